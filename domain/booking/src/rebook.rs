//! What residents change about their own booking with number and word, besides cancelling it: another time, and the wish to hear of an earlier one.
//! Both are posted, since number and word never stand in an address.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use i18n::Texts;
use jiff::Timestamp;
use municipality::{Municipality, Registry};
use offer::{Offer, Place, Session, find_place, find_session, upcoming};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use crate::act::Means;
use crate::code::RefCode;
use crate::look_up::{found_page, frame, look_up_booking, no_store};
use crate::public::{municipality_of, when};
use crate::seat::{self, Booking, Held};
use crate::{BookingError, earlier};

/// Times to choose from; the rest is a phone call away.
const TIMES: usize = 20;
/// So many coming times are looked through for free ones.
const LOOKED_THROUGH: i64 = 200;

#[derive(Template)]
#[template(path = "move.html")]
struct MovePage {
    p: Page,
    f: Form,
    now: String,
    place: String,
    times: Vec<(String, String, String)>,
    taken: bool,
    action: String,
}

#[derive(Template)]
#[template(path = "moved.html")]
struct MovedPage {
    p: Page,
    when: String,
    place: String,
    code: String,
    home: String,
}

/// A booking, where it is, and the times it could be moved to.
struct Own {
    booking: Booking,
    session: Session,
    place: Place,
    offer: Offer,
    others: Vec<Session>,
}

impl Own {
    /// Whether the booking can go there: residents may book it, and whoever has a guide of their own keeps that guide.
    fn fits(&self, other: &Session, now: Timestamp) -> bool {
        other.id != self.session.id
            && other.free(now) >= self.booking.party_size
            && self.offer.schedule.admits(other.starts_at, now)
            && (!self.offer.schedule.follow_up || other.guide_id == self.session.guide_id)
    }
}

async fn own(caller: &Caller, tenant: Uuid, id: Uuid) -> Result<Own, Failure> {
    let now = caller.app.clock.now();
    let own = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let booking = seat::find_booking(tx, tenant, id)?;
            let session = find_session(tx, tenant, booking.session)?;
            let place = find_place(tx, tenant, session.place)?;
            let offer = offer::find(tx, tenant, session.offer)?;
            let others = upcoming(tx, tenant, session.offer, now, LOOKED_THROUGH)?;
            Ok(Own { booking, session, place, offer, others })
        })
        .await?;
    Ok(own)
}

fn show_times(caller: &Caller, municipality: &Municipality, it: &Own, form: Form, taken: bool) -> Result<Response, Failure> {
    let (texts, now): (&'static Texts, _) = (caller.texts(), caller.app.clock.now());
    let mut times: Vec<&Session> = it.others.iter().filter(|other| it.fits(other, now)).collect();
    // A time that several guides have stands once.
    times.dedup_by_key(|other| (other.starts_at, other.ends_at));
    let page = MovePage {
        p: frame(caller, municipality, "move-heading"),
        now: when(texts, &it.session),
        place: it.place.is.name.clone(),
        times: times
            .into_iter()
            .take(TIMES)
            .map(|other| (other.id.to_string(), when(texts, other), other.title.clone()))
            .collect(),
        taken,
        action: caller.url(&format!("{}/avbestill/flytt", municipality.path())),
        f: form,
    };
    let status = if taken { StatusCode::CONFLICT } else { page.f.status() };
    Ok(no_store(page.p.show_as(status, &page)?))
}

/// `POST /avbestill/flytt`: the times to choose from, and the move to the one that was chosen. The old seat stays until the new one is certain.
pub(crate) async fn move_own(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number)): Path<(String, String)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let gazetteer = registry.now();
    let municipality = municipality_of(&gazetteer, &number)?;
    let (id, code, mut form) = match look_up_booking(&caller, municipality, form).await? {
        Ok(found) => found,
        Err(mend) => return Ok(mend),
    };
    let tenant = municipality.id;
    let Some(to) = form.id("meeting") else {
        let it = own(&caller, tenant, id).await?;
        if form.get("step") == "choose" {
            form.fail("meeting", caller.texts().get("move-missing"));
        }
        return show_times(&caller, municipality, &it, form, false);
    };
    let means = Means::of(&caller.app);
    let done = caller
        .app
        .db
        .write(move |tx| -> Result<(), BookingError> {
            // Their own booking goes to another time of the same offer; more than that is decided at the desk.
            let from = seat::find_booking(tx, tenant, id)?.session;
            let (from, target) = (find_session(tx, tenant, from)?, find_session(tx, tenant, to)?);
            let own_guide = offer::find(tx, tenant, from.offer)?.schedule.follow_up && from.guide_id != target.guide_id;
            if from.offer != target.offer || own_guide {
                return Err(BookingError::NotFound);
            }
            seat::move_booking(tx, &means.act(tenant, None), id, to)
        })
        .await;
    match done {
        Ok(()) => moved(&caller, municipality, &own(&caller, tenant, id).await?, &code),
        Err(
            BookingError::Full
            | BookingError::Overlap
            | BookingError::ListFirst
            | BookingError::DrawFirst
            | BookingError::TooEarly
            | BookingError::Closed,
        ) => show_times(&caller, municipality, &own(&caller, tenant, id).await?, form, true),
        // The page of the booking says what is left to do: call, or cancel.
        Err(BookingError::TooLate | BookingError::Used) => {
            found_page(&caller, municipality, Held::Booking(id), &code, form, String::new()).await
        }
        Err(other) => Err(other.into()),
    }
}

fn moved(caller: &Caller, municipality: &Municipality, it: &Own, code: &RefCode) -> Result<Response, Failure> {
    let page = MovedPage {
        p: frame(caller, municipality, "moved-heading"),
        when: when(caller.texts(), &it.session),
        place: it.place.is.name.clone(),
        code: code.said(),
        home: caller.url(&municipality.path()),
    };
    Ok(no_store(page.p.show(&page)?))
}

/// `POST /avbestill/tidligere`: to be told of an earlier time, or no longer.
pub(crate) async fn wish_earlier(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number)): Path<(String, String)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let gazetteer = registry.now();
    let municipality = municipality_of(&gazetteer, &number)?;
    let (id, code, form) = match look_up_booking(&caller, municipality, form).await? {
        Ok(found) => found,
        Err(mend) => return Ok(mend),
    };
    let (tenant, means, stops) = (municipality.id, Means::of(&caller.app), form.get("act") == "stop");
    let done = caller
        .app
        .db
        .write(move |tx| {
            let act = means.act(tenant, None);
            if stops { earlier::stop(tx, &act, id) } else { earlier::wish(tx, &act, id) }
        })
        .await;
    let notice = match done {
        Ok(()) if stops => caller.texts().get("earlier-stopped").into_owned(),
        Ok(()) => caller.texts().get("earlier-wished").into_owned(),
        // The page no longer offers what cannot be wished for.
        Err(BookingError::Closed) => String::new(),
        Err(other) => return Err(other.into()),
    };
    found_page(&caller, municipality, Held::Booking(id), &code, form, notice).await
}
