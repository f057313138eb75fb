//! The whole program put together: routes, configuration, jobs, example data. The binary is a thin shell round it, and the tests of the whole
//! use it as the binary does.

pub mod api;
pub mod config;
pub mod demo;
mod front;
mod health;
pub mod jobs;
pub mod restored;
pub mod test_doors;

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::{Extension, Router};
use booking::{Invariant, Means, Truth};
use clock::Clock;
use db::{Db, DbError, Tx};
use message::{Dispatch, Ways};
use municipality::{MunicipalityError, Registry, reference, setting};
use person::FirstStart;
use web::{Access, App, Door, Doors, HelpLine, Settings, serve_asset};

/// The program, ready to answer.
pub struct Program {
    /// What handlers have at hand.
    pub app: App,
    /// The municipalities in memory.
    pub registry: Registry,
    /// All routes, with everything round them.
    pub router: Router,
    /// The list of routes and who may use each.
    pub doors: Vec<Door>,
    /// The key to the first start.
    pub first_start: FirstStart,
    /// How messages leave.
    pub dispatch: Dispatch,
}

/// What must hold of the data at every moment, and the rows that break it: `digihjelpen check invariants`. Looks, changes nothing.
pub fn invariants(tx: &mut Tx<'_>) -> Result<Vec<Invariant>, DbError> {
    let mut found = booking::invariants(tx)?;
    found.extend(drop_in::invariants(tx)?);
    Ok(found)
}

/// Loads the reference facts and puts the program together, without a way out for messages.
pub async fn assemble(db: Db, clock: Clock, settings: Settings) -> Result<Program, MunicipalityError> {
    assemble_with(db, clock, settings, Ways::default(), false).await
}

/// The same with ways out. `takes_answers`: whether people can answer text messages with a word.
pub async fn assemble_with(
    db: Db,
    clock: Clock,
    settings: Settings,
    ways: Ways,
    takes_answers: bool,
) -> Result<Program, MunicipalityError> {
    reference::load(&db).await?;
    let app = App::new(db, clock, settings);
    let registry = Registry::open(&app.db).await?;
    // Before the first start is finished there is no number yet; the page then says whom to ask.
    let help = app
        .db
        .read(setting::national_help)
        .await?
        .unwrap_or_else(|| HelpLine { name: "Digihjelpen".to_owned(), ..HelpLine::default() });
    app.set_national_help(help);
    let first_start = FirstStart::new(&app);
    // In the example system nothing leaves, and nobody is asked to call instead.
    let ways = Ways { example: app.settings.example, ..ways };
    let dispatch = Dispatch { ways, stopping: Arc::default(), author: Arc::new(Truth { means: Means::of(&app), takes_answers }) };
    let doors = Doors::new(&app)
        .get("/", Access::Public, front::welcome)
        .get("/{lang}", Access::Public, front::add_slash)
        .get("/{lang}/", Access::Shared, front::home)
        .get("/{lang}/om", Access::Shared, front::about)
        .get("/{lang}/tilgjengelighet", Access::Shared, front::accessibility)
        .get("/{lang}/api", Access::Shared, api::page)
        .get("/api/v1/openapi.json", Access::Public, api::document)
        .get("/health/live", Access::Public, health::live)
        .get("/health/ready", Access::Public, health::ready)
        .get("/assets/{name}", Access::Public, serve_asset)
        .and(municipality::doors(&app))
        .and(person::doors(&app, &first_start))
        .and(message::doors(&app))
        .and(offer::doors(&app))
        .and(booking::doors(&app))
        .and(drop_in::doors(&app))
        .and(guidance::doors(&app));
    let (router, doors) = doors.finish();
    // Handlers read forms themselves, with their own limit; nothing else reads a body.
    let router =
        router.layer(Extension(registry.clone())).layer(Extension(dispatch.clone())).layer(DefaultBodyLimit::max(64 * 1024));
    let router = web::finish(&app, router);
    Ok(Program { app, registry, router, doors, first_start, dispatch })
}
