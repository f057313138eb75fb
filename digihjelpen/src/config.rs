//! One configuration: built-in values, a file, the environment, flags; the later wins. `digihjelpen check config` shows each value and where
//! it came from.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use db::Address;
use message::{Kannel, Smtp, Ways, WrongWay};
use serde::Deserialize;

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Built in.
    Default,
    /// The configuration file.
    File(PathBuf),
    /// An environment variable.
    Environment(&'static str),
    /// A flag of the command.
    Flag(&'static str),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("built in"),
            Self::File(path) => write!(f, "file {}", path.display()),
            Self::Environment(name) => write!(f, "environment {name}"),
            Self::Flag(name) => write!(f, "flag {name}"),
        }
    }
}

/// A value and where it came from.
#[derive(Clone, Debug)]
pub struct Value<T> {
    /// The value.
    pub is: T,
    /// Where it came from.
    pub from: Origin,
}

/// The configuration.
#[derive(Clone, Debug)]
pub struct Config {
    /// Address and port to listen on.
    pub listen: Value<SocketAddr>,
    /// The folder for the embedded database and the secret key.
    pub data: Value<PathBuf>,
    /// A PostgreSQL URL; empty = the embedded database in the data folder.
    pub database_url: Value<String>,
    /// The address that people type; empty = `http://` and what is listened on.
    pub public_url: Value<String>,
    /// The proxy whose word about the client's address is believed; empty = none.
    pub trusted_proxy: Value<String>,
    /// Whether this is the example system.
    pub demo: Value<bool>,
    /// Whether `serve` does by itself what is due; not where `digihjelpen work` does it.
    pub work: Value<bool>,
    /// `text` or `json`.
    pub log: Value<String>,
    /// The gateways by which messages leave.
    pub sending: Sending,
}

/// The gateways by which messages leave; each value empty = there is none. They have no flags: what stands in a flag everybody on the machine can
/// read.
#[derive(Clone, Debug)]
pub struct Sending {
    /// The SMS gateway, with user and password: `http://user:password@127.0.0.1:13013/cgi-bin/sendsms`.
    pub sms_url: Value<String>,
    /// The number that text messages come from and are answered to.
    pub sms_from: Value<String>,
    /// What must stand in the addresses by which the gateway brings reports and text messages.
    pub sms_secret: Value<String>,
    /// Where the gateway reaches this program; empty = the public address.
    pub sms_callback: Value<String>,
    /// The mail server, with user and password: `smtp://user:password@mail.example:587`.
    pub smtp_url: Value<String>,
    /// A certificate that is trusted besides the machine's own, a PEM file.
    pub smtp_certificate: Value<String>,
    /// Who the mail is from: `Digihjelpen <noreply@kommune.example>`.
    pub mail_from: Value<String>,
}

/// A secret in an address must be as long as this.
const SECRET_LENGTH: usize = 20;

impl Sending {
    /// Whether people can answer text messages with a word.
    pub fn takes_answers(&self) -> bool {
        let number = self.sms_from.is.trim_start_matches('+');
        !self.sms_secret.is.is_empty() && !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit())
    }

    /// The ways out. None in the example system: there nothing leaves.
    pub fn ways(&self, public_url: &str, example: bool) -> Result<Ways, ConfigError> {
        if example {
            return Ok(Ways::default());
        }
        let failed = |name: &'static str, it: &Value<String>, error: &WrongWay| ConfigError::Way {
            name,
            value: without_password(&it.is),
            origin: it.from.clone(),
            reason: error.to_string(),
        };
        let mut ways = Ways { secret: self.sms_secret.is.clone(), ..Ways::default() };
        if !self.sms_url.is.is_empty() {
            let base = if self.sms_callback.is.is_empty() { public_url } else { self.sms_callback.is.trim_end_matches('/') };
            let secret = &self.sms_secret.is;
            let reports = if secret.is_empty() { String::new() } else { format!("{base}/sms/rapport/{secret}") };
            let way =
                Kannel::new(&self.sms_url.is, &self.sms_from.is, &reports).map_err(|e| failed("sms_url", &self.sms_url, &e))?;
            ways.sms = Some(Arc::new(way));
        }
        if !self.smtp_url.is.is_empty() {
            let way = Smtp::new(&self.smtp_url.is, &self.mail_from.is, &self.smtp_certificate.is)
                .map_err(|e| failed("smtp_url", &self.smtp_url, &e))?;
            ways.email = Some(Arc::new(way));
        }
        Ok(ways)
    }

    fn check(&self) -> Result<(), ConfigError> {
        let (secret, from) = (&self.sms_secret, &self.sms_from);
        let plain = |it: &str| it.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_'));
        if !secret.is.is_empty() && (secret.is.len() < SECRET_LENGTH || !plain(&secret.is)) {
            return Err(ConfigError::Value {
                name: "sms_secret",
                value: "…".to_owned(),
                origin: secret.from.clone(),
                reason: "should be at least 20 letters and figures that nobody can guess",
            });
        }
        if !self.sms_url.is.is_empty() && from.is.is_empty() {
            return Err(wrong("sms_from", from, "should be the number or the name that text messages come from"));
        }
        if !self.smtp_url.is.is_empty() && self.mail_from.is.is_empty() {
            return Err(wrong("mail_from", &self.mail_from, "should be a sender such as Digihjelpen <noreply@kommune.example>"));
        }
        Ok(())
    }
}

/// What the flags of a command say; `None` where they say nothing.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Flags {
    /// The configuration file (default: digihjelpen.toml in the working folder, if it is there)
    #[arg(long, global = true)]
    pub config: Option<PathBuf>,
    /// Address and port to listen on
    #[arg(long, global = true)]
    pub listen: Option<String>,
    /// The folder for the embedded database and the secret key
    #[arg(long, global = true)]
    pub data: Option<PathBuf>,
    /// A PostgreSQL URL instead of the embedded database
    #[arg(long, global = true)]
    pub database_url: Option<String>,
    /// The address that people type, without a slash at the end
    #[arg(long, global = true)]
    pub public_url: Option<String>,
    /// The address of the reverse proxy whose X-Forwarded-For is believed
    #[arg(long, global = true)]
    pub trusted_proxy: Option<String>,
    /// Run as the example system: example offers and sign-ins, nothing is sent
    #[arg(long, global = true)]
    pub demo: bool,
    /// Leave what is due to `digihjelpen work`
    #[arg(long, global = true)]
    pub no_work: bool,
    /// How the log is written: text or json
    #[arg(long, global = true)]
    pub log: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    listen: Option<String>,
    data: Option<PathBuf>,
    database_url: Option<String>,
    public_url: Option<String>,
    trusted_proxy: Option<String>,
    demo: Option<bool>,
    work: Option<bool>,
    log: Option<String>,
    sms_url: Option<String>,
    sms_from: Option<String>,
    sms_secret: Option<String>,
    sms_callback: Option<String>,
    smtp_url: Option<String>,
    smtp_certificate: Option<String>,
    mail_from: Option<String>,
}

/// What is wrong with the configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file that was named cannot be read.
    #[error("the configuration file {} cannot be read: {reason}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The system's own words.
        reason: String,
    },
    /// The file holds something that the program does not know.
    #[error("the configuration file {} is wrong: {reason}", path.display())]
    Wrong {
        /// The file.
        path: PathBuf,
        /// What and where.
        reason: String,
    },
    /// A value cannot be what it should.
    #[error("{name} = {value:?} ({origin}) {reason}")]
    Value {
        /// The value's name.
        name: &'static str,
        /// What was given.
        value: String,
        /// Where it came from.
        origin: Origin,
        /// What it should be.
        reason: &'static str,
    },
    /// A way for messages cannot be made of a value.
    #[error("{name} = {value:?} ({origin}): {reason}")]
    Way {
        /// The value's name.
        name: &'static str,
        /// What was given, without passwords.
        value: String,
        /// Where it came from.
        origin: Origin,
        /// What is wrong with it.
        reason: String,
    },
}

impl Config {
    /// Reads the configuration. `environment` is asked for variables, so that a test can answer in the machine's place.
    pub fn read(flags: &Flags, environment: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let (file, path) = read_file(flags.config.as_deref())?;
        let pick =
            |flag: Option<String>, flag_name: &'static str, variable: &'static str, from_file: Option<String>, built_in: &str| {
                if let Some(is) = flag {
                    return Value { is, from: Origin::Flag(flag_name) };
                }
                if let Some(is) = environment(variable) {
                    return Value { is, from: Origin::Environment(variable) };
                }
                match from_file {
                    Some(is) => Value { is, from: Origin::File(path.clone()) },
                    None => Value { is: built_in.to_owned(), from: Origin::Default },
                }
            };
        let path_text = |it: &PathBuf| it.display().to_string();
        let listen = pick(flags.listen.clone(), "--listen", "DIGIHJELPEN_LISTEN", file.listen, "127.0.0.1:8080");
        let data =
            pick(flags.data.as_ref().map(path_text), "--data", "DIGIHJELPEN_DATA", file.data.as_ref().map(path_text), "run-data");
        let demo = pick(
            flags.demo.then(|| "true".to_owned()),
            "--demo",
            "DIGIHJELPEN_DEMO",
            file.demo.map(|it| it.to_string()),
            "false",
        );
        let work = pick(
            flags.no_work.then(|| "false".to_owned()),
            "--no-work",
            "DIGIHJELPEN_WORK",
            file.work.map(|it| it.to_string()),
            "true",
        );
        let log = pick(flags.log.clone(), "--log", "DIGIHJELPEN_LOG", file.log, "text");
        let config = Self {
            listen: Value {
                is: listen
                    .is
                    .parse()
                    .map_err(|_| wrong("listen", &listen, "should be an address and a port, such as 127.0.0.1:8080"))?,
                from: listen.from,
            },
            data: Value { is: PathBuf::from(&data.is), from: data.from },
            database_url: pick(flags.database_url.clone(), "--database-url", "DATABASE_URL", file.database_url, ""),
            public_url: pick(flags.public_url.clone(), "--public-url", "DIGIHJELPEN_PUBLIC_URL", file.public_url, ""),
            trusted_proxy: pick(
                flags.trusted_proxy.clone(),
                "--trusted-proxy",
                "DIGIHJELPEN_TRUSTED_PROXY",
                file.trusted_proxy,
                "",
            ),
            demo: Value { is: demo.is.parse().map_err(|_| wrong("demo", &demo, "should be true or false"))?, from: demo.from },
            work: Value { is: work.is.parse().map_err(|_| wrong("work", &work, "should be true or false"))?, from: work.from },
            log,
            sending: Sending {
                sms_url: pick(None, "", "DIGIHJELPEN_SMS_URL", file.sms_url, ""),
                sms_from: pick(None, "", "DIGIHJELPEN_SMS_FROM", file.sms_from, ""),
                sms_secret: pick(None, "", "DIGIHJELPEN_SMS_SECRET", file.sms_secret, ""),
                sms_callback: pick(None, "", "DIGIHJELPEN_SMS_CALLBACK", file.sms_callback, ""),
                smtp_url: pick(None, "", "DIGIHJELPEN_SMTP_URL", file.smtp_url, ""),
                smtp_certificate: pick(None, "", "DIGIHJELPEN_SMTP_CERTIFICATE", file.smtp_certificate, ""),
                mail_from: pick(None, "", "DIGIHJELPEN_MAIL_FROM", file.mail_from, ""),
            },
        };
        config.sending.check()?;
        if !matches!(config.log.is.as_str(), "text" | "json") {
            return Err(wrong("log", &config.log, "should be text or json"));
        }
        if !config.trusted_proxy.is.is_empty() && config.proxy().is_none() {
            return Err(wrong("trusted_proxy", &config.trusted_proxy, "should be an address such as 127.0.0.1"));
        }
        let database = &config.database_url.is;
        if database.contains("://") && matches!(Address::parse(database), Address::File(_)) {
            return Err(ConfigError::Value {
                name: "database_url",
                value: without_password(database),
                origin: config.database_url.from.clone(),
                reason: "should begin with postgres:// or postgresql://",
            });
        }
        let url = &config.public_url.is;
        if !url.is_empty() && !url.starts_with("http://") && !url.starts_with("https://") {
            return Err(wrong("public_url", &config.public_url, "should begin with http:// or https://"));
        }
        Ok(config)
    }

    /// Where the data is.
    pub fn address(&self) -> Address {
        if self.database_url.is.is_empty() {
            Address::File(self.data.is.join("digihjelpen.sqlite"))
        } else {
            Address::parse(&self.database_url.is)
        }
    }

    /// The proxy's address.
    pub fn proxy(&self) -> Option<IpAddr> {
        self.trusted_proxy.is.parse().ok()
    }

    /// The address that people type.
    pub fn public_address(&self) -> String {
        if self.public_url.is.is_empty() {
            format!("http://{}", self.listen.is)
        } else {
            self.public_url.is.trim_end_matches('/').to_owned()
        }
    }

    /// Every value and where it came from, without passwords.
    pub fn lines(&self) -> Vec<(&'static str, String, String)> {
        let line = |name, value: String, from: &Origin| (name, value, from.to_string());
        vec![
            line("listen", self.listen.is.to_string(), &self.listen.from),
            line("data", self.data.is.display().to_string(), &self.data.from),
            line("database_url", without_password(&self.database_url.is), &self.database_url.from),
            line("public_url", self.public_address(), &self.public_url.from),
            line("trusted_proxy", self.trusted_proxy.is.clone(), &self.trusted_proxy.from),
            line("demo", self.demo.is.to_string(), &self.demo.from),
            line("work", self.work.is.to_string(), &self.work.from),
            line("log", self.log.is.clone(), &self.log.from),
            line("sms_url", without_password(&self.sending.sms_url.is), &self.sending.sms_url.from),
            line("sms_from", self.sending.sms_from.is.clone(), &self.sending.sms_from.from),
            line("sms_secret", hidden(&self.sending.sms_secret.is), &self.sending.sms_secret.from),
            line("sms_callback", self.sending.sms_callback.is.clone(), &self.sending.sms_callback.from),
            line("smtp_url", without_password(&self.sending.smtp_url.is), &self.sending.smtp_url.from),
            line("smtp_certificate", self.sending.smtp_certificate.is.clone(), &self.sending.smtp_certificate.from),
            line("mail_from", self.sending.mail_from.is.clone(), &self.sending.mail_from.from),
        ]
    }
}

fn wrong(name: &'static str, value: &Value<String>, reason: &'static str) -> ConfigError {
    ConfigError::Value { name, value: value.is.clone(), origin: value.from.clone(), reason }
}

/// That there is a secret, and nothing of it.
fn hidden(secret: &str) -> String {
    if secret.is_empty() { String::new() } else { "…".to_owned() }
}

fn without_password(url: &str) -> String {
    let url = url.split_once('?').map_or(url, |(before, _)| before);
    match (url.find("://"), url.rfind('@')) {
        (Some(scheme), Some(at)) => format!("{}://…{}", &url[..scheme], &url[at..]),
        _ => url.to_owned(),
    }
}

/// The file that was named, else `digihjelpen.toml` if it is there, else nothing.
fn read_file(named: Option<&Path>) -> Result<(File, PathBuf), ConfigError> {
    let path = named.unwrap_or(Path::new("digihjelpen.toml"));
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && named.is_none() => {
            return Ok((File::default(), path.to_owned()));
        }
        Err(error) => return Err(ConfigError::Unreadable { path: path.to_owned(), reason: error.to_string() }),
    };
    let file = toml::from_str(&text).map_err(|e| ConfigError::Wrong { path: path.to_owned(), reason: e.message().to_owned() })?;
    Ok((file, path.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_win_over_the_environment_over_the_file_over_what_is_built_in() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("c.toml");
        std::fs::write(&path, "listen = \"127.0.0.1:1\"\ndata = \"from-file\"\nlog = \"json\"\n").unwrap();
        let flags = Flags { config: Some(path.clone()), listen: Some("127.0.0.1:3".to_owned()), ..Flags::default() };
        let environment = |name: &str| (name == "DIGIHJELPEN_DATA").then(|| "from-environment".to_owned());
        let config = Config::read(&flags, environment).unwrap();
        assert_eq!((config.listen.is.port(), config.listen.from), (3, Origin::Flag("--listen")));
        assert_eq!(
            (config.data.is, config.data.from),
            (PathBuf::from("from-environment"), Origin::Environment("DIGIHJELPEN_DATA"))
        );
        assert_eq!((config.log.is.as_str(), config.log.from), ("json", Origin::File(path)));
        assert_eq!((config.demo.is, config.demo.from), (false, Origin::Default));
    }

    #[test]
    fn a_wrong_value_is_named_with_its_origin() {
        let flags = Flags { listen: Some("nowhere".to_owned()), ..Flags::default() };
        let said = Config::read(&flags, |_| None).unwrap_err().to_string();
        assert!(said.contains("listen") && said.contains("--listen") && said.contains("127.0.0.1:8080"), "{said}");
    }

    #[test]
    fn the_gateways_are_described_whole_or_refused_and_their_secrets_are_never_shown() {
        let read = |values: &'static [(&'static str, &'static str)]| {
            Config::read(&Flags::default(), move |name| {
                values.iter().find(|(it, _)| *it == name).map(|(_, value)| (*value).to_owned())
            })
        };
        let refused = |values| read(values).unwrap_err().to_string();
        assert!(refused(&[("DIGIHJELPEN_SMS_SECRET", "short")]).contains("sms_secret"));
        assert!(!refused(&[("DIGIHJELPEN_SMS_SECRET", "short")]).contains("short"));
        assert!(refused(&[("DIGIHJELPEN_SMS_SECRET", "a/slash/has/no/place/in/it")]).contains("sms_secret"));
        assert!(refused(&[("DIGIHJELPEN_SMS_URL", "http://dh:hemmelig@127.0.0.1:1/cgi-bin/sendsms")]).contains("sms_from"));
        assert!(refused(&[("DIGIHJELPEN_SMTP_URL", "smtp://dh:hemmelig@mail.test")]).contains("mail_from"));
        let whole = read(&[
            ("DIGIHJELPEN_SMS_URL", "http://dh:hemmelig@127.0.0.1:1/cgi-bin/sendsms"),
            ("DIGIHJELPEN_SMS_FROM", "2097"),
            ("DIGIHJELPEN_SMS_SECRET", "hemmelig-hemmelig-hemmelig"),
            ("DIGIHJELPEN_SMTP_URL", "smtps://dh:hemmelig@mail.test"),
            ("DIGIHJELPEN_MAIL_FROM", "Digihjelpen <noreply@kommune.test>"),
        ])
        .unwrap();
        assert!(whole.lines().iter().all(|(_, value, _)| !value.contains("hemmelig")), "{:?}", whole.lines());
        assert!(whole.sending.takes_answers());
        let ways = whole.sending.ways("https://digihjelpen.test", false).unwrap();
        assert!(ways.sms.is_some() && ways.email.is_some());
        let ways = whole.sending.ways("https://digihjelpen.test", true).unwrap();
        assert!(ways.sms.is_none() && ways.email.is_none(), "from the example system nothing leaves");
        let open = read(&[("DIGIHJELPEN_SMTP_URL", "smtp://mail.test?tls=none"), ("DIGIHJELPEN_MAIL_FROM", "a@b.test")]).unwrap();
        assert!(open.sending.ways("", false).is_err(), "nothing leaves the machine unencrypted");
        let named =
            read(&[("DIGIHJELPEN_SMS_FROM", "Digihjelp"), ("DIGIHJELPEN_SMS_SECRET", "hemmelig-hemmelig-hemmelig")]).unwrap();
        assert!(!named.sending.takes_answers(), "a name cannot be answered");
    }

    #[test]
    fn a_password_is_never_shown() {
        assert_eq!(without_password("postgres://dh:secret@db:5432/dh"), "postgres://…@db:5432/dh");
    }
}
