//! `…/kontor/folk/{person}/steder`: at which places somebody works. The page belongs here and not to people, since places are this floor's.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use crate::{OfferError, place};

#[derive(Template)]
#[template(path = "office_workplaces.html")]
struct WorkplacesPage {
    p: Page,
    f: Form,
    name: String,
    places: Vec<(String, String)>,
    action: String,
    saved: bool,
}

/// The person, if they work in this municipality.
fn colleague(tx: &mut db::Tx<'_>, municipality: Uuid, person: Uuid) -> Result<person::account::Person, OfferError> {
    if !person::account::works_in(tx, person, municipality)? {
        return Err(OfferError::NotFound);
    }
    person::account::find(tx, person).map_err(|error| match error {
        person::PersonError::Db(error) => OfferError::Db(error),
        _ => OfferError::NotFound,
    })
}

async fn show(caller: &Caller, person: Uuid, form: Option<Form>) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let (colleague, places, own) = caller
        .app
        .db
        .read(move |tx| -> Result<_, OfferError> {
            let colleague = colleague(tx, municipality, person)?;
            Ok((colleague, place::places(tx, municipality)?, person::workplace::of(tx, municipality, person)?))
        })
        .await?;
    let texts = caller.office_texts();
    let page = WorkplacesPage {
        p: caller
            .office_page(texts.get("office-workplaces-heading"))
            .section("people")
            .under(texts.get("office-people-heading"), "/kontor/folk")
            .with_forms(caller),
        f: form.unwrap_or_else(|| Form::filled(own.iter().map(|it| ("place", it.to_string())))),
        name: colleague.name,
        places: places.into_iter().map(|it| (it.id.to_string(), it.is.name)).collect(),
        action: caller.url(&format!("/kontor/folk/{person}/steder")),
        saved: Form::parse(&caller.query).chose("lagret", "1"),
    };
    page.p.show_as(page.f.status(), &page)
}

pub(crate) async fn workplaces_page(caller: Caller, Path((_, person)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    show(&caller, person, None).await
}

pub(crate) async fn change_workplaces(
    caller: Caller,
    Path((_, person)): Path<(String, Uuid)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let chosen: Vec<Option<Uuid>> = form.all("place").into_iter().map(|it| it.parse().ok()).collect();
    // What cannot be read must not become «all places».
    let Some(chosen) = chosen.into_iter().collect::<Option<Vec<Uuid>>>() else {
        form.fail("place", caller.office_texts().get("office-place-missing"));
        return show(&caller, person, Some(form)).await;
    };
    caller
        .app
        .db
        .write(move |tx| -> Result<(), OfferError> {
            colleague(tx, municipality, person)?;
            for it in &chosen {
                place::find_place(tx, municipality, *it)?;
            }
            Ok(person::workplace::set(tx, municipality, person, &chosen)?)
        })
        .await?;
    Ok(Redirect::to(&caller.url(&format!("/kontor/folk/{person}/steder?lagret=1"))).into_response())
}
