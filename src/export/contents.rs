//! What of a board the text formats and the whiteboards show, and in which order: live items, map by map.
//!
//! Notes that lost their map, stage or lane are unplaced. Not here: which notes are in a cell (`board::grid`),
//! coordinates (`export::layout`), and any format.

use std::collections::BTreeMap;

use crate::board::grid::{Grid, GridStage, MapGrid};
use crate::board::group::Groups;
use crate::board::model::{Board, Lane, Map, Note, Stage};
use crate::board::result::VoteResult;

/// The live items of a board.
pub(super) struct Contents<'a> {
    /// The maps.
    pub(super) maps: Vec<MapContents<'a>>,
    /// Notes that lie on the canvas.
    pub(super) free: Vec<&'a Note>,
    /// Notes that lost their map, stage or lane.
    pub(super) unplaced: Vec<&'a Note>,
    grid: Grid<'a>,
    groups: Groups<'a>,
}

/// A map and its heads.
pub(super) struct MapContents<'a> {
    /// The map.
    pub(super) map: &'a Map,
    /// Its columns. A phase is one only if notes are in it.
    pub(super) stages: Vec<&'a Stage>,
    /// Its rows.
    pub(super) lanes: Vec<&'a Lane>,
}

impl<'a> Contents<'a> {
    /// Sorts the live items of `board`.
    pub(super) fn of(board: &'a Board) -> Self {
        let grid = Grid::new(board);
        let maps = grid.maps.iter().map(|map| MapContents::of(map, &grid)).collect();
        let loose = grid.notes.iter().filter(|placed| placed.cell.is_none()).map(|placed| placed.note);
        let (free, unplaced) = loose.partition(|note| note.place.m.is_none());
        Self { maps, free, unplaced, grid, groups: Groups::of(&board.notes) }
    }

    /// The notes of a cell, in their order.
    pub(super) fn cell(&self, stage: &Stage, lane: &Lane) -> &[&'a Note] {
        self.grid.cell(&stage.id, &lane.id)
    }

    /// The head of the group that a note is a member of; nothing for heads and single notes.
    pub(super) fn head(&self, note: &Note) -> Option<&'a str> {
        self.groups.head(&note.id).filter(|head| *head != note.id)
    }
}

impl<'a> MapContents<'a> {
    fn of(map: &MapGrid<'a>, grid: &Grid<'a>) -> Self {
        let has_notes =
            |stage: &Stage| map.lanes.iter().any(|lane| !grid.cell(&stage.id, &lane.id).is_empty());
        let is_column = |part: &&GridStage<'a>| !part.is_phase || has_notes(part.stage);
        let stages = map.stages.iter().filter(is_column).map(|part| part.stage).collect();
        Self { map: map.map, stages, lanes: map.lanes.clone() }
    }
}

/// Votes and rank of notes, each from the last vote that it was a candidate of.
pub(super) fn standings(votes: &[VoteResult]) -> BTreeMap<&str, (u32, u32)> {
    let mut by_time: Vec<_> = votes.iter().collect();
    by_time.sort_by_key(|vote| vote.closed_at);
    let rows = by_time.into_iter().flat_map(|vote| &vote.rows);
    rows.map(|row| (row.id.as_str(), (row.votes, row.rank))).collect()
}
