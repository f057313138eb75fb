//! Secret addresses that staff make: a tablet by the door that gives numbers, a screen on the wall that shows whose turn it is. Whoever has the
//! address has the screen, until staff end it.

use booking::Means;
use db::{DbError, Row, Tx, params, sql};
use jiff::Timestamp;
use uuid::Uuid;

use crate::DropInError;

/// What an address is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Gives numbers.
    Tablet,
    /// Shows numbers.
    Wall,
}

impl Kind {
    /// The word in forms and in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Tablet => "tablet",
            Self::Wall => "wall",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Tablet, Self::Wall].into_iter().find(|it| it.word() == word)
    }
}

/// What a screen may let be heard when a number is called. Somebody must switch it on at the screen besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sound {
    /// Nothing.
    Off,
    /// Two tones.
    Gong,
    /// The number, read aloud by the machine's own voice.
    Voice,
}

impl Sound {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Off, Self::Gong, Self::Voice];

    /// The word in forms and in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Gong => "gong",
            Self::Voice => "voice",
        }
    }

    /// Reads the word; what is unknown is silent.
    pub fn parse(word: &str) -> Self {
        Self::ALL.into_iter().find(|it| it.word() == word).unwrap_or(Self::Off)
    }
}

/// A screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Its id, from which the secret follows.
    pub id: Uuid,
    /// Where it stands.
    pub place: Uuid,
    /// What it is for.
    pub kind: Kind,
    /// What may be heard.
    pub sound: Sound,
    /// When it was made.
    pub made_at: Timestamp,
}

/// Makes an address.
pub fn make(tx: &mut Tx<'_>, means: &Means, municipality: Uuid, by: Uuid, it: &Screen) -> Result<(), DbError> {
    tx.run(
        sql!(
            "INSERT INTO queue_screen (municipality_id, id, place_id, kind, sound, token_hash, made_by, made_at) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (municipality_id, id) DO NOTHING"
        ),
        params![
            municipality,
            it.id,
            it.place,
            it.kind.word(),
            it.sound.word(),
            &means.token_hash(&means.token_of(it.id)),
            by,
            it.made_at
        ],
    )?;
    Ok(())
}

/// Ends an address: it leads nowhere from now on.
pub fn end(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid, id: Uuid, now: Timestamp) -> Result<(), DropInError> {
    let done = tx.run(
        sql!(
            "UPDATE queue_screen SET ended_at = $1 WHERE municipality_id = $2 AND id = $3 AND place_id = $4 AND ended_at IS NULL"
        ),
        params![now, municipality, id, place],
    )?;
    if done == 0 { Err(DropInError::NotFound) } else { Ok(()) }
}

/// The addresses of a place that work, the oldest first.
pub fn screens(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid) -> Result<Vec<Screen>, DbError> {
    tx.all(
        sql!(
            "SELECT id, place_id, kind, sound, made_at FROM queue_screen WHERE municipality_id = $1 AND place_id = $2 AND ended_at IS NULL ORDER BY id"
        ),
        params![municipality, place],
        read,
    )
}

/// The screen that an address leads to, with its municipality; none once it was ended.
pub fn by_token(tx: &mut Tx<'_>, token_hash: &[u8; 32]) -> Result<(Uuid, Screen), DropInError> {
    tx.first(
        sql!("SELECT municipality_id, id, place_id, kind, sound, made_at FROM queue_screen WHERE token_hash = $1 AND ended_at IS NULL"),
        params![token_hash],
        |row| Ok((row.next()?, read(row)?)),
    )?
    .ok_or(DropInError::NotFound)
}

fn read(row: &mut Row<'_>) -> Result<Screen, DbError> {
    Ok(Screen {
        id: row.next()?,
        place: row.next()?,
        kind: Kind::parse(&row.next::<String>()?).unwrap_or(Kind::Wall),
        sound: Sound::parse(&row.next::<String>()?),
        made_at: row.next()?,
    })
}
