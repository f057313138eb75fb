//! What is to be done by people: calls, letters, decisions; and the letters to print.

use askama::Template;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use i18n::Texts;
use paper::Letter;
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use super::said_route;
use crate::BookingError;
use crate::act::{Act, Means};
use crate::code::RefCode;
use crate::contact::{Contact, Route};
use crate::elsewhere::{Subject, refuse_elsewhere, works_at};
use crate::invitation::{self, Invitation};
use crate::notice::{self, About, Kind, moment};
use crate::public::when;
use crate::task::{self, Task};
use crate::{letter, seat, series, waiting_list};

/// So many tasks are shown; the most urgent come first.
const SHOWN: usize = 200;

/// A task with everything that whoever does it needs to know.
struct Errand {
    task: Task,
    name: String,
    reach: String,
    due: String,
    late: bool,
    what: String,
    /// What to say, in the person's own language.
    words: String,
    language: &'static str,
    dir: &'static str,
    language_name: String,
    /// Whether `words` are for staff, in their language, and not for the person.
    in_office_words: bool,
    /// An invitation that can be answered.
    asks: bool,
    /// Why it could not be sent, if it was to be; and where another way is chosen.
    why: String,
    reach_path: Option<String>,
    tried: String,
    /// Where the meeting's page is, or the booking's that is to be decided about.
    session_path: String,
    /// The letter, where one is to be sent.
    letter: Option<Letter>,
}

/// Whom a task is about.
struct Addressee {
    contact: Contact,
    code: RefCode,
    invitation: Option<Invitation>,
    /// Whether they wait for any time.
    any: bool,
    /// Their place on the list, if what is to be said names it.
    rank: i64,
}

/// Reads what a task is about; `None` when the person is erased meanwhile.
fn about(tx: &mut db::Tx<'_>, act: &Act<'_>, it: &Task) -> Result<Option<Addressee>, BookingError> {
    let invitation = it.invitation.map(|id| invitation::find_invitation(tx, act.municipality, id)).transpose()?;
    let kind = Kind::parse(&it.about).ok_or(BookingError::NotFound)?;
    let (contact, code, any, rank) = match waiting_list::find(tx, act.municipality, it.subject) {
        Ok(entry) => {
            let rank = notice::rank_of(tx, act, kind, &entry)?;
            (entry.contact, entry.ref_code, entry.session.is_none(), rank)
        }
        Err(BookingError::NotFound) => {
            let booking = seat::find_booking(tx, act.municipality, it.subject)?;
            (booking.contact, booking.ref_code, false, 0)
        }
        Err(other) => return Err(other),
    };
    let code = RefCode::parse(&code).ok_or(BookingError::NotFound)?;
    Ok(contact.map(|contact| Addressee { contact, code, invitation, any, rank }))
}

/// The errands behind tasks, in words.
async fn errands(caller: &Caller, tasks: Vec<Task>) -> Result<Vec<Errand>, Failure> {
    let municipality = caller.staff()?.municipality();
    let (means, texts, now) = (Means::of(&caller.app), caller.office_texts(), caller.app.clock.now());
    let today = caller.app.clock.today();
    let base = caller.url("/kontor/okt/");
    let found = caller
        .app
        .db
        .read(move |tx| -> Result<_, BookingError> {
            let act = means.act(municipality, None);
            let sender = letter::sender(tx, municipality)?;
            let mut found = Vec::with_capacity(tasks.len());
            for it in &tasks {
                let Some(Addressee { contact, code, invitation, any, rank }) = about(tx, &act, it)? else { continue };
                let answer = invitation.as_ref().map(|it| (it.expires_at, String::new()));
                let kind = Kind::parse(&it.about).ok_or(BookingError::NotFound)?;
                let comes = letter::says_facts(kind) && it.kind == "letter";
                let (mut said, session, place) = notice::with_session(tx, &act, it.session, |tx, session, place, phone| {
                    // Of a course: the one meeting, or what was promised or booked of it.
                    let number = session.meetings.iter().find(|meeting| Some(meeting.id) == it.meeting).map(|it| it.number);
                    let session = match (number, &invitation) {
                        (Some(number), _) => session.only(number),
                        (None, Some(invitation)) => session.starting(invitation.from_meeting),
                        (None, None) => series::as_booked(tx, municipality, session, it.subject)?,
                    };
                    let about = About {
                        municipality,
                        subject: it.subject,
                        version: 1,
                        kind,
                        session: &session,
                        // A letter that only confirms says what the person waits for.
                        any: any && kind == Kind::Listed,
                        place,
                        phone,
                        answer: answer.clone(),
                        rank,
                    };
                    Ok((notice::words(tx, &about, &contact, &code, true)?, session, place.clone()))
                })?;
                let facts = if comes {
                    let offer = offer::find(tx, municipality, session.offer)?;
                    let minutes = session.to - session.from;
                    letter::facts(contact.written_in.texts(), &place, &offer, session.guide.as_deref(), minutes)
                } else {
                    Vec::new()
                };
                if kind == Kind::Question {
                    // Their own words, for whoever calls back.
                    said.body = message::question(tx, municipality, it.subject)?.unwrap_or(said.body);
                }
                // Whoever decides about a booking moves or cancels it on its own page.
                let decides = [Kind::Closed, Kind::Unsettled, Kind::Earlier].iter().any(|kind| it.about == kind.word());
                let booking = decides && seat::find_booking(tx, municipality, it.subject).is_ok();
                let why = message::why_not_sent(tx, municipality, it.subject, &it.about)?;
                let of_booking = seat::find_booking(tx, municipality, it.subject).is_ok_and(|it| it.state == "confirmed");
                found.push((it.clone(), contact, code, invitation, said, session, (booking, facts, why, of_booking)));
            }
            Ok((found, sender))
        })
        .await?;
    let (found, sender) = found;
    Ok(found
        .into_iter()
        .map(|(task, contact, code, invitation, said, session, (booking, facts, why, of_booking))| {
            let (reach, _) = said_route(texts, &contact);
            let earlier = task.about == Kind::Earlier.word();
            let what = texts.two("office-task-what", "what", what(texts, &task), "when", when(texts, &session));
            Errand {
                reach,
                due: texts.day_seen_from(task.due_on, today),
                late: task.due_on < today,
                what,
                asks: invitation.as_ref().is_some_and(|it| it.is_open(now)),
                reach_path: (why.is_some() && of_booking).then(|| caller.url(&format!("/kontor/time/{}/endre", task.subject))),
                why: why.map_or_else(String::new, |(channel, word)| {
                    let way = texts.get(&format!("sending-{channel}")).into_owned();
                    texts.two("reach-why", "way", way, "why", texts.get(&format!("sending-why-{word}")).into_owned())
                }),
                tried: if task.attempts > 0 { texts.one("office-task-tried", "count", task.attempts) } else { String::new() },
                words: match invitation.as_ref().filter(|_| task.kind == "decide") {
                    Some(it) => texts.one("office-task-unreachable", "until", moment(texts, it.expires_at)),
                    // Nothing was held: whoever calls must not promise what is gone.
                    None if earlier && session.free(now) <= 0 => texts.get("office-task-earlier-gone").into_owned(),
                    // There is nobody to say the words to.
                    None if task.kind == "decide" && matches!(contact.route, Route::None) => {
                        texts.one("office-task-no-way", "name", contact.name.clone())
                    }
                    None => said.body.clone(),
                },
                letter: (task.kind == "letter").then(|| letter::compose(&contact, said, facts, &code, &sender, today)),
                language: contact.written_in.code(),
                dir: contact.written_in.dir(),
                language_name: contact.written_in.own_name().to_owned(),
                in_office_words: task.kind == "decide" && (invitation.is_some() || matches!(contact.route, Route::None)),
                session_path: if booking {
                    caller.url(&format!("/kontor/time/{}", task.subject))
                } else {
                    format!("{base}{}", session.id)
                },
                name: contact.name,
                task,
            }
        })
        .collect())
}

fn what(texts: &'static Texts, it: &Task) -> String {
    texts.get(&format!("office-task-{}", it.about)).into_owned()
}

#[derive(Template)]
#[template(path = "office_tasks.html")]
struct TasksPage {
    p: Page,
    errands: Vec<Errand>,
    letters: usize,
    done: Option<Uuid>,
    notice: Option<(&'static str, String)>,
}

pub(crate) async fn tasks_page(caller: Caller) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let places = works_at(&caller).await?;
    let tasks =
        caller.app.db.read(move |tx| task::open_tasks(tx, municipality, SHOWN, |_, place| places.includes(place))).await?;
    let asked = Form::parse(&caller.query);
    let errands = errands(&caller, tasks).await?;
    let page = TasksPage {
        p: caller.office_page(caller.office_texts().get("office-tasks-heading")).section("tasks").with_forms(&caller),
        letters: errands.iter().filter(|it| it.task.kind == "letter").count(),
        done: asked.id("gjort"),
        notice: match asked.get("lagret") {
            "1" => Some(("ok", caller.office_texts().get("office-saved").into_owned())),
            "endret" => Some(("warning", caller.office_texts().get("office-task-too-late").into_owned())),
            _ => None,
        },
        errands,
    };
    page.p.show(&page)
}

#[derive(Template)]
#[template(path = "office_letters.html")]
struct LettersPage {
    p: Page,
    /// Each with its task.
    letters: Vec<(Uuid, Letter)>,
    /// Where the same letters are as one PDF: these and no newer ones, which nobody would mark as sent.
    file: String,
}

/// The letters that wait to be sent: all, one alone (`oppgave`), or those up to one (`til`; ids ascend with time).
async fn waiting_letters(caller: &Caller) -> Result<Vec<(Uuid, Letter)>, Failure> {
    let municipality = caller.staff()?.municipality();
    let asked = Form::parse(&caller.query);
    let (only, until) = (asked.id("oppgave"), asked.id("til"));
    let places = works_at(caller).await?;
    let wanted = move |it: &Task, place| {
        it.kind == "letter"
            && only.is_none_or(|only| it.id == only)
            && until.is_none_or(|until| it.id <= until)
            && places.includes(place)
    };
    let tasks = caller.app.db.read(move |tx| task::open_tasks(tx, municipality, SHOWN, &wanted)).await?;
    let errands = errands(caller, tasks).await?;
    Ok(errands.into_iter().filter_map(|it| Some((it.task.id, it.letter?))).collect())
}

/// The letters that are to be sent, one to a page, to print and put into envelopes.
pub(crate) async fn letters_page(caller: Caller) -> Result<Response, Failure> {
    let letters = waiting_letters(&caller).await?;
    let texts = caller.office_texts();
    let newest = letters.iter().map(|it| it.0).max().unwrap_or_default();
    let only = Form::parse(&caller.query).id("oppgave").map(|it| format!("oppgave={it}&")).unwrap_or_default();
    let page = LettersPage {
        p: caller
            .office_page(texts.get("office-letters-heading"))
            .section("tasks")
            .under(texts.get("office-tasks-heading"), "/kontor/oppgaver")
            .with_forms(&caller),
        file: caller.url(&format!("/kontor/oppgaver/brev.pdf?{only}til={newest}")),
        letters,
    };
    page.p.show(&page)
}

/// `GET /kontor/oppgaver/brev.pdf`: the same letters as one file for the printer.
pub(crate) async fn letters_file(caller: Caller) -> Result<Response, Failure> {
    let letters: Vec<Letter> = waiting_letters(&caller).await?.into_iter().map(|it| it.1).collect();
    let (texts, today) = (caller.office_texts(), caller.app.clock.today());
    let (title, author) = (texts.get("office-letters-heading").into_owned(), letters.first().map(|it| it.from.text().to_owned()));
    let set = move || paper::pdf(&title, &author.unwrap_or_default(), texts.lang(), &letters);
    let file = tokio::task::spawn_blocking(set).await;
    // What a breakdown says may quote a letter; it is not logged.
    let file = file.map_err(|_| Failure::Internal("setting the letters broke down".into()))?;
    let file = file.map_err(|error| Failure::Internal(Box::new(error)))?;
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        // The strict policy of our pages holds for what a browser makes of a file too, so it is saved or handed to the machine's own reader.
        (CONTENT_DISPOSITION, format!("attachment; filename=\"brev-{today}.pdf\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, file).into_response())
}

/// `POST /kontor/oppgaver/brev`: the letters of this page are in the post, all at once.
pub(crate) async fn letters_sent(caller: Caller, Protected(form): Protected) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let places = works_at(&caller).await?;
    let chosen: Vec<Uuid> = form.all("task[]").into_iter().filter_map(|it| it.parse().ok()).collect();
    let wanted = move |it: &Task, place| it.kind == "letter" && chosen.contains(&it.id) && places.includes(place);
    caller
        .app
        .db
        .write(move |tx| -> Result<(), BookingError> {
            let act = means.act(municipality, Some(by));
            for it in task::open_tasks(tx, municipality, SHOWN, &wanted)? {
                task::done(tx, &act, it.id)?;
            }
            Ok(())
        })
        .await?;
    Ok(Redirect::to(&caller.url("/kontor/oppgaver?lagret=1")).into_response())
}

/// `POST /kontor/oppgaver/{task}`: done, not done after all, nobody answered, or what the person answered.
pub(crate) async fn change(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    refuse_elsewhere(&caller, Subject::Task(id)).await?;
    let actor = caller.staff()?;
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let what = form.get("act").to_owned();
    let undoable = what == "done";
    let done = caller
        .app
        .db
        .write(move |tx| -> Result<(), BookingError> {
            let act = means.act(municipality, Some(by));
            let it = task::find(tx, municipality, id)?;
            match what.as_str() {
                "done" => task::done(tx, &act, id).map(drop)?,
                "undo" => task::reopen(tx, &act, id).map(drop)?,
                "nobody" => task::nobody_answered(tx, &act, id)?,
                "yes" => invitation::accept(tx, &act, it.invitation.ok_or(BookingError::NotFound)?).map(drop)?,
                "resume" if it.about == Kind::Paused.word() => waiting_list::resume(tx, &act, it.subject)?,
                "no" => invitation::decline(tx, &act, it.invitation.ok_or(BookingError::NotFound)?)?,
                _ => return Err(BookingError::NotFound),
            }
            Ok(())
        })
        .await;
    let to = match done {
        Ok(()) if undoable => format!("/kontor/oppgaver?gjort={id}"),
        Ok(()) => "/kontor/oppgaver?lagret=1".to_owned(),
        // Answered or ended a moment ago: whoever is on the line must not be told that it worked.
        Err(BookingError::Used | BookingError::Over) => "/kontor/oppgaver?lagret=endret".to_owned(),
        Err(other) => return Err(other.into()),
    };
    Ok(Redirect::to(&caller.url(&to)).into_response())
}
