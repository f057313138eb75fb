//! How we speak: dignity, plain language, short sentences (ux, section 5).

use i18n::{FILES, Lang};

/// The running texts of a language's residents' files: values without placeables' names, one a line.
fn sentences(lang: Lang, office: bool) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for file in FILES.get_dir(lang.code()).unwrap().files() {
        let name = file.path().file_stem().unwrap().to_string_lossy().into_owned();
        if name.ends_with("-office") != office {
            continue;
        }
        let mut key = String::new();
        for line in file.contents_utf8().unwrap().lines().filter(|it| !it.starts_with('#')) {
            let text = match line.split_once(" = ") {
                Some((name, text)) if !line.starts_with(' ') => {
                    name.clone_into(&mut key);
                    text
                }
                _ => line.split_once(']').map_or("", |(_, text)| text),
            };
            all.push((key.clone(), text.trim().to_owned()));
        }
    }
    all
}

#[test]
fn nobody_is_belittled_and_nothing_is_called_easy() {
    // ux U-34.
    const NEVER: [&str; 14] = [
        "ikke-digital",
        "analfabet",
        "sinke",
        "svak bruker",
        "svake brukere",
        "de eldre",
        "eldre",
        "enkelt å",
        "lett å",
        "kjempelett",
        "bare å",
        "som kjent",
        "selvfølgelig",
        "klikk her",
    ];
    for lang in [Lang::Nb, Lang::Nn] {
        for office in [false, true] {
            for (key, text) in sentences(lang, office) {
                let small = text.to_lowercase();
                for word in NEVER {
                    assert!(
                        !small.split(|c: char| !c.is_alphanumeric() && c != '-' && c != ' ').any(|it| it == word)
                            && !small.contains(&format!(" {word} ")),
                        "{}: {key} says «{word}»: {text}",
                        lang.code()
                    );
                }
                // «enkelt» about what we ask of people; office texts quote it as a rule once.
                assert!(office || !small.contains("enkelt"), "{}: {key}: {text}", lang.code());
            }
        }
    }
}

/// Words that cannot be avoided: the service's and the law's own.
const UNAVOIDABLE: [&str; 8] = [
    "digihjelpen",
    "digihjelp",
    "kommunen",
    "kommune",
    "telefonnummeret",
    "postnummer",
    "postnummeret",
    "tilgjengelighetserklæringen",
];

#[test]
fn sentences_are_short_and_the_texts_are_plain() {
    // ux U-36 and U-37: mean ≤ 15 and at most 20 words a sentence; LIX ≤ 35 over all residents' texts.
    for lang in [Lang::Nb, Lang::Nn] {
        let (mut words, mut long, mut count) = (0_usize, 0_usize, 0_usize);
        for (key, text) in sentences(lang, false) {
            let running = text.ends_with(['.', '?', '!']);
            for sentence in text.split_inclusive(['.', '?', '!', ':']).filter(|it| it.chars().any(char::is_alphabetic)) {
                let these: Vec<&str> = sentence
                    .split(|c: char| !c.is_alphabetic() && c != '-')
                    .filter(|it| it.chars().any(char::is_alphabetic))
                    .collect();
                assert!(these.len() <= 20, "{}: {key} has a sentence of {} words: {sentence}", lang.code(), these.len());
                if running {
                    count += 1;
                    words += these.len();
                    long += these
                        .iter()
                        .filter(|it| it.chars().count() > 6 && !UNAVOIDABLE.contains(&it.to_lowercase().as_str()))
                        .count();
                }
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "some thousand words")]
        let (mean, lix) = (words as f64 / count as f64, words as f64 / count as f64 + 100.0 * long as f64 / words as f64);
        assert!(mean <= 15.0, "{}: {mean:.1} words a sentence", lang.code());
        assert!(lix <= 35.0, "{}: LIX {lix:.1}", lang.code());
    }
}

#[test]
fn a_text_message_fits_in_one_part_in_bokmal_nynorsk_and_english() {
    // ux U-50: GSM 03.38, at most 160 characters, with a long name and a long place.
    const GSM: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    for lang in Lang::STAFF {
        let texts = lang.texts();
        let day = jiff::civil::date(2026, 9, 30);
        let when = texts.bare("day-and-time", [("day", texts.day(day).into()), ("time", texts.time(615).into())]);
        let short = "30.9. kl. 10.15";
        for key in ["sms-booked", "sms-listed", "sms-reminder", "sms-applied", "sms-undrawn", "sms-earlier"] {
            let said = texts.bare(
                key,
                [
                    ("name", "Kristoffer".into()),
                    (
                        "when",
                        if matches!(key, "sms-booked" | "sms-listed" | "sms-reminder") { when.clone() } else { short.to_owned() }
                            .into(),
                    ),
                    ("until", "25.9. kl. 12.00".into()),
                    ("link", "https://digihjelpen.no/nb/k/4602/avbestill".into()),
                    ("rank", 27.into()),
                    ("place", "Biblioteket i Nordfjordeid".into()),
                    ("code", "935 207 6".into()),
                    ("phone", "77 79 00 00".into()),
                ],
            );
            assert!(said.chars().count() <= 160, "{} {key}: {} characters: {said}", lang.code(), said.chars().count());
            for letter in said.chars() {
                assert!(GSM.contains(letter), "{} {key}: «{letter}» makes the message cost twice: {said}", lang.code());
            }
        }
        // Answers to text messages. The one that asks which is as long as what it asks about.
        for key in [
            "cancelled",
            "nothing",
            "noted-yes",
            "noted-no",
            "over",
            "over-call",
            "has-place",
            "cancel-how",
            "declined",
            "question",
            "unknown",
            "stranger",
        ] {
            let said = texts.bare(
                &format!("sms-reply-{key}"),
                [("when", short.into()), ("which", "".into()), ("phone", "77 79 00 00".into())],
            );
            assert_eq!(message::parts(&said), (message::Coding::Gsm7, 1), "{} {key}: {said}", lang.code());
        }
        // The same about a course, and about one of its meetings.
        let all = texts.two("series-in-sentence", "when", when.clone(), "count", 12);
        let one = texts.with("series-only", [("when", when.into()), ("number", 10.into()), ("count", 12.into())]);
        for (key, when, place) in [
            ("sms-booked", &all, "Biblioteket i Nordfjordeid"),
            ("sms-listed", &all, "Biblioteket i Sogndal"),
            ("sms-meeting-moved", &one, "Biblioteket i Sogndal"),
            ("sms-meeting-cancelled", &one, ""),
        ] {
            let said = texts.bare(
                key,
                [
                    ("name", "Kristoffer".into()),
                    ("when", when.clone().into()),
                    ("place", place.into()),
                    ("code", "935 207 6".into()),
                    ("phone", "77 79 00 00".into()),
                ],
            );
            assert!(said.chars().count() <= 160, "{} {key}: {} characters: {said}", lang.code(), said.chars().count());
            for letter in said.chars() {
                assert!(GSM.contains(letter), "{} {key}: «{letter}» makes the message cost twice: {said}", lang.code());
            }
        }
    }
}
