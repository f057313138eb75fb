//! Text messages that come in. Each is acted upon once; what was written is kept only where staff are to answer it.

use db::{DbError, Tx, params, sql};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// A text message is known again for so long.
const KNOWN_DAYS: i64 = 90;
/// Somebody whom we do not know is answered once in so many hours: two machines must not thank each other for ever.
const COURTESY_HOURS: i64 = 24;

/// Notes that a text message came in; `false`: it had come before. `key` and `sender` are seals.
pub fn note(tx: &mut Tx<'_>, key: &[u8; 32], sender: &[u8; 32], now: Timestamp) -> Result<bool, DbError> {
    let fresh = tx.run(
        sql!("INSERT INTO incoming_sms (message_key, sender, received_at, body) VALUES ($1, $2, $3, '') ON CONFLICT DO NOTHING"),
        params![key, sender, now],
    )?;
    Ok(fresh == 1)
}

/// Whether a stranger is to be answered: not if they wrote before, a short while ago.
pub fn is_courteous(tx: &mut Tx<'_>, key: &[u8; 32], sender: &[u8; 32], now: Timestamp) -> Result<bool, DbError> {
    let before = tx.first(
        sql!("SELECT 1 FROM incoming_sms WHERE sender = $1 AND received_at > $2 AND message_key <> $3 LIMIT 1"),
        params![sender, now - SignedDuration::from_hours(COURTESY_HOURS), key],
        |row| row.next::<i64>(),
    )?;
    Ok(before.is_none())
}

/// Keeps what somebody wrote for staff to answer. It goes with the person.
pub fn keep_question(tx: &mut Tx<'_>, key: &[u8; 32], municipality: Uuid, subject: Uuid, body: &str) -> Result<(), DbError> {
    tx.send(
        sql!("UPDATE incoming_sms SET municipality_id = $1, subject_id = $2, body = $3 WHERE message_key = $4"),
        params![municipality, subject, body, key],
    )
}

/// What somebody with a booking or list entry has asked, all of it in the order in which it came.
pub fn question(tx: &mut Tx<'_>, municipality: Uuid, subject: Uuid) -> Result<Option<String>, DbError> {
    let asked: Vec<String> = tx.all(
        sql!(
            "SELECT body FROM incoming_sms WHERE municipality_id = $1 AND subject_id = $2 AND body <> '' ORDER BY received_at, message_key"
        ),
        params![municipality, subject],
        |row| row.next(),
    )?;
    Ok(Some(asked.join(" / ")).filter(|it| !it.is_empty()))
}

/// Forgets text messages that nobody needs to know again.
pub fn forget_old(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), DbError> {
    tx.run(sql!("DELETE FROM incoming_sms WHERE received_at < $1"), params![now - SignedDuration::from_hours(24 * KNOWN_DAYS)])
        .map(drop)
}
