//! What must hold for every sheet: nothing lies on another thing, nothing leaves its box, nothing is left out.

use super::*;
use crate::board::model::{Board, Lane, Note, Place, Stroke};
use crate::export::samples::{self, Sample};
use crate::export::text::{Block, Weight};

fn samples() -> Vec<Sample> {
    vec![
        samples::polish(),
        samples::russian(),
        samples::blueprint(),
        samples::empathy(),
        samples::funnel(),
        samples::persona(),
        samples::large(600),
        hostile(),
    ]
}

/// A board that breaks what a reader would have kept.
fn hostile() -> Sample {
    let mut sample = samples::russian();
    sample.board.meta.title = "Щ".repeat(400);
    sample.board.stages[2].name = "длинное название ".repeat(20);
    sample.board.stages[3].w = Some(f64::NAN);
    sample.board.lanes[0].name = "Ж".repeat(120);
    sample.board.lanes[0].line = Some("visibility".into());
    let texts =
        ["\u{0}\u{b}<script>", "a\n\n\n\n\nb", &"слово".repeat(400), "", "漢字かな 👩‍💻 🙂", "x\u{202e}y"];
    for (at, text) in texts.into_iter().enumerate() {
        let id = sample.note(at % 5, 0, "pain", "#zzzzzz", text);
        let note = sample.board.notes.last_mut().unwrap();
        note.size = "xl".into();
        note.tags = vec!["бирка".repeat(8); 12];
        note.owner = Some("И".repeat(120));
        let (ids, own) = (["n00003", "n00004"], id);
        note.group = (at > 2).then(|| ids[at % 2].to_owned()).filter(|group| *group != own);
    }
    for at in 0..40_u8 {
        let xy = Some([f64::from(at % 7) * 1e5, f64::from(at / 7) * -1e5]);
        let place = Place { xy, ..Place::default() };
        let text = "Свободная заметка ".repeat(usize::from(at % 5) + 1);
        sample.board.notes.push(Note { id: format!("f{at:05}"), text, place, ..Note::default() });
    }
    let pts = vec![[f32::NAN, 0.0, 1.0], [-5e5, 1e9, 1.0], [1e5, -1e5, 1.0], [3.0, 3.0, 1.0]];
    let anchors = [None, Some(serde_json::json!({"m": "m00000"})), Some(serde_json::json!({"m": 7}))];
    for (at, anchor) in anchors.into_iter().enumerate() {
        let w = [f64::INFINITY, -4.0, 1e9][at];
        sample.board.strokes.push(Stroke {
            id: format!("t{at}"),
            pts: pts.clone(),
            w,
            anchor,
            ..Stroke::default()
        });
    }
    sample
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.x < b.right() - 0.01 && b.x < a.right() - 0.01 && a.y < b.bottom() - 0.01 && b.y < a.bottom() - 0.01
}

fn contains(outer: Rect, inner: Rect) -> bool {
    let outer = outer.grown(0.01);
    outer.x <= inner.x
        && outer.y <= inner.y
        && outer.right() >= inner.right()
        && outer.bottom() >= inner.bottom()
}

fn rect_of(block: &Block) -> Rect {
    Rect { x: block.left(), y: block.y, w: block.w(), h: block.h() }
}

#[track_caller]
fn apart(rects: impl IntoIterator<Item = Rect>, what: &str) {
    let mut rects: Vec<Rect> = rects.into_iter().collect();
    rects.sort_by(|a, b| a.x.total_cmp(&b.x));
    for (at, a) in rects.iter().enumerate() {
        for b in rects[at + 1..].iter().take_while(|b| b.x < a.right()) {
            assert!(!overlap(*a, *b), "{what}: {a:?} and {b:?}");
        }
    }
}

#[test]
fn nothing_lies_on_another_thing() {
    for sample in samples() {
        let view = sample.view();
        let scene = layout(&view, &Metrics::default());
        let regions = [&scene.free, &scene.unplaced].into_iter().flatten().map(|region| region.rect);
        let maps = scene.maps.iter().map(|map| map.rect);
        apart(maps.chain(regions).chain([scene.header.rect, scene.footer]), "regions");
        apart(scene.notes().map(|note| note.rect), "notes");
        for map in &scene.maps {
            let lines =
                map.lanes.iter().filter_map(|lane| lane.line.as_ref()).map(|line| rect_of(&line.name));
            let heads = map.stages.iter().chain(&map.phases).map(|stage| stage.rect);
            apart(map.cells.iter().map(|cell| cell.rect).chain(heads).chain(lines), "cells");
            apart(map.lanes.iter().map(|lane| lane.rect), "lanes");
        }
        apart(scene.header.personas.iter().map(|card| card.rect), "personas");
    }
}

#[test]
fn everything_is_inside_of_its_box() {
    for sample in samples() {
        let view = sample.view();
        let scene = layout(&view, &Metrics::default());
        let sheet = Rect { x: 0.0, y: 0.0, w: scene.w, h: scene.h };
        for map in &scene.maps {
            assert!(contains(sheet, map.rect));
            assert!(map.cells.iter().all(|cell| contains(map.rect, cell.rect)));
            for stage in map.stages.iter().chain(&map.phases) {
                assert!(contains(stage.rect, rect_of(&stage.name)), "{:?}", stage.name);
            }
            for lane in &map.lanes {
                assert!(contains(lane.head, rect_of(&lane.name)), "{:?}", lane.name);
            }
            for cell in &map.cells {
                assert!(cell.notes.iter().all(|note| contains(cell.rect, note.rect)));
                assert!(cell.groups.iter().all(|group| contains(cell.rect, *group)));
                assert!(cell.channels.iter().all(|chip| contains(cell.rect, chip.rect)));
                if let Some(metric) = &cell.metric {
                    assert!(contains(metric.rect, rect_of(&metric.figure)), "{metric:?}");
                    assert!(contains(metric.rect, rect_of(&metric.unit)), "{metric:?}");
                }
            }
            for stroke in &map.strokes {
                assert!(
                    stroke
                        .points
                        .iter()
                        .all(|[x, y]| contains(map.rect, Rect { x: *x, y: *y, w: 0.0, h: 0.0 }))
                );
            }
        }
        for region in [&scene.free, &scene.unplaced].into_iter().flatten() {
            assert!(contains(sheet, region.rect));
            assert!(region.notes.iter().all(|note| contains(region.rect, note.rect)));
        }
        for card in &scene.header.personas {
            assert!(card.texts.iter().all(|(_, text)| contains(card.rect, rect_of(text))));
        }
    }
}

#[test]
fn every_line_of_text_fits_its_card() {
    for sample in samples() {
        let view = sample.view();
        let scene = layout(&view, &Metrics::default());
        for note in scene.notes() {
            let inner = note.rect.grown(-4.0);
            assert!(contains(inner, rect_of(&note.text)), "{:?}", note.note.text);
            assert!(note.marker.is_none_or(|marker| contains(inner, marker)));
            for chip in &note.chips {
                assert!(contains(inner, chip.rect), "{chip:?}");
                assert!(contains(chip.rect, rect_of(&chip.text)), "{chip:?}");
                assert!(!overlap(chip.rect, rect_of(&note.text)), "{chip:?}");
            }
            apart(note.chips.iter().map(|chip| chip.rect), "chips");
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let drawn: String = note.text.lines.iter().map(|line| letters(&line.text)).collect();
            assert_eq!(drawn, letters(&crate::export::text::clean(&note.note.text)), "no letter is lost");
        }
    }
}

#[test]
fn every_note_is_on_the_sheet_once_and_the_trash_never() {
    for sample in samples() {
        let view = sample.view();
        let scene = layout(&view, &Metrics::default());
        let mut drawn: Vec<&str> = scene.notes().map(|note| note.note.id.as_str()).collect();
        let live = sample.board.notes.iter().filter(|note| note.deleted.is_none());
        let mut live: Vec<&str> = live.map(|note| note.id.as_str()).collect();
        drawn.sort_unstable();
        live.sort_unstable();
        assert_eq!(drawn, live);
    }
}

#[test]
fn members_stand_below_the_head_of_their_group() {
    let sample = samples::polish();
    let view = sample.view();
    let scene = layout(&view, &Metrics::default());
    let member = scene.notes().find(|note| note.note.text == "SMS od kuriera").unwrap();
    let head = scene.notes().find(|note| Some(note.note.id.as_str()) == member.head).unwrap();
    assert!(head.note.text.starts_with("E-mail"));
    assert!(member.rect.y >= head.rect.bottom() && member.rect.x > head.rect.x);
    let frames: Vec<Rect> = scene.maps[0].cells.iter().flat_map(|cell| cell.groups.clone()).collect();
    assert!(frames.iter().any(|frame| contains(*frame, head.rect) && contains(*frame, member.rect)));
}

#[test]
fn phases_span_their_steps_and_are_no_columns() {
    let sample = samples::russian();
    let view = sample.view();
    let map = &layout(&view, &Metrics::default()).maps[0];
    assert_eq!((map.phases.len(), map.stages.len()), (2, 5));
    let (first, last) = (map.stages[0].rect, map.stages[2].rect);
    assert!((map.phases[0].rect.x - first.x).abs() < 0.1);
    assert!((map.phases[0].rect.right() - last.right()).abs() < 0.1);
}

#[test]
fn a_curve_shows_where_it_turns_up_again() {
    let sample = samples::polish();
    let view = sample.view();
    let scene = layout(&view, &Metrics::default());
    let chart = scene.maps[0].lanes.iter().find_map(|lane| lane.chart.as_ref()).unwrap();
    let low = |at: usize| -> Vec<usize> {
        let points = chart.curves[at].points.iter().enumerate();
        points.filter(|(_, point)| point.is_minimum).map(|(stage, _)| stage).collect()
    };
    assert_eq!((low(0), low(1)), (vec![2, 4], vec![5]), "the last point of a falling curve is no turn");
}

#[test]
fn a_funnel_tells_how_many_went_on() {
    let sample = samples::funnel();
    let view = sample.view();
    let scene = layout(&view, &Metrics::default());
    let metrics: Vec<_> = scene.maps[0].cells.iter().filter_map(|cell| cell.metric.as_ref()).collect();
    let told = |metric: &MetricBox| metric.conversion.as_ref().map(|chip| chip.text.lines[0].text.clone());
    assert_eq!(
        metrics.iter().map(|m| told(m)).collect::<Vec<_>>()[..3],
        [None, Some("20 %".into()), Some("32.3 %".into())]
    );
}

#[test]
fn a_board_of_personas_shows_all_their_fields() {
    let sample = samples::persona();
    let view = sample.view();
    let scene = layout(&view, &Metrics::default());
    let texts = &scene.header.personas[0].texts;
    let headings: Vec<_> = texts.iter().filter(|(kind, _)| *kind == PersonaText::Heading).collect();
    assert_eq!(headings.len(), 4);
    assert!(headings.iter().any(|(_, heading)| heading.lines[0].text == "Frustracions"));
}

#[test]
fn arrows_without_an_end_are_left_out() {
    let sample = samples::polish();
    let view = sample.view();
    let ids: Vec<_> =
        layout(&view, &Metrics::default()).links.iter().map(|line| line.link.id.clone()).collect();
    assert_eq!(ids, ["k2", "k4"]);
}

#[test]
fn labels_of_arrows_lie_beside_notes() {
    for sample in [samples::blueprint(), samples::russian(), samples::polish()] {
        let view = sample.view();
        let scene = layout(&view, &Metrics::default());
        for label in scene.links.iter().filter_map(|line| line.label.as_ref()) {
            assert!(scene.notes().all(|note| !overlap(note.rect, label.rect)), "{label:?}");
        }
    }
}

#[test]
fn an_empathy_map_of_another_shape_is_a_grid() {
    let mut sample = samples::empathy();
    let view = sample.view();
    assert_eq!(layout(&view, &Metrics::default()).maps[0].shape, Shape::Empathy);
    sample.board.lanes.push(Lane { id: "l00009".into(), map: "m00000".into(), ..Lane::default() });
    let view = sample.view();
    assert_eq!(layout(&view, &Metrics::default()).maps[0].shape, Shape::Grid);
}

#[test]
fn an_empty_board_has_a_sheet() {
    let board = Board::default();
    let names = std::collections::BTreeMap::new();
    let view = View { board: &board, votes: &[], names: &names, now_ms: 0 };
    let scene = layout(&view, &Metrics::default());
    assert!(scene.maps.is_empty() && scene.w > 0.0 && scene.h > 0.0);
    let empty = Block::line("", 1.0, Weight::Regular);
    assert!(empty.is_empty() && scene.header.title.is_empty());
}
