//! The yardstick: axum and SQLite with nothing of the product's between them. No languages, no sessions, no headers, no log, no rules.
//!
//! `GET /` reads ten rows by an index and writes them into a page; `POST /` inserts one row in a transaction of its own. One connection behind
//! a mutex, WAL, `synchronous=FULL`, used in place. usage: `bare PORT FILE BYTES` (the page's size).

use std::fmt::Write;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;
use rusqlite::{Connection, params};

type Shared = Arc<Mutex<Connection>>;

/// Rows on the page.
const ROWS: usize = 10;
/// Pages' worth of rows in the table.
const GROUPS: usize = 100;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [port, file, bytes] = arguments.as_slice() else {
        eprintln!("usage: bare PORT FILE BYTES");
        return ExitCode::FAILURE;
    };
    match run(port, file, bytes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bare: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(port: &str, file: &str, bytes: &str) -> Result<(), Box<dyn std::error::Error>> {
    let (port, bytes): (u16, usize) = (port.parse()?, bytes.parse()?);
    let connection = Connection::open(file)?;
    connection.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;
         CREATE TABLE IF NOT EXISTS item (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, title TEXT NOT NULL, about TEXT NOT NULL);
         CREATE INDEX IF NOT EXISTS item_by_kind ON item (kind);
         CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, body TEXT NOT NULL);
         BEGIN;",
    )?;
    let about = "Vi viser deg, og du gjør det selv. ".repeat(bytes);
    let about: String = about.chars().take((bytes / ROWS).saturating_sub(60)).collect();
    for row in 0..GROUPS * ROWS {
        let kind = i64::try_from(row / ROWS)?;
        connection.execute(
            "INSERT INTO item (kind, title, about) VALUES (?1, ?2, ?3)",
            params![kind, format!("Tilbud {row}"), about],
        )?;
    }
    connection.execute_batch("COMMIT")?;
    let router = Router::new().route("/", get(page).post(note)).with_state(Arc::new(Mutex::new(connection)));
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
        axum::serve(listener, router).await?;
        Ok(())
    })
}

fn failed(_: rusqlite::Error) -> StatusCode {
    StatusCode::INTERNAL_SERVER_ERROR
}

async fn page(State(shared): State<Shared>) -> Result<Html<String>, StatusCode> {
    let mut html = String::with_capacity(16 * 1024);
    html.push_str("<!doctype html><html lang=\"nb\"><title>Tilbud</title><body><ul>");
    {
        let connection = shared.lock().unwrap_or_else(PoisonError::into_inner);
        let mut statement =
            connection.prepare_cached("SELECT id, title, about FROM item WHERE kind = ?1 ORDER BY id").map_err(failed)?;
        let mut rows = statement.query([7]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let (id, title, about): (i64, String, String) =
                (row.get(0).map_err(failed)?, row.get(1).map_err(failed)?, row.get(2).map_err(failed)?);
            let _ = write!(html, "<li><h2><a href=\"/{id}\">{title}</a></h2><p>{about}</p></li>");
        }
    }
    html.push_str("</ul></body></html>");
    Ok(Html(html))
}

async fn note(State(shared): State<Shared>, body: String) -> Result<(StatusCode, Html<&'static str>), StatusCode> {
    let mut connection = shared.lock().unwrap_or_else(PoisonError::into_inner);
    let transaction = connection.transaction().map_err(failed)?;
    transaction.prepare_cached("INSERT INTO note (body) VALUES (?1)").and_then(|mut it| it.execute([body])).map_err(failed)?;
    transaction.commit().map_err(failed)?;
    Ok((StatusCode::CREATED, Html("<!doctype html><title>Lagret</title><p>Lagret.</p>")))
}
