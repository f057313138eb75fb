//! Paper, secret addresses, and what is left of old days.

use db::{DbError, Tx, params, sql};
use drop_in::{KEEP_DAYS, Kind, Press, Screen, SheetRow, Sound};
use jiff::civil::date;

use crate::world::{World, each};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_is_entered_once_and_its_numbers_follow_those_of_the_day() {
    for world in each().await {
        world.take(1).await;
        world.go_to(date(2026, 11, 24).at(17, 0, 0, 0));
        let rows = [
            SheetRow { line: 1, came: 600, begun: Some(605), ended: 620 },
            SheetRow { line: 2, came: 601, begun: None, ended: 630 },
            SheetRow { line: 4, came: 700, begun: Some(700), ended: 700 },
        ];
        let (at, today) = ((world.municipality, world.place), world.clock.today());
        for new in [3, 0] {
            let means = world.means();
            let entered = world.run(move |tx| drop_in::enter_sheet(tx, &means, at, today, &rows, [9; 16])).await;
            assert_eq!(entered, new, "{}: the same form is the same act", world.db.engine_name());
        }
        assert_eq!(world.waiting().await, [1], "what was on paper is over");
        assert_eq!(world.take(2).await.number, 5);
        let figures = world.run(move |tx| Ok(drop_in::figures(tx, at.0, at.1, today)?)).await;
        assert_eq!((figures.tickets, figures.helped, figures.gone, figures.answers), (5, 2, 1, 0));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_that_is_typed_in_a_second_time_is_seen_and_one_can_be_taken_back() {
    for world in each().await {
        world.go_to(date(2026, 11, 24).at(17, 0, 0, 0));
        let rows = [
            SheetRow { line: 1, came: 600, begun: Some(605), ended: 620 },
            SheetRow { line: 2, came: 601, begun: None, ended: 630 },
        ];
        let (at, today, means) = ((world.municipality, world.place), world.clock.today(), world.means());
        let before = async |key| world.run(move |tx| Ok(drop_in::typed_before(tx, at, today, &rows, key)?)).await;
        assert_eq!(before([9; 16]).await, 0);
        world.run(move |tx| drop_in::enter_sheet(tx, &means, at, today, &rows, [9; 16])).await;
        assert_eq!((before([9; 16]).await, before([8; 16]).await), (0, 2), "the same form is not another one");
        let take_back = async || world.run(move |tx| Ok(drop_in::take_sheet_back(tx, at.0, at.1, [9; 16], 18)?)).await;
        assert_eq!((take_back().await, take_back().await), (2, 0));
        assert_eq!(before([8; 16]).await, 0);
        let figures = world.run(move |tx| Ok(drop_in::figures(tx, at.0, at.1, today)?)).await;
        assert_eq!(figures.tickets, 0);
        assert_eq!(world.take(1).await.number, 3, "numbers are not given anew");
        world.holds().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_address_works_until_it_is_ended() {
    for world in each().await {
        let (means, municipality, by) = (world.means(), world.municipality, world.guides[0]);
        let it = Screen {
            id: world.clock.id(),
            place: world.place,
            kind: Kind::Wall,
            sound: Sound::Voice,
            made_at: world.clock.now(),
        };
        let (hash, made) = (means.token_hash(&means.token_of(it.id)), it.clone());
        world.run(move |tx| Ok(drop_in::make_screen(tx, &means, municipality, by, &made)?)).await;
        assert_eq!(world.run(move |tx| drop_in::screen_of(tx, &hash)).await, (municipality, it.clone()));
        let (place, now) = (world.place, world.clock.now());
        let open = world.run(move |tx| Ok(drop_in::screens(tx, municipality, place)?)).await;
        assert_eq!(open, std::slice::from_ref(&it));
        world.run(move |tx| drop_in::end_screen(tx, municipality, place, it.id, now)).await;
        assert!(world.db.read(move |tx| drop_in::screen_of(tx, &hash)).await.is_err(), "{}", world.db.engine_name());
        assert!(world.db.write(move |tx| drop_in::end_screen(tx, municipality, place, it.id, now)).await.is_err());
    }
}

async fn count(world: &World) -> (i64, i64, i64) {
    let read = |tx: &mut Tx<'_>| -> Result<_, DbError> {
        tx.one(
            sql!(
                "SELECT COUNT(*), COALESCE(SUM(CASE WHEN guide_id IS NULL THEN 0 ELSE 1 END), 0), ",
                "COALESCE(SUM(CASE WHEN state IN ('waiting', 'called', 'serving') THEN 1 ELSE 0 END), 0) FROM ticket"
            ),
            params![],
            |row| Ok((row.next()?, row.next()?, row.next()?)),
        )
    };
    world.db.read(read).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn yesterday_forgets_who_helped_and_an_old_day_is_counts_alone() {
    for world in each().await {
        world.start(2).await;
        for n in 1..=4 {
            world.take(n).await;
        }
        world.wait_minutes(3);
        let first = world.next(0).await.unwrap();
        world.press(0, first.id, Press::Done).await.unwrap();
        let second = world.next(0).await.unwrap();
        world.press(0, second.id, Press::Begin).await.unwrap();
        world.next(1).await.unwrap();
        let clock = world.clock.clone();
        let tidy = move |tx: &mut Tx<'_>| Ok(drop_in::tidy(tx, &clock)?);
        // Today nothing is forgotten.
        world.run(tidy.clone()).await;
        assert_eq!(count(&world).await, (4, 3, 3), "{}", world.db.engine_name());
        world.go_to(date(2026, 11, 25).at(3, 0, 0, 0));
        world.run(tidy.clone()).await;
        assert_eq!(count(&world).await, (4, 0, 0));
        assert!(world.line().await.guides.is_empty());
        world.holds().await;
        // Old: the tickets go, what they came to stays.
        world.go_to(date(2026, 11, 24).saturating_add(jiff::Span::new().days(KEEP_DAYS + 1)).at(3, 0, 0, 0));
        for gone in [4, 0] {
            assert_eq!(world.run(tidy.clone()).await, gone);
        }
        assert_eq!(count(&world).await.0, 0);
        let read = |tx: &mut Tx<'_>| -> Result<(i64, i64, i64, i64), DbError> {
            tx.one(sql!("SELECT tickets, helped, gone, waited_seconds FROM queue_day"), params![], |row| {
                Ok((row.next()?, row.next()?, row.next()?, row.next()?))
            })
        };
        assert_eq!(world.db.read(read).await.unwrap(), (4, 2, 2, 3 * 180));
    }
}
