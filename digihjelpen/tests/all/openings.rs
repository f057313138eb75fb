//! An opening changes on its pages: what it does is shown first, and done when somebody says yes.

use axum::http::StatusCode;

use crate::browser::{Browser, Seen, program, strip_tags};
use crate::journeys::{code_and_word, to_the_form};

/// The page of the first opening of the offer with individual guidance in Tromsø, and its times page.
async fn opening(staff: &mut Browser<'_>, offer: &str) -> (Seen, String) {
    let times = format!("/nb/kontor/tilbud/{offer}/tider");
    let page = staff.get(&times).await;
    let link = page.link(&format!("/nb/kontor/tilbud/{offer}/apningstid/"));
    (staff.get(&link).await, link)
}

/// Everything that the page which asks carries, for the yes.
fn carried(page: &Seen) -> Vec<(String, String)> {
    let form = &page.body[page.body.find("<main").unwrap()..];
    form.split("<input type=\"hidden\" name=\"")
        .skip(1)
        .map(|it| {
            let mut parts = it.split('"');
            (parts.next().unwrap().to_owned(), parts.nth(1).unwrap().to_owned())
        })
        .collect()
}

/// Sends a form and stops at what is answered.
async fn send(staff: &mut Browser<'_>, url: &str, fields: &[(String, String)]) -> Seen {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    staff.post_once(url, &fields).await
}

/// Sends a form and goes where it leads.
async fn send_on(staff: &mut Browser<'_>, url: &str, fields: &[(String, String)]) -> Seen {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    staff.post(url, &fields).await
}

async fn say_yes(staff: &mut Browser<'_>, asked: &Seen, url: &str) -> Seen {
    let fields = carried(asked);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    staff.post(url, &fields).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_change_of_an_opening_does_is_shown_and_done_when_somebody_says_yes() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut resident = Browser::new(&program);
        let (form, action) = to_the_form(&mut resident, "nb", "self", "phone").await;
        let token = form.field("token");
        let fields =
            [("token", token.as_str()), ("for", "self"), ("contact", "phone"), ("name", "Prøvedame"), ("phone", "41234567")];
        let booked = resident.post_once(&action, &fields).await;
        let (code, word) = code_and_word(&booked);

        let mut staff = Browser::signed_in(&program, "koordinator").await;
        let offers = resident.get("/nb/finn?sted=9008&form=individual").await;
        let offer = offers.link("/nb/k/5501/tilbud/").split('/').next_back().unwrap().to_owned();
        let (page, url) = opening(&mut staff, &offer).await;
        assert_eq!(page.heading(), "Endre åpningstiden");
        let first = page.body.split("<option value=\"2").nth(1).unwrap().split('"').next().unwrap();
        let first = format!("2{first}");
        let own = |name: &str| {
            let at = page.body.find(&format!("name=\"{name}\" type=\"text\" value=\"")).unwrap();
            page.body[at..].split('"').nth(5).unwrap().to_owned()
        };
        let chosen = |name: &str| {
            let select = page.body.split(&format!("<select class=\"ds-input\" id=\"{name}\"")).nth(1).unwrap();
            let select = select.split("</select>").next().unwrap();
            select.split(" selected").next().unwrap().rsplit("value=\"").next().unwrap().trim_end_matches('"').to_owned()
        };
        let (weekday, guide) = (chosen("weekday"), chosen("guide"));
        let token = page.field("token");
        let version = page.field("version");
        let with = |from: &str, to: &str| {
            vec![
                ("token".to_owned(), token.clone()),
                ("version".to_owned(), version.clone()),
                ("from_day".to_owned(), first.clone()),
                ("weekday".to_owned(), weekday.clone()),
                ("often".to_owned(), "w1".to_owned()),
                ("from".to_owned(), from.to_owned()),
                ("to".to_owned(), to.to_owned()),
                ("last_day".to_owned(), String::new()),
                ("guide".to_owned(), guide.clone()),
                ("people".to_owned(), "along".to_owned()),
            ]
        };
        // What is wrong is said at its field, and what was typed stays.
        let wrong = send(&mut staff, &url, &with("tidlig", "8")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("value=\"tidlig\"") && wrong.body.contains("Skriv et klokkeslett"));
        let same = send(&mut staff, &url, &with(&own("from"), &own("to"))).await;
        assert!(same.body.contains("Ingenting er endret ennå"), "{}", strip_tags(&same.body));

        // In the evening instead: whoever is booked goes along.
        let asked = send(&mut staff, &url, &with("17", "21")).await;
        assert_eq!(asked.status, StatusCode::CONFLICT, "{}", strip_tags(&asked.body));
        assert!(asked.body.contains("Prøvedame") && asked.body.contains("og får beskjed"), "{}", strip_tags(&asked.body));
        assert!(asked.body.contains("Ledige tider som kommer til"));
        // Nothing is done by asking.
        let (still, _) = opening(&mut staff, &offer).await;
        assert_eq!(still.field("version"), version);

        let done = say_yes(&mut staff, &asked, &url).await;
        assert_eq!(done.status, StatusCode::OK);
        assert!(
            strip_tags(&done.body).contains("0 beholder timen, 1 er flyttet, 0 er blitt gjøremål"),
            "{}",
            strip_tags(&done.body)
        );
        let look = resident.get("/nb/k/5501/avbestill").await;
        let found = resident
            .post_once("/nb/k/5501/avbestill", &[("token", &look.field("token")), ("code", &code), ("word", &word)])
            .await;
        assert!(strip_tags(&found.body).contains("kl. 17.00"), "{}", strip_tags(&found.body));
        // The same yes once more changes nothing: it is told.
        let again = say_yes(&mut staff, &asked, &url).await;
        assert!(strip_tags(&again.body).contains("imens"), "{}", strip_tags(&again.body));

        // One day alone is called off, with people in it, and is as usual again.
        let day = done.link(&format!("{}/dag/", done.url.split('?').next().unwrap()));
        let page = staff.get(&day).await;
        let held = [("token", page.field("token")), ("version", page.field("version")), ("act", "not-held".to_owned())];
        let fields: Vec<(&str, &str)> = held.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let asked = staff.post_once(&day, &[&fields[..], &[("reason", "Kurs for oss"), ("people", "decide")]].concat()).await;
        assert_eq!(asked.status, StatusCode::CONFLICT, "{}", strip_tags(&asked.body));
        let done = say_yes(&mut staff, &asked, &day).await;
        assert!(strip_tags(&done.body).contains("Holdes ikke: Kurs for oss"), "{}", strip_tags(&done.body));
        let page = staff.get(&day).await;
        assert!(page.body.contains("Den er som vanlig igjen"));
        let fields = [("token", page.field("token")), ("version", page.field("version")), ("act", "as-usual".to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let asked = staff.post_once(&day, &fields).await;
        let done = say_yes(&mut staff, &asked, &day).await;
        assert!(!strip_tags(&done.body).contains("Holdes ikke"));
        for it in program.app.db.read(|tx| -> Result<_, db::DbError> { booking::invariants(tx) }).await.unwrap() {
            assert!(it.breaches.is_empty(), "{}", it.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_opening_over_another_of_the_same_guide_is_told_before_and_after() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut staff = Browser::signed_in(&program, "koordinator").await;
        let offers = staff.get("/nb/finn?sted=9008&form=individual").await;
        let offer = offers.link("/nb/k/5501/tilbud/").split('/').next_back().unwrap().to_owned();
        let times = format!("/nb/kontor/tilbud/{offer}/tider");
        let page = staff.get(&times).await;
        let guide = page.body.split("id=\"guide\"").nth(1).unwrap().split("<option value=\"").nth(2).unwrap();
        let guide = guide.split('"').next().unwrap().to_owned();
        let post = format!("/nb/kontor/tilbud/{offer}/apningstid");
        let with = |token: &str, from: &str, yes: &str| {
            let fields = [("token", token), ("weekday", "7"), ("often", "w1"), ("from", from), ("to", "14"), ("overlaps", yes)];
            let mut fields: Vec<(String, String)> = fields.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
            fields.push(("guide".to_owned(), guide.clone()));
            fields
        };
        let done = send_on(&mut staff, &post, &with(&page.field("token"), "10", "")).await;
        assert_eq!(done.status, StatusCode::OK, "{}", strip_tags(&done.body));
        let token = staff.get(&times).await.field("token");
        let asked = send_on(&mut staff, &post, &with(&token, "12", "")).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.body.contains("Samme veileder har også") && asked.body.contains("Lagre likevel"));
        let done = send_on(&mut staff, &post, &with(&token, "12", "1")).await;
        assert_eq!(done.status, StatusCode::OK, "{}", strip_tags(&done.body));
        assert_eq!(done.body.matches("Samme veileder har også").count(), 2, "each of the two says so");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b68_an_absence_without_an_end_is_that_day_and_one_that_recurs_must_have_one() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut guide = Browser::signed_in(&program, "veileder").await;
        let url = "/nb/kontor/fravaer";
        let page = guide.get(url).await;
        let own = page.body.split("id=\"guide\"").nth(1).unwrap().split("<option value=\"").nth(1).unwrap();
        let own = own.split('"').next().unwrap().to_owned();
        let fields = |token: &str, often: &str, last: &str| {
            [("token", token), ("guide", &own), ("first_day", "19.7.2027"), ("often", often), ("last_day", last)]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
        };
        let done = send_on(&mut guide, url, &fields(&page.field("token"), "", "")).await;
        assert!(strip_tags(&done.body).contains(": mandag 19. juli 2027"), "{}", strip_tags(&done.body));
        let token = guide.get(url).await.field("token");
        let wrong = send_on(&mut guide, url, &fields(&token, "2", "")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("Skriv den siste dagen det gjentas"));
        let done = send_on(&mut guide, url, &fields(&token, "2", "30.8.2027")).await;
        let said = strip_tags(&done.body);
        assert!(said.contains("mandager, hver 2. uke, fra mandag 19. juli 2027 til mandag 30. august 2027"), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_guide_notes_a_calendar_elsewhere_and_nobody_else_sees_or_forgets_it() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut guide = Browser::signed_in(&program, "veileder").await;
        let mut coordinator = Browser::signed_in(&program, "koordinator").await;
        let url = "/nb/kontor/kalender/opptatt";
        let token = guide.get(url).await.field("token");
        for (address, said) in [
            ("", "Dette er ikke adressen til en kalender"),
            ("http://kalender.test/a.ics", "Dette er ikke adressen til en kalender"),
            ("https://169.254.169.254/latest", "Kalenderen ligger på et lukket nett"),
        ] {
            let wrong = guide.post_once(url, &[("token", &token), ("address", address)]).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
            assert!(wrong.body.contains(said) && wrong.body.contains(&format!("value=\"{address}\"")), "{address}");
        }
        let address = "webcal://kalender.test/hemmelig-adresse/kari.ics";
        for _ in 0..2 {
            let done = guide.post(url, &[("token", &token), ("address", address)]).await;
            assert_eq!(done.status, StatusCode::OK);
            assert_eq!(done.body.matches("kalender.test").count(), 3, "the same form sent twice notes one");
            assert!(done.body.contains("Ikke hentet ennå") && !done.body.contains("hemmelig-adresse"));
        }
        let page = guide.get(url).await;
        let id = page.body.split("name=\"end\" value=\"").nth(1).unwrap()[..36].to_owned();
        let theirs = coordinator.get(url).await;
        assert!(!theirs.body.contains("kalender.test"));
        let refused = coordinator.post_once(url, &[("token", &theirs.field("token")), ("end", &id)]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        let done = guide.post(url, &[("token", &page.field("token")), ("end", &id)]).await;
        assert!(done.body.contains("Kalenderen er fjernet") && !done.body.contains("kalender.test"));
    }
}
