//! Many at once want what there is little of, or answer the same question in different ways. Each race is run 20 times on each engine, in an order,
//! with delays and in numbers that follow from a seed, which is printed ([`db::testing::race`]).
//!
//! Those in [`seats`] and [`times`] must be lost without the guard (`unsafe-no-guard`): `./test` demands it of each, on both engines.

mod fates;
mod seats;
mod times;

use std::pin::Pin;

use booking::{BookingError, Means};
use db::Tx;

use crate::world::World;

/// Something that is done in one transaction when its moment comes.
type Doing<T> = Pin<Box<dyn Future<Output = Result<T, BookingError>> + Send>>;

fn doing<T: Send + 'static>(
    world: &World,
    work: impl Fn(&mut Tx<'_>, &Means) -> Result<T, BookingError> + Send + 'static,
) -> Doing<T> {
    let (db, means) = (world.db.clone(), world.means());
    Box::pin(async move { db.write(move |tx| work(tx, &means)).await })
}
