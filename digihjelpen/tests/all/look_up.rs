//! Number and word: what guessing meets, and what staff see of it.

use axum::http::StatusCode;

use crate::browser::{Browser, program, strip_tags};
use crate::journeys::{code_and_word, to_the_form};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b84_five_wrong_words_throttle_the_number_staff_see_it_and_the_desk_can_still_help() {
    for (n, test) in crate::databases::each().await.into_iter().enumerate() {
        let program = program(&test).await;
        // The brakes belong to the process: each engine gets a number of its own.
        for _ in 0..=n {
            let _: [u8; 8] = program.app.clock.random();
        }
        let mut resident = Browser::new(&program);
        let (form, action) = to_the_form(&mut resident, "nb", "self", "none").await;
        let booked = resident
            .post_once(&action, &[("token", &form.field("token")), ("for", "self"), ("contact", "none"), ("name", "Anne")])
            .await;
        let (code, word) = code_and_word(&booked);
        let mut guide = Browser::signed_in(&program, "veileder").await;
        let find = format!("/nb/kontor/finn?kode={}", code.replace(' ', "+"));
        assert!(!strip_tags(&guide.get(&find).await.body).contains("feil kodeord"));

        let token = resident.get("/nb/k/5501/avbestill").await.field("token");
        for _ in 0..5 {
            resident.post_once("/nb/k/5501/avbestill", &[("token", &token), ("code", &code), ("word", "feil ord")]).await;
        }
        let seen = resident.post_once("/nb/k/5501/avbestill", &[("token", &token), ("code", &code), ("word", &word)]).await;
        assert_eq!(seen.status, StatusCode::TOO_MANY_REQUESTS);

        // It is nine o'clock; a quarter of an hour later the page answers again.
        let page = guide.get(&find).await;
        let text = strip_tags(&page.body);
        assert!(text.contains("feil kodeord 5 ganger") && text.contains("kl. 09.15"), "{text}");
        let own = guide.get(&page.link("/nb/kontor/time/")).await;
        assert!(strip_tags(&own.body).contains("feil kodeord 5 ganger"));
        let cancel =
            page.body.split("action=\"").skip(1).map(|it| it.split('"').next().unwrap()).find(|it| it.ends_with("/avbestill"));
        let done = guide.post(cancel.unwrap(), &[("token", &page.field("token")), ("why", "asked")]).await;
        assert_eq!(done.status, StatusCode::OK);
        assert!(strip_tags(&done.body).contains("Ingen har bestilt ennå"), "{}", done.body);
    }
}
