//! A course of several meetings from the plan to the mark, by forms as they stand on the pages: B63, B72, B73 and B80.

use axum::http::StatusCode;

use crate::browser::{Browser, Seen, program, strip_tags};

/// The id at the end of an address.
fn last(path: &str) -> String {
    path.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned()
}

/// The address that the first form of the page posts to, if it ends like this.
fn action(page: &Seen, ending: &str) -> String {
    let found = page.body.split("action=\"").skip(1).map(|it| it.split('"').next().unwrap()).find(|it| it.ends_with(ending));
    found.unwrap_or_else(|| panic!("no form that posts to …{ending} on {}", page.url)).to_owned()
}

/// Plans a course of three Fridays from 11 December 2026; Christmas Day and New Year's Day are among them.
async fn planned(coordinator: &mut Browser<'_>, offer: &str, on_closed_day: &str) -> (Seen, Seen, String) {
    let path = format!("/nb/kontor/tilbud/{offer}/kursrekke");
    let form = coordinator.get(&path).await;
    let token = form.field("token");
    let plan = coordinator
        .post(
            &path,
            &[
                ("token", &token),
                ("title", "Nybegynner"),
                ("first_day", "11.12.2026"),
                ("from", "10"),
                ("to", "12"),
                ("meetings", "4"),
                ("weeks", "1"),
                ("on_closed_day", on_closed_day),
                ("seats", "5"),
                ("ask", "yes"),
            ],
        )
        .await;
    (form, plan, path)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_course_is_planned_with_its_holidays_named_booked_once_and_marked_meeting_by_meeting() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut coordinator = Browser::signed_in(&program, "koordinator").await;
        let offer = last(&coordinator.get("/nb/finn?sted=9008&form=course").await.link("/nb/k/5501/tilbud/"));
        let times = format!("/nb/kontor/tilbud/{offer}/tider");
        assert!(coordinator.get(&times).await.body.contains("/kursrekke\""));

        // B63 and B73: the holidays are named before anything is published, and what they do is a choice.
        let (_, fewer, _) = planned(&mut coordinator, &offer, "fewer").await;
        let text = strip_tags(&fewer.body);
        assert!(
            text.contains("Kurset går 2 ganger") && text.contains("fredag 25. desember 2026: ikke kurs. Første juledag"),
            "{text}"
        );
        let (form, plan, path) = planned(&mut coordinator, &offer, "later").await;
        let text = strip_tags(&plan.body);
        for wanted in [
            "Kurset går 4 ganger og har 5 plasser. Ingenting er lagt ut ennå.",
            "fredag 25. desember 2026: ikke kurs. Første juledag",
            "fredag 1. januar 2027: ikke kurs. Første nyttårsdag",
            "fredag 15. januar 2027 kl. 10.00–12.00",
        ] {
            assert!(text.contains(wanted), "the plan lacks «{wanted}»: {text}");
        }
        assert!(!coordinator.get(&times).await.body.contains("Nybegynner"), "looking makes nothing");
        let wrong = coordinator
            .post_once(&path, &[("token", &form.field("token")), ("first_day", "11.12.2026"), ("meetings", "0")])
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("id=\"meetings-error\"") && wrong.body.contains("value=\"11.12.2026\""));

        let shown = plan.field("shown");
        let mut fields = vec![("token", plan.field("token")), ("act", "make".to_owned()), ("shown", shown)];
        for name in ["title", "first_day", "from", "to", "meetings", "weeks", "on_closed_day", "seats", "guide", "ask"] {
            fields.push((name, plan.field(name)));
        }
        for title in ["", "Bilder", "", ""] {
            fields.push(("meeting_title[]", title.to_owned()));
        }
        // What was shown is what is made: with other days it is shown again.
        let other: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (*name, if *name == "shown" { "2026-12-11" } else { value.as_str() })).collect();
        let again = coordinator.post_once(&path, &other).await;
        assert!(strip_tags(&again.body).contains("Se over dagene på nytt"), "{}", again.body);
        let made: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let done = coordinator.post(&path, &made).await;
        assert!(strip_tags(&done.body).contains("fredag 11. desember kl. 10.00–12.00 (4 ganger)"), "{}", done.body);
        // Pressed twice it is one course.
        coordinator.post(&path, &made).await;
        let once = strip_tags(&coordinator.get(&times).await.body);
        assert_eq!(once.matches("fredag 11. desember").count(), 1, "{once}");

        // Residents see one thing to book, with all its days, in every language.
        let mut resident = Browser::new(&program);
        for lang in i18n::Lang::ALL {
            let page = resident.get(&format!("/{}/k/5501/tilbud/{offer}", lang.code())).await;
            let day = lang.texts().day(jiff::civil::date(2027, 1, 15));
            assert!(page.body.contains(&day) && page.body.contains("Bilder"), "{}: {}", lang.code(), page.body);
        }
        let list = coordinator.get(&times).await.body;
        let before = list.split("Nybegynner").next().unwrap();
        let session = before.rsplit("/kontor/okt/").next().unwrap().split('"').next().unwrap().to_owned();
        let book = format!("/nb/k/5501/bestill/{session}");
        let form = resident.get(&format!("{book}?for=self&contact=none")).await;
        let booked = resident
            .post_once(&book, &[("token", &form.field("token")), ("for", "self"), ("contact", "none"), ("name", "Anne")])
            .await;
        assert_eq!(booked.status, StatusCode::CREATED, "{}", booked.body);
        let text = strip_tags(&booked.body);
        for wanted in [
            "4 ganger, fra fredag 11. desember kl. 10.00–12.00",
            "fredag 18. desember kl. 10.00–12.00. Bilder",
            "fredag 15. januar",
        ] {
            assert!(text.contains(wanted), "the confirmation lacks «{wanted}»: {text}");
        }

        // The guide's day: on each of its days, marked for that day alone.
        let mut guide = Browser::signed_in(&program, "veileder").await;
        for (day, number) in [("2026-12-11", "Gang 1 av 4"), ("2026-12-18", "Gang 2 av 4"), ("2027-01-15", "Gang 4 av 4")] {
            let page = guide.get(&format!("/nb/kontor?dag={day}")).await;
            let text = strip_tags(&page.body);
            assert!(text.contains("Anne") && text.contains(number), "{day}: {text}");
        }
        let page = guide.get("/nb/kontor?dag=2026-12-18").await;
        let meeting = page.link("/nb/kontor/okt/");
        assert!(meeting.ends_with("/gang/2"), "{meeting}");
        let here = guide.get(&meeting).await;
        assert!(!strip_tags(&here.body).contains("Flytt denne gangen"), "a guide does not plan");
        assert!(!here.body.contains("/mote\""), "nobody can have come yet");

        // One meeting is cancelled with a reason; the course goes on, and somebody must tell Anne, who cannot be reached by message.
        let page = coordinator.get(&format!("/nb/kontor/okt/{session}/gang/3")).await;
        let url = action(&page, "/gang/3");
        let version = page.field("version");
        let token = page.field("token");
        let missing = coordinator.post_once(&url, &[("token", &token), ("version", &version), ("act", "cancel")]).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(missing.body.contains("id=\"cancel_reason-error\""));
        let moved_to_holiday = coordinator
            .post_once(
                &url,
                &[
                    ("token", &token),
                    ("version", &version),
                    ("act", "move"),
                    ("date", "25.12.2026"),
                    ("from", "10"),
                    ("to", "12"),
                    ("reason", "Rommet"),
                ],
            )
            .await;
        assert_eq!(moved_to_holiday.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(strip_tags(&moved_to_holiday.body).contains("Første juledag"));
        let cancelled = coordinator
            .post(&url, &[("token", &token), ("version", &version), ("act", "cancel"), ("cancel_reason", "Veilederen er syk")])
            .await;
        let text = strip_tags(&cancelled.body);
        assert!(
            text.contains("Avlyst: Veilederen er syk") && text.contains("Én får melding eller er blitt et gjøremål"),
            "{text}"
        );
        let tasks = strip_tags(&coordinator.get("/nb/kontor/oppgaver").await.body);
        assert!(
            tasks.contains("En gang i kurset er avlyst")
                && tasks.contains("(gang 3 av 4)")
                && tasks.contains("Vi har ingen måte å nå"),
            "{tasks}"
        );
        let page = strip_tags(&resident.get(&format!("/nb/k/5501/tilbud/{offer}")).await.body);
        assert!(page.contains("Avlyst: Veilederen er syk") && page.contains("(3 ganger)"), "{page}");

        // B80: another like it, without its days and its people.
        let whole = coordinator.get(&format!("/nb/kontor/okt/{session}")).await;
        let like = coordinator.get(&whole.link("/nb/kontor/tilbud/0")).await;
        assert_eq!(like.field_value("first_day"), "");
        for (name, value) in [("title", "Nybegynner"), ("from", "10.00"), ("to", "12.00"), ("meetings", "4"), ("seats", "5")] {
            assert_eq!(like.field_value(name), value, "{name}");
        }

        // On the day of the second meeting who came is marked, for that meeting alone.
        let days = jiff::civil::date(2026, 12, 18).since(program.app.clock.today()).unwrap().get_days();
        program.app.clock.advance(jiff::SignedDuration::from_hours(24 * i64::from(days)));
        let mut guide = Browser::signed_in(&program, "veileder").await;
        let here = guide.get(&meeting).await;
        let marked = guide
            .post(
                &action(&here, "/mote"),
                &[("token", &here.field("token")), ("meeting", &here.field("meeting")), ("gang", "2"), ("state", "attended")],
            )
            .await;
        assert!(marked.url.contains("/gang/2") && strip_tags(&marked.body).contains("Angre"), "{}", marked.body);
        let other = strip_tags(&guide.get("/nb/kontor?dag=2026-12-11").await.body);
        assert!(!other.contains("Angre"), "the mark is of the second meeting alone: {other}");
        let whole = guide.get(&format!("/nb/kontor/okt/{session}")).await;
        assert!(strip_tags(&whole.body).contains("Møtt 1 av én gang"), "{}", whole.body);
    }
}

impl Seen {
    /// What stands in a field of one line.
    fn field_value(&self, name: &str) -> String {
        let rest = self.body.split(&format!("id=\"{name}\"")).nth(1).unwrap_or_else(|| panic!("no field {name} on {}", self.url));
        rest.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_waits_for_a_course_is_asked_whether_they_would_begin_later() {
    let test = crate::databases::sqlite().await;
    let program = program(&test).await;
    let mut coordinator = Browser::signed_in(&program, "koordinator").await;
    let offer = last(&coordinator.get("/nb/finn?sted=9008&form=course").await.link("/nb/k/5501/tilbud/"));
    let municipality = municipality::reference::municipality_id("5501");
    let (id, clock) = (program.app.clock.id(), program.app.clock.clone());
    let offer_id: uuid::Uuid = offer.parse().unwrap();
    program
        .app
        .db
        .write(move |tx| {
            let first = jiff::civil::date(2026, 12, 1);
            let rhythm = offer::Rhythm { first, meetings: 3, weeks: 1, on_closed_day: offer::OnClosedDay::Later };
            let new = offer::NewSeries {
                title: String::new(),
                from: 600,
                to: 720,
                capacity: 1,
                guide: None,
                rhythm,
                ask_when_missed: true,
                days: offer::plan_for(tx, municipality, offer_id, &rhythm)?
                    .into_iter()
                    .map(|it| (it.date, String::new()))
                    .collect(),
            };
            offer::add_series(tx, &clock, municipality, offer_id, id, &new)
        })
        .await
        .unwrap();
    let mut resident = Browser::new(&program);
    for (path, word) in [("bestill", "Bestill timen"), ("venteliste", "venteliste")] {
        let url = format!("/nb/k/5501/{path}/{id}");
        let asked = resident.get(&url).await;
        if path == "venteliste" {
            assert_eq!(asked.heading(), "Kan du begynne senere?");
            let missing = resident.get(&format!("{url}?next=0")).await;
            assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(strip_tags(&missing.body).contains("Velg om du kan begynne senere"));
        }
        let form = resident.get(&format!("{url}?wish=later&for=self&contact=none")).await;
        assert!(strip_tags(&form.body).contains(word), "{}", form.body);
        let done = resident
            .post_once(
                &url,
                &[
                    ("token", &form.field("token")),
                    ("for", "self"),
                    ("contact", "none"),
                    ("wish", "later"),
                    ("name", "Anne"),
                    ("people", "1"),
                ],
            )
            .await;
        assert!(done.status.is_success(), "{}", done.body);
    }
    let entries = coordinator.get("/nb/kontor/ventelister").await;
    let entry = coordinator.get(&entries.link("/nb/kontor/venter/")).await;
    let said = strip_tags(&entry.body);
    assert!(said.contains("Kan du begynne senere? Ja") && said.contains("Kan ikke begynne senere"), "{said}");
    let url = action(&entry, &last(&entry.url));
    let changed = coordinator.post(&url, &[("token", &entry.field("token")), ("act", "not_later")]).await;
    assert!(strip_tags(&changed.body).contains("Kan du begynne senere? Nei"), "{}", changed.body);
}
