//! One entry of a waiting list: what staff may do about it, and changing who waits for what.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::Texts;
use offer::{Session, find_session, upcoming};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use super::lists::{Waiter, notice, row};
use super::seats::{read_note, read_reason};
use super::{reasons, said_access};
use crate::act::{Act, Means};
use crate::elsewhere::{Subject, refuse_elsewhere};
use crate::listing;
use crate::public::when;
use crate::waiting_list::{self, WaitEntry};
use crate::{BookingError, history, rank, reason};

/// Meetings to choose a place from.
const MEETINGS: i64 = 40;
/// Others of the list to choose among: the first of it.
const OTHERS: i64 = 50;

#[derive(Template)]
#[template(path = "office_entry.html")]
struct EntryPage {
    p: Page,
    f: Form,
    it: Waiter,
    first: String,
    firsts: Vec<(String, String)>,
    removals: Vec<(String, String)>,
    access: String,
    code: String,
    throttled: String,
    ahead: String,
    invited: Option<String>,
    /// Where the answer goes that the person gives at the desk or on the phone.
    answer_action: Option<String>,
    /// Whether the list promises nothing just now.
    suspended: bool,
    /// Whether it waits for a course of several meetings.
    is_series: bool,
    meetings: Vec<(String, String)>,
    others: Vec<(String, String)>,
    history: Vec<String>,
    notice: Option<(&'static str, String)>,
}

pub(crate) async fn entry_page(caller: Caller, Path((_, id)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    let form = Form::parse(&caller.query);
    show_entry(&caller, id, form, StatusCode::OK).await
}

/// The entry's page. `status`: what it is answered with when the form is right.
async fn show_entry(caller: &Caller, id: Uuid, form: Form, status: StatusCode) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let (texts, now, means) = (caller.office_texts(), caller.app.clock.now(), Means::of(&caller.app));
    let (entry, session, title, ahead, invited, meetings, others, history, suspended) = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let entry = waiting_list::find(tx, municipality, id)?;
            let session = entry.session.map(|it| find_session(tx, municipality, it)).transpose()?;
            let title = offer::find(tx, municipality, entry.offer)?.is.title;
            let ahead = waiting_list::ahead_of(tx, municipality, &entry, now)?;
            let invited = match crate::invitation::invitation_of(tx, municipality, id)? {
                Some(it) => Some((crate::invitation::session_of(tx, municipality, &it)?, it)),
                None => None,
            };
            // Staff may give a seat in a course that has begun.
            let mut meetings = offer::under_way(tx, municipality, entry.offer, now)?;
            meetings.retain(|it| entry.session == Some(it.id));
            meetings.extend(upcoming(tx, municipality, entry.offer, now, MEETINGS)?);
            let beside = listing::Wanted { offer: Some(entry.offer), state: "waiting".to_owned(), ..listing::Wanted::default() };
            let others = listing::listed(tx, municipality, now, &beside, (0, OTHERS))?;
            let others: Vec<WaitEntry> = others.into_iter().map(|it| it.entry).filter(|it| it.id != id).collect();
            let history = history::of(tx, &means, municipality, id)?;
            let suspended = waiting_list::settings_of(tx, municipality, entry.offer)?.suspended;
            Ok((entry, session, title, ahead, invited, meetings, others, history, suspended))
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
        first: if entry.priority == 1 { super::said_reason(texts, &entry.priority_reason, None) } else { String::new() },
        firsts: reasons(texts, &reason::FIRST),
        removals: reasons(texts, &reason::REMOVAL),
        throttled: super::said_throttled(caller, municipality, &entry.ref_code),
        is_series: session.as_ref().is_some_and(Session::is_series),
        ahead: texts.one("listed-ahead", "count", ahead),
        answer_action: invited.as_ref().map(|(_, it)| caller.url(&format!("/kontor/tilbud-om-plass/{}", it.id))),
        invited: invited.map(|(session, it)| {
            texts.two("office-invited-to", "when", when(texts, &session), "until", crate::notice::moment(texts, it.expires_at))
        }),
        suspended,
        meetings: meetings.iter().filter(fits).map(|it| (it.id.to_string(), when(texts, it))).collect(),
        others: others.iter().map(|it| (it.id.to_string(), told_apart(texts, it, named(it)))).collect(),
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
    page.p.show_as(if status == StatusCode::OK { page.f.status() } else { status }, &page)
}

/// What an act needs besides the entry.
struct Wanted {
    what: String,
    why: &'static str,
    note: String,
    meeting: Option<Uuid>,
    other: Option<Uuid>,
}

/// Reads what an act needs; what is missing is noted at its field.
fn read_wanted(form: &mut Form, texts: &'static Texts) -> Wanted {
    let what = form.get("act").to_owned();
    let note = read_note(
        form,
        texts,
        match what.as_str() {
            "remove" => "remove_note",
            "before" => "before_reason",
            "first" => "first_note",
            _ => "reason",
        },
    );
    let why = match what.as_str() {
        "remove" => read_reason(form, texts, "remove_why", &reason::REMOVAL, &note),
        "first" => {
            let why = reason::FIRST.into_iter().find(|it| form.get("first_why") == *it).unwrap_or_default();
            if why.is_empty() {
                form.fail("first_why", texts.get("office-first-why-missing"));
            }
            why
        }
        _ => "",
    };
    let beside = if what == "merge" { "same" } else { "other" };
    let wanted = Wanted { why, note, meeting: form.id("meeting"), other: form.id(beside), what };
    if wanted.what == "place" && wanted.meeting.is_none() {
        form.fail("meeting", texts.get("office-move-missing"));
    }
    if matches!(wanted.what.as_str(), "before" | "merge") && wanted.other.is_none() {
        form.fail(beside, texts.get("office-other-missing"));
    }
    wanted
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
    let wanted = read_wanted(&mut form, texts);
    if !form.is_right() {
        return show_entry(&caller, id, form, StatusCode::OK).await;
    }
    if let ("merge", Some(other), false) = (wanted.what.as_str(), wanted.other, form.chose("confirmed", "1")) {
        return ask_to_merge(&caller, id, other).await;
    }
    let what = wanted.what.clone();
    let done = caller
        .app
        .db
        .write(move |tx| -> Result<(), BookingError> {
            let act = means.act(municipality, Some(by)).because(wanted.why).noting(&wanted.note);
            one_act(tx, &act, id, &wanted)
        })
        .await;
    let field = match what.as_str() {
        "place" => "meeting",
        "before" => "other",
        "merge" => "same",
        _ => "reason",
    };
    match done {
        Ok(()) if matches!(what.as_str(), "remove" | "place" | "forget" | "merge") => {
            Ok(Redirect::to(&caller.url("/kontor/ventelister?lagret=1")).into_response())
        }
        Ok(()) => Ok(Redirect::to(&caller.url(&format!("/kontor/venter/{id}?lagret=1"))).into_response()),
        Err(BookingError::NeedsReason) => {
            let field = if what == "before" { "before_reason" } else { "reason" };
            form.fail(field, texts.get("office-waiting-reason-missing"));
            show_entry(&caller, id, form, StatusCode::OK).await
        }
        Err(BookingError::Full) => {
            form.fail(field, texts.get("office-waiting-full"));
            show_entry(&caller, id, form, StatusCode::CONFLICT).await
        }
        Err(BookingError::Used | BookingError::Closed) => {
            form.fail(field, texts.get("office-waiting-changed"));
            show_entry(&caller, id, form, StatusCode::CONFLICT).await
        }
        Err(other) => Err(other.into()),
    }
}

/// A name with what tells two of the same name apart: the number.
fn told_apart(texts: &'static Texts, it: &WaitEntry, name: String) -> String {
    let code = crate::code::RefCode::parse(&it.ref_code).map_or_else(String::new, |it| it.said());
    if code.is_empty() { name } else { texts.two("office-name-and-code", "name", name, "code", code) }
}

#[derive(Template)]
#[template(path = "office_merge.html")]
struct MergePage {
    p: Page,
    /// What is compared, of the entry that stays and of the one that goes.
    facts: Vec<(String, String, String)>,
    entry: Uuid,
    other: Uuid,
}

/// Shows two entries side by side before they become one: it cannot be undone.
async fn ask_to_merge(caller: &Caller, id: Uuid, other: Uuid) -> Result<Response, Failure> {
    let (texts, actor) = (caller.office_texts(), caller.staff()?);
    let municipality = actor.municipality();
    let mut both = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let mut read = Vec::with_capacity(2);
            for it in [id, other] {
                let entry = waiting_list::find(tx, municipality, it)?;
                let session = entry.session.map(|it| find_session(tx, municipality, it)).transpose()?;
                read.push((entry, session));
            }
            Ok(read)
        })
        .await?;
    both.sort_by_key(|(it, _)| it.seq);
    let told = |(it, session): &(WaitEntry, Option<Session>)| {
        let row = row(texts, caller, it.clone(), 0, session.as_ref(), String::new());
        let companion = it.contact.as_ref().and_then(|it| it.companion.clone()).unwrap_or_default();
        let people = texts.one("book-people-count", "count", it.party_size);
        let code = crate::code::RefCode::parse(&it.ref_code).map_or_else(String::new, |it| it.said());
        [row.name, row.reach, companion, row.wants, people, row.needs, row.since, code]
    };
    let (stays, goes) = (told(&both[0]), told(&both[1]));
    let keys = [
        "office-merge-name",
        "office-waiting-reach",
        "office-merge-companion",
        "office-waiting-wants",
        "book-people",
        "book-needs",
        "office-waiting-since",
        "booked-code",
    ];
    let facts =
        keys.into_iter().zip(stays.into_iter().zip(goes)).filter(|(_, (stays, goes))| !(stays.is_empty() && goes.is_empty()));
    let page = MergePage {
        facts: facts.map(|(key, (stays, goes))| (texts.get(key).into_owned(), stays, goes)).collect(),
        entry: id,
        other,
        p: caller
            .office_page(texts.get("office-merge-heading"))
            .section("waiting")
            .under(texts.get("office-entry-heading"), &format!("/kontor/venter/{id}"))
            .instead_of(format!("/kontor/venter/{id}"))
            .with_forms(caller),
    };
    page.p.show(&page)
}

fn one_act(tx: &mut db::Tx<'_>, act: &Act<'_>, id: Uuid, wanted: &Wanted) -> Result<(), BookingError> {
    let other = || wanted.other.ok_or(BookingError::NotFound);
    // Passing others asks for a reason of staff's own words.
    let own = act.because(&wanted.note).noting("");
    match wanted.what.as_str() {
        "remove" => waiting_list::remove(tx, act, id).map(drop),
        "place" => waiting_list::place_from_list(tx, &own, id, wanted.meeting.ok_or(BookingError::NotFound)?).map(drop),
        "first" => waiting_list::set_priority(tx, act, id, 1),
        "ordinary" => waiting_list::set_priority(tx, act, id, 2),
        "before" => rank::move_before(tx, &own, id, other()?),
        "merge" => waiting_list::merge(tx, act, id, other()?).map(drop),
        "later" => waiting_list::set_joins_later(tx, act, id, true),
        "not_later" => waiting_list::set_joins_later(tx, act, id, false),
        "resume" => waiting_list::resume(tx, act, id),
        "forget" => crate::contact::forget(tx, act, id),
        _ => Err(BookingError::NotFound),
    }
}

/// `POST /kontor/venter/{entry}/videre`: whoever did not answer says that they want to wait all the same.
pub(crate) async fn resume(caller: Caller, Path((_, id)): Path<(String, Uuid)>, _: Protected) -> Result<Response, Failure> {
    refuse_elsewhere(&caller, Subject::Entry(id)).await?;
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let session = caller.app.db.read(move |tx| waiting_list::find(tx, municipality, id)).await?.session;
    let done = caller.app.db.write(move |tx| waiting_list::resume(tx, &means.act(municipality, Some(by)), id)).await;
    let said = match done {
        Ok(()) => "1",
        Err(BookingError::Used) => "endret",
        Err(other) => return Err(other.into()),
    };
    let to = match session {
        Some(session) => format!("/kontor/okt/{session}?lagret={said}"),
        None => format!("/kontor/oppgaver?lagret={said}"),
    };
    Ok(Redirect::to(&caller.url(&to)).into_response())
}
