//! A municipality's own words in messages: seen before they are kept, refused where they leave something out, never in the way of a message.

use axum::http::StatusCode;
use db::{DbError, Tx, params, sql};
use digihjelpen::Program;

use crate::browser::{Browser, Seen, program, strip_tags};
use crate::journeys::to_the_form;

const PAGE: &str = "/nb/kontor/meldinger/tekster/sms-booked/nb";
const OWN: &str = "Hei, {navn}! Vi sees {tid} på {sted}. Kan du ikke? Ring {telefon}. Si {nummer}.";

async fn posts(staff: &mut Browser<'_>, act: &str, body: &str) -> Seen {
    let form = staff.get(PAGE).await;
    send(staff, &form, act, body).await
}

async fn send(staff: &mut Browser<'_>, form: &Seen, act: &str, body: &str) -> Seen {
    let (token, number) = (form.field("token"), form.field("number"));
    staff.post(PAGE, &[("token", &token), ("number", &number), ("body", body), ("act", act)]).await
}

/// The text of the message that somebody gets who books in a language.
async fn told(program: &Program, language: &str) -> String {
    let mut resident = Browser::new(program);
    let (form, action) = to_the_form(&mut resident, language, "self", "phone").await;
    let token = form.field("token");
    let fields = [
        ("token", token.as_str()),
        ("for", "self"),
        ("contact", "phone"),
        ("name", "Anne"),
        ("phone", "90000010"),
        ("confirmed", "yes"),
    ];
    let booked = resident.post_once(&action, &fields).await;
    assert_eq!(booked.status, StatusCode::CREATED, "{}", booked.body);
    let read = |tx: &mut Tx<'_>| -> Result<String, DbError> {
        tx.one(sql!("SELECT body FROM outbox WHERE kind = 'booked' ORDER BY id DESC LIMIT 1"), params![], |row| row.next())
    };
    program.app.db.read(read).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_municipality_says_it_in_its_own_words_and_no_message_lacks_what_people_must_know() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut staff = Browser::signed_in(&program, "koordinator").await;
        let begin = staff.get(PAGE).await;
        assert!(begin.body.contains("{telefon}"), "it begins with the standard text: {}", begin.body);

        // What leaves out the phone, or names what nobody knows, is refused at the field, and what was typed is kept.
        let refused = posts(&mut staff, "save", "Vi sees {tid} på {sted}, {nummer}. {hva}").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = strip_tags(&refused.body);
        assert!(said.contains("Skriv {telefon} i teksten") && said.contains("{hva} kan ikke byttes ut"), "{said}");
        assert!(
            refused.body.contains("href=\"#body\"")
                && refused.body.contains("Vi sees {tid} på {sted}, {nummer}. {hva}</textarea>")
        );

        // Seen with made-up facts, marked as such, with its length and how hard it is; and not kept.
        let seen = posts(&mut staff, "see", OWN).await;
        let said = strip_tags(&seen.body);
        assert_eq!(seen.status, StatusCode::OK);
        for wanted in
            ["Eksempel", "Hei, Kari! Vi sees onsdag 2. desember kl. 10.00 på Biblioteket.", "Én del.", "Teksten er klar."]
        {
            assert!(said.contains(wanted), "«{wanted}» is missing: {said}");
        }
        let hard = "Vi gjør oppmerksom på at timebestillingen {tid} ved {sted} er registrert, og at avbestilling foretas telefonisk: {telefon}, {nummer}";
        assert!(strip_tags(&posts(&mut staff, "see", hard).await.body).contains("Målet er 35 eller lavere"));
        let wide = OWN.replace("Hei", "Čáhcesuolu");
        assert!(strip_tags(&posts(&mut staff, "see", &wide).await.body).contains("tegn utenfor SMS-alfabetet"));
        assert!(told(&program, "nb").await.starts_with("Digihjelpen: Anne har time"));

        // Kept: it holds in its language; another language has the standard text.
        let form = staff.get(PAGE).await;
        let list = send(&mut staff, &form, "save", OWN).await;
        assert!(strip_tags(&list.body).contains("(egne ord)"), "{}", list.body);
        let own = told(&program, "nb").await;
        assert!(own.starts_with("Hei, Anne! Vi sees ") && !own.contains('{'), "{own}");
        assert!(told(&program, "nn").await.starts_with("Digihjelpen: Anne har time"));

        // Whoever has seen an older text does not overwrite the newer one unseen.
        let overtaken = send(&mut staff, &form, "save", &format!("{OWN} Velkommen!")).await;
        assert_eq!(overtaken.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(strip_tags(&overtaken.body).contains("Noen andre har endret teksten"));
        assert!(overtaken.body.contains("Velkommen!</textarea>"));

        // Whatever stands in the database: a message that lacks something is never sent.
        let spoil = |tx: &mut Tx<'_>| -> Result<(), DbError> {
            tx.send(sql!("UPDATE message_text SET body = 'Velkommen {tid}!' WHERE number = 1"), params![])
        };
        program.app.db.write(spoil).await.unwrap();
        assert!(told(&program, "nb").await.starts_with("Digihjelpen: Anne har time"));

        // Back by one press; every change stands with its name.
        assert_eq!(posts(&mut staff, "standard", "").await.status, StatusCode::OK);
        assert!(told(&program, "nb").await.starts_with("Digihjelpen: Anne har time"));
        let page = strip_tags(&staff.get(PAGE).await.body);
        assert!(
            page.contains("endret teksten mandag 23. november") && page.contains("gikk tilbake til standardteksten"),
            "{page}"
        );

        // Nobody else's business.
        let mut guide = Browser::signed_in(&program, "veileder").await;
        assert_eq!(guide.get(PAGE).await.status, StatusCode::FORBIDDEN);
        for nowhere in ["/nb/kontor/meldinger/tekster/sms-booked/xx", "/nb/kontor/meldinger/tekster/sms-waits/nb"] {
            assert_eq!(staff.get(nowhere).await.status, StatusCode::NOT_FOUND);
        }
    }
}
