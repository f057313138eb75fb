//! A resident gets a place, or stands on the list.
//!
//! A **booking** is a seat in a session; a **list entry** is a place in its queue. What can name a person lies in the **contact**, which is
//! erased alone and on a date. Whoever booked shows it by a **reference number** (digits with a check digit) and a **code word**.
//!
//! All seats pass through the session's row: `taken` grows only while it stays within `allowed` and, for residents, only while nobody
//! waits ([`seat`]). Each act is one transaction and is known again when it is sent twice, by the key in its form (booking.md, 4 and 5).

mod code;
mod contact;
mod jobs;
mod look_up;
mod notice;
mod office;
mod public;
mod seat;
mod waiting_list;
mod wizard;

pub use code::{CodeWord, RefCode};
pub use contact::{Access as AccessNeed, Contact, Route, erase_expired};
pub use jobs::tidy;
pub use seat::{
    Attendance, Booked, Booking, Channel, Request, book, bookings_of, cancel, find_booking, mark, mark_logged, unmark_logged,
};
pub use waiting_list::{WaitEntry, Waiting, entries_of, join, open_entries, place_from_list, remove};

use db::{DbError, Tx, params, sql};
use offer::OfferError;
use uuid::Uuid;
use web::{App, Doors, Failure};

/// What can go wrong with a booking.
#[derive(Debug, thiserror::Error)]
pub enum BookingError {
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// No seat is left.
    #[error("full")]
    Full,
    /// A seat is free, but others wait for it (booking.md, I3).
    #[error("others wait for the free seats")]
    ListFirst,
    /// Seats are free, so there is nothing to wait for.
    #[error("seats are free")]
    SeatsFree,
    /// This form was already used, for another wish.
    #[error("the form was already used")]
    KeyReused,
    /// The session has begun, is closed, or is not booked by residents.
    #[error("closed")]
    Closed,
    /// There is no such session, booking or entry in this municipality.
    #[error("not found")]
    NotFound,
    /// Reference numbers ran out: fifty tries in a row hit a number that is taken.
    #[error("no free reference number was found")]
    NoCode,
}

impl From<OfferError> for BookingError {
    fn from(error: OfferError) -> Self {
        match error {
            OfferError::Db(error) => Self::Db(error),
            _ => Self::NotFound,
        }
    }
}

impl From<BookingError> for Failure {
    fn from(error: BookingError) -> Self {
        match error {
            BookingError::Db(error) => error.into(),
            BookingError::NotFound => Self::NotFound,
            other => Self::Internal(Box::new(other)),
        }
    }
}

/// A rule that every moment must hold, and how often it is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invariant {
    /// What must hold.
    pub name: &'static str,
    /// The rows that break it.
    pub breaches: Vec<Uuid>,
}

/// Looks for breaches of the invariants of booking.md that this crate answers for; repairs nothing.
pub fn invariants(tx: &mut Tx<'_>) -> Result<Vec<Invariant>, DbError> {
    let never_oversold = tx.all(
        sql!(
            "SELECT s.id FROM session s LEFT JOIN (SELECT municipality_id, session_id, SUM(party_size) AS seats FROM booking ",
            "WHERE state IN ('confirmed', 'attended', 'no_show') GROUP BY municipality_id, session_id) b ",
            "ON b.municipality_id = s.municipality_id AND b.session_id = s.id ",
            "WHERE s.taken <> COALESCE(b.seats, 0) OR s.taken > s.allowed ORDER BY s.id"
        ),
        params![],
        |row| row.next(),
    )?;
    let list_counted = tx.all(
        sql!(
            "SELECT s.id FROM session s LEFT JOIN (SELECT municipality_id, session_id, SUM(party_size) AS people FROM wait_entry ",
            "WHERE state = 'waiting' GROUP BY municipality_id, session_id) w ",
            "ON w.municipality_id = s.municipality_id AND w.session_id = s.id WHERE s.waiting <> COALESCE(w.people, 0) ORDER BY s.id"
        ),
        params![],
        |row| row.next(),
    )?;
    let contact_or_erased = tx.all(
        sql!(
            "SELECT c.id FROM contact c WHERE NOT EXISTS (SELECT 1 FROM booking b WHERE b.municipality_id = c.municipality_id AND b.contact_id = c.id) ",
            "AND NOT EXISTS (SELECT 1 FROM wait_entry w WHERE w.municipality_id = c.municipality_id AND w.contact_id = c.id) ORDER BY c.id"
        ),
        params![],
        |row| row.next(),
    )?;
    Ok(vec![
        Invariant { name: "I1 seats taken = bookings that keep theirs, and never more than allowed", breaches: never_oversold },
        Invariant { name: "I3 people waiting = open list entries", breaches: list_counted },
        Invariant { name: "I22 no contact without a booking or a list entry", breaches: contact_or_erased },
    ])
}

/// The routes of this crate.
pub fn doors(app: &App) -> Doors {
    use person::{MEETS_RESIDENTS, PLANS};
    use web::Access;
    Doors::new(app)
        .get("/{lang}/k/{number}/tilbud/{offer}", Access::Shared, public::offer_page)
        .get("/{lang}/k/{number}/bestill/{session}", Access::Public, wizard::book_page)
        .post("/{lang}/k/{number}/bestill/{session}", Access::Public, wizard::book)
        .get("/{lang}/k/{number}/venteliste/{session}", Access::Public, wizard::wait_page)
        .post("/{lang}/k/{number}/venteliste/{session}", Access::Public, wizard::wait)
        .get("/{lang}/avbestill", Access::Public, look_up::where_page)
        .get("/{lang}/k/{number}/avbestill", Access::Public, look_up::ask_page)
        .post("/{lang}/k/{number}/avbestill", Access::Public, look_up::show_found)
        .post("/{lang}/k/{number}/avbestill/bekreft", Access::Public, look_up::cancel_found)
        .get("/{lang}/kontor", MEETS_RESIDENTS_OR_SETS, office::today_page)
        .get("/{lang}/kontor/okt/{session}", MEETS_RESIDENTS, office::session_page)
        .get("/{lang}/kontor/okt/{session}/bestill", MEETS_RESIDENTS, office::book_page)
        .post("/{lang}/kontor/okt/{session}/bestill", MEETS_RESIDENTS, office::book)
        .post("/{lang}/kontor/time/{booking}/mote", MEETS_RESIDENTS, office::mark)
        .post("/{lang}/kontor/time/{booking}/avbestill", MEETS_RESIDENTS, office::cancel)
        .post("/{lang}/kontor/time/{booking}/slett", MEETS_RESIDENTS, office::erase)
        .get("/{lang}/kontor/finn", MEETS_RESIDENTS, office::find)
        .get("/{lang}/kontor/ventelister", PLANS, office::waiting_page)
        .post("/{lang}/kontor/venter/{entry}/plass", PLANS, office::place)
        .post("/{lang}/kontor/venter/{entry}/fjern", PLANS, office::remove)
}

/// Everybody with a role in a municipality has a home; what they see there depends on the role.
const MEETS_RESIDENTS_OR_SETS: web::Access =
    web::Access::Roles(web::Roles::of(&[person::GUIDE, person::COORDINATOR, person::ADMINISTRATOR]));
