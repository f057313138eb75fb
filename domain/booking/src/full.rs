//! Full is an answer, not an error (ux U-43): other times, the list, drop-in, and everything typed is kept.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use db::Tx;
use offer::{Offer, Session};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page};

use crate::public::{ShownTime, shown};
use crate::wizard::{Aim, Chosen, frame};

#[derive(Template)]
#[template(path = "book_full.html")]
struct FullPage {
    p: Page,
    others: Vec<ShownTime>,
    kept: Vec<(String, String)>,
    wait_action: String,
    find_path: String,
    /// Nothing has been typed yet: the other times are links.
    early: bool,
    answered: String,
}

#[derive(Template)]
#[template(path = "book_reused.html")]
struct ReusedPage {
    p: Page,
    cancel_path: String,
}

/// The form was already used for another wish: it says what stands, and how to change it.
pub(crate) fn reused(caller: &Caller, it: &Chosen) -> Result<Response, Failure> {
    let page = ReusedPage {
        p: frame(caller, it, &caller.texts().get("reused-heading")).instead_of(it.offer_path()),
        cancel_path: format!("{}/avbestill", it.municipality.path()),
    };
    page.p.show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// The three free times of an offer that are nearest to one (booking.md, 7.5), in order of time; each time once, whoever the guide is.
pub(crate) fn nearest(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    offer: &Offer,
    session: &Session,
    now: jiff::Timestamp,
) -> Result<Vec<Session>, db::DbError> {
    let mut free = offer::upcoming(tx, municipality, offer.id, now, 120)?;
    free.retain(|it| it.free(now) > 0 && it.id != session.id && offer.schedule.admits(it.starts_at, now));
    free.dedup_by_key(|it| it.starts_at);
    free.sort_by_key(|it| it.starts_at.duration_since(session.starts_at).abs());
    free.truncate(3);
    free.sort_by_key(|it| it.starts_at);
    Ok(free)
}

/// Full is an answer, not an error (ux U-43): other times, the list, drop-in, and everything typed is kept.
pub(crate) async fn full(caller: &Caller, it: &Chosen, form: Form) -> Result<Response, Failure> {
    let texts = caller.texts();
    let (tenant, offer, session, now) = (it.municipality.id, it.offer.clone(), it.session.clone(), caller.app.clock.now());
    let others = caller.app.db.read(move |tx| nearest(tx, tenant, &offer, &session, now)).await?;
    let early = form.typed("name").is_none();
    let token = form.get("token").to_owned();
    let answered: Vec<String> = ["for", "contact"]
        .into_iter()
        .filter(|name| form.typed(name).is_some_and(|it| it.chars().all(|it| it.is_ascii_alphabetic() || it == '_')))
        .map(|name| format!("{name}={}", form.get(name)))
        .collect();
    let page = FullPage {
        p: frame(caller, it, &texts.get("full-heading")).with_token(token).instead_of(it.offer_path()),
        others: others.iter().map(|other| shown(texts, &it.municipality, other, now)).collect(),
        early,
        answered: if answered.is_empty() { String::new() } else { format!("?{}", answered.join("&")) },
        kept: form
            .values()
            .filter(|(name, _)| !matches!(*name, "token" | "hold" | "confirmed"))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
        wait_action: caller.url(&it.base(Aim::Wait)),
        find_path: format!("{}?form=drop_in", caller.url(&it.municipality.path())),
    };
    page.p.show_as(StatusCode::CONFLICT, &page)
}
