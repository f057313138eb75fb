//! Guides press, several at once; nobody is called by two, and the last press can be taken back.

use drop_in::{DropInError, Press, State};

use crate::world::{each, race, tally};

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b96_guides_who_press_next_at_once_get_different_numbers() {
    race(|world, run| async move {
        world.day_of(&run).await;
        let (guides, people) = (usize::from(run.between(2, 8)), u32::from(run.between(8, 20)));
        world.start(guides).await;
        for n in 0..people {
            world.take(n + 100 * u32::try_from(run.number).unwrap()).await;
        }
        let presses = (0..guides).map(|guide| {
            let (db, it) = (world.db.clone(), world.presser(guide));
            async move {
                // Twice each: the second press is the same act.
                let first = db.write(move |tx| drop_in::next(tx, it)).await.unwrap().unwrap();
                let again = db.write(move |tx| drop_in::next(tx, it)).await.unwrap().unwrap();
                assert_eq!(first.number, again.number);
                first.number
            }
        });
        let mut numbers = run.all(presses).await;
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=i64::try_from(guides).unwrap()).collect::<Vec<i64>>(), "{:?}", tally(&numbers));
        assert_eq!(world.line().await.waiting.len(), people as usize - guides);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn b96_the_last_number_is_called_once_and_the_others_hear_that_nobody_waits() {
    race(|world, run| async move {
        world.day_of(&run).await;
        world.start(8).await;
        world.take(u32::try_from(run.number).unwrap()).await;
        let presses = (0..usize::from(run.between(2, 8))).map(|guide| {
            let (db, it) = (world.db.clone(), world.presser(guide));
            async move { db.write(move |tx| drop_in::next(tx, it)).await.unwrap() }
        });
        assert_eq!(run.all(presses).await.iter().flatten().count(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b97_whoever_is_absent_goes_three_places_down_once_and_is_then_out() {
    for world in each().await {
        world.start(1).await;
        let mut all = Vec::new();
        for n in 1..=6 {
            all.push(world.take(n).await);
        }
        let before = world.line().await;
        let (ahead_of_four, told_before) = (before.ahead_of(all[3].id), before.told(3));
        let first = world.next(0).await.unwrap();
        // Nobody is absent before they were called again twice.
        assert!(matches!(world.press(0, first.id, Press::Absent).await, Err(DropInError::RecallFirst)));
        for _ in 0..2 {
            world.press(0, first.id, Press::Recall).await.unwrap();
        }
        world.press(0, first.id, Press::Absent).await.unwrap();
        assert_eq!(world.waiting().await, [2, 3, 4, 1, 5, 6], "{}", world.db.engine_name());
        // The others' estimate is corrected: one less is ahead of the fourth.
        let after = world.line().await;
        assert_eq!((ahead_of_four, after.ahead_of(all[3].id)), (Some(3), Some(2)));
        assert!(after.told(2).unwrap().high < told_before.unwrap().high);
        // Called again, and not there again: out.
        for expected in [2, 3, 4] {
            let it = world.next(0).await.unwrap();
            assert_eq!(it.number, expected);
            world.press(0, it.id, Press::Done).await.unwrap();
        }
        let again = world.next(0).await.unwrap();
        assert_eq!((again.number, again.absences, again.recalls), (1, 1, 0));
        for _ in 0..2 {
            world.press(0, again.id, Press::Recall).await.unwrap();
        }
        assert_eq!(world.press(0, again.id, Press::Absent).await.unwrap().state, State::Left);
        assert_eq!(world.waiting().await, [5, 6]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn absent_with_fewer_than_three_behind_goes_last() {
    for world in each().await {
        world.start(1).await;
        for n in 1..=2 {
            world.take(n).await;
        }
        let first = world.next(0).await.unwrap();
        for act in [Press::Recall, Press::Recall, Press::Absent] {
            world.press(0, first.id, act).await.unwrap();
        }
        world.take(3).await;
        assert_eq!(world.waiting().await, [2, 1, 3], "{}: whoever comes later stands behind", world.db.engine_name());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_press_can_be_taken_back_until_somebody_else_does_something() {
    for world in each().await {
        world.start(1).await;
        let (first, second) = (world.take(1).await, world.take(2).await);
        world.next(0).await.unwrap();
        let back = world.undo(0).await.unwrap();
        assert_eq!((back.state, back.first_called_at, back.guide), (State::Waiting, None, None));
        assert_eq!(world.waiting().await, [1, 2]);
        // Only the last press is remembered.
        assert!(matches!(world.undo(0).await, Err(DropInError::Changed)));

        world.next(0).await.unwrap();
        for act in [Press::Begin, Press::Done] {
            world.press(0, first.id, act).await.unwrap();
        }
        assert_eq!(world.undo(0).await.unwrap().state, State::Serving);
        world.press(0, first.id, Press::Back).await.unwrap();
        assert_eq!(world.waiting().await, [1, 2], "whoever is put back stands where they stood");
        assert_eq!(world.undo(0).await.unwrap().state, State::Serving);
        world.press(0, first.id, Press::Done).await.unwrap();

        // An old page's button does nothing to another number.
        world.next(0).await.unwrap();
        assert!(matches!(world.press(0, first.id, Press::Done).await, Err(DropInError::Changed)));
        // Whoever goes by themselves is not called back by an undo.
        let (municipality, now) = (world.municipality, world.clock.now());
        world.run(move |tx| Ok(drop_in::leave(tx, municipality, second.id, now)?)).await;
        assert!(matches!(world.undo(0).await, Err(DropInError::Changed)));
        // And after ten minutes nothing is.
        let third = world.take(3).await;
        world.next(0).await.unwrap();
        world.wait_minutes(11);
        assert!(matches!(world.undo(0).await, Err(DropInError::Changed)));
        world.press(0, third.id, Press::Left).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_who_helps_calls_and_nobody_stops_with_somebody_in_hand() {
    for world in each().await {
        world.take(1).await;
        let it = world.presser(0);
        assert!(matches!(world.db.write(move |tx| drop_in::next(tx, it)).await, Err(DropInError::NotHelping)));
        assert!(world.line().await.told(1).is_none(), "nobody helps: nothing is told");
        world.start(1).await;
        let one = world.line().await.told(1).unwrap();
        world.start(2).await;
        assert!(world.line().await.told(1).unwrap().high <= one.high, "a second guide shortens the wait");
        world.next(0).await.unwrap();
        let it = world.presser(0);
        assert!(matches!(world.db.write(move |tx| drop_in::stop(tx, it)).await, Err(DropInError::InHand)));
        let it = world.presser(1);
        world.run(move |tx| drop_in::stop(tx, it)).await;
        assert_eq!(world.line().await.guides.len(), 1);
    }
}
