//! Where arrows between cards begin and end.

use crate::export::layout::Rect;

/// The middle of a side, or the point of the edge that lies towards `other`.
pub(super) fn end(rect: Rect, side: Option<&str>, other: Rect) -> [f64; 2] {
    let (half_w, half_h) = (rect.w / 2.0, rect.h / 2.0);
    let [x, y] = middle(rect);
    let at = match side {
        Some("top") => [x, rect.y],
        Some("bottom") => [x, rect.y + rect.h],
        Some("left") => [rect.x, y],
        Some("right") => [rect.x + rect.w, y],
        _ => {
            let [to_x, to_y] = middle(other);
            let (dx, dy) = (to_x - x, to_y - y);
            // How much of the way is inside of the rectangle.
            let inside = f64::max((dx / half_w).abs(), (dy / half_h).abs());
            if inside > 1.0 { [x + dx / inside, y + dy / inside] } else { [x, y] }
        }
    };
    at.map(f64::round)
}

fn middle(rect: Rect) -> [f64; 2] {
    [rect.x + rect.w / 2.0, rect.y + rect.h / 2.0]
}
