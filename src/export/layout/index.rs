//! What belongs where: columns and lanes of each map, notes of each cell, members of each group, votes of each note.
//!
//! Built once, so that laying out 5,000 notes looks nothing up twice. Deleted items end here.
//! Not here: sizes and places.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Metrics;
use crate::board::model::{Curve, Lane, Map, Metric, Note, Point, Stage};
use crate::export::View;
use crate::export::words::Words;

/// How many steps a note's head may be away.
const GROUP_HOPS_MAX: usize = 8;

/// Everything that is laid out, by where it belongs.
pub(super) struct Index<'a> {
    pub(super) view: View<'a>,
    pub(super) sizes: Metrics,
    pub(super) words: &'static Words,
    pub(super) sheets: Vec<Sheet<'a>>,
    /// Notes with a place on the canvas.
    pub(super) free: Vec<&'a Note>,
    /// Notes that lost their stage or lane.
    pub(super) unplaced: Vec<&'a Note>,
    cells: HashMap<(&'a str, &'a str), Vec<&'a Note>>,
    members: HashMap<&'a str, Vec<&'a Note>>,
    votes: HashMap<&'a str, (u32, u32)>,
    reactions: HashMap<&'a str, Vec<(&'a str, usize)>>,
    metrics: HashMap<(&'a str, &'a str), &'a Metric>,
    channels: HashMap<(&'a str, &'a str), Vec<&'a str>>,
    points: HashMap<(&'a str, &'a str), &'a Point>,
}

/// A map with its columns and lanes.
pub(super) struct Sheet<'a> {
    pub(super) map: Option<&'a Map>,
    pub(super) columns: Vec<Column<'a>>,
    pub(super) lanes: Vec<&'a Lane>,
}

/// A column, and the phase above it.
#[derive(Clone, Copy)]
pub(super) struct Column<'a> {
    pub(super) stage: &'a Stage,
    pub(super) phase: Option<&'a Stage>,
}

impl<'a> Index<'a> {
    pub(super) fn new(view: View<'a>, sizes: Metrics) -> Self {
        let mut index = Self {
            view,
            sizes,
            words: Words::of(&view.board.meta.lang),
            sheets: Vec::new(),
            free: Vec::new(),
            unplaced: Vec::new(),
            cells: HashMap::new(),
            members: HashMap::new(),
            votes: votes(view),
            reactions: reactions(view),
            metrics: view.board.metrics.iter().map(|m| ((m.lane.as_str(), m.stage.as_str()), m)).collect(),
            channels: channels(view),
            points: view.board.points.iter().map(|p| ((p.curve.as_str(), p.stage.as_str()), p)).collect(),
        };
        index.place_notes();
        index.sheets = index.sheets();
        index
    }

    /// Notes of a cell, heads of groups and single ones, in order.
    pub(super) fn cell(&self, stage: &'a Stage, lane: &'a Lane) -> &[&'a Note] {
        self.cells.get(&(stage.id.as_str(), lane.id.as_str())).map_or(&[], Vec::as_slice)
    }

    /// The members of the group that the note is head of.
    pub(super) fn members(&self, head: &Note) -> &[&'a Note] {
        self.members.get(head.id.as_str()).map_or(&[], Vec::as_slice)
    }

    /// Votes and rank of a note in the last vote about it, if it got any.
    pub(super) fn votes(&self, note: &Note) -> Option<(u32, u32)> {
        self.votes.get(note.id.as_str()).copied().filter(|(votes, _)| *votes > 0)
    }

    /// Emoji of a note with their counts, the most frequent first.
    pub(super) fn reactions(&self, note: &Note) -> &[(&'a str, usize)] {
        self.reactions.get(note.id.as_str()).map_or(&[], Vec::as_slice)
    }

    /// The figure of a cell.
    pub(super) fn metric(&self, lane: &'a Lane, stage: &'a Stage) -> Option<&'a Metric> {
        self.metrics
            .get(&(lane.id.as_str(), stage.id.as_str()))
            .copied()
            .filter(|metric| metric.n.is_finite())
    }

    /// The channels of a cell.
    pub(super) fn channels(&self, lane: &'a Lane, stage: &'a Stage) -> &[&'a str] {
        self.channels.get(&(lane.id.as_str(), stage.id.as_str())).map_or(&[], Vec::as_slice)
    }

    /// The point of a curve in a stage.
    pub(super) fn point(&self, curve: &'a Curve, stage: &'a Stage) -> Option<&'a Point> {
        self.points.get(&(curve.id.as_str(), stage.id.as_str())).copied().filter(|point| point.v.is_finite())
    }

    fn place_notes(&mut self) {
        let board = self.view.board;
        let live: HashMap<&str, &'a Note> = board
            .notes
            .iter()
            .filter(|note| note.deleted.is_none())
            .map(|note| (note.id.as_str(), note))
            .collect();
        let stages: HashMap<&str, &str> = board
            .stages
            .iter()
            .filter(|stage| stage.deleted.is_none())
            .map(|stage| (stage.id.as_str(), stage.map.as_str()))
            .collect();
        let lanes: HashMap<&str, &str> = board
            .lanes
            .iter()
            .filter(|lane| lane.deleted.is_none())
            .map(|lane| (lane.id.as_str(), lane.map.as_str()))
            .collect();
        for note in board.notes.iter().filter(|note| note.deleted.is_none()) {
            let head = head(note, &live);
            if head != note.id {
                self.members.entry(head).or_default().push(note);
                continue;
            }
            let stage = note.place.s.as_deref().and_then(|id| stages.get_key_value(id));
            let lane = note.place.l.as_deref().and_then(|id| lanes.get_key_value(id));
            match (stage, lane) {
                (Some((stage, map)), Some((lane, lane_map))) if map == lane_map => {
                    self.cells.entry((stage, lane)).or_default().push(note);
                }
                _ if note.place.m.is_none() && note.place.xy.is_some_and(is_finite) => self.free.push(note),
                _ => self.unplaced.push(note),
            }
        }
        for notes in self.cells.values_mut().chain(self.members.values_mut()) {
            notes.sort_by(|a, b| (&a.place.o, &a.id).cmp(&(&b.place.o, &b.id)));
        }
    }

    fn sheets(&self) -> Vec<Sheet<'a>> {
        let board = self.view.board;
        let mut ids: Vec<(&'a str, Option<&'a Map>)> =
            board.maps.iter().map(|map| (map.id.as_str(), Some(map))).collect();
        let mut seen: HashSet<&str> = ids.iter().map(|(id, _)| *id).collect();
        for stage in board.stages.iter().filter(|stage| stage.deleted.is_none()) {
            if seen.insert(&stage.map) {
                ids.push((&stage.map, None));
            }
        }
        let sheets = ids.into_iter().map(|(id, map)| {
            let lanes = board.lanes.iter().filter(|lane| lane.map == id && lane.deleted.is_none()).collect();
            Sheet { map, columns: self.columns(id), lanes }
        });
        sheets.filter(|sheet| !sheet.columns.is_empty() || !sheet.lanes.is_empty()).collect()
    }

    /// Steps below their phases, in order. A phase is a column itself if notes lie right in it.
    fn columns(&self, map: &str) -> Vec<Column<'a>> {
        let stages: Vec<&'a Stage> =
            self.view.board.stages.iter().filter(|s| s.map == map && s.deleted.is_none()).collect();
        let by_id: HashMap<&str, &'a Stage> = stages.iter().map(|s| (s.id.as_str(), *s)).collect();
        let parent = |stage: &Stage| {
            stage.parent.as_deref().and_then(|id| by_id.get(id)).copied().filter(|p| p.id != stage.id)
        };
        // Phases have no phases: what lies deeper is a step of its own.
        let phase = |stage: &Stage| parent(stage).filter(|p| parent(p).is_none());
        let mut steps: HashMap<&str, Vec<&'a Stage>> = HashMap::new();
        for stage in &stages {
            if let Some(phase) = phase(stage) {
                steps.entry(&phase.id).or_default().push(stage);
            }
        }
        let filled: HashSet<&str> = self.cells.keys().map(|(stage, _)| *stage).collect();
        let mut columns = Vec::new();
        for stage in stages.iter().copied().filter(|stage| phase(stage).is_none()) {
            let Some(steps) = steps.get(stage.id.as_str()) else {
                columns.push(Column { stage, phase: None });
                continue;
            };
            if filled.contains(stage.id.as_str()) {
                columns.push(Column { stage, phase: Some(stage) });
            }
            columns.extend(steps.iter().map(|step| Column { stage: step, phase: Some(stage) }));
        }
        columns
    }
}

/// The head of a note's group; the note itself if it is in none. Of notes that head each other the lowest id does.
fn head<'a>(note: &'a Note, live: &HashMap<&str, &'a Note>) -> &'a str {
    let mut way = vec![note.id.as_str()];
    let mut at = note;
    while let Some(next) = at.group.as_deref().and_then(|id| live.get(id)).copied() {
        if let Some(start) = way.iter().position(|id| *id == next.id) {
            return way[start..].iter().min().unwrap_or(&way[0]);
        }
        if way.len() > GROUP_HOPS_MAX {
            return &note.id;
        }
        way.push(&next.id);
        at = next;
    }
    &at.id
}

fn is_finite(xy: [f64; 2]) -> bool {
    xy.iter().all(|v| v.is_finite())
}

/// Votes and rank of each candidate, in the last vote that had it.
fn votes(view: View<'_>) -> HashMap<&str, (u32, u32)> {
    let rows = view.votes.iter().flat_map(|vote| &vote.rows);
    rows.map(|row| (row.id.as_str(), (row.votes, row.rank))).collect()
}

fn channels(view: View<'_>) -> HashMap<(&str, &str), Vec<&str>> {
    let mut channels: HashMap<_, Vec<&str>> = HashMap::new();
    for used in &view.board.channels {
        channels.entry((used.lane.as_str(), used.stage.as_str())).or_default().push(&used.channel);
    }
    channels
}

fn reactions(view: View<'_>) -> HashMap<&str, Vec<(&str, usize)>> {
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for reaction in &view.board.reactions {
        *counts.entry((&reaction.target, &reaction.emoji)).or_default() += 1;
    }
    let mut reactions: HashMap<&str, Vec<(&str, usize)>> = HashMap::new();
    for ((target, emoji), count) in counts {
        reactions.entry(target).or_default().push((emoji, count));
    }
    for emoji in reactions.values_mut() {
        emoji.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    }
    reactions
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(id: &str, group: Option<&str>) -> Note {
        Note { id: id.into(), group: group.map(Into::into), ..Note::default() }
    }

    fn head_of(id: &str, notes: &[Note]) -> String {
        let live = notes.iter().map(|note| (note.id.as_str(), note)).collect::<HashMap<_, _>>();
        head(live[id], &live).to_owned()
    }

    #[test]
    fn a_member_of_a_member_belongs_to_the_head() {
        let notes = [note("a", None), note("b", Some("a")), note("c", Some("b")), note("d", Some("gone"))];
        assert_eq!(["a", "b", "c", "d"].map(|id| head_of(id, &notes)), ["a", "a", "a", "d"]);
    }

    #[test]
    fn of_notes_that_head_each_other_the_lowest_id_does() {
        let notes = [note("b", Some("c")), note("c", Some("b")), note("z", Some("c"))];
        assert_eq!(["b", "c", "z"].map(|id| head_of(id, &notes)), ["b", "b", "b"]);
        let own = [note("a", Some("a"))];
        assert_eq!(head_of("a", &own), "a");
    }
}
