//! A guide's calendars elsewhere: noted, read at once, forgotten. Each sees and changes their own alone.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;
use web::{Caller, Failure, Form as WebForm, Page, Protected};

use crate::OfferError;
use crate::busy_calendar::{
    BusyCalendar, WhyNot, add_busy_calendar, booked_while_busy, busy_calendars, new_busy_calendar, read_busy_calendar_now,
    remove_busy_calendar,
};
use crate::session::find_session;

const PATH: &str = "/kontor/kalender/opptatt";

/// A calendar in words.
struct Row {
    id: Uuid,
    host: String,
    state: String,
    notes: Vec<String>,
    failed: Option<String>,
}

#[derive(Template)]
#[template(path = "office_busy_calendars.html")]
struct BusyPage {
    p: Page,
    f: WebForm,
    rows: Vec<Row>,
    /// Meetings that are booked while they are busy elsewhere.
    booked: Vec<(String, String)>,
    saved: Option<&'static str>,
}

async fn show(caller: &Caller, form: WebForm) -> Result<Response, Failure> {
    let (texts, actor, now) = (caller.office_texts(), caller.staff()?, caller.app.clock.now());
    let (municipality, me) = (actor.municipality(), actor.person);
    let (found, booked) = caller
        .app
        .db
        .read(move |tx| -> Result<_, OfferError> {
            let mut booked = Vec::new();
            for it in booked_while_busy(tx, municipality, me, now)? {
                booked.push(find_session(tx, municipality, it)?);
            }
            Ok((busy_calendars(tx, municipality, me, now)?, booked))
        })
        .await?;
    let moment = |it: jiff::Timestamp| {
        let local = it.to_zoned(clock::norway());
        let minute = u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).unwrap_or(0);
        texts.two("day-and-time", "day", texts.date(local.date()), "time", texts.time(minute))
    };
    let row = |it: BusyCalendar| Row {
        id: it.id,
        state: it.worked_at.map_or_else(
            || texts.get("office-busy-never").into_owned(),
            |at| texts.two("office-busy-worked", "when", moment(at), "count", it.times),
        ),
        failed: WhyNot::ALL.into_iter().find(|why| why.word() == it.failed).map(|why| said(texts, why)),
        notes: [("office-busy-unknown-zones", it.unknown_zones), ("office-busy-unreadable", it.unreadable)]
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| texts.one(key, "count", count))
            .collect(),
        host: it.host,
    };
    let asked = WebForm::parse(&caller.query);
    let page = BusyPage {
        p: caller
            .office_page(texts.get("office-busy-heading"))
            .section("calendar")
            .under(texts.get("office-nav-calendar"), "/kontor/kalender")
            .instead_of(PATH)
            .with_forms(caller),
        rows: found.into_iter().map(row).collect(),
        booked: booked
            .into_iter()
            .map(|it| {
                let when = texts.two("day-and-time", "day", texts.date(it.date), "time", texts.times(it.from, it.to));
                (caller.url(&format!("/kontor/okt/{}", it.id)), when)
            })
            .collect(),
        saved: match asked.get("lagret") {
            _ if !form.is_right() => None,
            "lagt-til" => Some("office-busy-added"),
            "fjernet" => Some("office-busy-removed"),
            "hentes" => Some("office-busy-soon"),
            _ => None,
        },
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

/// Why a calendar was not read, and what helps.
fn said(texts: &'static i18n::Texts, why: WhyNot) -> String {
    let key = match why {
        WhyNot::Address => "office-busy-why-address",
        WhyNot::NotPublic => "office-busy-why-not-public",
        WhyNot::Unreachable => "office-busy-why-unreachable",
        WhyNot::Timeout => "office-busy-why-timeout",
        WhyNot::TooLarge => "office-busy-why-too-large",
        WhyNot::Refused => "office-busy-why-refused",
        WhyNot::Failing => "office-busy-why-failing",
        WhyNot::NoCalendar => "office-busy-why-no-calendar",
    };
    texts.get(key).into_owned()
}

pub(crate) async fn page(caller: Caller) -> Result<Response, Failure> {
    show(&caller, WebForm::default()).await
}

/// Notes an address, has a calendar read now, or forgets one.
pub(crate) async fn change(caller: Caller, Protected(mut form): Protected) -> Result<Response, Failure> {
    let (actor, clock) = (caller.staff()?, caller.app.clock.clone());
    let (municipality, me, now) = (actor.municipality(), actor.person, clock.now());
    let done = |word: &str| Ok(Redirect::to(&caller.url(&format!("{PATH}?lagret={word}"))).into_response());
    if let Some(gone) = form.id("end") {
        caller.app.db.write(move |tx| remove_busy_calendar(tx, &clock, municipality, me, gone)).await?;
        return done("fjernet");
    }
    if let Some(again) = form.id("again") {
        caller.app.db.write(move |tx| read_busy_calendar_now(tx, municipality, me, again, now)).await?;
        return done("hentes");
    }
    let texts = caller.office_texts();
    // The same form sent twice notes one.
    let id = Uuid::new_v5(&me, &form.key());
    let new = match new_busy_calendar(&clock, &caller.app.settings.secret, id, form.get("address"), false) {
        Ok(new) => new,
        Err(why) => {
            form.fail("address", said(texts, why));
            return show(&caller, form).await;
        }
    };
    match caller.app.db.write(move |tx| add_busy_calendar(tx, municipality, me, &new, now)).await {
        Err(OfferError::Changed) => {
            form.fail("address", texts.get("office-busy-enough"));
            show(&caller, form).await
        }
        other => {
            other?;
            done("lagt-til")
        }
    }
}
