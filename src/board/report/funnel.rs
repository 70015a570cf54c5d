//! Funnels: how many go on from stage to stage.
//!
//! Every living metric lane with at least two figures is one. Not here: what a figure means, which its lane's name and
//! unit say.

use std::collections::HashMap;

use super::{Conversion, Funnel, stage_ref};
use crate::board::grid::{Grid, GridStage};
use crate::board::model::{Board, Metric};

/// The funnels of all maps.
pub(super) fn funnels(board: &Board, grid: &Grid<'_>) -> Vec<Funnel> {
    let figures = board.metrics.iter().filter(|metric| metric.n.is_finite());
    let figures: HashMap<_, _> =
        figures.map(|metric| ((metric.lane.as_str(), metric.stage.as_str()), metric)).collect();
    let mut found = Vec::new();
    for map in &grid.maps {
        for lane in map.lanes.iter().filter(|lane| lane.r#type == "metric") {
            let row = map.sequence(|stage| figures.get(&(lane.id.as_str(), stage.id.as_str())).copied());
            let (Some(first), Some(last)) = (row.first(), row.last()) else { continue };
            if row.len() < 2 {
                continue;
            }
            found.push(Funnel {
                lane: lane.id.clone(),
                name: lane.name.clone(),
                map: lane.map.clone(),
                steps: row.windows(2).map(|pair| conversion(&pair[0], &pair[1])).collect(),
                overall: share(first.1, last.1),
            });
        }
    }
    found
}

fn conversion(from: &(GridStage<'_>, &Metric), to: &(GridStage<'_>, &Metric)) -> Conversion {
    Conversion {
        from: stage_ref(&from.0),
        to: stage_ref(&to.0),
        from_n: from.1.n,
        to_n: to.1.n,
        rate: share(from.1, to.1),
    }
}

fn share(from: &Metric, to: &Metric) -> Option<f64> {
    let makes_sense = from.unit.trim() == to.unit.trim() && from.n > 0.0 && to.n >= 0.0;
    makes_sense.then_some(to.n / from.n).filter(|share| share.is_finite())
}
