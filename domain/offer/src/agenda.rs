//! What is held from day to day: sessions and the meetings of courses between two days.

use std::collections::BTreeMap;

use db::{DbError, Tx, params, sql};
use jiff::civil::Date;
use uuid::Uuid;

use crate::session::{Session, SessionState, read, select_session, session_of};

/// Which of a municipality's sessions are meant; what is `None` narrows nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Which {
    /// Those at this place.
    pub place: Option<Uuid>,
    /// Those of this offer.
    pub offer: Option<Uuid>,
    /// Those of this guide.
    pub guide: Option<Uuid>,
}

/// The sessions between two days, both included, in order of time; of courses each of their meetings there. Cancelled ones are among them, and
/// closed ones that say why or on which somebody is booked; not those that were taken off the calendar before anybody had booked.
pub fn agenda(tx: &mut Tx<'_>, municipality: Uuid, (first, last): (Date, Date), which: &Which) -> Result<Vec<Session>, DbError> {
    let mut found = tx.all(
        sql!(
            select_session!(),
            "WHERE s.municipality_id = $1 AND s.local_date BETWEEN $2 AND $3 AND s.meetings = 1 AND (CAST($4 AS UUID) IS NULL OR s.place_id = $4) ",
            "AND (CAST($5 AS UUID) IS NULL OR s.offer_id = $5) AND (CAST($6 AS UUID) IS NULL OR s.guide_id = $6) ",
            "AND (s.state <> 'closed' OR s.state_reason <> '' OR s.taken > 0)"
        ),
        params![municipality, first, last, which.place, which.offer, which.guide],
        read,
    )?;
    let meetings: Vec<(Uuid, i64)> = tx.all(
        sql!(
            "SELECT m.session_id, m.number FROM meeting m CROSS JOIN session s WHERE s.municipality_id = m.municipality_id AND s.id = m.session_id ",
            "AND m.municipality_id = $1 AND m.local_date BETWEEN $2 AND $3 AND (CAST($4 AS UUID) IS NULL OR s.place_id = $4) ",
            "AND (CAST($5 AS UUID) IS NULL OR s.offer_id = $5) AND (CAST($6 AS UUID) IS NULL OR s.guide_id = $6) ORDER BY m.session_id, m.number"
        ),
        params![municipality, first, last, which.place, which.offer, which.guide],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    let mut courses: BTreeMap<Uuid, Vec<i64>> = BTreeMap::new();
    for (session, number) in meetings {
        courses.entry(session).or_default().push(number);
    }
    for (session, numbers) in courses {
        let Some(course) = session_of(tx, municipality, session)? else { continue };
        let meetings = numbers.into_iter().map(|number| course.clone().only(number));
        found.extend(meetings.filter(|it| it.state != SessionState::Closed || !it.state_reason.is_empty() || it.taken > 0));
    }
    found.sort_by_key(|it| (it.starts_at, it.id));
    Ok(found)
}
