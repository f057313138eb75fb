//! One file of letters in all ten languages: it conforms to PDF/UA-1, its text can be read back, each letter begins on a page of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use i18n::Lang;
use paper::{Code, Fact, Letter, Piece, pdf};

/// A sentence of a language and its letters.
const WORDS: [(Lang, &str, &str); 10] = [
    (Lang::Nb, "Time fredag", "Hei, Kari. Du har time fredag 15. mai kl. 10.00. Hjelpen er gratis. Ærlig øl på Ås."),
    (Lang::Nn, "Time fredag", "Hei, Kari. Du har time fredag 15. mai kl. 10.00. Hjelpa er gratis."),
    (Lang::Se, "Diibmu bearjadaga", "Dus lea diibmu bearjadaga. Čáhcesuolu, Kárášjohka, đ ŋ š ŧ ž."),
    (Lang::En, "Appointment on Friday", "Hello, Kari. You have an appointment on Friday. “Help” is free – really…"),
    (Lang::Ar, "موعد يوم الجمعة", "مرحبًا كاري. لديك موعد يوم الجمعة 15 مايو الساعة 10.00. المساعدة مجانية."),
    (Lang::Ur, "جمعہ کو وقت", "ہیلو کاری۔ آپ کا وقت جمعہ 15 مئی کو 10.00 بجے ہے۔ مدد مفت ہے۔ ٹ ڈ ڑ ں ے"),
    (Lang::So, "Ballan Jimcaha", "Waxaad leedahay ballan Jimcaha. Caawintu waa bilaash."),
    (Lang::Ti, "ቆጸራ ዓርቢ", "ሰላም ካሪ። ዓርቢ 15 ግንቦት ሰዓት 10.00 ቆጸራ ኣለካ። ሓገዝ ነጻ እዩ።"),
    (Lang::Pl, "Wizyta w piątek", "Cześć, Kari. Masz wizytę w piątek. Zażółć gęślą jaźń."),
    (Lang::Uk, "Зустріч у п’ятницю", "Вітаємо, Карі. У вас зустріч у п’ятницю. Допомога безкоштовна. Ґ ґ є ї."),
];

fn letter(language: Lang, heading: &str, words: &str) -> Letter {
    let fact = |label: &str, value: &str| Fact { label: label.to_owned(), value: Piece::new(value, Lang::Nb) };
    Letter {
        language,
        to: vec!["Kari Nordmann".to_owned(), "Storgata 12, leilighet 4".to_owned(), "9008 Tromsø".to_owned()],
        from: Piece::new("Digihjelpen, Tromsø kommune", Lang::Nb),
        dated: Piece::new("23. november 2026", Lang::Nb),
        heading: heading.to_owned(),
        paragraphs: vec![words.to_owned(), words.to_owned()],
        facts: vec![
            fact("Hvor", "Tromsø bibliotek, Grønnegata 94, 9008 Tromsø"),
            fact("Inngang", "Døra mot torget"),
            fact("Buss", "Sentrum, linje 20"),
            fact("Veileder", "Aisha"),
            fact("Hvor lenge", "30 minutter"),
            fact("Pris", "Gratis"),
            fact("Ta med", "Det du vil ha hjelp med: telefon, nettbrett eller PC. Ta med lader og briller hvis du bruker det."),
        ],
        code: Some(Code { label: "Referansenummer".to_owned(), value: "935 206 7".to_owned() }),
    }
}

fn all() -> Vec<Letter> {
    WORDS.iter().map(|(language, heading, words)| letter(*language, heading, words)).collect()
}

/// A file that is there until it is dropped.
struct Kept(tempfile::TempDir, PathBuf);

impl Kept {
    fn new(bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("brev.pdf");
        std::fs::write(&path, bytes).unwrap();
        Self(folder, path)
    }

    fn path(&self) -> &Path {
        assert!(self.0.path().is_dir());
        &self.1
    }
}

/// What a program says about a file; `None`, aloud, where the program is not.
fn said_by(program: &str, args: &[&str], file: &Path) -> Option<String> {
    let Ok(out) = Command::new(program).args(args).arg(file).stdin(Stdio::null()).output() else {
        eprintln!("SKIPPED: {program} is not installed");
        return None;
    };
    let said = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    assert!(out.status.success(), "{program}: {said}");
    Some(said)
}

/// A page as text, without what a machine puts between words.
fn squeezed(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace() && !matches!(it, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')).collect()
}

#[test]
fn the_letters_of_a_day_are_one_tagged_file_and_each_begins_on_a_page_of_its_own() {
    let file = pdf("Brev", "Digihjelpen", Lang::Nb, &all()).unwrap();
    assert!(file.starts_with(b"%PDF-1.7"));
    // Twice the same letters are the same file.
    assert_eq!(file, pdf("Brev", "Digihjelpen", Lang::Nb, &all()).unwrap());
    let kept = Kept::new(&file);
    if let Ok(copy) = std::env::var("KEEP_LETTERS") {
        std::fs::write(copy, &file).unwrap();
    }
    if let Some(said) = said_by("pdfinfo", &[], kept.path()) {
        for wanted in ["Tagged:          yes", "Pages:           10", "Title:           Brev", "(A4)"] {
            assert!(said.contains(wanted), "{wanted} is missing in\n{said}");
        }
    }
    let Ok(checker) = std::env::var("PDFUA") else {
        eprintln!("SKIPPED: PDFUA does not name the checker pdfua (PyPI)");
        return;
    };
    // A file that fails ends with another code.
    if let Some(said) = said_by(&checker, &["check"], kept.path()) {
        println!("{said}");
    }
}

#[test]
fn what_a_letter_says_can_be_read_back_in_every_script_and_its_address_stands_in_the_window() {
    for (language, heading, words) in WORDS {
        let kept = Kept::new(&pdf(heading, "Digihjelpen", language, &[letter(language, heading, words)]).unwrap());
        let Some(text) = said_by("pdftotext", &["-enc", "UTF-8", "-raw"], kept.path()).map(|_| {
            let text = kept.path().with_extension("txt");
            std::fs::read_to_string(text).unwrap()
        }) else {
            return;
        };
        let text = squeezed(&text);
        for wanted in ["KariNordmann", "9008Tromsø", "9352067"] {
            assert!(text.contains(wanted), "{wanted} is missing in {}", language.code());
        }
        // Right to left, a machine gives the words of a line in the order in which they stand; each of them is whole.
        if language.dir() == "ltr" {
            assert!(text.contains(&squeezed(words)), "{}: {text}", language.code());
        }
        // The window of a C5 envelope: 15 to 120 mm from the left, 44 to 79 mm from the top (a point is 0.3528 mm).
        let boxes = said_by("pdftotext", &["-enc", "UTF-8", "-bbox"], kept.path())
            .map(|_| std::fs::read_to_string(kept.path().with_extension("html")).unwrap());
        let mm = |line: &str, name: &str| -> f64 {
            let (_, rest) = line.split_once(&format!("{name}=\"")).unwrap();
            rest.split_once('"').unwrap().0.parse::<f64>().unwrap() * 0.3528
        };
        let mut in_window = String::new();
        for line in boxes.unwrap_or_default().lines().filter(|it| it.contains("<word")) {
            let (left, top, right, bottom) = (mm(line, "xMin"), mm(line, "yMin"), mm(line, "xMax"), mm(line, "yMax"));
            let word = line.split_once('>').unwrap().1.split('<').next().unwrap();
            // Of Nastaliq a machine tells the whole height that the face may take.
            let hangs = language == Lang::Ur && word.chars().any(|it| it > '\u{600}');
            if !hangs && bottom > 40.0 && top < 84.0 {
                assert!(
                    left >= 19.9 && right <= 111.0 && top >= 44.0 && bottom <= 72.0,
                    "{word} does not stand in the window: {line}"
                );
                in_window.push_str(word);
            }
        }
        assert_eq!(in_window, "KariNordmannStorgata12,leilighet49008Tromsø");
    }
}

#[test]
fn what_no_font_has_becomes_a_question_mark_and_never_a_letter_that_is_not_sent() {
    let mut it = letter(Lang::Nb, "Time", "Hei, 李 🙂\u{e000}. #strong[ikke fet] $x$ @ref `kode` \\ ende");
    it.to[0] = "李 Nordmann\u{200f}\u{7}".to_owned();
    let kept = Kept::new(&pdf("Brev", "Digihjelpen", Lang::Nb, &[it]).unwrap());
    if said_by("pdftotext", &["-enc", "UTF-8", "-raw"], kept.path()).is_some() {
        let text = std::fs::read_to_string(kept.path().with_extension("txt")).unwrap();
        assert!(text.contains("? Nordmann"), "{text}");
        assert!(squeezed(&text).contains("Hei,???.#strong[ikkefet]$x$@ref`kode`\\ende"), "{text}");
    }
}

#[test]
fn a_letter_that_is_long_goes_on_and_says_so_and_many_are_set_in_little_time() {
    let mut long = letter(Lang::Nb, "Kurs", "Kurset har mange dager.");
    long.paragraphs = vec!["Mandag 4. januar kl. 10.00–12.00 på biblioteket i andre etasje.".to_owned(); 30];
    let kept = Kept::new(&pdf("Brev", "Digihjelpen", Lang::Nb, &[long, letter(Lang::Nb, "Time", "Kort.")]).unwrap());
    if let Some(said) = said_by("pdfinfo", &[], kept.path()) {
        let pages: usize = said.lines().find_map(|it| it.strip_prefix("Pages:")).unwrap().trim().parse().unwrap();
        assert!(pages > 2, "{said}");
    }
    assert!(pdf("Brev", "Digihjelpen", Lang::Nb, &[]).is_ok(), "no letters are a file too");
    let begun = std::time::Instant::now();
    let many: Vec<Letter> = all().into_iter().cycle().take(200).collect();
    let file = pdf("Brev", "Digihjelpen", Lang::Nb, &many).unwrap();
    let took = begun.elapsed();
    println!("{} letters: {} ms, {} bytes", many.len(), took.as_millis(), file.len());
}
