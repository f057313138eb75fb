//! E-mail by SMTP submission: encrypted, signed in where the server wants it, plain text, nothing that tells us whether it was read.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, UNIX_EPOCH};

use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use reqwest::Url;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

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
    /// The server's own certificate, if one was given that is not an authority's.
    pinned: Option<Pinned>,
}

/// A server that is known by its very certificate. rustls takes no certificate that claims to be an authority for a server's, and most that servers
/// sign for themselves do claim it; so for these the handshake proves that the server has the key, and the certificate is compared byte for byte
/// before anything is said.
struct Pinned {
    host: String,
    port: u16,
    wrapped: bool,
    parameters: TlsParameters,
    credentials: Option<Credentials>,
    certificates: Vec<Vec<u8>>,
    /// Whether the server has shown another certificate: then those given are authorities, and the ordinary way is right.
    is_other: AtomicBool,
}

impl Pinned {
    /// Sends a letter; `None`: the server has another certificate, and nothing was said to it.
    async fn send(&self, letter: &Message) -> Result<Option<()>, Error> {
        let me = ClientId::default();
        let at_once = self.wrapped.then(|| self.parameters.clone());
        let mut server =
            AsyncSmtpConnection::connect_tokio1((self.host.as_str(), self.port), Some(TIMEOUT), &me, at_once, None).await?;
        if !self.wrapped {
            server.starttls(self.parameters.clone(), &me).await?;
        }
        let shown = server.peer_certificate()?;
        if !self.certificates.contains(&shown) {
            server.abort().await;
            return Ok(None);
        }
        if let Some(credentials) = &self.credentials {
            server.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        server.send(letter.envelope(), &letter.formatted()).await?;
        // It has the letter; how it says goodbye does not matter.
        drop(server.quit().await);
        Ok(Some(()))
    }
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
        let port = url.port().unwrap_or(port);
        let plain = |it: &str| percent_decoded(it);
        let credentials = (!url.username().is_empty())
            .then(|| Credentials::new(plain(url.username()), plain(url.password().unwrap_or_default())));
        let mut pinned = None;
        let tls = if url.query() == Some("tls=none") {
            if !loopback {
                return Err(WrongWay::Address("is unencrypted, which is for this very machine only"));
            }
            Tls::None
        } else {
            let failed = |error: Error| WrongWay::Client(error.to_string());
            let mut parameters = TlsParameters::builder(host.clone());
            if !certificate.is_empty() {
                let unreadable = |why: String| WrongWay::Certificate(certificate.to_owned(), why);
                let pem = std::fs::read(certificate).map_err(|error| unreadable(error.to_string()))?;
                let trusted = Certificate::from_pem(&pem).map_err(|error| unreadable(error.to_string()))?;
                parameters = parameters.add_root_certificate(trusted);
                let all: Result<Vec<Vec<u8>>, _> =
                    CertificateDer::pem_slice_iter(&pem).map(|it| it.map(|it| it.as_ref().to_vec())).collect();
                pinned = Some(Pinned {
                    host: host.clone(),
                    port,
                    wrapped,
                    // Name and signatures are checked by it all the same; whose certificate it is, we compare.
                    parameters: TlsParameters::builder(host.clone())
                        .dangerous_accept_invalid_certs(true)
                        .build()
                        .map_err(failed)?,
                    credentials: credentials.clone(),
                    certificates: all.map_err(|error| unreadable(error.to_string()))?,
                    is_other: AtomicBool::new(false),
                });
            }
            let parameters = parameters.build().map_err(failed)?;
            if wrapped { Tls::Wrapper(parameters) } else { Tls::Required(parameters) }
        };
        let from: Mailbox =
            from.parse().map_err(|_| WrongWay::Address("needs a sender such as Digihjelpen <noreply@kommune.example>"))?;
        let domain = from.email.domain().to_owned();
        let mut server =
            AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&host).port(port).tls(tls).timeout(Some(TIMEOUT));
        if let Some(credentials) = credentials {
            server = server.credentials(credentials);
        }
        Ok(Self { server: server.build(), from, domain, pinned })
    }

    async fn hand_over(&self, letter: Message) -> Result<(), Error> {
        if let Some(pinned) = self.pinned.as_ref().filter(|it| !it.is_other.load(Ordering::Relaxed)) {
            if pinned.send(&letter).await?.is_some() {
                return Ok(());
            }
            pinned.is_other.store(true, Ordering::Relaxed);
        }
        self.server.send(letter).await.map(drop)
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
            // Each command has its own time; all of them together must end far before the lease does.
            let Ok(done) = tokio::time::timeout(3 * TIMEOUT, self.hand_over(letter)).await else {
                return Outcome::Later("timeout");
            };
            match done {
                Ok(()) => Outcome::Accepted(None),
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
