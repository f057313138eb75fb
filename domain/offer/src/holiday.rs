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

    /// Easter by another rule than the one above: Gauss's, with the two exceptions of the Gregorian calendar (Lichtenberg's form).
    fn easter_by_gauss(year: i16) -> Date {
        let y = i32::from(year);
        let century = y / 100;
        let secular_moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        let secular_sun = 2 - (3 * century + 3) / 4;
        let moon = y % 19;
        let seed = (19 * moon + secular_moon) % 30;
        let correction = (seed + moon / 11) / 29;
        let limit = 21 + seed - correction;
        let first_sunday = 7 - (y + y / 4 + secular_sun) % 7;
        let distance = 7 - (limit - first_sunday) % 7;
        date(year, 3, 1).saturating_add(Span::new().days(limit + distance - 1))
    }

    const ALL: [Holiday; 12] = [
        Holiday::NewYear,
        Holiday::MaundyThursday,
        Holiday::GoodFriday,
        Holiday::EasterSunday,
        Holiday::EasterMonday,
        Holiday::LabourDay,
        Holiday::ConstitutionDay,
        Holiday::Ascension,
        Holiday::WhitSunday,
        Holiday::WhitMonday,
        Holiday::ChristmasDay,
        Holiday::SecondChristmasDay,
    ];

    #[test]
    fn every_year_from_2026_to_2100_has_the_twelve_each_once_in_its_place() {
        let (mut shared_dates, mut clock_changes) = (Vec::new(), Vec::new());
        for year in 2026..=2100 {
            let days = || date(year, 1, 1).series(Span::new().days(1)).take_while(move |day| day.year() == year);
            let found: Vec<(Date, Holiday)> =
                days().flat_map(|day| holidays_on(day).into_iter().map(move |it| (day, it))).collect();
            assert_eq!(found.len(), 12, "{year}");
            let on = |it: Holiday| found.iter().find(|(_, other)| *other == it).unwrap_or_else(|| panic!("{year} {it:?}")).0;
            let easter = easter_by_gauss(year);
            let after = |count: i32| easter.saturating_add(Span::new().days(count));
            assert_eq!(
                ALL.map(on),
                [
                    date(year, 1, 1),
                    after(-3),
                    after(-2),
                    easter,
                    after(1),
                    date(year, 5, 1),
                    date(year, 5, 17),
                    after(39),
                    after(49),
                    after(50),
                    date(year, 12, 25),
                    date(year, 12, 26),
                ]
            );
            for it in days().filter(|day| holidays_on(*day).len() > 1) {
                assert_eq!(holidays_on(it).len(), 2);
                shared_dates.push(it);
            }
            for day in days().filter(|day| !holidays_on(*day).is_empty()) {
                let midnight = |day: Date| clock::instant(day.to_datetime(jiff::civil::Time::midnight()));
                let hours = midnight(day.tomorrow().unwrap()).duration_since(midnight(day)).as_hours();
                if hours != 24 {
                    assert_eq!((hours, holidays_on(day)), (23, vec![Holiday::EasterSunday]), "{day}");
                    clock_changes.push(day);
                }
            }
        }
        // Ascension is on 17 May, or Whit Sunday or Monday is; on 1 May Ascension is as early as it can be.
        assert!(shared_dates.iter().all(|it| it.month() == 5 && matches!(it.day(), 1 | 17)));
        assert!(shared_dates.contains(&date(2043, 5, 17)), "{shared_dates:?}");
        assert!(clock_changes.starts_with(&[date(2027, 3, 28), date(2032, 3, 28)]), "{clock_changes:?}");
    }

    #[test]
    fn a_day_with_two_names_is_one_closed_day_and_both_are_said() {
        let day = date(2043, 5, 17);
        let names: Vec<String> = holidays_on(day).iter().map(|it| i18n::Lang::Nb.texts().get(it.key()).into_owned()).collect();
        assert_eq!(names.len(), 2);
        let why = crate::rhythm::why_closed(&[], uuid::Uuid::nil(), day).unwrap();
        assert_eq!(why.said(i18n::Lang::Nb.texts()), format!("{} og {}", names[0], names[1]));
    }

    #[test]
    fn the_table_that_the_program_ships_is_the_one_that_was_given() {
        let shared = std::env::var("SHARED_DIR").map_or_else(
            |_| std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
            std::path::PathBuf::from,
        );
        let given = shared.join("data/norway/helligdager-2024-2040.csv");
        let Ok(given) = std::fs::read_to_string(&given) else {
            eprintln!("SKIPPED: the holidays that were given are not at {}", given.display());
            return;
        };
        assert_eq!(municipality::reference::file("helligdager-2024-2040.csv").unwrap(), given);
    }
}
