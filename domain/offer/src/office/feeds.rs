//! The addresses of calendars: made, listed, ended. An address is shown once; what is kept knows it again, and cannot tell it.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use person::COORDINATOR;
use uuid::Uuid;
use web::{Caller, Failure, Form as WebForm, Page, Protected};

use super::Choices;
use crate::feed::{Feed, Subject, end_feed, feeds, make_feed};
use crate::offering::{self, OfferState};
use crate::{OfferError, place};

/// A feed as the page shows it.
struct Row {
    id: Uuid,
    name: String,
    made: String,
}

#[derive(Template)]
#[template(path = "office_feeds.html")]
struct FeedsPage {
    p: Page,
    f: WebForm,
    /// The new address, shown this once, and whose calendar it is.
    new: Option<(String, String)>,
    rows: Vec<Row>,
    subjects: Choices,
    ended: bool,
}

/// Whoever plans sees and ends all of the municipality's; a guide their own.
fn only_own(caller: &Caller) -> Result<Option<Uuid>, Failure> {
    let actor = caller.staff()?;
    Ok(Some(actor.person).filter(|_| !actor.roles.has(COORDINATOR)))
}

async fn show(caller: &Caller, form: WebForm, new: Option<(Subject, String)>) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let (actor, own) = (caller.staff()?, only_own(caller)?);
    let (municipality, me) = (actor.municipality(), Subject::Guide(actor.person));
    let (found, places, offers) = caller
        .app
        .db
        .read(move |tx| -> Result<_, OfferError> {
            let found = feeds(tx, municipality, own)?;
            if own.is_some() {
                return Ok((found, Vec::new(), Vec::new()));
            }
            Ok((found, place::places(tx, municipality)?, offering::by_municipality(tx, municipality)?))
        })
        .await?;
    let mine = || texts.get("office-feed-own").into_owned();
    let mut subjects = vec![(me.choice(), mine())];
    subjects.extend(
        places.into_iter().map(|it| (Subject::Place(it.id).choice(), texts.one("office-feed-place", "name", it.is.name))),
    );
    let offered = offers.into_iter().filter(|it| it.state != OfferState::Archived);
    subjects.extend(offered.map(|it| (Subject::Offer(it.id).choice(), texts.one("office-feed-offer", "name", it.is.title))));
    let said = |it: &Feed| match it.of {
        Subject::Guide(_) if it.of == me => mine(),
        Subject::Guide(_) => texts.one("office-feed-guide", "name", it.name.clone()),
        Subject::Place(_) => texts.one("office-feed-place", "name", it.name.clone()),
        Subject::Offer(_) => texts.one("office-feed-offer", "name", it.name.clone()),
    };
    let status = if new.is_some() { StatusCode::CREATED } else { form.status() };
    let page = FeedsPage {
        p: caller
            .office_page(texts.get("office-feeds-heading"))
            .section("calendar")
            .under(texts.get("office-nav-calendar"), "/kontor/kalender")
            .instead_of("/kontor/kalender/adresser")
            .with_forms(caller),
        ended: new.is_none() && form.is_right() && WebForm::parse(&caller.query).chose("avsluttet", "1"),
        new: new.map(|(of, address)| {
            let name = subjects.iter().find(|(choice, _)| *choice == of.choice()).map_or_else(mine, |(_, name)| name.clone());
            (name, address)
        }),
        rows: found
            .iter()
            .map(|it| Row {
                id: it.id,
                name: said(it),
                made: texts.one("office-feed-made", "day", texts.date(it.made_at.to_zoned(clock::norway()).date())),
            })
            .collect(),
        subjects,
        f: form,
    };
    page.p.show_as(status, &page)
}

pub(crate) async fn feeds_page(caller: Caller) -> Result<Response, Failure> {
    show(&caller, WebForm::default(), None).await
}

/// Makes an address, or ends one.
pub(crate) async fn change(caller: Caller, Protected(mut form): Protected) -> Result<Response, Failure> {
    let (actor, own) = (caller.staff()?, only_own(&caller)?);
    let (municipality, by, now) = (actor.municipality(), actor.person, caller.app.clock.now());
    if let Some(ended) = form.id("end") {
        caller.app.db.write(move |tx| end_feed(tx, municipality, ended, own, now)).await?;
        return Ok(Redirect::to(&caller.url("/kontor/kalender/adresser?avsluttet=1")).into_response());
    }
    // A guide's calendar is made by the guide, and nobody else's by a guide.
    let of = Subject::parse(form.get("of")).filter(|it| match it {
        Subject::Guide(id) => *id == by,
        Subject::Place(_) | Subject::Offer(_) => own.is_none(),
    });
    let Some(of) = of else {
        form.fail("of", caller.office_texts().get("office-feed-of-missing"));
        return show(&caller, form, None).await;
    };
    let token = person::client::new_token(&caller.app.clock);
    let (hash, language) = (person::client::token_hash(&token), caller.lang.staff());
    // The same form sent twice makes one.
    let id = Uuid::new_v5(&of.id(), &form.key());
    let made = caller.app.db.write(move |tx| make_feed(tx, municipality, (id, of, language), &hash, (by, now))).await;
    match made {
        Err(OfferError::Changed) => Ok(Redirect::to(&caller.url("/kontor/kalender/adresser")).into_response()),
        made => {
            made?;
            let address = format!("{}/kalender/{token}.ics", caller.app.settings.public_url);
            show(&caller, WebForm::default(), Some((of, address))).await
        }
    }
}
