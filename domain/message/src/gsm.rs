//! How long a text message is: its coding and the parts that it is sent and paid in (3GPP TS 23.038, sections 6.1 and 6.2; TS 23.040, 9.2.3.24).

/// How the letters of a text message travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// The GSM alphabet of seven bits: 160 letters in one part, 153 in each of several.
    Gsm7,
    /// Sixteen bits a letter: 70 in one part, 67 in each of several.
    Ucs2,
}

/// The letters of the GSM alphabet.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// Those that take two places.
const EXTENDED: &str = "^{}\\[~]|€\u{c}";

/// The coding that a text needs, and how many parts it has; an empty one has one.
pub fn parts(text: &str) -> (Coding, usize) {
    let width = |it: char| {
        if BASIC.contains(it) {
            Some(1)
        } else if EXTENDED.contains(it) {
            Some(2)
        } else {
            None
        }
    };
    let septets: Option<Vec<usize>> = text.chars().map(width).collect();
    match septets {
        Some(widths) => (Coding::Gsm7, count(&widths, 160, 153)),
        None => (Coding::Ucs2, count(&text.chars().map(char::len_utf16).collect::<Vec<_>>(), 70, 67)),
    }
}

/// How many parts letters of these widths need; a letter of two places is never cut.
fn count(widths: &[usize], alone: usize, joined: usize) -> usize {
    if widths.iter().sum::<usize>() <= alone {
        return 1;
    }
    let (mut parts, mut used) = (1, 0);
    for width in widths {
        if used + width > joined {
            (parts, used) = (parts + 1, 0);
        }
        used += width;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_counted_as_the_gateway_counts_them() {
        assert_eq!(parts(""), (Coding::Gsm7, 1));
        assert_eq!(parts(&"å".repeat(160)), (Coding::Gsm7, 1));
        assert_eq!(parts(&"å".repeat(161)), (Coding::Gsm7, 2));
        assert_eq!(parts(&"a".repeat(306)), (Coding::Gsm7, 2));
        assert_eq!(parts(&"a".repeat(307)), (Coding::Gsm7, 3));
        assert_eq!(parts(&"€".repeat(80)), (Coding::Gsm7, 1));
        assert_eq!(parts(&"€".repeat(81)), (Coding::Gsm7, 2));
        // 76 euro signs are 152 places; the 77th does not fit into the first part of 153.
        assert_eq!(parts(&"€".repeat(153)), (Coding::Gsm7, 3));
        assert_eq!(parts(&"č".repeat(70)), (Coding::Ucs2, 1));
        assert_eq!(parts(&"č".repeat(71)), (Coding::Ucs2, 2));
        assert_eq!(parts(&"😀".repeat(35)), (Coding::Ucs2, 1));
        assert_eq!(parts(&"😀".repeat(67)), (Coding::Ucs2, 3));
        assert_eq!(parts("«Time»").0, Coding::Ucs2);
    }
}
