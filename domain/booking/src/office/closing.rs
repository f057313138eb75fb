//! Closing days and ending weekly openings: before anything is saved the page says whom it touches and asks.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use offer::{extend_municipality, read_exception, show_exceptions};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use crate::BookingError;
use crate::act::Means;
use crate::closing::{self, Touched};

#[derive(Template)]
#[template(path = "office_closing.html")]
struct ClosingPage {
    p: Page,
    /// What was typed, for the yes.
    typed: Vec<(String, String)>,
    touched: Vec<String>,
    action: String,
    back: String,
}

/// Asks whether it is really to be closed, with everything typed carried along; 409, since nothing is saved.
fn ask(caller: &Caller, form: &Form, touched: Touched, action: &str, back: &str) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let said = [
        ("office-closing-booked", touched.booked),
        ("office-closing-promised", touched.promised),
        ("office-closing-waiting", touched.waiting),
    ];
    let page = ClosingPage {
        p: caller
            .office_page(texts.get("office-closing-heading"))
            .section("offers")
            .under(texts.get("office-offers-heading"), "/kontor/tilbud")
            .instead_of(back)
            .with_token(form.get("token").to_owned()),
        typed: form
            .values()
            .filter(|(name, _)| !matches!(*name, "token" | "confirmed"))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
        touched: said
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| texts.one(key, "count", i64::try_from(count).unwrap_or(i64::MAX)))
            .collect(),
        action: caller.url(action),
        back: caller.url(back),
    };
    page.p.show_as(StatusCode::CONFLICT, &page)
}

/// `POST /kontor/stengt`: closes days, or opens a holiday.
pub(crate) async fn new_exception(caller: Caller, Protected(mut form): Protected) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let Some(exception) = read_exception(&caller, &mut form) else { return show_exceptions(&caller, form).await };
    let confirmed = form.get("confirmed") == "1";
    // Counted and saved in one transaction: what was asked about is what is done.
    let done = caller
        .app
        .db
        .write(move |tx| -> Result<Result<Touched, Touched>, BookingError> {
            let act = means.act(municipality, Some(by));
            if let Some(place) = exception.place {
                offer::find_place(tx, municipality, place)?;
            }
            let touched = closing::touched_by_closing(tx, &act, &exception)?;
            if !touched.is_nobody() && !confirmed {
                return Ok(Err(touched));
            }
            let touched = closing::close_days(tx, &act, &exception)?;
            if exception.open {
                extend_municipality(tx, &means.clock, municipality)?;
            }
            Ok(Ok(touched))
        })
        .await;
    let touched = match done {
        Ok(Ok(touched)) => touched,
        Ok(Err(touched)) => return ask(&caller, &form, touched, "/kontor/stengt", "/kontor/stengt"),
        // The same form sent twice: the days are closed already.
        Err(BookingError::Db(error)) if error.is_duplicate() => Touched::default(),
        Err(other) => return Err(other.into()),
    };
    let all = touched.booked + touched.promised + touched.waiting;
    Ok(Redirect::to(&caller.url(&format!("/kontor/stengt?berort={all}"))).into_response())
}

/// `POST /kontor/stengt/{exception}/fjern`: the days are as they would have been.
pub(crate) async fn drop_exception(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    _: Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    caller.app.db.write(move |tx| closing::reopen_days(tx, &means.act(municipality, Some(by)), id)).await?;
    Ok(Redirect::to(&caller.url("/kontor/stengt")).into_response())
}

/// `POST /kontor/tilbud/{offer}/apningstid/{rule}/slutt`: a weekly opening ends today.
pub(crate) async fn stop_rule(
    caller: Caller,
    Path((_, offer, rule)): Path<(String, Uuid, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let (today, confirmed) = (caller.app.clock.today(), form.get("confirmed") == "1");
    let done = caller
        .app
        .db
        .write(move |tx| -> Result<Result<Touched, Touched>, BookingError> {
            let act = means.act(municipality, Some(by));
            let touched = closing::touched_by_ending(tx, &act, rule, today)?;
            if !touched.is_nobody() && !confirmed {
                return Ok(Err(touched));
            }
            Ok(Ok(closing::end_opening(tx, &act, rule, today)?))
        })
        .await?;
    let times = format!("/kontor/tilbud/{offer}/tider");
    match done {
        Ok(_) => Ok(Redirect::to(&caller.url(&format!("{times}?lagret=1"))).into_response()),
        Err(touched) => ask(&caller, &form, touched, &format!("/kontor/tilbud/{offer}/apningstid/{rule}/slutt"), &times),
    }
}
