//! Municipalities: the 357 kommuner, their names in every official language, their numbers through time, postal codes, and what each has
//! decided for itself.
//!
//! A municipality is the tenant: whatever people do here belongs to one. Its id never changes; its number and name do (domain.md, 11), so
//! old numbers and names lead to today's municipality. The facts come from `data/*.csv` ([`reference`]), are kept in the database, and are
//! read into memory as the [`Gazetteer`], since almost every page needs them and they hardly ever change.

mod api;
mod fold;
mod gazetteer;
mod look_up;
mod map;
pub mod reference;
pub mod setting;
pub mod tile_map;

pub use api::{ApiDoc, MunicipalityAnswer};
pub use fold::fold;
pub use gazetteer::{Gazetteer, Municipality, Name, PostalCode, Registry, WrittenStandard};
pub use look_up::{Answer, How, Match};

use db::DbError;
use web::{Access, App, Doors, Failure};

/// What can go wrong with municipalities.
#[derive(Debug, thiserror::Error)]
pub enum MunicipalityError {
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A line of the reference data cannot be read: the file was damaged, or has another shape than the program knows.
    #[error("data/{file}: {reason}")]
    Reference {
        /// The file's name.
        file: &'static str,
        /// What is wrong with it.
        reason: String,
    },
}

impl From<MunicipalityError> for Failure {
    fn from(error: MunicipalityError) -> Self {
        match error {
            MunicipalityError::Db(error) => error.into(),
            other @ MunicipalityError::Reference { .. } => Self::Internal(Box::new(other)),
        }
    }
}

/// The routes of this crate.
pub fn doors(app: &App) -> Doors {
    Doors::new(app).get("/{lang}/kart", Access::Shared, map::page).get("/kart.svg", Access::Public, map::drawing).get(
        "/api/v1/municipalities",
        Access::Public,
        api::list,
    )
}
