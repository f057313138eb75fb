//! Seats: taking one, giving it back, who came.

use clock::Clock;
use db::{DbError, Row, Tx, params, sql};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
#[cfg(not(feature = "unsafe-no-guard"))]
use offer::{SessionState, find_session};
use uuid::Uuid;

use crate::code::{self, CodeWord, RefCode};
use crate::contact::{self, Contact, contact_columns};
use crate::{BookingError, waiting_list};

/// An act that was answered is known again for so long.
const KNOWN_HOURS: i64 = 72;

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
}

impl Channel {
    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Phone => "phone",
            Self::Desk => "desk",
            Self::List => "list",
        }
    }

    /// Whether staff act: they are not bound by what residents may book themselves.
    const fn is_staff(self) -> bool {
        !matches!(self, Self::Web)
    }
}

/// A wish to be booked, or to stand on the list.
#[derive(Clone, Debug)]
pub struct Request {
    /// The municipality.
    pub municipality: Uuid,
    /// The session.
    pub session: Uuid,
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
    /// The program's secret.
    pub secret: [u8; 32],
    /// The word that the person will show.
    pub word: CodeWord,
}

impl Request {
    /// What is asked, as an HMAC: it tells whether two requests are the same and gives away nothing of either.
    fn fingerprint(&self, target: &str) -> [u8; 32] {
        let it = &self.contact;
        let said = format!(
            "{target}|{}|{}|{:?}|{:?}|{}|{:?}|{:?}|{}",
            self.session, it.name, it.companion, it.route, it.reaches_companion, it.language, it.access, it.needs
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
    /// Whether somebody else booked.
    pub on_behalf: bool,
    /// Its number.
    pub ref_code: String,
    /// Whether a visit has been logged for it.
    pub logged: bool,
    /// Who comes; `None` when erased.
    pub contact: Option<Contact>,
}

impl Booking {
    /// Whether it keeps its seat.
    pub fn is_live(&self) -> bool {
        matches!(self.state.as_str(), "confirmed" | "attended" | "no_show")
    }
}

/// Books a seat. One transaction: known again? – seat – number – contact – booking – log. A failure leaves nothing.
pub fn book(tx: &mut Tx<'_>, clock: &Clock, it: &Request) -> Result<Booked, BookingError> {
    let (id, now) = (clock.id(), clock.now());
    if let Some(done) = known_again(tx, it, "booking", id, now)? {
        let code = tx.one(
            sql!("SELECT ref_code FROM booking WHERE municipality_id = $1 AND id = $2"),
            params![it.municipality, done],
            |row| row.next::<String>(),
        )?;
        return Ok(Booked { id: done, code: RefCode::parse(&code).ok_or(BookingError::NotFound)?, repeated: true });
    }
    let asked = refuse_closed(tx, it, now)?;
    take_seat(tx, it, 1)?;
    let code = RefCode::issue(tx, clock, it.municipality, id)?;
    let contact = clock.id();
    let hash = it.word.hash(&it.secret, it.municipality, &code);
    contact::insert(tx, it.municipality, contact, &it.contact, &hash, asked.date)?;
    insert(tx, id, it, Some(contact), &code, now)?;
    log(tx, clock, it.municipality, "booked", it.session, id, it.made_by, "")?;
    Ok(Booked { id, code, repeated: false })
}

pub(crate) fn insert(
    tx: &mut Tx<'_>,
    id: Uuid,
    it: &Request,
    contact: Option<Uuid>,
    code: &RefCode,
    now: Timestamp,
) -> Result<(), DbError> {
    insert_row(tx, id, (it.municipality, it.session), contact, code, (it.channel, it.made_by, it.on_behalf), now)
}

pub(crate) fn insert_row(
    tx: &mut Tx<'_>,
    id: Uuid,
    (municipality, session): (Uuid, Uuid),
    contact: Option<Uuid>,
    code: &RefCode,
    (channel, made_by, on_behalf): (Channel, Option<Uuid>, bool),
    now: Timestamp,
) -> Result<(), DbError> {
    tx.run(
        sql!(
            "INSERT INTO booking (municipality_id, id, session_id, contact_id, party_size, state, channel, made_by, on_behalf, ref_code, logged, version, created_at) ",
            "VALUES ($1, $2, $3, $4, 1, 'confirmed', $5, $6, $7, $8, FALSE, 1, $9)"
        ),
        params![municipality, id, session, contact, channel.word(), made_by, on_behalf, code.as_str(), now],
    )?;
    Ok(())
}

/// Notes the act under the form's key, or answers what it made the first time. The same key for another wish is refused: an answer would
/// promise what was never done.
pub(crate) fn known_again(
    tx: &mut Tx<'_>,
    it: &Request,
    target: &'static str,
    id: Uuid,
    now: Timestamp,
) -> Result<Option<Uuid>, BookingError> {
    let wish = it.fingerprint(target);
    let fresh = tx.run(
        sql!(
            "INSERT INTO idempotency (municipality_id, form_key, wish, target, target_id, expires_at) VALUES ($1, $2, $3, $4, $5, $6) ",
            "ON CONFLICT DO NOTHING"
        ),
        params![it.municipality, &it.form_key, &wish, target, id, now + SignedDuration::from_hours(KNOWN_HOURS)],
    )?;
    if fresh == 1 {
        return Ok(None);
    }
    let (kept, done): (Vec<u8>, Uuid) = tx.one(
        sql!("SELECT wish, target_id FROM idempotency WHERE municipality_id = $1 AND form_key = $2"),
        params![it.municipality, &it.form_key],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    if kept == wish { Ok(Some(done)) } else { Err(BookingError::KeyReused) }
}

/// What the rules ask of a session and its offer before a seat is taken: one small row, read inside the write.
pub(crate) struct Asked {
    pub(crate) date: Date,
    /// Seats that a resident could take now.
    pub(crate) free: i64,
}

/// Refuses what nobody can book any more, and what residents may not book themselves.
pub(crate) fn refuse_closed(tx: &mut Tx<'_>, it: &Request, now: Timestamp) -> Result<Asked, BookingError> {
    let (date, starts_at, ends_at, free, is_open, residents_book): (Date, Timestamp, Timestamp, i64, bool, bool) = tx
        .first(
            sql!(
                "SELECT s.local_date, s.starts_at, s.ends_at, CASE WHEN s.waiting = 0 THEN s.allowed - s.taken ELSE 0 END, ",
                "s.state = 'open' AND s.form IN ('individual', 'course'), o.state = 'published' AND o.who_may_book = 'everyone' ",
                "FROM session s JOIN offer o ON o.municipality_id = s.municipality_id AND o.id = s.offer_id ",
                "WHERE s.municipality_id = $1 AND s.id = $2"
            ),
            params![it.municipality, it.session],
            |row| Ok((row.next()?, row.next()?, row.next()?, row.next()?, row.next()?, row.next()?)),
        )?
        .ok_or(BookingError::NotFound)?;
    let ahead = if it.channel.is_staff() { ends_at > now } else { starts_at > now };
    if is_open && ahead && (it.channel.is_staff() || residents_book) {
        Ok(Asked { date, free })
    } else {
        Err(BookingError::Closed)
    }
}

/// Takes seats: the statement through which all seats pass but those given from the list ([`waiting_list::place_from_list`] has the same
/// guard). Residents take none while others wait for them (booking.md, I1 and I3).
#[cfg(not(feature = "unsafe-no-guard"))]
fn take_seat(tx: &mut Tx<'_>, it: &Request, seats: i64) -> Result<(), BookingError> {
    let taken = tx.run(
        sql!(
            "UPDATE session SET taken = taken + $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 AND state = 'open' ",
            "AND taken + $1 <= allowed AND (waiting = 0 OR CAST($4 AS BOOLEAN))"
        ),
        params![seats, it.municipality, it.session, it.channel.is_staff()],
    )?;
    if taken == 1 {
        return Ok(());
    }
    let session = find_session(tx, it.municipality, it.session)?;
    Err(match session.state {
        SessionState::Open if session.taken + seats > session.allowed => BookingError::Full,
        SessionState::Open => BookingError::ListFirst,
        _ => BookingError::Closed,
    })
}

/// Takes seats without asking whether there are any: only for the proof that the race test can fail.
#[cfg(feature = "unsafe-no-guard")]
fn take_seat(tx: &mut Tx<'_>, it: &Request, seats: i64) -> Result<(), BookingError> {
    tx.run(
        sql!(
            "UPDATE session SET taken = CASE WHEN taken + $1 <= allowed THEN taken + $1 ELSE taken END, version = version + 1 ",
            "WHERE municipality_id = $2 AND id = $3"
        ),
        params![seats, it.municipality, it.session],
    )?;
    Ok(())
}

/// Gives a booking's seat back. Answers whether this call did it: a second one finds it done and frees nothing more.
pub fn cancel(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, booking: Uuid, by: Option<Uuid>) -> Result<bool, BookingError> {
    let freed: Option<(Uuid, i64)> = tx.first(
        sql!(
            "UPDATE booking SET state = 'cancelled_by_resident', version = version + 1 WHERE municipality_id = $1 AND id = $2 AND state = 'confirmed' ",
            "RETURNING session_id, party_size"
        ),
        params![municipality, booking],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    let Some((session, seats)) = freed else {
        // Somebody may have been faster; that there is no such booking is another matter.
        find_booking(tx, municipality, booking)?;
        return Ok(false);
    };
    tx.run(
        sql!("UPDATE session SET taken = taken - $1, version = version + 1 WHERE municipality_id = $2 AND id = $3"),
        params![seats, municipality, session],
    )?;
    log(tx, clock, municipality, "cancelled", session, booking, by, "")?;
    Ok(true)
}

/// Notes whether the person came. Moves no seat; can be changed back.
pub fn mark(
    tx: &mut Tx<'_>,
    clock: &Clock,
    municipality: Uuid,
    booking: Uuid,
    came: Attendance,
    by: Uuid,
) -> Result<(), BookingError> {
    let session: Option<Uuid> = tx.first(
        sql!(
            "UPDATE booking SET state = $1, version = version + 1 WHERE municipality_id = $2 AND id = $3 ",
            "AND state IN ('confirmed', 'attended', 'no_show') RETURNING session_id"
        ),
        params![came.word(), municipality, booking],
        |row| row.next(),
    )?;
    let session = session.ok_or(BookingError::NotFound)?;
    Ok(log(tx, clock, municipality, came.word(), session, booking, Some(by), "")?)
}

/// Notes, once, that a visit was logged for a booking, and that the person therefore came. The visit does not learn which booking it was, and nothing
/// with a time or a guide is written here: a line of the history at the same moment would lead from the one to the other.
pub fn mark_logged(tx: &mut Tx<'_>, municipality: Uuid, booking: Uuid) -> Result<(), BookingError> {
    let marked = tx.run(
        sql!(
            "UPDATE booking SET state = 'attended', logged = TRUE, version = version + 1 WHERE municipality_id = $1 AND id = $2 ",
            "AND NOT logged AND state IN ('confirmed', 'attended', 'no_show')"
        ),
        params![municipality, booking],
    )?;
    if marked == 0 { Err(BookingError::NotFound) } else { Ok(()) }
}

/// Takes that note back: the visit was undone.
pub fn unmark_logged(tx: &mut Tx<'_>, municipality: Uuid, booking: Uuid) -> Result<(), DbError> {
    tx.run(sql!("UPDATE booking SET logged = FALSE WHERE municipality_id = $1 AND id = $2"), params![municipality, booking])?;
    Ok(())
}

/// One booking of a municipality.
pub fn find_booking(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<Booking, BookingError> {
    tx.first(
        sql!(
            "SELECT b.id, b.session_id, b.party_size, b.state, b.on_behalf, b.ref_code, b.logged, ",
            contact_columns!(),
            " FROM booking b ",
            "LEFT JOIN contact c ON c.municipality_id = b.municipality_id AND c.id = b.contact_id WHERE b.municipality_id = $1 AND b.id = $2"
        ),
        params![municipality, id],
        read,
    )?
    .ok_or(BookingError::NotFound)
}

/// The bookings of a session, in the order in which they were made; cancelled ones last.
pub fn bookings_of(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<Vec<Booking>, DbError> {
    tx.all(
        sql!(
            "SELECT b.id, b.session_id, b.party_size, b.state, b.on_behalf, b.ref_code, b.logged, ",
            contact_columns!(),
            " FROM booking b ",
            "LEFT JOIN contact c ON c.municipality_id = b.municipality_id AND c.id = b.contact_id ",
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
        on_behalf: row.next()?,
        ref_code: row.next()?,
        logged: row.next()?,
        contact: contact::read(row)?,
    })
}

/// Writes a line of the history. It names nobody.
#[expect(clippy::too_many_arguments, reason = "a line of the history has these parts")]
pub(crate) fn log(
    tx: &mut Tx<'_>,
    clock: &Clock,
    municipality: Uuid,
    act: &str,
    session: Uuid,
    subject: Uuid,
    by: Option<Uuid>,
    reason: &str,
) -> Result<(), DbError> {
    tx.run(
        sql!(
            "INSERT INTO booking_event (municipality_id, id, happened_at, act, session_id, subject_id, actor_id, reason) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![municipality, clock.id(), clock.now(), act, session, subject, by, reason],
    )?;
    Ok(())
}

/// A live booking or an open list entry that a number and a word lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Held {
    Booking(Uuid),
    Entry(Uuid),
}

/// The session that a reference number belongs to, for staff who hear it read aloud.
pub(crate) fn session_of_code(tx: &mut Tx<'_>, municipality: Uuid, code: &RefCode) -> Result<Option<Uuid>, DbError> {
    let Some(subject) = code::subject_of(tx, municipality, code)? else { return Ok(None) };
    tx.first(
        sql!(
            "SELECT session_id FROM booking WHERE municipality_id = $1 AND id = $2 UNION ALL ",
            "SELECT session_id FROM wait_entry WHERE municipality_id = $1 AND id = $2"
        ),
        params![municipality, subject],
        |row| row.next(),
    )
}

/// What a reference number stands for, with the hash of its word. Answers nothing for a number whose contact is erased.
pub(crate) fn held_by(tx: &mut Tx<'_>, municipality: Uuid, code: &RefCode) -> Result<Option<(Held, Vec<u8>)>, DbError> {
    let Some(subject) = code::subject_of(tx, municipality, code)? else { return Ok(None) };
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
