//! Courses of several meetings: B72, B73, B75 to B77 and B80 of booking.md, and the part of B63 that needs a calendar.

use booking::{Accepted, Attendance, BookingError, Came, ChangeError, Route};
use db::{DbError, params, sql};
use jiff::civil::{Date, date};
use offer::{NewSeries, OnClosedDay, Part, Rhythm, Seen, Session, SessionState};
use uuid::Uuid;

use crate::world::{World, each};

/// Every Tuesday from 10 to 12, from 24 November 2026: six meetings over Christmas.
const FIRST: Date = date(2026, 11, 24);

impl World {
    fn new_series(&self, rhythm: Rhythm, days: &[Date], seats: i64) -> NewSeries {
        NewSeries {
            title: String::new(),
            from: 600,
            to: 720,
            capacity: seats,
            guide: Some(self.guide),
            rhythm,
            ask_when_missed: true,
            days: days.iter().map(|it| (*it, String::new())).collect(),
        }
    }

    /// A course of so many Tuesdays.
    pub(crate) async fn series(&self, meetings: i64, seats: i64) -> Uuid {
        let rhythm = Rhythm { first: FIRST, meetings, weeks: 1, on_closed_day: OnClosedDay::Later };
        let days = self.plan(rhythm).await;
        self.make(self.new_series(rhythm, &days, seats)).await.unwrap()
    }

    /// The days on which such a course can be held.
    async fn plan(&self, rhythm: Rhythm) -> Vec<Date> {
        let (municipality, offer) = (self.municipality, self.offer);
        let days = self.db.read(move |tx| offer::plan_for(tx, municipality, offer, &rhythm)).await.unwrap();
        days.into_iter().filter(|it| it.closed.is_none()).map(|it| it.date).collect()
    }

    pub(crate) async fn make(&self, new: NewSeries) -> Result<Uuid, offer::OfferError> {
        let (id, municipality, offer, clock) = (self.clock.id(), self.municipality, self.offer, self.clock.clone());
        self.db.write(move |tx| offer::add_series(tx, &clock, municipality, offer, id, &new)).await.map(|()| id)
    }

    pub(crate) async fn find(&self, session: Uuid) -> Session {
        let municipality = self.municipality;
        self.db.read(move |tx| offer::find_session(tx, municipality, session)).await.unwrap()
    }

    /// One meeting of a course as somebody sees it now.
    async fn seen(&self, session: Uuid, number: i64) -> Seen {
        let it = self.find(session).await.meetings.into_iter().find(|it| it.number == number).unwrap();
        Seen { session, meeting: it.id, version: it.version }
    }

    async fn came(&self, booking: Uuid) -> Vec<&'static str> {
        let municipality = self.municipality;
        let marks = self.db.read(move |tx| booking::marks_of(tx, municipality, booking)).await.unwrap();
        marks.iter().map(|it| it.came.word()).collect()
    }

    async fn mark(&self, booking: Uuid, session: Uuid, number: i64, came: Attendance) {
        let meeting = self.seen(session, number).await.meeting;
        self.run(Some(self.guide), "", move |tx, act| booking::mark_meeting(tx, act, booking, meeting, came)).await.unwrap();
    }

    async fn booking(&self, id: Uuid) -> booking::Booking {
        let municipality = self.municipality;
        self.db.read(move |tx| booking::find_booking(tx, municipality, id)).await.unwrap()
    }

    /// Puts somebody on the list of a course who would also begin later.
    async fn join_later(&self, wish: booking::Request) -> Uuid {
        let entry = self.join(wish).await.unwrap().id;
        self.run(None, "", move |tx, act| booking::set_joins_later(tx, act, entry, true)).await.unwrap();
        entry
    }

    async fn changed(
        &self,
        reason: &'static str,
        work: impl Fn(&mut db::Tx<'_>, &booking::Act<'_>) -> Result<usize, ChangeError> + Send + 'static,
    ) -> Result<usize, ChangeError> {
        let (means, municipality, by) = (self.means(), self.municipality, self.guide);
        self.db.write(move |tx| work(tx, &means.act(municipality, Some(by)).because(reason))).await
    }

    /// Five-minute marks of guide and room that a course has for itself.
    async fn claims(&self, session: Uuid) -> i64 {
        let municipality = self.municipality;
        let count = move |tx: &mut db::Tx<'_>| -> Result<i64, DbError> {
            tx.one(
                sql!("SELECT COUNT(*) FROM claim WHERE municipality_id = $1 AND session_id = $2"),
                params![municipality, session],
                |row| row.next(),
            )
        };
        self.db.read(count).await.unwrap()
    }

    async fn body(&self, subject: Uuid, kind: &'static str) -> String {
        let municipality = self.municipality;
        let read = move |tx: &mut db::Tx<'_>| -> Result<String, DbError> {
            tx.one(
                sql!("SELECT body FROM outbox WHERE municipality_id = $1 AND subject_id = $2 AND kind = $3"),
                params![municipality, subject, kind],
                |row| row.next(),
            )
        };
        self.db.read(read).await.unwrap()
    }
}

#[tokio::test]
async fn b72_who_enrols_in_six_meetings_takes_one_seat_and_has_six_rows_of_attendance() {
    for world in each().await {
        let session = world.series(6, 10).await;
        let it = world.find(session).await;
        assert_eq!((it.meetings.len(), it.date, it.from, it.to), (6, FIRST, 600, 720));
        assert_eq!(it.ends_at, clock::instant(date(2026, 12, 29).at(12, 0, 0, 0)), "over with the last of them");
        let municipality = world.municipality;
        let spans = world.db.read(move |tx| offer::spans_of(tx, municipality, session)).await.unwrap();
        assert_eq!(spans.len(), 6, "each meeting takes up its own time");
        assert_eq!(world.claims(session).await, 6 * 24, "the guide is busy six times for two hours");
        let booked = world.book(world.wish_of(session, 1, 2)).await.unwrap();
        assert_eq!(world.seats(session).await, (2, 10, 0), "one seat for each person, not for each meeting");
        assert_eq!(world.came(booked.id).await, ["unknown"; 6]);

        // Marking moves no seat, and the seat can still be given back while meetings are to come.
        world.go_to(FIRST.at(12, 0, 0, 0));
        world.mark(booked.id, session, 1, Attendance::Attended).await;
        assert_eq!(world.came(booked.id).await[..2], ["yes", "unknown"]);
        assert_eq!((world.booking(booked.id).await.state.as_str(), world.seats(session).await.0), ("confirmed", 2));
        let whole = world.run(Some(world.guide), "", move |tx, act| booking::mark(tx, act, booked.id, Attendance::NoShow)).await;
        assert!(matches!(whole, Err(BookingError::NotFound)), "a course is marked meeting by meeting");
        world.holds().await;

        // When the last has begun, the state of the booking follows from the marks.
        world.go_to(date(2026, 12, 29).at(10, 30, 0, 0));
        world.mark(booked.id, session, 6, Attendance::NoShow).await;
        assert_eq!(world.booking(booked.id).await.state, "attended");
        world.mark(booked.id, session, 1, Attendance::Expected).await;
        assert_eq!(world.booking(booked.id).await.state, "confirmed", "some are still to be marked");
        for number in 1..6 {
            world.mark(booked.id, session, number, Attendance::NoShow).await;
        }
        assert_eq!(world.booking(booked.id).await.state, "no_show");
    }
}

#[tokio::test]
async fn a_course_whose_last_meeting_nobody_marked_is_settled_by_the_hourly_work() {
    for world in each().await {
        let session = world.series(3, 4).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let unmarked = world.book(world.wish(session, 2)).await.unwrap();
        world.go_to(FIRST.at(12, 0, 0, 0));
        world.mark(booked.id, session, 1, Attendance::Attended).await;
        world.go_to(date(2026, 12, 9).at(12, 0, 0, 0));
        let clock = world.clock.clone();
        world.db.write(move |tx| booking::tidy(tx, &clock)).await.unwrap();
        assert_eq!(world.booking(booked.id).await.state, "attended");
        assert_eq!(world.booking(unmarked.id).await.state, "confirmed", "nobody has said anything about this one");
    }
}

#[tokio::test]
async fn who_takes_part_in_a_course_is_erased_ninety_days_after_its_last_meeting() {
    for world in each().await {
        let session = world.series(6, 1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let waits = world.join(world.wish(session, 2)).await.unwrap();
        let municipality = world.municipality;
        let days = move |tx: &mut db::Tx<'_>| -> Result<Vec<Date>, DbError> {
            tx.all(sql!("SELECT delete_after FROM contact WHERE municipality_id = $1"), params![municipality], |row| row.next())
        };
        // The last meeting is on 29 December 2026.
        assert_eq!(world.db.read(days).await.unwrap(), [date(2027, 3, 29); 2]);
        // It is moved to a week later, and so is the day of those who have a seat.
        let last = world.seen(session, 6).await;
        let to = (date(2027, 1, 5), 600, 720);
        world.changed("Romjul", move |tx, act| booking::move_meeting(tx, act, last, to)).await.unwrap();
        let mut after = world.db.read(days).await.unwrap();
        after.sort_unstable();
        assert_eq!(after, [date(2027, 3, 29), date(2027, 4, 5)]);
        world.cancel(booked.id).await.unwrap();
        let invitation = world.invitation(waits.id).await.unwrap();
        world.run(None, "", move |tx, act| booking::accept(tx, act, invitation.id)).await.unwrap();
        assert_eq!(world.db.read(days).await.unwrap(), [date(2027, 4, 5); 2], "from the list no less than from the page");
        // The last meeting is called off: whoever has a seat is kept until their time after the one before it, and no longer.
        let last = world.seen(session, 6).await;
        world.changed("Syk", move |tx, act| booking::cancel_meeting(tx, act, last)).await.unwrap();
        let mut after = world.db.read(days).await.unwrap();
        after.sort_unstable();
        assert_eq!(after, [date(2027, 3, 22); 2], "the fifth is on 22 December");
    }
}

#[tokio::test]
async fn b73_a_meeting_on_a_holiday_is_shown_before_the_course_is_made_and_what_was_not_shown_is_not_made() {
    for world in each().await {
        // Fridays from 11 December 2026: 25 December is a holiday, and so is 1 January.
        let rhythm = Rhythm { first: date(2026, 12, 11), meetings: 4, weeks: 1, on_closed_day: OnClosedDay::Fewer };
        let (municipality, offer) = (world.municipality, world.offer);
        let days = world.db.read(move |tx| offer::plan_for(tx, municipality, offer, &rhythm)).await.unwrap();
        let closed: Vec<Date> = days.iter().filter(|it| it.closed.is_some()).map(|it| it.date).collect();
        assert_eq!((days.len(), closed.as_slice()), (4, [date(2026, 12, 25), date(2027, 1, 1)].as_slice()));
        let later = Rhythm { on_closed_day: OnClosedDay::Later, ..rhythm };
        let open = world.plan(later).await;
        assert_eq!(open, [date(2026, 12, 11), date(2026, 12, 18), date(2027, 1, 8), date(2027, 1, 15)], "B63: it ends later");

        // Somebody closes one of the days between looking and pressing.
        let closing = offer::Exception {
            id: world.clock.id(),
            place: None,
            open: false,
            first_day: date(2027, 1, 8),
            last_day: date(2027, 1, 8),
            reason: "Planleggingsdag".to_owned(),
        };
        world.db.write(move |tx| offer::add_exception(tx, municipality, &closing)).await.unwrap();
        let made = world.make(world.new_series(later, &open, 8)).await;
        assert!(matches!(made, Err(offer::OfferError::Changed)), "{made:?}");
        let open = world.plan(later).await;
        assert_eq!(open[2..], [date(2027, 1, 15), date(2027, 1, 22)]);
        let session = world.make(world.new_series(later, &open, 8)).await.unwrap();
        assert_eq!(world.find(session).await.meetings.iter().map(|it| it.date).collect::<Vec<_>>(), open);
    }
}

#[tokio::test]
async fn b63_a_day_closed_later_closes_that_meeting_alone_until_staff_move_it_or_the_day_opens_again() {
    for world in each().await {
        let session = world.series(3, 4).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap();
        let (municipality, id) = (world.municipality, world.clock.id());
        let day = date(2026, 12, 1);
        let closing =
            offer::Exception { id, place: None, open: false, first_day: day, last_day: day, reason: "Flytting".to_owned() };
        let touched = world.db.write(move |tx| offer::add_exception(tx, municipality, &closing)).await.unwrap();
        assert_eq!(touched, 1, "the one who closes it learns that somebody was to come");
        let it = world.find(session).await;
        let states: Vec<SessionState> = it.meetings.iter().map(|it| it.state).collect();
        assert_eq!(
            (it.state, states.as_slice()),
            (SessionState::Open, [SessionState::Open, SessionState::Closed, SessionState::Open].as_slice())
        );
        world.holds().await;

        let today = world.clock.today();
        world.db.write(move |tx| offer::remove_exception(tx, municipality, id, today)).await.unwrap();
        assert!(world.find(session).await.meetings.iter().all(|it| it.state == SessionState::Open));
        let again = offer::Exception {
            id: world.clock.id(),
            place: None,
            open: false,
            first_day: FIRST,
            last_day: day,
            reason: "Flytting".to_owned(),
        };
        world.db.write(move |tx| offer::add_exception(tx, municipality, &again)).await.unwrap();
        let second = world.seen(session, 2).await;
        let told =
            world.changed("Flytting", move |tx, act| booking::move_meeting(tx, act, second, (date(2026, 12, 3), 600, 720))).await;
        assert_eq!(told.unwrap(), 1);
        assert_eq!(world.messages(booked.id).await, ["meeting-moved"]);
        assert_eq!(world.find(session).await.meetings[1].state, SessionState::Open, "a moved meeting is held");
    }
}

#[tokio::test]
async fn b51_closing_a_day_of_a_course_touches_whoever_was_to_come_to_that_meeting_and_the_promises_stay() {
    for world in each().await {
        let session = world.series(3, 2).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap().id;
        let leaves = world.book(world.wish(session, 2)).await.unwrap().id;
        let waits = world.join(world.wish(session, 3)).await.unwrap().id;
        world.cancel(leaves).await.unwrap();
        assert_eq!(world.state(waits).await, "invited");
        // The first day of the course, and one in the middle: it goes on all the same.
        for (day, number) in [(FIRST, 1_usize), (date(2026, 12, 1), 2)] {
            let (municipality, id) = (world.municipality, world.clock.id());
            let closing =
                offer::Exception { id, place: None, open: false, first_day: day, last_day: day, reason: "Flytting".to_owned() };
            let (asked, done) = (closing.clone(), closing);
            let touched =
                world.run(Some(world.guide), "", move |tx, act| booking::touched_by_closing(tx, act, &asked)).await.unwrap();
            assert_eq!((touched.booked, touched.promised, touched.waiting), (1, 0, 0));
            let touched = world.run(Some(world.guide), "", move |tx, act| booking::close_days(tx, act, &done)).await.unwrap();
            assert_eq!(touched.booked, 1);
            world.settle().await;
            let tasks = world.db.read(move |tx| booking::tasks_of(tx, municipality, booked)).await.unwrap();
            let open: Vec<_> = tasks.iter().filter(|it| it.state == "open").collect();
            assert_eq!(open.len(), number, "each closed meeting is to be decided about: {tasks:?}");
            assert_eq!(open.last().unwrap().meeting, Some(world.find(session).await.meetings[number - 1].id));
            assert_eq!(world.state(waits).await, "invited", "the course is held");
            world.holds().await;
        }
        // Open after all: nothing is left to decide about that day.
        let (municipality, today) = (world.municipality, world.clock.today());
        let exceptions = world.db.read(move |tx| offer::exceptions(tx, municipality, today)).await.unwrap();
        for it in exceptions {
            world.run(Some(world.guide), "", move |tx, act| booking::reopen_days(tx, act, it.id)).await.unwrap();
        }
        let tasks = world.db.read(move |tx| booking::tasks_of(tx, municipality, booked)).await.unwrap();
        assert!(tasks.iter().all(|it| it.state == "dropped"), "{tasks:?}");
    }
}

#[tokio::test]
async fn a_course_whose_seats_are_drawn_does_not_begin_before_that() {
    for world in each().await {
        let session = world.series(3, 2).await;
        let at = clock::instant(date(2026, 11, 22).at(12, 0, 0, 0));
        world.run(Some(world.guide), "", move |tx, act| booking::open_draw(tx, act, session, at).map(drop)).await.unwrap();
        let first = world.seen(session, 1).await;
        let before = world.find(session).await.starts_at;
        let moved =
            world.changed("Flytting", move |tx, act| booking::move_meeting(tx, act, first, (date(2026, 11, 23), 600, 700))).await;
        assert!(matches!(moved, Err(ChangeError::BeforeDraw)), "{moved:?}");
        assert_eq!(world.find(session).await.starts_at, before, "nothing has changed");
        let moved =
            world.changed("Flytting", move |tx, act| booking::move_meeting(tx, act, first, (date(2026, 11, 25), 600, 700))).await;
        assert!(moved.is_ok(), "{moved:?}");
    }
}

#[tokio::test]
async fn a_promise_from_a_meeting_that_is_called_off_is_taken_back_and_nobody_joins_a_course_that_is_over() {
    for world in each().await {
        let session = world.series(3, 1).await;
        let leaves = world.book(world.wish(session, 1)).await.unwrap().id;
        let later = world.join_later(world.wish(session, 2)).await;
        world.go_to(FIRST.at(13, 0, 0, 0));
        world.settle().await;
        world.cancel(leaves).await.unwrap();
        let first = world.invitation(later).await.unwrap();
        let from = first.from_meeting.unwrap();
        let seen = world.seen(session, from).await;
        world.changed("Syk", move |tx, act| booking::cancel_meeting(tx, act, seen)).await.unwrap();
        let answer = world.run(None, "", move |tx, act| booking::accept(tx, act, first.id)).await;
        assert!(matches!(answer, Err(BookingError::Over)), "{answer:?}");
        if let Some(anew) = world.invitation(later).await {
            assert!(anew.from_meeting > Some(from), "the next that is held");
        }
    }
}

#[tokio::test]
async fn one_meeting_is_moved_or_cancelled_everybody_is_told_and_the_course_goes_on() {
    for world in each().await {
        let session = world.series(3, 4).await;
        let by_message = world.book(world.wish(session, 1)).await.unwrap().id;
        let by_phone = world.book(world.wish_by(session, 2, Route::Call("77000000".to_owned()))).await.unwrap().id;
        let gone = world.book(world.wish(session, 3)).await.unwrap().id;
        world.cancel(gone).await.unwrap();

        // A title tells nobody anything.
        let (municipality, first) = (world.municipality, world.seen(session, 1).await);
        world.db.write(move |tx| offer::rename_meeting(tx, municipality, first, "Bilder")).await.unwrap();
        assert!(world.messages(by_message).await.is_empty() && world.tasks(by_phone).await.is_empty());

        // Without a reason nothing is moved; what somebody else has changed meanwhile is not overwritten.
        let to = (date(2026, 11, 25), 840, 960);
        let none = world.changed("", move |tx, act| booking::move_meeting(tx, act, first, to)).await;
        assert!(matches!(none, Err(ChangeError::Booking(BookingError::NeedsReason))));
        let stale = world.changed("Syk", move |tx, act| booking::move_meeting(tx, act, first, to)).await;
        assert!(matches!(stale, Err(ChangeError::Changed)), "{stale:?}");
        let first = world.seen(session, 1).await;
        let told = world.changed("Syk", move |tx, act| booking::move_meeting(tx, act, first, to)).await.unwrap();
        assert_eq!(told, 2, "the two who have a seat, not the one who gave it back");
        let it = world.find(session).await;
        assert_eq!((it.date, it.from, it.to), (date(2026, 11, 25), 840, 960), "booking closes when the first meeting begins");
        let said = world.body(by_message, "meeting-moved").await;
        assert!(said.contains("onsdag 25. november kl. 14.00 (gang 1 av 3)"), "{said}");
        assert_eq!(world.tasks(by_phone).await, [("call".to_owned(), "meeting-moved".to_owned(), "open".to_owned())]);
        world.holds().await;

        // The second change of the same course is told too, and the same time once more is no change.
        let second = world.seen(session, 2).await;
        world.changed("Syk", move |tx, act| booking::cancel_meeting(tx, act, second)).await.unwrap();
        assert_eq!(world.messages(by_message).await, ["meeting-moved", "meeting-cancelled"]);
        let first = world.seen(session, 1).await;
        assert_eq!(world.changed("Syk", move |tx, act| booking::move_meeting(tx, act, first, to)).await.unwrap(), 0);
        let second = world.seen(session, 2).await;
        let twice = world.changed("Syk", move |tx, act| booking::cancel_meeting(tx, act, second)).await;
        assert!(matches!(twice, Err(ChangeError::Changed)));
        assert_eq!(world.seats(session).await.0, 2, "nobody has lost the seat");
        assert_eq!(world.claims(session).await, 2 * 24, "the guide is free when it is not held");
        assert_eq!(world.came(by_message).await.len(), 2);
        world.holds().await;

        // The last that is left is not cancelled so: then the course is.
        let first = world.seen(session, 1).await;
        world.changed("Syk", move |tx, act| booking::cancel_meeting(tx, act, first)).await.unwrap();
        let third = world.seen(session, 3).await;
        let last = world.changed("Syk", move |tx, act| booking::cancel_meeting(tx, act, third)).await;
        assert!(matches!(last, Err(ChangeError::LastOne)), "{last:?}");
        assert_eq!(world.find(session).await.date, date(2026, 12, 8), "the course begins with what is left");
        let cancelled = world.run(Some(world.guide), "Syk", move |tx, act| booking::cancel_session(tx, act, session, None)).await;
        assert_eq!(cancelled.unwrap().0, 2);
    }
}

#[tokio::test]
async fn b75_a_seat_freed_after_meeting_two_goes_to_who_would_begin_later_and_to_nobody_else() {
    for world in each().await {
        let session = world.series(6, 2).await;
        let leaves = world.book(world.wish(session, 1)).await.unwrap().id;
        world.book(world.wish(session, 2)).await.unwrap();
        let first_only = world.join(world.wish(session, 3)).await.unwrap().id;
        let later = world.join_later(world.wish(session, 4)).await;
        let later_still = world.join_later(world.wish(session, 5)).await;
        // The course begins: who would come from the start only waits for another, and is told.
        world.go_to(FIRST.at(10, 0, 0, 0));
        world.settle().await;
        let entry = world.entry(first_only).await;
        assert_eq!((entry.session, entry.state.as_str()), (None, "waiting"));
        assert_eq!(world.messages(first_only).await, ["waits"]);
        assert_eq!(world.seats(session).await, (2, 2, 2), "two go on waiting for this course");
        assert_eq!(world.settle().await, 0, "and are not looked at again and again");
        assert_eq!(world.db.read(booking::next_due).await.unwrap(), Some(clock::instant(date(2026, 12, 29).at(12, 0, 0, 0))));
        world.holds().await;

        // Thursday after the second meeting.
        world.mark(leaves, session, 1, Attendance::Attended).await;
        world.go_to(date(2026, 12, 3).at(10, 0, 0, 0));
        assert!(world.cancel(leaves).await.unwrap(), "who has come twice can still give the seat back");
        assert_eq!((world.state(later).await.as_str(), world.state(first_only).await.as_str()), ("invited", "waiting"));
        let invitation = world.invitation(later).await.unwrap();
        assert_eq!(invitation.from_meeting, Some(3));
        assert!(
            invitation.expires_at <= clock::instant(date(2026, 12, 8).at(7, 0, 0, 0)),
            "three hours before the third meeting"
        );
        let said = world.body(later, "invited").await;
        assert!(said.contains("8.12. kl. 10.00 (fra gang 3 av 6)"), "{said}");
        world.holds().await;

        // Staff do not pass those who wait for it without a reason.
        let mut desk = world.wish(session, 8);
        (desk.channel, desk.made_by) = (booking::Channel::Desk, Some(world.guide));
        assert!(matches!(world.book(desk).await, Err(BookingError::Full)));
        world.run(None, "", move |tx, act| booking::decline(tx, act, invitation.id)).await.unwrap();
        let invitation = world.invitation(later_still).await.unwrap();
        let Accepted::Booked(joined) = world.run(None, "", move |tx, act| booking::accept(tx, act, invitation.id)).await.unwrap()
        else {
            panic!("a promise is a seat")
        };
        assert_eq!(world.came(joined).await, ["before", "before", "unknown", "unknown", "unknown", "unknown"]);
        assert_eq!(world.seats(session).await, (2, 2, 0));
        let said = world.body(joined, "booked").await;
        assert!(said.contains("(fra gang 3 av 6)"), "{said}");
        world.holds().await;

        // Who joined from the third meeting on is not marked at the second, and what was before counts for nothing.
        let second = world.seen(session, 2).await.meeting;
        let early = world
            .run(Some(world.guide), "", move |tx, act| booking::mark_meeting(tx, act, joined, second, Attendance::NoShow))
            .await;
        assert!(matches!(early, Err(BookingError::NotFound)));
        world.go_to(date(2026, 12, 29).at(12, 0, 0, 0));
        for number in 3..=6 {
            world.mark(joined, session, number, Attendance::NoShow).await;
        }
        assert_eq!(world.booking(joined).await.state, "no_show");
    }
}

#[tokio::test]
async fn b75_near_the_next_meeting_the_promise_is_from_the_one_after_it_and_by_letter_from_a_later_one() {
    for world in each().await {
        let session = world.series(6, 2).await;
        let one = world.book(world.wish(session, 1)).await.unwrap().id;
        let two = world.book(world.wish(session, 2)).await.unwrap().id;
        let by_message = world.join_later(world.wish(session, 3)).await;
        let letter = Route::Letter(booking::PostalAddress {
            street: "Gata 2".to_owned(),
            postal_code: "9008".to_owned(),
            postal_place: "Tromsø".to_owned(),
        });
        let by_letter = world.join_later(world.wish_by(session, 4, letter)).await;
        // Monday evening; the second meeting is the next morning.
        world.go_to(date(2026, 11, 30).at(19, 0, 0, 0));
        world.settle().await;
        world.cancel(one).await.unwrap();
        world.cancel(two).await.unwrap();
        assert_eq!(world.invitation(by_message).await.unwrap().from_meeting, Some(3), "nobody is asked at night for the morning");
        // Eight days for a letter end on Thursday 10 December, after the third meeting.
        assert_eq!(world.invitation(by_letter).await.unwrap().from_meeting, Some(4));
        world.holds().await;

        // Nobody waits any more for a course that is over.
        let paused = world.entry(by_letter).await;
        world.run(None, "", move |tx, act| booking::remove(tx, act, paused.id)).await.unwrap();
        world.go_to(date(2026, 12, 29).at(12, 0, 0, 0));
        world.settle().await;
        assert_eq!(world.seats(session).await, (0, 2, 0));
        assert_ne!(world.entry(by_message).await.session, Some(session));
    }
}

#[tokio::test]
async fn b18_a_seat_in_a_course_that_has_begun_is_promised_to_nobody_who_has_not_asked_for_that() {
    for world in each().await {
        let session = world.series(6, 1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap().id;
        let waits = world.join(world.wish(session, 2)).await.unwrap().id;
        world.go_to(FIRST.at(10, 1, 0, 0));
        world.cancel(booked).await.unwrap();
        assert_eq!(world.state(waits).await, "waiting");
        assert!(
            matches!(world.book(world.wish(session, 3)).await, Err(BookingError::Closed)),
            "residents begin with the first meeting"
        );
        world.settle().await;
        assert_eq!(world.state(waits).await, "waiting");
        // Staff may let somebody begin later, with the rows that are left.
        let mut desk = world.wish(session, 4);
        (desk.channel, desk.made_by) = (booking::Channel::Desk, Some(world.guide));
        let joined = world.book(desk).await.unwrap();
        assert_eq!(world.came(joined.id).await[..2], ["before", "unknown"]);
    }
}

#[tokio::test]
async fn a_promise_that_would_end_too_late_because_the_course_begins_earlier_is_made_anew() {
    for world in each().await {
        let session = world.series(3, 1).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap().id;
        let waits = world.join(world.wish(session, 2)).await.unwrap().id;
        world.cancel(booked).await.unwrap();
        let before = world.invitation(waits).await.unwrap();
        // Saturday noon: it would end on Monday at 20. The first meeting is moved from Tuesday to that evening.
        let first = world.seen(session, 1).await;
        world
            .changed("Rommet", move |tx, act| booking::move_meeting(tx, act, first, (date(2026, 11, 23), 1200, 1260)))
            .await
            .unwrap();
        let after = world.invitation(waits).await.expect("the seat is theirs still, by a question that ends in time");
        assert!(after.id != before.id && (after.enquiry || after.expires_at < before.expires_at), "{after:?}");
    }
}

#[tokio::test]
async fn b76_three_missed_in_a_row_are_a_task_to_call_and_never_the_end_of_the_seat() {
    for world in each().await {
        let session = world.series(6, 4).await;
        let booked = world.book(world.wish(session, 1)).await.unwrap().id;
        world.go_to(date(2026, 12, 29).at(9, 0, 0, 0));
        world.mark(booked, session, 1, Attendance::NoShow).await;
        world.mark(booked, session, 2, Attendance::NoShow).await;
        assert!(world.tasks(booked).await.is_empty());
        world.mark(booked, session, 3, Attendance::NoShow).await;
        let call = |state: &str| ("call".to_owned(), "missed".to_owned(), state.to_owned());
        assert_eq!(world.tasks(booked).await, [call("open")], "somebody with a phone is called, not written to");
        world.mark(booked, session, 4, Attendance::NoShow).await;
        assert_eq!(world.tasks(booked).await.len(), 1, "once, not for each one more");
        let it = world.booking(booked).await;
        assert_eq!((it.state.as_str(), world.seats(session).await.0), ("confirmed", 1));
        assert!(world.messages(booked).await.is_empty());
        // It was a mistake: they had been there.
        world.mark(booked, session, 4, Attendance::Attended).await;
        assert_eq!(world.tasks(booked).await, [call("dropped")]);
        world.holds().await;

        // Two, one attended, two: not in a row.
        let other = world.book(world.wish_by(session, 2, Route::None)).await;
        assert!(other.is_err(), "residents cannot join now");
    }
}

#[tokio::test]
async fn b76_nobody_is_asked_to_call_where_the_course_does_not_want_it() {
    for world in each().await {
        let rhythm = Rhythm { first: FIRST, meetings: 4, weeks: 1, on_closed_day: OnClosedDay::Later };
        let days = world.plan(rhythm).await;
        let session = world.make(NewSeries { ask_when_missed: false, ..world.new_series(rhythm, &days, 4) }).await.unwrap();
        let booked = world.book(world.wish(session, 1)).await.unwrap().id;
        world.go_to(date(2026, 12, 15).at(9, 0, 0, 0));
        for number in 1..=3 {
            world.mark(booked, session, number, Attendance::NoShow).await;
        }
        assert!(world.tasks(booked).await.is_empty());
    }
}

#[tokio::test]
async fn b77_a_cancelled_place_counts_no_seat_stays_in_the_history_and_the_others_hear_nothing() {
    for world in each().await {
        let session = world.series(6, 10).await;
        let mut booked = Vec::new();
        for n in 0..10 {
            booked.push(world.book(world.wish(session, n)).await.unwrap().id);
        }
        assert!(matches!(world.book(world.wish(session, 20)).await, Err(BookingError::Full)));
        world.cancel(booked[3]).await.unwrap();
        assert_eq!(world.seats(session).await, (9, 10, 0));
        assert_eq!(world.booking(booked[3]).await.state, "cancelled_by_resident");
        assert_eq!(world.history(booked[3]).await, ["booked", "cancelled"]);
        assert_eq!(world.came(booked[3]).await.len(), 6, "what was marked stays");
        for other in booked.iter().filter(|it| **it != booked[3]) {
            assert!(world.messages(*other).await.is_empty() && world.tasks(*other).await.is_empty());
        }
        world.book(world.wish(session, 21)).await.unwrap();
    }
}

#[tokio::test]
async fn b72_a_course_whose_guide_is_busy_at_one_meeting_is_not_made_and_none_is_moved_onto_another() {
    for world in each().await {
        let first = world.series(3, 4).await;
        // Every second Tuesday at the same hours: the third meeting of the one is the second of the other.
        let rhythm = Rhythm { first: date(2026, 12, 8), meetings: 2, weeks: 2, on_closed_day: OnClosedDay::Later };
        let days = world.plan(rhythm).await;
        let clash = world.make(world.new_series(rhythm, &days, 4)).await;
        assert!(matches!(clash, Err(offer::OfferError::Overlap)), "{clash:?}");
        let mut after = world.new_series(rhythm, &days, 4);
        (after.from, after.to) = (720, 840);
        let second = world.make(after).await.unwrap();
        let booked = world.book(world.wish(second, 1)).await.unwrap().id;
        world.holds().await;
        let it = world.seen(second, 1).await;
        let onto =
            world.changed("Rommet", move |tx, act| booking::move_meeting(tx, act, it, (date(2026, 12, 8), 660, 780))).await;
        assert!(matches!(onto, Err(ChangeError::Overlap)), "{onto:?}");
        assert!(world.messages(booked).await.is_empty(), "nobody is told of what did not happen");
        assert_eq!(world.find(second).await.from, 720);
        // Once that meeting is cancelled its time is free.
        let third = world.seen(first, 3).await;
        world.changed("Syk", move |tx, act| booking::cancel_meeting(tx, act, third)).await.unwrap();
        world.changed("Rommet", move |tx, act| booking::move_meeting(tx, act, it, (date(2026, 12, 8), 660, 780))).await.unwrap();
        assert_eq!(world.messages(booked).await, ["meeting-moved"]);
    }
}

#[tokio::test]
async fn b80_a_course_is_made_like_another_with_its_set_up_and_without_its_people() {
    for world in each().await {
        let rhythm = Rhythm { first: FIRST, meetings: 3, weeks: 2, on_closed_day: OnClosedDay::Fewer };
        let days = world.plan(rhythm).await;
        let mut new = world.new_series(rhythm, &days, 7);
        new.title = "Nybegynner".to_owned();
        new.days[1].1 = "Bilder".to_owned();
        let session = world.make(new).await.unwrap();
        world.book(world.wish(session, 1)).await.unwrap();
        let (municipality, offer) = (world.municipality, world.offer);
        let (of, mut like) = world.db.read(move |tx| offer::like(tx, municipality, session)).await.unwrap();
        assert_eq!((of, like.title.as_str(), like.capacity, like.guide), (offer, "Nybegynner", 7, Some(world.guide)));
        assert_eq!((like.from, like.to, like.ask_when_missed, like.rhythm), (600, 720, true, rhythm));
        assert_eq!(like.days.iter().map(|it| it.1.as_str()).collect::<Vec<_>>(), ["", "Bilder", ""]);
        like.rhythm.first = date(2027, 1, 12);
        let titles: Vec<String> = like.days.into_iter().map(|it| it.1).collect();
        like.days = world.plan(like.rhythm).await.into_iter().zip(titles).collect();
        let copy = world.make(like).await.unwrap();
        let it = world.find(copy).await;
        assert_eq!((it.taken, it.waiting, it.capacity, it.meetings[1].title.as_str()), (0, 0, 7, "Bilder"));
        assert_eq!(world.seats(session).await.0, 1);
    }
}

#[tokio::test]
async fn moving_a_booking_between_courses_takes_the_rows_along_and_a_course_of_one_meeting_has_none() {
    for world in each().await {
        let session = world.series(3, 4).await;
        let plain = world.session_on(date(2026, 12, 15), 600, 4).await;
        let booked = world.book(world.wish(plain, 1)).await.unwrap().id;
        assert!(world.came(booked).await.is_empty());
        let by = Some(world.guide);
        world.run(by, "", move |tx, act| booking::move_booking(tx, act, booked, session)).await.unwrap();
        assert_eq!(world.came(booked).await, ["unknown"; 3]);
        world.holds().await;
        world.run(by, "", move |tx, act| booking::move_booking(tx, act, booked, plain)).await.unwrap();
        assert!(world.came(booked).await.is_empty());
        assert_eq!((world.seats(session).await.0, world.seats(plain).await.0), (0, 1));
    }
}

#[tokio::test]
async fn a_meeting_of_a_course_is_on_the_day_s_list_of_its_own_day_and_no_other() {
    for world in each().await {
        let session = world.series(3, 4).await;
        let second = world.seen(session, 2).await;
        world.changed("Syk", move |tx, act| booking::cancel_meeting(tx, act, second)).await.unwrap();
        let municipality = world.municipality;
        let mut parts = Vec::new();
        for day in [FIRST, date(2026, 12, 1), date(2026, 12, 8), date(2026, 12, 9)] {
            let on = world.db.read(move |tx| offer::on_day(tx, municipality, day)).await.unwrap();
            parts.push(
                on.into_iter()
                    .map(|it| (it.part, it.date == day && it.ends_at == clock::instant(day.at(12, 0, 0, 0))))
                    .collect::<Vec<_>>(),
            );
        }
        assert_eq!(parts, [vec![(Part::Only(1), true)], vec![], vec![(Part::Only(3), true)], vec![]]);
        assert_eq!(Came::Before.word(), "before");
    }
}

#[tokio::test]
async fn whoever_joins_from_a_meeting_has_every_later_one_though_meetings_have_changed_places() {
    for world in each().await {
        let session = world.series(4, 1).await;
        let leaves = world.book(world.wish(session, 1)).await.unwrap().id;
        let later = world.join_later(world.wish(session, 2)).await;
        // The second meeting goes behind the fourth.
        let second = world.seen(session, 2).await;
        let to = (date(2026, 12, 17), 600, 720);
        world.changed("Flytting", move |tx, act| booking::move_meeting(tx, act, second, to)).await.unwrap();
        world.go_to(FIRST.at(13, 0, 0, 0));
        world.settle().await;
        world.cancel(leaves).await.unwrap();
        let invitation = world.invitation(later).await.unwrap();
        assert_eq!(invitation.from_meeting, Some(3), "the next in time");
        let Accepted::Booked(joined) = world.run(None, "", move |tx, act| booking::accept(tx, act, invitation.id)).await.unwrap()
        else {
            panic!("a promise is a seat")
        };
        assert_eq!(world.came(joined).await, ["before", "unknown", "unknown", "unknown"], "in the order of time");
    }
}

#[tokio::test]
async fn b29_ahead_in_a_course_that_has_begun_are_those_alone_who_would_begin_later() {
    for world in each().await {
        let session = world.series(4, 1).await;
        world.book(world.wish(session, 1)).await.unwrap();
        let any = world.join_any(world.wish(session, 2), booking::ANY_DAY).await.unwrap().id;
        let first = world.join_later(world.wish(session, 3)).await;
        let second = world.join_later(world.wish(session, 4)).await;
        let ahead = async |id| {
            let (entry, municipality, now) = (world.entry(id).await, world.municipality, world.clock.now());
            world.db.read(move |tx| booking::ahead_of(tx, municipality, &entry, now)).await.unwrap()
        };
        assert_eq!((ahead(any).await, ahead(first).await, ahead(second).await), (0, 1, 2));
        world.go_to(FIRST.at(13, 0, 0, 0));
        world.settle().await;
        assert_eq!((ahead(first).await, ahead(second).await), (0, 1), "a wish for any meeting gets no seat in this one now");
    }
}
