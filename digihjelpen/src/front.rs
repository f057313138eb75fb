//! The front page and the pages about the service.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::Lang;
use web::{App, Caller, Failure, Page};

/// `/`: to the front page in the browser's own language; before anybody can sign in, to the first start.
pub(crate) async fn welcome(State(app): State<App>, headers: HeaderMap) -> Result<Response, Failure> {
    let lang = headers.get(ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok()).map_or(Lang::Nb, Lang::from_accept_language);
    let path = if app.db.read(person::account::anybody).await? { "" } else { "forste-gang" };
    Ok(Redirect::to(&format!("/{}/{path}", lang.code())).into_response())
}

/// `/nb`: the address as people type it.
pub(crate) async fn add_slash(Path(code): Path<String>) -> Result<Response, Failure> {
    let lang = Lang::parse(&code).ok_or(Failure::NotFound)?;
    Ok(Redirect::permanent(&format!("/{}/", lang.code())).into_response())
}

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    p: Page,
}

pub(crate) async fn home(caller: Caller) -> Result<Response, Failure> {
    let page = HomePage { p: caller.page(caller.texts().get("home-title")) };
    page.p.show(&page)
}

#[derive(Template)]
#[template(path = "about.html")]
struct AboutPage {
    p: Page,
}

pub(crate) async fn about(caller: Caller) -> Result<Response, Failure> {
    let page = AboutPage { p: caller.page(caller.texts().get("about-heading")) };
    page.p.show(&page)
}

#[derive(Template)]
#[template(path = "accessibility.html")]
struct AccessibilityPage {
    p: Page,
}

pub(crate) async fn accessibility(caller: Caller) -> Result<Response, Failure> {
    let page = AccessibilityPage { p: caller.page(caller.texts().get("accessibility-heading")) };
    page.p.show(&page)
}
