//! The drawing as pixels.
//!
//! It is drawn with the embedded fonts alone, and nothing outside of the file is read. Large sheets are made smaller,
//! so that one picture never takes more memory than its bound. Not here: pages (`export::pdf`).

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree, fontdb};

use crate::export::text::font::{FILES, TEXT_FAMILY};
use crate::export::{ExportError, Format};

/// Pixels of the picture for each one of the sheet, if nobody asks for another scale.
pub const SCALE: f32 = 2.0;

/// Scales that may be asked for.
const SCALES: std::ops::RangeInclusive<f32> = 0.1..=4.0;

/// Longest side, in pixels.
const SIDE_PX_MAX: f32 = 16_000.0;

/// Most pixels; each takes four bytes while the picture is made.
const AREA_PX_MAX: f32 = 32e6;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for file in *FILES {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(file)));
    }
    fonts.set_sans_serif_family(TEXT_FAMILY);
    fonts.set_serif_family(TEXT_FAMILY);
    Arc::new(fonts)
});

/// A drawing of ours as a PNG file, `scale` times as large as it says, or as large as is allowed.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, ExportError> {
    let wrong = |reason: String| ExportError::Drawing { format: Format::Png, reason };
    let tree = parse(svg, Format::Png)?;
    let (w, h) = (tree.size().width(), tree.size().height());
    let scale = if scale.is_finite() { scale.clamp(*SCALES.start(), *SCALES.end()) } else { SCALE };
    let scale = scale.min(SIDE_PX_MAX / w.max(h)).min((AREA_PX_MAX / (w * h)).sqrt());
    let mut pixels = Pixmap::new(side(w * scale), side(h * scale))
        .ok_or_else(|| wrong(format!("a picture of {w} by {h} pixels cannot be made")))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| wrong(error.to_string()))
}

/// The parsed drawing, with the embedded fonts.
pub(super) fn parse(svg: &str, format: Format) -> Result<Tree, ExportError> {
    let options = Options {
        font_family: TEXT_FAMILY.to_owned(),
        fontdb: Arc::clone(&FONTS),
        image_href_resolver: ImageHrefResolver {
            // An address in a picture is never followed, not even to a file.
            resolve_string: Box::new(|_, _| None),
            ..ImageHrefResolver::default()
        },
        ..Options::default()
    };
    Tree::from_str(svg, &options).map_err(|error| ExportError::Drawing { format, reason: error.to_string() })
}

fn side(length: f32) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let pixels = length.clamp(1.0, SIDE_PX_MAX).round() as u32;
    pixels
}
