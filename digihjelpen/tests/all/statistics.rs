//! What is counted stays counted when nobody is known any more.

use booking::{ANY_TIME, Channel, Route, Target, Wish};
use jiff::civil::date;
use jiff::{SignedDuration, ToSpan};

use crate::browser::program;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b108_the_month_s_statistics_are_the_same_before_and_after_contacts_are_erased() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (db, clock) = (program.app.db.clone(), program.app.clock.clone());
        let means = booking::Means::of(&program.app);
        let municipality = municipality::reference::municipality_id("5501");
        let guide = {
            let people = db.read(move |tx| person::account::people_in(tx, municipality)).await.unwrap();
            people.into_iter().find(|it| it.roles.has(person::COORDINATOR)).unwrap().id
        };
        let now = clock.now();
        let offers = db.read(move |tx| offer::by_municipality(tx, municipality)).await.unwrap();
        let course = offers.into_iter().find(|it| it.is.form == offer::Form::Individual).unwrap();
        let (id, place) = (course.id, course.is.place);
        let session = db
            .read(move |tx| offer::upcoming(tx, municipality, id, now, 60))
            .await
            .unwrap()
            .into_iter()
            .rfind(|it| it.state == offer::SessionState::Open && it.taken == 0)
            .unwrap();

        // Twelve people in turn: one is booked and leaves, the next gets the seat from the list, by all ways in which people are reached.
        let wish = |n: u8| booking::Request {
            municipality,
            session: session.id,
            people: 1,
            reason: String::new(),
            overbook: false,
            form_key: [n; 16],
            contact: booking::Contact {
                name: format!("Gjest {n}"),
                companion: None,
                route: if n.is_multiple_of(2) {
                    Route::Sms(format!("410000{n:02}"))
                } else {
                    Route::Call(format!("776000{n:02}"))
                },
                reaches_companion: false,
                language: i18n::Lang::Nb,
                written_in: i18n::Lang::Nb,
                access: vec![],
                needs: "BankID".to_owned(),
            },
            channel: Channel::Web,
            made_by: None,
            on_behalf: false,
            client: None,
            secret: means.secret,
            word: booking::CodeWord::of_form(&means.secret, &[n; 16], i18n::Lang::Nb),
            asked: None,
            hold: None,
            confirmed: false,
        };
        let (first, inner) = (wish(0), means.clone());
        let mut booked = db.write(move |tx| booking::book(tx, &inner, &first)).await.unwrap().id;
        for n in 1..12 {
            let (next, inner, aim) = (wish(n), means.clone(), Target::Session(session.id));
            let entry = db.write(move |tx| booking::join(tx, &inner, &next, aim)).await.unwrap().id;
            clock.advance(SignedDuration::from_hours(1));
            let inner = means.clone();
            booked = db
                .write(move |tx| -> Result<_, booking::BookingError> {
                    if n == 3 {
                        let act = inner.act(municipality, Some(guide)).because("deadline").noting("frist hos NAV, ring datteren");
                        booking::set_priority(tx, &act, entry, 1)?;
                    }
                    booking::cancel(tx, &inner.act(municipality, None), booked)?;
                    let invited = booking::invitation_of(tx, municipality, entry)?.ok_or(booking::BookingError::NotFound)?;
                    match booking::accept(tx, &inner.act(municipality, None), invited.id)? {
                        booking::Accepted::Booked(id) => Ok(id),
                        booking::Accepted::Noted => Err(booking::BookingError::NotFound),
                    }
                })
                .await
                .unwrap();
            let visit = guidance::NewVisit {
                place,
                offer: Some(id),
                form: offer::Form::Individual,
                date: clock.today(),
                minutes: 30 + i64::from(n),
                themes: vec!["device".to_owned()],
                obstacles: vec!["skills".to_owned()],
                outcome: "solved".to_owned(),
                booked: true,
                logged_by: guide,
                form_key: [n; 16],
            };
            let (visit_id, at) = (clock.id(), clock.now());
            db.write(move |tx| guidance::log(tx, municipality, visit_id, &visit, at)).await.unwrap();
        }
        // Somebody still waits, and is erased on asking.
        let (late, inner) = (wish(20), means.clone());
        let any = Target::Any(Wish { offer: id, days: 127, from: ANY_TIME.0, to: ANY_TIME.1 });
        drop(db.write(move |tx| booking::join(tx, &inner, &late, any)).await);

        let since = now - SignedDuration::from_hours(1);
        let statistics = async || {
            let means = means.clone();
            let read = move |tx: &mut db::Tx<'_>| -> Result<_, db::DbError> {
                let counts = guidance::count(tx, municipality, 202_601, 202_653)?;
                let turns: Vec<_> = booking::out_of_turn(tx, &means, municipality, since)?
                    .into_iter()
                    .map(|it| (it.at, it.act, it.by, it.reason))
                    .collect();
                Ok((counts, booking::waits(tx, municipality, since)?, turns))
            };
            db.read(read).await.unwrap()
        };
        let before = statistics().await;
        assert!(before.0.visits >= 11 && before.2.len() == 1, "there is something to count: {:?}", before.2);
        assert!(before.1.0.iter().any(|it| it.people.is_some()), "{:?}", before.1);

        let long_after = date(2026, 11, 23) + 400.days();
        let inner = means.clone();
        db.write(move |tx| -> Result<(), booking::BookingError> {
            booking::forget(tx, &inner.act(municipality, Some(guide)), booked)?;
            booking::erase_expired(tx, long_after)?;
            Ok(())
        })
        .await
        .unwrap();
        let left: i64 = db
            .read(move |tx| -> Result<_, db::DbError> {
                tx.one(
                    db::sql!("SELECT COUNT(*) FROM contact c JOIN booking b ON b.municipality_id = c.municipality_id AND b.contact_id = c.id"),
                    db::params![],
                    |row| row.next(),
                )
            })
            .await
            .unwrap();
        assert_eq!(left, 0, "whoever was booked is erased");
        assert_eq!(statistics().await, before, "on {}", db.engine_name());
    }
}
