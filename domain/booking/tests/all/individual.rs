//! Individual guidance in the world of the tests: guides, their openings, the times that are cut out of them.

use booking::{BookingError, Channel, Guide, Hold, Request};
use db::DbError;
use jiff::civil::{Date, date};
use offer::{Absence, Form, NewOffer, NewRule, OfferError, OfferState, Schedule, Session, SessionState};
use uuid::Uuid;

use crate::world::World;

/// A Monday, two days ahead.
pub const MONDAY: Date = date(2026, 11, 23);

/// An offer of individual guidance in the world's place.
pub struct Help {
    pub offer: Uuid,
}

impl World {
    /// A guide who works here.
    pub async fn guide(&self, n: u16) -> Uuid {
        let (id, clock) = (self.clock.id(), self.clock.clone());
        let new = person::account::NewPerson {
            name: format!("Veileder {n}"),
            email: format!("veileder{n}@test.test"),
            password_hash: String::new(),
            installation_administrator: false,
            example: false,
        };
        self.db
            .write(move |tx| -> Result<(), person::PersonError> { person::account::create(tx, id, &new, clock.now()) })
            .await
            .unwrap();
        id
    }

    /// Individual guidance of so many minutes at a time.
    pub async fn help(&self, minutes: i64, schedule: Schedule) -> Help {
        let (offer, of, municipality, clock) = (self.clock.id(), self.offer, self.municipality, self.clock.clone());
        self.db
            .write(move |tx| -> Result<(), OfferError> {
                let like = offer::find(tx, municipality, of)?.is;
                let new = NewOffer { form: Form::Individual, minutes, seats: 1, ..like };
                offer::save(tx, municipality, offer, &new, 0, (clock.now(), clock.today()))?;
                offer::set_state(tx, municipality, offer, OfferState::Published)?;
                let version = offer::find(tx, municipality, offer)?.version;
                offer::save_schedule(tx, &clock, municipality, offer, &schedule, version)
            })
            .await
            .unwrap();
        Help { offer }
    }

    /// Opens an offer on a weekday (1 = Monday), with a guide.
    pub async fn open(&self, help: &Help, weekday: i8, (from, to): (u16, u16), guide: Option<Uuid>) {
        let (id, offer, municipality, clock) = (self.clock.id(), help.offer, self.municipality, self.clock.clone());
        let rule = NewRule {
            weekday,
            from,
            to,
            recurs: offer::Recurs::WEEKLY,
            first_day: clock.today(),
            last_day: None,
            guide,
            room: None,
        };
        self.db
            .write(move |tx| -> Result<(), OfferError> {
                offer::add_rule(tx, municipality, offer, id, &rule)?;
                offer::extend_offer(tx, &clock, municipality, offer).map(drop)
            })
            .await
            .unwrap();
    }

    /// The open meetings of an offer on a day that have a free seat.
    pub async fn free_on(&self, help: &Help, day: Date) -> Vec<Session> {
        let (offer, municipality, now) = (help.offer, self.municipality, self.clock.now());
        let read = move |tx: &mut db::Tx<'_>| -> Result<_, DbError> { offer::upcoming(tx, municipality, offer, now, 500) };
        let mut found = self.db.read(read).await.unwrap();
        found.retain(|it| it.date == day && it.state == SessionState::Open && it.taken < it.allowed);
        found
    }

    /// The same as the wall clock says them.
    pub async fn times(&self, help: &Help, day: Date) -> Vec<String> {
        self.free_on(help, day).await.iter().map(|it| format!("{:02}:{:02}", it.from / 60, it.from % 60)).collect()
    }

    pub async fn session_at(&self, help: &Help, day: Date, from: u16) -> Uuid {
        let free = self.free_on(help, day).await;
        free.iter().find(|it| it.from == from).unwrap_or_else(|| panic!("{from} is not free: {free:?}")).id
    }

    pub async fn away(&self, guide: Uuid, (first_day, last_day): (Date, Date), (from, to): (u16, u16)) -> Absence {
        let it = Absence { id: self.clock.id(), guide, first_day, last_day, from, to, every_weeks: None };
        self.note_absence(&it).await;
        it
    }

    pub async fn note_absence(&self, it: &Absence) {
        let (municipality, clock, absence) = (self.municipality, self.clock.clone(), it.clone());
        self.db.write(move |tx| offer::add_absence(tx, &clock, municipality, &absence)).await.unwrap();
    }

    pub async fn hold(&self, session: Uuid, guide: Guide) -> Result<Hold, BookingError> {
        let (means, municipality) = (self.means(), self.municipality);
        self.db.write(move |tx| booking::hold_time(tx, &means, municipality, session, guide, false)).await
    }

    /// The place of the world's offers.
    pub async fn place(&self) -> Uuid {
        let (municipality, offer) = (self.municipality, self.offer);
        self.db.read(move |tx| offer::find(tx, municipality, offer)).await.unwrap().is.place
    }

    /// Another place in the same municipality.
    pub async fn elsewhere(&self) -> Uuid {
        let (id, organisation, like, municipality) = (self.clock.id(), self.clock.id(), self.place().await, self.municipality);
        self.db
            .write(move |tx| -> Result<(), OfferError> {
                let place = offer::find_place(tx, municipality, like)?.is;
                offer::save_organisation(tx, municipality, organisation, "Servicesenteret")?;
                Ok(offer::save_place(tx, municipality, id, organisation, &place)?)
            })
            .await
            .unwrap();
        id
    }

    /// Individual guidance at another place.
    pub async fn help_at(&self, place: Uuid, minutes: i64) -> Help {
        let (offer, of, municipality, clock) = (self.clock.id(), self.offer, self.municipality, self.clock.clone());
        self.db
            .write(move |tx| -> Result<(), OfferError> {
                let like = offer::find(tx, municipality, of)?.is;
                let new = NewOffer { form: Form::Individual, minutes, seats: 1, place, ..like };
                offer::save(tx, municipality, offer, &new, 0, (clock.now(), clock.today()))?;
                offer::set_state(tx, municipality, offer, OfferState::Published)
            })
            .await
            .unwrap();
        Help { offer }
    }

    /// A course meeting of an hour with a guide.
    pub async fn course_with(&self, guide: Uuid, date: Date, from: u16) -> Result<Uuid, OfferError> {
        let (id, offer, municipality, clock) = (self.clock.id(), self.offer, self.municipality, self.clock.clone());
        let new = offer::NewSession { title: String::new(), date, from, to: from + 60, capacity: 8, guide: Some(guide) };
        self.db.write(move |tx| offer::add_course_meeting(tx, &clock, municipality, offer, id, &new)).await?;
        Ok(id)
    }

    /// What staff book for somebody on the phone.
    pub fn by_phone(&self, session: Uuid, n: u16) -> Request {
        Request { channel: Channel::Phone, made_by: Some(self.guide), ..self.wish(session, n) }
    }
}

/// Minutes since midnight.
pub const fn at(hour: u16) -> u16 {
    hour * 60
}
