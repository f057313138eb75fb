//! The coordinator's pages: what there is. Places, offers, times and closed days have modules of their own; what their forms share is here.

pub(crate) mod busy_calendars;
pub(crate) mod calendar;
pub mod closed_days;
pub(crate) mod feeds;
pub(crate) mod offer;
pub(crate) mod place;
pub(crate) mod schedule;
pub(crate) mod series;
pub mod times;

use askama::Template;
use axum::Extension;
use axum::response::Response;
use clock::{read_date, read_time};
use i18n::Texts;
use jiff::civil::Date;
use municipality::Registry;
use uuid::Uuid;
use web::{Caller, Failure, Form as WebForm, Page, holds_national_identity_number};

use crate::OfferError;
use crate::offering::{self, Offer};
use crate::place::{Place, places};

/// A list of (value, label) or (value, label, hint) for a form.
type Choices = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "office_offers.html")]
struct OffersPage {
    p: Page,
    places: Vec<Place>,
    offers: Vec<(Offer, String, String)>,
    number: String,
    saved: bool,
}

pub(crate) async fn offers_page(caller: Caller, Extension(registry): Extension<Registry>) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let texts = caller.office_texts();
    let (found, offers) = caller
        .app
        .db
        .read(move |tx| -> Result<_, OfferError> {
            Ok((places(tx, municipality)?, offering::by_municipality(tx, municipality)?))
        })
        .await?;
    let offers = offers
        .into_iter()
        .map(|it| {
            let place = found.iter().find(|place| place.id == it.is.place).map(|it| it.is.name.clone()).unwrap_or_default();
            let state = texts.get(&format!("office-state-{}", it.state.word())).into_owned();
            (it, place, state)
        })
        .collect();
    let number = registry.now().by_id(municipality).map(|it| it.number.clone()).unwrap_or_default();
    let page = OffersPage {
        p: caller.office_page(texts.get("office-offers-heading")).section("offers"),
        places: found,
        offers,
        number,
        saved: WebForm::parse(&caller.query).chose("lagret", "1"),
    };
    page.p.show(&page)
}

/// Each of these fields must hold something.
fn required(form: &mut WebForm, texts: &'static Texts, fields: &[&str]) {
    for field in fields {
        if form.typed(field).is_none() {
            form.fail(field, texts.get(&format!("office-{}-missing", field.replace('_', "-"))));
        }
    }
}

fn refuse_identity_numbers(form: &mut WebForm, texts: &'static Texts) {
    let holding: Vec<String> = form
        .values()
        // An id chosen from a list may hold such a row of figures by chance.
        .filter(|(name, value)| *name != "token" && value.parse::<Uuid>().is_err() && holds_national_identity_number(value))
        .map(|(name, _)| name.to_owned())
        .collect();
    for field in holding {
        form.fail(&field, texts.get("no-identity-number"));
    }
}

/// From and to out of two fields; what is wrong is noted in the form.
fn read_hours(form: &mut WebForm, texts: &'static Texts) -> Option<(u16, u16)> {
    let (from, to) = (read_time(form.get("from")), read_time(form.get("to")));
    if from.is_none() {
        form.fail("from", texts.get("office-time-wrong"));
    }
    if to.is_none() {
        form.fail("to", texts.get("office-time-wrong"));
    }
    let (from, to) = from.zip(to)?;
    if to <= from {
        form.fail("to", texts.get("office-time-order"));
        return None;
    }
    Some((from, to))
}

/// A date as it was typed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Day {
    Empty,
    /// It cannot be read; the form says so.
    Wrong,
    Is(Date),
}

impl Day {
    fn date(self) -> Option<Date> {
        if let Self::Is(date) = self { Some(date) } else { None }
    }
}

/// A date out of a field; one that cannot be read is noted in the form.
fn read_day(form: &mut WebForm, texts: &'static Texts, field: &str, today: Date) -> Day {
    let Some(typed) = form.typed(field) else { return Day::Empty };
    if let Some(date) = read_date(typed, today) {
        return Day::Is(date);
    }
    form.fail(field, texts.get("office-date-wrong"));
    Day::Wrong
}
