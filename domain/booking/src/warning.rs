//! Warnings: what else there is at the time that somebody wants. They may be confirmed, and then the booking is made; only the very same booking
//! twice is refused (booking.md, B52 and B54 to B56).

use db::{Tx, params, sql};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use offer::{Session, SessionState, find_session};
use uuid::Uuid;

use crate::BookingError;
use crate::same_person::SamePerson;
use crate::seat::Request;

/// From one place to another takes a guide at least so long.
const TRAVEL_MINUTES: i64 = 30;

/// Something that whoever books should know first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The same person is booked somewhere else at that time.
    Elsewhere,
    /// The same person is booked for the same help on that day.
    SameDay,
    /// The guide is away then.
    GuideAway,
    /// The guide is at another place less than half an hour before or after.
    Travel,
}

impl Warning {
    /// Every warning, for whoever reads the word.
    pub const ALL: [Self; 4] = [Self::Elsewhere, Self::SameDay, Self::GuideAway, Self::Travel];

    /// The word in answers to programs, and in the name of its text.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Elsewhere => "elsewhere",
            Self::SameDay => "same_day",
            Self::GuideAway => "guide_away",
            Self::Travel => "travel",
        }
    }
}

/// Refuses a booking that the same person has already, and one with warnings that nobody has confirmed.
pub(crate) fn refuse(tx: &mut Tx<'_>, it: &Request, known: &SamePerson, now: Timestamp) -> Result<(), BookingError> {
    if known.booked.is_empty() {
        return refuse_for_guide(tx, it, Vec::new());
    }
    if known.booked.contains(&it.session) {
        return Err(BookingError::Twice);
    }
    let wanted = find_session(tx, it.municipality, it.session)?;
    let mut warnings = Vec::new();
    for session in &known.booked {
        let other = find_session(tx, it.municipality, *session)?;
        if other.ends_at <= now {
            continue;
        }
        let (own, theirs) = (parts(&wanted), parts(&other));
        let both = |meet: fn(&Part, &Part) -> bool| own.iter().any(|one| theirs.iter().any(|it| meet(one, it)));
        if both(|one, it| it.1 < one.2 && one.1 < it.2) {
            warnings.push(Warning::Elsewhere);
        } else if other.offer == wanted.offer && both(|one, it| one.0 == it.0) {
            warnings.push(Warning::SameDay);
        }
    }
    refuse_for_guide(tx, it, warnings)
}

/// When something takes place: day, beginning, end.
type Part = (Date, Timestamp, Timestamp);

/// A session, or each meeting of a course that is not cancelled.
fn parts(it: &Session) -> Vec<Part> {
    if !it.is_series() {
        return vec![(it.date, it.starts_at, it.ends_at)];
    }
    let held = it.meetings.iter().filter(|it| it.state != SessionState::Cancelled);
    held.map(|it| (it.date, it.starts_at, it.ends_at)).collect()
}

/// Adds what staff should know of the guide, and refuses what nobody has confirmed. Residents are not offered a guide's absence in the first place.
fn refuse_for_guide(tx: &mut Tx<'_>, it: &Request, mut warnings: Vec<Warning>) -> Result<(), BookingError> {
    if it.confirmed {
        return Ok(());
    }
    if it.channel.is_staff() {
        warnings.extend(of_guide(tx, it.municipality, it.session)?);
    }
    warnings.dedup();
    if warnings.is_empty() { Ok(()) } else { Err(BookingError::Confirm(warnings)) }
}

/// What stands against a meeting on the guide's side.
pub(crate) fn of_guide(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<Vec<Warning>, BookingError> {
    let mut warnings = Vec::new();
    if is_away(tx, municipality, session)? {
        warnings.push(Warning::GuideAway);
    }
    let elsewhere: i64 = tx.one(
        sql!(
            "SELECT (SELECT COUNT(*) FROM session s JOIN session o ON o.municipality_id = s.municipality_id AND o.guide_id = s.guide_id AND o.id <> s.id ",
            "AND o.place_id <> s.place_id AND o.state = 'open' AND o.meetings = 1 AND (o.taken > 0 OR o.form = 'course') ",
            "AND o.starts_at > s.starts_at - 86400000000 AND o.starts_at < s.ends_at + $1 AND o.ends_at > s.starts_at - $1 ",
            "WHERE s.municipality_id = $2 AND s.id = $3 AND s.meetings = 1) + ",
            // The meetings of a course elsewhere.
            "(SELECT COUNT(*) FROM session s CROSS JOIN session o CROSS JOIN meeting m WHERE s.municipality_id = $2 AND s.id = $3 AND s.meetings = 1 ",
            "AND o.municipality_id = s.municipality_id AND o.guide_id = s.guide_id AND o.id <> s.id AND o.place_id <> s.place_id ",
            "AND o.state = 'open' AND o.meetings > 1 AND m.municipality_id = o.municipality_id AND m.session_id = o.id ",
            "AND m.state <> 'cancelled' AND m.starts_at < s.ends_at + $1 AND m.ends_at > s.starts_at - $1)"
        ),
        params![TRAVEL_MINUTES * SignedDuration::from_mins(1).as_secs() * 1_000_000, municipality, session],
        |row| row.next(),
    )?;
    if elsewhere > 0 {
        warnings.push(Warning::Travel);
    }
    Ok(warnings)
}

/// Whether the guide is away during a meeting, or during any of a course.
fn is_away(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<bool, BookingError> {
    let it = find_session(tx, municipality, session)?;
    let Some(guide) = it.guide_id else { return Ok(false) };
    let held = it.meetings.iter().filter(|it| it.state != SessionState::Cancelled).map(|it| (it.date, it.from, it.to));
    let spans: Vec<(Date, u16, u16)> = if it.is_series() { held.collect() } else { vec![(it.date, it.from, it.to)] };
    let mut absences = offer::absences(tx, municipality, it.date)?;
    absences.retain(|it| it.guide == guide);
    Ok(absences.iter().any(|away| spans.iter().any(|(day, from, to)| away.from < *to && away.to > *from && away.is_on(*day))))
}
