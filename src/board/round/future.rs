//! A map of the future over a map of today: the same stages, with an answer to every pain.
//!
//! Not here: the template `future`, which begins with both maps empty (`board::template`).

use std::collections::{HashMap, HashSet};

use rand::RngCore;
use serde_json::json;

use crate::board::grid::{Grid, MapGrid, Placed};
use crate::board::model::{Board, Curve, Lane, Link, Map, Note, Place, Stage};
use crate::board::template::words;
use crate::board::{id, order};

/// What the future map is to be.
#[derive(Debug, Clone, Copy)]
pub struct FutureRequest<'a> {
    /// Id of the map it is made from.
    pub map: &'a str,
    /// Its name; if empty, the board's language's word for it.
    pub name: &'a str,
    /// Are the notes to come along?
    pub with_notes: bool,
}

/// Why there is no such map.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RoundError {
    /// The board has no such map.
    #[error("there is no map `{0}` on this board: name one that is")]
    UnknownMap(String),
}

/// The new items of a future map, to be merged into `board`. Nothing of the board itself is among them.
///
/// - A map of the state `future`, after all others, with `from` set to the source map, for the same personas.
/// - Its stages and lanes as they are there, phases too. Instead of the lanes of the role `pain` there is one of the
///   role `fix`: that of the source map, or a new one in the place of the first lane for pains.
/// - Its curves, without points: the future is yet to be drawn. Figures and channels stay behind as well.
/// - With `with_notes`, every note that lies in a cell of the source map, with `src: {"note": id}`, without a lock. A
///   pain becomes an improvement: a note of the kind `idea` with the same text, in the lane of the role `fix` if there is
///   one, without tags, and with an arrow from the pain to it. Of a group of pains only the head gets one. Arrows
///   between other notes come along.
pub fn future(
    board: &Board,
    request: FutureRequest<'_>,
    now_ms: u64,
    rng: &mut (impl RngCore + ?Sized),
) -> Result<Board, RoundError> {
    let grid = Grid::new(board);
    let source = grid.maps.iter().find(|map| map.map.id == request.map);
    let source = source.ok_or_else(|| RoundError::UnknownMap(request.map.to_owned()))?;
    let mut copies = Copies { map: id::fresh(rng), ..Copies::default() };
    let mut new = Board { maps: vec![copies.map(board, source.map, request.name, rng)], ..Board::default() };
    new.stages = copies.stages(source, rng);
    new.lanes = copies.lanes(source, &board.meta.lang, rng);
    let curves = board.curves.iter().filter(|curve| curve.map == request.map);
    new.curves = curves
        .map(|curve| Curve {
            id: id::fresh(rng),
            map: copies.map.clone(),
            color: "green".to_owned(),
            ..curve.clone()
        })
        .collect();
    if request.with_notes {
        copies.add_notes(board, &grid, &mut new, now_ms, rng);
    }
    Ok(new)
}

/// Which new id stands for which old one.
#[derive(Default)]
struct Copies<'a> {
    map: String,
    /// The new lane for improvements.
    fix: Option<String>,
    stages: HashMap<&'a str, String>,
    lanes: HashMap<&'a str, String>,
    notes: HashMap<&'a str, String>,
}

impl<'a> Copies<'a> {
    fn map(&self, board: &Board, source: &Map, name: &str, rng: &mut (impl RngCore + ?Sized)) -> Map {
        let last = board.maps.iter().map(|map| map.o.as_str()).max();
        let word = words(&board.meta.lang).states.get("future").copied().unwrap_or_default();
        Map {
            id: self.map.clone(),
            name: if name.is_empty() { word } else { name }.to_owned(),
            state: "future".to_owned(),
            o: order::series(last, None, 1, rng).pop().unwrap_or_default(),
            xy: None,
            from: Some(source.id.clone()),
            ..source.clone()
        }
    }

    fn stages(&mut self, source: &MapGrid<'a>, rng: &mut (impl RngCore + ?Sized)) -> Vec<Stage> {
        // A phase comes before its steps.
        let mut stages = Vec::new();
        for part in &source.stages {
            let id = id::fresh(rng);
            self.stages.insert(&part.stage.id, id.clone());
            let parent = part.phase.and_then(|phase| self.stages.get(phase.id.as_str())).cloned();
            stages.push(Stage { id, map: self.map.clone(), parent, ..part.stage.clone() });
        }
        stages
    }

    fn lanes(&mut self, source: &MapGrid<'a>, lang: &str, rng: &mut (impl RngCore + ?Sized)) -> Vec<Lane> {
        let first = |role: &str| source.lanes.iter().find(|lane| has_role(lane, role));
        let fix = first("fix").or_else(|| first("pain")).map(|lane| lane.id.as_str());
        let mut pains = Vec::new();
        let mut lanes = Vec::new();
        for lane in &source.lanes {
            let is_fix = fix == Some(lane.id.as_str());
            if has_role(lane, "pain") && !is_fix {
                pains.push(lane.id.as_str());
                continue;
            }
            let id = id::fresh(rng);
            self.lanes.insert(&lane.id, id.clone());
            if is_fix {
                self.fix = Some(id.clone());
            }
            let copy = if has_role(lane, "pain") { improvements(lane, lang) } else { (*lane).clone() };
            lanes.push(Lane { id, map: self.map.clone(), ..copy });
        }
        if let Some(fix) = &self.fix {
            self.lanes.extend(pains.into_iter().map(|lane| (lane, fix.clone())));
        }
        lanes
    }

    fn add_notes(
        &mut self,
        board: &'a Board,
        grid: &Grid<'a>,
        new: &mut Board,
        now_ms: u64,
        rng: &mut (impl RngCore + ?Sized),
    ) {
        let is_here = |placed: &&Placed<'a>| {
            placed.cell.is_some_and(|(stage, _)| self.stages.contains_key(stage.id.as_str()))
        };
        let here: Vec<_> = grid.notes.iter().filter(is_here).collect();
        let pains = here.iter().filter(|placed| placed.is_pain()).map(|placed| placed.note.id.as_str());
        let pains: HashSet<_> = pains.collect();
        let is_answered_by_head = |note: &Note| {
            let head = note.group.as_deref().filter(|head| *head != note.id);
            pains.contains(note.id.as_str()) && head.is_some_and(|head| pains.contains(head))
        };
        let copied: Vec<_> = here.into_iter().filter(|placed| !is_answered_by_head(placed.note)).collect();
        self.notes = copied.iter().map(|placed| (placed.note.id.as_str(), id::fresh(rng))).collect();
        new.notes = copied.iter().filter_map(|placed| self.note(placed, now_ms)).collect();

        for pain in copied.iter().filter(|placed| placed.is_pain()) {
            let Some(to) = self.notes.get(pain.note.id.as_str()).cloned() else { continue };
            let arrow = "end".to_owned();
            new.links.push(Link {
                id: id::fresh(rng),
                from: pain.note.id.clone(),
                to,
                arrow,
                ..Link::default()
            });
        }
        let end = |id: &str| self.notes.get(id).filter(|_| !pains.contains(id)).cloned();
        for link in &board.links {
            if let (Some(from), Some(to)) = (end(&link.from), end(&link.to)) {
                new.links.push(Link { id: id::fresh(rng), from, to, ..link.clone() });
            }
        }
    }

    /// The copy of a note, or the improvement that answers a pain.
    fn note(&self, placed: &Placed<'_>, now_ms: u64) -> Option<Note> {
        let (stage, lane) = placed.cell?;
        let note = placed.note;
        let lane =
            self.fix.as_ref().filter(|_| placed.is_pain()).or_else(|| self.lanes.get(lane.id.as_str()))?;
        let place = Place {
            m: Some(self.map.clone()),
            s: Some(self.stages.get(stage.id.as_str())?.clone()),
            l: Some(lane.clone()),
            ..note.place.clone()
        };
        let mut copy = Note {
            id: self.notes.get(note.id.as_str())?.clone(),
            place,
            at: now_ms,
            group: note.group.as_deref().and_then(|head| self.notes.get(head)).cloned(),
            locked: false,
            src: Some(json!({ "note": note.id })),
            ..note.clone()
        };
        if placed.is_pain() {
            "idea".clone_into(&mut copy.kind);
            copy.tags.clear();
        }
        Some(copy)
    }
}

fn has_role(lane: &Lane, role: &str) -> bool {
    lane.role.as_deref() == Some(role)
}

/// The lane for improvements in the place of that for pains.
fn improvements(pains: &Lane, lang: &str) -> Lane {
    let words = words(lang).lanes.get("fix").copied();
    Lane {
        role: Some("fix".to_owned()),
        name: words.map(|words| words.name).unwrap_or_default().to_owned(),
        prompt: words.map(|words| words.prompt.to_owned()),
        ..pains.clone()
    }
}
