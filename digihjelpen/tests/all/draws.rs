//! A draw, a move and the wish for an earlier time, through the pages.

use axum::http::StatusCode;
use jiff::SignedDuration;
use jiff::civil::date;

use crate::browser::{Browser, Seen, program, strip_tags};

fn code_and_word(page: &Seen) -> (String, String) {
    let mut codes = page
        .body
        .split("<bdi class=\"code\"")
        .skip(1)
        .map(|it| strip_tags(&it[it.find('>').unwrap() + 1..it.find("</bdi>").unwrap()]));
    (codes.next().unwrap().replace('\u{a0}', " "), codes.next().unwrap())
}

/// The addresses of the times of an offer in Tromsø, the nearest first.
async fn times(browser: &mut Browser<'_>, form: &str) -> Vec<String> {
    let offer = browser.get(&format!("/nb/finn?sted=9008&form={form}")).await.link("/nb/k/5501/tilbud/");
    let page = browser.get(&offer).await;
    let links = page.body.split("href=\"").skip(1).filter_map(|it| it.split('"').next());
    links.filter(|it| it.contains("/bestill/")).map(str::to_owned).collect()
}

fn session_of(address: &str) -> String {
    address.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned()
}

/// Looks a booking up with number and word.
async fn look_up(browser: &mut Browser<'_>, code: &str, word: &str) -> Seen {
    let ask = browser.get("/nb/k/5501/avbestill").await;
    browser.post_once("/nb/k/5501/avbestill", &[("token", &ask.field("token")), ("code", code), ("word", word)]).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b28_a_coordinator_opens_a_draw_and_everybody_can_check_it_afterwards() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut staff = Browser::signed_in(&program, "koordinator").await;
        let mut resident = Browser::new(&program);
        let session = session_of(times(&mut resident, "course").await.last().unwrap());
        let office = format!("/nb/kontor/okt/{session}/trekning");
        let form = staff.get(&office).await;
        assert_eq!(form.status, StatusCode::OK);
        let wrong =
            staff.post_once(&office, &[("token", &form.field("token")), ("act", "open"), ("day", "snart"), ("time", "")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("value=\"snart\""), "what was typed is kept");
        let (tromso, id) = (municipality::reference::municipality_id("5501"), session.parse().unwrap());
        let meeting = program.app.db.read(move |tx| offer::find_session(tx, tromso, id)).await.unwrap();
        let too_late = format!("{}", meeting.date);
        let fields = |day: String| [("act", "open".to_owned()), ("day", day), ("time", "12.00".to_owned())];
        let mut post = async |day: String| {
            let token = staff.get(&office).await.field("token");
            let fields = fields(day);
            let mut all: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            all.push(("token", &token));
            staff.post(&office, &all).await
        };
        assert_eq!(post(too_late).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let opened = post("24.11.2026".to_owned()).await;
        assert!(strip_tags(&opened.body).contains("Vi trekker plassene tirsdag 24. november kl. 12.00"), "{}", opened.body);

        // The page of the offer, the way to apply, the confirmation: all say that it is a draw.
        let public = format!("/nb/k/5501/trekning/{session}");
        let before = resident.get(&public).await;
        assert!(strip_tags(&before.body).contains("Vi viser det når vi har trukket"), "{}", before.body);
        let apply = format!("/nb/k/5501/venteliste/{session}");
        let ask = resident.get(&format!("/nb/k/5501/bestill/{session}?for=self&contact=phone&wish=this")).await;
        assert!(strip_tags(&ask.body).contains("Her trekker vi hvem som får plass"), "{}", ask.body);
        let person = [("for", "self"), ("contact", "phone"), ("phone", "41234567"), ("name", "Anne")];
        let mut all = person.to_vec();
        let token = ask.field("token");
        all.push(("token", &token));
        // Whoever had the form open from before is not booked either.
        let refused = resident.post_once(&format!("/nb/k/5501/bestill/{session}"), &all).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.body.contains("value=\"Anne\""), "what was typed is kept");
        let applied = resident.post_once(&apply, &all).await;
        assert_eq!(applied.status, StatusCode::ACCEPTED, "{}", applied.body);
        assert_eq!(applied.heading(), "Vi har fått søknaden");
        let (code, word) = code_and_word(&applied);
        let found = look_up(&mut resident, &code, &word).await;
        assert!(strip_tags(&found.body).contains("Plassen er ikke din ennå. Vi trekker tirsdag 24. november"), "{}", found.body);

        program.app.clock.advance(clock::instant(date(2026, 11, 24).at(12, 0, 0, 0)).duration_since(program.app.clock.now()));
        let means = booking::Means::of(&program.app);
        assert_eq!(booking::settle_due(&program.app.db, &means).await.unwrap(), 1);
        let found = look_up(&mut resident, &code, &word).await;
        let said = strip_tags(&found.body);
        assert!(said.contains("Timen din") && said.contains("Du ble nummer 1 i trekningen"), "{said}");
        let draw = program.app.db.read(move |tx| booking::draw_of(tx, tromso, id)).await.unwrap().unwrap();
        let seed = draw.seed.unwrap();
        let after = resident.get(&public).await;
        let said = strip_tags(&after.body);
        assert!(said.contains(&seed) && said.contains(&draw.seed_hash), "{said}");
        // The lot on the page follows from the seed and the number on the applicant's own page.
        let number = found.body.split("Nummeret på søknaden din: <bdi class=\"code code--small\">").nth(1).unwrap();
        let lot = booking::lot(&seed, number.split('<').next().unwrap().parse().unwrap());
        assert!(said.contains(&lot[..16]), "{said}");
        assert!(!after.body.contains("Anne") && !after.body.contains("41234567"), "it names nobody");
        // A day has passed: staff sign in anew.
        let mut staff = Browser::signed_in(&program, "koordinator").await;
        assert!(staff.get(&office).await.body.contains("Anne"), "staff see who");
        assert_eq!(resident.get(&format!("/nb/k/0301/trekning/{session}")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b58_a_resident_moves_with_number_and_word_until_a_day_before_and_b36_asks_for_an_earlier_time() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut resident = Browser::new(&program);
        let times = times(&mut resident, "individual").await;
        let first = session_of(&times[0]);
        // The last time of the page is the farthest; the wish needs more than a week, which only the office's list reaches.
        let tromso = municipality::reference::municipality_id("5501");
        let (id, now) = (first.parse().unwrap(), program.app.clock.now());
        let far = program
            .app
            .db
            .read(move |tx| -> Result<_, booking::BookingError> {
                let offer = offer::find_session(tx, tromso, id)?.offer;
                Ok(offer::upcoming(tx, tromso, offer, now, 500)?)
            })
            .await
            .unwrap();
        let far = far.into_iter().rfind(|it| it.free(now) > 0).unwrap();
        let action = format!("/nb/k/5501/bestill/{}", far.id);
        let form = resident.get(&format!("{action}?for=self&contact=phone")).await;
        let token = form.field("token");
        let booked = resident
            .post_once(
                &action,
                &[("token", &token), ("for", "self"), ("contact", "phone"), ("phone", "41234567"), ("name", "Anne")],
            )
            .await;
        assert_eq!(booked.status, StatusCode::CREATED, "{}", booked.body);
        let (code, word) = code_and_word(&booked);
        let found = look_up(&mut resident, &code, &word).await;
        assert!(strip_tags(&found.body).contains("Vil du komme før?"), "{}", found.body);
        let own = [("code", code.as_str()), ("word", word.as_str())];
        let mut press = async |path: &str, more: &[(&str, &str)]| {
            let token = resident.get("/nb/k/5501/avbestill").await.field("token");
            let mut all = own.to_vec();
            all.push(("token", &token));
            all.extend_from_slice(more);
            resident.post_once(&format!("/nb/k/5501/avbestill/{path}"), &all).await
        };
        let wished = press("tidligere", &[("act", "wish")]).await;
        assert!(strip_tags(&wished.body).contains("Takk. Vi sier fra"), "{}", wished.body);
        assert!(wished.body.contains("value=\"stop\""));
        assert!(strip_tags(&press("tidligere", &[("act", "stop")]).await.body).contains("Vi sier ikke fra mer"));

        // Number and word are needed here too.
        let mut stranger = Browser::new(&program);
        let token = stranger.get("/nb/k/5501/avbestill").await.field("token");
        for path in ["flytt", "tidligere"] {
            let wrong = [("token", token.as_str()), ("code", &code), ("word", "feil ord"), ("act", "wish")];
            let refused = stranger.post_once(&format!("/nb/k/5501/avbestill/{path}"), &wrong).await;
            assert_eq!(refused.status, StatusCode::NOT_FOUND);
        }
        let choose = press("flytt", &[]).await;
        assert_eq!(choose.status, StatusCode::OK);
        assert!(choose.body.contains(&format!("value=\"{first}\"")), "{}", choose.body);
        let missing = press("flytt", &[("step", "choose")]).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        let refused = press("flytt", &[("step", "choose"), ("meeting", &far.id.to_string())]).await;
        assert_eq!(refused.status, StatusCode::OK, "to where it is already: nothing to do");
        let course = session_of(self::times(&mut Browser::new(&program), "course").await.last().unwrap());
        let elsewhere = press("flytt", &[("step", "choose"), ("meeting", &course)]).await;
        assert_eq!(elsewhere.status, StatusCode::NOT_FOUND, "only within the offer");
        let moved = press("flytt", &[("step", "choose"), ("meeting", &first)]).await;
        assert_eq!((moved.status, moved.heading().as_str()), (StatusCode::OK, "Timen er flyttet"), "{}", moved.body);
        assert_eq!(moved.headers["cache-control"], "no-store");
        // Now it is less than a day ahead: the page says so, and cancelling still works.
        let starts = program.app.db.read(move |tx| offer::find_session(tx, tromso, id)).await.unwrap().starts_at;
        program
            .app
            .clock
            .advance((starts - SignedDuration::from_hours(20)).duration_since(program.app.clock.now()).max(SignedDuration::ZERO));
        let late = press("flytt", &[("step", "choose"), ("meeting", &far.id.to_string())]).await;
        let said = strip_tags(&late.body);
        assert!(said.contains("Det er under 24 timer til timen") && said.contains("Vil du avbestille?"), "{said}");
    }
}
