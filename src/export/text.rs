//! Text as it will be drawn: cleaned, measured with the metrics of the embedded font, and broken into lines.
//!
//! Lines break where Unicode lets them (UAX #14); a word that is wider than its box breaks between characters as
//! people see them (grapheme clusters). So a text takes more lines, and is never cut off. Characters that the font
//! lacks count as one em, which no viewer's replacement is likely to pass.
//!
//! Not here: the font itself (`text::font`), and where a text goes (`export::layout`).

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

pub mod font;

pub use font::{Weight, width};

/// Height of a line, in parts of the size of its letters.
const LINE_HEIGHT: f64 = 1.32;

/// From the middle of a line down to the feet of its letters, in parts of their size.
const MIDDLE_TO_BASELINE: f64 = 0.36;

/// Which point of a line its x is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Align {
    /// Its left end.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// How wide it is.
    pub w: f64,
}

/// Lines below each other, in one size and weight.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The point that [`Align`] speaks of.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    /// Size of the letters.
    pub size: f64,
    /// Their weight.
    pub weight: Weight,
    /// How lines stand to `x`.
    pub align: Align,
    /// The lines.
    pub lines: Vec<Line>,
}

impl Block {
    /// Breaks `text` into lines that are at most `w` wide. It stands at the origin.
    pub fn wrap(text: &str, w: f64, size: f64, weight: Weight) -> Self {
        Self { x: 0.0, y: 0.0, size, weight, align: Align::Start, lines: wrap(text, w, size, weight) }
    }

    /// `text` as it is, on one line.
    pub fn line(text: &str, size: f64, weight: Weight) -> Self {
        let text = clean(text).replace('\n', " ");
        let lines =
            if text.is_empty() { Vec::new() } else { vec![Line { w: width(&text, size, weight), text }] };
        Self { x: 0.0, y: 0.0, size, weight, align: Align::Start, lines }
    }

    /// The same at another place.
    #[must_use]
    pub fn at(mut self, x: f64, y: f64) -> Self {
        (self.x, self.y) = (x, y);
        self
    }

    /// The same with its lines around or before `x`.
    #[must_use]
    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// Moves it.
    pub fn shift(&mut self, dx: f64, dy: f64) {
        self.x += dx;
        self.y += dy;
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Height of a line.
    pub fn line_h(&self) -> f64 {
        self.size * LINE_HEIGHT
    }

    /// Height of all lines.
    #[expect(clippy::cast_precision_loss, reason = "a few thousand lines")]
    pub fn h(&self) -> f64 {
        self.lines.len() as f64 * self.line_h()
    }

    /// Width of the longest line.
    pub fn w(&self) -> f64 {
        self.lines.iter().map(|line| line.w).fold(0.0, f64::max)
    }

    /// Left edge of the longest line.
    pub fn left(&self) -> f64 {
        match self.align {
            Align::Start => self.x,
            Align::Middle => self.x - self.w() / 2.0,
            Align::End => self.x - self.w(),
        }
    }

    /// From the upper edge to the feet of the first line's letters.
    pub fn baseline(&self) -> f64 {
        self.line_h() / 2.0 + self.size * MIDDLE_TO_BASELINE
    }
}

/// Without what cannot be drawn or would disturb the drawing: control characters except line breaks, marks that
/// turn the direction of text, and those that choose between two shapes of an emoji (there is only one here).
pub fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\r' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' => clean.push(' '),
            '\n' => clean.push(c),
            c if is_unwanted(c) => {}
            // Joins emoji that the font has only apart.
            '\u{200d}' if clean.chars().next_back().is_some_and(is_picture) => {}
            c => clean.push(relative(c)),
        }
    }
    clean.trim_end().trim_start_matches('\n').to_owned()
}

fn is_unwanted(c: char) -> bool {
    let turns = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let chooses = matches!(c, '\u{fe00}'..='\u{fe0f}');
    let is_none = matches!(c, '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}');
    turns || chooses || is_none || c.is_control()
}

fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// Of faces that the font has not, one that means about the same.
fn relative(c: char) -> char {
    match c {
        '🙂' | '🙃' | '🤗' | '🥲' => '😊',
        '🙁' | '☹' | '🥺' => '😟',
        '🤔' | '🫤' | '🤨' => '😕',
        '🤩' | '🥰' => '😍',
        '🤯' => '😱',
        '🤬' => '😡',
        '🤣' => '😂',
        '🥳' => '🎉',
        '🙄' => '😒',
        c => c,
    }
}

/// Breaks `text` into lines that are at most `w` wide; a single character may be wider.
fn wrap(text: &str, w: f64, size: f64, weight: Weight) -> Vec<Line> {
    let text = clean(text);
    let mut lines: Vec<Line> = Vec::new();
    for paragraph in text.split('\n') {
        let is_blank = paragraph.trim().is_empty();
        // Of several empty lines one is kept; an empty text has no line.
        if is_blank && lines.last().is_none_or(|last| last.text.is_empty()) {
            continue;
        }
        break_paragraph(paragraph.trim_end(), w, size, weight, &mut lines);
    }
    lines
}

fn break_paragraph(paragraph: &str, w: f64, size: f64, weight: Weight, lines: &mut Vec<Line>) {
    let mut line = Line { text: String::new(), w: 0.0 };
    let mut from = 0;
    for (to, opportunity) in linebreaks(paragraph) {
        let word = &paragraph[from..to];
        from = to;
        // Spaces at the end of a line may hang over.
        if line.w + width(word.trim_end(), size, weight) <= w {
            line.w += width(word, size, weight);
            line.text.push_str(word);
        } else {
            if !line.text.is_empty() {
                lines.push(trimmed(&mut line, size, weight));
            }
            break_word(word, w, size, weight, &mut line, lines);
        }
        if opportunity == BreakOpportunity::Mandatory {
            lines.push(trimmed(&mut line, size, weight));
        }
    }
    if paragraph.is_empty() {
        lines.push(line);
    }
}

/// Puts `word` into the empty `line`, and into lines before it if it is too wide for one.
fn break_word(word: &str, w: f64, size: f64, weight: Weight, line: &mut Line, lines: &mut Vec<Line>) {
    if width(word.trim_end(), size, weight) <= w {
        line.w = width(word, size, weight);
        line.text.push_str(word);
        return;
    }
    for grapheme in word.graphemes(true) {
        let grapheme_w = width(grapheme, size, weight);
        if line.w + grapheme_w > w && !line.text.is_empty() && !grapheme.trim().is_empty() {
            lines.push(trimmed(line, size, weight));
        }
        line.w += grapheme_w;
        line.text.push_str(grapheme);
    }
}

/// Takes the line, without the spaces at its end.
fn trimmed(line: &mut Line, size: f64, weight: Weight) -> Line {
    let mut text = std::mem::take(&mut line.text);
    line.w = 0.0;
    text.truncate(text.trim_end().len());
    Line { w: width(&text, size, weight), text }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(block: &Block) -> Vec<&str> {
        block.lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn lines_break_between_words_and_at_line_ends() {
        let block = Block::wrap("one two\nthree", 1000.0, 12.0, Weight::Regular);
        assert_eq!(texts(&block), ["one two", "three"]);
        let narrow = Block::wrap("Точки контакта с клиентом", 90.0, 12.0, Weight::Regular);
        assert_eq!(texts(&narrow), ["Точки", "контакта с", "клиентом"]);
    }

    #[test]
    fn a_word_that_is_too_long_breaks_between_characters() {
        let block = Block::wrap(
            "https://example.org/e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
            40.0,
            12.0,
            Weight::Bold,
        );
        assert!(block.lines.len() > 2);
        assert!(block.lines.iter().all(|line| line.w <= 40.0 && !line.text.starts_with('\u{301}')));
    }

    #[test]
    fn empty_texts_have_no_lines_and_gaps_are_one_line() {
        assert!(Block::wrap(" \n\n", 50.0, 12.0, Weight::Regular).is_empty());
        let block = Block::wrap("\n\na\n\n\n\nb\n\n", 50.0, 12.0, Weight::Regular);
        assert_eq!(texts(&block), ["a", "", "b"]);
    }

    #[test]
    fn control_characters_and_direction_marks_are_gone() {
        assert_eq!(clean("a\0b\u{1b}[31m\u{202e}c\td\r\ne\u{fe0f}"), "ab[31mc d\ne");
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_box_and_nothing_is_lost(text in "[a-zżółw А-яё0-9 ,.\n-]{0,200}", w in 20.0..300.0) {
            let block = Block::wrap(&text, w, 13.0, Weight::Regular);
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let drawn: String = block.lines.iter().map(|line| letters(&line.text)).collect();
            prop_assert_eq!(drawn, letters(&text));
            for line in &block.lines {
                prop_assert!(line.w <= w || line.text.graphemes(true).count() == 1, "{:?}", line);
            }
        }
    }
}
