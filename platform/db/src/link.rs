//! One connection to PostgreSQL in hand, and what is to be sent over it.
//!
//! What a transaction costs here is ways to the server and back. So nothing is sent before an answer is needed: `BEGIN` and statements of which
//! nothing is asked wait until the next one that asks, and go out together with it; the last of them go out together with `COMMIT`. The server
//! runs them in their order. When one of them fails it refuses all that follow, and makes a `ROLLBACK` of the `COMMIT`.

use std::collections::HashMap;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::Poll;
use std::time::Duration;

use tokio::runtime::Runtime;
use tokio::task::JoinHandle;
use tokio_postgres::{Client, Config, Error, NoTls, Row, Statement as Prepared};

use crate::{DbError, Statement, Value};

/// How long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(5);

static BEGIN: Statement = Statement { text: "BEGIN", file: file!(), line: line!() };
static COMMIT: Statement = Statement { text: "COMMIT", file: file!(), line: line!() };

pub(crate) struct Link {
    runtime: Runtime,
    client: Rc<Client>,
    prepared: HashMap<&'static str, Prepared>,
    /// What goes out before the next question, in this order.
    unsent: Vec<Unsent>,
    /// Answers that are asked for later: rows touched, once the server has said it.
    kept: Vec<Option<u64>>,
    in_transaction: bool,
}

struct Unsent {
    statement: &'static Statement,
    /// Where its answer is kept, if somebody will ask for it.
    place: Option<usize>,
    answer: Pin<Box<dyn Future<Output = Result<u64, Error>>>>,
}

/// What became of a `COMMIT`.
pub(crate) enum Committed {
    Yes,
    /// Certainly not, and why.
    No(DbError),
    /// Nobody knows: the connection was lost before the answer came.
    Unknown(String),
}

impl Link {
    /// Connects.
    pub(crate) fn open(config: &Config) -> Result<Self, DbError> {
        let failed = |e: &dyn std::fmt::Display| DbError::Unreachable(e.to_string());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|e| failed(&e))?;
        // The connection is driven by the runtime whenever this thread waits for an answer.
        let (client, _) = runtime.block_on(connect(config))?;
        Ok(Self {
            runtime,
            client: Rc::new(client),
            prepared: HashMap::new(),
            unsent: Vec::new(),
            kept: Vec::new(),
            in_transaction: false,
        })
    }

    /// Whether the next transaction may use it: it is open, and between two transactions.
    pub(crate) fn is_alive(&self) -> bool {
        // Nobody has listened since the last transaction; the server may have said goodbye.
        self.runtime.block_on(async {
            tokio::task::yield_now().await;
            tokio::task::yield_now().await;
        });
        !self.client.is_closed() && !self.in_transaction
    }

    pub(crate) fn begin(&mut self, read_only: bool) {
        self.kept.clear();
        // Writers see each statement's newest picture (the guards are in the statements, booking.md 4); readers see one picture.
        self.later(
            &BEGIN,
            if read_only { "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY" } else { "BEGIN ISOLATION LEVEL READ COMMITTED" },
        );
    }

    /// Sends a statement whenever something goes out next. If it fails, what is asked next fails with its error.
    pub(crate) fn send(&mut self, statement: &'static Statement, params: &[Value<'_>]) -> Result<(), DbError> {
        self.put(statement, params, None)
    }

    /// The same, and keeps how many rows it touched; answers where.
    pub(crate) fn send_and_keep(&mut self, statement: &'static Statement, params: &[Value<'_>]) -> Result<usize, DbError> {
        let place = self.kept.len();
        self.put(statement, params, Some(place))?;
        self.kept.push(None);
        Ok(place)
    }

    /// What is kept at a place; sends what has not gone out yet if need be.
    pub(crate) fn kept(&mut self, place: usize) -> Result<u64, DbError> {
        if self.kept.get(place).copied().flatten().is_none() {
            self.settle()?;
        }
        self.kept.get(place).copied().flatten().ok_or(DbError::Busy)
    }

    fn put(&mut self, statement: &'static Statement, params: &[Value<'_>], place: Option<usize>) -> Result<(), DbError> {
        let prepared = self.prepare(statement)?;
        let client = Rc::clone(&self.client);
        let params: Vec<Value<'static>> = params.iter().map(Value::to_static).collect();
        let answer = Box::pin(async move { client.execute_raw(&prepared, params).await });
        self.unsent.push(Unsent { statement, place, answer });
        Ok(())
    }

    /// Runs a statement. Answers the number of rows it touched.
    pub(crate) fn execute(&mut self, statement: &'static Statement, params: &[Value<'_>]) -> Result<u64, DbError> {
        let prepared = self.prepare(statement)?;
        let client = Rc::clone(&self.client);
        self.ask(statement, client.execute_raw(&prepared, params))
    }

    /// Runs a statement. Answers its rows.
    pub(crate) fn query(&mut self, statement: &'static Statement, params: &[Value<'_>]) -> Result<Vec<Row>, DbError> {
        let prepared = self.prepare(statement)?;
        let client = Rc::clone(&self.client);
        let params: Vec<&(dyn postgres_types::ToSql + Sync)> = params.iter().map(|it| it as _).collect();
        self.ask(statement, client.query(&prepared, &params))
    }

    /// Prepares a text without keeping it.
    pub(crate) fn prepare_only(&mut self, statement: &'static Statement) -> Result<(), DbError> {
        let client = Rc::clone(&self.client);
        self.ask(statement, client.prepare(statement.text)).map(drop)
    }

    /// Sends a command of the transaction itself (savepoints) whenever something goes out next.
    pub(crate) fn later(&mut self, statement: &'static Statement, text: impl Into<String>) {
        let (client, text) = (Rc::clone(&self.client), text.into());
        let answer = Box::pin(async move { client.batch_execute(&text).await.map(|()| 0) });
        self.unsent.push(Unsent { statement, place: None, answer });
    }

    /// Sends what has not gone out yet and waits until the server has done it.
    pub(crate) fn settle(&mut self) -> Result<(), DbError> {
        if self.unsent.is_empty() { Ok(()) } else { self.ask(&BEGIN, std::future::ready(Ok(()))) }
    }

    /// Forgets what has not gone out yet, and undoes what the server has done.
    pub(crate) fn rollback(&mut self) {
        self.unsent.clear();
        if self.in_transaction {
            let client = Rc::clone(&self.client);
            // A connection that is gone has rolled back by itself.
            self.in_transaction = self.ask(&COMMIT, client.batch_execute("ROLLBACK")).is_err();
        }
    }

    /// Ends a transaction that only read. Nobody waits for the answer: what was read is read.
    pub(crate) fn end_reading(&mut self) {
        if !self.in_transaction {
            // Nothing was asked, so the server knows of no transaction.
            self.unsent.clear();
            return;
        }
        let client = Rc::clone(&self.client);
        self.runtime.block_on(async move {
            let mut commit = pin!(client.batch_execute("COMMIT"));
            drop(first_poll(commit.as_mut()).await);
            // Once round, so that it leaves this machine before the thread goes to sleep.
            tokio::task::yield_now().await;
        });
        self.in_transaction = false;
    }

    pub(crate) fn commit(&mut self) -> Committed {
        let unsent = std::mem::take(&mut self.unsent);
        if unsent.first().is_some_and(|it| std::ptr::eq(it.statement, &raw const BEGIN)) && unsent.len() == 1 {
            return Committed::Yes;
        }
        let client = Rc::clone(&self.client);
        self.in_transaction = true;
        let (failed, done) = self.runtime.block_on(together(unsent, &mut self.kept, client.batch_execute("COMMIT")));
        match (failed, done) {
            (Some((statement, e)), None) => {
                self.rollback();
                Committed::No(DbError::postgres(statement, &e))
            }
            (failed, done) => {
                self.in_transaction = false;
                match (failed, done) {
                    // The server refused a statement before it came to the COMMIT, and made a ROLLBACK of that.
                    (Some((statement, e)), _) if e.code().is_some() => Committed::No(DbError::postgres(statement, &e)),
                    (Some((_, e)), _) | (None, Some(Err(e))) => {
                        let said = DbError::postgres(&COMMIT, &e);
                        // Only a failure that certainly kept nothing may be tried again.
                        if said.is_collision() { Committed::No(said) } else { Committed::Unknown(e.to_string()) }
                    }
                    (None, _) => Committed::Yes,
                }
            }
        }
    }

    fn prepare(&mut self, statement: &'static Statement) -> Result<Prepared, DbError> {
        if let Some(prepared) = self.prepared.get(statement.text) {
            return Ok(prepared.clone());
        }
        let client = Rc::clone(&self.client);
        let prepared = self.ask(statement, client.prepare(statement.text))?;
        self.prepared.insert(statement.text, prepared.clone());
        Ok(prepared)
    }

    /// Sends what has not gone out yet and a question, all at once, and waits for the answers. What failed first is what failed.
    fn ask<T>(&mut self, statement: &'static Statement, question: impl Future<Output = Result<T, Error>>) -> Result<T, DbError> {
        let unsent = std::mem::take(&mut self.unsent);
        self.in_transaction |= unsent.first().is_some_and(|it| std::ptr::eq(it.statement, &raw const BEGIN));
        let (failed, answer) = self.runtime.block_on(together(unsent, &mut self.kept, question));
        match (failed, answer) {
            (Some((statement, e)), _) => Err(DbError::postgres(statement, &e)),
            (None, Some(answer)) => answer.map_err(|e| DbError::postgres(statement, &e)),
            (None, None) => Err(DbError::Busy),
        }
    }
}

/// Sends everything at once and waits for all answers: those of `unsent`, of which the first failure is told, and the question's. What cannot
/// even be sent keeps all that comes after it from being sent, the question too; then there is no answer.
async fn together<T>(
    unsent: Vec<Unsent>,
    kept: &mut [Option<u64>],
    question: impl Future<Output = Result<T, Error>>,
) -> (Option<(&'static Statement, Error)>, Option<Result<T, Error>>) {
    let mut failed = None;
    let mut sent = Vec::with_capacity(unsent.len());
    for mut it in unsent {
        match first_poll(it.answer.as_mut()).await {
            Poll::Ready(Ok(_)) => {}
            Poll::Ready(Err(e)) => {
                failed = Some((it.statement, e));
                break;
            }
            Poll::Pending => sent.push(it),
        }
    }
    let mut question = pin!(question);
    let asked = if failed.is_none() { Some(first_poll(question.as_mut()).await) } else { None };
    let mut first = None;
    for it in sent {
        match (it.answer.await, it.place) {
            (Ok(rows), Some(place)) => kept[place] = Some(rows),
            (Err(e), _) if first.is_none() => first = Some((it.statement, e)),
            (Ok(_), None) | (Err(_), _) => {}
        }
    }
    let answer = match asked {
        None => None,
        Some(Poll::Ready(answer)) => Some(answer),
        Some(Poll::Pending) => Some(question.await),
    };
    (first.or(failed), answer)
}

/// A future sends what it has to send when it is polled for the first time.
async fn first_poll<F: Future + ?Sized>(mut future: Pin<&mut F>) -> Poll<F::Output> {
    poll_fn(|context| Poll::Ready(future.as_mut().poll(context))).await
}

/// A new connection, and what drives it.
pub(crate) async fn connect(config: &Config) -> Result<(Client, JoinHandle<Result<(), Error>>), DbError> {
    let connecting = tokio::time::timeout(CONNECT, config.connect(NoTls));
    let (client, connection) = connecting
        .await
        .map_err(|_| DbError::Unreachable("it does not answer".to_owned()))?
        .map_err(|e| DbError::Unreachable(reason(&e)))?;
    Ok((client, tokio::spawn(connection)))
}

/// The words of the innermost cause: "connection refused" says more than "error connecting to server".
fn reason(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}
