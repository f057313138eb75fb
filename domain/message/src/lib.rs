//! What is said to whom, and when: the outbox, and how it leaves the house.
//!
//! A message is a row, written in the transaction of the act that it tells about, so it can neither be lost nor tell of something
//! that did not happen. One of a kind for each version of what it is about.
//!
//! Whoever **works** takes what is due in hand for a while (a **lease**), asks the message's **author** whether it is still true, hands it to a
//! **way** (SMS, e-mail, letters printed by others) outside any transaction, and notes what came of it. A process that dies loses its lease and nothing else: a message
//! leaves at least once, and carries its own id to the gateway, by which a second one is known. What cannot be sent is given up after a while,
//! and its author makes sure that people take over. In the example system nothing leaves: the outbox page shows exactly what would have been sent.

mod claim;
mod gsm;
mod incoming;
mod kannel;
mod letters;
mod maskinporten;
mod office;
mod outbox;
mod report;
mod restored;
mod smtp;
mod svarut;
mod way;
mod work;

pub use claim::{Author, MOST_TRIES, Outgoing, Verdict, Words, late};
pub use gsm::{Coding, parts};
pub use incoming::{forget_old, is_courteous, keep_question, note as note_incoming, question};
pub use kannel::{Kannel, percent_bytes};
pub use letters::{Posted, ask_after_letters, letters_leave, set_letters_leave};
pub use maskinporten::Maskinporten;
pub use outbox::{
    Channel, Message, NewMessage, again, carry_over, drop_kind, drop_waiting, erase, queue, readdress, recent, recent_everywhere,
    was_told_since, why_not_sent,
};
pub use restored::{hold_back, newest_sign, show_sign};
pub use smtp::Smtp;
pub use svarut::{Account, SCOPE as FIKS_SCOPE, SvarUt};
pub use way::{Asked, Dispatch, Fate, Handed, Outcome, Way, Ways, WrongWay, trust};
pub use work::{Sent, send_due};

use web::{App, Doors};

/// Why a message has not left, or will not: the words that staff pages have texts for.
pub const WORDS: [&str; 20] = [
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
    "letter-rejected",
    "letter-undelivered",
];

/// The routes of this crate.
pub fn doors(app: &App) -> Doors {
    Doors::new(app)
        .get("/{lang}/kontor/meldinger", person::PLANS, office::outbox_page)
        .post("/{lang}/kontor/meldinger", person::PLANS, office::send_again)
        .post("/{lang}/kontor/meldinger/brev", person::PLANS, office::change_letters)
        .get("/sms/rapport/{secret}", web::Access::Public, report::report)
}
