//! The accept loop and the layers round every route.

use std::convert::Infallible;
use std::future::Future;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tower::ServiceExt;

use crate::failure::Undressed;
use crate::page::failure_page;
use crate::{App, Caller};

/// How long a client may take to send the head of a request. axum's own `serve` has no such limit, and a slow client could hold
/// a connection for ever.
const HEAD_TIMEOUT: Duration = Duration::from_secs(15);
/// How long running requests may take to end when the program is stopped.
const LAST_REQUESTS: Duration = Duration::from_secs(10);

/// Puts the layers round the routes that every answer passes: log, headers, pages for failures.
pub fn finish(app: &App, router: Router<App>) -> Router {
    router.fallback(async || crate::Failure::NotFound).layer(from_fn_with_state(app.clone(), surround)).with_state(app.clone())
}

/// Logs one line a request (the route's pattern, never the address itself, which could hold what somebody typed), adds the headers
/// that every answer carries, and makes the page of a failure.
async fn surround(State(app): State<App>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let (parts, body) = request.into_parts();
    let needs_dress = parts.clone();
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let is_api = needs_dress.uri.path().starts_with("/api/");
    // An id in the address that is none leads nowhere: axum says so in bare English, we say it as for any other page that isn't there.
    if response.status() == StatusCode::BAD_REQUEST
        && response.headers().get(CONTENT_TYPE).is_some_and(|it| it.as_bytes().starts_with(b"text/plain"))
    {
        response = failure_page(&Caller::read_anyhow(&needs_dress, &app), StatusCode::NOT_FOUND, is_api);
    }
    if method == Method::POST {
        // What somebody typed may stand in the answer: nobody may keep it.
        response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    }
    if response.extensions().get::<Undressed>().is_some() {
        let retry = response.headers().get(axum::http::header::RETRY_AFTER).cloned();
        response = failure_page(&Caller::read_anyhow(&needs_dress, &app), response.status(), is_api);
        if let Some(retry) = retry {
            response.headers_mut().insert(axum::http::header::RETRY_AFTER, retry);
        }
    }
    let lives = response.extensions().get::<Live>().is_some();
    guard_headers(response.headers_mut(), lives);
    tracing::info!(
        method = %method,
        route = route.as_ref().map_or("-", MatchedPath::as_str),
        status = response.status().as_u16(),
        duration_us = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX),
        "request"
    );
    response
}

/// The mark of a page whose script asks for the page itself again.
#[derive(Clone, Copy, Debug)]
struct Live;

/// Lets a page's own script ask this server for the page again (`live.js`): a screen that nobody touches, a number in a queue. Every other page
/// may ask nobody for anything.
#[must_use]
pub fn live(mut response: Response) -> Response {
    response.extensions_mut().insert(Live);
    response
}

/// The headers of every answer: nothing from elsewhere, nothing framed, nothing told to others.
fn guard_headers(headers: &mut HeaderMap, lives: bool) {
    static POLICY: HeaderValue = HeaderValue::from_static(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    static LIVE_POLICY: HeaderValue = HeaderValue::from_static(
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    headers.insert(CONTENT_SECURITY_POLICY, if lives { LIVE_POLICY.clone() } else { POLICY.clone() });
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    );
    headers.insert(HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin"));
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
}

/// Why the accept loop ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// It was asked to, and every running request was answered.
    Clean,
    /// It was asked to, and some requests took too long.
    Cut,
}

/// Accepts connections until `stop` is done, then lets the running requests end.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) -> Stop {
    let mut server = auto::Builder::new(TokioExecutor::new());
    server.http1().timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT).pipeline_flush(true);
    server.http2().timer(TokioTimer::new()).keep_alive_interval(Duration::from_secs(30));
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let (stream, client) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Too many open files, most likely: give the running requests a moment to end.
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        // Without this small answers wait for the client's acknowledgement.
        drop(stream.set_nodelay(true));
        let router = router.clone();
        let service = hyper::service::service_fn(move |request: hyper::Request<Incoming>| {
            let router = router.clone();
            async move {
                let mut request = request.map(Body::new);
                request.extensions_mut().insert(ConnectInfo::<SocketAddr>(client));
                Ok::<_, Infallible>(router.oneshot(request).await.unwrap_or_else(|never| match never {}))
            }
        });
        let (server, watcher) = (server.clone(), graceful.watcher());
        tokio::spawn(async move {
            // The server's own timers begin with the first bytes; a client that connects and stays silent is let go here.
            let spoke = tokio::time::timeout(HEAD_TIMEOUT, stream.readable()).await;
            if !matches!(spoke, Ok(Ok(()))) {
                return;
            }
            let connection = watcher.watch(server.serve_connection(TokioIo::new(stream), service).into_owned());
            // A client that goes away in the middle is its own business.
            if let Err(error) = connection.await {
                tracing::debug!(error, "a connection ended early");
            }
        });
    }
    drop(listener);
    tokio::select! {
        () = graceful.shutdown() => Stop::Clean,
        () = tokio::time::sleep(LAST_REQUESTS) => Stop::Cut,
    }
}
