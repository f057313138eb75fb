//! Those who have an appointment today, and check in.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use booking::Means;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use super::{page_at, place_here};
use crate::DropInError;
use crate::check_in::{self, Arrival};

#[derive(Template)]
#[template(path = "office_queue_arrivals.html")]
struct ArrivalsPage {
    p: Page,
    f: Form,
    action: String,
    /// Booking, time, name.
    coming: Vec<(Uuid, String, String)>,
}

pub(crate) async fn arrivals_page(caller: Caller, Path((_, place)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    show(&caller, place, Form::default()).await
}

async fn show(caller: &Caller, place: Uuid, form: Form) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let (municipality, now) = (caller.staff()?.municipality(), caller.app.clock.now());
    let place = place_here(caller, place).await?;
    let here = place.id;
    let coming = caller.app.db.read(move |tx| check_in::expected(tx, municipality, here, now)).await?;
    let page = ArrivalsPage {
        p: page_at(caller, &place, "office-drop-in-arrivals"),
        f: form,
        action: caller.url(&format!("/kontor/ko/{}/timer", place.id)),
        coming: coming
            .into_iter()
            .map(|it| {
                let name = if it.name.is_empty() { texts.get("office-erased").into_owned() } else { it.name };
                (it.booking, texts.time(it.from), name)
            })
            .collect(),
    };
    page.p.show_as(page.f.status(), &page)
}

/// Checks in by a press on the list, or by the number that is read aloud.
pub(crate) async fn arrive(
    caller: Caller,
    Path((_, place)): Path<(String, Uuid)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by) = (actor.municipality(), actor.person);
    let place = place_here(&caller, place).await?.id;
    let (means, chosen, typed, form_key) = (Means::of(&caller.app), form.id("booking"), form.get("code").to_owned(), form.key());
    let done = caller
        .app
        .db
        .write(move |tx| -> Result<Uuid, DropInError> {
            let booking = match chosen {
                Some(chosen) => Some(chosen),
                None => check_in::booking_of(tx, municipality, &typed)?,
            };
            let booking = booking.ok_or(DropInError::NotFound)?;
            Ok(check_in::check_in(tx, &means, &Arrival { municipality, place, booking, by, form_key })?.id)
        })
        .await;
    let wrong = match done {
        Ok(ticket) => return Ok(Redirect::to(&caller.url(&format!("/kontor/ko/{place}/lapp/{ticket}"))).into_response()),
        Err(DropInError::NotFound) => "office-drop-in-code-unknown",
        Err(DropInError::NotToday) => "office-drop-in-not-today",
        Err(other) => return Err(other.into()),
    };
    form.fail("code", caller.office_texts().get(wrong));
    show(&caller, place, form).await
}
