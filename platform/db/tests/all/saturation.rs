//! When more wants to be written than can wait, the surplus is refused at once and nothing of it is done.

use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use db::{DbError, params, sql};

/// Whoever passes waits until it is opened.
#[derive(Default)]
struct Gate {
    open: Mutex<bool>,
    opened: Condvar,
}

impl Gate {
    fn pass(&self) {
        drop(self.opened.wait_while(self.open.lock().unwrap(), |open| !*open).unwrap());
    }

    fn open(&self) {
        *self.open.lock().unwrap() = true;
        self.opened.notify_all();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn b7_beyond_the_queue_a_write_is_refused_within_a_second_and_whoever_waited_is_served() {
    for it in db::testing::each().await {
        // Whoever gets to write waits at this gate: nothing moves until it opens.
        let gate = Arc::new(Gate::default());
        let begun = Instant::now();
        let writes: Vec<_> = (0..1500)
            .map(|n| {
                let (db, gate) = (it.db.clone(), Arc::clone(&gate));
                tokio::spawn(async move {
                    let done = db
                        .write(move |tx| -> Result<(), DbError> {
                            gate.pass();
                            tx.run(
                                sql!("INSERT INTO installation_setting (name, value, updated_at) VALUES ($1, '', 0)"),
                                params![format!("write-{n:04}")],
                            )
                            .map(drop)
                        })
                        .await;
                    (done, begun.elapsed())
                })
            })
            .collect();
        // 1,024 wait and at most a batch of 64 is being written; the others have their answer.
        let surplus = 1500 - 1024 - 64;
        while writes.iter().filter(|it| it.is_finished()).count() < surplus {
            assert!(begun.elapsed() < Duration::from_secs(10), "nobody was refused on {}", it.db.engine_name());
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        gate.open();
        let mut kept = 0_i64;
        for write in writes {
            match write.await.unwrap() {
                (Ok(()), _) => kept += 1,
                (Err(DbError::Busy), after) => assert!(after < Duration::from_secs(1), "{after:?} on {}", it.db.engine_name()),
                (Err(other), _) => panic!("{other:?} on {}", it.db.engine_name()),
            }
        }
        assert!((1024..=1024 + 64).contains(&kept), "{kept} on {}", it.db.engine_name());
        let rows: i64 = it
            .db
            .read(|tx| -> Result<_, DbError> {
                tx.one(sql!("SELECT COUNT(*) FROM installation_setting"), params![], |row| row.next())
            })
            .await
            .unwrap();
        assert_eq!(rows, kept, "what was refused is not there, what was not is, on {}", it.db.engine_name());
    }
}
