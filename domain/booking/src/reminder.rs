//! The reminder: one for each version of a booking, the day before at the same time by the wall clock (booking.md, 11 and B71). It is made when it is
//! due, never ahead, so it cannot stand somewhere and become untrue.
//!
//! Somebody with a phone that takes no text messages is called, if there is a day to do it on. Whoever gets letters, or nothing, has it on paper: a
//! letter would come too late.

use clock::{instant, norway};
use db::{Db, DbError, Tx, params, sql};
use jiff::civil::{Time, time};
use jiff::{SignedDuration, Timestamp};
use offer::{SessionState, find_session};
use uuid::Uuid;

use crate::act::{Act, Means};
use crate::contact::Route;
use crate::contact_hours::ContactDays;
use crate::notice::{self, Kind};
use crate::{BookingError, seat, series, task};

/// Nobody is written to before this hour …
pub(crate) const MORNING: Time = time(8, 0, 0, 0);
/// … or from this one on, unless it is about the same day.
pub(crate) const EVENING: Time = time(20, 0, 0, 0);
/// So many are fetched at once.
const AT_ONCE: i64 = 200;
/// Messages that say when the meeting is: whoever got one after the moment of the reminder needs none.
const TELL_WHEN: [&str; 5] = ["booked", "seated", "moved", "meeting-moved", "reminder"];

/// When somebody is reminded of what begins then: the day before at the same time by the wall clock; a time at night moves to eight o'clock.
pub fn remind_at(starts_at: Timestamp) -> Timestamp {
    let local = starts_at.to_zoned(norway());
    let (day, at) = (local.date(), local.time());
    let before = day.yesterday().unwrap_or(day);
    if at < MORNING {
        instant(before.to_datetime(MORNING))
    } else if at >= EVENING {
        instant(day.to_datetime(MORNING))
    } else {
        instant(before.to_datetime(at))
    }
}

/// The latest beginning whose reminder is due: whatever begins later has its reminder ahead, since [`remind_at`] never goes back.
fn reach(now: Timestamp) -> Timestamp {
    let local = now.to_zoned(norway());
    let (today, at) = (local.date(), local.time());
    let tomorrow = today.tomorrow().unwrap_or(today);
    let until_evening = |day: jiff::civil::Date| instant(day.to_datetime(EVENING)) - SignedDuration::from_micros(1);
    if at < MORNING {
        until_evening(today)
    } else if at < EVENING {
        instant(tomorrow.to_datetime(at))
    } else {
        until_evening(tomorrow)
    }
}

/// Bookings whose reminder is due and has not been made. Goes by the days of each municipality: free times are many, and this is asked every minute.
fn due(tx: &mut Tx<'_>, now: Timestamp) -> Result<Vec<(Uuid, Uuid)>, DbError> {
    let today = now.to_zoned(norway()).date();
    tx.all(
        sql!(
            "SELECT b.municipality_id, b.id FROM municipality m CROSS JOIN session s CROSS JOIN booking b ",
            "WHERE s.municipality_id = m.id AND s.local_date IN ($1, $2) AND s.taken > 0 AND s.state = 'open' AND s.starts_at > $3 AND s.starts_at <= $4 ",
            "AND b.municipality_id = s.municipality_id AND b.session_id = s.id AND b.state = 'confirmed' AND b.reminded < b.version ",
            "ORDER BY s.starts_at, b.id LIMIT $5"
        ),
        params![today, today.tomorrow().unwrap_or(today), now, reach(now), AT_ONCE],
        |row| Ok((row.next()?, row.next()?)),
    )
}

/// The moment of the next reminder after now: for clocks that are moved.
pub fn next_due(tx: &mut Tx<'_>, now: Timestamp) -> Result<Option<Timestamp>, DbError> {
    let next: Option<Timestamp> = tx.one(
        sql!(
            "SELECT MIN(s.starts_at) FROM session s JOIN booking b ON b.municipality_id = s.municipality_id AND b.session_id = s.id ",
            "WHERE s.starts_at > $1 AND b.state = 'confirmed' AND b.reminded < b.version"
        ),
        params![reach(now)],
        |row| row.next(),
    )?;
    Ok(next.map(remind_at))
}

/// Makes every reminder that is due, each in a transaction of its own. Safe to run at any time and on several machines: a booking's version is marked
/// first, and whoever comes second finds it marked. Answers how many were looked at.
pub async fn make_due(db: &Db, means: &Means) -> Result<u64, BookingError> {
    let (mut made, mut failed) = (0, None);
    loop {
        let now = means.clock.now();
        let due = db.read(move |tx| due(tx, now)).await?;
        let mut did = 0;
        for (municipality, booking) in due {
            let means = means.clone();
            match db.write(move |tx| make(tx, &means.act(municipality, None), booking)).await {
                Ok(now) => did += u64::from(now),
                // One that fails keeps nobody else's from being made.
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        made += did;
        if did == 0 {
            return failed.map_or(Ok(made), Err);
        }
    }
}

/// Makes the reminder of a booking, unless it would say what was said just before. `false`: somebody else did.
fn make(tx: &mut Tx<'_>, act: &Act<'_>, booking: Uuid) -> Result<bool, BookingError> {
    let marked: Option<(Uuid, Timestamp)> = tx.first(
        sql!(
            "UPDATE booking SET reminded = version WHERE municipality_id = $1 AND id = $2 AND state = 'confirmed' AND reminded < version ",
            // A closed day may open again.
            "AND EXISTS (SELECT 1 FROM session s WHERE s.municipality_id = booking.municipality_id AND s.id = booking.session_id AND s.state = 'open') ",
            "RETURNING session_id, created_at"
        ),
        params![act.municipality, booking],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    let Some((session, booked_at)) = marked else { return Ok(false) };
    let session = find_session(tx, act.municipality, session)?;
    let session = series::as_booked(tx, act.municipality, session, booking)?;
    let due_at = remind_at(session.starts_at);
    let told_since = booked_at > due_at || message::was_told_since(tx, act.municipality, booking, &TELL_WHEN, due_at)?;
    if told_since || session.state != SessionState::Open || session.starts_at <= act.clock().now() {
        return Ok(true);
    }
    match seat::find_booking(tx, act.municipality, booking)?.contact.map(|it| it.route) {
        Some(Route::Sms(_) | Route::Email(_)) => notice::tell_booking(tx, act, Kind::Reminder, booking)?,
        Some(Route::Call(_)) => {
            let today = act.clock().today();
            let exceptions = offer::exceptions(tx, act.municipality, today)?;
            if ContactDays::new(&exceptions).next(today) <= session.date
                && !task::is_open(tx, act.municipality, booking, Kind::Reminder.word())?
            {
                task::add(tx, act, "call", Kind::Reminder.word(), (booking, session.id, None))?;
            }
        }
        Some(Route::Letter(_) | Route::None) | None => {}
    }
    Ok(true)
}

/// After a restored backup: reminders whose moment has passed may have been sent, so none of them is made again.
pub fn skip_past(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, DbError> {
    tx.run(
        sql!(
            "UPDATE booking SET reminded = version WHERE state = 'confirmed' AND reminded < version AND EXISTS (SELECT 1 FROM session s ",
            "WHERE s.municipality_id = booking.municipality_id AND s.id = booking.session_id AND s.starts_at <= $1)"
        ),
        params![reach(now)],
    )
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_reminder_goes_the_day_before_at_the_same_time_also_when_the_clock_changes() {
        let at = |day: i8, hour: i8| instant(date(2026, 10, day).at(hour, 0, 0, 0));
        assert_eq!(remind_at(at(25, 10)), at(24, 10));
        assert_eq!(at(25, 10).duration_since(remind_at(at(25, 10))), SignedDuration::from_hours(25));
        assert_eq!(remind_at(at(14, 7)), at(13, 8), "not at seven in the morning");
        assert_eq!(remind_at(at(14, 20)), at(14, 8), "not at eight in the evening");
    }

    #[test]
    fn what_is_due_is_told_by_the_beginning_alone() {
        // A year by steps that meet every hour and both changes of the clock.
        let mut start = instant(date(2026, 1, 1).at(0, 0, 0, 0));
        let end = instant(date(2027, 1, 1).at(0, 0, 0, 0));
        while start < end {
            let due = remind_at(start);
            assert!(reach(due) >= start, "{start} is due at {due}");
            assert!(reach(due - SignedDuration::from_micros(1)) < start, "{start} is not due before {due}");
            start += SignedDuration::from_mins(35);
        }
    }
}
