//! An opening changes while people are booked in it (booking.md, 8, B66 and B67): whose time the new one holds stays as it is; the others go along to
//! another time and are told, or people decide about each. Nobody is dropped in silence.
//!
//! What a change would touch is found by making it: [`change_opening`] answers what it did, and whoever only asks lets the transaction fail.

use std::collections::BTreeSet;

use db::{DbError, Tx, params, sql};
use jiff::civil::Date;
use offer::{Becomes, OfferError, OpeningChange, Overlap, Session, Shift, Target, find_session};
use uuid::Uuid;

use crate::act::Act;
use crate::closing;
use crate::notice::{self, Kind};
use crate::seat::{Booking, bookings_of};
use crate::{BookingError, contact, earlier, hold, invitation, task, waiting_list};

/// Why an opening was not changed.
#[derive(Debug, thiserror::Error)]
pub enum OpeningError {
    /// Something that booking knows.
    #[error(transparent)]
    Booking(#[from] BookingError),
    /// It is not yet done: this is what it would do.
    #[error("to be confirmed")]
    Ask(Box<Outcome>),
    /// Somebody else has changed the opening since.
    #[error("changed meanwhile")]
    Changed,
}

impl From<DbError> for OpeningError {
    fn from(error: DbError) -> Self {
        Self::Booking(error.into())
    }
}

impl From<OfferError> for OpeningError {
    fn from(error: OfferError) -> Self {
        match error {
            OfferError::Changed => Self::Changed,
            other => Self::Booking(other.into()),
        }
    }
}

/// What staff want for people whose time the new opening does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    /// Somebody decides about each of them.
    Decide,
    /// They go along to the same place in the new opening, and are told; where that cannot be, somebody decides.
    GoAlong,
}

/// What becomes of a booking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nothing changes.
    Stays,
    /// The same time with another guide.
    OtherGuide,
    /// Another time; the person is told, or somebody calls.
    Moved,
    /// Somebody decides.
    Decide,
}

impl Fate {
    /// A word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stays => "stays",
            Self::OtherGuide => "guide",
            Self::Moved => "moved",
            Self::Decide => "decide",
        }
    }
}

/// A booking that a change touches.
#[derive(Clone, Debug)]
pub struct Affected {
    /// The booking.
    pub booking: Booking,
    /// Its meeting as it was.
    pub before: Session,
    /// Its meeting as it is.
    pub after: Session,
    /// What becomes of it.
    pub fate: Fate,
}

/// What a change of an opening did.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The bookings in the days that change, in order of time.
    pub people: Vec<Affected>,
    /// Promises that were taken back.
    pub promised: usize,
    /// People who waited for just one of the meetings that change.
    pub waiting: usize,
    /// Free times that are gone.
    pub gone: Vec<(Date, u16, u16)>,
    /// Free times that were not there before.
    pub added: Vec<(Date, u16, u16)>,
    /// Openings of the same guide at the same hours.
    pub overlaps: Vec<Overlap>,
}

impl Outcome {
    /// The same for what comes to the same: what somebody said yes to is what is done.
    pub fn mark(&self) -> Uuid {
        let people: Vec<String> = self.people.iter().map(|it| format!("{} {}", it.booking.id, it.fate.word())).collect();
        let said =
            format!("{people:?} {} {} {:?} {:?} {}", self.promised, self.waiting, self.gone, self.added, self.overlaps.len());
        Uuid::new_v5(&Uuid::NAMESPACE_OID, said.as_bytes())
    }

    /// How many bookings have this fate.
    pub fn count(&self, fate: Fate) -> usize {
        self.people.iter().filter(|it| it.fate == fate).count()
    }
}

/// Changes an opening and everything that follows from it, in one transaction: the rules, the times that nobody has booked, and the bookings.
pub fn change_opening(tx: &mut Tx<'_>, act: &Act<'_>, it: &OpeningChange, people: People) -> Result<Outcome, OpeningError> {
    let (municipality, clock) = (act.municipality, act.clock());
    let (offer, _) = offer::find_rule(tx, municipality, it.rule)?.ok_or(BookingError::NotFound)?;
    // Lists are locked before meetings (booking.md, I29).
    waiting_list::lock(tx, municipality, offer)?;
    offer::keep_opening(tx, municipality, it, clock.now())?;
    let follow_up = offer::find(tx, municipality, offer)?.schedule.follow_up;
    let before = offer::free_times(tx, municipality, offer, clock.now())?;
    let mut work =
        Work { act, reason: "", follow_up, people, done: Outcome::default(), resources: BTreeSet::new(), days: BTreeSet::new() };
    if let Becomes::NotHeld(reason) = &it.becomes {
        work.reason = reason;
    }
    for shift in offer::change_rules(tx, municipality, it)? {
        work.settle(tx, &shift)?;
    }
    offer::extend_offer(tx, clock, municipality, offer)?;
    let (resources, days): (Vec<Uuid>, Vec<Date>) = (work.resources.into_iter().collect(), work.days.into_iter().collect());
    offer::lay_anew(tx, clock, municipality, &resources, &days)?;
    closing::drop_settled_in(tx, municipality, clock.now())?;
    let mut done = work.done;
    done.people.sort_by_key(|it| (it.before.starts_at, it.booking.id));
    let after = offer::free_times(tx, municipality, offer, clock.now())?;
    done.gone = before.iter().copied().filter(|it| !after.contains(it)).collect();
    done.added = after.iter().copied().filter(|it| !before.contains(it)).collect();
    if let Becomes::Held(new) = &it.becomes {
        done.overlaps = offer::overlaps(tx, municipality, Some(it.id), new, clock.today())?;
    }
    Ok(done)
}

struct Work<'w> {
    act: &'w Act<'w>,
    /// Why a day is not held, in words that people read.
    reason: &'w str,
    /// Whether whoever is booked has a guide of their own.
    follow_up: bool,
    people: People,
    done: Outcome,
    /// Guides and rooms whose times may lie otherwise now, and on which days.
    resources: BTreeSet<Uuid>,
    days: BTreeSet<Date>,
}

impl Work<'_> {
    /// Lets the meetings of one opening follow the other.
    fn settle(&mut self, tx: &mut Tx<'_>, shift: &Shift) -> Result<(), OpeningError> {
        let (municipality, clock) = (self.act.municipality, self.act.clock());
        let target = match shift.to {
            Some(rule) => Some(Target::of(tx, municipality, rule, clock.today())?),
            None => None,
        };
        let mut meetings = offer::meetings_of_shift(tx, municipality, shift, clock.now())?;
        if shift.goes_later() {
            // The last goes first, so that nobody is in the way of who comes after.
            meetings.reverse();
        }
        let (mut along, mut undecided) = (Vec::new(), Vec::new());
        for it in meetings {
            let peopled = it.taken > 0 || it.waiting > 0;
            self.touch(tx, it.id, target.as_ref())?;
            let own_guide = self.follow_up && it.taken > 0;
            let fits = target
                .as_ref()
                .filter(|target| target.holds((it.date, it.from, it.to)) && !(own_guide && target.guide() != it.guide_id));
            // Free times whose hours change are laid anew, on the new opening's marks.
            if let Some(target) = fits.filter(|_| peopled || shift.keeps_hours())
                && self.stays(tx, target, &it)?
            {
                continue;
            }
            if !peopled {
                if !offer::close_free(tx, municipality, it.id)? {
                    undecided.push(find_session(tx, municipality, it.id)?);
                }
            } else if self.people == People::GoAlong && !own_guide && it.draws_at.is_none() {
                along.push(it);
            } else {
                undecided.push(it);
            }
        }
        for it in along {
            let there = target.as_ref().zip(shift.place_of(&it));
            let goes = there.filter(|(target, there)| target.holds(*there));
            let gone = match goes {
                Some((target, there)) => self.goes_along(tx, target, &it, there)?,
                None => false,
            };
            if !gone {
                undecided.push(it);
            }
        }
        self.leave_to_people(tx, &undecided)
    }

    /// Notes whom a meeting makes busy, and on which day.
    fn touch(&mut self, tx: &mut Tx<'_>, session: Uuid, target: Option<&Target>) -> Result<(), DbError> {
        let (resources, day) = offer::busy_with(tx, self.act.municipality, session)?;
        self.resources.extend(resources);
        self.resources.extend(target.into_iter().flat_map(Target::resources));
        self.days.insert(day);
        Ok(())
    }

    /// A meeting is held by the new opening at its own time. `false`: its guide or room is busy with something else then.
    fn stays(&mut self, tx: &mut Tx<'_>, target: &Target, it: &Session) -> Result<bool, OpeningError> {
        let done = tx.savepoint(|tx| offer::follow(tx, target, it, (it.date, it.from, it.to)));
        match done {
            Ok(()) => {}
            Err(OfferError::Overlap) => return Ok(false),
            Err(other) => return Err(other.into()),
        }
        let fate = if target.guide() == it.guide_id { Fate::Stays } else { Fate::OtherGuide };
        let after = find_session(tx, self.act.municipality, it.id)?;
        self.note(bookings_of(tx, self.act.municipality, it.id)?, it, &after, fate);
        Ok(true)
    }

    fn note(&mut self, bookings: Vec<Booking>, before: &Session, after: &Session, fate: Fate) {
        let live = bookings.into_iter().filter(|it| it.state == "confirmed");
        self.done.people.extend(live.map(|booking| Affected { booking, before: before.clone(), after: after.clone(), fate }));
    }

    /// A meeting goes along to another time, with everybody who is booked; each is told. `false`: it cannot be held there.
    fn goes_along(
        &mut self,
        tx: &mut Tx<'_>,
        target: &Target,
        it: &Session,
        there: (Date, u16, u16),
    ) -> Result<bool, OpeningError> {
        let act = self.act;
        let before = bookings_of(tx, act.municipality, it.id)?;
        let done = tx.savepoint(|tx| -> Result<(usize, usize), OpeningError> {
            // Whoever was promised a seat, or is filling in a form, was told another time.
            let program = act.means.act(act.municipality, None);
            let promised = invitation::invitations_to(tx, act.municipality, it.id)?.len();
            invitation::revoke_all_to(tx, &program, it.id)?;
            hold::end_all(tx, act, it.id)?;
            let waiting = waiting_list::wait_on(tx, act, it.id, true)?.len();
            let now = find_session(tx, act.municipality, it.id)?;
            if now.taken == 0 {
                if !offer::close_free(tx, act.municipality, it.id)? {
                    return Err(BookingError::Overlap.into());
                }
            } else {
                offer::follow(tx, target, &now, there)?;
                move_bookings(tx, act, it.id)?;
            }
            Ok((promised, waiting))
        });
        match done {
            Ok((promised, waiting)) => {
                self.done.promised += promised;
                self.done.waiting += waiting;
            }
            Err(OpeningError::Booking(BookingError::Overlap)) => return Ok(false),
            Err(other) => return Err(other),
        }
        self.days.insert(there.0);
        let after = find_session(tx, act.municipality, it.id)?;
        self.note(before, it, &after, Fate::Moved);
        Ok(true)
    }

    /// Meetings are closed, and for everybody in them there is a task to decide.
    fn leave_to_people(&mut self, tx: &mut Tx<'_>, meetings: &[Session]) -> Result<(), OpeningError> {
        let ids: Vec<Uuid> = meetings.iter().map(|it| it.id).collect();
        for it in meetings {
            offer::close_booked(tx, self.act.municipality, it.id, self.reason)?;
        }
        let touched = closing::leave_to_people(tx, self.act, &ids)?;
        self.done.promised += touched.promised;
        self.done.waiting += touched.waiting;
        for it in meetings {
            let after = find_session(tx, self.act.municipality, it.id)?;
            self.note(bookings_of(tx, self.act.municipality, it.id)?, it, &after, Fate::Decide);
        }
        Ok(())
    }
}

/// The meeting of these bookings is at another time now: everybody is told, or there is a task to tell them.
fn move_bookings(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid) -> Result<(), BookingError> {
    let mut moved: Vec<Uuid> = tx.all(
        sql!(
            // The version grows, so that this change is told, and the reminder is that of the new time.
            "UPDATE booking SET version = version + 1 WHERE municipality_id = $1 AND session_id = $2 AND state = 'confirmed' RETURNING id"
        ),
        params![act.municipality, session],
        |row| row.next(),
    )?;
    moved.sort_unstable();
    for booking in moved {
        act.log(tx, "moved", session, booking)?;
        earlier::close(tx, act.municipality, booking)?;
        message::drop_waiting(tx, act.municipality, booking)?;
        task::drop_of(tx, act, booking)?;
        if let Some(contact) = crate::seat::find_booking(tx, act.municipality, booking)?.contact_id {
            contact::keep_until_after(tx, act.municipality, contact, session)?;
        }
        notice::tell_booking(tx, act, Kind::Moved, booking)?;
    }
    Ok(())
}
