//! kill -9 while a hundred bookings are in flight: after the restart every confirmed booking is there, and counts equal rows. Failures armed at
//! named points leave nothing half done.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use db::{Address, Db, DbError, params, sql};
use uuid::Uuid;

use crate::browser::encode;

/// The program in a process of its own; it is killed when this is dropped.
struct Server {
    child: Child,
    host: String,
}

impl Server {
    fn start(folder: &std::path::Path, database_url: &str) -> Self {
        Self::start_with(folder, database_url, &[])
    }

    fn start_with(folder: &std::path::Path, database_url: &str, more: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_digihjelpen"))
            .args(["serve", "--demo", "--listen", "127.0.0.1:0", "--data"])
            .arg(folder)
            .args(more)
            .env_clear()
            .env("DATABASE_URL", database_url)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let host = line
            .split("http://")
            .nth(1)
            .unwrap_or_else(|| panic!("it did not start: {line}"))
            .split('/')
            .next()
            .unwrap()
            .to_owned();
        Self { child, host }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may be dead already; that is what the test wants.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// One request over a socket of its own; `None` when the connection was cut.
fn ask(host: &str, method: &str, path: &str, body: &str) -> Option<String> {
    // The whole page or nothing: a cut answer acknowledges nothing.
    ask_raw(host, method, path, "application/x-www-form-urlencoded", body).filter(|it| it.contains("</html>"))
}

fn ask_raw(host: &str, method: &str, path: &str, kind: &str, body: &str) -> Option<String> {
    let mut stream = TcpStream::connect(host).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer).filter(|it| !it.is_empty())
}

/// Arms a failure through the test doors, or says that there are none.
fn arm(host: &str, at: &str, what: &str) -> bool {
    let wanted = format!("{{\"at\":\"{at}\",\"do\":\"{what}\",\"milliseconds\":400}}");
    ask_raw(host, "POST", "/test/fault", "application/json", &wanted).is_some_and(|it| it.starts_with("HTTP/1.1 204"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_confirmed_booking_survives_a_kill() {
    for test in crate::databases::each().await {
        let folder = tempfile::tempdir().unwrap();
        let (address, url) = match &test.address {
            Address::Postgres(url) => (test.address.clone(), url.clone()),
            Address::File(_) => (Address::File(folder.path().join("digihjelpen.sqlite")), String::new()),
        };
        let server = Server::start(folder.path(), &url);
        let db = Db::open(&address).await.unwrap();
        // A course with a thousand seats.
        let session: Uuid = db
            .write(|tx| -> Result<_, DbError> {
                tx.one(
                    sql!(
                        "UPDATE session SET capacity = 1000, allowed = 1000 WHERE id = (SELECT id FROM session WHERE form = 'course' AND taken = 0 ",
                        "ORDER BY starts_at DESC, id LIMIT 1) RETURNING id"
                    ),
                    params![],
                    |row| row.next(),
                )
            })
            .await
            .unwrap();
        let number: String = db
            .read(move |tx| -> Result<_, DbError> {
                tx.one(
                    sql!("SELECT m.number FROM session s JOIN municipality m ON m.id = s.municipality_id WHERE s.id = $1"),
                    params![session],
                    |row| row.next(),
                )
            })
            .await
            .unwrap();
        let path = format!("/nb/k/{number}/bestill/{session}");
        let (confirmed, count) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicUsize::new(0)));
        let clients: Vec<_> = (0..20)
            .map(|client| {
                let (host, path) = (server.host.clone(), path.clone());
                let (confirmed, count) = (Arc::clone(&confirmed), Arc::clone(&count));
                std::thread::spawn(move || {
                    for n in 0..40 {
                        let Some(form) = ask(&host, "GET", &format!("{path}?for=self&contact=none"), "") else { return };
                        let Some(token) = form.split("name=\"token\" value=\"").nth(1).and_then(|it| it.split('"').next()) else {
                            return;
                        };
                        let body = format!("token={}&for=self&contact=none&name=Gjest{client}x{n}", encode(token));
                        let Some(page) = ask(&host, "POST", &path, &body) else { return };
                        if page.starts_with("HTTP/1.1 201") {
                            let code: String = page
                                .split("<bdi class=\"code\">")
                                .nth(1)
                                .unwrap()
                                .chars()
                                .take_while(|it| *it != '<')
                                .filter(char::is_ascii_digit)
                                .collect();
                            confirmed.lock().unwrap().push(code);
                            count.fetch_add(1, Ordering::SeqCst);
                        }
                    }
                })
            })
            .collect();
        for _ in 0..400 {
            if count.load(Ordering::SeqCst) > 100 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        drop(server);
        for client in clients {
            client.join().unwrap();
        }
        let confirmed = confirmed.lock().unwrap().clone();
        assert!(confirmed.len() > 100, "only {} bookings were confirmed before the kill", confirmed.len());

        let again = Server::start(folder.path(), &url);
        let kept: Vec<String> = db
            .read(move |tx| -> Result<_, DbError> {
                tx.all(
                    sql!("SELECT ref_code FROM booking WHERE session_id = $1 AND state = 'confirmed'"),
                    params![session],
                    |row| row.next(),
                )
            })
            .await
            .unwrap();
        let lost: Vec<_> = confirmed.iter().filter(|it| !kept.contains(it)).collect();
        assert!(lost.is_empty(), "{} confirmed bookings are lost on {}", lost.len(), db.engine_name());
        for it in db.read(digihjelpen::invariants).await.unwrap() {
            assert!(it.breaches.is_empty(), "{} is broken on {}: {:?}", it.name, db.engine_name(), it.breaches);
        }
        drop(again);
    }
}

/// The first free hour in Tromsø and what its form needs.
fn form_of_an_hour(host: &str) -> (String, String) {
    let linked = |page: &str, beginning: &str| {
        page.split("href=\"")
            .skip(1)
            .map(|it| it.split('"').next().unwrap())
            .find(|it| it.starts_with(beginning))
            .unwrap()
            .to_owned()
    };
    let found = ask(host, "GET", "/nb/finn?sted=9008&form=individual", "").unwrap();
    let offer = ask(host, "GET", &linked(&found, "/nb/k/5501/tilbud/"), "").unwrap();
    let time = linked(&offer, "/nb/k/5501/bestill/");
    let form = ask(host, "GET", &format!("{time}?for=self&contact=none"), "").unwrap();
    let token = form.split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    (time, format!("token={}&for=self&contact=none&name=Gjest", encode(&token)))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_failure_at_a_named_point_leaves_nothing_half_done_and_the_same_form_can_be_sent_again() {
    for test in crate::databases::each().await {
        let folder = tempfile::tempdir().unwrap();
        let (address, url) = match &test.address {
            Address::Postgres(url) => (test.address.clone(), url.clone()),
            Address::File(_) => (Address::File(folder.path().join("digihjelpen.sqlite")), String::new()),
        };
        let doors = ["--test-doors", "--clock", "2026-11-23T09:00:00+01:00"];
        let mut server = Server::start_with(folder.path(), &url, &doors);
        let db = Db::open(&address).await.unwrap();
        let (path, body) = form_of_an_hour(&server.host);
        let count = async || -> (i64, i64) {
            let read = |tx: &mut db::Tx<'_>| -> Result<_, DbError> {
                tx.one(sql!("SELECT (SELECT COUNT(*) FROM contact), (SELECT COUNT(*) FROM idempotency)"), params![], |row| {
                    Ok((row.next()?, row.next()?))
                })
            };
            db.read(read).await.unwrap()
        };
        let before = count().await;
        for (at, what) in
            [("after-seats", "error"), ("before-commit", "error"), ("after-seats", "kill"), ("before-commit", "kill")]
        {
            assert!(arm(&server.host, at, what), "{at} could not be armed");
            let answer = ask(&server.host, "POST", &path, &body);
            if what == "kill" {
                assert_eq!(answer, None, "the program was not ended at {at}");
                drop(server);
                server = Server::start_with(folder.path(), &url, &doors);
            } else {
                assert!(answer.unwrap().starts_with("HTTP/1.1 500"), "{at} on {}", db.engine_name());
            }
            assert_eq!(count().await, before, "something is left of what failed at {at} on {}", db.engine_name());
            for it in db.read(digihjelpen::invariants).await.unwrap() {
                assert!(it.breaches.is_empty(), "{} is broken on {}: {:?}", it.name, db.engine_name(), it.breaches);
            }
        }
        // A pause is only a pause, and it was armed for one act.
        assert!(arm(&server.host, "after-seats", "pause"));
        let begun = std::time::Instant::now();
        assert!(ask(&server.host, "POST", &path, &body).unwrap().starts_with("HTTP/1.1 201"), "on {}", db.engine_name());
        assert!(begun.elapsed() >= Duration::from_millis(400));
        assert_eq!(count().await, (before.0 + 1, before.1 + 1));
        assert!(!arm(&server.host, "elsewhere", "error"), "there is no such point");
        drop(server);
        // Without being asked for, the doors are not there.
        let server = Server::start(folder.path(), &url);
        assert!(!arm(&server.host, "after-seats", "error"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn throttling_can_be_switched_off_for_a_test_and_on_again() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start_with(folder.path(), "", &["--test-doors", "--clock", "2026-11-23T09:00:00+01:00"]);
    let page = ask(&server.host, "GET", "/nb/k/5501/avbestill", "").unwrap();
    let token = page.split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let body = format!("token={}&code=935+207+6&word=katt", encode(&token));
    let throttled = || ask(&server.host, "POST", "/nb/k/5501/avbestill", &body).unwrap().starts_with("HTTP/1.1 429");
    let switch = |on: bool| {
        let done = ask_raw(&server.host, "POST", "/test/throttling", "application/json", &format!("{{\"on\":{on}}}"));
        assert!(done.unwrap().starts_with("HTTP/1.1 204"));
    };
    switch(false);
    assert!((0..8).all(|_| !throttled()));
    switch(true);
    assert!(throttled(), "eight wrong tries are more than five");
}
