//! What can name a person: kept apart, erased alone.

use db::{DbError, Tx, params, sql};
use i18n::Lang;
use jiff::Span;
use jiff::civil::Date;
use uuid::Uuid;

use crate::code;

/// A contact is erased this many days after the meeting (booking.md, 13).
const KEPT_DAYS: i32 = 90;

/// How a person can be reached. `None` is as good as any (ux U-5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// By text message to a mobile phone.
    Sms(String),
    /// By a call to a phone that takes no text messages.
    Call(String),
    /// By e-mail.
    Email(String),
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
            Self::None => "none",
        }
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
    /// Codes of [`Access::ALL`].
    pub access: Vec<String>,
    /// What they want help with, in few words.
    pub needs: String,
}

pub(crate) fn insert(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    id: Uuid,
    it: &Contact,
    word_hash: &[u8; 32],
    meeting: Date,
) -> Result<(), DbError> {
    let delete_after = meeting.saturating_add(Span::new().days(KEPT_DAYS));
    let reaches = match (&it.route, it.reaches_companion) {
        (Route::None, _) => "nobody",
        (_, true) => "companion",
        (_, false) => "resident",
    };
    tx.run(
        sql!(
            "INSERT INTO contact (municipality_id, id, name, companion_name, route, phone, email, reaches, language, access_needs, needs, word_hash, delete_after) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
        ),
        params![
            municipality,
            id,
            &it.name,
            &it.companion,
            it.route.word(),
            it.route.phone(),
            it.route.email(),
            reaches,
            it.language.code(),
            it.access.join(","),
            &it.needs,
            word_hash,
            delete_after
        ],
    )?;
    Ok(())
}

/// The columns of a contact, in the order in which [`read`] takes them; `c` is the table.
macro_rules! contact_columns {
    () => {
        "c.name, c.companion_name, c.route, c.phone, c.email, c.reaches, c.language, c.access_needs, c.needs"
    };
}
pub(crate) use contact_columns;

/// Reads the columns of [`contact_columns`]; `None` when the contact is erased.
pub(crate) fn read(row: &mut db::Row<'_>) -> Result<Option<Contact>, DbError> {
    let name: Option<String> = row.next()?;
    let companion = row.next()?;
    let (route, phone, email): (Option<String>, Option<String>, Option<String>) = (row.next()?, row.next()?, row.next()?);
    let (reaches, language): (Option<String>, Option<String>) = (row.next()?, row.next()?);
    let (access, needs): (Option<String>, Option<String>) = (row.next()?, row.next()?);
    let Some(name) = name else { return Ok(None) };
    let route = match (route.as_deref(), phone, email) {
        (Some("sms"), Some(phone), _) => Route::Sms(phone),
        (Some("call"), Some(phone), _) => Route::Call(phone),
        (Some("email"), _, Some(email)) => Route::Email(email),
        _ => Route::None,
    };
    Ok(Some(Contact {
        name,
        companion,
        route,
        reaches_companion: reaches.as_deref() == Some("companion"),
        language: language.as_deref().and_then(Lang::parse).unwrap_or(Lang::Nb),
        access: access.unwrap_or_default().split(',').filter(|it| !it.is_empty()).map(str::to_owned).collect(),
        needs: needs.unwrap_or_default(),
    }))
}

/// Erases every contact whose day has passed: name, number, messages, everything that could name the person. Bookings and counts stay as they
/// were. Answers how many were erased.
pub fn erase_expired(tx: &mut Tx<'_>, today: Date) -> Result<u64, DbError> {
    let expired: Vec<(Uuid, Uuid)> = tx.all(
        sql!("SELECT municipality_id, id FROM contact WHERE delete_after < $1 ORDER BY delete_after, id LIMIT 500"),
        params![today],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    for (municipality, contact) in &expired {
        erase(tx, *municipality, *contact, today)?;
    }
    Ok(expired.len() as u64)
}

/// Erases the contact behind a booking now, because the person asks for it. The booking and its seat stay.
pub(crate) fn erase_of_booking(tx: &mut Tx<'_>, municipality: Uuid, booking: Uuid, today: Date) -> Result<(), DbError> {
    let contact: Option<Uuid> = tx
        .first(
            sql!("SELECT contact_id FROM booking WHERE municipality_id = $1 AND id = $2"),
            params![municipality, booking],
            |row| row.next::<Option<Uuid>>(),
        )?
        .flatten();
    match contact {
        Some(contact) => erase(tx, municipality, contact, today),
        None => Ok(()),
    }
}

fn erase(tx: &mut Tx<'_>, municipality: Uuid, contact: Uuid, today: Date) -> Result<(), DbError> {
    let mut subjects: Vec<(Uuid, String)> = tx.all(
        sql!("UPDATE booking SET contact_id = NULL WHERE municipality_id = $1 AND contact_id = $2 RETURNING id, ref_code"),
        params![municipality, contact],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    subjects.extend(tx.all(
        sql!("UPDATE wait_entry SET contact_id = NULL WHERE municipality_id = $1 AND contact_id = $2 RETURNING id, ref_code"),
        params![municipality, contact],
        |row| Ok((row.next::<Uuid>()?, row.next::<String>()?)),
    )?);
    for (subject, code) in subjects {
        message::erase(tx, municipality, subject)?;
        tx.run(sql!("DELETE FROM idempotency WHERE municipality_id = $1 AND target_id = $2"), params![municipality, subject])?;
        code::put_to_rest(tx, municipality, &code, today)?;
    }
    tx.run(sql!("DELETE FROM contact WHERE municipality_id = $1 AND id = $2"), params![municipality, contact])?;
    Ok(())
}
