//! A browser without a screen: it asks the program in this process, keeps cookies, and fills in forms as they stand on the page.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Request, StatusCode};
use clock::Clock;
use db::testing::TestDb;
use digihjelpen::{Program, assemble, demo};
use http_body_util::BodyExt;
use tower::ServiceExt;
use web::Settings;

/// The program with example offers in a fresh database. It is Monday 23 November 2026, nine o'clock.
pub async fn program(test: &TestDb) -> Program {
    let program = empty_program(test).await;
    assert!(demo::load(&program).await.unwrap());
    program
}

/// The program before the first start.
pub async fn empty_program(test: &TestDb) -> Program {
    let clock = Clock::fixed("2026-11-23T08:00:00Z".parse().unwrap(), 11);
    let settings = Settings { public_url: "http://localhost".to_owned(), secret: [3; 32], trusted_proxy: None, example: true };
    assemble(test.db.clone(), clock, settings).await.unwrap()
}

/// A page that was answered.
pub struct Seen {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    /// The same as it came, for what is no text.
    pub bytes: Vec<u8>,
    /// Where it ended after redirects.
    pub url: String,
}

impl Seen {
    /// The text of the first `<h1>`, without marks.
    pub fn heading(&self) -> String {
        text_between(&self.body, "<h1", "</h1>")
    }

    /// The value of a hidden field.
    pub fn field(&self, name: &str) -> String {
        let start =
            self.body.find(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no field {name} in {}", self.body));
        let rest = &self.body[start..];
        rest.split('"').nth(3).unwrap_or_default().to_owned()
    }

    /// The first link that begins like this.
    pub fn link(&self, beginning: &str) -> String {
        let found = self.body.split("href=\"").skip(1).filter_map(|it| it.split('"').next()).find(|it| it.starts_with(beginning));
        found.unwrap_or_else(|| panic!("no link {beginning} on {}", self.url)).replace("&amp;", "&").replace("&#38;", "&")
    }
}

/// What stands between the end of the tag that begins like this and the next closing tag, without tags, in one line.
pub fn text_between(body: &str, tag: &str, end: &str) -> String {
    let Some(start) = body.find(tag) else { return String::new() };
    let rest = &body[start..];
    let rest = &rest[rest.find('>').map_or(0, |it| it + 1)..];
    strip_tags(&rest[..rest.find(end).unwrap_or(rest.len())])
}

/// The text of a piece of a page.
pub fn strip_tags(html: &str) -> String {
    let (mut text, mut inside) = (String::new(), false);
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            it if !inside => text.push(it),
            _ => {}
        }
    }
    let text = text
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A browser.
pub struct Browser<'p> {
    program: &'p Program,
    pub cookie: Option<String>,
}

impl<'p> Browser<'p> {
    pub fn new(program: &'p Program) -> Self {
        Self { program, cookie: None }
    }

    /// A browser that is signed in as one of the examples: `veileder`, `koordinator`, `administrator`.
    pub async fn signed_in(program: &'p Program, who: &str) -> Self {
        let mut browser = Self::new(program);
        let page = browser.get("/nb/logg-inn").await;
        let email = format!("{who}@eksempel.test");
        let done = browser
            .post("/nb/logg-inn", &[("token", &page.field("token")), ("email", &email), ("password", demo::PASSWORD)])
            .await;
        assert_eq!(done.status, StatusCode::OK, "{who} could not sign in: {}", done.heading());
        assert!(browser.cookie.is_some());
        browser
    }

    /// Asks for a page and follows redirects.
    pub async fn get(&mut self, url: &str) -> Seen {
        let mut seen = self.ask(Request::get(url), Body::empty(), url).await;
        for _ in 0..5 {
            let Some(to) = seen.headers.get(LOCATION).map(|it| it.to_str().unwrap().to_owned()) else { break };
            seen = self.ask(Request::get(&to), Body::empty(), &to).await;
        }
        seen
    }

    /// Sends a form and follows redirects.
    pub async fn post(&mut self, url: &str, fields: &[(&str, &str)]) -> Seen {
        let seen = self.post_once(url, fields).await;
        match seen.headers.get(LOCATION).map(|it| it.to_str().unwrap().to_owned()) {
            Some(to) => self.get(&to).await,
            None => seen,
        }
    }

    /// Sends a form and stops at what is answered.
    pub async fn post_once(&mut self, url: &str, fields: &[(&str, &str)]) -> Seen {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
        let request =
            Request::post(url).header(CONTENT_TYPE, "application/x-www-form-urlencoded").header("sec-fetch-site", "same-origin");
        self.ask(request, Body::from(body.join("&")), url).await
    }

    /// Sends a request as it is.
    pub async fn ask(&mut self, request: axum::http::request::Builder, body: Body, url: &str) -> Seen {
        let request = match &self.cookie {
            Some(cookie) => request.header(COOKIE, format!("session={cookie}")),
            None => request,
        };
        let response = self.program.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(SET_COOKIE) {
            let value = cookie.to_str().unwrap().strip_prefix("session=").unwrap().split(';').next().unwrap();
            self.cookie = Some(value.to_owned()).filter(|it| !it.is_empty());
        }
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Seen { status: parts.status, headers: parts.headers, body, bytes, url: url.to_owned() }
    }
}

/// A value as a form sends it.
pub fn encode(value: &str) -> String {
    value.bytes().map(|it| if it.is_ascii_alphanumeric() { char::from(it).to_string() } else { format!("%{it:02X}") }).collect()
}
