//! A coordinator lets the seats of a meeting be given by draw, and sees what it came to.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use clock::{read_date, read_time};
use jiff::Timestamp;
use jiff::civil::Time;
use offer::find_session;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use crate::act::Means;
use crate::draw::{self, Draw};
use crate::notice::moment;
use crate::public::when;
use crate::{BookingError, waiting_list};

/// An application of a draw that was held, as staff see it.
struct Drawn {
    place: i64,
    entry: Uuid,
    name: String,
    people: i64,
    seated: bool,
    lot: String,
}

#[derive(Template)]
#[template(path = "office_draw.html")]
struct DrawPage {
    p: Page,
    f: Form,
    session: Uuid,
    draw: Option<Draw>,
    /// When it is or was, in words.
    said: String,
    applied: String,
    lots: Vec<Drawn>,
    can_open: bool,
    public: String,
    notice: Option<(&'static str, String)>,
}

/// `GET /kontor/okt/{session}/trekning`.
pub(crate) async fn draw_page(caller: Caller, Path((_, id)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    let form = Form::parse(&caller.query);
    show(&caller, id, form).await
}

async fn show(caller: &Caller, id: Uuid, form: Form) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let (texts, now) = (caller.office_texts(), caller.app.clock.now());
    let (session, draw, applied, lots, number) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let session = find_session(tx, municipality, id)?;
            let draw = draw::of_session(tx, municipality, id)?;
            let mut lots = Vec::new();
            if let Some(draw) = &draw {
                for lot in draw::lots_of(tx, municipality, draw.id)? {
                    let contact = waiting_list::find(tx, municipality, lot.entry)?.contact;
                    lots.push((lot, contact));
                }
            }
            let number = crate::notice::number_of(tx, municipality)?;
            Ok((session, draw, draw::applied(tx, municipality, id)?, lots, number))
        })
        .await?;
    if session.form != offer::Form::Course {
        return Err(Failure::NotFound);
    }
    let said = |key: &str| texts.get(key).into_owned();
    let page = DrawPage {
        p: caller
            .office_page(texts.get("draw-heading"))
            .section("today")
            .under(when(texts, &session), &format!("/kontor/okt/{id}"))
            .instead_of(format!("/kontor/okt/{id}/trekning"))
            .with_forms(caller),
        session: id,
        said: match &draw {
            Some(Draw { drawn_at: Some(at), .. }) => texts.one("draw-drawn", "when", moment(texts, *at)),
            Some(it) => texts.one("draw-until", "when", moment(texts, it.draws_at)),
            None => String::new(),
        },
        applied: texts.two("office-draw-applied", "count", applied.0, "people", applied.1),
        lots: lots
            .into_iter()
            .map(|(lot, contact)| Drawn {
                place: lot.place,
                entry: lot.entry,
                name: contact.map_or_else(|| said("office-erased"), |it| it.name),
                people: lot.people,
                seated: lot.seated,
                lot: lot.lot,
            })
            .collect(),
        can_open: session.is_ahead(now) && !session.state.is_closed(),
        public: caller.url(&format!("/k/{number}/trekning/{id}")),
        draw,
        notice: match form.get("lagret") {
            "1" => Some(("ok", said("office-saved"))),
            "endret" => Some(("warning", said("office-waiting-changed"))),
            "brukt" => Some(("warning", said("office-draw-used"))),
            "tapt" => Some(("warning", said("office-draw-seed-lost"))),
            _ => None,
        },
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

/// The moment that was typed; what is wrong is noted in the form.
fn read_moment(caller: &Caller, form: &mut Form) -> Option<Timestamp> {
    let texts = caller.office_texts();
    let day = read_date(form.get("day"), caller.app.clock.today());
    if day.is_none() {
        form.fail("day", texts.get("office-draw-day-wrong"));
    }
    let minute = read_time(form.get("time")).filter(|it| *it < 24 * 60);
    if minute.is_none() {
        form.fail("time", texts.get("office-draw-time-wrong"));
    }
    let (day, minute) = (day?, minute?);
    let time = Time::new(i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?, 0, 0).ok()?;
    Some(clock::instant(day.to_datetime(time)))
}

/// `POST /kontor/okt/{session}/trekning`: open one, hold it before its time, or give the seats as they come after all.
pub(crate) async fn change(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let texts = caller.office_texts();
    let what = form.get("act").to_owned();
    let reason: String = form.typed("reason").unwrap_or_default().chars().take(200).collect();
    if web::holds_national_identity_number(&reason) {
        form.fail("reason", texts.get("no-identity-number"));
        return show(&caller, id, form).await;
    }
    let at = if what == "open" { read_moment(&caller, &mut form) } else { None };
    if !form.is_right() {
        return show(&caller, id, form).await;
    }
    let done = caller
        .app
        .db
        .write(move |tx| -> Result<(), BookingError> {
            let act = means.act(municipality, Some(by)).because(&reason);
            match (what.as_str(), at) {
                ("open", Some(at)) => draw::open(tx, &act, id, at).map(drop),
                ("hold", _) => {
                    let it = draw::of_session(tx, municipality, id)?.ok_or(BookingError::Used)?;
                    draw::hold(tx, &act, it.id).map(drop)
                }
                ("call_off", _) => draw::call_off(tx, &act, id).map(drop),
                _ => Err(BookingError::NotFound),
            }
        })
        .await;
    let said = match done {
        Ok(()) => "1",
        Err(BookingError::TooLate) => {
            form.fail("day", texts.get("office-draw-too-late"));
            return show(&caller, id, form).await;
        }
        Err(BookingError::NeedsReason) => {
            form.fail("reason", texts.get("office-waiting-reason-missing"));
            return show(&caller, id, form).await;
        }
        Err(BookingError::Used) => "brukt",
        Err(BookingError::SeedLost) => "tapt",
        Err(BookingError::Closed | BookingError::Full) => "endret",
        Err(other) => return Err(other.into()),
    };
    Ok(Redirect::to(&caller.url(&format!("/kontor/okt/{id}/trekning?lagret={said}"))).into_response())
}
