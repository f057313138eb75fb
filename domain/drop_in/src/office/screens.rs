//! The secret addresses of a place: tablets that give numbers, screens that show them.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use booking::{Means, draw_square_code};
use municipality::Registry;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use super::{page_at, place_here};
use crate::screen::{self, Kind, Screen, Sound};

/// A screen as the page shows it.
struct Row {
    id: Uuid,
    name: String,
    about: String,
    address: String,
    qr: String,
}

#[derive(Template)]
#[template(path = "office_queue_screens.html")]
struct ScreensPage {
    p: Page,
    f: Form,
    action: String,
    rows: Vec<Row>,
    kinds: Vec<(String, String, String)>,
    sounds: Vec<(String, String, String)>,
}

pub(crate) async fn screens_page(
    caller: Caller,
    Path((_, place)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
) -> Result<Response, Failure> {
    let form = Form::filled([("kind", "tablet".to_owned()), ("sound", "off".to_owned())]);
    show(&caller, &registry, place, form).await
}

async fn show(caller: &Caller, registry: &Registry, place: Uuid, form: Form) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let municipality = caller.staff()?.municipality();
    let place = place_here(caller, place).await?;
    let own = registry.now().by_id(municipality).map(municipality::Municipality::path).ok_or(Failure::NotFound)?;
    let here = place.id;
    let screens = caller.app.db.read(move |tx| screen::screens(tx, municipality, here)).await?;
    let means = Means::of(&caller.app);
    let rows = screens.into_iter().map(|it| {
        let word = if it.kind == Kind::Tablet { "nummer" } else { "skjerm" };
        let address = format!("{}/{}{own}/{word}/{}", means.public_url, caller.lang.code(), means.token_of(it.id));
        Row {
            id: it.id,
            name: texts.get(&format!("office-drop-in-kind-{}", it.kind.word())).into_owned(),
            about: match it.kind {
                Kind::Tablet => String::new(),
                Kind::Wall => texts.get(&format!("office-drop-in-sound-{}", it.sound.word())).into_owned(),
            },
            qr: draw_square_code(&address),
            address,
        }
    });
    let choice = |prefix: &str, word: &str| {
        let hint = texts.get(&format!("office-drop-in-{prefix}-{word}-hint")).into_owned();
        (word.to_owned(), texts.get(&format!("office-drop-in-{prefix}-{word}")).into_owned(), hint)
    };
    let page = ScreensPage {
        p: page_at(caller, &place, "office-drop-in-screens"),
        f: form,
        action: caller.url(&format!("/kontor/ko/{}/skjermer", place.id)),
        rows: rows.collect(),
        kinds: vec![choice("kind", "tablet"), choice("kind", "wall")],
        sounds: Sound::ALL.iter().map(|it| choice("sound", it.word())).collect(),
    };
    page.p.show_as(page.f.status(), &page)
}

/// Makes an address, or ends one.
pub(crate) async fn change(
    caller: Caller,
    Path((_, place)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, now) = (actor.municipality(), actor.person, caller.app.clock.now());
    let here = place_here(&caller, place).await?.id;
    if let Some(ended) = form.id("end") {
        caller.app.db.write(move |tx| screen::end(tx, municipality, here, ended, now)).await?;
    } else {
        let Some(kind) = Kind::parse(form.get("kind")) else {
            form.fail("kind", caller.office_texts().get("office-drop-in-kind-missing"));
            return show(&caller, &registry, here, form).await;
        };
        let sound = if kind == Kind::Wall { Sound::parse(form.get("sound")) } else { Sound::Off };
        // The same form makes the same screen.
        let id = Uuid::new_v5(&Uuid::from_bytes(caller.app.settings.secret[..16].try_into().unwrap_or_default()), &form.key());
        let (means, it) = (Means::of(&caller.app), Screen { id, place: here, kind, sound, made_at: now });
        caller.app.db.write(move |tx| screen::make(tx, &means, municipality, by, &it)).await?;
    }
    Ok(Redirect::to(&caller.url(&format!("/kontor/ko/{here}/skjermer"))).into_response())
}
