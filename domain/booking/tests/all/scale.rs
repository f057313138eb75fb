//! What acts cost when there is much: ten thousand on one list, a million bookings. Run by hand in release, since it takes minutes:
//!
//! `cargo test --release --package booking --test all -- --ignored --nocapture --test-threads=1 scale`

#![expect(clippy::print_stdout, reason = "figures for whoever runs it by hand")]

use booking::{ANY_DAY, Route, Wanted};
use db::{Address, DbError, Statement, Tx, params};
use jiff::civil::date;
use uuid::Uuid;

use crate::world::{World, each};

/// User and system time of a process so far in microseconds, and its parent. A tick is ten milliseconds on every Linux that Debian builds.
fn cpu_of(process: &str) -> Option<(f64, u32)> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    Some(((fields[11].parse::<f64>().ok()? + fields[12].parse::<f64>().ok()?) * 10_000.0, fields[1].parse().ok()?))
}

/// Microseconds of CPU that the test's process has used, and on PostgreSQL all processes of the server.
async fn cpu_us(world: &World) -> f64 {
    static BACKEND: Statement = Statement { text: "SELECT pg_backend_pid()", file: file!(), line: line!() };
    let mut sum = cpu_of("self").unwrap().0;
    if world.db.engine_name() == "postgresql" {
        let read = |tx: &mut Tx<'_>| -> Result<i32, DbError> { tx.one(&BACKEND, params![], |row| row.next()) };
        let backend = world.db.read(read).await.unwrap();
        let server = cpu_of(&backend.to_string()).unwrap().1;
        for entry in std::fs::read_dir("/proc").unwrap() {
            let name = entry.unwrap().file_name();
            if let Some((used, _)) = cpu_of(&name.to_string_lossy()).filter(|(_, parent)| *parent == server) {
                sum += used;
            }
        }
    }
    sum
}

/// CPU of one of so many acts, microseconds.
async fn each_costs<F: Future<Output = ()>>(world: &World, times: u16, mut act: impl FnMut(u16) -> F) -> f64 {
    let before = cpu_us(world).await;
    for n in 0..times {
        act(n).await;
    }
    (cpu_us(world).await - before) / f64::from(times)
}

/// What the engine does by itself after a while, so that figures do not depend on when.
async fn settle(world: &World) {
    static ANALYZE: Statement = Statement { text: "ANALYZE", file: file!(), line: line!() };
    if world.db.engine_name() == "postgresql" {
        world.db.write(|tx| -> Result<(), DbError> { tx.send(&ANALYZE, params![]) }).await.unwrap();
    }
}

fn only_sqlite(world: &World) -> bool {
    matches!(world.test.address, Address::File(_))
}

/// People on the list in each of these.
const LISTED: u16 = 10_000;
/// An act costs so much at most, microseconds of CPU (issue "The booking engine", acceptance 6).
const LIMIT: f64 = 1_000.0;
/// Days as bits.
const TUESDAY: u8 = 2;
const THURSDAY: u8 = 8;

/// What the acts cost on a full meeting with a long list: those in `entries` wait for its seats, `booked` have them.
async fn acts_cost<F: Future<Output = ()>>(
    world: &World,
    what: &str,
    entries: &[Uuid],
    booked: &[Uuid],
    join: impl FnMut(u16) -> F,
) {
    let join = each_costs(world, 300, join).await;
    let some = |n: u16| entries[usize::from(n) * entries.len() / 300];
    let read = each_costs(world, 300, |n| async move { drop(world.entry(some(n)).await) }).await;
    let position = each_costs(world, 300, |n| async move {
        let entry = world.entry(some(n)).await;
        let (municipality, now) = (world.municipality, world.clock.now());
        world.db.read(move |tx| booking::ahead_of(tx, municipality, &entry, now)).await.unwrap();
    })
    .await;
    let position = position - read;
    let promote = each_costs(world, 200, |n| async move { assert!(world.cancel(booked[usize::from(n)]).await.unwrap()) }).await;
    let (municipality, now) = (world.municipality, world.clock.now());
    let page = each_costs(world, 30, |n| async move {
        let span = (i64::from(n) * 100, 100);
        let read = move |tx: &mut Tx<'_>| -> Result<_, DbError> {
            booking::count_listed(tx, municipality, &Wanted::default())?;
            booking::offers_waited_for(tx, municipality)?;
            booking::listed(tx, municipality, now, &Wanted::default(), span)
        };
        assert_eq!(world.db.read(read).await.unwrap().len(), 100);
    })
    .await;
    let search = each_costs(world, 30, |_| async move {
        let wanted = Wanted { search: "gjest 77".to_owned(), ..Wanted::default() };
        let read = move |tx: &mut Tx<'_>| booking::searched(tx, municipality, now, &wanted, (0, 100));
        assert!(world.db.read(read).await.unwrap().1 >= 100);
    })
    .await;
    let engine = world.db.engine_name();
    println!("{engine}, {what}: a page of the list {page:.0}, a page of what is searched for {search:.0} us of CPU");
    println!("{engine}, {what}: join {join:.0}, position {position:.0}, cancel and promote {promote:.0} us of CPU");
    // Cancelling and promoting are two acts. The limit is held where the program is all there is; on PostgreSQL the server's part is shown too.
    if only_sqlite(world) && std::env::var_os("SCALE_SHOW_ONLY").is_none() {
        assert!(join <= LIMIT && position <= LIMIT && promote <= 2.0 * LIMIT);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "minutes long; its figures are for bench/FIGURES.md"]
async fn scale_ten_thousand_who_wait_for_one_meeting_cost_a_millisecond_at_most_for_each_act() {
    for world in &each().await {
        let session = world.session_on(date(2026, 12, 17), 600, 300).await;
        let booked = book_all(world, session, 300).await;
        let mut entries = Vec::new();
        for n in 0..LISTED {
            entries.push(world.join(world.wish(session, 1_000 + n)).await.unwrap().id);
        }
        settle(world).await;
        let join = |n| async move { drop(world.join(world.wish(session, 20_000 + n)).await.unwrap()) };
        acts_cost(world, "10,000 for one meeting", &entries, &booked, join).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "minutes long; its figures are for bench/FIGURES.md"]
async fn scale_ten_thousand_wishes_cost_a_millisecond_at_most_for_each_act() {
    for world in &each().await {
        let session = world.session_on(date(2026, 12, 17), 600, 300).await;
        let booked = book_all(world, session, 300).await;
        let mut entries = Vec::new();
        for n in 0..LISTED {
            entries.push(world.join_any(world.wish(session, 1_000 + n), ANY_DAY).await.unwrap().id);
        }
        settle(world).await;
        let join = |n| async move { drop(world.join_any(world.wish(session, 20_000 + n), ANY_DAY).await.unwrap()) };
        acts_cost(world, "10,000 for any meeting", &entries, &booked, join).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "minutes long; its figures are for bench/FIGURES.md"]
async fn scale_ten_thousand_wishes_of_which_few_fit_cost_a_millisecond_at_most_for_each_act() {
    for world in &each().await {
        let thursday = world.session_on(date(2026, 12, 17), 600, 300).await;
        let friday = world.session_on(date(2026, 12, 18), 600, 1_000).await;
        let booked = book_all(world, thursday, 300).await;
        let mut entries = Vec::new();
        for n in 0..LISTED {
            // Those who fit stand behind all who do not.
            let days = if n < LISTED - 250 { TUESDAY } else { THURSDAY };
            entries.push(world.join_any(world.wish(thursday, 1_000 + n), days).await.unwrap().id);
        }
        settle(world).await;
        let join = |n| async move { drop(world.join_any(world.wish(thursday, 20_000 + n), TUESDAY).await.unwrap()) };
        acts_cost(world, "10,000 wishes, of which 250 fit", &entries, &booked, join).await;
        let book = each_costs(world, 500, |n| async move { drop(world.book(world.wish(friday, n)).await.unwrap()) }).await;
        println!("{}, 10,000 wishes, of which none fits: book {book:.0} us of CPU", world.db.engine_name());
    }
}

async fn book_all(world: &World, session: Uuid, seats: u16) -> Vec<Uuid> {
    let mut booked = Vec::new();
    for n in 0..seats {
        booked.push(world.book(world.wish(session, n)).await.unwrap().id);
    }
    booked
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
            let cost = each_costs(world, 1_000, |n| async move {
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
fn fill(path: &std::path::Path, municipality: Uuid, session: Uuid, from: u64, to: u64) {
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
