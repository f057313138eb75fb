//! A place with a drop-in opening, guides, and people who take numbers.

use std::collections::BTreeMap;

use booking::Means;
use clock::Clock;
use db::testing::TestDb;
use db::{Db, DbError, Tx};
use drop_in::{Channel, DropInError, Line, Press, Presser, Ticket, Wish};
use i18n::Lang;
use jiff::SignedDuration;
use jiff::civil::{DateTime, date};
use municipality::reference::{self, municipality_id};
use offer::{Form, Known, NewOffer, NewPlace, NewRule, OfferState};
use uuid::Uuid;

/// The secret of the tests.
pub const SECRET: [u8; 32] = [7; 32];

/// What a test of the queue needs. It is Tuesday 24 November 2026, nine o'clock; drop-in is open from nine to eighteen.
pub struct World {
    pub db: Db,
    pub clock: Clock,
    pub municipality: Uuid,
    pub place: Uuid,
    pub guides: Vec<Uuid>,
    pub individual: Uuid,
    _test: TestDb,
}

fn new_offer(place: Uuid, form: Form, minutes: i64, seats: i64) -> NewOffer {
    NewOffer {
        place,
        form,
        title: "Hjelp".to_owned(),
        about: "Vi hjelper.".to_owned(),
        bring: String::new(),
        text_language: Lang::Nb,
        minutes,
        seats,
        reserve_percent: 0,
        most_together: 1,
        residents_book: true,
        themes: vec![],
        languages: vec![],
        audiences: vec![],
        example: false,
    }
}

impl World {
    pub async fn new(test: TestDb, seed: u64) -> Self {
        let clock = Clock::fixed("2026-11-24T08:00:00Z".parse().unwrap(), seed);
        let db = test.db.clone();
        reference::load(&db).await.unwrap();
        let municipality = municipality_id("5501");
        let (place, drop_in, individual) = (clock.id(), clock.id(), clock.id());
        let guides: Vec<Uuid> = (0..8).map(|_| clock.id()).collect();
        let (inner, people) = (clock.clone(), guides.clone());
        db.write(move |tx| -> Result<(), offer::OfferError> {
            let organisation = inner.id();
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
            for (id, new, hours) in [
                (drop_in, new_offer(place, Form::DropIn, 10, 0), (540, 1080)),
                (individual, new_offer(place, Form::Individual, 30, 1), (600, 900)),
            ] {
                offer::save(tx, municipality, id, &new, 0, (inner.now(), inner.today()))?;
                offer::set_state(tx, municipality, id, OfferState::Published)?;
                for weekday in 1..=5 {
                    let first_day = date(2026, 11, 1);
                    let rule = NewRule {
                        weekday,
                        from: hours.0,
                        to: hours.1,
                        recurs: offer::Recurs::WEEKLY,
                        first_day,
                        last_day: None,
                        guide: None,
                        room: None,
                    };
                    offer::add_rule(tx, municipality, id, inner.id(), &rule)?;
                }
            }
            offer::extend_municipality(tx, &inner, municipality)?;
            for (id, n) in people.iter().zip(0..) {
                let person = person::account::NewPerson {
                    name: format!("Veileder {n}"),
                    email: format!("veileder{n}@test.test"),
                    password_hash: String::new(),
                    installation_administrator: false,
                    example: false,
                };
                person::account::create(tx, *id, &person, inner.now()).map_err(|_| offer::OfferError::NotFound)?;
            }
            Ok(())
        })
        .await
        .unwrap();
        Self { db, clock, municipality, place, guides, individual, _test: test }
    }

    pub fn means(&self) -> Means {
        Means { clock: self.clock.clone(), secret: SECRET, public_url: "http://127.0.0.1".to_owned() }
    }

    /// A guide's press at this moment.
    pub fn presser(&self, guide: usize) -> Presser {
        Presser { municipality: self.municipality, place: self.place, guide: self.guides[guide], now: self.clock.now() }
    }

    pub fn wish(&self, n: u32) -> Wish {
        let mut form_key = [0; 16];
        form_key[..4].copy_from_slice(&n.to_be_bytes());
        Wish::walk_in(self.municipality, self.place, Channel::Desk, form_key)
    }

    pub async fn take(&self, n: u32) -> Ticket {
        let (means, wish) = (self.means(), self.wish(n));
        self.db.write(move |tx| drop_in::take(tx, &means, &wish)).await.unwrap()
    }

    pub async fn start(&self, guides: usize) {
        for guide in 0..guides {
            let it = self.presser(guide);
            self.db.write(move |tx| drop_in::start(tx, it, i64::try_from(guide + 1).ok())).await.unwrap();
        }
    }

    pub async fn next(&self, guide: usize) -> Option<Ticket> {
        let it = self.presser(guide);
        self.db.write(move |tx| drop_in::next(tx, it)).await.unwrap()
    }

    pub async fn press(&self, guide: usize, ticket: Uuid, act: Press) -> Result<Ticket, DropInError> {
        let it = self.presser(guide);
        self.db.write(move |tx| drop_in::press(tx, it, ticket, act)).await
    }

    pub async fn undo(&self, guide: usize) -> Result<Ticket, DropInError> {
        let it = self.presser(guide);
        self.db.write(move |tx| drop_in::undo(tx, it)).await
    }

    pub async fn line(&self) -> Line {
        let (municipality, place, now) = (self.municipality, self.place, self.clock.now());
        self.db.read(move |tx| drop_in::read_line(tx, municipality, place, now)).await.unwrap()
    }

    /// The numbers that wait, in order.
    pub async fn waiting(&self) -> Vec<i64> {
        self.line().await.waiting.iter().map(|it| it.number).collect()
    }

    pub fn wait_minutes(&self, minutes: i64) {
        self.clock.advance(SignedDuration::from_mins(minutes));
    }

    /// Moves the clock to a moment in Norway.
    pub fn go_to(&self, local: DateTime) {
        let to = clock::instant(local);
        self.clock.advance(to.duration_since(self.clock.now()));
    }

    /// Runs something on the database.
    pub async fn run<T, F>(&self, work: F) -> T
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, DropInError> + Send + 'static,
    {
        self.db.write(work).await.unwrap()
    }

    /// Every invariant holds. Called at the end of each test.
    pub async fn holds(&self) {
        let found = self.db.read(|tx| -> Result<_, DbError> {
            let mut found = drop_in::invariants(tx)?;
            found.extend(booking::invariants(tx)?);
            Ok(found)
        });
        for it in found.await.unwrap() {
            assert!(it.breaches.is_empty(), "{} is broken on {}: {:?}", it.name, self.db.engine_name(), it.breaches);
        }
    }
}

/// A fresh world on each engine that is at hand.
pub async fn each() -> Vec<World> {
    each_seeded(42).await
}

/// The same, with other chance.
pub async fn each_seeded(seed: u64) -> Vec<World> {
    let mut worlds = Vec::new();
    for test in db::testing::each().await {
        worlds.push(World::new(test, seed).await);
    }
    worlds
}

/// How often each number stands there.
pub fn tally(numbers: &[i64]) -> BTreeMap<i64, usize> {
    let mut counts = BTreeMap::new();
    for it in numbers {
        *counts.entry(*it).or_default() += 1;
    }
    counts
}
