//! When an offer is held: weekly openings, and meetings of a course.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::Texts;
use municipality::Registry;
use uuid::Uuid;
use web::{Caller, Failure, Form as WebForm, Page, Protected};

use super::{Choices, Day, read_day, read_hours, refuse_identity_numbers};
use crate::offering::{self, Offer};
use crate::opening::{self, NewRule, Recurs, Rule};
use crate::overlap::{self, Overlap};
use crate::series::{in_sentence, under_way};
use crate::session::{self, NewSession, Session};
use crate::vocabulary::Form;
use crate::{OfferError, holidays_on};

#[derive(Template)]
#[template(path = "office_times.html")]
struct TimesPage {
    p: Page,
    f: WebForm,
    offer: Offer,
    number: String,
    rules: Vec<(Rule, String)>,
    /// Openings of one guide at the same hours, in words.
    overlaps: Vec<String>,
    /// The yes of whoever means it.
    overlap_yes: Choices,
    sessions: Vec<(Session, String)>,
    weekdays: Choices,
    /// How often an opening can be.
    often: Choices,
    guides: Choices,
    saved: bool,
}

pub(super) async fn show_times(caller: &Caller, registry: &Registry, id: Uuid, form: WebForm) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let municipality = caller.staff()?.municipality();
    let (today, now) = (caller.app.clock.today(), caller.app.clock.now());
    let (offer, rules, sessions, people, overlaps) = caller
        .app
        .db
        .read(move |tx| -> Result<_, OfferError> {
            let offer = offering::find(tx, municipality, id)?;
            let rules = opening::rules_of(tx, municipality, id, today)?;
            let mut sessions = under_way(tx, municipality, id, now)?;
            sessions.extend(session::upcoming(tx, municipality, id, now, 30)?);
            let mut overlaps = Vec::new();
            for rule in &rules {
                overlaps.extend(overlap::overlaps(tx, municipality, Some(rule.id), &rule.is, today)?);
            }
            Ok((offer, rules, sessions, person::account::people_in(tx, municipality)?, overlaps))
        })
        .await?;
    let rules = rules
        .into_iter()
        .map(|it| {
            let mut said = opening::in_words(texts, &[it.is.opening()]);
            if it.is.first_day > today {
                said = texts.two("office-rule-from", "rule", said, "day", texts.date(it.is.first_day));
            }
            if let Some(last) = it.is.last_day {
                said = texts.two("office-rule-until", "rule", said, "day", texts.date(last));
            }
            (it, said)
        })
        .collect();
    let sessions = sessions
        .into_iter()
        .map(|it| {
            let said = texts.two("day-and-time", "day", texts.day_seen_from(it.date, today), "time", texts.times(it.from, it.to));
            let said = in_sentence(texts, &it, said);
            (it, said)
        })
        .collect();
    let page = TimesPage {
        p: caller
            .office_page(texts.get("office-times-heading"))
            .section("offers")
            .under(texts.get("office-offers-heading"), "/kontor/tilbud")
            .with_forms(caller)
            .instead_of(format!("/kontor/tilbud/{id}/tider")),
        number: registry.now().by_id(municipality).map(|it| it.number.clone()).unwrap_or_default(),
        offer,
        rules,
        overlaps: overlaps.iter().map(|it| said_overlap(texts, it)).collect(),
        overlap_yes: vec![("1".to_owned(), texts.get("office-opening-overlap-save").into_owned())],
        sessions,
        weekdays: (1..=7_i8).map(|it| (it.to_string(), texts.weekdays(it))).collect(),
        often: Recurs::ALL.into_iter().map(|it| (it.word(), said_often(texts, it))).collect(),
        guides: people.into_iter().filter(|it| it.active).map(|it| (it.id.to_string(), it.name)).collect(),
        saved: form.is_right() && WebForm::parse(&caller.query).chose("lagret", "1"),
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

/// Another opening of the same guide at the same hours, in words.
pub fn said_overlap(texts: &'static Texts, it: &Overlap) -> String {
    let rule = opening::in_words(texts, &[it.rule.opening()]);
    let values = [("offer", it.title.clone().into()), ("rule", rule.into()), ("day", texts.date(it.day).into())];
    texts.with("office-opening-overlap", values)
}

/// How often, in words: «hver 2. uke», «den siste i måneden».
pub fn said_often(texts: &'static Texts, it: Recurs) -> String {
    match it {
        Recurs::Weeks(1) => texts.get("office-often-week").into_owned(),
        Recurs::Weeks(weeks) => texts.one("office-often-weeks", "count", weeks.to_string()),
        Recurs::Month(nth @ 1..) => texts.one("office-often-nth", "nth", nth.to_string()),
        Recurs::Month(_) => texts.get("office-often-last").into_owned(),
    }
}

pub(crate) async fn times_page(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
) -> Result<Response, Failure> {
    show_times(&caller, &registry, id, WebForm::default()).await
}

pub(crate) async fn new_rule(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let municipality = caller.staff()?.municipality();
    let today = caller.app.clock.today();
    let offer = caller.app.db.read(move |tx| offering::find(tx, municipality, id)).await?;
    let weekday = form.number("weekday").and_then(|it| i8::try_from(it).ok()).filter(|it| (1..=7).contains(it));
    if weekday.is_none() {
        form.fail("weekday", texts.get("office-weekday-missing"));
    }
    let hours = read_hours(&mut form, texts);
    if let Some((from, to)) = hours
        && offer.is.form == Form::Individual
        && i64::from(to - from) < offer.is.minutes
    {
        form.fail("to", texts.one("office-nothing-fits", "minutes", offer.is.minutes));
    }
    let first_day = read_day(&mut form, texts, "first_day", today);
    let last_day = read_day(&mut form, texts, "last_day", today);
    let first = first_day.date().unwrap_or(today);
    if last_day.date().is_some_and(|it| it < first) {
        form.fail("last_day", texts.get("office-last-day-order"));
    }
    let (Some(weekday), Some((from, to)), true) = (weekday, hours, form.is_right()) else {
        return show_times(&caller, &registry, id, form).await;
    };
    let recurs = Recurs::parse(form.get("often")).unwrap_or(Recurs::WEEKLY);
    let rule =
        NewRule { weekday, from, to, recurs, first_day: first, last_day: last_day.date(), guide: form.id("guide"), room: None };
    let asked = rule.clone();
    let over = caller.app.db.read(move |tx| overlap::overlaps(tx, municipality, None, &asked, today)).await?;
    if !over.is_empty() && !form.chose("overlaps", "1") {
        let said: Vec<String> = over.iter().map(|it| said_overlap(texts, it)).collect();
        form.fail("overlaps", format!("{} {}", said.join(" "), texts.get("office-opening-overlaps")));
        return show_times(&caller, &registry, id, form).await;
    }
    let (rule_id, clock) = (Uuid::new_v5(&Uuid::NAMESPACE_OID, &form.key()), caller.app.clock.clone());
    let done = caller
        .app
        .db
        .write(move |tx| {
            if let Some(guide) = rule.guide
                && !person::account::works_in(tx, guide, municipality)?
            {
                return Err(OfferError::NotFound);
            }
            opening::add_rule(tx, municipality, id, rule_id, &rule)?;
            session::extend_offer(tx, &clock, municipality, id)
        })
        .await;
    match done {
        // The same form sent twice: the rule is there already.
        Err(OfferError::Db(error)) if error.is_duplicate() => {}
        other => drop(other?),
    }
    Ok(Redirect::to(&caller.url(&format!("/kontor/tilbud/{id}/tider?lagret=1"))).into_response())
}

pub(crate) async fn new_meeting(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let municipality = caller.staff()?.municipality();
    let today = caller.app.clock.today();
    let day = read_day(&mut form, texts, "day", today);
    match day {
        Day::Empty => form.fail("day", texts.get("office-date-wrong")),
        Day::Is(day) if day < today => form.fail("day", texts.get("office-date-past")),
        Day::Is(day) => {
            if let Some(holiday) = holidays_on(day).first()
                && form.get("on_holiday") != "yes"
            {
                form.fail("day", texts.one("office-date-holiday", "holiday", texts.get(holiday.key()).into_owned()));
            }
        }
        Day::Wrong => {}
    }
    let hours = read_hours(&mut form, texts);
    let seats = form.number("seats").filter(|it| (1..=500).contains(it));
    if seats.is_none() {
        form.fail("seats", texts.get("office-seats-wrong"));
    }
    refuse_identity_numbers(&mut form, texts);
    let (Some(day), Some((from, to)), Some(capacity), true) = (day.date(), hours, seats, form.is_right()) else {
        return show_times(&caller, &registry, id, form).await;
    };
    let meeting = NewSession {
        title: form.typed("title").unwrap_or_default().to_owned(),
        date: day,
        from,
        to,
        capacity,
        guide: form.id("guide"),
    };
    let (new_id, clock) = (Uuid::new_v5(&Uuid::NAMESPACE_OID, &form.key()), caller.app.clock.clone());
    let done = caller
        .app
        .db
        .write(move |tx| {
            if let Some(guide) = meeting.guide
                && !person::account::works_in(tx, guide, municipality)?
            {
                return Err(OfferError::NotFound);
            }
            session::add_course_meeting(tx, &clock, municipality, id, new_id, &meeting)
        })
        .await;
    match done {
        // The same form sent twice: the meeting is there already.
        Err(OfferError::Db(error)) if error.is_duplicate() => {}
        Err(OfferError::Overlap) => {
            form.fail("guide", texts.get("office-guide-busy"));
            return show_times(&caller, &registry, id, form).await;
        }
        other => other?,
    }
    Ok(Redirect::to(&caller.url(&format!("/kontor/tilbud/{id}/tider?lagret=1"))).into_response())
}
