//! Somebody who has twice not come lately is called before the third time. Nobody is ever refused for it (booking.md, B92).

use db::Tx;
use uuid::Uuid;

use crate::act::Act;
use crate::notice::Kind;
use crate::same_person::SamePerson;
use crate::{BookingError, task};

/// So many missed meetings …
const MISSED: usize = 2;
/// … in so many days.
pub(crate) const DAYS: i64 = 90;

/// Makes the task to call, if the same person has missed so many.
pub(crate) fn ask_to_confirm(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    known: &SamePerson,
    session: Uuid,
    booking: Uuid,
) -> Result<(), BookingError> {
    if known.missed >= MISSED {
        task::add(tx, act, "call", Kind::Confirm.word(), (booking, session, None))?;
    }
    Ok(())
}
