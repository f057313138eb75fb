//! What a list comes to if everything goes on like this for long.

use crate::list::{Basis, List};

/// The long run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Steady {
    /// People who join for each seat that the list gets. From 1 on the list grows until people give up.
    pub load: f64,
    /// How long people then wait on average at most, weeks; `None` where the list only grows.
    pub weeks: Option<f64>,
}

/// The mean number waiting in the recursion `next = max(0, waiting + joined − seats)` at most, in the long run: the variances of both flows
/// together, over twice what there are more seats than people (Kingman 1962, *Some inequalities for the queue GI/G/1*, Biometrika 49). It is
/// close when there is little room, and it is always on the safe side. `None` where there are no more seats than people.
pub fn kingman(joined: (f64, f64), seats: (f64, f64)) -> Option<f64> {
    let room = seats.0 - joined.0;
    (room > 1e-9).then(|| (joined.1 + seats.1) / (2.0 * room))
}

/// Mean and variance.
fn moments(all: &[f64]) -> (f64, f64) {
    let count = all.len().max(1) as f64;
    let mean = all.iter().sum::<f64>() / count;
    (mean, all.iter().map(|it| (it - mean).powi(2)).sum::<f64>() / count)
}

/// What a list comes to if people keep joining as they did and every week is as the last one planned. The mean wait follows from the mean
/// number by the law of Little (1961): number = rate × wait. `None` without a history. People who give up are left out, so the wait is
/// rather shorter.
pub fn steady(list: &List) -> Option<Steady> {
    let Basis::History(_) = list.basis() else { return None };
    let seats = f64::from(list.coming.last()?.seats);
    let joined: Vec<f64> = list.past.iter().map(|it| f64::from(it.joined)).collect();
    let for_list: Vec<f64> = list
        .past
        .iter()
        .filter(|it| it.seats > 0)
        .map(|it| seats - seats * f64::from(it.lost) / f64::from(it.seats) - f64::from(it.others))
        .collect();
    let (joined, for_list) = (moments(&joined), moments(&for_list));
    let load = if for_list.0 > 0.0 { joined.0 / for_list.0 } else { f64::INFINITY };
    Some(Steady { load, weeks: kingman(joined, for_list).map(|waiting| waiting / joined.0.max(1e-9)) })
}
