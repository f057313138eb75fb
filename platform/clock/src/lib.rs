//! The one clock and the one source of chance.
//!
//! Nothing else in the house asks the machine what time it is or for a random number (`clippy.toml` forbids it), so every rule
//! can be tested at any moment, and a test that used chance can be run again with the same result.

mod typed;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};
use uuid::Uuid;

pub use typed::{read_date, read_time};

/// Time and chance, handed to whoever needs them. Cheap to clone; clones share one clock.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    source: Source,
    /// The millisecond and the count within it of the last id, as one number.
    last_id: AtomicU64,
}

#[derive(Debug)]
enum Source {
    Machine,
    /// A clock that stands still until it is moved, and chance that comes from a seed.
    Fixed {
        now_us: AtomicI64,
        chance: AtomicU64,
    },
}

impl Clock {
    /// The machine's own clock and its operating system's random numbers.
    pub fn machine() -> Self {
        Self::of(Source::Machine)
    }

    /// A clock for tests: it shows `now` until it is moved, and its chance follows from `seed` alone.
    pub fn fixed(now: Timestamp, seed: u64) -> Self {
        Self::of(Source::Fixed { now_us: AtomicI64::new(now.as_microsecond()), chance: AtomicU64::new(seed) })
    }

    fn of(source: Source) -> Self {
        Self(Arc::new(Inner { source, last_id: AtomicU64::new(0) }))
    }

    /// The present instant, to the microsecond (the database keeps no finer time).
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
    pub fn now(&self) -> Timestamp {
        let us = match &self.0.source {
            Source::Machine => Timestamp::now().as_microsecond(),
            Source::Fixed { now_us, .. } => now_us.load(Ordering::SeqCst),
        };
        Timestamp::from_microsecond(us).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// The present instant as Norway's wall clock shows it.
    pub fn local(&self) -> Zoned {
        self.now().to_zoned(norway())
    }

    /// Today's date in Norway.
    pub fn today(&self) -> Date {
        self.local().date()
    }

    /// Moves a fixed clock forward (or back). The machine's clock cannot be moved and is left alone.
    pub fn advance(&self, by: SignedDuration) {
        if let Source::Fixed { now_us, .. } = &self.0.source {
            now_us.fetch_add(i64::try_from(by.as_micros()).unwrap_or(0), Ordering::SeqCst);
        }
    }

    /// A new id (`UUIDv7`). Of two ids from the same clock the later one sorts later: the twelve bits after the millisecond count
    /// (RFC 9562, 6.2, method 1), and more than 4,096 in a millisecond borrow from the next.
    pub fn id(&self) -> Uuid {
        let ms = u64::try_from(self.now().as_millisecond()).unwrap_or(0);
        let fresh = |last: u64| (ms << 12).max(last + 1);
        let last = self.0.last_id.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |last| Some(fresh(last)));
        let count = fresh(last.unwrap_or_else(|last| last));
        let mut random: [u8; 10] = self.random();
        let [.., high, low] = count.to_be_bytes();
        (random[0], random[1]) = (high & 0x0f, low);
        uuid::Builder::from_unix_timestamp_millis(count >> 12, &random).into_uuid()
    }

    /// `N` bytes that nobody can guess (from a fixed clock: bytes that follow from its seed).
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.0.source {
            Source::Machine => getrandom::fill(&mut bytes).expect("the operating system gives random numbers"),
            Source::Fixed { chance, .. } => {
                for chunk in bytes.chunks_mut(8) {
                    let drawn = split_mix(chance.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::SeqCst)).to_le_bytes();
                    chunk.copy_from_slice(&drawn[..chunk.len()]);
                }
            }
        }
        bytes
    }

    /// A whole number from 0 up to, not including, `below`. The bias is under one in 2⁴⁰ for every `below` used here.
    pub fn below(&self, below: u32) -> u32 {
        let drawn = u64::from_le_bytes(self.random());
        u32::try_from(drawn % u64::from(below.max(1))).unwrap_or(0)
    }
}

/// `SplitMix64` (Steele, Lea and Flood, 2014): good enough for tests, never used by the machine's clock.
fn split_mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// Norway's time zone, from the data bundled with the program.
pub fn norway() -> TimeZone {
    static ZONE: std::sync::LazyLock<TimeZone> =
        std::sync::LazyLock::new(|| TimeZone::get("Europe/Oslo").expect("the bundled time zones hold Europe/Oslo"));
    ZONE.clone()
}

/// The instant of a local wall time in Norway. A time that the clock skips in spring is moved forward by the gap; of a time that
/// comes twice in autumn the first is meant (booking.md, I14).
pub fn instant(local: DateTime) -> Timestamp {
    norway().to_ambiguous_zoned(local).compatible().map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}

/// The ISO week of a date as one number that sorts, year × 100 + week: 202647.
pub fn iso_week(date: Date) -> i64 {
    let week = date.iso_week_date();
    i64::from(week.year()) * 100 + i64::from(week.week())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_fixed_clock_repeats_itself() {
        let start = "2026-11-24T09:00:00Z".parse().unwrap();
        let (a, b) = (Clock::fixed(start, 7), Clock::fixed(start, 7));
        assert_eq!(a.id(), b.id());
        assert_eq!(a.random::<16>(), b.random::<16>());
        let ids: Vec<Uuid> = (0..10_000).map(|_| a.id()).collect();
        assert!(ids.is_sorted_by(|one, next| one < next), "ids sort in the order in which they were made");
        assert!(ids.iter().all(|it| it.get_version_num() == 7));
        let before = a.now();
        a.advance(SignedDuration::from_mins(5));
        assert_eq!(a.now().duration_since(before), SignedDuration::from_mins(5));
    }

    #[test]
    fn nine_o_clock_stays_nine_o_clock_when_the_clock_changes() {
        assert_eq!(instant(date(2026, 10, 20).at(9, 0, 0, 0)).to_string(), "2026-10-20T07:00:00Z");
        assert_eq!(instant(date(2026, 10, 27).at(9, 0, 0, 0)).to_string(), "2026-10-27T08:00:00Z");
    }

    #[test]
    fn a_skipped_time_moves_forward_and_a_doubled_time_means_the_first() {
        assert_eq!(instant(date(2026, 3, 29).at(2, 30, 0, 0)).to_string(), "2026-03-29T01:30:00Z");
        assert_eq!(instant(date(2026, 10, 25).at(2, 30, 0, 0)).to_string(), "2026-10-25T00:30:00Z");
    }

    #[test]
    fn the_iso_week_belongs_to_the_year_of_its_thursday() {
        assert_eq!(iso_week(date(2027, 1, 1)), 202_653);
        assert_eq!(iso_week(date(2026, 11, 21)), 202_647);
    }
}
