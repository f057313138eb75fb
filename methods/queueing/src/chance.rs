//! Numbers that look drawn and follow from the seed and their place alone.

/// What a number is drawn for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum For {
    /// The past that a future draws its weeks from.
    Past = 1,
    /// Which past week tells how many seats others take.
    Seats,
    /// Which past week tells how many join.
    Joined,
    /// How many bookings are given back.
    Returned,
    /// How many of those who joined together give up.
    Left,
    /// What share of the seats the list gets, where only the plan is known.
    Share,
    /// How many join, where only the plan is known.
    Rate,
}

/// One future of one seed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chance {
    state: u64,
}

/// `SplitMix64` (Steele, Lea and Flood 2014, *Fast splittable pseudorandom number generators*), as a mixing function.
const fn mix(z: u64) -> u64 {
    let z = z.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Chance {
    pub(crate) const fn new(seed: u64, future: u64) -> Self {
        Self { state: mix(seed ^ mix(future)) }
    }

    /// A number from 0 up to, not including, 1, for a purpose and two indices.
    pub(crate) fn unit(self, purpose: For, one: usize, other: usize) -> f64 {
        let place = (one as u64) << 32 | other as u64;
        let drawn = mix(mix(self.state ^ (purpose as u64) << 56) ^ place);
        // The upper 53 bits: as many as a double holds.
        (drawn >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A whole number from 0 up to, not including, `below`; 0 where `below` is 0.
    pub(crate) fn below(self, below: usize, purpose: For, one: usize, other: usize) -> usize {
        ((self.unit(purpose, one, other) * below as f64) as usize).min(below.saturating_sub(1))
    }

    /// How many of `count` do what each of them does with the probability `share`. For the same place it never falls, and the rest never falls,
    /// when `count` grows: that is what makes two scenarios comparable.
    pub(crate) fn some_of(self, count: i64, share: f64, purpose: For, one: usize, other: usize) -> i64 {
        /// Beyond this the first term of the sum could be too small for a double.
        const AT_ONCE: i64 = 200;
        if share <= 0.0 || count <= 0 {
            return 0;
        }
        let (whole, rest) = (count / AT_ONCE, count % AT_ONCE);
        let lot = |n: i64| usize::try_from(n).unwrap_or(usize::MAX);
        let full: i64 = (0..whole).map(|n| binomial(AT_ONCE, share, self.unit(purpose, one, other + (lot(n) << 16)))).sum();
        full + binomial(rest, share, self.unit(purpose, one, other + (lot(whole) << 16)))
    }

    /// A number of people who come independently of each other, `mean` on average.
    pub(crate) fn poisson(self, mean: f64, purpose: For, one: usize, other: usize) -> i64 {
        let unit = self.unit(purpose, one, other);
        let mut term = (-mean).exp();
        let (mut sum, mut count) = (term, 0);
        while sum < unit && count < 10_000 {
            count += 1;
            term *= mean / count as f64;
            sum += term;
        }
        count
    }
}

/// The quantile of the binomial distribution, by adding up its terms (inversion: Devroye 1986, *Non-uniform random variate generation*, X.4).
fn binomial(count: i64, share: f64, unit: f64) -> i64 {
    if share >= 1.0 {
        return count;
    }
    let odds = share / (1.0 - share);
    let mut term = (1.0 - share).powi(i32::try_from(count).unwrap_or(i32::MAX));
    let (mut sum, mut hits) = (term, 0);
    while sum <= unit && hits < count {
        hits += 1;
        term *= odds * (count - hits + 1) as f64 / hits as f64;
        sum += term;
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_from_their_place_and_are_spread_evenly() {
        let mut sum = 0.0;
        for n in 0..10_000 {
            let drawn = Chance::new(7, n).unit(For::Seats, 3, 4);
            assert!((0.0..1.0).contains(&drawn));
            sum += drawn;
        }
        assert!((sum / 10_000.0 - 0.5).abs() < 0.01, "{sum}");
        let again = Chance::new(7, 1).unit(For::Seats, 3, 4);
        assert!((again - Chance::new(7, 1).unit(For::Seats, 3, 4)).abs() < f64::EPSILON);
        assert!((again - Chance::new(7, 1).unit(For::Joined, 3, 4)).abs() > f64::EPSILON);
    }

    #[test]
    fn of_one_more_at_most_one_more_does_it() {
        for future in 0..200 {
            let chance = Chance::new(1, future);
            for count in 0..450 {
                let (some, more) = (chance.some_of(count, 0.1, For::Left, 1, 1), chance.some_of(count + 1, 0.1, For::Left, 1, 1));
                assert!(more == some || more == some + 1, "{count}: {some}, {more}");
            }
        }
    }

    #[test]
    fn some_of_many_and_people_who_come_by_themselves_have_their_mean_and_spread() {
        let drawn: Vec<f64> = (0..20_000).map(|n| Chance::new(3, n).some_of(300, 0.25, For::Left, 0, 0) as f64).collect();
        let came: Vec<f64> = (0..20_000).map(|n| Chance::new(4, n).poisson(3.5, For::Rate, 0, 0) as f64).collect();
        for (name, drawn, mean, variance) in [("binomial", drawn, 75.0, 56.25), ("poisson", came, 3.5, 3.5)] {
            let own = drawn.iter().sum::<f64>() / drawn.len() as f64;
            let spread = drawn.iter().map(|it| (it - own).powi(2)).sum::<f64>() / drawn.len() as f64;
            assert!((own - mean).abs() < 0.02 * mean, "{name}: mean {own}");
            assert!((spread - variance).abs() < 0.05 * variance, "{name}: variance {spread}");
        }
    }
}
