//! The grid that the heads of our own exports span: columns below heads of stages, rows beside heads of lanes.

use super::{Area, Item, Mark, Spot};
use crate::intake::plan::Plan;

/// Heads and maps by where they are.
pub(super) struct Grid {
    maps: Vec<(usize, Area)>,
    /// Index in the plan, map, and place.
    stages: Vec<(usize, usize, Area)>,
    lanes: Vec<(usize, usize, Area)>,
}

impl Grid {
    /// Puts maps, stages and lanes into `plan`, in the order in which they stand.
    pub(super) fn of(items: &[Item], plan: &mut Plan) -> Self {
        let marked = |mark: &Mark| {
            let mut found: Vec<_> = items.iter().filter(|item| item.mark.as_ref() == Some(mark)).collect();
            // Stages from the left, the others from the top.
            let axis = |item: &&Item| if *mark == Mark::Stage { item.area.x } else { item.area.y };
            found.sort_by(|a, b| axis(a).total_cmp(&axis(b)));
            found
        };
        let maps =
            marked(&Mark::Map).into_iter().map(|map| (plan.map(Some(map.text.trim())), map.area)).collect();
        let mut grid = Self { maps, stages: Vec::new(), lanes: Vec::new() };
        for stage in marked(&Mark::Stage) {
            let map = grid.map(stage.area.middle()).unwrap_or_else(|| plan.map(None));
            grid.stages.push((plan.add_stage(map, stage.text.trim()), map, stage.area));
        }
        for lane in marked(&Mark::Lane) {
            let map = grid.map(lane.area.middle()).unwrap_or_else(|| plan.map(None));
            grid.lanes.push((plan.add_lane(map, lane.text.trim(), ""), map, lane.area));
        }
        grid
    }

    /// Where a point is now.
    pub(super) fn spot(&self, at: [f64; 2]) -> Spot {
        let map = self.map(at);
        let is_here = |of: usize| map.is_none_or(|map| map == of);
        let is_in_column = |area: &Area| (area.x..area.x + area.w).contains(&at[0]);
        let is_in_row = |area: &Area| (area.y..area.y + area.h).contains(&at[1]);
        let mut stages = self.stages.iter().filter(|(_, of, area)| is_here(*of) && is_in_column(area));
        let mut lanes = self.lanes.iter().filter(|(_, of, area)| is_here(*of) && is_in_row(area));
        match (stages.next(), lanes.next()) {
            (Some((stage, of, _)), Some((lane, other, _))) if of == other => {
                Spot { map: Some(*of), stage: Some(*stage), lane: Some(*lane) }
            }
            _ => Spot { map, ..Spot::default() },
        }
    }

    /// The corner that strokes in a cell are relative to.
    pub(super) fn cell_origin(&self, stage: usize, lane: usize) -> [f64; 2] {
        let place = |heads: &[(usize, usize, Area)], head: usize| {
            heads.iter().find(|(at, ..)| *at == head).map_or(Area::default(), |(.., area)| *area)
        };
        [place(&self.stages, stage).x, place(&self.lanes, lane).y]
    }

    /// The corner that strokes on a map are relative to.
    pub(super) fn map_origin(&self, map: usize) -> [f64; 2] {
        let area = self.maps.iter().find(|(at, _)| *at == map).map_or(Area::default(), |(_, area)| *area);
        [area.x, area.y]
    }

    fn map(&self, at: [f64; 2]) -> Option<usize> {
        self.maps.iter().find(|(_, area)| area.has(at, 0.0)).map(|(map, _)| *map)
    }
}
