//! The canvas of another whiteboard: cards, frames, arrows and strokes, before they are stages, lanes and notes.
//!
//! Where elements say what they were on our board ([`Mark`]), heads of stages and lanes make the grid, and geometry
//! says which cell a note is in now. On foreign canvases frames beside each other are stages, frames that are called
//! as a stage or lane of the board are that, and everything else is free.
//!
//! Not here: the formats themselves (`intake::canvas`, `excalidraw`, `tldraw`), and which frames make a row
//! (`scene::frames`).

use std::collections::HashMap;

use super::plan::{Plan, PlannedAnchor, PlannedLink, PlannedNote, PlannedStroke};
use super::{IntakeError, Oddity, ROWS_MAX};
use crate::board::limits::NOTES_MAX;
use crate::board::model::{Board, Note, Stroke};

mod frames;
mod grid;
pub(super) mod mark;

pub(super) use mark::Mark;

/// Most frames of a canvas that are looked at.
const FRAMES_MAX: usize = 1_000;

/// How far from a card an arrow may end that is not bound to one.
const NEAR: f64 = 20.0;

/// A rectangle on the canvas.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Area {
    /// Left edge.
    pub(super) x: f64,
    /// Upper edge.
    pub(super) y: f64,
    /// Width.
    pub(super) w: f64,
    /// Height.
    pub(super) h: f64,
}

/// Something with a place and a text.
#[derive(Debug, Default)]
pub(super) struct Item {
    /// What the file calls it.
    pub(super) id: String,
    /// Where it is.
    pub(super) area: Area,
    /// What is written on it.
    pub(super) text: String,
    /// Whether other items lie in it.
    pub(super) is_frame: bool,
    /// What it was on our board.
    pub(super) mark: Option<Mark>,
    /// Its colour, as ours.
    pub(super) color: Option<String>,
    /// The group it is in.
    pub(super) group: Option<String>,
    /// The frame it is in, if the file says so; otherwise it is the one around it.
    pub(super) frame: Option<String>,
}

/// An arrow or a line.
#[derive(Debug, Default)]
pub(super) struct Arrow {
    /// What it is bound to at its ends.
    pub(super) bound: [Option<String>; 2],
    /// Where its ends are.
    pub(super) ends: [[f64; 2]; 2],
    /// The sides where it leaves and arrives.
    pub(super) sides: [Option<String>; 2],
    /// Whether there are heads at its start and end.
    pub(super) heads: [bool; 2],
    /// What is written on it.
    pub(super) label: String,
}

/// Everything on a canvas.
#[derive(Debug, Default)]
pub(super) struct Scene {
    /// Cards and frames, the lowest first.
    pub(super) items: Vec<Item>,
    /// Arrows.
    pub(super) arrows: Vec<Arrow>,
    /// Strokes; their points are on the canvas.
    pub(super) strokes: Vec<Stroke>,
    /// Elements that are nothing on a board, such as pictures.
    pub(super) left_out: usize,
}

/// Where a point belongs.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Spot {
    map: Option<usize>,
    stage: Option<usize>,
    lane: Option<usize>,
}

impl Area {
    /// Its middle.
    pub(super) fn middle(self) -> [f64; 2] {
        [self.x + self.w / 2.0, self.y + self.h / 2.0]
    }

    fn has(self, [x, y]: [f64; 2], margin: f64) -> bool {
        let inside = |at: f64, from: f64, len: f64| at >= from - margin && at <= from + len + margin;
        inside(x, self.x, self.w) && inside(y, self.y, self.h)
    }
}

impl Scene {
    /// Makes stages, lanes and notes of it.
    pub(super) fn plan(mut self, target: &Board) -> Result<Plan, IntakeError> {
        if self.items.len() + self.arrows.len() + self.strokes.len() > ROWS_MAX {
            return Err(IntakeError::TooLong { what: "elements", max: ROWS_MAX });
        }
        let mut plan = Plan::default();
        let is_heading =
            |item: &&Item| item.is_frame || matches!(item.mark, Some(Mark::Map | Mark::Stage | Mark::Lane));
        let cards = self.items.iter().filter(|item| is_card(item)).count();
        let headings = self.items.iter().filter(is_heading).count();
        for (what, found, max) in [("notes", cards, NOTES_MAX), ("frames", headings, FRAMES_MAX)] {
            if found > max {
                return Err(IntakeError::TooLong { what, max });
            }
        }
        let is_head = |item: &Item| matches!(item.mark, Some(Mark::Stage | Mark::Lane));
        let spots: Vec<_> = if self.items.iter().any(is_head) {
            let grid = grid::Grid::of(&self.items, &mut plan);
            plan.check_size()?;
            self.fix_strokes(&grid, &mut plan);
            self.items.iter().map(|item| grid.spot(item.area.middle())).collect()
        } else {
            let found = frames::Frames::of(&self.items, target, &mut plan);
            self.items.iter().map(|item| found.spot(item)).collect()
        };
        let heads = self.group_heads();
        for (item, spot) in self.items.iter().zip(spots) {
            plan.notes.extend(note(item, spot, &heads));
        }
        self.link(&mut plan);
        let free = std::mem::take(&mut self.strokes).into_iter();
        plan.strokes.extend(free.map(|stroke| PlannedStroke { stroke, anchor: PlannedAnchor::Free }));
        if self.left_out > 0 {
            plan.oddities.push(Oddity::ElementsLeftOut { n: self.left_out });
        }
        Ok(plan)
    }

    /// Takes the strokes that are on a map, and fixes them to it, or to the cell that their middle is in.
    fn fix_strokes(&mut self, grid: &grid::Grid, plan: &mut Plan) {
        let mut free = Vec::new();
        for mut stroke in std::mem::take(&mut self.strokes) {
            let spot = grid.spot(middle(&stroke));
            let (anchor, origin) = match (spot.map, spot.stage, spot.lane) {
                (_, Some(stage), Some(lane)) => {
                    (PlannedAnchor::Cell(stage, lane), grid.cell_origin(stage, lane))
                }
                (Some(map), ..) => (PlannedAnchor::Map(map), grid.map_origin(map)),
                _ => {
                    free.push(stroke);
                    continue;
                }
            };
            #[expect(clippy::cast_possible_truncation, reason = "points of strokes are f32")]
            let origin = origin.map(|at| at as f32);
            for point in &mut stroke.pts {
                (point[0], point[1]) = (point[0] - origin[0], point[1] - origin[1]);
            }
            plan.strokes.push(PlannedStroke { stroke, anchor });
        }
        self.strokes = free;
    }

    /// The first card of each group that has several.
    fn group_heads(&self) -> HashMap<&str, &str> {
        let mut groups: HashMap<&str, Vec<&Item>> = HashMap::new();
        for item in self.items.iter().filter(|item| is_card(item)) {
            if let Some(group) = &item.group {
                groups.entry(group).or_default().push(item);
            }
        }
        let several = groups.into_iter().filter(|(_, items)| items.len() > 1);
        several.filter_map(|(group, items)| Some((group, head(group, &items)?))).collect()
    }

    fn link(&self, plan: &mut Plan) {
        let cards: Vec<_> = self.items.iter().filter(|item| is_card(item)).collect();
        let places: HashMap<_, _> = cards.iter().map(|card| (card.id.as_str(), *card)).collect();
        let mut loose = 0;
        for arrow in &self.arrows {
            let end = |at: usize| match &arrow.bound[at] {
                Some(id) => places.get(id.as_str()).copied(),
                // What is on top comes last.
                None => cards.iter().rev().find(|card| card.area.has(arrow.ends[at], NEAR)).copied(),
            };
            match (end(0), end(1)) {
                (Some(from), Some(to)) if from.id != to.id => plan.links.push(PlannedLink {
                    ends: [from.id.clone(), to.id.clone()],
                    arrow: match arrow.heads {
                        [false, false] => "none",
                        [true, true] => "both",
                        _ => "end",
                    },
                    label: arrow.label.clone(),
                    sides: arrow.sides.clone(),
                }),
                _ => loose += 1,
            }
        }
        if loose > 0 {
            plan.oddities.push(Oddity::ArrowsLeftOut { n: loose });
        }
    }
}

fn is_card(item: &Item) -> bool {
    !item.is_frame && matches!(item.mark, None | Some(Mark::Note(_))) && !item.text.trim().is_empty()
}

/// Our exports name a group after its head.
fn head<'a>(group: &str, items: &[&'a Item]) -> Option<&'a str> {
    let of_group = |item: &&&Item| group.strip_prefix("group-") == item.id.strip_prefix("note-");
    items.iter().find(of_group).or(items.first()).map(|item| item.id.as_str())
}

fn note(item: &Item, spot: Spot, heads: &HashMap<&str, &str>) -> Option<PlannedNote> {
    if !is_card(item) {
        return None;
    }
    let mut note = match &item.mark {
        Some(Mark::Note(marked)) => (**marked).clone(),
        Some(_) | None => Note::default(),
    };
    item.text.trim().clone_into(&mut note.text);
    if note.color.is_empty() {
        note.color = item.color.clone().unwrap_or_default();
    }
    let head = item.group.as_deref().and_then(|group| heads.get(group));
    Some(PlannedNote {
        note,
        stage: spot.stage,
        lane: spot.lane,
        xy: Some([item.area.x, item.area.y]),
        key: item.id.clone(),
        group: head.filter(|head| **head != item.id).map(|head| (*head).to_owned()),
        author: String::new(),
    })
}

fn middle(stroke: &Stroke) -> [f64; 2] {
    let bounds = |axis: usize| {
        let along = stroke.pts.iter().map(|point| f64::from(point[axis]));
        let (least, most) = (along.clone().fold(f64::MAX, f64::min), along.fold(f64::MIN, f64::max));
        f64::midpoint(least, most)
    };
    [bounds(0), bounds(1)]
}
