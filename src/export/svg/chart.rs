//! Emotion curves: a scale with faces, lines with dashes and points of their own, low points marked.
//!
//! Not here: where the points are (`layout::chart`).

use super::card::chip;
use super::face::Face;
use super::pen::{Paint, Pen};
use crate::export::layout::{Chart, CurveLine, CurvePoint, Rect};
use crate::export::palette::{CURVES, HAIRLINE, MUTED, PAIN, PAPER, Rgb, Tones, tones_of};

const DASHES: [&str; 3] = ["", "7 4", "2 4"];

/// Behind the better and the worse half.
const BETTER: Rgb = Rgb(0xf4, 0xfa, 0xf5);
const WORSE: Rgb = Rgb(0xfd, 0xf5, 0xf3);

/// Half the size of a face.
const FACE: f64 = 7.0;

pub(super) fn draw(pen: &mut Pen, chart: &Chart<'_>) {
    scale(pen, chart.rect);
    for curve in &chart.curves {
        let tones = tones(curve);
        line(pen, curve, tones.strong);
        legend(pen, curve, tones.strong);
    }
    // Points lie over all lines.
    for curve in &chart.curves {
        for point in &curve.points {
            mark(pen, point, curve.index, tones(curve));
        }
    }
}

/// The sign of a low point, as the legend of the sheet shows it too.
pub(super) fn low_point(pen: &mut Pen, [x, y]: [f64; 2]) {
    pen.polyline(&[[x, y + 7.0], [x - 5.0, y], [x + 5.0, y]], true, Paint::both(PAIN, PAIN).round());
}

fn scale(pen: &mut Pen, plot: Rect) {
    let half = plot.h / 2.0;
    let room = 10.0;
    pen.rect(Rect { y: plot.y - room, h: half + room, ..plot }, 0.0, Paint::fill(BETTER));
    pen.rect(Rect { y: plot.y + half, h: half + room, ..plot }, 0.0, Paint::fill(WORSE));
    let faces = [Some(Face::Delighted), None, Some(Face::Neutral), None, Some(Face::Sad)];
    for (share, face) in [0.0, 0.25, 0.5, 0.75, 1.0].into_iter().zip(faces) {
        let y = plot.y + share * plot.h;
        let dashes = if face == Some(Face::Neutral) { "" } else { "2 4" };
        pen.line([plot.x, y], [plot.right(), y], Paint::line(HAIRLINE, 1.0).dashes(dashes));
        if let Some(face) = face {
            face.draw(pen, [plot.x - 15.0, y], FACE, MUTED);
        }
    }
}

fn tones(curve: &CurveLine<'_>) -> Tones {
    tones_of(&curve.curve.color, CURVES[curve.index % CURVES.len()])
}

/// Level at each point, so that the curve never goes beyond its points.
fn line(pen: &mut Pen, curve: &CurveLine<'_>, color: Rgb) {
    let Some(first) = curve.points.first() else { return };
    let parts: Vec<_> = curve
        .points
        .windows(2)
        .filter_map(|pair| {
            let [a, b] = pair else { return None };
            let bend = (b.x - a.x) * 0.45;
            Some([[a.x + bend, a.y], [b.x - bend, b.y], [b.x, b.y]])
        })
        .collect();
    let paint = Paint::line(color, 2.4).dashes(DASHES[curve.index % DASHES.len()]).round();
    pen.curves([first.x, first.y], &parts, paint);
}

fn legend(pen: &mut Pen, curve: &CurveLine<'_>, color: Rgb) {
    if curve.name.is_empty() {
        return;
    }
    let y = curve.name.y + curve.name.line_h() / 2.0;
    let paint = Paint::line(color, 2.4).dashes(DASHES[curve.index % DASHES.len()]).round();
    pen.line([curve.name.x - 20.0, y], [curve.name.x - 6.0, y], paint);
    pen.text(&curve.name, MUTED);
}

fn mark(pen: &mut Pen, point: &CurvePoint, index: usize, tones: Tones) {
    let (x, y) = (point.x, point.y);
    let outline = Paint::both(PAPER, tones.strong).width(2.4);
    match index % 3 {
        0 => pen.circle([x, y], 4.6, outline),
        1 => pen.rect(Rect { x: x - 4.2, y: y - 4.2, w: 8.4, h: 8.4 }, 0.0, outline),
        _ => pen.polyline(&[[x, y - 5.6], [x + 5.6, y], [x, y + 5.6], [x - 5.6, y]], true, outline),
    }
    if point.is_minimum {
        low_point(pen, [x, y + 9.0]);
    }
    if let Some(emoji) = &point.emoji {
        let face = emoji.lines.first().and_then(|line| Face::of(&line.text));
        match face {
            Some(face) => face.draw(pen, [x, emoji.y + emoji.h() / 2.0], FACE, tones.strong),
            None => pen.text(emoji, tones.strong),
        }
    }
    if let Some(caption) = &point.caption {
        chip(pen, caption, tones.edge);
    }
}
