//! When somebody is busy, out of a calendar as RFC 5545 writes it. Only times come out: no title, place or name is looked at.
//!
//! The crates `icalendar` and `rrule` take text and rule apart. Rules are expanded by the wall clock, as if it were UTC, and each hour is put into its
//! zone afterwards by the house's own library: so nine o'clock stays nine o'clock in whatever zone it was written.

use std::collections::BTreeSet;

use icalendar::parser::{Component, Property, read_calendar, unfold};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};
use rrule::{Frequency, RRuleSet};

/// So many occurrences of one event are kept within the days that are asked for, and no event names more days of its own.
const MOST_OCCURRENCES: usize = 2_000;
/// So many of all events together.
const MOST_TIMES: usize = 20_000;
/// A calendar has no more events than this that are not over.
const MOST_EVENTS: usize = 10_000;
/// An event has no more rules than this; RFC 5545 advises one.
const MOST_RULES: usize = 4;
/// A day of a rule has no more hours than this, out of BYHOUR, BYMINUTE and BYSECOND.
const MOST_IN_A_DAY: usize = 24;
/// So many steps one rule is followed, whether or not they fall within the days that are asked for.
const MOST_STEPS: usize = 20_000;
/// So many steps the rules of a calendar are followed, all together.
const ALL_STEPS: usize = 500_000;
/// What a rule costs that leads nowhere: it has been looked for long.
const NOWHERE: usize = 2_000;
/// A day, seconds.
const DAY: i64 = 86_400;
/// Our own feeds end their ids so; whoever has subscribed to one is not busy twice.
const OUR_OWN: &str = "@digihjelpen";

/// What a calendar says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    /// The busy times, in order; none touches another.
    pub(crate) busy: Vec<(Timestamp, Timestamp)>,
    /// Events in a zone that nobody knows; they were read as Norway's time.
    pub(crate) unknown_zones: i64,
    /// Events whose times or rules could not be read.
    pub(crate) unreadable: i64,
}

/// A time in a calendar: by the wall clock of a zone.
#[derive(Clone, Debug)]
struct When {
    wall: DateTime,
    zone: TimeZone,
    all_day: bool,
}

impl When {
    /// Its instant; a time that the clock skips is as much later as the gap is long.
    fn instant(&self) -> Option<Timestamp> {
        self.at(self.wall)
    }

    fn at(&self, wall: DateTime) -> Option<Timestamp> {
        Some(wall.to_zoned(self.zone.clone()).ok()?.timestamp())
    }
}

/// How long an event lasts.
#[derive(Clone, Copy, Debug)]
enum Length {
    /// Until so much later by the wall clock.
    Wall(SignedDuration),
    /// So much later, days by the wall clock and hours by the real one.
    Nominal(Span),
}

struct Event {
    uid: String,
    start: When,
    length: Length,
    rules: Vec<String>,
    without: BTreeSet<Timestamp>,
    extra: Vec<(When, Option<Length>)>,
    /// The occurrence for which it stands in.
    instead_of: Option<Timestamp>,
    busy: bool,
}

impl Event {
    /// Whether it took place once, and that has ended.
    fn is_over(&self, now: Timestamp) -> bool {
        let once = self.rules.is_empty() && self.extra.is_empty() && self.instead_of.is_none();
        once && end(&self.start, self.start.wall, self.length).is_some_and(|it| it <= now)
    }
}

/// The busy times of a calendar between two instants; `None` when it is no calendar. However it is written, it costs no more than the limits above:
/// what goes beyond them is counted as unreadable. Takes up to seconds of reckoning: not for a thread that serves others meanwhile.
pub(crate) fn read(text: &str, (from, to): (Timestamp, Timestamp)) -> Option<Seen> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if !text.get(..15).is_some_and(|it| it.eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        return None;
    }
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).ok()?;
    let mut seen = Seen::default();
    let mut events = Vec::new();
    for it in calendar.components.iter().filter(|it| it.name.as_str() == "VEVENT") {
        match event(it, &mut seen.unknown_zones) {
            Some(it) if it.uid.ends_with(OUR_OWN) || it.is_over(from) => {}
            Some(it) if events.len() < MOST_EVENTS => events.push(it),
            Some(_) | None => seen.unreadable += 1,
        }
    }
    let replaced: BTreeSet<(String, Timestamp)> = events.iter().filter_map(|it| Some((it.uid.clone(), it.instead_of?))).collect();
    let mut steps = ALL_STEPS;
    for it in events.iter().filter(|it| it.busy) {
        match times(it, &replaced, (from, to), &mut steps) {
            Some(times) if seen.busy.len() + times.len() <= MOST_TIMES => seen.busy.extend(times),
            Some(_) | None => seen.unreadable += 1,
        }
    }
    seen.busy = merged(seen.busy);
    Some(seen)
}

/// When an event takes place between two instants. `steps`: how far rules may still be followed.
fn times(
    it: &Event,
    replaced: &BTreeSet<(String, Timestamp)>,
    (from, to): (Timestamp, Timestamp),
    steps: &mut usize,
) -> Option<Vec<(Timestamp, Timestamp)>> {
    let mut starts = vec![it.start.wall];
    // What began before the first instant may still last: no event that matters here is longer than a month.
    let early = from - SignedDuration::from_hours(24 * 31);
    for rule in &it.rules {
        starts.extend(expanded(&it.start, rule, (early, to), steps)?);
    }
    starts.sort_unstable();
    starts.dedup();
    let mut found = Vec::new();
    for wall in starts {
        let begins = it.start.at(wall)?;
        let gone = it.without.contains(&begins) || (it.instead_of.is_none() && replaced.contains(&(it.uid.clone(), begins)));
        if !gone {
            found.push((begins, end(&it.start, wall, it.length)?));
        }
    }
    for (extra, length) in &it.extra {
        let begins = extra.instant()?;
        if !replaced.contains(&(it.uid.clone(), begins)) {
            found.push((begins, end(extra, extra.wall, length.unwrap_or(it.length))?));
        }
    }
    found.retain(|(begins, ends)| begins < ends && *ends > from && *begins < to);
    Some(found)
}

fn end(of: &When, wall: DateTime, length: Length) -> Option<Timestamp> {
    match length {
        Length::Wall(duration) => of.at(wall.checked_add(duration).ok()?),
        Length::Nominal(span) => Some(wall.to_zoned(of.zone.clone()).ok()?.checked_add(span).ok()?.timestamp()),
    }
}

/// The beginnings that follow from a rule, by the wall clock of the event's zone. `None`: it cannot be read, keeps somebody busy more often than daily
/// hours do, or costs more steps than there are.
fn expanded(start: &When, rule: &str, (from, to): (Timestamp, Timestamp), steps: &mut usize) -> Option<Vec<DateTime>> {
    let rule = until_by_wall(&rule.to_ascii_uppercase(), &start.zone)?;
    let parsed = |begins: DateTime| -> Option<RRuleSet> {
        format!("DTSTART:{}\nRRULE:{rule}", begins.strftime("%Y%m%dT%H%M%SZ")).parse().ok()
    };
    let as_utc = |wall: DateTime| Some(wall.to_zoned(TimeZone::UTC).ok()?.timestamp().as_second());
    let by_wall = |it: Timestamp| as_utc(it.to_zoned(start.zone.clone()).datetime());
    let (from, to) = (by_wall(from)?, by_wall(to)?);
    let mut set = parsed(start.wall)?;
    let [it] = set.get_rrule().as_slice() else { return None };
    let in_a_day = [it.get_by_hour(), it.get_by_minute(), it.get_by_second()].iter().map(|it| it.len().max(1)).product::<usize>();
    if in_a_day > MOST_IN_A_DAY {
        return None;
    }
    let period = match it.get_freq() {
        Frequency::Secondly | Frequency::Minutely | Frequency::Hourly => return None,
        Frequency::Daily => 1,
        Frequency::Weekly => 7,
        Frequency::Monthly | Frequency::Yearly => 0,
    } * i64::from(it.get_interval());
    if it.get_until().is_some_and(|it| it.timestamp() < from) {
        return Some(Vec::new());
    }
    let ends = it.get_until().is_some() || it.get_count().is_some();
    let before = (from - as_utc(start.wall)?).div_euclid(DAY);
    if it.get_count().is_none() && period > 0 && before >= period {
        // What comes every so many days comes so too from a later beginning; nobody needs to walk there.
        set = parsed(start.wall.checked_add(Span::new().try_days(before / period * period).ok()?).ok()?)?;
    }
    let mut found = Vec::new();
    let mut walked = 0;
    let mut rest = set.limit().into_iter();
    loop {
        let Some(next) = rest.next().map(|it| it.timestamp()) else {
            // A rule without an end ends only where the search for its next occurrence was given up.
            if walked == 0 || !ends {
                *steps = steps.saturating_sub(NOWHERE);
            }
            return ends.then_some(found);
        };
        if next > to {
            return Some(found);
        }
        walked += 1;
        *steps = steps.checked_sub(1)?;
        if next >= from {
            found.push(Timestamp::from_second(next).ok()?.to_zoned(TimeZone::UTC).datetime());
        }
        if walked > MOST_STEPS || found.len() > MOST_OCCURRENCES {
            return None;
        }
    }
}

/// A rule whose end is said by the wall clock, as its beginning is here; in the file it is said in UTC or as a day.
fn until_by_wall(rule: &str, zone: &TimeZone) -> Option<String> {
    let parts = rule.split(';').filter(|it| !it.is_empty()).map(|part| {
        let Some(until) = part.strip_prefix("UNTIL=") else { return Some(part.to_owned()) };
        let wall = match until.strip_suffix('Z') {
            Some(utc) => {
                let utc = DateTime::strptime("%Y%m%dT%H%M%S", utc).ok()?;
                utc.to_zoned(TimeZone::UTC).ok()?.timestamp().to_zoned(zone.clone()).datetime()
            }
            None if until.len() == 8 => Date::strptime("%Y%m%d", until).ok()?.to_datetime(Time::constant(23, 59, 59, 0)),
            None => DateTime::strptime("%Y%m%dT%H%M%S", until).ok()?,
        };
        Some(format!("UNTIL={}", wall.strftime("%Y%m%dT%H%M%SZ")))
    });
    Some(parts.collect::<Option<Vec<String>>>()?.join(";"))
}

fn event(it: &Component<'_>, unknown_zones: &mut i64) -> Option<Event> {
    let value = |name: &str| it.find_prop(name).map(|it| it.val.as_str().trim().to_owned()).unwrap_or_default();
    let all = |name: &'static str| it.properties.iter().filter(move |it| it.name.as_str() == name);
    let mut unknown = false;
    let mut when = |it: &Property<'_>, value: &str| read_when(value, &zone_of(it, &mut unknown));
    let begins = it.find_prop("DTSTART")?;
    let start = when(begins, begins.val.as_str())?;
    let length = match (it.find_prop("DTEND"), it.find_prop("DURATION")) {
        (Some(ends), _) => length_to(&start, &when(ends, ends.val.as_str())?)?,
        (None, Some(duration)) => Length::Nominal(duration.val.as_str().parse().ok()?),
        (None, None) if start.all_day => Length::Nominal(Span::new().days(1)),
        (None, None) => Length::Wall(SignedDuration::ZERO),
    };
    let mut without = BTreeSet::new();
    for property in all("EXDATE") {
        for one in property.val.as_str().split(',') {
            without.insert(when(property, one)?.instant()?);
        }
    }
    let mut extra = Vec::new();
    for property in all("RDATE") {
        for one in property.val.as_str().split(',') {
            let Some((first, last)) = one.split_once('/') else {
                extra.push((when(property, one)?, None));
                continue;
            };
            let first = when(property, first)?;
            let length = if last.starts_with(['P', '+']) {
                Length::Nominal(last.parse().ok()?)
            } else {
                length_to(&first, &when(property, last)?)?
            };
            extra.push((first, Some(length)));
        }
    }
    let rules: Vec<String> = all("RRULE").map(|it| it.val.as_str().trim().to_owned()).collect();
    if extra.len() > MOST_OCCURRENCES || rules.len() > MOST_RULES {
        return None;
    }
    let instead_of = match it.find_prop("RECURRENCE-ID") {
        Some(of) => Some(when(of, of.val.as_str())?.instant()?),
        None => None,
    };
    *unknown_zones += i64::from(unknown);
    let busy = value("TRANSP") != "TRANSPARENT"
        && value("STATUS") != "CANCELLED"
        && !matches!(value("X-MICROSOFT-CDO-BUSYSTATUS").as_str(), "FREE" | "WORKINGELSEWHERE");
    Some(Event { uid: value("UID"), start, length, rules, without, extra, instead_of, busy })
}

fn length_to(start: &When, end: &When) -> Option<Length> {
    if start.zone == end.zone {
        return Some(Length::Wall(end.wall.duration_since(start.wall)));
    }
    let real = end.instant()?.duration_since(start.instant()?);
    Some(Length::Nominal(Span::new().try_seconds(real.as_secs()).ok()?))
}

/// A value such as `20261124T100000`, `20261124T090000Z` or `20261124`. Without a zone of its own it is Norway's time.
fn read_when(value: &str, zone: &TimeZone) -> Option<When> {
    let value = value.trim();
    if value.len() == 8 {
        let wall = Date::strptime("%Y%m%d", value).ok()?.to_datetime(Time::midnight());
        return Some(When { wall, zone: clock::norway(), all_day: true });
    }
    let (value, zone) = match value.strip_suffix('Z') {
        Some(utc) => (utc, TimeZone::UTC),
        None => (value, zone.clone()),
    };
    Some(When { wall: DateTime::strptime("%Y%m%dT%H%M%S", value).ok()?, zone, all_day: false })
}

/// The zone of a property: by its name of the tz data base, with or without a path before it, or by the name that Windows has for it.
fn zone_of(it: &Property<'_>, unknown: &mut bool) -> TimeZone {
    let named = it.params.iter().find(|it| it.key.as_str() == "TZID").and_then(|it| it.val.as_ref());
    let Some(named) = named.map(|it| it.as_str().trim_matches('"').to_owned()) else { return clock::norway() };
    let by_path = |parts: usize| {
        let all: Vec<&str> = named.trim_matches('/').split('/').collect();
        all.len().checked_sub(parts).map(|at| all[at..].join("/"))
    };
    let candidates = [by_path(3), by_path(2), by_path(1)].into_iter().flatten();
    let found = candidates.chain(windows(&named).map(str::to_owned)).find_map(|it| jiff::tz::db().get(&it).ok());
    found.unwrap_or_else(|| {
        *unknown = true;
        clock::norway()
    })
}

/// The zones of Europe, and those from which people call in, as Windows and Exchange name them (Unicode CLDR, `windowsZones.xml`).
fn windows(name: &str) -> Option<&'static str> {
    const NAMES: [(&str, &str); 20] = [
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Central Europe Standard Time", "Europe/Budapest"),
        ("Central European Standard Time", "Europe/Warsaw"),
        ("Romance Standard Time", "Europe/Paris"),
        ("GMT Standard Time", "Europe/London"),
        ("Greenwich Standard Time", "Atlantic/Reykjavik"),
        ("FLE Standard Time", "Europe/Kyiv"),
        ("GTB Standard Time", "Europe/Bucharest"),
        ("E. Europe Standard Time", "Europe/Chisinau"),
        ("Kaliningrad Standard Time", "Europe/Kaliningrad"),
        ("Russian Standard Time", "Europe/Moscow"),
        ("Turkey Standard Time", "Europe/Istanbul"),
        ("Israel Standard Time", "Asia/Jerusalem"),
        ("Arab Standard Time", "Asia/Riyadh"),
        ("India Standard Time", "Asia/Kolkata"),
        ("Eastern Standard Time", "America/New_York"),
        ("Central Standard Time", "America/Chicago"),
        ("Mountain Standard Time", "America/Denver"),
        ("Pacific Standard Time", "America/Los_Angeles"),
        ("UTC", "UTC"),
    ];
    NAMES.iter().find(|(theirs, _)| *theirs == name).map(|(_, ours)| *ours)
}

/// The same times in order, those that touch as one.
fn merged(mut times: Vec<(Timestamp, Timestamp)>) -> Vec<(Timestamp, Timestamp)> {
    times.sort_unstable();
    let mut merged: Vec<(Timestamp, Timestamp)> = Vec::with_capacity(times.len());
    for (begins, ends) in times {
        match merged.last_mut() {
            Some(last) if begins <= last.1 => last.1 = last.1.max(ends),
            _ => merged.push((begins, ends)),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The busy times of events between 1 October 2026 and 1 May 2027, as Norway's wall clock says them.
    fn busy(events: &str) -> Vec<String> {
        said(&seen(events))
    }

    fn seen(events: &str) -> Seen {
        let text = format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{events}\nEND:VCALENDAR\n").replace('\n', "\r\n");
        read(&text, ("2026-10-01T00:00:00Z".parse().unwrap(), "2027-05-01T00:00:00Z".parse().unwrap())).unwrap()
    }

    fn said(it: &Seen) -> Vec<String> {
        let local = |it: Timestamp| it.to_zoned(clock::norway()).strftime("%Y-%m-%d %H:%M").to_string();
        it.busy.iter().map(|(begins, ends)| format!("{} {}", local(*begins), &local(*ends)[5..])).collect()
    }

    fn event(lines: &str) -> String {
        format!("BEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\nSUMMARY:Hemmelig time hos legen\n{lines}\nEND:VEVENT")
    }

    #[test]
    fn a_weekly_hour_keeps_to_its_own_wall_clock_over_both_changes() {
        // New York changes on 1 November, Norway on 25 October: for a week they are five hours apart.
        let found = busy(&event(
            "DTSTART;TZID=America/New_York:20261020T090000\nDTEND;TZID=America/New_York:20261020T100000\nRRULE:FREQ=WEEKLY;COUNT=4",
        ));
        assert_eq!(
            found,
            [
                "2026-10-20 15:00 10-20 16:00",
                "2026-10-27 14:00 10-27 15:00",
                "2026-11-03 15:00 11-03 16:00",
                "2026-11-10 15:00 11-10 16:00",
            ]
        );
        let own = busy(&event(
            "DTSTART;TZID=Europe/Oslo:20270316T100000\nDTEND;TZID=Europe/Oslo:20270316T113000\nRRULE:FREQ=WEEKLY;UNTIL=20270413T080000Z\nEXDATE;TZID=Europe/Oslo:20270323T100000",
        ));
        assert_eq!(
            own,
            [
                "2027-03-16 10:00 03-16 11:30",
                "2027-03-30 10:00 03-30 11:30",
                "2027-04-06 10:00 04-06 11:30",
                "2027-04-13 10:00 04-13 11:30",
            ]
        );
    }

    #[test]
    fn durations_whole_days_extra_days_and_periods_are_read() {
        assert_eq!(busy(&event("DTSTART:20261124T090000Z\nDURATION:PT1H30M")), ["2026-11-24 10:00 11-24 11:30"]);
        assert_eq!(busy(&event("DTSTART;VALUE=DATE:20261124")), ["2026-11-24 00:00 11-25 00:00"]);
        assert_eq!(busy(&event("DTSTART;VALUE=DATE:20261024\nDTEND;VALUE=DATE:20261027")), ["2026-10-24 00:00 10-27 00:00"]);
        // The day of the change is twenty-five hours long.
        assert_eq!(busy(&event("DTSTART;VALUE=DATE:20261025\nDURATION:P1D")), ["2026-10-25 00:00 10-26 00:00"]);
        let extra = "DTSTART:20261124T090000Z\nDTEND:20261124T100000Z\nRDATE:20261126T090000Z\nRDATE;VALUE=PERIOD:20261127T090000Z/PT2H,20261128T090000Z/20261128T093000Z";
        assert_eq!(
            busy(&event(extra)),
            [
                "2026-11-24 10:00 11-24 11:00",
                "2026-11-26 10:00 11-26 11:00",
                "2026-11-27 10:00 11-27 12:00",
                "2026-11-28 10:00 11-28 10:30",
            ]
        );
        assert!(busy(&event("DTSTART:20261124T090000Z")).is_empty(), "a moment keeps nobody busy");
    }

    #[test]
    fn an_occurrence_that_was_moved_or_cancelled_is_not_where_it_was() {
        let series =
            event("DTSTART;TZID=Europe/Oslo:20261124T100000\nDTEND;TZID=Europe/Oslo:20261124T110000\nRRULE:FREQ=DAILY;COUNT=3");
        let moved = event(
            "RECURRENCE-ID;TZID=Europe/Oslo:20261125T100000\nDTSTART;TZID=Europe/Oslo:20261125T140000\nDTEND;TZID=Europe/Oslo:20261125T150000",
        );
        let gone = event(
            "RECURRENCE-ID:20261126T090000Z\nSTATUS:CANCELLED\nDTSTART;TZID=Europe/Oslo:20261126T100000\nDTEND;TZID=Europe/Oslo:20261126T110000",
        );
        assert_eq!(busy(&[series, moved, gone].join("\n")), ["2026-11-24 10:00 11-24 11:00", "2026-11-25 14:00 11-25 15:00"]);
    }

    #[test]
    fn what_keeps_nobody_busy_is_left_out_and_what_touches_is_one() {
        let hour =
            |from: &str, to: &str, more: &str| event(&format!("DTSTART:20261124T{from}00Z\nDTEND:20261124T{to}00Z\n{more}"));
        let all = [
            hour("0900", "1000", "TRANSP:OPAQUE"),
            hour("1000", "1100", "TRANSP:OPAQUE"),
            hour("1030", "1045", "TRANSP:OPAQUE"),
            hour("1200", "1300", "TRANSP:TRANSPARENT"),
            hour("1300", "1400", "STATUS:CANCELLED"),
            hour("1400", "1500", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"),
            hour("1500", "1600", "TRANSP:OPAQUE").replace("UID:1", "UID:0199@digihjelpen"),
        ];
        assert_eq!(busy(&all.join("\n")), ["2026-11-24 10:00 11-24 12:00"]);
    }

    #[test]
    fn zones_have_several_names_and_one_that_nobody_knows_is_told() {
        let in_zone =
            |zone: &str| seen(&event(&format!("DTSTART;TZID={zone}:20261124T100000\nDTEND;TZID={zone}:20261124T110000")));
        for ours in ["W. Europe Standard Time", "/freeassociation.sourceforge.net/Europe/Oslo", "\"Europe/Oslo\""] {
            let found = in_zone(ours);
            assert_eq!((said(&found), found.unknown_zones), (vec!["2026-11-24 10:00 11-24 11:00".to_owned()], 0), "{ours}");
        }
        assert_eq!(said(&in_zone("GMT Standard Time")), ["2026-11-24 11:00 11-24 12:00"]);
        assert_eq!(said(&in_zone("America/Argentina/Buenos_Aires")), ["2026-11-24 14:00 11-24 15:00"]);
        let found = in_zone("Kirkens tid");
        assert_eq!((said(&found).len(), found.unknown_zones), (1, 1));
    }

    #[test]
    fn a_rule_without_end_costs_no_more_than_its_days_and_what_cannot_be_read_is_counted() {
        let daily = "DTSTART:20100101T090000Z\nDTEND:20100101T091500Z\nRRULE:FREQ=DAILY";
        assert_eq!(busy(&event(daily)).len(), 212, "every day from 1 October to 30 April");
        let found = seen(&[event(daily), event("DTSTART:snart"), event(&format!("{daily};BYMONTH=99"))].join("\n"));
        assert_eq!((found.busy.len(), found.unreadable), (212, 2));
        let window = ("2026-10-01T00:00:00Z".parse().unwrap(), "2027-05-01T00:00:00Z".parse().unwrap());
        for nothing in ["", "<html>Logg inn</html>", "BEGIN:VCARD\r\nEND:VCARD\r\n", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"] {
            assert_eq!(read(nothing, window), None, "{nothing}");
        }
    }

    #[test]
    fn a_line_that_would_go_on_for_ever_is_counted_as_unreadable_and_costs_next_to_nothing() {
        let started = std::time::Instant::now();
        let series = |rule: &str| event(&format!("DTSTART:20100101T090000Z\nDTEND:20100101T091500Z\nRRULE:{rule}"));
        let whole_day = (0..24).map(|it| it.to_string()).collect::<Vec<_>>().join(",");
        let refused = [
            "FREQ=SECONDLY".to_owned(),
            "freq=secondly;interval=1".to_owned(),
            "FREQ=MINUTELY".to_owned(),
            "FREQ=HOURLY".to_owned(),
            format!("FREQ=DAILY;BYHOUR={whole_day};BYMINUTE=0,30"),
            format!("FREQ=DAILY;BYHOUR={whole_day}"),
            format!("FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR={whole_day}"),
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30".to_owned(),
        ];
        for rule in &refused {
            let found = seen(&[series(rule), event("DTSTART:20261124T090000Z\nDTEND:20261124T100000Z")].join("\n"));
            assert_eq!((said(&found), found.unreadable), (vec!["2026-11-24 10:00 11-24 11:00".to_owned()], 1), "{rule}");
        }
        assert!(busy(&series("FREQ=DAILY;UNTIL=20200101T000000Z")).is_empty());
        assert_eq!(busy(&event("DTSTART:19000101T090000Z\nDTEND:19000101T093000Z\nRRULE:FREQ=DAILY")).len(), 212);
        assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
    }

    #[test]
    fn a_rule_that_began_long_ago_keeps_its_rhythm() {
        // Every other Tuesday since 2020-01-07: 2026-12-08 is 362 weeks later.
        let own =
            busy(&event("DTSTART:20200107T090000Z\nDTEND:20200107T100000Z\nRRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261223T000000Z"));
        assert_eq!(own.last().map(String::as_str), Some("2026-12-15 10:00 12-15 11:00"));
        assert_eq!(own.first().map(String::as_str), Some("2026-10-06 11:00 10-06 12:00"));
        assert_eq!(own.len(), 6);
        let own = busy(&event("DTSTART:20200101T090000Z\nDTEND:20200101T100000Z\nRRULE:FREQ=DAILY;INTERVAL=100"));
        assert_eq!(own, ["2026-11-05 10:00 11-05 11:00", "2027-02-13 10:00 02-13 11:00"]);
    }

    #[test]
    fn many_events_keep_to_their_limits_and_the_rest_is_counted() {
        let started = std::time::Instant::now();
        let daily = event("DTSTART:20200101T090000Z\nDTEND:20200101T091500Z\nRRULE:FREQ=DAILY");
        let found = seen(&vec![daily; 1_000].join("\n"));
        assert_eq!(found.busy.len(), 212);
        assert!(found.unreadable > 900 && found.unreadable < 1_000, "{}", found.unreadable);
        let hour = event("DTSTART:20261124T090000Z\nDTEND:20261124T100000Z");
        let found = seen(&vec![hour; MOST_EVENTS + 5].join("\n"));
        assert_eq!((found.busy.len(), found.unreadable), (1, 5));
        let past = event("DTSTART:20161124T090000Z\nDTEND:20161124T100000Z");
        let found = seen(&vec![past; MOST_EVENTS + 5].join("\n"));
        assert_eq!((found.busy.len(), found.unreadable), (0, 0), "what is over takes nobody's place");
        assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
    }
}
