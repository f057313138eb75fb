//! The proofs that belong to the database door.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod crash;
mod engines_agree;
mod isolation;
mod retry;
mod saturation;
