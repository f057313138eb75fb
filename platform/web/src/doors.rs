//! Every route, declared together with who may use it.

use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::handler::Handler;
use axum::http::header::{AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, COOKIE, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, delete, get, patch, post};
use http_body_util::BodyExt;

use crate::cache::Moment;
use crate::token::{Origin, origin};
use crate::{Access, App, Caller, Failure, Kept, Problem};

/// The most bytes that a form may have. A long needs note in Tigrinya is far below it.
pub(crate) const FORM_LIMIT: usize = 64 * 1024;
/// How long a client may take to send a form.
const BODY_TIMEOUT: Duration = Duration::from_secs(30);

/// A route: method, path pattern and who may use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The pattern: `/{lang}/finn`.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
}

/// Routes under construction.
pub struct Doors {
    app: App,
    router: Router<App>,
    list: Vec<Door>,
}

impl Doors {
    /// No route yet.
    pub fn new(app: &App) -> Self {
        Self { app: app.clone(), router: Router::new(), list: Vec::new() }
    }

    /// A page that is asked for.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add("GET", path, access, get(handler))
    }

    /// A form that is posted.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add("POST", path, access, post(handler))
    }

    /// A route for DELETE.
    #[must_use]
    pub fn delete<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add("DELETE", path, access, delete(handler))
    }

    /// A route for PATCH.
    #[must_use]
    pub fn patch<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add("PATCH", path, access, patch(handler))
    }

    fn add(mut self, method: &'static str, path: &'static str, access: Access, route: MethodRouter<App>) -> Self {
        let route = match access {
            Access::Public => route,
            Access::Shared => route.layer(from_fn_with_state(self.app.clone(), keep)),
            Access::Client(scope) => route.layer(from_fn_with_state((self.app.clone(), scope), admit_client)),
            Access::SignedIn | Access::Roles(_) => route.layer(from_fn_with_state((self.app.clone(), access), admit)),
        };
        self.router = self.router.route(path, route);
        self.list.push(Door { method, path, access });
        self
    }

    /// Something that every handler here may ask for by `Extension`.
    #[must_use]
    pub fn layer_extension<T: Clone + Send + Sync + 'static>(mut self, value: T) -> Self {
        self.router = self.router.layer(axum::Extension(value));
        self
    }

    /// These routes and those.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.list.extend(other.list);
        self
    }

    /// The routes and their list.
    pub fn finish(self) -> (Router<App>, Vec<Door>) {
        (self.router, self.list)
    }
}

/// Admits whoever has the right, and shows everybody else the way.
async fn admit(State((app, access)): State<(App, Access)>, mut request: Request, next: Next) -> Response {
    let actor = match (app.gate.get(), session_cookie(request.headers(), app.settings.secure())) {
        (Some(gate), Some(cookie)) => gate.actor(&cookie).await,
        _ => None,
    };
    let Some(actor) = actor else { return ask_to_sign_in(&app, request).await };
    let may = match access {
        Access::Public | Access::Shared | Access::SignedIn | Access::Client(_) => true,
        Access::Roles(roles) => roles.meet(actor.roles),
    };
    if !may {
        return Failure::Forbidden.into_response();
    }
    request.extensions_mut().insert(actor);
    let mut response = next.run(request).await;
    // What staff see belongs to them: no shared memory may keep it, and Back after signing out must not show it.
    response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("private, no-store"));
    response
}

/// Admits a program whose token has the scope. The answer is of no use to a browser: problem+json.
async fn admit_client(State((app, scope)): State<(App, &'static str)>, mut request: Request, next: Next) -> Response {
    let token = request
        .headers()
        .get(AUTHORIZATION)
        .and_then(|it| it.to_str().ok())
        .and_then(|it| it.strip_prefix("Bearer "))
        .map(str::to_owned);
    let client = match (app.gate.get(), token) {
        (Some(gate), Some(token)) => gate.client(&token).await,
        _ => None,
    };
    let Some(client) = client else {
        let mut response =
            Problem::new(StatusCode::UNAUTHORIZED, "unauthorized", "Send a token that works: Authorization: Bearer dh_…")
                .into_response();
        response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        return response;
    };
    if !client.scopes.iter().any(|it| it == scope) {
        return Problem::new(StatusCode::FORBIDDEN, "scope", format!("The token lacks the scope {scope}.")).into_response();
    }
    request.extensions_mut().insert(client);
    let mut response = next.run(request).await;
    response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("private, no-store"));
    response
}

/// Shows the sign-in page; a form that was posted meanwhile is kept in it, so that nothing typed is lost.
async fn ask_to_sign_in(app: &App, request: Request) -> Response {
    let posted = request.method() == Method::POST;
    // Another site's form is nobody's typing: it is refused, not kept.
    if posted && origin(request.headers()) == Origin::Foreign {
        return Failure::Forbidden.into_response();
    }
    let (parts, body) = request.into_parts();
    let Some(caller) = Caller::read(&parts, app) else { return Failure::NotFound.into_response() };
    let Some(gate) = app.gate.get() else { return Failure::Forbidden.into_response() };
    let body = if posted {
        match read_body(body).await {
            Ok(body) => body,
            Err(failure) => return failure.into_response(),
        }
    } else {
        String::new()
    };
    let path = if caller.query.is_empty() { caller.path.clone() } else { format!("{}?{}", caller.path, caller.query) };
    let mut response = gate.sign_in(&caller, Kept { path, body });
    *response.status_mut() = StatusCode::UNAUTHORIZED;
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The value of the session cookie. Over https its name carries the prefix that browsers guard.
fn session_cookie(headers: &HeaderMap, secure: bool) -> Option<String> {
    let wanted = if secure { "__Host-session" } else { "session" };
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(';'))
        .filter_map(|it| it.trim().split_once('='))
        .find(|(name, _)| *name == wanted)
        .map(|(_, value)| value.to_owned())
}

/// The text of a body, at most [`FORM_LIMIT`] bytes and within [`BODY_TIMEOUT`]: a client that sends a byte a minute holds nothing for long.
pub(crate) async fn read_body(body: Body) -> Result<String, Failure> {
    let bytes = tokio::time::timeout(BODY_TIMEOUT, to_bytes(body, FORM_LIMIT)).await.map_err(|_| Failure::Busy)?;
    Ok(String::from_utf8_lossy(&bytes.map_err(|_| Failure::TooLarge)?).into_owned())
}

/// Answers from memory while neither the data nor the minute has changed.
async fn keep(State(app): State<App>, request: Request, next: Next) -> Response {
    let moment = Moment { generation: app.db.generation(), minute: app.clock.now().as_second() / 60 };
    let address = request.uri().path_and_query().map_or_else(String::new, ToString::to_string);
    // Long addresses are made by machines; they would only push out what people ask for.
    let worth_keeping = address.len() < 200;
    if worth_keeping && let Some(page) = app.cache.get(moment, &address) {
        return (shared_headers(), page).into_response();
    }
    let response = next.run(request).await;
    if response.status() != StatusCode::OK || response.headers().get(CONTENT_TYPE) != Some(&HTML) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(page) = body.collect().await.map(http_body_util::Collected::to_bytes) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if worth_keeping {
        app.cache.put(moment, address, page.clone());
    }
    parts.headers.extend(shared_headers());
    Response::from_parts(parts, Body::from(page))
}

pub(crate) static HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

fn shared_headers() -> HeaderMap {
    // The browser asks again each time; so Back never shows a full session as free for long.
    HeaderMap::from_iter([
        (CONTENT_TYPE, HTML.clone()),
        (CACHE_CONTROL, HeaderValue::from_static("public, max-age=0, must-revalidate")),
    ])
}
