//! The coordinator's page of an offer: what it is, and whether people see it.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::Lang;
use municipality::Registry;
use uuid::Uuid;
use web::{Caller, Failure, Form as WebForm, Page, Protected};

use super::times::show_times;
use super::{Choices, refuse_identity_numbers, required};
use crate::offering::{self, NewOffer, Offer, OfferState};
use crate::vocabulary::{AUDIENCES, Form, GUIDE_LANGUAGES, THEMES, language_name};
use crate::{OfferError, place, session};

/// What stands in the form for help that is given at no place.
const NOWHERE: &str = "none";

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
        places: places
            .into_iter()
            .filter(|it| !it.is.is_nowhere())
            .map(|it| (it.id.to_string(), it.is.name))
            .chain([(NOWHERE.to_owned(), texts.get("office-place-none").into_owned())])
            .collect(),
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
    let (offer, nowhere) = caller
        .app
        .db
        .read(move |tx| -> Result<_, OfferError> {
            let offer = offering::find(tx, municipality, id)?;
            let nowhere = place::find_place(tx, municipality, offer.is.place)?.is.is_nowhere();
            Ok((offer, nowhere))
        })
        .await?;
    let it = &offer.is;
    let mut values = vec![
        ("version", offer.version.to_string()),
        ("place", if nowhere { NOWHERE.to_owned() } else { it.place.to_string() }),
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
    // The form of help decides what its sessions are, so it stays.
    let kind = old.as_ref().map_or_else(|| Form::parse(form.get("form")), |it| Some(it.is.form));
    if kind.is_none() {
        form.fail("form", texts.get("office-form-missing"));
    }
    // Only help by phone is given at no place.
    let nowhere = form.get("place") == NOWHERE && kind == Some(Form::Phone);
    let place = form.id("place");
    if place.is_none() && !nowhere {
        form.fail(
            "place",
            texts.get(if form.get("place") == NOWHERE { "office-place-none-wrong" } else { "office-place-missing" }),
        );
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
    let (Some(kind), true) = (kind, form.is_right()) else {
        return show_offer(&caller, registry, form, old).await;
    };
    let known = |name: &str, all: &[&str]| form.all(name).into_iter().filter(|it| all.contains(it)).map(str::to_owned).collect();
    let text = |name: &str| form.typed(name).unwrap_or_default().to_owned();
    let offer = NewOffer {
        place: place.unwrap_or_default(),
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
    let before = old.as_ref().map(|it| (it.is.minutes, it.is.seats, it.is.reserve_percent, it.is.place));
    let clock = caller.app.clock.clone();
    let new_ids = (clock.id(), clock.id());
    let done = caller
        .app
        .db
        .write(move |tx| {
            let mut offer = offer.clone();
            if nowhere {
                offer.place = place::nowhere(tx, municipality, new_ids, offer.example)?;
            } else if place::find_place(tx, municipality, offer.place)?.is.is_nowhere() && offer.form != Form::Phone {
                return Err(OfferError::NotFound);
            }
            offering::save(tx, municipality, id, &offer, version, when)?;
            let reshaped = before.is_some_and(|it| it != (offer.minutes, offer.seats, offer.reserve_percent, offer.place));
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
