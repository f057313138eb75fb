//! Invitations and the ways to reach people: B31–B34 of booking.md; the races about one are in `races::fates`.

use booking::{BookingError, Route};
use jiff::civil::date;

use crate::world::{World, each};

fn by_letter() -> Route {
    Route::Letter(booking::PostalAddress {
        street: "Storgata 1".to_owned(),
        postal_code: "9008".to_owned(),
        postal_place: "Tromsø".to_owned(),
    })
}

/// A full meeting for which one person waits whose seat is then freed; answers the entry.
pub async fn freed_for(world: &World, route: Route) -> uuid::Uuid {
    let session = world.later(1).await;
    let booked = world.book(world.wish(session, 1)).await.unwrap();
    let entry = world.join(world.wish_by(session, 2, route)).await.unwrap().id;
    world.cancel(booked.id).await.unwrap();
    entry
}

#[tokio::test]
async fn b31_a_message_waits_twelve_contact_hours_and_no_holiday_counts() {
    for world in each().await {
        world.go_to(date(2026, 5, 13).at(19, 30, 0, 0));
        let session = world.session_on(date(2026, 6, 16), 600, 1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let entry = world.join(world.wish(session, 2)).await.unwrap().id;
        world.cancel(booked.id).await.unwrap();
        let invitation = world.invitation(entry).await.unwrap();
        assert_eq!(invitation.expires_at, clock::instant(date(2026, 5, 15).at(19, 30, 0, 0)));
    }
}

#[tokio::test]
async fn b32_without_phone_and_e_mail_there_is_a_letter_or_a_task_and_the_seat_is_held_for_it() {
    for world in each().await {
        let entry = freed_for(&world, by_letter()).await;
        let invitation = world.invitation(entry).await.unwrap();
        // Saturday 21 November: eight days on which people work end on Wednesday 2 December.
        assert_eq!(invitation.expires_at, clock::instant(date(2026, 12, 2).at(20, 0, 0, 0)));
        assert_eq!(world.tasks(entry).await, [("letter".to_owned(), "invited".to_owned(), "open".to_owned())]);
        assert!(world.messages(entry).await.is_empty());
        world.holds().await;

        let entry = freed_for(&world, Route::None).await;
        assert_eq!(world.tasks(entry).await, [("decide".to_owned(), "invited".to_owned(), "open".to_owned())]);
        world.holds().await;

        // The answer is given at the desk, by a member of staff.
        let invitation = world.invitation(entry).await.unwrap();
        world.run(Some(world.guide), "", move |tx, act| booking::accept(tx, act, invitation.id)).await.unwrap();
        assert_eq!(world.state(entry).await, "placed");
        assert!(world.tasks(entry).await.iter().all(|(_, _, state)| state != "open"));
    }
}

#[tokio::test]
async fn b33_three_unanswered_calls_on_two_days_end_the_promise_by_the_rule() {
    for world in each().await {
        let entry = freed_for(&world, Route::Call("77790000".to_owned())).await;
        let municipality = world.municipality;
        let task = world.db.read(move |tx| booking::tasks_of(tx, municipality, entry)).await.unwrap().remove(0);
        assert_eq!((task.kind.as_str(), task.due_on), ("call", date(2026, 11, 23)), "on Monday, since it is Saturday");
        let call = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::nobody_answered(tx, act, task.id);
        for _ in 0..3 {
            world.run(Some(world.guide), "", call).await.unwrap();
        }
        assert_eq!(world.state(entry).await, "invited", "three calls on one day are not enough");
        world.go_to(date(2026, 11, 23).at(9, 0, 0, 0));
        world.run(Some(world.guide), "", call).await.unwrap();
        let it = world.entry(entry).await;
        // There is nobody else, so the same person is promised the seat again.
        assert_eq!((it.state.as_str(), it.skip_count), ("invited", 1));
        assert!(
            world.tasks(entry).await.iter().any(|(kind, about, _)| kind == "call" && about == "expired"),
            "somebody tells them"
        );
        assert_eq!(world.history(entry).await.iter().filter(|it| *it == "nobody_answered").count(), 4);
    }
}

#[tokio::test]
async fn a_yes_after_the_end_is_answered_clearly_and_the_place_is_kept() {
    for world in each().await {
        let entry = freed_for(&world, Route::Sms("41234567".to_owned())).await;
        let invitation = world.invitation(entry).await.unwrap();
        world.go_to(date(2026, 11, 23).at(20, 1, 0, 0));
        // The sweeper has not been here yet: over is over all the same.
        let late = world.run(None, "", move |tx, act| booking::accept(tx, act, invitation.id)).await;
        assert!(matches!(late, Err(BookingError::Over)));
        world.settle().await;
        let late = world.run(None, "", move |tx, act| booking::accept(tx, act, invitation.id)).await;
        assert!(matches!(late, Err(BookingError::Over)));
        assert_eq!(world.entry(entry).await.skip_count, 1);
    }
}

#[tokio::test]
async fn yes_and_no_sent_again_change_nothing() {
    for world in each().await {
        let entry = freed_for(&world, Route::Sms("41234567".to_owned())).await;
        let id = world.invitation(entry).await.unwrap().id;
        let first = world.run(None, "", move |tx, act| booking::accept(tx, act, id)).await.unwrap();
        let again = world.run(None, "", move |tx, act| booking::accept(tx, act, id)).await.unwrap();
        assert_eq!(first, again);
        let no = world.run(None, "", move |tx, act| booking::decline(tx, act, id)).await;
        assert!(matches!(no, Err(BookingError::Used)));
        world.holds().await;

        let entry = freed_for(&world, Route::Sms("41234567".to_owned())).await;
        let id = world.invitation(entry).await.unwrap().id;
        for _ in 0..2 {
            world.run(None, "", move |tx, act| booking::decline(tx, act, id)).await.unwrap();
        }
        let yes = world.run(None, "", move |tx, act| booking::accept(tx, act, id)).await;
        assert!(matches!(yes, Err(BookingError::Used)));
    }
}

#[tokio::test]
async fn whoever_waits_for_any_tuesday_is_promised_the_next_one_that_is_freed() {
    for world in each().await {
        let (tuesday, thursday) = (world.later(1).await, world.session_on(date(2026, 12, 17), 600, 1).await);
        let one = world.book(world.wish(tuesday, 1)).await.unwrap();
        let other = world.book(world.wish(thursday, 2)).await.unwrap();
        let entry = world.join_any(world.wish(tuesday, 3), 0b10).await.unwrap();
        world.cancel(other.id).await.unwrap();
        assert_eq!(world.state(entry.id).await, "waiting", "a Thursday does not fit");
        world.book(world.wish(thursday, 4)).await.unwrap();
        world.cancel(one.id).await.unwrap();
        let invitation = world.invitation(entry.id).await.unwrap();
        assert_eq!(invitation.session, tuesday);
        // A no keeps the place: they wait for any, not for this one, which is everybody's then.
        world.run(None, "", move |tx, act| booking::decline(tx, act, invitation.id)).await.unwrap();
        assert_eq!(world.state(entry.id).await, "waiting");
        assert_eq!(world.settle().await, 0);
        assert_eq!(world.state(entry.id).await, "waiting", "they are not asked for the same meeting again");
        world.book(world.wish(tuesday, 5)).await.unwrap();
        // The next Tuesday that is made is promised to them, though nobody has freed anything.
        let next = world.session_on(date(2026, 12, 22), 600, 1).await;
        world.settle().await;
        assert_eq!(world.invitation(entry.id).await.unwrap().session, next);
    }
}

#[tokio::test]
async fn whoever_joins_for_any_time_is_promised_what_is_free_at_once() {
    for world in each().await {
        let session = world.later(2).await;
        let entry = world.join_any(world.wish(session, 1), booking::ANY_DAY).await.unwrap();
        assert_eq!(world.state(entry.id).await, "invited");
        assert_eq!(world.seats(session).await, (1, 2, 0));
    }
}

#[tokio::test]
async fn b109_whoever_asks_to_be_forgotten_gives_up_the_place_and_the_others_move_up() {
    for world in each().await {
        let session = world.later(0).await;
        let first = world.join(world.wish(session, 1)).await.unwrap().id;
        let second = world.join(world.wish(session, 2)).await.unwrap().id;
        world.run(Some(world.guide), "", move |tx, act| booking::forget(tx, act, first)).await.unwrap();
        let entry = world.entry(first).await;
        assert_eq!((entry.state.as_str(), entry.contact.is_none()), ("removed", true));
        let (municipality, next, now) = (world.municipality, world.entry(second).await, world.clock.now());
        assert_eq!(world.db.read(move |tx| booking::ahead_of(tx, municipality, &next, now)).await.unwrap(), 0);
        assert_eq!(world.seats(session).await, (0, 0, 1));
    }
}

#[tokio::test]
async fn a_promise_of_a_seat_in_a_meeting_that_is_closed_is_taken_back_and_told() {
    for world in each().await {
        let entry = freed_for(&world, Route::Sms("41234567".to_owned())).await;
        let (invitation, municipality) = (world.invitation(entry).await.unwrap(), world.municipality);
        let closed = offer::Exception {
            id: world.clock.id(),
            place: None,
            open: false,
            first_day: date(2026, 12, 15),
            last_day: date(2026, 12, 15),
            reason: "Flytting".to_owned(),
        };
        world.db.write(move |tx| offer::add_exception(tx, municipality, &closed)).await.unwrap();
        // Whoever says yes before anybody has noticed gets no seat in a closed house.
        let yes = world.run(None, "", move |tx, act| booking::accept(tx, act, invitation.id)).await;
        assert!(matches!(yes, Err(BookingError::Over)));
        assert_eq!(world.settle().await, 1);
        assert_eq!(world.state(entry).await, "waiting");
        assert_eq!(world.messages(entry).await, ["waits"]);
        assert_eq!(world.seats(invitation.session).await.0, 0);
    }
}

#[tokio::test]
async fn calls_that_nobody_answers_over_a_midnight_end_no_enquiry_before_its_round() {
    for world in each().await {
        // Monday evening, for Tuesday at ten: the round ends on Tuesday at ten to nine.
        let session = world.session(1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let entry = world.join(world.wish_by(session, 2, Route::Call("77790000".to_owned()))).await.unwrap().id;
        world.go_to(date(2026, 11, 23).at(19, 50, 0, 0));
        world.cancel(booked.id).await.unwrap();
        let open = world.invitation(entry).await.unwrap();
        assert!(open.enquiry);
        let municipality = world.municipality;
        let task = world.db.read(move |tx| booking::tasks_of(tx, municipality, entry)).await.unwrap().remove(0).id;
        let call = move |tx: &mut db::Tx<'_>, act: &booking::Act<'_>| booking::nobody_answered(tx, act, task);
        for _ in 0..3 {
            world.run(Some(world.guide), "", call).await.unwrap();
        }
        world.go_to(date(2026, 11, 24).at(8, 10, 0, 0));
        world.run(Some(world.guide), "", call).await.unwrap();
        let it = world.entry(entry).await;
        assert_eq!((it.state.as_str(), it.skip_count), ("invited", 0), "an enquiry promised nothing, so nothing was missed");
        assert_eq!(world.invitation(entry).await, Some(open.clone()));
        assert_eq!(world.seats(session).await, (1, 1, 0), "the round holds the seat");
        world.holds().await;
        // They come by and can after all.
        world.run(Some(world.guide), "", move |tx, act| booking::accept(tx, act, open.id)).await.unwrap();
        world.go_to(date(2026, 11, 24).at(8, 50, 0, 0));
        world.settle().await;
        assert_eq!(world.state(entry).await, "placed");
    }
}
