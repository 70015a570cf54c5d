//! Notes and strokes outside of all cells: the free ones in their arrangement, the unplaced ones in a tray.
//!
//! Free notes keep their places to each other; the whole becomes smaller if it is wider than the sheet. Where notes
//! would lie on each other, because they grew or the whole shrank, the lower one moves down.
//! Not here: strokes that are fixed to a map or cell (`stroke`).

use super::card::{Pile, Placed, count, pile, stack};
use super::index::Index;
use super::stroke::{around, is_anchored, place, points};
use super::{Rect, Region};
use crate::export::text::{Block, Weight};

const TITLE_FONT: f64 = 15.0;
const TITLE_GAP: f64 = 10.0;
const PAD: f64 = 14.0;

/// Least height that free notes may spread over; more notes may take more.
const SPREAD_H_MIN: f64 = 2_000.0;

/// Width of a strip of the skyline.
const STRIP: f64 = 8.0;

pub(super) fn unplaced<'a>(x: f64, y: f64, w: f64, index: &Index<'a>) -> Option<Region<'a>> {
    if index.unplaced.is_empty() {
        return None;
    }
    let (title, top) = heading(index.words.unplaced, x, y);
    let step = index.sizes.note_w + index.sizes.gap;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few columns")]
    let columns = ((w - 2.0 * PAD + index.sizes.gap) / step).max(1.0) as usize;
    let piles: Vec<_> = index.unplaced.iter().map(|note| pile(note, index)).collect();
    let placed = stack(piles, columns, x + PAD, top + PAD, index);
    let rect = Rect { x, y, w, h: top + placed.h + 2.0 * PAD - y };
    Some(Region { rect, title, notes: placed.notes, groups: placed.groups, strokes: Vec::new() })
}

pub(super) fn free<'a>(x: f64, y: f64, w: f64, index: &Index<'a>) -> Option<Region<'a>> {
    let strokes: Vec<_> = index.view.board.strokes.iter().filter(|stroke| !is_anchored(stroke)).collect();
    let mut notes: Vec<_> =
        index.free.iter().filter_map(|note| Some((note.place.xy.map(bounded)?, *note))).collect();
    notes.sort_by(|(a, x), (b, y)| a[1].total_cmp(&b[1]).then(a[0].total_cmp(&b[0])).then(x.id.cmp(&y.id)));
    let drawn = strokes.iter().flat_map(|stroke| points(stroke));
    let all = around(notes.iter().map(|(xy, _)| *xy).chain(drawn))?;

    let room_w = w - index.sizes.note_w - 2.0 * PAD;
    let room_h = SPREAD_H_MIN.max(count(notes.len()) * 40.0);
    let fit = |size: f64, room: f64| if size > room { room / size } else { 1.0 };
    let scale = fit(all.w, room_w).min(fit(all.h, room_h));
    let (title, top) = heading(index.words.free, x, y);
    let origin = [x + PAD, top + PAD];

    let mut skyline = Skyline::new(w, index.sizes.gap);
    let mut placed = Placed { notes: Vec::new(), groups: Vec::new(), h: 0.0 };
    for (xy, note) in notes {
        let pile = pile(note, index);
        let left = (xy[0] - all.x) * scale;
        let down = skyline.rest(left, (xy[1] - all.y) * scale, index.sizes.note_w, &pile);
        placed.add(pile, origin[0] + left, origin[1] + down);
    }
    let strokes: Vec<_> = strokes
        .into_iter()
        .filter_map(|stroke| place(stroke, [all.x, all.y], scale, origin, index))
        .collect();
    let inked = around(strokes.iter().flat_map(|line| line.points.iter().copied()));
    let bottom = inked.map_or(top, |rect| rect.bottom()).max(origin[1] + skyline.bottom());
    let rect = Rect { x, y, w, h: bottom + PAD - y };
    Some(Region { rect, title, notes: placed.notes, groups: placed.groups, strokes })
}

/// The heading of a region, and where its content begins.
fn heading(text: &str, x: f64, y: f64) -> (Block, f64) {
    let title = Block::line(text, TITLE_FONT, Weight::Bold).at(x, y);
    let bottom = y + title.h() + TITLE_GAP;
    (title, bottom)
}

fn bounded(xy: [f64; 2]) -> [f64; 2] {
    xy.map(|v| v.clamp(-1e6, 1e6))
}

/// How far down every strip of the region is taken.
struct Skyline {
    strips: Vec<f64>,
    gap: f64,
}

impl Skyline {
    fn new(w: f64, gap: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a sheet is finite")]
        let strips = (w / STRIP).ceil() as usize + 1;
        Self { strips: vec![0.0; strips], gap }
    }

    /// Where the pile lies if it is to lie at `x`, and at `y` or below.
    fn rest(&mut self, x: f64, y: f64, w: f64, pile: &Pile<'_>) -> f64 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "x is not negative")]
        let strip = |x: f64| ((x.max(0.0) / STRIP) as usize).min(self.strips.len() - 1);
        let range = strip(x)..=strip(x + w + self.gap);
        let taken = self.strips[range.clone()].iter().copied().fold(0.0, f64::max);
        let top = y.max(taken);
        self.strips[range].fill(top + pile.h + self.gap);
        top
    }

    fn bottom(&self) -> f64 {
        (self.strips.iter().copied().fold(0.0, f64::max) - self.gap).max(0.0)
    }
}
