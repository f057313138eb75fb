//! The frame round every page.

use std::sync::Arc;

use askama::Template;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use i18n::{Lang, Status, Texts};

use crate::doors::HTML;
use crate::{Actor, Caller, Failure, HelpLine, Problem, Token, asset_path};

/// A step on the way to the page: its name and its address.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// The name.
    pub name: String,
    /// The address, in the language of the page.
    pub url: String,
}

/// What the frame shows, and the texts that the content is written with. Every page template has one as `p`.
#[derive(Clone)]
pub struct Page {
    /// The texts of the content.
    pub t: &'static Texts,
    /// The texts of the frame.
    pub frame: &'static Texts,
    /// The language of the address.
    pub lang: Lang,
    /// The title, without the product's name.
    pub title: String,
    /// The address after the language, with what stands after the question mark.
    pub path: String,
    /// The phone number on this page.
    pub help: Arc<HelpLine>,
    /// Who is signed in.
    pub staff: Option<Actor>,
    /// Whether the page shows example data.
    pub example: bool,
    /// The steps on the way here.
    pub crumbs: Vec<Crumb>,
    /// The address of the municipality's own pages after the language (`/5501`), where the page belongs to one.
    pub municipality: Option<(String, String)>,
    /// The part of the office that this page belongs to, so that its menu can mark it.
    pub section: &'static str,
    /// The token for the forms of this page.
    pub token: String,
}

impl Page {
    pub(crate) fn new(caller: &Caller, title: String, content: Lang) -> Self {
        let path = if caller.query.is_empty() { caller.path.clone() } else { format!("{}?{}", caller.path, caller.query) };
        Self {
            t: content.texts(),
            frame: caller.lang.texts(),
            lang: caller.lang,
            title,
            path,
            help: caller.app.national_help(),
            staff: caller.actor.clone(),
            example: caller.app.settings.example,
            crumbs: Vec::new(),
            municipality: None,
            section: "",
            token: String::new(),
        }
    }

    /// The page belongs to a municipality: its phone number stands on it.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>, name: impl Into<String>, help: Option<Arc<HelpLine>>) -> Self {
        self.municipality = Some((path.into(), name.into()));
        if let Some(help) = help {
            self.help = help;
        }
        self
    }

    /// One more step on the way to the page.
    #[must_use]
    pub fn under(mut self, name: impl Into<String>, path: &str) -> Self {
        self.crumbs.push(Crumb { name: name.into(), url: format!("/{}{path}", self.lang.code()) });
        self
    }

    /// The part of the office that the page belongs to.
    #[must_use]
    pub fn section(mut self, section: &'static str) -> Self {
        self.section = section;
        self
    }

    /// The page has forms.
    #[must_use]
    pub fn with_forms(mut self, caller: &Caller) -> Self {
        self.token = Token::new(&caller.app, caller.actor.as_ref()).text();
        self
    }

    /// The page has forms that go on with what this token began.
    #[must_use]
    pub fn with_token(mut self, token: impl Into<String>) -> Self {
        self.token = token.into();
        self
    }

    /// The page answers a posted form at another address: the language choice leads to `path` instead.
    #[must_use]
    pub fn instead_of(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// The page shows example data.
    #[must_use]
    pub fn example(mut self, example: bool) -> Self {
        self.example |= example;
        self
    }

    /// An address in the language of the page.
    pub fn url(&self, path: &str) -> String {
        format!("/{}{path}", self.lang.code())
    }

    /// A file's address.
    pub fn asset(&self, name: &str) -> String {
        asset_path(name)
    }

    /// All languages of the choice. A staff page offers all too: the frame follows, the content falls back.
    pub fn languages(&self) -> [Lang; 10] {
        Lang::ALL
    }

    /// Whether the page's language is a draft that no native reader has looked at.
    pub fn is_draft(&self) -> bool {
        i18n::status(self.lang) == Status::MachineDraft
    }

    /// Whether the person has this role: `p.may(0)`.
    pub fn may(&self, role: u8) -> bool {
        self.staff.as_ref().is_some_and(|it| it.roles.has(crate::Role(role)))
    }

    /// A drawing from the set of icons, said by the words beside it and so hidden from reading aloud.
    pub fn icon(&self, name: &str) -> String {
        // Arrows point the other way where reading goes the other way.
        let turns = if name.starts_with("arrow-") { " icon--turns" } else { "" };
        format!(
            r#"<svg class="icon{turns}" aria-hidden="true" focusable="false"><use href="{}#{name}"/></svg>"#,
            asset_path("icons.svg")
        )
    }

    /// Shows the page.
    pub fn show(&self, template: &impl Template) -> Result<Response, Failure> {
        self.show_as(StatusCode::OK, template)
    }

    /// Shows the page with a status.
    pub fn show_as(&self, status: StatusCode, template: &impl Template) -> Result<Response, Failure> {
        let mut response = (status, template.render()?).into_response();
        response.headers_mut().insert(CONTENT_TYPE, HTML.clone());
        Ok(response)
    }
}

#[derive(Template)]
#[template(path = "failure.html")]
struct FailurePage {
    p: Page,
    heading: String,
    text: String,
    safe: Option<String>,
    office: bool,
}

/// The page of a failure: what happened, what is safe, what to do, whom to call.
pub(crate) fn failure_page(caller: &Caller, status: StatusCode, is_api: bool) -> Response {
    let (key, code) = match status {
        StatusCode::NOT_FOUND => ("not-found", "not_found"),
        StatusCode::FORBIDDEN => ("forbidden", "forbidden"),
        StatusCode::TOO_MANY_REQUESTS => ("too-many", "wait"),
        StatusCode::SERVICE_UNAVAILABLE => ("busy", "busy"),
        StatusCode::PAYLOAD_TOO_LARGE => ("too-large", "too_large"),
        _ => ("failed", "internal"),
    };
    let texts = caller.texts();
    let heading = texts.get(&format!("failure-{key}-heading")).into_owned();
    if is_api {
        return Problem::new(status, code, Lang::En.texts().get(&format!("failure-{key}-heading"))).into_response();
    }
    let page = FailurePage {
        p: caller.page(heading.clone()),
        text: texts.get(&format!("failure-{key}-text")).into_owned(),
        safe: (!matches!(status, StatusCode::NOT_FOUND)).then(|| texts.get("failure-nothing-saved").into_owned()),
        office: caller.path.starts_with("/kontor"),
        heading,
    };
    page.p.show_as(status, &page).unwrap_or_else(|_| {
        // The frame itself cannot be drawn: say it without one.
        let mut response = (status, "Noe gikk galt. Something went wrong.").into_response();
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
        response
    })
}
