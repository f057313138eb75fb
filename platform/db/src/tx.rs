//! A transaction in hand: the only way to run a statement.

use tokio::runtime::Handle;

use crate::{DbError, Row, Statement, Value};

/// A running transaction. Rules are plain functions on it.
pub struct Tx<'c> {
    inner: Inner<'c>,
    depth: u32,
    pub(crate) transient: bool,
    pub(crate) changed: bool,
}

enum Inner<'c> {
    Sqlite(&'c rusqlite::Connection),
    Postgres { transaction: &'c deadpool_postgres::Transaction<'c>, runtime: &'c Handle },
}

impl<'c> Tx<'c> {
    pub(crate) fn sqlite(connection: &'c rusqlite::Connection) -> Self {
        Self { inner: Inner::Sqlite(connection), depth: 0, transient: false, changed: false }
    }

    pub(crate) fn postgres(transaction: &'c deadpool_postgres::Transaction<'c>, runtime: &'c Handle) -> Self {
        Self { inner: Inner::Postgres { transaction, runtime }, depth: 0, transient: false, changed: false }
    }

    /// Runs a statement that answers nothing. Answers the number of rows it touched.
    pub fn run(&mut self, statement: &'static Statement, params: &[Value<'_>]) -> Result<u64, DbError> {
        self.changed = true;
        let done = match &self.inner {
            Inner::Sqlite(connection) => connection
                .prepare_cached(statement.text)
                .and_then(|mut it| it.execute(rusqlite::params_from_iter(params)))
                .map(|rows| rows as u64)
                .map_err(|e| DbError::sqlite(statement, &e)),
            Inner::Postgres { transaction, runtime } => runtime.block_on(async {
                let prepared = transaction.prepare_cached(statement.text).await.map_err(|e| DbError::postgres(statement, &e))?;
                transaction.execute(&prepared, &dynamic(params)).await.map_err(|e| DbError::postgres(statement, &e))
            }),
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
        let done = match &self.inner {
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
            Inner::Postgres { transaction, runtime } => runtime
                .block_on(async {
                    let prepared = transaction.prepare_cached(statement.text).await?;
                    transaction.query(&prepared, &dynamic(params)).await
                })
                .map_err(|e| DbError::postgres(statement, &e))
                .and_then(|rows| rows.iter().map(|row| read(&mut Row::postgres(row))).collect()),
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
        let done = work(self);
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
        match &self.inner {
            Inner::Sqlite(connection) => connection.prepare(statement.text).map(drop).map_err(|e| DbError::sqlite(statement, &e)),
            Inner::Postgres { transaction, runtime } => {
                runtime.block_on(transaction.prepare(statement.text)).map(drop).map_err(|e| DbError::postgres(statement, &e))
            }
        }
    }

    fn control(&mut self, text: &str) -> Result<(), DbError> {
        let here = &Statement { text: "", file: file!(), line: line!() };
        match &self.inner {
            Inner::Sqlite(connection) => connection.execute_batch(text).map_err(|e| DbError::sqlite(here, &e)),
            Inner::Postgres { transaction, runtime } => {
                runtime.block_on(transaction.batch_execute(text)).map_err(|e| DbError::postgres(here, &e))
            }
        }
    }

    fn remember<T>(&mut self, done: Result<T, DbError>) -> Result<T, DbError> {
        self.transient |= done.as_ref().is_err_and(DbError::is_transient);
        done
    }
}

fn dynamic<'p>(params: &'p [Value<'p>]) -> Vec<&'p (dyn postgres_types::ToSql + Sync)> {
    params.iter().map(|it| it as &(dyn postgres_types::ToSql + Sync)).collect()
}
