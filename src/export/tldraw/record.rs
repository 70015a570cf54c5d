//! Records of a file of tldraw: document, page, shapes and bindings, with every field that its validators want.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::export::layout::Rect;

/// The one page.
pub(super) const PAGE: &str = "page:page";

/// Digits of the keys that order shapes.
const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The records.
pub(super) struct Records {
    all: Vec<Value>,
    /// Shapes in each parent so far.
    children: HashMap<String, usize>,
}

/// A shape on its way into the records.
pub(super) struct Shape {
    parent: String,
    record: Value,
}

impl Records {
    pub(super) fn new(name: &str) -> Self {
        let document = json!({
            "id": "document:document", "typeName": "document", "gridSize": 10, "name": name, "meta": {},
        });
        let page = json!({ "id": PAGE, "typeName": "page", "name": "Page 1", "index": "a1", "meta": {} });
        Self { all: vec![document, page], children: HashMap::new() }
    }

    /// Adds a shape above the others of its parent.
    pub(super) fn shape(&mut self, shape: Shape) {
        let before = self.children.entry(shape.parent).or_default();
        let mut record = shape.record;
        record["index"] = order_key(*before).into();
        *before += 1;
        self.all.push(record);
    }

    /// Fixes one end of an arrow to a shape.
    pub(super) fn bind(&mut self, arrow: &str, terminal: &str, target: &str, side: Option<&str>) {
        let (x, y) = match side {
            Some("top") => (0.5, 0.0),
            Some("right") => (1.0, 0.5),
            Some("bottom") => (0.5, 1.0),
            Some("left") => (0.0, 0.5),
            _ => (0.5, 0.5),
        };
        self.all.push(json!({
            "id": format!("binding:{arrow}-{terminal}"), "typeName": "binding", "type": "arrow", "meta": {},
            "fromId": format!("shape:{arrow}"), "toId": format!("shape:{target}"),
            "props": {
                "terminal": terminal, "normalizedAnchor": { "x": x, "y": y },
                "isExact": false, "isPrecise": side.is_some(),
            },
        }));
    }

    pub(super) fn finish(self) -> Vec<Value> {
        self.all
    }
}

impl Shape {
    /// A shape of this kind. Its place is relative to its parent, the page or a frame.
    #[expect(clippy::needless_pass_by_value, reason = "properties are made for one shape")]
    pub(super) fn new(id: &str, kind: &str, parent: &str, rect: Rect, props: Value) -> Self {
        let record = json!({
            "id": format!("shape:{id}"), "typeName": "shape", "type": kind, "parentId": parent,
            "x": rect.x, "y": rect.y, "rotation": 0, "isLocked": false, "opacity": 1, "meta": {}, "props": props,
        });
        Self { parent: parent.to_owned(), record }
    }

    /// A rectangle with text in it.
    pub(super) fn rectangle(id: &str, parent: &str, rect: Rect, text: &str) -> Self {
        let fill = if text.is_empty() { "none" } else { "semi" };
        Self::new(
            id,
            "geo",
            parent,
            rect,
            json!({
                "geo": "rectangle", "dash": "solid", "url": "", "w": rect.w, "h": rect.h, "growY": 0, "scale": 1,
                "labelColor": "black", "color": "grey", "fill": fill, "size": "s", "font": "sans",
                "align": "middle", "verticalAlign": "middle", "text": text,
            }),
        )
    }

    /// Text on its own.
    pub(super) fn text(id: &str, parent: &str, rect: Rect, text: &str) -> Self {
        Self::new(
            id,
            "text",
            parent,
            rect,
            json!({
                "color": "black", "size": "s", "font": "sans", "textAlign": "start", "w": rect.w, "text": text,
                "scale": 1, "autoSize": false,
            }),
        )
    }

    /// Says what it is on our board.
    pub(super) fn marked(mut self, mark: Value) -> Self {
        self.record["meta"] = mark;
        self
    }

    /// As a marker draws.
    pub(super) fn faint(mut self) -> Self {
        self.record["opacity"] = json!(0.5);
        self
    }
}

/// tldraw's colour that comes nearest to one of ours.
pub(super) fn color(color: &str) -> &'static str {
    match color {
        "orange" => "orange",
        "coral" => "red",
        "pink" => "light-red",
        "violet" => "violet",
        "blue" => "blue",
        "sky" => "light-blue",
        "teal" | "green" => "green",
        "lime" => "light-green",
        "grey" => "grey",
        _ => "yellow",
    }
}

/// The key of the shape that has so many below it: a fractional key without a fraction, whose first letter says how
/// many digits follow.
fn order_key(index: usize) -> String {
    let (mut below, mut digits) = (index, 1);
    let mut room = DIGITS.len();
    while below >= room {
        below -= room;
        room *= DIGITS.len();
        digits += 1;
    }
    let mut key = vec![b'0'; digits + 1];
    for digit in key.iter_mut().rev() {
        *digit = DIGITS[below % DIGITS.len()];
        below /= DIGITS.len();
    }
    key[0] = b"abcdefghijk"[digits - 1];
    key.into_iter().map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_keys_grow_and_have_no_fraction() {
        let keys: Vec<_> = (0..70_000).map(order_key).collect();
        assert!(keys.is_sorted_by(|a, b| a < b));
        assert_eq!((&*keys[0], &*keys[61], &*keys[62], &*keys[62 + 62 * 62]), ("a0", "az", "b00", "c000"));
    }
}
