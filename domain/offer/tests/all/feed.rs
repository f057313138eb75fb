//! Feeds read back: by a small reader of our own, which knows of time zones only what stands in the file, and by Python's `icalendar` with
//! `recurring-ical-events` where they are at hand.

use std::collections::BTreeMap;
use std::process::Command;

use db::DbError;
use db::testing::{TestDb, each};
use i18n::Lang;
use jiff::civil::{Date, DateTime, Time, Weekday, date};
use jiff::{SignedDuration, Span, Timestamp};
use offer::{
    Becomes, Exception, Extent, Feed, Form, NewRule, NewSeries, OfferError, OfferState, OnClosedDay, OpeningChange, Recurs,
    Rhythm, Seen, SessionState, Subject, Which,
};
use uuid::Uuid;

use crate::{World, new_offer, tuesdays};

/// The last day for which there are rows: eight weeks after Monday 12 October 2026.
const HORIZON: Date = date(2026, 12, 7);

/// A place with all four kinds of offer over the change of the clocks on 25 October 2026, closed days among them.
async fn place_over_the_change(test: TestDb) -> World {
    let world = World::new(test, Form::DropIn, 20).await;
    world.rule(NewRule { from: 540, to: 660, ..tuesdays() }).await;
    world.rule(NewRule { weekday: 3, recurs: Recurs::Weeks(2), last_day: Some(date(2026, 11, 25)), ..tuesdays() }).await;
    // The last Friday of December is Christmas Day.
    world.rule(NewRule { weekday: 5, recurs: Recurs::Month(-1), ..tuesdays() }).await;
    let (hours, course, municipality, place, clock) =
        (world.clock.id(), world.clock.id(), world.municipality, world.place, world.clock.clone());
    let session = clock.id();
    world
        .test
        .db
        .write(move |tx| -> Result<(), OfferError> {
            for (id, form) in [(hours, Form::Individual), (course, Form::Course)] {
                offer::save(tx, municipality, id, &new_offer(place, form, 60), 0, (clock.now(), clock.today()))?;
                offer::set_state(tx, municipality, id, OfferState::Published)?;
            }
            // Sundays: the very day of the change.
            let sundays = NewRule { weekday: 7, from: 600, to: 720, ..tuesdays() };
            offer::add_rule(tx, municipality, hours, clock.id(), &sundays)?;
            offer::extend_offer(tx, &clock, municipality, hours)?;
            let first = date(2026, 10, 15);
            let days = (0..4).map(|week| (first.saturating_add(Span::new().days(7 * week)), String::new())).collect();
            let rhythm = Rhythm { first, meetings: 4, weeks: 1, on_closed_day: OnClosedDay::Later };
            let series = NewSeries {
                title: String::new(),
                from: 1080,
                to: 1200,
                capacity: 10,
                guide: None,
                rhythm,
                ask_when_missed: false,
                days,
            };
            offer::add_series(tx, &clock, municipality, course, session, &series)?;
            // What bookings do to the row.
            tx.run(
                db::sql!("UPDATE session SET taken = 3, version = version + 3 WHERE municipality_id = $1 AND id = $2"),
                db::params![municipality, session],
            )?;
            let second = offer::meetings_of(tx, municipality, session)?[1].clone();
            let seen = Seen { session, meeting: second.id, version: second.version };
            offer::cancel_meeting(tx, &clock, municipality, seen, "Kari er syk")
        })
        .await
        .unwrap();
    world.add(date(2026, 10, 20), date(2026, 10, 21), false).await;
    world
}

/// The feed as it is now, and its mark.
async fn written(world: &World, of: Subject) -> (String, String) {
    let (municipality, clock) = (world.municipality, world.clock.clone());
    let feed = Feed { id: Uuid::nil(), of, name: "Biblioteket".to_owned(), language: Lang::Nb, made_at: clock.now() };
    let found = world
        .test
        .db
        .read(move |tx| offer::contents(tx, &clock, municipality, &feed, ("http://x/nb/k/5501", "http://x/nb/kontor")))
        .await
        .unwrap();
    (found.text, found.mark)
}

/// When our own rows say that something is held, up to the horizon.
async fn held(world: &World) -> Vec<Timestamp> {
    let (municipality, place) = (world.municipality, world.place);
    let which = Which { place: Some(place), ..Which::default() };
    let found = world
        .test
        .db
        .read(move |tx| -> Result<_, DbError> { offer::agenda(tx, municipality, (date(2026, 10, 12), HORIZON), &which) })
        .await
        .unwrap();
    found.into_iter().filter(|it| it.state == SessionState::Open).map(|it| it.starts_at).collect()
}

/// An event as the reader sees it: its properties by their names, without parameters; what comes several times is joined by commas.
type Read = BTreeMap<String, String>;

/// The two halves of the year: in which month each begins, and how many hours it lies from UTC.
type Zones = BTreeMap<String, (i8, i64)>;

/// Takes a calendar apart: its events, and the month in which each half of the year begins with its distance from UTC, hours.
fn read(text: &str) -> (Vec<Read>, Zones) {
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "every line ends with CRLF");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "no line is longer than 75 octets");
    let (mut events, mut zones, mut now): (Vec<Read>, Zones, Vec<String>) = Default::default();
    for line in text.replace("\r\n ", "").split("\r\n").filter(|it| !it.is_empty()) {
        let (name, value) = line.split_once(':').unwrap();
        let name = name.split(';').next().unwrap();
        match name {
            "BEGIN" => {
                now.push(value.to_owned());
                if value == "VEVENT" {
                    events.push(Read::new());
                }
            }
            "END" => assert_eq!(now.pop().as_deref(), Some(value)),
            _ if now.last().is_some_and(|it| it == "VEVENT") => {
                let event = events.last_mut().unwrap();
                if line.starts_with("DT") && name != "DTSTAMP" || name == "EXDATE" {
                    assert!(line.contains(";TZID=Europe/Oslo:"), "{line}");
                }
                event.entry(name.to_owned()).and_modify(|it| it.extend([",", value])).or_insert_with(|| value.to_owned());
            }
            "RRULE" => {
                assert!(value.ends_with("BYDAY=-1SU"));
                let month = value.split("BYMONTH=").nth(1).unwrap().split(';').next().unwrap().parse().unwrap();
                zones.entry(now.last().unwrap().clone()).or_default().0 = month;
            }
            "TZOFFSETTO" => zones.entry(now.last().unwrap().clone()).or_default().1 = value[1..3].parse().unwrap(),
            _ => {}
        }
    }
    assert!(now.is_empty());
    (events, zones)
}

fn wall(value: &str) -> DateTime {
    DateTime::strptime("%Y%m%dT%H%M%S", value).unwrap()
}

/// The instant of a wall time by the zone in the file.
fn instant(local: DateTime, zones: &Zones) -> Timestamp {
    let change = |name: &str, hour: i8| {
        let last = Date::new(local.year(), zones[name].0, 1).unwrap().last_of_month();
        let sunday = if last.weekday() == Weekday::Sunday { last } else { last.nth_weekday(-1, Weekday::Sunday).unwrap() };
        sunday.to_datetime(Time::constant(hour, 0, 0, 0))
    };
    let summer = change("DAYLIGHT", 2) <= local && local < change("STANDARD", 3);
    let hours = zones[if summer { "DAYLIGHT" } else { "STANDARD" }].1;
    local.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp() - SignedDuration::from_hours(hours)
}

/// When an event is held, up to a day.
fn expanded(event: &Read, zones: &Zones, last: Date) -> Vec<Timestamp> {
    let start = wall(&event["DTSTART"]);
    let Some(rule) = event.get("RRULE") else { return vec![instant(start, zones)] };
    let part = |name: &str| rule.split(';').find_map(|it| it.strip_prefix(name)?.strip_prefix('='));
    let without: Vec<DateTime> = event.get("EXDATE").map_or_else(Vec::new, |it| it.split(',').map(wall).collect());
    let until = part("UNTIL").map(|it| DateTime::strptime("%Y%m%dT%H%M%SZ", it).unwrap());
    let weeks: i32 = part("INTERVAL").map_or(1, |it| it.parse().unwrap());
    let by_day = part("BYDAY").unwrap();
    let (nth, day) = by_day.split_at(by_day.len() - 2);
    let weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].iter().position(|it| *it == day).unwrap();
    start
        .date()
        .series(Span::new().days(1))
        .take_while(|it| *it <= last)
        .filter(|it| usize::try_from(it.weekday().to_monday_zero_offset()).unwrap() == weekday)
        .filter(|it| match (part("FREQ").unwrap(), nth) {
            ("WEEKLY", "") => (*it - start.date()).get_days() % (7 * weeks) == 0,
            ("MONTHLY", "-1") => it.saturating_add(Span::new().days(7)).month() != it.month(),
            ("MONTHLY", nth) => (it.day() - 1) / 7 + 1 == nth.parse::<i8>().unwrap(),
            other => panic!("{other:?}"),
        })
        .map(|it| it.to_datetime(start.time()))
        .filter(|it| !without.contains(it))
        .map(|it| instant(it, zones))
        .filter(|it| until.is_none_or(|until| it.to_zoned(jiff::tz::TimeZone::UTC).datetime() <= until))
        .collect()
}

#[tokio::test]
async fn b70_our_own_feed_read_back_over_the_change_of_the_clocks_gives_the_instants_of_our_rows() {
    for test in each().await {
        let world = place_over_the_change(test).await;
        let (text, _) = written(&world, Subject::Place(world.place)).await;
        let (events, zones) = read(&text);
        assert_eq!(zones, BTreeMap::from([("DAYLIGHT".to_owned(), (3, 2)), ("STANDARD".to_owned(), (10, 1))]));
        let begin = "2026-10-12T00:00:00Z".parse::<Timestamp>().unwrap();
        let mut read_back: Vec<Timestamp> = events
            .iter()
            .filter(|it| it["STATUS"] == "CONFIRMED")
            .flat_map(|it| expanded(it, &zones, HORIZON))
            .filter(|it| *it >= begin)
            .collect();
        read_back.sort_unstable();
        let ours = held(&world).await;
        assert!(ours.len() > 20, "{}", ours.len());
        assert_eq!(read_back, ours, "{}", world.test.db.engine_name());
        // 09.00 is 07.00 UTC before the change and 08.00 after it.
        for it in ["2026-10-13T07:00:00Z", "2026-10-27T08:00:00Z", "2026-10-25T09:00:00Z"] {
            assert!(read_back.contains(&it.parse().unwrap()), "{it}");
        }
        // Christmas Day is named at once, though the rows reach to December only; and Christmas Day 2026 is the last Friday.
        let fridays = events.iter().find(|it| it.get("RRULE").is_some_and(|it| it == "FREQ=MONTHLY;BYDAY=-1FR")).unwrap();
        assert_eq!(fridays["EXDATE"], "20261225T100000,20270326T100000", "and Good Friday");
    }
}

#[tokio::test]
async fn a_feed_names_nobody_keeps_its_ids_and_counts_its_changes() {
    for test in each().await {
        let world = place_over_the_change(test).await;
        let (text, mark) = written(&world, Subject::Place(world.place)).await;
        assert!(!text.contains("Kari"), "a reason may name somebody");
        let (events, _) = read(&text);
        let course: Vec<&Read> = events.iter().filter(|it| it["SUMMARY"] == "Kurs (3/10)").collect();
        assert_eq!(course.len(), 4);
        assert_eq!(course.iter().filter(|it| it["STATUS"] == "CANCELLED").count(), 1);
        assert!(course.iter().any(|it| it["DESCRIPTION"] == "Hjelp\\, gang 3 av 4"));
        assert!(events.iter().any(|it| it["SUMMARY"] == "Time alene med en veileder: ledig"));
        assert!(events.iter().all(|it| it["LOCATION"] == "Biblioteket\\, Gata 1\\, 9008 Tromsø"));
        let drop_in = events.iter().find(|it| it.get("RRULE").is_some_and(|it| it == "FREQ=WEEKLY;BYDAY=TU")).unwrap();
        assert_eq!(drop_in["EXDATE"].split(',').next(), Some("20261020T090000"));
        assert_eq!(drop_in["TRANSP"], "TRANSPARENT");

        // Nothing has changed, though time goes on; then a day closes that lies beyond the rows.
        world.clock.advance(SignedDuration::from_mins(5));
        assert_eq!(written(&world, Subject::Place(world.place)).await.1, mark);
        let closing = world.add(date(2027, 2, 2), date(2027, 2, 2), false).await;
        let numbers = |events: &[Read]| -> BTreeMap<String, i64> {
            events.iter().map(|it| (it["UID"].clone(), it["SEQUENCE"].parse().unwrap())).collect()
        };
        let before = numbers(&events);
        assert_eq!(before.len(), events.len(), "no id twice");
        let (text, changed) = written(&world, Subject::Place(world.place)).await;
        assert_ne!(changed, mark);
        let (later, _) = read(&text);
        let after = numbers(&later);
        assert!(later.iter().find(|it| it["UID"] == drop_in["UID"]).unwrap()["EXDATE"].contains("20270202T090000"));
        assert!(after[&drop_in["UID"]] > before[&drop_in["UID"]]);
        assert!(before.iter().all(|(uid, sequence)| after[uid] >= *sequence), "{}", world.test.db.engine_name());
        world.remove(closing).await;
        let (text, _) = written(&world, Subject::Place(world.place)).await;
        assert!(numbers(&read(&text).0)[&drop_in["UID"]] > after[&drop_in["UID"]], "it opens again with a higher number");

        // What was called off stays for thirty days after its day, and what was held for ninety.
        let cancelled = |text: &str| read(text).0.iter().filter(|it| it["STATUS"] == "CANCELLED").count();
        world.clock.advance(SignedDuration::from_hours(24 * 40));
        assert_eq!(cancelled(&written(&world, Subject::Place(world.place)).await.0), 1, "22 October, seen on 21 November");
        world.clock.advance(SignedDuration::from_hours(24));
        let (text, _) = written(&world, Subject::Place(world.place)).await;
        assert_eq!(cancelled(&text), 0);
        assert_eq!(read(&text).0.iter().filter(|it| it["SUMMARY"] == "Kurs (3/10)").count(), 3);
    }
}

#[tokio::test]
async fn a_guide_s_feed_has_those_times_alone_to_which_somebody_comes() {
    for test in each().await {
        let world = World::new(test, Form::Individual, 60).await;
        let (guide, municipality, now) = (world.clock.id(), world.municipality, world.clock.now());
        let person = person::account::NewPerson {
            name: "Prøveveileder".to_owned(),
            email: "prove@eksempel.test".to_owned(),
            password_hash: String::new(),
            installation_administrator: false,
            example: true,
        };
        world.test.db.write(move |tx| person::account::create(tx, guide, &person, now)).await.unwrap();
        world.rule(NewRule { guide: Some(guide), ..tuesdays() }).await;
        assert_eq!(read(&written(&world, Subject::Guide(guide)).await.0).0.len(), 0);
        let booked = world.sessions().await[0].id;
        world
            .test
            .db
            .write(move |tx| -> Result<_, DbError> {
                tx.run(
                    db::sql!("UPDATE session SET taken = 1, version = version + 1 WHERE municipality_id = $1 AND id = $2"),
                    db::params![municipality, booked],
                )
            })
            .await
            .unwrap();
        let (text, _) = written(&world, Subject::Guide(guide)).await;
        let (events, _) = read(&text);
        let said: Vec<(&str, &str, &str)> =
            events.iter().map(|it| (&*it["DTSTART"], &*it["SUMMARY"], &*it["SEQUENCE"])).collect();
        assert_eq!(said, [("20261013T100000", "Time alene med en veileder: bestilt", "1")]);
        assert_eq!(events[0]["UID"], format!("{booked}@digihjelpen"));
        assert!(text.contains("X-WR-CALNAME:Digihjelpen: Mine timer\r\n"), "the guide is not named");
    }
}

/// One day of the first opening is moved, across the change of the clocks, and one is called off.
async fn change_days(world: &World) {
    let (municipality, offer, clock) = (world.municipality, world.offer, world.clock.clone());
    world
        .test
        .db
        .write(move |tx| -> Result<(), OfferError> {
            let rules = offer::rules_of(tx, municipality, offer, clock.today())?;
            let first = rules.iter().find(|it| it.is.from == 540).unwrap();
            let moved = NewRule {
                weekday: 5,
                from: 720,
                to: 840,
                first_day: date(2026, 10, 23),
                last_day: Some(date(2026, 10, 23)),
                ..tuesdays()
            };
            for (version, day, becomes) in [
                (first.version, date(2026, 10, 27), Becomes::Held(moved)),
                (first.version + 1, date(2026, 11, 10), Becomes::NotHeld("Kurs".to_owned())),
            ] {
                let change = OpeningChange {
                    rule: first.id,
                    version,
                    extent: Extent::Day(day),
                    becomes,
                    also_by_hand: false,
                    id: clock.id(),
                };
                for shift in offer::change_rules(tx, municipality, &change)? {
                    for it in offer::meetings_of_shift(tx, municipality, &shift, clock.now())? {
                        offer::close_free(tx, municipality, it.id)?;
                    }
                }
            }
            offer::extend_offer(tx, &clock, municipality, offer).map(drop)
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn a_day_changed_by_hand_is_that_occurrence_of_its_opening_in_the_feed() {
    for test in each().await {
        let world = place_over_the_change(test).await;
        let (_, mark) = written(&world, Subject::Place(world.place)).await;
        change_days(&world).await;
        let (text, changed) = written(&world, Subject::Place(world.place)).await;
        assert_ne!(mark, changed);
        let (events, _) = read(&text);
        let alone = events.iter().find(|it| it.contains_key("RECURRENCE-ID")).unwrap();
        assert_eq!(alone["RECURRENCE-ID"], "20261027T090000");
        assert_eq!(alone["DTSTART"], "20261023T120000");
        let opening = events.iter().find(|it| it["UID"] == alone["UID"] && it.contains_key("RRULE")).unwrap();
        assert!(!opening["EXDATE"].contains("20261027"), "it is replaced, not taken away");
        assert!(opening["EXDATE"].contains("20261110T090000"), "called off");
        assert!(alone["SEQUENCE"].parse::<i64>().unwrap() >= opening["SEQUENCE"].parse().unwrap());
        let held = held(&world).await;
        let on = |day: i8, hour: i8| clock::instant(date(2026, 10, day).at(hour, 0, 0, 0));
        assert!(held.contains(&on(23, 12)) && !held.contains(&on(27, 9)));
    }
}

#[tokio::test]
async fn another_program_reads_the_same_instants_out_of_the_feed() {
    let Ok(python) = std::env::var("ICALENDAR_PYTHON") else {
        eprintln!("SKIPPED: ICALENDAR_PYTHON names no Python with icalendar and recurring-ical-events");
        return;
    };
    for test in each().await {
        let world = place_over_the_change(test).await;
        change_days(&world).await;
        let (text, _) = written(&world, Subject::Place(world.place)).await;
        let file = std::env::temp_dir().join(format!("digihjelpen-{}.ics", world.clock.id()));
        std::fs::write(&file, text).unwrap();
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/read_feed.py");
        let read = Command::new(&python).arg(script).arg(&file).args(["2026-10-12", "2026-12-08"]).output().unwrap();
        std::fs::remove_file(&file).unwrap();
        assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
        let said = String::from_utf8(read.stdout).unwrap();
        let mut read_back: Vec<Timestamp> = said.lines().map(|it| it.parse().unwrap()).collect();
        read_back.sort_unstable();
        assert_eq!(read_back, held(&world).await, "{}", world.test.db.engine_name());
    }
}

#[tokio::test]
async fn an_exception_of_another_place_changes_nothing() {
    for test in each().await {
        let world = place_over_the_change(test).await;
        let (_, mark) = written(&world, Subject::Offer(world.offer)).await;
        let (municipality, clock) = (world.municipality, world.clock.clone());
        let organisation = clock.id();
        let elsewhere = clock.id();
        world
            .test
            .db
            .write(move |tx| -> Result<(), OfferError> {
                let it = offer::places(tx, municipality)?[0].is.clone();
                offer::save_organisation(tx, municipality, organisation, "Frivilligsentralen")?;
                offer::save_place(tx, municipality, elsewhere, organisation, &it)?;
                let day = date(2026, 11, 3);
                let closing = Exception {
                    id: clock.id(),
                    place: Some(elsewhere),
                    open: false,
                    first_day: day,
                    last_day: day,
                    reason: String::new(),
                };
                offer::add_exception(tx, municipality, &closing)?;
                Ok(())
            })
            .await
            .unwrap();
        assert_eq!(written(&world, Subject::Offer(world.offer)).await.1, mark, "{}", world.test.db.engine_name());
    }
}
