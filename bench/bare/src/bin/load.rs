//! Posts forms as fast as a number of clients can, each over one connection that stays open, and tells what it cost.
//!
//! Each client asks for its forms beforehand (so that every post has a token of its own), then all post at once; only the posts are timed.
//!
//! usage: `load PORT PIDS CLIENTS SECONDS BODY PATH…`: `PATH` is the form's page and, up to its question mark, where it is posted to; the
//! clients go round the paths, each from a place of its own. `BODY` goes along with every post; `token=…` is put in front of it when the page
//! holds a token. `load --api TOKEN PORT …` posts JSON to a program's door instead, with that token and a key of its own each time; `PATH` is
//! then `path#session`, and `SESSION` in the body becomes that session.
//! Nobody may book twice: `SERIAL` in the body becomes seven figures that no other post of this run has, `RUN` letters that no other run has.
//! `PIDS` are the processes whose CPU is told, with commas between them; `12+` is process 12 with its children, also those that have ended.
//! Answers one line of JSON; anything but 201 ends the run.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::ExitCode;
use std::sync::Barrier;
use std::time::{Duration, Instant};

type Error = Box<dyn std::error::Error + Send + Sync>;

/// What a first short run posts, to reckon how many posts fill the time that was asked for.
const TRIAL: usize = 1_000;

struct Client {
    number: usize,
    stream: BufReader<TcpStream>,
    host: String,
    /// How many posts have been made ready so far.
    made: usize,
    body: Vec<u8>,
}

/// What is posted, and where.
struct Work<'a> {
    typed: &'a str,
    paths: &'a [String],
    clients: usize,
    /// What tells this run from others.
    run: String,
    /// The first serial number. Every run begins elsewhere, so that few meet a number that another has used.
    first: usize,
    /// The token of a program, if it is one that posts.
    api: Option<&'a str>,
}

impl Client {
    fn open(port: &str, number: usize) -> Result<Self, Error> {
        let host = format!("127.0.0.1:{port}");
        let stream = TcpStream::connect(&host)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { number, stream: BufReader::with_capacity(64 * 1024, stream), host, made: 0, body: Vec::new() })
    }

    /// Sends a request and reads its answer into `self.body`. Answers the status.
    fn ask(&mut self, request: &str) -> Result<u16, Error> {
        self.stream.get_mut().write_all(request.as_bytes())?;
        let (mut status, mut length, mut line) = (0, None, String::new());
        loop {
            line.clear();
            if self.stream.read_line(&mut line)? == 0 {
                return Err("the server closed the connection".into());
            }
            let head = line.trim_end();
            if head.is_empty() {
                break;
            }
            if let Some(rest) = head.strip_prefix("HTTP/1.1 ") {
                status = rest.get(..3).unwrap_or_default().parse()?;
            } else if let Some((name, value)) = head.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = Some(value.trim().parse()?);
            }
        }
        self.body.resize(length.ok_or("an answer without content-length")?, 0);
        self.stream.read_exact(&mut self.body)?;
        Ok(status)
    }

    /// The next request: for a page's form with the token out of it, for a program with a key that nobody has used.
    fn next(&mut self, work: &Work<'_>) -> Result<String, Error> {
        // Clients begin far from each other, so that they seldom meet unless there is one path only.
        let path = &work.paths[(self.number * work.paths.len() / work.clients + self.made) % work.paths.len()];
        self.made += 1;
        let serial = (work.first + self.number * 10_000_000 / work.clients + self.made) % 10_000_000;
        let typed = work.typed.replace("SERIAL", &format!("{serial:07}")).replace("RUN", &work.run);
        if let Some(token) = work.api {
            let (action, session) = path.split_once('#').ok_or("a path without a session")?;
            let key = format!("{}-{}-{}", std::process::id(), self.number, self.made);
            let headers = format!("authorization: Bearer {token}\r\nidempotency-key: {key}\r\ncontent-type: application/json");
            return Ok(self.request(action, &headers, &typed.replace("SESSION", session)));
        }
        let status = self.ask(&format!("GET {path} HTTP/1.1\r\nhost: {}\r\n\r\n", self.host))?;
        if status != 200 {
            return Err(format!("GET {path}: status {status}").into());
        }
        let page = String::from_utf8_lossy(&self.body);
        let token = page.split_once("name=\"token\" value=\"").and_then(|(_, rest)| rest.split_once('"'));
        let form = token.map_or_else(|| typed.clone(), |(token, _)| format!("token={token}&{typed}"));
        let action = path.split('?').next().unwrap_or_default();
        Ok(self.request(action, "sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded", &form))
    }

    fn request(&self, action: &str, headers: &str, body: &str) -> String {
        format!("POST {action} HTTP/1.1\r\nhost: {}\r\n{headers}\r\ncontent-length: {}\r\n\r\n{body}", self.host, body.len())
    }

    fn post(&mut self, request: &str) -> Result<(), Error> {
        match self.ask(request)? {
            201 => Ok(()),
            status => {
                let line = request.lines().next().unwrap_or_default();
                Err(format!("{line}: status {status}\n{}", String::from_utf8_lossy(&self.body)).into())
            }
        }
    }
}

struct Told {
    seconds: f64,
    /// Of each of `PIDS`.
    ticks: Vec<u64>,
    /// Microseconds, sorted.
    waits: Vec<u128>,
    bytes: usize,
}

/// User and system time of processes so far, in ticks of the kernel.
fn ticks(pids: &str) -> Result<Vec<u64>, Error> {
    pids.split(',')
        .map(|pid| match pid.strip_suffix('+') {
            None => Ok(stat(pid)?[11..13].iter().sum()),
            Some(parent) => {
                // The parent, what it counts of children that have ended, and those that live.
                let mut sum = stat(parent)?[11..15].iter().sum::<u64>();
                let wanted: u64 = parent.parse()?;
                for entry in std::fs::read_dir("/proc")? {
                    let name = entry?.file_name();
                    let Some(child) = name.to_str().filter(|it| it.bytes().all(|it| it.is_ascii_digit())) else { continue };
                    // It may have ended meanwhile; then the parent counts it.
                    if let Ok(fields) = stat(child)
                        && fields[1] == wanted
                    {
                        sum += fields[11..13].iter().sum::<u64>();
                    }
                }
                Ok(sum)
            }
        })
        .collect()
}

/// `/proc/PID/stat` from the state on: 1 is the parent, 11 and 12 user and system time, 13 and 14 those of ended children. What is no whole
/// number reads as 0.
fn stat(pid: &str) -> Result<Vec<u64>, Error> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let (_, rest) = stat.rsplit_once(')').ok_or("no stat")?;
    let fields: Vec<u64> = rest.split_whitespace().map(|it| it.parse().unwrap_or(0)).collect();
    if fields.len() < 15 { Err("no stat".into()) } else { Ok(fields) }
}

/// `each` posts from every client.
fn run(clients: &mut [Client], pids: &str, work: &Work<'_>, each: usize) -> Result<Told, Error> {
    // Everybody once more than there are clients: this thread starts and stops the clock.
    let (ready, done) = (Barrier::new(clients.len() + 1), Barrier::new(clients.len() + 1));
    std::thread::scope(|scope| {
        let running: Vec<_> = clients
            .iter_mut()
            .map(|client| {
                let (ready, done) = (&ready, &done);
                scope.spawn(move || -> Result<Vec<u128>, Error> {
                    let forms = (0..each).map(|_| client.next(work)).collect::<Result<Vec<_>, _>>();
                    ready.wait();
                    let waits = forms.and_then(|forms| {
                        let mut waits = Vec::with_capacity(each);
                        for form in &forms {
                            let begun = Instant::now();
                            client.post(form)?;
                            waits.push(begun.elapsed().as_micros());
                        }
                        Ok(waits)
                    });
                    done.wait();
                    waits
                })
            })
            .collect();
        ready.wait();
        let (begun, before) = (Instant::now(), ticks(pids));
        done.wait();
        let (seconds, after) = (begun.elapsed().as_secs_f64(), ticks(pids));
        let mut waits = Vec::new();
        for client in running {
            waits.extend(client.join().map_err(|_| "a client panicked")??);
        }
        waits.sort_unstable();
        let ticks = after?.iter().zip(before?).map(|(after, before)| after - before).collect();
        Ok(Told { seconds, ticks, waits, bytes: 0 })
    })
}

fn main() -> ExitCode {
    match measure() {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("load: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Result<String, Error> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let api =
        (arguments.first().is_some_and(|it| it == "--api") && arguments.len() > 1).then(|| arguments.drain(..2).next_back());
    let [port, pids, count, seconds, typed, paths @ ..] = arguments.as_slice() else {
        return Err("usage: load [--api TOKEN] PORT PIDS CLIENTS SECONDS BODY PATH…".into());
    };
    let (count, wanted): (usize, f64) = (count.parse()?, seconds.parse()?);
    if paths.is_empty() || count == 0 {
        return Err("no path, or no client".into());
    }
    // Letters, since a name has no figures: the number of the process, a for 0 to j for 9.
    let run_letters = std::process::id().to_string().bytes().map(|it| char::from(it - b'0' + b'a')).collect();
    let work = Work {
        typed,
        paths,
        clients: count,
        run: run_letters,
        first: std::process::id() as usize * 104_729 % 10_000_000,
        api: api.as_ref().and_then(|it| it.as_deref()),
    };
    let mut clients = (0..count).map(|number| Client::open(port, number)).collect::<Result<Vec<_>, _>>()?;
    let trial = run(&mut clients, pids, &work, TRIAL / count)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a count of posts")]
    let each = ((trial.waits.len() as f64 / trial.seconds * wanted) as usize).div_ceil(count);
    let mut told = run(&mut clients, pids, &work, each)?;
    told.bytes = clients[0].body.len();
    let at = |share: usize| told.waits[(told.waits.len() - 1) * share / 100];
    Ok(format!(
        "{{\"posts\": {}, \"seconds\": {:.3}, \"ticks\": {:?}, \"p50_us\": {}, \"p99_us\": {}, \"bytes\": {}}}",
        told.waits.len(),
        told.seconds,
        told.ticks,
        at(50),
        at(99),
        told.bytes
    ))
}
