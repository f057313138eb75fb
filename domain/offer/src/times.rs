//! Times on offer: the meetings that fit into an opening beside what is already there (booking.md, 7).

/// A span of minutes, half open: `from` belongs to it, `to` does not.
pub(crate) type Span = (i64, i64);

/// How meetings are laid into an opening.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut {
    /// Length of one meeting, minutes.
    pub(crate) minutes: i64,
    /// Minutes after a meeting in which guide and room are still busy.
    pub(crate) buffer: i64,
    /// Meetings begin at multiples of so many minutes, counted from the opening's start.
    pub(crate) grid: i64,
}

impl Cut {
    /// The meetings that fit into an opening of `length` minutes beside what is busy, as minutes from the opening's start, in order.
    ///
    /// Busy times may overlap each other and stick out of the opening; each already holds the buffer after it. In each free range the first
    /// meeting begins at the first mark of the grid, the next when the one before it and its buffer are over, rounded up to a mark. No meeting
    /// ends after its range; a buffer may end after the opening, but not after the begin of something busy.
    pub(crate) fn meetings(self, length: i64, busy: &[Span]) -> Vec<Span> {
        let mut meetings = Vec::new();
        for (from, to) in free(length, busy) {
            let buffer = if to < length { self.buffer } else { 0 };
            let mut start = self.mark(from);
            while start + self.minutes + buffer <= to || (to == length && start + self.minutes <= to) {
                meetings.push((start, start + self.minutes));
                start = self.mark(start + self.minutes + self.buffer);
            }
        }
        meetings
    }

    fn mark(self, minute: i64) -> i64 {
        let grid = self.grid.max(1);
        (minute + grid - 1).div_euclid(grid) * grid
    }
}

/// What is left of `0..length` without the busy times, in order. Busy times are merged, so nested and doubled ones count once.
fn free(length: i64, busy: &[Span]) -> Vec<Span> {
    let mut busy: Vec<Span> = busy.iter().copied().filter(|(from, to)| from < to && *to > 0 && *from < length).collect();
    busy.sort_unstable();
    let mut ranges = Vec::new();
    let mut at = 0;
    for (from, to) in busy {
        if from > at {
            ranges.push((at, from));
        }
        at = at.max(to);
    }
    if at < length {
        ranges.push((at, length));
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Minutes from the opening's start, said as the wall clock of an opening that begins at `hour`.
    fn starts(cut: Cut, hour: i64, length: i64, busy: &[Span]) -> Vec<String> {
        let busy: Vec<Span> = busy.iter().map(|(from, to)| (from - hour * 60, to - hour * 60)).collect();
        cut.meetings(length, &busy).into_iter().map(|(from, _)| format!("{:02}:{:02}", hour + from / 60, from % 60)).collect()
    }

    const HOUR: Cut = Cut { minutes: 60, buffer: 0, grid: 15 };

    #[test]
    fn b37_only_meetings_that_end_within_the_opening_are_on_offer() {
        assert_eq!(starts(HOUR, 10, 165, &[]), ["10:00", "11:00"]);
    }

    #[test]
    fn b39_the_grid_starts_anew_after_what_is_booked() {
        let cut = Cut { minutes: 30, buffer: 0, grid: 5 };
        assert_eq!(starts(cut, 13, 180, &[(780, 820)]), ["13:40", "14:10", "14:40", "15:10"]);
    }

    #[test]
    fn b40_busy_times_that_overlap_count_once() {
        assert_eq!(starts(HOUR, 12, 180, &[(720, 810), (750, 780)]), ["13:30"]);
    }

    #[test]
    fn b42_what_does_not_fit_beside_busy_times_is_not_on_offer() {
        let cut = Cut { minutes: 45, buffer: 0, grid: 5 };
        assert!(starts(cut, 10, 60, &[(635, 700)]).is_empty(), "35 minutes for 45");
        assert_eq!(starts(cut, 10, 60, &[(650, 700)]), ["10:00"], "50 minutes for 45");
        assert!(starts(cut, 10, 60, &[(0, 1440)]).is_empty(), "away all day");
    }

    #[test]
    fn a_meeting_of_odd_length_is_followed_at_the_next_mark() {
        assert_eq!(starts(Cut { minutes: 50, buffer: 0, grid: 15 }, 10, 150, &[]), ["10:00", "11:00"]);
    }

    #[test]
    fn b48_back_to_back_is_allowed_and_a_buffer_keeps_them_apart() {
        assert_eq!(starts(HOUR, 9, 180, &[(600, 660)]), ["09:00", "11:00"]);
        let with_buffer = Cut { buffer: 10, ..HOUR };
        assert_eq!(starts(with_buffer, 9, 240, &[(600, 670)]), ["11:15"], "9.00 would end with its buffer at 10.10");
        assert_eq!(starts(with_buffer, 9, 130, &[]), ["09:00"], "10.15 does not end within the opening");
        assert_eq!(starts(with_buffer, 9, 60, &[]), ["09:00"], "the buffer may lie after the opening");
    }

    #[test]
    fn nothing_that_is_on_offer_touches_what_is_busy_or_another_meeting() {
        // All openings of four hours with two busy times on marks of ten minutes.
        let cut = Cut { minutes: 40, buffer: 5, grid: 15 };
        for a in (0..240).step_by(10) {
            for b in (0..240).step_by(10) {
                let busy = [(a, a + 25), (b, b + 70)];
                let meetings = cut.meetings(240, &busy);
                for (at, one) in meetings.iter().enumerate() {
                    assert!(one.0 % 15 == 0 && one.1 - one.0 == 40 && one.1 <= 240);
                    assert!(busy.iter().all(|it| one.1 + 5 <= it.0 || it.1 <= one.0), "{one:?} beside {busy:?}");
                    assert!(meetings[at + 1..].iter().all(|next| one.1 + 5 <= next.0));
                }
            }
        }
    }
}
