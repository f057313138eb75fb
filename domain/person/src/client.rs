//! Programs of others that may use the API for a municipality, each by a token with scopes.

use clock::Clock;
use db::{DbError, Tx, params, sql};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;
use web::Client;

/// What a token may be good for. A scope that is not here cannot be given.
pub const SCOPES: [&str; 4] = ["sessions:read", "bookings:read", "bookings:write", "waiting-list:write"];

/// A program that may use the API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiClient {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Its scopes, with a space between them.
    pub scopes: String,
    /// Since when it no longer works.
    pub ended_at: Option<Timestamp>,
}

/// A new token: what is shown once. 160 bits of chance, so a plain hash of it is enough to know it by.
pub fn new_token(clock: &Clock) -> String {
    format!("dh_{}", data_encoding::BASE32_NOPAD.encode(&clock.random::<20>()).to_lowercase())
}

/// By what a token is known.
pub fn token_hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.trim().as_bytes()).into()
}

/// Lets a program use the API for a municipality.
pub fn add(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    id: Uuid,
    name: &str,
    scopes: &[&str],
    hash: &[u8; 32],
    now: Timestamp,
) -> Result<(), DbError> {
    tx.run(
        sql!(
            "INSERT INTO api_client (municipality_id, id, name, scopes, token_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![municipality, id, name, scopes.join(" "), hash, now],
    )?;
    Ok(())
}

/// Ends a token. Answers whether there was one that worked.
pub fn end(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid, now: Timestamp) -> Result<bool, DbError> {
    let ended = tx.run(
        sql!("UPDATE api_client SET ended_at = $1 WHERE municipality_id = $2 AND id = $3 AND ended_at IS NULL"),
        params![now, municipality, id],
    )?;
    Ok(ended == 1)
}

/// The programs of a municipality, the oldest first.
pub fn list(tx: &mut Tx<'_>, municipality: Uuid) -> Result<Vec<ApiClient>, DbError> {
    tx.all(
        sql!("SELECT id, name, scopes, ended_at FROM api_client WHERE municipality_id = $1 ORDER BY created_at, id"),
        params![municipality],
        |row| Ok(ApiClient { id: row.next()?, name: row.next()?, scopes: row.next()?, ended_at: row.next()? }),
    )
}

/// Whose token it is, if it works.
pub(crate) fn by_token(tx: &mut Tx<'_>, hash: &[u8; 32]) -> Result<Option<Client>, DbError> {
    tx.first(
        sql!("SELECT municipality_id, id, scopes FROM api_client WHERE token_hash = $1 AND ended_at IS NULL"),
        params![hash],
        |row| {
            let (municipality, id, scopes) = (row.next()?, row.next()?, row.next::<String>()?);
            Ok(Client { id, municipality, scopes: scopes.split(' ').map(str::to_owned).collect() })
        },
    )
}
