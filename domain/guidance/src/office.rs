//! The visit log and the coordinator's figures.

use askama::Template;
use axum::extract::Path;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use clock::iso_week;
use i18n::Texts;
use jiff::Span;
use jiff::civil::Date;
use offer::{Form as OfferForm, THEMES, find_session, on_day, places};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use crate::GuidanceError;
use crate::counts::{Count, Counts, count};
use crate::visit::{self, NewVisit, OBSTACLES, OUTCOMES};

/// Lengths to tap; any other can be typed.
const MINUTES: [i64; 6] = [5, 15, 30, 45, 60, 90];

#[derive(Template)]
#[template(path = "log.html")]
struct LogPage {
    p: Page,
    f: Form,
    who: Option<String>,
    places: Vec<(String, String)>,
    forms: Vec<(String, String)>,
    themes: Vec<(String, String)>,
    obstacles: Vec<(String, String)>,
    outcomes: Vec<(String, String)>,
    minutes: Vec<(String, String)>,
    saved: Option<String>,
    saved_booking: String,
    day: String,
    can_repeat: bool,
    /// The queue at which the guide helps, to go back to.
    queue: Option<String>,
}

pub(crate) async fn log_page(caller: Caller) -> Result<Response, Failure> {
    let asked = Form::parse(&caller.query);
    let actor = caller.staff()?;
    let (municipality, me) = (actor.municipality(), actor.person);
    let (today, now) = (caller.app.clock.today(), caller.app.clock.now());
    let (booking, session, again) = (asked.id("time"), asked.id("okt"), asked.get("lik") == "1");
    // From the queue: the place, and how long it took.
    let (queued_at, took) = (asked.id("sted"), asked.number("min").filter(|it| (1..1440).contains(it)));
    if let Some(subject) = booking.map(booking::Subject::Booking).or(session.map(booking::Subject::Session)) {
        booking::refuse_elsewhere(&caller, subject).await?;
    }
    let places = booking::works_at(&caller).await?;
    // Where, how and how long are known beforehand: from the booking, from the session, from today's plan, or from the guide's last visit.
    let (place, offer, form, minutes, last) = caller
        .app
        .db
        .read(move |tx| -> Result<_, GuidanceError> {
            let last = visit::last_of(tx, municipality, me)?;
            let session = match (booking, session) {
                (Some(booking), _) => {
                    let session = booking::find_booking(tx, municipality, booking)?.session;
                    Some(find_session(tx, municipality, session)?)
                }
                (None, Some(session)) => Some(find_session(tx, municipality, session)?),
                (None, None) => on_day(tx, municipality, today)?.into_iter().find(|it| match queued_at {
                    Some(place) => it.place == place && it.form == OfferForm::DropIn && it.starts_at <= now && it.ends_at > now,
                    None => it.starts_at <= now && it.ends_at > now && places.includes(it.place),
                }),
            };
            Ok(match session {
                Some(it) => {
                    let minutes = offer::find(tx, municipality, it.offer)?.is.minutes;
                    (Some(it.place), Some(it.offer), Some(it.form), took.or(Some(minutes)), last)
                }
                None if queued_at.is_some() => (queued_at, None, Some(OfferForm::DropIn), took, last),
                None => (
                    last.as_ref().map(|it| it.is.place),
                    None,
                    last.as_ref().map(|it| it.is.form),
                    last.as_ref().map(|it| it.is.minutes),
                    last,
                ),
            })
        })
        .await?;
    let mut values = vec![
        ("place", place.map(|it| it.to_string()).unwrap_or_default()),
        ("offer", offer.map(|it| it.to_string()).unwrap_or_default()),
        ("form", form.unwrap_or(OfferForm::DropIn).word().to_owned()),
        ("minutes", minutes.unwrap_or(30).to_string()),
        ("booking", booking.map(|it| it.to_string()).unwrap_or_default()),
    ];
    if again && let Some(last) = &last {
        values.extend(last.is.themes.iter().map(|it| ("theme", it.clone())));
        values.extend(last.is.obstacles.iter().map(|it| ("obstacle", it.clone())));
        values.push(("outcome", last.is.outcome.clone()));
    }
    let form = Form::filled(values.into_iter().filter(|(_, value)| !value.is_empty()));
    show_log(&caller, form, last.is_some(), None).await
}

async fn show_log(
    caller: &Caller,
    form: Form,
    can_repeat: bool,
    saved: Option<(Uuid, Option<Uuid>)>,
) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let (municipality, me, now) = (caller.staff()?.municipality(), caller.staff()?.person, caller.app.clock.now());
    let booking = form.id("booking");
    let (found, who, helps) = caller
        .app
        .db
        .read(move |tx| -> Result<_, GuidanceError> {
            let who = match booking {
                Some(id) => booking::find_booking(tx, municipality, id)?.contact.map(|it| it.name),
                None => None,
            };
            Ok((places(tx, municipality)?, who, drop_in::helps_at(tx, municipality, me, now)?))
        })
        .await?;
    let named = |prefix: &str, all: &[&str]| -> Vec<(String, String)> {
        all.iter().map(|it| ((*it).to_owned(), word(texts, prefix, it))).collect()
    };
    let mut lengths: Vec<(String, String)> =
        MINUTES.iter().map(|it| (it.to_string(), texts.one("office-minutes-short", "count", *it))).collect();
    // The length that is known beforehand is always among those to tap.
    if let Some(own) = form.number("minutes").filter(|it| !MINUTES.contains(it) && (1..1440).contains(it)) {
        lengths.push((own.to_string(), texts.one("office-minutes-short", "count", own)));
    }
    let page = LogPage {
        p: caller.office_page(texts.get("office-log-heading")).section("log").with_forms(caller).instead_of("/kontor/logg"),
        who,
        places: found.into_iter().map(|it| (it.id.to_string(), it.is.name)).collect(),
        forms: OfferForm::ALL.iter().map(|it| (it.word().to_owned(), it.name(texts))).collect(),
        themes: named("theme", &THEMES),
        obstacles: named("obstacle", &OBSTACLES),
        outcomes: named("outcome", &OUTCOMES),
        minutes: lengths,
        saved: saved.map(|it| it.0.to_string()),
        saved_booking: saved.and_then(|it| it.1).map(|it| it.to_string()).unwrap_or_default(),
        day: texts.date(caller.app.clock.today()),
        can_repeat,
        queue: helps.map(|place| format!("/kontor/ko/{place}")),
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

fn word(texts: &'static Texts, prefix: &str, code: &str) -> String {
    texts.get(&format!("{prefix}-{}", code.replace('_', "-"))).into_owned()
}

pub(crate) async fn log_visit(caller: Caller, Protected(mut form): Protected) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let actor = caller.staff()?;
    let (municipality, me) = (actor.municipality(), actor.person);
    let known = |name: &str, all: &[&str]| -> Vec<String> {
        form.all(name).into_iter().filter(|it| all.contains(it)).map(str::to_owned).collect()
    };
    let (themes, obstacles) = (known("theme", &THEMES), known("obstacle", &OBSTACLES));
    if themes.is_empty() {
        form.fail("theme", texts.get("office-theme-missing"));
    }
    let place = form.id("place");
    if place.is_none() {
        form.fail("place", texts.get("office-log-place-missing"));
    }
    let minutes = form.typed("own_minutes").map_or_else(|| form.number("minutes"), |_| form.number("own_minutes"));
    let minutes = minutes.filter(|it| (1..1440).contains(it));
    if minutes.is_none() {
        form.fail("own_minutes", texts.get("office-log-minutes-wrong"));
    }
    let (Some(place), Some(minutes), true) = (place, minutes, form.is_right()) else {
        return show_log(&caller, form, false, None).await;
    };
    let outcome = OUTCOMES.iter().find(|it| form.get("outcome") == **it).unwrap_or(&"not_asked");
    let booking = form.id("booking");
    let today = caller.app.clock.today();
    let mut visit = NewVisit {
        place,
        offer: form.id("offer"),
        form: OfferForm::parse(form.get("form")).unwrap_or(OfferForm::DropIn),
        date: today,
        minutes,
        themes,
        obstacles,
        outcome: (*outcome).to_owned(),
        booked: booking.is_some(),
        logged_by: me,
        form_key: form.key(),
    };
    let (id, now) = (caller.app.clock.id(), caller.app.clock.now());
    if let Some(booking) = booking {
        booking::refuse_elsewhere(&caller, booking::Subject::Booking(booking)).await?;
        // A booking of yesterday is a visit of yesterday; of a course, of its last meeting by now.
        let (session_date, begins) = caller
            .app
            .db
            .read(move |tx| -> Result<_, GuidanceError> {
                let session = booking::find_booking(tx, municipality, booking)?.session;
                let session = find_session(tx, municipality, session)?;
                Ok((session.day_by(today), session.date))
            })
            .await?;
        if begins > today {
            form.fail("booking", texts.get("office-log-early"));
            return show_log(&caller, form, false, None).await;
        }
        visit.date = session_date;
    }
    let saved = caller
        .app
        .db
        .write(move |tx| -> Result<Uuid, GuidanceError> {
            offer::find_place(tx, municipality, visit.place)?;
            if let Some(offer) = visit.offer {
                offer::find(tx, municipality, offer)?;
            }
            let known = visit::known(tx, municipality, &visit.form_key)?;
            if let (Some(booking), None) = (booking, known) {
                booking::mark_logged(tx, municipality, booking, today)?;
            }
            visit::log(tx, municipality, id, &visit, now)
        })
        .await?;
    // Shown as the answer itself, not at an address of its own: an address with the visit and the booking in it would lead from one to the other.
    let habit =
        Form::filled([("place", place.to_string()), ("form", form.get("form").to_owned()), ("minutes", minutes.to_string())]);
    show_log(&caller, habit, true, Some((saved, booking))).await
}

pub(crate) async fn undo_visit(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, me, now) = (actor.municipality(), actor.person, caller.app.clock.now());
    let booking = form.id("booking");
    caller
        .app
        .db
        .write(move |tx| -> Result<(), GuidanceError> {
            visit::undo(tx, municipality, id, me, now)?;
            if let Some(booking) = booking {
                booking::unmark_logged(tx, municipality, booking)?;
            }
            Ok(())
        })
        .await?;
    let to = booking.map_or_else(|| "/kontor/logg".to_owned(), |it| format!("/kontor/logg?time={it}"));
    Ok(Redirect::to(&caller.url(&to)).into_response())
}

/// A row of a table with its bar.
struct Bar {
    label: String,
    visits: String,
    hours: String,
    /// Per cent of the chart's width.
    width: i64,
    /// Whole ems from the top.
    y: i64,
}

/// A chart and its table: the same numbers.
struct Chart {
    id: &'static str,
    title: String,
    sentence: String,
    bars: Vec<Bar>,
    height: i64,
}

#[derive(Template)]
#[template(path = "counts.html")]
struct CountsPage {
    p: Page,
    window: String,
    summary: String,
    charts: Vec<Chart>,
    empty: bool,
    weeks: Vec<(i64, String, bool)>,
    file: String,
}

/// The weeks that are shown: so many up to this one.
fn window(caller: &Caller) -> (i64, i64, i64, Date) {
    let asked = Form::parse(&caller.query).number("uker").filter(|it| [4, 12, 52].contains(it)).unwrap_or(12);
    let today = caller.app.clock.today();
    let first = today.saturating_sub(Span::new().weeks(asked - 1));
    (asked, iso_week(first), iso_week(today), first)
}

async fn read_counts(caller: &Caller) -> Result<Counts, Failure> {
    let municipality = caller.staff()?.municipality();
    let (_, from, to, _) = window(caller);
    Ok(caller.app.db.read(move |tx| count(tx, municipality, from, to)).await?)
}

pub(crate) async fn counts_page(caller: Caller) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let counts = read_counts(&caller).await?;
    let (weeks, _, to, first) = window(&caller);
    let mut by_week = counts.weeks.clone();
    // Weeks without a visit are weeks too: a gap in the row would hide them.
    let mut monday = first;
    while iso_week(monday) <= to {
        let week = iso_week(monday).to_string();
        if by_week.iter().all(|it| it.of != week) {
            by_week.push(Count { of: week, visits: 0, minutes: 0 });
        }
        monday = monday.saturating_add(Span::new().weeks(1));
    }
    by_week.sort_by(|a, b| a.of.cmp(&b.of));
    let chart = |id: &'static str, title: &str, counts: &[Count], label: &dyn Fn(&Count) -> String| {
        let most = counts.iter().map(|it| it.visits).max().unwrap_or(0).max(1);
        // «Most» is said only where one has more than every other.
        let leader = counts.iter().max_by_key(|it| it.visits).filter(|it| it.visits > 0);
        let leader = leader.filter(|it| counts.iter().filter(|other| other.visits == it.visits).count() == 1);
        Chart {
            id,
            title: texts.get(title).into_owned(),
            sentence: leader
                .map_or_else(String::new, |it| texts.two("office-counts-most", "what", label(it), "count", it.visits)),
            bars: counts
                .iter()
                .zip(0..)
                .map(|(it, at)| Bar {
                    label: label(it),
                    visits: texts.number(it.visits),
                    hours: hours(it.minutes),
                    width: it.visits * 98 / most,
                    y: at * 3 + 1,
                })
                .collect(),
            height: i64::try_from(counts.len()).unwrap_or(0) * 3 + 1,
        }
    };
    let week_label =
        |it: &Count| texts.one("office-week", "week", it.of.get(4..).unwrap_or_default().trim_start_matches('0').to_owned());
    let charts = vec![
        chart("weeks", "office-counts-weeks", &by_week, &week_label),
        chart("places", "office-counts-places", &counts.places, &|it| it.of.clone()),
        chart("themes", "office-counts-themes", &counts.themes, &|it| word(texts, "theme", &it.of)),
        chart("obstacles", "office-counts-obstacles", &counts.obstacles, &|it| word(texts, "obstacle", &it.of)),
        chart("outcomes", "office-counts-outcomes", &counts.outcomes, &|it| word(texts, "outcome", &it.of)),
    ];
    let page = CountsPage {
        p: caller.office_page(texts.get("office-counts-heading")).section("counts"),
        window: texts.two("office-counts-window", "first", texts.date(first), "last", texts.date(caller.app.clock.today())),
        summary: texts.two("office-counts-summary", "count", counts.visits, "hours", hours(counts.minutes)),
        empty: counts.visits == 0,
        charts: charts.into_iter().filter(|it| !it.bars.is_empty()).collect(),
        weeks: [4, 12, 52].into_iter().map(|it| (it, texts.one("office-counts-choose", "count", it), it == weeks)).collect(),
        file: caller.url(&format!("/kontor/tall.csv?uker={weeks}")),
    };
    page.p.show(&page)
}

/// Hours and minutes as figures: 3:05.
fn hours(minutes: i64) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// The same numbers as a file: kind, of, visits, minutes.
pub(crate) async fn counts_file(caller: Caller) -> Result<Response, Failure> {
    let counts = read_counts(&caller).await?;
    let mut text = String::from("kind,of,visits,minutes\n");
    for (kind, all) in [
        ("week", &counts.weeks),
        ("place", &counts.places),
        ("theme", &counts.themes),
        ("obstacle", &counts.obstacles),
        ("outcome", &counts.outcomes),
    ] {
        for it in all {
            // A name may hold a comma or a quote, and must not begin like a formula.
            let name = it.of.trim_start_matches(['=', '+', '-', '@']).replace('"', "\"\"");
            text.extend([kind, ",\"", &name, "\",", &it.visits.to_string(), ",", &it.minutes.to_string(), "\n"]);
        }
    }
    let mut response = text.into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    response.headers_mut().insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"veiledning.csv\""));
    Ok(response)
}
