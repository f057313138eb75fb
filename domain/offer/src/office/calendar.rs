//! The calendar: a week or a month of what is held, for whoever plans all of it, for a guide their own.

use askama::Template;
use axum::response::Response;
use i18n::{Lang, Texts};
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use person::COORDINATOR;
use uuid::Uuid;
use web::{Caller, Failure, Form as WebForm, Page};

use super::Choices;
use crate::agenda::{Which, agenda};
use crate::calendar::{Exception, exceptions};
use crate::offering::{self, Offer};
use crate::place::{Place, places};
use crate::session::{Session, SessionState};
use crate::{OfferError, holidays_on};

/// A session in words.
struct Entry {
    /// The address of its page.
    url: String,
    /// «10.00–10.45»
    time: String,
    /// «1 av 2», and whether it is not held.
    seats: String,
}

/// Sessions of one offer with one guide on one day.
struct Group {
    title: String,
    lang: Lang,
    guide: String,
    entries: Vec<Entry>,
}

/// A day at a place, or everywhere.
#[derive(Default)]
struct Cell {
    /// The day in words: what stands above it, where the table has no columns.
    day: String,
    /// The week in which it lies, where the month shows it.
    week: String,
    /// Holidays, closed days, and holidays that are open here.
    notes: Vec<String>,
    groups: Vec<Group>,
    is_today: bool,
}

/// A row of the table: a place in the week, a week in the month.
struct Row {
    name: String,
    /// Where the name leads, if anywhere.
    url: String,
    lang: Lang,
    cells: Vec<Cell>,
}

#[derive(Template)]
#[template(path = "office_calendar.html")]
struct CalendarPage {
    p: Page,
    f: WebForm,
    /// Whether it is a month.
    month: bool,
    day: Date,
    columns: Vec<String>,
    rows: Vec<Row>,
    /// Nothing is held.
    empty: bool,
    before: String,
    after: String,
    now: String,
    other: String,
    places: Choices,
    guides: Choices,
}

/// What the page is asked for; it stands in the address.
#[derive(Clone, Copy)]
struct Asked {
    month: bool,
    day: Date,
    place: Option<Uuid>,
    guide: Option<Uuid>,
}

impl Asked {
    fn read(form: &WebForm, today: Date) -> Self {
        Self {
            month: form.chose("vis", "maned"),
            // Whatever is no day is today; and years that no calendar reaches are left alone.
            day: form.get("dag").parse().ok().filter(|it: &Date| (2000..2200).contains(&it.year())).unwrap_or(today),
            place: form.id("sted"),
            guide: form.id("veileder"),
        }
    }

    /// The first and the last day that are shown: whole weeks.
    fn days(self) -> (Date, Date) {
        let (first, last) = if self.month { (self.day.first_of_month(), self.day.last_of_month()) } else { (self.day, self.day) };
        let back = i32::from(first.weekday().to_monday_zero_offset());
        let ahead = 6 - i32::from(last.weekday().to_monday_zero_offset());
        (first.saturating_sub(back.days()), last.saturating_add(ahead.days()))
    }

    fn moved(self, times: i32) -> Self {
        let by = if self.month { Span::new().months(times) } else { Span::new().weeks(times) };
        let day = if self.month { self.day.first_of_month() } else { self.day };
        Self { day: day.saturating_add(by), ..self }
    }

    fn url(self, caller: &Caller) -> String {
        let view = if self.month { "&vis=maned" } else { "" };
        let narrowed = |name: &str, id: Option<Uuid>| id.map_or_else(String::new, |it| format!("&{name}={it}"));
        let query = format!("?dag={}{view}{}{}", self.day, narrowed("sted", self.place), narrowed("veileder", self.guide));
        caller.url(&format!("/kontor/kalender{query}"))
    }
}

/// What the days are filled with.
struct Facts {
    sessions: Vec<Session>,
    exceptions: Vec<Exception>,
    offers: Vec<Offer>,
    places: Vec<Place>,
    guides: Vec<(Uuid, String)>,
}

pub(crate) async fn page(caller: Caller) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let actor = caller.staff()?;
    let (municipality, plans, me) = (actor.municipality(), actor.roles.has(COORDINATOR), actor.person);
    let form = WebForm::parse(&caller.query);
    let today = caller.app.clock.today();
    let mut asked = Asked::read(&form, today);
    if !plans {
        asked.guide = None;
    }
    let (first, last) = asked.days();
    let which = Which { place: asked.place, offer: None, guide: if plans { asked.guide } else { Some(me) } };
    let facts = caller
        .app
        .db
        .read(move |tx| -> Result<_, OfferError> {
            let people = if plans { person::account::people_in(tx, municipality)? } else { Vec::new() };
            Ok(Facts {
                sessions: agenda(tx, municipality, (first, last), &which)?,
                exceptions: exceptions(tx, municipality, first)?,
                offers: offering::by_municipality(tx, municipality)?,
                places: places(tx, municipality)?,
                guides: people.into_iter().filter(|it| it.active).map(|it| (it.id, it.name)).collect(),
            })
        })
        .await?;
    let days: Vec<Date> = first.series(1.days()).take_while(|it| *it <= last).collect();
    let (title, columns, rows) = if asked.month {
        let title = texts.two(
            "office-calendar-month",
            "month",
            texts.get(&format!("month-{}", asked.day.month())).into_owned(),
            "year",
            asked.day.year().to_string(),
        );
        let columns = (1..=7_i8).map(|it| texts.weekday(it)).collect();
        (title, columns, weeks(&caller, texts, asked, &days, &facts, today))
    } else {
        let values = [
            ("week", first.iso_week_date().week().to_string().into()),
            ("day", first.day().to_string().into()),
            ("month", texts.get(&format!("month-{}", first.month())).into_owned().into()),
            ("last_day", last.day().to_string().into()),
            ("last_month", texts.get(&format!("month-{}", last.month())).into_owned().into()),
            ("year", last.year().to_string().into()),
        ];
        let columns = days.iter().map(|it| texts.day(*it)).collect();
        (texts.with("office-calendar-week", values), columns, by_place(&caller, texts, asked, &days, &facts, today))
    };
    let page = CalendarPage {
        p: caller.office_page(title).section("calendar"),
        f: form,
        month: asked.month,
        day: asked.day,
        columns,
        rows,
        empty: facts.sessions.is_empty(),
        before: asked.moved(-1).url(&caller),
        after: asked.moved(1).url(&caller),
        now: Asked { day: today, ..asked }.url(&caller),
        other: Asked { month: !asked.month, ..asked }.url(&caller),
        places: facts.places.into_iter().map(|it| (it.id.to_string(), it.is.name)).collect(),
        guides: facts.guides.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
    };
    page.p.show(&page)
}

/// The week: a row for what holds everywhere, if anything does, and one for each place where something is held or that is closed.
fn by_place(caller: &Caller, texts: &'static Texts, asked: Asked, days: &[Date], facts: &Facts, today: Date) -> Vec<Row> {
    let cells = |place: Option<Uuid>| -> Vec<Cell> {
        let cell = |day: &Date| Cell {
            day: texts.day(*day),
            notes: notes(texts, facts, place, *day),
            groups: place.map_or_else(Vec::new, |place| {
                groups(caller, texts, facts, facts.sessions.iter().filter(|it| it.place == place && it.date == *day))
            }),
            is_today: *day == today,
            ..Cell::default()
        };
        days.iter().map(cell).collect()
    };
    let everywhere =
        Row { name: texts.get("office-all-places").into_owned(), url: String::new(), lang: texts.lang(), cells: cells(None) };
    let wanted = facts.places.iter().filter(|it| asked.place.is_none_or(|place| place == it.id));
    let rows = wanted.map(|it| Row { name: it.is.name.clone(), url: String::new(), lang: Lang::Nb, cells: cells(Some(it.id)) });
    std::iter::once(everywhere)
        .chain(rows)
        .filter(|it| it.cells.iter().any(|cell| !cell.notes.is_empty() || !cell.groups.is_empty()))
        .collect()
}

/// The month: a row for each week. Several times of one offer are one line, which leads to the week.
fn weeks(caller: &Caller, texts: &'static Texts, asked: Asked, days: &[Date], facts: &Facts, today: Date) -> Vec<Row> {
    let to_week = |day: Date| Asked { month: false, day, ..asked }.url(caller);
    let cell = |day: &Date| {
        let mut groups = groups(caller, texts, facts, facts.sessions.iter().filter(|it| it.date == *day));
        for group in &mut groups {
            fold(texts, group, &to_week(*day), facts.sessions.iter().filter(|it| it.date == *day));
        }
        let mut said = notes(texts, facts, None, *day);
        for place in facts.places.iter().filter(|it| asked.place.is_none_or(|place| place == it.id)) {
            let here = notes(texts, facts, Some(place.id), *day);
            said.extend(here.into_iter().map(|it| format!("{}: {it}", place.is.name)));
        }
        Cell { day: texts.day(*day), week: to_week(*day), notes: said, groups, is_today: *day == today }
    };
    days.chunks(7)
        .map(|week| Row {
            name: week.first().map_or_else(String::new, |it| {
                texts.one("office-calendar-week-number", "week", it.iso_week_date().week().to_string())
            }),
            url: week.first().map_or_else(String::new, |it| to_week(*it)),
            lang: texts.lang(),
            cells: week.iter().map(cell).collect(),
        })
        .collect()
}

/// Several times of a group as one, with all their seats.
fn fold<'s>(texts: &'static Texts, group: &mut Group, week: &str, sessions: impl Iterator<Item = &'s Session>) {
    if group.entries.len() < 2 {
        return;
    }
    let urls: Vec<&str> = group.entries.iter().filter_map(|it| it.url.rsplit('/').next()).collect();
    let (mut from, mut to, mut taken, mut seats) = (u16::MAX, 0, 0, 0);
    for it in sessions.filter(|it| urls.contains(&it.id.to_string().as_str())) {
        (from, to) = (from.min(it.from), to.max(it.to));
        if it.state == SessionState::Open {
            (taken, seats) = (taken + it.taken, seats + it.allowed);
        }
    }
    group.entries = vec![Entry {
        url: week.to_owned(),
        time: format!("{}–{}", texts.clock(from), texts.clock(to)),
        seats: if seats > 0 { texts.two("office-taken-of", "taken", taken, "seats", seats) } else { String::new() },
    }];
}

/// What is said about a day itself: at one place, or everywhere.
fn notes(texts: &'static Texts, facts: &Facts, place: Option<Uuid>, day: Date) -> Vec<String> {
    let here = |open: bool| {
        facts.exceptions.iter().find(|it| it.place == place && it.open == open && it.first_day <= day && day <= it.last_day)
    };
    let mut notes = Vec::new();
    if let Some(it) = here(false) {
        notes.push(texts.one("office-calendar-closed", "reason", it.reason.clone()));
    }
    let holidays: Vec<String> = holidays_on(day).into_iter().map(|it| texts.get(it.key()).into_owned()).collect();
    if !holidays.is_empty() {
        let names = texts.list(&holidays);
        match (here(true), place) {
            (Some(_), _) => notes.push(texts.one("office-calendar-open", "reason", names)),
            (None, None) => notes.push(texts.one("office-calendar-closed", "reason", names)),
            (None, Some(_)) => {}
        }
    }
    notes
}

fn groups<'s>(caller: &Caller, texts: &'static Texts, facts: &Facts, sessions: impl Iterator<Item = &'s Session>) -> Vec<Group> {
    let mut groups: Vec<(Uuid, Group)> = Vec::new();
    for it in sessions {
        let offer = facts.offers.iter().find(|offer| offer.id == it.offer);
        let own = if it.title.is_empty() { offer.map_or("", |it| it.is.title.as_str()) } else { it.title.as_str() };
        let guide = it.guide.clone().unwrap_or_default();
        let entry = Entry {
            url: caller.url(&format!("/kontor/okt/{}", it.id)),
            time: format!("{}–{}", texts.clock(it.from), texts.clock(it.to)),
            seats: said_seats(texts, it),
        };
        let known = groups.iter_mut().find(|(id, group)| *id == it.offer && group.title == own && group.guide == guide);
        if let Some((_, group)) = known {
            group.entries.push(entry);
        } else {
            let lang = offer.map_or(Lang::Nb, |it| it.is.text_language);
            groups.push((it.offer, Group { title: own.to_owned(), lang, guide, entries: vec![entry] }));
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn said_seats(texts: &'static Texts, it: &Session) -> String {
    let seats =
        if it.form.is_bookable() { texts.two("office-taken-of", "taken", it.taken, "seats", it.allowed) } else { String::new() };
    let state = match it.state {
        SessionState::Open => return seats,
        SessionState::Closed => texts.get("office-calendar-is-closed"),
        SessionState::Cancelled => texts.get("office-calendar-is-cancelled"),
    };
    format!("{seats} {state}").trim().to_owned()
}
