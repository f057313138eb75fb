//! How the last four weeks went: how many came, how long they waited, and how many first answers held.

use db::{DbError, Tx, params, sql};
use jiff::Span;
use jiff::civil::Date;
use uuid::Uuid;

/// So many days back.
const DAYS: i32 = 28;

/// Four weeks of a place's queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Numbers taken.
    pub tickets: i64,
    /// People helped.
    pub helped: i64,
    /// People who went again, or did not come when they were called.
    pub gone: i64,
    /// First answers whose wait is known.
    pub answers: i64,
    /// Those of them in which the real wait lay.
    pub held: i64,
    /// Seconds that those who were called had waited, and how many they were.
    pub waited: (i64, i64),
}

impl Figures {
    /// How many of a hundred first answers held; `None` without any.
    pub fn percent_held(&self) -> Option<i64> {
        (self.answers > 0).then(|| self.held * 100 / self.answers)
    }

    /// The mean wait, whole minutes; `None` when nobody was called.
    pub fn mean_wait(&self) -> Option<i64> {
        (self.waited.1 > 0).then(|| self.waited.0 / self.waited.1 / 60)
    }
}

/// Counts the last four weeks.
pub fn figures(tx: &mut Tx<'_>, municipality: Uuid, place: Uuid, today: Date) -> Result<Figures, DbError> {
    tx.one(
        sql!(
            "SELECT CAST(SUM(c.tickets) AS BIGINT), CAST(SUM(c.helped) AS BIGINT), CAST(SUM(c.gone) AS BIGINT), CAST(SUM(c.answers) AS BIGINT), ",
            "CAST(SUM(c.held) AS BIGINT), CAST(SUM(c.waited) AS BIGINT), CAST(SUM(c.called) AS BIGINT) FROM (SELECT ",
            "1 AS tickets, CASE WHEN t.state = 'done' THEN 1 ELSE 0 END AS helped, CASE WHEN t.state = 'left' THEN 1 ELSE 0 END AS gone, ",
            "CASE WHEN t.told_high IS NOT NULL AND t.first_called_at IS NOT NULL THEN 1 ELSE 0 END AS answers, ",
            "CASE WHEN t.first_called_at - t.taken_at BETWEEN t.told_low * 60000000 AND t.told_high * 60000000 THEN 1 ELSE 0 END AS held, ",
            "CASE WHEN t.first_called_at IS NULL OR t.channel = 'appointment' THEN 0 ELSE (t.first_called_at - t.taken_at) / 1000000 END AS waited, ",
            "CASE WHEN t.first_called_at IS NULL OR t.channel = 'appointment' THEN 0 ELSE 1 END AS called ",
            "FROM ticket t WHERE t.municipality_id = $1 AND t.place_id = $2 AND t.local_date >= $3) c"
        ),
        params![municipality, place, today.saturating_sub(Span::new().days(DAYS))],
        |row| {
            let mut count = || -> Result<i64, DbError> { Ok(row.next::<Option<i64>>()?.unwrap_or(0)) };
            Ok(Figures {
                tickets: count()?,
                helped: count()?,
                gone: count()?,
                answers: count()?,
                held: count()?,
                waited: (count()?, count()?),
            })
        },
    )
}
