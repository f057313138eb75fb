//! Races for a guide's time: B3, B49 and B50 of booking.md.

use std::collections::HashSet;
use std::sync::Arc;

use booking::{BookingError, Guide};
use jiff::Span;
use jiff::civil::Date;
use offer::{NewSession, OfferError, Schedule};
use uuid::Uuid;

use super::doing;
use crate::individual::{Help, MONDAY, at};
use crate::world::{World, race};

/// A Monday for each run, not farther ahead than times are made.
fn monday(run: &db::testing::Run) -> Date {
    MONDAY.saturating_add(Span::new().weeks(i64::try_from(run.number % 7).unwrap()))
}

/// Hours of a guide of one's own on that day.
async fn hours(world: &World, run: &db::testing::Run) -> (Help, Date) {
    let guide = world.guide(u16::try_from(run.number).unwrap()).await;
    let help = world.help(60, Schedule::default()).await;
    world.open(&help, 1, (at(9), at(12)), Some(guide)).await;
    (help, monday(run))
}

/// How many were told yes; everybody else must have heard that the time is taken.
fn winners<T: std::fmt::Debug>(answers: Vec<Result<T, BookingError>>) -> Vec<T> {
    let mut won = Vec::new();
    for answer in answers {
        match answer {
            Ok(it) => won.push(it),
            Err(BookingError::Overlap) => {}
            Err(other) => panic!("neither booked nor taken: {other:?}"),
        }
    }
    won
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b3_page_and_desk_book_the_same_time_at_once_and_one_gets_it() {
    race(|world: Arc<World>, run| async move {
        let (help, day) = hours(&world, &run).await;
        let session = world.session_at(&help, day, at(10)).await;
        let wishes = [world.wish(session, 1), world.by_phone(session, 2)];
        let answers = run.all(wishes.map(|wish| doing(&world, move |tx, means| booking::book(tx, means, &wish)))).await;
        assert_eq!(winners(answers).len(), 1, "got the one time");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b50_of_those_who_confirm_overlapping_times_of_a_guide_at_once_one_gets_it() {
    race(|world: Arc<World>, run| async move {
        let guide = world.guide(u16::try_from(run.number).unwrap()).await;
        // Two offers cut the same opening differently, and a guest may ask for either.
        let (long, short) = (world.help(60, Schedule::default()).await, world.help(45, Schedule::default()).await);
        for help in [&long, &short] {
            world.open(help, 1, (at(9), at(12)), Some(guide)).await;
        }
        let day = monday(&run);
        let times = [world.session_at(&long, day, at(10)).await, world.session_at(&short, day, at(9) + 45).await];
        let wishes = (0..run.between(2, 8)).map(|n| {
            let wish = world.by_phone(times[usize::from(n % 2)], n);
            doing(&world, move |tx, means| booking::book(tx, means, &wish))
        });
        assert_eq!(winners(run.all(wishes).await).len(), 1, "guides have one body");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b41_while_an_hour_is_cancelled_one_of_those_who_want_a_time_over_it_gets_it_or_none() {
    race(|world: Arc<World>, run| async move {
        let guide = world.guide(u16::try_from(run.number).unwrap()).await;
        let (long, short) = (world.help(60, Schedule::default()).await, world.help(45, Schedule::default()).await);
        for help in [&long, &short] {
            world.open(help, 1, (at(9), at(12)), Some(guide)).await;
        }
        let (day, municipality) = (monday(&run), world.municipality);
        let (hour, other) = (world.session_at(&long, day, at(10)).await, world.session_at(&short, day, at(9) + 45).await);
        let booked = world.book(world.wish(hour, 100)).await.unwrap().id;
        let mut acts = vec![doing(&world, move |tx, means| booking::cancel(tx, &means.act(municipality, None), booked))];
        for n in 0..run.between(2, 6) {
            let wish = world.by_phone(if n % 2 == 0 { other } else { hour }, n);
            acts.push(doing(&world, move |tx, means| booking::book(tx, means, &wish).map(|_| true)));
        }
        let mut answers = run.all(acts).await;
        assert!(answers.remove(0).unwrap(), "it is cancelled");
        assert!(winners(answers).len() <= 1, "guides have one body");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b49_a_time_is_held_for_one_or_booked_by_one_who_asks_at_the_same_moment() {
    race(|world: Arc<World>, run| async move {
        let (help, day) = hours(&world, &run).await;
        let (session, municipality) = (world.session_at(&help, day, at(9)).await, world.municipality);
        let acts = (0..run.between(2, 12)).map(|n| {
            let wish = world.wish(session, n);
            doing(&world, move |tx, means| {
                if n % 3 == 2 {
                    return booking::book(tx, means, &wish).map(|it| it.id);
                }
                booking::hold_time(tx, means, municipality, session, Guide::This, false).map(|it| it.id)
            })
        });
        assert_eq!(winners(run.all(acts).await).len(), 1, "got the one time");
        assert_eq!(world.seats(session).await, (1, 1, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b46_any_guide_is_each_guide_once() {
    race(|world: Arc<World>, run| async move {
        let help = world.help(60, Schedule::default()).await;
        for n in 0..3 {
            let guide = world.guide(u16::try_from(run.number).unwrap() * 3 + n).await;
            world.open(&help, 1, (at(9), at(10)), Some(guide)).await;
        }
        let (session, municipality) = (world.session_at(&help, monday(&run), at(9)).await, world.municipality);
        let acts = (0..run.between(4, 12))
            .map(|_| doing(&world, move |tx, means| booking::hold_time(tx, means, municipality, session, Guide::Any, false)));
        let got: Vec<Uuid> = winners(run.all(acts).await).into_iter().map(|it| it.session).collect();
        assert_eq!((got.len(), got.iter().collect::<HashSet<_>>().len()), (3, 3), "three guides, each once");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn a_guide_is_planned_for_one_of_several_courses_at_the_same_time() {
    race(|world: Arc<World>, run| async move {
        let guide = world.guide(u16::try_from(run.number).unwrap()).await;
        let courses = (0..run.between(2, 5)).map(|n| {
            let (id, offer, municipality, clock) = (world.clock.id(), world.offer, world.municipality, world.clock.clone());
            let (db, from) = (world.db.clone(), at(10) + 15 * n);
            let new = NewSession { title: String::new(), date: MONDAY, from, to: from + 90, capacity: 8, guide: Some(guide) };
            async move { db.write(move |tx| offer::add_course_meeting(tx, &clock, municipality, offer, id, &new)).await }
        });
        let answers = run.all(courses).await;
        assert!(answers.iter().all(|it| matches!(it, Ok(()) | Err(OfferError::Overlap))), "{answers:?}");
        assert_eq!(answers.iter().filter(|it| it.is_ok()).count(), 1, "guides have one body");
    })
    .await;
}
