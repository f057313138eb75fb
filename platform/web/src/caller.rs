//! What a handler knows about the request.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use i18n::{Lang, Texts};

use crate::{Actor, App, Failure, Page};

/// The request as a handler sees it: language, address, who is signed in. Handlers of pages take it as their first parameter.
#[derive(Clone)]
pub struct Caller {
    /// The program.
    pub app: App,
    /// The language in the address.
    pub lang: Lang,
    /// The address after the language, beginning with a slash: `/finn`.
    pub path: String,
    /// What stands after the question mark.
    pub query: String,
    /// Who is signed in; only routes for staff ask.
    pub actor: Option<Actor>,
    /// The machine that asks.
    pub client: IpAddr,
}

impl Caller {
    /// The texts for the frame and for residents' pages.
    pub fn texts(&self) -> &'static Texts {
        self.lang.texts()
    }

    /// A page with this title, in the language of the address.
    pub fn page(&self, title: impl Into<String>) -> Page {
        Page::new(self, title.into(), self.lang)
    }

    /// A staff page: its content is in bokmål, nynorsk or English, its frame in the language of the address.
    pub fn office_page(&self, title: impl Into<String>) -> Page {
        Page::new(self, title.into(), self.lang.staff())
    }

    /// The texts of a staff page.
    pub fn office_texts(&self) -> &'static Texts {
        self.lang.staff().texts()
    }

    /// Who is signed in. The doors admit nobody to a staff route who isn't, so an absence is a mistake in the wiring.
    pub fn staff(&self) -> Result<&Actor, Failure> {
        self.actor.as_ref().ok_or(Failure::Forbidden)
    }

    /// An address in the same language: `/nb/finn`.
    pub fn url(&self, path: &str) -> String {
        format!("/{}{path}", self.lang.code())
    }

    /// Reads the request's head.
    pub(crate) fn read(parts: &Parts, app: &App) -> Option<Self> {
        let path = parts.uri.path();
        let path = path.strip_prefix('/')?;
        let (code, rest) = path.split_once('/').unwrap_or((path, ""));
        Some(Self {
            app: app.clone(),
            lang: Lang::parse(code)?,
            path: format!("/{rest}"),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            actor: parts.extensions.get::<Actor>().cloned(),
            client: client(parts, app),
        })
    }

    /// The caller of a request whose address names no language: the browser's own wish decides.
    pub(crate) fn read_anyhow(parts: &Parts, app: &App) -> Self {
        Self::read(parts, app).unwrap_or_else(|| Self {
            app: app.clone(),
            lang: parts
                .headers
                .get(axum::http::header::ACCEPT_LANGUAGE)
                .and_then(|it| it.to_str().ok())
                .map_or(Lang::Nb, Lang::from_accept_language),
            path: "/".to_owned(),
            query: String::new(),
            actor: None,
            client: client(parts, app),
        })
    }
}

/// The machine at the other end; requests that come from no socket (tests) count as this machine. Behind the proxy that the configuration
/// names, it is the last address that this proxy wrote down; nobody else is believed.
fn client(parts: &Parts, app: &App) -> IpAddr {
    let peer =
        parts.extensions.get::<ConnectInfo<SocketAddr>>().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |it| it.0.ip()).to_canonical();
    if app.settings.trusted_proxy.map(|it| it.to_canonical()) != Some(peer) {
        return peer;
    }
    let forwarded = parts.headers.get_all("x-forwarded-for").iter().next_back().and_then(|it| it.to_str().ok());
    forwarded.and_then(|it| it.rsplit(',').next()?.trim().parse().ok()).unwrap_or(peer)
}

impl FromRequestParts<App> for Caller {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        Self::read(parts, app).ok_or(Failure::NotFound)
    }
}
