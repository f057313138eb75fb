//! Who acts, and what the rules need for it besides the transaction.

use clock::Clock;
use db::{DbError, Tx, params, sql};
use uuid::Uuid;
use web::App;

use crate::{code, history, reason};

/// What rules need besides the transaction. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Means {
    /// Time, chance and ids.
    pub clock: Clock,
    /// The program's secret: seals links and code words.
    pub secret: [u8; 32],
    /// Where people reach the program, without a slash at the end.
    pub public_url: String,
}

impl Means {
    /// What a request has at hand.
    pub fn of(app: &App) -> Self {
        Self { clock: app.clock.clone(), secret: app.settings.secret, public_url: app.settings.public_url.clone() }
    }

    /// What stands in the link to an invitation, or to a number in the drop-in queue: twelve letters and figures that nobody can guess and that follow from its id, so that they need
    /// not be kept. Kept is [`Self::token_hash`], by which the link is found.
    pub fn token_of(&self, subject: Uuid) -> String {
        let full = code::seal(&self.secret, &[b"invitation", subject.as_bytes()]);
        data_encoding::BASE32_NOPAD.encode(&full[..8])[..12].to_lowercase()
    }

    /// By what such a link is found.
    pub fn token_hash(&self, token: &str) -> [u8; 32] {
        code::seal(&self.secret, &[b"token", token.to_lowercase().as_bytes()])
    }

    /// By what the history knows a booking, a list entry, a meeting or a list: an HMAC with a key of the municipality's own, which follows from the
    /// program's secret and is not in the database (booking.md, 13).
    pub fn pseudonym(&self, municipality: Uuid, subject: Uuid) -> [u8; 32] {
        pseudonym(&self.pseudonym_key(municipality), subject)
    }

    pub(crate) fn pseudonym_key(&self, municipality: Uuid) -> [u8; 32] {
        code::seal(&self.secret, &[b"pseudonym", municipality.as_bytes()])
    }

    /// Acts for a municipality; `by` is the member of staff, `None` the resident or the program itself.
    pub const fn act(&self, municipality: Uuid, by: Option<Uuid>) -> Act<'_> {
        Act { means: self, municipality, by, reason: "", note: "", numbers: None, batch: None }
    }
}

/// The pseudonym of a subject: the moment it was made (six bytes, milliseconds; a line about that moment has it too), then 26 bytes of an HMAC.
/// What is made at the same time lies together in the index so, and a booking writes one page less.
pub(crate) fn pseudonym(key: &[u8; 32], subject: Uuid) -> [u8; 32] {
    let mut it = code::seal(key, &[subject.as_bytes()]);
    it[..6].copy_from_slice(&subject.as_bytes()[..6]);
    it
}

/// One act on the bookings of a municipality.
#[derive(Clone, Copy, Debug)]
pub struct Act<'m> {
    pub(crate) means: &'m Means,
    pub(crate) municipality: Uuid,
    pub(crate) by: Option<Uuid>,
    pub(crate) reason: &'m str,
    pub(crate) note: &'m str,
    numbers: Option<(i64, i64)>,
    /// The act on many of which this is one, so that all can be undone together.
    pub(crate) batch: Option<Uuid>,
}

impl<'m> Act<'m> {
    /// The same act with the reason that its history shows: a word of [`crate::WORDS`], or a sentence of staff's own, which is erased with the
    /// person.
    #[must_use]
    pub const fn because(self, reason: &'m str) -> Self {
        Self { reason, ..self }
    }

    /// The same act with something in staff's own words besides a named reason. It is erased with the person.
    #[must_use]
    pub const fn noting(self, note: &'m str) -> Self {
        Self { note, ..self }
    }

    /// The same act as a change of a number.
    #[must_use]
    pub(crate) const fn changing(self, before: i64, after: i64) -> Self {
        Self { numbers: Some((before, after)), ..self }
    }

    /// The same act as one of many that can be undone together.
    #[must_use]
    pub const fn as_batch(self, batch: Uuid) -> Self {
        Self { batch: Some(batch), ..self }
    }

    pub(crate) fn clock(&self) -> &'m Clock {
        &self.means.clock
    }

    /// Writes a line of the history. It names nobody: the subject stands in it by its pseudonym, and what staff wrote lies apart.
    pub(crate) fn log(
        &self,
        tx: &mut Tx<'_>,
        what: &str,
        session: impl Into<Option<Uuid>>,
        subject: Uuid,
    ) -> Result<(), DbError> {
        debug_assert!(history::ACTS.contains(&what), "{what} has no words for people");
        let (id, (word, note)) = (self.clock().id(), reason::split(self.reason, self.note));
        tx.send(
            sql!(
                "INSERT INTO booking_event (municipality_id, id, happened_at, act, session_id, pseudonym, actor_id, reason, number_before, number_after) ",
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
            ),
            params![
                self.municipality,
                id,
                self.clock().now(),
                what,
                session.into(),
                &self.means.pseudonym(self.municipality, subject),
                self.by,
                word,
                self.numbers.map(|it| it.0),
                self.numbers.map(|it| it.1)
            ],
        )?;
        if note.is_empty() { Ok(()) } else { reason::keep(tx, self.municipality, id, subject, note) }
    }
}
