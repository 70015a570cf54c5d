//! The drawing as a PDF file of one page, with text that can be searched and copied.
//!
//! The page is as large as the sheet, at 96 pixels to the inch, up to what viewers take.
//! Not here: pixels (`export::raster`).

use krilla::Document;
use krilla::geom::Size;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt, SvgSettings};

use crate::export::{ExportError, Format, raster};

/// Points of a page for each pixel of the sheet.
const POINTS_PER_PIXEL: f32 = 0.75;

/// Longest side of a page, in points: 200 inches, as PDF 1.x bounds it.
const SIDE_PT_MAX: f32 = 14_400.0;

/// A drawing of ours as a PDF file.
pub fn pdf(svg: &str) -> Result<Vec<u8>, ExportError> {
    let wrong = |reason: String| ExportError::Drawing { format: Format::Pdf, reason };
    let tree = raster::parse(svg, Format::Pdf)?;
    let (w, h) = (tree.size().width(), tree.size().height());
    let scale = POINTS_PER_PIXEL.min(SIDE_PT_MAX / w.max(h));
    let size =
        Size::from_wh(w * scale, h * scale).ok_or_else(|| wrong("the sheet has no size".to_owned()))?;
    let mut document = Document::new();
    let mut page = document.start_page_with(PageSettings::new(size));
    let mut surface = page.surface();
    let drawn = surface.draw_svg(&tree, size, SvgSettings::default());
    surface.finish();
    page.finish();
    drawn.ok_or_else(|| wrong("the page could not be drawn".to_owned()))?;
    document.finish().map_err(|error| wrong(format!("{error:?}")))
}
