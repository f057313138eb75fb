//! What happens by itself: sessions are made ahead, what is no longer needed is erased, other processes' settings are seen.

use std::time::Duration;

use clock::Clock;
use db::{Db, DbError};
use web::App;

use crate::Program;

/// How often settings made by other processes are read.
const MINUTE: Duration = Duration::from_mins(1);

/// What one round of the hourly work did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Sessions made.
    pub sessions: u64,
    /// Contacts erased.
    pub contacts: u64,
}

/// Makes sessions up to the horizon, municipality by municipality, erases expired contacts, forgets idle sign-ins. Safe to run at any time and on
/// several machines.
pub async fn hourly(db: &Db, clock: &Clock) -> Result<Round, DbError> {
    let mut round = Round::default();
    for municipality in db.read(offer::municipalities_with_offers).await? {
        let clock = clock.clone();
        round.sessions += db.write(move |tx| offer::extend_municipality(tx, &clock, municipality)).await?;
    }
    let clock = clock.clone();
    round.contacts = db
        .write(move |tx| {
            person::end_idle(tx, clock.now())?;
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
        if let Err(error) = registry.read_again(&app.db).await {
            tracing::error!(%error, "the municipalities could not be read again");
        }
        minutes += 1;
        tokio::time::sleep(MINUTE).await;
    }
}
