//! SQLite: one writer thread with group commit, a few read connections used in place.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use tokio::sync::{mpsc, oneshot};

use crate::{DbError, Tx, fault};

/// How many closures at most share one `BEGIN IMMEDIATE … COMMIT`, and so one wait for the disk.
const BATCH: usize = 64;
/// How many closures may wait for the writer; one more is told `Busy` at once instead of making everybody slower.
const QUEUE: usize = 1024;
/// Once a closure among many was refused, so many batches give each a savepoint: where one is refused, others soon are.
const APART: u32 = 32;
/// Statements kept prepared in each connection.
const PREPARED: usize = 512;

#[derive(Clone)]
pub(crate) struct Sqlite {
    queue: mpsc::Sender<Box<dyn Job>>,
    readers: Arc<Readers>,
}

struct Readers {
    connections: Vec<Mutex<Connection>>,
    next: AtomicUsize,
}

/// A closure waiting for the writer, and the way back to who asked.
trait Job: Send {
    /// Runs inside the batch's transaction, and again if that was rolled back; `Undo` = nothing of it may be kept.
    fn run(&mut self, connection: &Connection) -> Outcome;
    /// Tells who asked, once the batch is committed (or not).
    fn answer(self: Box<Self>, committed: Result<(), String>);
    /// Whether the job wants the bare connection, outside any transaction.
    fn alone(&self) -> bool {
        false
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Keep { changed: bool },
    Undo,
}

impl Sqlite {
    pub(crate) fn open(path: &Path, generation: Arc<AtomicU64>) -> Result<Self, DbError> {
        let writer = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        // The writer touches a random page of every index; with 16 MB it seldom reads one again. It is filled only as far as it is needed.
        writer.pragma_update(None, "cache_size", -16_000).map_err(|e| unreadable(path, &e))?;
        let (queue, jobs) = mpsc::channel(QUEUE);
        let readers = (0..std::thread::available_parallelism().map_or(4, |n| n.get() + 2))
            .map(|_| connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE).map(Mutex::new))
            .collect::<Result<Vec<_>, _>>()?;
        for reader in &readers {
            let reader = reader.lock().unwrap_or_else(PoisonError::into_inner);
            reader.pragma_update(None, "query_only", true).map_err(|e| unreadable(path, &e))?;
        }
        std::thread::Builder::new()
            .name("database-writer".to_owned())
            .spawn(move || write_until_closed(&writer, jobs, &generation))
            .map_err(|e| DbError::Unreadable { path: path.to_owned(), reason: e.to_string() })?;
        Ok(Self { queue, readers: Arc::new(Readers { connections: readers, next: AtomicUsize::new(0) }) })
    }

    pub(crate) async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        let (back, answer) = oneshot::channel();
        self.queue.try_send(Box::new(Write { work, done: None, back })).map_err(|_| DbError::Busy)?;
        answer.await.map_err(|_| DbError::Panicked)?
    }

    pub(crate) fn read<T, E: From<DbError>>(&self, work: &impl Fn(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        let all = &self.readers.connections;
        let first = self.readers.next.fetch_add(1, Ordering::Relaxed);
        // The first free one; if all are in use, wait for the one whose turn it is.
        let free = (0..all.len()).find_map(|i| all[(first + i) % all.len()].try_lock().ok());
        let connection = free.unwrap_or_else(|| all[first % all.len()].lock().unwrap_or_else(PoisonError::into_inner));
        let statement =
            |text| connection.prepare_cached(text).and_then(|mut it| it.execute([])).map_err(|e| DbError::Commit(e.to_string()));
        statement("BEGIN")?;
        // A panic must not leave the transaction open for the next reader.
        let done = catch_unwind(AssertUnwindSafe(|| work(&mut Tx::sqlite(&connection))));
        statement("COMMIT")?;
        done.unwrap_or_else(|_| Err(DbError::Panicked.into()))
    }

    /// Hands the bare write connection to `work`, between two batches.
    pub(crate) async fn with_writer<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, DbError> + Send + 'static,
    ) -> Result<T, DbError> {
        let (back, answer) = oneshot::channel();
        self.queue.send(Box::new(Alone { work: Some(work), done: None, back })).await.map_err(|_| DbError::Busy)?;
        answer.await.map_err(|_| DbError::Panicked)?
    }
}

struct Write<T, E, F> {
    work: F,
    done: Option<Result<T, E>>,
    back: oneshot::Sender<Result<T, E>>,
}

impl<T, E, F> Job for Write<T, E, F>
where
    T: Send,
    E: From<DbError> + Send,
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send,
{
    fn run(&mut self, connection: &Connection) -> Outcome {
        let mut tx = Tx::sqlite(connection);
        let done = catch_unwind(AssertUnwindSafe(|| (self.work)(&mut tx))).unwrap_or_else(|_| Err(DbError::Panicked.into()));
        let outcome = if done.is_ok() { Outcome::Keep { changed: tx.changed } } else { Outcome::Undo };
        self.done = Some(done);
        outcome
    }

    fn answer(self: Box<Self>, committed: Result<(), String>) {
        let answer = match (self.done, committed) {
            // Whoever was refused is refused whether or not the others were committed.
            (Some(Err(refused)), _) => Err(refused),
            (Some(Ok(done)), Ok(())) => Ok(done),
            (_, Err(reason)) => Err(commit_failure(reason).into()),
            (None, Ok(())) => Err(DbError::Busy.into()),
        };
        // Who asked may have gone away meanwhile; the work is committed all the same.
        drop(self.back.send(answer));
    }
}

struct Alone<T, F> {
    work: Option<F>,
    done: Option<Result<T, DbError>>,
    back: oneshot::Sender<Result<T, DbError>>,
}

impl<T: Send, F: FnOnce(&Connection) -> Result<T, DbError> + Send> Job for Alone<T, F> {
    fn run(&mut self, connection: &Connection) -> Outcome {
        self.done = self.work.take().map(|work| work(connection));
        Outcome::Keep { changed: true }
    }

    fn answer(self: Box<Self>, _: Result<(), String>) {
        drop(self.back.send(self.done.unwrap_or(Err(DbError::Panicked))));
    }

    fn alone(&self) -> bool {
        true
    }
}

fn write_until_closed(connection: &Connection, mut jobs: mpsc::Receiver<Box<dyn Job>>, generation: &AtomicU64) {
    let mut batch: Vec<Box<dyn Job>> = Vec::with_capacity(BATCH);
    // So many batches still run each job apart.
    let mut apart: u32 = 0;
    while let Some(first) = jobs.blocking_recv() {
        let mut next = Some(first);
        while let Some(mut job) = next.take() {
            if job.alone() {
                job.run(connection);
                generation.fetch_add(1, Ordering::AcqRel);
                job.answer(Ok(()));
            } else {
                batch.push(job);
                // Whoever is already waiting comes along; nobody is waited for.
                while batch.len() < BATCH
                    && let Ok(job) = jobs.try_recv()
                {
                    if job.alone() {
                        next = Some(job);
                        break;
                    }
                    batch.push(job);
                }
                let (committed, changed) = if let Some(done) = commit_together(connection, &mut batch, apart > 0) {
                    apart = apart.saturating_sub(1);
                    done
                } else {
                    apart = APART;
                    commit_together(connection, &mut batch, true).unwrap_or((Err("refused twice".to_owned()), false))
                };
                if changed {
                    generation.fetch_add(1, Ordering::AcqRel);
                }
                for job in batch.drain(..) {
                    job.answer(committed.clone());
                }
            }
        }
    }
}

/// Runs the jobs in one transaction and commits it. Answers whether it was committed, and whether anything changed.
///
/// A job that is refused takes its own work back and no other's. `apart`: each has a savepoint for that. Else all of it is rolled back when one of
/// many is refused, and the answer is `None`: run them again, apart. A savepoint costs a twentieth of a booking and is seldom needed.
fn commit_together(connection: &Connection, batch: &mut [Box<dyn Job>], apart: bool) -> Option<(Result<(), String>, bool)> {
    let run = |text| connection.prepare_cached(text).and_then(|mut it| it.execute([])).map(drop).map_err(|e| e.to_string());
    let alone = batch.len() == 1;
    let mut changed = false;
    // `true` once committed, `false` when all of it must be taken back.
    let done: Result<bool, String> = (|| {
        run("BEGIN IMMEDIATE")?;
        for job in batch.iter_mut() {
            if apart {
                run("SAVEPOINT job")?;
            }
            match job.run(connection) {
                Outcome::Keep { changed: did } => changed |= did,
                Outcome::Undo if apart => run("ROLLBACK TO job")?,
                Outcome::Undo => return Ok(false),
            }
            if apart {
                run("RELEASE job")?;
            }
        }
        if changed {
            fault::at("before-commit").map_err(|e| e.to_string())?;
        }
        run("COMMIT").map(|()| true)
    })();
    if done != Ok(true) && !connection.is_autocommit() {
        // Some failures (a full disk) have already rolled back; then there is nothing left to undo.
        drop(run("ROLLBACK"));
    }
    match done {
        Ok(false) if !alone => None,
        // Nothing was kept of the only one, and it knows why.
        Ok(false) => Some((Ok(()), false)),
        Ok(true) => Some((Ok(()), changed)),
        Err(reason) => Some((Err(reason), changed)),
    }
}

fn commit_failure(reason: String) -> DbError {
    if reason.contains("full") || reason.contains("I/O") {
        DbError::DiskFull
    } else if reason.contains("locked") || reason.contains("busy") {
        DbError::Busy
    } else {
        DbError::Commit(reason)
    }
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, DbError> {
    let fail = |e: rusqlite::Error| unreadable(path, &e);
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(fail)?;
    connection.busy_timeout(Duration::from_secs(5)).map_err(fail)?;
    connection.set_prepared_statement_cache_capacity(PREPARED);
    // Plans must not depend on the values bound: else SQLite prepares a kept statement anew at each use, a third of a page's cost.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(fail)?;
    // Erased means erased: secure_delete overwrites the freed bytes (booking.md, I22).
    connection
        .execute_batch("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000;")
        .map_err(fail)?;
    Ok(connection)
}

fn unreadable(path: &Path, error: &rusqlite::Error) -> DbError {
    let path: PathBuf = path.to_owned();
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::NotADatabase) => DbError::NotADatabase { path },
        Some(rusqlite::ErrorCode::DiskFull | rusqlite::ErrorCode::SystemIoFailure) => DbError::DiskFull,
        _ => DbError::Unreadable { path, reason: error.to_string() },
    }
}
