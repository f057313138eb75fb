//! Races for seats: B1, B2 and B3 of booking.md, and a seat that is freed while others wait.

use std::sync::Arc;

use booking::{BookingError, Channel, Request};
use db::testing::Run;

use super::doing;
use crate::world::{World, race};

/// Lets so many groups book at the same moment; answers how many got seats and how many were told that it is full.
async fn rush(world: &World, run: &Run, wishes: impl Iterator<Item = Request>) -> (usize, usize) {
    let wishes = wishes.map(|wish| doing(world, move |tx, means| booking::book(tx, means, &wish)));
    let (mut booked, mut full) = (0, 0);
    for answer in run.all(wishes).await {
        match answer {
            Ok(_) => booked += 1,
            Err(BookingError::Full) => full += 1,
            Err(other) => panic!("neither booked nor full: {other:?}"),
        }
    }
    (booked, full)
}

/// How many come: two hundred in the first run, fewer afterwards.
fn crowd(run: &Run) -> u16 {
    if run.number == 0 { 200 } else { run.between(20, 60) }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn the_last_place_is_sold_once() {
    race(|world: Arc<World>, run| async move {
        let session = world.session(1).await;
        let people = crowd(&run);
        let got = rush(&world, &run, (0..people).map(|n| world.wish(session, n))).await;
        assert_eq!(got, (1, usize::from(people) - 1), "places were sold of 1");
        assert_eq!(world.seats(session).await, (1, 1, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b1_of_two_hundred_clients_for_twelve_seats_exactly_twelve_get_one() {
    race(|world: Arc<World>, run| async move {
        let session = world.session(12).await;
        let people = crowd(&run);
        let got = rush(&world, &run, (0..people).map(|n| world.wish(session, n))).await;
        assert_eq!(got, (12, usize::from(people) - 12));
        assert_eq!(world.seats(session).await, (12, 12, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b2_groups_of_two_get_both_seats_or_none_and_the_fifth_seat_stays_free() {
    race(|world: Arc<World>, run| async move {
        let session = world.session(5).await;
        let groups = if run.number == 0 { 40 } else { run.between(3, 40) };
        let got = rush(&world, &run, (0..groups).map(|n| world.wish_of(session, n, 2))).await;
        assert_eq!(got, (2, usize::from(groups) - 2));
        assert_eq!(world.seats(session).await, (4, 5, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b3_page_and_desk_want_the_last_seat_at_the_same_instant_and_one_gets_it() {
    race(|world: Arc<World>, run| async move {
        let session = world.session(1).await;
        let desk = Request { channel: Channel::Desk, made_by: Some(world.guide), ..world.wish(session, 1) };
        let got = rush(&world, &run, [world.wish(session, 0), desk].into_iter()).await;
        assert_eq!(got, (1, 1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn a_seat_that_is_freed_goes_to_whoever_waits_and_never_to_the_public() {
    race(|world: Arc<World>, run| async move {
        let session = world.later(1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap().id;
        let waits = world.join(world.wish(session, 2)).await.unwrap().id;
        let municipality = world.municipality;
        let mut acts = vec![doing(&world, move |tx, means| booking::cancel(tx, &means.act(municipality, None), booked))];
        for n in 0..run.between(3, 20) {
            let wish = world.wish(session, 10 + n);
            acts.push(doing(&world, move |tx, means| booking::book(tx, means, &wish).map(|_| true)));
        }
        let mut answers = run.all(acts).await.into_iter();
        assert!(answers.next().unwrap().unwrap(), "the booking is cancelled");
        for answer in answers {
            assert!(matches!(answer, Err(BookingError::Full | BookingError::ListFirst)), "{answer:?}");
        }
        assert_eq!((world.state(waits).await.as_str(), world.seats(session).await), ("invited", (1, 1, 0)));
    })
    .await;
}
