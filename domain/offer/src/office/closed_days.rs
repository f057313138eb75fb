//! Days on which nothing is held, and holidays that are open after all.

use askama::Template;
use axum::response::Response;
use uuid::Uuid;
use web::{Caller, Failure, Form as WebForm, Page};

use super::{Choices, Day, read_day, refuse_identity_numbers, required};
use crate::calendar::{self, Exception};
use crate::{OfferError, holidays_on, place};

#[derive(Template)]
#[template(path = "office_exceptions.html")]
struct ExceptionsPage {
    p: Page,
    f: WebForm,
    exceptions: Vec<(Exception, String, String)>,
    holidays: Vec<(String, String)>,
    places: Choices,
    kinds: Vec<(String, String, String)>,
    touched: Option<String>,
}

/// The page of the closed days, with a form that keeps what was typed. Closing them is the business of whoever knows the bookings.
pub async fn show_exceptions(caller: &Caller, form: WebForm) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let municipality = caller.staff()?.municipality();
    let today = caller.app.clock.today();
    let (places, exceptions) = caller
        .app
        .db
        .read(move |tx| -> Result<_, OfferError> {
            Ok((place::places(tx, municipality)?, calendar::exceptions(tx, municipality, today)?))
        })
        .await?;
    let exceptions = exceptions
        .into_iter()
        .map(|it| {
            let days = if it.first_day == it.last_day {
                texts.date(it.first_day)
            } else {
                texts.two("office-days-span", "first", texts.date(it.first_day), "last", texts.date(it.last_day))
            };
            let place = it
                .place
                .and_then(|id| places.iter().find(|place| place.id == id))
                .map_or_else(|| texts.get("office-all-places").into_owned(), |it| it.is.name.clone());
            (it, days, place)
        })
        .collect();
    let mut holidays = Vec::new();
    let mut day = today;
    while holidays.len() < 8 {
        for it in holidays_on(day) {
            holidays.push((texts.date(day), texts.get(it.key()).into_owned()));
        }
        day = day.tomorrow().unwrap_or(day);
    }
    let kinds = [("closed", "office-exception-closed"), ("open", "office-exception-open")]
        .map(|(word, key)| (word.to_owned(), texts.get(key).into_owned(), String::new()));
    let touched = WebForm::parse(&caller.query).number("berort").filter(|it| *it > 0);
    let page = ExceptionsPage {
        p: caller
            .office_page(texts.get("office-exceptions-heading"))
            .section("offers")
            .under(texts.get("office-offers-heading"), "/kontor/tilbud")
            .instead_of("/kontor/stengt")
            .with_forms(caller),
        f: form,
        exceptions,
        holidays,
        places: places.into_iter().map(|it| (it.id.to_string(), it.is.name)).collect(),
        kinds: kinds.to_vec(),
        touched: touched.map(|it| texts.one("office-exception-touched", "count", it)),
    };
    page.p.show_as(page.f.status(), &page)
}

pub(crate) async fn exceptions_page(caller: Caller) -> Result<Response, Failure> {
    show_exceptions(&caller, WebForm::filled([("kind", "closed".to_owned())])).await
}

/// Closed days out of a filled form; what is wrong is noted in it.
pub fn read_exception(caller: &Caller, form: &mut WebForm) -> Option<Exception> {
    let texts = caller.office_texts();
    let today = caller.app.clock.today();
    required(form, texts, &["reason"]);
    let first = read_day(form, texts, "first_day", today);
    if first == Day::Empty {
        form.fail("first_day", texts.get("office-date-wrong"));
    }
    let last = read_day(form, texts, "last_day", today);
    let first_day = first.date().unwrap_or(today);
    let last_day = last.date().unwrap_or(first_day);
    if last_day < first_day {
        form.fail("last_day", texts.get("office-last-day-order"));
    }
    // A place that cannot be read must not become «all places».
    let place = form.id("place");
    if place.is_none() && form.typed("place").is_some() {
        form.fail("place", texts.get("office-place-missing"));
    }
    refuse_identity_numbers(form, texts);
    form.is_right().then(|| Exception {
        id: Uuid::new_v5(&Uuid::NAMESPACE_OID, &form.key()),
        place,
        open: form.get("kind") == "open",
        first_day,
        last_day,
        reason: form.typed("reason").unwrap_or_default().to_owned(),
    })
}
