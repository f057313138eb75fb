//! Absences: a guide is away for hours of some days. Nothing is offered meanwhile; what is booked stays until somebody decides about it.

use clock::{Clock, instant};
use db::{DbError, Row, Tx, params, sql};
use jiff::civil::{Date, Time};
use jiff::{Span, Timestamp};
use municipality::setting::take_turns;
use uuid::Uuid;

use crate::{busy_calendar, session};

/// A guide's absence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Its id.
    pub id: Uuid,
    /// The guide.
    pub guide: Uuid,
    /// The first day.
    pub first_day: Date,
    /// The last day.
    pub last_day: Date,
    /// From, minutes since midnight, on each of these days.
    pub from: u16,
    /// To, minutes since midnight, on each of these days.
    pub to: u16,
    /// How often it recurs, weeks: then it is on the weekday of the first day alone. `None`: every day from the first to the last.
    pub every_weeks: Option<i64>,
}

impl Absence {
    /// Its days between two days, both included.
    fn days(&self, first: Date, last: Date) -> Vec<Date> {
        let step = self.every_weeks.map_or(1, |weeks| 7 * weeks.max(1));
        self.first_day
            .series(Span::new().days(step))
            .take_while(|day| *day <= last.min(self.last_day))
            .filter(|day| *day >= first)
            .collect()
    }

    /// Whether the guide is away on that day.
    pub fn is_on(&self, day: Date) -> bool {
        !self.days(day, day).is_empty()
    }
}

/// Notes an absence and takes the guide's free times off offer. What is booked stays: [`touched_by`] says what.
pub fn add_absence(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, it: &Absence) -> Result<(), DbError> {
    take_turns(tx, municipality)?;
    tx.run(
        sql!(
            "INSERT INTO absence (municipality_id, id, guide_id, first_day, last_day, local_from, local_to, every_weeks) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![municipality, it.id, it.guide, it.first_day, it.last_day, it.from, it.to, it.every_weeks],
    )?;
    cut_days(tx, clock, municipality, it)
}

/// Takes an absence back, and offers the guide's times again.
pub fn remove_absence(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, id: Uuid) -> Result<(), DbError> {
    take_turns(tx, municipality)?;
    let gone: Option<Absence> = tx.first(
        sql!(
            "DELETE FROM absence WHERE municipality_id = $1 AND id = $2 RETURNING id, guide_id, first_day, last_day, local_from, local_to, every_weeks"
        ),
        params![municipality, id],
        read,
    )?;
    match gone {
        Some(it) => cut_days(tx, clock, municipality, &it),
        None => Ok(()),
    }
}

fn cut_days(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, it: &Absence) -> Result<(), DbError> {
    let rules: Vec<Uuid> = tx.all(
        sql!("SELECT id FROM opening_rule WHERE municipality_id = $1 AND guide_id = $2 ORDER BY id"),
        params![municipality, it.guide],
        |row| row.next(),
    )?;
    let horizon = clock.today().saturating_add(Span::new().days(session::HORIZON_DAYS));
    session::cut_anew(tx, clock, municipality, &rules, &it.days(clock.today(), horizon))
}

/// The absences of a municipality that end on a day or later, the first to begin first.
pub fn absences(tx: &mut Tx<'_>, municipality: Uuid, from_day: Date) -> Result<Vec<Absence>, DbError> {
    tx.all(
        sql!(
            "SELECT id, guide_id, first_day, last_day, local_from, local_to, every_weeks FROM absence WHERE municipality_id = $1 AND last_day >= $2 ",
            "ORDER BY first_day, local_from, id"
        ),
        params![municipality, from_day],
        read,
    )
}

fn read(row: &mut Row<'_>) -> Result<Absence, DbError> {
    Ok(Absence {
        id: row.next()?,
        guide: row.next()?,
        first_day: row.next()?,
        last_day: row.next()?,
        from: row.next()?,
        to: row.next()?,
        every_weeks: row.next()?,
    })
}

/// When a guide is away between two days, as instants. An absence that only touches the days, or spans them, counts for the days in between.
pub(crate) fn spans(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    guide: Uuid,
    (first, last): (Date, Date),
) -> Result<Vec<(Timestamp, Timestamp)>, DbError> {
    let absences = tx.all(
        sql!(
            "SELECT id, guide_id, first_day, last_day, local_from, local_to, every_weeks FROM absence WHERE municipality_id = $1 AND guide_id = $2 ",
            "AND last_day >= $3 AND first_day <= $4"
        ),
        params![municipality, guide, first, last],
        read,
    )?;
    let mut spans = Vec::new();
    for it in &absences {
        for day in it.days(first, last) {
            spans.push((minute_of(day, it.from), minute_of(day, it.to)));
        }
    }
    Ok(spans)
}

/// Whether a guide is away, or busy by a calendar of their own, at some moment of these hours of a day.
pub(crate) fn is_away(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    guide: Uuid,
    (day, from, to): (Date, u16, u16),
) -> Result<bool, DbError> {
    let (begins, ends) = (minute_of(day, from), minute_of(day, to));
    let away = spans(tx, municipality, guide, (day, day))?.iter().any(|it| it.0 < ends && it.1 > begins);
    Ok(away || !busy_calendar::spans(tx, municipality, guide, (begins, ends))?.is_empty())
}

/// The instant of a wall time; 24.00 is the next day's midnight.
pub(crate) fn minute_of(day: Date, minute: u16) -> Timestamp {
    let (day, minute) = if minute >= 1440 { (day.tomorrow().unwrap_or(day), minute - 1440) } else { (day, minute) };
    let time =
        Time::new(i8::try_from(minute / 60).unwrap_or(0), i8::try_from(minute % 60).unwrap_or(0), 0, 0).unwrap_or(Time::MIN);
    instant(day.to_datetime(time))
}

/// The booked meetings that an absence touches, in order of time: each wants a decision.
pub fn touched_by(tx: &mut Tx<'_>, municipality: Uuid, it: &Absence, now: Timestamp) -> Result<Vec<Uuid>, DbError> {
    let found: Vec<(Uuid, Date)> = tx.all(
        sql!(
            "SELECT id, local_date FROM (SELECT id, starts_at, local_date FROM session WHERE municipality_id = $1 AND guide_id = $2 AND local_date BETWEEN $3 AND $4 ",
            "AND local_from < $5 AND local_to > $6 AND state = 'open' AND meetings = 1 AND taken > 0 AND starts_at > $7 ",
            "UNION ALL SELECT s.id, m.starts_at, m.local_date FROM session s JOIN meeting m ON m.municipality_id = s.municipality_id AND m.session_id = s.id ",
            "WHERE s.municipality_id = $1 AND s.guide_id = $2 AND s.state = 'open' AND s.taken > 0 AND m.state <> 'cancelled' ",
            "AND m.local_date BETWEEN $3 AND $4 AND m.local_from < $5 AND m.local_to > $6 AND m.starts_at > $7) AS touched ",
            "ORDER BY starts_at, id"
        ),
        params![municipality, it.guide, it.first_day, it.last_day, it.to, it.from, now],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    let mut touched: Vec<Uuid> = Vec::new();
    for (session, day) in found {
        // Of a course the first meeting that it touches.
        if it.is_on(day) && !touched.contains(&session) {
            touched.push(session);
        }
    }
    Ok(touched)
}
