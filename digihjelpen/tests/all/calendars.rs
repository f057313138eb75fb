//! The calendar pages, and the secret addresses at which calendar programs read: made on a page, fetched, ended.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{Request, StatusCode};
use digihjelpen::Program;
use jiff::civil::date;
use municipality::reference::municipality_id;

use crate::browser::{Browser, Seen, program, strip_tags};
use crate::journeys::{code_and_word, to_the_form};

const PAGE: &str = "/nb/kontor/kalender/adresser";

/// The choices of the list of what a calendar can show.
fn choices(page: &Seen) -> Vec<String> {
    page.body.split("<option value=\"").skip(1).map(|it| it.split('"').next().unwrap().to_owned()).collect()
}

/// Makes a feed and answers its address, which stands on the page once.
async fn made(staff: &mut Browser<'_>, of: &str) -> String {
    let token = staff.get(PAGE).await.field("token");
    let done = staff.post_once(PAGE, &[("token", &token), ("of", of)]).await;
    assert_eq!(done.status, StatusCode::CREATED, "{}", strip_tags(&done.body));
    let address = done.body.split("http://localhost").find(|it| it.starts_with("/kalender/")).unwrap();
    let address = address.split('<').next().unwrap().to_owned();
    assert!(done.body.contains("Den vises bare denne ene gangen"));
    assert!(!staff.get(PAGE).await.body.contains(&address), "shown once");
    address
}

/// Books an hour in Tromsø, with a name and a number that must stand nowhere.
async fn booked(program: &Program) {
    let mut resident = Browser::new(program);
    let (form, action) = to_the_form(&mut resident, "nb", "self", "phone").await;
    let token = form.field("token");
    let fields = [("token", token.as_str()), ("for", "self"), ("contact", "phone"), ("name", "Prøvedame"), ("phone", "41234567")];
    code_and_word(&resident.post_once(&action, &fields).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_calendar_s_address_is_made_read_and_ended() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        booked(&program).await;
        let mut coordinator = Browser::signed_in(&program, "koordinator").await;
        let all = choices(&coordinator.get(PAGE).await);
        let first = |word: &str| all.iter().find(|it| it.starts_with(word)).unwrap().clone();
        let mut stranger = Browser::new(&program);
        let mut places = String::new();
        for of in [first("guide."), first("place."), first("offer.")] {
            let address = made(&mut coordinator, &of).await;
            let seen = stranger.get(&address).await;
            assert_eq!(seen.status, StatusCode::OK, "{of}");
            assert_eq!(seen.headers[CONTENT_TYPE], "text/calendar; charset=utf-8");
            assert!(seen.headers[CACHE_CONTROL].to_str().unwrap().contains("private"));
            assert!(seen.body.starts_with("BEGIN:VCALENDAR\r\n") && seen.body.ends_with("END:VCALENDAR\r\n"));
            for secret in ["Prøvedame", "41234567", "Eksempelveileder", "Eksempelkoordinator", "eksempel.test"] {
                assert!(!seen.body.contains(secret), "{secret} in the feed of {of}");
            }
            // Asked again with its mark there is nothing to send; a program that asks so costs no page.
            let mark = seen.headers[ETAG].to_str().unwrap();
            let again = stranger.ask(Request::get(&address).header(IF_NONE_MATCH, mark), Body::empty(), &address).await;
            assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
            if of.starts_with("place.") {
                assert!(seen.body.contains("RRULE:FREQ=WEEKLY"), "drop-in: {}", seen.body);
                places = address;
            }
        }
        for unknown in ["/kalender/dh_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.ics", "/kalender/.ics", places.trim_end_matches(".ics")] {
            assert_eq!(stranger.get(unknown).await.status, StatusCode::NOT_FOUND, "{unknown}");
        }

        // Ended, it leads nowhere; the others go on.
        let page = coordinator.get(PAGE).await;
        assert_eq!(page.body.matches("name=\"end\"").count(), 3);
        let end = page.body.split_once("Sted: ").unwrap().1.split("name=\"end\" value=\"").nth(1).unwrap();
        let end = end.split('"').next().unwrap().to_owned();
        let done = coordinator.post(PAGE, &[("token", &page.field("token")), ("end", &end)]).await;
        assert!(done.body.contains("Adressen er avsluttet") && done.body.matches("name=\"end\"").count() == 2);
        assert_eq!(stranger.get(&places).await.status, StatusCode::NOT_FOUND);
        let again = coordinator.post_once(PAGE, &[("token", &page.field("token")), ("end", &end)]).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_guide_makes_and_ends_their_own_address_alone_and_it_ends_with_their_work() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut coordinator = Browser::signed_in(&program, "koordinator").await;
        let mut guide = Browser::signed_in(&program, "veileder").await;
        let all = choices(&coordinator.get(PAGE).await);
        let page = guide.get(PAGE).await;
        let own = choices(&page);
        assert_eq!(own.len(), 1);
        let token = page.field("token");
        for of in [all.iter().find(|it| it.starts_with("place.")).unwrap(), &all[0], "guide", "place.x", ""] {
            let seen = guide.post_once(PAGE, &[("token", &token), ("of", of)]).await;
            assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{of}");
            assert!(seen.body.contains("Velg hva kalenderen skal vise"));
        }
        // The coordinator's feed is neither seen nor ended by the guide.
        let theirs = made(&mut coordinator, &all[0]).await;
        let end = coordinator.get(PAGE).await.body.split("name=\"end\" value=\"").nth(1).unwrap()[..36].to_owned();
        assert!(!guide.get(PAGE).await.body.contains(&end));
        assert_eq!(guide.post_once(PAGE, &[("token", &token), ("end", &end)]).await.status, StatusCode::NOT_FOUND);
        let mut stranger = Browser::new(&program);
        assert_eq!(stranger.get(&theirs).await.status, StatusCode::OK);

        // The same form sent twice makes one feed, and the address that is shown last works.
        let token = guide.get(PAGE).await.field("token");
        let mut addresses = Vec::new();
        for _ in 0..2 {
            let done = guide.post_once(PAGE, &[("token", &token), ("of", &own[0])]).await;
            let address = done.body.split("http://localhost").find(|it| it.starts_with("/kalender/")).unwrap();
            addresses.push(address.split('<').next().unwrap().to_owned());
        }
        assert_eq!(guide.get(PAGE).await.body.matches("name=\"end\"").count(), 1);
        assert_eq!(stranger.get(&addresses[0]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(stranger.get(&addresses[1]).await.status, StatusCode::OK);
        let person = own[0].split_once('.').unwrap().1.parse().unwrap();
        let tromso = municipality_id("5501");
        program.app.db.write(move |tx| person::account::set_active(tx, Some(tromso), person, false)).await.unwrap();
        assert_eq!(stranger.get(&addresses[1]).await.status, StatusCode::NOT_FOUND, "{}", program.app.db.engine_name());
    }
}

/// The rows of the table that begin with this name, cell by cell.
fn row(page: &Seen, name: &str) -> Vec<String> {
    let row = page.body.split("<th scope=\"row\"").find(|it| strip_tags(&format!("<{it}")).starts_with(name));
    let row = row.unwrap_or_else(|| panic!("no row {name} on {}", page.url));
    row.split("</tr>").next().unwrap().split("<td").skip(1).map(|it| strip_tags(&format!("<td{it}"))).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b65_the_week_names_holidays_and_closed_days_and_leads_to_each_session() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        booked(&program).await;
        let mut coordinator = Browser::signed_in(&program, "koordinator").await;
        // It is Monday 23 November 2026, week 48.
        let week = coordinator.get("/nb/kontor/kalender").await;
        assert_eq!(week.heading(), "Uke 48: 23. november til 29. november 2026");
        assert!(week.body.len() <= 30_000, "{} bytes", week.body.len());
        assert_eq!(week.body.matches("<th scope=\"col\"").count(), 8);
        let square = row(&week, "Eksempeltorget i Tromsø");
        assert_eq!(square.len(), 7);
        let all = square.join(" ");
        assert!(all.contains("Time alene med en veileder") && all.contains(" 1 av "), "{all}");
        let session = coordinator.get(&week.link("/nb/kontor/okt/")).await;
        assert_eq!(session.status, StatusCode::OK);
        // The menu leads here, and from here on and back.
        assert!(coordinator.get("/nb/kontor").await.body.contains("href=\"/nb/kontor/kalender\""));
        let next = coordinator.get(&week.link("/nb/kontor/kalender?dag=2026-11-30")).await;
        assert!(next.heading().starts_with("Uke 49"));
        assert_eq!(coordinator.get(&next.link("/nb/kontor/kalender?dag=2026-11-23")).await.heading(), week.heading());

        // A holiday is the last thing of a month and named, though nobody has entered it; so is a day that was closed at one place.
        let christmas = coordinator.get("/nb/kontor/kalender?dag=2026-12-25").await;
        let everywhere = row(&christmas, "Alle stedene");
        assert_eq!(everywhere[4], format!("Stengt: {}", holiday("holiday-christmas-day")));
        assert_eq!(everywhere[5], format!("Stengt: {}", holiday("holiday-second-christmas-day")));
        assert_eq!(everywhere[3], "");
        let tromso = municipality_id("5501");
        let (clock, day) = (program.app.clock.clone(), date(2026, 11, 26));
        program
            .app
            .db
            .write(move |tx| -> Result<_, db::DbError> {
                let place = offer::places(tx, tromso)?.into_iter().find(|it| it.is.name.contains("torget")).map(|it| it.id);
                let it = offer::Exception {
                    id: clock.id(),
                    place,
                    open: false,
                    first_day: day,
                    last_day: day,
                    reason: "Flytting".to_owned(),
                };
                offer::add_exception(tx, tromso, &it)
            })
            .await
            .unwrap();
        let thursday = row(&coordinator.get("/nb/kontor/kalender").await, "Eksempeltorget i Tromsø").remove(3);
        assert!(thursday.starts_with("Stengt: Flytting") && thursday.contains(" Stengt"), "{thursday}");

        // The month: whole weeks, each leading to its own.
        let month = coordinator.get("/nb/kontor/kalender?dag=2026-12-25&vis=maned").await;
        assert_eq!(month.heading(), "Kalender for desember 2026");
        assert!(month.body.len() <= 60_000, "{} bytes", month.body.len());
        assert!(row(&month, "Uke 52")[4].contains("Stengt: "));
        assert!(month.body.contains("/nb/kontor/kalender?dag=2026-11-25&#38;vis=maned") || month.body.contains("dag=2026-11-01"));
        let from_month = coordinator.get(&month.link("/nb/kontor/kalender?dag=2026-12-21")).await;
        assert!(from_month.heading().starts_with("Uke 52"));

        // Nonsense in the address is today.
        for odd in ["dag=2026-13-45", "dag=99999-01-01", "dag=-009999-01-01", "sted=x&veileder=y", "vis=alt"] {
            assert_eq!(coordinator.get(&format!("/nb/kontor/kalender?{odd}")).await.heading(), week.heading(), "{odd}");
        }
    }
}

fn holiday(key: &str) -> String {
    i18n::Lang::Nb.texts().get(key).into_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_guide_sees_their_own_times_and_a_coordinator_chooses_place_and_guide() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut coordinator = Browser::signed_in(&program, "koordinator").await;
        let week = coordinator.get("/nb/kontor/kalender").await;
        let all = choices(&week);
        let place = all.iter().find(|it| !it.is_empty()).unwrap();
        let here = coordinator.get(&format!("/nb/kontor/kalender?sted={place}")).await;
        let rows = |page: &Seen| page.body.matches("<th scope=\"row\"").count();
        assert!(rows(&here) == 1 && rows(&week) >= rows(&here));
        assert!(here.body.contains(&format!("sted={place}")), "the choice goes along from week to week");

        let mut guide = Browser::signed_in(&program, "veileder").await;
        let own = guide.get("/nb/kontor/kalender").await;
        assert!(!own.body.contains("name=\"veileder\""));
        let person = choices(&guide.get(PAGE).await)[0].split_once('.').unwrap().1.to_owned();
        let theirs = coordinator.get(&format!("/nb/kontor/kalender?veileder={person}")).await;
        let links = |page: &Seen| page.body.matches("/nb/kontor/okt/").count();
        assert!(links(&own) > 0 && links(&own) < links(&week), "{} of {}", links(&own), links(&week));
        assert_eq!(links(&own), links(&theirs));
        // What a guide writes into the address widens nothing.
        let other = choices(&coordinator.get(PAGE).await)[0].split_once('.').unwrap().1.to_owned();
        assert_eq!(links(&guide.get(&format!("/nb/kontor/kalender?veileder={other}")).await), links(&own));
    }
}
