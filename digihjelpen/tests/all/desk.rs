//! At the desk and on the phone: a caller with a first name only, a neighbour's booking, a letter, help by phone.

use axum::http::StatusCode;
use uuid::Uuid;

use crate::browser::{Browser, Seen, program, strip_tags};
use crate::journeys::{code_and_word, to_the_form};

/// A free hour of the example library, as the address of the staff's booking page.
async fn free_hour(browser: &mut Browser<'_>) -> (String, String) {
    let (_, action) = to_the_form(browser, "nb", "self", "none").await;
    let session = action.rsplit('/').next().unwrap().to_owned();
    (format!("/nb/kontor/okt/{session}/bestill"), session)
}

/// Staff book; answers the confirmation.
async fn staff_book(staff: &mut Browser<'_>, action: &str, fields: &[(&str, &str)]) -> Seen {
    let token = staff.get(action).await.field("token");
    let fields: Vec<(&str, &str)> = [("token", token.as_str())].into_iter().chain(fields.iter().copied()).collect();
    staff.post_once(action, &fields).await
}

/// The page that finds bookings, asked for a name and a day.
async fn search(staff: &mut Browser<'_>, name: &str, day: &str) -> Seen {
    let token = staff.get("/nb/kontor/finn").await.field("token");
    let seen = staff.post_once("/nb/kontor/finn", &[("token", &token), ("name", name), ("day", day)]).await;
    assert!(!seen.url.contains(name), "a name stands in an address");
    seen
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b12_back_and_send_again_shows_the_first_confirmation() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut resident = Browser::new(&program);
        let (form, action) = to_the_form(&mut resident, "nb", "self", "none").await;
        let token = form.field("token");
        let fields = [("token", token.as_str()), ("for", "self"), ("contact", "none"), ("name", "Anne"), ("needs", "bilder")];
        let other = resident.get(&format!("{action}?for=self&contact=none")).await;
        let first = resident.post_once(&action, &fields).await;
        assert_eq!(first.status, StatusCode::CREATED, "{}", first.body);
        // Back to the form as it stands in the browser, and the button once more; the time is taken by now, by themselves.
        let again = resident.post_once(&action, &fields).await;
        assert_eq!(code_and_word(&again), code_and_word(&first));
        assert_eq!((again.heading(), again.status), (first.heading(), first.status));
        // Another form is another wish.
        let refused = resident
            .post_once(
                &action,
                &[("token", &other.field("token")), ("for", "self"), ("contact", "none"), ("name", "Britt"), ("needs", "")],
            )
            .await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b82_staff_book_for_a_caller_with_a_first_name_only_and_number_and_word_are_printed_large() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (mut resident, mut staff) = (Browser::new(&program), Browser::signed_in(&program, "veileder").await);
        let (action, _) = free_hour(&mut resident).await;
        let done = staff_book(
            &mut staff,
            &action,
            &[("for", "self"), ("contact", "none"), ("channel", "phone"), ("name", "Anne"), ("language", "nb")],
        )
        .await;
        assert_eq!(done.status, StatusCode::CREATED, "{}", done.body);
        let (code, word) = code_and_word(&done);
        // Both in the class that is set large on screen and paper, and what is read aloud is digits and plain nouns.
        assert!(code.chars().all(|it| it.is_ascii_digit() || it == ' ') && word.split(' ').count() == 2, "{code} {word}");
        assert!(strip_tags(&done.body).contains("Skriv ut"));
        // The resident can use them at once.
        let token = resident.get("/nb/k/5501/avbestill").await.field("token");
        let found = resident.post_once("/nb/k/5501/avbestill", &[("token", &token), ("code", &code), ("word", &word)]).await;
        assert_eq!(found.status, StatusCode::OK);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b85_a_neighbours_booking_is_found_by_name_and_day_at_ones_own_places_alone() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut resident = Browser::new(&program);
        let (form, action) = to_the_form(&mut resident, "nb", "other", "companion_phone").await;
        let booked = resident
            .post_once(
                &action,
                &[
                    ("token", &form.field("token")),
                    ("for", "other"),
                    ("contact", "companion_phone"),
                    ("name", "Åse"),
                    ("companion_name", "Per Nabo"),
                    ("phone", "41 23 45 67"),
                ],
            )
            .await;
        assert_eq!(booked.status, StatusCode::CREATED, "{}", booked.body);
        // Messages go to the one who booked, and to nobody else.
        let sent = program.app.db.read(|tx| message::recent_everywhere(tx, 10)).await.unwrap();
        assert_eq!(sent.iter().map(|it| it.recipient.as_str()).collect::<Vec<_>>(), ["41234567"]);

        let mut guide = Browser::signed_in(&program, "veileder").await;
        // Whoever comes, or whoever booked; without signs; a few days beside.
        for (name, day) in [("aase", "26.11.2026"), ("per nab", "26.11.2026"), ("ÅSE", "30.11.2026")] {
            let seen = search(&mut guide, name, day).await;
            assert_eq!(seen.status, StatusCode::OK);
            let text = strip_tags(&seen.body);
            assert!(text.contains("Vi fant én time") && text.contains("Bestilt av Per Nabo"), "{name}: {text}");
            assert_eq!(guide.get(&seen.link("/nb/kontor/time/")).await.heading(), "Åse");
        }
        for (name, day) in [("Olga", "26.11.2026"), ("Åse", "26.1.2027")] {
            assert!(strip_tags(&search(&mut guide, name, day).await.body).contains("Vi fant ingen"), "{name} {day}");
        }
        // One letter, no day: said at the field, and what was typed stays.
        let wrong = search(&mut guide, "Å", "om en stund").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for wanted in ["name-error", "day-error", "value=\"Å\"", "value=\"om en stund\""] {
            assert!(wrong.body.contains(wanted), "{wanted}: {}", wrong.body);
        }

        // Tied to another place, the guide finds nobody.
        let municipality = municipality::reference::municipality_id("5501");
        let session: Uuid = action.rsplit('/').next().unwrap().parse().unwrap();
        let (guide_id, elsewhere) = program
            .app
            .db
            .read(move |tx| -> Result<_, offer::OfferError> {
                let here = offer::find_session(tx, municipality, session)?.place;
                let there = offer::places(tx, municipality)?.into_iter().find(|it| it.id != here).unwrap().id;
                let people = person::account::people_in(tx, municipality)?;
                Ok((people.iter().find(|it| it.email == "veileder@eksempel.test").unwrap().id, there))
            })
            .await
            .unwrap();
        program.app.db.write(move |tx| person::workplace::set(tx, municipality, guide_id, &[elsewhere])).await.unwrap();
        assert!(strip_tags(&search(&mut guide, "Åse", "26.11.2026").await.body).contains("Vi fant ingen"));
        // An administrator of people may not look for bookings at all.
        let mut administrator = Browser::signed_in(&program, "administrator").await;
        assert_eq!(administrator.get("/nb/kontor/finn").await.status, StatusCode::FORBIDDEN);
    }
}

async fn send(browser: &mut Browser<'_>, action: &str, fields: Vec<(String, String)>) -> Seen {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post_once(action, &fields).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b86_whoever_books_for_somebody_by_name_sees_nothing_of_that_persons_other_bookings() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (mut own, mut other) = (Browser::new(&program), Browser::new(&program));
        let fields = |token: &str, extra: &[(&str, &str)]| -> Vec<(String, String)> {
            [("token", token), ("name", "Anne Berg")]
                .iter()
                .chain(extra)
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect()
        };
        let (form, action) = to_the_form(&mut own, "nb", "self", "phone").await;
        let extra = [("for", "self"), ("contact", "phone"), ("phone", "41234567"), ("needs", "hemmelig plan")];
        let first = send(&mut own, &action, fields(&form.field("token"), &extra)).await;
        assert_eq!(first.status, StatusCode::CREATED, "{}", first.body);
        let (code, _) = code_and_word(&first);

        let (form, action) = to_the_form(&mut other, "nb", "other", "none").await;
        let extra = [("for", "other"), ("contact", "none"), ("companion_name", "Per")];
        let second = send(&mut other, &action, fields(&form.field("token"), &extra)).await;
        assert_eq!(second.status, StatusCode::CREATED, "booking for somebody by name is possible: {}", second.body);
        for secret in [code.as_str(), "hemmelig plan", "41 23 45 67", "41234567"] {
            assert!(!second.body.contains(secret) && !strip_tags(&second.body).contains(secret), "it shows {secret}");
        }
        // What number and word of the second lead to is the second alone.
        let (number, word) = code_and_word(&second);
        let token = other.get("/nb/k/5501/avbestill").await.field("token");
        let found = other.post_once("/nb/k/5501/avbestill", &[("token", &token), ("code", &number), ("word", &word)]).await;
        assert_eq!(found.status, StatusCode::OK);
        assert!(!found.body.contains(&code) && !found.body.contains("hemmelig plan"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b87_whoever_is_reached_by_letter_has_one_in_the_batch_with_number_place_and_how_to_cancel() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut resident = Browser::new(&program);
        let (form, action) = to_the_form(&mut resident, "nn", "self", "letter").await;
        let booked = resident
            .post_once(
                &action,
                &[
                    ("token", &form.field("token")),
                    ("for", "self"),
                    ("contact", "letter"),
                    ("name", "Anne Berg"),
                    ("street", "Storgata 1"),
                    ("postal_code", "9008"),
                ],
            )
            .await;
        assert_eq!(booked.status, StatusCode::CREATED, "{}", booked.body);
        let (code, word) = code_and_word(&booked);
        let mut staff = Browser::signed_in(&program, "veileder").await;
        let letters = staff.get("/nb/kontor/oppgaver/brev").await;
        let text = strip_tags(&letters.body).replace('\u{a0}', " ");
        for wanted in [
            "Anne Berg",
            "Storgata 1",
            "9008 Tromsø",
            code.as_str(),
            "Eksempelveien 1",
            "Slik finn du inn",
            "Kan du ikkje kome?",
            "Gratis",
            "20 00 01 01",
        ] {
            assert!(text.contains(wanted), "the letter lacks «{wanted}»: {text}");
        }
        assert!(!text.contains(&word), "the word is known to the person alone");
        assert!(letters.body.contains("lang=\"nn\""), "it is written in the person's language");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b59_help_by_phone_asks_for_no_place_and_a_meeting_at_a_place_without_one_is_refused() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut staff = Browser::signed_in(&program, "koordinator").await;
        let page = staff.get("/nb/kontor/tilbud/ny").await;
        let fields = |token: &str, form: &str| -> Vec<(String, String)> {
            [
                ("token", token),
                ("place", "none"),
                ("form", form),
                ("title", "Digital hjelp på telefon"),
                ("about", "Vi svarer på spørsmål om nettbrett og mobil."),
                ("minutes", "15"),
                ("seats", "0"),
                ("most_together", "1"),
                ("reserve_percent", "0"),
                ("text_language", "nb"),
                ("language", "nb"),
                ("who", "everyone"),
            ]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec()
        };
        let token = page.field("token");
        for form in ["individual", "course", "drop_in"] {
            let fields = fields(&token, form);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let refused = staff.post_once("/nb/kontor/tilbud/ny", &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
            assert!(refused.body.contains("place-error") && refused.body.contains("Digital hjelp på telefon"));
        }
        let fields = fields(&token, "phone");
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let times = staff.post("/nb/kontor/tilbud/ny", &fields).await;
        assert_eq!(times.status, StatusCode::OK, "{}", times.body);
        let offer = times.url.split('/').nth(4).unwrap().to_owned();
        let published = staff
            .post(&format!("/nb/kontor/tilbud/{offer}/tilstand"), &[("token", &times.field("token")), ("state", "published")])
            .await;
        assert_eq!(published.status, StatusCode::OK);
        // Residents find it beside phone help that has a place (B43), and read of no address.
        let mut resident = Browser::new(&program);
        let found = resident.get("/nb/finn?sted=9008&form=phone").await;
        assert_eq!(found.body.matches("<li>\n<div class=\"flow flow--tight\">").count(), 2, "{}", found.body);
        let seen = resident.get(&format!("/nb/k/5501/tilbud/{offer}")).await;
        assert_eq!(seen.status, StatusCode::OK);
        assert!(!seen.body.contains("<address"), "it names a place");
        // The form shows what was chosen, and the place that is none cannot be changed as one.
        let form = staff.get(&format!("/nb/kontor/tilbud/{offer}")).await;
        assert!(form.body.contains("<option value=\"none\" selected>"), "{}", form.body);
        let municipality = municipality::reference::municipality_id("5501");
        let nowhere = program.app.db.read(move |tx| offer::places(tx, municipality)).await.unwrap();
        let nowhere: Vec<_> = nowhere.into_iter().filter(|it| it.is.is_nowhere()).collect();
        assert_eq!(nowhere.len(), 1);
        assert_eq!(staff.get(&format!("/nb/kontor/sted/{}", nowhere[0].id)).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_has_lost_the_code_word_gets_a_new_one_at_the_desk_and_the_old_one_leads_nowhere() {
    for (test, n) in crate::databases::each().await.into_iter().zip(0..) {
        let program = program(&test).await;
        // Tries are counted by the process, and both engines give out the same number.
        program.app.clock.advance(jiff::SignedDuration::from_mins(20 * n));
        let mut resident = Browser::new(&program);
        let (form, action) = to_the_form(&mut resident, "nb", "self", "none").await;
        let fields = [("token", &*form.field("token")), ("for", "self"), ("contact", "none"), ("name", "Anne")]
            .map(|(name, value)| (name, value.to_owned()));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let (code, word) = code_and_word(&resident.post_once(&action, &fields).await);
        let token = resident.get("/nb/k/5501/avbestill").await.field("token");
        let mut try_word = async |word: &str| {
            let fields = [("token", token.as_str()), ("code", code.as_str()), ("word", word)];
            resident.post_once("/nb/k/5501/avbestill", &fields).await.status
        };
        // Tried until the page no longer listens, also to the right word.
        for _ in 0..5 {
            assert_eq!(try_word("feil ord").await, StatusCode::NOT_FOUND);
        }
        assert_eq!(try_word(&word).await, StatusCode::TOO_MANY_REQUESTS);

        let mut guide = Browser::signed_in(&program, "veileder").await;
        let found = search(&mut guide, "Anne", "26.11.2026").await;
        let booking = found.link("/nb/kontor/time/");
        let page = guide.get(&booking).await;
        let new = guide.post_once(&format!("{booking}/kodeord"), &[("token", &page.field("token"))]).await;
        assert_eq!(new.status, StatusCode::OK, "{}", new.body);
        let (same, fresh) = code_and_word(&new);
        assert_eq!(same, code);
        assert_ne!(fresh, word);
        // Pressed twice: the same word.
        let again = guide.post_once(&format!("{booking}/kodeord"), &[("token", &page.field("token"))]).await;
        assert_eq!(code_and_word(&again).1, fresh);
        assert_eq!(try_word(&word).await, StatusCode::NOT_FOUND, "the old word leads nowhere, and it may be tried again");
        assert_eq!(try_word(&fresh).await, StatusCode::OK);
        let text = strip_tags(&guide.get(&booking).await.body);
        assert!(text.contains("Fikk nytt kodeord"), "{text}");

        // Nobody of another municipality, and nobody who meets no residents.
        let mut administrator = Browser::signed_in(&program, "administrator").await;
        let own = administrator.get("/nb/kontor/innstillinger").await.field("token");
        let refused = administrator.post_once(&format!("{booking}/kodeord"), &[("token", &own)]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_guide_helps_whoever_waits_for_any_time_by_the_number() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (mut resident, mut other) = (Browser::new(&program), Browser::new(&program));
        let (form, action) = to_the_form(&mut resident, "nb", "self", "none").await;
        let session = action.rsplit('/').next().unwrap().to_owned();
        let first = [
            ("token", form.field("token")),
            ("for", "self".to_owned()),
            ("contact", "none".to_owned()),
            ("name", "Anne".to_owned()),
        ];
        let first: Vec<(&str, &str)> = first.iter().map(|(name, value)| (*name, value.as_str())).collect();
        resident.post_once(&action, &first).await;
        // All other times are taken off, so that somebody must wait.
        let tromso = municipality::reference::municipality_id("5501");
        program
            .app
            .db
            .write(move |tx| {
                tx.run(
                    db::sql!(
                        "UPDATE session SET allowed = taken, capacity = taken WHERE municipality_id = $1 AND form = 'individual'"
                    ),
                    db::params![tromso],
                )
            })
            .await
            .unwrap();
        let page = other.get(&format!("/nb/k/5501/venteliste/{session}?wish=any&for=self&contact=none")).await;
        let fields = [
            ("token", page.field("token")),
            ("wish", "any".to_owned()),
            ("for", "self".to_owned()),
            ("contact", "none".to_owned()),
            ("name", "Bente".to_owned()),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let listed = other.post_once(&format!("/nb/k/5501/venteliste/{session}"), &fields).await;
        assert_eq!(listed.status, StatusCode::ACCEPTED, "{}", listed.body);
        let (code, word) = code_and_word(&listed);

        let mut guide = Browser::signed_in(&program, "veileder").await;
        let found = guide.get(&format!("/nb/kontor/finn?kode={}", code.replace(' ', "+"))).await;
        let text = strip_tags(&found.body);
        assert!(text.contains("Bente") && text.contains("hvilken som helst time"), "{text}");
        let action =
            found.body.split("action=\"").find(|it| it.contains("/kodeord\"")).unwrap().split('"').next().unwrap().to_owned();
        let new = guide.post_once(&action, &[("token", &found.field("token"))]).await;
        assert_eq!(new.status, StatusCode::OK);
        assert_ne!(code_and_word(&new).1, word);
        assert_eq!(guide.get(&new.link("/nb/kontor/finn")).await.status, StatusCode::OK, "back to a page that a guide may see");
        // A coordinator gets to the entry itself.
        let mut coordinator = Browser::signed_in(&program, "koordinator").await;
        assert!(
            coordinator.get(&format!("/nb/kontor/finn?kode={}", code.replace(' ', "+"))).await.url.contains("/kontor/venter/")
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_letters_of_a_page_are_marked_as_sent_together_and_no_others() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut resident = Browser::new(&program);
        let letter = async |resident: &mut Browser<'_>, name: &str| {
            let (form, action) = to_the_form(resident, "nb", "self", "letter").await;
            let fields = [
                ("token", &*form.field("token")),
                ("for", "self"),
                ("contact", "letter"),
                ("name", name),
                ("street", "Storgata 1"),
                ("postal_code", "9008"),
                ("confirmed", "yes"),
            ]
            .map(|(name, value)| (name, value.to_owned()));
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            assert_eq!(resident.post_once(&action, &fields).await.status, StatusCode::CREATED);
        };
        letter(&mut resident, "Anne Berg").await;
        letter(&mut resident, "Bente Dal").await;
        let mut guide = Browser::signed_in(&program, "veileder").await;
        let page = guide.get("/nb/kontor/oppgaver/brev").await;
        let tasks: Vec<String> =
            page.body.split("name=\"task[]\" value=\"").skip(1).map(|it| it.split('"').next().unwrap().to_owned()).collect();
        assert_eq!(tasks.len(), 2);
        // One more comes while these two are printed and put into envelopes.
        letter(&mut resident, "Carl Eng").await;
        let mut fields = vec![("token", page.field("token"))];
        fields.extend(tasks.iter().map(|it| ("task%5B%5D", it.clone())));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        for _ in 0..2 {
            let left = strip_tags(&guide.post("/nb/kontor/oppgaver/brev", &fields).await.body);
            assert!(left.contains("Carl Eng") && !left.contains("Anne Berg") && !left.contains("Bente Dal"), "{left}");
        }
    }
}
