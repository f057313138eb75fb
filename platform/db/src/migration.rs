//! The tables, made step by step by the files of `migrations/`, which run on both engines.

use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

use crate::DbError;
use crate::postgres::Postgres;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../migrations");

/// One step: a file such as `0001_municipality.sql`.
#[derive(Clone, Debug)]
pub struct Migration {
    /// Its number, from 1 without gaps.
    pub version: i64,
    /// The file's name without ending.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// The folder that the steps come from, for messages.
pub const MIGRATIONS: &str = "migrations/";

/// The program's steps in order.
pub fn migrations() -> Vec<Migration> {
    let mut all: Vec<_> = FILES
        .files()
        .filter_map(|file| {
            let name = file.path().file_stem()?.to_str()?.to_owned();
            let version = name.split('_').next()?.parse().ok()?;
            Some(Migration { version, name, text: file.contents_utf8()?.to_owned() })
        })
        .collect();
    all.sort_by_key(|it| it.version);
    all
}

impl Migration {
    fn digest(&self) -> String {
        data_encoding::HEXLOWER.encode(&Sha256::digest(self.text.as_bytes()))
    }
}

const LEDGER: &str =
    "CREATE TABLE IF NOT EXISTS migration (version BIGINT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL)";

/// Which steps are still to run, given those that have (number and digest, in order).
fn still_to_run(done: &[(i64, String)], known: Vec<Migration>) -> Result<Vec<Migration>, DbError> {
    let newest = known.last().map_or(0, |it| it.version);
    if let Some((found, _)) = done.iter().find(|(version, _)| *version > newest) {
        return Err(DbError::Newer { found: *found, known: newest });
    }
    for migration in &known {
        if done.iter().any(|(version, digest)| *version == migration.version && *digest != migration.digest()) {
            return Err(DbError::ChangedMigration { name: migration.name.clone() });
        }
    }
    Ok(known.into_iter().filter(|it| done.iter().all(|(version, _)| *version != it.version)).collect())
}

pub(crate) fn run_on_sqlite(connection: &rusqlite::Connection) -> Result<(), DbError> {
    apply_on_sqlite(connection, migrations())
}

fn apply_on_sqlite(connection: &rusqlite::Connection, known: Vec<Migration>) -> Result<(), DbError> {
    let fail = |name: &str| {
        let name = name.to_owned();
        move |e: rusqlite::Error| match e.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull | rusqlite::ErrorCode::SystemIoFailure) => DbError::DiskFull,
            _ => DbError::Migration { name, reason: e.to_string() },
        }
    };
    let ledger = fail("ledger");
    let work = || -> Result<Vec<(i64, String)>, rusqlite::Error> {
        // Asking first keeps a start that has nothing to do from waiting for the write lock.
        if !connection.table_exists(None, "migration")? {
            connection.execute_batch(LEDGER)?;
        }
        connection
            .prepare("SELECT version, sha256 FROM migration ORDER BY version")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect()
    };
    let done = work().map_err(ledger)?;
    for migration in still_to_run(&done, known)? {
        let step = || -> Result<(), rusqlite::Error> {
            connection.execute_batch("BEGIN IMMEDIATE")?;
            // Another program may have run this step while we waited for the lock.
            if connection.prepare("SELECT 1 FROM migration WHERE version = $1")?.exists([migration.version])? {
                return connection.execute_batch("COMMIT");
            }
            connection.execute_batch(&migration.text)?;
            connection.execute(
                "INSERT INTO migration (version, name, sha256) VALUES ($1, $2, $3)",
                (migration.version, &migration.name, migration.digest()),
            )?;
            connection.execute_batch("COMMIT")
        };
        if let Err(e) = step() {
            if !connection.is_autocommit() {
                drop(connection.execute_batch("ROLLBACK"));
            }
            return Err(fail(&migration.name)(e));
        }
    }
    Ok(())
}

pub(crate) async fn run_on_postgres(postgres: &Postgres) -> Result<(), DbError> {
    let fail = |name: &str| {
        let name = name.to_owned();
        move |e: tokio_postgres::Error| DbError::Migration {
            name,
            reason: e.as_db_error().map_or_else(|| e.to_string(), |it| it.message().to_owned()),
        }
    };
    let mut client = postgres.connect().await?;
    let transaction = client.transaction().await.map_err(fail("ledger"))?;
    // Two programs that start at once must not both run a step; the number is "digihjelpen" told by nothing else.
    transaction.batch_execute("SELECT pg_advisory_xact_lock(7234691)").await.map_err(fail("ledger"))?;
    transaction.batch_execute(LEDGER).await.map_err(fail("ledger"))?;
    let done: Vec<(i64, String)> = transaction
        .query("SELECT version, sha256 FROM migration ORDER BY version", &[])
        .await
        .map_err(fail("ledger"))?
        .iter()
        .map(|row| (row.get(0), row.get(1)))
        .collect();
    for migration in still_to_run(&done, migrations())? {
        transaction.batch_execute(&migration.text).await.map_err(fail(&migration.name))?;
        transaction
            .execute(
                "INSERT INTO migration (version, name, sha256) VALUES ($1, $2, $3)",
                &[&migration.version, &migration.name, &migration.digest()],
            )
            .await
            .map_err(fail(&migration.name))?;
    }
    transaction.commit().await.map_err(fail("ledger"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(version: i64, text: &str) -> Migration {
        Migration { version, name: format!("{version:04}_step"), text: text.to_owned() }
    }

    #[test]
    fn the_steps_are_numbered_from_one_without_gaps() {
        let versions: Vec<_> = migrations().iter().map(|it| it.version).collect();
        assert_eq!(versions, (1..=i64::try_from(versions.len()).unwrap()).collect::<Vec<_>>());
        assert!(!versions.is_empty());
    }

    #[test]
    fn a_changed_old_step_is_refused_and_nothing_runs() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        apply_on_sqlite(&connection, vec![step(1, "CREATE TABLE a (id BIGINT)")]).unwrap();
        let refused =
            apply_on_sqlite(&connection, vec![step(1, "CREATE TABLE a (id TEXT)"), step(2, "CREATE TABLE b (id BIGINT)")]);
        assert!(matches!(refused, Err(DbError::ChangedMigration { ref name }) if name == "0001_step"), "{refused:?}");
        assert!(!connection.table_exists(None, "b").unwrap());
    }

    #[test]
    fn a_database_from_a_newer_program_is_refused() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        apply_on_sqlite(&connection, vec![step(1, "CREATE TABLE a (id BIGINT)"), step(2, "CREATE TABLE b (id BIGINT)")]).unwrap();
        let refused = apply_on_sqlite(&connection, vec![step(1, "CREATE TABLE a (id BIGINT)")]);
        assert!(matches!(refused, Err(DbError::Newer { found: 2, known: 1 })), "{refused:?}");
    }

    #[test]
    fn a_step_that_fails_half_way_leaves_nothing_behind() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        let refused = apply_on_sqlite(&connection, vec![step(1, "CREATE TABLE a (id BIGINT); CREATE TABLE a (id BIGINT);")]);
        assert!(matches!(refused, Err(DbError::Migration { .. })), "{refused:?}");
        assert!(!connection.table_exists(None, "a").unwrap());
        apply_on_sqlite(&connection, vec![step(1, "CREATE TABLE a (id BIGINT)")]).unwrap();
    }
}
