//! Booking and waiting for programs of others: a health station, a NAV office, the municipality's own pages.
//!
//! A program acts with a token for one municipality, under the rules that residents have, and sees its own bookings only. Every act that makes
//! something carries an `Idempotency-Key`: the same key with the same body is the same act and gets the same answer.

mod answers;
pub(crate) mod bookings;
pub(crate) mod holds;
pub(crate) mod waiting;

use std::collections::HashSet;
use std::sync::{LazyLock, Mutex, PoisonError};

use axum::body::Bytes;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use i18n::Lang;
use municipality::Registry;
use municipality::setting::PhoneNumber;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;
use web::{App, Client, Problem, holds_national_identity_number};

use crate::BookingError;
use crate::code::{self, CodeWord};
use crate::contact::{Access, Contact, PostalAddress, Route};
use crate::seat::{Channel, Request};

/// Things on one page of an answer, at most.
const ON_A_PAGE: i64 = 100;

/// Who comes, and how to reach them.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Person {
    /// First name of whoever comes.
    name: String,
    /// First name of whoever books for them, if it is another.
    companion: Option<String>,
    /// A phone number, Norwegian or with country code.
    phone: Option<String>,
    /// An e-mail address; counts only without a phone number.
    email: Option<String>,
    /// Street and number for letters; counts only with neither, and with a postal code.
    street: Option<String>,
    /// Four figures.
    postal_code: Option<String>,
    /// Whether phone or e-mail belong to the companion.
    #[serde(default)]
    reaches_companion: bool,
    /// The language that the person would rather speak: `nb`, `ar` …
    language: Option<String>,
    /// `wheelchair`, `hearing`, `sight`, `companion`.
    #[serde(default)]
    access: Vec<String>,
    /// What they want help with, in few words. No names or numbers.
    #[serde(default)]
    needs: String,
}

const fn one() -> i64 {
    1
}

#[derive(Debug, Deserialize)]
pub(crate) struct Paging {
    after: Option<Uuid>,
    limit: Option<i64>,
    offer: Option<Uuid>,
}

impl Paging {
    fn limit(&self) -> i64 {
        self.limit.unwrap_or(ON_A_PAGE).clamp(1, ON_A_PAGE)
    }

    /// Where the next page begins: after the last of a full page.
    fn next(&self, ids: impl ExactSizeIterator<Item = Uuid>) -> Option<Uuid> {
        if u64::try_from(self.limit()).is_ok_and(|limit| ids.len() as u64 == limit) { ids.last() } else { None }
    }
}

impl From<BookingError> for Problem {
    fn from(error: BookingError) -> Self {
        let (status, code, said) = match &error {
            BookingError::Full => (StatusCode::CONFLICT, "full", "No seat is left; the waiting list is open."),
            BookingError::Overlap => {
                (StatusCode::CONFLICT, "overlap", "The time is taken, or the guide or the room is busy then.")
            }
            BookingError::Twice => (StatusCode::CONFLICT, "twice", "The same person has this very booking already."),
            BookingError::Confirm(warnings) => {
                let said: Vec<&str> = warnings.iter().map(|it| it.word()).collect();
                let said = format!("Send it again with confirmed: true if it is meant so: {}.", said.join(", "));
                return Self::new(StatusCode::CONFLICT, "confirm", said);
            }
            BookingError::TooEarly => {
                (StatusCode::UNPROCESSABLE_ENTITY, "too_early", "It cannot be booked from outside so far ahead.")
            }
            BookingError::ListFirst => (StatusCode::CONFLICT, "list_first", "Others wait for the free seats; join the list."),
            BookingError::DrawFirst => (
                StatusCode::CONFLICT,
                "draw",
                "The seats are given by draw: apply by joining the waiting list for this session before it is held.",
            ),
            BookingError::SeatsFree => (StatusCode::CONFLICT, "seats_free", "Seats are free: book one."),
            BookingError::KeyReused => {
                (StatusCode::UNPROCESSABLE_ENTITY, "key_reused", "This Idempotency-Key was used for another request.")
            }
            BookingError::Closed => {
                (StatusCode::GONE, "closed", "The session has begun, is closed, or is not booked from outside.")
            }
            BookingError::Over => (StatusCode::GONE, "expired", "The invitation has ended."),
            BookingError::Used => (StatusCode::GONE, "used", "It was answered or ended already."),
            BookingError::TooLate => (
                StatusCode::UNPROCESSABLE_ENTITY,
                "too_late",
                "It is too late to book or to move it from outside; cancelling works.",
            ),
            BookingError::TooMany(_) => {
                (StatusCode::UNPROCESSABLE_ENTITY, "too_many", "More people than may be booked together.")
            }
            BookingError::NotFound => (StatusCode::NOT_FOUND, "not_found", "There is no such thing here."),
            BookingError::NeedsReason | BookingError::BelowTaken(_) => {
                (StatusCode::CONFLICT, "confirm", "Staff must decide this.")
            }
            BookingError::Db(db::DbError::Busy) => (StatusCode::SERVICE_UNAVAILABLE, "busy", "Too much at once; try again."),
            BookingError::Db(_) | BookingError::NoCode | BookingError::SeedLost => {
                tracing::error!(%error, "a request of the API failed");
                (StatusCode::INTERNAL_SERVER_ERROR, "failed", "It failed here; nothing was changed.")
            }
        };
        Self::new(status, code, said)
    }
}

/// A refusal that says when to try again.
fn again(problem: Problem) -> Response {
    let retry = matches!(problem.code, "busy" | "in_flight");
    let mut response = problem.into_response();
    if retry {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("1"));
    }
    response
}

fn invalid(what: impl Into<String>) -> Problem {
    Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", what)
}

fn read_json<T: DeserializeOwned>(body: &Bytes) -> Result<T, Problem> {
    serde_json::from_slice(body).map_err(|error| Problem::new(StatusCode::BAD_REQUEST, "unreadable", error.to_string()))
}

/// Keys whose acts are running in this process: a second request with one of them is told to wait.
static IN_FLIGHT: LazyLock<Mutex<HashSet<[u8; 16]>>> = LazyLock::new(Mutex::default);

/// An act under its key; the key is free again when this is dropped.
struct Flight([u8; 16]);

impl Flight {
    /// The key out of the header, bound to the client: two clients with the same key are strangers.
    fn begin(app: &App, client: &Client, headers: &HeaderMap) -> Result<Self, Problem> {
        let key = headers.get("idempotency-key").and_then(|it| it.to_str().ok()).map(str::trim).unwrap_or_default();
        if key.is_empty() || key.len() > 200 {
            return Err(Problem::new(
                StatusCode::BAD_REQUEST,
                "missing_key",
                "Send an Idempotency-Key of your own: the same for the same wish, another for another.",
            ));
        }
        let sealed = code::seal(&app.settings.secret, &[b"api", client.id.as_bytes(), key.as_bytes()]);
        let mut form_key = [0; 16];
        form_key.copy_from_slice(&sealed[..16]);
        if !IN_FLIGHT.lock().unwrap_or_else(PoisonError::into_inner).insert(form_key) {
            return Err(Problem::new(StatusCode::CONFLICT, "in_flight", "The same request is being answered; ask again."));
        }
        Ok(Self(form_key))
    }
}

impl Drop for Flight {
    fn drop(&mut self) {
        IN_FLIGHT.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.0);
    }
}

/// The contact out of a request, under the rules that the pages have.
fn contact_of(it: Person, registry: &Registry) -> Result<Contact, Problem> {
    let short = |text: &str, most: usize| text.trim().chars().take(most).collect::<String>();
    let name = short(&it.name, 60);
    if name.is_empty() {
        return Err(invalid("person.name: the first name of whoever comes"));
    }
    for (field, text) in [("name", Some(&it.name)), ("companion", it.companion.as_ref()), ("needs", Some(&it.needs))] {
        if text.is_some_and(|text| holds_national_identity_number(text)) {
            return Err(invalid(format!("person.{field}: no national identity numbers")));
        }
    }
    let route = match (it.phone.as_deref(), it.email.as_deref(), it.street.as_deref()) {
        (Some(phone), _, _) => match PhoneNumber::parse(phone) {
            Some(number) if number.is_mobile() => Route::Sms(number.as_str().to_owned()),
            Some(number) => Route::Call(number.as_str().to_owned()),
            None => return Err(invalid("person.phone: eight figures, or a country code")),
        },
        (None, Some(email), _) if person::account::fold_email(email).is_some() => Route::Email(email.trim().to_owned()),
        (None, Some(_), _) => return Err(invalid("person.email: an e-mail address")),
        (None, None, Some(street)) => {
            let typed = it.postal_code.as_deref().unwrap_or_default().trim();
            let gazetteer = registry.now();
            let place = gazetteer.postal_code(typed).ok_or_else(|| invalid("person.postal_code: four figures"))?;
            Route::Letter(PostalAddress {
                street: short(street, 80),
                postal_code: typed.to_owned(),
                postal_place: place.place.clone(),
            })
        }
        (None, None, None) => Route::None,
    };
    let language = match it.language.as_deref() {
        Some(code) => Lang::parse(code).ok_or_else(|| invalid("person.language: nb, nn, se, en, ar, ur, so, ti, pl or uk"))?,
        None => Lang::Nb,
    };
    if let Some(wrong) = it.access.iter().find(|it| !Access::ALL.contains(&it.as_str())) {
        return Err(invalid(format!("person.access: {wrong} is not one of {}", Access::ALL.join(", "))));
    }
    let companion = it.companion.as_deref().map(|it| short(it, 60)).filter(|it| !it.is_empty());
    Ok(Contact {
        name,
        reaches_companion: it.reaches_companion && companion.is_some(),
        companion,
        route,
        language,
        written_in: language,
        access: it.access,
        needs: short(&it.needs, 300),
    })
}

fn request_of(app: &App, client: &Client, flight: &Flight, session: Uuid, people: i64, contact: Contact) -> Request {
    Request {
        municipality: client.municipality,
        session,
        people,
        reason: String::new(),
        overbook: false,
        form_key: flight.0,
        on_behalf: contact.companion.is_some(),
        client: Some(client.id),
        word: CodeWord::of_form(&app.settings.secret, &flight.0, contact.language),
        contact,
        channel: Channel::Api,
        made_by: None,
        secret: app.settings.secret,
        asked: None,
        hold: None,
        confirmed: false,
    }
}

/// This crate's part of the API's description.
#[derive(OpenApi)]
#[openapi(
    paths(
        bookings::sessions,
        holds::keep,
        holds::renew,
        holds::let_go,
        bookings::book,
        bookings::bookings,
        bookings::booking,
        bookings::amend,
        bookings::cancel,
        bookings::move_to,
        waiting::join,
        waiting::entries,
        waiting::entry,
        waiting::amend,
        waiting::leave,
        waiting::reply
    ),
    components(schemas(
        bookings::NewBooking,
        waiting::NewEntry,
        Person,
        bookings::Move,
        bookings::Amended,
        waiting::Reply,
        waiting::AmendedEntry,
        answers::SessionAnswer,
        answers::SessionPage,
        answers::BookingAnswer,
        answers::BookingPage,
        answers::EntryAnswer,
        answers::EntryPage,
        answers::ExpectedWait,
        answers::InvitationAnswer,
        answers::DrawAnswer,
        answers::ReplyAnswer,
        holds::NewHold,
        holds::HoldAnswer
    ))
)]
pub struct ApiDoc;
