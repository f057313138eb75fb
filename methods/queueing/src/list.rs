//! What is known of a list.

/// Fewer weeks with meetings than this are no history.
pub const FEWEST_WEEKS: usize = 6;
/// Fewer people than this who joined are no history.
pub const FEWEST_JOINED: u32 = 5;
/// Nobody gives up more readily than this, for each week: a history of two people cannot say that all do.
const MOST_LEAVE: f64 = 0.5;

/// A past week of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// Seats in the meetings that were held.
    pub seats: u32,
    /// Of them those taken by people who did not come from the list.
    pub others: u32,
    /// Of them those that nobody used although somebody waited: given back too late, or fitting nobody. They are lost to the list also in
    /// the future. Seats left over while nobody waited do not count here.
    pub lost: u32,
    /// People who joined the list.
    pub joined: u32,
    /// People who left it without a seat.
    pub left: u32,
    /// People who waited when the week began.
    pub waiting: u32,
}

/// A week ahead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coming {
    /// Seats in its meetings.
    pub seats: u32,
    /// Of them those that are taken already.
    pub taken: u32,
}

/// A list: what was, what is, and what is planned.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// Full weeks since somebody first joined, the oldest first.
    pub past: Vec<Week>,
    /// The weeks ahead; the last one goes on for ever. Empty means that nothing is planned.
    pub coming: Vec<Coming>,
    /// The share of all bookings that is given back before the meeting, 0–1.
    pub returned: f64,
    /// People who wait now.
    pub waiting: u32,
    /// Whatever is reckoned follows from it.
    pub seed: u64,
}

/// What a range rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// So many weeks of the list's own history.
    History(usize),
    /// Only on what is planned: the range is wide.
    Plan,
    /// On nothing: no meeting is planned.
    Nothing,
}

impl List {
    /// What is known well enough to reckon with: at least [`FEWEST_WEEKS`] weeks with meetings, in which at least [`FEWEST_JOINED`] people joined.
    pub fn basis(&self) -> Basis {
        let held = self.past.iter().filter(|it| it.seats > 0).count();
        if self.coming.iter().all(|it| it.seats == 0) {
            Basis::Nothing
        } else if held >= FEWEST_WEEKS && self.past.iter().map(|it| it.joined).sum::<u32>() >= FEWEST_JOINED {
            Basis::History(self.past.len())
        } else {
            Basis::Plan
        }
    }

    /// The week ahead with this number, 0 being the next seven days.
    pub(crate) fn ahead(&self, week: usize) -> Coming {
        match (self.coming.get(week), self.coming.last()) {
            (Some(it), _) => *it,
            // What goes on for ever has not been booked yet.
            (None, Some(last)) => Coming { seats: last.seats, taken: 0 },
            (None, None) => Coming::default(),
        }
    }
}

/// The share of those who wait that gives up in a week: people who left, for each week that somebody waited.
pub(crate) fn leaving(weeks: &[Week]) -> f64 {
    let left: u32 = weeks.iter().map(|it| it.left).sum();
    let waited: u32 = weeks.iter().map(|it| it.waiting + it.joined).sum();
    if waited == 0 { 0.0 } else { (f64::from(left) / f64::from(waited)).min(MOST_LEAVE) }
}
