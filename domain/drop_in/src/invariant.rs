//! What must hold of the queue at every moment, each as one statement that finds the rows that break it. Looks, repairs nothing.

use booking::Invariant;
use db::{DbError, Statement, Tx, params, sql};

/// Looks for breaches of the invariants that this crate answers for.
pub fn invariants(tx: &mut Tx<'_>) -> Result<Vec<Invariant>, DbError> {
    let rules: [(&'static str, &'static Statement); 6] = [
        (
            "I24 no number was given out that its day does not know, and none twice",
            sql!(
                "SELECT t.id FROM ticket t LEFT JOIN queue_day d ON d.municipality_id = t.municipality_id AND d.place_id = t.place_id ",
                "AND d.local_date = t.local_date WHERE t.number > COALESCE(d.last_number, 0) ORDER BY t.id"
            ),
        ),
        (
            "I25 nobody has two numbers in hand",
            sql!(
                "SELECT a.id FROM ticket a JOIN ticket b ON b.municipality_id = a.municipality_id AND b.guide_id = a.guide_id AND b.id <> a.id ",
                "WHERE a.state IN ('called', 'serving') AND b.state IN ('called', 'serving') ORDER BY a.id"
            ),
        ),
        (
            "I25 a number is in somebody's hand exactly while it is called or being helped",
            sql!(
                "SELECT id FROM ticket WHERE (state IN ('called', 'serving') AND guide_id IS NULL) OR (state = 'waiting' AND guide_id IS NOT NULL) ORDER BY id"
            ),
        ),
        (
            "a number that is over says when, and no other does",
            sql!("SELECT id FROM ticket WHERE (state IN ('done', 'left')) <> (ended_at IS NOT NULL) ORDER BY id"),
        ),
        (
            "whoever was called waited first, and was told no empty range",
            sql!("SELECT id FROM ticket WHERE first_called_at < taken_at OR told_high <= told_low ORDER BY id"),
        ),
        (
            "a ticket whose day is over knows no appointment and no guide",
            sql!("SELECT id FROM ticket WHERE settled AND (booking_id IS NOT NULL OR guide_id IS NOT NULL) ORDER BY id"),
        ),
    ];
    rules
        .into_iter()
        .map(|(name, statement)| Ok(Invariant { name, breaches: tx.all(statement, params![], |row| row.next())? }))
        .collect()
}
