//! Broken files and bad intentions.

use std::collections::BTreeMap;

use rand::Rng;

use super::*;
use crate::export::{Format, View, render};

#[test]
fn bad_files_get_one_clear_error() {
    let board = small_board();
    let cases: [(&[u8], &str); 9] = [
        (b"", "nothing in the file"),
        (b" \n \n", "nothing in the file"),
        (b"PK\x03\x04", "save it as CSV"),
        (b"{\"format\":", "line 1"),
        (b"{\"a\":1}", "none of"),
        (b"{\"format\":\"cjm\",\"schema\":1,\"notes\":3}", "invalid type"),
        (b"{\"nodes\":[]}", "nothing in the file"),
        (b"text,stage\n", "nothing in the file"),
        (b"{\"type\":\"excalidraw\",\"elements\":[1,null,{}]}", "nothing in the file"),
    ];
    for (bytes, told) in cases {
        let error = read_named(None, bytes, &board).unwrap_err().to_string();
        assert!(error.contains(told), "{bytes:?}: {error}");
    }
}

#[test]
fn sizes_and_depths_are_bounded() {
    let board = small_board();
    let large = vec![b'a'; BYTES_MAX + 1];
    assert!(matches!(read_named(None, &large, &board), Err(IntakeError::TooLarge { .. })));
    let long = "a\n".repeat(ROWS_MAX + 1);
    assert!(matches!(
        read_named(None, long.as_bytes(), &board),
        Err(IntakeError::TooLong { what: "lines", .. })
    ));
    let blank = format!("# a{}", "\n".repeat(ROWS_MAX + 1));
    assert!(matches!(
        read_named(Some("a.md"), blank.as_bytes(), &board),
        Err(IntakeError::TooLong { what: "lines", .. })
    ));
    let table = format!("text,x\n{}", "a,1\n".repeat(ROWS_MAX + 1));
    assert!(matches!(
        read_named(None, table.as_bytes(), &board),
        Err(IntakeError::TooLong { what: "rows", .. })
    ));
    let deep = format!("{{\"nodes\":{}", "[".repeat(100_000));
    assert!(matches!(read_named(None, deep.as_bytes(), &board), Err(IntakeError::BrokenJson { .. })));
    let wide = format!("text{}\nb\n", ",".repeat(10_000));
    let columns = read_named(Some("wide.csv"), wide.as_bytes(), &board).unwrap().summary.columns;
    assert_eq!(columns.len(), COLUMNS_MAX);
}

#[test]
fn more_than_a_board_can_hold_is_refused_at_once() {
    let board = Board::default();
    let many = |line: &dyn Fn(usize) -> String| (0..ROWS_MAX - 1).map(line).collect::<String>();
    let maps = format!("text,map,stage\n{}", many(&|row| format!("a,map {row},b\n")));
    let lanes = format!("# a\n## b\n{}", many(&|_| "### c\n".to_owned()));
    let blocks = many(&|row| format!("{row}\tstage\nlane\tnote\n\t\n").replace("\t\n", "\"\"\n"));
    let frame = |at: usize| {
        format!("{{\"id\":\"{at}\",\"type\":\"group\",\"x\":0,\"y\":0,\"width\":{at},\"height\":1}},")
    };
    let frames = format!("{{\"nodes\":[{}null]}}", many(&frame));
    let head = |at: usize| frame(at).replace("\"id\":\"", "\"id\":\"stage:");
    let heads = format!("{{\"nodes\":[{}null]}}", many(&head));
    for (name, text) in
        [("a.csv", maps), ("a.md", lanes), ("a.tsv", blocks), ("a.canvas", frames), ("b.canvas", heads)]
    {
        let error = read_named(Some(name), text.as_bytes(), &board).unwrap_err();
        assert!(
            matches!(error, IntakeError::BoardFull { .. } | IntakeError::TooLong { .. }),
            "{name}: {error}"
        );
    }
}

#[test]
fn parents_in_a_circle_end() {
    let shape = |id: &str, parent: &str| {
        serde_json::json!({
            "id": id, "typeName": "shape", "type": "note", "parentId": parent, "x": 1e308, "y": -1e308,
            "props": { "text": "x", "color": "red" },
        })
    };
    let file =
        serde_json::json!({ "tldrawFileFormatVersion": 1, "records": [shape("a", "b"), shape("b", "a")] });
    let notes = read_named(None, file.to_string().as_bytes(), &small_board()).unwrap().addition.notes;
    assert!(
        notes.iter().all(|note| note.place.xy.unwrap().iter().all(|at| at.abs() <= limits::COORDINATE_MAX))
    );
}

/// Breaks a good file in a few places.
fn mutated(file: &[u8], rng: &mut ChaCha8Rng) -> Vec<u8> {
    let mut file = file.to_vec();
    for _ in 0..rng.random_range(1..8) {
        let at = rng.random_range(0..file.len());
        match rng.random_range(0..5) {
            0 => file[at] = rng.random(),
            1 => file.truncate(at.max(1)),
            2 => {
                file.remove(at);
                if file.is_empty() {
                    file.push(b'{');
                }
            }
            3 => {
                let (from, to) = (at, (at + rng.random_range(1..200)).min(file.len()));
                let copy = file[from..to].to_vec();
                let into = rng.random_range(0..file.len());
                file.splice(into..into, copy);
            }
            _ => {
                let words: [&[u8]; 8] =
                    [b"null", b"-1e999", b"[]", b"{}", b"\"\"", b"\xff\xfe", "żółć".as_bytes(), b"\n\t\"'"];
                let word = words[rng.random_range(0..words.len())];
                file.splice(at..at, word.iter().copied());
            }
        }
    }
    file
}

/// Replaces values in good JSON, so that it stays JSON.
fn distorted(json: &mut Value, rng: &mut ChaCha8Rng) {
    let children: Vec<&mut Value> = match json {
        Value::Array(list) => list.iter_mut().collect(),
        Value::Object(object) => object.values_mut().collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    };
    for child in children {
        if rng.random_bool(0.01) {
            *child = match rng.random_range(0..7) {
                0 => Value::Null,
                1 => Value::from(-1.0e300),
                2 => Value::from("note-note01"),
                3 => Value::from(Vec::<Value>::new()),
                4 => serde_json::json!({ "is": "stage", "elementId": 3 }),
                5 => Value::from(u64::MAX),
                _ => Value::from(true),
            };
        } else {
            distorted(child, rng);
        }
    }
}

#[test]
fn mutated_files_are_read_or_refused() {
    let board = small_board();
    let names = BTreeMap::new();
    let view = View { board: &board, votes: &[], names: &names, now_ms: 1 };
    let formats = [
        Format::Json,
        Format::Csv,
        Format::Tsv,
        Format::Markdown,
        Format::Canvas,
        Format::Excalidraw,
        Format::Tldraw,
    ];
    for format in formats {
        let file = render(format, &view).unwrap();
        let name = format!("board.{}", format.extension());
        for seed in 0..150 {
            let mut rng = ChaCha8Rng::seed_from_u64(seed);
            let bytes = match serde_json::from_slice::<Value>(&file) {
                Ok(mut json) if seed % 2 == 0 => {
                    distorted(&mut json, &mut rng);
                    json.to_string().into_bytes()
                }
                _ => mutated(&file, &mut rng),
            };
            let read = std::panic::catch_unwind(|| read_named(Some(&name), &bytes, &board));
            let read = read.unwrap_or_else(|_| panic!("{} panics with seed {seed}", format.name()));
            // Our own JSON is checked by the edit that applies it.
            if let (Ok(intake), true) = (read, format != Format::Json) {
                let merged = merged(&intake.addition, &board);
                let merged = merged.unwrap_or_else(|error| panic!("{}, seed {seed}: {error}", format.name()));
                assert!(merged.notes.len() > intake.addition.notes.len());
            }
        }
    }
}
