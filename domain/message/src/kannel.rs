//! Text messages by the `sendsms` interface of the Kannel gateway (Kannel user guide 1.4.5, chapter 6).

use std::time::Duration;

use reqwest::{Client, StatusCode, Url, redirect};

use crate::claim::Outgoing;
use crate::gsm::{self, Coding};
use crate::way::{Handed, Outcome, Way, WrongWay};

/// A gateway that does not answer within this time may have taken the message or not; it is tried again.
const TIMEOUT: Duration = Duration::from_secs(15);
/// More than this nobody reads of an answer, bytes.
const LONGEST_ANSWER: usize = 1024;
/// Which reports are wanted: delivered 1, not delivered 2, buffered 4, accepted by the centre 8, refused by it 16.
const REPORTS: &str = "31";

/// The gateway.
pub struct Kannel {
    client: Client,
    address: Url,
    user: String,
    password: String,
    /// The number that people answer to.
    from: String,
    /// Where reports go: the address up to the question mark; empty = none are asked for.
    reports: String,
}

impl Kannel {
    /// A gateway at `http://user:password@host:13013/cgi-bin/sendsms`. `reports`: the address that it brings reports to.
    pub fn new(address: &str, from: &str, reports: &str) -> Result<Self, WrongWay> {
        crate::trust();
        let wrong = WrongWay::Address("should be an address such as http://user:password@127.0.0.1:13013/cgi-bin/sendsms");
        let Ok(mut url) = Url::parse(address) else { return Err(wrong) };
        if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() || url.username().is_empty() {
            return Err(wrong);
        }
        let plain = |it: &str| percent_decoded(it);
        let (user, password) = (plain(url.username()), plain(url.password().unwrap_or_default()));
        if url.set_username("").is_err() || url.set_password(None).is_err() {
            return Err(wrong);
        }
        let client = Client::builder()
            .timeout(TIMEOUT)
            .redirect(redirect::Policy::none())
            .no_proxy()
            .build()
            .map_err(|error| WrongWay::Client(error.without_url().to_string()))?;
        Ok(Self { client, address: url, user, password, from: from.to_owned(), reports: reports.to_owned() })
    }

    /// What is asked of the gateway for one message. The sender decides the coding: Kannel turns what does not fit into question marks.
    fn request(&self, it: &Outgoing) -> Url {
        let mut url = self.address.clone();
        {
            let mut query = url.query_pairs_mut();
            query.append_pair("username", &self.user).append_pair("password", &self.password);
            query.append_pair("from", &self.from).append_pair("to", &international(&it.recipient));
            query.append_pair("charset", "UTF-8").append_pair("text", &it.body);
            if gsm::parts(&it.body).0 == Coding::Ucs2 {
                query.append_pair("coding", "2");
            }
            if !self.reports.is_empty() {
                let back = format!("{}?k={}&m={}&status=%d", self.reports, it.municipality, it.id);
                query.append_pair("dlr-mask", REPORTS).append_pair("dlr-url", &back);
            }
        }
        url
    }
}

impl Way for Kannel {
    fn send<'a>(&'a self, it: &'a Outgoing) -> Handed<'a> {
        Box::pin(async move {
            let answer = match self.client.get(self.request(it)).send().await {
                Ok(answer) => answer,
                Err(error) if error.is_timeout() => return Outcome::Later("timeout"),
                Err(_) => return Outcome::Later("unreachable"),
            };
            let status = answer.status();
            match status {
                // «0: Accepted for delivery» or «3: Queued for later delivery»; some gateways give their number after a colon.
                StatusCode::ACCEPTED | StatusCode::OK => {
                    let mut answer = answer;
                    let mut bytes = Vec::new();
                    while let Ok(Some(more)) = answer.chunk().await {
                        bytes.extend_from_slice(&more);
                        if bytes.len() > LONGEST_ANSWER {
                            break;
                        }
                    }
                    let said = String::from_utf8_lossy(&bytes);
                    // A page that says «closed for maintenance» has taken nothing.
                    if status == StatusCode::OK && !said.starts_with(['0', '3']) {
                        return Outcome::Later("odd-answer");
                    }
                    let number = said.rsplit_once(": ").map(|(_, it)| it.trim()).filter(|it| it.len() >= 16 && !it.contains(' '));
                    Outcome::Accepted(number.map(str::to_owned))
                }
                StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Outcome::Later("login"),
                StatusCode::TOO_MANY_REQUESTS => Outcome::Later("busy"),
                _ if status.is_server_error() => Outcome::Later("busy"),
                // What it says no to is this message; any other no is about the house, and nothing is given up for it.
                StatusCode::BAD_REQUEST => Outcome::Refused("refused"),
                _ => Outcome::Later("odd-answer"),
            }
        })
    }
}

/// A number as gateways want it: with country code, without plus sign.
fn international(number: &str) -> String {
    match number.strip_prefix('+') {
        Some(foreign) => foreign.to_owned(),
        None => format!("47{number}"),
    }
}

/// What `%41` and the like stand for.
pub(crate) fn percent_decoded(text: &str) -> String {
    String::from_utf8_lossy(&percent_bytes(text)).into_owned()
}

/// The bytes that an address's value stands for: `%c3%a5` and the like. A text message may hold any bytes. A lone percent sign stands for itself.
pub fn percent_bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after.get(..2).and_then(|it| std::str::from_utf8(it).ok()).and_then(|it| u8::from_str_radix(it, 16).ok());
        let byte = hex.filter(|_| *first == b'%');
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    bytes
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::outbox::Channel;

    fn message(body: &str) -> Outgoing {
        Outgoing {
            municipality: Uuid::nil(),
            id: Uuid::nil(),
            subject: Uuid::nil(),
            version: 1,
            kind: "booked".to_owned(),
            channel: Channel::Sms,
            recipient: "90000010".to_owned(),
            language: "nb".to_owned(),
            heading: String::new(),
            body: body.to_owned(),
            created_at: Timestamp::UNIX_EPOCH,
            attempts: 1,
            lease: Uuid::nil(),
            until: None,
            letter: None,
        }
    }

    #[test]
    fn a_message_goes_with_country_code_its_own_key_and_the_coding_that_its_letters_need() {
        let it = Kannel::new("http://dh:p%40ss@127.0.0.1:1/cgi-bin/sendsms", "2077", "http://127.0.0.1:2/sms/rapport/x").unwrap();
        let asked = it.request(&message("Time på Čáhcesuolu"));
        let pairs: Vec<(String, String)> = asked.query_pairs().into_owned().collect();
        let of = |name: &str| pairs.iter().find(|(it, _)| it == name).map(|(_, value)| value.clone());
        assert_eq!(
            (of("to").unwrap(), of("password").unwrap(), of("coding").unwrap()),
            ("4790000010".into(), "p@ss".into(), "2".into())
        );
        assert!(of("dlr-url").unwrap().ends_with(&format!("m={}&status=%d", Uuid::nil())));
        assert!(asked.username().is_empty() && asked.password().is_none());
        assert!(!it.request(&message("Time på biblioteket")).query_pairs().any(|(name, _)| name == "coding"));
        assert!(Kannel::new("ftp://dh:x@127.0.0.1/", "", "").is_err() && Kannel::new("http://127.0.0.1/", "", "").is_err());
    }
}
