//! Openings that change: one day, from a day on, all; what becomes of those who are booked (booking.md, B66, B67).

use booking::{Fate, OpeningError, Outcome, People, Route};
use db::{DbError, Tx};
use jiff::civil::{Date, date};
use offer::{
    Becomes, Extent, Form, NewOffer, NewRule, OfferError, OfferState, OpeningChange, Recurs, Schedule, Session, SessionState,
};
use uuid::Uuid;

use crate::world::{World, each};

/// The first Tuesday; it is Saturday 21 November 2026.
const FIRST: Date = date(2026, 11, 24);
/// The fifth.
const FIFTH: Date = date(2026, 12, 22);

/// Individual guidance every Tuesday from ten to one, an hour each, with a guide.
struct Tuesdays {
    world: World,
    offer: Uuid,
    rule: Uuid,
}

impl Tuesdays {
    async fn new(mut world: World) -> Self {
        let (offer, rule) = (world.clock.id(), world.clock.id());
        let (of, municipality, clock, guide) = (world.offer, world.municipality, world.clock.clone(), world.guide);
        world
            .db
            .write(move |tx| -> Result<(), OfferError> {
                let like = offer::find(tx, municipality, of)?.is;
                let new = NewOffer { form: Form::Individual, minutes: 60, seats: 1, ..like };
                offer::save(tx, municipality, offer, &new, 0, (clock.now(), clock.today()))?;
                offer::set_state(tx, municipality, offer, OfferState::Published)?;
                let version = offer::find(tx, municipality, offer)?.version;
                offer::save_schedule(tx, &clock, municipality, offer, &Schedule::default(), version)?;
                offer::add_rule(tx, municipality, offer, rule, &tuesdays(guide))?;
                offer::extend_offer(tx, &clock, municipality, offer).map(drop)
            })
            .await
            .unwrap();
        world.offer = offer;
        Self { world, offer, rule }
    }

    /// The offer's coming meetings that are held.
    async fn meetings(&self) -> Vec<Session> {
        let (municipality, offer, now) = (self.world.municipality, self.offer, self.world.clock.now());
        let read = move |tx: &mut Tx<'_>| -> Result<_, DbError> { offer::upcoming(tx, municipality, offer, now, 500) };
        let mut found = self.world.db.read(read).await.unwrap();
        found.retain(|it| it.state == SessionState::Open);
        found
    }

    /// When they begin on a day.
    async fn hours(&self, day: Date) -> Vec<u16> {
        self.meetings().await.iter().filter(|it| it.date == day).map(|it| it.from).collect()
    }

    async fn at(&self, day: Date, from: u16) -> Uuid {
        self.meetings().await.iter().find(|it| it.date == day && it.from == from).unwrap().id
    }

    /// Somebody books the hour that begins then.
    async fn booked(&self, day: Date, from: u16, n: u16) -> Uuid {
        let session = self.at(day, from).await;
        self.world.book(self.world.wish(session, n)).await.unwrap().id
    }

    async fn session_of(&self, booking: Uuid) -> Session {
        let municipality = self.world.municipality;
        let read = move |tx: &mut Tx<'_>| -> Result<_, booking::BookingError> {
            let it = booking::find_booking(tx, municipality, booking)?;
            Ok(offer::find_session(tx, municipality, it.session)?)
        };
        self.world.db.read(read).await.unwrap()
    }

    async fn version(&self, rule: Uuid) -> i64 {
        let municipality = self.world.municipality;
        let read = move |tx: &mut Tx<'_>| -> Result<_, DbError> { offer::find_rule(tx, municipality, rule) };
        self.world.db.read(read).await.unwrap().unwrap().1.version
    }

    async fn change(
        &self,
        rule: Uuid,
        extent: Extent,
        becomes: Becomes,
        people: People,
        also_by_hand: bool,
    ) -> Result<(Uuid, Outcome), OpeningError> {
        let id = self.world.clock.id();
        let change = OpeningChange { rule, version: self.version(rule).await, extent, becomes, also_by_hand, id };
        let (means, municipality, by) = (self.world.means(), self.world.municipality, self.world.guide);
        let done = self
            .world
            .db
            .write(move |tx| booking::change_opening(tx, &means.act(municipality, Some(by)), &change, people))
            .await?;
        Ok((id, done))
    }

    /// Another guide who works here.
    async fn other_guide(&self) -> Uuid {
        let (id, clock) = (self.world.clock.id(), self.world.clock.clone());
        let new = person::account::NewPerson {
            name: "Annen".to_owned(),
            email: "annen@test.test".to_owned(),
            password_hash: String::new(),
            installation_administrator: false,
            example: false,
        };
        self.world
            .db
            .write(move |tx| -> Result<(), person::PersonError> { person::account::create(tx, id, &new, clock.now()) })
            .await
            .unwrap();
        id
    }
}

fn tuesdays(guide: Uuid) -> NewRule {
    NewRule {
        weekday: 2,
        from: 600,
        to: 780,
        recurs: Recurs::WEEKLY,
        first_day: FIRST,
        last_day: None,
        guide: Some(guide),
        room: None,
    }
}

/// One day with these hours.
fn day(guide: Uuid, day: Date, (from, to): (u16, u16)) -> NewRule {
    NewRule { weekday: day.weekday().to_monday_one_offset(), first_day: day, last_day: Some(day), from, to, ..tuesdays(guide) }
}

#[tokio::test]
async fn b67_from_the_fifth_on_the_first_four_stay_and_whoever_is_booked_later_is_listed_for_decision() {
    for world in each().await {
        let it = Tuesdays::new(world).await;
        let guide = it.world.guide;
        let early = it.booked(date(2026, 12, 15), 600, 1).await;
        let late = it.booked(FIFTH, 600, 2).await;
        let first_four: Vec<Uuid> = it.meetings().await.iter().filter(|it| it.date < FIFTH).map(|it| it.id).collect();
        let new = NewRule { weekday: 3, first_day: date(2026, 12, 23), ..tuesdays(guide) };
        let (rule, done) = it.change(it.rule, Extent::From(FIFTH), Becomes::Held(new), People::Decide, false).await.unwrap();
        let fates: Vec<(Uuid, Fate)> = done.people.iter().map(|it| (it.booking.id, it.fate)).collect();
        assert_eq!(fates, [(late, Fate::Decide)]);
        let meetings = it.meetings().await;
        let still: Vec<Uuid> = meetings.iter().filter(|it| it.date < FIFTH).map(|it| it.id).collect();
        assert_eq!(still, first_four, "unchanged, down to their ids");
        assert_eq!(it.session_of(early).await.state, SessionState::Open);
        assert!(meetings.iter().filter(|it| it.date >= FIFTH).all(|it| it.date.weekday() == jiff::civil::Weekday::Wednesday));
        assert!(it.hours(date(2026, 12, 23)).await == [600, 660, 720], "the guide is free on Wednesday");
        assert_eq!(it.world.tasks(late).await, [("decide".to_owned(), "closed".to_owned(), "open".to_owned())]);
        assert!(it.world.tasks(early).await.is_empty());
        assert!(it.version(rule).await == 1);
        it.world.holds().await;
    }
}

#[tokio::test]
async fn whose_time_fits_stays_and_the_others_go_along_and_are_told() {
    for world in each().await {
        let it = Tuesdays::new(world).await;
        let guide = it.world.guide;
        // From ten to one becomes eleven to two: who has eleven keeps it, who has ten would lie over it and is left to people, who has
        // twelve keeps it. In the week after ten goes to eleven.
        let (ten, eleven) = (it.booked(FIRST, 600, 1).await, it.booked(FIRST, 660, 2).await);
        let alone = it.booked(date(2026, 12, 1), 600, 3).await;
        let by_phone = it.at(date(2026, 12, 8), 600).await;
        let by_phone = it.world.book(it.world.wish_by(by_phone, 4, Route::Call("77000000".to_owned()))).await.unwrap().id;
        let new = NewRule { from: 660, to: 840, ..tuesdays(guide) };
        let (rule, done) = it.change(it.rule, Extent::From(FIRST), Becomes::Held(new), People::GoAlong, false).await.unwrap();
        let fates: Vec<(Uuid, Fate)> = done.people.iter().map(|it| (it.booking.id, it.fate)).collect();
        assert_eq!(fates, [(ten, Fate::Decide), (eleven, Fate::Stays), (alone, Fate::Moved), (by_phone, Fate::Moved)]);
        let session = it.session_of(alone).await;
        assert_eq!((session.date, session.from, session.to, session.state), (date(2026, 12, 1), 660, 720, SessionState::Open));
        assert_eq!(it.world.messages(alone).await, ["moved"]);
        assert!(it.world.messages(eleven).await.is_empty());
        let call = ("call".to_owned(), "moved".to_owned(), "open".to_owned());
        assert_eq!(it.world.tasks(by_phone).await, [call], "whoever no message reaches is called");
        assert_eq!(it.world.tasks(ten).await.len(), 1);
        assert_eq!(it.hours(date(2026, 12, 1)).await, [660, 720, 780]);
        // What is told, and what is free, is the same when the hourly work comes by.
        let before: Vec<Uuid> = it.meetings().await.iter().map(|it| it.id).collect();
        let (municipality, clock) = (it.world.municipality, it.world.clock.clone());
        it.world.db.write(move |tx| offer::extend_municipality(tx, &clock, municipality)).await.unwrap();
        assert_eq!(it.meetings().await.iter().map(|it| it.id).collect::<Vec<_>>(), before);
        assert!(it.version(rule).await == 1);
        it.world.holds().await;
    }
}

#[tokio::test]
async fn b66_a_day_that_was_moved_stays_when_the_opening_changes_unless_staff_say_otherwise() {
    for world in each().await {
        let it = Tuesdays::new(world).await;
        let guide = it.world.guide;
        let (week, moved_to) = (date(2026, 12, 8), date(2026, 12, 10));
        let booked = it.booked(week, 660, 1).await;
        let alone = day(guide, moved_to, (720, 900));
        let (_, done) = it.change(it.rule, Extent::Day(week), Becomes::Held(alone), People::GoAlong, false).await.unwrap();
        assert_eq!(done.count(Fate::Moved), 1);
        let session = it.session_of(booked).await;
        assert_eq!((session.date, session.from), (moved_to, 780), "the same place in the day");
        assert!(it.hours(week).await.is_empty());
        assert_eq!(it.hours(moved_to).await, [720, 780, 840]);
        assert_eq!(it.hours(date(2026, 12, 1)).await, [600, 660, 720], "the other weeks are as they were");
        it.world.holds().await;

        // The opening changes: the day that was moved stays moved, with who is booked there.
        let new = NewRule { from: 540, to: 660, ..tuesdays(guide) };
        let (second, done) = it.change(it.rule, Extent::From(FIRST), Becomes::Held(new), People::GoAlong, false).await.unwrap();
        assert!(done.people.is_empty(), "{:?}", done.people);
        assert_eq!(it.hours(moved_to).await, [720, 780, 840]);
        assert!(it.hours(week).await.is_empty());
        assert_eq!(it.hours(date(2026, 12, 1)).await, [540, 600]);
        it.world.holds().await;

        // And once more, with a yes to change it too.
        let new = NewRule { from: 720, to: 900, ..tuesdays(guide) };
        let (third, done) = it.change(second, Extent::From(FIRST), Becomes::Held(new), People::GoAlong, true).await.unwrap();
        assert_eq!(done.count(Fate::Moved), 1);
        assert!(it.hours(moved_to).await.is_empty());
        assert_eq!(it.hours(week).await, [720, 780, 840]);
        let session = it.session_of(booked).await;
        assert_eq!((session.date, session.from), (week, 780));
        assert!(it.version(third).await == 1);
        it.world.holds().await;
    }
}

#[tokio::test]
async fn a_day_is_called_off_and_is_as_usual_again() {
    for world in each().await {
        let it = Tuesdays::new(world).await;
        let booked = it.booked(FIRST, 660, 1).await;
        let (_, done) = it
            .change(it.rule, Extent::Day(FIRST), Becomes::NotHeld("Kurs for veilederne".to_owned()), People::GoAlong, false)
            .await
            .unwrap();
        assert_eq!(done.count(Fate::Decide), 1, "there is nowhere to go along to");
        assert!(it.hours(FIRST).await.is_empty());
        let session = it.session_of(booked).await;
        assert_eq!((session.state, session.state_reason.as_str()), (SessionState::Closed, "Kurs for veilederne"));
        assert_eq!(it.world.tasks(booked).await, [("decide".to_owned(), "closed".to_owned(), "open".to_owned())]);
        it.world.holds().await;
        let days = it.days().await;
        assert_eq!(days[0].not_held.as_deref(), Some("Kurs for veilederne"));
        assert!(days[1].not_held.is_none() && days[1].instead.is_none());

        it.change(it.rule, Extent::Day(FIRST), Becomes::AsUsual, People::Decide, false).await.unwrap();
        assert_eq!(it.hours(FIRST).await, [600, 660, 720]);
        assert_eq!(it.session_of(booked).await.state, SessionState::Open, "and so is who was booked");
        assert_eq!(it.world.tasks(booked).await[0].2, "dropped");
        it.world.holds().await;

        // A day that was moved goes back with those who went along.
        let alone = day(it.world.guide, date(2026, 11, 25), (600, 780));
        it.change(it.rule, Extent::Day(FIRST), Becomes::Held(alone), People::GoAlong, false).await.unwrap();
        assert_eq!(it.session_of(booked).await.date, date(2026, 11, 25));
        it.change(it.rule, Extent::Day(FIRST), Becomes::AsUsual, People::GoAlong, false).await.unwrap();
        assert_eq!((it.session_of(booked).await.date, it.session_of(booked).await.from), (FIRST, 660));
        assert_eq!(it.hours(FIRST).await, [600, 660, 720]);
        assert!(it.hours(date(2026, 11, 25)).await.is_empty());
        it.world.holds().await;
    }
}

impl Tuesdays {
    async fn days(&self) -> Vec<offer::Occurrence> {
        let (municipality, rule, today) = (self.world.municipality, self.rule, self.world.clock.today());
        self.world.db.read(move |tx| offer::occurrences(tx, municipality, rule, today, 5)).await.unwrap()
    }
}

#[tokio::test]
async fn another_guide_takes_over_where_free_and_where_not_people_decide() {
    for world in each().await {
        let it = Tuesdays::new(world).await;
        let other = it.other_guide().await;
        let (ten, eleven) = (it.booked(FIRST, 600, 1).await, it.booked(FIRST, 660, 2).await);
        // The other guide is busy with a course at eleven.
        let (municipality, clock, of, id) = (it.world.municipality, it.world.clock.clone(), it.offer, it.world.clock.id());
        it.world
            .db
            .write(move |tx| -> Result<(), OfferError> {
                let like = offer::find(tx, municipality, of)?.is;
                let course = clock.id();
                let new = NewOffer { form: Form::Course, ..like };
                offer::save(tx, municipality, course, &new, 0, (clock.now(), clock.today()))?;
                let meeting =
                    offer::NewSession { title: String::new(), date: FIRST, from: 660, to: 720, capacity: 5, guide: Some(other) };
                offer::add_course_meeting(tx, &clock, municipality, course, id, &meeting)
            })
            .await
            .unwrap();
        let new = NewRule { guide: Some(other), ..tuesdays(it.world.guide) };
        let (_, done) = it.change(it.rule, Extent::From(FIRST), Becomes::Held(new), People::Decide, false).await.unwrap();
        let fates: Vec<(Uuid, Fate)> = done.people.iter().map(|it| (it.booking.id, it.fate)).collect();
        assert_eq!(fates, [(ten, Fate::OtherGuide), (eleven, Fate::Decide)]);
        assert_eq!(it.session_of(ten).await.guide_id, Some(other));
        assert!(it.world.messages(ten).await.is_empty(), "the time is the same, so nobody is disturbed");
        assert_eq!(it.hours(FIRST).await, [600, 720], "nothing beside the course");
        it.world.holds().await;
    }
}

#[tokio::test]
async fn promises_holds_and_those_who_wait_are_not_dropped_when_a_time_goes_along() {
    for world in each().await {
        let it = Tuesdays::new(world).await;
        let (session, held) = (it.at(date(2026, 12, 15), 600).await, it.at(date(2026, 12, 15), 660).await);
        let first = it.world.book(it.world.wish(session, 1)).await.unwrap().id;
        let promised = it.world.join(it.world.wish(session, 2)).await.unwrap().id;
        let waits = it.world.join(it.world.wish(session, 3)).await.unwrap().id;
        it.world.cancel(first).await.unwrap();
        assert_eq!(it.world.state(promised).await, "invited");
        let (means, municipality) = (it.world.means(), it.world.municipality);
        it.world
            .db
            .write(move |tx| booking::hold_time(tx, &means, municipality, held, booking::Guide::This, false))
            .await
            .unwrap();
        let new = NewRule { weekday: 4, first_day: date(2026, 11, 26), ..tuesdays(it.world.guide) };
        let (_, done) = it.change(it.rule, Extent::From(FIRST), Becomes::Held(new), People::GoAlong, false).await.unwrap();
        assert!(done.people.is_empty());
        assert_eq!((done.promised, done.waiting), (1, 2));
        for entry in [promised, waits] {
            // They wait for any time of the offer now, and the next that is free is promised to them.
            assert!(matches!(it.world.state(entry).await.as_str(), "waiting" | "invited"));
            assert!(it.world.messages(entry).await.contains(&"waits".to_owned()), "{:?}", it.world.messages(entry).await);
        }
        assert!(it.meetings().await.iter().all(|it| it.date.weekday() == jiff::civil::Weekday::Thursday));
        it.world.holds().await;
    }
}

#[tokio::test]
async fn what_somebody_else_changed_meanwhile_is_not_changed_again_and_nothing_is_done_by_asking() {
    for world in each().await {
        let it = Tuesdays::new(world).await;
        let booked = it.booked(FIRST, 600, 1).await;
        let before: Vec<Uuid> = it.meetings().await.iter().map(|it| it.id).collect();
        let change = OpeningChange {
            rule: it.rule,
            version: it.version(it.rule).await,
            extent: Extent::From(FIRST),
            becomes: Becomes::Held(NewRule { from: 840, to: 960, ..tuesdays(it.world.guide) }),
            also_by_hand: false,
            id: it.world.clock.id(),
        };
        let mut marks = Vec::new();
        for _ in 0..2 {
            let (means, municipality, by, asked) = (it.world.means(), it.world.municipality, it.world.guide, change.clone());
            let done = it
                .world
                .db
                .write(move |tx| -> Result<(), OpeningError> {
                    let done = booking::change_opening(tx, &means.act(municipality, Some(by)), &asked, People::GoAlong)?;
                    Err(OpeningError::Ask(Box::new(done)))
                })
                .await;
            let Err(OpeningError::Ask(outcome)) = done else { panic!("{done:?}") };
            marks.push(outcome.mark());
            assert_eq!((outcome.people.len(), outcome.people[0].after.from), (1, 840));
        }
        assert_eq!(marks[0], marks[1], "asked twice, answered the same");
        assert_eq!(it.meetings().await.iter().map(|it| it.id).collect::<Vec<_>>(), before);
        assert!(it.world.messages(booked).await.is_empty());
        let (means, municipality, by) = (it.world.means(), it.world.municipality, it.world.guide);
        let (asked, act) = (change.clone(), means.clone());
        it.world
            .db
            .write(move |tx| booking::change_opening(tx, &act.act(municipality, Some(by)), &asked, People::GoAlong).map(drop))
            .await
            .unwrap();
        let again = it
            .world
            .db
            .write(move |tx| booking::change_opening(tx, &means.act(municipality, Some(by)), &change, People::GoAlong).map(drop))
            .await;
        assert!(matches!(again, Err(OpeningError::Changed)), "{again:?}");
        it.world.holds().await;
    }
}

#[tokio::test]
async fn a_booked_time_is_held_again_when_its_closed_day_opens() {
    for world in each().await {
        let it = Tuesdays::new(world).await;
        let booked = it.booked(FIRST, 600, 1).await;
        let id = it.world.clock.id();
        let closed =
            offer::Exception { id, place: None, open: false, first_day: FIRST, last_day: FIRST, reason: "Flytting".to_owned() };
        it.world.run(Some(it.world.guide), "", move |tx, act| booking::close_days(tx, act, &closed)).await.unwrap();
        assert_eq!(it.session_of(booked).await.state, SessionState::Closed);
        it.world.run(Some(it.world.guide), "", move |tx, act| booking::reopen_days(tx, act, id)).await.unwrap();
        assert_eq!(it.session_of(booked).await.state, SessionState::Open);
        assert_eq!(it.hours(FIRST).await, [600, 660, 720]);
        assert_eq!(it.world.tasks(booked).await[0].2, "dropped");
        it.world.holds().await;
    }
}

#[tokio::test]
async fn nobody_is_moved_to_a_time_at_which_the_guide_is_away() {
    for world in each().await {
        let it = Tuesdays::new(world).await;
        let other = it.other_guide().await;
        let (municipality, clock) = (it.world.municipality, it.world.clock.clone());
        let away = |id, guide, from, to| offer::Absence {
            id,
            guide,
            first_day: FIRST,
            last_day: date(2026, 12, 1),
            from,
            to,
            every_weeks: None,
        };
        let absences = [away(clock.id(), other, 660, 720), away(clock.id(), it.world.guide, 840, 900)];
        it.world
            .db
            .write(move |tx| absences.iter().try_for_each(|it| offer::add_absence(tx, &clock, municipality, it)))
            .await
            .unwrap();
        let (ten, eleven) = (it.booked(FIRST, 600, 1).await, it.booked(FIRST, 660, 2).await);
        let new = NewRule { guide: Some(other), ..tuesdays(it.world.guide) };
        it.change(it.rule, Extent::Day(FIRST), Becomes::Held(NewRule { last_day: Some(FIRST), ..new }), People::GoAlong, false)
            .await
            .map(|(_, done)| {
                let fates: Vec<(Uuid, Fate)> = done.people.iter().map(|it| (it.booking.id, it.fate)).collect();
                assert_eq!(fates, [(ten, Fate::OtherGuide), (eleven, Fate::Decide)]);
            })
            .unwrap();
        it.world.holds().await;

        // The same guide at other hours: from one to four, and away from two to three.
        let week = date(2026, 12, 1);
        let (ten, eleven) = (it.booked(week, 600, 3).await, it.booked(week, 660, 4).await);
        let later = day(it.world.guide, week, (780, 960));
        let (_, done) = it.change(it.rule, Extent::Day(week), Becomes::Held(later), People::GoAlong, false).await.unwrap();
        let fates: Vec<(Uuid, Fate)> = done.people.iter().map(|it| (it.booking.id, it.fate)).collect();
        assert_eq!(fates, [(ten, Fate::Moved), (eleven, Fate::Decide)]);
        assert_eq!(it.hours(week).await, [780, 900], "one is booked, two is away, three is free");
        it.world.holds().await;
    }
}

#[tokio::test]
async fn a_day_that_was_moved_is_counted_and_ends_with_its_opening() {
    for world in each().await {
        let it = Tuesdays::new(world).await;
        let (week, moved_to) = (date(2026, 12, 8), date(2026, 12, 10));
        let booked = it.booked(week, 660, 1).await;
        let alone = day(it.world.guide, moved_to, (720, 900));
        it.change(it.rule, Extent::Day(week), Becomes::Held(alone), People::GoAlong, false).await.unwrap();
        let days = it.days().await;
        assert_eq!(days.iter().map(|it| it.taken).collect::<Vec<_>>(), [0, 0, 1, 0, 0]);

        let (rule, last_day) = (it.rule, date(2026, 12, 1));
        let asked = it
            .world
            .run(Some(it.world.guide), "", move |tx, act| booking::touched_by_ending(tx, act, rule, last_day))
            .await
            .unwrap();
        assert_eq!(asked.booked, 1);
        it.world.run(Some(it.world.guide), "", move |tx, act| booking::end_opening(tx, act, rule, last_day)).await.unwrap();
        assert!(it.meetings().await.iter().all(|it| it.date <= last_day), "{:?}", it.meetings().await);
        assert_eq!(it.session_of(booked).await.state, SessionState::Closed);
        assert_eq!(it.world.tasks(booked).await, [("decide".to_owned(), "closed".to_owned(), "open".to_owned())]);
        // Nor does it come back when the hourly work comes by.
        let (municipality, clock) = (it.world.municipality, it.world.clock.clone());
        it.world.db.write(move |tx| offer::extend_municipality(tx, &clock, municipality)).await.unwrap();
        assert!(it.meetings().await.iter().all(|it| it.date <= last_day));
        it.world.holds().await;
    }
}

#[tokio::test]
async fn whoever_books_while_a_day_is_called_off_is_listed_or_too_late() {
    for world in each().await {
        let it = Tuesdays::new(world).await;
        for week in 0..8_u16 {
            let day = FIRST + jiff::Span::new().days(7 * i32::from(week));
            let wish = it.world.wish(it.at(day, 660).await, week + 1);
            let called_off = it.change(it.rule, Extent::Day(day), Becomes::NotHeld("Kurs".to_owned()), People::Decide, false);
            let (booked, done) = tokio::join!(it.world.book(wish), called_off);
            let listed: Vec<Uuid> = done.unwrap().1.people.iter().map(|it| it.booking.id).collect();
            assert_eq!(listed, booked.ok().map(|it| it.id).into_iter().collect::<Vec<_>>());
        }
        it.world.holds().await;
    }
}
