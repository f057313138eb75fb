//! Fresh databases for the tests of the whole. After a test that went well every invariant of `digihjelpen check invariants` is counted anew; a test
//! that breaks one on purpose says so (`broken_on_purpose`).

use db::testing::TestDb;
use db::{DbError, Tx};

fn broken(tx: &mut Tx<'_>) -> Result<Vec<String>, DbError> {
    let all = digihjelpen::invariants(tx)?;
    Ok(all.into_iter().filter(|it| !it.breaches.is_empty()).map(|it| format!("{}: {:?}", it.name, it.breaches)).collect())
}

/// One on each engine that is at hand.
pub async fn each() -> Vec<TestDb> {
    db::testing::each().await.into_iter().map(|it| it.recounted(broken)).collect()
}

/// One on SQLite.
pub async fn sqlite() -> TestDb {
    db::testing::sqlite().await.recounted(broken)
}

/// One on PostgreSQL, where there is a server.
pub async fn postgres() -> Option<TestDb> {
    Some(db::testing::postgres().await?.recounted(broken))
}
