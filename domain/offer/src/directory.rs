//! The directory: which offers are near, and when they are next held.

use std::cmp::Ordering;

use db::{DbError, Tx, params, sql};
use i18n::Lang;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use municipality::{Gazetteer, Municipality, fold};
use uuid::Uuid;
use web::Form as WebForm;

use crate::offering::split;
use crate::opening::Opening;
use crate::session::RESERVE_HOURS;
use crate::vocabulary::{Form, GUIDE_LANGUAGES, THEMES};

/// What a person has chosen to see. OR within a choice, AND between them; a value that we do not know is left out (ux U-56).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Forms of help.
    pub forms: Vec<Form>,
    /// Themes.
    pub themes: Vec<String>,
    /// Languages that a guide speaks.
    pub languages: Vec<String>,
    /// Weekdays, 1 = Monday.
    pub weekdays: Vec<i8>,
}

impl Filters {
    /// Reads the choices from an address: `form=drop_in&tema=device&sprak=ar&dag=2`.
    pub fn read(form: &WebForm) -> Self {
        let known = |name: &str, all: &[&str]| {
            form.all(name).into_iter().filter(|it| all.contains(it)).map(str::to_owned).collect::<Vec<_>>()
        };
        Self {
            forms: form.all("form").into_iter().filter_map(Form::parse).collect(),
            themes: known("tema", &THEMES),
            languages: known("sprak", &GUIDE_LANGUAGES),
            weekdays: form.all("dag").into_iter().filter_map(|it| it.parse().ok()).filter(|it| (1..=7).contains(it)).collect(),
        }
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn admit(&self, it: &Found) -> bool {
        let one_of = |chosen: &[String], has: &[String]| chosen.is_empty() || chosen.iter().any(|it| has.contains(it));
        // Whoever asks for Norwegian is served by either written standard.
        let mut spoken = it.languages.clone();
        if spoken.iter().any(|it| it == "nn") {
            spoken.push("nb".to_owned());
        }
        (self.forms.is_empty() || self.forms.contains(&it.form))
            && one_of(&self.themes, &it.themes)
            && one_of(&self.languages, &spoken)
            && (self.weekdays.is_empty()
                || it.openings.iter().any(|it| self.weekdays.contains(&it.weekday))
                || it.next.is_some_and(|next| self.weekdays.contains(&next.date.weekday().to_monday_one_offset())))
    }
}

/// Where the person is.
#[derive(Clone, Copy, Debug)]
pub struct Near<'g> {
    /// The municipality.
    pub municipality: &'g Municipality,
    /// The postal place, if a postal code was typed.
    pub postal_place: Option<&'g str>,
}

/// When an offer is next held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    /// The instant it begins.
    pub starts_at: Timestamp,
    /// The local date.
    pub date: Date,
    /// From, minutes since midnight by the wall clock.
    pub from: u16,
    /// Whether it has begun.
    pub now: bool,
}

/// An offer as the directory shows it.
#[derive(Clone, Debug)]
pub struct Found {
    /// The municipality's id.
    pub municipality: Uuid,
    /// The offer's id.
    pub offer: Uuid,
    /// What it is called.
    pub title: String,
    /// The language of the title.
    pub text_language: Lang,
    /// How help is given.
    pub form: Form,
    /// The place's name.
    pub place: String,
    /// The postal place; empty for help by phone that is given at no place.
    pub postal_place: String,
    /// The place's own phone number; empty when the municipality's serves.
    pub phone: String,
    /// `yes`, `no` or `unknown`.
    pub wheelchair: String,
    /// The bus stop.
    pub bus_stop: String,
    /// Themes' codes.
    pub themes: Vec<String>,
    /// The guides' languages' codes.
    pub languages: Vec<String>,
    /// Its openings, in order.
    pub openings: Vec<Opening>,
    /// When it is next held.
    pub next: Option<Next>,
    /// When a place in it is next free, if it is booked.
    pub next_free: Option<Next>,
    /// Whether residents book by themselves.
    pub residents_book: bool,
    /// Whether it is an example.
    pub example: bool,
    /// Distance from where the person is, metres.
    pub metres: f64,
    /// Whether the distance is to the place itself, or only to its municipality.
    pub exact: bool,
}

/// How far «near» reaches, metres: an hour's way by bus in the countryside.
const NEAR_METRES: f64 = 60_000.0;
/// The same as degrees of latitude, with some to spare; a degree of longitude is shorter, so its box is wider.
const NEAR_DEGREES: f64 = 0.6;

/// The offers near a municipality, nearest first: its own before others', its own by postal place and then by next opening.
/// When nothing is near, the nearest that there are; the second answer says whether anything was near.
pub fn search(
    tx: &mut Tx<'_>,
    gazetteer: &Gazetteer,
    near: Near<'_>,
    filters: &Filters,
    now: Timestamp,
) -> Result<(Vec<Found>, bool), DbError> {
    let it = near.municipality;
    // cos(latitude) is at least 0.32 in Norway, so three times as many degrees always reach as far.
    let found = within(
        tx,
        gazetteer,
        near,
        filters,
        now,
        [it.lat - NEAR_DEGREES, it.lat + NEAR_DEGREES, it.lon - 3.0 * NEAR_DEGREES, it.lon + 3.0 * NEAR_DEGREES],
    )?;
    let close: Vec<Found> =
        found.into_iter().filter(|found| found.municipality == it.id || found.metres <= NEAR_METRES).collect();
    if !close.is_empty() {
        return Ok((close, true));
    }
    let mut all = within(tx, gazetteer, near, filters, now, [-90.0, 90.0, -180.0, 180.0])?;
    // Whoever lives far from every place is helped by phone: the nearest phone help always stands among the few.
    let by_phone = all.iter().position(|it| it.form == Form::Phone).filter(|at| *at >= 5).map(|at| all.remove(at));
    all.truncate(if by_phone.is_some() { 4 } else { 5 });
    all.extend(by_phone);
    Ok((all, false))
}

fn within(
    tx: &mut Tx<'_>,
    gazetteer: &Gazetteer,
    near: Near<'_>,
    filters: &Filters,
    now: Timestamp,
    [south, north, west, east]: [f64; 4],
) -> Result<Vec<Found>, DbError> {
    let today = now.to_zoned(clock::norway()).date();
    let origin = near.municipality;
    let mut found = tx.all(
        sql!(
            "SELECT o.municipality_id, o.id, o.title, o.text_language, o.form, o.who_may_book, o.example, p.name, p.postal_place, p.phone, p.wheelchair, ",
            "p.bus_stop, p.lat, p.lon, ",
            "(SELECT string_agg(t.theme, ',') FROM offer_theme t WHERE t.municipality_id = o.municipality_id AND t.offer_id = o.id), ",
            "(SELECT string_agg(l.language, ',') FROM offer_language l WHERE l.municipality_id = o.municipality_id AND l.offer_id = o.id), ",
            "(SELECT string_agg(CAST(r.weekday AS TEXT) || ':' || CAST(r.local_from AS TEXT) || ':' || CAST(r.local_to AS TEXT) || ':' || CAST(r.every_weeks AS TEXT) ",
            "|| ':' || CAST(COALESCE(r.nth_in_month, 0) AS TEXT), ',') ",
            "FROM opening_rule r WHERE r.municipality_id = o.municipality_id AND r.offer_id = o.id AND r.instead_of IS NULL AND (r.last_day IS NULL OR r.last_day >= $1)), ",
            "(SELECT MIN(s.starts_at) FROM session s WHERE s.municipality_id = o.municipality_id AND s.offer_id = o.id AND s.starts_at > $2 ",
            "AND s.state = 'open' AND s.ends_at > $3 AND (s.meetings = 1 OR s.starts_at > $3)), ",
            "(SELECT MIN(s.starts_at) FROM session s WHERE s.municipality_id = o.municipality_id AND s.offer_id = o.id AND s.starts_at > $3 ",
            "AND s.starts_at >= $3 + o.notice_hours * 3600000000 AND NOT o.follow_up ",
            "AND s.state = 'open' AND s.taken < s.allowed AND s.waiting = 0 AND s.draws_at IS NULL AND (s.taken_web < s.allowed - s.reserve OR s.starts_at <= $4)) ",
            "FROM municipality m JOIN offer o ON o.municipality_id = m.id JOIN place p ON p.municipality_id = o.municipality_id AND p.id = o.place_id ",
            "WHERE m.lat BETWEEN $5 AND $6 AND m.lon BETWEEN $7 AND $8 AND o.state = 'published'"
        ),
        params![
            today,
            now - SignedDuration::from_hours(24),
            now,
            now + SignedDuration::from_hours(RESERVE_HOURS),
            south,
            north,
            west,
            east
        ],
        |row| {
            let (municipality, offer, title) = (row.next()?, row.next()?, row.next()?);
            let text_language = Lang::parse(&row.next::<String>()?).unwrap_or(Lang::Nb);
            let form = Form::parse(&row.next::<String>()?).unwrap_or(Form::DropIn);
            let residents_book = row.next::<String>()? == "everyone";
            let (example, place, postal_place, phone, wheelchair) = (row.next()?, row.next()?, row.next()?, row.next()?, row.next()?);
            let bus_stop = row.next()?;
            let position: Option<(f64, f64)> = row.next::<Option<f64>>()?.zip(row.next()?);
            let (themes, languages) = (split(row.next()?), split(row.next()?));
            let mut openings: Vec<_> = split(row.next()?).iter().filter_map(|it| Opening::parse(it)).collect();
            openings.sort_unstable();
            let next = row.next::<Option<Timestamp>>()?.map(|it| next_at(it, now));
            let next_free = row.next::<Option<Timestamp>>()?.map(|it| next_at(it, now));
            let (lat, lon) = position
                .or_else(|| gazetteer.by_id(municipality).map(|it| (it.lat, it.lon)))
                .unwrap_or((origin.lat, origin.lon));
            Ok(Found {
                municipality,
                offer,
                title,
                text_language,
                form,
                place,
                postal_place,
                phone,
                wheelchair,
                bus_stop,
                themes,
                languages,
                openings,
                next,
                next_free,
                residents_book,
                example,
                metres: origin.metres_to(lat, lon),
                exact: position.is_some(),
            })
        },
    )?;
    found.retain(|it| filters.admit(it));
    found.sort_by(|a, b| nearer(a, b, near));
    Ok(found)
}

fn nearer(a: &Found, b: &Found, near: Near<'_>) -> Ordering {
    let elsewhere = |it: &Found| it.municipality != near.municipality.id;
    let other_place =
        |it: &Found| near.postal_place.is_some_and(|place| !it.postal_place.is_empty() && fold(place) != fold(&it.postal_place));
    elsewhere(a).cmp(&elsewhere(b)).then_with(|| {
        let by_time = || {
            let never = Timestamp::MAX;
            a.next.map_or(never, |it| it.starts_at).cmp(&b.next.map_or(never, |it| it.starts_at))
        };
        if elsewhere(a) {
            a.metres.total_cmp(&b.metres).then_with(by_time).then(a.offer.cmp(&b.offer))
        } else {
            other_place(a).cmp(&other_place(b)).then_with(by_time).then(a.offer.cmp(&b.offer))
        }
    })
}

fn next_at(starts_at: Timestamp, now: Timestamp) -> Next {
    let local = starts_at.to_zoned(clock::norway());
    let from = u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).unwrap_or(0);
    Next { starts_at, date: local.date(), from, now: starts_at <= now }
}
