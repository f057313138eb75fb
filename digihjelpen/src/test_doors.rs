//! Doors for tests of a running example system: they move its clock, show what would have been sent, let go of the brakes on guessing and arm
//! failures at named points. They exist only when `serve` was started with `--demo --test-doors` on a loopback address, and answer JSON.

use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Json};
use db::fault::{self, Fault};
use jiff::Timestamp;
use message::Dispatch;
use serde::{Deserialize, Serialize};
use web::{App, Problem};

use crate::jobs::advance;

/// The doors, to be joined to a program's router.
pub fn router(app: &App, dispatch: &Dispatch) -> axum::Router {
    axum::Router::new()
        .route("/test/clock", post(set_clock).get(show_clock))
        .route("/test/sent", get(sent))
        .route("/test/throttling", post(set_throttling))
        .route("/test/fault", post(arm_fault))
        .with_state(app.clone())
        .layer(Extension(dispatch.clone()))
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

async fn set_clock(State(app): State<App>, Extension(dispatch): Extension<Dispatch>, Json(wanted): Json<Wanted>) -> Response {
    match advance(&app, &dispatch, wanted.to).await {
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

#[derive(Deserialize)]
struct Throttling {
    /// Whether wrong tries make people wait.
    on: bool,
}

async fn set_throttling(Json(wanted): Json<Throttling>) -> StatusCode {
    sign_in::brakes_hold(wanted.on);
    StatusCode::NO_CONTENT
}

/// A failure for the next act that comes by a point of [`fault::POINTS`].
#[derive(Deserialize)]
struct WantedFault {
    at: String,
    /// `pause`, `error`, `kill`, or `nothing` to take it back.
    #[serde(rename = "do")]
    what: String,
    /// How long to pause.
    #[serde(default)]
    milliseconds: u64,
}

async fn arm_fault(Json(wanted): Json<WantedFault>) -> Response {
    let fault = match wanted.what.as_str() {
        "pause" => Some(Fault::Pause(Duration::from_millis(wanted.milliseconds.min(60_000)))),
        "error" => Some(Fault::Error),
        "kill" => Some(Fault::Kill),
        "nothing" => None,
        _ => return Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "what", "do: pause, error, kill or nothing").into_response(),
    };
    if fault::arm(&wanted.at, fault) {
        StatusCode::NO_CONTENT.into_response()
    } else {
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "where", format!("at: {}", fault::POINTS.join(", "))).into_response()
    }
}
