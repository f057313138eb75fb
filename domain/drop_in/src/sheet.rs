//! A day on paper: numbers, times and ticks, written down by hand and typed in afterwards in one go. No names.

use booking::Means;
use clock::instant;
use db::{DbError, Tx, params, sql};
use jiff::Timestamp;
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

/// The key of a line: it follows from the form's, so the same form again is the same lines.
fn key_of(form_key: [u8; 16], line: u16) -> [u8; 16] {
    Uuid::new_v5(&Uuid::from_bytes(form_key), &line.to_be_bytes()).into_bytes()
}

fn at(date: Date, minute: u16) -> Timestamp {
    instant(date.to_datetime(Time::midnight() + jiff::Span::new().minutes(i64::from(minute.min(1439)))))
}

/// How many of these lines were typed in before, by another form: the same times on the same day at the same place.
pub fn typed_before(
    tx: &mut Tx<'_>,
    (municipality, place): (Uuid, Uuid),
    date: Date,
    rows: &[Row],
    form_key: [u8; 16],
) -> Result<usize, DbError> {
    let own: Vec<[u8; 16]> = rows.iter().map(|it| key_of(form_key, it.line)).collect();
    let there: Vec<(Vec<u8>, Timestamp, Option<Timestamp>, Timestamp)> = tx.all(
        sql!(
            "SELECT form_key, taken_at, serving_at, ended_at FROM ticket WHERE municipality_id = $1 AND place_id = $2 AND local_date = $3 ",
            "AND channel = 'paper' AND form_key IS NOT NULL AND ended_at IS NOT NULL"
        ),
        params![municipality, place, date],
        |row| Ok((row.next()?, row.next()?, row.next()?, row.next()?)),
    )?;
    let same = |row: &Row| {
        let times = (at(date, row.came), row.begun.map(|it| at(date, it)), at(date, row.ended));
        there
            .iter()
            .any(|(key, came, begun, ended)| times == (*came, *begun, *ended) && !own.iter().any(|it| it.as_slice() == key))
    };
    Ok(rows.iter().filter(|it| same(it)).count())
}

/// Takes a sheet back that was typed in: whoever pressed too early, or on the wrong day. The numbers are not given anew. Answers how many lines
/// were there.
pub fn take_back(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid, form_key: [u8; 16], lines: u16) -> Result<u64, DbError> {
    let mut taken = 0;
    for line in 1..=lines {
        taken += tx.run(
            sql!("DELETE FROM ticket WHERE municipality_id = $1 AND place_id = $2 AND form_key = $3 AND channel = 'paper'"),
            params![municipality, place, &key_of(form_key, line)],
        )?;
    }
    Ok(taken)
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
        let key = key_of(form_key, row.line);
        if of_form(tx, municipality, &key)?.is_some() {
            continue;
        }
        let number = next_number(tx, municipality, place, date)?;
        if of_form(tx, municipality, &key)?.is_some() {
            continue;
        }
        let at = |minute| at(date, minute);
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
