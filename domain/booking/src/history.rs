//! The history of a booking or a list entry: what happened, when, by whom and why. Lines are only added; they name nobody.

use db::{DbError, Tx, params, sql};
use jiff::Timestamp;
use uuid::Uuid;

use crate::Means;
use crate::act::Act;

/// Everything that a line can say: the words in the database, each with a text `office-event-…`.
pub const ACTS: [&str; 53] = [
    "new_word",
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
    "refused_elsewhere",
    "list_suspended",
    "list_changed",
    "draw_opened",
    "drawn",
    "drawn_seat",
    "drawn_place",
    "draw_called_off",
    "earlier_wished",
    "earlier_told",
    "earlier_ended",
    "meeting_moved",
    "meeting_cancelled",
    "joins_later",
    "joins_first_only",
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
    /// Why: a word of [`crate::WORDS`] with a text `office-reason-…`; empty when no reason was given.
    pub reason: String,
    /// What staff wrote about it; `None` when they wrote nothing, and when the person is erased.
    pub note: Option<String>,
    /// What a number was and what it became.
    pub numbers: Option<(i64, i64)>,
}

/// What happened to a booking, a list entry, a meeting or a list, in order. A booking from the list goes on where its entry ended.
pub fn of(tx: &mut Tx<'_>, means: &Means, municipality: Uuid, subject: Uuid) -> Result<Vec<Event>, DbError> {
    tx.all(
        sql!(
            "SELECT e.happened_at, e.act, p.name, e.reason, n.note, e.number_before, e.number_after FROM booking_event e ",
            "LEFT JOIN person p ON p.id = e.actor_id ",
            "LEFT JOIN event_note n ON n.municipality_id = e.municipality_id AND n.event_id = e.id ",
            "WHERE e.municipality_id = $1 AND e.pseudonym = $2 ORDER BY e.happened_at, e.id"
        ),
        params![municipality, &means.pseudonym(municipality, subject)],
        |row| {
            Ok(Event {
                at: row.next()?,
                act: row.next()?,
                by: row.next()?,
                reason: row.next()?,
                note: row.next()?,
                numbers: row.next::<Option<i64>>()?.zip(row.next::<Option<i64>>()?),
            })
        },
    )
}

/// Whether an act on a booking or a list entry about this meeting stands in the history.
pub(crate) fn has_happened(tx: &mut Tx<'_>, act: &Act<'_>, what: &str, session: Uuid, subject: Uuid) -> Result<bool, DbError> {
    let found: Option<i64> = tx.first(
        sql!(
            "SELECT happened_at FROM booking_event WHERE municipality_id = $1 AND pseudonym = $2 AND session_id = $3 AND act = $4"
        ),
        params![act.municipality, &act.means.pseudonym(act.municipality, subject), session, what],
        |row| row.next(),
    )?;
    Ok(found.is_some())
}
