//! One door to the two databases.
//!
//! Everything above this crate sees a [`Db`] and, inside a closure, a [`Tx`]. The same statement text runs on SQLite (embedded, the
//! default) and on PostgreSQL; which one it is, nobody above needs to know. Why not a ready-made layer: `docs/decisions/0001`.
//!
//! - A transaction is a closure **without `await`**: nothing can wait inside the write lock, and the closure can be run again after a
//!   serialization failure. So it must have no effect but through its `Tx`.
//! - [`Db::write`] answers only after COMMIT, and on SQLite only after the disk has it (`synchronous=FULL`).
//! - Every statement is made by [`sql!`], which registers it; one test prepares them all on both engines.

mod error;
pub mod fault;
mod lane;
mod link;
mod migration;
mod postgres;
mod row;
mod sqlite;
mod statement;
#[cfg(feature = "testing")]
pub mod testing;
mod tx;
mod value;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

pub use error::DbError;
#[doc(hidden)]
pub use linkme;
pub use migration::{MIGRATIONS, Migration, migrations};
pub use row::{FromColumn, Row};
pub use statement::{STATEMENTS, Statement};
pub use tx::{Later, Tx};
pub use value::Value;

/// Where the data is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A SQLite file; it is made when it isn't there.
    File(PathBuf),
    /// A `postgres://` URL (several hosts may be named in it).
    Postgres(String),
}

impl Address {
    /// Reads a `postgres://…` (or `postgresql://…`) URL, else takes the text as the path of a SQLite file (`sqlite:` may stand before it).
    pub fn parse(text: &str) -> Self {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            Self::Postgres(text.to_owned())
        } else {
            Self::File(PathBuf::from(text.strip_prefix("sqlite:").unwrap_or(text)))
        }
    }
}

/// An open database. Cheap to clone; clones share the connections.
#[derive(Clone)]
pub struct Db {
    engine: Engine,
    /// Grows with every committed change that came through this process, so that whatever was reckoned before it is known to be old.
    generation: Arc<AtomicU64>,
}

#[derive(Clone)]
enum Engine {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

impl Db {
    /// Opens the database and brings it up to the newest migration.
    ///
    /// Fails with a sentence for a person when the file cannot be read, is no database, is newer than the program, or when an old
    /// migration has been changed.
    pub async fn open(address: &Address) -> Result<Self, DbError> {
        let db = Self::open_as_is(address).await?;
        db.migrate().await?;
        Ok(db)
    }

    /// Opens the database without touching its tables.
    pub async fn open_as_is(address: &Address) -> Result<Self, DbError> {
        let generation = Arc::new(AtomicU64::new(0));
        let engine = match address {
            Address::File(path) => Engine::Sqlite(sqlite::Sqlite::open(path, Arc::clone(&generation))?),
            Address::Postgres(url) => Engine::Postgres(postgres::Postgres::open(url).await?),
        };
        Ok(Self { engine, generation })
    }

    /// Runs the migrations that have not run yet; refuses a changed old one and a database newer than the program.
    pub async fn migrate(&self) -> Result<(), DbError> {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.with_writer(migration::run_on_sqlite).await,
            Engine::Postgres(postgres) => migration::run_on_postgres(postgres).await,
        }
    }

    /// Runs `work` in a transaction and answers after COMMIT. An `Err` rolls back what `work` did, and nothing else.
    ///
    /// `work` may run several times (a serialization failure, a deadlock, a lost connection on PostgreSQL), so it must have no
    /// effect but through its `Tx`.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.write(work).await,
            Engine::Postgres(postgres) => {
                let done = postgres.transaction(false, work).await;
                self.generation.fetch_add(1, Ordering::AcqRel);
                done
            }
        }
    }

    /// Runs `work` on one unchanging picture of the data. Whatever it tries to write fails.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.read(&work),
            Engine::Postgres(postgres) => postgres.transaction(true, work).await,
        }
    }

    /// A number that grows with every change committed through this process.
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// `sqlite` or `postgresql`.
    pub fn engine_name(&self) -> &'static str {
        match self.engine {
            Engine::Sqlite(_) => "sqlite",
            Engine::Postgres(_) => "postgresql",
        }
    }

    /// Prepares a statement without running it: the proof that its text is right on this engine and fits the tables.
    pub async fn prepare_only(&self, statement: &'static Statement) -> Result<(), DbError> {
        self.read(move |tx| tx.prepare_only(statement)).await
    }
}
