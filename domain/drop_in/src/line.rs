//! The line at a place as it is now: who waits in which order, who helps, how long it takes.
//!
//! One order, in one statement: appointments whose time has come, by their time; then walk-ins; then those who came early for their time. An appointment
//! is due [`EARLY_MINUTES`] before its time, so that nobody else is begun with just then.

use db::{DbError, Tx, params, sql};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use queueing::walk_in::{LastCalled, Line as Method, Spread, Told, service_length};
use uuid::Uuid;

use crate::closing::{self, Opening, Reach};
use crate::ticket::{self, State, Ticket, read as read_ticket, ticket_columns};

/// So long before its time an appointment comes before all walk-ins.
pub const EARLY_MINUTES: i64 = 5;

/// Somebody who helps now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// Who.
    pub id: Uuid,
    /// Their first name; for staff only.
    pub name: String,
    /// The number of their table.
    pub desk: Option<i64>,
}

/// The line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Those who wait, in the order in which they are called.
    pub waiting: Vec<Ticket>,
    /// Those who are called or being helped, the last called first.
    pub in_hand: Vec<Ticket>,
    /// Who helps.
    pub guides: Vec<Guide>,
    /// How honest first answers have been.
    pub spread: Spread,
    /// How many of the day were helped so far.
    pub helped: usize,
    /// Today's opening, if it has not ended.
    pub opening: Option<Opening>,
    service: f64,
    last: Option<LastCalled>,
    now: Timestamp,
}

/// Until when an appointment is due that is called now.
pub(crate) fn due_until(now: Timestamp) -> Timestamp {
    now + SignedDuration::from_mins(EARLY_MINUTES)
}

/// Those of a day who wait at a place, in the one order; `$4` is the instant up to which appointments are due.
macro_rules! in_order {
    () => {
        concat!(
            " FROM ticket t WHERE t.municipality_id = $1 AND t.place_id = $2 AND t.local_date = $3 AND t.state = 'waiting' ",
            "ORDER BY CASE WHEN t.due_at IS NULL THEN 1 WHEN t.due_at <= $4 THEN 0 ELSE 2 END, COALESCE(t.due_at, 0), t.position, t.number"
        )
    };
}

/// The next in the one order.
pub(crate) fn first(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid, now: Timestamp) -> Result<Option<Ticket>, DbError> {
    tx.first(
        sql!("SELECT ", ticket_columns!(), in_order!(), " LIMIT 1"),
        params![municipality, place, local_day(now), due_until(now)],
        read_ticket,
    )
}

/// A guide who has pressed nothing for so long has gone home without saying so: nobody waits for them.
const ABSENT_HOURS: i64 = 2;

/// The local day of an instant.
pub(crate) fn local_day(now: Timestamp) -> Date {
    now.to_zoned(clock::norway()).date()
}

/// Reads the line at a place.
pub fn read(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid, now: Timestamp) -> Result<Line, DbError> {
    let today = local_day(now);
    let waiting = tx.all(
        sql!("SELECT ", ticket_columns!(), in_order!()),
        params![municipality, place, today, due_until(now)],
        read_ticket,
    )?;
    // What was called or done today says who is in hand, how long a service takes, and who was called last.
    let others = tx.all(
        sql!(
            "SELECT ",
            ticket_columns!(),
            " FROM ticket t WHERE t.municipality_id = $1 AND t.place_id = $2 AND t.local_date = $3 AND t.called_at IS NOT NULL ",
            "AND t.channel <> 'paper' ORDER BY t.called_at DESC, t.number DESC"
        ),
        params![municipality, place, today],
        read_ticket,
    )?;
    let mut done: Vec<&Ticket> = others.iter().filter(|it| it.state == State::Done).collect();
    done.sort_by_key(|it| (it.ended_at, it.number));
    // From the call to the end: so long the next one waits for this guide.
    let lengths: Vec<f64> = done.iter().filter_map(|it| minutes(it.called_at?, it.ended_at?)).collect();
    let last = others
        .iter()
        .filter(|it| it.due_at.is_none() && it.booking.is_none() && it.absences == 0)
        .find_map(|it| Some(LastCalled { waited: it.waited()?, met: u32::try_from(it.met).unwrap_or(0) }));
    let (opening, planned) = closing::today(tx, municipality, place, now)?;
    let guides = tx.all(
        sql!(
            "SELECT g.guide_id, p.name, g.desk FROM queue_guide g JOIN person p ON p.id = g.guide_id ",
            "WHERE g.municipality_id = $1 AND g.place_id = $2 AND g.local_date = $3 AND (g.since > $4 OR EXISTS (SELECT 1 FROM queue_press q ",
            "WHERE q.municipality_id = g.municipality_id AND q.guide_id = g.guide_id AND q.pressed_at > $4)) ORDER BY g.since, g.guide_id"
        ),
        params![municipality, place, today, now - SignedDuration::from_hours(ABSENT_HOURS)],
        |row| {
            let (id, name): (Uuid, String) = (row.next()?, row.next()?);
            Ok(Guide { id, name: name.split_whitespace().next().unwrap_or_default().to_owned(), desk: row.next()? })
        },
    )?;
    let spread = match ticket::spread_of_day(tx, municipality, place, today)? {
        Some(spread) => spread,
        None => ticket::spread_before(tx, municipality, place, today)?,
    };
    Ok(Line {
        service: service_length(&lengths, planned),
        helped: done.len(),
        in_hand: others.iter().filter(|it| matches!(it.state, State::Called | State::Serving)).cloned().collect(),
        waiting,
        guides,
        spread,
        opening,
        last,
        now,
    })
}

fn minutes(from: Timestamp, to: Timestamp) -> Option<f64> {
    Some(to.duration_since(from).as_secs_f64() / 60.0).filter(|it| *it > 0.0)
}

impl Line {
    /// What a guide has in hand.
    pub fn hand_of(&self, guide: Uuid) -> Option<&Ticket> {
        self.in_hand.iter().find(|it| it.guide == Some(guide))
    }

    /// The expected wait behind so many, minutes; `None` while nobody helps.
    pub fn expected(&self, ahead: u32) -> Option<f64> {
        self.method(ahead).expected()
    }

    /// What is told to somebody behind so many. Before the doors open everybody waits until then besides.
    pub fn told(&self, ahead: u32) -> Option<Told> {
        let told = self.method(ahead).told(self.spread)?;
        Some(match self.opens_at() {
            Some(opens_at) => told.after(opens_at.duration_since(self.now).as_secs_f64() / 60.0),
            None => told,
        })
    }

    /// When today's opening begins, if that is still to come.
    pub fn opens_at(&self) -> Option<Timestamp> {
        self.opening.map(|it| it.from).filter(|from| *from > self.now)
    }

    /// Whether somebody who takes a number now gets help before closing. Where there is no opening today, nobody does.
    pub fn reach(&self) -> Reach {
        self.opening.map_or(Reach::No, |it| it.reach(self.told(self.behind_all()), self.now))
    }

    fn method(&self, ahead: u32) -> Method {
        Method {
            ahead,
            servers: u32::try_from(self.guides.len()).unwrap_or(u32::MAX),
            busy: u32::try_from(self.in_hand.len()).unwrap_or(u32::MAX),
            service: self.service,
            last: self.last,
        }
    }

    /// How many a walk-in meets who takes a number now.
    pub fn behind_all(&self) -> u32 {
        let before = self.waiting.iter().filter(|it| !self.is_early(it)).count();
        self.with_early(before)
    }

    /// How many are ahead of somebody who waits; `None` for whoever does not.
    pub fn ahead_of(&self, id: Uuid) -> Option<u32> {
        let at = self.waiting.iter().position(|it| it.id == id)?;
        Some(match self.waiting[at].due_at {
            Some(due_at) => self.due_before(due_at),
            None => self.with_early(at),
        })
    }

    /// How many appointments are before one with this time.
    pub fn due_before(&self, due_at: Timestamp) -> u32 {
        count(self.waiting.iter().filter(|it| it.due_at.is_some_and(|it| it < due_at)).count())
    }

    /// So many, and those who came early for a time that comes before it would be one's turn.
    fn with_early(&self, before: usize) -> u32 {
        let turn = self.expected(count(before)).unwrap_or(0.0);
        let by = self.now + SignedDuration::from_secs(ticket::seconds(turn));
        let early = self.waiting.iter().filter(|it| self.is_early(it) && it.due_at.is_some_and(|at| at <= by)).count();
        count(before + early)
    }

    fn is_early(&self, it: &Ticket) -> bool {
        it.due_at.is_some_and(|at| at > due_until(self.now))
    }
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
