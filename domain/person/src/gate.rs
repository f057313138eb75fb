//! The doorkeeper of the staff pages.

use askama::Template;
use axum::response::{IntoResponse, Response};
use db::DbError;
use jiff::SignedDuration;
use web::{Actor, App, Boxed, Caller, Client, Form, Gate, Kept, Page, Roles};

use crate::{INSTALLATION, account, client, session};

/// Knows who is behind a cookie.
pub struct StaffGate {
    // Only the parts that it needs: the whole App holds this gate, and would hold itself.
    db: db::Db,
    clock: clock::Clock,
}

impl StaffGate {
    /// The doorkeeper of this program.
    pub fn new(app: &App) -> Self {
        Self { db: app.db.clone(), clock: app.clock.clone() }
    }
}

impl Gate for StaffGate {
    fn actor<'f>(&'f self, cookie: &'f str) -> Boxed<'f, Option<Actor>> {
        Box::pin(async move {
            let (token, now) = (session::hash(cookie), self.clock.now());
            let found = self
                .db
                .read(move |tx| -> Result<_, DbError> {
                    let Some(session) = session::find(tx, &token, now)? else { return Ok(None) };
                    let mut roles = match session.municipality {
                        Some(municipality) => account::roles_in(tx, municipality, session.person)?,
                        None => Roles::NONE,
                    };
                    if session.installation_administrator {
                        roles = roles.and(Roles::of(&[INSTALLATION]));
                    }
                    let name = match session.municipality {
                        Some(municipality) => account::municipality_name(tx, municipality)?,
                        None => String::new(),
                    };
                    Ok(Some((session, roles, name)))
                })
                .await;
            let (found, roles, tenant_name) = match found {
                Ok(found) => found?,
                Err(error) => {
                    tracing::error!(%error, "the session could not be read");
                    return None;
                }
            };
            // One write a minute is enough to know who is idle.
            if now.duration_since(found.last_seen) > SignedDuration::from_mins(1)
                && let Err(error) = self.db.write(move |tx| session::touch(tx, &token, now)).await
            {
                tracing::warn!(%error, "the session could not be prolonged");
            }
            Some(Actor {
                person: found.person,
                name: found.name,
                tenant: found.municipality,
                tenant_name,
                roles,
                session: token,
                example: found.example,
            })
        })
    }

    fn client<'f>(&'f self, token: &'f str) -> Boxed<'f, Option<Client>> {
        Box::pin(async move {
            let hash = client::token_hash(token);
            match self.db.read(move |tx| client::by_token(tx, &hash)).await {
                Ok(found) => found,
                Err(error) => {
                    tracing::error!(%error, "the token could not be looked up");
                    None
                }
            }
        })
    }

    fn sign_in(&self, caller: &Caller, kept: Kept) -> Response {
        let form = Form::filled([("path", kept.path), ("body", kept.body)]);
        sign_in_page(caller, form, true).unwrap_or_else(IntoResponse::into_response)
    }
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    p: Page,
    f: Form,
    /// Whether the person was on their way to somewhere else.
    waiting: bool,
    /// Whether something that they had typed is kept.
    kept: bool,
    examples: bool,
}

/// The page that asks to sign in. `waiting`: the person was on their way to a page or had sent a form.
pub(crate) fn sign_in_page(caller: &Caller, form: Form, waiting: bool) -> Result<Response, web::Failure> {
    // The sign-in page belongs to nobody, and its token to no session.
    let mut caller = caller.clone();
    caller.actor = None;
    let page = SignInPage {
        p: caller.office_page(caller.office_texts().get("office-sign-in-heading")).with_forms(&caller).instead_of("/logg-inn"),
        kept: form.typed("body").is_some(),
        waiting,
        examples: caller.app.settings.example,
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}
