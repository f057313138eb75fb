//! Every text in every language that needs it; every page in all ten.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement, VariantKey};
use i18n::{FILES, Lang};

use crate::browser::{Browser, program, strip_tags};

/// A text: its values, and for each choice in it the keys of its variants.
#[derive(Debug, Default, PartialEq, Eq)]
struct Text {
    values: BTreeSet<String>,
    variants: Vec<BTreeSet<String>>,
}

/// The texts of a language, by file and key.
fn texts(lang: Lang) -> BTreeMap<(String, String), Text> {
    let mut all = BTreeMap::new();
    for file in FILES.get_dir(lang.code()).unwrap().files() {
        let name = file.path().file_stem().unwrap().to_string_lossy().into_owned();
        let resource = fluent_syntax::parser::parse(file.contents_utf8().unwrap())
            .unwrap_or_else(|(_, errors)| panic!("languages/{}/{name}.ftl: {errors:?}", lang.code()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut text = Text::default();
            read(&message.value.unwrap().elements, &mut text);
            assert!(all.insert((name.clone(), message.id.name.to_owned()), text).is_none(), "{} stands twice", message.id.name);
        }
    }
    all
}

fn read(elements: &[PatternElement<&str>], text: &mut Text) {
    for element in elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => value(inline, text),
            Expression::Select { selector, variants } => {
                value(selector, text);
                text.variants.push(
                    variants
                        .iter()
                        .map(|it| match it.key {
                            VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => name.to_owned(),
                        })
                        .collect(),
                );
                for variant in variants {
                    read(&variant.value.elements, text);
                }
            }
        }
    }
}

fn value(inline: &InlineExpression<&str>, text: &mut Text) {
    if let InlineExpression::VariableReference { id } = inline {
        text.values.insert(id.name.to_owned());
    }
}

/// The plural forms that a language has (CLDR 47).
fn plural_forms(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Nb | Lang::Nn | Lang::En | Lang::Ur | Lang::So | Lang::Ti => &["one", "other"],
        Lang::Se => &["one", "two", "other"],
        Lang::Ar => &["zero", "one", "two", "few", "many", "other"],
        Lang::Pl | Lang::Uk => &["one", "few", "many", "other"],
    }
}

#[test]
fn every_text_is_there_in_every_language_that_needs_it_with_all_its_plural_forms() {
    let source = texts(Lang::Nb);
    let mut wrong = Vec::new();
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (file, key) in source.keys() {
        // One file's text would silently stand in the place of the other's.
        if let Some(other) = seen.insert(key, file) {
            wrong.push(format!("{key} stands in {other}.ftl and in {file}.ftl"));
        }
    }
    for lang in Lang::ALL {
        let own = texts(lang);
        for ((file, key), text) in &source {
            if file.ends_with("-office") && !Lang::STAFF.contains(&lang) {
                continue;
            }
            let Some(found) = own.get(&(file.clone(), key.clone())) else {
                wrong.push(format!("{}/{file}.ftl lacks {key}", lang.code()));
                continue;
            };
            if found.values != text.values {
                wrong.push(format!("{}/{file}.ftl: {key} has the values {:?}, not {:?}", lang.code(), found.values, text.values));
            }
            for (has, first) in found.variants.iter().zip(&text.variants) {
                for form in plural_forms(lang) {
                    // A text with its own words for 0 needs no plural form for it.
                    let covered = has.contains(*form) || (*form == "zero" && first.contains("0"));
                    if !covered {
                        wrong.push(format!("{}/{file}.ftl: {key} lacks the plural form {form}", lang.code()));
                    }
                }
            }
        }
        for (file, key) in own.keys() {
            if !source.contains_key(&(file.clone(), key.clone())) {
                wrong.push(format!("{}/{file}.ftl has {key}, which bokmål has not", lang.code()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every place in code and templates that names a text.
fn sources() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut all = String::new();
    let mut folders: Vec<_> = ["domain", "platform", "digihjelpen"].iter().map(|it| root.join(it)).collect();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !matches!(name.as_str(), "node_modules" | "tests" | "assets" | "tokens") {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|it| it == "rs" || it == "html") {
                all.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    all
}

/// Keys that are put together from a code: `theme-` + `device`. Each beginning stands in the code as a format.
const COMPOSED: [&str; 23] = [
    "weekday-",
    "weekdays-",
    "month-",
    "theme-",
    "audience-",
    "form-",
    "obstacle-",
    "outcome-",
    "access-",
    "warning-",
    "failure-",
    "holiday-",
    "office-state-",
    "office-form-",
    "office-",
    "book-reach-",
    "wait-first-",
    "office-book-reach-",
    "sending-",
    "sms-",
    "letter-",
    "email-",
    "own-text-",
];

#[test]
fn every_text_is_used_and_every_text_that_is_used_exists() {
    let (source, code) = (texts(Lang::Nb), sources());
    let keys: BTreeSet<&str> = source.keys().map(|(_, key)| key.as_str()).collect();
    let unused: Vec<_> = keys
        .iter()
        .filter(|key| !code.contains(&format!("\"{key}\"")))
        .filter(|key| !(COMPOSED.iter().any(|it| key.starts_with(it)) && is_composed(key)))
        .collect();
    assert!(unused.is_empty(), "nobody uses {unused:?}");
    let mut missing = BTreeSet::new();
    for call in
        ["t.get(\"", "t.one(\"", "t.two(\"", "frame.get(\"", "texts.get(\"", "texts.one(\"", "texts.two(\"", "texts.bare(\""]
    {
        for piece in code.split(call).skip(1) {
            let key = piece.split('"').next().unwrap();
            if !keys.contains(key) {
                missing.insert(key.to_owned());
            }
        }
    }
    assert!(missing.is_empty(), "these texts do not exist: {missing:?}");
}

/// Whether a key is really one that some code word completes.
fn is_composed(key: &str) -> bool {
    let words = offer::THEMES.iter().chain(&offer::AUDIENCES).chain(&guidance::OBSTACLES).chain(&guidance::OUTCOMES);
    let words = words.chain(&booking::AccessNeed::ALL).map(|it| it.replace('_', "-"));
    let forms = offer::Form::ALL.iter().map(|it| it.word().replace('_', "-"));
    let kinds: Vec<&str> = booking::Kind::ALL.iter().map(|it| it.word()).collect();
    let messages = kinds.iter().any(|it| {
        [format!("sms-{it}"), format!("letter-{it}"), format!("email-{it}-heading"), format!("office-task-{it}")]
            .contains(&key.to_owned())
    });
    let words = words.chain(booking::ACTS.iter().chain(&booking::ENTRY_STATES).map(|it| it.replace('_', "-")));
    let words = words.chain(booking::WORDS.iter().map(|it| (*it).to_owned()));
    let fair = ["group-1", "group-2", "route-sms", "route-email", "route-call", "route-letter", "route-none"];
    let warnings = booking::Warning::ALL;
    let messages = messages || warnings.iter().any(|it| key == format!("warning-{}", it.word().replace('_', "-")));
    let sending = message::WORDS.iter().map(|it| format!("sending-why-{it}"));
    let states = ["waiting", "sending", "sent", "delivered", "failed", "dropped"].map(|it| format!("sending-state-{it}"));
    let messages = messages || sending.chain(states).any(|it| key == it);
    let messages = messages || fair.iter().any(|it| key == format!("office-fair-{it}"));
    let own = booking::TEXTS.iter().map(|it| it.key.to_owned()).chain(booking::FACTS.map(|it| format!("fact-{}", it.1)));
    let messages = messages || own.into_iter().any(|it| key == format!("own-text-{it}"));
    let queue = [
        ("said", &["nobody", "changed", "in-hand", "recall-first", "not-helping", "undone"][..]),
        ("undo", &["next", "recall", "begin", "done", "absent", "back", "left"][..]),
        ("kind", &["tablet", "wall"][..]),
        ("sound", &["off", "gong", "voice"][..]),
    ];
    let messages = messages
        || queue.iter().any(|(of, words)| {
            words.iter().any(|it| {
                [format!("office-drop-in-{of}-{it}"), format!("office-drop-in-{of}-{it}-hint")].contains(&key.to_owned())
            })
        });
    let states = ["draft", "published", "archived"].map(str::to_owned);
    let failures = ["not-found", "forbidden", "too-many", "busy", "too-large", "failed"].map(str::to_owned);
    let fields = ["name", "street", "organisation", "title", "about", "reason"].map(|it| format!("office-{it}-missing"));
    messages
        || words.chain(forms).chain(states).any(|it| key.ends_with(&format!("-{it}")))
        || failures.iter().any(|it| key == format!("failure-{it}-heading") || key == format!("failure-{it}-text"))
        || fields.contains(&key.to_owned())
        || key.rsplit('-').next().is_some_and(|it| it.parse::<u8>().is_ok())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_in_all_ten_languages_says_its_language_and_direction_and_shows_no_key() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let mut resident = Browser::new(&program);
    let offers: Vec<String> = {
        let mut found = Vec::new();
        for form in offer::Form::ALL {
            found.push(
                resident.get(&format!("/nb/finn?sted=9008&form={}", form.word())).await.link("/nb/k/5501/tilbud/")[3..]
                    .to_owned(),
            );
        }
        found
    };
    let time = resident.get(&format!("/nb{}", offers[1])).await.link("/nb/k/5501/bestill/")[3..].to_owned();
    let mut paths: Vec<String> = [
        "/",
        "/finn?sted=9008",
        "/finn?sted=8200",
        "/finn?sted=xyz",
        "/finn?sted=Her%C3%B8y",
        "/finn",
        "/finn?sted=9170",
        "/finn?sted=9008&form=course&sprak=ti",
        "/finn?sted=0182",
        "/k/5612",
        "/kart",
        "/om",
        "/tilgjengelighet",
        "/avbestill",
        "/avbestill?sted=xyz",
        "/k/5501/avbestill",
        "/nothing",
    ]
    .map(str::to_owned)
    .to_vec();
    paths.extend(offers);
    for more in
        ["", "?next=1", "?for=self", "?for=other", "?for=self&next=2", "?for=self&contact=phone", "?for=other&contact=email"]
    {
        paths.push(format!("{time}{more}"));
    }
    let staff_paths = [
        "/logg-inn",
        "/api",
        "/kontor",
        "/kontor/logg",
        "/kontor/tall",
        "/kontor/tilbud",
        "/kontor/tilbud/ny",
        "/kontor/sted/ny",
        "/kontor/stengt",
        "/kontor/kalender",
        "/kontor/kalender?vis=maned",
        "/kontor/kalender/adresser",
        "/kontor/kalender/opptatt",
        "/kontor/ventelister",
        "/kontor/meldinger",
        "/kontor/innstillinger",
        "/kontor/konto",
        "/kontor/ko",
    ];
    let keys: Vec<String> = texts(Lang::Nb).into_keys().map(|(_, key)| key).filter(|it| it.contains('-')).collect();
    let mut staff = Browser::signed_in(&program, "koordinator").await;
    for lang in Lang::ALL {
        let root = format!("<html lang=\"{}\" dir=\"{}\"", lang.code(), lang.dir());
        for path in &paths {
            let page = resident.get(&format!("/{}{path}", lang.code())).await;
            assert!(page.body.contains(&root), "{} {path} does not say its language", lang.code());
            check(&page.body, &keys, lang, path);
            // A text that is missing would be given in bokmål.
            if lang != Lang::Nb && path == "/om" {
                assert!(!page.body.contains("Dette lagrer vi om deg"), "{}", lang.code());
            }
            assert_eq!(page.body.contains("draft-mark"), lang != Lang::Nb, "{} {path}: the draft notice", lang.code());
        }
        for path in staff_paths {
            let page = staff.get(&format!("/{}{path}", lang.code())).await;
            assert!(page.body.contains(&root), "{} {path}", lang.code());
            let content = lang.staff();
            if content != lang {
                let main = format!(
                    "<main id=\"main\" class=\"flow\" tabindex=\"-1\" lang=\"{}\" dir=\"{}\"",
                    content.code(),
                    content.dir()
                );
                assert!(page.body.contains(&main), "{} {path}: the content falls back as a whole block", lang.code());
            }
            check(&page.body, &keys, lang, path);
        }
    }
}

/// No key, no placeable and no empty heading is shown.
fn check(body: &str, keys: &[String], lang: Lang, path: &str) {
    let said = strip_tags(body);
    for key in keys {
        assert!(
            !said.split(' ').any(|it| it.trim_matches(|c: char| !c.is_alphanumeric()) == key),
            "{} {path} shows the key {key}",
            lang.code()
        );
    }
    assert!(!said.contains("{ $") && !said.contains("{$"), "{} {path} shows a placeable", lang.code());
    assert!(!crate::browser::text_between(body, "<h1", "</h1>").is_empty(), "{} {path} has no heading", lang.code());
}
