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
use municipality::{Answer, Municipality, Registry};
use offer::{find_place, find_session};
use sign_in::Brake;
use web::{Caller, Failure, Form, Page, Protected};

use crate::code::{RefCode, hash_typed};
use crate::public::{municipality_of, when};
use crate::seat::{self, Held, held_by};
use crate::{BookingError, waiting_list};

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
    action: String,
    home: String,
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
    let tenant = municipality.id;
    let (session, place, live, waiting) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let (session, live, waiting) = match held {
                Held::Booking(id) => {
                    let booking = seat::find_booking(tx, tenant, id)?;
                    (booking.session, booking.state == "confirmed", false)
                }
                Held::Entry(id) => {
                    let entry = waiting_list::find(tx, tenant, id)?;
                    (entry.session, entry.state == "waiting", true)
                }
            };
            let session = find_session(tx, tenant, session)?;
            let place = find_place(tx, tenant, session.place)?;
            Ok((session, place, live, waiting))
        })
        .await?;
    let texts = caller.texts();
    let heading = if waiting { "cancel-found-wait-heading" } else { "cancel-found-heading" };
    let page = FoundPage {
        p: frame(&caller, municipality, heading),
        heading: texts.get(heading).into_owned(),
        when: when(texts, &session),
        place: place.is.name,
        code: code.said(),
        closed: if session.state == offer::SessionState::Open {
            String::new()
        } else {
            texts.two("offer-closed", "day", texts.day(session.date), "reason", session.state_reason.clone())
        },
        live,
        waiting,
        past: session.ends_at <= caller.app.clock.now(),
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
    let (tenant, clock) = (municipality.id, caller.app.clock.clone());
    let waiting = matches!(held, Held::Entry(_));
    let fresh = caller
        .app
        .db
        .write(move |tx| -> Result<bool, BookingError> {
            let session = match held {
                Held::Booking(id) => seat::find_booking(tx, tenant, id)?.session,
                Held::Entry(id) => waiting_list::find(tx, tenant, id)?.session,
            };
            // What has been cannot be undone; the page has said so already.
            if find_session(tx, tenant, session)?.ends_at <= clock.now() {
                return Ok(false);
            }
            match held {
                Held::Booking(id) => seat::cancel(tx, &clock, tenant, id, None),
                Held::Entry(id) => waiting_list::remove(tx, &clock, tenant, id, None),
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
