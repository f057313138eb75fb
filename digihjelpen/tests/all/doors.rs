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
    for test in db::testing::each().await {
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
                let seen = if door.method == "GET" {
                    browser.ask(axum::http::Request::get(&url), axum::body::Body::empty(), &url).await
                } else {
                    browser.post_once(&url, &[]).await
                };
                let may = match (door.access, roles) {
                    (Access::Public | Access::Shared, _) => true,
                    (Access::SignedIn, roles) => roles.is_some(),
                    (Access::Roles(wanted), Some(has)) => wanted.meet(has),
                    (Access::Roles(_), None) => false,
                };
                let asked_to_sign_in = seen.status == StatusCode::UNAUTHORIZED;
                if !may && roles.is_none() {
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
    let test = db::testing::sqlite().await;
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
    let test = db::testing::sqlite().await;
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
