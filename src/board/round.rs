//! The next round: a board again, and a map of the future over a map of today.
//!
//! [`duplicate`] makes a board for another session about the same journey, which compares with the first
//! (`board::compare`); [`future()`] makes the items of another map, to be merged into the board. Not here: writing either
//! into a document (`board::edit`), new link keys and participants (`boards`).

mod future;

use std::collections::HashSet;

use serde_json::{Map as JsonMap, Value, json};

use super::grid::Grid;
use super::model::{Board, Meta, Note, Place, SCHEMA, Stroke};
pub use future::{FutureRequest, RoundError, future};

/// Where a note of a later round comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin<'a> {
    /// Id of the board.
    pub board: &'a str,
    /// Id of the note on that board.
    pub note: &'a str,
}

/// What `src` says about the round before: `{"round": {"board": …, "note": …}}`, beside whatever else it says.
pub fn origin(note: &Note) -> Option<Origin<'_>> {
    let round = note.src.as_ref()?.get("round")?;
    Some(Origin { board: round.get("board")?.as_str()?, note: round.get("note")?.as_str()? })
}

/// The board for a new round. If `title` is empty, it keeps its title.
///
/// All ids stay, so that the rounds compare. What stays too: maps, stages, lanes, notes, curves with their points,
/// figures, channels, arrows, strokes, shapes, personas, and the actions that are still to be done. What does not:
/// reactions, comments, the trash and what hangs on it, actions that are done or dropped, and the authors of notes and
/// strokes, since participants belong to one board. A note whose stage or lane was in the trash has no place now.
///
/// `meta.round` is `{"board": source}`, and each note's `src` says where it comes from (see [`origin`]).
pub fn duplicate(board: &Board, title: &str, source: &str, now_ms: u64) -> Board {
    let alive = Alive::new(board);
    let mut next = board.clone();
    next.meta = next_meta(&board.meta, title, source, now_ms);
    next.reactions.clear();
    next.comments.clear();
    next.stages.retain(|stage| stage.deleted.is_none());
    next.lanes.retain(|lane| lane.deleted.is_none());
    next.personas.retain(|persona| persona.deleted.is_none());
    next.notes.retain(|note| note.deleted.is_none());
    for map in &mut next.maps {
        map.personas.retain(|persona| alive.personas.contains(persona.as_str()));
    }
    for stage in &mut next.stages {
        stage.parent = stage.parent.take().filter(|parent| alive.stages.contains(parent.as_str()));
    }
    for curve in &mut next.curves {
        curve.persona = curve.persona.take().filter(|persona| alive.personas.contains(persona.as_str()));
    }
    for note in &mut next.notes {
        renew(note, source, &alive);
    }
    next.points.retain(|point| alive.stages.contains(point.stage.as_str()));
    next.metrics.retain(|metric| alive.has_cell(&metric.stage, &metric.lane));
    next.channels.retain(|channel| alive.has_cell(&channel.stage, &channel.lane));
    next.links
        .retain(|link| alive.notes.contains(link.from.as_str()) && alive.notes.contains(link.to.as_str()));
    next.strokes.retain(|stroke| alive.has_anchor(stroke));
    for stroke in &mut next.strokes {
        stroke.by.clear();
    }
    next.actions
        .retain(|action| action.deleted.is_none() && !matches!(action.status.as_str(), "done" | "dropped"));
    for action in &mut next.actions {
        action.from.retain(|id| id.starts_with("vote:") || alive.notes.contains(id.as_str()));
    }
    next
}

fn next_meta(meta: &Meta, title: &str, source: &str, now_ms: u64) -> Meta {
    let mut next = Meta { schema: SCHEMA, created_at: now_ms, ..meta.clone() };
    if !title.is_empty() {
        title.clone_into(&mut next.title);
    }
    next.extra.insert("round".to_owned(), json!({ "board": source }));
    next
}

fn renew(note: &mut Note, source: &str, alive: &Alive<'_>) {
    let mut src = match note.src.take() {
        Some(Value::Object(fields)) => fields,
        Some(other) => JsonMap::from_iter([("of".to_owned(), other)]),
        None => JsonMap::new(),
    };
    src.insert("round".to_owned(), json!({ "board": source, "note": note.id }));
    note.src = Some(Value::Object(src));
    note.by.clear();
    note.group = note.group.take().filter(|head| alive.notes.contains(head.as_str()));
    if !alive.placed.contains(note.id.as_str()) && note.place.m.is_some() {
        note.place = Place::default();
    }
}

/// What of a board is not in the trash, by id.
struct Alive<'a> {
    stages: HashSet<&'a str>,
    lanes: HashSet<&'a str>,
    notes: HashSet<&'a str>,
    /// The notes that lie in a cell.
    placed: HashSet<&'a str>,
    personas: HashSet<&'a str>,
    maps: HashSet<&'a str>,
}

impl<'a> Alive<'a> {
    fn new(board: &'a Board) -> Self {
        let grid = Grid::new(board);
        let placed = grid.notes.iter().filter(|placed| placed.cell.is_some());
        let personas = board.personas.iter().filter(|persona| persona.deleted.is_none());
        Self {
            stages: grid.maps.iter().flat_map(|map| &map.stages).map(|part| part.stage.id.as_str()).collect(),
            lanes: grid.maps.iter().flat_map(|map| &map.lanes).map(|lane| lane.id.as_str()).collect(),
            notes: grid.notes.iter().map(|placed| placed.note.id.as_str()).collect(),
            placed: placed.map(|placed| placed.note.id.as_str()).collect(),
            personas: personas.map(|persona| persona.id.as_str()).collect(),
            maps: board.maps.iter().map(|map| map.id.as_str()).collect(),
        }
    }

    fn has_cell(&self, stage: &str, lane: &str) -> bool {
        self.stages.contains(stage) && self.lanes.contains(lane)
    }

    /// Is what the stroke is fixed to still there? A stroke that is fixed to nothing lies freely.
    fn has_anchor(&self, stroke: &Stroke) -> bool {
        let Some(anchor) = &stroke.anchor else { return true };
        let is_there = |key: &str, ids: &HashSet<&str>| {
            anchor.get(key).and_then(Value::as_str).is_none_or(|id| ids.contains(id))
        };
        is_there("m", &self.maps) && is_there("s", &self.stages) && is_there("l", &self.lanes)
    }
}

#[cfg(test)]
mod tests;
