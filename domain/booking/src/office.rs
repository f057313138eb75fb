//! The guide's day: who comes, booking for a caller, who came. The waiting lists, what is to be done by people and what is changed about a
//! meeting have modules of their own.

pub(crate) mod absences;
pub(crate) mod fairness;
pub(crate) mod lists;
pub(crate) mod seats;
pub(crate) mod series;
pub(crate) mod tasks;
pub(crate) mod waiting_time;

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use clock::norway;
use i18n::Texts;
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use municipality::Registry;
use offer::{Part, Session, on_day};
use person::COORDINATOR;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use crate::act::Means;
use crate::code::{CodeWord, RefCode};
use crate::contact::{Contact, Route};
use crate::history::{self, Event};
use crate::invitation::{self, Invitation};
use crate::public::{when, when_alone};
use crate::seat::{self, Attendance, Booking, Channel, Request};
use crate::series::{Mark, mark_meeting, marks_at, marks_in, meeting_of};
use crate::waiting_list::{self, WaitEntry};
use crate::wizard::{
    Aim, Chosen, access, carry_out, chosen, confirm_box, confirmation, languages, read_contact, said_address, said_warnings,
    wished,
};
use crate::{BookingError, bookings_of};

/// A person on the day's list, in words.
pub(crate) struct Guest {
    booking: Booking,
    name: String,
    companion: String,
    language: String,
    access: String,
    needs: String,
    reach: String,
    unreachable: bool,
    erased: bool,
    /// The mark that is shown: of the booking, or of the one meeting of a course.
    mark: &'static str,
    /// That meeting and its number.
    meeting: Option<(Uuid, i64)>,
    /// How often they have come to a course so far.
    attended: String,
}

fn guest(texts: &'static Texts, booking: Booking) -> Guest {
    let (reach, unreachable) = booking.contact.as_ref().map_or((String::new(), false), |it| said_route(texts, it));
    let contact = booking.contact.as_ref();
    Guest {
        name: contact.map_or_else(|| texts.get("office-erased").into_owned(), |it| it.name.clone()),
        companion: contact.and_then(|it| it.companion.clone()).unwrap_or_default(),
        // Norwegian is what everybody expects; another language is worth a line.
        language: contact
            .map(|it| it.language)
            .filter(|it| !matches!(it, i18n::Lang::Nb | i18n::Lang::Nn))
            .map_or_else(String::new, |it| it.own_name().to_owned()),
        access: contact.map_or_else(String::new, |it| said_access(texts, it)),
        needs: contact.map_or_else(String::new, |it| it.needs.clone()),
        reach,
        unreachable,
        erased: contact.is_none(),
        mark: Attendance::parse(&booking.state).unwrap_or(Attendance::Expected).word(),
        meeting: None,
        attended: String::new(),
        booking,
    }
}

fn said_access(texts: &'static Texts, it: &Contact) -> String {
    it.access.iter().map(|it| texts.get(&format!("access-{it}")).into_owned()).collect::<Vec<_>>().join(", ")
}

/// How to reach somebody, in words; and whether there is no way at all.
fn said_route(texts: &'static Texts, it: &Contact) -> (String, bool) {
    let whose = if it.reaches_companion {
        it.companion.clone().map_or_else(String::new, |name| texts.one("office-reach-companion", "name", name))
    } else {
        String::new()
    };
    let text = match &it.route {
        Route::Sms(number) => texts.one("office-reach-sms", "phone", i18n::calendar::phone(number)),
        Route::Call(number) => texts.one("office-reach-call", "phone", i18n::calendar::phone(number)),
        Route::Email(address) => texts.one("office-reach-email", "email", address.clone()),
        Route::Letter(address) => texts.one("office-reach-letter", "address", said_address(address)),
        Route::None => return (texts.get("office-reach-none").into_owned(), true),
    };
    (if whose.is_empty() { text } else { format!("{text} ({whose})") }, false)
}

/// A session of the day with its people.
struct Slot {
    session: Session,
    title: String,
    place: String,
    start: String,
    hours: String,
    done: bool,
    now: bool,
    guests: Vec<Guest>,
    seats: String,
    /// Where its own page is.
    path: String,
    about: String,
}

#[derive(Template)]
#[template(path = "office_today.html")]
struct TodayPage {
    p: Page,
    day: String,
    date: Date,
    slots: Vec<Slot>,
    next: Option<(String, String, String)>,
    previous_day: String,
    following_day: String,
    is_today: bool,
    meets: bool,
    plans: bool,
    found_nothing: bool,
}

pub(crate) async fn today_page(caller: Caller) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let municipality = actor.municipality();
    let texts = caller.office_texts();
    let asked = Form::parse(&caller.query);
    let (today, now) = (caller.app.clock.today(), caller.app.clock.now());
    let date = asked.typed("dag").and_then(|it| it.parse().ok()).unwrap_or(today);
    let meets = actor.roles.has(person::GUIDE) || actor.roles.has(COORDINATOR);
    // An administrator sees nobody's booking by that role alone (domain.md, 2).
    let read = if meets {
        caller
            .app
            .db
            .read(move |tx| -> Result<_, BookingError> {
                let sessions = on_day(tx, municipality, date)?;
                let mut day = Vec::with_capacity(sessions.len());
                for session in sessions {
                    let offer = offer::find(tx, municipality, session.offer)?;
                    let place = offer::find_place(tx, municipality, session.place)?;
                    let bookings = bookings_of(tx, municipality, session.id)?;
                    let marks = match meeting_of(&session) {
                        Some(meeting) => marks_at(tx, municipality, meeting)?,
                        None => Vec::new(),
                    };
                    // A free individual time is not worth a line of the day's list unless somebody comes.
                    if session.form != offer::Form::Individual || bookings.iter().any(Booking::is_live) {
                        day.push((session, offer, place, bookings, marks));
                    }
                }
                Ok(day)
            })
            .await?
    } else {
        Vec::new()
    };
    let slots: Vec<Slot> = read
        .into_iter()
        .map(|(session, offer, place, bookings, marks)| {
            slot(texts, now, session, (offer.is.title, place.is.name), bookings, &marks)
        })
        .collect();
    let next = slots.iter().find(|it| !it.done && it.guests.iter().any(|guest| guest.mark == "confirmed")).map(|it| {
        let names: Vec<String> =
            it.guests.iter().filter(|guest| guest.mark == "confirmed").map(|guest| guest.name.clone()).collect();
        (texts.list(&names), it.hours.clone(), it.place.clone())
    });
    let shifted = |days: i32| caller.url(&format!("/kontor?dag={}", date.saturating_add(Span::new().days(days))));
    let page = TodayPage {
        p: caller.office_page(texts.get("office-today-heading")).section("today").with_forms(&caller),
        day: texts.date(date),
        date,
        slots,
        next: next.filter(|_| date == today),
        previous_day: shifted(-1),
        following_day: shifted(1),
        is_today: date == today,
        meets,
        plans: actor.roles.has(COORDINATOR),
        found_nothing: asked.get("ukjent") == "1",
    };
    page.p.show(&page)
}

fn slot(
    texts: &'static Texts,
    now: Timestamp,
    session: Session,
    (title, place): (String, String),
    bookings: Vec<Booking>,
    marks: &[Mark],
) -> Slot {
    let (guests, path, about) = match session.part {
        Part::Only(number) => (
            series::guests_at(texts, bookings, marks, number),
            format!("/kontor/okt/{}/gang/{number}", session.id),
            texts.two("office-meeting-number", "number", number, "count", i64::try_from(session.meetings.len()).unwrap_or(0)),
        ),
        _ => {
            let live = bookings.into_iter().filter(Booking::is_live);
            (live.map(|it| guest(texts, it)).collect(), format!("/kontor/okt/{}", session.id), String::new())
        }
    };
    let seats = if session.capacity > 0 {
        texts.two("office-taken-of", "taken", session.taken, "seats", session.allowed)
    } else {
        String::new()
    };
    Slot {
        title: if session.title.is_empty() { title } else { format!("{title}: {}", session.title) },
        start: texts.clock(session.from),
        hours: texts.times(session.from, session.to),
        done: session.ends_at <= now,
        now: session.starts_at <= now && session.ends_at > now,
        place,
        guests,
        seats,
        path,
        about,
        session,
    }
}

/// `GET /kontor/finn?kode=…`: to the session of a number that somebody reads aloud.
pub(crate) async fn find(caller: Caller) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let asked = Form::parse(&caller.query);
    let found = match RefCode::parse(asked.get("kode")) {
        Some(code) => caller.app.db.read(move |tx| seat::session_of_code(tx, municipality, &code)).await?,
        None => None,
    };
    let to = found.map_or_else(|| "/kontor?ukjent=1".to_owned(), |session| format!("/kontor/okt/{session}"));
    Ok(Redirect::to(&caller.url(&to)).into_response())
}

/// Somebody on the list of one meeting, in words.
struct Waiter {
    id: Uuid,
    name: String,
    reach: String,
    state: String,
}

fn waiter(texts: &'static Texts, entry: &WaitEntry) -> Waiter {
    let contact = entry.contact.as_ref();
    Waiter {
        id: entry.id,
        name: contact.map_or_else(|| texts.get("office-erased").into_owned(), |it| it.name.clone()),
        reach: contact.map_or_else(String::new, |it| said_route(texts, it).0),
        state: texts.get(&format!("office-wait-{}", entry.state)).into_owned(),
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

/// A moment as seen from today: «i dag kl. 10.00».
pub(crate) fn said_moment(texts: &'static Texts, caller: &Caller, at: Timestamp) -> String {
    let local = at.to_zoned(norway());
    let minute = u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).unwrap_or(0);
    let day = texts.day_seen_from(local.date(), caller.app.clock.today());
    texts.two("day-and-time", "day", day, "time", texts.time(minute))
}

/// A line of a history, in words: when, what, who, why.
pub(crate) fn said_event(texts: &'static Texts, caller: &Caller, it: &Event) -> String {
    let when = said_moment(texts, caller, it.at);
    let what = texts.get(&format!("office-event-{}", it.act.replace('_', "-"))).into_owned();
    let by = it.by.clone().unwrap_or_else(|| texts.get("office-event-by-nobody").into_owned());
    let said = format!("{when}: {what}. {by}.");
    if it.reason.is_empty() { said } else { format!("{said} {}", texts.one("office-event-reason", "reason", it.reason.clone())) }
}

#[derive(Template)]
#[template(path = "office_session.html")]
struct SessionPage {
    p: Page,
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
    plans: bool,
    can_book: bool,
    ahead: bool,
    meetings: Vec<(String, String)>,
    history: Vec<String>,
    fewer: Option<i64>,
    notice: Option<(&'static str, String)>,
    days: Vec<series::Link>,
    is_course: bool,
}

pub(crate) async fn session_page(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
) -> Result<Response, Failure> {
    let it = chosen_here(&caller, &registry, id).await?;
    let actor = caller.staff()?;
    let (municipality, texts) = (actor.municipality(), caller.office_texts());
    let (offer, now, is_series) = (it.session.offer, caller.app.clock.now(), it.session.is_series());
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
                waiting_list::entries_of(tx, municipality, id)?,
                invited,
                offer::upcoming(tx, municipality, offer, now, 40)?,
                history::of(tx, municipality, id)?,
                if is_series { marks_in(tx, municipality, id)? } else { Vec::new() },
            ))
        })
        .await?;
    let asked = Form::parse(&caller.query);
    let (live, gone): (Vec<Booking>, Vec<Booking>) = bookings.into_iter().partition(Booking::is_live);
    let heading = when_alone(texts, &it.session);
    let attended = |it: Guest| Guest { attended: series::said_marks(texts, &marks, it.booking.id), ..it };
    let page = SessionPage {
        p: caller
            .office_page(heading.clone())
            .section("today")
            .under(texts.get("office-nav-today"), &format!("/kontor?dag={}", it.session.date))
            .with_forms(&caller),
        heading,
        title: it.offer.is.title.clone(),
        place: it.place.is.name.clone(),
        guests: live.into_iter().map(|it| attended(guest(texts, it))).collect(),
        days: series::links(texts, &it.session),
        is_course: it.session.form == offer::Form::Course,
        gone: gone.into_iter().map(|it| guest(texts, it)).collect(),
        waiters: entries.iter().filter(|it| it.state != "invited").map(|it| waiter(texts, it)).collect(),
        invited: invited.into_iter().map(|(it, entry)| shown_invitation(texts, &it, &entry)).collect(),
        kept: (it.session.reserve > 0).then(|| texts.one("office-kept", "count", it.session.reserve)),
        // What is left of a course that has begun can still be changed.
        ahead: (it.session.is_ahead(now) || (is_series && it.session.ends_at > now))
            && it.session.state != offer::SessionState::Cancelled,
        meetings: meetings
            .iter()
            .filter(|other| other.id != id && other.state == offer::SessionState::Open)
            .map(|it| (it.id.to_string(), when(texts, it)))
            .collect(),
        history: history.iter().map(|it| said_event(texts, &caller, it)).collect(),
        fewer: asked.chose("lagret", "farre").then(|| asked.number("plasser")).flatten(),
        notice: session_notice(texts, &asked),
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
    page.p.show(&page)
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
        until: texts.one("office-invited-until", "until", crate::notice::moment(texts, it.expires_at)),
        enquiry: it.enquiry,
        said,
    }
}

/// What the last act on a meeting came to, as the address says it.
fn session_notice(texts: &'static Texts, asked: &Form) -> Option<(&'static str, String)> {
    let said = |key: &str| texts.get(key).into_owned();
    match asked.get("lagret") {
        "1" => Some(("ok", said("office-saved"))),
        "tall" => Some(("warning", said("office-seats-wrong"))),
        "grunn" => Some(("warning", said("office-waiting-reason-missing"))),
        "endret" => Some(("warning", said("office-waiting-changed"))),
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

/// A session of the municipality that the person works in; another's is a 404.
async fn chosen_here(caller: &Caller, registry: &Registry, session: Uuid) -> Result<Chosen, Failure> {
    let number = registry.now().by_id(caller.staff()?.municipality()).map(|it| it.number.clone()).ok_or(Failure::NotFound)?;
    chosen(caller, registry, &number, session).await
}

#[derive(Template)]
#[template(path = "office_book.html")]
struct BookPage {
    p: Page,
    f: Form,
    so_far: String,
    who: Vec<(String, String, String)>,
    reach: Vec<(String, String, String)>,
    channel: Vec<(String, String, String)>,
    languages: Vec<(String, String)>,
    access: Vec<(String, String)>,
    action: String,
    wishes: Vec<(String, String)>,
    confirm: Vec<(String, String)>,
    wish_label: String,
    full: bool,
}

pub(crate) async fn book_page(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
) -> Result<Response, Failure> {
    let it = chosen_here(&caller, &registry, id).await?;
    let form = Form::filled([("for", "self".to_owned()), ("contact", "phone".to_owned()), ("channel", "phone".to_owned())]);
    show_book(&caller, &it, form, false)
}

/// One screen with the same fields and rules as the resident's pages, for one pass of the keyboard during a call (ux U-13).
fn show_book(caller: &Caller, it: &Chosen, form: Form, full: bool) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let list = |all: &[(&str, &str)]| -> Vec<(String, String, String)> {
        all.iter().map(|(word, key)| ((*word).to_owned(), texts.get(key).into_owned(), String::new())).collect()
    };
    let full = full || it.session.allowed - it.session.taken <= 0;
    let page = BookPage {
        p: caller
            .office_page(texts.get("office-book-heading"))
            .section("today")
            .under(when(texts, &it.session), &format!("/kontor/okt/{}", it.session.id))
            .with_forms(caller),
        so_far: texts.two("book-so-far", "when", when(texts, &it.session), "place", it.place.is.name.clone()),
        who: list(&[("self", "office-book-self"), ("other", "office-book-other")]),
        reach: list(&[
            ("phone", "book-reach-phone"),
            ("companion_phone", "office-book-reach-companion"),
            ("email", "book-reach-email"),
            ("letter", "book-reach-letter-other"),
            ("none", "office-book-reach-none"),
        ]),
        channel: list(&[("phone", "office-channel-phone"), ("desk", "office-channel-desk")]),
        languages: languages(caller.lang.staff()),
        access: access(texts),
        action: caller.url(&format!("/kontor/okt/{}/bestill", it.session.id)),
        // Help alone is waited for at any time or at this one; a course as it is.
        wishes: if it.session.form == offer::Form::Individual {
            [("any", "wait-wish-any"), ("this", "wait-wish-this")]
                .map(|(word, key)| (word.to_owned(), texts.get(key).into_owned()))
                .to_vec()
        } else if it.session.is_series() {
            [("this", "wait-later-no"), ("later", "wait-later-yes")]
                .map(|(word, key)| (word.to_owned(), texts.get(key).into_owned()))
                .to_vec()
        } else {
            Vec::new()
        },
        confirm: confirm_box(texts, &form),
        wish_label: texts.get(if it.session.is_series() { "wait-later-heading" } else { "wait-wish-heading" }).into_owned(),
        full,
        f: form,
    };
    let status = if full && page.f.is_right() && caller.path.ends_with("/bestill") && !page.f.get("token").is_empty() {
        StatusCode::CONFLICT
    } else {
        page.f.status()
    };
    page.p.show_as(status, &page)
}

pub(crate) async fn book(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let it = chosen_here(&caller, &registry, id).await?;
    let texts = caller.office_texts();
    let Some(contact) = read_contact(&mut form, texts, caller.lang.staff(), &registry.now()) else {
        return show_book(&caller, &it, form, false);
    };
    let aim = if form.get("act") == "wait" { Aim::Wait } else { Aim::Book };
    // Booking beyond the seats, or past those who wait, is an act of its own with a reason.
    let reason: String = match form.get("act") {
        "anyway" => form.typed("reason").unwrap_or_default().chars().take(200).collect(),
        _ => String::new(),
    };
    if form.get("act") == "anyway" && (reason.is_empty() || web::holds_national_identity_number(&reason)) {
        form.fail("reason", texts.get(if reason.is_empty() { "office-waiting-reason-missing" } else { "no-identity-number" }));
        return show_book(&caller, &it, form, true);
    }
    // The caller may need digits rather than Norwegian words: the word follows the language that they speak.
    let word = CodeWord::of_form(&caller.app.settings.secret, &form.key(), contact.language);
    let request = Request {
        municipality: it.municipality.id,
        session: id,
        people: form.number("people").unwrap_or(1),
        overbook: form.get("act") == "anyway" && it.session.allowed - it.session.taken < form.number("people").unwrap_or(1),
        reason,
        form_key: form.key(),
        on_behalf: contact.companion.is_some(),
        client: None,
        contact: contact.clone(),
        channel: if form.get("channel") == "desk" { Channel::Desk } else { Channel::Phone },
        made_by: Some(caller.staff()?.person),
        secret: caller.app.settings.secret,
        word: word.clone(),
        asked: None,
        hold: None,
        confirmed: form.chose("confirmed", "yes"),
    };
    match carry_out(&caller, &it, request, aim, wished(&form)).await {
        Ok(done) => confirmation(&caller, &it, &contact, &word, &done, true),
        Err(BookingError::Full | BookingError::Overlap | BookingError::ListFirst) => show_book(&caller, &it, form, true),
        Err(BookingError::Twice) => {
            form.fail("name", texts.get("booked-twice"));
            show_book(&caller, &it, form, false)
        }
        Err(BookingError::Confirm(warnings)) => {
            form.fail("confirmed", said_warnings(texts, &warnings));
            show_book(&caller, &it, form, false)
        }
        Err(BookingError::TooMany(most)) => {
            form.fail("people", texts.one("book-too-many", "count", most));
            show_book(&caller, &it, form, false)
        }
        Err(BookingError::SeatsFree) => show_book(&caller, &it, form, false),
        Err(BookingError::KeyReused) => {
            form.fail("name", texts.get("reused-heading"));
            show_book(&caller, &it, form, false)
        }
        Err(BookingError::Closed) => Err(Failure::NotFound),
        Err(other) => Err(other.into()),
    }
}

/// Back to where the button was pressed: the day, the session, or the meeting of a course.
fn back(caller: &Caller, form: &Form, session: Uuid) -> Response {
    let to = match form.typed("day").and_then(|it| it.parse::<Date>().ok()) {
        Some(day) => format!("/kontor?dag={day}"),
        None => match form.number("gang") {
            Some(number) => format!("/kontor/okt/{session}/gang/{number}?lagret=1"),
            None => format!("/kontor/okt/{session}?lagret=1"),
        },
    };
    Redirect::to(&caller.url(&to)).into_response()
}

pub(crate) async fn mark(
    caller: Caller,
    Path((_, booking)): Path<(String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let came = Attendance::parse(form.get("state")).ok_or(Failure::NotFound)?;
    let meeting = form.id("meeting");
    let session = caller
        .app
        .db
        .write(move |tx| -> Result<Uuid, BookingError> {
            let act = means.act(municipality, Some(by));
            match meeting {
                Some(meeting) => mark_meeting(tx, &act, booking, meeting, came)?,
                None => seat::mark(tx, &act, booking, came)?,
            }
            Ok(seat::find_booking(tx, municipality, booking)?.session)
        })
        .await?;
    Ok(back(&caller, &form, session))
}

pub(crate) async fn cancel(
    caller: Caller,
    Path((_, booking)): Path<(String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let session = caller
        .app
        .db
        .write(move |tx| -> Result<Uuid, BookingError> {
            seat::cancel(tx, &means.act(municipality, Some(by)), booking)?;
            Ok(seat::find_booking(tx, municipality, booking)?.session)
        })
        .await?;
    Ok(back(&caller, &form, session))
}

/// The person asks to be forgotten: everything that names them goes, the seat stays taken.
pub(crate) async fn erase(
    caller: Caller,
    Path((_, booking)): Path<(String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let session = caller
        .app
        .db
        .write(move |tx| -> Result<Uuid, BookingError> {
            let session = seat::find_booking(tx, municipality, booking)?.session;
            crate::contact::forget(tx, &means.act(municipality, Some(by)), booking)?;
            Ok(session)
        })
        .await?;
    Ok(back(&caller, &form, session))
}
