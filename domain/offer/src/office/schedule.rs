//! How an offer's times are laid, and the rooms: the coordinator's page.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use municipality::Registry;
use uuid::Uuid;
use web::{Caller, Failure, Form as WebForm, Page, Protected};

use crate::OfferError;
use crate::offering::{self, Offer};
use crate::schedule::{self, Room, Schedule};

/// The longest that residents can book ahead, days.
const MOST_DAYS: i64 = 365;

#[derive(Template)]
#[template(path = "office_schedule.html")]
struct SchedulePage {
    p: Page,
    f: WebForm,
    offer: Offer,
    number: String,
    rooms: Vec<(String, String)>,
    grids: Vec<(String, String)>,
    follow: Vec<(String, String)>,
}

async fn show(caller: &Caller, registry: &Registry, id: Uuid, form: Option<WebForm>) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let municipality = caller.staff()?.municipality();
    let (offer, rooms) = caller
        .app
        .db
        .read(move |tx| -> Result<_, OfferError> {
            Ok((offering::find(tx, municipality, id)?, schedule::rooms(tx, municipality)?))
        })
        .await?;
    let it = &offer.schedule;
    let form = form.unwrap_or_else(|| {
        let mut values = vec![
            ("version", offer.version.to_string()),
            ("room", it.room.map(|it| it.to_string()).unwrap_or_default()),
            ("buffer", it.buffer.to_string()),
            ("notice", it.notice_hours.to_string()),
            ("window", it.window_days.to_string()),
            ("grid", it.grid.to_string()),
        ];
        if it.follow_up {
            values.push(("follow_up", "yes".to_owned()));
        }
        WebForm::filled(values)
    });
    let page = SchedulePage {
        p: caller
            .office_page(texts.get("office-schedule-heading"))
            .section("offers")
            .under(offer.is.title.clone(), &format!("/kontor/tilbud/{id}/tider"))
            .with_forms(caller)
            .instead_of(format!("/kontor/tilbud/{id}/planlegging")),
        number: registry.now().by_id(municipality).map(|it| it.number.clone()).unwrap_or_default(),
        rooms: rooms
            .into_iter()
            .filter(|room| room.place == offer.is.place && (room.active || it.room == Some(room.id)))
            .map(|room| (room.id.to_string(), room.name))
            .collect(),
        grids: [5, 10, 15, 20, 30, 60]
            .iter()
            .map(|it: &i64| (it.to_string(), texts.one("office-grid-minutes", "count", *it)))
            .collect(),
        follow: vec![("yes".to_owned(), texts.get("office-follow-up-yes").into_owned())],
        offer,
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

/// `GET /kontor/tilbud/{offer}/planlegging`.
pub(crate) async fn page(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
) -> Result<Response, Failure> {
    show(&caller, &registry, id, None).await
}

/// `POST /kontor/tilbud/{offer}/planlegging`: lays the times that nobody has booked anew.
pub(crate) async fn save(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let municipality = caller.staff()?.municipality();
    let number = |form: &mut WebForm, name: &str, range: std::ops::RangeInclusive<i64>| {
        let found = form.number(name).filter(|it| range.contains(it));
        if found.is_none() {
            form.fail(name, texts.two("office-number-between", "least", *range.start(), "most", *range.end()));
        }
        found
    };
    let buffer = number(&mut form, "buffer", 0..=120);
    let notice = number(&mut form, "notice", 0..=336);
    let window = number(&mut form, "window", 1..=MOST_DAYS);
    let grid = number(&mut form, "grid", 5..=60);
    if grid.is_some_and(|it| it % 5 != 0) {
        form.fail("grid", texts.two("office-number-between", "least", 5, "most", 60));
    }
    if web::holds_national_identity_number(form.get("new_room")) {
        form.fail("new_room", texts.get("no-identity-number"));
    }
    let (Some(buffer), Some(notice_hours), Some(window_days), Some(grid), true) = (buffer, notice, window, grid, form.is_right())
    else {
        return show(&caller, &registry, id, Some(form)).await;
    };
    let new_room: Option<String> = form.typed("new_room").map(|it| it.chars().take(60).collect());
    let room_id = Uuid::new_v5(&Uuid::NAMESPACE_OID, &form.key());
    let (version, chosen) = (form.number("version").unwrap_or(0), form.id("room"));
    let follow_up = form.chose("follow_up", "yes");
    let clock = caller.app.clock.clone();
    let done = caller
        .app
        .db
        .write(move |tx| {
            let offer = offering::find(tx, municipality, id)?;
            let room = match &new_room {
                Some(name) => {
                    let room = Room { id: room_id, place: offer.is.place, name: name.clone(), active: true };
                    schedule::save_room(tx, municipality, &room)?;
                    Some(room_id)
                }
                None => chosen,
            };
            if let Some(room) = room
                && !schedule::rooms(tx, municipality)?.iter().any(|it| it.id == room && it.place == offer.is.place)
            {
                return Err(OfferError::NotFound);
            }
            let it = Schedule { room, buffer, notice_hours, window_days, grid, follow_up };
            schedule::save_schedule(tx, &clock, municipality, id, &it, version)
        })
        .await;
    match done {
        Ok(()) => Ok(Redirect::to(&caller.url(&format!("/kontor/tilbud/{id}/tider?lagret=1"))).into_response()),
        Err(OfferError::Changed) => {
            form.fail("buffer", texts.get("office-changed-meanwhile"));
            show(&caller, &registry, id, Some(form)).await
        }
        Err(other) => Err(other.into()),
    }
}
