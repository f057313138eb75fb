//! What staff change about a meeting's seats: more or fewer of them, or none because it is not held.

use db::{Tx, params, sql};
use uuid::Uuid;

use crate::act::Act;
use crate::notice::{self, Kind};
use crate::release::{self, give_back};
use crate::seat::bookings_of;
use crate::{BookingError, busy, draw, earlier, invitation, task, waiting_list};

/// Changes how many seats a meeting has. More seats go to those who wait, in the same transaction. Fewer seats than are taken drop nobody
/// (booking.md, I16): without `confirmed` the answer is [`BookingError::BelowTaken`] with the number taken; with it nothing is free until enough
/// seats are given back.
pub fn set_capacity(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid, capacity: i64, confirmed: bool) -> Result<(), BookingError> {
    let offer = release::offer_of(tx, act.municipality, session)?;
    waiting_list::lock(tx, act.municipality, offer)?;
    offer::keep(tx, act.municipality, &[session])?;
    // Read with the row locked: the history says what it was.
    let before: Option<i64> = tx.first(
        sql!("UPDATE session SET taken = taken WHERE municipality_id = $1 AND id = $2 RETURNING capacity"),
        params![act.municipality, session],
        |row| row.next(),
    )?;
    let changed: Option<(i64, i64)> = tx.first(
        sql!(
            // What was added for somebody counts no longer where there is room for them now.
            "UPDATE session SET capacity = $1, overbook = CASE WHEN taken <= $1 THEN 0 WHEN taken - $1 < overbook THEN taken - $1 ELSE overbook END, ",
            "allowed = CASE WHEN taken <= $1 THEN $1 ELSE taken END, ",
            // What is kept for phone and desk is a share of what there is.
            "reserve = $1 * (SELECT o.reserve_percent FROM offer o WHERE o.municipality_id = session.municipality_id AND o.id = session.offer_id) / 100, ",
            "version = version + 1 ",
            "WHERE municipality_id = $2 AND id = $3 AND state <> 'cancelled' RETURNING taken, overbook"
        ),
        params![capacity, act.municipality, session],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    let Some((taken, overbook)) = changed else { return Err(BookingError::Closed) };
    if capacity + overbook < taken && !confirmed {
        // The failure rolls the change back.
        return Err(BookingError::BelowTaken(taken));
    }
    act.changing(before.unwrap_or(capacity), capacity).log(tx, "capacity", session, session)?;
    release::fill(tx, act, session, None)
}

/// Calls a meeting off. Everybody who is booked is told, or there is a task to tell them; whoever waits for it waits for any other meeting of
/// the offer, in their order, or for the one that staff name (booking.md, B23); one that has begun or is not held is refused. Answers how many bookings and how many entries it touched.
pub fn cancel_session(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    session: Uuid,
    carry_to: Option<Uuid>,
) -> Result<(usize, usize), BookingError> {
    if act.reason.is_empty() {
        return Err(BookingError::NeedsReason);
    }
    let offer = release::offer_of(tx, act.municipality, session)?;
    waiting_list::lock(tx, act.municipality, offer)?;
    offer::keep(tx, act.municipality, &[session])?;
    let cancelled = tx.run(
        sql!(
            "UPDATE session SET state = 'cancelled', state_reason = $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 ",
            "AND state <> 'cancelled'"
        ),
        params![act.reason, act.municipality, session],
    )?;
    if cancelled == 0 {
        return Ok((0, 0));
    }
    act.log(tx, "session_cancelled", session, session)?;
    draw::end_without(tx, act, session)?;
    invitation::revoke_all_to(tx, act, session)?;
    let bookings: Vec<_> = bookings_of(tx, act.municipality, session)?.into_iter().filter(|it| it.state == "confirmed").collect();
    for it in &bookings {
        let of_web = it.of_web();
        let cancelled = tx.run(
            sql!(
                "UPDATE booking SET state = 'cancelled_by_service', version = version + 1 WHERE municipality_id = $1 AND id = $2 AND state = 'confirmed'"
            ),
            params![act.municipality, it.id],
        )?;
        if cancelled == 0 {
            // Somebody cancelled it, or marked it, a moment ago.
            continue;
        }
        give_back(tx, act, session, it.party_size, of_web)?;
        earlier::close(tx, act.municipality, it.id)?;
        act.log(tx, "cancelled_by_service", session, it.id)?;
        message::drop_waiting(tx, act.municipality, it.id)?;
        task::drop_of(tx, act, it.id)?;
        notice::tell_booking(tx, act, Kind::Cancelled, it.id)?;
    }
    // A course has claimed its guide and its room, with or without anybody in it.
    busy::end(tx, act.clock(), act.municipality, session)?;
    let waiting = waiting_list::wait_on(tx, act, session, true)?;
    match carry_to {
        Some(to) => aim_at(tx, act, &waiting, offer, to)?,
        None => release::fill_offer(tx, act, offer)?,
    }
    Ok((bookings.len(), waiting.len()))
}

/// Lets these entries wait for one meeting of their offer that is still to come.
fn aim_at(tx: &mut Tx<'_>, act: &Act<'_>, entries: &[Uuid], offer: Uuid, to: Uuid) -> Result<(), BookingError> {
    if release::offer_of(tx, act.municipality, to)? != offer {
        return Err(BookingError::NotFound);
    }
    waiting_list::refuse_dead(tx, act.municipality, to, act.clock().now())?;
    for entry in entries {
        let people: Option<i64> = tx.first(
            sql!(
                "UPDATE wait_entry SET session_id = $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 ",
                "AND state IN ('waiting', 'paused') RETURNING CASE WHEN state = 'waiting' THEN party_size ELSE 0 END"
            ),
            params![to, act.municipality, *entry],
            |row| row.next(),
        )?;
        waiting_list::count_out(tx, act.municipality, to, -people.unwrap_or(0))?;
    }
    release::fill(tx, act, to, None)
}
