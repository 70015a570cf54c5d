//! What a file holds, before it is fitted to a board: names instead of ids.
//!
//! Stages, lanes and maps are entries of their own, so that two of one name stay two. Fitting is in `intake::fit`.

use std::collections::HashMap;

use serde_json::Value;

use super::columns::Column;
use super::{IntakeError, Oddity};
use crate::board::limits::{LANES_MAX, MAPS_MAX, NOTES_MAX, STAGES_MAX};
use crate::board::model::{Action, Note, Persona, Stroke};

/// What a file holds.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Maps; the first of the board if they have no name.
    pub(super) maps: Vec<PlannedMap>,
    maps_by_name: HashMap<Option<String>, usize>,
    /// Columns, from the left.
    pub(super) stages: Vec<PlannedHead>,
    /// Rows, from the top.
    pub(super) lanes: Vec<PlannedHead>,
    /// Notes, in their order.
    pub(super) notes: Vec<PlannedNote>,
    /// Arrows between notes, by their keys.
    pub(super) links: Vec<PlannedLink>,
    /// Pen strokes.
    pub(super) strokes: Vec<PlannedStroke>,
    /// Actions, without ids.
    pub(super) actions: Vec<Action>,
    /// Personas, without ids.
    pub(super) personas: Vec<Persona>,
    /// Of a table.
    pub(super) columns: Vec<Column>,
    /// What was guessed or left out.
    pub(super) oddities: Vec<Oddity>,
}

/// A map in a file.
#[derive(Debug, Default, PartialEq)]
pub(super) struct PlannedMap {
    /// Its name, if the file says one.
    pub(super) name: Option<String>,
    /// `current`, `future`, `research`, or empty.
    pub(super) state: String,
}

/// A stage or a lane in a file.
#[derive(Debug, Default, PartialEq)]
pub(super) struct PlannedHead {
    /// Its map, as an index.
    pub(super) map: usize,
    /// Its name.
    pub(super) name: String,
    /// Of a lane: its type, if the file says it.
    pub(super) kind: String,
}

/// A note in a file.
#[derive(Debug, Default)]
pub(super) struct PlannedNote {
    /// Text, colour, kind, tags and time; its place and ids are not used.
    pub(super) note: Note,
    /// Its stage, as an index.
    pub(super) stage: Option<usize>,
    /// Its lane, as an index.
    pub(super) lane: Option<usize>,
    /// Where it lies, if it is in no cell.
    pub(super) xy: Option<[f64; 2]>,
    /// What the file calls it; may be empty.
    pub(super) key: String,
    /// What the file calls the head of its group.
    pub(super) group: Option<String>,
    /// Who wrote it, as the file says.
    pub(super) author: String,
}

/// An arrow in a file.
#[derive(Debug)]
pub(super) struct PlannedLink {
    /// Keys of the notes at its ends.
    pub(super) ends: [String; 2],
    /// `none`, `end` or `both`.
    pub(super) arrow: &'static str,
    /// Its label.
    pub(super) label: String,
    /// The sides where it leaves and arrives.
    pub(super) sides: [Option<String>; 2],
}

/// A stroke in a file.
#[derive(Debug)]
pub(super) struct PlannedStroke {
    /// Points relative to the anchor, colour, width and tool.
    pub(super) stroke: Stroke,
    /// What it is fixed to.
    pub(super) anchor: PlannedAnchor,
}

/// What a stroke is fixed to, by indexes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum PlannedAnchor {
    /// The canvas.
    Free,
    /// A map.
    Map(usize),
    /// Stage and lane.
    Cell(usize, usize),
}

impl Plan {
    /// The map of this name; added if the file did not name it before.
    pub(super) fn map(&mut self, name: Option<&str>) -> usize {
        *self.maps_by_name.entry(name.map(folded)).or_insert_with(|| {
            self.maps.push(PlannedMap { name: name.map(str::to_owned), state: String::new() });
            self.maps.len() - 1
        })
    }

    /// More maps, stages, lanes or notes than a board can hold are refused at once: what follows may take a time that
    /// grows with their square.
    pub(super) fn check_size(&self) -> Result<(), IntakeError> {
        let sizes = [
            ("maps", self.maps.len(), MAPS_MAX),
            ("stages", self.stages.len(), STAGES_MAX),
            ("lanes", self.lanes.len(), LANES_MAX),
            ("notes", self.notes.len(), NOTES_MAX),
        ];
        let full = sizes.into_iter().find(|(_, found, max)| found > max);
        full.map_or(Ok(()), |(what, found, max)| Err(IntakeError::BoardFull { what, found, max }))
    }

    /// A stage, also if there is one of that name.
    pub(super) fn add_stage(&mut self, map: usize, name: &str) -> usize {
        self.stages.push(PlannedHead { map, name: name.to_owned(), kind: String::new() });
        self.stages.len() - 1
    }

    /// A lane, also if there is one of that name.
    pub(super) fn add_lane(&mut self, map: usize, name: &str, kind: &str) -> usize {
        self.lanes.push(PlannedHead { map, name: name.to_owned(), kind: kind.to_owned() });
        self.lanes.len() - 1
    }
}

/// A note with nothing but text; key and place are to be added.
pub(super) fn note(text: &str) -> PlannedNote {
    PlannedNote { note: Note { text: text.to_owned(), ..Note::default() }, ..PlannedNote::default() }
}

/// Names as they are compared: without case and without spaces around them.
pub(super) fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Where a note came from.
pub(super) fn source(file_name: Option<&str>, author: &str) -> Option<Value> {
    let entry = |key: &str, value: &str| (key.to_owned(), Value::from(value));
    let known = [("file", file_name.unwrap_or_default()), ("author", author)];
    let known = known.into_iter().filter(|(_, value)| !value.is_empty());
    let source: serde_json::Map<_, _> = known.map(|(key, value)| entry(key, value)).collect();
    (!source.is_empty()).then_some(Value::Object(source))
}
