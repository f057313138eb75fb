//! Order, fairness, priority: B24–B30 of booking.md.

use booking::{BookingError, Request, Route, Target};
use jiff::SignedDuration;
use jiff::civil::date;

use crate::world::{World, each};

/// The open entries of a session in the order in which they get seats.
async fn order(world: &World) -> Vec<uuid::Uuid> {
    let (municipality, now) = (world.municipality, world.clock.now());
    let entries = world.db.read(move |tx| booking::open_entries(tx, municipality, now)).await.unwrap();
    entries.into_iter().filter(|it| it.state == "waiting").map(|it| it.id).collect()
}

#[tokio::test]
async fn b24_changing_number_language_or_wish_keeps_the_place() {
    for world in each().await {
        let session = world.later(0).await;
        let first = world.join(world.wish(session, 1)).await.unwrap().id;
        let second = world.join(world.wish(session, 2)).await.unwrap().id;
        let mut contact = world.entry(first).await.contact.unwrap();
        contact.route = Route::Email("ny@test.test".to_owned());
        contact.language = i18n::Lang::Ar;
        contact.needs = "noe annet".to_owned();
        world.run(Some(world.guide), "", move |tx, act| booking::edit(tx, act, first, &contact, (3, 480, 720))).await.unwrap();
        let entry = world.entry(first).await;
        assert_eq!((entry.wish, entry.contact.unwrap().route), ((3, 480, 720), Route::Email("ny@test.test".to_owned())));
        assert_eq!(order(&world).await, [first, second]);
    }
}

#[tokio::test]
async fn b25_two_who_joined_at_the_same_instant_stand_in_the_same_order_every_time() {
    for world in each().await {
        let session = world.later(0).await;
        // The clock stands still.
        let mut joined = Vec::new();
        for n in 0..6 {
            joined.push(world.join(world.wish(session, n)).await.unwrap().id);
        }
        assert_eq!(order(&world).await, joined);
        assert_eq!(order(&world).await, joined);
        let mut ahead = Vec::new();
        for id in &joined {
            let (municipality, entry, now) = (world.municipality, world.entry(*id).await, world.clock.now());
            ahead.push(world.db.read(move |tx| booking::ahead_of(tx, municipality, &entry, now)).await.unwrap());
        }
        assert_eq!(ahead, [0, 1, 2, 3, 4, 5]);
    }
}

#[tokio::test]
async fn b26_whoever_waits_for_any_meeting_and_is_put_first_is_promised_what_was_kept_for_a_group() {
    for world in each().await {
        let session = world.later(1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap().id;
        let group = world.join(world.wish_of(session, 2, 2)).await.unwrap().id;
        let any = world.join_any(world.wish(session, 3), booking::ANY_DAY).await.unwrap().id;
        let (offer, staff) = (world.offer, Some(world.guide));
        let never = booking::List { suspended: false, bypass_limit: 0, skip_limit: 2, ageing_days: 42 };
        world.run(staff, "", move |tx, act| booking::set_list(tx, act, offer, &never)).await.unwrap();
        world.cancel(booked).await.unwrap();
        assert_eq!((world.state(group).await.as_str(), world.state(any).await.as_str()), ("waiting", "waiting"), "kept for two");
        world.run(staff, "deadline", move |tx, act| booking::set_priority(tx, act, any, 1)).await.unwrap();
        assert_eq!(world.state(any).await, "invited", "in the same transaction, not a minute later");
    }
}

#[tokio::test]
async fn b26_whoever_has_a_deadline_comes_first_with_a_reason_until_age_comes_before_every_group() {
    for world in each().await {
        let session = world.later(1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let first = world.join(world.wish(session, 2)).await.unwrap().id;
        let deadline = world.join(world.wish(session, 3)).await.unwrap().id;
        let set = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::set_priority(tx, act, deadline, 1);
        assert!(matches!(world.run(Some(world.guide), "", set).await, Err(BookingError::NeedsReason)));
        // A sentence of somebody's own is no reason that the person could read.
        assert!(matches!(world.run(Some(world.guide), "frist hos NAV", set).await, Err(BookingError::NeedsReason)));
        world.run(Some(world.guide), "deadline", set).await.unwrap();
        assert_eq!(order(&world).await, [deadline, first]);
        assert_eq!(world.entry(deadline).await.priority_reason, "deadline");
        world.cancel(booked.id).await.unwrap();
        assert_eq!((world.state(deadline).await.as_str(), world.state(first).await.as_str()), ("invited", "waiting"));
        world.holds().await;

        // After forty-two days age comes before every group, so that nobody starves.
        let far = world.session_on(date(2027, 2, 2), 600, 0).await;
        let old = world.join(world.wish(far, 4)).await.unwrap().id;
        world.clock.advance(SignedDuration::from_hours(24 * 43));
        let young = world.join(world.wish(far, 5)).await.unwrap().id;
        world.run(Some(world.guide), "deadline", move |tx, act| booking::set_priority(tx, act, young, 1)).await.unwrap();
        let stands: Vec<_> = order(&world).await.into_iter().filter(|it| [old, young].contains(it)).collect();
        assert_eq!(stands, [old, young]);
        let change = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::set_capacity(tx, act, far, 1, false);
        world.run(Some(world.guide), "", change).await.unwrap();
        assert_eq!((world.state(old).await.as_str(), world.state(young).await.as_str()), ("invited", "waiting"));
    }
}

#[tokio::test]
async fn b29_the_place_that_is_shown_counts_only_those_who_can_take_the_same_seats() {
    for world in each().await {
        // A Tuesday and a Thursday.
        let (tuesday, thursday) = (world.later(0).await, world.session_on(date(2026, 12, 17), 600, 0).await);
        for n in 0..3 {
            world.join(world.wish(thursday, n)).await.unwrap();
        }
        let mine = world.join(world.wish(tuesday, 10)).await.unwrap();
        assert_eq!(mine.ahead, 0);
        world.join(world.wish(thursday, 4)).await.unwrap();
        let tuesdays = world.join_any(world.wish(tuesday, 11), 0b10).await.unwrap();
        assert_eq!(tuesdays.ahead, 1, "the one who waits for that Tuesday");
        let next = world.join(world.wish(tuesday, 12)).await.unwrap();
        assert_eq!(next.ahead, 2);
        let thursdays = world.join_any(world.wish(tuesday, 13), 0b1000).await.unwrap();
        assert_eq!(thursdays.ahead, 4);
    }
}

#[tokio::test]
async fn b30_two_entries_of_one_person_become_one_at_the_earlier_place() {
    for world in each().await {
        let session = world.later(0).await;
        let first = world.join(world.wish_by(session, 1, Route::None)).await.unwrap().id;
        let between = world.join(world.wish(session, 2)).await.unwrap().id;
        let mut again = world.wish(session, 3);
        again.contact.needs = "BankID".to_owned();
        let second = world.join(again).await.unwrap().id;
        let stays = world.run(Some(world.guide), "", move |tx, act| booking::merge(tx, act, second, first)).await.unwrap();
        assert_eq!(stays, first);
        assert_eq!(order(&world).await, [first, between]);
        let contact = world.entry(first).await.contact.unwrap();
        assert_eq!((contact.name.as_str(), contact.needs.as_str()), ("Gjest 1", "BankID"), "gaps are filled, values are kept");
        assert_eq!(contact.route, Route::Sms("40000003".to_owned()));
        assert_eq!(world.seats(session).await, (0, 0, 2));
    }
}

#[tokio::test]
async fn a_moved_entry_needs_a_reason_that_both_histories_show() {
    for world in each().await {
        let session = world.later(0).await;
        let mut ids = Vec::new();
        for n in 0..3 {
            ids.push(world.join(world.wish(session, n)).await.unwrap().id);
        }
        let (last, first) = (ids[2], ids[0]);
        let ahead = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::move_before(tx, act, last, first);
        assert!(matches!(world.run(Some(world.guide), "", ahead).await, Err(BookingError::NeedsReason)));
        world.run(Some(world.guide), "feil hos oss", ahead).await.unwrap();
        assert_eq!(order(&world).await, [ids[2], ids[0], ids[1]]);
        assert_eq!(world.history(last).await, ["listed", "moved_ahead"]);
        assert_eq!(world.history(first).await, ["listed", "was_passed"]);
    }
}

#[tokio::test]
async fn whoever_are_more_than_there_will_ever_be_seats_for_do_not_wait_and_block_nobody() {
    for world in each().await {
        let session = world.session(1).await;
        let (offer, municipality) = (world.offer, world.municipality);
        world.book(world.wish(session, 1)).await.unwrap();
        let seats = world.db.read(move |tx| offer::find(tx, municipality, offer)).await.unwrap().is.seats.max(1);
        let any =
            Target::Any(booking::Wish { offer, days: booking::ANY_DAY, from: booking::ANY_TIME.0, to: booking::ANY_TIME.1 });
        for (n, target) in [(2, Target::Session(session)), (3, any)] {
            let mut group = Request { people: seats + 1, ..world.wish(session, n) };
            (group.channel, group.made_by) = (booking::Channel::Desk, Some(world.guide));
            let means = world.means();
            let refused = world.db.write(move |tx| booking::join(tx, &means, &group, target)).await;
            assert!(matches!(refused, Err(BookingError::TooMany(most)) if most == seats), "{refused:?}");
        }
    }
}

#[tokio::test]
async fn a_group_is_passed_twice_and_then_seats_are_kept_for_it() {
    for world in each().await {
        let session = world.later(4).await;
        let mut booked = Vec::new();
        for n in 0..4 {
            booked.push(world.book(world.wish(session, n)).await.unwrap().id);
        }
        let group = world.join(world.wish_of(session, 10, 2)).await.unwrap().id;
        let mut singles = Vec::new();
        for n in 11..14 {
            singles.push(world.join(world.wish(session, n)).await.unwrap().id);
        }
        world.cancel(booked[0]).await.unwrap();
        world.cancel(booked[1]).await.unwrap();
        assert_eq!(world.entry(group).await.bypass_count, 2);
        assert_eq!((world.state(singles[0]).await.as_str(), world.state(singles[1]).await.as_str()), ("invited", "invited"));
        world.cancel(booked[2]).await.unwrap();
        assert_eq!(world.state(singles[2]).await, "waiting", "the seat is kept for the group");
        assert!(matches!(world.book(world.wish(session, 20)).await, Err(BookingError::ListFirst)));
        world.cancel(booked[3]).await.unwrap();
        assert_eq!(world.state(group).await, "invited");
        assert_eq!(world.seats(session).await, (4, 4, 1));
    }
}

#[tokio::test]
async fn many_taken_off_the_list_come_back_to_their_places_when_it_is_undone() {
    for world in each().await {
        let session = world.later(0).await;
        let mut ids = Vec::new();
        for n in 0..5 {
            ids.push(world.join(world.wish(session, n)).await.unwrap().id);
        }
        let (batch, chosen) = (world.clock.id(), [ids[1], ids[3]]);
        world
            .run(Some(world.guide), "", move |tx, act| {
                for id in chosen {
                    booking::remove(tx, &act.as_batch(batch), id)?;
                }
                Ok(())
            })
            .await
            .unwrap();
        assert_eq!(order(&world).await, [ids[0], ids[2], ids[4]]);
        let undo = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::restore(tx, act, batch);
        assert_eq!(world.run(Some(world.guide), "", undo).await.unwrap(), 2);
        assert_eq!(order(&world).await, ids);
        assert_eq!(world.run(Some(world.guide), "", undo).await.unwrap(), 0, "undone once");
        assert_eq!(world.seats(session).await, (0, 0, 5));
    }
}

#[tokio::test]
async fn the_fairness_report_names_what_was_out_of_turn_and_shows_no_small_number() {
    for world in each().await {
        let session = world.later(0).await;
        let mut ids = Vec::new();
        for n in 0..6 {
            ids.push(world.join(world.wish(session, n)).await.unwrap().id);
        }
        let (last, first) = (ids[5], ids[0]);
        world.run(Some(world.guide), "feil hos oss", move |tx, act| booking::move_before(tx, act, last, first)).await.unwrap();
        let (municipality, since) = (world.municipality, world.clock.now() - SignedDuration::from_hours(1));
        let means = world.means();
        let said = world.db.read(move |tx| booking::out_of_turn(tx, &means, municipality, since)).await.unwrap();
        let said: Vec<_> = said.iter().map(|it| (it.act.as_str(), it.by.as_deref(), it.note.as_deref(), it.entry)).collect();
        assert_eq!(
            said,
            [
                ("was_passed", Some("Veileder"), None, Some(first)),
                ("moved_ahead", Some("Veileder"), Some("feil hos oss"), Some(last))
            ]
        );
        // Four got a place after two days, then a fifth after three.
        for (days, seats) in [(2, 4), (1, 5)] {
            world.clock.advance(SignedDuration::from_hours(24 * days));
            let more = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::set_capacity(tx, act, session, seats, false);
            world.run(Some(world.guide), "", more).await.unwrap();
            for id in &ids {
                if let Some(open) = world.invitation(*id).await {
                    world.run(None, "", move |tx, act| booking::accept(tx, act, open.id)).await.unwrap();
                }
            }
            let (groups, routes) = world.db.read(move |tx| booking::waits(tx, municipality, since)).await.unwrap();
            let shown = (groups[1].people, routes[0].people, routes[0].median_days, routes[0].most_days);
            if seats == 4 {
                assert_eq!(shown, (None, None, None, None), "four could be told apart");
            } else {
                assert_eq!(shown, (Some(5), Some(5), Some(2), Some(3)));
            }
        }
    }
}

/// A route by which nobody can be reached within a week.
fn by_letter() -> Route {
    let (street, postal_code, postal_place) = ("Gata 1".to_owned(), "9008".to_owned(), "Tromsø".to_owned());
    Route::Letter(booking::PostalAddress { street, postal_code, postal_place })
}

#[tokio::test]
async fn many_who_cannot_be_reached_in_time_hide_nobody_behind_them() {
    for world in each().await {
        // Friday in six days: too soon for a letter, and time enough for a message; Tuesday at ten is too soon for both.
        for (day, from) in [(date(2026, 11, 27), 600), (date(2026, 11, 24), 480)] {
            let session = world.session_on(day, from, 1).await;
            let booked = world.book(world.wish(session, 1)).await.unwrap();
            for n in 100..155 {
                world.join(world.wish_by(session, n, by_letter())).await.unwrap();
            }
            let reached = world.join(world.wish(session, 2)).await.unwrap().id;
            if day == date(2026, 11, 24) {
                world.go_to(date(2026, 11, 23).at(19, 0, 0, 0));
            }
            world.cancel(booked.id).await.unwrap();
            assert_eq!(world.state(reached).await, "invited", "{day}");
        }
    }
}

#[tokio::test]
async fn the_list_of_a_meeting_stands_in_the_order_in_which_seats_are_given() {
    for world in each().await {
        let far = world.session_on(date(2027, 2, 2), 600, 0).await;
        let old = world.join(world.wish(far, 1)).await.unwrap().id;
        world.clock.advance(SignedDuration::from_hours(24 * 43));
        let (young, first) = (world.join(world.wish(far, 2)).await.unwrap().id, world.join(world.wish(far, 3)).await.unwrap().id);
        world.run(Some(world.guide), "deadline", move |tx, act| booking::set_priority(tx, act, first, 1)).await.unwrap();
        let (municipality, now) = (world.municipality, world.clock.now());
        let shown = world.db.read(move |tx| booking::entries_of(tx, municipality, far, now)).await.unwrap();
        assert_eq!(shown.iter().map(|it| it.id).collect::<Vec<_>>(), [old, first, young]);
        assert_eq!(order(&world).await, [old, first, young]);
        for seats in 1..=3 {
            let more = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::set_capacity(tx, act, far, seats, false);
            world.run(Some(world.guide), "", more).await.unwrap();
            let next = shown[usize::try_from(seats).unwrap() - 1].id;
            assert_eq!(world.state(next).await, "invited");
        }
    }
}

#[tokio::test]
async fn there_is_always_room_between_two_entries() {
    for world in each().await {
        let session = world.later(0).await;
        let mut expected = Vec::new();
        for n in 0..15 {
            expected.push(world.join(world.wish(session, n)).await.unwrap().id);
        }
        let gone = expected.remove(7);
        world.run(Some(world.guide), "", move |tx, act| booking::remove(tx, act, gone)).await.unwrap();
        // Each of the last twelve goes directly before the second: numbers run out at the tenth and are handed out anew.
        for _ in 0..40 {
            let (last, before) = (expected.pop().unwrap(), expected[1]);
            world
                .run(Some(world.guide), "feil hos oss", move |tx, act| booking::move_before(tx, act, last, before))
                .await
                .unwrap();
            expected.insert(1, last);
            assert_eq!(order(&world).await, expected);
        }
        world.join(world.wish(session, 50)).await.unwrap();
        assert_eq!(order(&world).await[..14], expected, "whoever joins next comes last");
    }
}

#[tokio::test]
async fn nobody_is_made_to_wait_for_a_meeting_that_is_not_held() {
    for world in each().await {
        let (from, other) = (world.later(0).await, world.later(0).await);
        let (past, cancelled) = (world.session_on(date(2026, 11, 23), 600, 1).await, world.later(1).await);
        let waits = world.join(world.wish(from, 1)).await.unwrap().id;
        let (batch, removed) = (world.clock.id(), world.join(world.wish(past, 2)).await);
        assert!(removed.is_err(), "seats are free");
        world.run(Some(world.guide), "syk", move |tx, act| booking::cancel_session(tx, act, cancelled, None)).await.unwrap();
        world.go_to(date(2026, 11, 23).at(12, 0, 0, 0));
        for dead in [past, cancelled] {
            let carry = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::carry(tx, act, from, dead);
            assert!(matches!(world.run(Some(world.guide), "", carry).await, Err(BookingError::Closed)));
            let call_off = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::cancel_session(tx, act, from, Some(dead));
            assert!(matches!(world.run(Some(world.guide), "syk", call_off).await, Err(BookingError::Closed)));
        }
        assert_eq!((world.entry(waits).await.session, world.seats(from).await), (Some(from), (0, 0, 1)), "nothing has changed");
        // Taken off the list, the meeting called off, and taken back: waits for any, like the others who waited for it.
        let others = world.join(world.wish(from, 3)).await.unwrap().id;
        world.run(Some(world.guide), "", move |tx, act| booking::remove(tx, &act.as_batch(batch), waits)).await.unwrap();
        world.run(Some(world.guide), "syk", move |tx, act| booking::cancel_session(tx, act, from, Some(other))).await.unwrap();
        let undo = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::restore(tx, act, batch);
        assert_eq!(world.run(Some(world.guide), "", undo).await.unwrap(), 1);
        assert_eq!((world.entry(waits).await.session, world.entry(others).await.session), (None, Some(other)));
    }
}
