//! The API's description: as a document for programs and as a page for people.

use askama::Template;
use axum::Json;
use axum::response::Response;
use utoipa::OpenApi;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use web::{Caller, Failure, Page};

/// The frame of the API's description.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Digihjelpen",
        version = "1",
        description = "Free help with the digital everyday in Norwegian municipalities. Errors are problem+json (RFC 9457) with a `code`.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    tags(
        (name = "municipalities", description = "Municipalities by postal code, name and number"),
        (name = "bookings", description = "Sessions and bookings; with a token"),
        (name = "waiting list", description = "Waiting, promises and answers; with a token")
    )
)]
struct ApiDoc;

/// The whole API. Each crate describes its own part.
pub fn description() -> utoipa::openapi::OpenApi {
    let mut whole = ApiDoc::openapi();
    whole.merge(municipality::ApiDoc::openapi());
    whole.merge(booking::ApiDoc::openapi());
    // `digihjelpen token add` prints one.
    let token = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("dh_…").build());
    whole.components.get_or_insert_default().add_security_scheme("token", token);
    whole
}

/// `GET /api/v1/openapi.json`.
pub(crate) async fn document() -> Json<utoipa::openapi::OpenApi> {
    Json(description())
}

/// An operation in words.
struct Operation {
    method: String,
    path: String,
    parameters: Vec<(String, String)>,
    answers: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "api.html")]
struct ApiPage {
    p: Page,
    description: String,
    operations: Vec<Operation>,
}

/// `GET /{lang}/api`: the same for people.
pub(crate) async fn page(caller: Caller) -> Result<Response, Failure> {
    let document = serde_json::to_value(description()).map_err(|e| Failure::Internal(Box::new(e)))?;
    let text = |it: &serde_json::Value, name: &str| it[name].as_str().unwrap_or_default().to_owned();
    let mut operations = Vec::new();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            operations.push(Operation {
                method: method.to_uppercase(),
                path: path.clone(),
                parameters: operation["parameters"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(|it| (text(it, "name"), text(it, "description")))
                    .collect(),
                answers: operation["responses"]
                    .as_object()
                    .into_iter()
                    .flatten()
                    .map(|(status, it)| (status.clone(), text(it, "description")))
                    .collect(),
            });
        }
    }
    let texts = caller.office_texts();
    let page = ApiPage {
        p: caller.office_page(texts.get("office-api-heading")),
        description: text(&document["info"], "description"),
        operations,
    };
    page.p.show(&page)
}
