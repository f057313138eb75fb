//! Ten languages: texts, dates, numbers, directions.
//!
//! The texts are Fluent files, one a crate and language: `languages/nb/booking.ftl`. Files whose name ends in `-office` hold what only
//! staff meet; they exist in bokmål, nynorsk and English, and a whole block falls back to bokmål elsewhere (ux U-27). All other
//! files exist in all ten languages. Plurals follow CLDR, by Fluent.

pub mod calendar;
mod status;
mod texts;

pub use fluent_bundle::FluentValue;
pub use status::{Status, status};
pub use texts::{FILES, Texts};

/// A language of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
    /// Northern Sámi.
    Se,
    /// English.
    En,
    /// Arabic.
    Ar,
    /// Urdu.
    Ur,
    /// Somali.
    So,
    /// Tigrinya.
    Ti,
    /// Polish.
    Pl,
    /// Ukrainian.
    Uk,
}

impl Lang {
    /// All ten, in the order in which the choice shows them.
    pub const ALL: [Self; 10] =
        [Self::Nb, Self::Nn, Self::Se, Self::En, Self::Ar, Self::Ur, Self::So, Self::Ti, Self::Pl, Self::Uk];

    /// The languages that staff texts are written in.
    pub const STAFF: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The code in the address and in `lang` (BCP 47): `nb`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::Se => "se",
            Self::En => "en",
            Self::Ar => "ar",
            Self::Ur => "ur",
            Self::So => "so",
            Self::Ti => "ti",
            Self::Pl => "pl",
            Self::Uk => "uk",
        }
    }

    /// The language with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// The language's own name for itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Nb => "Bokmål",
            Self::Nn => "Nynorsk",
            Self::Se => "Davvisámegiella",
            Self::En => "English",
            Self::Ar => "العربية",
            Self::Ur => "اردو",
            Self::So => "Soomaali",
            Self::Ti => "ትግርኛ",
            Self::Pl => "Polski",
            Self::Uk => "Українська",
        }
    }

    /// `rtl` for Arabic and Urdu, else `ltr`.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Ar | Self::Ur => "rtl",
            _ => "ltr",
        }
    }

    /// The language in which staff pages are shown to somebody who reads the frame in this one.
    #[must_use]
    pub const fn staff(self) -> Self {
        match self {
            Self::Nn => Self::Nn,
            Self::En => Self::En,
            _ => Self::Nb,
        }
    }

    /// The first of the browser's wishes (`Accept-Language`) that we have; bokmål when there is none. `no` means bokmål.
    pub fn from_accept_language(header: &str) -> Self {
        let mut wishes: Vec<(f32, Self)> = header
            .split(',')
            .filter_map(|wish| {
                let mut parts = wish.trim().split(';');
                let code = parts.next()?.split('-').next()?.trim().to_ascii_lowercase();
                let weight = parts.find_map(|it| it.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
                let lang = if code == "no" { Some(Self::Nb) } else { Self::parse(&code) };
                lang.map(|it| (weight, it))
            })
            .collect();
        wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
        wishes.first().map_or(Self::Nb, |it| it.1)
    }

    /// The texts of this language.
    pub fn texts(self) -> &'static Texts {
        texts::of(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn the_browser_s_first_wish_that_we_have_wins() {
        assert_eq!(Lang::from_accept_language("de-DE,de;q=0.9,ar;q=0.7,en;q=0.8"), Lang::En);
        assert_eq!(Lang::from_accept_language("no"), Lang::Nb);
        assert_eq!(Lang::from_accept_language("ti-ER"), Lang::Ti);
        assert_eq!(Lang::from_accept_language("xx, ;q=z"), Lang::Nb);
    }
}
