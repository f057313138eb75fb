//! Numbers are unique and ascending, and a day is a day by the local clock.

use jiff::civil::date;

use crate::world::{each, race, tally};

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b95_thirty_take_numbers_within_a_second_on_two_tablets() {
    race(|world, run| async move {
        world.day_of(&run).await;
        let people = if run.number == 0 { 30 } else { run.between(5, 30) };
        let taken = (0..u32::from(people)).map(|n| {
            let (db, means, wish) = (world.db.clone(), world.means(), world.wish(n + 100 * u32::try_from(run.number).unwrap()));
            async move { db.write(move |tx| drop_in::take(tx, &means, &wish)).await.unwrap().number }
        });
        let mut numbers = run.all(taken).await;
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=i64::from(people)).collect::<Vec<i64>>());
        assert_eq!(world.waiting().await, numbers, "they are called in the order of their numbers");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b95_the_day_begins_at_local_midnight_not_at_utc_s() {
    for world in each().await {
        world.go_to(date(2026, 11, 24).at(23, 50, 0, 0));
        assert_eq!((world.take(1).await.number, world.take(2).await.number), (1, 2));
        // Half past twelve at night in Norway: still the 24th by UTC.
        world.go_to(date(2026, 11, 25).at(0, 30, 0, 0));
        let first = world.take(3).await;
        assert_eq!((first.number, first.date), (1, date(2026, 11, 25)), "{}", world.db.engine_name());
        assert_eq!(world.waiting().await, [1], "yesterday's numbers are not called today");
        // Midnight by UTC changes nothing.
        world.go_to(date(2026, 11, 25).at(1, 30, 0, 0));
        assert_eq!(world.take(4).await.number, 2);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn the_same_form_sent_many_times_gets_one_number() {
    race(|world, run| async move {
        world.day_of(&run).await;
        let form = u32::try_from(run.number).unwrap();
        let sent = (0..run.between(2, 20)).map(|_| {
            let (db, means, wish) = (world.db.clone(), world.means(), world.wish(form));
            async move { db.write(move |tx| drop_in::take(tx, &means, &wish)).await.unwrap().number }
        });
        let numbers = run.all(sent).await;
        assert_eq!(tally(&numbers).len(), 1, "{numbers:?}");
        assert_eq!(world.line().await.waiting.len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_goes_again_is_out_and_those_behind_move_up() {
    for world in each().await {
        world.start(1).await;
        let (first, second, third) = (world.take(1).await, world.take(2).await, world.take(3).await);
        assert_eq!(world.line().await.ahead_of(third.id), Some(2));
        let (municipality, now) = (world.municipality, world.clock.now());
        let token = world.means().token_hash(&world.means().token_of(second.id));
        let gone = world
            .run(move |tx| {
                let (owner, ticket) = drop_in::ticket_of(tx, &token)?;
                assert_eq!(owner, municipality);
                Ok(drop_in::leave(tx, owner, ticket.id, now)?)
            })
            .await;
        assert!(gone);
        assert_eq!((world.waiting().await, world.line().await.ahead_of(third.id)), (vec![1, 3], Some(1)));
        // Going twice is going once; whoever is being helped stays.
        assert!(!world.run(move |tx| Ok(drop_in::leave(tx, municipality, second.id, now)?)).await);
        world.next(0).await.unwrap();
        world.press(0, first.id, drop_in::Press::Begin).await.unwrap();
        assert!(!world.run(move |tx| Ok(drop_in::leave(tx, municipality, first.id, now)?)).await);
    }
}
