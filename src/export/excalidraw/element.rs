//! Elements of Excalidraw with all the fields that a restore wants to see.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::export::layout::Rect;
use crate::export::palette::{self, Rgb};
use crate::export::text::{Block, Weight};

/// Size of letters.
pub(super) const FONT: f64 = 16.0;
/// Height of a line, in parts of it.
pub(super) const LINE_HEIGHT: f64 = 1.25;
/// Nunito, which has Cyrillic letters.
const FONT_FAMILY: u8 = 6;
/// Between a rectangle and the text in it.
const LABEL_PADDING: f64 = 5.0;

/// How a rectangle looks.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// Its edge.
    pub(super) stroke: Rgb,
    /// Inside of it.
    pub(super) fill: Option<Rgb>,
}

/// The text in a rectangle.
pub(super) struct Label<'a> {
    text: &'a str,
}

impl<'a> Label<'a> {
    /// This text.
    pub(super) fn of(text: &'a str) -> Self {
        Self { text }
    }
}

/// The elements of a drawing, from the lowest.
pub(super) struct Elements {
    all: Vec<Value>,
    /// Where each of them is, by id.
    index: HashMap<String, usize>,
    /// Where the last item begins: an element, and its text if it has one.
    last: usize,
    now_ms: u64,
}

impl Elements {
    pub(super) fn new(now_ms: u64) -> Self {
        Self { all: Vec::new(), index: HashMap::new(), last: 0, now_ms }
    }

    pub(super) fn finish(self) -> Vec<Value> {
        self.all
    }

    /// A rectangle, with text in its middle if there is some.
    pub(super) fn rectangle(&mut self, id: &str, rect: Rect, look: Look, label: Option<Label<'_>>) {
        self.last = self.all.len();
        let mut element = self.base(id, "rectangle", rect);
        element["strokeColor"] = look.stroke.to_string().into();
        element["backgroundColor"] =
            look.fill.map_or_else(|| "transparent".to_owned(), |fill| fill.to_string()).into();
        let label = label.filter(|label| !label.text.is_empty());
        let text_id = format!("{id}-text");
        if label.is_some() {
            element["boundElements"] = json!([{ "type": "text", "id": text_id }]);
        }
        self.push(element);
        if let Some(label) = label {
            let block = Block::wrap(label.text, rect.w - 2.0 * LABEL_PADDING, FONT, Weight::Regular);
            let (w, h) = size(&block);
            let at = Rect { x: rect.x + (rect.w - w) / 2.0, y: rect.y + (rect.h - h) / 2.0, w, h };
            let text = self.written(&text_id, at, &block, label.text, Some(id));
            self.push(text);
        }
    }

    /// Text on its own, in lines that are as wide as `rect`.
    pub(super) fn text(&mut self, id: &str, rect: Rect, text: &str, mark: &Value) {
        self.last = self.all.len();
        let block = Block::wrap(text, rect.w, FONT, Weight::Regular);
        let (w, h) = size(&block);
        let mut element = self.written(id, Rect { w, h, ..rect }, &block, text, None);
        element["customData"] = mark.clone();
        self.push(element);
    }

    /// A frame around what is in it already.
    pub(super) fn frame(&mut self, id: &str, rect: Rect, name: &str, mark: &Value) {
        self.last = self.all.len();
        let mut element = self.base(id, "frame", rect);
        element["name"] = name.into();
        element["customData"] = mark.clone();
        self.push(element);
    }

    /// An arrow from one element to another.
    pub(super) fn arrow(&mut self, id: &str, [start, end]: [[f64; 2]; 2], bound: &[String; 2], heads: &str) {
        let (dx, dy) = (end[0] - start[0], end[1] - start[1]);
        let head = |shown: bool| if shown { json!("arrow") } else { Value::Null };
        let binding = |id: &String| json!({ "elementId": id, "focus": 0, "gap": 4 });
        let rect = Rect { x: start[0], y: start[1], w: dx.abs(), h: dy.abs() };
        self.line(
            id,
            "arrow",
            rect,
            json!({
                "points": [[0.0, 0.0], [dx, dy]],
                "lastCommittedPoint": null,
                "startArrowhead": head(heads == "both"),
                "endArrowhead": head(heads != "none"),
                "startBinding": binding(&bound[0]),
                "endBinding": binding(&bound[1]),
                "elbowed": false,
            }),
        );
        for bound in bound {
            let shape = self.index.get(bound).and_then(|at| self.all.get_mut(*at));
            if let Some(shape) = shape {
                bind(shape, "arrow", id);
            }
        }
    }

    /// Writes on the arrow that was drawn last.
    pub(super) fn label_arrow(&mut self, label: &str) {
        let Some(arrow) = self.all.get_mut(self.last) else { return };
        let id = arrow["id"].as_str().unwrap_or_default().to_owned();
        let text_id = format!("{id}-text");
        bind(arrow, "text", &text_id);
        let number = |key: &str| arrow[key].as_f64().unwrap_or_default();
        let tip = |axis: usize| arrow["points"][1][axis].as_f64().unwrap_or_default();
        let (x, y) = (number("x") + tip(0) / 2.0, number("y") + tip(1) / 2.0);
        let block = Block::wrap(label, 200.0, FONT, Weight::Regular);
        let (w, h) = size(&block);
        let at = Rect { x: x - w / 2.0, y: y - h / 2.0, w, h };
        let text = self.written(&text_id, at, &block, label, Some(&id));
        self.push(text);
    }

    /// An arrow or a stroke: `fields` are those that it has beside the common ones, or instead of them.
    pub(super) fn line(&mut self, id: &str, kind: &str, rect: Rect, fields: Value) {
        self.last = self.all.len();
        let mut element = self.base(id, kind, rect);
        if let (Value::Object(element), Value::Object(fields)) = (&mut element, fields) {
            element.extend(fields);
        }
        self.push(element);
    }

    /// Puts the last item into a frame, and says what it is.
    pub(super) fn in_frame(&mut self, frame: &str, mark: &Value) {
        self.marked(mark);
        for element in &mut self.all[self.last..] {
            element["frameId"] = frame.into();
        }
    }

    /// Puts the last item into a group.
    pub(super) fn in_group(&mut self, group: &str) {
        for element in &mut self.all[self.last..] {
            element["groupIds"] = json!([group]);
        }
    }

    /// Says what the last item is on our board.
    pub(super) fn marked(&mut self, mark: &Value) {
        if let Some(element) = self.all.get_mut(self.last) {
            element["customData"] = mark.clone();
        }
    }

    fn push(&mut self, element: Value) {
        let id = element["id"].as_str().unwrap_or_default().to_owned();
        self.index.insert(id, self.all.len());
        self.all.push(element);
    }

    /// The fields of every element.
    fn base(&self, id: &str, kind: &str, rect: Rect) -> Value {
        // Only has to differ from element to element, and be the same in every export of one board.
        let seed = id.bytes().fold(17_u32, |seed, byte| seed.wrapping_mul(31).wrapping_add(byte.into())) >> 1;
        json!({
            "id": id, "type": kind, "x": rect.x, "y": rect.y, "width": rect.w, "height": rect.h, "angle": 0,
            "strokeColor": palette::INK.to_string(), "backgroundColor": "transparent",
            "fillStyle": "solid", "strokeWidth": 1, "strokeStyle": "solid", "roughness": 0, "opacity": 100,
            "groupIds": [], "frameId": null, "index": null, "roundness": null,
            "seed": seed, "version": 1, "versionNonce": seed, "isDeleted": false,
            "boundElements": [], "updated": self.now_ms, "link": null, "locked": false,
        })
    }

    fn written(&self, id: &str, rect: Rect, block: &Block, whole: &str, container: Option<&str>) -> Value {
        let lines: Vec<_> = block.lines.iter().map(|line| line.text.as_str()).collect();
        let mut element = self.base(id, "text", rect);
        let (align, vertical) = if container.is_some() { ("center", "middle") } else { ("left", "top") };
        if let (Value::Object(element), Value::Object(fields)) = (
            &mut element,
            json!({
                "text": lines.join("\n"), "originalText": whole, "fontSize": FONT, "fontFamily": FONT_FAMILY,
                "textAlign": align, "verticalAlign": vertical, "containerId": container,
                "autoResize": true, "lineHeight": LINE_HEIGHT,
            }),
        ) {
            element.extend(fields);
        }
        element
    }
}

/// Tells an element of another one that is bound to it.
fn bind(element: &mut Value, kind: &str, id: &str) {
    if let Some(bound) = element["boundElements"].as_array_mut() {
        bound.push(json!({ "type": kind, "id": id }));
    }
}

fn size(block: &Block) -> (f64, f64) {
    #[expect(clippy::cast_precision_loss, reason = "a few thousand lines")]
    let h = block.lines.len().max(1) as f64 * FONT * LINE_HEIGHT;
    (block.w().max(1.0), h)
}
