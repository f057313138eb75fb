//! Whether the list is fair: who was passed, by whom and why; how long people waited, by group and by how they are reached.

use std::collections::HashMap;

use db::{DbError, Tx, params, sql};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{Means, act};

/// Fewer people than this are not shown as a number: it could be somebody.
pub const FEWEST: usize = 5;
/// Lines of the report at most.
const MOST: i64 = 500;

/// Something that was done out of turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutOfTurn {
    /// When.
    pub at: Timestamp,
    /// What: a word of [`crate::ACTS`].
    pub act: String,
    /// The list entry that it was done to, while the person is known.
    pub entry: Option<Uuid>,
    /// The member of staff; `None` for what the rules did by themselves.
    pub by: Option<String>,
    /// Why: a word of [`crate::WORDS`]; empty for what the rules did.
    pub reason: String,
    /// What staff wrote about it, until the person is erased.
    pub note: Option<String>,
}

/// How long some people waited, whole days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waits {
    /// The group (`1`, `2`) or the way they are reached (`sms`, `call` …).
    pub of: String,
    /// How many got a place; `None` when fewer than [`FEWEST`].
    pub people: Option<usize>,
    /// Half of them waited at most so long.
    pub median_days: Option<i64>,
    /// Nine of ten waited at most so long.
    pub most_days: Option<i64>,
}

/// What was done out of turn since a moment, the newest first.
pub fn out_of_turn(tx: &mut Tx<'_>, means: &Means, municipality: Uuid, since: Timestamp) -> Result<Vec<OutOfTurn>, DbError> {
    let mut found: Vec<(Vec<u8>, OutOfTurn)> = tx.all(
        sql!(
            "SELECT e.pseudonym, e.happened_at, e.act, p.name, e.reason, n.note FROM booking_event e ",
            "LEFT JOIN person p ON p.id = e.actor_id ",
            "LEFT JOIN event_note n ON n.municipality_id = e.municipality_id AND n.event_id = e.id ",
            "WHERE e.municipality_id = $1 AND e.happened_at > $2 AND e.act IN ('overbooked', 'booked_out_of_turn', 'placed_out_of_turn', ",
            "'moved_ahead', 'was_passed', 'bypassed', 'priority') ORDER BY e.happened_at DESC, e.id DESC LIMIT $3"
        ),
        params![municipality, since, MOST],
        |row| {
            let pseudonym = row.next()?;
            let (at, act, by) = (row.next()?, row.next()?, row.next()?);
            Ok((pseudonym, OutOfTurn { at, act, entry: None, by, reason: row.next()?, note: row.next()? }))
        },
    )?;
    if !found.is_empty() {
        // A pseudonym cannot be turned back, but it can be made anew of everybody who is still known.
        let known: Vec<Uuid> = tx.all(
            sql!("SELECT id FROM wait_entry WHERE municipality_id = $1 AND contact_id IS NOT NULL"),
            params![municipality],
            |row| row.next(),
        )?;
        let key = means.pseudonym_key(municipality);
        let known: HashMap<[u8; 32], Uuid> = known.into_iter().map(|id| (act::pseudonym(&key, id), id)).collect();
        for (pseudonym, it) in &mut found {
            it.entry = <[u8; 32]>::try_from(pseudonym.as_slice()).ok().and_then(|it| known.get(&it)).copied();
        }
    }
    Ok(found.into_iter().map(|(_, it)| it).collect())
}

/// How long those waited who got a place since a moment: by group, and by the way they were reached.
pub fn waits(tx: &mut Tx<'_>, municipality: Uuid, since: Timestamp) -> Result<(Vec<Waits>, Vec<Waits>), DbError> {
    let waited: Vec<(i64, String, i64)> = tx.all(
        sql!(
            "SELECT w.priority, i.route, i.created_at - w.created_at FROM wait_entry w ",
            "JOIN invitation i ON i.municipality_id = w.municipality_id AND i.entry_id = w.id AND i.state = 'accepted' ",
            "WHERE w.municipality_id = $1 AND w.state = 'placed' AND i.created_at > $2"
        ),
        params![municipality, since],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )?;
    let groups = ["1", "2"].map(|group| of(group, waited.iter().filter(|it| it.0.to_string() == group).map(|it| it.2)));
    let routes = ["sms", "email", "call", "letter", "none"]
        .map(|route| of(route, waited.iter().filter(|it| it.1 == route).map(|it| it.2)));
    Ok((groups.to_vec(), routes.to_vec()))
}

fn of(name: &str, waited_us: impl Iterator<Item = i64>) -> Waits {
    const DAY_US: i64 = 24 * 3_600 * 1_000_000;
    let mut days: Vec<i64> = waited_us.map(|it| it / DAY_US).collect();
    days.sort_unstable();
    if days.len() < FEWEST {
        return Waits { of: name.to_owned(), people: None, median_days: None, most_days: None };
    }
    Waits {
        of: name.to_owned(),
        people: Some(days.len()),
        median_days: days.get(days.len().div_ceil(2) - 1).copied(),
        most_days: days.get((days.len() * 9).div_ceil(10) - 1).copied(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_people_are_no_number_and_half_waited_at_most_the_median() {
        const DAY: i64 = 24 * 3_600 * 1_000_000;
        assert_eq!(of("sms", [DAY; 4].into_iter()).people, None);
        let many = of("sms", (1..=10).map(|n| n * DAY));
        assert_eq!((many.people, many.median_days, many.most_days), (Some(10), Some(5), Some(9)));
    }
}
