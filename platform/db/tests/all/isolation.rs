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
