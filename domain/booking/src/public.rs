//! The page of an offer, with its free times.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::Response;
use i18n::Texts;
use jiff::Timestamp;
use municipality::{Gazetteer, Municipality, Registry};
use offer::{Form, Offer, OfferState, Place, Session, SessionState, in_words, language_name};
use uuid::Uuid;
use web::{Caller, Failure, HelpLine, Page};

use crate::BookingError;

/// A time on the page: when, where it leads, and how it stands.
pub(crate) struct ShownTime {
    pub(crate) when: String,
    pub(crate) title: String,
    pub(crate) path: String,
    pub(crate) free: bool,
    pub(crate) left: String,
    pub(crate) guide: String,
    pub(crate) closed: String,
}

#[derive(Template)]
#[template(path = "offer.html")]
struct OfferPage {
    p: Page,
    offer: Offer,
    place: Place,
    phone: HelpLine,
    when: String,
    times: Vec<ShownTime>,
    free: bool,
    next: Option<String>,
    form_name: String,
    languages: Vec<(String, &'static str)>,
    themes: Vec<String>,
    audiences: Vec<String>,
    checked: String,
}

/// How many times the page shows; the rest is a phone call away.
const TIMES: i64 = 12;

/// The municipality with this number, or a 404.
pub(crate) fn municipality_of<'g>(gazetteer: &'g Gazetteer, number: &str) -> Result<&'g Municipality, Failure> {
    gazetteer.by_number(number).ok_or(Failure::NotFound)
}

/// The phone number of a place: its own, else the municipality's, else the national one.
pub(crate) fn phone_of(caller: &Caller, municipality: &Municipality, place: &Place) -> HelpLine {
    if place.is.phone.is_empty() {
        municipality.help.as_deref().cloned().unwrap_or_else(|| (*caller.app.national_help()).clone())
    } else {
        HelpLine { name: place.is.name.clone(), number: place.is.phone.clone(), example: place.is.example }
    }
}

/// When a session is, in words: «tirsdag 24. november kl. 10.00».
pub(crate) fn when(texts: &'static Texts, it: &Session) -> String {
    // A course has its own length; the others all last as long as the offer says.
    let time = if it.form == Form::Course { texts.times(it.from, it.to) } else { texts.time(it.from) };
    texts.two("day-and-time", "day", texts.day(it.date), "time", time)
}

pub(crate) async fn offer_page(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number, id)): Path<(String, String, Uuid)>,
) -> Result<Response, Failure> {
    let gazetteer = registry.now();
    let municipality = municipality_of(&gazetteer, &number)?;
    let (tenant, now, today) = (municipality.id, caller.app.clock.now(), caller.app.clock.today());
    let (offer, place, rules, sessions) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let offer = offer::find(tx, tenant, id)?;
            let place = offer::find_place(tx, tenant, offer.is.place)?;
            Ok((offer, place, offer::rules_of(tx, tenant, id, today)?, offer::upcoming(tx, tenant, id, now, TIMES)?))
        })
        .await?;
    if offer.state != OfferState::Published {
        return Err(Failure::NotFound);
    }
    let texts = caller.texts();
    let openings: Vec<_> = rules
        .iter()
        .filter(|it| it.is.first_day <= today || sessions.is_empty())
        .map(|it| (it.is.weekday, it.is.from, it.is.to))
        .collect();
    let word = |prefix: &str, code: &str| texts.get(&format!("{prefix}-{}", code.replace('_', "-"))).into_owned();
    let example = offer.is.example;
    let next = sessions
        .iter()
        .find(|it| it.state == SessionState::Open)
        .map(|it| texts.two("day-and-time", "day", texts.day_seen_from(it.date, today), "time", texts.times(it.from, it.to)));
    let page = OfferPage {
        p: caller
            .page(offer.is.title.clone())
            .at(municipality.path(), municipality.name.clone(), municipality.help.clone())
            .under(municipality.name_in(caller.lang), &municipality.path())
            .example(example),
        phone: phone_of(&caller, municipality, &place),
        when: in_words(texts, &openings),
        free: sessions.iter().any(|it| it.free(now) > 0),
        times: sessions.iter().map(|it| shown(texts, municipality, it, now)).collect(),
        next,
        form_name: offer.is.form.name(texts),
        languages: offer.is.languages.iter().filter(|it| *it != "nn").map(|it| (it.clone(), language_name(it))).collect(),
        themes: offer.is.themes.iter().map(|it| word("theme", it)).collect(),
        audiences: offer.is.audiences.iter().filter(|it| *it != "everyone").map(|it| word("audience", it)).collect(),
        checked: texts.one("offer-checked", "day", texts.date(offer.checked_on)),
        offer,
        place,
    };
    page.p.show(&page)
}

/// A session as a row of the page.
pub(crate) fn shown(texts: &'static Texts, municipality: &Municipality, it: &Session, now: Timestamp) -> ShownTime {
    let said = when(texts, it);
    let seats = it.free(now);
    let free = seats > 0;
    let act = if free { "bestill" } else { "venteliste" };
    ShownTime {
        path: format!("{}/{act}/{}", municipality.path(), it.id),
        free,
        left: if it.form == Form::Course && free { texts.one("offer-seats-left", "count", seats) } else { String::new() },
        guide: it.guide.clone().map_or_else(String::new, |guide| texts.one("offer-guide", "guide", guide)),
        closed: if it.state == SessionState::Open {
            String::new()
        } else {
            texts.two("offer-closed", "day", said.clone(), "reason", it.state_reason.clone())
        },
        title: it.title.clone(),
        when: said,
    }
}
