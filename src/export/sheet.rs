//! A board on the canvas of another whiteboard: rectangles of maps, heads, lanes and cards.
//!
//! Other than the drawing ([`crate::export::layout`]), this has to survive being edited and read again, where
//! grouping is only geometry: cards are one size across, lie strictly inside of their stage and lane, and maps of
//! every kind are plain grids. All numbers are whole.

use std::collections::HashMap;

use serde_json::Value;

use crate::board::model::{Board, Lane, Map, Note, Stage, Stroke};
use crate::export::contents::{Contents, MapContents};
use crate::export::figures::figures;
use crate::export::layout::Rect;
use crate::export::text::{Block, Weight};

/// Width of a card.
pub(super) const CARD_W: f64 = 200.0;

const GAP: f64 = 20.0;
const STAGE_H: f64 = 60.0;
const LANE_NAME_W: f64 = 180.0;
/// Between lanes: whiteboards write the name of a group above it.
const LANE_GAP: f64 = 40.0;
const MAP_GAP: f64 = 160.0;
/// Cards beside each other in a cell, and in the row of those without a place.
const CARDS_ACROSS_MAX: usize = 4;
const UNPLACED_ACROSS: usize = 8;

/// How a whiteboard writes on its cards.
#[derive(Clone, Copy)]
pub(super) struct CardStyle {
    /// Least height of a card.
    pub(super) h_min: f64,
    /// Size of letters.
    pub(super) font: f64,
    /// Height of a line, in parts of it.
    pub(super) line_height: f64,
    /// Between edge and text.
    pub(super) padding: f64,
}

/// Everything that goes onto the canvas.
pub(super) struct Sheet<'a> {
    /// The maps, one below the other.
    pub(super) maps: Vec<SheetMap<'a>>,
    /// Cards in no cell.
    pub(super) loose: Vec<Card<'a>>,
    /// Strokes with their points on the canvas.
    pub(super) strokes: Vec<(&'a Stroke, Vec<[f64; 3]>)>,
}

/// A map.
pub(super) struct SheetMap<'a> {
    /// The map.
    pub(super) map: &'a Map,
    /// All of it.
    pub(super) rect: Rect,
    /// Heads of the columns, each as wide as its column.
    pub(super) stages: Vec<(&'a Stage, Rect)>,
    /// The rows, with room for their names at the left.
    pub(super) lanes: Vec<(&'a Lane, Rect)>,
    /// Figures, channels and moods, as text; by stage and lane.
    pub(super) figures: Vec<(&'a Stage, &'a Lane, Rect, String)>,
    /// The notes.
    pub(super) cards: Vec<Card<'a>>,
}

/// A note.
pub(super) struct Card<'a> {
    /// The note.
    pub(super) note: &'a Note,
    /// Where it is.
    pub(super) rect: Rect,
    /// The head of its group, if it is a member.
    pub(super) head: Option<&'a str>,
}

impl<'a> Sheet<'a> {
    /// Lays out the live items of `board`.
    pub(super) fn of(board: &'a Board, style: CardStyle) -> Self {
        let contents = Contents::of(board);
        let mut y = 0.0;
        let mut maps = Vec::new();
        for map in &contents.maps {
            let laid = Laying { board, style, contents: &contents, sheet: map }.map(y);
            y = laid.rect.y + laid.rect.h + MAP_GAP;
            maps.push(laid);
        }
        let mut sheet = Self { maps, loose: Vec::new(), strokes: Vec::new() };
        sheet.lay_loose(board, &contents, style, y);
        sheet
    }

    /// All cards.
    pub(super) fn cards(&self) -> impl Iterator<Item = &Card<'a>> {
        self.maps.iter().flat_map(|map| &map.cards).chain(&self.loose)
    }

    /// Free notes and strokes as they lie to each other, then notes without a place in rows.
    fn lay_loose(&mut self, board: &'a Board, contents: &Contents<'a>, style: CardStyle, top: f64) {
        let at = |note: &Note| note.place.xy.unwrap_or_default();
        let free_strokes = board.strokes.iter().filter(|stroke| stroke.anchor.is_none());
        let points =
            free_strokes.flat_map(|stroke| &stroke.pts).map(|[x, y, _]| [f64::from(*x), f64::from(*y)]);
        let corner = contents.free.iter().map(|note| at(note)).chain(points);
        let corner = corner.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1])]).unwrap_or_default();
        let origin = [-corner[0], top - corner[1]];
        let mut bottom = top;
        for note in &contents.free {
            let [x, y] = at(note);
            let rect = whole(x + origin[0], y + origin[1], CARD_W, style.height(&note.text));
            bottom = f64::max(bottom, rect.y + rect.h + GAP);
            self.loose.push(Card { note, rect, head: contents.head(note) });
        }
        self.strokes = board.strokes.iter().filter_map(|stroke| self.stroke(stroke, origin)).collect();
        for (_, points) in &self.strokes {
            bottom = points.iter().fold(bottom, |bottom, [_, y, _]| bottom.max(y + GAP));
        }
        for notes in contents.unplaced.chunks(UNPLACED_ACROSS) {
            let row: Vec<_> = notes.iter().map(|note| (*note, style.height(&note.text))).collect();
            let mut x = 0.0;
            for (note, h) in &row {
                let rect = whole(x, bottom, CARD_W, *h);
                self.loose.push(Card { note, rect, head: contents.head(note) });
                x += CARD_W + GAP;
            }
            bottom += row_h(&row) + GAP;
        }
    }

    /// A stroke on the canvas; nothing if what it is fixed to is not on it.
    fn stroke(&self, stroke: &'a Stroke, free: [f64; 2]) -> Option<(&'a Stroke, Vec<[f64; 3]>)> {
        let named = |key: &str| stroke.anchor.as_ref()?.get(key).and_then(Value::as_str);
        let origin = match (named("m"), named("s"), named("l")) {
            (_, Some(stage), Some(lane)) => self.maps.iter().find_map(|map| {
                let (_, stage) = map.stages.iter().find(|(found, _)| found.id == stage)?;
                let (_, lane) = map.lanes.iter().find(|(found, _)| found.id == lane)?;
                Some([stage.x, lane.y])
            })?,
            (Some(id), ..) => {
                let map = self.maps.iter().find(|map| map.map.id == id)?;
                [map.rect.x, map.rect.y]
            }
            _ => free,
        };
        let points = stroke.pts.iter().map(|[x, y, pressure]| {
            let on_canvas = |at: f32, origin: f64| (f64::from(at) + origin).round();
            [on_canvas(*x, origin[0]), on_canvas(*y, origin[1]), f64::from(*pressure)]
        });
        (!stroke.pts.is_empty()).then(|| (stroke, points.collect()))
    }
}

impl CardStyle {
    /// How high a card with this text is.
    fn height(self, text: &str) -> f64 {
        let block = Block::wrap(text, CARD_W - 2.0 * self.padding, self.font, Weight::Regular);
        #[expect(clippy::cast_precision_loss, reason = "a few thousand lines")]
        let text_h = block.lines.len() as f64 * self.font * self.line_height;
        f64::max(self.h_min, (text_h + 2.0 * self.padding).ceil())
    }
}

/// As high as its highest note.
fn row_h(row: &[(&Note, f64)]) -> f64 {
    row.iter().map(|(_, h)| *h).fold(0.0, f64::max)
}

/// One map on its way onto the canvas.
struct Laying<'s, 'a> {
    board: &'a Board,
    style: CardStyle,
    contents: &'s Contents<'a>,
    sheet: &'s MapContents<'a>,
}

/// Notes of a cell in rows, with their heights, and its figures above them.
struct Cell<'a> {
    figures: Option<(String, f64)>,
    rows: Vec<Vec<(&'a Note, f64)>>,
}

impl Cell<'_> {
    fn h(&self) -> f64 {
        let figures = self.figures.as_ref().map_or(0.0, |(_, h)| h + GAP);
        figures + self.rows.iter().map(|row| row_h(row) + GAP).sum::<f64>()
    }
}

impl<'a> Laying<'_, 'a> {
    fn map(&self, top: f64) -> SheetMap<'a> {
        let across: Vec<_> = self.sheet.stages.iter().map(|stage| self.across(stage)).collect();
        let mut stages = Vec::new();
        let mut x = GAP + LANE_NAME_W;
        for (stage, across) in self.sheet.stages.iter().zip(&across) {
            #[expect(clippy::cast_precision_loss, reason = "at most four")]
            let w = *across as f64 * (CARD_W + GAP) + GAP;
            stages.push((*stage, whole(x, top + GAP, w, STAGE_H)));
            x += w;
        }
        let inner_w = f64::max(x - GAP, LANE_NAME_W + CARD_W);
        let mut laid = SheetMap {
            map: self.sheet.map,
            rect: Rect::default(),
            stages,
            lanes: Vec::new(),
            figures: Vec::new(),
            cards: Vec::new(),
        };
        let mut y = top + GAP + STAGE_H + LANE_GAP;
        for lane in &self.sheet.lanes {
            y += self.lane(lane, &across, whole(GAP, y, inner_w, 0.0), &mut laid) + LANE_GAP;
        }
        laid.rect = whole(0.0, top, inner_w + 2.0 * GAP, y - top);
        laid
    }

    /// Lays a lane whose height is not known yet, and says it.
    fn lane(&self, lane: &'a Lane, across: &[usize], rect: Rect, laid: &mut SheetMap<'a>) -> f64 {
        let stages = laid.stages.iter().zip(across);
        let cells: Vec<_> = stages.map(|((stage, _), across)| self.cell(stage, lane, *across)).collect();
        let h = GAP + cells.iter().map(Cell::h).fold(self.style.h_min + GAP, f64::max);
        for ((stage, head), cell) in laid.stages.iter().zip(cells) {
            let mut y = rect.y + GAP;
            if let Some((told, h)) = cell.figures {
                laid.figures.push((stage, lane, whole(head.x + GAP, y, head.w - 2.0 * GAP, h), told));
                y += h + GAP;
            }
            for row in cell.rows {
                let mut x = head.x + GAP;
                for (note, h) in &row {
                    let rect = whole(x, y, CARD_W, *h);
                    laid.cards.push(Card { note, rect, head: self.contents.head(note) });
                    x += CARD_W + GAP;
                }
                y += row_h(&row) + GAP;
            }
        }
        laid.lanes.push((lane, Rect { h: h.round(), ..rect }));
        h
    }

    fn cell(&self, stage: &Stage, lane: &Lane, across: usize) -> Cell<'a> {
        let told = figures(self.board, stage, lane).join("\n");
        let figures = (!told.is_empty()).then(|| {
            let style = CardStyle { h_min: 0.0, ..self.style };
            let h = style.height(&told);
            (told, h)
        });
        let cards = self.contents.cell(stage, lane).chunks(across);
        let rows =
            cards.map(|notes| notes.iter().map(|note| (*note, self.style.height(&note.text))).collect());
        Cell { figures, rows: rows.collect() }
    }

    /// How many cards of a stage stand beside each other: the more notes its fullest cell has, the more.
    fn across(&self, stage: &Stage) -> usize {
        let fullest = self.sheet.lanes.iter().map(|lane| self.contents.cell(stage, lane).len()).max();
        match fullest.unwrap_or_default() {
            0..=3 => 1,
            4..=8 => 2,
            9..=18 => 3,
            _ => CARDS_ACROSS_MAX,
        }
    }
}

fn whole(x: f64, y: f64, w: f64, h: f64) -> Rect {
    Rect { x: x.round(), y: y.round(), w: w.round(), h: h.round() }
}

/// Where each note's card is.
pub(super) fn places<'s>(sheet: &'s Sheet<'_>) -> HashMap<&'s str, Rect> {
    sheet.cards().map(|card| (card.note.id.as_str(), card.rect)).collect()
}

#[cfg(test)]
mod tests;
