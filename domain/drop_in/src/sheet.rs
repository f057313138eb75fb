//! A day on paper: numbers, times and ticks, written down by hand and typed in afterwards in one go. No names.

use booking::Means;
use clock::instant;
use db::{Tx, params, sql};
use jiff::civil::{Date, Time};
use uuid::Uuid;

use crate::DropInError;
use crate::ticket::{APART, Channel, State, next_number, of_form};

/// A line of the sheet. Times are minutes since midnight by the wall clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line's number on the paper, from 1.
    pub line: u16,
    /// When they came.
    pub came: u16,
    /// When help began; none for whoever went again.
    pub begun: Option<u16>,
    /// When it was over.
    pub ended: u16,
}

/// Writes a sheet down: every line becomes a ticket of that day, with the next number. The same form again changes nothing. Answers how many
/// were new.
pub fn enter(
    tx: &mut Tx<'_>,
    means: &Means,
    (municipality, place): (Uuid, Uuid),
    date: Date,
    rows: &[Row],
    form_key: [u8; 16],
) -> Result<usize, DropInError> {
    let today = means.clock.today();
    let mut new = 0;
    for row in rows {
        // Each line has a key of its own that follows from the form's.
        let key = Uuid::new_v5(&Uuid::from_bytes(form_key), &row.line.to_be_bytes()).into_bytes();
        if of_form(tx, municipality, &key)?.is_some() {
            continue;
        }
        let number = next_number(tx, municipality, place, date)?;
        if of_form(tx, municipality, &key)?.is_some() {
            continue;
        }
        let at = |minute: u16| {
            let time = Time::midnight() + jiff::Span::new().minutes(i64::from(minute.min(1439)));
            instant(date.to_datetime(time))
        };
        let (id, state) = (means.clock.id(), if row.begun.is_some() { State::Done } else { State::Left });
        let begun = row.begun.map(at);
        tx.send(
            sql!(
                "INSERT INTO ticket (municipality_id, id, place_id, local_date, number, channel, state, position, recalls, absences, taken_at, ",
                "first_called_at, called_at, serving_at, ended_at, met, token_hash, form_key, settled, version) ",
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, $9, $10, $10, $10, $11, 0, $12, $13, $14, 1)"
            ),
            params![
                municipality,
                id,
                place,
                date,
                number,
                Channel::Paper.word(),
                state.word(),
                number * APART,
                at(row.came),
                begun,
                at(row.ended),
                &means.token_hash(&means.token_of(id)),
                &key,
                date < today
            ],
        )?;
        new += 1;
    }
    Ok(new)
}
