//! At which places somebody works. Whoever has none of their own works at all places of the municipality.

use db::{DbError, Tx, params, sql};
use uuid::Uuid;

/// The places of a municipality that somebody is tied to; none: all of them.
pub fn of(tx: &mut Tx<'_>, municipality: Uuid, person: Uuid) -> Result<Vec<Uuid>, DbError> {
    tx.all(
        sql!("SELECT place_id FROM person_place WHERE municipality_id = $1 AND person_id = $2 ORDER BY place_id"),
        params![municipality, person],
        |row| row.next(),
    )
}

/// Ties somebody to places, or to none and so to all. A place of another municipality is refused by the table.
pub fn set(tx: &mut Tx<'_>, municipality: Uuid, person: Uuid, places: &[Uuid]) -> Result<(), DbError> {
    tx.run(sql!("DELETE FROM person_place WHERE municipality_id = $1 AND person_id = $2"), params![municipality, person])?;
    for place in places {
        tx.run(
            sql!("INSERT INTO person_place (municipality_id, person_id, place_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
            params![municipality, person, *place],
        )?;
    }
    Ok(())
}
