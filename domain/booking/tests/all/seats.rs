//! Seats and races, and acts that are sent twice: B1–B12 of booking.md.

use std::collections::HashSet;
use std::sync::Arc;

use booking::{BookingError, Channel};
use tokio::sync::Barrier;

use crate::world::{World, each};

/// How often each race is run.
const RUNS: u16 = 20;

/// Lets so many groups book at the same moment; answers how many got seats and how many were told that it is full.
async fn rush(world: &World, session: uuid::Uuid, clients: u16, people: i64, first: u16) -> (usize, usize) {
    let gate = Arc::new(Barrier::new(usize::from(clients)));
    let tasks: Vec<_> = (0..clients)
        .map(|n| {
            let (db, means, gate) = (world.db.clone(), world.means(), gate.clone());
            let wish = world.wish_of(session, first + n, people);
            tokio::spawn(async move {
                gate.wait().await;
                db.write(move |tx| booking::book(tx, &means, &wish)).await
            })
        })
        .collect();
    let (mut booked, mut full) = (0, 0);
    for task in tasks {
        match task.await.unwrap() {
            Ok(_) => booked += 1,
            Err(BookingError::Full) => full += 1,
            Err(other) => panic!("neither booked nor full: {other:?}"),
        }
    }
    (booked, full)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b1_of_two_hundred_clients_for_twelve_seats_exactly_twelve_get_one() {
    for world in each().await {
        let session = world.session(12).await;
        assert_eq!(rush(&world, session, 200, 1, 0).await, (12, 188), "{}", world.db.engine_name());
        assert_eq!(world.seats(session).await, (12, 12, 0));
        world.holds().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b2_groups_of_two_get_both_seats_or_none_and_the_fifth_seat_stays_free() {
    for world in each().await {
        for run in 0..RUNS {
            let session = world.session(5).await;
            let got = rush(&world, session, 40, 2, 0).await;
            assert_eq!(got, (2, 38), "{} run {run} of {RUNS}, clock seed 42", world.db.engine_name());
            assert_eq!(world.seats(session).await, (4, 5, 0));
        }
        world.holds().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b3_page_and_desk_want_the_one_free_time_at_the_same_instant_and_one_gets_it() {
    for world in each().await {
        for run in 0..RUNS {
            let session = world.session(1).await;
            let mut desk = world.wish(session, 1);
            (desk.channel, desk.made_by) = (Channel::Desk, Some(world.guide));
            let gate = Arc::new(Barrier::new(2));
            let tasks: Vec<_> = [world.wish(session, 0), desk]
                .into_iter()
                .map(|wish| {
                    let (db, means, gate) = (world.db.clone(), world.means(), gate.clone());
                    tokio::spawn(async move {
                        gate.wait().await;
                        db.write(move |tx| booking::book(tx, &means, &wish)).await.is_ok()
                    })
                })
                .collect();
            let mut got = 0;
            for task in tasks {
                got += usize::from(task.await.unwrap());
            }
            assert_eq!(got, 1, "{} run {run} of {RUNS}, clock seed 42", world.db.engine_name());
        }
        world.holds().await;
    }
}

#[tokio::test]
async fn b5_more_people_than_may_be_booked_together_are_refused_by_their_total() {
    for world in each().await {
        let session = world.session(8).await;
        assert!(matches!(world.book(world.wish_of(session, 1, 4)).await, Err(BookingError::TooMany(2))));
        assert!(matches!(world.book(world.wish_of(session, 2, 0)).await, Err(BookingError::TooMany(2))));
        assert!(matches!(world.book(world.wish_of(session, 3, -1)).await, Err(BookingError::TooMany(2))));
        assert!(matches!(world.join(world.wish_of(session, 4, 3)).await, Err(BookingError::TooMany(2))));
        world.book(world.wish_of(session, 5, 2)).await.unwrap();
        // Staff decide for themselves.
        let mut desk = world.wish_of(session, 6, 4);
        (desk.channel, desk.made_by) = (Channel::Desk, Some(world.guide));
        world.book(desk).await.unwrap();
        assert_eq!(world.seats(session).await, (6, 8, 0));
        world.holds().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b8_a_button_pressed_twice_books_once_and_shows_the_same_number() {
    for world in each().await {
        let session = world.session(RUNS.into()).await;
        for run in 0..RUNS {
            let presses: Vec<_> = (0..2)
                .map(|_| {
                    let (db, means, wish) = (world.db.clone(), world.means(), world.wish(session, run));
                    tokio::spawn(async move { db.write(move |tx| booking::book(tx, &means, &wish)).await })
                })
                .collect();
            let mut codes = HashSet::new();
            for press in presses {
                codes.insert(press.await.unwrap().unwrap().code.as_str().to_owned());
            }
            assert_eq!(codes.len(), 1, "{} run {run}", world.db.engine_name());
        }
        assert_eq!(world.seats(session).await.0, i64::from(RUNS));
        world.holds().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b11_a_cancellation_sent_three_times_frees_one_seat_and_invites_one() {
    for world in each().await {
        for _ in 0..RUNS {
            let session = world.later(1).await;
            let booked = world.book(world.wish(session, 1)).await.unwrap();
            let first = world.join(world.wish(session, 2)).await.unwrap();
            let second = world.join(world.wish(session, 3)).await.unwrap();
            let tasks: Vec<_> = (0..3)
                .map(|_| {
                    let (db, means, municipality) = (world.db.clone(), world.means(), world.municipality);
                    tokio::spawn(async move {
                        db.write(move |tx| booking::cancel(tx, &means.act(municipality, None), booked.id)).await
                    })
                })
                .collect();
            let mut did = 0;
            for task in tasks {
                did += usize::from(task.await.unwrap().unwrap());
            }
            assert_eq!(did, 1, "{}", world.db.engine_name());
            assert_eq!((world.state(first.id).await.as_str(), world.state(second.id).await.as_str()), ("invited", "waiting"));
            assert_eq!(world.seats(session).await, (1, 1, 1));
        }
        world.holds().await;
    }
}

#[tokio::test]
async fn seats_kept_for_phone_and_desk_are_theirs_until_forty_eight_hours_before() {
    for world in each().await {
        // Thirty per cent of ten.
        let session = world.reserved(10, 30).await;
        for n in 0..7 {
            world.book(world.wish(session, n)).await.unwrap();
        }
        assert!(matches!(world.book(world.wish(session, 7)).await, Err(BookingError::Full)), "B27: the page is led to the list");
        let waiting = world.join(world.wish(session, 7)).await.unwrap().id;
        assert_eq!(world.state(waiting).await, "waiting", "the list does not get the seats of the desk either");
        // A caller gets one without a reason, although somebody waits: these seats are not theirs who wait.
        let mut call = world.wish(session, 8);
        (call.channel, call.made_by) = (Channel::Phone, Some(world.guide));
        let called = world.book(call).await.unwrap();
        assert_eq!(world.history(called.id).await, ["booked"]);
        assert_eq!(world.seats(session).await, (8, 10, 1));
        // Three of them together are more than is kept.
        let mut many = world.wish_of(session, 10, 2);
        (many.channel, many.made_by) = (Channel::Desk, Some(world.guide));
        assert!(world.book(many).await.is_ok());
        let mut more = world.wish(session, 11);
        (more.channel, more.made_by) = (Channel::Desk, Some(world.guide));
        assert!(matches!(world.book(more).await, Err(BookingError::Full)));
        world.cancel(called.id).await.unwrap();
        let two = world.entry(waiting).await;
        assert_eq!(two.state, "waiting", "what a caller gives back is kept for callers");
        // Forty-eight hours before, the seats are everybody's, those who wait first.
        world.go_to(jiff::civil::date(2026, 12, 13).at(10, 0, 0, 0));
        world.settle().await;
        assert_eq!(world.state(waiting).await, "invited");
        assert_eq!(world.seats(session).await, (10, 10, 0));
        world.holds().await;
    }
}
