//! E-mail by SMTP submission: encrypted, signed in where the server wants it, plain text, nothing that tells us whether it was read.

use std::time::{Duration, UNIX_EPOCH};

use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use reqwest::Url;

use crate::claim::Outgoing;
use crate::kannel::percent_decoded;
use crate::way::{Handed, Outcome, Way, WrongWay};

/// How long one command may take.
const TIMEOUT: Duration = Duration::from_secs(20);

/// The server that takes our mail.
pub struct Smtp {
    server: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    /// What stands after the @ in a message's id.
    domain: String,
}

/// Says that no person wrote it, so that nobody's holiday notice answers (RFC 3834).
#[derive(Clone, Debug)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// The language of the text (RFC 3282).
#[derive(Clone, Debug)]
struct ContentLanguage(String);

impl Header for ContentLanguage {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

impl Smtp {
    /// A server at `smtp://user:password@host:587` (STARTTLS is demanded) or `smtps://…:465` (encrypted from the beginning). Unencrypted only on
    /// this very machine, and only when asked for: `smtp://127.0.0.1:25?tls=none`. `from`: «Digihjelpen <noreply@kommune.example>».
    /// `certificate`: a PEM file that is trusted besides the machine's own store; empty = none.
    pub fn new(address: &str, from: &str, certificate: &str) -> Result<Self, WrongWay> {
        crate::trust();
        let wrong = || WrongWay::Address("should be an address such as smtp://user:password@mail.example:587");
        let url = Url::parse(address).map_err(|_| wrong())?;
        let host = url.host_str().ok_or_else(wrong)?.to_owned();
        let (wrapped, port) = match url.scheme() {
            "smtp" => (false, 587),
            "smtps" => (true, 465),
            _ => return Err(wrong()),
        };
        let loopback = host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|it| it.is_loopback());
        let tls = if url.query() == Some("tls=none") {
            if !loopback {
                return Err(WrongWay::Address("is unencrypted, which is for this very machine only"));
            }
            Tls::None
        } else {
            let mut parameters = TlsParameters::builder(host.clone());
            if !certificate.is_empty() {
                let unreadable = |why: String| WrongWay::Certificate(certificate.to_owned(), why);
                let pem = std::fs::read(certificate).map_err(|error| unreadable(error.to_string()))?;
                let trusted = Certificate::from_pem(&pem).map_err(|error| unreadable(error.to_string()))?;
                parameters = parameters.add_root_certificate(trusted);
            }
            let parameters = parameters.build().map_err(|error| WrongWay::Client(error.to_string()))?;
            if wrapped { Tls::Wrapper(parameters) } else { Tls::Required(parameters) }
        };
        let from: Mailbox =
            from.parse().map_err(|_| WrongWay::Address("needs a sender such as Digihjelpen <noreply@kommune.example>"))?;
        let domain = from.email.domain().to_owned();
        let mut server = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&host)
            .port(url.port().unwrap_or(port))
            .tls(tls)
            .timeout(Some(TIMEOUT));
        if !url.username().is_empty() {
            let plain = |it: &str| percent_decoded(it);
            server = server.credentials(Credentials::new(plain(url.username()), plain(url.password().unwrap_or_default())));
        }
        Ok(Self { server: server.build(), from, domain })
    }

    /// The letter as it travels; `None` when the recipient's address cannot be one.
    fn letter(&self, it: &Outgoing) -> Option<Message> {
        let since_1970 = Duration::from_micros(u64::try_from(it.created_at.as_microsecond()).ok()?);
        Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, it.recipient.parse().ok()?))
            .subject(&it.heading)
            // The same at every try: a server or a mailbox that has it already knows the second one.
            .message_id(Some(format!("<{}@{}>", it.id, self.domain)))
            .date(UNIX_EPOCH + since_1970)
            .header(AutoSubmitted)
            .header(ContentLanguage(it.language.clone()))
            .header(ContentType::TEXT_PLAIN)
            .body(it.body.clone())
            .ok()
    }
}

impl Way for Smtp {
    fn send<'a>(&'a self, it: &'a Outgoing) -> Handed<'a> {
        Box::pin(async move {
            let Some(letter) = self.letter(it) else { return Outcome::Refused("refused") };
            match self.server.send(letter).await {
                Ok(_) => Outcome::Accepted(None),
                Err(error) => match error.status().map(u16::from) {
                    // The server will not let us in: that is the installation's matter, not the recipient's.
                    Some(454 | 530 | 534 | 535 | 538) => Outcome::Later("login"),
                    _ if error.is_permanent() => Outcome::Refused("refused"),
                    _ if error.is_transient() => Outcome::Later("busy"),
                    _ if error.is_timeout() => Outcome::Later("timeout"),
                    _ => Outcome::Later("unreachable"),
                },
            }
        })
    }
}
