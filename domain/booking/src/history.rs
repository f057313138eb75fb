//! The history of a booking or a list entry: what happened, when, by whom and why. Lines are only added; they name nobody.

use db::{DbError, Tx, params, sql};
use jiff::Timestamp;
use uuid::Uuid;

/// Everything that a line can say: the words in the database, each with a text `office-event-…`.
pub const ACTS: [&str; 41] = [
    "booked",
    "booked_out_of_turn",
    "overbooked",
    "cancelled",
    "cancelled_by_service",
    "confirmed",
    "attended",
    "no_show",
    "moved",
    "listed",
    "invited",
    "asked",
    "can_come",
    "cannot_come",
    "round_over",
    "accepted",
    "declined",
    "expired",
    "paused",
    "revoked",
    "resumed",
    "bypassed",
    "placed",
    "placed_out_of_turn",
    "moved_ahead",
    "was_passed",
    "priority",
    "edited",
    "merged",
    "removed",
    "withdrawn",
    "restored",
    "carried",
    "waits_on",
    "capacity",
    "session_cancelled",
    "nobody_answered",
    "list_suspended",
    "list_changed",
    "meeting_moved",
    "meeting_cancelled",
];

/// A line of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Timestamp,
    /// What: a word with a text `office-event-…`.
    pub act: String,
    /// The member of staff's name; `None` when the resident or the program did it.
    pub by: Option<String>,
    /// Why.
    pub reason: String,
}

/// What happened to a booking or list entry, in order. A booking from the list goes on where its entry ended.
pub fn of(tx: &mut Tx<'_>, municipality: Uuid, subject: Uuid) -> Result<Vec<Event>, DbError> {
    tx.all(
        sql!(
            "SELECT e.happened_at, e.act, p.name, e.reason FROM booking_event e LEFT JOIN person p ON p.id = e.actor_id ",
            "WHERE e.municipality_id = $1 AND e.subject_id = $2 ORDER BY e.happened_at, e.id"
        ),
        params![municipality, subject],
        |row| Ok(Event { at: row.next()?, act: row.next()?, by: row.next()?, reason: row.next()? }),
    )
}

/// The entries that one act on many touched, within the last ten minutes.
pub(crate) fn batch(tx: &mut Tx<'_>, municipality: Uuid, batch: Uuid, since: Timestamp) -> Result<Vec<Uuid>, DbError> {
    tx.all(
        sql!(
            "SELECT subject_id FROM booking_event WHERE municipality_id = $1 AND batch_id = $2 AND act = 'removed' AND happened_at > $3 ORDER BY id"
        ),
        params![municipality, batch, since],
        |row| row.next(),
    )
}
