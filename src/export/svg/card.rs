//! Notes and the small labels on them.
//!
//! Not here: their sizes and places (`layout::card`).

use super::pen::{Paint, Pen};
use crate::export::layout::{Chip, ChipKind, NoteBox, Rect};
use crate::export::palette::{self, ACCENT, HAIRLINE, INK, MUTED, PANEL, PAPER, Rgb, tones_of};
use crate::export::text::{Align, Block, Weight};

/// All notes of a cell or region, with the frames of groups behind them.
pub(super) fn all(pen: &mut Pen, notes: &[NoteBox<'_>], groups: &[Rect]) {
    for group in groups {
        pen.rect(*group, 7.0, Paint::both(PANEL, Rgb(0xb8, 0xc1, 0xcc)));
    }
    for note in notes {
        card(pen, note);
    }
}

fn card(pen: &mut Pen, note: &NoteBox<'_>) {
    let tones = tones_of(&note.note.color, "yellow");
    pen.rect(note.rect, 4.0, Paint::both(tones.tint, tones.edge));
    if let Some(rect) = note.marker {
        marker(pen, &note.note.kind, rect);
    }
    pen.text(&note.text, INK);
    for one in &note.chips {
        chip(pen, one, tones.edge);
    }
}

/// The sign of a kind: a shape of its own with a sign of its own, so that it can be told without its colour.
pub(super) fn marker(pen: &mut Pen, kind: &str, rect: Rect) {
    let [x, y] = rect.center();
    let r = rect.w / 2.0;
    let white = Paint::line(PAPER, 1.8).round();
    match kind {
        "pain" => {
            let corners = [[x, y + r], [x - r, y - r * 0.8], [x + r, y - r * 0.8]];
            pen.polyline(&corners, true, Paint::both(palette::PAIN, palette::PAIN).round());
            pen.line([x, y - r * 0.5], [x, y + r * 0.08], white);
            pen.circle([x, y + r * 0.46], 1.0, Paint::fill(PAPER));
        }
        "gain" => {
            pen.circle([x, y], r, Paint::fill(palette::GAIN));
            pen.line([x - r * 0.5, y], [x + r * 0.5, y], white);
            pen.line([x, y - r * 0.5], [x, y + r * 0.5], white);
        }
        "idea" => {
            pen.polyline(&star([x, y], r * 1.1), true, Paint::both(palette::IDEA, palette::IDEA).round());
        }
        _ => {
            pen.rect(rect, 4.0, Paint::fill(palette::QUESTION));
            let sign = Block::line("?", rect.w * 0.72, Weight::Bold).align(Align::Middle);
            let top = y - sign.h() / 2.0;
            pen.text(&sign.at(x, top), PAPER);
        }
    }
}

fn star([x, y]: [f64; 2], r: f64) -> [[f64; 2]; 10] {
    let mut points = [[0.0; 2]; 10];
    for (at, point) in (0_u8..).zip(&mut points) {
        let angle = f64::from(at) * std::f64::consts::PI / 5.0;
        let r = if at.is_multiple_of(2) { r } else { r * 0.45 };
        *point = [x + r * angle.sin(), y - r * angle.cos() + 0.5];
    }
    points
}

/// A small label.
pub(super) fn chip(pen: &mut Pen, chip: &Chip, edge: Rgb) {
    let radius = chip.rect.h.min(17.0) / 2.0;
    let first_line = chip.text.y + chip.text.line_h() / 2.0;
    let mark_x = chip.rect.x + 5.0 + chip.text.size / 2.0 - 0.5;
    let color = match chip.kind {
        ChipKind::Votes => {
            pen.rect(chip.rect, radius, Paint::fill(ACCENT));
            pen.circle([mark_x, first_line], 3.4, Paint::fill(PAPER));
            PAPER
        }
        ChipKind::Owner => {
            pen.rect(chip.rect, radius, Paint::both(PAPER, edge));
            pen.circle([mark_x, first_line - 2.2], 2.3, Paint::fill(MUTED));
            let bust = [[mark_x - 4.0, first_line + 4.4], [mark_x + 4.0, first_line + 4.4]];
            let rise = [[mark_x - 4.0, first_line - 0.8], [mark_x + 4.0, first_line - 0.8], bust[1]];
            pen.curves(bust[0], &[rise], Paint::fill(MUTED));
            INK
        }
        ChipKind::Tag => {
            pen.rect(chip.rect, 3.0, Paint::line(edge, 1.0));
            MUTED
        }
        ChipKind::Author => MUTED,
        ChipKind::Channel => {
            pen.rect(chip.rect, radius, Paint::both(PANEL, HAIRLINE));
            INK
        }
        ChipKind::Conversion => {
            pen.rect(chip.rect, radius, Paint::both(PAPER, ACCENT));
            ACCENT
        }
        ChipKind::Caption | ChipKind::Reaction => {
            pen.rect(chip.rect, radius, Paint::both(PAPER, edge));
            INK
        }
    };
    pen.text(&chip.text, color);
}
