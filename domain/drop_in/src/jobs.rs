//! What happens later: yesterday's tickets forget who helped and which appointment they were, old ones become counts.

use clock::Clock;
use db::{DbError, Tx, params, sql};
use jiff::Span;
use jiff::civil::Date;
use uuid::Uuid;

/// Tickets are kept for so many days: what the four weeks' spread is reckoned from, and a week more.
pub const KEEP_DAYS: i32 = 35;

/// Settles the tickets of past days, and turns old ones into counts. Safe to run at any time, as often as one likes. Answers how many tickets were
/// deleted.
pub fn tidy(tx: &mut Tx<'_>, clock: &Clock) -> Result<u64, DbError> {
    let (now, today) = (clock.now(), clock.today());
    let first_kept = today.saturating_sub(Span::new().days(KEEP_DAYS));
    tx.run(
        sql!(
            "DELETE FROM queue_press WHERE EXISTS (SELECT 1 FROM ticket t WHERE t.municipality_id = queue_press.municipality_id ",
            "AND t.id = queue_press.ticket_id AND t.local_date < $1)"
        ),
        params![today],
    )?;
    tx.run(sql!("DELETE FROM queue_guide WHERE local_date < $1"), params![today])?;
    // Whoever was still in the line when the day ended went home without help; whoever was being helped was helped.
    tx.run(
        sql!(
            "UPDATE ticket SET state = CASE WHEN state = 'serving' THEN 'done' WHEN state IN ('waiting', 'called') THEN 'left' ELSE state END, ",
            "ended_at = COALESCE(ended_at, $1), booking_id = NULL, guide_id = NULL, settled = TRUE, version = version + 1 ",
            "WHERE local_date < $2 AND NOT settled"
        ),
        params![now, today],
    )?;
    let counted: Vec<(Uuid, Uuid, Date)> = tx.all(
        sql!(
            "UPDATE queue_day SET counted = TRUE, ",
            "tickets = (SELECT COUNT(*) FROM ticket t WHERE t.municipality_id = queue_day.municipality_id AND t.place_id = queue_day.place_id ",
            "AND t.local_date = queue_day.local_date), ",
            "helped = (SELECT COUNT(*) FROM ticket t WHERE t.municipality_id = queue_day.municipality_id AND t.place_id = queue_day.place_id ",
            "AND t.local_date = queue_day.local_date AND t.state = 'done'), ",
            "gone = (SELECT COUNT(*) FROM ticket t WHERE t.municipality_id = queue_day.municipality_id AND t.place_id = queue_day.place_id ",
            "AND t.local_date = queue_day.local_date AND t.state = 'left'), ",
            "waited_seconds = (SELECT CAST(COALESCE(SUM((t.first_called_at - t.taken_at) / 1000000), 0) AS BIGINT) FROM ticket t ",
            "WHERE t.municipality_id = queue_day.municipality_id AND t.place_id = queue_day.place_id ",
            "AND t.local_date = queue_day.local_date AND t.first_called_at IS NOT NULL AND t.channel <> 'appointment'), ",
            "answers = (SELECT COUNT(*) FROM ticket t WHERE t.municipality_id = queue_day.municipality_id AND t.place_id = queue_day.place_id ",
            "AND t.local_date = queue_day.local_date AND t.told_high IS NOT NULL AND t.first_called_at IS NOT NULL), ",
            "answers_held = (SELECT COUNT(*) FROM ticket t WHERE t.municipality_id = queue_day.municipality_id AND t.place_id = queue_day.place_id ",
            "AND t.local_date = queue_day.local_date AND t.first_called_at - t.taken_at BETWEEN t.told_low * 60000000 AND t.told_high * 60000000) ",
            "WHERE local_date < $1 AND NOT counted RETURNING municipality_id, place_id, local_date"
        ),
        params![first_kept],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )?;
    let mut deleted = 0;
    for (municipality, place, day) in counted {
        deleted += tx.run(
            sql!("DELETE FROM ticket WHERE municipality_id = $1 AND place_id = $2 AND local_date = $3"),
            params![municipality, place, day],
        )?;
    }
    Ok(deleted)
}
