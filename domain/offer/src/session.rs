//! Sessions: dated meetings, made as rows from the opening rules or by hand.

use clock::{Clock, instant, iso_week};
use db::{DbError, Row, Tx, params, sql};
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Span, Timestamp};
use municipality::setting::take_turns;
use uuid::Uuid;

use crate::OfferError;
use crate::calendar::{Closed, closed, exceptions};
use crate::opening::{NewRule, rules_of};
use crate::vocabulary::Form;

/// How far ahead sessions are made, days.
pub const HORIZON_DAYS: i32 = 56;

/// So long before a session the seats kept for phone and desk are open to all.
pub const RESERVE_HOURS: i64 = 48;
/// So long before a session nobody on its list is asked any more, and what is free is everybody's.
pub const LIST_CLOSES_MINUTES: i64 = 60;

/// Whether a session can be taken part in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionState {
    /// It is held.
    Open,
    /// Nobody new; whoever is booked must be told.
    Closed,
    /// It is not held; everybody is told.
    Cancelled,
}

impl SessionState {
    /// Whether nobody new can come: whoever is booked must be told.
    pub fn is_closed(self) -> bool {
        self != Self::Open
    }
}

/// A dated meeting.
#[derive(Clone, Debug)]
pub struct Session {
    /// Its id.
    pub id: Uuid,
    /// The offer that it belongs to.
    pub offer: Uuid,
    /// The place.
    pub place: Uuid,
    /// How help is given.
    pub form: Form,
    /// What a course's meeting is about; empty for the others.
    pub title: String,
    /// The local date.
    pub date: Date,
    /// From, minutes since midnight by the wall clock.
    pub from: u16,
    /// To, minutes since midnight by the wall clock.
    pub to: u16,
    /// The instant it begins.
    pub starts_at: Timestamp,
    /// The instant it ends.
    pub ends_at: Timestamp,
    /// The guide's id and first name, if one is set.
    pub guide: Option<String>,
    /// Seats as planned.
    pub capacity: i64,
    /// Seats added by staff beyond the capacity.
    pub overbook: i64,
    /// Seats that may be taken.
    pub allowed: i64,
    /// Seats that are taken: by bookings, open invitations and the short-notice round.
    pub taken: i64,
    /// Of them those that residents booked themselves.
    pub taken_web: i64,
    /// Seats kept for phone and desk until [`RESERVE_HOURS`] before.
    pub reserve: i64,
    /// People who wait for a seat in just this meeting.
    pub waiting: i64,
    /// Whether those who wait have been asked once at short notice, so that what is free now is everybody's.
    pub list_over: bool,
    /// Whether it is held.
    pub state: SessionState,
    /// Why not, in words.
    pub state_reason: String,
}

impl Session {
    /// Seats that a resident can take now: none while others wait for them (booking.md, I3), and not those kept for phone and desk.
    pub fn free(&self, now: Timestamp) -> i64 {
        let list_closed = self.list_over || self.starts_at <= now + SignedDuration::from_mins(LIST_CLOSES_MINUTES);
        if self.state != SessionState::Open || (self.waiting > 0 && !list_closed) {
            return 0;
        }
        let all = self.allowed - self.taken;
        if self.starts_at <= now + SignedDuration::from_hours(RESERVE_HOURS) {
            all
        } else {
            all.min(self.allowed - self.reserve - self.taken_web).max(0)
        }
    }

    /// Whether it has not begun.
    pub fn is_ahead(&self, now: Timestamp) -> bool {
        self.starts_at > now
    }
}

/// A session to be made by hand.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// What the meeting is about.
    pub title: String,
    /// The local date.
    pub date: Date,
    /// From, minutes since midnight.
    pub from: u16,
    /// To, minutes since midnight.
    pub to: u16,
    /// Seats.
    pub capacity: i64,
    /// The guide.
    pub guide: Option<Uuid>,
}

/// What all sessions of an offer share.
#[derive(Clone, Copy)]
struct Frame {
    municipality: Uuid,
    offer: Uuid,
    place: Uuid,
    form: Form,
    minutes: i64,
    seats: i64,
    reserve_percent: i64,
}

/// The municipalities that have offers: the hourly work goes through them one by one, so that it never keeps others from writing for long.
pub fn municipalities_with_offers(tx: &mut Tx<'_>) -> Result<Vec<Uuid>, DbError> {
    tx.all(
        sql!("SELECT DISTINCT municipality_id FROM offer WHERE state <> 'archived' ORDER BY municipality_id"),
        params![],
        |row| row.next(),
    )
}

/// Makes the sessions of a municipality's offers up to the horizon. Answers how many were new. Safe to run again at any time.
pub fn extend_municipality(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid) -> Result<u64, DbError> {
    // Whoever closes days meanwhile waits, or is waited for: else a meeting could be made on a day that was just closed.
    take_turns(tx, municipality)?;
    let frames = tx.all(
        sql!("SELECT municipality_id, id, place_id, form, minutes, seats, reserve_percent FROM offer WHERE municipality_id = $1 AND state <> 'archived' ORDER BY id"),
        params![municipality],
        read_frame,
    )?;
    let mut made = 0;
    for frame in frames {
        made += extend(tx, clock, frame)?;
    }
    Ok(made)
}

/// Makes the sessions of one offer up to the horizon.
pub fn extend_offer(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, offer: Uuid) -> Result<u64, OfferError> {
    take_turns(tx, municipality)?;
    let frame = frame_of(tx, municipality, offer)?;
    Ok(extend(tx, clock, frame)?)
}

fn frame_of(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid) -> Result<Frame, OfferError> {
    tx.first(
        sql!(
            "SELECT municipality_id, id, place_id, form, minutes, seats, reserve_percent FROM offer WHERE municipality_id = $1 AND id = $2 AND state <> 'archived'"
        ),
        params![municipality, offer],
        read_frame,
    )?
    .ok_or(OfferError::NotFound)
}

fn read_frame(row: &mut Row<'_>) -> Result<Frame, DbError> {
    Ok(Frame {
        municipality: row.next()?,
        offer: row.next()?,
        place: row.next()?,
        form: Form::parse(&row.next::<String>()?).unwrap_or(Form::DropIn),
        minutes: row.next()?,
        seats: row.next()?,
        reserve_percent: row.next()?,
    })
}

fn extend(tx: &mut Tx<'_>, clock: &Clock, frame: Frame) -> Result<u64, DbError> {
    let today = clock.today();
    let exceptions = exceptions(tx, frame.municipality, today)?;
    let booked: Vec<(Option<Uuid>, Date, u16, u16)> = tx.all(
        sql!(
            "SELECT rule_id, local_date, local_from, local_to FROM session WHERE municipality_id = $1 AND offer_id = $2 AND local_date >= $3 ",
            "AND state = 'open' AND (taken > 0 OR waiting > 0)"
        ),
        params![frame.municipality, frame.offer, today],
        |row| Ok((row.next()?, row.next()?, row.next()?, row.next()?)),
    )?;
    let mut made = 0;
    for rule in rules_of(tx, frame.municipality, frame.offer, today)? {
        for day in days_of(&rule.is, today) {
            let (state, reason, closed_by) = match closed(&exceptions, frame.place, day) {
                Closed::No => ("open", String::new(), None),
                Closed::Holiday => continue,
                Closed::By(id, reason) => ("closed", reason, Some(id)),
            };
            for (from, to) in slots(frame, &rule.is) {
                // After a change of length the booked meetings stay as they are, and nothing is laid over them.
                if booked.iter().any(|it| it.0 == Some(rule.id) && it.1 == day && it.2 != from && it.2 < to && from < it.3) {
                    continue;
                }
                made += insert(
                    tx,
                    frame,
                    clock.id(),
                    Some(rule.id),
                    &NewSession { title: String::new(), date: day, from, to, capacity: seats(frame), guide: rule.is.guide },
                    (state, &reason, closed_by),
                )?;
            }
        }
    }
    Ok(made)
}

/// Only what can be booked has seats; whoever drops in or calls takes none.
fn seats(frame: Frame) -> i64 {
    if frame.form.is_bookable() { frame.seats } else { 0 }
}

/// The days of a rule from today to the horizon. Counted in days, so a change of the clocks moves nothing.
fn days_of(rule: &NewRule, today: Date) -> Vec<Date> {
    let first = rule.first_day.max(today);
    let ahead = i32::from(rule.weekday - first.weekday().to_monday_one_offset()).rem_euclid(7);
    let horizon = today.saturating_add(Span::new().days(HORIZON_DAYS));
    let last = rule.last_day.map_or(horizon, |it| it.min(horizon));
    (0..).map_while(|week| first.checked_add(Span::new().days(ahead + 7 * week)).ok()).take_while(|day| *day <= last).collect()
}

/// The meetings that fit into one opening: back to back for individual guidance, the whole opening for the others.
fn slots(frame: Frame, rule: &NewRule) -> Vec<(u16, u16)> {
    if frame.form != Form::Individual {
        return vec![(rule.from, rule.to)];
    }
    let length = u16::try_from(frame.minutes).unwrap_or(60).max(5);
    (0..1440 / length)
        .map(|n| rule.from + n * length)
        .map(|from| (from, from + length))
        .take_while(|(_, to)| *to <= rule.to)
        .collect()
}

/// The instant of a wall time; 24.00 is the next day's midnight.
fn at(day: Date, minute: u16) -> Timestamp {
    let (day, minute) = if minute >= 1440 { (day.tomorrow().unwrap_or(day), minute - 1440) } else { (day, minute) };
    let time =
        Time::new(i8::try_from(minute / 60).unwrap_or(0), i8::try_from(minute % 60).unwrap_or(0), 0, 0).unwrap_or(Time::MIN);
    instant(day.to_datetime(time))
}

fn insert(
    tx: &mut Tx<'_>,
    frame: Frame,
    id: Uuid,
    rule: Option<Uuid>,
    it: &NewSession,
    (state, reason, closed_by): (&str, &str, Option<Uuid>),
) -> Result<u64, DbError> {
    tx.run(
        sql!(
            "INSERT INTO session (municipality_id, id, offer_id, place_id, rule_id, form, title, local_date, local_from, local_to, zone, starts_at, ",
            "ends_at, iso_week, guide_id, capacity, overbook, allowed, taken, taken_web, reserve, waiting, list_over, state, state_reason, closed_by, day_bit, version) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'Europe/Oslo', $11, $12, $13, $14, $15, 0, $15, 0, 0, $16, 0, FALSE, $17, $18, $19, $20, 1) ",
            // A meeting that was closed without a reason, and that the rules want again, opens again; a booked one keeps its seats.
            "ON CONFLICT (municipality_id, rule_id, local_date, local_from) DO UPDATE SET state = excluded.state, ",
            "state_reason = excluded.state_reason, closed_by = excluded.closed_by, version = session.version + 1, ",
            "place_id = CASE WHEN session.taken = 0 THEN excluded.place_id ELSE session.place_id END, ",
            "local_to = CASE WHEN session.taken = 0 THEN excluded.local_to ELSE session.local_to END, ",
            "ends_at = CASE WHEN session.taken = 0 THEN excluded.ends_at ELSE session.ends_at END, ",
            "capacity = CASE WHEN session.taken = 0 THEN excluded.capacity ELSE session.capacity END, ",
            "allowed = CASE WHEN session.taken = 0 THEN excluded.allowed ELSE session.allowed END, ",
            "reserve = CASE WHEN session.taken = 0 THEN excluded.reserve ELSE session.reserve END ",
            "WHERE session.state = 'closed' AND session.closed_by IS NULL AND session.state_reason = ''"
        ),
        params![
            frame.municipality,
            id,
            frame.offer,
            frame.place,
            rule,
            frame.form.word(),
            &it.title,
            it.date,
            it.from,
            it.to,
            at(it.date, it.from),
            at(it.date, it.to),
            iso_week(it.date),
            it.guide,
            it.capacity,
            it.capacity * frame.reserve_percent / 100,
            state,
            reason,
            closed_by,
            1_i64 << (it.date.weekday().to_monday_one_offset() - 1)
        ],
    )
}

/// Takes the coming meetings of an offer that nobody has booked off the calendar, so that they can be made anew; `courses` too, or only those
/// that follow from rules.
pub fn clear_unbooked(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, now: Timestamp, courses: bool) -> Result<(), DbError> {
    tx.run(
        sql!(
            "UPDATE session SET state = 'closed', version = version + 1 WHERE municipality_id = $1 AND offer_id = $2 AND starts_at > $3 ",
            "AND state = 'open' AND taken = 0 AND waiting = 0 AND (rule_id IS NOT NULL OR CAST($4 AS BOOLEAN))"
        ),
        params![municipality, offer, now, courses],
    )?;
    Ok(())
}

/// Puts the coming course meetings that were cleared back on the calendar.
pub fn restore_courses(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, now: Timestamp) -> Result<(), DbError> {
    tx.run(
        sql!(
            "UPDATE session SET state = 'open', version = version + 1 WHERE municipality_id = $1 AND offer_id = $2 AND starts_at > $3 ",
            "AND rule_id IS NULL AND state = 'closed' AND closed_by IS NULL AND state_reason = ''"
        ),
        params![municipality, offer, now],
    )?;
    Ok(())
}

/// Makes one meeting of a course by hand.
pub fn add_course_meeting(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, id: Uuid, it: &NewSession) -> Result<(), OfferError> {
    if it.to <= it.from {
        return Err(OfferError::NothingFits);
    }
    let frame = frame_of(tx, municipality, offer)?;
    if frame.form != Form::Course {
        return Err(OfferError::NotFound);
    }
    insert(tx, frame, id, None, it, ("open", "", None))?;
    Ok(())
}

/// What [`read`] takes, up to the condition; `s` is the session.
macro_rules! select_session {
    () => {
        "SELECT s.id, s.offer_id, s.place_id, s.form, s.title, s.local_date, s.local_from, s.local_to, s.starts_at, s.ends_at, g.name, \
         s.capacity, s.overbook, s.allowed, s.taken, s.taken_web, s.reserve, s.waiting, s.list_over, s.state, s.state_reason FROM session s LEFT JOIN person g ON g.id = s.guide_id "
    };
}

/// One session of a municipality.
pub fn find_session(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<Session, OfferError> {
    tx.first(sql!(select_session!(), "WHERE s.municipality_id = $1 AND s.id = $2"), params![municipality, id], read)?
        .ok_or(OfferError::NotFound)
}

/// The coming sessions of an offer, closed ones among them where they say why.
pub fn upcoming(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, now: Timestamp, most: i64) -> Result<Vec<Session>, DbError> {
    tx.all(
        sql!(
            select_session!(),
            "WHERE s.municipality_id = $1 AND s.offer_id = $2 AND s.starts_at > $3 AND (s.state = 'open' OR s.state_reason <> '') ",
            "ORDER BY s.starts_at, s.id LIMIT $4"
        ),
        params![municipality, offer, now, most],
        read,
    )
}

/// The coming bookable sessions of a municipality, or of one of its offers, by their ids after one of them.
pub fn coming(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    offer: Option<Uuid>,
    after: Uuid,
    now: Timestamp,
    most: i64,
) -> Result<Vec<Session>, DbError> {
    tx.all(
        sql!(
            select_session!(),
            "JOIN offer o ON o.municipality_id = s.municipality_id AND o.id = s.offer_id ",
            "WHERE s.municipality_id = $1 AND s.id > $2 AND (CAST($3 AS UUID) IS NULL OR s.offer_id = $3) AND s.starts_at > $4 ",
            "AND s.form IN ('individual', 'course') AND s.state = 'open' AND o.state = 'published' ORDER BY s.id LIMIT $5"
        ),
        params![municipality, after, offer, now, most],
        read,
    )
}

/// The sessions of a day in a municipality, in order of time; closed ones only where somebody is still booked.
pub fn on_day(tx: &mut Tx<'_>, municipality: Uuid, day: Date) -> Result<Vec<Session>, DbError> {
    tx.all(
        sql!(
            select_session!(),
            "WHERE s.municipality_id = $1 AND s.local_date = $2 AND (s.state = 'open' OR s.taken > 0) ORDER BY s.starts_at, s.id"
        ),
        params![municipality, day],
        read,
    )
}

fn read(row: &mut Row<'_>) -> Result<Session, DbError> {
    Ok(Session {
        id: row.next()?,
        offer: row.next()?,
        place: row.next()?,
        form: Form::parse(&row.next::<String>()?).unwrap_or(Form::DropIn),
        title: row.next()?,
        date: row.next()?,
        from: row.next()?,
        to: row.next()?,
        starts_at: row.next()?,
        ends_at: row.next()?,
        // People meet a first name (ux U-47); the rest is the guide's own.
        guide: row.next::<Option<String>>()?.and_then(|it| it.split_whitespace().next().map(str::to_owned)),
        capacity: row.next()?,
        overbook: row.next()?,
        allowed: row.next()?,
        taken: row.next()?,
        taken_web: row.next()?,
        reserve: row.next()?,
        waiting: row.next()?,
        list_over: row.next()?,
        state: match row.next::<String>()?.as_str() {
            "open" => SessionState::Open,
            "cancelled" => SessionState::Cancelled,
            _ => SessionState::Closed,
        },
        state_reason: row.next()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn rule(weekday: i8, from: u16, to: u16) -> NewRule {
        NewRule { weekday, from, to, first_day: date(2026, 9, 1), last_day: None, guide: None }
    }

    fn frame(form: Form, minutes: i64) -> Frame {
        Frame { municipality: Uuid::nil(), offer: Uuid::nil(), place: Uuid::nil(), form, minutes, seats: 2, reserve_percent: 0 }
    }

    #[test]
    fn only_meetings_that_end_within_the_opening_are_made() {
        assert_eq!(slots(frame(Form::Individual, 60), &rule(2, 600, 765)), [(600, 660), (660, 720)]);
        assert_eq!(slots(frame(Form::DropIn, 60), &rule(2, 600, 765)), [(600, 765)]);
        assert!(slots(frame(Form::Individual, 90), &rule(2, 600, 660)).is_empty());
    }

    #[test]
    fn every_tuesday_at_nine_stays_at_nine_through_the_change_of_the_clocks() {
        let days = days_of(&rule(2, 540, 600), date(2026, 10, 14));
        assert_eq!(days[..2], [date(2026, 10, 20), date(2026, 10, 27)]);
        assert_eq!(at(days[0], 540).to_string(), "2026-10-20T07:00:00Z");
        assert_eq!(at(days[1], 540).to_string(), "2026-10-27T08:00:00Z");
        assert!(days.iter().all(|it| *it <= date(2026, 12, 9)));
    }

    #[test]
    fn a_rule_that_has_ended_makes_nothing_and_one_that_ends_on_its_first_day_makes_one() {
        let mut it = rule(2, 540, 600);
        it.first_day = date(2026, 11, 24);
        it.last_day = Some(date(2026, 11, 24));
        assert_eq!(days_of(&it, date(2026, 11, 21)), [date(2026, 11, 24)]);
        assert!(days_of(&it, date(2026, 11, 25)).is_empty());
    }
}
