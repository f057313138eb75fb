//! Sessions: dated meetings, made as rows from the opening rules or by hand.

use clock::{Clock, iso_week};
use db::{DbError, Row, Tx, params, sql};
use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp};
use municipality::setting::take_turns;
use uuid::Uuid;

use crate::absence::minute_of as at;
use crate::calendar::{Closed, Exception, closed, exceptions};
use crate::opening::{NewRule, Rule, find_rule, with_stand_ins};
use crate::schedule::Schedule;
use crate::series::{self, Meeting, Part};
use crate::times::Cut;
use crate::vocabulary::Form;
use crate::{OfferError, absence, busy_calendar, claim, occurrence};

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
    /// The word in the database and in answers to other programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Cancelled => "cancelled",
        }
    }

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
    /// The guide's first name, if one is set.
    pub guide: Option<String>,
    /// The guide.
    pub guide_id: Option<Uuid>,
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
    /// Until when applications are collected, if its seats are given by draw and the draw has not been held.
    pub draws_at: Option<Timestamp>,
    /// Whether it is held.
    pub state: SessionState,
    /// Why not, in words.
    pub state_reason: String,
    /// Grows with every change, also of the seats.
    pub version: i64,
    /// The meetings of a course that has several, in their order; empty for all other sessions.
    pub meetings: Vec<Meeting>,
    /// Which part of such a course the times above stand for.
    pub part: Part,
    /// How many meetings there are to read.
    pub(crate) meeting_count: i64,
}

impl Session {
    /// Seats that a resident can take now: none while others wait for them (booking.md, I3) or before they are drawn, and not those kept for
    /// phone and desk.
    pub fn free(&self, now: Timestamp) -> i64 {
        if self.draws_at.is_some() {
            return 0;
        }
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
pub(crate) struct Frame {
    pub(crate) municipality: Uuid,
    offer: Uuid,
    pub(crate) place: Uuid,
    pub(crate) form: Form,
    minutes: i64,
    seats: i64,
    reserve_percent: i64,
    pub(crate) room: Option<Uuid>,
    buffer: i64,
    grid: i64,
}

/// What [`read_frame`] takes, up to the condition.
macro_rules! select_frame {
    () => {
        "SELECT municipality_id, id, place_id, form, minutes, seats, reserve_percent, room_id, buffer_minutes, start_grid FROM offer "
    };
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
        sql!(select_frame!(), "WHERE municipality_id = $1 AND state <> 'archived' ORDER BY id"),
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

pub(crate) fn frame_of(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid) -> Result<Frame, OfferError> {
    tx.first(
        sql!(select_frame!(), "WHERE municipality_id = $1 AND id = $2 AND state <> 'archived'"),
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
        room: row.next()?,
        buffer: row.next()?,
        grid: row.next()?,
    })
}

fn extend(tx: &mut Tx<'_>, clock: &Clock, frame: Frame) -> Result<u64, DbError> {
    let today = clock.today();
    let exceptions = exceptions(tx, frame.municipality, today)?;
    let mut made = 0;
    for rule in with_stand_ins(tx, frame.municipality, frame.offer, today)? {
        made += lay(tx, clock, frame, &rule, &days_of(&rule.is, today), &exceptions)?;
    }
    Ok(made)
}

/// Cuts these openings anew on these days: a guide or a room has become busy there, or free.
pub(crate) fn cut_anew(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, rules: &[Uuid], days: &[Date]) -> Result<(), DbError> {
    let today = clock.today();
    let exceptions = exceptions(tx, municipality, today)?;
    for id in rules {
        let Some((offer, rule)) = find_rule(tx, municipality, *id)? else { continue };
        // An archived offer has no frame, and its times stay off the calendar.
        let Ok(frame) = frame_of(tx, municipality, offer) else { continue };
        let days: Vec<Date> = days.iter().copied().filter(|day| *day >= today && rule.is.holds_on(*day)).collect();
        lay(tx, clock, frame, &rule, &days, &exceptions)?;
    }
    Ok(())
}

/// A meeting that is there already.
struct Laid {
    id: Uuid,
    date: Date,
    from: u16,
    to: u16,
    starts_at: Timestamp,
    /// The end with the buffer.
    busy_until: Timestamp,
    stays: bool,
    /// Booked, and closed for no reason that is left: it is held again if the opening holds it.
    waits_for_opening: bool,
}

/// Lays the meetings of an opening on these days (booking.md, 7): around what is booked there, and around what else the guide and the room do.
/// Meetings that nobody has booked and that no longer fit go; answers how many were new or opened again.
fn lay(
    tx: &mut Tx<'_>,
    clock: &Clock,
    frame: Frame,
    rule: &Rule,
    days: &[Date],
    exceptions: &[Exception],
) -> Result<u64, DbError> {
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else { return Ok(0) };
    let frame = Frame { room: rule.is.room.or(frame.room), ..frame };
    let individual = frame.form == Form::Individual;
    let skips = occurrence::skips(tx, frame.municipality, rule.id, (*first, *last))?;
    let laid = if individual { laid(tx, frame.municipality, rule.id, (*first, *last))? } else { Vec::new() };
    let around = (at(*first, 0), at(*last, 1440));
    let mut busy = Vec::new();
    if individual {
        for resource in [rule.is.guide, frame.room].into_iter().flatten() {
            busy.extend(claim::busy(tx, frame.municipality, resource, around)?);
        }
        if let Some(guide) = rule.is.guide {
            busy.extend(absence::spans(tx, frame.municipality, guide, (*first, *last))?);
            busy.extend(busy_calendar::spans(tx, frame.municipality, guide, around)?);
        }
        busy.extend(laid.iter().filter(|it| it.stays).map(|it| (it.starts_at, it.busy_until)));
    }
    let mut made = 0;
    for day in days {
        let skip = skips.iter().find(|it| it.day == *day);
        let (state, reason, closed_by) = match (closed(exceptions, frame.place, *day), skip) {
            (Closed::Holiday, _) => continue,
            (Closed::By(id, reason), _) => ("closed", reason, Some(id)),
            (Closed::No, None) => ("open", String::new(), None),
            // Another opening stands in for this day, or nothing is said about why it is not held.
            (Closed::No, Some(skip)) if skip.reason.is_empty() => continue,
            (Closed::No, Some(skip)) => ("closed", skip.reason.clone(), None),
        };
        if state == "open" {
            for it in
                laid.iter().filter(|it| it.waits_for_opening && it.date == *day && it.from >= rule.is.from && it.to <= rule.is.to)
            {
                made += open_again(tx, frame.municipality, it.id)?;
            }
        }
        let slots = slots(frame, &rule.is, *day, &busy);
        for it in laid.iter().filter(|it| it.date == *day && !it.stays) {
            if !slots.contains(&(it.from, it.to)) {
                close(tx, frame.municipality, it.id)?;
            }
        }
        for (from, to) in slots {
            let new = NewSession { title: String::new(), date: *day, from, to, capacity: seats(frame), guide: rule.is.guide };
            made += insert(tx, frame, clock.id(), Some(rule.id), &new, (state, &reason, closed_by))?;
        }
    }
    Ok(made)
}

/// The individual meetings of an opening between two days that are held, called off, or closed with a reason. Those stay that somebody has booked
/// or waits for, and those that are not held: their time is not offered twice.
fn laid(tx: &mut Tx<'_>, municipality: Uuid, rule: Uuid, (first, last): (Date, Date)) -> Result<Vec<Laid>, DbError> {
    tx.all(
        sql!(
            "SELECT id, local_date, local_from, local_to, starts_at, ends_at + buffer_minutes * 60000000, taken > 0 OR waiting > 0 OR state <> 'open', ",
            "state = 'closed' AND closed_by IS NULL AND state_reason = '' FROM session WHERE municipality_id = $1 AND rule_id = $2 AND local_date BETWEEN $3 AND $4 ",
            "AND (state = 'open' OR state = 'cancelled' OR taken > 0)"
        ),
        params![municipality, rule, first, last],
        |row| {
            Ok(Laid {
                id: row.next()?,
                date: row.next()?,
                from: row.next()?,
                to: row.next()?,
                starts_at: row.next()?,
                busy_until: row.next()?,
                stays: row.next()?,
                waits_for_opening: row.next()?,
            })
        },
    )
}

/// Opens a booked meeting again whose day was closed, if its guide and its room are still its own.
fn open_again(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<u64, DbError> {
    tx.run(
        sql!(
            "UPDATE session SET state = 'open', version = version + 1 WHERE municipality_id = $1 AND id = $2 AND state = 'closed' ",
            "AND closed_by IS NULL AND state_reason = '' AND ((guide_id IS NULL AND room_id IS NULL) OR EXISTS (SELECT 1 FROM claim c ",
            "WHERE c.municipality_id = session.municipality_id AND c.session_id = session.id))"
        ),
        params![municipality, session],
    )
}

/// Takes a meeting that nobody has booked off the calendar; the rules may want it again.
pub(crate) fn close(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<(), DbError> {
    tx.run(
        sql!(
            "UPDATE session SET state = 'closed', version = version + 1 WHERE municipality_id = $1 AND id = $2 AND state = 'open' AND taken = 0 AND waiting = 0"
        ),
        params![municipality, session],
    )?;
    Ok(())
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
    (0..)
        .map_while(|week| first.checked_add(Span::new().days(ahead + 7 * week)).ok())
        .take_while(|day| *day <= last)
        .filter(|day| rule.holds_on(*day))
        .collect()
}

/// The meetings that fit into one opening on a day beside what is busy, by the wall clock; the whole opening where nobody comes alone.
fn slots(frame: Frame, rule: &NewRule, day: Date, busy: &[(Timestamp, Timestamp)]) -> Vec<(u16, u16)> {
    if frame.form != Form::Individual {
        return vec![(rule.from, rule.to)];
    }
    // Reckoned in real minutes from the opening's start, and shown by the wall clock: also where the clocks change in between.
    let (opens, closes) = (at(day, rule.from), at(day, rule.to));
    let minutes = |it: Timestamp| it.duration_since(opens).as_secs().div_euclid(60);
    let busy: Vec<(i64, i64)> = busy.iter().map(|(from, to)| (minutes(*from), minutes(*to))).collect();
    let cut = Cut { minutes: frame.minutes.max(5), buffer: frame.buffer, grid: frame.grid };
    let wall = |minute: i64| wall_minute(opens + SignedDuration::from_mins(minute), day);
    cut.meetings(minutes(closes), &busy).into_iter().map(|(from, to)| (wall(from), wall(to))).collect()
}

/// Minutes since midnight by the wall clock; the next day's midnight is 1440.
fn wall_minute(it: Timestamp, day: Date) -> u16 {
    let local = it.to_zoned(clock::norway());
    if local.date() > day {
        return 1440;
    }
    u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).unwrap_or(0)
}

/// 1 for Monday, 2 for Tuesday, 4 for Wednesday … 64 for Sunday.
pub(crate) fn day_bit(day: Date) -> i64 {
    1 << (day.weekday().to_monday_one_offset() - 1)
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
            "ends_at, iso_week, guide_id, capacity, overbook, allowed, taken, taken_web, reserve, waiting, list_over, state, state_reason, closed_by, day_bit, room_id, buffer_minutes, version) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'Europe/Oslo', $11, $12, $13, $14, $15, 0, $15, 0, 0, $16, 0, FALSE, $17, $18, $19, $20, $21, $22, 1) ",
            // A meeting that was closed without a reason, and that the rules want again, opens again; a booked one keeps its seats.
            "ON CONFLICT (municipality_id, rule_id, local_date, local_from) DO UPDATE SET state = excluded.state, ",
            "state_reason = excluded.state_reason, closed_by = excluded.closed_by, version = session.version + 1, ",
            "place_id = CASE WHEN session.taken = 0 THEN excluded.place_id ELSE session.place_id END, ",
            "room_id = CASE WHEN session.taken = 0 THEN excluded.room_id ELSE session.room_id END, ",
            "buffer_minutes = CASE WHEN session.taken = 0 THEN excluded.buffer_minutes ELSE session.buffer_minutes END, ",
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
            day_bit(it.date),
            frame.room,
            frame.buffer
        ],
    )
}

/// Takes the coming meetings of an offer that nobody has booked off the calendar, so that they can be made anew; `courses` too, or only those
/// that follow from rules.
pub fn clear_unbooked(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, now: Timestamp, courses: bool) -> Result<(), DbError> {
    let cleared: Vec<Uuid> = tx.all(
        sql!(
            "UPDATE session SET state = 'closed', version = version + 1 WHERE municipality_id = $1 AND offer_id = $2 AND starts_at > $3 ",
            "AND state = 'open' AND taken = 0 AND waiting = 0 AND (rule_id IS NOT NULL OR CAST($4 AS BOOLEAN)) RETURNING id"
        ),
        params![municipality, offer, now, courses],
        |row| row.next(),
    )?;
    if courses {
        for session in cleared {
            claim::unclaim(tx, municipality, session)?;
        }
    }
    Ok(())
}

/// Puts the coming course meetings that were cleared back on the calendar; [`OfferError::Overlap`] when a guide or a room of theirs is busy
/// with something else by now.
pub fn restore_courses(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, now: Timestamp) -> Result<(), OfferError> {
    let restored: Vec<Uuid> = tx.all(
        sql!(
            "UPDATE session SET state = 'open', version = version + 1 WHERE municipality_id = $1 AND offer_id = $2 AND starts_at > $3 ",
            "AND rule_id IS NULL AND state = 'closed' AND closed_by IS NULL AND state_reason = '' RETURNING id"
        ),
        params![municipality, offer, now],
        |row| row.next(),
    )?;
    for session in restored {
        if !claim::claim_time(tx, municipality, session)? {
            return Err(OfferError::Overlap);
        }
    }
    Ok(())
}

/// Makes one meeting of a course by hand. Its guide and its room are busy from now on; [`OfferError::Overlap`] when one of them is already.
pub fn add_course_meeting(
    tx: &mut Tx<'_>,
    clock: &Clock,
    municipality: Uuid,
    offer: Uuid,
    id: Uuid,
    it: &NewSession,
) -> Result<(), OfferError> {
    insert_course(tx, municipality, offer, id, it)?;
    claim_course(tx, clock, municipality, id)
}

/// Writes the row of a course; its guide and its room are claimed when all its meetings stand.
pub(crate) fn insert_course(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    offer: Uuid,
    id: Uuid,
    it: &NewSession,
) -> Result<(), OfferError> {
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

/// Claims guide and room of a course for all its meetings, or [`OfferError::Overlap`]; what they are no longer free for goes off offer.
pub(crate) fn claim_course(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, id: Uuid) -> Result<(), OfferError> {
    if !claim::claim_time(tx, municipality, id)? {
        return Err(OfferError::Overlap);
    }
    Ok(claim::taken(tx, clock, municipality, id)?)
}

/// When a session takes place: its span of time, or one for each meeting of a course that is not cancelled, in order.
pub fn spans_of(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<Vec<(Timestamp, Timestamp)>, DbError> {
    let alone: Option<(Timestamp, Timestamp, bool)> = tx.first(
        sql!("SELECT starts_at, ends_at, meetings > 1 FROM session WHERE municipality_id = $1 AND id = $2"),
        params![municipality, session],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )?;
    match alone {
        Some((_, _, true)) => series::spans(tx, municipality, session),
        Some((starts_at, ends_at, false)) => Ok(vec![(starts_at, ends_at)]),
        None => Ok(Vec::new()),
    }
}

/// The local days on which a session takes place.
pub(crate) fn days_of_session(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<Vec<Date>, DbError> {
    let spans = spans_of(tx, municipality, session)?;
    Ok(spans.into_iter().map(|(starts_at, _)| starts_at.to_zoned(clock::norway()).date()).collect())
}

/// What [`read`] takes, up to the condition; `s` is the session.
macro_rules! select_session {
    () => {
        "SELECT s.id, s.offer_id, s.place_id, s.form, s.title, s.local_date, s.local_from, s.local_to, s.starts_at, s.ends_at, g.name, s.guide_id, \
         s.capacity, s.overbook, s.allowed, s.taken, s.taken_web, s.reserve, s.waiting, s.list_over, s.draws_at, s.state, s.state_reason, s.meetings, s.version \
         FROM session s LEFT JOIN person g ON g.id = s.guide_id "
    };
}
pub(crate) use select_session;

/// One session of a municipality.
pub fn find_session(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<Session, OfferError> {
    session_of(tx, municipality, id)?.ok_or(OfferError::NotFound)
}

pub(crate) fn session_of(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<Option<Session>, DbError> {
    let mut found =
        tx.all(sql!(select_session!(), "WHERE s.municipality_id = $1 AND s.id = $2"), params![municipality, id], read)?;
    with_meetings(tx, municipality, &mut found)?;
    Ok(found.pop())
}

/// Reads the meetings of those that have several; the others cost nothing.
fn with_meetings(tx: &mut Tx<'_>, municipality: Uuid, sessions: &mut [Session]) -> Result<(), DbError> {
    for it in sessions.iter_mut().filter(|it| it.meeting_count > 1) {
        it.meetings = series::meetings_of(tx, municipality, it.id)?;
    }
    Ok(())
}

/// The coming sessions of an offer, closed ones among them where they say why.
pub fn upcoming(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, now: Timestamp, most: i64) -> Result<Vec<Session>, DbError> {
    let mut found = tx.all(
        sql!(
            select_session!(),
            "WHERE s.municipality_id = $1 AND s.offer_id = $2 AND s.starts_at > $3 AND (s.state = 'open' OR s.state_reason <> '') ",
            "ORDER BY s.starts_at, s.id LIMIT $4"
        ),
        params![municipality, offer, now, most],
        read,
    )?;
    with_meetings(tx, municipality, &mut found)?;
    Ok(found)
}

/// The coming sessions of an offer after a moment in which residents can book a seat by now, whoever waits for others.
pub fn next_free(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    offer: Uuid,
    (after, now): (Timestamp, Timestamp),
    most: i64,
) -> Result<Vec<Session>, DbError> {
    let mut found = tx.all(
        sql!(
            select_session!(),
            "WHERE s.municipality_id = $1 AND s.offer_id = $2 AND s.starts_at > $3 AND s.state = 'open' AND s.taken < s.allowed AND s.waiting = 0 ",
            "AND s.draws_at IS NULL AND (s.taken_web < s.allowed - s.reserve OR s.starts_at <= $4) ORDER BY s.starts_at, s.id LIMIT $5"
        ),
        params![municipality, offer, after, now + SignedDuration::from_hours(RESERVE_HOURS), most],
        read,
    )?;
    with_meetings(tx, municipality, &mut found)?;
    Ok(found)
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
    let mut found = tx.all(
        sql!(
            select_session!(),
            "JOIN offer o ON o.municipality_id = s.municipality_id AND o.id = s.offer_id ",
            "WHERE s.municipality_id = $1 AND s.id > $2 AND (CAST($3 AS UUID) IS NULL OR s.offer_id = $3) AND s.starts_at > $4 ",
            "AND s.form IN ('individual', 'course') AND s.state = 'open' AND o.state = 'published' AND NOT o.follow_up ",
            "AND s.starts_at >= $4 + o.notice_hours * 3600000000 AND s.starts_at < $5 + o.window_days * 86400000000 ORDER BY s.id LIMIT $6"
        ),
        params![municipality, after, offer, now, Schedule { window_days: 0, ..Schedule::default() }.end(now), most],
        read,
    )?;
    with_meetings(tx, municipality, &mut found)?;
    Ok(found)
}

/// A guide's free times in offers for follow-up, which are shown to nobody whom the guide has not met (booking.md, B45).
pub fn follow_up_times(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    guide: Uuid,
    now: Timestamp,
    most: i64,
) -> Result<Vec<Session>, DbError> {
    tx.all(
        sql!(
            select_session!(),
            "JOIN offer o ON o.municipality_id = s.municipality_id AND o.id = s.offer_id ",
            "WHERE s.municipality_id = $1 AND s.guide_id = $2 AND s.starts_at > $3 AND s.form = 'individual' AND s.state = 'open' ",
            "AND s.taken < s.allowed AND o.state = 'published' AND o.who_may_book = 'everyone' AND o.follow_up ",
            "AND s.starts_at >= $3 + o.notice_hours * 3600000000 AND s.starts_at < $4 + o.window_days * 86400000000 ",
            "ORDER BY s.starts_at, s.id LIMIT $5"
        ),
        params![municipality, guide, now, Schedule { window_days: 0, ..Schedule::default() }.end(now), most],
        read,
    )
}

/// The sessions of a day in a municipality, in order of time, and the meetings of courses that are on it; closed ones only where somebody is
/// still booked.
pub fn on_day(tx: &mut Tx<'_>, municipality: Uuid, day: Date) -> Result<Vec<Session>, DbError> {
    let mut found = tx.all(
        sql!(
            select_session!(),
            "WHERE s.municipality_id = $1 AND s.local_date = $2 AND s.meetings = 1 AND (s.state = 'open' OR s.taken > 0) ",
            "ORDER BY s.starts_at, s.id"
        ),
        params![municipality, day],
        read,
    )?;
    let meetings = series::meetings_on(tx, municipality, day)?;
    if !meetings.is_empty() {
        found.extend(meetings.into_iter().filter(|it| it.state == SessionState::Open || it.taken > 0));
        found.sort_by_key(|it| (it.starts_at, it.id));
    }
    Ok(found)
}

pub(crate) fn read(row: &mut Row<'_>) -> Result<Session, DbError> {
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
        guide_id: row.next()?,
        capacity: row.next()?,
        overbook: row.next()?,
        allowed: row.next()?,
        taken: row.next()?,
        taken_web: row.next()?,
        reserve: row.next()?,
        waiting: row.next()?,
        list_over: row.next()?,
        draws_at: row.next()?,
        state: read_state(&row.next::<String>()?),
        state_reason: row.next()?,
        meeting_count: row.next()?,
        version: row.next()?,
        meetings: Vec::new(),
        part: Part::Whole,
    })
}

pub(crate) fn read_state(word: &str) -> SessionState {
    match word {
        "open" => SessionState::Open,
        "cancelled" => SessionState::Cancelled,
        _ => SessionState::Closed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::opening::Recurs;
    use jiff::civil::date;

    fn rule(weekday: i8, from: u16, to: u16) -> NewRule {
        NewRule {
            weekday,
            from,
            to,
            recurs: Recurs::WEEKLY,
            first_day: date(2026, 9, 1),
            last_day: None,
            guide: None,
            room: None,
        }
    }

    fn frame(form: Form, minutes: i64) -> Frame {
        Frame {
            municipality: Uuid::nil(),
            offer: Uuid::nil(),
            place: Uuid::nil(),
            form,
            minutes,
            seats: 2,
            reserve_percent: 0,
            room: None,
            buffer: 0,
            grid: 15,
        }
    }

    #[test]
    fn only_meetings_that_end_within_the_opening_are_made() {
        let day = date(2026, 11, 24);
        assert_eq!(slots(frame(Form::Individual, 60), &rule(2, 600, 765), day, &[]), [(600, 660), (660, 720)]);
        assert_eq!(slots(frame(Form::DropIn, 60), &rule(2, 600, 765), day, &[]), [(600, 765)]);
        assert!(slots(frame(Form::Individual, 90), &rule(2, 600, 660), day, &[]).is_empty());
    }

    #[test]
    fn an_opening_over_the_change_of_the_clocks_keeps_its_real_length() {
        // The night to 28 March 2027 lacks an hour: from one to four there are two.
        let night = slots(frame(Form::Individual, 60), &rule(7, 60, 240), date(2027, 3, 28), &[]);
        assert_eq!(night, [(60, 180), (180, 240)]);
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
