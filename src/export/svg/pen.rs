//! Writes SVG elements, and remembers which characters were drawn, so that the file can carry their glyphs.
//!
//! Nothing but this file writes markup: texts pass through [`escape`] alone, numbers are finite and short.
//! Not here: what is drawn.

use std::collections::BTreeSet;
use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::export::layout::Rect;
use crate::export::palette::Rgb;
use crate::export::text::font::{self, File, TEXT_FAMILY};
use crate::export::text::{Align, Block, Line, Weight};

/// Fonts that are about as wide as ours, for viewers that do not take embedded ones.
const RELATED: &str = "'Open Sans','Segoe UI',Helvetica,Arial,sans-serif";

/// What the other embedded fonts are called in a drawing. Their own names come second, for viewers without embedded
/// fonts.
const SYMBOLS_FAMILY: &str = "Wayboard Symbols";
const EMOJI_FAMILY: &str = "Wayboard Emoji";

/// Characters below this are looked up in a table, which is faster than a set.
const TABLE_CHARS: usize = 0x530;

/// Bytes of a drawing for each square pixel, about; to reserve room.
const BYTES_PER_PIXEL: f64 = 0.05;

/// How a shape is filled and outlined.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Paint {
    fill: Option<Rgb>,
    stroke: Option<Rgb>,
    width: f64,
    dashes: &'static str,
    opacity: Option<f64>,
    is_round: bool,
}

impl Paint {
    pub(super) fn fill(fill: Rgb) -> Self {
        Self { fill: Some(fill), ..Self::default() }
    }

    pub(super) fn line(stroke: Rgb, width: f64) -> Self {
        Self { stroke: Some(stroke), width, ..Self::default() }
    }

    pub(super) fn both(fill: Rgb, stroke: Rgb) -> Self {
        Self { fill: Some(fill), stroke: Some(stroke), width: 1.0, ..Self::default() }
    }

    pub(super) fn dashed(fill: Rgb, stroke: Rgb) -> Self {
        Self { dashes: "4 4", ..Self::both(fill, stroke) }
    }

    pub(super) fn dashes(self, dashes: &'static str) -> Self {
        Self { dashes, ..self }
    }

    pub(super) fn opacity(self, opacity: f64) -> Self {
        Self { opacity: Some(opacity), ..self }
    }

    pub(super) fn width(self, width: f64) -> Self {
        Self { width, ..self }
    }

    /// With round ends and corners.
    pub(super) fn round(self) -> Self {
        Self { is_round: true, ..self }
    }
}

/// What was drawn so far.
pub(super) struct Pen {
    out: String,
    /// Whether a character of the table was drawn in the text font, for each weight.
    table: [Vec<bool>; 2],
    text: [BTreeSet<char>; 2],
    symbols: BTreeSet<char>,
    emoji: BTreeSet<char>,
    clips: usize,
}

impl Pen {
    /// An empty drawing that will have about so many square pixels.
    pub(super) fn new(area: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
        let room = (area * BYTES_PER_PIXEL).clamp(4_096.0, 4e6) as usize;
        let table = [vec![false; TABLE_CHARS], vec![false; TABLE_CHARS]];
        Self {
            out: String::with_capacity(room),
            table,
            text: Default::default(),
            symbols: BTreeSet::new(),
            emoji: BTreeSet::new(),
            clips: 0,
        }
    }

    pub(super) fn drawn(&self) -> &str {
        &self.out
    }

    pub(super) fn rect(&mut self, rect: Rect, radius: f64, paint: Paint) {
        self.out.push_str("<rect");
        for (name, value) in [("x", rect.x), ("y", rect.y), ("width", rect.w), ("height", rect.h)] {
            self.attribute(name, value.max(if name.len() > 1 { 0.0 } else { f64::MIN }));
        }
        if radius > 0.0 {
            self.attribute("rx", radius);
        }
        self.paint(paint);
    }

    pub(super) fn circle(&mut self, [x, y]: [f64; 2], r: f64, paint: Paint) {
        self.out.push_str("<circle");
        for (name, value) in [("cx", x), ("cy", y), ("r", r)] {
            self.attribute(name, value);
        }
        self.paint(paint);
    }

    pub(super) fn line(&mut self, from: [f64; 2], to: [f64; 2], paint: Paint) {
        self.polyline(&[from, to], false, paint);
    }

    /// Straight lines from point to point.
    pub(super) fn polyline(&mut self, points: &[[f64; 2]], is_closed: bool, paint: Paint) {
        let Some((first, rest)) = points.split_first() else { return };
        self.out.push_str("<path d=\"M");
        self.point(*first);
        self.out.push('L');
        for (at, point) in rest.iter().enumerate() {
            if at > 0 {
                self.out.push(' ');
            }
            self.point(*point);
        }
        self.out.push_str(if is_closed { "Z\"" } else { "\"" });
        self.paint(paint);
    }

    /// Curves from a start: two control points and an end each.
    pub(super) fn curves(&mut self, start: [f64; 2], curves: &[[[f64; 2]; 3]], paint: Paint) {
        self.out.push_str("<path d=\"M");
        self.point(start);
        for curve in curves {
            self.out.push('C');
            for (at, point) in curve.iter().enumerate() {
                if at > 0 {
                    self.out.push(' ');
                }
                self.point(*point);
            }
        }
        self.out.push('"');
        self.paint(paint);
    }

    /// All lines of a block.
    pub(super) fn text(&mut self, block: &Block, color: Rgb) {
        if block.is_empty() {
            return;
        }
        self.out.push_str("<text");
        self.attribute("font-size", block.size);
        let _ = write!(self.out, " fill=\"{color}\"");
        if block.weight == Weight::Bold {
            self.out.push_str(" class=\"b\"");
        }
        self.out.push_str(anchor(block.align));
        let mut y = block.y + block.baseline();
        let is_single = block.lines.len() == 1;
        if is_single {
            self.attribute("x", block.x);
            self.attribute("y", y);
        }
        self.out.push('>');
        for line in &block.lines {
            if self.is_plain(&line.text, block.weight) {
                if is_single {
                    escape(&line.text, &mut self.out);
                } else if !line.text.is_empty() {
                    self.span("", [block.x, y], "", &line.text);
                }
            } else {
                self.mixed(block, line, y);
            }
            y += block.line_h();
        }
        self.out.push_str("</text>");
    }

    /// Whether a line is in the text font throughout; remembers its characters.
    fn is_plain(&mut self, line: &str, weight: Weight) -> bool {
        // All of them, also after the first that is not plain.
        line.chars().filter(|c| !self.note(*c, weight).is_empty()).count() == 0
    }

    /// A line with what the text font lacks in the font that has it. Each run stands at a place of its own, so that
    /// no viewer's idea of a space between two fonts can move it.
    fn mixed(&mut self, block: &Block, line: &Line, y: f64) {
        let mut x = match block.align {
            Align::Start => block.x,
            Align::Middle => block.x - line.w / 2.0,
            Align::End => block.x - line.w,
        };
        let mut rest = line.text.as_str();
        while let Some(first) = rest.chars().next() {
            let class = self.note(first, block.weight);
            let end = rest.char_indices().skip(1).find(|(_, c)| self.note(*c, block.weight) != class);
            let (run, after) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
            let start = run.len() - run.trim_start().len();
            let space_w = font::width(&run[..start], block.size, block.weight);
            let is_start = block.align == Align::Start;
            let run_anchor = if is_start { "" } else { " text-anchor=\"start\"" };
            if !run[start..].is_empty() {
                self.span(class, [x + space_w, y], run_anchor, run[start..].trim_end());
            }
            x += font::width(run, block.size, block.weight);
            rest = after;
        }
    }

    fn span(&mut self, class: &str, [x, y]: [f64; 2], anchor: &str, text: &str) {
        self.out.push_str("<tspan");
        self.attribute("x", x);
        self.attribute("y", y);
        if !class.is_empty() {
            let _ = write!(self.out, " class=\"{class}\"");
        }
        self.out.push_str(anchor);
        self.out.push('>');
        escape(text, &mut self.out);
        self.out.push_str("</tspan>");
    }

    /// A picture, cut to a disc. `url` is a data URL that was checked.
    pub(super) fn picture(&mut self, rect: Rect, url: &str) {
        let [x, y] = rect.center();
        self.clips += 1;
        let id = self.clips;
        let _ = write!(self.out, "<clipPath id=\"c{id}\">");
        self.circle([x, y], rect.w / 2.0, Paint::default());
        let _ = write!(self.out, "</clipPath><image clip-path=\"url(#c{id})\"");
        for (name, value) in [("x", rect.x), ("y", rect.y), ("width", rect.w), ("height", rect.h)] {
            self.attribute(name, value);
        }
        self.out.push_str(" preserveAspectRatio=\"xMidYMid slice\" href=\"");
        escape(url, &mut self.out);
        self.out.push_str("\"/>");
    }

    /// The style of all texts, with the glyphs of this drawing.
    pub(super) fn style(&self, file: &mut String) {
        let [regular, bold] = &self.text;
        file.push_str("<style>");
        face(file, TEXT_FAMILY, 400, File::Regular, regular);
        face(file, TEXT_FAMILY, 700, File::Bold, bold);
        face(file, SYMBOLS_FAMILY, 400, File::Symbols, &self.symbols);
        face(file, EMOJI_FAMILY, 400, File::Emoji, &self.emoji);
        let _ = write!(
            file,
            "text{{font-family:'{TEXT_FAMILY}',{RELATED};font-kerning:none;font-variant-ligatures:none}}\
             .b{{font-weight:700}}\
             .s{{font-family:'{SYMBOLS_FAMILY}','DejaVu Sans';font-weight:400}}\
             .e{{font-family:'{EMOJI_FAMILY}','Noto Emoji';font-weight:400}}</style>"
        );
    }

    /// Remembers a character; answers the class of its font, which is empty for text.
    fn note(&mut self, c: char, weight: Weight) -> &'static str {
        let at = usize::from(weight == Weight::Bold);
        if self.table[at].get(c as usize).is_some_and(|is_known| *is_known) {
            return "";
        }
        match font::file_of(c, weight) {
            Some(File::Symbols) => {
                self.symbols.insert(c);
                "s"
            }
            Some(File::Emoji) => {
                self.emoji.insert(c);
                "e"
            }
            Some(File::Regular | File::Bold) | None => {
                if let Some(is_known) = self.table[at].get_mut(c as usize) {
                    *is_known = true;
                }
                self.text[at].insert(c);
                ""
            }
        }
    }

    fn attribute(&mut self, name: &str, value: f64) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        self.number(value);
        self.out.push('"');
    }

    fn point(&mut self, [x, y]: [f64; 2]) {
        self.number(x);
        self.out.push(',');
        self.number(y);
    }

    /// With one decimal at most.
    fn number(&mut self, value: f64) {
        #[expect(clippy::cast_possible_truncation, reason = "clamped")]
        let tenths = if value.is_finite() { (value.clamp(-1e8, 1e8) * 10.0).round() as i64 } else { 0 };
        if tenths < 0 {
            self.out.push('-');
        }
        let tenths = tenths.abs();
        let _ = write!(self.out, "{}", tenths / 10);
        if tenths % 10 != 0 {
            let _ = write!(self.out, ".{}", tenths % 10);
        }
    }

    /// Ends an element.
    fn paint(&mut self, paint: Paint) {
        match paint.fill {
            Some(fill) => {
                let _ = write!(self.out, " fill=\"{fill}\"");
            }
            None => self.out.push_str(" fill=\"none\""),
        }
        if let Some(stroke) = paint.stroke {
            let _ = write!(self.out, " stroke=\"{stroke}\"");
            if (paint.width - 1.0).abs() > 0.01 {
                self.attribute("stroke-width", paint.width);
            }
        }
        if !paint.dashes.is_empty() {
            let _ = write!(self.out, " stroke-dasharray=\"{}\"", paint.dashes);
        }
        if paint.is_round {
            self.out.push_str(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        }
        if let Some(opacity) = paint.opacity {
            let _ = write!(self.out, " opacity=\"{opacity:.2}\"");
        }
        self.out.push_str("/>");
    }
}

/// Text as it stands between tags and between double quotes. Control characters were taken out by `text::clean`;
/// those that XML forbids are left out here too, whatever the way a text came.
pub(super) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}

fn anchor(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::Middle => " text-anchor=\"middle\"",
        Align::End => " text-anchor=\"end\"",
    }
}

fn face(file: &mut String, family: &str, weight: u32, source: File, chars: &BTreeSet<char>) {
    let Some(data) = font::subset(source, chars) else { return };
    let _ =
        write!(file, "@font-face{{font-family:'{family}';font-weight:{weight};src:url(data:font/ttf;base64,");
    STANDARD.encode_string(&data, file);
    file.push_str(") format('truetype')}");
}
