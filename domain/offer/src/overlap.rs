//! Two openings of one guide at the same hours: reported, whichever was entered first (booking.md, 8). Nobody is booked twice either way, since
//! guides' times are claimed; but half of what the openings promise is never on offer.

use db::{DbError, Tx, params, sql};
use jiff::Span;
use jiff::civil::Date;
use uuid::Uuid;

use crate::occurrence::skips;
use crate::opening::{NewRule, read, rule_columns};

/// So many days are looked through for one that two openings share: longer than any two rhythms take to meet.
const LOOKED_AHEAD: i32 = 800;

/// Another opening of the same guide at the same hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The other opening's offer.
    pub offer: Uuid,
    /// What that is called.
    pub title: String,
    /// The other opening.
    pub rule: NewRule,
    /// The first day on which both are held.
    pub day: Date,
}

/// The openings of the same guide that lie over this one from a day on; `own` is its id, if it is kept already. Those that only touch do not.
pub fn overlaps(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    own: Option<Uuid>,
    it: &NewRule,
    from: Date,
) -> Result<Vec<Overlap>, DbError> {
    let Some(guide) = it.guide else { return Ok(Vec::new()) };
    let others = tx.all(
        sql!(
            "SELECT o.id, o.title, r.* FROM (SELECT offer_id, ",
            rule_columns!(),
            " FROM opening_rule WHERE municipality_id = $1 AND guide_id = $2 AND weekday = $3 AND local_from < $4 AND local_to > $5 ",
            "AND (last_day IS NULL OR last_day >= $6)) AS r JOIN offer o ON o.municipality_id = $1 AND o.id = r.offer_id ",
            "WHERE o.state <> 'archived' ORDER BY o.title, r.id"
        ),
        params![municipality, guide, it.weekday, it.to, it.from, from],
        |row| {
            let (offer, title): (Uuid, String) = (row.next()?, row.next()?);
            let _: Uuid = row.next()?;
            Ok((offer, title, read(row)?))
        },
    )?;
    let mut found = Vec::new();
    for (offer, title, other) in others.into_iter().filter(|(.., other)| Some(other.id) != own) {
        let theirs = skips(tx, municipality, other.id, (from, Date::MAX))?;
        let mine = match own {
            Some(own) => skips(tx, municipality, own, (from, Date::MAX))?,
            None => Vec::new(),
        };
        let skipped = |day: Date| theirs.iter().chain(&mine).any(|it| it.day == day);
        if let Some(day) = meet(it, &other.is, from, skipped) {
            found.push(Overlap { offer, title, rule: other.is, day });
        }
    }
    Ok(found)
}

/// The first day from one on that two openings share.
fn meet(a: &NewRule, b: &NewRule, from: Date, skipped: impl Fn(Date) -> bool) -> Option<Date> {
    let first = a.first_day.max(b.first_day).max(from);
    let end = first.saturating_add(Span::new().days(LOOKED_AHEAD));
    first
        .series(Span::new().days(1))
        .take_while(|day| *day <= end)
        .find(|day| a.holds_on(*day) && b.holds_on(*day) && !skipped(*day))
        .filter(|_| a.from < b.to && b.from < a.to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::opening::Recurs;
    use jiff::civil::date;

    fn rule(from: u16, to: u16, recurs: Recurs, first_day: Date) -> NewRule {
        NewRule { weekday: 2, from, to, recurs, first_day, last_day: None, guide: None, room: None }
    }

    fn both(a: &NewRule, b: &NewRule) -> Option<Date> {
        let (one, other) = (meet(a, b, date(2026, 11, 1), |_| false), meet(b, a, date(2026, 11, 1), |_| false));
        assert_eq!(one, other, "whichever was entered first");
        one
    }

    #[test]
    fn b69_openings_that_only_touch_do_not_overlap() {
        let first = date(2026, 11, 3);
        let (one, next) = (rule(780, 840, Recurs::WEEKLY, first), rule(840, 900, Recurs::WEEKLY, first));
        assert_eq!(both(&one, &next), None);
        assert_eq!(both(&one, &rule(839, 900, Recurs::WEEKLY, first)), Some(first));
    }

    #[test]
    fn openings_in_other_weeks_do_not_overlap_and_rhythms_that_meet_late_do() {
        let every_other = rule(600, 720, Recurs::Weeks(2), date(2026, 11, 3));
        assert_eq!(both(&every_other, &rule(600, 720, Recurs::Weeks(2), date(2026, 11, 10))), None);
        assert_eq!(both(&every_other, &rule(600, 720, Recurs::Weeks(3), date(2026, 11, 10))), Some(date(2026, 12, 1)));
        assert_eq!(both(&rule(600, 720, Recurs::Month(1), date(2026, 11, 4)), &every_other), Some(date(2026, 12, 1)));
    }
}
