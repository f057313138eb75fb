//! The one binary of Digihjelpen.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::{Parser, Subcommand};
use clock::Clock;
use db::Db;
use digihjelpen::config::{Config, Flags};
use digihjelpen::{Program, assemble_with, demo, jobs, restored};
use jiff::Timestamp;
use tokio::net::TcpListener;
use web::{Settings, Stop};

#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Free help with the digital everyday: find help, get a place, meet prepared, log what was hard.
#[derive(Parser)]
#[command(name = "digihjelpen", version)]
struct Command {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Answers requests until it is stopped by Ctrl+C or TERM
    Serve {
        /// A clock that stands still at this moment (2026-11-23T09:00:00+01:00) until a test door moves it; only with --demo
        #[arg(long)]
        clock: Option<Timestamp>,
        /// Doors that move the clock, show what would have been sent, release brakes and arm failures; only with --demo, on a loopback address
        #[arg(long)]
        test_doors: bool,
    },
    /// Does what is due until it is stopped: sends messages, ends promises, makes sessions, erases what is no longer needed
    Work {
        /// Once, and then ends
        #[arg(long)]
        once: bool,
        /// As if it were this moment (2026-11-23T09:00:00+01:00); only once, and only with --demo
        #[arg(long, requires = "once")]
        clock: Option<Timestamp>,
    },
    /// After a backup was restored: holds back messages that may have been sent since, for people to look at
    Restored,
    /// Brings the database up to this program and loads the reference facts
    Migrate,
    /// Loads the example offers and sign-ins into an empty database
    Demo,
    /// Tokens by which programs of others use the API for a municipality
    Token {
        #[command(subcommand)]
        act: TokenAct,
    },
    /// Looks at something and changes nothing
    Check {
        #[command(subcommand)]
        what: Check,
    },
}

#[derive(Subcommand)]
enum TokenAct {
    /// Makes a token and prints it, once
    Add {
        /// The municipality: number or name
        #[arg(long)]
        municipality: String,
        /// Whose program it is
        #[arg(long)]
        name: String,
        /// What it may do: sessions:read, bookings:read, bookings:write, waiting-list:write; several times for several
        #[arg(long = "scope", required = true, value_parser = clap::builder::PossibleValuesParser::new(person::client::SCOPES))]
        scopes: Vec<String>,
    },
    /// The tokens of a municipality
    List {
        /// The municipality: number or name
        #[arg(long)]
        municipality: String,
    },
    /// Ends a token
    End {
        /// The municipality: number or name
        #[arg(long)]
        municipality: String,
        /// The token's id, as list shows it
        id: uuid::Uuid,
    },
}

#[derive(Subcommand)]
enum Check {
    /// Every value of the configuration and where it came from
    Config,
    /// Whether the data keeps its promises; exit code 1 and the rows when not
    Invariants,
}

/// Why the program ends: one sentence for whoever started it.
type Sentence = String;

fn main() -> ExitCode {
    let command = Command::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return stop_with(&format!("the program cannot start its threads: {error}")),
    };
    match runtime.block_on(run(command)) {
        Ok(code) => code,
        Err(sentence) => stop_with(&sentence),
    }
}

fn stop_with(sentence: &str) -> ExitCode {
    eprintln!("digihjelpen: {sentence}");
    ExitCode::FAILURE
}

fn say(line: &str) {
    // Whoever closed our output does not want to read it.
    drop(writeln!(std::io::stdout(), "{line}"));
}

async fn run(command: Command) -> Result<ExitCode, Sentence> {
    let config =
        Config::read(&command.flags, |name| std::env::var(name).ok().filter(|it| !it.is_empty())).map_err(|e| e.to_string())?;
    match command.act {
        Act::Serve { clock, test_doors } => serve(&config, clock, test_doors).await,
        Act::Work { once: true, clock } => {
            start_log(&config.log.is);
            let program = program(&config, standing(&config, clock)?, config.public_address()).await?;
            let overdue = look_back(&config, &program).await?;
            let round = jobs::once(&program.app, &program.dispatch).await.map_err(|e| e.to_string())?;
            say(&format!(
                "settled {}, sent {} messages, made {} sessions, erased {} contacts",
                overdue + round.settled,
                round.sent,
                round.sessions,
                round.contacts
            ));
            Ok(ExitCode::SUCCESS)
        }
        Act::Work { once: false, .. } => {
            start_log(&config.log.is);
            let program = program(&config, Clock::machine(), config.public_address()).await?;
            look_back(&config, &program).await?;
            say("Digihjelpen works. Stop with Ctrl+C.");
            let at_work = AtWork::start(&config, &program);
            let keeping_up = tokio::spawn(async move { jobs::keep_up(&program).await });
            told_to_stop().await;
            keeping_up.abort();
            at_work.stop().await;
            Ok(ExitCode::SUCCESS)
        }
        Act::Restored => {
            let db = open(&config).await?;
            let held = restored::hold_back(&db, Clock::machine().now()).await.map_err(|e| e.to_string())?;
            say(&format!("held back {held} messages; they stand in the outbox as not sent"));
            Ok(ExitCode::SUCCESS)
        }
        Act::Migrate => {
            let db = open(&config).await?;
            municipality::reference::load(&db).await.map_err(|e| e.to_string())?;
            say("the database is up to date");
            Ok(ExitCode::SUCCESS)
        }
        Act::Demo => {
            let program = program(&config, Clock::machine(), config.public_address()).await?;
            say(if demo::load(&program).await.map_err(|e| e.to_string())? {
                "the example offers are loaded"
            } else {
                "people can sign in here already; nothing was loaded"
            });
            Ok(ExitCode::SUCCESS)
        }
        Act::Token { act } => token(&config, act).await,
        Act::Check { what: Check::Config } => {
            for (name, value, from) in config.lines() {
                say(&format!("{name:<13} {value:<40} {from}"));
            }
            Ok(ExitCode::SUCCESS)
        }
        Act::Check { what: Check::Invariants } => {
            let db = open(&config).await?;
            let found = db.read(digihjelpen::invariants).await.map_err(|e| e.to_string())?;
            for it in &found {
                say(&format!(
                    "{}: {}",
                    it.name,
                    if it.breaches.is_empty() { "holds".to_owned() } else { format!("BROKEN by {:?}", it.breaches) }
                ));
            }
            Ok(if found.iter().all(|it| it.breaches.is_empty()) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
    }
}

async fn token(config: &Config, act: TokenAct) -> Result<ExitCode, Sentence> {
    let (db, clock) = (open(config).await?, Clock::machine());
    municipality::reference::load(&db).await.map_err(|e| e.to_string())?;
    let gazetteer = db.read(municipality::Gazetteer::read).await.map_err(|e| e.to_string())?;
    let (TokenAct::Add { municipality: named, .. }
    | TokenAct::List { municipality: named }
    | TokenAct::End { municipality: named, .. }) = &act;
    // Here a number is the municipality's, not a postal code as it is for residents.
    let municipality = match (gazetteer.by_number(named), gazetteer.look_up(named)) {
        (Some(it), _) => it.id,
        (None, municipality::Answer::Found { first, .. }) => first.municipality.id,
        _ => return Err(format!("«{named}» is not one municipality; give its number of four figures")),
    };
    match act {
        TokenAct::Add { name, scopes, .. } => {
            let (id, secret, now) = (clock.id(), person::client::new_token(&clock), clock.now());
            let hash = person::client::token_hash(&secret);
            db.write(move |tx| {
                let scopes: Vec<&str> = scopes.iter().map(String::as_str).collect();
                person::client::add(tx, municipality, id, &name, &scopes, &hash, now)
            })
            .await
            .map_err(|e: db::DbError| e.to_string())?;
            let place = gazetteer.by_id(municipality).map_or("", |it| it.name.as_str());
            say(&format!("{secret}\n({place}, id {id}; the token is shown this once)"));
        }
        TokenAct::List { .. } => {
            for it in db.read(move |tx| person::client::list(tx, municipality)).await.map_err(|e| e.to_string())? {
                say(&format!("{} {} [{}]{}", it.id, it.name, it.scopes, if it.ended_at.is_some() { " ended" } else { "" }));
            }
        }
        TokenAct::End { id, .. } => {
            let now = clock.now();
            let ended = db
                .write(move |tx| person::client::end(tx, municipality, id, now))
                .await
                .map_err(|e: db::DbError| e.to_string())?;
            if !ended {
                return Err(format!("there is no working token with id {id} in this municipality"));
            }
            say("the token no longer works");
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn open(config: &Config) -> Result<Db, Sentence> {
    if config.database_url.is.is_empty() {
        std::fs::create_dir_all(&config.data.is)
            .map_err(|e| format!("the data folder {} cannot be made: {e}", config.data.is.display()))?;
    }
    Db::open(&config.address()).await.map_err(|e| e.to_string())
}

async fn program(config: &Config, clock: Clock, public_url: String) -> Result<Program, Sentence> {
    std::fs::create_dir_all(&config.data.is)
        .map_err(|e| format!("the data folder {} cannot be made: {e}", config.data.is.display()))?;
    let secret = secret(&config.data.is, &Clock::machine())?;
    let db = open(config).await?;
    let settings = Settings { public_url, secret, trusted_proxy: config.proxy(), example: config.demo.is };
    let ways = config.sending.ways(&settings.public_url, config.demo.is, &clock).map_err(|e| e.to_string())?;
    assemble_with(db, clock, settings, ways, config.sending.takes_answers()).await.map_err(|e| e.to_string())
}

/// The file that remembers the last sign of life.
fn sign_of_life(config: &Config) -> PathBuf {
    config.data.is.join("sending.sign")
}

/// The clock: the machine's own, or in the example system one that stands still.
fn standing(config: &Config, stands: Option<Timestamp>) -> Result<Clock, Sentence> {
    match stands {
        Some(_) if !config.demo.is => Err("--clock is for the example system: start it with --demo".to_owned()),
        // What must not be guessed still comes from the machine.
        Some(now) => Ok(Clock::fixed(now, u64::from_le_bytes(Clock::machine().random()))),
        None => Ok(Clock::machine()),
    }
}

/// What must be in order before anybody is answered or written to: was the database restored, and which promises have ended meanwhile. Answers how
/// many were settled.
async fn look_back(config: &Config, program: &Program) -> Result<u64, Sentence> {
    let app = &program.app;
    let held = restored::look(app, &sign_of_life(config)).await.map_err(|e| e.to_string())?;
    let restored = held.is_some();
    if let Some(held) = held {
        tracing::warn!(
            held,
            "the database is older than it was: it was restored, and messages that may have been sent are held back"
        );
    }
    let settled = booking::settle_due(&app.db, &booking::Means::of(app)).await.map_err(|e| e.to_string())?;
    if restored {
        // What ended while the copy lay still was told then; settling it anew has written it anew.
        restored::hold_back(&app.db, app.clock.now()).await.map_err(|e| e.to_string())?;
    }
    Ok(settled)
}

/// The secret key: from `DIGIHJELPEN_SECRET` (64 hexadecimal figures, for several machines on one database), else from the data folder, where
/// it is made at the first start, readable by its owner only.
fn secret(data: &Path, clock: &Clock) -> Result<[u8; 32], Sentence> {
    let read = |text: &str, from: &str| -> Result<[u8; 32], Sentence> {
        let bytes: Option<Vec<u8>> =
            (0..32).map(|i| text.trim().get(2 * i..2 * i + 2).and_then(|it| u8::from_str_radix(it, 16).ok())).collect();
        bytes
            .filter(|_| text.trim().len() == 64)
            .and_then(|it| it.try_into().ok())
            .ok_or_else(|| format!("the secret key in {from} should be 64 hexadecimal figures"))
    };
    if let Some(text) = std::env::var("DIGIHJELPEN_SECRET").ok().filter(|it| !it.is_empty()) {
        return read(&text, "DIGIHJELPEN_SECRET");
    }
    let path = data.join("secret.key");
    match std::fs::read_to_string(&path) {
        Ok(text) => read(&text, &path.display().to_string()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let key: [u8; 32] = clock.random();
            let text: String = data_encoding::HEXLOWER.encode(&key);
            write_private(&path, &text).map_err(|e| format!("the secret key {} cannot be written: {e}", path.display()))?;
            Ok(key)
        }
        Err(error) => Err(format!("the secret key {} cannot be read: {error}", path.display())),
    }
}

fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}

async fn serve(config: &Config, stands: Option<Timestamp>, test_doors: bool) -> Result<ExitCode, Sentence> {
    start_log(&config.log.is);
    let clock = standing(config, stands)?;
    if test_doors && !config.demo.is {
        return Err("--test-doors are for the example system: start it with --demo".to_owned());
    }
    if test_doors && !config.listen.is.ip().is_loopback() {
        return Err(format!(
            "--test-doors lets anybody move the clock, so it listens on 127.0.0.1 only, not on {}",
            config.listen.is
        ));
    }
    let listener = TcpListener::bind(config.listen.is).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            format!("{} is in use by another program; choose another with --listen", config.listen.is)
        }
        _ => format!("{} cannot be listened on: {error}", config.listen.is),
    })?;
    // Port 0 means a free one: what people type is what was found.
    let mut address = config.public_address();
    if let Ok(bound) = listener.local_addr()
        && config.public_url.is.is_empty()
    {
        address = format!("http://{bound}");
    }
    let program = program(config, clock, address.clone()).await?;
    if config.demo.is {
        demo::load(&program).await.map_err(|e| e.to_string())?;
        say(&format!(
            "Digihjelpen (example): {address}/  Sign in at {address}/nb/logg-inn as veileder@eksempel.test, koordinator@eksempel.test or \
             administrator@eksempel.test with password eksempel-passord.  Stop with Ctrl+C."
        ));
    } else if program.app.db.read(person::account::anybody).await.map_err(|e| e.to_string())? {
        say(&format!("Digihjelpen: {address}/  Stop with Ctrl+C."));
    } else {
        say(&format!(
            "Digihjelpen: make the first administrator at {address}/nb/forste-gang?nokkel={}  Stop with Ctrl+C.",
            program.first_start.key()
        ));
    }
    let mut router = program.router.clone();
    if test_doors {
        router = router.merge(digihjelpen::test_doors::router(&program.app, &program.dispatch));
    }
    look_back(config, &program).await?;
    let at_work = config.work.is.then(|| AtWork::start(config, &program));
    let keeping_up = tokio::spawn(async move { jobs::keep_up(&program).await });
    let stopped = web::serve(listener, router, told_to_stop()).await;
    keeping_up.abort();
    if let Some(at_work) = at_work {
        at_work.stop().await;
    }
    if stopped == Stop::Cut {
        tracing::warn!("some requests took too long and were cut off");
    }
    Ok(ExitCode::SUCCESS)
}

/// So long what is in hand may take at the end: the time-out of a way.
const SEE_THROUGH: std::time::Duration = std::time::Duration::from_secs(15);

/// What is done without being asked for, while it is done.
struct AtWork {
    stopping: Arc<AtomicBool>,
    sending: tokio::task::JoinHandle<()>,
    due: tokio::task::JoinHandle<()>,
}

impl AtWork {
    fn start(config: &Config, program: &Program) -> Self {
        let (app, dispatch, sign) = (program.app.clone(), program.dispatch.clone(), sign_of_life(config));
        let stopping = dispatch.stopping.clone();
        let due = tokio::spawn(jobs::work(app.clone()));
        Self { stopping, sending: tokio::spawn(jobs::send(app, dispatch, sign)), due }
    }

    /// Takes no more messages in hand, and waits a while for those that are: what a gateway has taken must not leave again. One that is still in hand
    /// after that keeps its lease and is sent by whoever comes next.
    async fn stop(self) {
        self.due.abort();
        self.stopping.store(true, Ordering::Release);
        let ended = self.sending.abort_handle();
        if tokio::time::timeout(SEE_THROUGH, self.sending).await.is_err() {
            ended.abort();
        }
    }
}

/// Done when Ctrl+C or TERM comes.
async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
        }
        Err(error) => {
            tracing::warn!(%error, "TERM cannot be heard; only Ctrl+C stops the program");
            drop(interrupt.await);
        }
    }
    #[cfg(not(unix))]
    drop(interrupt.await);
}

fn start_log(form: &str) {
    // One line a request is for whoever asks for it (RUST_LOG=info); warnings and errors always come.
    let filter =
        tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    let base = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if form == "json" { base.json().init() } else { base.init() }
}
