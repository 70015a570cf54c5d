//! Items of a board as what a comparison looks at: who, where, and which fields.
//!
//! Not here: which items are the same (`compare::pairs`).

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use serde_json::{Map as JsonMap, Value};

use super::{Item, Named, Spot};
use crate::board::grid::{Grid, GridStage, MapGrid};
use crate::board::model::{Action, Board, Map, Persona, Stage};

/// Keys that are no content: identity, place, order, looks on a screen, and who did what when.
const NO_CONTENT: &[&str] = &[
    "id", "map", "parent", "place", "o", "xy", "w", "h", "from", "by", "at", "src", "del", "curve", "stage",
    "lane",
];

/// One item.
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) spot: Spot,
    pub(super) fields: JsonMap<String, Value>,
}

impl Entry {
    fn new(id: &str, name: &str, spot: Spot, item: &impl Serialize) -> Self {
        Self { id: id.to_owned(), name: name.to_owned(), spot, fields: content(item, NO_CONTENT) }
    }

    /// The item, with its id on the first board if that is another.
    pub(super) fn item(&self, before: Option<&Self>) -> Item {
        let was = before.filter(|before| before.id != self.id).map(|before| before.id.clone());
        Item { id: self.id.clone(), was, name: self.name.clone() }
    }
}

fn content(item: &impl Serialize, without: &[&str]) -> JsonMap<String, Value> {
    // The values of a board are always a JSON object; a number that JSON cannot say becomes null.
    let Ok(Value::Object(mut fields)) = serde_json::to_value(item) else { return JsonMap::new() };
    fields.retain(|key, _| !without.contains(&key.as_str()));
    fields
}

pub(super) fn meta(board: &Board) -> JsonMap<String, Value> {
    content(&board.meta, &["schema", "createdAt", "templateId", "round"])
}

fn map_named(map: &Map) -> Named {
    Named { id: map.id.clone(), name: map.name.clone() }
}

fn stage_named(stage: &Stage) -> Named {
    Named { id: stage.id.clone(), name: stage.name.clone() }
}

pub(super) fn maps(grid: &Grid<'_>) -> Vec<Entry> {
    in_row(grid.maps.iter().map(|MapGrid { map, .. }| Entry::new(&map.id, &map.name, Spot::default(), map)))
}

pub(super) fn stages(grid: &Grid<'_>) -> Vec<Entry> {
    let mut found = Vec::new();
    for map in &grid.maps {
        let mut positions: HashMap<Option<&str>, usize> = HashMap::new();
        for GridStage { stage, phase, .. } in &map.stages {
            let position = positions.entry(phase.map(|phase| phase.id.as_str())).or_default();
            *position += 1;
            let spot = Spot {
                map: Some(map_named(map.map)),
                phase: phase.map(stage_named),
                position: Some(*position),
                ..Spot::default()
            };
            found.push(Entry::new(&stage.id, &stage.name, spot, stage));
        }
    }
    found
}

pub(super) fn lanes(grid: &Grid<'_>) -> Vec<Entry> {
    let rows = grid.maps.iter().flat_map(|map| {
        let spot = Spot { map: Some(map_named(map.map)), ..Spot::default() };
        in_row(map.lanes.iter().map(|lane| Entry::new(&lane.id, &lane.name, spot.clone(), lane)))
    });
    rows.collect()
}

pub(super) fn curves(board: &Board, grid: &Grid<'_>) -> Vec<Entry> {
    let rows = grid.maps.iter().flat_map(|map| {
        let spot = Spot { map: Some(map_named(map.map)), ..Spot::default() };
        let own = board.curves.iter().filter(|curve| curve.map == map.map.id);
        in_row(own.map(|curve| Entry::new(&curve.id, &curve.name, spot.clone(), curve)))
    });
    rows.collect()
}

pub(super) fn notes(grid: &Grid<'_>) -> Vec<Entry> {
    let maps: HashMap<_, _> = grid.maps.iter().map(|map| (map.map.id.as_str(), map.map)).collect();
    let notes = grid.notes.iter().map(|placed| {
        let spot = match placed.cell {
            Some((stage, lane)) => Spot {
                map: maps.get(stage.map.as_str()).map(|map| map_named(map)),
                stage: Some(stage_named(stage)),
                lane: Some(Named { id: lane.id.clone(), name: lane.name.clone() }),
                ..Spot::default()
            },
            None => Spot { xy: placed.note.place.xy, ..Spot::default() },
        };
        Entry::new(&placed.note.id, &placed.note.text, spot, placed.note)
    });
    notes.collect()
}

pub(super) fn personas(board: &Board) -> Vec<Entry> {
    let alive = board.personas.iter().filter(|persona| persona.deleted.is_none());
    in_row(alive.map(|persona: &Persona| Entry::new(&persona.id, &persona.name, Spot::default(), persona)))
}

pub(super) fn actions(board: &Board) -> Vec<Entry> {
    let alive = board.actions.iter().filter(|action| action.deleted.is_none());
    in_row(alive.map(|action: &Action| Entry::new(&action.id, &action.title, Spot::default(), action)))
}

pub(super) fn points(board: &Board, grid: &Grid<'_>) -> Vec<Entry> {
    let curves = board.curves.iter().map(|curve| (curve.id.as_str(), curve.name.as_str()));
    let cells = Cells { rows: curves.collect(), stages: stage_names(grid) };
    let points = board.points.iter().filter_map(|point| cells.entry(&point.curve, &point.stage, point));
    points.collect()
}

pub(super) fn metrics(board: &Board, grid: &Grid<'_>) -> Vec<Entry> {
    let lanes = grid.maps.iter().flat_map(|map| &map.lanes);
    let lanes = lanes.map(|lane| (lane.id.as_str(), lane.name.as_str()));
    let cells = Cells { rows: lanes.collect(), stages: stage_names(grid) };
    let figures = board.metrics.iter().filter_map(|metric| cells.entry(&metric.lane, &metric.stage, metric));
    figures.collect()
}

fn stage_names<'a>(grid: &Grid<'a>) -> HashMap<&'a str, &'a str> {
    let stages = grid.maps.iter().flat_map(|map| &map.stages);
    stages.map(|part| (part.stage.id.as_str(), part.stage.name.as_str())).collect()
}

/// Where a value can stand: a curve or lane, and a stage.
struct Cells<'a> {
    rows: HashMap<&'a str, &'a str>,
    stages: HashMap<&'a str, &'a str>,
}

impl Cells<'_> {
    /// Nothing if the row or the stage is gone.
    fn entry(&self, row: &str, stage: &str, value: &impl Serialize) -> Option<Entry> {
        let (row_name, stage_name) = (self.rows.get(row)?, self.stages.get(stage)?);
        let name = format!("{row_name}: {stage_name}");
        Some(Entry::new(&format!("{row}/{stage}"), &name, Spot::default(), value))
    }
}

/// Gives entries their positions. Of two with one id, which only a broken board has, the first counts.
fn in_row(entries: impl Iterator<Item = Entry>) -> Vec<Entry> {
    let mut seen = HashSet::new();
    let mut row: Vec<_> = entries.filter(|entry| seen.insert(entry.id.clone())).collect();
    for (at, entry) in row.iter_mut().enumerate() {
        entry.spot.position = Some(at + 1);
    }
    row
}
