//! Every route with every role: who lacks the right is refused, whatever the method.

use axum::http::StatusCode;
use web::Access;

use crate::browser::{Browser, program};

/// The address of a route with something in its place-holders that belongs to nobody.
fn address(pattern: &str) -> String {
    let nobody = "018f0000-0000-7000-8000-000000000000";
    pattern
        .replace("{lang}", "nb")
        .replace("{number}", "5501")
        .replace("{name}", "nothing.css")
        .split('/')
        .map(|part| if part.starts_with('{') { nobody } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_route_refuses_whoever_lacks_the_right() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let guide = Browser::signed_in(&program, "veileder").await;
        let coordinator = Browser::signed_in(&program, "koordinator").await;
        let administrator = Browser::signed_in(&program, "administrator").await;
        let mut table = Vec::new();
        for door in &program.doors {
            let url = address(door.path);
            let mut row = format!("{:<4} {:<55}", door.method, door.path);
            for (who, cookie, roles) in [
                ("nobody", None, None),
                ("guide", guide.cookie.clone(), Some(web::Roles::of(&[person::GUIDE]))),
                ("coordinator", coordinator.cookie.clone(), Some(web::Roles::of(&[person::GUIDE, person::COORDINATOR]))),
                ("administrator", administrator.cookie.clone(), Some(web::Roles::of(&[person::ADMINISTRATOR]))),
            ] {
                // Signing out would end the session that the next routes need.
                if who != "nobody" && (door.path.ends_with("/logg-ut") || door.path.ends_with("/logg-ut-overalt")) {
                    row.push_str("          -");
                    continue;
                }
                let mut browser = Browser::new(&program);
                browser.cookie = cookie;
                // A post without a token never gets past the form's own protection, so nothing is done; what matters is who refuses.
                let seen = if door.method == "POST" {
                    browser.post_once(&url, &[]).await
                } else {
                    let request = axum::http::Request::builder().method(door.method).uri(&url);
                    browser.ask(request, axum::body::Body::empty(), &url).await
                };
                let may = match (door.access, roles) {
                    (Access::Public | Access::Shared, _) => true,
                    (Access::SignedIn, roles) => roles.is_some(),
                    (Access::Roles(wanted), Some(has)) => wanted.meet(has),
                    // A cookie is no token, whoever's it is.
                    (Access::Roles(_), None) | (Access::Client(_), _) => false,
                };
                let asked_to_sign_in = seen.status == StatusCode::UNAUTHORIZED;
                if !may && (roles.is_none() || matches!(door.access, Access::Client(_))) {
                    assert!(asked_to_sign_in, "{who} got {} at {} {}", seen.status, door.method, door.path);
                } else if !may {
                    assert_eq!(seen.status, StatusCode::FORBIDDEN, "{who} at {} {}", door.method, door.path);
                } else {
                    assert!(!asked_to_sign_in, "{who} was asked to sign in at {} {}", door.method, door.path);
                    assert!(!seen.status.is_server_error(), "{who} got {} at {} {}", seen.status, door.method, door.path);
                    if door.method == "GET" {
                        assert_ne!(seen.status, StatusCode::FORBIDDEN, "{who} at GET {}", door.path);
                    }
                }
                row.push_str(if may { "        yes" } else { "         no" });
            }
            table.push(row.trim_end().to_owned());
        }
        table.sort();
        // Who may what is written down twice, here and in the crates, so that a right given by mistake is seen.
        insta::assert_snapshot!(
            "who_may_what",
            format!("{:<60} nobody      guide coordinat. administr.\n{}\n", "route", table.join("\n"))
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_municipality_s_things_are_not_found() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let mut browser = Browser::signed_in(&program, "koordinator").await;
    // An offer of Oslo, whose coordinator this is not.
    let page = browser.get("/nb/k/0301").await;
    let offer = page.link("/nb/k/0301/tilbud/").rsplit('/').next().unwrap().to_owned();
    for url in [format!("/nb/kontor/tilbud/{offer}"), format!("/nb/kontor/tilbud/{offer}/tider")] {
        assert_eq!(browser.get(&url).await.status, StatusCode::NOT_FOUND, "{url}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_from_another_site_is_refused() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let mut browser = Browser::signed_in(&program, "koordinator").await;
    let page = browser.get("/nb/kontor/innstillinger").await;
    let body = format!("token={}&phone=77123456", page.field("token"));
    for (header, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        let request = axum::http::Request::post("/nb/kontor/innstillinger").header(header, value).header("host", "localhost");
        let seen = browser.ask(request, axum::body::Body::from(body.clone()), "").await;
        assert_eq!(seen.status, StatusCode::FORBIDDEN, "{header}: {value}");
    }
    // Nor is it kept for whoever is asked to sign in.
    let mut stranger = Browser::new(&program);
    let request = axum::http::Request::post("/nb/kontor/innstillinger").header("sec-fetch-site", "cross-site");
    assert_eq!(stranger.ask(request, axum::body::Body::from(body), "").await.status, StatusCode::FORBIDDEN);
    // And a token of another session opens nothing.
    let mut other = Browser::signed_in(&program, "koordinator").await;
    let seen = other.post_once("/nb/kontor/innstillinger", &[("token", &page.field("token")), ("phone", "77123456")]).await;
    assert_eq!(seen.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_coordinator_of_oslo_can_do_nothing_to_what_belongs_to_tromso() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        // A booking in Tromsø, and a coordinator in Oslo.
        let mut resident = Browser::new(&program);
        let offer = resident.get("/nb/finn?sted=9008&form=individual").await.link("/nb/k/5501/tilbud/");
        let time = resident.get(&offer).await.link("/nb/k/5501/bestill/");
        let form = resident.get(&format!("{time}?for=self&contact=none")).await;
        resident
            .post_once(&time, &[("token", &form.field("token")), ("for", "self"), ("contact", "none"), ("name", "Anne")])
            .await;
        let oslo = municipality::reference::municipality_id("0301");
        let (id, clock) = (program.app.clock.id(), program.app.clock.clone());
        let person = person::account::NewPerson {
            name: "Oslo".to_owned(),
            email: "oslo@eksempel.test".to_owned(),
            password_hash: sign_in::hash(digihjelpen::demo::PASSWORD, &clock),
            installation_administrator: false,
            example: true,
        };
        program
            .app
            .db
            .write(move |tx| {
                person::account::create(tx, id, &person, clock.now())?;
                let roles = web::Roles::of(&[person::GUIDE, person::COORDINATOR, person::ADMINISTRATOR]);
                person::account::set_roles(tx, oslo, id, roles)
            })
            .await
            .unwrap();
        let mut own = Browser::signed_in(&program, "koordinator").await;
        let day = own.get("/nb/kontor?dag=2026-11-26").await;
        let session = day.link("/nb/kontor/okt/");
        let booking = day.link("/nb/kontor/time/").rsplit('/').next().unwrap().to_owned();
        let offers = own.get("/nb/kontor/tilbud").await;
        let (offer, place) = (offers.link("/nb/kontor/tilbud/0"), offers.link("/nb/kontor/sted/0"));
        let times = own.get(&format!("{offer}/tider")).await;
        let rule = times
            .body
            .split("action=\"")
            .skip(1)
            .map(|it| it.split('"').next().unwrap())
            .find(|it| it.ends_with("/slutt"))
            .map(str::to_owned);

        let mut stranger = Browser::signed_in(&program, "oslo").await;
        let page = stranger.get("/nb/kontor/innstillinger").await;
        let token = page.field("token");
        for url in [
            session.clone(),
            format!("{session}/bestill"),
            offer.clone(),
            format!("{offer}/tider"),
            place.clone(),
            format!("/nb/kontor/logg?time={booking}"),
            format!("/nb/kontor/logg?okt={}", session.rsplit('/').next().unwrap()),
        ] {
            assert_eq!(stranger.get(&url).await.status, StatusCode::NOT_FOUND, "GET {url} on {}", program.app.db.engine_name());
        }
        let mut posts = vec![
            (format!("/nb/kontor/time/{booking}/mote"), "state", "attended"),
            (format!("/nb/kontor/time/{booking}/avbestill"), "x", ""),
            (format!("/nb/kontor/time/{booking}/slett"), "x", ""),
            (format!("{session}/bestill"), "name", "Inntrenger"),
            (format!("{offer}/tilstand"), "state", "archived"),
            (offer.clone(), "title", "Kapret"),
            (format!("{offer}/apningstid"), "weekday", "1"),
            (place.clone(), "name", "Kapret"),
        ];
        posts.extend(rule.map(|it| (it, "x", "")));
        for (url, name, value) in posts {
            let seen = stranger.post_once(&url, &[("token", &token), (name, value)]).await;
            assert_eq!(seen.status, StatusCode::NOT_FOUND, "POST {url} on {}", program.app.db.engine_name());
        }
        // Nothing has changed for those who own it.
        let day = own.get("/nb/kontor?dag=2026-11-26").await;
        assert!(day.body.contains("Anne") && !day.body.contains("status--ok"));

        // Their own coordinator can erase the person, and the seat stays taken.
        let page = own.get(&session).await;
        let erased = own.post(&format!("/nb/kontor/time/{booking}/slett"), &[("token", &page.field("token"))]).await;
        assert!(
            !erased.body.contains("Anne") && erased.body.contains("Slettet") && erased.body.contains("1 av 1"),
            "{}",
            erased.body
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_last_administrator_stays_and_a_visit_is_undone_by_its_writer_within_ten_minutes() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut administrator = Browser::signed_in(&program, "administrator").await;
        let people = administrator.get("/nb/kontor/folk").await;
        let own = people
            .body
            .split("href=\"")
            .filter_map(|it| it.split('"').next())
            .find(|it| it.starts_with("/nb/kontor/folk/0"))
            .unwrap()
            .to_owned();
        let page = administrator.get(&own).await;
        let seen = administrator.post_once(&own, &[("token", &page.field("token")), ("role", "guide"), ("active", "yes")]).await;
        assert_eq!(
            seen.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "the first in the list is the administrator: {}",
            page.heading()
        );
        assert!(seen.body.contains("Gi rollen til en annen"));

        let mut guide = Browser::signed_in(&program, "veileder").await;
        let mut other = Browser::signed_in(&program, "koordinator").await;
        let log = guide.get("/nb/kontor/logg").await;
        let place = log.body.split("<option value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let saved = guide
            .post_once(
                "/nb/kontor/logg",
                &[("token", &log.field("token")), ("place", &place), ("minutes", "15"), ("theme", "device")],
            )
            .await;
        let undo = saved
            .body
            .split("action=\"")
            .skip(1)
            .map(|it| it.split('"').next().unwrap())
            .find(|it| it.ends_with("/angre"))
            .unwrap()
            .to_owned();
        let page = other.get("/nb/kontor/logg").await;
        assert_eq!(other.post_once(&undo, &[("token", &page.field("token"))]).await.status, StatusCode::NOT_FOUND);
        program.app.clock.advance(jiff::SignedDuration::from_mins(11));
        let page = guide.get("/nb/kontor/logg").await;
        assert_eq!(guide.post_once(&undo, &[("token", &page.field("token"))]).await.status, StatusCode::NOT_FOUND);
    }
}
