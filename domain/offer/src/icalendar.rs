//! Calendars as RFC 5545 writes them. Own code and not a crate: what a feed needs of the format is on this page, and the crates at hand bring a
//! second library of dates and times into a house that has one.

use i18n::Lang;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};

/// Norway's time zone since 1996, both changes as rules: last Sunday of March and of October.
const ZONE: &[&str] = &[
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Oslo",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// A calendar.
#[derive(Clone, Debug)]
pub(crate) struct Calendar {
    /// What it is called.
    pub name: String,
    /// What it covers.
    pub about: String,
    /// The language of its words.
    pub language: Lang,
    /// What is in it.
    pub events: Vec<Event>,
}

/// An event, by Norway's wall clock.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    /// Stays the same for as long as the thing is there.
    pub uid: String,
    /// Grows with every change.
    pub sequence: i64,
    /// The day; of one that recurs the first.
    pub day: Date,
    /// From, minutes since midnight.
    pub from: u16,
    /// To, minutes since midnight.
    pub to: u16,
    /// What it is, in a few words.
    pub summary: String,
    /// More about it.
    pub description: String,
    /// Where, in one line.
    pub location: String,
    /// The place's position, degrees north and east.
    pub position: Option<(f64, f64)>,
    /// Its page.
    pub url: String,
    /// Whether it is not held.
    pub cancelled: bool,
    /// Whether whoever has it in the calendar is busy then.
    pub busy: bool,
    /// How it recurs, as `RRULE` says it, and on which of these days it is not held.
    pub recurs: Option<(String, Vec<Date>)>,
    /// The occurrence of the event with the same UID for which it stands in: its day, and its hour in minutes since midnight.
    pub instead_of: Option<(Date, u16)>,
}

impl Calendar {
    /// The calendar as text; `stamp` is when it was written.
    pub(crate) fn write(&self, stamp: Timestamp) -> String {
        let mut text = Lines(String::new());
        let language = self.language.code();
        text.line("BEGIN:VCALENDAR");
        text.line("VERSION:2.0");
        text.line("PRODID:-//Digihjelpen//Digihjelpen//NO");
        text.line("CALSCALE:GREGORIAN");
        text.line("METHOD:PUBLISH");
        text.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        text.line("X-PUBLISHED-TTL:PT1H");
        text.line(&format!("X-WR-CALNAME:{}", escaped(&self.name)));
        text.line(&format!("X-WR-CALDESC:{}", escaped(&self.about)));
        for line in ZONE {
            text.line(line);
        }
        let stamp = stamp.strftime("%Y%m%dT%H%M%SZ").to_string();
        for it in &self.events {
            text.line("BEGIN:VEVENT");
            text.line(&format!("UID:{}", it.uid));
            text.line(&format!("SEQUENCE:{}", it.sequence));
            text.line(&format!("DTSTAMP:{stamp}"));
            text.line(&local("DTSTART", it.day, it.from));
            text.line(&local("DTEND", it.day, it.to));
            if let Some((day, hour)) = it.instead_of {
                text.line(&local("RECURRENCE-ID", day, hour));
            }
            if let Some((rule, without)) = &it.recurs {
                text.line(&format!("RRULE:{rule}"));
                for day in without {
                    // With the same hour as DTSTART: a bare date would take nothing away.
                    text.line(&local("EXDATE", *day, it.from));
                }
            }
            text.line(&format!("SUMMARY;LANGUAGE={language}:{}", escaped(&it.summary)));
            text.line(&format!("DESCRIPTION;LANGUAGE={language}:{}", escaped(&it.description)));
            text.line(&format!("LOCATION:{}", escaped(&it.location)));
            if let Some((north, east)) = it.position {
                text.line(&format!("GEO:{north:.6};{east:.6}"));
            }
            text.line(&format!("URL:{}", it.url));
            text.line(if it.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
            text.line(if it.busy { "TRANSP:OPAQUE" } else { "TRANSP:TRANSPARENT" });
            text.line("END:VEVENT");
        }
        text.line("END:VCALENDAR");
        text.0
    }
}

fn local(name: &str, day: Date, minute: u16) -> String {
    format!("{name};TZID=Europe/Oslo:{}", wall(day, minute).strftime("%Y%m%dT%H%M%S"))
}

/// A wall time; 24.00 is the next day's midnight.
fn wall(day: Date, minute: u16) -> DateTime {
    let (day, minute) = if minute >= 1440 { (day.tomorrow().unwrap_or(day), minute - 1440) } else { (day, minute) };
    let time =
        Time::new(i8::try_from(minute / 60).unwrap_or(0), i8::try_from(minute % 60).unwrap_or(0), 0, 0).unwrap_or(Time::MIN);
    day.to_datetime(time)
}

/// A text as a value: backslash, semicolon, comma and line break mean something else in it (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => safe.extend(['\\', letter]),
            '\n' => safe.push_str("\\n"),
            it if it.is_control() => {}
            it => safe.push(it),
        }
    }
    safe
}

/// Lines that end with CRLF and are folded at 75 octets, never within a letter (RFC 5545, 3.1).
struct Lines(String);

impl Lines {
    fn line(&mut self, line: &str) {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A calendar's mark for `ETag`: the same while nothing in it changes, whenever it is written.
pub(crate) fn mark(calendar: &Calendar) -> String {
    use sha2::{Digest, Sha256};
    let hash = Sha256::digest(calendar.write(Timestamp::UNIX_EPOCH).as_bytes());
    format!("W/\"{}\"", data_encoding::HEXLOWER.encode(&hash[..16]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_at_75_octets_and_never_within_a_letter() {
        let text = "LOCATION:".to_owned() + &"å".repeat(100);
        let mut lines = Lines(String::new());
        lines.line(&text);
        assert!(lines.0.ends_with("\r\n"));
        for line in lines.0.split("\r\n") {
            assert!(line.len() <= 75, "{} octets", line.len());
        }
        assert_eq!(lines.0.replace("\r\n ", "").trim_end(), text);
        let mut exact = Lines(String::new());
        exact.line(&"x".repeat(75));
        assert_eq!(exact.0.len(), 77, "75 octets are one line");
    }

    #[test]
    fn what_means_something_is_escaped() {
        assert_eq!(escaped("Gata 1, 9008; opp\\ned\r\nTo"), "Gata 1\\, 9008\\; opp\\\\ned\\nTo");
    }
}
