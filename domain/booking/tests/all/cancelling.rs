//! Cancelling, promotion, capacity, calling off, moving: B13–B23, B53 and B58 of booking.md.

use booking::BookingError;
use jiff::civil::date;

use crate::world::each;

#[tokio::test]
async fn b13_a_cancelled_seat_is_promised_to_the_first_in_the_same_transaction_and_the_public_sees_none() {
    for world in each().await {
        let session = world.later(2).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        world.book(world.wish(session, 2)).await.unwrap();
        let mut waiting = Vec::new();
        for n in 3..6 {
            waiting.push(world.join(world.wish(session, n)).await.unwrap().id);
        }
        world.cancel(booked.id).await.unwrap();
        assert_eq!(world.state(waiting[0]).await, "invited");
        assert_eq!(world.state(waiting[1]).await, "waiting");
        assert_eq!(world.seats(session).await, (2, 2, 2), "taken by a booking and a promise; capacity unchanged");
        assert!(matches!(world.book(world.wish(session, 9)).await, Err(BookingError::Full)));
        assert_eq!(world.messages(waiting[0]).await, ["invited"]);
    }
}

#[tokio::test]
async fn b14_when_somebody_who_accepted_cancels_the_next_is_invited_at_once() {
    for world in each().await {
        let session = world.later(1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let first = world.join(world.wish(session, 2)).await.unwrap();
        let second = world.join(world.wish(session, 3)).await.unwrap();
        world.cancel(booked.id).await.unwrap();
        let invitation = world.invitation(first.id).await.unwrap();
        let accepted = world.run(None, "", move |tx, act| booking::accept(tx, act, invitation.id)).await.unwrap();
        let booking::Accepted::Booked(placed) = accepted else { panic!("a promise is a seat") };
        assert_eq!(world.state(first.id).await, "placed");
        assert_eq!(world.messages(placed).await, ["booked"]);
        assert_eq!(world.messages(first.id).await, Vec::<String>::new(), "the invitation is no longer true");
        world.cancel(placed).await.unwrap();
        assert_eq!(world.state(second.id).await, "invited");
        assert_eq!(world.seats(session).await, (1, 1, 0));
    }
}

#[tokio::test]
async fn b15_when_an_invitation_ends_unanswered_the_next_is_invited_and_the_first_is_told_and_keeps_the_place() {
    for world in each().await {
        let session = world.later(1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let first = world.join(world.wish(session, 2)).await.unwrap();
        let second = world.join(world.wish(session, 3)).await.unwrap();
        world.cancel(booked.id).await.unwrap();
        let ends = world.invitation(first.id).await.unwrap().expires_at;
        // Saturday noon: twelve contact hours are Monday from 8 to 20.
        assert_eq!(ends, clock::instant(date(2026, 11, 23).at(20, 0, 0, 0)));
        world.go_to(date(2026, 11, 23).at(19, 59, 0, 0));
        assert_eq!(world.settle().await, 0);
        world.go_to(date(2026, 11, 23).at(20, 0, 0, 0));
        assert_eq!(world.settle().await, 1);
        assert_eq!(world.settle().await, 0, "running twice is running once");
        let entry = world.entry(first.id).await;
        assert_eq!((entry.state.as_str(), entry.skip_count), ("waiting", 1));
        assert_eq!(world.messages(first.id).await, ["expired"], "the promise is no longer true, and is not sent any more");
        assert_eq!(world.state(second.id).await, "invited");
        world.holds().await;

        // Unanswered a second time it rests, staff know, and the person can wait again at the end of the order.
        let invitation = world.invitation(second.id).await.unwrap();
        world.run(None, "", move |tx, act| booking::decline(tx, act, invitation.id)).await.unwrap();
        assert_eq!(world.state(second.id).await, "withdrawn");
        assert_eq!(world.state(first.id).await, "invited");
        world.go_to(date(2026, 11, 24).at(20, 0, 0, 0));
        world.settle().await;
        assert_eq!(world.state(first.id).await, "paused");
        assert_eq!(world.messages(first.id).await.last().unwrap(), "paused");
        assert_eq!(world.seats(session).await, (0, 1, 0));
        world.holds().await;
        let id = first.id;
        world.run(Some(world.guide), "", move |tx, act| booking::resume(tx, act, id)).await.unwrap();
        assert_eq!(world.state(first.id).await, "invited", "a seat is free, so it is promised at once");
    }
}

#[tokio::test]
async fn b16_a_no_by_phone_is_recorded_with_the_name_of_staff_and_the_next_is_invited() {
    for world in each().await {
        let session = world.later(1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let first = world.join(world.wish(session, 2)).await.unwrap();
        let second = world.join(world.wish(session, 3)).await.unwrap();
        world.cancel(booked.id).await.unwrap();
        let invitation = world.invitation(first.id).await.unwrap();
        world.run(Some(world.guide), "", move |tx, act| booking::decline(tx, act, invitation.id)).await.unwrap();
        let history = world.events(first.id).await;
        let last = history.last().unwrap();
        assert_eq!((last.act.as_str(), last.by.as_deref()), ("declined", Some("Veileder")));
        assert_eq!(world.state(second.id).await, "invited");
    }
}

#[tokio::test]
async fn b17_at_short_notice_several_are_asked_and_rank_decides_not_speed() {
    for world in each().await {
        let session = world.session(1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let mut waiting = Vec::new();
        for n in 2..9 {
            waiting.push(world.join(world.wish(session, n)).await.unwrap().id);
        }
        // Tuesday, three hours before.
        world.go_to(date(2026, 11, 24).at(7, 0, 0, 0));
        world.cancel(booked.id).await.unwrap();
        let mut asked = Vec::new();
        for entry in &waiting {
            asked.push(world.invitation(*entry).await);
        }
        assert_eq!(asked.iter().flatten().count(), 5, "five are asked");
        // An hour in which people can be reached: from eight to nine, which is also an hour before the meeting.
        assert!(
            asked.iter().flatten().all(|it| it.enquiry && it.expires_at == clock::instant(date(2026, 11, 24).at(9, 0, 0, 0)))
        );
        assert_eq!(world.seats(session).await, (1, 1, 2), "the round holds the seat; an enquiry promises nothing");
        // The third says yes first, the second says yes later, the first says no.
        for (n, yes) in [(2, true), (1, true), (0, false)] {
            let id = asked[n].as_ref().unwrap().id;
            world
                .run(
                    None,
                    "",
                    move |tx, act| {
                        if yes { booking::accept(tx, act, id).map(drop) } else { booking::decline(tx, act, id) }
                    },
                )
                .await
                .unwrap();
        }
        world.holds().await;
        world.go_to(date(2026, 11, 24).at(9, 0, 0, 0));
        assert_eq!(world.settle().await, 1);
        let mut states = Vec::new();
        for entry in &waiting {
            states.push(world.state(*entry).await);
        }
        assert_eq!(states, ["waiting", "placed", "waiting", "waiting", "waiting", "waiting", "waiting"]);
        assert_eq!(world.messages(waiting[2]).await.last().unwrap(), "taken");
        assert_eq!(world.seats(session).await, (1, 1, 6));
        // One round: a seat that is freed after it is everybody's.
    }
}

#[tokio::test]
async fn b17_a_seat_that_is_freed_during_the_round_belongs_to_those_whom_it_asked() {
    for world in each().await {
        let session = world.session(2).await;
        let one = world.book(world.wish(session, 1)).await.unwrap().id;
        let other = world.book(world.wish(session, 2)).await.unwrap().id;
        let waiting =
            [world.join(world.wish(session, 3)).await.unwrap().id, world.join(world.wish(session, 4)).await.unwrap().id];
        world.go_to(date(2026, 11, 24).at(7, 0, 0, 0));
        world.cancel(one).await.unwrap();
        let asked = [world.invitation(waiting[0]).await, world.invitation(waiting[1]).await];
        assert!(asked.iter().flatten().count() >= 1);
        world.cancel(other).await.unwrap();
        for entry in waiting {
            let Some(it) = world.invitation(entry).await else { continue };
            world.run(None, "", move |tx, act| booking::accept(tx, act, it.id).map(drop)).await.unwrap();
        }
        assert!(matches!(world.book(world.wish(session, 5)).await, Err(BookingError::Full | BookingError::ListFirst)));
        world.holds().await;
        world.go_to(date(2026, 11, 24).at(9, 0, 0, 0));
        world.settle().await;
        let both = [world.state(waiting[0]).await, world.state(waiting[1]).await];
        let placed = both.iter().filter(|it| *it == "placed").count();
        assert_eq!(placed, asked.iter().flatten().count(), "{both:?}");
        assert_eq!(placed, 2, "both had been asked, since both fit one seat each");
    }
}

#[tokio::test]
async fn when_nobody_answers_the_round_the_seat_is_everybody_s() {
    for world in each().await {
        let session = world.session(1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        world.join(world.wish(session, 2)).await.unwrap();
        world.go_to(date(2026, 11, 24).at(7, 0, 0, 0));
        world.cancel(booked.id).await.unwrap();
        assert!(matches!(world.book(world.wish(session, 3)).await, Err(BookingError::Full)));
        world.go_to(date(2026, 11, 24).at(9, 0, 0, 0));
        world.settle().await;
        assert_eq!(world.seats(session).await, (0, 1, 1));
        world.book(world.wish(session, 3)).await.unwrap();
    }
}

#[tokio::test]
async fn b18_nobody_is_invited_to_what_has_begun_and_whoever_waited_waits_on() {
    for world in each().await {
        let session = world.session(1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let waiting = world.join(world.wish(session, 2)).await.unwrap();
        world.go_to(date(2026, 11, 24).at(10, 0, 0, 0));
        world.cancel(booked.id).await.unwrap();
        assert!(world.invitation(waiting.id).await.is_none());
        world.settle().await;
        let entry = world.entry(waiting.id).await;
        assert_eq!((entry.state.as_str(), entry.session), ("waiting", None), "they wait for any meeting now");
        assert_eq!(world.messages(waiting.id).await, ["waits"]);
        assert_eq!(world.seats(session).await, (0, 1, 0));
    }
}

#[tokio::test]
async fn b19_a_suspended_list_keeps_freed_seats_and_invites_in_order_when_it_works_again() {
    for world in each().await {
        let session = world.later(2).await;
        let (one, two) = (world.book(world.wish(session, 1)).await.unwrap(), world.book(world.wish(session, 2)).await.unwrap());
        let first = world.join(world.wish(session, 3)).await.unwrap();
        let second = world.join(world.wish(session, 4)).await.unwrap();
        world.join(world.wish(session, 5)).await.unwrap();
        let (municipality, offer) = (world.municipality, world.offer);
        let mut list = world.db.read(move |tx| booking::settings_of(tx, municipality, offer)).await.unwrap();
        list.suspended = true;
        world.run(Some(world.guide), "", move |tx, act| booking::set_list(tx, act, offer, &list)).await.unwrap();
        world.cancel(one.id).await.unwrap();
        world.cancel(two.id).await.unwrap();
        assert!(world.invitation(first.id).await.is_none());
        assert!(matches!(world.book(world.wish(session, 9)).await, Err(BookingError::ListFirst)));
        world.holds().await;
        list.suspended = false;
        world.run(Some(world.guide), "", move |tx, act| booking::set_list(tx, act, offer, &list)).await.unwrap();
        assert_eq!((world.state(first.id).await.as_str(), world.state(second.id).await.as_str()), ("invited", "invited"));
        assert_eq!(world.seats(session).await, (2, 2, 1));
    }
}

#[tokio::test]
async fn b20_more_seats_invite_in_order_in_the_same_transaction() {
    for world in each().await {
        let session = world.later(9).await;
        for n in 0..9 {
            world.book(world.wish(session, n)).await.unwrap();
        }
        let mut waiting = Vec::new();
        for n in 10..16 {
            waiting.push(world.join(world.wish(session, n)).await.unwrap().id);
        }
        let change = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::set_capacity(tx, act, session, 13, false);
        world.run(Some(world.guide), "room", change).await.unwrap();
        let mut states = Vec::new();
        for entry in &waiting {
            states.push(world.state(*entry).await);
        }
        assert_eq!(states, ["invited", "invited", "invited", "invited", "waiting", "waiting"]);
        assert_eq!(world.seats(session).await, (13, 13, 2));
        let events = world.events(session).await;
        let said: Vec<_> = events.iter().map(|it| (it.act.as_str(), it.by.as_deref(), it.reason.as_str(), it.numbers)).collect();
        assert_eq!(said, [("capacity", Some("Veileder"), "room", Some((9, 13)))], "who, why, and how many there were");
    }
}

#[tokio::test]
async fn b21_fewer_seats_than_are_taken_need_a_yes_and_drop_nobody() {
    for world in each().await {
        let session = world.later(14).await;
        let mut booked = Vec::new();
        for n in 0..13 {
            booked.push(world.book(world.wish(session, n)).await.unwrap().id);
        }
        let to =
            |confirmed| move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::set_capacity(tx, act, session, 10, confirmed);
        let refused = world.run(Some(world.guide), "", to(false)).await;
        assert!(matches!(refused, Err(BookingError::BelowTaken(13))));
        assert_eq!(world.seats(session).await, (13, 14, 0), "nothing is changed");
        world.run(Some(world.guide), "", to(true)).await.unwrap();
        assert_eq!(world.seats(session).await, (13, 13, 0));
        world.join(world.wish(session, 20)).await.unwrap();
        for id in booked.iter().take(3) {
            world.cancel(*id).await.unwrap();
        }
        assert_eq!(world.seats(session).await, (10, 10, 1), "the next three cancellations promote nobody");
        world.holds().await;
        world.cancel(booked[3]).await.unwrap();
        assert_eq!(world.seats(session).await, (10, 10, 0), "the fourth does");
    }
}

#[tokio::test]
async fn b22_no_seats_and_a_list_mean_join_the_list() {
    for world in each().await {
        let session = world.later(0).await;
        assert!(matches!(world.book(world.wish(session, 1)).await, Err(BookingError::Full)));
        let waiting = world.join(world.wish(session, 1)).await.unwrap();
        assert_eq!((waiting.ahead, world.state(waiting.id).await.as_str()), (0, "waiting"));
    }
}

#[tokio::test]
async fn b23_calling_a_meeting_off_tells_everybody_or_makes_a_task_and_carries_the_list_in_its_order() {
    for world in each().await {
        let (session, next) = (world.later(9).await, world.session_on(date(2026, 12, 22), 600, 2).await);
        let mut booked = Vec::new();
        for n in 0..9 {
            let wish = match n {
                0 => world.wish_by(session, n, booking::Route::Call("77790000".to_owned())),
                1 => world.wish_by(session, n, booking::Route::None),
                _ => world.wish(session, n),
            };
            booked.push(world.book(wish).await.unwrap().id);
        }
        let mut waiting = Vec::new();
        for n in 10..14 {
            waiting.push(world.join(world.wish(session, n)).await.unwrap().id);
        }
        let call_off = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::cancel_session(tx, act, session, Some(next));
        assert!(matches!(world.run(Some(world.guide), "", call_off).await, Err(BookingError::NeedsReason)));
        let touched = world.run(Some(world.guide), "Veilederen er syk", call_off).await.unwrap();
        assert_eq!(touched, (9, 4));
        let mut told = 0;
        for id in &booked {
            let (messages, tasks) = (world.messages(*id).await, world.tasks(*id).await);
            told += messages.iter().filter(|it| *it == "cancelled").count();
            told += tasks.iter().filter(|(_, about, state)| about == "cancelled" && state == "open").count();
        }
        for id in &waiting {
            told += world.messages(*id).await.iter().filter(|it| *it == "waits").count();
        }
        assert_eq!(told, 13);
        assert_eq!(world.tasks(booked[0]).await, [("call".to_owned(), "cancelled".to_owned(), "open".to_owned())]);
        assert_eq!(world.tasks(booked[1]).await, [("decide".to_owned(), "cancelled".to_owned(), "open".to_owned())]);
        assert_eq!(world.seats(session).await, (0, 9, 0));
        // The first two of the list are promised the two seats of the next meeting.
        let mut states = Vec::new();
        for entry in &waiting {
            states.push(world.state(*entry).await);
        }
        assert_eq!(states, ["invited", "invited", "waiting", "waiting"]);
        assert_eq!(world.seats(next).await, (2, 2, 2));
        world.holds().await;
        assert_eq!(world.run(Some(world.guide), "igjen", call_off).await.unwrap(), (0, 0), "called off once");
    }
}

#[tokio::test]
async fn b53_a_booking_that_cannot_be_moved_stays_where_it_is_and_a_moved_one_frees_its_seat() {
    for world in each().await {
        let (from, to, full) = (world.later(1).await, world.later(2).await, world.later(0).await);
        let booked = world.book(world.wish(from, 1)).await.unwrap();
        let waiting = world.join(world.wish(from, 2)).await.unwrap();
        let refused = world.run(None, "", move |tx, act| booking::move_booking(tx, act, booked.id, full)).await;
        assert!(matches!(refused, Err(BookingError::Full)));
        assert_eq!(world.seats(from).await, (1, 1, 1));
        world.run(None, "", move |tx, act| booking::move_booking(tx, act, booked.id, to)).await.unwrap();
        assert_eq!((world.seats(from).await, world.seats(to).await), ((1, 1, 0), (1, 2, 0)));
        assert_eq!(world.state(waiting.id).await, "invited", "the freed seat goes to the list in the same transaction");
        assert_eq!(world.messages(booked.id).await, ["moved"]);
        world.holds().await;
        world.run(Some(world.guide), "", move |tx, act| booking::move_booking(tx, act, booked.id, to)).await.unwrap();
    }
}

#[tokio::test]
async fn b58_residents_move_until_a_day_before_and_cancel_at_any_time() {
    for world in each().await {
        let (from, to) = (world.session(1).await, world.later(2).await);
        let booked = world.book(world.wish(from, 1)).await.unwrap();
        // Twenty hours before.
        world.go_to(date(2026, 11, 23).at(14, 0, 0, 0));
        let late = world.run(None, "", move |tx, act| booking::move_booking(tx, act, booked.id, to)).await;
        assert!(matches!(late, Err(BookingError::TooLate)));
        assert_eq!(world.seats(from).await, (1, 1, 0));
        world.run(Some(world.guide), "", move |tx, act| booking::move_booking(tx, act, booked.id, to)).await.unwrap();
        world.cancel(booked.id).await.unwrap();
        assert_eq!(world.seats(to).await, (0, 2, 0));
    }
}
