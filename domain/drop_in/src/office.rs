//! The queue as staff meet it.

pub(crate) mod arrivals;
pub(crate) mod queue;
pub(crate) mod screens;
pub(crate) mod sheet;

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use offer::{Place, find_place, places};
use uuid::Uuid;
use web::{Caller, Failure, Page};

use crate::{DropInError, desk};

/// A place of the municipality at which whoever is signed in works; any other is not there.
async fn place_here(caller: &Caller, place: Uuid) -> Result<Place, Failure> {
    let municipality = caller.staff()?.municipality();
    if !booking::works_at(caller).await?.includes(place) {
        return Err(Failure::NotFound);
    }
    Ok(caller.app.db.read(move |tx| find_place(tx, municipality, place)).await?)
}

/// A page of the queue at a place.
fn page_at(caller: &Caller, place: &Place, heading: &str) -> Page {
    caller
        .office_page(caller.office_texts().get(heading))
        .section("queue")
        .under(place.is.name.clone(), &format!("/kontor/ko/{}", place.id))
        .with_forms(caller)
        .example(place.is.example)
}

#[derive(Template)]
#[template(path = "office_queues.html")]
struct PlacesPage {
    p: Page,
    places: Vec<(String, String)>,
    plans: bool,
}

/// `GET /kontor/ko`: straight to the queue where one helps, or where there is only one; else the places to choose from.
pub(crate) async fn places_page(caller: Caller) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, me, now) = (actor.municipality(), actor.person, caller.app.clock.now());
    let own = booking::works_at(&caller).await?;
    let (mut found, helps) = caller
        .app
        .db
        .read(move |tx| -> Result<_, DropInError> { Ok((places(tx, municipality)?, desk::helps_at(tx, municipality, me, now)?)) })
        .await?;
    found.retain(|it| own.includes(it.id));
    let only = if let [one] = found.as_slice() { Some(one.id) } else { None };
    if let Some(place) = helps.filter(|it| own.includes(*it)).or(only) {
        return Ok(Redirect::to(&caller.url(&format!("/kontor/ko/{place}"))).into_response());
    }
    let page = PlacesPage {
        p: caller.office_page(caller.office_texts().get("office-drop-in-heading")).section("queue"),
        places: found.into_iter().map(|it| (format!("/kontor/ko/{}", it.id), it.is.name)).collect(),
        plans: actor.roles.has(person::COORDINATOR),
    };
    page.p.show(&page)
}
