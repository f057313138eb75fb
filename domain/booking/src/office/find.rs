//! `/kontor/finn`: the booking of somebody who is on the phone or at the desk, by its number or by name and day.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::Texts;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use crate::BookingError;
use crate::by_name::by_name;
use crate::code::RefCode;
use crate::elsewhere::{Subject, refuse_elsewhere, works_at};
use crate::public::when;
use crate::{seat, waiting_list};

/// At most so many are shown; whoever has more finds them by more of the name.
const MOST: usize = 30;

/// A booking that was found, in words.
struct Found {
    name: String,
    companion: String,
    when: String,
    title: String,
    language: &'static str,
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
    /// There are more than are shown.
    more: bool,
    unknown_number: bool,
    /// A number that leads to somebody who waits for any time: who, and where a new code word is given.
    waits: Option<(String, String)>,
}

/// What became of a number that was looked for.
enum Number {
    /// None was.
    None,
    /// It leads nowhere.
    Unknown,
    /// It leads to somebody who waits for any time.
    Waits(String, String),
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

fn show(caller: &Caller, f: Form, found: Option<Vec<Found>>, number: Number) -> Result<Response, Failure> {
    let page = FindPage {
        p: caller
            .office_page(caller.office_texts().get("office-find-heading"))
            .section("today")
            .under(caller.office_texts().get("office-today-heading"), "/kontor")
            .with_forms(caller)
            .instead_of("/kontor/finn"),
        f,
        more: found.as_ref().is_some_and(|it| it.len() > MOST),
        found: found.map(|it| it.into_iter().take(MOST).collect()),
        unknown_number: matches!(number, Number::Unknown),
        waits: if let Number::Waits(name, action) = number { Some((name, action)) } else { None },
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
        return show(&caller, Form::filled([("day", day.strftime("%d.%m.%Y").to_string())]), None, Number::None);
    };
    let found: Option<(Uuid, Option<Uuid>)> = match RefCode::parse(typed) {
        Some(code) => caller.app.db.read(move |tx| seat::behind_code(tx, municipality, &code)).await?,
        None => None,
    };
    let to = match found {
        Some((_, Some(session))) => format!("/kontor/okt/{session}"),
        // Somebody who waits for any time; the lists are the coordinator's.
        Some((entry, None)) if plans => format!("/kontor/venter/{entry}"),
        other => {
            let number = match other {
                Some((entry, None)) => {
                    refuse_elsewhere(&caller, Subject::Entry(entry)).await?;
                    let contact = caller.app.db.read(move |tx| waiting_list::find(tx, municipality, entry)).await?.contact;
                    let erased = || caller.office_texts().get("office-erased").into_owned();
                    Number::Waits(
                        contact.map_or_else(erased, |it| it.name),
                        caller.url(&format!("/kontor/venter/{entry}/kodeord")),
                    )
                }
                _ => Number::Unknown,
            };
            let day = caller.app.clock.today().strftime("%d.%m.%Y").to_string();
            return show(&caller, Form::filled([("day", day)]), None, number);
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
        return show(&caller, form, None, Number::None);
    };
    let places = works_at(&caller).await?;
    let read = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let mut read = Vec::new();
            for it in by_name(tx, municipality, &places, (&name, day), MOST + 1)? {
                let booking = seat::find_booking(tx, municipality, it.booking)?;
                let session = offer::find_session(tx, municipality, it.session)?;
                let offer = offer::find(tx, municipality, session.offer)?.is;
                let place = offer::find_place(tx, municipality, session.place)?.is.name;
                read.push((it, booking.state, session, offer, place));
            }
            Ok(read)
        })
        .await?;
    let found: Vec<Found> = read
        .into_iter()
        .map(|(it, state, session, offer, place)| Found {
            name: it.name,
            companion: it.companion.unwrap_or_default(),
            when: when(texts, &session),
            title: if session.title.is_empty() { offer.title } else { session.title },
            language: offer.text_language.code(),
            place,
            state: said_state(texts, &state),
            path: caller.url(&format!("/kontor/time/{}", it.booking)),
        })
        .collect();
    // Who looked is known; for whom is not written down.
    tracing::info!(person = %caller.staff()?.person, %municipality, found = found.len(), "bookings were looked for by name");
    show(&caller, form, Some(found), Number::None)
}
