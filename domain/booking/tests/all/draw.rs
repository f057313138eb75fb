//! Seats given by draw: B28 of booking.md.

use booking::{BookingError, Channel, Draw, Lot, Route};
use jiff::civil::{DateTime, date};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::world::{World, each};

/// When it is drawn: Tuesday 1 December 2026, noon, two weeks before the meeting.
fn noon() -> DateTime {
    date(2026, 12, 1).at(12, 0, 0, 0)
}

async fn open(world: &World, session: Uuid) -> Result<Draw, BookingError> {
    let at = clock::instant(noon());
    world.run(Some(world.guide), "", move |tx, act| booking::open_draw(tx, act, session, at)).await
}

async fn draw_of(world: &World, session: Uuid) -> (Draw, Vec<Lot>) {
    let municipality = world.municipality;
    let read = move |tx: &mut db::Tx<'_>| -> Result<_, BookingError> {
        let it = booking::draw_of(tx, municipality, session)?.ok_or(BookingError::NotFound)?;
        let lots = booking::lots_of(tx, municipality, it.id)?;
        Ok((it, lots))
    };
    world.db.read(read).await.unwrap()
}

/// The list of a meeting, in order.
async fn list(world: &World, session: Uuid) -> Vec<Uuid> {
    let (municipality, now) = (world.municipality, world.clock.now());
    let entries = world.db.read(move |tx| booking::entries_of(tx, municipality, session, now)).await.unwrap();
    entries.into_iter().map(|it| it.id).collect()
}

/// The booking that an entry became.
async fn booking_of(world: &World, session: Uuid, entry: Uuid) -> Uuid {
    let (municipality, code) = (world.municipality, world.entry(entry).await.ref_code);
    let bookings = world.db.read(move |tx| booking::bookings_of(tx, municipality, session)).await.unwrap();
    bookings.into_iter().find(|it| it.ref_code == code).unwrap().id
}

/// What `sha256sum` says.
fn sha256(text: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(text))
}

#[tokio::test]
async fn b28_sixty_apply_for_twenty_seats_and_the_lot_decides_as_anybody_can_reckon_again() {
    for world in each().await {
        let session = world.later(20).await;
        let opened = open(&world, session).await.unwrap();
        assert_eq!(opened.seed, None, "nobody knows it before");
        let mut applied = Vec::new();
        for n in 0..60 {
            let people = if n % 5 == 0 { 2 } else { 1 };
            applied.push((world.join(world.wish_of(session, n, people)).await.unwrap().id, people));
        }
        assert_eq!(world.settle().await, 0, "its moment has not come");
        assert_eq!(world.seats(session).await, (0, 20, 72), "nobody has a seat");
        world.holds().await;
        world.go_to(noon());
        assert_eq!(world.settle().await, 1);

        let (draw, lots) = draw_of(&world, session).await;
        let seed = draw.seed.clone().unwrap();
        assert_eq!(sha256(&seed), opened.seed_hash, "the seed is the one that was promised");
        let mut expected: Vec<(String, Uuid, i64)> =
            applied.iter().map(|(id, people)| (sha256(&format!("{seed}:{id}")), *id, *people)).collect();
        expected.sort();
        assert_eq!(
            lots.iter().map(|it| (it.lot.clone(), it.entry, it.people)).collect::<Vec<_>>(),
            expected,
            "in the order of the lots"
        );
        assert_eq!(lots.iter().map(|it| it.place).collect::<Vec<_>>(), (1..=60).collect::<Vec<_>>());
        // The first who fit have seats, groups together; a group that does not fit is passed.
        let (mut free, mut left) = (20, Vec::new());
        for (at, (_, entry, people)) in expected.iter().enumerate() {
            let fits = *people <= free;
            free -= if fits { *people } else { 0 };
            assert_eq!(lots[at].seated, fits);
            if fits {
                assert_eq!(world.state(*entry).await, "placed");
                assert_eq!(world.messages(booking_of(&world, session, *entry).await).await, ["seated"]);
            } else {
                left.push(*entry);
                assert_eq!(world.messages(*entry).await, ["undrawn"]);
            }
        }
        assert_eq!(free, 0);
        assert_eq!(list(&world, session).await, left, "the others are the list in that order");
        assert!(last_body(&world, left[6]).await.contains("nummer 7 "), "each hears their own place");
        world.holds().await;

        // Drawn again: the same.
        let id = draw.id;
        assert!(!world.run(Some(world.guide), "", move |tx, act| booking::hold_draw(tx, act, id)).await.unwrap());
        assert_eq!(draw_of(&world, session).await, (draw, lots.clone()));
        // From now on the list is a list like any other.
        let first = lots.iter().find(|it| it.seated && it.people == 1).unwrap().entry;
        world.cancel(booking_of(&world, session, first).await).await.unwrap();
        let mut fitting = Vec::new();
        for entry in &left {
            fitting.push((world.entry(*entry).await.party_size, *entry));
        }
        let next = fitting.iter().find(|it| it.0 == 1).unwrap().1;
        assert_eq!(world.state(next).await, "invited");
    }
}

/// What the last message to somebody says.
async fn last_body(world: &World, subject: Uuid) -> String {
    let municipality = world.municipality;
    let read = move |tx: &mut db::Tx<'_>| -> Result<String, db::DbError> {
        tx.one(
            db::sql!(
                "SELECT body FROM outbox WHERE municipality_id = $1 AND subject_id = $2 ORDER BY created_at DESC, id DESC LIMIT 1"
            ),
            db::params![municipality, subject],
            |row| row.next(),
        )
    };
    world.db.read(read).await.unwrap()
}

#[tokio::test]
async fn b28_while_applications_are_collected_residents_apply_and_staff_book_with_a_reason() {
    for world in each().await {
        let session = world.later(3).await;
        open(&world, session).await.unwrap();
        assert!(matches!(world.book(world.wish(session, 1)).await, Err(BookingError::DrawFirst)));
        let mut desk = world.wish(session, 2);
        (desk.channel, desk.made_by) = (Channel::Desk, Some(world.guide));
        assert!(matches!(world.book(desk.clone()).await, Err(BookingError::ListFirst)));
        desk.reason = "avtalt før trekningen".to_owned();
        let booked = world.book(desk).await.unwrap();
        assert_eq!(world.history(booked.id).await, ["booked_out_of_turn"]);
        let entry = world.join(world.wish(session, 3)).await.unwrap().id;
        world.join(world.wish_by(session, 4, Route::Call("77790000".to_owned()))).await.unwrap();
        let place = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::place_from_list(tx, act, entry, session);
        assert!(matches!(world.run(Some(world.guide), "", place).await, Err(BookingError::NeedsReason)));
        // A seat that is freed meanwhile is drawn with the others.
        world.cancel(booked.id).await.unwrap();
        assert_eq!((world.settle().await, world.state(entry).await.as_str()), (0, "waiting"));
        assert_eq!(world.seats(session).await, (0, 3, 2));
        // A move into it would be a way past the draw.
        let elsewhere = world.later(1).await;
        let other = world.book(world.wish(elsewhere, 5)).await.unwrap().id;
        let moved = world.run(None, "", move |tx, act| booking::move_booking(tx, act, other, session)).await;
        assert!(matches!(moved, Err(BookingError::DrawFirst)));
        // Whoever wishes for any time is promised none of these seats either.
        world.join_any(world.wish(session, 7), 0b10).await.unwrap();
        world.holds().await;
        world.go_to(noon());
        assert_eq!(world.settle().await, 1);
        let (draw, lots) = draw_of(&world, session).await;
        assert!(draw.seed.is_some() && lots.iter().all(|it| it.seated));
        assert_eq!(world.seats(session).await, (3, 3, 0), "two were drawn, and the seat that is left is promised to the wish");
        let mut calls = 0;
        for it in &lots {
            calls += world.tasks(booking_of(&world, session, it.entry).await).await.len();
        }
        assert_eq!(calls, 1, "the one with a landline is called");
    }
}

#[tokio::test]
async fn b28_before_its_moment_only_staff_draw_and_say_why() {
    for world in each().await {
        let session = world.later(1).await;
        let id = open(&world, session).await.unwrap().id;
        for n in 0..3 {
            world.join(world.wish(session, n)).await.unwrap();
        }
        let hold = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::hold_draw(tx, act, id);
        assert!(matches!(world.run(None, "uten grunn", hold).await, Err(BookingError::NeedsReason)));
        assert!(matches!(world.run(Some(world.guide), "", hold).await, Err(BookingError::NeedsReason)));
        // Another secret than when it was opened would give another seed than was promised.
        let (mut means, municipality, by) = (world.means(), world.municipality, world.guide);
        means.secret = [8; 32];
        let lost = world
            .db
            .write(move |tx| booking::hold_draw(tx, &means.act(municipality, Some(by)).because("alt er klart"), id))
            .await;
        assert!(matches!(lost, Err(BookingError::SeedLost)));
        assert_eq!(world.seats(session).await, (0, 1, 3), "nothing has happened");
        assert!(world.run(Some(world.guide), "alt er klart", hold).await.unwrap());
        assert_eq!(world.seats(session).await, (1, 1, 2));
        assert_eq!(world.history(session).await, ["draw_opened", "drawn"]);
    }
}

#[tokio::test]
async fn b28_a_draw_is_opened_in_time_and_for_nobody_who_came_in_another_order() {
    for world in each().await {
        let (session, waited) = (world.later(2).await, world.later(0).await);
        for wrong in [date(2026, 11, 21).at(11, 0, 0, 0), date(2026, 12, 14).at(10, 1, 0, 0)] {
            let at = clock::instant(wrong);
            let refused = world.run(Some(world.guide), "", move |tx, act| booking::open_draw(tx, act, session, at)).await;
            assert!(matches!(refused, Err(BookingError::TooLate)), "{wrong}");
        }
        world.join(world.wish(waited, 1)).await.unwrap();
        assert!(matches!(open(&world, waited).await, Err(BookingError::Used)));
        open(&world, session).await.unwrap();
        assert!(open(&world, session).await.is_err(), "there is one draw of a meeting");
    }
}

#[tokio::test]
async fn b28_when_the_draw_or_the_meeting_is_called_off_nobody_who_applied_is_lost() {
    for world in each().await {
        let (session, off) = (world.later(1).await, world.later(1).await);
        for it in [session, off] {
            open(&world, it).await.unwrap();
        }
        let mut applied = Vec::new();
        for n in 0..3 {
            applied.push(world.join(world.wish(session, n)).await.unwrap().id);
        }
        let other = world.join(world.wish(off, 9)).await.unwrap().id;
        assert!(world.run(Some(world.guide), "", move |tx, act| booking::call_draw_off(tx, act, session)).await.unwrap());
        assert_eq!(list(&world, session).await, applied, "in the order in which they applied");
        assert_eq!(world.state(applied[0]).await, "invited", "the free seat is promised at once");
        world.run(Some(world.guide), "syk", move |tx, act| booking::cancel_session(tx, act, off, None)).await.unwrap();
        assert_eq!(world.entry(other).await.session, None, "waits for any");
        world.holds().await;
        world.go_to(noon());
        world.settle().await;
    }
}

#[tokio::test]
async fn b28_whoever_was_first_in_a_group_is_drawn_like_everybody_and_stands_where_the_lot_put_them() {
    for world in each().await {
        let session = world.later(0).await;
        open(&world, session).await.unwrap();
        let mut applied = Vec::new();
        for n in 0..8 {
            applied.push(world.join(world.wish(session, n)).await.unwrap().id);
        }
        let last = applied[7];
        world.run(Some(world.guide), "deadline", move |tx, act| booking::set_priority(tx, act, last, 1)).await.unwrap();
        world.go_to(noon());
        world.settle().await;
        let (_, lots) = draw_of(&world, session).await;
        let drawn: Vec<_> = lots.iter().map(|it| it.entry).collect();
        assert_eq!(list(&world, session).await, drawn);
        assert_ne!(drawn, applied, "by lot, not by arrival");
        assert!(drawn.iter().all(|it| applied.contains(it)));
    }
}
