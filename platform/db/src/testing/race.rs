//! Races: several acts at one moment, again and again, in an order, with delays and in numbers that follow from a seed.
//!
//! The seed of each run is printed. `DIGIHJELPEN_SEED=… cargo nextest run -E 'test(…)'` begins with that run.

use std::sync::Arc;
use std::time::Duration;

use clock::Clock;
use jiff::Timestamp;
use tokio::sync::Barrier;

use super::TestDb;

/// How often a race is run on each engine.
pub const RUNS: u64 = 20;

/// The longest that an act waits after the start, microseconds.
const JITTER_US: u32 = 2_000;

/// What the tests of a crate have round their database.
pub trait World: Send + Sync + 'static {
    /// The database.
    fn database(&self) -> &TestDb;
}

impl World for TestDb {
    fn database(&self) -> &TestDb {
        self
    }
}

/// One run of a race.
#[derive(Clone, Debug)]
pub struct Run {
    /// Which one it is, from 0.
    pub number: u64,
    /// What its chance follows from.
    pub seed: u64,
    chance: Clock,
}

impl Run {
    fn new(number: u64, seed: u64) -> Self {
        Self { number, seed, chance: Clock::fixed(Timestamp::UNIX_EPOCH, seed) }
    }

    /// A number from `least` to `most`.
    pub fn between(&self, least: u16, most: u16) -> u16 {
        let width = u32::from(most.saturating_sub(least)) + 1;
        least + u16::try_from(self.chance.below(width)).unwrap_or_default()
    }

    /// Does all these acts at once, in an order of chance; in every second run each begins a moment of its own later. Answers what came of them in the
    /// order in which they were named.
    pub async fn all<F>(&self, acts: impl IntoIterator<Item = F>) -> Vec<F::Output>
    where
        F: Future<Output: Send> + Send + 'static,
    {
        let mut acts: Vec<(usize, F)> = acts.into_iter().enumerate().collect();
        for at in (1..acts.len()).rev() {
            let other = self.chance.below(u32::try_from(at + 1).unwrap_or(u32::MAX)) as usize;
            acts.swap(at, other);
        }
        let gate = Arc::new(Barrier::new(acts.len()));
        let begun: Vec<_> = acts
            .into_iter()
            .map(|(place, act)| {
                let wait = if self.number % 2 == 1 { self.chance.below(JITTER_US) } else { 0 };
                let gate = Arc::clone(&gate);
                let done = tokio::spawn(async move {
                    gate.wait().await;
                    if wait > 0 {
                        tokio::time::sleep(Duration::from_micros(wait.into())).await;
                    }
                    act.await
                });
                (place, done)
            })
            .collect();
        let mut answers = Vec::with_capacity(begun.len());
        for (place, act) in begun {
            answers.push((place, act.await.expect("an act ends")));
        }
        answers.sort_unstable_by_key(|(place, _)| *place);
        answers.into_iter().map(|(_, answer)| answer).collect()
    }
}

/// The seed that `DIGIHJELPEN_SEED` gives, else a fresh one.
pub fn first_seed() -> u64 {
    match std::env::var("DIGIHJELPEN_SEED") {
        Ok(seed) => seed.parse().expect("DIGIHJELPEN_SEED is a whole number"),
        // Short enough to be typed.
        Err(_) => u64::from(u32::from_le_bytes(Clock::machine().random())),
    }
}

/// Runs a race [`RUNS`] times in each world. One that is lost is said for every engine before the test fails, so that the proof that it can be lost
/// shows both.
pub async fn race<W: World, F>(worlds: Vec<W>, run: impl Fn(Arc<W>, Run) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    let name = std::thread::current().name().unwrap_or("a race").to_owned();
    let (first, mut lost) = (first_seed(), Vec::new());
    for world in worlds {
        let engine = world.database().db.engine_name();
        let world = Arc::new(world);
        for number in 0..RUNS {
            let seed = first.wrapping_add(number);
            eprintln!("{name} on {engine}, run {number}: DIGIHJELPEN_SEED={seed}");
            if tokio::spawn(run(Arc::clone(&world), Run::new(number, seed))).await.is_err() {
                eprintln!("LOST on {engine}: {name}, DIGIHJELPEN_SEED={seed}");
                world.database().broken_on_purpose("the race was lost, and what it left is no news");
                lost.push(format!("on {engine} with DIGIHJELPEN_SEED={seed}"));
                break;
            }
        }
        // Here, and in no task: what is counted at its end must fail the test.
        let world = Arc::into_inner(world);
        assert!(world.is_some() || !lost.is_empty(), "{name} goes on after its end");
    }
    assert!(lost.is_empty(), "{name} was lost {}", lost.join(" and "));
}
