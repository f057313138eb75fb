//! Seats given by draw (booking.md, 9.2): applications are collected until a moment, then the lot decides, and anybody can check it.
//!
//! Applying is joining the waiting list of the meeting; nobody is promised a seat before the draw, and residents book none. The seed follows from
//! the program's secret and the draw's id, so whoever reads the database, a backup or these pages cannot know it, and nobody can choose it. Its
//! SHA-256 is published with the first application, the seed itself after the draw. A lot is the SHA-256 of `seed:entry-id` in lower-case hex;
//! the lowest comes first.

use data_encoding::HEXLOWER;
use db::{DbError, Row, Tx, params, sql};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::act::Act;
use crate::notice::{self, Kind};
use crate::waiting_list::{self, next_turn};
use crate::{BookingError, code, release, seat, task};

/// The draw is held at least so long before the meeting: whoever gets a seat must hear of it.
pub const DRAWN_BEFORE_HOURS: i64 = 24;
/// Bytes of a seed.
const SEED: usize = 16;

/// The draw of a meeting's seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    /// Its id.
    pub id: Uuid,
    /// The meeting.
    pub session: Uuid,
    /// Until when applications are collected.
    pub draws_at: Timestamp,
    /// SHA-256 of the seed, 64 lower-case hex figures.
    pub seed_hash: String,
    /// The seed, 32 lower-case hex figures; `None` before the draw.
    pub seed: Option<String>,
    /// When it was held.
    pub drawn_at: Option<Timestamp>,
}

impl Draw {
    /// The hash of the seed, as short as two people compare it: «3f2a 91c0 77de».
    pub fn key(&self) -> String {
        [&self.seed_hash[..4], &self.seed_hash[4..8], &self.seed_hash[8..12]].join("\u{a0}")
    }
}

/// An application in a draw that was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lot {
    /// Its place, from 1.
    pub place: i64,
    /// The list entry.
    pub entry: Uuid,
    /// SHA-256 of `seed:entry-id`, lower-case hex.
    pub lot: String,
    /// How many come together.
    pub people: i64,
    /// Whether it got seats; else it stands on the list.
    pub seated: bool,
}

/// The lot of an entry under a seed.
pub fn lot(seed: &str, entry: Uuid) -> String {
    HEXLOWER.encode(&Sha256::digest(format!("{seed}:{entry}")))
}

fn hash_of(seed: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(seed))
}

/// The seed of a draw. Without the program's secret nobody can know it before it is published.
fn seed_of(act: &Act<'_>, draw: Uuid) -> String {
    HEXLOWER.encode(&code::seal(&act.means.secret, &[b"draw", draw.as_bytes()])[..SEED])
}

/// Lets the seats of a course's meeting be given by draw, and publishes the hash of the seed. Those who are booked stay booked. Not while somebody waits
/// for it or is invited to it: they came in another order, and would lose it ([`BookingError::Used`]).
pub fn open(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid, draws_at: Timestamp) -> Result<Draw, BookingError> {
    let offer = release::offer_of(tx, act.municipality, session)?;
    waiting_list::lock(tx, act.municipality, offer)?;
    let now = act.clock().now();
    if draws_at <= now {
        return Err(BookingError::TooLate);
    }
    let opened = tx.run(
        sql!(
            "UPDATE session SET draws_at = $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 AND state = 'open' ",
            "AND form = 'course' AND draws_at IS NULL AND starts_at >= $4"
        ),
        params![draws_at, act.municipality, session, draws_at + SignedDuration::from_hours(DRAWN_BEFORE_HOURS)],
    )?;
    if opened == 0 {
        // Too near the meeting, or it is not held, or no course, or drawn already.
        return Err(BookingError::TooLate);
    }
    let taken_by_list: i64 = tx.one(
        sql!(
            "SELECT (SELECT COUNT(*) FROM wait_entry WHERE municipality_id = $1 AND session_id = $2 AND state IN ('waiting', 'invited', 'paused')) + ",
            "(SELECT COUNT(*) FROM invitation WHERE municipality_id = $1 AND session_id = $2 AND state = 'open') + ",
            "(SELECT COUNT(*) FROM draw WHERE municipality_id = $1 AND session_id = $2 AND state <> 'called_off')"
        ),
        params![act.municipality, session],
        |row| row.next(),
    )?;
    if taken_by_list > 0 {
        return Err(BookingError::Used);
    }
    let id = act.clock().id();
    tx.run(
        sql!(
            "INSERT INTO draw (municipality_id, id, session_id, draws_at, seed_hash, state, created_at) VALUES ($1, $2, $3, $4, $5, 'open', $6)"
        ),
        params![act.municipality, id, session, draws_at, hash_of(&seed_of(act, id)), now],
    )?;
    act.log(tx, "draw_opened", session, session)?;
    of_session(tx, act.municipality, session)?.ok_or(BookingError::NotFound)
}

/// Gives the seats of a meeting as they come after all. Whoever has applied stands on the list in the order in which they applied.
pub fn call_off(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid) -> Result<bool, BookingError> {
    if !end_without(tx, act, session)? {
        return Ok(false);
    }
    release::fill(tx, act, session, None)?;
    Ok(true)
}

/// Ends an open draw without holding it: the meeting is not held, or staff have decided so.
pub(crate) fn end_without(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid) -> Result<bool, BookingError> {
    let offer = release::offer_of(tx, act.municipality, session)?;
    waiting_list::lock(tx, act.municipality, offer)?;
    let ended = tx.run(
        sql!("UPDATE draw SET state = 'called_off' WHERE municipality_id = $1 AND session_id = $2 AND state = 'open'"),
        params![act.municipality, session],
    )?;
    if ended == 0 {
        return Ok(false);
    }
    tx.run(
        sql!("UPDATE session SET draws_at = NULL, version = version + 1 WHERE municipality_id = $1 AND id = $2"),
        params![act.municipality, session],
    )?;
    act.log(tx, "draw_called_off", session, session)?;
    Ok(true)
}

/// An application about to be drawn.
struct Applicant {
    entry: Uuid,
    people: i64,
    lot: String,
}

/// Holds the draw, once. In the order of the lots everybody who fits gets a booking and is told; a group that does not fit is passed and keeps
/// its place; those left are the list, in that order and without groups, and hear their place. Before its moment only staff may, with a reason,
/// because people were told until when they can apply. Answers whether this call did it.
pub fn hold(tx: &mut Tx<'_>, act: &Act<'_>, draw: Uuid) -> Result<bool, BookingError> {
    let Some(it) = find(tx, act.municipality, draw)? else { return Ok(false) };
    let now = act.clock().now();
    if it.draws_at > now && (act.by.is_none() || act.reason.is_empty()) {
        return Err(BookingError::NeedsReason);
    }
    let offer = release::offer_of(tx, act.municipality, it.session)?;
    waiting_list::lock(tx, act.municipality, offer)?;
    let seed = seed_of(act, draw);
    if hash_of(&seed) != it.seed_hash {
        // The program's secret is another than when the draw was opened; a draw with another seed than promised is none.
        return Err(BookingError::SeedLost);
    }
    let meeting = offer::find_session(tx, act.municipality, it.session)?;
    if meeting.state.is_closed() || !meeting.is_ahead(now) {
        return end_without(tx, act, it.session);
    }
    let held = tx.run(
        sql!(
            "UPDATE draw SET state = 'drawn', seed = $1, drawn_at = $2, drawn_by = $3 WHERE municipality_id = $4 AND id = $5 AND state = 'open'"
        ),
        params![&seed, now, act.by, act.municipality, draw],
    )?;
    if held == 0 {
        return Ok(false);
    }
    let mut free: i64 = tx.one(
        sql!(
            "UPDATE session SET draws_at = NULL, version = version + 1 WHERE municipality_id = $1 AND id = $2 RETURNING allowed - taken"
        ),
        params![act.municipality, it.session],
        |row| row.next(),
    )?;
    act.log(tx, "drawn", it.session, it.session)?;
    let mut left = Vec::new();
    for (at, applicant) in applicants(tx, act.municipality, it.session, &seed)?.into_iter().enumerate() {
        let seated = applicant.people <= free;
        let place = i64::try_from(at).unwrap_or(i64::MAX).saturating_add(1);
        tx.run(
            sql!(
                "INSERT INTO draw_lot (municipality_id, draw_id, place, entry_id, lot, people, seated) VALUES ($1, $2, $3, $4, $5, $6, $7)"
            ),
            params![act.municipality, draw, place, applicant.entry, &applicant.lot, applicant.people, seated],
        )?;
        if seated {
            free -= applicant.people;
            give_seats(tx, act, it.session, &applicant)?;
        } else {
            left.push(applicant.entry);
        }
    }
    put_on_list(tx, act, it.session, offer, &left)?;
    release::fill(tx, act, it.session, None)?;
    Ok(true)
}

/// Those who have applied, in the order of their lots.
fn applicants(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid, seed: &str) -> Result<Vec<Applicant>, DbError> {
    let mut all: Vec<Applicant> = tx.all(
        sql!("SELECT id, party_size FROM wait_entry WHERE municipality_id = $1 AND session_id = $2 AND state = 'waiting'"),
        params![municipality, session],
        |row| {
            let entry = row.next()?;
            Ok(Applicant { entry, people: row.next()?, lot: lot(seed, entry) })
        },
    )?;
    all.sort_unstable_by(|one, other| (&one.lot, one.entry).cmp(&(&other.lot, other.entry)));
    Ok(all)
}

/// What an application becomes that was drawn: a booking with the same number and word.
fn give_seats(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid, it: &Applicant) -> Result<(), BookingError> {
    tx.run(
        sql!("UPDATE wait_entry SET state = 'placed', version = version + 1 WHERE municipality_id = $1 AND id = $2"),
        params![act.municipality, it.entry],
    )?;
    waiting_list::count_out(tx, act.municipality, session, it.people)?;
    seat::promise(tx, act, session, it.people)?;
    let entry = waiting_list::find(tx, act.municipality, it.entry)?;
    let booking = seat::become_booking(tx, act, &entry, session, Kind::Seated)?;
    Ok(act.log(tx, "drawn_seat", session, booking)?)
}

/// Those who were drawn after the last seat: the list, in the order of the lots and in no other. All have the same age from now on.
fn put_on_list(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid, offer: Uuid, left: &[Uuid]) -> Result<(), BookingError> {
    let now = act.clock().now();
    for entry in left {
        let seq = next_turn(tx, act.municipality, offer)?;
        tx.run(
            sql!(
                "UPDATE wait_entry SET seq = $1, waiting_since = $2, priority = 2, priority_reason = '', version = version + 1 ",
                "WHERE municipality_id = $3 AND id = $4"
            ),
            params![seq, now, act.municipality, *entry],
        )?;
        act.log(tx, "drawn_place", session, *entry)?;
        task::drop_of(tx, act, *entry)?;
        message::drop_waiting(tx, act.municipality, *entry)?;
    }
    for entry in left {
        let entry = waiting_list::find(tx, act.municipality, *entry)?;
        notice::tell_entry(tx, act, Kind::Undrawn, &entry, session, None)?;
    }
    Ok(())
}

/// One draw of a municipality that was not called off.
fn find(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<Option<Draw>, DbError> {
    tx.first(
        sql!(
            "SELECT id, session_id, draws_at, seed_hash, seed, drawn_at FROM draw WHERE municipality_id = $1 AND id = $2 AND state <> 'called_off'"
        ),
        params![municipality, id],
        read,
    )
}

/// The draw of a meeting, open or held.
pub fn of_session(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<Option<Draw>, DbError> {
    tx.first(
        sql!(
            "SELECT id, session_id, draws_at, seed_hash, seed, drawn_at FROM draw WHERE municipality_id = $1 AND session_id = $2 ",
            "AND state <> 'called_off'"
        ),
        params![municipality, session],
        read,
    )
}

/// The draws, open or held, of a municipality's coming meetings.
pub fn coming(tx: &mut Tx<'_>, municipality: Uuid, now: Timestamp) -> Result<Vec<Draw>, DbError> {
    tx.all(
        sql!(
            "SELECT d.id, d.session_id, d.draws_at, d.seed_hash, d.seed, d.drawn_at FROM draw d ",
            "JOIN session s ON s.municipality_id = d.municipality_id AND s.id = d.session_id ",
            "WHERE d.municipality_id = $1 AND d.state <> 'called_off' AND s.starts_at > $2 ORDER BY d.id"
        ),
        params![municipality, now],
        read,
    )
}

fn read(row: &mut Row<'_>) -> Result<Draw, DbError> {
    Ok(Draw {
        id: row.next()?,
        session: row.next()?,
        draws_at: row.next()?,
        seed_hash: row.next()?,
        seed: row.next()?,
        drawn_at: row.next()?,
    })
}

/// What a draw came to, the lowest lot first; nothing before it was held.
pub fn lots_of(tx: &mut Tx<'_>, municipality: Uuid, draw: Uuid) -> Result<Vec<Lot>, DbError> {
    tx.all(
        sql!(
            "SELECT place, entry_id, lot, people, seated FROM draw_lot WHERE municipality_id = $1 AND draw_id = $2 ORDER BY place"
        ),
        params![municipality, draw],
        read_lot,
    )
}

fn read_lot(row: &mut Row<'_>) -> Result<Lot, DbError> {
    Ok(Lot { place: row.next()?, entry: row.next()?, lot: row.next()?, people: row.next()?, seated: row.next()? })
}

/// The lot of whoever has this contact, in a draw that was held.
pub(crate) fn lot_of(tx: &mut Tx<'_>, municipality: Uuid, draw: Uuid, contact: Uuid) -> Result<Option<Lot>, DbError> {
    tx.first(
        sql!(
            "SELECT l.place, l.entry_id, l.lot, l.people, l.seated FROM wait_entry w ",
            "JOIN draw_lot l ON l.municipality_id = w.municipality_id AND l.entry_id = w.id ",
            "WHERE w.municipality_id = $1 AND w.contact_id = $2 AND l.draw_id = $3"
        ),
        params![municipality, contact, draw],
        read_lot,
    )
}

/// How many applications an open draw has, and how many people they are.
pub fn applied(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<(i64, i64), DbError> {
    tx.one(
        sql!(
            "SELECT COUNT(*), CAST(COALESCE(SUM(party_size), 0) AS BIGINT) FROM wait_entry WHERE municipality_id = $1 AND session_id = $2 ",
            "AND state = 'waiting'"
        ),
        params![municipality, session],
        |row| Ok((row.next()?, row.next()?)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lot_is_the_sha_256_of_seed_colon_entry_in_lower_case() {
        // printf '%s' '00112233445566778899aabbccddeeff:01890a5d-ac96-774b-bcce-b302099a8057' | sha256sum
        let entry = Uuid::parse_str("01890A5D-AC96-774B-BCCE-B302099A8057").unwrap_or_default();
        assert_eq!(
            lot("00112233445566778899aabbccddeeff", entry),
            "7ec3e00b89770fa6e8309266f339d4d244b8b7fbbdfea480a4a8d2c17ec631cf"
        );
        // printf '%s' '00112233445566778899aabbccddeeff' | sha256sum
        assert_eq!(
            hash_of("00112233445566778899aabbccddeeff"),
            "5947d7c33d783f94b3b4c1a96ebc8991ed28f1b069b71e03376cba8caa98a720"
        );
    }
}
