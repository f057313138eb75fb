//! What staff do on the pages: named reasons, forms that keep what was typed, places, closed days.

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::browser::{Browser, Seen, program, strip_tags};
use crate::journeys::{code_and_word, to_the_form};

/// Books an hour in Tromsø by phone number and answers the address of its meeting's page for staff.
async fn booked_hour(program: &digihjelpen::Program) -> (String, String, String) {
    let mut resident = Browser::new(program);
    let (form, action) = to_the_form(&mut resident, "nb", "self", "phone").await;
    let token = form.field("token");
    let fields = [("token", token.as_str()), ("for", "self"), ("contact", "phone"), ("name", "Anne"), ("phone", "41234567")];
    let (code, word) = code_and_word(&resident.post_once(&action, &fields).await);
    (format!("/nb/kontor/okt/{}", action.rsplit('/').next().unwrap()), code, word)
}

/// Puts somebody on the list of a meeting that is full; answers number and word.
async fn listed(program: &digihjelpen::Program, session: &str, name: &str, phone: &str) -> (String, String) {
    let mut resident = Browser::new(program);
    let path = format!("/nb/k/5501/venteliste/{}", session.rsplit('/').next().unwrap());
    let form = resident.get(&format!("{path}?wish=this&for=self&contact=phone")).await;
    let token = form.field("token");
    let fields =
        [("token", token.as_str()), ("wish", "this"), ("for", "self"), ("contact", "phone"), ("name", name), ("phone", phone)];
    let done = resident.post_once(&path, &fields).await;
    assert_eq!(done.status, StatusCode::ACCEPTED, "{}", strip_tags(&done.body));
    code_and_word(&done)
}

fn action(page: &Seen, ending: &str) -> String {
    let mut actions = page.body.split("action=\"").skip(1).map(|it| it.split('"').next().unwrap());
    actions.find(|it| it.ends_with(ending)).unwrap_or_else(|| panic!("no form to {ending} on {}", page.url)).to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b26_the_person_reads_in_plain_words_why_they_come_first_and_staff_choose_from_a_list() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (session, ..) = booked_hour(&program).await;
        let (code, word) = listed(&program, &session, "Bente", "41234568").await;
        let mut staff = Browser::signed_in(&program, "koordinator").await;
        let entry = staff.get("/nb/kontor/ventelister").await.link("/nb/kontor/venter/");
        let page = staff.get(&entry).await;
        let token = page.field("token");
        let missing = staff.post_once(&entry, &[("token", &token), ("act", "first"), ("first_note", "datteren ringte")]).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(missing.body.contains("Velg hvorfor personen går foran") && missing.body.contains("value=\"datteren ringte\""));
        let fields = [("token", token.as_str()), ("act", "first"), ("first_why", "health"), ("first_note", "datteren ringte")];
        let done = strip_tags(&staff.post(&entry, &fields).await.body);
        assert!(done.contains("Det gjelder helsen") && done.contains("datteren ringte"), "{done}");

        let mut resident = Browser::new(&program);
        for (lang, said) in
            [("nb", "fordi det gjelder helsen din"), ("en", "because it is about your health"), ("ar", "يخص صحتك")]
        {
            let path = format!("/{lang}/k/5501/avbestill");
            let token = resident.get(&path).await.field("token");
            let found = resident.post_once(&path, &[("token", &token), ("code", &code), ("word", &word)]).await;
            let text = strip_tags(&found.body);
            assert!(text.contains(said), "{lang}: {text}");
            assert!(!text.contains("datteren"), "the note is for staff alone");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_staff_typed_is_kept_with_the_error_at_its_field_when_an_act_is_refused() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (session, ..) = booked_hour(&program).await;
        listed(&program, &session, "Bente", "41234568").await;
        listed(&program, &session, "Dag", "41234561").await;
        let mut staff = Browser::signed_in(&program, "koordinator").await;
        let page = staff.get(&session).await;
        let token = page.field("token");

        // Seats: no number, no reason; then fewer than are taken asks first, with everything carried along.
        let seats = format!("{session}/plasser");
        let wrong = staff.post_once(&seats, &[("token", &token), ("seats", "mange"), ("note", "nytt rom")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            wrong.body.contains("id=\"seats-error\"")
                && wrong.body.contains("value=\"mange\"")
                && wrong.body.contains("value=\"nytt rom\"")
        );
        let why = staff.post_once(&seats, &[("token", &token), ("seats", "3")]).await;
        assert_eq!(why.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(why.body.contains("id=\"why-error\"") && why.body.contains("value=\"3\""));
        let fewer = staff.post_once(&seats, &[("token", &token), ("seats", "0"), ("why", "guides"), ("note", "sykdom")]).await;
        assert_eq!(fewer.status, StatusCode::CONFLICT);
        let confirm = [("token", token.as_str()), ("seats", "0"), ("why", "guides"), ("note", "sykdom"), ("confirmed", "1")];
        assert!(fewer.body.contains("name=\"note\" value=\"sykdom\"") && fewer.body.contains("name=\"why\" value=\"guides\""));
        let done = strip_tags(&staff.post(&seats, &confirm).await.body);
        assert!(done.contains("Antall plasser endret") && done.contains("1 → 0"), "{done}");
        assert!(done.contains("Flere eller færre veiledere. sykdom"), "{done}");

        // Calling off without saying why keeps the meeting that was chosen.
        let other = page.body.split("name=\"carry_to\"").nth(1).unwrap().split("<option value=\"").nth(2).unwrap();
        let other = other.split('"').next().unwrap().to_owned();
        let off = staff.post_once(&format!("{session}/avlys"), &[("token", &token), ("reason", " "), ("carry_to", &other)]).await;
        assert_eq!(off.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(off.body.contains("id=\"reason-error\"") && off.body.contains(&format!("<option value=\"{other}\" selected>")));

        // Moving to no time, and to one that is full.
        let booking = page.link("/nb/kontor/time/");
        let none = staff.post_once(&format!("{booking}/flytt"), &[("token", &token), ("reason", "buss")]).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(none.body.contains("id=\"meeting-error\"") && none.body.contains("value=\"buss\""));

        // A list's settings.
        let lists = staff.get("/nb/kontor/ventelister").await;
        let offer = lists.body.split("name=\"tilbud\"").nth(1).unwrap().split("<option value=\"").nth(2).unwrap();
        let offer = offer.split('"').next().unwrap().to_owned();
        let fields = [
            ("token", token.as_str()),
            ("tilbud", &offer),
            ("suspended", "1"),
            ("bypass", "3"),
            ("skip", "null"),
            ("ageing", "30"),
        ];
        let list = staff.post_once(&format!("/nb/kontor/ventelister/{offer}"), &fields).await;
        assert_eq!(list.status, StatusCode::UNPROCESSABLE_ENTITY);
        for kept in ["id=\"skip-error\"", "value=\"null\"", "value=\"30\"", "<option value=\"1\" selected>"] {
            assert!(list.body.contains(kept), "{kept} is lost");
        }

        // Taking off the list asks why; who was chosen stays chosen.
        let entry = lists.link("/nb/kontor/venter/");
        let id = entry.rsplit('/').next().unwrap().to_owned();
        let off = staff.post_once("/nb/kontor/ventelister", &[("token", &token), ("act", "remove"), ("entry", &id)]).await;
        assert_eq!(off.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            off.body.contains("id=\"why-error\"") && off.body.contains(&format!("value=\"{id}\" id=\"entry\" checked")),
            "{}",
            off.body
        );
        let one = staff.post_once(&entry, &[("token", &token), ("act", "before"), ("before_reason", "en god grunn")]).await;
        assert_eq!(one.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(one.body.contains("value=\"en god grunn\""));
        // Two at the same entry: the second is told, and nothing is lost.
        let fields = [("token", token.as_str()), ("act", "remove"), ("remove_why", "asked")];
        staff.post(&entry, &fields).await;
        let late = staff.post_once(&entry, &[("token", &token), ("act", "resume"), ("reason", "ringte")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(strip_tags(&late.body).contains("Noen andre gjorde noe imens"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b24_staff_change_who_waits_and_for_what_and_the_place_stays() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (session, ..) = booked_hour(&program).await;
        listed(&program, &session, "Bente", "41234568").await;
        listed(&program, &session, "Carl", "41234569").await;
        let mut staff = Browser::signed_in(&program, "koordinator").await;
        let list = staff.get("/nb/kontor/ventelister").await;
        let entry = list.link("/nb/kontor/venter/");
        let edit = staff.get(&format!("{entry}/endre")).await;
        assert!(edit.body.contains("value=\"Bente\"") && edit.body.contains("412 34 568"), "{}", edit.body);
        let (token, version) = (edit.field("token"), edit.field("version"));
        let typed = |phone: &'static str, version: &str| {
            vec![
                ("token", token.clone()),
                ("version", version.to_owned()),
                ("for", "self".to_owned()),
                ("name", "Bente Ny".to_owned()),
                ("contact", "phone".to_owned()),
                ("phone", phone.to_owned()),
                ("language", "ar".to_owned()),
                ("people", "1".to_owned()),
            ]
        };
        let send = async |staff: &mut Browser<'_>, fields: Vec<(&'static str, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            staff.post_once(&format!("{entry}/endre"), &fields).await
        };
        let wrong = send(&mut staff, typed("12", &version)).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("value=\"Bente Ny\"") && wrong.body.contains("id=\"phone-error\""));
        let saved = send(&mut staff, typed("90000000", &version)).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let late = send(&mut staff, typed("90000001", &version)).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "somebody changed it meanwhile");
        assert!(late.body.contains("value=\"90000001\""));
        let page = strip_tags(&staff.get(&entry).await.body);
        assert!(page.contains("Bente Ny") && page.contains("900 00 000"), "{page}");
        let again = staff.get("/nb/kontor/ventelister").await;
        assert_eq!(again.link("/nb/kontor/venter/"), entry, "she still stands first");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_that_is_searched_for_stands_in_no_address() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (session, ..) = booked_hour(&program).await;
        listed(&program, &session, "Bente", "41234568").await;
        listed(&program, &session, "Carl", "41234569").await;
        let mut staff = Browser::signed_in(&program, "koordinator").await;
        let page = staff.get("/nb/kontor/ventelister").await;
        assert!(!page.body.contains("method=\"get\""), "the search is posted");
        let token = page.field("token");
        let found = staff.post_once("/nb/kontor/ventelister", &[("token", &token), ("act", "find"), ("q", "bente")]).await;
        assert_eq!(found.status, StatusCode::OK);
        assert!(found.headers["cache-control"].to_str().unwrap().contains("no-store"));
        let text = strip_tags(&found.body);
        assert!(text.contains("Bente") && !text.contains("Carl"), "{text}");
        assert!(
            !found.body.contains("q=bente")
                && !found.body.split("<title>").nth(1).unwrap().split('<').next().unwrap().to_lowercase().contains("bente")
        );
        // The other filters name nobody and may stand there.
        let filtered =
            staff.post_once("/nb/kontor/ventelister", &[("token", &token), ("act", "find"), ("tilstand", "paused")]).await;
        assert_eq!(filtered.headers["location"].to_str().unwrap(), "/nb/kontor/ventelister?tilstand=paused");
        // What somebody writes into the address is not searched for.
        let text = strip_tags(&staff.get("/nb/kontor/ventelister?q=bente").await.body);
        assert!(text.contains("Bente") && text.contains("Carl"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b110_a_guide_of_one_place_finds_nothing_of_another_and_the_history_says_that_they_tried() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (session, code, _) = booked_hour(&program).await;
        listed(&program, &session, "Bente", "41234568").await;
        let mut guide = Browser::signed_in(&program, "veileder").await;
        // Tied to no place they work at all of them.
        let page = guide.get(&session).await;
        assert_eq!(page.status, StatusCode::OK);
        let (booking, token) = (page.link("/nb/kontor/time/"), page.field("token"));
        let day = page.link("/nb/kontor?dag=");

        // The administrator ties the guide to a place where this booking is not.
        let mut administrator = Browser::signed_in(&program, "administrator").await;
        let people = administrator.get("/nb/kontor/folk").await;
        let municipality = municipality::reference::municipality_id("5501");
        let id = program
            .app
            .db
            .read(move |tx| person::account::people_in(tx, municipality))
            .await
            .unwrap()
            .into_iter()
            .find(|it| it.email.starts_with("veileder"))
            .unwrap()
            .id;
        assert!(people.body.contains(&id.to_string()));
        let own = administrator.get(&format!("/nb/kontor/folk/{id}")).await.link(&format!("/nb/kontor/folk/{id}/steder"));
        let form = administrator.get(&own).await;
        let session_id: uuid::Uuid = session.rsplit('/').next().unwrap().parse().unwrap();
        let here = program.app.db.read(move |tx| offer::find_session(tx, municipality, session_id)).await.unwrap().place;
        let places = program.app.db.read(move |tx| offer::places(tx, municipality)).await.unwrap();
        let there = places.iter().find(|it| it.id != here).expect("the example has two places in Tromsø").id;
        let tie = async |administrator: &mut Browser<'_>, place: String| {
            let saved = administrator.post(&own, &[("token", &form.field("token")), ("place", &place)]).await;
            assert!(saved.status == StatusCode::OK && strip_tags(&saved.body).contains("Lagret"), "{}", saved.body);
        };
        tie(&mut administrator, there.to_string()).await;

        let booking_id = booking.rsplit('/').next().unwrap().to_owned();
        for url in [session.clone(), format!("{session}/bestill"), booking.clone(), format!("/nb/kontor/logg?time={booking_id}")]
        {
            assert_eq!(guide.get(&url).await.status, StatusCode::NOT_FOUND, "GET {url}");
        }
        for url in ["mote", "avbestill", "slett", "flytt"].map(|it| format!("{booking}/{it}")) {
            let seen = guide
                .post_once(
                    &url,
                    &[("token", &token), ("state", "attended"), ("why", "asked"), ("meeting", &session_id.to_string())],
                )
                .await;
            assert_eq!(seen.status, StatusCode::NOT_FOUND, "POST {url}");
        }
        assert!(!strip_tags(&guide.get(&day).await.body).contains("Anne"), "the day's list shows other places");
        assert_eq!(guide.get(&format!("/nb/kontor/finn?kode={}", code.replace(' ', "+"))).await.status, StatusCode::NOT_FOUND);
        // Nothing has happened to the booking, and its history says who tried.
        let mut coordinator = Browser::signed_in(&program, "koordinator").await;
        let text = strip_tags(&coordinator.get(&booking).await.body);
        assert!(text.contains("Anne") && text.contains("Forsøkt åpnet av en som ikke arbeider på dette stedet"), "{text}");

        tie(&mut administrator, here.to_string()).await;
        assert_eq!(guide.get(&booking).await.status, StatusCode::OK);
        // Another municipality's place is none of theirs.
        let oslo = municipality::reference::municipality_id("0301");
        let foreign = program.app.db.read(move |tx| offer::places(tx, oslo)).await.unwrap()[0].id.to_string();
        let refused = administrator.post_once(&own, &[("token", &form.field("token")), ("place", &foreign)]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_rested_on_the_list_goes_on_waiting_by_number_and_word_or_through_a_guide() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (session, ..) = booked_hour(&program).await;
        let (code, word) = listed(&program, &session, "Bente", "41234568").await;
        listed(&program, &session, "Carl", "41234569").await;
        let municipality = municipality::reference::municipality_id("5501");
        let rest = async || {
            program
                .app
                .db
                .write(move |tx| -> Result<(), db::DbError> {
                    let rested = tx.all(
                        db::sql!("UPDATE wait_entry SET state = 'paused' WHERE municipality_id = $1 AND state = 'waiting' AND session_id IS NOT NULL RETURNING session_id"),
                        db::params![municipality],
                        |row| row.next::<uuid::Uuid>(),
                    )?;
                    for session in rested {
                        tx.run(
                            db::sql!("UPDATE session SET waiting = waiting - 1 WHERE municipality_id = $1 AND id = $2"),
                            db::params![municipality, session],
                        )?;
                    }
                    Ok(())
                })
                .await
                .unwrap();
        };
        rest().await;
        let mut resident = Browser::new(&program);
        let token = resident.get("/nb/k/5501/avbestill").await.field("token");
        let fields = [("token", token.as_str()), ("code", &code), ("word", &word)];
        let found = resident.post_once("/nb/k/5501/avbestill", &fields).await;
        assert!(strip_tags(&found.body).contains("Jeg vil fortsatt vente"), "{}", strip_tags(&found.body));
        let resumed = [("token", token.as_str()), ("code", &code), ("word", &word), ("act", "resume")];
        for _ in 0..2 {
            let done = resident.post_once("/nb/k/5501/avbestill/bekreft", &resumed).await;
            assert_eq!((done.status, done.heading().as_str()), (StatusCode::OK, "Du venter videre"));
        }
        // The guide does the same for somebody who rings.
        let mut guide = Browser::signed_in(&program, "veileder").await;
        let page = guide.get(&session).await;
        let done = guide.post(&action(&page, "/videre"), &[("token", &page.field("token"))]).await;
        assert!(!done.body.contains("/videre\""), "nobody rests any more: {}", strip_tags(&done.body));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn before_days_are_closed_the_page_says_whom_it_touches_and_asks() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (session, ..) = booked_hour(&program).await;
        let mut staff = Browser::signed_in(&program, "koordinator").await;
        let id: uuid::Uuid = session.rsplit('/').next().unwrap().parse().unwrap();
        let municipality = municipality::reference::municipality_id("5501");
        let state = async || program.app.db.read(move |tx| offer::find_session(tx, municipality, id)).await.unwrap();
        let day = state().await.date;
        let written = format!("{:02}.{:02}.{}", day.day(), day.month(), day.year());
        let page = staff.get("/nb/kontor/stengt").await;
        let token = page.field("token");
        let fields = [("token", token.as_str()), ("kind", "closed"), ("first_day", &written), ("reason", "Flytting")];
        let asked = staff.post_once("/nb/kontor/stengt", &fields).await;
        assert_eq!(asked.status, StatusCode::CONFLICT);
        assert!(strip_tags(&asked.body).contains("én bestilling"), "{}", strip_tags(&asked.body));
        assert!(asked.body.contains("name=\"reason\" value=\"Flytting\""), "what was typed is carried along");
        assert_eq!(state().await.state, offer::SessionState::Open, "nothing is saved");

        let mut yes = fields.to_vec();
        yes.push(("confirmed", "1"));
        let done = staff.post("/nb/kontor/stengt", &yes).await;
        assert!(strip_tags(&done.body).contains("Én person er berørt"), "{}", strip_tags(&done.body));
        assert_eq!(state().await.state, offer::SessionState::Closed);
        let tasks = staff.get("/nb/kontor/oppgaver").await;
        assert!(strip_tags(&tasks.body).contains("Dagen er stengt, avgjør hva som skal skje"));
        assert!(!staff.get(&tasks.link("/nb/kontor/time/")).await.body.is_empty());
        // A day that touches nobody closes at once.
        program.app.clock.advance(SignedDuration::from_mins(1));
        let token = staff.get("/nb/kontor/stengt").await.field("token");
        let fields = [("token", token.as_str()), ("kind", "closed"), ("first_day", "28.12.2031"), ("reason", "Opprydding")];
        assert_eq!(staff.post_once("/nb/kontor/stengt", &fields).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn whoever_meets_residents_changes_who_comes_and_how_to_reach_them() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (session, ..) = booked_hour(&program).await;
        let mut staff = Browser::signed_in(&program, "veileder").await;
        let path = staff.get(&session).await.link("/nb/kontor/time/");
        assert!(staff.get(&path).await.body.contains(&format!("{path}/endre")));
        let edit = staff.get(&format!("{path}/endre")).await;
        let (token, version) = (edit.field("token"), edit.field("version"));
        let send = async |staff: &mut Browser<'_>, name: &str, phone: &str, people: &str| {
            let fields = [
                ("token", token.as_str()),
                ("version", version.as_str()),
                ("for", "self"),
                ("name", name),
                ("contact", "phone"),
                ("phone", phone),
                ("language", "ar"),
                ("people", people),
            ];
            staff.post_once(&format!("{path}/endre"), &fields).await
        };
        let wrong = send(&mut staff, "Bente Ny", "12", "1").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("value=\"Bente Ny\"") && wrong.body.contains("id=\"phone-error\""));
        let more = send(&mut staff, "Bente Ny", "90000000", "2").await;
        assert_eq!(more.status, StatusCode::CONFLICT, "there is one seat");
        assert!(more.body.contains("id=\"people-error\"") && more.body.contains("value=\"90000000\""), "{}", more.body);
        let saved = send(&mut staff, "Bente Ny", "90000000", "1").await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let late = send(&mut staff, "Bente Eldre", "90000001", "1").await;
        assert_eq!(late.status, StatusCode::CONFLICT, "somebody changed it meanwhile");
        let page = strip_tags(&staff.get(&path).await.body);
        assert!(page.contains("Bente Ny") && page.contains("900 00 000"), "{page}");
    }
}
