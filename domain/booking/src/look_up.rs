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
use i18n::{Lang, Texts};
use municipality::{Answer, Municipality, Registry};
use offer::{Place, SaidMeeting, Session, find_place, find_session, said_meetings};
use sign_in::Brake;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use crate::act::Means;
use crate::code::{RefCode, hash_typed};
use crate::invitation::{self, Invitation};
use crate::notice::moment;
use crate::public::{municipality_of, when, when_alone};
use crate::seat::{self, Held, held_by};
use crate::waiting_list::{self, WaitEntry};
use crate::waiting_time::{self, Expected};
use crate::{BookingError, series};

static BY_CLIENT: LazyLock<Brake> = LazyLock::new(|| Brake::new(30, 15));
static BY_CODE: LazyLock<Brake> = LazyLock::new(|| Brake::new(5, 15));

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

fn frame(caller: &Caller, municipality: &Municipality, key: &str) -> Page {
    caller
        .page(caller.texts().get(key))
        .at(municipality.path(), municipality.name.clone(), municipality.help.clone())
        .with_forms(caller)
        .instead_of(format!("{}/avbestill", municipality.path()))
}

fn show_ask(caller: &Caller, municipality: &Municipality, form: Form) -> Result<Response, Failure> {
    let page = AskPage {
        p: frame(caller, municipality, "cancel-heading"),
        action: caller.url(&format!("{}/avbestill", municipality.path())),
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

pub(crate) async fn ask_page(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let gazetteer = registry.now();
    show_ask(&caller, municipality_of(&gazetteer, &number)?, Form::default())
}

/// What number and word lead to, or the form again with what to mend.
async fn look_up(caller: &Caller, municipality: &Municipality, form: &mut Form) -> Result<Option<(Held, RefCode)>, Failure> {
    let texts = caller.texts();
    if form.typed("word").is_none() {
        form.fail("word", texts.get("cancel-word-missing"));
    }
    let Some(code) = RefCode::parse(form.get("code")) else {
        form.fail("code", texts.get("cancel-code-wrong"));
        return Ok(None);
    };
    if !form.is_right() {
        return Ok(None);
    }
    let tenant = municipality.id;
    let (client, number, now) = (caller.client.to_string(), format!("{tenant}{}", code.as_str()), caller.app.clock.now());
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
        Ok(Some((held, code)))
    } else {
        form.fail("code", texts.get("cancel-wrong"));
        Ok(None)
    }
}

/// What a number and a word lead to.
struct Found {
    session: Option<Session>,
    place: Place,
    live: bool,
    waits: Option<Waits>,
    /// The language of what the coordinator wrote about a course.
    text_language: Lang,
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

fn shown_wait(texts: &'static Texts, municipality: &Municipality, means: &Means, it: Waits) -> ShownWait {
    let state = match it.entry.state.as_str() {
        "waiting" if it.entry.session.is_none() => {
            format!("{} {}", texts.one("listed-ahead", "count", it.ahead), said_wait(texts, it.expected))
        }
        "waiting" => texts.one("listed-ahead", "count", it.ahead),
        "paused" => texts.get("wait-paused").into_owned(),
        _ => String::new(),
    };
    ShownWait {
        state,
        priority: if it.entry.priority == 1 { texts.get("wait-first").into_owned() } else { String::new() },
        answer: it.invited.map(|(session, invitation)| shown_invitation(texts, municipality, means, &session, &invitation)),
    }
}

/// The language of the titles of a course's meetings; no other session has any on these pages.
fn language_of(tx: &mut db::Tx<'_>, tenant: Uuid, session: &Session) -> Result<Lang, BookingError> {
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
    past: bool,
    wait: Option<ShownWait>,
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
    let Some((held, code)) = look_up(&caller, municipality, &mut form).await? else {
        return show_ask(&caller, municipality, form);
    };
    let (tenant, now, means) = (municipality.id, caller.app.clock.now(), Means::of(&caller.app));
    let found = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            Ok(match held {
                Held::Booking(id) => {
                    let booking = seat::find_booking(tx, tenant, id)?;
                    let session = find_session(tx, tenant, booking.session)?;
                    let session = series::as_booked(tx, tenant, session, id)?;
                    let place = find_place(tx, tenant, session.place)?;
                    let text_language = language_of(tx, tenant, &session)?;
                    Found { place, session: Some(session), live: booking.state == "confirmed", waits: None, text_language }
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
    let wait = found.waits.map(|it| shown_wait(texts, municipality, &means, it));
    let page = FoundPage {
        p: frame(&caller, municipality, heading),
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
        past: found.session.as_ref().is_some_and(|it| it.ends_at <= now),
        wait,
        action: caller.url(&format!("{}/avbestill/bekreft", municipality.path())),
        home: caller.url(&municipality.path()),
        f: form,
    };
    let mut response = page.p.show_as(StatusCode::OK, &page)?;
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
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
    let Some((held, _)) = look_up(&caller, municipality, &mut form).await? else { return show_ask(&caller, municipality, form) };
    let (tenant, means) = (municipality.id, Means::of(&caller.app));
    let waiting = matches!(held, Held::Entry(_));
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
                Held::Entry(id) => waiting_list::remove(tx, &act, id),
            }
        })
        .await?;
    let texts = caller.texts();
    let heading = if waiting { "cancel-done-wait-heading" } else { "cancel-done-heading" };
    let page = DonePage {
        p: frame(&caller, municipality, heading),
        heading: texts.get(heading).into_owned(),
        text: texts.get(if fresh { "cancel-done-text" } else { "cancel-already" }).into_owned(),
        home: caller.url(&municipality.path()),
    };
    page.p.show(&page)
}
