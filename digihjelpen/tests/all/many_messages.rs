//! Ten thousand messages, two processes, one of them killed: every message leaves, and only what the killed one had in hand may leave twice.

use std::collections::{HashMap, HashSet};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use booking::RefCode;
use clock::Clock;
use db::{Address, Db, DbError, params, sql};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use uuid::Uuid;

use crate::gateways::{booked, sending};

const MESSAGES: usize = 10_000;
const ALL: i64 = 10_000;
/// What one process has in hand at most.
const IN_HAND: usize = 24;

type Counts = Arc<Mutex<HashMap<String, usize>>>;

/// A gateway that takes everything and counts by the key that each message carries.
async fn sink(listener: TcpListener, counts: Counts) {
    loop {
        let (mut stream, _) = listener.accept().await.unwrap();
        let counts = counts.clone();
        tokio::spawn(async move {
            let (mut buffer, mut unread) = (vec![0; 8192], Vec::new());
            while let Ok(count @ 1..) = stream.read(&mut buffer).await {
                unread.extend_from_slice(&buffer[..count]);
                while let Some(end) = unread.windows(4).position(|it| it == b"\r\n\r\n") {
                    let asked = String::from_utf8_lossy(&unread[..end]).into_owned();
                    unread.drain(..end + 4);
                    let key = asked.split("%26m%3D").nth(1).unwrap()[..36].to_owned();
                    *counts.lock().unwrap().entry(key).or_default() += 1;
                    let answer = "HTTP/1.1 202 Accepted\r\nContent-Length: 26\r\n\r\n0: Accepted for delivery\r\n";
                    if stream.write_all(answer.as_bytes()).await.is_err() {
                        return;
                    }
                }
            }
        });
    }
}

/// A process that works until it is killed.
struct Worker(Child);

impl Worker {
    fn start(folder: &std::path::Path, database: &str, gateway: &str) -> Self {
        let child = Command::new(env!("CARGO_BIN_EXE_digihjelpen"))
            .args(["work", "--data"])
            .arg(folder)
            .env_clear()
            .env("DATABASE_URL", database)
            .env("DIGIHJELPEN_SECRET", "03".repeat(32))
            .env("DIGIHJELPEN_SMS_URL", gateway)
            .env("DIGIHJELPEN_SMS_FROM", "2097")
            .env("DIGIHJELPEN_SMS_SECRET", "s".repeat(20))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self(child)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// A reference number with its check digit (H. M. Damm, 2004).
fn code(number: usize) -> String {
    const TABLE: [[u8; 10]; 10] = [
        [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
        [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
        [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
        [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
        [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
        [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
        [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
        [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
        [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
        [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
    ];
    let digits = number.to_string();
    let check = digits.bytes().fold(0_u8, |row, it| TABLE[usize::from(row)][usize::from(it - b'0')]);
    format!("{digits}{check}")
}

/// Ten thousand people with a confirmation each, by copies of one booking. Answers the messages' keys.
async fn fill(db: &Db, clock: &Clock, municipality: Uuid, booking: Uuid) -> HashSet<String> {
    let mut keys = HashSet::new();
    for part in 0..10 {
        let clock = clock.clone();
        let written = db.write(move |tx| -> Result<Vec<String>, DbError> {
            let mut keys = Vec::new();
            for n in 0..MESSAGES / 10 {
                let n = part * (MESSAGES / 10) + n;
                let (contact, copy, now) = (clock.id(), clock.id(), clock.now());
                let (phone, code) = (format!("4{n:07}"), code(100_000 + n));
                assert!(RefCode::parse(&code).is_some());
                tx.send(
                    sql!(
                        "INSERT INTO contact (municipality_id, id, name, route, phone, reaches, language, written_in, access_needs, needs, word_hash, delete_after) ",
                        "SELECT c.municipality_id, $1, 'Gjest', 'sms', CAST($2 AS TEXT), 'resident', 'nb', 'nb', '', '', c.word_hash, c.delete_after ",
                        "FROM booking b JOIN contact c ON c.municipality_id = b.municipality_id AND c.id = b.contact_id WHERE b.municipality_id = $3 AND b.id = $4"
                    ),
                    params![contact, &phone, municipality, booking],
                )?;
                tx.send(
                    sql!(
                        "INSERT INTO booking (municipality_id, id, session_id, contact_id, party_size, state, channel, on_behalf, ref_code, logged, version, created_at) ",
                        "SELECT municipality_id, $1, session_id, $2, 1, 'confirmed', 'phone', FALSE, CAST($3 AS TEXT), FALSE, 1, created_at ",
                        "FROM booking WHERE municipality_id = $4 AND id = $5"
                    ),
                    params![copy, contact, &code, municipality, booking],
                )?;
                let new = message::NewMessage {
                    municipality,
                    subject: copy,
                    version: 1,
                    kind: "booked",
                    channel: message::Channel::Sms,
                    recipient: &phone,
                    language: "nb",
                    heading: String::new(),
                    body: "Time".to_owned(),
                };
                let key = clock.id();
                message::queue(tx, key, &new, now)?;
                keys.push(key.to_string());
            }
            Ok(keys)
        });
        keys.extend(written.await.unwrap());
    }
    keys
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_messages_leave_once_each_through_two_processes_of_which_one_is_killed() {
    let Some(test) = crate::databases::postgres().await else { return };
    let Address::Postgres(url) = &test.address else { return };
    test.broken_on_purpose("ten thousand bookings are written behind the rules, for their messages");
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    // The processes go by the machine's clock, so the example's day is today.
    let program = sending(&test, message::Ways::default(), "http://localhost").await;
    let (municipality, booking) = booked(&program, "Gjest", booking::Route::Sms("90000010".to_owned())).await;
    let machine = Clock::machine();
    let now = machine.now();
    let ahead = now + jiff::SignedDuration::from_hours(72);
    test.db
        .write(move |tx| -> Result<(), DbError> {
            tx.run(sql!("DELETE FROM outbox"), params![])?;
            tx.run(
                sql!(
                    "UPDATE session SET starts_at = $1, ends_at = $2 WHERE id = (SELECT session_id FROM booking WHERE municipality_id = $3 AND id = $4)"
                ),
                params![ahead, ahead + jiff::SignedDuration::from_hours(1), municipality, booking],
            )
            .map(drop)
        })
        .await
        .unwrap();
    let keys = fill(&test.db, &machine, municipality, booking).await;
    // The example's own bookings are reminded of nothing meanwhile, and whatever else falls due is not counted.
    test.db.write(|tx| -> Result<_, DbError> { tx.run(sql!("UPDATE booking SET reminded = version"), params![]) }).await.unwrap();

    let counts: Counts = Arc::default();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let gateway = format!("http://dh:secret@{}/cgi-bin/sendsms", listener.local_addr().unwrap());
    let sinking = tokio::spawn(sink(listener, counts.clone()));
    let killed = Worker::start(folders[0].path(), url, &gateway);
    let survivor = Worker::start(folders[1].path(), url, &gateway);
    let distinct = || counts.lock().unwrap().keys().filter(|it| keys.contains(*it)).count();
    let wait_for = async |what: &str, so: &dyn Fn() -> bool| {
        for _ in 0..2400 {
            if so() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("{what}: {} messages have left", distinct());
    };
    wait_for("they work", &|| distinct() > MESSAGES / 3).await;
    drop(killed);
    // What the killed one had in hand is safe from others for four minutes; here they pass at once.
    wait_for("the other goes on", &|| distinct() >= MESSAGES - IN_HAND).await;
    let count_in = async |state: &'static str| -> i64 {
        let read = move |tx: &mut db::Tx<'_>| -> Result<_, DbError> {
            tx.one(sql!("SELECT COUNT(*) FROM outbox WHERE kind = 'booked' AND state = $1"), params![state], |row| row.next())
        };
        test.db.read(read).await.unwrap()
    };
    for _ in 0..600 {
        if count_in("waiting").await == 0 && count_in("sending").await <= 24 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    let end_leases = |tx: &mut db::Tx<'_>| -> Result<_, DbError> {
        tx.run(sql!("UPDATE outbox SET next_at = 0 WHERE state = 'sending'"), params![])
    };
    let orphaned = test.db.write(end_leases).await.unwrap();
    assert!(orphaned <= IN_HAND as u64, "{orphaned} messages were in the killed one's hand");
    wait_for("all have left", &|| distinct() == MESSAGES).await;
    for _ in 0..100 {
        if count_in("sent").await == ALL {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(count_in("sent").await, ALL);
    let counts = counts.lock().unwrap().clone();
    let twice = counts.iter().filter(|(key, count)| keys.contains(*key) && **count > 1).count();
    assert!(twice <= usize::try_from(orphaned).unwrap(), "{twice} left twice, though only {orphaned} were in hand");
    assert!(counts.values().all(|it| *it <= 2));
    eprintln!("10,000 messages left; {orphaned} were in the hand of the killed process, of which {twice} had left before");
    drop(survivor);
    sinking.abort();
}
