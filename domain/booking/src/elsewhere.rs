//! Whoever is tied to some places works at those and no others: what belongs to another place is not there for them (booking.md, B110).

use db::{DbError, Tx, params, sql};
use person::COORDINATOR;
use uuid::Uuid;
use web::{Caller, Failure};

use crate::act::Means;

/// What somebody wants to look at or change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A meeting.
    Session(Uuid),
    /// A booking.
    Booking(Uuid),
    /// A list entry.
    Entry(Uuid),
    /// A promised place.
    Invitation(Uuid),
    /// Something to be done.
    Task(Uuid),
}

/// The places that somebody works at; all of the municipality's when they are tied to none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workplaces(Option<Vec<Uuid>>);

impl Workplaces {
    /// Whether they work at this place.
    pub fn includes(&self, place: Uuid) -> bool {
        self.0.as_ref().is_none_or(|own| own.contains(&place))
    }
}

/// Where whoever is signed in works. Whoever plans does so for the whole municipality.
pub async fn works_at(caller: &Caller) -> Result<Workplaces, Failure> {
    let actor = caller.staff()?;
    if actor.roles.has(COORDINATOR) {
        return Ok(Workplaces(None));
    }
    let (municipality, person) = (actor.municipality(), actor.person);
    let own = caller.app.db.read(move |tx| person::workplace::of(tx, municipality, person)).await?;
    Ok(Workplaces(Some(own).filter(|it| !it.is_empty())))
}

/// Refuses what belongs to a place at which whoever is signed in does not work: it is not found, and its history says that it was asked for.
pub async fn refuse_elsewhere(caller: &Caller, subject: Subject) -> Result<(), Failure> {
    let places = works_at(caller).await?;
    if places.0.is_none() {
        return Ok(());
    }
    let (municipality, person, means) = (caller.staff()?.municipality(), caller.staff()?.person, Means::of(&caller.app));
    let found = caller.app.db.read(move |tx| place_of(tx, municipality, subject)).await?.ok_or(Failure::NotFound)?;
    if places.includes(found.place) {
        return Ok(());
    }
    tracing::warn!(%person, %municipality, "something of another place was asked for");
    caller
        .app
        .db
        .write(move |tx| means.act(municipality, Some(person)).log(tx, "refused_elsewhere", found.session, found.subject))
        .await?;
    Err(Failure::NotFound)
}

/// Where something belongs, and whose history it has.
struct Found {
    place: Uuid,
    session: Option<Uuid>,
    subject: Uuid,
}

fn place_of(tx: &mut Tx<'_>, municipality: Uuid, subject: Subject) -> Result<Option<Found>, DbError> {
    let (statement, id) = match subject {
        Subject::Session(id) => (sql!("SELECT place_id, id, id FROM session WHERE municipality_id = $1 AND id = $2"), id),
        Subject::Booking(id) => (
            sql!(
                "SELECT s.place_id, s.id, b.id FROM booking b JOIN session s ON s.municipality_id = b.municipality_id AND s.id = b.session_id ",
                "WHERE b.municipality_id = $1 AND b.id = $2"
            ),
            id,
        ),
        Subject::Entry(id) => (
            sql!(
                "SELECT o.place_id, w.session_id, w.id FROM wait_entry w JOIN offer o ON o.municipality_id = w.municipality_id AND o.id = w.offer_id ",
                "WHERE w.municipality_id = $1 AND w.id = $2"
            ),
            id,
        ),
        Subject::Invitation(id) => (
            sql!(
                "SELECT s.place_id, s.id, i.entry_id FROM invitation i JOIN session s ON s.municipality_id = i.municipality_id AND s.id = i.session_id ",
                "WHERE i.municipality_id = $1 AND i.id = $2"
            ),
            id,
        ),
        Subject::Task(id) => (
            sql!(
                "SELECT s.place_id, s.id, t.subject_id FROM staff_task t JOIN session s ON s.municipality_id = t.municipality_id AND s.id = t.session_id ",
                "WHERE t.municipality_id = $1 AND t.id = $2"
            ),
            id,
        ),
    };
    tx.first(statement, params![municipality, id], |row| {
        Ok(Found { place: row.next()?, session: row.next()?, subject: row.next()? })
    })
}
