//! Files that people bring: tables, outlines, plain lines, our own JSON, and documents of other whiteboards.
//!
//! [`read`] makes of a file what is new on the board: an addition with fresh ids, to be applied with one edit, and a
//! summary of it, to be shown before. Stages and lanes are found on the board by their names; those that are not
//! there are added. What has no cell becomes a free note.
//!
//! ```text
//!   bytes ──► decode ──► text ──► detect ──┬─► table, grid, outline, lines ─────────► plan ──► fit ──► addition
//!                                          ├─► canvas, excalidraw, tldraw ──► scene ──► plan
//!                                          └─► snapshot (our JSON: keeps everything) ─────────────► addition
//! ```
//!
//! Pure, and safe with any bytes: sizes are bounded, and a bad file gets one error that says what to do. Not here:
//! writing files (`export`), and applying the addition (`board::edit`).

use rand::RngCore;
use serde::Serialize;
use serde_json::Value;

use crate::board::item::Item;
use crate::board::model::Board;
use options::Options;

mod canvas;
mod color;
mod columns;
mod decode;
mod detect;
mod excalidraw;
mod fit;
mod grid;
mod json;
mod lines;
pub mod options;
mod outline;
mod plan;
mod scene;
mod snapshot;
mod table;
mod tldraw;
mod warning;

#[cfg(test)]
mod tests;

pub use columns::{Column, Field};
pub use detect::Kind;
pub use warning::{Oddity, Warning};

/// Largest file, in bytes.
pub const BYTES_MAX: usize = 16 << 20;

/// Most rows, lines or elements of a file.
pub const ROWS_MAX: usize = 50_000;

/// Most columns of a table.
pub const COLUMNS_MAX: usize = 200;

/// Most samples in a summary.
const SAMPLES: usize = 8;

/// Longest text of a sample, in characters.
const SAMPLE_CHARS: usize = 120;

/// Most warnings in a summary.
const WARNINGS: usize = 20;

/// A file, and how it is to be read.
#[derive(Debug, Clone)]
pub struct Source<'a> {
    /// What it is; found out if nothing is said.
    pub kind: Option<Kind>,
    /// The file.
    pub bytes: &'a [u8],
    /// Its name, if it has one.
    pub file_name: Option<&'a str>,
    /// What the one who imports it has chosen.
    pub options: Options,
}

/// What comes onto the board.
#[derive(Debug, Clone, PartialEq)]
pub struct Intake {
    /// New items alone, which refer to each other and to what is on the board.
    pub addition: Board,
    /// The same for people.
    pub summary: Summary,
}

/// What would come onto the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ImportSummary)]
pub struct Summary {
    /// What the file is.
    pub kind: Kind,
    /// New maps.
    pub maps: usize,
    /// New stages.
    pub stages: usize,
    /// New lanes.
    pub lanes: usize,
    /// New notes.
    pub notes: usize,
    /// Those of them that are in no cell.
    pub free: usize,
    /// New arrows.
    pub links: usize,
    /// New pen strokes.
    pub strokes: usize,
    /// New actions.
    pub actions: usize,
    /// New personas.
    pub personas: usize,
    /// The first notes.
    pub samples: Vec<Sample>,
    /// Of a table: its columns and what they were taken for.
    pub columns: Vec<Column>,
    /// What was cut, guessed or left out.
    pub warnings: Vec<Warning>,
}

/// One of the notes that would come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ImportSample)]
pub struct Sample {
    /// How its text begins.
    pub text: String,
    /// Name of its stage, in a cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// Name of its lane, in a cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lane: Option<String>,
}

/// Why nothing comes of a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, strum::IntoStaticStr, strum::VariantNames)]
pub enum IntakeError {
    /// Too large.
    #[error("the file has {bytes} bytes, and at most {BYTES_MAX} can be read; split it into several files")]
    #[strum(serialize = "file-too-large")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Too many rows, lines or elements.
    #[error("the file has more than {max} {what}; split it into several files")]
    #[strum(serialize = "file-too-long")]
    TooLong {
        /// What there are too many of.
        what: &'static str,
        /// How many there can be.
        max: usize,
    },
    /// Nothing in it that could come onto a board.
    #[error("there is nothing in the file that could come onto the board; check that it is the right one")]
    #[strum(serialize = "file-empty")]
    Nothing,
    /// Not a file that can be read at all.
    #[error("the file is {0}; save it as CSV, text or JSON, and import that")]
    #[strum(serialize = "file-not-text")]
    NotText(&'static str),
    /// JSON that is broken.
    #[error("the file is broken JSON at line {line}, column {column}; export it again")]
    #[strum(serialize = "file-broken-json")]
    BrokenJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// JSON of a kind that is not known.
    #[error("the JSON is none of: our board, JSON Canvas, Excalidraw, tldraw; export it as one of them")]
    #[strum(serialize = "file-unknown-json")]
    UnknownJson,
    /// Not of the kind that was named.
    #[error("the file is no {kind}: {reason}; leave the kind out to have it found out", kind = .kind.name())]
    #[strum(serialize = "file-wrong-kind")]
    WrongKind {
        /// What it was said to be.
        kind: Kind,
        /// What is missing.
        reason: String,
    },
    /// Our JSON of a version to come.
    #[error(
        "the board was written with schema {found}, and this server knows up to {known}; update the server"
    )]
    #[strum(serialize = "file-newer")]
    NewerSchema {
        /// The file's.
        found: u64,
        /// Ours.
        known: u32,
    },
    /// The board has no such map, stage or lane.
    #[error("the board has no {what} called {name:?}; name one that is there, or leave it out")]
    #[strum(serialize = "no-such-place")]
    UnknownTarget {
        /// `map`, `stage` or `lane`.
        what: &'static str,
        /// What was asked for.
        name: String,
    },
    /// The header mapping names a column that is not there.
    #[error("the table has no column called {0:?}; its columns are {1}")]
    #[strum(serialize = "no-such-column")]
    UnknownColumn(String, String),
    /// More than fits on a board.
    #[error(
        "with the file the board would have {found} {what}, and it can hold {max}; import less, or into a new board"
    )]
    #[strum(serialize = "board-full")]
    BoardFull {
        /// What there would be too many of.
        what: &'static str,
        /// How many.
        found: usize,
        /// How many there can be.
        max: usize,
    },
}

/// Who imports, when, and from what.
struct Stamp<'a> {
    now_ms: u64,
    by: &'a str,
    file_name: Option<&'a str>,
    rng: &'a mut dyn RngCore,
}

/// Reads a file for the board `target`, on behalf of the participant `by`. Nothing is changed by it.
pub fn read(
    source: &Source<'_>,
    target: &Board,
    now_ms: u64,
    by: &str,
    rng: &mut impl RngCore,
) -> Result<Intake, IntakeError> {
    if source.bytes.len() > BYTES_MAX {
        return Err(IntakeError::TooLarge { bytes: source.bytes.len() });
    }
    let mut stamp = Stamp { now_ms, by, file_name: source.file_name, rng };
    let decoded = decode::text(source.bytes, &target.meta.lang)?;
    // Whoever says what columns hold means a table.
    let said = source.kind.or_else(|| (!source.options.columns.is_empty()).then_some(Kind::Csv));
    let content = detect::content(said, source.file_name, &decoded.text)?;
    let kind = content.kind;
    let mut intake = if kind == Kind::Json {
        let addition = snapshot::read(content.json.unwrap_or_default(), target, &mut stamp)?;
        Intake { summary: Summary::of(kind, &addition, target), addition }
    } else {
        let plan = plan(kind, &decoded.text, content.json.as_ref(), target, &source.options)?;
        plan.check_size()?;
        let (columns, mut oddities) = (plan.columns.clone(), plan.oddities.clone());
        let (addition, more) = fit::fit(plan, target, &source.options, &mut stamp)?;
        oddities.extend(more);
        let warnings = oddities.into_iter().map(Warning::from).collect();
        let summary = Summary { columns, warnings, ..Summary::of(kind, &addition, target) };
        Intake { addition, summary }
    };
    intake.summary.warnings.splice(0..0, decoded.oddity.map(Warning::from));
    intake.summary.warnings.truncate(WARNINGS);
    check_room(&intake.addition, target)?;
    if intake.summary.is_empty() {
        return Err(IntakeError::Nothing);
    }
    Ok(intake)
}

fn plan(
    kind: Kind,
    text: &str,
    json: Option<&Value>,
    target: &Board,
    options: &Options,
) -> Result<plan::Plan, IntakeError> {
    let json = json.unwrap_or(&Value::Null);
    match kind {
        Kind::Csv => table::read(text, options, target),
        Kind::Tsv => grid::read(text),
        Kind::Markdown => outline::read(text),
        Kind::Lines => lines::read(text),
        Kind::Canvas => canvas::read(json).plan(target),
        Kind::Excalidraw => excalidraw::read(json).plan(target),
        Kind::Tldraw => tldraw::read(json).plan(target),
        // Has been read before it came to this.
        Kind::Json => Ok(plan::Plan::default()),
    }
}

fn check_room(addition: &Board, target: &Board) -> Result<(), IntakeError> {
    room("maps", &addition.maps, &target.maps)?;
    room("stages", &addition.stages, &target.stages)?;
    room("lanes", &addition.lanes, &target.lanes)?;
    room("notes", &addition.notes, &target.notes)?;
    room("arrows", &addition.links, &target.links)?;
    room("strokes", &addition.strokes, &target.strokes)?;
    room("actions", &addition.actions, &target.actions)?;
    room("personas", &addition.personas, &target.personas)
}

fn room<T: Item>(what: &'static str, added: &[T], there: &[T]) -> Result<(), IntakeError> {
    let found = added.iter().chain(there).filter(|item| !item.is_deleted()).count();
    if found > T::MAX { Err(IntakeError::BoardFull { what, found, max: T::MAX }) } else { Ok(()) }
}

impl Summary {
    fn of(kind: Kind, addition: &Board, target: &Board) -> Self {
        let stage = |id: &String| {
            let mut stages = addition.stages.iter().chain(&target.stages);
            stages.find(|stage| stage.id == *id).map(|stage| stage.name.clone())
        };
        let lane = |id: &String| {
            let mut lanes = addition.lanes.iter().chain(&target.lanes);
            lanes.find(|lane| lane.id == *id).map(|lane| lane.name.clone())
        };
        let samples = addition.notes.iter().take(SAMPLES).map(|note| Sample {
            text: note.text.chars().take(SAMPLE_CHARS).collect(),
            stage: note.place.s.as_ref().and_then(stage),
            lane: note.place.l.as_ref().and_then(lane),
        });
        Self {
            kind,
            maps: addition.maps.len(),
            stages: addition.stages.len(),
            lanes: addition.lanes.len(),
            notes: addition.notes.len(),
            free: addition.notes.iter().filter(|note| note.place.m.is_none()).count(),
            links: addition.links.len(),
            strokes: addition.strokes.len(),
            actions: addition.actions.len(),
            personas: addition.personas.len(),
            samples: samples.collect(),
            columns: Vec::new(),
            warnings: Vec::new(),
        }
    }

    fn is_empty(&self) -> bool {
        [self.maps, self.stages, self.lanes, self.notes, self.strokes, self.actions, self.personas] == [0; 7]
    }
}
