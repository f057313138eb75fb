//! Races of acts that are done once: the same form, the same cancellation, the one fate of an invitation, a draw (B8, B11, B28, I6).

use std::collections::HashSet;
use std::sync::Arc;

use booking::{Accepted, BookingError, Means, Route};
use clock::Clock;
use jiff::SignedDuration;

use super::{Doing, doing};
use crate::invitations::freed_for;
use crate::world::{World, race};

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b8_a_button_pressed_twice_or_many_times_books_once_and_shows_the_same_number() {
    race(|world: Arc<World>, run| async move {
        let session = world.session(8).await;
        let wish = world.wish(session, 1);
        let presses = if run.number == 0 { 2 } else { run.between(2, 30) };
        let presses = (0..presses).map(|_| {
            let wish = wish.clone();
            doing(&world, move |tx, means| booking::book(tx, means, &wish))
        });
        let answers: Vec<_> = run.all(presses).await.into_iter().map(Result::unwrap).collect();
        assert_eq!(answers.iter().map(|it| it.code.as_str()).collect::<HashSet<_>>().len(), 1);
        assert_eq!(answers.iter().filter(|it| !it.repeated).count(), 1, "one of them did it");
        assert_eq!(world.seats(session).await, (1, 8, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b11_a_cancellation_sent_three_times_or_more_frees_one_seat_and_invites_one() {
    race(|world: Arc<World>, run| async move {
        let session = world.later(1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap().id;
        let first = world.join(world.wish(session, 2)).await.unwrap().id;
        let second = world.join(world.wish(session, 3)).await.unwrap().id;
        let times = if run.number == 0 { 3 } else { run.between(2, 20) };
        let municipality = world.municipality;
        let acts =
            (0..times).map(|_| doing(&world, move |tx, means| booking::cancel(tx, &means.act(municipality, None), booked)));
        let did = run.all(acts).await.into_iter().filter(|it| *it.as_ref().unwrap()).count();
        assert_eq!(did, 1);
        assert_eq!((world.state(first).await.as_str(), world.state(second).await.as_str()), ("invited", "waiting"));
        assert_eq!(world.seats(session).await, (1, 1, 1));
    })
    .await;
}

/// What somebody does to an open invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
    Leave,
    Expire,
    CallOff,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn an_invitation_has_one_fate_whoever_races_for_it() {
    race(|world: Arc<World>, run| async move {
        let entry = freed_for(&world, Route::Sms("41234567".to_owned())).await;
        let open = world.invitation(entry).await.unwrap();
        let (id, session, municipality, staff) = (open.id, open.session, world.municipality, world.guide);
        // The moment itself: whoever answers looked at the clock a second before, whoever settles looks now.
        let at = |seconds| Clock::fixed(open.expires_at - SignedDuration::from_secs(seconds), run.seed);
        let (answers, settles) = (Means { clock: at(1), ..world.means() }, Means { clock: at(0), ..world.means() });
        let told: Vec<Answer> = (0..run.between(3, 8))
            .map(|_| match run.between(0, 9) {
                0..=2 => Answer::Yes,
                3..=4 => Answer::No,
                5..=6 => Answer::Expire,
                7..=8 => Answer::Leave,
                _ => Answer::CallOff,
            })
            .collect();
        let acts = told.iter().map(|it| -> Doing<bool> {
            let (db, means) = (world.db.clone(), answers.clone());
            match *it {
                Answer::Expire => {
                    let means = settles.clone();
                    Box::pin(async move { booking::settle_due(&db, &means).await.map(|settled| settled > 0) })
                }
                it => Box::pin(async move {
                    db.write(move |tx| {
                        let act = means.act(municipality, None);
                        match it {
                            Answer::Yes => booking::accept(tx, &act, id).map(|it| matches!(it, Accepted::Booked(_))),
                            Answer::No => booking::decline(tx, &act, id).map(|()| true),
                            Answer::Leave => booking::remove(tx, &act, entry),
                            _ => {
                                let act = means.act(municipality, Some(staff)).because("sickness");
                                booking::cancel_session(tx, &act, session, None).map(|(bookings, entries)| bookings + entries > 0)
                            }
                        }
                    })
                    .await
                }),
            }
        });
        let answers = run.all(acts).await;
        let of = |what: Answer| -> Vec<&Result<bool, BookingError>> {
            told.iter().zip(&answers).filter(|(it, _)| **it == what).map(|(_, answer)| answer).collect()
        };
        for (it, answer) in told.iter().zip(&answers) {
            // Whoever was too late hears so; nothing else goes wrong.
            assert!(matches!(answer, Ok(_) | Err(BookingError::Over | BookingError::Used)), "{it:?}: {answer:?}");
        }
        let said = |what: Answer| of(what).iter().any(|it| matches!(it, Ok(true)));
        let invitation = world.db.read(move |tx| booking::find_invitation(tx, municipality, id)).await.unwrap();
        let fate = invitation.state.as_str();
        // A yes that was heard is a seat, unless the meeting itself was called off afterwards, and the only fate.
        assert_eq!(said(Answer::Yes), fate == "accepted", "{fate}: {told:?} {answers:?}");
        assert_eq!(said(Answer::No), fate == "declined", "{fate}: {told:?} {answers:?}");
        match fate {
            "accepted" => {
                assert_eq!(world.state(entry).await, "placed");
                assert!(of(Answer::Yes).iter().all(|it| matches!(it, Ok(true))), "a yes sent again is the same yes");
            }
            "expired" => assert!(told.contains(&Answer::Expire)),
            "revoked" => assert!(said(Answer::Leave) || told.contains(&Answer::CallOff), "{told:?} {answers:?}"),
            "declined" => {}
            other => panic!("the invitation is {other}: {told:?}"),
        }
        // Whoever waits on would be before everybody of the next run.
        if matches!(world.state(entry).await.as_str(), "waiting" | "invited" | "paused") {
            world.run(None, "", move |tx, act| booking::remove(tx, act, entry)).await.unwrap();
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn several_coordinators_give_one_freed_seat_to_one_person() {
    race(|world: Arc<World>, run| async move {
        let session = world.session(1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let mut waiting = Vec::new();
        for n in 0..run.between(2, 6) {
            waiting.push(world.join(world.wish_by(session, 2 + n, Route::None)).await.unwrap().id);
        }
        world.cancel(booked.id).await.unwrap();
        let (municipality, guide, people) = (world.municipality, world.guide, i64::try_from(waiting.len()).unwrap());
        // Each of them twice.
        let acts = waiting.iter().chain(&waiting).map(|entry| {
            let entry = *entry;
            doing(&world, move |tx, means| {
                booking::place_from_list(tx, &means.act(municipality, Some(guide)).because("ring"), entry, session)
            })
        });
        assert_eq!(run.all(acts).await.iter().filter(|it| it.is_ok()).count(), 1);
        assert_eq!(world.seats(session).await, (1, 1, people - 1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b28_a_draw_whose_moment_several_machines_see_at_once_is_held_once() {
    race(|world: Arc<World>, run| async move {
        let (session, municipality) = (world.later(3).await, world.municipality);
        let at = world.clock.now() + SignedDuration::from_hours(1);
        let staff = Some(world.guide);
        world.run(staff, "", move |tx, act| booking::open_draw(tx, act, session, at)).await.unwrap();
        let people = run.between(2, 10);
        for n in 0..people {
            world.join(world.wish(session, n)).await.unwrap();
        }
        world.clock.advance(SignedDuration::from_hours(1));
        let rounds = (0..run.between(2, 6)).map(|_| {
            let (db, means) = (world.db.clone(), world.means());
            async move { booking::settle_due(&db, &means).await.unwrap() }
        });
        let held: u64 = run.all(rounds).await.iter().sum();
        assert_eq!(held, 1, "one of them held it");
        let seated = i64::from(people.min(3));
        assert_eq!(world.seats(session).await, (seated, 3, i64::from(people) - seated));
        let lots = world
            .db
            .read(move |tx| -> Result<_, BookingError> {
                let draw = booking::draw_of(tx, municipality, session)?.ok_or(BookingError::NotFound)?;
                Ok(booking::lots_of(tx, municipality, draw.id)?)
            })
            .await
            .unwrap();
        assert_eq!(lots.len(), usize::from(people), "everybody has one lot");
    })
    .await;
}
