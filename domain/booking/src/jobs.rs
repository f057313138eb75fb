//! What happens later: erasing what is no longer needed.

use clock::Clock;
use db::{DbError, Tx, params, sql};

use crate::code;
use crate::contact::erase_expired;

/// Erases contacts whose day has passed, frees rested reference numbers and forgets acts that need not be known again. Safe to run at any time, as often as one likes.
/// Answers how many contacts were erased.
pub fn tidy(tx: &mut Tx<'_>, clock: &Clock) -> Result<u64, DbError> {
    tx.run(sql!("DELETE FROM idempotency WHERE expires_at < $1"), params![clock.now()])?;
    code::wake_rested(tx, clock.today())?;
    erase_expired(tx, clock.today())
}
