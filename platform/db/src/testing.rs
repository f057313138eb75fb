//! Fresh databases on both engines, for the tests of every crate.

use crate::{Address, Db};

/// A database of its own for one test; it is gone when this is dropped.
pub struct TestDb {
    /// The open database, with all tables.
    pub db: Db,
    /// Where it is, so that a test can open it a second time.
    pub address: Address,
    _store: Store,
}

/// What holds the data, and takes it away when it is dropped: hundreds of tests leave gigabytes otherwise.
enum Store {
    /// A folder with a SQLite file; it goes with its handle.
    Folder { _handle: tempfile::TempDir },
    /// A database on a PostgreSQL server.
    Server { server: String, name: String },
}

impl Drop for Store {
    fn drop(&mut self) {
        let Store::Server { server, name } = self else { return };
        let (server, name) = (server.clone(), name.clone());
        // A thread with a runtime of its own: the test's runtime may be the one that drops this, and must not be blocked on.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                let (client, connection) = tokio_postgres::connect(&server, tokio_postgres::NoTls).await?;
                tokio::spawn(connection);
                client.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)")).await
            })
        });
        match dropping.join() {
            Ok(Ok(())) => {}
            // A test that has failed already tells why; this must not hide it.
            problem => eprintln!("a test database was left on the server: {problem:?}"),
        }
    }
}

/// A fresh SQLite file.
pub async fn sqlite() -> TestDb {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let address = Address::File(folder.path().join("test.sqlite"));
    let db = Db::open(&address).await.expect("a fresh SQLite database");
    TestDb { db, address, _store: Store::Folder { _handle: folder } }
}

/// A fresh database on the server that `TEST_DATABASE_URL` names (`./test` starts one); `None`, said aloud, where it names none.
pub async fn postgres() -> Option<TestDb> {
    static COUNT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let Ok(server) = std::env::var("TEST_DATABASE_URL") else {
        eprintln!("SKIPPED on PostgreSQL: TEST_DATABASE_URL is not set (./test starts a server and sets it)");
        return None;
    };
    let count = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let mut chance = [0u8; 8];
    #[expect(clippy::disallowed_methods, reason = "a database name that no other test process has")]
    getrandom::fill(&mut chance).expect("chance");
    let name = format!("t_{}_{count}_{}", std::process::id(), data_encoding::HEXLOWER.encode(&chance));
    let (client, connection) = tokio_postgres::connect(&server, tokio_postgres::NoTls).await.expect("the test server answers");
    let pump = tokio::spawn(connection);
    client.batch_execute(&format!("CREATE DATABASE {name}")).await.expect("a fresh database");
    drop(client);
    pump.abort();
    let (base, _) = server.rsplit_once('/').expect("a URL with a database name");
    let address = Address::Postgres(format!("{base}/{name}"));
    let db = Db::open(&address).await.expect("a fresh PostgreSQL database");
    Some(TestDb { db, address, _store: Store::Server { server, name } })
}

/// One fresh database on each engine that is at hand; SQLite always is.
pub async fn each() -> Vec<TestDb> {
    let mut all = vec![sqlite().await];
    all.extend(postgres().await);
    all
}
