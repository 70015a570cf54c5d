//! Arrows between notes: gentle curves that keep to the gaps between columns. An arrow whose end is not on the sheet
//! is left out.
//!
//! Not here: their heads, which `export::svg` draws.

use std::collections::HashMap;

use super::{Chip, ChipKind, LinkLine, Rect, Scene};
use crate::board::model::Link;
use crate::export::View;

const LABEL_W: f64 = 130.0;
const LABEL_FONT: f64 = 10.0;

/// How far a curve leaves a side at a right angle.
const REACH: std::ops::RangeInclusive<f64> = 10.0..=110.0;

/// The same for a curve that goes around notes in its own column, in the gap beside them.
const AROUND: f64 = 13.0;

/// How far from the middle a label may go, in steps of a sixtieth of the curve.
const LABEL_STEPS: i32 = 22;

/// Above this many comparisons nobody looks whether notes are in the way.
const COMPARISONS_MAX: usize = 1_000_000;

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Top,
    Right,
    Bottom,
    Left,
}

pub(super) fn links<'a>(scene: &Scene<'a>, view: &View<'a>) -> Vec<LinkLine<'a>> {
    let rects: HashMap<&str, Rect> = scene.notes().map(|note| (note.note.id.as_str(), note.rect)).collect();
    let ends = view
        .board
        .links
        .iter()
        .filter(|link| link.from != link.to)
        .filter_map(|link| Some((link, *rects.get(link.from.as_str())?, *rects.get(link.to.as_str())?)));
    let ends: Vec<_> = ends.collect();
    let obstacles: Vec<Rect> =
        if ends.len() * rects.len() <= COMPARISONS_MAX { rects.into_values().collect() } else { Vec::new() };
    ends.into_iter().map(|(link, from, to)| line(link, from, to, &obstacles)).collect()
}

fn line<'a>(link: &'a Link, from: Rect, to: Rect, obstacles: &[Rect]) -> LinkLine<'a> {
    let (leaving, arriving) = facing(from, to, obstacles);
    let leaving = link.fs.as_deref().and_then(side).unwrap_or(leaving);
    let arriving = link.ts.as_deref().and_then(side).unwrap_or(arriving);
    let (start, end) = (leaving.of(from), arriving.of(to));
    let reach =
        if leaving == arriving { AROUND } else { leaving.reach(start, end).max(arriving.reach(start, end)) };
    let curve = [start, leaving.away(start, reach), arriving.away(end, reach), end];
    let label = Chip::new(ChipKind::Caption, &link.label, LABEL_W, LABEL_FONT)
        .map(|label| place_label(label, curve, obstacles));
    LinkLine { link, curve, label }
}

/// Puts the label on the curve: in the middle, or as near to it as no note lies under it.
fn place_label(label: Chip, curve: [[f64; 2]; 4], obstacles: &[Rect]) -> Chip {
    let spot = |step: i32| {
        let [x, y] = point(curve, 0.5 + f64::from(step) / 60.0);
        Rect { x: x - label.rect.w / 2.0, y: y - label.rect.h / 2.0, ..label.rect }
    };
    let is_clear = |spot: &Rect| {
        let meets = |note: &Rect| {
            spot.x < note.right() && note.x < spot.right() && spot.y < note.bottom() && note.y < spot.bottom()
        };
        !obstacles.iter().any(meets)
    };
    let steps = std::iter::once(0).chain((1..LABEL_STEPS).flat_map(|step| [step, -step]));
    let found = steps.map(spot).find(is_clear).unwrap_or_else(|| spot(0));
    label.centered(found.center()[0], found.y)
}

/// The point of a curve at `t`, 0 to 1.
pub(in crate::export) fn point(curve: [[f64; 2]; 4], t: f64) -> [f64; 2] {
    let u = 1.0 - t;
    let shares = [u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t];
    [0, 1].map(|axis| curve.iter().zip(shares).map(|(point, share)| point[axis] * share).sum())
}

/// The sides that face each other; of notes in one column with others between them, the same side of both.
fn facing(from: Rect, to: Rect, obstacles: &[Rect]) -> (Side, Side) {
    if to.x >= from.right() {
        return (Side::Right, Side::Left);
    }
    if to.right() <= from.x {
        return (Side::Left, Side::Right);
    }
    let is_down = to.y >= from.y;
    let (top, bottom) = if is_down { (from.bottom(), to.y) } else { (to.bottom(), from.y) };
    let x = from.center()[0];
    let is_blocked = obstacles.iter().any(|rect| {
        (rect.x..rect.right()).contains(&x) && rect.y < bottom - 0.5 && rect.bottom() > top + 0.5
    });
    match (is_blocked, is_down) {
        (true, _) => (Side::Left, Side::Left),
        (false, true) => (Side::Bottom, Side::Top),
        (false, false) => (Side::Top, Side::Bottom),
    }
}

fn side(name: &str) -> Option<Side> {
    Some(match name {
        "top" => Side::Top,
        "right" => Side::Right,
        "bottom" => Side::Bottom,
        "left" => Side::Left,
        _ => return None,
    })
}

impl Side {
    /// The middle of this side.
    fn of(self, rect: Rect) -> [f64; 2] {
        let [x, y] = rect.center();
        match self {
            Self::Top => [x, rect.y],
            Self::Right => [rect.right(), y],
            Self::Bottom => [x, rect.bottom()],
            Self::Left => [rect.x, y],
        }
    }

    /// Half of the way that there is in the direction of this side.
    fn reach(self, start: [f64; 2], end: [f64; 2]) -> f64 {
        let way = match self {
            Self::Left | Self::Right => end[0] - start[0],
            Self::Top | Self::Bottom => end[1] - start[1],
        };
        (way.abs() / 2.0).clamp(*REACH.start(), *REACH.end())
    }

    /// From a point of this side straight away.
    fn away(self, [x, y]: [f64; 2], by: f64) -> [f64; 2] {
        match self {
            Self::Top => [x, y - by],
            Self::Right => [x + by, y],
            Self::Bottom => [x, y + by],
            Self::Left => [x - by, y],
        }
    }
}
