//! What people write back: B35 and B91, and that nobody learns from us what they did not know.

use booking::{Reply, Route};
use jiff::civil::date;
use municipality::setting::PhoneNumber;
use uuid::Uuid;

use crate::sending::{Gateway, work};
use crate::world::{World, each};

const NUMBER: &str = "41234567";

/// A text message from a number; each `n` is a message of its own.
async fn text(world: &World, from: &str, text: &'static str, n: u8) -> Reply {
    let (means, sender) = (world.means(), PhoneNumber::parse(from).unwrap());
    world.db.write(move |tx| booking::receive(tx, &means, &sender, text, &[n; 32])).await.unwrap()
}

/// The bodies of the answers that wait.
async fn answers(world: &World) -> Vec<String> {
    let gateway = Gateway::new();
    work(world, &gateway).await;
    gateway.messages().into_iter().filter(|it| it.kind == "reply").map(|it| it.body).collect()
}

async fn state(world: &World, booking: Uuid) -> String {
    let municipality = world.municipality;
    world.db.read(move |tx| booking::find_booking(tx, municipality, booking)).await.unwrap().state
}

fn mine() -> Route {
    Route::Sms(NUMBER.to_owned())
}

#[tokio::test]
async fn b91_one_booking_is_cancelled_by_a_word_and_of_two_we_ask_which() {
    for world in each().await {
        world.go_to(date(2026, 11, 23).at(9, 0, 0, 0));
        let (one, two) = (world.later(4).await, world.session_on(date(2026, 12, 17), 720, 4).await);
        let first = world.book(world.wish_by(one, 1, mine())).await.unwrap();
        let second = world.book(world.wish_by(two, 2, mine())).await.unwrap();
        assert_eq!(text(&world, "+4741234567", "Avbud", 1).await, Reply::Answered);
        let asked = answers(&world).await;
        assert_eq!((asked.len(), state(&world, first.id).await.as_str()), (1, "confirmed"));
        for part in [first.code.as_str(), second.code.as_str(), "15.12. kl. 10.00", "17.12. kl. 12.00"] {
            assert!(asked[0].contains(part), "{asked:?} lacks {part}");
        }
        // The number of the second; the gateway brings it twice.
        let said: &'static str = Box::leak(format!("AVBUD {}", second.code.said()).into_boxed_str());
        assert_eq!(text(&world, NUMBER, said, 2).await, Reply::Answered);
        assert_eq!(text(&world, NUMBER, said, 2).await, Reply::Repeated);
        assert_eq!(state(&world, second.id).await, "cancelled_by_resident");
        let said = answers(&world).await;
        assert!(said.len() == 1 && said[0].contains("17.12. kl. 12.00"), "{said:?}");
        // Now there is but one.
        text(&world, NUMBER, "AVBUD", 3).await;
        assert_eq!(state(&world, first.id).await, "cancelled_by_resident");
        answers(&world).await;
        // And now none.
        text(&world, NUMBER, "AVBUD", 4).await;
        assert_eq!(answers(&world).await.len(), 0, "whoever has nothing with us any more is a stranger to this rule");
    }
}

/// Somebody whose turn has come.
async fn invited(world: &World) -> Uuid {
    world.go_to(date(2026, 11, 23).at(9, 0, 0, 0));
    let session = world.later(1).await;
    let booked = world.book(world.wish(session, 1)).await.unwrap();
    let entry = world.join(world.wish_by(session, 2, mine())).await.unwrap().id;
    world.cancel(booked.id).await.unwrap();
    entry
}

#[tokio::test]
async fn yes_takes_the_seat_and_no_gives_it_on_by_the_same_rule_as_the_link() {
    for world in each().await {
        let entry = invited(&world).await;
        let gateway = Gateway::new();
        work(&world, &gateway).await;
        assert!(gateway.messages()[0].body.ends_with("Svar JA eller NEI."), "there is room to say so");
        text(&world, NUMBER, "Ja takk!", 1).await;
        assert_eq!(world.state(entry).await, "placed");
        work(&world, &gateway).await;
        assert_eq!(gateway.took(), ["booked"], "one message says that the seat is theirs");
        text(&world, NUMBER, "JA", 2).await;
        let said = answers(&world).await;
        assert!(said[0].contains("allerede fått plassen"), "{said:?}");
        world.holds().await;

        let entry = invited(&world).await;
        text(&world, NUMBER, "nei", 3).await;
        assert_eq!(world.state(entry).await, "withdrawn");
        let said = answers(&world).await;
        assert!(said.iter().any(|it| it.contains("går plassen til en annen")), "{said:?}");
    }
}

#[tokio::test]
async fn b35_a_yes_a_minute_after_the_end_is_answered_clearly_and_the_place_is_kept() {
    for world in each().await {
        let entry = invited(&world).await;
        world.go_to(date(2026, 11, 24).at(9, 1, 0, 0));
        // The sweeper has not been here yet.
        text(&world, NUMBER, "JA", 1).await;
        let said = answers(&world).await;
        assert!(said[0].contains("Fristen") && said[0].contains("beholder plassen"), "{said:?}");
        assert!(matches!(world.state(entry).await.as_str(), "invited" | "waiting"), "no booking was made");
    }
}

#[tokio::test]
async fn a_question_becomes_a_task_and_its_words_go_with_the_person() {
    for world in each().await {
        world.go_to(date(2026, 11, 23).at(9, 0, 0, 0));
        let session = world.later(4).await;
        let booking = world.book(world.wish_by(session, 1, mine())).await.unwrap().id;
        text(&world, NUMBER, "Kan jeg ta med min mor?", 1).await;
        assert_eq!(world.tasks(booking).await, [("call".to_owned(), "question".to_owned(), "open".to_owned())]);
        assert!(answers(&world).await[0].contains("ringer deg"));
        let municipality = world.municipality;
        let question = move |tx: &mut db::Tx<'_>| message::question(tx, municipality, booking);
        assert_eq!(world.db.read(question).await.unwrap().as_deref(), Some("Kan jeg ta med min mor?"));
        world.run(Some(world.guide), "", move |tx, act| booking::forget(tx, act, booking)).await.unwrap();
        assert_eq!(world.db.read(question).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_stranger_cancels_nothing_and_is_answered_once_a_day() {
    for world in each().await {
        let session = world.later(4).await;
        let booking = world.book(world.wish_by(session, 1, mine())).await.unwrap();
        assert_eq!(text(&world, "99999999", "AVBUD", 1).await, Reply::Unknown { answer: true });
        let said: &'static str = Box::leak(format!("AVBUD {}", booking.code.as_str()).into_boxed_str());
        assert_eq!(text(&world, "99999999", said, 2).await, Reply::Unknown { answer: false }, "the number alone is no key");
        assert_eq!(state(&world, booking.id).await, "confirmed");
        world.clock.advance(jiff::SignedDuration::from_hours(25));
        assert_eq!(text(&world, "99999999", "Hei", 3).await, Reply::Unknown { answer: true });
        assert!(answers(&world).await.is_empty(), "nothing about a stranger is kept");
    }
}

#[tokio::test]
async fn nobody_is_welcomed_to_a_seat_that_they_gave_back() {
    for world in each().await {
        let entry = invited(&world).await;
        text(&world, NUMBER, "JA", 1).await;
        assert_eq!(world.state(entry).await, "placed");
        text(&world, NUMBER, "AVBUD", 2).await;
        answers(&world).await;
        text(&world, NUMBER, "JA", 3).await;
        let said = answers(&world).await;
        assert!(said.len() == 1 && !said[0].contains("allerede fått plassen"), "{said:?}");
    }
}

#[tokio::test]
async fn b91_no_to_an_offered_seat_and_no_to_a_booking_are_told_apart_by_asking() {
    for world in each().await {
        let entry = invited(&world).await;
        let other = world.session_on(date(2026, 12, 17), 720, 4).await;
        let booked = world.book(world.wish_by(other, 3, mine())).await.unwrap();
        text(&world, NUMBER, "AVBUD", 1).await;
        let asked = answers(&world).await;
        assert!(asked.len() == 1 && asked[0].contains(booked.code.as_str()), "{asked:?}");
        assert_eq!((state(&world, booked.id).await.as_str(), world.state(entry).await.as_str()), ("confirmed", "invited"));
        // The number of the offered seat is a no to that.
        let code = world.entry(entry).await.ref_code;
        text(&world, NUMBER, Box::leak(format!("AVBUD {code}").into_boxed_str()), 2).await;
        assert_eq!((state(&world, booked.id).await.as_str(), world.state(entry).await.as_str()), ("confirmed", "withdrawn"));
    }
}

#[tokio::test]
async fn b91_a_course_is_given_up_whole_only_by_its_number() {
    for world in each().await {
        world.go_to(date(2026, 11, 23).at(9, 0, 0, 0));
        let session = world.series(3, 4).await;
        let booked = world.book(world.wish_by(session, 1, mine())).await.unwrap();
        text(&world, NUMBER, "AVBUD", 1).await;
        let asked = answers(&world).await;
        assert!(asked.len() == 1 && asked[0].contains("hele kurset"), "{asked:?}");
        assert_eq!(state(&world, booked.id).await, "confirmed");
        text(&world, NUMBER, Box::leak(format!("AVBUD {}", booked.code.as_str()).into_boxed_str()), 2).await;
        assert_eq!(state(&world, booked.id).await, "cancelled_by_resident");
    }
}

#[tokio::test]
async fn two_machines_do_not_thank_each_other_for_ever_and_no_identity_number_is_kept() {
    for world in each().await {
        world.go_to(date(2026, 11, 23).at(9, 0, 0, 0));
        let session = world.later(4).await;
        let booking = world.book(world.wish_by(session, 1, mine())).await.unwrap().id;
        assert_eq!(text(&world, NUMBER, "Takk!", 1).await, Reply::Answered);
        assert!(answers(&world).await.is_empty(), "a thank you wants no answer");
        world.clock.advance(jiff::SignedDuration::from_hours(25));
        for n in 2..6 {
            text(&world, NUMBER, "Fraværende til mandag, se ny adresse", n).await;
        }
        assert_eq!(answers(&world).await.len(), 1);
        // The first that could be one; whose it is nobody knows.
        let number = (0..100_000).map(|it| format!("010101{it:05}")).find(|it| web::holds_national_identity_number(it)).unwrap();
        let said: &'static str = Box::leak(format!("Trenger dere fødselsnummeret mitt {number}?").into_boxed_str());
        text(&world, NUMBER, said, 7).await;
        let municipality = world.municipality;
        let kept = world.db.read(move |tx| message::question(tx, municipality, booking)).await.unwrap().unwrap();
        assert!(kept.contains("fødselsnummeret") && !kept.contains(&number[..6]), "{kept}");
    }
}
