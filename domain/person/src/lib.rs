//! People who work here: who they are, what they may do where, and who is signed in.
//!
//! A **person** signs in with an e-mail address and a password. A **role** is held in one municipality: a *guide* meets people and logs,
//! a *coordinator* also plans, an *administrator* looks after people and settings and sees nobody's booking by that role alone
//! (domain.md, 2). The installation's own administrator makes the first administrators and belongs to no municipality.
//! A **session** is one signed-in browser.

pub mod account;
pub mod client;
mod gate;
mod office;
mod public;
mod session;
pub mod workplace;

use db::DbError;
use web::{Access, App, Doors, Failure, Role, Roles};

pub use gate::StaffGate;
pub use public::FirstStart;
pub use session::{IDLE_MINUTES, end_idle};

/// Meets people and logs.
pub const GUIDE: Role = Role(0);
/// Plans places, offers and sessions.
pub const COORDINATOR: Role = Role(1);
/// Looks after people and settings of one municipality.
pub const ADMINISTRATOR: Role = Role(2);
/// Looks after the installation: makes the first administrators.
pub const INSTALLATION: Role = Role(3);

/// Whoever meets residents: guides and coordinators.
pub const MEETS_RESIDENTS: Access = Access::Roles(Roles::of(&[GUIDE, COORDINATOR]));
/// Whoever plans.
pub const PLANS: Access = Access::Roles(Roles::of(&[COORDINATOR]));
/// Whoever looks after settings.
pub const SETS: Access = Access::Roles(Roles::of(&[COORDINATOR, ADMINISTRATOR]));
/// Whoever looks after people.
pub const MANAGES_PEOPLE: Access = Access::Roles(Roles::of(&[ADMINISTRATOR, INSTALLATION]));

/// What can go wrong with people.
#[derive(Debug, thiserror::Error)]
pub enum PersonError {
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// Somebody with this e-mail address is here already.
    #[error("somebody signs in with this address already")]
    EmailTaken,
    /// The person is not here, or works in another municipality.
    #[error("no such person")]
    NotFound,
    /// The last administrator would be gone, and nobody could make a new one.
    #[error("the last administrator cannot be taken away")]
    LastAdministrator,
}

impl From<PersonError> for Failure {
    fn from(error: PersonError) -> Self {
        match error {
            PersonError::Db(error) => error.into(),
            PersonError::NotFound => Self::NotFound,
            other => Self::Internal(Box::new(other)),
        }
    }
}

/// The routes of this crate. `first` is the key to the first start, while nobody can sign in yet.
pub fn doors(app: &App, first: &FirstStart) -> Doors {
    app.guard_with(Box::new(StaffGate::new(app)));
    Doors::new(app)
        .get("/{lang}/logg-inn", Access::Public, public::sign_in_page)
        .post("/{lang}/logg-inn", Access::Public, public::sign_in)
        .post("/{lang}/logg-ut", Access::SignedIn, public::sign_out)
        .get("/{lang}/forste-gang", Access::Public, public::first_start_page)
        .post("/{lang}/forste-gang", Access::Public, public::first_start)
        .get("/{lang}/kontor/konto", Access::SignedIn, office::account_page)
        .post("/{lang}/kontor/konto/passord", Access::SignedIn, office::change_password)
        .post("/{lang}/kontor/konto/kommune", Access::SignedIn, office::change_municipality)
        .post("/{lang}/kontor/konto/logg-ut-overalt", Access::SignedIn, office::sign_out_everywhere)
        .get("/{lang}/kontor/folk", MANAGES_PEOPLE, office::people_page)
        .get("/{lang}/kontor/folk/ny", MANAGES_PEOPLE, office::new_person_page)
        .post("/{lang}/kontor/folk/ny", MANAGES_PEOPLE, office::new_person)
        .get("/{lang}/kontor/folk/{person}", MANAGES_PEOPLE, office::person_page)
        .post("/{lang}/kontor/folk/{person}", MANAGES_PEOPLE, office::change_person)
        .post("/{lang}/kontor/folk/{person}/passord", MANAGES_PEOPLE, office::new_password)
        .get("/{lang}/kontor/innstillinger", SETS, office::settings_page)
        .post("/{lang}/kontor/innstillinger", SETS, office::change_settings)
        .layer_extension(first.clone())
}
