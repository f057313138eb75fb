//! Signed-in browsers.

use clock::Clock;
use data_encoding::BASE64URL_NOPAD;
use db::{DbError, Tx, params, sql};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// After so many minutes without a page the person has to sign in again; what they had typed is kept for them.
pub const IDLE_MINUTES: i64 = 60;
/// After so many hours at the latest, so that a machine left on overnight is not signed in next morning.
const LONGEST_HOURS: i64 = 12;

/// A session as the doorkeeper reads it.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(crate) person: Uuid,
    pub(crate) name: String,
    pub(crate) municipality: Option<Uuid>,
    pub(crate) installation_administrator: bool,
    pub(crate) example: bool,
    pub(crate) last_seen: Timestamp,
}

/// The hash under which a cookie is kept.
pub(crate) fn hash(cookie: &str) -> [u8; 32] {
    Sha256::digest(cookie.as_bytes()).into()
}

/// Opens a session; answers the cookie's value, which is kept nowhere here.
pub(crate) fn open(
    tx: &mut Tx<'_>,
    cookie: &str,
    person: Uuid,
    municipality: Option<Uuid>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.run(
        sql!("INSERT INTO web_session (token_hash, person_id, municipality_id, created_at, last_seen_at) VALUES ($1, $2, $3, $4, $4)"),
        params![&hash(cookie), person, municipality, now],
    )?;
    Ok(())
}

/// A new cookie's value.
pub(crate) fn new_cookie(clock: &Clock) -> String {
    BASE64URL_NOPAD.encode(&clock.random::<32>())
}

/// The session behind a cookie, if it still holds and the person may still sign in.
pub(crate) fn find(tx: &mut Tx<'_>, token: &[u8; 32], now: Timestamp) -> Result<Option<Session>, DbError> {
    tx.first(
        sql!(
            "SELECT p.id, p.name, s.municipality_id, p.installation_administrator, p.example, s.last_seen_at FROM web_session s ",
            "JOIN person p ON p.id = s.person_id WHERE s.token_hash = $1 AND p.active AND s.last_seen_at > $2 AND s.created_at > $3"
        ),
        params![token, now - SignedDuration::from_mins(IDLE_MINUTES), now - SignedDuration::from_hours(LONGEST_HOURS)],
        |row| {
            Ok(Session {
                person: row.next()?,
                name: row.next()?,
                municipality: row.next()?,
                installation_administrator: row.next()?,
                example: row.next()?,
                last_seen: row.next()?,
            })
        },
    )
}

/// Notes that the session was used.
pub(crate) fn touch(tx: &mut Tx<'_>, token: &[u8; 32], now: Timestamp) -> Result<(), DbError> {
    tx.run(sql!("UPDATE web_session SET last_seen_at = $1 WHERE token_hash = $2"), params![now, token])?;
    Ok(())
}

/// Lets the session work in another municipality.
pub(crate) fn work_in(tx: &mut Tx<'_>, token: &[u8; 32], municipality: Uuid) -> Result<(), DbError> {
    tx.run(sql!("UPDATE web_session SET municipality_id = $1 WHERE token_hash = $2"), params![municipality, token])?;
    Ok(())
}

/// Ends one session.
pub(crate) fn end(tx: &mut Tx<'_>, token: &[u8; 32]) -> Result<(), DbError> {
    tx.run(sql!("DELETE FROM web_session WHERE token_hash = $1"), params![token])?;
    Ok(())
}

/// Ends all sessions of a person, but perhaps one.
pub(crate) fn end_all(tx: &mut Tx<'_>, person: Uuid, but: Option<&[u8; 32]>) -> Result<(), DbError> {
    let but = but.copied().unwrap_or([0; 32]);
    tx.run(sql!("DELETE FROM web_session WHERE person_id = $1 AND token_hash <> $2"), params![person, &but])?;
    Ok(())
}

/// Forgets sessions that no longer hold.
pub fn end_idle(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, DbError> {
    tx.run(
        sql!("DELETE FROM web_session WHERE last_seen_at <= $1 OR created_at <= $2"),
        params![now - SignedDuration::from_mins(IDLE_MINUTES), now - SignedDuration::from_hours(LONGEST_HOURS)],
    )
}
