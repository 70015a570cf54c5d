//! Pen strokes on the sheet: moved to what they are fixed to, kept inside of it, and thinned out.
//!
//! A cell here is as large as its notes need, not as large as on the screen where the stroke was drawn. So a stroke
//! that would leave what it is fixed to is moved back, and made smaller if it has to be.
//! Not here: strokes on the free canvas (`free`), which share the scale of the free notes.

use super::index::Index;
use super::{CellBox, Rect, StrokeLine};
use crate::board::model::Stroke;

/// Points that all strokes of a board may have together in a drawing.
const POINTS_MAX: usize = 300_000;

/// Points closer to each other than this, in pixels, are one.
const STEP_MIN: f64 = 0.9;

const WIDTH: std::ops::RangeInclusive<f64> = 0.5..=40.0;

/// The strokes that are fixed to a map or one of its cells.
pub(super) fn anchored<'a>(
    map_id: &str,
    map: Rect,
    cells: &[CellBox<'_>],
    index: &Index<'a>,
) -> Vec<StrokeLine<'a>> {
    let strokes = index.view.board.strokes.iter().filter_map(|stroke| {
        let anchor = stroke.anchor.as_ref()?;
        let id = |key| anchor.get(key).and_then(serde_json::Value::as_str);
        let bounds = match (id("m"), id("s"), id("l")) {
            (_, Some(s), Some(l)) => {
                cells.iter().find(|cell| cell.stage.id == s && cell.lane.id == l).map(|cell| cell.rect)?
            }
            (Some(m), _, _) if m == map_id => map,
            _ => return None,
        };
        let mut line = place(stroke, [0.0, 0.0], 1.0, [bounds.x, bounds.y], index)?;
        keep_inside(&mut line, bounds);
        Some(line)
    });
    strokes.collect()
}

/// Whether the stroke is fixed to something.
pub(super) fn is_anchored(stroke: &Stroke) -> bool {
    stroke.anchor.as_ref().is_some_and(serde_json::Value::is_object)
}

/// The points of a stroke that are numbers.
pub(super) fn points(stroke: &Stroke) -> impl Iterator<Item = [f64; 2]> {
    let points = stroke.pts.iter().map(|[x, y, _]| [f64::from(*x), f64::from(*y)]);
    points.filter(|point| point.iter().all(|v| v.is_finite() && v.abs() <= 1e6))
}

/// The stroke with `from` moved to `to` and everything else by `scale` around it.
pub(super) fn place<'a>(
    stroke: &'a Stroke,
    from: [f64; 2],
    scale: f64,
    to: [f64; 2],
    index: &Index<'a>,
) -> Option<StrokeLine<'a>> {
    let budget = (POINTS_MAX / index.view.board.strokes.len().max(1)).max(2);
    let every = stroke.pts.len().div_ceil(budget).max(1);
    let mut placed: Vec<[f64; 2]> = Vec::new();
    for point in points(stroke).step_by(every) {
        let point = [to[0] + (point[0] - from[0]) * scale, to[1] + (point[1] - from[1]) * scale];
        let is_near = placed.last().is_some_and(|[x, y]| (x - point[0]).hypot(y - point[1]) < STEP_MIN);
        if !is_near {
            placed.push(point);
        }
    }
    let w = if stroke.w.is_finite() { stroke.w * scale } else { 2.0 };
    let w = w.clamp(*WIDTH.start(), *WIDTH.end());
    (!placed.is_empty()).then_some(StrokeLine { stroke, points: placed, w })
}

/// The least rectangle around points; nothing without any.
pub(super) fn around(points: impl Iterator<Item = [f64; 2]>) -> Option<Rect> {
    points.fold(None, |rect: Option<Rect>, [x, y]| {
        let Some(rect) = rect else { return Some(Rect { x, y, w: 0.0, h: 0.0 }) };
        let (left, top) = (rect.x.min(x), rect.y.min(y));
        Some(Rect { x: left, y: top, w: rect.right().max(x) - left, h: rect.bottom().max(y) - top })
    })
}

fn keep_inside(line: &mut StrokeLine<'_>, bounds: Rect) {
    let bounds = bounds.grown(-line.w / 2.0);
    let Some(own) = around(line.points.iter().copied()) else { return };
    let fit = |size: f64, room: f64| if size > room { room.max(1.0) / size } else { 1.0 };
    let scale = fit(own.w, bounds.w).min(fit(own.h, bounds.h));
    let start = |at: f64, size: f64, from: f64, to: f64| at.min(to - size * scale).max(from);
    let left = start(own.x, own.w, bounds.x, bounds.right());
    let top = start(own.y, own.h, bounds.y, bounds.bottom());
    for [x, y] in &mut line.points {
        *x = left + (*x - own.x) * scale;
        *y = top + (*y - own.y) * scale;
    }
}
