//! A thousand random acts against a model as small as it can be; after each act both are equal.
//!
//! [`list`] is the model of one offer: meetings and courses with seats, kept ones, added ones, and those who wait, for one of them or for any.
//! [`hours`] is the model of a guide's hour that two offers cut differently: holds, bookings, moves. [`acts`] does the same thing to the system
//! and to the model.
//!
//! All of it lies far ahead, and messages reach everybody. When a promise ends the model reads from the system: the counting of contact hours is
//! proved by tests of its own.

mod acts;
mod hours;
mod list;

use std::collections::BTreeMap;

use acts::Both;

use crate::world::each;

/// Random acts for each seed.
const ACTS: u32 = 1_200;
/// The first seed is always the same; the others are fresh in each run, or follow from `DIGIHJELPEN_SEED`.
const FIXED: u64 = 20_261_122;
/// How often each kind of act is tried at least.
const TRIED: u32 = 5;

async fn thousand_acts(seed: u64) {
    for world in each().await {
        let engine = world.db.engine_name();
        eprintln!("DIGIHJELPEN_SEED={seed} on {engine}");
        let mut both = Both::new(world, seed).await;
        let mut done = BTreeMap::<&str, u32>::new();
        for n in 0..ACTS {
            let what = both.act().await;
            *done.entry(what).or_default() += 1;
            both.compare(&format!("act {n} ({what}), DIGIHJELPEN_SEED={seed}, {engine}")).await;
            if n % 50 == 0 {
                both.world.holds().await;
            }
        }
        eprintln!("{done:?}");
        for what in acts::KINDS {
            assert!(done.get(what).is_some_and(|it| *it >= TRIED), "«{what}» was not tried often enough: {done:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_random_acts_leave_the_system_and_the_model_equal_after_each() {
    thousand_acts(FIXED).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_other_acts_with_a_seed_of_the_day_do_so_too() {
    thousand_acts(db::testing::first_seed()).await;
}
