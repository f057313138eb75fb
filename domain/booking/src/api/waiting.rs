//! The waiting list for programs of others.

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use jiff::Timestamp;
use municipality::Registry;
use offer::find_session;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use web::{App, Client, Problem};

use super::answers::{EntryAnswer, EntryPage, Listed, ReplyAnswer, same_version, shown_entry, with_tag};
use super::{Flight, Paging, Person, again, contact_of, invalid, one, read_json, request_of};
use crate::BookingError;
use crate::act::Means;
use crate::draw::{self, Draw};
use crate::invitation::{self, Accepted};
use crate::notice::{self, Kind};
use crate::waiting_list::{self, ANY_DAY, ANY_TIME, Target, WaitEntry, Wish};
use crate::waiting_time;

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

/// What changes about a place on the list; what is left out stays, and so does the place in the order.
#[derive(Debug, Deserialize, ToSchema)]
pub struct AmendedEntry {
    /// How many come together.
    people: Option<i64>,
    /// Who waits, and how to reach them: the whole of it.
    person: Option<Person>,
    /// On which days, 1 = Monday … 7 = Sunday; none = all. Only where any session will do.
    days: Option<Vec<u8>>,
    /// Not before, minutes since midnight. Only where any session will do.
    from: Option<u16>,
    /// Over by then, minutes since midnight. Only where any session will do.
    to: Option<u16>,
}

/// Days as bits, from, to: what somebody wishes who waits for any session.
fn wish_of(days: &[u8], from: u16, to: u16) -> Result<(u8, u16, u16), Problem> {
    if days.iter().any(|it| !(1..=7).contains(it)) {
        return Err(invalid("days: 1 = Monday to 7 = Sunday"));
    }
    if from >= to || to > ANY_TIME.1 {
        return Err(invalid("from, to: minutes since midnight, from before to, at most 1440"));
    }
    let days = days.iter().fold(0, |bits, day| bits | 1 << (day - 1));
    Ok((if days == 0 { ANY_DAY } else { days }, from, to))
}

/// An answer to an invitation.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Reply {
    /// `true` = yes.
    accept: bool,
}

fn own_entry(tx: &mut db::Tx<'_>, client: &Client, id: Uuid) -> Result<WaitEntry, BookingError> {
    let it = waiting_list::find(tx, client.municipality, id)?;
    if it.client == Some(client.id) { Ok(it) } else { Err(BookingError::NotFound) }
}

/// The draw that an entry takes or took part in.
fn draw_of(tx: &mut db::Tx<'_>, it: &WaitEntry, municipality: Uuid) -> Result<Option<Draw>, BookingError> {
    Ok(match it.session {
        Some(session) => draw::of_session(tx, municipality, session)?,
        None => None,
    })
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
                let wish = (wanted.from.unwrap_or(ANY_TIME.0), wanted.to.unwrap_or(ANY_TIME.1));
                let (days, from, to) = wish_of(&wanted.days, wish.0, wish.1)?;
                Target::Any(Wish { offer, days, from, to })
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
    let read = move |tx: &mut db::Tx<'_>| -> Result<_, BookingError> {
        let entry = own_entry(tx, &client, id)?;
        with_all(tx, client.municipality, entry, now)
    };
    let listed = app.db.read(read).await?;
    Ok(with_tag(StatusCode::OK, listed.entry.version, shown_entry(listed, None)))
}

/// An entry with its place, its wait, its promise and its draw as they are now.
fn with_all(tx: &mut db::Tx<'_>, municipality: Uuid, entry: WaitEntry, now: Timestamp) -> Result<Listed, BookingError> {
    let ahead = waiting_list::ahead_of(tx, municipality, &entry, now)?;
    let expected = waiting_time::expected(tx, municipality, &entry, ahead, now)?;
    let invitation = invitation::invitation_of(tx, municipality, entry.id)?.filter(|it| it.is_open(now));
    let draw = draw_of(tx, &entry, municipality)?;
    Ok(Listed { entry, ahead, expected, invitation, draw })
}

#[utoipa::path(get, path = "/api/v1/waiting-list", tag = "waiting list", security(("token" = [])),
    params(("after" = Option<Uuid>, Query, description = "From the page before"), ("limit" = Option<i64>, Query, description = "At most 100")),
    responses((status = 200, description = "Your own entries, by id, ended ones among them until they are erased", body = EntryPage)))]
pub(crate) async fn entries(
    State(app): State<App>,
    Extension(client): Extension<Client>,
    Query(paging): Query<Paging>,
) -> Result<Response, Problem> {
    let (now, limit) = (app.clock.now(), paging.limit());
    let read = move |tx: &mut db::Tx<'_>| -> Result<Vec<_>, BookingError> {
        let found = waiting_list::entries_by(tx, client.municipality, client.id, paging.after.unwrap_or(Uuid::nil()), limit)?;
        found.into_iter().map(|it| Ok(shown_entry(with_all(tx, client.municipality, it, now)?, None))).collect()
    };
    let found = app.db.read(read).await?;
    let next = paging.next(found.iter().map(|it| it.id));
    Ok(Json(EntryPage { entries: found, next }).into_response())
}

#[utoipa::path(patch, path = "/api/v1/waiting-list/{id}", tag = "waiting list", security(("token" = [])), request_body = AmendedEntry,
    params(("id" = Uuid, Path, description = "The entry"), ("If-Match" = Option<String>, Header, description = "Its ETag")),
    responses((status = 200, description = "Changed; perhaps a place is promised at once", body = EntryAnswer), (status = 404, description = "`not_found`", body = Problem), (status = 409, description = "`changed`: it is as it was", body = Problem), (status = 410, description = "`used`: it has ended, or a promise is open and must be answered first", body = Problem), (status = 422, description = "`invalid`, `too_many`", body = Problem)))]
pub(crate) async fn amend(
    State(app): State<App>,
    Extension(client): Extension<Client>,
    Extension(registry): Extension<Registry>,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let answered = async {
        let wanted: AmendedEntry = read_json(&body)?;
        let contact = wanted.person.map(|it| contact_of(it, &registry)).transpose()?;
        let (people, days, from, to) = (wanted.people, wanted.days, wanted.from, wanted.to);
        let (means, now) = (Means::of(&app), app.clock.now());
        let changed = app
            .db
            .write(move |tx| -> Result<Result<Listed, Problem>, BookingError> {
                let it = own_entry(tx, &client, id)?;
                if let Err(problem) = same_version(&headers, it.version) {
                    return Ok(Err(problem));
                }
                let (known, municipality) = (it.contact.clone().ok_or(BookingError::NotFound)?, client.municipality);
                let wishes = days.is_some() || from.is_some() || to.is_some();
                let wish = match wish_of(&days.clone().unwrap_or_default(), from.unwrap_or(it.wish.1), to.unwrap_or(it.wish.2)) {
                    Ok(wish) if wishes => (if days.is_some() { wish.0 } else { it.wish.0 }, wish.1, wish.2),
                    Ok(_) => it.wish,
                    Err(problem) => return Ok(Err(problem)),
                };
                if wishes && it.session.is_some() {
                    return Ok(Err(invalid("days, from, to: the entry waits for one session")));
                }
                if !matches!(it.state.as_str(), "waiting" | "invited" | "paused") {
                    return Err(BookingError::Used);
                }
                let act = means.act(municipality, None);
                if let Some(people) = people {
                    waiting_list::refuse_too_many(tx, municipality, &it, people)?;
                    waiting_list::resize(tx, &act, id, people)?;
                }
                if wishes || contact.is_some() {
                    waiting_list::edit(tx, &act, id, contact.as_ref().unwrap_or(&known), wish)?;
                }
                let it = own_entry(tx, &client, id)?;
                Ok(Ok(with_all(tx, municipality, it, now)?))
            })
            .await??;
        Ok::<_, Problem>(with_tag(StatusCode::OK, changed.entry.version, shown_entry(changed, None)))
    };
    answered.await.unwrap_or_else(again)
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
