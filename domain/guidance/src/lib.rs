//! One act of help, logged in a minute and without a name.
//!
//! A **visit** says where, when, how, how long, with what **themes**, which **obstacles** stood in the way and how it went (**outcome**). There is
//! no field for who: a booking knows that a visit was logged for it, the visit does not know the booking (domain.md, L10).

mod counts;
mod office;
mod visit;

pub use counts::{Count, Counts, count};
pub use visit::{NewVisit, OBSTACLES, OUTCOMES, Visit, last_of, log, undo};

use booking::BookingError;
use db::DbError;
use offer::OfferError;
use web::{App, Doors, Failure};

/// What can go wrong with a visit.
#[derive(Debug, thiserror::Error)]
pub enum GuidanceError {
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// There is no such visit, place, session or booking in this municipality.
    #[error("not found")]
    NotFound,
    /// The visit was logged too long ago, or by somebody else, to be undone.
    #[error("too late to undo")]
    TooLate,
}

impl From<OfferError> for GuidanceError {
    fn from(error: OfferError) -> Self {
        match error {
            OfferError::Db(error) => Self::Db(error),
            _ => Self::NotFound,
        }
    }
}

impl From<BookingError> for GuidanceError {
    fn from(error: BookingError) -> Self {
        match error {
            BookingError::Db(error) => Self::Db(error),
            _ => Self::NotFound,
        }
    }
}

impl From<GuidanceError> for Failure {
    fn from(error: GuidanceError) -> Self {
        match error {
            GuidanceError::Db(error) => error.into(),
            GuidanceError::NotFound | GuidanceError::TooLate => Self::NotFound,
        }
    }
}

/// The routes of this crate.
pub fn doors(app: &App) -> Doors {
    use person::{MEETS_RESIDENTS, PLANS};
    Doors::new(app)
        .get("/{lang}/kontor/logg", MEETS_RESIDENTS, office::log_page)
        .post("/{lang}/kontor/logg", MEETS_RESIDENTS, office::log_visit)
        .post("/{lang}/kontor/logg/{visit}/angre", MEETS_RESIDENTS, office::undo_visit)
        .get("/{lang}/kontor/tall", PLANS, office::counts_page)
        .get("/{lang}/kontor/tall.csv", PLANS, office::counts_file)
}
