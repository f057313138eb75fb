//! What can name a person: kept apart, erased alone.

use clock::norway;
use db::{DbError, Tx, params, sql};
use i18n::Lang;
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use uuid::Uuid;

use crate::act::Act;
use crate::{BookingError, code, earlier, reason, waiting_list};

/// A contact is erased this many days after the meeting (booking.md, 13).
const KEPT_DAYS: i32 = 90;

/// Where letters go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostalAddress {
    /// Street and number, or a post box.
    pub street: String,
    /// Four figures.
    pub postal_code: String,
    /// The place that belongs to the postal code.
    pub postal_place: String,
}

/// How a person can be reached. `None` is as good as any (ux U-5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// By text message to a mobile phone.
    Sms(String),
    /// By a call to a phone that takes no text messages.
    Call(String),
    /// By e-mail.
    Email(String),
    /// By a letter.
    Letter(PostalAddress),
    /// Not at all.
    None,
}

impl Route {
    /// The word in the database.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Sms(_) => "sms",
            Self::Call(_) => "call",
            Self::Email(_) => "email",
            Self::Letter(_) => "letter",
            Self::None => "none",
        }
    }

    /// Whether a message can be sent.
    pub(crate) const fn takes_messages(&self) -> bool {
        matches!(self, Self::Sms(_) | Self::Email(_))
    }

    fn phone(&self) -> Option<&str> {
        match self {
            Self::Sms(it) | Self::Call(it) => Some(it),
            _ => None,
        }
    }

    fn email(&self) -> Option<&str> {
        if let Self::Email(it) = self { Some(it) } else { None }
    }

    fn letter(&self) -> [Option<&str>; 3] {
        if let Self::Letter(it) = self { [Some(&it.street), Some(&it.postal_code), Some(&it.postal_place)] } else { [None; 3] }
    }
}

/// What somebody needs in order to take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Access;

impl Access {
    /// The codes, each with a text `access-…`.
    pub const ALL: [&'static str; 4] = ["wheelchair", "hearing", "sight", "companion"];
}

/// The person behind a booking.
#[derive(Clone, Debug)]
pub struct Contact {
    /// The first name of whoever comes.
    pub name: String,
    /// The first name of whoever booked for them.
    pub companion: Option<String>,
    /// How one of them can be reached.
    pub route: Route,
    /// Whether the phone or address is the companion's.
    pub reaches_companion: bool,
    /// The language that the person would rather speak.
    pub language: Lang,
    /// The language that messages and letters are written in.
    pub written_in: Lang,
    /// Codes of [`Access::ALL`].
    pub access: Vec<String>,
    /// What they want help with, in few words.
    pub needs: String,
}

impl Contact {
    const fn whose(&self) -> &'static str {
        match (&self.route, self.reaches_companion) {
            (Route::None, _) => "nobody",
            (_, true) => "companion",
            (_, false) => "resident",
        }
    }

    /// This contact, with what it lacks taken from another entry of the same person.
    pub(crate) fn filled_from(&self, other: &Self) -> Self {
        let mut filled = self.clone();
        if filled.route == Route::None {
            (filled.route, filled.reaches_companion) = (other.route.clone(), other.reaches_companion);
        }
        filled.companion = filled.companion.or_else(|| other.companion.clone());
        if filled.needs.is_empty() {
            filled.needs.clone_from(&other.needs);
        }
        let lacks = other.access.iter().filter(|it| !self.access.contains(it)).cloned();
        filled.access.extend(lacks);
        filled
    }
}

pub(crate) fn insert(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    id: Uuid,
    it: &Contact,
    word_hash: &[u8; 32],
    meeting: Date,
) -> Result<(), DbError> {
    let [street, postal_code, postal_place] = it.route.letter();
    tx.send(
        sql!(
            "INSERT INTO contact (municipality_id, id, name, companion_name, route, phone, email, street, postal_code, postal_place, reaches, ",
            "language, written_in, access_needs, needs, word_hash, delete_after) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"
        ),
        params![
            municipality,
            id,
            &it.name,
            &it.companion,
            it.route.word(),
            it.route.phone(),
            it.route.email(),
            street,
            postal_code,
            postal_place,
            it.whose(),
            it.language.code(),
            it.written_in.code(),
            it.access.join(","),
            &it.needs,
            word_hash,
            end_of(meeting)
        ],
    )?;
    Ok(())
}

/// The day after which nobody needs to know who came to a meeting.
fn end_of(meeting: Date) -> Date {
    meeting.saturating_add(Span::new().days(KEPT_DAYS))
}

/// Changes who it is and how to reach them. The word that they show stays theirs.
pub(crate) fn update(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid, it: &Contact) -> Result<(), DbError> {
    let [street, postal_code, postal_place] = it.route.letter();
    tx.send(
        sql!(
            "UPDATE contact SET name = $1, companion_name = $2, route = $3, phone = $4, email = $5, street = $6, postal_code = $7, postal_place = $8, ",
            "reaches = $9, language = $10, written_in = $11, access_needs = $12, needs = $13 WHERE municipality_id = $14 AND id = $15"
        ),
        params![
            &it.name,
            &it.companion,
            it.route.word(),
            it.route.phone(),
            it.route.email(),
            street,
            postal_code,
            postal_place,
            it.whose(),
            it.language.code(),
            it.written_in.code(),
            it.access.join(","),
            &it.needs,
            municipality,
            id
        ],
    )?;
    Ok(())
}

/// Keeps a contact until its time after another meeting, if that is later. Answers whether that is a course of several meetings.
pub(crate) fn keep_until_after(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid, session: Uuid) -> Result<bool, DbError> {
    let (day, ends_at, is_series): (Date, Timestamp, bool) = tx.one(
        sql!("SELECT local_date, ends_at, meetings > 1 FROM session WHERE municipality_id = $1 AND id = $2"),
        params![municipality, session],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )?;
    // A course is over with its last meeting.
    let meeting = if is_series { ends_at.to_zoned(norway()).date() } else { day };
    tx.send(
        sql!("UPDATE contact SET delete_after = $1 WHERE municipality_id = $2 AND id = $3 AND delete_after < $1"),
        params![end_of(meeting), municipality, id],
    )?;
    Ok(is_series)
}

/// Gives whoever is behind a booking or a list entry a new code word; the old one leads nowhere any more.
pub(crate) fn renew_word(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid, word_hash: &[u8; 32]) -> Result<(), DbError> {
    tx.send(
        sql!("UPDATE contact SET word_hash = $1 WHERE municipality_id = $2 AND id = $3"),
        params![word_hash.as_slice(), municipality, id],
    )?;
    Ok(())
}

/// A course is over earlier than it was: the contacts of those who have or had a seat in it are kept until their time after its last meeting, no longer.
pub(crate) fn end_with(tx: &mut Tx<'_>, municipality: Uuid, session: Uuid) -> Result<(), DbError> {
    let ends_at: Timestamp = tx.one(
        sql!("SELECT ends_at FROM session WHERE municipality_id = $1 AND id = $2"),
        params![municipality, session],
        |row| row.next(),
    )?;
    tx.send(
        sql!(
            "UPDATE contact SET delete_after = $1 WHERE municipality_id = $2 AND delete_after > $1 AND id IN (SELECT b.contact_id FROM booking b ",
            "WHERE b.municipality_id = $2 AND b.session_id = $3)"
        ),
        params![end_of(ends_at.to_zoned(norway()).date()), municipality, session],
    )?;
    Ok(())
}

/// The columns of a contact, in the order in which [`read`] takes them; `c` is the table.
macro_rules! contact_columns {
    () => {
        "c.name, c.companion_name, c.route, c.phone, c.email, c.street, c.postal_code, c.postal_place, c.reaches, c.language, c.written_in, \
         c.access_needs, c.needs"
    };
}
pub(crate) use contact_columns;

/// Reads the columns of [`contact_columns`]; `None` when the contact is erased.
pub(crate) fn read(row: &mut db::Row<'_>) -> Result<Option<Contact>, DbError> {
    let name: Option<String> = row.next()?;
    let companion = row.next()?;
    let (route, phone, email): (Option<String>, Option<String>, Option<String>) = (row.next()?, row.next()?, row.next()?);
    let (street, postal_code, postal_place): (Option<String>, Option<String>, Option<String>) =
        (row.next()?, row.next()?, row.next()?);
    let (reaches, language, written_in): (Option<String>, Option<String>, Option<String>) =
        (row.next()?, row.next()?, row.next()?);
    let (access, needs): (Option<String>, Option<String>) = (row.next()?, row.next()?);
    let Some(name) = name else { return Ok(None) };
    let route = match (route.as_deref(), phone, email) {
        (Some("sms"), Some(phone), _) => Route::Sms(phone),
        (Some("call"), Some(phone), _) => Route::Call(phone),
        (Some("email"), _, Some(email)) => Route::Email(email),
        (Some("letter"), _, _) => Route::Letter(PostalAddress {
            street: street.unwrap_or_default(),
            postal_code: postal_code.unwrap_or_default(),
            postal_place: postal_place.unwrap_or_default(),
        }),
        _ => Route::None,
    };
    Ok(Some(Contact {
        name,
        companion,
        route,
        reaches_companion: reaches.as_deref() == Some("companion"),
        language: language.as_deref().and_then(Lang::parse).unwrap_or(Lang::Nb),
        written_in: written_in.as_deref().and_then(Lang::parse).unwrap_or(Lang::Nb),
        access: access.unwrap_or_default().split(',').filter(|it| !it.is_empty()).map(str::to_owned).collect(),
        needs: needs.unwrap_or_default(),
    }))
}

/// Erases every contact whose day has passed, unless the person still waits: name, number, messages, everything that could name the person. Bookings and counts stay as they
/// were. Answers how many were erased.
pub fn erase_expired(tx: &mut Tx<'_>, today: Date) -> Result<u64, DbError> {
    let expired: Vec<(Uuid, Uuid)> = tx.all(
        sql!(
            "SELECT municipality_id, id FROM contact WHERE delete_after < $1 AND NOT EXISTS (SELECT 1 FROM wait_entry w ",
            "WHERE w.municipality_id = contact.municipality_id AND w.contact_id = contact.id AND w.state IN ('waiting', 'invited')) ",
            "ORDER BY delete_after, id LIMIT 500"
        ),
        params![today],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    for (municipality, contact) in &expired {
        erase(tx, *municipality, *contact, today)?;
    }
    Ok(expired.len() as u64)
}

/// Erases the contact behind a booking or a list entry now, because the person asks for it. A booking keeps its seat; a place on the list is
/// given up and the others move up, since nobody could tell a person who is not known (booking.md, B109).
pub fn forget(tx: &mut Tx<'_>, act: &Act<'_>, subject: Uuid) -> Result<(), BookingError> {
    let waits: Option<Option<Uuid>> = tx.first(
        sql!("SELECT contact_id FROM wait_entry WHERE municipality_id = $1 AND id = $2"),
        params![act.municipality, subject],
        |row| row.next(),
    )?;
    if waits.is_some() {
        waiting_list::remove(tx, act, subject)?;
    }
    let contact = match waits {
        Some(contact) => contact,
        None => tx
            .first(
                sql!("SELECT contact_id FROM booking WHERE municipality_id = $1 AND id = $2"),
                params![act.municipality, subject],
                |row| row.next::<Option<Uuid>>(),
            )?
            .ok_or(BookingError::NotFound)?,
    };
    if let Some(contact) = contact {
        erase(tx, act.municipality, contact, act.clock().today())?;
    }
    Ok(())
}

fn erase(tx: &mut Tx<'_>, municipality: Uuid, contact: Uuid, today: Date) -> Result<(), DbError> {
    let mut subjects: Vec<(Uuid, String)> = tx.all(
        sql!("UPDATE booking SET contact_id = NULL WHERE municipality_id = $1 AND contact_id = $2 RETURNING id, ref_code"),
        params![municipality, contact],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    subjects.extend(tx.all(
        sql!("UPDATE wait_entry SET contact_id = NULL, priority_reason = '', state = CASE WHEN state = 'paused' THEN 'removed' ELSE state END WHERE municipality_id = $1 AND contact_id = $2 RETURNING id, ref_code"),
        params![municipality, contact],
        |row| Ok((row.next::<Uuid>()?, row.next::<String>()?)),
    )?);
    for (subject, code) in subjects {
        message::erase(tx, municipality, subject)?;
        // Nobody is left to call or to write to.
        tx.send(
            sql!("UPDATE staff_task SET state = 'dropped' WHERE municipality_id = $1 AND subject_id = $2 AND state = 'open'"),
            params![municipality, subject],
        )?;
        tx.send(sql!("DELETE FROM idempotency WHERE municipality_id = $1 AND target_id = $2"), params![municipality, subject])?;
        earlier::close(tx, municipality, subject)?;
        code::put_to_rest(tx, municipality, &code, today)?;
    }
    reason::erase(tx, municipality, contact)?;
    tx.send(sql!("DELETE FROM contact WHERE municipality_id = $1 AND id = $2"), params![municipality, contact])?;
    Ok(())
}
