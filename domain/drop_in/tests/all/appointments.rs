//! Appointments and walk-ins in one line, and closing time.

use booking::{Channel, CodeWord, Contact, Request, Route};
use drop_in::{Arrival, Reach, Ticket};
use i18n::Lang;
use jiff::civil::date;
use uuid::Uuid;

use crate::world::{SECRET, World, each};

/// Books the time that begins so many minutes after midnight today.
async fn book(world: &World, from: u16) -> Uuid {
    let (municipality, offer, now) = (world.municipality, world.individual, world.clock.now());
    let sessions = world.run(move |tx| Ok(offer::upcoming(tx, municipality, offer, now, 20)?)).await;
    let session = sessions.iter().find(|it| it.from == from && it.date == world.clock.today()).unwrap().id;
    let form_key = *session.as_bytes();
    let request = Request {
        municipality,
        session,
        people: 1,
        reason: String::new(),
        overbook: false,
        form_key,
        contact: Contact {
            name: "Gjest".to_owned(),
            companion: None,
            route: Route::None,
            reaches_companion: false,
            language: Lang::Nb,
            written_in: Lang::Nb,
            access: vec![],
            needs: String::new(),
        },
        channel: Channel::Desk,
        made_by: Some(world.guides[0]),
        on_behalf: false,
        client: None,
        secret: SECRET,
        word: CodeWord::of_form(&SECRET, &form_key, Lang::Nb),
        asked: None,
        hold: None,
        confirmed: true,
    };
    let means = world.means();
    world.db.write(move |tx| booking::book(tx, &means, &request)).await.unwrap().id
}

async fn check_in(world: &World, booking: Uuid) -> Result<Ticket, drop_in::DropInError> {
    let (means, form_key) = (world.means(), booking.into_bytes());
    let it = Arrival { municipality: world.municipality, place: world.place, booking, by: world.guides[0], form_key };
    world.db.write(move |tx| drop_in::check_in(tx, &means, &it)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b98_an_appointment_ranks_at_its_time_and_the_walk_ins_wait_longer() {
    for world in each().await {
        world.start(1).await;
        world.go_to(date(2026, 11, 24).at(9, 40, 0, 0));
        let (ten, half_past) = (book(&world, 600).await, book(&world, 630).await);
        for n in 1..=4 {
            world.take(n).await;
        }
        let (before, last) = (world.line().await, world.waiting().await.len());
        let last_id = before.waiting[last - 1].id;
        let told_before = before.told(before.ahead_of(last_id).unwrap()).unwrap();
        // Twenty minutes early: walk-ins go on until it is ten, but those whose turn would come after ten are told that one more is ahead.
        let checked = check_in(&world, ten).await.unwrap();
        assert_eq!(world.waiting().await, [1, 2, 3, 4, 5], "{}", world.db.engine_name());
        let after = world.line().await;
        assert_eq!((before.ahead_of(last_id), after.ahead_of(last_id)), (Some(3), Some(4)));
        assert!(after.told(4).unwrap().high > told_before.high, "the walk-ins' estimate rises");
        assert_eq!(after.ahead_of(checked.id), Some(0));
        // The same appointment again is the same number.
        assert_eq!(check_in(&world, ten).await.unwrap().number, checked.number);
        // At its time it comes first.
        world.go_to(date(2026, 11, 24).at(9, 56, 0, 0));
        assert_eq!(world.waiting().await, [5, 1, 2, 3, 4]);
        let called = world.next(0).await.unwrap();
        assert_eq!((called.number, called.booking), (5, Some(ten)));
        // More than ten minutes late: behind those who wait.
        world.go_to(date(2026, 11, 24).at(10, 41, 0, 0));
        assert_eq!(check_in(&world, half_past).await.unwrap().due_at, None);
        assert_eq!(world.waiting().await, [1, 2, 3, 4, 6]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b98_ten_minutes_late_is_in_time_and_an_appointment_counts_as_kept() {
    for world in each().await {
        world.go_to(date(2026, 11, 24).at(9, 40, 0, 0));
        let ten = book(&world, 600).await;
        let (municipality, place, now) = (world.municipality, world.place, world.clock.now());
        let coming = world.run(move |tx| Ok(drop_in::expected(tx, municipality, place, now)?)).await;
        assert_eq!(coming.iter().map(|it| (it.booking, it.from)).collect::<Vec<_>>(), [(ten, 600)]);
        world.take(1).await;
        world.go_to(date(2026, 11, 24).at(10, 10, 0, 0));
        check_in(&world, ten).await.unwrap();
        assert_eq!(world.waiting().await, [2, 1], "{}", world.db.engine_name());
        let booking = world.run(move |tx| Ok(booking::find_booking(tx, municipality, ten)?)).await;
        assert_eq!(booking.state, "attended");
        let coming = world.run(move |tx| Ok(drop_in::expected(tx, municipality, place, now)?)).await;
        assert!(coming.is_empty());
        // By the number that is read aloud, with spaces as people say it.
        let spoken = booking.ref_code.clone();
        let spoken = format!("{} {} {}", &spoken[..3], &spoken[3..6], &spoken[6..]);
        assert_eq!(world.run(move |tx| drop_in::booking_of(tx, municipality, &spoken)).await, Some(ten));
        assert_eq!(world.run(move |tx| drop_in::booking_of(tx, municipality, "123")).await, None);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_appointment_of_another_day_does_not_check_in() {
    for world in each().await {
        world.go_to(date(2026, 11, 24).at(9, 40, 0, 0));
        let ten = book(&world, 600).await;
        world.go_to(date(2026, 11, 25).at(9, 0, 0, 0));
        assert!(matches!(check_in(&world, ten).await, Err(drop_in::DropInError::NotToday)));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b99_twenty_minutes_before_closing_fifteen_ahead_are_too_many() {
    for world in each().await {
        world.start(1).await;
        assert_eq!(world.line().await.reach(), Reach::Likely);
        world.go_to(date(2026, 11, 24).at(17, 40, 0, 0));
        // Ten minutes each and nobody ahead: it can be done.
        assert_eq!(world.line().await.reach(), Reach::Likely, "{}", world.db.engine_name());
        world.take(1).await;
        world.next(0).await.unwrap();
        world.take(2).await;
        assert_eq!(world.line().await.reach(), Reach::Uncertain);
        for n in 3..=17 {
            world.take(n).await;
        }
        assert_eq!(world.line().await.reach(), Reach::No);
        // Closed: nobody is reached, and the next time is told.
        world.go_to(date(2026, 11, 24).at(18, 1, 0, 0));
        let line = world.line().await;
        assert_eq!((line.opening, line.reach()), (None, Reach::No));
        let (municipality, place, now) = (world.municipality, world.place, world.clock.now());
        let next = world.run(move |tx| drop_in::next_opening(tx, municipality, place, now)).await.unwrap();
        assert_eq!((next.date, next.from), (date(2026, 11, 25), 540));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn before_the_doors_open_everybody_waits_until_then_besides() {
    for world in each().await {
        world.go_to(date(2026, 11, 25).at(8, 28, 0, 0));
        world.start(1).await;
        let line = world.line().await;
        assert_eq!(line.opens_at(), Some(clock::instant(date(2026, 11, 25).at(9, 0, 0, 0))));
        let before = line.told(0).unwrap();
        world.go_to(date(2026, 11, 25).at(9, 0, 0, 0));
        let line = world.line().await;
        assert_eq!(line.opens_at(), None);
        let after = line.told(0).unwrap();
        assert_eq!((before.low, before.high), (after.low + 30, after.high + 35), "32 minutes, rounded outwards");
        world.holds().await;
    }
}
