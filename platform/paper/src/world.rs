//! All that the typesetter can see: its template, the letters, the fonts. No file, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, PathError, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// Latin with Northern Sámi and Cyrillic, Arabic, Ethiopic, and the Nastaliq style of Urdu: regular and bold (SIL Open Font Licence).
/// `platform/web/build-theme.sh` lays them here.
const FONTS: [&[u8]; 8] = [
    include_bytes!("../fonts/NotoSans_400Regular.ttf"),
    include_bytes!("../fonts/NotoSans_700Bold.ttf"),
    include_bytes!("../fonts/NotoSansArabic_400Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic_700Bold.ttf"),
    include_bytes!("../fonts/NotoSansEthiopic_400Regular.ttf"),
    include_bytes!("../fonts/NotoSansEthiopic_700Bold.ttf"),
    include_bytes!("../fonts/NotoNastaliqUrdu_400Regular.ttf"),
    include_bytes!("../fonts/NotoNastaliqUrdu_700Bold.ttf"),
];

/// The template of letters.
const TEMPLATE: &str = include_str!("letter.typ");

/// The fonts, read when the first letter is set.
pub struct Fonts {
    all: Vec<Font>,
    book: LazyHash<FontBook>,
}

impl Fonts {
    fn read() -> Self {
        let all: Vec<Font> = FONTS.iter().flat_map(|it| Font::iter(Bytes::new(*it))).collect();
        Self { book: LazyHash::new(FontBook::from_fonts(&all)), all }
    }

    /// The text with a question mark for each letter that no font here has: a letter must not fail because somebody's name is written in a script that
    /// we do not have, and PDF/UA allows no letter without a shape.
    pub fn printable(&self, text: &str) -> String {
        let has = |letter: char| self.all.iter().any(|it| it.info().coverage.contains(u32::from(letter)));
        let shown = |letter: char| match letter {
            '\n' | '\t' | '\r' => Some(' '),
            _ if letter.is_control() => None,
            // Marks of direction and of joining have no shape of their own.
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' => None,
            '\u{e000}'..='\u{f8ff}' => Some('?'),
            _ if has(letter) => Some(letter),
            _ => Some('?'),
        };
        text.chars().filter_map(shown).collect()
    }
}

/// Where letters are set.
pub struct Desk {
    pub fonts: &'static Fonts,
}

impl Desk {
    /// Reads the fonts, the first time.
    pub fn open() -> Self {
        static FONTS_READ: LazyLock<Fonts> = LazyLock::new(Fonts::read);
        Self { fonts: &FONTS_READ }
    }

    /// The world of these letters.
    pub fn with(&self, letters: Vec<u8>) -> Result<Letters, PathError> {
        static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
        let name = |path| Ok(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path)?).intern());
        Ok(Letters {
            library: &LIBRARY,
            fonts: self.fonts,
            template: Source::new(name("/letter.typ")?, TEMPLATE.to_owned()),
            data_name: name("/letters.json")?,
            data: Bytes::new(letters),
        })
    }
}

/// The world of some letters.
pub struct Letters {
    library: &'static LazyHash<Library>,
    fonts: &'static Fonts,
    template: Source,
    data_name: FileId,
    data: Bytes,
}

impl World for Letters {
    fn library(&self) -> &LazyHash<Library> {
        self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_name { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.all.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
