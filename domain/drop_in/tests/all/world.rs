//! A place with a drop-in opening, guides, and people who take numbers.

use std::collections::BTreeMap;
use std::sync::Arc;

use booking::Means;
use clock::Clock;
use db::testing::{Run, TestDb};
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
    test: TestDb,
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
    pub async fn new(test: TestDb) -> Self {
        let clock = Clock::fixed("2026-11-24T08:00:00Z".parse().unwrap(), 42);
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
        Self { db, clock, municipality, place, guides, individual, test }
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

    /// Every invariant holds, in the midst of a test. At the end of each they are counted anew by themselves ([`each`]).
    pub async fn holds(&self) {
        let broken = self.db.read(broken).await.unwrap();
        assert!(broken.is_empty(), "on {}: {}", self.db.engine_name(), broken.join("; "));
    }

    /// Goes to the day of a run of a race, nine o'clock; what was left of the days before is settled.
    pub async fn day_of(&self, run: &Run) {
        let days = i64::try_from(run.number + 1).unwrap();
        self.go_to(date(2026, 11, 24).saturating_add(jiff::Span::new().days(days)).at(9, 0, 0, 0));
        let clock = self.clock.clone();
        self.run(move |tx| Ok(drop_in::tidy(tx, &clock)?)).await;
    }
}

impl db::testing::World for World {
    fn database(&self) -> &TestDb {
        &self.test
    }
}

/// The invariants that are broken, each with its rows.
fn broken(tx: &mut Tx<'_>) -> Result<Vec<String>, DbError> {
    let mut all = drop_in::invariants(tx)?;
    all.extend(booking::invariants(tx)?);
    Ok(all.into_iter().filter(|it| !it.breaches.is_empty()).map(|it| format!("{}: {:?}", it.name, it.breaches)).collect())
}

/// A fresh world on each engine that is at hand. When a world is dropped after a test that went well, every invariant is counted anew.
pub async fn each() -> Vec<World> {
    let mut worlds = Vec::new();
    for test in db::testing::each().await {
        worlds.push(World::new(test.recounted(broken)).await);
    }
    worlds
}

/// Runs a race 20 times on each engine, in one world for all its runs, each on a day of its own: numbers begin at one.
pub async fn race<F>(run: impl Fn(Arc<World>, Run) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    db::testing::race(each().await, run).await;
}

/// How often each number stands there.
pub fn tally(numbers: &[i64]) -> BTreeMap<i64, usize> {
    let mut counts = BTreeMap::new();
    for it in numbers {
        *counts.entry(*it).or_default() += 1;
    }
    counts
}
