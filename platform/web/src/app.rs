//! What every handler has at hand.

use std::net::IpAddr;
use std::ops::Deref;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use clock::Clock;
use db::Db;

use crate::access::Gate;
use crate::cache::PageCache;

/// The running program, as a handler sees it. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// What [`App`] holds.
pub struct Inner {
    /// The data.
    pub db: Db,
    /// Time and chance.
    pub clock: Clock,
    /// How the program was started.
    pub settings: Settings,
    pub(crate) cache: PageCache,
    pub(crate) gate: OnceLock<Box<dyn Gate>>,
    help: RwLock<Arc<HelpLine>>,
}

/// How the program was started.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address that people type, without a slash at the end: `https://digihjelpen.example`.
    pub public_url: String,
    /// The key behind form tokens and code words; 32 bytes that never leave the machine.
    pub secret: [u8; 32],
    /// The proxy whose word about the client's address is believed.
    pub trusted_proxy: Option<IpAddr>,
    /// Whether this is the example system: messages end in the outbox page and every page says so.
    pub example: bool,
}

impl Settings {
    /// Whether cookies may travel over https only.
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// A phone number that people can call for help.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HelpLine {
    /// Whose number it is.
    pub name: String,
    /// The number as it was given.
    pub number: String,
    /// Whether the number is only an example.
    pub example: bool,
}

impl HelpLine {
    /// The number in groups that can be read aloud.
    pub fn said(&self) -> String {
        i18n::calendar::phone(&self.number)
    }

    /// The number for a `tel:` link.
    pub fn dialled(&self) -> String {
        self.number.chars().filter(|it| it.is_ascii_digit() || *it == '+').collect()
    }
}

impl Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl App {
    /// Puts the parts together. The doorkeeper comes afterwards, by [`App::guard_with`], since it needs the app itself.
    pub fn new(db: Db, clock: Clock, settings: Settings) -> Self {
        Self(Arc::new(Inner { db, clock, settings, cache: PageCache::default(), gate: OnceLock::new(), help: RwLock::default() }))
    }

    /// Names the doorkeeper. Only the first call counts.
    pub fn guard_with(&self, gate: Box<dyn Gate>) {
        drop(self.gate.set(gate));
    }

    /// The national help line, which stands on every page that belongs to no municipality.
    pub fn national_help(&self) -> Arc<HelpLine> {
        Arc::clone(&self.help.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Forgets every kept page: something that pages show has changed outside the data.
    pub fn forget_pages(&self) {
        self.cache.forget();
    }

    /// Changes the national help line.
    pub fn set_national_help(&self, help: HelpLine) {
        *self.help.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(help);
        self.forget_pages();
    }
}
