//! The wait, where people meet it: on the confirmation, behind number and word, in the API's answer, and on the coordinator's page.

use axum::http::StatusCode;
use db::testing::TestDb;
use db::{DbError, params, sql};
use municipality::reference::municipality_id;
use uuid::Uuid;

use crate::browser::{Browser, Seen, program, strip_tags};

/// The example offer whose list has a past, with every coming time taken. Answers its address and a time.
pub async fn full_offer(test: &TestDb, program: &digihjelpen::Program, browser: &mut Browser<'_>) -> (String, String) {
    let found = browser.get("/nb/finn?sted=9008&form=individual").await;
    let path = found.link("/nb/k/5501/tilbud/");
    let time = browser.get(&path).await.link("/nb/k/5501/bestill/");
    let offer: Uuid = path.rsplit('/').next().unwrap().parse().unwrap();
    let now = program.app.clock.now();
    test.broken_on_purpose("its meetings are full though nobody has booked them");
    let fill = move |tx: &mut db::Tx<'_>| -> Result<u64, DbError> {
        tx.run(
            sql!("UPDATE session SET taken = allowed WHERE municipality_id = $1 AND offer_id = $2 AND starts_at > $3"),
            params![municipality_id("5501"), offer, now],
        )
    };
    assert!(program.app.db.write(fill).await.unwrap() > 30);
    (path, time)
}

fn codes(page: &Seen) -> Vec<String> {
    let pieces = page.body.split("<bdi class=\"code\"").skip(1);
    pieces.map(|it| strip_tags(&it[it.find('>').unwrap() + 1..it.find("</bdi>").unwrap()])).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_joins_the_list_is_told_how_many_weeks_it_often_takes() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut resident = Browser::new(&program);
        let (_, time) = full_offer(&test, &program, &mut resident).await;
        let list = time.replace("/bestill/", "/venteliste/");
        let mut said = Vec::new();
        for wish in ["any", "this"] {
            let ask = resident.get(&format!("{list}?wish={wish}&for=self&contact=none")).await;
            let fields = [
                ("token", ask.field("token")),
                ("wish", wish.into()),
                ("for", "self".into()),
                ("contact", "none".into()),
                ("name", "Berit".into()),
            ];
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let listed = resident.post_once(&list, &fields).await;
            assert_eq!(listed.status, StatusCode::ACCEPTED, "{}", listed.body);
            let text = strip_tags(&listed.body);
            let sentence = text.find("Det tar ofte").map(|at| text[at..].split('.').next().unwrap().to_owned());
            said.push(sentence.clone());
            // The same sentence behind number and word.
            let codes = codes(&listed);
            let ask = resident.get("/nb/k/5501/avbestill").await;
            let found = resident
                .post_once("/nb/k/5501/avbestill", &[("token", &ask.field("token")), ("code", &codes[0]), ("word", &codes[1])])
                .await;
            assert_eq!(found.status, StatusCode::OK);
            let text = strip_tags(&found.body);
            assert!(sentence.map_or(!text.contains("Det tar ofte"), |it| text.contains(&it)), "{text}");
        }
        let any = said[0].clone().unwrap();
        assert!(any.contains(" uker") && any.ends_with("å få plass"), "{any}");
        assert_eq!(said[1], None, "of one certain meeting nothing is said");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_coordinator_sees_the_wait_and_what_one_more_guide_would_change() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut coordinator = Browser::signed_in(&program, "koordinator").await;
        let lists = coordinator.get("/nb/kontor/ventelister").await;
        let path = lists.link("/nb/kontor/ventelister/0");
        assert!(path.ends_with("/ventetid"), "{path}");
        let page = coordinator.get(&path).await;
        let text = strip_tags(&page.body);
        assert_eq!((page.status, page.heading().as_str()), (StatusCode::OK, "Ventetid"));
        assert!(text.contains("får ofte plass etter") && text.contains("de siste 15 ukene"), "{text}");
        assert_eq!(page.body.matches("<polygon").count(), 1);
        assert!(!text.contains("Med endringen"));
        // A guide more has as many places as a day has today: the form says so at once.
        assert!(page.body.contains("name=\"plasser\" type=\"text\" value=\"5\""), "{}", page.body);

        let changed = coordinator.get(&format!("{path}?dag=2&plasser=5&per=")).await;
        let text = strip_tags(&changed.body);
        assert_eq!(changed.status, StatusCode::OK);
        assert!(
            text.contains("Med endringen") && text.contains("Uten endringen: ") && text.contains("Listen blir stadig lengre"),
            "{text}"
        );
        assert_eq!(changed.body.matches("<polygon").count(), 2);
        // Table and chart tell the same: nine rows with both.
        assert_eq!(changed.body.matches("data-label=\"Ventetid med endringen\"").count(), 9);
        assert_eq!(coordinator.get(&format!("{path}?dag=2&plasser=5&per=")).await.body, changed.body, "the same at every look");
        let larger = coordinator.get(&format!("{path}?dag=&plasser=5&per=1")).await;
        assert!(strip_tags(&larger.body).contains("Endringen gjør liten forskjell"), "as many seats as now");

        let wrong = coordinator.get(&format!("{path}?dag=2&plasser=mange&per=0")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(strip_tags(&wrong.body).contains("Skriv et tall fra 1 til 200") && wrong.body.contains("value=\"mange\""));
        assert_eq!(wrong.body.matches("<polygon").count(), 1, "what cannot be read changes nothing");

        let english = coordinator.get(&path.replace("/nb/", "/en/")).await;
        assert!(strip_tags(&english.body).contains("Reckoned from the list in the last 15 weeks"));
        let course = coordinator.get("/nb/finn?sted=9008&form=course").await.link("/nb/k/5501/tilbud/");
        let course = course.rsplit('/').next().unwrap().to_owned();
        let empty = coordinator.get(&format!("/nb/kontor/ventelister/{course}/ventetid")).await;
        assert!(strip_tags(&empty.body).contains("Ingen har stått på denne ventelisten ennå"));
        assert_eq!(empty.body.matches("<polygon").count(), 0);
        let oslo = coordinator.get("/nb/finn?sted=0182&form=individual").await.link("/nb/k/0301/tilbud/");
        let oslo = oslo.rsplit('/').next().unwrap().to_owned();
        let foreign = coordinator.get(&format!("/nb/kontor/ventelister/{oslo}/ventetid")).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND, "another municipality's offer");
    }
}
