//! Changing who comes or waits, how to reach them and how many they are; for whoever waits for any meeting also what they wish.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use clock::read_time;
use i18n::Texts;
use municipality::Registry;
use offer::{Session, find_session};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected};

use super::seats::read_note;
use crate::act::Means;
use crate::contact::{Contact, Route};
use crate::elsewhere::{Subject, refuse_elsewhere};
use crate::public::when;
use crate::seat::{self, Booking, MOST_PEOPLE};
use crate::waiting_list::{self, ANY_DAY, ANY_TIME, WaitEntry};
use crate::wizard::{access, languages, read_contact};
use crate::{BookingError, amend};

#[derive(Template)]
#[template(path = "office_edit.html")]
struct EditPage {
    p: Page,
    f: Form,
    intro: String,
    wants: String,
    who: Vec<(String, String, String)>,
    reach: Vec<(String, String, String)>,
    days: Option<Vec<(String, String)>>,
    /// Whether more people may mean that somebody who waits is passed, which staff give a reason for.
    asks_reason: bool,
    languages: Vec<(String, String)>,
    access: Vec<(String, String)>,
    back: String,
    version: i64,
}

/// Days as bits, from, to in minutes of the day: what somebody who waits for any meeting wishes.
type Wished = (u8, u16, u16);

/// What is changed.
enum Edited {
    Entry { it: Box<WaitEntry>, session: Option<Box<Session>> },
    Booking { it: Box<Booking>, session: Box<Session> },
}

impl Edited {
    async fn read(caller: &Caller, subject: Subject) -> Result<Self, Failure> {
        let municipality = caller.staff()?.municipality();
        let read = move |tx: &mut db::Tx<'_>| -> Result<Self, BookingError> {
            match subject {
                Subject::Entry(id) => {
                    let it = waiting_list::find(tx, municipality, id)?;
                    let session = it.session.map(|it| find_session(tx, municipality, it)).transpose()?;
                    Ok(Self::Entry { it: Box::new(it), session: session.map(Box::new) })
                }
                Subject::Booking(id) => {
                    let it = seat::find_booking(tx, municipality, id)?;
                    let session = find_session(tx, municipality, it.session)?;
                    if it.state != "confirmed" {
                        return Err(BookingError::NotFound);
                    }
                    Ok(Self::Booking { it: Box::new(it), session: Box::new(session) })
                }
                _ => Err(BookingError::NotFound),
            }
        };
        Ok(caller.app.db.read(read).await?)
    }

    fn contact(&self) -> Result<&Contact, Failure> {
        match self {
            Self::Entry { it, .. } => it.contact.as_ref(),
            Self::Booking { it, .. } => it.contact.as_ref(),
        }
        .ok_or(Failure::NotFound)
    }

    const fn people(&self) -> i64 {
        match self {
            Self::Entry { it, .. } => it.party_size,
            Self::Booking { it, .. } => it.party_size,
        }
    }

    const fn version(&self) -> i64 {
        match self {
            Self::Entry { it, .. } => it.version,
            Self::Booking { it, .. } => it.version,
        }
    }

    /// What they wish, where they wait for any meeting.
    fn wish(&self) -> Option<Wished> {
        match self {
            Self::Entry { it, .. } if it.session.is_none() => Some(it.wish),
            _ => None,
        }
    }

    fn path(&self) -> String {
        match self {
            Self::Entry { it, .. } => format!("/kontor/venter/{}", it.id),
            Self::Booking { it, .. } => format!("/kontor/time/{}", it.id),
        }
    }

    /// The form with what is known.
    fn filled(&self) -> Result<Form, Failure> {
        let contact = self.contact()?;
        let mut values: Vec<(&str, String)> = vec![
            ("for", if contact.companion.is_some() { "other" } else { "self" }.to_owned()),
            ("name", contact.name.clone()),
            ("companion_name", contact.companion.clone().unwrap_or_default()),
            ("needs", contact.needs.clone()),
            ("language", contact.language.code().to_owned()),
            ("people", self.people().to_string()),
        ];
        values.extend(contact.access.iter().map(|it| ("access", it.clone())));
        match &contact.route {
            Route::Sms(number) | Route::Call(number) => {
                values.push(("contact", if contact.reaches_companion { "companion_phone" } else { "phone" }.to_owned()));
                values.push(("phone", i18n::calendar::phone(number).replace('\u{a0}', " ")));
            }
            Route::Email(address) => values.extend([("contact", "email".to_owned()), ("email", address.clone())]),
            Route::Letter(address) => values.extend([
                ("contact", "letter".to_owned()),
                ("street", address.street.clone()),
                ("postal_code", address.postal_code.clone()),
            ]),
            Route::None => values.push(("contact", "none".to_owned())),
        }
        if let Some((days, from, to)) = self.wish() {
            values.extend((1..=7_u8).filter(|day| days & (1 << (day - 1)) != 0).map(|day| ("day", day.to_string())));
            let clock = |minute: u16| format!("{:02}.{:02}", minute / 60, minute % 60);
            if (from, to) != ANY_TIME {
                values.extend([("from", clock(from)), ("to", clock(to))]);
            }
        }
        Ok(Form::filled(values))
    }

    fn show(&self, caller: &Caller, form: Form, status: StatusCode) -> Result<Response, Failure> {
        let texts = caller.office_texts();
        let list = |all: &[(&str, &str)]| -> Vec<(String, String, String)> {
            all.iter().map(|(word, key)| ((*word).to_owned(), texts.get(key).into_owned(), String::new())).collect()
        };
        let (path, back) = (self.path(), caller.url(&self.path()));
        let (p, intro, own, wants) = match self {
            Self::Entry { session, .. } => (
                caller
                    .office_page(texts.get("office-entry-edit-heading"))
                    .section("waiting")
                    .under(texts.get("office-waiting-heading"), "/kontor/ventelister")
                    .under(texts.get("office-entry-heading"), &path),
                texts.get("office-entry-edit-text").into_owned(),
                "office-entry-self",
                session.as_ref().map_or_else(String::new, |it| when(texts, it)),
            ),
            Self::Booking { session, .. } => (
                caller
                    .office_page(texts.get("office-booking-edit-heading"))
                    .section("today")
                    .under(when(texts, session), &format!("/kontor/okt/{}", session.id))
                    .under(texts.get("office-booking-heading"), &path),
                texts.get("office-booking-edit-text").into_owned(),
                "office-booking-self",
                String::new(),
            ),
        };
        let page = EditPage {
            p: p.with_forms(caller),
            intro,
            wants,
            who: list(&[("self", own), ("other", "office-entry-other")]),
            reach: list(&[
                ("phone", "book-reach-phone"),
                ("companion_phone", "office-book-reach-companion"),
                ("email", "book-reach-email"),
                ("letter", "book-reach-letter-other"),
                ("none", "office-book-reach-none"),
            ]),
            days: self.wish().map(|_| (1..=7_i8).map(|it| (it.to_string(), texts.weekdays(it))).collect()),
            asks_reason: matches!(self, Self::Booking { .. }),
            languages: languages(caller.lang.staff()),
            access: access(texts),
            back,
            version: form.number("version").unwrap_or_else(|| self.version()),
            f: form,
        };
        page.p.show_as(if status == StatusCode::OK { page.f.status() } else { status }, &page)
    }
}

/// The wish out of the form. Nothing chosen or typed means any.
fn read_wish(form: &mut Form, texts: &'static Texts) -> Wished {
    let days = form
        .all("day")
        .into_iter()
        .filter_map(|it| it.parse::<u8>().ok())
        .filter(|it| (1..=7).contains(it))
        .fold(0, |bits, day| bits | 1 << (day - 1));
    let mut time = |field: &str, any: u16| match form.typed(field) {
        None => any,
        Some(typed) => read_time(typed).unwrap_or_else(|| {
            form.fail(field, texts.get("office-time-wrong"));
            any
        }),
    };
    let (from, to) = (time("from", ANY_TIME.0), time("to", ANY_TIME.1));
    if to <= from {
        form.fail("to", texts.get("office-time-order"));
    }
    (if days == 0 { ANY_DAY } else { days }, from, to)
}

pub(crate) async fn entry_page(caller: Caller, Path((_, id)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    page(caller, Subject::Entry(id)).await
}

pub(crate) async fn booking_page(caller: Caller, Path((_, id)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    page(caller, Subject::Booking(id)).await
}

async fn page(caller: Caller, subject: Subject) -> Result<Response, Failure> {
    refuse_elsewhere(&caller, subject).await?;
    let it = Edited::read(&caller, subject).await?;
    it.show(&caller, it.filled()?, StatusCode::OK)
}

/// `POST /kontor/venter/{entry}/endre`: who waits, how to reach them, what they wish, how many they are. The place in the order stays.
pub(crate) async fn entry(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
    form: Protected,
) -> Result<Response, Failure> {
    save(caller, Subject::Entry(id), registry, form).await
}

/// `POST /kontor/time/{booking}/endre`: who comes, how to reach them, how many they are. When and where stays.
pub(crate) async fn booking(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    Extension(registry): Extension<Registry>,
    form: Protected,
) -> Result<Response, Failure> {
    save(caller, Subject::Booking(id), registry, form).await
}

async fn save(caller: Caller, subject: Subject, registry: Registry, form: Protected) -> Result<Response, Failure> {
    refuse_elsewhere(&caller, subject).await?;
    let Protected(mut form) = form;
    let (actor, texts) = (caller.staff()?, caller.office_texts());
    let (municipality, by, means) = (actor.municipality(), actor.person, Means::of(&caller.app));
    let it = Edited::read(&caller, subject).await?;
    let known = it.contact()?;
    let wish = if it.wish().is_some() { read_wish(&mut form, texts) } else { (ANY_DAY, ANY_TIME.0, ANY_TIME.1) };
    let people = form.number("people").filter(|it| (1..=MOST_PEOPLE).contains(it));
    if people.is_none() {
        form.fail("people", texts.one("office-edit-people-wrong", "count", MOST_PEOPLE));
    }
    let reason = read_note(&mut form, texts, "reason");
    let contact = read_contact(&mut form, texts, caller.lang.staff(), &registry.now());
    let (Some(mut contact), Some(people), true) = (contact, people, form.is_right()) else {
        return it.show(&caller, form, StatusCode::OK);
    };
    if contact.reaches_companion && known.reaches_companion {
        // The companion still reads the language of the page that they booked on.
        contact.written_in = known.written_in;
    }
    let told = matches!(subject, Subject::Booking(_))
        && contact.route != known.route
        && matches!(contact.route, Route::Sms(_) | Route::Email(_) | Route::Letter(_));
    let version = form.number("version");
    let done = caller
        .app
        .db
        .write(move |tx| -> Result<(), BookingError> {
            let act = means.act(municipality, Some(by)).because(&reason);
            match subject {
                Subject::Booking(id) => {
                    if Some(seat::find_booking(tx, municipality, id)?.version) != version {
                        return Err(BookingError::Used);
                    }
                    amend::edit(tx, &act, id, &contact, people)
                }
                Subject::Entry(id) => {
                    let it = waiting_list::find(tx, municipality, id)?;
                    if Some(it.version) != version {
                        return Err(BookingError::Used);
                    }
                    let wish = if it.session.is_none() { wish } else { it.wish };
                    waiting_list::edit(tx, &act, id, &contact, wish)?;
                    waiting_list::resize(tx, &act, id, people)
                }
                _ => Err(BookingError::NotFound),
            }
        })
        .await;
    let status = match done {
        Ok(()) => {
            let saved = if told { "ny" } else { "1" };
            return Ok(Redirect::to(&caller.url(&format!("{}?lagret={saved}", it.path()))).into_response());
        }
        Err(BookingError::Used) => {
            form.fail("people", texts.get("office-entry-edit-changed"));
            StatusCode::CONFLICT
        }
        Err(BookingError::Full | BookingError::Overlap) => {
            form.fail("people", texts.get("office-booking-edit-full"));
            StatusCode::CONFLICT
        }
        Err(BookingError::ListFirst) => {
            form.fail("reason", texts.get("office-waiting-reason-missing"));
            StatusCode::OK
        }
        Err(other) => return Err(other.into()),
    };
    it.show(&caller, form, status)
}
