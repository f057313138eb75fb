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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_that_arrives_after_it_was_given_up_leaves_nobody_with_a_call_to_make() {
    let secret = "ingen-kan-gjette-denne-23";
    for test in crate::databases::each().await {
        let ways = Ways { sms: Some(Arc::new(Answers(Outcome::Accepted(None)))), secret: secret.to_owned(), ..Ways::default() };
        let program = sending(&test, ways, "http://localhost").await;
        let (municipality, booking) = booked(&program, "Gjest", Route::Sms("90000010".to_owned())).await;
        message::send_due(&program.app.db, &program.app.clock, &program.dispatch).await.unwrap();
        let id: uuid::Uuid = program
            .app
            .db
            .read(move |tx| {
                tx.one(
                    db::sql!("SELECT id FROM outbox WHERE municipality_id = $1 AND subject_id = $2"),
                    db::params![municipality, booking],
                    |row| row.next(),
                )
            })
            .await
            .unwrap();
        let mut gateway = Browser::new(&program);
        let states = async || -> Vec<String> {
            let tasks = program.app.db.read(move |tx| booking::tasks_of(tx, municipality, booking)).await.unwrap();
            tasks.into_iter().map(|it| it.state).collect()
        };
        for (status, message, task) in [(2, "failed", "open"), (1, "delivered", "dropped"), (2, "delivered", "dropped")] {
            let told = gateway.get(&format!("/sms/rapport/{secret}?k={municipality}&m={id}&status={status}")).await;
            assert_eq!(told.status, StatusCode::NO_CONTENT);
            assert_eq!((newest(&program, booking).await.0.as_str(), states().await), (message, vec![task.to_owned()]));
        }
    }
}
