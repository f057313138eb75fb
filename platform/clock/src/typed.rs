//! Dates and times as people type them (ux U-41).

use jiff::civil::{Date, date};

/// A time of day in minutes since midnight: «10», «kl. 10», «10.30», «10:30», «1030», «9-30». `None` when it cannot be one. 24.00 is the end of the day.
pub fn read_time(typed: &str) -> Option<u16> {
    let typed = typed.trim().to_lowercase();
    let typed = typed.strip_prefix("kl").unwrap_or(&typed).trim_start_matches(['.', ' ']);
    let parts: Vec<&str> = typed.split(['.', ':', ' ', '-']).filter(|it| !it.is_empty()).collect();
    let (hour, minute): (u16, u16) = match parts.as_slice() {
        [one] if one.len() <= 2 => (one.parse().ok()?, 0),
        [one] if one.len() == 4 && one.is_ascii() => (one[..2].parse().ok()?, one[2..].parse().ok()?),
        [hour, minute] if hour.len() <= 2 && minute.len() == 2 => (hour.parse().ok()?, minute.parse().ok()?),
        _ => return None,
    };
    let all = hour * 60 + minute;
    (minute < 60 && all <= 24 * 60).then_some(all)
}

/// A date: «24.11.2026», «24.11.26», «24/11-2026», «24 11 2026», «2026-11-24», and «24.11» (the next one from today on).
pub fn read_date(typed: &str, today: Date) -> Option<Date> {
    let parts: Vec<i16> = typed
        .split(|it: char| !it.is_ascii_digit())
        .filter(|it| !it.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    let (year, month, day) = match *parts.as_slice() {
        [year, month, day] if year > 31 => (year, month, day),
        [day, month, year] if year < 100 => (2000 + year, month, day),
        [day, month, year] => (year, month, day),
        [day, month] => {
            let this = valid(today.year(), month, day)?;
            return if this < today { valid(today.year() + 1, month, day) } else { Some(this) };
        }
        _ => return None,
    };
    valid(year, month, day)
}

fn valid(year: i16, month: i16, day: i16) -> Option<Date> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    (1900..=2200).contains(&year).then_some(())?;
    Date::new(year, month, day).ok().filter(|it| *it >= date(1900, 1, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        for (typed, minutes) in [
            ("10", Some(600)),
            (" kl. 10 ", Some(600)),
            ("kl 9.30", Some(570)),
            ("10:30", Some(630)),
            ("1030", Some(630)),
            ("9-30", Some(570)),
            ("24.00", Some(1440)),
            ("10.60", None),
            ("25", None),
            ("ti", None),
            ("", None),
        ] {
            assert_eq!(read_time(typed), minutes, "{typed}");
        }
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        let today = date(2026, 11, 21);
        for typed in ["24.11.2026", "24.11.26", "24/11-2026", "24 11 2026", "2026-11-24", "24.11", "24. 11."] {
            assert_eq!(read_date(typed, today), Some(date(2026, 11, 24)), "{typed}");
        }
        assert_eq!(read_date("3.1", today), Some(date(2027, 1, 3)));
        for typed in ["31.2.2026", "i morgen", "2026", "1.1.1800"] {
            assert_eq!(read_date(typed, today), None, "{typed}");
        }
    }
}
