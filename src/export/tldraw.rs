//! tldraw's files: maps as frames with their cards in them, links as bound arrows.
//!
//! A file says which version of each kind of record it holds. Newer ones than the reader knows are refused, and
//! older ones are migrated, so the versions here are old on purpose ([`SEQUENCES`]): every release since reads them.
//! Shapes say in `meta` what they are on our board ([`crate::export::mark`]).
//!
//! Not here: where everything is (`export::sheet`), and the fields of a shape (`tldraw::record`).

use serde_json::{Map, Value, json};

use crate::board::model::{Link, Stroke};
use crate::export::layout::Rect;
use crate::export::sheet::{CARD_W, Card, CardStyle, Sheet, SheetMap, places};
use crate::export::{ExportError, Format, View, arrows, mark};
use record::{PAGE, Records, Shape};

mod record;

/// As tldraw writes on its notes with the smallest letters. Its notes are square, and grow downwards.
const STYLE: CardStyle = CardStyle { h_min: CARD_W, font: 18.0, line_height: 1.35, padding: 16.0 };

/// Versions of the records, under `com.tldraw.`.
const SEQUENCES: [(&str, u32); 11] = [
    ("store", 4),
    ("document", 2),
    ("page", 1),
    ("shape", 4),
    ("shape.note", 8),
    ("shape.text", 2),
    ("shape.geo", 9),
    ("shape.draw", 2),
    ("shape.frame", 0),
    ("shape.arrow", 5),
    ("binding.arrow", 0),
];

/// The board as a file of tldraw.
pub fn tldraw(view: &View<'_>) -> Result<Vec<u8>, ExportError> {
    let sheet = Sheet::of(view.board, STYLE);
    let mut records = Records::new(&view.board.meta.title);
    title(view, &mut records);
    for map in &sheet.maps {
        draw_map(map, &mut records);
    }
    for card in &sheet.loose {
        records.shape(note(card, PAGE, [0.0, 0.0]));
    }
    let places = places(&sheet);
    for link in &view.board.links {
        let ends = [&link.from, &link.to].map(|end| places.get(end.as_str()).copied());
        if let [Some(from), Some(to)] = ends {
            draw_link(link, from, to, &mut records);
        }
    }
    for (stroke, points) in &sheet.strokes {
        records.shape(draw_stroke(stroke, points));
    }
    let sequences: Map<_, _> = SEQUENCES
        .iter()
        .map(|(name, version)| (format!("com.tldraw.{name}"), Value::from(*version)))
        .collect();
    let file = json!({
        "tldrawFileFormatVersion": 1,
        "schema": { "schemaVersion": 2, "sequences": sequences },
        "records": records.finish(),
    });
    serde_json::to_vec(&file).map_err(|error| ExportError::written(Format::Tldraw, &error))
}

fn title(view: &View<'_>, records: &mut Records) {
    let meta = &view.board.meta;
    let told = [meta.title.as_str(), meta.objective.as_str()].join("\n");
    if !told.trim().is_empty() {
        let rect = Rect { x: 0.0, y: -200.0, w: 800.0, h: 120.0 };
        records
            .shape(Shape::text("title-board", PAGE, rect, told.trim()).marked(mark::item("title", "board")));
    }
}

fn draw_map(map: &SheetMap<'_>, records: &mut Records) {
    let id = format!("map-{}", map.map.id);
    let frame = Shape::new(
        &id,
        "frame",
        PAGE,
        map.rect,
        json!({
            "w": map.rect.w, "h": map.rect.h, "name": map.map.name,
        }),
    );
    records.shape(frame.marked(mark::item("map", &map.map.id)));
    let frame = format!("shape:{id}");
    let origin = [map.rect.x, map.rect.y];
    let inside = |rect: Rect| Rect { x: rect.x - origin[0], y: rect.y - origin[1], ..rect };
    for (lane, rect) in &map.lanes {
        let band = Shape::rectangle(&format!("band-{}", lane.id), &frame, inside(*rect), "");
        records.shape(band.marked(mark::item("band", &lane.id)));
        let left = map.stages.first().map_or(rect.w, |(_, head)| head.x - rect.x);
        let head = inside(Rect { w: left.max(1.0), ..*rect });
        let head = Shape::rectangle(&format!("lane-{}", lane.id), &frame, head, &lane.name);
        records.shape(head.marked(mark::item("lane", &lane.id)));
    }
    for (stage, rect) in &map.stages {
        let head = Shape::rectangle(&format!("stage-{}", stage.id), &frame, inside(*rect), &stage.name);
        records.shape(head.marked(mark::item("stage", &stage.id)));
    }
    for (stage, lane, rect, told) in &map.figures {
        let figure = Shape::text(&format!("figure-{}-{}", stage.id, lane.id), &frame, inside(*rect), told);
        records.shape(figure.marked(mark::item("figure", &stage.id)));
    }
    for card in &map.cards {
        records.shape(note(card, &frame, origin));
    }
}

fn note(card: &Card<'_>, parent: &str, origin: [f64; 2]) -> Shape {
    let rect = Rect { x: card.rect.x - origin[0], y: card.rect.y - origin[1], ..card.rect };
    let color = record::color(&card.note.color);
    let mark = mark::note(card.note, color);
    let props = json!({
        "color": color, "labelColor": "black",
        "size": "s", "font": "sans", "fontSizeAdjustment": 0,
        "align": "middle", "verticalAlign": "middle", "growY": rect.h - STYLE.h_min,
        "url": "", "text": card.note.text.trim(), "scale": 1,
    });
    Shape::new(&format!("note-{}", card.note.id), "note", parent, rect, props).marked(mark)
}

fn draw_link(link: &Link, from: Rect, to: Rect, records: &mut Records) {
    let start = arrows::end(from, link.fs.as_deref(), to);
    let end = arrows::end(to, link.ts.as_deref(), from);
    let head = |shown: bool| if shown { "arrow" } else { "none" };
    let props = json!({
        "dash": "solid", "size": "m", "fill": "none", "color": "black", "labelColor": "black",
        "bend": 0, "start": { "x": 0, "y": 0 }, "end": { "x": end[0] - start[0], "y": end[1] - start[1] },
        "arrowheadStart": head(link.arrow == "both"), "arrowheadEnd": head(link.arrow != "none"),
        "text": link.label, "labelPosition": 0.5, "font": "sans", "scale": 1,
    });
    let id = format!("link-{}", link.id);
    let rect = Rect { x: start[0], y: start[1], w: 0.0, h: 0.0 };
    records.shape(Shape::new(&id, "arrow", PAGE, rect, props));
    for (terminal, target, side) in [("start", &link.from, &link.fs), ("end", &link.to, &link.ts)] {
        records.bind(&id, terminal, &format!("note-{target}"), side.as_deref());
    }
}

fn draw_stroke(stroke: &Stroke, points: &[[f64; 3]]) -> Shape {
    let [x, y, _] = points.first().copied().unwrap_or_default();
    let relative: Vec<_> =
        points.iter().map(|[px, py, pressure]| json!({ "x": px - x, "y": py - y, "z": pressure })).collect();
    let size = match stroke.w {
        w if w < 3.0 => "s",
        w if w < 5.0 => "m",
        w if w < 9.0 => "l",
        _ => "xl",
    };
    let props = json!({
        "color": record::color(&stroke.color), "fill": "none", "dash": "draw", "size": size,
        "segments": [{ "type": "free", "points": relative }],
        "isComplete": true, "isClosed": false, "isPen": false, "scale": 1,
    });
    let shape =
        Shape::new(&format!("stroke-{}", stroke.id), "draw", PAGE, Rect { x, y, w: 0.0, h: 0.0 }, props);
    if stroke.tool == "marker" { shape.faint() } else { shape }
}
