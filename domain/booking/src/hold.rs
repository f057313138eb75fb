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
/// A program of others may hold so many at once, and each for so long at most, however often it renews it.
const MOST_OF_CLIENT: i64 = 20;
const MOST_MINUTES_OF_CLIENT: i64 = 60;

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

/// For whom a time is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holder<'a> {
    /// Somebody on the pages; whoever brings the id along is the holder.
    Page,
    /// A program of others, with what it asked for; the hold's id follows from its key.
    Client { client: Uuid, id: Uuid, wish: &'a [u8; 32] },
}

impl Holder<'_> {
    const fn client(&self) -> Option<Uuid> {
        match self {
            Self::Page => None,
            Self::Client { client, .. } => Some(*client),
        }
    }
}

/// Holds a seat in an individual meeting for a resident. With [`Guide::Any`] another guide's meeting of the same offer at the same time serves when
/// this one is taken, those with the least to do that day first. `own_guide`: whether follow-up offers may be held, since the guide is theirs.
pub fn hold_time(
    tx: &mut Tx<'_>,
    means: &Means,
    municipality: Uuid,
    session: Uuid,
    guide: Guide,
    own_guide: bool,
) -> Result<Hold, BookingError> {
    hold_for(tx, means, municipality, (session, guide), own_guide, Holder::Page)
}

/// The same for a program: the same key with the same wish is the same hold, which lasts from now on; with another wish it is refused, and so is
/// more than a program may hold at once.
pub(crate) fn hold_for_client(
    tx: &mut Tx<'_>,
    means: &Means,
    municipality: Uuid,
    wanted: (Uuid, Guide),
    holder: Holder<'_>,
) -> Result<Hold, BookingError> {
    let Holder::Client { client, id, wish } = holder else { return Err(BookingError::NotFound) };
    let asked: Option<Option<Vec<u8>>> =
        tx.first(sql!("SELECT wish FROM hold WHERE municipality_id = $1 AND id = $2"), params![municipality, id], |row| {
            row.next()
        })?;
    if let Some(asked) = asked {
        if asked.as_deref() != Some(wish.as_slice()) {
            return Err(BookingError::KeyReused);
        }
        return renew_hold(tx, &means.clock, municipality, id, Some(client))?.ok_or(BookingError::Closed);
    }
    let held: i64 = tx.one(
        sql!("SELECT COUNT(*) FROM hold WHERE municipality_id = $1 AND client_id = $2"),
        params![municipality, client],
        |row| row.next(),
    )?;
    if held >= MOST_OF_CLIENT {
        return Err(BookingError::TooMany(MOST_OF_CLIENT));
    }
    hold_for(tx, means, municipality, wanted, false, holder)
}

fn hold_for(
    tx: &mut Tx<'_>,
    means: &Means,
    municipality: Uuid,
    (session, guide): (Uuid, Guide),
    own_guide: bool,
    holder: Holder<'_>,
) -> Result<Hold, BookingError> {
    let clock = &means.clock;
    let individual: Option<bool> = tx.first(
        sql!("SELECT form = 'individual' FROM session WHERE municipality_id = $1 AND id = $2"),
        params![municipality, session],
        |row| row.next(),
    )?;
    // The form of a course holds nothing (booking.md, 7.5).
    if individual != Some(true) {
        return Err(BookingError::NotFound);
    }
    let mut failed = BookingError::Overlap;
    let sessions = match guide {
        Guide::This => vec![session],
        Guide::Any => siblings(tx, municipality, session)?,
    };
    let (id, wish) = match holder {
        Holder::Page => (clock.id(), None),
        Holder::Client { id, wish, .. } => (id, Some(wish.to_vec())),
    };
    let hold = |session| Hold { id, session, expires_at: clock.now() + SignedDuration::from_mins(MINUTES) };
    for session in sessions {
        let taking = Taking {
            municipality,
            session,
            people: 1,
            staff: false,
            reason: "",
            overbook: false,
            own_guide,
            individual: true,
            hold: None,
        };
        // Whoever was faster leaves nothing half done here.
        let done = tx.savepoint(|tx| -> Result<(), BookingError> {
            refuse_closed(tx, &taking, clock.now())?;
            take_seats(tx, clock, &taking)?;
            let made = tx.run(
                sql!(
                    "INSERT INTO hold (municipality_id, id, session_id, seats, expires_at, client_id, wish, created_at) ",
                    "VALUES ($1, $2, $3, 1, $4, $5, $6, $7) ON CONFLICT DO NOTHING"
                ),
                params![municipality, id, session, hold(session).expires_at, holder.client(), wish.clone(), clock.now()],
            )?;
            // The same request on another machine was a moment faster.
            if made == 1 { Ok(()) } else { Err(BookingError::KeyReused) }
        });
        match done {
            Ok(()) => return Ok(hold(session)),
            Err(error @ (BookingError::Db(_) | BookingError::KeyReused)) => return Err(error),
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

/// Lets a hold last from now on. Answers the meeting; `None` when it has ended, is another's, or has been held by a program for an hour. One whose
/// quarter of an hour is over is the holder's as long as nobody has ended it.
pub fn renew_hold(
    tx: &mut Tx<'_>,
    clock: &Clock,
    municipality: Uuid,
    hold: Uuid,
    client: Option<Uuid>,
) -> Result<Option<Hold>, DbError> {
    let now = clock.now();
    tx.first(
        sql!(
            "UPDATE hold SET expires_at = $1 WHERE municipality_id = $2 AND id = $3 AND client_id IS NOT DISTINCT FROM $4 ",
            "AND (client_id IS NULL OR created_at > $5) RETURNING id, session_id, expires_at"
        ),
        params![
            now + SignedDuration::from_mins(MINUTES),
            municipality,
            hold,
            client,
            now - SignedDuration::from_mins(MOST_MINUTES_OF_CLIENT)
        ],
        |row| Ok(Hold { id: row.next()?, session: row.next()?, expires_at: row.next()? }),
    )
}

/// Whether a hold of the pages on this meeting still stands.
pub(crate) fn stands(tx: &mut Tx<'_>, municipality: Uuid, hold: Uuid, session: Uuid) -> Result<bool, DbError> {
    let found: Option<i64> = tx.first(
        sql!("SELECT seats FROM hold WHERE municipality_id = $1 AND id = $2 AND session_id = $3 AND client_id IS NULL"),
        params![municipality, hold, session],
        |row| row.next(),
    )?;
    Ok(found.is_some())
}

/// Ends the hold of a request because its seats become the booking's. Answers how many seats that are; 0 when there is none, or it is another's.
pub(crate) fn use_up(tx: &mut Tx<'_>, it: &Request) -> Result<i64, DbError> {
    let Some(hold) = it.hold else { return Ok(0) };
    let seats: Option<i64> = tx.first(
        sql!(
            "DELETE FROM hold WHERE municipality_id = $1 AND id = $2 AND session_id = $3 AND seats <= $4 ",
            "AND client_id IS NOT DISTINCT FROM $5 RETURNING seats"
        ),
        params![it.municipality, hold, it.session, it.people, it.client],
        |row| row.next(),
    )?;
    Ok(seats.unwrap_or(0))
}

/// Gives a held time back: somebody thought better of it. Another's stays.
pub fn let_go(tx: &mut Tx<'_>, act: &Act<'_>, hold: Uuid, client: Option<Uuid>) -> Result<bool, BookingError> {
    let session: Option<Uuid> = tx.first(
        sql!("SELECT session_id FROM hold WHERE municipality_id = $1 AND id = $2 AND client_id IS NOT DISTINCT FROM $3"),
        params![act.municipality, hold, client],
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

/// Ends every hold on a meeting whose time changes: whoever is filling in a form for it chose another.
pub(crate) fn end_all(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid) -> Result<(), DbError> {
    let ended: Vec<i64> = tx.all(
        sql!("DELETE FROM hold WHERE municipality_id = $1 AND session_id = $2 RETURNING seats"),
        params![act.municipality, session],
        |row| row.next(),
    )?;
    for seats in ended {
        give_back(tx, act, session, seats, seats)?;
    }
    Ok(())
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
