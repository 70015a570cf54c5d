//! One note as a card, groups of cards as piles, and piles in columns.
//!
//! A card is as wide as it is told and as high as it needs to be: text, then chips (votes, reactions, owner, tags,
//! author), which flow like words. Everything is made at the origin and moved to its place afterwards.
//! Not here: which notes lie where (`index`), and cells (`grid`).

use super::index::Index;
use super::{Chip, ChipKind, NoteBox, Rect};
use crate::board::model::Note;
use crate::export::text::{Align, Block, Weight};

/// Between the edge of a card and what is in it.
const PAD: f64 = 9.0;

/// Side of the marker that tells the kind of a note.
const MARKER: f64 = 16.0;

/// Between members of a group.
const MEMBER_GAP: f64 = 5.0;

/// How far members stand in.
const MEMBER_INDENT: f64 = 12.0;

/// Around a group, within the gap between notes.
const FRAME: f64 = 4.0;

const CHIP_FONT: f64 = 9.5;
const CHIP_PAD: f64 = 5.0;
const CHIP_GAP: f64 = 4.0;

/// A note with the members of its group below it, at the origin.
pub(super) struct Pile<'a> {
    pub(super) notes: Vec<NoteBox<'a>>,
    pub(super) h: f64,
}

/// Piles that have found their places.
pub(super) struct Placed<'a> {
    pub(super) notes: Vec<NoteBox<'a>>,
    pub(super) groups: Vec<Rect>,
    pub(super) h: f64,
}

/// A note and its group.
pub(super) fn pile<'a>(note: &'a Note, index: &Index<'a>) -> Pile<'a> {
    let w = index.sizes.note_w;
    let mut notes = vec![card(note, None, w, index)];
    let mut y = notes[0].rect.h;
    for member in index.members(note) {
        y += MEMBER_GAP;
        let mut below = card(member, Some(&note.id), w - MEMBER_INDENT, index);
        below.shift(MEMBER_INDENT, y);
        y += below.rect.h;
        notes.push(below);
    }
    Pile { notes, h: y }
}

/// Puts piles into `columns` columns from `x`, `y` on, each into the shortest one.
pub(super) fn stack<'a>(
    piles: Vec<Pile<'a>>,
    columns: usize,
    x: f64,
    y: f64,
    index: &Index<'a>,
) -> Placed<'a> {
    let (w, gap) = (index.sizes.note_w, index.sizes.gap);
    let mut bottoms = vec![y; columns.max(1)];
    let mut placed = Placed { notes: Vec::new(), groups: Vec::new(), h: 0.0 };
    for pile in piles {
        let mut column = 0;
        for (other, bottom) in bottoms.iter().enumerate() {
            if *bottom < bottoms[column] - 0.5 {
                column = other;
            }
        }
        let (left, top) = (x + count(column) * (w + gap), bottoms[column]);
        bottoms[column] += pile.h + gap;
        placed.add(pile, left, top);
    }
    placed.h = (bottoms.iter().copied().fold(y, f64::max) - gap - y).max(0.0);
    placed
}

impl<'a> Placed<'a> {
    pub(super) fn add(&mut self, pile: Pile<'a>, x: f64, y: f64) {
        let is_group = pile.notes.len() > 1;
        let from = self.notes.len();
        for mut note in pile.notes {
            note.shift(x, y);
            self.notes.push(note);
        }
        if is_group {
            let w = self.notes[from].rect.w;
            self.groups.push(Rect { x, y, w, h: pile.h }.grown(FRAME));
        }
    }
}

impl NoteBox<'_> {
    pub(super) fn shift(&mut self, dx: f64, dy: f64) {
        self.rect.shift(dx, dy);
        self.text.shift(dx, dy);
        if let Some(marker) = &mut self.marker {
            marker.shift(dx, dy);
        }
        for chip in &mut self.chips {
            chip.shift(dx, dy);
        }
    }
}

impl Chip {
    /// A chip at the origin that is at most `w` wide.
    pub(super) fn new(kind: ChipKind, text: &str, w: f64, size: f64) -> Option<Self> {
        let weight = match kind {
            ChipKind::Votes | ChipKind::Conversion => Weight::Bold,
            ChipKind::Reaction
            | ChipKind::Owner
            | ChipKind::Tag
            | ChipKind::Author
            | ChipKind::Channel
            | ChipKind::Caption => Weight::Regular,
        };
        // The circle of a vote and the bust of an owner stand before the text.
        let mark = if matches!(kind, ChipKind::Votes | ChipKind::Owner) { size + 2.0 } else { 0.0 };
        // Authors have no outline.
        let pad = if kind == ChipKind::Author { 0.0 } else { CHIP_PAD };
        let text = Block::wrap(text, w - 2.0 * pad - mark, size, weight).at(pad + mark, 1.5);
        let rect = Rect { x: 0.0, y: 0.0, w: text.w() + 2.0 * pad + mark, h: text.h() + 3.0 };
        (!text.is_empty()).then_some(Self { kind, rect, text })
    }

    /// The same with its text in the middle, around `x`.
    pub(super) fn centered(mut self, x: f64, y: f64) -> Self {
        self.text = self.text.align(Align::Middle);
        self.text.x = self.rect.w / 2.0;
        self.shift(x - self.rect.w / 2.0, y);
        self
    }

    pub(super) fn shift(&mut self, dx: f64, dy: f64) {
        self.rect.shift(dx, dy);
        self.text.shift(dx, dy);
    }
}

/// Lets chips flow from `x`, `y` on in lines of at most `w`; answers how high they are together.
pub(super) fn flow(chips: &mut [Chip], x: f64, y: f64, w: f64) -> f64 {
    let (mut left, mut top, mut line_h) = (0.0, 0.0, 0.0_f64);
    for chip in chips {
        if left > 0.0 && left + chip.rect.w > w {
            left = 0.0;
            top += line_h + CHIP_GAP;
            line_h = 0.0;
        }
        chip.shift(x + left, y + top);
        left += chip.rect.w + CHIP_GAP;
        line_h = line_h.max(chip.rect.h);
    }
    top + line_h
}

fn card<'a>(note: &'a Note, head: Option<&'a str>, w: f64, index: &Index<'a>) -> NoteBox<'a> {
    let has_marker = matches!(note.kind.as_str(), "pain" | "gain" | "idea" | "question");
    let indent = if has_marker { MARKER + 5.0 } else { 0.0 };
    let size = letters(&note.size, index.sizes.note_font);
    let inner = w - 2.0 * PAD;
    let text = Block::wrap(&note.text, inner - indent, size, Weight::Regular).at(PAD + indent, PAD - 1.0);
    let marker = has_marker.then(|| {
        let y = PAD - 1.0 + (text.line_h() - MARKER) / 2.0;
        Rect { x: PAD, y, w: MARKER, h: MARKER }
    });
    let text_h = text.h().max(if has_marker { MARKER } else { 0.0 });
    let mut chips = chips(note, inner, index);
    let below = PAD + text_h + if text_h > 0.0 && !chips.is_empty() { 4.0 } else { 0.0 };
    let chips_h = flow(&mut chips, PAD, below, inner);
    let h = (below + chips_h + PAD).max(index.sizes.note_h_min);
    NoteBox { note, rect: Rect { x: 0.0, y: 0.0, w, h }, head, text, marker, chips }
}

fn chips(note: &Note, w: f64, index: &Index<'_>) -> Vec<Chip> {
    let mut texts = Vec::new();
    if let Some((votes, rank)) = index.votes(note) {
        texts.push((ChipKind::Votes, format!("{votes} · #{rank}")));
    }
    for (emoji, count) in index.reactions(note) {
        texts.push((ChipKind::Reaction, format!("{emoji} {count}")));
    }
    if let Some(owner) = &note.owner {
        texts.push((ChipKind::Owner, owner.clone()));
    }
    texts.extend(note.tags.iter().map(|tag| (ChipKind::Tag, tag.clone())));
    if let Some(author) = index.view.names.get(&note.by) {
        texts.push((ChipKind::Author, format!("– {author}")));
    }
    texts.into_iter().filter_map(|(kind, text)| Chip::new(kind, &text, w, CHIP_FONT)).collect()
}

fn letters(size: &str, medium: f64) -> f64 {
    match size {
        "s" => medium * 0.88,
        "l" => medium * 1.2,
        "xl" => medium * 1.5,
        _ => medium,
    }
}

/// A count as a number to multiply sizes with.
#[expect(clippy::cast_precision_loss, reason = "a few thousand at most")]
pub(super) fn count(n: usize) -> f64 {
    n as f64
}
