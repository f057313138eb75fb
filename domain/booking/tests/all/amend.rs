//! Staff change who comes, how they are reached and how many they are; day, time and seat stay.

use booking::{Act, BookingError, Contact, Route};
use db::{DbError, Tx, params, sql};
use uuid::Uuid;

use crate::world::{World, each};

/// Another number and name for a booking.
async fn edit(
    world: &World,
    booking: Uuid,
    change: fn(&mut Contact),
    people: i64,
    why: &'static str,
) -> Result<(), BookingError> {
    let (municipality, guide) = (world.municipality, world.guide);
    let it = world.db.read(move |tx| booking::find_booking(tx, municipality, booking)).await?;
    let mut contact = it.contact.unwrap();
    change(&mut contact);
    world
        .run(Some(guide), why, move |tx: &mut Tx<'_>, act: &Act<'_>| booking::edit_booking(tx, act, booking, &contact, people))
        .await
}

fn same(_: &mut Contact) {}

/// Whom the messages about a booking that have not left are for, and which version they are about.
async fn waiting_for(world: &World, booking: Uuid) -> Vec<(String, String, i64)> {
    let municipality = world.municipality;
    let read = move |tx: &mut Tx<'_>| -> Result<_, DbError> {
        tx.all(
            sql!(
                "SELECT kind, recipient, subject_version FROM outbox WHERE municipality_id = $1 AND subject_id = $2 AND state = 'waiting' ORDER BY id"
            ),
            params![municipality, booking],
            |row| Ok((row.next()?, row.next()?, row.next()?)),
        )
    };
    world.db.read(read).await.unwrap()
}

/// The confirmation of a new booking, as the pages queue it.
async fn confirm(world: &World, booking: Uuid) {
    let municipality = world.municipality;
    let (clock, now) = (world.clock.clone(), world.clock.now());
    world
        .db
        .write(move |tx| {
            message::queue(
                tx,
                clock.id(),
                &message::NewMessage {
                    municipality,
                    subject: booking,
                    version: 1,
                    kind: "booked",
                    channel: message::Channel::Sms,
                    recipient: "40000001",
                    language: "nb",
                    heading: String::new(),
                    body: "Velkommen".to_owned(),
                },
                now,
            )
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn a_name_that_is_spelled_anew_tells_nobody_and_what_is_waiting_to_be_sent_stays_true() {
    for world in each().await {
        let session = world.later(4).await;
        let it = world.book(world.wish(session, 1)).await.unwrap().id;
        confirm(&world, it).await;
        edit(&world, it, |it| it.name = "Kåre".to_owned(), 1, "").await.unwrap();
        assert_eq!(waiting_for(&world, it).await, [("booked".to_owned(), "40000001".to_owned(), 2)]);
        assert_eq!(world.history(it).await, ["booked", "edited"]);
        assert_eq!(world.seats(session).await, (1, 4, 0));
    }
}

#[tokio::test]
async fn whoever_is_reached_another_way_is_told_there_once() {
    for world in each().await {
        let session = world.later(4).await;
        let it = world.book(world.wish(session, 1)).await.unwrap().id;
        confirm(&world, it).await;
        edit(&world, it, |it| it.route = Route::Sms("48000000".to_owned()), 1, "").await.unwrap();
        assert_eq!(waiting_for(&world, it).await, [("booked".to_owned(), "48000000".to_owned(), 2)]);
        let home: fn(&mut Contact) = |it| {
            it.route = Route::Letter(booking::PostalAddress {
                street: "Gata 1".to_owned(),
                postal_code: "9008".to_owned(),
                postal_place: "Tromsø".to_owned(),
            });
        };
        edit(&world, it, home, 1, "").await.unwrap();
        assert!(waiting_for(&world, it).await.is_empty(), "the text message is no longer theirs");
        let open = || ("letter".to_owned(), "booked".to_owned(), "open".to_owned());
        assert_eq!(world.tasks(it).await, [open()]);
        edit(&world, it, |it| it.route = Route::None, 1, "").await.unwrap();
        let dropped = world.tasks(it).await.into_iter().filter(|it| it.2 == "open").count();
        assert_eq!(dropped, 0, "no letter is written to nowhere");
    }
}

#[tokio::test]
async fn fewer_people_give_their_seats_to_the_next_and_more_take_only_what_is_free() {
    for world in each().await {
        let session = world.later(3).await;
        let pair = world.book(world.wish_of(session, 1, 2)).await.unwrap().id;
        let one = world.book(world.wish(session, 2)).await.unwrap().id;
        let next = world.join(world.wish(session, 3)).await.unwrap().id;
        assert!(matches!(edit(&world, one, same, 2, "").await, Err(BookingError::Full)));
        assert_eq!(world.seats(session).await, (3, 3, 1), "nothing has changed");
        edit(&world, pair, same, 1, "").await.unwrap();
        assert_eq!(world.state(next).await, "invited", "in the same transaction");
        assert_eq!(world.seats(session).await, (3, 3, 0));
        let events = world.events(pair).await;
        assert_eq!(events.last().map(|it| (it.act.as_str(), it.numbers)), Some(("edited", Some((2, 1)))));
        world.holds().await;
        // Everybody who waited is seen to: the seat that is freed now may be taken at the desk.
        let entry = next;
        world.run(Some(world.guide), "other", move |tx, act| booking::remove(tx, act, entry)).await.unwrap();
        assert_eq!(world.seats(session).await, (2, 3, 0));
        edit(&world, one, same, 2, "").await.unwrap();
        assert_eq!(world.seats(session).await, (3, 3, 0));
        assert!(matches!(edit(&world, one, same, 21, "").await, Err(BookingError::TooMany(20))));
        world.cancel(one).await.unwrap();
        assert_eq!(world.seats(session).await, (1, 3, 0));
    }
}

#[tokio::test]
async fn more_people_pass_nobody_who_waits_without_a_reason() {
    for world in each().await {
        let session = world.later(4).await;
        let one = world.book(world.wish(session, 1)).await.unwrap().id;
        world.book(world.wish_of(session, 2, 2)).await.unwrap();
        // A pair waits; one seat is free, and it is not the booked one's.
        let pair = world.join(world.wish_of(session, 3, 2)).await.unwrap().id;
        assert!(matches!(edit(&world, one, same, 2, "").await, Err(BookingError::ListFirst)));
        edit(&world, one, same, 2, "Ektefellen må være med").await.unwrap();
        assert_eq!((world.seats(session).await, world.state(pair).await.as_str()), ((4, 4, 2), "waiting"));
        let events = world.events(one).await;
        assert_eq!(events.last().and_then(|it| it.note.clone()).as_deref(), Some("Ektefellen må være med"));
    }
}

#[tokio::test]
async fn whoever_was_reminded_is_not_reminded_again_and_a_second_press_finds_it_changed() {
    for world in each().await {
        let session = world.session(4).await;
        let it = world.book(world.wish(session, 1)).await.unwrap().id;
        world.go_to(jiff::civil::date(2026, 11, 23).at(10, 0, 0, 0));
        booking::make_reminders(&world.db, &world.means()).await.unwrap();
        assert_eq!(world.messages(it).await, ["reminder"]);
        edit(&world, it, |it| it.needs = "Rullestol".to_owned(), 1, "").await.unwrap();
        booking::make_reminders(&world.db, &world.means()).await.unwrap();
        assert_eq!(
            waiting_for(&world, it).await,
            [("reminder".to_owned(), "40000001".to_owned(), 2)],
            "it is still to be sent, once"
        );
        world.cancel(it).await.unwrap();
        assert!(matches!(edit(&world, it, same, 1, "").await, Err(BookingError::Used)));
    }
}

#[tokio::test]
async fn news_that_has_not_left_yet_is_not_lost_when_somebody_is_reached_another_way() {
    for world in each().await {
        let (from, to) = (world.later(4).await, world.session_on(jiff::civil::date(2026, 12, 16), 600, 4).await);
        let it = world.book(world.wish(from, 1)).await.unwrap().id;
        world.run(Some(world.guide), "syk", move |tx, act| booking::move_booking(tx, act, it, to)).await.unwrap();
        assert_eq!(world.messages(it).await, ["moved"]);
        edit(&world, it, |it| it.route = Route::Sms("48000000".to_owned()), 1, "").await.unwrap();
        assert_eq!(
            waiting_for(&world, it).await,
            [("moved".to_owned(), "48000000".to_owned(), 3)],
            "told once, where they are now"
        );
        // A landline takes no text message: people call, when its turn comes.
        edit(&world, it, |it| it.route = Route::Call("77600000".to_owned()), 1, "").await.unwrap();
        let truth = std::sync::Arc::new(booking::Truth { means: world.means(), takes_answers: false });
        let ways = message::Ways::default();
        let dispatch = message::Dispatch { ways, author: truth, stopping: std::sync::Arc::default() };
        world.go_to(jiff::civil::date(2026, 11, 23).at(9, 0, 0, 0));
        message::send_due(&world.db, &world.clock, &dispatch).await.unwrap();
        assert_eq!(world.tasks(it).await, [("call".to_owned(), "moved".to_owned(), "open".to_owned())]);
    }
}

#[tokio::test]
async fn what_was_sent_before_an_edit_is_still_about_the_booking_when_it_comes_back() {
    for world in each().await {
        let session = world.later(4).await;
        let it = world.book(world.wish(session, 1)).await.unwrap().id;
        confirm(&world, it).await;
        let municipality = world.municipality;
        let sent = move |tx: &mut Tx<'_>| {
            tx.send(
                sql!("UPDATE outbox SET state = 'sent' WHERE municipality_id = $1 AND subject_id = $2"),
                params![municipality, it],
            )
        };
        world.db.write(sent).await.unwrap();
        edit(&world, it, |it| it.name = "Kåre".to_owned(), 1, "").await.unwrap();
        let read = move |tx: &mut Tx<'_>| {
            tx.one(
                sql!("SELECT subject_version FROM outbox WHERE municipality_id = $1 AND subject_id = $2"),
                params![municipality, it],
                |row| row.next::<i64>(),
            )
        };
        assert_eq!(world.db.read(read).await.unwrap(), 2);
    }
}
