//! Who may use a route.

use std::future::Future;
use std::pin::Pin;

use axum::response::Response;
use uuid::Uuid;

use crate::Caller;

/// A role, as a bit. What the roles are called is the domain's business.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Role(pub u8);

/// A set of roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Roles(u16);

impl Roles {
    /// No role.
    pub const NONE: Self = Self(0);

    /// These roles.
    pub const fn of(roles: &[Role]) -> Self {
        let mut bits = 0;
        let mut i = 0;
        while i < roles.len() {
            bits |= 1 << roles[i].0;
            i += 1;
        }
        Self(bits)
    }

    /// Whether the two sets share a role.
    pub const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether the role is in the set.
    pub const fn has(self, role: Role) -> bool {
        self.0 & (1 << role.0) != 0
    }

    /// Both sets together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Who may use a route. Each route declares one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody; who is signed in is not even asked.
    Public,
    /// Everybody, and the answer is the same for all until the data or the minute changes, so it may be kept.
    Shared,
    /// Whoever is signed in.
    SignedIn,
    /// Whoever is signed in and has one of these roles in the municipality they work in now.
    Roles(Roles),
    /// A program with a token that has this scope. Cookies do not count.
    Client(&'static str),
}

/// A program that uses the API with a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Its id.
    pub id: Uuid,
    /// The municipality for which it acts.
    pub municipality: Uuid,
    /// What its token is good for.
    pub scopes: Vec<String>,
}

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The person's id.
    pub person: Uuid,
    /// The person's name, for the frame of the page.
    pub name: String,
    /// The municipality that the person works in now; `None` for the installation's own administrator.
    pub tenant: Option<Uuid>,
    /// That municipality's name, for the frame of the page.
    pub tenant_name: String,
    /// The roles there.
    pub roles: Roles,
    /// What ties a form to this session and no other.
    pub session: [u8; 32],
    /// Whether this is an example sign-in.
    pub example: bool,
}

impl Actor {
    /// The municipality that the person works in. The routes that ask for it admit nobody without one.
    pub fn municipality(&self) -> Uuid {
        self.tenant.unwrap_or(Uuid::nil())
    }
}

/// A posted form whose sender turned out to be no longer signed in: kept, and offered again after the sign-in.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// Where it was posted to (or which page was asked for).
    pub path: String,
    /// What was typed, as posted; empty when a page was only asked for.
    pub body: String,
}

/// The future of a trait that is used behind a pointer.
pub type Boxed<'f, T> = Pin<Box<dyn Future<Output = T> + Send + 'f>>;

/// The doorkeeper: who is behind a session cookie, and the page that asks people to sign in. Written by the crate that knows the staff.
pub trait Gate: Send + Sync {
    /// Who is signed in with this cookie, if anybody; notes that they were here just now.
    fn actor<'f>(&'f self, cookie: &'f str) -> Boxed<'f, Option<Actor>>;
    /// The program with this token, if the token works.
    fn client<'f>(&'f self, token: &'f str) -> Boxed<'f, Option<Client>>;
    /// The page that asks to sign in, with what was typed kept in it.
    fn sign_in(&self, caller: &Caller, kept: Kept) -> Response;
}
