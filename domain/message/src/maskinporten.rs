//! Access to services between public bodies by Maskinporten (docs.digdir.no, OAuth 2.0 with a JWT grant, RFC 7523): a signed claim is
//! exchanged for a token, which is used again until shortly before it ends.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use clock::Clock;
use data_encoding::BASE64URL_NOPAD;
use jiff::{SignedDuration, Timestamp};
use reqwest::{Client, Url};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::pki_types::pem::PemObject;
use tokio::sync::Mutex;

use crate::way::WrongWay;

/// A claim lives so long; the longest that is taken is two minutes.
const CLAIM_LIVES: i64 = 100;
/// So long before its end a token is not used any more.
const SPARE: SignedDuration = SignedDuration::from_secs(30);
/// So long nobody asks again after a no, or after silence: whoever waits behind it does not wait once more.
const AFTER_FAILURE: SignedDuration = SignedDuration::from_secs(30);
/// An answer takes at most so long.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Why there is no token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoToken {
    /// Nobody answers.
    Unreachable,
    /// They say no: key, client, scope or delegation is wrong, or our clock is.
    Refused,
}

/// Whoever gives tokens for one scope, and those that were given.
pub struct Maskinporten {
    client: Client,
    /// As the claim's audience: with a slash at the end.
    issuer: String,
    token_address: Url,
    client_id: String,
    key_id: String,
    key: RsaKeyPair,
    scope: &'static str,
    clock: Clock,
    /// What was said for each body on whose behalf we act; the empty one is our own. Each has a lock of its own, so no body waits for another's.
    kept: Mutex<HashMap<String, Arc<Mutex<Option<Said>>>>>,
}

/// What was said last.
enum Said {
    /// A token, until when it holds.
    Token(String, Timestamp),
    /// Nothing to go on with, and when.
    Nothing(NoToken, Timestamp),
}

impl fmt::Debug for Maskinporten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Maskinporten").field("issuer", &self.issuer).field("client_id", &self.client_id).finish_non_exhaustive()
    }
}

impl Maskinporten {
    /// `issuer`: `https://maskinporten.no/`. `key`: the client's private key, PKCS #8 in PEM, and the number under which it is registered.
    pub fn new(
        issuer: &str,
        client_id: &str,
        key_id: &str,
        key: &str,
        scope: &'static str,
        clock: Clock,
    ) -> Result<Self, WrongWay> {
        crate::trust();
        let issuer = format!("{}/", issuer.trim_end_matches('/'));
        let wrong = WrongWay::Address("should be an address such as https://maskinporten.no/");
        let Ok(token_address) = Url::parse(&issuer).and_then(|it| it.join("token")) else { return Err(wrong) };
        if !matches!(token_address.scheme(), "http" | "https") {
            return Err(wrong);
        }
        let pem = PrivatePkcs8KeyDer::from_pem_slice(key.as_bytes()).map_err(|error| WrongWay::Key(error.to_string()))?;
        let key = RsaKeyPair::from_pkcs8(pem.secret_pkcs8_der()).map_err(|error| WrongWay::Key(error.to_string()))?;
        let client = Client::builder()
            .timeout(TIMEOUT)
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .map_err(|error| WrongWay::Client(error.without_url().to_string()))?;
        let (client_id, key_id) = (client_id.to_owned(), key_id.to_owned());
        Ok(Self { client, issuer, token_address, client_id, key_id, key, scope, clock, kept: Mutex::default() })
    }

    async fn kept_for(&self, on_behalf_of: &str) -> Arc<Mutex<Option<Said>>> {
        self.kept.lock().await.entry(on_behalf_of.to_owned()).or_default().clone()
    }

    /// A token on behalf of a body, by its organisation number; empty: our own. Who asks meanwhile waits for the same one, and hears the same no.
    pub(crate) async fn token(&self, on_behalf_of: &str) -> Result<String, NoToken> {
        let own = self.kept_for(on_behalf_of).await;
        let mut kept = own.lock().await;
        let now = self.clock.now();
        match &*kept {
            Some(Said::Token(token, ends)) if now + SPARE < *ends => return Ok(token.clone()),
            Some(Said::Nothing(why, since)) if now < *since + AFTER_FAILURE => return Err(*why),
            _ => {}
        }
        match self.ask(on_behalf_of, now).await {
            Ok((token, ends)) => {
                *kept = Some(Said::Token(token.clone(), ends));
                Ok(token)
            }
            Err(why) => {
                *kept = Some(Said::Nothing(why, self.clock.now()));
                Err(why)
            }
        }
    }

    /// Asks for a token; with it comes when it ends.
    async fn ask(&self, on_behalf_of: &str, now: Timestamp) -> Result<(String, Timestamp), NoToken> {
        let claim = self.claim(on_behalf_of, now)?;
        let form = [("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), ("assertion", claim.as_str())];
        let asked = Url::parse_with_params("http://form.invalid/", form).map_err(|_| NoToken::Refused)?;
        let body = asked.query().unwrap_or_default().to_owned();
        let request = self.client.post(self.token_address.clone()).header("content-type", "application/x-www-form-urlencoded");
        let answer = request.body(body).send().await.map_err(|_| NoToken::Unreachable)?;
        if answer.status().is_server_error() {
            return Err(NoToken::Unreachable);
        }
        let status = answer.status();
        let said = answer.bytes().await.map_err(|_| NoToken::Unreachable)?;
        let said: serde_json::Value = serde_json::from_slice(&said).map_err(|_| NoToken::Refused)?;
        let Some(token) = said["access_token"].as_str().filter(|_| status.is_success()) else {
            // The word of the protocol says which part is wrong: invalid_client, invalid_scope, access_denied.
            tracing::error!(error = said["error"].as_str().unwrap_or_default(), on_behalf_of, "Maskinporten gives no token");
            return Err(NoToken::Refused);
        };
        let lives = said["expires_in"].as_i64().unwrap_or(0).clamp(0, 24 * 3600);
        Ok((token.to_owned(), now + SignedDuration::from_secs(lives)))
    }

    /// The next question asks for a new one: somebody did not believe this.
    pub(crate) async fn forget(&self, on_behalf_of: &str) {
        *self.kept_for(on_behalf_of).await.lock().await = None;
    }

    /// A signed claim; its number works once, so there is a new one for every try.
    fn claim(&self, on_behalf_of: &str, now: Timestamp) -> Result<String, NoToken> {
        let seconds = now.as_second();
        let mut claims = serde_json::json!({
            "aud": self.issuer, "iss": self.client_id, "scope": self.scope, "iat": seconds, "exp": seconds + CLAIM_LIVES,
            "jti": self.clock.id().to_string(),
        });
        if !on_behalf_of.is_empty() {
            claims["consumer_org"] = on_behalf_of.into();
        }
        let head = serde_json::json!({ "alg": "RS256", "kid": self.key_id });
        let encoded = |it: &serde_json::Value| BASE64URL_NOPAD.encode(it.to_string().as_bytes());
        let text = format!("{}.{}", encoded(&head), encoded(&claims));
        let mut signature = vec![0; self.key.public().modulus_len()];
        self.key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), text.as_bytes(), &mut signature).map_err(|_| NoToken::Refused)?;
        Ok(format!("{text}.{}", BASE64URL_NOPAD.encode(&signature)))
    }
}
