//! What stands in a feed: booked times and courses from their rows, openings without booking from their rules.

use std::collections::{BTreeMap, BTreeSet};

use clock::Clock;
use db::{DbError, Tx, params, sql};
use i18n::Texts;
use jiff::Span;
use jiff::civil::Date;
use uuid::Uuid;

use super::{Feed, Subject};
use crate::agenda::{Which, agenda};
use crate::calendar::{Closed, closed, exceptions};
use crate::icalendar::{self, Calendar, Event};
use crate::occurrence::skips;
use crate::offering::{self, Offer, OfferState};
use crate::opening::{Rule, with_stand_ins};
use crate::place::{Place, places};
use crate::session::{Session, SessionState};
use crate::vocabulary::Form;
use crate::{OfferError, Part};

/// How far back a feed goes, days.
const BACK_DAYS: i32 = 90;
/// How far ahead it says on which days an opening is not held, days.
const AHEAD_DAYS: i32 = 400;
/// So long after its day something that was not held stays in the feed, days.
const CANCELLED_DAYS: i32 = 30;

/// A feed as a calendar program reads it.
#[derive(Clone, Debug)]
pub struct Contents {
    /// Its text.
    pub text: String,
    /// Its `ETag`: the same while nothing in it changes.
    pub mark: String,
}

/// Writes a feed. `base` is the address of the municipality's pages in the feed's language: what is public leads there; `office` that of the
/// staff's, where a guide's own times lead.
pub fn contents(
    tx: &mut Tx<'_>,
    clock: &Clock,
    municipality: Uuid,
    feed: &Feed,
    (base, office): (&str, &str),
) -> Result<Contents, OfferError> {
    let texts = feed.language.texts();
    let today = clock.today();
    let about = texts.two("office-feed-covers", "back", i64::from(BACK_DAYS), "ahead", i64::from(AHEAD_DAYS));
    let scene = Scene {
        texts,
        feed,
        today,
        base,
        office,
        offers: offering::by_municipality(tx, municipality)?.into_iter().map(|it| (it.id, it)).collect(),
        places: places(tx, municipality)?.into_iter().map(|it| (it.id, it)).collect(),
    };
    let mut events = scene.sessions(tx, municipality)?;
    events.extend(scene.openings(tx, municipality)?);
    let name = match feed.of {
        // A guide's name stands nowhere in it.
        Subject::Guide(_) => texts.get("office-feed-own").into_owned(),
        _ => feed.name.clone(),
    };
    let name = texts.one("office-feed-calendar", "name", name);
    let calendar = Calendar { name, about, language: feed.language, events };
    Ok(Contents { text: calendar.write(clock.now()), mark: icalendar::mark(&calendar) })
}

struct Scene<'f> {
    texts: &'static Texts,
    feed: &'f Feed,
    today: Date,
    base: &'f str,
    office: &'f str,
    offers: BTreeMap<Uuid, Offer>,
    places: BTreeMap<Uuid, Place>,
}

impl Scene<'_> {
    fn guide(&self) -> Option<Uuid> {
        if let Subject::Guide(id) = self.feed.of { Some(id) } else { None }
    }

    fn days(&self, days: i32) -> Date {
        self.today.saturating_add(Span::new().days(days))
    }

    /// The meetings that are rows: individual ones and courses.
    fn sessions(&self, tx: &mut Tx<'_>, municipality: Uuid) -> Result<Vec<Event>, DbError> {
        let which = match self.feed.of {
            Subject::Place(id) => Which { place: Some(id), ..Which::default() },
            Subject::Offer(id) => Which { offer: Some(id), ..Which::default() },
            Subject::Guide(id) => Which { guide: Some(id), ..Which::default() },
        };
        let forgotten = self.days(-CANCELLED_DAYS);
        let found = agenda(tx, municipality, (self.days(-BACK_DAYS), self.days(AHEAD_DAYS)), &which)?;
        let told = found.iter().filter(|it| {
            let draft = self.offers.get(&it.offer).is_none_or(|offer| offer.state == OfferState::Draft);
            it.form.is_bookable()
                && (it.taken > 0 || !draft)
                // A guide's own calendar has those alone to whom somebody comes, and what was called off.
                && (it.taken > 0 || it.form == Form::Course || self.guide().is_none() || it.state == SessionState::Cancelled)
                && (it.state == SessionState::Open || it.date >= forgotten)
        });
        Ok(told.map(|it| self.session(it)).collect())
    }

    fn session(&self, it: &Session) -> Event {
        // A meeting of a course has an id and a version of its own; the seats are the course's.
        let meeting = if let Part::Only(_) = it.part { it.dates().first() } else { None };
        let (id, version) = meeting.map_or((it.id, it.version), |own| (own.id, own.version + it.version));
        let form = it.form.name(self.texts);
        let summary = if it.form == Form::Individual && it.allowed <= 1 {
            let key = if it.taken > 0 { "office-feed-booked" } else { "office-feed-free" };
            self.texts.one(key, "form", form)
        } else {
            let seats = [("form", form.into()), ("taken", it.taken.to_string().into()), ("seats", it.allowed.to_string().into())];
            self.texts.with("office-feed-seats", seats)
        };
        let title = self.offers.get(&it.offer).map(|it| it.is.title.clone()).unwrap_or_default();
        let description = meeting.map_or_else(
            || title.clone(),
            |own| {
                let count = i64::try_from(it.meetings.len()).unwrap_or(0);
                let values = [("title", title.clone().into()), ("number", own.number.into()), ("count", count.into())];
                self.texts.with("office-feed-meeting", values)
            },
        );
        let url = match self.feed.of {
            Subject::Guide(_) => format!("{}/okt/{}", self.office, it.id),
            _ => format!("{}/tilbud/{}", self.base, it.offer),
        };
        Event {
            uid: format!("{id}@digihjelpen"),
            sequence: version - 1,
            day: it.date,
            from: it.from,
            to: it.to,
            summary,
            description,
            location: self.location(it.place),
            position: self.places.get(&it.place).and_then(|it| it.is.position),
            url,
            cancelled: it.state.is_closed(),
            busy: true,
            recurs: None,
            instead_of: None,
        }
    }

    /// The openings that nobody books, each as one event that recurs: drop-in and help by phone.
    fn openings(&self, tx: &mut Tx<'_>, municipality: Uuid) -> Result<Vec<Event>, DbError> {
        let mut events = Vec::new();
        let exceptions = exceptions(tx, municipality, Date::MIN)?;
        for offer in self.offers.values().filter(|it| it.state == OfferState::Published && !it.is.form.is_bookable()) {
            let told = match self.feed.of {
                Subject::Place(id) => offer.is.place == id,
                Subject::Offer(id) => offer.id == id,
                Subject::Guide(_) => true,
            };
            if !told {
                continue;
            }
            let mut rules = with_stand_ins(tx, municipality, offer.id, self.days(-BACK_DAYS))?;
            rules.retain(|rule| self.guide().is_none_or(|it| rule.is.guide == Some(it)));
            let is_closed = |day: Date| closed(&exceptions, offer.is.place, day) != Closed::No;
            // A day that was changed by hand is that occurrence of its opening (RFC 5545, RECURRENCE-ID), where the feed has both.
            let stands_in = |it: &Rule| {
                let of = rules.iter().find(|rule| Some(rule.id) == it.instead_of)?;
                let day = it.instead_of_day.filter(|day| of.is.holds_on(*day) && !is_closed(it.is.first_day))?;
                Some((of, day))
            };
            for rule in &rules {
                let rows = rows_of(tx, municipality, rule.id)?;
                let skips = skips(tx, municipality, rule.id, (Date::MIN, Date::MAX))?;
                let replaced =
                    |day: Date| rules.iter().any(|it| stands_in(it).is_some_and(|(of, own)| of.id == rule.id && own == day));
                let not_held = |day: Date| {
                    let skipped = skips.iter().any(|it| it.day == day) || rows.not_held.contains(&day) || is_closed(day);
                    skipped && !replaced(day)
                };
                let Some(event) = self.opening(offer, rule, rows.changes, not_held) else { continue };
                events.push(match stands_in(rule) {
                    Some((of, day)) => Event {
                        uid: format!("{}@digihjelpen", of.id),
                        // Never less than that of its opening.
                        sequence: event.sequence + of.version + rows_of(tx, municipality, of.id)?.changes,
                        recurs: None,
                        instead_of: Some((day, of.is.from)),
                        ..event
                    },
                    None => event,
                });
            }
        }
        Ok(events)
    }

    /// None if there is no day on which it is held.
    fn opening(&self, offer: &Offer, rule: &Rule, changes: i64, is_closed: impl Fn(Date) -> bool) -> Option<Event> {
        let horizon = self.days(AHEAD_DAYS);
        let last = rule.is.last_day.map_or(horizon, |it| it.min(horizon));
        let days: Vec<Date> = rule
            .is
            .first_day
            .series(Span::new().days(1))
            .take_while(|it| *it <= last)
            .filter(|it| rule.is.holds_on(*it))
            .collect();
        let without: Vec<Date> = days.iter().copied().filter(|it| is_closed(*it)).collect();
        let first = *days.first().filter(|_| without.len() < days.len())?;
        Some(Event {
            uid: format!("{}@digihjelpen", rule.id),
            sequence: rule.version - 1 + offer.version - 1 + changes,
            day: first,
            from: rule.is.from,
            to: rule.is.to,
            summary: offer.is.form.name(self.texts),
            description: offer.is.title.clone(),
            location: self.location(offer.is.place),
            position: self.places.get(&offer.is.place).and_then(|it| it.is.position),
            url: format!("{}/tilbud/{}", self.base, offer.id),
            cancelled: false,
            // Opening hours keep nobody busy but the guide who is there.
            busy: self.guide().is_some(),
            recurs: Some((rule.is.rrule(), without)),
            instead_of: None,
        })
    }

    /// Where, in one line: «Biblioteket, Gata 1, 9008 Tromsø».
    fn location(&self, place: Uuid) -> String {
        let Some(place) = self.places.get(&place) else { return String::new() };
        let it = &place.is;
        if it.is_nowhere() {
            it.name.clone()
        } else {
            format!("{}, {}, {} {}", it.name, it.street, it.postal_code, it.postal_place)
        }
    }
}

/// What the rows of an opening say.
struct Rows {
    /// The days on which it is not held, as the rows have it.
    not_held: BTreeSet<Date>,
    /// How often any of them was changed; only ever grows.
    changes: i64,
}

fn rows_of(tx: &mut Tx<'_>, municipality: Uuid, rule: Uuid) -> Result<Rows, DbError> {
    let rows: Vec<(Date, bool, i64)> = tx.all(
        sql!("SELECT local_date, state <> 'open', version FROM session WHERE municipality_id = $1 AND rule_id = $2"),
        params![municipality, rule],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )?;
    Ok(Rows { not_held: rows.iter().filter(|it| it.1).map(|it| it.0).collect(), changes: rows.iter().map(|it| it.2 - 1).sum() })
}
