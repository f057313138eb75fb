//! Openings that staff change: one of their days, or all from a day on (booking.md, 8: "this one", "this and following", "all").
//!
//! A day that is changed by hand becomes an opening of its own with that one day, which **stands in**; the opening itself **skips** the day. An opening
//! that changes from a day on ends the day before, and another one goes on in its place, with the days that were changed by hand unless staff
//! say otherwise. What was is left as it was. This module changes the rules; what becomes of the meetings that they had made is in [`crate::shift`].

use clock::Clock;
use db::{DbError, Tx, params, sql};
use jiff::Span;
use jiff::civil::Date;
use municipality::setting::take_turns;
use uuid::Uuid;

use crate::OfferError;
use crate::calendar::exceptions;
use crate::opening::{NewRule, Rule, add_rule, close_after, find_rule, read, rule_columns};
use crate::rhythm::{WhyClosed, why_closed};
use crate::session::frame_of;
use crate::shift::Shift;

/// How far ahead the coming days of an opening are looked for, days.
const LOOKED_AHEAD: i32 = 400;

/// A day that an opening skips.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Skip {
    /// The day.
    pub(crate) day: Date,
    /// Why it is not held, in words that people read; empty where another opening stands in.
    pub(crate) reason: String,
}

/// Which days of an opening change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// One of its days alone.
    Day(Date),
    /// One of its days and all after it.
    From(Date),
}

/// What becomes of these days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// They are held like this.
    Held(NewRule),
    /// The day is not held, for this reason, which people read; it may be empty.
    NotHeld(String),
    /// The day is held as the opening says, after it was changed by hand.
    AsUsual,
}

/// A change of an opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningChange {
    /// The opening.
    pub rule: Uuid,
    /// Its version when staff looked at it.
    pub version: i64,
    /// Which of its days.
    pub extent: Extent,
    /// What becomes of them.
    pub becomes: Becomes,
    /// Whether days that were changed by hand are changed too; else they stay as they are (booking.md, B66).
    pub also_by_hand: bool,
    /// The id of the opening that this makes.
    pub id: Uuid,
}

/// A coming day of an opening.
#[derive(Clone, Debug)]
pub struct Occurrence {
    /// The day, as the opening has it.
    pub day: Date,
    /// Why nothing is held on it.
    pub closed: Option<WhyClosed>,
    /// Staff have called it off, for this reason.
    pub not_held: Option<String>,
    /// What stands in for it.
    pub instead: Option<NewRule>,
    /// Seats that are taken in its meetings, and in those of what stands in for it.
    pub taken: i64,
}

/// The days that an opening skips between two days.
pub(crate) fn skips(tx: &mut Tx<'_>, municipality: Uuid, rule: Uuid, (first, last): (Date, Date)) -> Result<Vec<Skip>, DbError> {
    tx.all(
        sql!(
            "SELECT local_date, reason FROM opening_skip WHERE municipality_id = $1 AND rule_id = $2 AND local_date BETWEEN $3 AND $4 ORDER BY local_date"
        ),
        params![municipality, rule, first, last],
        |row| Ok(Skip { day: row.next()?, reason: row.next()? }),
    )
}

fn skip(tx: &mut Tx<'_>, municipality: Uuid, rule: Uuid, day: Date, reason: &str) -> Result<(), DbError> {
    tx.run(
        sql!(
            "INSERT INTO opening_skip (municipality_id, rule_id, local_date, reason) VALUES ($1, $2, $3, $4) ",
            "ON CONFLICT (municipality_id, rule_id, local_date) DO UPDATE SET reason = excluded.reason"
        ),
        params![municipality, rule, day, reason],
    )?;
    Ok(())
}

/// The openings that stand in for days of an opening from a day on, each with that day.
fn stand_ins(tx: &mut Tx<'_>, municipality: Uuid, rule: Uuid, from: Date) -> Result<Vec<(Date, Rule)>, DbError> {
    let found = tx.all(
        sql!(
            "SELECT ",
            rule_columns!(),
            " FROM opening_rule WHERE municipality_id = $1 AND instead_of = $2 AND instead_of_day >= $3 ORDER BY instead_of_day"
        ),
        params![municipality, rule, from],
        read,
    )?;
    Ok(found.into_iter().filter_map(|it| Some((it.instead_of_day?, it))).collect())
}

/// The coming days of an opening, as they are now: closed, called off, changed by hand, or as usual.
pub fn occurrences(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    rule: Uuid,
    today: Date,
    most: usize,
) -> Result<Vec<Occurrence>, OfferError> {
    let (offer, it) = find_rule(tx, municipality, rule)?.ok_or(OfferError::NotFound)?;
    let place = frame_of(tx, municipality, offer)?.place;
    let first = it.is.first_day.max(today);
    let end = first.saturating_add(Span::new().days(LOOKED_AHEAD));
    let days: Vec<Date> =
        first.series(Span::new().days(1)).take_while(|day| *day <= end).filter(|day| it.is.holds_on(*day)).take(most).collect();
    let Some(last) = days.last().copied() else { return Ok(Vec::new()) };
    let exceptions = exceptions(tx, municipality, today)?;
    let (skips, instead) = (skips(tx, municipality, rule, (first, last))?, stand_ins(tx, municipality, rule, first)?);
    let taken: Vec<(Date, i64)> = tx.all(
        sql!(
            "SELECT local_date, CAST(SUM(taken) AS BIGINT) FROM session WHERE municipality_id = $1 AND rule_id = $2 AND local_date BETWEEN $3 AND $4 ",
            "AND taken > 0 GROUP BY local_date"
        ),
        params![municipality, rule, first, last],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    let taken_instead: Vec<(Date, i64)> = tx.all(
        sql!(
            "SELECT r.instead_of_day, CAST(SUM(s.taken) AS BIGINT) FROM opening_rule r CROSS JOIN session s WHERE r.municipality_id = $1 ",
            "AND r.instead_of = $2 AND r.instead_of_day BETWEEN $3 AND $4 AND s.municipality_id = r.municipality_id AND s.rule_id = r.id ",
            "AND s.taken > 0 GROUP BY r.instead_of_day"
        ),
        params![municipality, rule, first, last],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    Ok(days
        .into_iter()
        .map(|day| {
            let stand_in = instead.iter().find(|(of, _)| *of == day).map(|(_, it)| it.is.clone());
            Occurrence {
                day,
                closed: why_closed(&exceptions, place, day),
                not_held: skips.iter().find(|it| it.day == day && stand_in.is_none()).map(|it| it.reason.clone()),
                instead: stand_in,
                taken: taken.iter().chain(&taken_instead).filter(|it| it.0 == day).map(|it| it.1).sum(),
            }
        })
        .collect())
}

/// The first day of an opening that has not begun, if there is one.
pub fn first_ahead(it: &NewRule, clock: &Clock) -> Option<Date> {
    let first = it.first_day.max(clock.today());
    let end = first.saturating_add(Span::new().days(LOOKED_AHEAD));
    first
        .series(Span::new().days(1))
        .take_while(|day| *day <= end)
        .find(|day| it.holds_on(*day) && crate::absence::minute_of(*day, it.from) > clock.now())
}

/// The coming days of an opening on which the clocks change while it is open, each with its real length in minutes (booking.md, I14).
pub fn odd_lengths(it: &NewRule, from: Date) -> Vec<(Date, i64)> {
    let first = it.first_day.max(from);
    let end = first.saturating_add(Span::new().days(LOOKED_AHEAD));
    let length = |day: Date| {
        let (opens, closes) = (crate::absence::minute_of(day, it.from), crate::absence::minute_of(day, it.to));
        closes.duration_since(opens).as_mins()
    };
    first
        .series(Span::new().days(1))
        .take_while(|day| *day <= end)
        .filter(|day| it.holds_on(*day))
        .map(|day| (day, length(day)))
        .filter(|(_, minutes)| *minutes != i64::from(it.to - it.from))
        .collect()
}

/// Changes the rules. Answers whose meetings follow which opening from now on: [`crate::shift`] has what to do with them.
/// [`OfferError::Changed`] when somebody else has changed the opening since.
pub fn change_rules(tx: &mut Tx<'_>, municipality: Uuid, it: &OpeningChange) -> Result<Vec<Shift>, OfferError> {
    // Whoever closes days meanwhile waits, or is waited for.
    take_turns(tx, municipality)?;
    let (offer, rule) = find_rule(tx, municipality, it.rule)?.ok_or(OfferError::NotFound)?;
    if rule.version != it.version {
        return Err(OfferError::Changed);
    }
    let (Extent::Day(day) | Extent::From(day)) = it.extent;
    if rule.instead_of.is_some() || !rule.is.holds_on(day) {
        return Err(OfferError::NotFound);
    }
    let seen = tx.run(
        sql!("UPDATE opening_rule SET version = version + 1 WHERE municipality_id = $1 AND id = $2 AND version = $3"),
        params![municipality, it.rule, it.version],
    )?;
    if seen == 0 {
        return Err(OfferError::Changed);
    }
    match (&it.becomes, it.extent) {
        (Becomes::Held(new), Extent::From(day)) => {
            add_rule(tx, municipality, offer, it.id, new)?;
            follow(tx, municipality, it, &rule, new, day)
        }
        (Becomes::Held(new), Extent::Day(day)) => {
            add_rule(tx, municipality, offer, it.id, new)?;
            stand_in_for(tx, municipality, it.id, (it.rule, day))?;
            skip(tx, municipality, it.rule, day, "")?;
            Ok(vec![one_day(tx, municipality, &rule, day, Some((it.id, new)))?])
        }
        (Becomes::NotHeld(reason), Extent::Day(day)) => {
            let shift = one_day(tx, municipality, &rule, day, None)?;
            skip(tx, municipality, it.rule, day, reason)?;
            Ok(vec![shift])
        }
        (Becomes::AsUsual, Extent::Day(day)) => {
            let shift = one_day(tx, municipality, &rule, day, Some((rule.id, &rule.is)))?;
            as_usual(tx, municipality, it.rule, day)?;
            // What was called off has no meetings elsewhere; its own are laid again.
            Ok(if shift.from == rule.id { Vec::new() } else { vec![shift] })
        }
        (Becomes::NotHeld(_) | Becomes::AsUsual, Extent::From(_)) => Err(OfferError::NotFound),
    }
}

/// The opening ends the day before, and the new one goes on; days changed by hand go with it or become like all the others.
fn follow(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    it: &OpeningChange,
    rule: &Rule,
    new: &NewRule,
    from: Date,
) -> Result<Vec<Shift>, OfferError> {
    let days = i32::from(new.weekday - rule.is.weekday);
    let minutes = i32::from(new.from) - i32::from(rule.is.from);
    let instead = stand_ins(tx, municipality, rule.id, from)?;
    let skips = skips(tx, municipality, rule.id, (from, Date::MAX))?;
    let before = from.yesterday().unwrap_or(from);
    if rule.is.first_day > before {
        end_before_it_began(tx, municipality, rule.id, before)?;
    } else {
        tx.run(
            sql!("UPDATE opening_rule SET last_day = $1 WHERE municipality_id = $2 AND id = $3"),
            params![before, municipality, rule.id],
        )?;
    }
    let mut shifts = vec![Shift { from: rule.id, first: from, last: Date::MAX, to: Some(it.id), days, minutes }];
    for Skip { day, reason } in skips {
        let there = day.saturating_add(Span::new().days(days));
        match (instead.iter().find(|(of, _)| *of == day), it.also_by_hand) {
            (stand_in, false) => {
                skip(tx, municipality, it.id, there, &reason)?;
                if let Some((_, stand_in)) = stand_in {
                    stand_in_for(tx, municipality, stand_in.id, (it.id, there))?;
                }
            }
            (Some((_, stand_in)), true) => {
                let own = stand_in.is.first_day;
                end_stand_in(tx, municipality, stand_in)?;
                shifts.push(Shift {
                    from: stand_in.id,
                    first: own,
                    last: own,
                    to: Some(it.id),
                    days: days_between(own, there),
                    minutes: i32::from(new.from) - i32::from(stand_in.is.from),
                });
            }
            (None, true) => {}
        }
    }
    Ok(shifts)
}

/// The meetings of one day, whether it was changed before or not, follow another opening now, or none. What stood in for it ends.
fn one_day(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    rule: &Rule,
    day: Date,
    to: Option<(Uuid, &NewRule)>,
) -> Result<Shift, OfferError> {
    let before =
        stand_ins(tx, municipality, rule.id, day)?.into_iter().find(|(of, it)| *of == day && to.map(|to| to.0) != Some(it.id));
    let (from, own, hour) = match &before {
        Some((_, it)) => {
            end_stand_in(tx, municipality, it)?;
            (it.id, it.is.first_day, it.is.from)
        }
        None => (rule.id, day, rule.is.from),
    };
    let there = match to {
        Some((id, _)) if id == rule.id => day,
        Some((_, new)) => new.first_day,
        None => own,
    };
    let minutes = to.map_or(0, |(_, new)| i32::from(new.from) - i32::from(hour));
    Ok(Shift { from, first: own, last: own, to: to.map(|it| it.0), days: days_between(own, there), minutes })
}

fn days_between(from: Date, to: Date) -> i32 {
    to.since(from).map_or(0, |it| it.get_days())
}

fn stand_in_for(tx: &mut Tx<'_>, municipality: Uuid, rule: Uuid, (of, day): (Uuid, Date)) -> Result<(), DbError> {
    tx.run(
        sql!("UPDATE opening_rule SET instead_of = $1, instead_of_day = $2 WHERE municipality_id = $3 AND id = $4"),
        params![of, day, municipality, rule],
    )?;
    Ok(())
}

/// What stood in for a day does so no more, and never holds again.
fn end_stand_in(tx: &mut Tx<'_>, municipality: Uuid, it: &Rule) -> Result<(), DbError> {
    tx.run(
        sql!("UPDATE opening_rule SET instead_of_day = NULL WHERE municipality_id = $1 AND id = $2"),
        params![municipality, it.id],
    )?;
    end_before_it_began(tx, municipality, it.id, it.is.first_day.yesterday().unwrap_or(it.is.first_day))
}

/// What stands in for days after the last one of an opening ends with it. What was moved to that day or before it was held, or is, while the opening
/// lasts, and stays.
pub(crate) fn end_stand_ins_after(tx: &mut Tx<'_>, municipality: Uuid, rule: Uuid, last_day: Date) -> Result<(), DbError> {
    for (day, it) in stand_ins(tx, municipality, rule, last_day)? {
        if day > last_day && it.is.first_day > last_day {
            close_after(tx, municipality, it.id, last_day)?;
            end_stand_in(tx, municipality, &it)?;
        }
    }
    Ok(())
}

/// An opening never holds: its only day is another weekday than its own.
fn end_before_it_began(tx: &mut Tx<'_>, municipality: Uuid, rule: Uuid, day: Date) -> Result<(), DbError> {
    tx.run(
        sql!(
            "UPDATE opening_rule SET first_day = $1, last_day = $1, version = version + 1 WHERE municipality_id = $2 AND id = $3"
        ),
        params![day, municipality, rule],
    )?;
    Ok(())
}

/// A day that was changed by hand is like all the others again. Meetings that were called off with it are free to open.
fn as_usual(tx: &mut Tx<'_>, municipality: Uuid, rule: Uuid, day: Date) -> Result<(), OfferError> {
    let reason: Option<String> = tx.first(
        sql!("DELETE FROM opening_skip WHERE municipality_id = $1 AND rule_id = $2 AND local_date = $3 RETURNING reason"),
        params![municipality, rule, day],
        |row| row.next(),
    )?;
    let reason = reason.ok_or(OfferError::NotFound)?;
    tx.run(
        sql!(
            "UPDATE session SET state_reason = '', version = version + 1 WHERE municipality_id = $1 AND rule_id = $2 AND local_date = $3 ",
            "AND state = 'closed' AND closed_by IS NULL AND state_reason = $4"
        ),
        params![municipality, rule, day, reason],
    )?;
    Ok(())
}
