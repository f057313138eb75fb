//! One person at a time: what is taken, what is refused, and in which order.

use booking::{Attendance, BookingError, Channel, RefCode, Route};
use jiff::SignedDuration;
use jiff::civil::date;

use crate::world::each;

#[tokio::test]
async fn a_full_session_refuses_and_leaves_nothing_behind() {
    for world in each().await {
        let session = world.session(1).await;
        world.book(world.wish(session, 1)).await.unwrap();
        assert!(matches!(world.book(world.wish(session, 2)).await, Err(BookingError::Full)));
        // The refused form can still be used: for another session, or for the list.
        world.join(world.wish(session, 2)).await.unwrap();
        assert_eq!(world.seats(session).await, (1, 1, 1));
    }
}

#[tokio::test]
async fn a_freed_seat_is_kept_for_those_who_wait_although_nobody_can_be_reached_in_time() {
    for world in each().await {
        let session = world.session(1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let waiting = world.join(world.wish_by(session, 2, Route::None)).await.unwrap();
        world.cancel(booked.id).await.unwrap();
        assert_eq!(world.seats(session).await, (0, 1, 1));
        assert!(matches!(world.book(world.wish(session, 3)).await, Err(BookingError::ListFirst)));
        let municipality = world.municipality;
        let placed = world
            .run(Some(world.guide), "", move |tx, act| booking::place_from_list(tx, act, waiting.id, session))
            .await
            .unwrap();
        // The number that was given for the list now stands for the booking.
        let found = world.db.read(move |tx| booking::find_booking(tx, municipality, placed)).await.unwrap();
        assert_eq!(found.ref_code, waiting.code.as_str());
        assert_eq!(world.seats(session).await, (1, 1, 0));
    }
}

#[tokio::test]
async fn staff_pass_those_who_wait_only_with_a_reason_and_add_seats_only_with_one() {
    for world in each().await {
        let session = world.session(2).await;
        let first = world.book(world.wish(session, 1)).await.unwrap();
        world.book(world.wish(session, 5)).await.unwrap();
        world.join(world.wish_by(session, 2, Route::None)).await.unwrap();
        world.cancel(first.id).await.unwrap();
        let mut call = world.wish(session, 3);
        (call.channel, call.made_by) = (Channel::Phone, Some(world.guide));
        assert!(matches!(world.book(call.clone()).await, Err(BookingError::ListFirst)));
        call.reason = "frist i morgen".to_owned();
        let booked = world.book(call).await.unwrap();
        assert_eq!(world.history(booked.id).await, ["booked_out_of_turn"]);
        let mut desk = world.wish(session, 4);
        (desk.channel, desk.made_by) = (Channel::Desk, Some(world.guide));
        assert!(matches!(world.book(desk.clone()).await, Err(BookingError::Full)));
        desk.overbook = true;
        assert!(matches!(world.book(desk.clone()).await, Err(BookingError::NeedsReason)));
        desk.reason = "tolk er bestilt".to_owned();
        let booked = world.book(desk).await.unwrap();
        assert_eq!(world.history(booked.id).await, ["overbooked"]);
        assert_eq!(world.seats(session).await, (3, 3, 1));
        // A resident cannot ask for more seats than there are, whatever the request says.
        let mut web = world.wish(session, 6);
        (web.overbook, web.reason) = (true, "meg".to_owned());
        assert!(matches!(world.book(web).await, Err(BookingError::Full | BookingError::ListFirst)));
        // A room with a place for them, too: then nobody is beyond the places any more, and no further one is promised.
        let guide = Some(world.guide);
        world.run(guide, "room", move |tx, act| booking::set_capacity(tx, act, session, 3, false)).await.unwrap();
        assert_eq!(world.seats(session).await, (3, 3, 1));
        world.run(guide, "room", move |tx, act| booking::set_capacity(tx, act, session, 2, true)).await.unwrap();
        assert_eq!(world.seats(session).await, (3, 3, 1));
        // The extra seat was for one, and goes with them: nobody else gets it.
        let waits = world.join(world.wish(session, 7)).await.unwrap();
        assert!(world.cancel(booked.id).await.unwrap());
        assert_eq!(world.seats(session).await, (2, 2, 2));
        assert_eq!(world.state(waits.id).await, "waiting");
    }
}

#[tokio::test]
async fn nobody_waits_for_what_can_be_had_at_once() {
    for world in each().await {
        let session = world.session(2).await;
        assert!(matches!(world.join(world.wish(session, 1)).await, Err(BookingError::SeatsFree)));
        assert_eq!(world.seats(session).await, (0, 2, 0));
    }
}

#[tokio::test]
async fn the_same_form_with_another_wish_is_refused_and_changes_nothing() {
    for world in each().await {
        let (session, other) = (world.session(2).await, world.session(2).await);
        let wish = world.wish(session, 1);
        let booked = world.book(wish.clone()).await.unwrap();
        assert_eq!(world.book(wish.clone()).await.unwrap().code, booked.code);
        let mut corrected = wish.clone();
        corrected.contact.route = Route::Sms("91234567".to_owned());
        let mut elsewhere = wish.clone();
        elsewhere.session = other;
        for another in [corrected, elsewhere] {
            assert!(matches!(world.book(another).await, Err(BookingError::KeyReused)));
        }
        // The list of a full session is another wish too.
        world.book(world.wish(session, 2)).await.unwrap();
        assert!(matches!(world.join(wish).await, Err(BookingError::KeyReused)));
        assert_eq!((world.seats(session).await, world.seats(other).await), ((2, 2, 0), (0, 2, 0)));
    }
}

#[tokio::test]
async fn the_list_keeps_its_order_and_says_how_many_are_ahead() {
    for world in each().await {
        let session = world.session(0).await;
        let mut entries = Vec::new();
        for n in 1..=4 {
            entries.push(world.join(world.wish(session, n)).await.unwrap());
        }
        assert_eq!(entries.iter().map(|it| it.ahead).collect::<Vec<_>>(), [0, 1, 2, 3]);
        let (municipality, second, now) = (world.municipality, entries[1].id, world.clock.now());
        assert!(world.run(None, "", move |tx, act| booking::remove(tx, act, second)).await.unwrap());
        let left = world.db.read(move |tx| booking::entries_of(tx, municipality, session, now)).await.unwrap();
        assert_eq!(left.iter().map(|it| it.id).collect::<Vec<_>>(), [entries[0].id, entries[2].id, entries[3].id]);
        assert_eq!(world.seats(session).await, (0, 0, 3));
    }
}

#[tokio::test]
async fn what_has_begun_is_closed_to_the_page_and_open_to_the_desk_until_it_ends() {
    for world in each().await {
        let session = world.session(3).await;
        // To 24 November, 10.30.
        world.clock.advance(SignedDuration::from_hours(24 * 3 - 2) + SignedDuration::from_mins(30));
        assert_eq!(world.clock.local().to_string(), "2026-11-24T10:30:00+01:00[Europe/Oslo]");
        assert!(matches!(world.book(world.wish(session, 1)).await, Err(BookingError::Closed)));
        let mut desk = world.wish(session, 2);
        desk.channel = Channel::Desk;
        world.book(desk.clone()).await.unwrap();
        world.clock.advance(SignedDuration::from_mins(31));
        desk.form_key = [9; 16];
        assert!(matches!(world.book(desk).await, Err(BookingError::Closed)));
    }
}

#[tokio::test]
async fn an_offer_that_only_staff_book_and_a_draft_are_closed_to_the_page() {
    for world in each().await {
        let session = world.session(3).await;
        let (municipality, offer) = (world.municipality, world.offer);
        world.db.write(move |tx| offer::set_state(tx, municipality, offer, offer::OfferState::Draft)).await.unwrap();
        assert!(matches!(world.book(world.wish(session, 1)).await, Err(BookingError::Closed)));
        let mut call = world.wish(session, 1);
        call.channel = Channel::Phone;
        world.book(call).await.unwrap();
    }
}

#[tokio::test]
async fn who_came_can_be_marked_and_changed_back_and_moves_no_seat() {
    for world in each().await {
        let session = world.session(3).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let early =
            world.run(Some(world.guide), "", move |tx, act| booking::mark(tx, act, booked.id, Attendance::Attended)).await;
        assert!(matches!(early, Err(BookingError::NotFound)), "nobody has come before the day");
        world.go_to(date(2026, 11, 24).at(8, 0, 0, 0));
        for came in [Attendance::Attended, Attendance::NoShow, Attendance::Expected] {
            let municipality = world.municipality;
            world.run(Some(world.guide), "", move |tx, act| booking::mark(tx, act, booked.id, came)).await.unwrap();
            let found = world.db.read(move |tx| booking::find_booking(tx, municipality, booked.id)).await.unwrap();
            assert_eq!(found.state, came.word());
            assert_eq!(world.seats(session).await.0, 1);
        }
        world.cancel(booked.id).await.unwrap();
        let marked =
            world.run(Some(world.guide), "", move |tx, act| booking::mark(tx, act, booked.id, Attendance::Attended)).await;
        assert!(matches!(marked, Err(BookingError::NotFound)), "a cancelled booking cannot have been kept");
    }
}

#[tokio::test]
async fn another_municipality_finds_nothing_here() {
    for world in each().await {
        let session = world.session(3).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let other = municipality::reference::municipality_id("0301");
        let found = world.db.read(move |tx| booking::find_booking(tx, other, booked.id)).await;
        assert!(matches!(found, Err(BookingError::NotFound)));
        let means = world.means();
        let cancelled = world.db.write(move |tx| booking::cancel(tx, &means.act(other, None), booked.id)).await;
        assert!(matches!(cancelled, Err(BookingError::NotFound)));
        let mut wish = world.wish(session, 2);
        wish.municipality = other;
        assert!(matches!(world.book(wish).await, Err(BookingError::NotFound)));
    }
}

#[tokio::test]
async fn numbers_are_never_given_out_twice_in_a_municipality() {
    for world in each().await {
        let session = world.session(100).await;
        let mut codes = std::collections::HashSet::new();
        for n in 0..100 {
            let booked = world.book(world.wish(session, n)).await.unwrap();
            assert!(RefCode::parse(booked.code.as_str()).is_some());
            assert!(codes.insert(booked.code.as_str().to_owned()));
        }
    }
}

#[tokio::test]
async fn numbers_grow_by_a_digit_when_a_tenth_of_them_is_live_or_resting() {
    for world in each().await {
        let session = world.later(3).await;
        let short = world.book(world.wish(session, 1)).await.unwrap().code;
        assert_eq!(short.as_str().len(), 7);
        let municipality = world.municipality;
        // Ninety thousand that rest, as after some years.
        for part in 0..90_i64 {
            let fill = move |tx: &mut db::Tx<'_>| -> Result<(), db::DbError> {
                let rest = db::sql!(
                    "INSERT INTO reference_code (municipality_id, code, rests_until) WITH RECURSIVE n (i) AS ",
                    "(SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999) SELECT m.id, CAST(CAST($1 AS BIGINT) + i AS TEXT), '2030-01-01' ",
                    "FROM n, municipality m WHERE m.id = $2 ON CONFLICT DO NOTHING"
                );
                tx.run(rest, db::params![1_000_000_i64 + part * 1000, municipality]).map(drop)
            };
            world.db.write(fill).await.unwrap();
            if part == 88 {
                assert_eq!(booking::make_room_for_numbers(&world.db).await.unwrap(), 0, "not yet a tenth");
            }
        }
        assert_eq!(booking::make_room_for_numbers(&world.db).await.unwrap(), 1);
        assert_eq!(booking::make_room_for_numbers(&world.db).await.unwrap(), 0, "once is enough");
        let long = world.book(world.wish(session, 2)).await.unwrap().code;
        assert_eq!(long.as_str().len(), 8);
        assert_eq!(RefCode::parse(&long.said()), Some(long), "it can be read aloud and typed");
        assert_eq!(RefCode::parse(&short.said()), Some(short), "the short ones stay good");
    }
}
