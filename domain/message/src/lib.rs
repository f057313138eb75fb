//! What is said to whom, and when: the outbox.
//!
//! A message is a row, written in the transaction of the act that it tells about, so it can neither be lost nor tell of something
//! that did not happen. One of a kind for each version of what it is about. In the example system nothing leaves: the outbox page shows
//! exactly what would have been sent.

mod office;
mod outbox;

pub use outbox::{Channel, Message, NewMessage, drop_waiting, erase, queue, recent, recent_everywhere};

use web::{App, Doors};

/// The routes of this crate.
pub fn doors(app: &App) -> Doors {
    Doors::new(app).get("/{lang}/kontor/meldinger", person::PLANS, office::outbox_page)
}
