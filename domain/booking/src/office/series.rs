//! One meeting of a course: who comes to it and who came; moving, naming and cancelling it while the course goes on.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use clock::{read_date, read_time};
use i18n::Texts;
use jiff::civil::Date;
use municipality::Registry;
use offer::{Meeting, Seen, Session, SessionState, find_session};
use person::COORDINATOR;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected, holds_national_identity_number};

use super::{Guest, chosen_here, guest};
use crate::act::Means;
use crate::public::when;
use crate::seat::Booking;
use crate::series::{self, Came, ChangeError, Mark};
use crate::{BookingError, bookings_of};

/// The people of a course as guests of one of its meetings, which may still be ahead; who joined later is not among them.
pub(super) fn guests_at(
    texts: &'static Texts,
    bookings: Vec<Booking>,
    marks: &[Mark],
    (number, ahead): (i64, bool),
) -> Vec<Guest> {
    let mark_of = |it: &Booking| marks.iter().find(|mark| mark.booking == it.id).copied();
    bookings
        .into_iter()
        .filter(Booking::is_live)
        .filter_map(|it| {
            let mark = mark_of(&it).filter(|mark| mark.came != Came::Before)?;
            Some(Guest { mark: mark.came.as_mark().word(), meeting: Some((mark.meeting, number)), ..guest(texts, it, ahead) })
        })
        .collect()
}

/// How many meetings somebody has come to, of those that are marked: «Møtt 2 av 3 ganger».
pub(super) fn said_marks(texts: &'static Texts, marks: &[Mark], booking: Uuid) -> String {
    let own = || marks.iter().filter(|it| it.booking == booking);
    let count = |came: Came| i64::try_from(own().filter(|it| it.came == came).count()).unwrap_or(0);
    let (came, missed) = (count(Came::Yes), count(Came::No));
    if came + missed == 0 { String::new() } else { texts.two("office-meeting-marks", "came", came, "marked", came + missed) }
}

/// A meeting on the page of its course: its number, when and what about, and where its own page is.
pub(super) struct Link {
    pub(super) number: i64,
    pub(super) when: String,
    pub(super) title: String,
    pub(super) warns: bool,
}

/// The meetings of a course in words.
pub(super) fn links(texts: &'static Texts, session: &Session) -> Vec<Link> {
    let said = offer::said_meetings(texts, session);
    session
        .dates()
        .iter()
        .zip(said)
        .map(|(it, said)| Link { number: it.number, when: said.when, title: said.title, warns: it.state == SessionState::Closed })
        .collect()
}

#[derive(Template)]
#[template(path = "office_meeting.html")]
struct MeetingPage {
    p: Page,
    f: Form,
    heading: String,
    title: String,
    place: String,
    session: Session,
    meeting: Meeting,
    guests: Vec<Guest>,
    told: i64,
    plans: bool,
    can_change: bool,
    action: String,
    notice: Option<(&'static str, String)>,
}

/// `GET /kontor/okt/{session}/gang/{number}`.
pub(crate) async fn meeting_page(
    caller: Caller,
    Path((_, id, number)): Path<(String, Uuid, i64)>,
    Extension(registry): Extension<Registry>,
) -> Result<Response, Failure> {
    let asked = Form::parse(&caller.query);
    let texts = caller.office_texts();
    let notice = match asked.get("lagret") {
        "1" => Some(("ok", texts.get("office-saved").into_owned())),
        "beskjed" => Some(("ok", texts.one("office-meeting-told", "count", asked.number("antall").unwrap_or(0)))),
        "endret" => Some(("warning", texts.get("office-waiting-changed").into_owned())),
        "opptatt" => Some(("warning", texts.get("office-guide-busy").into_owned())),
        "trekning" => Some(("warning", texts.get("office-meeting-before-draw").into_owned())),
        "siste" => Some(("warning", texts.get("office-meeting-last").into_owned())),
        _ => None,
    };
    show(&caller, &registry, (id, number), None, notice).await
}

async fn show(
    caller: &Caller,
    registry: &Registry,
    (id, number): (Uuid, i64),
    form: Option<Form>,
    notice: Option<(&'static str, String)>,
) -> Result<Response, Failure> {
    let it = chosen_here(caller, registry, id).await?;
    let actor = caller.staff()?;
    let (municipality, texts, now) = (actor.municipality(), caller.office_texts(), caller.app.clock.now());
    let meeting = it.session.meetings.iter().find(|it| it.number == number).cloned().ok_or(Failure::NotFound)?;
    let meeting_id = meeting.id;
    let (bookings, marks) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            Ok((bookings_of(tx, municipality, id)?, series::marks_at(tx, municipality, meeting_id)?))
        })
        .await?;
    let form = form.unwrap_or_else(|| {
        Form::filled([
            ("version", meeting.version.to_string()),
            ("date", format!("{}.{}.{}", meeting.date.day(), meeting.date.month(), meeting.date.year())),
            ("from", texts.clock(meeting.from)),
            ("to", texts.clock(meeting.to)),
            ("title", meeting.title.clone()),
        ])
    });
    let whole = when(texts, &it.session);
    let session = it.session.only(number);
    let guests = guests_at(texts, bookings, &marks, (number, session.date > caller.app.clock.today()));
    let page = MeetingPage {
        p: caller
            .office_page(when(texts, &session))
            .section("today")
            .under(whole, &format!("/kontor/okt/{id}"))
            .instead_of(format!("/kontor/okt/{id}/gang/{number}"))
            .with_forms(caller),
        heading: when(texts, &session),
        title: it.offer.is.title.clone(),
        place: it.place.is.name.clone(),
        told: i64::try_from(guests.iter().filter(|it| it.booking.state == "confirmed").count()).unwrap_or(0),
        guests,
        plans: actor.roles.has(COORDINATOR),
        can_change: meeting.is_ahead(now) && meeting.state != SessionState::Cancelled && session.state != SessionState::Cancelled,
        action: caller.url(&format!("/kontor/okt/{id}/gang/{number}")),
        notice,
        session,
        meeting,
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

/// The new time out of the form; what is wrong is noted in it.
fn read_time_of(form: &mut Form, texts: &'static Texts, today: Date) -> Option<(Date, u16, u16)> {
    let date = read_date(form.get("date"), today);
    if date.is_none() {
        form.fail("date", texts.get("office-date-wrong"));
    }
    if date.is_some_and(|it| it < today) {
        form.fail("date", texts.get("office-date-past"));
    }
    let (from, to) = (read_time(form.get("from")), read_time(form.get("to")));
    for (field, time) in [("from", from), ("to", to)] {
        if time.is_none() {
            form.fail(field, texts.get("office-time-wrong"));
        }
    }
    if from.zip(to).is_some_and(|(from, to)| to <= from) {
        form.fail("to", texts.get("office-time-order"));
    }
    if form.is_right() { Some((date?, from?, to?)) } else { None }
}

/// What staff want of a meeting.
#[derive(Clone)]
enum Change {
    Move(Date, u16, u16),
    Rename(String),
    Cancel,
}

/// `POST /kontor/okt/{session}/gang/{number}`: another time (`act` = `move`), another title (`title`), or not at all (`cancel`).
pub(crate) async fn change_meeting(
    caller: Caller,
    Path((_, id, number)): Path<(String, Uuid, i64)>,
    Extension(registry): Extension<Registry>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let (texts, today) = (caller.office_texts(), caller.app.clock.today());
    let it = caller.app.db.read(move |tx| find_session(tx, municipality, id)).await?;
    let meeting = it.meetings.iter().find(|it| it.number == number).map(|it| it.id).ok_or(Failure::NotFound)?;
    let (place, seen) = (it.place, Seen { session: id, meeting, version: form.number("version").unwrap_or(0) });
    let short = |text: &str, most: usize| text.trim().chars().take(most).collect::<String>();
    // Each of the three forms has its own field for the reason, so that what is wrong is shown where it was typed.
    let field = if form.get("act") == "cancel" { "cancel_reason" } else { "reason" };
    let reason = short(form.get(field), 200);
    let change = match form.get("act") {
        "move" => read_time_of(&mut form, texts, today).map(|(date, from, to)| Change::Move(date, from, to)),
        "title" => Some(Change::Rename(short(form.get("title"), 120))),
        "cancel" => Some(Change::Cancel),
        _ => return Err(Failure::NotFound),
    };
    if let Some(Change::Move(date, ..)) = change
        && form.get("on_closed") != "yes"
        && let Some(why) = caller.app.db.read(move |tx| offer::closed_on(tx, municipality, place, date)).await?
    {
        form.fail("date", texts.one("office-date-holiday", "holiday", why.said(texts)));
    }
    if form.get("act") != "title" && reason.is_empty() {
        form.fail(field, texts.get("office-waiting-reason-missing"));
    }
    for name in ["title", "reason", "cancel_reason"] {
        if holds_national_identity_number(form.get(name)) {
            form.fail(name, texts.get("no-identity-number"));
        }
    }
    let (Some(change), true) = (change, form.is_right()) else {
        return show(&caller, &registry, (id, number), Some(form), None).await;
    };
    let done = caller
        .app
        .db
        .write(move |tx| -> Result<Option<usize>, ChangeError> {
            let act = means.act(municipality, Some(by)).because(&reason);
            match &change {
                Change::Move(date, from, to) => series::move_meeting(tx, &act, seen, (*date, *from, *to)).map(Some),
                Change::Cancel => series::cancel_meeting(tx, &act, seen).map(Some),
                // A title tells nobody anything they must know in time (booking.md, 11).
                Change::Rename(title) => Ok(offer::rename_meeting(tx, municipality, seen, title).map(|()| None)?),
            }
        })
        .await;
    let said = match done {
        Ok(Some(told)) => format!("beskjed&antall={told}"),
        Ok(None) => "1".to_owned(),
        Err(ChangeError::Changed | ChangeError::Booking(BookingError::Closed)) => "endret".to_owned(),
        Err(ChangeError::LastOne) => "siste".to_owned(),
        Err(ChangeError::Overlap) => "opptatt".to_owned(),
        Err(ChangeError::BeforeDraw) => "trekning".to_owned(),
        Err(ChangeError::Booking(other)) => return Err(other.into()),
    };
    Ok(Redirect::to(&caller.url(&format!("/kontor/okt/{id}/gang/{number}?lagret={said}"))).into_response())
}
