//! Invitations: a freed seat is promised to somebody on the list until a moment; at short notice several are asked at once.
//!
//! An invitation has one fate: accepted, declined, expired or revoked, whoever comes first (booking.md, I6). A moment that has passed has passed
//! everywhere: accepting looks at the clock itself and does not wait for the sweeper. While it is open its seats are taken.

use db::{DbError, Row, Tx, params, sql};
use jiff::{SignedDuration, Timestamp};
use offer::{Session, find_session};
use uuid::Uuid;

use crate::act::Act;
use crate::ahead::is_wished_for;
use crate::contact_hours::ContactDays;
use crate::notice::{self, Kind};
use crate::rank::rank;
use crate::release::{self, Candidate, Seats, give_back};
use crate::waiting_list::{self, WaitEntry};
use crate::{BookingError, draw, hold, seat, task};

/// A message waits so many contact hours for its answer (booking.md, 9.3).
pub(crate) const MESSAGE_HOURS: i64 = 12;
/// Somebody who must be called is called on three contact days.
const CALL_HOURS: i64 = 36;
/// A letter and its answer take so many contact days, postage included.
const LETTER_DAYS: u32 = 8;
/// No promise ends later than so long before the meeting.
pub(crate) const PROMISE_ENDS_HOURS: i64 = 3;
/// At short notice up to so many are asked «can you come?».
const ASKED: usize = 5;
/// The round ends after a contact hour, and an hour before the meeting at the latest.
const ROUND_HOURS: i64 = 1;

/// An invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: Uuid,
    /// The list entry.
    pub entry: Uuid,
    /// The meeting.
    pub session: Uuid,
    /// How many seats.
    pub seats: i64,
    /// Whether it only asks «can you come?».
    pub enquiry: bool,
    /// `open`, `accepted`, `declined`, `expired`, `revoked`.
    pub state: String,
    /// The answer to an enquiry whose round is not over.
    pub can_come: Option<bool>,
    /// Until when.
    pub expires_at: Timestamp,
    /// The number of the meeting from which the seat is theirs, when the course has begun.
    pub from_meeting: Option<i64>,
}

impl Invitation {
    /// Whether it can still be answered.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.state == "open" && self.expires_at > now
    }
}

/// Until when somebody with this route has time to answer.
pub(crate) fn ends(days: &ContactDays<'_>, route: Option<&str>, now: Timestamp) -> Timestamp {
    match route {
        Some("sms" | "email") => days.after(now, MESSAGE_HOURS),
        Some("call") => days.after(now, CALL_HOURS),
        _ => days.end_of_day(now, LETTER_DAYS),
    }
}

/// Promises seats to somebody who waits. Answers whether it was done: the entry may have left, the seats may be gone.
pub(crate) fn invite(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    seats: &Seats,
    it: &Candidate,
    expires_at: Timestamp,
) -> Result<bool, BookingError> {
    if !take_off(tx, act, it)? {
        return Ok(false);
    }
    seat::promise(tx, act, seats.session, it.party_size)?;
    let id = insert(tx, act, seats, it, "promise", expires_at)?;
    act.log(tx, "invited", seats.session, it.id)?;
    let entry = waiting_list::find(tx, act.municipality, it.id)?;
    notice::tell_entry(tx, act, Kind::Invited, &entry, seats.session, Some((id, expires_at)))?;
    Ok(true)
}

/// Takes an entry out of those who wait, because it is asked now.
fn take_off(tx: &mut Tx<'_>, act: &Act<'_>, it: &Candidate) -> Result<bool, DbError> {
    let invited = tx.run(
        sql!(
            "UPDATE wait_entry SET state = 'invited', version = version + 1 WHERE municipality_id = $1 AND id = $2 AND state = 'waiting'"
        ),
        params![act.municipality, it.id],
    )?;
    if invited == 1
        && let Some(session) = it.session
    {
        waiting_list::count_out(tx, act.municipality, session, it.party_size)?;
    }
    Ok(invited == 1)
}

fn insert(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    seats: &Seats,
    it: &Candidate,
    kind: &str,
    expires_at: Timestamp,
) -> Result<Uuid, DbError> {
    let id = act.clock().id();
    tx.send(
        sql!(
            "INSERT INTO invitation (municipality_id, id, entry_id, session_id, seats, kind, route, token_hash, state, created_at, expires_at, from_meeting) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9, $10, $11)"
        ),
        params![
            act.municipality,
            id,
            it.id,
            seats.session,
            it.party_size,
            kind,
            it.route.as_deref().unwrap_or("none"),
            &act.means.token_hash(&act.means.token_of(id)),
            act.clock().now(),
            expires_at,
            seats.from_meeting
        ],
    )?;
    Ok(id)
}

/// Ends an open invitation in one of its four ways. `None`: somebody was faster.
fn close(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid, state: &str) -> Result<Option<Invitation>, DbError> {
    tx.first(
        sql!(
            "UPDATE invitation SET state = $1 WHERE municipality_id = $2 AND id = $3 AND state = 'open' ",
            "RETURNING id, entry_id, session_id, seats, kind, state, can_come, expires_at, from_meeting"
        ),
        params![state, municipality, id],
        read,
    )
}

fn read(row: &mut Row<'_>) -> Result<Invitation, DbError> {
    Ok(Invitation {
        id: row.next()?,
        entry: row.next()?,
        session: row.next()?,
        seats: row.next()?,
        enquiry: row.next::<String>()? == "enquiry",
        state: row.next()?,
        can_come: row.next()?,
        expires_at: row.next()?,
        from_meeting: row.next()?,
    })
}

/// One invitation of a municipality.
pub fn find_invitation(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<Invitation, BookingError> {
    tx.first(
        sql!(
            "SELECT id, entry_id, session_id, seats, kind, state, can_come, expires_at, from_meeting FROM invitation WHERE municipality_id = $1 AND id = $2"
        ),
        params![municipality, id],
        read,
    )?
    .ok_or(BookingError::NotFound)
}

/// The invitation that a link leads to, and its municipality.
pub(crate) fn by_token(tx: &mut Tx<'_>, hash: &[u8; 32]) -> Result<(Uuid, Invitation), BookingError> {
    tx.first(
        sql!(
            "SELECT municipality_id, id, entry_id, session_id, seats, kind, state, can_come, expires_at, from_meeting FROM invitation WHERE token_hash = $1"
        ),
        params![hash],
        |row| Ok((row.next()?, read(row)?)),
    )?
    .ok_or(BookingError::NotFound)
}

/// The open invitation of an entry.
pub fn invitation_of(tx: &mut Tx<'_>, municipality: Uuid, entry: Uuid) -> Result<Option<Invitation>, DbError> {
    tx.first(
        sql!(
            "SELECT id, entry_id, session_id, seats, kind, state, can_come, expires_at, from_meeting FROM invitation ",
            "WHERE municipality_id = $1 AND entry_id = $2 AND state = 'open'"
        ),
        params![municipality, entry],
        read,
    )
}

/// When an invitation was made.
pub(crate) fn made_at(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<Option<Timestamp>, DbError> {
    tx.first(sql!("SELECT created_at FROM invitation WHERE municipality_id = $1 AND id = $2"), params![municipality, id], |row| {
        row.next()
    })
}

/// The open invitations to a session, the first to end first.
pub fn invitations_to(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<Vec<Invitation>, DbError> {
    tx.all(
        sql!(
            "SELECT id, entry_id, session_id, seats, kind, state, can_come, expires_at, from_meeting FROM invitation ",
            "WHERE municipality_id = $1 AND session_id = $2 AND state = 'open' ORDER BY expires_at, id"
        ),
        params![municipality, session],
        read,
    )
}

/// What a yes came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accepted {
    /// The seat is theirs: this booking. Also when the yes is sent again.
    Booked(Uuid),
    /// It was an enquiry: the yes is noted, and the round decides.
    Noted,
}

/// Says yes. The promised seats become the booking's; nothing is taken anew. A yes after the end changes nothing ([`BookingError::Over`]).
pub fn accept(tx: &mut Tx<'_>, act: &Act<'_>, id: Uuid) -> Result<Accepted, BookingError> {
    let it = find_invitation(tx, act.municipality, id)?;
    if it.enquiry {
        return note_answer(tx, act, &it, true).map(|()| Accepted::Noted);
    }
    if it.state == "open" && it.expires_at > act.clock().now() {
        let offer = release::offer_of(tx, act.municipality, it.session)?;
        waiting_list::lock(tx, act.municipality, offer)?;
        let session = find_session(tx, act.municipality, it.session)?;
        if !session.state.is_closed()
            && session.ends_at > act.clock().now()
            && close(tx, act.municipality, id, "accepted")?.is_some()
        {
            return seated(tx, act, &it, Kind::Booked).map(Accepted::Booked);
        }
    }
    // Answered already, perhaps by this very person a moment ago.
    let it = find_invitation(tx, act.municipality, id)?;
    if it.state == "accepted" {
        let entry = waiting_list::find(tx, act.municipality, it.entry)?;
        return Ok(Accepted::Booked(seat::booking_of_code(tx, act.municipality, &entry.ref_code)?));
    }
    Err(if it.state == "declined" { BookingError::Used } else { BookingError::Over })
}

/// Turns promised seats into a booking.
fn seated(tx: &mut Tx<'_>, act: &Act<'_>, it: &Invitation, told: Kind) -> Result<Uuid, BookingError> {
    let entry = waiting_list::find(tx, act.municipality, it.entry)?;
    tx.send(
        sql!("UPDATE wait_entry SET state = 'placed', version = version + 1 WHERE municipality_id = $1 AND id = $2"),
        params![act.municipality, it.entry],
    )?;
    let booking = seat::become_booking(tx, act, &entry, it.session, told)?;
    act.log(tx, "accepted", it.session, booking)?;
    Ok(booking)
}

/// Says no. Whoever waited for this meeting is off the list; whoever wished for any keeps the place. The seats go to the next in the same
/// transaction. Saying no twice is once.
pub fn decline(tx: &mut Tx<'_>, act: &Act<'_>, id: Uuid) -> Result<(), BookingError> {
    let it = find_invitation(tx, act.municipality, id)?;
    if it.enquiry {
        return note_answer(tx, act, &it, false);
    }
    let offer = release::offer_of(tx, act.municipality, it.session)?;
    waiting_list::lock(tx, act.municipality, offer)?;
    if it.expires_at <= act.clock().now() || close(tx, act.municipality, id, "declined")?.is_none() {
        return match find_invitation(tx, act.municipality, id)?.state.as_str() {
            "declined" => Ok(()),
            "accepted" => Err(BookingError::Used),
            _ => Err(BookingError::Over),
        };
    }
    let entry = waiting_list::find(tx, act.municipality, it.entry)?;
    give_back(tx, act, it.session, it.seats, 0)?;
    let state = if entry.session.is_some() { "withdrawn" } else { "waiting" };
    set_state(tx, act, &entry, state, 0)?;
    act.log(tx, "declined", it.session, it.entry)?;
    release::fill(tx, act, it.session, Some(it.entry))
}

/// Puts an entry that was asked into its next state.
fn set_state(tx: &mut Tx<'_>, act: &Act<'_>, entry: &WaitEntry, state: &str, skipped: i64) -> Result<(), DbError> {
    tx.send(
        sql!(
            "UPDATE wait_entry SET state = $1, skip_count = skip_count + $2, left_at = $3, version = version + 1 WHERE municipality_id = $4 AND id = $5"
        ),
        params![state, skipped, (state != "waiting").then(|| act.clock().now()), act.municipality, entry.id],
    )?;
    if let (Some(session), "waiting") = (entry.session, state) {
        waiting_list::count_out(tx, act.municipality, session, -entry.party_size)?;
    }
    message::drop_waiting(tx, act.municipality, entry.id)?;
    task::drop_of(tx, act, entry.id)
}

/// Ends an invitation that nobody answered: the place is kept and the entry is told; after the second time it pauses. Then the next who fits is
/// invited, and the same person only if there is nobody else (booking.md, 9.3).
fn expire(tx: &mut Tx<'_>, act: &Act<'_>, id: Uuid) -> Result<bool, BookingError> {
    let invitation = find_invitation(tx, act.municipality, id)?;
    if invitation.enquiry {
        // The round settles it, with all the others.
        return Ok(false);
    }
    let offer = release::offer_of(tx, act.municipality, invitation.session)?;
    let Some(list) = waiting_list::lock(tx, act.municipality, offer)? else { return Ok(false) };
    let Some(it) = close(tx, act.municipality, id, "expired")? else { return Ok(false) };
    let entry = waiting_list::find(tx, act.municipality, it.entry)?;
    give_back(tx, act, it.session, it.seats, 0)?;
    let paused = entry.skip_count + 1 >= list.skip_limit;
    set_state(tx, act, &entry, if paused { "paused" } else { "waiting" }, 1)?;
    act.log(tx, if paused { "paused" } else { "expired" }, it.session, it.entry)?;
    let entry = waiting_list::find(tx, act.municipality, it.entry)?;
    notice::tell_entry(tx, act, if paused { Kind::Paused } else { Kind::Expired }, &entry, it.session, None)?;
    if paused && entry.contact.as_ref().is_some_and(|it| it.route.takes_messages()) {
        // Somebody who twice did not answer a message may be better reached by a person.
        task::add(tx, act, "decide", Kind::Paused.word(), (it.entry, it.session, None))?;
    }
    release::fill(tx, act, it.session, Some(it.entry))?;
    Ok(true)
}

/// Ends an invitation before its time, because nobody can be reached: three calls on two days went unanswered.
pub(crate) fn give_up(tx: &mut Tx<'_>, act: &Act<'_>, id: Uuid) -> Result<bool, BookingError> {
    expire(tx, act, id)
}

/// Takes an entry's open invitation back and frees its seats. Answers the meeting whose seats were freed; whoever calls fills them.
pub(crate) fn revoke_of(tx: &mut Tx<'_>, act: &Act<'_>, entry: Uuid) -> Result<Option<Uuid>, BookingError> {
    let Some(open) = invitation_of(tx, act.municipality, entry)? else { return Ok(None) };
    let Some(it) = close(tx, act.municipality, open.id, "revoked")? else { return Ok(None) };
    if it.enquiry {
        // The round holds the seats; they are shared out at its end.
        return Ok(None);
    }
    give_back(tx, act, it.session, it.seats, 0)?;
    message::drop_waiting(tx, act.municipality, entry)?;
    act.log(tx, "revoked", it.session, entry)?;
    Ok(Some(it.session))
}

/// Takes every open invitation to a session back, because it is not held. The entries wait again.
pub(crate) fn revoke_all_to(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid) -> Result<(), BookingError> {
    for it in invitations_to(tx, act.municipality, session)? {
        if close(tx, act.municipality, it.id, "revoked")?.is_none() {
            continue;
        }
        if !it.enquiry {
            give_back(tx, act, session, it.seats, 0)?;
        }
        let entry = waiting_list::find(tx, act.municipality, it.entry)?;
        set_state(tx, act, &entry, "waiting", 0)?;
        act.log(tx, "revoked", session, it.entry)?;
        if entry.session.is_none() || act.by.is_none() {
            // When staff call a meeting off, whoever waits for just this one is told with all who do.
            let entry = waiting_list::find(tx, act.municipality, it.entry)?;
            notice::tell_entry(tx, act, Kind::Waits, &entry, session, None)?;
        }
    }
    let held: Option<i64> = tx.first(
        sql!("SELECT seats FROM enquiry_round WHERE municipality_id = $1 AND session_id = $2"),
        params![act.municipality, session],
        |row| row.next(),
    )?;
    if let Some(held) = held.filter(|held| *held > 0) {
        end_round(tx, act.municipality, session)?;
        give_back(tx, act, session, held, 0)?;
    }
    Ok(())
}

/// Takes back the promises to a course that would end too late, because it begins earlier than when they were made, and those of a meeting that
/// is called off; then promises the seats anew, with the time that there is. Whoever gets none is told.
pub(crate) fn revoke_late(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid) -> Result<(), BookingError> {
    let late: Vec<Uuid> = tx.all(
        sql!(
            "SELECT i.id FROM invitation i JOIN session s ON s.municipality_id = i.municipality_id AND s.id = i.session_id ",
            "LEFT JOIN meeting m ON m.municipality_id = i.municipality_id AND m.session_id = i.session_id AND m.number = i.from_meeting ",
            "WHERE i.municipality_id = $1 AND i.session_id = $2 AND i.state = 'open' AND i.kind = 'promise' ",
            "AND (m.state = 'cancelled' OR s.ends_at <= $3 OR i.expires_at > COALESCE(m.starts_at, s.starts_at) - $4) ORDER BY i.expires_at, i.id"
        ),
        params![act.municipality, session, act.clock().now(), PROMISE_ENDS_HOURS * 3_600_000_000],
        |row| row.next(),
    )?;
    let mut waiting = Vec::new();
    for id in late {
        let Some(it) = close(tx, act.municipality, id, "revoked")? else { continue };
        give_back(tx, act, session, it.seats, 0)?;
        let entry = waiting_list::find(tx, act.municipality, it.entry)?;
        set_state(tx, act, &entry, "waiting", 0)?;
        act.log(tx, "revoked", session, it.entry)?;
        waiting.push(it.entry);
    }
    if waiting.is_empty() {
        return Ok(());
    }
    release::fill(tx, act, session, None)?;
    for entry in waiting {
        let entry = waiting_list::find(tx, act.municipality, entry)?;
        if entry.state == "waiting" {
            notice::tell_entry(tx, act, Kind::Waits, &entry, session, None)?;
        }
    }
    Ok(())
}

/// The number of the meeting from which an invitation's seat counts, when its course has begun.
pub(crate) fn from_meeting_of(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<Option<i64>, DbError> {
    let found = tx.first(
        sql!("SELECT from_meeting FROM invitation WHERE municipality_id = $1 AND id = $2"),
        params![municipality, id],
        |row| row.next(),
    )?;
    Ok(found.flatten())
}

/// The session of an invitation, as it is promised: a course that has begun from the meeting on that it names.
pub(crate) fn session_of(tx: &mut Tx<'_>, municipality: Uuid, it: &Invitation) -> Result<Session, BookingError> {
    Ok(find_session(tx, municipality, it.session)?.starting(it.from_meeting))
}

/// Too little time for promises: asks up to five of those who can be reached at once, in order, «can you come?». The round holds the seats, an enquiry promises nothing, and there is
/// one round for a session (booking.md, 9.4).
pub(crate) fn ask_at_short_notice(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    seats: &Seats,
    waiting: &[Candidate],
    days: &ContactDays<'_>,
) -> Result<(), BookingError> {
    let now = act.clock().now();
    // An hour in which people can be reached: nobody is asked at night and told in the morning that it is over.
    let closes_at = days.after(now, ROUND_HOURS).min(seats.starts_at - SignedDuration::from_hours(ROUND_HOURS));
    let asked: Vec<&Candidate> = waiting.iter().filter(|it| it.party_size <= seats.free).take(ASKED).collect();
    let held = asked.iter().map(|it| it.party_size).sum::<i64>().min(seats.free);
    if closes_at <= now || held == 0 {
        // Nobody who waits can be reached before it begins: what is free is everybody's.
        return end_list(tx, act, seats.session);
    }
    let opened = tx.run(
        sql!(
            "INSERT INTO enquiry_round (municipality_id, session_id, seats, closes_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"
        ),
        params![act.municipality, seats.session, held, closes_at],
    )?;
    if opened == 0 {
        // There was a round. One that is over stays over; one that is running has been asked already ([`grow_round`]).
        return Ok(());
    }
    seat::promise(tx, act, seats.session, held)?;
    for it in asked {
        if !take_off(tx, act, it)? {
            continue;
        }
        let id = insert(tx, act, seats, it, "enquiry", closes_at)?;
        act.log(tx, "asked", seats.session, it.id)?;
        let entry = waiting_list::find(tx, act.municipality, it.id)?;
        notice::tell_entry(tx, act, Kind::Enquiry, &entry, seats.session, Some((id, closes_at)))?;
    }
    Ok(())
}

/// What is freed while a round is running belongs to those whom it has asked, as far as they need it. Answers whether one is running.
pub(crate) fn grow_round(tx: &mut Tx<'_>, act: &Act<'_>, seats: &Seats) -> Result<bool, BookingError> {
    let held: Option<i64> = tx.first(
        sql!("SELECT seats FROM enquiry_round WHERE municipality_id = $1 AND session_id = $2 AND seats > 0"),
        params![act.municipality, seats.session],
        |row| row.next(),
    )?;
    let Some(held) = held else { return Ok(false) };
    let asked = invitations_to(tx, act.municipality, seats.session)?;
    let needed: i64 = asked.iter().filter(|it| it.enquiry).map(|it| it.seats).sum();
    let more = seats.free.min(needed - held);
    if more > 0 {
        tx.run(
            sql!("UPDATE enquiry_round SET seats = seats + $1 WHERE municipality_id = $2 AND session_id = $3"),
            params![more, act.municipality, seats.session],
        )?;
        seat::promise(tx, act, seats.session, more)?;
    }
    Ok(true)
}

/// Notes the answer to an enquiry; it may be changed until the round ends.
fn note_answer(tx: &mut Tx<'_>, act: &Act<'_>, it: &Invitation, yes: bool) -> Result<(), BookingError> {
    let noted = tx.run(
        sql!("UPDATE invitation SET can_come = $1 WHERE municipality_id = $2 AND id = $3 AND state = 'open' AND expires_at > $4"),
        params![yes, act.municipality, it.id, act.clock().now()],
    )?;
    if noted == 0 {
        return Err(BookingError::Over);
    }
    act.log(tx, if yes { "can_come" } else { "cannot_come" }, it.session, it.entry)?;
    Ok(())
}

fn end_round(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<bool, DbError> {
    let ended = tx.run(
        sql!("UPDATE enquiry_round SET seats = 0 WHERE municipality_id = $1 AND session_id = $2 AND seats > 0"),
        params![municipality, session],
    )?;
    Ok(ended == 1)
}

/// Ends a short-notice round: the highest-ranked who can come get the seats, everybody asked is told, and what is left is everybody's.
fn settle_round(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid) -> Result<bool, BookingError> {
    let offer = release::offer_of(tx, act.municipality, session)?;
    let Some(list) = waiting_list::lock(tx, act.municipality, offer)? else { return Ok(false) };
    let held: i64 = tx
        .first(
            sql!("SELECT seats FROM enquiry_round WHERE municipality_id = $1 AND session_id = $2"),
            params![act.municipality, session],
            |row| row.next(),
        )?
        .unwrap_or(0);
    if held == 0 || !end_round(tx, act.municipality, session)? {
        return Ok(false);
    }
    let now = act.clock().now();
    let mut asked = Vec::new();
    for it in invitations_to(tx, act.municipality, session)? {
        let entry = waiting_list::find(tx, act.municipality, it.entry)?;
        asked.push((rank(&list, now, entry.since, entry.priority, entry.seq), it, entry));
    }
    asked.sort_unstable_by_key(|(rank, ..)| *rank);
    let mut left = held;
    for (_, it, entry) in asked {
        let seated_now = it.can_come == Some(true) && it.seats <= left;
        let state = match it.can_come {
            Some(true) if seated_now => "accepted",
            Some(false) => "declined",
            _ => "expired",
        };
        if close(tx, act.municipality, it.id, state)?.is_none() {
            continue;
        }
        if seated_now {
            left -= it.seats;
            seated(tx, act, &it, Kind::Seated)?;
            continue;
        }
        set_state(tx, act, &entry, "waiting", 0)?;
        act.log(tx, "round_over", session, entry.id)?;
        if it.can_come == Some(true) {
            notice::tell_entry(tx, act, Kind::Taken, &entry, session, None)?;
        }
    }
    end_list(tx, act, session)?;
    give_back(tx, act, session, left, 0)?;
    Ok(true)
}

/// What is free in a session is everybody's from now on: those who wait have been asked, or cannot be asked in time.
fn end_list(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid) -> Result<(), BookingError> {
    tx.send(
        sql!("UPDATE session SET list_over = TRUE, version = version + 1 WHERE municipality_id = $1 AND id = $2"),
        params![act.municipality, session],
    )?;
    Ok(())
}

/// What is due by now, in the order in which it fell due: at most `most` invitations and rounds. Each is settled in a transaction of its own by
/// [`settle`].
pub fn due(tx: &mut Tx<'_>, now: Timestamp, most: i64) -> Result<Vec<Due>, DbError> {
    let mut due = tx.all(
        sql!(
            "SELECT i.municipality_id, i.id, i.expires_at, w.seq FROM invitation i ",
            "JOIN wait_entry w ON w.municipality_id = i.municipality_id AND w.id = i.entry_id ",
            "WHERE i.state = 'open' AND i.kind = 'promise' AND i.expires_at <= $1 ORDER BY i.expires_at, w.seq, i.id LIMIT $2"
        ),
        params![now, most],
        |row| {
            let (municipality, id) = (row.next()?, row.next()?);
            Ok((row.next::<Timestamp>()?, row.next::<i64>()?, Due { municipality, what: What::Promise(id) }))
        },
    )?;
    due.extend(tx.all(
        sql!("SELECT municipality_id, session_id, closes_at FROM enquiry_round WHERE seats > 0 AND closes_at <= $1 ORDER BY closes_at, session_id LIMIT $2"),
        params![now, most],
        read_due(What::Round),
    )?);
    due.extend(tx.all(
        sql!(
            // Those who would join a course later wait for it until it is over.
            "SELECT municipality_id, id, starts_at FROM session WHERE waiting > 0 AND starts_at <= $1 AND (meetings = 1 OR ends_at <= $1 ",
            "OR EXISTS (SELECT 1 FROM wait_entry w WHERE w.municipality_id = session.municipality_id AND w.session_id = session.id ",
            "AND w.state = 'waiting' AND NOT w.joins_later)) ORDER BY starts_at, id LIMIT $2"
        ),
        params![now, most],
        read_due(What::Begun),
    )?);
    due.extend(tx.all(
        sql!(
            "SELECT DISTINCT s.municipality_id, s.id, s.starts_at FROM invitation i ",
            "JOIN session s ON s.municipality_id = i.municipality_id AND s.id = i.session_id ",
            "WHERE i.state = 'open' AND s.state <> 'open' ORDER BY s.starts_at, s.id LIMIT $1"
        ),
        params![most],
        read_due(What::Closed),
    )?);
    due.extend(tx.all(
        sql!("SELECT municipality_id, id, expires_at FROM hold WHERE expires_at <= $1 ORDER BY expires_at, id LIMIT $2"),
        params![now, most],
        read_due(What::Hold),
    )?);
    due.extend(tx.all(
        sql!("SELECT municipality_id, id, draws_at FROM draw WHERE state = 'open' AND draws_at <= $1 ORDER BY draws_at, id LIMIT $2"),
        params![now, most],
        read_due(What::Draw),
    )?);
    due.sort_unstable_by_key(|(at, seq, _)| (*at, *seq));
    Ok(due.into_iter().map(|(_, _, it)| it).collect())
}

/// The meetings with free seats for which somebody waits, in order of time: they were made or opened just now, or time alone has changed who may have
/// them. However long they stay so, each is looked at once a run.
pub(crate) fn unfilled(tx: &mut Tx<'_>, now: Timestamp) -> Result<Vec<Due>, DbError> {
    let mut due = Vec::new();
    due.extend(tx.all(
        sql!(
            // From the lists, which are few, to their sessions: SQLite would go through all sessions otherwise.
            "SELECT s.municipality_id, s.id, s.starts_at FROM wait_list l CROSS JOIN session s ",
            "WHERE s.municipality_id = l.municipality_id AND s.offer_id = l.offer_id AND NOT l.suspended AND s.starts_at > $1 ",
            "AND s.state = 'open' AND s.taken < s.allowed AND s.draws_at IS NULL AND NOT s.list_over AND (s.waiting > 0 OR ",
            is_wished_for!("s"),
            ") ORDER BY s.starts_at, s.id"
        ),
        params![now],
        read_due(What::Unfilled),
    )?);
    due.extend(tx.all(
        sql!(
            // Courses that have begun, for those who would join later.
            "SELECT s.municipality_id, s.id, s.starts_at FROM session s CROSS JOIN wait_list l WHERE s.meetings > 1 AND s.ends_at > $1 ",
            "AND s.starts_at <= $1 AND s.state = 'open' AND s.taken < s.allowed AND s.draws_at IS NULL ",
            "AND l.municipality_id = s.municipality_id AND l.offer_id = s.offer_id AND NOT l.suspended ",
            "AND EXISTS (SELECT 1 FROM wait_entry w WHERE w.municipality_id = s.municipality_id AND w.offer_id = s.offer_id ",
            "AND w.state = 'waiting' AND w.joins_later AND (w.session_id = s.id OR w.session_id IS NULL)) ORDER BY s.starts_at, s.id"
        ),
        params![now],
        read_due(What::Unfilled),
    )?);
    due.sort_unstable_by_key(|(at, ..): &(Timestamp, i64, Due)| *at);
    Ok(due.into_iter().map(|(_, _, it)| it).collect())
}

/// Reads what is due: municipality, id, moment.
fn read_due(what: fn(Uuid) -> What) -> impl Fn(&mut Row<'_>) -> Result<(Timestamp, i64, Due), DbError> {
    move |row| {
        let (municipality, id) = (row.next()?, row.next()?);
        Ok((row.next()?, 0, Due { municipality, what: what(id) }))
    }
}

/// When the next thing falls due that nobody has settled; `None` when nothing waits for a moment.
pub fn next_due(tx: &mut Tx<'_>) -> Result<Option<Timestamp>, DbError> {
    tx.one(
        sql!(
            "SELECT MIN(at) FROM (SELECT MIN(expires_at) AS at FROM invitation WHERE state = 'open' AND kind = 'promise' UNION ALL ",
            "SELECT MIN(closes_at) FROM enquiry_round WHERE seats > 0 UNION ALL SELECT MIN(expires_at) FROM hold UNION ALL ",
            "SELECT MIN(CASE WHEN meetings = 1 OR EXISTS (SELECT 1 FROM wait_entry w WHERE w.municipality_id = session.municipality_id ",
            "AND w.session_id = session.id AND w.state = 'waiting' AND NOT w.joins_later) THEN starts_at ELSE ends_at END) ",
            "FROM session WHERE waiting > 0 UNION ALL SELECT MIN(draws_at) FROM draw WHERE state = 'open') AS moments"
        ),
        params![],
        |row| row.next(),
    )
}

/// Something whose moment has passed.
#[derive(Clone, Copy, Debug)]
pub struct Due {
    municipality: Uuid,
    what: What,
}

#[derive(Clone, Copy, Debug)]
enum What {
    Promise(Uuid),
    Round(Uuid),
    /// A time that somebody was about to book.
    Hold(Uuid),
    /// A meeting that has begun and for which people still wait.
    Begun(Uuid),
    /// A meeting that was closed while seats in it were promised.
    Closed(Uuid),
    /// A meeting with free seats for which somebody waits: it was made or opened just now, or time alone has changed who may have them.
    Unfilled(Uuid),
    /// A draw whose moment has come.
    Draw(Uuid),
}

/// Settles something that is due. Answers whether this call did it; running twice, on several machines, does it once.
pub fn settle(tx: &mut Tx<'_>, means: &crate::Means, it: Due) -> Result<bool, BookingError> {
    let act = means.act(it.municipality, None);
    match it.what {
        What::Promise(id) => expire(tx, &act, id),
        What::Draw(id) => draw::hold(tx, &act, id),
        What::Round(session) => settle_round(tx, &act, session),
        What::Hold(id) => hold::lapse(tx, &act, id),
        What::Begun(session) => {
            let over = find_session(tx, it.municipality, session)?;
            let waiting = waiting_list::wait_on(tx, &act, session, !over.is_series() || over.ends_at <= act.clock().now())?;
            if !waiting.is_empty() {
                let offer = release::offer_of(tx, it.municipality, session)?;
                release::fill_offer(tx, &act, offer)?;
            }
            Ok(!waiting.is_empty())
        }
        What::Closed(session) => {
            let offer = release::offer_of(tx, it.municipality, session)?;
            waiting_list::lock(tx, it.municipality, offer)?;
            revoke_all_to(tx, &act, session)?;
            Ok(true)
        }
        What::Unfilled(session) => {
            release::promise_in_order(tx, &act, session, None)?;
            // It may be kept for good reason, and is looked at again in a minute.
            Ok(false)
        }
    }
}
