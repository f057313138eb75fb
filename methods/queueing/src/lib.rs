//! How long people on a waiting list wait.
//!
//! A list is looked at week by week: people join, seats come free and go to the first, some give up. That is the recursion of Lindley (1952),
//! *The theory of queues with a single server*: `next = max(0, waiting + joined − seats)`. Textbook formulas (Erlang 1917; Palm 1957 for people
//! who give up) ask for steady flows and endless time; a list in a library has eight meetings planned, a holiday in between and twelve weeks of
//! history. So the weeks ahead are played through many times ([`Outlook`]), each time with weeks drawn from the list's own past (the
//! bootstrap: Efron 1979), and the answer is a **range**: from the tenth to the ninetieth of a hundred such futures. What holds in the long
//! run is given by the bound of Kingman ([`steady`]).
//!
//! Each future first draws its own past out of the past, with replacement, and then its weeks out of that: so a short history gives a wide
//! range, not a falsely narrow one. Is there next to no history, the range comes from the plan alone ([`Basis::Plan`]).
//!
//! Chance follows from the seed and from where it is used (future, week, purpose), never from what was drawn before. Two lists that differ in
//! their seats only meet the same people and the same luck (common random numbers: Law, *Simulation Modeling and Analysis*, 11.2), so more
//! seats never make anybody wait longer.
//!
//! A line in which people wait with a number in hand, for minutes and not for weeks, has a module of its own: [`walk_in`].
//!
//! The crate knows no domain: people are counted, never named; a week is seven days from any day.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of people and seats are far below 2⁵², and what is rounded is never negative"
)]

mod chance;
mod list;
mod play;
mod steady;
pub mod walk_in;

pub use list::{Basis, Coming, FEWEST_JOINED, FEWEST_WEEKS, List, Week};
pub use play::{LONGEST, Outlook, Point, Range, outlook, wait_behind};
pub use steady::{Steady, kingman, steady};
