//! What a coordinator sees of the visits: how many, where, about what. Only the municipality's own, and never published from here.

use db::{DbError, Tx, params, sql};
use uuid::Uuid;

/// A number and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The week (202647), the place's name, or the code of a theme, obstacle or outcome.
    pub of: String,
    /// Visits.
    pub visits: i64,
    /// Minutes, all together.
    pub minutes: i64,
}

/// The visits of a municipality, counted in every way that is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By ISO week, oldest first.
    pub weeks: Vec<Count>,
    /// By place, most first.
    pub places: Vec<Count>,
    /// By theme, most first; a visit with two themes counts for both.
    pub themes: Vec<Count>,
    /// By obstacle, most first.
    pub obstacles: Vec<Count>,
    /// By outcome, most first.
    pub outcomes: Vec<Count>,
    /// Visits in all.
    pub visits: i64,
    /// Minutes in all.
    pub minutes: i64,
}

/// Counts the visits from one ISO week to another, both included.
pub fn count(tx: &mut Tx<'_>, municipality: Uuid, from_week: i64, to_week: i64) -> Result<Counts, DbError> {
    let read = |row: &mut db::Row<'_>| Ok(Count { of: row.next()?, visits: row.next()?, minutes: row.next()? });
    let window = params![municipality, from_week, to_week];
    let weeks = tx.all(
        sql!(
            "SELECT CAST(iso_week AS TEXT), COUNT(*), CAST(SUM(minutes) AS BIGINT) FROM visit WHERE municipality_id = $1 AND iso_week BETWEEN $2 AND $3 ",
            "GROUP BY iso_week ORDER BY iso_week"
        ),
        window,
        read,
    )?;
    let places = tx.all(
        sql!(
            "SELECT p.name, COUNT(*), CAST(SUM(v.minutes) AS BIGINT) FROM visit v JOIN place p ON p.municipality_id = v.municipality_id AND p.id = v.place_id ",
            "WHERE v.municipality_id = $1 AND v.iso_week BETWEEN $2 AND $3 GROUP BY p.id, p.name ORDER BY COUNT(*) DESC, p.name"
        ),
        window,
        read,
    )?;
    let themes = tx.all(
        sql!(
            "SELECT t.theme, COUNT(*), CAST(SUM(v.minutes) AS BIGINT) FROM visit v JOIN visit_theme t ON t.municipality_id = v.municipality_id AND t.visit_id = v.id ",
            "WHERE v.municipality_id = $1 AND v.iso_week BETWEEN $2 AND $3 GROUP BY t.theme ORDER BY COUNT(*) DESC, t.theme"
        ),
        window,
        read,
    )?;
    let obstacles = tx.all(
        sql!(
            "SELECT t.obstacle, COUNT(*), CAST(SUM(v.minutes) AS BIGINT) FROM visit v ",
            "JOIN visit_obstacle t ON t.municipality_id = v.municipality_id AND t.visit_id = v.id ",
            "WHERE v.municipality_id = $1 AND v.iso_week BETWEEN $2 AND $3 GROUP BY t.obstacle ORDER BY COUNT(*) DESC, t.obstacle"
        ),
        window,
        read,
    )?;
    let outcomes = tx.all(
        sql!(
            "SELECT outcome, COUNT(*), CAST(SUM(minutes) AS BIGINT) FROM visit WHERE municipality_id = $1 AND iso_week BETWEEN $2 AND $3 ",
            "GROUP BY outcome ORDER BY COUNT(*) DESC, outcome"
        ),
        window,
        read,
    )?;
    let (visits, minutes) = (weeks.iter().map(|it| it.visits).sum(), weeks.iter().map(|it| it.minutes).sum());
    Ok(Counts { weeks, places, themes, obstacles, outcomes, visits, minutes })
}
