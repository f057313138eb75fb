//! The municipality's own words for messages: which there are, how one reads with facts in it, how long and how hard it is, and who changed it.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use clock::instant;
use i18n::{FluentValue, Lang, Texts};
use jiff::{Span, Timestamp};
use message::Coding;
use readability::{Lix, PLAIN};
use web::{Caller, Failure, Form, Page, Protected, holds_national_identity_number};

use crate::BookingError;
use crate::act::Means;
use crate::notice::{moment, phone_of, short};
use crate::own_text::{self, Adaptable, Change, FACTS, Fault, TEXTS};

/// A text and its languages.
struct Row {
    name: String,
    /// Address, the language's own name, its code and direction, and whether the municipality has words of its own in it.
    languages: Vec<(String, Lang, bool)>,
}

#[derive(Template)]
#[template(path = "office_texts.html")]
struct TextsPage {
    p: Page,
    rows: Vec<Row>,
    saved: bool,
}

fn name(texts: &'static Texts, of: &Adaptable) -> String {
    texts.get(&format!("own-text-{}", of.key)).into_owned()
}

fn address(of: &Adaptable, lang: Lang) -> String {
    format!("/kontor/meldinger/tekster/{}/{}", of.key, lang.code())
}

pub(crate) async fn texts_page(caller: Caller) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let adapted = caller.app.db.read(move |tx| own_text::adapted(tx, municipality)).await?;
    let texts = caller.office_texts();
    let rows = TEXTS
        .iter()
        .map(|of| Row {
            name: name(texts, of),
            languages: Lang::ALL
                .into_iter()
                .map(|lang| {
                    let own = adapted.iter().any(|it| it.0 == of.key && it.1 == lang.code());
                    (caller.url(&address(of, lang)), lang, own)
                })
                .collect(),
        })
        .collect();
    let page = TextsPage {
        p: caller
            .office_page(texts.get("own-texts-heading"))
            .section("outbox")
            .under(texts.get("office-outbox-heading"), "/kontor/meldinger"),
        rows,
        saved: Form::parse(&caller.query).get("lagret") == "1",
    };
    page.p.show(&page)
}

/// How a text reads, with facts that are made up.
struct Preview {
    words: String,
    /// Its length as a text message; of a letter nothing.
    length: String,
    /// How hard it is to read, and whether that is too hard; for Norwegian only.
    lix: Option<(String, bool)>,
}

/// A fact: the word that stands for it, what it is, and whether it must be named.
struct Stands {
    word: String,
    what: String,
    must: bool,
}

/// A change, in words.
struct Shown {
    said: String,
    body: String,
}

#[derive(Template)]
#[template(path = "office_text.html")]
struct TextPage {
    p: Page,
    f: Form,
    action: String,
    of: Lang,
    facts: Vec<Stands>,
    preview: Option<Preview>,
    standard: String,
    /// Whether the municipality has words of its own, which it can give up.
    is_own: bool,
    number: i64,
    changes: Vec<Shown>,
}

/// The text and the language that an address names.
fn named(key: &str, language: &str) -> Result<(&'static Adaptable, Lang), Failure> {
    own_text::adaptable(key).zip(Lang::parse(language)).ok_or(Failure::NotFound)
}

pub(crate) async fn text_page(
    caller: Caller,
    Path((_, key, language)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let (of, lang) = named(&key, &language)?;
    show(&caller, of, lang, None).await
}

/// Shows the page; `typed`: what came back from it, to be seen or put right.
async fn show(caller: &Caller, of: &'static Adaptable, lang: Lang, typed: Option<Form>) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let (changes, phone) = caller
        .app
        .db
        .read(move |tx| -> Result<_, db::DbError> {
            Ok((own_text::changes(tx, municipality, of.key, lang)?, phone_of(tx, municipality)?))
        })
        .await?;
    let texts = caller.office_texts();
    let standard = own_text::standard(of.key, lang);
    let newest = changes.first();
    let is_own = newest.is_some_and(|it| !it.body.is_empty());
    let body = newest.filter(|_| is_own).map_or_else(|| standard.clone(), |it| it.body.clone());
    let f = typed.unwrap_or_else(|| Form::filled([("body", body)]));
    let shown = f.is_right().then(|| preview(caller, of, lang, f.get("body"), &phone));
    let page = TextPage {
        p: caller
            .office_page(name(texts, of))
            .section("outbox")
            .under(texts.get("own-texts-heading"), "/kontor/meldinger/tekster")
            .with_forms(caller),
        action: caller.url(&address(of, lang)),
        of: lang,
        facts: FACTS
            .iter()
            .filter(|it| of.must.contains(&it.0) || of.may.contains(&it.0))
            .map(|it| Stands {
                word: format!("{{{}}}", it.0),
                what: texts.get(&format!("own-text-fact-{}", it.1)).into_owned(),
                must: of.must.contains(&it.0),
            })
            .collect(),
        preview: shown,
        standard,
        is_own,
        number: newest.map_or(0, |it| it.number),
        changes: changes.iter().map(|it| said_change(caller, it)).collect(),
        f,
    };
    page.p.show_as(page.f.status(), &page)
}

fn said_change(caller: &Caller, it: &Change) -> Shown {
    let texts = caller.office_texts();
    let key = if it.body.is_empty() { "own-text-changed-back" } else { "own-text-changed" };
    let when = moment(texts, it.at);
    Shown { said: texts.two(key, "who", it.by.clone(), "when", when), body: it.body.clone() }
}

/// The text with made-up facts, in its language, as it would be sent.
fn preview(caller: &Caller, of: &Adaptable, lang: Lang, body: &str, phone: &str) -> Preview {
    let texts = lang.texts();
    let today = caller.app.clock.today();
    let at = |days: i32, hour: i8| -> Timestamp {
        let day = today.checked_add(Span::new().days(days)).unwrap_or(today);
        instant(day.at(hour, 0, 0, 0))
    };
    let is_brief = of.key == "sms-invited";
    let said = |it: Timestamp| if is_brief { short(texts, it) } else { moment(texts, it) };
    let fact = |text: String| FluentValue::from(text.replace('\u{a0}', " "));
    let values = [
        ("name", fact("Kari".to_owned())),
        ("when", fact(said(at(9, 10)))),
        ("place", fact("Biblioteket".to_owned())),
        ("code", fact("935 206 7".to_owned())),
        ("phone", fact(i18n::calendar::phone(phone))),
        ("until", fact(said(at(2, 12)))),
        ("link", fact(format!("{}/s/abcdefghijkl", caller.app.settings.public_url))),
    ];
    let words = own_text::filled(body, &values);
    let office = caller.office_texts();
    let length = if of.is_short {
        let (coding, parts) = message::parts(&words);
        let key = if coding == Coding::Ucs2 { "sending-parts-wide" } else { "sending-parts" };
        office.one(key, "count", i64::try_from(parts).unwrap_or(i64::MAX))
    } else {
        String::new()
    };
    let lix = Lix::of(&own_text::without_facts(body)).filter(|_| matches!(lang, Lang::Nb | Lang::Nn)).map(|it| {
        let is_hard = it.value() > PLAIN;
        let key = if is_hard { "own-text-lix-hard" } else { "own-text-lix-plain" };
        (office.one(key, "lix", format!("{:.0}", it.value())), is_hard)
    });
    Preview { words, length, lix }
}

/// What is wrong, in words.
fn said_fault(texts: &'static Texts, fault: &Fault) -> String {
    match fault {
        Fault::Empty => texts.get("own-text-empty").into_owned(),
        Fault::TooLong => texts.one("own-text-too-long", "most", i64::try_from(own_text::LONGEST).unwrap_or(i64::MAX)),
        Fault::Unknown(word) => texts.one("own-text-unknown", "word", word.clone()),
        Fault::Missing(word) => {
            let name = FACTS.iter().find(|it| it.0 == *word).map_or("", |it| it.1);
            let what = texts.get(&format!("own-text-fact-{name}")).into_owned();
            texts.two("own-text-missing", "word", format!("{{{word}}}"), "what", what)
        }
    }
}

/// `POST /kontor/meldinger/tekster/{text}/{language}`: to be seen, to be kept, or back to the standard text.
pub(crate) async fn change_text(
    caller: Caller,
    Path((_, key, language)): Path<(String, String, String)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let (of, lang) = named(&key, &language)?;
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let texts = caller.office_texts();
    let is_kept = match form.get("act") {
        "see" | "save" => {
            let body = form.get("body").trim().to_owned();
            let mut said: Vec<String> = own_text::faults(of, &body).iter().map(|it| said_fault(texts, it)).collect();
            if holds_national_identity_number(&body) {
                said.push(texts.get("no-identity-number").into_owned());
            }
            if !said.is_empty() {
                form.fail("body", said.join(" "));
            }
            if !form.is_right() || form.get("act") == "see" {
                return show(&caller, of, lang, Some(form)).await;
            }
            // The standard words saved are the standard words, also when they change with a later version.
            if body == own_text::standard(of.key, lang) { String::new() } else { body }
        }
        "standard" => String::new(),
        _ => return Err(Failure::NotFound),
    };
    let seen = form.number("number").unwrap_or(0);
    let done = caller
        .app
        .db
        .write(move |tx| own_text::change(tx, &means.act(municipality, Some(by)), of.key, lang, seen, &is_kept))
        .await;
    match done {
        Ok(()) => Ok(Redirect::to(&caller.url("/kontor/meldinger/tekster?lagret=1")).into_response()),
        Err(BookingError::Used) => {
            // Somebody else has changed it meanwhile: their words stand among the changes, and these are kept in the form.
            form.fail("body", texts.get("own-text-overtaken"));
            show(&caller, of, lang, Some(form)).await
        }
        Err(other) => Err(other.into()),
    }
}
