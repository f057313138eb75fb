//! The waiting list of an offer.
//!
//! There is one list for an offer. An entry waits for one meeting, or for any meeting on certain days between certain times. The order is total
//! and stable (booking.md, 9.1): entries older than the ageing limit first, by their number alone; then by group and number. Numbers are
//! handed out under the list's lock, never a time of day, and editing an entry never changes them.

use clock::Clock;
use db::{DbError, Row, Tx, params, sql};
use jiff::{SignedDuration, Timestamp};
use offer::find_session;
use uuid::Uuid;

use crate::act::Act;
pub use crate::ahead::ahead_of;
use crate::ahead::is_wished_for;
use crate::code::RefCode;
use crate::contact::{self, Contact};
use crate::notice::{self, Kind};
use crate::rank::in_order;
use crate::reason::{self, MERGED};
use crate::seat::{Asked, Channel, Held, Request, known_again, refuse_closed};
use crate::{BookingError, invitation, release, seat, task};

/// Entries stand so far apart that staff can put one between two others.
pub(crate) const STEP: i64 = 1024;
/// How often a group may be passed, how often an invitation may end unanswered, and after how many days age comes first: the defaults of
/// booking.md (I5, 9.1, 9.3).
const DEFAULTS: (i64, i64, i64) = (2, 2, 42);

/// For so long an act on many entries can be taken back.
const UNDO_MINUTES: i64 = 10;

/// The last minute of a day, for somebody to whom any time suits.
pub const ANY_TIME: (u16, u16) = (0, 1440);
/// Every day of the week, as bits: 1 for Monday … 64 for Sunday.
pub const ANY_DAY: u8 = 127;

/// The states in which an entry is on the list, each with a text `office-wait-…`.
pub const ENTRY_STATES: [&str; 3] = ["waiting", "invited", "paused"];

/// What an entry waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// This meeting.
    Session(Uuid),
    /// Any meeting of the offer that fits.
    Any(Wish),
}

/// A wish for any meeting of an offer on certain days that lies between two times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The offer.
    pub offer: Uuid,
    /// Days as bits: 1 for Monday … 64 for Sunday.
    pub days: u8,
    /// Not before, minutes since midnight by the wall clock.
    pub from: u16,
    /// Over by then, minutes since midnight by the wall clock.
    pub to: u16,
}

/// A place on the list that was given, or that this form had been given before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The entry.
    pub id: Uuid,
    /// Its number.
    pub code: RefCode,
    /// Entries ahead that want the same seats.
    pub ahead: i64,
    /// Whether this very act was already done.
    pub repeated: bool,
}

/// An entry as staff see it.
#[derive(Clone, Debug)]
pub struct WaitEntry {
    /// Its id.
    pub id: Uuid,
    /// The offer whose list it stands on.
    pub offer: Uuid,
    /// The meeting, or `None` for any that fits the wish.
    pub session: Option<Uuid>,
    /// The wish: days as bits, from, to.
    pub wish: (u8, u16, u16),
    /// How many come.
    pub party_size: i64,
    /// Its group: 1 comes before 2.
    pub priority: i64,
    /// Why it stands in that group: a word of [`crate::FIRST`], empty in the ordinary one.
    pub priority_reason: String,
    /// Its place in the order within the group.
    pub seq: i64,
    /// Since when it holds that place.
    pub since: Timestamp,
    /// `waiting`, `invited`, `placed`, `paused`, `withdrawn`, `removed`.
    pub state: String,
    /// Invitations that ended unanswered.
    pub skip_count: i64,
    /// How often it was passed because it needs more seats than were free.
    pub bypass_count: i64,
    /// Whether they would also begin when some of a course's meetings have been.
    pub joins_later: bool,
    /// Whether somebody else asked.
    pub on_behalf: bool,
    /// Its number.
    pub ref_code: String,
    /// Its version.
    pub version: i64,
    /// Who waits; `None` when erased.
    pub contact: Option<Contact>,
    pub(crate) contact_id: Option<Uuid>,
    pub(crate) client: Option<Uuid>,
}

impl WaitEntry {
    /// What it waits for as a wish.
    pub(crate) const fn wished(&self) -> Wish {
        Wish { offer: self.offer, days: self.wish.0, from: self.wish.1, to: self.wish.2 }
    }
}

/// A list's settings, read with the list locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List {
    /// Freed seats are kept, neither promised nor public.
    pub suspended: bool,
    /// How often a group may be passed.
    pub bypass_limit: i64,
    /// How often an invitation may end unanswered before the entry pauses.
    pub skip_limit: i64,
    /// After so many days an entry comes before every group.
    pub ageing_days: i64,
}

impl List {
    /// Entries that have held their place since then or longer come first.
    pub(crate) fn cutoff(&self, now: Timestamp) -> Timestamp {
        now - SignedDuration::from_hours(24 * self.ageing_days)
    }
}

/// Locks the list of an offer until the transaction ends; `None` when nobody has ever waited.
pub(crate) fn lock(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid) -> Result<Option<List>, DbError> {
    tx.first(
        sql!(
            "UPDATE wait_list SET turn = turn WHERE municipality_id = $1 AND offer_id = $2 ",
            "RETURNING suspended, bypass_limit, skip_limit, ageing_days"
        ),
        params![municipality, offer],
        read_list,
    )
}

/// The settings of a list, unlocked; the defaults where nobody has ever waited.
pub fn settings_of(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid) -> Result<List, DbError> {
    let (bypass_limit, skip_limit, ageing_days) = DEFAULTS;
    let kept = tx.first(
        sql!(
            "SELECT suspended, bypass_limit, skip_limit, ageing_days FROM wait_list WHERE municipality_id = $1 AND offer_id = $2"
        ),
        params![municipality, offer],
        read_list,
    )?;
    Ok(kept.unwrap_or(List { suspended: false, bypass_limit, skip_limit, ageing_days }))
}

fn read_list(row: &mut Row<'_>) -> Result<List, DbError> {
    Ok(List { suspended: row.next()?, bypass_limit: row.next()?, skip_limit: row.next()?, ageing_days: row.next()? })
}

/// Locks the list and hands out the next number; makes the list when nobody has waited before.
pub(crate) fn next_turn(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid) -> Result<i64, DbError> {
    make(tx, municipality, offer)?;
    tx.one(
        sql!("UPDATE wait_list SET turn = turn + $1 WHERE municipality_id = $2 AND offer_id = $3 RETURNING turn"),
        params![STEP, municipality, offer],
        |row| row.next(),
    )
}

/// Makes the list of an offer where there is none yet.
pub(crate) fn make(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid) -> Result<(), DbError> {
    let (bypass, skip, ageing) = DEFAULTS;
    tx.run(
        sql!(
            "INSERT INTO wait_list (municipality_id, offer_id, turn, suspended, bypass_limit, skip_limit, ageing_days) ",
            "VALUES ($1, $2, 0, FALSE, $3, $4, $5) ON CONFLICT DO NOTHING"
        ),
        params![municipality, offer, bypass, skip, ageing],
    )?;
    Ok(())
}

/// Changes how a list works. What a change lets happen (seats that are no longer kept) happens in the same transaction.
pub fn set_list(tx: &mut Tx<'_>, act: &Act<'_>, offer: Uuid, it: &List) -> Result<(), BookingError> {
    make(tx, act.municipality, offer)?;
    tx.run(
        sql!(
            "UPDATE wait_list SET suspended = $1, bypass_limit = $2, skip_limit = $3, ageing_days = $4 ",
            "WHERE municipality_id = $5 AND offer_id = $6"
        ),
        params![it.suspended, it.bypass_limit, it.skip_limit, it.ageing_days, act.municipality, offer],
    )?;
    act.log(tx, if it.suspended { "list_suspended" } else { "list_changed" }, None, offer)?;
    release::fill_offer(tx, act, offer)
}

/// Puts a person on the list. Whoever can have a seat at once is not listed ([`BookingError::SeatsFree`]); whoever waits for any meeting is
/// promised the next one that has a seat free, in the same transaction.
pub fn join(tx: &mut Tx<'_>, means: &crate::Means, it: &Request, target: Target) -> Result<Waiting, BookingError> {
    let clock = &means.clock;
    let (id, now) = (clock.id(), clock.now());
    if let Some(done) = known_again(tx, it, "wait_entry", &format!("{target:?}"), id, now)? {
        let entry = find(tx, it.municipality, done)?;
        let ahead = ahead_of(tx, it.municipality, &entry, now)?;
        return Ok(Waiting {
            id: done,
            code: RefCode::parse(&entry.ref_code).ok_or(BookingError::NotFound)?,
            ahead,
            repeated: true,
        });
    }
    let (asked, session, wish) = match target {
        Target::Session(session) => {
            let asked = refuse_closed(tx, &it.taking(), now)?;
            let wish = Wish { offer: asked.offer, days: ANY_DAY, from: ANY_TIME.0, to: ANY_TIME.1 };
            (asked, Some(session), wish)
        }
        Target::Any(wish) => (asked_of_offer(tx, it, wish.offer, clock)?, None, wish),
    };
    seat::refuse_too_many(it, &asked)?;
    let most = most_ever(tx, it.municipality, asked.offer, session)?;
    if it.people > most {
        return Err(BookingError::TooMany(most));
    }
    let seq = next_turn(tx, it.municipality, asked.offer)?;
    if session.is_some() {
        count_in(tx, it, now)?;
    }
    let code = RefCode::issue(tx, clock, it.municipality, id)?;
    let contact = clock.id();
    let hash = it.word.hash(&it.secret, it.municipality, &code);
    contact::insert(tx, it.municipality, contact, &it.contact, &hash, asked.date)?;
    tx.send(
        sql!(
            "INSERT INTO wait_entry (municipality_id, id, offer_id, session_id, wish_days, wish_from, wish_to, contact_id, party_size, priority, ",
            "priority_reason, seq, waiting_since, state, skip_count, bypass_count, channel, made_by, on_behalf, ref_code, version, created_at, api_client_id) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 2, '', $10, $11, 'waiting', 0, 0, $12, $13, $14, $15, 1, $11, $16)"
        ),
        params![
            it.municipality,
            id,
            asked.offer,
            session,
            i64::from(wish.days),
            wish.from,
            wish.to,
            contact,
            it.people,
            seq,
            now,
            it.channel.word(),
            it.made_by,
            it.on_behalf,
            code.as_str(),
            it.client
        ],
    )?;
    let act = means.act(it.municipality, it.made_by);
    act.log(tx, "listed", session, id)?;
    let entry = find(tx, it.municipality, id)?;
    let ahead = ahead_of(tx, it.municipality, &entry, now)?;
    // A place on the list may be all that was missing: seats kept for a group, a free meeting that fits a wish.
    match session {
        Some(session) => release::promise_in_order(tx, &act, session, None)?,
        None => release::fill_for_wish(tx, &act, &wish)?,
    }
    Ok(Waiting { id, code, ahead, repeated: false })
}

/// How many could come together to a meeting, or to any of an offer, if nobody else did. Whoever are more would wait for ever, and keep seats from
/// those behind. A meeting may have fewer seats than its offer for a while, or none.
fn most_ever(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, session: Option<Uuid>) -> Result<i64, DbError> {
    let usual: i64 =
        tx.one(sql!("SELECT seats FROM offer WHERE municipality_id = $1 AND id = $2"), params![municipality, offer], |row| {
            row.next()
        })?;
    let most: i64 = match session {
        Some(session) => tx.one(
            sql!("SELECT allowed FROM session WHERE municipality_id = $1 AND id = $2"),
            params![municipality, session],
            |row| row.next(),
        )?,
        None => tx.one(
            sql!("SELECT COALESCE(MAX(allowed), 0) FROM session WHERE municipality_id = $1 AND offer_id = $2 AND state = 'open'"),
            params![municipality, offer],
            |row| row.next(),
        )?,
    };
    Ok(usual.max(most).max(1))
}

/// Refuses more people than residents may be together on that list.
pub(crate) fn refuse_too_many(tx: &mut Tx<'_>, municipality: Uuid, it: &WaitEntry, people: i64) -> Result<(), BookingError> {
    let together: i64 = tx.one(
        sql!("SELECT most_together FROM offer WHERE municipality_id = $1 AND id = $2"),
        params![municipality, it.offer],
        |row| row.next(),
    )?;
    let most = together.min(most_ever(tx, municipality, it.offer, it.session)?);
    if (1..=most).contains(&people) { Ok(()) } else { Err(BookingError::TooMany(most)) }
}

/// What the rules ask of an offer before somebody waits for any of its meetings.
fn asked_of_offer(tx: &mut Tx<'_>, it: &Request, offer: Uuid, clock: &Clock) -> Result<Asked, BookingError> {
    let (bookable, residents_book, most_together): (bool, bool, i64) = tx
        .first(
            sql!(
                "SELECT form IN ('individual', 'course') AND state = 'published', who_may_book = 'everyone', most_together ",
                "FROM offer WHERE municipality_id = $1 AND id = $2"
            ),
            params![it.municipality, offer],
            |row| Ok((row.next()?, row.next()?, row.next()?)),
        )?
        .ok_or(BookingError::NotFound)?;
    if bookable && (residents_book || it.channel.is_staff()) {
        Ok(Asked { offer, date: clock.today(), most_together, is_series: false, individual: false })
    } else {
        Err(BookingError::Closed)
    }
}

/// Counts the people into those who wait for a meeting, unless they could have seats in it at once.
fn count_in(tx: &mut Tx<'_>, it: &Request, now: Timestamp) -> Result<(), BookingError> {
    let counted = tx.run(
        sql!(
            "UPDATE session SET waiting = waiting + $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 AND state = 'open' ",
            // Until the draw nobody could have seats at once, however many are free.
            "AND (draws_at IS NOT NULL OR NOT (taken + $1 <= allowed AND (waiting = 0 OR CAST($4 AS BOOLEAN) OR ((list_over OR starts_at <= $5) AND (meetings = 1 OR starts_at > $6))) ",
            "AND (taken_web + $1 <= allowed - reserve OR CAST($7 AS BOOLEAN) OR starts_at <= $8) ",
            "AND NOT ",
            is_wished_for!("session"),
            "))"
        ),
        params![
            it.people,
            it.municipality,
            it.session,
            // Staff who pass nobody list whom they have on the line, also while seats are kept for others.
            it.channel.is_staff() && !it.reason.is_empty(),
            now + SignedDuration::from_mins(offer::LIST_CLOSES_MINUTES),
            now,
            it.channel.is_staff(),
            now + SignedDuration::from_hours(offer::RESERVE_HOURS)
        ],
    )?;
    if counted == 1 { Ok(()) } else { Err(BookingError::SeatsFree) }
}

/// Takes an entry off the list, by staff or by the person; an open invitation goes with it, and its seats to the next. Answers whether this
/// call did it.
pub fn remove(tx: &mut Tx<'_>, act: &Act<'_>, entry: Uuid) -> Result<bool, BookingError> {
    let it = find_locked(tx, act.municipality, entry)?;
    let state = if act.by.is_some() { "removed" } else { "withdrawn" };
    let freed = invitation::revoke_of(tx, act, entry)?;
    let left = tx.run(
        sql!(
            // Whoever rests has left already.
            "UPDATE wait_entry SET state = $1, left_at = CASE WHEN state = 'paused' THEN left_at ELSE $2 END, version = version + 1 ",
            "WHERE municipality_id = $3 AND id = $4 ",
            "AND state IN ('waiting', 'invited', 'paused')"
        ),
        params![state, act.clock().now(), act.municipality, entry],
    )?;
    if left == 0 {
        return Ok(false);
    }
    // The list is locked, so the entry is as it was read.
    if let (Some(session), "waiting") = (it.session, it.state.as_str()) {
        count_out(tx, act.municipality, session, it.party_size)?;
    }
    act.log(tx, state, it.session, entry)?;
    if let Some(batch) = act.batch {
        tx.run(
            sql!("INSERT INTO removal_batch (municipality_id, batch_id, entry_id, removed_at) VALUES ($1, $2, $3, $4)"),
            params![act.municipality, batch, entry, act.clock().now()],
        )?;
    }
    message::drop_waiting(tx, act.municipality, entry)?;
    task::drop_of(tx, act, entry)?;
    // Whoever went on as another entry is not off the list, so nobody is told that they are.
    if act.by.is_some() && act.reason != MERGED {
        let said = it.session.or(freed);
        notice::tell_gone(tx, act, &it, said)?;
    }
    if let Some(session) = freed.or(it.session) {
        release::fill(tx, act, session, None)?;
    } else {
        // The next in the order may fit where this one did not.
        release::fill_for_wish(tx, act, &it.wished())?;
    }
    Ok(true)
}

/// Takes an act back that took many off the list: within ten minutes, each gets its old place in the order (ux U-91). Whoever waited for a meeting
/// that has begun, was closed or was called off meanwhile waits for any, like the others who waited for it. Answers how many.
pub fn restore(tx: &mut Tx<'_>, act: &Act<'_>, batch: Uuid) -> Result<usize, BookingError> {
    let now = act.clock().now();
    let mut restored = 0;
    let removed: Vec<Uuid> = tx.all(
        sql!("SELECT entry_id FROM removal_batch WHERE municipality_id = $1 AND batch_id = $2 AND removed_at > $3 ORDER BY entry_id"),
        params![act.municipality, batch, now - SignedDuration::from_mins(UNDO_MINUTES)],
        |row| row.next(),
    )?;
    for entry in removed {
        let it = find(tx, act.municipality, entry)?;
        lock(tx, act.municipality, it.offer)?;
        let session = still_held(tx, act.municipality, it.session, it.joins_later, now)?;
        let back = tx.run(
            sql!(
                "UPDATE wait_entry SET state = 'waiting', session_id = $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 ",
                "AND state = 'removed' AND contact_id IS NOT NULL"
            ),
            params![session, act.municipality, entry],
        )?;
        if back == 0 {
            continue;
        }
        restored += 1;
        if let Some(session) = session {
            count_out(tx, act.municipality, session, -it.party_size)?;
        }
        act.log(tx, "restored", session, entry)?;
        match session {
            Some(session) => release::fill(tx, act, session, None)?,
            None => release::fill_for_wish(tx, act, &it.wished())?,
        }
    }
    Ok(restored)
}

/// Forgets which entries were taken off together, a day after it can no longer be undone.
pub(crate) fn forget_batches(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), DbError> {
    tx.run(sql!("DELETE FROM removal_batch WHERE removed_at < $1"), params![now - SignedDuration::from_hours(24)])?;
    Ok(())
}

/// The meeting that somebody waited for, unless it has begun, was closed or was called off: then nobody can get a seat in it.
/// Whoever would join a course later can, until it is over.
fn still_held(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    session: Option<Uuid>,
    joins_later: bool,
    now: Timestamp,
) -> Result<Option<Uuid>, BookingError> {
    let Some(session) = session else { return Ok(None) };
    let it = find_session(tx, municipality, session)?;
    let ahead = it.is_ahead(now) || (joins_later && it.is_series() && it.ends_at > now);
    Ok((ahead && !it.state.is_closed()).then_some(session))
}

/// Refuses to let anybody wait for a meeting that has begun, was closed or was called off.
pub(crate) fn refuse_dead(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid, now: Timestamp) -> Result<(), BookingError> {
    still_held(tx, municipality, Some(session), false, now)?.map(drop).ok_or(BookingError::Closed)
}

/// Counts people out of those who wait for a meeting.
pub(crate) fn count_out(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid, people: i64) -> Result<(), DbError> {
    tx.run(
        sql!("UPDATE session SET waiting = waiting - $1, version = version + 1 WHERE municipality_id = $2 AND id = $3"),
        params![people, municipality, session],
    )?;
    Ok(())
}

/// Gives a free seat to somebody on the list, by hand. Whoever is passed over by it must be given a reason, which the history keeps
/// (booking.md, I26). The booking keeps the entry's number and word. Answers the booking.
pub fn place_from_list(tx: &mut Tx<'_>, act: &Act<'_>, entry: Uuid, session: Uuid) -> Result<Uuid, BookingError> {
    let it = find_locked(tx, act.municipality, entry)?;
    let now = act.clock().now();
    if it.state != "waiting" || it.session.is_some_and(|own| own != session) {
        return Err(BookingError::Used);
    }
    let drawn_later = find_session(tx, act.municipality, session)?.draws_at.is_some();
    if act.reason.is_empty() && (drawn_later || ahead_of(tx, act.municipality, &it, now)? > 0) {
        return Err(BookingError::NeedsReason);
    }
    let placed = tx.run(
        sql!(
            "UPDATE wait_entry SET state = 'placed', version = version + 1 WHERE municipality_id = $1 AND id = $2 AND state = 'waiting'"
        ),
        params![act.municipality, entry],
    )?;
    if placed == 0 {
        return Err(BookingError::Used);
    }
    offer::keep(tx, act.municipality, &[session])?;
    seat::promise(tx, act, session, it.party_size)?;
    if let Some(own) = it.session {
        count_out(tx, act.municipality, own, it.party_size)?;
    }
    let booking = seat::become_booking(tx, act, &it, session, Kind::Seated)?;
    act.log(tx, if act.reason.is_empty() { "placed" } else { "placed_out_of_turn" }, session, booking)?;
    Ok(booking)
}

/// Puts an entry into a group. Whoever comes first does so for one of the reasons of [`crate::FIRST`], which the person and staff read in words
/// (booking.md, B26).
pub fn set_priority(tx: &mut Tx<'_>, act: &Act<'_>, entry: Uuid, priority: i64) -> Result<(), BookingError> {
    let word = reason::FIRST.into_iter().find(|it| *it == act.reason && priority == 1).unwrap_or_default();
    if word.is_empty() && priority == 1 {
        return Err(BookingError::NeedsReason);
    }
    let it = find_locked(tx, act.municipality, entry)?;
    tx.run(
        sql!(
            "UPDATE wait_entry SET priority = $1, priority_reason = $2, version = version + 1 WHERE municipality_id = $3 AND id = $4"
        ),
        params![priority, word, act.municipality, entry],
    )?;
    act.log(tx, "priority", it.session, entry)?;
    fill_for(tx, act, &it)
}

/// Somebody who waits comes earlier than before: what is free and was kept for whoever came first may be theirs.
pub(crate) fn fill_for(tx: &mut Tx<'_>, act: &Act<'_>, it: &WaitEntry) -> Result<(), BookingError> {
    match it.session {
        Some(session) => release::fill(tx, act, session, None),
        None => release::fill_for_wish(tx, act, &it.wished()),
    }
}

/// Changes who waits, how to reach them and what they wish; the place in the order stays (booking.md, I4).
pub fn edit(tx: &mut Tx<'_>, act: &Act<'_>, entry: Uuid, contact: &Contact, wish: (u8, u16, u16)) -> Result<(), BookingError> {
    let it = find_locked(tx, act.municipality, entry)?;
    let Some(contact_id) = it.contact_id else { return Err(BookingError::NotFound) };
    contact::update(tx, act.municipality, contact_id, contact)?;
    tx.run(
        sql!(
            "UPDATE wait_entry SET wish_days = $1, wish_from = $2, wish_to = $3, version = version + 1 WHERE municipality_id = $4 AND id = $5"
        ),
        params![i64::from(wish.0), wish.1, wish.2, act.municipality, entry],
    )?;
    act.log(tx, "edited", it.session, entry)?;
    if it.session.is_none() && it.state == "waiting" && it.wish != wish {
        // A meeting that has a seat free may fit the new wish.
        release::fill_for_wish(tx, act, &Wish { offer: it.offer, days: wish.0, from: wish.1, to: wish.2 })?;
    }
    Ok(())
}

/// Changes how many come; the place in the order stays. A promise that is open is for as many as it was made for, so it must be answered first
/// ([`BookingError::Used`]).
pub fn resize(tx: &mut Tx<'_>, act: &Act<'_>, entry: Uuid, people: i64) -> Result<(), BookingError> {
    let it = find_locked(tx, act.municipality, entry)?;
    if it.party_size == people {
        return Ok(());
    }
    if !(1..=seat::MOST_PEOPLE).contains(&people) {
        return Err(BookingError::TooMany(seat::MOST_PEOPLE));
    }
    let resized = tx.run(
        sql!(
            "UPDATE wait_entry SET party_size = $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 AND state IN ('waiting', 'paused')"
        ),
        params![people, act.municipality, entry],
    )?;
    if resized == 0 {
        return Err(BookingError::Used);
    }
    act.changing(it.party_size, people).log(tx, "edited", it.session, entry)?;
    match it.session {
        _ if it.state != "waiting" => Ok(()),
        Some(session) => {
            count_out(tx, act.municipality, session, it.party_size - people)?;
            release::fill(tx, act, session, None)
        }
        None => release::fill_for_wish(tx, act, &it.wished()),
    }
}

/// Lets two entries of the same person be one: the earlier place stays and takes over what it lacks; the other ends. Answers the one that stays.
pub fn merge(tx: &mut Tx<'_>, act: &Act<'_>, one: Uuid, other: Uuid) -> Result<Uuid, BookingError> {
    let one = find_locked(tx, act.municipality, one)?;
    let other = find(tx, act.municipality, other)?;
    if one.id == other.id || one.offer != other.offer {
        return Err(BookingError::NotFound);
    }
    let (stays, goes) = if one.seq < other.seq { (one, other) } else { (other, one) };
    if stays.state != "waiting" || goes.state != "waiting" {
        return Err(BookingError::Used);
    }
    if let (Some(id), Some(kept), Some(lent)) = (stays.contact_id, &stays.contact, &goes.contact) {
        contact::update(tx, act.municipality, id, &kept.filled_from(lent))?;
    }
    act.log(tx, "merged", stays.session, stays.id)?;
    remove(tx, &act.because(MERGED), goes.id)?;
    Ok(stays.id)
}

/// Lets everybody who waits for one meeting wait for another of the same offer that is still to come, in their order.
pub fn carry(tx: &mut Tx<'_>, act: &Act<'_>, from: Uuid, to: Uuid) -> Result<u64, BookingError> {
    let offer = release::offer_of(tx, act.municipality, from)?;
    if from == to || release::offer_of(tx, act.municipality, to)? != offer {
        return Err(BookingError::NotFound);
    }
    lock(tx, act.municipality, offer)?;
    refuse_dead(tx, act.municipality, to, act.clock().now())?;
    let moved: Vec<(Uuid, i64)> = tx.all(
        sql!(
            "UPDATE wait_entry SET session_id = $1, version = version + 1 WHERE municipality_id = $2 AND session_id = $3 ",
            "AND state IN ('waiting', 'paused') RETURNING id, CASE WHEN state = 'waiting' THEN party_size ELSE 0 END"
        ),
        params![to, act.municipality, from],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    let people: i64 = moved.iter().map(|(_, people)| people).sum();
    count_out(tx, act.municipality, from, people)?;
    count_out(tx, act.municipality, to, -people)?;
    for (entry, _) in &moved {
        act.log(tx, "carried", to, *entry)?;
        task::drop_of(tx, act, *entry)?;
        let entry = find(tx, act.municipality, *entry)?;
        notice::tell_entry(tx, act, Kind::Waits, &entry, from, None)?;
    }
    release::fill(tx, act, to, None)?;
    Ok(moved.len() as u64)
}

/// Lets everybody who waits for a meeting wait for any meeting of the offer instead, in their order, and tells them: nobody is dropped because
/// it is cancelled, or has begun without them. Without `all` those who would join a course later go on waiting for it.
pub(crate) fn wait_on(tx: &mut Tx<'_>, act: &Act<'_>, from: Uuid, all: bool) -> Result<Vec<Uuid>, BookingError> {
    let offer = release::offer_of(tx, act.municipality, from)?;
    lock(tx, act.municipality, offer)?;
    let moved: Vec<(Uuid, i64)> = tx.all(
        sql!(
            "UPDATE wait_entry SET session_id = NULL, version = version + 1 WHERE municipality_id = $1 AND session_id = $2 ",
            "AND state IN ('waiting', 'paused') AND (NOT joins_later OR CAST($3 AS BOOLEAN)) ",
            "RETURNING id, CASE WHEN state = 'waiting' THEN party_size ELSE 0 END"
        ),
        params![act.municipality, from, all],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    count_out(tx, act.municipality, from, moved.iter().map(|(_, people)| people).sum())?;
    for (entry, _) in &moved {
        act.log(tx, "waits_on", from, *entry)?;
        task::drop_of(tx, act, *entry)?;
        let entry = find(tx, act.municipality, *entry)?;
        notice::tell_entry(tx, act, Kind::Waits, &entry, from, None)?;
    }
    Ok(moved.into_iter().map(|(entry, _)| entry).collect())
}

/// Notes whether somebody would also begin when some of a course's meetings have been (booking.md, B75). Seats that this opens to them are
/// promised at once.
pub fn set_joins_later(tx: &mut Tx<'_>, act: &Act<'_>, entry: Uuid, joins_later: bool) -> Result<(), BookingError> {
    let it = find_locked(tx, act.municipality, entry)?;
    if it.joins_later == joins_later {
        return Ok(());
    }
    tx.run(
        sql!("UPDATE wait_entry SET joins_later = $1, version = version + 1 WHERE municipality_id = $2 AND id = $3"),
        params![joins_later, act.municipality, entry],
    )?;
    act.log(tx, if joins_later { "joins_later" } else { "joins_first_only" }, it.session, entry)?;
    if let Some(session) = it.session.filter(|_| joins_later) {
        release::fill(tx, act, session, None)?;
    }
    Ok(())
}

/// Lets a paused entry wait again, at the end of the order.
pub fn resume(tx: &mut Tx<'_>, act: &Act<'_>, entry: Uuid) -> Result<(), BookingError> {
    let it = find_locked(tx, act.municipality, entry)?;
    let now = act.clock().now();
    let seq = next_turn(tx, act.municipality, it.offer)?;
    // A meeting that has begun meanwhile is no longer waited for; any other is.
    let session = still_held(tx, act.municipality, it.session, it.joins_later, now)?;
    let resumed = tx.run(
        sql!(
            "UPDATE wait_entry SET state = 'waiting', seq = $1, waiting_since = $2, skip_count = 0, session_id = $3, version = version + 1 ",
            "WHERE municipality_id = $4 AND id = $5 AND state = 'paused'"
        ),
        params![seq, now, session, act.municipality, entry],
    )?;
    if resumed == 0 {
        return Err(BookingError::Used);
    }
    task::drop_of(tx, act, entry)?;
    act.log(tx, "resumed", session, entry)?;
    if let Some(session) = session {
        count_out(tx, act.municipality, session, -it.party_size)?;
        release::fill(tx, act, session, None)
    } else {
        release::fill_for_wish(tx, act, &it.wished())
    }
}

/// The columns that [`read`] takes; `w` is the entry and `c` its contact.
macro_rules! entry_columns {
    () => {
        concat!(
            "w.id, w.offer_id, w.session_id, w.wish_days, w.wish_from, w.wish_to, w.party_size, w.priority, w.priority_reason, w.seq, ",
            "w.waiting_since, w.state, w.skip_count, w.bypass_count, w.joins_later, w.on_behalf, w.ref_code, w.version, w.contact_id, ",
            "w.api_client_id, ",
            crate::contact::contact_columns!()
        )
    };
}
pub(crate) use entry_columns;

/// What [`read`] takes, up to the condition; `w` is the entry.
macro_rules! select_entry {
    () => {
        concat!(
            "SELECT ",
            entry_columns!(),
            " FROM wait_entry w LEFT JOIN contact c ON c.municipality_id = w.municipality_id AND c.id = w.contact_id "
        )
    };
}

/// One entry with its list locked: read before the lock to know the list, and again after it, since it may have been asked or placed
/// meanwhile.
pub(crate) fn find_locked(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<WaitEntry, BookingError> {
    let offer = find(tx, municipality, id)?.offer;
    lock(tx, municipality, offer)?;
    find(tx, municipality, id)
}

/// One entry of a municipality.
pub fn find(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<WaitEntry, BookingError> {
    tx.first(sql!(select_entry!(), "WHERE w.municipality_id = $1 AND w.id = $2"), params![municipality, id], read)?
        .ok_or(BookingError::NotFound)
}

/// The entries that a program of others made, by their ids, after one of them.
pub(crate) fn entries_by(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    client: Uuid,
    after: Uuid,
    most: i64,
) -> Result<Vec<WaitEntry>, DbError> {
    tx.all(
        sql!(select_entry!(), "WHERE w.municipality_id = $1 AND w.api_client_id = $2 AND w.id > $3 ORDER BY w.id LIMIT $4"),
        params![municipality, client, after, most],
        read,
    )
}

/// The open entries for a session, in the one order of the list.
pub fn entries_of(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid, now: Timestamp) -> Result<Vec<WaitEntry>, DbError> {
    tx.all(
        sql!(
            select_entry!(),
            "JOIN wait_list l ON l.municipality_id = w.municipality_id AND l.offer_id = w.offer_id ",
            "WHERE w.municipality_id = $1 AND w.session_id = $2 AND w.state IN ('waiting', 'invited', 'paused') ORDER BY ",
            in_order!("$3")
        ),
        params![municipality, session, now],
        read,
    )
}

pub(crate) fn read(row: &mut Row<'_>) -> Result<WaitEntry, DbError> {
    let (id, offer, session) = (row.next()?, row.next()?, row.next()?);
    let days = u8::try_from(row.next::<i64>()?).unwrap_or(ANY_DAY);
    Ok(WaitEntry {
        id,
        offer,
        session,
        wish: (days, row.next()?, row.next()?),
        party_size: row.next()?,
        priority: row.next()?,
        priority_reason: row.next()?,
        seq: row.next()?,
        since: row.next()?,
        state: row.next()?,
        skip_count: row.next()?,
        bypass_count: row.next()?,
        joins_later: row.next()?,
        on_behalf: row.next()?,
        ref_code: row.next()?,
        version: row.next()?,
        contact_id: row.next()?,
        client: row.next()?,
        contact: contact::read(row)?,
    })
}

pub(crate) fn held_by(tx: &mut Tx<'_>, municipality: Uuid, entry: Uuid) -> Result<Option<(Held, Vec<u8>)>, DbError> {
    tx.first(
        sql!(
            "SELECT w.id, c.word_hash FROM wait_entry w JOIN contact c ON c.municipality_id = w.municipality_id AND c.id = w.contact_id ",
            "WHERE w.municipality_id = $1 AND w.id = $2"
        ),
        params![municipality, entry],
        |row| Ok((Held::Entry(row.next()?), row.next()?)),
    )
}

/// How a booking from the list came about.
pub(crate) const CHANNEL: Channel = Channel::List;
