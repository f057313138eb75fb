//! What is on offer: where, what and when; and how people find it.
//!
//! A **place** is a physical spot. An **offer** is a standing service there: drop-in, individual guidance, course or phone help. An **opening rule**
//! says on which weekdays and at which hours of the local wall clock it is held; an **exception** closes days (public holidays are reckoned and
//! closed by themselves) or opens one. From rules follow **sessions**, rows of their own: one dated meeting each. A course may be a
//! **series**: one session with its seats, and a row for each of its **meetings**. The **directory** finds the nearest offers. The **agenda** is
//! what is held between two days; a **feed** is a secret address at which a calendar program reads it.

mod absence;
mod agenda;
mod busy_calendar;
mod calendar;
mod claim;
mod directory;
mod feed;
mod holiday;
mod icalendar;
mod occurrence;
mod offering;
mod office;
mod opening;
mod overlap;
mod place;
mod public;
mod rhythm;
mod schedule;
mod series;
mod session;
mod shift;
mod times;
mod vocabulary;
mod workplaces;

pub use absence::{Absence, absences, add_absence, remove_absence, touched_by};
pub use agenda::{Which, agenda};
pub use busy_calendar::{
    BusyCalendar, Fetch, WhyNot, add_busy_calendar, booked_while_busy, busy_calendars, new_busy_calendar, read_busy_calendar_now,
    read_busy_calendars, remove_busy_calendar,
};
pub use calendar::{Exception, add_exception, exceptions, remove_exception};
pub use claim::{claim_time, freed, keep, taken, unclaim};
pub use directory::{Filters, Found, Near, search};
pub use feed::{Contents, Feed, Subject, contents, end_feed, feed_by_token, feeds, make_feed};
pub use holiday::{Holiday, holidays_on};
pub use occurrence::{Becomes, Extent, Occurrence, OpeningChange, change_rules, first_ahead, occurrences, odd_lengths};
pub use offering::{NewOffer, Offer, OfferState, by_municipality, find, save, set_state};
pub use office::closed_days::{read_exception, show_exceptions};
pub use office::times::said_often;
pub use opening::{NewRule, Opening, Recurs, Rule, add_rule, end_rule, find_rule, in_words, rules_of};
pub use overlap::{Overlap, overlaps};
pub use place::{NewPlace, Place, find_place, places, save_organisation, save_place};
pub use public::{OfferRow, row};
pub use rhythm::{MOST_MEETINGS, MOST_WEEKS, OnClosedDay, PlannedDay, Rhythm, WhyClosed, closed_on, plan, plan_for};
pub use schedule::{Room, Schedule, rooms, save_room, save_schedule};
pub use series::{
    Meeting, NewSeries, Part, SaidMeeting, Seen, add_series, as_heading, asks_when_missed, cancel_meeting, in_sentence, like,
    meetings_of, move_meeting, rename_meeting, said_meetings, under_way,
};
pub use session::{
    HORIZON_DAYS, LIST_CLOSES_MINUTES, NewSession, RESERVE_HOURS, Session, SessionState, add_course_meeting, clear_unbooked,
    coming, extend_municipality, extend_offer, find_session, follow_up_times, municipalities_with_offers, next_free, on_day,
    restore_courses, spans_of, upcoming,
};
pub use shift::{
    Shift, Target, busy_with, close_booked, close_free, follow, free_times, keep_opening, lay_anew, meetings_of_shift,
};
pub use vocabulary::{AUDIENCES, Form, GUIDE_LANGUAGES, Known, THEMES, language_name};

use db::DbError;
use web::{Access, App, Doors, Failure};

/// What can go wrong with offers.
#[derive(Debug, thiserror::Error)]
pub enum OfferError {
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// There is no such offer, place, rule or session in this municipality.
    #[error("not found")]
    NotFound,
    /// Somebody else changed it since the page was shown.
    #[error("changed meanwhile")]
    Changed,
    /// The guide or the room is busy with something else at that time.
    #[error("the guide or the room is busy")]
    Overlap,
    /// The opening is shorter than one meeting, so no meeting fits in it.
    #[error("no meeting fits in the opening")]
    NothingFits,
}

impl From<OfferError> for Failure {
    fn from(error: OfferError) -> Self {
        match error {
            OfferError::Db(error) => error.into(),
            OfferError::NotFound => Self::NotFound,
            other => Self::Internal(Box::new(other)),
        }
    }
}

/// The routes of this crate.
pub fn doors(app: &App) -> Doors {
    Doors::new(app)
        .get("/{lang}/finn", Access::Shared, public::find_page)
        .get("/{lang}/k/{number}", Access::Shared, public::municipality_page)
        .get("/{lang}/kontor/tilbud", person::PLANS, office::offers_page)
        .get("/{lang}/kontor/sted/ny", person::PLANS, office::place::new_place_page)
        .post("/{lang}/kontor/sted/ny", person::PLANS, office::place::new_place)
        .get("/{lang}/kontor/sted/{place}", person::PLANS, office::place::place_page)
        .post("/{lang}/kontor/sted/{place}", person::PLANS, office::place::change_place)
        .get("/{lang}/kontor/tilbud/ny", person::PLANS, office::offer::new_offer_page)
        .post("/{lang}/kontor/tilbud/ny", person::PLANS, office::offer::new_offer)
        .get("/{lang}/kontor/tilbud/{offer}", person::PLANS, office::offer::offer_page)
        .post("/{lang}/kontor/tilbud/{offer}", person::PLANS, office::offer::change_offer)
        .post("/{lang}/kontor/tilbud/{offer}/tilstand", person::PLANS, office::offer::change_state)
        .get("/{lang}/kontor/tilbud/{offer}/tider", person::PLANS, office::times::times_page)
        .get("/{lang}/kontor/tilbud/{offer}/planlegging", person::PLANS, office::schedule::page)
        .post("/{lang}/kontor/tilbud/{offer}/planlegging", person::PLANS, office::schedule::save)
        .post("/{lang}/kontor/tilbud/{offer}/apningstid", person::PLANS, office::times::new_rule)
        .post("/{lang}/kontor/tilbud/{offer}/kurs", person::PLANS, office::times::new_meeting)
        .get("/{lang}/kontor/tilbud/{offer}/kursrekke", person::PLANS, office::series::series_page)
        .post("/{lang}/kontor/tilbud/{offer}/kursrekke", person::PLANS, office::series::new_series)
        .get("/{lang}/kontor/folk/{person}/steder", person::SETS, workplaces::workplaces_page)
        .post("/{lang}/kontor/folk/{person}/steder", person::SETS, workplaces::change_workplaces)
        .get("/{lang}/kontor/stengt", person::PLANS, office::closed_days::exceptions_page)
        .get("/{lang}/kontor/kalender", person::MEETS_RESIDENTS, office::calendar::page)
        .get("/{lang}/kontor/kalender/adresser", person::MEETS_RESIDENTS, office::feeds::feeds_page)
        .post("/{lang}/kontor/kalender/adresser", person::MEETS_RESIDENTS, office::feeds::change)
        .get("/{lang}/kontor/kalender/opptatt", person::MEETS_RESIDENTS, office::busy_calendars::page)
        .post("/{lang}/kontor/kalender/opptatt", person::MEETS_RESIDENTS, office::busy_calendars::change)
        .get("/kalender/{file}", Access::Public, public::feed)
}
