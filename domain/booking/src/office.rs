//! The guide's day: who comes, booking for a caller, who came. The waiting lists, what is to be done by people and what is changed about a
//! meeting have modules of their own.

pub(crate) mod absences;
pub(crate) mod closing;
pub(crate) mod draw;
pub(crate) mod edit;
pub(crate) mod entry;
pub(crate) mod fairness;
pub(crate) mod find;
pub(crate) mod lists;
pub(crate) mod new_word;
pub(crate) mod seats;
pub(crate) mod series;
pub(crate) mod session;
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
use jiff::{SignedDuration, Span, Timestamp};
use municipality::Registry;
use offer::{Part, Session, on_day};
use person::COORDINATOR;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use crate::act::Means;
use crate::code::CodeWord;
use crate::confirmation::confirmation;
use crate::contact::{Contact, Route};
use crate::elsewhere::{Subject, refuse_elsewhere, works_at};
use crate::history::Event;
use crate::notice::moment;
use crate::public::when;
use crate::seat::{self, Attendance, Booking, Channel, Request};
use crate::series::{Mark, mark_meeting, marks_at, meeting_of};
use crate::wizard::{
    Aim, Chosen, access, carry_out, chosen, confirm_box, languages, read_contact, said_address, said_warnings, wished,
};
use crate::{BookingError, bookings_of, invitation, task, waiting_list};

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
    /// That somebody tried wrong words for the number, on the meeting's own page.
    throttled: String,
    /// Whether the day is still to come: nobody can have come, or stayed away.
    ahead: bool,
    /// The mark that is shown: of the booking, or of the one meeting of a course.
    mark: &'static str,
    /// That meeting and its number.
    meeting: Option<(Uuid, i64)>,
    /// How often they have come to a course so far.
    attended: String,
}

/// A person in words; `ahead` is whether the day they come is still to come.
fn guest(texts: &'static Texts, booking: Booking, ahead: bool) -> Guest {
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
        ahead,
        throttled: String::new(),
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

/// That wrong words were tried for a number so often that the page no longer listens; staff can help all the same (booking.md, B84). Empty
/// while it may be tried.
fn said_throttled(caller: &Caller, municipality: Uuid, ref_code: &str) -> String {
    let texts = caller.office_texts();
    crate::look_up::throttled(municipality, ref_code, caller.app.clock.now()).map_or_else(String::new, |(tries, until)| {
        let tries = i64::try_from(tries).unwrap_or(i64::MAX);
        texts.two("office-throttled", "count", texts.number(tries), "until", said_moment(texts, caller, until))
    })
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
    /// To whom its place is promised, in words.
    promised: String,
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
    /// How many things are to be done, in words; empty when nothing is.
    tasks: String,
    late: String,
    /// So many messages to residents should have left long ago.
    unsent: i64,
}

/// So long a message may wait before whoever runs the place is told.
const LATE_MINUTES: i64 = 60;

pub(crate) async fn today_page(caller: Caller) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let municipality = actor.municipality();
    let texts = caller.office_texts();
    let asked = Form::parse(&caller.query);
    let (today, now) = (caller.app.clock.today(), caller.app.clock.now());
    let date = asked.typed("dag").and_then(|it| it.parse().ok()).unwrap_or(today);
    let meets = actor.roles.has(person::GUIDE) || actor.roles.has(COORDINATOR);
    // An administrator sees nobody's booking by that role alone (domain.md, 2).
    let places = works_at(&caller).await?;
    let read = if meets {
        caller
            .app
            .db
            .read(move |tx| -> Result<_, BookingError> {
                let sessions = on_day(tx, municipality, date)?;
                let mut day = Vec::with_capacity(sessions.len());
                for session in sessions {
                    if !places.includes(session.place) {
                        continue;
                    }
                    let offer = offer::find(tx, municipality, session.offer)?;
                    let place = offer::find_place(tx, municipality, session.place)?;
                    let bookings = bookings_of(tx, municipality, session.id)?;
                    let marks = match meeting_of(&session) {
                        Some(meeting) => marks_at(tx, municipality, meeting)?,
                        None => Vec::new(),
                    };
                    // A free individual time is not worth a line of the day's list unless somebody comes, or may.
                    let mut promised = Vec::new();
                    if session.taken > 0 && session.form == offer::Form::Individual {
                        for it in invitation::invitations_to(tx, municipality, session.id)? {
                            promised.extend(waiting_list::find(tx, municipality, it.entry)?.contact.map(|it| it.name));
                        }
                    }
                    if session.form != offer::Form::Individual || bookings.iter().any(Booking::is_live) || !promised.is_empty() {
                        day.push((session, offer, place, bookings, marks, promised));
                    }
                }
                let tasks = task::count_open(tx, municipality, today, |place| places.includes(place))?;
                Ok((day, tasks))
            })
            .await?
    } else {
        (Vec::new(), (0, 0))
    };
    let (read, (tasks, late)) = read;
    let slots: Vec<Slot> = read
        .into_iter()
        .map(|(session, offer, place, bookings, marks, promised)| Slot {
            promised: if promised.is_empty() {
                String::new()
            } else {
                texts.one("office-promised-here", "names", texts.list(&promised))
            },
            ..slot(texts, now, session, (offer.is.title, place.is.name), bookings, &marks)
        })
        .collect();
    let next = slots.iter().find(|it| !it.done && it.guests.iter().any(|guest| guest.mark == "confirmed")).map(|it| {
        let names: Vec<String> =
            it.guests.iter().filter(|guest| guest.mark == "confirmed").map(|guest| guest.name.clone()).collect();
        (texts.list(&names), it.hours.clone(), it.place.clone())
    });
    let sets = actor.roles.has(COORDINATOR) || actor.roles.has(person::ADMINISTRATOR);
    let unsent = if sets && !caller.app.settings.example {
        let before = now - SignedDuration::from_mins(LATE_MINUTES);
        caller.app.db.read(move |tx| message::late(tx, municipality, before)).await?.0
    } else {
        0
    };
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
        tasks: if tasks > 0 { texts.one("office-tasks-wait", "count", tasks) } else { String::new() },
        late: if late > 0 { texts.one("office-tasks-wait-late", "count", late) } else { String::new() },
        unsent,
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
    let ahead = session.date > now.to_zoned(norway()).date();
    let (guests, path, about) = if let Part::Only(number) = session.part {
        (
            series::guests_at(texts, bookings, marks, (number, ahead)),
            format!("/kontor/okt/{}/gang/{number}", session.id),
            texts.two("office-meeting-number", "number", number, "count", i64::try_from(session.meetings.len()).unwrap_or(0)),
        )
    } else {
        let live = bookings.into_iter().filter(Booking::is_live);
        (live.map(|it| guest(texts, it, ahead)).collect(), format!("/kontor/okt/{}", session.id), String::new())
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
        promised: String::new(),
        session,
    }
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
    let by = it.by.clone().unwrap_or_else(|| {
        let by_rule = matches!(
            it.act.as_str(),
            "invited"
                | "asked"
                | "bypassed"
                | "expired"
                | "paused"
                | "revoked"
                | "round_over"
                | "waits_on"
                | "earlier_told"
                | "drawn"
                | "drawn_seat"
                | "drawn_place"
        );
        texts.get(if by_rule { "office-event-by-program" } else { "office-event-by-nobody" }).into_owned()
    });
    let said = format!("{when}: {what}. {by}.");
    let said = match it.numbers {
        Some((before, after)) => {
            format!("{said} {}", texts.two("office-event-numbers", "before", texts.number(before), "after", texts.number(after)))
        }
        None => said,
    };
    let reason = said_reason(texts, &it.reason, it.note.as_deref());
    if reason.is_empty() { said } else { format!("{said} {}", texts.one("office-event-reason", "reason", reason)) }
}

/// A reason in words: the named one, and what staff wrote besides. What was written about somebody who is erased is said to be gone.
pub(crate) fn said_reason(texts: &'static Texts, word: &str, note: Option<&str>) -> String {
    match (word, note) {
        ("", _) => String::new(),
        ("note", Some(note)) => note.to_owned(),
        ("note", None) => texts.get("office-reason-erased").into_owned(),
        (word, None) => texts.get(&format!("office-reason-{word}")).into_owned(),
        (word, Some(note)) => format!("{}. {note}", texts.get(&format!("office-reason-{word}"))),
    }
}

/// Named reasons to choose from, as (word, text).
pub(crate) fn reasons(texts: &'static Texts, words: &[&str]) -> Vec<(String, String)> {
    words.iter().map(|word| ((*word).to_owned(), texts.get(&format!("office-reason-{word}")).into_owned())).collect()
}

/// A session of the municipality, and of the places, that the person works in; another's is a 404.
pub(crate) async fn chosen_here(caller: &Caller, registry: &Registry, session: Uuid) -> Result<Chosen, Failure> {
    refuse_elsewhere(caller, Subject::Session(session)).await?;
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
    /// Why the person cannot simply be booked.
    note: String,
    wait_button: String,
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
    // Before a draw callers apply like everybody else, or are booked with a reason.
    let full = full || it.session.allowed - it.session.taken <= 0 || it.draw.is_some();
    let note = match &it.draw {
        Some(draw) => texts.one("office-draw-book", "when", moment(texts, draw.draws_at)),
        None if full => texts.get("office-book-full").into_owned(),
        None => String::new(),
    };
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
        wait_button: texts.get(if it.draw.is_some() { "draw-apply" } else { "office-book-wait" }).into_owned(),
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
        note,
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
    match carry_out(&caller, &it.municipality, request, aim, wished(&form)).await {
        Ok((done, it)) => confirmation(&caller, &it, &contact, &word, &done, true),
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
    refuse_elsewhere(&caller, Subject::Booking(booking)).await?;
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

/// The person asks to be forgotten: everything that names them goes, the seat stays taken.
pub(crate) async fn erase(
    caller: Caller,
    Path((_, booking)): Path<(String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    refuse_elsewhere(&caller, Subject::Booking(booking)).await?;
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
