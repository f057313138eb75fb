//! What residents meet: the tablet by the door, the page of a number, the screen on the wall. Nothing here names anybody.

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State as Held};
use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use booking::{Means, draw_square_code};
use clock::norway;
use i18n::{Lang, Texts};
use jiff::Timestamp;
use municipality::{Municipality, Registry};
use offer::{Place, find_place};
use queueing::walk_in::Told;
use uuid::Uuid;
use web::{App, Caller, Failure, Form, Page, Protected, live};

use crate::closing::{Reach, next_opening};
use crate::line::{self, Line};
use crate::screen::{self, Kind, Screen, Sound};
use crate::ticket::{self, Channel, State, Ticket, Wish};
use crate::{DropInError, ticket as tickets};

/// How often a page without scripts loads itself anew, and how often one with scripts looks, seconds.
const SECONDS: u8 = 10;
/// So long the tablet shows a number before it is ready for the next person, seconds.
const SHOWN_SECONDS: &str = "45";
/// So many numbers the wall shows of those who come next.
const NEXT_NUMBERS: usize = 6;

/// The time of an instant in minutes since midnight by the wall clock.
pub(crate) fn minute(at: Timestamp) -> u16 {
    let local = at.to_zoned(norway());
    u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).unwrap_or(0)
}

/// A range of waiting time in words; why there is none where nobody helps yet.
pub(crate) fn said_wait(texts: &'static Texts, told: Option<Told>) -> String {
    match told {
        None => texts.get("queue-no-guide").into_owned(),
        Some(it) if it.low == 0 => texts.one("queue-range-up-to", "high", it.high),
        Some(it) => texts.two("queue-range", "low", it.low, "high", it.high),
    }
}

/// That the doors are still to open, and when; empty once they have.
fn said_opening(texts: &'static Texts, line: &Line) -> String {
    line.opens_at().map_or_else(String::new, |at| texts.one("queue-opens", "time", texts.time(minute(at))))
}

/// A range of waiting time for whoever is behind so many: why there is none where nobody helps yet, or when the doors open.
fn said_range(texts: &'static Texts, line: &Line, ahead: u32) -> String {
    match (line.told(ahead), line.opens_at()) {
        (None, Some(_)) => String::new(),
        (told, _) => said_wait(texts, told),
    }
}

/// That closing comes too early, or may; empty where it does not.
fn said_closing(texts: &'static Texts, line: &Line) -> String {
    match (line.reach(), line.opening) {
        (Reach::Uncertain, Some(it)) => texts.one("queue-closing-maybe", "time", texts.time(it.to_minute)),
        _ => String::new(),
    }
}

/// A slip: the number and what one needs to know, the same on the screen and on paper.
pub(crate) struct Slip {
    pub(crate) number: i64,
    pub(crate) place: String,
    pub(crate) taken: String,
    /// Whose turn it is, how many are ahead, how long: sentences.
    pub(crate) lines: Vec<String>,
    pub(crate) waits: bool,
    /// It is their turn now: nothing else matters.
    pub(crate) called: bool,
    pub(crate) qr: String,
    pub(crate) short_address: String,
}

/// A number in words.
pub(crate) fn slip(texts: &'static Texts, app: &App, ticket: &Ticket, place: &Place, line: &Line) -> Slip {
    let means = Means::of(app);
    let address = format!("{}/t/{}", means.public_url, means.token_of(ticket.id));
    let today = ticket.date == app.clock.today();
    let mut lines = Vec::new();
    match ticket.state {
        _ if !today => lines.push(texts.get("queue-day-over").into_owned()),
        State::Waiting => {
            let ahead = line.ahead_of(ticket.id).unwrap_or(0);
            if let Some(due) = ticket.due_at {
                lines.push(texts.one("queue-appointment", "time", texts.time(minute(due))));
            }
            if ticket.absences > 0 {
                lines.push(texts.get("queue-absent").into_owned());
            }
            // Whoever has an appointment is helped at its time, however many are called before that.
            if ticket.due_at.is_none() {
                lines.push(said_opening(texts, line));
                lines.push(texts.one("queue-ahead", "count", ahead));
                lines.push(said_range(texts, line, ahead));
                lines.retain(|it| !it.is_empty());
            }
        }
        State::Called => lines.push(match ticket.desk {
            Some(desk) => texts.one("queue-called-desk", "desk", desk),
            None => texts.get("queue-called").into_owned(),
        }),
        State::Serving => lines.push(texts.get("queue-serving").into_owned()),
        State::Done => lines.push(texts.get("queue-done").into_owned()),
        State::Left => lines.push(texts.get("queue-left").into_owned()),
    }
    Slip {
        number: ticket.number,
        place: place.is.name.clone(),
        taken: texts.time(minute(ticket.taken_at)),
        lines,
        called: today && ticket.state == State::Called,
        waits: today && matches!(ticket.state, State::Waiting | State::Called),
        qr: draw_square_code(&address),
        short_address: address.split_once("://").map_or(address.clone(), |(_, rest)| rest.to_owned()),
    }
}

fn frame(caller: &Caller, municipality: &Municipality, place: &Place, heading: &str) -> Page {
    caller
        .page(caller.texts().get(heading))
        .at(municipality.path(), municipality.name.clone(), municipality.help.clone())
        .example(place.is.example)
}

/// Nobody keeps what is true for seconds only.
fn no_store(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Lets a browser load an address by itself after some seconds: for screens that nobody touches.
fn afterwards(mut response: Response, what: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(what) {
        response.headers_mut().insert(HeaderName::from_static("refresh"), value);
    }
    response
}

/// `GET /t/{token}`: the short address on a slip, to the page in the reader's language.
pub(crate) async fn short(
    Held(app): Held<App>,
    headers: HeaderMap,
    Path(token): Path<String>,
    Extension(registry): Extension<Registry>,
) -> Result<Response, Failure> {
    let hash = Means::of(&app).token_hash(&token);
    let (municipality, _) = app.db.read(move |tx| tickets::by_token(tx, &hash)).await?;
    let lang = headers.get(ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok()).map_or(Lang::Nb, Lang::from_accept_language);
    let number = registry.now().by_id(municipality).map(|it| it.number.clone()).ok_or(Failure::NotFound)?;
    Ok(Redirect::to(&format!("/{}/k/{number}/ko/{}", lang.code(), token.to_lowercase())).into_response())
}

/// The municipality of an address, if what the secret leads to is its own.
fn own(registry: &Registry, number: &str, owner: Uuid) -> Result<Municipality, Failure> {
    let gazetteer = registry.now();
    gazetteer.by_number(number).filter(|it| it.id == owner).cloned().ok_or(Failure::NotFound)
}

#[derive(Template)]
#[template(path = "queue_ticket.html")]
struct TicketPage {
    p: Page,
    slip: Slip,
    seconds: u8,
    /// Whether the page asks if they really go.
    asks: bool,
    path: String,
}

pub(crate) async fn ticket_page(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number, token)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let (hash, now) = (Means::of(&caller.app).token_hash(&token), caller.app.clock.now());
    let (owner, ticket, place, line) = caller
        .app
        .db
        .read(move |tx| -> Result<_, DropInError> {
            let (owner, ticket) = ticket::by_token(tx, &hash)?;
            let place = find_place(tx, owner, ticket.place)?;
            let line = line::read(tx, owner, ticket.place, now)?;
            Ok((owner, ticket, place, line))
        })
        .await?;
    let municipality = own(&registry, &number, owner)?;
    let page = TicketPage {
        p: frame(&caller, &municipality, &place, "queue-your-number").with_forms(&caller),
        slip: slip(caller.texts(), &caller.app, &ticket, &place, &line),
        seconds: SECONDS,
        asks: Form::parse(&caller.query).chose("going", "1"),
        path: caller.path.clone(),
    };
    Ok(no_store(live(page.p.show(&page)?)))
}

pub(crate) async fn leave(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number, token)): Path<(String, String, String)>,
    Protected(_): Protected,
) -> Result<Response, Failure> {
    let (hash, now) = (Means::of(&caller.app).token_hash(&token), caller.app.clock.now());
    let owner = caller
        .app
        .db
        .write(move |tx| -> Result<Uuid, DropInError> {
            let (owner, ticket) = ticket::by_token(tx, &hash)?;
            ticket::leave(tx, owner, ticket.id, now)?;
            Ok(owner)
        })
        .await?;
    own(&registry, &number, owner)?;
    Ok(Redirect::to(&caller.url(&caller.path)).into_response())
}

/// A screen with what it shows.
struct Shown {
    municipality: Municipality,
    screen: Screen,
    place: Place,
    line: Line,
}

/// What a screen's address leads to.
async fn shown(caller: &Caller, registry: &Registry, number: &str, token: &str, kind: Kind) -> Result<Shown, Failure> {
    let (hash, now) = (Means::of(&caller.app).token_hash(token), caller.app.clock.now());
    let (owner, screen, place, line) = caller
        .app
        .db
        .read(move |tx| -> Result<_, DropInError> {
            let (owner, screen) = screen::by_token(tx, &hash)?;
            let place = find_place(tx, owner, screen.place)?;
            let line = line::read(tx, owner, screen.place, now)?;
            Ok((owner, screen, place, line))
        })
        .await?;
    if screen.kind != kind {
        return Err(Failure::NotFound);
    }
    Ok(Shown { municipality: own(registry, number, owner)?, screen, place, line })
}

#[derive(Template)]
#[template(path = "queue_tablet.html")]
struct TabletPage {
    p: Page,
    place: String,
    /// How many wait and how long it takes: sentences.
    lines: Vec<String>,
    /// Why nobody is likely to be helped before closing; the number may be taken all the same.
    too_late: String,
    closed: String,
    book: String,
}

pub(crate) async fn tablet_page(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number, token)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let it = shown(&caller, &registry, &number, &token, Kind::Tablet).await?;
    show_tablet(&caller, &it, false).await
}

/// The tablet as it waits for somebody, or, `told` so, what is said when closing is near.
async fn show_tablet(caller: &Caller, it: &Shown, too_late: bool) -> Result<Response, Failure> {
    let texts = caller.texts();
    let mut lines = Vec::new();
    let (mut closed, mut late) = (String::new(), String::new());
    match it.line.opening {
        None => closed = said_next(caller, it.municipality.id, it.place.id).await?,
        Some(opening) if too_late => {
            let count = i64::from(it.line.behind_all());
            late = texts.two("queue-closing-no", "time", texts.time(opening.to_minute), "count", count);
        }
        Some(_) => {
            lines.push(said_opening(texts, &it.line));
            lines.push(texts.one("queue-ahead", "count", it.line.behind_all()));
            lines.push(said_range(texts, &it.line, it.line.behind_all()));
            lines.push(said_closing(texts, &it.line));
            lines.retain(|it| !it.is_empty());
        }
    }
    let heading = match (closed.is_empty(), too_late) {
        (false, _) => "queue-closed-heading",
        (true, true) => "queue-closing-no-heading",
        (true, false) => "queue-tablet-heading",
    };
    let page = TabletPage {
        p: frame(caller, &it.municipality, &it.place, heading).with_forms(caller),
        place: it.place.is.name.clone(),
        lines,
        too_late: late,
        closed,
        book: caller.url(&format!("/finn?sted={}&form=individual", it.place.is.postal_code)),
    };
    let status = if too_late { StatusCode::CONFLICT } else { StatusCode::OK };
    let response = no_store(page.p.show_as(status, &page)?);
    // What the tablet says about the wait grows old, and a question that nobody answered stands in the next person's way.
    Ok(afterwards(response, &format!("{SHOWN_SECONDS}; url={}", caller.url(&caller.path))))
}

/// When one can come next, where it is not today any more.
async fn said_next(caller: &Caller, municipality: Uuid, place: Uuid) -> Result<String, Failure> {
    let (texts, now) = (caller.texts(), caller.app.clock.now());
    let next = caller.app.db.read(move |tx| next_opening(tx, municipality, place, now)).await?;
    Ok(match next {
        Some(it) => {
            let day = texts.day_seen_from(it.date, caller.app.clock.today());
            let when = texts.two("day-and-time", "day", day, "time", texts.times(it.from, it.to));
            texts.one("queue-closed-next", "when", when)
        }
        None => texts.get("queue-closed-none").into_owned(),
    })
}

#[derive(Template)]
#[template(path = "queue_taken.html")]
struct TakenPage {
    p: Page,
    slip: Slip,
    closing: String,
    again: String,
    own_page: String,
}

pub(crate) async fn take(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number, token)): Path<(String, String, String)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let it = shown(&caller, &registry, &number, &token, Kind::Tablet).await?;
    let (municipality, key) = (it.municipality.id, form.key());
    let known = caller.app.db.read(move |tx| ticket::of_form(tx, municipality, &key)).await?;
    // The same press again shows the same number, whatever the clock says by now.
    if known.is_none() && (it.line.opening.is_none() || (it.line.reach() == Reach::No && !form.chose("anyway", "yes"))) {
        return show_tablet(&caller, &it, it.line.opening.is_some()).await;
    }
    let (means, now) = (Means::of(&caller.app), caller.app.clock.now());
    let wish = Wish::walk_in(municipality, it.place.id, Channel::Tablet, key);
    let (ticket, line) = caller
        .app
        .db
        .write(move |tx| -> Result<_, DropInError> {
            let ticket = ticket::take(tx, &means, &wish)?;
            Ok((ticket, line::read(tx, wish.municipality, wish.place, now)?))
        })
        .await?;
    let texts = caller.texts();
    let own_page = format!("{}/ko/{}", it.municipality.path(), Means::of(&caller.app).token_of(ticket.id));
    let page = TakenPage {
        p: frame(&caller, &it.municipality, &it.place, "queue-your-number"),
        slip: slip(texts, &caller.app, &ticket, &it.place, &line),
        closing: said_closing(texts, &line),
        again: caller.url(&caller.path),
        own_page,
    };
    let response = no_store(page.p.show_as(StatusCode::CREATED, &page)?);
    Ok(afterwards(response, &format!("{SHOWN_SECONDS}; url={}", caller.url(&caller.path))))
}

/// A number that is called now.
struct Called {
    number: i64,
    desk: String,
    /// What is read aloud, and by what a new call is known.
    said: String,
    key: String,
}

#[derive(Template)]
#[template(path = "queue_wall.html")]
struct WallPage {
    p: Page,
    place: String,
    called: Vec<Called>,
    next: Vec<i64>,
    waiting: String,
    newcomer: String,
    updated: String,
    old: String,
    seconds: u8,
    /// Where scripts go on, on a page that does not load itself.
    live_address: String,
    sound: &'static str,
}

pub(crate) async fn wall_page(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number, token)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let it = shown(&caller, &registry, &number, &token, Kind::Wall).await?;
    let texts = caller.texts();
    let lives = Form::parse(&caller.query).chose("live", "1");
    let now_called = it.line.in_hand.iter().filter(|it| it.state == State::Called).map(|it| Called {
        number: it.number,
        desk: it.desk.map_or_else(String::new, |desk| texts.one("wall-desk", "desk", desk)),
        said: match it.desk {
            Some(desk) => texts.bare("wall-say-desk", [("number", it.number.into()), ("desk", desk.into())]),
            None => texts.bare("wall-say", [("number", it.number.into())]),
        },
        key: format!("{}.{}.{}", it.number, it.recalls, it.version),
    });
    let clock = texts.time(minute(caller.app.clock.now()));
    let page = WallPage {
        p: frame(&caller, &it.municipality, &it.place, "wall-heading"),
        place: it.place.is.name.clone(),
        called: now_called.collect(),
        next: it.line.waiting.iter().map(|it| it.number).take(NEXT_NUMBERS).collect(),
        waiting: texts.one("wall-waiting", "count", i64::try_from(it.line.waiting.len()).unwrap_or(0)),
        newcomer: match it.line.opening {
            None => texts.get("queue-closed-heading").into_owned(),
            Some(_) if it.line.opens_at().is_some() => said_opening(texts, &it.line),
            Some(_) => match it.line.told(it.line.behind_all()) {
                None => texts.get("queue-no-guide").into_owned(),
                Some(told) if told.low == 0 => texts.one("wall-newcomer-up-to", "high", told.high),
                Some(told) => texts.two("wall-newcomer", "low", told.low, "high", told.high),
            },
        },
        updated: texts.one("wall-updated", "time", clock.clone()),
        old: texts.one("wall-old", "time", clock),
        seconds: SECONDS,
        live_address: if lives { String::new() } else { caller.url(&format!("{}?live=1", caller.path)) },
        sound: if it.screen.sound == Sound::Off { "" } else { it.screen.sound.word() },
    };
    let response = no_store(live(page.p.show(&page)?));
    Ok(if lives { response } else { afterwards(response, &SECONDS.to_string()) })
}
