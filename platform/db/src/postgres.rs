//! PostgreSQL: closures on threads that hold a connection each, in two lanes: one to the leader, one that may read anywhere.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::sync::oneshot;
use tokio_postgres::config::TargetSessionAttrs;
use tokio_postgres::{Client, Config};

use crate::lane::{Lane, Seat};
use crate::link::{self, Committed};
use crate::{DbError, Tx, fault};

/// How often a closure is run at most.
const TRIES: u32 = 5;
/// How long a closure may wait for a thread.
const WAIT: Duration = Duration::from_secs(5);

#[derive(Clone)]
pub(crate) struct Postgres {
    lanes: Arc<Lanes>,
}

struct Lanes {
    leader: Arc<Lane>,
    anywhere: Arc<Lane>,
}

impl Drop for Lanes {
    fn drop(&mut self) {
        self.leader.close();
        self.anywhere.close();
    }
}

impl Postgres {
    pub(crate) async fn open(url: &str) -> Result<Self, DbError> {
        let mut config: Config = url.parse().map_err(|e: tokio_postgres::Error| DbError::Unreachable(e.to_string()))?;
        config.connect_timeout(Duration::from_secs(5));
        let anywhere = Lane::new(config.clone());
        config.target_session_attrs(TargetSessionAttrs::ReadWrite);
        let it = Self { lanes: Arc::new(Lanes { leader: Lane::new(config), anywhere }) };
        // Say at once, in one sentence, when nobody answers.
        drop(it.connect().await?);
        Ok(it)
    }

    /// A connection to the leader besides those of the lanes.
    pub(crate) async fn connect(&self) -> Result<Client, DbError> {
        Ok(link::connect(self.lanes.leader.config()).await?.0)
    }

    pub(crate) async fn transaction<T, E, F>(&self, read_only: bool, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        let lane = if read_only { &self.lanes.anywhere } else { &self.lanes.leader };
        // Whoever is first sets it: the thread that begins, or who asked and waits no longer.
        let settled = Arc::new(AtomicBool::new(false));
        let (back, mut answer) = oneshot::channel();
        let begun = Arc::clone(&settled);
        lane.push(Box::new(move |seat| {
            if !begun.swap(true, Ordering::AcqRel) {
                // Who asked may have gone away meanwhile; the work is done all the same.
                drop(back.send(until_done(seat, read_only, &work)));
            }
        }))?;
        tokio::select! {
            biased;
            done = &mut answer => return done.map_err(|_| DbError::Panicked)?,
            () = tokio::time::sleep(WAIT) => {}
        }
        if settled.swap(true, Ordering::AcqRel) {
            answer.await.map_err(|_| DbError::Panicked)?
        } else {
            Err(DbError::Busy.into())
        }
    }
}

enum Tried<T, E> {
    Done(Result<T, E>),
    Again(E),
}

/// Runs a closure, and again if it lost against another or its connection was lost before anything was kept.
fn until_done<T, E: From<DbError>>(
    seat: &mut Seat,
    read_only: bool,
    work: &impl Fn(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    for attempt in 1.. {
        match once(seat, read_only, work) {
            Tried::Done(done) => return done,
            Tried::Again(failed) if attempt == TRIES => return Err(failed),
            Tried::Again(_) => {
                // Jitter, so that two that collided do not collide again in step.
                let mut chance = [0u8; 1];
                #[expect(clippy::disallowed_methods, reason = "the pause decides nothing; no test depends on it")]
                let drawn = getrandom::fill(&mut chance).map_or(0, |()| chance[0]);
                std::thread::sleep(Duration::from_millis(u64::from(attempt) * 5 + u64::from(drawn) / 8));
            }
        }
    }
    Err(DbError::Busy.into())
}

fn once<T, E: From<DbError>>(seat: &mut Seat, read_only: bool, work: &impl Fn(&mut Tx<'_>) -> Result<T, E>) -> Tried<T, E> {
    let link = match seat.link() {
        Ok(link) => link,
        Err(e) => return Tried::Again(e.into()),
    };
    link.begin(read_only);
    let mut tx = Tx::postgres(link);
    let done = catch_unwind(AssertUnwindSafe(|| work(&mut tx))).unwrap_or_else(|_| Err(DbError::Panicked.into()));
    let done = if read_only { done } else { done.and_then(|done| fault::at("before-commit").map(|()| done).map_err(E::from)) };
    let transient = tx.transient;
    match done {
        Ok(answer) if read_only => {
            link.end_reading();
            Tried::Done(Ok(answer))
        }
        Ok(answer) => match link.commit() {
            Committed::Yes => Tried::Done(Ok(answer)),
            Committed::No(failed) if failed.is_transient() => Tried::Again(failed.into()),
            Committed::No(failed) => Tried::Done(Err(failed.into())),
            Committed::Unknown(reason) => Tried::Done(Err(DbError::Commit(reason).into())),
        },
        Err(failed) => {
            link.rollback();
            if transient { Tried::Again(failed) } else { Tried::Done(Err(failed)) }
        }
    }
}
