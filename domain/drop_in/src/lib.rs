//! The queue of those who come without an appointment.
//!
//! Whoever comes takes a number: at the desk, at a tablet by the door, or by phone. The number is a **ticket**; it holds nobody's name. Those with an
//! appointment check in and stand in the same **line**, at their time ([`line`] has the one order). **Guides** press «next», several at once, and
//! never get the same number ([`desk`]). Everybody is told how many are ahead and between how many minutes they will likely wait: never one figure
//! (`methods/queueing`, `walk_in`). **Screens** are secret addresses for the tablet and for the wall. A day may be kept on paper ([`sheet`]).
//!
//! Rules: booking.md, 10 and I24–I25. Locks are taken in one order: booking, the day's row, the guide's row, ticket.

mod check_in;
mod closing;
mod desk;
mod figures;
mod invariant;
mod jobs;
mod line;
mod office;
mod public;
mod screen;
mod sheet;
mod ticket;

pub use check_in::{Arrival, Expected, LATE_MINUTES, booking_of, check_in, expected};
pub use closing::{Opening, Reach, next_opening};
pub use desk::{LastPress, PLACES_DOWN, Press, Presser, RECALLS, helps_at, in_hand, last_press, next, press, start, stop, undo};
pub use figures::{Figures, figures};
pub use invariant::invariants;
pub use jobs::{KEEP_DAYS, tidy};
pub use line::{EARLY_MINUTES, Guide, Line, read as read_line};
pub use screen::{Kind, Screen, Sound, by_token as screen_of, end as end_screen, make as make_screen, screens};
pub use sheet::{Row as SheetRow, enter as enter_sheet, take_back as take_sheet_back, typed_before};
pub use ticket::{Channel, State, Ticket, Wish, by_token as ticket_of, find as find_ticket, leave, of_booking, of_form, take};

use booking::BookingError;
use db::DbError;
use offer::OfferError;
use web::{Access, App, Doors, Failure};

/// What can go wrong in the queue.
#[derive(Debug, thiserror::Error)]
pub enum DropInError {
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// There is no such number, place or screen in this municipality.
    #[error("not found")]
    NotFound,
    /// Whoever presses has not begun to help at this place today.
    #[error("does not help here")]
    NotHelping,
    /// Somebody is in hand: they come first.
    #[error("somebody is in hand")]
    InHand,
    /// Somebody else did something with it since the page was shown.
    #[error("changed meanwhile")]
    Changed,
    /// Nobody counts as absent before they were called again.
    #[error("call again first")]
    RecallFirst,
    /// The appointment is not here today, or was cancelled.
    #[error("not here today")]
    NotToday,
}

impl From<OfferError> for DropInError {
    fn from(error: OfferError) -> Self {
        match error {
            OfferError::Db(error) => Self::Db(error),
            _ => Self::NotFound,
        }
    }
}

impl From<BookingError> for DropInError {
    fn from(error: BookingError) -> Self {
        match error {
            BookingError::Db(error) => Self::Db(error),
            _ => Self::NotFound,
        }
    }
}

impl From<DropInError> for Failure {
    fn from(error: DropInError) -> Self {
        match error {
            DropInError::Db(error) => error.into(),
            DropInError::NotFound => Self::NotFound,
            other => Self::Internal(Box::new(other)),
        }
    }
}

/// The routes of this crate.
pub fn doors(app: &App) -> Doors {
    use person::MEETS_RESIDENTS;
    Doors::new(app)
        .get("/t/{token}", Access::Public, public::short)
        .get("/{lang}/k/{number}/ko/{token}", Access::Public, public::ticket_page)
        .post("/{lang}/k/{number}/ko/{token}", Access::Public, public::leave)
        .get("/{lang}/k/{number}/nummer/{token}", Access::Public, public::tablet_page)
        .post("/{lang}/k/{number}/nummer/{token}", Access::Public, public::take)
        .get("/{lang}/k/{number}/skjerm/{token}", Access::Public, public::wall_page)
        .get("/{lang}/kontor/ko", MEETS_RESIDENTS, office::places_page)
        .get("/{lang}/kontor/ko/{place}", MEETS_RESIDENTS, office::queue::queue_page)
        .post("/{lang}/kontor/ko/{place}", MEETS_RESIDENTS, office::queue::act)
        .post("/{lang}/kontor/ko/{place}/nummer", MEETS_RESIDENTS, office::queue::give)
        .get("/{lang}/kontor/ko/{place}/lapp/{ticket}", MEETS_RESIDENTS, office::queue::slip_page)
        .get("/{lang}/kontor/ko/{place}/timer", MEETS_RESIDENTS, office::arrivals::arrivals_page)
        .post("/{lang}/kontor/ko/{place}/timer", MEETS_RESIDENTS, office::arrivals::arrive)
        .get("/{lang}/kontor/ko/{place}/skjermer", MEETS_RESIDENTS, office::screens::screens_page)
        .post("/{lang}/kontor/ko/{place}/skjermer", MEETS_RESIDENTS, office::screens::change)
        .get("/{lang}/kontor/ko/{place}/ark", MEETS_RESIDENTS, office::sheet::sheet_page)
        .get("/{lang}/kontor/ko/{place}/ark/skriv-inn", MEETS_RESIDENTS, office::sheet::enter_page)
        .post("/{lang}/kontor/ko/{place}/ark/skriv-inn", MEETS_RESIDENTS, office::sheet::enter)
        .post("/{lang}/kontor/ko/{place}/ark/angre", MEETS_RESIDENTS, office::sheet::undo)
}
