//! What acts cost when there is much: ten thousand on one list, a million bookings. Run by hand in release, since it takes minutes:
//!
//! `cargo test --release --package booking --test all -- --ignored --nocapture --test-threads=1 scale`

use booking::Route;
use db::Address;

use crate::world::{World, each};

/// Microseconds of CPU that the process has used.
fn cpu_us() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    // A tick is ten milliseconds on every Linux that Debian builds.
    (fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap()) * 10_000.0
}

/// CPU of one of so many acts, microseconds.
async fn each_costs<F: Future<Output = ()>>(times: u16, mut act: impl FnMut(u16) -> F) -> f64 {
    let before = cpu_us();
    for n in 0..times {
        act(n).await;
    }
    (cpu_us() - before) / f64::from(times)
}

fn only_sqlite(world: &World) -> bool {
    matches!(world.test.address, Address::File(_))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "minutes long; its figures are for bench/FIGURES.md"]
async fn scale_ten_thousand_on_one_list_cost_a_millisecond_at_most_for_each_act() {
    for world in each().await.into_iter().filter(only_sqlite) {
        let session = world.later(300).await;
        let mut booked = Vec::new();
        for n in 0..300 {
            booked.push(world.book(world.wish(session, n)).await.unwrap().id);
        }
        let mut entries = Vec::new();
        for n in 300..10_300 {
            entries.push(world.join(world.wish(session, n)).await.unwrap().id);
        }
        let world = &world;
        let join = each_costs(500, |n| async move { drop(world.join(world.wish(session, 20_000 + n)).await.unwrap()) }).await;
        let (entries, booked) = (&entries, &booked);
        let read = each_costs(500, |n| async move { drop(world.entry(entries[usize::from(n) * 20]).await) }).await;
        let position = each_costs(500, |n| async move {
            let entry = world.entry(entries[usize::from(n) * 20]).await;
            let (municipality, now) = (world.municipality, world.clock.now());
            world.db.read(move |tx| booking::ahead_of(tx, municipality, &entry, now)).await.unwrap();
        })
        .await;
        let promote = each_costs(300, |n| async move { assert!(world.cancel(booked[usize::from(n)]).await.unwrap()) }).await;
        println!(
            "10,500 entries: join {join:.0} us, position {:.0} us, cancel and promote {promote:.0} us of CPU",
            position - read
        );
        assert!(join <= 1_000.0 && position - read <= 1_000.0 && promote <= 1_000.0);
        world.holds().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "minutes long; its figures are for bench/FIGURES.md"]
async fn scale_a_booking_costs_the_same_after_a_million() {
    for world in each().await.into_iter().filter(only_sqlite) {
        let Address::File(path) = &world.test.address else { unreachable!("filtered") };
        let session = world.later(3_000).await;
        let mut there = 0_u64;
        let mut costs = Vec::new();
        for wanted in [1_000_u64, 100_000, 1_000_000] {
            let old = world.later(0).await;
            fill(path, world.municipality, old, there, wanted);
            there = wanted;
            let world = &world;
            let first = u16::try_from(costs.len()).unwrap() * 1_000;
            let cost = each_costs(1_000, |n| async move {
                drop(world.book(world.wish_by(session, first + n, Route::None)).await.unwrap());
            })
            .await;
            println!("{wanted} bookings there: the next costs {cost:.0} us of CPU, alone in its commit");
            costs.push(cost);
        }
        assert!(costs[2] < 2.0 * costs[0], "{costs:?}");
    }
}

/// Puts bookings into the file as if they had been made, from the `from`th to the `to`th.
fn fill(path: &std::path::Path, municipality: uuid::Uuid, session: uuid::Uuid, from: u64, to: u64) {
    let file = rusqlite::Connection::open(path).unwrap();
    file.busy_timeout(std::time::Duration::from_mins(1)).unwrap();
    let (tenant, session) = (municipality.as_bytes(), session.as_bytes());
    // Ids as they come from the clock: later ones sort later.
    let numbers = format!("WITH RECURSIVE n (i) AS (SELECT {from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {to}) ");
    let id = |kind: &str| format!("CAST(unhex('{kind}' || printf('%030x', i)) AS BLOB)");
    let run = |sql: String| {
        file.execute(&sql, rusqlite::params![tenant, session]).unwrap();
    };
    file.execute_batch("BEGIN").unwrap();
    run(format!(
        "{numbers} INSERT INTO contact (municipality_id, id, name, route, reaches, language, written_in, access_needs, needs, word_hash, delete_after) \
         SELECT ?1, {}, 'Gjest', 'none', 'nobody', 'nb', 'nb', '', '', zeroblob(32), '2027-03-15' FROM n WHERE ?2 = ?2",
        id("01")
    ));
    run(format!(
        "{numbers} INSERT INTO booking (municipality_id, id, session_id, contact_id, party_size, state, channel, on_behalf, ref_code, logged, version, created_at) \
         SELECT ?1, {}, ?2, {}, 1, 'cancelled_by_resident', 'web', 0, printf('x%d', i), 0, 1, i FROM n",
        id("02"),
        id("01")
    ));
    run(format!(
        "{numbers} INSERT INTO reference_code (municipality_id, code, subject_id) SELECT ?1, printf('x%d', (i * 7919) % 10000019), {} FROM n WHERE ?2 = ?2",
        id("02")
    ));
    run(format!(
        "{numbers} INSERT INTO booking_event (municipality_id, id, happened_at, act, session_id, pseudonym, reason) \
         SELECT ?1, {}, i, 'booked', ?2, {}, '' FROM n",
        id("03"),
        id("02")
    ));
    file.execute_batch("COMMIT").unwrap();
}
