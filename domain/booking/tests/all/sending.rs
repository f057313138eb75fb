//! Messages on their way out: B71, B88–B93, B104, B111 and what a process that dies leaves behind. The gateway is a stand-in that can be switched
//! off; real ones are met in the tests of the whole.

use std::sync::{Arc, Mutex};

use booking::{Means, Route, Truth};
use clock::Clock;
use db::{DbError, Tx, params, sql};
use jiff::SignedDuration;
use jiff::civil::date;
use message::{Dispatch, Handed, Outcome, Outgoing, Way, Ways};
use uuid::Uuid;

use crate::world::{World, each, race};

/// A gateway in this process: remembers what it took, and answers what it is told to.
#[derive(Clone)]
pub struct Gateway(Arc<Mutex<(Outcome, Vec<Outgoing>)>>);

impl Gateway {
    pub fn new() -> Self {
        Self(Arc::new(Mutex::new((Outcome::Accepted(None), Vec::new()))))
    }

    pub fn answers(&self, outcome: Outcome) {
        self.0.lock().unwrap().0 = outcome;
    }

    /// What it took since it was last asked: the kinds.
    pub fn took(&self) -> Vec<String> {
        self.messages().into_iter().map(|it| it.kind).collect()
    }

    pub fn messages(&self) -> Vec<Outgoing> {
        std::mem::take(&mut self.0.lock().unwrap().1)
    }
}

impl Way for Gateway {
    fn send<'a>(&'a self, it: &'a Outgoing) -> Handed<'a> {
        let mut inside = self.0.lock().unwrap();
        if matches!(inside.0, Outcome::Accepted(_)) {
            inside.1.push(it.clone());
        }
        let outcome = inside.0.clone();
        Box::pin(std::future::ready(outcome))
    }
}

/// A gateway that takes a message and never answers.
struct Hangs;

impl Way for Hangs {
    fn send<'a>(&'a self, _: &'a Outgoing) -> Handed<'a> {
        Box::pin(std::future::pending())
    }
}

fn by(means: Means, way: impl Way + 'static) -> Dispatch {
    let way: Arc<dyn Way> = Arc::new(way);
    let ways = Ways { sms: Some(way.clone()), email: Some(way), letter: None, secret: "s".repeat(20), example: false };
    Dispatch { ways, stopping: Arc::default(), author: Arc::new(Truth { means, takes_answers: true }) }
}

/// Makes reminders and sends what is due.
pub async fn work(world: &World, gateway: &Gateway) -> u64 {
    booking::make_reminders(&world.db, &world.means()).await.unwrap();
    message::send_due(&world.db, &world.clock, &by(world.means(), gateway.clone())).await.unwrap().sent
}

/// The states of the messages of a kind.
async fn states(world: &World, kind: &'static str) -> Vec<(String, String)> {
    let read = move |tx: &mut Tx<'_>| -> Result<_, DbError> {
        tx.all(sql!("SELECT state, last_error FROM outbox WHERE kind = $1 ORDER BY id"), params![kind], |row| {
            Ok((row.next()?, row.next()?))
        })
    };
    world.db.read(read).await.unwrap()
}

/// Tells somebody as the wizard does after booking.
async fn book(world: &World, session: Uuid, n: u16) -> Uuid {
    world.book(world.wish(session, n)).await.unwrap().id
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn b88_one_reminder_goes_the_day_before_however_often_and_wherever_the_work_is_done() {
    race(|world, run| async move {
        let gateway = Gateway::new();
        // A week for each run.
        let day = date(2026, 12, 15).saturating_add(jiff::Span::new().weeks(i64::try_from(run.number).unwrap()));
        let (before, session) = (day.yesterday().unwrap(), world.session_on(day, 600, 4).await);
        let first = book(&world, session, 1).await;
        world.go_to(before.at(9, 59, 0, 0));
        assert_eq!(work(&world, &gateway).await, 0, "it is not yet due");
        let late = book(&world, session, 2).await;
        world.go_to(before.at(10, 0, 0, 0));
        // Several rounds at the same moment, as on several machines, each with a clock and chance of its own.
        run.all((0..u64::from(run.between(2, 5))).map(|n| {
            let (db, gateway) = (world.db.clone(), gateway.clone());
            let means = Means { clock: Clock::fixed(world.clock.now(), run.seed ^ n), ..world.means() };
            async move {
                booking::make_reminders(&db, &means).await.unwrap();
                message::send_due(&db, &means.clock, &by(means.clone(), gateway)).await.unwrap();
            }
        }))
        .await;
        let mut told: Vec<Uuid> = gateway.messages().into_iter().map(|it| it.subject).collect();
        told.sort_unstable();
        assert_eq!(told, [first, late]);
        world.go_to(before.at(10, 5, 0, 0));
        // Whoever books after that moment has just read when it is.
        book(&world, session, 3).await;
        assert_eq!(work(&world, &gateway).await, 0);
        world.go_to(day.at(9, 0, 0, 0));
        assert_eq!(work(&world, &gateway).await, 0);
    })
    .await;
}

#[tokio::test]
async fn b89_a_booking_cancelled_or_moved_in_the_last_second_gets_nothing_about_the_old_time() {
    for world in each().await {
        let gateway = Gateway::new();
        let (session, other) = (world.later(4).await, world.session_on(date(2026, 12, 22), 600, 4).await);
        let (cancelled, moved, forgotten) =
            (book(&world, session, 1).await, book(&world, session, 2).await, book(&world, session, 3).await);
        world.go_to(date(2026, 12, 14).at(10, 0, 0, 0));
        booking::make_reminders(&world.db, &world.means()).await.unwrap();
        assert_eq!(states(&world, "reminder").await.len(), 3);
        world.cancel(cancelled).await.unwrap();
        world.run(Some(world.guide), "", move |tx, act| booking::move_booking(tx, act, moved, other)).await.unwrap();
        world.run(Some(world.guide), "", move |tx, act| booking::forget(tx, act, forgotten)).await.unwrap();
        work(&world, &gateway).await;
        assert_eq!(gateway.took(), ["moved"]);
        // It is reminded of its new time, as a version of its own.
        world.go_to(date(2026, 12, 21).at(10, 0, 0, 0));
        work(&world, &gateway).await;
        let reminded = gateway.messages();
        assert_eq!(reminded.len(), 1);
        assert!(reminded[0].body.contains("22. desember"), "{}", reminded[0].body);
    }
}

#[tokio::test]
async fn what_became_untrue_while_it_waited_is_dropped_at_the_last_look() {
    for world in each().await {
        let gateway = Gateway::new();
        let session = world.later(4).await;
        let booking = book(&world, session, 1).await;
        world.go_to(date(2026, 12, 14).at(10, 0, 0, 0));
        booking::make_reminders(&world.db, &world.means()).await.unwrap();
        // Behind the back of every rule that drops messages.
        world.test.broken_on_purpose("a booking ends without giving its seat back");
        let change = move |tx: &mut Tx<'_>| -> Result<_, DbError> {
            tx.run(sql!("UPDATE booking SET state = 'cancelled_by_resident' WHERE id = $1"), params![booking])
        };
        world.db.write(change).await.unwrap();
        assert_eq!(work(&world, &gateway).await, 0);
        assert_eq!(states(&world, "reminder").await, [("dropped".to_owned(), "cancelled".to_owned())]);
    }
}

#[tokio::test]
async fn b90_while_the_gateway_is_down_people_take_over_what_is_urgent_and_the_rest_goes_when_it_is_back() {
    for world in each().await {
        let gateway = Gateway::new();
        world.go_to(date(2026, 11, 24).at(8, 0, 0, 0));
        let (soon, tomorrow) = (world.session(4).await, world.session_on(date(2026, 11, 25), 600, 4).await);
        let (urgent, calm) = (book(&world, soon, 1).await, book(&world, tomorrow, 2).await);
        // Both are told that their time has changed; the gateway is down for two hours.
        let (other_soon, other_tomorrow) =
            (world.session_on(date(2026, 11, 24), 660, 4).await, world.session_on(date(2026, 11, 25), 660, 4).await);
        for (booking, to) in [(urgent, other_soon), (calm, other_tomorrow)] {
            world.run(Some(world.guide), "", move |tx, act| booking::move_booking(tx, act, booking, to)).await.unwrap();
        }
        gateway.answers(Outcome::Later("unreachable"));
        for _ in 0..24 {
            assert_eq!(work(&world, &gateway).await, 0);
            world.clock.advance(SignedDuration::from_mins(5));
        }
        // It is ten o'clock: the one at eleven must be called, and is no longer tried.
        assert_eq!(world.tasks(urgent).await, [("call".to_owned(), "moved".to_owned(), "open".to_owned())]);
        assert!(world.tasks(calm).await.is_empty());
        assert_eq!(states(&world, "moved").await[0], ("failed".to_owned(), "too-late".to_owned()));
        gateway.answers(Outcome::Accepted(None));
        world.clock.advance(SignedDuration::from_mins(70));
        work(&world, &gateway).await;
        let took: Vec<(String, Uuid)> = gateway.messages().into_iter().map(|it| (it.kind, it.subject)).collect();
        assert!(took.contains(&("moved".to_owned(), calm)), "{took:?}");
        assert!(took.iter().all(|(_, subject)| *subject != urgent), "{took:?}");
    }
}

#[tokio::test]
async fn nobody_is_written_to_at_night_but_about_this_very_day_or_in_answer() {
    for world in each().await {
        let gateway = Gateway::new();
        let (session, other) = (world.later(4).await, world.session_on(date(2026, 12, 16), 600, 4).await);
        let night = world.session_on(date(2026, 12, 10), 23 * 60 - 60, 4).await;
        let (moved, today) = (book(&world, session, 1).await, book(&world, session, 2).await);
        world.go_to(date(2026, 12, 10).at(20, 30, 0, 0));
        for (booking, to) in [(moved, other), (today, night)] {
            world.run(Some(world.guide), "", move |tx, act| booking::move_booking(tx, act, booking, to)).await.unwrap();
        }
        work(&world, &gateway).await;
        assert_eq!(gateway.messages().iter().map(|it| it.subject).collect::<Vec<_>>(), [today]);
        world.go_to(date(2026, 12, 11).at(7, 59, 0, 0));
        assert_eq!(work(&world, &gateway).await, 0);
        world.go_to(date(2026, 12, 11).at(8, 0, 0, 0));
        assert_eq!(work(&world, &gateway).await, 1);
    }
}

#[tokio::test]
async fn b71_the_reminder_keeps_to_the_wall_clock_over_the_change() {
    for world in each().await {
        let gateway = Gateway::new();
        // A Sunday in October, told before the world's own day.
        world.go_to(date(2026, 10, 20).at(9, 0, 0, 0));
        let session = world.session_on(date(2026, 10, 25), 600, 4).await;
        book(&world, session, 1).await;
        world.go_to(date(2026, 10, 24).at(9, 59, 59, 0));
        assert_eq!(work(&world, &gateway).await, 0);
        world.go_to(date(2026, 10, 24).at(10, 0, 0, 0));
        let before = world.clock.now();
        assert_eq!(work(&world, &gateway).await, 1);
        let starts_at = clock::instant(date(2026, 10, 25).at(10, 0, 0, 0));
        assert_eq!(starts_at.duration_since(before), SignedDuration::from_hours(25));
    }
}

#[tokio::test]
async fn b93_b104_whoever_no_message_reaches_is_called_where_there_is_a_number_and_never_tried_by_sms() {
    for world in each().await {
        let gateway = Gateway::new();
        let session = world.later(4).await;
        let landline = world.book(world.wish_by(session, 1, Route::Call("77790000".to_owned()))).await.unwrap().id;
        let nothing = world.book(world.wish_by(session, 2, Route::None)).await.unwrap().id;
        let by_mail = world.book(world.wish_by(session, 3, Route::Email("a@b.test".to_owned()))).await.unwrap().id;
        world.go_to(date(2026, 12, 14).at(10, 0, 0, 0));
        assert_eq!(work(&world, &gateway).await, 1);
        let sent = gateway.messages();
        assert_eq!((sent[0].subject, sent[0].recipient.as_str()), (by_mail, "a@b.test"));
        // Neutral by itself: what the help is about stands in no message.
        assert!(!sent[0].body.contains("Kurs") && !sent[0].heading.contains("Kurs"), "{}", sent[0].body);
        assert_eq!(world.tasks(landline).await, [("call".to_owned(), "reminder".to_owned(), "open".to_owned())]);
        assert!(world.tasks(nothing).await.is_empty() && world.messages(nothing).await.is_empty());
    }
}

#[tokio::test]
async fn b92_whoever_missed_two_is_called_about_the_third_and_never_refused() {
    for world in each().await {
        for day in [23, 24] {
            let session = world.session_on(date(2026, 11, day), 600, 4).await;
            let booking = book(&world, session, 7).await;
            world.go_to(date(2026, 11, day).at(12, 0, 0, 0));
            world
                .run(Some(world.guide), "", move |tx, act| booking::mark(tx, act, booking, booking::Attendance::NoShow))
                .await
                .unwrap();
        }
        let session = world.later(4).await;
        let third = book(&world, session, 7).await;
        assert_eq!(world.tasks(third).await, [("call".to_owned(), "confirm".to_owned(), "open".to_owned())]);
        let other = book(&world, session, 8).await;
        assert!(world.tasks(other).await.is_empty());
    }
}

#[tokio::test]
async fn what_is_refused_becomes_a_task_and_can_be_tried_again() {
    for world in each().await {
        let gateway = Gateway::new();
        let (session, other) = (world.later(4).await, world.session_on(date(2026, 12, 16), 600, 4).await);
        let by_mail = world.book(world.wish_by(session, 1, Route::Email("bounce@b.test".to_owned()))).await.unwrap().id;
        world.go_to(date(2026, 12, 1).at(9, 0, 0, 0));
        world.run(Some(world.guide), "", move |tx, act| booking::move_booking(tx, act, by_mail, other)).await.unwrap();
        gateway.answers(Outcome::Refused("refused"));
        work(&world, &gateway).await;
        assert_eq!(states(&world, "moved").await, [("failed".to_owned(), "refused".to_owned())]);
        assert_eq!(world.tasks(by_mail).await, [("decide".to_owned(), "moved".to_owned(), "open".to_owned())]);
        world.holds().await;
        // The address was right after all.
        gateway.answers(Outcome::Accepted(Some("4711".to_owned())));
        let (municipality, now) = (world.municipality, world.clock.now());
        assert_eq!(world.db.write(move |tx| message::again(tx, municipality, None, now)).await.unwrap(), 1);
        assert_eq!(work(&world, &gateway).await, 1);
        assert_eq!(states(&world, "moved").await, [("sent".to_owned(), String::new())]);
    }
}

#[tokio::test]
async fn whoever_changes_the_way_to_be_reached_is_not_written_to_the_old_way() {
    for world in each().await {
        let gateway = Gateway::new();
        let session = world.later(4).await;
        let (number, way) = (book(&world, session, 1).await, book(&world, session, 2).await);
        world.go_to(date(2026, 12, 14).at(10, 0, 0, 0));
        booking::make_reminders(&world.db, &world.means()).await.unwrap();
        let change = move |tx: &mut Tx<'_>| -> Result<_, DbError> {
            tx.run(
                sql!("UPDATE contact SET phone = '45454545' WHERE id = (SELECT contact_id FROM booking WHERE id = $1)"),
                params![number],
            )?;
            tx.run(
                sql!("UPDATE contact SET route = 'call' WHERE id = (SELECT contact_id FROM booking WHERE id = $1)"),
                params![way],
            )
        };
        world.db.write(change).await.unwrap();
        assert_eq!(work(&world, &gateway).await, 1);
        assert_eq!(gateway.messages()[0].recipient, "45454545");
        assert_eq!(world.tasks(way).await, [("call".to_owned(), "reminder".to_owned(), "open".to_owned())]);
    }
}

#[tokio::test]
async fn a_process_that_dies_with_a_message_in_hand_loses_it_to_the_next_when_its_lease_ends() {
    for world in each().await {
        let gateway = Gateway::new();
        let session = world.later(4).await;
        book(&world, session, 1).await;
        world.go_to(date(2026, 12, 14).at(10, 0, 0, 0));
        booking::make_reminders(&world.db, &world.means()).await.unwrap();
        let (db, clock, dispatch) = (world.db.clone(), world.clock.clone(), by(world.means(), Hangs));
        let dying = tokio::spawn(async move { message::send_due(&db, &clock, &dispatch).await });
        while states(&world, "reminder").await[0].0 != "sending" {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        dying.abort();
        world.clock.advance(SignedDuration::from_mins(1));
        assert_eq!(work(&world, &gateway).await, 0, "its lease holds");
        world.clock.advance(SignedDuration::from_mins(4));
        assert_eq!(work(&world, &gateway).await, 1);
    }
}

#[tokio::test]
async fn b111_after_a_restored_backup_nothing_leaves_that_may_have_left_before() {
    for world in each().await {
        let gateway = Gateway::new();
        let (session, other) = (world.later(4).await, world.session_on(date(2026, 12, 16), 600, 4).await);
        let booking = book(&world, session, 1).await;
        book(&world, other, 2).await;
        // The backup was taken while a message waited, and the reminder of the first was sent after it.
        world.go_to(date(2026, 12, 14).at(9, 0, 0, 0));
        world.run(Some(world.guide), "", move |tx, act| booking::move_booking(tx, act, booking, other)).await.unwrap();
        let third = book(&world, session, 3).await;
        world.go_to(date(2026, 12, 14).at(12, 0, 0, 0));
        let now = world.clock.now();
        world
            .db
            .write(move |tx| -> Result<_, DbError> {
                booking::skip_past_reminders(tx, now)?;
                message::hold_back(tx, now)
            })
            .await
            .unwrap();
        assert_eq!(work(&world, &gateway).await, 0);
        assert_eq!(states(&world, "moved").await, [("failed".to_owned(), "restored".to_owned())]);
        assert!(world.messages(third).await.is_empty());
        // What lies ahead goes as ever.
        world.go_to(date(2026, 12, 15).at(10, 0, 0, 0));
        assert_eq!(work(&world, &gateway).await, 2);
        assert_eq!(gateway.took(), ["reminder", "reminder"]);
    }
}

#[tokio::test]
async fn what_has_no_way_out_becomes_peoples_and_in_the_example_system_stays_to_be_looked_at() {
    for world in each().await {
        world.go_to(date(2026, 11, 23).at(9, 0, 0, 0));
        let (session, other) = (world.later(4).await, world.session_on(date(2026, 12, 16), 600, 4).await);
        let booking = book(&world, session, 1).await;
        world.run(Some(world.guide), "", move |tx, act| booking::move_booking(tx, act, booking, other)).await.unwrap();
        let none = |example| Dispatch { ways: Ways { example, ..Ways::default() }, ..by(world.means(), Hangs) };
        message::send_due(&world.db, &world.clock, &none(true)).await.unwrap();
        assert_eq!(states(&world, "moved").await, [("waiting".to_owned(), String::new())]);
        message::send_due(&world.db, &world.clock, &none(false)).await.unwrap();
        assert_eq!(states(&world, "moved").await, [("failed".to_owned(), "off".to_owned())]);
        assert_eq!(world.tasks(booking).await, [("call".to_owned(), "moved".to_owned(), "open".to_owned())]);
        // A gateway is set up, and staff try again: it leaves, and nobody need call any more.
        let gateway = Gateway::new();
        let (municipality, now) = (world.municipality, world.clock.now());
        world.db.write(move |tx| message::again(tx, municipality, None, now)).await.unwrap();
        assert_eq!(work(&world, &gateway).await, 1);
        assert_eq!(world.tasks(booking).await, [("call".to_owned(), "moved".to_owned(), "dropped".to_owned())]);
    }
}

#[tokio::test]
async fn a_process_that_is_told_to_stop_takes_nothing_more_in_hand() {
    for world in each().await {
        world.go_to(date(2026, 11, 23).at(9, 0, 0, 0));
        let (session, other) = (world.later(4).await, world.session_on(date(2026, 12, 16), 600, 4).await);
        let booking = book(&world, session, 1).await;
        world.run(Some(world.guide), "", move |tx, act| booking::move_booking(tx, act, booking, other)).await.unwrap();
        let (gateway, means) = (Gateway::new(), world.means());
        let dispatch = by(means, gateway.clone());
        dispatch.stopping.store(true, std::sync::atomic::Ordering::Release);
        assert_eq!(message::send_due(&world.db, &world.clock, &dispatch).await.unwrap().sent, 0);
        assert_eq!(states(&world, "moved").await, [("waiting".to_owned(), String::new())]);
        assert_eq!(work(&world, &gateway).await, 1);
    }
}

#[tokio::test]
async fn one_reminder_that_fails_keeps_no_other_from_being_made_and_a_day_that_opens_again_is_reminded_of() {
    for world in each().await {
        let gateway = Gateway::new();
        let session = world.later(4).await;
        book(&world, session, 1).await;
        work(&world, &gateway).await;
        gateway.took();
        let close = |state: &'static str| {
            let (db, municipality) = (world.db.clone(), world.municipality);
            async move {
                db.write(move |tx| {
                    tx.run(
                        sql!("UPDATE session SET state = $1 WHERE municipality_id = $2 AND id = $3"),
                        params![state, municipality, session],
                    )
                })
                .await
                .unwrap();
            }
        };
        world.go_to(date(2026, 12, 14).at(10, 0, 0, 0));
        close("closed").await;
        work(&world, &gateway).await;
        assert!(gateway.took().is_empty());
        close("open").await;
        work(&world, &gateway).await;
        assert_eq!(gateway.took(), ["reminder"]);
    }
}

#[tokio::test]
async fn a_promised_seat_goes_by_letter_at_any_hour_with_all_one_needs_to_come_and_not_once_it_is_answered() {
    for world in each().await {
        let gateway = Gateway::new();
        let none = by(world.means(), gateway.clone());
        let ways = Ways { sms: None, email: None, letter: Some(Arc::new(gateway.clone())), ..none.ways.clone() };
        let dispatch = Dispatch { ways, ..none };
        let send = async || message::send_due(&world.db, &world.clock, &dispatch).await.unwrap();
        let (municipality, guide, now) = (world.municipality, world.guide, world.clock.now());
        let decide = move |tx: &mut Tx<'_>| message::set_letters_leave(tx, municipality, true, guide, now);
        world.db.write(decide).await.unwrap();
        let letter = |street: &str| {
            Route::Letter(booking::PostalAddress {
                street: street.to_owned(),
                postal_code: "9008".to_owned(),
                postal_place: "Tromsø".to_owned(),
            })
        };
        let session = world.later(1).await;
        let first = book(&world, session, 1).await;
        let waits = world.join(world.wish_by(session, 2, letter("Storgata 2"))).await.unwrap().id;
        assert_eq!(world.tasks(waits).await, [], "nobody has to print it");
        // In the night from Sunday to Monday: a letter wakes nobody.
        world.go_to(date(2026, 11, 22).at(23, 0, 0, 0));
        world.cancel(first).await.unwrap();
        assert_eq!(send().await.sent, 1);
        let promised = gateway.messages();
        let sheet = promised[0].letter.as_ref().unwrap();
        assert_eq!((promised[0].kind.as_str(), promised[0].recipient.as_str()), ("invited", "Storgata 2, 9008 Tromsø"));
        assert_eq!(
            (sheet.street.as_str(), sheet.postal_code.as_str(), sheet.postal_place.as_str()),
            ("Storgata 2", "9008", "Tromsø")
        );
        assert_eq!(sheet.letter.to[1..], ["Storgata 2".to_owned(), "9008 Tromsø".to_owned()]);
        let said = sheet.letter.paragraphs.join(" ");
        assert!(said.contains("si ja eller nei") && !said.contains("http"), "an answer is given by voice: {said}");
        assert!(sheet.letter.facts.iter().any(|it| it.value.text().contains("Biblioteket, Gata 1")), "{:?}", sheet.letter.facts);
        assert!(sheet.letter.code.is_some());

        // Answered before it leaves: it does not leave.
        let other = world.session_on(date(2026, 12, 22), 600, 1).await;
        let second = book(&world, other, 3).await;
        let quick = world.join(world.wish_by(other, 4, letter("Storgata 4"))).await.unwrap().id;
        send().await;
        gateway.took();
        world.cancel(second).await.unwrap();
        let invitation = world.invitation(quick).await.unwrap().id;
        world.run(Some(guide), "", move |tx, act| booking::decline(tx, act, invitation)).await.unwrap();
        assert_eq!(send().await.sent, 0);
        assert_eq!(gateway.took(), [""; 0]);
        world.holds().await;
    }
}
