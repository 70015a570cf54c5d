//! Title, objective and personas.
//!
//! Not here: their places (`layout::header`).

use super::pen::{Paint, Pen};
use super::photo;
use crate::export::layout::{Header, PersonaCard, PersonaText, Rect};
use crate::export::palette::{ACCENT, HAIRLINE, INK, MUTED, PANEL, tones_of};
use crate::export::text::{Align, Block, Weight};

pub(super) fn draw(pen: &mut Pen, header: &Header<'_>) {
    pen.text(&header.title, INK);
    pen.text(&header.objective, MUTED);
    for card in &header.personas {
        persona(pen, card);
    }
}

fn persona(pen: &mut Pen, card: &PersonaCard<'_>) {
    pen.rect(card.rect, 8.0, Paint::both(PANEL, HAIRLINE));
    match card.persona.photo.as_deref().and_then(photo::drawable) {
        Some(url) => pen.picture(card.photo, url),
        None => portrait(pen, card.photo, &card.persona.name),
    }
    for (kind, text) in &card.texts {
        let color = match kind {
            PersonaText::Name | PersonaText::Field => INK,
            PersonaText::Role | PersonaText::Quote => MUTED,
            PersonaText::Heading => ACCENT,
        };
        pen.text(text, color);
    }
}

/// In place of a picture: the first letter of the name, or a bust without one.
pub(super) fn portrait(pen: &mut Pen, rect: Rect, name: &str) {
    let tones = tones_of("blue", "");
    let [x, y] = rect.center();
    let r = rect.w / 2.0;
    pen.circle([x, y], r, Paint::fill(tones.tint));
    let initial: String =
        name.trim().chars().find(|c| c.is_alphanumeric()).into_iter().flat_map(char::to_uppercase).collect();
    if initial.is_empty() {
        pen.circle([x, y - r * 0.22], r * 0.28, Paint::fill(tones.edge));
        let (left, right, foot) = (x - r * 0.5, x + r * 0.5, y + r * 0.6);
        pen.curves([left, foot], &[[[left, y], [right, y], [right, foot]]], Paint::fill(tones.edge));
        return;
    }
    let letter = Block::line(&initial, r * 0.9, Weight::Bold).align(Align::Middle);
    let top = y - letter.h() / 2.0;
    pen.text(&letter.at(x, top), tones.strong);
}
