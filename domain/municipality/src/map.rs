//! The tile map: one hexagon a municipality, and the same municipalities as a list.

use askama::Template;
use axum::Extension;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use web::{Caller, Failure, Page};

use crate::gazetteer::{Gazetteer, Municipality, Registry};
use crate::tile_map::Tile;

#[derive(Template)]
#[template(path = "map.html")]
struct MapPage<'g> {
    p: Page,
    counties: Vec<(&'g str, Vec<&'g Municipality>)>,
}

/// The municipalities by county, with the map beside.
pub(crate) async fn page(caller: Caller, Extension(registry): Extension<Registry>) -> Result<Response, Failure> {
    let gazetteer = registry.now();
    let mut counties: Vec<(&str, Vec<&Municipality>)> = Vec::new();
    for it in gazetteer.all() {
        match counties.last_mut() {
            Some((county, members)) if *county == it.county => members.push(it),
            _ => counties.push((&it.county, vec![it])),
        }
    }
    for (_, members) in &mut counties {
        members.sort_by_key(|a| alphabet(&a.name));
    }
    counties.sort_by_key(|a| alphabet(a.0));
    let page = MapPage { p: caller.page(caller.texts().get("map-heading")), counties };
    page.p.show(&page)
}

/// A key that sorts as the Norwegian alphabet does: æ, ø, å after z, and á beside a.
fn alphabet(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .map(|it| match it {
            'æ' => '{',
            'ø' => '|',
            'å' => '}',
            'á' => 'a',
            'č' => 'c',
            'đ' => 'd',
            'š' => 's',
            it => it,
        })
        .collect()
}

/// Size of a tile: half its width and its corner radius, in the drawing's own units.
const HALF: f64 = 10.0;
const RADIUS: f64 = 11.547;

#[derive(Template)]
#[template(path = "map.svg", escape = "html")]
struct Drawing {
    width: i64,
    height: i64,
    tiles: Vec<DrawnTile>,
}

struct DrawnTile {
    title: String,
    path: String,
    tone: usize,
}

/// The map as a picture of its own. Colours tell counties apart and nothing else.
pub(crate) async fn drawing(Extension(registry): Extension<Registry>) -> Result<Response, Failure> {
    let gazetteer = registry.now();
    let svg = draw(&gazetteer).render()?;
    Ok(([(CONTENT_TYPE, "image/svg+xml"), (CACHE_CONTROL, "public, max-age=3600")], svg).into_response())
}

fn draw(gazetteer: &Gazetteer) -> Drawing {
    let mut counties: Vec<&str> = gazetteer.all().iter().map(|it| it.county_number.as_str()).collect();
    counties.dedup();
    let mut far = (0.0_f64, 0.0_f64);
    let tiles = gazetteer
        .all()
        .iter()
        .map(|it| {
            let (x, y) = centre(it.tile);
            far = (far.0.max(x), far.1.max(y));
            let tone = counties.iter().position(|county| *county == it.county_number).unwrap_or(0) % 4 + 1;
            DrawnTile { title: it.name.clone(), path: outline(x, y), tone }
        })
        .collect();
    #[expect(clippy::cast_possible_truncation, reason = "a picture of some hundred units")]
    let size = |it: f64, margin: f64| (it + margin).ceil() as i64;
    Drawing { width: size(far.0, HALF + 2.0), height: size(far.1, RADIUS + 2.0), tiles }
}

fn centre(tile: Tile) -> (f64, f64) {
    let shift = if tile.row.rem_euclid(2) == 1 { HALF } else { 0.0 };
    (f64::from(tile.column) * 2.0 * HALF + shift + HALF + 2.0, f64::from(tile.row) * RADIUS * 1.5 + RADIUS + 2.0)
}

/// A pointy-top hexagon, a little smaller than its cell so that the tiles stand apart.
fn outline(x: f64, y: f64) -> String {
    let (w, h) = (HALF * 0.94, RADIUS * 0.94);
    format!("M{:.1} {:.1}l{w:.1} {:.1}v{h:.1}l-{w:.1} {:.1}l-{w:.1} -{:.1}v-{h:.1}z", x, y - h, h / 2.0, h / 2.0, h / 2.0)
}
