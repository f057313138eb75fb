//! A failing closure rolls back alone; nothing is seen before it is committed; reading cannot write.

use db::testing::each;
use db::{Db, DbError, params, sql};

async fn names(db: &Db) -> Vec<String> {
    db.read(|tx| -> Result<_, DbError> {
        tx.all(sql!("SELECT name FROM installation_setting ORDER BY name"), params![], |row| row.next())
    })
    .await
    .unwrap()
}

fn insert(tx: &mut db::Tx<'_>, name: &str) -> Result<(), DbError> {
    tx.run(sql!("INSERT INTO installation_setting (name, value, updated_at) VALUES ($1, '', 0)"), params![name]).map(drop)
}

/// A refusal of the domain, not of the database.
#[derive(Debug, PartialEq, Eq)]
struct No;

impl From<DbError> for No {
    fn from(_: DbError) -> Self {
        Self
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_failing_job_in_a_batch_rolls_back_alone() {
    for it in each().await {
        let jobs: Vec<_> = (0..120)
            .map(|n| {
                let db = it.db.clone();
                tokio::spawn(async move {
                    db.write(move |tx| {
                        insert(tx, &format!("job-{n:03}"))?;
                        // A third refuses, a third breaks a rule of the table, a third is kept.
                        match n % 3 {
                            0 => Err(No),
                            1 => Ok(insert(tx, &format!("job-{n:03}"))?),
                            _ => Ok(()),
                        }
                    })
                    .await
                })
            })
            .collect();
        let mut kept = 0;
        for (n, job) in jobs.into_iter().enumerate() {
            let done = job.await.unwrap();
            assert_eq!(done.is_ok(), n % 3 == 2, "{} on {}", n, it.db.engine_name());
            kept += usize::from(done.is_ok());
        }
        assert_eq!(names(&it.db).await.len(), kept, "{}", it.db.engine_name());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_panic_rolls_back_alone_and_the_next_job_goes_on() {
    for it in each().await {
        let panicked = it
            .db
            .write(|tx| -> Result<(), DbError> {
                insert(tx, "before the panic")?;
                panic!("as the test wants")
            })
            .await;
        assert!(matches!(panicked, Err(DbError::Panicked)), "{panicked:?}");
        it.db.write(|tx| insert(tx, "after the panic")).await.unwrap();
        assert_eq!(names(&it.db).await, ["after the panic"], "{}", it.db.engine_name());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_savepoint_undoes_its_own_work_only() {
    for it in each().await {
        it.db
            .write(|tx| -> Result<(), DbError> {
                insert(tx, "outer")?;
                let inner = tx.savepoint(|tx| {
                    insert(tx, "inner")?;
                    tx.savepoint(|tx| insert(tx, "innermost").map_err(|_| No))?;
                    Err::<(), No>(No)
                });
                assert_eq!(inner, Err(No));
                // A statement that fails inside a savepoint must not spoil the transaction on either engine.
                assert!(tx.savepoint(|tx| insert(tx, "outer")).is_err());
                insert(tx, "outer 2")
            })
            .await
            .unwrap();
        assert_eq!(names(&it.db).await, ["outer", "outer 2"], "{}", it.db.engine_name());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn reading_cannot_write() {
    for it in each().await {
        let tried = it.db.read(|tx| insert(tx, "sneaked in")).await;
        assert!(matches!(tried, Err(DbError::Statement { .. })), "{tried:?}");
        assert!(names(&it.db).await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_generation_grows_with_a_change_and_not_with_a_look() {
    for it in each().await {
        let before = it.db.generation();
        names(&it.db).await;
        assert_eq!(it.db.generation(), before);
        it.db.write(|tx| insert(tx, "a change")).await.unwrap();
        assert!(it.db.generation() > before, "{}", it.db.engine_name());
    }
}

fn send(tx: &mut db::Tx<'_>, name: &str) -> Result<(), DbError> {
    tx.send(sql!("INSERT INTO installation_setting (name, value, updated_at) VALUES ($1, '', 0)"), params![name])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_only_sent_is_there_after_the_commit_and_for_the_next_question() {
    for it in each().await {
        let seen = it
            .db
            .write(|tx| -> Result<i64, DbError> {
                send(tx, "one")?;
                send(tx, "two")?;
                let seen = tx.one(sql!("SELECT COUNT(*) FROM installation_setting"), params![], |row| row.next())?;
                send(tx, "three")?;
                Ok(seen)
            })
            .await
            .unwrap();
        assert_eq!(seen, 2, "{}", it.db.engine_name());
        it.db.write(|tx| send(tx, "four")).await.unwrap();
        assert_eq!(names(&it.db).await, ["four", "one", "three", "two"], "{}", it.db.engine_name());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sent_statement_that_fails_fails_the_transaction_and_is_named() {
    for it in each().await {
        let engine = it.db.engine_name();
        it.db.write(|tx| insert(tx, "there")).await.unwrap();
        // With the commit, and before a question.
        let at_the_end = it.db.write(|tx| insert(tx, "kept?").and_then(|()| send(tx, "there"))).await;
        assert!(at_the_end.as_ref().is_err_and(DbError::is_duplicate), "{engine}: {at_the_end:?}");
        let before_a_question = it.db.write(|tx| send(tx, "there").and_then(|()| insert(tx, "kept?"))).await;
        assert!(before_a_question.as_ref().is_err_and(DbError::is_duplicate), "{engine}: {before_a_question:?}");
        // What cannot even be sent keeps the commit from being sent.
        let unsendable = it
            .db
            .write(|tx| {
                send(tx, "kept?")?;
                tx.send(sql!("UPDATE installation_setting SET value = $1, updated_at = $2"), params!["x", "no number"])
            })
            .await;
        if engine == "postgresql" {
            assert!(matches!(unsendable, Err(DbError::Statement { .. })), "{unsendable:?}");
            assert_eq!(names(&it.db).await, ["there"]);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sent_statement_that_fails_in_a_savepoint_fails_the_savepoint_only() {
    for it in each().await {
        it.db.write(|tx| insert(tx, "there")).await.unwrap();
        it.db
            .write(|tx| -> Result<(), DbError> {
                send(tx, "before")?;
                let inner = tx.savepoint(|tx| -> Result<(), DbError> {
                    send(tx, "inner")?;
                    send(tx, "there")
                });
                assert!(inner.as_ref().is_err_and(DbError::is_duplicate), "{inner:?}");
                send(tx, "after")
            })
            .await
            .unwrap();
        assert_eq!(names(&it.db).await, ["after", "before", "there"], "{}", it.db.engine_name());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn more_than_there_are_connections_all_get_their_turn() {
    for it in each().await {
        let jobs: Vec<_> = (0..200)
            .map(|n| {
                let db = it.db.clone();
                tokio::spawn(async move {
                    db.write(move |tx| insert(tx, &format!("{n}"))).await.unwrap();
                    names(&db).await.len()
                })
            })
            .collect();
        for job in jobs {
            assert!(job.await.unwrap() >= 1);
        }
        assert_eq!(names(&it.db).await.len(), 200, "{}", it.db.engine_name());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_that_is_asked_for_later_is_the_same_answer() {
    for it in each().await {
        let engine = it.db.engine_name();
        let counted = it
            .db
            .write(|tx| -> Result<_, DbError> {
                let text =
                    sql!("INSERT INTO installation_setting (name, value, updated_at) VALUES ($1, '', 0) ON CONFLICT DO NOTHING");
                let one = tx.run_later(text, params!["a"])?;
                let none = tx.run_later(text, params!["a"])?;
                let seen: i64 = tx.one(sql!("SELECT COUNT(*) FROM installation_setting"), params![], |row| row.next())?;
                let last = tx.run_later(text, params!["b"])?;
                Ok((tx.rows(&one)?, tx.rows(&none)?, seen, tx.rows(&last)?))
            })
            .await
            .unwrap();
        assert_eq!(counted, (1, 0, 1, 1), "{engine}");
        let failed = it
            .db
            .write(|tx| -> Result<u64, DbError> {
                let later = tx.run_later(
                    sql!("INSERT INTO installation_setting (name, value, updated_at) VALUES ($1, '', 0)"),
                    params!["a"],
                )?;
                tx.rows(&later)
            })
            .await;
        assert!(failed.as_ref().is_err_and(DbError::is_duplicate), "{engine}: {failed:?}");
    }
}
