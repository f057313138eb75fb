//! Taking due messages in hand, and noting what came of them. Each statement says itself in which state the row must be, so several processes on
//! one database never have the same message in hand while a lease holds (booking.md, 4 and I28).

use std::sync::Arc;

use clock::Clock;
use db::{DbError, Row, Tx, params, sql};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::letters::Posted;
use crate::outbox::Channel;
use crate::way::Outcome;

/// A message is in hand for so long; all time-outs of the ways together are far below it.
const LEASE: SignedDuration = SignedDuration::from_mins(4);
/// After so many tries a message is given up: with the pauses below that is about eight hours.
pub const MOST_TRIES: i64 = 14;
/// The first pause between two tries; each next one is twice as long.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(30);
/// The longest pause.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_mins(60);

/// A message in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// The municipality.
    pub municipality: Uuid,
    /// Its own id: what the gateway is told, so that a second one is known.
    pub id: Uuid,
    /// What it is about.
    pub subject: Uuid,
    /// The version of that.
    pub version: i64,
    /// What it says, in one word.
    pub kind: String,
    /// How it travels.
    pub channel: Channel,
    /// The number or address.
    pub recipient: String,
    /// The language it is written in.
    pub language: String,
    /// The subject line.
    pub heading: String,
    /// The text.
    pub body: String,
    /// When it was queued.
    pub created_at: Timestamp,
    /// This try counted.
    pub attempts: i64,
    /// The lease under which it is in hand.
    pub lease: Uuid,
    /// Later than this it is of no use; people take over before.
    pub until: Option<Timestamp>,
    /// The sheet, of a letter.
    pub letter: Option<Arc<Posted>>,
}

/// What a message says, at the moment of sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The number or address as it is now.
    pub recipient: String,
    /// The subject line.
    pub heading: String,
    /// The text.
    pub body: String,
    /// The sheet, of a letter.
    pub letter: Option<Arc<Posted>>,
}

/// What its author says about a message that is about to leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is true. `until`: when the next try would be later than that, people take over.
    Send {
        /// What it says now.
        words: Words,
        /// Later than this it is of no use.
        until: Option<Timestamp>,
    },
    /// It is true, and not to be sent before this moment.
    Wait(Timestamp),
    /// It is no longer true; a word of [`crate::WORDS`] says why.
    Drop(&'static str),
    /// It cannot be sent this way any more: people take over.
    GiveUp(&'static str),
}

/// Whoever knows what messages are about: a higher floor.
pub trait Author: Send + Sync {
    /// Whether a message is still true, in the moment before it leaves.
    fn at_sending(&self, tx: &mut Tx<'_>, it: &Outgoing) -> Result<Verdict, DbError>;

    /// Makes sure that people take over a message that could not be sent, where it still matters.
    fn could_not(&self, tx: &mut Tx<'_>, it: &Outgoing) -> Result<(), DbError>;

    /// A message that people had taken over, or were about to, has left after all.
    fn has_left(&self, tx: &mut Tx<'_>, it: &Outgoing) -> Result<(), DbError>;
}

/// Whether anything of a channel is due.
pub(crate) fn is_due(tx: &mut Tx<'_>, channel: Channel, now: Timestamp) -> Result<bool, DbError> {
    let due = tx.first(
        sql!("SELECT 1 FROM outbox WHERE channel = $1 AND state IN ('waiting', 'sending') AND next_at <= $2 LIMIT 1"),
        params![channel.word(), now],
        |row| row.next::<i64>(),
    )?;
    Ok(due.is_some())
}

/// What an `UPDATE outbox` answers for [`read`].
macro_rules! outgoing {
    () => {
        "RETURNING municipality_id, id, subject_id, subject_version, kind, channel, recipient, language, heading, body, created_at, attempts, lease"
    };
}
pub(crate) use outgoing;

/// Takes up to so many due messages in hand, the longest due first. None, though some were due: somebody else was faster.
pub(crate) fn claim(tx: &mut Tx<'_>, channel: Channel, lease: Uuid, now: Timestamp, most: i64) -> Result<Vec<Outgoing>, DbError> {
    let mut all = tx.all(
        sql!(
            "UPDATE outbox SET state = 'sending', next_at = $1, attempts = attempts + 1, lease = $2, tried_at = $3 ",
            // On PostgreSQL the sub-select is not asked again when a row was waited for; so the state stands out here too.
            "WHERE state IN ('waiting', 'sending') AND next_at <= $3 AND (municipality_id, id) IN ",
            "(SELECT municipality_id, id FROM outbox WHERE channel = $4 AND state IN ('waiting', 'sending') AND next_at <= $3 ORDER BY next_at LIMIT $5) ",
            outgoing!()
        ),
        params![now + LEASE, lease, now, channel.word(), most],
        read,
    )?;
    // Ids follow time: who was written to first is sent to first.
    all.sort_unstable_by_key(|it| it.id);
    Ok(all)
}

/// The channel that a word stands for.
fn channel(word: &str) -> Channel {
    Channel::ALL.into_iter().find(|it| it.word() == word).unwrap_or(Channel::Email)
}

/// The columns of a message in hand, in the order of the statements here.
pub(crate) fn read(row: &mut Row<'_>) -> Result<Outgoing, DbError> {
    Ok(Outgoing {
        municipality: row.next()?,
        id: row.next()?,
        subject: row.next()?,
        version: row.next()?,
        kind: row.next()?,
        channel: channel(&row.next::<String>()?),
        recipient: row.next()?,
        language: row.next()?,
        heading: row.next()?,
        body: row.next()?,
        created_at: row.next()?,
        attempts: row.next()?,
        lease: row.next::<Option<Uuid>>()?.unwrap_or_default(),
        until: None,
        letter: None,
    })
}

/// Asks the author about messages in hand and answers those that are to be sent, with what they say now.
pub(crate) fn check(tx: &mut Tx<'_>, author: &dyn Author, claimed: &[Outgoing]) -> Result<Vec<Outgoing>, DbError> {
    let mut true_ones = Vec::with_capacity(claimed.len());
    for it in claimed {
        if it.attempts > MOST_TRIES {
            // It was in hand again and again, and nobody came back with an answer: each time the process died with it.
            give_up(tx, author, it, "worn-out")?;
            continue;
        }
        // Somebody may have changed who comes since it was taken in hand; what it says holds for that version too.
        let Some(version) = version_of(tx, it)? else { continue };
        let it = &Outgoing { version, ..it.clone() };
        match author.at_sending(tx, it)? {
            Verdict::Send { words, until } => {
                if (&words.recipient, &words.heading, &words.body) != (&it.recipient, &it.heading, &it.body) {
                    tx.send(
                        sql!(
                            "UPDATE outbox SET recipient = $1, heading = $2, body = $3 WHERE municipality_id = $4 AND id = $5 AND lease = $6"
                        ),
                        params![&words.recipient, &words.heading, &words.body, it.municipality, it.id, it.lease],
                    )?;
                }
                let Words { recipient, heading, body, letter } = words;
                true_ones.push(Outgoing { recipient, heading, body, until, letter, ..it.clone() });
            }
            Verdict::Wait(until) => tx.send(
                sql!(
                    "UPDATE outbox SET state = 'waiting', lease = NULL, next_at = $1, attempts = attempts - 1 ",
                    "WHERE municipality_id = $2 AND id = $3 AND lease = $4"
                ),
                params![until, it.municipality, it.id, it.lease],
            )?,
            Verdict::Drop(why) => tx.send(
                sql!(
                    "UPDATE outbox SET state = 'dropped', lease = NULL, last_error = $1 WHERE municipality_id = $2 AND id = $3 AND lease = $4"
                ),
                params![why, it.municipality, it.id, it.lease],
            )?,
            Verdict::GiveUp(why) => give_up(tx, author, it, why)?,
        }
    }
    Ok(true_ones)
}

/// The version that a message in hand is about by now; `None` when somebody else has it.
fn version_of(tx: &mut Tx<'_>, it: &Outgoing) -> Result<Option<i64>, DbError> {
    tx.first(
        sql!("SELECT subject_version FROM outbox WHERE municipality_id = $1 AND id = $2 AND lease = $3"),
        params![it.municipality, it.id, it.lease],
        |row| row.next(),
    )
}

/// Lets people take over what is true and has no way to leave here.
pub(crate) fn hand_over(tx: &mut Tx<'_>, author: &dyn Author, claimed: &[Outgoing]) -> Result<(), DbError> {
    for it in check(tx, author, claimed)? {
        give_up(tx, author, &it, "off")?;
    }
    Ok(())
}

/// Notes what came of a try. A process that has lost its lease meanwhile changes nothing.
pub(crate) fn note(tx: &mut Tx<'_>, clock: &Clock, author: &dyn Author, it: &Outgoing, outcome: &Outcome) -> Result<(), DbError> {
    let now = clock.now();
    match outcome {
        Outcome::Accepted(number) => {
            let left = tx.run(
                sql!(
                    "UPDATE outbox SET state = 'sent', lease = NULL, sent_at = $1, gateway_id = $2, last_error = '' ",
                    "WHERE municipality_id = $3 AND id = $4 AND lease = $5"
                ),
                params![now, number.as_deref(), it.municipality, it.id, it.lease],
            )?;
            if left == 1 { author.has_left(tx, it) } else { Ok(()) }
        }
        Outcome::Refused(why) => give_up(tx, author, it, why),
        Outcome::Later(why) => {
            let next = now + pause(clock, it.attempts);
            if it.attempts >= MOST_TRIES {
                give_up(tx, author, it, "worn-out")
            } else if it.until.is_some_and(|until| next > until) {
                give_up(tx, author, it, "too-late")
            } else {
                tx.send(
                    sql!(
                        "UPDATE outbox SET state = 'waiting', lease = NULL, next_at = $1, last_error = $2 ",
                        "WHERE municipality_id = $3 AND id = $4 AND lease = $5"
                    ),
                    params![next, *why, it.municipality, it.id, it.lease],
                )
            }
        }
    }
}

/// Gives a message in hand up: it stands among the failed ones, and its author sees to it that people take over.
fn give_up(tx: &mut Tx<'_>, author: &dyn Author, it: &Outgoing, why: &str) -> Result<(), DbError> {
    let given_up = tx.first(
        sql!(
            "UPDATE outbox SET state = 'failed', lease = NULL, last_error = $1 WHERE municipality_id = $2 AND id = $3 AND lease = $4 ",
            outgoing!()
        ),
        params![why, it.municipality, it.id, it.lease],
        read,
    )?;
    // As it is now: it may have been about another version when it was taken in hand.
    given_up.map_or(Ok(()), |it| author.could_not(tx, &it))
}

/// The pause after so many tries, give or take a fifth, so that not everybody comes back at the same moment.
fn pause(clock: &Clock, tries: i64) -> SignedDuration {
    let doubled = u32::try_from(tries.clamp(1, 12) - 1).unwrap_or(0);
    let full = FIRST_PAUSE.as_secs().saturating_mul(1 << doubled).min(LONGEST_PAUSE.as_secs());
    let share = i64::from(clock.below(400)) + 800;
    SignedDuration::from_millis(full * share)
}

/// Messages of a municipality, or of all, that were due long ago and still have not left, and since when the oldest is.
pub fn late(tx: &mut Tx<'_>, municipality: Uuid, before: Timestamp) -> Result<(i64, Option<Timestamp>), DbError> {
    tx.one(
        sql!(
            "SELECT COUNT(*), MIN(created_at) FROM outbox WHERE municipality_id = $1 AND state IN ('waiting', 'sending') AND created_at < $2 ",
            // What waits for the morning is in no trouble.
            "AND (next_at <= $2 OR attempts > 0)"
        ),
        params![municipality, before],
        |row| Ok((row.next()?, row.next()?)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_from_half_a_minute_to_an_hour_and_differ() {
        let clock = Clock::fixed("2026-11-21T11:00:00Z".parse().unwrap(), 3);
        let mut all = SignedDuration::ZERO;
        for tries in 1..MOST_TRIES {
            let it = pause(&clock, tries);
            let full = (30_i64 << (tries.min(8) - 1)).min(3600);
            assert!(it.as_millis() >= i128::from(full) * 800 && it.as_millis() < i128::from(full) * 1200, "try {tries}: {it}");
            all += it;
        }
        assert!(all > SignedDuration::from_hours(5) && all < SignedDuration::from_hours(10), "{all}");
        assert_ne!(pause(&clock, 3), pause(&clock, 3));
    }
}
