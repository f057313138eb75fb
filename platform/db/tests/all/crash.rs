//! kill -9 in the middle of group commit loses nothing that was acknowledged.

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use db::testing::each;
use db::{Address, Db, DbError, params, sql};

const WHERE: &str = "DIGIHJELPEN_CRASH_TEST";

/// Not a test of its own: the process that writes until it is killed. Prints each row's name only after it was acknowledged.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "run by the test below, in a process of its own"]
async fn the_process_that_is_killed() {
    let Ok(address) = std::env::var(WHERE) else { return };
    let db = Db::open(&Address::parse(&address)).await.unwrap();
    let writers: Vec<_> = (0..32)
        .map(|writer| {
            let db = db.clone();
            tokio::spawn(async move {
                for n in 0_u32.. {
                    let name = format!("{writer}-{n}");
                    let row = name.clone();
                    db.write(move |tx| -> Result<(), DbError> {
                        tx.run(
                            sql!("INSERT INTO installation_setting (name, value, updated_at) VALUES ($1, 'half', 0)"),
                            params![&row],
                        )?;
                        tx.run(sql!("UPDATE installation_setting SET value = 'whole' WHERE name = $1"), params![&row]).map(drop)
                    })
                    .await
                    .unwrap();
                    // One system call for the whole line, so that a kill cannot cut it.
                    std::io::stdout().write_all(format!("\nacknowledged {name}\n").as_bytes()).unwrap();
                }
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_when_the_process_is_killed() {
    for it in each().await {
        let address = match &it.address {
            Address::File(path) => path.display().to_string(),
            Address::Postgres(url) => url.clone(),
        };
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crash::the_process_that_is_killed", "--ignored", "--nocapture"])
            .env(WHERE, address)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        let count = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&count);
        let reader = std::thread::spawn(move || {
            let acknowledged =
                lines.lines().map_while(Result::ok).filter_map(|it| it.strip_prefix("acknowledged ").map(str::to_owned));
            acknowledged
                .inspect(|_| {
                    counted.fetch_add(1, Ordering::SeqCst);
                })
                .collect::<HashSet<_>>()
        });
        // Kill it while it is busy, however slow this machine is today.
        for _ in 0..600 {
            if count.load(Ordering::SeqCst) > 300 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let acknowledged = reader.join().unwrap();
        assert!(acknowledged.len() > 20, "only {} rows were written before the kill", acknowledged.len());

        let again = Db::open(&it.address).await.unwrap();
        let found: Vec<(String, String)> = again
            .read(|tx| -> Result<_, DbError> {
                tx.all(sql!("SELECT name, value FROM installation_setting"), params![], |row| Ok((row.next()?, row.next()?)))
            })
            .await
            .unwrap();
        assert!(found.iter().all(|(_, value)| value == "whole"), "half a transaction was kept on {}", again.engine_name());
        let names: HashSet<String> = found.into_iter().map(|(name, _)| name).collect();
        let lost: Vec<_> = acknowledged.difference(&names).collect();
        assert!(lost.is_empty(), "{} acknowledged rows are lost on {}: {lost:?}", lost.len(), again.engine_name());
    }
}
