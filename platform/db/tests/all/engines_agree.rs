//! Random programs of operations give the same answers on both engines.

use db::{DbError, Tx, params, sql};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// One operation of a random program, on the table of installation settings.
#[derive(Clone, Debug)]
enum Op {
    Insert(u8, i64),
    Upsert(u8, i64),
    Add(u8, i64),
    Delete(u8),
    /// Sent without asking what came of it.
    Send(u8, i64),
    Read(u8),
    List {
        from: i64,
        most: i64,
    },
    Sum,
    /// What is inside is undone.
    Undone(Vec<Op>),
    /// What is inside is kept.
    Kept(Vec<Op>),
}

fn op() -> impl Strategy<Value = Op> {
    let name = 0_u8..6;
    let number = -1000_i64..1000;
    let leaf = prop_oneof![
        (name.clone(), number.clone()).prop_map(|(n, v)| Op::Insert(n, v)),
        (name.clone(), number.clone()).prop_map(|(n, v)| Op::Upsert(n, v)),
        (name.clone(), number.clone()).prop_map(|(n, v)| Op::Add(n, v)),
        (name.clone(), number.clone()).prop_map(|(n, v)| Op::Send(n, v)),
        name.clone().prop_map(Op::Delete),
        name.prop_map(Op::Read),
        (number, 0_i64..4).prop_map(|(from, most)| Op::List { from, most }),
        Just(Op::Sum),
    ];
    leaf.prop_recursive(2, 12, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Op::Undone),
            proptest::collection::vec(inner, 0..4).prop_map(Op::Kept)
        ]
    })
}

/// The rollback that a random program asks for.
#[derive(Debug)]
struct Undo;

impl From<DbError> for Undo {
    fn from(error: DbError) -> Self {
        panic!("{error}")
    }
}

fn run(tx: &mut Tx<'_>, program: &[Op], said: &mut Vec<String>) {
    let name = |n: &u8| format!("navn-å-{n}");
    for op in program {
        match op {
            Op::Insert(n, v) => {
                let rows = tx
                    .run(
                        sql!("INSERT INTO installation_setting (name, value, updated_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
                        params![name(n), format!("værdi {v}"), *v],
                    )
                    .unwrap();
                said.push(format!("inserted {rows}"));
            }
            Op::Upsert(n, v) => {
                let value: (String, i64) = tx
                    .one(
                        sql!(
                            "INSERT INTO installation_setting (name, value, updated_at) VALUES ($1, $2, $3) ",
                            "ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = installation_setting.updated_at + 1 ",
                            "RETURNING value, updated_at"
                        ),
                        params![name(n), v.to_string(), *v],
                        |row| Ok((row.next()?, row.next()?)),
                    )
                    .unwrap();
                said.push(format!("upserted {value:?}"));
            }
            Op::Add(n, v) => {
                let now: Option<i64> = tx
                    .first(
                        sql!("UPDATE installation_setting SET updated_at = updated_at + $1 WHERE name = $2 AND updated_at + $1 < 1500 RETURNING updated_at"),
                        params![*v, name(n)],
                        |row| row.next(),
                    )
                    .unwrap();
                said.push(format!("added {now:?}"));
            }
            Op::Delete(n) => {
                said.push(format!(
                    "deleted {}",
                    tx.run(sql!("DELETE FROM installation_setting WHERE name = $1"), params![name(n)]).unwrap()
                ));
            }
            Op::Send(n, v) => tx
                .send(
                    sql!("INSERT INTO installation_setting (name, value, updated_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
                    params![name(n), "sent", *v],
                )
                .unwrap(),
            Op::Read(n) => {
                let found: Option<String> = tx
                    .first(sql!("SELECT value FROM installation_setting WHERE name = $1"), params![name(n)], |row| row.next())
                    .unwrap();
                said.push(format!("read {found:?}"));
            }
            Op::List { from, most } => {
                let found: Vec<(String, i64)> = tx
                    .all(
                        sql!("SELECT name, updated_at FROM installation_setting WHERE updated_at >= $1 ORDER BY updated_at, name LIMIT $2"),
                        params![*from, *most],
                        |row| Ok((row.next()?, row.next()?)),
                    )
                    .unwrap();
                said.push(format!("listed {found:?}"));
            }
            Op::Sum => {
                let sum: (i64, Option<i64>, Option<String>) = tx
                    .one(
                        sql!("SELECT COUNT(*), CAST(SUM(updated_at) AS BIGINT), string_agg(name, ',' ORDER BY name) FROM installation_setting"),
                        params![],
                        |row| Ok((row.next()?, row.next()?, row.next()?)),
                    )
                    .unwrap();
                said.push(format!("summed {sum:?}"));
            }
            Op::Undone(inner) => {
                let undone = tx.savepoint(|tx| -> Result<(), Undo> {
                    run(tx, inner, said);
                    Err(Undo)
                });
                assert!(undone.is_err());
            }
            Op::Kept(inner) => tx
                .savepoint(|tx| -> Result<(), DbError> {
                    run(tx, inner, said);
                    Ok(())
                })
                .unwrap(),
        }
    }
}

#[test]
fn random_programs_give_the_same_answers_on_both_engines() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let (sqlite, postgres) = runtime.block_on(async { (db::testing::sqlite().await, db::testing::postgres().await) });
    let Some(postgres) = postgres else { return };
    let programs = proptest::collection::vec((proptest::collection::vec(op(), 0..12), any::<bool>()), 1..6);
    let mut runner = TestRunner::new(Config { cases: 60, failure_persistence: None, ..Config::default() });
    runner
        .run(&programs, |transactions| {
            let mut answers = Vec::new();
            for db in [&sqlite.db, &postgres.db] {
                let mut said = Vec::new();
                runtime
                    .block_on(db.write(|tx| -> Result<(), DbError> {
                        tx.run(sql!("DELETE FROM installation_setting"), params![]).map(drop)
                    }))
                    .unwrap();
                for (program, keep) in transactions.clone() {
                    let done = runtime.block_on(db.write(move |tx| {
                        let mut said = Vec::new();
                        run(tx, &program, &mut said);
                        if keep { Ok(said) } else { Err(Refused(said)) }
                    }));
                    said.push(match done {
                        Ok(said) => format!("kept {said:?}"),
                        Err(Refused(said)) => format!("refused {said:?}"),
                    });
                }
                let end = runtime
                    .block_on(db.read(|tx| -> Result<_, DbError> {
                        let mut said = Vec::new();
                        run(tx, &[Op::List { from: -100_000, most: 100 }, Op::Sum], &mut said);
                        Ok(said)
                    }))
                    .unwrap();
                said.push(format!("{end:?}"));
                answers.push(said);
            }
            prop_assert_eq!(&answers[0], &answers[1]);
            Ok(())
        })
        .unwrap();
}

#[derive(Debug)]
struct Refused(Vec<String>);

impl From<DbError> for Refused {
    fn from(error: DbError) -> Self {
        panic!("{error}")
    }
}
