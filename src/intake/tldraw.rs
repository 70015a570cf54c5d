//! tldraw's files as a scene: old ones with plain text and points, and current ones with rich text and packed strokes.
//!
//! Not here: the text of a shape (`tldraw::rich_text`), and the points of a stroke (`tldraw::segments`).

use std::collections::HashMap;

use serde_json::Value;

use super::scene::{Area, Arrow, Item, Mark, Scene};
use super::{color, json};
use crate::board::model::Stroke;

mod rich_text;
mod segments;

/// Frames and groups in each other that are followed.
const DEPTH_MAX: usize = 64;

/// Width and height of a note.
const NOTE: f64 = 200.0;

/// About how high a text is, which files do not say.
const TEXT_H: f64 = 32.0;

/// Between the contents of two pages, which come below each other.
const PAGE_GAP: f64 = 200.0;

/// Reads a file, or a snapshot of a store.
pub(super) fn read(file: &Value) -> Scene {
    let listed = json::list(file, "records").iter();
    let stored = file.get("store").and_then(Value::as_object).into_iter().flat_map(|store| store.values());
    let records: Vec<_> = listed.chain(stored).collect();
    let file = File::of(&records);
    let mut scene = Scene::default();
    for shape in records.iter().filter(|record| is_a(record, "shape")) {
        file.draw(shape, &mut scene);
    }
    scene
}

fn is_a(record: &Value, name: &str) -> bool {
    json::text(record, "typeName") == Some(name)
}

/// A file while its shapes are read.
struct File<'a> {
    shapes: HashMap<&'a str, &'a Value>,
    /// What arrows are bound to, by arrow and terminal.
    bindings: HashMap<(&'a str, &'a str), &'a str>,
    /// How far the shapes of each page are moved down.
    pages: HashMap<&'a str, f64>,
}

impl<'a> File<'a> {
    fn of(records: &[&'a Value]) -> Self {
        let shapes = records.iter().filter(|record| is_a(record, "shape"));
        let bindings = records.iter().filter(|record| is_a(record, "binding")).filter_map(|binding| {
            let terminal = binding.get("props").and_then(|props| json::text(props, "terminal"))?;
            Some(((json::text(binding, "fromId")?, terminal), json::text(binding, "toId")?))
        });
        let mut file = Self {
            shapes: shapes.filter_map(|shape| Some((json::text(shape, "id")?, *shape))).collect(),
            bindings: bindings.collect(),
            pages: HashMap::new(),
        };
        file.stack_pages(records);
        file
    }

    /// Moves each page below what is on those before it.
    fn stack_pages(&mut self, records: &[&'a Value]) {
        let mut bounds: HashMap<&str, (f64, f64)> = HashMap::new();
        for shape in records.iter().filter(|record| is_a(record, "shape")) {
            let (origin, page) = self.origin(shape);
            let area = area(shape, origin);
            let (top, bottom) = bounds.entry(page).or_insert((area.y, area.y));
            (*top, *bottom) = (top.min(area.y), bottom.max(area.y + area.h));
        }
        let mut below: Option<f64> = None;
        for page in records.iter().filter(|record| is_a(record, "page")) {
            let Some((id, (top, bottom))) =
                json::text(page, "id").and_then(|id| Some((id, *bounds.get(id)?)))
            else {
                continue;
            };
            let down = below.map_or(0.0, |below| below - top);
            self.pages.insert(id, down);
            below = Some(bottom + down + PAGE_GAP);
        }
    }

    /// Where the corner of a shape's parent is on its page, and which page that is. Turned parents are taken as they
    /// would be without.
    fn origin(&self, shape: &'a Value) -> ([f64; 2], &'a str) {
        let mut origin = [0.0, 0.0];
        let mut outermost = shape;
        for around in self.ancestors(shape) {
            let at = |key: &str| json::number(around, key).unwrap_or_default();
            origin = [origin[0] + at("x"), origin[1] + at("y")];
            outermost = around;
        }
        let parent = json::text(outermost, "parentId").unwrap_or_default();
        origin[1] += self.pages.get(parent).copied().unwrap_or_default();
        (origin, parent)
    }

    /// The shapes around a shape, from the inside.
    fn ancestors(&self, shape: &'a Value) -> impl Iterator<Item = &'a Value> {
        let parent = |shape: &&'a Value| self.shapes.get(json::text(shape, "parentId")?).copied();
        std::iter::successors(parent(&shape), parent).take(DEPTH_MAX)
    }

    /// The innermost frame that a shape is in.
    fn frame(&self, shape: &'a Value) -> Option<String> {
        let mut frames = self.ancestors(shape).filter(|around| json::text(around, "type") == Some("frame"));
        frames.next().and_then(|frame| json::text(frame, "id")).map(str::to_owned)
    }

    /// The outermost group that a shape is in.
    fn group(&self, shape: &'a Value) -> Option<String> {
        let groups = self.ancestors(shape).filter(|around| json::text(around, "type") == Some("group"));
        groups.last().and_then(|group| json::text(group, "id")).map(str::to_owned)
    }

    fn draw(&self, shape: &'a Value, scene: &mut Scene) {
        let (origin, _) = self.origin(shape);
        match json::text(shape, "type").unwrap_or_default() {
            "group" => {}
            "arrow" => scene.arrows.push(self.arrow(shape, origin)),
            kind @ ("draw" | "highlight") => scene.strokes.extend(stroke(shape, kind, origin)),
            kind => match self.item(shape, kind, origin) {
                Some(item) => scene.items.push(item),
                None => scene.left_out += 1,
            },
        }
    }

    fn item(&self, shape: &'a Value, kind: &str, origin: [f64; 2]) -> Option<Item> {
        let props = shape.get("props")?;
        let is_frame = kind == "frame";
        let text = match kind {
            "note" | "text" | "geo" => rich_text::of(props),
            "bookmark" | "embed" => json::text(props, "url")?.to_owned(),
            _ if is_frame => json::text(props, "name").unwrap_or_default().to_owned(),
            _ => return None,
        };
        let drawn = json::text(props, "color").unwrap_or_default();
        let mark = shape.get("meta").and_then(|meta| Mark::read(meta, drawn));
        if text.trim().is_empty() && mark.is_none() && !is_frame {
            return None;
        }
        let colored = matches!(kind, "note" | "geo") && drawn != "black";
        Some(Item {
            id: json::text(shape, "id")?.to_owned(),
            area: area(shape, origin),
            text,
            is_frame,
            mark,
            color: colored.then(|| color::named(drawn)).flatten(),
            group: self.group(shape),
            frame: self.frame(shape),
        })
    }

    fn arrow(&self, shape: &'a Value, origin: [f64; 2]) -> Arrow {
        let id = json::text(shape, "id").unwrap_or_default();
        let props = shape.get("props").unwrap_or(&Value::Null);
        let at = |key: &str| json::number(shape, key).unwrap_or_default();
        let corner = [origin[0] + at("x"), origin[1] + at("y")];
        // Very old files have the binding in the terminal itself.
        let terminal = |name: &str| props.get(name).unwrap_or(&Value::Null);
        let bound = |name: &str| {
            let bound = self.bindings.get(&(id, name)).copied();
            bound.or_else(|| json::text(terminal(name), "boundShapeId")).map(str::to_owned)
        };
        let end = |name: &str| {
            let along = |axis: &str| json::number(terminal(name), axis).unwrap_or_default();
            [corner[0] + along("x"), corner[1] + along("y")]
        };
        let has_head = |key: &str| json::text(props, key).is_some_and(|head| head != "none");
        Arrow {
            bound: ["start", "end"].map(bound),
            ends: ["start", "end"].map(end),
            heads: ["arrowheadStart", "arrowheadEnd"].map(has_head),
            label: rich_text::of(props),
            ..Arrow::default()
        }
    }
}

fn area(shape: &Value, origin: [f64; 2]) -> Area {
    let props = shape.get("props").unwrap_or(&Value::Null);
    let at = |key: &str| json::number(shape, key).unwrap_or_default();
    let of = |key: &str, default: f64| json::number(props, key).unwrap_or(default).max(0.0);
    let (w, h) = match json::text(shape, "type").unwrap_or_default() {
        "note" => (NOTE * of("scale", 1.0), (NOTE + of("growY", 0.0)) * of("scale", 1.0)),
        "text" => (of("w", NOTE) * of("scale", 1.0), TEXT_H * of("scale", 1.0)),
        "geo" => (of("w", 0.0), of("h", 0.0) + of("growY", 0.0)),
        _ => (of("w", 0.0), of("h", 0.0)),
    };
    Area { x: origin[0] + at("x"), y: origin[1] + at("y"), w, h }
}

fn stroke(shape: &Value, kind: &str, origin: [f64; 2]) -> Option<Stroke> {
    let props = shape.get("props")?;
    let at = |key: &str| json::number(shape, key).unwrap_or_default();
    let pts = segments::points(props, [origin[0] + at("x"), origin[1] + at("y")]);
    let is_faint = json::number(shape, "opacity").is_some_and(|opacity| opacity < 0.75);
    (!pts.is_empty()).then(|| Stroke {
        pts,
        color: json::text(props, "color").and_then(color::named).unwrap_or_default(),
        w: match json::text(props, "size") {
            Some("s") => 2.0,
            Some("l") => 6.0,
            Some("xl") => 10.0,
            _ => 3.5,
        },
        tool: if kind == "highlight" || is_faint { "marker" } else { "pen" }.to_owned(),
        ..Stroke::default()
    })
}
