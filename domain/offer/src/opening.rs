//! Opening rules: on which weekdays, at which hours of the local wall clock.

use db::{DbError, Row, Tx, params, sql};
use i18n::Texts;
use jiff::civil::Date;
use uuid::Uuid;

use crate::OfferError;

/// A weekly opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its id.
    pub id: Uuid,
    /// What it says.
    pub is: NewRule,
}

/// A weekly opening to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRule {
    /// 1 = Monday.
    pub weekday: i8,
    /// From, minutes since midnight by the wall clock.
    pub from: u16,
    /// To, minutes since midnight by the wall clock.
    pub to: u16,
    /// The first day on which it holds.
    pub first_day: Date,
    /// The last day on which it holds, if it ends.
    pub last_day: Option<Date>,
    /// Who is there, if it is always the same guide.
    pub guide: Option<Uuid>,
}

impl NewRule {
    /// Whether the rule holds on a day, closed days aside.
    pub(crate) fn holds_on(&self, day: Date) -> bool {
        day.weekday().to_monday_one_offset() == self.weekday
            && self.first_day <= day
            && self.last_day.is_none_or(|last| day <= last)
    }
}

/// Makes a weekly opening.
pub fn add_rule(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, id: Uuid, rule: &NewRule) -> Result<(), DbError> {
    tx.run(
        sql!(
            "INSERT INTO opening_rule (municipality_id, id, offer_id, weekday, local_from, local_to, first_day, last_day, zone, guide_id) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'Europe/Oslo', $9)"
        ),
        params![municipality, id, offer, rule.weekday, rule.from, rule.to, rule.first_day, rule.last_day, rule.guide],
    )?;
    Ok(())
}

/// Ends a weekly opening after a day. Its sessions after that day close; those that are booked stay on the day's list, marked.
pub fn end_rule(tx: &mut Tx<'_>, municipality: Uuid, rule: Uuid, last_day: Date) -> Result<(), OfferError> {
    let done = tx.run(
        sql!(
            // A rule that has not begun never does: it ends before it could.
            "UPDATE opening_rule SET last_day = CASE WHEN first_day > $1 THEN $2 ELSE $1 END, first_day = CASE WHEN first_day > $1 THEN $2 ELSE first_day END ",
            "WHERE municipality_id = $3 AND id = $4"
        ),
        params![last_day, last_day.yesterday().unwrap_or(last_day), municipality, rule],
    )?;
    if done == 0 {
        return Err(OfferError::NotFound);
    }
    tx.run(
        sql!(
            "UPDATE session SET state = 'closed', version = version + 1 WHERE municipality_id = $1 AND rule_id = $2 AND local_date > $3 AND state = 'open'"
        ),
        params![municipality, rule, last_day],
    )?;
    Ok(())
}

/// The weekly openings of an offer that hold on a day or later, from Monday on.
pub fn rules_of(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, from_day: Date) -> Result<Vec<Rule>, DbError> {
    tx.all(
        sql!(
            "SELECT id, weekday, local_from, local_to, first_day, last_day, guide_id FROM opening_rule ",
            "WHERE municipality_id = $1 AND offer_id = $2 AND (last_day IS NULL OR last_day >= $3) ORDER BY weekday, local_from, id"
        ),
        params![municipality, offer, from_day],
        read,
    )
}

/// One weekly opening, with the offer that it belongs to.
pub(crate) fn find_rule(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<Option<(Uuid, Rule)>, DbError> {
    tx.first(
        sql!(
            "SELECT offer_id, id, weekday, local_from, local_to, first_day, last_day, guide_id FROM opening_rule WHERE municipality_id = $1 AND id = $2"
        ),
        params![municipality, id],
        |row| Ok((row.next()?, read(row)?)),
    )
}

fn read(row: &mut Row<'_>) -> Result<Rule, DbError> {
    let id = row.next()?;
    let weekday = i8::try_from(row.next::<i64>()?).unwrap_or(1);
    let is = NewRule {
        weekday,
        from: row.next()?,
        to: row.next()?,
        first_day: row.next()?,
        last_day: row.next()?,
        guide: row.next()?,
    };
    Ok(Rule { id, is })
}

/// Weekly openings in words, those at the same hours together: «mandager og onsdager kl. 10.00–12.00, torsdager kl. 16.00–19.00». `openings` are
/// (weekday, from, to), in order.
pub fn in_words(texts: &'static Texts, openings: &[(i8, u16, u16)]) -> String {
    let mut groups: Vec<((u16, u16), Vec<i8>)> = Vec::new();
    for &(weekday, from, to) in openings {
        match groups.iter_mut().find(|(hours, _)| *hours == (from, to)) {
            Some((_, days)) if days.contains(&weekday) => {}
            Some((_, days)) => days.push(weekday),
            None => groups.push(((from, to), vec![weekday])),
        }
    }
    let parts: Vec<String> = groups
        .into_iter()
        .map(|((from, to), days)| {
            let days: Vec<String> = days.into_iter().map(|it| texts.weekdays(it)).collect();
            texts.two("opening-days", "days", texts.list(&days), "hours", texts.times(from, to))
        })
        .collect();
    parts.join("; ")
}
