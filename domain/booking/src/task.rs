//! What people must do because no message can: call, write a letter, decide. A person whom no machine reaches is a normal case, not an error
//! (booking.md, I19).

use db::{DbError, Row, Tx, params, sql};
use jiff::civil::Date;
use uuid::Uuid;

use crate::act::Act;
use crate::contact::Route;
use crate::contact_hours::ContactDays;
use crate::{BookingError, invitation};

/// So many calls without an answer are enough, if they were on at least two days (booking.md, 9.3).
const CALLS: i64 = 3;

/// Something to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its id.
    pub id: Uuid,
    /// `call`, `letter` or `decide`.
    pub kind: String,
    /// What is to be said: the word of a message.
    pub about: String,
    /// The booking or list entry.
    pub subject: Uuid,
    /// The meeting.
    pub session: Uuid,
    /// The invitation, if it is about one.
    pub invitation: Option<Uuid>,
    /// The one meeting of a course, if it is about one.
    pub meeting: Option<Uuid>,
    /// When it should be done.
    pub due_on: Date,
    /// `open`, `done`, `dropped`.
    pub state: String,
    /// Calls that nobody answered.
    pub attempts: i64,
    /// The day of the last of them.
    pub last_attempt_on: Option<Date>,
}

/// How many open tasks there are at some places, and how many of them should have been done by a day.
pub(crate) fn count_open(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    today: Date,
    at: impl Fn(Uuid) -> bool,
) -> Result<(i64, i64), DbError> {
    let counted: Vec<(Uuid, i64, i64)> = tx.all(
        sql!(
            "SELECT s.place_id, COUNT(*), COUNT(CASE WHEN t.due_on < $1 THEN 1 END) FROM staff_task t CROSS JOIN session s ",
            "WHERE t.municipality_id = $2 AND t.state = 'open' AND s.municipality_id = t.municipality_id AND s.id = t.session_id GROUP BY s.place_id"
        ),
        params![today, municipality],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )?;
    Ok(counted.iter().filter(|(place, ..)| at(*place)).fold((0, 0), |sum, it| (sum.0 + it.1, sum.1 + it.2)))
}

/// How somebody without message is told: by whom it can be done.
pub(crate) const fn kind_for(route: &Route) -> &'static str {
    match route {
        Route::Call(_) => "call",
        Route::Letter(_) => "letter",
        Route::Sms(_) | Route::Email(_) | Route::None => "decide",
    }
}

/// How somebody is asked how things are: by voice where there is a number.
pub(crate) const fn kind_for_voice(route: &Route) -> &'static str {
    match route {
        Route::Sms(_) => "call",
        other => kind_for(other),
    }
}

pub(crate) fn add(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    kind: &str,
    about: &str,
    it: (Uuid, Uuid, Option<Uuid>),
) -> Result<(), DbError> {
    add_about_meeting(tx, act, kind, about, it, None)
}

/// The same about one meeting of a course, if `meeting` names it.
pub(crate) fn add_about_meeting(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    kind: &str,
    about: &str,
    (subject, session, invitation): (Uuid, Uuid, Option<Uuid>),
    meeting: Option<Uuid>,
) -> Result<(), DbError> {
    let today = act.clock().today();
    let exceptions = offer::exceptions(tx, act.municipality, today)?;
    tx.send(
        sql!(
            "INSERT INTO staff_task (municipality_id, id, kind, about, subject_id, session_id, invitation_id, meeting_id, due_on, state, attempts, created_at) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', 0, $10)"
        ),
        params![
            act.municipality,
            act.clock().id(),
            kind,
            about,
            subject,
            session,
            invitation,
            meeting,
            ContactDays::new(&exceptions).next(today),
            act.clock().now()
        ],
    )?;
    Ok(())
}

/// What is still to be done about a booking or a list entry no longer is: it has an answer, or it has ended.
pub(crate) fn drop_of(tx: &mut Tx<'_>, act: &Act<'_>, subject: Uuid) -> Result<(), DbError> {
    tx.send(
        sql!("UPDATE staff_task SET state = 'dropped', done_at = $1 WHERE municipality_id = $2 AND subject_id = $3 AND state = 'open'"),
        params![act.clock().now(), act.municipality, subject],
    )?;
    Ok(())
}

/// The same for one matter alone.
pub(crate) fn drop_about(tx: &mut Tx<'_>, act: &Act<'_>, subject: Uuid, about: &str) -> Result<(), DbError> {
    tx.run(
        sql!(
            "UPDATE staff_task SET state = 'dropped', done_at = $1 WHERE municipality_id = $2 AND subject_id = $3 AND about = $4 AND state = 'open'"
        ),
        params![act.clock().now(), act.municipality, subject, about],
    )?;
    Ok(())
}

/// Whether somebody is still to do something about a matter.
pub(crate) fn is_open(tx: &mut Tx<'_>, municipality: Uuid, subject: Uuid, about: &str) -> Result<bool, DbError> {
    let open = tx.first(
        sql!("SELECT 1 FROM staff_task WHERE municipality_id = $1 AND subject_id = $2 AND about = $3 AND state = 'open'"),
        params![municipality, subject, about],
        |row| row.next::<i64>(),
    )?;
    Ok(open.is_some())
}

/// Notes that it was done. Done twice is done once.
pub fn done(tx: &mut Tx<'_>, act: &Act<'_>, id: Uuid) -> Result<bool, DbError> {
    let done = tx.run(
        sql!(
            "UPDATE staff_task SET state = 'done', done_by = $1, done_at = $2 WHERE municipality_id = $3 AND id = $4 AND state = 'open'"
        ),
        params![act.by, act.clock().now(), act.municipality, id],
    )?;
    Ok(done == 1)
}

/// Takes that note back.
pub fn reopen(tx: &mut Tx<'_>, act: &Act<'_>, id: Uuid) -> Result<bool, DbError> {
    let reopened = tx.run(
        sql!(
            "UPDATE staff_task SET state = 'open', done_by = NULL, done_at = NULL WHERE municipality_id = $1 AND id = $2 AND state = 'done'"
        ),
        params![act.municipality, id],
    )?;
    Ok(reopened == 1)
}

/// Notes a call that nobody answered. The third, on a second day at the earliest, ends the promise by the rule for unanswered ones, and the
/// person is written to (booking.md, B33).
pub fn nobody_answered(tx: &mut Tx<'_>, act: &Act<'_>, id: Uuid) -> Result<(), BookingError> {
    let today = act.clock().today();
    let tried: Option<(i64, Date, Option<Uuid>)> = tx.first(
        sql!(
            "UPDATE staff_task SET attempts = attempts + 1, first_attempt_on = COALESCE(first_attempt_on, $1), last_attempt_on = $1 ",
            "WHERE municipality_id = $2 AND id = $3 AND state = 'open' AND kind = 'call' RETURNING attempts, first_attempt_on, invitation_id"
        ),
        params![today, act.municipality, id],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )?;
    let Some((attempts, first, about)) = tried else { return Err(BookingError::Used) };
    let task = find(tx, act.municipality, id)?;
    act.log(tx, "nobody_answered", task.session, task.subject)?;
    if let Some(about) = about.filter(|_| attempts >= CALLS && first < today) {
        invitation::give_up(tx, act, about)?;
    }
    Ok(())
}

/// One task of a municipality.
pub fn find(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<Task, BookingError> {
    tx.first(
        sql!(
            "SELECT id, kind, about, subject_id, session_id, invitation_id, meeting_id, due_on, state, attempts, last_attempt_on FROM staff_task ",
            "WHERE municipality_id = $1 AND id = $2"
        ),
        params![municipality, id],
        read,
    )?
    .ok_or(BookingError::NotFound)
}

/// What is to be done, the most urgent first: of those that are wanted, by the task and the place of its meeting, so many at most.
pub fn open_tasks(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    most: usize,
    wanted: impl Fn(&Task, Uuid) -> bool,
) -> Result<Vec<Task>, DbError> {
    let all = tx.all(
        sql!(
            "SELECT t.id, t.kind, t.about, t.subject_id, t.session_id, t.invitation_id, t.meeting_id, t.due_on, t.state, t.attempts, ",
            "t.last_attempt_on, s.place_id FROM staff_task t JOIN session s ON s.municipality_id = t.municipality_id AND s.id = t.session_id ",
            "WHERE t.municipality_id = $1 AND t.state = 'open' ORDER BY t.due_on, t.created_at, t.id"
        ),
        params![municipality],
        |row| Ok((read(row)?, row.next()?)),
    )?;
    Ok(all.into_iter().filter(|(it, place)| wanted(it, *place)).map(|(it, _)| it).take(most).collect())
}

/// What is to be done about one booking or list entry.
pub fn tasks_of(tx: &mut Tx<'_>, municipality: Uuid, subject: Uuid) -> Result<Vec<Task>, DbError> {
    tx.all(
        sql!(
            "SELECT id, kind, about, subject_id, session_id, invitation_id, meeting_id, due_on, state, attempts, last_attempt_on FROM staff_task ",
            "WHERE municipality_id = $1 AND subject_id = $2 ORDER BY created_at, id"
        ),
        params![municipality, subject],
        read,
    )
}

fn read(row: &mut Row<'_>) -> Result<Task, DbError> {
    Ok(Task {
        id: row.next()?,
        kind: row.next()?,
        about: row.next()?,
        subject: row.next()?,
        session: row.next()?,
        invitation: row.next()?,
        meeting: row.next()?,
        due_on: row.next()?,
        state: row.next()?,
        attempts: row.next()?,
        last_attempt_on: row.next()?,
    })
}
