//! `/kontor/finn`: the booking of somebody who is on the phone or at the desk, by its number or by name and day.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::Texts;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use crate::BookingError;
use crate::by_name::by_name;
use crate::code::RefCode;
use crate::elsewhere::works_at;
use crate::public::when;
use crate::seat;

/// At most so many are shown; whoever has more finds them by more of the name.
const MOST: usize = 30;

/// A booking that was found, in words.
struct Found {
    name: String,
    companion: String,
    when: String,
    title: String,
    place: String,
    state: String,
    path: String,
}

#[derive(Template)]
#[template(path = "office_find.html")]
struct FindPage {
    p: Page,
    f: Form,
    /// What the search found; `None` before there was one.
    found: Option<Vec<Found>>,
    unknown_number: bool,
}

/// What has become of a booking, in words.
fn said_state(texts: &'static Texts, state: &str) -> String {
    let key = match state {
        "attended" => "office-booking-attended",
        "no_show" => "office-booking-no-show",
        "cancelled_by_resident" => "office-booking-cancelled-by-resident",
        "cancelled_by_service" => "office-booking-cancelled-by-service",
        _ => "office-booking-confirmed",
    };
    texts.get(key).into_owned()
}

fn show(caller: &Caller, f: Form, found: Option<Vec<Found>>, unknown_number: bool) -> Result<Response, Failure> {
    let page = FindPage {
        p: caller
            .office_page(caller.office_texts().get("office-find-heading"))
            .section("today")
            .under(caller.office_texts().get("office-today-heading"), "/kontor")
            .with_forms(caller)
            .instead_of("/kontor/finn"),
        f,
        found,
        unknown_number,
    };
    page.p.show_as(page.f.status(), &page)
}

/// `GET /kontor/finn?kode=…`: to the meeting of a number that somebody reads aloud; without a number, the page with both searches.
pub(crate) async fn find(caller: Caller) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, plans) = (actor.municipality(), actor.roles.has(person::COORDINATOR));
    let asked = Form::parse(&caller.query);
    let Some(typed) = asked.typed("kode") else {
        let day = asked.typed("dag").and_then(|it| it.parse().ok()).unwrap_or_else(|| caller.app.clock.today());
        return show(&caller, Form::filled([("day", day.strftime("%d.%m.%Y").to_string())]), None, false);
    };
    let found: Option<(Uuid, Option<Uuid>)> = match RefCode::parse(typed) {
        Some(code) => caller.app.db.read(move |tx| seat::behind_code(tx, municipality, &code)).await?,
        None => None,
    };
    let to = match found {
        Some((_, Some(session))) => format!("/kontor/okt/{session}"),
        // Somebody who waits for any time; the lists are the coordinator's.
        Some((entry, None)) if plans => format!("/kontor/venter/{entry}"),
        _ => {
            return show(&caller, Form::filled([("day", caller.app.clock.today().strftime("%d.%m.%Y").to_string())]), None, true);
        }
    };
    Ok(Redirect::to(&caller.url(&to)).into_response())
}

/// `POST /kontor/finn`: by name and day. A name stands in no address and no log (ux U-92), so it is posted.
pub(crate) async fn find_by_name(caller: Caller, Protected(mut form): Protected) -> Result<Response, Failure> {
    let (municipality, texts) = (caller.staff()?.municipality(), caller.office_texts());
    let name: String = form.typed("name").unwrap_or_default().chars().take(100).collect();
    if name.chars().count() < 2 {
        form.fail("name", texts.get("office-find-name-short"));
    }
    let day = form.typed("day").and_then(|it| clock::read_date(it, caller.app.clock.today()));
    if day.is_none() {
        form.fail("day", texts.get("office-date-wrong"));
    }
    let (Some(day), true) = (day, form.is_right()) else {
        return show(&caller, form, None, false);
    };
    let places = works_at(&caller).await?;
    let read = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let mut read = Vec::new();
            for it in by_name(tx, municipality, &places, (&name, day), MOST)? {
                let booking = seat::find_booking(tx, municipality, it.booking)?;
                let session = offer::find_session(tx, municipality, it.session)?;
                let title = offer::find(tx, municipality, session.offer)?.is.title;
                let place = offer::find_place(tx, municipality, session.place)?.is.name;
                read.push((it, booking.state, session, title, place));
            }
            Ok(read)
        })
        .await?;
    let found = read
        .into_iter()
        .map(|(it, state, session, title, place)| Found {
            name: it.name,
            companion: it.companion.unwrap_or_default(),
            when: when(texts, &session),
            title: if session.title.is_empty() { title } else { session.title },
            place,
            state: said_state(texts, &state),
            path: caller.url(&format!("/kontor/time/{}", it.booking)),
        })
        .collect();
    show(&caller, form, Some(found), false)
}
