//! The meetings of an opening that has changed: which of them the new opening holds as they are, which can follow it to another time, which are
//! closed. Who is told and what people decide is a matter of `booking`.

use std::collections::BTreeSet;

use clock::{Clock, iso_week};
use db::{DbError, Tx, params, sql};
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use municipality::setting::take_turns;
use uuid::Uuid;

use crate::absence::{is_away, minute_of as at};
use crate::calendar::{Closed, Exception, closed, exceptions};
use crate::occurrence::{Becomes, Extent, OpeningChange, Skip, skips};
use crate::opening::{Rule, find_rule};
use crate::session::{self, Session, day_bit, frame_of, read, select_session};
use crate::vocabulary::Form;
use crate::{OfferError, claim};

/// Meetings of one opening follow another from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The opening that made them.
    pub from: Uuid,
    /// The first day on which they do.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// The opening that they follow; `None`: they are not held.
    pub to: Option<Uuid>,
    /// How many days later the same hour of the new opening is.
    pub days: i32,
    /// How many minutes later in the day.
    pub minutes: i32,
}

impl Shift {
    /// Whether every hour stays where it was.
    pub const fn keeps_hours(&self) -> bool {
        self.days == 0 && self.minutes == 0
    }

    /// Whether meetings move later, not earlier.
    pub const fn goes_later(&self) -> bool {
        self.days > 0 || (self.days == 0 && self.minutes > 0)
    }

    /// Where a meeting would be that goes along; `None` where the clock has no such time on that day.
    pub fn place_of(&self, it: &Session) -> Option<(Date, u16, u16)> {
        let move_by = |minute: u16| u16::try_from(i32::from(minute) + self.minutes).ok().filter(|it| *it <= 1440);
        Some((it.date.checked_add(Span::new().days(self.days)).ok()?, move_by(it.from)?, move_by(it.to)?))
    }
}

/// An opening that meetings are to follow.
#[derive(Clone, Debug)]
pub struct Target {
    rule: Rule,
    municipality: Uuid,
    place: Uuid,
    form: Form,
    room: Option<Uuid>,
    skips: Vec<Skip>,
    exceptions: Vec<Exception>,
}

impl Target {
    /// Reads an opening as it is now.
    pub fn of(tx: &mut Tx<'_>, municipality: Uuid, rule: Uuid, today: Date) -> Result<Self, OfferError> {
        let (offer, rule) = find_rule(tx, municipality, rule)?.ok_or(OfferError::NotFound)?;
        let frame = frame_of(tx, municipality, offer)?;
        Ok(Self {
            municipality,
            place: frame.place,
            form: frame.form,
            room: rule.is.room.or(frame.room),
            skips: skips(tx, municipality, rule.id, (today, Date::MAX))?,
            exceptions: exceptions(tx, municipality, today)?,
            rule,
        })
    }

    /// Whether a meeting at that time is held in this opening.
    pub fn holds(&self, (date, from, to): (Date, u16, u16)) -> bool {
        let hours = (self.rule.is.from, self.rule.is.to);
        let within = if self.form == Form::Individual { hours.0 <= from && to <= hours.1 } else { (from, to) == hours };
        within
            && self.rule.is.holds_on(date)
            && !self.skips.iter().any(|it| it.day == date)
            && closed(&self.exceptions, self.place, date) == Closed::No
    }

    /// Who is there.
    pub const fn guide(&self) -> Option<Uuid> {
        self.rule.is.guide
    }

    /// The guide and the room that it makes busy.
    pub fn resources(&self) -> impl Iterator<Item = Uuid> {
        self.rule.is.guide.into_iter().chain(self.room)
    }
}

/// The days that a change is about, and what stood in for one of them: the coming meetings, each with its guide and its room.
macro_rules! select_touched {
    () => {
        concat!(
            "SELECT s.id, s.guide_id, s.room_id FROM session s WHERE s.municipality_id = $1 AND s.rule_id = $2 AND s.local_date BETWEEN $3 AND $4 ",
            "AND s.starts_at > $5 UNION ALL SELECT s.id, s.guide_id, s.room_id FROM opening_rule r CROSS JOIN session s ",
            "WHERE r.municipality_id = $1 AND r.instead_of = $2 AND r.instead_of_day BETWEEN $3 AND $4 AND s.municipality_id = r.municipality_id ",
            "AND s.rule_id = r.id AND s.starts_at > $5"
        )
    };
}

/// A meeting with its guide and its room.
type Touched = (Uuid, Option<Uuid>, Option<Uuid>);

/// Keeps the meetings that a change may touch to this transaction until it ends, with the guides and rooms that they have or get: whoever books
/// meanwhile waits, and is seen or is too late. Asked after the list is locked and before any of the meetings is read ([`claim::keep`] has the order).
pub fn keep_opening(tx: &mut Tx<'_>, municipality: Uuid, it: &OpeningChange, now: Timestamp) -> Result<(), OfferError> {
    // Whoever lays meetings waits too: none comes to be between reading and locking.
    take_turns(tx, municipality)?;
    let (offer, rule) = find_rule(tx, municipality, it.rule)?.ok_or(OfferError::NotFound)?;
    let frame = frame_of(tx, municipality, offer)?;
    let (first, last) = match it.extent {
        Extent::Day(day) => (day, day),
        Extent::From(day) => (day, Date::MAX),
    };
    let touched = |tx: &mut Tx<'_>| -> Result<Vec<Touched>, DbError> {
        tx.all(sql!(select_touched!()), params![municipality, it.rule, first, last, now], |row| {
            Ok((row.next()?, row.next()?, row.next()?))
        })
    };
    let then = match &it.becomes {
        Becomes::Held(new) => Some(new),
        Becomes::AsUsual => Some(&rule.is),
        Becomes::NotHeld(_) => None,
    };
    let (mut guides, mut rooms): (BTreeSet<Uuid>, BTreeSet<Uuid>) = (BTreeSet::new(), BTreeSet::new());
    if frame.form == Form::Individual {
        for (_, guide, room) in touched(tx)? {
            guides.extend(guide);
            rooms.extend(room);
        }
        guides.extend(then.and_then(|it| it.guide));
        rooms.extend(then.and_then(|it| it.room.or(frame.room)));
    }
    for guide in guides {
        tx.run(sql!("UPDATE person SET active = active WHERE id = $1"), params![guide])?;
    }
    for room in rooms {
        tx.run(sql!("UPDATE room SET active = active WHERE municipality_id = $1 AND id = $2"), params![municipality, room])?;
    }
    let mut meetings: Vec<Uuid> = touched(tx)?.into_iter().map(|(id, ..)| id).collect();
    meetings.sort_unstable();
    for meeting in meetings {
        tx.run(sql!("UPDATE session SET taken = taken WHERE municipality_id = $1 AND id = $2"), params![municipality, meeting])?;
    }
    Ok(())
}

/// The meetings that a shift is about: those that are held and have not begun, in order of time.
pub fn meetings_of_shift(tx: &mut Tx<'_>, municipality: Uuid, it: &Shift, now: Timestamp) -> Result<Vec<Session>, DbError> {
    tx.all(
        sql!(
            select_session!(),
            "WHERE s.municipality_id = $1 AND s.rule_id = $2 AND s.local_date BETWEEN $3 AND $4 AND s.state = 'open' AND s.starts_at > $5 ",
            "ORDER BY s.starts_at, s.id"
        ),
        params![municipality, it.from, it.first, it.last, now],
        read,
    )
}

/// The times that nobody has taken in an offer's coming openings, in order.
pub fn free_times(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, now: Timestamp) -> Result<Vec<(Date, u16, u16)>, DbError> {
    tx.all(
        sql!(
            "SELECT local_date, local_from, local_to FROM session WHERE municipality_id = $1 AND offer_id = $2 AND starts_at > $3 AND state = 'open' ",
            "AND taken = 0 AND rule_id IS NOT NULL ORDER BY starts_at, id"
        ),
        params![municipality, offer, now],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )
}

/// The guide and the room of a meeting, and the day: what is free or busy when it changes.
pub fn busy_with(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<(Vec<Uuid>, Date), DbError> {
    tx.one(
        sql!("SELECT guide_id, room_id, local_date FROM session WHERE municipality_id = $1 AND id = $2"),
        params![municipality, session],
        |row| {
            let (guide, room): (Option<Uuid>, Option<Uuid>) = (row.next()?, row.next()?);
            Ok((guide.into_iter().chain(room).collect(), row.next()?))
        },
    )
}

/// Lets a meeting follow an opening, at this time, with its guide and in its room. [`OfferError::Overlap`] when one of them is busy then, the guide is
/// away at a time that is new to the meeting or to the guide, or another meeting of the opening lies there; run it in a savepoint, since what was done until then is done.
pub fn follow(tx: &mut Tx<'_>, target: &Target, it: &Session, (date, from, to): (Date, u16, u16)) -> Result<(), OfferError> {
    let municipality = target.municipality;
    let new_to_guide =
        target.rule.is.guide.filter(|guide| Some(*guide) != it.guide_id || (date, from, to) != (it.date, it.from, it.to));
    // As when times are laid: only individual ones lie around what else the guide does.
    if let Some(guide) = new_to_guide.filter(|_| it.form == Form::Individual)
        && is_away(tx, municipality, guide, (date, from, to))?
    {
        return Err(OfferError::Overlap);
    }
    // A row that nobody has booked and that is off the calendar keeps no place: it belongs to no opening any more.
    tx.run(
        sql!(
            "UPDATE session SET rule_id = id WHERE municipality_id = $1 AND rule_id = $2 AND local_date = $3 AND local_from = $4 AND id <> $5 ",
            "AND state = 'closed' AND taken = 0 AND waiting = 0"
        ),
        params![municipality, target.rule.id, date, from, it.id],
    )?;
    let lies_there: Option<i64> = tx.first(
        sql!(
            "SELECT taken FROM session WHERE municipality_id = $1 AND rule_id = $2 AND local_date = $3 AND id <> $4 ",
            "AND ((state = 'open' AND local_from < $5 AND local_to > $6) OR local_from = $6)"
        ),
        params![municipality, target.rule.id, date, it.id, to, from],
        |row| row.next(),
    )?;
    if lies_there.is_some() {
        return Err(OfferError::Overlap);
    }
    claim::unclaim(tx, municipality, it.id)?;
    let taken: Option<i64> = tx.first(
        sql!(
            "UPDATE session SET rule_id = $1, guide_id = $2, room_id = $3, local_date = $4, local_from = $5, local_to = $6, starts_at = $7, ends_at = $8, ",
            "iso_week = $9, day_bit = $10, version = version + 1 WHERE municipality_id = $11 AND id = $12 AND state = 'open' ",
            "RETURNING taken"
        ),
        params![
            target.rule.id,
            target.rule.is.guide,
            target.room,
            date,
            from,
            to,
            at(date, from),
            at(date, to),
            iso_week(date),
            day_bit(date),
            municipality,
            it.id
        ],
        |row| row.next(),
    )?;
    let taken = taken.ok_or(OfferError::Changed)?;
    // Nobody is busy with a time that nobody has taken.
    if it.form == Form::Individual && taken > 0 && !claim::claim_time(tx, municipality, it.id)? {
        return Err(OfferError::Overlap);
    }
    Ok(())
}

/// Takes a meeting that nobody has booked off the calendar. `false`: somebody has, or waits for it, or it was not on it.
pub fn close_free(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<bool, DbError> {
    let closed = tx.run(
        sql!(
            "UPDATE session SET state = 'closed', version = version + 1 WHERE municipality_id = $1 AND id = $2 AND state = 'open' AND taken = 0 AND waiting = 0"
        ),
        params![municipality, session],
    )?;
    Ok(closed == 1)
}

/// Closes a meeting that people have booked or wait for, for a reason that they read; it may be empty.
pub fn close_booked(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid, reason: &str) -> Result<(), DbError> {
    tx.run(
        sql!(
            "UPDATE session SET state = 'closed', state_reason = $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 AND state = 'open'"
        ),
        params![reason, municipality, session],
    )?;
    Ok(())
}

/// Lays the times of these guides and rooms anew on these days, whatever opening they belong to.
pub fn lay_anew(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, resources: &[Uuid], days: &[Date]) -> Result<(), DbError> {
    let mut rules = Vec::new();
    for resource in resources {
        rules.extend(tx.all(
            sql!(
                "SELECT r.id FROM opening_rule r WHERE r.municipality_id = $1 AND r.guide_id = $2 UNION ",
                "SELECT r.id FROM opening_rule r WHERE r.municipality_id = $1 AND r.room_id = $2 UNION ",
                "SELECT r.id FROM offer o CROSS JOIN opening_rule r WHERE o.municipality_id = $1 AND o.room_id = $2 ",
                "AND r.municipality_id = o.municipality_id AND r.offer_id = o.id"
            ),
            params![municipality, *resource],
            |row| row.next::<Uuid>(),
        )?);
    }
    rules.sort_unstable();
    rules.dedup();
    session::cut_anew(tx, clock, municipality, &rules, days)
}
