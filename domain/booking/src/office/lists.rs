//! The waiting lists: who waits in which order, and what staff may do about it.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::Texts;
use jiff::Timestamp;
use municipality::fold;
use offer::{Session, find_session, upcoming};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use super::{said_access, said_route};
use crate::BookingError;
use crate::act::{Act, Means};
use crate::history;
use crate::public::when;
use crate::waiting_list::{self, ANY_DAY, ANY_TIME, ENTRY_STATES, List, WaitEntry};
use crate::waiting_time;

/// Entries on one page of the list.
const ON_A_PAGE: usize = 100;
/// Meetings to choose a place from.
const MEETINGS: i64 = 40;

/// An entry as a row of the table.
struct Waiter {
    entry: WaitEntry,
    /// Its place in the order among those that wait on the same list.
    rank: usize,
    name: String,
    wants: String,
    title: String,
    reach: String,
    unreachable: bool,
    needs: String,
    since: String,
    state: String,
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
    all: usize,
    found: usize,
    earlier: Option<String>,
    later: Option<String>,
    /// The list that is shown alone, and how it works.
    list: Option<(Uuid, List)>,
    batch: Option<Uuid>,
    removed: i64,
    notice: Option<(&'static str, String)>,
    /// Every list with its page about the wait.
    times: Vec<(String, String)>,
}

pub(crate) async fn waiting_page(caller: Caller) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let (texts, now) = (caller.office_texts(), caller.app.clock.now());
    let asked = Form::parse(&caller.query);
    let only = asked.id("tilbud");
    let (entries, offers, sessions, list, times) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let entries = waiting_list::open_entries(tx, municipality, now)?;
            let mut offers: Vec<(Uuid, String)> = Vec::new();
            let mut sessions: HashMap<Uuid, Session> = HashMap::new();
            for entry in &entries {
                if !offers.iter().any(|(id, _)| *id == entry.offer) {
                    offers.push((entry.offer, offer::find(tx, municipality, entry.offer)?.is.title));
                }
                if let Some(session) = entry.session
                    && !sessions.contains_key(&session)
                {
                    sessions.insert(session, find_session(tx, municipality, session)?);
                }
            }
            let list = match only {
                Some(offer) => Some((offer, waiting_list::settings_of(tx, municipality, offer)?)),
                None => None,
            };
            Ok((entries, offers, sessions, list, waiting_time::lists(tx, municipality)?))
        })
        .await?;
    let mut ranks: HashMap<Uuid, usize> = HashMap::new();
    let rows: Vec<Waiter> = entries
        .into_iter()
        .map(|it| {
            let rank = ranks.entry(it.offer).or_default();
            *rank += usize::from(it.state == "waiting");
            let rank = *rank;
            let session = it.session.and_then(|id| sessions.get(&id));
            let title = offers.iter().find(|(id, _)| *id == it.offer).map_or_else(String::new, |(_, title)| title.clone());
            row(texts, &caller, it, rank, session, title)
        })
        .collect();
    let all = rows.len();
    let wanted = fold(asked.get("q"));
    // A number is searched for when nothing but a number was typed; else «Kari 2» would find half the list.
    let number: String = asked.get("q").chars().filter(|it| !it.is_whitespace()).collect();
    let number = Some(number).filter(|it| it.len() >= 3 && it.bytes().all(|it| it.is_ascii_digit()));
    let rows: Vec<Waiter> = rows
        .into_iter()
        .filter(|it| only.is_none_or(|only| it.entry.offer == only))
        .filter(|it| asked.typed("tilstand").is_none_or(|state| it.entry.state == state))
        .filter(|it| asked.typed("gruppe").is_none_or(|group| it.entry.priority.to_string() == group))
        .filter(|it| {
            wanted.is_empty()
                || fold(&it.name).contains(&wanted)
                || number.as_ref().is_some_and(|number| it.entry.ref_code.contains(number))
        })
        .collect();
    let found = rows.len();
    let page_number = usize::try_from(asked.number("side").unwrap_or(1).max(1)).unwrap_or(1);
    let first = (page_number - 1) * ON_A_PAGE;
    let to_page = |n: usize| {
        let kept: String = ["q", "tilbud", "tilstand", "gruppe"]
            .into_iter()
            .filter_map(|name| asked.typed(name).map(|value| format!("{name}={}&", web::in_query(value))))
            .collect();
        caller.url(&format!("/kontor/ventelister?{kept}side={n}"))
    };
    let page = WaitingPage {
        earlier: (page_number > 1).then(|| to_page(page_number - 1)),
        later: (first + ON_A_PAGE < found).then(|| to_page(page_number + 1)),
        rows: rows.into_iter().skip(first).take(ON_A_PAGE).collect(),
        offers: offers.into_iter().map(|(id, title)| (id.to_string(), title)).collect(),
        states: ENTRY_STATES.into_iter().map(|it| (it.to_owned(), said_state(texts, it))).collect(),
        all,
        found,
        list,
        batch: asked.id("angre"),
        removed: asked.number("antall").unwrap_or(0),
        notice: notice(texts, &asked),
        times: times.into_iter().map(|(id, title)| (caller.url(&format!("/kontor/ventelister/{id}/ventetid")), title)).collect(),
        p: caller.office_page(texts.get("office-waiting-heading")).section("waiting").with_forms(&caller),
        f: asked,
    };
    page.p.show(&page)
}

/// What the last act came to, as the address says it.
fn notice(texts: &'static Texts, asked: &Form) -> Option<(&'static str, String)> {
    let said = |key: &str| texts.get(key).into_owned();
    match asked.get("lagret") {
        "1" => Some(("ok", said("office-saved"))),
        "fullt" => Some(("warning", said("office-waiting-full"))),
        "tall" => Some(("warning", said("office-list-wrong"))),
        "grunn" => Some(("warning", said("office-waiting-reason-missing"))),
        "endret" => Some(("warning", said("office-waiting-changed"))),
        _ => None,
    }
}

fn row(
    texts: &'static Texts,
    caller: &Caller,
    entry: WaitEntry,
    rank: usize,
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
        entry,
    }
}

#[derive(Template)]
#[template(path = "office_entry.html")]
struct EntryPage {
    p: Page,
    f: Form,
    it: Waiter,
    access: String,
    code: String,
    ahead: String,
    invited: Option<String>,
    /// Whether it waits for a course of several meetings.
    is_series: bool,
    meetings: Vec<(String, String)>,
    others: Vec<(String, String)>,
    history: Vec<String>,
    notice: Option<(&'static str, String)>,
}

pub(crate) async fn entry_page(caller: Caller, Path((_, id)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    let form = Form::parse(&caller.query);
    show_entry(&caller, id, form).await
}

async fn show_entry(caller: &Caller, id: Uuid, form: Form) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let (texts, now) = (caller.office_texts(), caller.app.clock.now());
    let (entry, session, title, ahead, invited, meetings, others, history) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let entry = waiting_list::find(tx, municipality, id)?;
            let session = entry.session.map(|it| find_session(tx, municipality, it)).transpose()?;
            let title = offer::find(tx, municipality, entry.offer)?.is.title;
            let ahead = waiting_list::ahead_of(tx, municipality, &entry, now)?;
            let invited = match crate::invitation::invitation_of(tx, municipality, id)? {
                Some(it) => Some((crate::invitation::session_of(tx, municipality, &it)?, it.expires_at)),
                None => None,
            };
            // Staff may give a seat in a course that has begun.
            let mut meetings = offer::under_way(tx, municipality, entry.offer, now)?;
            meetings.retain(|it| entry.session == Some(it.id));
            meetings.extend(upcoming(tx, municipality, entry.offer, now, MEETINGS)?);
            let others: Vec<WaitEntry> = waiting_list::open_entries(tx, municipality, now)?
                .into_iter()
                .filter(|it| it.offer == entry.offer && it.id != id && it.state == "waiting")
                .take(50)
                .collect();
            let history = history::of(tx, municipality, id)?;
            Ok((entry, session, title, ahead, invited, meetings, others, history))
        })
        .await?;
    let named =
        |it: &WaitEntry| it.contact.as_ref().map_or_else(|| texts.get("office-erased").into_owned(), |it| it.name.clone());
    let access = entry.contact.as_ref().map_or_else(String::new, |it| said_access(texts, it));
    let code = crate::code::RefCode::parse(&entry.ref_code).map_or_else(String::new, |it| it.said());
    let fits = |it: &&Session| {
        it.state == offer::SessionState::Open
            && it.allowed - it.taken >= entry.party_size
            && entry.session.is_none_or(|own| own == it.id)
    };
    let page = EntryPage {
        access,
        code,
        is_series: session.as_ref().is_some_and(Session::is_series),
        ahead: texts.one("listed-ahead", "count", ahead),
        invited: invited.map(|(session, ends)| {
            texts.two("invited-until", "when", when(texts, &session), "until", crate::notice::moment(texts, ends))
        }),
        meetings: meetings.iter().filter(fits).map(|it| (it.id.to_string(), when(texts, it))).collect(),
        others: others.iter().map(|it| (it.id.to_string(), named(it))).collect(),
        history: history.iter().map(|it| super::said_event(texts, caller, it)).collect(),
        notice: notice(texts, &form),
        // The title names nobody: it stays in the browser's history (ux U-92).
        p: caller
            .office_page(texts.get("office-entry-heading"))
            .section("waiting")
            .under(texts.get("office-waiting-heading"), "/kontor/ventelister")
            .instead_of(format!("/kontor/venter/{id}"))
            .with_forms(caller),
        it: row(texts, caller, entry, 0, session.as_ref(), title),
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

/// `POST /kontor/venter/{entry}`: one act on one entry.
pub(crate) async fn change_entry(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let texts = caller.office_texts();
    let what = form.get("act").to_owned();
    let reason = form.typed("reason").unwrap_or_default().chars().take(200).collect::<String>();
    let (meeting, other) = (form.id("meeting"), form.id("other"));
    if web::holds_national_identity_number(&reason) {
        form.fail("reason", texts.get("no-identity-number"));
        return show_entry(&caller, id, form).await;
    }
    let act_name = what.clone();
    let done = caller
        .app
        .db
        .write(move |tx| -> Result<(), BookingError> {
            let act = means.act(municipality, Some(by)).because(&reason);
            one_act(tx, &act, &what, id, meeting, other)
        })
        .await;
    let stays = format!("/kontor/venter/{id}?lagret=");
    let to = match done {
        Ok(()) if matches!(act_name.as_str(), "remove" | "place" | "forget" | "merge") => {
            "/kontor/ventelister?lagret=1".to_owned()
        }
        Ok(()) => format!("{stays}1"),
        Err(BookingError::NeedsReason) => {
            form.fail("reason", texts.get("office-waiting-reason-missing"));
            return show_entry(&caller, id, form).await;
        }
        Err(BookingError::Full) => format!("{stays}fullt"),
        Err(BookingError::Used | BookingError::NoRoom | BookingError::Closed) => format!("{stays}endret"),
        Err(other) => return Err(other.into()),
    };
    Ok(Redirect::to(&caller.url(&to)).into_response())
}

fn one_act(
    tx: &mut db::Tx<'_>,
    act: &Act<'_>,
    what: &str,
    id: Uuid,
    meeting: Option<Uuid>,
    other: Option<Uuid>,
) -> Result<(), BookingError> {
    let other = || other.ok_or(BookingError::NotFound);
    match what {
        "remove" => waiting_list::remove(tx, act, id).map(drop),
        "place" => waiting_list::place_from_list(tx, act, id, meeting.ok_or(BookingError::NotFound)?).map(drop),
        "first" => waiting_list::set_priority(tx, act, id, 1),
        "ordinary" => waiting_list::set_priority(tx, act, id, 2),
        "before" => waiting_list::move_before(tx, act, id, other()?),
        "merge" => waiting_list::merge(tx, act, id, other()?).map(drop),
        "later" => waiting_list::set_joins_later(tx, act, id, true),
        "not_later" => waiting_list::set_joins_later(tx, act, id, false),
        "resume" => waiting_list::resume(tx, act, id),
        "forget" => crate::contact::forget(tx, act, id),
        _ => Err(BookingError::NotFound),
    }
}

/// `POST /kontor/ventelister`: one act on many entries, all or none; it can be undone as one.
pub(crate) async fn change_many(caller: Caller, Protected(form): Protected) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let chosen: Vec<Uuid> = form.all("entry").into_iter().filter_map(|it| it.parse().ok()).collect();
    let (what, batch) = (form.get("act").to_owned(), means.clock.id());
    if chosen.is_empty() && what == "remove" {
        return Ok(Redirect::to(&caller.url("/kontor/ventelister?lagret=endret")).into_response());
    }
    let undo = form.id("batch");
    let count = caller
        .app
        .db
        .write(move |tx| -> Result<usize, BookingError> {
            let act = means.act(municipality, Some(by));
            match (what.as_str(), undo) {
                ("remove", _) => {
                    let act = act.as_batch(batch);
                    let mut removed = 0;
                    for entry in &chosen {
                        removed += usize::from(waiting_list::remove(tx, &act, *entry)?);
                    }
                    Ok(removed)
                }
                ("undo", Some(batch)) => waiting_list::restore(tx, &act, batch),
                _ => Err(BookingError::NotFound),
            }
        })
        .await?;
    let to = if undo.is_some() {
        "/kontor/ventelister?lagret=1".to_owned()
    } else {
        format!("/kontor/ventelister?angre={batch}&antall={count}")
    };
    Ok(Redirect::to(&caller.url(&to)).into_response())
}

/// `POST /kontor/ventelister/{offer}`: how a list works.
pub(crate) async fn change_list(
    caller: Caller,
    Path((_, offer)): Path<(String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let within = |name: &str, least: i64, most: i64| form.number(name).filter(|it| (least..=most).contains(it));
    let (Some(bypass_limit), Some(skip_limit), Some(ageing_days)) =
        (within("bypass", 0, 20), within("skip", 1, 20), within("ageing", 1, 3650))
    else {
        return Ok(Redirect::to(&caller.url(&format!("/kontor/ventelister?tilbud={offer}&lagret=tall"))).into_response());
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
