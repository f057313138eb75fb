//! The weeks ahead, played through many times.

use crate::chance::{Chance, For};
use crate::list::{Basis, List, Week, leaving};

/// Waits are told apart up to so many weeks; this number means «so many or more».
pub const LONGEST: u32 = 26;
/// Weeks that an outlook shows.
const SHOWN: usize = 26;
/// Futures that are played. The tenth and the ninetieth of a hundred move by less than a week from seed to seed.
const FUTURES: u64 = 400;
/// Where only the plan is known, the list gets at least this share of the seats that are not taken yet, and at most all.
const LEAST_SHARE: f64 = 0.25;
/// Where only the plan is known, at least and at most so many join for each one who joined so far.
const RATE: (f64, f64) = (0.5, 2.0);

/// The middle of all futures, and between what eight of ten of them lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The tenth of a hundred.
    pub low: u32,
    /// The middle one.
    pub mid: u32,
    /// The ninetieth of a hundred.
    pub high: u32,
}

/// The list at the beginning of a week ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// People who wait.
    pub waiting: Range,
    /// In which week from then on somebody who joins then gets a seat: 0 is within the first seven days, [`LONGEST`] that or later.
    pub wait: Range,
}

/// How a list goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// What it rests on.
    pub basis: Basis,
    /// The beginning of each week from now on, 27 of them; the first is now.
    pub points: Vec<Point>,
}

/// The past that one future draws its weeks from, and what it reckons with all along.
struct Future<'l> {
    list: &'l List,
    chance: Chance,
    /// Weeks that tell how many join; empty where only the plan is known.
    joined: Vec<Week>,
    /// Weeks with meetings, that tell how many seats others take.
    held: Vec<Week>,
    /// The share of those who wait that gives up in a week.
    leaving: f64,
    /// Where only the plan is known: the list's share of the seats, and the mean number who join.
    plan: Option<(f64, f64)>,
}

impl<'l> Future<'l> {
    fn new(list: &'l List, basis: Basis, number: u64) -> Self {
        let chance = Chance::new(list.seed, number);
        let past = &list.past;
        if let Basis::History(weeks) = basis {
            let own: Vec<Week> = (0..weeks).map(|at| past[chance.below(weeks, For::Past, at, 0)]).collect();
            let meets = |weeks: &[Week]| weeks.iter().filter(|it| it.seats > 0).copied().collect::<Vec<_>>();
            let held = Some(meets(&own)).filter(|it| !it.is_empty()).unwrap_or_else(|| meets(past));
            return Self { list, chance, leaving: leaving(&own), joined: own, held, plan: None };
        }
        let between = |(least, most): (f64, f64), purpose| least + (most - least) * chance.unit(purpose, 0, 0);
        let joined: u32 = past.iter().map(|it| it.joined).sum();
        // Without a full week behind it, the list itself is all that is known of how many come.
        let rate = if past.is_empty() { f64::from(list.waiting) } else { f64::from(joined) / past.len() as f64 };
        let share = between((LEAST_SHARE, 1.0), For::Share);
        let plan = Some((share, rate * between(RATE, For::Past)));
        Self { list, chance, joined: vec![], held: vec![], leaving: 0.0, plan }
    }

    /// Seats that the list gets in a week, and people who come to it because others found no seat.
    fn seats(&self, week: usize) -> (i64, i64) {
        let ahead = self.list.ahead(week);
        let seats = i64::from(ahead.seats.max(ahead.taken));
        if seats == 0 {
            return (0, 0);
        }
        let taken = i64::from(ahead.taken);
        // What is given back within the week itself comes too late for most.
        let returned = if week == 0 { 0.0 } else { self.list.returned };
        let kept = taken - self.chance.some_of(taken, returned, For::Returned, week, 0);
        if let Some((share, _)) = self.plan {
            return (((seats - taken).max(0) as f64 * share).floor() as i64, 0);
        }
        let drawn = self.held[self.chance.below(self.held.len(), For::Seats, week, 0)];
        let lost = (seats as f64 * f64::from(drawn.lost) / f64::from(drawn.seats)).round() as i64;
        let free = seats - lost - kept.max(i64::from(drawn.others));
        (free.max(0), (-free).max(0))
    }

    /// People who join in a week.
    fn joins(&self, week: usize) -> i64 {
        if let Some((_, rate)) = self.plan {
            return self.chance.poisson(rate, For::Rate, week, 0);
        }
        i64::from(self.joined[self.chance.below(self.joined.len(), For::Joined, week, 0)].joined)
    }

    /// How many of those who joined in the same week give up in this one.
    fn gives_up(&self, count: i64, week: usize, joined_in: usize) -> i64 {
        self.chance.some_of(count, self.leaving, For::Left, week, joined_in)
    }

    /// In which week somebody behind so many of those who wait now gets a seat.
    fn wait_behind(&self, ahead: i64) -> u32 {
        let mut ahead = ahead;
        for week in 0..LONGEST as usize {
            let (seats, _) = self.seats(week);
            if seats > ahead {
                return u32::try_from(week).unwrap_or(LONGEST);
            }
            ahead -= seats;
            ahead -= self.gives_up(ahead, week, 0);
        }
        LONGEST
    }

    /// Plays so many weeks, and then on until whoever joined in the last of them has a seat or has waited longest: for each week how many wait when it begins and how long somebody who joins then waits.
    fn play(&self, weeks: usize) -> Vec<(u32, u32)> {
        // Those who joined in the same week; the first are those who wait now. Whoever joins at the beginning of a week stands behind all of
        // them, and is followed until seats are left after all of them.
        let mut joined_in: Vec<i64> = vec![i64::from(self.list.waiting)];
        let mut shown: Vec<(u32, u32)> = Vec::with_capacity(weeks + 1);
        // The first group of which somebody is left, or behind which somebody is followed.
        let mut first = 0;
        for week in 0..=weeks + LONGEST as usize {
            if week <= weeks {
                let waiting = joined_in.iter().sum::<i64>();
                shown.push((u32::try_from(waiting).unwrap_or(u32::MAX), LONGEST));
            }
            let (seats, more) = self.seats(week);
            let mut left = seats;
            for (at, group) in joined_in.iter_mut().enumerate().skip(first) {
                let served = left.min(*group);
                *group -= served;
                left -= served;
                *group -= self.gives_up(*group, week, at);
                if let Some((_, wait)) = shown.get_mut(at).filter(|it| left > 0 && it.1 == LONGEST) {
                    *wait = u32::try_from(week - at).unwrap_or(LONGEST).min(LONGEST);
                }
            }
            let over = |at: usize| week - at >= LONGEST as usize || shown.get(at).is_none_or(|it| it.1 < LONGEST);
            while joined_in.get(first) == Some(&0) && over(first) {
                first += 1;
            }
            joined_in.push((self.joins(week) + more - left).max(0));
        }
        shown
    }
}

fn range(mut all: Vec<u32>) -> Range {
    all.sort_unstable();
    let at = |of_hundred: usize| all[(all.len() * of_hundred).div_ceil(100).saturating_sub(1).min(all.len() - 1)];
    Range { low: at(10), mid: at(50), high: at(90) }
}

/// How a list goes on; `None` when nothing is planned.
pub fn outlook(list: &List) -> Option<Outlook> {
    let basis = list.basis();
    if basis == Basis::Nothing {
        return None;
    }
    let futures: Vec<Vec<(u32, u32)>> = (0..FUTURES).map(|it| Future::new(list, basis, it).play(SHOWN)).collect();
    let points = (0..=SHOWN).map(|week| Point {
        waiting: range(futures.iter().map(|it| it[week].0).collect()),
        wait: range(futures.iter().map(|it| it[week].1).collect()),
    });
    Some(Outlook { basis, points: points.collect() })
}

/// In which week somebody behind so many of those who wait now gets a seat, 0 being the next seven days; `None` when nothing is planned.
pub fn wait_behind(list: &List, ahead: u32) -> Option<Range> {
    let basis = list.basis();
    if basis == Basis::Nothing {
        return None;
    }
    Some(range((0..FUTURES).map(|it| Future::new(list, basis, it).wait_behind(i64::from(ahead))).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::Coming;

    /// A list with these numbers of people joining, for as many weeks as there are, and these seats taken by others.
    fn list(joined: &[i64], seats: u32, others: &[i64]) -> List {
        let count = |it: i64| u32::try_from(it).unwrap();
        let week =
            |(joined, others): (&i64, &i64)| Week { seats, others: count(*others), joined: count(*joined), ..Week::default() };
        let past = joined.iter().zip(others.iter().cycle()).map(week).collect();
        List { past, coming: vec![Coming { seats, taken: 0 }], returned: 0.0, waiting: 0, seed: 11 }
    }

    /// Numbers of people who come independently of each other.
    fn poisson(mean: f64, seed: u64) -> Vec<i64> {
        (0..20_000).map(|n| Chance::new(seed, n).poisson(mean, For::Rate, 0, 0)).collect()
    }

    /// The mean number waiting in the long run, and the mean of a run's own.
    fn mean_waiting(list: &List, futures: u64, weeks: usize) -> f64 {
        let (mut sum, mut count) = (0.0, 0.0);
        for number in 0..futures {
            for (waiting, _) in Future::new(list, list.basis(), number).play(weeks).into_iter().skip(weeks / 4) {
                sum += f64::from(waiting);
                count += 1.0;
            }
        }
        sum / count
    }

    fn near(found: f64, wanted: f64, share: f64) {
        assert!((found - wanted).abs() <= share * wanted, "{found}, not {wanted}");
    }

    /// Erlang 1917, by the recursion of the loss formula: the probability that somebody has to wait, `load` in erlangs.
    fn erlang_c(servers: u32, load: f64) -> f64 {
        let lost = (1..=servers).fold(1.0, |lost, n| load * lost / (f64::from(n) + load * lost));
        let used = load / f64::from(servers);
        lost / (1.0 - used * (1.0 - lost))
    }

    #[test]
    fn one_seat_a_week_waits_as_pollaczek_and_khinchine_say() {
        for load in [0.5_f64, 0.7, 0.85] {
            let list = list(&poisson(load, 5), 1, &[0]);
            // Mean and variance of those who were drawn: for people who come by themselves both are the load, and the mean number waiting
            // is load² / (2 (1 − load)).
            let moments =
                |power| list.past.iter().map(|it| f64::from(it.joined).powi(power)).sum::<f64>() / list.past.len() as f64;
            let (own, variance) = (moments(1), moments(2) - moments(1).powi(2));
            near(own, load, 0.02);
            near(variance, load, 0.04);
            near(mean_waiting(&list, 150, 2_000), (variance + own * own - own) / (2.0 * (1.0 - own)), 0.04);
        }
    }

    #[test]
    fn several_desks_wait_as_erlang_says() {
        // Published: three desks with two erlangs keep 4 of 9 waiting, 8/9 people on average; two with one keep a third waiting.
        near(erlang_c(3, 2.0), 4.0 / 9.0, 1e-9);
        near(erlang_c(2, 1.0), 1.0 / 3.0, 1e-9);
        // While all three are busy people are called at their common pace. In steps of a twentieth of the time that one takes, two come and
        // three are called in twenty.
        let (came, called) = (poisson(0.1, 6), poisson(0.15, 7));
        let most = *called.iter().max().unwrap();
        let others: Vec<i64> = called.iter().map(|it| most - it).collect();
        let list = list(&came, u32::try_from(most).unwrap(), &others);
        let rate = came.iter().sum::<i64>() as f64 / came.len() as f64 * 20.0;
        let pace = called.iter().sum::<i64>() as f64 / called.len() as f64 * 20.0;
        // The law of Little, and the wait of those who wait at all.
        let waits = mean_waiting(&list, 150, 4_000) / rate;
        near(waits, 1.0 / (pace - rate), 0.08);
        near(waits * erlang_c(3, rate) * rate, erlang_c(3, rate) * rate / (pace - rate), 0.08);
    }

    #[test]
    fn people_who_give_up_hold_a_list_without_seats_where_palm_says() {
        let mut it = list(&poisson(2.0, 8), 1, &[1]);
        for week in &mut it.past {
            (week.waiting, week.left) = (20 - week.joined, 2);
        }
        let rate = f64::from(it.past.iter().map(|it| it.joined).sum::<u32>()) / it.past.len() as f64;
        near(mean_waiting(&it, 60, 600), rate / 0.1, 0.03);
    }

    #[test]
    fn the_number_waiting_is_the_rate_of_joining_times_the_wait() {
        // Everybody who joined is followed through the same seats, one by one.
        let list = list(&poisson(3.2, 9), 8, &poisson(4.0, 10).into_iter().map(|it| it.min(8)).collect::<Vec<_>>());
        let (weeks, mut waited, mut waiting, mut joined) = (3_000, 0.0, 0.0, 0.0);
        for number in 0..20 {
            let future = Future::new(&list, list.basis(), number);
            waiting += future.play(weeks).iter().take(weeks).map(|it| f64::from(it.0)).sum::<f64>();
            let mut queue = std::collections::VecDeque::new();
            for week in 0..weeks {
                let (mut seats, more) = future.seats(week);
                while seats > 0
                    && let Some(since) = queue.pop_front()
                {
                    seats -= 1;
                    waited += (week - since) as f64;
                }
                for _ in 0..(future.joins(week) + more - seats).max(0) {
                    queue.push_back(week);
                    joined += 1.0;
                }
            }
            waited += queue.iter().map(|since| (weeks - since) as f64).sum::<f64>();
        }
        let all = 20.0 * weeks as f64;
        near(waiting / all, (joined / all) * (waited / joined), 0.001);
        assert!(waiting / all > 1.0, "the test would prove nothing about an empty list");
    }

    #[test]
    fn kingman_is_never_below_what_is_exact() {
        for load in [0.3, 0.6, 0.9] {
            let exact = load * load / (2.0 * (1.0 - load));
            let bound = crate::kingman((load, load), (1.0, 0.0)).unwrap();
            assert!(bound >= exact && (bound - exact) <= load / 2.0 + 1e-9, "{load}: {bound}, {exact}");
        }
        assert_eq!(crate::kingman((1.0, 1.0), (1.0, 0.0)), None, "as many people as seats: it grows");
    }

    #[test]
    fn more_seats_never_make_anybody_wait_longer_in_any_future() {
        let list = list(&poisson(2.5, 12)[..20], 6, &[3, 4, 2, 5]);
        let more = List { coming: vec![Coming { seats: 7, taken: 0 }], ..list.clone() };
        for number in 0..FUTURES {
            let play = |list: &List| Future::new(list, list.basis(), number).play(SHOWN);
            for (before, after) in play(&list).into_iter().zip(play(&more)) {
                assert!(after.0 <= before.0 && after.1 <= before.1, "{number}: {before:?}, {after:?}");
            }
        }
    }
}
