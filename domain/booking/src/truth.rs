//! The last look before a message leaves: is it still true (booking.md, I18), may it go now, and to whom; and who takes over what cannot be sent.

use std::sync::Arc;

use clock::{instant, norway};
use db::{DbError, Tx, params, sql};
use jiff::{SignedDuration, Timestamp};
use message::{Author, Channel, Coding, Outgoing, Posted, Verdict, Words};
use offer::{Session, find_session};
use uuid::Uuid;

use crate::act::{Act, Means};
use crate::code::RefCode;
use crate::contact::{Contact, Route};
use crate::notice::{self, Kind, Said};
use crate::reminder::{EVENING, MORNING};
use crate::seat::Booking;
use crate::waiting_list::WaitEntry;
use crate::wizard::said_address;
use crate::{BookingError, invitation, letter, reply, seat, series, task, waiting_list};

/// An answer to what somebody did a moment ago goes also at night: they sit with the phone in their hand.
const JUST_NOW: SignedDuration = SignedDuration::from_mins(30);
/// So long before a meeting people take over what cannot be sent: a call must still reach somebody at home.
const PEOPLE_NEED: SignedDuration = SignedDuration::from_mins(60);

/// Of a time that has become free one hears so long: nothing is held, and whoever is first takes it (booking.md, 9.6).
const FRESH: SignedDuration = SignedDuration::from_hours(16);

/// Knows what messages about bookings and list entries are about.
#[derive(Clone, Debug)]
pub struct Truth {
    /// Time, chance and the program's secret.
    pub means: Means,
    /// Whether text messages can be answered with a word.
    pub takes_answers: bool,
}

/// Whom and what a message is about.
enum About {
    Booking(Box<Booking>),
    Entry(Box<WaitEntry>),
}

impl About {
    fn of(tx: &mut Tx<'_>, it: &Outgoing) -> Result<Option<Self>, BookingError> {
        match seat::find_booking(tx, it.municipality, it.subject) {
            Ok(booking) => return Ok(Some(Self::Booking(Box::new(booking)))),
            Err(BookingError::NotFound) => {}
            Err(other) => return Err(other),
        }
        match waiting_list::find(tx, it.municipality, it.subject) {
            Ok(entry) => Ok(Some(Self::Entry(Box::new(entry)))),
            Err(BookingError::NotFound) => Ok(None),
            Err(other) => Err(other),
        }
    }

    fn contact(&self) -> Option<&Contact> {
        match self {
            Self::Booking(it) => it.contact.as_ref(),
            Self::Entry(it) => it.contact.as_ref(),
        }
    }
}

/// What a message comes to, before night and address are looked at.
enum Found {
    /// No longer true.
    Not(&'static str),
    /// True: its words if they are written anew, the beginning of what it is about, and until when it is of use.
    Still { anew: Option<(String, String)>, starts_at: Option<Timestamp>, until: Option<Timestamp> },
}

impl Author for Truth {
    fn at_sending(&self, tx: &mut Tx<'_>, it: &Outgoing) -> Result<Verdict, DbError> {
        only_db(self.look(tx, it), Verdict::Drop("gone"))
    }

    fn could_not(&self, tx: &mut Tx<'_>, it: &Outgoing) -> Result<(), DbError> {
        only_db(self.hand_over(tx, it), ())
    }

    fn has_left(&self, tx: &mut Tx<'_>, it: &Outgoing) -> Result<(), DbError> {
        // Whoever was to call need not any more.
        let Some(kind) = Kind::parse(&it.kind) else { return Ok(()) };
        task::drop_about(tx, &self.means.act(it.municipality, None), it.subject, kind.word())
    }
}

/// A rule's answer; what is not found any more has an answer of its own, and what fails otherwise is the database.
fn only_db<T>(answer: Result<T, BookingError>, gone: T) -> Result<T, DbError> {
    match answer {
        Ok(answer) => Ok(answer),
        Err(BookingError::Db(error)) => Err(error),
        Err(_) => Ok(gone),
    }
}

impl Truth {
    fn look(&self, tx: &mut Tx<'_>, it: &Outgoing) -> Result<Verdict, BookingError> {
        let now = self.means.clock.now();
        if it.kind == reply::KIND {
            // An answer that comes an hour late answers nothing any more.
            return Ok(if it.created_at + SignedDuration::from_hours(1) < now { Verdict::GiveUp("past") } else { as_it_is(it) });
        }
        let (Some(kind), Some(about)) = (Kind::parse(&it.kind), About::of(tx, it)?) else { return Ok(Verdict::Drop("gone")) };
        let Some(contact) = about.contact().cloned() else { return Ok(Verdict::Drop("gone")) };
        let act = self.means.act(it.municipality, None);
        let found = match &about {
            About::Booking(booking) => self.of_booking(tx, &act, kind, booking, it)?,
            About::Entry(entry) => self.of_entry(tx, &act, kind, entry, it)?,
        };
        let (anew, starts_at, until) = match found {
            Found::Not(why) => return Ok(Verdict::Drop(why)),
            Found::Still { anew, starts_at, until } => (anew, starts_at, until),
        };
        let answers =
            matches!(kind, Kind::Booked | Kind::Listed | Kind::Applied | Kind::Unbooked) && it.created_at + JUST_NOW >= now;
        // A letter wakes nobody.
        let rings = it.channel != Channel::Letter;
        if let Some(morning) = quiet_until(now, starts_at).filter(|_| rings && !answers) {
            return Ok(Verdict::Wait(morning));
        }
        let recipient = match (&contact.route, it.channel) {
            (Route::Sms(number), Channel::Sms) => number.clone(),
            (Route::Email(address), Channel::Email) => address.clone(),
            (Route::Letter(address), Channel::Letter) => said_address(address),
            // They have chosen another way since.
            _ => return Ok(Verdict::GiveUp("route")),
        };
        let (heading, mut body) = anew.unwrap_or_else(|| (it.heading.clone(), it.body.clone()));
        if it.channel == Channel::Sms && self.takes_answers {
            body = with_hint(&contact, kind, body);
        }
        let heading = if it.channel == Channel::Sms { String::new() } else { heading };
        let letter = match it.channel {
            Channel::Letter => self.sheet(tx, &act, kind, &about, &heading, &body)?,
            Channel::Sms | Channel::Email => None,
        };
        Ok(Verdict::Send { words: Words { recipient, heading, body, letter }, until })
    }

    /// The sheet of a letter, as it is now.
    fn sheet(
        &self,
        tx: &mut Tx<'_>,
        act: &Act<'_>,
        kind: Kind,
        about: &About,
        heading: &str,
        body: &str,
    ) -> Result<Option<Arc<Posted>>, BookingError> {
        let (contact, code, session) = match about {
            About::Booking(it) => (&it.contact, &it.ref_code, Some(it.session)),
            About::Entry(it) => {
                let invited = invitation::invitation_of(tx, act.municipality, it.id)?.map(|it| it.session);
                (&it.contact, &it.ref_code, invited.or(it.session))
            }
        };
        let (Some(contact), Some(code)) = (contact, RefCode::parse(code)) else { return Ok(None) };
        let Route::Letter(address) = &contact.route else { return Ok(None) };
        let facts = match session.filter(|_| letter::says_facts(kind)) {
            Some(session) => {
                let (session, place, _) = notice::about_session(tx, act.municipality, session)?;
                let offer = offer::find(tx, act.municipality, session.offer)?;
                let minutes = session.to - session.from;
                letter::facts(contact.written_in.texts(), &place, &offer, session.guide.as_deref(), minutes)
            }
            None => Vec::new(),
        };
        let said = Said { heading: heading.to_owned(), body: body.to_owned() };
        let sender = letter::sender(tx, act.municipality)?;
        let sheet = letter::compose(contact, said, facts, &code, &sender, self.means.clock.today());
        Ok(Some(Arc::new(Posted {
            letter: sheet,
            name: contact.name.clone(),
            street: address.street.clone(),
            postal_code: address.postal_code.clone(),
            postal_place: address.postal_place.clone(),
        })))
    }

    fn of_booking(
        &self,
        tx: &mut Tx<'_>,
        act: &Act<'_>,
        kind: Kind,
        booking: &Booking,
        it: &Outgoing,
    ) -> Result<Found, BookingError> {
        let now = self.means.clock.now();
        let session = find_session(tx, it.municipality, booking.session)?;
        let session = series::as_booked(tx, it.municipality, session, booking.id)?;
        // What is said about one meeting of a course holds while the course lasts.
        let of_course = matches!(kind, Kind::MeetingMoved | Kind::MeetingCancelled) || session.is_series();
        let ahead = if of_course { session.ends_at } else { session.starts_at };
        if ahead <= now {
            return Ok(Found::Not("past"));
        }
        let is_live = booking.state == "confirmed";
        let says_off = matches!(kind, Kind::Cancelled | Kind::Unbooked);
        if is_live == says_off {
            return Ok(Found::Not(if is_live { "changed" } else { "cancelled" }));
        }
        if kind == Kind::Earlier && it.created_at + FRESH < now {
            // The time that was free yesterday is another's by now, and nobody hears of two on one day.
            return Ok(Found::Not("past"));
        }
        let same = booking.version == it.version;
        if kind == Kind::Reminder && (!same || session.starts_at <= now) {
            return Ok(Found::Not("changed"));
        }
        if matches!(kind, Kind::Booked | Kind::Seated | Kind::Moved) && !same && !session.is_series() {
            // It has been moved since, and a message of its own says whereto.
            return Ok(Found::Not("changed"));
        }
        // The words are those of the row as it is now: a place may have another name or number since yesterday.
        let anew = match kind {
            Kind::Booked | Kind::Seated | Kind::Moved | Kind::Reminder => notice::said_now(tx, act, kind, booking)?,
            _ => None,
        };
        Ok(Found::Still {
            anew: anew.map(|it| (it.heading, it.body)),
            starts_at: Some(session.starts_at),
            until: Some(before(ahead, now)),
        })
    }

    fn of_entry(
        &self,
        tx: &mut Tx<'_>,
        act: &Act<'_>,
        kind: Kind,
        entry: &WaitEntry,
        it: &Outgoing,
    ) -> Result<Found, BookingError> {
        let now = self.means.clock.now();
        if matches!(kind, Kind::Invited | Kind::Enquiry) {
            let open = invitation::invitation_of(tx, act.municipality, entry.id)?.filter(|it| it.is_open(now));
            let Some(open) = open else { return Ok(Found::Not("answered")) };
            // What was written about an earlier invitation leads nowhere; the one that is open has a message of its own.
            if invitation::made_at(tx, act.municipality, open.id)?.is_none_or(|made| it.created_at < made) {
                return Ok(Found::Not("answered"));
            }
            let session = find_session(tx, act.municipality, open.session)?;
            return Ok(Found::Still {
                anew: None,
                starts_at: Some(session.starts_at),
                until: Some(before(open.expires_at, now)),
            });
        }
        let fits = match kind {
            Kind::Paused => entry.state == "paused",
            Kind::Removed => matches!(entry.state.as_str(), "removed" | "withdrawn"),
            _ => matches!(entry.state.as_str(), "waiting" | "invited"),
        };
        if !fits {
            return Ok(Found::Not("changed"));
        }
        let session = match entry.session {
            Some(session) => Some(find_session(tx, act.municipality, session)?),
            None => None,
        };
        let over = |it: &Session| it.ends_at <= now;
        if session.as_ref().is_some_and(over) {
            return Ok(Found::Not("past"));
        }
        let starts_at = session.map(|it| it.starts_at);
        Ok(Found::Still { anew: None, starts_at, until: starts_at.map(|it| before(it, now)) })
    }

    /// Makes the task for whoever takes over, while there is something ahead to tell about. Once for a matter.
    fn hand_over(&self, tx: &mut Tx<'_>, it: &Outgoing) -> Result<(), BookingError> {
        let now = self.means.clock.now();
        if it.kind == reply::KIND {
            return reply::call_instead(tx, &self.means.act(it.municipality, None), it.subject, now);
        }
        let (Some(kind), Some(about)) = (Kind::parse(&it.kind), About::of(tx, it)?) else { return Ok(()) };
        let Some(contact) = about.contact() else { return Ok(()) };
        let act = self.means.act(it.municipality, None);
        let (session, invitation) = match &about {
            About::Booking(booking) => (Some(booking.session), None),
            About::Entry(entry) => {
                let open = invitation::invitation_of(tx, it.municipality, entry.id)?;
                let session = open.as_ref().map(|it| it.session).or(entry.session);
                (session.or(coming(tx, it.municipality, entry.offer, now)?), open.map(|it| it.id))
            }
        };
        let Some(session) = session else { return Ok(()) };
        let still = match &about {
            About::Booking(booking) => self.of_booking(tx, &act, kind, booking, it)?,
            About::Entry(entry) => self.of_entry(tx, &act, kind, entry, it)?,
        };
        if matches!(still, Found::Not(_)) || task::is_open(tx, it.municipality, it.subject, kind.word())? {
            return Ok(());
        }
        task::add(tx, &act, task::kind_for_voice(&contact.route), kind.word(), (it.subject, session, invitation))?;
        Ok(())
    }
}

/// A coming meeting of an offer.
fn coming(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, now: Timestamp) -> Result<Option<Uuid>, DbError> {
    tx.first(
        sql!("SELECT id FROM session WHERE municipality_id = $1 AND offer_id = $2 AND starts_at > $3 ORDER BY starts_at LIMIT 1"),
        params![municipality, offer, now],
        |row| row.next(),
    )
}

fn as_it_is(it: &Outgoing) -> Verdict {
    let words = Words { recipient: it.recipient.clone(), heading: it.heading.clone(), body: it.body.clone(), letter: None };
    Verdict::Send { words, until: None }
}

/// Until when a message is tried: people need some time before the moment that it is about. Whoever books right before gets the message all the same.
fn before(moment: Timestamp, now: Timestamp) -> Timestamp {
    let people = moment - PEOPLE_NEED;
    if people > now { people } else { moment }
}

/// The morning until which a message waits, if it is night and it is not about this very day.
fn quiet_until(now: Timestamp, about: Option<Timestamp>) -> Option<Timestamp> {
    let local = now.to_zoned(norway());
    let (today, at) = (local.date(), local.time());
    if about.is_some_and(|it| it.to_zoned(norway()).date() == today) {
        return None;
    }
    if at < MORNING {
        Some(instant(today.to_datetime(MORNING)))
    } else if at >= EVENING {
        Some(instant(today.tomorrow().unwrap_or(today).to_datetime(MORNING)))
    } else {
        None
    }
}

/// The message with a word about how it can be answered, where that costs no second part.
fn with_hint(contact: &Contact, kind: Kind, body: String) -> String {
    let key = match kind {
        Kind::Reminder => "sms-hint-cancel",
        Kind::Invited | Kind::Enquiry => "sms-hint-answer",
        _ => return body,
    };
    let longer = format!("{body} {}", contact.written_in.texts().get(key));
    let fits = |it: &str| message::parts(it);
    match (fits(&body), fits(&longer)) {
        ((_, before), (Coding::Gsm7 | Coding::Ucs2, after))
            if after == before && !body.ends_with(&*contact.written_in.texts().get(key)) =>
        {
            longer
        }
        _ => body,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn nobody_is_written_to_at_night_unless_it_is_about_this_very_day() {
        let at = |day: i8, hour: i8, minute: i8| instant(date(2026, 11, day).at(hour, minute, 0, 0));
        assert_eq!(quiet_until(at(24, 19, 59), None), None);
        assert_eq!(quiet_until(at(24, 20, 0), None), Some(at(25, 8, 0)));
        assert_eq!(quiet_until(at(25, 7, 59), Some(at(26, 9, 0))), Some(at(25, 8, 0)));
        assert_eq!(quiet_until(at(25, 7, 0), Some(at(25, 9, 0))), None, "it is about today");
        assert_eq!(quiet_until(at(24, 22, 0), Some(at(25, 9, 0))), Some(at(25, 8, 0)), "tomorrow can wait for the morning");
    }
}
