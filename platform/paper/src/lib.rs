//! Paper: letters as PDF that a printer, an archive and a screen reader can read.
//!
//! A [`Letter`] says what stands where, in whose language; [`pdf`] sets any number of them, each on pages of its own, as one tagged file that conforms to
//! PDF/UA-1 (ISO 14289-1), in A4, with the address where the window of a Norwegian envelope is. The typesetter is typst, in a [`World`] without files,
//! without network and without a clock: it sees its one template and the letters as data. This is the only crate that knows it.
//!
//! Nothing is read or reckoned before the first letter is set; the fonts lie in the program's own pages on disk until then.

mod world;

use i18n::Lang;
use serde::Serialize;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use world::Desk;

/// Why letters could not be set. Neither should ever happen: what a font cannot show is replaced before.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The letters could not be written down for the typesetter.
    #[error("the letters could not be written down: {0}")]
    Data(#[from] serde_json::Error),
    /// The typesetter refused, and complains about so many things. Its own words are not kept: they may quote a letter.
    #[error("the letters could not be set: {0} errors")]
    Set(usize),
}

/// Words and the language they are in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    text: String,
    language: &'static str,
    rtl: bool,
}

impl Piece {
    /// Words in a language.
    pub fn new(text: impl Into<String>, language: Lang) -> Self {
        Self { text: text.into(), language: language.code(), rtl: language.dir() == "rtl" }
    }

    /// The words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The language's code.
    pub const fn language(&self) -> &'static str {
        self.language
    }

    /// `ltr` or `rtl`.
    pub const fn dir(&self) -> &'static str {
        if self.rtl { "rtl" } else { "ltr" }
    }
}

/// One thing to know: a label in the letter's language, and its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// What it is about: «Hvor».
    pub label: String,
    /// What there is to know.
    pub value: Piece,
}

/// A number to be read aloud.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Code {
    /// What it is called.
    pub label: String,
    /// The number, in groups.
    pub value: String,
}

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The language it is written in.
    pub language: Lang,
    /// Name, street, postal code and place: a line each, three or four.
    pub to: Vec<String>,
    /// Who writes.
    pub from: Piece,
    /// When.
    pub dated: Piece,
    /// What it is about.
    pub heading: String,
    /// What it says.
    pub paragraphs: Vec<String>,
    /// What one needs to know, a line each.
    pub facts: Vec<Fact>,
    /// The number to name when one calls.
    pub code: Option<Code>,
}

/// What the template reads.
#[derive(Serialize)]
struct Data {
    title: String,
    author: String,
    language: &'static str,
    rtl: bool,
    letters: Vec<Sheet>,
}

#[derive(Serialize)]
struct Sheet {
    language: &'static str,
    rtl: bool,
    to: Vec<String>,
    from: Piece,
    dated: Piece,
    heading: String,
    paragraphs: Vec<String>,
    facts: Vec<Fact>,
    code: Option<Code>,
}

/// Sets letters as one PDF, in their order, each beginning on a new page. `title` is what a reader shows as the file's name, in `language`; it must name
/// nobody. `author`: who writes. Takes a tenth of a second of reckoning and more for many: not for a thread that serves others meanwhile.
pub fn pdf(title: &str, author: &str, language: Lang, letters: &[Letter]) -> Result<Vec<u8>, PaperError> {
    let desk = Desk::open();
    let shown = |text: &str| desk.fonts.printable(text);
    let piece = |it: &Piece| Piece { text: shown(&it.text), ..it.clone() };
    let data = Data {
        title: shown(title),
        author: shown(author),
        language: language.code(),
        rtl: language.dir() == "rtl",
        letters: letters
            .iter()
            .map(|it| Sheet {
                language: it.language.code(),
                rtl: it.language.dir() == "rtl",
                to: it.to.iter().map(|it| shown(it)).collect(),
                from: piece(&it.from),
                dated: piece(&it.dated),
                heading: shown(&it.heading),
                paragraphs: it.paragraphs.iter().map(|it| shown(it)).collect(),
                facts: it.facts.iter().map(|it| Fact { label: shown(&it.label), value: piece(&it.value) }).collect(),
                code: it.code.as_ref().map(|it| Code { label: shown(&it.label), value: shown(&it.value) }),
            })
            .collect(),
    };
    let world = desk.with(serde_json::to_vec(&data)?).map_err(|_| PaperError::Set(1))?;
    let set = typst::compile::<PagedDocument>(&world).output.map_err(|errors| PaperError::Set(errors.len()));
    let written = set.and_then(|document| {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|_| PaperError::Set(1))?;
        let options = PdfOptions { creator: Smart::Custom(Some("Digihjelpen".to_owned())), standards, ..PdfOptions::default() };
        typst_pdf::pdf(&document, &options).map_err(|errors| PaperError::Set(errors.len()))
    });
    // What typst remembers holds names; and it would only grow.
    comemo::evict(0);
    written
}
