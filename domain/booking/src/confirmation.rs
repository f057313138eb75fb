//! The page that one keeps: what is booked or waited for, number and word, made to be printed.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use askama::Template;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use offer::{Offer, SaidMeeting, said_meetings};
use paper::Fact;
use web::{Caller, Failure, HelpLine, Page};

use crate::act::Means;
use crate::code::CodeWord;
use crate::contact::{Contact, Route};
use crate::drawn::ShownDraw;
use crate::letter;
use crate::look_up::{said_wait, shown_invitation};
use crate::notice::moment;
use crate::public::{phone_of, when_alone};
use crate::wizard::{Chosen, Done, frame, said_address};

#[derive(Template)]
#[template(path = "booked.html")]
struct ConfirmationPage {
    p: Page,
    heading: String,
    lead: String,
    when: String,
    datetime: Option<String>,
    offer: Offer,
    facts: Vec<Fact>,
    told: String,
    code: String,
    word: String,
    phone: HelpLine,
    short_address: String,
    qr: Arc<str>,
    ahead: Option<String>,
    takes: Option<String>,
    answer: Option<(String, String)>,
    draw: Option<ShownDraw>,
    days: Vec<SaidMeeting>,
}

/// The page that one keeps. It is shown as the answer to the posted form, so its address in the history holds nothing; sending the same form
/// again shows it again.
pub(crate) fn confirmation(
    caller: &Caller,
    it: &Chosen,
    contact: &Contact,
    word: &CodeWord,
    done: &Done,
    office: bool,
) -> Result<Response, Failure> {
    let texts = caller.texts();
    let (code, ahead, listed, any) = match done {
        Done::Booked(code) => (code, None, false, false),
        Done::Listed { code, ahead, any, .. } => (code, Some(*ahead), true, *any),
    };
    // Whoever need not wait after all sees it here and now: perhaps no message reaches them.
    let answer = match done {
        Done::Listed { invited: Some(promised), .. } => {
            let (session, invitation) = promised.as_ref();
            Some(shown_invitation(texts, &it.municipality, &Means::of(&caller.app), session, invitation))
        }
        _ => None,
    };
    let takes = match done {
        Done::Listed { any: true, expected, .. } => Some(said_wait(texts, *expected)),
        _ => None,
    };
    let when = if any { texts.get("cancel-any-time").into_owned() } else { it.when(texts) };
    let named = contact.companion.is_some() || office;
    // An enquiry only asks «can you come?»: nothing is kept for them.
    let promised = matches!(done, Done::Listed { invited: Some(it), .. } if !it.1.enquiry);
    let draw = it.draw.as_ref().filter(|_| listed);
    let heading = match (listed, named) {
        (true, false) if draw.is_some() => texts.get("applied-heading").into_owned(),
        (true, true) if draw.is_some() => texts.one("applied-heading-other", "name", contact.name.clone()),
        (false, false) => texts.get("booked-heading").into_owned(),
        (false, true) => texts.one("booked-heading-other", "name", contact.name.clone()),
        (true, false) if promised => texts.get("invited-heading").into_owned(),
        (true, true) if promised => texts.one("promised-heading-other", "name", contact.name.clone()),
        (true, false) => texts.get("listed-heading").into_owned(),
        (true, true) => texts.one("listed-heading-other", "name", contact.name.clone()),
    };
    let told = match (&contact.route, listed) {
        (Route::None, true) if promised => String::new(),
        (Route::Sms(number) | Route::Call(number), _) => texts.one("booked-phone", "phone", i18n::calendar::phone(number)),
        (Route::Email(address), _) => texts.one("booked-email", "email", address.clone()),
        (Route::Letter(address), _) => texts.one("booked-letter", "address", said_address(address)),
        (Route::None, true) => texts.get("listed-none").into_owned(),
        (Route::None, false) => texts.get("booked-none").into_owned(),
    };
    let cancel_path = format!("{}/avbestill", it.municipality.path());
    let address = format!("{}/nb{cancel_path}", caller.app.settings.public_url);
    // The title names nobody: it stays in the browser's history (ux U-92).
    let title = texts.get(match (listed, draw) {
        (false, _) => "booked-heading",
        (true, None) => "listed-heading",
        (true, Some(_)) => "applied-heading",
    });
    let mut p = frame(caller, it, &title).instead_of(it.offer_path());
    if office {
        p = p.section("today");
    }
    let page = ConfirmationPage {
        lead: match (listed, draw) {
            (false, _) => texts.one("booked-hold", "when", when.clone()),
            (true, None) if promised => texts.get("promised-text").into_owned(),
            (true, None) => texts.one("listed-text", "when", when.clone()),
            (true, Some(draw)) => texts.one("applied-text", "when", moment(texts, draw.draws_at)),
        },
        datetime: (!any).then(|| format!("{}T{:02}:{:02}", it.session.date, it.session.from / 60, it.session.from % 60)),
        facts: letter::facts(
            texts,
            &it.place,
            &it.offer,
            it.session.guide.as_deref().filter(|_| !any),
            it.session.to - it.session.from,
        ),
        offer: it.offer.clone(),
        told,
        code: code.said(),
        word: word.as_str().to_owned(),
        phone: phone_of(caller, &it.municipality, &it.place),
        days: if any { Vec::new() } else { said_meetings(texts, &it.session) },
        qr: square_code(&address),
        short_address: address.split_once("://").map_or(address.clone(), |(_, rest)| rest.to_owned()),
        ahead: ahead.filter(|_| answer.is_none() && draw.is_none()).map(|it| texts.one("listed-ahead", "count", it)),
        takes: takes.filter(|_| answer.is_none()),
        answer,
        draw: draw.map(|draw| ShownDraw::of(texts, &it.municipality, draw, None)),
        heading,
        when: if any { when } else { when_alone(texts, &it.session) },
        p,
    };
    let mut response = page.p.show_as(if listed { StatusCode::ACCEPTED } else { StatusCode::CREATED }, &page)?;
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// The square code of an address, as one path of an SVG. It holds the address only, never the number or the word; so there is one for each
/// municipality, and each is drawn once.
fn square_code(address: &str) -> Arc<str> {
    static DRAWN: LazyLock<RwLock<HashMap<String, Arc<str>>>> = LazyLock::new(RwLock::default);
    if let Some(drawn) = DRAWN.read().unwrap_or_else(PoisonError::into_inner).get(address) {
        return Arc::clone(drawn);
    }
    let drawn: Arc<str> = draw_square_code(address).into();
    DRAWN.write().unwrap_or_else(PoisonError::into_inner).insert(address.to_owned(), Arc::clone(&drawn));
    drawn
}

/// The same, drawn anew each time: for addresses of which there are many.
pub fn draw_square_code(address: &str) -> String {
    let Ok(code) = qrcode::QrCode::with_error_correction_level(address, qrcode::EcLevel::M) else { return String::new() };
    let (width, colours) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (y, row) in colours.chunks(width).enumerate() {
        let mut x = 0;
        // Neighbours in a row are one bar, which halves the path.
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] == qrcode::Color::Dark {
                let _ = write!(path, "M{} {}h{}v1h-{2}z", x + 2, y + 2, run.len());
            }
            x += run.len();
        }
    }
    format!(r##"viewBox="0 0 {0} {0}"><path fill="#fff" d="M0 0h{0}v{0}H0z"/><path fill="#000" d="{path}"/>"##, width + 4)
}
