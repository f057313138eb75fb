//! When the meetings of a course are to be: every so many weeks from a first day, and what a closed day does to that (booking.md, 8).

use db::{DbError, Tx};
use i18n::Texts;
use jiff::Span;
use jiff::civil::Date;
use uuid::Uuid;

use crate::OfferError;
use crate::calendar::{Closed, Exception, closed, exceptions};
use crate::holiday::{Holiday, holidays_on};
use crate::session;

/// A course has at most so many meetings.
pub const MOST_MEETINGS: i64 = 40;
/// And at most so many weeks from one to the next.
pub const MOST_WEEKS: i64 = 8;
/// A course that would end later and later is not looked for further than so many times its interval.
const LOOKED_AHEAD: i64 = 120;

/// What a closed day does to a course that is being planned (booking.md, B63).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnClosedDay {
    /// The course ends later.
    Later,
    /// The course has one meeting fewer.
    Fewer,
}

impl OnClosedDay {
    /// The word in the database and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Later => "later",
            Self::Fewer => "fewer",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Later, Self::Fewer].into_iter().find(|it| it.word() == word)
    }
}

/// When the meetings of a course are to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// The first day; all meetings are on its weekday.
    pub first: Date,
    /// How many meetings, 1 to [`MOST_MEETINGS`].
    pub meetings: i64,
    /// Every so many weeks, 1 to [`MOST_WEEKS`]; counted in days from the first day, not by the number of the week.
    pub weeks: i64,
    /// What a closed day does.
    pub on_closed_day: OnClosedDay,
}

/// Why nothing can be held on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyClosed {
    /// These public holidays.
    Holidays(Vec<Holiday>),
    /// The municipality has closed it, for this reason.
    Reason(String),
}

impl WhyClosed {
    /// In words: «Kristi himmelfartsdag».
    pub fn said(&self, texts: &'static Texts) -> String {
        match self {
            Self::Holidays(days) => texts.list(&days.iter().map(|it| texts.get(it.key()).into_owned()).collect::<Vec<_>>()),
            Self::Reason(reason) => reason.clone(),
        }
    }
}

/// A day of a course that is being planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedDay {
    /// The day.
    pub date: Date,
    /// Why no meeting is held on it.
    pub closed: Option<WhyClosed>,
}

pub(crate) fn why_closed(exceptions: &[Exception], place: Uuid, day: Date) -> Option<WhyClosed> {
    match closed(exceptions, place, day) {
        Closed::No => None,
        Closed::Holiday => Some(WhyClosed::Holidays(holidays_on(day))),
        Closed::By(_, reason) => Some(WhyClosed::Reason(reason)),
    }
}

/// Why nothing can be held at a place on a day, if so.
pub fn closed_on(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid, day: Date) -> Result<Option<WhyClosed>, DbError> {
    Ok(why_closed(&exceptions(tx, municipality, day)?, place, day))
}

/// The days of a course in order, those on which it cannot be held among them, so that they are seen before anybody books.
pub fn plan(exceptions: &[Exception], place: Uuid, it: &Rhythm) -> Vec<PlannedDay> {
    let (mut days, mut held) = (Vec::new(), 0);
    for step in 0..LOOKED_AHEAD {
        let count = if it.on_closed_day == OnClosedDay::Later { held } else { step };
        if count >= it.meetings {
            break;
        }
        let Ok(date) = it.first.checked_add(Span::new().days(7 * it.weeks * step)) else { break };
        let closed = why_closed(exceptions, place, date);
        held += i64::from(closed.is_none());
        days.push(PlannedDay { date, closed });
    }
    days
}

/// The days of a course of an offer, as [`plan`] finds them.
pub fn plan_for(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, it: &Rhythm) -> Result<Vec<PlannedDay>, OfferError> {
    let frame = session::frame_of(tx, municipality, offer)?;
    Ok(plan(&exceptions(tx, municipality, it.first)?, frame.place, it))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn days(first: Date, meetings: i64, weeks: i64, on_closed_day: OnClosedDay) -> Vec<PlannedDay> {
        plan(&[], Uuid::nil(), &Rhythm { first, meetings, weeks, on_closed_day })
    }

    fn open(days: &[PlannedDay]) -> Vec<Date> {
        days.iter().filter(|it| it.closed.is_none()).map(|it| it.date).collect()
    }

    #[test]
    fn b63_every_thursday_over_easter_and_ascension_ends_later_or_has_fewer_meetings_by_its_setting() {
        // Skjærtorsdag 2026 is 2 April, Kristi himmelfartsdag 14 May.
        let later = days(date(2026, 3, 26), 8, 1, OnClosedDay::Later);
        assert_eq!(open(&later).len(), 8);
        assert_eq!(later.last().unwrap().date, date(2026, 5, 28), "two closed days put the end off by two weeks");
        let fewer = days(date(2026, 3, 26), 8, 1, OnClosedDay::Fewer);
        assert_eq!((fewer.len(), open(&fewer).len()), (8, 6));
        assert_eq!(fewer.last().unwrap().date, date(2026, 5, 14), "a closed day that is last is shown too");
        for all in [&later, &fewer] {
            let closed: Vec<_> = all.iter().filter_map(|it| Some((it.date, it.closed.clone()?))).collect();
            assert_eq!(
                closed,
                [
                    (date(2026, 4, 2), WhyClosed::Holidays(vec![Holiday::MaundyThursday])),
                    (date(2026, 5, 14), WhyClosed::Holidays(vec![Holiday::Ascension]))
                ]
            );
        }
    }

    #[test]
    fn every_second_week_is_counted_in_days_over_the_turn_of_the_year() {
        let days = days(date(2026, 12, 8), 4, 2, OnClosedDay::Later);
        assert_eq!(open(&days), [date(2026, 12, 8), date(2026, 12, 22), date(2027, 1, 5), date(2027, 1, 19)]);
    }

    #[test]
    fn a_place_that_has_closed_for_good_makes_no_endless_course() {
        let closed = Exception {
            id: Uuid::nil(),
            place: None,
            open: false,
            first_day: date(2026, 1, 1),
            last_day: date(2099, 12, 31),
            reason: "Nedlagt".to_owned(),
        };
        let rhythm = Rhythm { first: date(2026, 12, 8), meetings: 4, weeks: 1, on_closed_day: OnClosedDay::Later };
        assert!(open(&plan(&[closed], Uuid::nil(), &rhythm)).is_empty());
    }
}
