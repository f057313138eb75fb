//! What happens by itself: promises end, sessions are made ahead, what is no longer needed is erased, other processes' settings are seen.

use std::path::{Path, PathBuf};
use std::time::Duration;

use booking::{BookingError, Means, make_reminders, settle_due};
use clock::Clock;
use db::{Db, DbError};
use jiff::{SignedDuration, Timestamp};
use message::{Channel, Dispatch, Sent, ask_after_letters, send_due};
use tokio::task::JoinSet;
use tokio::time::Instant;
use web::App;

use crate::{Program, restored};

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
    /// Messages that have left.
    pub sent: u64,
}

/// Everything that is due now, once: `digihjelpen work --once`.
pub async fn once(app: &App, dispatch: &Dispatch) -> Result<Round, WorkError> {
    let means = Means::of(app);
    let settled = settle_due(&app.db, &means).await?;
    make_reminders(&app.db, &means).await?;
    let sent = send_due(&app.db, &app.clock, dispatch).await?.sent;
    ask_after_letters(&app.db, &app.clock, dispatch).await?;
    Ok(Round { settled, sent, ..hourly(&app.db, &app.clock).await? })
}

/// Moves a clock that stands still to a later moment. What falls due on the way is settled in order, each thing at its own moment.
pub async fn advance(app: &App, dispatch: &Dispatch, to: Timestamp) -> Result<Round, WorkError> {
    let (mut settled, means) = (0, Means::of(app));
    loop {
        let now = app.clock.now();
        let (due, reminder) = app
            .db
            .read(move |tx| -> Result<_, BookingError> { Ok((booking::next_due(tx)?, booking::next_reminder(tx, now)?)) })
            .await?;
        let Some(next) = due.into_iter().chain(reminder).min().filter(|next| *next <= to) else { break };
        app.clock.advance(next.duration_since(now).max(SignedDuration::ZERO));
        let did = settle_due(&app.db, &means).await?;
        settled += did;
        if did + make_reminders(&app.db, &means).await? == 0 {
            break;
        }
    }
    app.clock.advance(to.duration_since(app.clock.now()).max(SignedDuration::ZERO));
    let round = once(app, dispatch).await?;
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
    let (clock, now) = (clock.clone(), clock.now());
    round.contacts = db
        .write(move |tx| {
            person::end_idle(tx, clock.now())?;
            drop_in::tidy(tx, &clock)?;
            booking::tidy(tx, &clock)
        })
        .await?;
    db.write(move |tx| offer::BusyCalendar::forget_needless(tx, now)).await?;
    Ok(round)
}

/// How often it is looked whether a message is to be sent: whoever books waits for the confirmation.
const MOMENT: Duration = Duration::from_secs(5);

/// Every so many moments, a quarter of an hour, it is asked what became of letters that have left.
const LETTERS: u64 = 180;

/// Sends what is due until the program ends, and notes that it is alive. In its own task: a gateway that does not answer keeps nothing else waiting,
/// and no way keeps another waiting. `sign`: the file that remembers the last sign of life outside the database.
pub async fn send(app: App, dispatch: Dispatch, sign: PathBuf) {
    tokio::join!(
        send_short(&app, &dispatch, Channel::Sms),
        send_short(&app, &dispatch, Channel::Email),
        send_letters(&app, &dispatch),
        remind(&app, &dispatch, &sign)
    );
}

/// Makes reminders and shows the sign of life, every minute.
async fn remind(app: &App, dispatch: &Dispatch, sign: &Path) {
    let mut moments = 0_u64;
    while !dispatch.is_stopping() {
        if moments.is_multiple_of(12) {
            match make_reminders(&app.db, &Means::of(app)).await {
                Ok(0) => {}
                Ok(reminders) => tracing::info!(reminders, "reminders are made"),
                Err(error) => tracing::error!(%error, "the reminders could not be made"),
            }
            if let Err(error) = restored::show_sign(app, sign).await {
                tracing::error!(%error, "the sign of life could not be written");
            }
        }
        moments += 1;
        wait_a_moment(dispatch).await;
    }
}

/// Sends text messages or e-mail.
async fn send_short(app: &App, dispatch: &Dispatch, channel: Channel) {
    while !dispatch.is_stopping() {
        log_sent(&dispatch.send_due_by(&app.db, &app.clock, channel).await);
        wait_a_moment(dispatch).await;
    }
}

/// Sends letters, and asks what became of those that left.
async fn send_letters(app: &App, dispatch: &Dispatch) {
    let mut moments = 0_u64;
    while !dispatch.is_stopping() {
        log_sent(&dispatch.send_due_by(&app.db, &app.clock, Channel::Letter).await);
        if moments.is_multiple_of(LETTERS) {
            match ask_after_letters(&app.db, &app.clock, dispatch).await {
                Ok(0) => {}
                Ok(letters) => tracing::info!(letters, "what became of letters is known"),
                Err(error) => tracing::error!(%error, "what became of letters could not be asked"),
            }
        }
        moments += 1;
        wait_a_moment(dispatch).await;
    }
}

fn log_sent(round: &Result<Sent, DbError>) {
    match round {
        Ok(round) if round.sent + round.failed == 0 => {}
        Ok(round) => tracing::info!(sent = round.sent, failed = round.failed, "messages were sent"),
        Err(error) => tracing::error!(%error, "messages could not be sent"),
    }
}

/// Waits until it is looked again, or until the program is about to end.
async fn wait_a_moment(dispatch: &Dispatch) {
    let next = Instant::now() + MOMENT;
    while Instant::now() < next && !dispatch.is_stopping() {
        tokio::time::sleep(MOMENT.min(Duration::from_millis(100))).await;
    }
}

/// Reads what other processes changed of the municipalities, until the program ends.
pub async fn keep_up(program: &Program) {
    loop {
        tokio::time::sleep(MINUTE).await;
        if let Err(error) = program.registry.read_again(&program.app.db).await {
            tracing::error!(%error, "the municipalities could not be read again");
        }
    }
}

/// Works until the program ends. Calendars of others are read in a task of their own: whatever happens there keeps nothing here waiting.
pub async fn work(app: App) {
    tokio::join!(again_and_again(|| minute_by_minute(app.clone())), again_and_again(|| read_calendars(app.clone())));
}

/// Does a piece of work in a task of its own, which ends with whoever waits for it. One that breaks down begins anew after a minute.
async fn again_and_again<W: Future<Output = ()> + Send + 'static>(work: impl Fn() -> W) {
    loop {
        let mut own = JoinSet::new();
        own.spawn(work());
        match own.join_next().await {
            Some(Err(error)) if error.is_panic() => tracing::error!("what is done by itself broke down, and begins anew"),
            _ => return,
        }
        tokio::time::sleep(MINUTE).await;
    }
}

/// Reads guides' calendars elsewhere, those that are due, every minute.
async fn read_calendars(app: App) {
    let Some(fetch) = offer::Fetch::new() else {
        tracing::error!("calendars of others cannot be read: no TLS on this machine");
        return;
    };
    loop {
        match offer::read_busy_calendars(&app.db, &app.clock, &fetch, &app.settings.secret).await {
            Ok(0) => {}
            Ok(calendars) => tracing::info!(calendars, "calendars of others were read"),
            Err(error) => tracing::error!(%error, "calendars of others could not be read"),
        }
        tokio::time::sleep(MINUTE).await;
    }
}

/// What is due every minute and every hour. A round that fails is logged and tried again in an hour.
async fn minute_by_minute(app: App) {
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
        minutes += 1;
        tokio::time::sleep(MINUTE).await;
    }
}
