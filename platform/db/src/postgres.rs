//! PostgreSQL: closures on blocking threads over two pools, one to the leader, one that may read anywhere.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime, TimeoutType};
use tokio::runtime::Handle;
use tokio::sync::Semaphore;
use tokio_postgres::config::TargetSessionAttrs;
use tokio_postgres::{Config, IsolationLevel, NoTls};

use crate::{DbError, Tx, fault};

/// How often a closure is run at most.
const TRIES: u32 = 5;
const CONNECTIONS: usize = 16;
/// How many closures may write or wait for it; one more is told `Busy` at once instead of making everybody slower.
const QUEUE: usize = 1024;

#[derive(Clone)]
pub(crate) struct Postgres {
    leader: Pool,
    anywhere: Pool,
    queue: Arc<Semaphore>,
}

impl Postgres {
    pub(crate) async fn open(url: &str) -> Result<Self, DbError> {
        let mut config: Config = url.parse().map_err(|e: tokio_postgres::Error| DbError::Unreachable(e.to_string()))?;
        config.connect_timeout(Duration::from_secs(5));
        let anywhere = pool(config.clone())?;
        config.target_session_attrs(TargetSessionAttrs::ReadWrite);
        let leader = pool(config)?;
        // Say at once, in one sentence, when nobody answers.
        drop(leader.get().await.map_err(|e| DbError::Unreachable(reason(&e)))?);
        Ok(Self { leader, anywhere, queue: Arc::new(Semaphore::new(QUEUE)) })
    }

    pub(crate) fn leader(&self) -> &Pool {
        &self.leader
    }

    pub(crate) async fn transaction<T, E, F>(&self, read_only: bool, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        let pool = if read_only { self.anywhere.clone() } else { self.leader.clone() };
        let place = if read_only { None } else { Some(self.queue.clone().try_acquire_owned().map_err(|_| DbError::Busy)?) };
        // Whoever waits for a connection holds no thread meanwhile.
        let mut first = Some(pool.get().await);
        let runtime = Handle::current();
        tokio::task::spawn_blocking(move || {
            let _place = place;
            for attempt in 1.. {
                let client = first.take().unwrap_or_else(|| runtime.block_on(pool.get()));
                match once(client, &runtime, read_only, &work) {
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
        })
        .await
        .map_err(|_| DbError::Panicked)?
    }
}

enum Tried<T, E> {
    Done(Result<T, E>),
    Again(E),
}

fn once<T, E: From<DbError>>(
    client: Result<Object, PoolError>,
    runtime: &Handle,
    read_only: bool,
    work: &impl Fn(&mut Tx<'_>) -> Result<T, E>,
) -> Tried<T, E> {
    let mut client = match client {
        Ok(client) => client,
        // All connections were in use for so long: nothing was begun.
        Err(PoolError::Timeout(TimeoutType::Wait)) => return Tried::Done(Err(DbError::Busy.into())),
        Err(e) => return Tried::Again(DbError::Unreachable(reason(&e)).into()),
    };
    // Writers see each statement's newest picture (the guards are in the statements, booking.md 4); readers see one picture.
    let isolation = if read_only { IsolationLevel::RepeatableRead } else { IsolationLevel::ReadCommitted };
    let begun = runtime.block_on(client.build_transaction().read_only(read_only).isolation_level(isolation).start());
    let transaction = match begun {
        Ok(transaction) => transaction,
        Err(e) => return Tried::Again(DbError::Unreachable(e.to_string()).into()),
    };
    let mut tx = Tx::postgres(&transaction, runtime);
    let done = catch_unwind(AssertUnwindSafe(|| work(&mut tx))).unwrap_or_else(|_| Err(DbError::Panicked.into()));
    let done = if read_only { done } else { done.and_then(|done| fault::at("before-commit").map(|()| done).map_err(E::from)) };
    let transient = tx.transient;
    match done {
        Ok(answer) => match runtime.block_on(transaction.commit()) {
            Ok(()) => Tried::Done(Ok(answer)),
            // Only a failure that certainly kept nothing may be tried again.
            Err(e) if matches!(e.code().map(tokio_postgres::error::SqlState::code), Some("40001" | "40P01")) => {
                Tried::Again(DbError::Commit(e.to_string()).into())
            }
            Err(e) => Tried::Done(Err(DbError::Commit(e.to_string()).into())),
        },
        Err(failed) => {
            // A connection that is gone has rolled back by itself.
            drop(runtime.block_on(transaction.rollback()));
            if transient { Tried::Again(failed) } else { Tried::Done(Err(failed)) }
        }
    }
}

fn pool(config: Config) -> Result<Pool, DbError> {
    let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
    Pool::builder(manager)
        .max_size(CONNECTIONS)
        .runtime(Runtime::Tokio1)
        .wait_timeout(Some(Duration::from_secs(5)))
        .create_timeout(Some(Duration::from_secs(5)))
        .build()
        .map_err(|e| DbError::Unreachable(e.to_string()))
}

/// The words of the innermost cause: "connection refused" says more than "error connecting to server".
fn reason(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}
