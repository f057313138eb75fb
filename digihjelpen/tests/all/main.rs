//! The program as a whole, through its front door.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod bookings_api;
mod browser;
mod config;
mod crash;
mod doors;
mod front;
mod house;
mod journeys;
mod languages;
mod series;
mod statements;
mod waiting_time;
mod words;
