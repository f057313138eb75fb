//! Passwords and the brake on guessing.

use std::num::NonZeroU32;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use clock::Clock;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

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

/// Whether the password is the one that was hashed. `None` (there is no such person) takes as long as a real check, so the time tells nothing.
pub fn verify(password: &str, hashed: Option<&str>) -> bool {
    // The hash of nothing that anybody could type, made with the same parameters.
    const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5bm9i$DR3cIZ6Xq8bPvZbmzlhcV0lDnDKd0nHXUAyTPvqkqxU";
    let Ok(parsed) = PasswordHash::new(hashed.unwrap_or(NOBODY)) else { return false };
    argon().verify_password(password.as_bytes(), &parsed).is_ok() && hashed.is_some()
}

/// A brake on guessing: so many tries a minute for each key (an address, an account, a code).
pub struct Brake {
    tries: DefaultKeyedRateLimiter<String>,
    sweep_above: usize,
}

impl Brake {
    /// So many tries at once, and as many more each `minutes`.
    pub fn new(tries: u32, minutes: u32) -> Self {
        let tries = NonZeroU32::new(tries.max(1)).unwrap_or(NonZeroU32::MIN);
        let period = std::time::Duration::from_secs(u64::from(minutes.max(1)) * 60) / tries.get();
        let quota = Quota::with_period(period).unwrap_or(Quota::per_minute(tries)).allow_burst(tries);
        Self { tries: RateLimiter::keyed(quota), sweep_above: 10_000 }
    }

    /// Takes one try; `false` when none is left.
    pub fn take(&self, key: &str) -> bool {
        if self.tries.len() > self.sweep_above {
            // Whoever has not tried for a while is forgotten, so that many addresses cannot fill the memory.
            self.tries.retain_recent();
        }
        self.tries.check_key(&key.to_owned()).is_ok()
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
        let clock = Clock::machine();
        let hashed = hash("et passord som er langt", &clock);
        let time = |hashed: Option<&str>| {
            let begun = std::time::Instant::now();
            verify("feil passord her", hashed);
            begun.elapsed()
        };
        let (somebody, nobody) = (time(Some(&hashed)), time(None));
        assert!(nobody > somebody / 3, "{nobody:?} against {somebody:?}");
    }

    #[test]
    fn the_brake_holds_one_key_and_not_the_other() {
        let brake = Brake::new(5, 15);
        assert!((0..5).all(|_| brake.take("a")));
        assert!(!brake.take("a"));
        assert!(brake.take("b"));
    }
}
