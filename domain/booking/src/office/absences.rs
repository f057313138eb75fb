//! A guide is away: what is not offered meanwhile, and what is booked and wants a decision (booking.md, B51). Guides report their own absences,
//! coordinators anybody's.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use clock::{read_date, read_time};
use i18n::Texts;
use offer::{Absence, Recurs, SessionState, absences, add_absence, find_session, remove_absence, touched_by, upcoming};
use person::COORDINATOR;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use super::said_route;
use crate::BookingError;
use crate::act::Means;
use crate::notice::Kind;
use crate::public::when;
use crate::seat::bookings_of;
use crate::task;

/// A booking that an absence touches.
struct Touched {
    name: String,
    reach: String,
    when: String,
    path: String,
    move_action: String,
    /// Another guide's meeting at the same time: its id, and the guide's first name.
    other: Option<(String, String)>,
}

/// An absence in words, with what it touches.
struct Shown {
    id: Uuid,
    guide: String,
    said: String,
    touched: Vec<Touched>,
}

#[derive(Template)]
#[template(path = "office_absences.html")]
struct AbsencesPage {
    p: Page,
    f: Form,
    shown: Vec<Shown>,
    guides: Vec<(String, String)>,
    /// How often an absence can recur.
    often: Vec<(String, String)>,
    /// What saving would touch, once somebody has tried: they press again.
    warning: Option<String>,
    saved: bool,
}

async fn show(caller: &Caller, form: Form, warning: Option<String>) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, own, plans) = (actor.municipality(), actor.person, actor.roles.has(COORDINATOR));
    let (texts, today, now) = (caller.office_texts(), caller.app.clock.today(), caller.app.clock.now());
    let base = caller.url("/kontor/time/");
    let (people, read) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let people = person::account::people_in(tx, municipality)?;
            let mut read = Vec::new();
            for it in absences(tx, municipality, today)?.into_iter().filter(|it| plans || it.guide == own) {
                let mut touched = Vec::new();
                for session in touched_by(tx, municipality, &it, now)? {
                    let session = find_session(tx, municipality, session)?;
                    let live = bookings_of(tx, municipality, session.id)?.into_iter().filter(|it| it.state == "confirmed");
                    let others = upcoming(tx, municipality, session.offer, now, 200)?;
                    let other = others
                        .into_iter()
                        .find(|other| {
                            other.starts_at == session.starts_at
                                && other.guide_id.is_some()
                                && other.guide_id != session.guide_id
                                && other.state == SessionState::Open
                                && other.allowed > other.taken
                        })
                        .and_then(|it| Some((it.id.to_string(), it.guide?)));
                    touched.extend(live.map(|it| (it, session.clone(), other.clone())));
                }
                read.push((it, touched));
            }
            Ok((people, read))
        })
        .await?;
    let name_of = |id: Uuid| people.iter().find(|it| it.id == id).map(|it| it.name.clone()).unwrap_or_default();
    let shown = read
        .into_iter()
        .map(|(it, touched)| Shown {
            id: it.id,
            guide: name_of(it.guide),
            said: said(texts, &it),
            touched: touched
                .into_iter()
                .map(|(booking, session, other)| Touched {
                    name: booking.contact.as_ref().map_or_else(|| texts.get("office-erased").into_owned(), |it| it.name.clone()),
                    reach: booking.contact.as_ref().map_or_else(String::new, |it| said_route(texts, it).0),
                    when: when(texts, &session),
                    path: format!("{base}{}", booking.id),
                    move_action: format!("{base}{}/flytt", booking.id),
                    other,
                })
                .collect(),
        })
        .collect();
    let page = AbsencesPage {
        p: caller
            .office_page(texts.get("office-absences-heading"))
            .section("today")
            .with_forms(caller)
            .instead_of("/kontor/fravaer".to_owned()),
        shown,
        guides: people
            .iter()
            .filter(|it| it.active && (plans || it.id == own))
            .map(|it| (it.id.to_string(), it.name.clone()))
            .collect(),
        often: (1..=4).map(|weeks| (weeks.to_string(), offer::said_often(texts, Recurs::Weeks(weeks)))).collect(),
        saved: form.is_right() && Form::parse(&caller.query).chose("lagret", "1"),
        warning,
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

fn said(texts: &'static Texts, it: &Absence) -> String {
    let days = if let Some(weeks) = it.every_weeks {
        let values = [
            ("day", texts.weekdays(it.first_day.weekday().to_monday_one_offset()).into()),
            ("often", offer::said_often(texts, Recurs::Weeks(weeks)).to_lowercase().into()),
            ("first", texts.date(it.first_day).into()),
            ("last", texts.date(it.last_day).into()),
        ];
        texts.with("office-absence-recurs", values)
    } else if it.first_day == it.last_day {
        texts.date(it.first_day)
    } else {
        texts.two("office-days-span", "first", texts.date(it.first_day), "last", texts.date(it.last_day))
    };
    if (it.from, it.to) == (0, 1440) { days } else { texts.two("day-and-time", "day", days, "time", texts.times(it.from, it.to)) }
}

/// `GET /kontor/fravaer`.
pub(crate) async fn page(caller: Caller) -> Result<Response, Failure> {
    let own = caller.staff()?.person.to_string();
    show(&caller, Form::filled([("guide", own)]), None).await
}

/// `POST /kontor/fravaer`: with booked meetings in the way it first says which, and is saved when the button is pressed again. Each of them gets a
/// task; none is kept or dropped in silence.
pub(crate) async fn add(caller: Caller, Protected(mut form): Protected) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, own, plans) = (actor.municipality(), actor.person, actor.roles.has(COORDINATOR));
    let (texts, today, now) = (caller.office_texts(), caller.app.clock.today(), caller.app.clock.now());
    let guide = form.id("guide").filter(|it| plans || *it == own);
    if guide.is_none() {
        form.fail("guide", texts.get("office-absence-guide-missing"));
    }
    let first = read_date(form.get("first_day"), today);
    if first.is_none() {
        form.fail("first_day", texts.get("office-date-wrong"));
    }
    // Without an end it is that day (booking.md, B68).
    let last = match form.typed("last_day") {
        None => first,
        Some(typed) => read_date(typed, today),
    };
    match (first, last) {
        (_, None) if form.typed("last_day").is_some() => form.fail("last_day", texts.get("office-date-wrong")),
        (Some(first), Some(last)) if last < first => form.fail("last_day", texts.get("office-last-day-order")),
        (_, Some(last)) if last < today => form.fail("first_day", texts.get("office-date-past")),
        _ => {}
    }
    let hour = |form: &mut Form, name: &str, default: u16| match form.typed(name) {
        None => default,
        Some(typed) => read_time(typed).unwrap_or_else(|| {
            form.fail(name, texts.get("office-time-wrong"));
            default
        }),
    };
    let (from, to) = (hour(&mut form, "from", 0), hour(&mut form, "to", 1440));
    if to <= from {
        form.fail("to", texts.get("office-time-order"));
    }
    let every_weeks = form.number("often").filter(|weeks| (1..=4).contains(weeks));
    if every_weeks.is_some() && form.typed("last_day").is_none() {
        form.fail("last_day", texts.get("office-absence-recurs-end"));
    }
    let (Some(guide), Some(first_day), Some(last_day), true) = (guide, first, last, form.is_right()) else {
        return show(&caller, form, None).await;
    };
    let it = Absence { id: Uuid::new_v5(&Uuid::NAMESPACE_OID, &form.key()), guide, first_day, last_day, from, to, every_weeks };
    let (clock, means, confirmed) = (caller.app.clock.clone(), Means::of(&caller.app), form.chose("confirmed", "1"));
    let done = caller
        .app
        .db
        .write(move |tx| -> Result<Result<(), usize>, BookingError> {
            if !person::account::works_in(tx, it.guide, municipality)? {
                return Err(BookingError::NotFound);
            }
            let act = means.act(municipality, Some(own));
            let mut bookings = Vec::new();
            for session in touched_by(tx, municipality, &it, now)? {
                bookings.extend(bookings_of(tx, municipality, session)?.into_iter().filter(|it| it.state == "confirmed"));
            }
            if !bookings.is_empty() && !confirmed {
                return Ok(Err(bookings.len()));
            }
            add_absence(tx, &clock, municipality, &it)?;
            for booking in bookings {
                task::add(tx, &act, "decide", Kind::Unsettled.word(), (booking.id, booking.session, None))?;
            }
            Ok(Ok(()))
        })
        .await;
    match done {
        Ok(Err(touched)) => show(&caller, form, Some(texts.one("office-absence-touches", "count", touched))).await,
        // The same form sent twice: it is there already.
        Err(BookingError::Db(error)) if error.is_duplicate() => Ok(Redirect::to(&caller.url("/kontor/fravaer")).into_response()),
        Ok(Ok(())) => Ok(Redirect::to(&caller.url("/kontor/fravaer?lagret=1")).into_response()),
        Err(other) => Err(other.into()),
    }
}

/// `POST /kontor/fravaer/{absence}/fjern`.
pub(crate) async fn remove(caller: Caller, Path((_, id)): Path<(String, Uuid)>, _: Protected) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, own, plans) = (actor.municipality(), actor.person, actor.roles.has(COORDINATOR));
    let (clock, today) = (caller.app.clock.clone(), caller.app.clock.today());
    caller
        .app
        .db
        .write(move |tx| -> Result<(), BookingError> {
            let mine = absences(tx, municipality, today)?.into_iter().any(|it| it.id == id && (plans || it.guide == own));
            if mine { Ok(remove_absence(tx, &clock, municipality, id)?) } else { Err(BookingError::NotFound) }
        })
        .await?;
    Ok(Redirect::to(&caller.url("/kontor/fravaer?lagret=1")).into_response())
}
