//! How residents find help: by postal code, name or municipality, with filters in the address.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use i18n::{Lang, Texts};
use jiff::civil::Date;
use municipality::{Answer, Gazetteer, How, Match, Municipality, Registry};
use web::{App, Caller, Failure, Form as WebForm, HelpLine, Page, in_query};

use crate::OfferError;
use crate::directory::{Filters, Found, Near, search};
use crate::feed::{contents, feed_by_token};
use crate::opening::in_words;
use crate::vocabulary::{Form, GUIDE_LANGUAGES, THEMES, language_name};

/// Offers on one page.
const PER_PAGE: usize = 10;

/// An offer in a list, in sentences that can be read aloud.
#[derive(Debug)]
pub struct OfferRow {
    /// The address of its page, after the language.
    pub path: String,
    /// What it is called, and in which language.
    pub title: String,
    /// The language of the title.
    pub text_language: Lang,
    /// «Tirsdager kl. 10.00–12.00»
    pub when: String,
    /// The place and its postal place.
    pub place: String,
    /// «omtrent 24 km unna»; empty in the person's own municipality.
    pub distance: String,
    /// «Bare kom.»
    pub how: String,
    /// «Neste gang: i morgen kl. 10.00.»
    pub next: String,
    /// Languages spoken there beside Norwegian, with their codes.
    pub languages: Vec<(String, &'static str)>,
    /// Whether one gets in without steps.
    pub step_free: bool,
    /// The bus stop.
    pub bus_stop: String,
    /// The phone number to call.
    pub phone: HelpLine,
    /// Whether it is an example.
    pub example: bool,
}

/// An offer in words.
pub fn row(texts: &'static Texts, it: &Found, origin: &Municipality, home: Option<&Municipality>, today: Date) -> OfferRow {
    let when = if it.openings.is_empty() { String::new() } else { capital(&in_words(texts, &it.openings)) };
    let day_and_time = |next: &crate::directory::Next| {
        texts.two("day-and-time", "day", texts.day_seen_from(next.date, today), "time", texts.time(next.from))
    };
    let next = match (it.form.is_bookable(), &it.next, &it.next_free) {
        (true, _, Some(free)) => texts.one("row-next-free", "when", day_and_time(free)),
        (true, Some(_), None) => texts.get("row-full").into_owned(),
        (false, Some(next), _) if next.now => texts.get("row-open-now").into_owned(),
        (false, Some(next), _) => texts.one("row-next", "when", day_and_time(next)),
        (_, None, _) => texts.get("row-no-next").into_owned(),
    };
    // Nobody goes to help by phone.
    let distance = if it.municipality == origin.id || it.postal_place.is_empty() {
        String::new()
    } else {
        texts.one("row-distance", "distance", said_distance(texts, it.metres))
    };
    let own_phone = HelpLine { name: it.place.clone(), number: it.phone.clone(), example: it.example };
    let phone = if it.phone.is_empty() { home.and_then(|it| it.help.as_deref().cloned()).unwrap_or_default() } else { own_phone };
    OfferRow {
        path: format!("{}/tilbud/{}", home.map(Municipality::path).unwrap_or_default(), it.offer),
        title: it.title.clone(),
        text_language: it.text_language,
        when,
        place: if it.place.contains(&it.postal_place) { it.place.clone() } else { format!("{}, {}", it.place, it.postal_place) },
        distance,
        how: texts.get(how_key(it.form, it.residents_book)).into_owned(),
        next,
        languages: it
            .languages
            .iter()
            .filter(|it| !matches!(it.as_str(), "nb" | "nn"))
            .map(|it| (it.clone(), language_name(it)))
            .collect(),
        step_free: it.wheelchair == "yes",
        bus_stop: it.bus_stop.clone(),
        phone,
        example: it.example,
    }
}

/// The key of the sentence that says how one comes to an offer.
fn how_key(form: Form, residents_book: bool) -> &'static str {
    match (form, residents_book) {
        (Form::DropIn, _) => "how-drop-in",
        (Form::Individual, true) => "how-individual",
        (Form::Course, true) => "how-course",
        (Form::Individual | Form::Course, false) => "how-call-to-book",
        (Form::Phone, _) => "how-phone",
    }
}

fn said_distance(texts: &'static Texts, metres: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a distance within Norway")]
    let kilometres = (metres / 1000.0).round().max(1.0) as i64;
    // Beyond 20 km nobody needs single kilometres, and the points are not that exact.
    let rounded = if kilometres > 20 { (kilometres + 2) / 5 * 5 } else { kilometres };
    texts.one("kilometres", "count", texts.number(rounded))
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A choice in the filters: its name in the address, value, label, whether it is chosen, language of the label.
struct Choice {
    name: &'static str,
    value: String,
    label: String,
    chosen: bool,
    lang: Option<Lang>,
    /// The address without it.
    without: String,
}

#[derive(Template)]
#[template(path = "find.html")]
struct FindPage {
    p: Page,
    heading: String,
    typed: String,
    rows: Vec<OfferRow>,
    near: bool,
    beside: Vec<(String, String, String)>,
    groups: Vec<(String, Vec<Choice>)>,
    filtered: bool,
    action: String,
    previous: Option<String>,
    following: Option<String>,
    page_of: String,
    count: String,
}

#[derive(Template)]
#[template(path = "which.html")]
struct WhichPage {
    p: Page,
    heading: String,
    text: String,
    typed: String,
    choices: Vec<(String, String, String)>,
}

/// `GET /finn?sted=9008`: from what was typed to a list of offers.
pub(crate) async fn find_page(caller: Caller, Extension(registry): Extension<Registry>) -> Result<Response, Failure> {
    let asked = WebForm::parse(&caller.query);
    let typed = asked.get("sted").trim().to_owned();
    let gazetteer = registry.now();
    let texts = caller.texts();
    if typed.is_empty() {
        return which(
            &caller,
            StatusCode::OK,
            texts.get("find-nothing-typed-heading").into_owned(),
            texts.get("find-nothing-typed").into_owned(),
            typed,
            vec![],
        );
    }
    match gazetteer.look_up(&typed) {
        Answer::Found { first, beside } => {
            let postal_place = match &first.how {
                How::PostalCode(place) => Some(place.clone()),
                How::PostalPlace => Some(typed.clone()),
                _ => None,
            };
            let beside = beside.iter().map(|it| choice(&caller, it)).collect();
            let id = first.municipality.id;
            show(&caller, &gazetteer, id, postal_place, &asked, beside).await
        }
        Answer::Several(matches) => {
            let choices = matches.iter().map(|it| choice(&caller, it)).collect();
            let heading = texts.get("find-which-heading").into_owned();
            which(&caller, StatusCode::OK, heading, texts.one("find-which", "typed", typed.clone()), typed, choices)
        }
        Answer::Elsewhere(place) => {
            let heading = texts.get("find-elsewhere-heading").into_owned();
            which(&caller, StatusCode::OK, heading, texts.one("find-elsewhere", "place", place), typed, vec![])
        }
        Answer::Nothing => {
            let heading = texts.get("find-unknown-heading").into_owned();
            which(&caller, StatusCode::OK, heading, texts.one("find-unknown", "typed", typed.clone()), typed, vec![])
        }
    }
}

fn which(
    caller: &Caller,
    status: StatusCode,
    heading: String,
    text: String,
    typed: String,
    choices: Vec<(String, String, String)>,
) -> Result<Response, Failure> {
    let page = WhichPage { p: caller.page(heading.clone()), heading, text, typed, choices };
    page.p.show_as(status, &page)
}

/// A municipality to choose: address, name, and what tells it from the others.
fn choice(caller: &Caller, it: &Match<'_>) -> (String, String, String) {
    let texts = caller.texts();
    let name = it.municipality.name_in(caller.lang).to_owned();
    let why = match it.how {
        How::FormerNumber => texts.get("find-former-number").into_owned(),
        How::Number => texts.get("find-number").into_owned(),
        _ => it.municipality.county.clone(),
    };
    (caller.url(&it.municipality.path()), name, why)
}

/// `GET /k/5501`: the offers of a municipality and its neighbours.
pub(crate) async fn municipality_page(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let gazetteer = registry.now();
    let id = gazetteer.by_number(&number).ok_or(Failure::NotFound)?.id;
    let asked = WebForm::parse(&caller.query);
    show(&caller, &gazetteer, id, None, &asked, Vec::new()).await
}

async fn show(
    caller: &Caller,
    gazetteer: &Arc<Gazetteer>,
    id: uuid::Uuid,
    postal_place: Option<String>,
    asked: &WebForm,
    beside: Vec<(String, String, String)>,
) -> Result<Response, Failure> {
    let filters = Filters::read(asked);
    let now = caller.app.clock.now();
    let (inner, chosen, place) = (Arc::clone(gazetteer), filters.clone(), postal_place.clone());
    let (found, near) = caller
        .app
        .db
        .read(move |tx| {
            let Some(municipality) = inner.by_id(id) else { return Ok((Vec::new(), false)) };
            search(tx, &inner, Near { municipality, postal_place: place.as_deref() }, &chosen, now)
        })
        .await?;
    let origin = gazetteer.by_id(id).ok_or(Failure::NotFound)?;
    let texts = caller.texts();
    let today = caller.app.clock.today();
    let pages = found.len().div_ceil(PER_PAGE).max(1);
    let number = asked.number("side").and_then(|it| usize::try_from(it).ok()).unwrap_or(1).clamp(1, pages);
    let rows: Vec<OfferRow> = found
        .iter()
        .skip((number - 1) * PER_PAGE)
        .take(PER_PAGE)
        .map(|it| row(texts, it, origin, gazetteer.by_id(it.municipality), today))
        .collect();
    let example = rows.iter().any(|it| it.example);
    let where_name = postal_place.unwrap_or_else(|| origin.name_in(caller.lang).to_owned());
    let key = if near { "find-near-heading" } else { "find-not-near-heading" };
    let heading = texts.one(key, "place", where_name.clone());
    let address = |skip: Option<(&str, &str)>, side: usize| {
        let mut pairs: Vec<String> = asked
            .values()
            .filter(|(name, value)| *name != "side" && Some((*name, *value)) != skip && !value.is_empty())
            .map(|(name, value)| format!("{name}={}", in_query(value)))
            .collect();
        if side > 1 {
            pairs.push(format!("side={side}"));
        }
        let pairs = pairs.join("&");
        if pairs.is_empty() { caller.url(&caller.path) } else { format!("{}?{pairs}", caller.url(&caller.path)) }
    };
    let page = FindPage {
        p: caller
            .page(texts.bare(key, [("place", where_name.into())]))
            .at(origin.path(), origin.name.clone(), origin.help.clone())
            .example(example),
        heading,
        typed: asked.get("sted").to_owned(),
        groups: groups(texts, &filters, &address),
        filtered: !filters.is_empty(),
        near,
        beside,
        action: caller.url(&caller.path),
        previous: (number > 1).then(|| address(None, number - 1)),
        following: (number < pages).then(|| address(None, number + 1)),
        page_of: texts.two("page-of", "page", number.to_string(), "pages", pages.to_string()),
        count: texts.one("find-count", "count", found.len()),
        rows,
    };
    page.p.show(&page)
}

fn groups(
    texts: &'static Texts,
    filters: &Filters,
    address: &impl Fn(Option<(&str, &str)>, usize) -> String,
) -> Vec<(String, Vec<Choice>)> {
    let make = |name: &'static str, value: &str, label: String, chosen: bool, lang: Option<Lang>| Choice {
        name,
        value: value.to_owned(),
        label,
        chosen,
        lang,
        without: if chosen { address(Some((name, value)), 1) } else { String::new() },
    };
    vec![
        (
            texts.get("filter-form").into_owned(),
            Form::ALL.iter().map(|it| make("form", it.word(), it.name(texts), filters.forms.contains(it), None)).collect(),
        ),
        (
            texts.get("filter-theme").into_owned(),
            THEMES
                .iter()
                .map(|it| {
                    let label = texts.get(&format!("theme-{}", it.replace('_', "-"))).into_owned();
                    make("tema", it, label, filters.themes.iter().any(|chosen| chosen == it), None)
                })
                .collect(),
        ),
        (
            texts.get("filter-language").into_owned(),
            GUIDE_LANGUAGES
                .iter()
                .filter(|it| **it != "nn")
                .map(|it| {
                    let chosen = filters.languages.iter().any(|chosen| chosen == it);
                    make("sprak", it, language_name(it).to_owned(), chosen, Lang::parse(it).or(Some(Lang::Nb)))
                })
                .collect(),
        ),
        (
            texts.get("filter-day").into_owned(),
            (1..=7_i8)
                .map(|day| make("dag", &day.to_string(), capital(&texts.weekday(day)), filters.weekdays.contains(&day), None))
                .collect(),
        ),
    ]
}

/// `GET /kalender/{token}.ics`: a feed, for whoever has its address. Calendar programs ask again and again, so they are told when nothing is new.
pub(crate) async fn feed(
    State(app): State<App>,
    Path(file): Path<String>,
    Extension(registry): Extension<Registry>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let token = file.strip_suffix(".ics").ok_or(Failure::NotFound)?;
    let (hash, clock, url) = (person::client::token_hash(token), app.clock.clone(), app.settings.public_url.clone());
    let found = app
        .db
        .read(move |tx| -> Result<_, OfferError> {
            let (municipality, feed) = feed_by_token(tx, &hash)?;
            let own = registry.now().by_id(municipality).map(Municipality::path).ok_or(OfferError::NotFound)?;
            let lang = feed.language.code();
            contents(tx, &clock, municipality, &feed, (&format!("{url}/{lang}{own}"), &format!("{url}/{lang}/kontor")))
        })
        .await?;
    let known = headers.get(IF_NONE_MATCH).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let is_known = known.split(',').any(|it| it.trim() == found.mark);
    let about = [(CACHE_CONTROL, "private, no-cache".to_owned()), (ETAG, found.mark)];
    if is_known {
        return Ok((StatusCode::NOT_MODIFIED, about).into_response());
    }
    Ok((about, [(CONTENT_TYPE, "text/calendar; charset=utf-8")], found.text).into_response())
}
