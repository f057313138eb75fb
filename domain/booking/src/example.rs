//! A past for an example offer: who came and who waited in its meetings so far, as it looks once everybody's contact is erased.

use clock::Clock;
use db::{Tx, params, sql};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::BookingError;
use crate::code::RefCode;
use crate::waiting_list::{self, STEP};

/// How the five times of a day are taken, again and again: most are booked directly, some go to somebody from the list, one of whom in four
/// days does not.
const TAKEN_BY: [[&str; 5]; 4] = [
    ["web", "phone", "web", "list", "list"],
    ["web", "web", "desk", "list", "list"],
    ["phone", "web", "web", "list", "web"],
    ["web", "desk", "web", "list", "list"],
];

/// Gives every past meeting of an offer somebody who came, and its list those who waited for it; every other week somebody gave up waiting.
/// All of them are numbers only. For example data.
pub fn invent_past(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, offer: Uuid) -> Result<(), BookingError> {
    let now = clock.now();
    let past: Vec<(Uuid, Timestamp)> = tx.all(
        sql!(
            "SELECT id, starts_at FROM session WHERE municipality_id = $1 AND offer_id = $2 AND ends_at < $3 AND state = 'open' AND taken = 0 ",
            "ORDER BY starts_at, id"
        ),
        params![municipality, offer, now],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    waiting_list::make(tx, municipality, offer)?;
    let mut turn = 0;
    for ((session, starts_at), n) in past.into_iter().zip(0_usize..) {
        let (day, time) = (n / 5, n % 5);
        let channel = TAKEN_BY[day % 4][time];
        let mut booked_at = starts_at - SignedDuration::from_hours(24 * (7 + i64::try_from(n % 9).unwrap_or(0)));
        if channel == "list" {
            booked_at = starts_at - SignedDuration::from_hours(48);
            let waited = SignedDuration::from_hours(24 * (4 + i64::try_from(n % 7).unwrap_or(0)));
            turn += STEP;
            entry(tx, clock, (municipality, offer), turn, booked_at - waited, "placed")?;
        }
        if time == 0 && day % 2 == 0 {
            turn += STEP;
            let joined = starts_at - SignedDuration::from_hours(24 * 10);
            let id = entry(tx, clock, (municipality, offer), turn, joined, "withdrawn")?;
            tx.run(
                sql!("UPDATE wait_entry SET left_at = $1 WHERE municipality_id = $2 AND id = $3"),
                params![starts_at, municipality, id],
            )?;
        }
        let id = clock.id();
        let code = RefCode::issue(tx, clock, municipality, id)?;
        tx.run(
            sql!(
                "INSERT INTO booking (municipality_id, id, session_id, contact_id, party_size, state, channel, made_by, on_behalf, ref_code, logged, ",
                "version, created_at) VALUES ($1, $2, $3, NULL, 1, $4, $5, NULL, FALSE, $6, TRUE, 1, $7)"
            ),
            params![
                municipality,
                id,
                session,
                if n % 11 == 10 { "no_show" } else { "attended" },
                channel,
                code.as_str(),
                booked_at
            ],
        )?;
        tx.run(
            sql!("UPDATE session SET taken = 1, taken_web = $1 WHERE municipality_id = $2 AND id = $3"),
            params![i64::from(channel == "web"), municipality, session],
        )?;
        offer::claim_time(tx, municipality, session)?;
    }
    tx.run(
        sql!("UPDATE wait_list SET turn = $1 WHERE municipality_id = $2 AND offer_id = $3"),
        params![turn, municipality, offer],
    )?;
    Ok(())
}

/// Somebody who waited for any meeting.
fn entry(
    tx: &mut Tx<'_>,
    clock: &Clock,
    (municipality, offer): (Uuid, Uuid),
    seq: i64,
    joined: Timestamp,
    state: &str,
) -> Result<Uuid, BookingError> {
    let id = clock.id();
    let code = RefCode::issue(tx, clock, municipality, id)?;
    tx.run(
        sql!(
            "INSERT INTO wait_entry (municipality_id, id, offer_id, session_id, wish_days, wish_from, wish_to, contact_id, party_size, priority, ",
            "priority_reason, seq, waiting_since, state, skip_count, bypass_count, channel, made_by, on_behalf, ref_code, version, created_at) ",
            "VALUES ($1, $2, $3, NULL, 127, 0, 1440, NULL, 1, 2, '', $4, $5, $6, 0, 0, 'web', NULL, FALSE, $7, 1, $5)"
        ),
        params![municipality, id, offer, seq, joined, state, code.as_str()],
    )?;
    Ok(id)
}
