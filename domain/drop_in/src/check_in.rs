//! Whoever has an appointment today says that they are here, and stands in the same line as those who came without one (booking.md, B98).

use booking::{Attendance, Means, RefCode, bookings_of, find_booking, subject_of_code};
use db::{DbError, Tx, params, sql};
use jiff::{SignedDuration, Timestamp};
use offer::Form;
use uuid::Uuid;

use crate::DropInError;
use crate::line::local_day;
use crate::ticket::{self, Channel, State, Ticket, Wish};

/// Whoever comes more than so long after their time stands with the walk-ins.
pub const LATE_MINUTES: i64 = 10;

/// An appointment of today that has not checked in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The booking.
    pub booking: Uuid,
    /// From, minutes since midnight by the wall clock.
    pub from: u16,
    /// Who comes; empty when erased.
    pub name: String,
}

/// Who checks an appointment in, and by which form.
#[derive(Clone, Copy, Debug)]
pub struct Arrival {
    /// The municipality.
    pub municipality: Uuid,
    /// Where.
    pub place: Uuid,
    /// The booking.
    pub booking: Uuid,
    /// The member of staff.
    pub by: Uuid,
    /// The form's own key.
    pub form_key: [u8; 16],
}

/// Checks an appointment in. It ranks at its time, before those without one; more than [`LATE_MINUTES`] late it stands with them. An appointment that
/// has checked in gets the number that it has. It counts as kept from now on.
pub fn check_in(tx: &mut Tx<'_>, means: &Means, it: &Arrival) -> Result<Ticket, DropInError> {
    if let Some(known) = ticket::of_booking(tx, it.municipality, it.booking)? {
        if known.state != State::Left {
            return Ok(known);
        }
        // That was somebody else, or they have come back: the number that has gone is nobody's appointment any more.
        ticket::forget_booking(tx, it.municipality, known.id)?;
    }
    let booking = find_booking(tx, it.municipality, it.booking)?;
    let session = offer::find_session(tx, it.municipality, booking.session)?;
    let now = means.clock.now();
    if session.place != it.place || session.date != local_day(now) || session.form == Form::Course || !booking.is_live() {
        return Err(DropInError::NotToday);
    }
    if booking.state != "attended" {
        booking::mark(tx, &means.act(it.municipality, Some(it.by)), it.booking, Attendance::Attended)?;
    }
    let in_time = now <= session.starts_at + SignedDuration::from_mins(LATE_MINUTES);
    let wish = Wish {
        booking: Some(it.booking),
        due_at: in_time.then_some(session.starts_at),
        ..Wish::walk_in(it.municipality, it.place, Channel::Appointment, it.form_key)
    };
    ticket::take(tx, means, &wish)
}

/// The booking that a number read aloud leads to.
pub fn booking_of(tx: &mut Tx<'_>, municipality: Uuid, typed: &str) -> Result<Option<Uuid>, DropInError> {
    let Some(code) = RefCode::parse(typed) else { return Ok(None) };
    Ok(subject_of_code(tx, municipality, &code)?)
}

/// Today's appointments at a place that have not checked in, by their time. Those that were marked as met or as not met are not waited for.
pub fn expected(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid, now: Timestamp) -> Result<Vec<Expected>, DbError> {
    let today = local_day(now);
    let checked_in: Vec<(Uuid, bool)> = tx.all(
        sql!(
            "SELECT booking_id, state = 'left' FROM ticket WHERE municipality_id = $1 AND place_id = $2 AND local_date = $3 AND booking_id IS NOT NULL"
        ),
        params![municipality, place, today],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    // Whose number has gone was perhaps somebody else: they may come yet.
    let here = |booking: Uuid| checked_in.contains(&(booking, false));
    let gone = |booking: Uuid| checked_in.contains(&(booking, true));
    let mut coming = Vec::new();
    for session in offer::on_day(tx, municipality, today)? {
        if session.place != place || session.form != Form::Individual || session.taken == 0 {
            continue;
        }
        for it in bookings_of(tx, municipality, session.id)? {
            if (it.state == "confirmed" || (it.state == "attended" && gone(it.id))) && !here(it.id) {
                let name = it.contact.map(|it| it.name).unwrap_or_default();
                coming.push(Expected { booking: it.id, from: session.from, name });
            }
        }
    }
    Ok(coming)
}
