//! The hours in which people can be reached: Monday to Friday from 8 to 20, not on public holidays or days on which the municipality is closed.
//!
//! How long an invitation waits for an answer is counted in these hours, so that nobody loses a seat over a night or a holiday
//! (booking.md, I7 and 9.3).

use clock::{instant, norway};
use jiff::civil::{Date, Weekday, time};
use jiff::{SignedDuration, Timestamp};
use offer::{Exception, holidays_on};

/// The days on which a municipality cannot be reached.
pub(crate) struct ContactDays<'e> {
    exceptions: &'e [Exception],
}

impl<'e> ContactDays<'e> {
    pub(crate) const fn new(exceptions: &'e [Exception]) -> Self {
        Self { exceptions }
    }

    /// Whether people can be reached on a day. A holiday on which one place opens stays a holiday for the telephone.
    pub(crate) fn holds(&self, day: Date) -> bool {
        let closed = |it: &&Exception| it.place.is_none() && !it.open && it.first_day <= day && day <= it.last_day;
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
            && holidays_on(day).is_empty()
            && !self.exceptions.iter().any(|it| closed(&it))
    }

    /// The instant so many contact hours after `start`. A start outside them counts from the next opening; an end exactly at closing time
    /// stays there.
    pub(crate) fn after(&self, start: Timestamp, hours: i64) -> Timestamp {
        let mut left = SignedDuration::from_hours(hours);
        let mut day = start.to_zoned(norway()).date();
        // A year without a contact day is a municipality that has closed for good; then nothing is promised for longer.
        for _ in 0..366 {
            if self.holds(day) {
                let (opens, closes) = (instant(day.at(8, 0, 0, 0)).max(start), closing(day));
                let open = closes.duration_since(opens);
                if left <= open {
                    return opens + left;
                }
                left -= open.max(SignedDuration::ZERO);
            }
            day = day.tomorrow().unwrap_or(day);
        }
        closing(day)
    }

    /// Closing time of the `n`th contact day after the day of `start`: what a letter and its answer take.
    pub(crate) fn end_of_day(&self, start: Timestamp, n: u32) -> Timestamp {
        let mut day = start.to_zoned(norway()).date();
        let mut left = n;
        for _ in 0..366 {
            if left == 0 {
                break;
            }
            day = day.tomorrow().unwrap_or(day);
            left -= u32::from(self.holds(day));
        }
        closing(day)
    }

    /// The first contact day that is not before `day`.
    pub(crate) fn next(&self, day: Date) -> Date {
        (0..366).map_while(|n| day.checked_add(jiff::Span::new().days(n)).ok()).find(|it| self.holds(*it)).unwrap_or(day)
    }
}

fn closing(day: Date) -> Timestamp {
    instant(day.to_datetime(time(20, 0, 0, 0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    fn local(day: Date, hour: i8, minute: i8) -> Timestamp {
        instant(day.at(hour, minute, 0, 0))
    }

    #[test]
    fn twelve_contact_hours_walk_over_a_night_and_a_holiday() {
        let days = ContactDays::new(&[]);
        // Wednesday evening; Thursday 14 May 2026 is Kristi himmelfartsdag.
        assert_eq!(days.after(local(date(2026, 5, 13), 19, 30), 12), local(date(2026, 5, 15), 19, 30));
        // A whole day ends at closing time, not at the next opening.
        assert_eq!(days.after(local(date(2026, 11, 24), 8, 0), 12), local(date(2026, 11, 24), 20, 0));
        // A Saturday counts from Monday morning.
        assert_eq!(days.after(local(date(2026, 11, 21), 12, 0), 1), local(date(2026, 11, 23), 9, 0));
        // Over the change of the clocks on Sunday 25 October 2026 the wall clock rules.
        assert_eq!(days.after(local(date(2026, 10, 23), 19, 0), 2), local(date(2026, 10, 26), 9, 0));
    }

    #[test]
    fn a_day_on_which_the_municipality_is_closed_does_not_count() {
        let closed = Exception {
            id: Uuid::nil(),
            place: None,
            open: false,
            first_day: date(2026, 11, 25),
            last_day: date(2026, 11, 25),
            reason: "Planleggingsdag".to_owned(),
        };
        let one_place =
            Exception { place: Some(Uuid::nil()), first_day: date(2026, 11, 26), last_day: date(2026, 11, 26), ..closed.clone() };
        let exceptions = [closed, one_place];
        let days = ContactDays::new(&exceptions);
        assert_eq!(days.after(local(date(2026, 11, 24), 19, 0), 2), local(date(2026, 11, 26), 9, 0));
        assert_eq!(days.next(date(2026, 11, 25)), date(2026, 11, 26));
    }

    #[test]
    fn eight_days_of_a_letter_are_days_on_which_people_work() {
        // Tuesday 22 December 2026: 25 December is a holiday on a Friday, 26 December a Saturday, 1 January a Friday.
        assert_eq!(ContactDays::new(&[]).end_of_day(local(date(2026, 12, 22), 10, 0), 8), local(date(2027, 1, 5), 20, 0));
    }
}
