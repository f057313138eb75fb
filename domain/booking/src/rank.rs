//! The one order of a list, in SQL and in memory, and how staff change it (booking.md, 9.1).
//!
//! Entries older than the list's limit come first, by their number alone; then by group and number. Numbers stand far apart, so that one can be
//! put between two others; when there is no room left, all are handed out anew in the same order.

use db::{Tx, params, sql};
use jiff::Timestamp;
use uuid::Uuid;

use crate::act::Act;
use crate::waiting_list::{List, STEP, fill_for, find, find_locked};
use crate::{BookingError, reason};

/// The order as SQL: `w` is the entry, `l` its list, and the parameter (`"$3"`) is now.
macro_rules! in_order {
    ($now:literal) => {
        concat!("CASE WHEN w.waiting_since <= ", $now, " - l.ageing_days * 86400000000 THEN 0 ELSE w.priority END, w.seq")
    };
}
pub(crate) use in_order;

/// The same order in memory: what is smaller comes first.
pub(crate) fn rank(list: &List, now: Timestamp, since: Timestamp, priority: i64, seq: i64) -> (i64, i64) {
    (if since <= list.cutoff(now) { 0 } else { priority }, seq)
}

/// Puts an entry directly before another, with a reason that both histories show (ux U-75).
pub fn move_before(tx: &mut Tx<'_>, act: &Act<'_>, entry: Uuid, before: Uuid) -> Result<(), BookingError> {
    if act.reason.is_empty() {
        return Err(BookingError::NeedsReason);
    }
    let it = find_locked(tx, act.municipality, entry)?;
    let mut other = find(tx, act.municipality, before)?;
    if it.offer != other.offer || entry == before {
        return Err(BookingError::NotFound);
    }
    let seq = if let Some(seq) = number_before(tx, act.municipality, it.offer, other.seq)? {
        seq
    } else {
        // Ten entries put before the same one use the room up.
        renumber(tx, act.municipality, it.offer)?;
        other = find(tx, act.municipality, before)?;
        number_before(tx, act.municipality, it.offer, other.seq)?.ok_or(BookingError::NotFound)?
    };
    tx.run(
        sql!(
            // Why somebody else comes first is not why this one does.
            "UPDATE wait_entry SET seq = $1, priority_reason = CASE WHEN priority = $2 THEN priority_reason ELSE '' END, priority = $2, ",
            "waiting_since = $3, version = version + 1 WHERE municipality_id = $4 AND id = $5"
        ),
        params![seq, other.priority, other.since, act.municipality, entry],
    )?;
    act.log(tx, "moved_ahead", it.session, entry)?;
    // What was written is about the one who moved; it must not outlive them in the other's history.
    act.because(reason::split(act.reason, "").0).noting("").log(tx, "was_passed", other.session, before)?;
    fill_for(tx, act, &it)
}

/// A number between this one and the one before it; `None` when there is none.
fn number_before(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, seq: i64) -> Result<Option<i64>, BookingError> {
    let previous: Option<i64> = tx.first(
        sql!("SELECT seq FROM wait_entry WHERE municipality_id = $1 AND offer_id = $2 AND seq < $3 ORDER BY seq DESC LIMIT 1"),
        params![municipality, offer, seq],
        |row| row.next(),
    )?;
    let Some(previous) = previous else { return Ok(Some(seq - STEP)) };
    Ok(Some(previous + (seq - previous) / 2).filter(|it| *it != previous))
}

/// Hands the numbers of a list out anew, [`STEP`] apart, in the order that they have; ended entries keep theirs too, or one that is restored would
/// have none. The list is locked. Two passes, since no two entries may ever have the same number: first all below every number that will be
/// handed out, then each to its own.
fn renumber(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid) -> Result<(), BookingError> {
    let (entries, last, first): (i64, i64, i64) = tx.one(
        sql!(
            "SELECT COUNT(*), COALESCE(MAX(seq), 0), COALESCE(MIN(seq), 0) FROM wait_entry WHERE municipality_id = $1 AND offer_id = $2"
        ),
        params![municipality, offer],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )?;
    let below = last.max(0) + last - first + STEP;
    tx.run(
        sql!("UPDATE wait_entry SET seq = seq - $1 WHERE municipality_id = $2 AND offer_id = $3"),
        params![below, municipality, offer],
    )?;
    tx.run(
        sql!(
            "UPDATE wait_entry SET seq = n.place * $1 FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY seq) AS place FROM wait_entry ",
            "WHERE municipality_id = $2 AND offer_id = $3) AS n WHERE wait_entry.municipality_id = $2 AND wait_entry.id = n.id"
        ),
        params![STEP, municipality, offer],
    )?;
    // Whoever joins next comes after all of them.
    tx.run(
        sql!(
            "UPDATE wait_list SET turn = CASE WHEN turn < $1 THEN $1 ELSE turn END WHERE municipality_id = $2 AND offer_id = $3"
        ),
        params![entries * STEP, municipality, offer],
    )?;
    Ok(())
}
