//! kill -9 at any point of a randomised run: no seat is lost, no promise doubled, every acknowledged act is there.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use booking::{Accepted, BookingError, Means};
use clock::Clock;
use db::{Address, Db};
use uuid::Uuid;

use crate::world::{SECRET, World, each, wish_for};

const TOLD: &str = "DIGIHJELPEN_KILLED_TEST";
/// How often the process is killed on each engine.
const KILLS: u64 = 50;

/// Not a test of its own: the process that acts at random until it is killed. Prints each act only after it was acknowledged.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "run by the test below, in a process of its own"]
async fn the_process_that_is_killed() {
    let Ok(told) = std::env::var(TOLD) else { return };
    let mut parts = told.split('|');
    let mut next = || parts.next().unwrap().to_owned();
    let (address, municipality, seed): (String, Uuid, u64) = (next(), next().parse().unwrap(), next().parse().unwrap());
    let sessions: [Uuid; 2] = [next().parse().unwrap(), next().parse().unwrap()];
    let db = Db::open_as_is(&Address::parse(&address)).await.unwrap();
    // Eight at once, each with chance of its own; the clock shows the test's day.
    let people: Vec<_> = (0..8_u64)
        .map(|person| {
            let (db, clock) = (db.clone(), Clock::fixed("2026-11-21T11:00:00Z".parse().unwrap(), seed * 8 + person));
            tokio::spawn(async move { act_for_ever(&db, &clock, municipality, sessions).await })
        })
        .collect();
    for person in people {
        person.await.unwrap();
    }
}

async fn act_for_ever(db: &Db, clock: &Clock, municipality: Uuid, sessions: [Uuid; 2]) {
    let means = Means { clock: clock.clone(), secret: SECRET, public_url: "http://127.0.0.1".to_owned() };
    let say = |what: &str, id: Uuid| std::io::stdout().write_all(format!("\nacknowledged {what} {id}\n").as_bytes()).unwrap();
    let (mut booked, mut listed): (Vec<Uuid>, Vec<Uuid>) = (Vec::new(), Vec::new());
    loop {
        let session = sessions[clock.below(2) as usize];
        let (means, pick) = (means.clone(), clock.below(1 << 16) as usize);
        match clock.below(7) {
            0 | 1 => {
                let wish = wish_for(municipality, session, clock.random());
                if let Ok(made) = db.write(move |tx| booking::book(tx, &means, &wish)).await {
                    say("booked", made.id);
                    booked.push(made.id);
                }
            }
            2 | 3 => {
                let wish = wish_for(municipality, session, clock.random());
                let target = booking::Target::Session(session);
                if let Ok(made) = db.write(move |tx| booking::join(tx, &means, &wish, target)).await {
                    say("listed", made.id);
                    listed.push(made.id);
                }
            }
            4 if !booked.is_empty() => {
                let id = booked.swap_remove(pick % booked.len());
                if db.write(move |tx| booking::cancel(tx, &means.act(municipality, None), id)).await.is_ok_and(|did| did) {
                    say("cancelled", id);
                }
            }
            5 if !listed.is_empty() => {
                let id = listed.swap_remove(pick % listed.len());
                let left = db.write(move |tx| booking::remove(tx, &means.act(municipality, None), id)).await;
                if left.is_ok_and(|did| did) {
                    say("left", id);
                }
            }
            _ if !listed.is_empty() => {
                let id = listed[pick % listed.len()];
                let answer = db
                    .write(move |tx| -> Result<Option<Accepted>, BookingError> {
                        let Some(open) = booking::invitation_of(tx, municipality, id)? else { return Ok(None) };
                        booking::accept(tx, &means.act(municipality, None), open.id).map(Some)
                    })
                    .await;
                if let Ok(Some(Accepted::Booked(seat))) = answer {
                    say("accepted", seat);
                    booked.push(seat);
                    listed.retain(|it| *it != id);
                }
            }
            _ => {}
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_engine_survives_fifty_kills_and_keeps_every_acknowledged_act() {
    for world in each().await {
        let sessions = [world.later(6).await, world.later(4).await];
        let address = match &world.test.address {
            Address::File(path) => path.display().to_string(),
            Address::Postgres(url) => url.clone(),
        };
        for kill in 0..KILLS {
            let told = format!("{address}|{}|{kill}|{}|{}", world.municipality, sessions[0], sessions[1]);
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
            for _ in 0..2 + kill % 5 {
                told_of.recv_timeout(Duration::from_secs(30)).unwrap_or_else(|_| panic!("it stands still, kill {kill}"));
            }
            tokio::time::sleep(Duration::from_millis(kill * 7 % 30)).await;
            child.kill().unwrap();
            child.wait().unwrap();
            let acknowledged = reader.join().unwrap();
            check(&world, &acknowledged).await;
            world.holds().await;
        }
        // Nothing is left locked.
        world.book(world.wish(world.later(1).await, 1)).await.unwrap();
    }
}

/// Whatever was acknowledged is there, in the state that the last act on it left.
async fn check(world: &World, acknowledged: &[(String, Uuid)]) {
    let municipality = world.municipality;
    for (what, id) in acknowledged {
        let (id, cancelled) = (*id, acknowledged.iter().any(|(what, other)| what == "cancelled" && other == id));
        if matches!(what.as_str(), "listed" | "left") {
            let state = world.entry(id).await.state;
            let left = acknowledged.iter().any(|(what, other)| what == "left" && *other == id);
            assert!(!left || state == "withdrawn", "{id} left the list and is {state}");
            continue;
        }
        let found = world.db.read(move |tx| booking::find_booking(tx, municipality, id)).await;
        let found = found.unwrap_or_else(|error| panic!("{what} {id} is lost on {}: {error}", world.db.engine_name()));
        if cancelled {
            assert_eq!(found.state, "cancelled_by_resident");
        }
    }
}
