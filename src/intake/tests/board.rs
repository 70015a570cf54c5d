//! How files fit a board that has something on it.

use super::*;

#[test]
fn stages_and_lanes_are_found_by_name_and_added_if_missing() {
    let target = small_board();
    let table = "text,stage,lane\nqueue, BUY ,pains\nhelp,Use,Ideas\nold,Gone,Pains\n";
    let Intake { addition, summary } = read_named(None, table.as_bytes(), &target).unwrap();
    assert_eq!(
        cells(&addition, &target),
        [
            cell("help", "Today", "Use", "Ideas"),
            cell("old", "Today", "Gone", "Pains"),
            cell("queue", "Today", "Buy", "Pains"),
        ]
    );
    assert_eq!((summary.maps, summary.stages, summary.lanes, summary.notes), (0, 1, 1, 3));
    // What is in the trash is not found; the new stage comes last.
    assert!(addition.stages[0].o > target.stages[2].o && addition.stages[0].id != "stage9");
    assert_eq!(
        summary.samples[0],
        Sample { text: "queue".to_owned(), stage: Some("Buy".to_owned()), lane: Some("Pains".to_owned()) }
    );
}

#[test]
fn notes_come_after_those_in_their_cell_in_their_order() {
    let target = small_board();
    let table = "text,stage,lane\none,Buy,Touchpoints\ntwo,Buy,Touchpoints\n";
    let notes = read_named(None, table.as_bytes(), &target).unwrap().addition.notes;
    let keys: Vec<_> = notes.iter().map(|note| note.place.o.as_deref().unwrap()).collect();
    assert!("a5" < keys[0] && keys[0] < keys[1], "{keys:?}");
}

#[test]
fn notes_are_by_whoever_imports_them_and_say_where_they_come_from() {
    let table = "text,author,created_at\nhello,Zoë,2026-09-30T12:34:56Z\n";
    let note = &read_named(Some("survey.csv"), table.as_bytes(), &small_board()).unwrap().addition.notes[0];
    assert_eq!((note.by.as_str(), note.at), ("ann", 1_790_771_696_000));
    assert_eq!(note.src, Some(serde_json::json!({ "file": "survey.csv", "author": "Zoë" })));
}

#[test]
fn what_the_importer_chose_fills_what_the_file_leaves_open() {
    let target = small_board();
    let options = |stage: Option<&str>, lane: Option<&str>| Options {
        stage: stage.map(str::to_owned),
        lane: lane.map(str::to_owned),
        ..Options::default()
    };
    let intake = read_with(options(Some("use"), Some("lane02")), "one\ntwo\n", &target).unwrap();
    assert_eq!(
        cells(&intake.addition, &target),
        [cell("one", "Today", "Use", "Pains"), cell("two", "Today", "Use", "Pains"),]
    );
    let intake = read_with(options(None, Some("Pains")), "text,stage\none,Buy\n", &target).unwrap();
    assert_eq!(cells(&intake.addition, &target), [cell("one", "Today", "Buy", "Pains")]);
    let told = read_with(options(Some("Sell"), None), "one\n", &target).unwrap_err().to_string();
    assert!(told.contains("stage") && told.contains("Sell"), "{told}");
    let told = read_with(options(Some("Gone"), None), "one\n", &target).unwrap_err();
    assert!(matches!(told, IntakeError::UnknownTarget { what: "stage", .. }));
}

#[test]
fn half_a_cell_is_completed_or_told() {
    let target = small_board();
    let intake = read_with(Options::default(), "text,stage\none,Buy\n", &target).unwrap();
    assert_eq!(cells(&intake.addition, &target), [cell("one", "Today", "Buy", "Touchpoints")]);
    assert!(intake.summary.warnings[0].text.contains("Touchpoints"));
    let intake = read_with(Options::default(), "text,lane\none,Pains\n", &target).unwrap();
    assert_eq!((intake.summary.free, intake.summary.warnings.len()), (1, 1));
    // On a new board the lane is made.
    let mut empty = Board::default();
    "pl".clone_into(&mut empty.meta.lang);
    let intake = read_with(Options::default(), "treść,etap\njeden,Zakup\n", &empty).unwrap();
    assert_eq!(cells(&intake.addition, &empty)[0].3, "Notatki");
}

#[test]
fn everything_can_be_sent_to_one_map() {
    let mut target = small_board();
    let map = Map { id: "map002".to_owned(), name: "Future".to_owned(), ..Map::default() };
    target.maps.push(map);
    let options = Options { map: Some("future".to_owned()), ..Options::default() };
    let intake = read_with(options, "\tBuy\nPains\tnone\n", &target).unwrap();
    assert_eq!(cells(&intake.addition, &target), [cell("none", "Future", "Buy", "Pains")]);
    assert_eq!((intake.summary.stages, intake.summary.lanes), (1, 1));
}

#[test]
fn free_notes_lie_beside_each_other_and_never_on_older_ones() {
    let mut target = small_board();
    let free = |xy: [f64; 2]| Place { xy: Some(xy), ..Place::default() };
    target.notes.push(Note { place: free([-1_200.0, 400.0]), ..Note::default() });
    let notes = read_named(None, b"one\ntwo\nthree\nfour\nfive\nsix\n", &target).unwrap().addition.notes;
    let mut places: Vec<_> = notes.iter().map(|note| note.place.xy.unwrap().map(f64::to_bits)).collect();
    assert!(notes.iter().all(|note| note.place.xy.unwrap()[1] >= 600.0));
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), 6);
}

#[test]
fn a_board_that_would_be_too_full_is_told_so() {
    let mut target = small_board();
    target.notes = vec![Note::default(); limits::NOTES_MAX - 1];
    let told = read_named(None, b"one\ntwo\n", &target).unwrap_err();
    assert_eq!(
        told,
        IntakeError::BoardFull { what: "notes", found: limits::NOTES_MAX + 1, max: limits::NOTES_MAX }
    );
}

#[test]
fn what_is_too_long_is_cut_and_told() {
    let table = format!("text,stage,lane\n{},{},x\n", "ż".repeat(3_000), "s".repeat(200));
    let intake = read_named(None, table.as_bytes(), &Board::default()).unwrap();
    assert_eq!(intake.addition.notes[0].text.chars().count(), limits::NOTE_CHARS_MAX);
    assert_eq!(intake.addition.stages[0].name.len(), limits::NAME_CHARS_MAX);
    assert_eq!(intake.summary.warnings.len(), 2);
}
