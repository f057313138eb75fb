//! Commands that look at a database or work on it, run as commands: what they say, and how they end.

use std::process::{Command, Output};

use db::testing::TestDb;
use db::{Address, DbError, params, sql};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use uuid::Uuid;

use crate::bookings_api::{ALL, Asker, wish};
use crate::browser::program;

/// Runs the program on a test's database, with the secret that the tests of the whole have.
fn run(test: &TestDb, args: &[&str]) -> (Output, String) {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_digihjelpen"));
    command.args(args).env_clear().env("DIGIHJELPEN_SECRET", "03".repeat(32)).current_dir(folder.path());
    match &test.address {
        Address::File(path) => command.arg("--data").arg(path.parent().unwrap()),
        Address::Postgres(url) => command.arg("--database-url").arg(url),
    };
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    (output, said)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn check_invariants_ends_well_on_sound_data_and_names_the_row_that_breaks_a_rule() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let db = &program.app.db;
        let (sound, said) = run(&test, &["check", "invariants"]);
        assert_eq!(sound.status.code(), Some(0), "{said}");
        let rules = digihjelpen_rules(&program).await;
        assert_eq!(said.lines().count(), rules, "a line for each rule: {said}");
        assert!(said.lines().all(|it| it.ends_with(": holds")), "{said}");

        test.broken_on_purpose("one seat is counted twice, so that the command has something to find");
        let broken: Uuid = db
            .write(|tx| -> Result<_, DbError> {
                tx.one(
                    sql!(
                        "UPDATE session SET taken = taken + 1 WHERE id = (SELECT id FROM session WHERE form = 'course' AND taken < allowed ",
                        "ORDER BY id LIMIT 1) RETURNING id"
                    ),
                    params![],
                    |row| row.next(),
                )
            })
            .await
            .unwrap();
        let (found, said) = run(&test, &["check", "invariants"]);
        assert_eq!(found.status.code(), Some(1), "{said}");
        let named: Vec<&str> = said.lines().filter(|it| it.contains("BROKEN")).collect();
        assert_eq!(named.len(), 1, "one rule is broken, and no other: {said}");
        assert!(named[0].starts_with("I1 ") && named[0].contains(&broken.to_string()), "{}", named[0]);
        // It repairs nothing.
        let (again, _) = run(&test, &["check", "invariants"]);
        assert_eq!(again.status.code(), Some(1));
    }
}

async fn digihjelpen_rules(program: &digihjelpen::Program) -> usize {
    program.app.db.read(digihjelpen::invariants).await.unwrap().len()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn work_once_does_what_is_due_by_its_clock_and_ends() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let asker = Asker::new(&program, ALL).await;
        let session = asker.free_time().await;
        let booked = asker.post("bookings", "b", wish(&session, "Ola")).await;
        let listed = asker.post("waiting-list", "w", wish(&session, "Kari")).await;
        asker.ask("DELETE", &format!("bookings/{}", booked.body["id"].as_str().unwrap()), &[], None).await;
        let entry = format!("waiting-list/{}", listed.body["id"].as_str().unwrap());
        let promised = asker.ask("GET", &entry, &[], None).await;
        assert_eq!(promised.body["state"], "invited", "{}", promised.body);
        let ends: Timestamp = promised.body["invitation"]["expires_at"].as_str().unwrap().parse().unwrap();

        // A moment before nothing is due, whatever the machine's own clock shows.
        for (moment, settled, state) in
            [(ends - SignedDuration::from_secs(1), 0, "open"), (ends, 1, "expired"), (ends, 0, "expired")]
        {
            let (ended, said) = run(&test, &["work", "--once", "--demo", "--clock", &moment.to_string()]);
            let problem = String::from_utf8_lossy(&ended.stderr).into_owned();
            assert_eq!(ended.status.code(), Some(0), "{said}{problem}");
            assert!(said.starts_with(&format!("settled {settled}, sent ")), "at {moment}: {said}");
            let id: Uuid = promised.body["invitation"]["id"].as_str().unwrap().parse().unwrap();
            let tromso = municipality::reference::municipality_id("5501");
            let now = program.app.db.read(move |tx| booking::find_invitation(tx, tromso, id)).await.unwrap();
            assert_eq!(now.state, state, "at {moment}");
        }
        let (refused, _) = run(&test, &["work", "--once", "--clock", &ends.to_string()]);
        assert_eq!(refused.status.code(), Some(1), "a clock that stands is for the example system");
        assert_eq!(asker.ask("GET", &entry, &[], None).await.body["ahead"], json!(0), "the place is kept");
    }
}
