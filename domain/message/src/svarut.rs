//! Letters by KS Fiks SvarUt, version 2 (developers.fiks.ks.no): printed and posted, or laid into the person's digital mailbox. One integration
//! for each municipality, with a secret of its own.

use std::collections::HashMap;
use std::time::Duration;

use reqwest::multipart::{Form, Part};
use reqwest::{Client, RequestBuilder, Response, StatusCode, Url, redirect};
use serde_json::{Value, json};
use tokio::time::Instant;
use uuid::Uuid;

use crate::claim::Outgoing;
use crate::maskinporten::{Maskinporten, NoToken};
use crate::way::{Asked, Fate, Handed, Outcome, Way, WrongWay};

/// The scope that every Fiks service asks for.
pub const SCOPE: &str = "ks:fiks";
/// Asking takes at most so long.
const ASKING: Duration = Duration::from_secs(10);
/// Sending takes at most so long. With the token and the question before it that is below a minute.
const SENDING: Duration = Duration::from_secs(30);
/// Whoever has waited so long for the answers before it does not send any more: the lease might end meanwhile, and another send too.
const TOO_LATE: Duration = Duration::from_secs(40);
/// A title may have so many letters.
const LONGEST_TITLE: usize = 1000;

/// A municipality's account and the integration that may use it.
#[derive(Clone)]
pub struct Account {
    /// The account from which letters go.
    pub account: Uuid,
    /// The integration.
    pub integration: Uuid,
    /// Its password.
    pub password: String,
    /// The organisation that owns the integration, where it is not the one that owns our key: Maskinporten is then asked on its behalf.
    pub on_behalf_of: String,
    /// What the municipality's accounts know these letters by; at most 20 signs.
    pub cost_code: String,
}

/// The service.
pub struct SvarUt {
    client: Client,
    address: Url,
    tokens: Maskinporten,
    accounts: HashMap<Uuid, Account>,
}

/// Why there is no answer, or none to go on with.
enum Trouble {
    Later(&'static str),
    Refused(&'static str),
}

impl From<Trouble> for Outcome {
    fn from(it: Trouble) -> Self {
        match it {
            Trouble::Later(why) => Self::Later(why),
            Trouble::Refused(why) => Self::Refused(why),
        }
    }
}

impl From<reqwest::Error> for Trouble {
    fn from(error: reqwest::Error) -> Self {
        Self::Later(if error.is_timeout() { "timeout" } else { "unreachable" })
    }
}

impl From<NoToken> for Trouble {
    fn from(error: NoToken) -> Self {
        Self::Later(match error {
            NoToken::Unreachable => "unreachable",
            NoToken::Refused => "login",
        })
    }
}

impl SvarUt {
    /// The service at `https://api.fiks.ks.no`, with the accounts of municipalities.
    pub fn new(address: &str, tokens: Maskinporten, accounts: HashMap<Uuid, Account>) -> Result<Self, WrongWay> {
        crate::trust();
        let wrong = WrongWay::Address("should be an address such as https://api.fiks.ks.no");
        let Ok(address) = Url::parse(&format!("{}/", address.trim_end_matches('/'))) else { return Err(wrong) };
        if !matches!(address.scheme(), "http" | "https") {
            return Err(wrong);
        }
        let client = Client::builder()
            .redirect(redirect::Policy::none())
            .no_proxy()
            .build()
            .map_err(|error| WrongWay::Client(error.without_url().to_string()))?;
        Ok(Self { client, address, tokens, accounts })
    }

    /// An address about an account's letters.
    fn about(&self, account: &Account, tail: &str) -> Result<Url, Trouble> {
        let path = format!("api/v2/kontoer/{}/forsendelser{tail}", account.account);
        self.address.join(&path).map_err(|_| Trouble::Later("odd-answer"))
    }

    /// Asks with the three signs of who we are, and reads the answer; a token that is not believed any more is asked for anew once.
    async fn ask_as(&self, account: &Account, ask: impl Fn() -> Result<RequestBuilder, Trouble>) -> Result<Value, Trouble> {
        let mut again = true;
        loop {
            let token = self.tokens.token(&account.on_behalf_of).await?;
            let request = ask()?
                .bearer_auth(&token)
                .header("IntegrasjonId", account.integration.to_string())
                .header("IntegrasjonPassord", &account.password);
            let answer = request.send().await?;
            if answer.status() == StatusCode::UNAUTHORIZED && again {
                again = false;
                self.tokens.forget(&account.on_behalf_of).await;
                continue;
            }
            return read(answer).await;
        }
    }

    /// The numbers that SvarUt has given to a letter of ours; several when it was sent anew after one had come back.
    async fn known(&self, account: &Account, id: Uuid) -> Result<Vec<String>, Trouble> {
        let address = self.about(account, &format!("?eksternRef={id}"))?;
        let said = self.ask_as(account, || Ok(self.client.get(address.clone()).timeout(ASKING))).await?;
        let Some(all) = said["forsendelseIds"].as_array() else { return Err(Trouble::Later("odd-answer")) };
        Ok(all.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// What has become of letters, each with its number.
    async fn states(&self, account: &Account, numbers: &[String]) -> Result<Vec<(String, Fate)>, Trouble> {
        let address = self.about(account, "/status-sok")?;
        let asked = json!({ "forsendelseIds": numbers }).to_string();
        let ask = || {
            let request = self.client.post(address.clone()).timeout(ASKING).header("content-type", "application/json");
            Ok(request.body(asked.clone()))
        };
        let said = self.ask_as(account, ask).await?;
        let Some(all) = said["statuser"].as_array() else { return Err(Trouble::Later("odd-answer")) };
        Ok(all.iter().filter_map(|it| Some((it["id"].as_str()?.to_owned(), fate(it["status"].as_str()?)))).collect())
    }

    async fn hand_over(&self, it: &Outgoing) -> Result<String, Trouble> {
        let begun = Instant::now();
        let Some(account) = self.accounts.get(&it.municipality) else { return Err(Trouble::Refused("off")) };
        let Some(letter) = it.letter.as_deref() else { return Err(Trouble::Refused("route")) };
        // Whether an earlier try has arrived nobody may have been able to tell us: a broken connection looks the same before and after. So it is
        // asked each time, and a letter goes anew only if it is not there, or has come back.
        let known = self.known(account, it.id).await?;
        if !known.is_empty() {
            let states = self.states(account, &known).await?;
            let alive = |number: &&String| !states.iter().any(|(of, fate)| of == *number && matches!(fate, Fate::Lost(_)));
            if let Some(number) = known.iter().find(alive) {
                return Ok(number.clone());
            }
        }
        let sheet = letter.letter.clone();
        let (title, author) = (it.heading.clone(), sheet.from.text().to_owned());
        let set = move || paper::pdf(&title, &author, sheet.language, &[sheet]);
        let file = match tokio::task::spawn_blocking(set).await {
            Ok(Ok(file)) => file,
            Ok(Err(error)) => return Err(broken(&error.to_string())),
            // What a breakdown says may quote the letter.
            Err(_) => return Err(broken("it broke down")),
        };
        let description = json!({
            "mottaker": {
                "navn": letter.name, "adresselinje1": letter.street, "postnummer": letter.postal_code, "poststed": letter.postal_place,
            },
            "tittel": it.heading.chars().take(LONGEST_TITLE).collect::<String>(),
            "dokumenter": [{ "filnavn": "brev.pdf", "mimeType": "application/pdf" }],
            "eksternReferanse": it.id.to_string(),
            "avgivendeSystem": "Digihjelpen",
            "konteringskode": account.cost_code,
            "kunDigitalLevering": false,
        })
        .to_string();
        if begun.elapsed() > TOO_LATE {
            return Err(Trouble::Later("timeout"));
        }
        let address = self.about(account, "")?;
        let ask = || {
            // The description comes first, then the files in its order and with its names.
            let form = Form::new()
                .part("forsendelse", Part::text(description.clone()).mime_str("application/json")?)
                .part("dokument", Part::bytes(file.clone()).file_name("brev.pdf").mime_str("application/pdf")?);
            Ok(self.client.post(address.clone()).timeout(SENDING).multipart(form))
        };
        let said = self.ask_as(account, ask).await?;
        said["id"].as_str().map(str::to_owned).ok_or(Trouble::Later("odd-answer"))
    }
}

impl Way for SvarUt {
    fn send<'a>(&'a self, it: &'a Outgoing) -> Handed<'a> {
        Box::pin(async move { self.hand_over(it).await.map_or_else(Outcome::from, |number| Outcome::Accepted(Some(number))) })
    }

    fn serves(&self, municipality: Uuid) -> bool {
        self.accounts.contains_key(&municipality)
    }

    fn fates<'a>(&'a self, municipality: Uuid, numbers: &'a [String]) -> Asked<'a> {
        Box::pin(async move {
            let Some(account) = self.accounts.get(&municipality) else { return Vec::new() };
            // Who does not answer now is asked again later.
            self.states(account, numbers).await.unwrap_or_default()
        })
    }
}

/// A letter that cannot be set is logged where it happens, without a word of it, and printed by people.
fn broken(error: &str) -> Trouble {
    tracing::error!(error, "a letter could not be set");
    Trouble::Refused("refused")
}

/// What an answer says, or why it says nothing. Their number for an error goes to the log: by it KS finds what happened.
async fn read(answer: Response) -> Result<Value, Trouble> {
    let status = answer.status();
    let said: Value = serde_json::from_slice(&answer.bytes().await?).unwrap_or_default();
    if status.is_success() {
        return Ok(said);
    }
    let error_id = said["errorId"].as_str().unwrap_or_default();
    tracing::warn!(status = status.as_u16(), error_id, "SvarUt says no");
    Err(match status {
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Trouble::Later("login"),
        StatusCode::TOO_MANY_REQUESTS => Trouble::Later("busy"),
        _ if status.is_server_error() => Trouble::Later("busy"),
        // What it says no to is this letter; any other no is about the house, and no letter is given up for it.
        StatusCode::BAD_REQUEST | StatusCode::PAYLOAD_TOO_LARGE => Trouble::Refused("refused"),
        _ => Trouble::Later("odd-answer"),
    })
}

/// SvarUt's words: rejected or not delivered is lost; printed, read, or laid into a mailbox is there; everything else is on its way.
fn fate(status: &str) -> Fate {
    match status {
        "LEST" | "PRINTET" | "LEVERT_SDP" | "MANUELT_HANDTERT" => Fate::Arrived,
        "AVVIST" => Fate::Lost("letter-rejected"),
        "IKKE_LEVERT" => Fate::Lost("letter-undelivered"),
        _ => Fate::OnItsWay,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_every_word_of_svarut_it_is_known_whether_the_letter_is_there() {
        for there in ["LEST", "PRINTET", "LEVERT_SDP", "MANUELT_HANDTERT"] {
            assert_eq!(fate(there), Fate::Arrived);
        }
        for lost in ["AVVIST", "IKKE_LEVERT"] {
            assert!(matches!(fate(lost), Fate::Lost(why) if crate::WORDS.contains(&why)), "{lost}");
        }
        for on_its_way in ["MOTTATT", "AKSEPTERT", "VARSLET", "SENDT_PRINT", "SENDT_DIGITALT", "SENDT_SDP", "KLAR_FOR_MOTTAK"] {
            assert_eq!(fate(on_its_way), Fate::OnItsWay);
        }
    }
}
