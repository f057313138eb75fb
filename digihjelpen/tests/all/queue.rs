//! The drop-in queue by its pages. It is Monday 23 November 2026, nine o'clock; the example place has drop-in from eight to twenty, one number is
//! called and four wait.

use axum::http::StatusCode;
use axum::http::header::CONTENT_SECURITY_POLICY;
use jiff::SignedDuration;

use crate::browser::{Browser, Seen, program, strip_tags};

/// The path of the queue where the signed-in person works.
async fn queue_path(staff: &mut Browser<'_>) -> String {
    let page = staff.get("/nb/kontor/ko").await;
    // A guide who helps is led there; a coordinator chooses.
    if page.body.contains("name=\"act\"") {
        page.url.clone()
    } else {
        page.body
            .split("href=\"")
            .filter_map(|it| it.split('"').next())
            .filter(|it| it.starts_with("/nb/kontor/ko/"))
            .min()
            .unwrap()
            .to_owned()
    }
}

/// The place whose queue runs.
async fn running(program: &digihjelpen::Program) -> String {
    queue_path(&mut Browser::signed_in(program, "veileder").await).await
}

async fn press(staff: &mut Browser<'_>, path: &str, act: &str) -> Seen {
    let page = staff.get(path).await;
    let token = page.field("token");
    let ticket = if page.body.contains("name=\"ticket\"") { page.field("ticket") } else { String::new() };
    staff.post(path, &[("token", &token), ("act", act), ("ticket", &ticket)]).await
}

fn text(page: &Seen) -> String {
    strip_tags(page.body.split("<main").nth(1).unwrap_or_default())
}

/// The addresses of the screens that the example has: tablet and wall.
async fn screens(program: &digihjelpen::Program) -> (String, String) {
    let mut staff = Browser::signed_in(program, "koordinator").await;
    let path = running(program).await;
    let page = staff.get(&format!("{path}/skjermer")).await;
    let find = |word: &str| {
        let link = page.link(&format!("http://localhost/nb/k/5501/{word}/"));
        link.strip_prefix("http://localhost").unwrap().to_owned()
    };
    (find("nummer"), find("skjerm"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_takes_a_number_at_the_tablet_follows_it_and_goes_again() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (tablet, wall) = screens(&program).await;
        let mut resident = Browser::new(&program);
        let page = resident.get(&tablet).await;
        assert!(text(&page).contains("4 venter foran deg."), "{}", text(&page));
        let form = page.field("token");
        let taken = resident.post_once(&tablet, &[("token", &form)]).await;
        assert_eq!(taken.status, StatusCode::CREATED);
        assert_eq!(taken.headers["refresh"].to_str().unwrap(), format!("45; url={tablet}"));
        // Pressed twice: the same number.
        let again = resident.post_once(&tablet, &[("token", &form)]).await;
        let number = |page: &Seen| page.body.split("queue-number\"><bdi>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        assert_eq!((number(&taken), number(&again)), ("9".to_owned(), "9".to_owned()));
        // Its own page is found by the short address too, and opening it changes nothing.
        let own = taken.link("/nb/k/5501/ko/");
        let short = format!("/t/{}", own.rsplit('/').next().unwrap());
        for path in [own.as_str(), short.as_str(), &format!("{own}?going=1")] {
            let page = resident.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(page.headers[CONTENT_SECURITY_POLICY].to_str().unwrap().contains("connect-src 'self'"));
        }
        assert!(text(&resident.get(&own).await).contains("4 venter foran deg."));
        assert!(text(&resident.get(&wall).await).contains("5 venter."));
        // Another municipality's address does not lead there.
        assert_eq!(resident.get(&own.replace("5501", "0301")).await.status, StatusCode::NOT_FOUND);
        let asked = resident.get(&format!("{own}?going=1")).await;
        let left = resident.post(&own, &[("token", &asked.field("token"))]).await;
        assert!(text(&left).contains("Du er ute av køen."), "{}", text(&left));
        assert!(text(&resident.get(&wall).await).contains("4 venter."));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b99_near_closing_the_tablet_says_so_and_offers_an_appointment() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let (tablet, wall) = screens(&program).await;
    program.app.clock.advance(SignedDuration::from_mins(10 * 60 + 50));
    // Somebody has come to help in the evening; whoever came in the morning and pressed nothing since has gone home.
    let now = program.app.clock.now();
    program.app.db.write(move |tx| tx.run(db::sql!("UPDATE queue_guide SET since = $1"), db::params![now])).await.unwrap();
    let mut resident = Browser::new(&program);
    let page = resident.get(&tablet).await;
    let refused = resident.post_once(&tablet, &[("token", &page.field("token"))]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(text(&refused).contains("Vi stenger kl. 20.00, og 4 venter foran deg."), "{}", text(&refused));
    assert!(refused.link("/nb/finn?sted=9008").ends_with("form=individual"));
    // Whoever wants the number all the same gets it.
    let taken = resident.post_once(&tablet, &[("token", &refused.field("token")), ("anyway", "yes")]).await;
    assert_eq!(taken.status, StatusCode::CREATED);
    // Closed: no button, and when it is next.
    program.app.clock.advance(SignedDuration::from_mins(15));
    let closed = resident.get(&tablet).await;
    assert!(!closed.body.contains("queue-take") && text(&closed).contains("Neste gang er i morgen"), "{}", text(&closed));
    assert!(text(&resident.get(&wall).await).contains("Du kan ikke komme innom nå"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_guide_calls_helps_logs_and_comes_back_to_the_queue() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (_, wall) = screens(&program).await;
        let mut staff = Browser::signed_in(&program, "koordinator").await;
        let path = running(&program).await;
        let page = staff.get(&path).await;
        let wrong = staff.post(&path, &[("token", &page.field("token")), ("act", "start"), ("desk", "mange")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("value=\"mange\""), "what was typed is kept");
        staff.post(&path, &[("token", &page.field("token")), ("act", "start"), ("desk", "3")]).await;
        let called = press(&mut staff, &path, "next").await;
        assert!(text(&called).contains("Ropt opp 5"), "{}", text(&called));
        let mut screen = Browser::new(&program);
        let shown = screen.get(&wall).await;
        assert!(shown.body.contains("data-say=\"Nummer 5, bord 3.\"") && shown.headers.contains_key("refresh"));
        assert!(!screen.get(&format!("{wall}?live=1")).await.headers.contains_key("refresh"));
        for name in ["Eksempelkoordinator", "Eksempelveileder"] {
            assert!(!shown.body.contains(name), "the wall names nobody");
        }
        // Absent only after calling again twice; and the press is taken back.
        assert!(text(&press(&mut staff, &path, "absent").await).contains("Rop opp to ganger til"));
        for _ in 0..2 {
            press(&mut staff, &path, "recall").await;
        }
        press(&mut staff, &path, "absent").await;
        assert!(text(&press(&mut staff, &path, "undo").await).contains("Det siste du gjorde, er angret."));
        press(&mut staff, &path, "begin").await;
        program.app.clock.advance(SignedDuration::from_mins(17));
        let log = press(&mut staff, &path, "done").await;
        assert!(log.url.starts_with("/nb/kontor/logg?sted="), "{}", log.url);
        let place = path.rsplit('/').next().unwrap();
        assert!(log.body.contains(&format!("value=\"{place}\" selected")), "the place is filled in");
        assert!(log.body.contains("value=\"drop_in\" id=\"form\" checked") || log.body.contains("value=\"drop_in\" checked"));
        assert!(log.body.contains("value=\"15\"") && log.body.contains("checked"), "the length is filled in");
        let saved = staff
            .post(
                "/nb/kontor/logg",
                &[("token", &log.field("token")), ("theme", "device"), ("place", place), ("form", "drop_in"), ("minutes", "15")],
            )
            .await;
        assert_eq!(saved.status, StatusCode::OK);
        assert_eq!(saved.link("/nb/kontor/ko/"), path);
        assert!(text(&press(&mut staff, &path, "stop").await).contains("Skal du hjelpe i køen?"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_desk_gives_numbers_and_slips() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let mut staff = Browser::signed_in(&program, "veileder").await;
    let path = queue_path(&mut staff).await;
    let page = staff.get(&path).await;
    for _ in 0..2 {
        let slip = staff.post(&format!("{path}/nummer"), &[("token", &page.field("token")), ("channel", "phone")]).await;
        assert!(slip.url.contains("/lapp/") && slip.body.contains("queue-number\"><bdi>9<"), "the same form, the same number");
        // The number of the municipality stands on it.
        assert!(slip.body.contains("class=\"ticket\"") && slip.body.contains("tel:"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_address_is_made_and_ended() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let mut staff = Browser::signed_in(&program, "koordinator").await;
    let path = format!("{}/skjermer", running(&program).await);
    let (tablet, wall) = screens(&program).await;
    let mut screen = Browser::new(&program);
    // A tablet's secret opens no wall.
    assert_eq!(screen.get(&tablet.replace("/nummer/", "/skjerm/")).await.status, StatusCode::NOT_FOUND);
    let page = staff.get(&path).await;
    let ends: Vec<String> =
        page.body.split("name=\"end\" value=\"").skip(1).map(|it| it.split('"').next().unwrap().to_owned()).collect();
    assert_eq!(ends.len(), 2);
    for end in &ends {
        staff.post(&path, &[("token", &page.field("token")), ("end", end)]).await;
    }
    for url in [&tablet, &wall] {
        assert_eq!(screen.get(url).await.status, StatusCode::NOT_FOUND, "{url}");
    }
    let made = staff.post(&path, &[("token", &page.field("token")), ("kind", "wall"), ("sound", "gong")]).await;
    let new = made.link("http://localhost/nb/k/5501/skjerm/");
    assert!(screen.get(new.strip_prefix("http://localhost").unwrap()).await.body.contains("data-sound=\"gong\""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_says_what_is_wrong_in_each_line_and_keeps_everything() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let mut staff = Browser::signed_in(&program, "koordinator").await;
    let path = format!("{}/ark/skriv-inn", running(&program).await);
    let page = staff.get(&path).await;
    let token = page.field("token");
    let wrong = staff
        .post(
            &path,
            &[
                ("token", &token),
                ("date", "23.11.2026"),
                ("came_1", "8.05"),
                ("begun_1", "8.10"),
                ("came_2", "8.30"),
                ("begun_2", "8.20"),
                ("came_3", "snart"),
                ("came_5", "8.40"),
                ("left_6", "yes"),
            ],
        )
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (id, line) in [("came_2", 2), ("came_3", 3), ("begun_5", 5), ("came_6", 6)] {
        assert!(wrong.body.contains(&format!("href=\"#{id}\">Linje {line}:")), "{id}");
    }
    assert!(wrong.body.contains("value=\"snart\"") && wrong.body.contains("value=\"8.05\""), "all that was typed is kept");
    let right = [
        ("token", token.as_str()),
        ("date", "23.11.2026"),
        ("came_1", "0805"),
        ("begun_1", "kl. 8.10"),
        ("came_2", "8"),
        ("left_2", "yes"),
    ];
    for saved in ["2 linjer er lagret.", "0 linjer er lagret."] {
        let page = staff.post(&path, &right).await;
        assert!(text(&page).contains(saved), "{}", text(&page));
    }
    // Another form with the same lines is asked about; what was saved can be taken back.
    let other = staff.get(&path).await.field("token");
    let mut again = right;
    again[0] = ("token", other.as_str());
    let asked = staff.post_once(&path, &again).await;
    assert_eq!(asked.status, StatusCode::CONFLICT);
    assert!(text(&asked).contains("2 linjer står der fra før") && asked.body.contains("value=\"0805\""), "{}", text(&asked));
    let mut meant = again.to_vec();
    meant.push(("another", "yes"));
    let saved = staff.post(&path, &meant).await;
    assert!(text(&saved).contains("2 linjer er lagret."), "{}", text(&saved));
    let undo = path.replace("skriv-inn", "angre");
    let undone = staff.post(&undo, &[("token", &saved.field("token")), ("sheet", &saved.field("sheet"))]).await;
    assert!(text(&undone).contains("2 linjer er tatt bort."), "{}", text(&undone));
    let empty = staff.post(&path, &[("token", &token), ("date", "23.11.2026")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long_ago = staff.post(&path, &[("token", &token), ("date", "23.1.2026"), ("came_1", "8"), ("begun_1", "8")]).await;
    assert!(long_ago.body.contains("href=\"#date\""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_has_an_appointment_checks_in_and_is_logged_by_it() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    // Thursday: individual help in the same town.
    let mut resident = Browser::new(&program);
    let offer = resident.get("/nb/finn?sted=9008&form=individual").await.link("/nb/k/5501/tilbud/");
    let time = resident.get(&offer).await.link("/nb/k/5501/bestill/");
    let form = resident.get(&format!("{time}?for=self&contact=none")).await;
    resident.post_once(&time, &[("token", &form.field("token")), ("for", "self"), ("contact", "none"), ("name", "Anne")]).await;
    let mut staff = Browser::signed_in(&program, "koordinator").await;
    let places: Vec<String> = staff
        .get("/nb/kontor/ko")
        .await
        .body
        .split("href=\"")
        .filter_map(|it| it.split('"').next())
        .filter(|it| it.starts_with("/nb/kontor/ko/"))
        .map(str::to_owned)
        .collect();
    program.app.clock.advance(SignedDuration::from_hours(3 * 24));
    let mut staff_now = Browser::signed_in(&program, "koordinator").await;
    let mut found = 0;
    for path in places {
        let list = staff_now.get(&format!("{path}/timer")).await;
        if !text(&list).contains("Anne") {
            continue;
        }
        found += 1;
        let wrong = staff_now.post(&format!("{path}/timer"), &[("token", &list.field("token")), ("code", "123")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("value=\"123\""));
        let slip = staff_now
            .post(&format!("{path}/timer"), &[("token", &list.field("token")), ("booking", &list.field("booking"))])
            .await;
        assert!(slip.url.contains("/lapp/") && text(&slip).contains("Du har time kl. 10.00"), "{}", text(&slip));
        assert!(!slip.body.contains("Anne"), "a slip names nobody");
        assert!(!text(&staff_now.get(&format!("{path}/timer")).await).contains("Anne"));
        let page = staff_now.get(&path).await;
        staff_now.post(&path, &[("token", &page.field("token")), ("act", "start"), ("desk", "")]).await;
        assert!(text(&press(&mut staff_now, &path, "next").await).contains("har bestilt time"));
        let log = press(&mut staff_now, &path, "done").await;
        assert!(log.url.starts_with("/nb/kontor/logg?time=") && text(&log).contains("Timen til Anne"), "{}", log.url);
    }
    assert_eq!(found, 1);
}
