//! On PostgreSQL a closure that lost against another is run again, and its first try leaves nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use db::{Db, DbError, Statement, params, sql};

static REFUSE: Statement = Statement {
    text: "DO $$ BEGIN RAISE EXCEPTION 'as the test wants' USING ERRCODE = '40001'; END $$",
    file: file!(),
    line: line!(),
};

async fn add(db: &Db, name: &'static str) {
    db.write(move |tx| -> Result<(), DbError> {
        tx.run(sql!("INSERT INTO installation_setting (name, value, updated_at) VALUES ($1, '', 0)"), params![name]).map(drop)
    })
    .await
    .unwrap();
}

async fn value(db: &Db, name: &'static str) -> i64 {
    db.read(move |tx| -> Result<_, DbError> {
        tx.one(sql!("SELECT updated_at FROM installation_setting WHERE name = $1"), params![name], |row| row.next())
    })
    .await
    .unwrap()
}

fn increase(tx: &mut db::Tx<'_>, name: &str) -> Result<(), DbError> {
    tx.run(sql!("UPDATE installation_setting SET updated_at = updated_at + 1 WHERE name = $1"), params![name]).map(drop)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_serialization_failure_is_tried_again_and_counts_once() {
    let Some(it) = db::testing::postgres().await else { return };
    add(&it.db, "a").await;
    let tries = Arc::new(AtomicU32::new(0));
    let seen = Arc::clone(&tries);
    it.db
        .write(move |tx| -> Result<(), DbError> {
            increase(tx, "a")?;
            if seen.fetch_add(1, Ordering::SeqCst) < 2 {
                tx.run(&REFUSE, params![])?;
            }
            Ok(())
        })
        .await
        .unwrap();
    assert_eq!(tries.load(Ordering::SeqCst), 3);
    assert_eq!(value(&it.db, "a").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_failure_that_never_ends_is_given_up_and_told() {
    let Some(it) = db::testing::postgres().await else { return };
    let tries = Arc::new(AtomicU32::new(0));
    let seen = Arc::clone(&tries);
    let done = it
        .db
        .write(move |tx| -> Result<(), DbError> {
            seen.fetch_add(1, Ordering::SeqCst);
            tx.run(&REFUSE, params![]).map(drop)
        })
        .await;
    assert!(matches!(done, Err(DbError::Statement { ref code, .. }) if code == "40001"), "{done:?}");
    assert_eq!(tries.load(Ordering::SeqCst), 5);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_that_lock_each_other_out_both_get_through() {
    let Some(it) = db::testing::postgres().await else { return };
    add(&it.db, "a").await;
    add(&it.db, "b").await;
    let crossed = |first: &'static str, second: &'static str| {
        let db = it.db.clone();
        let tries = Arc::new(AtomicU32::new(0));
        let seen = Arc::clone(&tries);
        (
            tokio::spawn(async move {
                db.write(move |tx| -> Result<(), DbError> {
                    increase(tx, first)?;
                    if seen.fetch_add(1, Ordering::SeqCst) == 0 {
                        // Long enough that both hold their first row before either asks for its second.
                        std::thread::sleep(Duration::from_millis(300));
                    }
                    increase(tx, second)
                })
                .await
            }),
            tries,
        )
    };
    let ((one, tries_one), (two, tries_two)) = (crossed("a", "b"), crossed("b", "a"));
    one.await.unwrap().unwrap();
    two.await.unwrap().unwrap();
    assert_eq!((value(&it.db, "a").await, value(&it.db, "b").await), (2, 2));
    let tries = tries_one.load(Ordering::SeqCst) + tries_two.load(Ordering::SeqCst);
    assert!(tries > 2, "the two never met, so the test proved nothing");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn connections_that_the_server_ended_are_made_anew() {
    let Some(it) = db::testing::postgres().await else { return };
    add(&it.db, "a").await;
    assert_eq!(value(&it.db, "a").await, 0);
    // While they are idle: everybody else who is connected to this database is sent away.
    it.db.read(|tx| tx.all(&END_THE_OTHERS, params![], |_| Ok(())).map(drop)).await.unwrap();
    it.db.write(|tx| increase(tx, "a")).await.unwrap();
    it.db.write(|tx| tx.all(&END_THE_OTHERS, params![], |_| Ok(())).map(drop)).await.unwrap();
    assert_eq!(value(&it.db, "a").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_lost_in_the_middle_loses_nothing_and_does_nothing_twice() {
    let Some(it) = db::testing::postgres().await else { return };
    add(&it.db, "a").await;
    let tries = Arc::new(AtomicU32::new(0));
    let seen = Arc::clone(&tries);
    it.db
        .write(move |tx| -> Result<(), DbError> {
            increase(tx, "a")?;
            if seen.fetch_add(1, Ordering::SeqCst) == 0 {
                // The connection that this runs on.
                tx.all(&END_MINE, params![], |_| Ok(()))?;
            }
            Ok(())
        })
        .await
        .unwrap();
    assert_eq!((tries.load(Ordering::SeqCst), value(&it.db, "a").await), (2, 1));
}

static END_THE_OTHERS: Statement = Statement {
    text: "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    file: file!(),
    line: line!(),
};

static END_MINE: Statement = Statement { text: "SELECT pg_terminate_backend(pg_backend_pid())", file: file!(), line: line!() };
