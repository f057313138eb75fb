//! Bookings by name and day, for somebody who phones without the number (booking.md, B85).

use db::{DbError, Row, Tx, params, sql};
use jiff::Span;
use jiff::civil::Date;
use municipality::fold;
use uuid::Uuid;

use crate::elsewhere::Workplaces;

/// How many days before and after the day that was said are looked through: people remember «tidlig neste uke».
const DAYS_AROUND: i64 = 7;

/// A booking that the name fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The booking.
    pub booking: Uuid,
    /// Its session.
    pub session: Uuid,
    /// The day, of a course the nearest of its meetings.
    pub day: Date,
    /// The one who comes.
    pub name: String,
    /// The one who booked for them.
    pub companion: Option<String>,
}

/// The bookings at these places about that day in which the name is a part of the name of whoever comes, or of whoever booked for them, or is the
/// phone number that was given; those
/// nearest to the day first, each once, at most so many. A name is compared without capitals and signs. Nobody is found by less than two letters.
pub fn by_name(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    places: &Workplaces,
    (name, day): (&str, Date),
    most: usize,
) -> Result<Vec<Named>, DbError> {
    let name = fold(name);
    if name.chars().count() < 2 {
        return Ok(Vec::new());
    }
    let typed: String = name.chars().filter(char::is_ascii_digit).collect();
    let number = Some(typed).filter(|it| it.len() >= 5);
    let around = Span::new().days(DAYS_AROUND);
    let (first, last) = (day.saturating_sub(around), day.saturating_add(around));
    let fits = |row: &mut Row<'_>| -> Result<Option<Named>, DbError> {
        let place = row.next()?;
        let it =
            Named { booking: row.next()?, session: row.next()?, day: row.next()?, name: row.next()?, companion: row.next()? };
        let phone: Option<String> = row.next()?;
        let reached = number.as_ref().is_some_and(|number| phone.is_some_and(|it| it.ends_with(number.as_str())));
        let called =
            reached || fold(&it.name).contains(&name) || it.companion.as_ref().is_some_and(|it| fold(it).contains(&name));
        Ok((places.includes(place) && called).then_some(it))
    };
    let alone = tx.all(
        sql!(
            "SELECT s.place_id, b.id, s.id, s.local_date, c.name, c.companion_name, c.phone FROM session s CROSS JOIN booking b CROSS JOIN contact c ",
            "WHERE s.municipality_id = $1 AND s.local_date BETWEEN $2 AND $3 AND s.meetings = 1 ",
            "AND b.municipality_id = s.municipality_id AND b.session_id = s.id AND c.municipality_id = b.municipality_id AND c.id = b.contact_id"
        ),
        params![municipality, first, last],
        fits,
    )?;
    let courses = tx.all(
        sql!(
            "SELECT s.place_id, b.id, s.id, m.local_date, c.name, c.companion_name, c.phone FROM meeting m CROSS JOIN session s CROSS JOIN booking b ",
            "CROSS JOIN contact c WHERE m.municipality_id = $1 AND m.local_date BETWEEN $2 AND $3 AND s.municipality_id = m.municipality_id ",
            "AND s.id = m.session_id AND b.municipality_id = s.municipality_id AND b.session_id = s.id ",
            "AND c.municipality_id = b.municipality_id AND c.id = b.contact_id"
        ),
        params![municipality, first, last],
        fits,
    )?;
    let mut found: Vec<Named> = alone.into_iter().chain(courses).flatten().collect();
    let away = |it: &Named| it.day.duration_since(day).abs();
    found.sort_by(|a, b| away(a).cmp(&away(b)).then_with(|| a.day.cmp(&b.day)).then_with(|| a.booking.cmp(&b.booking)));
    let mut seen = std::collections::HashSet::new();
    found.retain(|it| seen.insert(it.booking));
    found.truncate(most);
    Ok(found)
}
