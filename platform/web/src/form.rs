//! A form that keeps what was typed and carries the errors.

use uuid::Uuid;

use crate::token::UNPROCESSABLE;

/// What a person typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Form {
    values: Vec<(String, String)>,
    errors: Vec<FieldError>,
    /// The form's own key: a second press sends the same one.
    key: [u8; 16],
}

/// One thing to mend, in the reader's language: which field, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name, which is also its id on the page.
    pub field: String,
    /// What to do: «Skriv telefonnummeret med 8 tall».
    pub text: String,
}

impl Form {
    /// Reads `a=1&b=2`, posted or from the address.
    pub fn parse(encoded: &str) -> Self {
        let values = serde_html_form::from_str::<Vec<(String, String)>>(encoded).unwrap_or_default();
        Self { values, ..Self::default() }
    }

    /// A form filled in by the program (an edit of what is already there).
    pub fn filled<'v>(values: impl IntoIterator<Item = (&'v str, String)>) -> Self {
        Self { values: values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(), ..Self::default() }
    }

    pub(crate) fn with_key(mut self, key: [u8; 16]) -> Self {
        self.key = key;
        self
    }

    /// The form's own key.
    pub fn key(&self) -> [u8; 16] {
        self.key
    }

    /// What was typed in a field, exactly; empty when it was not there.
    pub fn get(&self, name: &str) -> &str {
        self.values.iter().find(|(it, _)| it == name).map_or("", |(_, value)| value.as_str())
    }

    /// What was typed, without spaces at the ends; `None` when nothing is left.
    pub fn typed(&self, name: &str) -> Option<&str> {
        Some(self.get(name).trim()).filter(|it| !it.is_empty())
    }

    /// Every value of a field that may be chosen several times.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.values.iter().filter(|(it, _)| it == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Whether this value of a field was chosen.
    pub fn chose(&self, name: &str, value: &str) -> bool {
        self.values.iter().any(|(it, v)| it == name && v == value)
    }

    /// An id in a field.
    pub fn id(&self, name: &str) -> Option<Uuid> {
        self.typed(name)?.parse().ok()
    }

    /// A whole number in a field, spaces allowed.
    pub fn number(&self, name: &str) -> Option<i64> {
        i18n::calendar::plain_figures(self.typed(name)?).replace([' ', '\u{a0}'], "").parse().ok()
    }

    /// Every field, in the order in which it came.
    pub fn values(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Notes what is to be mended in a field.
    pub fn fail(&mut self, field: &str, text: impl Into<String>) {
        self.errors.push(FieldError { field: field.to_owned(), text: text.into() });
    }

    /// What is to be mended, in the order of the page.
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    /// What is to be mended in one field.
    pub fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|it| it.field == field).map(|it| it.text.as_str())
    }

    /// Whether nothing is to be mended.
    pub fn is_right(&self) -> bool {
        self.errors.is_empty()
    }

    /// The status of the page that shows this form: 200, or 422 when something is to be mended.
    pub fn status(&self) -> axum::http::StatusCode {
        if self.is_right() { axum::http::StatusCode::OK } else { UNPROCESSABLE }
    }
}

/// Whether the text holds a valid Norwegian national identity number or D-number: eleven figures, spaces, dots and hyphens among them
/// allowed, whose two check digits are right (Skatteetaten's rule; synthetic numbers with 40 or 80 added to the month count too).
/// Such a text is refused: nothing here needs one (ux U-9).
pub fn holds_national_identity_number(text: &str) -> bool {
    let mut run: Vec<u32> = Vec::new();
    for letter in text.chars().chain(std::iter::once('x')) {
        match letter.to_digit(10) {
            Some(digit) => run.push(digit),
            None if matches!(letter, ' ' | '\u{a0}' | '-' | '.') => {}
            None => {
                if run.windows(11).any(is_national_identity_number) {
                    return true;
                }
                run.clear();
            }
        }
    }
    false
}

fn is_national_identity_number(digits: &[u32]) -> bool {
    const FIRST: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    const SECOND: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    let weighted = |weights: &[u32]| weights.iter().zip(digits).map(|(w, d)| w * d).sum::<u32>() % 11 == 0;
    let (day, month) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3]);
    let day = if day > 40 { day - 40 } else { day };
    (1..=31).contains(&day) && (1..=12).contains(&(month % 20)) && weighted(&FIRST) && weighted(&SECOND)
}

/// A value as it stands in an address after `name=`.
pub fn in_query(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => encoded.push(char::from(byte)),
            other => {
                encoded.push('%');
                encoded.push_str(&data_encoding::HEXUPPER.encode(&[other]));
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_keeps_what_was_typed() {
        let form = Form::parse("name=+Anne+&theme=a&theme=b&phone=");
        assert_eq!(form.get("name"), " Anne ");
        assert_eq!(form.typed("name"), Some("Anne"));
        assert_eq!(form.all("theme"), ["a", "b"]);
        assert!(form.chose("theme", "b") && !form.chose("theme", "c"));
        assert_eq!(form.typed("phone"), None);
    }

    #[test]
    fn a_national_identity_number_is_known_however_it_is_written() {
        // Synthetic numbers: the month has 80 added, so they belong to nobody.
        let valid: Vec<String> = (0..1000)
            .map(|n| format!("018190{n:05}"))
            .filter(|it| is_national_identity_number(&it.chars().filter_map(|c| c.to_digit(10)).collect::<Vec<_>>()))
            .collect();
        assert!(!valid.is_empty());
        let number = &valid[0];
        assert!(holds_national_identity_number(number));
        assert!(holds_national_identity_number(&format!("Jeg er {} {}.", &number[..6], &number[6..])));
        assert!(!holds_national_identity_number("Ring 77 79 00 00 mellom 10 og 12"));
        assert!(!holds_national_identity_number("12345678901"));
    }
}
