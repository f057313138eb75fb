//! The page of an offer, with its free times.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::Response;
use i18n::Texts;
use jiff::Timestamp;
use municipality::{Gazetteer, Municipality, Registry};
use offer::{
    Form, Offer, OfferState, Place, SaidMeeting, Session, SessionState, as_heading, in_sentence, in_words, language_name,
    said_meetings,
};
use uuid::Uuid;
use web::{Caller, Failure, HelpLine, Page};

use crate::BookingError;
use crate::notice::moment;

/// A time on the page: when, where it leads, and how it stands.
pub(crate) struct ShownTime {
    pub(crate) when: String,
    pub(crate) title: String,
    pub(crate) path: String,
    pub(crate) free: bool,
    pub(crate) left: String,
    pub(crate) guide: String,
    pub(crate) closed: String,
    /// When its seats are drawn, in words; empty where they go as they come.
    pub(crate) draw: String,
    /// All days of a course of several meetings.
    pub(crate) days: Vec<SaidMeeting>,
}

#[derive(Template)]
#[template(path = "offer.html")]
struct OfferPage {
    p: Page,
    offer: Offer,
    place: Place,
    phone: HelpLine,
    when: String,
    times: Vec<ShownTime>,
    /// Those that are full, with the way to the list, where there are free ones above them.
    full: Vec<ShownTime>,
    free: bool,
    /// The guides whose times there are, to choose one: first name, address, whether it is chosen.
    guides: Vec<(String, String, bool)>,
    next: Option<String>,
    form_name: String,
    languages: Vec<(String, &'static str)>,
    themes: Vec<String>,
    audiences: Vec<String>,
    checked: String,
    /// Where one finds one's booking by number and word.
    find_path: String,
}

/// How many of the next times the page shows; the rest is a phone call away.
const TIMES: i64 = 12;
/// Fewer free ones among them, and the next free ones are shown too.
const FEW_FREE: usize = 6;

/// The municipality with this number, or a 404.
pub(crate) fn municipality_of<'g>(gazetteer: &'g Gazetteer, number: &str) -> Result<&'g Municipality, Failure> {
    gazetteer.by_number(number).ok_or(Failure::NotFound)
}

/// Whom to call where a place has no number of its own.
pub(crate) fn help_of(caller: &Caller, municipality: &Municipality) -> HelpLine {
    municipality.help.as_deref().cloned().unwrap_or_else(|| (*caller.app.national_help()).clone())
}

/// The phone number of a place: its own, else the municipality's, else the national one.
pub(crate) fn phone_of(caller: &Caller, municipality: &Municipality, place: &Place) -> HelpLine {
    if place.is.phone.is_empty() {
        help_of(caller, municipality)
    } else {
        HelpLine { name: place.is.name.clone(), number: place.is.phone.clone(), example: place.is.example }
    }
}

/// When a session is, in words: «tirsdag 24. november kl. 10.00»; a course «tirsdag 24. november kl. 10.00–12.00 (6 ganger)».
pub(crate) fn when(texts: &'static Texts, it: &Session) -> String {
    in_sentence(texts, it, beginning(texts, it))
}

/// The same standing alone: «6 ganger, fra tirsdag 24. november kl. 10.00–12.00».
pub(crate) fn when_alone(texts: &'static Texts, it: &Session) -> String {
    as_heading(texts, it, beginning(texts, it))
}

fn beginning(texts: &'static Texts, it: &Session) -> String {
    // A course has its own length; the others all last as long as the offer says.
    let time = if it.form == Form::Course { texts.times(it.from, it.to) } else { texts.time(it.from) };
    texts.two("day-and-time", "day", texts.day(it.date), "time", time)
}

pub(crate) async fn offer_page(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Path((_, number, id)): Path<(String, String, Uuid)>,
) -> Result<Response, Failure> {
    let gazetteer = registry.now();
    let municipality = municipality_of(&gazetteer, &number)?;
    let (tenant, now, today) = (municipality.id, caller.app.clock.now(), caller.app.clock.today());
    let chosen = web::Form::parse(&caller.query).id("veileder");
    let (offer, place, rules, sessions) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let offer = offer::find(tx, tenant, id)?;
            let place = offer::find_place(tx, tenant, offer.is.place)?;
            let rules = offer::rules_of(tx, tenant, id, today)?;
            // Times that several guides have are shown once, so more of them are read.
            let guides = guides_of(&rules).len().clamp(1, 8);
            let from = if offer.is.form.is_bookable() { offer.schedule.first(now) } else { now };
            let most = TIMES * i64::try_from(guides).unwrap_or(1) * if guides > 1 { 2 } else { 1 };
            let mut sessions = offer::upcoming(tx, tenant, id, from, most)?;
            // However many times are full, the next free ones can be chosen (ux U-43).
            let free = sessions.iter().filter(|it| it.free(now) > 0).count();
            let last = sessions.last().map(|it| it.starts_at);
            if let Some(last) =
                last.filter(|_| offer.is.form.is_bookable() && free < FEW_FREE && i64::try_from(sessions.len()) == Ok(most))
            {
                sessions.extend(offer::next_free(tx, tenant, id, (last, now), most)?);
            }
            Ok((offer, place, rules, sessions))
        })
        .await?;
    let guides = guides_of(&rules);
    let mut first_names: Vec<(Uuid, String)> = sessions.iter().filter_map(|it| it.guide_id.zip(it.guide.clone())).collect();
    first_names.sort_unstable();
    first_names.dedup();
    let sessions = on_offer(sessions, &offer, chosen.filter(|it| guides.contains(it)), now);
    if offer.state != OfferState::Published {
        return Err(Failure::NotFound);
    }
    let texts = caller.texts();
    let openings: Vec<_> =
        rules.iter().filter(|it| it.is.first_day <= today || sessions.is_empty()).map(|it| it.is.opening()).collect();
    let word = |prefix: &str, code: &str| texts.get(&format!("{prefix}-{}", code.replace('_', "-"))).into_owned();
    let example = offer.is.example;
    let next = sessions
        .iter()
        .find(|it| it.state == SessionState::Open)
        .map(|it| texts.two("day-and-time", "day", texts.day_seen_from(it.date, today), "time", texts.times(it.from, it.to)));
    let mut times: Vec<ShownTime> = sessions
        .iter()
        .map(|it| {
            let mut time = shown(texts, municipality, it, now);
            if chosen.is_some() {
                time.path.push_str("?guide=this");
            } else if guides.len() > 1 {
                // Whoever is free then helps: the name would promise too much.
                time.guide.clear();
            }
            time
        })
        .collect();
    // What can be had stands before what must be waited for.
    let can_be_had = |it: &ShownTime| it.free || it.draw.len() + it.closed.len() > 0;
    let full = if times.iter().any(can_be_had) { times.extract_if(.., |it| !can_be_had(it)).collect() } else { Vec::new() };
    let page = OfferPage {
        p: caller
            .page(offer.is.title.clone())
            .at(municipality.path(), municipality.name.clone(), municipality.help.clone())
            .under(municipality.name_in(caller.lang), &municipality.path())
            .example(example),
        phone: phone_of(&caller, municipality, &place),
        when: in_words(texts, &openings),
        free: sessions.iter().any(|it| it.free(now) > 0 || it.draws_at.is_some()),
        times,
        full,
        guides: if guides.len() > 1 && !offer.schedule.follow_up {
            guide_links(&caller, municipality, id, &first_names, chosen)
        } else {
            Vec::new()
        },
        next,
        form_name: offer.is.form.name(texts),
        languages: offer.is.languages.iter().filter(|it| *it != "nn").map(|it| (it.clone(), language_name(it))).collect(),
        themes: offer.is.themes.iter().map(|it| word("theme", it)).collect(),
        audiences: offer.is.audiences.iter().filter(|it| *it != "everyone").map(|it| word("audience", it)).collect(),
        checked: texts.one("offer-checked", "day", texts.date(offer.checked_on)),
        find_path: format!("{}/avbestill", municipality.path()),
        offer,
        place,
    };
    page.p.show(&page)
}

/// The guides of an offer, each once.
fn guides_of(rules: &[offer::Rule]) -> Vec<Uuid> {
    let mut guides: Vec<Uuid> = rules.iter().filter_map(|it| it.is.guide).collect();
    guides.sort_unstable();
    guides.dedup();
    guides
}

/// What the page shows of the coming meetings: what residents may book, each time once, those of one guide if one is chosen. Times that several
/// guides have are free while one of them is.
fn on_offer(mut sessions: Vec<Session>, offer: &Offer, guide: Option<Uuid>, now: Timestamp) -> Vec<Session> {
    if offer.is.form.is_bookable() {
        sessions.retain(|it| it.state != SessionState::Open || offer.schedule.admits(it.starts_at, now));
    }
    if offer.schedule.follow_up && offer.is.form == Form::Individual {
        return Vec::new();
    }
    sessions.retain(|it| guide.is_none() || it.guide_id == guide);
    if offer.is.form == Form::Individual {
        // The free one of a time comes first, and stands for all.
        sessions.sort_by_key(|it| (it.starts_at, it.free(now) <= 0));
        sessions.dedup_by_key(|it| (it.starts_at, it.ends_at));
    }
    let most = usize::try_from(TIMES).unwrap_or(0);
    let is_free = |it: &Session| it.free(now) > 0 || it.draws_at.is_some() || it.state != SessionState::Open;
    // The next ones, and of those after them the free ones up to a handful.
    let later: Vec<Session> = sessions.split_off(most.min(sessions.len()));
    let free = sessions.iter().filter(|it| is_free(it)).count();
    sessions.extend(later.into_iter().filter(is_free).take(FEW_FREE.saturating_sub(free)));
    sessions
}

/// Links to the times of each guide, and to those of all.
fn guide_links(
    caller: &Caller,
    municipality: &Municipality,
    offer: Uuid,
    guides: &[(Uuid, String)],
    chosen: Option<Uuid>,
) -> Vec<(String, String, bool)> {
    let path = caller.url(&format!("{}/tilbud/{offer}", municipality.path()));
    let any = (caller.texts().get("offer-guide-any").into_owned(), path.clone(), chosen.is_none());
    let each = guides.iter().map(|(id, name)| (name.clone(), format!("{path}?veileder={id}"), chosen == Some(*id)));
    std::iter::once(any).chain(each).collect()
}

/// A session as a row of the page.
pub(crate) fn shown(texts: &'static Texts, municipality: &Municipality, it: &Session, now: Timestamp) -> ShownTime {
    let said = when(texts, it);
    let seats = it.free(now);
    let free = seats > 0;
    let act = if free { "bestill" } else { "venteliste" };
    ShownTime {
        path: format!("{}/{act}/{}", municipality.path(), it.id),
        free,
        left: if it.form == Form::Course && free { texts.one("offer-seats-left", "count", seats) } else { String::new() },
        guide: it.guide.clone().map_or_else(String::new, |guide| texts.one("offer-guide", "guide", guide)),
        closed: if it.state == SessionState::Open {
            String::new()
        } else {
            texts.two("offer-closed", "day", said.clone(), "reason", it.state_reason.clone())
        },
        draw: it.draws_at.map_or_else(String::new, |at| texts.one("draw-until", "when", moment(texts, at))),
        title: it.title.clone(),
        days: said_meetings(texts, it),
        when: said,
    }
}
