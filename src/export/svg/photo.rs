//! Which pictures of personas may be drawn: small PNG, JPEG and WebP files that are in the board itself.
//!
//! Addresses are never followed: a drawing must not tell anybody that it was opened, and the server fetches nothing.
//! Not here: drawing them (`pen`).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use imagesize::ImageType;

/// Longest data URL.
const URL_BYTES_MAX: usize = 700_000;

/// Most pixels of a picture: an image of a few bytes can claim to have billions.
const PIXELS_MAX: usize = 4_000_000;

/// The data URL, if it is a picture that may be drawn.
pub(super) fn drawable(url: &str) -> Option<&str> {
    if url.len() > URL_BYTES_MAX {
        return None;
    }
    let (kind, data) = url.strip_prefix("data:")?.split_once(";base64,")?;
    let bytes = STANDARD.decode(data).ok()?;
    let drawable =
        [("image/png", ImageType::Png), ("image/jpeg", ImageType::Jpeg), ("image/webp", ImageType::Webp)];
    let is_as_said = drawable.contains(&(kind, imagesize::image_type(&bytes).ok()?));
    let size = imagesize::blob_size(&bytes).ok()?;
    let is_small =
        size.width.checked_mul(size.height).is_some_and(|pixels| (1..=PIXELS_MAX).contains(&pixels));
    (is_as_said && is_small).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOT: &str =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgaPj/HwAEBAKAhxVZXwAAAABJRU5ErkJggg==";

    #[test]
    fn only_small_pictures_inside_of_the_board_are_drawn() {
        assert!(drawable(&format!("data:image/png;base64,{DOT}")).is_some());
        assert!(drawable(&format!("data:image/jpeg;base64,{DOT}")).is_none(), "a PNG that is called a JPEG");
        assert!(drawable(&format!("data:image/svg+xml;base64,{DOT}")).is_none());
        assert!(drawable("https://example.org/a.png").is_none());
        assert!(drawable("data:image/png;base64,\"><script>").is_none());
        let mut huge = STANDARD.decode(DOT).unwrap();
        huge[16..24].copy_from_slice(&[0, 0, 0x80, 0, 0, 0, 0x80, 0]);
        assert!(drawable(&format!("data:image/png;base64,{}", STANDARD.encode(huge))).is_none());
    }
}
