//! How an offer's times are laid and who may book them when: room, buffer, notice, window, grid, follow-up.

use clock::{Clock, instant};
use db::{DbError, Row, Tx, params, sql};
use jiff::civil::Time;
use jiff::{SignedDuration, Span, Timestamp};
use uuid::Uuid;

use crate::OfferError;
use crate::session::{clear_unbooked, extend_offer};

/// How far ahead residents book by themselves unless an offer says otherwise, days.
const WINDOW_DAYS: i64 = 365;

/// How an offer's times are laid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The room, if it has one of its own.
    pub room: Option<Uuid>,
    /// Minutes that guide and room are busy after a meeting.
    pub buffer: i64,
    /// Residents book by themselves until so many hours before.
    pub notice_hours: i64,
    /// Residents book by themselves so many days ahead; the last one to its local end.
    pub window_days: i64,
    /// Meetings begin at multiples of so many minutes from the opening.
    pub grid: i64,
    /// Times are for people who have been here before, each with their own guide; nobody else sees any.
    pub follow_up: bool,
}

impl Default for Schedule {
    fn default() -> Self {
        Self { room: None, buffer: 0, notice_hours: 0, window_days: WINDOW_DAYS, grid: 15, follow_up: false }
    }
}

impl Schedule {
    /// The first instant at which a meeting may begin that residents book now.
    pub fn first(&self, now: Timestamp) -> Timestamp {
        now + SignedDuration::from_hours(self.notice_hours)
    }

    /// The instant before which such a meeting must begin: the local end of the window's last day (booking.md, 7.3).
    pub fn end(&self, now: Timestamp) -> Timestamp {
        let today = now.to_zoned(clock::norway()).date();
        let after = today.saturating_add(Span::new().days(self.window_days + 1));
        instant(after.to_datetime(Time::midnight()))
    }

    /// Whether residents may book a meeting that begins then.
    pub fn admits(&self, starts_at: Timestamp, now: Timestamp) -> bool {
        starts_at > now && starts_at >= self.first(now) && starts_at < self.end(now)
    }

    /// Room, buffer, notice, window, grid, follow-up: six columns.
    pub(crate) fn read(row: &mut Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            room: row.next()?,
            buffer: row.next()?,
            notice_hours: row.next()?,
            window_days: row.next()?,
            grid: row.next()?,
            follow_up: row.next()?,
        })
    }
}

/// Changes how an offer's times are laid. Times that nobody has booked are laid anew; booked ones stay. `version` is that of the page.
pub fn save_schedule(
    tx: &mut Tx<'_>,
    clock: &Clock,
    municipality: Uuid,
    offer: Uuid,
    it: &Schedule,
    version: i64,
) -> Result<(), OfferError> {
    let saved = tx.run(
        sql!(
            "UPDATE offer SET room_id = $1, buffer_minutes = $2, notice_hours = $3, window_days = $4, start_grid = $5, follow_up = $6, ",
            "version = version + 1 WHERE municipality_id = $7 AND id = $8 AND version = $9"
        ),
        params![it.room, it.buffer, it.notice_hours, it.window_days, it.grid, it.follow_up, municipality, offer, version],
    )?;
    if saved == 0 {
        return Err(OfferError::Changed);
    }
    clear_unbooked(tx, municipality, offer, clock.now(), false)?;
    extend_offer(tx, clock, municipality, offer)?;
    Ok(())
}

/// A room of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// Its id.
    pub id: Uuid,
    /// The place.
    pub place: Uuid,
    /// What it is called.
    pub name: String,
    /// Whether it can be chosen.
    pub active: bool,
}

/// The rooms of a municipality, by name; those no longer used last.
pub fn rooms(tx: &mut Tx<'_>, municipality: Uuid) -> Result<Vec<Room>, DbError> {
    tx.all(
        sql!(
            "SELECT id, place_id, name, active FROM room WHERE municipality_id = $1 ORDER BY CASE WHEN active THEN 0 ELSE 1 END, name, id"
        ),
        params![municipality],
        |row| Ok(Room { id: row.next()?, place: row.next()?, name: row.next()?, active: row.next()? }),
    )
}

/// Adds a room to a place, or changes its name and whether it is used.
pub fn save_room(tx: &mut Tx<'_>, municipality: Uuid, it: &Room) -> Result<(), DbError> {
    tx.run(
        sql!(
            "INSERT INTO room (municipality_id, id, place_id, name, active) VALUES ($1, $2, $3, $4, $5) ",
            "ON CONFLICT (municipality_id, id) DO UPDATE SET name = excluded.name, active = excluded.active"
        ),
        params![municipality, it.id, it.place, &it.name, it.active],
    )?;
    Ok(())
}
