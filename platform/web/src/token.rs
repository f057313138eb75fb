//! The token in every form: proof that the form came from our own page, and the key by which a second press is known as the same act.

use axum::extract::{FromRequest, Request};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, StatusCode};
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha2::Sha256;

use crate::doors::read_body;
use crate::{Actor, App, Failure, Form};

/// How long a token proves by itself where the form came from. Longer than the 20 hours that ux U-12 asks for.
const HOURS: i64 = 48;

/// A form's token: its key, the minute it was made, and a seal over both and the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The form's own key, which makes a double press the same act: a UUIDv7, so that keys are stored in the order in which they were made.
    pub key: [u8; 16],
    minute: u32,
    seal: [u8; 16],
}

impl Token {
    /// A new token for a form shown to this person, or to nobody in particular.
    pub fn new(app: &App, actor: Option<&Actor>) -> Self {
        let key = app.clock.id().into_bytes();
        let minute = minute(app.clock.now());
        Self { key, minute, seal: seal(&app.settings.secret, key, minute, actor) }
    }

    /// The token as it stands in the form.
    pub fn text(&self) -> String {
        let mut bytes = Vec::with_capacity(36);
        bytes.extend_from_slice(&self.key);
        bytes.extend_from_slice(&self.minute.to_be_bytes());
        bytes.extend_from_slice(&self.seal);
        data_encoding::BASE64URL_NOPAD.encode(&bytes)
    }

    fn parse(text: &str) -> Option<Self> {
        let bytes = data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        let (key, rest) = bytes.split_first_chunk::<16>()?;
        let (minute, rest) = rest.split_first_chunk::<4>()?;
        Some(Self { key: *key, minute: u32::from_be_bytes(*minute), seal: rest.try_into().ok()? })
    }

    fn is_ours(&self, app: &App, actor: Option<&Actor>) -> bool {
        seal(&app.settings.secret, self.key, self.minute, actor) == self.seal
    }

    fn is_fresh(&self, now: Timestamp) -> bool {
        let age = i64::from(minute(now)) - i64::from(self.minute);
        (0..=HOURS * 60).contains(&age)
    }
}

fn minute(now: Timestamp) -> u32 {
    u32::try_from(now.as_second() / 60).unwrap_or(0)
}

fn seal(secret: &[u8; 32], key: [u8; 16], minute: u32, actor: Option<&Actor>) -> [u8; 16] {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes a key of any length");
    mac.update(b"form");
    mac.update(&key);
    mac.update(&minute.to_be_bytes());
    mac.update(actor.map_or(&[0; 32], |it| &it.session));
    let full = mac.finalize().into_bytes();
    let mut short = [0; 16];
    short.copy_from_slice(&full[..16]);
    short
}

/// A posted form that has been proved to come from our own pages. There is no other way to a posted form.
///
/// The browser's own word (`Sec-Fetch-Site`, else `Origin`) must not name another site. For whoever is signed in the form's token must also
/// carry the seal of their session. A visitor without session has nothing that a foreign page could misuse, so there an old
/// token is enough when the browser says that the form is ours.
pub struct Protected(pub Form);

impl FromRequest<App> for Protected {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        let (parts, body) = request.into_parts();
        let origin = origin(&parts.headers);
        if origin == Origin::Foreign {
            return Err(Failure::Forbidden);
        }
        let form = Form::parse(&read_body(body).await?);
        let actor = parts.extensions.get::<Actor>();
        let token = Token::parse(form.get("token"));
        let proved = match (&token, actor) {
            (Some(token), Some(_)) => token.is_ours(app, actor) && token.is_fresh(app.clock.now()),
            (Some(token), None) => token.is_ours(app, None) && (origin == Origin::Ours || token.is_fresh(app.clock.now())),
            (None, _) => false,
        };
        match token {
            Some(token) if proved => Ok(Self(form.with_key(token.key))),
            _ => Err(Failure::Forbidden),
        }
    }
}

/// Which site a posted form came from, by the browser's own word.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    Ours,
    Foreign,
    Unsaid,
}

pub(crate) fn origin(headers: &HeaderMap) -> Origin {
    let said = |name: &str| headers.get(name).and_then(|it| it.to_str().ok());
    match said("sec-fetch-site") {
        // `none`: the person typed the address or reloaded the page.
        Some("same-origin" | "none") => return Origin::Ours,
        Some(_) => return Origin::Foreign,
        None => {}
    }
    match (said(ORIGIN.as_str()), said(HOST.as_str())) {
        (Some(origin), Some(host)) if origin.split_once("://").is_some_and(|(_, it)| it == host) => Origin::Ours,
        (Some(_), _) => Origin::Foreign,
        (None, _) => Origin::Unsaid,
    }
}

/// The status of a page that shows a form again with errors.
pub(crate) const UNPROCESSABLE: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
