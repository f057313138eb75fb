//! The way for letters: KS Fiks SvarUt, with a secret for each municipality. The secrets stand in a file of their own, which only the program
//! need be able to read.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use clock::Clock;
use message::{Account, FIKS_SCOPE, Maskinporten, SvarUt};
use municipality::reference::municipality_id;
use serde::Deserialize;
use uuid::Uuid;

use super::{ConfigError, Value, without_password, wrong};

/// How letters leave; all empty = they are printed by staff.
#[derive(Clone, Debug)]
pub struct LetterWay {
    /// The service: `https://api.fiks.ks.no`.
    pub address: Value<String>,
    /// A file with the account of each municipality.
    pub accounts: Value<String>,
    /// Who gives tokens: `https://maskinporten.no/`.
    pub maskinporten: Value<String>,
    /// Our client there.
    pub client: Value<String>,
    /// The number under which its key is registered.
    pub key_id: Value<String>,
    /// A file with that key, PKCS #8 in PEM.
    pub key: Value<String>,
}

/// One municipality in the file of accounts; its number stands over it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    account: Uuid,
    integration: Uuid,
    password: String,
    /// The organisation number of the integration's owner, where Maskinporten has to be asked on its behalf.
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    cost_code: String,
}

impl LetterWay {
    /// The way, or none where no address is given.
    pub fn open(&self, clock: &Clock) -> Result<Option<SvarUt>, ConfigError> {
        if self.address.is.is_empty() {
            return Ok(None);
        }
        let failed = |name: &'static str, it: &Value<String>, reason: String| ConfigError::Way {
            name,
            value: without_password(&it.is),
            origin: it.from.clone(),
            reason,
        };
        let read = |name: &'static str, it: &Value<String>| {
            std::fs::read_to_string(Path::new(&it.is)).map_err(|error| failed(name, it, error.to_string()))
        };
        let entries: BTreeMap<String, Entry> = toml::from_str(&read("svarut_accounts", &self.accounts)?)
            // The words of the error would show the line, and the line may hold a password.
            .map_err(|error| {
                failed("svarut_accounts", &self.accounts, format!("is wrong at {:?}", error.span().unwrap_or_default()))
            })?;
        let mut accounts = HashMap::new();
        for (number, it) in entries {
            let fits =
                |text: &str| text.chars().count() <= 20 && text.chars().all(|it| it.is_alphanumeric() || "_-.".contains(it));
            if number.len() != 4 || !number.bytes().all(|it| it.is_ascii_digit()) || !fits(&it.cost_code) {
                return Err(failed(
                    "svarut_accounts",
                    &self.accounts,
                    format!("[{number}] should be a municipality's number, and cost_code at most 20 letters, figures, _ - ."),
                ));
            }
            let account = Account {
                account: it.account,
                integration: it.integration,
                password: it.password,
                on_behalf_of: it.organisation,
                cost_code: it.cost_code,
            };
            accounts.insert(municipality_id(&number), account);
        }
        let key = read("maskinporten_key", &self.key)?;
        let tokens = Maskinporten::new(&self.maskinporten.is, &self.client.is, &self.key_id.is, &key, FIKS_SCOPE, clock.clone())
            .map_err(|error| failed("maskinporten_url", &self.maskinporten, error.to_string()))?;
        let way = SvarUt::new(&self.address.is, tokens, accounts)
            .map_err(|error| failed("svarut_url", &self.address, error.to_string()))?;
        Ok(Some(way))
    }

    /// What must be given together.
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        let needed = [
            ("svarut_accounts", &self.accounts),
            ("maskinporten_url", &self.maskinporten),
            ("maskinporten_client", &self.client),
            ("maskinporten_key_id", &self.key_id),
            ("maskinporten_key", &self.key),
        ];
        for (name, it) in needed {
            if !self.address.is.is_empty() && it.is.is_empty() {
                return Err(wrong(name, it, "is needed where svarut_url is given"));
            }
        }
        Ok(())
    }

    /// Every value and where it came from. Secrets stand in the files that are named, not here.
    pub(super) fn lines(&self) -> Vec<(&'static str, String, String)> {
        [
            ("svarut_url", &self.address),
            ("svarut_accounts", &self.accounts),
            ("maskinporten_url", &self.maskinporten),
            ("maskinporten_client", &self.client),
            ("maskinporten_key_id", &self.key_id),
            ("maskinporten_key", &self.key),
        ]
        .map(|(name, it)| (name, it.is.clone(), it.from.to_string()))
        .into()
    }
}
