//! The words in which offers are described. A code stays the same for ever; its text is in the language files (`theme-device`).

use i18n::{Lang, Texts};

/// How help is given (domain.md, 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// «Bare kom»: no booking.
    DropIn,
    /// One to one, at a time.
    Individual,
    /// A group, on given days.
    Course,
    /// By phone.
    Phone,
}

impl Form {
    /// All forms, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::DropIn, Self::Individual, Self::Course, Self::Phone];

    /// The word in the database, in addresses and in text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::DropIn => "drop_in",
            Self::Individual => "individual",
            Self::Course => "course",
            Self::Phone => "phone",
        }
    }

    /// The form with this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Whether a place in it can be booked.
    pub const fn is_bookable(self) -> bool {
        matches!(self, Self::Individual | Self::Course)
    }

    /// The form's name: «Bare kom».
    pub fn name(self, texts: &'static Texts) -> String {
        texts.get(&format!("form-{}", self.word().replace('_', "-"))).into_owned()
    }
}

/// Whether something is there: nobody may claim what nobody has looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// It is there.
    Yes,
    /// It isn't.
    No,
    /// Nobody has looked.
    Unknown,
}

impl Known {
    /// The word in the database and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }

    /// Reads the word; anything else is unknown.
    pub fn parse(word: &str) -> Self {
        match word {
            "yes" => Self::Yes,
            "no" => Self::No,
            _ => Self::Unknown,
        }
    }
}

/// The six recommended themes (KS; domain.md, 4), version 1. State services are referred to, so a theme of its own.
pub const THEMES: [&str; 6] = ["device", "municipal_services", "state_services", "judgement", "security", "privacy"];

/// For whom an offer is especially meant (KS's target groups). «everyone» is the ordinary case.
pub const AUDIENCES: [&str; 6] = ["everyone", "newly_arrived", "over_65", "disability", "out_of_work", "young"];

/// Languages that guides speak, as codes of RFC 5646, Norwegian first.
pub const GUIDE_LANGUAGES: [&str; 14] = ["nb", "nn", "se", "en", "ar", "ur", "so", "ti", "pl", "uk", "ru", "fa", "tr", "nsl"];

/// A guide's language by its own name: «العربية», for languages of the pages; the others by theirs too. `nsl` is Norwegian Sign Language.
pub fn language_name(code: &str) -> &'static str {
    match code {
        "nb" | "nn" => "Norsk",
        "ru" => "Русский",
        "fa" => "فارسی",
        "tr" => "Türkçe",
        "nsl" => "Norsk tegnspråk",
        other => Lang::parse(other).map_or("", Lang::own_name),
    }
}
