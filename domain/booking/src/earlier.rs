//! Somebody has a meeting alone with a guide and would come earlier (booking.md, 9.6): they are told when one becomes free. A message only; no seat
//! is held, and whoever is first takes it.

use db::{DbError, Tx, params, sql};
use jiff::{SignedDuration, Timestamp};
use offer::find_session;
use uuid::Uuid;

use crate::act::Act;
use crate::ahead::is_wished_for;
use crate::contact_hours::ContactDays;
use crate::notice;
use crate::seat::{self, Booking};
use crate::{BookingError, history, invitation};

/// A wish is for a meeting further ahead than this.
const AHEAD_DAYS: i64 = 7;
/// A time that is told lies at least so much earlier.
const EARLIER_DAYS: i64 = 2;
/// A wish is answered at most so often, and at most once a day.
const MOST_TOLD: i64 = 3;
/// So many are told of one seat: those who have wished for longest and have not heard of any today.
const TOLD_AT_ONCE: i64 = 5;
/// Nobody is told of a time nearer than this: they must see the message, and be able to come.
const NOTICE_HOURS: i64 = 24;

/// Whether the person behind a booking may wish for an earlier time: they come alone to a guide, it is more than a week ahead, and there is a way to
/// tell them.
pub(crate) fn may_wish(booking: &Booking, session: &offer::Session, now: Timestamp) -> bool {
    let reachable = booking.contact.as_ref().is_some_and(|it| !matches!(it.route, crate::contact::Route::None));
    booking.state == "confirmed"
        && session.form == offer::Form::Individual
        && session.starts_at > now + SignedDuration::from_hours(24 * AHEAD_DAYS)
        && reachable
}

/// Wishes for an earlier time. Wishing twice is once.
pub fn wish(tx: &mut Tx<'_>, act: &Act<'_>, booking: Uuid) -> Result<(), BookingError> {
    let it = seat::find_booking(tx, act.municipality, booking)?;
    let session = find_session(tx, act.municipality, it.session)?;
    let now = act.clock().now();
    if !may_wish(&it, &session, now) {
        return Err(BookingError::Closed);
    }
    let wished = tx.run(
        sql!(
            "INSERT INTO earlier_wish (municipality_id, booking_id, offer_id, open, told, wished_at) VALUES ($1, $2, $3, TRUE, 0, $4) ",
            "ON CONFLICT (municipality_id, booking_id) DO UPDATE SET offer_id = excluded.offer_id, open = TRUE, told = 0, ",
            "wished_at = excluded.wished_at WHERE NOT earlier_wish.open OR earlier_wish.told >= $5"
        ),
        params![act.municipality, booking, session.offer, now, MOST_TOLD],
    )?;
    if wished == 1 {
        act.log(tx, "earlier_wished", it.session, booking)?;
    }
    Ok(())
}

/// No longer wishes so.
pub fn stop(tx: &mut Tx<'_>, act: &Act<'_>, booking: Uuid) -> Result<(), BookingError> {
    let it = seat::find_booking(tx, act.municipality, booking)?;
    if close(tx, act.municipality, booking)? {
        act.log(tx, "earlier_ended", it.session, booking)?;
    }
    Ok(())
}

/// Closes the wish of a booking that was cancelled or moved, or whose person is forgotten.
pub(crate) fn close(tx: &mut Tx<'_>, municipality: Uuid, booking: Uuid) -> Result<bool, DbError> {
    let closed = tx.run(
        sql!("UPDATE earlier_wish SET open = FALSE WHERE municipality_id = $1 AND booking_id = $2 AND open"),
        params![municipality, booking],
    )?;
    Ok(closed == 1)
}

/// Whether the person behind a booking has wished for an earlier time and can still be told of one.
pub fn is_wished(tx: &mut Tx<'_>, municipality: Uuid, booking: Uuid) -> Result<bool, DbError> {
    let open: Option<bool> = tx.first(
        sql!("SELECT open AND told < $1 FROM earlier_wish WHERE municipality_id = $2 AND booking_id = $3"),
        params![MOST_TOLD, municipality, booking],
        |row| row.next(),
    )?;
    Ok(open == Some(true))
}

/// Tells those who wished for an earlier time that a seat in this meeting is free for everybody now. Where nobody has wished, it is one look into
/// an index.
pub(crate) fn tell(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid) -> Result<(), BookingError> {
    let (now, today) = (act.clock().now(), act.clock().today());
    let wishes: Vec<(Uuid, i64)> = tx.all(
        sql!(
            "SELECT w.booking_id, b.party_size FROM session s ",
            "JOIN earlier_wish w ON w.municipality_id = s.municipality_id AND w.offer_id = s.offer_id AND w.open ",
            "JOIN booking b ON b.municipality_id = w.municipality_id AND b.id = w.booking_id ",
            "JOIN session own ON own.municipality_id = b.municipality_id AND own.id = b.session_id ",
            "JOIN offer o ON o.municipality_id = s.municipality_id AND o.id = s.offer_id ",
            "WHERE s.municipality_id = $1 AND s.id = $2 AND s.form = 'individual' AND s.state = 'open' AND s.starts_at > $3 ",
            "AND own.starts_at >= s.starts_at + $4 AND o.state = 'published' AND o.who_may_book = 'everyone' ",
            "AND (NOT o.follow_up OR s.guide_id = own.guide_id) ",
            "AND w.told < $5 AND (w.told_on IS NULL OR w.told_on < $6) AND b.state = 'confirmed' AND b.contact_id IS NOT NULL ",
            "ORDER BY w.wished_at, w.booking_id"
        ),
        params![
            act.municipality,
            session,
            now + SignedDuration::from_hours(NOTICE_HOURS),
            EARLIER_DAYS * 24 * 3_600_000_000,
            MOST_TOLD,
            today
        ],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    if wishes.is_empty() {
        return Ok(());
    }
    let freed = find_session(tx, act.municipality, session)?;
    let (starts_at, schedule) = (freed.starts_at, offer::find(tx, act.municipality, freed.offer)?.schedule);
    let free = seats_for_everybody(tx, act.municipality, &freed, now)?;
    if !schedule.admits(starts_at, now) {
        return Ok(());
    }
    let exceptions = offer::exceptions(tx, act.municipality, today)?;
    let days = ContactDays::new(&exceptions);
    let mut told = 0;
    for (booking, people) in wishes {
        if told == TOLD_AT_ONCE {
            break;
        }
        // Nobody is told of the same seat twice.
        if history::has_happened(tx, act, "earlier_told", session, booking)? {
            continue;
        }
        let it = seat::find_booking(tx, act.municipality, booking)?;
        let Some(contact) = &it.contact else { continue };
        // Calls take three contact days, a letter and its answer eight.
        let in_time = contact.route.takes_messages() || invitation::ends(&days, Some(contact.route.word()), now) <= starts_at;
        if people > free || !in_time {
            continue;
        }
        let counted = tx.run(
            sql!(
                "UPDATE earlier_wish SET told = told + 1, told_on = $1 WHERE municipality_id = $2 AND booking_id = $3 AND open AND told < $4 ",
                "AND (told_on IS NULL OR told_on < $1)"
            ),
            params![today, act.municipality, booking, MOST_TOLD],
        )?;
        if counted == 1 {
            act.log(tx, "earlier_told", session, booking)?;
            let times = times_told(tx, act, booking)?;
            notice::tell_earlier(tx, act, &it, session, times)?;
            told += 1;
        }
    }
    Ok(())
}

/// How often the person behind a booking was told of an earlier time, whichever wish it was: each is a message of its own.
fn times_told(tx: &mut Tx<'_>, act: &Act<'_>, booking: Uuid) -> Result<i64, DbError> {
    tx.one(
        sql!("SELECT COUNT(*) FROM booking_event WHERE municipality_id = $1 AND pseudonym = $2 AND act = 'earlier_told'"),
        params![act.municipality, &act.means.pseudonym(act.municipality, booking)],
        |row| row.next(),
    )
}

/// Seats of a meeting that any resident could book now, by the rules of [`seat::book`]: nobody on the list waits for them.
fn seats_for_everybody(tx: &mut Tx<'_>, municipality: Uuid, it: &offer::Session, now: Timestamp) -> Result<i64, DbError> {
    let kept: bool = tx.one(
        sql!(
            "SELECT EXISTS (SELECT 1 FROM session s WHERE s.municipality_id = $1 AND s.id = $2 AND NOT s.list_over AND ",
            is_wished_for!("s"),
            ")"
        ),
        params![municipality, it.id],
        |row| row.next(),
    )?;
    Ok(if kept { 0 } else { it.free(now) })
}

/// Forgets the wishes of meetings that have begun.
pub(crate) fn forget_past(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), DbError> {
    tx.run(
        sql!(
            "DELETE FROM earlier_wish WHERE EXISTS (SELECT 1 FROM booking b JOIN session s ON s.municipality_id = b.municipality_id AND s.id = b.session_id ",
            "WHERE b.municipality_id = earlier_wish.municipality_id AND b.id = earlier_wish.booking_id AND s.starts_at <= $1)"
        ),
        params![now],
    )?;
    Ok(())
}
