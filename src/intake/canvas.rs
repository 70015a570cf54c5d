//! JSON Canvas 1.0 as a scene. Our own exports say in ids what their nodes are.

use std::collections::HashSet;

use serde_json::Value;

use super::outline::inline;
use super::scene::{Area, Arrow, Item, Mark, Scene};
use super::{color, json};

/// How a heading begins.
const HEADING: &str = "# ";

/// Reads a canvas.
pub(super) fn read(file: &Value) -> Scene {
    let mut scene = Scene::default();
    for node in json::list(file, "nodes") {
        match item(node) {
            Some(item) => scene.items.push(item),
            None => scene.left_out += 1,
        }
    }
    add_heads(json::list(file, "nodes"), &mut scene.items);
    scene.arrows = json::list(file, "edges").iter().map(arrow).collect();
    scene
}

fn item(node: &Value) -> Option<Item> {
    let id = json::text(node, "id")?;
    let size = |key: &str| json::number(node, key).map(|size| size.max(0.0));
    let area = Area {
        x: json::number(node, "x")?,
        y: json::number(node, "y")?,
        w: size("width")?,
        h: size("height")?,
    };
    let kind = json::text(node, "type")?;
    let text = match kind {
        "text" => {
            let markdown = json::text(node, "text")?;
            inline::plain(markdown.strip_prefix(HEADING).unwrap_or(markdown))
        }
        "file" => json::text(node, "file")?.to_owned(),
        "link" => json::text(node, "url")?.to_owned(),
        "group" => json::text(node, "label").unwrap_or_default().to_owned(),
        _ => return None,
    };
    Some(Item {
        id: id.to_owned(),
        area,
        text,
        is_frame: kind == "group",
        mark: mark(id),
        color: node_color(node),
        ..Item::default()
    })
}

/// Makes heads of stages of the headings that somebody put beside those of our export.
fn add_heads(nodes: &[Value], items: &mut [Item]) {
    let is_head = |item: &&Item| item.mark == Some(Mark::Stage);
    let heads: Vec<_> =
        items.iter().filter(is_head).map(|item| (item.area.y, item.area.y + item.area.h)).collect();
    let headings =
        nodes.iter().filter(|node| json::text(node, "text").is_some_and(|text| text.starts_with(HEADING)));
    let headings: HashSet<_> = headings.filter_map(|node| json::text(node, "id")).collect();
    for item in items.iter_mut().filter(|item| item.mark.is_none() && headings.contains(item.id.as_str())) {
        let middle = item.area.middle()[1];
        if heads.iter().any(|(top, bottom)| (*top..*bottom).contains(&middle)) {
            item.mark = Some(Mark::Stage);
        }
    }
}

/// What our exports say in ids.
fn mark(id: &str) -> Option<Mark> {
    match id.split_once(':')?.0 {
        "map" => Some(Mark::Map),
        "stage" => Some(Mark::Stage),
        "lane" => Some(Mark::Lane),
        "note" => Some(Mark::Note(Box::default())),
        "figure" | "title" => Some(Mark::Decoration),
        _ => None,
    }
}

fn node_color(node: &Value) -> Option<String> {
    let preset = match json::text(node, "color")? {
        "1" => "coral",
        "2" => "orange",
        "3" => "yellow",
        "4" => "green",
        "5" => "sky",
        "6" => "violet",
        other => return color::named(other),
    };
    Some(preset.to_owned())
}

fn arrow(edge: &Value) -> Arrow {
    let owned = |key: &str| json::text(edge, key).map(str::to_owned);
    let has_head = |key: &str, default: &str| json::text(edge, key).unwrap_or(default) == "arrow";
    Arrow {
        // An edge without an end leads nowhere, wherever it is drawn.
        bound: ["fromNode", "toNode"].map(|key| Some(owned(key).unwrap_or_default())),
        sides: ["fromSide", "toSide"].map(owned),
        heads: [has_head("fromEnd", "none"), has_head("toEnd", "arrow")],
        label: owned("label").unwrap_or_default(),
        ..Arrow::default()
    }
}
