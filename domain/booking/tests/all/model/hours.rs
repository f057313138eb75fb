//! What should be, for two hours of a guide that two offers cut differently: one has two times of an hour, the other one of two hours.

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

/// Who has a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Has {
    Nobody,
    /// A hold, until a moment.
    Hold(Uuid, Timestamp),
    Booking(Uuid),
}

/// A time of one of the offers.
#[derive(Clone, Debug)]
pub struct Slot {
    pub session: Uuid,
    /// From and to, minutes since midnight.
    pub span: (u16, u16),
    pub has: Has,
}

/// The guide's hours on one day.
#[derive(Debug)]
pub struct Hours {
    pub day: Date,
    pub slots: Vec<Slot>,
}

impl Hours {
    /// Whether a time can be had: it is nobody's, and none that lies over it is anybody's.
    pub fn is_free(&self, slot: usize) -> bool {
        let (from, to) = self.slots[slot].span;
        self.slots.iter().all(|it| it.has == Has::Nobody || it.span.0 >= to || it.span.1 <= from)
    }

    /// The times that somebody has in one of these ways.
    pub fn which(&self, has: impl Fn(Has) -> bool) -> Vec<usize> {
        (0..self.slots.len()).filter(|it| has(self.slots[*it].has)).collect()
    }

    /// Ends the holds whose moment has come; answers how many.
    pub fn lapse(&mut self, now: Timestamp) -> u64 {
        let mut lapsed = 0;
        for it in &mut self.slots {
            if matches!(it.has, Has::Hold(_, ends) if ends <= now) {
                it.has = Has::Nobody;
                lapsed += 1;
            }
        }
        lapsed
    }
}
