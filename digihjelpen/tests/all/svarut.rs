//! Letters by KS Fiks SvarUt, against its imitation with real tokens: one letter each, also when the connection breaks at the worst moment.

use std::sync::Arc;

use axum::http::StatusCode;
use clock::Clock;
use db::{DbError, Tx, params, sql};
use digihjelpen::Program;
use digihjelpen::config::{LetterWay, Origin, Value};
use jiff::SignedDuration;
use message::{Way, Ways};
use uuid::Uuid;

use crate::browser::{Browser, strip_tags};
use crate::gateways::{newest, sending};
use crate::letters::books_by_letter;
use crate::peers::Peer;

fn value(is: impl Into<String>) -> Value<String> {
    Value { is: is.into(), from: Origin::Default }
}

/// The way as the configuration makes it, for Tromsø alone.
fn way(svarut: &Peer, tokens: &Peer, folder: &std::path::Path, password: &str) -> Arc<dyn Way> {
    let accounts = folder.join("svarut.toml");
    let text = format!(
        "[5501]\naccount = \"{}\"\nintegration = \"{}\"\npassword = \"{password}\"\ncost_code = \"digihjelp-1\"\n",
        svarut.get("konto"),
        svarut.get("integrasjon")
    );
    std::fs::write(&accounts, text).unwrap();
    let way = LetterWay {
        address: value(svarut.get("svarut")),
        accounts: value(accounts.display().to_string()),
        maskinporten: value(tokens.get("maskinporten")),
        client: value("dh-mp"),
        key_id: value("dh-1"),
        key: value(tokens.get("mp_key")),
    };
    // Whoever gives tokens compares our clock with its own.
    Arc::new(way.open(&Clock::machine()).unwrap().unwrap())
}

/// Every letter about a booking or list entry, the newest first: subject, id, state, why not.
async fn letters(program: &Program) -> Vec<(Uuid, Uuid, String, String)> {
    let read = |tx: &mut Tx<'_>| -> Result<_, DbError> {
        tx.all(
            sql!("SELECT subject_id, id, state, last_error FROM outbox WHERE channel = 'letter' ORDER BY id DESC"),
            params![],
            |row| Ok((row.next()?, row.next()?, row.next()?, row.next()?)),
        )
    };
    program.app.db.read(read).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn i28_letters_leave_once_also_when_the_connection_breaks_after_the_letter_was_taken() {
    let Some(tokens) = Peer::start("oidc", &["maskinporten"], &[("MASKINPORTEN_PORT", "0")]) else { return };
    let checked = [("SVARUT_PORT", "0"), ("MASKINPORTEN", tokens.get("maskinporten")), ("STRICT", "1")];
    let Some(peer) = Peer::start("svarut", &[], &checked) else { return };
    let folder = tempfile::tempdir().unwrap();
    message::trust();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let control = format!("{}/_mock", peer.get("svarut"));
    let there = async || -> Vec<serde_json::Value> {
        let said = client.get(format!("{control}/forsendelser")).send().await.unwrap().bytes().await.unwrap();
        serde_json::from_slice(&said).unwrap()
    };
    let tell = async |path: &str, body: String| {
        let answer = client.post(format!("{control}/{path}")).body(body).send().await.unwrap();
        assert!(answer.status().is_success(), "{path}");
    };
    for test in crate::databases::each().await {
        assert!(client.delete(format!("{control}/forsendelser")).send().await.unwrap().status().is_success());
        let ways = Ways { letter: Some(way(&peer, &tokens, folder.path(), peer.get("passord"))), ..Ways::default() };
        let program = sending(&test, ways, "http://localhost").await;
        let send = async || message::send_due(&program.app.db, &program.app.clock, &program.dispatch).await.unwrap();
        let ask = async || message::ask_after_letters(&program.app.db, &program.app.clock, &program.dispatch).await.unwrap();

        // Nobody has decided yet: a letter is staff's.
        let mut resident = Browser::new(&program);
        books_by_letter(&mut resident, "nb", "Anne Berg").await;
        assert!(letters(&program).await.is_empty());
        let mut staff = Browser::signed_in(&program, "koordinator").await;
        let page = staff.get("/nb/kontor/meldinger").await;
        assert!(strip_tags(&page.body).contains("Dere skriver ut brevene selv"), "{}", page.body);
        let fields = [("token", page.field("token")), ("letters", "leave".to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let page = staff.post("/nb/kontor/meldinger/brev", &fields).await;
        assert!(strip_tags(&page.body).contains("Brevene sendes med SvarUt"), "{}", page.body);

        // Sent, with everything that the service wants to know, and the person's own language.
        books_by_letter(&mut resident, "nn", "Bente Dal").await;
        assert_eq!(send().await.sent, 1, "{:?}", letters(&program).await);
        let all = there().await;
        let (first, _, state, _) = letters(&program).await[0].clone();
        assert_eq!((all.len(), state.as_str()), (1, "sent"));
        let consignment = &all[0]["forsendelse"];
        assert_eq!(consignment["mottaker"]["navn"], "Bente Dal");
        assert_eq!(consignment["mottaker"]["adresselinje1"], "Storgata 1");
        assert_eq!(
            (&consignment["mottaker"]["postnummer"], &consignment["mottaker"]["poststed"]),
            (&"9008".into(), &"Tromsø".into())
        );
        assert_eq!(consignment["eksternReferanse"], letters(&program).await[0].1.to_string());
        assert!(!consignment["tittel"].as_str().unwrap().contains("Bente"), "a title names nobody: {consignment}");
        assert!(all[0]["filer"][0]["storrelse"].as_i64().unwrap() > 5000);
        let seen = strip_tags(&staff.get("/nb/kontor/meldinger").await.body);
        assert!(seen.contains("Brev til Storgata 1, 9008 Tromsø"), "{seen}");

        // The connection breaks after the letter was taken, then before; then the service is down. Each letter is there once in the end.
        for fault in ["drop-after", "drop-before", "503"] {
            tell("fault", format!("{{\"kind\": \"{fault}\"}}")).await;
            let before = there().await.len();
            books_by_letter(&mut resident, "nb", "Carl Eng").await;
            assert_eq!(send().await.failed, 1, "{fault}");
            let (subject, ..) = letters(&program).await[0].clone();
            assert_eq!(newest(&program, subject).await.0, "waiting", "{fault}");
            program.app.clock.advance(SignedDuration::from_mins(2));
            assert_eq!(send().await.sent, 1, "{fault}: {:?}", letters(&program).await);
            assert_eq!(there().await.len(), before + 1, "{fault}: one letter");
        }

        // One is printed, one comes back: that one becomes staff's, and can be sent anew, once.
        let numbers: Vec<String> = there().await.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect();
        tell(&format!("forsendelser/{}/status", numbers[0]), "{\"status\": \"IKKE_LEVERT\"}".to_owned()).await;
        tell(&format!("forsendelser/{}/status", numbers[1]), "{\"status\": \"PRINTET\"}".to_owned()).await;
        tell(&format!("forsendelser/{}/status", numbers[2]), "{\"status\": \"SENDT_PRINT\"}".to_owned()).await;
        assert_eq!(ask().await, 2);
        assert_eq!(ask().await, 0, "what is known is not asked again");
        assert_eq!(newest(&program, first).await.1, "letter-undelivered");
        let municipality = municipality::reference::municipality_id("5501");
        let tasks = program.app.db.read(move |tx| booking::tasks_of(tx, municipality, first)).await.unwrap();
        assert_eq!((tasks.len(), tasks[0].kind.as_str(), tasks[0].state.as_str()), (1, "letter", "open"));
        let states: Vec<String> = letters(&program).await.into_iter().map(|it| it.2).collect();
        assert_eq!(states, ["sent", "sent", "delivered", "failed"]);
        let page = staff.get("/nb/kontor/meldinger?tilstand=failed").await;
        assert!(strip_tags(&page.body).contains("Brevet kunne ikke leveres."), "{}", page.body);
        let (before, token) = (there().await.len(), page.field("token"));
        assert_eq!(staff.post("/nb/kontor/meldinger", &[("token", &token), ("message", "all")]).await.status, StatusCode::OK);
        assert_eq!(send().await.sent, 1);
        assert_eq!(there().await.len(), before + 1);
        let tasks = program.app.db.read(move |tx| booking::tasks_of(tx, municipality, first)).await.unwrap();
        assert_eq!(tasks[0].state, "dropped", "nobody need print it any more");

        // A wrong password is the installation's matter: no letter is given up for it.
        books_by_letter(&mut resident, "nb", "Dina Fosse").await;
        let ways = Ways { letter: Some(way(&peer, &tokens, folder.path(), "wrong")), ..Ways::default() };
        let dispatch = message::Dispatch { ways, ..program.dispatch.clone() };
        message::send_due(&program.app.db, &program.app.clock, &dispatch).await.unwrap();
        let (_, _, state, why) = letters(&program).await[0].clone();
        assert_eq!((state.as_str(), why.as_str()), ("waiting", "login"));
    }
}
