//! A map as a grid: heads of stages and bands of phases above, lanes below each other, notes in the cells.
//!
//! A column is as wide as its fullest cell asks for, a lane as high. Not here: what is in a lane besides notes
//! (`chart`, `metric`), and maps that are no grid (`empathy`).

use super::card::{count, flow, pile, stack};
use super::index::{Column, Index, Sheet};
use super::{
    CellBox, Chip, ChipKind, LaneBox, LaneLine, MapBox, Rect, Shape, StageBox, chart, empathy, metric, stroke,
};
use crate::board::model::{Lane, Stage};
use crate::export::text::{Align, Block, Weight};

const TITLE_FONT: f64 = 17.0;
const TITLE_GAP: f64 = 12.0;
const HEAD_FONT: f64 = 13.0;
const HEAD_PAD: f64 = 10.0;
const PHASE_FONT: f64 = 11.5;
const PHASE_PAD: f64 = 5.0;
pub(super) const LANE_FONT: f64 = 12.5;
pub(super) const LANE_PAD: f64 = 12.0;

/// Between lanes with a blueprint's line.
const LINE_GAP: f64 = 30.0;

/// Notes side by side in a cell, at most.
const ABREAST_MAX: usize = 40;

/// How wide the map will be.
pub(super) fn width<'a>(sheet: &Sheet<'a>, index: &Index<'a>) -> f64 {
    if empathy::is_one(sheet, index) {
        return empathy::width(sheet, index);
    }
    index.sizes.lane_name_w + columns(sheet, index).iter().map(|column| column.w).sum::<f64>()
}

/// Lays the map out with its upper left corner at `x`, `y`.
pub(super) fn place<'a>(sheet: &Sheet<'a>, x: f64, y: f64, index: &Index<'a>) -> MapBox<'a> {
    let title = title(sheet, index).at(x, y);
    let top = if title.is_empty() { y } else { y + title.h() + TITLE_GAP };
    let mut map = MapBox {
        map: sheet.map,
        shape: Shape::Grid,
        rect: Rect { x, y, w: width(sheet, index), h: 0.0 },
        title,
        phases: Vec::new(),
        stages: Vec::new(),
        lanes: Vec::new(),
        cells: Vec::new(),
        strokes: Vec::new(),
        disc: None,
    };
    if empathy::is_one(sheet, index) {
        empathy::place(sheet, &mut map, top, index);
    } else {
        place_grid(sheet, &mut map, top, index);
    }
    let id = sheet.map.map_or("", |map| map.id.as_str());
    let drawn = Rect { y: top, h: map.rect.bottom() - top, ..map.rect };
    map.strokes = stroke::anchored(id, drawn, &map.cells, index);
    map
}

/// A column on the sheet.
pub(super) struct Span<'a> {
    pub(super) stage: &'a Stage,
    phase: Option<&'a Stage>,
    pub(super) x: f64,
    pub(super) w: f64,
    abreast: usize,
}

impl Span<'_> {
    pub(super) fn middle(&self) -> f64 {
        self.x + self.w / 2.0
    }
}

/// The columns with their widths, the first at 0.
fn columns<'a>(sheet: &Sheet<'a>, index: &Index<'a>) -> Vec<Span<'a>> {
    let mut x = 0.0;
    let spans = sheet.columns.iter().map(|Column { stage, phase }| {
        let most = sheet.lanes.iter().map(|lane| index.cell(stage, lane).len()).max().unwrap_or(0);
        let abreast = abreast(most, 0.5).max(wished(stage, index));
        let w = cell_w(abreast, index);
        let span = Span { stage, phase: *phase, x, w, abreast };
        x += w;
        span
    });
    spans.collect()
}

/// How many of `notes` go side by side, so that a cell is about as high as it is wide.
pub(super) fn abreast(notes: usize, share: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small number")]
    let side = (count(notes) * share).sqrt().round() as usize;
    side.clamp(1, ABREAST_MAX)
}

/// How many notes fit into the width that somebody gave the stage.
fn wished(stage: &Stage, index: &Index<'_>) -> usize {
    let (step, gap) = (index.sizes.note_w + index.sizes.gap, index.sizes.gap);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
    let wished =
        stage.w.filter(|w| w.is_finite()).map_or(1, |w| ((w.clamp(step, 2_000.0) - gap) / step) as usize);
    wished.max(1)
}

pub(super) fn cell_w(abreast: usize, index: &Index<'_>) -> f64 {
    count(abreast) * (index.sizes.note_w + index.sizes.gap) + index.sizes.gap
}

fn title(sheet: &Sheet<'_>, index: &Index<'_>) -> Block {
    let Some(map) = sheet.map else { return Block::line("", TITLE_FONT, Weight::Bold) };
    let state = index.words.state(&map.state);
    let mut title = if map.name.trim().is_empty() { state.to_owned() } else { map.name.trim().to_owned() };
    if !state.is_empty() && !title.to_lowercase().contains(&state.to_lowercase()) {
        title = format!("{title} · {state}");
    }
    // A single map that is called as the board needs no heading of its own.
    let is_only = index.sheets.len() == 1;
    let says_nothing = is_only && (title == state || map.name == index.view.board.meta.title);
    Block::wrap(
        if says_nothing { "" } else { &title },
        width(sheet, index).max(300.0),
        TITLE_FONT,
        Weight::Bold,
    )
}

fn place_grid<'a>(sheet: &Sheet<'a>, map: &mut MapBox<'a>, top: f64, index: &Index<'a>) {
    let (x, w) = (map.rect.x, map.rect.w);
    let left = x + index.sizes.lane_name_w;
    let mut spans = columns(sheet, index);
    for span in &mut spans {
        span.x += left;
    }
    let mut y = phases(&spans, map, top);
    y = heads(&spans, map, y);
    let mut has_chart = false;
    for lane in &sheet.lanes {
        let is_chart = lane.r#type == "emotion" && !has_chart;
        has_chart |= is_chart;
        let row = Rect { x, y, w, h: 0.0 };
        y = place_lane(lane, row, &spans, is_chart, map, index);
    }
    map.rect.h = y - map.rect.y;
}

/// Bands above runs of columns of one phase; answers where the heads begin.
fn phases<'a>(spans: &[Span<'a>], map: &mut MapBox<'a>, y: f64) -> f64 {
    for run in spans.chunk_by(|a, b| a.phase.map(|p| &p.id) == b.phase.map(|p| &p.id)) {
        let [first, .., last] = run else {
            let [only] = run else { continue };
            map.phases.extend(only.phase.map(|phase| band(phase, only.x, only.w, y)));
            continue;
        };
        map.phases.extend(first.phase.map(|phase| band(phase, first.x, last.x + last.w - first.x, y)));
    }
    let h = map.phases.iter().map(|phase| phase.rect.h).fold(0.0, f64::max);
    for phase in &mut map.phases {
        phase.rect.h = h;
    }
    if h > 0.0 { y + h + 3.0 } else { y }
}

fn band(phase: &Stage, x: f64, w: f64, y: f64) -> StageBox<'_> {
    let name = Block::wrap(&phase.name, w - 16.0, PHASE_FONT, Weight::Bold)
        .align(Align::Middle)
        .at(x + w / 2.0, y + PHASE_PAD);
    let rect = Rect { x: x + 1.5, y, w: w - 3.0, h: name.h().max(PHASE_FONT) + 2.0 * PHASE_PAD };
    StageBox { stage: phase, rect, name }
}

/// Heads of the columns; answers where the lanes begin.
fn heads<'a>(spans: &[Span<'a>], map: &mut MapBox<'a>, y: f64) -> f64 {
    let names: Vec<_> = spans
        .iter()
        .map(|span| {
            Block::wrap(&span.stage.name, span.w - 20.0, HEAD_FONT, Weight::Bold).align(Align::Middle)
        })
        .collect();
    let h = names.iter().map(Block::h).fold(HEAD_FONT, f64::max) + 2.0 * HEAD_PAD;
    if spans.is_empty() {
        return y;
    }
    for (span, name) in spans.iter().zip(names) {
        let name_y = y + (h - name.h()) / 2.0;
        let rect = Rect { x: span.x + 1.5, y, w: span.w - 3.0, h };
        map.stages.push(StageBox { stage: span.stage, rect, name: name.at(span.middle(), name_y) });
    }
    y + h + 3.0
}

/// One lane with its cells; answers where the next one begins.
fn place_lane<'a>(
    lane: &'a Lane,
    mut row: Rect,
    spans: &[Span<'a>],
    is_chart: bool,
    map: &mut MapBox<'a>,
    index: &Index<'a>,
) -> f64 {
    let head_w = index.sizes.lane_name_w;
    let scale_w = if is_chart { chart::SCALE_W } else { 0.0 };
    let name = Block::wrap(&lane.name, head_w - 2.0 * LANE_PAD - scale_w, LANE_FONT, Weight::Bold)
        .at(row.x + LANE_PAD, row.y + LANE_PAD);
    let mut h = (name.h() + 2.0 * LANE_PAD).max(index.sizes.lane_h_min);
    let mut chart = None;
    let mut above = 0.0;
    if is_chart {
        let legend_y = row.y + LANE_PAD + name.h() + 8.0;
        let drawn = chart::place(sheet_id(map), spans, row, legend_y, index);
        above = drawn.h;
        h = h.max(drawn.h).max(drawn.legend_bottom + LANE_PAD - row.y);
        chart = Some(drawn.chart);
    }
    let figures = metric::figures(lane, spans, index);
    let first = map.cells.len();
    for (at, span) in spans.iter().enumerate() {
        let rect = Rect { x: span.x, y: row.y, w: span.w, h: 0.0 };
        let mut cell = CellBox {
            stage: span.stage,
            lane,
            rect,
            notes: Vec::new(),
            groups: Vec::new(),
            channels: Vec::new(),
            metric: None,
        };
        let mut y = row.y + above;
        if let Some(metric) = figures.place(at, rect) {
            y = metric.rect.bottom();
            cell.metric = Some(metric);
        }
        y += place_channels(&mut cell, y, index);
        h = h.max(fill(&mut cell, y, span.abreast, index) - row.y);
        map.cells.push(cell);
    }
    for cell in &mut map.cells[first..] {
        cell.rect.h = h;
    }
    row.h = h;
    let separator = separator(lane, row, index);
    let bottom = row.bottom() + if separator.is_some() { LINE_GAP } else { 0.0 };
    map.lanes.push(LaneBox {
        lane,
        rect: row,
        head: Rect { w: head_w, ..row },
        name,
        line: separator,
        chart,
    });
    bottom
}

/// Puts the cell's notes below `y`; answers how far down it reaches.
fn fill<'a>(cell: &mut CellBox<'a>, y: f64, abreast: usize, index: &Index<'a>) -> f64 {
    let notes = index.cell(cell.stage, cell.lane);
    if notes.is_empty() {
        return y + index.sizes.gap;
    }
    let piles: Vec<_> = notes.iter().map(|note| pile(note, index)).collect();
    let gap = index.sizes.gap;
    // Fewer notes than fit side by side stand in the middle of the cell.
    let used = cell_w(abreast.min(piles.len()), index);
    let x = cell.rect.x + (cell.rect.w - used) / 2.0 + gap;
    let placed = stack(piles, abreast.min(notes.len()), x, y + gap, index);
    cell.notes = placed.notes;
    cell.groups = placed.groups;
    y + placed.h + 2.0 * gap
}

fn place_channels<'a>(cell: &mut CellBox<'a>, y: f64, index: &Index<'a>) -> f64 {
    let used = index.channels(cell.lane, cell.stage).iter();
    let w = cell.rect.w - 2.0 * index.sizes.gap;
    cell.channels = used.filter_map(|channel| Chip::new(ChipKind::Channel, channel, w, 11.0)).collect();
    if cell.channels.is_empty() {
        return 0.0;
    }
    let gap = index.sizes.gap;
    gap + flow(&mut cell.channels, cell.rect.x + gap, y + gap, w)
}

fn separator(lane: &Lane, row: Rect, index: &Index<'_>) -> Option<LaneLine> {
    let name = index.words.line(lane.line.as_deref()?)?;
    let y = row.bottom() + LINE_GAP / 2.0;
    let name = Block::line(name, 10.5, Weight::Bold);
    let name_y = y - name.h() / 2.0;
    Some(LaneLine { y, name: name.at(row.x + LANE_PAD, name_y) })
}

fn sheet_id<'m>(map: &MapBox<'m>) -> Option<&'m str> {
    map.map.map(|map| map.id.as_str())
}
