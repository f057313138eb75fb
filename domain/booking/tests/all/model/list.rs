//! What should be, for one offer: its meetings, who has seats, who waits.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// Of a hundred seats so many are kept for phone and desk.
pub const RESERVE: i64 = 20;
/// A group may be passed so often, an invitation may end unanswered so often.
const LIMIT: i64 = 2;
/// Whoever waits so long comes first.
const AGEING_HOURS: i64 = 42 * 24;
/// So many meetings that fit are looked at for a wish.
const LOOKED_AT: usize = 3;

/// A meeting, or a course of several.
#[derive(Clone, Debug)]
pub struct Meeting {
    pub id: Uuid,
    /// The bit of its day, or of the day of a course's first meeting.
    pub day: u8,
    pub capacity: i64,
    /// Seats added for somebody.
    pub added: i64,
    pub reserve: i64,
    pub cancelled: bool,
}

/// Who has booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Page,
    Desk,
    List,
}

#[derive(Clone, Debug)]
pub struct Booking {
    pub id: Uuid,
    pub at: usize,
    pub party: i64,
    pub by: By,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: Uuid,
    /// The meeting, or `None` for any on these days.
    pub at: Option<usize>,
    pub days: u8,
    pub party: i64,
    pub priority: i64,
    /// The place in the order in which they joined.
    pub seq: usize,
    pub since: Timestamp,
    pub state: &'static str,
    pub skips: i64,
    pub bypassed: i64,
    /// Where a seat is promised, and until when.
    pub invited: Option<usize>,
    pub ends: Timestamp,
    /// Meetings that somebody who waits for any has declined.
    pub declined: Vec<usize>,
}

/// The offer. Meetings stand in the order of time.
#[derive(Default)]
pub struct List {
    pub meetings: Vec<Meeting>,
    pub bookings: Vec<Booking>,
    pub entries: Vec<Entry>,
    pub suspended: bool,
}

impl List {
    pub fn taken(&self, at: usize) -> i64 {
        let booked: i64 = self.bookings.iter().filter(|it| it.at == at).map(|it| it.party).sum();
        let promised: i64 = self.entries.iter().filter(|it| it.invited == Some(at)).map(|it| it.party).sum();
        booked + promised
    }

    pub fn taken_by(&self, at: usize, by: By) -> i64 {
        self.bookings.iter().filter(|it| it.at == at && it.by == by).map(|it| it.party).sum()
    }

    pub fn allowed(&self, at: usize) -> i64 {
        let it = &self.meetings[at];
        (it.capacity + it.added).max(self.taken(at))
    }

    pub fn waiting(&self, at: usize) -> i64 {
        self.entries.iter().filter(|it| it.state == "waiting" && it.at == Some(at)).map(|it| it.party).sum()
    }

    fn wants(&self, it: &Entry, at: usize) -> bool {
        match it.at {
            Some(own) => own == at,
            None => it.days & self.meetings[at].day != 0 && !it.declined.contains(&at),
        }
    }

    fn is_wanted(&self, at: usize) -> bool {
        self.entries.iter().any(|it| it.state == "waiting" && self.wants(it, at))
    }

    fn kept(&self, at: usize) -> i64 {
        (self.meetings[at].reserve - self.taken_by(at, By::Desk)).max(0)
    }

    /// Whether there are seats for them at once: residents get none of those kept, and nobody passes those who wait.
    pub fn fits(&self, at: usize, party: i64, by: By) -> bool {
        let free = self.allowed(at) - self.taken(at);
        let of_page = self.allowed(at) - self.meetings[at].reserve - self.taken_by(at, By::Page);
        party <= free && !self.is_wanted(at) && (by == By::Desk || party <= of_page)
    }

    /// Whether they can be booked: the desk has what is kept, whoever waits.
    pub fn is_bookable(&self, at: usize, party: i64, by: By) -> bool {
        let free = self.allowed(at) - self.taken(at);
        self.fits(at, party, by) || (by == By::Desk && party <= free && party <= self.kept(at))
    }

    /// Adds as many seats as are missing for a group.
    pub fn add_seats(&mut self, at: usize, party: i64) {
        self.meetings[at].added += (party - (self.allowed(at) - self.taken(at))).max(0);
    }

    /// Seats are given back: what was added goes first. Called after the booking or the promise is gone.
    pub fn give_back(&mut self, at: usize, seats: i64) {
        let it = &mut self.meetings[at];
        it.added = (it.added - seats).max(0);
    }

    pub fn set_capacity(&mut self, at: usize, seats: i64) {
        let over = (self.taken(at) - seats).max(0);
        let it = &mut self.meetings[at];
        (it.capacity, it.added, it.reserve) = (seats, it.added.min(over), seats * RESERVE / 100);
    }

    pub fn entry(&mut self, id: Uuid) -> &mut Entry {
        self.entries.iter_mut().find(|it| it.id == id).unwrap()
    }

    /// An entry is no longer invited; its seats are given back. Answers where.
    pub fn end_promise(&mut self, id: Uuid, state: &'static str) -> Option<usize> {
        let entry = self.entry(id);
        entry.state = state;
        let (at, party) = (entry.invited.take(), entry.party);
        if let Some(at) = at {
            self.give_back(at, party);
        }
        at
    }

    /// A promise ends unanswered.
    pub fn expire(&mut self, id: Uuid, now: Timestamp) {
        let entry = self.entry(id);
        entry.skips += 1;
        let state = if entry.skips >= LIMIT { "paused" } else { "waiting" };
        if let Some(at) = self.end_promise(id, state) {
            self.fill(at, Some(id), now);
        }
    }

    /// Promises what is free, in order; `passed` last.
    pub fn fill(&mut self, at: usize, passed: Option<Uuid>, now: Timestamp) {
        let cutoff = now - SignedDuration::from_hours(AGEING_HOURS);
        while !self.suspended && !self.meetings[at].cancelled {
            let free = self.allowed(at) - self.taken(at) - self.kept(at);
            let mut waiting: Vec<&Entry> = self.entries.iter().filter(|it| it.state == "waiting" && self.wants(it, at)).collect();
            waiting.sort_by_key(|it| {
                let rank = if it.since <= cutoff { (0, it.seq) } else { (it.priority, it.seq) };
                (Some(it.id) == passed, rank)
            });
            let Some(first) = waiting.iter().position(|it| it.party <= free) else { return };
            if free <= 0 || waiting[..first].iter().any(|it| it.bypassed >= LIMIT) {
                return;
            }
            let bypassed: Vec<Uuid> = waiting[..first].iter().map(|it| it.id).collect();
            let chosen = waiting[first].id;
            for id in bypassed {
                self.entry(id).bypassed += 1;
            }
            let entry = self.entry(chosen);
            (entry.state, entry.invited) = ("invited", Some(at));
        }
    }

    /// Promises what is free in all meetings.
    pub fn fill_all(&mut self, now: Timestamp) {
        for at in 0..self.meetings.len() {
            self.fill(at, None, now);
        }
    }

    /// The same in the first meetings that fit somebody's days.
    fn fill_for_days(&mut self, days: u8, now: Timestamp) {
        let free: Vec<usize> = (0..self.meetings.len())
            .filter(|at| {
                let it = &self.meetings[*at];
                !it.cancelled && it.day & days != 0 && self.taken(*at) < self.allowed(*at)
            })
            .take(LOOKED_AT)
            .collect();
        for at in free {
            self.fill(at, None, now);
        }
    }

    /// The head of the list may be another: what this entry waits for is looked at.
    pub fn fill_for(&mut self, it: &Entry, now: Timestamp) {
        match it.at {
            Some(at) => self.fill(at, None, now),
            None => self.fill_for_days(it.days, now),
        }
    }

    /// A meeting is called off: whoever was booked is not, whoever waited waits for any.
    pub fn call_off(&mut self, at: usize, now: Timestamp) {
        self.meetings[at].cancelled = true;
        self.meetings[at].added = 0;
        self.bookings.retain(|it| it.at != at);
        for it in &mut self.entries {
            if it.invited == Some(at) {
                (it.state, it.invited) = ("waiting", None);
            }
            if it.at == Some(at) {
                it.at = None;
            }
        }
        self.fill_all(now);
    }
}
