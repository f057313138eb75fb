//! What staff change about a meeting and its bookings: how many seats, calling it off, moving somebody to another time.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::Texts;
use municipality::Registry;
use offer::{find_session, upcoming};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use super::said_event;
use super::session::show_session;
use crate::BookingError;
use crate::act::Means;
use crate::elsewhere::{Subject, refuse_elsewhere};
use crate::public::when;
use crate::{capacity, earlier, history, invitation, reason, seat, series, waiting_list};

/// Meetings to choose from.
const MEETINGS: i64 = 60;

/// A note in staff's own words, as far as it is kept; one that holds a national identity number is refused at its field.
pub(crate) fn read_note(form: &mut Form, texts: &'static Texts, field: &str) -> String {
    let note: String = form.typed(field).unwrap_or_default().chars().take(200).collect();
    if web::holds_national_identity_number(&note) {
        form.fail(field, texts.get("no-identity-number"));
    }
    note
}

/// One of some named reasons; empty when none was chosen. With neither reason nor note the form says so.
pub(crate) fn read_reason(
    form: &mut Form,
    texts: &'static Texts,
    field: &str,
    words: &[&'static str],
    note: &str,
) -> &'static str {
    let word = words.iter().copied().find(|it| form.get(field) == *it).unwrap_or_default();
    if word.is_empty() && note.is_empty() {
        form.fail(field, texts.get("office-reason-missing-or-note"));
    }
    word
}

/// `POST /kontor/okt/{session}/plasser`: more seats, or fewer, and why.
pub(crate) async fn change_seats(
    caller: Caller,
    Path((_, session)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let (actor, texts) = (caller.staff()?, caller.office_texts());
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let seats = form.number("seats").filter(|it| (0..=500).contains(it));
    if seats.is_none() {
        form.fail("seats", texts.get("office-seats-wrong"));
    }
    let note = read_note(&mut form, texts, "note");
    let why = read_reason(&mut form, texts, "why", &reason::CAPACITY, &note);
    let (Some(seats), true) = (seats, form.is_right()) else {
        return show_session(&caller, &registry, session, form, StatusCode::OK).await;
    };
    let confirmed = form.get("confirmed") == "1";
    let done = caller
        .app
        .db
        .write(move |tx| {
            let act = means.act(municipality, Some(by)).because(why).noting(&note);
            capacity::set_capacity(tx, &act, session, seats, confirmed)
        })
        .await;
    match done {
        Ok(()) => Ok(Redirect::to(&caller.url(&format!("/kontor/okt/{session}?lagret=1"))).into_response()),
        Err(BookingError::BelowTaken(_)) => show_session(&caller, &registry, session, form, StatusCode::CONFLICT).await,
        Err(BookingError::Closed) => {
            form.fail("seats", texts.get("office-waiting-changed"));
            show_session(&caller, &registry, session, form, StatusCode::CONFLICT).await
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST /kontor/okt/{session}/avlys`: the meeting is not held.
pub(crate) async fn call_off(
    caller: Caller,
    Path((_, session)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let (actor, texts) = (caller.staff()?, caller.office_texts());
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let reason = read_note(&mut form, texts, "reason");
    if reason.is_empty() {
        form.fail("reason", texts.get("office-waiting-reason-missing"));
    }
    if !form.is_right() {
        return show_session(&caller, &registry, session, form, StatusCode::OK).await;
    }
    let carry_to = form.id("carry_to");
    let done = caller
        .app
        .db
        .write(move |tx| {
            let act = means.act(municipality, Some(by)).because(&reason);
            capacity::cancel_session(tx, &act, session, carry_to)
        })
        .await;
    match done {
        Ok((booked, waiting)) => {
            let to = format!("/kontor/okt/{session}?lagret=avlyst&bestillinger={booked}&venter={waiting}");
            Ok(Redirect::to(&caller.url(&to)).into_response())
        }
        // The meeting to which the list was to be carried has begun or is not held.
        Err(BookingError::Closed) => {
            form.fail("carry_to", caller.office_texts().get("office-waiting-changed"));
            show_session(&caller, &registry, session, form, StatusCode::CONFLICT).await
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST /kontor/okt/{session}/venteliste`: those who wait for a closed meeting wait for another, in their order.
pub(crate) async fn carry(
    caller: Caller,
    Path((_, session)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let (actor, texts) = (caller.staff()?, caller.office_texts());
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let Some(to) = form.id("carry_to") else {
        form.fail("carry_to", texts.get("office-move-missing"));
        return show_session(&caller, &registry, session, form, StatusCode::OK).await;
    };
    let done = caller.app.db.write(move |tx| waiting_list::carry(tx, &means.act(municipality, Some(by)), session, to)).await;
    match done {
        Ok(count) => {
            let to = format!("/kontor/okt/{session}?lagret=flyttet&antall={count}");
            Ok(Redirect::to(&caller.url(&to)).into_response())
        }
        Err(BookingError::Closed) => {
            form.fail("carry_to", texts.get("office-waiting-changed"));
            show_session(&caller, &registry, session, form, StatusCode::CONFLICT).await
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST /kontor/time/{booking}/avbestill`: because the person asked for it, or because the service must. Either way they are told.
pub(crate) async fn cancel(
    caller: Caller,
    Path((_, booking)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    refuse_elsewhere(&caller, Subject::Booking(booking)).await?;
    let (actor, texts) = (caller.staff()?, caller.office_texts());
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let session = caller.app.db.read(move |tx| seat::find_booking(tx, municipality, booking)).await?.session;
    let note = read_note(&mut form, texts, "note");
    let Some(why) = reason::CANCELLING.into_iter().find(|it| form.get("why") == *it) else {
        form.fail(&format!("cancel-{booking}"), texts.get("office-cancel-why-missing"));
        return show_session(&caller, &registry, session, form, StatusCode::OK).await;
    };
    if !form.is_right() {
        return show_session(&caller, &registry, session, form, StatusCode::OK).await;
    }
    caller
        .app
        .db
        .write(move |tx| seat::cancel(tx, &means.act(municipality, Some(by)).because(why).noting(&note), booking))
        .await?;
    Ok(super::back(&caller, &form, session))
}

/// `POST /kontor/tilbud-om-plass/{invitation}`: what the person answered at the desk or on the phone.
pub(crate) async fn answer_for(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    refuse_elsewhere(&caller, Subject::Invitation(id)).await?;
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let yes = form.get("answer") == "yes";
    let session = caller
        .app
        .db
        .write(move |tx| -> Result<(Uuid, bool), BookingError> {
            let session = invitation::find_invitation(tx, municipality, id)?.session;
            let act = means.act(municipality, Some(by));
            let done = if yes { invitation::accept(tx, &act, id).map(drop) } else { invitation::decline(tx, &act, id) };
            match done {
                Ok(()) => Ok((session, true)),
                Err(BookingError::Over | BookingError::Used) => Ok((session, false)),
                Err(other) => Err(other),
            }
        })
        .await?;
    let said = if session.1 { "1" } else { "endret" };
    Ok(Redirect::to(&caller.url(&format!("/kontor/okt/{}?lagret={said}", session.0))).into_response())
}

#[derive(Template)]
#[template(path = "office_booking.html")]
struct BookingPage {
    p: Page,
    f: Form,
    id: Uuid,
    name: String,
    reach: String,
    code: String,
    throttled: String,
    when: String,
    place: String,
    people: i64,
    live: bool,
    erased: bool,
    meetings: Vec<(String, String)>,
    may_wish: bool,
    wished: bool,
    history: Vec<String>,
    action: String,
    earlier_action: String,
    notice: Option<(&'static str, String)>,
}

/// One booking: who, when, moving it, its history.
pub(crate) async fn booking_page(caller: Caller, Path((_, id)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    let form = Form::parse(&caller.query);
    show_booking(&caller, id, form, StatusCode::OK).await
}

/// The booking's page. `status`: what it is answered with when the form is right.
async fn show_booking(caller: &Caller, id: Uuid, form: Form, status: StatusCode) -> Result<Response, Failure> {
    refuse_elsewhere(caller, Subject::Booking(id)).await?;
    let municipality = caller.staff()?.municipality();
    let (texts, now, means) = (caller.office_texts(), caller.app.clock.now(), Means::of(&caller.app));
    let (it, session, place, meetings, wished, history) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let it = seat::find_booking(tx, municipality, id)?;
            let session = find_session(tx, municipality, it.session)?;
            let session = series::as_booked(tx, municipality, session, id)?;
            let place = offer::find_place(tx, municipality, session.place)?;
            let meetings = upcoming(tx, municipality, session.offer, now, MEETINGS)?;
            let wished = earlier::is_wished(tx, municipality, id)?;
            Ok((it, session, place, meetings, wished, history::of(tx, &means, municipality, id)?))
        })
        .await?;
    let said = |key: &str| texts.get(key).into_owned();
    let fits = |other: &&offer::Session| {
        other.id != session.id && other.state == offer::SessionState::Open && other.allowed - other.taken >= it.party_size
    };
    let page = BookingPage {
        id,
        p: caller
            .office_page(texts.get("office-booking-heading"))
            .section("today")
            .under(when(texts, &session), &format!("/kontor/okt/{}", session.id))
            .instead_of(format!("/kontor/time/{id}"))
            .with_forms(caller),
        name: it.contact.as_ref().map_or_else(|| said("office-erased"), |it| it.name.clone()),
        reach: it.contact.as_ref().map_or_else(String::new, |it| super::said_route(texts, it).0),
        code: crate::code::RefCode::parse(&it.ref_code).map_or_else(String::new, |it| it.said()),
        throttled: super::said_throttled(caller, municipality, &it.ref_code),
        when: when(texts, &session),
        place: place.is.name,
        people: it.party_size,
        live: it.state == "confirmed",
        erased: it.contact.is_none(),
        meetings: meetings.iter().filter(fits).map(|it| (it.id.to_string(), when(texts, it))).collect(),
        history: history.iter().map(|it| said_event(texts, caller, it)).collect(),
        may_wish: !wished && earlier::may_wish(&it, &session, now),
        wished,
        action: caller.url(&format!("/kontor/time/{id}/flytt")),
        earlier_action: caller.url(&format!("/kontor/time/{id}/tidligere")),
        notice: match form.get("lagret") {
            "1" => Some(("ok", said("office-saved"))),
            "ny" => Some(("ok", said("office-booking-edit-told"))),
            "endret" => Some(("warning", said("office-waiting-changed"))),
            _ => None,
        },
        f: form,
    };
    page.p.show_as(if status == StatusCode::OK { page.f.status() } else { status }, &page)
}

/// `POST /kontor/time/{booking}/flytt`: to another meeting; the old seat stays until the new one is certain.
pub(crate) async fn move_booking(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    refuse_elsewhere(&caller, Subject::Booking(id)).await?;
    let (actor, texts) = (caller.staff()?, caller.office_texts());
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let reason = read_note(&mut form, texts, "reason");
    let to = form.id("meeting");
    if to.is_none() {
        form.fail("meeting", texts.get("office-move-missing"));
    }
    let (Some(to), true) = (to, form.is_right()) else { return show_booking(&caller, id, form, StatusCode::OK).await };
    refuse_elsewhere(&caller, Subject::Session(to)).await?;
    let done =
        caller.app.db.write(move |tx| seat::move_booking(tx, &means.act(municipality, Some(by)).because(&reason), id, to)).await;
    let status = match done {
        Ok(()) => return Ok(Redirect::to(&caller.url(&format!("/kontor/time/{id}?lagret=1"))).into_response()),
        Err(BookingError::ListFirst) => {
            form.fail("reason", texts.get("office-waiting-reason-missing"));
            StatusCode::OK
        }
        Err(BookingError::Full | BookingError::Overlap) => {
            form.fail("meeting", texts.get("office-move-full"));
            StatusCode::CONFLICT
        }
        Err(BookingError::Closed | BookingError::Used) => {
            form.fail("meeting", texts.get("office-waiting-changed"));
            StatusCode::CONFLICT
        }
        Err(other) => return Err(other.into()),
    };
    show_booking(&caller, id, form, status).await
}

/// `POST /kontor/time/{booking}/tidligere`: the person wants to hear of an earlier time, or no longer.
pub(crate) async fn wish_earlier(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    refuse_elsewhere(&caller, Subject::Booking(id)).await?;
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let stops = form.get("act") == "stop";
    let done = caller
        .app
        .db
        .write(move |tx| {
            let act = means.act(municipality, Some(by));
            if stops { earlier::stop(tx, &act, id) } else { earlier::wish(tx, &act, id) }
        })
        .await;
    let said = match done {
        Ok(()) => "1",
        Err(BookingError::Closed) => "endret",
        Err(other) => return Err(other.into()),
    };
    Ok(Redirect::to(&caller.url(&format!("/kontor/time/{id}?lagret={said}"))).into_response())
}
