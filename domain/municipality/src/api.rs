//! Municipalities for programs: `GET /api/v1/municipalities?query=…`.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;
use web::Problem;

use crate::gazetteer::{Municipality, Registry, WrittenStandard};
use crate::look_up::{Answer, Match};

/// A municipality as programs get it.
#[derive(Debug, Serialize, ToSchema)]
pub struct MunicipalityAnswer {
    /// Its own id, which never changes.
    pub id: Uuid,
    /// Today's number, four figures.
    pub number: String,
    /// A name that no other municipality has.
    pub name: String,
    /// Every name, official or in use.
    pub names: Vec<NameAnswer>,
    /// The county's number.
    pub county_number: String,
    /// The county's name.
    pub county: String,
    /// `nb`, `nn` or `neutral`.
    pub written_standard: &'static str,
    /// The Sámi language of the administrative area that it belongs to: `se`, `smj` or `sma`.
    pub sami_language: Option<String>,
    /// People, 1 January 2024.
    pub population: i64,
    /// Latitude of a point inside it, degrees.
    pub lat: f64,
    /// Longitude of a point inside it, degrees.
    pub lon: f64,
    /// How it was found: `postal_code`, `number`, `former_number`, `name`, `former_name`, `postal_place`, `county`, `beginning`, `spelling`.
    pub found_by: &'static str,
}

/// A name and its language.
#[derive(Debug, Serialize, ToSchema)]
pub struct NameAnswer {
    /// `nb`, `se`, `smj`, `sma` or `fkv`.
    pub language: String,
    /// The name.
    pub name: String,
    /// Whether it is official, or only in use.
    pub official: bool,
}

/// What a look-up answers.
#[derive(Debug, Serialize, ToSchema)]
pub struct LookUpAnswer {
    /// `found`: the first is meant; `several`: ask which; `elsewhere`: Svalbard or Jan Mayen; `nothing`: nothing fits.
    pub answer: &'static str,
    /// The municipalities, the likeliest first.
    pub municipalities: Vec<MunicipalityAnswer>,
}

/// What is asked.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    query: Option<String>,
}

#[utoipa::path(
    get,
    path = "/api/v1/municipalities",
    params(("query" = String, Query, description = "Postal code, name in any language, former name, postal place, or number of today or before. One wrong letter is forgiven.")),
    responses(
        (status = 200, description = "What was found", body = LookUpAnswer),
        (status = 422, description = "`missing_query`: nothing was asked", body = Problem, content_type = "application/problem+json"),
    ),
    tag = "municipalities"
)]
pub(crate) async fn list(
    Query(asked): Query<Asked>,
    Extension(registry): Extension<Registry>,
) -> Result<Json<LookUpAnswer>, Problem> {
    let query = asked.query.unwrap_or_default();
    if query.trim().is_empty() {
        return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "missing_query", "Say what to look for: ?query=9008"));
    }
    let gazetteer = registry.now();
    let (answer, matches) = match gazetteer.look_up(&query) {
        Answer::Found { first, beside } => ("found", std::iter::once(first).chain(beside).collect()),
        Answer::Several(matches) => ("several", matches),
        Answer::Elsewhere(_) => ("elsewhere", Vec::new()),
        Answer::Nothing => ("nothing", Vec::new()),
    };
    Ok(Json(LookUpAnswer {
        answer,
        municipalities: matches.iter().map(|it: &Match<'_>| show(it.municipality, it.how.code())).collect(),
    }))
}

fn show(it: &Municipality, found_by: &'static str) -> MunicipalityAnswer {
    MunicipalityAnswer {
        id: it.id,
        number: it.number.clone(),
        name: it.name.clone(),
        names: it
            .names
            .iter()
            .map(|it| NameAnswer { language: it.language.clone(), name: it.name.clone(), official: it.official })
            .collect(),
        county_number: it.county_number.clone(),
        county: it.county.clone(),
        written_standard: match it.written_standard {
            WrittenStandard::Bokmal => "nb",
            WrittenStandard::Nynorsk => "nn",
            WrittenStandard::Neutral => "neutral",
        },
        sami_language: it.sami_language.clone(),
        population: it.population,
        lat: it.lat,
        lon: it.lon,
        found_by,
    }
}

/// This crate's part of the API's description.
#[derive(OpenApi)]
#[openapi(paths(list), components(schemas(LookUpAnswer, MunicipalityAnswer, NameAnswer, Problem)))]
pub struct ApiDoc;
