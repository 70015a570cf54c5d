//! The embedded fonts: Noto Sans in two weights for Latin, Cyrillic and Greek, then DejaVu Sans for signs and more
//! scripts, then Noto Emoji for pictures.
//!
//! They are under free licences (SIL Open Font License 1.1; Bitstream Vera) and come from packages, unchanged. Widths are those of the font's
//! own table without kerning, because the drawing turns kerning off: the sum over the characters is the width of the
//! text in every viewer. A drawing carries the few glyphs that it uses ([`subset`]), so that it needs no other file.
//!
//! Not here: breaking lines (`export::text`), and what a renderer of pixels or pages does with whole fonts
//! (`export::raster` hands it [`FILES`]).

use std::collections::BTreeSet;
use std::sync::LazyLock;

use subsetter::GlyphRemapper;
use ttf_parser::Face;
use write_fonts::FontBuilder;
use write_fonts::read::{FontRef, TableProvider, types::GlyphId};
use write_fonts::tables::cmap::Cmap;
use write_fonts::types::Tag;

/// Name of the font for text.
pub const TEXT_FAMILY: &str = "Noto Sans";

/// The files, in the order of [`File`].
pub static FILES: LazyLock<[&'static [u8]; 4]> = LazyLock::new(|| {
    let emoji = epaint_default_fonts::NOTO_EMOJI_REGULAR;
    [notosans::REGULAR_TTF, notosans::BOLD_TTF, dejavu::sans::regular(), emoji]
});

/// Characters up to here, which is past Cyrillic, have their widths in a table.
const TABLE_CHARS: u32 = 0x530;

/// How bold letters are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// As text.
    #[default]
    Regular,
    /// As headings.
    Bold,
}

/// One of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum File {
    /// Noto Sans.
    Regular,
    /// Noto Sans Bold.
    Bold,
    /// DejaVu Sans.
    Symbols,
    /// Noto Emoji.
    Emoji,
}

struct Metrics {
    face: Option<Face<'static>>,
    /// In parts of the letters' size; nothing if the font has no such character.
    table: Vec<Option<f64>>,
}

static METRICS: LazyLock<[Metrics; 4]> = LazyLock::new(|| FILES.map(Metrics::read));

impl Metrics {
    fn read(file: &'static [u8]) -> Self {
        let mut metrics = Self { face: Face::parse(file, 0).ok(), table: Vec::new() };
        let known = (0..TABLE_CHARS).map(|code| metrics.advance(char::from_u32(code)?)).collect();
        metrics.table = known;
        metrics
    }

    fn advance(&self, c: char) -> Option<f64> {
        if let Some(known) = self.table.get(c as usize) {
            return *known;
        }
        let face = self.face.as_ref()?;
        let advance = face.glyph_hor_advance(face.glyph_index(c)?)?;
        Some(f64::from(advance) / f64::from(face.units_per_em()))
    }
}

fn metrics(file: File) -> &'static Metrics {
    &METRICS[file as usize]
}

/// The file that has the character: that of the weight, or one of the others.
pub fn file_of(c: char, weight: Weight) -> Option<File> {
    let text = weight.file();
    if metrics(text).advance(c).is_some() { Some(text) } else { fallback_of(c) }
}

/// The file that stands in for a character that text has not.
fn fallback_of(c: char) -> Option<File> {
    [File::Symbols, File::Emoji].into_iter().find(|file| metrics(*file).advance(c).is_some())
}

impl Weight {
    fn file(self) -> File {
        match self {
            Self::Regular => File::Regular,
            Self::Bold => File::Bold,
        }
    }
}

/// How wide `text` is, on one line.
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let text_file = metrics(weight.file());
    let ems: f64 = text.chars().map(|c| advance(c, text_file)).sum();
    ems * size
}

fn advance(c: char, text_file: &Metrics) -> f64 {
    let known = text_file.advance(c).or_else(|| metrics(fallback_of(c)?).advance(c));
    known.unwrap_or(1.0)
}

/// A font file with the glyphs of `chars` alone, as browsers take it; nothing if the font has none of them.
pub fn subset(file: File, chars: &BTreeSet<char>) -> Option<Vec<u8>> {
    let face = metrics(file).face.as_ref()?;
    let found: Vec<(char, u16)> = chars
        .iter()
        .filter_map(|c| Some((*c, face.glyph_index(*c)?.0)))
        .filter(|(_, glyph)| *glyph != 0)
        .collect();
    if found.is_empty() {
        return None;
    }
    let mut glyphs = GlyphRemapper::new();
    let mappings: Vec<_> = found.iter().map(|(c, glyph)| (*c, GlyphId::from(glyphs.remap(*glyph)))).collect();
    let whole = FILES[file as usize];
    let outlines = subsetter::subset(whole, 0, &glyphs).ok()?;
    complete(whole, &outlines, mappings)
}

/// The subsetter leaves out what only programs other than PDF viewers ask for: characters, names, metrics.
fn complete(whole: &[u8], outlines: &[u8], mappings: Vec<(char, GlyphId)>) -> Option<Vec<u8>> {
    let whole = FontRef::new(whole).ok()?;
    let outlines = FontRef::new(outlines).ok()?;
    let mut builder = FontBuilder::new();
    builder.add_table(&Cmap::from_mappings(mappings).ok()?).ok()?;
    for tag in [Tag::new(b"OS/2"), Tag::new(b"name")] {
        builder.add_raw(tag, whole.data_for_tag(tag)?.as_bytes());
    }
    // Version 3: no names of glyphs. The rest of the 32 bytes is of use to old printers only.
    let mut post = vec![0; 32];
    post[1] = 3;
    builder.add_raw(Tag::new(b"post"), post);
    builder.copy_missing_tables(outlines);
    Some(builder.build())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_letters_of_the_five_languages_and_common_emoji_have_glyphs() {
        let letters = "AZaz09àèéíïòóúüçl·ŁąćęłńóśźżŻАЯаяЁёЙйÀìù€№„”«»–—…•→±×";
        for weight in [Weight::Regular, Weight::Bold] {
            for c in letters.chars().chain("👍❤🎉😀😟😐😊😡🔥💡✓✗★".chars()) {
                assert!(file_of(c, weight).is_some(), "{c} U+{:04X}", c as u32);
            }
        }
    }

    #[test]
    fn a_subset_is_small_and_still_maps_its_characters() {
        let small = subset(File::Regular, &"Łódź Точки".chars().collect()).unwrap();
        assert!(small.len() < 8_000, "{}", small.len());
        let face = Face::parse(&small, 0).unwrap();
        for c in "ŁódźТочки".chars() {
            let glyph = face.glyph_index(c).unwrap();
            let whole = metrics(File::Regular).advance(c).unwrap();
            let advance = f64::from(face.glyph_hor_advance(glyph).unwrap()) / f64::from(face.units_per_em());
            assert!((advance - whole).abs() < 1e-9);
            assert!(face.glyph_bounding_box(glyph).is_some(), "{c} has an outline");
        }
        assert!(face.glyph_index('Z').is_none());
        assert_eq!(subset(File::Regular, &"漢".chars().collect()), None);
    }
}
