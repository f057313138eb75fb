//! Logging a visit.

use clock::iso_week;
use db::{DbError, Tx, params, sql};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use offer::Form;
use uuid::Uuid;

use crate::GuidanceError;

/// What stood in the way: Digdir's five, and equipment and courage (domain.md, 9). Codes stay for ever; texts are `obstacle-…`.
pub const OBSTACLES: [&str; 7] = ["access", "skills", "life_situation", "administration", "language", "equipment", "courage"];

/// How it went. `referred` is an outcome of full rank; `not_asked` blocks nothing (ux U-65).
pub const OUTCOMES: [&str; 5] = ["solved", "partly", "referred", "unsolved", "not_asked"];

/// For so long the guide who wrote it can take it back (ux U-91).
const UNDO_MINUTES: i64 = 10;

/// A visit to be logged.
#[derive(Clone, Debug)]
pub struct NewVisit {
    /// The place.
    pub place: Uuid,
    /// The offer, if it was during one.
    pub offer: Option<Uuid>,
    /// How help was given.
    pub form: Form,
    /// The local date.
    pub date: Date,
    /// How long, minutes.
    pub minutes: i64,
    /// Codes of the six themes; at least one.
    pub themes: Vec<String>,
    /// Codes of [`OBSTACLES`].
    pub obstacles: Vec<String>,
    /// One of [`OUTCOMES`].
    pub outcome: String,
    /// Whether the person had booked.
    pub booked: bool,
    /// Who writes.
    pub logged_by: Uuid,
    /// The form's own key: the same key is the same visit.
    pub form_key: [u8; 16],
}

/// A logged visit.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Its id.
    pub id: Uuid,
    /// What was logged.
    pub is: NewVisit,
}

/// Logs a visit. The same form sent twice logs one.
pub fn log(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid, it: &NewVisit, now: Timestamp) -> Result<Uuid, GuidanceError> {
    let fresh = tx.run(
        sql!(
            "INSERT INTO visit (municipality_id, id, place_id, offer_id, form, local_date, iso_week, minutes, outcome, booked, logged_by, logged_at, form_key) ",
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (municipality_id, form_key) DO NOTHING"
        ),
        params![
            municipality,
            id,
            it.place,
            it.offer,
            it.form.word(),
            it.date,
            iso_week(it.date),
            it.minutes,
            &it.outcome,
            it.booked,
            it.logged_by,
            now,
            &it.form_key
        ],
    )?;
    if fresh == 0 {
        return Ok(tx.one(
            sql!("SELECT id FROM visit WHERE municipality_id = $1 AND form_key = $2"),
            params![municipality, &it.form_key],
            |row| row.next(),
        )?);
    }
    for theme in &it.themes {
        tx.run(
            sql!("INSERT INTO visit_theme (municipality_id, visit_id, theme) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
            params![municipality, id, theme],
        )?;
    }
    for obstacle in &it.obstacles {
        tx.run(
            sql!("INSERT INTO visit_obstacle (municipality_id, visit_id, obstacle) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
            params![municipality, id, obstacle],
        )?;
    }
    Ok(id)
}

/// The visit that this form has logged already.
pub(crate) fn known(tx: &mut Tx<'_>, municipality: Uuid, form_key: &[u8; 16]) -> Result<Option<Uuid>, DbError> {
    tx.first(sql!("SELECT id FROM visit WHERE municipality_id = $1 AND form_key = $2"), params![municipality, form_key], |row| {
        row.next()
    })
}

/// Takes a visit back: only by who wrote it, and only for ten minutes.
pub fn undo(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid, by: Uuid, now: Timestamp) -> Result<(), GuidanceError> {
    let own = tx.first(
        sql!("SELECT id FROM visit WHERE municipality_id = $1 AND id = $2 AND logged_by = $3 AND logged_at > $4"),
        params![municipality, id, by, now - SignedDuration::from_mins(UNDO_MINUTES)],
        |row| row.next::<Uuid>(),
    )?;
    own.ok_or(GuidanceError::TooLate)?;
    tx.run(sql!("DELETE FROM visit_theme WHERE municipality_id = $1 AND visit_id = $2"), params![municipality, id])?;
    tx.run(sql!("DELETE FROM visit_obstacle WHERE municipality_id = $1 AND visit_id = $2"), params![municipality, id])?;
    tx.run(sql!("DELETE FROM visit WHERE municipality_id = $1 AND id = $2"), params![municipality, id])?;
    Ok(())
}

/// The last visit that a guide logged, so that the next can be made like it.
pub fn last_of(tx: &mut Tx<'_>, municipality: Uuid, by: Uuid) -> Result<Option<Visit>, DbError> {
    tx.first(
        sql!(
            "SELECT v.id, v.place_id, v.offer_id, v.form, v.local_date, v.minutes, v.outcome, v.booked, v.logged_by, ",
            "(SELECT string_agg(theme, ',' ORDER BY theme) FROM visit_theme t WHERE t.municipality_id = v.municipality_id AND t.visit_id = v.id), ",
            "(SELECT string_agg(obstacle, ',' ORDER BY obstacle) FROM visit_obstacle o WHERE o.municipality_id = v.municipality_id AND o.visit_id = v.id) ",
            "FROM visit v WHERE v.municipality_id = $1 AND v.logged_by = $2 ORDER BY v.logged_at DESC, v.id DESC LIMIT 1"
        ),
        params![municipality, by],
        |row| {
            let (id, place, offer) = (row.next()?, row.next()?, row.next()?);
            let form = Form::parse(&row.next::<String>()?).unwrap_or(Form::DropIn);
            let (date, minutes, outcome, booked, logged_by) = (row.next()?, row.next()?, row.next()?, row.next()?, row.next()?);
            let split = |joined: Option<String>| -> Vec<String> {
                joined.unwrap_or_default().split(',').filter(|it| !it.is_empty()).map(str::to_owned).collect()
            };
            let (themes, obstacles) = (split(row.next()?), split(row.next()?));
            let is = NewVisit { place, offer, form, date, minutes, themes, obstacles, outcome, booked, logged_by, form_key: [0; 16] };
            Ok(Visit { id, is })
        },
    )
}
