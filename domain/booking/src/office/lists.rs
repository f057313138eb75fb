//! The waiting lists: who waits in which order, and what staff may do about it.

use std::collections::HashMap;
use std::collections::hash_map::Entry::Vacant;

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::Texts;
use jiff::Timestamp;
use offer::{Session, find_session};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use super::seats::{read_note, read_reason};
use super::{reasons, said_route};
use crate::act::Means;
use crate::listing::{self, Wanted};
use crate::public::when;
use crate::waiting_list::{self, ANY_DAY, ANY_TIME, ENTRY_STATES, List, WaitEntry};
use crate::{BookingError, reason, waiting_time};

/// What of a choice of entries may stand in an address.
const FILTERS: [&str; 3] = ["tilbud", "tilstand", "gruppe"];
/// Entries on one page of the list.
const ON_A_PAGE: usize = 100;
/// Pages that a list can be turned.
const MOST_PAGES: i64 = 100_000;

/// An entry as a row of the table.
pub(crate) struct Waiter {
    pub(crate) entry: WaitEntry,
    /// Its place in the order among those that wait on the same list.
    rank: i64,
    pub(crate) name: String,
    pub(crate) wants: String,
    pub(crate) title: String,
    pub(crate) reach: String,
    pub(crate) unreachable: bool,
    pub(crate) needs: String,
    pub(crate) since: String,
    pub(crate) state: String,
    /// Whether it is the first of its list on the page, where there are several lists.
    begins: bool,
}

/// The state of an entry, in words.
fn said_state(texts: &'static Texts, state: &str) -> String {
    texts.get(&format!("office-wait-{state}")).into_owned()
}

/// What an entry waits for, in words: a meeting, or days and times.
fn said_target(texts: &'static Texts, it: &WaitEntry, session: Option<&Session>) -> String {
    if let Some(session) = session {
        return when(texts, session);
    }
    let (days, from, to) = it.wish;
    let mut said = if days == ANY_DAY {
        texts.get("office-wait-any").into_owned()
    } else {
        let names: Vec<String> = (1_i8..=7).filter(|day| days & (1 << (day - 1)) != 0).map(|day| texts.weekday(day)).collect();
        texts.list(&names)
    };
    if (from, to) != ANY_TIME {
        said = format!("{said} {}", texts.times(from, to));
    }
    said
}

fn since(texts: &'static Texts, caller: &Caller, at: Timestamp) -> String {
    texts.day_seen_from(at.to_zoned(clock::norway()).date(), caller.app.clock.today())
}

#[derive(Template)]
#[template(path = "office_waiting.html")]
struct WaitingPage {
    p: Page,
    f: Form,
    rows: Vec<Waiter>,
    offers: Vec<(String, String)>,
    states: Vec<(String, String)>,
    all: i64,
    found: usize,
    earlier: Option<String>,
    later: Option<String>,
    /// The list that is shown alone.
    list: Option<Uuid>,
    /// What is shown, for the forms that come back to it; a name is among it only when the page answers a form.
    shown: Vec<(&'static str, String)>,
    removals: Vec<(String, String)>,
    rests: Vec<(String, String)>,
    batch: Option<Uuid>,
    removed: i64,
    notice: Option<(&'static str, String)>,
    /// Every list with its page about the wait.
    times: Vec<(String, String)>,
    /// Lists that rest, with the page where they are set going again.
    resting: Vec<(String, String)>,
}

pub(crate) async fn waiting_page(caller: Caller) -> Result<Response, Failure> {
    let asked = Form::parse(&caller.query);
    let only = asked.id("tilbud");
    show_lists(&caller, asked, only).await
}

/// The page of the lists. A name is searched for by a posted form alone: it stands in no address and no log (ux U-92). `only`: the list that is
/// shown alone.
async fn show_lists(caller: &Caller, asked: Form, only: Option<Uuid>) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let (texts, now) = (caller.office_texts(), caller.app.clock.now());
    let page_number = usize::try_from(asked.number("side").unwrap_or(1).clamp(1, MOST_PAGES)).unwrap_or(1);
    let first = (page_number - 1) * ON_A_PAGE;
    // What stands in the address is not searched for, so that nobody gets used to it standing there.
    let sought = if asked.typed("token").is_some() { asked.get("q").to_owned() } else { String::new() };
    let wanted = Wanted {
        offer: only,
        state: asked.typed("tilstand").unwrap_or_default().to_owned(),
        priority: asked.number("gruppe"),
        search: sought.trim().to_owned(),
    };
    let (entries, found, all, offers, sessions, list, times, resting) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let all = listing::count(tx, municipality, &Wanted::default())?;
            let (entries, found) = if wanted.search.is_empty() {
                let span = (i64::try_from(first).unwrap_or(0), i64::try_from(ON_A_PAGE).unwrap_or(0));
                let entries = listing::listed(tx, municipality, now, &wanted, span)?;
                (entries, usize::try_from(listing::count(tx, municipality, &wanted)?).unwrap_or(0))
            } else {
                listing::searched(tx, municipality, now, &wanted, (first, ON_A_PAGE))?
            };
            let offers = listing::offers_waited_for(tx, municipality)?;
            let mut sessions: HashMap<Uuid, Session> = HashMap::new();
            for session in entries.iter().filter_map(|it| it.entry.session) {
                if let Vacant(free) = sessions.entry(session) {
                    free.insert(find_session(tx, municipality, session)?);
                }
            }
            let list = match only {
                Some(offer) => Some((offer, waiting_list::settings_of(tx, municipality, offer)?)),
                None => None,
            };
            let resting = listing::resting(tx, municipality)?;
            Ok((entries, found, all, offers, sessions, list, waiting_time::lists(tx, municipality)?, resting))
        })
        .await?;
    let mut rows: Vec<Waiter> = entries
        .into_iter()
        .map(|it| {
            let session = it.entry.session.and_then(|id| sessions.get(&id));
            let title = offers.iter().find(|(id, _)| *id == it.entry.offer).map_or_else(String::new, |(_, title)| title.clone());
            row(texts, caller, it.entry, it.place, session, title)
        })
        .collect();
    if rows.iter().any(|it| it.entry.offer != rows[0].entry.offer) {
        let mut before = None;
        for it in &mut rows {
            it.begins = before.replace(it.entry.offer) != Some(it.entry.offer);
        }
    }
    let to_page = |n: usize| {
        let kept: String = FILTERS
            .into_iter()
            .filter_map(|name| asked.typed(name).map(|value| format!("{name}={}&", web::in_query(value))))
            .collect();
        caller.url(&format!("/kontor/ventelister?{kept}side={n}"))
    };
    let page = WaitingPage {
        earlier: (page_number > 1).then(|| to_page(page_number - 1)),
        later: (first + ON_A_PAGE < found).then(|| to_page(page_number + 1)),
        rows,
        offers: offers.into_iter().map(|(id, title)| (id.to_string(), title)).collect(),
        states: ENTRY_STATES.into_iter().map(|it| (it.to_owned(), said_state(texts, it))).collect(),
        all,
        found,
        list: list.as_ref().map(|(offer, _)| *offer),
        shown: FILTERS
            .into_iter()
            .chain(["side"])
            .filter_map(|name| asked.typed(name).map(|value| (name, value.to_owned())))
            .chain((!sought.is_empty()).then_some(("q", sought)))
            .collect(),
        removals: reasons(texts, &reason::REMOVAL),
        rests: [("0", "office-list-works"), ("1", "office-list-rests")]
            .map(|(word, key)| (word.to_owned(), texts.get(key).into_owned()))
            .to_vec(),
        batch: asked.id("angre"),
        removed: asked.number("antall").unwrap_or(0),
        notice: notice(texts, &asked),
        resting: resting
            .into_iter()
            .map(|(id, title)| (caller.url(&format!("/kontor/ventelister?tilbud={id}#list")), title))
            .collect(),
        times: times.into_iter().map(|(id, title)| (caller.url(&format!("/kontor/ventelister/{id}/ventetid")), title)).collect(),
        p: caller
            .office_page(texts.get("office-waiting-heading"))
            .section("waiting")
            .instead_of("/kontor/ventelister")
            .with_forms(caller),
        f: match list {
            Some((_, list)) if asked.typed("ageing").is_none() => with_settings(&asked, &list),
            _ => asked,
        },
    };
    page.p.show_as(page.f.status(), &page)
}

/// The form with a list's settings as they are. What was wrong with the form stays.
fn with_settings(form: &Form, list: &List) -> Form {
    let settings = [
        ("suspended", i64::from(list.suspended)),
        ("bypass", list.bypass_limit),
        ("skip", list.skip_limit),
        ("ageing", list.ageing_days),
    ];
    let mut filled = Form::filled(
        form.values().map(|(name, value)| (name, value.to_owned())).chain(settings.map(|(name, it)| (name, it.to_string()))),
    );
    for error in form.errors() {
        filled.fail(&error.field, error.text.clone());
    }
    filled
}

/// What the last act came to, as the address says it.
pub(crate) fn notice(texts: &'static Texts, asked: &Form) -> Option<(&'static str, String)> {
    let said = |key: &str| texts.get(key).into_owned();
    match asked.get("lagret") {
        "1" => Some(("ok", said("office-saved"))),
        _ => None,
    }
}

pub(crate) fn row(
    texts: &'static Texts,
    caller: &Caller,
    entry: WaitEntry,
    rank: i64,
    session: Option<&Session>,
    title: String,
) -> Waiter {
    let contact = entry.contact.as_ref();
    let (reach, unreachable) = contact.map_or((String::new(), false), |it| said_route(texts, it));
    Waiter {
        rank,
        name: contact.map_or_else(|| texts.get("office-erased").into_owned(), |it| it.name.clone()),
        wants: said_target(texts, &entry, session),
        title,
        reach,
        unreachable,
        needs: contact.map_or_else(String::new, |it| it.needs.clone()),
        since: since(texts, caller, entry.since),
        state: said_state(texts, &entry.state),
        begins: false,
        entry,
    }
}

/// `POST /kontor/ventelister`: a search for a name; or one act on many entries, all or none, which can be undone as one.
pub(crate) async fn change_many(caller: Caller, Protected(mut form): Protected) -> Result<Response, Failure> {
    let (actor, texts) = (caller.staff()?, caller.office_texts());
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let only = form.id("tilbud");
    if form.get("act") == "find" {
        if form.typed("q").is_some() {
            return show_lists(&caller, form, only).await;
        }
        let filters: Vec<String> = FILTERS
            .into_iter()
            .filter_map(|name| form.typed(name).map(|value| format!("{name}={}", web::in_query(value))))
            .collect();
        return Ok(Redirect::to(&caller.url(&format!("/kontor/ventelister?{}", filters.join("&")))).into_response());
    }
    if let ("undo", Some(batch)) = (form.get("act"), form.id("batch")) {
        caller.app.db.write(move |tx| waiting_list::restore(tx, &means.act(municipality, Some(by)), batch)).await?;
        return Ok(Redirect::to(&caller.url("/kontor/ventelister?lagret=1")).into_response());
    }
    if form.get("act") != "remove" {
        return Err(Failure::NotFound);
    }
    let chosen: Vec<Uuid> = form.all("entry").into_iter().filter_map(|it| it.parse().ok()).collect();
    if chosen.is_empty() {
        form.fail("entry", texts.get("office-entries-missing"));
    }
    let note = read_note(&mut form, texts, "note");
    let why = read_reason(&mut form, texts, "why", &reason::REMOVAL, &note);
    if !form.is_right() {
        return show_lists(&caller, form, only).await;
    }
    let batch = means.clock.id();
    let count = caller
        .app
        .db
        .write(move |tx| -> Result<usize, BookingError> {
            let act = means.act(municipality, Some(by)).because(why).noting(&note).as_batch(batch);
            let mut removed = 0;
            for entry in &chosen {
                removed += usize::from(waiting_list::remove(tx, &act, *entry)?);
            }
            Ok(removed)
        })
        .await?;
    Ok(Redirect::to(&caller.url(&format!("/kontor/ventelister?angre={batch}&antall={count}"))).into_response())
}

/// `POST /kontor/ventelister/{offer}`: how a list works.
pub(crate) async fn change_list(
    caller: Caller,
    Path((_, offer)): Path<(String, Uuid)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let (actor, texts) = (caller.staff()?, caller.office_texts());
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let mut within = |name: &str, least: i64, most: i64| {
        let number = form.number(name).filter(|it| (least..=most).contains(it));
        if number.is_none() {
            form.fail(name, texts.two("office-number-between", "least", texts.number(least), "most", texts.number(most)));
        }
        number
    };
    let numbers = (within("bypass", 0, 20), within("skip", 1, 20), within("ageing", 1, 3650));
    let (Some(bypass_limit), Some(skip_limit), Some(ageing_days)) = numbers else {
        return show_lists(&caller, form, Some(offer)).await;
    };
    let list = List { suspended: form.get("suspended") == "1", bypass_limit, skip_limit, ageing_days };
    caller
        .app
        .db
        .write(move |tx| -> Result<(), BookingError> {
            offer::find(tx, municipality, offer)?;
            waiting_list::set_list(tx, &means.act(municipality, Some(by)), offer, &list)
        })
        .await?;
    Ok(Redirect::to(&caller.url(&format!("/kontor/ventelister?tilbud={offer}&lagret=1"))).into_response())
}
