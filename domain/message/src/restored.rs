//! After a backup has been restored the database believes that messages wait which have left since (booking.md, B111). Nobody can know which;
//! so none of them leaves by itself, and people see them among those that were given up.

use db::{DbError, Tx, params, sql};
use jiff::Timestamp;

/// Notes that a process that sends is alive.
pub fn show_sign(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), DbError> {
    tx.send(
        sql!(
            "INSERT INTO sending_sign (id, alive_at) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET alive_at = excluded.alive_at ",
            "WHERE sending_sign.alive_at < excluded.alive_at"
        ),
        params![now],
    )
}

/// The newest sign of life in the database.
pub fn newest_sign(tx: &mut Tx<'_>) -> Result<Option<Timestamp>, DbError> {
    tx.first(sql!("SELECT alive_at FROM sending_sign WHERE id = 1"), params![], |row| row.next())
}

/// Holds back every message that was written before this moment and has not left as far as the database knows. Answers how many.
pub fn hold_back(tx: &mut Tx<'_>, written_before: Timestamp) -> Result<u64, DbError> {
    tx.run(
        sql!(
            "UPDATE outbox SET state = 'failed', lease = NULL, last_error = 'restored' ",
            "WHERE state IN ('waiting', 'sending') AND created_at <= $1"
        ),
        params![written_before],
    )
}
