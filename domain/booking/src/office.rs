//! The guide's day: who comes, booking for a caller, who came, the waiting lists.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::Texts;
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use municipality::Registry;
use offer::{Session, find_session, on_day};
use person::COORDINATOR;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use crate::code::{CodeWord, RefCode};
use crate::contact::{Contact, Route};
use crate::public::when;
use crate::seat::{self, Attendance, Booking, Channel, Request};
use crate::waiting_list::{self, WaitEntry};
use crate::wizard::{Aim, Chosen, access, carry_out, chosen, confirmation, languages, read_contact};
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
                    // A free individual time is not worth a line of the day's list unless somebody comes.
                    if session.form != offer::Form::Individual || bookings.iter().any(Booking::is_live) {
                        day.push((session, offer, place, bookings));
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
        .map(|(session, offer, place, bookings)| slot(texts, now, session, offer.is.title, place.is.name, bookings))
        .collect();
    let next = slots.iter().find(|it| !it.done && it.guests.iter().any(|guest| guest.booking.state == "confirmed")).map(|it| {
        let names: Vec<String> =
            it.guests.iter().filter(|guest| guest.booking.state == "confirmed").map(|guest| guest.name.clone()).collect();
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

fn slot(texts: &'static Texts, now: Timestamp, session: Session, title: String, place: String, bookings: Vec<Booking>) -> Slot {
    let guests: Vec<Guest> = bookings.into_iter().filter(Booking::is_live).map(|it| guest(texts, it)).collect();
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

struct Waiter {
    entry: WaitEntry,
    name: String,
    reach: String,
    unreachable: bool,
    needs: String,
    access: String,
}

fn waiter(texts: &'static Texts, entry: WaitEntry) -> Waiter {
    let contact = entry.contact.as_ref();
    let (reach, unreachable) = contact.map_or((String::new(), false), |it| said_route(texts, it));
    Waiter {
        name: contact.map_or_else(|| texts.get("office-erased").into_owned(), |it| it.name.clone()),
        needs: contact.map_or_else(String::new, |it| it.needs.clone()),
        access: contact.map_or_else(String::new, |it| said_access(texts, it)),
        reach,
        unreachable,
        entry,
    }
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
    seats: String,
    plans: bool,
    can_book: bool,
    saved: bool,
}

pub(crate) async fn session_page(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
) -> Result<Response, Failure> {
    let it = chosen_here(&caller, &registry, id).await?;
    let actor = caller.staff()?;
    let (municipality, texts) = (actor.municipality(), caller.office_texts());
    let (bookings, entries) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            Ok((bookings_of(tx, municipality, id)?, waiting_list::entries_of(tx, municipality, id)?))
        })
        .await?;
    let (live, gone): (Vec<Booking>, Vec<Booking>) = bookings.into_iter().partition(Booking::is_live);
    let heading = when(texts, &it.session);
    let page = SessionPage {
        p: caller
            .office_page(heading.clone())
            .section("today")
            .under(texts.get("office-nav-today"), &format!("/kontor?dag={}", it.session.date))
            .with_forms(&caller),
        heading,
        title: it.offer.is.title.clone(),
        place: it.place.is.name.clone(),
        guests: live.into_iter().map(|it| guest(texts, it)).collect(),
        gone: gone.into_iter().map(|it| guest(texts, it)).collect(),
        waiters: entries.into_iter().map(|it| waiter(texts, it)).collect(),
        seats: if it.session.capacity > 0 {
            texts.two("office-taken-of", "taken", it.session.taken, "seats", it.session.allowed)
        } else {
            String::new()
        },
        plans: actor.roles.has(COORDINATOR),
        can_book: it.session.form.is_bookable()
            && it.session.state == offer::SessionState::Open
            && it.session.ends_at > caller.app.clock.now(),
        saved: Form::parse(&caller.query).chose("lagret", "1"),
        session: it.session,
    };
    page.p.show(&page)
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
            ("none", "office-book-reach-none"),
        ]),
        channel: list(&[("phone", "office-channel-phone"), ("desk", "office-channel-desk")]),
        languages: languages(caller.lang.staff()),
        access: access(texts),
        action: caller.url(&format!("/kontor/okt/{}/bestill", it.session.id)),
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
    let Some(contact) = read_contact(&mut form, texts, caller.lang.staff()) else { return show_book(&caller, &it, form, false) };
    let aim = if form.get("act") == "wait" { Aim::Wait } else { Aim::Book };
    // The caller may need digits rather than Norwegian words: the word follows the language that they speak.
    let word = CodeWord::of_form(&caller.app.settings.secret, &form.key(), contact.language);
    let request = Request {
        municipality: it.municipality.id,
        session: id,
        form_key: form.key(),
        on_behalf: contact.companion.is_some(),
        contact: contact.clone(),
        channel: if form.get("channel") == "desk" { Channel::Desk } else { Channel::Phone },
        made_by: Some(caller.staff()?.person),
        secret: caller.app.settings.secret,
        word: word.clone(),
    };
    match carry_out(&caller, &it, request, aim).await {
        Ok(done) => confirmation(&caller, &it, &contact, &word, &done, true),
        Err(BookingError::Full | BookingError::ListFirst) => show_book(&caller, &it, form, true),
        Err(BookingError::SeatsFree) => show_book(&caller, &it, form, false),
        Err(BookingError::KeyReused) => {
            form.fail("name", texts.get("reused-heading"));
            show_book(&caller, &it, form, false)
        }
        Err(BookingError::Closed) => Err(Failure::NotFound),
        Err(other) => Err(other.into()),
    }
}

/// Back to where the button was pressed: the day, or the session.
fn back(caller: &Caller, form: &Form, session: Uuid) -> Response {
    let to = match form.typed("day").and_then(|it| it.parse::<Date>().ok()) {
        Some(day) => format!("/kontor?dag={day}"),
        None => format!("/kontor/okt/{session}?lagret=1"),
    };
    Redirect::to(&caller.url(&to)).into_response()
}

pub(crate) async fn mark(
    caller: Caller,
    Path((_, booking)): Path<(String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, clock) = (actor.municipality(), actor.person, caller.app.clock.clone());
    let came = Attendance::parse(form.get("state")).ok_or(Failure::NotFound)?;
    let session = caller
        .app
        .db
        .write(move |tx| -> Result<Uuid, BookingError> {
            seat::mark(tx, &clock, municipality, booking, came, by)?;
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
    let (municipality, by, clock) = (actor.municipality(), actor.person, caller.app.clock.clone());
    let session = caller
        .app
        .db
        .write(move |tx| -> Result<Uuid, BookingError> {
            seat::cancel(tx, &clock, municipality, booking, Some(by))?;
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
    let (municipality, today) = (caller.staff()?.municipality(), caller.app.clock.today());
    let session = caller
        .app
        .db
        .write(move |tx| -> Result<Uuid, BookingError> {
            let session = seat::find_booking(tx, municipality, booking)?.session;
            crate::contact::erase_of_booking(tx, municipality, booking, today)?;
            Ok(session)
        })
        .await?;
    Ok(back(&caller, &form, session))
}

#[derive(Template)]
#[template(path = "office_waiting.html")]
struct WaitingPage {
    p: Page,
    lists: Vec<(Session, String, String, bool, Vec<Waiter>)>,
    full: bool,
    saved: bool,
}

pub(crate) async fn waiting_page(caller: Caller) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let (texts, now) = (caller.office_texts(), caller.app.clock.now());
    let read = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let mut lists: Vec<(Session, String, Vec<WaitEntry>)> = Vec::new();
            for entry in waiting_list::open_entries(tx, municipality, now)? {
                if let Some((_, _, entries)) = lists.last_mut().filter(|(session, _, _)| session.id == entry.session) {
                    entries.push(entry);
                } else {
                    let session = find_session(tx, municipality, entry.session)?;
                    let title = offer::find(tx, municipality, session.offer)?.is.title;
                    lists.push((session, title, vec![entry]));
                }
            }
            Ok(lists)
        })
        .await?;
    let asked = Form::parse(&caller.query);
    let lists = read
        .into_iter()
        .map(|(session, title, entries)| {
            let free = session.allowed > session.taken && session.state == offer::SessionState::Open;
            let said = when(texts, &session);
            (session, title, said, free, entries.into_iter().map(|it| waiter(texts, it)).collect())
        })
        .collect();
    let page = WaitingPage {
        p: caller.office_page(texts.get("office-waiting-heading")).section("waiting").with_forms(&caller),
        lists,
        full: asked.chose("fullt", "1"),
        saved: asked.chose("lagret", "1"),
    };
    page.p.show(&page)
}

pub(crate) async fn place(caller: Caller, Path((_, entry)): Path<(String, Uuid)>, _: Protected) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, clock) = (actor.municipality(), actor.person, caller.app.clock.clone());
    let done = caller.app.db.write(move |tx| waiting_list::place_from_list(tx, &clock, municipality, entry, by)).await;
    let to = match done {
        Ok(_) => "/kontor/ventelister?lagret=1",
        Err(BookingError::Full) => "/kontor/ventelister?fullt=1",
        Err(other) => return Err(other.into()),
    };
    Ok(Redirect::to(&caller.url(to)).into_response())
}

pub(crate) async fn remove(caller: Caller, Path((_, entry)): Path<(String, Uuid)>, _: Protected) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, clock) = (actor.municipality(), actor.person, caller.app.clock.clone());
    caller.app.db.write(move |tx| waiting_list::remove(tx, &clock, municipality, entry, Some(by))).await?;
    Ok(Redirect::to(&caller.url("/kontor/ventelister?lagret=1")).into_response())
}
