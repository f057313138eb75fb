//! How long somebody waits who takes a number: no appointment, several servers, one line.
//!
//! Two predictors are known to do well where the state of the line can be seen (Ibrahim and Whitt 2009, *Real-time delay estimation in
//! overloaded multiserver queues*; Whitt 1999, *Improving service by informing customers about anticipated delays*, Management Science
//! 45(6)). The first counts: those ahead, times the length of a service, over the servers. The second looks back: whoever entered service last
//! has just shown how long the line is. Both are point values and each errs in its own way, so the answer is their mean, told as a range between two points of
//! how real waits have stood to first answers.
//!
//! All times are minutes.

/// The weight of the newest service in the mean of the day (exponential smoothing: Brown 1959).
const NEWEST: f64 = 0.2;
/// So many services must be done before the day's own mean counts.
pub const FEWEST_SERVICES: usize = 5;
/// So many waits must be known before their spread counts.
pub const FEWEST_RATIOS: usize = 50;
/// And on so many days: the waits of one day hang together, and fifty of them say less than ten of five days.
pub const FEWEST_DAYS: usize = 5;
/// Answers are told in steps of so many minutes.
const STEP: f64 = 5.0;

/// Between which shares of the first answer nine of ten real waits lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// One of twenty waits is shorter than this share.
    pub low: f64,
    /// One of twenty waits is longer than this share.
    pub high: f64,
}

impl Spread {
    /// Until enough is known.
    pub const UNKNOWN: Self = Self { low: 0.6, high: 1.7 };

    /// The 5 % and 95 % points of real wait over first answer; [`Self::UNKNOWN`] until [`FEWEST_RATIOS`] of
    /// [`FEWEST_DAYS`] days are known. Between two ranks the value is
    /// interpolated (Hyndman and Fan 1996, *Sample quantiles in statistical packages*, definition 7).
    pub fn of(mut ratios: Vec<f64>, days: usize) -> Self {
        ratios.retain(|it| it.is_finite() && *it >= 0.0);
        if ratios.len() < FEWEST_RATIOS || days < FEWEST_DAYS {
            return Self::UNKNOWN;
        }
        ratios.sort_unstable_by(f64::total_cmp);
        let point = |share: f64| {
            let rank = share * (ratios.len() - 1) as f64;
            let below = rank.floor() as usize;
            let above = (below + 1).min(ratios.len() - 1);
            ratios[below] + (rank - rank.floor()) * (ratios[above] - ratios[below])
        };
        Self { low: point(0.05), high: point(0.95) }
    }
}

/// The length of a service: the smoothed mean of today's, oldest first; `planned` until [`FEWEST_SERVICES`] are done.
pub fn service_length(done: &[f64], planned: f64) -> f64 {
    let Some((first, rest)) = done.split_first().filter(|_| done.len() >= FEWEST_SERVICES) else { return planned };
    rest.iter().fold(*first, |mean, it| (1.0 - NEWEST) * mean + NEWEST * it)
}

/// Whoever entered service last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LastCalled {
    /// How long they had waited.
    pub waited: f64,
    /// How many were ahead of them when they came.
    pub met: u32,
}

/// A line as somebody meets it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// How many are ahead.
    pub ahead: u32,
    /// How many servers are at work.
    pub servers: u32,
    /// How many of them have somebody.
    pub busy: u32,
    /// The length of a service.
    pub service: f64,
    /// Whoever entered service last, today.
    pub last: Option<LastCalled>,
}

impl Line {
    /// The expected wait; 0 where a server is free and nobody is ahead, `None` where nobody serves.
    ///
    /// `w₁ = (ahead + busy / servers) · service / servers` and `w₂ = waited · (ahead + 1) / (met + 1)`; the answer is their mean. Somebody who did
    /// not wait at all shows that a server was free, not how long the line is, so only `w₁` counts then: early in the day `w₂` would halve
    /// every answer.
    pub fn expected(&self) -> Option<f64> {
        if self.servers == 0 {
            return None;
        }
        let (servers, busy) = (f64::from(self.servers), f64::from(self.busy.min(self.servers)));
        if self.ahead == 0 && self.busy < self.servers {
            return Some(0.0);
        }
        let counted = (f64::from(self.ahead) + busy / servers) * self.service / servers;
        let seen = self.last.filter(|it| it.waited > 0.0);
        let seen = seen.map(|it| it.waited * f64::from(self.ahead + 1) / f64::from(it.met + 1));
        Some(seen.map_or(counted, |seen| f64::midpoint(counted, seen)))
    }

    /// What is told: see [`Told::of`].
    pub fn told(&self, spread: Spread) -> Option<Told> {
        self.expected().map(|it| Told::of(it, spread, self.ahead))
    }
}

/// A range of whole minutes, in steps of five.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// At least.
    pub low: u32,
    /// At most.
    pub high: u32,
}

impl Told {
    /// The same for somebody whose wait begins so many minutes from now.
    #[must_use]
    pub fn after(self, minutes: f64) -> Self {
        let minutes = minutes.max(0.0);
        Self {
            low: self.low + ((minutes / STEP).floor() * STEP) as u32,
            high: self.high + ((minutes / STEP).ceil() * STEP) as u32,
        }
    }

    /// The expected wait times the spread, rounded outwards. The lower end is never 0 while anybody is ahead, and the upper end is always above it.
    pub fn of(expected: f64, spread: Spread, ahead: u32) -> Self {
        let low = ((expected * spread.low / STEP).floor() * STEP) as u32;
        let low = if ahead > 0 { low.max(STEP as u32) } else { low };
        let high = ((expected * spread.high / STEP).ceil() * STEP) as u32;
        Self { low, high: high.max(low + STEP as u32) }
    }

    /// Whether a wait of so many minutes lies in it.
    pub fn holds(&self, waited: f64) -> bool {
        f64::from(self.low) <= waited && waited <= f64::from(self.high)
    }
}
