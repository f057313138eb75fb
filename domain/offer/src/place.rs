//! A place: a physical spot where help is given.

use db::{DbError, Row, Tx, params, sql};
use uuid::Uuid;

use crate::OfferError;
use crate::vocabulary::Known;

/// A place.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its id.
    pub id: Uuid,
    /// What it is and can.
    pub is: NewPlace,
}

/// A place to be made, or its new content.
#[derive(Clone, Debug)]
pub struct NewPlace {
    /// The name: «Biblioteket».
    pub name: String,
    /// The street address; empty where help is given by phone alone.
    pub street: String,
    /// The postal code, four figures.
    pub postal_code: String,
    /// The postal place.
    pub postal_place: String,
    /// Floor, room, which door.
    pub way_in: String,
    /// The nearest bus stop.
    pub bus_stop: String,
    /// Its own phone number; empty when the municipality's serves.
    pub phone: String,
    /// Whether one gets in and about with a wheelchair.
    pub wheelchair: Known,
    /// Whether there is a hearing loop.
    pub hearing_loop: Known,
    /// Whether a screen stands between the tables.
    pub screened: Known,
    /// Its own position, degrees, where somebody gave it.
    pub position: Option<(f64, f64)>,
    /// Whether it is an example.
    pub example: bool,
}

impl NewPlace {
    /// Whether nobody can come there: help is given by phone alone (booking.md, B59).
    pub const fn is_nowhere(&self) -> bool {
        self.street.is_empty()
    }
}

/// Makes or renames an organisation: the library, the service centre, the voluntary centre that runs the offers.
pub fn save_organisation(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid, name: &str) -> Result<(), DbError> {
    tx.run(
        sql!(
            "INSERT INTO organisation (municipality_id, id, name) VALUES ($1, $2, $3) ",
            "ON CONFLICT (municipality_id, id) DO UPDATE SET name = excluded.name"
        ),
        params![municipality, id, name],
    )?;
    Ok(())
}

/// Makes a place, or gives it new content.
pub fn save_place(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid, organisation: Uuid, it: &NewPlace) -> Result<(), DbError> {
    tx.run(
        sql!(
            "INSERT INTO place (municipality_id, id, organisation_id, name, street, postal_code, postal_place, way_in, bus_stop, phone, ",
            "wheelchair, hearing_loop, screened, lat, lon, example, archived) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, FALSE) ",
            "ON CONFLICT (municipality_id, id) DO UPDATE SET name = excluded.name, street = excluded.street, ",
            "postal_code = excluded.postal_code, postal_place = excluded.postal_place, way_in = excluded.way_in, ",
            "bus_stop = excluded.bus_stop, phone = excluded.phone, wheelchair = excluded.wheelchair, ",
            "hearing_loop = excluded.hearing_loop, screened = excluded.screened, lat = excluded.lat, lon = excluded.lon"
        ),
        params![
            municipality,
            id,
            organisation,
            &it.name,
            &it.street,
            &it.postal_code,
            &it.postal_place,
            &it.way_in,
            &it.bus_stop,
            &it.phone,
            it.wheelchair.word(),
            it.hearing_loop.word(),
            it.screened.word(),
            it.position.map(|it| it.0),
            it.position.map(|it| it.1),
            it.example
        ],
    )?;
    Ok(())
}

/// What [`read`] takes, up to the condition.
macro_rules! select_place {
    () => {
        "SELECT id, name, street, postal_code, postal_place, way_in, bus_stop, phone, wheelchair, hearing_loop, screened, lat, lon, example \
         FROM place "
    };
}

/// A municipality's places, by name.
pub fn places(tx: &mut Tx<'_>, municipality: Uuid) -> Result<Vec<Place>, DbError> {
    tx.all(sql!(select_place!(), "WHERE municipality_id = $1 AND NOT archived ORDER BY name, id"), params![municipality], read)
}

/// One place of a municipality.
pub fn find_place(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<Place, OfferError> {
    tx.first(sql!(select_place!(), "WHERE municipality_id = $1 AND id = $2"), params![municipality, id], read)?
        .ok_or(OfferError::NotFound)
}

/// Where help by phone is given when it is given at no place: one row a municipality, without an address, made when it is first needed.
pub(crate) fn nowhere(tx: &mut Tx<'_>, municipality: Uuid, new_ids: (Uuid, Uuid), example: bool) -> Result<Uuid, DbError> {
    let found: Option<Uuid> = tx.first(
        sql!("SELECT id FROM place WHERE municipality_id = $1 AND street = '' AND NOT archived ORDER BY id LIMIT 1"),
        params![municipality],
        |row| row.next(),
    )?;
    if let Some(id) = found {
        return Ok(id);
    }
    let organisation = organisation_named(tx, municipality, "Digihjelpen", new_ids.0)?;
    let empty = String::new;
    let it = NewPlace {
        name: "På telefon".to_owned(),
        street: empty(),
        postal_code: empty(),
        postal_place: empty(),
        way_in: empty(),
        bus_stop: empty(),
        phone: empty(),
        wheelchair: Known::Unknown,
        hearing_loop: Known::Unknown,
        screened: Known::Unknown,
        position: None,
        example,
    };
    save_place(tx, municipality, new_ids.1, organisation, &it).map(|()| new_ids.1)
}

/// The organisation that runs a place.
pub(crate) fn organisation_of(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid) -> Result<Option<Uuid>, DbError> {
    tx.first(
        sql!("SELECT organisation_id FROM place WHERE municipality_id = $1 AND id = $2"),
        params![municipality, place],
        |row| row.next(),
    )
}

/// An organisation of the municipality by its name, made when there is none.
pub(crate) fn organisation_named(tx: &mut Tx<'_>, municipality: Uuid, name: &str, new_id: Uuid) -> Result<Uuid, DbError> {
    let found: Option<Uuid> = tx.first(
        sql!("SELECT id FROM organisation WHERE municipality_id = $1 AND name = $2 ORDER BY id LIMIT 1"),
        params![municipality, name],
        |row| row.next(),
    )?;
    match found {
        Some(id) => Ok(id),
        None => save_organisation(tx, municipality, new_id, name).map(|()| new_id),
    }
}

/// The name of the organisation that runs a place.
pub(crate) fn organisation_name(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid) -> Result<String, DbError> {
    tx.one(
        sql!(
            "SELECT o.name FROM organisation o JOIN place p ON p.municipality_id = o.municipality_id AND p.organisation_id = o.id ",
            "WHERE p.municipality_id = $1 AND p.id = $2"
        ),
        params![municipality, place],
        |row| row.next(),
    )
}

fn read(row: &mut Row<'_>) -> Result<Place, DbError> {
    let id = row.next()?;
    let (name, street, postal_code, postal_place) = (row.next()?, row.next()?, row.next()?, row.next()?);
    let (way_in, bus_stop, phone) = (row.next()?, row.next()?, row.next()?);
    let mut known = || -> Result<Known, DbError> { Ok(Known::parse(&row.next::<String>()?)) };
    let (wheelchair, hearing_loop, screened) = (known()?, known()?, known()?);
    let (lat, lon): (Option<f64>, Option<f64>) = (row.next()?, row.next()?);
    let example = row.next()?;
    Ok(Place {
        id,
        is: NewPlace {
            name,
            street,
            postal_code,
            postal_place,
            way_in,
            bus_stop,
            phone,
            wheelchair,
            hearing_loop,
            screened,
            position: lat.zip(lon),
            example,
        },
    })
}
