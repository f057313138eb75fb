//! Whether a municipality's letters are printed by its own staff or leave by a way; and what became of those that left.

use std::collections::BTreeMap;

use clock::Clock;
use db::{Db, DbError, Tx, params, sql};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::outbox::Channel;
use crate::report::{self, Report};
use crate::way::{Dispatch, Fate};

/// So long it is asked what became of a letter.
const ASKED_FOR: SignedDuration = SignedDuration::from_hours(24 * 30);
/// So many letters are asked about at once.
const AT_ONCE: i64 = 200;

/// A letter with its address in parts: who it goes to stands on the sheet and in the service's own fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// The sheet.
    pub letter: paper::Letter,
    /// Who it goes to.
    pub name: String,
    /// Street and number, or a post box.
    pub street: String,
    /// Four figures.
    pub postal_code: String,
    /// The place that belongs to the postal code.
    pub postal_place: String,
}

/// Whether letters of a municipality leave by themselves. Without a word they are printed by staff.
pub fn letters_leave(tx: &mut Tx<'_>, municipality: Uuid) -> Result<bool, DbError> {
    let leave = tx.first(sql!("SELECT leaves FROM letter_way WHERE municipality_id = $1"), params![municipality], |row| {
        row.next::<bool>()
    })?;
    Ok(leave.unwrap_or(false))
}

/// Decides how a municipality's letters go from now on. Those that wait already go as was decided before.
pub fn set_letters_leave(tx: &mut Tx<'_>, municipality: Uuid, leaves: bool, by: Uuid, now: Timestamp) -> Result<(), DbError> {
    tx.send(
        sql!(
            "INSERT INTO letter_way (municipality_id, leaves, changed_by, changed_at) VALUES ($1, $2, $3, $4) ",
            "ON CONFLICT (municipality_id) DO UPDATE SET leaves = excluded.leaves, changed_by = excluded.changed_by, changed_at = excluded.changed_at"
        ),
        params![municipality, leaves, by, now],
    )?;
    Ok(())
}

/// A letter that has left and of which nobody knows yet whether it arrived.
struct Left {
    municipality: Uuid,
    id: Uuid,
    /// The way's number for it.
    number: String,
    sent_at: Timestamp,
}

/// Such letters, in the order in which they left, after one of them.
fn on_their_way(tx: &mut Tx<'_>, (since, after): (Timestamp, Uuid)) -> Result<Vec<Left>, DbError> {
    tx.all(
        sql!(
            "SELECT municipality_id, id, gateway_id, sent_at FROM outbox WHERE channel = 'letter' AND state = 'sent' ",
            "AND (sent_at, id) > ($1, $2) AND gateway_id IS NOT NULL ORDER BY sent_at, id LIMIT $3"
        ),
        params![since, after, AT_ONCE],
        |row| Ok(Left { municipality: row.next()?, id: row.next()?, number: row.next()?, sent_at: row.next()? }),
    )
}

/// Asks what became of letters that have left. What did not arrive becomes people's. Answers how many are settled.
pub async fn ask_after_letters(db: &Db, clock: &Clock, dispatch: &Dispatch) -> Result<u64, DbError> {
    let Some(way) = dispatch.ways.of(Channel::Letter) else { return Ok(0) };
    let (mut settled, mut after) = (0, (clock.now() - ASKED_FOR, Uuid::nil()));
    loop {
        let letters = db.read(move |tx| on_their_way(tx, after)).await?;
        let Some(last) = letters.last() else { return Ok(settled) };
        after = (last.sent_at, last.id);
        let mut by_municipality: BTreeMap<Uuid, Vec<Left>> = BTreeMap::new();
        for it in letters {
            by_municipality.entry(it.municipality).or_default().push(it);
        }
        for (municipality, letters) in by_municipality {
            if dispatch.is_stopping() {
                return Ok(settled);
            }
            let numbers: Vec<String> = letters.iter().map(|it| it.number.clone()).collect();
            for (number, fate) in way.fates(municipality, &numbers).await {
                let Some(letter) = letters.iter().find(|it| it.number == number) else { continue };
                let said = match fate {
                    Fate::OnItsWay => continue,
                    Fate::Arrived => Report::Delivered,
                    Fate::Lost(why) => Report::Lost(why),
                };
                let (id, now, author) = (letter.id, clock.now(), dispatch.author.clone());
                db.write(move |tx| report::note(tx, &*author, municipality, id, said, now)).await?;
                settled += 1;
            }
        }
    }
}
