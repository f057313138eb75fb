//! Many at once want what there is little of.

use booking::BookingError;

use crate::world::{World, each};

/// Lets so many people book at the same moment; answers how many got a place, and how many were refused in the right way.
async fn rush(world: &World, session: uuid::Uuid, people: u16) -> (usize, usize) {
    let gate = std::sync::Arc::new(tokio::sync::Barrier::new(usize::from(people)));
    let rush: Vec<_> = (0..people)
        .map(|n| {
            let (db, means, wish, gate) = (world.db.clone(), world.means(), world.wish(session, n), gate.clone());
            tokio::spawn(async move {
                gate.wait().await;
                db.write(move |tx| booking::book(tx, &means, &wish)).await
            })
        })
        .collect();
    let (mut booked, mut full) = (0, 0);
    for one in rush {
        match one.await.unwrap() {
            Ok(_) => booked += 1,
            Err(BookingError::Full) => full += 1,
            Err(other) => panic!("neither booked nor full: {other:?}"),
        }
    }
    (booked, full)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn the_last_place_is_sold_once() {
    let mut wrong = Vec::new();
    for world in each().await {
        for _ in 0..4 {
            let session = world.session(1).await;
            let (booked, full) = rush(&world, session, 200).await;
            if (booked, full) == (1, 199) {
                assert_eq!(world.seats(session).await, (1, 1, 0));
            } else {
                wrong.push(format!("{booked} places were sold of 1 on {}", world.db.engine_name()));
            }
        }
        if wrong.is_empty() {
            world.holds().await;
        }
    }
    // Said for both engines at once, so that the proof that this test can fail shows both.
    assert!(wrong.is_empty(), "{}", wrong.join("; "));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn twelve_of_two_hundred_get_twelve_places() {
    for world in each().await {
        let session = world.session(12).await;
        assert_eq!(rush(&world, session, 200).await, (12, 188), "{}", world.db.engine_name());
        assert_eq!(world.seats(session).await, (12, 12, 0));
        world.holds().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn the_same_form_sent_many_times_at_once_books_once() {
    for world in each().await {
        let session = world.session(8).await;
        let sent: Vec<_> = (0..40)
            .map(|_| {
                let (db, means, wish) = (world.db.clone(), world.means(), world.wish(session, 1));
                tokio::spawn(async move { db.write(move |tx| booking::book(tx, &means, &wish)).await })
            })
            .collect();
        let mut codes = std::collections::HashSet::new();
        for one in sent {
            codes.insert(one.await.unwrap().unwrap().code.as_str().to_owned());
        }
        assert_eq!(codes.len(), 1, "{}", world.db.engine_name());
        assert_eq!(world.seats(session).await, (1, 8, 0));
        world.holds().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn a_booking_cancelled_many_times_at_once_frees_one_seat() {
    for world in each().await {
        let session = world.session(3).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        world.book(world.wish(session, 2)).await.unwrap();
        let cancelled: Vec<_> = (0..30)
            .map(|_| {
                let (db, means, municipality) = (world.db.clone(), world.means(), world.municipality);
                tokio::spawn(
                    async move { db.write(move |tx| booking::cancel(tx, &means.act(municipality, None), booked.id)).await },
                )
            })
            .collect();
        let mut did = 0;
        for one in cancelled {
            did += usize::from(one.await.unwrap().unwrap());
        }
        assert_eq!(did, 1, "{}", world.db.engine_name());
        assert_eq!(world.seats(session).await, (1, 3, 0));
        world.holds().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn two_coordinators_give_one_freed_seat_to_one_person() {
    for world in each().await {
        let session = world.session(1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let (first, second) = (
            world.join(world.wish_by(session, 2, booking::Route::None)).await.unwrap(),
            world.join(world.wish_by(session, 3, booking::Route::None)).await.unwrap(),
        );
        world.cancel(booked.id).await.unwrap();
        let placed: Vec<_> = [first.id, second.id, first.id, second.id]
            .into_iter()
            .map(|entry| {
                let (db, means, municipality, guide) = (world.db.clone(), world.means(), world.municipality, world.guide);
                tokio::spawn(async move {
                    db.write(move |tx| {
                        let act = means.act(municipality, Some(guide)).because("ring");
                        booking::place_from_list(tx, &act, entry, session)
                    })
                    .await
                })
            })
            .collect();
        let mut got = 0;
        for one in placed {
            got += usize::from(one.await.unwrap().is_ok());
        }
        assert_eq!(got, 1, "{}", world.db.engine_name());
        assert_eq!(world.seats(session).await, (1, 1, 1));
        world.holds().await;
    }
}
