//! A municipality with an offer and sessions, and people who want to come.

use booking::{Booked, BookingError, Channel, CodeWord, Contact, Request, Route, Waiting};
use clock::Clock;
use db::testing::TestDb;
use db::{Db, DbError};
use i18n::Lang;
use jiff::civil::date;
use municipality::reference::{self, municipality_id};
use offer::{Form, Known, NewOffer, NewPlace, NewSession, OfferState};
use uuid::Uuid;

/// The secret of the tests.
pub const SECRET: [u8; 32] = [7; 32];

/// Everything a test of the rules needs.
pub struct World {
    pub db: Db,
    pub clock: Clock,
    pub municipality: Uuid,
    pub offer: Uuid,
    pub guide: Uuid,
    pub test: TestDb,
}

impl World {
    /// A fresh world in a fresh database. It is Saturday 21 November 2026, noon.
    pub async fn new(test: TestDb) -> Self {
        let clock = Clock::fixed("2026-11-21T11:00:00Z".parse().unwrap(), 42);
        let db = test.db.clone();
        reference::load(&db).await.unwrap();
        let municipality = municipality_id("5501");
        let (offer, guide) = (clock.id(), clock.id());
        let inner = clock.clone();
        db.write(move |tx| -> Result<(), offer::OfferError> {
            let (organisation, place) = (inner.id(), inner.id());
            offer::save_organisation(tx, municipality, organisation, "Folkebiblioteket")?;
            let new = NewPlace {
                name: "Biblioteket".to_owned(),
                street: "Gata 1".to_owned(),
                postal_code: "9008".to_owned(),
                postal_place: "Tromsø".to_owned(),
                way_in: String::new(),
                bus_stop: String::new(),
                phone: String::new(),
                wheelchair: Known::Yes,
                hearing_loop: Known::Unknown,
                screened: Known::Unknown,
                position: None,
                example: false,
            };
            offer::save_place(tx, municipality, place, organisation, &new)?;
            let new = NewOffer {
                place,
                form: Form::Course,
                title: "Kurs".to_owned(),
                about: "Vi øver.".to_owned(),
                bring: String::new(),
                text_language: Lang::Nb,
                minutes: 60,
                seats: 8,
                residents_book: true,
                themes: vec![],
                languages: vec![],
                audiences: vec![],
                example: false,
            };
            offer::save(tx, municipality, offer, &new, 0, (inner.now(), inner.today()))?;
            offer::set_state(tx, municipality, offer, OfferState::Published)?;
            let person = person::account::NewPerson {
                name: "Veileder".to_owned(),
                email: "veileder@test.test".to_owned(),
                password_hash: String::new(),
                installation_administrator: false,
                example: false,
            };
            person::account::create(tx, guide, &person, inner.now()).map_err(|_| offer::OfferError::NotFound)
        })
        .await
        .unwrap();
        Self { db, clock, municipality, offer, guide, test }
    }

    /// A meeting on Tuesday 24 November 2026 from 10 to 11 with so many seats.
    pub async fn session(&self, seats: i64) -> Uuid {
        let (id, municipality, offer) = (self.clock.id(), self.municipality, self.offer);
        let new = NewSession { title: String::new(), date: date(2026, 11, 24), from: 600, to: 660, capacity: seats, guide: None };
        self.db.write(move |tx| offer::add_course_meeting(tx, municipality, offer, id, &new)).await.unwrap();
        id
    }

    /// A wish of somebody on the page. `n` tells people and their forms apart.
    pub fn wish(&self, session: Uuid, n: u16) -> Request {
        let mut form_key = [0; 16];
        form_key[..2].copy_from_slice(&n.to_be_bytes());
        form_key[2..10].copy_from_slice(&session.as_bytes()[8..]);
        Request {
            municipality: self.municipality,
            session,
            form_key,
            contact: Contact {
                name: format!("Gjest {n}"),
                companion: None,
                route: Route::None,
                reaches_companion: false,
                language: Lang::Nb,
                access: vec![],
                needs: String::new(),
            },
            channel: Channel::Web,
            made_by: None,
            on_behalf: false,
            secret: SECRET,
            word: CodeWord::of_form(&SECRET, &form_key, Lang::Nb),
        }
    }

    pub async fn book(&self, wish: Request) -> Result<Booked, BookingError> {
        let clock = self.clock.clone();
        self.db.write(move |tx| booking::book(tx, &clock, &wish)).await
    }

    pub async fn join(&self, wish: Request) -> Result<Waiting, BookingError> {
        let clock = self.clock.clone();
        self.db.write(move |tx| booking::join(tx, &clock, &wish)).await
    }

    pub async fn cancel(&self, booking: Uuid) -> Result<bool, BookingError> {
        let (clock, municipality) = (self.clock.clone(), self.municipality);
        self.db.write(move |tx| booking::cancel(tx, &clock, municipality, booking, None)).await
    }

    /// Taken, allowed and waiting of a session.
    pub async fn seats(&self, session: Uuid) -> (i64, i64, i64) {
        let municipality = self.municipality;
        let it = self.db.read(move |tx| offer::find_session(tx, municipality, session)).await.unwrap();
        (it.taken, it.allowed, it.waiting)
    }

    /// Every invariant holds. Called at the end of each test.
    pub async fn holds(&self) {
        for it in self.db.read(|tx| -> Result<_, DbError> { booking::invariants(tx) }).await.unwrap() {
            assert!(it.breaches.is_empty(), "{} is broken on {}: {:?}", it.name, self.db.engine_name(), it.breaches);
        }
    }
}

/// A fresh world on each engine that is at hand.
pub async fn each() -> Vec<World> {
    let mut worlds = Vec::new();
    for test in db::testing::each().await {
        worlds.push(World::new(test).await);
    }
    worlds
}
