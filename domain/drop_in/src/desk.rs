//! What a guide presses: who helps, whose turn it is, and taking the last press back.
//!
//! A guide has one number in hand at most. Each press first takes the guide's own row, so two presses of one guide come one after the other and the
//! second finds what the first did; between guides the ticket's state and version decide ([`crate::ticket::store`]).

use db::{DbError, Tx, params, sql};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::DropInError;
use crate::line::{self, local_day};
use crate::ticket::{self, APART, State, Ticket, read as read_ticket, ticket_columns};

/// So often somebody is called again before they count as absent.
pub const RECALLS: i64 = 2;
/// So many places down goes whoever was absent, once.
pub const PLACES_DOWN: i64 = 3;
/// So long the last press can be taken back (ux U-91).
const UNDO_MINUTES: i64 = 10;
/// So often somebody else may be faster before we give up.
const TRIES: usize = 64;

/// A guide at a place, at a moment.
#[derive(Clone, Copy, Debug)]
pub struct Presser {
    /// The municipality.
    pub municipality: Uuid,
    /// Where.
    pub place: Uuid,
    /// Who.
    pub guide: Uuid,
    /// When.
    pub now: Timestamp,
}

/// What is done with the number in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Call it again.
    Recall,
    /// Nobody came.
    Absent,
    /// They are here: help begins.
    Begin,
    /// They are helped.
    Done,
    /// Back into the line, where it stood.
    Back,
    /// They have gone.
    Left,
}

impl Press {
    /// The word in forms and in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Recall => "recall",
            Self::Absent => "absent",
            Self::Begin => "begin",
            Self::Done => "done",
            Self::Back => "back",
            Self::Left => "left",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Recall, Self::Absent, Self::Begin, Self::Done, Self::Back, Self::Left].into_iter().find(|it| it.word() == word)
    }
}

/// A press that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastPress {
    /// What it was: `next` or a word of [`Press`].
    pub act: String,
    /// The number.
    pub number: i64,
}

/// Begins to help at a place; whoever helped elsewhere helps here now, unless they have somebody in hand there.
pub fn start(tx: &mut Tx<'_>, it: Presser, desk: Option<i64>) -> Result<(), DropInError> {
    wait_for_own_presses(tx, it)?;
    if let Some(hand) = in_hand(tx, it.municipality, it.guide)?
        && hand.place != it.place
    {
        return Err(DropInError::InHand);
    }
    tx.run(
        sql!(
            "INSERT INTO queue_guide (municipality_id, guide_id, place_id, local_date, desk, since, presses) VALUES ($1, $2, $3, $4, $5, $6, 0) ",
            "ON CONFLICT (municipality_id, guide_id) DO UPDATE SET place_id = excluded.place_id, local_date = excluded.local_date, ",
            "desk = excluded.desk, since = excluded.since"
        ),
        params![it.municipality, it.guide, it.place, local_day(it.now), desk, it.now],
    )?;
    Ok(())
}

/// Stops helping. Refused while somebody is in hand.
pub fn stop(tx: &mut Tx<'_>, it: Presser) -> Result<(), DropInError> {
    wait_for_own_presses(tx, it)?;
    if in_hand(tx, it.municipality, it.guide)?.is_some() {
        return Err(DropInError::InHand);
    }
    tx.run(sql!("DELETE FROM queue_guide WHERE municipality_id = $1 AND guide_id = $2"), params![it.municipality, it.guide])?;
    tx.run(sql!("DELETE FROM queue_press WHERE municipality_id = $1 AND guide_id = $2"), params![it.municipality, it.guide])?;
    Ok(())
}

/// A press of the same guide in another window is over when this goes on: what they have in hand is known for sure then.
fn wait_for_own_presses(tx: &mut Tx<'_>, it: Presser) -> Result<(), DropInError> {
    tx.run(
        sql!("UPDATE queue_guide SET presses = presses WHERE municipality_id = $1 AND guide_id = $2"),
        params![it.municipality, it.guide],
    )?;
    Ok(())
}

/// Where a guide helps today.
pub fn helps_at(tx: &mut Tx<'_>, municipality: Uuid, guide: Uuid, now: Timestamp) -> Result<Option<Uuid>, DbError> {
    tx.first(
        sql!("SELECT place_id FROM queue_guide WHERE municipality_id = $1 AND guide_id = $2 AND local_date = $3"),
        params![municipality, guide, local_day(now)],
        |row| row.next(),
    )
}

/// Takes the guide's own row and answers with their table.
fn lock(tx: &mut Tx<'_>, it: Presser) -> Result<Option<i64>, DropInError> {
    tx.first(
        sql!(
            "UPDATE queue_guide SET presses = presses + 1 WHERE municipality_id = $1 AND guide_id = $2 AND place_id = $3 AND local_date = $4 ",
            "RETURNING desk"
        ),
        params![it.municipality, it.guide, it.place, local_day(it.now)],
        |row| row.next(),
    )?
    .ok_or(DropInError::NotHelping)
}

/// The number that a guide has called or helps.
pub fn in_hand(tx: &mut Tx<'_>, municipality: Uuid, guide: Uuid) -> Result<Option<Ticket>, DbError> {
    tx.first(
        sql!(
            "SELECT ",
            ticket_columns!(),
            " FROM ticket t WHERE t.municipality_id = $1 AND t.guide_id = $2 AND t.state IN ('called', 'serving')"
        ),
        params![municipality, guide],
        read_ticket,
    )
}

/// Calls the next in the one order. Whoever has somebody in hand gets just them again: a second press is the same act. `None` when nobody
/// waits.
pub fn next(tx: &mut Tx<'_>, it: Presser) -> Result<Option<Ticket>, DropInError> {
    let desk = lock(tx, it)?;
    if let Some(hand) = in_hand(tx, it.municipality, it.guide)? {
        return Ok(Some(hand));
    }
    for _ in 0..TRIES {
        let Some(before) = line::first(tx, it.municipality, it.place, it.now)? else { return Ok(None) };
        let after = Ticket {
            state: State::Called,
            guide: Some(it.guide),
            desk,
            recalls: 0,
            first_called_at: before.first_called_at.or(Some(it.now)),
            called_at: Some(it.now),
            recalled_at: None,
            ..before.clone()
        };
        if ticket::store(tx, it.municipality, &before, &after)? {
            keep_press(tx, it, "next", &before)?;
            return Ok(Some(ticket::find(tx, it.municipality, before.id)?));
        }
        // Somebody was faster: ask again while anybody waits.
    }
    Err(DropInError::Db(DbError::Busy))
}

/// Does something with the number in hand, which must be `ticket`: a button of a page that is old does nothing to another.
pub fn press(tx: &mut Tx<'_>, it: Presser, ticket: Uuid, act: Press) -> Result<Ticket, DropInError> {
    lock(tx, it)?;
    let before = in_hand(tx, it.municipality, it.guide)?.filter(|hand| hand.id == ticket);
    let before = before.ok_or(DropInError::Changed)?;
    let mut after = before.clone();
    match act {
        Press::Recall | Press::Absent if before.state != State::Called => return Err(DropInError::Changed),
        Press::Recall => (after.recalls, after.recalled_at) = (before.recalls + 1, Some(it.now)),
        Press::Absent if before.recalls < RECALLS => return Err(DropInError::RecallFirst),
        Press::Absent if before.absences > 0 => {
            (after.state, after.absences, after.absent_at, after.ended_at) = (State::Left, 2, Some(it.now), Some(it.now));
        }
        Press::Absent => {
            after = Ticket {
                absences: 1,
                absent_at: Some(it.now),
                position: places_down(tx, it, &before)?,
                // A time that nobody came for is over: from now on they are a walk-in.
                due_at: None,
                ..waiting_again(&before)
            }
        }
        Press::Begin if before.state == State::Serving => return Ok(before),
        Press::Begin => (after.state, after.serving_at) = (State::Serving, Some(it.now)),
        Press::Done => {
            after.serving_at = before.serving_at.or(before.called_at);
            (after.state, after.ended_at) = (State::Done, Some(it.now));
        }
        Press::Back => after = waiting_again(&before),
        Press::Left => (after.state, after.ended_at) = (State::Left, Some(it.now)),
    }
    if !ticket::store(tx, it.municipality, &before, &after)? {
        return Err(DropInError::Changed);
    }
    keep_press(tx, it, act.word(), &before)?;
    ticket::find(tx, it.municipality, before.id)
}

/// The ticket back in the line, in nobody's hand.
fn waiting_again(it: &Ticket) -> Ticket {
    Ticket { state: State::Waiting, guide: None, desk: None, recalls: 0, serving_at: None, ..it.clone() }
}

/// The position behind the third who waits: between that one and the next, or behind the last where there are fewer.
fn places_down(tx: &mut Tx<'_>, it: Presser, ticket: &Ticket) -> Result<i64, DbError> {
    let behind: Vec<i64> = tx.all(
        sql!(
            "SELECT position FROM ticket WHERE municipality_id = $1 AND place_id = $2 AND local_date = $3 AND state = 'waiting' AND due_at IS NULL ",
            "ORDER BY position, number LIMIT $4"
        ),
        params![it.municipality, it.place, local_day(it.now), PLACES_DOWN + 1],
        |row| row.next(),
    )?;
    let down = usize::try_from(PLACES_DOWN).unwrap_or(0);
    Ok(match (behind.get(down.saturating_sub(1)), behind.get(down)) {
        (Some(third), Some(fourth)) => i64::midpoint(*third, *fourth),
        _ => behind.last().copied().unwrap_or(ticket.position) + APART / 2,
    })
}

/// Remembers the ticket as it was, so that the press can be taken back.
fn keep_press(tx: &mut Tx<'_>, it: Presser, act: &str, before: &Ticket) -> Result<(), DbError> {
    tx.send(
        sql!(
            "INSERT INTO queue_press (municipality_id, guide_id, act, pressed_at, ticket_id, version, state, due_at, position, was_guide_id, desk, ",
            "recalls, absences, first_called_at, called_at, recalled_at, absent_at, serving_at, ended_at) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) ",
            "ON CONFLICT (municipality_id, guide_id) DO UPDATE SET act = excluded.act, pressed_at = excluded.pressed_at, ticket_id = excluded.ticket_id, ",
            "version = excluded.version, state = excluded.state, due_at = excluded.due_at, position = excluded.position, ",
            "was_guide_id = excluded.was_guide_id, desk = excluded.desk, recalls = excluded.recalls, absences = excluded.absences, ",
            "first_called_at = excluded.first_called_at, called_at = excluded.called_at, recalled_at = excluded.recalled_at, ",
            "absent_at = excluded.absent_at, serving_at = excluded.serving_at, ended_at = excluded.ended_at"
        ),
        params![
            it.municipality,
            it.guide,
            act,
            it.now,
            before.id,
            before.version + 1,
            before.state.word(),
            before.due_at,
            before.position,
            before.guide,
            before.desk,
            before.recalls,
            before.absences,
            before.first_called_at,
            before.called_at,
            before.recalled_at,
            before.absent_at,
            before.serving_at,
            before.ended_at
        ],
    )
}

/// The guide's last press, while it can be taken back.
pub fn last_press(tx: &mut Tx<'_>, it: Presser) -> Result<Option<LastPress>, DbError> {
    tx.first(
        sql!(
            "SELECT p.act, t.number FROM queue_press p JOIN ticket t ON t.municipality_id = p.municipality_id AND t.id = p.ticket_id ",
            "WHERE p.municipality_id = $1 AND p.guide_id = $2 AND t.place_id = $3 AND p.version = t.version AND p.pressed_at >= $4"
        ),
        params![it.municipality, it.guide, it.place, it.now - SignedDuration::from_mins(UNDO_MINUTES)],
        |row| Ok(LastPress { act: row.next()?, number: row.next()? }),
    )
}

/// Takes the guide's last press back: the ticket is as it was before. Refused when somebody has done something with it since, or after
/// ten minutes.
pub fn undo(tx: &mut Tx<'_>, it: Presser) -> Result<Ticket, DropInError> {
    lock(tx, it)?;
    let was = tx.first(
        sql!(
            "SELECT t.id, t.place_id, t.local_date, t.number, p.state, p.due_at, p.position, t.booking_id, p.was_guide_id, p.desk, p.recalls, p.absences, ",
            "t.taken_at, p.first_called_at, p.called_at, p.recalled_at, p.absent_at, p.serving_at, p.ended_at, t.met, t.told_low, t.told_high, t.version ",
            "FROM queue_press p JOIN ticket t ON t.municipality_id = p.municipality_id AND t.id = p.ticket_id ",
            "WHERE p.municipality_id = $1 AND p.guide_id = $2 AND t.place_id = $3 AND p.version = t.version AND p.pressed_at >= $4"
        ),
        params![it.municipality, it.guide, it.place, it.now - SignedDuration::from_mins(UNDO_MINUTES)],
        read_ticket,
    )?;
    let was = was.ok_or(DropInError::Changed)?;
    let now = ticket::find(tx, it.municipality, was.id)?;
    // A number can come back into the hand only if the hand is empty.
    let hand = in_hand(tx, it.municipality, it.guide)?;
    if was.guide.is_some() && hand.is_some_and(|hand| hand.id != was.id) {
        return Err(DropInError::Changed);
    }
    if !ticket::store(tx, it.municipality, &now, &was)? {
        return Err(DropInError::Changed);
    }
    tx.run(sql!("DELETE FROM queue_press WHERE municipality_id = $1 AND guide_id = $2"), params![it.municipality, it.guide])?;
    ticket::find(tx, it.municipality, was.id)
}
