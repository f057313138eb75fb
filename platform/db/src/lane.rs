//! Threads that each hold one connection to PostgreSQL, and the queue of work before them.
//!
//! A thread drives its connection itself (a runtime of its own, on that thread alone), so a statement's way to the server and back crosses no
//! other thread. Threads are started as they are needed, and stay.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use tokio_postgres::Config;

use crate::DbError;
use crate::link::Link;

/// Threads, and so connections, at most.
const CONNECTIONS: usize = 16;
/// How many may be at work or wait for a thread; one more is told `Busy` at once instead of making everybody slower.
const QUEUE: usize = 1024;

/// Work for a thread. It answers whoever asked by itself.
type Job = Box<dyn FnOnce(&mut Seat) + Send>;

pub(crate) struct Lane {
    config: Config,
    state: Mutex<State>,
    wake: Condvar,
}

#[derive(Default)]
struct State {
    jobs: VecDeque<Job>,
    /// Jobs that a thread has taken and not ended.
    begun: usize,
    threads: usize,
    idle: usize,
    closed: bool,
}

/// A thread's place: where it connects to, and its connection while it has one.
pub(crate) struct Seat {
    config: Config,
    link: Option<Link>,
}

impl Seat {
    /// The connection; a new one when there is none or the last one was lost.
    pub(crate) fn link(&mut self) -> Result<&mut Link, DbError> {
        let kept = self.link.take().filter(Link::is_alive);
        let link = match kept {
            Some(link) => link,
            None => Link::open(&self.config)?,
        };
        Ok(self.link.insert(link))
    }
}

impl Lane {
    pub(crate) fn new(config: Config) -> Arc<Self> {
        Arc::new(Self { config, state: Mutex::default(), wake: Condvar::new() })
    }

    pub(crate) const fn config(&self) -> &Config {
        &self.config
    }

    /// Puts work into the queue. `Busy` when it is full or no thread can be started.
    pub(crate) fn push(self: &Arc<Self>, job: Job) -> Result<(), DbError> {
        let mut state = self.state();
        if state.jobs.len() + state.begun >= QUEUE {
            return Err(DbError::Busy);
        }
        state.jobs.push_back(job);
        if state.jobs.len() > state.idle && state.threads < CONNECTIONS {
            let lane = Arc::clone(self);
            let started = std::thread::Builder::new().name("database".to_owned()).spawn(move || lane.work());
            match started {
                Ok(_) => state.threads += 1,
                // Those that there are will do it.
                Err(_) if state.threads > 0 => {}
                Err(_) => {
                    state.jobs.pop_back();
                    return Err(DbError::Busy);
                }
            }
        }
        drop(state);
        self.wake.notify_one();
        Ok(())
    }

    /// Lets the threads end once nothing waits any more.
    pub(crate) fn close(&self) {
        self.state().closed = true;
        self.wake.notify_all();
    }

    fn work(&self) {
        let mut seat = Seat { config: self.config.clone(), link: None };
        while let Some(job) = self.next() {
            // What panics in a closure is caught nearer to it; a thread must not be lost by what panics elsewhere.
            if catch_unwind(AssertUnwindSafe(|| job(&mut seat))).is_err() {
                seat.link = None;
            }
            self.state().begun -= 1;
        }
    }

    fn next(&self) -> Option<Job> {
        let mut state = self.state();
        loop {
            if let Some(job) = state.jobs.pop_front() {
                state.begun += 1;
                return Some(job);
            }
            if state.closed {
                return None;
            }
            state.idle += 1;
            state = self.wake.wait(state).unwrap_or_else(PoisonError::into_inner);
            state.idle -= 1;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
