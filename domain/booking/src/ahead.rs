//! Who is ahead of whom, and whether anybody wishes for a meeting: questions about long lists, asked so that few rows are touched.
//!
//! Entries for any meeting with the same days and times have the same `wait_entry.wish`, and there are few such wishes on a list, however many
//! wait. So a statement goes from wish to wish by an index ([`wishes`]), sees by the wish's number whether it fits, and looks at its entries
//! only then. Within a wish, or a meeting, those ahead are a range of an index each.

use db::{DbError, Tx, params, sql};
use jiff::Timestamp;
use uuid::Uuid;

use crate::waiting_list::{WaitEntry, settings_of};

/// The wishes of those who wait for any meeting of an offer, as a table `shape (v)` to be asked; its last row is NULL.
macro_rules! wishes {
    ($municipality:expr, $offer:expr) => {
        concat!(
            "WITH RECURSIVE shape (v) AS (SELECT MIN(x.wish) FROM wait_entry x WHERE x.municipality_id = ",
            $municipality,
            " AND x.offer_id = ",
            $offer,
            " AND x.session_id IS NULL AND x.state = 'waiting' UNION ALL SELECT (SELECT MIN(x.wish) FROM wait_entry x WHERE x.municipality_id = ",
            $municipality,
            " AND x.offer_id = ",
            $offer,
            " AND x.session_id IS NULL AND x.state = 'waiting' AND x.wish > shape.v) FROM shape WHERE shape.v IS NOT NULL) "
        )
    };
}

/// Whether the wish `shape.v` fits a meeting: its day, and the meeting lies between its times. The numbers are those of `wait_entry.wish`.
macro_rules! wish_fits {
    ($session:literal) => {
        concat!(
            "((shape.v >> 22) & ",
            $session,
            ".day_bit) <> 0 AND ((shape.v >> 11) & 2047) <= ",
            $session,
            ".local_from AND (shape.v & 2047) >= ",
            $session,
            ".local_to"
        )
    };
}

/// Whether somebody who waits for any meeting wishes for this one and has not declined it.
macro_rules! is_wished_for {
    ($session:literal) => {
        concat!(
            // On most lists nobody waits for any meeting; that is seen without the table of wishes.
            "(EXISTS (SELECT 1 FROM wait_entry w WHERE w.municipality_id = ",
            $session,
            ".municipality_id AND w.offer_id = ",
            $session,
            ".offer_id AND w.session_id IS NULL AND w.state = 'waiting') AND EXISTS (",
            $crate::ahead::wishes!(concat!($session, ".municipality_id"), concat!($session, ".offer_id")),
            "SELECT 1 FROM shape WHERE ",
            $crate::ahead::wish_fits!($session),
            " AND EXISTS (SELECT 1 FROM wait_entry w WHERE w.municipality_id = ",
            $session,
            ".municipality_id AND w.offer_id = ",
            $session,
            ".offer_id AND w.session_id IS NULL AND w.state = 'waiting' AND w.wish = shape.v ",
            "AND NOT EXISTS (SELECT 1 FROM invitation d WHERE d.municipality_id = w.municipality_id AND d.session_id = ",
            $session,
            ".id AND d.entry_id = w.id AND d.state = 'declined'))))"
        )
    };
}
pub(crate) use {is_wished_for, wish_fits, wishes};

/// How many of some entries come before a place in the order: before one that does not come first by age. `$3` is its group, `$4` its number,
/// `$5` the moment before which age counts.
macro_rules! before_by_group {
    ($which:expr) => {
        concat!(
            "((SELECT COUNT(*) FROM wait_entry w WHERE ",
            $which,
            " AND w.priority < $3) + (SELECT COUNT(*) FROM wait_entry w WHERE ",
            $which,
            " AND w.priority = $3 AND w.seq < $4) + (SELECT COUNT(*) FROM wait_entry w WHERE ",
            $which,
            " AND w.waiting_since <= $5 AND (w.priority > $3 OR (w.priority = $3 AND w.seq >= $4))))"
        )
    };
}

/// The same, before one that comes first by age: `$3` is the moment, `$4` its number.
macro_rules! before_by_age {
    ($which:expr) => {
        concat!("(SELECT COUNT(*) FROM wait_entry w WHERE ", $which, " AND w.waiting_since <= $3 AND w.seq < $4)")
    };
}

macro_rules! of_session {
    () => {
        "w.municipality_id = $1 AND w.session_id = $2 AND w.state = 'waiting'"
    };
}

macro_rules! of_wish {
    () => {
        "w.municipality_id = $1 AND w.offer_id = $2 AND w.session_id IS NULL AND w.state = 'waiting' AND w.wish = shape.v"
    };
}

/// The same, of whoever would also begin once a course is under way.
macro_rules! of_wish_later {
    () => {
        concat!(of_wish!(), " AND w.joins_later")
    };
}

/// The meetings of an offer that somebody waits for, as a table `s`.
macro_rules! waited_for {
    () => {
        "WITH s AS (SELECT id, day_bit, local_from, local_to FROM session WHERE municipality_id = $1 AND offer_id = $2 AND waiting > 0) "
    };
}

macro_rules! of_fitting {
    () => {
        "w.municipality_id = $1 AND w.session_id = s.id AND w.state = 'waiting'"
    };
}

/// Entries ahead of one that want the same seats (booking.md, 9.1): those for its meeting and those whose wish fits it; for a wish, those
/// whose wish overlaps and those for a meeting that fits it.
pub fn ahead_of(tx: &mut Tx<'_>, municipality: Uuid, it: &WaitEntry, now: Timestamp) -> Result<i64, DbError> {
    let cutoff = settings_of(tx, municipality, it.offer)?.cutoff(now);
    let aged = it.since <= cutoff;
    let count = |row: &mut db::Row<'_>| row.next::<i64>();
    let Some(session) = it.session else {
        let (days, from, to) = (i64::from(it.wish.0), i64::from(it.wish.1), i64::from(it.wish.2));
        let fitting = if aged {
            tx.one(
                sql!(
                    waited_for!(),
                    "SELECT CAST(COALESCE(SUM(",
                    before_by_age!(of_fitting!()),
                    "), 0) AS BIGINT) FROM s WHERE (s.day_bit & $5) <> 0 ",
                    "AND s.local_from >= $6 AND s.local_to <= $7"
                ),
                params![municipality, it.offer, cutoff, it.seq, days, from, to],
                count,
            )?
        } else {
            tx.one(
                sql!(
                    waited_for!(),
                    "SELECT CAST(COALESCE(SUM(",
                    before_by_group!(of_fitting!()),
                    "), 0) AS BIGINT) FROM s WHERE (s.day_bit & $6) <> 0 ",
                    "AND s.local_from >= $7 AND s.local_to <= $8"
                ),
                params![municipality, it.offer, it.priority, it.seq, cutoff, days, from, to],
                count,
            )?
        };
        return Ok(fitting + wishes_ahead(tx, municipality, it, (days, from, to), cutoff, false)?);
    };
    let own = if aged {
        tx.one(sql!("SELECT ", before_by_age!(of_session!())), params![municipality, session, cutoff, it.seq], count)?
    } else {
        tx.one(
            sql!("SELECT ", before_by_group!(of_session!())),
            params![municipality, session, it.priority, it.seq, cutoff],
            count,
        )?
    };
    let span: Option<(i64, i64, i64, bool)> = tx.first(
        sql!("SELECT day_bit, local_from, local_to, starts_at <= $1 FROM session WHERE municipality_id = $2 AND id = $3"),
        params![now, municipality, session],
        |row| Ok((row.next()?, row.next()?, row.next()?, row.next()?)),
    )?;
    let Some((day, from, to, begun)) = span else { return Ok(own) };
    // To fit a meeting is to begin no later and to end no earlier: the question below, by a minute.
    // A seat in a course that is under way goes only to those who would begin later.
    Ok(own + wishes_ahead(tx, municipality, it, (day, to - 1, from + 1), cutoff, begun)?)
}

/// How many entries come before one among wishes that hold one of some days, begin before a time and end after another.
macro_rules! count_wishes {
    ($before:expr, $days:literal, $to:literal, $from:literal) => {
        sql!(
            wishes!("$1", "$2"),
            "SELECT CAST(COALESCE(SUM(",
            $before,
            "), 0) AS BIGINT) FROM shape WHERE ((shape.v >> 22) & ",
            $days,
            ") <> 0 AND ((shape.v >> 11) & 2047) < ",
            $to,
            " AND (shape.v & 2047) > ",
            $from
        )
    };
}

/// Entries ahead of one whose wish holds one of these days, begins before `to` and ends after `from`; `to_join`: of those alone who would also begin
/// once a course is under way.
fn wishes_ahead(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    it: &WaitEntry,
    (days, from, to): (i64, i64, i64),
    cutoff: Timestamp,
    to_join: bool,
) -> Result<i64, DbError> {
    let count = |row: &mut db::Row<'_>| row.next::<i64>();
    if it.since <= cutoff {
        let statement = if to_join {
            count_wishes!(before_by_age!(of_wish_later!()), "$5", "$6", "$7")
        } else {
            count_wishes!(before_by_age!(of_wish!()), "$5", "$6", "$7")
        };
        tx.one(statement, params![municipality, it.offer, cutoff, it.seq, days, to, from], count)
    } else {
        let statement = if to_join {
            count_wishes!(before_by_group!(of_wish_later!()), "$6", "$7", "$8")
        } else {
            count_wishes!(before_by_group!(of_wish!()), "$6", "$7", "$8")
        };
        tx.one(statement, params![municipality, it.offer, it.priority, it.seq, cutoff, days, to, from], count)
    }
}

/// The wishes on an offer's list that fit a meeting.
pub(crate) fn wishes_for(tx: &mut Tx<'_>, municipality: Uuid, offer: Uuid, session: Uuid) -> Result<Vec<i64>, DbError> {
    tx.all(
        sql!(
            wishes!("$1", "$2"),
            "SELECT shape.v FROM shape JOIN session s ON s.municipality_id = $1 AND s.id = $3 WHERE ",
            wish_fits!("s")
        ),
        params![municipality, offer, session],
        |row| row.next(),
    )
}
