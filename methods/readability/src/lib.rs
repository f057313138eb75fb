//! How hard a text is to read, by LIX: «läsbarhetsindex» (C. H. Björnsson, Läsbarhet, Stockholm 1968), the measure that is used for Norwegian and
//! Swedish. Words for each sentence, and the share of words of more than six letters, in per cent:
//!
//! > LIX = words / sentences + 100 · long words / words
//!
//! Under 30 very easy, 30 to 40 easy, 40 to 50 medium, 50 to 60 hard, above 60 bureaucratic. It says nothing about lists, headings and languages with
//! long words, and ranks texts for work rather than proving that one is clear.

/// What plain language for residents aims at.
pub const PLAIN: f64 = 35.0;

/// A text in numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lix {
    /// Words: letters, with hyphens and apostrophes inside.
    pub words: usize,
    /// Sentences with at least one word; a colon, or an empty line, ends one too.
    pub sentences: usize,
    /// Words of more than six letters, hyphens not counted.
    pub long: usize,
}

impl Lix {
    /// Counts a text. `None`: it has no word.
    pub fn of(text: &str) -> Option<Self> {
        let mut all = Self { words: 0, sentences: 0, long: 0 };
        for sentence in sentences(text) {
            let lengths: Vec<usize> = words(sentence).collect();
            all.sentences += usize::from(!lengths.is_empty());
            all.words += lengths.len();
            all.long += lengths.iter().filter(|it| **it > 6).count();
        }
        (all.words > 0).then_some(all)
    }

    /// The index.
    pub fn value(self) -> f64 {
        let number = |it: usize| f64::from(u32::try_from(it).unwrap_or(u32::MAX));
        number(self.words) / number(self.sentences) + 100.0 * number(self.long) / number(self.words)
    }
}

/// Pieces of a text that end with a full stop, an exclamation or question mark or a colon and white space, or with an empty line.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut before = ' ';
        let end = rest.char_indices().find_map(|(at, it)| {
            let ends = it.is_whitespace() && (matches!(before, '.' | '!' | '?' | ':') || (it == '\n' && before == '\n'));
            before = it;
            ends.then_some(at + it.len_utf8())
        });
        let (sentence, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(sentence)
    })
}

/// The lengths of a sentence's words in letters.
fn words(sentence: &str) -> impl Iterator<Item = usize> {
    let joins = |it: char| matches!(it, '-' | '\'' | '’');
    sentence
        .split(move |it: char| !it.is_alphabetic() && !joins(it))
        .map(|it| it.chars().filter(|it| it.is_alphabetic()).count())
        .filter(|it| *it > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_is_that_of_bjornsson() {
        // The same by hand, and by an independent program that counts so.
        for (text, words, sentences, long, value) in [
            ("Hei. Du har time. Ring oss hvis det ikke passer.", 10, 3, 0, 3.3),
            (
                "Vi gjør oppmerksom på at timebestillingen din er registrert i bookingsystemet, og at avbestilling må foretas telefonisk.",
                17,
                1,
                7,
                58.2,
            ),
            (
                "Digihjelpen: Kari har time torsdag 3. desember kl. 10.00, Biblioteket. Ref 935 206 7. Avbestill: ring 20 00 01 01.",
                11,
                7,
                5,
                47.0,
            ),
            ("e-posten kom\n\nOg gikk", 4, 2, 1, 27.0),
        ] {
            let lix = Lix::of(text).unwrap();
            assert_eq!((lix.words, lix.sentences, lix.long), (words, sentences, long), "{text}");
            assert!((lix.value() - value).abs() < 0.051, "{text}: {}", lix.value());
        }
        assert_eq!(Lix::of("20 00 01 01."), None);
    }
}
