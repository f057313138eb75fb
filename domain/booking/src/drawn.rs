//! The page of a draw, for everybody: before it the hash of the seed, after it the seed and every lot, so that anybody can reckon it again. It
//! names nobody; whoever applied finds their own lot by the number on their own page.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::Response;
use i18n::Texts;
use municipality::{Municipality, Registry};
use offer::find_session;
use uuid::Uuid;
use web::{Caller, Failure, Page};

use crate::BookingError;
use crate::draw::{self, Draw, Lot};
use crate::notice::moment;
use crate::public::{municipality_of, when};

/// A draw in short, for whoever applied.
pub(crate) struct ShownDraw {
    /// The hash of the seed, as short as two people compare it.
    pub(crate) key: String,
    /// Where all of it stands.
    pub(crate) path: String,
    /// The own place in it, in words, and the number by which the lot is reckoned.
    pub(crate) own: Option<(String, String)>,
}

impl ShownDraw {
    pub(crate) fn of(texts: &'static Texts, municipality: &Municipality, it: &Draw, own: Option<Lot>) -> Self {
        Self {
            key: it.key(),
            path: format!("{}/trekning/{}", municipality.path(), it.session),
            own: own.map(|lot| (texts.one("draw-own-place", "place", lot.place), lot.entry.to_string())),
        }
    }
}

#[derive(Template)]
#[template(path = "draw.html")]
struct DrawPage {
    p: Page,
    when: String,
    place: String,
    said: String,
    key: String,
    draw: Draw,
    lots: Vec<Lot>,
}

/// `GET /k/{number}/trekning/{session}`.
pub(crate) async fn draw_page(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number, session)): Path<(String, String, Uuid)>,
) -> Result<Response, Failure> {
    let gazetteer = registry.now();
    let municipality = municipality_of(&gazetteer, &number)?;
    let tenant = municipality.id;
    let (session, place, example, draw, lots) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let draw = draw::of_session(tx, tenant, session)?.ok_or(BookingError::NotFound)?;
            let session = find_session(tx, tenant, session)?;
            let offer = offer::find(tx, tenant, session.offer)?;
            if offer.state != offer::OfferState::Published {
                return Err(BookingError::NotFound);
            }
            let place = offer::find_place(tx, tenant, session.place)?;
            let lots = draw::lots_of(tx, tenant, draw.id)?;
            Ok((session, place, offer.is.example, draw, lots))
        })
        .await?;
    let texts = caller.texts();
    let page = DrawPage {
        p: caller
            .page(texts.get("draw-heading"))
            .at(municipality.path(), municipality.name.clone(), municipality.help.clone())
            .example(example),
        when: when(texts, &session),
        place: place.is.name,
        said: match draw.drawn_at {
            Some(at) => texts.one("draw-drawn", "when", moment(texts, at)),
            None => texts.one("draw-until", "when", moment(texts, draw.draws_at)),
        },
        key: draw.key(),
        draw,
        lots,
    };
    page.p.show(&page)
}
