//! Files of other programs.

use serde_json::json;

use super::*;

fn read_json(file: &Value, target: &Board) -> Intake {
    read_named(None, file.to_string().as_bytes(), target).unwrap()
}

#[test]
fn kinds_are_found_out() {
    let kind = |name: Option<&str>, text: &str| {
        let board = small_board();
        read_named(name, text.as_bytes(), &board).unwrap().summary.kind
    };
    assert_eq!(kind(None, "one\ntwo, with a comma\n"), Kind::Lines);
    assert_eq!(kind(None, "Text;Etap\na;b\n"), Kind::Csv);
    assert_eq!(kind(None, "\tBuy\tUse\nPains\ta\tb\n"), Kind::Tsv);
    assert_eq!(kind(Some("grid.csv"), ";Buy;Use\nPains;a;b\n"), Kind::Tsv);
    assert_eq!(kind(Some("notes.tsv"), "text\tx\ty\na\t1\t2\n"), Kind::Csv);
    assert_eq!(kind(None, "# Today\n\n- a\n"), Kind::Markdown);
    assert_eq!(kind(Some("a.md"), "just text\n"), Kind::Markdown);
}

#[test]
fn a_kind_that_was_said_is_used_or_refused() {
    let said = |kind: Kind, text: &str| {
        let source =
            Source { kind: Some(kind), bytes: text.as_bytes(), file_name: None, options: Options::default() };
        read(&source, &small_board(), 1, "ann", &mut ChaCha8Rng::seed_from_u64(1))
            .map(|intake| intake.summary.notes)
    };
    assert_eq!(said(Kind::Lines, "# a\n- b\n"), Ok(2));
    assert!(matches!(said(Kind::Canvas, "{}"), Err(IntakeError::WrongKind { kind: Kind::Canvas, .. })));
    assert!(matches!(said(Kind::Json, "text"), Err(IntakeError::BrokenJson { line: 1, .. })));
    let told = said(Kind::Tldraw, r#"{"nodes":[]}"#).unwrap_err().to_string();
    assert!(told.contains("canvas"), "{told}");
}

#[test]
fn tables_of_other_whiteboards_come_in() {
    let target = small_board();
    let table = "\u{feff}Sticky note;Fill color;Frame;Position X;Position Y;Tags;Created by\r\n\
                 slow;light_yellow;Use;10,5;-20;a, b;Ann\r\nold;#FF0000;Pains;;;;\r\nloose;;;1;2;;\r\n";
    let Intake { addition, summary } = read_named(None, table.as_bytes(), &target).unwrap();
    assert_eq!(summary.kind, Kind::Csv);
    assert!(summary.columns.iter().all(|column| column.field.is_some()), "{:?}", summary.columns);
    let [slow, old, loose] = &addition.notes[..] else { panic!("three notes") };
    assert_eq!(
        (slow.place.s.as_deref(), slow.color.as_str(), slow.tags.len()),
        (Some("stage2"), "yellow", 2)
    );
    // A lane alone is no cell.
    assert_eq!((old.place.m.as_deref(), old.color.as_str()), (None, "#ff0000"));
    assert_eq!(loose.place.xy, Some([1.0, 2.0]));
}

#[test]
fn columns_can_be_said() {
    let columns = [("Odpowiedź".to_owned(), Field::Text), ("Data".to_owned(), Field::Ignore)];
    let options = Options { columns: columns.into(), ..Options::default() };
    let table = "Data,Treść,Odpowiedź\n1,pytanie,tak\n";
    let Intake { addition, summary } = read_with(options, table, &small_board()).unwrap();
    assert_eq!(addition.notes[0].text, "tak");
    assert_eq!(summary.columns[1], Column { header: "Treść".to_owned(), field: None });
}

#[test]
fn groups_of_a_canvas_in_a_row_are_stages() {
    let group = |id: &str, x: i32, y: i32, label: &str| json!({ "id": id, "type": "group", "x": x, "y": y, "width": 300, "height": 400, "label": label });
    let text = |id: &str, x: i32, y: i32, text: &str| json!({ "id": id, "type": "text", "x": x, "y": y, "width": 100, "height": 60, "text": text, "color": "4" });
    let file = json!({
        "nodes": [
            group("b", 400, 20, "Use"), group("a", 0, 0, "Buy"), group("far", 0, 2000, "Alone"),
            text("1", 20, 20, "in **buy**"), text("2", 420, 50, "# in use"), text("3", 50, 2050, "alone"),
        ],
        "edges": [{ "id": "e", "fromNode": "1", "toNode": "2", "label": "then" }, { "id": "f", "fromNode": "1", "toNode": "a" }],
    });
    let empty = Board::default();
    let Intake { addition, summary } = read_json(&file, &empty);
    let names: Vec<_> = addition.stages.iter().map(|stage| stage.name.as_str()).collect();
    assert_eq!(names, ["Buy", "Use"]);
    assert_eq!(
        cells(&addition, &empty),
        [
            cell("alone", "", "", ""),
            cell("in buy", "Map", "Buy", "Notes"),
            cell("in use", "Map", "Use", "Notes"),
        ]
    );
    assert_eq!((addition.notes[0].color.as_str(), summary.links), ("green", 1));
    // The board's own stages and lanes are found by the names of groups, in a row or not.
    let target = small_board();
    let file = json!({ "nodes": [group("a", 0, 0, "use"), text("1", 20, 20, "x")] });
    assert_eq!(
        cells(&read_json(&file, &target).addition, &target),
        [cell("x", "Today", "Use", "Touchpoints")]
    );
}

#[test]
fn excalidraw_with_all_that_it_has_comes_in() {
    let shape = |id: &str, kind: &str, x: i32, y: i32| json!({ "id": id, "type": kind, "x": x, "y": y, "width": 100, "height": 50, "groupIds": ["inner", "outer"] });
    let with = |mut element: Value, fields: Value| {
        element.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        element
    };
    let file = json!({
        "type": "excalidraw/clipboard",
        "elements": [
            with(shape("r", "rectangle", 0, 0), json!({ "backgroundColor": "#ffec99" })),
            with(shape("rt", "text", 0, 0), json!({ "containerId": "r", "text": "wrap\nped", "originalText": "wrapped" })),
            with(shape("s", "stickynote", 200, 0), json!({ "backgroundColor": "#b2f2bb" })),
            with(shape("st", "text", 200, 0), json!({ "containerId": "s", "text": "sticky" })),
            with(shape("t", "text", 400, 0), json!({ "text": "alone", "groupIds": [] })),
            with(shape("gone", "text", 400, 0), json!({ "text": "gone", "isDeleted": true })),
            with(shape("d", "freedraw", 5, 6), json!({ "points": [[0, 0], [1, 2]], "strokeColor": "#e03131", "strokeWidth": 2 })),
            with(shape("a", "arrow", 0, 0), json!({
                "points": [[0, 0], [1, 1]], "endArrowhead": "arrow",
                "startBinding": { "elementId": "r", "focus": 0, "gap": 1 }, "endBinding": { "elementId": "s" },
            })),
            with(shape("l", "line", 390, 10), json!({ "points": [[0, 0], [-185, 5]] })),
            shape("i", "image", 0, 0),
        ],
    });
    let Intake { addition, summary } = read_json(&file, &small_board());
    assert_eq!(summary.kind, Kind::Excalidraw);
    let [wrapped, sticky, alone] = &addition.notes[..] else { panic!("three notes: {:?}", addition.notes) };
    assert_eq!((wrapped.text.as_str(), wrapped.color.as_str()), ("wrapped", "#ffec99"));
    assert_eq!((sticky.text.as_str(), sticky.group.as_ref()), ("sticky", Some(&wrapped.id)));
    assert_eq!(alone.place.xy, Some([400.0, 0.0]));
    let links: Vec<_> =
        addition.links.iter().map(|link| (&link.from, &link.to, link.arrow.as_str())).collect();
    assert_eq!(links, [(&wrapped.id, &sticky.id, "end"), (&alone.id, &sticky.id, "none")]);
    assert_eq!(addition.strokes[0].pts, [[5.0, 6.0, 0.5], [6.0, 8.0, 0.5]]);
    assert!(
        summary.warnings.iter().any(|told| told.oddity == Oddity::ElementsLeftOut { n: 1 }),
        "{:?}",
        summary.warnings
    );
}

#[test]
fn tldraw_old_and_new_comes_in() {
    let shape = |id: &str, kind: &str, parent: &str, xy: [i32; 2], props: Value| {
        json!({
            "id": id, "typeName": "shape", "type": kind, "parentId": parent, "x": xy[0], "y": xy[1], "props": props,
        })
    };
    let paragraph = json!({ "type": "paragraph", "content": [{ "type": "text", "text": "rich" }] });
    let rich = json!({ "type": "doc", "content": [paragraph] });
    let bind = |terminal: &str, to: &str| json!({ "typeName": "binding", "type": "arrow", "fromId": "shape:a", "toId": to, "props": { "terminal": terminal } });
    let records = json!([
        { "id": "page:p", "typeName": "page" },
        { "id": "page:q", "typeName": "page" },
        shape("shape:f", "frame", "page:p", [100, 100], json!({ "w": 500, "h": 500, "name": "Use" })),
        shape("shape:g", "group", "shape:f", [10, 10], json!({})),
        shape("shape:n", "note", "shape:g", [5, 5], json!({ "color": "light-blue", "richText": rich })),
        shape("shape:o", "geo", "shape:g", [250, 5], json!({ "color": "black", "w": 50, "h": 50, "text": "plain" })),
        shape("shape:t", "text", "page:q", [0, 0], json!({ "w": 50, "text": "other page" })),
        shape("shape:a", "arrow", "page:p", [0, 0], json!({ "text": "so", "arrowheadEnd": "arrow", "start": { "x": 0, "y": 0 } })),
        bind("start", "shape:n"),
        bind("end", "shape:o"),
    ]);
    let target = small_board();
    let Intake { addition, summary } =
        read_json(&json!({ "tldrawFileFormatVersion": 1, "records": records }), &target);
    assert_eq!(
        cells(&addition, &target),
        [
            cell("other page", "", "", ""),
            cell("plain", "Today", "Use", "Touchpoints"),
            cell("rich", "Today", "Use", "Touchpoints"),
        ]
    );
    assert_eq!((addition.notes[0].color.as_str(), addition.notes[1].color.as_str()), ("sky", "yellow"));
    assert_eq!((addition.notes[1].group.as_ref(), summary.links), (Some(&addition.notes[0].id), 1));
    // The second page is below the first.
    assert_eq!(addition.notes[2].place.xy, Some([0.0, 800.0]));
}
