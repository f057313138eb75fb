//! The sheet for a day without any device, and typing it in afterwards.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use booking::Means;
use clock::{norway, read_date, read_time};
use i18n::Texts;
use jiff::Span;
use jiff::civil::Date;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use super::{page_at, place_here};
use crate::sheet::{self, Row};

/// Lines on a sheet; more people take a second one.
const LINES: u16 = 18;
/// A sheet may be typed in for so many days.
const DAYS_BACK: i32 = 28;

#[derive(Template)]
#[template(path = "office_queue_sheet.html")]
struct SheetPage {
    p: Page,
    place: String,
    lines: Vec<u16>,
    enter: String,
}

pub(crate) async fn sheet_page(caller: Caller, Path((_, place)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    let place = place_here(&caller, place).await?;
    let page = SheetPage {
        p: page_at(&caller, &place, "office-drop-in-sheet"),
        enter: caller.url(&format!("/kontor/ko/{}/ark/skriv-inn", place.id)),
        place: place.is.name,
        lines: (1..=LINES).collect(),
    };
    page.p.show(&page)
}

#[derive(Template)]
#[template(path = "office_queue_enter.html")]
struct EnterPage {
    p: Page,
    f: Form,
    action: String,
    lines: Vec<u16>,
    saved: String,
    /// The sheet that was saved, so that it can be taken back.
    undo: String,
    taken_back: String,
    /// Asks whether it is another sheet: lines of it are there already.
    again: String,
}

pub(crate) async fn enter_page(caller: Caller, Path((_, place)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    let today = caller.app.clock.today();
    let form = Form::filled([("date", format!("{}.{}.{}", today.day(), today.month(), today.year()))]);
    show(&caller, place, form, 0).await
}

/// `before`: so many lines were typed in before.
async fn show(caller: &Caller, place: Uuid, form: Form, before: usize) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let place = place_here(caller, place).await?;
    let query = Form::parse(&caller.query);
    let (saved, taken_back) = (query.number("lagret"), query.number("angret"));
    let page = EnterPage {
        p: page_at(caller, &place, "office-drop-in-enter"),
        action: caller.url(&format!("/kontor/ko/{}/ark/skriv-inn", place.id)),
        lines: (1..=LINES).collect(),
        saved: saved.map_or_else(String::new, |count| texts.one("office-drop-in-entered", "count", count)),
        undo: query.id("ark").filter(|_| saved > Some(0)).map_or_else(String::new, |it| it.to_string()),
        taken_back: taken_back.map_or_else(String::new, |count| texts.one("office-drop-in-taken-back", "count", count)),
        again: match i64::try_from(before) {
            Ok(0) | Err(_) => String::new(),
            Ok(count) => texts.one("office-drop-in-sheet-again", "count", count),
        },
        f: form,
    };
    let status = if before > 0 { StatusCode::CONFLICT } else { page.f.status() };
    page.p.show_as(status, &page)
}

pub(crate) async fn enter(
    caller: Caller,
    Path((_, place)): Path<(String, Uuid)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let here = place_here(&caller, place).await?.id;
    let texts = caller.office_texts();
    let date = read_day(&mut form, texts, caller.app.clock.today());
    let now = caller.app.clock.now().to_zoned(norway());
    let latest = match date {
        Some(date) if date == now.date() => u16::try_from(i32::from(now.hour()) * 60 + i32::from(now.minute())).unwrap_or(0),
        _ => 24 * 60,
    };
    let mut rows = Vec::new();
    for line in 1..=LINES {
        rows.extend(read_line(&mut form, texts, line, latest));
    }
    if rows.is_empty() && form.is_right() {
        form.fail("came_1", texts.get("office-drop-in-sheet-empty"));
    }
    let (Some(date), true) = (date, form.is_right()) else { return show(&caller, here, form, 0).await };
    let (means, key) = (Means::of(&caller.app), form.key());
    let (at, typed) = ((municipality, here), rows.clone());
    let before = caller.app.db.read(move |tx| sheet::typed_before(tx, at, date, &typed, key)).await?;
    // Two people may come and go at the same minutes; a whole sheet of them is the same sheet.
    if before * 2 > rows.len() && !form.chose("another", "yes") {
        return show(&caller, here, form, before).await;
    }
    let new = caller.app.db.write(move |tx| sheet::enter(tx, &means, at, date, &rows, key)).await?;
    let sheet = Uuid::from_bytes(key);
    Ok(Redirect::to(&caller.url(&format!("/kontor/ko/{here}/ark/skriv-inn?lagret={new}&ark={sheet}"))).into_response())
}

/// `POST /kontor/ko/{place}/ark/angre`: the sheet that was saved a moment ago is not kept.
pub(crate) async fn undo(
    caller: Caller,
    Path((_, place)): Path<(String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let here = place_here(&caller, place).await?.id;
    let key = form.id("sheet").ok_or(Failure::NotFound)?.into_bytes();
    let count = caller.app.db.write(move |tx| sheet::take_back(tx, municipality, here, key, LINES)).await?;
    Ok(Redirect::to(&caller.url(&format!("/kontor/ko/{here}/ark/skriv-inn?angret={count}"))).into_response())
}

/// The day of the sheet: today or one of the last four weeks.
fn read_day(form: &mut Form, texts: &'static Texts, today: Date) -> Option<Date> {
    let first = today.saturating_sub(Span::new().days(DAYS_BACK));
    // «24.11» is the last one, not the next.
    let read = read_date(form.get("date"), first).filter(|it| (first..=today).contains(it));
    if read.is_none() {
        form.fail("date", texts.get("office-drop-in-sheet-date-wrong"));
    }
    read
}

/// A line of the sheet; none where nothing was typed, and none where something is wrong, which the form then says at its field.
fn read_line(form: &mut Form, texts: &'static Texts, line: u16, latest: u16) -> Option<Row> {
    let name = |field: &str| format!("{field}_{line}");
    let [came, begun, ended] = ["came", "begun", "ended"].map(|it| form.typed(&name(it)).map(read_time));
    let left = form.chose(&name("left"), "yes");
    if came.is_none() && begun.is_none() && ended.is_none() && !left {
        return None;
    }
    let mut wrong = |field: &str, key: &str| form.fail(&name(field), texts.one(key, "line", i64::from(line)));
    for (field, typed) in [("came", came), ("begun", begun), ("ended", ended)] {
        if typed == Some(None) {
            wrong(field, "office-drop-in-sheet-time-wrong");
        }
    }
    if [came, begun, ended].contains(&Some(None)) {
        return None;
    }
    let (came, begun, ended) = (came.flatten(), begun.flatten(), ended.flatten());
    let Some(came) = came else {
        wrong("came", "office-drop-in-sheet-came-missing");
        return None;
    };
    if left {
        if begun.is_some() {
            wrong("begun", "office-drop-in-sheet-left-and-helped");
            return None;
        }
        let ended = ended.unwrap_or(came);
        return in_order(&[came, ended], latest).then_some(Row { line, came, begun: None, ended }).or_else(|| {
            wrong("came", "office-drop-in-sheet-order");
            None
        });
    }
    let Some(begun) = begun else {
        wrong("begun", "office-drop-in-sheet-begun-missing");
        return None;
    };
    let ended = ended.unwrap_or(begun);
    if !in_order(&[came, begun, ended], latest) {
        wrong("came", "office-drop-in-sheet-order");
        return None;
    }
    Some(Row { line, came, begun: Some(begun), ended })
}

fn in_order(minutes: &[u16], latest: u16) -> bool {
    minutes.is_sorted() && minutes.iter().all(|it| *it <= latest)
}
