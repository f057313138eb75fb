//! One meeting: who comes, who waits, and what was wrong with what staff wanted to change about it.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use i18n::Texts;
use jiff::SignedDuration;
use municipality::Registry;
use offer::Session;
use person::COORDINATOR;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page};

use super::{Guest, chosen_here, guest, reasons, said_event, said_route, said_throttled, series};
use crate::act::Means;
use crate::history;
use crate::invitation::{self, Invitation};
use crate::notice::moment;
use crate::public::{when, when_alone};
use crate::seat::Booking;
use crate::series::marks_in;
use crate::waiting_list::{self, WaitEntry};
use crate::{BookingError, bookings_of, reason};

/// Somebody on the list of one meeting, in words.
struct Waiter {
    id: Uuid,
    name: String,
    reach: String,
    state: String,
    paused: bool,
}

fn waiter(texts: &'static Texts, entry: &WaitEntry) -> Waiter {
    let contact = entry.contact.as_ref();
    Waiter {
        id: entry.id,
        name: contact.map_or_else(|| texts.get("office-erased").into_owned(), |it| it.name.clone()),
        reach: contact.map_or_else(String::new, |it| said_route(texts, it).0),
        state: texts.get(&format!("office-wait-{}", entry.state)).into_owned(),
        paused: entry.state == "paused",
    }
}

/// An open promise or enquiry, in words.
struct Invited {
    id: Uuid,
    name: String,
    reach: String,
    until: String,
    enquiry: bool,
    said: String,
}

#[derive(Template)]
#[template(path = "office_session.html")]
struct SessionPage {
    p: Page,
    f: Form,
    heading: String,
    title: String,
    place: String,
    session: Session,
    guests: Vec<Guest>,
    gone: Vec<Guest>,
    waiters: Vec<Waiter>,
    invited: Vec<Invited>,
    seats: String,
    kept: Option<String>,
    /// How many more there are than there is room for, in words.
    over: Option<String>,
    /// Somebody is filling in the form for this time just now.
    held: bool,
    /// When its seats are drawn, in words.
    draw: String,
    plans: bool,
    can_book: bool,
    ahead: bool,
    meetings: Vec<(String, String)>,
    history: Vec<String>,
    /// Why there are more or fewer seats.
    reasons: Vec<(String, String)>,
    /// Fewer seats than are taken were asked for, and nobody has said yes to that yet.
    fewer: bool,
    /// Whether those who wait for this meeting, which is closed, can wait for another.
    can_carry: bool,
    /// The meetings of a course that has several.
    days: Vec<series::Link>,
    is_course: bool,
    notice: Option<(&'static str, String)>,
}

pub(crate) async fn session_page(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
) -> Result<Response, Failure> {
    let form = Form::parse(&caller.query);
    show_session(&caller, &registry, id, form, StatusCode::OK).await
}

/// The meeting's page, with a form that something is wrong with: what was typed is kept. `status`: what the page is answered with when the form
/// itself is right.
pub(crate) async fn show_session(
    caller: &Caller,
    registry: &Registry,
    id: Uuid,
    form: Form,
    status: StatusCode,
) -> Result<Response, Failure> {
    let it = chosen_here(caller, registry, id).await?;
    let actor = caller.staff()?;
    let (municipality, texts) = (actor.municipality(), caller.office_texts());
    let (offer, now, means) = (it.session.offer, caller.app.clock.now(), Means::of(&caller.app));
    let is_series = it.session.is_series();
    let (bookings, entries, invited, meetings, history, marks) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let mut invited = Vec::new();
            for it in invitation::invitations_to(tx, municipality, id)? {
                let entry = waiting_list::find(tx, municipality, it.entry)?;
                invited.push((it, entry));
            }
            Ok((
                bookings_of(tx, municipality, id)?,
                waiting_list::entries_of(tx, municipality, id, now)?,
                invited,
                offer::upcoming(tx, municipality, offer, now, 40)?,
                history::of(tx, &means, municipality, id)?,
                if is_series { marks_in(tx, municipality, id)? } else { Vec::new() },
            ))
        })
        .await?;
    let (live, gone): (Vec<Booking>, Vec<Booking>) = bookings.into_iter().partition(Booking::is_live);
    let heading = when_alone(texts, &it.session);
    let day_ahead = it.session.date > caller.app.clock.today();
    // Seats that are taken and neither booked nor promised are held for somebody who is filling in the form.
    let promised: i64 = invited.iter().filter(|(it, _)| !it.enquiry).map(|(it, _)| it.seats).sum();
    let booked: i64 = live.iter().map(|it| it.party_size).sum();
    let held = it.session.form == offer::Form::Individual && it.session.taken > booked + promised && invited.is_empty();
    // What callers have not used of what is kept for them, until it is everybody's.
    let by_voice: i64 = live.iter().filter(|it| matches!(it.channel.as_str(), "phone" | "desk")).map(|it| it.party_size).sum();
    let kept = if it.session.starts_at > now + SignedDuration::from_hours(offer::RESERVE_HOURS) {
        (it.session.reserve - by_voice).min(it.session.allowed - it.session.taken)
    } else {
        0
    };
    let page = SessionPage {
        p: caller
            .office_page(heading.clone())
            .section("today")
            .under(texts.get("office-nav-today"), &format!("/kontor?dag={}", it.session.date))
            .with_forms(caller)
            .instead_of(format!("/kontor/okt/{id}")),
        heading,
        title: it.offer.is.title.clone(),
        place: it.place.is.name.clone(),
        guests: live
            .into_iter()
            .map(|it| Guest {
                throttled: said_throttled(caller, municipality, &it.ref_code),
                attended: series::said_marks(texts, &marks, it.id),
                ..guest(texts, it, day_ahead)
            })
            .collect(),
        days: series::links(texts, &it.session),
        is_course: it.session.form == offer::Form::Course,
        gone: gone.into_iter().map(|it| guest(texts, it, day_ahead)).collect(),
        waiters: entries.iter().filter(|it| it.state != "invited").map(|it| waiter(texts, it)).collect(),
        invited: invited.into_iter().map(|(it, entry)| shown_invitation(texts, &it, &entry)).collect(),
        kept: (kept > 0).then(|| texts.one("office-kept", "count", kept)),
        over: (it.session.overbook > 0).then(|| texts.one("office-overbooked-by", "count", it.session.overbook)),
        held,
        draw: it.session.draws_at.map_or_else(String::new, |at| texts.one("draw-until", "when", moment(texts, at))),
        // What is left of a course that has begun can still be changed.
        ahead: (it.session.is_ahead(now) || (is_series && it.session.ends_at > now))
            && it.session.state != offer::SessionState::Cancelled,
        meetings: meetings
            .iter()
            .filter(|other| other.id != id && other.state == offer::SessionState::Open)
            .map(|it| (it.id.to_string(), when(texts, it)))
            .collect(),
        history: history.iter().map(|it| said_event(texts, caller, it)).collect(),
        reasons: reasons(texts, &reason::CAPACITY),
        fewer: status == StatusCode::CONFLICT && form.is_right(),
        can_carry: it.session.state == offer::SessionState::Closed && it.session.waiting > 0,
        notice: session_notice(texts, &form),
        f: if form.get("seats").is_empty() { with_seats(&form, it.session.capacity) } else { form },
        seats: if it.session.capacity > 0 {
            texts.two("office-taken-of", "taken", it.session.taken, "seats", it.session.allowed)
        } else {
            String::new()
        },
        plans: actor.roles.has(COORDINATOR),
        can_book: it.session.form.is_bookable()
            && it.session.state == offer::SessionState::Open
            && it.session.ends_at > caller.app.clock.now(),
        session: it.session,
    };
    let status = if page.f.is_right() || status == StatusCode::CONFLICT { status } else { page.f.status() };
    page.p.show_as(status, &page)
}

/// The form with the number of seats as it is, unless another was typed. What was wrong with it stays.
fn with_seats(form: &Form, seats: i64) -> Form {
    let errors = form.errors().to_vec();
    let values: Vec<(String, String)> = form.values().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let mut filled = Form::filled(
        values.iter().map(|(name, value)| (name.as_str(), value.clone())).chain(std::iter::once(("seats", seats.to_string()))),
    );
    for error in errors {
        filled.fail(&error.field, error.text);
    }
    filled
}

fn shown_invitation(texts: &'static Texts, it: &Invitation, entry: &WaitEntry) -> Invited {
    let said = match it.can_come {
        Some(true) => texts.get("office-can-come").into_owned(),
        Some(false) => texts.get("office-cannot-come").into_owned(),
        None => String::new(),
    };
    Invited {
        id: it.id,
        name: entry.contact.as_ref().map_or_else(|| texts.get("office-erased").into_owned(), |it| it.name.clone()),
        reach: entry.contact.as_ref().map_or_else(String::new, |it| said_route(texts, it).0),
        until: texts.one("office-invited-until", "until", moment(texts, it.expires_at)),
        enquiry: it.enquiry,
        said,
    }
}

/// What the last act on a meeting came to, as the address says it.
fn session_notice(texts: &'static Texts, asked: &Form) -> Option<(&'static str, String)> {
    let said = |key: &str| texts.get(key).into_owned();
    match asked.get("lagret") {
        "1" => Some(("ok", said("office-saved"))),
        "endret" => Some(("warning", said("office-waiting-changed"))),
        "flyttet" => Some(("ok", texts.one("office-carried", "count", asked.number("antall").unwrap_or(0)))),
        "avlyst" => Some((
            "ok",
            texts.two(
                "office-called-off",
                "booked",
                asked.number("bestillinger").unwrap_or(0),
                "waiting",
                asked.number("venter").unwrap_or(0),
            ),
        )),
        _ => None,
    }
}
