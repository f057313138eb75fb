//! Courses of several meetings: one seat in the course, and for each meeting whether they came; one meeting moved or cancelled while the course
//! goes on (booking.md, B72 to B80).
//!
//! The seat, the list and the invitations of a course are those of its session, as everywhere. A booking stays `confirmed` while meetings are
//! still to come, whatever is marked: whoever came to two of six can still give the seat back. When the last has begun its state follows from the
//! marks ([`settle_state`]).

use db::{DbError, Tx, params, sql};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use offer::{OfferError, Part, Seen, Session, SessionState, find_session};
use uuid::Uuid;

use crate::act::Act;
use crate::contact;
use crate::draw::DRAWN_BEFORE_HOURS;
use crate::notice::{self, Kind};
use crate::seat::{self, Attendance};
use crate::{BookingError, invitation, release, task, waiting_list};

/// So many meetings missed in a row, and staff are asked to call (booking.md, B76).
const MISSED: usize = 3;

/// Whether somebody came to a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// Not yet known.
    Unknown,
    /// Came.
    Yes,
    /// Did not come.
    No,
    /// They joined the course when this meeting had been.
    Before,
}

impl Came {
    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Yes => "yes",
            Self::No => "no",
            Self::Before => "before",
        }
    }

    fn parse(word: &str) -> Self {
        [Self::Yes, Self::No, Self::Before].into_iter().find(|it| it.word() == word).unwrap_or(Self::Unknown)
    }

    /// The same as the mark on a booking of one meeting.
    pub(crate) const fn as_mark(self) -> Attendance {
        match self {
            Self::Yes => Attendance::Attended,
            Self::No => Attendance::NoShow,
            Self::Unknown | Self::Before => Attendance::Expected,
        }
    }
}

/// Whether one booking's people came to one meeting of its course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The booking.
    pub booking: Uuid,
    /// The meeting.
    pub meeting: Uuid,
    /// The meeting's number.
    pub number: i64,
    /// Whether they came.
    pub came: Came,
}

/// Writes one row for each meeting of the booking's course; none for a session of one meeting. Meetings that have begun, and those before the
/// one that an accepted invitation of `entry` names, are not theirs.
pub(crate) fn expect(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    booking: Uuid,
    entry: Option<Uuid>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.run(
        sql!(
            "INSERT INTO attendance (municipality_id, booking_id, meeting_id, came) ",
            // Meetings may have changed places since they were numbered: what comes first is told by the time.
            "SELECT b.municipality_id, b.id, m.id, CASE WHEN m.starts_at <= $1 OR m.starts_at < COALESCE((SELECT MAX(f.starts_at) FROM invitation i ",
            "JOIN meeting f ON f.municipality_id = i.municipality_id AND f.session_id = i.session_id AND f.number = i.from_meeting ",
            "WHERE i.municipality_id = b.municipality_id AND i.entry_id = $2 AND i.session_id = b.session_id AND i.state = 'accepted'), 0) ",
            "THEN 'before' ELSE 'unknown' END ",
            "FROM booking b JOIN meeting m ON m.municipality_id = b.municipality_id AND m.session_id = b.session_id ",
            "WHERE b.municipality_id = $3 AND b.id = $4 ON CONFLICT DO NOTHING"
        ),
        params![now, entry, municipality, booking],
    )?;
    Ok(())
}

/// A booking goes to another course or meeting: what was marked in this one stays, what was still to come goes.
pub(crate) fn expect_no_more(tx: &mut Tx<'_>, municipality: Uuid, booking: Uuid) -> Result<(), DbError> {
    tx.run(
        sql!("DELETE FROM attendance WHERE municipality_id = $1 AND booking_id = $2 AND came IN ('unknown', 'before')"),
        params![municipality, booking],
    )?;
    Ok(())
}

macro_rules! select_marks {
    () => {
        "SELECT a.booking_id, a.meeting_id, m.number, a.came FROM attendance a \
         JOIN meeting m ON m.municipality_id = a.municipality_id AND m.id = a.meeting_id "
    };
}

fn read(row: &mut db::Row<'_>) -> Result<Mark, DbError> {
    let (booking, meeting, number) = (row.next()?, row.next()?, row.next()?);
    Ok(Mark { booking, meeting, number, came: Came::parse(&row.next::<String>()?) })
}

/// The marks of one meeting.
pub fn marks_at(tx: &mut Tx<'_>, municipality: Uuid, meeting: Uuid) -> Result<Vec<Mark>, DbError> {
    tx.all(sql!(select_marks!(), "WHERE a.municipality_id = $1 AND a.meeting_id = $2"), params![municipality, meeting], read)
}

/// The marks of one booking in the course that it is in, in the order of time; those of cancelled meetings are not among them.
pub fn marks_of(tx: &mut Tx<'_>, municipality: Uuid, booking: Uuid) -> Result<Vec<Mark>, DbError> {
    tx.all(
        sql!(
            select_marks!(),
            "JOIN booking b ON b.municipality_id = a.municipality_id AND b.id = a.booking_id AND b.session_id = m.session_id ",
            "WHERE a.municipality_id = $1 AND a.booking_id = $2 AND m.state <> 'cancelled' ORDER BY m.starts_at, m.number"
        ),
        params![municipality, booking],
        read,
    )
}

/// The marks of all bookings of a course, without cancelled meetings.
pub(crate) fn marks_in(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<Vec<Mark>, DbError> {
    tx.all(
        sql!(
            // From the meetings to their marks: SQLite would go through all marks of the municipality otherwise.
            "SELECT a.booking_id, a.meeting_id, m.number, a.came FROM meeting m CROSS JOIN attendance a ",
            "WHERE m.municipality_id = $1 AND m.session_id = $2 AND m.state <> 'cancelled' AND a.municipality_id = m.municipality_id ",
            "AND a.meeting_id = m.id ORDER BY m.number"
        ),
        params![municipality, session],
        read,
    )
}

/// A course as one booking has it: all of it, or from the meeting on with which they join. Other sessions are as they are.
pub(crate) fn as_booked(tx: &mut Tx<'_>, municipality: Uuid, session: Session, booking: Uuid) -> Result<Session, DbError> {
    if !session.is_series() {
        return Ok(session);
    }
    let marks = marks_of(tx, municipality, booking)?;
    let joins = marks.iter().any(|it| it.came == Came::Before);
    let first = marks.iter().find(|it| it.came != Came::Before).map(|it| it.number);
    Ok(session.starting(first.filter(|_| joins)))
}

/// Notes whether they came to one meeting, from its day on. Moves no seat and can be changed back. After three missed in a row staff are asked to call, if the
/// course wants that; nobody is removed (booking.md, B76).
pub fn mark_meeting(tx: &mut Tx<'_>, act: &Act<'_>, booking: Uuid, meeting: Uuid, came: Attendance) -> Result<(), BookingError> {
    let word = match came {
        Attendance::Expected => Came::Unknown,
        Attendance::Attended => Came::Yes,
        Attendance::NoShow => Came::No,
    };
    // Two marks of one booking wait for each other: what its state follows from is all of them.
    tx.send(
        sql!("UPDATE booking SET version = version WHERE municipality_id = $1 AND id = $2"),
        params![act.municipality, booking],
    )?;
    let it = seat::find_booking(tx, act.municipality, booking)?;
    let marked = tx.run(
        sql!(
            "UPDATE attendance SET came = $1 WHERE municipality_id = $2 AND booking_id = $3 AND meeting_id = $4 AND came <> 'before' ",
            "AND EXISTS (SELECT 1 FROM meeting m WHERE m.municipality_id = attendance.municipality_id AND m.id = attendance.meeting_id ",
            "AND m.session_id = $5 AND m.state <> 'cancelled' AND m.local_date <= $6)"
        ),
        params![word.word(), act.municipality, booking, meeting, it.session, act.clock().today()],
    )?;
    if marked == 0 || !it.is_live() {
        return Err(BookingError::NotFound);
    }
    act.log(tx, came.word(), it.session, booking)?;
    settle_state(tx, act.municipality, booking, act.clock().now())?;
    ask_if_missed(tx, act, &it, meeting)
}

/// Whoever misses three in a row is called; when a mark is taken back, so is the question.
fn ask_if_missed(tx: &mut Tx<'_>, act: &Act<'_>, it: &seat::Booking, meeting: Uuid) -> Result<(), BookingError> {
    let marks = marks_of(tx, act.municipality, it.id)?;
    let run_to = |end: usize| marks[..=end].iter().rev().take_while(|it| it.came == Came::No).count();
    let at = marks.iter().position(|it| it.meeting == meeting).map_or(0, run_to);
    let last = marks.iter().rposition(|it| matches!(it.came, Came::Yes | Came::No)).map_or(0, run_to);
    if last < MISSED {
        return Ok(task::drop_about(tx, act, it.id, Kind::Missed.word())?);
    }
    if (at != MISSED && last != MISSED) || !offer::asks_when_missed(tx, act.municipality, it.session)? {
        return Ok(());
    }
    let Some(contact) = &it.contact else { return Ok(()) };
    if task::is_open(tx, act.municipality, it.id, Kind::Missed.word())? {
        return Ok(());
    }
    Ok(task::add(tx, act, task::kind_for_voice(&contact.route), Kind::Missed.word(), (it.id, it.session, None))?)
}

/// Lets the state of a booking follow from its marks, once no meeting is to come: any attended is attended, all missed is missed, else it is
/// still to be marked. While meetings are to come it is confirmed.
fn settle_state(tx: &mut Tx<'_>, municipality: Uuid, booking: Uuid, now: Timestamp) -> Result<(), DbError> {
    let marks = marks_of(tx, municipality, booking)?;
    let has = |came: Came| marks.iter().any(|it| it.came == came);
    let state = match (has(Came::Yes), has(Came::No), has(Came::Unknown)) {
        (true, _, _) => Attendance::Attended,
        (false, true, false) => Attendance::NoShow,
        _ => Attendance::Expected,
    };
    tx.run(
        sql!(
            "UPDATE booking SET state = CASE WHEN EXISTS (SELECT 1 FROM meeting m WHERE m.municipality_id = booking.municipality_id ",
            "AND m.session_id = booking.session_id AND m.state <> 'cancelled' AND m.starts_at > $1) THEN 'confirmed' ELSE $2 END, ",
            "version = version + 1 WHERE municipality_id = $3 AND id = $4 AND state IN ('confirmed', 'attended', 'no_show')"
        ),
        params![now, state.word(), municipality, booking],
    )?;
    Ok(())
}

/// The same for the bookings of courses that are over by now and were over since at the earliest: somebody may have forgotten the last meeting.
pub(crate) fn settle_over(tx: &mut Tx<'_>, since: Timestamp, now: Timestamp) -> Result<(), DbError> {
    let left: Vec<(Uuid, Uuid)> = tx.all(
        sql!(
            "SELECT b.municipality_id, b.id FROM session s JOIN booking b ON b.municipality_id = s.municipality_id AND b.session_id = s.id ",
            "WHERE s.meetings > 1 AND s.ends_at > $1 AND s.ends_at <= $2 AND b.state = 'confirmed' AND EXISTS (SELECT 1 FROM attendance a ",
            "WHERE a.municipality_id = b.municipality_id AND a.booking_id = b.id AND a.came IN ('yes', 'no')) ORDER BY b.id"
        ),
        params![since, now],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    for (municipality, booking) in left {
        settle_state(tx, municipality, booking, now)?;
    }
    Ok(())
}

/// The coming meetings of a course that has begun, from which somebody may still join: number and beginning, in the order of time.
pub(crate) fn to_join(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    session: Uuid,
    now: Timestamp,
) -> Result<Vec<(i64, Timestamp)>, DbError> {
    tx.all(
        sql!(
            "SELECT number, starts_at FROM meeting WHERE municipality_id = $1 AND session_id = $2 AND state = 'open' AND starts_at > $3 ",
            "ORDER BY starts_at, number"
        ),
        params![municipality, session, now],
        |row| Ok((row.next()?, row.next()?)),
    )
}

impl From<OfferError> for ChangeError {
    fn from(error: OfferError) -> Self {
        match error {
            OfferError::Changed => Self::Changed,
            OfferError::NothingFits => Self::LastOne,
            OfferError::Overlap => Self::Overlap,
            other => Self::Booking(other.into()),
        }
    }
}

/// Why a meeting of a course could not be changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// As with every booking.
    #[error(transparent)]
    Booking(#[from] BookingError),
    /// Somebody else changed it, or it has begun.
    #[error("changed meanwhile")]
    Changed,
    /// Guide or room are busy with something else then.
    #[error("guide or room are busy")]
    Overlap,
    /// The course would begin before its seats are drawn, or less than a day after that.
    #[error("before the draw")]
    BeforeDraw,
    /// It is the last that is left (then the course is called off), or it would end before it begins.
    #[error("the last meeting that is left")]
    LastOne,
}

impl From<DbError> for ChangeError {
    fn from(error: DbError) -> Self {
        Self::Booking(error.into())
    }
}

/// Moves one meeting of a course to another time, with a reason. Everybody who has a seat is told, or there is a task to tell them; the course
/// goes on. Answers how many are told.
pub fn move_meeting(tx: &mut Tx<'_>, act: &Act<'_>, it: Seen, to: (Date, u16, u16)) -> Result<usize, ChangeError> {
    let began = lock(tx, act, it)?;
    if !offer::move_meeting(tx, act.clock(), act.municipality, it, to)? {
        return Ok(0);
    }
    let moved = find_session(tx, act.municipality, it.session)?;
    if moved.draws_at.is_some_and(|draws_at| moved.starts_at < draws_at + SignedDuration::from_hours(DRAWN_BEFORE_HOURS)) {
        // The failure rolls the move back.
        return Err(ChangeError::BeforeDraw);
    }
    act.log(tx, "meeting_moved", it.session, it.session)?;
    keep_until_after(tx, act.municipality, it.session)?;
    contact::end_with(tx, act.municipality, it.session)?;
    let told = tell_all(tx, act, Kind::MeetingMoved, it)?;
    invitation::revoke_late(tx, act, it.session)?;
    list_again(tx, act, it.session, began)?;
    Ok(told)
}

/// Cancels one meeting of a course, with a reason. Everybody who has a seat is told, or there is a task to tell them; the course goes on.
/// Answers how many are told.
pub fn cancel_meeting(tx: &mut Tx<'_>, act: &Act<'_>, it: Seen) -> Result<usize, ChangeError> {
    let began = lock(tx, act, it)?;
    offer::cancel_meeting(tx, act.clock(), act.municipality, it, act.reason)?;
    act.log(tx, "meeting_cancelled", it.session, it.session)?;
    contact::end_with(tx, act.municipality, it.session)?;
    let told = tell_all(tx, act, Kind::MeetingCancelled, it)?;
    invitation::revoke_late(tx, act, it.session)?;
    list_again(tx, act, it.session, began)?;
    Ok(told)
}

/// A course that begins later than it did has a list again, if that was over because it was about to begin.
fn list_again(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid, began: Timestamp) -> Result<(), BookingError> {
    let again = tx.run(
        sql!("UPDATE session SET list_over = FALSE, version = version + 1 WHERE municipality_id = $1 AND id = $2 AND list_over AND starts_at > $3"),
        params![act.municipality, session, began],
    )?;
    if again == 0 {
        return Ok(());
    }
    tx.run(
        sql!("DELETE FROM enquiry_round WHERE municipality_id = $1 AND session_id = $2 AND seats = 0"),
        params![act.municipality, session],
    )?;
    release::promise_in_order(tx, act, session, None)
}

/// Locks the list, as everything does that changes when seats may be promised. Answers when the course begins.
fn lock(tx: &mut Tx<'_>, act: &Act<'_>, it: Seen) -> Result<Timestamp, BookingError> {
    if act.reason.is_empty() {
        return Err(BookingError::NeedsReason);
    }
    let offer = release::offer_of(tx, act.municipality, it.session)?;
    waiting_list::lock(tx, act.municipality, offer)?;
    let session = find_session(tx, act.municipality, it.session)?;
    if session.state == SessionState::Cancelled { Err(BookingError::Closed) } else { Ok(session.starts_at) }
}

/// Contacts are kept until their time after the last meeting, which may have become a later one.
fn keep_until_after(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<(), BookingError> {
    for it in seat::bookings_of(tx, municipality, session)? {
        if let Some(contact) = it.contact_id {
            contact::keep_until_after(tx, municipality, contact, session)?;
        }
    }
    Ok(())
}

/// Tells everybody who has a seat and was to come to that meeting.
fn tell_all(tx: &mut Tx<'_>, act: &Act<'_>, kind: Kind, it: Seen) -> Result<usize, BookingError> {
    let session = find_session(tx, act.municipality, it.session)?;
    let number = session.meetings.iter().find(|meeting| meeting.id == it.meeting).map(|it| it.number);
    let number = number.ok_or(BookingError::NotFound)?;
    // The version grows, so that each change is told and not only the first.
    let mut told: Vec<Uuid> = tx.all(
        sql!(
            "UPDATE booking SET version = version + 1 WHERE municipality_id = $1 AND session_id = $2 AND state = 'confirmed' ",
            "AND EXISTS (SELECT 1 FROM attendance a WHERE a.municipality_id = booking.municipality_id AND a.booking_id = booking.id ",
            "AND a.meeting_id = $3 AND a.came <> 'before') RETURNING id"
        ),
        params![act.municipality, it.session, it.meeting],
        |row| row.next(),
    )?;
    told.sort_unstable();
    let word = if kind == Kind::MeetingMoved { "meeting_moved" } else { "meeting_cancelled" };
    for booking in &told {
        act.log(tx, word, it.session, *booking)?;
        notice::tell_about_meeting(tx, act, kind, *booking, number)?;
    }
    Ok(told.len())
}

/// The id of the one meeting that a session stands for, if it does.
pub(crate) fn meeting_of(it: &Session) -> Option<Uuid> {
    let Part::Only(number) = it.part else { return None };
    it.meetings.iter().find(|it| it.number == number).map(|it| it.id)
}
