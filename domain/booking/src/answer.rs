//! The answer to an invitation: whoever has the link may say yes or no, and sees nothing personal. Opening it changes nothing (ux U-53).

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::{Lang, Texts};
use municipality::{Municipality, Registry};
use offer::{Offer, Place, SaidMeeting, Session, find_place, said_meetings};
use paper::Fact;
use uuid::Uuid;
use web::{Caller, Failure, Page, Protected};

use crate::BookingError;
use crate::act::Means;
use crate::invitation::{self, Accepted, Invitation};
use crate::letter;
use crate::notice::moment;
use crate::public::{municipality_of, when};
use crate::waiting_list;

/// An invitation with what its page shows.
struct Asked {
    municipality: Municipality,
    invitation: Invitation,
    session: Session,
    place: Place,
    /// Whether the entry waits for any meeting, so that a no keeps its place.
    stays: bool,
    offer: Offer,
}

/// What a link leads to; a link of another municipality leads nowhere.
async fn asked(caller: &Caller, registry: &Registry, number: &str, token: &str) -> Result<Asked, Failure> {
    let gazetteer = registry.now();
    let municipality = municipality_of(&gazetteer, number)?.clone();
    let tenant = municipality.id;
    let hash = Means::of(&caller.app).token_hash(token);
    let (invitation, session, place, stays, offer) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let (owner, invitation) = invitation::by_token(tx, &hash)?;
            if owner != tenant {
                return Err(BookingError::NotFound);
            }
            let session = invitation::session_of(tx, tenant, &invitation)?;
            let place = find_place(tx, tenant, session.place)?;
            let stays = waiting_list::find(tx, tenant, invitation.entry)?.session.is_none();
            let offer = offer::find(tx, tenant, session.offer)?;
            Ok((invitation, session, place, stays, offer))
        })
        .await?;
    Ok(Asked { municipality, invitation, session, place, stays, offer })
}

/// `GET /s/{token}`: the short address in a text message, to the page in the reader's language.
pub(crate) async fn short(
    axum::extract::State(app): axum::extract::State<web::App>,
    Path(token): Path<String>,
    Extension(registry): Extension<Registry>,
) -> Result<Response, Failure> {
    let hash = Means::of(&app).token_hash(&token);
    let (municipality, lang) = app
        .db
        .read(move |tx| -> Result<(Uuid, Lang), BookingError> {
            let (municipality, it) = invitation::by_token(tx, &hash)?;
            let entry = waiting_list::find(tx, municipality, it.entry)?;
            Ok((municipality, entry.contact.map_or(Lang::Nb, |it| it.written_in)))
        })
        .await?;
    let number = registry.now().by_id(municipality).map(|it| it.number.clone()).ok_or(Failure::NotFound)?;
    Ok(Redirect::to(&format!("/{}/k/{number}/plass/{token}", lang.code())).into_response())
}

#[derive(Template)]
#[template(path = "invited.html")]
struct InvitedPage {
    p: Page,
    heading: String,
    text: String,
    action: String,
    open: bool,
    example: bool,
    days: Vec<SaidMeeting>,
    text_language: Lang,
    /// Whether the place is theirs now: then the page says all one needs to come.
    seated: bool,
    facts: Vec<Fact>,
}

fn frame(caller: &Caller, it: &Asked, heading: &str) -> Page {
    caller
        .page(caller.texts().get(heading))
        .at(it.municipality.path(), it.municipality.name.clone(), it.municipality.help.clone())
        .example(it.place.is.example)
}

/// Heading and text of a page about an invitation.
fn said(texts: &'static Texts, it: &Asked, heading: &'static str, text: &str) -> (&'static str, String) {
    let until = moment(texts, it.invitation.expires_at);
    let said = texts.with(
        text,
        [("when", when(texts, &it.session).into()), ("place", it.place.is.name.clone().into()), ("until", until.into())],
    );
    (heading, said)
}

fn show(
    caller: &Caller,
    it: &Asked,
    (heading, text): (&'static str, String),
    status: StatusCode,
    open: bool,
) -> Result<Response, Failure> {
    let page = InvitedPage {
        p: frame(caller, it, heading).with_forms(caller),
        heading: caller.texts().get(heading).into_owned(),
        text,
        action: caller.url(&caller.path),
        open,
        example: it.place.is.example,
        days: said_meetings(caller.texts(), &it.session),
        text_language: it.offer.is.text_language,
        seated: heading == "accepted-heading",
        facts: letter::facts(caller.texts(), &it.place, &it.offer, it.session.guide.as_deref(), it.session.to - it.session.from),
    };
    page.p.show_as(status, &page)
}

pub(crate) async fn invited_page(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number, token)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let it = asked(&caller, &registry, &number, &token).await?;
    let texts = caller.texts();
    if !it.invitation.is_open(caller.app.clock.now()) {
        return show_over(&caller, &it);
    }
    let words = if it.invitation.enquiry {
        said(texts, &it, "enquiry-heading", "enquiry-text")
    } else {
        said(texts, &it, "invited-heading", "invited-text")
    };
    show(&caller, &it, words, StatusCode::OK, true)
}

fn show_over(caller: &Caller, it: &Asked) -> Result<Response, Failure> {
    let texts = caller.texts();
    let (words, status) = match it.invitation.state.as_str() {
        "accepted" => (said(texts, it, "accepted-heading", "accepted-text"), StatusCode::OK),
        "declined" => (said(texts, it, "used-heading", "used-text"), StatusCode::GONE),
        _ => (said(texts, it, "over-heading", "over-text"), StatusCode::GONE),
    };
    show(caller, it, words, status, false)
}

pub(crate) async fn answer(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number, token)): Path<(String, String, String)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let it = asked(&caller, &registry, &number, &token).await?;
    let yes = match form.get("answer") {
        "yes" => true,
        "no" => false,
        _ => return Err(Failure::NotFound),
    };
    let (means, tenant, id) = (Means::of(&caller.app), it.municipality.id, it.invitation.id);
    let done = caller
        .app
        .db
        .write(move |tx| -> Result<Option<Accepted>, BookingError> {
            let act = means.act(tenant, None);
            if yes { invitation::accept(tx, &act, id).map(Some) } else { invitation::decline(tx, &act, id).map(|()| None) }
        })
        .await;
    let texts = caller.texts();
    let words = match done {
        Ok(Some(Accepted::Booked(_))) => said(texts, &it, "accepted-heading", "accepted-text"),
        Ok(Some(Accepted::Noted)) => said(texts, &it, "noted-yes-heading", "noted-yes-text"),
        Ok(None) => {
            let (heading, mut text) = said(texts, &it, "noted-no-heading", "noted-no-text");
            if it.stays || it.invitation.enquiry {
                text = format!("{text} {}", texts.get("declined-stays"));
            }
            (heading, text)
        }
        Err(BookingError::Over | BookingError::Used) => {
            return show_over(&caller, &asked(&caller, &registry, &number, &token).await?);
        }
        Err(other) => return Err(other.into()),
    };
    show(&caller, &it, words, StatusCode::OK, false)
}
