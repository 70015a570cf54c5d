//! Emotion curves: their low points, and where the mean of them is below zero.
//!
//! A curve counts where it is drawn: on a map with an emotion lane. Values are held within -2 and 2; what is no number
//! is no point. Not here: drawing curves (`export`).

use std::collections::HashMap;

use super::{BelowZero, Minimum, stage_ref};
use crate::board::grid::{Grid, GridStage, MapGrid};
use crate::board::limits::EMOTION_MAX;
use crate::board::model::{Board, Curve};

/// A curve along the stages of its map, from left to right.
struct Course<'a> {
    curve: &'a Curve,
    values: Vec<(GridStage<'a>, f64)>,
}

fn courses<'a>(board: &'a Board, grid: &Grid<'a>) -> Vec<Course<'a>> {
    let points = board.points.iter().filter(|point| !point.v.is_nan());
    let points: HashMap<_, _> =
        points.map(|point| ((point.curve.as_str(), point.stage.as_str()), point.v)).collect();
    let has_feelings = |map: &MapGrid<'_>| map.lanes.iter().any(|lane| lane.r#type == "emotion");
    let mut courses = Vec::new();
    for map in grid.maps.iter().filter(|map| has_feelings(map)) {
        for curve in board.curves.iter().filter(|curve| curve.map == map.map.id) {
            let values = map.sequence(|stage| {
                let v = points.get(&(curve.id.as_str(), stage.id.as_str()))?;
                // Adding zero makes -0 a plain 0, which is equal to it as a number and not as bits.
                Some(v.clamp(-EMOTION_MAX, EMOTION_MAX) + 0.0)
            });
            courses.push(Course { curve, values });
        }
    }
    courses
}

/// The low points of all curves.
pub(super) fn minima(board: &Board, grid: &Grid<'_>) -> Vec<Minimum> {
    let mut found = Vec::new();
    for Course { curve, values } in courses(board, grid) {
        let runs: Vec<_> = values.chunk_by(|(_, a), (_, b)| a.total_cmp(b).is_eq()).collect();
        for (at, run) in runs.iter().enumerate() {
            let v = run[0].1;
            let neighbours = [at.checked_sub(1), Some(at + 1)];
            let mut neighbours = neighbours.into_iter().flatten().filter_map(|at| runs.get(at)).peekable();
            if neighbours.peek().is_some() && neighbours.all(|other| other[0].1 > v) {
                found.push(Minimum {
                    curve: curve.id.clone(),
                    name: curve.name.clone(),
                    map: curve.map.clone(),
                    v,
                    stages: run.iter().map(|(part, _)| stage_ref(part)).collect(),
                });
            }
        }
    }
    found
}

/// The mean of the curves at every stage where there is a point.
pub(super) fn means(board: &Board, grid: &Grid<'_>) -> Vec<BelowZero> {
    let mut values: HashMap<_, Vec<f64>> = HashMap::new();
    for course in courses(board, grid) {
        for (part, v) in course.values {
            values.entry(part.stage.id.as_str()).or_default().push(v);
        }
    }
    let stages = grid.maps.iter().flat_map(|map| &map.stages);
    stages
        .filter_map(|part| {
            let values = values.get(part.stage.id.as_str())?;
            #[expect(clippy::cast_precision_loss, reason = "a few curves")]
            let mean = values.iter().sum::<f64>() / values.len() as f64;
            Some(BelowZero { stage: stage_ref(part), mean, points: values.len() })
        })
        .collect()
}

/// Those of them below zero.
pub(super) fn below_zero(board: &Board, grid: &Grid<'_>) -> Vec<BelowZero> {
    means(board, grid).into_iter().filter(|mean| mean.mean < 0.0).collect()
}
