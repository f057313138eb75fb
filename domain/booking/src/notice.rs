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

/// Queues the confirmation, where there is a way to send one. Nobody is told that a message was sent when there is none (ux U-45).
#[expect(clippy::too_many_arguments, reason = "a message names all of these")]
pub(crate) fn queue_confirmation(
    tx: &mut Tx<'_>,
    clock: &Clock,
    municipality: Uuid,
    subject: Uuid,
    kind: Kind,
    contact: &Contact,
    (session, place): (&Session, &Place),
    code: &RefCode,
    phone: &str,
) -> Result<(), DbError> {
    let (channel, recipient) = match &contact.route {
        Route::Sms(number) => (Channel::Sms, number),
        Route::Email(address) => (Channel::Email, address),
        Route::Call(_) | Route::None => return Ok(()),
    };
    // Whoever reads it: the companion reads the language of the page that they booked on, which is the one kept.
    let lang = contact.language;
    let (heading, body) = words(lang, kind, &contact.name, session, place, code, phone);
    queue(
        tx,
        clock.id(),
        &NewMessage {
            municipality,
            subject,
            version: 1,
            kind: if kind == Kind::Booked { "confirmation" } else { "listed" },
            channel,
            recipient,
            language: lang.code(),
            heading: if channel == Channel::Sms { String::new() } else { heading },
            body,
        },
        clock.now(),
    )
}

fn words(lang: Lang, kind: Kind, name: &str, session: &Session, place: &Place, code: &RefCode, phone: &str) -> (String, String) {
    let texts = lang.texts();
    let when = texts.bare("day-and-time", [("day", texts.day(session.date).into()), ("time", texts.time(session.from).into())]);
    // Grouped numbers carry spaces that do not break; a text message takes plain ones.
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let value = |text: String| FluentValue::from(text);
    let (key, heading) = match kind {
        Kind::Booked => ("sms-booked", "email-booked-heading"),
        Kind::Listed => ("sms-listed", "email-listed-heading"),
    };
    let body = texts.bare(
        key,
        [
            ("name", value(name.to_owned())),
            ("when", value(when.clone())),
            ("place", value(place.is.name.clone())),
            ("code", value(plain(&code.said()))),
            ("phone", value(plain(&i18n::calendar::phone(phone)))),
        ],
    );
    (texts.bare(heading, [("when", value(when))]), plain(&body))
}
