//! The rules of the house (ARCHITECTURE.md): floors, names, where SQL stands.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use cargo_metadata::{DependencyKind, MetadataCommand};

/// The floor of each domain crate. A crate imports from lower floors only.
const FLOORS: [(&str, u8); 7] =
    [("municipality", 1), ("person", 2), ("message", 3), ("offer", 4), ("booking", 5), ("drop_in", 6), ("guidance", 7)];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Each package of the house: its folder (`domain`, `platform`, `methods`, `digihjelpen`) and what of the house it imports.
fn packages() -> BTreeMap<String, (String, Vec<String>)> {
    let metadata = MetadataCommand::new().manifest_path(root().join("Cargo.toml")).no_deps().exec().unwrap();
    let own: Vec<String> = metadata.packages.iter().map(|it| it.name.to_string()).collect();
    metadata
        .packages
        .iter()
        .map(|it| {
            let folder = Path::new(it.manifest_path.as_str()).strip_prefix(root()).unwrap().iter().next().unwrap();
            let imports = it
                .dependencies
                .iter()
                .filter(|it| it.kind == DependencyKind::Normal && own.contains(&it.name))
                .map(|it| it.name.clone())
                .collect();
            (it.name.to_string(), (folder.to_string_lossy().into_owned(), imports))
        })
        .collect()
}

#[test]
fn no_crate_imports_from_its_own_floor_or_a_higher_one() {
    let packages = packages();
    let floor = |name: &str| FLOORS.iter().find(|(it, _)| *it == name).map(|(_, floor)| *floor);
    for (name, (folder, imports)) in &packages {
        for import in imports {
            let (from, _) = &packages[import];
            match folder.as_str() {
                "domain" => {
                    let own =
                        floor(name).unwrap_or_else(|| panic!("{name} has no floor: name it in FLOORS and in ARCHITECTURE.md"));
                    assert!(from != "digihjelpen", "{name} imports the binary");
                    if from == "domain" {
                        assert!(
                            floor(import).is_some_and(|it| it < own),
                            "{name} imports {import}, which is not on a lower floor"
                        );
                    }
                }
                "platform" => assert_eq!(from, "platform", "{name} imports {import}: platform knows no domain"),
                "methods" => panic!("{name} imports {import}: methods import nothing of ours"),
                _ => {}
            }
        }
    }
}

fn rust_files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = ["domain", "platform", "methods", "digihjelpen"].iter().map(|it| root().join(it)).collect();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("node_modules") {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    assert!(found.len() > 50);
    found
}

#[test]
fn nothing_is_named_for_being_useful() {
    const EMPTY_NAMES: [&str; 8] = ["utils", "util", "helpers", "common", "manager", "service", "handlers", "models"];
    for path in rust_files() {
        let own = path.strip_prefix(root()).unwrap().with_extension("");
        for part in &own {
            assert!(!EMPTY_NAMES.contains(&part.to_string_lossy().as_ref()), "{}", path.display());
        }
    }
}

#[test]
fn a_door_writes_no_sql_and_a_template_is_named_by_a_door() {
    const DOORS: [&str; 8] = ["public.rs", "office.rs", "api.rs", "wizard.rs", "map.rs", "gate.rs", "front.rs", "health.rs"];
    for path in rust_files() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let in_source = path.components().any(|it| it.as_os_str() == "src");
        if in_source && DOORS.contains(&name.as_str()) {
            assert!(!text.contains("sql!("), "{} is a door and holds SQL", path.display());
        }
        if in_source && text.contains("sql!(") {
            assert!(!text.contains("#[template("), "{} holds SQL and renders", path.display());
        }
    }
}

#[test]
fn every_exception_to_a_lint_says_why() {
    for path in rust_files() {
        let text = std::fs::read_to_string(&path).unwrap();
        let own_words = path.ends_with("tests/all/house.rs");
        assert!(own_words || !text.contains("#[allow("), "{}: use #[expect(…, reason = …)]", path.display());
        for (at, _) in text.match_indices("#[expect(").filter(|_| !own_words) {
            let whole = &text[at..text[at..].find(")]").map_or(text.len(), |end| at + end)];
            assert!(whole.contains("reason = "), "{}: {whole}", path.display());
        }
    }
}

#[test]
fn a_scenario_gets_its_database_where_the_invariants_are_counted_when_it_ends() {
    let counted =
        ["domain/booking/tests/all/world.rs", "domain/drop_in/tests/all/world.rs", "digihjelpen/tests/all/databases.rs"];
    for path in rust_files() {
        let own = path.strip_prefix(root()).unwrap();
        let of_residents =
            ["domain/booking/tests", "domain/drop_in/tests", "digihjelpen/tests"].iter().any(|it| own.starts_with(it));
        if of_residents && !counted.iter().any(|it| own == Path::new(it)) {
            let text = std::fs::read_to_string(&path).unwrap();
            for fresh in ["each", "sqlite", "postgres"] {
                assert!(
                    !text.contains(&format!("testing::{fresh}(")),
                    "{} takes a database that nobody recounts",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn no_secret_place_or_machine_is_named() {
    for path in rust_files() {
        let text = std::fs::read_to_string(&path).unwrap();
        for word in [concat!("/ho", "me/"), concat!("/wo", "rk/"), concat!("to", "do!("), concat!("unimple", "mented!(")] {
            assert!(!text.contains(word), "{} holds {word}", path.display());
        }
    }
}
