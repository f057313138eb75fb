//! Letters on paper: the file for the printer says what the page says, and no more than will be marked as sent.

use std::process::Command;

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};

use crate::browser::{Browser, Seen, program, strip_tags};
use crate::journeys::to_the_form;

/// Somebody books and wants a letter.
pub async fn books_by_letter(resident: &mut Browser<'_>, language: &str, name: &str) -> Seen {
    let (form, action) = to_the_form(resident, language, "self", "letter").await;
    let token = form.field("token");
    let fields = [
        ("token", token.as_str()),
        ("for", "self"),
        ("contact", "letter"),
        ("name", name),
        ("street", "Storgata 1"),
        ("postal_code", "9008"),
        ("confirmed", "yes"),
    ];
    let booked = resident.post_once(&action, &fields).await;
    assert_eq!(booked.status, StatusCode::CREATED, "{}", booked.body);
    booked
}

/// The text of a PDF, without white space; `None`, aloud, where there is no program that reads it.
pub fn text_of(pdf: &[u8]) -> Option<String> {
    assert!(pdf.starts_with(b"%PDF-1.7"), "no PDF");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("brev.pdf");
    std::fs::write(&path, pdf).unwrap();
    let Ok(out) = Command::new("pdftotext").args(["-enc", "UTF-8", "-raw"]).arg(&path).arg("-").output() else {
        eprintln!("SKIPPED: pdftotext (poppler-utils) is not installed");
        return None;
    };
    Some(squeezed(&String::from_utf8_lossy(&out.stdout)))
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace() && *it != '\u{a0}').collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b87_the_letters_of_a_day_are_one_file_that_says_what_the_page_says() {
    for test in crate::databases::each().await {
        let program = program(&test).await;
        let mut resident = Browser::new(&program);
        books_by_letter(&mut resident, "nn", "Anne Berg").await;
        books_by_letter(&mut resident, "pl", "Zofia Żuk").await;
        let mut guide = Browser::signed_in(&program, "veileder").await;
        let page = guide.get("/nb/kontor/oppgaver/brev").await;
        let address = page.link("/nb/kontor/oppgaver/brev.pdf");
        // One more comes while these two are printed: it is not in the file, since nobody would mark it as sent.
        books_by_letter(&mut resident, "nb", "Carl Eng").await;
        let file = guide.get(&address).await;
        assert_eq!(file.headers[CONTENT_TYPE], "application/pdf");
        assert_eq!(file.headers[CACHE_CONTROL], "no-store");
        assert_eq!(file.headers[CONTENT_DISPOSITION], "attachment; filename=\"brev-2026-11-23.pdf\"");
        if let Some(said) = text_of(&file.bytes) {
            // Every line of the page's letters stands in the file.
            let letters = page.body.split_once("<article").unwrap().1.rsplit_once("</article>").unwrap().0;
            let pieces = format!("<article{letters}").replace("</", "\n</").replace("<br>", "\n");
            let mut lines = 0;
            for line in pieces.lines().map(|it| squeezed(&strip_tags(it))).filter(|it| it.len() > 3) {
                // A machine may break a long word of the file in two; so may it here.
                assert!(said.contains(&line.replace(':', "")) || said.contains(&line), "«{line}» is missing in {said}");
                lines += 1;
            }
            assert!(lines > 20, "{lines} lines");
            assert!(said.contains("AnneBerg") && said.contains("ZofiaŻuk") && !said.contains("CarlEng"));
        }
        // Nobody without a role gets it.
        let mut stranger = Browser::new(&program);
        assert_eq!(stranger.get(&address).await.status, StatusCode::UNAUTHORIZED);
    }
}
