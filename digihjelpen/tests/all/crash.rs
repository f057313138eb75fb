//! kill -9 while a hundred bookings are in flight: after the restart every confirmed booking is there, and counts equal rows.

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
        let mut child = Command::new(env!("CARGO_BIN_EXE_digihjelpen"))
            .args(["serve", "--demo", "--listen", "127.0.0.1:0", "--data"])
            .arg(folder)
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
    let mut stream = TcpStream::connect(host).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    // The whole page or nothing: a cut answer acknowledges nothing.
    answer.contains("</html>").then_some(answer)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_confirmed_booking_survives_a_kill() {
    for test in db::testing::each().await {
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
        for it in db.read(booking::invariants).await.unwrap() {
            assert!(it.breaches.is_empty(), "{} is broken on {}: {:?}", it.name, db.engine_name(), it.breaches);
        }
        drop(again);
    }
}
