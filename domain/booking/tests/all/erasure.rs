//! What could name a person is gone after its date, down to the bytes of the file; the counts stay.

use booking::{Route, erase_expired};
use clock::Clock;
use db::{Address, DbError, params, sql};
use jiff::SignedDuration;
use jiff::civil::date;

use crate::world::each;

#[tokio::test]
async fn a_contact_is_erased_after_its_date_and_the_booking_stays() {
    for world in each().await {
        let session = world.session(1).await;
        let mut wish = world.wish(session, 1);
        wish.contact.name = "Uvanlignavn".to_owned();
        wish.contact.companion = Some("Sjeldenhjelper".to_owned());
        wish.contact.route = Route::Sms("99988777".to_owned());
        wish.contact.needs = "hemmeligbehov".to_owned();
        let booked = world.book(wish.clone()).await.unwrap();
        let mut waits = world.wish(session, 2);
        waits.contact.name = "Ventendenavn".to_owned();
        let waits = world.join(waits).await.unwrap().id;
        let noted =
            move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::set_priority(tx, &act.noting("hemmelignotat"), waits, 1);
        world.run(Some(world.guide), "deadline", noted).await.unwrap();
        let mut other = world.wish(session, 3);
        other.contact.name = "Annensomvar".to_owned();
        let other = world.join(other).await.unwrap().id;
        let ahead = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::move_before(tx, act, waits, other);
        world.run(Some(world.guide), "hemmeligforbigang", ahead).await.unwrap();
        let (municipality, clock) = (world.municipality, world.clock.clone());
        world
            .db
            .write(move |tx| -> Result<(), DbError> {
                message::queue(
                    tx,
                    clock.id(),
                    &message::NewMessage {
                        municipality,
                        subject: booked.id,
                        version: 1,
                        kind: "confirmation",
                        channel: message::Channel::Sms,
                        recipient: "99988777",
                        language: "nb",
                        heading: String::new(),
                        body: "Uvanlignavn har time".to_owned(),
                    },
                    clock.now(),
                )
            })
            .await
            .unwrap();

        // The meeting is on 24 November 2026; ninety days later is 22 February 2027.
        let erased = world.db.write(move |tx| erase_expired(tx, date(2027, 2, 22))).await.unwrap();
        assert_eq!(erased, 0, "the day itself still counts");
        let erased = world.db.write(move |tx| erase_expired(tx, date(2027, 2, 23))).await.unwrap();
        assert_eq!(erased, 1, "whoever still waits is still known");
        world.run(Some(world.guide), "hemmeliggrunn", move |tx, act| booking::remove(tx, act, waits)).await.unwrap();
        let before = world.history(waits).await;
        let erased = world.db.write(move |tx| erase_expired(tx, date(2027, 2, 23))).await.unwrap();
        assert_eq!(erased, 1);

        let found = world.db.read(move |tx| booking::find_booking(tx, municipality, booked.id)).await.unwrap();
        assert!(found.contact.is_none() && found.is_live());
        assert_eq!(world.seats(session).await, (1, 1, 1));
        // The history says what was done, when and by whom, and no longer what was written about the person.
        assert_eq!(world.history(waits).await, before);
        let events = world.events(waits).await;
        assert!(events.iter().all(|it| it.note.is_none()), "{events:?}");
        assert!(events.iter().any(|it| it.act == "priority" && it.reason == "deadline" && it.by.is_some()));
        assert!(events.iter().any(|it| it.act == "removed" && it.reason == "note"));
        assert_eq!(world.entry(waits).await.priority_reason, "");
        let left = world.db.read(move |tx| message::recent(tx, municipality, 10)).await.unwrap();
        assert!(left.iter().all(|it| !it.body.contains("Ventendenavn") && !it.body.contains("Uvanlignavn")), "{left:?}");
        world.holds().await;

        // The number rests for 18 months, so that a forgotten slip of paper leads nowhere, and may then be given out again.
        let resting = sql!("SELECT COUNT(*) FROM reference_code WHERE subject_id IS NULL AND rests_until = $1");
        let count = |tx: &mut db::Tx<'_>| tx.one(resting, params![date(2028, 8, 23)], |row| row.next::<i64>());
        assert_eq!(world.db.read(count).await.unwrap(), 2);
        let later = Clock::fixed("2028-08-22T12:00:00Z".parse().unwrap(), 1);
        let clock = later.clone();
        world.db.write(move |tx| booking::tidy(tx, &clock)).await.unwrap();
        assert_eq!(world.db.read(count).await.unwrap(), 2);
        later.advance(SignedDuration::from_hours(24));
        world.db.write(move |tx| booking::tidy(tx, &later)).await.unwrap();
        assert_eq!(world.db.read(count).await.unwrap(), 0);

        if let Address::File(path) = &world.test.address {
            // Let go of the write-ahead log, then read every byte.
            rusqlite::Connection::open(path).unwrap().execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
            let bytes = std::fs::read(path).unwrap();
            for gone in [
                "Uvanlignavn",
                "Sjeldenhjelper",
                "99988777",
                "hemmeligbehov",
                "Ventendenavn",
                "hemmelignotat",
                "hemmeligforbigang",
                "hemmeliggrunn",
            ] {
                let found = bytes.windows(gone.len()).any(|it| it == gone.as_bytes());
                assert!(!found, "{gone} is still in the file");
            }
        }
    }
}

#[tokio::test]
async fn the_history_knows_a_person_by_a_pseudonym_that_follows_from_the_municipality_s_own_key() {
    for world in each().await {
        let session = world.session(1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap().id;
        let means = world.means();
        let own = means.pseudonym(world.municipality, booked);
        let kept: Vec<Vec<u8>> = world
            .db
            .read(|tx| -> Result<_, DbError> { tx.all(sql!("SELECT pseudonym FROM booking_event"), params![], |row| row.next()) })
            .await
            .unwrap();
        assert_eq!(kept, [own.to_vec()]);
        assert!(!own.windows(16).any(|it| it == booked.as_bytes()), "the id stands in it");
        let elsewhere = municipality::reference::municipality_id("0301");
        assert_ne!(own, means.pseudonym(elsewhere, booked), "each municipality has a key of its own");
        let without = booking::Means { secret: [8; 32], ..means };
        assert_ne!(own, without.pseudonym(world.municipality, booked), "without the program's secret nobody can make it");
    }
}
