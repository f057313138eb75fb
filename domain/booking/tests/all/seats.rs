//! Seats: B5 and B27 of booking.md. The races for them are in `races`.

use booking::{BookingError, Channel};

use crate::world::each;

#[tokio::test]
async fn b5_more_people_than_may_be_booked_together_are_refused_by_their_total() {
    for world in each().await {
        let session = world.session(8).await;
        assert!(matches!(world.book(world.wish_of(session, 1, 4)).await, Err(BookingError::TooMany(2))));
        assert!(matches!(world.book(world.wish_of(session, 2, 0)).await, Err(BookingError::TooMany(2))));
        assert!(matches!(world.book(world.wish_of(session, 3, -1)).await, Err(BookingError::TooMany(2))));
        assert!(matches!(world.join(world.wish_of(session, 4, 3)).await, Err(BookingError::TooMany(2))));
        world.book(world.wish_of(session, 5, 2)).await.unwrap();
        // Staff decide for themselves.
        let mut desk = world.wish_of(session, 6, 4);
        (desk.channel, desk.made_by) = (Channel::Desk, Some(world.guide));
        world.book(desk).await.unwrap();
        assert_eq!(world.seats(session).await, (6, 8, 0));
    }
}

#[tokio::test]
async fn seats_kept_for_phone_and_desk_are_theirs_until_forty_eight_hours_before() {
    for world in each().await {
        // Thirty per cent of ten.
        let session = world.reserved(10, 30).await;
        for n in 0..7 {
            world.book(world.wish(session, n)).await.unwrap();
        }
        assert!(matches!(world.book(world.wish(session, 7)).await, Err(BookingError::Full)), "B27: the page is led to the list");
        let waiting = world.join(world.wish(session, 7)).await.unwrap().id;
        assert_eq!(world.state(waiting).await, "waiting", "the list does not get the seats of the desk either");
        // A caller gets one without a reason, although somebody waits: these seats are not theirs who wait.
        let mut call = world.wish(session, 8);
        (call.channel, call.made_by) = (Channel::Phone, Some(world.guide));
        let called = world.book(call).await.unwrap();
        assert_eq!(world.history(called.id).await, ["booked"]);
        assert_eq!(world.seats(session).await, (8, 10, 1));
        // Three of them together are more than is kept.
        let mut many = world.wish_of(session, 10, 2);
        (many.channel, many.made_by) = (Channel::Desk, Some(world.guide));
        assert!(world.book(many).await.is_ok());
        let mut more = world.wish(session, 11);
        (more.channel, more.made_by) = (Channel::Desk, Some(world.guide));
        assert!(matches!(world.book(more).await, Err(BookingError::Full)));
        world.cancel(called.id).await.unwrap();
        let two = world.entry(waiting).await;
        assert_eq!(two.state, "waiting", "what a caller gives back is kept for callers");
        // Forty-eight hours before, the seats are everybody's, those who wait first.
        world.go_to(jiff::civil::date(2026, 12, 13).at(10, 0, 0, 0));
        world.settle().await;
        assert_eq!(world.state(waiting).await, "invited");
        assert_eq!(world.seats(session).await, (10, 10, 0));
    }
}
