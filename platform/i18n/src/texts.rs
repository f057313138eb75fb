//! The texts of one language, ready to be shown.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, PatternElement};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use crate::Lang;

/// The folder of text files, as the program carries it.
pub static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../languages");

/// The texts of one language.
pub struct Texts {
    lang: Lang,
    /// Texts without placeables, found without formatting anything.
    plain: HashMap<String, String>,
    bundle: FluentBundle<FluentResource>,
}

static ALL: LazyLock<HashMap<Lang, Texts>> = LazyLock::new(|| Lang::ALL.into_iter().map(|lang| (lang, load(lang))).collect());

pub(crate) fn of(lang: Lang) -> &'static Texts {
    &ALL[&lang]
}

fn load(lang: Lang) -> Texts {
    let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Which values need marks of direction, `isolated` decides.
    bundle.set_use_isolating(false);
    let mut plain = HashMap::new();
    let folder = FILES.get_dir(lang.code());
    for file in folder.into_iter().flat_map(Dir::files) {
        let text = file.contents_utf8().unwrap_or_default().to_owned();
        let resource = match FluentResource::try_new(text) {
            // A test proves that every shipped file parses; what does parse of a broken one is still shown.
            Ok(resource) | Err((resource, _)) => resource,
        };
        for entry in resource.entries() {
            if let Entry::Message(message) = entry
                && let Some(pattern) = &message.value
                && let [PatternElement::TextElement { value }] = pattern.elements.as_slice()
            {
                plain.insert(message.id.name.to_owned(), (*value).to_owned());
            }
        }
        bundle.add_resource_overriding(resource);
    }
    Texts { lang, plain, bundle }
}

impl Texts {
    /// The language of these texts.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether this language itself has the text.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A text without values. A text that is missing here is given in bokmål, and one missing there as its key (a test proves that
    /// neither happens).
    pub fn get<'k>(&'static self, key: &'k str) -> Cow<'k, str> {
        match self.plain.get(key) {
            Some(text) => Cow::Borrowed(text.as_str()),
            None => self.format(key, None),
        }
    }

    /// A text with one value.
    pub fn one<'v>(&'static self, key: &str, name: &'static str, value: impl Into<FluentValue<'v>>) -> String {
        self.with(key, [(name, value.into())])
    }

    /// A text with two values.
    pub fn two<'v>(
        &'static self,
        key: &str,
        name: &'static str,
        value: impl Into<FluentValue<'v>>,
        other_name: &'static str,
        other: impl Into<FluentValue<'v>>,
    ) -> String {
        self.with(key, [(name, value.into()), (other_name, other.into())])
    }

    /// A text with values.
    pub fn with<'v, const N: usize>(&'static self, key: &str, values: [(&'static str, FluentValue<'v>); N]) -> String {
        let right_to_left = self.lang.dir() == "rtl";
        let args: FluentArgs<'v> =
            values.into_iter().map(|(name, value)| (name, if right_to_left { isolated(value) } else { value })).collect();
        self.format(key, Some(&args)).into_owned()
    }

    /// A text with values, for places that take no marks of direction: titles, subjects, text messages.
    pub fn bare<const N: usize>(&'static self, key: &str, values: [(&'static str, FluentValue<'_>); N]) -> String {
        without_marks(&self.with(key, values))
    }

    fn format<'k>(&'static self, key: &'k str, args: Option<&FluentArgs<'_>>) -> Cow<'k, str> {
        let Some(pattern) = self.bundle.get_message(key).and_then(|it| it.value()) else {
            return if self.lang == Lang::Nb { Cow::Borrowed(key) } else { of(Lang::Nb).format(key, args) };
        };
        let mut errors = Vec::new();
        Cow::Owned(self.bundle.format_pattern(pattern, args, &mut errors).into_owned())
    }
}

/// A value for a text that runs from right to left: a name, a number or an address in other letters gets marks that keep its own direction
/// (FSI … PDI, Unicode annex 9). What is itself written from right to left needs none; a date made of isolated parts would even be turned
/// round by them, since annex 9 looks past nested marks for the first strong letter and finds none.
fn isolated(value: FluentValue<'_>) -> FluentValue<'_> {
    match value {
        FluentValue::String(text) if !text.chars().any(is_right_to_left) => format!("\u{2068}{text}\u{2069}").into(),
        other => other,
    }
}

/// Letters of Hebrew, Arabic and their presentation forms.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
}

/// The text without the invisible marks that isolate a value's direction (U+2066 to U+2069).
pub(crate) fn without_marks(text: &str) -> String {
    text.chars().filter(|it| !matches!(it, '\u{2066}'..='\u{2069}')).collect()
}

#[cfg(test)]
mod tests {
    use crate::Lang;
    use jiff::civil::date;

    #[test]
    fn a_date_in_arabic_is_not_turned_round_and_a_foreign_name_is_kept_apart() {
        let texts = Lang::Ar.texts();
        let said = texts.day(date(2026, 12, 31));
        let when = texts.two("day-and-time", "day", said.clone(), "time", texts.time(780));
        assert!(when.contains(&said) && !when.contains(&format!("\u{2068}{said}")), "{when:?}");
        let heading = texts.one("booked-heading-other", "name", "Olga");
        assert!(heading.contains("\u{2068}Olga\u{2069}"), "{heading:?}");
        assert!(!Lang::Nb.texts().one("booked-heading-other", "name", "Olga").contains('\u{2068}'));
    }
}
