//! The drawing: a laid-out board as an SVG file that needs nothing else.
//!
//! The file carries the glyphs that it uses, refers to nothing outside, and runs nothing. Where a viewer does not take
//! embedded fonts, related fonts of about the same width are named after ours. Colour is never the only sign: kinds
//! have shapes, curves have dashes.
//!
//! Not here: where things go (`export::layout`), how pixels and pages are made of it (`export::raster`,
//! `export::pdf`).

use std::fmt::Write;

use crate::export::View;
use crate::export::layout::{Metrics, Rect, Region, Scene, layout};
use crate::export::palette::{HAIRLINE, INK, PAPER};
use crate::export::text::{Block, Weight};

mod card;
mod chart;
mod face;
mod footer;
mod header;
mod map;
mod pen;
mod photo;

use pen::{Paint, Pen};

/// Draws the board.
pub fn svg(view: &View<'_>) -> String {
    let sizes = Metrics::default();
    let scene = layout(view, &sizes);
    let mut pen = Pen::new(scene.w * scene.h);
    draw(&mut pen, &scene, view);
    finish(&pen, &scene, view)
}

fn draw(pen: &mut Pen, scene: &Scene<'_>, view: &View<'_>) {
    header::draw(pen, &scene.header);
    for map in &scene.maps {
        map::draw(pen, map);
    }
    for region in [&scene.free, &scene.unplaced].into_iter().flatten() {
        draw_region(pen, region);
    }
    for link in &scene.links {
        map::link(pen, link);
    }
    footer::draw(pen, scene, view);
}

fn draw_region(pen: &mut Pen, region: &Region<'_>) {
    pen.text(&region.title, INK);
    let top = region.title.y + region.title.h() + 8.0;
    let frame = Rect { y: top, h: region.rect.bottom() - top, ..region.rect };
    pen.rect(frame, 8.0, Paint::dashed(PAPER, HAIRLINE));
    card::all(pen, &region.notes, &region.groups);
    for stroke in &region.strokes {
        map::stroke(pen, stroke);
    }
}

/// The whole file: head, fonts, and what was drawn.
fn finish(pen: &Pen, scene: &Scene<'_>, view: &View<'_>) -> String {
    let meta = &view.board.meta;
    let lang: String =
        meta.lang.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(16).collect();
    let title = Block::line(&meta.title, 1.0, Weight::Regular);
    let title = title.lines.first().map_or("", |line| line.text.as_str());
    let (w, h) = (scene.w.ceil(), scene.h.ceil());
    let mut file = String::with_capacity(pen.drawn().len() + 80_000);
    let _ = write!(
        file,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" role="img""#
    );
    if !lang.is_empty() {
        let _ = write!(file, r#" lang="{lang}""#);
    }
    file.push_str("><title>");
    pen::escape(title, &mut file);
    file.push_str("</title>");
    pen.style(&mut file);
    let _ = write!(file, r#"<rect width="{w}" height="{h}" fill="{PAPER}"/>"#);
    file.push_str(pen.drawn());
    file.push_str("</svg>\n");
    file
}

#[cfg(test)]
mod tests;
