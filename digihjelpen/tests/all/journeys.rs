//! What people do from beginning to end, by forms as they stand on the pages.

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::browser::{Browser, Seen, empty_program, program, strip_tags};

/// From the front page to the last step of booking an hour in Tromsø; answers the page with the form and the address it posts to.
pub(crate) async fn to_the_form(browser: &mut Browser<'_>, lang: &str, who: &str, reach: &str) -> (Seen, String) {
    let found = browser.get(&format!("/{lang}/finn?sted=9008&form=individual")).await;
    let offer = browser.get(&found.link(&format!("/{lang}/k/5501/tilbud/"))).await;
    let time = offer.link(&format!("/{lang}/k/5501/bestill/"));
    let step = browser.get(&time).await;
    assert_eq!(step.status, StatusCode::OK);
    (browser.get(&format!("{time}?for={who}&contact={reach}")).await, time)
}

pub(crate) fn code_and_word(page: &Seen) -> (String, String) {
    let mut codes = page
        .body
        .split("<bdi class=\"code\"")
        .skip(1)
        .map(|it| strip_tags(&it[it.find('>').unwrap() + 1..it.find("</bdi>").unwrap()]));
    (codes.next().unwrap().replace('\u{a0}', " "), codes.next().unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_books_for_a_neighbour_without_phone_and_the_guide_meets_them() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut resident = Browser::new(&program);
        let (form, action) = to_the_form(&mut resident, "ar", "other", "none").await;
        let token = form.field("token");
        let fields = [
            ("token", token.as_str()),
            ("for", "other"),
            ("contact", "none"),
            ("name", "Olga"),
            ("companion_name", "Per"),
            ("needs", "finne fastlegen"),
            ("access", "hearing"),
        ];
        let booked = resident.post_once(&action, &fields).await;
        assert_eq!(booked.status, StatusCode::CREATED, "{}", booked.body);
        assert_eq!(booked.headers["cache-control"], "no-store");
        let (code, word) = code_and_word(&booked);
        assert_eq!((code.len(), word.len()), (9, 4), "{code} {word}");
        assert!(
            !booked.body.contains("<title>") || !booked.body.split("</title>").next().unwrap().contains("Olga"),
            "the title names nobody"
        );
        // Nothing claims that anybody was or will be told.
        for lang_text in ["booked-phone", "booked-email"] {
            let said = i18n::Lang::Ar.texts().get(lang_text).into_owned();
            assert!(!booked.body.contains(said.split('{').next().unwrap().trim()), "{lang_text}");
        }
        // The same form again, as after a double press: the same booking.
        let again = resident.post_once(&action, &fields).await;
        assert_eq!(code_and_word(&again), (code.clone(), word.clone()));

        let mut guide = Browser::signed_in(&program, "veileder").await;
        let day = guide.get("/nb/kontor?dag=2026-11-26").await;
        let text = strip_tags(&day.body);
        for wanted in ["Olga", "Bestilt av Per", "Kan ikke nås", "finne fastlegen", "Teleslynge", "العربية"] {
            assert!(text.contains(wanted), "the day's list lacks «{wanted}»: {text}");
        }
        // Nobody can have come before the day; on it, from the list to the log: where, how and how long are filled in, and there is no field for a name.
        assert!(!day.body.contains("/nb/kontor/logg?time="));
        program.app.clock.advance(SignedDuration::from_hours(3 * 24));
        let mut guide = Browser::signed_in(&program, "veileder").await;
        let day = guide.get("/nb/kontor?dag=2026-11-26").await;
        let log = guide.get(&day.link("/nb/kontor/logg?time=")).await;
        assert!(!log.body.contains("name=\"name\""), "the log asks for a name");
        assert!(log.body.contains("value=\"45\" checked"), "the length is not filled in: {}", log.body);
        let (place, offer, booking) = (selected(&log), log.field("offer"), log.field("booking"));
        let saved = guide
            .post(
                "/nb/kontor/logg",
                &[
                    ("token", &log.field("token")),
                    ("booking", &booking),
                    ("offer", &offer),
                    ("place", &place),
                    ("minutes", "45"),
                    ("form", "individual"),
                    ("theme", "state_services"),
                    ("obstacle", "language"),
                    ("outcome", "solved"),
                ],
            )
            .await;
        assert!(strip_tags(&saved.body).contains("Veiledningen er lagret"), "{}", saved.body);
        let day = strip_tags(&guide.get("/nb/kontor?dag=2026-11-26").await.body);
        assert!(day.contains("Møtt") && day.contains("Logget"));
        // Undone, it can be logged anew.
        let undone = guide
            .post(
                &format!("/nb/kontor/logg/{}/angre", visit_of(&saved)),
                &[("token", &saved.field("token")), ("booking", &booking)],
            )
            .await;
        assert_eq!(undone.status, StatusCode::OK);
        assert!(guide.get("/nb/kontor?dag=2026-11-26").await.body.contains("/nb/kontor/logg?time="));
    }
}

fn selected(page: &Seen) -> String {
    let at = page.body.find(" selected>").unwrap_or_else(|| panic!("no place is chosen beforehand: {}", page.body));
    page.body[..at].rsplit('"').nth(1).unwrap().to_owned()
}

fn visit_of(page: &Seen) -> String {
    page.body.split("/kontor/logg/").nth(1).unwrap().split('/').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn errors_stand_at_the_field_and_at_the_top_and_everything_typed_is_kept() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let mut resident = Browser::new(&program);
    let (form, action) = to_the_form(&mut resident, "nb", "self", "phone").await;
    let token = form.field("token");
    let wrong = resident
        .post_once(
            &action,
            &[
                ("token", &token),
                ("for", "self"),
                ("contact", "phone"),
                ("name", " "),
                ("phone", "12 34"),
                ("needs", "BankID <3"),
            ],
        )
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("<title>Feil: "));
    assert!(wrong.body.contains("href=\"#name\"") && wrong.body.contains("href=\"#phone\""));
    assert!(
        wrong.body.contains("id=\"phone-error\"")
            && wrong.body.contains("value=\"12 34\"")
            && wrong.body.contains("BankID &#60;3")
    );
    // A national identity number is refused wherever it is typed.
    let number = "01819012345";
    let valid = (0..100_000)
        .map(|n| format!("018190{n:05}"))
        .find(|it| web::holds_national_identity_number(it))
        .unwrap_or(number.to_owned());
    let refused = resident
        .post_once(
            &action,
            &[("token", &token), ("for", "self"), ("contact", "none"), ("name", "Anne"), ("needs", &format!("Jeg er {valid}"))],
        )
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Ikke skriv fødselsnummer"));
    let booked = resident
        .post_once(
            &action,
            &[("token", &token), ("for", "self"), ("contact", "phone"), ("name", "Anne"), ("phone", "91 23 45 67")],
        )
        .await;
    assert_eq!(booked.status, StatusCode::CREATED);
    // The outbox shows what would have been sent, in one part of a text message.
    let mut staff = Browser::signed_in(&program, "koordinator").await;
    let outbox = staff.get("/nb/kontor/meldinger").await;
    let said = strip_tags(&outbox.body);
    assert!(said.contains("SMS til 91234567") && said.contains("Digihjelpen: Anne har time"), "{said}");
    let message = said.split("Digihjelpen: Anne").nth(1).unwrap();
    assert!(message.chars().take_while(|it| *it != '<').count() > 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_last_place_goes_between_form_and_press_and_nothing_typed_is_lost() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (mut first, mut second) = (Browser::new(&program), Browser::new(&program));
        let (form_a, action) = to_the_form(&mut first, "nb", "self", "none").await;
        let form_b = second.get(&format!("{action}?for=self&contact=none")).await;
        let fields = |token: &'static str| {
            [("token", token), ("for", "self"), ("contact", "none"), ("name", "Britt"), ("needs", "bilder")]
        };
        let token_a: &'static str = form_a.field("token").leak();
        let token_b: &'static str = form_b.field("token").leak();
        assert_eq!(first.post_once(&action, &fields(token_a)).await.status, StatusCode::CREATED);
        let full = second.post_once(&action, &fields(token_b)).await;
        assert_eq!(full.status, StatusCode::CONFLICT);
        assert!(full.body.contains("name=\"name\" value=\"Britt\"") && full.body.contains("name=\"needs\" value=\"bilder\""));
        assert!(full.body.matches("/nb/k/5501/bestill/").count() >= 3, "other times are offered");
        let list = action.replace("/bestill/", "/venteliste/");
        let listed = second.post_once(&list, &fields(token_b)).await;
        assert_eq!(listed.status, StatusCode::ACCEPTED, "{}", listed.body);
        assert!(strip_tags(&listed.body).contains("Ingen står foran på listen"));
        // The coordinator sees the list; while the time is full nobody can be placed.
        let mut staff = Browser::signed_in(&program, "koordinator").await;
        let waiting = staff.get("/nb/kontor/ventelister").await;
        assert!(waiting.body.contains("Britt") && !waiting.body.contains("Gi plass"));
        // The first cancels; now there is a seat, and it is not on offer to others.
        let (code, word) = code_and_word(&first.post_once(&action, &fields(token_a)).await);
        cancel(&mut first, &code, &word).await;
        let offer = first.get(&first_offer(&mut second).await).await;
        assert!(!offer.body.contains(&action), "a freed seat belongs to those who wait");
        let waiting = staff.get("/nb/kontor/ventelister").await;
        let entry = waiting.link("/nb/kontor/venter/");
        let page = staff.get(&entry).await;
        let meeting = action.rsplit('/').next().unwrap();
        assert!(page.body.contains(meeting), "the meeting that is waited for has a free seat now");
        let placed = staff.post(&entry, &[("token", &page.field("token")), ("act", "place"), ("meeting", meeting)]).await;
        assert!(strip_tags(&placed.body).contains("Lagret."));
    }
}

async fn first_offer(browser: &mut Browser<'_>) -> String {
    browser.get("/nb/finn?sted=9008&form=individual").await.link("/nb/k/5501/tilbud/")
}

async fn cancel(browser: &mut Browser<'_>, code: &str, word: &str) -> Seen {
    let ask = browser.get("/nb/k/5501/avbestill").await;
    let found =
        browser.post_once("/nb/k/5501/avbestill", &[("token", &ask.field("token")), ("code", code), ("word", word)]).await;
    assert_eq!(found.status, StatusCode::OK, "{}", found.body);
    let done = browser
        .post_once(
            "/nb/k/5501/avbestill/bekreft",
            &[("token", &found.field("token")), ("code", &found.field("code")), ("word", &found.field("word"))],
        )
        .await;
    assert_eq!(done.status, StatusCode::OK);
    done
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b34_whoever_has_the_link_may_say_yes_or_no_and_sees_nothing_personal() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (mut first, mut second) = (Browser::new(&program), Browser::new(&program));
        let (form, action) = far_form(&mut first).await;
        let fields = |token: &'static str, name: &'static str| {
            [("token", token), ("for", "self"), ("contact", "phone"), ("phone", "41234567"), ("name", name)]
        };
        let booked = first.post_once(&action, &fields(form.field("token").leak(), "Anne")).await;
        assert_eq!(booked.status, StatusCode::CREATED, "{}", booked.body);
        let list = action.replace("/bestill/", "/venteliste/");
        let ask = second.get(&format!("{list}?wish=this&for=self&contact=phone")).await;
        let listed = second.post_once(&list, &fields(ask.field("token").leak(), "Ventende")).await;
        assert_eq!(listed.status, StatusCode::ACCEPTED);
        let (code, word) = code_and_word(&booked);
        cancel(&mut first, &code, &word).await;
        let tromso = municipality::reference::municipality_id("5501");
        let messages = program.app.db.read(move |tx| message::recent(tx, tromso, 10)).await.unwrap();
        let invited = messages.iter().find(|it| it.kind == "invited").expect("somebody was invited");
        let token = invited.body.split("/s/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();

        // The short address leads to the page in the reader's language; opening it, however often, changes nothing.
        let mut stranger = Browser::new(&program);
        let url = format!("/s/{token}");
        let short = stranger.ask(axum::http::Request::get(&url), axum::body::Body::empty(), &url).await;
        assert_eq!(short.headers["location"], format!("/nb/k/5501/plass/{token}"));
        for _ in 0..2 {
            let page = stranger.get(&format!("/nb/k/5501/plass/{token}")).await;
            assert_eq!(page.status, StatusCode::OK);
            for personal in ["Ventende", "41234567", "412 34 567", &code] {
                assert!(!page.body.contains(personal), "{personal} is nobody else's business");
            }
        }
        // A guessed link and another municipality's lead nowhere.
        assert_eq!(stranger.get("/nb/k/5501/plass/aaaaaaaaaaaa").await.status, StatusCode::NOT_FOUND);
        assert_eq!(stranger.get(&format!("/nb/k/0301/plass/{token}")).await.status, StatusCode::NOT_FOUND);
        let page = stranger.get(&format!("/nb/k/5501/plass/{token}")).await;
        let done =
            stranger.post_once(&format!("/nb/k/5501/plass/{token}"), &[("token", &page.field("token")), ("answer", "yes")]).await;
        assert!(strip_tags(&done.body).contains("Plassen er din"), "{}", done.body);
        let again = stranger.get(&format!("/nb/k/5501/plass/{token}")).await;
        assert!(strip_tags(&again.body).contains("Plassen er din") && !again.body.contains("value=\"yes\""));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_waits_for_any_time_is_shown_the_free_one_at_once() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut resident = Browser::new(&program);
        let (form, action) = far_form(&mut resident).await;
        let booked = resident
            .post_once(&action, &[("token", &form.field("token")), ("for", "self"), ("contact", "none"), ("name", "Anne")])
            .await;
        assert_eq!(booked.status, StatusCode::CREATED);
        let list = action.replace("/bestill/", "/venteliste/");
        // One question a page: what for, for whom, how to reach them.
        let wish = resident.get(&list).await;
        assert!(strip_tags(&wish.body).contains("Hva vil du vente på?"));
        let missing = resident.get(&format!("{list}?next=0")).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        let ask = resident.get(&format!("{list}?wish=any&for=self&contact=phone")).await;
        let listed = resident
            .post_once(
                &list,
                &[
                    ("token", &ask.field("token")),
                    ("wish", "any"),
                    ("for", "self"),
                    ("contact", "phone"),
                    ("phone", "41234567"),
                    ("name", "Berit"),
                ],
            )
            .await;
        assert_eq!(listed.status, StatusCode::ACCEPTED, "{}", listed.body);
        let answer = listed.link("/nb/k/5501/plass/");
        let page = resident.get(&answer).await;
        let done = resident.post_once(&answer, &[("token", &page.field("token")), ("answer", "yes")]).await;
        assert!(strip_tags(&done.body).contains("Plassen er din"), "{}", done.body);
    }
}

/// The last page of the way to an individual time that is far enough ahead for promises by message, and the address that it is posted to.
async fn far_form(browser: &mut Browser<'_>) -> (Seen, String) {
    let path = first_offer(browser).await;
    let offer = browser.get(&path).await;
    let action = offer
        .body
        .split("href=\"")
        .skip(1)
        .map(|it| it.split('"').next().unwrap())
        .filter(|it| it.contains("/bestill/"))
        .last()
        .unwrap()
        .to_owned();
    (browser.get(&format!("{action}?for=self&contact=phone")).await, action)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_booking_is_found_by_number_and_word_and_nothing_else_tells_anything() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut resident = Browser::new(&program);
        let (form, action) = to_the_form(&mut resident, "nb", "self", "none").await;
        let booked = resident
            .post_once(&action, &[("token", &form.field("token")), ("for", "self"), ("contact", "none"), ("name", "Anne")])
            .await;
        let (code, word) = code_and_word(&booked);
        let ask = resident.get("/nb/k/5501/avbestill").await;
        let token = ask.field("token");
        let mut tell = async |code: &str, word: &str| {
            let seen = resident.post_once("/nb/k/5501/avbestill", &[("token", &token), ("code", code), ("word", word)]).await;
            (seen.status, crate::browser::text_between(&seen.body, "ds-error-summary", "</div>"))
        };
        // A misread digit is said to be one; a wrong word and an unknown number are answered alike.
        let swapped = {
            let mut it: Vec<char> = code.chars().collect();
            it.swap(0, 1);
            it.into_iter().collect::<String>()
        };
        assert!(swapped == code || tell(&swapped, &word).await.1.contains("sju eller åtte tall"));
        let wrong_word = tell(&code, "katt katt").await;
        let unknown = tell("935 207 6", &word).await;
        assert_ne!(code, "935 207 6");
        assert_eq!(wrong_word.0, StatusCode::NOT_FOUND);
        assert_eq!(unknown, wrong_word);
        for _ in 0..4 {
            tell(&code, "feil ord").await;
        }
        assert_eq!(tell(&code, &word).await.0, StatusCode::TOO_MANY_REQUESTS, "five wrong tries and one waits");
        program.app.clock.advance(SignedDuration::from_mins(16));
        cancel(&mut resident, &code, &word.to_uppercase()).await;
        // Looked up once more it says that it is done, and has no button.
        let found = resident.post_once("/nb/k/5501/avbestill", &[("token", &token), ("code", &code), ("word", &word)]).await;
        assert!(strip_tags(&found.body).contains("Timen var allerede avbestilt") && !found.body.contains("avbestill/bekreft"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_typed_survives_being_signed_out() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let mut staff = Browser::signed_in(&program, "koordinator").await;
    let page = staff.get("/nb/kontor/innstillinger").await;
    // Sixty-one quiet minutes.
    program.app.clock.advance(SignedDuration::from_mins(61));
    let asked = staff.post_once("/nb/kontor/innstillinger", &[("token", &page.field("token")), ("phone", "20 00 44 44")]).await;
    assert_eq!(asked.status, StatusCode::UNAUTHORIZED);
    assert!(strip_tags(&asked.body).contains("Det du skrev, er tatt vare på"));
    let kept = staff
        .post_once(
            "/nb/logg-inn",
            &[
                ("token", &asked.field("token")),
                ("path", &unescape(&asked.field("path"))),
                ("body", &unescape(&asked.field("body"))),
                ("email", "koordinator@eksempel.test"),
                ("password", "eksempel-passord"),
            ],
        )
        .await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.body);
    let saved = staff.post("/nb/kontor/innstillinger", &[("token", &kept.field("token")), ("phone", &kept.field("phone"))]).await;
    assert!(strip_tags(&saved.body).contains("Lagret.") && saved.body.contains("20\u{a0}00\u{a0}44\u{a0}44"), "{}", saved.body);
}

fn unescape(text: &str) -> String {
    text.replace("&amp;", "&").replace("&#38;", "&").replace("&#37;", "%")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_sign_in_tells_nobody_who_works_here_and_brakes_guessing() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let mut browser = Browser::new(&program);
    let page = browser.get("/nb/logg-inn").await;
    let token = page.field("token");
    let mut told = Vec::new();
    for email in ["administrator@eksempel.test", "nobody@eksempel.test"] {
        let seen =
            browser.post_once("/nb/logg-inn", &[("token", &token), ("email", email), ("password", "feil passord her")]).await;
        told.push((seen.status, crate::browser::text_between(&seen.body, "ds-error-summary", "</div>")));
    }
    assert_eq!(told[0], told[1]);
    for _ in 0..5 {
        browser
            .post_once("/nb/logg-inn", &[("token", &token), ("email", "x@eksempel.test"), ("password", "feil passord her")])
            .await;
    }
    let seen = browser
        .post_once("/nb/logg-inn", &[("token", &token), ("email", "x@eksempel.test"), ("password", "feil passord her")])
        .await;
    assert_eq!(seen.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn signing_out_everywhere_ends_every_session() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let mut one = Browser::signed_in(&program, "veileder").await;
    let mut two = Browser::signed_in(&program, "veileder").await;
    let page = one.get("/nb/kontor/konto").await;
    one.post("/nb/kontor/konto/logg-ut-overalt", &[("token", &page.field("token"))]).await;
    assert_eq!(two.get("/nb/kontor").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_visitor_makes_the_administrator_who_lets_a_municipality_in() {
    for test in crate::databases::each().await {
        let program = empty_program(&test).await;
        let mut first = Browser::new(&program);
        let page = first.get("/").await;
        assert_eq!(page.heading(), "Velkommen til Digihjelpen");
        let token = page.field("token");
        let fields = |key: &'static str| {
            [
                ("key", key),
                ("name", "Kari"),
                ("email", "kari@drift.test"),
                ("password", "et langt passord"),
                ("phone", "20 00 00 00"),
            ]
        };
        let with_token = |fields: [(&'static str, &'static str); 5]| -> Vec<(&str, &str)> {
            std::iter::once(("token", token.as_str())).chain(fields).collect()
        };
        let refused = first.post_once("/nb/forste-gang", &with_token(fields("feil"))).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let key: &'static str = program.first_start.key().to_owned().leak();
        let made = first.post("/nb/forste-gang", &with_token(fields(key))).await;
        assert_eq!(made.heading(), "Slipp inn en til", "{}", made.body);
        assert_eq!(Browser::new(&program).get("/nb/forste-gang").await.status, StatusCode::NOT_FOUND, "the first start is over");
        let twice = first
            .post_once(
                "/nb/kontor/folk/ny",
                &[
                    ("token", &made.field("token")),
                    ("municipality", "Herøy"),
                    ("phone", "x"),
                    ("name", "Ola"),
                    ("email", "ola@k.test"),
                ],
            )
            .await;
        let said = strip_tags(&twice.body);
        assert!(said.contains("Herøy (Nordland)") && said.contains("8 tall"), "{said}");
        let new = first
            .post_once(
                "/nb/kontor/folk/ny",
                &[
                    ("token", &made.field("token")),
                    ("municipality", "1818"),
                    ("phone", "20 00 18 18"),
                    ("name", "Ola"),
                    ("email", "ola@k.test"),
                ],
            )
            .await;
        let password = crate::browser::text_between(&new.body, "<bdi class=\"code code--small\"", "</bdi>");
        assert_eq!(password.len(), 19, "{}", new.body);
        let mut ola = Browser::new(&program);
        let page = ola.get("/nb/logg-inn").await;
        let home =
            ola.post("/nb/logg-inn", &[("token", &page.field("token")), ("email", "OLA@k.test "), ("password", &password)]).await;
        assert_eq!(home.status, StatusCode::OK);
        let offers = ola.get("/nb/kontor/tilbud").await;
        assert!(strip_tags(&offers.body).contains("Begynn med et sted"));
        assert!(ola.get("/nb/k/1818").await.body.contains("20\u{a0}00\u{a0}18\u{a0}18"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b49_a_time_is_held_while_its_form_is_filled_in_and_nobody_else_gets_it() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (mut resident, mut other) = (Browser::new(&program), Browser::new(&program));
        let found = resident.get("/nb/finn?sted=9008&form=individual").await;
        let offer = resident.get(&found.link("/nb/k/5501/tilbud/")).await;
        let time = offer.link("/nb/k/5501/bestill/");
        let who = resident.get(&time).await;
        assert!(!strip_tags(&who.body).contains("Vi holder av timen til deg"), "nothing is held yet");
        let late = other.get(&format!("{time}?for=self&contact=none")).await;
        let reach =
            resident.post(&format!("{time}/hold"), &[("token", &who.field("token")), ("for", "self"), ("next", "1")]).await;
        assert_eq!(reach.status, StatusCode::OK, "{}", reach.body);
        assert!(reach.url.contains("hold=") && reach.url.contains("for=self"), "{}", reach.url);
        assert!(strip_tags(&reach.body).contains("Vi holder av timen til deg"), "{}", reach.body);
        // Whoever would rather have another time lets go of this one, and it is free at once, for themselves too.
        let gone = [("token", &*reach.field("token")), ("hold", &*reach.field("hold")), ("act", "let_go")]
            .map(|(name, value)| (name, value.to_owned()));
        let gone: Vec<(&str, &str)> = gone.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let offers = resident.post(&format!("{time}/hold"), &gone).await;
        assert_eq!(offers.link("/nb/k/5501/bestill/"), time);
        let reach =
            resident.post(&format!("{time}/hold"), &[("token", &who.field("token")), ("for", "self"), ("next", "1")]).await;
        let hold = reach.field("hold");

        // Whoever had the form open is given other times (B3), and whoever comes now the list.
        let now = other.get(&time).await;
        assert!(strip_tags(&now.body).contains("venteliste"), "{}", now.body);
        let token = late.field("token");
        let refused = other.post_once(&time, &[("token", &token), ("for", "self"), ("contact", "none"), ("name", "Sen")]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.body.contains("value=\"Sen\""), "what was typed is kept");

        // A quarter of an hour is long enough for the next step, which counts it anew.
        program.app.clock.advance(SignedDuration::from_mins(10));
        let fields =
            [("token", reach.field("token")), ("for", "self".to_owned()), ("contact", "none".to_owned()), ("hold", hold.clone())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let about = resident.post(&format!("{time}/hold"), &fields).await;
        program.app.clock.advance(SignedDuration::from_mins(10));
        let token = about.field("token");
        let booked = resident
            .post_once(&time, &[("token", &token), ("for", "self"), ("contact", "none"), ("name", "Kari"), ("hold", &hold)])
            .await;
        assert_eq!(booked.status, StatusCode::CREATED, "{}", booked.body);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b45_whoever_has_met_a_guide_finds_that_guides_times_for_follow_up_and_nobody_else_does() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut resident = Browser::new(&program);
        let (form, action) = to_the_form(&mut resident, "nb", "self", "none").await;
        let token = form.field("token");
        let person = [("for", "self"), ("contact", "none"), ("name", "Kari")];
        let fields = [&[("token", token.as_str())], &person[..]].concat();
        let booked = resident.post_once(&action, &fields).await;
        let (code, word) = code_and_word(&booked);
        let tromso = municipality::reference::municipality_id("5501");
        let session: uuid::Uuid = action.rsplit('/').next().unwrap().parse().unwrap();
        let own = program.app.db.read(move |tx| offer::find_session(tx, tromso, session)).await.unwrap();
        let guide = own.guide_id.unwrap();
        let look_up = [("code", code.as_str()), ("word", word.as_str())];
        let page = resident.get("/nb/k/5501/avbestill").await;
        let token = page.field("token");
        let found = resident.post_once("/nb/k/5501/avbestill", &[&[("token", token.as_str())], &look_up[..]].concat()).await;
        assert!(!strip_tags(&found.body).contains("samme veileder"), "the offer is open to all");

        // From now on its times are for follow-up.
        let (offer, clock) = (own.offer, program.app.clock.clone());
        let set = move |tx: &mut db::Tx<'_>| -> Result<(), offer::OfferError> {
            let it = offer::find(tx, tromso, offer)?;
            let schedule = offer::Schedule { follow_up: true, ..it.schedule };
            offer::save_schedule(tx, &clock, tromso, offer, &schedule, it.version)
        };
        program.app.db.write(set).await.unwrap();
        let found = resident.post_once("/nb/k/5501/avbestill", &[&[("token", token.as_str())], &look_up[..]].concat()).await;
        assert!(strip_tags(&found.body).contains("Ny time hos samme veileder"), "{}", found.body);
        let path = "/nb/k/5501/avbestill/oppfolging";
        let fields = [&[("token", token.as_str())], &look_up[..]].concat();
        let times = resident.post_once(path, &fields).await;
        let now = program.app.clock.now();
        let free = program.app.db.read(move |tx| offer::follow_up_times(tx, tromso, guide, now, 50)).await.unwrap();
        let shown = times.body.matches("name=\"meeting\"").count();
        assert!(shown == free.len().min(20) && shown > 1, "{}", times.body);
        let choose = [&fields[..], &[("step", "choose")]].concat();
        let missing = resident.post_once(path, &choose).await;
        assert!(missing.status == StatusCode::UNPROCESSABLE_ENTITY && strip_tags(&missing.body).contains("Velg en tid"));

        // Somebody who comes by the address is told that it cannot be booked; whoever has met the guide gets it.
        let wanted = free[0].id.to_string();
        let mut other = Browser::new(&program);
        let address = format!("/nb/k/5501/bestill/{wanted}");
        let tried = other.get(&format!("{address}?for=self&contact=none")).await;
        assert!(!tried.body.contains("name=\"name\""), "{}", tried.body);
        let chosen = [&choose[..], &[("meeting", wanted.as_str())]].concat();
        let on = resident.post(path, &chosen).await;
        assert!(on.url.starts_with(&address) && on.url.contains("hold="), "{}", on.url);
        let hold = on.field("hold");
        let about = resident.get(&format!("{}&for=self&contact=none", on.url)).await;
        let token = about.field("token");
        let fields = [&[("token", token.as_str()), ("hold", hold.as_str())], &person[..]].concat();
        let booked = resident.post_once(&address, &fields).await;
        assert_eq!(booked.status, StatusCode::CREATED, "{}", booked.body);
        // It is taken now, and the page says so.
        let again = resident.post_once(path, &chosen).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b51_before_an_absence_is_saved_the_page_says_whom_it_touches_and_each_becomes_a_task() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut resident = Browser::new(&program);
        let (form, action) = to_the_form(&mut resident, "nb", "self", "none").await;
        let token = form.field("token");
        let booked = resident
            .post_once(&action, &[("token", token.as_str()), ("for", "self"), ("contact", "none"), ("name", "Olga")])
            .await;
        assert_eq!(booked.status, StatusCode::CREATED);
        let mut guide = Browser::signed_in(&program, "veileder").await;
        let page = guide.get("/nb/kontor/fravaer").await;
        let (token, own) = (page.field("token"), selected(&page));
        let days = [("guide", own.as_str()), ("first_day", "23.11.2026"), ("last_day", "30.11.2026"), ("token", token.as_str())];
        let asked = guide.post_once("/nb/kontor/fravaer", &days).await;
        assert!(strip_tags(&asked.body).contains("Én bestilt time ligger i denne tiden"), "{}", asked.body);
        let again = [days[0], days[1], days[2], days[3], ("confirmed", "1")];
        let saved = guide.post("/nb/kontor/fravaer", &again).await;
        assert!(strip_tags(&saved.body).contains("Olga"), "{}", saved.body);
        assert!(strip_tags(&guide.get("/nb/kontor/oppgaver").await.body).contains("Avklar en time som ikke kan holdes"));
        // Nothing else of that guide is on offer meanwhile.
        assert!(
            !resident
                .get(&action)
                .await
                .body
                .contains("<form class=\"flow\" method=\"post\" novalidate action=\"/nb/k/5501/bestill")
        );
    }
}
