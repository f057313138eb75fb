//! The coordinator's page of a place.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use municipality::Registry;
use municipality::setting::PhoneNumber;
use uuid::Uuid;
use web::{Caller, Failure, Form as WebForm, Page, Protected};

use super::{refuse_identity_numbers, required};
use crate::OfferError;
use crate::place::{self, NewPlace};
use crate::vocabulary::Known;

#[derive(Template)]
#[template(path = "office_place.html")]
struct PlacePage {
    p: Page,
    f: WebForm,
    known: Vec<(String, String, String)>,
    /// The queue of a place that is there already.
    queue: Option<String>,
}

fn show_place(caller: &Caller, form: WebForm) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let heading = if caller.path.ends_with("/ny") { "office-place-new" } else { "office-place-change" };
    let known = [("yes", "yes"), ("no", "no"), ("unknown", "dont-know")]
        .map(|(word, key)| (word.to_owned(), texts.get(key).into_owned(), String::new()));
    let page = PlacePage {
        p: caller
            .office_page(texts.get(heading))
            .section("offers")
            .under(texts.get("office-offers-heading"), "/kontor/tilbud")
            .with_forms(caller),
        queue: caller.path.strip_prefix("/kontor/sted/").filter(|it| *it != "ny").map(|it| format!("/kontor/ko/{it}")),
        f: form,
        known: known.to_vec(),
    };
    page.p.show_as(page.f.status(), &page)
}

pub(crate) async fn new_place_page(caller: Caller) -> Result<Response, Failure> {
    let unknown = "unknown".to_owned();
    show_place(
        &caller,
        WebForm::filled([("wheelchair", unknown.clone()), ("hearing_loop", unknown.clone()), ("screened", unknown)]),
    )
}

pub(crate) async fn new_place(
    caller: Caller,
    registry: Extension<Registry>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let id = Uuid::new_v5(&Uuid::NAMESPACE_OID, &form.key());
    keep_place(caller, &registry, id, form).await
}

pub(crate) async fn place_page(caller: Caller, Path((_, id)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let (place, organisation) = caller
        .app
        .db
        .read(move |tx| -> Result<_, OfferError> {
            Ok((place::find_place(tx, municipality, id)?, place::organisation_name(tx, municipality, id)?))
        })
        .await?;
    let it = place.is;
    // Help by phone has no place whose address could be changed.
    if it.is_nowhere() {
        return Err(Failure::NotFound);
    }
    show_place(
        &caller,
        WebForm::filled([
            ("organisation", organisation),
            ("name", it.name),
            ("street", it.street),
            ("postal_code", it.postal_code),
            ("way_in", it.way_in),
            ("bus_stop", it.bus_stop),
            ("phone", if it.phone.is_empty() { String::new() } else { i18n::calendar::phone(&it.phone) }),
            ("wheelchair", it.wheelchair.word().to_owned()),
            ("hearing_loop", it.hearing_loop.word().to_owned()),
            ("screened", it.screened.word().to_owned()),
            ("position", it.position.map(|(lat, lon)| format!("{lat}, {lon}")).unwrap_or_default()),
        ]),
    )
}

pub(crate) async fn change_place(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    registry: Extension<Registry>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    if caller.app.db.read(move |tx| place::find_place(tx, municipality, id)).await?.is.is_nowhere() {
        return Err(Failure::NotFound);
    }
    keep_place(caller, &registry, id, form).await
}

async fn keep_place(caller: Caller, registry: &Registry, id: Uuid, mut form: WebForm) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let actor = caller.staff()?;
    required(&mut form, texts, &["name", "street", "organisation"]);
    let gazetteer = registry.now();
    let postal_code = form.get("postal_code").replace(' ', "");
    let postal_place = gazetteer.postal_code(&postal_code).map(|it| it.place.clone());
    if postal_place.is_none() {
        form.fail("postal_code", texts.get("office-postal-code-wrong"));
    }
    let phone = match form.typed("phone") {
        None => Some(String::new()),
        Some(typed) => PhoneNumber::parse(typed).map(|it| it.as_str().to_owned()),
    };
    if phone.is_none() {
        form.fail("phone", texts.get("office-phone-wrong"));
    }
    let position = form.typed("position").map(read_position);
    if position == Some(None) {
        form.fail("position", texts.get("office-position-wrong"));
    }
    refuse_identity_numbers(&mut form, texts);
    let (Some(postal_place), Some(phone), true) = (postal_place, phone, form.is_right()) else {
        return show_place(&caller, form);
    };
    let text = |name: &str| form.typed(name).unwrap_or_default().to_owned();
    let place = NewPlace {
        name: text("name"),
        street: text("street"),
        postal_code,
        postal_place,
        way_in: text("way_in"),
        bus_stop: text("bus_stop"),
        phone,
        wheelchair: Known::parse(form.get("wheelchair")),
        hearing_loop: Known::parse(form.get("hearing_loop")),
        screened: Known::parse(form.get("screened")),
        position: position.flatten(),
        example: actor.example,
    };
    let (municipality, organisation, new_id) = (actor.municipality(), text("organisation"), caller.app.clock.id());
    caller
        .app
        .db
        .write(move |tx| -> Result<(), OfferError> {
            let organisation = match place::organisation_of(tx, municipality, id)? {
                Some(same) if place::organisation_name(tx, municipality, id)? == organisation => same,
                _ => place::organisation_named(tx, municipality, &organisation, new_id)?,
            };
            Ok(place::save_place(tx, municipality, id, organisation, &place)?)
        })
        .await?;
    Ok(Redirect::to(&caller.url("/kontor/tilbud?lagret=1")).into_response())
}

/// «69.65, 18.96»: a position in Norway, degrees.
fn read_position(typed: &str) -> Option<(f64, f64)> {
    let (lat, lon) = typed.split_once([',', ';']).or_else(|| typed.split_once(' '))?;
    let (lat, lon): (f64, f64) = (lat.trim().parse().ok()?, lon.trim().parse().ok()?);
    ((57.0..=72.0).contains(&lat) && (4.0..=32.0).contains(&lon)).then_some((lat, lon))
}
