//! Passwords and the brake on guessing.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use clock::Clock;
use jiff::{SignedDuration, Timestamp};

/// The shortest password that is taken: length protects better than strange signs (NIST SP 800-63B).
pub const SHORTEST: usize = 12;

fn argon() -> Argon2<'static> {
    // 19 MiB and two passes: OWASP's recommendation for Argon2id.
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(19 * 1024, 2, 1, None).expect("within Argon2's limits"))
}

/// Hashes a password with Argon2id. Takes some tens of milliseconds of CPU, so call it off the async threads.
pub fn hash(password: &str, clock: &Clock) -> String {
    let salt: [u8; 16] = clock.random();
    argon().hash_password_with_salt(password.as_bytes(), &salt).expect("Argon2 with fixed parameters does not fail").to_string()
}

/// The hash of nothing that anybody could type, made with the same parameters as a real one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5bm9i$DR3cIZ6Xq8bPvZbmzlhcV0lDnDKd0nHXUAyTPvqkqxU";

/// Whether the password is the one that was hashed. `None` (there is no such person) takes as long as a real check, so the time tells nothing.
pub fn verify(password: &str, hashed: Option<&str>) -> bool {
    let Ok(parsed) = PasswordHash::new(hashed.unwrap_or(NOBODY)) else { return false };
    argon().verify_password(password.as_bytes(), &parsed).is_ok() && hashed.is_some()
}

/// A brake on guessing: so many wrong tries in so many minutes for each key (an address, an account, a code). Right tries cost nothing.
///
/// It lives in this process alone; several machines each count for themselves.
#[derive(Debug)]
pub struct Brake {
    most: usize,
    within: SignedDuration,
    tries: Mutex<HashMap<String, Vec<Timestamp>>>,
}

static RELEASED: AtomicBool = AtomicBool::new(false);

/// Lets go of every brake, or takes hold again: for tests of a running example system alone, through their own doors.
pub fn brakes_hold(hold: bool) {
    RELEASED.store(!hold, Ordering::Release);
}

/// Beyond so many keys those whose tries are all old are forgotten, so that many addresses cannot fill the memory.
const KEYS: usize = 10_000;

impl Brake {
    /// So many wrong tries within so many minutes.
    pub fn new(most: usize, minutes: i64) -> Self {
        Self { most, within: SignedDuration::from_mins(minutes), tries: Mutex::default() }
    }

    /// Takes a try; `false` when this key has to wait. The try is counted before the work, so that many at once cannot slip through together.
    pub fn take(&self, key: &str, now: Timestamp) -> bool {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        if tries.len() > KEYS {
            tries.retain(|_, its| its.iter().any(|it| self.is_recent(*it, now)));
        }
        let its = tries.entry(key.to_owned()).or_default();
        its.retain(|it| self.is_recent(*it, now));
        let free = its.len() < self.most || RELEASED.load(Ordering::Acquire);
        if free {
            its.push(now);
        }
        free
    }

    /// Gives a try back: it was right.
    pub fn give_back(&self, key: &str) {
        if let Some(its) = self.tries.lock().unwrap_or_else(PoisonError::into_inner).get_mut(key) {
            its.pop();
        }
    }

    /// Forgets all tries of a key: somebody has been let in another way.
    pub fn forget(&self, key: &str) {
        self.tries.lock().unwrap_or_else(PoisonError::into_inner).remove(key);
    }

    /// How many tries this key has used up and until when it has to wait; `None` while it may still try.
    pub fn held(&self, key: &str, now: Timestamp) -> Option<(usize, Timestamp)> {
        let tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        let recent: Vec<Timestamp> = tries.get(key)?.iter().copied().filter(|it| self.is_recent(*it, now)).collect();
        let first_to_fade = recent.len().checked_sub(self.most).and_then(|at| recent.get(at))?;
        Some((recent.len(), *first_to_fade + self.within))
    }

    fn is_recent(&self, try_at: Timestamp, now: Timestamp) -> bool {
        now.duration_since(try_at) < self.within
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_known_again_and_another_is_not() {
        let clock = Clock::machine();
        let hashed = hash("riktig hest batteri stift", &clock);
        assert!(verify("riktig hest batteri stift", Some(&hashed)));
        assert!(!verify("riktig hest batteri", Some(&hashed)));
        assert!(!verify("riktig hest batteri stift", None));
    }

    #[test]
    fn nobody_costs_as_much_as_somebody() {
        let hashed = hash("et passord som er langt", &Clock::machine());
        let parameters = |it: &str| it.split('$').take(4).collect::<Vec<_>>().join("$");
        assert_eq!(parameters(NOBODY), parameters(&hashed));
        assert!(PasswordHash::new(NOBODY).is_ok());
    }

    #[test]
    fn the_brake_holds_one_key_and_not_the_other_and_lets_go_in_time() {
        let clock = Clock::fixed("2026-11-24T09:00:00Z".parse().unwrap(), 1);
        let brake = Brake::new(5, 15);
        assert!((0..5).all(|_| brake.take("a", clock.now())));
        assert!(!brake.take("a", clock.now()));
        assert!(brake.take("b", clock.now()));
        assert_eq!(brake.held("a", clock.now()), Some((5, clock.now() + SignedDuration::from_mins(15))));
        assert_eq!(brake.held("b", clock.now()), None);
        brake.give_back("a");
        assert!(brake.take("a", clock.now()) && !brake.take("a", clock.now()));
        clock.advance(SignedDuration::from_mins(15));
        assert!(brake.take("a", clock.now()));
    }
}
