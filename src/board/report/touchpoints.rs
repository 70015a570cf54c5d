//! Touchpoints: where customers meet the service, and who answers for that.
//!
//! What counts as one is in the docs of `board::report`.

use std::collections::{HashMap, HashSet};

use super::{NoteRef, StageRef, stage_ref};
use crate::board::grid::{Grid, MapGrid};
use crate::board::model::{Board, Lane, Note};

/// The touchpoints of a board.
pub(super) struct Touchpoints<'a> {
    /// The lanes of touchpoints.
    lanes: HashSet<&'a str>,
    /// How many there are at each stage.
    at: HashMap<&'a str, usize>,
    /// The living notes, for heads of groups.
    by_id: HashMap<&'a str, &'a Note>,
}

impl<'a> Touchpoints<'a> {
    pub(super) fn new(board: &'a Board, grid: &Grid<'a>) -> Self {
        let lanes: HashSet<_> = grid.maps.iter().flat_map(lanes).collect();
        let mut at: HashMap<&str, usize> = HashMap::new();
        for (stage, lane) in grid.notes.iter().filter_map(|placed| placed.cell) {
            if lanes.contains(lane.id.as_str()) {
                *at.entry(&stage.id).or_default() += 1;
            }
        }
        // Stages in the trash are never asked for.
        for channel in board.channels.iter().filter(|channel| lanes.contains(channel.lane.as_str())) {
            *at.entry(&channel.stage).or_default() += 1;
        }
        let by_id = grid.notes.iter().map(|placed| (placed.note.id.as_str(), placed.note)).collect();
        Self { lanes, at, by_id }
    }

    /// How many there are at a stage.
    pub(super) fn at(&self, stage: &str) -> usize {
        self.at.get(stage).copied().unwrap_or(0)
    }

    /// The columns without any.
    pub(super) fn missing(&self, grid: &Grid<'_>) -> Vec<StageRef> {
        let judged =
            grid.maps.iter().filter(|map| map.lanes.iter().any(|lane| self.lanes.contains(lane.id.as_str())));
        judged.flat_map(MapGrid::columns).filter(|part| self.at(&part.stage.id) == 0).map(stage_ref).collect()
    }

    /// Those that nobody answers for.
    pub(super) fn without_owner(&self, grid: &Grid<'_>) -> Vec<NoteRef> {
        let mut found = Vec::new();
        for map in &grid.maps {
            let owners: Vec<_> =
                map.lanes.iter().filter(|lane| lane.role.as_deref() == Some("owner")).collect();
            let is_owned = |stage: &str| owners.iter().any(|lane| is_filled(grid.cell(stage, &lane.id)));
            for part in map.stages.iter().filter(|part| !is_owned(&part.stage.id)) {
                let lanes = map.lanes.iter().filter(|lane| self.lanes.contains(lane.id.as_str()));
                let notes = lanes.flat_map(|lane| {
                    grid.cell(&part.stage.id, &lane.id).iter().map(move |note| (lane, note))
                });
                for (lane, note) in notes.filter(|(_, note)| !self.has_owner(note)) {
                    found.push(NoteRef {
                        id: note.id.clone(),
                        text: note.text.clone(),
                        map: map.map.id.clone(),
                        stage: part.stage.id.clone(),
                        lane: lane.id.clone(),
                    });
                }
            }
        }
        found
    }

    fn has_owner(&self, note: &Note) -> bool {
        let head = note.group.as_deref().and_then(|head| self.by_id.get(head));
        let owner = |note: &Note| note.owner.as_deref().is_some_and(|owner| !owner.trim().is_empty());
        owner(note) || head.is_some_and(|head| owner(head))
    }
}

/// The lanes of a map that hold its touchpoints: by role, or the next best thing.
fn lanes<'a>(map: &MapGrid<'a>) -> Vec<&'a str> {
    let kinds: [fn(&Lane) -> bool; 3] = [
        |lane| lane.role.as_deref() == Some("touch"),
        |lane| lane.r#type == "channel",
        |lane| lane.role.as_deref() == Some("front"),
    ];
    let of_kind = |is_one: fn(&Lane) -> bool| {
        map.lanes.iter().filter(|lane| is_one(lane)).map(|lane| lane.id.as_str()).collect::<Vec<_>>()
    };
    kinds.into_iter().map(of_kind).find(|lanes| !lanes.is_empty()).unwrap_or_default()
}

fn is_filled(cell: &[&Note]) -> bool {
    cell.iter().any(|note| !note.text.trim().is_empty())
}
