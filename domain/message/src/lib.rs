//! What is said to whom, and when: the outbox, and how it leaves the house.
//!
//! A message is a row, written in the transaction of the act that it tells about, so it can neither be lost nor tell of something
//! that did not happen. One of a kind for each version of what it is about.
//!
//! Whoever **works** takes what is due in hand for a while (a **lease**), asks the message's **author** whether it is still true, hands it to a
//! **way** (SMS, e-mail) outside any transaction, and notes what came of it. A process that dies loses its lease and nothing else: a message
//! leaves at least once, and carries its own id to the gateway, by which a second one is known. What cannot be sent is given up after a while,
//! and its author makes sure that people take over. In the example system nothing leaves: the outbox page shows exactly what would have been sent.

mod claim;
mod gsm;
mod incoming;
mod kannel;
mod office;
mod outbox;
mod report;
mod restored;
mod smtp;
mod way;
mod work;

pub use claim::{Author, MOST_TRIES, Outgoing, Verdict, Words, late};
pub use gsm::{Coding, parts};
pub use incoming::{forget_old, is_courteous, keep_question, note as note_incoming, question};
pub use kannel::{Kannel, percent_bytes};
pub use outbox::{
    Channel, Message, NewMessage, again, carry_over, drop_waiting, erase, queue, recent, recent_everywhere, was_told_since,
};
pub use restored::{hold_back, newest_sign, show_sign};
pub use smtp::Smtp;
pub use way::{Dispatch, Handed, Outcome, Way, Ways, WrongWay, trust};
pub use work::{Sent, send_due};

use web::{App, Doors};

/// Why a message has not left, or will not: the words that staff pages have texts for.
pub const WORDS: [&str; 18] = [
    "off",
    "unreachable",
    "timeout",
    "busy",
    "login",
    "odd-answer",
    "refused",
    "rejected",
    "undelivered",
    "worn-out",
    "too-late",
    "route",
    "restored",
    "gone",
    "past",
    "changed",
    "cancelled",
    "answered",
];

/// The routes of this crate.
pub fn doors(app: &App) -> Doors {
    Doors::new(app)
        .get("/{lang}/kontor/meldinger", person::PLANS, office::outbox_page)
        .post("/{lang}/kontor/meldinger", person::PLANS, office::send_again)
        .get("/sms/rapport/{secret}", web::Access::Public, report::report)
}
