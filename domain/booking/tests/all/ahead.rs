//! The place that is shown is the place that is counted one by one; pages of the list are the list.

use booking::{BookingError, Target, WaitEntry, Wanted, Wish};
use jiff::SignedDuration;
use jiff::civil::date;
use offer::Session;
use uuid::Uuid;

use crate::world::{World, each};

/// Numbers that look like chance and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn day(&mut self) -> u8 {
        u8::try_from(self.below(127)).unwrap() + 1
    }
}

/// A list with everything that a list can have: three meetings and many wishes, two groups, old entries and new ones, some who do not wait.
async fn mixed(world: &World) -> Vec<Uuid> {
    let mut chance = Numbers(7);
    let mut sessions = Vec::new();
    for (day, from) in [(15, 540), (15, 780), (17, 600)] {
        sessions.push(world.session_on(date(2026, 12, day), from, 0).await);
    }
    let mut entries = Vec::new();
    for n in 0..90_u16 {
        if n == 30 {
            // Whoever is on the list now has held the place for longer than the limit when the list is looked at.
            world.clock.advance(SignedDuration::from_hours(10 * 24));
        }
        let wish = world.wish(sessions[0], n);
        let target = if chance.below(3) == 0 {
            let session = sessions[usize::try_from(chance.below(3)).unwrap()];
            Target::Session(session)
        } else {
            let from = u16::try_from(chance.below(12) * 60).unwrap();
            let to = (from + u16::try_from(chance.below(12) * 60).unwrap()).min(1440);
            Target::Any(Wish { offer: world.offer, days: chance.day(), from, to })
        };
        let means = world.means();
        let session = if let Target::Session(it) = target { it } else { sessions[0] };
        let wish = booking::Request { session, ..wish };
        entries.push(world.db.write(move |tx| booking::join(tx, &means, &wish, target)).await.unwrap().id);
    }
    for n in (0..90).step_by(7) {
        let entry = entries[n];
        world.run(Some(world.guide), "health", move |tx, act| booking::set_priority(tx, act, entry, 1)).await.unwrap();
    }
    for n in (3..90).step_by(11) {
        let entry = entries[n];
        world.run(Some(world.guide), "avtalt", move |tx, act| booking::remove(tx, act, entry)).await.unwrap();
    }
    let (late, early) = (entries[80], entries[41]);
    world.run(Some(world.guide), "avtalt", move |tx, act| booking::move_before(tx, act, late, early)).await.unwrap();
    let (offer, mut list) = (world.offer, settings(world).await);
    list.ageing_days = 9;
    world.run(Some(world.guide), "avtalt", move |tx, act| booking::set_list(tx, act, offer, &list)).await.unwrap();
    entries
}

async fn settings(world: &World) -> booking::List {
    let (municipality, offer) = (world.municipality, world.offer);
    world.db.read(move |tx| booking::settings_of(tx, municipality, offer)).await.unwrap()
}

#[tokio::test]
async fn the_place_that_is_shown_is_the_one_that_is_counted_one_by_one() {
    for world in each().await {
        let all = mixed(&world).await;
        let (municipality, now, ageing) = (world.municipality, world.clock.now(), settings(&world).await.ageing_days);
        let mut entries = Vec::new();
        let mut sessions: Vec<Session> = Vec::new();
        for id in all {
            let entry = world.entry(id).await;
            if let Some(session) = entry.session {
                sessions.push(world.db.read(move |tx| offer::find_session(tx, municipality, session)).await.unwrap());
            }
            entries.push(entry);
        }
        let cutoff = now - SignedDuration::from_hours(24 * ageing);
        let order = |it: &WaitEntry| if it.since <= cutoff { (0, it.seq) } else { (it.priority, it.seq) };
        let bit = |it: &Session| 1_u8 << (it.date.weekday().to_monday_one_offset() - 1);
        let of = |id: Uuid| sessions.iter().find(|it| it.id == id).unwrap();
        let fits = |wish: (u8, u16, u16), it: &Session| wish.0 & bit(it) != 0 && wish.1 <= it.from && wish.2 >= it.to;
        let same_seats = |one: &WaitEntry, other: &WaitEntry| match (one.session, other.session) {
            (Some(one), Some(other)) => one == other,
            (Some(session), None) => fits(other.wish, of(session)),
            (None, Some(session)) => fits(one.wish, of(session)),
            (None, None) => one.wish.0 & other.wish.0 != 0 && other.wish.1 < one.wish.2 && other.wish.2 > one.wish.1,
        };
        assert!(entries.iter().any(|it| it.since <= cutoff) && entries.iter().any(|it| it.since > cutoff));
        for it in entries.iter().filter(|it| it.state == "waiting") {
            let ahead = |other: &&WaitEntry| other.state == "waiting" && order(other) < order(it) && same_seats(it, other);
            let counted = i64::try_from(entries.iter().filter(ahead).count()).unwrap();
            let asked = it.clone();
            let shown = world.db.read(move |tx| booking::ahead_of(tx, municipality, &asked, now)).await.unwrap();
            assert_eq!(shown, counted, "{it:?} on {}", world.db.engine_name());
        }
    }
}

#[tokio::test]
async fn pages_of_the_list_put_together_are_the_list_and_places_count_those_who_wait() {
    for world in each().await {
        mixed(&world).await;
        let (municipality, offer, now) = (world.municipality, world.offer, world.clock.now());
        let whole = world.db.read(move |tx| booking::open_entries(tx, municipality, now)).await.unwrap();
        let mut paged = Vec::new();
        for first in (0..).step_by(20) {
            let wanted = Wanted::default();
            let page = world.db.read(move |tx| booking::listed(tx, municipality, now, &wanted, (first, 20))).await.unwrap();
            if page.is_empty() {
                break;
            }
            paged.extend(page);
        }
        assert_eq!(paged.iter().map(|it| it.entry.id).collect::<Vec<_>>(), whole.iter().map(|it| it.id).collect::<Vec<_>>());
        let mut place = 0;
        for it in &paged {
            place += i64::from(it.entry.state == "waiting");
            assert_eq!(it.place, place);
        }
        let wanted = Wanted { offer: Some(offer), state: "waiting".to_owned(), priority: Some(1), search: String::new() };
        let (asked, counted) = (wanted.clone(), wanted.clone());
        let first = world.db.read(move |tx| booking::listed(tx, municipality, now, &asked, (0, 100))).await.unwrap();
        let count = world.db.read(move |tx| booking::count_listed(tx, municipality, &counted)).await.unwrap();
        let by_hand =
            paged.iter().filter(|it| it.entry.priority == 1 && it.entry.state == "waiting").map(|it| (it.place, it.entry.id));
        assert_eq!(first.iter().map(|it| (it.place, it.entry.id)).collect::<Vec<_>>(), by_hand.collect::<Vec<_>>());
        assert_eq!(count, i64::try_from(first.len()).unwrap());
        assert!(count > 3);
        // Those who are found keep the place that they have among all.
        let search = Wanted { search: "gjest 7".to_owned(), ..Wanted::default() };
        let find =
            move |tx: &mut db::Tx<'_>| -> Result<_, BookingError> { booking::searched(tx, municipality, now, &search, (0, 3)) };
        let (found, many) = world.db.read(find).await.unwrap();
        let by_hand: Vec<_> =
            paged.iter().filter(|it| it.entry.contact.as_ref().is_some_and(|it| it.name.starts_with("Gjest 7"))).collect();
        assert_eq!((found.len(), many), (3, by_hand.len()));
        assert_eq!(
            found.iter().map(|it| (it.place, it.entry.id)).collect::<Vec<_>>(),
            by_hand[..3].iter().map(|it| (it.place, it.entry.id)).collect::<Vec<_>>()
        );
        let offers = world.db.read(move |tx| booking::offers_waited_for(tx, municipality)).await.unwrap();
        assert_eq!(offers.iter().map(|it| it.0).collect::<Vec<_>>(), [offer]);
    }
}
