//! Where everything of a board goes on a sheet: rectangles and lines of text, all in pixels, before any format.
//!
//! Maps lie one below the other; each has its stages across and its lanes down, and every lane is as high as its
//! fullest cell. Notes grow with their text, so nothing is ever cut off, and nothing overlaps. Free notes keep their
//! arrangement in a region of their own; notes that lost their stage or lane lie in a tray.
//!
//! Not here: how it looks (`export::svg`), and how text is measured (`export::text`).

use crate::export::View;

mod card;
mod chart;
mod empathy;
mod free;
mod grid;
mod header;
mod index;
mod link;
mod metric;
mod scene;
mod stroke;

use index::Index;
pub(in crate::export) use link::point;
pub use scene::{
    CellBox, Chart, Chip, ChipKind, CurveLine, CurvePoint, Disc, Header, LaneBox, LaneLine, LinkLine, MapBox,
    MetricBox, NoteBox, PersonaCard, PersonaText, Rect, Region, Scene, Shape, StageBox, StrokeLine,
};

/// Least width of what is between the margins.
const CONTENT_W_MIN: f64 = 1_000.0;

/// Height of the footer: two lines of the legend.
const FOOTER_H: f64 = 48.0;

/// Sizes of a sheet, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    /// Empty border around everything.
    pub margin: f64,
    /// Width of a note.
    pub note_w: f64,
    /// Least height of a note.
    pub note_h_min: f64,
    /// Between notes, and between notes and the edges of their cell.
    pub gap: f64,
    /// Between regions: maps, trays.
    pub section_gap: f64,
    /// Width of the column with the names of the lanes.
    pub lane_name_w: f64,
    /// Least height of a lane.
    pub lane_h_min: f64,
    /// Size of a note's letters; notes of size `s`, `l` and `xl` differ from it.
    pub note_font: f64,
}

impl Default for Metrics {
    fn default() -> Self {
        Self {
            margin: 40.0,
            note_w: 172.0,
            note_h_min: 38.0,
            gap: 10.0,
            section_gap: 44.0,
            lane_name_w: 148.0,
            lane_h_min: 72.0,
            note_font: 12.5,
        }
    }
}

/// Lays the board out.
pub fn layout<'a>(view: &View<'a>, sizes: &Metrics) -> Scene<'a> {
    let index = Index::new(*view, *sizes);
    let widths = index.sheets.iter().map(|sheet| grid::width(sheet, &index));
    let content_w = widths.fold(CONTENT_W_MIN, f64::max);
    let x = sizes.margin;

    let header = header::header(x, sizes.margin, content_w, &index);
    let mut y = header.rect.bottom();
    let mut maps = Vec::new();
    for sheet in &index.sheets {
        y += if maps.is_empty() { sizes.section_gap * 0.7 } else { sizes.section_gap };
        let map = grid::place(sheet, x, y, &index);
        y = map.rect.bottom();
        maps.push(map);
    }
    let free = free::free(x, y + sizes.section_gap, content_w, &index);
    y = free.as_ref().map_or(y, |free| free.rect.bottom());
    let unplaced = free::unplaced(x, y + sizes.section_gap, content_w, &index);
    y = unplaced.as_ref().map_or(y, |unplaced| unplaced.rect.bottom());

    let footer = Rect { x, y: y + sizes.section_gap / 2.0, w: content_w, h: FOOTER_H };
    let (w, h) = (content_w + 2.0 * sizes.margin, footer.bottom() + sizes.margin / 2.0);
    let mut scene = Scene { w, h, header, maps, free, unplaced, links: Vec::new(), footer };
    scene.links = link::links(&scene, view);
    scene
}

impl<'a> Scene<'a> {
    /// All notes on the sheet.
    pub fn notes(&self) -> impl Iterator<Item = &NoteBox<'a>> {
        let cells = self.maps.iter().flat_map(|map| &map.cells).flat_map(|cell| &cell.notes);
        let regions = [&self.free, &self.unplaced].into_iter().flatten().flat_map(|region| &region.notes);
        cells.chain(regions)
    }
}

#[cfg(test)]
mod tests;
