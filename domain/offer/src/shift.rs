//! The meetings of an opening that has changed: which of them the new opening holds as they are, which can follow it to another time, which are
//! closed. Who is told and what people decide is a matter of `booking`.

use clock::{Clock, iso_week};
use db::{DbError, Tx, params, sql};
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use uuid::Uuid;

use crate::absence::minute_of as at;
use crate::calendar::{Closed, Exception, closed, exceptions};
use crate::occurrence::{Skip, skips};
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

/// Lets a meeting follow an opening, at this time, with its guide and in its room. [`OfferError::Overlap`] when one of them is busy then, or another
/// meeting of the opening lies there; run it in a savepoint, since what was done until then is done.
pub fn follow(tx: &mut Tx<'_>, target: &Target, it: &Session, (date, from, to): (Date, u16, u16)) -> Result<(), OfferError> {
    let municipality = target.municipality;
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
    let done = tx.run(
        sql!(
            "UPDATE session SET rule_id = $1, guide_id = $2, room_id = $3, local_date = $4, local_from = $5, local_to = $6, starts_at = $7, ends_at = $8, ",
            "iso_week = $9, day_bit = $10, version = version + 1 WHERE municipality_id = $11 AND id = $12 AND state = 'open'"
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
    )?;
    if done == 0 {
        return Err(OfferError::Changed);
    }
    // Nobody is busy with a time that nobody has taken.
    if it.form == Form::Individual && it.taken > 0 && !claim::claim_time(tx, municipality, it.id)? {
        return Err(OfferError::Overlap);
    }
    Ok(())
}

/// Takes a meeting that nobody has booked off the calendar.
pub fn close_free(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<(), DbError> {
    session::close(tx, municipality, session)
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
