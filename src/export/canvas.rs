//! JSON Canvas 1.0: maps and lanes as groups, heads of stages and notes as text.
//!
//! A reader finds out what is what by geometry, as the format wants it, and by the ids, which say it: `map:...`,
//! `lane:...`, `stage:...`, `note:...`. No keys of our own are in it, because nothing promises that they are kept.
//! The format has no strokes.

use serde_json::{Value, json};

use crate::board::model::Link;
use crate::export::layout::Rect;
use crate::export::markdown::escaped_text;
use crate::export::palette::tones_of;
use crate::export::sheet::{Card, CardStyle, Sheet, SheetMap, places};
use crate::export::{ExportError, Format, View};

/// As Obsidian writes, which made the format.
const STYLE: CardStyle = CardStyle { h_min: 120.0, font: 16.0, line_height: 1.5, padding: 20.0 };

/// Where title and objective stand: above the first map.
const TITLE: Rect = Rect { x: 0.0, y: -240.0, w: 800.0, h: 160.0 };

/// The board as a canvas.
pub fn canvas(view: &View<'_>) -> Result<Vec<u8>, ExportError> {
    let sheet = Sheet::of(view.board, STYLE);
    // The first is the lowest: groups come before what lies on them.
    let mut nodes = Vec::new();
    for map in &sheet.maps {
        nodes.push(group(&format!("map:{}", map.map.id), map.rect, &map.map.name));
        nodes.extend(
            map.lanes.iter().map(|(lane, rect)| group(&format!("lane:{}", lane.id), *rect, &lane.name)),
        );
    }
    nodes.extend(title(view));
    for map in &sheet.maps {
        nodes.extend(heads(map));
    }
    nodes.extend(sheet.cards().map(note));
    let places = places(&sheet);
    let shown = |link: &&Link| [&link.from, &link.to].iter().all(|end| places.contains_key(end.as_str()));
    let edges: Vec<_> = view.board.links.iter().filter(shown).map(edge).collect();
    let file = json!({ "nodes": nodes, "edges": edges });
    serde_json::to_vec_pretty(&file).map_err(|error| ExportError::written(Format::Canvas, &error))
}

fn node(id: &str, kind: &str, rect: Rect) -> Value {
    json!({
        "id": id, "type": kind,
        "x": int(rect.x), "y": int(rect.y), "width": int(rect.w), "height": int(rect.h),
    })
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "numbers of a sheet are whole, and JSON Canvas wants integers"
)]
fn int(number: f64) -> i64 {
    number as i64
}

fn group(id: &str, rect: Rect, label: &str) -> Value {
    let mut node = node(id, "group", rect);
    node["label"] = label.into();
    node
}

fn text(id: &str, rect: Rect, text: String) -> Value {
    let mut node = node(id, "text", rect);
    node["text"] = text.into();
    node
}

fn title(view: &View<'_>) -> Option<Value> {
    let meta = &view.board.meta;
    if meta.title.is_empty() && meta.objective.is_empty() {
        return None;
    }
    let told = format!("# {}\n\n{}", escaped_text(&meta.title), escaped_text(&meta.objective));
    Some(text("title:board", TITLE, told.trim_end().to_owned()))
}

fn heads<'a>(map: &'a SheetMap<'_>) -> impl Iterator<Item = Value> + 'a {
    let stages = map.stages.iter().map(|(stage, rect)| {
        text(&format!("stage:{}", stage.id), *rect, format!("# {}", escaped_text(&stage.name)))
    });
    let figures = map.figures.iter().map(|(stage, lane, rect, told)| {
        text(&format!("figure:{}:{}", stage.id, lane.id), *rect, escaped_text(told))
    });
    stages.chain(figures)
}

fn note(card: &Card<'_>) -> Value {
    let mut node = text(&format!("note:{}", card.note.id), card.rect, escaped_text(card.note.text.trim()));
    node["color"] = color(&card.note.color).into();
    node
}

/// The format's own six colours follow the theme of the reader; the others are given as they are.
fn color(color: &str) -> String {
    let preset = match color {
        "coral" => "1",
        "orange" => "2",
        "yellow" => "3",
        "green" => "4",
        "sky" => "5",
        "violet" => "6",
        _ => return tones_of(color, "yellow").edge.to_string(),
    };
    preset.to_owned()
}

fn edge(link: &Link) -> Value {
    let mut edge = json!({
        "id": format!("link:{}", link.id),
        "fromNode": format!("note:{}", link.from), "toNode": format!("note:{}", link.to),
        "fromEnd": if link.arrow == "both" { "arrow" } else { "none" },
        "toEnd": if link.arrow == "none" { "none" } else { "arrow" },
    });
    for (key, side) in [("fromSide", &link.fs), ("toSide", &link.ts)] {
        if let Some(side) =
            side.as_deref().filter(|side| matches!(*side, "top" | "right" | "bottom" | "left"))
        {
            edge[key] = side.into();
        }
    }
    if !link.label.is_empty() {
        edge["label"] = link.label.as_str().into();
    }
    edge
}
