//! Who acts, and what the rules need for it besides the transaction.

use clock::Clock;
use db::{DbError, Tx, params, sql};
use uuid::Uuid;
use web::App;

use crate::{code, history};

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

    /// What stands in the link to an invitation: twelve letters and figures that nobody can guess and that follow from its id, so that they need
    /// not be kept. Kept is [`Self::token_hash`], by which the link is found.
    pub fn token_of(&self, invitation: Uuid) -> String {
        let full = code::seal(&self.secret, &[b"invitation", invitation.as_bytes()]);
        data_encoding::BASE32_NOPAD.encode(&full[..8])[..12].to_lowercase()
    }

    /// By what the link to an invitation is found.
    pub fn token_hash(&self, token: &str) -> [u8; 32] {
        code::seal(&self.secret, &[b"token", token.to_lowercase().as_bytes()])
    }

    /// Acts for a municipality; `by` is the member of staff, `None` the resident or the program itself.
    pub const fn act(&self, municipality: Uuid, by: Option<Uuid>) -> Act<'_> {
        Act { means: self, municipality, by, reason: "", batch: None }
    }
}

/// One act on the bookings of a municipality.
#[derive(Clone, Copy, Debug)]
pub struct Act<'m> {
    pub(crate) means: &'m Means,
    pub(crate) municipality: Uuid,
    pub(crate) by: Option<Uuid>,
    pub(crate) reason: &'m str,
    /// The act on many of which this is one, so that all can be undone together.
    pub(crate) batch: Option<Uuid>,
}

impl<'m> Act<'m> {
    /// The same act with the reason that its history shows.
    #[must_use]
    pub const fn because(self, reason: &'m str) -> Self {
        Self { reason, ..self }
    }

    /// The same act as one of many that can be undone together.
    #[must_use]
    pub const fn as_batch(self, batch: Uuid) -> Self {
        Self { batch: Some(batch), ..self }
    }

    pub(crate) fn clock(&self) -> &'m Clock {
        &self.means.clock
    }

    /// Writes a line of the history. It names nobody.
    pub(crate) fn log(
        &self,
        tx: &mut Tx<'_>,
        what: &str,
        session: impl Into<Option<Uuid>>,
        subject: Uuid,
    ) -> Result<(), DbError> {
        debug_assert!(history::ACTS.contains(&what), "{what} has no words for people");
        tx.run(
            sql!(
                "INSERT INTO booking_event (municipality_id, id, happened_at, act, session_id, subject_id, actor_id, reason, batch_id) ",
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
            ),
            params![
                self.municipality,
                self.clock().id(),
                self.clock().now(),
                what,
                session.into(),
                subject,
                self.by,
                self.reason,
                self.batch
            ],
        )?;
        Ok(())
    }
}
