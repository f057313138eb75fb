//! The waiting list of a session: a stable order, worked off by hand for now.

use clock::Clock;
use db::{DbError, Row, Tx, params, sql};
use jiff::Timestamp;
use uuid::Uuid;

use crate::BookingError;
use crate::code::{self, RefCode};
use crate::contact::{self, Contact, contact_columns};
use crate::seat::{self, Channel, Held, Request, known_again, log, refuse_closed};

/// A place on the list that was given, or that this form had been given before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The entry.
    pub id: Uuid,
    /// Its number.
    pub code: RefCode,
    /// Entries ahead.
    pub ahead: i64,
    /// Whether this very act was already done.
    pub repeated: bool,
}

/// An entry as staff see it.
#[derive(Clone, Debug)]
pub struct WaitEntry {
    /// Its id.
    pub id: Uuid,
    /// The session.
    pub session: Uuid,
    /// Its place in the order.
    pub seq: i64,
    /// `waiting`, `placed`, `withdrawn`, `removed`.
    pub state: String,
    /// Whether somebody else asked.
    pub on_behalf: bool,
    /// Its number.
    pub ref_code: String,
    /// Who waits; `None` when erased.
    pub contact: Option<Contact>,
}

/// Puts a person on the list of a session. The order is a number handed out under the session's lock, never a time of day.
pub fn join(tx: &mut Tx<'_>, clock: &Clock, it: &Request) -> Result<Waiting, BookingError> {
    let (id, now) = (clock.id(), clock.now());
    if let Some(done) = known_again(tx, it, "wait_entry", id, now)? {
        let entry = find(tx, it.municipality, done)?;
        let ahead = ahead_of(tx, it.municipality, &entry)?;
        return Ok(Waiting {
            id: done,
            code: RefCode::parse(&entry.ref_code).ok_or(BookingError::NotFound)?,
            ahead,
            repeated: true,
        });
    }
    let asked = refuse_closed(tx, it, now)?;
    // Whoever waits keeps residents out of the free seats, so nobody waits for what can be had at once.
    if asked.free > 0 {
        return Err(BookingError::SeatsFree);
    }
    let seq: Option<i64> = tx.first(
        sql!(
            "UPDATE session SET wait_turn = wait_turn + 1, waiting = waiting + 1, version = version + 1 ",
            "WHERE municipality_id = $1 AND id = $2 AND state = 'open' AND (taken >= allowed OR waiting > 0) RETURNING wait_turn"
        ),
        params![it.municipality, it.session],
        |row| row.next(),
    )?;
    let seq = seq.ok_or(BookingError::SeatsFree)?;
    let code = RefCode::issue(tx, clock, it.municipality, id)?;
    let contact = clock.id();
    let hash = it.word.hash(&it.secret, it.municipality, &code);
    contact::insert(tx, it.municipality, contact, &it.contact, &hash, asked.date)?;
    tx.run(
        sql!(
            "INSERT INTO wait_entry (municipality_id, id, session_id, contact_id, party_size, seq, state, channel, made_by, on_behalf, ref_code, version, created_at) ",
            "VALUES ($1, $2, $3, $4, 1, $5, 'waiting', $6, $7, $8, $9, 1, $10)"
        ),
        params![it.municipality, id, it.session, contact, seq, it.channel.word(), it.made_by, it.on_behalf, code.as_str(), now],
    )?;
    log(tx, clock, it.municipality, "listed", it.session, id, it.made_by, "")?;
    let entry = find(tx, it.municipality, id)?;
    let ahead = ahead_of(tx, it.municipality, &entry)?;
    Ok(Waiting { id, code, ahead, repeated: false })
}

fn ahead_of(tx: &mut Tx<'_>, municipality: Uuid, entry: &WaitEntry) -> Result<i64, DbError> {
    tx.one(
        sql!("SELECT COUNT(*) FROM wait_entry WHERE municipality_id = $1 AND session_id = $2 AND state = 'waiting' AND seq < $3"),
        params![municipality, entry.session, entry.seq],
        |row| row.next(),
    )
}

/// Takes an entry off the list, by staff or by the person. Answers whether this call did it.
pub fn remove(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, entry: Uuid, by: Option<Uuid>) -> Result<bool, BookingError> {
    let state = if by.is_some() { "removed" } else { "withdrawn" };
    let left: Option<(Uuid, i64)> = tx.first(
        sql!(
            "UPDATE wait_entry SET state = $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 AND state = 'waiting' ",
            "RETURNING session_id, party_size"
        ),
        params![state, municipality, entry],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    let Some((session, people)) = left else {
        find(tx, municipality, entry)?;
        return Ok(false);
    };
    tx.run(
        sql!("UPDATE session SET waiting = waiting - $1, version = version + 1 WHERE municipality_id = $2 AND id = $3"),
        params![people, municipality, session],
    )?;
    log(tx, clock, municipality, state, session, entry, by, "")?;
    Ok(true)
}

/// Gives a free seat to somebody on the list, by hand. The booking keeps the entry's number and word. Answers the booking.
pub fn place_from_list(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, entry: Uuid, by: Uuid) -> Result<Uuid, BookingError> {
    let it = find(tx, municipality, entry)?;
    let placed = tx.run(
        sql!(
            "UPDATE wait_entry SET state = 'placed', version = version + 1 WHERE municipality_id = $1 AND id = $2 AND state = 'waiting'"
        ),
        params![municipality, entry],
    )?;
    if placed == 0 {
        return Err(BookingError::NotFound);
    }
    let seated = tx.run(
        sql!(
            "UPDATE session SET taken = taken + 1, waiting = waiting - 1, version = version + 1 WHERE municipality_id = $1 AND id = $2 ",
            "AND state = 'open' AND taken + 1 <= allowed AND ends_at > $3"
        ),
        params![municipality, it.session, clock.now()],
    )?;
    if seated == 0 {
        return Err(BookingError::Full);
    }
    let contact: Option<Uuid> = tx.one(
        sql!("SELECT contact_id FROM wait_entry WHERE municipality_id = $1 AND id = $2"),
        params![municipality, entry],
        |row| row.next(),
    )?;
    let code = RefCode::parse(&it.ref_code).ok_or(BookingError::NotFound)?;
    let booking = clock.id();
    seat::insert_row(
        tx,
        booking,
        (municipality, it.session),
        contact,
        &code,
        (Channel::List, Some(by), it.on_behalf),
        clock.now(),
    )?;
    code::lead_to(tx, municipality, &code, booking)?;
    log(tx, clock, municipality, "placed", it.session, booking, Some(by), "")?;
    Ok(booking)
}

/// One entry of a municipality.
pub(crate) fn find(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<WaitEntry, BookingError> {
    tx.first(
        sql!(
            "SELECT w.id, w.session_id, w.seq, w.state, w.on_behalf, w.ref_code, ",
            contact_columns!(),
            " FROM wait_entry w ",
            "LEFT JOIN contact c ON c.municipality_id = w.municipality_id AND c.id = w.contact_id WHERE w.municipality_id = $1 AND w.id = $2"
        ),
        params![municipality, id],
        read,
    )?
    .ok_or(BookingError::NotFound)
}

/// The open entries of a session, in order.
pub fn entries_of(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<Vec<WaitEntry>, DbError> {
    tx.all(
        sql!(
            "SELECT w.id, w.session_id, w.seq, w.state, w.on_behalf, w.ref_code, ",
            contact_columns!(),
            " FROM wait_entry w ",
            "LEFT JOIN contact c ON c.municipality_id = w.municipality_id AND c.id = w.contact_id ",
            "WHERE w.municipality_id = $1 AND w.session_id = $2 AND w.state = 'waiting' ORDER BY w.seq, w.id"
        ),
        params![municipality, session],
        read,
    )
}

/// All open entries of a municipality for meetings that have not ended, by session and order.
pub fn open_entries(tx: &mut Tx<'_>, municipality: Uuid, now: Timestamp) -> Result<Vec<WaitEntry>, DbError> {
    tx.all(
        sql!(
            "SELECT w.id, w.session_id, w.seq, w.state, w.on_behalf, w.ref_code, ",
            contact_columns!(),
            " FROM wait_entry w ",
            "JOIN session s ON s.municipality_id = w.municipality_id AND s.id = w.session_id ",
            "LEFT JOIN contact c ON c.municipality_id = w.municipality_id AND c.id = w.contact_id ",
            "WHERE w.municipality_id = $1 AND w.state = 'waiting' AND s.ends_at > $2 ORDER BY s.starts_at, w.session_id, w.seq"
        ),
        params![municipality, now],
        read,
    )
}

fn read(row: &mut Row<'_>) -> Result<WaitEntry, DbError> {
    Ok(WaitEntry {
        id: row.next()?,
        session: row.next()?,
        seq: row.next()?,
        state: row.next()?,
        on_behalf: row.next()?,
        ref_code: row.next()?,
        contact: contact::read(row)?,
    })
}

pub(crate) fn held_by(tx: &mut Tx<'_>, municipality: Uuid, entry: Uuid) -> Result<Option<(Held, Vec<u8>)>, DbError> {
    tx.first(
        sql!(
            "SELECT w.id, c.word_hash FROM wait_entry w JOIN contact c ON c.municipality_id = w.municipality_id AND c.id = w.contact_id ",
            "WHERE w.municipality_id = $1 AND w.id = $2"
        ),
        params![municipality, entry],
        |row| Ok((Held::Entry(row.next()?), row.next()?)),
    )
}
