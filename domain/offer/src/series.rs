//! Courses of several meetings. Whoever books has one seat in the course and comes to each of its meetings.
//!
//! The seats lie in the session's own row, as for every session; the meetings are rows of their own, and only where there are at least two: a
//! course of one meeting is a session like any other and costs no more than one. The session's times are the beginning of the first and the end
//! of the last meeting that is not cancelled ([`reckon`]).

use clock::{Clock, iso_week};
use db::{DbError, Row, Tx, params, sql};
use i18n::Texts;
use jiff::Timestamp;
use jiff::civil::Date;
use municipality::setting::take_turns;
use uuid::Uuid;

use crate::absence::minute_of as at;
use crate::calendar::{Closed, Exception, closed};
use crate::rhythm::{OnClosedDay, Rhythm, plan_for};
use crate::session::{self, NewSession, Session, SessionState};
use crate::{OfferError, claim};

/// One meeting of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub id: Uuid,
    /// 1, 2, 3 … as planned.
    pub number: i64,
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
    /// What it is about, if it has a title of its own.
    pub title: String,
    /// Whether it is held.
    pub state: SessionState,
    /// Why not, in words.
    pub state_reason: String,
    /// Grows with every change.
    pub version: i64,
}

impl Meeting {
    /// Whether it has not begun.
    pub fn is_ahead(&self, now: Timestamp) -> bool {
        self.starts_at > now
    }
}

/// Which part of a course a [`Session`] stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    #[default]
    Whole,
    /// From the meeting with this number on: for whoever joins later.
    From(i64),
    /// This meeting alone.
    Only(i64),
}

impl Session {
    /// Whether it is a course of several meetings.
    pub fn is_series(&self) -> bool {
        !self.meetings.is_empty()
    }

    /// How many meetings are held or were held.
    pub fn held(&self) -> i64 {
        i64::try_from(self.meetings.iter().filter(|it| it.state != SessionState::Cancelled).count()).unwrap_or(i64::MAX)
    }

    /// The meetings of the part that this stands for.
    pub fn dates(&self) -> &[Meeting] {
        let (first, last) = match self.part {
            Part::Whole => (0, i64::MAX),
            Part::From(number) => (number, i64::MAX),
            Part::Only(number) => (number, number),
        };
        let begin = self.meetings.iter().position(|it| it.number >= first).unwrap_or(self.meetings.len());
        let end = self.meetings.iter().rposition(|it| it.number <= last).map_or(begin, |at| at + 1);
        &self.meetings[begin..end.max(begin)]
    }

    /// This course as its meeting with that number alone; unchanged where there is none.
    #[must_use]
    pub fn only(self, number: i64) -> Self {
        let Some(it) = self.meetings.iter().find(|it| it.number == number).cloned() else { return self };
        let (state, state_reason) =
            if self.state == SessionState::Open { (it.state, it.state_reason) } else { (self.state, self.state_reason) };
        Self {
            date: it.date,
            from: it.from,
            to: it.to,
            starts_at: it.starts_at,
            ends_at: it.ends_at,
            state,
            state_reason,
            part: Part::Only(number),
            ..self
        }
    }

    /// This course from its meeting with that number on; unchanged where there is none, and for `None`.
    #[must_use]
    pub fn starting(self, number: Option<i64>) -> Self {
        let Some(number) = number else { return self };
        let Some(it) = self.meetings.iter().find(|it| it.number == number).cloned() else { return self };
        Self { date: it.date, from: it.from, to: it.to, starts_at: it.starts_at, part: Part::From(number), ..self }
    }

    /// The day to which something done on `today` belongs: that of its last meeting by then, and never a day to come.
    pub fn day_by(&self, today: Date) -> Date {
        let last =
            self.meetings.iter().filter(|it| it.state != SessionState::Cancelled && it.date <= today).map(|it| it.date).max();
        last.unwrap_or(self.date).min(today)
    }
}

/// When a session is, with how much of a course it stands for, so that it fits into a sentence: «tirsdag 24. november kl. 10.00 (6 ganger)».
/// `when` is the beginning in words; a session of one meeting is just that.
pub fn in_sentence(texts: &'static Texts, it: &Session, when: String) -> String {
    let count = i64::try_from(it.meetings.len()).unwrap_or(0);
    match it.part {
        _ if !it.is_series() => when,
        Part::Whole => texts.two("series-in-sentence", "when", when, "count", it.held()),
        Part::From(number) => {
            texts.with("series-from", [("when", when.into()), ("number", number.into()), ("count", count.into())])
        }
        Part::Only(number) => {
            texts.with("series-only", [("when", when.into()), ("number", number.into()), ("count", count.into())])
        }
    }
}

/// The same standing alone: «6 ganger, fra tirsdag 24. november kl. 10.00–12.00».
pub fn as_heading(texts: &'static Texts, it: &Session, when: String) -> String {
    if it.is_series() && it.part == Part::Whole {
        texts.two("series-when", "when", when, "count", it.held())
    } else {
        in_sentence(texts, it, when)
    }
}

/// A meeting of a course in words, for a list of all of them.
#[derive(Clone, Debug)]
pub struct SaidMeeting {
    /// «tirsdag 24. november kl. 10.00–12.00», and why not if it is not held.
    pub when: String,
    /// What it is about, in the language of the offer; often empty.
    pub title: String,
}

/// The meetings of the part of a course that a session stands for, in words and in their order.
pub fn said_meetings(texts: &'static Texts, it: &Session) -> Vec<SaidMeeting> {
    it.dates()
        .iter()
        .map(|it| {
            let when = texts.two("day-and-time", "day", texts.day(it.date), "time", texts.times(it.from, it.to));
            let when = match it.state {
                SessionState::Open => when,
                SessionState::Closed => texts.two("series-day-closed", "when", when, "reason", it.state_reason.clone()),
                SessionState::Cancelled => texts.two("series-day-cancelled", "when", when, "reason", it.state_reason.clone()),
            };
            SaidMeeting { when, title: it.title.clone() }
        })
        .collect()
}

/// A course to be made.
#[derive(Clone, Debug)]
pub struct NewSeries {
    /// What this course is about, if it is more than the offer says.
    pub title: String,
    /// From, minutes since midnight.
    pub from: u16,
    /// To, minutes since midnight.
    pub to: u16,
    /// Seats in the course.
    pub capacity: i64,
    /// The guide.
    pub guide: Option<Uuid>,
    /// When.
    pub rhythm: Rhythm,
    /// Whether staff are asked to call somebody who has missed three meetings in a row.
    pub ask_when_missed: bool,
    /// The days as they were shown, each with a title of its own or none.
    pub days: Vec<(Date, String)>,
}

/// Makes a course. The days must be those that were shown: if one has closed or opened meanwhile, the answer is [`OfferError::Changed`]. Its guide
/// and its room are busy at each meeting from now on; [`OfferError::Overlap`] when one of them is already.
pub fn add_series(
    tx: &mut Tx<'_>,
    clock: &Clock,
    municipality: Uuid,
    offer: Uuid,
    id: Uuid,
    it: &NewSeries,
) -> Result<(), OfferError> {
    // Whoever closes days meanwhile waits, or is waited for.
    take_turns(tx, municipality)?;
    let days = plan_for(tx, municipality, offer, &it.rhythm)?;
    let open: Vec<Date> = days.into_iter().filter(|it| it.closed.is_none()).map(|it| it.date).collect();
    if !open.iter().eq(it.days.iter().map(|(date, _)| date)) {
        return Err(OfferError::Changed);
    }
    let (Some((first, title)), true) = (it.days.first(), it.to > it.from) else { return Err(OfferError::NothingFits) };
    let alone = it.days.len() == 1;
    let whole = NewSession {
        title: if alone && it.title.is_empty() { title.clone() } else { it.title.clone() },
        date: *first,
        from: it.from,
        to: it.to,
        capacity: it.capacity,
        guide: it.guide,
    };
    if alone {
        return session::add_course_meeting(tx, clock, municipality, offer, id, &whole);
    }
    session::insert_course(tx, municipality, offer, id, &whole)?;
    let rhythm = &it.rhythm;
    tx.run(
        sql!(
            "INSERT INTO series (municipality_id, session_id, planned, weeks, on_closed_day, ask_when_missed) VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![municipality, id, rhythm.meetings, rhythm.weeks, rhythm.on_closed_day.word(), it.ask_when_missed],
    )?;
    for ((date, title), number) in it.days.iter().zip(1_i64..) {
        tx.run(
            sql!(
                "INSERT INTO meeting (municipality_id, id, session_id, number, local_date, local_from, local_to, zone, starts_at, ends_at, iso_week, ",
                "title, state, state_reason, version) VALUES ($1, $2, $3, $4, $5, $6, $7, 'Europe/Oslo', $8, $9, $10, $11, 'open', '', 1)"
            ),
            params![
                municipality,
                clock.id(),
                id,
                number,
                *date,
                it.from,
                it.to,
                at(*date, it.from),
                at(*date, it.to),
                iso_week(*date),
                title
            ],
        )?;
    }
    reckon(tx, municipality, id)?;
    session::claim_course(tx, clock, municipality, id)
}

/// The set-up of a course, to make another like it: everything but its days and its people (booking.md, B80). Also of a course of one meeting.
pub fn like(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<(Uuid, NewSeries), OfferError> {
    let it = session::find_session(tx, municipality, id)?;
    let guide =
        tx.one(sql!("SELECT guide_id FROM session WHERE municipality_id = $1 AND id = $2"), params![municipality, id], |row| {
            row.next()
        })?;
    let planned: Option<(i64, i64, String, bool)> = tx.first(
        sql!("SELECT planned, weeks, on_closed_day, ask_when_missed FROM series WHERE municipality_id = $1 AND session_id = $2"),
        params![municipality, id],
        |row| Ok((row.next()?, row.next()?, row.next()?, row.next()?)),
    )?;
    let (meetings, weeks, on_closed_day, ask_when_missed) = planned
        .map_or((1, 1, OnClosedDay::Later, true), |(meetings, weeks, word, ask)| {
            (meetings, weeks, OnClosedDay::parse(&word).unwrap_or(OnClosedDay::Later), ask)
        });
    // The hours of most of its meetings: one of them may have been moved.
    let usual = |of: fn(&Meeting) -> u16, own: u16| {
        let all: Vec<u16> = it.meetings.iter().map(of).collect();
        all.iter().copied().max_by_key(|hour| all.iter().filter(|other| *other == hour).count()).unwrap_or(own)
    };
    let set_up = NewSeries {
        from: usual(|it| it.from, it.from),
        to: usual(|it| it.to, it.to),
        capacity: it.capacity,
        guide,
        rhythm: Rhythm { first: it.date, meetings, weeks, on_closed_day },
        ask_when_missed,
        days: it.meetings.iter().map(|it| (it.date, it.title.clone())).collect(),
        title: it.title,
    };
    Ok((it.offer, set_up))
}

/// Whether staff are asked to call whoever misses three meetings of a course in a row.
pub fn asks_when_missed(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<bool, DbError> {
    let asks = tx.first(
        sql!("SELECT ask_when_missed FROM series WHERE municipality_id = $1 AND session_id = $2"),
        params![municipality, session],
        |row| row.next(),
    )?;
    Ok(asks.unwrap_or(false))
}

/// The meetings of a course in their order, cancelled ones among them; none of a session of one meeting.
pub fn meetings_of(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<Vec<Meeting>, DbError> {
    tx.all(
        sql!(
            "SELECT id, number, local_date, local_from, local_to, starts_at, ends_at, title, state, state_reason, version FROM meeting ",
            "WHERE municipality_id = $1 AND session_id = $2 ORDER BY number"
        ),
        params![municipality, session],
        read,
    )
}

fn read(row: &mut Row<'_>) -> Result<Meeting, DbError> {
    Ok(Meeting {
        id: row.next()?,
        number: row.next()?,
        date: row.next()?,
        from: row.next()?,
        to: row.next()?,
        starts_at: row.next()?,
        ends_at: row.next()?,
        title: row.next()?,
        state: session::read_state(&row.next::<String>()?),
        state_reason: row.next()?,
        version: row.next()?,
    })
}

/// When the meetings of a course that are not cancelled take place, in order of time.
pub(crate) fn spans(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<Vec<(Timestamp, Timestamp)>, DbError> {
    tx.all(
        sql!(
            "SELECT starts_at, ends_at FROM meeting WHERE municipality_id = $1 AND session_id = $2 AND state <> 'cancelled' ORDER BY starts_at, number"
        ),
        params![municipality, session],
        |row| Ok((row.next()?, row.next()?)),
    )
}

/// Which meeting of a course, in which version: what somebody saw when they decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The course.
    pub session: Uuid,
    /// The meeting.
    pub meeting: Uuid,
    /// Its version.
    pub version: i64,
}

/// Moves a coming meeting to another time; one whose day was closed is held again. Answers whether the time is another one, and
/// [`OfferError::Overlap`] when guide or room are busy then.
pub fn move_meeting(
    tx: &mut Tx<'_>,
    clock: &Clock,
    municipality: Uuid,
    it: Seen,
    (date, from, to): (Date, u16, u16),
) -> Result<bool, OfferError> {
    let now = clock.now();
    if to <= from {
        return Err(OfferError::NothingFits);
    }
    // Whoever closes days meanwhile waits, or is waited for.
    take_turns(tx, municipality)?;
    let before = meetings_of(tx, municipality, it.session)?.into_iter().find(|before| before.id == it.meeting);
    let before = before.ok_or(OfferError::NotFound)?;
    if at(date, from) <= now {
        return Err(OfferError::Changed);
    }
    let moved = tx.run(
        sql!(
            "UPDATE meeting SET local_date = $1, local_from = $2, local_to = $3, starts_at = $4, ends_at = $5, iso_week = $6, state = 'open', ",
            "state_reason = '', closed_by = NULL, version = version + 1 WHERE municipality_id = $7 AND id = $8 AND session_id = $9 ",
            "AND version = $10 AND state <> 'cancelled' AND starts_at > $11"
        ),
        params![
            date,
            from,
            to,
            at(date, from),
            at(date, to),
            iso_week(date),
            municipality,
            it.meeting,
            it.session,
            it.version,
            now
        ],
    )?;
    if moved == 0 {
        return Err(OfferError::Changed);
    }
    reckon(tx, municipality, it.session)?;
    claim_anew(tx, clock, municipality, it.session, before.date)?;
    Ok((before.date, before.from, before.to) != (date, from, to))
}

/// Gives a meeting another title. Nobody need be told.
pub fn rename_meeting(tx: &mut Tx<'_>, municipality: Uuid, it: Seen, title: &str) -> Result<(), OfferError> {
    let named = tx.run(
        sql!(
            "UPDATE meeting SET title = $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 AND session_id = $4 AND version = $5"
        ),
        params![title, municipality, it.meeting, it.session, it.version],
    )?;
    if named == 0 { Err(OfferError::Changed) } else { Ok(()) }
}

/// Cancels a coming meeting; the course goes on. The last meeting that is left cannot be cancelled so: then it is the course that is called off
/// ([`OfferError::NothingFits`]).
pub fn cancel_meeting(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, it: Seen, reason: &str) -> Result<(), OfferError> {
    let gone = meetings_of(tx, municipality, it.session)?.into_iter().find(|gone| gone.id == it.meeting);
    let gone = gone.ok_or(OfferError::NotFound)?;
    let cancelled = tx.run(
        sql!(
            "UPDATE meeting SET state = 'cancelled', state_reason = $1, closed_by = NULL, version = version + 1 ",
            "WHERE municipality_id = $2 AND id = $3 AND session_id = $4 AND version = $5 AND state <> 'cancelled' AND starts_at > $6"
        ),
        params![reason, municipality, it.meeting, it.session, it.version, clock.now()],
    )?;
    if cancelled == 0 {
        return Err(OfferError::Changed);
    }
    reckon(tx, municipality, it.session)?;
    claim_anew(tx, clock, municipality, it.session, gone.date)
}

/// Guide and room of a course are busy at its meetings as they are now; on the day that one of them left, their times are on offer again.
fn claim_anew(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, session: Uuid, left: Date) -> Result<(), OfferError> {
    claim::unclaim(tx, municipality, session)?;
    session::claim_course(tx, clock, municipality, session)?;
    Ok(claim::freed_on(tx, clock, municipality, session, &[left])?)
}

/// Puts the session's times right: the beginning of the first meeting that is not cancelled, the end of the last one.
fn reckon(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<(), OfferError> {
    let all = meetings_of(tx, municipality, session)?;
    let held = || all.iter().filter(|it| it.state != SessionState::Cancelled);
    let (Some(first), Some(ends_at)) = (held().min_by_key(|it| it.starts_at), held().map(|it| it.ends_at).max()) else {
        return Err(OfferError::NothingFits);
    };
    tx.run(
        sql!(
            "UPDATE session SET meetings = $1, local_date = $2, day_bit = $3, local_from = $4, local_to = $5, starts_at = $6, ends_at = $7, ",
            "iso_week = $8, version = version + 1 WHERE municipality_id = $9 AND id = $10"
        ),
        params![
            i64::try_from(all.len()).unwrap_or(1),
            first.date,
            session::day_bit(first.date),
            first.from,
            first.to,
            first.starts_at,
            ends_at,
            iso_week(first.date),
            municipality,
            session
        ],
    )?;
    Ok(())
}

/// Courses of an offer that have begun and are not over.
pub fn under_way(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, now: Timestamp) -> Result<Vec<Session>, OfferError> {
    let running: Vec<Uuid> = tx.all(
        sql!(
            "SELECT id FROM session WHERE municipality_id = $1 AND offer_id = $2 AND meetings > 1 AND starts_at <= $3 AND ends_at > $3 ",
            "AND (state = 'open' OR state_reason <> '') ORDER BY starts_at, id"
        ),
        params![municipality, offer, now],
        |row| row.next(),
    )?;
    running.into_iter().map(|id| session::find_session(tx, municipality, id)).collect()
}

/// The meetings of courses on a day, each as a session of its own; cancelled ones are not among them.
pub(crate) fn meetings_on(tx: &mut Tx<'_>, municipality: Uuid, day: Date) -> Result<Vec<Session>, DbError> {
    let found: Vec<(Uuid, i64)> = tx.all(
        sql!("SELECT session_id, number FROM meeting WHERE municipality_id = $1 AND local_date = $2 AND state <> 'cancelled' ORDER BY starts_at, id"),
        params![municipality, day],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    let mut meetings = Vec::with_capacity(found.len());
    for (id, number) in found {
        if let Some(it) = session::session_of(tx, municipality, id)? {
            meetings.push(it.only(number));
        }
    }
    Ok(meetings)
}

/// Closes the meetings of courses on days that are closed from now on: staff move or cancel each. Answers how many of them are booked.
pub(crate) fn close(tx: &mut Tx<'_>, municipality: Uuid, it: &Exception) -> Result<i64, DbError> {
    let booked = tx.one(
        sql!(
            "SELECT COUNT(*) FROM meeting m JOIN session s ON s.municipality_id = m.municipality_id AND s.id = m.session_id ",
            "WHERE m.municipality_id = $1 AND m.state = 'open' AND m.local_date BETWEEN $2 AND $3 AND s.state = 'open' AND s.taken > 0 ",
            "AND (CAST($4 AS UUID) IS NULL OR s.place_id = $4)"
        ),
        params![municipality, it.first_day, it.last_day, it.place],
        |row| row.next(),
    )?;
    tx.run(
        sql!(
            "UPDATE meeting SET state = 'closed', state_reason = $1, closed_by = $2, version = version + 1 WHERE municipality_id = $3 ",
            "AND state = 'open' AND local_date BETWEEN $4 AND $5 AND EXISTS (SELECT 1 FROM session s WHERE s.municipality_id = meeting.municipality_id ",
            "AND s.id = meeting.session_id AND (CAST($6 AS UUID) IS NULL OR s.place_id = $6))"
        ),
        params![&it.reason, it.id, municipality, it.first_day, it.last_day, it.place],
    )?;
    Ok(booked)
}

/// Opens the meetings that an exception had closed, unless another of those that are `left` closes them too.
pub(crate) fn open_again(tx: &mut Tx<'_>, municipality: Uuid, exception: Uuid, left: &[Exception]) -> Result<(), DbError> {
    let freed: Vec<(Uuid, Uuid, Date)> = tx.all(
        sql!(
            "SELECT m.id, s.place_id, m.local_date FROM meeting m JOIN session s ON s.municipality_id = m.municipality_id AND s.id = m.session_id ",
            "WHERE m.municipality_id = $1 AND m.closed_by = $2 AND m.state = 'closed' ORDER BY m.id"
        ),
        params![municipality, exception],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )?;
    for (meeting, place, day) in freed {
        let (state, reason, by) = match closed(left, place, day) {
            Closed::By(other, reason) => ("closed", reason, Some(other)),
            Closed::No | Closed::Holiday => ("open", String::new(), None),
        };
        tx.run(
            sql!(
                "UPDATE meeting SET state = $1, state_reason = $2, closed_by = $3, version = version + 1 WHERE municipality_id = $4 AND id = $5"
            ),
            params![state, reason, by, municipality, meeting],
        )?;
    }
    Ok(())
}
