//! Doors for tests of a running example system: they move its clock and show what would have been sent. They exist only when `serve` was
//! started with `--demo --test-doors` on a loopback address, and answer JSON.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use web::{App, Problem};

use crate::jobs::advance;

/// The doors, to be joined to a program's router.
pub fn router(app: &App) -> axum::Router {
    axum::Router::new()
        .route("/test/clock", post(set_clock).get(show_clock))
        .route("/test/sent", get(sent))
        .with_state(app.clone())
}

#[derive(Serialize)]
struct Shown {
    now: String,
    settled: u64,
}

#[derive(Deserialize)]
struct Wanted {
    /// The moment to go to, RFC 3339; it lies ahead.
    to: Timestamp,
}

async fn show_clock(State(app): State<App>) -> Json<Shown> {
    Json(Shown { now: app.clock.local().to_string(), settled: 0 })
}

async fn set_clock(State(app): State<App>, Json(wanted): Json<Wanted>) -> Response {
    match advance(&app, wanted.to).await {
        Ok(round) => Json(Shown { now: app.clock.local().to_string(), settled: round.settled }).into_response(),
        Err(error) => {
            tracing::error!(%error, "the clock could not be moved");
            Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "failed", "The clock could not be moved.").into_response()
        }
    }
}

#[derive(Serialize)]
struct Sent {
    channel: String,
    recipient: String,
    language: String,
    kind: String,
    heading: String,
    body: String,
    state: String,
}

/// What would have been sent, the newest first.
async fn sent(State(app): State<App>) -> Response {
    match app.db.read(|tx| message::recent_everywhere(tx, 200)).await {
        Ok(all) => Json(
            all.into_iter()
                .map(|it| Sent {
                    channel: it.channel,
                    recipient: it.recipient,
                    language: it.language,
                    kind: it.kind,
                    heading: it.heading,
                    body: it.body,
                    state: it.state,
                })
                .collect::<Vec<_>>(),
        )
        .into_response(),
        Err(error) => {
            tracing::error!(%error, "the outbox could not be read");
            Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "failed", "The outbox could not be read.").into_response()
        }
    }
}
