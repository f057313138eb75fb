//! The door for text messages that a gateway brings. It stands at an address with a secret, answers the gateway nothing, and does everything once.

use axum::Extension;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use message::{Channel, Dispatch, Outgoing};
use municipality::setting::PhoneNumber;
use uuid::Uuid;
use web::{App, Failure};

use crate::act::Means;
use crate::reply::{self, Reply};
use crate::{BookingError, code};

/// Longer text messages than this come from nobody's thumbs.
const LONGEST: usize = 1_000;

/// What the gateway says, byte for byte: a text in UCS-2 is no text as an address has it.
struct Said(Vec<(String, Vec<u8>)>);

impl Said {
    fn read(query: &str) -> Self {
        let pairs = query.split('&').filter_map(|it| it.split_once('='));
        Self(pairs.map(|(name, value)| (name.to_owned(), message::percent_bytes(&value.replace('+', " ")))).collect())
    }

    fn get(&self, name: &str) -> &[u8] {
        self.0.iter().find(|(it, _)| it == name).map_or(&[], |(_, value)| value.as_slice())
    }

    fn text(&self, name: &str) -> String {
        String::from_utf8_lossy(self.get(name)).trim().to_owned()
    }

    /// The message: coding 2 is UCS-2 (UTF-16, the high byte first), everything else UTF-8, or Latin 1 from an old gateway.
    fn message(&self) -> String {
        let bytes = self.get("tekst");
        let text = if self.text("koding") == "2" {
            let units: Vec<u16> = bytes.chunks_exact(2).map(|it| u16::from_be_bytes([it[0], it[1]])).collect();
            String::from_utf16_lossy(&units)
        } else {
            match std::str::from_utf8(bytes) {
                Ok(text) => text.to_owned(),
                Err(_) => bytes.iter().map(|it| char::from(*it)).collect(),
            }
        };
        text.chars().take(LONGEST).collect()
    }
}

/// `GET /sms/inn/{secret}?fra=%p&tekst=%b&koding=%c&id=%I&tid=%t`: gateways bring text messages by GET.
pub(crate) async fn receive(
    State(app): State<App>,
    Extension(dispatch): Extension<Dispatch>,
    Path(secret): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    if !dispatch.admits(&secret) {
        return Err(Failure::NotFound);
    }
    let said = Said::read(&query.unwrap_or_default());
    let text = said.message();
    let done = StatusCode::NO_CONTENT.into_response();
    // Some gateways give the country code without its plus sign, some with two zeros in its place.
    let from = said.text("fra");
    let sender =
        if from.starts_with('+') || from.len() == 8 { from } else { format!("+{}", from.strip_prefix("00").unwrap_or(&from)) };
    let Some(sender) = PhoneNumber::parse(&sender) else {
        tracing::warn!("a text message came from a sender that is no phone number; nobody can answer it");
        return Ok(done);
    };
    let means = Means::of(&app);
    // The gateway's own number for it, else what it says and when.
    let (id, at) = (said.text("id"), said.text("tid"));
    let key = if id.is_empty() {
        code::seal(&means.secret, &[b"sms", sender.as_str().as_bytes(), at.as_bytes(), text.as_bytes()])
    } else {
        code::seal(&means.secret, &[b"sms-id", sender.as_str().as_bytes(), id.as_bytes()])
    };
    let stranger = sender.clone();
    let came_to =
        app.db.write(move |tx| -> Result<Reply, BookingError> { reply::receive(tx, &means, &sender, &text, &key) }).await?;
    if came_to == (Reply::Unknown { answer: true }) {
        thank(&app, &dispatch, &stranger).await;
    }
    Ok(done)
}

/// Answers somebody whom we do not know: whom to call. Nothing is kept of it, so it is tried once.
async fn thank(app: &App, dispatch: &Dispatch, to: &PhoneNumber) {
    let Some(way) = dispatch.ways.of(Channel::Sms).filter(|_| to.is_mobile()) else { return };
    let phone = app.national_help().said();
    let body = i18n::Lang::Nb.texts().bare("sms-reply-stranger", [("phone", phone.into())]).replace('\u{a0}', " ");
    let it = Outgoing {
        municipality: Uuid::nil(),
        id: app.clock.id(),
        subject: Uuid::nil(),
        version: 1,
        kind: reply::KIND.to_owned(),
        channel: Channel::Sms,
        recipient: to.as_str().to_owned(),
        language: "nb".to_owned(),
        heading: String::new(),
        body,
        created_at: app.clock.now(),
        attempts: 1,
        lease: Uuid::nil(),
        until: None,
        letter: None,
    };
    if let message::Outcome::Later(why) | message::Outcome::Refused(why) = way.send(&it).await {
        tracing::warn!(why, "a stranger could not be answered");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_read_by_its_coding() {
        assert_eq!(Said::read("fra=%2B4790000010&tekst=AVBUD+takk&koding=0").message(), "AVBUD takk");
        assert_eq!(Said::read("tekst=%00J%00A&koding=2").message(), "JA");
        assert_eq!(Said::read("tekst=%01%0d%00%e1%00h&koding=2").message(), "čáh");
        assert_eq!(Said::read("tekst=p%c3%a5&koding=0").message(), "på");
        assert_eq!(Said::read("tekst=p%e5&koding=0").message(), "på");
        assert_eq!(Said::read("tekst=100%&koding=0").message(), "100%");
        assert_eq!(Said::read("fra=%2B4790000010").text("fra"), "+4790000010");
    }
}
