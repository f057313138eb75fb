//! Days are closed, or a weekly opening ends, while people are booked, promised a seat or waiting: nobody is silently kept or dropped.
//!
//! Promises are taken back and told in the transaction that closes the meetings; for everybody else who is touched there is a task to decide,
//! since only people can say whether somebody is moved, gets another time or is cancelled.

use db::{DbError, Tx, params, sql};
use jiff::Timestamp;
use jiff::civil::Date;
use offer::{Exception, add_exception, end_rule, extend_municipality, remove_exception};
use uuid::Uuid;

use crate::act::Act;
use crate::notice::Kind;
use crate::seat::bookings_of;
use crate::{BookingError, invitation, release, task, waiting_list};

/// Whom closing touches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Bookings that are not yet over.
    pub booked: usize,
    /// Open promises and enquiries.
    pub promised: usize,
    /// Entries that wait for just one of the meetings.
    pub waiting: usize,
}

impl Touched {
    /// Whether nobody is touched.
    pub const fn is_nobody(self) -> bool {
        self.booked + self.promised + self.waiting == 0
    }
}

/// The sessions ahead that closing these days would close. A course of several meetings goes on without the one that is closed ([`parts_on`]).
fn meetings_on(tx: &mut Tx<'_>, act: &Act<'_>, it: &Exception) -> Result<Vec<Uuid>, BookingError> {
    Ok(tx.all(
        sql!(
            "SELECT id FROM session WHERE municipality_id = $1 AND state = 'open' AND meetings = 1 AND ends_at > $2 ",
            "AND local_date BETWEEN $3 AND $4 AND (CAST($5 AS UUID) IS NULL OR place_id = $5) ORDER BY starts_at, id"
        ),
        params![act.municipality, act.clock().now(), it.first_day, it.last_day, it.place],
        |row| row.next(),
    )?)
}

/// Whoever has a seat in a course and was to come to one of its meetings that closing these days would close: booking, course, meeting.
fn parts_on(tx: &mut Tx<'_>, act: &Act<'_>, it: &Exception) -> Result<Vec<(Uuid, Uuid, Uuid)>, BookingError> {
    Ok(tx.all(
        sql!(
            "SELECT b.id, b.session_id, m.id FROM meeting m CROSS JOIN session s CROSS JOIN booking b CROSS JOIN attendance a ",
            "WHERE m.municipality_id = $1 AND m.state = 'open' AND m.ends_at > $2 AND m.local_date BETWEEN $3 AND $4 ",
            "AND s.municipality_id = m.municipality_id AND s.id = m.session_id AND s.state = 'open' ",
            "AND (CAST($5 AS UUID) IS NULL OR s.place_id = $5) AND b.municipality_id = s.municipality_id AND b.session_id = s.id ",
            "AND b.state = 'confirmed' AND b.contact_id IS NOT NULL AND a.municipality_id = b.municipality_id AND a.booking_id = b.id AND a.meeting_id = m.id ",
            "AND a.came <> 'before' ORDER BY m.starts_at, b.id"
        ),
        params![act.municipality, act.clock().now(), it.first_day, it.last_day, it.place],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )?)
}

/// The meetings that ending a weekly opening after a day would close, those of what stands in for its later days among them.
fn meetings_of_rule(tx: &mut Tx<'_>, act: &Act<'_>, rule: Uuid, last_day: Date) -> Result<Vec<Uuid>, BookingError> {
    Ok(tx.all(
        sql!(
            "SELECT s.id FROM (SELECT id FROM opening_rule WHERE municipality_id = $1 AND id = $2 UNION ALL SELECT id FROM opening_rule ",
            "WHERE municipality_id = $1 AND instead_of = $2 AND instead_of_day > $3) AS r CROSS JOIN session s WHERE s.municipality_id = $1 ",
            "AND s.rule_id = r.id AND s.local_date > $3 AND s.state = 'open' ORDER BY s.starts_at, s.id"
        ),
        params![act.municipality, rule, last_day],
        |row| row.next(),
    )?)
}

fn whom(tx: &mut Tx<'_>, act: &Act<'_>, meetings: &[Uuid]) -> Result<Touched, BookingError> {
    let mut touched = Touched::default();
    for meeting in meetings {
        let confirmed = bookings_of(tx, act.municipality, *meeting)?.into_iter().filter(|it| it.state == "confirmed");
        touched.booked += confirmed.count();
        touched.promised += invitation::invitations_to(tx, act.municipality, *meeting)?.len();
        let waiting = waiting_list::entries_of(tx, act.municipality, *meeting, act.clock().now())?;
        touched.waiting += waiting.iter().filter(|it| it.state != "invited").count();
    }
    Ok(touched)
}

/// Whom closing these days would touch; opening a holiday touches nobody.
pub fn touched_by_closing(tx: &mut Tx<'_>, act: &Act<'_>, it: &Exception) -> Result<Touched, BookingError> {
    if it.open {
        return Ok(Touched::default());
    }
    let meetings = meetings_on(tx, act, it)?;
    let touched = whom(tx, act, &meetings)?;
    Ok(Touched { booked: touched.booked + parts_on(tx, act, it)?.len(), ..touched })
}

/// Whom ending a weekly opening after a day would touch.
pub fn touched_by_ending(tx: &mut Tx<'_>, act: &Act<'_>, rule: Uuid, last_day: Date) -> Result<Touched, BookingError> {
    let meetings = meetings_of_rule(tx, act, rule, last_day)?;
    whom(tx, act, &meetings)
}

/// Closes days (or opens a holiday), takes promises there back and makes a task for everybody who is touched. One transaction.
pub fn close_days(tx: &mut Tx<'_>, act: &Act<'_>, it: &Exception) -> Result<Touched, BookingError> {
    if it.open {
        add_exception(tx, act.municipality, it)?;
        return Ok(Touched::default());
    }
    let meetings = meetings_on(tx, act, it)?;
    lock_lists(tx, act, &meetings)?;
    let parts = parts_on(tx, act, it)?;
    add_exception(tx, act.municipality, it)?;
    for (booking, session, meeting) in &parts {
        task::add_about_meeting(tx, act, "decide", Kind::Closed.word(), (*booking, *session, None), Some(*meeting))?;
    }
    let touched = leave_to_people(tx, act, &meetings)?;
    Ok(Touched { booked: touched.booked + parts.len(), ..touched })
}

/// Takes an exception back. What was to be decided about meetings that are held after all need not be decided.
pub fn reopen_days(tx: &mut Tx<'_>, act: &Act<'_>, exception: Uuid) -> Result<(), BookingError> {
    remove_exception(tx, act.municipality, exception, act.clock().today())?;
    extend_municipality(tx, act.clock(), act.municipality)?;
    Ok(drop_settled_in(tx, act.municipality, act.clock().now())?)
}

/// Drops what was to be decided because a meeting was closed that is open again, in every municipality.
pub(crate) fn drop_settled(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), DbError> {
    let found: Vec<Uuid> = tx.all(
        sql!(
            "SELECT DISTINCT municipality_id FROM staff_task WHERE state = 'open' AND about = 'closed' ORDER BY municipality_id"
        ),
        params![],
        |row| row.next(),
    )?;
    found.into_iter().try_for_each(|municipality| drop_settled_in(tx, municipality, now))
}

/// The same in one municipality.
pub(crate) fn drop_settled_in(tx: &mut Tx<'_>, municipality: Uuid, now: Timestamp) -> Result<(), DbError> {
    tx.run(
        sql!(
            "UPDATE staff_task SET state = 'dropped', done_at = $1 WHERE municipality_id = $2 AND state = 'open' AND about = 'closed' ",
            "AND EXISTS (SELECT 1 FROM session s ",
            "WHERE s.municipality_id = staff_task.municipality_id AND s.id = staff_task.session_id AND s.state = 'open') ",
            // A course goes on while one of its meetings is closed.
            "AND (meeting_id IS NULL OR EXISTS (SELECT 1 FROM meeting m WHERE m.municipality_id = staff_task.municipality_id ",
            "AND m.id = staff_task.meeting_id AND m.state = 'open'))"
        ),
        params![now, municipality],
    )?;
    Ok(())
}

/// Ends a weekly opening after a day, in the same way.
pub fn end_opening(tx: &mut Tx<'_>, act: &Act<'_>, rule: Uuid, last_day: Date) -> Result<Touched, BookingError> {
    let meetings = meetings_of_rule(tx, act, rule, last_day)?;
    lock_lists(tx, act, &meetings)?;
    end_rule(tx, act.municipality, rule, last_day)?;
    leave_to_people(tx, act, &meetings)
}

/// Lists are locked before meetings, in one order (booking.md, I29).
fn lock_lists(tx: &mut Tx<'_>, act: &Act<'_>, meetings: &[Uuid]) -> Result<(), BookingError> {
    let mut offers = Vec::new();
    for meeting in meetings {
        offers.push(release::offer_of(tx, act.municipality, *meeting)?);
    }
    offers.sort_unstable();
    offers.dedup();
    for offer in offers {
        waiting_list::lock(tx, act.municipality, offer)?;
    }
    Ok(())
}

/// The meetings are closed now: promises are taken back and told, and for whoever is booked or waits there is a task to decide.
pub(crate) fn leave_to_people(tx: &mut Tx<'_>, act: &Act<'_>, meetings: &[Uuid]) -> Result<Touched, BookingError> {
    let touched = whom(tx, act, meetings)?;
    for meeting in meetings {
        // As the program and not as staff: each whose promise is taken back is told at once.
        invitation::revoke_all_to(tx, &act.means.act(act.municipality, None), *meeting)?;
        for it in bookings_of(tx, act.municipality, *meeting)? {
            if it.state == "confirmed" && it.contact.is_some() {
                task::add(tx, act, "decide", Kind::Closed.word(), (it.id, *meeting, None))?;
            }
        }
        for it in waiting_list::entries_of(tx, act.municipality, *meeting, act.clock().now())? {
            if it.contact.is_some() {
                task::add(tx, act, "decide", Kind::Closed.word(), (it.id, *meeting, None))?;
            }
        }
    }
    Ok(touched)
}
