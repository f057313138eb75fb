//! A seat is freed, and who gets it: one function for every way in which seats become free or the head of a list changes (booking.md, I9).
//!
//! Free first, promote second, in one transaction. A freed seat is in exactly one of three places: promised to somebody on the list, kept for
//! the list, or public.

use db::{DbError, Tx, params, sql};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::act::Act;
use crate::contact_hours::ContactDays;
use crate::invitation::{self, PROMISE_ENDS_HOURS};
use crate::rank::rank;
use crate::waiting_list::{self, List, Wish};
use crate::{BookingError, ahead, busy, earlier, series};

/// So many of each sort who can be reached in time are looked at for one freed seat. Behind fifty groups that do not fit nobody is looked for
/// until the next seat is freed.
const LOOKED_AT: i64 = 50;

/// A meeting's seats, as the rules read them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seats {
    pub(crate) session: Uuid,
    pub(crate) offer: Uuid,
    pub(crate) starts_at: Timestamp,
    pub(crate) free: i64,
    reserve: i64,
    pub(crate) open: bool,
    pub(crate) list_over: bool,
    /// Its seats are given by draw, and the draw has not been held.
    drawn_later: bool,
    ends_at: Timestamp,
    is_series: bool,
    /// The number of the meeting from which a seat is promised, when the course has begun.
    pub(crate) from_meeting: Option<i64>,
}

/// Somebody who waits for these seats.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) id: Uuid,
    pub(crate) session: Option<Uuid>,
    pub(crate) party_size: i64,
    pub(crate) bypass_count: i64,
    priority: i64,
    seq: i64,
    since: Timestamp,
    pub(crate) route: Option<String>,
}

/// The offer that a session belongs to.
pub(crate) fn offer_of(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<Uuid, BookingError> {
    tx.first(
        sql!("SELECT offer_id FROM session WHERE municipality_id = $1 AND id = $2"),
        params![municipality, session],
        |row| row.next(),
    )?
    .ok_or(BookingError::NotFound)
}

/// Gives seats of a session back. What was allowed beyond the capacity shrinks as seats are freed (booking.md, I16), and so does what staff had added
/// for somebody: it was for them, not for whoever comes next.
pub(crate) fn give_back(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid, seats: i64, of_web: i64) -> Result<(), DbError> {
    offer::keep(tx, act.municipality, &[session])?;
    let over: Option<bool> = tx.first(
        sql!(
            "UPDATE session SET taken = taken - $1, taken_web = taken_web - $2, overbook = CASE WHEN overbook > $1 THEN overbook - $1 ELSE 0 END, ",
            "allowed = CASE WHEN capacity + CASE WHEN overbook > $1 THEN overbook - $1 ELSE 0 END > taken - $1 ",
            "THEN capacity + CASE WHEN overbook > $1 THEN overbook - $1 ELSE 0 END ELSE taken - $1 END, version = version + 1 ",
            "WHERE municipality_id = $3 AND id = $4 ",
            busy::begins!("0")
        ),
        params![seats, of_web, act.municipality, session],
        |row| row.next(),
    )?;
    if over == Some(true) { busy::end(tx, act.clock(), act.municipality, session) } else { Ok(()) }
}

fn seats_of(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<Seats, BookingError> {
    tx.first(
        sql!(
            "SELECT offer_id, starts_at, allowed - taken, reserve, state = 'open', list_over, draws_at IS NOT NULL, ends_at, meetings > 1 FROM session WHERE municipality_id = $1 AND id = $2"
        ),
        params![municipality, session],
        |row| read_seats(row, session),
    )?
    .ok_or(BookingError::NotFound)
}

/// The same, with the session's row locked until the transaction ends: nobody books what is about to be promised.
pub(crate) fn lock_seats(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<Seats, BookingError> {
    tx.first(
        sql!(
            "UPDATE session SET taken = taken WHERE municipality_id = $1 AND id = $2 ",
            "RETURNING offer_id, starts_at, allowed - taken, reserve, state = 'open', list_over, draws_at IS NOT NULL, ends_at, meetings > 1"
        ),
        params![municipality, session],
        |row| read_seats(row, session),
    )?
    .ok_or(BookingError::NotFound)
}

fn read_seats(row: &mut db::Row<'_>, session: Uuid) -> Result<Seats, DbError> {
    Ok(Seats {
        session,
        offer: row.next()?,
        starts_at: row.next()?,
        free: row.next()?,
        reserve: row.next()?,
        open: row.next()?,
        list_over: row.next()?,
        drawn_later: row.next()?,
        ends_at: row.next()?,
        is_series: row.next()?,
        from_meeting: None,
    })
}

/// Seats kept for phone and desk that they have not used; none once the reserve is open to all.
pub(crate) fn unused_reserve(tx: &mut Tx<'_>, municipality: Uuid, seats: &Seats, now: Timestamp) -> Result<i64, DbError> {
    if seats.reserve == 0 || seats.starts_at <= now + SignedDuration::from_hours(offer::RESERVE_HOURS) {
        return Ok(0);
    }
    let used: i64 = tx.one(
        sql!(
            "SELECT CAST(COALESCE(SUM(party_size), 0) AS BIGINT) FROM booking WHERE municipality_id = $1 AND session_id = $2 AND channel IN ('phone', 'desk') ",
            "AND state IN ('confirmed', 'attended', 'no_show')"
        ),
        params![municipality, seats.session],
        |row| row.next(),
    )?;
    Ok((seats.reserve - used).max(0))
}

/// Gives the free seats of a session to those who wait for them; what is free for everybody then is told to those who wished for an earlier time.
/// For whoever has just freed seats; where nothing was freed it is [`promise_in_order`].
pub(crate) fn fill(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid, passed: Option<Uuid>) -> Result<(), BookingError> {
    promise_in_order(tx, act, session, passed)?;
    earlier::tell(tx, act, session)
}

/// Promises the free seats of a session to those who wait for them, in order, until none is free or nobody fits. `passed` is asked only when
/// nobody else can be: somebody whose invitation has just ended without an answer. While the guide or the room is busy with something else, and
/// before a draw, nothing is promised.
pub(crate) fn promise_in_order(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid, passed: Option<Uuid>) -> Result<(), BookingError> {
    match tx.savepoint(|tx| promise_free(tx, act, session, passed)) {
        Err(BookingError::Overlap) => Ok(()),
        other => other,
    }
}

fn promise_free(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid, passed: Option<Uuid>) -> Result<(), BookingError> {
    let seats = seats_of(tx, act.municipality, session)?;
    let now = act.clock().now();
    let begun = seats.starts_at <= now;
    // A seat in a course that has begun goes on to those who would join later, and to nobody else.
    let for_nobody = if begun { !seats.is_series || seats.ends_at <= now } else { seats.list_over };
    if seats.free <= 0 || !seats.open || seats.drawn_later || for_nobody {
        return Ok(());
    }
    let Some(list) = waiting_list::lock(tx, act.municipality, seats.offer)? else { return Ok(()) };
    if list.suspended {
        return Ok(());
    }
    let exceptions = offer::exceptions(tx, act.municipality, act.clock().today())?;
    let days = ContactDays::new(&exceptions);
    let latest = seats.starts_at - SignedDuration::from_hours(PROMISE_ENDS_HOURS);
    offer::keep(tx, act.municipality, &[session])?;
    // Read anew under both locks: who freed a seat before us may have promised it meanwhile, and whoever books waits for this row.
    let mut seats = lock_seats(tx, act.municipality, session)?;
    seats.free -= unused_reserve(tx, act.municipality, &seats, now)?;
    if seats.free <= 0 || !seats.open || seats.drawn_later {
        return Ok(());
    }
    let to_join = if begun { series::to_join(tx, act.municipality, session, now)? } else { Vec::new() };
    // Until when somebody has time to answer, and from which meeting the seat is theirs; `None` for whoever cannot be reached in time.
    let promise = |route: Option<&str>| {
        let ends = invitation::ends(&days, route, now);
        if !begun {
            return (ends <= latest).then_some((ends, None));
        }
        let first = to_join.iter().find(|(_, at)| ends <= *at - SignedDuration::from_hours(PROMISE_ENDS_HOURS));
        first.map(|(number, _)| (ends, Some(*number)))
    };
    if !begun && days.after(now, invitation::MESSAGE_HOURS) > latest {
        if invitation::grow_round(tx, act, &seats)? {
            return Ok(());
        }
        // A letter does not arrive within the hour.
        let reached = Reached { message: true, call: true, letter: false };
        let waiting = candidates(tx, act.municipality, &list, &seats, reached, now)?;
        if waiting.is_empty() && candidates(tx, act.municipality, &list, &seats, Reached::ALL, now)?.is_empty() {
            return Ok(());
        }
        return invitation::ask_at_short_notice(tx, act, &seats, &waiting, &days);
    }
    let in_time = |route: &str| promise(Some(route)).is_some();
    let reached = Reached { message: in_time("sms"), call: in_time("call"), letter: in_time("letter") };
    let mut waiting = candidates(tx, act.municipality, &list, &seats, reached, now)?;
    waiting.sort_by_key(|it| Some(it.id) == passed);
    while seats.free > 0 {
        let Some((chosen, bypassed)) = choose(&waiting, seats.free, list.bypass_limit) else { break };
        for it in &bypassed {
            tx.run(
                sql!(
                    "UPDATE wait_entry SET bypass_count = bypass_count + 1, version = version + 1 WHERE municipality_id = $1 AND id = $2"
                ),
                params![act.municipality, *it],
            )?;
            // Nobody passed them by hand: the rule did.
            act.means.act(act.municipality, None).log(tx, "bypassed", seats.session, *it)?;
        }
        let it = waiting.remove(chosen);
        for kept in waiting.iter_mut().filter(|kept| bypassed.contains(&kept.id)) {
            kept.bypass_count += 1;
        }
        let Some((ends, from_meeting)) = promise(it.route.as_deref()) else { break };
        if invitation::invite(tx, act, &Seats { from_meeting, ..seats }, &it, ends)? {
            seats.free -= it.party_size;
        }
    }
    Ok(())
}

/// Who of those who wait gets the free seats: the first that fits. A group that needs more is passed at most `bypass_limit` times; then the
/// seats are kept for it (booking.md, I5). Answers the place in `waiting` and the groups passed.
fn choose(waiting: &[Candidate], free: i64, bypass_limit: i64) -> Option<(usize, Vec<Uuid>)> {
    let mut bypassed = Vec::new();
    for (at, it) in waiting.iter().enumerate() {
        if it.party_size <= free {
            return Some((at, bypassed));
        }
        if it.bypass_count >= bypass_limit {
            return None;
        }
        bypassed.push(it.id);
    }
    None
}

/// Promises what is free to those for whom a wish has just opened: the earliest meetings that fit it.
pub(crate) fn fill_for_wish(tx: &mut Tx<'_>, act: &Act<'_>, wish: &Wish) -> Result<(), BookingError> {
    let free: Vec<Uuid> = tx.all(
        sql!(
            "SELECT id FROM session WHERE municipality_id = $1 AND offer_id = $2 AND starts_at > $3 AND state = 'open' AND taken < allowed ",
            "AND (day_bit & $4) <> 0 AND local_from >= $5 AND local_to <= $6 ORDER BY starts_at, id LIMIT 3"
        ),
        params![act.municipality, wish.offer, act.clock().now(), i64::from(wish.days), wish.from, wish.to],
        |row| row.next(),
    )?;
    for session in free {
        promise_in_order(tx, act, session, None)?;
    }
    Ok(())
}

/// Promises what is free in all coming meetings of an offer: the list works again, or works differently.
pub(crate) fn fill_offer(tx: &mut Tx<'_>, act: &Act<'_>, offer: Uuid) -> Result<(), BookingError> {
    let free: Vec<Uuid> = tx.all(
        sql!(
            "SELECT id FROM session WHERE municipality_id = $1 AND offer_id = $2 AND (starts_at > $3 OR (meetings > 1 AND ends_at > $3)) ",
            "AND state = 'open' AND taken < allowed ORDER BY starts_at, id"
        ),
        params![act.municipality, offer, act.clock().now()],
        |row| row.next(),
    )?;
    for session in free {
        promise_in_order(tx, act, session, None)?;
    }
    Ok(())
}

/// Who can be reached in time. Whoever cannot is passed without being counted, and hides nobody behind them.
#[derive(Clone, Copy, Debug)]
struct Reached {
    /// Those whom a message reaches.
    message: bool,
    /// Those who must be called.
    call: bool,
    /// All others: by letter, or when they come by themselves.
    letter: bool,
}

impl Reached {
    const ALL: Self = Self { message: true, call: true, letter: true };
}

/// Those who wait for the seats of a session and can be reached, in the one order (booking.md, 9.1); once a course has begun only those who
/// would join later.
fn candidates(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    list: &List,
    seats: &Seats,
    reached: Reached,
    now: Timestamp,
) -> Result<Vec<Candidate>, DbError> {
    let read = |row: &mut db::Row<'_>| {
        Ok(Candidate {
            id: row.next()?,
            session: row.next()?,
            party_size: row.next()?,
            bypass_count: row.next()?,
            priority: row.next()?,
            seq: row.next()?,
            since: row.next()?,
            route: row.next()?,
        })
    };
    macro_rules! select {
        () => {
            "SELECT w.id, w.session_id, w.party_size, w.bypass_count, w.priority, w.seq, w.waiting_since, c.route FROM wait_entry w \
             LEFT JOIN contact c ON c.municipality_id = w.municipality_id AND c.id = w.contact_id "
        };
    }
    macro_rules! any {
        () => {
            "JOIN session s ON s.municipality_id = w.municipality_id AND s.id = $1 \
             WHERE w.municipality_id = $2 AND w.offer_id = $3 AND w.session_id IS NULL AND w.state = 'waiting' \
             AND w.wish = $4 AND (w.joins_later OR NOT CAST($5 AS BOOLEAN)) \
             AND NOT EXISTS (SELECT 1 FROM invitation d WHERE d.municipality_id = w.municipality_id AND d.session_id = s.id \
             AND d.entry_id = w.id AND d.state = 'declined') \
             AND CASE WHEN c.route IN ('sms', 'email') THEN CAST($6 AS BOOLEAN) WHEN c.route = 'call' THEN CAST($7 AS BOOLEAN) \
             ELSE CAST($8 AS BOOLEAN) END "
        };
    }
    macro_rules! own {
        () => {
            "WHERE w.municipality_id = $1 AND w.session_id = $2 AND w.state = 'waiting' AND (w.joins_later OR NOT CAST($3 AS BOOLEAN)) \
             AND CASE WHEN c.route IN ('sms', 'email') THEN CAST($4 AS BOOLEAN) WHEN c.route = 'call' THEN CAST($5 AS BOOLEAN) \
             ELSE CAST($6 AS BOOLEAN) END "
        };
    }
    let Reached { message, call, letter } = reached;
    let begun = seats.starts_at <= now;
    let mut found = tx.all(
        sql!(select!(), own!(), "ORDER BY w.seq LIMIT $7"),
        params![municipality, seats.session, begun, message, call, letter, LOOKED_AT],
        read,
    )?;
    found.extend(tx.all(
        sql!(select!(), own!(), "ORDER BY w.priority, w.seq LIMIT $7"),
        params![municipality, seats.session, begun, message, call, letter, LOOKED_AT],
        read,
    )?);
    // Those with the same wish stand together in the index; looked at one by one, few are read however many wait in vain for this meeting.
    for wish in ahead::wishes_for(tx, municipality, seats.offer, seats.session)? {
        found.extend(tx.all(
            sql!(select!(), any!(), "ORDER BY w.seq LIMIT $9"),
            params![seats.session, municipality, seats.offer, wish, begun, message, call, letter, LOOKED_AT],
            read,
        )?);
        found.extend(tx.all(
            sql!(select!(), any!(), "ORDER BY w.priority, w.seq LIMIT $9"),
            params![seats.session, municipality, seats.offer, wish, begun, message, call, letter, LOOKED_AT],
            read,
        )?);
    }
    found.sort_unstable_by_key(|it| rank(list, now, it.since, it.priority, it.seq));
    found.dedup_by_key(|it| it.id);
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(n: u128, party_size: i64, bypass_count: i64) -> Candidate {
        Candidate {
            id: Uuid::from_u128(n),
            session: None,
            party_size,
            bypass_count,
            priority: 2,
            seq: 0,
            since: Timestamp::UNIX_EPOCH,
            route: None,
        }
    }

    #[test]
    fn a_group_is_passed_twice_and_then_the_seats_are_kept_for_it() {
        let one = Uuid::from_u128(1);
        assert_eq!(choose(&[group(1, 2, 0), group(2, 1, 0)], 1, 2), Some((1, vec![one])));
        assert_eq!(choose(&[group(1, 2, 1), group(2, 1, 0)], 1, 2), Some((1, vec![one])));
        assert_eq!(choose(&[group(1, 2, 2), group(2, 1, 0)], 1, 2), None);
        assert_eq!(choose(&[group(1, 2, 0), group(2, 1, 0)], 1, 0), None, "0 = never passed");
        assert_eq!(choose(&[group(1, 2, 2), group(2, 1, 0)], 2, 2), Some((0, vec![])));
    }
}
