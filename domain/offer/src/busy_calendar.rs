//! Calendars that guides keep elsewhere: when they are busy there, nothing is offered here. Kept are the address, sealed with the program's secret,
//! and the busy times without a word of what they are.

mod events;
mod fetch;

use clock::Clock;
use db::{Db, DbError, Row, Tx, params, sql};
use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp};
use municipality::setting::take_turns;
use ring::{aead, hmac};
use uuid::Uuid;

pub use fetch::{Fetch, WhyNot};

use crate::{OfferError, session};

/// So often a calendar is read, minutes.
const EVERY: i64 = 15;
/// After failures it is left alone for longer, up to this, minutes.
const LONGEST_PAUSE: i64 = 12 * 60;
/// So long another process leaves a calendar alone that one is reading, minutes.
const LEASE: i64 = 5;
/// So many are read in one round.
const AT_ONCE: i64 = 50;
/// So long a busy time is kept after its end, hours: yesterday's still count while a calendar is read.
const KEPT_HOURS: i64 = 48;
/// A guide has no more calendars than this.
const MOST: usize = 5;

/// A guide's calendar elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BusyCalendar {
    /// Its id.
    pub id: Uuid,
    /// The machine that it lies on: all that is shown of its address.
    pub host: String,
    /// When it was last read.
    pub worked_at: Option<Timestamp>,
    /// Why it could not be read the last time, a word of [`WhyNot`]; empty when it could, or was not tried.
    pub failed: String,
    /// Busy times from now on.
    pub times: i64,
    /// Events in a zone that nobody knows; they were read as Norway's time.
    pub unknown_zones: i64,
    /// Events that could not be read.
    pub unreadable: i64,
}

impl BusyCalendar {
    /// Forgets what nobody needs any more: busy times that ended before yesterday, and the calendars of guides who are not active or work here no
    /// longer, with the address and every time. Safe to run at any time.
    pub fn forget_needless(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), DbError> {
        tx.run(sql!("DELETE FROM busy_time WHERE ends_at < $1"), params![now - SignedDuration::from_hours(KEPT_HOURS)])?;
        tx.run(
            sql!(
                "DELETE FROM busy_time WHERE (municipality_id, calendar_id) IN (SELECT c.municipality_id, c.id FROM busy_calendar c WHERE NOT EXISTS ",
                "(SELECT 1 FROM person p CROSS JOIN person_role r WHERE p.id = c.guide_id AND p.active AND r.municipality_id = c.municipality_id ",
                "AND r.person_id = p.id))"
            ),
            params![],
        )?;
        tx.run(
            sql!(
                "DELETE FROM busy_calendar WHERE NOT EXISTS (SELECT 1 FROM person p CROSS JOIN person_role r WHERE p.id = busy_calendar.guide_id ",
                "AND p.active AND r.municipality_id = busy_calendar.municipality_id AND r.person_id = p.id)"
            ),
            params![],
        )?;
        Ok(())
    }
}

fn key(secret: &[u8; 32]) -> Option<aead::LessSafeKey> {
    let own = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), b"busy calendar");
    aead::UnboundKey::new(&aead::CHACHA20_POLY1305, own.as_ref()).ok().map(aead::LessSafeKey::new)
}

/// An address as it is kept: nobody reads it out of the database without the program's secret.
fn seal(secret: &[u8; 32], clock: &Clock, id: Uuid, address: &str) -> Option<Vec<u8>> {
    let nonce: [u8; aead::NONCE_LEN] = clock.random();
    let mut sealed = address.as_bytes().to_vec();
    let key = key(secret)?;
    key.seal_in_place_append_tag(aead::Nonce::assume_unique_for_key(nonce), aead::Aad::from(id.as_bytes()), &mut sealed).ok()?;
    Some([&nonce[..], &sealed].concat())
}

fn unseal(secret: &[u8; 32], id: Uuid, kept: &[u8]) -> Option<String> {
    let (nonce, sealed) = kept.split_at_checked(aead::NONCE_LEN)?;
    let nonce = aead::Nonce::try_assume_unique_for_key(nonce).ok()?;
    let mut sealed = sealed.to_vec();
    let opened = key(secret)?.open_in_place(nonce, aead::Aad::from(id.as_bytes()), &mut sealed).ok()?;
    String::from_utf8(opened.to_vec()).ok()
}

/// A calendar as it is to be kept; what is no address of one is refused before anybody is asked. `loopback`: see [`Fetch::with_loopback`].
pub fn new_busy_calendar(
    clock: &Clock,
    secret: &[u8; 32],
    id: Uuid,
    address: &str,
    loopback: bool,
) -> Result<(Uuid, Vec<u8>, String), WhyNot> {
    let url = fetch::read_address(address, loopback)?;
    let host = url.host_str().unwrap_or_default().to_owned();
    let sealed = seal(secret, clock, id, url.as_str()).ok_or(WhyNot::Address)?;
    Ok((id, sealed, host))
}

/// Notes a guide's calendar elsewhere; it is read by the next round. The same form sent twice notes one. [`OfferError::Changed`] when there are
/// enough of them.
pub fn add_busy_calendar(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    guide: Uuid,
    (id, sealed, host): &(Uuid, Vec<u8>, String),
    now: Timestamp,
) -> Result<(), OfferError> {
    let own = busy_calendars(tx, municipality, guide, now)?;
    if own.len() >= MOST && !own.iter().any(|it| it.id == *id) {
        return Err(OfferError::Changed);
    }
    tx.run(
        sql!(
            "INSERT INTO busy_calendar (municipality_id, id, guide_id, sealed, host, made_at, next_at, failed, failures, unknown_zones, unreadable) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $6, '', 0, 0, 0) ON CONFLICT (municipality_id, id) DO NOTHING"
        ),
        params![municipality, *id, guide, sealed, host, now],
    )?;
    Ok(())
}

/// Forgets a guide's own calendar and everything read out of it; the times are on offer again.
pub fn remove_busy_calendar(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, guide: Uuid, id: Uuid) -> Result<(), OfferError> {
    take_turns(tx, municipality)?;
    let days = days_of(&kept(tx, municipality, id)?, clock);
    tx.run(
        sql!("DELETE FROM busy_time WHERE municipality_id = $1 AND calendar_id = $2 AND guide_id = $3"),
        params![municipality, id, guide],
    )?;
    let gone = tx.run(
        sql!("DELETE FROM busy_calendar WHERE municipality_id = $1 AND id = $2 AND guide_id = $3"),
        params![municipality, id, guide],
    )?;
    if gone == 0 {
        return Err(OfferError::NotFound);
    }
    Ok(cut(tx, clock, municipality, guide, &days)?)
}

/// A guide's calendars elsewhere, the oldest first.
pub fn busy_calendars(tx: &mut Tx<'_>, municipality: Uuid, guide: Uuid, now: Timestamp) -> Result<Vec<BusyCalendar>, DbError> {
    tx.all(
        sql!(
            "SELECT c.id, c.host, c.worked_at, c.failed, (SELECT COUNT(*) FROM busy_time t WHERE t.municipality_id = c.municipality_id ",
            "AND t.guide_id = c.guide_id AND t.ends_at > $1 AND t.calendar_id = c.id), c.unknown_zones, c.unreadable FROM busy_calendar c ",
            "WHERE c.municipality_id = $2 AND c.guide_id = $3 ORDER BY c.made_at, c.id"
        ),
        params![now, municipality, guide],
        |row| {
            Ok(BusyCalendar {
                id: row.next()?,
                host: row.next()?,
                worked_at: row.next()?,
                failed: row.next()?,
                times: row.next()?,
                unknown_zones: row.next()?,
                unreadable: row.next()?,
            })
        },
    )
}

fn span(row: &mut Row<'_>) -> Result<(Timestamp, Timestamp), DbError> {
    Ok((row.next()?, row.next()?))
}

/// When a guide is busy elsewhere between two instants.
pub(crate) fn spans(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    guide: Uuid,
    (from, to): (Timestamp, Timestamp),
) -> Result<Vec<(Timestamp, Timestamp)>, DbError> {
    tx.all(
        sql!(
            "SELECT starts_at, ends_at FROM busy_time WHERE municipality_id = $1 AND guide_id = $2 AND ends_at > $3 AND starts_at < $4 ORDER BY starts_at"
        ),
        params![municipality, guide, from, to],
        span,
    )
}

fn kept(tx: &mut Tx<'_>, municipality: Uuid, calendar: Uuid) -> Result<Vec<(Timestamp, Timestamp)>, DbError> {
    tx.all(
        sql!("SELECT starts_at, ends_at FROM busy_time WHERE municipality_id = $1 AND calendar_id = $2 ORDER BY starts_at"),
        params![municipality, calendar],
        span,
    )
}

/// The days from today to the last for which there are times that these touch.
fn days_of(times: &[(Timestamp, Timestamp)], clock: &Clock) -> Vec<Date> {
    let today = clock.today();
    let horizon = today.saturating_add(Span::new().days(session::HORIZON_DAYS));
    let mut days: Vec<Date> = Vec::new();
    for (begins, ends) in times {
        let day = |it: Timestamp| it.to_zoned(clock::norway()).date();
        days.extend(day(*begins).max(today).series(Span::new().days(1)).take_while(|it| *it <= day(*ends).min(horizon)));
    }
    days.sort_unstable();
    days.dedup();
    days
}

fn cut(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, guide: Uuid, days: &[Date]) -> Result<(), DbError> {
    let rules: Vec<Uuid> = tx.all(
        sql!("SELECT id FROM opening_rule WHERE municipality_id = $1 AND guide_id = $2 ORDER BY id"),
        params![municipality, guide],
        |row| row.next(),
    )?;
    session::cut_anew(tx, clock, municipality, &rules, days)
}

/// A calendar that is to be read.
struct Due {
    municipality: Uuid,
    id: Uuid,
    next_at: Timestamp,
}

/// Reads every calendar that is due, one after another. Safe to run on several machines: whoever takes one first reads it. Answers how many were
/// read.
pub async fn read_busy_calendars(db: &Db, clock: &Clock, fetch: &Fetch, secret: &[u8; 32]) -> Result<u64, DbError> {
    let now = clock.now();
    let due = db
        .read(move |tx| {
            tx.all(
                sql!(
                    "SELECT c.municipality_id, c.id, c.next_at FROM busy_calendar c JOIN person p ON p.id = c.guide_id ",
                    "WHERE c.next_at <= $1 AND p.active AND EXISTS (SELECT 1 FROM person_role r WHERE r.municipality_id = c.municipality_id ",
                    "AND r.person_id = c.guide_id) ORDER BY c.next_at, c.id LIMIT $2"
                ),
                params![now, AT_ONCE],
                |row| Ok(Due { municipality: row.next()?, id: row.next()?, next_at: row.next()? }),
            )
        })
        .await?;
    let mut read = 0;
    for it in due {
        read += u64::from(read_one(db, clock, fetch, secret, &it).await?);
    }
    Ok(read)
}

async fn read_one(db: &Db, clock: &Clock, fetch: &Fetch, secret: &[u8; 32], due: &Due) -> Result<bool, DbError> {
    let (municipality, id, seen, now) = (due.municipality, due.id, due.next_at, clock.now());
    let taken: Option<(Uuid, Vec<u8>)> = db
        .write(move |tx| {
            tx.first(
                sql!(
                    "UPDATE busy_calendar SET next_at = $1 WHERE municipality_id = $2 AND id = $3 AND next_at = $4 RETURNING guide_id, sealed"
                ),
                params![now + SignedDuration::from_mins(LEASE), municipality, id, seen],
                |row| Ok((row.next()?, row.next()?)),
            )
        })
        .await?;
    let Some((guide, sealed)) = taken else { return Ok(false) };
    let text = match unseal(secret, id, &sealed) {
        Some(address) => fetch.text(&address).await,
        // The program's secret is another than when it was noted.
        None => Err(WhyNot::Address),
    };
    let end = now + SignedDuration::from_hours(24 * (i64::from(session::HORIZON_DAYS) + 2));
    let window = (now - SignedDuration::from_hours(24), end);
    let found = match text {
        // Beside the threads that serve others; where it breaks down, it is this calendar alone that could not be read.
        Ok(text) => {
            tokio::task::spawn_blocking(move || events::read(&text, window)).await.ok().flatten().ok_or(WhyNot::NoCalendar)
        }
        Err(why) => Err(why),
    };
    let clock = clock.clone();
    db.write(move |tx| match &found {
        Ok(seen) => keep(tx, &clock, municipality, (id, guide), seen),
        Err(why) => note_failure(tx, municipality, id, *why, now),
    })
    .await?;
    Ok(true)
}

/// Keeps what was read. Times that changed go off offer, or on it again.
fn keep(
    tx: &mut Tx<'_>,
    clock: &Clock,
    municipality: Uuid,
    (id, guide): (Uuid, Uuid),
    seen: &events::Seen,
) -> Result<(), DbError> {
    take_turns(tx, municipality)?;
    let now = clock.now();
    let still_there = tx.run(
        sql!(
            "UPDATE busy_calendar SET worked_at = $1, next_at = $2, failed = '', failures = 0, unknown_zones = $3, unreadable = $4 ",
            "WHERE municipality_id = $5 AND id = $6"
        ),
        params![now, now + SignedDuration::from_mins(EVERY), seen.unknown_zones, seen.unreadable, municipality, id],
    )?;
    if still_there == 0 {
        return Ok(());
    }
    let before = kept(tx, municipality, id)?;
    let differs = |these: &[(Timestamp, Timestamp)], those: &[(Timestamp, Timestamp)]| -> Vec<(Timestamp, Timestamp)> {
        these.iter().filter(|it| those.binary_search(it).is_err()).copied().collect()
    };
    let (gone, new) = (differs(&before, &seen.busy), differs(&seen.busy, &before));
    for (begins, ends) in &gone {
        tx.run(
            sql!("DELETE FROM busy_time WHERE municipality_id = $1 AND guide_id = $2 AND starts_at = $3 AND ends_at = $4 AND calendar_id = $5"),
            params![municipality, guide, *begins, *ends, id],
        )?;
    }
    for (begins, ends) in &new {
        tx.run(
            sql!(
                "INSERT INTO busy_time (municipality_id, guide_id, starts_at, ends_at, calendar_id) VALUES ($1, $2, $3, $4, $5)"
            ),
            params![municipality, guide, *begins, *ends, id],
        )?;
    }
    let days = days_of(&[gone, new].concat(), clock);
    cut(tx, clock, municipality, guide, &days)
}

fn note_failure(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid, why: WhyNot, now: Timestamp) -> Result<(), DbError> {
    let failures: Option<i64> = tx.first(
        sql!("UPDATE busy_calendar SET failed = $1, failures = failures + 1 WHERE municipality_id = $2 AND id = $3 RETURNING failures"),
        params![why.word(), municipality, id],
        |row| row.next(),
    )?;
    let Some(failures) = failures else { return Ok(()) };
    let pause = (EVERY << failures.clamp(0, 6)).min(LONGEST_PAUSE);
    tx.run(
        sql!("UPDATE busy_calendar SET next_at = $1 WHERE municipality_id = $2 AND id = $3"),
        params![now + SignedDuration::from_mins(pause), municipality, id],
    )?;
    Ok(())
}

/// Lets a guide's calendar be read by the next round, whatever failed before.
pub fn read_busy_calendar_now(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    guide: Uuid,
    id: Uuid,
    now: Timestamp,
) -> Result<(), OfferError> {
    let found = tx.run(
        sql!("UPDATE busy_calendar SET next_at = $1 WHERE municipality_id = $2 AND id = $3 AND guide_id = $4"),
        params![now, municipality, id, guide],
    )?;
    if found == 0 { Err(OfferError::NotFound) } else { Ok(()) }
}

/// How many meetings somebody has booked with a guide while the guide is busy elsewhere: staff see them, nobody moves them.
pub fn booked_while_busy(tx: &mut Tx<'_>, municipality: Uuid, guide: Uuid, now: Timestamp) -> Result<Vec<Uuid>, DbError> {
    tx.all(
        sql!(
            "SELECT DISTINCT s.id FROM session s CROSS JOIN busy_time t WHERE s.municipality_id = $1 AND s.guide_id = $2 AND s.starts_at > $3 ",
            "AND s.state = 'open' AND s.taken > 0 AND s.meetings = 1 AND t.municipality_id = s.municipality_id AND t.guide_id = s.guide_id ",
            "AND t.starts_at < s.ends_at AND t.ends_at > s.starts_at ORDER BY s.id"
        ),
        params![municipality, guide, now],
        |row| row.next(),
    )
}
