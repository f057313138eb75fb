//! Sessions and bookings for programs of others.

use std::collections::HashMap;

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use municipality::Registry;
use offer::find_session;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use web::{App, Client, Instead, Problem};

use super::answers::{
    BookingAnswer, BookingPage, SessionAnswer, SessionPage, same_version, shown_booking, shown_draw, shown_session, with_tag,
};
use super::{Flight, Paging, Person, again, contact_of, one, read_json, request_of};
use crate::act::Means;
use crate::draw::{self, Draw};
use crate::full::nearest;
use crate::notice::{self, About, Kind};
use crate::seat::{self, Booking};
use crate::{BookingError, amend};

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
    /// The hold that keeps a seat in this session. When it has ended the session is booked as if there were none.
    hold_id: Option<Uuid>,
    /// Who comes.
    person: Person,
}

/// Where to move a booking.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Move {
    /// The new session.
    session_id: Uuid,
}

/// What changes about a booking; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Amended {
    /// How many come together. Seats that are not needed any more go to those who wait.
    people: Option<i64>,
    /// Who comes, and how to reach them: the whole of it. Whoever is reached another way than before is told there what is booked.
    person: Option<Person>,
}

/// A booking that this program made; another's is not found.
fn own(tx: &mut db::Tx<'_>, client: &Client, id: Uuid) -> Result<Booking, BookingError> {
    let it = seat::find_booking(tx, client.municipality, id)?;
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
pub(super) async fn nearest_to(app: &App, municipality: Uuid, session: Uuid) -> Result<Vec<Instead>, Problem> {
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
        request.hold = wanted.hold_id;
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
                if request.hold.is_some() {
                    // A held seat was taken before.
                    session = find_session(tx, request.municipality, request.session)?;
                } else {
                    session.taken += request.people;
                    session.taken_web += request.people;
                }
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

#[utoipa::path(patch, path = "/api/v1/bookings/{id}", tag = "bookings", security(("token" = [])), request_body = Amended,
    params(("id" = Uuid, Path, description = "The booking"), ("If-Match" = Option<String>, Header, description = "Its ETag")),
    responses((status = 200, description = "Changed", body = BookingAnswer), (status = 404, description = "`not_found`", body = Problem), (status = 409, description = "`full`, `list_first`, `changed`: it is as it was", body = Problem), (status = 410, description = "`used`: it is cancelled or over", body = Problem), (status = 422, description = "`invalid`, `too_many`, `too_late`", body = Problem)))]
pub(crate) async fn amend(
    State(app): State<App>,
    Extension(client): Extension<Client>,
    Extension(registry): Extension<Registry>,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let wanted = read_json::<Amended>(&body)
        .and_then(|it| Ok((it.people, it.person.map(|person| contact_of(person, &registry)).transpose()?)));
    match wanted {
        Ok((people, contact)) => {
            change(app, client, id, headers, move |tx, act, id| {
                let it = seat::find_booking(tx, act.municipality, id)?;
                let known = it.contact.as_ref().ok_or(BookingError::NotFound)?;
                amend::edit(tx, act, id, contact.as_ref().unwrap_or(known), people.unwrap_or(it.party_size))
            })
            .await
        }
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
