//! The ways out of the house. A new gateway is one small type that sends one message and says what came of it.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use uuid::Uuid;

use crate::claim::{Author, Outgoing};
use crate::outbox::Channel;

/// What came of handing a message over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The gateway has it; its own number for it, if it gave one.
    Accepted(Option<String>),
    /// Not now: a word of [`crate::WORDS`] says why.
    Later(&'static str),
    /// Never: the gateway will not take this one.
    Refused(&'static str),
}

/// A message being handed over.
pub type Handed<'a> = Pin<Box<dyn Future<Output = Outcome> + Send + 'a>>;

/// What became of a message that a way took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nobody knows yet.
    OnItsWay,
    /// It is there.
    Arrived,
    /// It will not arrive: a word of [`crate::WORDS`] says why.
    Lost(&'static str),
}

/// A way being asked what became of messages: each with the way's number for it.
pub type Asked<'a> = Pin<Box<dyn Future<Output = Vec<(String, Fate)>> + Send + 'a>>;

/// A way to send one message. It has a time-out of its own, far below the lease of a message, and tries once: trying again is the outbox's matter.
pub trait Way: Send + Sync {
    /// Hands one message over.
    fn send<'a>(&'a self, it: &'a Outgoing) -> Handed<'a>;

    /// Whether it is set up for a municipality.
    fn serves(&self, _municipality: Uuid) -> bool {
        true
    }

    /// What has become of messages that it took, by its own numbers for them. A way that reports by itself is never asked.
    fn fates<'a>(&'a self, _municipality: Uuid, _numbers: &'a [String]) -> Asked<'a> {
        Box::pin(std::future::ready(Vec::new()))
    }
}

/// What is wrong with the description of a way.
#[derive(Debug, thiserror::Error)]
pub enum WrongWay {
    /// The address cannot be what it should.
    #[error("{0}")]
    Address(&'static str),
    /// The file of a certificate cannot be read.
    #[error("the certificate {0} cannot be read: {1}")]
    Certificate(String, String),
    /// The private key cannot be read.
    #[error("the private key is not RSA in PKCS #8, PEM: {0}")]
    Key(String),
    /// The client could not be made.
    #[error("the client could not be made: {0}")]
    Client(String),
}

/// The ways that there are; none in the example system.
#[derive(Clone, Default)]
pub struct Ways {
    /// Text messages.
    pub sms: Option<Arc<dyn Way>>,
    /// E-mail.
    pub email: Option<Arc<dyn Way>>,
    /// Letters.
    pub letter: Option<Arc<dyn Way>>,
    /// Whether this is the example system: then what is written stays in the outbox, to be looked at.
    pub example: bool,
    /// What must stand in the address by which a gateway brings reports and text messages; empty = it brings none.
    pub secret: String,
}

impl Ways {
    /// The way of a channel.
    pub fn of(&self, channel: Channel) -> Option<&Arc<dyn Way>> {
        match channel {
            Channel::Sms => self.sms.as_ref(),
            Channel::Email => self.email.as_ref(),
            Channel::Letter => self.letter.as_ref(),
        }
    }
}

/// The ways out together with whoever knows whether a message is still true. Cheap to clone.
#[derive(Clone)]
pub struct Dispatch {
    /// The ways.
    pub ways: Ways,
    /// Whoever knows what messages are about.
    pub author: Arc<dyn Author>,
    /// Set when the process is about to end: nothing more is taken in hand, and what is in hand is seen through.
    pub stopping: Arc<AtomicBool>,
}

impl Dispatch {
    /// Whether the process is about to end.
    pub fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Acquire)
    }

    /// Whether somebody who knows this secret may bring reports and text messages. Compares every byte, so that the time tells nothing.
    pub fn admits(&self, secret: &str) -> bool {
        let own = self.ways.secret.as_bytes();
        let differences = own.iter().zip(secret.as_bytes()).fold(0_u8, |all, (a, b)| all | (a ^ b));
        !own.is_empty() && own.len() == secret.len() && differences == 0
    }
}

/// Chooses the cryptography for all connections outwards; done twice it is done once.
pub fn trust() {
    drop(rustls::crypto::ring::default_provider().install_default());
}
