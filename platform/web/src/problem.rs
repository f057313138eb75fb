//! Answers to programs when something cannot be done: problem+json (RFC 9457) with a code of ours.

use axum::Json;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A refusal by the API.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Always `about:blank`: the code says more.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// A word that programs can compare: `missing_query`.
    pub code: &'static str,
    /// One sentence for the person who reads the log.
    pub title: String,
    /// What would do instead, if there is something.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub instead: Vec<Instead>,
}

/// Something that would do instead of what was asked for.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Instead {
    /// Its id.
    pub id: Uuid,
    /// When it begins, RFC 3339.
    pub starts_at: String,
}

impl Problem {
    /// A refusal with this status, code and sentence.
    pub fn new(status: StatusCode, code: &'static str, title: impl Into<String>) -> Self {
        Self { kind: "about:blank", status: status.as_u16(), code, title: title.into(), instead: Vec::new() }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(self)).into_response();
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        response
    }
}
