//! The same act done to the system and to the model.

use booking::{Accepted, Channel, Guide, Request};
use clock::Clock;
use jiff::civil::{Date, Weekday, date};
use jiff::{SignedDuration, Span, Timestamp};
use offer::{NewSeries, OnClosedDay, Rhythm, Schedule};
use uuid::Uuid;

use super::hours::{Has, Hours, Slot};
use super::list::{Booking, By, Entry, List, Meeting, RESERVE};
use crate::individual::{Help, at};
use crate::world::World;

/// Every kind of act.
pub const KINDS: [&str; 22] = [
    "book",
    "book at the desk",
    "book out of turn",
    "overbook",
    "cancel",
    "move",
    "join",
    "join for any",
    "accept",
    "decline",
    "remove",
    "capacity",
    "priority",
    "suspend",
    "resume",
    "call off",
    "time",
    "hold",
    "book a time",
    "let go",
    "cancel a time",
    "move a time",
];

/// A list that only grows makes each comparison slower and proves nothing more.
const MOST_WAITING: usize = 25;
/// What can happen to an entry that never changes again.
const ENDED: [&str; 3] = ["placed", "withdrawn", "removed"];

/// The system and the model side by side.
pub struct Both {
    pub world: World,
    list: List,
    hours: Hours,
    /// The offer of an hour, and that of two.
    helps: [Help; 2],
    /// On which day the next meeting is planned.
    next_day: Date,
    next_seq: usize,
    chance: Clock,
    people: u16,
}

impl Both {
    pub async fn new(world: World, seed: u64) -> Self {
        world.reserve(RESERVE).await;
        let helps = [world.help(60, Schedule::default()).await, world.help(120, Schedule::default()).await];
        for help in &helps {
            world.open(help, 1, (at(9), at(11)), Some(world.guide)).await;
        }
        let hours = Hours { day: Date::ZERO, slots: Vec::new() };
        let chance = Clock::fixed(Timestamp::UNIX_EPOCH, seed);
        let next_day = date(2027, 10, 4);
        let mut both = Self { world, list: List::default(), hours, helps, next_day, next_seq: 0, chance, people: 0 };
        both.plan(3, 1).await;
        both.plan(5, 3).await;
        both.plan(2, 1).await;
        both.look_ahead().await;
        both
    }

    fn now(&self) -> Timestamp {
        self.world.clock.now()
    }

    fn below(&self, n: usize) -> usize {
        self.chance.below(u32::try_from(n).unwrap()) as usize
    }

    /// Plans a meeting, or a course of several, on the next day.
    async fn plan(&mut self, capacity: i64, meetings: i64) {
        let day = self.next_day;
        self.next_day = day.tomorrow().unwrap();
        let id = if meetings == 1 {
            self.world.session_on(day, 600, capacity).await
        } else {
            let rhythm = Rhythm { first: day, meetings, weeks: 1, on_closed_day: OnClosedDay::Later };
            let days = (0..meetings).map(|n| (day.saturating_add(Span::new().weeks(n)), String::new())).collect();
            let (title, from, to, guide) = (String::new(), 600, 660, Some(self.world.guide));
            self.world.make(NewSeries { title, from, to, capacity, guide, rhythm, ask_when_missed: false, days }).await.unwrap()
        };
        let bit = 1_u8 << day.weekday().to_monday_zero_offset();
        let reserve = capacity * RESERVE / 100;
        self.list.meetings.push(Meeting { id, day: bit, capacity, added: 0, reserve, cancelled: false });
    }

    /// The guide's hours on a day that is soon enough to be laid, and late enough to stay for a while.
    async fn look_ahead(&mut self) {
        let (municipality, clock) = (self.world.municipality, self.world.clock.clone());
        let offers = self.helps.each_ref().map(|it| it.offer);
        let extend = move |tx: &mut db::Tx<'_>| -> Result<(), offer::OfferError> {
            offers.iter().try_for_each(|it| offer::extend_offer(tx, &clock, municipality, *it).map(drop))
        };
        self.world.db.write(extend).await.unwrap();
        let mut day = self.world.clock.today().saturating_add(Span::new().days(30)).nth_weekday(1, Weekday::Monday).unwrap();
        loop {
            let mut slots = Vec::new();
            for help in &self.helps {
                for it in self.world.free_on(help, day).await {
                    slots.push(Slot { session: it.id, span: (it.from, it.to), has: Has::Nobody });
                }
            }
            // Nobody has anything there, and it is no holiday.
            if slots.len() == 3 {
                self.hours = Hours { day, slots };
                return;
            }
            assert!(day < self.world.clock.today().saturating_add(Span::new().days(offer::HORIZON_DAYS)), "no day is free");
            day = day.saturating_add(Span::new().weeks(1));
        }
    }

    /// One of the meetings that are held.
    fn meeting(&self) -> usize {
        let held: Vec<usize> = (0..self.list.meetings.len()).filter(|it| !self.list.meetings[*it].cancelled).collect();
        held[self.below(held.len())]
    }

    fn one_of(&self, state: &str) -> Option<Entry> {
        let found: Vec<&Entry> = self.list.entries.iter().filter(|it| it.state == state).collect();
        (!found.is_empty()).then(|| found[self.below(found.len())].clone())
    }

    /// Somebody new, alone or two together.
    fn wish(&mut self, session: Uuid, by: By) -> Request {
        self.people += 1;
        let wish = self.world.wish_of(session, self.people, if self.below(4) == 0 { 2 } else { 1 });
        match by {
            By::Desk => Request { channel: Channel::Desk, made_by: Some(self.world.guide), ..wish },
            _ => wish,
        }
    }

    /// Does something. Answers what; `nothing` when there was nobody to do it to.
    pub async fn act(&mut self) -> &'static str {
        match self.below(44) {
            0..=2 => self.book(By::Page).await,
            3..=4 => self.book(By::Desk).await,
            5 => self.book_out_of_turn().await,
            6 => self.overbook().await,
            7..=10 => self.cancel().await,
            11..=12 => self.move_booking().await,
            13..=16 => self.join().await,
            17..=18 => self.join_for_any().await,
            19..=20 => self.accept().await,
            21 => self.decline().await,
            22 => self.remove().await,
            23..=24 => self.set_capacity().await,
            25 => self.put_first().await,
            26 => self.suspend().await,
            27..=28 => self.resume().await,
            29 => self.call_off().await,
            30..=32 => self.time_passes().await,
            33..=34 => self.hold().await,
            35..=36 => self.book_a_time().await,
            37..=39 => self.let_go().await,
            40 => self.cancel_a_time().await,
            _ => self.move_a_time().await,
        }
    }

    async fn book(&mut self, by: By) -> &'static str {
        let at = self.meeting();
        let wish = self.wish(self.list.meetings[at].id, by);
        let party = wish.people;
        let booked = self.world.book(wish).await;
        assert_eq!(booked.is_ok(), self.list.is_bookable(at, party, by), "{by:?} books: {booked:?}");
        if let Ok(booked) = booked {
            self.list.bookings.push(Booking { id: booked.id, at, party, by });
        }
        if by == By::Desk { "book at the desk" } else { "book" }
    }

    async fn book_out_of_turn(&mut self) -> &'static str {
        let at = self.meeting();
        let wish = Request { reason: "haster".to_owned(), ..self.wish(self.list.meetings[at].id, By::Desk) };
        let party = wish.people;
        let booked = self.world.book(wish).await;
        assert_eq!(booked.is_ok(), self.list.taken(at) + party <= self.list.allowed(at), "out of turn: {booked:?}");
        if let Ok(booked) = booked {
            self.list.bookings.push(Booking { id: booked.id, at, party, by: By::Desk });
        }
        "book out of turn"
    }

    async fn overbook(&mut self) -> &'static str {
        let at = self.meeting();
        let wish = self.wish(self.list.meetings[at].id, By::Desk);
        let wish = Request { reason: "haster".to_owned(), overbook: true, ..wish };
        let party = wish.people;
        let id = self.world.book(wish).await.unwrap().id;
        self.list.add_seats(at, party);
        self.list.bookings.push(Booking { id, at, party, by: By::Desk });
        "overbook"
    }

    async fn cancel(&mut self) -> &'static str {
        if self.list.bookings.is_empty() {
            return "nothing";
        }
        let it = self.list.bookings.remove(self.below(self.list.bookings.len()));
        assert!(self.world.cancel(it.id).await.unwrap());
        assert!(!self.world.cancel(it.id).await.unwrap(), "cancelled once");
        self.list.give_back(it.at, it.party);
        self.list.fill(it.at, None, self.now());
        "cancel"
    }

    async fn move_booking(&mut self) -> &'static str {
        if self.list.bookings.is_empty() {
            return "nothing";
        }
        let n = self.below(self.list.bookings.len());
        let (it, to) = (self.list.bookings[n].clone(), self.meeting());
        if it.at == to {
            return "nothing";
        }
        let by = if self.below(2) == 0 { By::Page } else { By::Desk };
        let (id, target) = (it.id, self.list.meetings[to].id);
        let staff = (by == By::Desk).then_some(self.world.guide);
        let moved = self.world.run(staff, "", move |tx, act| booking::move_booking(tx, act, id, target)).await;
        assert_eq!(moved.is_ok(), self.list.is_bookable(to, it.party, by), "{by:?} moves: {moved:?}");
        if moved.is_ok() {
            self.list.bookings.remove(n);
            self.list.give_back(it.at, it.party);
            self.list.bookings.push(Booking { at: to, by, ..it });
            self.list.fill(it.at, None, self.now());
        }
        "move"
    }

    fn listed(&mut self, id: Uuid, at: Option<usize>, days: u8, party: i64) -> Entry {
        self.next_seq += 1;
        let it = Entry {
            id,
            at,
            days,
            party,
            priority: 2,
            seq: self.next_seq,
            since: self.now(),
            state: "waiting",
            skips: 0,
            bypassed: 0,
            invited: None,
            ends: Timestamp::MAX,
            declined: Vec::new(),
        };
        self.list.entries.push(it.clone());
        it
    }

    fn is_long(&self) -> bool {
        self.list.entries.iter().filter(|it| it.state == "waiting").count() >= MOST_WAITING
    }

    async fn join(&mut self) -> &'static str {
        if self.is_long() {
            return self.remove().await;
        }
        let (at, by) = (self.meeting(), if self.below(3) == 0 { By::Desk } else { By::Page });
        let wish = self.wish(self.list.meetings[at].id, by);
        let party = wish.people;
        let joined = self.world.join(wish).await;
        assert_eq!(joined.is_err(), self.list.fits(at, party, by), "{by:?} joins: {joined:?}");
        if let Ok(joined) = joined {
            let it = self.listed(joined.id, Some(at), booking::ANY_DAY, party);
            self.list.fill_for(&it, self.now());
        }
        "join"
    }

    async fn join_for_any(&mut self) -> &'static str {
        if self.is_long() {
            return self.remove().await;
        }
        let wish = self.wish(self.list.meetings[0].id, By::Page);
        let (party, days) = (wish.people, 1 + u8::try_from(self.below(127)).unwrap());
        let joined = self.world.join_any(wish, days).await.unwrap();
        let it = self.listed(joined.id, None, days, party);
        self.list.fill_for(&it, self.now());
        "join for any"
    }

    async fn accept(&mut self) -> &'static str {
        let Some(it) = self.one_of("invited") else { return "nothing" };
        let id = self.world.invitation(it.id).await.unwrap().id;
        let done = self.world.run(None, "", move |tx, act| booking::accept(tx, act, id)).await.unwrap();
        let Accepted::Booked(booking) = done else { panic!("a promise is a seat") };
        let entry = self.list.entry(it.id);
        entry.state = "placed";
        let at = entry.invited.take().unwrap();
        self.list.bookings.push(Booking { id: booking, at, party: it.party, by: By::List });
        "accept"
    }

    async fn decline(&mut self) -> &'static str {
        let Some(it) = self.one_of("invited") else { return "nothing" };
        let id = self.world.invitation(it.id).await.unwrap().id;
        self.world.run(None, "", move |tx, act| booking::decline(tx, act, id)).await.unwrap();
        let state = if it.at.is_some() { "withdrawn" } else { "waiting" };
        let at = self.list.end_promise(it.id, state).unwrap();
        self.list.entry(it.id).declined.push(at);
        self.list.fill(at, Some(it.id), self.now());
        "decline"
    }

    async fn remove(&mut self) -> &'static str {
        let state = ["waiting", "invited", "paused"][self.below(3)];
        let Some(it) = self.one_of(state) else { return "nothing" };
        let (id, staff) = (it.id, Some(self.world.guide));
        assert!(self.world.run(staff, "", move |tx, act| booking::remove(tx, act, id)).await.unwrap());
        match self.list.end_promise(id, "removed") {
            Some(at) => self.list.fill(at, None, self.now()),
            None => self.list.fill_for(&it, self.now()),
        }
        "remove"
    }

    async fn set_capacity(&mut self) -> &'static str {
        let (at, seats) = (self.meeting(), i64::try_from(self.below(8)).unwrap());
        let (id, staff) = (self.list.meetings[at].id, Some(self.world.guide));
        self.world.run(staff, "", move |tx, act| booking::set_capacity(tx, act, id, seats, true)).await.unwrap();
        self.list.set_capacity(at, seats);
        self.list.fill(at, None, self.now());
        "capacity"
    }

    async fn put_first(&mut self) -> &'static str {
        let Some(it) = self.one_of("waiting") else { return "nothing" };
        let (id, staff) = (it.id, Some(self.world.guide));
        self.world.run(staff, "deadline", move |tx, act| booking::set_priority(tx, act, id, 1)).await.unwrap();
        self.list.entry(id).priority = 1;
        self.list.fill_for(&it, self.now());
        "priority"
    }

    async fn suspend(&mut self) -> &'static str {
        self.list.suspended = !self.list.suspended;
        let (offer, suspended, staff) = (self.world.offer, self.list.suspended, Some(self.world.guide));
        let list = booking::List { suspended, bypass_limit: 2, skip_limit: 2, ageing_days: 42 };
        self.world.run(staff, "", move |tx, act| booking::set_list(tx, act, offer, &list)).await.unwrap();
        self.list.fill_all(self.now());
        "suspend"
    }

    async fn resume(&mut self) -> &'static str {
        let Some(it) = self.one_of("paused") else { return "nothing" };
        let (id, now) = (it.id, self.now());
        self.world.run(Some(self.world.guide), "", move |tx, act| booking::resume(tx, act, id)).await.unwrap();
        self.next_seq += 1;
        let seq = self.next_seq;
        let entry = self.list.entry(id);
        (entry.state, entry.seq, entry.since, entry.skips) = ("waiting", seq, now, 0);
        self.list.fill_for(&it, now);
        "resume"
    }

    /// A meeting is called off, and another is planned in its place.
    async fn call_off(&mut self) -> &'static str {
        let at = self.meeting();
        let (id, staff) = (self.list.meetings[at].id, Some(self.world.guide));
        self.world.run(staff, "sickness", move |tx, act| booking::cancel_session(tx, act, id, None)).await.unwrap();
        self.list.call_off(at, self.now());
        let was_course = self.world.find(id).await.is_series();
        self.plan(2, if was_course { 3 } else { 1 }).await;
        "call off"
    }

    async fn time_passes(&mut self) -> &'static str {
        self.world.clock.advance(SignedDuration::from_mins(i64::try_from(self.below(60 * 40)).unwrap()));
        let now = self.now();
        let mut due: Vec<Entry> =
            self.list.entries.iter().filter(|it| it.state == "invited" && it.ends <= now).cloned().collect();
        due.sort_by_key(|it| (it.ends, it.seq));
        let settled = due.len() as u64 + self.hours.lapse(now);
        assert_eq!(self.world.settle().await, settled);
        for it in due {
            self.list.expire(it.id, now);
        }
        // What is free and waited for is looked at once a minute: of a meeting planned just now nobody has been promised anything.
        self.list.fill_all(now);
        if self.hours.day < self.world.clock.today().saturating_add(Span::new().days(7)) {
            self.look_ahead().await;
        }
        "time"
    }

    async fn hold(&mut self) -> &'static str {
        let slot = self.below(self.hours.slots.len());
        let held = self.world.hold(self.hours.slots[slot].session, Guide::This).await;
        assert_eq!(held.is_ok(), self.hours.is_free(slot), "hold: {held:?}");
        if let Ok(it) = held {
            self.hours.slots[slot].has = Has::Hold(it.id, it.expires_at);
        }
        "hold"
    }

    /// Whoever holds a time books it; whoever holds none books one that is free.
    async fn book_a_time(&mut self) -> &'static str {
        let slot = self.below(self.hours.slots.len());
        let it = &self.hours.slots[slot];
        let own = match it.has {
            Has::Hold(id, _) if self.below(2) == 0 => Some(id),
            _ => None,
        };
        let session = it.session;
        self.people += 1;
        let booked = self.world.book(Request { hold: own, ..self.world.wish(session, self.people) }).await;
        assert_eq!(booked.is_ok(), own.is_some() || self.hours.is_free(slot), "book a time: {booked:?}");
        if let Ok(it) = booked {
            self.hours.slots[slot].has = Has::Booking(it.id);
        }
        "book a time"
    }

    async fn let_go(&mut self) -> &'static str {
        let held = self.hours.which(|it| matches!(it, Has::Hold(..)));
        let Some(slot) = held.first() else { return "nothing" };
        let Has::Hold(id, _) = self.hours.slots[*slot].has else { return "nothing" };
        assert!(self.world.run(None, "", move |tx, act| booking::let_go(tx, act, id, None)).await.unwrap());
        self.hours.slots[*slot].has = Has::Nobody;
        "let go"
    }

    async fn cancel_a_time(&mut self) -> &'static str {
        let booked = self.hours.which(|it| matches!(it, Has::Booking(_)));
        let Some(slot) = booked.first() else { return "nothing" };
        let Has::Booking(id) = self.hours.slots[*slot].has else { return "nothing" };
        assert!(self.world.cancel(id).await.unwrap());
        self.hours.slots[*slot].has = Has::Nobody;
        "cancel a time"
    }

    async fn move_a_time(&mut self) -> &'static str {
        let booked = self.hours.which(|it| matches!(it, Has::Booking(_)));
        let Some(from) = booked.first() else { return "nothing" };
        let (has, to) = (self.hours.slots[*from].has, self.below(self.hours.slots.len()));
        let Has::Booking(id) = has else { return "nothing" };
        if *from == to {
            return "nothing";
        }
        let (target, staff) = (self.hours.slots[to].session, Some(self.world.guide));
        let moved = self.world.run(staff, "", move |tx, act| booking::move_booking(tx, act, id, target)).await;
        // The new time may lie over their own.
        self.hours.slots[*from].has = Has::Nobody;
        let free = self.hours.is_free(to);
        assert_eq!(moved.is_ok(), free, "move a time: {moved:?}");
        self.hours.slots[if free { to } else { *from }].has = has;
        "move a time"
    }

    /// Every number, state and order is the same; the ends of new promises are read.
    pub async fn compare(&mut self, what: &str) {
        for (at, it) in self.list.meetings.iter().enumerate().filter(|(_, it)| !it.cancelled) {
            let real = self.world.find(it.id).await;
            assert_eq!(
                (real.taken, real.allowed, real.waiting, real.taken_web, real.reserve, real.overbook),
                (
                    self.list.taken(at),
                    self.list.allowed(at),
                    self.list.waiting(at),
                    self.list.taken_by(at, By::Page),
                    it.reserve,
                    it.added
                ),
                "after {what}: meeting {at}"
            );
        }
        for (help, minutes) in self.helps.iter().zip([60, 120]) {
            let free = self.world.free_on(help, self.hours.day).await;
            let slots = self.hours.slots.iter().enumerate().filter(|(_, it)| it.span.1 - it.span.0 == minutes);
            let expected: Vec<u16> = slots.filter(|(slot, _)| self.hours.is_free(*slot)).map(|(_, it)| it.span.0).collect();
            assert_eq!(free.iter().map(|it| it.from).collect::<Vec<_>>(), expected, "after {what}: times of {minutes} minutes");
        }
        let ids: Vec<Uuid> = self.list.entries.iter().map(|it| it.id).collect();
        let municipality = self.world.municipality;
        let read = move |tx: &mut db::Tx<'_>| -> Result<_, booking::BookingError> {
            ids.iter()
                .map(|id| Ok((booking::find_entry(tx, municipality, *id)?, booking::invitation_of(tx, municipality, *id)?)))
                .collect::<Result<Vec<_>, _>>()
        };
        for (real, invitation) in self.world.db.read(read).await.unwrap() {
            let sessions: Vec<Uuid> = self.list.meetings.iter().map(|it| it.id).collect();
            let entry = self.list.entry(real.id);
            assert_eq!(
                (real.state.as_str(), real.skip_count, real.bypass_count, real.priority),
                (entry.state, entry.skips, entry.bypassed, entry.priority),
                "after {what}: entry {}",
                entry.seq
            );
            let promised = invitation.as_ref().map(|it| it.session);
            assert_eq!(promised, entry.invited.map(|at| sessions[at]), "after {what}: entry {}", entry.seq);
            if !ENDED.contains(&entry.state) {
                assert_eq!(real.session, entry.at.map(|at| sessions[at]), "after {what}: what entry {} waits for", entry.seq);
            }
            entry.ends = invitation.map_or(Timestamp::MAX, |it| it.expires_at);
        }
        // What has ended stays ended and need not be asked again.
        self.list.entries.retain(|it| !ENDED.contains(&it.state));
    }
}
