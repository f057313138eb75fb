//! Booking and waiting through the API: tokens, scopes, keys, refusals in words that programs compare.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::body::Body;
use axum::http::{Request, StatusCode};
use db::testing::{RUNS, TestDb, race};
use db::{DbError, params, sql};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;
use uuid::Uuid;

use crate::browser::program;

/// A program of others that asks.
pub(crate) struct Asker<'p> {
    program: &'p digihjelpen::Program,
    token: String,
}

/// An answer.
pub(crate) struct Told {
    pub(crate) status: StatusCode,
    tag: String,
    retry: bool,
    pub(crate) body: Value,
}

impl Told {
    fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }
}

impl<'p> Asker<'p> {
    /// A program with a token for Tromsø that has these scopes.
    pub(crate) async fn new(program: &'p digihjelpen::Program, scopes: &'static [&'static str]) -> Self {
        let clock = program.app.clock.clone();
        let (token, id, now) = (person::client::new_token(&clock), clock.id(), clock.now());
        let hash = person::client::token_hash(&token);
        let tromso = municipality::reference::municipality_id("5501");
        program.app.db.write(move |tx| person::client::add(tx, tromso, id, "Helsestasjonen", scopes, &hash, now)).await.unwrap();
        Self { program, token }
    }

    pub(crate) async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<Value>) -> Told {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/api/v1/{path}"))
            .header("authorization", format!("Bearer {}", self.token));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let body = body.map_or_else(Body::empty, |it| Body::from(it.to_string()));
        let answer = self.program.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (parts, body) = answer.into_parts();
        let status = parts.status;
        let header = |name: &str| parts.headers.get(name).and_then(|it| it.to_str().ok()).unwrap_or_default().to_owned();
        let (tag, retry, kind) = (header("etag"), !header("retry-after").is_empty(), header("content-type"));
        let bytes = body.collect().await.unwrap().to_bytes();
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        if status.is_client_error() {
            assert_eq!(kind, "application/problem+json", "{method} {path}: {body}");
        }
        Told { status, tag, retry, body }
    }

    pub(crate) async fn post(&self, path: &str, key: &str, body: Value) -> Told {
        self.ask("POST", path, &[("idempotency-key", key)], Some(body)).await
    }

    /// An individual time of Tromsø that is free, far enough ahead for promises.
    pub(crate) async fn free_time(&self) -> String {
        let all = self.ask("GET", "sessions?limit=100", &[], None).await;
        let sessions = all.body["sessions"].as_array().unwrap().clone();
        let mut free: Vec<_> = sessions.into_iter().filter(|it| it["free"] == 1).collect();
        free.sort_by_key(|it| it["starts_at"].as_str().unwrap().to_owned());
        free.last().unwrap()["id"].as_str().unwrap().to_owned()
    }
}

pub(crate) const ALL: &[&str] = &["sessions:read", "bookings:read", "bookings:write", "waiting-list:write"];

pub(crate) fn wish(session: &str, name: &str) -> Value {
    json!({ "session_id": session, "person": { "name": name, "phone": "412 34 567", "language": "ar" } })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_opens_what_its_scopes_say_and_nothing_after_its_end() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let reader = Asker::new(&program, &["sessions:read"]).await;
        assert_eq!(reader.ask("GET", "sessions", &[], None).await.status, StatusCode::OK);
        let refused = reader.post("bookings", "k", wish(&reader.free_time().await, "Ola")).await;
        assert_eq!((refused.status, refused.code()), (StatusCode::FORBIDDEN, "scope"));
        let stranger = Asker { program: &program, token: "dh_nothing".to_owned() };
        let refused = stranger.ask("GET", "sessions", &[], None).await;
        assert_eq!((refused.status, refused.code()), (StatusCode::UNAUTHORIZED, "unauthorized"));
        let tromso = municipality::reference::municipality_id("5501");
        let now = program.app.clock.now();
        let end = move |tx: &mut db::Tx<'_>| -> Result<bool, DbError> {
            let id = person::client::list(tx, tromso)?.remove(0).id;
            person::client::end(tx, tromso, id, now)
        };
        assert!(program.app.db.write(end).await.unwrap());
        assert_eq!(reader.ask("GET", "sessions", &[], None).await.status, StatusCode::UNAUTHORIZED);
        // The token itself is in no row.
        let kept =
            move |tx: &mut db::Tx<'_>| tx.all(sql!("SELECT token_hash FROM api_client"), params![], |row| row.next::<Vec<u8>>());
        assert!(program.app.db.read(kept).await.unwrap().iter().all(|it| it.len() == 32));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_booking_over_the_list_to_a_seat_that_was_promised() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (asker, other) = (Asker::new(&program, ALL).await, Asker::new(&program, ALL).await);
        let session = asker.free_time().await;
        let missing = asker.ask("POST", "bookings", &[], Some(wish(&session, "Ola"))).await;
        assert_eq!((missing.status, missing.code()), (StatusCode::BAD_REQUEST, "missing_key"));
        let booked = asker.post("bookings", "one", wish(&session, "Ola")).await;
        assert_eq!(booked.status, StatusCode::CREATED, "{}", booked.body);
        assert!(booked.body["code_word"].as_str().unwrap().len() == 4, "digits for somebody who reads Arabic");
        // B8, B9: the same act again, and another under the same key.
        let again = asker.post("bookings", "one", wish(&session, "Ola")).await;
        assert_eq!((again.status, &again.body), (StatusCode::CREATED, &booked.body));
        let reused = asker.post("bookings", "one", wish(&session, "Kari")).await;
        assert_eq!((reused.status, reused.code()), (StatusCode::UNPROCESSABLE_ENTITY, "key_reused"));
        // Two programs with the same key are strangers; the time is taken.
        let full = other.post("bookings", "one", wish(&session, "Per")).await;
        assert_eq!((full.status, full.code()), (StatusCode::CONFLICT, "overlap"));
        assert_eq!(full.body["instead"].as_array().map(Vec::len), Some(3), "the three nearest times (B3)");
        let listed = other.post("waiting-list", "two", wish(&session, "Kari")).await;
        assert_eq!((listed.status, &listed.body["ahead"]), (StatusCode::ACCEPTED, &json!(0)), "{}", listed.body);
        let entry = format!("waiting-list/{}", listed.body["id"].as_str().unwrap());

        // Each sees its own and nobody else's (B110).
        let path = format!("bookings/{}", booked.body["id"].as_str().unwrap());
        assert_eq!(other.ask("GET", &path, &[], None).await.status, StatusCode::NOT_FOUND);
        assert_eq!(other.ask("DELETE", &path, &[], None).await.status, StatusCode::NOT_FOUND);
        assert_eq!(asker.ask("GET", &entry, &[], None).await.status, StatusCode::NOT_FOUND);
        let mine = asker.ask("GET", "bookings", &[], None).await;
        assert_eq!(mine.body["bookings"].as_array().unwrap().len(), 1);
        assert_eq!(other.ask("GET", "bookings", &[], None).await.body["bookings"], json!([]));

        // A change made for another version is refused; cancelling twice is cancelling once.
        let stale = asker.ask("DELETE", &path, &[("if-match", "\"7\"")], None).await;
        assert_eq!((stale.status, stale.code()), (StatusCode::CONFLICT, "changed"));
        let cancelled = asker.ask("DELETE", &path, &[("if-match", &booked.tag)], None).await;
        assert_eq!((cancelled.status, &cancelled.body["state"]), (StatusCode::OK, &json!("cancelled_by_resident")));
        let again = asker.ask("DELETE", &path, &[], None).await;
        assert_eq!((again.status, &again.body["version"]), (StatusCode::OK, &cancelled.body["version"]));

        let promised = other.ask("GET", &entry, &[], None).await;
        assert_eq!(promised.body["state"], "invited", "{}", promised.body);
        let reply = format!("invitations/{}/reply", promised.body["invitation"]["id"].as_str().unwrap());
        assert_eq!(asker.ask("POST", &reply, &[], Some(json!({ "accept": true }))).await.status, StatusCode::NOT_FOUND);
        let seated = other.ask("POST", &reply, &[], Some(json!({ "accept": true }))).await;
        assert_eq!((seated.status, &seated.body["outcome"]), (StatusCode::OK, &json!("booked")), "{}", seated.body);
        let used = other.ask("POST", &reply, &[], Some(json!({ "accept": false }))).await;
        assert_eq!((used.status, used.code()), (StatusCode::GONE, "used"));
        let path = format!("bookings/{}", seated.body["booking_id"].as_str().unwrap());
        let moved = other.ask("POST", &format!("{path}/move"), &[], Some(json!({ "session_id": asker.free_time().await }))).await;
        assert_eq!(moved.status, StatusCode::OK, "{}", moved.body);
    }
}

/// The program and another program that asks it, in a world for all runs of a race.
struct Asked {
    test: TestDb,
    program: digihjelpen::Program,
    token: String,
    told_to_wait: AtomicUsize,
}

impl db::testing::World for Asked {
    fn database(&self) -> &TestDb {
        &self.test
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn b10_a_key_in_flight_is_told_to_wait_and_gets_the_first_answer_later() {
    let mut worlds = Vec::new();
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let token = Asker::new(&program, ALL).await.token;
        worlds.push(Asked { test, program, token, told_to_wait: AtomicUsize::new(0) });
    }
    race(worlds, |world, run| async move {
        let asker = Asker { program: &world.program, token: world.token.clone() };
        let (session, key, name) = (asker.free_time().await, format!("key {}", run.number), format!("Ola {}", run.number));
        let sent = (0..run.between(4, 20)).map(|_| {
            // Somebody of their own in each run: whoever is booked that day already is warned.
            let (world, session, key, name) = (Arc::clone(&world), session.clone(), key.clone(), name.clone());
            async move {
                let asker = Asker { program: &world.program, token: world.token.clone() };
                asker.post("bookings", &key, wish(&session, &name)).await
            }
        });
        let mut made = HashSet::new();
        for told in run.all(sent).await {
            match (told.status, told.code()) {
                (StatusCode::CREATED, _) => drop(made.insert(told.body["id"].to_string())),
                (StatusCode::CONFLICT, "in_flight") => {
                    assert!(told.retry, "it says when to ask again");
                    world.told_to_wait.fetch_add(1, Ordering::Relaxed);
                }
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(made.len(), 1);
        let later = asker.post("bookings", &key, wish(&session, &name)).await;
        assert_eq!(later.status, StatusCode::CREATED);
        assert!(made.contains(&later.body["id"].to_string()));
        // Whether two meet in one run is chance; in twenty some do.
        assert!(run.number + 1 < RUNS || world.told_to_wait.load(Ordering::Relaxed) > 0, "nobody was told to wait");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_wrong_is_said_in_words_that_programs_compare() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let asker = Asker::new(&program, ALL).await;
        let session = asker.free_time().await;
        for (body, status, code) in [
            (json!({}), StatusCode::BAD_REQUEST, "unreadable"),
            (json!({ "session_id": session, "person": { "name": " " } }), StatusCode::UNPROCESSABLE_ENTITY, "invalid"),
            (
                json!({ "session_id": session, "person": { "name": "Ola", "phone": "12" } }),
                StatusCode::UNPROCESSABLE_ENTITY,
                "invalid",
            ),
            (
                json!({ "session_id": session, "person": { "name": "Ola", "needs": "01010750160" } }),
                StatusCode::UNPROCESSABLE_ENTITY,
                "invalid",
            ),
            (
                json!({ "session_id": session, "people": 5, "person": { "name": "Ola" } }),
                StatusCode::UNPROCESSABLE_ENTITY,
                "too_many",
            ),
            (json!({ "session_id": Uuid::nil(), "person": { "name": "Ola" } }), StatusCode::NOT_FOUND, "not_found"),
        ] {
            let told = asker.post("bookings", &body.to_string()[..20.min(body.to_string().len())], body.clone()).await;
            assert_eq!((told.status, told.code()), (status, code), "{body}: {}", told.body);
        }
        let free = asker.post("waiting-list", "w", wish(&session, "Ola")).await;
        assert_eq!((free.status, free.code()), (StatusCode::CONFLICT, "seats_free"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_entry_for_any_session_says_how_many_weeks_it_often_takes() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (path, _) = crate::waiting_time::full_offer(&test, &program, &mut crate::browser::Browser::new(&program)).await;
        let offer = path.rsplit('/').next().unwrap();
        let asker = Asker::new(&program, ALL).await;
        let wish = |days: &[u8]| json!({ "offer_id": offer, "days": days, "person": { "name": "Ola", "phone": "412 34 567" } });
        let listed = asker.post("waiting-list", "any", wish(&[])).await;
        let (least, most) =
            (listed.body["expected_wait"]["least_weeks"].as_i64(), listed.body["expected_wait"]["most_weeks"].as_i64());
        assert_eq!((listed.status, least < most, most.is_some()), (StatusCode::ACCEPTED, true, true), "{}", listed.body);
        let entry = format!("waiting-list/{}", listed.body["id"].as_str().unwrap());
        assert_eq!(asker.ask("GET", &entry, &[], None).await.body["expected_wait"], listed.body["expected_wait"]);
        let tuesdays = asker.post("waiting-list", "tuesdays", wish(&[2])).await;
        assert_eq!((tuesdays.status, &tuesdays.body["expected_wait"]), (StatusCode::ACCEPTED, &Value::Null), "{}", tuesdays.body);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b28_a_program_applies_for_a_seat_that_is_drawn_and_can_reckon_the_lot_again() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let asker = Asker::new(&program, ALL).await;
        // A course: more than one seat.
        let coming = asker.ask("GET", "sessions?limit=100", &[], None).await;
        let mut courses: Vec<_> =
            coming.body["sessions"].as_array().unwrap().iter().filter(|it| it["free"].as_i64() > Some(1)).collect();
        courses.sort_by_key(|it| it["starts_at"].as_str().unwrap());
        let session = courses.last().unwrap()["id"].as_str().unwrap().to_owned();
        let (tromso, id) = (municipality::reference::municipality_id("5501"), session.parse().unwrap());
        let (means, at) = (booking::Means::of(&program.app), program.app.clock.now() + jiff::SignedDuration::from_hours(1));
        let open = move |tx: &mut db::Tx<'_>| booking::open_draw(tx, &means.act(tromso, None), id, at);
        program.app.db.write(open).await.unwrap();
        let refused = asker.post("bookings", "a", wish(&session, "Ola")).await;
        assert_eq!((refused.status, refused.code()), (StatusCode::CONFLICT, "draw"));
        let listed = asker.post("waiting-list", "b", wish(&session, "Ola")).await;
        assert_eq!(listed.status, StatusCode::ACCEPTED, "{}", listed.body);
        let open = &listed.body["draw"];
        assert_eq!((open["state"].as_str(), open["seed"].as_str()), (Some("open"), None));
        let all = asker.ask("GET", "sessions?limit=100", &[], None).await;
        let mine = all.body["sessions"].as_array().unwrap().iter().find(|it| it["id"] == session.as_str()).unwrap().clone();
        assert_eq!((&mine["free"], &mine["draw"]), (&json!(0), open));
        program.app.clock.advance(jiff::SignedDuration::from_hours(1));
        booking::settle_due(&program.app.db, &booking::Means::of(&program.app)).await.unwrap();
        let entry = listed.body["id"].as_str().unwrap();
        let drawn = asker.ask("GET", &format!("waiting-list/{entry}"), &[], None).await;
        assert_eq!((drawn.body["state"].as_str(), drawn.body["draw"]["state"].as_str()), (Some("placed"), Some("drawn")));
        assert_eq!(drawn.body["draw"]["seed_hash"], open["seed_hash"]);
        let own = asker.ask("GET", "bookings", &[], None).await;
        assert_eq!(own.body["bookings"][0]["session"]["id"], session.as_str());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b49_a_program_holds_a_time_while_its_own_form_is_filled_in() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (ours, others) = (Asker::new(&program, ALL).await, Asker::new(&program, ALL).await);
        let session = ours.free_time().await;
        let held = ours.post("holds", "h1", json!({ "session_id": session })).await;
        assert_eq!(
            (held.status, held.body["session_id"].as_str()),
            (StatusCode::CREATED, Some(session.as_str())),
            "{}",
            held.body
        );
        let kept = held.body["id"].as_str().unwrap().to_owned();
        // The same request is the same hold; another's wish for the same time is refused, with times instead, also when any guide will do.
        assert_eq!(ours.post("holds", "h1", json!({ "session_id": session })).await.body["id"], json!(kept));
        for (path, body) in [
            ("holds", json!({ "session_id": session })),
            ("holds", json!({ "session_id": session, "any_guide": true })),
            ("bookings", wish(&session, "Ola")),
        ] {
            let refused = others.post(path, &format!("{path}{body}"), body).await;
            assert_eq!((refused.status, refused.code()), (StatusCode::CONFLICT, "overlap"), "{path}: {}", refused.body);
            assert_eq!(refused.body["instead"].as_array().map(Vec::len), Some(3));
        }
        program.app.clock.advance(jiff::SignedDuration::from_mins(10));
        let renewed = ours.ask("POST", &format!("holds/{kept}/renew"), &[], None).await;
        assert!(renewed.status == StatusCode::OK && renewed.body["expires_at"].as_str() > held.body["expires_at"].as_str());
        let mut own = wish(&session, "Anne");
        own["hold_id"] = json!(kept);
        let booked = ours.post("bookings", "b1", own.clone()).await;
        assert_eq!(booked.status, StatusCode::CREATED, "{}", booked.body);
        assert_eq!(ours.post("bookings", "b1", own).await.body["id"], booked.body["id"], "sent twice, booked once");
        // Used up, it can be neither renewed nor let go of.
        let gone = ours.ask("POST", &format!("holds/{kept}/renew"), &[], None).await;
        assert_eq!((gone.status, gone.code()), (StatusCode::NOT_FOUND, "not_found"));
        assert_eq!(ours.ask("DELETE", &format!("holds/{kept}"), &[], None).await.status, StatusCode::NO_CONTENT);

        // One that is let go of, and one that lapses, are free again.
        let session = ours.free_time().await;
        let held = ours.post("holds", "h2", json!({ "session_id": session })).await.body["id"].as_str().unwrap().to_owned();
        assert_eq!(ours.ask("DELETE", &format!("holds/{held}"), &[], None).await.status, StatusCode::NO_CONTENT);
        let held = others.post("holds", "h3", json!({ "session_id": session })).await;
        assert_eq!(held.status, StatusCode::CREATED);
        // It is theirs alone, whoever knows its number; and the key stands for this wish alone.
        let stolen = held.body["id"].as_str().unwrap().to_owned();
        let refused = ours.ask("POST", &format!("holds/{stolen}/renew"), &[], None).await;
        assert_eq!((refused.status, refused.code()), (StatusCode::NOT_FOUND, "not_found"));
        assert_eq!(ours.ask("DELETE", &format!("holds/{stolen}"), &[], None).await.status, StatusCode::NO_CONTENT);
        let mut theft = wish(&session, "Tyv");
        theft["hold_id"] = json!(stolen);
        assert_eq!(ours.post("bookings", "t1", theft).await.code(), "overlap", "the hold stands");
        let twice = others.post("holds", "h3", json!({ "session_id": session, "any_guide": true })).await;
        assert_eq!((twice.status, twice.code()), (StatusCode::UNPROCESSABLE_ENTITY, "key_reused"));
        // The form of a course holds nothing.
        let all = ours.ask("GET", "sessions?limit=100", &[], None).await;
        let course =
            all.body["sessions"].as_array().unwrap().iter().find(|it| it["free"].as_i64() > Some(1)).unwrap()["id"].clone();
        assert_eq!(ours.post("holds", "c1", json!({ "session_id": course })).await.status, StatusCode::NOT_FOUND);
        // Its quarter of an hour is over and nobody has ended it yet: it is still theirs, and nobody else's.
        program.app.clock.advance(jiff::SignedDuration::from_mins(16));
        assert_eq!(ours.post("bookings", "b3", wish(&session, "Sen")).await.code(), "overlap");
        assert_eq!(others.ask("POST", &format!("holds/{stolen}/renew"), &[], None).await.status, StatusCode::OK);
        // After an hour it can be renewed no more.
        for _ in 0..3 {
            program.app.clock.advance(jiff::SignedDuration::from_mins(14));
            others.ask("POST", &format!("holds/{stolen}/renew"), &[], None).await;
        }
        program.app.clock.advance(jiff::SignedDuration::from_mins(4));
        assert_eq!(others.ask("POST", &format!("holds/{stolen}/renew"), &[], None).await.status, StatusCode::NOT_FOUND);
        program.app.clock.advance(jiff::SignedDuration::from_mins(16));
        let means = booking::Means::of(&program.app);
        booking::settle_due(&program.app.db, &means).await.unwrap();
        assert_eq!(ours.post("bookings", "b2", wish(&session, "Bente")).await.status, StatusCode::CREATED);
        let unkeyed = ours.ask("POST", "holds", &[], Some(json!({ "session_id": session }))).await;
        assert_eq!((unkeyed.status, unkeyed.code()), (StatusCode::BAD_REQUEST, "missing_key"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_changes_its_own_bookings_and_places_on_the_list_and_nobody_elses() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let (asker, other) = (Asker::new(&program, ALL).await, Asker::new(&program, ALL).await);
        let session = asker.free_time().await;
        let booked = asker.post("bookings", "one", wish(&session, "Ola")).await;
        let path = format!("bookings/{}", booked.body["id"].as_str().unwrap());
        let person = json!({ "name": "Ole", "phone": "481 23 456" });
        let change = |it: Value| async { asker.ask("PATCH", &path, &[], Some(it)).await };
        assert_eq!(other.ask("PATCH", &path, &[], Some(json!({ "person": person }))).await.status, StatusCode::NOT_FOUND);
        let stale = asker.ask("PATCH", &path, &[("if-match", "\"9\"")], Some(json!({ "person": person }))).await;
        assert_eq!((stale.status, stale.code()), (StatusCode::CONFLICT, "changed"));
        let wrong = change(json!({ "person": { "name": "Ole", "phone": "12" } })).await;
        assert_eq!((wrong.status, wrong.code()), (StatusCode::UNPROCESSABLE_ENTITY, "invalid"));
        // An individual time has one seat.
        let full = change(json!({ "people": 2 })).await;
        assert!(matches!(full.code(), "too_many" | "overlap" | "full"), "{}", full.body);
        let changed = change(json!({ "person": person })).await;
        assert_eq!((changed.status, &changed.body["version"]), (StatusCode::OK, &json!(2)), "{}", changed.body);
        let municipality = municipality::reference::municipality_id("5501");
        let id: Uuid = booked.body["id"].as_str().unwrap().parse().unwrap();
        let kept = program.app.db.read(move |tx| booking::find_booking(tx, municipality, id)).await.unwrap();
        let (name, route) = kept.contact.map(|it| (it.name, it.route)).unwrap();
        assert_eq!((name.as_str(), route), ("Ole", booking::Route::Sms("48123456".to_owned())));

        // The list: who, how many, and which days; the place in the order stays.
        let listed = other.post("waiting-list", "two", wish(&session, "Kari")).await;
        let entry = format!("waiting-list/{}", listed.body["id"].as_str().unwrap());
        assert_eq!(asker.ask("PATCH", &entry, &[], Some(json!({ "people": 1 }))).await.status, StatusCode::NOT_FOUND);
        let days = other.ask("PATCH", &entry, &[], Some(json!({ "days": [2] }))).await;
        assert_eq!((days.status, days.code()), (StatusCode::UNPROCESSABLE_ENTITY, "invalid"), "it waits for one session");
        let many = other.ask("PATCH", &entry, &[], Some(json!({ "people": 9 }))).await;
        assert_eq!((many.status, many.code()), (StatusCode::UNPROCESSABLE_ENTITY, "too_many"));
        let renamed = other.ask("PATCH", &entry, &[], Some(json!({ "person": { "name": "Kåre" } }))).await;
        assert_eq!((renamed.status, &renamed.body["ahead"]), (StatusCode::OK, &json!(0)), "{}", renamed.body);
        let offer = listed.body["offer_id"].as_str().unwrap();
        let any = json!({ "offer_id": offer, "days": [2], "person": { "name": "Per" } });
        let any = other.post("waiting-list", "three", any).await;
        let any_path = format!("waiting-list/{}", any.body["id"].as_str().unwrap());
        let wished = other.ask("PATCH", &any_path, &[], Some(json!({ "from": 600, "to": 500 }))).await;
        assert_eq!((wished.status, wished.code()), (StatusCode::UNPROCESSABLE_ENTITY, "invalid"));
        let wished = other.ask("PATCH", &any_path, &[], Some(json!({ "days": [7], "from": 600 }))).await;
        assert_eq!((wished.status, &wished.body["version"]), (StatusCode::OK, &json!(2)), "{}", wished.body);

        // Pages of one's own entries.
        let first = other.ask("GET", "waiting-list?limit=1", &[], None).await;
        assert_eq!(first.body["entries"].as_array().map(Vec::len), Some(1));
        let next = first.body["next"].as_str().unwrap();
        let second = other.ask("GET", &format!("waiting-list?limit=1&after={next}"), &[], None).await;
        assert_eq!(second.body["entries"][0]["id"], any.body["id"]);
        assert_eq!(asker.ask("GET", "waiting-list", &[], None).await.body["entries"], json!([]));
        // What is over is not changed any more.
        assert_eq!(other.ask("DELETE", &entry, &[], None).await.status, StatusCode::NO_CONTENT);
        let gone = other.ask("PATCH", &entry, &[], Some(json!({ "people": 1 }))).await;
        assert_eq!((gone.status, gone.code()), (StatusCode::GONE, "used"));
        asker.ask("DELETE", &path, &[], None).await;
        assert_eq!(change(json!({ "person": { "name": "Ola" } })).await.code(), "used");
    }
}
