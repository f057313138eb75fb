//! A new time with the guide whom somebody has a booking with: an offer for follow-up shows its times to nobody else (booking.md, B45). Number
//! and word are posted, since they never stand in an address.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use db::Tx;
use i18n::Texts;
use jiff::Timestamp;
use municipality::{Municipality, Registry};
use offer::{Session, find_session, follow_up_times};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use crate::act::Means;
use crate::look_up::{frame, look_up_booking, no_store};
use crate::public::{municipality_of, when};
use crate::seat;
use crate::{BookingError, hold};

/// Times to choose from; the rest is a phone call away.
const TIMES: i64 = 20;

#[derive(Template)]
#[template(path = "follow_up.html")]
struct FollowUpPage {
    p: Page,
    f: Form,
    heading: String,
    text: String,
    times: Vec<(String, String, String)>,
    taken: bool,
    action: String,
}

/// The times that a booking opens: those of its guide, unless it was cancelled.
pub(crate) fn times_of(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    booking: Uuid,
    now: Timestamp,
) -> Result<(Session, Vec<Session>), BookingError> {
    let booking = seat::find_booking(tx, municipality, booking)?;
    let session = find_session(tx, municipality, booking.session)?;
    let times = match session.guide_id.filter(|_| booking.is_live()) {
        Some(guide) => follow_up_times(tx, municipality, guide, now, TIMES)?,
        None => Vec::new(),
    };
    Ok((session, times))
}

/// `POST /avbestill/oppfolging`: the guide's times to choose from, and the hold on the one that was chosen, from which the booking goes on as any.
pub(crate) async fn follow_up(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number)): Path<(String, String)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let gazetteer = registry.now();
    let municipality = municipality_of(&gazetteer, &number)?;
    let (booking, _, mut form) = match look_up_booking(&caller, municipality, form).await? {
        Ok(found) => found,
        Err(mend) => return Ok(mend),
    };
    let (tenant, now, means) = (municipality.id, caller.app.clock.now(), Means::of(&caller.app));
    let wanted = form.id("meeting");
    if wanted.is_none() && form.get("step") == "choose" {
        form.fail("meeting", caller.texts().get("follow-up-choose"));
    }
    let Some(wanted) = wanted else {
        let (session, times) = caller.app.db.read(move |tx| times_of(tx, tenant, booking, now)).await?;
        return show_times(&caller, municipality, &session, &times, form, false);
    };
    let kept = caller
        .app
        .db
        .write(move |tx| -> Result<hold::Hold, BookingError> {
            let (_, times) = times_of(tx, tenant, booking, now)?;
            if !times.iter().any(|it| it.id == wanted) {
                // Taken a moment ago, or somebody else's: the page shows what there is.
                return Err(BookingError::Overlap);
            }
            hold::hold_time(tx, &means, tenant, wanted, hold::Guide::This, true)
        })
        .await;
    match kept {
        Ok(kept) => {
            let address = format!("{}/bestill/{}?hold={}&guide=this", municipality.path(), kept.session, kept.id);
            Ok(Redirect::to(&caller.url(&address)).into_response())
        }
        Err(BookingError::Db(error)) => Err(BookingError::Db(error).into()),
        Err(BookingError::NotFound) => Err(Failure::NotFound),
        Err(_) => {
            let (session, times) = caller.app.db.read(move |tx| times_of(tx, tenant, booking, now)).await?;
            show_times(&caller, municipality, &session, &times, form, true)
        }
    }
}

fn show_times(
    caller: &Caller,
    municipality: &Municipality,
    session: &Session,
    times: &[Session],
    form: Form,
    taken: bool,
) -> Result<Response, Failure> {
    let texts: &'static Texts = caller.texts();
    let guide = session.guide.clone().unwrap_or_default();
    let page = FollowUpPage {
        p: frame(caller, municipality, "follow-up-heading"),
        heading: texts.get("follow-up-heading").into_owned(),
        text: texts.one("follow-up-text", "guide", guide),
        times: times.iter().map(|it| (it.id.to_string(), when(texts, it), String::new())).collect(),
        taken,
        action: caller.url(&format!("{}/avbestill/oppfolging", municipality.path())),
        f: form,
    };
    let status = if taken { StatusCode::CONFLICT } else { page.f.status() };
    Ok(no_store(page.p.show_as(status, &page)?))
}
