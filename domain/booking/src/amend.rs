//! A booking whose people change: who comes, how they are reached, how many they are. When and where stay, and so does its seat.

use db::{Tx, params, sql};
use message::Channel;
use uuid::Uuid;

use crate::act::Act;
use crate::contact::{self, Contact, Route};
use crate::notice::{self, Kind};
use crate::release::{self, give_back};
use crate::seat::{self, Booking, MOST_PEOPLE, Taking};
use crate::{BookingError, task, waiting_list};

/// What tells somebody when and where they are booked.
const TELL_WHERE: [Kind; 3] = [Kind::Booked, Kind::Seated, Kind::Moved];

/// Changes who comes, how to reach them, and how many they are. Seats that they no longer need go to the next on the list in the same transaction;
/// more are taken by the rules for whoever acts: staff with the act's reason where others wait, nobody else then. Whoever is reached another way than before is told there what
/// is booked; what was still to be said goes there too, or to people where that way cannot carry it. Reminders stay as they are.
///
/// # Errors
/// [`BookingError::Full`], [`BookingError::Overlap`] or [`BookingError::ListFirst`] when there are no seats for more;
/// [`BookingError::Used`] when it was cancelled or moved a moment ago. The booking is then as it was.
pub fn edit(tx: &mut Tx<'_>, act: &Act<'_>, booking: Uuid, contact: &Contact, people: i64) -> Result<(), BookingError> {
    let it = seat::find_booking(tx, act.municipality, booking)?;
    let (Some(contact_id), Some(known)) = (it.contact_id, &it.contact) else { return Err(BookingError::NotFound) };
    // The list before the meeting, as everywhere (booking.md, I29).
    let offer = release::offer_of(tx, act.municipality, it.session)?;
    waiting_list::lock(tx, act.municipality, offer)?;
    let staff = act.by.is_some();
    if !(1..=MOST_PEOPLE).contains(&people) {
        return Err(BookingError::TooMany(MOST_PEOPLE));
    }
    let becomes_staffs = staff && people > it.party_size && it.of_web() > 0;
    let version: Option<i64> = tx.first(
        sql!(
            // Whoever was reminded is not reminded again. Seats that staff add are not those of the page.
            "UPDATE booking SET party_size = $1, channel = CASE WHEN CAST($2 AS BOOLEAN) THEN 'desk' ELSE channel END, ",
            "reminded = CASE WHEN reminded = version THEN version + 1 ELSE reminded END, version = version + 1 ",
            "WHERE municipality_id = $3 AND id = $4 AND version = $5 AND state = 'confirmed' RETURNING version"
        ),
        params![people, becomes_staffs, act.municipality, booking, it.version],
        |row| row.next(),
    )?;
    let version = version.ok_or(BookingError::Used)?;
    contact::update(tx, act.municipality, contact_id, contact)?;
    if people != it.party_size {
        resize(tx, act, &it, people)?;
    }
    if people == it.party_size { *act } else { act.changing(it.party_size, people) }.log(tx, "edited", it.session, booking)?;
    message::carry_over(tx, act.municipality, booking, version)?;
    if contact.route != known.route {
        let goes_there = match &contact.route {
            Route::Sms(number) => message::readdress(tx, act.municipality, booking, (Channel::Sms, number))?,
            Route::Email(address) => message::readdress(tx, act.municipality, booking, (Channel::Email, address))?,
            Route::Call(_) | Route::Letter(_) | Route::None => Vec::new(),
        };
        // Whoever is about to be told where they are booked is not told twice.
        if !goes_there.iter().any(|it| TELL_WHERE.iter().any(|kind| kind.word() == it)) {
            message::drop_kind(tx, act.municipality, booking, Kind::Booked.word())?;
            task::drop_about(tx, act, booking, Kind::Booked.word())?;
            notice::tell_booking(tx, act, Kind::Booked, booking)?;
        }
    }
    if people < it.party_size {
        release::fill(tx, act, it.session, None)?;
    }
    Ok(())
}

/// Takes the seats that are missing, or gives back those that are too many.
fn resize(tx: &mut Tx<'_>, act: &Act<'_>, it: &Booking, people: i64) -> Result<(), BookingError> {
    if people > it.party_size {
        let taking = Taking {
            municipality: act.municipality,
            session: it.session,
            people: people - it.party_size,
            staff: act.by.is_some(),
            reason: act.reason,
            overbook: false,
            own_guide: true,
            individual: true,
            hold: None,
        };
        let asked = seat::refuse_closed(tx, &taking, act.clock().now())?;
        if !taking.staff && people > asked.most_together {
            return Err(BookingError::TooMany(asked.most_together));
        }
        seat::take_seats(tx, act.clock(), &taking)?;
        if taking.staff {
            // They answer for all its seats now, as for a booking that they moved.
            give_back(tx, act, it.session, 0, it.of_web())?;
        }
    } else {
        let fewer = it.party_size - people;
        give_back(tx, act, it.session, fewer, fewer.min(it.of_web()))?;
    }
    Ok(())
}
