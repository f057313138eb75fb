//! Lays municipalities out as a map of equal hexagons, one tile each.
//!
//! The way there has three steps. The points are drawn on a plane, the plane is stretched and squeezed until they lie about
//! one tile apart, and the tiles are then moved about on the grid until neighbours touch and counties hold together.
//! Every decision rests on `+`, `-`, `*`, `/` and `sqrt` alone, which IEEE 754 fixes to the last bit, and on a fixed
//! sequence of pseudo-random numbers, so that the same points give the same map on every machine.

/// A municipality's point, in degrees.
///
/// `number` is the municipality number and `county` the county number; `lat` is degrees north and `lon` degrees east.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Point<'a> {
    /// The municipality number, which also settles the order in which equals are treated.
    pub number: &'a str,
    /// The number of the county the municipality lies in.
    pub county: &'a str,
    /// Latitude, degrees north.
    pub lat: f64,
    /// Longitude, degrees east.
    pub lon: f64,
}

/// A tile's place in the grid: column and row of pointy-top hexagons; odd rows are shifted half a tile to the right.
///
/// Columns grow eastwards and rows southwards, both counted in tiles.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord, Hash)]
pub struct Tile {
    /// Tiles from the left edge.
    pub column: i32,
    /// Tiles from the top edge.
    pub row: i32,
}

/// The six tiles that share a side with this one: east, west, north-east, north-west, south-east, south-west.
///
/// Source of the offsets: the "odd-r" layout in Red Blob Games, "Hexagonal Grids".
#[must_use]
pub fn neighbours(tile: Tile) -> [Tile; 6] {
    let shift = tile.row & 1;
    let (west, east) = (tile.column - 1 + shift, tile.column + shift);
    [
        Tile { column: tile.column + 1, row: tile.row },
        Tile { column: tile.column - 1, row: tile.row },
        Tile { column: east, row: tile.row - 1 },
        Tile { column: west, row: tile.row - 1 },
        Tile { column: east, row: tile.row + 1 },
        Tile { column: west, row: tile.row + 1 },
    ]
}

/// The number of steps from one tile to another, each over a shared side.
///
/// Source: the cube distance in Red Blob Games, "Hexagonal Grids".
#[must_use]
pub fn steps(from: Tile, to: Tile) -> i32 {
    let slant = |tile: Tile| tile.column - (tile.row - (tile.row & 1)) / 2;
    let across = slant(to) - slant(from);
    let down = to.row - from.row;
    across.abs().max(down.abs()).max((across + down).abs())
}

/// Lays out one tile a municipality, same order as `points`. Deterministic.
///
/// The smallest column and the smallest row are 0. A latitude or longitude that is not a finite number is taken for 0.
#[must_use]
pub fn lay_out(points: &[Point<'_>]) -> Vec<Tile> {
    if points.is_empty() {
        return Vec::new();
    }
    // The work is done in the order of the numbers, so that the map does not hang on the order the points are given in.
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by_key(|&index| points[index].number);
    let sorted: Vec<Point<'_>> = order.iter().map(|&index| points[index]).collect();
    let sketch = Sketch::new(&sorted);
    let mut board = Board::new(&sketch, relax(&sketch));
    board.settle(FIRST_MOVES, FIRST_TOLERANCE);
    for tolerance in LATER_TOLERANCES {
        board.fill_holes();
        board.settle(LATER_MOVES, tolerance);
    }
    let mut tiles = vec![Tile { column: 0, row: 0 }; points.len()];
    for (&index, tile) in order.iter().zip(shifted_to_origin(&board.tiles_of_points())) {
        tiles[index] = tile;
    }
    tiles
}

/// The distance between two rows of tiles, in tile widths: half the square root of three.
const ROW_HEIGHT: f64 = 0.866_025_403_784_438_6;
/// How many of its nearest points each point is asked to stay close to.
const NEAREST: usize = 5;

/// A place or an offset on the plane: `x` eastwards and `y` southwards, in tile widths once relaxed.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Place {
    x: f64,
    y: f64,
}

impl Place {
    fn minus(self, other: Self) -> Self {
        Self { x: self.x - other.x, y: self.y - other.y }
    }

    fn squared(self) -> f64 {
        self.x * self.x + self.y * self.y
    }
}

/// A bond between two points which are neighbours on the ground, and the offset the second should have from the first.
struct Bond {
    from: usize,
    to: usize,
    offset: Place,
}

/// What the ground tells about the points, before any tile is placed.
struct Sketch {
    places: Vec<Place>,
    /// The county of each point, as an index from 0.
    counties: Vec<usize>,
    county_count: usize,
    bonds: Vec<Bond>,
    nearest: Vec<Vec<usize>>,
}

impl Sketch {
    fn new(points: &[Point<'_>]) -> Self {
        let mut names: Vec<&str> = points.iter().map(|point| point.county).collect();
        names.sort_unstable();
        names.dedup();
        let counties = points.iter().map(|point| names.binary_search(&point.county).unwrap_or(0)).collect();
        let places = project(points);
        let globe: Vec<[f64; 3]> = points.iter().map(on_globe).collect();
        let nearest = nearest_points(&globe);
        let bonds = bonds_between(&places);
        Self { places, counties, county_count: names.len(), bonds, nearest }
    }
}

/// An angle in degrees, held within half a turn either way, or 0 if it is not a finite number.
fn within_half_turn(degrees: f64) -> f64 {
    if degrees.is_finite() { degrees.clamp(-180.0, 180.0) } else { 0.0 }
}

/// Sine and cosine of an angle in degrees.
///
/// Source: the Taylor series, to the 19th power; that leaves an error under 1e-11 up to 90 degrees and under 1e-4 up to 180.
/// The library's own functions may differ in the last bit between machines.
fn sine_and_cosine(degrees: f64) -> (f64, f64) {
    let angle = degrees * std::f64::consts::PI / 180.0;
    let square = angle * angle;
    let (mut sine, mut cosine) = (1.0, 1.0);
    for step in (1..=9_i32).rev() {
        let twice = f64::from(2 * step);
        cosine = 1.0 - square / (twice * (twice - 1.0)) * cosine;
        sine = 1.0 - square / (twice * (twice + 1.0)) * sine;
    }
    (sine * angle, cosine)
}

/// A point as a vector of length 1 from the middle of the globe; the chord between two grows with the great-circle distance.
fn on_globe(point: &Point<'_>) -> [f64; 3] {
    let (sine, cosine) = sine_and_cosine(within_half_turn(point.lat));
    let (east, out) = sine_and_cosine(within_half_turn(point.lon));
    [cosine * out, cosine * east, sine]
}

/// The points on a plane, `x` eastwards and `y` southwards, in degrees of latitude.
///
/// Source: the transverse Mercator projection on a sphere, cut off after the second power of the longitude; it is the view of
/// Norway people know, with north upwards along the mean longitude.
fn project(points: &[Point<'_>]) -> Vec<Place> {
    let half_way = {
        let longitudes = || points.iter().map(|point| within_half_turn(point.lon));
        f64::midpoint(longitudes().fold(f64::INFINITY, f64::min), longitudes().fold(f64::NEG_INFINITY, f64::max))
    };
    let per_degree = std::f64::consts::PI / 180.0;
    points
        .iter()
        .map(|point| {
            let (lat, turn) = (within_half_turn(point.lat), within_half_turn(point.lon) - half_way);
            let (sine, cosine) = sine_and_cosine(lat);
            Place { x: turn * cosine, y: -(lat + turn * turn * per_degree * sine * cosine / 2.0) }
        })
        .collect()
}

/// The nearest points of each point over the globe, the nearest first.
fn nearest_points(globe: &[[f64; 3]]) -> Vec<Vec<usize>> {
    let chord = |one: usize, other: usize| -> f64 { globe[one].iter().zip(&globe[other]).map(|(a, b)| (a - b) * (a - b)).sum() };
    (0..globe.len())
        .map(|one| {
            let mut others: Vec<usize> = (0..globe.len()).filter(|&other| other != one).collect();
            others.sort_by(|&a, &b| chord(one, a).total_cmp(&chord(one, b)));
            others.truncate(NEAREST);
            others
        })
        .collect()
}

/// How small the squared distances of a third point to both ends of a bond may add up to, as a share of the bond's square.
///
/// At 1 the circle that must be free has the bond for its diameter; at 0.8 its diameter is 77 % of that, so that there are a
/// few more bonds, which keep thinly settled uplands from opening into holes.
const FREE_BETWEEN: f64 = 0.8;

/// Bonds the pairs of points which have no third point in a circle between them, each one tile long in its own direction.
///
/// Source: after the graph of K. R. Gabriel and R. R. Sokal, "A New Statistical Approach to Geographic Variation Analysis"
/// (1969). It holds all points together and, unlike a triangulation, has hardly any bond over open sea.
fn bonds_between(places: &[Place]) -> Vec<Bond> {
    let mut bonds = Vec::new();
    for from in 0..places.len() {
        for to in from + 1..places.len() {
            let offset = places[to].minus(places[from]);
            let length = offset.squared();
            let free = length * FREE_BETWEEN;
            let between = |third: &Place| third.minus(places[from]).squared() + third.minus(places[to]).squared() < free;
            if length > 0.0 && !places.iter().any(between) {
                let length = length.sqrt();
                bonds.push(Bond { from, to, offset: Place { x: offset.x / length, y: offset.y / length } });
            }
        }
    }
    bonds
}

/// How many rounds the bonds alone are pulled into shape for, and how many rounds they then share with the pushing apart.
const ROUNDS_OF_PULL: i32 = 3000;
const ROUNDS_OF_PUSH: i32 = 600;

/// Stretches and squeezes the plane until neighbours lie about one tile apart in the direction they had on the ground.
fn relax(sketch: &Sketch) -> Vec<Place> {
    let mut places = sketch.places.clone();
    for round in 0..ROUNDS_OF_PULL + ROUNDS_OF_PUSH {
        for bond in &sketch.bonds {
            let gap = places[bond.to].minus(places[bond.from]).minus(bond.offset);
            let pull = if round < ROUNDS_OF_PULL { 0.25 } else { 0.03 };
            places[bond.from].x += gap.x * pull;
            places[bond.from].y += gap.y * pull;
            places[bond.to].x -= gap.x * pull;
            places[bond.to].y -= gap.y * pull;
        }
        if round >= ROUNDS_OF_PULL {
            push_apart(&mut places);
        }
    }
    places
}

/// Pushes points which lie less than a tile apart away from each other, a little at a time.
fn push_apart(places: &mut [Place]) {
    for one in 0..places.len() {
        for other in one + 1..places.len() {
            let offset = places[other].minus(places[one]);
            let squared = offset.squared();
            if squared >= 1.0 {
                continue;
            }
            // Two points on the same spot have no direction to part in, so they part east and west.
            let length = squared.sqrt();
            let way = if length > 1e-9 { Place { x: offset.x / length, y: offset.y / length } } else { Place { x: 1.0, y: 0.0 } };
            let push = (1.0 - length) * 0.3;
            places[one].x -= way.x * push;
            places[one].y -= way.y * push;
            places[other].x += way.x * push;
            places[other].y += way.y * push;
        }
    }
}

/// What the annealing weighs, all in the same unit as one squared tile width of displacement.
mod weight {
    /// A squared tile width away from the relaxed place.
    pub const DISPLACEMENT: f64 = 0.05;
    /// A squared tile width away from the offset a bond asks for.
    pub const BOND: f64 = 0.6;
    /// A pair of nearest points, by the steps between them; further away costs `NEAR_BEYOND` more a step.
    pub const NEAR: [f64; 5] = [0.0, 0.0, 0.5, 1.2, 4.0];
    pub const NEAR_BEYOND: f64 = 2.0;
    /// A side towards a tile of another county.
    pub const BORDER: f64 = 0.5;
    /// A side towards an empty place.
    pub const SHORE: f64 = 0.7;
    /// A part of a county beyond its first.
    pub const SPLIT: f64 = 12.0;
}

/// How many moves are tried at first, and how many after each filling of holes.
const FIRST_MOVES: i32 = 700_000;
const LATER_MOVES: i32 = 200_000;
/// The rise in cost that is let through at the start of each of these stretches; it falls to nothing by the end of it.
const FIRST_TOLERANCE: f64 = 8.0;
const LATER_TOLERANCES: [f64; 3] = [1.5, 0.75, 0.0];
/// How many empty tiles lie at least around the outermost places, so that no tile reaches the edge of the board.
const LEAST_MARGIN: i32 = 5;
/// What stands in a cell that holds no point, and for a point that has no cell.
const EMPTY: usize = usize::MAX;

/// The grid the tiles are moved about on.
struct Board<'a> {
    sketch: &'a Sketch,
    targets: Vec<Place>,
    /// The bonds of each point: the other end and the offset it should have.
    bonds: Vec<Vec<(usize, Place)>>,
    /// The pairs of nearest points each point is part of; a pair who have each other is listed twice.
    near: Vec<Vec<usize>>,
    tiles: Vec<Tile>,
    centres: Vec<Place>,
    /// The cells around each cell; those at the edge of the board have none, and are never used.
    around: Vec<Vec<usize>>,
    /// The point on each cell, or `EMPTY`.
    holders: Vec<usize>,
    /// The cell of each point.
    cells: Vec<usize>,
    members: Vec<Vec<usize>>,
    parts: Vec<i32>,
    /// Marks for `parts_of`, so that no memory is asked for in the inner loop.
    seen: Vec<bool>,
    stack: Vec<usize>,
}

impl<'a> Board<'a> {
    fn new(sketch: &'a Sketch, targets: Vec<Place>) -> Self {
        let (tiles, width) = tiles_under(&targets);
        let centres: Vec<Place> = tiles.iter().map(|&tile| centre(tile)).collect();
        let around = (0..tiles.len())
            .map(|cell| {
                // The tiles lie row by row, so those above and below are one width away.
                let odd = tiles[cell].row & 1 == 1;
                let column = cell % width;
                if column == 0 || column + 1 == width || cell < width || cell + width >= tiles.len() {
                    Vec::new()
                } else if odd {
                    vec![cell + 1, cell - 1, cell - width + 1, cell - width, cell + width + 1, cell + width]
                } else {
                    vec![cell + 1, cell - 1, cell - width, cell - width - 1, cell + width, cell + width - 1]
                }
            })
            .collect();
        let count = targets.len();
        let mut bonds = vec![Vec::new(); count];
        for bond in &sketch.bonds {
            bonds[bond.from].push((bond.to, bond.offset));
            bonds[bond.to].push((bond.from, Place { x: -bond.offset.x, y: -bond.offset.y }));
        }
        let mut near = vec![Vec::new(); count];
        for (one, others) in sketch.nearest.iter().enumerate() {
            for &other in others {
                near[one].push(other);
                near[other].push(one);
            }
        }
        let mut members = vec![Vec::new(); sketch.county_count];
        for (point, &county) in sketch.counties.iter().enumerate() {
            members[county].push(point);
        }
        let mut board = Self {
            sketch,
            targets,
            bonds,
            near,
            holders: vec![EMPTY; tiles.len()],
            cells: vec![EMPTY; count],
            seen: vec![false; count],
            parts: vec![0; sketch.county_count],
            stack: Vec::new(),
            tiles,
            centres,
            around,
            members,
        };
        for point in 0..count {
            board.place_nearest(point);
        }
        for county in 0..sketch.county_count {
            board.parts[county] = board.parts_of(county);
        }
        board
    }

    /// Puts a point on the free cell nearest its target.
    fn place_nearest(&mut self, point: usize) {
        let target = self.targets[point];
        let reach = |cell: &usize| self.centres[*cell].minus(target).squared();
        let free = (0..self.tiles.len()).filter(|&cell| self.holders[cell] == EMPTY && !self.around[cell].is_empty());
        if let Some(cell) = free.min_by(|a, b| reach(a).total_cmp(&reach(b))) {
            self.holders[cell] = point;
            self.cells[point] = cell;
        }
    }

    /// Moves tiles about to lower the cost, at first also where it rises, but by no more than a tolerance that shrinks to 0.
    ///
    /// Source: G. Dueck and T. Scheuer, "Threshold Accepting" (1990); unlike annealing it needs no exponential function.
    fn settle(&mut self, moves: i32, first_tolerance: f64) {
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
        let count = self.cells.len();
        for round in 0..moves {
            let left = 1.0 - f64::from(round) / f64::from(moves);
            let tolerance = first_tolerance * left * left;
            let point = dice.below(count);
            let mut goal = self.cells[point];
            // One or two steps away; two let a tile leap over a neighbour it would not trade with.
            for _ in 0..=dice.below(2) {
                let around = &self.around[goal];
                if !around.is_empty() {
                    goal = around[dice.below(6)];
                }
            }
            if goal != self.cells[point] && !self.around[goal].is_empty() {
                self.try_move(point, goal, tolerance);
            }
        }
    }

    /// Moves a point to a cell, trading with the one there, unless the cost rises by more than the tolerance.
    fn try_move(&mut self, point: usize, goal: usize, tolerance: f64) {
        let start = self.cells[point];
        let other = self.holders[goal];
        let before = self.cost_around(start, goal);
        self.trade(start, goal);
        let rise = self.cost_around(start, goal) - before;
        // A move can mend a county at most by a few parts, so hopeless moves need no look at the counties.
        if rise > tolerance + 3.0 * weight::SPLIT {
            self.trade(start, goal);
            return;
        }
        let county = self.sketch.counties[point];
        let other_county = if other == EMPTY { county } else { self.sketch.counties[other] };
        let parts = self.parts_of(county);
        let other_parts = if other_county == county { parts } else { self.parts_of(other_county) };
        let mut splits = parts - self.parts[county];
        if other_county != county {
            splits += other_parts - self.parts[other_county];
        }
        if rise + f64::from(splits) * weight::SPLIT > tolerance {
            self.trade(start, goal);
        } else {
            self.parts[county] = parts;
            self.parts[other_county] = other_parts;
        }
    }

    /// Fills the holes inland, each by moving a straight line of tiles one step towards it, from where that costs least.
    ///
    /// Moves of single tiles cannot do this: they only push a hole about.
    fn fill_holes(&mut self) {
        // The number of rounds is bounded, because drawing in a line may now and then close off a bay and so make a new hole.
        for _ in 0..self.cells.len() {
            let Some(hole) = self.first_hole() else { break };
            let mut best: Option<(f64, usize)> = None;
            for direction in 0..6 {
                let Some(line) = self.line_to_sea(hole, direction) else { continue };
                self.draw_in(&line);
                let cost = self.whole_cost();
                self.push_out(&line);
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, direction));
                }
            }
            let Some(line) = best.and_then(|(_, direction)| self.line_to_sea(hole, direction)) else { break };
            self.draw_in(&line);
        }
        for county in 0..self.sketch.county_count {
            self.parts[county] = self.parts_of(county);
        }
        // The relaxed places have the holes in them, so from here on the tiles are held to where they lie now.
        self.targets = self.cells.iter().map(|&cell| self.centres[cell]).collect();
    }

    /// The first empty cell that cannot be reached from the edge of the board without squeezing through a strait.
    fn first_hole(&self) -> Option<usize> {
        let mut sea = vec![false; self.tiles.len()];
        let mut stack: Vec<usize> = (0..self.tiles.len()).filter(|&cell| self.around[cell].is_empty()).collect();
        for &cell in &stack {
            sea[cell] = true;
        }
        // The cells at the edge know no neighbours, so the sweep starts from every cell that lies beside one of them.
        stack.extend((0..self.tiles.len()).filter(|&cell| self.around[cell].iter().any(|&beside| sea[beside])));
        while let Some(cell) = stack.pop() {
            sea[cell] = true;
            for &beside in &self.around[cell] {
                let tiles_beside = self.around[beside].iter().filter(|&&next| self.holders[next] != EMPTY).count();
                if self.holders[beside] == EMPTY && !sea[beside] && tiles_beside <= 4 {
                    sea[beside] = true;
                    stack.push(beside);
                }
            }
        }
        (0..self.tiles.len()).find(|&cell| self.holders[cell] == EMPTY && !sea[cell])
    }

    /// The cells from a hole in one direction, up to the last one with a tile on it; nothing if the hole's neighbour is empty.
    fn line_to_sea(&self, hole: usize, direction: usize) -> Option<Vec<usize>> {
        let mut line = vec![hole];
        let mut cell = hole;
        while let Some(&next) = self.around[cell].get(direction).filter(|&&next| self.holders[next] != EMPTY) {
            line.push(next);
            cell = next;
        }
        (line.len() > 1).then_some(line)
    }

    /// Moves every tile on a line one step towards its first cell, which is empty.
    fn draw_in(&mut self, line: &[usize]) {
        for pair in line.windows(2) {
            self.trade(pair[0], pair[1]);
        }
    }

    /// Takes back what `draw_in` did.
    fn push_out(&mut self, line: &[usize]) {
        for pair in line.windows(2).rev() {
            self.trade(pair[0], pair[1]);
        }
    }

    /// The cost of the whole board; what two points or two cells share is counted from both.
    fn whole_cost(&mut self) -> f64 {
        let points: f64 = (0..self.cells.len()).map(|point| self.cost_of(point)).sum();
        let sides: f64 = (0..self.tiles.len()).map(|cell| self.cost_of_sides(cell)).sum();
        let parts: i32 = (0..self.sketch.county_count).map(|county| self.parts_of(county)).sum();
        points + sides + f64::from(parts) * weight::SPLIT
    }

    /// Lets two cells trade what they hold.
    fn trade(&mut self, one: usize, other: usize) {
        self.holders.swap(one, other);
        for cell in [one, other] {
            let holder = self.holders[cell];
            if holder != EMPTY {
                self.cells[holder] = cell;
            }
        }
    }

    /// The part of the cost that two cells have a hand in.
    fn cost_around(&self, one: usize, other: usize) -> f64 {
        let mut cost = 0.0;
        for cell in [one, other] {
            let holder = self.holders[cell];
            if holder != EMPTY {
                cost += self.cost_of(holder);
            }
            cost += self.cost_of_sides(cell);
        }
        cost
    }

    /// The cost of where a point lies, as against its target and the points it should be close to.
    fn cost_of(&self, point: usize) -> f64 {
        let cell = self.cells[point];
        let place = self.centres[cell];
        let mut cost = weight::DISPLACEMENT * place.minus(self.targets[point]).squared();
        for &(other, offset) in &self.bonds[point] {
            let actual = self.centres[self.cells[other]].minus(place);
            cost += weight::BOND * actual.minus(offset).squared();
        }
        for &other in &self.near[point] {
            let mut apart = steps(self.tiles[cell], self.tiles[self.cells[other]]);
            while apart > 4 {
                cost += weight::NEAR_BEYOND;
                apart -= 1;
            }
            cost += weight::NEAR[usize::try_from(apart).unwrap_or(0)];
        }
        cost
    }

    /// The cost of a cell's sides: those towards another county and those between a tile and nothing.
    fn cost_of_sides(&self, cell: usize) -> f64 {
        let holder = self.holders[cell];
        let side = |&beside: &usize| {
            let other = self.holders[beside];
            match (holder == EMPTY, other == EMPTY) {
                (true, true) => 0.0,
                (false, false) if self.sketch.counties[holder] == self.sketch.counties[other] => 0.0,
                (false, false) => weight::BORDER,
                _ => weight::SHORE,
            }
        };
        self.around[cell].iter().map(side).sum()
    }

    /// How many connected parts a county's tiles form.
    fn parts_of(&mut self, county: usize) -> i32 {
        let mut parts = 0;
        for &member in &self.members[county] {
            self.seen[member] = false;
        }
        for &member in &self.members[county] {
            if self.seen[member] {
                continue;
            }
            parts += 1;
            self.seen[member] = true;
            self.stack.push(member);
            while let Some(point) = self.stack.pop() {
                for &cell in &self.around[self.cells[point]] {
                    let holder = self.holders[cell];
                    if holder != EMPTY && self.sketch.counties[holder] == county && !self.seen[holder] {
                        self.seen[holder] = true;
                        self.stack.push(holder);
                    }
                }
            }
        }
        parts
    }

    fn tiles_of_points(&self) -> Vec<Tile> {
        self.cells.iter().map(|&cell| self.tiles[cell]).collect()
    }
}

/// A fixed sequence of pseudo-random numbers.
///
/// Source: G. Marsaglia, "Xorshift RNGs" (2003), with the shifts 13, 7 and 17.
struct Dice(u64);

impl Dice {
    /// The next number, from 0 up to but not including `limit`.
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % limit.max(1)
    }
}

/// The middle of a tile on the plane, in tile widths.
fn centre(tile: Tile) -> Place {
    Place { x: f64::from(tile.column) + f64::from(tile.row & 1) / 2.0, y: f64::from(tile.row) * ROW_HEIGHT }
}

/// The tiles of a board that covers all places with a margin, row by row, and how many there are in a row.
fn tiles_under(places: &[Place]) -> (Vec<Tile>, usize) {
    // Even if all places were one, the margin around it must have room for every tile.
    let mut margin = LEAST_MARGIN;
    while usize::try_from((2 * margin - 1) * (2 * margin - 1)).is_ok_and(|room| room < places.len()) {
        margin += 1;
    }
    let span = |of: fn(&Place) -> f64, size: f64| {
        let lowest = places.iter().map(of).fold(f64::INFINITY, f64::min);
        let highest = places.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
        // Counting in whole steps gives an integer without a conversion that could cut it off.
        let mut first = 0;
        while f64::from(first) * size > lowest {
            first -= 1;
        }
        while f64::from(first + 1) * size <= lowest {
            first += 1;
        }
        let mut last = first;
        while f64::from(last) * size < highest {
            last += 1;
        }
        first - margin..=last + margin
    };
    let columns = span(|place| place.x, 1.0);
    let rows = span(|place| place.y, ROW_HEIGHT);
    let width = columns.clone().count();
    (rows.flat_map(|row| columns.clone().map(move |column| Tile { column, row })).collect(), width)
}

/// The same tiles, moved so that the smallest column and the smallest row are 0.
fn shifted_to_origin(tiles: &[Tile]) -> Vec<Tile> {
    let top = tiles.iter().map(|tile| tile.row).min().unwrap_or(0);
    // An odd move up turns the shifted rows into unshifted ones; the old ones stand half a tile further right for it.
    let turn = top & 1;
    let moved: Vec<Tile> =
        tiles.iter().map(|tile| Tile { column: tile.column + turn * (tile.row & 1), row: tile.row - top }).collect();
    let left = moved.iter().map(|tile| tile.column).min().unwrap_or(0);
    moved.iter().map(|tile| Tile { column: tile.column - left, row: tile.row }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBERS: [&str; 12] = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

    /// A field of points four wide and three high, whose western half is one county and whose eastern half is another.
    fn field() -> Vec<Point<'static>> {
        (0..12_i32)
            .zip(NUMBERS)
            .map(|(index, number)| Point {
                number,
                county: if index % 4 < 2 { "W" } else { "E" },
                lat: 63.0 - f64::from(index / 4),
                lon: 10.0 + 2.0 * f64::from(index % 4),
            })
            .collect()
    }

    fn line(lat_step: f64, lon_step: f64) -> Vec<Point<'static>> {
        (0..12_i32)
            .zip(NUMBERS)
            .map(|(index, number)| Point {
                number,
                county: "1",
                lat: 60.0 + lat_step * f64::from(index),
                lon: 10.0 + lon_step * f64::from(index),
            })
            .collect()
    }

    /// Counted in half tiles, so that the shift of odd rows is a whole number.
    fn half_tiles_east(tile: Tile) -> i32 {
        2 * tile.column + (tile.row & 1)
    }

    fn assert_no_two_overlap(tiles: &[Tile]) {
        let mut sorted = tiles.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), tiles.len());
    }

    #[test]
    fn no_points_give_no_tiles() {
        assert_eq!(lay_out(&[]), Vec::new());
    }

    #[test]
    fn one_point_lies_at_the_origin() {
        assert_eq!(lay_out(&field()[..1]), [Tile { column: 0, row: 0 }]);
    }

    #[test]
    fn no_two_tiles_overlap() {
        assert_no_two_overlap(&lay_out(&field()));
    }

    #[test]
    fn points_on_one_spot_do_not_overlap_either() {
        let point = Point { number: "1", county: "1", lat: 60.0, lon: 10.0 };
        let tiles = lay_out(&[point; 150]);
        assert_eq!(tiles.len(), 150);
        assert_no_two_overlap(&tiles);
    }

    #[test]
    fn numbers_that_are_none_are_put_up_with() {
        let mut points = field();
        points[3].lat = f64::NAN;
        points[7].lon = f64::INFINITY;
        points[8].lat = 1e300;
        assert_no_two_overlap(&lay_out(&points));
    }

    #[test]
    fn same_points_give_same_tiles_in_any_order() {
        let points = field();
        let tiles = lay_out(&points);
        assert_eq!(lay_out(&points), tiles);
        let turned: Vec<Point<'_>> = points.iter().rev().copied().collect();
        let mut turned_tiles = lay_out(&turned);
        turned_tiles.reverse();
        assert_eq!(turned_tiles, tiles);
    }

    #[test]
    fn smallest_column_and_row_are_zero() {
        let tiles = lay_out(&field());
        assert_eq!(tiles.iter().map(|tile| tile.column).min(), Some(0));
        assert_eq!(tiles.iter().map(|tile| tile.row).min(), Some(0));
    }

    #[test]
    fn line_eastwards_keeps_its_order() {
        let tiles = lay_out(&line(0.0, 1.0));
        assert!(tiles.windows(2).all(|pair| half_tiles_east(pair[0]) < half_tiles_east(pair[1])), "{tiles:?}");
    }

    #[test]
    fn line_northwards_keeps_its_order() {
        let tiles = lay_out(&line(1.0, 0.0));
        assert!(tiles.windows(2).all(|pair| pair[0].row >= pair[1].row), "{tiles:?}");
        assert!(tiles[0].row > tiles[11].row);
    }

    #[test]
    fn counties_hold_together() {
        let points = field();
        let tiles = lay_out(&points);
        for county in ["W", "E"] {
            let of_county: Vec<Tile> =
                points.iter().zip(&tiles).filter(|(point, _)| point.county == county).map(|(_, &tile)| tile).collect();
            let mut reached = vec![of_county[0]];
            for index in 0..of_county.len() {
                let Some(&tile) = reached.get(index) else { break };
                for beside in neighbours(tile) {
                    if of_county.contains(&beside) && !reached.contains(&beside) {
                        reached.push(beside);
                    }
                }
            }
            assert_eq!(reached.len(), of_county.len(), "county {county} of {tiles:?}");
        }
    }

    #[test]
    fn neighbours_are_one_step_away_and_mutual() {
        for row in -2..3 {
            for column in -2..3 {
                let tile = Tile { column, row };
                for beside in neighbours(tile) {
                    assert_eq!(steps(tile, beside), 1);
                    assert!(neighbours(beside).contains(&tile));
                }
            }
        }
    }

    #[test]
    fn steps_count_over_rows_and_columns() {
        let origin = Tile { column: 0, row: 0 };
        assert_eq!(steps(origin, origin), 0);
        assert_eq!(steps(origin, Tile { column: 4, row: 0 }), 4);
        assert_eq!(steps(origin, Tile { column: 0, row: 4 }), 4);
        assert_eq!(steps(origin, Tile { column: 2, row: 4 }), 4);
        assert_eq!(steps(origin, Tile { column: 3, row: 4 }), 5);
    }

    #[test]
    fn shift_by_an_odd_number_of_rows_keeps_the_shape() {
        let tiles = [Tile { column: 2, row: 1 }, Tile { column: 2, row: 2 }, Tile { column: 3, row: 2 }];
        let moved = shifted_to_origin(&tiles);
        for (one, moved_one) in tiles.iter().zip(&moved) {
            for (other, moved_other) in tiles.iter().zip(&moved) {
                assert_eq!(steps(*one, *other), steps(*moved_one, *moved_other));
                let way = half_tiles_east(*other) - half_tiles_east(*one);
                assert_eq!(half_tiles_east(*moved_other) - half_tiles_east(*moved_one), way);
            }
        }
    }

    #[test]
    fn sine_and_cosine_are_close_to_the_library() {
        for degrees in -90_i32..=90 {
            let (sine, cosine) = sine_and_cosine(f64::from(degrees));
            let angle = f64::from(degrees).to_radians();
            assert!((sine - angle.sin()).abs() < 1e-11);
            assert!((cosine - angle.cos()).abs() < 1e-10);
        }
    }
}
