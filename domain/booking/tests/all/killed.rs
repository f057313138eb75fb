//! kill -9 at any point of a randomised run: no seat is lost, no promise doubled, every acknowledged act is there.
//!
//! Eight people at once book, hold, move and cancel; they join the lists of two meetings, a course and a guide's hours, or wish for any; they answer what
//! they are promised. Each line of the process is an act that was acknowledged, but for `uses`, which is said before a hold is used up.

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use booking::{ANY_TIME, Accepted, BookingError, Guide, Means, Request, Target, Wish};
use clock::Clock;
use db::{Address, Db, DbError, Tx, params, sql};
use jiff::SignedDuration;
use offer::Schedule;
use uuid::Uuid;

use crate::individual::{MONDAY, at};
use crate::world::{SECRET, World, each, wish_for};

const TOLD: &str = "DIGIHJELPEN_KILLED_TEST";
/// How often the process is killed on each engine.
const KILLS: u64 = 50;
/// So many times of the guide are booked and held.
const TIMES: usize = 12;

/// Not a test of its own: the process that acts at random until it is killed. Prints each act only after it was acknowledged.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "run by the test below, in a process of its own"]
async fn the_process_that_is_killed() {
    let Ok(told) = std::env::var(TOLD) else { return };
    let mut parts = told.split('|');
    let mut next = || parts.next().unwrap().to_owned();
    let (address, seed): (String, u64) = (next(), next().parse().unwrap());
    let (municipality, offer): (Uuid, Uuid) = (next().parse().unwrap(), next().parse().unwrap());
    let sessions: Vec<Uuid> = next().split(',').map(|it| it.parse().unwrap()).collect();
    let db = Db::open_as_is(&Address::parse(&address)).await.unwrap();
    // Eight at once, each with chance of its own; the clock shows the test's day.
    for person in 0..8_u64 {
        let clock = Clock::fixed("2026-11-21T11:00:00Z".parse().unwrap(), seed.wrapping_mul(8).wrapping_add(person));
        let means = Means { clock, secret: SECRET, public_url: "http://127.0.0.1".to_owned() };
        let (db, sessions) = (db.clone(), sessions.clone());
        let (booked, listed, held) = (Vec::new(), Vec::new(), Vec::new());
        let mut person = Person { db, means, municipality, offer, sessions, booked, listed, held };
        tokio::spawn(async move {
            loop {
                person.act().await;
            }
        });
    }
    std::future::pending::<()>().await;
}

/// Somebody who acts, and what they have.
struct Person {
    db: Db,
    means: Means,
    municipality: Uuid,
    offer: Uuid,
    /// Two meetings, a course, and times of a guide.
    sessions: Vec<Uuid>,
    booked: Vec<Uuid>,
    listed: Vec<Uuid>,
    /// A hold and its time.
    held: Vec<(Uuid, Uuid)>,
}

fn say(what: &str, id: Uuid) {
    std::io::stdout().write_all(format!("\nacknowledged {what} {id}\n").as_bytes()).unwrap();
}

impl Person {
    fn pick(&self, n: usize) -> usize {
        self.means.clock.below(u32::try_from(n).unwrap()) as usize
    }

    fn taken_from(pile: &mut Vec<Uuid>, pick: usize) -> Option<Uuid> {
        (!pile.is_empty()).then(|| pile.swap_remove(pick % pile.len()))
    }

    /// Does something in one transaction, as a resident.
    async fn done<T: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>, &Means) -> Result<T, BookingError> + Send + 'static,
    ) -> Option<T> {
        let means = self.means.clone();
        self.db.write(move |tx| work(tx, &means)).await.ok()
    }

    fn wish(&self, session: Uuid, hold: Option<Uuid>) -> Request {
        Request { hold, confirmed: true, ..wish_for(self.municipality, session, self.means.clock.random()) }
    }

    async fn act(&mut self) {
        let (municipality, pick) = (self.municipality, self.pick(1 << 16));
        let session = self.sessions[self.pick(self.sessions.len())];
        // Lists are of the meetings and the course.
        let full = self.sessions[self.pick(3)];
        match self.pick(14) {
            0..=1 => {
                let wish = self.wish(if pick.is_multiple_of(2) { full } else { session }, None);
                if let Some(made) = self.done(move |tx, means| booking::book(tx, means, &wish)).await {
                    say("booked", made.id);
                    self.booked.push(made.id);
                }
            }
            2..=4 => {
                let (wish, offer) = (self.wish(full, None), self.offer);
                let any = Wish { offer, days: 1 + u8::try_from(pick % 127).unwrap(), from: ANY_TIME.0, to: ANY_TIME.1 };
                let target = if pick.is_multiple_of(3) { Target::Any(any) } else { Target::Session(full) };
                if let Some(made) = self.done(move |tx, means| booking::join(tx, means, &wish, target)).await {
                    say("listed", made.id);
                    self.listed.push(made.id);
                }
            }
            5 | 12 => {
                let Some(id) = Self::taken_from(&mut self.booked, pick) else { return };
                if self.done(move |tx, means| booking::cancel(tx, &means.act(municipality, None), id)).await == Some(true) {
                    say("cancelled", id);
                }
            }
            6 => {
                let Some(id) = Self::taken_from(&mut self.listed, pick) else { return };
                if self.done(move |tx, means| booking::remove(tx, &means.act(municipality, None), id)).await == Some(true) {
                    say("left", id);
                }
            }
            7 => {
                let Some(id) = self.booked.get(pick % self.booked.len().max(1)).copied() else { return };
                let work = move |tx: &mut Tx<'_>, means: &Means| -> Result<bool, BookingError> {
                    let from = booking::find_booking(tx, municipality, id)?.session;
                    booking::move_booking(tx, &means.act(municipality, None), id, session)?;
                    Ok(from != session)
                };
                if self.done(work).await == Some(true) {
                    say("moved", id);
                }
            }
            8 => {
                let time = self.sessions[3 + self.pick(self.sessions.len() - 3)];
                let guide = if pick.is_multiple_of(2) { Guide::Any } else { Guide::This };
                let hold = self.done(move |tx, means| booking::hold_time(tx, means, municipality, time, guide, false)).await;
                if let Some(hold) = hold {
                    say("held", hold.id);
                    self.held.push((hold.id, hold.session));
                }
            }
            9 => {
                let Some((hold, time)) = self.held.pop() else { return };
                say("uses", hold);
                if pick.is_multiple_of(3) {
                    let act =
                        move |tx: &mut Tx<'_>, means: &Means| booking::let_go(tx, &means.act(municipality, None), hold, None);
                    self.done(act).await;
                    return;
                }
                let wish = self.wish(time, Some(hold));
                if let Some(made) = self.done(move |tx, means| booking::book(tx, means, &wish)).await {
                    say("booked", made.id);
                    self.booked.push(made.id);
                }
            }
            _ => {
                let work = move |tx: &mut Tx<'_>, means: &Means| -> Result<Option<(Uuid, Uuid)>, BookingError> {
                    let act = means.act(municipality, None);
                    // Whoever was promised a place in an earlier life answers too: they are first on the lists.
                    let open: Option<(Uuid, Uuid)> = tx.first(
                        sql!("SELECT id, entry_id FROM invitation WHERE municipality_id = $1 AND state = 'open' ORDER BY id LIMIT 1"),
                        params![municipality],
                        |row| Ok((row.next()?, row.next()?)),
                    )?;
                    let Some((open, entry)) = open else { return Ok(None) };
                    if pick.is_multiple_of(4) {
                        return booking::decline(tx, &act, open).map(|()| None);
                    }
                    Ok(match booking::accept(tx, &act, open)? {
                        Accepted::Booked(seat) => Some((entry, seat)),
                        Accepted::Noted => None,
                    })
                };
                if let Some(Some((entry, seat))) = self.done(work).await {
                    say("accepted", seat);
                    self.booked.push(seat);
                    self.listed.retain(|it| *it != entry);
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_engine_survives_fifty_kills_and_keeps_every_acknowledged_act() {
    for world in each().await {
        let (guide, help) = (world.guide(1).await, world.help(60, Schedule::default()).await);
        world.open(&help, 1, (at(9), at(15)), Some(guide)).await;
        let mut sessions = vec![world.later(6).await, world.later(4).await, world.series(6, 5).await];
        for day in [MONDAY.saturating_add(jiff::Span::new().weeks(2)), MONDAY.saturating_add(jiff::Span::new().weeks(3))] {
            sessions.extend(world.free_on(&help, day).await.iter().map(|it| it.id));
        }
        assert_eq!(sessions.len(), 3 + TIMES);
        let sessions = sessions.iter().map(Uuid::to_string).collect::<Vec<_>>().join(",");
        let seed = db::testing::first_seed();
        eprintln!("DIGIHJELPEN_SEED={seed} on {}", world.db.engine_name());
        let chance = Clock::fixed(jiff::Timestamp::UNIX_EPOCH, seed);
        let mut kinds = HashSet::<String>::new();
        let address = match &world.test.address {
            Address::File(path) => path.display().to_string(),
            Address::Postgres(url) => url.clone(),
        };
        let tried = ["accepted", "booked", "cancelled", "held", "left", "listed", "moved", "uses"];
        // A slow machine gets less done in each life: then there are some lives more.
        for kill in 0..4 * KILLS {
            if kill >= KILLS && tried.iter().all(|it| kinds.contains(*it)) {
                break;
            }
            let told = format!("{address}|{}|{}|{}|{sessions}", seed.wrapping_add(kill), world.municipality, world.offer);
            let mut child = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "killed::the_process_that_is_killed", "--ignored", "--nocapture"])
                .env(TOLD, told)
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            let lines = BufReader::new(child.stdout.take().unwrap());
            let (tell, told_of) = std::sync::mpsc::channel();
            let reader = std::thread::spawn(move || {
                let mut acknowledged = Vec::new();
                for line in lines.lines().map_while(Result::ok) {
                    if let Some((what, id)) = line.strip_prefix("acknowledged ").and_then(|it| it.split_once(' ')) {
                        acknowledged.push((what.to_owned(), id.parse::<Uuid>().unwrap()));
                        // Only the first few are waited for.
                        let _ = tell.send(());
                    }
                }
                acknowledged
            });
            // In the midst of its work, however slow the machine: after some acts, and at a moment that differs from kill to kill.
            for _ in 0..5 + chance.below(20) {
                told_of.recv_timeout(Duration::from_secs(30)).unwrap_or_else(|_| panic!("it stands still, kill {kill}"));
            }
            tokio::time::sleep(Duration::from_micros(chance.below(30_000).into())).await;
            child.kill().unwrap();
            child.wait().unwrap();
            let acknowledged = reader.join().unwrap();
            check(&world, &acknowledged).await;
            world.holds().await;
            kinds.extend(acknowledged.into_iter().map(|(what, _)| what));
            // What the dead held is everybody's again a quarter of an hour later.
            let later = Clock::fixed(world.clock.now() + SignedDuration::from_mins(15), seed ^ kill);
            booking::settle_due(&world.db, &Means { clock: later, ..world.means() }).await.unwrap();
            assert!(holds(&world).await.is_empty(), "kill {kill}");
        }
        assert!(tried.iter().all(|it| kinds.contains(*it)), "not everything was tried: {kinds:?}");
        nothing_is_doubled(&world).await;
        // Nothing is left locked. Others may wait for any meeting, so the desk says why.
        let desk = Request { reason: "haster".to_owned(), ..world.by_phone(world.later(1).await, 1) };
        world.book(desk).await.unwrap();
    }
}

/// The holds there are.
async fn holds(world: &World) -> Vec<Uuid> {
    let read =
        |tx: &mut Tx<'_>| -> Result<_, DbError> { tx.all(sql!("SELECT id FROM hold ORDER BY id"), params![], |row| row.next()) };
    world.db.read(read).await.unwrap()
}

/// Whatever was acknowledged is there, in the state that the last act on it left, and nobody was promised anything twice.
async fn check(world: &World, acknowledged: &[(String, Uuid)]) {
    let municipality = world.municipality;
    let times = |what: &str, id: Uuid| acknowledged.iter().filter(|it| it.0 == what && it.1 == id).count();
    let held = holds(world).await;
    for (what, id) in acknowledged {
        let id = *id;
        match what.as_str() {
            "listed" | "left" => {
                let state = world.entry(id).await.state;
                assert!(times("left", id) == 0 || state == "withdrawn", "{id} left the list and is {state}");
            }
            "held" => assert!(times("uses", id) > 0 || held.contains(&id), "the time that {id} holds is lost"),
            "uses" => {}
            _ => {
                let found = world.db.read(move |tx| booking::find_booking(tx, municipality, id)).await;
                let found = found.unwrap_or_else(|error| panic!("{what} {id} is lost on {}: {error}", world.db.engine_name()));
                assert!(times("cancelled", id) == 0 || found.state == "cancelled_by_resident", "{id} is {}", found.state);
                let moved = world.history(id).await.iter().filter(|it| *it == "moved").count();
                assert!(moved >= times("moved", id), "a move of {id} is lost");
            }
        }
    }
}

/// Nobody was promised anything twice: there are as many promises as the history of an entry has.
async fn nothing_is_doubled(world: &World) {
    let read = |tx: &mut Tx<'_>| -> Result<Vec<(Uuid, i64)>, DbError> {
        tx.all(
            sql!(
                "SELECT w.id, (SELECT COUNT(*) FROM invitation i WHERE i.municipality_id = w.municipality_id AND i.entry_id = w.id) ",
                "FROM wait_entry w ORDER BY w.id"
            ),
            params![],
            |row| Ok((row.next()?, row.next()?)),
        )
    };
    let (mut promised, entries) = (0, world.db.read(read).await.unwrap());
    for (entry, invitations) in entries {
        let noted = world.history(entry).await.iter().filter(|it| *it == "invited").count();
        assert_eq!(i64::try_from(noted).unwrap(), invitations, "{entry} is promised once and noted once");
        promised += invitations;
    }
    assert!(promised > 0, "nobody was promised anything");
}
