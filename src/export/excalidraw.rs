//! Excalidraw, version 2 of its files: maps as frames, cards as rectangles with their text in them.
//!
//! Elements say in `customData` what they are on our board ([`crate::export::mark`]). Bindings of arrows are written
//! in the form that every release so far reads, and sticky notes as rectangles, because releases up to 0.18 drop the
//! element that newer ones have for them.
//!
//! Not here: where everything is (`export::sheet`), and the fields of an element (`excalidraw::element`).

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::board::model::Stroke;
use crate::export::layout::Rect;
use crate::export::palette::{self, tones_of};
use crate::export::sheet::{Card, CardStyle, Sheet, SheetMap, places};
use crate::export::{ExportError, Format, View, arrows, mark};
use element::{Elements, Label, Look};

mod element;

const STYLE: CardStyle =
    CardStyle { h_min: 120.0, font: element::FONT, line_height: element::LINE_HEIGHT, padding: 8.0 };

/// Longest side of an arrow or stroke: elements that are wider are deleted by newer releases.
const LINE_LENGTH_MAX: f64 = 50_000.0;

/// The board as a drawing of Excalidraw.
pub fn excalidraw(view: &View<'_>) -> Result<Vec<u8>, ExportError> {
    let sheet = Sheet::of(view.board, STYLE);
    let mut elements = Elements::new(view.now_ms);
    title(view, &mut elements);
    let heads: HashSet<_> = sheet.cards().filter_map(|card| card.head).collect();
    for map in &sheet.maps {
        draw_map(map, &heads, &mut elements);
    }
    for card in &sheet.loose {
        draw_card(card, None, &heads, &mut elements);
    }
    draw_links(view, &sheet, &mut elements);
    for (stroke, points) in &sheet.strokes {
        draw_stroke(stroke, points, &mut elements);
    }
    let file = json!({
        "type": "excalidraw",
        "version": 2,
        "source": "wayboard",
        "elements": elements.finish(),
        "appState": { "viewBackgroundColor": palette::PAPER.to_string() },
        "files": {},
    });
    serde_json::to_vec(&file).map_err(|error| ExportError::written(Format::Excalidraw, &error))
}

fn title(view: &View<'_>, elements: &mut Elements) {
    let meta = &view.board.meta;
    let told = [meta.title.as_str(), meta.objective.as_str()].join("\n");
    if !told.trim().is_empty() {
        let rect = Rect { x: 0.0, y: -160.0, w: 800.0, h: 120.0 };
        elements.text("title-board", rect, told.trim(), &mark::item("title", "board"));
    }
}

fn draw_map(map: &SheetMap<'_>, heads: &HashSet<&str>, elements: &mut Elements) {
    let frame = format!("map-{}", map.map.id);
    let panel = Look { stroke: palette::HAIRLINE, fill: Some(palette::PANEL) };
    for (lane, rect) in &map.lanes {
        let band = Look { stroke: palette::HAIRLINE, fill: None };
        elements.rectangle(&format!("band-{}", lane.id), *rect, band, None);
        elements.in_frame(&frame, &mark::item("band", &lane.id));
        let left = map.stages.first().map_or(rect.w, |(_, head)| head.x - rect.x);
        let head = Rect { w: left.max(1.0), ..*rect };
        elements.rectangle(&format!("lane-{}", lane.id), head, panel, Some(Label::of(&lane.name)));
        elements.in_frame(&frame, &mark::item("lane", &lane.id));
    }
    for (stage, rect) in &map.stages {
        elements.rectangle(&format!("stage-{}", stage.id), *rect, panel, Some(Label::of(&stage.name)));
        elements.in_frame(&frame, &mark::item("stage", &stage.id));
    }
    for (stage, lane, rect, told) in &map.figures {
        let id = format!("figure-{}-{}", stage.id, lane.id);
        elements.text(&id, *rect, told, &mark::item("figure", &stage.id));
        elements.in_frame(&frame, &mark::item("figure", &stage.id));
    }
    for card in &map.cards {
        draw_card(card, Some(&frame), heads, elements);
    }
    // A frame follows its children.
    elements.frame(&frame, map.rect, &map.map.name, &mark::item("map", &map.map.id));
}

fn draw_card(card: &Card<'_>, frame: Option<&str>, heads: &HashSet<&str>, elements: &mut Elements) {
    let tones = tones_of(&card.note.color, "yellow");
    let look = Look { stroke: tones.edge, fill: Some(tones.tint) };
    let id = format!("note-{}", card.note.id);
    elements.rectangle(&id, card.rect, look, Some(Label::of(card.note.text.trim())));
    let mark = mark::note(card.note, &tones.tint.to_string());
    match frame {
        Some(frame) => elements.in_frame(frame, &mark),
        None => elements.marked(&mark),
    }
    let own = heads.contains(card.note.id.as_str()).then_some(card.note.id.as_str());
    if let Some(group) = card.head.or(own) {
        elements.in_group(&format!("group-{group}"));
    }
}

fn draw_links(view: &View<'_>, sheet: &Sheet<'_>, elements: &mut Elements) {
    let places = places(sheet);
    for link in &view.board.links {
        let (Some(from), Some(to)) = (places.get(link.from.as_str()), places.get(link.to.as_str())) else {
            continue;
        };
        let start = arrows::end(*from, link.fs.as_deref(), *to);
        let end = arrows::end(*to, link.ts.as_deref(), *from);
        if (end[0] - start[0]).abs().max((end[1] - start[1]).abs()) > LINE_LENGTH_MAX {
            continue;
        }
        let ends = [format!("note-{}", link.from), format!("note-{}", link.to)];
        elements.arrow(&format!("link-{}", link.id), [start, end], &ends, &link.arrow);
        if !link.label.is_empty() {
            elements.label_arrow(&link.label);
        }
    }
}

fn draw_stroke(stroke: &Stroke, points: &[[f64; 3]], elements: &mut Elements) {
    let Some([x, y, _]) = points.first().copied() else { return };
    let relative: Vec<_> = points.iter().map(|[px, py, _]| [px - x, py - y]).collect();
    let extent = |axis: usize| {
        let along = relative.iter().map(|point| point[axis]);
        along.clone().fold(0.0, f64::max) - along.fold(0.0, f64::min)
    };
    let (w, h) = (extent(0), extent(1));
    if w.max(h) > LINE_LENGTH_MAX {
        return;
    }
    let is_marker = stroke.tool == "marker";
    elements.line(
        &format!("stroke-{}", stroke.id),
        "freedraw",
        Rect { x, y, w, h },
        json!({
            "strokeColor": tones_of(&stroke.color, "grey").strong.to_string(),
            "strokeWidth": stroke.w.clamp(1.0, 20.0),
            "opacity": if is_marker { 40 } else { 100 },
            "points": relative,
            "pressures": Value::Array(Vec::new()),
            "simulatePressure": true,
            "lastCommittedPoint": null,
        }),
    );
}
