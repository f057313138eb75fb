//! The outbox as staff see it, and what the program remembers beside its database.

use std::sync::Arc;

use booking::Route;
use digihjelpen::restored;
use jiff::SignedDuration;
use message::{Handed, Outcome, Outgoing, Way, Ways};

use crate::browser::{Browser, strip_tags};
use crate::gateways::{booked, newest, sending};

/// A gateway that takes nothing.
struct Refuses(Outcome);

impl Way for Refuses {
    fn send<'a>(&'a self, _: &'a Outgoing) -> Handed<'a> {
        let outcome = self.0.clone();
        Box::pin(std::future::ready(outcome))
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_see_what_left_what_waits_and_why_and_try_again_what_was_given_up() {
    for test in crate::databases::each().await {
        let ways = Ways {
            sms: Some(Arc::new(Refuses(Outcome::Later("unreachable")))),
            email: Some(Arc::new(Refuses(Outcome::Refused("refused")))),
            ..Ways::default()
        };
        let program = sending(&test, ways, "http://localhost").await;
        let (municipality, waits) = booked(&program, "Gjest", Route::Sms("90000010".to_owned())).await;
        let (_, refused) = booked(&program, "Gjest", Route::Email("a@b.test".to_owned())).await;
        message::send_due(&program.app.db, &program.app.clock, &program.dispatch).await.unwrap();
        let mut staff = Browser::signed_in(&program, "koordinator").await;
        let page = strip_tags(&staff.get("/nb/kontor/meldinger").await.body);
        for said in [
            "SMS: sending feiler. Senderen svarer ikke.",
            "Prøvd én gang.",
            "Senderen tok ikke imot meldingen.",
            "Venter: 1",
            "Ikke sendt: 1",
            "Én del.",
        ] {
            assert!(page.contains(said), "«{said}» is missing: {page}");
        }
        let failed = staff.get("/nb/kontor/meldinger?tilstand=failed").await;
        assert!(!strip_tags(&failed.body).contains("90 00 00 10") && failed.body.contains("a@b.test"));
        assert_eq!(staff.get("/nb/kontor/meldinger?tilstand=tull").await.status, 200);
        let token = failed.field("token");
        let again = staff.post("/nb/kontor/meldinger", &[("token", &token), ("message", "all")]).await;
        assert!(strip_tags(&again.body).contains("Én melding prøves igjen."), "{}", again.url);
        assert_eq!(newest(&program, refused).await.0, "waiting");
        // Two hours later it is a matter for whoever runs the place.
        program.app.clock.advance(SignedDuration::from_hours(2));
        let mut staff = Browser::signed_in(&program, "koordinator").await;
        let home = strip_tags(&staff.get("/nb/kontor").await.body);
        assert!(home.contains("2 meldinger til innbyggere har ventet"), "{home}");
        let tasks = program.app.db.read(move |tx| booking::tasks_of(tx, municipality, refused)).await.unwrap();
        assert_eq!(tasks.len(), 1);
        assert_eq!(newest(&program, waits).await.0, "waiting");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b111_a_database_that_is_older_than_the_last_sign_of_life_was_restored() {
    for test in crate::databases::each().await {
        let program = sending(&test, Ways::default(), "http://localhost").await;
        let (_, booking) = booked(&program, "Gjest", Route::Sms("90000010".to_owned())).await;
        let folder = tempfile::tempdir().unwrap();
        let sign = folder.path().join("sending.sign");
        assert_eq!(restored::look(&program.app, &sign).await.unwrap(), None, "the first start");
        restored::show_sign(&program.app, &sign).await.unwrap();
        program.app.clock.advance(SignedDuration::from_hours(8));
        assert_eq!(restored::look(&program.app, &sign).await.unwrap(), None, "it only stood still for a night");
        // The program ran on, and then last night's backup was put in the database's place: its sign is an old one.
        std::fs::write(&sign, program.app.clock.now().to_string()).unwrap();
        assert_eq!(restored::look(&program.app, &sign).await.unwrap(), Some(1));
        assert_eq!(newest(&program, booking).await.1, "restored");
        restored::show_sign(&program.app, &sign).await.unwrap();
        assert_eq!(restored::look(&program.app, &sign).await.unwrap(), None);
    }
}
