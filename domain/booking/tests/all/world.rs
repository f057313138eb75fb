//! A municipality with an offer and sessions, and people who want to come.

use std::sync::Arc;

use booking::{
    ANY_TIME, Act, Booked, BookingError, Channel, CodeWord, Contact, Invitation, Means, Request, Route, Target, WaitEntry,
    Waiting, Wish,
};
use clock::Clock;
use db::testing::{Run, TestDb};
use db::{Db, DbError, Tx, params, sql};
use i18n::Lang;
use jiff::civil::{Date, DateTime, date};
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
                reserve_percent: 0,
                most_together: 2,
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
        self.session_on(date(2026, 11, 24), 600, seats).await
    }

    /// A meeting on Tuesday 15 December 2026 from 10 to 11: far enough for promises by letter.
    pub async fn later(&self, seats: i64) -> Uuid {
        self.session_on(date(2026, 12, 15), 600, seats).await
    }

    /// A meeting like [`Self::later`] of which so many of a hundred seats are kept for phone and desk.
    pub async fn reserved(&self, seats: i64, percent: i64) -> Uuid {
        self.reserve(percent).await;
        self.later(seats).await
    }

    /// Keeps so many of a hundred seats of the meetings that are planned from now on for phone and desk.
    pub async fn reserve(&self, percent: i64) {
        let (municipality, offer, clock) = (self.municipality, self.offer, self.clock.clone());
        let change = move |tx: &mut Tx<'_>| -> Result<(), offer::OfferError> {
            let mut it = offer::find(tx, municipality, offer)?;
            it.is.reserve_percent = percent;
            offer::save(tx, municipality, offer, &it.is, it.version, (clock.now(), clock.today()))
        };
        self.db.write(change).await.unwrap();
    }

    /// A meeting of an hour that begins so many minutes after midnight.
    pub async fn session_on(&self, day: Date, from: u16, seats: i64) -> Uuid {
        let (id, municipality, offer, clock) = (self.clock.id(), self.municipality, self.offer, self.clock.clone());
        let new = NewSession { title: String::new(), date: day, from, to: from + 60, capacity: seats, guide: None };
        self.db.write(move |tx| offer::add_course_meeting(tx, &clock, municipality, offer, id, &new)).await.unwrap();
        id
    }

    /// What rules need besides the transaction.
    pub fn means(&self) -> Means {
        Means { clock: self.clock.clone(), secret: SECRET, public_url: "http://127.0.0.1".to_owned() }
    }

    /// A wish of somebody on the page whom a text message reaches. `n` tells people and their forms apart.
    pub fn wish(&self, session: Uuid, n: u16) -> Request {
        let mut form_key = [0; 16];
        form_key[..2].copy_from_slice(&n.to_be_bytes());
        form_key[2..10].copy_from_slice(&session.as_bytes()[8..]);
        let mut wish = wish_for(self.municipality, session, form_key);
        wish.contact.name = format!("Gjest {n}");
        // The same guest books several meetings at one hour in these tests; warnings have tests of their own.
        wish.confirmed = true;
        wish.contact.route = Route::Sms(format!("4{n:07}"));
        wish
    }

    /// The same wish, from somebody who is reached in another way.
    pub fn wish_by(&self, session: Uuid, n: u16, route: Route) -> Request {
        let mut wish = self.wish(session, n);
        wish.contact.route = route;
        wish
    }

    /// The same wish for several people together.
    pub fn wish_of(&self, session: Uuid, n: u16, people: i64) -> Request {
        Request { people, ..self.wish(session, n) }
    }

    pub async fn book(&self, wish: Request) -> Result<Booked, BookingError> {
        let means = self.means();
        self.db.write(move |tx| booking::book(tx, &means, &wish)).await
    }

    pub async fn join(&self, wish: Request) -> Result<Waiting, BookingError> {
        let means = self.means();
        self.db.write(move |tx| booking::join(tx, &means, &wish, Target::Session(wish.session))).await
    }

    /// Puts somebody on the list for any meeting on certain days.
    pub async fn join_any(&self, wish: Request, days: u8) -> Result<Waiting, BookingError> {
        let (means, offer) = (self.means(), self.offer);
        let any = Wish { offer, days, from: ANY_TIME.0, to: ANY_TIME.1 };
        self.db.write(move |tx| booking::join(tx, &means, &wish, Target::Any(any))).await
    }

    pub async fn cancel(&self, booking: Uuid) -> Result<bool, BookingError> {
        self.run(None, "", move |tx, act| booking::cancel(tx, act, booking)).await
    }

    /// Acts in one transaction: as the resident (`None`) or as staff, with a reason or without.
    pub async fn run<T, F>(&self, by: Option<Uuid>, reason: &'static str, work: F) -> Result<T, BookingError>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>, &Act<'_>) -> Result<T, BookingError> + Send + 'static,
    {
        let (means, municipality) = (self.means(), self.municipality);
        self.db.write(move |tx| work(tx, &means.act(municipality, by).because(reason))).await
    }

    /// The state of a list entry.
    pub async fn state(&self, entry: Uuid) -> String {
        self.entry(entry).await.state
    }

    pub async fn entry(&self, entry: Uuid) -> WaitEntry {
        let municipality = self.municipality;
        self.db.read(move |tx| booking::find_entry(tx, municipality, entry)).await.unwrap()
    }

    /// The open invitation of an entry.
    pub async fn invitation(&self, entry: Uuid) -> Option<Invitation> {
        let municipality = self.municipality;
        self.db.read(move |tx| booking::invitation_of(tx, municipality, entry)).await.unwrap()
    }

    /// Settles what is due now.
    pub async fn settle(&self) -> u64 {
        booking::settle_due(&self.db, &self.means()).await.unwrap()
    }

    /// The kinds of the messages about a booking or entry, oldest first.
    pub async fn messages(&self, subject: Uuid) -> Vec<String> {
        let municipality = self.municipality;
        let read = move |tx: &mut Tx<'_>| -> Result<Vec<String>, DbError> {
            tx.all(
                sql!("SELECT kind FROM outbox WHERE municipality_id = $1 AND subject_id = $2 AND state = 'waiting' ORDER BY created_at, id"),
                params![municipality, subject],
                |row| row.next(),
            )
        };
        self.db.read(read).await.unwrap()
    }

    /// The tasks about a booking or entry: kind, what about, state.
    pub async fn tasks(&self, subject: Uuid) -> Vec<(String, String, String)> {
        let municipality = self.municipality;
        let tasks = self.db.read(move |tx| booking::tasks_of(tx, municipality, subject)).await.unwrap();
        tasks.into_iter().map(|it| (it.kind, it.about, it.state)).collect()
    }

    /// What happened to a booking or entry, in order.
    pub async fn history(&self, subject: Uuid) -> Vec<String> {
        self.events(subject).await.into_iter().map(|it| it.act).collect()
    }

    /// The same with who, why and what was written.
    pub async fn events(&self, subject: Uuid) -> Vec<booking::Event> {
        let (means, municipality) = (self.means(), self.municipality);
        self.db.read(move |tx| booking::history_of(tx, &means, municipality, subject)).await.unwrap()
    }

    /// Moves the clock to a moment in Norway.
    pub fn go_to(&self, local: DateTime) {
        let to = clock::instant(local);
        self.clock.advance(to.duration_since(self.clock.now()));
    }

    /// Taken, allowed and waiting of a session.
    pub async fn seats(&self, session: Uuid) -> (i64, i64, i64) {
        let municipality = self.municipality;
        let it = self.db.read(move |tx| offer::find_session(tx, municipality, session)).await.unwrap();
        (it.taken, it.allowed, it.waiting)
    }

    /// Every invariant holds, in the midst of a test. At the end of each they are counted anew by themselves ([`each`]).
    pub async fn holds(&self) {
        let broken = self.db.read(broken).await.unwrap();
        assert!(broken.is_empty(), "on {}: {}", self.db.engine_name(), broken.join("; "));
    }
}

impl db::testing::World for World {
    fn database(&self) -> &TestDb {
        &self.test
    }
}

/// The invariants that are broken, each with its rows.
fn broken(tx: &mut Tx<'_>) -> Result<Vec<String>, DbError> {
    let all = booking::invariants(tx)?;
    Ok(all.into_iter().filter(|it| !it.breaches.is_empty()).map(|it| format!("{}: {:?}", it.name, it.breaches)).collect())
}

/// A wish of somebody on the page whom a text message reaches.
pub fn wish_for(municipality: Uuid, session: Uuid, form_key: [u8; 16]) -> Request {
    Request {
        municipality,
        session,
        people: 1,
        reason: String::new(),
        overbook: false,
        form_key,
        contact: Contact {
            name: "Gjest".to_owned(),
            companion: None,
            route: Route::Sms(format!("4{:07}", u32::from_be_bytes(form_key[..4].try_into().unwrap()) % 10_000_000)),
            reaches_companion: false,
            language: Lang::Nb,
            written_in: Lang::Nb,
            access: vec![],
            needs: String::new(),
        },
        channel: Channel::Web,
        made_by: None,
        on_behalf: false,
        client: None,
        secret: SECRET,
        word: CodeWord::of_form(&SECRET, &form_key, Lang::Nb),
        asked: None,
        hold: None,
        confirmed: false,
    }
}

/// A fresh world on each engine that is at hand. When a world is dropped after a test that went well, every invariant is counted anew; a test that
/// breaks one on purpose says so (`world.test.broken_on_purpose`).
pub async fn each() -> Vec<World> {
    let mut worlds = Vec::new();
    for test in db::testing::each().await {
        worlds.push(World::new(test.recounted(broken)).await);
    }
    worlds
}

/// Runs a race 20 times on each engine, in one world for all its runs.
pub async fn race<F>(run: impl Fn(Arc<World>, Run) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    db::testing::race(each().await, run).await;
}
