//! The reference facts, from `data/*.csv` into the database. Each file is loaded again only when its content has changed.

use db::{Db, DbError, Tx, params, sql};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::MunicipalityError;

static DATA: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../data");

/// The name space of municipality ids. An id follows from the number of 2024, so that every installation and every export agrees on it.
const MUNICIPALITIES: Uuid = Uuid::from_u128(0x6d1e_f1a0_31c4_5a58_9b0f_5c0e_8c2f_d357);

/// The id of the municipality that had this number on 1 January 2024.
pub fn municipality_id(number_2024: &str) -> Uuid {
    Uuid::new_v5(&MUNICIPALITIES, number_2024.as_bytes())
}

#[derive(Deserialize)]
struct County {
    fylkesnummer: String,
    navn: String,
}

#[derive(Deserialize)]
struct Kommune {
    kommunenummer: String,
    navn_offisielt: String,
    navn_nb: String,
    navn_se: String,
    navn_smj: String,
    navn_sma: String,
    navn_fkv: String,
    fylkesnummer: String,
    folketall_2024_01_01: i64,
    maalform: String,
    samisk_forvaltningssprak: String,
    lat: f64,
    lon: f64,
    nettsted: String,
    orgnr: String,
    visningsnavn: String,
}

#[derive(Deserialize)]
struct TileRow {
    kommunenummer: String,
    column: i64,
    row: i64,
}

#[derive(Deserialize)]
struct NameInUse {
    kommunenummer: String,
    language: String,
    name: String,
}

#[derive(Deserialize)]
struct Change {
    kommunenummer: String,
    navn: String,
    gyldig_fra_aar: Option<i64>,
    gyldig_til_aar: Option<i64>,
    kommunenummer_2024: String,
    delt: i64,
}

#[derive(Deserialize)]
struct Postal {
    postnummer: String,
    poststed: String,
    kommunenummer: String,
}

/// The text of a file of `data/`.
pub fn file(name: &str) -> Option<&'static str> {
    DATA.get_file(name)?.contents_utf8()
}

fn rows<T: DeserializeOwned>(name: &'static str) -> Result<Vec<T>, MunicipalityError> {
    let text = file(name).ok_or(MunicipalityError::Reference { file: name, reason: "is missing".to_owned() })?;
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|e| MunicipalityError::Reference { file: name, reason: e.to_string() })
}

const MUNICIPALITY_FILES: [&str; 5] =
    ["fylker-2024.csv", "kommuner-2024.csv", "kommunenavn-i-bruk.csv", "kommuneendringer-1994-2024.csv", "tile_map.csv"];
const POSTAL_FILE: &str = "postnummer-2026.csv";

/// Loads what has changed since the last start. A start that finds nothing changed costs two point reads.
pub async fn load(db: &Db) -> Result<(), MunicipalityError> {
    let municipalities = digest_of(&MUNICIPALITY_FILES);
    let postal = digest_of(&[POSTAL_FILE]);
    let (wanted_m, wanted_p) = (municipalities.clone(), postal.clone());
    let loaded = db
        .read(move |tx| -> Result<_, DbError> {
            Ok((loaded(tx, "municipalities")? == wanted_m, loaded(tx, "postal codes")? == wanted_p))
        })
        .await?;
    if loaded.0 && loaded.1 {
        return Ok(());
    }
    db.write(move |tx| {
        if !loaded.0 {
            load_municipalities(tx)?;
            note(tx, "municipalities", &municipalities)?;
        }
        load_postal_codes(tx)?;
        note(tx, "postal codes", &postal)?;
        Ok(())
    })
    .await
}

/// A digest of the files' content (`UUIDv5` is SHA-1 of it; nobody attacks our own files).
fn digest_of(names: &[&str]) -> String {
    let all: String = names.iter().filter_map(|it| file(it)).collect();
    Uuid::new_v5(&MUNICIPALITIES, all.as_bytes()).to_string()
}

fn loaded(tx: &mut Tx<'_>, name: &str) -> Result<String, DbError> {
    Ok(tx.first(sql!("SELECT digest FROM reference_load WHERE name = $1"), params![name], |row| row.next())?.unwrap_or_default())
}

fn note(tx: &mut Tx<'_>, name: &str, digest: &str) -> Result<(), DbError> {
    tx.run(
        sql!(
            "INSERT INTO reference_load (name, digest) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET digest = excluded.digest"
        ),
        params![name, digest],
    )?;
    Ok(())
}

fn load_municipalities(tx: &mut Tx<'_>) -> Result<(), MunicipalityError> {
    for it in rows::<County>("fylker-2024.csv")? {
        tx.run(
            sql!("INSERT INTO county (number, name) VALUES ($1, $2) ON CONFLICT (number) DO UPDATE SET name = excluded.name"),
            params![&it.fylkesnummer, &it.navn],
        )?;
    }
    // Names that have gone out of use must go from here too.
    tx.run(sql!("DELETE FROM municipality_name"), params![])?;
    let tiles = rows::<TileRow>("tile_map.csv")?;
    for it in rows::<Kommune>("kommuner-2024.csv")? {
        let id = municipality_id(&it.kommunenummer);
        let tile = tiles.iter().find(|tile| tile.kommunenummer == it.kommunenummer).ok_or(MunicipalityError::Reference {
            file: "tile_map.csv",
            reason: format!("has no tile for {}", it.kommunenummer),
        })?;
        let standard = match it.maalform.as_str() {
            "nynorsk" => "nn",
            "bokmål" => "nb",
            _ => "neutral",
        };
        let or_none = |text: &str| Some(text.to_owned()).filter(|it| !it.is_empty());
        // A new layout of the map may give a tile to another municipality; the two must not meet while rows are changed one by one.
        tx.run(
            sql!("UPDATE municipality SET tile_row = -1 - tile_row WHERE tile_column = $1 AND tile_row = $2 AND id <> $3"),
            params![tile.column, tile.row, id],
        )?;
        tx.run(
            sql!(
                "INSERT INTO municipality (id, number, display_name, official_name, county_number, written_standard, sami_language, ",
                "population, lat, lon, organisation_number, website, tile_column, tile_row) ",
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (id) DO UPDATE SET ",
                "number = excluded.number, display_name = excluded.display_name, official_name = excluded.official_name, ",
                "county_number = excluded.county_number, written_standard = excluded.written_standard, ",
                "sami_language = excluded.sami_language, population = excluded.population, lat = excluded.lat, lon = excluded.lon, ",
                "organisation_number = excluded.organisation_number, website = excluded.website, ",
                "tile_column = excluded.tile_column, tile_row = excluded.tile_row"
            ),
            params![
                id,
                &it.kommunenummer,
                &it.visningsnavn,
                &it.navn_offisielt,
                &it.fylkesnummer,
                standard,
                or_none(&it.samisk_forvaltningssprak),
                it.folketall_2024_01_01,
                it.lat,
                it.lon,
                or_none(&it.orgnr),
                &it.nettsted,
                tile.column,
                tile.row
            ],
        )?;
        for (language, name) in
            [("nb", &it.navn_nb), ("se", &it.navn_se), ("smj", &it.navn_smj), ("sma", &it.navn_sma), ("fkv", &it.navn_fkv)]
        {
            if !name.is_empty() {
                insert_name(tx, id, language, name, true)?;
            }
        }
    }
    for it in rows::<NameInUse>("kommunenavn-i-bruk.csv")? {
        insert_name(tx, municipality_id(&it.kommunenummer), &it.language, &it.name, false)?;
    }
    for it in rows::<Change>("kommuneendringer-1994-2024.csv")? {
        tx.run(
            sql!(
                "INSERT INTO municipality_code (municipality_id, number, name, valid_from_year, valid_to_year, divided) ",
                "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (municipality_id, number, name) DO UPDATE SET ",
                "valid_from_year = excluded.valid_from_year, valid_to_year = excluded.valid_to_year, divided = excluded.divided"
            ),
            params![
                municipality_id(&it.kommunenummer_2024),
                &it.kommunenummer,
                &it.navn,
                it.gyldig_fra_aar,
                it.gyldig_til_aar,
                it.delt == 1
            ],
        )?;
    }
    Ok(())
}

fn insert_name(tx: &mut Tx<'_>, municipality: Uuid, language: &str, name: &str, official: bool) -> Result<(), DbError> {
    tx.run(
        sql!("INSERT INTO municipality_name (municipality_id, language, name, official) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"),
        params![municipality, language, name, official],
    )?;
    Ok(())
}

/// Postal codes come and go, so the whole register is laid anew.
fn load_postal_codes(tx: &mut Tx<'_>) -> Result<(), MunicipalityError> {
    tx.run(sql!("DELETE FROM postal_code"), params![])?;
    for it in rows::<Postal>(POSTAL_FILE)? {
        // Svalbard (2100) and Jan Mayen (2211) are no municipalities.
        let id = (!matches!(it.kommunenummer.as_str(), "2100" | "2211")).then(|| municipality_id(&it.kommunenummer));
        tx.run(
            sql!("INSERT INTO postal_code (code, place, municipality_id) VALUES ($1, $2, $3)"),
            params![&it.postnummer, &it.poststed, id],
        )?;
    }
    Ok(())
}
