//! Why staff act: a few named reasons, each with its texts, and a note in their own words.
//!
//! A named reason is a word and stays in the history. A note may tell something about a person, so it lies apart, knows whom it is about, and
//! is erased with them (booking.md, 13).

use db::{DbError, Tx, params, sql};
use uuid::Uuid;

/// Why somebody comes first on a list (booking.md, 9.1): each with a text `wait-first-…` that the resident reads, and one `office-reason-…`.
pub const FIRST: [&str; 4] = ["deadline", "health", "money", "safety"];
/// Why staff take somebody off a list.
pub const REMOVAL: [&str; 4] = ["asked", "helped", "unreachable", "mistake"];
/// Who wants a booking cancelled: the person, or the service.
pub const CANCELLING: [&str; 2] = ["asked", SERVICE];
/// Why a meeting gets more or fewer seats.
pub const CAPACITY: [&str; 3] = ["room", "guides", "demand"];

/// The service cannot keep what it promised: the booking is cancelled by it, and the person is told so.
pub const SERVICE: &str = "service";
/// The entry went on as another.
pub(crate) const MERGED: &str = "merged";
/// In staff's own words alone.
const NOTE: &str = "note";

/// Every word that can stand for a reason in the history, each with a text `office-reason-…`.
pub const WORDS: [&str; 14] = [
    "deadline",
    "health",
    "money",
    "safety",
    "asked",
    "helped",
    "unreachable",
    "mistake",
    SERVICE,
    "room",
    "guides",
    "demand",
    MERGED,
    NOTE,
];

/// What the history keeps of a reason: its word, and the note apart from it.
pub(crate) fn split<'r>(reason: &'r str, note: &'r str) -> (&'static str, &'r str) {
    match WORDS.into_iter().find(|it| *it == reason) {
        Some(word) => (word, note),
        None if !reason.is_empty() => (NOTE, reason),
        None if !note.is_empty() => (NOTE, note),
        None => ("", ""),
    }
}

/// Whom an act is about, as far as a note is concerned.
enum About {
    /// A person who can be erased.
    Contact(Uuid),
    /// A person who is erased already.
    Erased,
    /// A meeting or a list.
    Nobody,
}

/// Keeps a note about an act, until the person it is about is erased. Nothing is kept about somebody who is erased already.
pub(crate) fn keep(tx: &mut Tx<'_>, municipality: Uuid, event: Uuid, subject: Uuid, note: &str) -> Result<(), DbError> {
    let found: Option<Option<Uuid>> = tx.first(
        sql!(
            "SELECT contact_id FROM booking WHERE municipality_id = $1 AND id = $2 UNION ALL ",
            "SELECT contact_id FROM wait_entry WHERE municipality_id = $1 AND id = $2"
        ),
        params![municipality, subject],
        |row| row.next(),
    )?;
    let about = match found {
        Some(Some(contact)) => About::Contact(contact),
        Some(None) => About::Erased,
        None => About::Nobody,
    };
    let contact = match about {
        About::Contact(contact) => Some(contact),
        About::Nobody => None,
        About::Erased => return Ok(()),
    };
    tx.run(
        sql!("INSERT INTO event_note (municipality_id, event_id, contact_id, note) VALUES ($1, $2, $3, $4)"),
        params![municipality, event, contact, note],
    )?;
    Ok(())
}

/// Erases every note about a person.
pub(crate) fn erase(tx: &mut Tx<'_>, municipality: Uuid, contact: Uuid) -> Result<(), DbError> {
    tx.run(sql!("DELETE FROM event_note WHERE municipality_id = $1 AND contact_id = $2"), params![municipality, contact])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_reason_stays_a_word_and_everything_else_is_a_note() {
        assert_eq!(split("deadline", ""), ("deadline", ""));
        assert_eq!(split("deadline", "NAV på fredag"), ("deadline", "NAV på fredag"));
        assert_eq!(split("NAV på fredag", ""), ("note", "NAV på fredag"));
        assert_eq!(split("", "NAV på fredag"), ("note", "NAV på fredag"));
        assert_eq!(split("", ""), ("", ""));
        for word in FIRST.iter().chain(&REMOVAL).chain(&CANCELLING).chain(&CAPACITY) {
            assert!(WORDS.contains(word), "{word} would be taken for a note");
        }
    }
}
