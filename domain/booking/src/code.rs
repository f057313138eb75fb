//! Reference numbers that survive the telephone, and code words.

use std::sync::LazyLock;

use clock::Clock;
use db::{DbError, Tx, params, sql};
use hmac::{Hmac, KeyInit, Mac};
use i18n::Lang;
use jiff::Span;
use jiff::civil::Date;
use sha2::Sha256;
use uuid::Uuid;

use crate::BookingError;

/// Damm's table (booking.md, 6): row = digit so far, column = next digit. It finds every single error, every swap of neighbours, and every
/// confusion of the thirteens with the thirties.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

fn damm(digits: &str) -> u8 {
    digits.bytes().fold(0, |row, digit| DAMM[usize::from(row)][usize::from(digit.wrapping_sub(b'0') % 10)])
}

/// A number that led to somebody is not given out again for so long: a slip of paper may lie in a drawer.
const RESTING_MONTHS: i32 = 18;

/// Beyond so many numbers of six digits, a tenth of them all, a municipality gives out longer ones (booking.md, 6).
const CROWDED: i64 = 90_000;

/// A reference number: six random digits, or seven where six are crowded, the first never 0, and a check digit. It says nothing about anybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefCode(String);

impl RefCode {
    /// Reads what a person typed or heard, «Ref» before the digits and spaces, dots and the like between them allowed. `None` when a digit must be
    /// wrong: nobody need look then.
    pub fn parse(typed: &str) -> Option<Self> {
        let plain = i18n::calendar::plain_figures(typed).to_lowercase();
        let plain = plain.trim_start();
        let plain = plain.strip_prefix("ref").unwrap_or(plain);
        let digits: String =
            plain.chars().filter(|it| !it.is_whitespace() && !matches!(it, '.' | '-' | ',' | ':' | '/' | '#')).collect();
        let right = matches!(digits.len(), 7 | 8)
            && digits.bytes().all(|it| it.is_ascii_digit())
            && !digits.starts_with('0')
            && damm(&digits) == 0;
        right.then_some(Self(digits))
    }

    /// All digits, the check digit with them.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In groups, as it is printed and spoken: `935 207 6`.
    pub fn said(&self) -> String {
        let space = '\u{a0}';
        format!("{}{space}{}{space}{}", &self.0[..3], &self.0[3..6], &self.0[6..])
    }

    fn with_check_digit(digits: &str) -> Self {
        Self(format!("{digits}{}", damm(digits)))
    }

    /// Gives out a number that leads to `subject`, a booking or a list entry. It leads nowhere else now, and has not for 18 months.
    pub(crate) fn issue(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, subject: Uuid) -> Result<Self, BookingError> {
        let wide: Option<bool> =
            tx.first(sql!("SELECT TRUE FROM crowded_numbers WHERE municipality_id = $1"), params![municipality], |row| {
                row.next()
            })?;
        let least = if wide.is_some() { 1_000_000 } else { 100_000 };
        for _ in 0..50 {
            let code = Self::with_check_digit(&(least + clock.below(9 * least)).to_string());
            let fresh = tx.run(
                sql!("INSERT INTO reference_code (municipality_id, code, subject_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
                params![municipality, code.as_str(), subject],
            )?;
            if fresh == 1 {
                return Ok(code);
            }
        }
        Err(BookingError::NoCode)
    }
}

/// The municipalities that have used up a tenth of the numbers of six digits and still give them out.
pub(crate) fn newly_crowded(tx: &mut Tx<'_>) -> Result<Vec<Uuid>, DbError> {
    tx.all(
        sql!(
            "SELECT municipality_id FROM reference_code r WHERE LENGTH(code) = 7 AND NOT EXISTS (SELECT 1 FROM crowded_numbers c ",
            "WHERE c.municipality_id = r.municipality_id) GROUP BY municipality_id HAVING COUNT(*) > $1"
        ),
        params![CROWDED],
        |row| row.next(),
    )
}

/// Lets a municipality give out longer numbers from now on; those it has given out stay good.
pub(crate) fn widen(tx: &mut Tx<'_>, municipality: Uuid) -> Result<(), DbError> {
    tx.run(sql!("INSERT INTO crowded_numbers (municipality_id) VALUES ($1) ON CONFLICT DO NOTHING"), params![municipality])?;
    Ok(())
}

/// What a number leads to, a booking or a list entry.
pub fn subject_of(tx: &mut Tx<'_>, municipality: Uuid, code: &RefCode) -> Result<Option<Uuid>, DbError> {
    let found: Option<Option<Uuid>> = tx.first(
        sql!("SELECT subject_id FROM reference_code WHERE municipality_id = $1 AND code = $2"),
        params![municipality, code.as_str()],
        |row| row.next(),
    )?;
    Ok(found.flatten())
}

/// Lets a number lead to the booking that a list entry became.
pub(crate) fn lead_to(tx: &mut Tx<'_>, municipality: Uuid, code: &RefCode, subject: Uuid) -> Result<(), DbError> {
    tx.send(
        sql!("UPDATE reference_code SET subject_id = $1 WHERE municipality_id = $2 AND code = $3"),
        params![subject, municipality, code.as_str()],
    )?;
    Ok(())
}

/// Puts the numbers that lead to an erased person's booking or list entry to rest: nothing is kept but that they were used.
pub(crate) fn put_to_rest(tx: &mut Tx<'_>, municipality: Uuid, code: &str, today: Date) -> Result<(), DbError> {
    let until = today.saturating_add(Span::new().months(RESTING_MONTHS));
    tx.send(
        sql!("UPDATE reference_code SET subject_id = NULL, rests_until = $1 WHERE municipality_id = $2 AND code = $3"),
        params![until, municipality, code],
    )?;
    Ok(())
}

/// Frees the numbers that have rested long enough.
pub(crate) fn wake_rested(tx: &mut Tx<'_>, today: Date) -> Result<(), DbError> {
    tx.send(sql!("DELETE FROM reference_code WHERE rests_until <= $1"), params![today])?;
    Ok(())
}

/// Concrete nouns that are spelled alike in bokmål and nynorsk, and English ones: no names, nothing that sounds like another, nothing that is
/// said in two ways.
static NORWEGIAN: LazyLock<Vec<&'static str>> = LazyLock::new(|| lines(include_str!("../../../data/code-words-no.txt")));
static ENGLISH: LazyLock<Vec<&'static str>> = LazyLock::new(|| lines(include_str!("../../../data/code-words-en.txt")));

fn lines(file: &'static str) -> Vec<&'static str> {
    file.lines().filter(|it| !it.is_empty()).collect()
}

/// The second thing that shows whose booking it is: two nouns («katt båt») in Norwegian or English, or four digits for readers of languages
/// without a checked list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeWord(String);

impl CodeWord {
    /// The word that belongs to a form. It follows from the form's key and the program's secret, so a form sent twice shows the same word,
    /// and it need not be kept anywhere.
    pub fn of_form(secret: &[u8; 32], form_key: &[u8; 16], lang: Lang) -> Self {
        let drawn = seal(secret, &[b"word", form_key]);
        let pick = |at: usize| usize::from(u16::from_be_bytes([drawn[at], drawn[at + 1]]));
        let words = match lang {
            Lang::Nb | Lang::Nn => &NORWEGIAN,
            Lang::En => &ENGLISH,
            _ => return Self(format!("{:04}", pick(0) % 10_000)),
        };
        let (first, second) = (pick(0) % words.len(), pick(2) % (words.len() - 1));
        // The second is never the first again.
        Self(format!("{} {}", words[first], words[if second >= first { second + 1 } else { second }]))
    }

    /// The word as it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is kept of it: an HMAC with the program's secret, bound to the reference number.
    pub(crate) fn hash(&self, secret: &[u8; 32], municipality: Uuid, code: &RefCode) -> [u8; 32] {
        hash_typed(secret, municipality, code, &self.0)
    }
}

/// The hash of a word as somebody typed it. What is between its letters and digits does not count, nor do capitals, an «og» in between, or which of
/// two words comes first: they are read off paper, and said on the phone.
pub(crate) fn hash_typed(secret: &[u8; 32], municipality: Uuid, code: &RefCode, typed: &str) -> [u8; 32] {
    let plain = i18n::calendar::plain_figures(typed).to_lowercase();
    let words = plain.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty() && !matches!(*it, "og" | "and"));
    let joined: String = words.collect();
    let mut letters: Vec<char> = joined.chars().collect();
    // Two nouns that were typed as one cannot be told apart, so the letters stand in an order of their own. Four digits keep theirs.
    if letters.iter().any(|it| !it.is_ascii_digit()) {
        letters.sort_unstable();
    }
    let folded: String = letters.into_iter().collect();
    seal(secret, &[b"check", municipality.as_bytes(), code.as_str().as_bytes(), folded.as_bytes()])
}

/// HMAC-SHA-256 of the parts, each ended by a zero.
pub(crate) fn seal(secret: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(part);
        mac.update(&[0]);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damm_agrees_with_the_published_values() {
        for (digits, check) in [("572", 4), ("418062", 2), ("508316", 4), ("935207", 6)] {
            assert_eq!(damm(digits), check, "{digits}");
        }
    }

    #[test]
    fn a_misread_number_is_refused_without_looking() {
        let code = RefCode::parse("935 207 6").unwrap();
        assert_eq!(code.said().replace('\u{a0}', " "), "935 207 6");
        assert_eq!(RefCode::parse("935.207-6"), Some(code.clone()));
        for typed in ["Ref 935 207 6", "ref. 935 207 6", " REF: 9352076", "935,207,6", "935/207/6"] {
            assert_eq!(RefCode::parse(typed), Some(code.clone()), "{typed}");
        }
        assert_eq!(RefCode::parse("٩٣٥ ٢٠٧ ٦"), RefCode::parse("935 207 6"));
        for wrong in ["935 206 7", "935 027 6", "936 207 6", "93 5207", "0352076", "hei", "935207612"] {
            assert_eq!(RefCode::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_single_error_and_every_swap_is_found() {
        for six in ["100000", "935207", "713131", "990018"] {
            let right = RefCode::with_check_digit(six).0;
            for at in 0..7 {
                for digit in '0'..='9' {
                    let wrong: String = right.chars().enumerate().map(|(i, it)| if i == at { digit } else { it }).collect();
                    assert!(wrong == right || RefCode::parse(&wrong).is_none(), "{right} → {wrong}");
                }
            }
            for at in 0..6 {
                let mut swapped: Vec<char> = right.chars().collect();
                swapped.swap(at, at + 1);
                let swapped: String = swapped.into_iter().collect();
                assert!(swapped == right || RefCode::parse(&swapped).is_none(), "{right} → {swapped}");
            }
        }
    }

    #[test]
    fn the_word_follows_from_the_form_and_is_known_however_it_is_typed() {
        let (secret, key) = ([7; 32], [9; 16]);
        let word = CodeWord::of_form(&secret, &key, Lang::Nb);
        assert_eq!(word, CodeWord::of_form(&secret, &key, Lang::Nb));
        assert_eq!(word.as_str().split(' ').count(), 2);
        assert_eq!(CodeWord::of_form(&secret, &key, Lang::Ar).as_str().len(), 4);
        let (municipality, code) = (Uuid::nil(), RefCode::parse("935 207 6").unwrap());
        let kept = word.hash(&secret, municipality, &code);
        assert_eq!(
            kept,
            hash_typed(&secret, municipality, &code, &format!("  {} ", word.as_str().to_uppercase().replace(' ', "-")))
        );
        let (first, second) = word.as_str().split_once(' ').unwrap();
        for typed in [
            format!("{first}, {second}."),
            format!("{first}{second}"),
            format!("{first} og {second}"),
            format!("{second} {first}"),
            format!("«{first} / {second}»"),
        ] {
            assert_eq!(kept, hash_typed(&secret, municipality, &code, &typed), "{typed}");
        }
        for typed in ["katt", first, second, &format!("{first} {second} {second}")] {
            assert_ne!(kept, hash_typed(&secret, municipality, &code, typed), "{typed}");
        }
        // Four digits are not words: their order counts.
        let digits = |typed: &str| hash_typed(&secret, municipality, &code, typed);
        assert_eq!(digits("4821"), digits("48 21"));
        assert_ne!(digits("4821"), digits("8421"));
    }

    /// Whether one slip of the pen makes one word of the other: a letter changed, left out or put in.
    fn one_slip_apart(one: &str, other: &str) -> bool {
        let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let same_head = short.iter().zip(&long).take_while(|(x, y)| x == y).count();
        match long.len() - short.len() {
            0 => short[same_head..].iter().zip(&long[same_head..]).filter(|(x, y)| x != y).count() <= 1,
            1 => short[same_head..] == long[same_head + 1..],
            _ => false,
        }
    }

    #[test]
    fn the_code_words_are_short_and_no_slip_makes_one_of_another() {
        assert!(one_slip_apart("katt", "hatt") && one_slip_apart("bok", "boks") && one_slip_apart("rein", "rein"));
        assert!(!one_slip_apart("katt", "hest") && !one_slip_apart("bok", "bukse"));
        for (words, letters) in [(&*NORWEGIAN, "abcdefghijklmnopqrstuvwxyzæøå"), (&*ENGLISH, "abcdefghijklmnopqrstuvwxyz")] {
            assert!((950..=1100).contains(&words.len()), "{}", words.len());
            for (at, word) in words.iter().enumerate() {
                assert!((2..=10).contains(&word.chars().count()), "{word}");
                assert!(word.chars().all(|it| letters.contains(it)), "{word}");
                for other in &words[..at] {
                    assert!(!one_slip_apart(word, other), "{word} and {other}");
                }
            }
        }
        let english = CodeWord::of_form(&[7; 32], &[9; 16], Lang::En);
        assert!(english.as_str().split(' ').all(|it| ENGLISH.contains(&it)));
    }
}
