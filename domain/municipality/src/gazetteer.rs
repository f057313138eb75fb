//! All municipalities in memory.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use db::{Db, DbError, Tx, params, sql};
use i18n::Lang;
use uuid::Uuid;
use web::HelpLine;

use crate::fold::fold;

/// Which written standard a municipality has chosen for letters from the state (domain.md, L5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenStandard {
    /// Bokmål.
    Bokmal,
    /// Nynorsk.
    Nynorsk,
    /// Neither was chosen.
    Neutral,
}

/// A name in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// `nb`, `se`, `smj`, `sma` or `fkv`.
    pub language: String,
    /// The name.
    pub name: String,
    /// Whether it is official, or only in use.
    pub official: bool,
}

/// One municipality.
#[derive(Clone, Debug)]
pub struct Municipality {
    /// Its own id, which never changes.
    pub id: Uuid,
    /// Today's number, four figures: `5501`.
    pub number: String,
    /// A name that no other has: «Herøy (Nordland)».
    pub name: String,
    /// Every name, official or in use.
    pub names: Vec<Name>,
    /// The county's number.
    pub county_number: String,
    /// The county's name.
    pub county: String,
    /// Its choice of written standard.
    pub written_standard: WrittenStandard,
    /// The Sámi language of the administrative area that it belongs to (`se`, `smj`, `sma`).
    pub sami_language: Option<String>,
    /// People, 1 January 2024.
    pub population: i64,
    /// A point inside its boundary, degrees.
    pub lat: f64,
    /// A point inside its boundary, degrees.
    pub lon: f64,
    /// Its tile on the map.
    pub tile: crate::tile_map::Tile,
    /// Its own phone number for help, where it has given one.
    pub help: Option<Arc<HelpLine>>,
}

impl Municipality {
    /// The name that a reader of this language knows it by: the Northern Sámi one in Sámi, where there is one.
    pub fn name_in(&self, lang: Lang) -> &str {
        let own = (lang == Lang::Se).then(|| self.names.iter().find(|it| it.language == "se")).flatten();
        own.map_or(self.name.as_str(), |it| it.name.as_str())
    }

    /// Distance to another point, metres, on a sphere with the earth's mean radius (haversine).
    pub fn metres_to(&self, lat: f64, lon: f64) -> f64 {
        metres(self.lat, self.lon, lat, lon)
    }

    /// The address of its pages after the language: `/k/5501`.
    pub fn path(&self) -> String {
        format!("/k/{}", self.number)
    }
}

/// Great-circle distance, metres (haversine, mean earth radius 6 371 009 m).
pub fn metres(lat_a: f64, lon_a: f64, lat_b: f64, lon_b: f64) -> f64 {
    let (phi_a, phi_b) = (lat_a.to_radians(), lat_b.to_radians());
    let half = |d: f64| (d / 2.0).sin().powi(2);
    let h = half(phi_b - phi_a) + phi_a.cos() * phi_b.cos() * half((lon_b - lon_a).to_radians());
    2.0 * 6_371_009.0 * h.sqrt().asin()
}

/// A postal code.
#[derive(Clone, Debug)]
pub struct PostalCode {
    /// Its place: «Tromsø».
    pub place: String,
    /// Its municipality; `None` on Svalbard and Jan Mayen.
    pub municipality: Option<usize>,
}

/// What a name or number is to a municipality. Lower comes first when several fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Name,
    FormerName,
    PostalPlace,
    County,
}

/// All municipalities, found by any of their names and numbers.
#[derive(Debug, Default)]
pub struct Gazetteer {
    municipalities: Vec<Municipality>,
    by_id: HashMap<Uuid, usize>,
    pub(crate) by_number: HashMap<String, Vec<(usize, bool)>>,
    pub(crate) postal: HashMap<String, PostalCode>,
    pub(crate) names: Vec<(String, usize, Kind)>,
}

impl Gazetteer {
    /// Reads everything from the database.
    pub fn read(tx: &mut Tx<'_>) -> Result<Self, DbError> {
        let mut municipalities = tx.all(
            sql!(
                "SELECT m.id, m.number, m.display_name, c.number, c.name, m.written_standard, m.sami_language, m.population, m.lat, m.lon, ",
                "m.tile_column, m.tile_row, s.phone, s.example FROM municipality m JOIN county c ON c.number = m.county_number ",
                "LEFT JOIN municipality_setting s ON s.municipality_id = m.id ORDER BY m.number"
            ),
            params![],
            |row| {
                let (id, number, name): (Uuid, String, String) = (row.next()?, row.next()?, row.next()?);
                let (county_number, county) = (row.next()?, row.next()?);
                let standard: String = row.next()?;
                let (sami_language, population, lat, lon) = (row.next()?, row.next()?, row.next()?, row.next()?);
                let tile = crate::tile_map::Tile { column: row.next()?, row: row.next()? };
                let (phone, example): (Option<String>, Option<bool>) = (row.next()?, row.next()?);
                let help =
                    phone.map(|number| Arc::new(HelpLine { name: name.clone(), number, example: example.unwrap_or(false) }));
                let written_standard = match standard.as_str() {
                    "nb" => WrittenStandard::Bokmal,
                    "nn" => WrittenStandard::Nynorsk,
                    _ => WrittenStandard::Neutral,
                };
                let names = Vec::new();
                Ok(Municipality {
                    id,
                    number,
                    name,
                    names,
                    county_number,
                    county,
                    written_standard,
                    sami_language,
                    population,
                    lat,
                    lon,
                    tile,
                    help,
                })
            },
        )?;
        let by_id: HashMap<Uuid, usize> = municipalities.iter().enumerate().map(|(i, it)| (it.id, i)).collect();
        let mut names = Vec::new();
        for (id, name) in tx.all(
            sql!("SELECT municipality_id, language, name, official FROM municipality_name ORDER BY municipality_id, language, official DESC, name"),
            params![],
            |row| Ok((row.next::<Uuid>()?, Name { language: row.next()?, name: row.next()?, official: row.next()? })),
        )? {
            if let Some(&index) = by_id.get(&id) {
                names.push((fold(&name.name), index, Kind::Name));
                municipalities[index].names.push(name);
            }
        }
        let mut by_number: HashMap<String, Vec<(usize, bool)>> = HashMap::new();
        for (id, number, name) in tx.all(
            sql!("SELECT municipality_id, number, name FROM municipality_code ORDER BY number, municipality_id, name"),
            params![],
            |row| Ok((row.next::<Uuid>()?, row.next::<String>()?, row.next::<String>()?)),
        )? {
            let Some(&index) = by_id.get(&id) else { continue };
            let is_today_s = municipalities[index].number == number;
            by_number.entry(number).or_default().push((index, is_today_s));
            names.push((fold(&name), index, Kind::FormerName));
        }
        for (index, it) in municipalities.iter().enumerate() {
            names.push((fold(&it.name), index, Kind::Name));
            names.push((fold(&it.county), index, Kind::County));
            by_number.entry(it.number.clone()).or_default().push((index, true));
        }
        let mut postal = HashMap::new();
        for (code, place, id) in
            tx.all(sql!("SELECT code, place, municipality_id FROM postal_code ORDER BY code"), params![], |row| {
                Ok((row.next::<String>()?, row.next::<String>()?, row.next::<Option<Uuid>>()?))
            })?
        {
            let municipality = id.and_then(|id| by_id.get(&id).copied());
            if let Some(index) = municipality {
                names.push((fold(&place), index, Kind::PostalPlace));
            }
            postal.insert(code, PostalCode { place, municipality });
        }
        names.sort();
        names.dedup();
        Ok(Self { municipalities, by_id, by_number, postal, names })
    }

    /// All, by number.
    pub fn all(&self) -> &[Municipality] {
        &self.municipalities
    }

    /// The one with this id.
    pub fn by_id(&self, id: Uuid) -> Option<&Municipality> {
        self.by_id.get(&id).map(|&index| &self.municipalities[index])
    }

    /// The one whose number this is today.
    pub fn by_number(&self, number: &str) -> Option<&Municipality> {
        let (index, _) = self.by_number.get(number)?.iter().find(|(_, today)| *today)?;
        self.municipalities.get(*index)
    }

    /// A postal code.
    pub fn postal_code(&self, code: &str) -> Option<&PostalCode> {
        self.postal.get(code)
    }
}

/// The gazetteer that pages use; it is read again when a setting changes.
#[derive(Clone, Debug, Default)]
pub struct Registry(Arc<RwLock<Arc<Gazetteer>>>);

impl Registry {
    /// Reads the gazetteer.
    pub async fn open(db: &Db) -> Result<Self, DbError> {
        let registry = Self::default();
        registry.read_again(db).await?;
        Ok(registry)
    }

    /// The gazetteer as it is now.
    pub fn now(&self) -> Arc<Gazetteer> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads it again: after a setting has been changed, and every minute for changes made by other processes.
    pub async fn read_again(&self, db: &Db) -> Result<(), DbError> {
        let fresh = db.read(Gazetteer::read).await?;
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(fresh);
        Ok(())
    }
}
