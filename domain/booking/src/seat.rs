//! Seats: taking one, giving it back, who came.

use clock::Clock;
use clock::norway;
use db::{DbError, Later, Row, Tx, params, sql};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
#[cfg(not(feature = "unsafe-no-guard"))]
use offer::{Form, SessionState};
use offer::{Schedule, find_session};
use uuid::Uuid;

use crate::act::{Act, Means};
#[cfg(not(feature = "unsafe-no-guard"))]
use crate::ahead::is_wished_for;
use crate::code::{self, CodeWord, RefCode};
use crate::contact::{self, Contact, contact_columns};
use crate::notice::{self, Kind};
use crate::release::{self, give_back};
use crate::same_person::SamePerson;
use crate::waiting_list::{self, WaitEntry};
use crate::warning;
use crate::{BookingError, busy, earlier, hold, no_show, reason, series, task};

/// An act that was answered is known again for so long.
const KNOWN_HOURS: i64 = 72;
/// How many a booking can hold.
pub(crate) const MOST_PEOPLE: i64 = 20;
/// Residents move a booking themselves until so long before it; cancelling always works.
pub(crate) const CHANGE_HOURS: i64 = 24;

/// How a booking came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// The resident, or whoever helps them, on the page.
    Web,
    /// Staff, for somebody on the phone.
    Phone,
    /// Staff, for somebody at the desk.
    Desk,
    /// From the waiting list.
    List,
    /// Another program, for somebody.
    Api,
}

impl Channel {
    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Phone => "phone",
            Self::Desk => "desk",
            Self::List => "list",
            Self::Api => "api",
        }
    }

    /// Whether staff act: they are not bound by what residents may book themselves.
    pub(crate) const fn is_staff(self) -> bool {
        !matches!(self, Self::Web | Self::Api)
    }
}

/// A wish to be booked, or to stand on the list.
#[derive(Clone, Debug)]
pub struct Request {
    /// The municipality.
    pub municipality: Uuid,
    /// The session.
    pub session: Uuid,
    /// How many come together.
    pub people: i64,
    /// Why staff pass those who wait, or book beyond the seats; empty when they do neither.
    pub reason: String,
    /// Whether staff add seats for this booking beyond those there are.
    pub overbook: bool,
    /// The form's own key: the same key is the same act.
    pub form_key: [u8; 16],
    /// Who comes.
    pub contact: Contact,
    /// How the wish came.
    pub channel: Channel,
    /// Staff who typed it in.
    pub made_by: Option<Uuid>,
    /// Whether somebody else than the person booked.
    pub on_behalf: bool,
    /// The program of somebody else that asks, if it is one.
    pub client: Option<Uuid>,
    /// The program's secret.
    pub secret: [u8; 32],
    /// The word that the person will show.
    pub word: CodeWord,
    /// The session that the form named, where another guide's at the same time serves instead.
    pub asked: Option<Uuid>,
    /// The time that is held for them, if one is ([`crate::hold_time`]).
    pub hold: Option<Uuid>,
    /// Whether they, or staff, have been warned of what else there is at that time, and want it all the same.
    pub confirmed: bool,
}

/// Seats about to be taken, and by whom.
pub(crate) struct Taking<'r> {
    pub(crate) municipality: Uuid,
    pub(crate) session: Uuid,
    pub(crate) people: i64,
    /// Staff are not bound by what residents may book themselves.
    pub(crate) staff: bool,
    pub(crate) reason: &'r str,
    pub(crate) overbook: bool,
    /// Whether they ask for the guide whom they know: only they see the times of a follow-up offer.
    pub(crate) own_guide: bool,
    /// Whether it is a time of a guide or a room, which is kept first ([`offer::keep`]).
    pub(crate) individual: bool,
    /// A hold on that time. A follow-up time is held for whoever may have it, and for nobody else.
    pub(crate) hold: Option<Uuid>,
}

impl Request {
    pub(crate) fn taking(&self) -> Taking<'_> {
        Taking {
            municipality: self.municipality,
            session: self.session,
            people: self.people,
            staff: self.channel.is_staff(),
            reason: &self.reason,
            overbook: self.overbook,
            own_guide: false,
            individual: false,
            hold: self.hold,
        }
    }

    /// What is asked, as an HMAC: it tells whether two requests are the same and gives away nothing of either.
    fn fingerprint(&self, target: &str, what: &str) -> [u8; 32] {
        let it = &self.contact;
        let said = format!(
            "{target}|{what}|{}|{}|{}|{:?}|{:?}|{}|{:?}|{:?}|{}",
            self.asked.unwrap_or(self.session),
            self.people,
            it.name,
            it.companion,
            it.route,
            it.reaches_companion,
            it.language,
            it.access,
            it.needs
        );
        code::seal(&self.secret, &[b"wish", said.as_bytes()])
    }
}

/// A booking that was made, or that this form had made before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booked {
    /// The booking.
    pub id: Uuid,
    /// Its number.
    pub code: RefCode,
    /// The meeting: another than the one asked for when the same form had come a moment before and another guide took it.
    pub session: Uuid,
    /// Whether this very act was already done.
    pub repeated: bool,
}

/// Whether the person came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attendance {
    /// Not yet known.
    Expected,
    /// Came.
    Attended,
    /// Did not come.
    NoShow,
}

impl Attendance {
    /// The state of the booking in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Expected => "confirmed",
            Self::Attended => "attended",
            Self::NoShow => "no_show",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Expected, Self::Attended, Self::NoShow].into_iter().find(|it| it.word() == word)
    }
}

/// A booking as staff see it.
#[derive(Clone, Debug)]
pub struct Booking {
    /// Its id.
    pub id: Uuid,
    /// The session.
    pub session: Uuid,
    /// People.
    pub party_size: i64,
    /// `confirmed`, `attended`, `no_show`, `cancelled_by_resident`, `cancelled_by_service`.
    pub state: String,
    /// How it came about: a word of [`Channel`].
    pub channel: String,
    /// Whether somebody else booked.
    pub on_behalf: bool,
    /// Its number.
    pub ref_code: String,
    /// Whether a visit has been logged for it.
    pub logged: bool,
    /// Its version.
    pub version: i64,
    /// Who comes; `None` when erased.
    pub contact: Option<Contact>,
    pub(crate) contact_id: Option<Uuid>,
    pub(crate) client: Option<Uuid>,
}

impl Booking {
    /// Whether it keeps its seat.
    pub fn is_live(&self) -> bool {
        matches!(self.state.as_str(), "confirmed" | "attended" | "no_show")
    }

    /// How many of its seats are of the share that residents book themselves.
    pub(crate) fn of_web(&self) -> i64 {
        if matches!(self.channel.as_str(), "web" | "api") { self.party_size } else { 0 }
    }
}

/// Books seats, all or none. One transaction: known again? – seats – number – contact – booking – log. A failure leaves nothing.
pub fn book(tx: &mut Tx<'_>, means: &Means, it: &Request) -> Result<Booked, BookingError> {
    let clock = &means.clock;
    let (id, now) = (clock.id(), clock.now());
    // What does not depend on each other goes to the database together: others wait while this holds the session's row.
    let noted = note_act(tx, it, "booking", "", id, now)?;
    let asked = refuse_closed(tx, &it.taking(), now);
    if let Some(done) = done_before(tx, it, &noted)? {
        let (code, session): (String, Uuid) = tx.one(
            sql!("SELECT ref_code, session_id FROM booking WHERE municipality_id = $1 AND id = $2"),
            params![it.municipality, done],
            |row| Ok((row.next()?, row.next()?)),
        )?;
        return Ok(Booked { id: done, code: RefCode::parse(&code).ok_or(BookingError::NotFound)?, session, repeated: true });
    }
    let asked = asked?;
    refuse_too_many(it, &asked)?;
    let known = SamePerson::read(tx, it, now)?;
    warning::refuse(tx, it, &known, now)?;
    let held = hold::use_up(tx, it)?;
    if held < it.people {
        take_seats(tx, clock, &Taking { people: it.people - held, individual: asked.individual, ..it.taking() })?;
    }
    db::fault::at("after-seats")?;
    let code = RefCode::issue(tx, clock, it.municipality, id)?;
    let contact = clock.id();
    let hash = it.word.hash(&it.secret, it.municipality, &code);
    contact::insert(tx, it.municipality, contact, &it.contact, &hash, asked.date)?;
    let row = NewBooking {
        id,
        municipality: it.municipality,
        session: it.session,
        contact: Some(contact),
        party_size: it.people,
        channel: it.channel,
        made_by: it.made_by,
        on_behalf: it.on_behalf,
        client: it.client,
    };
    insert(tx, &row, &code, now)?;
    if asked.is_series {
        series::expect(tx, it.municipality, id, None, now)?;
    }
    let what = match (it.overbook, it.reason.is_empty()) {
        (true, _) => "overbooked",
        (false, false) => "booked_out_of_turn",
        (false, true) => "booked",
    };
    means.act(it.municipality, it.made_by).because(&it.reason).log(tx, what, it.session, id)?;
    no_show::ask_to_confirm(tx, &means.act(it.municipality, it.made_by), &known, it.session, id)?;
    Ok(Booked { id, code, session: it.session, repeated: false })
}

/// A booking as it is right after it was made.
pub(crate) fn as_made(it: &Request, booked: &Booked) -> Booking {
    Booking {
        id: booked.id,
        session: it.session,
        party_size: it.people,
        state: Attendance::Expected.word().to_owned(),
        channel: it.channel.word().to_owned(),
        on_behalf: it.on_behalf,
        ref_code: booked.code.as_str().to_owned(),
        logged: false,
        version: 1,
        contact: Some(it.contact.clone()),
        contact_id: None,
        client: it.client,
    }
}

/// A booking about to be written.
struct NewBooking {
    id: Uuid,
    municipality: Uuid,
    session: Uuid,
    contact: Option<Uuid>,
    party_size: i64,
    channel: Channel,
    made_by: Option<Uuid>,
    on_behalf: bool,
    client: Option<Uuid>,
}

fn insert(tx: &mut Tx<'_>, it: &NewBooking, code: &RefCode, now: Timestamp) -> Result<(), DbError> {
    tx.send(
        sql!(
            "INSERT INTO booking (municipality_id, id, session_id, contact_id, party_size, state, channel, made_by, on_behalf, ref_code, logged, version, created_at, api_client_id) ",
            "VALUES ($1, $2, $3, $4, $5, 'confirmed', $6, $7, $8, $9, FALSE, 1, $10, $11)"
        ),
        params![
            it.municipality,
            it.id,
            it.session,
            it.contact,
            it.party_size,
            it.channel.word(),
            it.made_by,
            it.on_behalf,
            code.as_str(),
            now,
            it.client
        ],
    )?;
    Ok(())
}

/// Writes the booking that a list entry becomes; its seats are taken already. It keeps the entry's number and word, and the person is told.
pub(crate) fn become_booking(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    entry: &WaitEntry,
    session: Uuid,
    told: Kind,
) -> Result<Uuid, BookingError> {
    let id = act.clock().id();
    let code = RefCode::parse(&entry.ref_code).ok_or(BookingError::NotFound)?;
    let row = NewBooking {
        id,
        municipality: act.municipality,
        session,
        contact: entry.contact_id,
        party_size: entry.party_size,
        channel: waiting_list::CHANNEL,
        made_by: act.by,
        on_behalf: entry.on_behalf,
        client: entry.client,
    };
    insert(tx, &row, &code, act.clock().now())?;
    code::lead_to(tx, act.municipality, &code, id)?;
    let is_series = match entry.contact_id {
        Some(contact) => contact::keep_until_after(tx, act.municipality, contact, session)?,
        None => true,
    };
    if is_series {
        series::expect(tx, act.municipality, id, Some(entry.id), act.clock().now())?;
    }
    task::drop_of(tx, act, entry.id)?;
    message::drop_waiting(tx, act.municipality, entry.id)?;
    notice::tell_booking(tx, act, told, id)?;
    Ok(id)
}

/// The booking that a number leads to.
pub(crate) fn booking_of_code(tx: &mut Tx<'_>, municipality: Uuid, code: &str) -> Result<Uuid, BookingError> {
    let code = RefCode::parse(code).ok_or(BookingError::NotFound)?;
    code::subject_of(tx, municipality, &code)?.ok_or(BookingError::NotFound)
}

/// Notes the act under the form's key, or answers what it made the first time. The same key for another wish is refused: an answer would
/// promise what was never done.
pub(crate) fn known_again(
    tx: &mut Tx<'_>,
    it: &Request,
    target: &'static str,
    what: &str,
    id: Uuid,
    now: Timestamp,
) -> Result<Option<Uuid>, BookingError> {
    let noted = note_act(tx, it, target, what, id, now)?;
    done_before(tx, it, &noted)
}

/// An act noted under a form's key, unless one was noted there before.
struct Noted {
    wish: [u8; 32],
    fresh: Later,
}

fn note_act(
    tx: &mut Tx<'_>,
    it: &Request,
    target: &'static str,
    what: &str,
    id: Uuid,
    now: Timestamp,
) -> Result<Noted, BookingError> {
    let wish = it.fingerprint(target, what);
    let fresh = tx.run_later(
        sql!(
            "INSERT INTO idempotency (municipality_id, form_key, wish, target, target_id, expires_at) VALUES ($1, $2, $3, $4, $5, $6) ",
            "ON CONFLICT DO NOTHING"
        ),
        params![it.municipality, &it.form_key, &wish, target, id, now + SignedDuration::from_hours(KNOWN_HOURS)],
    )?;
    Ok(Noted { wish, fresh })
}

fn done_before(tx: &mut Tx<'_>, it: &Request, noted: &Noted) -> Result<Option<Uuid>, BookingError> {
    if tx.rows(&noted.fresh)? == 1 {
        return Ok(None);
    }
    let (kept, done): (Vec<u8>, Uuid) = tx.one(
        sql!("SELECT wish, target_id FROM idempotency WHERE municipality_id = $1 AND form_key = $2"),
        params![it.municipality, &it.form_key],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    if kept == noted.wish { Ok(Some(done)) } else { Err(BookingError::KeyReused) }
}

/// What the rules ask of a session and its offer before a seat is taken: one small row, read inside the write.
pub(crate) struct Asked {
    pub(crate) offer: Uuid,
    /// The local date of its last meeting.
    pub(crate) date: Date,
    pub(crate) most_together: i64,
    /// Whether it is a course of several meetings.
    pub(crate) is_series: bool,
    /// Whether it is a time of a guide or a room.
    pub(crate) individual: bool,
}

/// Refuses what nobody can book any more, and what residents may not book themselves.
pub(crate) fn refuse_closed(tx: &mut Tx<'_>, it: &Taking<'_>, now: Timestamp) -> Result<Asked, BookingError> {
    let found: (Asked, Timestamp, Timestamp, bool, bool, bool, i64, i64) = tx
        .first(
            sql!(
                "SELECT s.offer_id, s.local_date, o.most_together, s.meetings > 1, s.form = 'individual', s.starts_at, s.ends_at, ",
                "s.state = 'open' AND s.form IN ('individual', 'course'), o.state = 'published' AND o.who_may_book = 'everyone' AND (s.form <> 'individual' OR NOT o.follow_up ",
                "OR CAST($1 AS BOOLEAN) OR EXISTS (SELECT 1 FROM hold h WHERE h.municipality_id = s.municipality_id AND h.id = $2 AND h.session_id = s.id)), ",
                // Taken off offer because the guide or the room is busy: that is another answer than a closed day.
                "s.state = 'closed' AND s.state_reason = '' AND s.form = 'individual', o.notice_hours, o.window_days ",
                "FROM session s JOIN offer o ON o.municipality_id = s.municipality_id AND o.id = s.offer_id ",
                "WHERE s.municipality_id = $3 AND s.id = $4"
            ),
            params![it.own_guide, it.hold, it.municipality, it.session],
            |row| {
                let asked = Asked {
                    offer: row.next()?,
                    date: row.next()?,
                    most_together: row.next()?,
                    is_series: row.next()?,
                    individual: row.next()?,
                };
                Ok((asked, row.next()?, row.next()?, row.next()?, row.next()?, row.next()?, row.next()?, row.next()?))
            },
        )?
        .ok_or(BookingError::NotFound)?;
    let (mut asked, starts_at, ends_at, is_open, residents_book, off_offer, notice_hours, window_days) = found;
    if asked.is_series {
        asked.date = ends_at.to_zoned(norway()).date();
    }
    let ahead = if it.staff { ends_at > now } else { starts_at > now };
    if off_offer && ahead {
        return Err(BookingError::Overlap);
    }
    if !is_open || !ahead || !(it.staff || residents_book) {
        return Err(BookingError::Closed);
    }
    let schedule = Schedule { notice_hours, window_days, ..Schedule::default() };
    if it.staff || schedule.admits(starts_at, now) {
        Ok(asked)
    } else if starts_at < schedule.first(now) {
        Err(BookingError::TooLate)
    } else {
        Err(BookingError::TooEarly)
    }
}

/// Refuses more people than may be booked together. Staff decide for themselves, up to what a booking can hold.
pub(crate) fn refuse_too_many(it: &Request, asked: &Asked) -> Result<(), BookingError> {
    let most = if it.channel.is_staff() { MOST_PEOPLE } else { asked.most_together };
    if (1..=most).contains(&it.people) { Ok(()) } else { Err(BookingError::TooMany(most)) }
}

/// Takes seats: the statement through which all booked seats pass ([`promise`] is its like for promised ones). Residents take none while others
/// wait for them or before they are drawn, and not those kept for phone and desk (booking.md, I1 and I3).
#[cfg(not(feature = "unsafe-no-guard"))]
pub(crate) fn take_seats(tx: &mut Tx<'_>, clock: &Clock, it: &Taking<'_>) -> Result<(), BookingError> {
    let (staff, now) = (it.staff, clock.now());
    if staff {
        // The list before the meeting, as everywhere (booking.md, I29): staff may take what is kept for callers, and that is asked below.
        let offer = release::offer_of(tx, it.municipality, it.session)?;
        waiting_list::lock(tx, it.municipality, offer)?;
    }
    if it.individual {
        offer::keep(tx, it.municipality, &[it.session])?;
    }
    if staff && it.overbook {
        return overbook(tx, clock, it);
    }
    let first: Option<bool> = tx.first(
        sql!(
            "UPDATE session SET taken = taken + $1, taken_web = taken_web + $2, version = version + 1 ",
            "WHERE municipality_id = $3 AND id = $4 AND state = 'open' AND taken + $1 <= allowed ",
            "AND (taken_web + $1 <= allowed - reserve OR CAST($5 AS BOOLEAN) OR starts_at <= $6) ",
            "AND (draws_at IS NULL OR CAST($7 AS BOOLEAN)) ",
            // Once a course has begun, those who would join later wait for its seats.
            "AND (CAST($7 AS BOOLEAN) OR ((list_over OR starts_at <= $8) AND (meetings = 1 OR waiting = 0 OR starts_at > $9)) OR (waiting = 0 ",
            "AND NOT ",
            is_wished_for!("session"),
            ")) ",
            busy::begins!("$1")
        ),
        params![
            it.people,
            if staff { 0 } else { it.people },
            it.municipality,
            it.session,
            staff,
            now + SignedDuration::from_hours(offer::RESERVE_HOURS),
            // Staff pass those who wait only with a reason, which the history keeps.
            staff && !it.reason.is_empty(),
            now + SignedDuration::from_mins(offer::LIST_CLOSES_MINUTES),
            now
        ],
        |row| row.next(),
    )?;
    if let Some(first) = first {
        return if first { busy::begin(tx, clock, it.municipality, it.session) } else { Ok(()) };
    }
    if staff && take_reserved(tx, clock, it)? {
        return Ok(());
    }
    let session = find_session(tx, it.municipality, it.session)?;
    let full = if session.form == Form::Individual { BookingError::Overlap } else { BookingError::Full };
    Err(match session.state {
        SessionState::Open if session.draws_at.is_some() && !staff => BookingError::DrawFirst,
        SessionState::Open if session.taken + it.people > session.allowed => full,
        SessionState::Open if session.waiting == 0 && !staff && session.free(now) < it.people => full,
        SessionState::Open => BookingError::ListFirst,
        // Taken off offer a moment ago, because the guide or the room was booked for something that lies over it.
        SessionState::Closed if session.form == Form::Individual && session.state_reason.is_empty() => BookingError::Overlap,
        _ => BookingError::Closed,
    })
}

/// Takes seats that are kept for phone and desk, although others wait for the rest: they are nobody's who waits until the reserve is opened
/// (booking.md, B27). Answers whether there were enough of them.
#[cfg(not(feature = "unsafe-no-guard"))]
fn take_reserved(tx: &mut Tx<'_>, clock: &Clock, it: &Taking<'_>) -> Result<bool, BookingError> {
    let seats = release::lock_seats(tx, it.municipality, it.session)?;
    if release::unused_reserve(tx, it.municipality, &seats, clock.now())? < it.people {
        return Ok(false);
    }
    let first: Option<bool> = tx.first(
        sql!(
            "UPDATE session SET taken = taken + $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 AND state = 'open' ",
            "AND taken + $1 <= allowed AND draws_at IS NULL ",
            busy::begins!("$1")
        ),
        params![it.people, it.municipality, it.session],
        |row| row.next(),
    )?;
    if first == Some(true) {
        busy::begin(tx, clock, it.municipality, it.session)?;
    }
    Ok(first.is_some())
}

/// Adds seats for one booking beyond those there are: an act of staff, with a reason (booking.md, I26).
#[cfg(not(feature = "unsafe-no-guard"))]
fn overbook(tx: &mut Tx<'_>, clock: &Clock, it: &Taking<'_>) -> Result<(), BookingError> {
    if it.reason.is_empty() {
        return Err(BookingError::NeedsReason);
    }
    let first: Option<bool> = tx.first(
        sql!(
            // Only so many as are missing: a seat that is free is none that must be added.
            "UPDATE session SET overbook = overbook + CASE WHEN allowed - taken < $1 THEN $1 - allowed + taken ELSE 0 END, ",
            "allowed = CASE WHEN allowed - taken < $1 THEN taken + $1 ELSE allowed END, taken = taken + $1, version = version + 1 ",
            "WHERE municipality_id = $2 AND id = $3 AND state = 'open' ",
            busy::begins!("$1")
        ),
        params![it.people, it.municipality, it.session],
        |row| row.next(),
    )?;
    match first {
        Some(true) => busy::begin(tx, clock, it.municipality, it.session),
        Some(false) => Ok(()),
        None => Err(BookingError::Closed),
    }
}

/// Takes seats without asking whether there are any: only for the proof that the race test can fail.
#[cfg(feature = "unsafe-no-guard")]
pub(crate) fn take_seats(tx: &mut Tx<'_>, _: &Clock, it: &Taking<'_>) -> Result<(), BookingError> {
    tx.send(
        sql!(
            "UPDATE session SET taken = CASE WHEN taken + $1 <= allowed THEN taken + $1 ELSE taken END, version = version + 1 ",
            "WHERE municipality_id = $2 AND id = $3"
        ),
        params![it.people, it.municipality, it.session],
    )?;
    Ok(())
}

/// Takes seats for somebody on the list: promised, or given by hand.
pub(crate) fn promise(tx: &mut Tx<'_>, act: &Act<'_>, session: Uuid, seats: i64) -> Result<(), BookingError> {
    let first: Option<bool> = tx.first(
        sql!(
            "UPDATE session SET taken = taken + $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 AND state = 'open' ",
            "AND taken + $1 <= allowed AND ends_at > $4 ",
            busy::begins!("$1")
        ),
        params![seats, act.municipality, session, act.clock().now()],
        |row| row.next(),
    )?;
    match first {
        Some(true) => busy::begin(tx, act.clock(), act.municipality, session),
        Some(false) => Ok(()),
        None => Err(BookingError::Full),
    }
}

/// Gives a booking's seats back, and to the next on the list in the same transaction. Staff say who wants it by the act's reason: for
/// [`reason::SERVICE`] it is cancelled by the service, else by the resident. Either way whoever did not do it themselves is told. Answers whether
/// this call did it: a second one finds it done and frees nothing more.
pub fn cancel(tx: &mut Tx<'_>, act: &Act<'_>, booking: Uuid) -> Result<bool, BookingError> {
    let it = find_booking(tx, act.municipality, booking)?;
    let offer = release::offer_of(tx, act.municipality, it.session)?;
    waiting_list::lock(tx, act.municipality, offer)?;
    let by_service = act.by.is_some() && act.reason == reason::SERVICE;
    let (state, event) =
        if by_service { ("cancelled_by_service", "cancelled_by_service") } else { ("cancelled_by_resident", "cancelled") };
    let freed: Option<(Uuid, i64, i64)> = tx.first(
        sql!(
            "UPDATE booking SET state = $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 AND state = 'confirmed' ",
            "RETURNING session_id, party_size, CASE WHEN channel IN ('web', 'api') THEN party_size ELSE 0 END"
        ),
        params![state, act.municipality, booking],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )?;
    let Some((session, seats, of_web)) = freed else { return Ok(false) };
    give_back(tx, act, session, seats, of_web)?;
    act.log(tx, event, session, booking)?;
    earlier::close(tx, act.municipality, booking)?;
    message::drop_waiting(tx, act.municipality, booking)?;
    task::drop_of(tx, act, booking)?;
    if act.by.is_some() {
        notice::tell_booking(tx, act, if by_service { Kind::Cancelled } else { Kind::Unbooked }, booking)?;
    }
    release::fill(tx, act, session, None)?;
    Ok(true)
}

/// Moves a booking to another meeting of the municipality, both or nothing: a failure leaves the booking where it was (booking.md, B53). Whoever moves without staff is bound by what residents may book, and by the notice.
pub fn move_booking(tx: &mut Tx<'_>, act: &Act<'_>, booking: Uuid, to: Uuid) -> Result<(), BookingError> {
    let it = find_booking(tx, act.municipality, booking)?;
    if it.session == to {
        return Ok(());
    }
    let now = act.clock().now();
    let from = find_session(tx, act.municipality, it.session)?;
    if act.by.is_none() && from.starts_at < now + SignedDuration::from_hours(CHANGE_HOURS) {
        return Err(BookingError::TooLate);
    }
    // Lists are locked in one order, whichever way somebody moves (booking.md, I29).
    let mut offers = [from.offer, release::offer_of(tx, act.municipality, to)?];
    offers.sort_unstable();
    for offer in offers {
        waiting_list::lock(tx, act.municipality, offer)?;
    }
    offer::keep(tx, act.municipality, &[it.session, to])?;
    let web = it.of_web();
    let taking = Taking {
        municipality: act.municipality,
        session: to,
        people: it.party_size,
        staff: act.by.is_some(),
        reason: act.reason,
        overbook: false,
        own_guide: true,
        individual: false,
        hold: None,
    };
    // The old time is given back first: the new one may lie over it. A failure rolls both back, so the booking keeps its seat until the new one is
    // certain.
    give_back(tx, act, it.session, it.party_size, web)?;
    let asked = refuse_closed(tx, &taking, now)?;
    take_seats(tx, act.clock(), &taking)?;
    let moved = tx.run(
        sql!(
            "UPDATE booking SET session_id = $1, channel = CASE WHEN CAST($2 AS BOOLEAN) THEN 'desk' ELSE channel END, version = version + 1 ",
            "WHERE municipality_id = $3 AND id = $4 AND session_id = $5 AND state = 'confirmed'"
        ),
        params![to, act.by.is_some(), act.municipality, booking, it.session],
    )?;
    if moved == 0 {
        // Cancelled or moved by somebody else a moment ago; what was taken here is rolled back with the rest.
        return Err(BookingError::Used);
    }
    if from.is_series() {
        series::expect_no_more(tx, act.municipality, booking)?;
    }
    if asked.is_series {
        series::expect(tx, act.municipality, booking, None, now)?;
    }
    if act.by.is_none() && web == 0 {
        tx.send(
            sql!("UPDATE booking SET channel = 'web' WHERE municipality_id = $1 AND id = $2"),
            params![act.municipality, booking],
        )?;
    }
    act.log(tx, "moved", to, booking)?;
    earlier::close(tx, act.municipality, booking)?;
    if let Some(contact) = it.contact_id {
        contact::keep_until_after(tx, act.municipality, contact, to)?;
    }
    message::drop_waiting(tx, act.municipality, booking)?;
    task::drop_of(tx, act, booking)?;
    notice::tell_booking(tx, act, Kind::Moved, booking)?;
    release::fill(tx, act, it.session, None)
}

/// Notes whether the person came, from the day itself on. Moves no seat; can be changed back. In a course of several meetings each meeting is marked for itself
/// ([`series::mark_meeting`]).
pub fn mark(tx: &mut Tx<'_>, act: &Act<'_>, booking: Uuid, came: Attendance) -> Result<(), BookingError> {
    let session: Option<Uuid> = tx.first(
        sql!(
            "UPDATE booking SET state = $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 ",
            "AND state IN ('confirmed', 'attended', 'no_show') AND NOT EXISTS (SELECT 1 FROM session s WHERE s.municipality_id = booking.municipality_id ",
            "AND s.id = booking.session_id AND (s.meetings > 1 OR s.local_date > $4)) RETURNING session_id"
        ),
        params![came.word(), act.municipality, booking, act.clock().today()],
        |row| row.next(),
    )?;
    let session = session.ok_or(BookingError::NotFound)?;
    Ok(act.log(tx, came.word(), session, booking)?)
}

/// Notes, once, that a visit was logged for a booking, and that the person therefore came; on no day before that of the meeting. The visit does not learn which booking it was, and nothing
/// with a time or a guide is written here: a line of the history at the same moment would lead from the one to the other.
pub fn mark_logged(tx: &mut Tx<'_>, municipality: Uuid, booking: Uuid, today: Date) -> Result<(), BookingError> {
    let marked = tx.run(
        sql!(
            // The state of a booking in a course follows from its marks.
            "UPDATE booking SET state = CASE WHEN EXISTS (SELECT 1 FROM session s WHERE s.municipality_id = booking.municipality_id ",
            "AND s.id = booking.session_id AND s.meetings > 1) THEN state ELSE 'attended' END, logged = TRUE, version = version + 1 ",
            "WHERE municipality_id = $1 AND id = $2 ",
            "AND NOT logged AND state IN ('confirmed', 'attended', 'no_show') AND NOT EXISTS (SELECT 1 FROM session s ",
            "WHERE s.municipality_id = booking.municipality_id AND s.id = booking.session_id AND s.local_date > $3)"
        ),
        params![municipality, booking, today],
    )?;
    if marked == 0 { Err(BookingError::NotFound) } else { Ok(()) }
}

/// Takes that note back: the visit was undone.
pub fn unmark_logged(tx: &mut Tx<'_>, municipality: Uuid, booking: Uuid) -> Result<(), DbError> {
    tx.send(sql!("UPDATE booking SET logged = FALSE WHERE municipality_id = $1 AND id = $2"), params![municipality, booking])?;
    Ok(())
}

/// What [`read`] takes, up to the condition; `b` is the booking.
macro_rules! select_booking {
    () => {
        concat!(
            "SELECT b.id, b.session_id, b.party_size, b.state, b.channel, b.on_behalf, b.ref_code, b.logged, b.version, b.contact_id, ",
            "b.api_client_id, ",
            contact_columns!(),
            " FROM booking b LEFT JOIN contact c ON c.municipality_id = b.municipality_id AND c.id = b.contact_id "
        )
    };
}

/// One booking of a municipality.
pub fn find_booking(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<Booking, BookingError> {
    tx.first(sql!(select_booking!(), "WHERE b.municipality_id = $1 AND b.id = $2"), params![municipality, id], read)?
        .ok_or(BookingError::NotFound)
}

/// The bookings that a program of others made, by their ids, after one of them.
pub(crate) fn bookings_by(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    client: Uuid,
    after: Uuid,
    most: i64,
) -> Result<Vec<Booking>, DbError> {
    tx.all(
        sql!(select_booking!(), "WHERE b.municipality_id = $1 AND b.api_client_id = $2 AND b.id > $3 ORDER BY b.id LIMIT $4"),
        params![municipality, client, after, most],
        read,
    )
}

/// The bookings of a session, in the order in which they were made; cancelled ones last.
pub fn bookings_of(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<Vec<Booking>, DbError> {
    tx.all(
        sql!(
            select_booking!(),
            "WHERE b.municipality_id = $1 AND b.session_id = $2 ",
            "ORDER BY CASE WHEN b.state IN ('confirmed', 'attended', 'no_show') THEN 0 ELSE 1 END, b.created_at, b.id"
        ),
        params![municipality, session],
        read,
    )
}

fn read(row: &mut Row<'_>) -> Result<Booking, DbError> {
    Ok(Booking {
        id: row.next()?,
        session: row.next()?,
        party_size: row.next()?,
        state: row.next()?,
        channel: row.next()?,
        on_behalf: row.next()?,
        ref_code: row.next()?,
        logged: row.next()?,
        version: row.next()?,
        contact_id: row.next()?,
        client: row.next()?,
        contact: contact::read(row)?,
    })
}

/// A live booking or an open list entry that a number and a word lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Held {
    Booking(Uuid),
    Entry(Uuid),
}

/// The booking or the list entry that a reference number leads to, for staff who hear it read aloud, and its session unless it waits for any.
pub(crate) fn behind_code(tx: &mut Tx<'_>, municipality: Uuid, code: &RefCode) -> Result<Option<(Uuid, Option<Uuid>)>, DbError> {
    let Some(subject) = code::subject_of(tx, municipality, code)? else { return Ok(None) };
    tx.first(
        sql!(
            "SELECT id, session_id FROM booking WHERE municipality_id = $1 AND id = $2 UNION ALL ",
            "SELECT id, session_id FROM wait_entry WHERE municipality_id = $1 AND id = $2"
        ),
        params![municipality, subject],
        |row| Ok((row.next()?, row.next()?)),
    )
}

/// What a reference number stands for, with the hash of its word. Answers nothing for a number whose contact is erased, and asks the database as
/// much for a number that leads nowhere as for one that does (booking.md, I21).
pub(crate) fn held_by(tx: &mut Tx<'_>, municipality: Uuid, code: &RefCode) -> Result<Option<(Held, Vec<u8>)>, DbError> {
    let subject = code::subject_of(tx, municipality, code)?.unwrap_or(Uuid::nil());
    let booking = tx.first(
        sql!(
            "SELECT b.id, c.word_hash FROM booking b JOIN contact c ON c.municipality_id = b.municipality_id AND c.id = b.contact_id ",
            "WHERE b.municipality_id = $1 AND b.id = $2"
        ),
        params![municipality, subject],
        |row| Ok((Held::Booking(row.next()?), row.next()?)),
    )?;
    let entry = waiting_list::held_by(tx, municipality, subject)?;
    Ok(booking.or(entry))
}
