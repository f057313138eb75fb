//! Opening rules, exceptions and the meetings that follow, on both engines.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod busy;
mod feed;

use clock::Clock;
use db::DbError;
use db::testing::{TestDb, each};
use i18n::Lang;
use jiff::civil::{Date, date};
use municipality::reference::{self, municipality_id};
use offer::{Exception, Form, Known, NewOffer, NewPlace, NewRule, OfferError, OfferState, Session, SessionState};
use uuid::Uuid;

struct World {
    test: TestDb,
    clock: Clock,
    municipality: Uuid,
    offer: Uuid,
    place: Uuid,
}

impl World {
    /// One offer with one place. It is Monday 12 October 2026.
    async fn new(test: TestDb, form: Form, minutes: i64) -> Self {
        let clock = Clock::fixed("2026-10-12T07:00:00Z".parse().unwrap(), 3);
        reference::load(&test.db).await.unwrap();
        let (municipality, offer, place) = (municipality_id("5501"), clock.id(), clock.id());
        let inner = clock.clone();
        test.db
            .write(move |tx| -> Result<(), OfferError> {
                let organisation = inner.id();
                offer::save_organisation(tx, municipality, organisation, "Folkebiblioteket")?;
                let new = NewPlace {
                    name: "Biblioteket".to_owned(),
                    street: "Gata 1".to_owned(),
                    postal_code: "9008".to_owned(),
                    postal_place: "Tromsø".to_owned(),
                    way_in: String::new(),
                    bus_stop: String::new(),
                    phone: String::new(),
                    wheelchair: Known::Yes,
                    hearing_loop: Known::Unknown,
                    screened: Known::Unknown,
                    position: None,
                    example: false,
                };
                offer::save_place(tx, municipality, place, organisation, &new)?;
                offer::save(tx, municipality, offer, &new_offer(place, form, minutes), 0, (inner.now(), inner.today()))?;
                offer::set_state(tx, municipality, offer, OfferState::Published)
            })
            .await
            .unwrap();
        Self { test, clock, municipality, offer, place }
    }

    async fn rule(&self, rule: NewRule) -> Uuid {
        let (id, municipality, offer, clock) = (self.clock.id(), self.municipality, self.offer, self.clock.clone());
        self.test
            .db
            .write(move |tx| -> Result<(), OfferError> {
                offer::add_rule(tx, municipality, offer, id, &rule)?;
                offer::extend_offer(tx, &clock, municipality, offer).map(drop)
            })
            .await
            .unwrap();
        id
    }

    async fn sessions(&self) -> Vec<Session> {
        let (municipality, offer, now) = (self.municipality, self.offer, self.clock.now());
        self.test.db.read(move |tx| -> Result<_, DbError> { offer::upcoming(tx, municipality, offer, now, 500) }).await.unwrap()
    }

    async fn open(&self) -> Vec<(Date, u16, u16)> {
        self.sessions()
            .await
            .into_iter()
            .filter(|it| it.state == SessionState::Open)
            .map(|it| (it.date, it.from, it.to))
            .collect()
    }

    async fn add(&self, first: Date, last: Date, open: bool) -> Uuid {
        let it =
            Exception { id: self.clock.id(), place: None, open, first_day: first, last_day: last, reason: "Flytting".to_owned() };
        let (id, municipality, clock) = (it.id, self.municipality, self.clock.clone());
        self.test
            .db
            .write(move |tx| -> Result<(), DbError> {
                offer::add_exception(tx, municipality, &it)?;
                offer::extend_municipality(tx, &clock, municipality).map(drop)
            })
            .await
            .unwrap();
        id
    }

    async fn remove(&self, id: Uuid) {
        let (municipality, clock) = (self.municipality, self.clock.clone());
        self.test
            .db
            .write(move |tx| -> Result<(), OfferError> {
                offer::remove_exception(tx, municipality, id, clock.today())?;
                Ok(offer::extend_municipality(tx, &clock, municipality).map(drop)?)
            })
            .await
            .unwrap();
    }
}

fn new_offer(place: Uuid, form: Form, minutes: i64) -> NewOffer {
    NewOffer {
        place,
        form,
        title: "Hjelp".to_owned(),
        about: "Vi øver.".to_owned(),
        bring: String::new(),
        text_language: Lang::Nb,
        minutes,
        seats: 1,
        reserve_percent: 0,
        most_together: 2,
        residents_book: true,
        themes: vec!["device".to_owned()],
        languages: vec!["nb".to_owned()],
        audiences: vec![],
        example: false,
    }
}

fn tuesdays() -> NewRule {
    NewRule {
        weekday: 2,
        from: 600,
        to: 765,
        recurs: offer::Recurs::WEEKLY,
        first_day: date(2026, 10, 1),
        last_day: None,
        guide: None,
        room: None,
    }
}

#[tokio::test]
async fn nine_o_clock_stays_nine_o_clock_and_making_again_makes_nothing_new() {
    for test in each().await {
        let world = World::new(test, Form::DropIn, 20).await;
        world.rule(NewRule { from: 540, to: 600, ..tuesdays() }).await;
        let made = world.sessions().await;
        assert_eq!(made[0].starts_at.to_string(), "2026-10-13T07:00:00Z");
        assert_eq!(made[2].starts_at.to_string(), "2026-10-27T08:00:00Z");
        let (clock, municipality) = (world.clock.clone(), world.municipality);
        let again = world
            .test
            .db
            .write(move |tx| -> Result<_, DbError> { offer::extend_municipality(tx, &clock, municipality) })
            .await
            .unwrap();
        assert_eq!(again, 0);
        assert_eq!(world.sessions().await.len(), made.len());
    }
}

#[tokio::test]
async fn a_closed_day_closes_its_meetings_and_taking_it_back_opens_them() {
    for test in each().await {
        let world = World::new(test, Form::Individual, 60).await;
        world.rule(tuesdays()).await;
        let all = world.open().await;
        let (day, other) = (date(2026, 10, 20), date(2026, 10, 27));
        let first = world.add(day, other, false).await;
        assert!(world.open().await.iter().all(|it| it.0 != day && it.0 != other));
        assert!(world.sessions().await.iter().any(|it| it.date == day && it.state_reason == "Flytting"), "a closed day says why");
        // A second closing of the same day keeps it closed when the first is taken back.
        let second = world.add(day, day, false).await;
        world.remove(first).await;
        let open = world.open().await;
        assert!(open.iter().all(|it| it.0 != day) && open.iter().any(|it| it.0 == other), "{}", world.test.db.engine_name());
        world.remove(second).await;
        assert_eq!(world.open().await, all);
    }
}

#[tokio::test]
async fn a_holiday_is_closed_unless_somebody_opens_it_here() {
    for test in each().await {
        let world = World::new(test, Form::DropIn, 20).await;
        // Christmas Day 2026 is a Friday, and within the horizon from November on.
        world.clock.advance(jiff::SignedDuration::from_hours(24 * 35));
        world.rule(NewRule { weekday: 5, ..tuesdays() }).await;
        let christmas = date(2026, 12, 25);
        assert!(world.sessions().await.iter().all(|it| it.date != christmas));
        let opened = world.add(christmas, christmas, true).await;
        assert!(world.open().await.iter().any(|it| it.0 == christmas));
        world.remove(opened).await;
        assert!(world.open().await.iter().all(|it| it.0 != christmas));
    }
}

#[tokio::test]
async fn a_rule_that_ends_takes_its_later_meetings_with_it() {
    for test in each().await {
        let world = World::new(test, Form::DropIn, 20).await;
        let rule = world.rule(tuesdays()).await;
        let municipality = world.municipality;
        world.test.db.write(move |tx| offer::end_rule(tx, municipality, rule, date(2026, 10, 20))).await.unwrap();
        let clock = world.clock.clone();
        world
            .test
            .db
            .write(move |tx| -> Result<_, DbError> { offer::extend_municipality(tx, &clock, municipality) })
            .await
            .unwrap();
        assert_eq!(world.open().await.iter().map(|it| it.0).collect::<Vec<_>>(), [date(2026, 10, 13), date(2026, 10, 20)]);
    }
}

#[tokio::test]
async fn a_new_length_makes_the_free_meetings_anew_and_lays_nothing_over_a_booked_one() {
    for test in each().await {
        let world = World::new(test, Form::Individual, 60).await;
        world.rule(NewRule { from: 600, to: 720, ..tuesdays() }).await;
        let booked = world.sessions().await[0].id;
        let (municipality, offer, place, clock) = (world.municipality, world.offer, world.place, world.clock.clone());
        world
            .test
            .db
            .write(move |tx| -> Result<(), OfferError> {
                // What a booking does to the row.
                tx.run(
                    db::sql!("UPDATE session SET taken = 1 WHERE municipality_id = $1 AND id = $2"),
                    db::params![municipality, booked],
                )?;
                let it = offer::find(tx, municipality, offer)?;
                offer::save(
                    tx,
                    municipality,
                    offer,
                    &new_offer(place, Form::Individual, 40),
                    it.version,
                    (clock.now(), clock.today()),
                )?;
                offer::clear_unbooked(tx, municipality, offer, clock.now(), false)?;
                offer::extend_offer(tx, &clock, municipality, offer).map(drop)
            })
            .await
            .unwrap();
        let open = world.open().await;
        let on = |day: Date| open.iter().filter(|it| it.0 == day).map(|it| (it.1, it.2)).collect::<Vec<_>>();
        assert_eq!(on(date(2026, 10, 13)), [(600, 660), (660, 700)], "{}", world.test.db.engine_name());
        assert_eq!(on(date(2026, 10, 20)), [(600, 640), (645, 685)]);
    }
}

#[tokio::test]
async fn an_offer_changed_by_another_meanwhile_is_not_overwritten() {
    for test in each().await {
        let world = World::new(test, Form::DropIn, 20).await;
        let (municipality, offer, place, clock) = (world.municipality, world.offer, world.place, world.clock.clone());
        let version = world.test.db.read(move |tx| offer::find(tx, municipality, offer)).await.unwrap().version;
        let save = move |tx: &mut db::Tx<'_>| {
            offer::save(tx, municipality, offer, &new_offer(place, Form::DropIn, 30), version, (clock.now(), clock.today()))
        };
        world.test.db.write(save.clone()).await.unwrap();
        assert!(matches!(world.test.db.write(save).await, Err(OfferError::Changed)));
    }
}

#[tokio::test]
async fn two_openings_of_one_guide_at_the_same_hours_are_reported_whichever_was_entered_first() {
    for test in each().await {
        let world = World::new(test, Form::DropIn, 20).await;
        let (guide, clock) = (world.clock.id(), world.clock.clone());
        let person = person::account::NewPerson {
            name: "Veileder".to_owned(),
            email: "veileder@test.test".to_owned(),
            password_hash: String::new(),
            installation_administrator: false,
            example: false,
        };
        world.test.db.write(move |tx| person::account::create(tx, guide, &person, clock.now())).await.unwrap();
        let rule = |from, to| NewRule { guide: Some(guide), from, to, ..tuesdays() };
        // B69: one o'clock to two and two to three do not overlap; half past one to half past two overlaps both.
        let (one, two) = (rule(780, 840), rule(840, 900));
        let (one_id, two_id) = (world.rule(one.clone()).await, world.rule(two.clone()).await);
        let over = |own: Option<Uuid>, it: NewRule| {
            let (municipality, today) = (world.municipality, world.clock.today());
            let read = move |tx: &mut db::Tx<'_>| -> Result<_, DbError> { offer::overlaps(tx, municipality, own, &it, today) };
            let test = &world.test;
            async move { test.db.read(read).await.unwrap() }
        };
        assert!(over(Some(one_id), one.clone()).await.is_empty() && over(Some(two_id), two.clone()).await.is_empty());
        let late = rule(810, 870);
        assert_eq!(over(None, late.clone()).await.len(), 2, "before it is entered");
        let late_id = world.rule(late.clone()).await;
        let seen = over(Some(late_id), late.clone()).await;
        assert_eq!((seen.len(), seen[0].day), (2, date(2026, 10, 13)));
        for (id, it) in [(one_id, one), (two_id, two)] {
            let seen = over(Some(id), it).await;
            assert_eq!(seen.len(), 1, "those entered before say so too");
            assert_eq!(seen[0].rule, late);
        }
        let elsewhere = NewRule { guide: None, ..late };
        assert!(over(None, elsewhere).await.is_empty(), "nobody's hours are nobody's");
    }
}
