//! How long a list takes, and what one more guide or a larger course would change.

use std::fmt::Write as _;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use i18n::{Lang, Texts};
use offer::Offer;
use queueing::{Basis, LONGEST, Outlook, Point, Range, outlook, steady};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page};

use crate::BookingError;
use crate::waiting_list;
use crate::waiting_time::{self, Change, Expected, Records};

/// Weeks ahead that are rows of the table.
const ROWS: [usize; 9] = [0, 2, 4, 6, 8, 12, 16, 20, 26];
/// The week for which the effect of a change is said in a sentence: a quarter of a year ahead.
const EFFECT: usize = 13;
/// Seats that can be thought of: more on a day, and in each meeting.
const MOST: (i64, i64) = (200, 500);

/// A week ahead as a row: when, how many wait and how long they do, as it is and with the change.
struct Row {
    when: String,
    waiting: String,
    wait: String,
    changed: Option<(String, String)>,
}

/// A chart of the wait: a band from the shortest to the longest, the middle as a line, and the line of another to compare with. Points of an
/// SVG of 100 by 100.
struct Chart {
    title: String,
    said: String,
    band: String,
    line: String,
    /// With the height of its name, ems from the top.
    other: Option<(String, String)>,
    most: String,
}

#[derive(Template)]
#[template(path = "office_waiting_time.html")]
struct WaitingTimePage {
    p: Page,
    f: Form,
    offer: Offer,
    /// Why nothing can be reckoned.
    empty: Option<String>,
    suspended: bool,
    lead: String,
    basis: String,
    facts: Vec<(String, String)>,
    days: Vec<(String, String)>,
    more_hint: String,
    each_hint: String,
    said_change: String,
    effect: String,
    charts: Vec<Chart>,
    rows: Vec<Row>,
    long_run: Vec<(String, String)>,
    changed: bool,
}

pub(crate) async fn waiting_time_page(caller: Caller, Path((_, id)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let (texts, now) = (caller.office_texts(), caller.app.clock.now());
    let (offer, records, list) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let offer = offer::find(tx, municipality, id)?;
            let records = waiting_time::records(tx, municipality, id, now)?;
            Ok((offer, records, waiting_list::settings_of(tx, municipality, id)?))
        })
        .await?;
    let mut form = Form::parse(&caller.query);
    let change = read_change(&mut form, texts);
    let per_day = per_day(&records);
    if form.values().next().is_none() {
        // The first look at the form already says what a guide gives, so that one press is enough.
        form = Form::filled([("plasser", per_day.to_string())]);
    }
    let changed = change != Change::default();
    let now_so = if records.used { outlook(&records.list(Change::default())) } else { None };
    let then = if changed { outlook(&records.list(change)) } else { None };
    let mut page = WaitingTimePage {
        empty: match &now_so {
            Some(_) => None,
            None if records.used => Some(texts.get("office-queue-nothing-planned").into_owned()),
            None => Some(texts.get("office-queue-empty").into_owned()),
        },
        suspended: list.suspended,
        lead: String::new(),
        basis: String::new(),
        facts: vec![],
        days: (1_i8..=7).map(|day| (day.to_string(), texts.weekday(day))).collect(),
        more_hint: texts.one("office-queue-more-hint", "count", per_day),
        each_hint: texts.one("office-queue-each-hint", "count", offer.is.seats),
        said_change: said_change(texts, change),
        effect: String::new(),
        charts: vec![],
        rows: vec![],
        long_run: vec![],
        changed,
        p: caller
            .office_page(texts.get("office-queue-heading"))
            .section("waiting")
            .under(texts.get("office-waiting-heading"), "/kontor/ventelister")
            .example(offer.is.example),
        offer,
        f: form,
    };
    if let Some(now_so) = &now_so {
        fill(&mut page, texts, &records, (now_so, then.as_ref()), change);
    }
    page.p.show_as(page.f.status(), &page)
}

/// What the address asks about. What cannot be read is noted in the form and changes nothing.
fn read_change(form: &mut Form, texts: &'static Texts) -> Change {
    let within = |form: &Form, name: &str, most: i64| form.number(name).filter(|it| (1..=most).contains(it));
    let weekday = form.number("dag").and_then(|it| i8::try_from(it).ok()).filter(|it| (1..=7).contains(it));
    let more = weekday.and_then(|day| {
        let seats = within(form, "plasser", MOST.0);
        if seats.is_none() {
            form.fail("plasser", texts.one("office-queue-number", "most", MOST.0));
        }
        Some((day, seats?))
    });
    let each = form.typed("per").is_some().then(|| within(form, "per", MOST.1));
    if each == Some(None) {
        form.fail("per", texts.one("office-queue-number", "most", MOST.1));
    }
    if form.is_right() { Change { more, each: each.flatten() } } else { Change::default() }
}

/// Seats on a day with meetings, as they are planned: what a guide more would give, roughly.
fn per_day(records: &Records) -> i64 {
    let days = i64::try_from(records.planned.len().max(1)).unwrap_or(1);
    (records.planned.iter().map(|it| it.seats).sum::<i64>() / days).max(1)
}

fn fill(
    page: &mut WaitingTimePage,
    texts: &'static Texts,
    records: &Records,
    (now_so, then): (&Outlook, Option<&Outlook>),
    change: Change,
) {
    page.lead = match Expected::of(now_so.points[0].wait) {
        None => texts.get("office-queue-lead-unknown").into_owned(),
        Some(_) => texts.one("office-queue-lead", "wait", said_weeks(texts, now_so.points[0].wait)),
    };
    page.basis = match now_so.basis {
        Basis::History(weeks) => texts.one("office-queue-basis-history", "count", i64::try_from(weeks).unwrap_or(0)),
        _ => texts.get("office-queue-basis-plan").into_owned(),
    };
    page.facts = facts(texts, records);
    page.rows = ROWS.iter().map(|week| row(texts, *week, now_so.points[*week], then.map(|it| it.points[*week]))).collect();
    page.charts = charts(texts, now_so, then);
    if let Some(then) = then {
        let (before, after) = (now_so.points[EFFECT].wait, then.points[EFFECT].wait);
        page.effect = if before == after {
            texts.get("office-queue-effect-none").into_owned()
        } else {
            texts.two("office-queue-effect", "after", said_weeks(texts, after), "before", said_weeks(texts, before))
        };
    }
    let long_run = |change: Change| steady(&records.list(change)).map(|it| said_long_run(texts, it.weeks));
    page.long_run = [(true, "office-queue-as-now", Change::default()), (page.changed, "office-queue-changed", change)]
        .into_iter()
        .filter(|it| it.0)
        .filter_map(|(_, key, change)| Some((texts.get(key).into_owned(), long_run(change)?)))
        .collect();
}

/// What is changed: «4 plasser til hver tirsdag».
fn said_change(texts: &'static Texts, it: Change) -> String {
    let more = it.more.map(|(day, seats)| texts.two("office-queue-said-more", "count", seats, "day", texts.weekday(day)));
    let each = it.each.map(|seats| texts.one("office-queue-said-each", "count", seats));
    texts.one("office-queue-said", "what", texts.list(&more.into_iter().chain(each).collect::<Vec<_>>()))
}

/// A wait in weeks, rounded outwards: «2–4 uker».
fn said_weeks(texts: &'static Texts, it: Range) -> String {
    let least = i64::from(it.low);
    if it.high >= LONGEST {
        return texts.one("office-queue-weeks-more", "count", least.max(1));
    }
    match (least, i64::from(it.high) + 1) {
        (0, most) => texts.one("office-queue-weeks-up-to", "count", most),
        (least, most) => texts.two("office-queue-weeks", "least", least, "most", most),
    }
}

/// A number of people who wait: «3–6».
fn said_people(it: Range) -> String {
    if it.low == it.high { it.low.to_string() } else { format!("{}–{}", it.low, it.high) }
}

fn said_long_run(texts: &'static Texts, weeks: Option<f64>) -> String {
    match weeks.map(f64::ceil) {
        None => texts.get("office-queue-grows").into_owned(),
        Some(weeks) if weeks >= f64::from(LONGEST) => texts.get("office-queue-grows").into_owned(),
        #[expect(clippy::cast_possible_truncation, reason = "a whole number below 26")]
        Some(weeks) => texts.one("office-queue-mean", "count", (weeks as i64).max(1)),
    }
}

/// A mean with one decimal: «2,4».
fn said_mean(texts: &'static Texts, sum: u32, count: usize) -> String {
    let tenths = (u64::from(sum) * 10 + count as u64 / 2) / (count as u64).max(1);
    let point = if texts.lang() == Lang::En { '.' } else { ',' };
    if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { format!("{}{point}{}", tenths / 10, tenths % 10) }
}

fn facts(texts: &'static Texts, records: &Records) -> Vec<(String, String)> {
    let weeks = records.past.len();
    let sum = |of: fn(&queueing::Week) -> u32| records.past.iter().map(of).sum::<u32>();
    let list = records.list(Change::default());
    let mut facts = vec![("office-queue-waiting", records.waiting.0.to_string())];
    if weeks > 0 {
        facts.extend([
            ("office-queue-joined", said_mean(texts, sum(|it| it.joined), weeks)),
            ("office-queue-placed", said_mean(texts, u32::try_from(records.placed).unwrap_or(0), weeks)),
            ("office-queue-left", said_mean(texts, sum(|it| it.left), weeks)),
            ("office-queue-seats-past", said_mean(texts, sum(|it| it.seats), weeks)),
            ("office-queue-lost", said_mean(texts, sum(|it| it.lost), weeks)),
        ]);
    }
    facts.push(("office-queue-seats", list.coming.last().map_or(0, |it| it.seats).to_string()));
    facts.into_iter().map(|(key, value)| (texts.get(key).into_owned(), value)).collect()
}

fn row(texts: &'static Texts, week: usize, now_so: Point, then: Option<Point>) -> Row {
    Row {
        when: said_when(texts, week),
        waiting: said_people(now_so.waiting),
        wait: said_weeks(texts, now_so.wait),
        changed: then.map(|it| (said_people(it.waiting), said_weeks(texts, it.wait))),
    }
}

fn said_when(texts: &'static Texts, week: usize) -> String {
    if week == 0 {
        texts.get("office-queue-now").into_owned()
    } else {
        texts.one("office-queue-in", "count", i64::try_from(week).unwrap_or(0))
    }
}

/// As it is, and beside it with the change, both on the same scale.
fn charts(texts: &'static Texts, now_so: &Outlook, then: Option<&Outlook>) -> Vec<Chart> {
    let all = now_so.points.iter().chain(then.iter().flat_map(|it| &it.points));
    // A scale that is read easily, and never so large that a day looks like nothing or so small that it looks like a year.
    let longest = all.map(|it| it.wait.high + 1).max().unwrap_or(1);
    let most = [4, 8, 12, 16, 20].into_iter().find(|it| *it >= longest).unwrap_or(LONGEST);
    let most_said = if longest > LONGEST {
        texts.one("office-queue-axis-more", "count", i64::from(LONGEST))
    } else {
        texts.one("office-queue-axis", "count", i64::from(most))
    };
    let chart = |key: &str, of: &Outlook, other: Option<&Outlook>| {
        let (first, last) = (of.points[0].wait, of.points[of.points.len() - 1].wait);
        let (first, last) = (said_weeks(texts, first), said_weeks(texts, last));
        let back = points(of, most, |it| f64::from(it.low)).collect::<Vec<_>>();
        let band = points(of, most, |it| f64::from(it.high) + 1.0).chain(back.into_iter().rev());
        Chart {
            title: texts.get(key).into_owned(),
            said: texts.two("office-queue-chart", "first", first, "last", last),
            band: as_text(band),
            line: as_text(points(of, most, |it| f64::from(it.mid) + 0.5)),
            other: other.map(|it| {
                let middle = |it: Range| f64::from(it.mid) + 0.5;
                let end = points(it, most, middle).last().map_or(0.0, |(_, y)| y);
                // The plot is eleven ems high and begins two from the top; the name stands a little above its line.
                (as_text(points(it, most, middle)), format!("{:.1}", 1.6 + end * 0.11))
            }),
            most: most_said.clone(),
        }
    };
    let mut charts = vec![chart("office-queue-as-now", now_so, None)];
    charts.extend(then.map(|it| chart("office-queue-changed", it, Some(now_so))));
    charts
}

/// The points of a line over the weeks, in hundredths of the chart.
fn points(of: &Outlook, most: u32, value: impl Fn(Range) -> f64) -> impl Iterator<Item = (f64, f64)> {
    let last = f64::from(u32::try_from(of.points.len() - 1).unwrap_or(1));
    of.points.iter().zip(0_u32..).map(move |(it, week)| {
        let high = (value(it.wait) / f64::from(most)).min(1.0);
        (f64::from(week) / last * 100.0, 100.0 - high * 100.0)
    })
}

fn as_text(points: impl Iterator<Item = (f64, f64)>) -> String {
    points.fold(String::new(), |mut text, (x, y)| {
        let _ = write!(text, "{x:.1},{y:.1} ");
        text
    })
}
