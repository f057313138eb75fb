//! The program as a whole, through its front door.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod another_way;
mod bookings_api;
mod browser;
mod busy;
mod calendars;
mod commands;
mod config;
mod crash;
mod databases;
mod desk;
mod doors;
mod draws;
mod front;
mod gateways;
mod house;
mod journeys;
mod languages;
mod letters;
mod look_up;
mod many_messages;
mod openings;
mod outbox;
mod own_texts;
mod peers;
mod queue;
mod series;
mod staff_acts;
mod statements;
mod statistics;
mod svarut;
mod waiting_time;
mod words;
