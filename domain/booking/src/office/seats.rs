//! What staff change about a meeting and its bookings: how many seats, calling it off, moving somebody to another time.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use offer::{find_session, upcoming};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use super::said_event;
use crate::BookingError;
use crate::act::Means;
use crate::public::when;
use crate::{capacity, history, invitation, seat, series};

/// Meetings to choose from.
const MEETINGS: i64 = 60;

/// `POST /kontor/okt/{session}/plasser`: more seats, or fewer.
pub(crate) async fn change_seats(
    caller: Caller,
    Path((_, session)): Path<(String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let back = |said: &str| Ok(Redirect::to(&caller.url(&format!("/kontor/okt/{session}?lagret={said}"))).into_response());
    let Some(seats) = form.number("seats").filter(|it| (0..=500).contains(it)) else { return back("tall") };
    let confirmed = form.get("confirmed") == "1";
    let done = caller
        .app
        .db
        .write(move |tx| capacity::set_capacity(tx, &means.act(municipality, Some(by)), session, seats, confirmed))
        .await;
    match done {
        Ok(()) => back("1"),
        Err(BookingError::BelowTaken(_)) => back(&format!("farre&plasser={seats}")),
        Err(BookingError::Closed) => back("endret"),
        Err(other) => Err(other.into()),
    }
}

/// `POST /kontor/okt/{session}/avlys`: the meeting is not held.
pub(crate) async fn call_off(
    caller: Caller,
    Path((_, session)): Path<(String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let reason: String = form.typed("reason").unwrap_or_default().chars().take(200).collect();
    let carry_to = form.id("carry_to");
    let back = |said: &str| Ok(Redirect::to(&caller.url(&format!("/kontor/okt/{session}?lagret={said}"))).into_response());
    if reason.is_empty() || web::holds_national_identity_number(&reason) {
        return back("grunn");
    }
    let done = caller
        .app
        .db
        .write(move |tx| {
            let act = means.act(municipality, Some(by)).because(&reason);
            capacity::cancel_session(tx, &act, session, carry_to)
        })
        .await?;
    back(&format!("avlyst&bestillinger={}&venter={}", done.0, done.1))
}

/// `POST /kontor/tilbud-om-plass/{invitation}`: what the person answered at the desk or on the phone.
pub(crate) async fn answer_for(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
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
    name: String,
    reach: String,
    code: String,
    when: String,
    place: String,
    people: i64,
    live: bool,
    erased: bool,
    meetings: Vec<(String, String)>,
    history: Vec<String>,
    action: String,
    notice: Option<(&'static str, String)>,
}

/// One booking: who, when, moving it, its history.
pub(crate) async fn booking_page(caller: Caller, Path((_, id)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    let form = Form::parse(&caller.query);
    show_booking(&caller, id, form).await
}

async fn show_booking(caller: &Caller, id: Uuid, form: Form) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let (texts, now) = (caller.office_texts(), caller.app.clock.now());
    let (it, session, place, meetings, history) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let it = seat::find_booking(tx, municipality, id)?;
            let session = find_session(tx, municipality, it.session)?;
            let session = series::as_booked(tx, municipality, session, id)?;
            let place = offer::find_place(tx, municipality, session.place)?;
            let meetings = upcoming(tx, municipality, session.offer, now, MEETINGS)?;
            Ok((it, session, place, meetings, history::of(tx, municipality, id)?))
        })
        .await?;
    let said = |key: &str| texts.get(key).into_owned();
    let fits = |other: &&offer::Session| {
        other.id != session.id && other.state == offer::SessionState::Open && other.allowed - other.taken >= it.party_size
    };
    let page = BookingPage {
        p: caller
            .office_page(texts.get("office-booking-heading"))
            .section("today")
            .under(when(texts, &session), &format!("/kontor/okt/{}", session.id))
            .instead_of(format!("/kontor/time/{id}"))
            .with_forms(caller),
        name: it.contact.as_ref().map_or_else(|| said("office-erased"), |it| it.name.clone()),
        reach: it.contact.as_ref().map_or_else(String::new, |it| super::said_route(texts, it).0),
        code: crate::code::RefCode::parse(&it.ref_code).map_or_else(String::new, |it| it.said()),
        when: when(texts, &session),
        place: place.is.name,
        people: it.party_size,
        live: it.state == "confirmed",
        erased: it.contact.is_none(),
        meetings: meetings.iter().filter(fits).map(|it| (it.id.to_string(), when(texts, it))).collect(),
        history: history.iter().map(|it| said_event(texts, caller, it)).collect(),
        action: caller.url(&format!("/kontor/time/{id}/flytt")),
        notice: match form.get("lagret") {
            "1" => Some(("ok", said("office-saved"))),
            "fullt" => Some(("warning", said("office-move-full"))),
            "endret" => Some(("warning", said("office-waiting-changed"))),
            _ => None,
        },
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

/// `POST /kontor/time/{booking}/flytt`: to another meeting; the old seat stays until the new one is certain.
pub(crate) async fn move_booking(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let texts = caller.office_texts();
    let Some(to) = form.id("meeting") else {
        form.fail("meeting", texts.get("office-move-missing"));
        return show_booking(&caller, id, form).await;
    };
    let reason: String = form.typed("reason").unwrap_or_default().chars().take(200).collect();
    let done =
        caller.app.db.write(move |tx| seat::move_booking(tx, &means.act(municipality, Some(by)).because(&reason), id, to)).await;
    let said = match done {
        Ok(()) => "1",
        Err(BookingError::ListFirst) => {
            form.fail("reason", texts.get("office-waiting-reason-missing"));
            return show_booking(&caller, id, form).await;
        }
        Err(BookingError::Full | BookingError::Overlap) => "fullt",
        Err(BookingError::Closed | BookingError::Used) => "endret",
        Err(other) => return Err(other.into()),
    };
    Ok(Redirect::to(&caller.url(&format!("/kontor/time/{id}?lagret={said}"))).into_response())
}
