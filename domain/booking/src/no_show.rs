//! Somebody who has twice not come lately is called before the third time. Nobody is ever refused for it (booking.md, B92).

use db::{Tx, params, sql};
use jiff::SignedDuration;
use uuid::Uuid;

use crate::act::Act;
use crate::contact::Route;
use crate::notice::Kind;
use crate::seat::Request;
use crate::{BookingError, task};

/// So many missed meetings …
const MISSED: usize = 2;
/// … in so many days.
const DAYS: i64 = 90;

/// Makes the task to call, if the same person has missed so many. The same person is the same name with the same number: a couple may share a phone.
pub(crate) fn ask_to_confirm(tx: &mut Tx<'_>, act: &Act<'_>, it: &Request, booking: Uuid) -> Result<(), BookingError> {
    let (Route::Sms(phone) | Route::Call(phone)) = &it.contact.route else { return Ok(()) };
    let missed: Vec<String> = tx.all(
        sql!(
            "SELECT c.name FROM contact c CROSS JOIN booking b CROSS JOIN session s WHERE c.phone = $1 AND c.municipality_id = $2 ",
            "AND b.municipality_id = c.municipality_id AND b.contact_id = c.id AND b.state = 'no_show' ",
            "AND s.municipality_id = b.municipality_id AND s.id = b.session_id AND s.starts_at > $3"
        ),
        params![phone, it.municipality, act.clock().now() - SignedDuration::from_hours(24 * DAYS)],
        |row| row.next(),
    )?;
    let name = it.contact.name.to_lowercase();
    if missed.iter().filter(|it| it.to_lowercase() == name).count() >= MISSED {
        task::add(tx, act, "call", Kind::Confirm.word(), (booking, it.session, None))?;
    }
    Ok(())
}
