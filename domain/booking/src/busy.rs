//! Guide and room of an individual meeting are busy from its first seat to its last, and at no other time (booking.md, I11 and I12): a hold and a
//! promise count as much as a booking. A course has claimed them since it was planned.

use clock::Clock;
use db::{DbError, Tx};
use uuid::Uuid;

use crate::BookingError;

/// Asks, at the end of an `UPDATE session`, whether exactly these seats of an individual meeting are taken now, and it has somebody or something
/// that can be busy.
macro_rules! begins {
    ($seats:literal) => {
        concat!("RETURNING taken = ", $seats, " AND form = 'individual' AND (guide_id IS NOT NULL OR room_id IS NOT NULL)")
    };
}
pub(crate) use begins;

/// The first seat of a meeting was taken: its guide and its room are busy now, or [`BookingError::Overlap`]. Times of theirs that lie over it go
/// off offer.
pub(crate) fn begin(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, session: Uuid) -> Result<(), BookingError> {
    if !offer::claim_time(tx, municipality, session)? {
        return Err(BookingError::Overlap);
    }
    Ok(offer::taken(tx, clock, municipality, session)?)
}

/// The last seat of a meeting was given back: its guide and its room are free, and their times are on offer again.
pub(crate) fn end(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, session: Uuid) -> Result<(), DbError> {
    offer::unclaim(tx, municipality, session)?;
    offer::freed(tx, clock, municipality, session)
}
