//! A course of several meetings is planned: asked for, shown with every day and what is closed, and made when somebody has seen that.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::Texts;
use jiff::civil::Date;
use uuid::Uuid;
use web::{Caller, Failure, Form as WebForm, Page, Protected};

use super::{Choices, Day, read_day, read_hours, refuse_identity_numbers};
use crate::OfferError;
use crate::offering::{self, Offer};
use crate::rhythm::{self, MOST_MEETINGS, MOST_WEEKS, OnClosedDay, PlannedDay, Rhythm};
use crate::series::{self, NewSeries};
use crate::vocabulary::Form;

/// What the form holds besides the titles of single meetings.
const FIELDS: [&str; 9] = ["title", "first_day", "from", "to", "meetings", "weeks", "on_closed_day", "seats", "guide"];

#[derive(Template)]
#[template(path = "office_series.html")]
struct SeriesPage {
    p: Page,
    f: WebForm,
    offer: Offer,
    guides: Choices,
    on_closed_day: Vec<(String, String, String)>,
    titles: Vec<String>,
    action: String,
}

async fn show_form(caller: &Caller, offer: Offer, form: WebForm) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let municipality = caller.staff()?.municipality();
    let people = caller.app.db.read(move |tx| person::account::people_in(tx, municipality)).await?;
    let page = SeriesPage {
        p: frame(caller, &offer, "office-series-new"),
        guides: people.into_iter().filter(|it| it.active).map(|it| (it.id.to_string(), it.name)).collect(),
        on_closed_day: [(OnClosedDay::Later, "office-series-later"), (OnClosedDay::Fewer, "office-series-fewer")]
            .map(|(it, key)| (it.word().to_owned(), texts.get(key).into_owned(), String::new()))
            .to_vec(),
        titles: form.all("meeting_title[]").into_iter().map(str::to_owned).collect(),
        action: path(caller, offer.id),
        offer,
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

fn path(caller: &Caller, offer: Uuid) -> String {
    caller.url(&format!("/kontor/tilbud/{offer}/kursrekke"))
}

fn frame(caller: &Caller, offer: &Offer, heading: &str) -> Page {
    caller
        .office_page(caller.office_texts().get(heading))
        .section("offers")
        .under(offer.is.title.clone(), &format!("/kontor/tilbud/{}/tider", offer.id))
        .with_forms(caller)
        .instead_of(format!("/kontor/tilbud/{}/kursrekke", offer.id))
}

/// The offer, if it is one of courses.
async fn course(caller: &Caller, id: Uuid) -> Result<Offer, Failure> {
    let municipality = caller.staff()?.municipality();
    let offer = caller.app.db.read(move |tx| offering::find(tx, municipality, id)).await?;
    if offer.is.form == Form::Course { Ok(offer) } else { Err(Failure::NotFound) }
}

/// `GET /kontor/tilbud/{offer}/kursrekke`, with `?lik=` a session whose set-up is copied.
pub(crate) async fn series_page(caller: Caller, Path((_, id)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    let offer = course(&caller, id).await?;
    let municipality = caller.staff()?.municipality();
    let texts = caller.office_texts();
    let form = match WebForm::parse(&caller.query).id("lik") {
        None => WebForm::filled([
            ("meetings", "6".to_owned()),
            ("weeks", "1".to_owned()),
            ("on_closed_day", OnClosedDay::Later.word().to_owned()),
            ("seats", offer.is.seats.max(1).to_string()),
            ("ask", "yes".to_owned()),
        ]),
        Some(session) => {
            let (of, it) = caller.app.db.read(move |tx| series::like(tx, municipality, session)).await?;
            if of != id {
                return Err(Failure::NotFound);
            }
            let mut values = vec![
                ("title", it.title),
                ("from", texts.clock(it.from)),
                ("to", texts.clock(it.to)),
                ("meetings", it.rhythm.meetings.to_string()),
                ("weeks", it.rhythm.weeks.to_string()),
                ("on_closed_day", it.rhythm.on_closed_day.word().to_owned()),
                ("seats", it.capacity.to_string()),
                ("guide", it.guide.map(|it| it.to_string()).unwrap_or_default()),
                ("ask", if it.ask_when_missed { "yes" } else { "" }.to_owned()),
            ];
            values.extend(it.days.into_iter().map(|(_, title)| ("meeting_title[]", title)));
            WebForm::filled(values)
        }
    };
    show_form(&caller, offer, form).await
}

/// What was asked for; what is wrong is noted in the form.
fn read(form: &mut WebForm, texts: &'static Texts, today: Date) -> Option<NewSeries> {
    let day = read_day(form, texts, "first_day", today);
    match day {
        Day::Empty => form.fail("first_day", texts.get("office-date-wrong")),
        Day::Is(day) if day < today => form.fail("first_day", texts.get("office-date-past")),
        Day::Is(_) | Day::Wrong => {}
    }
    let hours = read_hours(form, texts);
    let meetings = form.number("meetings").filter(|it| (1..=MOST_MEETINGS).contains(it));
    if meetings.is_none() {
        form.fail("meetings", texts.one("office-series-meetings-wrong", "most", MOST_MEETINGS));
    }
    let weeks = form.number("weeks").filter(|it| (1..=MOST_WEEKS).contains(it));
    if weeks.is_none() {
        form.fail("weeks", texts.one("office-series-weeks-wrong", "most", MOST_WEEKS));
    }
    let on_closed_day = OnClosedDay::parse(form.get("on_closed_day"));
    if on_closed_day.is_none() {
        form.fail("on_closed_day", texts.get("office-series-closed-missing"));
    }
    let seats = form.number("seats").filter(|it| (1..=500).contains(it));
    if seats.is_none() {
        form.fail("seats", texts.get("office-seats-wrong"));
    }
    refuse_identity_numbers(form, texts);
    let ((from, to), true) = (hours?, form.is_right()) else { return None };
    Some(NewSeries {
        title: form.typed("title").unwrap_or_default().chars().take(120).collect(),
        from,
        to,
        capacity: seats?,
        guide: form.id("guide"),
        rhythm: Rhythm { first: day.date()?, meetings: meetings?, weeks: weeks?, on_closed_day: on_closed_day? },
        ask_when_missed: form.get("ask") == "yes",
        days: Vec::new(),
    })
}

/// A day of the plan, in words: which meeting, when, and why there is none.
struct ShownDay {
    when: String,
    label: String,
    title: String,
    closed: String,
}

#[derive(Template)]
#[template(path = "office_series_plan.html")]
struct PlanPage {
    p: Page,
    offer: Offer,
    lead: String,
    days: Vec<ShownDay>,
    any_closed: bool,
    changed: bool,
    kept: Vec<(String, String)>,
    /// The days that meetings are on, as they were shown.
    shown: String,
    action: String,
}

fn show_plan(
    caller: &Caller,
    offer: Offer,
    form: &WebForm,
    it: &NewSeries,
    days: &[PlannedDay],
    changed: bool,
) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let titles = form.all("meeting_title[]");
    let mut number = 0_usize;
    let shown: Vec<ShownDay> = days
        .iter()
        .map(|day| {
            let when = texts.two("day-and-time", "day", texts.date(day.date), "time", texts.times(it.from, it.to));
            if let Some(why) = &day.closed {
                let closed = texts.two("office-series-day-closed", "day", texts.date(day.date), "reason", why.said(texts));
                return ShownDay { when, label: String::new(), title: String::new(), closed };
            }
            number += 1;
            ShownDay {
                when,
                label: texts.one("office-series-day-title", "number", i64::try_from(number).unwrap_or(0)),
                title: titles.get(number - 1).map(|it| (*it).to_owned()).unwrap_or_default(),
                closed: String::new(),
            }
        })
        .collect();
    let open: Vec<String> = days.iter().filter(|it| it.closed.is_none()).map(|it| it.date.to_string()).collect();
    let page = PlanPage {
        p: frame(caller, &offer, "office-series-plan"),
        lead: texts.two("office-series-plan-text", "count", i64::try_from(open.len()).unwrap_or(0), "seats", it.capacity),
        any_closed: days.iter().any(|it| it.closed.is_some()),
        days: shown,
        changed,
        kept: FIELDS.iter().chain(["ask"].iter()).map(|name| ((*name).to_owned(), form.get(name).to_owned())).collect(),
        shown: open.join(","),
        action: path(caller, offer.id),
        offer,
    };
    page.p.show(&page)
}

/// `POST /kontor/tilbud/{offer}/kursrekke`: shows the plan (`act` empty), goes back to the form (`change`), or makes the course (`make`).
pub(crate) async fn new_series(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let offer = course(&caller, id).await?;
    let (texts, today) = (caller.office_texts(), caller.app.clock.today());
    let municipality = caller.staff()?.municipality();
    if form.get("act") == "change" {
        return show_form(&caller, offer, form).await;
    }
    let Some(mut it) = read(&mut form, texts, today) else { return show_form(&caller, offer, form).await };
    let rhythm = it.rhythm;
    let days = caller.app.db.read(move |tx| rhythm::plan_for(tx, municipality, id, &rhythm)).await?;
    let open: Vec<Date> = days.iter().filter(|it| it.closed.is_none()).map(|it| it.date).collect();
    if open.is_empty() {
        form.fail("first_day", texts.get("office-series-none"));
        return show_form(&caller, offer, form).await;
    }
    let seen = open.iter().map(Date::to_string).collect::<Vec<_>>().join(",");
    if form.get("act") != "make" || form.get("shown") != seen {
        return show_plan(&caller, offer, &form, &it, &days, form.get("act") == "make");
    }
    let titles = form.all("meeting_title[]");
    let title = |at: usize| titles.get(at).map(|it| it.trim().chars().take(120).collect()).unwrap_or_default();
    it.days = open.into_iter().enumerate().map(|(at, date)| (date, title(at))).collect();
    let (new_id, clock, new) = (Uuid::new_v5(&Uuid::NAMESPACE_OID, &form.key()), caller.app.clock.clone(), it.clone());
    let done = caller
        .app
        .db
        .write(move |tx| {
            if let Some(guide) = new.guide
                && !person::account::works_in(tx, guide, municipality)?
            {
                return Err(OfferError::NotFound);
            }
            series::add_series(tx, &clock, municipality, id, new_id, &new)
        })
        .await;
    match done {
        Ok(()) => {}
        // The same form sent twice: the course is there already.
        Err(OfferError::Db(error)) if error.is_duplicate() => {}
        Err(OfferError::Overlap) => {
            form.fail("guide", texts.get("office-guide-busy"));
            return show_form(&caller, offer, form).await;
        }
        // A day was closed or opened between looking and pressing: look again.
        Err(OfferError::Changed) => {
            let days = caller.app.db.read(move |tx| rhythm::plan_for(tx, municipality, id, &rhythm)).await?;
            return show_plan(&caller, offer, &form, &it, &days, true);
        }
        Err(other) => return Err(other.into()),
    }
    Ok(Redirect::to(&caller.url(&format!("/kontor/tilbud/{id}/tider?lagret=1"))).into_response())
}
