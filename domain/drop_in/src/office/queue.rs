//! The guide's desk: next, and what comes of it.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use booking::Means;
use i18n::Texts;
use jiff::Timestamp;
use municipality::Registry;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected, live};

use super::{page_at, place_here};
use crate::closing::Reach;
use crate::desk::{self, LastPress, Press, Presser, RECALLS};
use crate::figures::{self, Figures};
use crate::line::{self, Line};
use crate::public::{Slip, minute, said_wait, slip};
use crate::ticket::{self, Channel, State, Ticket, Wish};
use crate::{DropInError, check_in};

/// How often the list beside looks for what others did, seconds.
const SECONDS: u8 = 15;
/// What a press may come to, as it stands in the address; each has a text `office-drop-in-said-…`.
const SAID: [&str; 6] = ["nobody", "changed", "in-hand", "recall-first", "not-helping", "undone"];

/// The number in hand.
struct Hand {
    id: Uuid,
    number: i64,
    said: String,
    called: bool,
    /// Whether they were called again often enough.
    absent: bool,
    recall: String,
    absent_label: String,
}

/// A number that waits.
struct Waiter {
    number: i64,
    since: String,
    mark: String,
    range: String,
}

#[derive(Template)]
#[template(path = "office_queue.html")]
struct QueuePage {
    p: Page,
    f: Form,
    path: String,
    said: String,
    helps: bool,
    hand: Option<Hand>,
    first: String,
    undo: Option<String>,
    waiting: Vec<Waiter>,
    guides: Vec<String>,
    newcomer: String,
    closing: String,
    appointments: String,
    figures: String,
    seconds: u8,
}

pub(crate) async fn queue_page(caller: Caller, Path((_, place)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    show(&caller, place, Form::default()).await
}

async fn show(caller: &Caller, place: Uuid, form: Form) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let actor = caller.staff()?;
    let place = place_here(caller, place).await?;
    let presser =
        Presser { municipality: actor.municipality(), place: place.id, guide: actor.person, now: caller.app.clock.now() };
    let today = caller.app.clock.today();
    let (line, last, coming, figures) = caller
        .app
        .db
        .read(move |tx| -> Result<_, DropInError> {
            Ok((
                line::read(tx, presser.municipality, presser.place, presser.now)?,
                desk::last_press(tx, presser)?,
                check_in::expected(tx, presser.municipality, presser.place, presser.now)?.len(),
                figures::figures(tx, presser.municipality, presser.place, today)?,
            ))
        })
        .await?;
    let answer = Form::parse(&caller.query);
    let said =
        SAID.iter().find(|it| answer.chose("svar", it)).map(|it| texts.get(&format!("office-drop-in-said-{it}")).into_owned());
    let page = QueuePage {
        p: caller
            .office_page(texts.one("office-drop-in-at", "place", place.is.name.clone()))
            .section("queue")
            .with_forms(caller)
            .example(place.is.example)
            .instead_of(format!("/kontor/ko/{}", place.id)),
        f: form,
        path: format!("/kontor/ko/{}", place.id),
        said: said.unwrap_or_default(),
        helps: line.guides.iter().any(|it| it.id == presser.guide),
        hand: line.hand_of(presser.guide).map(|it| hand(texts, it)),
        first: line.waiting.first().map_or_else(String::new, |it| texts.one("office-drop-in-first", "number", it.number)),
        undo: last.map(|it| said_undo(texts, &it)),
        waiting: line.waiting.iter().map(|it| waiter(texts, it, &line)).collect(),
        guides: line
            .guides
            .iter()
            .map(|it| match it.desk {
                Some(desk) => texts.two("office-drop-in-guide-desk", "name", it.name.clone(), "desk", desk),
                None => it.name.clone(),
            })
            .collect(),
        newcomer: texts.one("office-drop-in-newcomer", "wait", said_wait(texts, line.told(line.behind_all()))),
        closing: said_closing(texts, &line),
        appointments: texts.one("office-drop-in-appointments", "count", i64::try_from(coming).unwrap_or(0)),
        figures: said_figures(texts, figures),
        seconds: SECONDS,
    };
    Ok(live(page.p.show_as(page.f.status(), &page)?))
}

fn hand(texts: &'static Texts, it: &Ticket) -> Hand {
    let called = it.state == State::Called;
    Hand {
        id: it.id,
        number: it.number,
        said: match (called, it.booking.is_some()) {
            (true, false) => texts.get("office-drop-in-called").into_owned(),
            (true, true) => texts.get("office-drop-in-called-appointment").into_owned(),
            (false, _) => texts.get("office-drop-in-serving").into_owned(),
        },
        called,
        absent: it.recalls >= RECALLS,
        recall: texts.two("office-drop-in-recall", "count", it.recalls + 1, "of", RECALLS),
        absent_label: texts
            .get(if it.absences > 0 { "office-drop-in-absent-last" } else { "office-drop-in-absent" })
            .into_owned(),
    }
}

fn waiter(texts: &'static Texts, it: &Ticket, line: &Line) -> Waiter {
    let ahead = line.ahead_of(it.id).unwrap_or(0);
    let mark = match (it.due_at, it.booking, it.absences) {
        (Some(due), ..) => texts.one("office-drop-in-due", "time", texts.time(minute(due))),
        (None, _, 1..) => texts.get("office-drop-in-was-absent").into_owned(),
        (None, Some(_), _) => texts.get("office-drop-in-late").into_owned(),
        _ => String::new(),
    };
    Waiter {
        number: it.number,
        since: texts.time(minute(it.taken_at)),
        mark,
        range: match line.told(ahead).filter(|_| it.due_at.is_none()) {
            Some(told) => texts.two("office-drop-in-minutes", "low", told.low, "high", told.high),
            None => String::new(),
        },
    }
}

fn said_undo(texts: &'static Texts, it: &LastPress) -> String {
    texts.one(&format!("office-drop-in-undo-{}", it.act), "number", it.number)
}

fn said_closing(texts: &'static Texts, line: &Line) -> String {
    let Some(opening) = line.opening else { return texts.get("office-drop-in-no-opening").into_owned() };
    let key = match line.reach() {
        Reach::Likely => "office-drop-in-closes",
        Reach::Uncertain => "office-drop-in-closes-uncertain",
        Reach::No => "office-drop-in-closes-no",
    };
    texts.one(key, "time", texts.time(opening.to_minute))
}

fn said_figures(texts: &'static Texts, it: Figures) -> String {
    match (it.percent_held(), it.mean_wait()) {
        (Some(percent), Some(minutes)) => texts.with(
            "office-drop-in-figures",
            [
                ("held", it.held.into()),
                ("answers", it.answers.into()),
                ("percent", percent.into()),
                ("helped", it.helped.into()),
                ("gone", it.gone.into()),
                ("minutes", minutes.into()),
            ],
        ),
        _ => texts.get("office-drop-in-figures-none").into_owned(),
    }
}

/// Every press of the desk page.
pub(crate) async fn act(
    caller: Caller,
    Path((_, place)): Path<(String, Uuid)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let place = place_here(&caller, place).await?;
    let it = Presser { municipality: actor.municipality(), place: place.id, guide: actor.person, now: caller.app.clock.now() };
    let back = format!("/kontor/ko/{}", place.id);
    let word = form.get("act").to_owned();
    let desk = form.typed("desk").map(|_| form.number("desk").filter(|it| (1..=99).contains(it)));
    if word == "start" && desk == Some(None) {
        form.fail("desk", caller.office_texts().get("office-drop-in-desk-wrong"));
        return show(&caller, place.id, form).await;
    }
    let (press, ticket) = (Press::parse(&word), form.id("ticket"));
    let done = caller
        .app
        .db
        .write(move |tx| -> Result<(&'static str, Option<Ticket>), DropInError> {
            Ok(match (word.as_str(), press, ticket) {
                ("start", ..) => {
                    desk::start(tx, it, desk.flatten())?;
                    ("", None)
                }
                ("stop", ..) => {
                    desk::stop(tx, it)?;
                    ("", None)
                }
                ("next", ..) => match desk::next(tx, it)? {
                    Some(ticket) => ("", Some(ticket)),
                    None => ("nobody", None),
                },
                ("undo", ..) => ("undone", Some(desk::undo(tx, it)?)),
                (_, Some(press), Some(ticket)) => ("", Some(desk::press(tx, it, ticket, press)?)),
                _ => return Err(DropInError::Changed),
            })
        })
        .await;
    let said = match done {
        // Whoever is helped is logged, with what is known filled in.
        Ok((_, Some(ticket))) if press == Some(Press::Done) => {
            return Ok(Redirect::to(&caller.url(&log_path(&ticket))).into_response());
        }
        Ok((said, _)) => said,
        Err(DropInError::Changed) => "changed",
        Err(DropInError::InHand) => "in-hand",
        Err(DropInError::RecallFirst) => "recall-first",
        Err(DropInError::NotHelping) => "not-helping",
        Err(other) => return Err(other.into()),
    };
    let to = if said.is_empty() { back } else { format!("{back}?svar={said}") };
    Ok(Redirect::to(&caller.url(&to)).into_response())
}

/// The visit log with place, form and length filled in; of an appointment its own.
fn log_path(it: &Ticket) -> String {
    match it.booking {
        Some(booking) => format!("/kontor/logg?time={booking}"),
        None => format!("/kontor/logg?sted={}&min={}", it.place, length(it.serving_at, it.ended_at)),
    }
}

/// A length in whole minutes as guides log it: in steps of five, at least five.
fn length(from: Option<Timestamp>, to: Option<Timestamp>) -> i64 {
    let minutes = from.zip(to).map_or(0, |(from, to)| to.duration_since(from).as_secs() / 60);
    ((minutes + 2) / 5 * 5).clamp(5, 600)
}

/// A number from the desk or for somebody who calls, and its slip.
pub(crate) async fn give(
    caller: Caller,
    Path((_, place)): Path<(String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let place = place_here(&caller, place).await?;
    let channel = if form.get("channel") == "phone" { Channel::Phone } else { Channel::Desk };
    let (means, wish) = (Means::of(&caller.app), Wish::walk_in(municipality, place.id, channel, form.key()));
    let ticket = caller.app.db.write(move |tx| ticket::take(tx, &means, &wish)).await?;
    Ok(Redirect::to(&caller.url(&format!("/kontor/ko/{}/lapp/{}", place.id, ticket.id))).into_response())
}

#[derive(Template)]
#[template(path = "office_queue_slip.html")]
struct SlipPage {
    p: Page,
    slip: Slip,
    closing: String,
    back: String,
}

/// The slip, in the language of the page: it is for whoever comes.
pub(crate) async fn slip_page(
    caller: Caller,
    Path((_, place, id)): Path<(String, Uuid, Uuid)>,
    Extension(registry): Extension<Registry>,
) -> Result<Response, Failure> {
    let (municipality, now) = (caller.staff()?.municipality(), caller.app.clock.now());
    let place = place_here(&caller, place).await?;
    let here = place.id;
    let (ticket, line) = caller
        .app
        .db
        .read(move |tx| -> Result<_, DropInError> {
            let ticket = ticket::find(tx, municipality, id)?;
            if ticket.place != here {
                return Err(DropInError::NotFound);
            }
            Ok((ticket, line::read(tx, municipality, here, now)?))
        })
        .await?;
    let texts = caller.office_texts();
    let page = SlipPage {
        // It goes home with a resident: the number to call is the municipality's.
        p: match registry.now().by_id(municipality) {
            Some(it) => page_at(&caller, &place, "office-drop-in-slip").at(it.path(), it.name.clone(), it.help.clone()),
            None => page_at(&caller, &place, "office-drop-in-slip"),
        },
        slip: slip(texts, &caller.app, &ticket, &place, &line),
        closing: said_closing(texts, &line),
        back: caller.url(&format!("/kontor/ko/{}", place.id)),
    };
    page.p.show(&page)
}
