//! Guides' calendars elsewhere: fetched from a real server on this machine, read, and what becomes of the times on offer.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use db::testing::each;
use db::{DbError, params, sql};
use jiff::SignedDuration;
use jiff::civil::date;
use offer::{BusyCalendar, Fetch, Form, NewRule, OfferError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use uuid::Uuid;

use crate::{World, tuesdays};

const SECRET: [u8; 32] = [9; 32];

/// A doctor on the first Tuesday from half past ten to eleven by Norway's clock, and every other day of that week something that keeps nobody busy.
const DOCTOR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Legetime for Kari\r\n\
DTSTART;TZID=Europe/Oslo:20261013T103000\r\nDTEND;TZID=Europe/Oslo:20261013T110000\r\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Bursdag\r\nTRANSP:TRANSPARENT\r\nDTSTART;VALUE=DATE:20261020\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
const NOTHING: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n";

/// A server that gives these answers in turn, the last one for ever. Answers its address.
async fn server(answers: Vec<String>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/kalender.ics", listener.local_addr().unwrap());
    let (answers, next) = (Arc::new(answers), Arc::new(AtomicUsize::new(0)));
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let at = next.fetch_add(1, Ordering::SeqCst).min(answers.len() - 1);
            let answer = answers[at].clone();
            tokio::spawn(async move {
                let mut request = [0; 4096];
                let _ = stream.read(&mut request).await;
                let _ = stream.write_all(answer.as_bytes()).await;
                let _ = stream.shutdown().await;
            });
        }
    });
    address
}

fn ok(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-type: text/calendar\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}

fn status(line: &str) -> String {
    format!("HTTP/1.1 {line}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
}

impl World {
    /// A guide who is here on Tuesdays from ten to one.
    async fn busy_guide(&self) -> Uuid {
        let (guide, municipality, clock) = (self.clock.id(), self.municipality, self.clock.clone());
        let person = person::account::NewPerson {
            name: "Veileder".to_owned(),
            email: "veileder@test.test".to_owned(),
            password_hash: String::new(),
            installation_administrator: false,
            example: false,
        };
        self.test.db.write(move |tx| person::account::create(tx, guide, &person, clock.now())).await.unwrap();
        self.test
            .db
            .write(move |tx| -> Result<(), DbError> {
                tx.run(
                    sql!("INSERT INTO person_role (municipality_id, person_id, role) VALUES ($1, $2, 'guide')"),
                    params![municipality, guide],
                )?;
                Ok(())
            })
            .await
            .unwrap();
        self.rule(NewRule { guide: Some(guide), from: 600, to: 780, ..tuesdays() }).await;
        guide
    }

    async fn note(&self, guide: Uuid, address: &str) -> Uuid {
        let new = offer::new_busy_calendar(&self.clock, &SECRET, self.clock.id(), address, true).unwrap();
        let (municipality, now, id) = (self.municipality, self.clock.now(), new.0);
        self.test.db.write(move |tx| offer::add_busy_calendar(tx, municipality, guide, &new, now)).await.unwrap();
        id
    }

    /// Reads what is due, as the program does every minute.
    async fn read(&self) -> u64 {
        let fetch = Fetch::with_loopback().unwrap();
        offer::read_busy_calendars(&self.test.db, &self.clock, &fetch, &SECRET).await.unwrap()
    }

    async fn calendars(&self, guide: Uuid) -> Vec<BusyCalendar> {
        let (municipality, now) = (self.municipality, self.clock.now());
        self.test.db.read(move |tx| offer::busy_calendars(tx, municipality, guide, now)).await.unwrap()
    }

    /// When the times of a day in October begin.
    async fn begin(&self, day: i8) -> Vec<u16> {
        self.open().await.iter().filter(|it| it.0 == date(2026, 10, day)).map(|it| it.1).collect()
    }
}

#[tokio::test]
async fn when_a_guide_is_busy_elsewhere_nothing_is_offered_and_nothing_else_is_kept() {
    for test in each().await {
        let world = World::new(test, Form::Individual, 60).await;
        let guide = world.busy_guide().await;
        assert_eq!(world.begin(13).await, [600, 660, 720]);
        let address = server(vec![ok(DOCTOR), ok(DOCTOR), ok(NOTHING)]).await;
        let id = world.note(guide, &address).await;
        assert_eq!(world.calendars(guide).await[0].worked_at, None);
        assert_eq!(world.read().await, 1);
        // From half past ten to eleven: the hour from ten is gone, and so on the Tuesday two weeks later, after the clocks have changed.
        for day in [13, 27] {
            assert_eq!(world.begin(day).await, [660, 720], "{day} October on {}", world.test.db.engine_name());
        }
        assert_eq!(world.begin(20).await, [600, 660, 720]);
        let seen = &world.calendars(guide).await[0];
        assert_eq!((seen.times, seen.failed.as_str(), seen.worked_at), (2, "", Some(world.clock.now())));
        assert_eq!(seen.host, "127.0.0.1");
        // What is made later knows it too.
        let (municipality, clock) = (world.municipality, world.clock.clone());
        world.test.db.write(move |tx| offer::extend_municipality(tx, &clock, municipality)).await.unwrap();
        assert_eq!(world.begin(13).await, [660, 720]);
        // Neither a title nor the address is in the database.
        let kept: Vec<(String, Vec<u8>)> = world
            .test
            .db
            .read(|tx| -> Result<_, DbError> {
                tx.all(sql!("SELECT host, sealed FROM busy_calendar"), params![], |row| Ok((row.next()?, row.next()?)))
            })
            .await
            .unwrap();
        let sealed = String::from_utf8_lossy(&kept[0].1).into_owned();
        assert!(!sealed.contains("kalender") && !sealed.contains("127.0.0.1"), "{sealed}");

        // Not before a quarter of an hour has passed; then the same is no change, and then the doctor is gone.
        assert_eq!(world.read().await, 0);
        for hours in [vec![660, 720], vec![600, 660, 720]] {
            world.clock.advance(SignedDuration::from_mins(15));
            assert_eq!(world.read().await, 1);
            assert_eq!(world.begin(13).await, hours);
        }
        // Forgotten, it is read no more; and nobody else forgets it.
        let (clock, stranger) = (world.clock.clone(), world.clock.id());
        let refused = world.test.db.write(move |tx| offer::remove_busy_calendar(tx, &clock, municipality, stranger, id)).await;
        assert!(matches!(refused, Err(OfferError::NotFound)));
        let clock = world.clock.clone();
        world.test.db.write(move |tx| offer::remove_busy_calendar(tx, &clock, municipality, guide, id)).await.unwrap();
        world.clock.advance(SignedDuration::from_mins(15));
        assert_eq!((world.read().await, world.calendars(guide).await.len()), (0, 0));
    }
}

#[tokio::test]
async fn what_fails_is_said_and_the_times_that_were_known_stay() {
    for test in each().await {
        let world = World::new(test, Form::Individual, 60).await;
        let guide = world.busy_guide().await;
        let huge = format!("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{}", "x".repeat(6 * 1024 * 1024));
        let to = |url: &str| format!("HTTP/1.1 302 Found\r\nlocation: {url}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
        let wrong = [
            (status("404 Not Found"), "refused"),
            (status("500 Internal Server Error"), "failing"),
            (ok("<html>Logg inn</html>"), "no-calendar"),
            (huge, "too-large"),
            (to("http://10.0.0.1/kalender.ics"), "not-public"),
            (to("https://[fd00::1]/kalender.ics"), "not-public"),
            // Nothing but http and https is followed anywhere.
            (to("file:///etc/passwd"), "failing"),
            ("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nBEGIN".to_owned(), "unreachable"),
        ];
        let answers: Vec<String> = std::iter::once(ok(DOCTOR)).chain(wrong.iter().map(|it| it.0.clone())).collect();
        world.note(guide, &server(answers).await).await;
        assert_eq!(world.read().await, 1);
        let worked = world.calendars(guide).await[0].worked_at;
        for (at, (_, why)) in wrong.iter().enumerate() {
            // Each failure waits longer than the one before, half a day at most.
            world.clock.advance(SignedDuration::from_mins((15 << at.min(6)).min(720)));
            assert_eq!(world.read().await, 1, "{why}");
            let seen = &world.calendars(guide).await[0];
            assert_eq!((seen.failed.as_str(), seen.worked_at), (*why, worked), "on {}", world.test.db.engine_name());
        }
        assert_eq!(world.begin(27).await, [660, 720], "what was known stays");
        // Whoever presses does not wait.
        let (municipality, now, id) = (world.municipality, world.clock.now(), world.calendars(guide).await[0].id);
        assert_eq!(world.read().await, 0);
        world.test.db.write(move |tx| offer::read_busy_calendar_now(tx, municipality, guide, id, now)).await.unwrap();
        assert_eq!(world.read().await, 1);
        // With another secret the address cannot be read, and nobody is asked.
        world.clock.advance(SignedDuration::from_hours(12));
        let fetch = Fetch::with_loopback().unwrap();
        assert_eq!(offer::read_busy_calendars(&world.test.db, &world.clock, &fetch, &[1; 32]).await.unwrap(), 1);
        assert_eq!(world.calendars(guide).await[0].failed, "address");
    }
}

#[tokio::test]
async fn of_two_machines_one_reads_a_calendar_and_this_machine_is_asked_in_tests_alone() {
    for test in each().await {
        let world = World::new(test, Form::Individual, 60).await;
        let guide = world.busy_guide().await;
        world.note(guide, &server(vec![ok(DOCTOR)]).await).await;
        let (one, other) = tokio::join!(world.read(), world.read());
        assert_eq!(one + other, 1);
        world.clock.advance(SignedDuration::from_mins(15));
        let fetch = Fetch::new().unwrap();
        offer::read_busy_calendars(&world.test.db, &world.clock, &fetch, &SECRET).await.unwrap();
        assert_eq!(world.calendars(guide).await[0].failed, "address", "without TLS, and on this machine");
        // A name that leads to this machine is looked up and refused.
        assert_eq!(fetch.text("https://localhost/kalender.ics").await, Err(offer::WhyNot::NotPublic));
    }
}
