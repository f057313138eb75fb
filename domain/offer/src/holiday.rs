//! Public holidays: the twelve of lov om helligdager (24 February 1995 no. 12) and lov om 1. og 17. mai (26 April 1947 no. 1), reckoned
//! for any year.

use jiff::Span;
use jiff::civil::{Date, date};

/// A public holiday. Two can fall on one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// Thursday before Easter.
    MaundyThursday,
    /// Friday before Easter.
    GoodFriday,
    /// Easter Sunday.
    EasterSunday,
    /// The day after.
    EasterMonday,
    /// 1 May.
    LabourDay,
    /// 17 May.
    ConstitutionDay,
    /// 39 days after Easter.
    Ascension,
    /// 49 days after Easter.
    WhitSunday,
    /// 50 days after Easter.
    WhitMonday,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    SecondChristmasDay,
}

impl Holiday {
    /// The key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NewYear => "holiday-new-year",
            Self::MaundyThursday => "holiday-maundy-thursday",
            Self::GoodFriday => "holiday-good-friday",
            Self::EasterSunday => "holiday-easter-sunday",
            Self::EasterMonday => "holiday-easter-monday",
            Self::LabourDay => "holiday-labour-day",
            Self::ConstitutionDay => "holiday-constitution-day",
            Self::Ascension => "holiday-ascension",
            Self::WhitSunday => "holiday-whit-sunday",
            Self::WhitMonday => "holiday-whit-monday",
            Self::ChristmasDay => "holiday-christmas-day",
            Self::SecondChristmasDay => "holiday-second-christmas-day",
        }
    }
}

/// The holidays on a date: none, one, or two.
pub fn holidays_on(day: Date) -> Vec<Holiday> {
    let fixed = match (day.month(), day.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (5, 1) => Some(Holiday::LabourDay),
        (5, 17) => Some(Holiday::ConstitutionDay),
        (12, 25) => Some(Holiday::ChristmasDay),
        (12, 26) => Some(Holiday::SecondChristmasDay),
        _ => None,
    };
    let moving = match days_after_easter(day) {
        -3 => Some(Holiday::MaundyThursday),
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::EasterSunday),
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::Ascension),
        49 => Some(Holiday::WhitSunday),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    };
    fixed.into_iter().chain(moving).collect()
}

fn days_after_easter(day: Date) -> i32 {
    day.since(easter(day.year())).map_or(i32::MAX, |span: Span| span.get_days())
}

/// Easter Sunday by the Gregorian rule (Meeus, Astronomical Algorithms; Jones; Butcher's Ecclesiastical Calendar).
#[expect(clippy::many_single_char_names, reason = "the letters of the published rule")]
fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    date(year, i8::try_from(n / 31).unwrap_or(4), i8::try_from(n % 31 + 1).unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_holidays_are_those_of_the_reference_table() {
        let table = municipality::reference::file("helligdager-2024-2040.csv").unwrap();
        let mut count = 0;
        for line in table.lines().skip(1) {
            let columns: Vec<&str> = line.split(',').collect();
            let day: Date = columns[0].parse().unwrap();
            let names: Vec<String> =
                holidays_on(day).iter().map(|it| i18n::Lang::Nb.texts().get(it.key()).into_owned().to_lowercase()).collect();
            assert!(names.contains(&columns[1].to_lowercase()), "{line}: {names:?}");
            count += 1;
        }
        assert_eq!(count, 204);
        let (mut day, mut reckoned) = (date(2024, 1, 1), 0);
        while day < date(2041, 1, 1) {
            reckoned += holidays_on(day).len();
            day = day.tomorrow().unwrap();
        }
        assert_eq!(reckoned, 204);
    }
}
