//! The coordinator's pages: places, offers, opening hours, courses, closed days.

pub(crate) mod schedule;

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use clock::{read_date, read_time};
use i18n::{Lang, Texts};
use jiff::civil::Date;
use municipality::Registry;
use municipality::setting::PhoneNumber;
use uuid::Uuid;
use web::{Caller, Failure, Form as WebForm, Page, Protected, holds_national_identity_number};

use crate::calendar::{self, Exception};
use crate::offering::{self, NewOffer, Offer, OfferState};
use crate::opening::{self, NewRule, Rule};
use crate::place::{self, NewPlace, Place};
use crate::session::{self, NewSession, Session};
use crate::vocabulary::{AUDIENCES, Form, GUIDE_LANGUAGES, Known, THEMES, language_name};
use crate::{OfferError, holidays_on};

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
    let (places, offers) = caller
        .app
        .db
        .read(move |tx| -> Result<_, OfferError> {
            Ok((place::places(tx, municipality)?, offering::by_municipality(tx, municipality)?))
        })
        .await?;
    let offers = offers
        .into_iter()
        .map(|it| {
            let place = places.iter().find(|place| place.id == it.is.place).map(|it| it.is.name.clone()).unwrap_or_default();
            let state = texts.get(&format!("office-state-{}", it.state.word())).into_owned();
            (it, place, state)
        })
        .collect();
    let number = registry.now().by_id(municipality).map(|it| it.number.clone()).unwrap_or_default();
    let page = OffersPage {
        p: caller.office_page(texts.get("office-offers-heading")).section("offers"),
        places,
        offers,
        number,
        saved: WebForm::parse(&caller.query).chose("lagret", "1"),
    };
    page.p.show(&page)
}

#[derive(Template)]
#[template(path = "office_place.html")]
struct PlacePage {
    p: Page,
    f: WebForm,
    known: Vec<(String, String, String)>,
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
    caller.app.db.read(move |tx| place::find_place(tx, municipality, id)).await?;
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

#[derive(Template)]
#[template(path = "office_offer.html")]
struct OfferPage {
    p: Page,
    f: WebForm,
    offer: Option<Offer>,
    number: String,
    places: Choices,
    forms: Vec<(String, String, String)>,
    text_languages: Choices,
    themes: Choices,
    languages: Choices,
    audiences: Choices,
    who: Vec<(String, String, String)>,
}

async fn show_offer(caller: &Caller, registry: &Registry, form: WebForm, offer: Option<Offer>) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let municipality = caller.staff()?.municipality();
    let places = caller.app.db.read(move |tx| place::places(tx, municipality)).await?;
    let named = |prefix: &str, all: &[&str]| -> Choices {
        all.iter().map(|it| ((*it).to_owned(), texts.get(&format!("{prefix}-{}", it.replace('_', "-"))).into_owned())).collect()
    };
    let who = [("everyone", "office-who-everyone"), ("staff", "office-who-staff")]
        .map(|(word, key)| (word.to_owned(), texts.get(key).into_owned(), String::new()));
    let page = OfferPage {
        p: caller
            .office_page(texts.get(if offer.is_some() { "office-offer-change" } else { "office-offer-new" }))
            .section("offers")
            .under(texts.get("office-offers-heading"), "/kontor/tilbud")
            .with_forms(caller),
        f: form,
        offer,
        number: registry.now().by_id(municipality).map(|it| it.number.clone()).unwrap_or_default(),
        places: places.into_iter().map(|it| (it.id.to_string(), it.is.name)).collect(),
        forms: Form::ALL
            .iter()
            .map(|it| {
                (
                    it.word().to_owned(),
                    it.name(texts),
                    texts.get(&format!("office-form-{}", it.word().replace('_', "-"))).into_owned(),
                )
            })
            .collect(),
        text_languages: [Lang::Nb, Lang::Nn, Lang::Se, Lang::En]
            .iter()
            .map(|it| (it.code().to_owned(), it.own_name().to_owned()))
            .collect(),
        themes: named("theme", &THEMES),
        languages: GUIDE_LANGUAGES
            .iter()
            .filter(|it| **it != "nn")
            .map(|it| ((*it).to_owned(), language_name(it).to_owned()))
            .collect(),
        audiences: named("audience", &AUDIENCES),
        who: who.to_vec(),
    };
    page.p.show_as(page.f.status(), &page)
}

pub(crate) async fn new_offer_page(caller: Caller, Extension(registry): Extension<Registry>) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let gazetteer = registry.now();
    let nynorsk = gazetteer.by_id(municipality).is_some_and(|it| it.written_standard == municipality::WrittenStandard::Nynorsk);
    let form = WebForm::filled([
        ("text_language", if nynorsk { "nn" } else { "nb" }.to_owned()),
        ("minutes", "45".to_owned()),
        ("seats", "1".to_owned()),
        ("reserve_percent", "30".to_owned()),
        ("most_together", "2".to_owned()),
        ("who", "everyone".to_owned()),
        ("language", "nb".to_owned()),
        ("audience", "everyone".to_owned()),
    ]);
    show_offer(&caller, &registry, form, None).await
}

pub(crate) async fn offer_page(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let offer = caller.app.db.read(move |tx| offering::find(tx, municipality, id)).await?;
    let it = &offer.is;
    let mut values = vec![
        ("version", offer.version.to_string()),
        ("place", it.place.to_string()),
        ("form", it.form.word().to_owned()),
        ("title", it.title.clone()),
        ("about", it.about.clone()),
        ("bring", it.bring.clone()),
        ("text_language", it.text_language.code().to_owned()),
        ("minutes", it.minutes.to_string()),
        ("seats", it.seats.to_string()),
        ("reserve_percent", it.reserve_percent.to_string()),
        ("most_together", it.most_together.to_string()),
        ("who", if it.residents_book { "everyone" } else { "staff" }.to_owned()),
    ];
    values.extend(it.themes.iter().map(|it| ("theme", it.clone())));
    values.extend(it.languages.iter().map(|it| ("language", it.clone())));
    values.extend(it.audiences.iter().map(|it| ("audience", it.clone())));
    show_offer(&caller, &registry, WebForm::filled(values), Some(offer)).await
}

pub(crate) async fn new_offer(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let id = Uuid::new_v5(&Uuid::NAMESPACE_OID, &form.key());
    keep_offer(caller, &registry, id, form, None).await
}

pub(crate) async fn change_offer(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let offer = caller.app.db.read(move |tx| offering::find(tx, municipality, id)).await?;
    keep_offer(caller, &registry, id, form, Some(offer)).await
}

async fn keep_offer(
    caller: Caller,
    registry: &Registry,
    id: Uuid,
    mut form: WebForm,
    old: Option<Offer>,
) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let actor = caller.staff()?;
    let municipality = actor.municipality();
    required(&mut form, texts, &["title", "about"]);
    let place = form.id("place");
    if place.is_none() {
        form.fail("place", texts.get("office-place-missing"));
    }
    // The form of help decides what its sessions are, so it stays.
    let kind = old.as_ref().map_or_else(|| Form::parse(form.get("form")), |it| Some(it.is.form));
    if kind.is_none() {
        form.fail("form", texts.get("office-form-missing"));
    }
    let minutes = form.number("minutes").filter(|it| (5..=600).contains(it));
    if minutes.is_none() {
        form.fail("minutes", texts.get("office-minutes-wrong"));
    }
    let seats = form.number("seats").filter(|it| (0..=500).contains(it));
    if seats.is_none() {
        form.fail("seats", texts.get("office-seats-wrong"));
    }
    let reserve_percent = form.number("reserve_percent").filter(|it| (0..=100).contains(it));
    if reserve_percent.is_none() {
        form.fail("reserve_percent", texts.get("office-reserve-wrong"));
    }
    let most_together = form.number("most_together").filter(|it| (1..=20).contains(it));
    if most_together.is_none() {
        form.fail("most_together", texts.get("office-together-wrong"));
    }
    refuse_identity_numbers(&mut form, texts);
    let (Some(minutes), Some(seats), Some(reserve_percent), Some(most_together)) =
        (minutes, seats, reserve_percent, most_together)
    else {
        return show_offer(&caller, registry, form, old).await;
    };
    let (Some(place), Some(kind), true) = (place, kind, form.is_right()) else {
        return show_offer(&caller, registry, form, old).await;
    };
    let known = |name: &str, all: &[&str]| form.all(name).into_iter().filter(|it| all.contains(it)).map(str::to_owned).collect();
    let text = |name: &str| form.typed(name).unwrap_or_default().to_owned();
    let offer = NewOffer {
        place,
        form: kind,
        title: text("title"),
        about: text("about"),
        bring: text("bring"),
        text_language: Lang::parse(form.get("text_language")).unwrap_or(Lang::Nb),
        minutes,
        seats,
        reserve_percent,
        most_together,
        residents_book: form.get("who") != "staff",
        themes: known("theme", &THEMES),
        languages: known("language", &GUIDE_LANGUAGES),
        audiences: known("audience", &AUDIENCES),
        example: actor.example,
    };
    let version = if old.is_some() { form.number("version").unwrap_or(0).max(1) } else { 0 };
    let when = (caller.app.clock.now(), caller.app.clock.today());
    let reshaped = old.as_ref().is_some_and(|it| {
        it.is.minutes != offer.minutes
            || it.is.seats != offer.seats
            || it.is.reserve_percent != offer.reserve_percent
            || it.is.place != offer.place
    });
    let clock = caller.app.clock.clone();
    let done = caller
        .app
        .db
        .write(move |tx| {
            place::find_place(tx, municipality, offer.place)?;
            offering::save(tx, municipality, id, &offer, version, when)?;
            if reshaped {
                session::clear_unbooked(tx, municipality, id, clock.now(), false)?;
                session::extend_offer(tx, &clock, municipality, id)?;
            }
            Ok(())
        })
        .await;
    match done {
        Ok(()) => Ok(Redirect::to(&caller.url(&format!("/kontor/tilbud/{id}/tider?lagret=1"))).into_response()),
        // The same form sent twice: it is there already.
        Err(OfferError::Changed) if version == 0 => {
            Ok(Redirect::to(&caller.url(&format!("/kontor/tilbud/{id}/tider"))).into_response())
        }
        Err(OfferError::Changed) => {
            form.fail("title", texts.get("office-changed-meanwhile"));
            show_offer(&caller, registry, form, old).await
        }
        Err(other) => Err(other.into()),
    }
}

pub(crate) async fn change_state(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let state = OfferState::parse(form.get("state")).ok_or(Failure::NotFound)?;
    let clock = caller.app.clock.clone();
    let done = caller
        .app
        .db
        .write(move |tx| {
            offering::set_state(tx, municipality, id, state)?;
            if state == OfferState::Archived {
                session::clear_unbooked(tx, municipality, id, clock.now(), true)?;
            } else {
                session::restore_courses(tx, municipality, id, clock.now())?;
                session::extend_offer(tx, &clock, municipality, id)?;
            }
            Ok::<_, OfferError>(())
        })
        .await;
    if matches!(done, Err(OfferError::Overlap)) {
        let mut form = WebForm::default();
        form.fail("guide", caller.office_texts().get("office-guide-busy-again"));
        return show_times(&caller, &registry, id, form).await;
    }
    done?;
    Ok(Redirect::to(&caller.url(&format!("/kontor/tilbud/{id}/tider?lagret=1"))).into_response())
}

#[derive(Template)]
#[template(path = "office_times.html")]
struct TimesPage {
    p: Page,
    f: WebForm,
    offer: Offer,
    number: String,
    rules: Vec<(Rule, String)>,
    sessions: Vec<(Session, String)>,
    weekdays: Choices,
    guides: Choices,
    saved: bool,
}

async fn show_times(caller: &Caller, registry: &Registry, id: Uuid, form: WebForm) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let municipality = caller.staff()?.municipality();
    let (today, now) = (caller.app.clock.today(), caller.app.clock.now());
    let (offer, rules, sessions, people) = caller
        .app
        .db
        .read(move |tx| -> Result<_, OfferError> {
            let offer = offering::find(tx, municipality, id)?;
            let rules = opening::rules_of(tx, municipality, id, today)?;
            let sessions = session::upcoming(tx, municipality, id, now, 30)?;
            Ok((offer, rules, sessions, person::account::people_in(tx, municipality)?))
        })
        .await?;
    let rules = rules
        .into_iter()
        .map(|it| {
            let mut said = opening::in_words(texts, &[(it.is.weekday, it.is.from, it.is.to)]);
            if it.is.first_day > today {
                said = texts.two("office-rule-from", "rule", said, "day", texts.date(it.is.first_day));
            }
            if let Some(last) = it.is.last_day {
                said = texts.two("office-rule-until", "rule", said, "day", texts.date(last));
            }
            (it, said)
        })
        .collect();
    let sessions = sessions
        .into_iter()
        .map(|it| {
            let said = texts.two("day-and-time", "day", texts.day_seen_from(it.date, today), "time", texts.times(it.from, it.to));
            (it, said)
        })
        .collect();
    let page = TimesPage {
        p: caller
            .office_page(texts.get("office-times-heading"))
            .section("offers")
            .under(texts.get("office-offers-heading"), "/kontor/tilbud")
            .with_forms(caller)
            .instead_of(format!("/kontor/tilbud/{id}/tider")),
        number: registry.now().by_id(municipality).map(|it| it.number.clone()).unwrap_or_default(),
        offer,
        rules,
        sessions,
        weekdays: (1..=7_i8).map(|it| (it.to_string(), texts.weekdays(it))).collect(),
        guides: people.into_iter().filter(|it| it.active).map(|it| (it.id.to_string(), it.name)).collect(),
        saved: form.is_right() && WebForm::parse(&caller.query).chose("lagret", "1"),
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

pub(crate) async fn times_page(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
) -> Result<Response, Failure> {
    show_times(&caller, &registry, id, WebForm::default()).await
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

pub(crate) async fn new_rule(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let municipality = caller.staff()?.municipality();
    let today = caller.app.clock.today();
    let offer = caller.app.db.read(move |tx| offering::find(tx, municipality, id)).await?;
    let weekday = form.number("weekday").and_then(|it| i8::try_from(it).ok()).filter(|it| (1..=7).contains(it));
    if weekday.is_none() {
        form.fail("weekday", texts.get("office-weekday-missing"));
    }
    let hours = read_hours(&mut form, texts);
    if let Some((from, to)) = hours
        && offer.is.form == Form::Individual
        && i64::from(to - from) < offer.is.minutes
    {
        form.fail("to", texts.one("office-nothing-fits", "minutes", offer.is.minutes));
    }
    let first_day = read_day(&mut form, texts, "first_day", today);
    let last_day = read_day(&mut form, texts, "last_day", today);
    let first = first_day.date().unwrap_or(today);
    if last_day.date().is_some_and(|it| it < first) {
        form.fail("last_day", texts.get("office-last-day-order"));
    }
    let (Some(weekday), Some((from, to)), true) = (weekday, hours, form.is_right()) else {
        return show_times(&caller, &registry, id, form).await;
    };
    let rule = NewRule { weekday, from, to, first_day: first, last_day: last_day.date(), guide: form.id("guide") };
    let (rule_id, clock) = (Uuid::new_v5(&Uuid::NAMESPACE_OID, &form.key()), caller.app.clock.clone());
    let done = caller
        .app
        .db
        .write(move |tx| {
            if let Some(guide) = rule.guide
                && !person::account::works_in(tx, guide, municipality)?
            {
                return Err(OfferError::NotFound);
            }
            opening::add_rule(tx, municipality, id, rule_id, &rule)?;
            session::extend_offer(tx, &clock, municipality, id)
        })
        .await;
    match done {
        // The same form sent twice: the rule is there already.
        Err(OfferError::Db(error)) if error.is_duplicate() => {}
        other => drop(other?),
    }
    Ok(Redirect::to(&caller.url(&format!("/kontor/tilbud/{id}/tider?lagret=1"))).into_response())
}

pub(crate) async fn new_meeting(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let municipality = caller.staff()?.municipality();
    let today = caller.app.clock.today();
    let day = read_day(&mut form, texts, "day", today);
    match day {
        Day::Empty => form.fail("day", texts.get("office-date-wrong")),
        Day::Is(day) if day < today => form.fail("day", texts.get("office-date-past")),
        Day::Is(day) => {
            if let Some(holiday) = holidays_on(day).first()
                && form.get("on_holiday") != "yes"
            {
                form.fail("day", texts.one("office-date-holiday", "holiday", texts.get(holiday.key()).into_owned()));
            }
        }
        Day::Wrong => {}
    }
    let hours = read_hours(&mut form, texts);
    let seats = form.number("seats").filter(|it| (1..=500).contains(it));
    if seats.is_none() {
        form.fail("seats", texts.get("office-seats-wrong"));
    }
    refuse_identity_numbers(&mut form, texts);
    let (Some(day), Some((from, to)), Some(capacity), true) = (day.date(), hours, seats, form.is_right()) else {
        return show_times(&caller, &registry, id, form).await;
    };
    let meeting = NewSession {
        title: form.typed("title").unwrap_or_default().to_owned(),
        date: day,
        from,
        to,
        capacity,
        guide: form.id("guide"),
    };
    let (new_id, clock) = (Uuid::new_v5(&Uuid::NAMESPACE_OID, &form.key()), caller.app.clock.clone());
    let done = caller
        .app
        .db
        .write(move |tx| {
            if let Some(guide) = meeting.guide
                && !person::account::works_in(tx, guide, municipality)?
            {
                return Err(OfferError::NotFound);
            }
            session::add_course_meeting(tx, &clock, municipality, id, new_id, &meeting)
        })
        .await;
    match done {
        // The same form sent twice: the meeting is there already.
        Err(OfferError::Db(error)) if error.is_duplicate() => {}
        Err(OfferError::Overlap) => {
            form.fail("guide", texts.get("office-guide-busy"));
            return show_times(&caller, &registry, id, form).await;
        }
        other => other?,
    }
    Ok(Redirect::to(&caller.url(&format!("/kontor/tilbud/{id}/tider?lagret=1"))).into_response())
}

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
