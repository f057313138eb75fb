//! What happens by itself: promises end, sessions are made ahead, what is no longer needed is erased, other processes' settings are seen.

use std::time::Duration;

use booking::{BookingError, Means, settle_due};
use clock::Clock;
use db::{Db, DbError};
use jiff::{SignedDuration, Timestamp};
use web::App;

use crate::Program;

/// How often settings made by other processes are read.
const MINUTE: Duration = Duration::from_mins(1);

/// Why a round of work failed.
#[derive(Debug, thiserror::Error)]
pub enum WorkError {
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// What was due could not be settled.
    #[error(transparent)]
    Booking(#[from] BookingError),
}

/// What one round of the hourly work did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Sessions made.
    pub sessions: u64,
    /// Contacts erased.
    pub contacts: u64,
    /// Promises, rounds and lists whose moment had passed.
    pub settled: u64,
}

/// Everything that is due now, once: `digihjelpen work --once`.
pub async fn once(app: &App) -> Result<Round, WorkError> {
    let settled = settle_due(&app.db, &Means::of(app)).await?;
    Ok(Round { settled, ..hourly(&app.db, &app.clock).await? })
}

/// Moves a clock that stands still to a later moment. What falls due on the way is settled in order, each thing at its own moment.
pub async fn advance(app: &App, to: Timestamp) -> Result<Round, WorkError> {
    let mut settled = 0;
    while let Some(due) = app.db.read(booking::next_due).await?.filter(|due| *due <= to) {
        app.clock.advance(due.duration_since(app.clock.now()).max(SignedDuration::ZERO));
        let did = settle_due(&app.db, &Means::of(app)).await?;
        settled += did;
        if did == 0 {
            break;
        }
    }
    app.clock.advance(to.duration_since(app.clock.now()).max(SignedDuration::ZERO));
    let round = once(app).await?;
    Ok(Round { settled: settled + round.settled, ..round })
}

/// Makes sessions up to the horizon, municipality by municipality, erases expired contacts, settles past days of queues, forgets idle sign-ins. Safe to run at any time and on
/// several machines.
pub async fn hourly(db: &Db, clock: &Clock) -> Result<Round, DbError> {
    let mut round = Round::default();
    for municipality in db.read(offer::municipalities_with_offers).await? {
        let clock = clock.clone();
        round.sessions += db.write(move |tx| offer::extend_municipality(tx, &clock, municipality)).await?;
    }
    booking::make_room_for_numbers(db).await?;
    let clock = clock.clone();
    round.contacts = db
        .write(move |tx| {
            person::end_idle(tx, clock.now())?;
            drop_in::tidy(tx, &clock)?;
            booking::tidy(tx, &clock)
        })
        .await?;
    Ok(round)
}

/// Works until the program ends. A round that fails is logged and tried again in an hour.
pub async fn work(program: &Program) {
    let (app, registry): (App, _) = (program.app.clone(), program.registry.clone());
    let mut minutes = 0_u64;
    loop {
        if minutes.is_multiple_of(60) {
            match hourly(&app.db, &app.clock).await {
                Ok(round) => tracing::info!(sessions = round.sessions, contacts = round.contacts, "the hourly work is done"),
                Err(error) => tracing::error!(%error, "the hourly work failed"),
            }
        }
        match settle_due(&app.db, &Means::of(&app)).await {
            Ok(0) => {}
            Ok(settled) => tracing::info!(settled, "what was due is settled"),
            Err(error) => tracing::error!(%error, "what is due could not be settled"),
        }
        if let Err(error) = registry.read_again(&app.db).await {
            tracing::error!(%error, "the municipalities could not be read again");
        }
        minutes += 1;
        tokio::time::sleep(MINUTE).await;
    }
}
