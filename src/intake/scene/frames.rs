//! Frames of foreign canvases: those beside each other are stages, and those around such a row are maps.

use std::collections::HashMap;

use super::{Area, Item, Spot};
use crate::board::model::Board;
use crate::intake::plan::{Plan, folded};

/// Part of the lower frame's height that two frames in a row share at least.
const SHARE_OF_HEIGHT: f64 = 0.5;

/// Part of a frame's width that the next one in a row may lie on.
const OVERLAP_MAX: f64 = 0.1;

/// How deep frames in frames are looked into.
const DEPTH_MAX: usize = 16;

/// What frames are.
pub(super) struct Frames {
    /// Frames with their places, the smallest first.
    areas: Vec<(usize, Area)>,
    by_id: HashMap<String, usize>,
    /// The frame that each one is in.
    parents: HashMap<usize, Option<usize>>,
    spots: HashMap<usize, Spot>,
}

impl Frames {
    /// Puts the stages, lanes and maps that frames are into `plan`.
    pub(super) fn of(items: &[Item], target: &Board, plan: &mut Plan) -> Self {
        let all = items.iter().enumerate().filter(|(_, item)| item.is_frame);
        let mut areas: Vec<_> = all.map(|(at, item)| (at, item.area)).collect();
        areas.sort_by(|(_, a), (_, b)| (a.w * a.h).total_cmp(&(b.w * b.h)));
        let by_id = areas.iter().map(|(at, _)| (items[*at].id.clone(), *at)).collect();
        let mut frames = Self { areas, by_id, parents: HashMap::new(), spots: HashMap::new() };
        frames.parents =
            frames.areas.iter().map(|(at, area)| (*at, frames.around(area.middle(), Some(*at)))).collect();
        frames.known(items, target, plan);
        frames.rows(None, items, plan, 0);
        frames
    }

    /// The cell of an item: stage and lane of the frames that it is in.
    pub(super) fn spot(&self, item: &Item) -> Spot {
        let named = item.frame.as_ref().and_then(|frame| self.by_id.get(frame).copied());
        let first = named.or_else(|| self.around(item.area.middle(), None));
        // Each frame is in a larger one, so this ends.
        let chain = std::iter::successors(first, |at| self.parents.get(at).copied().flatten());
        chain.filter_map(|at| self.spots.get(&at)).fold(Spot::default(), |found, spot| Spot {
            map: found.map.or(spot.map),
            stage: found.stage.or(spot.stage),
            lane: found.lane.or(spot.lane),
        })
    }

    /// The smallest frame around a point, other than `own`.
    fn around(&self, at: [f64; 2], own: Option<usize>) -> Option<usize> {
        let own_size = own.and_then(|own| self.areas.iter().position(|(at, _)| *at == own));
        let larger = &self.areas[own_size.map_or(0, |position| position + 1)..];
        larger.iter().find(|(_, area)| area.has(at, 0.0)).map(|(at, _)| *at)
    }

    /// Frames that are called as a stage or a lane of the board.
    fn known(&mut self, items: &[Item], target: &Board, plan: &mut Plan) {
        let stages = target.stages.iter().filter(|stage| stage.deleted.is_none());
        let lanes = target.lanes.iter().filter(|lane| lane.deleted.is_none());
        let stages: Vec<_> = stages.map(|stage| folded(&stage.name)).collect();
        let lanes: Vec<_> = lanes.map(|lane| folded(&lane.name)).collect();
        let mut by_place: Vec<_> = self.areas.clone();
        by_place.sort_by(|(_, a), (_, b)| {
            (a.x, a.y).partial_cmp(&(b.x, b.y)).unwrap_or(std::cmp::Ordering::Equal)
        });
        for (at, _) in by_place {
            let name = folded(&items[at].text);
            if name.is_empty() {
                continue;
            }
            if stages.contains(&name) {
                let map = plan.map(None);
                let stage = Some(plan.add_stage(map, items[at].text.trim()));
                self.spots.insert(at, Spot { map: Some(map), stage, lane: None });
            } else if lanes.contains(&name) {
                let map = plan.map(None);
                let lane = Some(plan.add_lane(map, items[at].text.trim(), ""));
                self.spots.insert(at, Spot { map: Some(map), stage: None, lane });
            }
        }
    }

    /// Rows among the frames in `parent`, then in those of them that are none.
    fn rows(&mut self, parent: Option<usize>, items: &[Item], plan: &mut Plan, depth: usize) {
        if depth > DEPTH_MAX {
            return;
        }
        let mut inside: Vec<_> = self
            .areas
            .iter()
            .filter(|(at, _)| self.parents[at] == parent && !self.spots.contains_key(at))
            .copied()
            .collect();
        inside.sort_by(|(_, a), (_, b)| a.x.total_cmp(&b.x));
        let mut rest = Vec::new();
        while !inside.is_empty() {
            let row = take_row(&mut inside);
            if row.len() < 2 {
                rest.extend(row);
                continue;
            }
            let name = parent.map(|parent| items[parent].text.trim()).filter(|name| !name.is_empty());
            let map = plan.map(name);
            for (place, at) in (1..).zip(row) {
                let name = items[at].text.trim();
                let name = if name.is_empty() { format!("{place}") } else { name.to_owned() };
                let stage = Some(plan.add_stage(map, &name));
                self.spots.insert(at, Spot { map: Some(map), stage, lane: None });
            }
        }
        for at in rest {
            self.rows(Some(at), items, plan, depth + 1);
        }
    }
}

/// Takes the first frame, from the left, and those that stand beside it one after the other.
fn take_row(inside: &mut Vec<(usize, Area)>) -> Vec<usize> {
    let mut row = Vec::new();
    let mut last: Option<Area> = None;
    inside.retain(|(at, area)| {
        let follows = last.is_none_or(|last| {
            let shared = f64::min(last.y + last.h, area.y + area.h) - f64::max(last.y, area.y);
            area.x >= last.x + last.w * (1.0 - OVERLAP_MAX)
                && shared >= SHARE_OF_HEIGHT * f64::min(last.h, area.h)
        });
        if follows {
            row.push(*at);
            last = Some(*area);
        }
        !follows
    });
    row
}
