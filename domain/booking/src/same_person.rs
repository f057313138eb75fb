//! What else whoever books has booked or missed. The same person is the same name with the same number: a couple may share a phone.

use db::{DbError, Tx, params, sql};
use jiff::{SignedDuration, Timestamp};
use municipality::fold;
use uuid::Uuid;

use crate::contact::Route;
use crate::no_show;
use crate::seat::Request;

/// The other bookings of whoever books; nothing is known of people who gave no number.
#[derive(Debug, Default)]
pub(crate) struct SamePerson {
    /// The sessions they are booked for.
    pub(crate) booked: Vec<Uuid>,
    /// How many meetings they have missed of late.
    pub(crate) missed: usize,
}

impl SamePerson {
    pub(crate) fn read(tx: &mut Tx<'_>, it: &Request, now: Timestamp) -> Result<Self, DbError> {
        let (Route::Sms(phone) | Route::Call(phone)) = &it.contact.route else { return Ok(Self::default()) };
        let of_number: Vec<(Uuid, bool, String)> = tx.all(
            sql!(
                // In this order: SQLite would go through all bookings of the municipality otherwise.
                "SELECT b.session_id, b.state = 'no_show', c.name FROM contact c CROSS JOIN booking b WHERE c.municipality_id = $1 AND c.phone = $2 ",
                "AND b.municipality_id = c.municipality_id AND b.contact_id = c.id AND (b.state = 'confirmed' OR (b.state = 'no_show' ",
                "AND EXISTS (SELECT 1 FROM session s WHERE s.municipality_id = b.municipality_id AND s.id = b.session_id AND s.starts_at > $3)))"
            ),
            params![it.municipality, phone, now - SignedDuration::from_hours(24 * no_show::DAYS)],
            |row| Ok((row.next()?, row.next()?, row.next()?)),
        )?;
        let (name, mut known) = (fold(&it.contact.name), Self::default());
        for (session, missed, _) in of_number.into_iter().filter(|(_, _, other)| fold(other) == name) {
            if missed {
                known.missed += 1;
            } else {
                known.booked.push(session);
            }
        }
        Ok(known)
    }
}
