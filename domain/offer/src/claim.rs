//! Claims: the five minutes of a guide or a room that belong to one meeting. Their key lets nobody be in two places, on both databases
//! (booking.md, I11). An individual meeting has its claims while seats in it are taken; a course from the day it is planned.

use clock::Clock;
use db::{DbError, Statement, Tx, params, sql};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::session::{self, spans_of};

/// The length of a claim, minutes.
const QUANTUM: i64 = 5;
const QUANTUM_MICROSECONDS: i64 = QUANTUM * 60 * 1_000_000;

/// Writes the claims of a session's guide or room on a row of five-minute marks.
macro_rules! claims {
    ($resource:literal) => {
        sql!(
            "INSERT INTO claim (municipality_id, resource_id, quantum_start, session_id) ",
            "WITH RECURSIVE quantum(n) AS (SELECT CAST($1 AS BIGINT) UNION ALL SELECT n + 1 FROM quantum WHERE n + 1 < $2) ",
            "SELECT s.municipality_id, s.",
            $resource,
            ", n * 300000000, s.id FROM session s, quantum WHERE s.municipality_id = $3 AND s.id = $4 ORDER BY n ON CONFLICT DO NOTHING"
        )
    };
}

/// Keeps the guides and rooms of individual meetings to this transaction until it ends; whoever wants to take or to free a time of theirs waits here.
/// Asked after the list is locked and before the row of any of these meetings is: taking one meeting's time opens and closes others of the same guide,
/// so two who had a row each would wait for one another (booking.md, I29).
pub fn keep(tx: &mut Tx<'_>, municipality: Uuid, sessions: &[Uuid]) -> Result<(), DbError> {
    let (mut guides, mut rooms) = (Vec::new(), Vec::new());
    for session in sessions {
        let found: Option<(Option<Uuid>, Option<Uuid>)> = tx.first(
            sql!("SELECT guide_id, room_id FROM session WHERE municipality_id = $1 AND id = $2 AND form = 'individual'"),
            params![municipality, *session],
            |row| Ok((row.next()?, row.next()?)),
        )?;
        let (guide, room) = found.unwrap_or_default();
        guides.extend(guide);
        rooms.extend(room);
    }
    guides.sort_unstable();
    for guide in guides {
        tx.run(sql!("UPDATE person SET active = active WHERE id = $1"), params![guide])?;
    }
    rooms.sort_unstable();
    for room in rooms {
        tx.run(sql!("UPDATE room SET active = active WHERE municipality_id = $1 AND id = $2"), params![municipality, room])?;
    }
    Ok(())
}

/// Claims guide and room of a session for its time and the buffer after it: all or nothing. Answers whether it got them; what was written of a
/// claim that failed goes with the transaction or savepoint of whoever asked.
pub fn claim_time(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<bool, DbError> {
    let (guide, room, buffer): (Option<Uuid>, Option<Uuid>, i64) = tx.one(
        sql!("SELECT guide_id, room_id, buffer_minutes FROM session WHERE municipality_id = $1 AND id = $2"),
        params![municipality, session],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )?;
    let mut resources: Vec<(Uuid, &'static Statement)> = [(guide, claims!("guide_id")), (room, claims!("room_id"))]
        .into_iter()
        .filter_map(|(id, claims)| Some((id?, claims)))
        .collect();
    // One order for everybody, so that two who want the same two wait for each other instead of holding one each (booking.md, I29).
    resources.sort_unstable_by_key(|(id, _)| *id);
    for (starts_at, ends_at) in spans_of(tx, municipality, session)? {
        let first = starts_at.as_microsecond().div_euclid(QUANTUM_MICROSECONDS);
        let end = (ends_at + SignedDuration::from_mins(buffer)).as_microsecond();
        let after = -(-end).div_euclid(QUANTUM_MICROSECONDS);
        for (_, claims) in &resources {
            let claimed = tx.run(claims, params![first, after, municipality, session])?;
            // Without the guard only so that the races can be seen to be lost (`./test` does so).
            if cfg!(not(feature = "unsafe-no-guard")) && claimed != u64::try_from(after - first).unwrap_or(0) {
                return Ok(false);
            }
        }
    }
    Ok(true)
}

/// Gives back what a session had claimed.
pub fn unclaim(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<(), DbError> {
    tx.run(sql!("DELETE FROM claim WHERE municipality_id = $1 AND session_id = $2"), params![municipality, session])?;
    Ok(())
}

/// When a guide or a room is claimed between two instants, as spans in order; claims that touch are one.
pub(crate) fn busy(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    resource: Uuid,
    (from, to): (Timestamp, Timestamp),
) -> Result<Vec<(Timestamp, Timestamp)>, DbError> {
    let quanta: Vec<Timestamp> = tx.all(
        sql!(
            "SELECT quantum_start FROM claim WHERE municipality_id = $1 AND resource_id = $2 AND quantum_start >= $3 AND quantum_start < $4 ",
            "ORDER BY quantum_start"
        ),
        params![municipality, resource, from - SignedDuration::from_mins(QUANTUM), to],
        |row| row.next(),
    )?;
    let mut spans: Vec<(Timestamp, Timestamp)> = Vec::new();
    for start in quanta {
        let end = start + SignedDuration::from_mins(QUANTUM);
        match spans.last_mut() {
            Some(last) if last.1 == start => last.1 = end,
            _ => spans.push((start, end)),
        }
    }
    Ok(spans)
}

/// Takes the times off offer that a meeting has just made impossible: those of the same guide or room that lie over it and its buffer. Their
/// openings are cut anew on that day.
pub fn taken(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, session: Uuid) -> Result<(), DbError> {
    let over: Vec<Uuid> = tx.all(
        sql!(
            "SELECT o.rule_id FROM session s JOIN session o ON o.municipality_id = s.municipality_id AND o.guide_id = s.guide_id ",
            "AND o.starts_at > s.starts_at - 86400000000 AND o.starts_at < s.ends_at + s.buffer_minutes * 60000000 ",
            "WHERE s.municipality_id = $1 AND s.id = $2 AND o.id <> s.id AND o.rule_id IS NOT NULL AND o.form = 'individual' AND o.state = 'open' ",
            "AND o.taken = 0 AND o.ends_at + o.buffer_minutes * 60000000 > s.starts_at UNION ",
            "SELECT o.rule_id FROM session s JOIN session o ON o.municipality_id = s.municipality_id AND o.room_id = s.room_id ",
            "AND o.starts_at > s.starts_at - 86400000000 AND o.starts_at < s.ends_at + s.buffer_minutes * 60000000 ",
            "WHERE s.municipality_id = $1 AND s.id = $2 AND o.id <> s.id AND o.rule_id IS NOT NULL AND o.form = 'individual' AND o.state = 'open' ",
            "AND o.taken = 0 AND o.ends_at + o.buffer_minutes * 60000000 > s.starts_at"
        ),
        params![municipality, session],
        |row| row.next(),
    )?;
    if over.is_empty() {
        return Ok(());
    }
    let days = session::days_of_session(tx, municipality, session)?;
    session::cut_anew(tx, clock, municipality, &over, &days)
}

/// Puts the times back on offer that a meeting of this guide and room had made impossible: its claims are gone.
pub fn freed(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, session: Uuid) -> Result<(), DbError> {
    let days = session::days_of_session(tx, municipality, session)?;
    freed_on(tx, clock, municipality, session, &days)
}

/// The same on certain days: one meeting of a course has left them.
pub(crate) fn freed_on(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, session: Uuid, days: &[Date]) -> Result<(), DbError> {
    let rules: Vec<Uuid> = tx.all(
        sql!(
            "SELECT r.id FROM session s JOIN opening_rule r ON r.municipality_id = s.municipality_id AND r.guide_id = s.guide_id ",
            "WHERE s.municipality_id = $1 AND s.id = $2 UNION ",
            "SELECT r.id FROM session s JOIN offer o ON o.municipality_id = s.municipality_id AND o.room_id = s.room_id ",
            "JOIN opening_rule r ON r.municipality_id = o.municipality_id AND r.offer_id = o.id ",
            "WHERE s.municipality_id = $1 AND s.id = $2 UNION ",
            "SELECT r.id FROM session s JOIN opening_rule r ON r.municipality_id = s.municipality_id AND r.room_id = s.room_id ",
            "WHERE s.municipality_id = $1 AND s.id = $2"
        ),
        params![municipality, session],
        |row| row.next(),
    )?;
    session::cut_anew(tx, clock, municipality, &rules, days)
}
