//! Until when there is drop-in today, and who can still be reached (booking.md, B99).

use db::{DbError, Tx};
use jiff::Timestamp;
use offer::{Form, Session, SessionState};
use queueing::walk_in::Told;
use uuid::Uuid;

use crate::DropInError;
use crate::line::local_day;

/// How long a walk-in takes where no offer says so, minutes.
const PLANNED_MINUTES: f64 = 20.0;

/// Today's opening, the one that is running or comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// From.
    pub from: Timestamp,
    /// Until; openings that follow each other without a gap are one.
    pub to: Timestamp,
    /// Until, minutes since midnight by the wall clock.
    pub to_minute: u16,
}

/// Whether somebody who takes a number now gets help before closing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It is likely, or nobody can know.
    Likely,
    /// It is uncertain.
    Uncertain,
    /// It is not likely.
    No,
}

impl Opening {
    /// Holds what is told against the time that is left.
    pub fn reach(&self, told: Option<Told>, now: Timestamp) -> Reach {
        let left = self.to.duration_since(now).as_secs_f64() / 60.0;
        match told {
            _ if left <= 0.0 => Reach::No,
            Some(told) if f64::from(told.low) >= left => Reach::No,
            Some(told) if f64::from(told.high) > left => Reach::Uncertain,
            _ => Reach::Likely,
        }
    }
}

/// Today's drop-in sessions at a place that have not ended.
fn sessions(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid, now: Timestamp) -> Result<Vec<Session>, DbError> {
    let mut found = offer::on_day(tx, municipality, local_day(now))?;
    found.retain(|it| it.place == place && it.form == Form::DropIn && it.state == SessionState::Open && it.ends_at > now);
    Ok(found)
}

/// Today's opening at a place, if it has not ended, and how long a walk-in takes by its offer, minutes.
pub(crate) fn today(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid, now: Timestamp) -> Result<(Option<Opening>, f64), DbError> {
    let sessions = sessions(tx, municipality, place, now)?;
    let mut whole: Option<Opening> = None;
    for it in &sessions {
        let this = Opening { from: it.starts_at, to: it.ends_at, to_minute: it.to };
        match &mut whole {
            None => whole = Some(this),
            Some(before) if this.from <= before.to && this.to > before.to => {
                (before.to, before.to_minute) = (this.to, this.to_minute);
            }
            Some(_) => {}
        }
    }
    let Some(first) = sessions.first() else { return Ok((None, PLANNED_MINUTES)) };
    let minutes = match offer::find(tx, municipality, first.offer) {
        Ok(it) => i32::try_from(it.is.minutes).map_or(PLANNED_MINUTES, f64::from),
        Err(offer::OfferError::Db(error)) => return Err(error),
        Err(_) => PLANNED_MINUTES,
    };
    Ok((whole, minutes))
}

/// When there is drop-in at a place next, after now.
pub fn next_opening(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid, now: Timestamp) -> Result<Option<Session>, DropInError> {
    let mut next: Option<Session> = None;
    for offer in offer::by_municipality(tx, municipality)? {
        if offer.is.place != place || offer.is.form != Form::DropIn || offer.state != offer::OfferState::Published {
            continue;
        }
        let coming = offer::upcoming(tx, municipality, offer.id, now, 8)?;
        let first = coming.into_iter().find(|it| it.state == SessionState::Open);
        next = match (next, first) {
            (Some(one), Some(other)) if other.starts_at < one.starts_at => Some(other),
            (one, other) => one.or(other),
        };
    }
    Ok(next)
}
