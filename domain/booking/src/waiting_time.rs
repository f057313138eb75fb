//! How long a list takes: its history read out of entries, bookings and sessions as counts by week, and what comes of it
//! (`methods/queueing`, where the method and its sources stand). No line here leads to a person.
//!
//! A week is seven days counted from now, back and ahead, so there is never a half one. The wait counts until the meeting, not until somebody
//! is asked: that is what people want to know.

use db::{DbError, Tx, params, sql};
use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp};
use queueing::{Basis, Coming, LONGEST, List, Range, Week, wait_behind};
use uuid::Uuid;

use crate::waiting_list::{ANY_DAY, ANY_TIME, WaitEntry, settings_of};

/// So many weeks back count; what is older says little about today's list.
const PAST_WEEKS: usize = 26;
/// Sessions are made so many whole weeks ahead; in the week after that only the first day is.
const MADE_WEEKS: usize = offer::HORIZON_DAYS.unsigned_abs() as usize / 7;

/// How long it often takes to get a place, whole weeks from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Nine of ten wait at least so long; 0 is from today on.
    pub least: i64,
    /// Nine of ten wait at most so long; `None` when it may take longer than half a year.
    pub most: Option<i64>,
}

impl Expected {
    /// Out of a range of week numbers, rounded outwards: week 2 is reached in two weeks at the earliest and over in three. `None` where the
    /// range says nothing: from at once to who knows when.
    pub fn of(range: Range) -> Option<Self> {
        let most = (range.high < LONGEST).then(|| i64::from(range.high) + 1);
        (range.low > 0 || most.is_some()).then_some(Self { least: i64::from(range.low), most })
    }
}

/// The meetings of one weekday in a week ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The week: 0 is the next seven days.
    pub week: usize,
    /// 1 = Monday.
    pub weekday: i8,
    /// How many.
    pub meetings: i64,
    /// Their seats.
    pub seats: i64,
    /// Of them those that are taken.
    pub taken: i64,
}

/// What is known of the list of an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Records {
    /// Full weeks since somebody first joined, the oldest first.
    pub past: Vec<Week>,
    /// People who got a place from the list in those weeks, by the week of the meeting.
    pub placed: i64,
    /// What is planned.
    pub planned: Vec<Planned>,
    /// People who wait, and entries in which they do.
    pub waiting: (i64, i64),
    /// Of so many booked seats so many were given back before the meeting.
    pub returned: (i64, i64),
    /// Whether anybody has ever been on the list.
    pub used: bool,
    offer: Uuid,
    today: Date,
}

/// What a coordinator thinks of changing, from next week on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// So many seats more on this weekday (1 = Monday): one more guide.
    pub more: Option<(i8, i64)>,
    /// So many seats in each meeting, instead of today's.
    pub each: Option<i64>,
}

impl Records {
    /// The list for reckoning, with a change or as it is.
    pub fn list(&self, change: Change) -> List {
        let seed = u64::from_le_bytes(self.offer.as_bytes()[8..].try_into().unwrap_or_default());
        let (given_back, booked) = self.returned;
        List {
            past: self.past.clone(),
            coming: self.coming(change),
            returned: if booked == 0 { 0.0 } else { f64::from(count(given_back)) / f64::from(count(booked)) },
            waiting: count(self.waiting.0),
            seed,
        }
    }

    /// The weeks ahead. Where the plan ends, each week is like the mean of those that are planned and have meetings.
    fn coming(&self, change: Change) -> Vec<Coming> {
        let Some(last) = self.planned.iter().map(|it| it.week).max() else { return vec![] };
        let sum = |week: usize, of: fn(&Planned) -> i64| self.planned.iter().filter(|it| it.week == week).map(of).sum::<i64>();
        let weeks: Vec<(i64, i64, i64)> =
            (0..=last).map(|it| (sum(it, |it| it.meetings), sum(it, |it| it.seats), sum(it, |it| it.taken))).collect();
        // Nobody works on a public holiday, and not in a week in which nothing is held.
        let more = |week: usize, day: i8| offer::holidays_on(self.date_of(week, day)).is_empty();
        let held: Vec<_> = weeks.iter().take(MADE_WEEKS).filter(|it| it.0 > 0).collect();
        let held = if held.is_empty() { weeks.iter().filter(|it| it.0 > 0).collect() } else { held };
        let number = i64::try_from(held.len().max(1)).unwrap_or(1);
        let seats: i64 = held.iter().map(|it| change.each.map_or(it.1, |each| each * it.0)).sum();
        let usual = (seats + number / 2) / number + change.more.map_or(0, |it| it.1);
        let mut coming: Vec<Coming> = Vec::with_capacity(weeks.len() + 1);
        for (number, (meetings, seats, taken)) in weeks.iter().enumerate() {
            let changed = if number == 0 || *meetings == 0 {
                *seats
            } else {
                change.each.map_or(*seats, |each| each * meetings)
                    + change.more.filter(|it| more(number, it.0)).map_or(0, |it| it.1)
            };
            // Of the week after the last whole one only the first day is made.
            let changed = if number == MADE_WEEKS { changed.max(usual) } else { changed };
            coming.push(Coming { seats: count(changed), taken: count(*taken) });
        }
        coming.push(Coming { seats: count(usual), taken: 0 });
        coming
    }

    /// The date of a weekday (1 = Monday) in a week ahead.
    fn date_of(&self, week: usize, day: i8) -> Date {
        let ahead = i32::from(day - self.today.weekday().to_monday_one_offset()).rem_euclid(7);
        self.today.saturating_add(Span::new().days(ahead + 7 * i32::try_from(week).unwrap_or(0)))
    }
}

fn count(it: i64) -> u32 {
    u32::try_from(it.max(0)).unwrap_or(u32::MAX)
}

/// Counts by week, from the rows of a statement: week, count.
type ByWeek = Vec<(usize, i64)>;

/// How many in a week.
fn of_week(all: &ByWeek, week: usize) -> i64 {
    all.iter().filter(|it| it.0 == week).map(|it| it.1).sum()
}

fn read_week(row: &mut db::Row<'_>) -> Result<(usize, i64), DbError> {
    Ok((usize::try_from(row.next::<i64>()?).unwrap_or(usize::MAX), row.next()?))
}

/// What is known of the list of an offer, at a moment.
pub fn records(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, now: Timestamp) -> Result<Records, DbError> {
    let (first, waiting, entries, asked): (Option<Timestamp>, i64, i64, i64) = tx.one(
        sql!(
            "SELECT MIN(created_at), CAST(COALESCE(SUM(CASE WHEN state = 'waiting' THEN party_size ELSE 0 END), 0) AS BIGINT), ",
            "CAST(COALESCE(SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END), 0) AS BIGINT), ",
            "CAST(COALESCE(SUM(CASE WHEN state = 'invited' THEN party_size ELSE 0 END), 0) AS BIGINT) ",
            "FROM wait_entry WHERE municipality_id = $1 AND offer_id = $2"
        ),
        params![municipality, offer],
        |row| Ok((row.next()?, row.next()?, row.next()?, row.next()?)),
    )?;
    let weeks =
        first.map_or(0, |first| usize::try_from(now.duration_since(first).as_hours() / (7 * 24)).unwrap_or(0).min(PAST_WEEKS));
    let since = now - SignedDuration::from_hours(7 * 24 * i64::try_from(PAST_WEEKS).unwrap_or(0));
    let joined: ByWeek = tx.all(
        sql!(
            "SELECT ($1 - created_at) / 604800000000, CAST(SUM(party_size) AS BIGINT) FROM wait_entry ",
            "WHERE municipality_id = $2 AND offer_id = $3 AND created_at > $4 AND created_at <= $1 GROUP BY 1"
        ),
        params![now, municipality, offer, since],
        read_week,
    )?;
    let left: ByWeek = tx.all(
        sql!(
            "SELECT ($1 - left_at) / 604800000000, CAST(SUM(party_size) AS BIGINT) FROM wait_entry WHERE municipality_id = $2 AND offer_id = $3 ",
            "AND state IN ('withdrawn', 'removed', 'paused') AND left_at > $4 AND left_at <= $1 GROUP BY 1"
        ),
        params![now, municipality, offer, since],
        read_week,
    )?;
    let got_a_place: ByWeek = tx.all(
        sql!(
            "SELECT ($1 - b.created_at) / 604800000000, CAST(SUM(b.party_size) AS BIGINT) FROM session s ",
            "JOIN booking b ON b.municipality_id = s.municipality_id AND b.session_id = s.id ",
            "WHERE s.municipality_id = $2 AND s.offer_id = $3 AND s.starts_at > $4 AND b.channel = 'list' AND b.created_at > $4 ",
            "AND b.created_at <= $1 GROUP BY 1"
        ),
        params![now, municipality, offer, since],
        read_week,
    )?;
    let seats: ByWeek = tx.all(
        sql!(
            "SELECT ($1 - starts_at) / 604800000000, CAST(SUM(allowed) AS BIGINT) FROM session ",
            "WHERE municipality_id = $2 AND offer_id = $3 AND starts_at > $4 AND starts_at <= $1 AND state = 'open' GROUP BY 1"
        ),
        params![now, municipality, offer, since],
        read_week,
    )?;
    let booked: Vec<(usize, [i64; 4])> = tx.all(
        sql!(
            "SELECT ($1 - s.starts_at) / 604800000000, ",
            "CAST(SUM(CASE WHEN b.state IN ('confirmed', 'attended', 'no_show') AND b.channel = 'list' THEN b.party_size ELSE 0 END) AS BIGINT), ",
            "CAST(SUM(CASE WHEN b.state IN ('confirmed', 'attended', 'no_show') AND b.channel <> 'list' THEN b.party_size ELSE 0 END) AS BIGINT), ",
            "CAST(SUM(CASE WHEN b.state = 'cancelled_by_resident' THEN b.party_size ELSE 0 END) AS BIGINT), CAST(SUM(b.party_size) AS BIGINT) ",
            "FROM session s JOIN booking b ON b.municipality_id = s.municipality_id AND b.session_id = s.id ",
            "WHERE s.municipality_id = $2 AND s.offer_id = $3 AND s.starts_at > $4 AND s.starts_at <= $1 AND s.state = 'open' GROUP BY 1"
        ),
        params![now, municipality, offer, since],
        |row| {
            let week = usize::try_from(row.next::<i64>()?).unwrap_or(usize::MAX);
            Ok((week, [row.next()?, row.next()?, row.next()?, row.next()?]))
        },
    )?;
    let planned = tx.all(
        sql!(
            "SELECT (starts_at - $1) / 604800000000, day_bit, COUNT(*), CAST(SUM(allowed) AS BIGINT), CAST(SUM(taken) AS BIGINT) ",
            "FROM session WHERE municipality_id = $2 AND offer_id = $3 AND starts_at > $1 AND state = 'open' GROUP BY 1, 2 ORDER BY 1, 2"
        ),
        params![now, municipality, offer],
        |row| {
            let week = usize::try_from(row.next::<i64>()?).unwrap_or(usize::MAX);
            let weekday = i8::try_from(row.next::<i64>()?.trailing_zeros()).unwrap_or(0) + 1;
            Ok(Planned { week, weekday, meetings: row.next()?, seats: row.next()?, taken: row.next()? })
        },
    )?;
    let of_list = |week: usize, which: usize| booked.iter().filter(|it| it.0 == week).map(|it| it.1[which]).sum::<i64>();
    // How many waited is reckoned back from now: whoever joined was not there before, whoever went was.
    let mut there = waiting + asked;
    let mut past = Vec::with_capacity(weeks);
    for week in 0..weeks {
        there = (there + of_week(&got_a_place, week) + of_week(&left, week) - of_week(&joined, week)).max(0);
        let (seats, listed, others) = (of_week(&seats, week), of_list(week, 0), of_list(week, 1));
        past.push(Week {
            seats: count(seats),
            others: count(others.min(seats)),
            lost: count((seats - listed - others).min(there)),
            joined: count(of_week(&joined, week)),
            left: count(of_week(&left, week)),
            waiting: count(there),
        });
    }
    past.reverse();
    let all = |which: usize| booked.iter().map(|it| it.1[which]).sum();
    Ok(Records {
        placed: (0..weeks).map(|week| of_list(week, 0)).sum(),
        past,
        planned,
        waiting: (waiting, entries),
        returned: (all(2), all(3)),
        used: first.is_some(),
        offer,
        today: now.to_zoned(clock::norway()).date(),
    })
}

/// How long it often takes until somebody on the list gets a place, with so many entries ahead. `None` where nothing honest can be said: the
/// history is too short, the list rests, nothing is planned, or the person waits for one meeting or for certain days only.
pub fn expected(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    it: &WaitEntry,
    ahead: i64,
    now: Timestamp,
) -> Result<Option<Expected>, DbError> {
    let any = it.session.is_none() && it.wish == (ANY_DAY, ANY_TIME.0, ANY_TIME.1);
    if !any || it.state != "waiting" || settings_of(tx, municipality, it.offer)?.suspended {
        return Ok(None);
    }
    let records = records(tx, municipality, it.offer, now)?;
    let list = records.list(Change::default());
    if !matches!(list.basis(), Basis::History(_)) {
        return Ok(None);
    }
    // Entries are counted ahead; seats are what they need.
    let (people, entries) = records.waiting;
    let ahead = (ahead * people + entries - 1) / entries.max(1) + it.party_size - 1;
    Ok(wait_behind(&list, count(ahead)).and_then(Expected::of))
}

/// The offers that have a list, by their titles.
pub fn lists(tx: &mut Tx<'_>, municipality: Uuid) -> Result<Vec<(Uuid, String)>, DbError> {
    tx.all(
        sql!(
            "SELECT o.id, o.title FROM wait_list l JOIN offer o ON o.municipality_id = l.municipality_id AND o.id = l.offer_id ",
            "WHERE l.municipality_id = $1 AND o.state <> 'archived' ORDER BY o.title, o.id"
        ),
        params![municipality],
        |row| Ok((row.next()?, row.next()?)),
    )
}
