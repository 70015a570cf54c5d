//! The header: title and objective at the left, personas beside or below them.
//!
//! On persona boards, and on boards without any map, the personas are the content: their cards have all fields.
//! Not here: the persona in the middle of an empathy map (`empathy`).

use super::index::Index;
use super::{Header, PersonaCard, PersonaText, Rect};
use crate::board::model::Persona;
use crate::export::text::{Block, Weight};

const CARD_W: f64 = 330.0;
const FULL_CARD_W: f64 = 490.0;
const GAP: f64 = 18.0;
const PAD: f64 = 14.0;
const PHOTO: f64 = 52.0;

/// Least width for title and objective beside personas.
const TEXT_W_MIN: f64 = 460.0;

/// Longest lines that are still easy to read.
const TEXT_W_MAX: f64 = 900.0;

pub(super) fn header<'a>(x: f64, y: f64, w: f64, index: &Index<'a>) -> Header<'a> {
    let board = index.view.board;
    let is_full = board.meta.kind == "persona" || index.sheets.is_empty();
    let card_w = if is_full { FULL_CARD_W } else { CARD_W };
    let personas: Vec<_> = board.personas.iter().filter(|persona| persona.deleted.is_none()).collect();
    let beside_w = super::card::count(personas.len()) * (card_w + GAP);
    let is_beside = !personas.is_empty() && w - beside_w >= TEXT_W_MIN;

    let text_w = if is_beside { w - beside_w } else { w }.min(TEXT_W_MAX);
    let title = Block::wrap(&board.meta.title, text_w, 27.0, Weight::Bold).at(x, y);
    let gap = if title.is_empty() { 0.0 } else { 8.0 };
    let objective =
        Block::wrap(&board.meta.objective, text_w, 14.0, Weight::Regular).at(x, y + title.h() + gap);
    let text_h = title.h() + gap + objective.h();

    let (first, top) = if is_beside {
        (x + w - beside_w + GAP, y)
    } else {
        (x, y + text_h + if text_h > 0.0 { GAP } else { 0.0 })
    };
    let (mut left, mut row, mut bottom) = (first, top, y + text_h);
    let mut cards = Vec::new();
    for persona in personas {
        if left > first && left + card_w > x + w + 0.5 {
            left = first;
            row = bottom + GAP;
        }
        let card = card(persona, Rect { x: left, y: row, w: card_w, h: 0.0 }, is_full, index);
        bottom = card.rect.bottom().max(bottom);
        left += card_w + GAP;
        cards.push(card);
    }
    Header { rect: Rect { x, y, w, h: bottom - y }, title, objective, personas: cards }
}

fn card<'a>(persona: &'a Persona, mut rect: Rect, is_full: bool, index: &Index<'a>) -> PersonaCard<'a> {
    let photo = Rect { x: rect.x + PAD, y: rect.y + PAD, w: PHOTO, h: PHOTO };
    let beside = (photo.right() + 12.0, rect.right() - PAD - photo.right() - 12.0);
    let below = (rect.x + PAD, rect.w - 2.0 * PAD);
    let mut texts = Vec::new();
    let mut y = rect.y + PAD;
    let mut add = |kind, (x, w): (f64, f64), y: &mut f64, text: &str, size, weight| {
        let block = Block::wrap(text, w, size, weight).at(x, *y);
        if !block.is_empty() {
            *y += block.h() + 2.0;
            texts.push((kind, block));
        }
    };
    add(PersonaText::Name, beside, &mut y, &persona.name, 14.5, Weight::Bold);
    add(PersonaText::Role, beside, &mut y, &persona.role, 12.0, Weight::Regular);
    if !is_full {
        y += 3.0;
        add(PersonaText::Quote, beside, &mut y, &quoted(&persona.quote, index), 12.0, Weight::Regular);
    }
    y = y.max(photo.bottom());
    if is_full {
        y += 10.0;
        add(PersonaText::Quote, below, &mut y, &quoted(&persona.quote, index), 13.0, Weight::Regular);
        let fields = [&persona.goals, &persona.needs, &persona.pains, &persona.context];
        for (heading, field) in index.words.persona.iter().zip(fields) {
            if !field.trim().is_empty() {
                y += 8.0;
                add(PersonaText::Heading, below, &mut y, heading, 11.0, Weight::Bold);
                add(PersonaText::Field, below, &mut y, field, 12.5, Weight::Regular);
            }
        }
    }
    rect.h = y + PAD - rect.y;
    PersonaCard { persona, rect, photo, texts }
}

fn quoted(quote: &str, index: &Index<'_>) -> String {
    let quote = quote.trim().trim_matches(['"', '“', '”', '„', '«', '»']);
    let [open, close] = index.words.quotes;
    if quote.is_empty() { String::new() } else { format!("{open}{quote}{close}") }
}
