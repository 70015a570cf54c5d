//! The rules of the house, checked over the source: floors, docs, sizes, names, and what no file may hold.
//!
//! These are statements about absence ("the room knows nothing of sockets"), which no compiler keeps. The floors are
//! explained in `docs/architecture.md`. Reading Rust is in `tidy/source.rs`; nothing here needs the crate to build.

#[path = "tidy/source.rs"]
mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use source::{Scope, Source};

/// Floor, module, and the modules of the same floor that it may import. Otherwise only floors below.
const FLOORS: &[(u8, &str, &[&str])] = &[
    (0, "id", &[]),
    (0, "calendar", &[]),
    (0, "metrics", &["id"]),
    (1, "protocol", &[]),
    (1, "guard", &[]),
    (1, "board", &[]),
    (2, "room", &[]),
    (2, "export", &[]),
    (2, "intake", &[]),
    (2, "workshop", &[]),
    (3, "store", &[]),
    (3, "auth", &[]),
    (4, "hub", &[]),
    (4, "boards", &["hub"]),
    (5, "connection", &[]),
    (5, "http", &["connection"]),
    (6, "config", &[]),
    (6, "logging", &["config"]),
    (6, "server", &["config"]),
    (6, "command", &["config"]),
    (6, "main", &["command", "config", "logging", "server"]),
];

/// Crates, and modules of the standard library, that only the named files and folders of `src` may use.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("yrs", &["room/document", "board/read", "board/edit", "board/records"]),
    ("sled", &["store/sled"]),
    ("axum", &["http", "connection/upgrade", "server"]),
    ("hyper", &["boards/webhooks", "connection", "server"]),
    ("tokio_tungstenite", &["connection"]),
    ("tokio", &["store/log", "hub", "boards", "connection", "http", "server", "main"]),
    ("dashmap", &["hub", "boards", "connection"]),
    ("jsonwebtoken", &["auth", "command/token"]),
    ("clap", &["config", "command", "main"]),
    ("anyhow", &["command", "server", "main"]),
    (
        "rand",
        &["board", "intake", "workshop", "boards", "hub", "http", "config", "command", "server", "main"],
    ),
    ("std::fs", &["store", "auth", "config", "command", "server"]),
    ("std::net", &["auth", "boards/webhooks", "connection", "http", "config", "server"]),
    ("std::thread", &["store", "command"]),
    ("std::env", &["hub/janitor", "main"]),
];

/// Lines of code that is no test, per file.
const LINES_MAX: usize = 450;

/// Files that are longer. The figures may only shrink.
const LONG_FILES: &[(&str, usize)] = &[];

/// Names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] =
    &["mod", "util", "utils", "helper", "helpers", "common", "misc", "manager", "managers"];

/// Folders that hold what others made.
const FOREIGN: &[&str] = &[
    ".git",
    ".venv",
    "artifacts",
    "corpus",
    "data",
    "dist",
    "node_modules",
    "peers",
    "target",
    "test-results",
    "__pycache__",
];

/// What people write by hand, by the end of its name.
const TEXTS: &[&str] = &[
    "Makefile",
    "css",
    "gitignore",
    "html",
    "js",
    "json",
    "md",
    "mjs",
    "need",
    "npmrc",
    "py",
    "rs",
    "run",
    "sh",
    "stages",
    "toml",
    "ts",
    "txt",
    "yaml",
    "yml",
];

#[test]
fn files_import_only_from_floors_below() {
    let mut wrong = Vec::new();
    for source in production() {
        let here = module_path(&source.path);
        for path in &source.paths {
            let Some(there) = top_module(&here, path) else { continue };
            if !may_import(&here[0], &there) {
                wrong.push(format!("{} imports {}", source.path.display(), path.join("::")));
            }
        }
    }
    none(&wrong, "imports from the same floor or one above");
}

#[test]
fn every_module_has_a_floor() {
    let modules: BTreeSet<_> =
        sources_under("src").iter().map(|source| module_path(&source.path)[0].clone()).collect();
    let known: BTreeSet<_> =
        FLOORS.iter().map(|(_, name, _)| (*name).to_owned()).chain(["lib".to_owned()]).collect();
    let wrong: Vec<_> = modules.symmetric_difference(&known).cloned().collect();
    none(&wrong, "modules without a floor, or floors without a module");
}

#[test]
fn libraries_stay_where_they_belong() {
    let mut wrong = Vec::new();
    for source in production() {
        let here = module_path(&source.path).join("/");
        for path in &source.paths {
            // A module of ours may have a library's name.
            if source.declares.iter().any(|(name, _)| *name == path[0]) {
                continue;
            }
            let foreign = ONLY_IN.iter().find(|(library, _)| starts_with(path, library));
            if let Some((library, homes)) = foreign
                && !homes.iter().any(|home| is_inside(&here, home))
            {
                wrong.push(format!("{} uses {library}", source.path.display()));
            }
        }
    }
    wrong.dedup();
    none(&wrong, "libraries in files that should know nothing of them");
}

#[test]
fn every_file_says_what_it_is() {
    let silent = all_sources().iter().filter(|source| {
        let doc = &source.module_doc;
        doc.split_whitespace().count() < 4 || !doc.contains(['.', ':', ';'])
    });
    none(
        &silent.map(|source| source.path.display().to_string()).collect::<Vec<_>>(),
        "files without a sentence in //!",
    );
}

#[test]
fn files_are_short() {
    let mut wrong = Vec::new();
    let elsewhere = all_sources().iter().filter(|source| !source.path.starts_with("src"));
    for source in production().into_iter().chain(elsewhere) {
        let path = source.path.display().to_string();
        let exception = LONG_FILES.iter().find(|(long, _)| *long == path).map(|(_, max)| *max);
        let lines = source.lines;
        match exception {
            Some(max) if lines > max => {
                wrong.push(format!("{path}: {lines} lines, was {max}: it may only shrink"));
            }
            Some(_) if lines <= LINES_MAX => {
                wrong.push(format!("{path}: {lines} lines: no exception any more"));
            }
            None if lines > LINES_MAX => wrong.push(format!("{path}: {lines} lines")),
            Some(_) | None => {}
        }
    }
    for (path, _) in LONG_FILES {
        if !root().join(path).exists() {
            wrong.push(format!("{path}: an exception for a file that is not there"));
        }
    }
    none(&wrong, "files that are too long");
}

#[test]
fn names_say_something() {
    let wrong = files().into_iter().filter(|path| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        path.extension().is_some_and(|kind| kind == "rs" || kind == "ts" || kind == "mjs")
            && EMPTY_NAMES.contains(&&*stem)
    });
    none(
        &wrong.map(|path| path.display().to_string()).collect::<Vec<_>>(),
        "files with a name that says nothing",
    );
}

#[test]
fn texts_are_clean() {
    // Put together here, so that this file does not hold them.
    let promises = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX")];
    let machines =
        [concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/"), concat!("/wo", "rk/")];
    let mut wrong = Vec::new();
    for path in files().into_iter().filter(|path| is_text(path)) {
        let text = fs::read_to_string(root().join(&path)).unwrap_or_default();
        let locked = path.file_name().is_some_and(|name| name.to_string_lossy().contains("lock"));
        for (number, line) in (1..).zip(text.lines()) {
            let at = format!("{}:{number}", path.display());
            if line.ends_with([' ', '\t']) {
                wrong.push(format!("{at}: ends in a space"));
            }
            if !locked && promises.iter().any(|word| has_word(line, word)) {
                wrong.push(format!("{at}: a promise; do it or write down why not"));
            }
            if machines.iter().any(|folder| has_folder(line, folder)) {
                wrong.push(format!("{at}: a path of one machine"));
            }
            if locked && line.contains("\"resolved\"") {
                wrong.push(format!("{at}: the address of one registry"));
            }
        }
        if !text.is_empty() && !text.ends_with('\n') {
            wrong.push(format!("{}: no line end at its end", path.display()));
        }
    }
    none(&wrong, "texts that are not clean");
}

#[test]
fn the_manual_knows_every_setting_metric_and_close_reason() {
    let read = |path: &str| fs::read_to_string(root().join(path)).expect("a file of the repository");
    let (operations, protocol) = (read("docs/operations.md"), read("docs/protocol.md"));
    let mut wrong = Vec::new();
    let config = read("src/config.rs") + &read("src/config/limits.rs") + &read("src/config/boards.rs");
    for (name, default) in settings(&config) {
        let row = operations
            .lines()
            .find_map(|line| line.strip_prefix(&format!("| `{name}` | "))?.split(" | ").next());
        match row {
            Some(told) if default.is_none_or(|default| quantity(default) == quantity(told)) => {}
            Some(told) => wrong.push(format!("{name}: the default is {default:?}, not {told}")),
            None => wrong.push(name.to_owned()),
        }
    }
    let mut expect = |manual: &str, name: &str| {
        // Metrics stand there with their labels: `name{label}`.
        if !manual.contains(&format!("`{name}`")) && !manual.contains(&format!("`{name}{{")) {
            wrong.push(name.to_owned());
        }
    };
    for name in literals(&read("src/metrics.rs")).filter(|text| text.starts_with("wayboard_")) {
        expect(&operations, name);
    }
    let close = read("src/protocol/close.rs");
    let words =
        close.split_once("fn as_str").map_or("", |(_, rest)| rest.split("\n    }\n").next().unwrap_or(""));
    for name in literals(words) {
        expect(&protocol, name);
    }
    none(&wrong, "what docs/operations.md and docs/protocol.md leave out");
}

/// The fields that are options, those under `#[arg(long`, with their defaults if they are numbers.
fn settings(code: &str) -> Vec<(&str, Option<&str>)> {
    let options = code.split("#[arg(long").skip(1).filter_map(|rest| rest.split_once("    pub "));
    let with_default = options.filter_map(|(attribute, field)| {
        let default =
            attribute.split_once("default_value_t = ").and_then(|(_, rest)| rest.split([')', ',']).next());
        Some((field.split(':').next()?, default))
    });
    with_default.collect()
}

/// `8 * 1024`, `20_000`, `MIB` and `DAY_MS` as the code has them, `8 KiB` and `20,000` as people read them: one number.
fn quantity(text: &str) -> Option<f64> {
    let plain = text.replace(',', "").replace('*', " ");
    plain.split_whitespace().try_fold(1.0, |product, word| {
        Some(match word {
            "KiB" => product * 1024.0,
            "MiB" | "MIB" => product * 1024.0 * 1024.0,
            "GiB" => product * 1024.0 * 1024.0 * 1024.0,
            "HOUR_MS" => product * 3_600_000.0,
            "DAY_MS" => product * 86_400_000.0,
            number => product * number.replace('_', "").parse::<f64>().ok()?,
        })
    })
}

/// What stands between double quotes; good enough where nothing is escaped.
fn literals(code: &str) -> impl Iterator<Item = &str> {
    code.split('"').skip(1).step_by(2)
}

/// Fails with all of `wrong` if there is any.
#[track_caller]
fn none(wrong: &[String], what: &str) {
    assert!(wrong.is_empty(), "{what}:\n  {}", wrong.join("\n  "));
}

fn may_import(here: &str, there: &str) -> bool {
    let floor = |module: &str| FLOORS.iter().find(|(_, name, _)| *name == module);
    let (Some((from, _, beside)), Some((to, name, _))) = (floor(here), floor(there)) else { return true };
    here == there || to < from || to == from && beside.contains(name)
}

/// `src/room/document.rs` is `["room", "document"]`.
fn module_path(path: &Path) -> Vec<String> {
    let inside = path.strip_prefix("src").unwrap_or(path).with_extension("");
    inside.iter().map(|part| part.to_string_lossy().into_owned()).collect()
}

/// The top module of this crate that `path` leads to, seen from the module `here`; nothing if it leads elsewhere.
fn top_module(here: &[String], path: &[String]) -> Option<String> {
    let ups = path.iter().take_while(|part| *part == "super").count();
    match path[0].as_str() {
        "crate" | "wayboard" => path.get(1).cloned(),
        "super" if ups >= here.len() => path.get(ups).cloned(),
        _ => None,
    }
}

fn starts_with(path: &[String], library: &str) -> bool {
    let wanted: Vec<_> = library.split("::").collect();
    path.len() >= wanted.len() && path.iter().zip(&wanted).all(|(part, word)| part == word)
}

/// Whether `here` is the module `home` or one inside of it.
fn is_inside(here: &str, home: &str) -> bool {
    here.strip_prefix(home).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn has_word(line: &str, word: &str) -> bool {
    line.split(|c: char| !c.is_alphanumeric()).any(|found| found == word)
}

/// Whether `line` names `folder` at the root, and not as a part of a longer path or an address.
fn has_folder(line: &str, folder: &str) -> bool {
    let is_root = |at: usize| !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-*}>/".contains(c));
    line.match_indices(folder).any(|(at, _)| is_root(at))
}

fn is_text(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    TEXTS.contains(&name.rsplit('.').next().unwrap_or(&name)) || name.starts_with("LICENSE")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files of the repository that its people wrote, as paths from its root.
fn files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the repository").flatten() {
            let name = entry.file_name();
            // A link leads to something that is seen anyway.
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() && !FOREIGN.contains(&&*name.to_string_lossy()) {
                folders.push(entry.path());
            } else if kind.is_file() {
                found.push(entry.path().strip_prefix(root()).unwrap_or(&entry.path()).to_owned());
            }
        }
    }
    found.sort();
    found
}

/// All files in Rust, read once.
fn all_sources() -> &'static [Source] {
    static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();
    SOURCES.get_or_init(read_sources)
}

fn read_sources() -> Vec<Source> {
    let rust = files().into_iter().filter(|path| path.extension().is_some_and(|kind| kind == "rs"));
    rust.map(|path| Source::read(&path, &fs::read_to_string(root().join(&path)).unwrap_or_default()))
        .collect()
}

fn sources_under(folder: &str) -> Vec<&'static Source> {
    all_sources().iter().filter(|source| source.path.starts_with(folder)).collect()
}

/// The files of the server itself, without those that only tests have.
fn production() -> Vec<&'static Source> {
    let sources = sources_under("src");
    let mut tests = BTreeSet::new();
    for source in &sources {
        let here = module_path(&source.path).join("/");
        let only = source.declares.iter().filter(|(_, scope)| *scope == Scope::TestsOnly);
        tests.extend(only.map(|(name, _)| format!("{here}/{name}")));
    }
    let is_test = |source: &Source| {
        let here = module_path(&source.path).join("/");
        tests.iter().any(|test| is_inside(&here, test))
    };
    sources.into_iter().filter(|source| !is_test(source)).collect()
}
