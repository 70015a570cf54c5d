//! The emotion lane: its plot, the curves' points, and their captions in a strip below.
//!
//! Points of several curves in one stage stand a little beside each other, so that none hides another. Captions have
//! a strip of their own, where they cannot collide with lines.
//! Not here: how lines are drawn (`export::svg`), and reports about curves (`board::report`).

use super::card::count;
use super::grid::{LANE_PAD, Span};
use super::index::Index;
use super::{Chart, Chip, ChipKind, CurveLine, CurvePoint, Rect};
use crate::board::model::{Curve, Point};
use crate::export::text::{Align, Block, Weight};

/// Room in the head for the faces of the scale.
pub(super) const SCALE_W: f64 = 18.0;

const PLOT_H: f64 = 112.0;

/// Room above for emoji, and below for the mark of a low point.
const ABOVE: f64 = 34.0;
const BELOW: f64 = 22.0;

const EMOJI_FONT: f64 = 14.0;
const CAPTION_FONT: f64 = 10.5;
const LEGEND_FONT: f64 = 11.0;

/// Room for the sample of the line in the legend.
pub(super) const SAMPLE_W: f64 = 20.0;

/// Between points of different curves in one stage.
const ASIDE: f64 = 24.0;

/// A chart and what it takes.
pub(super) struct Drawn<'a> {
    pub(super) chart: Chart<'a>,
    /// Height of plot and captions.
    pub(super) h: f64,
    /// Where the legend in the head ends.
    pub(super) legend_bottom: f64,
}

pub(super) fn place<'a>(
    map: Option<&str>,
    spans: &[Span<'a>],
    row: Rect,
    legend_y: f64,
    index: &Index<'a>,
) -> Drawn<'a> {
    let head_w = index.sizes.lane_name_w;
    let plot = Rect { x: row.x + head_w, y: row.y + ABOVE, w: row.w - head_w, h: PLOT_H };
    let board = index.view.board;
    let curves: Vec<&'a Curve> =
        board.curves.iter().filter(|curve| Some(curve.map.as_str()) == map).collect();
    let mut lines = Vec::new();
    let mut legend_bottom = legend_y;
    let is_told = curves.len() > 1;
    for (at, curve) in curves.iter().enumerate() {
        let name = if is_told { curve.name.as_str() } else { "" };
        let w = head_w - 2.0 * LANE_PAD - SCALE_W - SAMPLE_W;
        let name =
            Block::wrap(name, w, LEGEND_FONT, Weight::Regular).at(row.x + LANE_PAD + SAMPLE_W, legend_bottom);
        legend_bottom += if name.is_empty() { 0.0 } else { name.h() + 3.0 };
        let mut points: Vec<_> = spans
            .iter()
            .filter_map(|span| Some(point(index.point(curve, span.stage)?, span, (at, curves.len()), plot)))
            .collect();
        mark_minima(&mut points);
        lines.push(CurveLine { curve, index: at, name, points });
    }
    let captions_h = captions(&mut lines, spans, plot.bottom() + BELOW, index);
    let h = ABOVE + PLOT_H + BELOW + captions_h;
    Drawn { chart: Chart { rect: plot, curves: lines }, h, legend_bottom }
}

fn point(point: &Point, span: &Span<'_>, (at, of): (usize, usize), plot: Rect) -> CurvePoint {
    let v = point.v.clamp(-2.0, 2.0);
    let step = ASIDE.min((span.w - 40.0) / count(of.max(1)));
    let x = span.middle() + (count(at) - (count(of) - 1.0) / 2.0) * step;
    let y = plot.y + (2.0 - v) / 4.0 * plot.h;
    let emoji = point.emoji.as_deref().map(|emoji| {
        let short: String = emoji.chars().take(8).collect();
        let block = Block::line(&short, EMOJI_FONT, Weight::Regular).align(Align::Middle);
        let top = y - 9.0 - block.h();
        block.at(x, top)
    });
    let caption = point
        .label
        .as_deref()
        .and_then(|label| Chip::new(ChipKind::Caption, label, span.w - 20.0, CAPTION_FONT));
    CurvePoint { x, y, v, emoji: emoji.filter(|block| !block.is_empty()), caption, is_minimum: false }
}

/// Stacks the captions of each stage below `top`; answers how high the strip is.
fn captions(lines: &mut [CurveLine<'_>], spans: &[Span<'_>], top: f64, index: &Index<'_>) -> f64 {
    let mut deepest = 0.0_f64;
    for span in spans {
        let mut y = top;
        for line in &mut *lines {
            let inside = |point: &&mut CurvePoint| (span.x..span.x + span.w).contains(&point.x);
            let point = line.points.iter_mut().find(inside);
            let Some(slot) = point.map(|point| &mut point.caption) else { continue };
            if let Some(caption) = slot.take() {
                let h = caption.rect.h;
                *slot = Some(caption.centered(span.middle(), y));
                y += h + 3.0;
            }
        }
        deepest = deepest.max(y - top);
    }
    if deepest > 0.0 { deepest + index.sizes.gap - 3.0 } else { 0.0 }
}

/// A low point is where the curve has fallen and will rise; of a level stretch its first point counts.
fn mark_minima(points: &mut [CurvePoint]) {
    let values: Vec<f64> = points.iter().map(|point| point.v).collect();
    for at in 1..values.len() {
        let fell = values[at - 1] > values[at];
        let next = values[at..].iter().find(|v| (**v - values[at]).abs() > f64::EPSILON);
        points[at].is_minimum = fell && next.is_some_and(|next| *next > values[at]);
    }
}
