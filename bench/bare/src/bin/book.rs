//! The yardstick of a booking: axum and SQLite, and between them nothing but the statements that a booking of the product runs.
//!
//! `POST /N` runs them once, for session N, in a transaction of its own, by one connection behind a mutex, used in place: WAL,
//! `synchronous=FULL`, as the product's writer, but without its group commit. No form, no token, no rules, no page. `GET` answers an empty page.
//!
//! usage: `book PORT FILE STATEMENTS SESSIONS`. `STATEMENTS` holds what `bench/booking.py` read out of the database's own log: a line `S`, tab,
//! text for each statement, and after it a line `P`, tab, kind, tab, value for each of its parameters. `SESSIONS` holds a session's id, 32
//! hexadecimal figures, on each line.

use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;
use rusqlite::Connection;
use rusqlite::types::Value;

type Error = Box<dyn std::error::Error + Send + Sync>;

/// What a parameter is.
enum Parameter {
    /// The same in every booking.
    Fixed(Value),
    /// The session that is booked.
    Session,
    /// The so-manieth id that a booking makes.
    Id(u64),
    /// So many bytes that no two bookings share: keys and seals.
    Bytes(usize),
    /// A reference number, and a phone number, that no two bookings share.
    Code,
    Phone,
}

struct Statement {
    text: String,
    parameters: Vec<Parameter>,
}

struct Book {
    connection: Connection,
    statements: Vec<Statement>,
    sessions: Vec<Vec<u8>>,
    /// Bookings so far.
    made: u64,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [port, file, statements, sessions] = arguments.as_slice() else {
        eprintln!("usage: book PORT FILE STATEMENTS SESSIONS");
        return ExitCode::FAILURE;
    };
    match run(port, file, statements, sessions) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("book: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(port: &str, file: &str, statements: &str, sessions: &str) -> Result<(), Error> {
    let port: u16 = port.parse()?;
    let connection = Connection::open(file)?;
    connection.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; \
         PRAGMA cache_size=-16000; PRAGMA wal_autocheckpoint=4000;",
    )?;
    connection.set_prepared_statement_cache_capacity(64);
    let book = Book {
        connection,
        statements: read_statements(&std::fs::read_to_string(statements)?)?,
        sessions: std::fs::read_to_string(sessions)?.lines().map(unhex).collect::<Result<_, _>>()?,
        made: 0,
    };
    let router = Router::new()
        .route("/{session}", get(|| async { Html("<!doctype html><title>Bestill</title>") }).post(post))
        .with_state(Arc::new(Mutex::new(book)));
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
        axum::serve(listener, router).await?;
        Ok(())
    })
}

fn unhex(text: &str) -> Result<Vec<u8>, Error> {
    (0..text.len() / 2).map(|at| Ok(u8::from_str_radix(text.get(2 * at..2 * at + 2).ok_or("no hex")?, 16)?)).collect()
}

fn read_statements(text: &str) -> Result<Vec<Statement>, Error> {
    let mut statements: Vec<Statement> = Vec::new();
    for line in text.lines() {
        let mut cells = line.split('\t');
        match (cells.next(), cells.next(), cells.next()) {
            (Some("S"), Some(text), _) => statements.push(Statement { text: text.to_owned(), parameters: Vec::new() }),
            (Some("P"), Some(kind), Some(value)) => {
                let parameter = match kind {
                    "null" => Parameter::Fixed(Value::Null),
                    "int" => Parameter::Fixed(Value::Integer(value.parse()?)),
                    "text" => Parameter::Fixed(Value::Text(value.to_owned())),
                    "blob" => Parameter::Fixed(Value::Blob(unhex(value)?)),
                    "session" => Parameter::Session,
                    "id" => Parameter::Id(value.parse()?),
                    "bytes" => Parameter::Bytes(value.parse()?),
                    "code" => Parameter::Code,
                    "phone" => Parameter::Phone,
                    other => return Err(format!("no such kind of parameter: {other}").into()),
                };
                statements.last_mut().ok_or("a parameter before the first statement")?.parameters.push(parameter);
            }
            _ => return Err(format!("cannot be read: {line}").into()),
        }
    }
    if statements.is_empty() { Err("no statement".into()) } else { Ok(statements) }
}

impl Book {
    fn book(&mut self, session: usize) -> Result<(), Error> {
        let session = self.sessions.get(session).ok_or("no such session")?;
        self.made += 1;
        let made = self.made;
        // Ids as the product's: the time first, so that they are stored in the order in which they are made.
        let millis = u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis())?;
        let bytes = |which: u64, length: usize| {
            let mut bytes = millis.to_be_bytes()[2..].to_vec();
            bytes.extend_from_slice(&made.to_be_bytes());
            bytes.extend_from_slice(&u16::try_from(which).unwrap_or(0).to_be_bytes());
            bytes.resize(length, 0x5a);
            bytes
        };
        let transaction = self.connection.transaction()?;
        for statement in &self.statements {
            let values = statement.parameters.iter().map(|it| match it {
                Parameter::Fixed(value) => value.clone(),
                Parameter::Session => Value::Blob(session.clone()),
                Parameter::Id(which) => Value::Blob(bytes(*which, 16)),
                Parameter::Bytes(length) => Value::Blob(bytes(0, *length)),
                // Seven figures, far from each other, each once in nine million.
                Parameter::Code => Value::Text((1_000_000 + made * 7_919 % 9_000_000).to_string()),
                Parameter::Phone => Value::Text((40_000_000 + made * 7_919 % 10_000_000).to_string()),
            });
            let mut prepared = transaction.prepare_cached(&statement.text)?;
            let mut rows = prepared.query(rusqlite::params_from_iter(values))?;
            while rows.next()?.is_some() {}
            drop(rows);
            drop(prepared);
            if !statement.text.starts_with("SELECT") && transaction.changes() != 1 {
                return Err(format!("changed {} rows: {}", transaction.changes(), statement.text).into());
            }
        }
        Ok(transaction.commit()?)
    }
}

async fn post(
    State(book): State<Arc<Mutex<Book>>>,
    Path(session): Path<usize>,
    _: String,
) -> Result<(StatusCode, Html<&'static str>), StatusCode> {
    let mut book = book.lock().unwrap_or_else(PoisonError::into_inner);
    book.book(session).map_err(|error| {
        eprintln!("book: {error}");
        StatusCode::INTERNAL_SERVER_ERROR
    })?;
    Ok((StatusCode::CREATED, Html("<!doctype html><title>Lagret</title><p>Lagret.</p>")))
}
