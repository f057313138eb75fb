//! Dates, times, numbers and phone numbers as each language writes them.

use jiff::civil::Date;

use crate::{Lang, Texts};

impl Texts {
    /// The weekday's name, 1 = Monday: «tirsdag».
    pub fn weekday(&'static self, weekday: i8) -> String {
        self.get(&format!("weekday-{weekday}")).into_owned()
    }

    /// The weekday as a habit, 1 = Monday: «tirsdager».
    pub fn weekdays(&'static self, weekday: i8) -> String {
        self.get(&format!("weekdays-{weekday}")).into_owned()
    }

    /// A date with its weekday and year: «tirsdag 24. november 2026».
    pub fn date(&'static self, date: Date) -> String {
        self.with(
            "date-with-year",
            [
                ("weekday", self.weekday(date.weekday().to_monday_one_offset()).into()),
                ("day", date.day().to_string().into()),
                ("month", self.get(&format!("month-{}", date.month())).into_owned().into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// A date with its weekday, without year: «tirsdag 24. november».
    pub fn day(&'static self, date: Date) -> String {
        self.with(
            "date-without-year",
            [
                ("weekday", self.weekday(date.weekday().to_monday_one_offset()).into()),
                ("day", date.day().to_string().into()),
                ("month", self.get(&format!("month-{}", date.month())).into_owned().into()),
            ],
        )
    }

    /// A day as people say it: «i dag», «i morgen», else the weekday and date.
    pub fn day_seen_from(&'static self, date: Date, today: Date) -> String {
        if date == today {
            self.get("today").into_owned()
        } else if today.tomorrow().is_ok_and(|tomorrow| date == tomorrow) {
            self.get("tomorrow").into_owned()
        } else {
            self.day(date)
        }
    }

    /// A time of day in minutes since midnight, as it is read aloud: «kl. 10.00».
    pub fn time(&'static self, minute: u16) -> String {
        self.one("time-at", "time", self.clock(minute))
    }

    /// From and to: «kl. 10.00–12.00».
    pub fn times(&'static self, from: u16, to: u16) -> String {
        self.two("time-span", "from", self.clock(from), "to", self.clock(to))
    }

    /// The bare figures of a time: `10.00` (English and Arabic `10:00`, as the texts' `time-separator` says).
    pub fn clock(&'static self, minute: u16) -> String {
        format!("{:02}{}{:02}", minute / 60, self.get("time-separator"), minute % 60)
    }

    /// Words in a row: «mandager, tirsdager og fredager».
    pub fn list(&'static self, words: &[String]) -> String {
        match words {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => self.two("list", "first", first.join(&self.get("list-separator")), "last", last.clone()),
        }
    }

    /// A whole number with the language's own grouping: «17 500».
    pub fn number(&self, number: i64) -> String {
        let separator = match self.lang() {
            Lang::En | Lang::Ur | Lang::So | Lang::Ti | Lang::Ar => ",",
            // A space that does not break, as Norwegian, Sámi, Polish and Ukrainian write it.
            _ => "\u{a0}",
        };
        let digits = number.unsigned_abs().to_string();
        let mut grouped = String::from(if number < 0 { "−" } else { "" });
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                grouped.push_str(separator);
            }
            grouped.push(digit);
        }
        grouped
    }
}

/// A Norwegian phone number in groups that can be read aloud: eight figures in pairs, `800` numbers and mobiles as people say them.
/// Numbers of another length are left as they are.
pub fn phone(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    match digits.as_str() {
        d if number.starts_with('+') && !d.starts_with("47") => number.to_owned(),
        d if d.len() == 10 && d.starts_with("47") => pairs(&d[2..]),
        d if d.len() == 8 => pairs(d),
        d if d.len() == 5 => format!("{}\u{a0}{}", &d[..2], &d[2..]),
        _ => number.to_owned(),
    }
}

fn pairs(digits: &str) -> String {
    // Mobile and 800 numbers are said as three groups, all others as four pairs.
    let cuts: &[usize] = if digits.starts_with(['4', '8', '9']) { &[0, 3, 5, 8] } else { &[0, 2, 4, 6, 8] };
    cuts.windows(2).map(|cut| &digits[cut[0]..cut[1]]).collect::<Vec<_>>().join("\u{a0}")
}

/// The text with Arabic-Indic and Persian figures (٠١٢, ۰۱۲) as 0 to 9: people type numbers in the figures of their own keyboard.
pub fn plain_figures(typed: &str) -> String {
    typed
        .chars()
        .map(|it| match it {
            '\u{0660}'..='\u{0669}' => char::from_digit(u32::from(it) - 0x0660, 10).unwrap_or(it),
            '\u{06F0}'..='\u{06F9}' => char::from_digit(u32::from(it) - 0x06F0, 10).unwrap_or(it),
            it => it,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_and_times_are_each_language_s_own() {
        let day = date(2026, 11, 24);
        assert_eq!(Lang::Nb.texts().date(day), "tirsdag 24. november 2026");
        assert_eq!(Lang::Nn.texts().date(day), "tysdag 24. november 2026");
        assert_eq!(Lang::En.texts().date(day), "Tuesday 24 November 2026");
        assert_eq!(Lang::Nb.texts().times(600, 720), "kl. 10.00–12.00");
        assert_eq!(Lang::Nb.texts().day_seen_from(day, date(2026, 11, 23)), "i morgen");
        for lang in Lang::ALL {
            let said = lang.texts().date(day);
            assert!(said.contains("24") && said.contains("2026") && !said.contains("month-"), "{lang:?}: {said}");
        }
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(Lang::Nb.texts().number(5_550_203), "5\u{a0}550\u{a0}203");
        assert_eq!(Lang::En.texts().number(-1_000), "−1,000");
        assert_eq!(Lang::Pl.texts().number(999), "999");
    }

    #[test]
    fn figures_of_other_keyboards_are_read() {
        assert_eq!(plain_figures("٥٤٣ ٠٩٧ ٤"), "543 097 4");
        assert_eq!(plain_figures("۹۰۰۸ Tromsø"), "9008 Tromsø");
    }

    #[test]
    fn phone_numbers_are_grouped_as_they_are_said() {
        for (typed, said) in [
            ("77790000", "77 79 00 00"),
            ("+47 77790000", "77 79 00 00"),
            ("91234567", "912 34 567"),
            ("80012345", "800 12 345"),
            ("02468", "02 468"),
            ("+46 8 123 456", "+46 8 123 456"),
        ] {
            assert_eq!(phone(typed).replace('\u{a0}', " "), said);
        }
    }
}
