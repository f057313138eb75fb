//! See or cancel a booking with number and word, without account.
//!
//! A misread number is refused by its check digit before anybody looks. After that the answer to «no such number» and to «wrong word» is one
//! and the same, and so is the work done for it. Tries are limited for each machine and each number; the desk can always help.

use std::sync::LazyLock;

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::HeaderValue;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Redirect, Response};
use db::Tx;
use i18n::{Lang, Texts};
use jiff::{SignedDuration, Timestamp};
use municipality::{Answer, Municipality, Registry};
use offer::{Place, SaidMeeting, Session, find_place, find_session, said_meetings};
use sign_in::Brake;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use crate::act::Means;
use crate::code::{RefCode, hash_typed};
use crate::draw::{self, Draw, Lot};
use crate::drawn::ShownDraw;
use crate::earlier;
use crate::invitation::{self, Invitation};
use crate::notice::moment;
use crate::public::{municipality_of, when, when_alone};
use crate::seat::{self, Booking, Held, held_by};
use crate::waiting_list::{self, WaitEntry};
use crate::waiting_time::{self, Expected};
use crate::{BookingError, follow_up, series};

static BY_CLIENT: LazyLock<Brake> = LazyLock::new(|| Brake::new(30, 15));
static BY_CODE: LazyLock<Brake> = LazyLock::new(|| Brake::new(5, 15));

/// By what tries for a number are counted.
fn brake_key(municipality: Uuid, code: &str) -> String {
    format!("{municipality}{code}")
}

/// How often a wrong word was tried for a number, and until when it has to wait; `None` while it may be tried. Known to the machine that was
/// asked: several machines each count for themselves.
pub(crate) fn throttled(municipality: Uuid, code: &str, now: Timestamp) -> Option<(usize, Timestamp)> {
    BY_CODE.held(&brake_key(municipality, code), now)
}

/// Forgets the tries for a number: staff have given its person a new word.
pub(crate) fn forgive(municipality: Uuid, code: &str) {
    BY_CODE.forget(&brake_key(municipality, code));
}

#[derive(Template)]
#[template(path = "cancel_where.html")]
struct WherePage {
    p: Page,
    f: Form,
}

/// `GET /avbestill`: which municipality, since numbers are unique in one.
pub(crate) async fn where_page(caller: Caller, Extension(registry): Extension<Registry>) -> Result<Response, Failure> {
    let mut form = Form::parse(&caller.query);
    if let Some(typed) = form.typed("sted") {
        let gazetteer = registry.now();
        if let Answer::Found { first, .. } = gazetteer.look_up(typed) {
            return Ok(Redirect::to(&caller.url(&format!("{}/avbestill", first.municipality.path()))).into_response());
        }
        form.fail("sted", caller.texts().get("cancel-where-unknown"));
    }
    let page = WherePage { p: caller.page(caller.texts().get("cancel-heading")), f: form };
    page.p.show_as(page.f.status(), &page)
}

#[derive(Template)]
#[template(path = "cancel_ask.html")]
struct AskPage {
    p: Page,
    f: Form,
    action: String,
}

pub(crate) fn frame(caller: &Caller, municipality: &Municipality, key: &str) -> Page {
    caller
        .page(caller.texts().get(key))
        .at(municipality.path(), municipality.name.clone(), municipality.help.clone())
        .with_forms(caller)
        .instead_of(format!("{}/avbestill", municipality.path()))
}

pub(crate) fn show_ask(
    caller: &Caller,
    municipality: &Municipality,
    form: Form,
    status: StatusCode,
) -> Result<Response, Failure> {
    let page = AskPage {
        p: frame(caller, municipality, "cancel-heading"),
        action: caller.url(&format!("{}/avbestill", municipality.path())),
        f: form,
    };
    page.p.show_as(if status == StatusCode::OK { page.f.status() } else { status }, &page)
}

pub(crate) async fn ask_page(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let gazetteer = registry.now();
    show_ask(&caller, municipality_of(&gazetteer, &number)?, Form::default(), StatusCode::OK)
}

/// What number and word came to.
pub(crate) enum LookedUp {
    /// They lead to something.
    Found(Held, RefCode),
    /// The form says what to mend; with this status. No such number and a wrong word are the same.
    Not(StatusCode),
}

/// What number and word lead to, or what to mend, noted in the form.
pub(crate) async fn look_up(caller: &Caller, municipality: &Municipality, form: &mut Form) -> Result<LookedUp, Failure> {
    let texts = caller.texts();
    if form.typed("word").is_none() {
        form.fail("word", texts.get("cancel-word-missing"));
    }
    let Some(code) = RefCode::parse(form.get("code")) else {
        form.fail("code", texts.get("cancel-code-wrong"));
        return Ok(LookedUp::Not(form.status()));
    };
    if !form.is_right() {
        return Ok(LookedUp::Not(form.status()));
    }
    let tenant = municipality.id;
    let (client, number, now) = (caller.client.to_string(), brake_key(tenant, code.as_str()), caller.app.clock.now());
    if !BY_CLIENT.take(&client, now) || !BY_CODE.take(&number, now) {
        return Err(Failure::TooMany);
    }
    let wanted = code.clone();
    let found = caller.app.db.read(move |tx| held_by(tx, tenant, &wanted)).await?;
    // The same work whether or not there is such a number.
    let typed = hash_typed(&caller.app.settings.secret, tenant, &code, form.get("word"));
    let (held, kept) = found.map_or((None, vec![0; 32]), |(held, kept)| (Some(held), kept));
    let same = kept.iter().zip(typed).fold(kept.len() ^ 32, |differ, (a, b)| differ | usize::from(a ^ b)) == 0;
    if let Some(held) = held.filter(|_| same) {
        BY_CLIENT.give_back(&client);
        BY_CODE.give_back(&number);
        Ok(LookedUp::Found(held, code))
    } else {
        form.fail("code", texts.get("cancel-wrong"));
        Ok(LookedUp::Not(StatusCode::NOT_FOUND))
    }
}

/// The booking that number and word lead to, with the form; else the page that says what to mend. A place on the list is no booking.
pub(crate) async fn look_up_booking(
    caller: &Caller,
    municipality: &Municipality,
    mut form: Form,
) -> Result<Result<(Uuid, RefCode, Form), Response>, Failure> {
    match look_up(caller, municipality, &mut form).await? {
        LookedUp::Found(Held::Booking(id), code) => Ok(Ok((id, code, form))),
        LookedUp::Found(Held::Entry(_), _) => Err(Failure::NotFound),
        LookedUp::Not(status) => Ok(Err(show_ask(caller, municipality, form, status)?)),
    }
}

/// What a number and a word lead to.
struct Found {
    session: Option<Session>,
    place: Place,
    live: bool,
    waits: Option<Waits>,
    own: Option<Own>,
    /// Whether its guide has times for follow-up.
    follows: bool,
    draw: Option<(Draw, Option<Lot>)>,
    /// The language of what the coordinator wrote about a course.
    text_language: Lang,
}

/// What may be done with a booking besides cancelling it.
struct Own {
    /// Whether residents may move it themselves, now or as long as there was time.
    moves: Option<bool>,
    may_wish: bool,
    wished: bool,
}

/// Reads what may be done with a booking.
fn own_of(tx: &mut Tx<'_>, tenant: Uuid, it: &Booking, session: &Session, now: Timestamp) -> Result<Own, BookingError> {
    let residents_book = offer::find(tx, tenant, session.offer)?.is.residents_book;
    let wished = earlier::is_wished(tx, tenant, it.id)?;
    Ok(Own {
        moves: residents_book.then(|| session.starts_at >= now + SignedDuration::from_hours(seat::CHANGE_HOURS)),
        may_wish: residents_book && !wished && earlier::may_wish(it, session, now),
        wished,
    })
}

/// The draw of a meeting, and the lot of somebody who applied.
fn draw_of(
    tx: &mut Tx<'_>,
    tenant: Uuid,
    session: Option<Uuid>,
    contact: Option<Uuid>,
) -> Result<Option<(Draw, Option<Lot>)>, BookingError> {
    let Some(session) = session else { return Ok(None) };
    let Some(it) = draw::of_session(tx, tenant, session)? else { return Ok(None) };
    let lot = match contact {
        Some(contact) => draw::lot_of(tx, tenant, it.id, contact)?,
        None => None,
    };
    // Whoever was booked without it need not hear of it.
    Ok(Some((it, lot)).filter(|(it, lot)| lot.is_some() || it.seed.is_none()))
}

/// A place on the list, as the person sees it.
struct Waits {
    entry: WaitEntry,
    ahead: i64,
    expected: Option<Expected>,
    invited: Option<(Session, Invitation)>,
}

/// How a place on the list stands, in words.
struct ShownWait {
    state: String,
    priority: String,
    answer: Option<(String, String)>,
}

/// A place that is promised, in words, and where to answer.
pub(crate) fn shown_invitation(
    texts: &'static Texts,
    municipality: &Municipality,
    means: &Means,
    session: &Session,
    invitation: &Invitation,
) -> (String, String) {
    let said = texts.two("invited-until", "when", when(texts, session), "until", moment(texts, invitation.expires_at));
    (said, format!("{}/plass/{}", municipality.path(), means.token_of(invitation.id)))
}

/// How long it often takes to get a place, in words.
pub(crate) fn said_wait(texts: &'static Texts, it: Option<Expected>) -> String {
    match it {
        None => texts.get("wait-takes-unknown").into_owned(),
        Some(Expected { least: 0, most: Some(most) }) => texts.one("wait-takes-up-to", "most", most),
        Some(Expected { least, most: Some(most) }) => texts.two("wait-takes-range", "least", least, "most", most),
        Some(Expected { least, most: None }) => texts.one("wait-takes-more", "least", least),
    }
}

fn shown_wait(
    texts: &'static Texts,
    municipality: &Municipality,
    means: &Means,
    it: Waits,
    draws_at: Option<Timestamp>,
) -> ShownWait {
    let state = match (it.entry.state.as_str(), draws_at) {
        ("waiting", Some(at)) => texts.one("applied-text", "when", moment(texts, at)),
        _ => said_state(texts, &it),
    };
    // A group that somebody was let past hears why (booking.md, I5).
    let state = if it.entry.bypass_count > 0 && it.entry.state == "waiting" && draws_at.is_none() {
        format!("{state} {}", texts.get("wait-bypassed"))
    } else {
        state
    };
    ShownWait {
        state,
        priority: crate::FIRST
            .into_iter()
            .find(|word| it.entry.priority == 1 && draws_at.is_none() && *word == it.entry.priority_reason)
            .map_or_else(String::new, |word| texts.get(&format!("wait-first-{word}")).into_owned()),
        answer: it.invited.map(|(session, invitation)| shown_invitation(texts, municipality, means, &session, &invitation)),
    }
}

fn said_state(texts: &'static Texts, it: &Waits) -> String {
    match it.entry.state.as_str() {
        "waiting" if it.entry.session.is_none() => {
            format!("{} {}", texts.one("listed-ahead", "count", it.ahead), said_wait(texts, it.expected))
        }
        "waiting" => texts.one("listed-ahead", "count", it.ahead),
        "paused" => texts.get("wait-paused").into_owned(),
        _ => String::new(),
    }
}

/// The language of the titles of a course's meetings; no other session has any on these pages.
fn language_of(tx: &mut Tx<'_>, tenant: Uuid, session: &Session) -> Result<Lang, BookingError> {
    if !session.is_series() {
        return Ok(Lang::Nb);
    }
    Ok(offer::find(tx, tenant, session.offer)?.is.text_language)
}

#[derive(Template)]
#[template(path = "cancel_found.html")]
struct FoundPage {
    p: Page,
    f: Form,
    heading: String,
    when: String,
    place: String,
    code: String,
    closed: String,
    live: bool,
    waiting: bool,
    /// On the list, but resting since nobody answered.
    paused: bool,
    past: bool,
    wait: Option<ShownWait>,
    own: Option<Own>,
    follows: bool,
    follow_action: String,
    draw: Option<ShownDraw>,
    notice: String,
    move_action: String,
    earlier_action: String,
    action: String,
    home: String,
    days: Vec<SaidMeeting>,
    text_language: Lang,
}

pub(crate) async fn show_found(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number)): Path<(String, String)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let gazetteer = registry.now();
    let municipality = municipality_of(&gazetteer, &number)?;
    let (held, code) = match look_up(&caller, municipality, &mut form).await? {
        LookedUp::Found(held, code) => (held, code),
        LookedUp::Not(status) => return show_ask(&caller, municipality, form, status),
    };
    found_page(&caller, municipality, held, &code, form, String::new()).await
}

/// What number and word lead to, with what can be done about it. `notice`: what was just done.
pub(crate) async fn found_page(
    caller: &Caller,
    municipality: &Municipality,
    held: Held,
    code: &RefCode,
    form: Form,
    notice: String,
) -> Result<Response, Failure> {
    let (tenant, now, means) = (municipality.id, caller.app.clock.now(), Means::of(&caller.app));
    let found = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            Ok(match held {
                Held::Booking(id) => {
                    let booking = seat::find_booking(tx, tenant, id)?;
                    let session = find_session(tx, tenant, booking.session)?;
                    let live = booking.state == "confirmed";
                    // It is moved as a whole, from its own beginning.
                    let own = if live { Some(own_of(tx, tenant, &booking, &session, now)?) } else { None };
                    let session = series::as_booked(tx, tenant, session, id)?;
                    let place = find_place(tx, tenant, session.place)?;
                    let draw = draw_of(tx, tenant, Some(session.id), booking.contact_id)?.filter(|(it, _)| it.seed.is_some());
                    let text_language = language_of(tx, tenant, &session)?;
                    let follows = !follow_up::times_of(tx, tenant, id, now)?.1.is_empty();
                    Found { place, session: Some(session), live, waits: None, own, follows, draw, text_language }
                }
                Held::Entry(id) => {
                    let entry = waiting_list::find(tx, tenant, id)?;
                    let session = entry.session.map(|it| find_session(tx, tenant, it)).transpose()?;
                    let offer = offer::find(tx, tenant, entry.offer)?;
                    let ahead = waiting_list::ahead_of(tx, tenant, &entry, now)?;
                    let expected = waiting_time::expected(tx, tenant, &entry, ahead, now)?;
                    let invited = invitation::invitation_of(tx, tenant, id)?.filter(|it| it.is_open(now));
                    let invited = match invited {
                        Some(it) => Some((invitation::session_of(tx, tenant, &it)?, it)),
                        None => None,
                    };
                    Found {
                        place: find_place(tx, tenant, offer.is.place)?,
                        session,
                        live: matches!(entry.state.as_str(), "waiting" | "invited" | "paused"),
                        own: None,
                        follows: false,
                        draw: draw_of(tx, tenant, entry.session, entry.contact_id)?,
                        waits: Some(Waits { entry, ahead, expected, invited }),
                        text_language: offer.is.text_language,
                    }
                }
            })
        })
        .await?;
    let texts = caller.texts();
    let waiting = found.waits.is_some();
    let heading = if waiting { "cancel-found-wait-heading" } else { "cancel-found-heading" };
    let paused = found.waits.as_ref().is_some_and(|it| it.entry.state == "paused");
    let draws_at = found.session.as_ref().and_then(|it| it.draws_at);
    let wait = found.waits.map(|it| shown_wait(texts, municipality, &means, it, draws_at));
    let page = FoundPage {
        p: frame(caller, municipality, heading),
        heading: texts.get(heading).into_owned(),
        when: found.session.as_ref().map_or_else(|| texts.get("cancel-any-time").into_owned(), |it| when_alone(texts, it)),
        days: found.session.as_ref().map_or_else(Vec::new, |it| said_meetings(texts, it)),
        text_language: found.text_language,
        place: found.place.is.name,
        code: code.said(),
        closed: found.session.as_ref().filter(|it| it.state != offer::SessionState::Open).map_or_else(String::new, |it| {
            texts.two("offer-closed", "day", texts.day(it.date), "reason", it.state_reason.clone())
        }),
        live: found.live,
        waiting,
        paused,
        past: found.session.as_ref().is_some_and(|it| it.ends_at <= now),
        wait,
        own: found.own,
        follows: found.follows,
        follow_action: caller.url(&format!("{}/avbestill/oppfolging", municipality.path())),
        draw: found.draw.map(|(it, lot)| ShownDraw::of(texts, municipality, &it, lot)),
        notice,
        move_action: caller.url(&format!("{}/avbestill/flytt", municipality.path())),
        earlier_action: caller.url(&format!("{}/avbestill/tidligere", municipality.path())),
        action: caller.url(&format!("{}/avbestill/bekreft", municipality.path())),
        home: caller.url(&municipality.path()),
        f: form,
    };
    Ok(no_store(page.p.show_as(StatusCode::OK, &page)?))
}

/// A page about somebody's own booking stays in nobody's cache.
pub(crate) fn no_store(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[derive(Template)]
#[template(path = "cancel_done.html")]
struct DonePage {
    p: Page,
    heading: String,
    text: String,
    home: String,
}

pub(crate) async fn cancel_found(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number)): Path<(String, String)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let gazetteer = registry.now();
    let municipality = municipality_of(&gazetteer, &number)?;
    let held = match look_up(&caller, municipality, &mut form).await? {
        LookedUp::Found(held, _) => held,
        LookedUp::Not(status) => return show_ask(&caller, municipality, form, status),
    };
    let (tenant, means) = (municipality.id, Means::of(&caller.app));
    let waiting = matches!(held, Held::Entry(_));
    let resumes = waiting && form.get("act") == "resume";
    let fresh = caller
        .app
        .db
        .write(move |tx| -> Result<bool, BookingError> {
            let act = means.act(tenant, None);
            match held {
                Held::Booking(id) => {
                    let session = seat::find_booking(tx, tenant, id)?.session;
                    // What has been cannot be undone; the page has said so already.
                    let over = find_session(tx, tenant, session)?.ends_at <= means.clock.now();
                    if over { Ok(false) } else { seat::cancel(tx, &act, id) }
                }
                Held::Entry(id) if resumes => match waiting_list::resume(tx, &act, id) {
                    Ok(()) => Ok(true),
                    // Pressed twice, or staff were faster.
                    Err(BookingError::Used) => Ok(false),
                    Err(other) => Err(other),
                },
                Held::Entry(id) => waiting_list::remove(tx, &act, id),
            }
        })
        .await?;
    let texts = caller.texts();
    let (heading, text) = match (waiting, resumes) {
        (_, true) => ("wait-resumed-heading", "wait-resumed-text"),
        (true, false) => ("cancel-done-wait-heading", if fresh { "cancel-done-text" } else { "cancel-already" }),
        (false, false) => ("cancel-done-heading", if fresh { "cancel-done-text" } else { "cancel-already" }),
    };
    let page = DonePage {
        p: frame(&caller, municipality, heading),
        heading: texts.get(heading).into_owned(),
        text: texts.get(text).into_owned(),
        home: caller.url(&municipality.path()),
    };
    page.p.show(&page)
}
