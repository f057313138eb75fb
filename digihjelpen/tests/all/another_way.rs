//! A way fails: staff see which and why, and somebody chooses the next one. The program never does.

use std::sync::Arc;

use axum::http::StatusCode;
use booking::Route;
use message::{Handed, Outcome, Outgoing, Way, Ways};

use crate::browser::{Browser, strip_tags};
use crate::gateways::{booked, newest, sending};

/// Answers every message with the same.
struct Answers(Outcome);

impl Way for Answers {
    fn send<'a>(&'a self, _: &'a Outgoing) -> Handed<'a> {
        Box::pin(std::future::ready(self.0.clone()))
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_a_way_fails_staff_see_why_and_choose_the_next_and_what_was_not_told_is_told_by_it() {
    for test in crate::databases::each().await {
        let ways = Ways {
            sms: Some(Arc::new(Answers(Outcome::Accepted(None)))),
            email: Some(Arc::new(Answers(Outcome::Refused("refused")))),
            ..Ways::default()
        };
        let program = sending(&test, ways, "http://localhost").await;
        let send = async || message::send_due(&program.app.db, &program.app.clock, &program.dispatch).await.unwrap();
        let (municipality, booking) = booked(&program, "Gjest", Route::Email("gjest@eksempel.test".to_owned())).await;
        send().await;
        assert_eq!(newest(&program, booking).await.0, "failed");
        let tasks = async || program.app.db.read(move |tx| booking::tasks_of(tx, municipality, booking)).await.unwrap();
        assert_eq!(
            (tasks().await.len(), tasks().await[0].kind.clone()),
            (1, "decide".to_owned()),
            "nothing else was tried by itself"
        );

        // The task says what failed and why, and leads to the page where the person's word is noted.
        let mut staff = Browser::signed_in(&program, "veileder").await;
        let page = staff.get("/nb/kontor/oppgaver").await;
        assert!(strip_tags(&page.body).contains("E-post kom ikke fram. Senderen tok ikke imot meldingen."), "{}", page.body);
        let address = page.link(&format!("/nb/kontor/time/{booking}/endre"));
        let form = staff.get(&address).await;
        let (token, version) = (form.field("token"), form.field("version"));
        let fields = [
            ("token", token.as_str()),
            ("version", version.as_str()),
            ("for", "self"),
            ("name", "Gjest"),
            ("contact", "phone"),
            ("phone", "90 00 00 10"),
            ("people", "1"),
        ];
        assert_eq!(staff.post(&address, &fields).await.status, StatusCode::OK);
        assert_eq!(tasks().await[0].state, "dropped", "nobody need decide any more");
        send().await;
        assert_eq!(newest(&program, booking).await.0, "sent");
        assert!(newest(&program, booking).await.2.starts_with("Digihjelpen: Gjest har time"));
        let page = staff.get("/nb/kontor/oppgaver").await;
        assert!(!strip_tags(&page.body).contains("E-post kom ikke fram"));
    }
}
