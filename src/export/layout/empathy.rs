//! An empathy map: six areas, four of them around the persona, pains and gains below.
//!
//! Its lanes are areas with their names inside; there is one stage, whose name says nothing. A map of another shape
//! is a grid even on an empathy board. Not here: grids (`grid`).

use super::card::{pile, stack};
use super::grid::{abreast, cell_w};
use super::index::{Index, Sheet};
use super::{CellBox, Disc, LaneBox, MapBox, Rect, Shape};
use crate::board::model::{Lane, Stage};
use crate::export::text::{Align, Block, Weight};

const AREAS: usize = 6;
const AREA_W_MIN: f64 = 500.0;
const AREA_H_MIN: f64 = 170.0;
const PAD: f64 = 16.0;
const NAME_FONT: f64 = 14.0;
const RADIUS: f64 = 66.0;

pub(super) fn is_one(sheet: &Sheet<'_>, index: &Index<'_>) -> bool {
    let meta = &index.view.board.meta;
    let is_meant = meta.kind == "empathy" || meta.template_id.starts_with("empathy");
    is_meant && sheet.lanes.len() == AREAS && sheet.columns.len() == 1
}

pub(super) fn width(sheet: &Sheet<'_>, index: &Index<'_>) -> f64 {
    side(sheet, index, 0).1 + side(sheet, index, 1).1
}

/// Notes side by side, and the width, of the areas at the left (0) or right (1).
fn side(sheet: &Sheet<'_>, index: &Index<'_>, which: usize) -> (usize, f64) {
    let Some(column) = sheet.columns.first() else { return (1, AREA_W_MIN) };
    let areas = sheet.lanes.iter().skip(which).step_by(2);
    let most = areas.map(|lane| index.cell(column.stage, lane).len()).max().unwrap_or(0);
    let abreast = abreast(most, 0.8).max(3);
    (abreast, (cell_w(abreast, index) + 2.0 * PAD).max(AREA_W_MIN))
}

pub(super) fn place<'a>(sheet: &Sheet<'a>, map: &mut MapBox<'a>, top: f64, index: &Index<'a>) {
    let Some(column) = sheet.columns.first() else { return };
    map.shape = Shape::Empathy;
    let sides = [side(sheet, index, 0), side(sheet, index, 1)];
    let mut y = top;
    for (row, lanes) in sheet.lanes.chunks(2).enumerate() {
        let first = map.cells.len();
        let mut x = map.rect.x;
        let mut h = AREA_H_MIN;
        for (lane, (abreast, w)) in lanes.iter().zip(sides) {
            let rect = Rect { x, y, w, h: 0.0 };
            let is_right = x > map.rect.x;
            h = h.max(area(column.stage, lane, rect, abreast, (row, is_right), map, index) - y);
            x += w;
        }
        for (cell, lane) in map.cells[first..].iter_mut().zip(&mut map.lanes[first..]) {
            cell.rect.h = h;
            lane.rect.h = h;
        }
        y += h;
        if row == 0 {
            map.disc = Some(disc(map, [map.rect.x + sides[0].1, y], index));
        }
    }
    map.rect.h = y - map.rect.y;
}

/// One area with its name and notes; answers how far down it reaches.
fn area<'a>(
    stage: &'a Stage,
    lane: &'a Lane,
    rect: Rect,
    abreast: usize,
    (row, is_right): (usize, bool),
    map: &mut MapBox<'a>,
    index: &Index<'a>,
) -> f64 {
    // The disc takes a corner of the four upper areas.
    let left = if row == 1 && is_right { RADIUS + PAD } else { PAD + index.sizes.gap };
    let right = if row == 1 && !is_right { RADIUS + PAD } else { PAD };
    let name = Block::wrap(&lane.name, rect.w - left - right, NAME_FONT, Weight::Bold)
        .at(rect.x + left, rect.y + PAD);
    let head = Rect { h: name.h() + 2.0 * PAD, ..rect };
    let mut y = head.bottom();
    if row == 1 {
        y = y.max(rect.y + RADIUS + 8.0);
    }
    let piles: Vec<_> = index.cell(stage, lane).iter().map(|note| pile(note, index)).collect();
    let placed = stack(piles, abreast, rect.x + PAD + index.sizes.gap, y, index);
    let bottom = y + placed.h + if row == 0 { RADIUS + 8.0 } else { PAD };
    map.cells.push(CellBox {
        stage,
        lane,
        rect,
        notes: placed.notes,
        groups: placed.groups,
        channels: Vec::new(),
        metric: None,
    });
    map.lanes.push(LaneBox { lane, rect, head, name, line: None, chart: None });
    bottom
}

fn disc(map: &MapBox<'_>, [x, y]: [f64; 2], index: &Index<'_>) -> Disc {
    let live = || index.view.board.personas.iter().filter(|persona| persona.deleted.is_none());
    let meant = map.map.and_then(|map| live().find(|persona| map.personas.contains(&persona.id)));
    let name = meant.or_else(|| live().next()).map_or("", |persona| persona.name.as_str());
    let short: String = name.chars().take(60).collect();
    let name = Block::wrap(&short, RADIUS * 1.5, 12.5, Weight::Bold).align(Align::Middle);
    let name_y = y + 22.0 - name.h() / 2.0;
    let rect = Rect { x: x - RADIUS, y: y - RADIUS, w: 2.0 * RADIUS, h: 2.0 * RADIUS };
    Disc { rect, name: name.at(x, name_y) }
}
