//! Our own exports come back.

use std::collections::BTreeMap;

use rand::{Rng, RngCore};

use super::*;
use crate::board::model::{
    Action, COLORS, Channel, Curve, Link, Meta, Metric, Persona, Point, Reaction, Stroke,
};
use crate::board::{id, order};
use crate::export::{Format, View, render};

/// Texts that formats could trip over.
const TEXTS: [&str; 22] = [
    "plain",
    "two\nlines",
    "three\n\nlines, one of them empty",
    "=1+1",
    "-5 °C",
    "- no bullet",
    "# no heading",
    "1. no number",
    "[ ] no task",
    "*stars*, _lines_, `ticks`, ~~waves~~",
    "a \"quoted\" text; with, all\tdelimiters",
    "'=quoted",
    "\\backslash\\",
    "<b>&amp;</b>",
    "| table |",
    "---",
    "text (3 votes)",
    "Покупка żółć 👍🏽 日本語",
    "· dotted",
    "> quoted",
    "snake_case and 2 * 3",
    "Ends with a backslash \\",
];

/// A board with two maps, whose names and notes are drawn at random. Names are different on each map.
fn random_board(rng: &mut ChaCha8Rng) -> Board {
    let mut board = Board {
        meta: Meta { schema: 1, title: "Round trip".to_owned(), ..Meta::default() },
        ..Board::default()
    };
    let names = ["Buy", "Use # now", "-Stay-", "Zakup i płatność", "Уход", "Step 6"];
    for (map, name) in [("map001", "Today"), ("map002", "Future = better")] {
        let state = if map == "map001" { "current" } else { "future" };
        let (id, name, state) = (map.to_owned(), name.to_owned(), state.to_owned());
        board.maps.push(Map { id, name, state, o: map.to_owned(), ..Map::default() });
        let (stages, lanes) = (rng.random_range(1..6), rng.random_range(1..5));
        for (name, o) in names.iter().zip(order::series(None, None, stages, rng)) {
            let (id, map, name) = (id::fresh(rng), map.to_owned(), (*name).to_owned());
            board.stages.push(Stage { id, map, name, o, ..Stage::default() });
        }
        for (name, o) in names.iter().zip(order::series(None, None, lanes, rng)) {
            let (id, map, name) = (id::fresh(rng), map.to_owned(), format!("Lane {name}"));
            board.lanes.push(Lane { id, map, r#type: "text".to_owned(), name, o, ..Lane::default() });
        }
    }
    for _ in 0..rng.random_range(0..80) {
        let note = random_note(&board, rng);
        board.notes.push(note);
    }
    board.notes.sort_by(|a, b| (&a.place.o, &a.id).cmp(&(&b.place.o, &b.id)));
    board
}

fn random_note(board: &Board, rng: &mut ChaCha8Rng) -> Note {
    let stage = &board.stages[rng.random_range(0..board.stages.len())];
    let lanes: Vec<_> = board.lanes.iter().filter(|lane| lane.map == stage.map).collect();
    let lane = lanes[rng.random_range(0..lanes.len())];
    let key = order::series(None, None, 1, rng).remove(0);
    let place = if rng.random_bool(0.8) {
        let (m, s, l) = (Some(stage.map.clone()), Some(stage.id.clone()), Some(lane.id.clone()));
        Place { m, s, l, o: Some(key), ..Place::default() }
    } else {
        Place {
            xy: Some([rng.random_range(-500.0..500.0), rng.random_range(-500.0..500.0)]),
            ..Place::default()
        }
    };
    let text = TEXTS[rng.random_range(0..TEXTS.len())];
    Note {
        id: id::fresh(rng),
        text: if rng.random_bool(0.5) { text.to_owned() } else { format!("{text} {}", rng.next_u32()) },
        place,
        kind: ["note", "pain", "idea"][rng.random_range(0..3)].to_owned(),
        color: COLORS[rng.random_range(0..COLORS.len())].to_owned(),
        size: "m".to_owned(),
        at: 1_790_771_696_000,
        ..Note::default()
    }
}

fn exported(format: Format, board: &Board) -> Vec<u8> {
    let names = BTreeMap::from([("ann".to_owned(), "Ann".to_owned())]);
    render(format, &View { board, votes: &[], names: &names, now_ms: 1 }).unwrap()
}

/// The order of notes in each cell, by text.
fn orders(board: &Board) -> BTreeMap<(String, String), Vec<String>> {
    let stage = |id: &Option<String>| board.stages.iter().find(|stage| Some(&stage.id) == id.as_ref());
    let lane = |id: &Option<String>| board.lanes.iter().find(|lane| Some(&lane.id) == id.as_ref());
    let mut notes: Vec<_> = board.notes.iter().collect();
    notes.sort_by(|a, b| (&a.place.o, &a.id).cmp(&(&b.place.o, &b.id)));
    let mut orders: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for note in notes {
        if let (Some(stage), Some(lane)) = (stage(&note.place.s), lane(&note.place.l)) {
            let cell = (stage.map.clone() + &stage.name, lane.name.clone());
            orders.entry(cell).or_default().push(note.text.clone());
        }
    }
    orders
}

#[test]
fn texts_and_cells_come_back_from_every_format() {
    let kinds = [
        (Format::Json, Kind::Json),
        (Format::Csv, Kind::Csv),
        (Format::Tsv, Kind::Tsv),
        (Format::Markdown, Kind::Markdown),
        (Format::Canvas, Kind::Canvas),
        (Format::Excalidraw, Kind::Excalidraw),
        (Format::Tldraw, Kind::Tldraw),
    ];
    for seed in 0..25 {
        let board = random_board(&mut ChaCha8Rng::seed_from_u64(seed));
        for (format, kind) in kinds {
            let file = exported(format, &board);
            let empty = Board::default();
            // Markdown and tables cannot be told from text by what is in them alone.
            let name = format!("board.{}", format.extension());
            let Intake { addition, summary } = read_named(Some(&name), &file, &empty)
                .unwrap_or_else(|error| panic!("seed {seed}, {}: {error}", format.name()));
            assert_eq!(summary.kind, kind, "seed {seed}");
            assert_eq!(
                cells(&addition, &empty),
                cells(&board, &empty),
                "seed {seed}, {}:\n{}",
                format.name(),
                String::from_utf8_lossy(&file)
            );
            let by_name = |board: &Board| {
                let mut renamed = board.clone();
                for stage in &mut renamed.stages {
                    let map = board.maps.iter().find(|map| map.id == stage.map);
                    stage.map = map.map(|map| map.name.clone()).unwrap_or_default();
                }
                orders(&renamed)
            };
            assert_eq!(by_name(&addition), by_name(&board), "order, seed {seed}, {}", format.name());
            let merged = merged(&addition, &empty).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
            assert_eq!(
                cells(&merged, &empty),
                cells(&board, &empty),
                "merged, seed {seed}, {}",
                format.name()
            );
        }
    }
}

#[test]
fn the_board_itself_is_found_again_and_nothing_but_notes_is_added() {
    let board = random_board(&mut ChaCha8Rng::seed_from_u64(3));
    for format in
        [Format::Csv, Format::Tsv, Format::Markdown, Format::Canvas, Format::Excalidraw, Format::Tldraw]
    {
        let name = format!("board.{}", format.extension());
        let summary = read_named(Some(&name), &exported(format, &board), &board).unwrap().summary;
        assert_eq!((summary.maps, summary.stages, summary.lanes), (0, 0, 0), "{}", format.name());
        assert_eq!(summary.notes, board.notes.len(), "{}", format.name());
    }
}

/// A board with one of everything.
fn full_board() -> Board {
    let mut board = small_board();
    let text = |text: &str| text.to_owned();
    board.meta = Meta { schema: 1, title: text("Full"), lang: text("pl"), ..Meta::default() };
    let mut second = board.notes[0].clone();
    (second.id, second.text, second.group) = (text("note02"), text("till"), Some(text("note01")));
    (second.tags, second.kind, second.color) = (vec![text("data")], text("pain"), text("teal"));
    second.place.o = Some(text("a6"));
    board.notes.push(second);
    let mut free = Note { id: text("note03"), text: text("free"), ..Note::default() };
    free.place = Place { xy: Some([10.0, 2_000.0]), ..Place::default() };
    (free.deleted, free.src) =
        (Some(Deleted { by: text("ann001"), at: 5 }), Some(serde_json::json!({ "note": "note01" })));
    free.extra.insert(text("later"), Value::from(true));
    board.notes.push(free);
    let (id, from, to, arrow, label) =
        (text("link01"), text("note01"), text("note02"), text("both"), text("leads to"));
    board.links.push(Link { id, from, to, fs: Some(text("right")), arrow, label, ..Link::default() });
    let anchor = Some(serde_json::json!({ "s": "stage1", "l": "lane01" }));
    let pts = vec![[1.0, 2.0, 0.5], [30.0, 40.0, 0.5]];
    let (id, color, tool) = (text("stroke1"), text("blue"), text("pen"));
    board.strokes.push(Stroke { id, pts, color, w: 3.5, tool, anchor, ..Stroke::default() });
    board.metrics.push(Metric { lane: text("lane02"), stage: text("stage1"), n: 12.5, unit: text("%") });
    let (id, map, name, color) = (text("curve1"), text("map001"), text("Ola"), text("blue"));
    board.curves.push(Curve { id, map, name, color, o: text("a0"), ..Curve::default() });
    let (curve, stage, label) = (text("curve1"), text("stage2"), Some(text("tired")));
    board.points.push(Point { curve, stage, v: -1.5, label, emoji: None });
    board.channels.push(Channel { lane: text("lane02"), stage: text("stage2"), channel: text("phone") });
    board.reactions.push(Reaction { target: text("note01"), emoji: text("👍"), by: text("ann001") });
    let (title, owner, due) = (text("Fix it"), text("Ann"), text("2026-10-01"));
    let (id, status, from) = (text("action1"), text("open"), vec![text("note01"), text("vote:v1")]);
    board.actions.push(Action { id, title, owner, due, status, from, o: text("a0"), ..Action::default() });
    let (id, name, goals) = (text("person1"), text("Ola"), text("less\nqueueing"));
    board.personas.push(Persona { id, name, goals, o: text("a0"), ..Persona::default() });
    board
}

#[test]
fn json_gives_an_empty_board_exactly_what_was_there() {
    // As a document holds it.
    let board = merged(&Board::default(), &full_board()).unwrap();
    let intake = read_named(None, &exported(Format::Json, &board), &Board::default()).unwrap();
    assert_eq!(intake.addition, board);
    let merged = merged(&intake.addition, &Board::default()).unwrap();
    assert_eq!(Board { meta: board.meta.clone(), ..merged }, board);
}

#[test]
fn json_beside_something_else_has_fresh_ids_that_still_agree() {
    let board = full_board();
    let Intake { addition, .. } = read_named(None, &exported(Format::Json, &board), &board).unwrap();
    let old = serde_json::to_string(&board).unwrap();
    for id in [&addition.maps[0].id, &addition.stages[0].id, &addition.notes[0].id, &addition.links[0].id] {
        assert!(!old.contains(id.as_str()), "{id}");
    }
    let [head, member, free] = &addition.notes[..] else { panic!("three notes") };
    assert_eq!(member.group.as_ref(), Some(&head.id));
    assert_eq!(head.place.s.as_ref(), Some(&addition.stages[0].id));
    assert_eq!(free.src, Some(serde_json::json!({ "note": head.id })));
    assert_eq!((&addition.links[0].from, &addition.links[0].to), (&head.id, &member.id));
    assert_eq!(addition.strokes[0].anchor.as_ref().unwrap()["s"], addition.stages[0].id);
    assert_eq!(addition.metrics[0].stage, addition.stages[0].id);
    assert_eq!(addition.actions[0].from, [head.id.clone(), "vote:v1".to_owned()]);
    assert!(addition.actions[0].o > board.actions[0].o && addition.maps[0].o > board.maps[0].o);
}

#[test]
fn json_of_a_later_schema_or_with_equal_ids_is_refused() {
    let told = read_named(None, br#"{"format":"cjm","schema":2}"#, &Board::default()).unwrap_err();
    assert_eq!(told, IntakeError::NewerSchema { found: 2, known: 1 });
    let twice = br#"{"format":"cjm","schema":1,"notes":[{"id":"note01"},{"id":"note01"}]}"#;
    let told = read_named(None, twice, &Board::default()).unwrap_err().to_string();
    assert!(told.contains("note01"), "{told}");
}

#[test]
fn whiteboards_keep_groups_arrows_strokes_and_what_notes_are() {
    let board = full_board();
    for format in [Format::Canvas, Format::Excalidraw, Format::Tldraw] {
        let Intake { addition, .. } = read_named(None, &exported(format, &board), &Board::default()).unwrap();
        let note = |text: &str| addition.notes.iter().find(|note| note.text == text).unwrap();
        let link = &addition.links[0];
        assert_eq!((&link.from, &link.to), (&note("shop").id, &note("till").id), "{}", format.name());
        assert_eq!((link.arrow.as_str(), link.label.as_str()), ("both", "leads to"), "{}", format.name());
        assert_eq!(note("till").color, "teal", "{}", format.name());
        if format == Format::Canvas {
            continue;
        }
        assert_eq!((note("till").kind.as_str(), &*note("till").tags), ("pain", &["data".to_owned()][..]));
        let stroke = &addition.strokes[0];
        assert_eq!(stroke.pts, board.strokes[0].pts, "{}", format.name());
        assert_eq!(stroke.anchor.as_ref().unwrap()["s"], addition.stages[0].id);
    }
    let Intake { addition, .. } =
        read_named(None, &exported(Format::Excalidraw, &board), &Board::default()).unwrap();
    assert_eq!(addition.notes.iter().filter(|note| note.group.is_some()).count(), 1);
}

#[test]
fn a_note_that_was_moved_or_recoloured_elsewhere_is_as_it_was_left() {
    let board = full_board();
    let mut file: Value = serde_json::from_slice(&exported(Format::Excalidraw, &board)).unwrap();
    let elements = file["elements"].as_array_mut().unwrap();
    let place = |elements: &[Value], id: &str| {
        let found = elements.iter().find(|element| element["id"] == id).unwrap();
        [found["x"].as_f64().unwrap(), found["y"].as_f64().unwrap()]
    };
    let (column, row) = (place(elements, "stage-stage2"), place(elements, "lane-lane02"));
    let card = elements.iter_mut().find(|element| element["id"] == "note-note02").unwrap();
    (card["x"], card["y"]) = ((column[0] + 20.0).into(), (row[1] + 20.0).into());
    card["backgroundColor"] = "#ffc9c9".into();
    let Intake { addition, .. } = read_named(None, file.to_string().as_bytes(), &Board::default()).unwrap();
    let empty = Board::default();
    assert!(cells(&addition, &empty).contains(&cell("till", "Today", "Use", "Pains")));
    let note = addition.notes.iter().find(|note| note.text == "till").unwrap();
    assert_eq!((note.color.as_str(), note.kind.as_str()), ("#ffc9c9", "pain"));
}

#[test]
fn actions_and_personas_come_back_from_their_tables() {
    let board = full_board();
    for format in [Format::ActionsCsv, Format::Markdown] {
        let name = format!("x.{}", format.extension());
        let action =
            read_named(Some(&name), &exported(format, &board), &board).unwrap().addition.actions.remove(0);
        let said =
            (action.title.as_str(), action.owner.as_str(), action.due.as_str(), action.status.as_str());
        assert_eq!(said, ("Fix it", "Ann", "2026-10-01", "open"));
        assert!(action.o > board.actions[0].o);
    }
    let persona =
        read_named(None, &exported(Format::PersonasCsv, &board), &board).unwrap().addition.personas.remove(0);
    assert_eq!((persona.name.as_str(), persona.goals.as_str()), ("Ola", "less\nqueueing"));
}

#[test]
fn groups_come_back_from_tables_and_outlines() {
    let board = full_board();
    for format in [Format::Csv, Format::Markdown] {
        let name = format!("x.{}", format.extension());
        let notes =
            read_named(Some(&name), &exported(format, &board), &Board::default()).unwrap().addition.notes;
        let head = notes.iter().find(|note| note.text == "shop").unwrap();
        let member = notes.iter().find(|note| note.text == "till").unwrap();
        assert_eq!(member.group.as_ref(), Some(&head.id), "{}", format.name());
    }
}
