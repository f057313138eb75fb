//! A new code word for somebody who has lost theirs, given at the desk or on the phone after asking who it is (booking.md, 6).

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use i18n::Lang;
use uuid::Uuid;
use web::{Caller, Failure, Page, Protected};

use crate::act::Means;
use crate::code::{CodeWord, RefCode};
use crate::contact::{self, Contact};
use crate::elsewhere::{Subject, refuse_elsewhere};
use crate::{BookingError, look_up, seat, waiting_list};

#[derive(Template)]
#[template(path = "office_word.html")]
struct WordPage {
    p: Page,
    code: String,
    word: String,
    language: &'static str,
    back: String,
}

/// `POST /kontor/time/{booking}/kodeord`.
pub(crate) async fn of_booking(
    caller: Caller,
    Path((_, id)): Path<(String, Uuid)>,
    form: Protected,
) -> Result<Response, Failure> {
    renew(caller, Subject::Booking(id), format!("/kontor/time/{id}"), form).await
}

/// `POST /kontor/venter/{entry}/kodeord`.
pub(crate) async fn of_entry(caller: Caller, Path((_, id)): Path<(String, Uuid)>, form: Protected) -> Result<Response, Failure> {
    renew(caller, Subject::Entry(id), format!("/kontor/venter/{id}"), form).await
}

async fn renew(caller: Caller, subject: Subject, back: String, Protected(form): Protected) -> Result<Response, Failure> {
    refuse_elsewhere(&caller, subject).await?;
    let (actor, means, secret) = (caller.staff()?, Means::of(&caller.app), caller.app.settings.secret);
    let (municipality, by, key) = (actor.municipality(), actor.person, form.key());
    // The page of an entry is the coordinators'.
    let (subject_is_entry, plans) = (matches!(subject, Subject::Entry(_)), actor.roles.has(person::COORDINATOR));
    let (code, word, spoken) = caller
        .app
        .db
        .write(move |tx| -> Result<(RefCode, CodeWord, Lang), BookingError> {
            let (id, session, contact_id, contact, ref_code) = match subject {
                Subject::Booking(id) => {
                    let it = seat::find_booking(tx, municipality, id)?;
                    (id, Some(it.session), it.contact_id, it.contact, it.ref_code)
                }
                Subject::Entry(id) => {
                    let it = waiting_list::find(tx, municipality, id)?;
                    (id, it.session, it.contact_id, it.contact, it.ref_code)
                }
                _ => return Err(BookingError::NotFound),
            };
            let known: Option<(Uuid, Contact)> = contact_id.zip(contact);
            let ((contact_id, contact), code) = known.zip(RefCode::parse(&ref_code)).ok_or(BookingError::NotFound)?;
            // It follows from the form, so a second press shows the same one.
            let word = CodeWord::of_form(&secret, &key, contact.language);
            contact::renew_word(tx, municipality, contact_id, &word.hash(&secret, municipality, &code))?;
            means.act(municipality, Some(by)).log(tx, "new_word", session, id)?;
            Ok((code, word, contact.language))
        })
        .await?;
    // Whoever has tried the old one too often may try the new one at once.
    look_up::forgive(municipality, code.as_str());
    let texts = caller.office_texts();
    let page = WordPage {
        p: caller.office_page(texts.get("office-new-word-heading")).section("today").instead_of(back.clone()).with_forms(&caller),
        code: code.said(),
        word: word.as_str().to_owned(),
        // As the word was drawn: English nouns, Norwegian ones, or digits.
        language: if spoken == Lang::En { "en" } else { "nb" },
        back: caller.url(if subject_is_entry && !plans { "/kontor/finn" } else { &back }),
    };
    page.p.show(&page)
}
