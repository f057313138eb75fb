//! Fresh databases on both engines, for the tests of every crate; and races ([`race`]).

mod race;

use std::sync::OnceLock;

pub use race::{RUNS, Run, World, first_seed, race};

use crate::{Address, Db, DbError, Tx};

/// Counts anew what must hold of the data; answers a sentence for each rule that is broken.
pub type Recount = fn(&mut Tx<'_>) -> Result<Vec<String>, DbError>;

/// A database of its own for one test; it is gone when this is dropped.
pub struct TestDb {
    /// The open database, with all tables.
    pub db: Db,
    /// Where it is, so that a test can open it a second time.
    pub address: Address,
    recount: Option<Recount>,
    broken: OnceLock<&'static str>,
    _store: Store,
}

impl TestDb {
    fn new(db: Db, address: Address, store: Store) -> Self {
        Self { db, address, recount: None, broken: OnceLock::new(), _store: store }
    }

    /// Counts anew what must hold when this is dropped at the end of a test that went well: then a broken rule fails the test. No test has to think
    /// of it.
    #[must_use]
    pub fn recounted(mut self, recount: Recount) -> Self {
        self.recount = Some(recount);
        self
    }

    /// Says that this test has broken the data on purpose, and why: it is not counted anew.
    pub fn broken_on_purpose(&self, why: &'static str) {
        self.broken.get_or_init(|| why);
    }
}

impl Drop for TestDb {
    fn drop(&mut self) {
        let Some(recount) = self.recount else { return };
        // A test that has failed already tells why.
        if std::thread::panicking() || self.broken.get().is_some() {
            return;
        }
        let address = self.address.clone();
        // Seen from outside, as by another process, and in a runtime of its own: the test's may be the one that drops this.
        let counting = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async { Db::open_as_is(&address).await?.read(recount).await })
        });
        let broken = counting.join().expect("the count ends").expect("the database can be read");
        assert!(broken.is_empty(), "after the test, on {}: {}", self.db.engine_name(), broken.join("; "));
    }
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

/// A fresh SQLite file, named as the program names its own, so that a command finds it with `--data`.
pub async fn sqlite() -> TestDb {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let address = Address::File(folder.path().join("digihjelpen.sqlite"));
    let db = Db::open(&address).await.expect("a fresh SQLite database");
    TestDb::new(db, address, Store::Folder { _handle: folder })
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
    Some(TestDb::new(db, address, Store::Server { server, name }))
}

/// One fresh database on each engine that is at hand; SQLite always is.
pub async fn each() -> Vec<TestDb> {
    let mut all = vec![sqlite().await];
    all.extend(postgres().await);
    all
}
