//! The wish for an earlier time: B36 of booking.md.

use booking::{BookingError, PostalAddress, Route};
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use uuid::Uuid;

use crate::world::{World, each};

/// A meeting of one person alone with a guide.
async fn alone(world: &World, day: Date, from: u16) -> Uuid {
    let session = world.session_on(day, from, 1).await;
    let municipality = world.municipality;
    let change = move |tx: &mut db::Tx<'_>| -> Result<u64, db::DbError> {
        tx.run(
            db::sql!("UPDATE session SET form = 'individual' WHERE municipality_id = $1 AND id = $2"),
            db::params![municipality, session],
        )
    };
    world.db.write(change).await.unwrap();
    session
}

async fn wish(world: &World, booking: Uuid) -> Result<(), BookingError> {
    world.run(None, "", move |tx, act| booking::wish_earlier(tx, act, booking)).await
}

async fn is_wished(world: &World, booking: Uuid) -> bool {
    let municipality = world.municipality;
    world.db.read(move |tx| booking::is_earlier_wished(tx, municipality, booking)).await.unwrap()
}

/// How often somebody was told.
async fn told(world: &World, booking: Uuid) -> usize {
    world.history(booking).await.iter().filter(|it| *it == "earlier_told").count()
}

#[tokio::test]
async fn b36_whoever_wishes_for_an_earlier_time_is_told_when_one_is_freed_and_nothing_is_held() {
    for world in each().await {
        // Twenty-four days ahead, and a time twelve days earlier.
        let (mine, freed) = (alone(&world, date(2026, 12, 15), 600).await, alone(&world, date(2026, 12, 3), 600).await);
        let (other_day, called_day) =
            (alone(&world, date(2026, 12, 15), 720).await, alone(&world, date(2026, 12, 16), 600).await);
        let by_sms = world.book(world.wish(mine, 1)).await.unwrap().id;
        let by_call = world.book(world.wish_by(called_day, 2, Route::Call("77790000".to_owned()))).await.unwrap().id;
        let silent = world.book(world.wish(other_day, 3)).await.unwrap().id;
        let first = world.book(world.wish(freed, 4)).await.unwrap().id;
        wish(&world, by_sms).await.unwrap();
        wish(&world, by_sms).await.unwrap();
        wish(&world, by_call).await.unwrap();
        world.cancel(first).await.unwrap();
        assert_eq!(world.messages(by_sms).await, ["earlier"]);
        assert_eq!(world.tasks(by_call).await, [("call".to_owned(), "earlier".to_owned(), "open".to_owned())]);
        assert_eq!((told(&world, silent).await, world.messages(silent).await.len()), (0, 0));
        assert_eq!(world.history(by_sms).await, ["booked", "earlier_wished", "earlier_told"]);
        assert_eq!(world.seats(freed).await, (0, 1, 0), "nothing is held");
        world.holds().await;
        // It leads to their own booking: the move is theirs to make, and ends the wish.
        world.run(None, "", move |tx, act| booking::move_booking(tx, act, by_sms, freed)).await.unwrap();
        assert_eq!((world.seats(freed).await, world.seats(mine).await), ((1, 1, 0), (0, 1, 0)));
        assert!(!is_wished(&world, by_sms).await);
        assert!(is_wished(&world, by_call).await);
        assert_eq!(world.messages(by_sms).await, ["moved"], "what was said is no longer true");
    }
}

#[tokio::test]
async fn b36_cancelling_closes_the_wish_however_it_comes() {
    for world in each().await {
        let (mine, off) = (alone(&world, date(2026, 12, 15), 600).await, alone(&world, date(2026, 12, 16), 600).await);
        let (one, other) = (world.book(world.wish(mine, 1)).await.unwrap().id, world.book(world.wish(off, 2)).await.unwrap().id);
        wish(&world, one).await.unwrap();
        wish(&world, other).await.unwrap();
        world.cancel(one).await.unwrap();
        world.run(Some(world.guide), "syk", move |tx, act| booking::cancel_session(tx, act, off, None)).await.unwrap();
        let third = world.book(world.wish(mine, 3)).await.unwrap().id;
        wish(&world, third).await.unwrap();
        world.run(Some(world.guide), "", move |tx, act| booking::forget(tx, act, third)).await.unwrap();
        for it in [one, other, third] {
            assert!(!is_wished(&world, it).await);
        }
        let freed = alone(&world, date(2026, 12, 3), 600).await;
        let first = world.book(world.wish(freed, 4)).await.unwrap().id;
        world.cancel(first).await.unwrap();
        for it in [one, other, third] {
            assert_eq!(told(&world, it).await, 0);
        }
    }
}

#[tokio::test]
async fn b36_a_wish_is_answered_at_most_once_a_day_three_times_in_all_and_once_for_each_seat() {
    for world in each().await {
        let mine = alone(&world, date(2027, 1, 26), 600).await;
        let it = world.book(world.wish(mine, 1)).await.unwrap().id;
        wish(&world, it).await.unwrap();
        let mut expected = 0;
        for n in 0..5 {
            // Two seats are freed on one day, and the second one twice.
            let (one, two) =
                (alone(&world, date(2027, 1, 12), 480 + n * 60).await, alone(&world, date(2027, 1, 13), 480 + n * 60).await);
            for (session, guest) in [(one, 100 + n), (two, 200 + n), (two, 300 + n)] {
                let booked = world.book(world.wish(session, guest)).await.unwrap().id;
                world.cancel(booked).await.unwrap();
            }
            expected = (expected + 1).min(3);
            assert_eq!(told(&world, it).await, expected, "day {n}");
            assert_eq!(world.messages(it).await.len(), expected, "each is a message of its own");
            world.clock.advance(SignedDuration::from_hours(24));
            // The same seat again, on another day, is no news.
            let booked = world.book(world.wish(one, 400 + n)).await.unwrap().id;
            let before = told(&world, it).await;
            world.cancel(booked).await.unwrap();
            assert_eq!(told(&world, it).await, before);
        }
        assert!(!is_wished(&world, it).await, "it has been answered");
    }
}

#[tokio::test]
async fn b36_nobody_is_told_of_what_the_list_takes_or_of_what_is_too_near() {
    for world in each().await {
        let mine = alone(&world, date(2026, 12, 15), 600).await;
        let it = world.book(world.wish(mine, 1)).await.unwrap().id;
        wish(&world, it).await.unwrap();
        // Less than two days earlier; tomorrow; waited for by somebody on the list.
        let near = alone(&world, date(2026, 12, 14), 600).await;
        let soon = alone(&world, date(2026, 11, 22), 600).await;
        let waited = alone(&world, date(2026, 12, 3), 600).await;
        for (session, guest) in [(near, 2), (soon, 3), (waited, 4)] {
            let booked = world.book(world.wish(session, guest)).await.unwrap().id;
            if session == waited {
                world.join(world.wish(session, 5)).await.unwrap();
            }
            world.cancel(booked).await.unwrap();
        }
        assert_eq!(told(&world, it).await, 0);
        // Nor of a course, which is another kind of thing.
        let course = world.session_on(date(2026, 12, 4), 600, 1).await;
        let booked = world.book(world.wish(course, 6)).await.unwrap().id;
        world.cancel(booked).await.unwrap();
        assert_eq!(told(&world, it).await, 0);
    }
}

#[tokio::test]
async fn b36_only_five_are_told_of_one_seat_those_who_have_wished_longest_and_have_not_heard_today() {
    for world in each().await {
        let mut wishes = Vec::new();
        for n in 0..7 {
            let session = alone(&world, date(2026, 12, 15), 480 + n * 60).await;
            let it = world.book(world.wish(session, n)).await.unwrap().id;
            wish(&world, it).await.unwrap();
            world.clock.advance(SignedDuration::from_secs(1));
            wishes.push(it);
        }
        for (n, expected) in [(0, [1, 1, 1, 1, 1, 0, 0]), (1, [1, 1, 1, 1, 1, 1, 1])] {
            let freed = alone(&world, date(2026, 12, 3), 600 + n * 60).await;
            let booked = world.book(world.wish(freed, 50 + n)).await.unwrap().id;
            world.cancel(booked).await.unwrap();
            let mut heard = Vec::new();
            for it in &wishes {
                heard.push(told(&world, *it).await);
            }
            assert_eq!(heard, expected);
        }
    }
}

#[tokio::test]
async fn b36_a_wish_needs_a_meeting_alone_more_than_a_week_ahead_and_a_way_to_be_told() {
    for world in each().await {
        let soon = alone(&world, date(2026, 11, 28), 600).await;
        let course = world.later(1).await;
        let (far, by_letter) = (alone(&world, date(2026, 12, 15), 600).await, alone(&world, date(2027, 1, 19), 600).await);
        let address =
            PostalAddress { street: "Gata 1".to_owned(), postal_code: "9008".to_owned(), postal_place: "Tromsø".to_owned() };
        for (request, allowed) in [
            (world.wish(soon, 1), false),
            (world.wish(course, 2), false),
            (world.wish_by(far, 3, Route::None), false),
            (world.wish_by(by_letter, 4, Route::Letter(address)), true),
        ] {
            let it = world.book(request).await.unwrap().id;
            assert_eq!(wish(&world, it).await.is_ok(), allowed);
            assert_eq!(is_wished(&world, it).await, allowed);
        }
        // A wish ends with the day of the meeting, and by the person's own word.
        let clock = world.clock.clone();
        world.go_to(date(2027, 1, 19).at(10, 0, 0, 0));
        world.db.write(move |tx| booking::tidy(tx, &clock)).await.unwrap();
    }
}

#[tokio::test]
async fn b36_whoever_no_longer_wishes_is_not_told() {
    for world in each().await {
        let (mine, freed) = (alone(&world, date(2026, 12, 15), 600).await, alone(&world, date(2026, 12, 3), 600).await);
        let it = world.book(world.wish(mine, 1)).await.unwrap().id;
        let first = world.book(world.wish(freed, 2)).await.unwrap().id;
        wish(&world, it).await.unwrap();
        world.run(None, "", move |tx, act| booking::stop_earlier(tx, act, it)).await.unwrap();
        world.cancel(first).await.unwrap();
        assert_eq!(world.history(it).await, ["booked", "earlier_wished", "earlier_ended"]);
    }
}
