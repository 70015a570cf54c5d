//! What lanes that are not of text have at a stage, in words: figures, channels, moods.

use crate::board::model::{Board, Channel, Lane, Metric, Point, Stage};

/// A line for each figure, channel, or curve of `lane` at `stage`; none for lanes of text.
pub(super) fn figures(board: &Board, stage: &Stage, lane: &Lane) -> Vec<String> {
    match lane.r#type.as_str() {
        "metric" => {
            let here = |metric: &&Metric| metric.lane == lane.id && metric.stage == stage.id;
            board.metrics.iter().filter(here).map(|metric| quantity(metric.n, &metric.unit)).collect()
        }
        "channel" => {
            let here = |used: &&Channel| used.lane == lane.id && used.stage == stage.id;
            board.channels.iter().filter(here).map(|used| used.channel.clone()).collect()
        }
        "emotion" => moods(board, stage, lane),
        _ => Vec::new(),
    }
}

fn quantity(number: f64, unit: &str) -> String {
    if unit.is_empty() { number.to_string() } else { format!("{number} {unit}") }
}

/// How each curve of the map stands at a stage: `Anna: -1 tired`.
fn moods(board: &Board, stage: &Stage, lane: &Lane) -> Vec<String> {
    let curves = board.curves.iter().filter(|curve| curve.map == lane.map);
    let points = curves.flat_map(|curve| {
        let here = |point: &&Point| point.curve == curve.id && point.stage == stage.id;
        board.points.iter().filter(here).map(|point| {
            let words = [point.emoji.as_deref(), point.label.as_deref()].into_iter().flatten();
            let told = words.fold(format!("{:+}", point.v), |told, word| format!("{told} {word}"));
            if curve.name.is_empty() { told } else { format!("{}: {told}", curve.name) }
        })
    });
    points.collect()
}
