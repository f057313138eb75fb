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
    /// A letter that somebody else prints and posts.
    Letter,
}

impl Channel {
    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::Email => "email",
            Self::Letter => "letter",
        }
    }

    /// Every channel.
    pub const ALL: [Self; 3] = [Self::Sms, Self::Email, Self::Letter];
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

/// The states of a message, in the order in which staff ask for them.
pub(crate) const STATES: [&str; 6] = ["waiting", "sending", "sent", "delivered", "failed", "dropped"];

/// A message as staff see it.
#[derive(Clone, Debug)]
pub struct Message {
    /// Its id.
    pub id: Uuid,
    /// How it travels: `sms`, `email` or `letter`.
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
    /// `waiting`, `sending`, `sent`, `delivered`, `failed` or `dropped`.
    pub state: String,
    /// When it was queued.
    pub created_at: Timestamp,
    /// Not before then, while it waits.
    pub next_at: Timestamp,
    /// How often it was tried.
    pub attempts: i64,
    /// When a gateway took it.
    pub sent_at: Option<Timestamp>,
    /// When it arrived, as far as the gateway says.
    pub delivered_at: Option<Timestamp>,
    /// Why the last try came to nothing, or why it was dropped: a word of [`crate::WORDS`], or empty.
    pub last_error: String,
}

/// Queues a message; one of the same kind about the same version to the same recipient is already there and stays the only one.
pub fn queue(tx: &mut Tx<'_>, id: Uuid, message: &NewMessage<'_>, now: Timestamp) -> Result<(), DbError> {
    tx.send(
        sql!(
            "INSERT INTO outbox (municipality_id, id, subject_id, subject_version, kind, channel, recipient, language, heading, body, state, created_at, next_at) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting', $11, $11) ON CONFLICT DO NOTHING"
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

/// The columns of a message as staff see it.
macro_rules! columns {
    () => {
        "id, channel, recipient, language, heading, body, kind, state, created_at, next_at, attempts, sent_at, delivered_at, last_error"
    };
}

/// The newest messages of a municipality.
pub fn recent(tx: &mut Tx<'_>, municipality: Uuid, most: i64) -> Result<Vec<Message>, DbError> {
    tx.all(
        sql!("SELECT ", columns!(), " FROM outbox WHERE municipality_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2"),
        params![municipality, most],
        read,
    )
}

/// The newest of them in one state.
pub(crate) fn recent_in(tx: &mut Tx<'_>, municipality: Uuid, state: &str, most: i64) -> Result<Vec<Message>, DbError> {
    tx.all(
        sql!(
            "SELECT ",
            columns!(),
            " FROM outbox WHERE municipality_id = $1 AND state = $2 ORDER BY created_at DESC, id DESC LIMIT $3"
        ),
        params![municipality, state, most],
        read,
    )
}

/// The newest messages of all municipalities, for tests of a running example system.
pub fn recent_everywhere(tx: &mut Tx<'_>, most: i64) -> Result<Vec<Message>, DbError> {
    tx.all(sql!("SELECT ", columns!(), " FROM outbox ORDER BY created_at DESC, id DESC LIMIT $1"), params![most], read)
}

fn read(row: &mut Row<'_>) -> Result<Message, DbError> {
    Ok(Message {
        id: row.next()?,
        channel: row.next()?,
        recipient: row.next()?,
        language: row.next()?,
        heading: row.next()?,
        body: row.next()?,
        kind: row.next()?,
        state: row.next()?,
        created_at: row.next()?,
        next_at: row.next()?,
        attempts: row.next()?,
        sent_at: row.next()?,
        delivered_at: row.next()?,
        last_error: row.next()?,
    })
}

/// How many messages of a municipality are in each state, and since when the oldest of them is.
pub(crate) fn counts(tx: &mut Tx<'_>, municipality: Uuid) -> Result<Vec<(String, i64, Timestamp)>, DbError> {
    tx.all(
        sql!("SELECT state, COUNT(*), MIN(created_at) FROM outbox WHERE municipality_id = $1 GROUP BY state"),
        params![municipality],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )
}

/// How a channel does in a municipality: when its newest message left, and the newest try that came to nothing while messages still wait, with its
/// word.
pub(crate) struct Doing {
    pub(crate) sent_at: Option<Timestamp>,
    pub(crate) trouble: Option<(Timestamp, String)>,
}

pub(crate) fn doing(tx: &mut Tx<'_>, municipality: Uuid, channel: Channel) -> Result<Doing, DbError> {
    let sent_at = tx.one(
        sql!("SELECT MAX(sent_at) FROM outbox WHERE municipality_id = $1 AND channel = $2 AND state IN ('sent', 'delivered')"),
        params![municipality, channel.word()],
        |row| row.next(),
    )?;
    let trouble = tx.first(
        sql!(
            "SELECT tried_at, last_error FROM outbox WHERE municipality_id = $1 AND channel = $2 AND state = 'waiting' AND attempts > 0 ",
            "AND last_error <> '' AND tried_at IS NOT NULL ORDER BY tried_at DESC LIMIT 1"
        ),
        params![municipality, channel.word()],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    Ok(Doing { sent_at, trouble })
}

/// Lets messages that were given up be tried again from the beginning: one, or all of a municipality. Whether they are still true is asked before
/// they leave. Answers how many.
pub fn again(tx: &mut Tx<'_>, municipality: Uuid, only: Option<Uuid>, now: Timestamp) -> Result<u64, DbError> {
    tx.run(
        sql!(
            "UPDATE outbox SET state = 'waiting', attempts = 0, next_at = $1, last_error = '' ",
            "WHERE municipality_id = $2 AND state = 'failed' AND (CAST($3 AS UUID) IS NULL OR id = $3)"
        ),
        params![now, municipality, only],
    )
}

/// Whether a message of one of these kinds about a subject was written since a moment.
pub fn was_told_since(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    subject: Uuid,
    kinds: &[&str],
    since: Timestamp,
) -> Result<bool, DbError> {
    let told: Vec<String> = tx.all(
        sql!("SELECT kind FROM outbox WHERE municipality_id = $1 AND subject_id = $2 AND created_at > $3"),
        params![municipality, subject, since],
        |row| row.next(),
    )?;
    Ok(told.iter().any(|it| kinds.contains(&it.as_str())))
}

/// Drops the messages about a booking or list entry that have not been sent: they are no longer true.
pub fn drop_waiting(tx: &mut Tx<'_>, municipality: Uuid, subject: Uuid) -> Result<(), DbError> {
    tx.send(
        sql!(
            "UPDATE outbox SET state = 'dropped', last_error = 'changed' WHERE municipality_id = $1 AND subject_id = $2 AND state = 'waiting'"
        ),
        params![municipality, subject],
    )?;
    Ok(())
}

/// What was said about a version, or is still to be said, holds for the next one too: nothing that a message tells has changed. What became untrue
/// stays so, and what is counted by other numbers (a time that is free, told so many times) keeps its own.
pub fn carry_over(tx: &mut Tx<'_>, municipality: Uuid, subject: Uuid, version: i64) -> Result<(), DbError> {
    tx.send(
        sql!(
            "UPDATE outbox SET subject_version = $1 WHERE municipality_id = $2 AND subject_id = $3 AND state <> 'dropped' AND kind <> 'earlier' ",
            "AND subject_version = $1 - 1"
        ),
        params![version, municipality, subject],
    )?;
    Ok(())
}

/// What is still to be said to somebody whose number or address has changed goes there; what was to go another way than this one is handed to
/// people when its turn comes. Answers the kinds that go there now.
pub fn readdress(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    subject: Uuid,
    (channel, recipient): (Channel, &str),
) -> Result<Vec<String>, DbError> {
    tx.all(
        sql!(
            "UPDATE outbox SET recipient = $1 WHERE municipality_id = $2 AND subject_id = $3 AND channel = $4 AND state IN ('waiting', 'sending') ",
            "RETURNING kind"
        ),
        params![recipient, municipality, subject, channel.word()],
        |row| row.next(),
    )
}

/// Drops what is still to be said of one kind: it is said another way.
pub fn drop_kind(tx: &mut Tx<'_>, municipality: Uuid, subject: Uuid, kind: &str) -> Result<(), DbError> {
    tx.send(
        sql!(
            "UPDATE outbox SET state = 'dropped', last_error = 'changed' WHERE municipality_id = $1 AND subject_id = $2 AND kind = $3 ",
            "AND state = 'waiting'"
        ),
        params![municipality, subject, kind],
    )?;
    Ok(())
}

/// Erases every message about a booking or list entry, and what the person wrote: it names them.
pub fn erase(tx: &mut Tx<'_>, municipality: Uuid, subject: Uuid) -> Result<(), DbError> {
    tx.send(sql!("DELETE FROM outbox WHERE municipality_id = $1 AND subject_id = $2"), params![municipality, subject])?;
    tx.send(sql!("DELETE FROM incoming_sms WHERE municipality_id = $1 AND subject_id = $2"), params![municipality, subject])?;
    Ok(())
}

/// Why the newest message of a kind about a booking or list entry could not be sent, if it could not: the channel, and a word of [`crate::WORDS`].
pub fn why_not_sent(tx: &mut Tx<'_>, municipality: Uuid, subject: Uuid, kind: &str) -> Result<Option<(String, String)>, DbError> {
    let newest = tx.first(
        sql!(
            "SELECT channel, last_error, state FROM outbox WHERE municipality_id = $1 AND subject_id = $2 AND kind = $3 ",
            "ORDER BY subject_version DESC, id DESC LIMIT 1"
        ),
        params![municipality, subject, kind],
        |row| Ok((row.next::<String>()?, row.next::<String>()?, row.next::<String>()?)),
    )?;
    Ok(newest.filter(|it| it.2 == "failed").map(|(channel, why, _)| (channel, why)))
}
