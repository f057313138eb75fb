//! A municipality's own words for a message. They take the place of the standard text in one language; where there are none, or where they would leave
//! out what the person must know, the standard text holds. Each change is kept, with who made it.

use db::{DbError, Tx, params, sql};
use i18n::{FluentValue, Lang};
use jiff::Timestamp;
use uuid::Uuid;

use crate::BookingError;
use crate::act::Act;

/// A text may have so many letters: three parts of a text message, and some for a letter.
pub const LONGEST: usize = 600;

/// A fact that a message names: the word that stands for it in a municipality's text, and its name among the standard texts' values.
pub const FACTS: [(&str, &str); 7] = [
    ("navn", "name"),
    ("tid", "when"),
    ("sted", "place"),
    ("nummer", "code"),
    ("telefon", "phone"),
    ("frist", "until"),
    ("lenke", "link"),
];

/// A text that a municipality may say in its own words.
#[derive(Clone, Copy, Debug)]
pub struct Adaptable {
    /// Its name among the standard texts.
    pub key: &'static str,
    /// The facts without which the person would not know what to do.
    pub must: &'static [&'static str],
    /// Those that may be named besides.
    pub may: &'static [&'static str],
    /// Whether it goes as a text message too, so that its length counts.
    pub is_short: bool,
}

/// Every such text, in the order in which people meet them. A way to cancel is always named: the phone.
pub const TEXTS: [Adaptable; 8] = [
    text("sms-booked", &["tid", "sted", "nummer", "telefon"], &["navn"], true),
    text("letter-booked", &["tid", "telefon"], &["navn", "sted", "nummer"], false),
    text("sms-reminder", &["tid", "sted", "telefon"], &["navn", "nummer"], true),
    text("sms-moved", &["tid", "sted", "telefon"], &["navn", "nummer"], true),
    text("sms-cancelled", &["tid", "telefon"], &["navn", "sted", "nummer"], true),
    text("sms-invited", &["tid", "frist", "lenke", "telefon"], &["navn", "sted", "nummer"], true),
    text("letter-invited", &["tid", "frist", "telefon", "nummer"], &["navn", "sted"], false),
    text("sms-listed", &["tid", "nummer", "telefon"], &["navn", "sted"], true),
];

const fn text(key: &'static str, must: &'static [&'static str], may: &'static [&'static str], is_short: bool) -> Adaptable {
    Adaptable { key, must, may, is_short }
}

/// The text of that name.
pub fn adaptable(key: &str) -> Option<&'static Adaptable> {
    TEXTS.iter().find(|it| it.key == key)
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There are no words.
    Empty,
    /// It is longer than [`LONGEST`].
    TooLong,
    /// Nothing stands for this, or this text does not know it; or a brace has no other.
    Unknown(String),
    /// A fact that the person needs is not named.
    Missing(&'static str),
}

/// Everything that is wrong with a text.
pub fn faults(of: &Adaptable, body: &str) -> Vec<Fault> {
    if body.trim().is_empty() {
        return vec![Fault::Empty];
    }
    let mut all = Vec::new();
    if body.chars().count() > LONGEST {
        all.push(Fault::TooLong);
    }
    let mut named = Vec::new();
    for piece in pieces(body) {
        match piece {
            Piece::Words(words) if words.contains(['{', '}']) => {
                all.push(Fault::Unknown(words.trim().chars().take(20).collect()));
            }
            Piece::Words(_) => {}
            Piece::Fact(word) if of.must.contains(&word) || of.may.contains(&word) => named.push(word),
            Piece::Fact(word) => all.push(Fault::Unknown(format!("{{{word}}}"))),
        }
    }
    all.extend(of.must.iter().filter(|it| !named.contains(*it)).map(|it| Fault::Missing(it)));
    all
}

/// A text with facts in their places. `values`: by the names of the standard texts' values.
pub fn filled(body: &str, values: &[(&'static str, FluentValue<'_>)]) -> String {
    pieces(body)
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Fact(word) => {
                let name = FACTS.iter().find(|it| it.0 == word).map(|it| it.1);
                match values.iter().find(|it| Some(it.0) == name) {
                    Some((_, FluentValue::String(value))) => value.to_string(),
                    _ => String::new(),
                }
            }
        })
        .collect()
}

/// The standard text, with the words that stand for facts in their places: what a municipality begins with.
pub fn standard(key: &str, lang: Lang) -> String {
    let stands = FACTS.map(|(word, name)| (name, FluentValue::from(format!("{{{word}}}"))));
    lang.texts().bare(key, stands)
}

/// A text as it reads without the facts: each of them counts as one short word, since whoever writes cannot change it.
pub fn without_facts(body: &str) -> String {
    pieces(body).map(|it| if let Piece::Words(words) = it { words } else { "X" }).collect()
}

enum Piece<'t> {
    Words(&'t str),
    Fact(&'t str),
}

/// A text cut into words and what stands for facts.
fn pieces(body: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = body;
    std::iter::from_fn(move || {
        let open = rest.find('{');
        let fact = open.filter(|it| *it == 0).and_then(|_| rest.find('}')).map(|end| (&rest[1..end], &rest[end + 1..]));
        if let Some((word, after)) = fact.filter(|(word, _)| !word.contains('{') && word.len() < 20) {
            rest = after;
            return Some(Piece::Fact(word));
        }
        let end = rest.char_indices().skip(1).find(|(_, it)| *it == '{').map_or(rest.len(), |it| it.0);
        let (words, after) = rest.split_at(end);
        rest = after;
        (!words.is_empty()).then_some(Piece::Words(words))
    })
}

/// One change of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// From 1, one by one.
    pub number: i64,
    /// The words; empty: back to the standard text.
    pub body: String,
    /// Who made it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// Every change of a text, the newest first.
pub fn changes(tx: &mut Tx<'_>, municipality: Uuid, key: &str, lang: Lang) -> Result<Vec<Change>, DbError> {
    tx.all(
        sql!(
            "SELECT t.number, t.body, p.name, t.changed_at FROM message_text t JOIN person p ON p.id = t.changed_by ",
            "WHERE t.municipality_id = $1 AND t.text_key = $2 AND t.language = $3 ORDER BY t.number DESC LIMIT 50"
        ),
        params![municipality, key, lang.code()],
        |row| Ok(Change { number: row.next()?, body: row.next()?, by: row.next()?, at: row.next()? }),
    )
}

/// The texts that a municipality says in its own words: name and language.
pub fn adapted(tx: &mut Tx<'_>, municipality: Uuid) -> Result<Vec<(String, String)>, DbError> {
    tx.all(
        sql!(
            "SELECT t.text_key, t.language FROM message_text t WHERE t.municipality_id = $1 AND t.body <> '' AND NOT EXISTS ",
            "(SELECT 1 FROM message_text n WHERE n.municipality_id = t.municipality_id AND n.text_key = t.text_key AND n.language = t.language AND n.number > t.number)"
        ),
        params![municipality],
        |row| Ok((row.next()?, row.next()?)),
    )
}

/// A municipality's own words, if it has some that still say what the person must know.
pub(crate) fn own(tx: &mut Tx<'_>, municipality: Uuid, key: &str, lang: Lang) -> Result<Option<String>, DbError> {
    let Some(of) = adaptable(key) else { return Ok(None) };
    let body: Option<String> = tx.first(
        sql!(
            "SELECT body FROM message_text WHERE municipality_id = $1 AND text_key = $2 AND language = $3 ORDER BY number DESC LIMIT 1"
        ),
        params![municipality, key, lang.code()],
        |row| row.next(),
    )?;
    Ok(body.filter(|it| faults(of, it).is_empty()))
}

/// Puts a municipality's own words in the place of the standard text, or takes them away (`body` empty). `seen`: the number of the newest change
/// that whoever writes has seen; `Used`: somebody else was faster.
pub fn change(tx: &mut Tx<'_>, act: &Act<'_>, key: &str, lang: Lang, seen: i64, body: &str) -> Result<(), BookingError> {
    let Some(of) = adaptable(key) else { return Err(BookingError::NotFound) };
    if !body.is_empty() && !faults(of, body).is_empty() {
        return Err(BookingError::NotFound);
    }
    let by = act.by.ok_or(BookingError::NotFound)?;
    let written = tx.run(
        sql!(
            "INSERT INTO message_text (municipality_id, text_key, language, number, body, changed_by, changed_at) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING"
        ),
        params![act.municipality, key, lang.code(), seen + 1, body, by, act.clock().now()],
    )?;
    if written == 1 { Ok(()) } else { Err(BookingError::Used) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_leaves_out_what_the_person_must_know_is_refused_and_every_standard_text_is_right() {
        let of = adaptable("sms-booked").unwrap();
        assert_eq!(faults(of, "  "), [Fault::Empty]);
        assert_eq!(faults(of, "Velkommen {tid}, {sted}! {nummer}"), [Fault::Missing("telefon")]);
        assert_eq!(
            faults(of, "{tid} {sted} {nummer} {telefon} {lenke} {hva}"),
            [Fault::Unknown("{lenke}".to_owned()), Fault::Unknown("{hva}".to_owned())]
        );
        for broken in
            ["{tid} {sted} {nummer} {telefon} {navn", "{tid} {sted} {nummer} {telefon} }", "{{tid} {sted} {nummer} {telefon}"]
        {
            assert!(faults(of, broken).iter().any(|it| matches!(it, Fault::Unknown(_))), "{broken}");
        }
        assert_eq!(faults(of, &"{tid} {sted} {nummer} {telefon} ".repeat(30)), [Fault::TooLong]);
        for of in TEXTS {
            for lang in Lang::ALL {
                let body = standard(of.key, lang);
                assert_eq!(faults(&of, &body), [], "{} in {}: {body}", of.key, lang.code());
                if matches!(lang, Lang::Nb | Lang::Nn) {
                    let lix = readability::Lix::of(&without_facts(&body)).unwrap().value();
                    assert!(lix <= readability::PLAIN, "{} in {}: LIX {lix}", of.key, lang.code());
                }
            }
        }
    }

    #[test]
    fn facts_stand_where_their_words_stood() {
        let values = [("when", FluentValue::from("i morgen")), ("phone", FluentValue::from("20 00 01 01"))];
        assert_eq!(
            filled("Vi sees {tid}, eller ring {telefon}. {tid}{navn}", &values),
            "Vi sees i morgen, eller ring 20 00 01 01. i morgen"
        );
        assert_eq!(without_facts("Vi sees {tid}."), "Vi sees X.");
    }
}
