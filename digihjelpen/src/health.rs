//! Whether the program lives, and whether it can work.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, HeaderName};
use db::DbError;
use web::App;

/// What the two answer: a status, no store, a word.
type Answer = (StatusCode, [(HeaderName, &'static str); 1], &'static str);

const NO_STORE: [(HeaderName, &str); 1] = [(CACHE_CONTROL, "no-store")];

/// The process answers.
pub(crate) async fn live() -> Answer {
    (StatusCode::OK, NO_STORE, "live\n")
}

/// The database answers too; a load balancer sends people elsewhere while it does not.
pub(crate) async fn ready(State(app): State<App>) -> Answer {
    let asked = app.db.read(|tx| -> Result<_, DbError> { person::account::anybody(tx) }).await;
    match asked {
        Ok(_) => (StatusCode::OK, NO_STORE, "ready\n"),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, NO_STORE, "not ready\n")
        }
    }
}
