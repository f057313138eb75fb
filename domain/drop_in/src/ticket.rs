//! A number in the queue: how it is given out, and how it is found again.
//!
//! The number comes out of the day's row (booking.md, I24): unique and ascending at a place on a local day; gaps are allowed. The ticket knows the
//! appointment that it stands for, if it stands for one, until the next day, and nobody's name.

use std::collections::HashSet;

use booking::Means;
use db::{DbError, Row, Tx, params, sql};
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use queueing::walk_in::{Spread, Told};
use uuid::Uuid;

use crate::DropInError;
use crate::line;

/// So far apart the numbers stand in the order of walk-ins, so that somebody can be put between two.
pub(crate) const APART: i64 = 1024;
/// Waits of so many days back say how honest a first answer is.
const SPREAD_DAYS: i32 = 28;

/// How a number was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// At the desk, by staff.
    Desk,
    /// At the tablet by the door.
    Tablet,
    /// By staff, for somebody who calls.
    Phone,
    /// By checking in for an appointment.
    Appointment,
    /// On paper, written down afterwards.
    Paper,
}

impl Channel {
    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Tablet => "tablet",
            Self::Phone => "phone",
            Self::Appointment => "appointment",
            Self::Paper => "paper",
        }
    }
}

/// Where a ticket stands (booking.md, 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// In the line.
    Waiting,
    /// Called; nobody has come yet.
    Called,
    /// A guide helps.
    Serving,
    /// Helped.
    Done,
    /// Gone without help.
    Left,
}

impl State {
    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Called => "called",
            Self::Serving => "serving",
            Self::Done => "done",
            Self::Left => "left",
        }
    }

    /// Reads the word; what is unknown has ended.
    pub fn parse(word: &str) -> Self {
        [Self::Waiting, Self::Called, Self::Serving, Self::Done].into_iter().find(|it| it.word() == word).unwrap_or(Self::Left)
    }

    /// Whether it is over.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Left)
    }
}

/// A number in the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// Its id.
    pub id: Uuid,
    /// Where.
    pub place: Uuid,
    /// On which local day.
    pub date: Date,
    /// The number that is called.
    pub number: i64,
    /// Where it stands.
    pub state: State,
    /// The time of the appointment that checked in for it in time.
    pub due_at: Option<Timestamp>,
    /// The order among walk-ins.
    pub position: i64,
    /// The appointment, until the next day.
    pub booking: Option<Uuid>,
    /// Who called it, until the next day.
    pub guide: Option<Uuid>,
    /// The table to go to.
    pub desk: Option<i64>,
    /// How often it was called again.
    pub recalls: i64,
    /// How often nobody came.
    pub absences: i64,
    /// When it was taken.
    pub taken_at: Timestamp,
    /// When it was called for the first time.
    pub first_called_at: Option<Timestamp>,
    /// When it was called.
    pub called_at: Option<Timestamp>,
    /// When it was called again.
    pub recalled_at: Option<Timestamp>,
    /// When it was found that nobody came.
    pub absent_at: Option<Timestamp>,
    /// When help began.
    pub serving_at: Option<Timestamp>,
    /// When it was over.
    pub ended_at: Option<Timestamp>,
    /// How many were ahead when it was taken.
    pub met: i64,
    /// The range that was told first.
    pub told: Option<Told>,
    /// How often it was changed.
    pub version: i64,
}

impl Ticket {
    /// How long it took until it was first called, minutes.
    pub fn waited(&self) -> Option<f64> {
        self.first_called_at.map(|at| at.duration_since(self.taken_at).as_secs_f64() / 60.0)
    }
}

/// What [`read`] takes; `t` is the ticket.
macro_rules! ticket_columns {
    () => {
        "t.id, t.place_id, t.local_date, t.number, t.state, t.due_at, t.position, t.booking_id, t.guide_id, t.desk, t.recalls, t.absences, \
         t.taken_at, t.first_called_at, t.called_at, t.recalled_at, t.absent_at, t.serving_at, t.ended_at, t.met, t.told_low, t.told_high, t.version"
    };
}
pub(crate) use ticket_columns;

pub(crate) fn read(row: &mut Row<'_>) -> Result<Ticket, DbError> {
    Ok(Ticket {
        id: row.next()?,
        place: row.next()?,
        date: row.next()?,
        number: row.next()?,
        state: State::parse(&row.next::<String>()?),
        due_at: row.next()?,
        position: row.next()?,
        booking: row.next()?,
        guide: row.next()?,
        desk: row.next()?,
        recalls: row.next()?,
        absences: row.next()?,
        taken_at: row.next()?,
        first_called_at: row.next()?,
        called_at: row.next()?,
        recalled_at: row.next()?,
        absent_at: row.next()?,
        serving_at: row.next()?,
        ended_at: row.next()?,
        met: row.next()?,
        told: {
            let (low, high): (Option<u32>, Option<u32>) = (row.next()?, row.next()?);
            low.zip(high).map(|(low, high)| Told { low, high })
        },
        version: row.next()?,
    })
}

/// A number to be given out.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// The municipality.
    pub municipality: Uuid,
    /// The place.
    pub place: Uuid,
    /// How it is taken.
    pub channel: Channel,
    /// The form's own key: the same form gets the same number.
    pub form_key: [u8; 16],
    /// The appointment that checks in.
    pub booking: Option<Uuid>,
    /// Its time, if it came in time for it.
    pub due_at: Option<Timestamp>,
}

impl Wish {
    /// A walk-in's.
    pub const fn walk_in(municipality: Uuid, place: Uuid, channel: Channel, form_key: [u8; 16]) -> Self {
        Self { municipality, place, channel, form_key, booking: None, due_at: None }
    }
}

/// Gives out the next number. The same form gets the number that it got before.
pub fn take(tx: &mut Tx<'_>, means: &Means, wish: &Wish) -> Result<Ticket, DropInError> {
    if let Some(known) = of_form(tx, wish.municipality, &wish.form_key)? {
        return Ok(known);
    }
    let (id, now, today) = (means.clock.id(), means.clock.now(), means.clock.today());
    let number = next_number(tx, wish.municipality, wish.place, today)?;
    // On PostgreSQL the same form may have been sent twice at once: whoever holds the day's row now sees what the other wrote.
    if let Some(known) = of_form(tx, wish.municipality, &wish.form_key)? {
        return Ok(known);
    }
    let line = line::read(tx, wish.municipality, wish.place, now)?;
    let (met, expected) = match wish.due_at {
        // Whoever has a time knows when it is: nothing is reckoned for them.
        Some(due_at) => (line.due_before(due_at), None),
        None => (line.behind_all(), line.expected(line.behind_all())),
    };
    let told = expected.map(|it| Told::of(it, line.spread, met));
    tx.send(
        sql!(
            "INSERT INTO ticket (municipality_id, id, place_id, local_date, number, channel, state, due_at, position, booking_id, recalls, absences, ",
            "taken_at, met, expected_seconds, told_low, told_high, token_hash, form_key, settled, version) ",
            "VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8, $9, 0, 0, $10, $11, $12, $13, $14, $15, $16, FALSE, 1)"
        ),
        params![
            wish.municipality,
            id,
            wish.place,
            today,
            number,
            wish.channel.word(),
            wish.due_at,
            number * APART,
            wish.booking,
            now,
            met,
            expected.map(seconds),
            told.map(|it| it.low),
            told.map(|it| it.high),
            &means.token_hash(&means.token_of(id)),
            &wish.form_key
        ],
    )?;
    find(tx, wish.municipality, id)
}

/// Whole seconds out of minutes.
#[expect(clippy::cast_possible_truncation, reason = "a wait of a day has 86,400 seconds")]
pub(crate) fn seconds(minutes: f64) -> i64 {
    (minutes * 60.0).round() as i64
}

/// The next number of the day. The row is held until the transaction ends.
pub(crate) fn next_number(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid, day: Date) -> Result<i64, DbError> {
    let begun = spread_of_day(tx, municipality, place, day)?;
    // What is known of the last weeks is looked up once, when the day's first number is taken.
    let spread = match begun {
        Some(spread) => spread,
        None => spread_before(tx, municipality, place, day)?,
    };
    tx.one(
        sql!(
            "INSERT INTO queue_day (municipality_id, place_id, local_date, last_number, spread_low, spread_high, counted, tickets, helped, gone, ",
            "waited_seconds, answers, answers_held) VALUES ($1, $2, $3, 1, $4, $5, FALSE, 0, 0, 0, 0, 0, 0) ",
            "ON CONFLICT (municipality_id, place_id, local_date) DO UPDATE SET last_number = queue_day.last_number + 1 RETURNING last_number"
        ),
        params![municipality, place, day, spread.low, spread.high],
        |row| row.next(),
    )
}

/// The spread that a day's answers are told with, once its first number is taken.
pub(crate) fn spread_of_day(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid, day: Date) -> Result<Option<Spread>, DbError> {
    tx.first(
        sql!("SELECT spread_low, spread_high FROM queue_day WHERE municipality_id = $1 AND place_id = $2 AND local_date = $3"),
        params![municipality, place, day],
        |row| Ok(Spread { low: row.next()?, high: row.next()? }),
    )
}

/// How real waits stood to first answers in the four weeks before a day.
pub(crate) fn spread_before(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid, day: Date) -> Result<Spread, DbError> {
    let ratios: Vec<(f64, Date)> = tx.all(
        sql!(
            "SELECT first_called_at - taken_at, expected_seconds, local_date FROM ticket WHERE municipality_id = $1 AND place_id = $2 ",
            "AND local_date >= $3 AND local_date < $4 AND first_called_at IS NOT NULL AND expected_seconds > 0"
        ),
        params![municipality, place, day.saturating_sub(Span::new().days(SPREAD_DAYS)), day],
        |row| {
            let (waited, expected): (f64, f64) = (row.next()?, row.next()?);
            Ok((waited / 1e6 / expected, row.next()?))
        },
    )?;
    let days: HashSet<Date> = ratios.iter().map(|it| it.1).collect();
    Ok(Spread::of(ratios.into_iter().map(|it| it.0).collect(), days.len()))
}

/// The ticket that a form got.
pub fn of_form(tx: &mut Tx<'_>, municipality: Uuid, form_key: &[u8; 16]) -> Result<Option<Ticket>, DbError> {
    tx.first(
        sql!("SELECT ", ticket_columns!(), " FROM ticket t WHERE t.municipality_id = $1 AND t.form_key = $2"),
        params![municipality, form_key],
        read,
    )
}

/// The ticket of an appointment.
pub fn of_booking(tx: &mut Tx<'_>, municipality: Uuid, booking: Uuid) -> Result<Option<Ticket>, DbError> {
    tx.first(
        sql!("SELECT ", ticket_columns!(), " FROM ticket t WHERE t.municipality_id = $1 AND t.booking_id = $2"),
        params![municipality, booking],
        read,
    )
}

/// Lets a number stand for no appointment any more.
pub(crate) fn forget_booking(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<(), DbError> {
    tx.send(
        sql!("UPDATE ticket SET booking_id = NULL, version = version + 1 WHERE municipality_id = $1 AND id = $2"),
        params![municipality, id],
    )
}

/// One ticket of a municipality.
pub fn find(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<Ticket, DropInError> {
    tx.first(
        sql!("SELECT ", ticket_columns!(), " FROM ticket t WHERE t.municipality_id = $1 AND t.id = $2"),
        params![municipality, id],
        read,
    )?
    .ok_or(DropInError::NotFound)
}

/// The ticket that a link leads to, with its municipality.
pub fn by_token(tx: &mut Tx<'_>, token_hash: &[u8; 32]) -> Result<(Uuid, Ticket), DropInError> {
    tx.first(
        sql!("SELECT t.municipality_id, ", ticket_columns!(), " FROM ticket t WHERE t.token_hash = $1"),
        params![token_hash],
        |row| Ok((row.next()?, read(row)?)),
    )?
    .ok_or(DropInError::NotFound)
}

/// Whoever holds the number goes again. Answers whether they were in the line; somebody who is being helped, or is gone already, stays as they are.
pub fn leave(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid, now: Timestamp) -> Result<bool, DbError> {
    let done = tx.run(
        sql!(
            "UPDATE ticket SET state = 'left', ended_at = $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 ",
            "AND state IN ('waiting', 'called')"
        ),
        params![now, municipality, id],
    )?;
    Ok(done > 0)
}

/// Writes a ticket back if it is still as it was read: whoever was faster wins (booking.md, I25). The state stands in the outer condition too,
/// since PostgreSQL looks at it again when it has waited for another's press.
pub(crate) fn store(tx: &mut Tx<'_>, municipality: Uuid, before: &Ticket, after: &Ticket) -> Result<bool, DbError> {
    let done = tx.run(
        sql!(
            "UPDATE ticket SET state = $1, due_at = $2, position = $3, guide_id = $4, desk = $5, recalls = $6, absences = $7, first_called_at = $8, ",
            "called_at = $9, recalled_at = $10, absent_at = $11, serving_at = $12, ended_at = $13, version = version + 1 ",
            "WHERE municipality_id = $14 AND id = $15 AND state = $16 AND version = $17"
        ),
        params![
            after.state.word(),
            after.due_at,
            after.position,
            after.guide,
            after.desk,
            after.recalls,
            after.absences,
            after.first_called_at,
            after.called_at,
            after.recalled_at,
            after.absent_at,
            after.serving_at,
            after.ended_at,
            municipality,
            before.id,
            before.state.word(),
            before.version
        ],
    )?;
    Ok(done > 0)
}
