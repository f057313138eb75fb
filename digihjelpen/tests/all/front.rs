//! Finding help by whatever a person types; what every answer carries.

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, LOCATION};

use crate::browser::{Browser, empty_program, encode, program};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_people_type_leads_to_the_municipality_they_mean() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut browser = Browser::new(&program);
        for (typed, heading) in [
            ("9008", "Hjelp nær Tromsø"),
            ("٩٠٠٨", "Hjelp nær Tromsø"),
            ("Tromsø", "Hjelp nær Tromsø"),
            ("Romsa", "Hjelp nær Tromsø"),
            ("Tromso", "Hjelp nær Tromsø"),
            ("TROMSØ kommune", "Hjelp nær Tromsø"),
            ("tromsö", "Hjelp nær Tromsø"),
            ("Tromøs", "Hjelp nær Tromsø"),
            ("1902", "Hjelp nær Tromsø"),
            ("N-9008", "Hjelp nær Tromsø"),
            ("Bærum", "Hjelp nær Bærum"),
            ("0219", "Hjelp nær Bærum"),
            ("sandvika", "Hjelp nær sandvika"),
            ("3024", "Hjelp nær Drammen"),
            ("Karasjok", "Hjelp nær Kárášjohka – Karasjok"),
            ("Herøy", "Hvilket sted mener du?"),
            ("Våler", "Hvilket sted mener du?"),
            ("xyz", "Vi fant ikke stedet"),
            ("", "Hvor er du?"),
            ("9170", "Her er det ikke Digihjelp"),
        ] {
            let page = browser.get(&format!("/nb/finn?sted={}", encode(typed))).await;
            let found = page.heading();
            let right = found == heading || (typed == "Karasjok" && found.contains("Karasjok"));
            assert!(right && page.status == StatusCode::OK, "«{typed}» leads to «{found}», not «{heading}»");
        }
        let heroy = browser.get("/nb/finn?sted=Her%C3%B8y").await;
        assert!(heroy.body.contains("/nb/k/1515") && heroy.body.contains("/nb/k/1818"));
        let drammen = browser.get("/nb/finn?sted=3024").await;
        assert!(drammen.body.contains("/nb/k/3201") && drammen.body.contains("gammelt kommunenummer"), "Bærum stands beside");
        let unknown = browser.get("/nb/finn?sted=xyz").await;
        assert!(unknown.body.contains("tel:") && unknown.body.contains("/nb/kart"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_api_looks_up_the_same_and_refuses_in_problem_json() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let mut browser = Browser::new(&program);
    let found = browser.get("/api/v1/municipalities?query=3024").await;
    let answer: serde_json::Value = serde_json::from_str(&found.body).unwrap();
    assert_eq!(answer["answer"], "found");
    let list: Vec<_> = answer["municipalities"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["number"].as_str().unwrap(), it["found_by"].as_str().unwrap()))
        .collect();
    assert_eq!(list, [("3301", "postal_code"), ("3201", "former_number")]);
    let refused = browser.get("/api/v1/municipalities").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.headers["content-type"], "application/problem+json");
    assert_eq!(serde_json::from_str::<serde_json::Value>(&refused.body).unwrap()["code"], "missing_query");
    let nothing = browser.get("/api/v1/nothing").await;
    assert_eq!(
        (nothing.status, &nothing.headers["content-type"]),
        (StatusCode::NOT_FOUND, &"application/problem+json".parse().unwrap())
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_api_s_description_is_as_it_was() {
    let text = serde_json::to_string_pretty(&digihjelpen::api::description()).unwrap();
    insta::assert_snapshot!("openapi", text);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn filters_are_in_the_address_and_a_wrong_one_is_left_out() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut browser = Browser::new(&program);
        let count = |page: &crate::browser::Seen| page.body.matches("<li>\n<div class=\"flow flow--tight\">").count();
        let all = browser.get("/nb/finn?sted=9008").await;
        assert_eq!(count(&all), 5);
        for (query, wanted) in [
            ("form=drop_in", 2),
            ("form=drop_in&form=course", 3),
            ("form=drop_in&sprak=ar", 1),
            ("sprak=ar", 1),
            ("dag=4", 1),
            ("form=nonsense&tema=%00&dag=99&sprak=xx", 5),
            ("form=phone&sprak=ti", 0),
        ] {
            let page = browser.get(&format!("/nb/finn?sted=9008&{query}")).await;
            assert_eq!((page.status, count(&page)), (StatusCode::OK, wanted), "{query}");
        }
        let chip = browser.get("/nb/finn?sted=9008&form=drop_in&sprak=ar").await;
        assert!(
            chip.body.contains("/nb/finn?sted=9008&#38;sprak=ar") || chip.body.contains("/nb/finn?sted=9008&amp;sprak=ar"),
            "a chip takes its own away"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_public_page_is_small_guarded_and_keeps_the_phone_number() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let mut browser = Browser::new(&program);
    let offer = browser.get("/nb/finn?sted=9008&form=individual").await.link("/nb/k/5501/tilbud/");
    let time = browser.get(&offer).await.link("/nb/k/5501/bestill/");
    for lang in i18n::Lang::ALL {
        for path in [
            "/",
            "/finn?sted=9008",
            "/finn?sted=0182",
            "/finn?sted=xyz",
            "/finn?sted=Her%C3%B8y",
            "/k/5501",
            "/kart",
            "/om",
            "/tilgjengelighet",
            "/api",
            "/avbestill",
            "/k/5501/avbestill",
            "/logg-inn",
            "/nothing",
            &offer[3..],
            &time[3..],
            &format!("{}?for=self", &time[3..]),
            &format!("{}?for=other&contact=none", &time[3..]),
        ] {
            let url = format!("/{}{path}", lang.code());
            let page = browser.get(&url).await;
            assert!(page.body.len() <= 30_000, "{url} has {} bytes", page.body.len());
            assert!(page.body.matches("tel:").count() >= 2, "{url} has no phone number at top and bottom");
            let policy = page.headers[CONTENT_SECURITY_POLICY].to_str().unwrap();
            assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{url}");
            for outside in ["src=\"http", "href=\"http", "url(http", "<script>", " style=\"", "onclick"] {
                assert!(!page.body.contains(outside), "{url} holds {outside}");
            }
            // Nobody in the list of cookies: a resident's visit leaves none.
            assert!(page.headers.get("set-cookie").is_none(), "{url}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kept_page_is_made_anew_when_the_data_changes() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let mut browser = Browser::new(&program);
    let before = browser.get("/nb/k/5501").await;
    assert!(before.headers[CACHE_CONTROL].to_str().unwrap().contains("must-revalidate"));
    assert!(before.body.contains("20\u{a0}00\u{a0}01\u{a0}01"));
    let mut staff = Browser::signed_in(&program, "koordinator").await;
    let page = staff.get("/nb/kontor/innstillinger").await;
    staff.post("/nb/kontor/innstillinger", &[("token", &page.field("token")), ("phone", "20 00 99 99")]).await;
    assert!(browser.get("/nb/k/5501").await.body.contains("20\u{a0}00\u{a0}99\u{a0}99"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_bare_address_follows_the_browser_s_language_and_the_first_start() {
    let test = crate::databases::sqlite().await;
    let empty = empty_program(&test).await;
    let first = Browser::new(&empty).ask(axum::http::Request::get("/"), axum::body::Body::empty(), "/").await;
    assert_eq!(first.headers[LOCATION], "/nb/forste-gang");
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let request = axum::http::Request::get("/").header("accept-language", "so,en;q=0.5");
    let seen = Browser::new(&program).ask(request, axum::body::Body::empty(), "/").await;
    assert_eq!(seen.headers[LOCATION], "/so/");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn odd_requests_are_answered_and_break_nothing() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let mut browser = Browser::new(&program);
    for url in [
        "/xx/",
        "/nb/k/0000",
        "/nb/k/5501/tilbud/none",
        "/nb/k/5501/bestill/x",
        "/nb/finn?sted=%FF%FE",
        "/nb/finn?sted='--&side=-3",
        "/nb/%2e%2e/",
        "//",
    ] {
        let seen = browser.get(url).await;
        let is_page = seen.headers.get("content-type").is_some_and(|it| it.as_bytes().starts_with(b"text/html"));
        assert!(matches!(seen.status, StatusCode::OK | StatusCode::NOT_FOUND) && is_page, "{url}: {}", seen.status);
    }
    let long = browser.get(&format!("/nb/finn?sted={}", "a".repeat(5000))).await;
    assert_eq!(long.status, StatusCode::OK);
    let large = browser.post_once("/nb/logg-inn", &[("email", &"a".repeat(100_000))]).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    let connect =
        browser.ask(axum::http::Request::builder().method("CONNECT").uri("example.test:80"), axum::body::Body::empty(), "").await;
    assert!(!connect.status.is_success());
}
