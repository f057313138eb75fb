//! Messages waiting to be sent.

use db::{DbError, Row, Tx, params, sql};
use jiff::Timestamp;
use uuid::Uuid;

/// How a message travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// A text message to a mobile phone.
    Sms,
    /// E-mail.
    Email,
}

impl Channel {
    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::Email => "email",
        }
    }
}

/// A message to be queued.
#[derive(Clone, Debug)]
pub struct NewMessage<'m> {
    /// The municipality.
    pub municipality: Uuid,
    /// What it is about: the id of a booking or a list entry.
    pub subject: Uuid,
    /// The version of that row.
    pub version: i64,
    /// What it says, in one word: `booked`, `invited` …
    pub kind: &'static str,
    /// How it travels.
    pub channel: Channel,
    /// The number or address.
    pub recipient: &'m str,
    /// The language it is written in.
    pub language: &'static str,
    /// The subject line; empty for a text message.
    pub heading: String,
    /// The text.
    pub body: String,
}

/// A message as staff see it.
#[derive(Clone, Debug)]
pub struct Message {
    /// How it travels: `sms` or `email`.
    pub channel: String,
    /// The number or address.
    pub recipient: String,
    /// The language it is written in.
    pub language: String,
    /// The subject line.
    pub heading: String,
    /// The text.
    pub body: String,
    /// What it says, in one word: `booked`, `invited` …
    pub kind: String,
    /// `waiting`, `sent` or `dropped`.
    pub state: String,
    /// When it was queued.
    pub created_at: Timestamp,
}

/// Queues a message; one of the same kind about the same version to the same recipient is already there and stays the only one.
pub fn queue(tx: &mut Tx<'_>, id: Uuid, message: &NewMessage<'_>, now: Timestamp) -> Result<(), DbError> {
    tx.send(
        sql!(
            "INSERT INTO outbox (municipality_id, id, subject_id, subject_version, kind, channel, recipient, language, heading, body, state, created_at) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting', $11) ON CONFLICT DO NOTHING"
        ),
        params![
            message.municipality,
            id,
            message.subject,
            message.version,
            message.kind,
            message.channel.word(),
            message.recipient,
            message.language,
            &message.heading,
            &message.body,
            now
        ],
    )?;
    Ok(())
}

/// The newest messages of a municipality.
pub fn recent(tx: &mut Tx<'_>, municipality: Uuid, most: i64) -> Result<Vec<Message>, DbError> {
    tx.all(
        sql!(
            "SELECT channel, recipient, language, heading, body, kind, state, created_at FROM outbox WHERE municipality_id = $1 ",
            "ORDER BY created_at DESC, id DESC LIMIT $2"
        ),
        params![municipality, most],
        read,
    )
}

/// The newest messages of all municipalities, for tests of a running example system.
pub fn recent_everywhere(tx: &mut Tx<'_>, most: i64) -> Result<Vec<Message>, DbError> {
    tx.all(
        sql!("SELECT channel, recipient, language, heading, body, kind, state, created_at FROM outbox ORDER BY created_at DESC, id DESC LIMIT $1"),
        params![most],
        read,
    )
}

fn read(row: &mut Row<'_>) -> Result<Message, DbError> {
    Ok(Message {
        channel: row.next()?,
        recipient: row.next()?,
        language: row.next()?,
        heading: row.next()?,
        body: row.next()?,
        kind: row.next()?,
        state: row.next()?,
        created_at: row.next()?,
    })
}

/// Drops the messages about a booking or list entry that have not been sent: they are no longer true.
pub fn drop_waiting(tx: &mut Tx<'_>, municipality: Uuid, subject: Uuid) -> Result<(), DbError> {
    tx.send(
        sql!("UPDATE outbox SET state = 'dropped' WHERE municipality_id = $1 AND subject_id = $2 AND state = 'waiting'"),
        params![municipality, subject],
    )?;
    Ok(())
}

/// Erases every message about a booking or list entry: it names a person.
pub fn erase(tx: &mut Tx<'_>, municipality: Uuid, subject: Uuid) -> Result<(), DbError> {
    tx.send(sql!("DELETE FROM outbox WHERE municipality_id = $1 AND subject_id = $2"), params![municipality, subject])?;
    Ok(())
}
