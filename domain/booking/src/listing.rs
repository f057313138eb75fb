//! The lists as staff read them, a page at a time: however many wait, no more is read than is shown.

use db::{DbError, Row, Tx, params, sql};
use jiff::Timestamp;
use municipality::fold;
use uuid::Uuid;

use crate::BookingError;
use crate::rank::in_order;
use crate::waiting_list::{self, WaitEntry, entry_columns};

/// Which of the open entries are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// On the list of this offer.
    pub offer: Option<Uuid>,
    /// In this state; in any when empty.
    pub state: String,
    /// In this group.
    pub priority: Option<i64>,
    /// A part of the name or of the number, as it was typed; everybody when empty.
    pub search: String,
}

/// An open entry with its place in the order among those that wait on the same list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its place, from 1. Who does not wait just now has that of the one before.
    pub place: i64,
    /// The entry.
    pub entry: WaitEntry,
}

/// Every open entry of a municipality with its line on the list and its place among those that wait: `y`. `$1` is now, `$2` the municipality.
macro_rules! placed {
    () => {
        concat!(
            "(SELECT w.id, w.offer_id, w.state, w.priority, w.ref_code, w.contact_id, ROW_NUMBER() OVER (PARTITION BY w.offer_id ORDER BY ",
            in_order!("$1"),
            ") AS line, COUNT(CASE WHEN w.state = 'waiting' THEN 1 END) OVER (PARTITION BY w.offer_id ORDER BY ",
            in_order!("$1"),
            " ROWS UNBOUNDED PRECEDING) AS place FROM wait_entry w ",
            "JOIN wait_list l ON l.municipality_id = w.municipality_id AND l.offer_id = w.offer_id ",
            "WHERE w.municipality_id = $2 AND w.state IN ('waiting', 'invited', 'paused')) y "
        )
    };
}

/// The wanted entries from the `first`th (from 0), at most so many, in order, list by list.
pub fn listed(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    now: Timestamp,
    wanted: &Wanted,
    (first, most): (i64, i64),
) -> Result<Vec<Listed>, DbError> {
    tx.all(
        sql!(
            "SELECT x.place, ",
            entry_columns!(),
            " FROM (SELECT y.id, y.offer_id, y.line, y.place FROM ",
            placed!(),
            "WHERE (CAST($3 AS BOOLEAN) OR y.offer_id = $4) AND (CAST($5 AS BOOLEAN) OR y.state = $6) AND (CAST($7 AS BOOLEAN) OR y.priority = $8) ",
            "ORDER BY y.offer_id, y.line LIMIT $9 OFFSET $10) x ",
            "JOIN wait_entry w ON w.municipality_id = $2 AND w.id = x.id ",
            "LEFT JOIN contact c ON c.municipality_id = w.municipality_id AND c.id = w.contact_id ORDER BY x.offer_id, x.line"
        ),
        params![
            now,
            municipality,
            wanted.offer.is_none(),
            wanted.offer.unwrap_or_default(),
            wanted.state.is_empty(),
            &wanted.state,
            wanted.priority.is_none(),
            wanted.priority.unwrap_or_default(),
            most,
            first
        ],
        |row| Ok(Listed { place: row.next()?, entry: waiting_list::read(row)? }),
    )
}

/// How many entries are wanted. The search does not count.
pub fn count(tx: &mut Tx<'_>, municipality: Uuid, wanted: &Wanted) -> Result<i64, DbError> {
    tx.one(
        sql!(
            "SELECT COUNT(*) FROM wait_entry WHERE municipality_id = $1 AND state IN ('waiting', 'invited', 'paused') ",
            "AND (CAST($2 AS BOOLEAN) OR offer_id = $3) AND (CAST($4 AS BOOLEAN) OR state = $5) AND (CAST($6 AS BOOLEAN) OR priority = $7)"
        ),
        params![
            municipality,
            wanted.offer.is_none(),
            wanted.offer.unwrap_or_default(),
            wanted.state.is_empty(),
            &wanted.state,
            wanted.priority.is_none(),
            wanted.priority.unwrap_or_default()
        ],
        |row| row.next(),
    )
}

/// The same as [`listed`], of those whom the search finds, and how many it finds. Names are compared without signs and capitals, which no
/// statement can do, so the names of all are read, but nothing else.
pub fn searched(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    now: Timestamp,
    wanted: &Wanted,
    (first, most): (usize, usize),
) -> Result<(Vec<Listed>, usize), BookingError> {
    let name = fold(&wanted.search);
    // A number is searched for when nothing but a number was typed; else «Kari 2» would find half the list.
    let number: String = wanted.search.chars().filter(|it| !it.is_whitespace()).collect();
    let number = Some(number).filter(|it| it.len() >= 3 && it.bytes().all(|it| it.is_ascii_digit()));
    let fits = |row: &mut Row<'_>| -> Result<Option<(Uuid, i64)>, DbError> {
        let (id, place, code, called): (_, _, String, Option<String>) = (row.next()?, row.next()?, row.next()?, row.next()?);
        let found = called.is_some_and(|it| fold(&it).contains(&name)) || number.as_ref().is_some_and(|it| code.contains(it));
        Ok(found.then_some((id, place)))
    };
    let found: Vec<Option<(Uuid, i64)>> = tx.all(
        sql!(
            "SELECT y.id, y.place, y.ref_code, c.name FROM ",
            placed!(),
            "LEFT JOIN contact c ON c.municipality_id = $2 AND c.id = y.contact_id ",
            "WHERE (CAST($3 AS BOOLEAN) OR y.offer_id = $4) AND (CAST($5 AS BOOLEAN) OR y.state = $6) AND (CAST($7 AS BOOLEAN) OR y.priority = $8) ",
            "ORDER BY y.offer_id, y.line"
        ),
        params![
            now,
            municipality,
            wanted.offer.is_none(),
            wanted.offer.unwrap_or_default(),
            wanted.state.is_empty(),
            &wanted.state,
            wanted.priority.is_none(),
            wanted.priority.unwrap_or_default()
        ],
        fits,
    )?;
    let found: Vec<(Uuid, i64)> = found.into_iter().flatten().collect();
    let shown = found
        .iter()
        .skip(first)
        .take(most)
        .map(|(id, place)| Ok(Listed { place: *place, entry: waiting_list::find(tx, municipality, *id)? }))
        .collect::<Result<_, BookingError>>()?;
    Ok((shown, found.len()))
}

/// The offers on whose lists somebody is, with their titles.
pub fn offers_waited_for(tx: &mut Tx<'_>, municipality: Uuid) -> Result<Vec<(Uuid, String)>, DbError> {
    tx.all(
        sql!(
            "SELECT o.id, o.title FROM offer o WHERE o.municipality_id = $1 AND EXISTS (SELECT 1 FROM wait_entry w ",
            "WHERE w.municipality_id = o.municipality_id AND w.offer_id = o.id AND w.state IN ('waiting', 'invited', 'paused')) ORDER BY o.id"
        ),
        params![municipality],
        |row| Ok((row.next()?, row.next()?)),
    )
}

/// The offers whose lists promise nothing just now although somebody waits, with their titles.
pub fn resting(tx: &mut Tx<'_>, municipality: Uuid) -> Result<Vec<(Uuid, String)>, DbError> {
    tx.all(
        sql!(
            "SELECT o.id, o.title FROM wait_list l CROSS JOIN offer o WHERE l.municipality_id = $1 AND l.suspended AND o.municipality_id = l.municipality_id ",
            "AND o.id = l.offer_id AND EXISTS (SELECT 1 FROM wait_entry w WHERE w.municipality_id = l.municipality_id AND w.offer_id = l.offer_id ",
            "AND w.state IN ('waiting', 'invited', 'paused')) ORDER BY o.id"
        ),
        params![municipality],
        |row| Ok((row.next()?, row.next()?)),
    )
}

/// All open entries of a municipality, list by list and in order.
pub fn open_entries(tx: &mut Tx<'_>, municipality: Uuid, now: Timestamp) -> Result<Vec<WaitEntry>, DbError> {
    Ok(listed(tx, municipality, now, &Wanted::default(), (0, i64::MAX))?.into_iter().map(|it| it.entry).collect())
}
