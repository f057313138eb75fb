//! From a time to a booking: one question a page, nothing personal in an address, one form posted at the end.
//!
//! The first two answers (for whom, how to reach) stand in the address, so Back, reload and sharing work and nothing need be kept; only the
//! last page takes names and numbers, and posts them. The same pages lead to the waiting list.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use db::Tx;
use i18n::{Lang, Texts};
use municipality::setting::PhoneNumber;
use municipality::{Gazetteer, Municipality, Registry};
use offer::{Offer, Place, Session, find_session};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected, holds_national_identity_number};

use crate::act::Means;
use crate::code::{CodeWord, RefCode};
use crate::confirmation::confirmation;
use crate::contact::{Access, Contact, PostalAddress, Route};
use crate::draw::{self, Draw};
use crate::full::{full, nearest, reused};
use crate::invitation::{self, Invitation};
use crate::notice::{self, About, Kind, moment};
use crate::public::{ShownTime, help_of, municipality_of, shown, when};
use crate::seat::{Channel, Request, book as book_seat};
use crate::waiting_list::{self, ANY_DAY, ANY_TIME, Target, Wish, join, set_joins_later};
use crate::waiting_time::{self, Expected};
use crate::warning::Warning;
use crate::{BookingError, hold};

/// What the person is after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aim {
    Book,
    Wait,
}

impl Aim {
    const fn path(self) -> &'static str {
        match self {
            Self::Book => "bestill",
            Self::Wait => "venteliste",
        }
    }
}

/// What every page of the way shows.
pub(crate) struct Chosen {
    pub(crate) municipality: Municipality,
    pub(crate) session: Session,
    pub(crate) offer: Offer,
    pub(crate) place: Place,
    /// The draw of its seats, while applications are collected.
    pub(crate) draw: Option<Draw>,
}

impl Chosen {
    fn read(tx: &mut Tx<'_>, municipality: &Municipality, session: Uuid) -> Result<Self, BookingError> {
        let session = find_session(tx, municipality.id, session)?;
        let offer = offer::find(tx, municipality.id, session.offer)?;
        let place = offer::find_place(tx, municipality.id, session.place)?;
        let draw = match session.draws_at {
            Some(_) => draw::of_session(tx, municipality.id, session.id)?,
            None => None,
        };
        Ok(Self { municipality: municipality.clone(), session, offer, place, draw })
    }

    pub(crate) fn when(&self, texts: &'static Texts) -> String {
        when(texts, &self.session)
    }

    pub(crate) fn base(&self, aim: Aim) -> String {
        format!("{}/{}/{}", self.municipality.path(), aim.path(), self.session.id)
    }

    /// What whoever does not book at once is told first: that it is full, or when the seats are drawn.
    fn note(&self, texts: &'static Texts, aim: Aim) -> String {
        match (&self.draw, aim) {
            (_, Aim::Book) => String::new(),
            (Some(draw), Aim::Wait) => texts.one("draw-note", "when", moment(texts, draw.draws_at)),
            (None, Aim::Wait) => texts.get("wait-heading-note").into_owned(),
        }
    }

    pub(crate) fn offer_path(&self) -> String {
        format!("{}/tilbud/{}", self.municipality.path(), self.offer.id)
    }
}

/// Reads the session and what belongs to it.
pub(crate) async fn chosen(caller: &Caller, registry: &Registry, number: &str, session: Uuid) -> Result<Chosen, Failure> {
    let municipality = municipality_of(&registry.now(), number)?.clone();
    Ok(caller.app.db.read(move |tx| Chosen::read(tx, &municipality, session)).await?)
}

#[derive(Template)]
#[template(path = "book_choice.html")]
struct ChoicePage {
    p: Page,
    f: Form,
    so_far: String,
    offer_path: String,
    step: String,
    heading: String,
    hint: String,
    name: &'static str,
    number: &'static str,
    choices: Vec<(String, String, String)>,
    action: String,
    given: Vec<(&'static str, String)>,
    back: Option<String>,
    /// Whether the time is held from this page on, so that the answer is posted.
    holds: bool,
    /// Whether it is held already.
    kept: bool,
    /// Free times, where somebody is about to wait for one.
    others: Vec<ShownTime>,
    note: String,
}

#[derive(Template)]
#[template(path = "book_about.html")]
struct AboutPage {
    p: Page,
    f: Form,
    so_far: String,
    offer_path: String,
    heading: String,
    other: bool,
    reach: String,
    wish: &'static str,
    together: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    access: Vec<(String, String)>,
    action: String,
    back: String,
    given: Vec<(&'static str, String)>,
    confirm: Vec<(String, String)>,
    note: String,
    button: String,
    /// Whether the time is held; letting go of it is posted to `hold_action`.
    held: bool,
    hold_action: String,
    name_hint: &'static str,
}

#[derive(Template)]
#[template(path = "book_closed.html")]
struct ClosedPage {
    p: Page,
    offer_path: String,
}

pub(crate) async fn book_page(
    caller: Caller,
    registry: Extension<Registry>,
    path: Path<(String, String, Uuid)>,
) -> Result<Response, Failure> {
    ask(caller, &registry, path, Aim::Book).await
}

pub(crate) async fn wait_page(
    caller: Caller,
    registry: Extension<Registry>,
    path: Path<(String, String, Uuid)>,
) -> Result<Response, Failure> {
    ask(caller, &registry, path, Aim::Wait).await
}

/// What the person is asked, one question a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    /// This time, or any.
    Wish,
    /// For whom.
    Who,
    /// How to reach somebody.
    Reach { other: bool },
}

impl Question {
    /// The name of the answer in the address.
    const fn name(self) -> &'static str {
        match self {
            Self::Wish => "wish",
            Self::Who => "for",
            Self::Reach { .. } => "contact",
        }
    }

    /// The number of the page, by which an answer that is missing is told from a first look.
    const fn number(self) -> &'static str {
        match self {
            Self::Wish => "0",
            Self::Who => "1",
            Self::Reach { .. } => "2",
        }
    }
}

/// What somebody waits for, if they have said so: `this` time or `any`; a course from its first meeting (`this`), or also `later`.
pub(crate) fn wished(form: &Form) -> Option<&'static str> {
    ["this", "any", "later"].into_iter().find(|it| form.get("wish") == *it)
}

/// The way's ways to be reached: the word in the address, its text, its hint.
fn reaches(other: bool) -> &'static [(&'static str, &'static str, &'static str)] {
    if other {
        &[
            ("companion_phone", "book-reach-companion-phone", "book-reach-phone-hint"),
            ("phone", "book-reach-their-phone", ""),
            ("email", "book-reach-email-other", ""),
            ("letter", "book-reach-letter-other", ""),
            ("none", "book-reach-none-other", "book-reach-none-hint"),
        ]
    } else {
        &[
            ("phone", "book-reach-phone", "book-reach-phone-hint"),
            ("email", "book-reach-email", ""),
            ("letter", "book-reach-letter", ""),
            ("none", "book-reach-none", "book-reach-none-hint"),
        ]
    }
}

async fn ask(
    caller: Caller,
    registry: &Registry,
    Path((_, number, session)): Path<(String, String, Uuid)>,
    aim: Aim,
) -> Result<Response, Failure> {
    let it = chosen(&caller, registry, &number, session).await?;
    if !it.session.form.is_bookable() || !it.offer.is.residents_book || it.offer.state != offer::OfferState::Published {
        return Err(Failure::NotFound);
    }
    let mut asked = Form::parse(&caller.query);
    let now = caller.app.clock.now();
    if aim == Aim::Book && is_off_offer(&it, now) {
        return full(&caller, &it, asked).await;
    }
    if !is_off_offer(&it, now) && it.session.state != offer::SessionState::Open || !it.session.is_ahead(now) {
        return closed(&caller, &it);
    }
    if aim == Aim::Book && it.session.free(now) > 0 && !it.offer.schedule.admits(it.session.starts_at, now) {
        return full(&caller, &it, asked).await;
    }
    let held = match asked.id("hold").filter(|_| aim == Aim::Book) {
        Some(hold) => {
            let (tenant, session) = (it.municipality.id, it.session.id);
            caller.app.db.read(move |tx| hold::stands(tx, tenant, hold, session)).await?
        }
        None => false,
    };
    if it.offer.schedule.follow_up && it.session.form == offer::Form::Individual && !held {
        // Only for whoever has met the guide, who holds it.
        return closed(&caller, &it);
    }
    let aim = if aim == Aim::Book && !held && it.session.free(now) <= 0 { Aim::Wait } else { aim };
    let texts = caller.texts();
    // Whoever waits for help alone may take any time, and whoever waits for a course of several meetings may begin later; else it is waited for
    // as it is.
    let series = it.session.is_series();
    if aim == Aim::Wait && (it.session.form == offer::Form::Individual || series) && wished(&asked).is_none() {
        if asked.get("next") == "0" {
            asked.fail("wish", texts.get(if series { "wait-later-missing" } else { "wait-wish-missing" }));
        }
        // Whoever would wait for any time, while there are free ones, sees them first (ux U-43).
        let others = if series { Vec::new() } else { other_times(&caller, &it).await? };
        return choice_page(&caller, &it, (aim, held), asked, (Question::Wish, others));
    }
    let who = ["self", "other"].into_iter().find(|who| asked.get("for") == *who);
    let Some(who) = who else {
        if asked.get("next") == "1" {
            asked.fail("for", texts.get("book-who-missing"));
        }
        return choice_page(&caller, &it, (aim, held), asked, (Question::Who, Vec::new()));
    };
    let other = who == "other";
    let reach = reaches(other).iter().map(|(word, _, _)| *word).find(|word| asked.get("contact") == *word);
    if reach.is_none() {
        if asked.get("next") == "2" {
            asked.fail("contact", texts.get("book-reach-missing"));
        }
        return choice_page(&caller, &it, (aim, held), asked, (Question::Reach { other }, Vec::new()));
    }
    about_page(&caller, &it, (aim, held), asked)
}

pub(crate) fn frame(caller: &Caller, it: &Chosen, heading: &str) -> Page {
    caller
        .page(heading)
        .at(it.municipality.path(), it.municipality.name.clone(), it.municipality.help.clone())
        .example(it.offer.is.example)
}

fn so_far(texts: &'static Texts, it: &Chosen) -> String {
    texts.two("book-so-far", "when", it.when(texts), "place", it.place.is.name.clone())
}

fn closed(caller: &Caller, it: &Chosen) -> Result<Response, Failure> {
    let page = ClosedPage { p: frame(caller, it, &caller.texts().get("closed-heading")), offer_path: it.offer_path() };
    page.p.show_as(StatusCode::GONE, &page)
}

fn choice_page(
    caller: &Caller,
    it: &Chosen,
    (aim, held): (Aim, bool),
    form: Form,
    (question, others): (Question, Vec<ShownTime>),
) -> Result<Response, Failure> {
    let texts = caller.texts();
    let text = |key: &str| if key.is_empty() { String::new() } else { texts.get(key).into_owned() };
    let (step, heading, hint, choices) = match question {
        Question::Wish if it.session.is_series() => {
            ("", "wait-later-heading", "wait-later-hint", vec![("later", "wait-later-yes", ""), ("this", "wait-later-no", "")])
        }
        Question::Wish => {
            ("", "wait-wish-heading", "", vec![("any", "wait-wish-any", "wait-wish-any-hint"), ("this", "wait-wish-this", "")])
        }
        Question::Who => (
            "book-step-who",
            "book-who-heading",
            "",
            vec![("self", "book-who-self", ""), ("other", "book-who-other", "book-who-other-hint")],
        ),
        Question::Reach { other } => (
            "book-step-reach",
            if other { "book-reach-heading-other" } else { "book-reach-heading" },
            "book-reach-hint",
            // On the list nothing is kept, and nobody hears who cannot be reached.
            reaches(other)
                .iter()
                .map(|(word, key, hint)| (*word, *key, if aim == Aim::Wait && *word == "none" { "listed-none" } else { *hint }))
                .collect(),
        ),
    };
    // What was answered before goes along; the way back asks the question before this one.
    let given: Vec<(&'static str, String)> = ["wish", "for", "hold", "guide"]
        .into_iter()
        .filter(|name| *name != question.name())
        .map(|name| (name, form.get(name).to_owned()))
        .collect();
    let given: Vec<_> = given.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let holds = aim == Aim::Book && it.session.form == offer::Form::Individual;
    let kept = held_in_address(&form);
    let is_kept = holds && held;
    let back = match question {
        Question::Wish => None,
        Question::Who => wished(&form).map(|_| caller.url(&it.base(aim))),
        Question::Reach { .. } => Some(match wished(&form) {
            Some(wish) => caller.url(&format!("{}?wish={wish}", it.base(aim))),
            None => caller.url(&format!("{}{}", it.base(aim), kept.replacen('&', "?", 1))),
        }),
    };
    let p = frame(caller, it, &text(heading));
    let page = ChoicePage {
        p: if holds { p.with_forms(caller) } else { p },
        holds,
        kept: is_kept,
        others,
        so_far: so_far(texts, it),
        offer_path: it.offer_path(),
        step: text(step),
        heading: text(heading),
        hint: text(hint),
        name: question.name(),
        number: question.number(),
        choices: choices.into_iter().map(|(word, key, hint)| (word.to_owned(), text(key), text(hint))).collect(),
        action: if holds { format!("{}/hold", caller.url(&it.base(aim))) } else { caller.url(&it.base(aim)) },
        given,
        back,
        note: it.note(texts, aim),
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

/// The free times of the same offer that are nearest to one that is full.
async fn other_times(caller: &Caller, it: &Chosen) -> Result<Vec<ShownTime>, Failure> {
    let (tenant, offer, session, now) = (it.municipality.id, it.offer.clone(), it.session.clone(), caller.app.clock.now());
    let others = caller.app.db.read(move |tx| nearest(tx, tenant, &offer, &session, now)).await?;
    Ok(others.iter().map(|other| shown(caller.texts(), &it.municipality, other, now)).collect())
}

/// The time that is held, and whose, as they go along in the address.
fn held_in_address(form: &Form) -> String {
    let mut kept = form.id("hold").map_or_else(String::new, |hold| format!("&hold={hold}"));
    if form.chose("guide", "this") {
        kept.push_str("&guide=this");
    }
    kept
}

/// Whether an individual time was on offer and is not any more, because its guide or room is busy with something else.
fn is_off_offer(it: &Chosen, now: jiff::Timestamp) -> bool {
    it.session.form == offer::Form::Individual
        && it.session.state == offer::SessionState::Closed
        && it.session.state_reason.is_empty()
        && it.session.is_ahead(now)
}

/// `POST …/hold`: an answer of the way, which holds the time for a quarter of an hour, and leads to the next question.
pub(crate) async fn keep(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number, session)): Path<(String, String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let it = chosen(&caller, &registry, &number, session).await?;
    if it.session.form != offer::Form::Individual {
        return Err(Failure::NotFound);
    }
    let (means, municipality, before) = (Means::of(&caller.app), it.municipality.id, form.id("hold"));
    if form.get("act") == "let_go" {
        if let Some(hold) = before {
            caller.app.db.write(move |tx| hold::let_go(tx, &means.act(municipality, None), hold, None)).await?;
        }
        return Ok(Redirect::to(&caller.url(&it.offer_path())).into_response());
    }
    let guide = if form.chose("guide", "this") { hold::Guide::This } else { hold::Guide::Any };
    let done = caller
        .app
        .db
        .write(move |tx| -> Result<hold::Hold, BookingError> {
            if let Some(before) = before
                && let Some(renewed) = hold::renew_hold(tx, &means.clock, municipality, before, None)?
            {
                return Ok(renewed);
            }
            hold::hold_time(tx, &means, municipality, session, guide, false)
        })
        .await;
    let kept = match done {
        Ok(kept) => kept,
        Err(BookingError::ListFirst) => {
            return Ok(Redirect::to(&caller.url(&it.base(Aim::Wait))).into_response());
        }
        Err(BookingError::Full | BookingError::Overlap | BookingError::TooLate | BookingError::TooEarly) => {
            return full(&caller, &it, form).await;
        }
        Err(BookingError::Closed) => return closed(&caller, &it),
        Err(other) => return Err(other.into()),
    };
    // In the order in which the pages themselves write it, so that a page keeps its address in every language.
    let mut given = Vec::new();
    for (name, known) in [("for", &["self", "other"][..]), ("contact", &["phone", "companion_phone", "email", "letter", "none"])]
    {
        given.extend(known.iter().filter(|word| form.get(name) == **word).map(|word| format!("{name}={word}")));
    }
    given.push(format!("hold={}", kept.id));
    for (name, known) in [("guide", &["this"][..]), ("next", &["1", "2"])] {
        given.extend(known.iter().filter(|word| form.get(name) == **word).map(|word| format!("{name}={word}")));
    }
    let address = format!("{}/bestill/{}?{}", it.municipality.path(), kept.session, given.join("&"));
    Ok(Redirect::to(&caller.url(&address)).into_response())
}

/// What somebody should know before they book all the same, in sentences.
pub(crate) fn said_warnings(texts: &'static Texts, warnings: &[Warning]) -> String {
    let said: Vec<_> =
        warnings.iter().map(|it| texts.get(&format!("warning-{}", it.word().replace('_', "-"))).into_owned()).collect();
    said.join(" ")
}

/// The box that lets somebody book in spite of warnings, once there are any.
pub(crate) fn confirm_box(texts: &'static Texts, form: &Form) -> Vec<(String, String)> {
    if form.error("confirmed").is_some() || form.chose("confirmed", "yes") {
        vec![("yes".to_owned(), texts.get("warning-confirm").into_owned())]
    } else {
        Vec::new()
    }
}

fn wish_in_address(form: &Form) -> String {
    wished(form).map_or_else(String::new, |wish| format!("wish={wish}&"))
}

/// The last page: names and numbers. Its form is the only one that is posted.
fn about_page(caller: &Caller, it: &Chosen, (aim, held): (Aim, bool), form: Form) -> Result<Response, Failure> {
    let texts = caller.texts();
    let other = form.get("for") == "other";
    let heading = texts.get(if other { "book-about-heading-other" } else { "book-about-heading-self" });
    let page = AboutPage {
        p: frame(caller, it, &heading).with_forms(caller).instead_of(format!(
            "{}?{}for={}&contact={}{}",
            it.base(aim),
            wish_in_address(&form),
            form.get("for"),
            form.get("contact"),
            held_in_address(&form)
        )),
        given: ["hold", "guide"]
            .into_iter()
            .map(|name| (name, form.get(name).to_owned()))
            .filter(|(_, value)| !value.is_empty())
            .collect(),
        confirm: confirm_box(texts, &form),
        held,
        hold_action: format!("{}/hold", caller.url(&it.base(aim))),
        // A first name finds no letter box.
        name_hint: if form.get("contact") == "letter" { "book-name-hint-letter" } else { "book-name-hint" },
        so_far: so_far(texts, it),
        offer_path: it.offer_path(),
        heading: heading.into_owned(),
        other,
        reach: form.get("contact").to_owned(),
        // Nobody is asked how many come where one comes at a time.
        together: (1..=it.offer.is.most_together.min(it.session.capacity))
            .map(|n| (n.to_string(), texts.one("book-people-count", "count", n)))
            .collect(),
        languages: languages(caller.lang),
        access: access(texts),
        action: caller.url(&it.base(aim)),
        wish: wished(&form).unwrap_or_default(),
        back: caller.url(&format!(
            "{}?{}for={}{}",
            it.base(aim),
            wish_in_address(&form),
            form.get("for"),
            held_in_address(&form)
        )),
        note: it.note(texts, aim),
        button: texts
            .get(match (aim, &it.draw) {
                (Aim::Book, _) => "book-button",
                (Aim::Wait, None) => "wait-button",
                (Aim::Wait, Some(_)) => "draw-apply",
            })
            .into_owned(),
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

/// Languages to choose from, by their own names, the page's own first.
pub(crate) fn languages(first: Lang) -> Vec<(String, String)> {
    let others = Lang::ALL.into_iter().filter(|it| *it != first);
    std::iter::once(first).chain(others).map(|it| (it.code().to_owned(), it.own_name().to_owned())).collect()
}

/// What somebody may need, with its text.
pub(crate) fn access(texts: &'static Texts) -> Vec<(String, String)> {
    Access::ALL.iter().map(|it| ((*it).to_owned(), texts.get(&format!("access-{it}")).into_owned())).collect()
}

/// A postal address, as it stands on a letter.
pub(crate) fn said_address(it: &PostalAddress) -> String {
    format!("{}, {} {}", it.street, it.postal_code, it.postal_place)
}

/// Where a letter goes. The place follows from the postal code.
fn read_address(form: &mut Form, texts: &'static Texts, places: &Gazetteer) -> Option<PostalAddress> {
    let street = form.typed("street").map(str::to_owned);
    if street.is_none() {
        form.fail("street", texts.get("book-street-missing"));
    }
    let typed: String = i18n::calendar::plain_figures(form.get("postal_code")).chars().filter(|it| !it.is_whitespace()).collect();
    let place = places.postal_code(&typed).map(|it| it.place.clone());
    if place.is_none() {
        form.fail("postal_code", texts.get("book-postal-code-wrong"));
    }
    let short = street?.chars().take(80).collect();
    Some(PostalAddress { street: short, postal_code: typed, postal_place: place? })
}

/// The contact out of a filled form; what is wrong is noted in it. Staff and residents fill in the same fields by the same rules (ux U-13).
pub(crate) fn read_contact(form: &mut Form, texts: &'static Texts, page_language: Lang, places: &Gazetteer) -> Option<Contact> {
    let other = form.get("for") == "other";
    let name = form.typed("name").unwrap_or_default().to_owned();
    if name.is_empty() {
        form.fail("name", texts.get("book-name-missing"));
    }
    let companion = form.typed("companion_name").map(str::to_owned).filter(|_| other);
    // Whoever need not be reached need not say who they are either.
    if other && companion.is_none() && form.get("contact") != "none" {
        form.fail("companion_name", texts.get("book-companion-name-missing"));
    }
    let reach = form.get("contact").to_owned();
    let route = match reach.as_str() {
        "phone" | "companion_phone" => match PhoneNumber::parse(form.get("phone")) {
            Some(number) if number.is_mobile() => Some(Route::Sms(number.as_str().to_owned())),
            Some(number) => Some(Route::Call(number.as_str().to_owned())),
            None => {
                form.fail("phone", texts.get("book-phone-wrong"));
                None
            }
        },
        "email" => {
            if person::account::fold_email(form.get("email")).is_some() {
                Some(Route::Email(form.get("email").trim().to_owned()))
            } else {
                form.fail("email", texts.get("book-email-wrong"));
                None
            }
        }
        "letter" => read_address(form, texts, places).map(Route::Letter),
        "none" => Some(Route::None),
        _ => {
            form.fail("contact", texts.get("book-reach-missing"));
            None
        }
    };
    for field in ["name", "companion_name", "needs"] {
        if holds_national_identity_number(form.get(field)) {
            form.fail(field, texts.get("no-identity-number"));
        }
    }
    let route = route.filter(|_| form.is_right())?;
    let short = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    let language = Lang::parse(form.get("language")).unwrap_or(page_language);
    let reaches_companion = other && matches!(reach.as_str(), "companion_phone" | "email");
    Some(Contact {
        name: short(&name, 60),
        companion: companion.map(|it| short(&it, 60)),
        reaches_companion,
        route,
        language,
        written_in: notice::language_of(reaches_companion, page_language, language),
        access: form.all("access").into_iter().filter(|it| Access::ALL.contains(it)).map(str::to_owned).collect(),
        needs: short(form.typed("needs").unwrap_or_default(), 300),
    })
}

pub(crate) async fn book(
    caller: Caller,
    registry: Extension<Registry>,
    path: Path<(String, String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    act(caller, &registry, path, form, Aim::Book).await
}

pub(crate) async fn wait(
    caller: Caller,
    registry: Extension<Registry>,
    path: Path<(String, String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    act(caller, &registry, path, form, Aim::Wait).await
}

/// What an act came to.
pub(crate) enum Done {
    /// Booked, under this number.
    Booked(RefCode),
    /// On the list; `any`: for any time, not for the session of the page.
    /// `invited`: a place was free for them all the same, and is promised at once.
    Listed {
        code: RefCode,
        ahead: i64,
        any: bool,
        invited: Option<Box<(Session, Invitation)>>,
        /// How long it often takes, for any time; `None` is not known.
        expected: Option<Expected>,
    },
}

async fn act(
    caller: Caller,
    registry: &Registry,
    Path((_, number, session)): Path<(String, String, Uuid)>,
    mut form: Form,
    aim: Aim,
) -> Result<Response, Failure> {
    let (texts, gazetteer) = (caller.texts(), registry.now());
    let municipality = municipality_of(&gazetteer, &number)?;
    let Some(contact) = read_contact(&mut form, texts, caller.lang, &gazetteer) else {
        return about_page(&caller, &chosen(&caller, registry, &number, session).await?, (aim, form.id("hold").is_some()), form);
    };
    let word = CodeWord::of_form(&caller.app.settings.secret, &form.key(), caller.lang);
    let request = Request {
        municipality: municipality.id,
        session,
        people: form.number("people").unwrap_or(1),
        reason: String::new(),
        overbook: false,
        form_key: form.key(),
        on_behalf: form.get("for") == "other",
        client: None,
        contact: contact.clone(),
        channel: Channel::Web,
        made_by: None,
        secret: caller.app.settings.secret,
        word: word.clone(),
        asked: None,
        hold: form.id("hold").filter(|_| aim == Aim::Book),
        confirmed: form.chose("confirmed", "yes"),
    };
    let wish = if aim == Aim::Wait { wished(&form) } else { None };
    let mut shown = session;
    let mut done = carry_out(&caller, municipality, request.clone(), aim, wish).await;
    if matches!(done, Err(BookingError::SeatsFree)) {
        // A seat was freed meanwhile: the person wants a place, so here it is.
        done = carry_out(&caller, municipality, request.clone(), Aim::Book, None).await;
    }
    if aim == Aim::Book && matches!(done, Err(BookingError::Overlap)) && !form.chose("guide", "this") {
        // The hold has lapsed and somebody else has the time: another guide may be free just then.
        let (means, tenant) = (Means::of(&caller.app), municipality.id);
        let other = caller.app.db.write(move |tx| hold::hold_time(tx, &means, tenant, session, hold::Guide::Any, false)).await;
        if let Ok(held) = other {
            shown = held.session;
            let request = Request { session: held.session, asked: Some(session), hold: Some(held.id), ..request };
            done = carry_out(&caller, municipality, request, Aim::Book, None).await;
        }
    }
    let refused = match done {
        Ok((done, it)) => return confirmation(&caller, &it, &contact, &word, &done, false),
        Err(refused) => refused,
    };
    let it = chosen(&caller, registry, &number, shown).await?;
    match refused {
        BookingError::KeyReused => reused(&caller, &it),
        BookingError::Full | BookingError::Overlap | BookingError::ListFirst | BookingError::TooLate | BookingError::TooEarly => {
            full(&caller, &it, form).await
        }
        BookingError::Twice => {
            form.fail("name", texts.get("booked-twice"));
            about_page(&caller, &it, (aim, form.id("hold").is_some()), form)
        }
        BookingError::Confirm(warnings) => {
            form.fail("confirmed", said_warnings(texts, &warnings));
            about_page(&caller, &it, (aim, form.id("hold").is_some()), form)
        }
        BookingError::DrawFirst => {
            // The draw was opened while they typed: the same page asks for an application now.
            let mut response = about_page(&caller, &it, (Aim::Wait, false), form)?;
            *response.status_mut() = StatusCode::CONFLICT;
            Ok(response)
        }
        BookingError::TooMany(most) => {
            form.fail("people", texts.one("book-too-many", "count", most));
            about_page(&caller, &it, (aim, form.id("hold").is_some()), form)
        }
        BookingError::Closed => closed(&caller, &it),
        other => Err(other.into()),
    }
}

/// Books or lists, with the message about it, in one transaction. `wish` is what they wait for: a word of [`wished`]. Answers what was booked or
/// is waited for, too.
pub(crate) async fn carry_out(
    caller: &Caller,
    municipality: &Municipality,
    request: Request,
    aim: Aim,
    wish: Option<&'static str>,
) -> Result<(Done, Chosen), BookingError> {
    let means = Means::of(&caller.app);
    let (any, later) = (wish == Some("any"), wish == Some("later"));
    let (within, help) = (municipality.clone(), help_of(caller, municipality).number);
    let (municipality, now) = (request.municipality, caller.app.clock.now());
    let (mut done, it, subject) = caller
        .app
        .db
        .write(move |tx| -> Result<_, BookingError> {
            // Read before a seat is taken: nobody else who wants one waits for this.
            let mut it = Chosen::read(tx, &within, request.session)?;
            let (subject, code, repeated, kind, done) = match aim {
                Aim::Book => {
                    let booked = book_seat(tx, &means, &request)?;
                    if booked.session != request.session {
                        // The same form, sent again, that had got another guide's time.
                        it = Chosen::read(tx, &within, booked.session)?;
                    }
                    (booked.id, booked.code.clone(), booked.repeated, Kind::Booked, Done::Booked(booked.code))
                }
                Aim::Wait => {
                    let target = if any {
                        Target::Any(Wish { offer: it.session.offer, days: ANY_DAY, from: ANY_TIME.0, to: ANY_TIME.1 })
                    } else {
                        Target::Session(request.session)
                    };
                    let waiting = join(tx, &means, &request, target)?;
                    if later && !waiting.repeated {
                        set_joins_later(tx, &means.act(request.municipality, request.made_by), waiting.id, true)?;
                    }
                    let invited = match invitation::invitation_of(tx, request.municipality, waiting.id)? {
                        Some(one) => Some(Box::new((invitation::session_of(tx, request.municipality, &one)?, one))),
                        None => None,
                    };
                    let done = Done::Listed { code: waiting.code.clone(), ahead: waiting.ahead, any, invited, expected: None };
                    let kind = if it.session.draws_at.is_some() { Kind::Applied } else { Kind::Listed };
                    (waiting.id, waiting.code, waiting.repeated, kind, done)
                }
            };
            // Whoever is promised a place at once has been told that instead.
            if !repeated && !matches!(done, Done::Listed { invited: Some(_), .. }) {
                let phone = if it.place.is.phone.is_empty() { &help } else { &it.place.is.phone };
                let about = About {
                    municipality: request.municipality,
                    subject,
                    version: 1,
                    kind,
                    session: &it.session,
                    any,
                    place: &it.place,
                    phone,
                    answer: None,
                    rank: 0,
                };
                let act = means.act(request.municipality, request.made_by);
                notice::tell(tx, &act, &about, &request.contact, &code, None)?;
            }
            Ok((done, it, subject))
        })
        .await?;
    if let Done::Listed { any: true, ahead, invited: None, expected, .. } = &mut done {
        let ahead = *ahead;
        let reckoned = caller.app.db.read(move |tx| -> Result<_, BookingError> {
            let entry = waiting_list::find(tx, municipality, subject)?;
            Ok(waiting_time::expected(tx, municipality, &entry, ahead, now)?)
        });
        // The place on the list stands, whether or not the wait can be reckoned.
        *expected = reckoned.await.unwrap_or_else(|error| {
            tracing::warn!(%error, "the wait was not reckoned");
            None
        });
    }
    Ok((done, it))
}
