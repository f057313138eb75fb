//! An opening changes: all its days to come, those from one on, or one alone. Before anything is saved a page says what it does to times and people.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use clock::{read_date, read_time};
use i18n::Texts;
use jiff::civil::Date;
use offer::{Becomes, Extent, NewRule, Occurrence, Offer, OpeningChange, Recurs, Room, Rule, in_words, occurrences, said_often};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected, holds_national_identity_number};

use super::said_route;
use crate::BookingError;
use crate::act::Means;
use crate::contact::Route;
use crate::opening::{Affected, Fate, OpeningError, Outcome, People, change_opening};
use crate::public::when;

/// So many coming days are shown.
const DAYS: usize = 20;
/// Of the free times that come and go so many days are named.
const NAMED_DAYS: usize = 6;

type Choices = Vec<(String, String)>;
type Radios = Vec<(String, String, String)>;

/// An opening with what its pages need.
struct Facts {
    offer: Offer,
    rule: Rule,
    days: Vec<Occurrence>,
    rooms: Vec<Room>,
    guides: Choices,
}

/// A coming day in words.
struct Day {
    name: String,
    state: String,
    taken: i64,
    changed: bool,
    path: String,
}

#[derive(Template)]
#[template(path = "office_opening.html")]
struct OpeningPage {
    p: Page,
    f: Form,
    offer: Offer,
    now: String,
    from_days: Choices,
    weekdays: Choices,
    often: Choices,
    guides: Choices,
    rooms: Choices,
    people: Radios,
    by_hand: Choices,
    days: Vec<Day>,
    notice: Option<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "office_opening_day.html")]
struct DayPage {
    p: Page,
    f: Form,
    offer: Offer,
    state: String,
    acts: Radios,
    guides: Choices,
    rooms: Choices,
    people: Radios,
    back: String,
    notice: Option<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "office_opening_ask.html")]
struct AskPage {
    p: Page,
    typed: Choices,
    mark: String,
    again: bool,
    sum: Option<String>,
    people: Vec<Row>,
    also: Vec<String>,
    warnings: Vec<String>,
    gone: Vec<String>,
    added: Vec<String>,
    action: String,
    back: String,
}

/// A booking on the page that asks.
struct Row {
    name: String,
    reach: String,
    before: String,
    fate: String,
}

async fn facts(caller: &Caller, offer: Uuid, rule: Uuid) -> Result<Facts, Failure> {
    let municipality = caller.staff()?.municipality();
    let today = caller.app.clock.today();
    let read = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let (of, found) = offer::find_rule(tx, municipality, rule)?.ok_or(BookingError::NotFound)?;
            // What stands in for a day is changed as that day.
            if of != offer || !found.is_regular() {
                return Err(BookingError::NotFound);
            }
            let it = offer::find(tx, municipality, offer)?;
            let mut rooms = offer::rooms(tx, municipality)?;
            rooms.retain(|room| room.place == it.is.place && room.active);
            let guides = person::account::people_in(tx, municipality)?;
            Ok(Facts {
                days: occurrences(tx, municipality, rule, today, DAYS)?,
                rooms,
                guides: guides.into_iter().filter(|it| it.active).map(|it| (it.id.to_string(), it.name)).collect(),
                offer: it,
                rule: found,
            })
        })
        .await?;
    Ok(read)
}

impl Facts {
    fn rooms(&self) -> Choices {
        self.rooms.iter().map(|it| (it.id.to_string(), it.name.clone())).collect()
    }

    /// The opening as its form shows it.
    fn form(&self, texts: &'static Texts) -> Form {
        let it = &self.rule.is;
        let id = |it: Option<Uuid>| it.map(|it| it.to_string()).unwrap_or_default();
        Form::filled([
            ("version", self.rule.version.to_string()),
            ("weekday", it.weekday.to_string()),
            ("often", it.recurs.word()),
            ("from", texts.clock(it.from)),
            ("to", texts.clock(it.to)),
            ("last_day", it.last_day.map(plain).unwrap_or_default()),
            ("guide", id(it.guide)),
            ("room", id(it.room)),
            ("people", "decide".to_owned()),
        ])
    }

    fn changed_days(&self) -> usize {
        self.days.iter().filter(|it| it.instead.is_some() || it.not_held.is_some()).count()
    }
}

/// A day as it is typed.
fn plain(day: Date) -> String {
    format!("{}.{}.{}", day.day(), day.month(), day.year())
}

fn state(texts: &'static Texts, it: &Occurrence) -> String {
    if let Some(instead) = &it.instead {
        let when = texts.two("day-and-time", "day", texts.day(instead.first_day), "time", texts.times(instead.from, instead.to));
        return texts.one("office-opening-day-moved", "when", when);
    }
    match (&it.closed, &it.not_held) {
        (Some(why), _) => texts.one("office-opening-day-closed", "reason", why.said(texts)),
        (None, Some(reason)) if reason.is_empty() => texts.get("office-opening-day-off").into_owned(),
        (None, Some(reason)) => texts.one("office-opening-day-off-because", "reason", reason.clone()),
        (None, None) => texts.get("office-opening-day-usual").into_owned(),
    }
}

fn choices(texts: &'static Texts, words: &[(&'static str, &'static str, &'static str)]) -> Radios {
    let said = |key: &'static str| texts.get(key).into_owned();
    words.iter().map(|(word, key, hint)| ((*word).to_owned(), said(key), said(hint))).collect()
}

fn people_choices(texts: &'static Texts) -> Radios {
    choices(
        texts,
        &[
            ("decide", "office-opening-people-decide", "office-opening-people-decide-hint"),
            ("along", "office-opening-people-along", "office-opening-people-along-hint"),
        ],
    )
}

/// What the last act came to, as the address says it.
fn notice(texts: &'static Texts, asked: &Form) -> Option<(&'static str, String)> {
    match asked.get("lagret") {
        "1" => {
            let count = |name: &str| asked.number(name).unwrap_or(0);
            let values =
                [("stays", count("beholder").into()), ("moved", count("flyttet").into()), ("decide", count("avgjores").into())];
            Some(("ok", texts.with("office-opening-saved", values)))
        }
        "endret" => Some(("warning", texts.get("office-opening-changed-meanwhile").into_owned())),
        _ => None,
    }
}

fn show(caller: &Caller, it: Facts, form: Form, notice: Option<(&'static str, String)>) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let (offer, rule) = (it.offer.id, it.rule.id);
    let path = format!("/kontor/tilbud/{offer}/apningstid/{rule}");
    let ahead = offer::first_ahead(&it.rule.is, &caller.app.clock);
    let from_days = it.days.iter().filter(|it| ahead.is_some_and(|first| it.day >= first)).map(|it| it.day);
    let from_days = from_days
        .enumerate()
        .map(|(at, day)| {
            let key = if at == 0 { "office-opening-all" } else { "office-opening-following" };
            (day.to_string(), texts.one(key, "day", texts.date(day)))
        })
        .collect();
    let changed = it.changed_days();
    let page = OpeningPage {
        p: caller
            .office_page(texts.get("office-opening-heading"))
            .section("offers")
            .under(it.offer.is.title.clone(), &format!("/kontor/tilbud/{offer}/tider"))
            .with_forms(caller)
            .instead_of(path.clone()),
        now: texts.one("office-opening-now", "rule", said(texts, &it.rule.is)),
        from_days,
        weekdays: (1..=7_i8).map(|it| (it.to_string(), texts.weekdays(it))).collect(),
        often: Recurs::ALL.into_iter().map(|it| (it.word(), said_often(texts, it))).collect(),
        rooms: it.rooms(),
        people: if it.offer.is.form.is_bookable() { people_choices(texts) } else { Vec::new() },
        by_hand: if changed > 0 {
            vec![("yes".to_owned(), texts.get("office-opening-by-hand-yes").into_owned())]
        } else {
            Vec::new()
        },
        days: it
            .days
            .iter()
            .map(|day| Day {
                name: texts.date(day.day),
                state: state(texts, day),
                taken: day.taken,
                changed: day.instead.is_some() || day.not_held.is_some(),
                path: caller.url(&format!("{path}/dag/{}", day.day)),
            })
            .collect(),
        guides: it.guides,
        offer: it.offer,
        notice,
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

fn said(texts: &'static Texts, it: &NewRule) -> String {
    let said = in_words(texts, &[it.opening()]);
    match it.last_day {
        Some(last) => texts.two("office-rule-until", "rule", said, "day", texts.date(last)),
        None => said,
    }
}

/// `GET /kontor/tilbud/{offer}/apningstid/{rule}`.
pub(crate) async fn page(caller: Caller, Path((_, offer, rule)): Path<(String, Uuid, Uuid)>) -> Result<Response, Failure> {
    let it = facts(&caller, offer, rule).await?;
    let texts = caller.office_texts();
    let form = it.form(texts);
    show(&caller, it, form, notice(texts, &Form::parse(&caller.query)))
}

/// From and to out of two fields; what is wrong is noted in the form.
fn read_hours(form: &mut Form, texts: &'static Texts, offer: &Offer) -> Option<(u16, u16)> {
    let (from, to) = (read_time(form.get("from")), read_time(form.get("to")));
    for (field, time) in [("from", from), ("to", to)] {
        if time.is_none() {
            form.fail(field, texts.get("office-time-wrong"));
        }
    }
    let (from, to) = from.zip(to)?;
    if to <= from {
        form.fail("to", texts.get("office-time-order"));
        return None;
    }
    if offer.is.form == offer::Form::Individual && i64::from(to - from) < offer.is.minutes {
        form.fail("to", texts.one("office-nothing-fits", "minutes", offer.is.minutes));
        return None;
    }
    Some((from, to))
}

/// What staff want for whoever has a time.
fn read_people(form: &Form) -> People {
    if form.chose("people", "along") { People::GoAlong } else { People::Decide }
}

/// `POST /kontor/tilbud/{offer}/apningstid/{rule}`: all days to come, or those from one on.
pub(crate) async fn change(
    caller: Caller,
    Path((_, offer, rule)): Path<(String, Uuid, Uuid)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let it = facts(&caller, offer, rule).await?;
    let (texts, today) = (caller.office_texts(), caller.app.clock.today());
    if form.number("version") != Some(it.rule.version) {
        // Changed meanwhile, by somebody else or by this very form a moment ago.
        let path = format!("/kontor/tilbud/{offer}/apningstid/{rule}?lagret=endret");
        return Ok(Redirect::to(&caller.url(&path)).into_response());
    }
    let day = form.get("from_day").parse::<Date>().ok().filter(|day| it.rule.is.holds_on(*day) && *day >= today);
    if day.is_none() {
        form.fail("from_day", texts.get("office-opening-day-missing"));
    }
    let weekday = form.number("weekday").and_then(|it| i8::try_from(it).ok()).filter(|it| (1..=7).contains(it));
    if weekday.is_none() {
        form.fail("weekday", texts.get("office-weekday-missing"));
    }
    let hours = read_hours(&mut form, texts, &it.offer);
    let last_day = form.typed("last_day").map(|typed| read_date(typed, today));
    if last_day == Some(None) {
        form.fail("last_day", texts.get("office-date-wrong"));
    }
    let last_day = last_day.flatten();
    let first = day.zip(weekday).map(|(day, weekday)| first_in_week_of(day, weekday, today));
    if last_day.zip(first).is_some_and(|(last, first)| last < first) {
        form.fail("last_day", texts.get("office-last-day-order"));
    }
    let (Some(day), Some(weekday), Some((from, to)), Some(first_day), true) = (day, weekday, hours, first, form.is_right())
    else {
        return show(&caller, it, form, None);
    };
    let recurs = Recurs::parse(form.get("often")).unwrap_or(Recurs::WEEKLY);
    let new = NewRule { weekday, from, to, recurs, first_day, last_day, guide: form.id("guide"), room: form.id("room") };
    let own = &it.rule.is;
    if (NewRule { first_day: own.first_day, ..new.clone() }) == *own && !form.chose("by_hand", "yes") {
        form.fail("from", texts.get("office-opening-nothing"));
        return show(&caller, it, form, None);
    }
    let change = OpeningChange {
        rule,
        version: form.number("version").unwrap_or(0),
        extent: Extent::From(day),
        becomes: Becomes::Held(new),
        also_by_hand: form.chose("by_hand", "yes"),
        id: Uuid::new_v5(&Uuid::NAMESPACE_OID, &form.key()),
    };
    let path = format!("/kontor/tilbud/{offer}/apningstid/{rule}");
    let new_path = format!("/kontor/tilbud/{offer}/apningstid/{}", change.id);
    carry_out(&caller, form, change, (&path, &path, &new_path)).await
}

/// The day of the same week that is this weekday; the week after where that has been.
fn first_in_week_of(day: Date, weekday: i8, today: Date) -> Date {
    let ahead = jiff::Span::new().days(weekday - day.weekday().to_monday_one_offset());
    let first = day.saturating_add(ahead);
    if first < today { first.saturating_add(jiff::Span::new().days(7)) } else { first }
}

fn acts(texts: &'static Texts, it: &Occurrence) -> Radios {
    let mut words = vec![
        ("held", "office-opening-day-held", "office-opening-day-held-hint"),
        ("not-held", "office-opening-day-not-held", "office-opening-day-not-held-hint"),
    ];
    if it.instead.is_some() || it.not_held.is_some() {
        words.push(("as-usual", "office-opening-day-as-usual", "office-opening-day-as-usual-hint"));
    }
    choices(texts, &words)
}

fn show_day(
    caller: &Caller,
    it: Facts,
    of: Date,
    form: Form,
    notice: Option<(&'static str, String)>,
) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let occurrence = it.days.iter().find(|it| it.day == of).cloned().ok_or(Failure::NotFound)?;
    let path = format!("/kontor/tilbud/{}/apningstid/{}", it.offer.id, it.rule.id);
    let page = DayPage {
        p: caller
            .office_page(texts.one("office-opening-day-heading", "day", texts.date(of)))
            .section("offers")
            .under(it.offer.is.title.clone(), &path)
            .with_forms(caller)
            .instead_of(format!("{path}/dag/{of}")),
        state: state(texts, &occurrence),
        acts: acts(texts, &occurrence),
        rooms: it.rooms(),
        people: if it.offer.is.form.is_bookable() { people_choices(texts) } else { Vec::new() },
        back: caller.url(&path),
        guides: it.guides,
        offer: it.offer,
        notice,
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

/// `GET /kontor/tilbud/{offer}/apningstid/{rule}/dag/{day}`.
pub(crate) async fn day_page(
    caller: Caller,
    Path((_, offer, rule, day)): Path<(String, Uuid, Uuid, String)>,
) -> Result<Response, Failure> {
    let day: Date = day.parse().map_err(|_| Failure::NotFound)?;
    let it = facts(&caller, offer, rule).await?;
    let texts = caller.office_texts();
    let occurrence = it.days.iter().find(|it| it.day == day).ok_or(Failure::NotFound)?;
    let now = occurrence.instead.as_ref().unwrap_or(&it.rule.is);
    let held = occurrence.instead.as_ref().map_or(day, |it| it.first_day);
    let id = |it: Option<Uuid>| it.map(|it| it.to_string()).unwrap_or_default();
    let form = Form::filled([
        ("version", it.rule.version.to_string()),
        ("day", plain(held)),
        ("from", texts.clock(now.from)),
        ("to", texts.clock(now.to)),
        ("guide", id(now.guide)),
        ("room", id(now.room)),
        ("act", "held".to_owned()),
        ("people", "decide".to_owned()),
        ("reason", occurrence.not_held.clone().unwrap_or_default()),
    ]);
    show_day(&caller, it, day, form, notice(texts, &Form::parse(&caller.query)))
}

/// `POST /kontor/tilbud/{offer}/apningstid/{rule}/dag/{day}`: this day alone.
pub(crate) async fn change_day(
    caller: Caller,
    Path((_, offer, rule, of)): Path<(String, Uuid, Uuid, String)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let of: Date = of.parse().map_err(|_| Failure::NotFound)?;
    let it = facts(&caller, offer, rule).await?;
    let (texts, today, municipality) = (caller.office_texts(), caller.app.clock.today(), caller.staff()?.municipality());
    let becomes = match form.get("act") {
        "not-held" => {
            let reason: String = form.typed("reason").unwrap_or_default().chars().take(200).collect();
            if holds_national_identity_number(&reason) {
                form.fail("reason", texts.get("no-identity-number"));
            }
            Some(Becomes::NotHeld(reason))
        }
        "as-usual" => Some(Becomes::AsUsual),
        "held" => {
            let day = read_date(form.get("day"), today);
            match day {
                None => form.fail("day", texts.get("office-date-wrong")),
                Some(day) if day < today => form.fail("day", texts.get("office-date-past")),
                Some(day) => {
                    let place = it.offer.is.place;
                    let closed = caller.app.db.read(move |tx| offer::closed_on(tx, municipality, place, day)).await?;
                    if let Some(why) = closed {
                        form.fail("day", texts.one("office-opening-on-closed", "holiday", why.said(texts)));
                    }
                }
            }
            let hours = read_hours(&mut form, texts, &it.offer);
            day.zip(hours).map(|(day, (from, to))| {
                Becomes::Held(NewRule {
                    weekday: day.weekday().to_monday_one_offset(),
                    from,
                    to,
                    recurs: Recurs::WEEKLY,
                    first_day: day,
                    last_day: Some(day),
                    guide: form.id("guide"),
                    room: form.id("room"),
                })
            })
        }
        _ => {
            form.fail("act", texts.get("office-opening-act-missing"));
            None
        }
    };
    let (Some(becomes), true) = (becomes, form.is_right()) else { return show_day(&caller, it, of, form, None) };
    let change = OpeningChange {
        rule,
        version: form.number("version").unwrap_or(0),
        extent: Extent::Day(of),
        becomes,
        also_by_hand: false,
        id: Uuid::new_v5(&Uuid::NAMESPACE_OID, &form.key()),
    };
    let path = format!("/kontor/tilbud/{offer}/apningstid/{rule}");
    let own = format!("{path}/dag/{of}");
    carry_out(&caller, form, change, (&own, &own, &path)).await
}

/// Changes the opening if this is what was said yes to; else shows what it would do. `paths`: where the form is posted, where its page is, and
/// where one goes on.
async fn carry_out(
    caller: &Caller,
    form: Form,
    change: OpeningChange,
    (action, back, on): (&str, &str, &str),
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let (confirmed, people, it) = (form.id("confirmed"), read_people(&form), change.clone());
    let done = caller
        .app
        .db
        .write(move |tx| -> Result<Outcome, OpeningError> {
            let act = means.act(municipality, Some(by));
            if let Becomes::Held(NewRule { guide, room, .. }) = &it.becomes {
                if let Some(guide) = guide
                    && !person::account::works_in(tx, *guide, municipality)?
                {
                    return Err(BookingError::NotFound.into());
                }
                if let Some(room) = room
                    && !offer::rooms(tx, municipality)?.iter().any(|it| it.id == *room)
                {
                    return Err(BookingError::NotFound.into());
                }
            }
            let outcome = change_opening(tx, &act, &it, people)?;
            // What was asked about is what is done; else it is asked again, and nothing is.
            if confirmed == Some(outcome.mark()) { Ok(outcome) } else { Err(OpeningError::Ask(Box::new(outcome))) }
        })
        .await;
    match done {
        Ok(outcome) => {
            let count = |fate| outcome.count(fate);
            let stays = count(Fate::Stays) + count(Fate::OtherGuide);
            let counts = format!("beholder={stays}&flyttet={}&avgjores={}", count(Fate::Moved), count(Fate::Decide));
            Ok(Redirect::to(&caller.url(&format!("{on}?lagret=1&{counts}"))).into_response())
        }
        Err(OpeningError::Ask(outcome)) => ask(caller, &form, &change, &outcome, action, back),
        // The same form sent twice has changed it already; whoever else has, is told.
        Err(OpeningError::Changed) => Ok(Redirect::to(&caller.url(&format!("{back}?lagret=endret"))).into_response()),
        Err(OpeningError::Booking(error)) => Err(error.into()),
    }
}

fn ask(
    caller: &Caller,
    form: &Form,
    change: &OpeningChange,
    outcome: &Outcome,
    action: &str,
    back: &str,
) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let count = |it: usize| i64::try_from(it).unwrap_or(i64::MAX);
    let mut also = Vec::new();
    for (key, number) in [("office-opening-promised", outcome.promised), ("office-opening-waiting", outcome.waiting)] {
        if number > 0 {
            also.push(texts.one(key, "count", count(number)));
        }
    }
    let stays = outcome.count(Fate::Stays) + outcome.count(Fate::OtherGuide);
    let sum = [
        ("stays", count(stays).into()),
        ("moved", count(outcome.count(Fate::Moved)).into()),
        ("decide", count(outcome.count(Fate::Decide)).into()),
    ];
    let mut warnings: Vec<String> = outcome
        .overlaps
        .iter()
        .map(|it| {
            let values =
                [("offer", it.title.clone().into()), ("rule", said(texts, &it.rule).into()), ("day", texts.date(it.day).into())];
            texts.with("office-opening-overlap", values)
        })
        .collect();
    if let Becomes::Held(new) = &change.becomes {
        warnings.extend(offer::odd_lengths(new, caller.app.clock.today()).into_iter().map(|(day, minutes)| {
            let values =
                [("day", texts.date(day).into()), ("minutes", minutes.into()), ("usual", i64::from(new.to - new.from).into())];
            texts.with("office-opening-clocks", values)
        }));
    }
    let page = AskPage {
        p: caller
            .office_page(texts.get("office-opening-ask-heading"))
            .section("offers")
            .under(texts.get("office-opening-heading"), back)
            .instead_of(back)
            .with_token(form.get("token").to_owned()),
        typed: form
            .values()
            .filter(|(name, _)| !matches!(*name, "token" | "confirmed"))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
        mark: outcome.mark().to_string(),
        again: form.typed("confirmed").is_some(),
        sum: (!outcome.people.is_empty()).then(|| texts.with("office-opening-sum", sum)),
        people: outcome.people.iter().map(|it| row(texts, it)).collect(),
        also,
        warnings,
        gone: by_day(texts, &outcome.gone),
        added: by_day(texts, &outcome.added),
        action: caller.url(action),
        back: caller.url(back),
    };
    page.p.show_as(StatusCode::CONFLICT, &page)
}

fn row(texts: &'static Texts, it: &Affected) -> Row {
    let contact = it.booking.contact.as_ref();
    Row {
        name: contact.map_or_else(|| texts.get("office-erased").into_owned(), |it| it.name.clone()),
        reach: contact.map_or_else(String::new, |it| said_route(texts, it).0),
        before: when(texts, &it.before),
        fate: match it.fate {
            Fate::Moved => {
                // Nobody is said to be told whom no message reaches (ux U-45).
                let told = matches!(contact.map(|it| &it.route), Some(Route::Sms(_) | Route::Email(_)));
                let key = if told { "office-opening-fate-moved" } else { "office-opening-fate-moved-task" };
                texts.one(key, "when", when(texts, &it.after))
            }
            Fate::Stays => texts.get("office-opening-fate-stays").into_owned(),
            Fate::OtherGuide => texts.get("office-opening-fate-guide").into_owned(),
            Fate::Decide => texts.get("office-opening-fate-decide").into_owned(),
        },
    }
}

/// Times day by day: «tirsdag 24. november: 10.00–11.00, 11.00–12.00»; the first days are named, the others counted.
fn by_day(texts: &'static Texts, times: &[(Date, u16, u16)]) -> Vec<String> {
    let mut days: Vec<(Date, Vec<String>)> = Vec::new();
    for (day, from, to) in times {
        let said = format!("{}–{}", texts.clock(*from), texts.clock(*to));
        match days.last_mut() {
            Some((last, said_times)) if last == day => said_times.push(said),
            _ => days.push((*day, vec![said])),
        }
    }
    let more = days.len().saturating_sub(NAMED_DAYS);
    let mut said: Vec<String> =
        days.into_iter().take(NAMED_DAYS).map(|(day, times)| format!("{}: {}", texts.date(day), times.join(", "))).collect();
    if more > 0 {
        said.push(texts.one("office-opening-more-days", "count", i64::try_from(more).unwrap_or(i64::MAX)));
    }
    said
}
