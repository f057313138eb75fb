//! Answers to people when something cannot be done. Each is a page that says what is safe and what to do next (ux U-46).

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use db::DbError;

/// Why a page cannot be shown or a form cannot be taken.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// There is no such page, or it belongs to another municipality.
    #[error("not found")]
    NotFound,
    /// The person is signed in but this is not for them, or the form did not come from our own pages.
    #[error("forbidden")]
    Forbidden,
    /// Too many tries; wait a little.
    #[error("too many tries")]
    TooMany,
    /// More work is waiting than can be done; nothing was saved.
    #[error("busy")]
    Busy,
    /// The form was larger than any form of ours.
    #[error("too large")]
    TooLarge,
    /// A failure of ours. Logged once, where the page for it is made.
    #[error("internal: {0}")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Failure {
    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<DbError> for Failure {
    fn from(error: DbError) -> Self {
        match error {
            DbError::Busy => Self::Busy,
            other => Self::Internal(Box::new(other)),
        }
    }
}

impl From<askama::Error> for Failure {
    fn from(error: askama::Error) -> Self {
        Self::Internal(Box::new(error))
    }
}

/// The mark by which the outermost layer knows that the page for a failure is still to be made (it knows the reader's language).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Undressed;

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        if let Self::Internal(error) = &self {
            // The errors of the house hold no personal data (DbError keeps no parameter).
            tracing::error!(error = %error, "a request failed");
        }
        let mut response = self.status().into_response();
        if matches!(self, Self::Busy | Self::TooMany) {
            response.headers_mut().insert(axum::http::header::RETRY_AFTER, axum::http::HeaderValue::from_static("30"));
        }
        response.extensions_mut().insert(Undressed);
        response
    }
}
