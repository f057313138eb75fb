//! More at once than can be done: who comes too much is told at once, and nothing of it is done.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use axum::http::StatusCode;
use db::{DbError, params, sql};

use crate::browser::{Browser, program};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn b7_while_the_writer_is_saturated_a_booking_is_refused_with_503_and_a_time_to_come_back() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut resident = Browser::new(&program);
        let offer = resident.get("/nb/finn?sted=9008&form=individual").await.link("/nb/k/5501/tilbud/");
        let time = resident.get(&offer).await.link("/nb/k/5501/bestill/");
        let form = resident.get(&format!("{time}?for=self&contact=none")).await;
        let token = form.field("token");
        let fields = [("token", token.as_str()), ("for", "self"), ("contact", "none"), ("name", "Anne")];
        let db = program.app.db.clone();
        let rows = async || -> (i64, i64) {
            let read = |tx: &mut db::Tx<'_>| -> Result<_, DbError> {
                tx.one(sql!("SELECT (SELECT COUNT(*) FROM contact), (SELECT COUNT(*) FROM idempotency)"), params![], |row| {
                    Ok((row.next()?, row.next()?))
                })
            };
            db.read(read).await.unwrap()
        };
        let before = rows().await;

        // Whoever writes waits until the test says so. First all that can be at work at once; then nothing leaves the queue any more.
        let gate = Arc::new((Mutex::new(false), Condvar::new()));
        let entered = Arc::new(AtomicUsize::new(0));
        let stuck = || {
            let (db, gate, entered) = (program.app.db.clone(), Arc::clone(&gate), Arc::clone(&entered));
            tokio::spawn(async move {
                db.write(move |_| -> Result<(), DbError> {
                    entered.fetch_add(1, Ordering::SeqCst);
                    drop(gate.1.wait_while(gate.0.lock().unwrap(), |open| !*open).unwrap());
                    Ok(())
                })
                .await
            })
        };
        let at_work = if db.engine_name() == "sqlite" { 1 } else { 16 };
        let mut writes: Vec<_> = (0..at_work).map(|_| stuck()).collect();
        while entered.load(Ordering::SeqCst) < at_work {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        writes.extend((0..1200).map(|_| stuck()));
        while !writes.iter().any(tokio::task::JoinHandle::is_finished) {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let begun = Instant::now();
        let refused = resident.post_once(&time, &fields).await;
        assert!(begun.elapsed() < Duration::from_secs(1), "{:?} on {}", begun.elapsed(), db.engine_name());
        assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE, "on {}", db.engine_name());
        let seconds: u32 = refused.headers["retry-after"].to_str().unwrap().parse().unwrap();
        assert!((1..=120).contains(&seconds));
        // Whoever only looks is not kept out.
        if db.engine_name() == "sqlite" {
            assert_eq!(resident.get(&offer).await.status, StatusCode::OK);
        }
        *gate.0.lock().unwrap() = true;
        gate.1.notify_all();
        for write in writes {
            drop(write.await.unwrap());
        }
        assert_eq!(rows().await, before, "something of the refused booking is there on {}", db.engine_name());
        // The same form, a little later.
        assert_eq!(resident.post_once(&time, &fields).await.status, StatusCode::CREATED, "on {}", db.engine_name());
        assert_eq!(rows().await, (before.0 + 1, before.1 + 1));
    }
}
