//! The rules of the queue, through the crate's own face, on both engines.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod appointments;
mod day;
mod desk;
mod keeping;
mod numbers;
mod world;
