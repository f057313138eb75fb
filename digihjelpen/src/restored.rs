//! Whether the database is older than this program remembers: then it was restored from a backup, and what it believes unsent may have been sent
//! (booking.md, B111). Beside the database lies a small file with the last sign of life; the database has the same. A file that is ahead tells.

use std::io::ErrorKind;
use std::path::Path;

use booking::{BookingError, skip_past_reminders};
use db::Db;
use jiff::{SignedDuration, Timestamp};
use web::App;

/// The file and the database are written one after the other, by several processes; so much apart is no restored backup.
const APART: SignedDuration = SignedDuration::from_mins(5);

/// What failed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::DbError),
    /// A rule failed.
    #[error(transparent)]
    Booking(#[from] BookingError),
    /// The file cannot be read or written.
    #[error("the sign of life {0} cannot be read or written: {1}")]
    File(String, std::io::Error),
}

/// Notes that this process is alive, in the database and beside it.
pub async fn show_sign(app: &App, file: &Path) -> Result<(), SignError> {
    let now = app.clock.now();
    app.db.write(move |tx| message::show_sign(tx, now)).await?;
    std::fs::write(file, now.to_string()).map_err(|error| SignError::File(file.display().to_string(), error))
}

/// Looks whether the database was restored; if so, holds back what may have left since. Answers how many messages that were, `None` if it was not
/// restored.
pub async fn look(app: &App, file: &Path) -> Result<Option<u64>, SignError> {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(SignError::File(file.display().to_string(), error)),
    };
    // A file that nobody can read says nothing; the next sign of life writes it anew.
    let Ok(remembered) = text.trim().parse::<Timestamp>() else { return Ok(None) };
    let newest = app.db.read(message::newest_sign).await?;
    if newest.is_some_and(|newest| remembered <= newest + APART) {
        return Ok(None);
    }
    hold_back(&app.db, app.clock.now()).await.map(Some)
}

/// Holds back every message that is written and not sent as far as the database knows, and every reminder whose moment has passed.
pub async fn hold_back(db: &Db, now: Timestamp) -> Result<u64, SignError> {
    Ok(db
        .write(move |tx| -> Result<u64, db::DbError> {
            skip_past_reminders(tx, now)?;
            message::hold_back(tx, now)
        })
        .await?)
}
