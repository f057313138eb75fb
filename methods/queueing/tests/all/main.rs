//! The crate through its own face: what holds for every list, and whether the ranges are honest.

mod walk_in;

use proptest::collection::vec;
use proptest::prelude::*;
use queueing::{Basis, Coming, LONGEST, List, Range, Week, kingman, outlook, steady, wait_behind};

fn week() -> impl Strategy<Value = Week> {
    (0_u32..12, 0_u32..12, 0_u32..4, 0_u32..8, 0_u32..3, 0_u32..30).prop_map(|(seats, others, lost, joined, left, waiting)| {
        let others = others.min(seats);
        Week { seats, others, lost: lost.min(seats - others), joined, left: left.min(waiting + joined), waiting }
    })
}

fn coming() -> impl Strategy<Value = Coming> {
    (0_u32..12, 0_u32..12).prop_map(|(seats, taken)| Coming { seats, taken: taken.min(seats) })
}

prop_compose! {
    fn list()(past in vec(week(), 0..26), coming in vec(coming(), 1..10), returned in 0.0..0.4, waiting in 0_u32..60, seed: u64) -> List {
        List { past, coming, returned, waiting, seed }
    }
}

fn is_ordered(it: Range) -> bool {
    it.low <= it.mid && it.mid <= it.high
}

fn is_within(it: Range, other: Range) -> bool {
    it.low <= other.low && it.mid <= other.mid && it.high <= other.high
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_seed_gives_the_same_answer_and_every_range_is_one(list in list()) {
        let once = outlook(&list);
        prop_assert_eq!(&once, &outlook(&list));
        for point in once.iter().flat_map(|it| &it.points) {
            prop_assert!(is_ordered(point.waiting) && is_ordered(point.wait) && point.wait.high <= LONGEST);
        }
    }

    #[test]
    fn more_seats_never_lengthen_the_wait(list in list(), more in vec(0_u32..4, 10), from in 0_usize..10) {
        let mut richer = list.clone();
        for (it, more) in richer.coming.iter_mut().zip(more).skip(from) {
            it.seats += if it.seats > 0 { more } else { 0 };
        }
        if let (Some(before), Some(after)) = (outlook(&list), outlook(&richer)) {
            for (before, after) in before.points.iter().zip(&after.points) {
                prop_assert!(is_within(after.wait, before.wait) && is_within(after.waiting, before.waiting), "{before:?} {after:?}");
            }
        }
    }

    #[test]
    fn nobody_further_ahead_waits_longer_and_the_last_waits_as_a_newcomer(list in list()) {
        let newcomer = wait_behind(&list, list.waiting);
        prop_assert_eq!(newcomer, outlook(&list).map(|it| it.points[0].wait));
        let mut before = None;
        for ahead in (0..=list.waiting).step_by(7) {
            let here = wait_behind(&list, ahead);
            if let (Some(before), Some(here)) = (before, here) {
                prop_assert!(is_within(before, here));
            }
            before = here;
        }
    }

    #[test]
    fn the_longer_the_list_the_longer_the_wait(list in list(), more in 1_u32..20) {
        let longer = List { waiting: list.waiting + more, ..list.clone() };
        // Where only the plan is known, those who wait also say how many come.
        prop_assume!(!list.past.is_empty());
        if let (Some(before), Some(after)) = (outlook(&list), outlook(&longer)) {
            prop_assert!(before.points.iter().zip(&after.points).all(|(before, after)| is_within(before.wait, after.wait)));
        }
    }
}

/// Weeks as they come by themselves: eight seats, of which others take about five, and about three people who join.
struct World(u64);

impl World {
    fn unit(&mut self) -> f64 {
        // Knuth's MMIX generator: another than the crate's own, so that nothing agrees by chance.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(self.0 >> 33).unwrap_or(0)) / f64::from(1_u32 << 31)
    }

    fn some(&mut self, of: u32, share: f64) -> u32 {
        (0..of).map(|_| u32::from(self.unit() < share)).sum()
    }

    /// Lives a week: who joined, what others took, what was left over.
    fn week(&mut self, waiting: &mut u32) -> Week {
        let (joined, others, began) = (self.some(12, 0.24), self.some(8, 0.62), *waiting);
        let served = (8 - others).min(*waiting);
        let left = self.some(*waiting - served, 0.03);
        *waiting = *waiting - served - left + joined.saturating_sub(8 - others - served);
        let to_list = joined.saturating_sub(8 - others - served);
        Week { seats: 8, others: others + (joined - to_list), lost: 0, joined: to_list, left, waiting: began }
    }
}

#[test]
fn at_least_eight_of_ten_ranges_hold_what_then_happens() {
    let (mut held, mut asked, mut wide) = (0, 0, 0);
    for trial in 0..300 {
        let (mut world, mut waiting) = (World(trial * 7_919 + 1), 9);
        let past: Vec<Week> = (0..14).map(|_| world.week(&mut waiting)).collect();
        let list = List { past, coming: vec![Coming { seats: 8, taken: 0 }], returned: 0.0, waiting, seed: trial };
        if list.basis() != Basis::History(14) || waiting < 4 {
            continue;
        }
        let said = wait_behind(&list, waiting).unwrap();
        let (mut ahead, mut wait) = (waiting, 0);
        while wait < LONGEST {
            let seats = 8 - world.some(8, 0.62);
            if seats > ahead {
                break;
            }
            ahead -= seats;
            ahead -= world.some(ahead, 0.03);
            wait += 1;
        }
        asked += 1;
        held += u32::from((said.low..=said.high).contains(&wait));
        wide += u32::from(said.high - said.low > 6);
    }
    assert!(asked > 150, "{asked}");
    assert!(held * 10 >= asked * 8, "{held} of {asked}: the range is falsely narrow");
    assert!(wide * 2 < asked, "{wide} of {asked} say nothing");
}

#[test]
fn a_short_history_says_so_and_gives_a_wider_range() {
    let week = Week { seats: 8, others: 5, joined: 3, waiting: 6, ..Week::default() };
    let list = |weeks: usize| List {
        past: vec![week; weeks],
        coming: vec![Coming { seats: 8, taken: 5 }],
        returned: 0.1,
        waiting: 6,
        seed: 1,
    };
    assert_eq!(list(5).basis(), Basis::Plan);
    assert_eq!(list(12).basis(), Basis::History(12));
    let (short, long) = (wait_behind(&list(5), 6).unwrap(), wait_behind(&list(12), 6).unwrap());
    assert!(short.high - short.low > long.high - long.low, "{short:?} {long:?}");
    assert!(steady(&list(5)).is_none());
    let nothing = List { coming: vec![], ..list(12) };
    assert_eq!((nothing.basis(), wait_behind(&nothing, 0), outlook(&nothing)), (Basis::Nothing, None, None));
}

#[test]
fn weeks_without_meetings_help_nobody_and_few_who_joined_are_no_history() {
    let held = Week { seats: 4, others: 2, joined: 2, waiting: 4, ..Week::default() };
    let open = Coming { seats: 4, taken: 0 };
    let list = |coming| List { past: vec![held; 10], coming, returned: 0.0, waiting: 0, seed: 2 };
    let christmas = list(vec![Coming::default(), Coming::default(), open]);
    assert_eq!(wait_behind(&christmas, 0).unwrap(), Range { low: 2, mid: 2, high: 2 });
    assert_eq!(wait_behind(&list(vec![open]), 0).unwrap(), Range { low: 0, mid: 0, high: 0 });
    let quiet = List { past: vec![Week { joined: 0, ..held }; 10], ..list(vec![open]) };
    assert_eq!(quiet.basis(), Basis::Plan);
}

#[test]
fn in_the_long_run_a_list_with_too_few_seats_grows() {
    let week = Week { seats: 6, others: 3, joined: 4, waiting: 10, ..Week::default() };
    let list =
        |seats| List { past: vec![week; 12], coming: vec![Coming { seats, taken: 0 }], returned: 0.0, waiting: 10, seed: 3 };
    let (short, enough) = (steady(&list(6)).unwrap(), steady(&list(8)).unwrap());
    assert!(short.load > 1.3 && short.weeks.is_none());
    assert!((enough.load - 0.8).abs() < 1e-9 && enough.weeks == Some(0.0), "without any chance nobody waits");
    assert_eq!(kingman((3.0, 3.0), (4.0, 1.0)), Some(2.0));
}
