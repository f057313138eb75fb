//! Feeds: secret addresses at which calendar programs read what is held at a place, of an offer, or by a guide, until staff end them
//! (booking.md, 11). Whoever has the address reads it, so nothing personal stands in it; kept is its hash alone.

mod events;

use db::{DbError, Row, Tx, params, sql};
use i18n::Lang;
use jiff::Timestamp;
use uuid::Uuid;

pub use events::{Contents, contents};

use crate::{OfferError, offering, place};

/// Whose calendar a feed is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A place's.
    Place(Uuid),
    /// An offer's.
    Offer(Uuid),
    /// A guide's.
    Guide(Uuid),
}

impl Subject {
    /// The word in the database and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Place(_) => "place",
            Self::Offer(_) => "offer",
            Self::Guide(_) => "guide",
        }
    }

    /// Its id.
    pub const fn id(self) -> Uuid {
        match self {
            Self::Place(id) | Self::Offer(id) | Self::Guide(id) => id,
        }
    }

    /// What a form sends for it: `place.0199…`.
    pub fn choice(self) -> String {
        format!("{}.{}", self.word(), self.id())
    }

    /// Reads what a form sends.
    pub fn parse(choice: &str) -> Option<Self> {
        let (word, id) = choice.split_once('.')?;
        Self::of(word, id.parse().ok()?)
    }

    fn of(word: &str, id: Uuid) -> Option<Self> {
        [Self::Place(id), Self::Offer(id), Self::Guide(id)].into_iter().find(|it| it.word() == word)
    }
}

/// A feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Its id.
    pub id: Uuid,
    /// Whose calendar it is.
    pub of: Subject,
    /// What that is called.
    pub name: String,
    /// The language of its words.
    pub language: Lang,
    /// When its address was made.
    pub made_at: Timestamp,
}

/// Makes a feed for somebody who knows its address. The same form sent twice makes one, and the address shown last is the one that works.
pub fn make_feed(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    (id, of, language): (Uuid, Subject, Lang),
    token_hash: &[u8; 32],
    (by, now): (Uuid, Timestamp),
) -> Result<(), OfferError> {
    let (mut at, mut offer, mut guide) = (None, None, None);
    match of {
        Subject::Place(it) => at = Some(place::find_place(tx, municipality, it)?.id),
        Subject::Offer(it) => offer = Some(offering::find(tx, municipality, it)?.id),
        Subject::Guide(it) if person::account::works_in(tx, it, municipality)? => guide = Some(it),
        Subject::Guide(_) => return Err(OfferError::NotFound),
    }
    let made = tx.run(
        sql!(
            "INSERT INTO calendar_feed (municipality_id, id, kind, place_id, offer_id, guide_id, language, token_hash, made_by, made_at) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (municipality_id, id) DO UPDATE SET token_hash = excluded.token_hash ",
            "WHERE calendar_feed.ended_at IS NULL"
        ),
        params![municipality, id, of.word(), at, offer, guide, language.staff().code(), token_hash, by, now],
    )?;
    // Its address was ended since the form was shown: an old form does not bring it back.
    if made == 0 { Err(OfferError::Changed) } else { Ok(()) }
}

/// Ends a feed: its address leads nowhere from now on. Whoever may end only their own names themselves in `guide`.
pub fn end_feed(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid, guide: Option<Uuid>, now: Timestamp) -> Result<(), OfferError> {
    let ended = tx.run(
        sql!(
            "UPDATE calendar_feed SET ended_at = $1 WHERE municipality_id = $2 AND id = $3 AND (CAST($4 AS UUID) IS NULL OR guide_id = $4) ",
            "AND ended_at IS NULL"
        ),
        params![now, municipality, id, guide],
    )?;
    if ended == 0 { Err(OfferError::NotFound) } else { Ok(()) }
}

/// What [`read`] takes, after the municipality.
macro_rules! select_feed {
    () => {
        "SELECT f.municipality_id, f.id, f.kind, COALESCE(f.place_id, f.offer_id, f.guide_id), COALESCE(p.name, o.title, g.name), f.language, f.made_at \
         FROM calendar_feed f LEFT JOIN place p ON p.municipality_id = f.municipality_id AND p.id = f.place_id \
         LEFT JOIN offer o ON o.municipality_id = f.municipality_id AND o.id = f.offer_id LEFT JOIN person g ON g.id = f.guide_id "
    };
}

/// The feeds of a municipality whose addresses work, or those of one guide; the oldest first.
pub fn feeds(tx: &mut Tx<'_>, municipality: Uuid, guide: Option<Uuid>) -> Result<Vec<Feed>, DbError> {
    let found = tx.all(
        sql!(
            select_feed!(),
            "WHERE f.municipality_id = $1 AND f.ended_at IS NULL AND (CAST($2 AS UUID) IS NULL OR f.guide_id = $2) ORDER BY f.made_at, f.id"
        ),
        params![municipality, guide],
        read,
    )?;
    Ok(found.into_iter().map(|(_, it)| it).collect())
}

/// The feed that an address leads to, with its municipality; none once it was ended, or when the guide no longer works there.
pub fn feed_by_token(tx: &mut Tx<'_>, token_hash: &[u8; 32]) -> Result<(Uuid, Feed), OfferError> {
    tx.first(
        sql!(
            select_feed!(),
            "WHERE f.token_hash = $1 AND f.ended_at IS NULL AND (f.guide_id IS NULL OR (g.active AND EXISTS ",
            "(SELECT 1 FROM person_role r WHERE r.municipality_id = f.municipality_id AND r.person_id = f.guide_id)))"
        ),
        params![token_hash],
        read,
    )?
    .ok_or(OfferError::NotFound)
}

fn read(row: &mut Row<'_>) -> Result<(Uuid, Feed), DbError> {
    let (municipality, id) = (row.next()?, row.next()?);
    let (kind, subject): (String, Uuid) = (row.next()?, row.next()?);
    let feed = Feed {
        id,
        of: Subject::of(&kind, subject).unwrap_or(Subject::Place(subject)),
        name: row.next()?,
        language: Lang::parse(&row.next::<String>()?).unwrap_or(Lang::Nb),
        made_at: row.next()?,
    };
    Ok((municipality, feed))
}
