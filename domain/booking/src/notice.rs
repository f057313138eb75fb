//! What the person is told: the text message or e-mail about a booking, in their own language.

use clock::Clock;
use db::{DbError, Tx};
use i18n::{FluentValue, Lang};
use message::{Channel, NewMessage, queue};
use offer::{Place, Session};
use uuid::Uuid;

use crate::code::RefCode;
use crate::contact::{Contact, Route};

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Booked,
    Listed,
}

/// What a message is about, and for whom.
pub(crate) struct About<'a> {
    pub(crate) municipality: Uuid,
    pub(crate) subject: Uuid,
    pub(crate) kind: Kind,
    /// The reader's language: the companion's is that of the page they booked on, the person's the one they chose.
    pub(crate) lang: Lang,
    pub(crate) session: &'a Session,
    pub(crate) place: &'a Place,
    /// The number to call.
    pub(crate) phone: &'a str,
}

/// Queues the confirmation, where there is a way to send one. Nobody is told that a message was sent when there is none (ux U-45).
pub(crate) fn queue_confirmation(
    tx: &mut Tx<'_>,
    clock: &Clock,
    about: &About<'_>,
    contact: &Contact,
    code: &RefCode,
) -> Result<(), DbError> {
    let (channel, recipient) = match &contact.route {
        Route::Sms(number) => (Channel::Sms, number),
        Route::Email(address) => (Channel::Email, address),
        Route::Call(_) | Route::None => return Ok(()),
    };
    let (heading, body) = words(about, &contact.name, code);
    queue(
        tx,
        clock.id(),
        &NewMessage {
            municipality: about.municipality,
            subject: about.subject,
            version: 1,
            kind: if about.kind == Kind::Booked { "confirmation" } else { "listed" },
            channel,
            recipient,
            language: about.lang.code(),
            heading: if channel == Channel::Sms { String::new() } else { heading },
            body,
        },
        clock.now(),
    )
}

fn words(about: &About<'_>, name: &str, code: &RefCode) -> (String, String) {
    let (texts, session) = (about.lang.texts(), about.session);
    let when = texts.bare("day-and-time", [("day", texts.day(session.date).into()), ("time", texts.time(session.from).into())]);
    // Grouped numbers carry spaces that do not break; a text message takes plain ones.
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let value = |text: String| FluentValue::from(text);
    let (key, heading) = match about.kind {
        Kind::Booked => ("sms-booked", "email-booked-heading"),
        Kind::Listed => ("sms-listed", "email-listed-heading"),
    };
    let body = texts.bare(
        key,
        [
            ("name", value(name.to_owned())),
            ("when", value(when.clone())),
            ("place", value(about.place.is.name.clone())),
            ("code", value(plain(&code.said()))),
            ("phone", value(plain(&i18n::calendar::phone(about.phone)))),
        ],
    );
    (texts.bare(heading, [("when", value(when))]), plain(&body))
}
