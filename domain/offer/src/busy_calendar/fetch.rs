//! Fetching a calendar from an address that somebody has typed: within a time and up to a size, over TLS, and from the open net alone. Whatever a
//! name or a redirect leads to, no address of a private network, of this machine or of no machine is asked.

use std::error::Error;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, StatusCode, Url, redirect};

/// All of it, from the name to the last byte.
const TIMEOUT: Duration = Duration::from_secs(20);
/// The connection alone.
const CONNECT: Duration = Duration::from_secs(5);
/// A calendar is not larger than this, bytes.
const LARGEST: usize = 5 * 1024 * 1024;
/// So many redirects are followed.
const REDIRECTS: usize = 4;

/// Why a calendar could not be fetched or read: each has a text `office-busy-why-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// It is no address of a calendar: `https` or `webcal`.
    Address,
    /// It lies in a private network or on this machine.
    NotPublic,
    /// Nobody answers there.
    Unreachable,
    /// It took too long.
    Timeout,
    /// It is larger than any calendar.
    TooLarge,
    /// The server wants a password, or does not know the address.
    Refused,
    /// The server answers with a failure of its own.
    Failing,
    /// What is there is no calendar.
    NoCalendar,
}

impl WhyNot {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Address,
        Self::NotPublic,
        Self::Unreachable,
        Self::Timeout,
        Self::TooLarge,
        Self::Refused,
        Self::Failing,
        Self::NoCalendar,
    ];

    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::NotPublic => "not-public",
            Self::Unreachable => "unreachable",
            Self::Timeout => "timeout",
            Self::TooLarge => "too-large",
            Self::Refused => "refused",
            Self::Failing => "failing",
            Self::NoCalendar => "no-calendar",
        }
    }
}

/// What fetches calendars. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Fetch {
    client: Client,
    /// Whether this machine itself may be asked, without TLS: in tests.
    loopback: bool,
}

/// A name that leads nowhere on the open net.
#[derive(Debug, thiserror::Error)]
#[error("no public address")]
struct NotPublic;

/// Looks a name up and keeps what lies on the open net. The connection goes to what was kept, so a name that changes its mind gains nothing.
struct PublicOnly {
    loopback: bool,
}

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        let loopback = self.loopback;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found.filter(|it| may_ask(it.ip(), loopback)).collect();
            if public.is_empty() {
                return Err(Box::new(NotPublic) as Box<dyn Error + Send + Sync>);
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

impl Fetch {
    /// What fetches from the open net; `None` when TLS cannot be had on this machine.
    pub fn new() -> Option<Self> {
        Self::with(false)
    }

    /// The same for tests: this machine may be asked too, without TLS.
    pub fn with_loopback() -> Option<Self> {
        Self::with(true)
    }

    fn with(loopback: bool) -> Option<Self> {
        message::trust();
        let policy = redirect::Policy::custom(move |attempt| {
            if attempt.previous().len() > REDIRECTS || refused(attempt.url(), loopback).is_some() {
                attempt.error(NotPublic)
            } else {
                attempt.follow()
            }
        });
        let client = Client::builder()
            .timeout(TIMEOUT)
            .connect_timeout(CONNECT)
            .redirect(policy)
            .no_proxy()
            .referer(false)
            .dns_resolver(Arc::new(PublicOnly { loopback }))
            .user_agent("Digihjelpen")
            .build()
            .ok()?;
        Some(Self { client, loopback })
    }

    /// The text at an address.
    pub async fn text(&self, address: &str) -> Result<String, WhyNot> {
        let url = read_address(address, self.loopback)?;
        let mut answer = self.client.get(url).send().await.map_err(|error| why(&error))?;
        match answer.status() {
            StatusCode::OK => {}
            it if it.is_client_error() => return Err(WhyNot::Refused),
            _ => return Err(WhyNot::Failing),
        }
        if answer.content_length().is_some_and(|it| it > LARGEST as u64) {
            return Err(WhyNot::TooLarge);
        }
        let mut bytes = Vec::new();
        while let Some(more) = answer.chunk().await.map_err(|error| why(&error))? {
            if bytes.len() + more.len() > LARGEST {
                return Err(WhyNot::TooLarge);
            }
            bytes.extend_from_slice(&more);
        }
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

fn why(error: &reqwest::Error) -> WhyNot {
    let mut cause: Option<&dyn Error> = Some(error);
    while let Some(it) = cause {
        if it.is::<NotPublic>() {
            return WhyNot::NotPublic;
        }
        cause = it.source();
    }
    if error.is_timeout() { WhyNot::Timeout } else { WhyNot::Unreachable }
}

/// Reads an address as it was typed; `webcal` is another word for `https`.
pub(super) fn read_address(typed: &str, loopback: bool) -> Result<Url, WhyNot> {
    let typed = typed.trim();
    let typed = match typed.split_once("://") {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("webcal") || scheme.eq_ignore_ascii_case("webcals") => {
            format!("https://{rest}")
        }
        _ => typed.to_owned(),
    };
    let url = Url::parse(&typed).map_err(|_| WhyNot::Address)?;
    match refused(&url, loopback) {
        Some(why) => Err(why),
        None => Ok(url),
    }
}

/// Why an address is not asked, before any name is looked up.
fn refused(url: &Url, loopback: bool) -> Option<WhyNot> {
    let plain = loopback && url.scheme() == "http";
    if (url.scheme() != "https" && !plain) || url.host_str().is_none() || !url.username().is_empty() || url.password().is_some() {
        return Some(WhyNot::Address);
    }
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    match host.parse::<IpAddr>() {
        Ok(ip) if !may_ask(ip, loopback) => Some(WhyNot::NotPublic),
        _ => None,
    }
}

/// Whether an address lies on the open net (IANA's registries of special-purpose addresses, RFC 6890).
fn may_ask(ip: IpAddr, loopback: bool) -> bool {
    if ip.is_loopback() {
        return loopback;
    }
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    !(ip.is_private()
        || ip.is_link_local()
        || ip.is_multicast()
        || ip.is_documentation()
        || a == 0
        || a == 127
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (b == 18 || b == 19)))
}

#[expect(clippy::many_single_char_names, reason = "the eight parts of an address, in their order")]
fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [a, b, c, d, e, f, high, low] = ip.segments();
    let inner = |high: u16, low: u16| is_public_v4(Ipv4Addr::from((u32::from(high) << 16) | u32::from(low)));
    match (a, b, c, d, e, f) {
        // An address of the old net in the new one's clothes: mapped, translated, or tunnelled.
        (0, 0, 0, 0, 0, 0xffff) | (0x64, 0xff9b, 0, 0, 0, 0) => inner(high, low),
        (0x2002, ..) => inner(b, c),
        // Only what is given out to the open net, without documentation, Teredo and the like.
        _ => a & 0xe000 == 0x2000 && !(a == 0x2001 && (b < 0x0200 || b == 0x0db8)) && !(a == 0x3fff && b < 0x1000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_private_networks_and_of_no_machine_are_not_asked() {
        for ip in [
            "10.0.0.1",
            "127.0.0.1",
            "127.9.9.9",
            "169.254.169.254",
            "172.16.0.1",
            "192.168.1.1",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "198.18.0.1",
            "192.0.2.1",
            "192.0.0.8",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:10.0.0.1",
            "::ffff:127.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::",
            "2001:db8::1",
            "2001::1",
            "::7f00:1",
        ] {
            assert!(!may_ask(ip.parse().unwrap(), false), "{ip}");
        }
        for ip in ["193.212.1.10", "8.8.8.8", "172.32.0.1", "2a01:799::1", "2001:700::1", "::ffff:8.8.8.8"] {
            assert!(may_ask(ip.parse().unwrap(), false), "{ip}");
        }
        assert!(may_ask("127.0.0.1".parse().unwrap(), true) && !may_ask("10.0.0.1".parse().unwrap(), true));
    }

    #[test]
    fn only_addresses_of_calendars_are_read() {
        assert_eq!(read_address("webcal://kalender.test/a.ics", false).unwrap().as_str(), "https://kalender.test/a.ics");
        for (typed, why) in [
            ("", WhyNot::Address),
            ("kalender.test/a.ics", WhyNot::Address),
            ("http://kalender.test/a.ics", WhyNot::Address),
            ("file:///etc/passwd", WhyNot::Address),
            ("ftp://kalender.test/a.ics", WhyNot::Address),
            ("https://user:pass@kalender.test/", WhyNot::Address),
            ("https://127.0.0.1/a.ics", WhyNot::NotPublic),
            ("https://2130706433/a.ics", WhyNot::NotPublic),
            ("https://0x7f.1/a.ics", WhyNot::NotPublic),
            ("https://[::1]/a.ics", WhyNot::NotPublic),
            ("https://[::ffff:192.168.0.1]/a.ics", WhyNot::NotPublic),
        ] {
            assert_eq!(read_address(typed, false).unwrap_err(), why, "{typed}");
        }
    }
}
