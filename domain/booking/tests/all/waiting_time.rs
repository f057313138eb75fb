//! How long a list takes: what is read out of its history, what is said of it, and what a change does.

use booking::{Change, Expected, Records};
use jiff::SignedDuration;
use jiff::civil::date;
use queueing::{Basis, Week, outlook, wait_behind};
use uuid::Uuid;

use crate::world::{World, each};

const DAY: SignedDuration = SignedDuration::from_hours(24);

async fn records(world: &World) -> Records {
    let (municipality, offer, now) = (world.municipality, world.offer, world.clock.now());
    world.db.read(move |tx| booking::records(tx, municipality, offer, now)).await.unwrap()
}

async fn expected(world: &World, entry: Uuid) -> Option<Expected> {
    let (municipality, now, it) = (world.municipality, world.clock.now(), world.entry(entry).await);
    let ask = move |tx: &mut db::Tx<'_>| -> Result<_, booking::BookingError> {
        let ahead = booking::ahead_of(tx, municipality, &it, now)?;
        Ok(booking::expected(tx, municipality, &it, ahead, now)?)
    };
    world.db.read(ask).await.unwrap()
}

/// Sixteen Tuesdays with three seats, all booked; then so many weeks in each of which one cancels, somebody from the list says yes, and
/// somebody new joins. One gives up after the third week. Answers those who joined.
async fn live(world: &World, weeks: u16) -> Vec<Uuid> {
    let mut tuesdays = Vec::new();
    for n in 0..16 {
        let day = date(2026, 12, 1).saturating_add(jiff::Span::new().weeks(n));
        let session = world.session_on(day, 600, 3).await;
        let mut booked = Vec::new();
        for seat in 0..3 {
            let n = u16::try_from(n).unwrap();
            booked.push(world.book(world.wish(session, 100 + 3 * n + seat)).await.unwrap().id);
        }
        tuesdays.push((session, booked));
    }
    let mut joined = Vec::new();
    for n in 0..4 {
        joined.push(world.join_any(world.wish(tuesdays[0].0, 500 + n), 127).await.unwrap().id);
    }
    for week in 0..weeks {
        world.clock.advance(3 * DAY);
        world.cancel(tuesdays[usize::from(week)].1[0]).await.unwrap();
        for entry in joined.clone() {
            if let Some(open) = world.invitation(entry).await {
                world.run(None, "", move |tx, act| booking::accept(tx, act, open.id)).await.unwrap();
            }
        }
        joined.push(world.join_any(world.wish(tuesdays[0].0, 600 + week), 127).await.unwrap().id);
        if week == 2 {
            let gives_up = joined[joined.len() - 2];
            world.run(None, "", move |tx, act| booking::remove(tx, act, gives_up)).await.unwrap();
        }
        world.clock.advance(4 * DAY);
        world.settle().await;
    }
    world.clock.advance(SignedDuration::from_hours(1));
    joined
}

#[tokio::test]
async fn the_history_is_read_as_counts_by_week() {
    for world in each().await {
        live(&world, 8).await;
        let it = records(&world).await;
        assert_eq!(it.past.len(), 8);
        // Four were there; each week one got a place and one came, and one gave up in the third.
        let joined: Vec<u32> = it.past.iter().map(|it| it.joined).collect();
        let waiting: Vec<u32> = it.past.iter().map(|it| it.waiting).collect();
        let left: Vec<u32> = it.past.iter().map(|it| it.left).collect();
        assert_eq!(joined, [1; 8]);
        assert_eq!(waiting, [4, 4, 4, 3, 3, 3, 3, 3]);
        assert_eq!(left, [0, 0, 1, 0, 0, 0, 0, 0]);
        // The first week had no Tuesday of ours; in the others the list got one seat of three.
        assert_eq!(it.past[0].seats, 0);
        for week in &it.past[1..] {
            assert_eq!((week.seats, week.others, week.lost), (3, 2, 0), "{week:?}");
        }
        assert_eq!((it.placed, it.waiting), (7, (3, 3)));
        // Of 28 seats that were booked in seven weeks seven were given back; all coming ones are taken.
        assert_eq!(it.returned, (7, 28));
        assert!(it.planned.iter().all(|it| (it.weekday, it.meetings, it.seats, it.taken) == (2, 1, 3, 3)), "{:?}", it.planned);
        assert_eq!(it.planned.iter().map(|it| it.week).collect::<Vec<_>>(), (0..9).collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn whoever_waits_for_any_meeting_hears_a_range_of_weeks_once_there_is_a_history() {
    for world in each().await {
        let early = live(&world, 3).await;
        let waits = early[early.len() - 1];
        assert_eq!(world.state(waits).await, "waiting");
        assert_eq!(expected(&world, waits).await, None, "three weeks are no history");
    }
    for world in each().await {
        let joined = live(&world, 8).await;
        let last = joined[joined.len() - 1];
        let said = expected(&world, last).await.unwrap();
        // About one seat in a week is given back, and two wait before: in truth it takes three weeks.
        assert!(said.least <= 3 && said.most.is_some_and(|most| (3..=14).contains(&most)), "{said:?}");
        assert_eq!(expected(&world, last).await, Some(said), "the same at every look");
        let first = joined[joined.len() - 3];
        assert!(expected(&world, first).await.unwrap().least <= said.least);
        // Whoever wants one meeting, or certain days only, is told nothing that may be wrong.
        let picky = world.join_any(world.wish(world.session(1).await, 900), 2).await.unwrap().id;
        assert_eq!(expected(&world, picky).await, None);
        let offer = world.offer;
        let rests = booking::List { suspended: true, bypass_limit: 2, skip_limit: 2, ageing_days: 42 };
        world.run(Some(world.guide), "", move |tx, act| booking::set_list(tx, act, offer, &rests)).await.unwrap();
        assert_eq!(expected(&world, last).await, None, "a list that rests promises nothing");
    }
}

#[tokio::test]
async fn more_seats_on_a_day_or_in_each_meeting_shorten_the_wait_and_fewer_lengthen_it() {
    for world in each().await {
        live(&world, 8).await;
        let it = records(&world).await;
        let wait = |change: Change| outlook(&it.list(change)).unwrap().points[13].wait;
        let seats = |change: Change| it.list(change).coming.iter().map(|it| it.seats).collect::<Vec<_>>();
        let (as_now, tuesdays) = (Change::default(), Change { more: Some((2, 3)), each: None });
        assert!(matches!(it.list(as_now).basis(), Basis::History(8)));
        // The week that has begun stays as it is; what is not planned yet is like what is.
        assert_eq!(seats(as_now), [3; 10]);
        assert_eq!(seats(tuesdays), [3, 6, 6, 6, 6, 6, 6, 6, 6, 6]);
        assert_eq!(seats(Change { more: None, each: Some(4) }), [3, 4, 4, 4, 4, 4, 4, 4, 4, 4]);
        assert!(wait(tuesdays).high < wait(as_now).high && wait(tuesdays).mid <= wait(as_now).mid);
        assert!(wait(Change { more: None, each: Some(2) }).mid > wait(as_now).mid);
        assert!(wait_behind(&it.list(tuesdays), 3).unwrap().high <= 2);
    }
}

#[tokio::test]
async fn nobody_works_one_more_on_a_public_holiday() {
    for world in each().await {
        world.go_to(date(2027, 3, 13).at(12, 0, 0, 0));
        for n in 0..4 {
            world.session_on(date(2027, 3, 16).saturating_add(jiff::Span::new().weeks(n)), 600, 3).await;
        }
        let it = records(&world).await;
        assert!(it.past.is_empty() && !it.used);
        let seats: Vec<u32> = it.list(Change { more: Some((4, 2)), each: None }).coming.iter().map(|it| it.seats).collect();
        // 25 March 2027 is Maundy Thursday.
        assert_eq!(seats, [3, 3, 5, 5, 5]);
        assert_eq!(it.list(Change::default()).basis(), Basis::Plan);
    }
}

#[tokio::test]
async fn another_offers_list_counts_for_nothing_here() {
    for world in each().await {
        live(&world, 2).await;
        let (municipality, other, now) = (world.municipality, world.clock.id(), world.clock.now());
        let it = world.db.read(move |tx| booking::records(tx, municipality, other, now)).await.unwrap();
        assert_eq!((it.past, it.planned, it.waiting, it.used), (Vec::<Week>::new(), vec![], (0, 0), false));
        let foreign = municipality::reference::municipality_id("0301");
        let offer = world.offer;
        let it = world.db.read(move |tx| booking::records(tx, foreign, offer, now)).await.unwrap();
        assert!(!it.used && it.planned.is_empty());
    }
}

#[tokio::test]
async fn seats_left_over_are_lost_only_as_far_as_somebody_waited_for_them() {
    for world in each().await {
        let session = world.session_on(date(2026, 12, 1), 600, 3).await;
        // Fridays only, and there are none.
        world.join_any(world.wish(session, 1), 16).await.unwrap();
        world.clock.advance(8 * DAY);
        world.book(world.wish(session, 2)).await.unwrap();
        world.clock.advance(6 * DAY + SignedDuration::from_hours(1));
        let it = records(&world).await;
        let quiet = Week { waiting: 1, ..Week::default() };
        assert_eq!(it.past, [quiet, Week { seats: 3, others: 1, lost: 1, ..quiet }]);
        assert_eq!((it.placed, it.waiting, it.returned), (0, (1, 1), (0, 1)));
    }
}
