//! What the program says when it cannot start: one clear sentence, and an exit code that is not 0.

use std::path::Path;
use std::process::{Command, Output};

fn start(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_digihjelpen")).args(args).current_dir(folder).env_clear().output().unwrap()
}

fn refused(output: &Output, words: &[&str]) {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success(), "{said}");
    assert_eq!(said.trim().lines().count(), 1, "one sentence: {said}");
    for word in words {
        assert!(said.contains(word), "«{word}» is missing: {said}");
    }
}

#[test]
fn a_port_in_use_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    refused(&start(folder.path(), &["serve", "--listen", &address]), &[&address, "in use", "--listen"]);
}

#[test]
fn a_file_that_is_no_database_is_said() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("d")).unwrap();
    std::fs::write(folder.path().join("d/digihjelpen.sqlite"), "this is a letter to grandmother, not a database at all").unwrap();
    refused(&start(folder.path(), &["migrate", "--data", "d"]), &["not a Digihjelpen database"]);
}

#[test]
fn a_folder_in_the_database_s_place_is_said() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("d/digihjelpen.sqlite")).unwrap();
    refused(&start(folder.path(), &["migrate", "--data", "d"]), &["cannot be opened"]);
}

#[test]
fn a_newer_database_is_said() {
    let folder = tempfile::tempdir().unwrap();
    assert!(start(folder.path(), &["migrate", "--data", "d"]).status.success());
    let path = folder.path().join("d/digihjelpen.sqlite");
    let connection = rusqlite::Connection::open(path).unwrap();
    connection.execute("INSERT INTO migration (version, name, sha256) VALUES (9999, '9999_future', '')", []).unwrap();
    drop(connection);
    refused(&start(folder.path(), &["migrate", "--data", "d"]), &["newer than this program", "9999"]);
}

#[test]
fn a_full_disk_is_said_and_nothing_is_half_done() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("d")).unwrap();
    let path = folder.path().join("d/digihjelpen.sqlite");
    // A limit on the size of files stands in for a disk that is full.
    std::fs::write(&path, "").unwrap();
    let output = Command::new("bash")
        .args(["-c", "trap '' XFSZ; ulimit -f 200; exec \"$0\" migrate --data d", env!("CARGO_BIN_EXE_digihjelpen")])
        .current_dir(folder.path())
        .env_clear()
        .output()
        .unwrap();
    refused(&output, &["disk is full"]);
    assert!(start(folder.path(), &["migrate", "--data", "d"]).status.success(), "with room again it goes on");
}

#[test]
fn a_postgres_server_that_does_not_answer_is_said() {
    let folder = tempfile::tempdir().unwrap();
    refused(
        &start(folder.path(), &["migrate", "--database-url", "postgres://nobody@127.0.0.1:1/none"]),
        &["PostgreSQL", "cannot be reached"],
    );
    refused(&start(folder.path(), &["migrate", "--database-url", "mysql://x"]), &["database_url", "postgres://"]);
}

#[test]
fn check_config_shows_every_value_and_where_it_came_from() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("digihjelpen.toml"), "log = \"json\"\n").unwrap();
    let output = start(folder.path(), &["check", "config", "--listen", "127.0.0.1:7"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success());
    for (name, words) in
        [("listen", "flag --listen"), ("log", "file digihjelpen.toml"), ("data", "built in"), ("work", "built in")]
    {
        let line = said.lines().find(|it| it.starts_with(name)).unwrap_or_else(|| panic!("{name} is missing: {said}"));
        assert!(line.contains(words), "{line}");
    }
    std::fs::write(folder.path().join("digihjelpen.toml"), "lisen = \"x\"\n").unwrap();
    refused(&start(folder.path(), &["check", "config"]), &["digihjelpen.toml", "lisen"]);
}
