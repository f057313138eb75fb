//! A transaction in hand: the only way to run a statement.

use crate::link::Link;
use crate::{DbError, Row, Statement, Value};

/// A running transaction. Rules are plain functions on it.
pub struct Tx<'c> {
    inner: Inner<'c>,
    depth: u32,
    pub(crate) transient: bool,
    pub(crate) changed: bool,
}

/// An answer that was not waited for; [`Tx::rows`] has it.
#[must_use = "a statement whose answer nobody wants is for `Tx::send`"]
#[derive(Debug)]
pub struct Later(Due);

#[derive(Debug)]
enum Due {
    There(u64),
    At(usize),
}

enum Inner<'c> {
    Sqlite(&'c rusqlite::Connection),
    Postgres(&'c mut Link),
}

impl<'c> Tx<'c> {
    pub(crate) fn sqlite(connection: &'c rusqlite::Connection) -> Self {
        Self { inner: Inner::Sqlite(connection), depth: 0, transient: false, changed: false }
    }

    pub(crate) fn postgres(link: &'c mut Link) -> Self {
        Self { inner: Inner::Postgres(link), depth: 0, transient: false, changed: false }
    }

    /// Runs a statement that answers nothing. Answers the number of rows it touched.
    pub fn run(&mut self, statement: &'static Statement, params: &[Value<'_>]) -> Result<u64, DbError> {
        self.changed = true;
        let done = match &mut self.inner {
            Inner::Sqlite(connection) => connection
                .prepare_cached(statement.text)
                .and_then(|mut it| it.execute(rusqlite::params_from_iter(params)))
                .map(|rows| rows as u64)
                .map_err(|e| DbError::sqlite(statement, &e)),
            Inner::Postgres(link) => link.execute(statement, params),
        };
        self.remember(done)
    }

    /// Runs a statement of which nothing is asked but that it succeeds. On PostgreSQL it travels together with the next statement that is
    /// asked something, or with the commit; if it fails, that one fails with its error, and in any case the transaction does.
    pub fn send(&mut self, statement: &'static Statement, params: &[Value<'_>]) -> Result<(), DbError> {
        let done = match &mut self.inner {
            Inner::Sqlite(_) => return self.run(statement, params).map(drop),
            Inner::Postgres(link) => link.send(statement, params),
        };
        self.changed = true;
        self.remember(done)
    }

    /// Runs a statement whose number of touched rows is asked for later, by [`Self::rows`]. On PostgreSQL it travels together with the next
    /// statement that is waited for, so two that do not depend on each other cost one way to the server, not two.
    pub fn run_later(&mut self, statement: &'static Statement, params: &[Value<'_>]) -> Result<Later, DbError> {
        let due = match &mut self.inner {
            Inner::Sqlite(_) => return self.run(statement, params).map(|rows| Later(Due::There(rows))),
            Inner::Postgres(link) => link.send_and_keep(statement, params),
        };
        self.changed = true;
        self.remember(due).map(|place| Later(Due::At(place)))
    }

    /// How many rows a statement of [`Self::run_later`] touched.
    pub fn rows(&mut self, later: &Later) -> Result<u64, DbError> {
        let done = match (&mut self.inner, &later.0) {
            (Inner::Postgres(link), Due::At(place)) => link.kept(*place),
            (_, Due::There(rows)) => Ok(*rows),
            (Inner::Sqlite(_), Due::At(_)) => Err(DbError::Busy),
        };
        self.remember(done)
    }

    /// Every row of the answer, each read by `read`.
    pub fn all<T>(
        &mut self,
        statement: &'static Statement,
        params: &[Value<'_>],
        mut read: impl FnMut(&mut Row<'_>) -> Result<T, DbError>,
    ) -> Result<Vec<T>, DbError> {
        let done = match &mut self.inner {
            Inner::Sqlite(connection) => (|| {
                let mut prepared = connection.prepare_cached(statement.text).map_err(|e| DbError::sqlite(statement, &e))?;
                self.changed |= !prepared.readonly();
                let mut rows = prepared.query(rusqlite::params_from_iter(params)).map_err(|e| DbError::sqlite(statement, &e))?;
                let mut found = Vec::new();
                while let Some(row) = rows.next().map_err(|e| DbError::sqlite(statement, &e))? {
                    found.push(read(&mut Row::sqlite(row))?);
                }
                Ok(found)
            })(),
            Inner::Postgres(link) => {
                link.query(statement, params).and_then(|rows| rows.iter().map(|row| read(&mut Row::postgres(row))).collect())
            }
        };
        self.remember(done)
    }

    /// The first row of the answer, if there is one.
    pub fn first<T>(
        &mut self,
        statement: &'static Statement,
        params: &[Value<'_>],
        read: impl FnMut(&mut Row<'_>) -> Result<T, DbError>,
    ) -> Result<Option<T>, DbError> {
        Ok(self.all(statement, params, read)?.into_iter().next())
    }

    /// The one row of the answer; [`DbError::NoRow`] when there is none.
    pub fn one<T>(
        &mut self,
        statement: &'static Statement,
        params: &[Value<'_>],
        read: impl FnMut(&mut Row<'_>) -> Result<T, DbError>,
    ) -> Result<T, DbError> {
        self.first(statement, params, read)?.ok_or(DbError::NoRow { file: statement.file, line: statement.line })
    }

    /// Runs `work` so that its failure undoes what it did and nothing before it. The transaction goes on either way.
    pub fn savepoint<T, E: From<DbError>>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, E>) -> Result<T, E> {
        self.depth += 1;
        let name = format!("s{}", self.depth);
        self.control(&format!("SAVEPOINT {name}"))?;
        // What is still to be sent belongs to the savepoint: its failure is a failure of the work.
        let done = work(self).and_then(|done| self.settle().map(|()| done).map_err(E::from));
        let ended = match &done {
            Ok(_) => self.control(&format!("RELEASE SAVEPOINT {name}")),
            Err(_) => self
                .control(&format!("ROLLBACK TO SAVEPOINT {name}"))
                .and_then(|()| self.control(&format!("RELEASE SAVEPOINT {name}"))),
        };
        self.depth -= 1;
        ended?;
        done
    }

    pub(crate) fn prepare_only(&mut self, statement: &'static Statement) -> Result<(), DbError> {
        match &mut self.inner {
            Inner::Sqlite(connection) => connection.prepare(statement.text).map(drop).map_err(|e| DbError::sqlite(statement, &e)),
            Inner::Postgres(link) => link.prepare_only(statement),
        }
    }

    /// Waits until everything that was sent is done.
    fn settle(&mut self) -> Result<(), DbError> {
        let done = match &mut self.inner {
            Inner::Sqlite(_) => Ok(()),
            Inner::Postgres(link) => link.settle(),
        };
        self.remember(done)
    }

    fn control(&mut self, text: &str) -> Result<(), DbError> {
        static HERE: Statement = Statement { text: "SAVEPOINT", file: file!(), line: line!() };
        match &mut self.inner {
            Inner::Sqlite(connection) => connection.execute_batch(text).map_err(|e| DbError::sqlite(&HERE, &e)),
            Inner::Postgres(link) => {
                link.later(&HERE, text);
                Ok(())
            }
        }
    }

    fn remember<T>(&mut self, done: Result<T, DbError>) -> Result<T, DbError> {
        self.transient |= done.as_ref().is_err_and(DbError::is_transient);
        done
    }
}
