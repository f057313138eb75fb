//! Messages through real programs: Kannel with a centre behind it, a strict mail server, Postfix. Sent, delivered, answered; down and back again.

use std::sync::Arc;
use std::time::Duration;

use booking::{Channel, CodeWord, Contact, Means, Request, Route};
use clock::Clock;
use db::testing::TestDb;
use db::{DbError, Tx, params, sql};
use digihjelpen::{Program, assemble_with, demo};
use i18n::Lang;
use jiff::SignedDuration;
use message::{Dispatch, Kannel, NewMessage, Smtp, Ways};
use tokio::net::TcpListener;
use uuid::Uuid;
use web::Settings;

use crate::peers::Peer;

const SECRET: &str = "gateway-secret-0123456789";

/// The program with example offers, which really sends. It is Monday 23 November 2026, nine o'clock.
pub async fn sending(test: &TestDb, ways: Ways, public_url: &str) -> Program {
    let clock = Clock::fixed("2026-11-23T08:00:00Z".parse().unwrap(), 11);
    let settings = Settings { public_url: public_url.to_owned(), secret: [3; 32], trusted_proxy: None, example: false };
    let program = assemble_with(test.db.clone(), clock, settings, ways, true).await.unwrap();
    assert!(demo::load(&program).await.unwrap());
    program
}

/// Somebody who has a meeting alone with a guide, some days ahead, and to whom the confirmation is on its way.
pub async fn booked(program: &Program, name: &str, route: Route) -> (Uuid, Uuid) {
    let (means, clock) = (Means::of(&program.app), program.app.clock.clone());
    let soon = clock.now() + SignedDuration::from_hours(48);
    let name = name.to_owned();
    program
        .app
        .db
        .write(move |tx| -> Result<(Uuid, Uuid), booking::BookingError> {
            let (municipality, session): (Uuid, Uuid) = tx.one(
                sql!(
                    "SELECT municipality_id, id FROM session WHERE form = 'individual' AND state = 'open' AND taken = 0 AND starts_at > $1 ",
                    "AND municipality_id = (SELECT id FROM municipality WHERE number = '5501') ORDER BY starts_at, id LIMIT 1"
                ),
                params![soon],
                |row| Ok((row.next()?, row.next()?)),
            )?;
            let form_key = clock.random();
            let (channel, recipient) = match &route {
                Route::Sms(number) => (message::Channel::Sms, number.clone()),
                Route::Email(address) => (message::Channel::Email, address.clone()),
                _ => panic!("no message goes there"),
            };
            let wish = Request {
                municipality,
                session,
                people: 1,
                reason: String::new(),
                overbook: false,
                form_key,
                contact: Contact {
                    name: name.clone(),
                    companion: None,
                    route: route.clone(),
                    reaches_companion: false,
                    language: Lang::Nb,
                    written_in: Lang::Nb,
                    access: vec![],
                    needs: String::new(),
                },
                channel: Channel::Phone,
                made_by: None,
                on_behalf: false,
                client: None,
                secret: means.secret,
                word: CodeWord::of_form(&means.secret, &form_key, Lang::Nb),
                asked: None,
                hold: None,
                confirmed: true,
            };
            let booked = booking::book(tx, &means, &wish)?;
            let new = NewMessage {
                municipality,
                subject: booked.id,
                version: 1,
                kind: "booked",
                channel,
                recipient: &recipient,
                language: "nb",
                heading: "Time".to_owned(),
                body: "Skrives på nytt når den sendes.".to_owned(),
            };
            message::queue(tx, clock.id(), &new, clock.now())?;
            Ok((municipality, booked.id))
        })
        .await
        .unwrap()
}

/// State, why not, and the text of the newest message about a booking.
pub async fn newest(program: &Program, subject: Uuid) -> (String, String, String) {
    let read = move |tx: &mut Tx<'_>| -> Result<_, DbError> {
        tx.one(
            sql!("SELECT state, last_error, body FROM outbox WHERE subject_id = $1 ORDER BY id DESC LIMIT 1"),
            params![subject],
            |row| Ok((row.next()?, row.next()?, row.next()?)),
        )
    };
    program.app.db.read(read).await.unwrap()
}

async fn send(program: &Program) -> message::Sent {
    message::send_due(&program.app.db, &program.app.clock, &program.dispatch).await.unwrap()
}

/// Waits until something is so; a peer is another program with its own pace.
async fn until(what: &str, mut so: impl AsyncFnMut() -> bool) {
    for _ in 0..150 {
        if so().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("it never happened: {what}");
}

async fn ask(address: &str) -> String {
    message::trust();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    client.get(address).send().await.unwrap().text().await.unwrap()
}

/// A text message from a phone.
async fn text_from(control: &str, from: &str, text: &str) {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let body = format!("{{\"from\":\"{from}\",\"text\":\"{text}\"}}");
    assert!(client.post(format!("{control}/mo")).body(body).send().await.unwrap().status().is_success());
}

fn kannel(inbound: &str, ports: &[(&str, &str)]) -> Option<Peer> {
    let url = format!("{inbound}/sms/inn/{SECRET}?fra=%p&til=%P&tekst=%b&koding=%c&id=%I&tid=%t");
    let mut env = vec![("MO_URL", url.as_str())];
    env.extend_from_slice(ports);
    Peer::start("kannel", &[], &env)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn text_messages_leave_arrive_and_are_answered_through_a_real_gateway_that_may_be_down_for_two_hours() {
    let free = ["SENDSMS_PORT", "CONTROL_PORT", "SMSC_PORT", "ADMIN_PORT", "BOX_PORT"].map(|it| (it, "0"));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let own = format!("http://{}", listener.local_addr().unwrap());
    let Some(peer) = kannel(&own, &free) else { return };
    let (sendsms, control) = (peer.get("sendsms").to_owned(), peer.get("control").to_owned());
    let with_password = sendsms.replace("http://", "http://dh:dh-secret@");
    let way = Kannel::new(&with_password, "2097", &format!("{own}/sms/rapport/{SECRET}")).unwrap();
    let ways = Ways { sms: Some(Arc::new(way)), email: None, letter: None, secret: SECRET.to_owned(), example: false };
    let test = crate::databases::sqlite().await;
    let program = sending(&test, ways, &own).await;
    let server = tokio::spawn(web::serve(listener, program.router.clone(), std::future::pending::<()>()));

    // Sent and delivered; one whose letters need sixteen bits; one that does not arrive, so that somebody calls; one that is refused.
    let (municipality, plain) = booked(&program, "Gjest", Route::Sms("90000010".to_owned())).await;
    let (_, wide) = booked(&program, "Čáhcesuolu", Route::Sms("90000011".to_owned())).await;
    let (_, lost) = booked(&program, "Borte", Route::Sms("90000000".to_owned())).await;
    let (_, refused) = booked(&program, "Nektet", Route::Sms("90000001".to_owned())).await;
    assert_eq!(send(&program).await.sent, 4);
    until("the reports come", async || {
        newest(&program, plain).await.0 == "delivered"
            && newest(&program, wide).await.0 == "delivered"
            && newest(&program, lost).await.0 == "failed"
            && newest(&program, refused).await.0 == "failed"
    })
    .await;
    let arrived = ask(&format!("{control}/messages")).await;
    assert!(arrived.contains("Digihjelpen: Gjest har time"), "{arrived}");
    assert!(arrived.contains("Čáhcesuolu har time"), "{arrived}");
    assert_eq!(newest(&program, lost).await.1, "undelivered");
    let tasks = program.app.db.read(move |tx| booking::tasks_of(tx, municipality, lost)).await.unwrap();
    assert_eq!((tasks[0].kind.as_str(), tasks[0].about.as_str()), ("call", "booked"));

    // They write back, once in the alphabet of telephones and once beyond it.
    text_from(&control, "4790000010", "Avbud").await;
    let booking_state =
        async |id: Uuid| program.app.db.read(move |tx| booking::find_booking(tx, municipality, id)).await.unwrap().state;
    until("the booking is cancelled", async || booking_state(plain).await == "cancelled_by_resident").await;
    send(&program).await;
    until("the answer arrives", async || ask(&format!("{control}/messages")).await.contains("er avbestilt")).await;
    text_from(&control, "4790000011", "Čáhce: sáhtán go boahtit maŋŋit?").await;
    until("the question is a task", async || {
        let tasks = program.app.db.read(move |tx| booking::tasks_of(tx, municipality, wide)).await.unwrap();
        tasks.iter().any(|it| it.about == "question")
    })
    .await;
    let words = program.app.db.read(move |tx| message::question(tx, municipality, wide)).await.unwrap();
    assert_eq!(words.as_deref(), Some("Čáhce: sáhtán go boahtit maŋŋit?"));
    // A stranger is told whom to call, and nothing else.
    text_from(&control, "4799999999", "AVBUD").await;
    until("the stranger is answered", async || ask(&format!("{control}/messages")).await.contains("Hit kan du bare svare")).await;

    // Down for two hours: nothing is lost, and it goes when the gateway is back.
    let ports: Vec<String> = [sendsms.clone(), control.clone()]
        .iter()
        .map(|it| it.rsplit(':').next().unwrap().split('/').next().unwrap().to_owned())
        .collect();
    send(&program).await;
    drop(peer);
    let (_, later) = booked(&program, "Senere", Route::Sms("90000012".to_owned())).await;
    let begun = program.app.clock.now();
    let mut tries = 0;
    while program.app.clock.now().duration_since(begun) < SignedDuration::from_hours(2) {
        tries += send(&program).await.failed;
        program.app.clock.advance(SignedDuration::from_mins(1));
    }
    assert!((5..=12).contains(&tries), "the pauses grow: {tries} tries in two hours");
    assert_eq!(newest(&program, later).await.1, "unreachable");
    let same = [
        ("SENDSMS_PORT", ports[0].as_str()),
        ("CONTROL_PORT", ports[1].as_str()),
        ("SMSC_PORT", "0"),
        ("ADMIN_PORT", "0"),
        ("BOX_PORT", "0"),
    ];
    let peer = kannel(&own, &same).expect("it started before");
    program.app.clock.advance(SignedDuration::from_mins(75));
    assert!(send(&program).await.sent >= 1);
    until("it is delivered", async || newest(&program, later).await.0 == "delivered").await;
    drop(peer);
    server.abort();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_addresses_for_the_gateway_are_nowhere_without_the_secret() {
    let test = crate::databases::sqlite().await;
    for (configured, given, status) in
        [("", "", 404), ("", "x", 404), (SECRET, "gateway-secret-0123456780", 404), (SECRET, "x", 404), (SECRET, SECRET, 204)]
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let own = format!("http://{}", listener.local_addr().unwrap());
        let ways = Ways { secret: configured.to_owned(), ..Ways::default() };
        let clock = Clock::fixed("2026-11-23T08:00:00Z".parse().unwrap(), 11);
        let settings = Settings { public_url: own.clone(), secret: [3; 32], trusted_proxy: None, example: false };
        let program = assemble_with(test.db.clone(), clock, settings, ways, true).await.unwrap();
        let server = tokio::spawn(web::serve(listener, program.router, std::future::pending::<()>()));
        message::trust();
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        for path in [
            format!("/sms/inn/{given}?fra=%2B4790000010&tekst=JA"),
            format!("/sms/rapport/{given}?k={0}&m={0}&status=1", Uuid::nil()),
        ] {
            let answer = client.get(format!("{own}{path}")).send().await.unwrap();
            assert_eq!(answer.status().as_u16(), status, "{configured:?} {path}");
        }
        server.abort();
    }
}

/// The text of every letter that a mail server has put into a folder.
fn letters(folder: &str) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let mut all: Vec<_> = files.filter(|it| it.is_file()).collect();
    all.sort();
    all.into_iter().map(|it| String::from_utf8_lossy(&std::fs::read(it).unwrap()).into_owned()).collect()
}

fn by_mail(address: &str, certificate: &str) -> Ways {
    let way = Smtp::new(address, "Digihjelpen <noreply@kommune.test>", certificate).unwrap();
    Ways { sms: None, email: Some(Arc::new(way)), letter: None, secret: String::new(), example: false }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn e_mail_leaves_encrypted_waits_where_it_is_asked_to_and_what_is_refused_becomes_a_task() {
    let Some(peer) = Peer::start("mail", &["smtpd"], &[("SMTP_PORT", "0")]) else { return };
    let (host, certificate, folder) = (peer.get("smtp").to_owned(), peer.get("ca").to_owned(), peer.get("mail").to_owned());
    let test = crate::databases::sqlite().await;
    let ways = by_mail(&format!("smtp://dh:pw@{host}"), &certificate);
    let program = sending(&test, ways, "http://localhost").await;
    let to = |local: &str| Route::Email(format!("{local}@eksempel.test"));
    let (municipality, plain) = booked(&program, "Čáhcesuolu", to("kari")).await;
    let (_, grey) = booked(&program, "Gjest", to("grey")).await;
    let (_, bounce) = booked(&program, "Gjest", to("bounce")).await;
    let (_, full) = booked(&program, "Gjest", to("full")).await;
    let (_, cut) = booked(&program, "Gjest", to("drop")).await;
    send(&program).await;
    assert_eq!(newest(&program, plain).await.0, "sent", "{:?}", newest(&program, plain).await);
    // 451: later, and then it goes.
    assert_eq!((newest(&program, grey).await.0.as_str(), newest(&program, grey).await.1.as_str()), ("waiting", "busy"));
    // 550 and 552: never; somebody decides what to do.
    for never in [bounce, full] {
        assert_eq!(newest(&program, never).await.0, "failed");
        let tasks = program.app.db.read(move |tx| booking::tasks_of(tx, municipality, never)).await.unwrap();
        assert_eq!((tasks.len(), tasks[0].kind.as_str()), (1, "decide"));
    }
    assert_eq!(newest(&program, cut).await.0, "waiting", "nobody said that it was taken");
    program.app.clock.advance(SignedDuration::from_mins(2));
    send(&program).await;
    assert_eq!(newest(&program, grey).await.0, "sent");
    let letters = letters(&folder);
    let first = letters.iter().find(|it| it.contains("kari@eksempel.test")).unwrap();
    for wanted in [
        "Auto-Submitted: auto-generated",
        "Content-Language: nb",
        "From: Digihjelpen <noreply@kommune.test>",
        "text/plain; charset=utf-8",
    ] {
        assert!(first.contains(wanted), "{wanted} is missing in\n{first}");
    }
    assert!(!first.contains("http") && !first.contains("text/html"), "nothing that tells us whether it was read");
    // The connection was cut after the letter had been taken: the second one is known by its id.
    let id = |letter: &str| letter.lines().find(|it| it.starts_with("Message-ID: ")).unwrap().to_owned();
    let cut_ones: Vec<String> = letters.iter().filter(|it| it.contains("drop@eksempel.test")).map(|it| id(it)).collect();
    assert!(cut_ones.len() >= 2 && cut_ones.iter().all(|it| *it == cut_ones[0]), "{cut_ones:?}");
    let mut ids: Vec<String> = letters.iter().map(|it| id(it)).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 3, "every other letter has an id of its own");

    // A wrong password is the installation's matter: nobody's message is given up for it, and a certificate that nobody vouches for is not trusted.
    for (address, certificate, why) in
        [(format!("smtp://dh:wrong@{host}"), certificate.as_str(), "login"), (format!("smtp://dh:pw@{host}"), "", "unreachable")]
    {
        let dispatch = Dispatch { ways: by_mail(&address, certificate), ..program.dispatch.clone() };
        let (_, waits) = booked(&program, "Gjest", to("ola")).await;
        message::send_due(&program.app.db, &program.app.clock, &dispatch).await.unwrap();
        assert_eq!(newest(&program, waits).await.1, why);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postfix_takes_our_mail_and_refuses_what_is_not_its_own() {
    let Some(peer) = Peer::start("mail", &["postfix"], &[("SMTP_PORT", "0")]) else { return };
    let test = crate::databases::sqlite().await;
    let ways = by_mail(&format!("smtp://{}", peer.get("smtp")), peer.get("ca"));
    let program = sending(&test, ways, "http://localhost").await;
    let (_, own) = booked(&program, "Čáhcesuolu", Route::Email("kari@eksempel.test".to_owned())).await;
    let (_, foreign) = booked(&program, "Gjest", Route::Email("kari@annet.test".to_owned())).await;
    send(&program).await;
    assert_eq!(newest(&program, own).await.0, "sent", "{:?}", newest(&program, own).await);
    assert_eq!(newest(&program, foreign).await.0, "failed");
    let folder = peer.get("mail").to_owned();
    until("the letter lies in the box", async || std::fs::read_dir(&folder).is_ok_and(|it| it.count() > 0)).await;
    assert!(letters(&folder)[0].contains("Auto-Submitted: auto-generated"));
}
