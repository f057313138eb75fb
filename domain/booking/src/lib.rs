//! A resident gets a place, or stands on the list.
//!
//! A **booking** is a seat in a session; a **list entry** is a place in its queue. What can name a person lies in the **contact**, which is
//! erased alone and on a date. Whoever booked shows it by a **reference number** (digits with a check digit) and a **code word**.
//!
//! All seats pass through the session's row: `taken` grows only while it stays within `allowed` and, for residents, only while nobody
//! waits ([`seat`]). Each act is one transaction and is known again when it is sent twice, by the key in its form (booking.md, 4 and 5).
//!
//! A freed seat is promised to the first on the list whom it fits, in the transaction that frees it ([`release`]): an **invitation**, open until a
//! moment that is counted in hours in which the person can be reached. Whoever no message reaches is called or written to: a **task**.
//! Locks are taken in one order: list, session, invitation or booking, task.

mod act;
mod ahead;
mod amend;
mod answer;
mod api;
mod busy;
mod by_name;
mod capacity;
mod closing;
mod code;
mod confirmation;
mod contact;
mod contact_hours;
mod draw;
mod drawn;
mod earlier;
mod elsewhere;
mod example;
mod fairness;
mod follow_up;
mod full;
mod history;
mod hold;
mod incoming;
mod invariant;
mod invitation;
mod jobs;
mod letter;
mod listing;
mod look_up;
mod no_show;
mod notice;
mod office;
mod opening;
mod own_text;
mod public;
mod rank;
mod reason;
mod rebook;
mod release;
mod reminder;
mod reply;
mod same_person;
mod seat;
mod series;
mod task;
mod truth;
mod waiting_list;
mod waiting_time;
mod warning;
mod wizard;

pub use act::{Act, Means};
pub use amend::edit as edit_booking;
pub use api::ApiDoc;
pub use by_name::{Named, by_name};
pub use capacity::{cancel_session, set_capacity};
pub use closing::{Touched, close_days, end_opening, reopen_days, touched_by_closing, touched_by_ending};
pub use code::{CodeWord, RefCode, subject_of as subject_of_code};
pub use contact::{Access as AccessNeed, Contact, PostalAddress, Route, erase_expired, forget};
pub use draw::{
    Draw, Lot, applied, call_off as call_draw_off, hold as hold_draw, lot, lots_of, of_session as draw_of, open as open_draw,
};
pub use earlier::{is_wished as is_earlier_wished, stop as stop_earlier, wish as wish_earlier};
pub use elsewhere::{Subject, Workplaces, refuse_elsewhere, works_at};
pub use example::invent_past;
pub use fairness::{OutOfTurn, Waits, out_of_turn, waits};
pub use history::{ACTS, Event, of as history_of};
pub use hold::{Guide, Hold, hold_time, let_go, renew_hold};
pub use invariant::{Invariant, invariants};
pub use invitation::{
    Accepted, Due, Invitation, accept, decline, due, find_invitation, invitation_of, invitations_to, next_due, settle,
};
pub use jobs::{make_room_for_numbers, settle_due, tidy};
pub use listing::{Listed, Wanted, count as count_listed, listed, offers_waited_for, open_entries, searched};
pub use notice::Kind;
pub use opening::{Affected, Fate, OpeningError, Outcome, People, change_opening};
pub use own_text::{Adaptable, FACTS, Fault, TEXTS, change as change_text, changes as text_changes, faults as text_faults};
pub use rank::move_before;
pub use reason::{CANCELLING, CAPACITY, FIRST, REMOVAL, SERVICE, WORDS};
pub use reminder::{make_due as make_reminders, next_due as next_reminder, remind_at, skip_past as skip_past_reminders};
pub use reply::{Heard, Reply, hear, receive};
pub use seat::{
    Attendance, Booked, Booking, Channel, Request, book, bookings_of, cancel, find_booking, mark, mark_logged, move_booking,
    unmark_logged,
};
pub use series::{Came, ChangeError, Mark, cancel_meeting, mark_meeting, marks_at, marks_of, move_meeting};
pub use task::{Task, done as task_done, find as find_task, nobody_answered, open_tasks, reopen as reopen_task, tasks_of};
pub use truth::Truth;
pub use waiting_list::{
    ANY_DAY, ANY_TIME, ENTRY_STATES, List, Target, WaitEntry, Waiting, Wish, ahead_of, carry, edit, entries_of,
    find as find_entry, join, merge, place_from_list, remove, resize, restore, resume, set_joins_later, set_list, set_priority,
    settings_of,
};
pub use waiting_time::{Change, Expected, Planned, Records, expected, lists, records};

pub use confirmation::draw_square_code;
pub use warning::Warning;

use db::DbError;
use offer::OfferError;
use web::{App, Doors, Failure};

/// What can go wrong with a booking.
#[derive(Debug, thiserror::Error)]
pub enum BookingError {
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// No seat is left.
    #[error("full")]
    Full,
    /// The time is taken: somebody has booked it or is about to, or the guide or the room is busy with something else.
    #[error("the time is taken")]
    Overlap,
    /// The same person has this very booking already.
    #[error("booked already")]
    Twice,
    /// Nobody has said yes to these warnings.
    #[error("to be confirmed: {0:?}")]
    Confirm(Vec<Warning>),
    /// Residents cannot book it by themselves yet.
    #[error("too early")]
    TooEarly,
    /// A seat is free, but others wait for it (booking.md, I3).
    #[error("others wait for the free seats")]
    ListFirst,
    /// The seats are given by draw: one applies, by joining the list.
    #[error("the seats are given by draw")]
    DrawFirst,
    /// The program's secret is another than when the draw was opened, so the seed that was promised is lost.
    #[error("the seed of the draw is lost")]
    SeedLost,
    /// Seats are free, so there is nothing to wait for.
    #[error("seats are free")]
    SeatsFree,
    /// This form was already used, for another wish.
    #[error("the form was already used")]
    KeyReused,
    /// The session has begun, is closed, or is not booked by residents.
    #[error("closed")]
    Closed,
    /// The invitation has ended; the seats went on.
    #[error("the invitation is over")]
    Over,
    /// It was answered, placed or ended already.
    #[error("already done")]
    Used,
    /// More people than may be booked together; so many may.
    #[error("more than {0} people")]
    TooMany(i64),
    /// Too late for residents to change it themselves.
    #[error("too late to change")]
    TooLate,
    /// Somebody is passed over, or more seats given than there are: that needs a reason.
    #[error("a reason is needed")]
    NeedsReason,
    /// Fewer seats than are taken, and nobody has said yes to that; so many are taken.
    #[error("{0} seats are taken")]
    BelowTaken(i64),
    /// There is no such session, booking or entry in this municipality.
    #[error("not found")]
    NotFound,
    /// Reference numbers ran out: fifty tries in a row hit a number that is taken.
    #[error("no free reference number was found")]
    NoCode,
}

impl From<OfferError> for BookingError {
    fn from(error: OfferError) -> Self {
        match error {
            OfferError::Db(error) => Self::Db(error),
            OfferError::Overlap => Self::Overlap,
            _ => Self::NotFound,
        }
    }
}

impl From<BookingError> for Failure {
    fn from(error: BookingError) -> Self {
        match error {
            BookingError::Db(error) => error.into(),
            BookingError::NotFound => Self::NotFound,
            other => Self::Internal(Box::new(other)),
        }
    }
}

/// The routes of this crate.
pub fn doors(app: &App) -> Doors {
    use person::{MEETS_RESIDENTS, PLANS};
    use web::Access;
    Doors::new(app)
        .get("/{lang}/k/{number}/tilbud/{offer}", Access::Shared, public::offer_page)
        .get("/{lang}/k/{number}/bestill/{session}", Access::Public, wizard::book_page)
        .post("/{lang}/k/{number}/bestill/{session}", Access::Public, wizard::book)
        .post("/{lang}/k/{number}/bestill/{session}/hold", Access::Public, wizard::keep)
        .get("/{lang}/k/{number}/trekning/{session}", Access::Shared, drawn::draw_page)
        .get("/{lang}/k/{number}/venteliste/{session}", Access::Public, wizard::wait_page)
        .post("/{lang}/k/{number}/venteliste/{session}", Access::Public, wizard::wait)
        .get("/api/v1/sessions", Access::Client("sessions:read"), api::bookings::sessions)
        .post("/api/v1/holds", Access::Client("bookings:write"), api::holds::keep)
        .post("/api/v1/holds/{id}/renew", Access::Client("bookings:write"), api::holds::renew)
        .delete("/api/v1/holds/{id}", Access::Client("bookings:write"), api::holds::let_go)
        .get("/api/v1/bookings", Access::Client("bookings:read"), api::bookings::bookings)
        .post("/api/v1/bookings", Access::Client("bookings:write"), api::bookings::book)
        .get("/api/v1/bookings/{id}", Access::Client("bookings:read"), api::bookings::booking)
        .patch("/api/v1/bookings/{id}", Access::Client("bookings:write"), api::bookings::amend)
        .delete("/api/v1/bookings/{id}", Access::Client("bookings:write"), api::bookings::cancel)
        .post("/api/v1/bookings/{id}/move", Access::Client("bookings:write"), api::bookings::move_to)
        .post("/api/v1/waiting-list", Access::Client("waiting-list:write"), api::waiting::join)
        .get("/api/v1/waiting-list", Access::Client("waiting-list:write"), api::waiting::entries)
        .get("/api/v1/waiting-list/{id}", Access::Client("waiting-list:write"), api::waiting::entry)
        .patch("/api/v1/waiting-list/{id}", Access::Client("waiting-list:write"), api::waiting::amend)
        .delete("/api/v1/waiting-list/{id}", Access::Client("waiting-list:write"), api::waiting::leave)
        .post("/api/v1/invitations/{id}/reply", Access::Client("waiting-list:write"), api::waiting::reply)
        .get("/sms/inn/{secret}", Access::Public, incoming::receive)
        .get("/s/{token}", Access::Public, answer::short)
        .get("/{lang}/k/{number}/plass/{token}", Access::Public, answer::invited_page)
        .post("/{lang}/k/{number}/plass/{token}", Access::Public, answer::answer)
        .get("/{lang}/avbestill", Access::Public, look_up::where_page)
        .get("/{lang}/k/{number}/avbestill", Access::Public, look_up::ask_page)
        .post("/{lang}/k/{number}/avbestill", Access::Public, look_up::show_found)
        .post("/{lang}/k/{number}/avbestill/bekreft", Access::Public, look_up::cancel_found)
        .post("/{lang}/k/{number}/avbestill/flytt", Access::Public, rebook::move_own)
        .post("/{lang}/k/{number}/avbestill/oppfolging", Access::Public, follow_up::follow_up)
        .post("/{lang}/k/{number}/avbestill/tidligere", Access::Public, rebook::wish_earlier)
        .get("/{lang}/kontor", MEETS_RESIDENTS_OR_SETS, office::today_page)
        .post("/{lang}/kontor/stengt", PLANS, office::closing::new_exception)
        .post("/{lang}/kontor/stengt/{exception}/fjern", PLANS, office::closing::drop_exception)
        .post("/{lang}/kontor/tilbud/{offer}/apningstid/{rule}/slutt", PLANS, office::closing::stop_rule)
        .get("/{lang}/kontor/tilbud/{offer}/apningstid/{rule}", PLANS, office::opening::page)
        .post("/{lang}/kontor/tilbud/{offer}/apningstid/{rule}", PLANS, office::opening::change)
        .get("/{lang}/kontor/tilbud/{offer}/apningstid/{rule}/dag/{day}", PLANS, office::opening::day_page)
        .post("/{lang}/kontor/tilbud/{offer}/apningstid/{rule}/dag/{day}", PLANS, office::opening::change_day)
        .get("/{lang}/kontor/okt/{session}", MEETS_RESIDENTS, office::session::session_page)
        .get("/{lang}/kontor/okt/{session}/bestill", MEETS_RESIDENTS, office::book_page)
        .post("/{lang}/kontor/okt/{session}/bestill", MEETS_RESIDENTS, office::book)
        .post("/{lang}/kontor/time/{booking}/mote", MEETS_RESIDENTS, office::mark)
        .post("/{lang}/kontor/time/{booking}/avbestill", MEETS_RESIDENTS, office::seats::cancel)
        .post("/{lang}/kontor/time/{booking}/slett", MEETS_RESIDENTS, office::erase)
        .get("/{lang}/kontor/time/{booking}/endre", MEETS_RESIDENTS, office::edit::booking_page)
        .post("/{lang}/kontor/time/{booking}/endre", MEETS_RESIDENTS, office::edit::booking)
        .post("/{lang}/kontor/time/{booking}/kodeord", MEETS_RESIDENTS, office::new_word::of_booking)
        .post("/{lang}/kontor/venter/{entry}/kodeord", MEETS_RESIDENTS, office::new_word::of_entry)
        .get("/{lang}/kontor/finn", MEETS_RESIDENTS, office::find::find)
        .post("/{lang}/kontor/finn", MEETS_RESIDENTS, office::find::find_by_name)
        .get("/{lang}/kontor/fravaer", MEETS_RESIDENTS, office::absences::page)
        .post("/{lang}/kontor/fravaer", MEETS_RESIDENTS, office::absences::add)
        .post("/{lang}/kontor/fravaer/{absence}/fjern", MEETS_RESIDENTS, office::absences::remove)
        .post("/{lang}/kontor/okt/{session}/plasser", PLANS, office::seats::change_seats)
        .post("/{lang}/kontor/okt/{session}/avlys", PLANS, office::seats::call_off)
        .post("/{lang}/kontor/okt/{session}/venteliste", PLANS, office::seats::carry)
        .get("/{lang}/kontor/okt/{session}/trekning", PLANS, office::draw::draw_page)
        .post("/{lang}/kontor/okt/{session}/trekning", PLANS, office::draw::change)
        .post("/{lang}/kontor/time/{booking}/tidligere", MEETS_RESIDENTS, office::seats::wish_earlier)
        .get("/{lang}/kontor/okt/{session}/gang/{number}", MEETS_RESIDENTS, office::series::meeting_page)
        .post("/{lang}/kontor/okt/{session}/gang/{number}", PLANS, office::series::change_meeting)
        .get("/{lang}/kontor/time/{booking}", MEETS_RESIDENTS, office::seats::booking_page)
        .post("/{lang}/kontor/time/{booking}/flytt", MEETS_RESIDENTS, office::seats::move_booking)
        .post("/{lang}/kontor/tilbud-om-plass/{invitation}", MEETS_RESIDENTS, office::seats::answer_for)
        .get("/{lang}/kontor/oppgaver", MEETS_RESIDENTS, office::tasks::tasks_page)
        .get("/{lang}/kontor/oppgaver/brev", MEETS_RESIDENTS, office::tasks::letters_page)
        .get("/{lang}/kontor/oppgaver/brev.pdf", MEETS_RESIDENTS, office::tasks::letters_file)
        .post("/{lang}/kontor/oppgaver/brev", MEETS_RESIDENTS, office::tasks::letters_sent)
        .post("/{lang}/kontor/oppgaver/{task}", MEETS_RESIDENTS, office::tasks::change)
        .get("/{lang}/kontor/meldinger/tekster", PLANS, office::texts::texts_page)
        .get("/{lang}/kontor/meldinger/tekster/{text}/{language}", PLANS, office::texts::text_page)
        .post("/{lang}/kontor/meldinger/tekster/{text}/{language}", PLANS, office::texts::change_text)
        .get("/{lang}/kontor/ventelister", PLANS, office::lists::waiting_page)
        .post("/{lang}/kontor/ventelister", PLANS, office::lists::change_many)
        .get("/{lang}/kontor/ventelister/rettferdig", PLANS, office::fairness::fairness_page)
        .post("/{lang}/kontor/ventelister/{offer}", PLANS, office::lists::change_list)
        .get("/{lang}/kontor/ventelister/{offer}/ventetid", PLANS, office::waiting_time::waiting_time_page)
        .get("/{lang}/kontor/venter/{entry}", PLANS, office::entry::entry_page)
        .post("/{lang}/kontor/venter/{entry}", PLANS, office::entry::change_entry)
        .get("/{lang}/kontor/venter/{entry}/endre", PLANS, office::edit::entry_page)
        .post("/{lang}/kontor/venter/{entry}/endre", PLANS, office::edit::entry)
        .post("/{lang}/kontor/venter/{entry}/videre", MEETS_RESIDENTS, office::entry::resume)
}

/// Everybody with a role in a municipality has a home; what they see there depends on the role.
const MEETS_RESIDENTS_OR_SETS: web::Access =
    web::Access::Roles(web::Roles::of(&[person::GUIDE, person::COORDINATOR, person::ADMINISTRATOR]));
