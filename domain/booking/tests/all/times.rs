//! Times on offer, holds, and overlap of guides and rooms (booking.md, groups "Times on offer" and "Overlap and warnings").

use booking::{BookingError, Channel, Guide, Request, Warning};
use db::DbError;
use jiff::civil::{Date, date, datetime};
use jiff::{SignedDuration, Timestamp};
use offer::{Absence, Form, NewOffer, OfferError, OfferState, Room, Schedule, Session};

use crate::individual::{MONDAY, at};
use crate::world::each;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b39_the_grid_starts_anew_after_what_the_guide_is_booked_for() {
    for world in each().await {
        let guide = world.guide(1).await;
        let short = world.help(30, Schedule { grid: 5, ..Schedule::default() }).await;
        world.open(&short, 1, (at(13), at(16)), Some(guide)).await;
        let other = world.help(40, Schedule { grid: 5, ..Schedule::default() }).await;
        world.open(&other, 1, (at(13), at(14)), Some(guide)).await;
        assert_eq!(world.times(&short, MONDAY).await, ["13:00", "13:30", "14:00", "14:30", "15:00", "15:30"]);
        world.book(world.wish(world.session_at(&other, MONDAY, at(13)).await, 1)).await.unwrap();
        assert_eq!(world.times(&short, MONDAY).await, ["13:40", "14:10", "14:40", "15:10"]);
        // The week after nothing is booked.
        assert_eq!(world.times(&short, date(2026, 11, 30)).await.len(), 6);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b40_an_absence_within_what_is_booked_counts_once() {
    for world in each().await {
        let guide = world.guide(1).await;
        let help = world.help(60, Schedule::default()).await;
        world.open(&help, 1, (at(12), at(15)), Some(guide)).await;
        let long = world.help(90, Schedule::default()).await;
        world.open(&long, 1, (at(12), at(15)), Some(guide)).await;
        world.book(world.wish(world.session_at(&long, MONDAY, at(12)).await, 1)).await.unwrap();
        world.away(guide, (MONDAY, MONDAY), (at(12) + 30, at(13))).await;
        assert_eq!(world.times(&help, MONDAY).await, ["13:30"]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b41_a_cancelled_hour_is_on_offer_again_with_everything_that_it_kept_off() {
    for world in each().await {
        let guide = world.guide(1).await;
        let help = world.help(60, Schedule::default()).await;
        world.open(&help, 1, (at(9), at(12)), Some(guide)).await;
        let odd = world.help(45, Schedule::default()).await;
        world.open(&odd, 1, (at(9), at(12)), Some(guide)).await;
        let before = (world.times(&help, MONDAY).await, world.times(&odd, MONDAY).await);
        assert_eq!(before.1, ["09:00", "09:45", "10:30", "11:15"]);
        let booked = world.book(world.wish(world.session_at(&odd, MONDAY, at(9) + 45).await, 1)).await.unwrap();
        assert_eq!(world.times(&help, MONDAY).await, ["10:30"], "9.45 to 10.30 is taken");
        assert_eq!(world.times(&odd, MONDAY).await, ["09:00", "10:30", "11:15"]);
        assert!(world.cancel(booked.id).await.unwrap());
        assert_eq!((world.times(&help, MONDAY).await, world.times(&odd, MONDAY).await), before);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b42_an_absence_over_all_of_an_opening_leaves_none_and_taking_it_back_leaves_all() {
    for world in each().await {
        let guide = world.guide(1).await;
        let help = world.help(60, Schedule::default()).await;
        world.open(&help, 1, (at(9), at(12)), Some(guide)).await;
        // Thursday to next Tuesday spans the Monday.
        let away = world.away(guide, (date(2026, 11, 21), date(2026, 11, 24)), (0, 1440)).await;
        assert!(world.times(&help, MONDAY).await.is_empty());
        assert_eq!(world.times(&help, date(2026, 11, 30)).await.len(), 3);
        let (municipality, clock) = (world.municipality, world.clock.clone());
        world.db.write(move |tx| offer::remove_absence(tx, &clock, municipality, away.id)).await.unwrap();
        assert_eq!(world.times(&help, MONDAY).await.len(), 3);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b44_residents_are_bound_by_the_notice_and_staff_are_not() {
    for world in each().await {
        let help = world.help(60, Schedule { notice_hours: 48, ..Schedule::default() }).await;
        for weekday in 1..=5 {
            world.open(&help, weekday, (at(9), at(13)), None).await;
        }
        world.go_to(datetime(2026, 11, 23, 10, 20, 0, 0));
        let (monday, wednesday) = (world.session_at(&help, MONDAY, at(11)).await, date(2026, 11, 25));
        let early = world.session_at(&help, wednesday, at(10)).await;
        let first = world.session_at(&help, wednesday, at(11)).await;
        for session in [monday, early] {
            assert!(matches!(world.book(world.wish(session, 1)).await, Err(BookingError::TooLate)));
        }
        world.book(world.wish(first, 1)).await.unwrap();
        world.book(world.by_phone(monday, 2)).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b45_the_times_of_a_follow_up_offer_are_for_whoever_has_been_here() {
    for world in each().await {
        let guide = world.guide(1).await;
        let help = world.help(60, Schedule { follow_up: true, ..Schedule::default() }).await;
        world.open(&help, 1, (at(9), at(12)), Some(guide)).await;
        let session = world.session_at(&help, MONDAY, at(9)).await;
        assert!(matches!(world.book(world.wish(session, 1)).await, Err(BookingError::Closed)));
        assert!(matches!(world.hold(session, Guide::This).await, Err(BookingError::Closed)));
        world.book(world.by_phone(session, 2)).await.unwrap();
        // Whoever asks for that guide's times gets those, and no other guide's.
        let other = world.guide(2).await;
        world.open(&help, 2, (at(9), at(12)), Some(other)).await;
        let (municipality, now) = (world.municipality, world.clock.now());
        let of = async |guide| world.db.read(move |tx| offer::follow_up_times(tx, municipality, guide, now, 50)).await.unwrap();
        for (one, day) in [(guide, 1), (other, 2)] {
            let times = of(one).await;
            assert!(
                times.len() > 2
                    && times.iter().all(|it| it.guide_id == Some(one) && it.date.weekday().to_monday_one_offset() == day)
            );
            assert!(times.iter().all(|it| it.id != session), "what is taken is not on offer");
        }
        let next = of(guide).await[0].id;
        let means = world.means();
        let kept = world.db.write(move |tx| booking::hold_time(tx, &means, municipality, next, Guide::This, true)).await.unwrap();
        let wish = world.wish(next, 3);
        world.book(Request { hold: Some(kept.id), ..wish }).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b46_any_guide_means_the_one_with_the_least_to_do_and_one_guide_means_that_one() {
    for world in each().await {
        let help = world.help(60, Schedule::default()).await;
        let guides = [world.guide(1).await, world.guide(2).await, world.guide(3).await];
        for guide in guides {
            world.open(&help, 1, (at(9), at(11)), Some(guide)).await;
        }
        let nine: Vec<Session> = world.free_on(&help, MONDAY).await.into_iter().filter(|it| it.from == at(9)).collect();
        assert_eq!(nine.len(), 3);
        let mut got = Vec::new();
        for _ in 0..3 {
            let kept = world.hold(nine[0].id, Guide::Any).await.unwrap();
            got.push(nine.iter().find(|it| it.id == kept.session).unwrap().guide_id);
        }
        got.sort_unstable();
        got.dedup();
        assert_eq!(got.len(), 3, "each guide got one");
        assert!(matches!(world.hold(nine[0].id, Guide::Any).await, Err(BookingError::Overlap)));
        // Whoever has nothing yet at ten o'clock comes first; here all have one each, and one gets a second.
        let ten: Vec<Session> = world.free_on(&help, MONDAY).await.into_iter().filter(|it| it.from == at(10)).collect();
        let one = world.hold(ten[0].id, Guide::This).await.unwrap();
        assert_eq!(one.session, ten[0].id);
        assert!(matches!(world.hold(ten[0].id, Guide::This).await, Err(BookingError::Overlap)));
        assert_ne!(world.hold(ten[0].id, Guide::Any).await.unwrap().session, ten[0].id);
    }
}

#[test]
fn b47_the_last_day_of_the_window_is_bookable_to_its_local_end_across_a_change_of_the_clocks() {
    let schedule = Schedule { window_days: 28, ..Schedule::default() };
    // 1 October, summer time; the clocks go back on the 25th.
    let now: Timestamp = "2026-10-01T06:00:00Z".parse().unwrap();
    let last = clock::instant(datetime(2026, 10, 29, 23, 59, 0, 0));
    assert!(schedule.admits(last, now));
    assert!(!schedule.admits(last + SignedDuration::from_mins(1), now));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b47_what_lies_beyond_the_window_is_refused_to_residents() {
    for world in each().await {
        let help = world.help(60, Schedule { window_days: 7, ..Schedule::default() }).await;
        world.open(&help, 1, (at(9), at(10)), None).await;
        let beyond = world.session_at(&help, date(2026, 11, 30), at(9)).await;
        assert!(matches!(world.book(world.wish(beyond, 1)).await, Err(BookingError::TooEarly)));
        world.book(world.wish(world.session_at(&help, MONDAY, at(9)).await, 1)).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b48_a_guide_may_be_booked_back_to_back_unless_there_is_a_buffer() {
    for world in each().await {
        let guide = world.guide(1).await;
        let help = world.help(60, Schedule::default()).await;
        world.open(&help, 1, (at(10), at(12)), Some(guide)).await;
        let (ten, eleven) = (world.session_at(&help, MONDAY, at(10)).await, world.session_at(&help, MONDAY, at(11)).await);
        world.book(world.wish(ten, 1)).await.unwrap();
        world.book(world.wish(eleven, 2)).await.unwrap();
        // Ten minutes of rest after each: 11.00 is no time any more, 11.15 is.
        let tuesday = date(2026, 11, 24);
        let rest = world.help(60, Schedule { buffer: 10, ..Schedule::default() }).await;
        world.open(&rest, 2, (at(10), at(13)), Some(guide)).await;
        world.open(&help, 2, (at(10), at(13)), Some(guide)).await;
        let eleven = world.session_at(&help, tuesday, at(11)).await;
        world.book(world.wish(world.session_at(&rest, tuesday, at(10)).await, 3)).await.unwrap();
        assert!(matches!(world.book(world.wish(eleven, 4)).await, Err(BookingError::Overlap)));
        assert_eq!(world.times(&help, tuesday).await, ["11:15"]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b49_a_time_that_is_held_is_busy_until_the_hold_lapses() {
    for world in each().await {
        let guide = world.guide(1).await;
        let help = world.help(60, Schedule::default()).await;
        world.open(&help, 1, (at(10), at(12)), Some(guide)).await;
        let session = world.session_at(&help, MONDAY, at(10)).await;
        let kept = world.hold(session, Guide::This).await.unwrap();
        assert!(matches!(world.book(world.wish(session, 1)).await, Err(BookingError::Overlap)));
        world.holds().await;
        // Renewed by every step, and used up by the booking.
        world.clock.advance(SignedDuration::from_mins(14));
        let (municipality, clock) = (world.municipality, world.clock.clone());
        let renewed =
            world.db.write(move |tx| booking::renew_hold(tx, &clock, municipality, kept.id, None)).await.unwrap().unwrap();
        assert!(renewed.expires_at > kept.expires_at);
        world.clock.advance(SignedDuration::from_mins(14));
        world.settle().await;
        let booked = world.book(Request { hold: Some(kept.id), ..world.wish(session, 2) }).await.unwrap();
        assert_eq!((booked.session, world.seats(session).await), (session, (1, 1, 0)));
        world.holds().await;
        // One that nobody renews lapses by itself, and the time is on offer again.
        let eleven = world.session_at(&help, MONDAY, at(11)).await;
        let lapsed = world.hold(eleven, Guide::This).await.unwrap();
        assert!(world.times(&help, MONDAY).await.is_empty());
        world.clock.advance(SignedDuration::from_mins(15));
        world.settle().await;
        assert_eq!(world.times(&help, MONDAY).await, ["11:00"]);
        // Confirming with a lapsed hold tries again by itself.
        world.book(Request { hold: Some(lapsed.id), ..world.wish(eleven, 3) }).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_lets_a_held_time_go_frees_it_for_the_next_on_the_list() {
    for world in each().await {
        let help = world.help(60, Schedule::default()).await;
        world.open(&help, 1, (at(10), at(11)), None).await;
        world.go_to(datetime(2026, 11, 16, 10, 0, 0, 0));
        let session = world.session_at(&help, date(2026, 11, 30), at(10)).await;
        let kept = world.hold(session, Guide::This).await.unwrap();
        let waiting = world.join(world.wish(session, 1)).await.unwrap();
        assert_eq!(world.state(waiting.id).await, "waiting");
        assert!(world.run(None, "", move |tx, act| booking::let_go(tx, act, kept.id, None)).await.unwrap());
        assert!(!world.run(None, "", move |tx, act| booking::let_go(tx, act, kept.id, None)).await.unwrap(), "once");
        assert_eq!(world.state(waiting.id).await, "invited");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b51_an_absence_drops_no_booking_and_names_those_that_it_touches() {
    for world in each().await {
        let guide = world.guide(1).await;
        let help = world.help(60, Schedule::default()).await;
        world.open(&help, 1, (at(9), at(12)), Some(guide)).await;
        let ten = world.session_at(&help, MONDAY, at(10)).await;
        let booked = world.book(world.wish(ten, 1)).await.unwrap();
        let away = world.away(guide, (MONDAY, MONDAY), (0, 1440)).await;
        let (municipality, now) = (world.municipality, world.clock.now());
        let touched = world.db.read(move |tx| offer::touched_by(tx, municipality, &away, now)).await.unwrap();
        assert_eq!(touched, [ten]);
        let it = world.db.read(move |tx| booking::find_booking(tx, municipality, booked.id)).await.unwrap();
        assert_eq!(it.state, "confirmed", "nothing is dropped in silence");
        assert!(world.times(&help, MONDAY).await.is_empty(), "nothing else is offered");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b52_whoever_is_booked_elsewhere_at_that_time_is_warned_and_may_confirm() {
    for world in each().await {
        let (one, other) = (world.help(60, Schedule::default()).await, world.help(60, Schedule::default()).await);
        world.open(&one, 1, (at(10), at(11)), None).await;
        world.open(&other, 1, (at(10) + 30, at(11) + 30), None).await;
        world.book(world.wish(world.session_at(&one, MONDAY, at(10)).await, 1)).await.unwrap();
        let second = Request { confirmed: false, ..world.wish(world.session_at(&other, MONDAY, at(10) + 30).await, 1) };
        let refused = world.book(second.clone()).await;
        assert!(matches!(&refused, Err(BookingError::Confirm(it)) if *it == [Warning::Elsewhere]), "{refused:?}");
        // A neighbour with the same phone is another person.
        let mut neighbour = second.clone();
        neighbour.contact.name = "Nabo".to_owned();
        neighbour.form_key[15] = 1;
        let (municipality, session) = (world.municipality, neighbour.session);
        world.book(Request { confirmed: true, ..second }).await.unwrap();
        assert!(matches!(world.book(neighbour).await, Err(BookingError::Overlap)), "the time is taken, no warning");
        let bookings = world.db.read(move |tx| booking::bookings_of(tx, municipality, session)).await.unwrap();
        assert_eq!(bookings.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b53_a_booking_moves_to_a_time_of_the_same_guide_that_lies_over_its_own() {
    for world in each().await {
        let guide = world.guide(1).await;
        let (hour, odd) = (world.help(60, Schedule::default()).await, world.help(45, Schedule::default()).await);
        let monday = date(2026, 11, 30);
        world.open(&hour, 1, (at(9), at(12)), Some(guide)).await;
        world.open(&odd, 1, (at(9), at(12)), Some(guide)).await;
        let over = world.session_at(&odd, monday, at(9) + 45).await;
        let booked = world.book(world.wish(world.session_at(&hour, monday, at(10)).await, 1)).await.unwrap();
        // 9.45 went off offer with the booking at ten, which is what stands in its way; moving gives the hour back first.
        world.run(None, "", move |tx, act| booking::move_booking(tx, act, booked.id, over)).await.unwrap();
        assert_eq!(world.times(&hour, monday).await, ["10:30"]);
        // And when the new time goes meanwhile the booking is where it was.
        let eleven = world.session_at(&odd, monday, at(11) + 15).await;
        world.book(world.wish(eleven, 2)).await.unwrap();
        let refused = world.run(None, "", move |tx, act| booking::move_booking(tx, act, booked.id, eleven)).await;
        assert!(matches!(refused, Err(BookingError::Overlap)), "{refused:?}");
        let municipality = world.municipality;
        let it = world.db.read(move |tx| booking::find_booking(tx, municipality, booked.id)).await.unwrap();
        assert_eq!((it.session, world.seats(over).await.0), (over, 1));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b54_the_very_same_booking_twice_is_refused_whatever_is_confirmed() {
    for world in each().await {
        let session = world.later(5).await;
        world.book(world.wish(session, 1)).await.unwrap();
        let mut again = Request { confirmed: true, ..world.wish(session, 1) };
        again.form_key[15] = 1;
        assert!(matches!(world.book(again.clone()).await, Err(BookingError::Twice)));
        assert!(matches!(
            world.book(Request { channel: Channel::Desk, made_by: Some(world.guide), ..again }).await,
            Err(BookingError::Twice)
        ));
        assert_eq!(world.seats(session).await.0, 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b55_a_second_time_for_the_same_help_that_day_is_warned_of_unless_the_first_is_cancelled() {
    for world in each().await {
        let help = world.help(60, Schedule::default()).await;
        world.open(&help, 1, (at(9), at(12)), None).await;
        let first = world.book(world.wish(world.session_at(&help, MONDAY, at(9)).await, 1)).await.unwrap();
        let second = Request { confirmed: false, ..world.wish(world.session_at(&help, MONDAY, at(11)).await, 1) };
        let refused = world.book(second.clone()).await;
        assert!(matches!(&refused, Err(BookingError::Confirm(it)) if *it == [Warning::SameDay]), "{refused:?}");
        world.cancel(first.id).await.unwrap();
        world.book(second).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b56_staff_are_warned_of_an_absence_and_of_too_short_a_way() {
    for world in each().await {
        let guide = world.guide(1).await;
        let help = world.help(60, Schedule::default()).await;
        world.open(&help, 1, (at(9), at(12)), Some(guide)).await;
        let nine = world.session_at(&help, MONDAY, at(9)).await;
        // Somebody keeps the meeting on the calendar although the guide is away.
        world.hold(nine, Guide::This).await.unwrap();
        world.away(guide, (MONDAY, MONDAY), (at(9), at(10))).await;
        world.clock.advance(SignedDuration::from_mins(15));
        let (municipality, session) = (world.municipality, nine);
        let means = world.means();
        let early = world.clock.now();
        assert!(early < clock::instant(MONDAY.to_datetime(jiff::civil::time(9, 0, 0, 0))));
        let refused = world.db.write(move |tx| {
            let wish = Request { channel: Channel::Phone, ..crate::world::wish_for(municipality, session, [9; 16]) };
            booking::book(tx, &means, &wish)
        });
        let refused = refused.await;
        assert!(matches!(&refused, Err(BookingError::Confirm(it)) if it.contains(&Warning::GuideAway)), "{refused:?}");
        // Elsewhere until a quarter past ten, and here from half past.
        let elsewhere = world.elsewhere().await;
        let (far, near) =
            (world.help_at(elsewhere, 75).await, world.help(60, Schedule { grid: 30, ..Schedule::default() }).await);
        let tuesday = date(2026, 11, 24);
        world.open(&far, 2, (at(9), at(10) + 15), Some(guide)).await;
        world.open(&near, 2, (at(10) + 30, at(12)), Some(guide)).await;
        world.book(world.by_phone(world.session_at(&far, tuesday, at(9)).await, 3)).await.unwrap();
        let here = Request { confirmed: false, ..world.by_phone(world.session_at(&near, tuesday, at(10) + 30).await, 4) };
        let refused = world.book(here.clone()).await;
        assert!(matches!(&refused, Err(BookingError::Confirm(it)) if *it == [Warning::Travel]), "{refused:?}");
        world.book(Request { confirmed: true, ..here }).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b57_what_an_offer_is_stays_and_an_offer_that_is_given_up_is_archived() {
    for world in each().await {
        let help = world.help(60, Schedule::default()).await;
        world.open(&help, 1, (at(9), at(12)), None).await;
        let nine = world.session_at(&help, MONDAY, at(9)).await;
        let booked = world.book(world.wish(nine, 1)).await.unwrap();
        let (municipality, offer, clock) = (world.municipality, help.offer, world.clock.clone());
        let after = world
            .db
            .write(move |tx| -> Result<_, OfferError> {
                let it = offer::find(tx, municipality, offer)?;
                let other = NewOffer { form: Form::Course, ..it.is };
                offer::save(tx, municipality, offer, &other, it.version, (clock.now(), clock.today()))?;
                offer::set_state(tx, municipality, offer, OfferState::Archived)?;
                offer::clear_unbooked(tx, municipality, offer, clock.now(), true)?;
                offer::find(tx, municipality, offer)
            })
            .await
            .unwrap();
        assert_eq!((after.is.form, after.state), (Form::Individual, OfferState::Archived));
        let it = world.db.read(move |tx| booking::find_booking(tx, municipality, booked.id)).await.unwrap();
        assert_eq!(it.state, "confirmed");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_offers_in_one_room_are_never_there_at_once() {
    for world in each().await {
        let place = world.place().await;
        let room = Room { id: world.clock.id(), place, name: "Møterom".to_owned(), active: true };
        let (municipality, kept) = (world.municipality, room.clone());
        world.db.write(move |tx| offer::save_room(tx, municipality, &kept)).await.unwrap();
        let in_room = Schedule { room: Some(room.id), ..Schedule::default() };
        let (one, other) = (world.help(60, in_room.clone()).await, world.help(45, in_room).await);
        world.open(&one, 1, (at(9), at(12)), None).await;
        world.open(&other, 1, (at(9), at(12)), None).await;
        let booked = world.book(world.wish(world.session_at(&one, MONDAY, at(10)).await, 1)).await.unwrap();
        assert_eq!(world.times(&other, MONDAY).await, ["09:00", "11:00"]);
        world.cancel(booked.id).await.unwrap();
        assert_eq!(world.times(&other, MONDAY).await, ["09:00", "09:45", "10:30", "11:15"]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_course_keeps_its_guide_from_the_day_it_is_planned_until_it_is_called_off() {
    for world in each().await {
        let guide = world.guide(1).await;
        let help = world.help(60, Schedule::default()).await;
        world.open(&help, 1, (at(9), at(12)), Some(guide)).await;
        let course = world.course_with(guide, MONDAY, at(10)).await.unwrap();
        assert_eq!(world.times(&help, MONDAY).await, ["09:00", "11:00"]);
        let refused = world.course_with(guide, MONDAY, at(10) + 30).await;
        assert!(matches!(refused, Err(OfferError::Overlap)), "{refused:?}");
        world.holds().await;
        world.run(Some(world.guide), "syk", move |tx, act| booking::cancel_session(tx, act, course, None)).await.unwrap();
        assert_eq!(world.times(&help, MONDAY).await, ["09:00", "10:00", "11:00"]);
    }
}

#[tokio::test]
async fn b61_mondays_and_thursdays_are_both_there_in_the_order_of_their_dates() {
    for world in each().await {
        let help = world.help(60, Schedule::default()).await;
        world.open(&help, 4, (540, 600), None).await;
        world.open(&help, 1, (540, 600), None).await;
        let (offer, municipality, now) = (help.offer, world.municipality, world.clock.now());
        let read = move |tx: &mut db::Tx<'_>| -> Result<_, DbError> { offer::upcoming(tx, municipality, offer, now, 4) };
        let days: Vec<Date> = world.db.read(read).await.unwrap().iter().map(|it| it.date).collect();
        assert_eq!(days, [MONDAY, date(2026, 11, 26), date(2026, 11, 30), date(2026, 12, 3)]);
    }
}

#[tokio::test]
async fn b68_an_absence_counts_wherever_it_lies_over_the_days_that_are_searched() {
    for world in each().await {
        let (guide, help) = (world.guide(1).await, world.help(60, Schedule::default()).await);
        for weekday in 1..=5 {
            world.open(&help, weekday, (600, 660), Some(guide)).await;
        }
        let (thursday, friday, monday, tuesday, wednesday) =
            (date(2026, 11, 26), date(2026, 11, 27), date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 2));
        // Thursday to next Tuesday; searched are Friday to Monday, which it spans.
        world.away(guide, (thursday, tuesday), (0, 1440)).await;
        for day in [thursday, friday, monday, tuesday] {
            assert!(world.times(&help, day).await.is_empty(), "{day}");
        }
        assert_eq!(world.times(&help, wednesday).await, ["10:00"]);
        // What is made later knows it too: the hourly work lays the same days again.
        let (municipality, clock) = (world.municipality, world.clock.clone());
        world.db.write(move |tx| offer::extend_municipality(tx, &clock, municipality)).await.unwrap();
        assert!(world.times(&help, monday).await.is_empty());
    }
}

#[tokio::test]
async fn b68_a_recurring_absence_blocks_each_of_its_days_and_touches_only_who_is_booked_then() {
    for world in each().await {
        let (guide, help) = (world.guide(1).await, world.help(60, Schedule::default()).await);
        world.open(&help, 2, (600, 720), Some(guide)).await;
        let tuesday = |week: i8| date(2026, 11, 24).saturating_add(jiff::Span::new().weeks(week));
        let on_it = world.session_at(&help, tuesday(2), 600).await;
        let between = world.session_at(&help, tuesday(1), 600).await;
        world.book(world.wish(on_it, 1)).await.unwrap();
        world.book(world.wish(between, 2)).await.unwrap();
        let it = Absence {
            id: world.clock.id(),
            guide,
            first_day: tuesday(0),
            last_day: tuesday(4),
            from: 600,
            to: 660,
            every_weeks: Some(2),
        };
        world.note_absence(&it).await;
        assert_eq!(world.times(&help, tuesday(0)).await, ["11:00"]);
        assert_eq!(world.times(&help, tuesday(1)).await, ["11:00"], "ten is booked, and stays");
        assert_eq!(world.times(&help, tuesday(2)).await, ["11:00"]);
        assert_eq!(world.times(&help, tuesday(3)).await, ["10:00", "11:00"]);
        assert_eq!(world.times(&help, tuesday(4)).await, ["11:00"]);
        assert_eq!(world.times(&help, tuesday(6)).await, ["10:00", "11:00"], "it has ended by then");
        let (municipality, now, absence) = (world.municipality, world.clock.now(), it.clone());
        let touched = world.db.read(move |tx| offer::touched_by(tx, municipality, &absence, now)).await.unwrap();
        assert_eq!(touched, [on_it], "one of its days alone");
        let (clock, id) = (world.clock.clone(), it.id);
        world.db.write(move |tx| offer::remove_absence(tx, &clock, municipality, id)).await.unwrap();
        assert_eq!(world.times(&help, tuesday(4)).await, ["10:00", "11:00"]);
    }
}
