//! What staff do for people: cancelling, changing an entry, closing days; each is told or becomes a task.

use booking::{BookingError, Route};
use jiff::civil::date;
use offer::Exception;

use crate::world::{World, each};

#[tokio::test]
async fn what_staff_cancel_is_told_and_says_whether_the_person_or_the_service_wanted_it() {
    for world in each().await {
        let session = world.later(4).await;
        let asked = world.book(world.wish(session, 1)).await.unwrap().id;
        let ours = world.book(world.wish(session, 2)).await.unwrap().id;
        let ours_by_phone = world.book(world.wish_by(session, 3, Route::Call("77600000".to_owned()))).await.unwrap().id;
        let own = world.book(world.wish(session, 4)).await.unwrap().id;
        for (id, why) in [(asked, "asked"), (ours, "service"), (ours_by_phone, "service")] {
            let cancel = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::cancel(tx, &act.noting("ringte i dag"), id);
            assert!(world.run(Some(world.guide), why, cancel).await.unwrap());
            assert!(!world.run(Some(world.guide), why, cancel).await.unwrap(), "a second press frees nothing");
        }
        world.cancel(own).await.unwrap();
        let mut states = Vec::new();
        for id in [asked, ours, ours_by_phone, own] {
            let municipality = world.municipality;
            states.push(world.db.read(move |tx| booking::find_booking(tx, municipality, id)).await.unwrap().state);
        }
        assert_eq!(states, ["cancelled_by_resident", "cancelled_by_service", "cancelled_by_service", "cancelled_by_resident"]);
        assert_eq!(world.messages(asked).await, ["unbooked"]);
        assert_eq!(world.messages(ours).await, ["cancelled"]);
        assert_eq!(world.tasks(ours_by_phone).await, [("call".to_owned(), "cancelled".to_owned(), "open".to_owned())]);
        assert!(world.messages(own).await.is_empty(), "whoever did it knows");
        let last = world.events(ours).await.pop().unwrap();
        assert_eq!((last.act.as_str(), last.reason.as_str()), ("cancelled_by_service", "service"));
        assert_eq!((last.note.as_deref(), last.by.as_deref()), (Some("ringte i dag"), Some("Veileder")));
        assert_eq!(world.seats(session).await, (0, 4, 0));
    }
}

#[tokio::test]
async fn a_group_that_becomes_smaller_keeps_its_place_and_gets_the_seat_that_now_fits() {
    for world in each().await {
        let session = world.later(2).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap().id;
        world.book(world.wish(session, 2)).await.unwrap();
        let pair = world.join(world.wish_of(session, 3, 2)).await.unwrap().id;
        assert_eq!(world.seats(session).await, (2, 2, 2));
        world.cancel(booked).await.unwrap();
        assert_eq!(world.state(pair).await, "waiting", "two do not fit into one seat");
        world.run(Some(world.guide), "", move |tx, act| booking::resize(tx, act, pair, 1)).await.unwrap();
        assert_eq!((world.state(pair).await.as_str(), world.seats(session).await), ("invited", (2, 2, 0)));
        // While a promise is open it is for as many as it was made for.
        let grow = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::resize(tx, act, pair, 2);
        assert!(matches!(world.run(Some(world.guide), "", grow).await, Err(BookingError::Used)));
        let too_many = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::resize(tx, act, pair, 21);
        assert!(matches!(world.run(Some(world.guide), "", too_many).await, Err(BookingError::TooMany(20))));
    }
}

#[tokio::test]
async fn whoever_rested_waits_again_at_the_end_and_is_promised_what_fits_their_wish() {
    for world in each().await {
        let session = world.later(0).await;
        let entry = world.join_any(world.wish(session, 1), 0b10).await.unwrap().id;
        let give =
            |seats| move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::set_capacity(tx, act, session, seats, true);
        world.run(Some(world.guide), "", give(1)).await.unwrap();
        for _ in 0..2 {
            let open = world.invitation(entry).await.unwrap();
            world.clock.advance(open.expires_at.duration_since(world.clock.now()));
            world.settle().await;
        }
        assert_eq!(world.state(entry).await, "paused");
        assert_eq!(world.seats(session).await, (0, 1, 0));
        world.run(None, "", move |tx, act| booking::resume(tx, act, entry)).await.unwrap();
        assert_eq!(world.state(entry).await, "invited", "a seat is free and fits");
        assert!(matches!(world.run(None, "", move |tx, act| booking::resume(tx, act, entry)).await, Err(BookingError::Used)));
    }
}

/// Closes a day as staff do.
fn closed(world: &World, day: jiff::civil::Date) -> Exception {
    Exception { id: world.clock.id(), place: None, open: false, first_day: day, last_day: day, reason: "Flytting".to_owned() }
}

#[tokio::test]
async fn b51_when_days_are_closed_promises_are_taken_back_and_everybody_else_is_left_to_people_in_one_transaction() {
    for world in each().await {
        let (session, other) = (world.later(2).await, world.session_on(date(2026, 12, 22), 600, 0).await);
        let stays = world.book(world.wish(session, 1)).await.unwrap().id;
        let leaves = world.book(world.wish(session, 2)).await.unwrap().id;
        let promised = world.join(world.wish(session, 3)).await.unwrap().id;
        let waits = world.join(world.wish(session, 4)).await.unwrap().id;
        world.cancel(leaves).await.unwrap();
        assert_eq!(world.state(promised).await, "invited");

        let day = closed(&world, date(2026, 12, 15));
        let asked = day.clone();
        let touched =
            world.run(Some(world.guide), "", move |tx, act| booking::touched_by_closing(tx, act, &asked)).await.unwrap();
        assert_eq!(touched, booking::Touched { booked: 1, promised: 1, waiting: 1 });
        assert_eq!(world.seats(session).await, (2, 2, 1), "asking changes nothing");

        let close = day.clone();
        world.run(Some(world.guide), "", move |tx, act| booking::close_days(tx, act, &close)).await.unwrap();
        assert!(world.invitation(promised).await.is_none());
        assert_eq!(world.state(promised).await, "waiting");
        assert!(world.messages(promised).await.contains(&"waits".to_owned()), "whoever was promised a seat is told");
        assert_eq!(world.seats(session).await, (1, 2, 2), "nobody who is booked is dropped");
        let open = ("decide".to_owned(), "closed".to_owned(), "open".to_owned());
        for id in [stays, promised, waits] {
            assert!(world.tasks(id).await.contains(&open), "nothing is to be decided about {id}");
        }
        world.holds().await;

        // Moving the list and the booking settles what was to be decided.
        let carried = world.run(Some(world.guide), "", move |tx, act| booking::carry(tx, act, session, other)).await.unwrap();
        assert_eq!(carried, 2);
        assert_eq!((world.entry(promised).await.session, world.entry(waits).await.session), (Some(other), Some(other)));
        world.run(Some(world.guide), "service", move |tx, act| booking::cancel(tx, act, stays)).await.unwrap();
        for id in [stays, promised, waits] {
            assert!(!world.tasks(id).await.contains(&open), "something is still to be decided about {id}");
        }
    }
}

#[tokio::test]
async fn a_closed_day_that_is_opened_again_leaves_nothing_to_decide() {
    for world in each().await {
        let session = world.later(2).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap().id;
        let day = closed(&world, date(2026, 12, 15));
        let (id, close) = (day.id, day.clone());
        world.run(Some(world.guide), "", move |tx, act| booking::close_days(tx, act, &close)).await.unwrap();
        assert_eq!(world.tasks(booked).await[0].2, "open");
        world.run(Some(world.guide), "", move |tx, act| booking::reopen_days(tx, act, id)).await.unwrap();
        assert_eq!(world.tasks(booked).await[0].2, "dropped");
        // A list is not carried to a meeting that nobody can come to.
        let (from, gone) =
            (world.session_on(date(2026, 12, 16), 600, 0).await, world.session_on(date(2026, 12, 17), 600, 1).await);
        let close = closed(&world, date(2026, 12, 17));
        world.run(Some(world.guide), "", move |tx, act| booking::close_days(tx, act, &close)).await.unwrap();
        let carry = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::carry(tx, act, from, gone);
        assert!(matches!(world.run(Some(world.guide), "", carry).await, Err(BookingError::Closed)));
    }
}
