//! What a municipality and the installation decide for themselves. The phone numbers are required: a person must always be able to call
//! somebody (ux U-10).

use db::{DbError, Tx, params, sql};
use jiff::Timestamp;
use uuid::Uuid;
use web::HelpLine;

/// A Norwegian phone number as people type it: eight figures (five for short numbers), spaces, dots, hyphens and +47 allowed.
/// Foreign numbers keep their country code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// Reads a number; `None` when it cannot be one.
    pub fn parse(typed: &str) -> Option<Self> {
        let bare: String = i18n::calendar::plain_figures(typed)
            .chars()
            .filter(|it| !matches!(it, ' ' | '\u{a0}' | '.' | '-' | '(' | ')'))
            .collect();
        let bare = bare.strip_prefix("00").map_or(bare.clone(), |rest| format!("+{rest}"));
        let digits = bare.strip_prefix('+').unwrap_or(&bare);
        if digits.is_empty() || !digits.bytes().all(|it| it.is_ascii_digit()) {
            return None;
        }
        match bare.strip_prefix('+') {
            Some(rest) => match rest.strip_prefix("47") {
                Some(own) => Self::parse_own(own),
                None => (8..=15).contains(&rest.len()).then(|| Self(bare.clone())),
            },
            None if bare.len() == 10 && bare.starts_with("47") => Self::parse_own(&bare[2..]),
            None => Self::parse_own(&bare),
        }
    }

    fn parse_own(digits: &str) -> Option<Self> {
        let right = match digits.len() {
            8 => !digits.starts_with(['0', '1']),
            5 => digits.starts_with('0'),
            _ => false,
        };
        right.then(|| Self(digits.to_owned()))
    }

    /// The number as it is kept: figures only, with `+` and country code when foreign.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a text message can reach it: Norwegian mobile numbers begin with 4 or 9; of foreign ones nothing is known, so no.
    pub fn is_mobile(&self) -> bool {
        self.0.len() == 8 && self.0.starts_with(['4', '9'])
    }
}

/// Sets the phone number of a municipality.
pub fn set_phone(tx: &mut Tx<'_>, municipality: Uuid, phone: &PhoneNumber, example: bool, now: Timestamp) -> Result<(), DbError> {
    tx.run(
        sql!(
            "INSERT INTO municipality_setting (municipality_id, phone, example, updated_at) VALUES ($1, $2, $3, $4) ",
            "ON CONFLICT (municipality_id) DO UPDATE SET phone = excluded.phone, example = excluded.example, updated_at = excluded.updated_at"
        ),
        params![municipality, phone.as_str(), example, now],
    )?;
    Ok(())
}

/// Sets the installation's own phone number, the one that stands on every page that belongs to no municipality.
pub fn set_national_phone(tx: &mut Tx<'_>, phone: &PhoneNumber, example: bool, now: Timestamp) -> Result<(), DbError> {
    for (name, value) in [("phone", phone.as_str()), ("phone_is_example", if example { "yes" } else { "no" })] {
        tx.run(
            sql!(
                "INSERT INTO installation_setting (name, value, updated_at) VALUES ($1, $2, $3) ",
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at"
            ),
            params![name, value, now],
        )?;
    }
    Ok(())
}

/// Claims the first start: only one of two who come at once gets `true`, on either engine.
pub fn claim_first_start(tx: &mut Tx<'_>, now: Timestamp) -> Result<bool, DbError> {
    let claimed = tx.run(
        sql!(
            "INSERT INTO installation_setting (name, value, updated_at) VALUES ('first_start', 'done', $1) ON CONFLICT DO NOTHING"
        ),
        params![now],
    )?;
    Ok(claimed == 1)
}

/// Holds a municipality's row until the transaction ends: whoever must read first and then write on what was read, takes turns.
pub fn take_turns(tx: &mut Tx<'_>, municipality: Uuid) -> Result<(), DbError> {
    tx.run(sql!("UPDATE municipality SET population = population WHERE id = $1"), params![municipality])?;
    Ok(())
}

/// The installation's own phone number; `None` before the first start is finished.
pub fn national_help(tx: &mut Tx<'_>) -> Result<Option<HelpLine>, DbError> {
    let mut read = |name| {
        tx.first(sql!("SELECT value FROM installation_setting WHERE name = $1"), params![name], |row| row.next::<String>())
    };
    let Some(number) = read("phone")? else { return Ok(None) };
    let example = read("phone_is_example")?.as_deref() == Some("yes");
    Ok(Some(HelpLine { name: "Digihjelpen".to_owned(), number, example }))
}

#[cfg(test)]
mod tests {
    use super::PhoneNumber;

    #[test]
    fn phone_numbers_are_read_as_people_write_them() {
        for (typed, kept) in [
            ("77 79 00 00", Some("77790000")),
            ("777 90 000", Some("77790000")),
            ("+47 912 34 567", Some("91234567")),
            ("0047-91.23.45.67", Some("91234567")),
            ("4791234567", Some("91234567")),
            ("(912) 34567", Some("91234567")),
            ("02468", Some("02468")),
            ("٩١٢ ٣٤ ٥٦٧", Some("91234567")),
            ("+46 70 123 45 67", Some("+46701234567")),
            ("1234567", None),
            ("123456789", None),
            ("ring meg", None),
            ("", None),
            ("12345678", None),
        ] {
            assert_eq!(PhoneNumber::parse(typed).as_ref().map(PhoneNumber::as_str), kept, "{typed}");
        }
        assert!(PhoneNumber::parse("91234567").unwrap().is_mobile());
        assert!(!PhoneNumber::parse("77790000").unwrap().is_mobile());
    }
}
