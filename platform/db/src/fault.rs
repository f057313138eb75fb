//! Failures on demand: a test arms one at a named point of the code, and the next act that comes by pauses, fails or ends the program there.
//!
//! Nothing arms one but the test doors of an example system and tests in the same process. Unarmed, a point costs one look at a flag.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::DbError;

/// The points at which a failure can be wanted: when seats are taken and nothing else of the booking is written, and when everything of a
/// transaction is done but its commit.
pub const POINTS: [&str; 2] = ["after-seats", "before-commit"];

/// What happens there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The act waits for so long and then goes on.
    Pause(Duration),
    /// The act fails; its transaction is rolled back.
    Error,
    /// The program ends at once, as by kill -9: nothing is tidied up.
    Kill,
}

static IS_ARMED: AtomicBool = AtomicBool::new(false);
static ARMED: Mutex<Option<(&'static str, Fault)>> = Mutex::new(None);

/// Arms a failure for the next act that comes by; `None` takes it back. `false`: there is no such point.
pub fn arm(point: &str, fault: Option<Fault>) -> bool {
    let Some(point) = POINTS.into_iter().find(|it| *it == point) else { return false };
    let mut armed = ARMED.lock().unwrap_or_else(PoisonError::into_inner);
    *armed = fault.map(|fault| (point, fault));
    IS_ARMED.store(armed.is_some(), Ordering::Release);
    true
}

/// A point: does what was armed for it, once.
pub fn at(point: &'static str) -> Result<(), DbError> {
    if !IS_ARMED.load(Ordering::Acquire) {
        return Ok(());
    }
    let mut armed = ARMED.lock().unwrap_or_else(PoisonError::into_inner);
    let Some((_, fault)) = armed.take_if(|(it, _)| *it == point) else { return Ok(()) };
    IS_ARMED.store(false, Ordering::Release);
    drop(armed);
    match fault {
        Fault::Pause(time) => {
            std::thread::sleep(time);
            Ok(())
        }
        Fault::Error => Err(DbError::Wanted(point)),
        Fault::Kill => std::process::abort(),
    }
}
