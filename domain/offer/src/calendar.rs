//! Days on which the opening rules do not hold.

use db::{DbError, Tx, params, sql};
use jiff::civil::Date;
use municipality::setting::take_turns;
use uuid::Uuid;

use crate::OfferError;
use crate::holiday::holidays_on;
use crate::series;

/// Days that are closed, or a public holiday that is open here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// Its id.
    pub id: Uuid,
    /// One place, or all of the municipality's.
    pub place: Option<Uuid>,
    /// Open on a day that would be closed; else closed.
    pub open: bool,
    /// The first day.
    pub first_day: Date,
    /// The last day.
    pub last_day: Date,
    /// Why, in words that people read: «Flytting».
    pub reason: String,
}

impl Exception {
    fn covers(&self, place: Uuid, day: Date) -> bool {
        self.place.is_none_or(|it| it == place) && self.first_day <= day && day <= self.last_day
    }
}

/// Why a day is closed at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    /// It isn't.
    No,
    /// A public holiday; nobody has opened it.
    Holiday,
    /// By this exception.
    By(Uuid, String),
}

/// Whether a day is closed at a place. A closing beats an opening: whoever closes a day means it.
pub(crate) fn closed(exceptions: &[Exception], place: Uuid, day: Date) -> Closed {
    let mut opened = false;
    for it in exceptions.iter().filter(|it| it.covers(place, day)) {
        if !it.open {
            return Closed::By(it.id, it.reason.clone());
        }
        opened = true;
    }
    if !opened && !holidays_on(day).is_empty() { Closed::Holiday } else { Closed::No }
}

/// Closes days (or opens a holiday). Sessions on closed days close at once; those that are booked stay on the day's list, marked, so that
/// people can be called; so do single meetings of courses, which staff then move or cancel. Answers how many booked ones are touched.
pub fn add_exception(tx: &mut Tx<'_>, municipality: Uuid, it: &Exception) -> Result<u64, DbError> {
    take_turns(tx, municipality)?;
    tx.run(
        sql!(
            "INSERT INTO calendar_exception (municipality_id, id, place_id, kind, first_day, last_day, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![municipality, it.id, it.place, if it.open { "open" } else { "closed" }, it.first_day, it.last_day, &it.reason],
    )?;
    touch_rules(tx, municipality, it)?;
    if it.open {
        return Ok(0);
    }
    let booked: i64 = tx.one(
        sql!(
            "SELECT COUNT(*) FROM session WHERE municipality_id = $1 AND meetings = 1 AND state = 'open' AND taken > 0 AND local_date BETWEEN $2 AND $3 ",
            "AND (CAST($4 AS UUID) IS NULL OR place_id = $4)"
        ),
        params![municipality, it.first_day, it.last_day, it.place],
        |row| row.next(),
    )?;
    tx.run(
        sql!(
            "UPDATE session SET state = 'closed', state_reason = $1, closed_by = $2, version = version + 1 ",
            "WHERE municipality_id = $3 AND meetings = 1 AND state = 'open' AND local_date BETWEEN $4 AND $5 AND (CAST($6 AS UUID) IS NULL OR place_id = $6)"
        ),
        params![&it.reason, it.id, municipality, it.first_day, it.last_day, it.place],
    )?;
    let booked = booked + series::close(tx, municipality, it)?;
    Ok(u64::try_from(booked).unwrap_or(0))
}

/// Notes at the openings of these places that one of their days has changed.
fn touch_rules(tx: &mut Tx<'_>, municipality: Uuid, it: &Exception) -> Result<(), DbError> {
    tx.send(
        sql!(
            "UPDATE opening_rule SET version = version + 1 WHERE municipality_id = $1 AND (last_day IS NULL OR last_day >= $2) AND EXISTS ",
            "(SELECT 1 FROM offer o WHERE o.municipality_id = opening_rule.municipality_id AND o.id = opening_rule.offer_id ",
            "AND (CAST($3 AS UUID) IS NULL OR o.place_id = $3))"
        ),
        params![municipality, it.first_day, it.place],
    )
}

/// Takes an exception back. The meetings that it had closed are free to open again ([`crate::extend_all`] opens those that the rules want and no
/// other exception closes); course meetings open at once unless another closes them. Meetings on a holiday that it had opened close.
pub fn remove_exception(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid, today: Date) -> Result<(), OfferError> {
    let removed = exceptions(tx, municipality, Date::MIN)?.into_iter().find(|it| it.id == id).ok_or(OfferError::NotFound)?;
    tx.run(sql!("DELETE FROM calendar_exception WHERE municipality_id = $1 AND id = $2"), params![municipality, id])?;
    touch_rules(tx, municipality, &removed)?;
    let left = exceptions(tx, municipality, today)?;
    series::open_again(tx, municipality, id, &left)?;
    let freed: Vec<(Uuid, Option<Uuid>, Uuid, Date)> = tx.all(
        sql!(
            "UPDATE session SET state_reason = '', closed_by = NULL, version = version + 1 WHERE municipality_id = $1 AND closed_by = $2 ",
            "RETURNING id, rule_id, place_id, local_date"
        ),
        params![municipality, id],
        |row| Ok((row.next()?, row.next()?, row.next()?, row.next()?)),
    )?;
    for (session, rule, place, day) in freed {
        let (state, reason, by) = match (rule, closed(&left, place, day)) {
            (_, Closed::By(other, reason)) => ("closed", reason, Some(other)),
            (None, _) => ("open", String::new(), None),
            (Some(_), _) => continue,
        };
        tx.run(
            sql!("UPDATE session SET state = $1, state_reason = $2, closed_by = $3 WHERE municipality_id = $4 AND id = $5"),
            params![state, reason, by, municipality, session],
        )?;
    }
    if removed.open {
        let opened: Vec<(Uuid, Uuid, Date)> = tx.all(
            sql!(
                "SELECT id, place_id, local_date FROM session WHERE municipality_id = $1 AND state = 'open' AND rule_id IS NOT NULL ",
                "AND local_date BETWEEN $2 AND $3"
            ),
            params![municipality, removed.first_day.max(today), removed.last_day],
            |row| Ok((row.next()?, row.next()?, row.next()?)),
        )?;
        for (session, place, day) in opened {
            if closed(&left, place, day) == Closed::Holiday {
                tx.run(
                    sql!("UPDATE session SET state = 'closed', version = version + 1 WHERE municipality_id = $1 AND id = $2"),
                    params![municipality, session],
                )?;
            }
        }
    }
    Ok(())
}

/// The exceptions of a municipality that end on a day or later.
pub fn exceptions(tx: &mut Tx<'_>, municipality: Uuid, from_day: Date) -> Result<Vec<Exception>, DbError> {
    tx.all(
        sql!(
            "SELECT id, place_id, kind, first_day, last_day, reason FROM calendar_exception ",
            "WHERE municipality_id = $1 AND last_day >= $2 ORDER BY first_day, id"
        ),
        params![municipality, from_day],
        |row| {
            Ok(Exception {
                id: row.next()?,
                place: row.next()?,
                open: row.next::<String>()? == "open",
                first_day: row.next()?,
                last_day: row.next()?,
                reason: row.next()?,
            })
        },
    )
}
