//! A thousand random acts against a model as small as it can be; after each act both are equal.
//!
//! The model knows one offer with two meetings far ahead and people whom messages reach. When a promise ends it reads from the system: the
//! counting of contact hours is proved by tests of its own.

use booking::Request;
use clock::Clock;
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::world::{World, each};

/// Random acts on each engine.
const ACTS: u32 = 1_200;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    id: Uuid,
    session: usize,
    party: i64,
    priority: i64,
    /// The place in the order in which they joined.
    seq: usize,
    since: Timestamp,
    state: &'static str,
    skips: i64,
    bypassed: i64,
    ends: Timestamp,
}

#[derive(Clone, Debug)]
struct Booking {
    id: Uuid,
    session: usize,
    party: i64,
}

/// What should be.
#[derive(Default)]
struct Model {
    capacity: Vec<i64>,
    bookings: Vec<Booking>,
    entries: Vec<Entry>,
    suspended: bool,
}

impl Model {
    fn taken(&self, session: usize) -> i64 {
        let booked: i64 = self.bookings.iter().filter(|it| it.session == session).map(|it| it.party).sum();
        let promised: i64 = self.of(session, "invited").map(|it| it.party).sum();
        booked + promised
    }

    fn of(&self, session: usize, state: &'static str) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |it| it.session == session && it.state == state)
    }

    fn allowed(&self, session: usize) -> i64 {
        self.capacity[session].max(self.taken(session))
    }

    fn waiting(&self, session: usize) -> i64 {
        self.of(session, "waiting").map(|it| it.party).sum()
    }

    fn fits(&self, session: usize, party: i64) -> bool {
        self.waiting(session) == 0 && self.taken(session) + party <= self.allowed(session)
    }

    fn entry(&mut self, id: Uuid) -> &mut Entry {
        self.entries.iter_mut().find(|it| it.id == id).unwrap()
    }

    /// Promises what is free, in order; `passed` last.
    fn fill(&mut self, session: usize, passed: Option<Uuid>, now: Timestamp) {
        let cutoff = now - SignedDuration::from_hours(24 * 42);
        loop {
            let free = self.capacity[session] - self.taken(session);
            if self.suspended || free <= 0 {
                return;
            }
            let mut waiting: Vec<Entry> = self.of(session, "waiting").cloned().collect();
            waiting.sort_by_key(|it| if it.since <= cutoff { (0, 0, it.seq) } else { (1, it.priority, it.seq) });
            waiting.sort_by_key(|it| Some(it.id) == passed);
            let mut bypassed = Vec::new();
            let mut chosen = None;
            for it in &waiting {
                if it.party <= free {
                    chosen = Some(it.id);
                    break;
                }
                if it.bypassed >= 2 {
                    break;
                }
                bypassed.push(it.id);
            }
            let Some(chosen) = chosen else { return };
            for id in bypassed {
                self.entry(id).bypassed += 1;
            }
            self.entry(chosen).state = "invited";
        }
    }
}

/// The system and the model side by side.
struct Both {
    world: World,
    model: Model,
    sessions: Vec<Uuid>,
    chance: Clock,
    people: u16,
}

impl Both {
    fn now(&self) -> Timestamp {
        self.world.clock.now()
    }

    fn one_of(&self, state: &'static str) -> Option<Entry> {
        let found: Vec<&Entry> = self.model.entries.iter().filter(|it| it.state == state).collect();
        let n = u32::try_from(found.len()).unwrap();
        (n > 0).then(|| found[self.chance.below(n) as usize].clone())
    }

    fn wish(&mut self) -> (usize, Request) {
        self.people += 1;
        let session = self.chance.below(2) as usize;
        let party = if self.chance.below(4) == 0 { 2 } else { 1 };
        (session, self.world.wish_of(self.sessions[session], self.people, party))
    }

    async fn act(&mut self) -> &'static str {
        let staff = Some(self.world.guide);
        match self.chance.below(24) {
            0..=4 => {
                let (session, wish) = self.wish();
                let party = wish.people;
                let booked = self.world.book(wish).await;
                assert_eq!(booked.is_ok(), self.model.fits(session, party), "book {booked:?}");
                if let Ok(booked) = booked {
                    self.model.bookings.push(Booking { id: booked.id, session, party });
                }
                "book"
            }
            // A list that only grows makes each comparison slower and proves nothing more.
            5..=10 if self.model.entries.iter().filter(|it| it.state == "waiting").count() < 25 => {
                let (session, wish) = self.wish();
                let party = wish.people;
                let joined = self.world.join(wish).await;
                assert_eq!(joined.is_err(), self.model.fits(session, party), "join {joined:?}");
                if let Ok(joined) = joined {
                    self.model.entries.push(Entry {
                        id: joined.id,
                        session,
                        party,
                        priority: 2,
                        seq: self.model.entries.len(),
                        since: self.now(),
                        state: "waiting",
                        skips: 0,
                        bypassed: 0,
                        ends: Timestamp::MAX,
                    });
                    self.model.fill(session, None, self.now());
                }
                "join"
            }
            11..=14 => {
                let n = u32::try_from(self.model.bookings.len()).unwrap();
                if n > 0 {
                    let it = self.model.bookings.remove(self.chance.below(n) as usize);
                    assert!(self.world.cancel(it.id).await.unwrap());
                    assert!(!self.world.cancel(it.id).await.unwrap(), "cancelled once");
                    self.model.fill(it.session, None, self.now());
                }
                "cancel"
            }
            15..=16 => {
                if let Some(it) = self.one_of("invited") {
                    let id = self.world.invitation(it.id).await.unwrap().id;
                    let done = self.world.run(None, "", move |tx, act| booking::accept(tx, act, id)).await.unwrap();
                    let booking::Accepted::Booked(booking) = done else { panic!("a promise is a seat") };
                    self.model.entry(it.id).state = "placed";
                    self.model.bookings.push(Booking { id: booking, session: it.session, party: it.party });
                }
                "accept"
            }
            17 => {
                if let Some(it) = self.one_of("invited") {
                    let id = self.world.invitation(it.id).await.unwrap().id;
                    self.world.run(None, "", move |tx, act| booking::decline(tx, act, id)).await.unwrap();
                    self.model.entry(it.id).state = "withdrawn";
                    self.model.fill(it.session, Some(it.id), self.now());
                }
                "decline"
            }
            5..=10 | 18 => {
                let state = ["waiting", "invited", "paused"][self.chance.below(3) as usize];
                if let Some(it) = self.one_of(state) {
                    let id = it.id;
                    assert!(self.world.run(staff, "", move |tx, act| booking::remove(tx, act, id)).await.unwrap());
                    self.model.entry(id).state = "removed";
                    self.model.fill(it.session, None, self.now());
                }
                "remove"
            }
            19 => {
                let session = self.chance.below(2) as usize;
                let (id, seats) = (self.sessions[session], i64::from(self.chance.below(7)));
                self.world.run(staff, "", move |tx, act| booking::set_capacity(tx, act, id, seats, true)).await.unwrap();
                self.model.capacity[session] = seats;
                self.model.fill(session, None, self.now());
                "capacity"
            }
            20 => {
                if let Some(it) = self.one_of("waiting") {
                    let id = it.id;
                    self.world.run(staff, "frist", move |tx, act| booking::set_priority(tx, act, id, 1)).await.unwrap();
                    self.model.entry(id).priority = 1;
                    self.model.fill(it.session, None, self.now());
                }
                "priority"
            }
            21 => {
                self.model.suspended = !self.model.suspended;
                let (offer, suspended) = (self.world.offer, self.model.suspended);
                let list = booking::List { suspended, bypass_limit: 2, skip_limit: 2, ageing_days: 42 };
                self.world.run(staff, "", move |tx, act| booking::set_list(tx, act, offer, &list)).await.unwrap();
                for session in 0..2 {
                    self.model.fill(session, None, self.now());
                }
                "suspend"
            }
            22 => {
                if let Some(it) = self.one_of("paused") {
                    let id = it.id;
                    self.world.run(staff, "", move |tx, act| booking::resume(tx, act, id)).await.unwrap();
                    let (seq, now) = (self.model.entries.iter().map(|it| it.seq).max().unwrap() + 1, self.now());
                    let entry = self.model.entry(id);
                    (entry.state, entry.seq, entry.since, entry.skips) = ("waiting", seq, now, 0);
                    self.model.fill(it.session, None, now);
                }
                "resume"
            }
            _ => {
                self.world.clock.advance(SignedDuration::from_hours(i64::from(self.chance.below(60))));
                let now = self.now();
                let mut due: Vec<Entry> =
                    self.model.entries.iter().filter(|it| it.state == "invited" && it.ends <= now).cloned().collect();
                due.sort_by_key(|it| (it.ends, it.seq));
                assert_eq!(self.world.settle().await, due.len() as u64);
                for it in due {
                    let entry = self.model.entry(it.id);
                    entry.skips += 1;
                    entry.state = if entry.skips >= 2 { "paused" } else { "waiting" };
                    self.model.fill(it.session, Some(it.id), now);
                }
                "time"
            }
        }
    }

    /// Every number, state and order is the same; the ends of new promises are read.
    async fn compare(&mut self, what: &str) {
        for (n, session) in self.sessions.iter().enumerate() {
            let real = self.world.seats(*session).await;
            assert_eq!(real, (self.model.taken(n), self.model.allowed(n), self.model.waiting(n)), "after {what}: meeting {n}");
        }
        let ids: Vec<Uuid> = self.model.entries.iter().filter(|it| it.state != "gone").map(|it| it.id).collect();
        let municipality = self.world.municipality;
        let read = move |tx: &mut db::Tx<'_>| -> Result<_, booking::BookingError> {
            ids.iter()
                .map(|id| Ok((booking::find_entry(tx, municipality, *id)?, booking::invitation_of(tx, municipality, *id)?)))
                .collect::<Result<Vec<_>, _>>()
        };
        for (real, invitation) in self.world.db.read(read).await.unwrap() {
            let (id, ends) = (real.id, invitation.map(|it| it.expires_at));
            let entry = self.model.entry(id);
            assert_eq!(
                (real.state.as_str(), real.skip_count, real.bypass_count, real.priority),
                (entry.state, entry.skips, entry.bypassed, entry.priority),
                "after {what}: entry {}",
                entry.seq
            );
            assert_eq!(ends.is_some(), entry.state == "invited");
            entry.ends = ends.unwrap_or(Timestamp::MAX);
            // What has ended stays ended and need not be asked again.
            if matches!(entry.state, "placed" | "withdrawn" | "removed") {
                entry.state = "gone";
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_random_acts_leave_the_system_and_the_model_equal_after_each() {
    for world in each().await {
        let seed = 20_261_122;
        let engine = world.db.engine_name();
        let sessions =
            vec![world.session_on(date(2027, 10, 19), 600, 3).await, world.session_on(date(2027, 10, 20), 600, 2).await];
        let model = Model { capacity: vec![3, 2], ..Model::default() };
        let chance = Clock::fixed(Timestamp::UNIX_EPOCH, seed);
        let mut both = Both { world, model, sessions, chance, people: 0 };
        let mut done = std::collections::BTreeMap::<&str, u32>::new();
        for n in 0..ACTS {
            let what = both.act().await;
            *done.entry(what).or_default() += 1;
            both.compare(&format!("act {n} ({what}), seed {seed}, {engine}")).await;
            if n % 50 == 0 {
                both.world.holds().await;
            }
        }
        both.world.holds().await;
        assert!(done.values().all(|it| *it >= 20), "every kind of act was tried: {done:?}");
    }
}
