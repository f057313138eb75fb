//! Holds for programs of others: a time is kept while somebody fills in a form over there (booking.md, 7.5).

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::{App, Client, Problem};

use super::bookings::nearest_to;
use super::{Flight, again, read_json};
use crate::BookingError;
use crate::act::Means;
use crate::code;
use crate::hold::{self, Guide, Hold, Holder};

/// A time to be kept.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewHold {
    /// The session, an individual one.
    session_id: Uuid,
    /// Whether another guide's session of the same offer at the same time will do.
    #[serde(default)]
    any_guide: bool,
}

/// A time that is kept.
#[derive(Debug, Serialize, ToSchema)]
pub struct HoldAnswer {
    /// Its id, the `hold_id` of the booking.
    id: Uuid,
    /// The session that is kept: with `any_guide` perhaps another guide's.
    session_id: Uuid,
    /// Until when, RFC 3339: a quarter of an hour from the last renewal, and renewed for an hour at most.
    expires_at: String,
}

fn shown(it: Hold) -> HoldAnswer {
    HoldAnswer { id: it.id, session_id: it.session, expires_at: it.expires_at.to_string() }
}

#[utoipa::path(post, path = "/api/v1/holds", tag = "bookings", security(("token" = [])), request_body = NewHold,
    params(("Idempotency-Key" = String, Header, description = "The same key is the same hold, which then lasts from now on")),
    responses((status = 201, description = "Kept for a quarter of an hour; nobody else can book it", body = HoldAnswer), (status = 409, description = "`overlap` (with the three nearest free times in `instead`), `list_first`, `in_flight`", body = Problem), (status = 404, description = "`not_found`: no such session, or one that is not individual", body = Problem), (status = 410, description = "`closed`; also when it was held for an hour", body = Problem), (status = 422, description = "`key_reused`, `too_many`: twenty at once", body = Problem)))]
pub(crate) async fn keep(
    State(app): State<App>,
    Extension(client): Extension<Client>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let answered = async {
        let flight = Flight::begin(&app, &client, &headers)?;
        let wanted: NewHold = read_json(&body)?;
        // The hold's id follows from the key, so the same request finds its own hold again.
        let (means, id, client_id) = (Means::of(&app), Uuid::new_v5(&client.id, &flight.0), client.id);
        let wish = code::seal(&app.settings.secret, &[b"hold", wanted.session_id.as_bytes(), &[u8::from(wanted.any_guide)]]);
        let guide = if wanted.any_guide { Guide::Any } else { Guide::This };
        let done = app
            .db
            .write(move |tx| {
                let holder = Holder::Client { client: client_id, id, wish: &wish };
                hold::hold_for_client(tx, &means, client.municipality, (wanted.session_id, guide), holder)
            })
            .await;
        match done {
            Ok(it) => Ok((StatusCode::CREATED, Json(shown(it))).into_response()),
            Err(error @ (BookingError::Full | BookingError::Overlap)) => {
                let instead = nearest_to(&app, client.municipality, wanted.session_id).await?;
                Err(Problem { instead, ..error.into() })
            }
            Err(other) => Err(other.into()),
        }
    };
    answered.await.unwrap_or_else(again)
}

#[utoipa::path(post, path = "/api/v1/holds/{id}/renew", tag = "bookings", security(("token" = [])), params(("id" = Uuid, Path, description = "The hold")),
    responses((status = 200, description = "Kept for a quarter of an hour from now", body = HoldAnswer), (status = 404, description = "`not_found`: it has ended, is not yours, or was held for an hour", body = Problem)))]
pub(crate) async fn renew(State(app): State<App>, Extension(client): Extension<Client>, Path(id): Path<Uuid>) -> Response {
    let clock = app.clock.clone();
    let done = app
        .db
        .write(move |tx| -> Result<Hold, BookingError> {
            hold::renew_hold(tx, &clock, client.municipality, id, Some(client.id))?.ok_or(BookingError::NotFound)
        })
        .await;
    match done {
        Ok(it) => Json(shown(it)).into_response(),
        Err(error) => again(error.into()),
    }
}

#[utoipa::path(delete, path = "/api/v1/holds/{id}", tag = "bookings", security(("token" = [])), params(("id" = Uuid, Path, description = "The hold")),
    responses((status = 204, description = "The time is free again, now or before")))]
pub(crate) async fn let_go(State(app): State<App>, Extension(client): Extension<Client>, Path(id): Path<Uuid>) -> Response {
    let means = Means::of(&app);
    match app.db.write(move |tx| hold::let_go(tx, &means.act(client.municipality, None), id, Some(client.id))).await {
        Ok(_) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => again(error.into()),
    }
}
