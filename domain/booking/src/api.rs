//! Booking and waiting for programs of others: a health station, a NAV office, the municipality's own pages.
//!
//! A program acts with a token for one municipality, under the rules that residents have, and sees its own bookings only. Every act that makes
//! something carries an `Idempotency-Key`: the same key with the same body is the same act and gets the same answer.

use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, Mutex, PoisonError};

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::header::{ETAG, IF_MATCH, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use i18n::Lang;
use jiff::Timestamp;
use municipality::Registry;
use municipality::setting::PhoneNumber;
use offer::{Session, find_session};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;
use web::{App, Client, Instead, Problem, holds_national_identity_number};

use crate::BookingError;
use crate::act::Means;
use crate::code::{self, CodeWord};
use crate::contact::{Access, Contact, PostalAddress, Route};
use crate::draw::{self, Draw};
use crate::invitation::{self, Accepted, Invitation};
use crate::notice::{self, About, Kind};
use crate::seat::{self, Booking, Channel, Request};
use crate::waiting_list::{self, ANY_DAY, ANY_TIME, Target, WaitEntry, Wish};
use crate::waiting_time::{self, Expected};
use crate::wizard::nearest;

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

/// A wish for seats.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewBooking {
    /// The session.
    session_id: Uuid,
    /// How many come together; 1 if it is left out.
    #[serde(default = "one")]
    people: i64,
    /// Whether the same person is to have it although they are booked elsewhere at that time, or for the same help on that day.
    #[serde(default)]
    confirmed: bool,
    /// Who comes.
    person: Person,
}

/// A wish to wait, for a session or for any that fits.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewEntry {
    /// The session that is waited for.
    session_id: Option<Uuid>,
    /// Or the offer, any session of which will do.
    offer_id: Option<Uuid>,
    /// On which days, 1 = Monday … 7 = Sunday; all if it is left out. Only with `offer_id`.
    #[serde(default)]
    days: Vec<u8>,
    /// Not before, minutes since midnight. Only with `offer_id`.
    from: Option<u16>,
    /// Over by then, minutes since midnight. Only with `offer_id`.
    to: Option<u16>,
    /// For a course of several meetings: whether they would also begin once it is under way.
    #[serde(default)]
    joins_later: bool,
    /// How many come together; 1 if it is left out.
    #[serde(default = "one")]
    people: i64,
    /// Who waits.
    person: Person,
}

const fn one() -> i64 {
    1
}

/// Where to move a booking.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Move {
    /// The new session.
    session_id: Uuid,
}

/// An answer to an invitation.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Reply {
    /// `true` = yes.
    accept: bool,
}

/// A session.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionAnswer {
    id: Uuid,
    offer_id: Uuid,
    place_id: Uuid,
    /// When it begins, RFC 3339.
    starts_at: String,
    /// When it ends.
    ends_at: String,
    /// Local date and time of the beginning, and the zone they are in.
    local_start: String,
    zone: &'static str,
    /// Seats that can be booked now; 0 while others wait for them.
    free: i64,
    /// People who wait for a seat in just this session.
    waiting: i64,
    /// `open`, `closed`, `cancelled`.
    state: &'static str,
    /// The draw of its seats, open or held; absent where seats go as they come. While it is open nothing is `free`, and one applies by joining the
    /// waiting list for this session. Only in lists of sessions.
    draw: Option<DrawAnswer>,
    /// The meetings of a course that has several, in order; empty for all other sessions. A booking is for all of them.
    meetings: Vec<MeetingAnswer>,
}

/// The draw of a session's seats. Lots are the SHA-256 of `seed:entry-id`, both in lower case; the lowest comes first.
#[derive(Debug, Serialize, ToSchema)]
pub struct DrawAnswer {
    /// `open`, `drawn`.
    state: &'static str,
    /// Until when applications are collected, RFC 3339.
    draws_at: String,
    /// SHA-256 of the seed, known from the beginning.
    seed_hash: String,
    /// The seed; only once it is drawn.
    seed: Option<String>,
}

/// A meeting of a course.
#[derive(Debug, Serialize, ToSchema)]
pub struct MeetingAnswer {
    /// 1, 2, 3 … as planned.
    number: i64,
    /// When it begins, RFC 3339.
    starts_at: String,
    /// When it ends.
    ends_at: String,
    /// What it is about; often empty.
    title: String,
    /// `open`, `closed`, `cancelled`.
    state: &'static str,
}

/// A booking.
#[derive(Debug, Serialize, ToSchema)]
pub struct BookingAnswer {
    id: Uuid,
    /// `confirmed`, `attended`, `no_show`, `cancelled_by_resident`, `cancelled_by_service`.
    state: String,
    people: i64,
    /// Seven figures with a check figure, to be given to the person.
    ref_code: String,
    /// Shown in the answer to the booking only, and again when the same request is repeated.
    code_word: Option<String>,
    session: SessionAnswer,
    /// Grows with every change; also the `ETag`.
    version: i64,
}

/// A place on the list.
#[derive(Debug, Serialize, ToSchema)]
pub struct EntryAnswer {
    id: Uuid,
    /// `waiting`, `invited`, `placed`, `paused`, `withdrawn`, `removed`.
    state: String,
    people: i64,
    offer_id: Uuid,
    session_id: Option<Uuid>,
    /// Entries ahead that want the same seats.
    ahead: i64,
    /// How long it often takes to get a place. Missing where nothing honest can be said: the list is too new or rests, nothing is planned, or
    /// the entry is for one session or for certain days and times only.
    expected_wait: Option<ExpectedWait>,
    ref_code: String,
    code_word: Option<String>,
    /// A place that is promised now.
    invitation: Option<InvitationAnswer>,
    /// The draw of the session's seats, if it has one. While it is open the entry is an application, and `ahead` says nothing.
    draw: Option<DrawAnswer>,
    version: i64,
}

/// How long it often takes, whole weeks from now until the session: eight of ten wait between these two. Reckoned from the list's own history
/// and the sessions that are planned; not a promise.
#[derive(Debug, Serialize, ToSchema)]
pub struct ExpectedWait {
    /// At least so many weeks; 0 is from today on.
    least_weeks: i64,
    /// At most so many weeks; missing when it may take longer than half a year.
    most_weeks: Option<i64>,
}

/// A promise, or an enquiry at short notice.
#[derive(Debug, Serialize, ToSchema)]
pub struct InvitationAnswer {
    id: Uuid,
    session_id: Uuid,
    seats: i64,
    /// Whether it only asks «can you come?».
    enquiry: bool,
    /// Until when an answer counts, RFC 3339.
    expires_at: String,
}

/// Sessions, and where the next page begins.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionPage {
    sessions: Vec<SessionAnswer>,
    /// Ask for `?after=` this to go on; absent on the last page.
    next: Option<Uuid>,
}

/// Bookings, and where the next page begins.
#[derive(Debug, Serialize, ToSchema)]
pub struct BookingPage {
    bookings: Vec<BookingAnswer>,
    /// Ask for `?after=` this to go on; absent on the last page.
    next: Option<Uuid>,
}

/// What a reply came to.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReplyAnswer {
    /// `booked`, `noted` (an enquiry: the round decides) or `declined`.
    outcome: &'static str,
    booking_id: Option<Uuid>,
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

fn shown_session(it: &Session, now: Timestamp) -> SessionAnswer {
    SessionAnswer {
        id: it.id,
        offer_id: it.offer,
        place_id: it.place,
        starts_at: it.starts_at.to_string(),
        ends_at: it.ends_at.to_string(),
        local_start: format!("{}T{:02}:{:02}", it.date, it.from / 60, it.from % 60),
        zone: "Europe/Oslo",
        free: it.free(now),
        waiting: it.waiting,
        draw: None,
        state: it.state.word(),
        meetings: it
            .dates()
            .iter()
            .map(|it| MeetingAnswer {
                number: it.number,
                starts_at: it.starts_at.to_string(),
                ends_at: it.ends_at.to_string(),
                title: it.title.clone(),
                state: it.state.word(),
            })
            .collect(),
    }
}

fn shown_draw(it: Draw) -> DrawAnswer {
    DrawAnswer {
        state: if it.seed.is_some() { "drawn" } else { "open" },
        draws_at: it.draws_at.to_string(),
        seed_hash: it.seed_hash,
        seed: it.seed,
    }
}

fn shown_booking(it: Booking, session: &Session, now: Timestamp, word: Option<String>) -> BookingAnswer {
    BookingAnswer {
        id: it.id,
        state: it.state,
        people: it.party_size,
        ref_code: it.ref_code,
        code_word: word,
        session: shown_session(session, now),
        version: it.version,
    }
}

fn with_tag(status: StatusCode, version: i64, body: impl Serialize) -> Response {
    let mut response = (status, Json(body)).into_response();
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{version}\"")) {
        response.headers_mut().insert(ETAG, tag);
    }
    response
}

/// Refuses when the request was made for another version than there is.
fn same_version(headers: &HeaderMap, version: i64) -> Result<(), Problem> {
    match headers.get(IF_MATCH).and_then(|it| it.to_str().ok()) {
        Some(tag) if tag != "*" && tag.trim_matches('"') != version.to_string() => {
            Err(Problem::new(StatusCode::CONFLICT, "changed", "It was changed since you read it; read it again."))
        }
        _ => Ok(()),
    }
}

/// A booking that this program made; another's is not found.
fn own(tx: &mut db::Tx<'_>, client: &Client, id: Uuid) -> Result<Booking, BookingError> {
    let it = seat::find_booking(tx, client.municipality, id)?;
    if it.client == Some(client.id) { Ok(it) } else { Err(BookingError::NotFound) }
}

fn own_entry(tx: &mut db::Tx<'_>, client: &Client, id: Uuid) -> Result<WaitEntry, BookingError> {
    let it = waiting_list::find(tx, client.municipality, id)?;
    if it.client == Some(client.id) { Ok(it) } else { Err(BookingError::NotFound) }
}

#[utoipa::path(get, path = "/api/v1/sessions", tag = "bookings", security(("token" = [])),
    params(("offer" = Option<Uuid>, Query, description = "Only this offer's"), ("after" = Option<Uuid>, Query, description = "From the page before"), ("limit" = Option<i64>, Query, description = "At most 100")),
    responses((status = 200, description = "Coming sessions, by id", body = SessionPage), (status = 401, description = "`unauthorized`", body = Problem), (status = 403, description = "`scope`: sessions:read", body = Problem)))]
pub(crate) async fn sessions(
    State(app): State<App>,
    Extension(client): Extension<Client>,
    Query(paging): Query<Paging>,
) -> Result<Response, Problem> {
    let (now, limit) = (app.clock.now(), paging.limit());
    let (found, draws) = app
        .db
        .read(move |tx| {
            let found = offer::coming(tx, client.municipality, paging.offer, paging.after.unwrap_or(Uuid::nil()), now, limit)?;
            Ok::<_, BookingError>((found, draw::coming(tx, client.municipality, now)?))
        })
        .await?;
    let next = paging.next(found.iter().map(|it| it.id));
    let mut draws: HashMap<Uuid, Draw> = draws.into_iter().map(|it| (it.session, it)).collect();
    let sessions =
        found.iter().map(|it| SessionAnswer { draw: draws.remove(&it.id).map(shown_draw), ..shown_session(it, now) }).collect();
    Ok(Json(SessionPage { sessions, next }).into_response())
}

/// The free times of the same offer that are nearest to one that is taken.
async fn nearest_to(app: &App, municipality: Uuid, session: Uuid) -> Result<Vec<Instead>, Problem> {
    let now = app.clock.now();
    let found = app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let session = find_session(tx, municipality, session)?;
            let offer = offer::find(tx, municipality, session.offer)?;
            Ok(nearest(tx, municipality, &offer, &session, now)?)
        })
        .await?;
    Ok(found.into_iter().map(|it| Instead { id: it.id, starts_at: it.starts_at.to_string() }).collect())
}

#[utoipa::path(post, path = "/api/v1/bookings", tag = "bookings", security(("token" = [])), request_body = NewBooking,
    params(("Idempotency-Key" = String, Header, description = "The same key with the same body is the same act")),
    responses((status = 201, description = "Booked", body = BookingAnswer), (status = 409, description = "`full` or `overlap` (with the three nearest free times in `instead`), `list_first`, `draw`, `confirm`, `twice`, `in_flight`", body = Problem), (status = 410, description = "`closed`", body = Problem), (status = 422, description = "`invalid`, `too_many`, `too_late`, `too_early`, `key_reused`", body = Problem), (status = 503, description = "`busy`", body = Problem)))]
pub(crate) async fn book(
    State(app): State<App>,
    Extension(client): Extension<Client>,
    Extension(registry): Extension<Registry>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let answered = async {
        let flight = Flight::begin(&app, &client, &headers)?;
        let wanted: NewBooking = read_json(&body)?;
        let contact = contact_of(wanted.person, &registry)?;
        let mut request = request_of(&app, &client, &flight, wanted.session_id, wanted.people, contact);
        request.confirmed = wanted.confirmed;
        let (means, now) = (Means::of(&app), app.clock.now());
        let word = request.word.as_str().to_owned();
        let booked = app
            .db
            .write(move |tx| -> Result<_, BookingError> {
                // Read before a seat is taken: nobody else who wants one waits for this.
                let (mut session, place, phone) = notice::about_session(tx, request.municipality, request.session)?;
                let booked = seat::book(tx, &means, &request)?;
                if booked.repeated {
                    let booking = seat::find_booking(tx, request.municipality, booked.id)?;
                    let session = find_session(tx, request.municipality, booking.session)?;
                    return Ok((booking, session));
                }
                let about = About {
                    municipality: request.municipality,
                    subject: booked.id,
                    version: 1,
                    kind: Kind::Booked,
                    session: &session,
                    any: false,
                    place: &place,
                    phone: &phone,
                    answer: None,
                    rank: 0,
                };
                notice::tell(tx, &means.act(request.municipality, None), &about, &request.contact, &booked.code, None)?;
                session.taken += request.people;
                session.taken_web += request.people;
                Ok((seat::as_made(&request, &booked), session))
            })
            .await;
        let (booking, session) = match booked {
            Ok(done) => done,
            Err(error @ (BookingError::Full | BookingError::Overlap)) => {
                let instead = nearest_to(&app, client.municipality, wanted.session_id).await?;
                return Err(Problem { instead, ..error.into() });
            }
            Err(other) => return Err(other.into()),
        };
        Ok::<_, Problem>(with_tag(StatusCode::CREATED, booking.version, shown_booking(booking, &session, now, Some(word))))
    };
    answered.await.unwrap_or_else(again)
}

#[utoipa::path(get, path = "/api/v1/bookings", tag = "bookings", security(("token" = [])),
    params(("after" = Option<Uuid>, Query, description = "From the page before"), ("limit" = Option<i64>, Query, description = "At most 100")),
    responses((status = 200, description = "Your own bookings, by id", body = BookingPage)))]
pub(crate) async fn bookings(
    State(app): State<App>,
    Extension(client): Extension<Client>,
    Query(paging): Query<Paging>,
) -> Result<Response, Problem> {
    let (now, limit) = (app.clock.now(), paging.limit());
    let found = app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let after = paging.after.unwrap_or(Uuid::nil());
            let found = seat::bookings_by(tx, client.municipality, client.id, after, limit)?;
            found
                .into_iter()
                .map(|it| {
                    let session = find_session(tx, client.municipality, it.session)?;
                    Ok(shown_booking(it, &session, now, None))
                })
                .collect::<Result<Vec<_>, BookingError>>()
        })
        .await?;
    let next = paging.next(found.iter().map(|it| it.id));
    Ok(Json(BookingPage { bookings: found, next }).into_response())
}

#[utoipa::path(get, path = "/api/v1/bookings/{id}", tag = "bookings", security(("token" = [])), params(("id" = Uuid, Path, description = "The booking")),
    responses((status = 200, description = "The booking, with an ETag", body = BookingAnswer), (status = 404, description = "`not_found`", body = Problem)))]
pub(crate) async fn booking(
    State(app): State<App>,
    Extension(client): Extension<Client>,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let now = app.clock.now();
    let (it, session) = app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let it = own(tx, &client, id)?;
            let session = find_session(tx, client.municipality, it.session)?;
            Ok((it, session))
        })
        .await?;
    Ok(with_tag(StatusCode::OK, it.version, shown_booking(it, &session, now, None)))
}

#[utoipa::path(delete, path = "/api/v1/bookings/{id}", tag = "bookings", security(("token" = [])),
    params(("id" = Uuid, Path, description = "The booking"), ("If-Match" = Option<String>, Header, description = "Its ETag")),
    responses((status = 200, description = "Cancelled, now or before", body = BookingAnswer), (status = 404, description = "`not_found`", body = Problem), (status = 409, description = "`changed`", body = Problem)))]
pub(crate) async fn cancel(
    State(app): State<App>,
    Extension(client): Extension<Client>,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
) -> Response {
    change(app, client, id, headers, |tx, act, id| {
        let session = seat::find_booking(tx, act.municipality, id)?.session;
        // What has been is not cancelled any more.
        if find_session(tx, act.municipality, session)?.ends_at <= act.clock().now() {
            return Err(BookingError::TooLate);
        }
        seat::cancel(tx, act, id).map(drop)
    })
    .await
}

#[utoipa::path(post, path = "/api/v1/bookings/{id}/move", tag = "bookings", security(("token" = [])), request_body = Move,
    params(("id" = Uuid, Path, description = "The booking"), ("If-Match" = Option<String>, Header, description = "Its ETag")),
    responses((status = 200, description = "Moved", body = BookingAnswer), (status = 409, description = "`full`, `list_first`, `draw`, `changed`", body = Problem), (status = 422, description = "`too_late`", body = Problem)))]
pub(crate) async fn move_to(
    State(app): State<App>,
    Extension(client): Extension<Client>,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    match read_json::<Move>(&body) {
        Ok(to) => change(app, client, id, headers, move |tx, act, id| seat::move_booking(tx, act, id, to.session_id)).await,
        Err(problem) => problem.into_response(),
    }
}

/// Changes one of the client's own bookings and answers with it as it is then.
async fn change<F>(app: App, client: Client, id: Uuid, headers: HeaderMap, work: F) -> Response
where
    F: Fn(&mut db::Tx<'_>, &crate::Act<'_>, Uuid) -> Result<(), BookingError> + Send + 'static,
{
    let (means, now) = (Means::of(&app), app.clock.now());
    let done = app
        .db
        .write(move |tx| -> Result<_, BookingError> {
            let before = own(tx, &client, id)?;
            if let Err(problem) = same_version(&headers, before.version) {
                return Ok(Err(problem));
            }
            work(tx, &means.act(client.municipality, None), id)?;
            let it = own(tx, &client, id)?;
            let session = find_session(tx, client.municipality, it.session)?;
            Ok(Ok((it, session)))
        })
        .await;
    match done {
        Ok(Ok((it, session))) => with_tag(StatusCode::OK, it.version, shown_booking(it, &session, now, None)),
        Ok(Err(problem)) => problem.into_response(),
        Err(error) => again(error.into()),
    }
}

/// An entry with what belongs to it.
struct Listed {
    entry: WaitEntry,
    ahead: i64,
    expected: Option<Expected>,
    invitation: Option<Invitation>,
    draw: Option<Draw>,
}

/// The draw that an entry takes or took part in.
fn draw_of(tx: &mut db::Tx<'_>, it: &WaitEntry, municipality: Uuid) -> Result<Option<Draw>, BookingError> {
    Ok(match it.session {
        Some(session) => draw::of_session(tx, municipality, session)?,
        None => None,
    })
}

fn shown_entry(listed: Listed, word: Option<String>) -> EntryAnswer {
    let Listed { entry: it, ahead, expected, invitation, draw } = listed;
    EntryAnswer {
        expected_wait: expected.map(|it| ExpectedWait { least_weeks: it.least, most_weeks: it.most }),
        draw: draw.map(shown_draw),
        id: it.id,
        state: it.state,
        people: it.party_size,
        offer_id: it.offer,
        session_id: it.session,
        ahead,
        ref_code: it.ref_code,
        code_word: word,
        invitation: invitation.map(|it| InvitationAnswer {
            id: it.id,
            session_id: it.session,
            seats: it.seats,
            enquiry: it.enquiry,
            expires_at: it.expires_at.to_string(),
        }),
        version: it.version,
    }
}

#[utoipa::path(post, path = "/api/v1/waiting-list", tag = "waiting list", security(("token" = [])), request_body = NewEntry,
    params(("Idempotency-Key" = String, Header, description = "The same key with the same body is the same act")),
    responses((status = 202, description = "On the list; perhaps a place is promised at once", body = EntryAnswer), (status = 409, description = "`seats_free`, `in_flight`", body = Problem), (status = 422, description = "`invalid`, `too_many`, `key_reused`", body = Problem)))]
pub(crate) async fn join(
    State(app): State<App>,
    Extension(client): Extension<Client>,
    Extension(registry): Extension<Registry>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let answered = async {
        let flight = Flight::begin(&app, &client, &headers)?;
        let wanted: NewEntry = read_json(&body)?;
        let target = match (wanted.session_id, wanted.offer_id) {
            (Some(session), None) => Target::Session(session),
            (None, Some(offer)) => {
                if wanted.days.iter().any(|it| !(1..=7).contains(it)) {
                    return Err(invalid("days: 1 = Monday to 7 = Sunday"));
                }
                let days = wanted.days.iter().fold(0, |bits, day| bits | 1 << (day - 1));
                let (from, to) = (wanted.from.unwrap_or(ANY_TIME.0), wanted.to.unwrap_or(ANY_TIME.1));
                if from >= to || to > ANY_TIME.1 {
                    return Err(invalid("from, to: minutes since midnight, from before to, at most 1440"));
                }
                Target::Any(Wish { offer, days: if days == 0 { ANY_DAY } else { days }, from, to })
            }
            _ => return Err(invalid("session_id or offer_id: one of them")),
        };
        let contact = contact_of(wanted.person, &registry)?;
        let request = request_of(&app, &client, &flight, wanted.session_id.unwrap_or(Uuid::nil()), wanted.people, contact);
        let means = Means::of(&app);
        let word = request.word.as_str().to_owned();
        let (municipality, now) = (client.municipality, app.clock.now());
        let listed = app
            .db
            .write(move |tx| -> Result<_, BookingError> {
                let waiting = waiting_list::join(tx, &means, &request, target)?;
                if wanted.joins_later && !waiting.repeated {
                    waiting_list::set_joins_later(tx, &means.act(request.municipality, None), waiting.id, true)?;
                }
                let entry = waiting_list::find(tx, request.municipality, waiting.id)?;
                let invitation = invitation::invitation_of(tx, request.municipality, waiting.id)?;
                // Whoever is promised a place at once has been told that instead.
                if let (false, Some(session), None) = (waiting.repeated, entry.session, &invitation) {
                    let act = means.act(request.municipality, None);
                    let applied = find_session(tx, request.municipality, session)?.draws_at.is_some();
                    let kind = if applied { Kind::Applied } else { Kind::Listed };
                    notice::tell_entry(tx, &act, kind, &entry, session, None)?;
                }
                let draw = draw_of(tx, &entry, request.municipality)?;
                Ok(Listed { entry, ahead: waiting.ahead, expected: None, invitation, draw })
            })
            .await?;
        let (version, waits, ahead) = (listed.entry.version, listed.entry.clone(), listed.ahead);
        let reckon = move |tx: &mut db::Tx<'_>| -> Result<_, BookingError> {
            Ok(waiting_time::expected(tx, municipality, &waits, ahead, now)?)
        };
        let expected = app.db.read(reckon).await?;
        Ok(with_tag(StatusCode::ACCEPTED, version, shown_entry(Listed { expected, ..listed }, Some(word))))
    };
    answered.await.unwrap_or_else(again)
}

#[utoipa::path(get, path = "/api/v1/waiting-list/{id}", tag = "waiting list", security(("token" = [])), params(("id" = Uuid, Path, description = "The entry")),
    responses((status = 200, description = "The entry", body = EntryAnswer), (status = 404, description = "`not_found`", body = Problem)))]
pub(crate) async fn entry(
    State(app): State<App>,
    Extension(client): Extension<Client>,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let now = app.clock.now();
    let listed = app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let entry = own_entry(tx, &client, id)?;
            let ahead = waiting_list::ahead_of(tx, client.municipality, &entry, now)?;
            let expected = waiting_time::expected(tx, client.municipality, &entry, ahead, now)?;
            let invitation = invitation::invitation_of(tx, client.municipality, id)?.filter(|it| it.is_open(now));
            let draw = draw_of(tx, &entry, client.municipality)?;
            Ok(Listed { entry, ahead, expected, invitation, draw })
        })
        .await?;
    Ok(with_tag(StatusCode::OK, listed.entry.version, shown_entry(listed, None)))
}

#[utoipa::path(delete, path = "/api/v1/waiting-list/{id}", tag = "waiting list", security(("token" = [])), params(("id" = Uuid, Path, description = "The entry")),
    responses((status = 204, description = "Off the list, now or before"), (status = 404, description = "`not_found`", body = Problem)))]
pub(crate) async fn leave(State(app): State<App>, Extension(client): Extension<Client>, Path(id): Path<Uuid>) -> Response {
    let means = Means::of(&app);
    let done = app
        .db
        .write(move |tx| {
            own_entry(tx, &client, id)?;
            waiting_list::remove(tx, &means.act(client.municipality, None), id)
        })
        .await;
    match done {
        Ok(_) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => again(error.into()),
    }
}

#[utoipa::path(post, path = "/api/v1/invitations/{id}/reply", tag = "waiting list", security(("token" = [])), request_body = Reply, params(("id" = Uuid, Path, description = "The invitation")),
    responses((status = 200, description = "What it came to", body = ReplyAnswer), (status = 410, description = "`expired`, `used`", body = Problem)))]
pub(crate) async fn reply(
    State(app): State<App>,
    Extension(client): Extension<Client>,
    Path(id): Path<Uuid>,
    body: Bytes,
) -> Response {
    let wanted: Reply = match read_json(&body) {
        Ok(wanted) => wanted,
        Err(problem) => return problem.into_response(),
    };
    let means = Means::of(&app);
    let done = app
        .db
        .write(move |tx| -> Result<ReplyAnswer, BookingError> {
            let it = invitation::find_invitation(tx, client.municipality, id)?;
            own_entry(tx, &client, it.entry)?;
            let act = means.act(client.municipality, None);
            if !wanted.accept {
                invitation::decline(tx, &act, id)?;
                return Ok(ReplyAnswer { outcome: "declined", booking_id: None });
            }
            Ok(match invitation::accept(tx, &act, id)? {
                Accepted::Booked(booking) => ReplyAnswer { outcome: "booked", booking_id: Some(booking) },
                Accepted::Noted => ReplyAnswer { outcome: "noted", booking_id: None },
            })
        })
        .await;
    match done {
        Ok(answer) => Json(answer).into_response(),
        Err(error) => again(error.into()),
    }
}

/// This crate's part of the API's description.
#[derive(OpenApi)]
#[openapi(
    paths(sessions, book, bookings, booking, cancel, move_to, join, entry, leave, reply),
    components(schemas(
        NewBooking,
        NewEntry,
        Person,
        Move,
        Reply,
        SessionAnswer,
        SessionPage,
        BookingAnswer,
        BookingPage,
        EntryAnswer,
        ExpectedWait,
        InvitationAnswer,
        DrawAnswer,
        ReplyAnswer
    ))
)]
pub struct ApiDoc;
