//! One round of sending: everything that is due now.

use std::sync::Arc;
use std::time::Duration;

use clock::Clock;
use db::{Db, DbError};
use tokio::task::JoinSet;
use tokio::time::Instant;

use crate::claim::{self, Author, Outgoing};
use crate::outbox::Channel;
use crate::way::{Dispatch, Outcome};

/// So many messages are taken in hand at once: three rounds of the slowest way, a minute each, end before the lease does.
const IN_HAND: i64 = 24;
/// So many of them are handed over at the same time.
const AT_ONCE: usize = 8;

/// So long after they were taken in hand they are handed over: the lease must not end meanwhile. The others' turn comes when it has.
const HANDED_WITHIN: Duration = Duration::from_mins(2);

/// What one round of sending did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// Messages that a gateway took.
    pub sent: u64,
    /// Tries that came to nothing.
    pub failed: u64,
}

/// Sends what is due, until nothing is, or a gateway takes nothing at all. Several processes may do so on one database. Nothing is sent inside a
/// transaction, and no way waits for another.
pub async fn send_due(db: &Db, clock: &Clock, dispatch: &Dispatch) -> Result<Sent, DbError> {
    let by = |channel| send_by(db, clock, dispatch, channel);
    let (sms, email, letters) = tokio::join!(by(Channel::Sms), by(Channel::Email), by(Channel::Letter));
    let all = [sms?, email?, letters?];
    Ok(Sent { sent: all.iter().map(|it| it.sent).sum(), failed: all.iter().map(|it| it.failed).sum() })
}

impl Dispatch {
    /// Sends what is due of one channel, as [`send_due`] does of all: a way that is slow keeps those who wait for the others from nothing.
    pub async fn send_due_by(&self, db: &Db, clock: &Clock, channel: Channel) -> Result<Sent, DbError> {
        send_by(db, clock, self, channel).await
    }
}

async fn send_by(db: &Db, clock: &Clock, dispatch: &Dispatch, channel: Channel) -> Result<Sent, DbError> {
    let mut all = Sent::default();
    let Some(way) = dispatch.ways.of(channel) else {
        if !dispatch.ways.example {
            hand_over_all(db, clock, dispatch, channel).await?;
        }
        return Ok(all);
    };
    let mut failure = None;
    while !dispatch.is_stopping() {
        let now = clock.now();
        if !db.read(move |tx| claim::is_due(tx, channel, now)).await? {
            return Ok(all);
        }
        let (lease, taken) = (clock.id(), Instant::now());
        let claimed = db.write(move |tx| claim::claim(tx, channel, lease, now, IN_HAND)).await?;
        let author = dispatch.author.clone();
        let mut left = db.write(move |tx| claim::check(tx, &*author, &claimed)).await?.into_iter();
        let mut handing = JoinSet::new();
        let (mut handed, mut fruitless) = (0, 0);
        loop {
            while handing.len() < AT_ONCE
                && taken.elapsed() < HANDED_WITHIN
                && let Some(it) = left.next()
            {
                let way = way.clone();
                handing.spawn(async move {
                    let outcome = way.send(&it).await;
                    (it, outcome)
                });
            }
            match handing.join_next().await {
                Some(Ok((it, outcome))) => {
                    handed += 1;
                    fruitless += u64::from(!matches!(outcome, Outcome::Accepted(_)));
                    match &outcome {
                        Outcome::Accepted(_) => all.sent += 1,
                        Outcome::Later(why) | Outcome::Refused(why) => {
                            all.failed += 1;
                            tracing::warn!(channel = channel.word(), why, tries = it.attempts, "a message could not be sent");
                        }
                    }
                    let (clock, author) = (clock.clone(), dispatch.author.clone());
                    // Whatever the database says, the others in hand are waited for: what a gateway has taken must not leave again.
                    if let Err(error) = note(db, &clock, author, it, outcome).await {
                        failure = failure.or(Some(error));
                    }
                }
                // Its lease ends by itself.
                Some(Err(error)) => tracing::error!(%error, "a way out broke down"),
                None => break,
            }
        }
        if let Some(error) = failure.take() {
            return Err(error);
        }
        if handed > 0 && handed == fruitless {
            // It takes nothing now, or nothing at all. The others' turn comes with the next round, not all of them in one.
            return Ok(all);
        }
    }
    Ok(all)
}

/// Notes what came of a try, again and again for a while where the database is busy: the lease holds so long.
async fn note(db: &Db, clock: &Clock, author: Arc<dyn Author>, it: Outgoing, outcome: Outcome) -> Result<(), DbError> {
    let mut pause = Duration::from_millis(100);
    loop {
        let (clock, author, it, outcome) = (clock.clone(), author.clone(), it.clone(), outcome.clone());
        match db.write(move |tx| claim::note(tx, &clock, &*author, &it, &outcome)).await {
            Err(error) if pause < Duration::from_secs(20) => {
                tracing::warn!(%error, "what came of a message could not be noted yet");
                tokio::time::sleep(pause).await;
                pause *= 2;
            }
            done => return done,
        }
    }
}

/// What should leave by a way that is not set up here becomes people's: nobody waits for a message that never comes (booking.md, I19).
async fn hand_over_all(db: &Db, clock: &Clock, dispatch: &Dispatch, channel: Channel) -> Result<(), DbError> {
    while !dispatch.is_stopping() {
        let (now, lease, author) = (clock.now(), clock.id(), dispatch.author.clone());
        if !db.read(move |tx| claim::is_due(tx, channel, now)).await? {
            break;
        }
        db.write(move |tx| {
            let claimed = claim::claim(tx, channel, lease, now, IN_HAND)?;
            claim::hand_over(tx, &*author, &claimed)
        })
        .await?;
    }
    Ok(())
}
