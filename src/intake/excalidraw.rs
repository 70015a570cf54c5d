//! Excalidraw's files and its clipboard as a scene.
//!
//! Newer releases have an element for sticky notes, older files use rectangles with a text in them; both are cards.

use std::collections::HashMap;

use serde_json::Value;

use super::scene::{Area, Arrow, Item, Mark, Scene};
use super::{color, json};
use crate::board::limits::STROKE_POINTS_MAX;
use crate::board::model::Stroke;

/// Reads a drawing.
pub(super) fn read(file: &Value) -> Scene {
    let is_live = |element: &&Value| element.get("isDeleted") != Some(&Value::Bool(true));
    let elements: Vec<_> = json::list(file, "elements").iter().filter(is_live).collect();
    let labels = Labels::of(&elements);
    let mut scene = Scene::default();
    for element in elements {
        match json::text(element, "type").unwrap_or_default() {
            "arrow" | "line" => scene.arrows.push(arrow(element, &labels)),
            "freedraw" => scene.strokes.extend(stroke(element)),
            "text" if labels.is_label(element) => {}
            kind => match item(element, kind, &labels) {
                Some(item) => scene.items.push(item),
                None => scene.left_out += 1,
            },
        }
    }
    scene
}

/// Texts that are written on other elements.
struct Labels<'a> {
    by_container: HashMap<&'a str, &'a str>,
}

impl<'a> Labels<'a> {
    fn of(elements: &[&'a Value]) -> Self {
        let ids: std::collections::HashSet<_> =
            elements.iter().filter_map(|element| json::text(element, "id")).collect();
        let texts = elements.iter().filter(|element| json::text(element, "type") == Some("text"));
        let bound = texts.filter_map(|text| Some((json::text(text, "containerId")?, written(text)?)));
        Self { by_container: bound.filter(|(container, _)| ids.contains(container)).collect() }
    }

    fn on(&self, element: &Value) -> &'a str {
        let label = json::text(element, "id").and_then(|id| self.by_container.get(id));
        label.copied().unwrap_or_default()
    }

    fn is_label(&self, text: &Value) -> bool {
        json::text(text, "containerId").is_some_and(|container| self.by_container.contains_key(container))
    }
}

/// What was typed, before it was broken into lines.
fn written(text: &Value) -> Option<&str> {
    json::text(text, "originalText").or_else(|| json::text(text, "text"))
}

fn item(element: &Value, kind: &str, labels: &Labels<'_>) -> Option<Item> {
    let is_frame = matches!(kind, "frame" | "magicframe");
    let text = match kind {
        "rectangle" | "ellipse" | "diamond" => labels.on(element),
        "stickynote" => {
            Some(labels.on(element)).filter(|text| !text.is_empty()).or_else(|| written(element))?
        }
        "text" => written(element)?,
        "embeddable" | "iframe" => json::text(element, "link")?,
        _ if is_frame => json::text(element, "name").unwrap_or_default(),
        _ => return None,
    };
    let background = json::text(element, "backgroundColor").unwrap_or_default();
    let mark = element.get("customData").and_then(|data| Mark::read(data, background));
    if text.trim().is_empty() && mark.is_none() && !is_frame {
        return None;
    }
    Some(Item {
        frame: json::text(element, "frameId").map(str::to_owned),
        id: json::text(element, "id")?.to_owned(),
        area: area(element)?,
        text: text.to_owned(),
        is_frame,
        mark,
        color: color::named(background),
        // The outermost group comes last.
        group: json::list(element, "groupIds").last().and_then(Value::as_str).map(str::to_owned),
    })
}

fn area(element: &Value) -> Option<Area> {
    let size = |key: &str| json::number(element, key).unwrap_or_default().abs();
    Some(Area {
        x: json::number(element, "x")?,
        y: json::number(element, "y")?,
        w: size("width"),
        h: size("height"),
    })
}

/// The points of a line or a stroke, on the canvas.
fn points(element: &Value) -> Vec<[f64; 2]> {
    let origin = area(element).unwrap_or_default();
    let point = |point: &Value| {
        let axis = |at: usize| point.get(at)?.as_f64().filter(|number| number.is_finite());
        Some([origin.x + axis(0)?, origin.y + axis(1)?])
    };
    json::list(element, "points").iter().filter_map(point).collect()
}

fn arrow(element: &Value, labels: &Labels<'_>) -> Arrow {
    let bound =
        |key: &str| element.get(key).and_then(|binding| json::text(binding, "elementId")).map(str::to_owned);
    let has_head = |key: &str| json::text(element, key).is_some();
    let points = points(element);
    let end = |point: Option<&[f64; 2]>| point.copied().unwrap_or([f64::MAX; 2]);
    Arrow {
        bound: ["startBinding", "endBinding"].map(bound),
        ends: [end(points.first()), end(points.last())],
        heads: ["startArrowhead", "endArrowhead"].map(has_head),
        label: labels.on(element).to_owned(),
        ..Arrow::default()
    }
}

fn stroke(element: &Value) -> Option<Stroke> {
    let pressures = json::list(element, "pressures");
    let pressure = |at: usize| pressures.get(at).and_then(Value::as_f64).unwrap_or(0.5);
    #[expect(clippy::cast_possible_truncation, reason = "points of strokes are f32")]
    let points: Vec<_> = points(element)
        .into_iter()
        .take(STROKE_POINTS_MAX)
        .enumerate()
        .map(|(at, [x, y])| [x as f32, y as f32, pressure(at) as f32])
        .collect();
    let is_marker = json::number(element, "opacity").is_some_and(|opacity| opacity < 60.0);
    (!points.is_empty()).then(|| Stroke {
        pts: points,
        color: json::text(element, "strokeColor").and_then(color::named).unwrap_or_default(),
        w: json::number(element, "strokeWidth").unwrap_or(2.0),
        tool: if is_marker { "marker" } else { "pen" }.to_owned(),
        ..Stroke::default()
    })
}
