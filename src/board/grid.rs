//! What of a board is alive, and where it lies: the stages of a map in reading order, and the notes in their cells.
//!
//! Everything in the trash is left out, and so is what lies on it: a note whose stage or lane is in the trash is in no
//! cell. Not here: what is counted over it (`board::report`), and how it is drawn (`export`).

use std::collections::{HashMap, HashSet};

use super::model::{Board, Lane, Map, Note, Stage};

/// The living part of a board. Borrows the board.
#[derive(Debug)]
pub struct Grid<'a> {
    /// The maps, in the order of the board.
    pub maps: Vec<MapGrid<'a>>,
    /// The notes that are not in the trash, in the order of the board.
    pub notes: Vec<Placed<'a>>,
    /// By stage, then by lane.
    cells: HashMap<&'a str, HashMap<&'a str, Vec<&'a Note>>>,
}

/// A map with its stages and lanes.
#[derive(Debug)]
pub struct MapGrid<'a> {
    /// The map.
    pub map: &'a Map,
    /// Its stages in reading order: each phase is followed by its steps.
    pub stages: Vec<GridStage<'a>>,
    /// Its lanes from top to bottom.
    pub lanes: Vec<&'a Lane>,
}

/// A stage and its part among phases and steps.
#[derive(Debug, Clone, Copy)]
pub struct GridStage<'a> {
    /// The stage.
    pub stage: &'a Stage,
    /// The phase that it is a step of.
    pub phase: Option<&'a Stage>,
    /// Whether it is a phase: it has steps, which are the columns instead of it.
    pub is_phase: bool,
}

/// A note and the cell that it lies in.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    /// The note.
    pub note: &'a Note,
    /// Its stage and lane, if it lies in a cell.
    pub cell: Option<(&'a Stage, &'a Lane)>,
}

impl<'a> Grid<'a> {
    /// The grid of `board`.
    pub fn new(board: &'a Board) -> Self {
        let maps: Vec<_> = board.maps.iter().map(|map| MapGrid::new(board, map)).collect();
        let stages: HashMap<&str, &Stage> = maps
            .iter()
            .flat_map(|map| &map.stages)
            .map(|part| (part.stage.id.as_str(), part.stage))
            .collect();
        let lanes: HashMap<&str, &Lane> =
            maps.iter().flat_map(|map| &map.lanes).map(|lane| (lane.id.as_str(), *lane)).collect();
        let mut cells: HashMap<&str, HashMap<&str, Vec<&Note>>> = HashMap::new();
        let mut notes = Vec::new();
        for note in board.notes.iter().filter(|note| note.deleted.is_none()) {
            let stage = note.place.s.as_deref().and_then(|id| stages.get(id).copied());
            let lane = note.place.l.as_deref().and_then(|id| lanes.get(id).copied());
            let cell = stage.zip(lane).filter(|(stage, lane)| stage.map == lane.map);
            if let Some((stage, lane)) = cell {
                cells.entry(&stage.id).or_default().entry(&lane.id).or_default().push(note);
            }
            notes.push(Placed { note, cell });
        }
        Self { maps, notes, cells }
    }

    /// The notes in a cell, in the order of the board.
    pub fn cell(&self, stage: &str, lane: &str) -> &[&'a Note] {
        self.cells.get(stage).and_then(|lanes| lanes.get(lane)).map_or(&[], Vec::as_slice)
    }
}

impl Placed<'_> {
    /// Is it a pain: of that kind, or of a kind that says neither pain nor gain in a lane of the role `pain`?
    pub fn is_pain(&self) -> bool {
        self.is_a("pain")
    }

    /// Is it a gain? As for pains.
    pub fn is_gain(&self) -> bool {
        self.is_a("gain")
    }

    fn is_a(&self, what: &str) -> bool {
        match self.note.kind.as_str() {
            kind @ ("pain" | "gain") => kind == what,
            _ => self.cell.is_some_and(|(_, lane)| lane.role.as_deref() == Some(what)),
        }
    }
}

impl<'a> MapGrid<'a> {
    fn new(board: &'a Board, map: &'a Map) -> Self {
        let stages: Vec<_> =
            board.stages.iter().filter(|stage| stage.map == map.id && stage.deleted.is_none()).collect();
        let by_id: HashMap<_, _> = stages.iter().map(|stage| (stage.id.as_str(), *stage)).collect();
        let parent = |stage: &Stage| {
            stage.parent.as_deref().and_then(|id| by_id.get(id)).filter(|up| up.id != stage.id)
        };
        // Phases hold steps, and steps hold nothing: a parent that has a parent is none, and so is one in the trash.
        let phase = |stage: &Stage| parent(stage).copied().filter(|up| parent(up).is_none());
        let phases: HashSet<_> =
            stages.iter().filter_map(|stage| phase(stage)).map(|up| up.id.as_str()).collect();
        let mut steps: HashMap<&str, Vec<GridStage<'a>>> = HashMap::new();
        for stage in &stages {
            if let Some(up) = phase(stage) {
                let step = GridStage { stage, phase: Some(up), is_phase: false };
                steps.entry(up.id.as_str()).or_default().push(step);
            }
        }
        let mut order = Vec::with_capacity(stages.len());
        for stage in stages.iter().filter(|stage| phase(stage).is_none()) {
            let is_phase = phases.contains(stage.id.as_str());
            order.push(GridStage { stage, phase: None, is_phase });
            order.extend(steps.remove(stage.id.as_str()).unwrap_or_default());
        }
        let lanes = board.lanes.iter().filter(|lane| lane.map == map.id && lane.deleted.is_none());
        Self { map, stages: order, lanes: lanes.collect() }
    }

    /// The stages that have cells: all but phases.
    pub fn columns(&self) -> impl Iterator<Item = &GridStage<'a>> {
        self.stages.iter().filter(|part| !part.is_phase)
    }

    /// The stages for which `value` has one, with it, from left to right: the columns, and a phase in place of its
    /// steps if it has a value and none of them has. So nothing is lost when a phase is divided into steps.
    pub fn sequence<T>(&self, value: impl Fn(&Stage) -> Option<T>) -> Vec<(GridStage<'a>, T)> {
        let mut found = Vec::new();
        for part in &self.stages {
            let covers = |step: &&GridStage<'a>| step.phase.is_some_and(|phase| phase.id == part.stage.id);
            let is_divided =
                part.is_phase && self.stages.iter().filter(covers).any(|step| value(step.stage).is_some());
            if !is_divided && let Some(value) = value(part.stage) {
                found.push((*part, value));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::model::{Deleted, Place};

    fn stage(id: &str, parent: Option<&str>) -> Stage {
        let parent = parent.map(str::to_owned);
        Stage { id: id.to_owned(), map: "map".to_owned(), parent, name: id.to_owned(), ..Stage::default() }
    }

    fn board(stages: Vec<Stage>) -> Board {
        let maps = vec![Map { id: "map".to_owned(), ..Map::default() }];
        let lanes = vec![Lane { id: "lane".to_owned(), map: "map".to_owned(), ..Lane::default() }];
        Board { maps, stages, lanes, ..Board::default() }
    }

    fn order(board: &Board) -> Vec<(String, bool)> {
        let grid = Grid::new(board);
        grid.maps[0].stages.iter().map(|part| (part.stage.id.clone(), part.phase.is_some())).collect()
    }

    fn told(stages: &[(&str, bool)]) -> Vec<(String, bool)> {
        stages.iter().map(|(id, is_step)| ((*id).to_owned(), *is_step)).collect()
    }

    #[test]
    fn steps_follow_their_phase_wherever_their_keys_put_them() {
        let board =
            board(vec![stage("x", Some("b")), stage("a", None), stage("b", None), stage("y", Some("a"))]);
        assert_eq!(order(&board), told(&[("a", false), ("y", true), ("b", false), ("x", true)]));
        let grid = Grid::new(&board);
        assert_eq!(grid.maps[0].columns().map(|part| part.stage.id.as_str()).collect::<Vec<_>>(), ["y", "x"]);
    }

    #[test]
    fn no_stage_is_lost_whatever_its_parent() {
        let mut gone = stage("gone", None);
        gone.deleted = Some(Deleted::default());
        let odd = [
            stage("orphan", Some("nowhere")),
            stage("self", Some("self")),
            stage("here", Some("there")),
            stage("there", Some("here")),
            gone,
            stage("left", Some("gone")),
            stage("top", None),
            stage("middle", Some("top")),
            stage("bottom", Some("middle")),
        ];
        let board = board(odd.to_vec());
        assert_eq!(
            order(&board),
            told(&[
                ("orphan", false),
                ("self", false),
                ("here", false),
                ("there", false),
                ("left", false),
                ("top", false),
                ("middle", true),
                ("bottom", false)
            ])
        );
    }

    #[test]
    fn what_is_in_the_trash_is_in_no_cell() {
        let mut board = board(vec![stage("a", None), stage("b", None)]);
        board.stages[1].deleted = Some(Deleted::default());
        for (id, stage) in [("one", "a"), ("two", "b"), ("three", "a")] {
            let place = Place {
                m: Some("map".to_owned()),
                s: Some(stage.to_owned()),
                l: Some("lane".to_owned()),
                ..Place::default()
            };
            board.notes.push(Note { id: id.to_owned(), place, ..Note::default() });
        }
        board.notes[2].deleted = Some(Deleted::default());
        let grid = Grid::new(&board);
        let ids: Vec<_> = grid.cell("a", "lane").iter().map(|note| note.id.as_str()).collect();
        assert_eq!(ids, ["one"]);
        let notes: Vec<_> =
            grid.notes.iter().map(|placed| (placed.note.id.as_str(), placed.cell.is_some())).collect();
        assert_eq!(notes, [("one", true), ("two", false)]);
    }

    #[test]
    fn a_stage_and_a_lane_of_different_maps_make_no_cell() {
        let mut board = board(vec![stage("a", None)]);
        board.maps.push(Map { id: "other".to_owned(), ..Map::default() });
        board.lanes[0].map = "other".to_owned();
        let (s, l) = (Some("a".to_owned()), Some("lane".to_owned()));
        board.notes.push(Note { place: Place { s, l, ..Place::default() }, ..Note::default() });
        assert!(Grid::new(&board).notes[0].cell.is_none());
    }

    #[test]
    fn a_phase_stands_for_its_steps_until_one_of_them_has_a_value() {
        let board =
            board(vec![stage("a", None), stage("b", None), stage("x", Some("b")), stage("y", Some("b"))]);
        let grid = Grid::new(&board);
        let with = |known: &[&str]| {
            let values = grid.maps[0].sequence(|stage| known.contains(&stage.id.as_str()).then_some(()));
            values.iter().map(|(part, ())| part.stage.id.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(with(&["a", "b"]), ["a", "b"]);
        assert_eq!(with(&["a", "b", "y"]), ["a", "y"]);
        assert_eq!(with(&["x", "y"]), ["x", "y"]);
    }
}
