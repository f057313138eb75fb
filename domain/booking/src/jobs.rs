//! What happens later: promises end, rounds are settled, what is no longer needed is erased.

use clock::Clock;
use db::{Db, DbError, Tx, params, sql};
use jiff::SignedDuration;

use crate::act::Means;
use crate::contact::erase_expired;
use crate::{BookingError, closing, code, earlier, invitation, series, waiting_list};

/// How many due things are fetched at once.
const AT_ONCE: i64 = 100;
/// For so long after a course its bookings are looked at: longer than the program may stand still.
const SETTLED_HOURS: i64 = 24 * 30;

/// Erases contacts whose day has passed, frees rested reference numbers, forgets acts that need not be known again and wishes whose day has come, and
/// lets the bookings of courses that are over be what was marked. Safe to run at any time, as often as one likes.
/// Answers how many contacts were erased.
pub fn tidy(tx: &mut Tx<'_>, clock: &Clock) -> Result<u64, DbError> {
    tx.run(sql!("DELETE FROM idempotency WHERE expires_at < $1"), params![clock.now()])?;
    waiting_list::forget_batches(tx, clock.now())?;
    closing::drop_settled(tx, clock.now())?;
    code::wake_rested(tx, clock.today())?;
    earlier::forget_past(tx, clock.now())?;
    message::forget_old(tx, clock.now())?;
    series::settle_over(tx, clock.now() - SignedDuration::from_hours(SETTLED_HOURS), clock.now())?;
    erase_expired(tx, clock.today())
}

/// Lets municipalities that have used a tenth of their short reference numbers give out longer ones. Counts without holding the writer; answers
/// how many municipalities it was.
pub async fn make_room_for_numbers(db: &Db) -> Result<usize, DbError> {
    let crowded = db.read(code::newly_crowded).await?;
    for municipality in &crowded {
        let municipality = *municipality;
        db.write(move |tx| code::widen(tx, municipality)).await?;
    }
    Ok(crowded.len())
}

/// Settles every promise and every round whose moment has passed, each in a transaction of its own, in the order in which they fell due.
/// What fails is left for the next time and keeps nothing else from being settled; the first failure is answered at the end. Safe to run at
/// any time and on several machines. Answers how many were settled.
pub async fn settle_due(db: &Db, means: &Means) -> Result<u64, BookingError> {
    let (mut settled, mut failed) = (0, None);
    loop {
        let now = means.clock.now();
        let due = db.read(move |tx| invitation::due(tx, now, AT_ONCE)).await?;
        let mut did = 0;
        for it in due {
            let means = means.clone();
            match db.write(move |tx| invitation::settle(tx, &means, it)).await {
                Ok(now) => did += u64::from(now),
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        settled += did;
        if did == 0 {
            break;
        }
    }
    let now = means.clock.now();
    for it in db.read(move |tx| invitation::unfilled(tx, now)).await? {
        let means = means.clone();
        if let Err(error) = db.write(move |tx| invitation::settle(tx, &means, it)).await {
            failed = failed.or(Some(error));
        }
    }
    failed.map_or(Ok(settled), Err)
}
