//! Opening rules: on which weekdays and how often, at which hours of the local wall clock.

use db::{DbError, Row, Tx, params, sql};
use i18n::Texts;
use jiff::civil::Date;
use uuid::Uuid;

use crate::OfferError;
use crate::absence::minute_of;
use crate::occurrence::end_stand_ins_after;

/// An opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its id.
    pub id: Uuid,
    /// What it says.
    pub is: NewRule,
    /// Grows when it ends, and when a day closes or opens on which it would hold.
    pub version: i64,
    /// The opening for one of whose days it stands in, if it does.
    pub(crate) instead_of: Option<Uuid>,
    /// That day; `None` when it stands in no more.
    pub(crate) instead_of_day: Option<Date>,
}

impl Rule {
    /// Whether it is an opening of its own, and does not stand in for a day of another.
    pub const fn is_regular(&self) -> bool {
        self.instead_of.is_none()
    }
}

/// On which of its weekdays an opening holds (booking.md, 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recurs {
    /// Every so many weeks, counted in days from the first, not by the numbers of weeks.
    Weeks(i64),
    /// The first to the fourth of each month, or the last (-1).
    Month(i64),
}

impl Recurs {
    /// Every week.
    pub const WEEKLY: Self = Self::Weeks(1);
    /// What can be chosen, in the order in which it is shown.
    pub const ALL: [Self; 9] = [
        Self::WEEKLY,
        Self::Weeks(2),
        Self::Weeks(3),
        Self::Weeks(4),
        Self::Month(1),
        Self::Month(2),
        Self::Month(3),
        Self::Month(4),
        Self::Month(-1),
    ];

    /// The word in forms: `w2`, `m-1`.
    pub fn word(self) -> String {
        match self {
            Self::Weeks(weeks) => format!("w{weeks}"),
            Self::Month(nth) => format!("m{nth}"),
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    fn read(every_weeks: i64, nth_in_month: Option<i64>) -> Self {
        nth_in_month.map_or(Self::Weeks(every_weeks.max(1)), Self::Month)
    }

    const fn columns(self) -> (i64, Option<i64>) {
        match self {
            Self::Weeks(weeks) => (weeks, None),
            Self::Month(nth) => (1, Some(nth)),
        }
    }
}

/// When an opening is, as it is said: weekday, hours, how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Opening {
    /// 1 = Monday.
    pub weekday: i8,
    /// From, minutes since midnight by the wall clock.
    pub from: u16,
    /// To, minutes since midnight by the wall clock.
    pub to: u16,
    /// On which of these weekdays.
    pub recurs: Recurs,
}

impl Opening {
    /// Reads `weekday:from:to:weeks:nth`, as the directory's statement joins them; nth is 0 for openings by weeks.
    pub(crate) fn parse(joined: &str) -> Option<Self> {
        let mut parts = joined.split(':').map(str::parse::<i64>);
        let mut next = || parts.next()?.ok();
        let (weekday, from, to, weeks, nth) = (next()?, next()?, next()?, next()?, next()?);
        Some(Self {
            weekday: i8::try_from(weekday).ok()?,
            from: u16::try_from(from).ok()?,
            to: u16::try_from(to).ok()?,
            recurs: Recurs::read(weeks, Some(nth).filter(|it| *it != 0)),
        })
    }
}

/// An opening to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRule {
    /// 1 = Monday.
    pub weekday: i8,
    /// From, minutes since midnight by the wall clock.
    pub from: u16,
    /// To, minutes since midnight by the wall clock.
    pub to: u16,
    /// On which of these weekdays.
    pub recurs: Recurs,
    /// The first day on which it holds.
    pub first_day: Date,
    /// The last day on which it holds, if it ends.
    pub last_day: Option<Date>,
    /// Who is there, if it is always the same guide.
    pub guide: Option<Uuid>,
    /// The room, if it is another than the offer's.
    pub room: Option<Uuid>,
}

impl NewRule {
    /// Whether the rule holds on a day, closed days aside.
    pub fn holds_on(&self, day: Date) -> bool {
        day.weekday().to_monday_one_offset() == self.weekday
            && self.first_day <= day
            && self.last_day.is_none_or(|last| day <= last)
            && match self.recurs {
                Recurs::Weeks(weeks) => {
                    let ahead = i64::from(self.weekday - self.first_day.weekday().to_monday_one_offset()).rem_euclid(7);
                    let days = i64::from(day.since(self.first_day).map_or(0, |it| it.get_days())) - ahead;
                    days.rem_euclid(7 * weeks) == 0
                }
                Recurs::Month(-1) => day.day() + 7 > day.days_in_month(),
                Recurs::Month(nth) => i64::from((day.day() - 1) / 7 + 1) == nth,
            }
    }

    /// When it is, as it is said.
    pub const fn opening(&self) -> Opening {
        Opening { weekday: self.weekday, from: self.from, to: self.to, recurs: self.recurs }
    }

    /// The rule as RFC 5545 writes it, `UNTIL` in UTC: `FREQ=WEEKLY;INTERVAL=2;BYDAY=WE`, `FREQ=MONTHLY;BYDAY=3TU`.
    pub fn rrule(&self) -> String {
        let day = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
            .get(usize::try_from(self.weekday - 1).unwrap_or(0))
            .copied()
            .unwrap_or("MO");
        let mut said = match self.recurs {
            Recurs::Weeks(1) => format!("FREQ=WEEKLY;BYDAY={day}"),
            Recurs::Weeks(weeks) => format!("FREQ=WEEKLY;INTERVAL={weeks};BYDAY={day}"),
            Recurs::Month(nth) => format!("FREQ=MONTHLY;BYDAY={nth}{day}"),
        };
        if let Some(last) = self.last_day {
            // The beginning of the last one that there can be.
            let until = minute_of(last, self.from);
            said.push_str(&until.strftime(";UNTIL=%Y%m%dT%H%M%SZ").to_string());
        }
        said
    }
}

/// Makes an opening.
pub fn add_rule(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, id: Uuid, rule: &NewRule) -> Result<(), DbError> {
    let (every_weeks, nth_in_month) = rule.recurs.columns();
    tx.run(
        sql!(
            "INSERT INTO opening_rule (municipality_id, id, offer_id, weekday, local_from, local_to, first_day, last_day, zone, guide_id, every_weeks, nth_in_month, room_id) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'Europe/Oslo', $9, $10, $11, $12)"
        ),
        params![
            municipality,
            id,
            offer,
            rule.weekday,
            rule.from,
            rule.to,
            rule.first_day,
            rule.last_day,
            rule.guide,
            every_weeks,
            nth_in_month,
            rule.room
        ],
    )?;
    Ok(())
}

/// Ends a weekly opening after a day, with what stands in for its later days. Their sessions after that day close; those that are booked stay on the day's list, marked.
pub fn end_rule(tx: &mut Tx<'_>, municipality: Uuid, rule: Uuid, last_day: Date) -> Result<(), OfferError> {
    let done = tx.run(
        sql!(
            // A rule that has not begun never does: it ends before it could.
            "UPDATE opening_rule SET last_day = CASE WHEN first_day > $1 THEN $2 ELSE $1 END, first_day = CASE WHEN first_day > $1 THEN $2 ELSE first_day END, ",
            "version = version + 1 WHERE municipality_id = $3 AND id = $4"
        ),
        params![last_day, last_day.yesterday().unwrap_or(last_day), municipality, rule],
    )?;
    if done == 0 {
        return Err(OfferError::NotFound);
    }
    close_after(tx, municipality, rule, last_day)?;
    Ok(end_stand_ins_after(tx, municipality, rule, last_day)?)
}

/// Closes an opening's sessions after a day.
pub(crate) fn close_after(tx: &mut Tx<'_>, municipality: Uuid, rule: Uuid, last_day: Date) -> Result<(), DbError> {
    tx.run(
        sql!(
            "UPDATE session SET state = 'closed', version = version + 1 WHERE municipality_id = $1 AND rule_id = $2 AND local_date > $3 AND state = 'open'"
        ),
        params![municipality, rule, last_day],
    )?;
    Ok(())
}

/// The columns that [`read`] takes.
macro_rules! rule_columns {
    () => {
        "id, weekday, local_from, local_to, first_day, last_day, guide_id, room_id, every_weeks, nth_in_month, version, instead_of, instead_of_day"
    };
}
pub(crate) use rule_columns;

/// The openings of an offer that hold on a day or later, from Monday on; without those that stand in for a single day.
pub fn rules_of(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, from_day: Date) -> Result<Vec<Rule>, DbError> {
    let mut rules = with_stand_ins(tx, municipality, offer, from_day)?;
    rules.retain(|it| it.instead_of.is_none());
    Ok(rules)
}

/// The same with those that stand in.
pub(crate) fn with_stand_ins(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, from_day: Date) -> Result<Vec<Rule>, DbError> {
    tx.all(
        sql!(
            "SELECT ",
            rule_columns!(),
            " FROM opening_rule ",
            "WHERE municipality_id = $1 AND offer_id = $2 AND (last_day IS NULL OR last_day >= $3) ORDER BY weekday, local_from, id"
        ),
        params![municipality, offer, from_day],
        read,
    )
}

/// One opening, with the offer that it belongs to.
pub fn find_rule(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<Option<(Uuid, Rule)>, DbError> {
    tx.first(
        sql!("SELECT offer_id, ", rule_columns!(), " FROM opening_rule WHERE municipality_id = $1 AND id = $2"),
        params![municipality, id],
        |row| Ok((row.next()?, read(row)?)),
    )
}

pub(crate) fn read(row: &mut Row<'_>) -> Result<Rule, DbError> {
    let id = row.next()?;
    let weekday = i8::try_from(row.next::<i64>()?).unwrap_or(1);
    let (from, to) = (row.next()?, row.next()?);
    let (first_day, last_day, guide, room) = (row.next()?, row.next()?, row.next()?, row.next()?);
    let recurs = Recurs::read(row.next()?, row.next()?);
    let is = NewRule { weekday, from, to, recurs, first_day, last_day, guide, room };
    Ok(Rule { id, is, version: row.next()?, instead_of: row.next()?, instead_of_day: row.next()? })
}

/// Openings in words, those at the same hours and as often together: «mandager og onsdager kl. 10.00–12.00, første tirsdag i måneden kl. 16.00–19.00».
/// They are given in order.
pub fn in_words(texts: &'static Texts, openings: &[Opening]) -> String {
    let mut groups: Vec<(Opening, Vec<i8>)> = Vec::new();
    for it in openings {
        match groups.iter_mut().find(|(first, _)| (first.from, first.to, first.recurs) == (it.from, it.to, it.recurs)) {
            Some((_, days)) if days.contains(&it.weekday) => {}
            // One weekday of the month is said for itself.
            Some((first, days)) if matches!(first.recurs, Recurs::Weeks(_)) => days.push(it.weekday),
            _ => groups.push((*it, vec![it.weekday])),
        }
    }
    let parts: Vec<String> = groups
        .into_iter()
        .map(|(it, days)| {
            let hours = texts.times(it.from, it.to);
            let said_days = || texts.list(&days.iter().map(|it| texts.weekdays(*it)).collect::<Vec<_>>());
            match it.recurs {
                Recurs::Weeks(1) => texts.two("opening-days", "days", said_days(), "hours", hours),
                Recurs::Weeks(weeks) => texts.with(
                    "opening-every",
                    [("days", said_days().into()), ("count", weeks.to_string().into()), ("hours", hours.into())],
                ),
                Recurs::Month(nth) => {
                    let key = match nth {
                        1 => "opening-first",
                        2 => "opening-second",
                        3 => "opening-third",
                        4 => "opening-fourth",
                        _ => "opening-last",
                    };
                    texts.two(key, "day", texts.weekday(it.weekday), "hours", hours)
                }
            }
        })
        .collect();
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn rule(weekday: i8, recurs: Recurs, first_day: Date, last_day: Option<Date>) -> NewRule {
        NewRule { weekday, from: 540, to: 660, recurs, first_day, last_day, guide: None, room: None }
    }

    fn days(rule: &NewRule, from: Date, to: Date) -> Vec<Date> {
        from.series(jiff::Span::new().days(1)).take_while(|it| *it <= to).filter(|it| rule.holds_on(*it)).collect()
    }

    #[test]
    fn b60_tuesdays_at_nine_stay_at_nine_when_the_clock_changes() {
        let it = rule(2, Recurs::WEEKLY, date(2026, 9, 1), None);
        let starts: Vec<String> = days(&it, date(2026, 10, 18), date(2026, 10, 31))
            .iter()
            .map(|day| clock::instant(day.at(9, 0, 0, 0)).to_string())
            .collect();
        assert_eq!(starts, ["2026-10-20T07:00:00Z", "2026-10-27T08:00:00Z"]);
    }

    #[test]
    fn b62_a_rule_on_its_first_day_alone_holds_once() {
        let day = date(2026, 11, 24);
        assert_eq!(days(&rule(2, Recurs::WEEKLY, day, Some(day)), date(2026, 11, 1), date(2026, 12, 31)), [day]);
    }

    #[test]
    fn weeks_are_counted_in_days_from_the_first_and_not_by_their_numbers() {
        // The year 2026 has 53 weeks: by even and odd numbers two meetings would lie in neighbouring weeks.
        let it = rule(3, Recurs::Weeks(2), date(2026, 12, 14), None);
        assert_eq!(
            days(&it, date(2026, 12, 1), date(2027, 2, 1)),
            [date(2026, 12, 16), date(2026, 12, 30), date(2027, 1, 13), date(2027, 1, 27)]
        );
        let third = rule(1, Recurs::Weeks(3), date(2026, 12, 16), None);
        assert_eq!(days(&third, date(2026, 12, 1), date(2027, 2, 1)), [date(2026, 12, 21), date(2027, 1, 11), date(2027, 2, 1)]);
    }

    #[test]
    fn a_weekday_of_the_month_holds_once_in_every_month() {
        let year = (date(2026, 1, 1), date(2026, 12, 31));
        let third = days(&rule(2, Recurs::Month(3), year.0, None), year.0, year.1);
        assert_eq!(third[..3], [date(2026, 1, 20), date(2026, 2, 17), date(2026, 3, 17)]);
        let last = days(&rule(5, Recurs::Month(-1), year.0, None), year.0, year.1);
        assert_eq!(last[..3], [date(2026, 1, 30), date(2026, 2, 27), date(2026, 3, 27)]);
        for nth in [1, 2, 3, 4, -1] {
            for weekday in 1..=7 {
                let all = days(&rule(weekday, Recurs::Month(nth), year.0, None), year.0, year.1);
                let months: Vec<i8> = all.iter().map(|it| it.month()).collect();
                assert_eq!(months, (1..=12).collect::<Vec<i8>>(), "{nth} {weekday}");
            }
        }
    }

    #[test]
    fn b70_rules_are_written_as_calendars_read_them() {
        let first = date(2026, 9, 1);
        let said = |weekday, recurs, last| rule(weekday, recurs, first, last).rrule();
        assert_eq!(said(1, Recurs::WEEKLY, None), "FREQ=WEEKLY;BYDAY=MO");
        assert_eq!(said(3, Recurs::Weeks(2), None), "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE");
        assert_eq!(said(2, Recurs::Month(3), None), "FREQ=MONTHLY;BYDAY=3TU");
        assert_eq!(said(7, Recurs::Month(-1), None), "FREQ=MONTHLY;BYDAY=-1SU");
        // The last one begins at nine by the wall clock: seven by UTC in summer time, eight in winter.
        assert_eq!(said(2, Recurs::WEEKLY, Some(date(2026, 10, 20))), "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261020T070000Z");
        assert_eq!(said(2, Recurs::WEEKLY, Some(date(2026, 11, 24))), "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261124T080000Z");
    }

    #[test]
    fn what_a_form_sends_is_what_was_chosen() {
        for it in Recurs::ALL {
            assert_eq!(Recurs::parse(&it.word()), Some(it));
        }
        assert_eq!(Recurs::parse("w9"), None);
        assert_eq!(Opening::parse("2:540:660:1:-1"), Some(Opening { weekday: 2, from: 540, to: 660, recurs: Recurs::Month(-1) }));
    }
}
