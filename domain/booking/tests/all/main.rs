//! The rules of booking, through the crate's own face, on both engines.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod ahead;
mod amend;
mod cancelling;
mod draw;
mod earlier;
mod erasure;
mod individual;
mod invitations;
mod killed;
mod model;
mod openings;
mod order;
mod races;
mod replies;
mod rules;
mod scale;
mod seats;
mod sending;
mod series;
mod staff;
mod times;
mod waiting_time;
mod world;
