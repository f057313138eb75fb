//! An offer: a standing service at a place.

use db::{DbError, Row, Tx, params, sql};
use i18n::Lang;
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use crate::OfferError;
use crate::schedule::Schedule;
use crate::vocabulary::Form;

/// Whether people see an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferState {
    /// Being written; only staff see it.
    Draft,
    /// Everybody sees it.
    Published,
    /// No longer held; only staff see it.
    Archived,
}

impl OfferState {
    /// The word in the database and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Archived => "archived",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Draft, Self::Published, Self::Archived].into_iter().find(|it| it.word() == word)
    }
}

/// An offer to be made, or its new content.
#[derive(Clone, Debug)]
pub struct NewOffer {
    /// The place.
    pub place: Uuid,
    /// How help is given.
    pub form: Form,
    /// What it is called.
    pub title: String,
    /// What one can get help with, in sentences.
    pub about: String,
    /// What to bring.
    pub bring: String,
    /// The language that these three are written in.
    pub text_language: Lang,
    /// Length of one meeting, minutes.
    pub minutes: i64,
    /// People at once: guides side by side, or chairs in a course.
    pub seats: i64,
    /// Of a hundred seats, how many only phone and desk may take until 48 hours before (booking.md, 9.2).
    pub reserve_percent: i64,
    /// How many may be booked together in one booking.
    pub most_together: i64,
    /// Whether residents book by themselves, or staff for them.
    pub residents_book: bool,
    /// The six themes' codes.
    pub themes: Vec<String>,
    /// The guides' languages' codes.
    pub languages: Vec<String>,
    /// For whom it is meant.
    pub audiences: Vec<String>,
    /// Whether it is an example.
    pub example: bool,
}

/// An offer.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Its id.
    pub id: Uuid,
    /// What it is.
    pub is: NewOffer,
    /// Whether people see it.
    pub state: OfferState,
    /// When somebody last checked that it is right.
    pub checked_on: Date,
    /// Grows with every change.
    pub version: i64,
    /// How its times are laid.
    pub schedule: Schedule,
}

/// Makes an offer as a draft, or gives it new content; `version` is that of the page, 0 for a new one. Saving counts as having checked it.
pub fn save(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    id: Uuid,
    it: &NewOffer,
    version: i64,
    (now, today): (Timestamp, Date),
) -> Result<(), OfferError> {
    let done = if version == 0 {
        tx.run(
            sql!(
                "INSERT INTO offer (municipality_id, id, place_id, form, title, about, bring, text_language, minutes, seats, reserve_percent, ",
                "most_together, who_may_book, state, checked_on, example, version, created_at) ",
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'draft', $14, $15, 1, $16) ",
                "ON CONFLICT (municipality_id, id) DO NOTHING"
            ),
            params![
                municipality,
                id,
                it.place,
                it.form.word(),
                &it.title,
                &it.about,
                &it.bring,
                it.text_language.code(),
                it.minutes,
                it.seats,
                it.reserve_percent,
                it.most_together,
                if it.residents_book { "everyone" } else { "staff" },
                today,
                it.example,
                now
            ],
        )?
    } else {
        tx.run(
            sql!(
                "UPDATE offer SET place_id = $1, title = $2, about = $3, bring = $4, text_language = $5, minutes = $6, seats = $7, ",
                "reserve_percent = $8, most_together = $9, who_may_book = $10, checked_on = $11, version = version + 1 ",
                "WHERE municipality_id = $12 AND id = $13 AND version = $14"
            ),
            params![
                it.place,
                &it.title,
                &it.about,
                &it.bring,
                it.text_language.code(),
                it.minutes,
                it.seats,
                it.reserve_percent,
                it.most_together,
                if it.residents_book { "everyone" } else { "staff" },
                today,
                municipality,
                id,
                version
            ],
        )?
    };
    if done == 0 {
        return Err(OfferError::Changed);
    }
    replace_words(tx, municipality, id, it)?;
    Ok(())
}

fn replace_words(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid, it: &NewOffer) -> Result<(), DbError> {
    tx.run(sql!("DELETE FROM offer_theme WHERE municipality_id = $1 AND offer_id = $2"), params![municipality, id])?;
    tx.run(sql!("DELETE FROM offer_language WHERE municipality_id = $1 AND offer_id = $2"), params![municipality, id])?;
    tx.run(sql!("DELETE FROM offer_audience WHERE municipality_id = $1 AND offer_id = $2"), params![municipality, id])?;
    for word in &it.themes {
        tx.run(
            sql!("INSERT INTO offer_theme (municipality_id, offer_id, theme) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
            params![municipality, id, word],
        )?;
    }
    for word in &it.languages {
        tx.run(
            sql!("INSERT INTO offer_language (municipality_id, offer_id, language) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
            params![municipality, id, word],
        )?;
    }
    for word in &it.audiences {
        tx.run(
            sql!("INSERT INTO offer_audience (municipality_id, offer_id, audience) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
            params![municipality, id, word],
        )?;
    }
    Ok(())
}

/// Shows an offer to people, takes it back, or archives it. Its past stays; an archived offer's coming meetings that nobody has booked go.
pub fn set_state(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid, state: OfferState) -> Result<(), OfferError> {
    let done = tx.run(
        sql!("UPDATE offer SET state = $1, version = version + 1 WHERE municipality_id = $2 AND id = $3"),
        params![state.word(), municipality, id],
    )?;
    if done == 0 { Err(OfferError::NotFound) } else { Ok(()) }
}

/// What [`read`] takes, up to the table; `o` is the offer.
macro_rules! select_offer {
    () => {
        "SELECT id, place_id, form, title, about, bring, text_language, minutes, seats, reserve_percent, most_together, who_may_book, state, checked_on, example, version, \
         room_id, buffer_minutes, notice_hours, window_days, start_grid, follow_up, \
         (SELECT string_agg(theme, ',') FROM offer_theme t WHERE t.municipality_id = o.municipality_id AND t.offer_id = o.id), \
         (SELECT string_agg(language, ',') FROM offer_language l WHERE l.municipality_id = o.municipality_id AND l.offer_id = o.id), \
         (SELECT string_agg(audience, ',') FROM offer_audience a WHERE a.municipality_id = o.municipality_id AND a.offer_id = o.id) "
    };
}

/// One offer of a municipality, whatever its state.
pub fn find(tx: &mut Tx<'_>, municipality: Uuid, id: Uuid) -> Result<Offer, OfferError> {
    tx.first(sql!(select_offer!(), "FROM offer o WHERE municipality_id = $1 AND id = $2"), params![municipality, id], read)?
        .ok_or(OfferError::NotFound)
}

/// All offers of a municipality, the published first, by title.
pub fn by_municipality(tx: &mut Tx<'_>, municipality: Uuid) -> Result<Vec<Offer>, DbError> {
    tx.all(
        sql!(
            select_offer!(),
            "FROM offer o WHERE municipality_id = $1 ORDER BY CASE state WHEN 'published' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, title, id"
        ),
        params![municipality],
        read,
    )
}

/// Codes that were joined with commas, in order. Sorting a handful here is cheaper than in the database, which would sort for every offer.
pub(crate) fn split(joined: Option<String>) -> Vec<String> {
    let mut codes: Vec<String> = joined.unwrap_or_default().split(',').filter(|it| !it.is_empty()).map(str::to_owned).collect();
    codes.sort_unstable();
    codes
}

fn read(row: &mut Row<'_>) -> Result<Offer, DbError> {
    let (id, place) = (row.next()?, row.next()?);
    let form = Form::parse(&row.next::<String>()?).unwrap_or(Form::DropIn);
    let (title, about, bring) = (row.next()?, row.next()?, row.next()?);
    let text_language = Lang::parse(&row.next::<String>()?).unwrap_or(Lang::Nb);
    let (minutes, seats, reserve_percent, most_together) = (row.next()?, row.next()?, row.next()?, row.next()?);
    let residents_book = row.next::<String>()? == "everyone";
    let state = OfferState::parse(&row.next::<String>()?).unwrap_or(OfferState::Draft);
    let (checked_on, example, version) = (row.next()?, row.next()?, row.next()?);
    let schedule = Schedule::read(row)?;
    let (themes, languages, audiences) = (split(row.next()?), split(row.next()?), split(row.next()?));
    let is = NewOffer {
        place,
        form,
        title,
        about,
        bring,
        text_language,
        minutes,
        seats,
        reserve_percent,
        most_together,
        residents_book,
        themes,
        languages,
        audiences,
        example,
    };
    Ok(Offer { id, is, state, checked_on, version, schedule })
}
