//! Holds: a time is kept for a quarter of an hour for somebody who is filling in the form (booking.md, 7.5). A hold is busy (I12): its seats are
//! taken, and guide and room are claimed. It names nobody.

use clock::Clock;
use db::{DbError, Tx, params, sql};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::BookingError;
use crate::act::{Act, Means};
use crate::release::{self, give_back};
use crate::seat::{Request, Taking, refuse_closed, take_seats};
use crate::waiting_list;

/// A time is held for so long, counted anew with every step.
const MINUTES: i64 = 15;

/// A time that is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Its id, which whoever holds the time brings along.
    pub id: Uuid,
    /// The meeting: of another guide at the same time, where the one asked for was busy.
    pub session: Uuid,
    /// Until when.
    pub expires_at: Timestamp,
}

/// Whose times will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guide {
    /// Anybody's who is free at that time.
    Any,
    /// Only those of the meeting that was chosen.
    This,
}

/// Holds a seat in an individual meeting for a resident. With [`Guide::Any`] another guide's meeting of the same offer at the same time serves when
/// this one is taken, those with the least to do that day first. `follows` is the booking that lets somebody see a follow-up offer.
pub fn hold_time(
    tx: &mut Tx<'_>,
    means: &Means,
    municipality: Uuid,
    session: Uuid,
    guide: Guide,
    own_guide: bool,
) -> Result<Hold, BookingError> {
    hold_time_as(tx, means, means.clock.id(), municipality, session, guide, own_guide)
}

/// The same, under an id of the caller's own, so that the same wish sent twice is one hold.
pub(crate) fn hold_time_as(
    tx: &mut Tx<'_>,
    means: &Means,
    id: Uuid,
    municipality: Uuid,
    session: Uuid,
    guide: Guide,
    own_guide: bool,
) -> Result<Hold, BookingError> {
    let clock = &means.clock;
    let mut failed = BookingError::Overlap;
    let sessions = match guide {
        Guide::This => vec![session],
        Guide::Any => siblings(tx, municipality, session)?,
    };
    for session in sessions {
        let taking =
            Taking { municipality, session, people: 1, staff: false, reason: "", overbook: false, own_guide, hold: None };
        // Whoever was faster leaves nothing half done here.
        let done = tx.savepoint(|tx| -> Result<(), BookingError> {
            refuse_closed(tx, &taking, clock.now())?;
            take_seats(tx, clock, &taking)
        });
        match done {
            Ok(()) => {
                let hold = Hold { id, session, expires_at: clock.now() + SignedDuration::from_mins(MINUTES) };
                tx.run(
                    sql!("INSERT INTO hold (municipality_id, id, session_id, seats, expires_at) VALUES ($1, $2, $3, 1, $4)"),
                    params![municipality, hold.id, session, hold.expires_at],
                )?;
                return Ok(hold);
            }
            Err(BookingError::Db(error)) => return Err(error.into()),
            Err(other) => failed = other,
        }
    }
    Err(failed)
}

/// The meetings of all guides of an offer at one time: the one asked for, and those that are open. Whoever has the least to do on that day comes
/// first, so that not always the same guide is asked (booking.md, 4).
fn siblings(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<Vec<Uuid>, DbError> {
    let mut found: Vec<(i64, Uuid)> = tx.all(
        sql!(
            "SELECT s.id, (SELECT COUNT(*) FROM claim c WHERE c.municipality_id = s.municipality_id AND c.resource_id = s.guide_id ",
            "AND c.quantum_start BETWEEN s.starts_at - 43200000000 AND s.starts_at + 43200000000) ",
            "FROM session a JOIN session s ON s.municipality_id = a.municipality_id AND s.offer_id = a.offer_id AND s.starts_at = a.starts_at ",
            "AND s.ends_at = a.ends_at WHERE a.municipality_id = $1 AND a.id = $2 AND (s.id = a.id OR (s.state = 'open' AND s.taken < s.allowed ",
            "AND a.form = 'individual'))"
        ),
        params![municipality, session],
        |row| {
            let id = row.next()?;
            Ok((row.next()?, id))
        },
    )?;
    // Equally busy guides take turns by chance: ids end in chance.
    found.sort_unstable_by_key(|(busy, id)| (*busy, id.as_u128().rotate_left(64)));
    Ok(found.into_iter().map(|(_, id)| id).collect())
}

/// Lets a hold last from now on. Answers the meeting; `None` when it has lapsed.
pub fn renew_hold(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, hold: Uuid) -> Result<Option<Hold>, DbError> {
    let now = clock.now();
    tx.first(
        sql!(
            "UPDATE hold SET expires_at = $1 WHERE municipality_id = $2 AND id = $3 AND expires_at > $4 RETURNING id, session_id, expires_at"
        ),
        params![now + SignedDuration::from_mins(MINUTES), municipality, hold, now],
        |row| Ok(Hold { id: row.next()?, session: row.next()?, expires_at: row.next()? }),
    )
}

/// Whether a hold on this meeting still stands.
pub(crate) fn stands(tx: &mut Tx<'_>, municipality: Uuid, hold: Uuid, session: Uuid, now: Timestamp) -> Result<bool, DbError> {
    let found: Option<i64> = tx.first(
        sql!("SELECT seats FROM hold WHERE municipality_id = $1 AND id = $2 AND session_id = $3 AND expires_at > $4"),
        params![municipality, hold, session, now],
        |row| row.next(),
    )?;
    Ok(found.is_some())
}

/// Ends the hold of a request because its seats become the booking's. Answers how many seats that are; 0 when there is no hold, or it has lapsed.
pub(crate) fn use_up(tx: &mut Tx<'_>, it: &Request, now: Timestamp) -> Result<i64, DbError> {
    let Some(hold) = it.hold else { return Ok(0) };
    let seats: Option<i64> = tx.first(
        sql!("DELETE FROM hold WHERE municipality_id = $1 AND id = $2 AND session_id = $3 AND expires_at > $4 AND seats <= $5 RETURNING seats"),
        params![it.municipality, hold, it.session, now, it.people],
        |row| row.next(),
    )?;
    Ok(seats.unwrap_or(0))
}

/// Gives a held time back: somebody thought better of it.
pub fn let_go(tx: &mut Tx<'_>, act: &Act<'_>, hold: Uuid) -> Result<bool, BookingError> {
    let session: Option<Uuid> = tx.first(
        sql!("SELECT session_id FROM hold WHERE municipality_id = $1 AND id = $2"),
        params![act.municipality, hold],
        |row| row.next(),
    )?;
    match session {
        Some(session) => end(tx, act, session, hold),
        None => Ok(false),
    }
}

/// Ends a hold and frees its seats, to the next on the list or to all.
fn end(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid, hold: Uuid) -> Result<bool, BookingError> {
    let offer = release::offer_of(tx, act.municipality, session)?;
    waiting_list::lock(tx, act.municipality, offer)?;
    let seats: Option<i64> = tx.first(
        sql!("DELETE FROM hold WHERE municipality_id = $1 AND id = $2 RETURNING seats"),
        params![act.municipality, hold],
        |row| row.next(),
    )?;
    let Some(seats) = seats else { return Ok(false) };
    give_back(tx, act, session, seats, seats)?;
    // It was on offer before it was held, so nobody need hear of it.
    release::promise_in_order(tx, act, session, None)?;
    Ok(true)
}

/// Ends a hold whose moment has passed, unless it was renewed or used meanwhile.
pub(crate) fn lapse(tx: &mut Tx<'_>, act: &Act<'_>, hold: Uuid) -> Result<bool, BookingError> {
    let session: Option<Uuid> = tx.first(
        sql!("SELECT session_id FROM hold WHERE municipality_id = $1 AND id = $2 AND expires_at <= $3"),
        params![act.municipality, hold, act.clock().now()],
        |row| row.next(),
    )?;
    match session {
        Some(session) => end(tx, act, session, hold),
        None => Ok(false),
    }
}
