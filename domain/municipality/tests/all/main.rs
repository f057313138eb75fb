//! The tile map that is shipped is the one that the layout makes of the real points, and a good one.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

use std::collections::{BTreeMap, BTreeSet};

use municipality::reference::file;
use municipality::tile_map::{Point, Tile, lay_out, steps};

/// Number, county, latitude and longitude of every municipality, from the shipped file.
fn places() -> Vec<(String, String, f64, f64)> {
    let text = file("kommuner-2024.csv").unwrap();
    let head: Vec<&str> = text.lines().next().unwrap().split(',').collect();
    let at = |name: &str| head.iter().position(|it| *it == name).unwrap();
    let (number, county, lat, lon) = (at("kommunenummer"), at("fylkesnummer"), at("lat"), at("lon"));
    text.lines()
        .skip(1)
        .map(|line| {
            let columns: Vec<&str> = line.split(',').collect();
            (columns[number].to_owned(), columns[county].to_owned(), columns[lat].parse().unwrap(), columns[lon].parse().unwrap())
        })
        .collect()
}

fn shipped() -> BTreeMap<String, Tile> {
    file("tile_map.csv")
        .unwrap()
        .lines()
        .skip(1)
        .map(|line| {
            let columns: Vec<&str> = line.split(',').collect();
            (columns[0].to_owned(), Tile { column: columns[1].parse().unwrap(), row: columns[2].parse().unwrap() })
        })
        .collect()
}

#[test]
fn the_shipped_map_is_what_the_layout_makes_of_the_real_points() {
    let places = places();
    let points: Vec<Point<'_>> =
        places.iter().map(|(number, county, lat, lon)| Point { number, county, lat: *lat, lon: *lon }).collect();
    let tiles = lay_out(&points);
    let (left, top) = (tiles.iter().map(|it| it.column).min().unwrap(), tiles.iter().map(|it| it.row).min().unwrap());
    let made: BTreeMap<String, Tile> = places
        .iter()
        .zip(tiles)
        .map(|((number, ..), it)| (number.clone(), Tile { column: it.column - left, row: it.row - top }))
        .collect();
    assert_eq!(made, shipped(), "data/tile_map.csv is not what lay_out makes: write it anew");
}

#[test]
fn no_two_tiles_overlap_and_neighbours_stay_neighbours() {
    let (places, tiles) = (places(), shipped());
    assert_eq!(tiles.len(), 357);
    assert_eq!(tiles.values().collect::<BTreeSet<_>>().len(), 357, "two municipalities share a tile");
    let (mut near, mut all) = (0, 0);
    for (number, _, lat, lon) in &places {
        let mut others: Vec<(f64, &String)> = places
            .iter()
            .filter(|it| it.0 != *number)
            .map(|(other, _, other_lat, other_lon)| (municipality_distance(*lat, *lon, *other_lat, *other_lon), other))
            .collect();
        others.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (_, other) in &others[..5] {
            all += 1;
            near += i32::from(steps(tiles[number], tiles[*other]) <= 3);
        }
    }
    assert!(near * 100 >= all * 95, "of {all} neighbours only {near} are within three steps");
}

/// Flat distance with the shrinking of longitudes: enough to tell which are nearest.
fn municipality_distance(lat: f64, lon: f64, other_lat: f64, other_lon: f64) -> f64 {
    let shrink = lat.midpoint(other_lat).to_radians().cos();
    ((lat - other_lat).powi(2) + ((lon - other_lon) * shrink).powi(2)).sqrt()
}
