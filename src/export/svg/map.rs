//! Maps with everything in them, arrows, and pen strokes.
//!
//! Not here: notes (`card`), curves (`chart`).

use super::pen::{Paint, Pen};
use super::{card, chart};
use crate::export::layout::{
    CellBox, Disc, LaneBox, LinkLine, MapBox, MetricBox, Rect, Shape, StageBox, StrokeLine, point,
};
use crate::export::palette::{ACCENT, HAIRLINE, INK, MUTED, PANEL, PAPER, Rgb, tones_of};

/// Length and width of an arrow's head.
const HEAD_W: f64 = 8.0;

/// In how many steps the way back from an arrow's tip is searched.
const STEPS: u16 = 200;

/// Behind lanes one and two of an empathy map's last row: what hurts, what pleases.
const AREAS: [Rgb; 6] = [PAPER, PAPER, PAPER, PAPER, Rgb(0xfd, 0xf6, 0xf4), Rgb(0xf4, 0xfa, 0xf5)];

pub(super) fn draw(pen: &mut Pen, map: &MapBox<'_>) {
    pen.text(&map.title, INK);
    match map.shape {
        Shape::Grid => draw_grid(pen, map),
        Shape::Empathy => draw_areas(pen, map),
    }
    for cell in &map.cells {
        draw_cell(pen, cell);
    }
    for line in &map.strokes {
        stroke(pen, line);
    }
}

fn draw_grid(pen: &mut Pen, map: &MapBox<'_>) {
    for phase in &map.phases {
        head(pen, phase, ACCENT);
    }
    for stage in &map.stages {
        let tones = tones_of(&stage.stage.color, "blue");
        pen.rect(stage.rect, 5.0, Paint::fill(tones.tint));
        let foot = Rect { y: stage.rect.bottom() - 3.0, h: 3.0, ..stage.rect };
        pen.rect(foot, 1.5, Paint::fill(tones.edge));
        pen.text(&stage.name, INK);
    }
    for lane in &map.lanes {
        draw_lane(pen, lane);
    }
    // Lines between columns lie over charts and under notes.
    for cell in &map.cells {
        let [x, top, bottom] = [cell.rect.right(), cell.rect.y, cell.rect.bottom()];
        if x < map.rect.right() - 1.0 {
            pen.line([x, top], [x, bottom], Paint::line(HAIRLINE, 1.0).opacity(0.7));
        }
    }
}

fn head(pen: &mut Pen, stage: &StageBox<'_>, color: Rgb) {
    pen.rect(stage.rect, 5.0, Paint::fill(color));
    pen.text(&stage.name, PAPER);
}

fn draw_lane(pen: &mut Pen, lane: &LaneBox<'_>) {
    let rect = lane.rect;
    pen.rect(lane.head, 0.0, Paint::fill(PANEL));
    if let Some(chart) = &lane.chart {
        chart::draw(pen, chart);
    }
    pen.text(&lane.name, INK);
    pen.line([rect.x, rect.bottom()], [rect.right(), rect.bottom()], Paint::line(HAIRLINE, 1.0));
    let Some(separator) = &lane.line else { return };
    let (name, y) = (&separator.name, separator.y);
    let after = name.x + name.w() + 10.0;
    let paint = Paint::line(ACCENT, 1.6).dashes("8 5");
    pen.line([after, y], [rect.right(), y], paint);
    pen.text(name, ACCENT);
}

fn draw_cell(pen: &mut Pen, cell: &CellBox<'_>) {
    if let Some(metric) = &cell.metric {
        draw_metric(pen, metric);
    }
    for channel in &cell.channels {
        card::chip(pen, channel, HAIRLINE);
    }
    card::all(pen, &cell.notes, &cell.groups);
}

fn draw_metric(pen: &mut Pen, metric: &MetricBox) {
    pen.text(&metric.figure, INK);
    pen.text(&metric.unit, MUTED);
    if let Some(share) = metric.share {
        let bar = metric.bar();
        pen.rect(bar, 4.0, Paint::fill(PANEL));
        let w = (bar.w * share).max(3.0);
        pen.rect(
            Rect { x: bar.x + (bar.w - w) / 2.0, w, ..bar },
            4.0,
            Paint::fill(tones_of("blue", "").edge),
        );
    }
    if let Some(conversion) = &metric.conversion {
        card::chip(pen, conversion, ACCENT);
    }
}

fn draw_areas(pen: &mut Pen, map: &MapBox<'_>) {
    for (lane, color) in map.lanes.iter().zip(AREAS) {
        pen.rect(lane.rect, 0.0, Paint::both(color, HAIRLINE));
        pen.text(&lane.name, INK);
    }
    if let Some(disc) = &map.disc {
        draw_disc(pen, disc);
    }
}

fn draw_disc(pen: &mut Pen, disc: &Disc) {
    let [x, y] = disc.rect.center();
    pen.circle([x, y], disc.rect.w / 2.0, Paint::both(PAPER, HAIRLINE).width(1.6));
    let tones = tones_of("blue", "");
    pen.circle([x, y - 28.0], 10.0, Paint::fill(tones.edge));
    let (left, right, foot) = (x - 17.0, x + 17.0, y - 1.0);
    pen.curves(
        [left, foot],
        &[[[left, y - 20.0], [right, y - 20.0], [right, foot]]],
        Paint::fill(tones.edge),
    );
    pen.text(&disc.name, INK);
}

/// An arrow with its label.
pub(super) fn link(pen: &mut Pen, link: &LinkLine<'_>) {
    let [start, leave, arrive, end] = link.curve;
    pen.curves(start, &[[leave, arrive, end]], Paint::line(ACCENT, 1.7).opacity(0.8));
    if link.link.arrow != "none" {
        arrow_head(pen, link.curve);
    }
    if link.link.arrow == "both" {
        arrow_head(pen, [end, arrive, leave, start]);
    }
    if let Some(label) = &link.label {
        card::chip(pen, label, ACCENT);
    }
}

/// The head at the end of a curve, turned as the last piece of the curve is.
fn arrow_head(pen: &mut Pen, curve: [[f64; 2]; 4]) {
    let tip = curve[3];
    let distance = |point: [f64; 2]| (tip[0] - point[0]).hypot(tip[1] - point[1]);
    let mut back = (1..=STEPS).map(|step| point(curve, 1.0 - f64::from(step) / f64::from(STEPS)));
    let Some(back) = back.find(|point| distance(*point) >= HEAD_W) else { return };
    let scale = HEAD_W / distance(back);
    let (dx, dy) = ((tip[0] - back[0]) * scale, (tip[1] - back[1]) * scale);
    let foot = [tip[0] - dx, tip[1] - dy];
    let corners = [tip, [foot[0] - dy / 2.0, foot[1] + dx / 2.0], [foot[0] + dy / 2.0, foot[1] - dx / 2.0]];
    pen.polyline(&corners, true, Paint::fill(ACCENT));
}

/// A pen stroke.
pub(super) fn stroke(pen: &mut Pen, line: &StrokeLine<'_>) {
    let color = tones_of(&line.stroke.color, "grey").strong;
    let opacity = if line.stroke.tool == "marker" { 0.35 } else { 0.9 };
    match line.points.as_slice() {
        [only] => pen.circle(*only, line.w / 2.0, Paint::fill(color).opacity(opacity)),
        points => pen.polyline(points, false, Paint::line(color, line.w).round().opacity(opacity)),
    }
}
