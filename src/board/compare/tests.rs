//! What changed between two rounds, as a facilitator would say it.

use proptest::prelude::*;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use serde_json::json;

use super::*;
use crate::board::model::{Action, Deleted, Metric, Note, Persona, Place, Point};
use crate::board::round::duplicate;
use crate::board::template;

/// The classic journey with a note in each cell of the first lane, a point, a figure, and two actions.
fn board() -> Board {
    let mut rng = ChaCha8Rng::seed_from_u64(11);
    let request = template::Request { template: "lifecycle7", lang: "en", ..template::Request::default() };
    let mut board = template::board(request, 0, &mut rng).expect("a template").board;
    for (at, stage) in board.stages.iter().enumerate() {
        let place = Place {
            m: Some(stage.map.clone()),
            s: Some(stage.id.clone()),
            l: Some(board.lanes[0].id.clone()),
            o: Some("a0".to_owned()),
            ..Place::default()
        };
        let (id, text) = (format!("note-{at}"), format!("text {at}"));
        board.notes.push(Note { id, text, place, kind: "note".to_owned(), ..Note::default() });
    }
    let (curve, stage) = (board.curves[0].id.clone(), board.stages[0].id.clone());
    board.points.push(Point { curve, stage: stage.clone(), v: -1.0, ..Point::default() });
    board.metrics.push(Metric { lane: board.lanes[6].id.clone(), stage, n: 10.0, unit: String::new() });
    for (id, title) in [("action-1", "Call them"), ("action-2", "Write to them")] {
        let (id, title, status) = (id.to_owned(), title.to_owned(), "open".to_owned());
        board.actions.push(Action { id, title, status, ..Action::default() });
    }
    board
}

fn names(items: &[Item]) -> Vec<&str> {
    items.iter().map(|item| item.name.as_str()).collect()
}

fn moved(items: &[Moved]) -> Vec<&str> {
    items.iter().map(|moved| moved.item.name.as_str()).collect()
}

#[test]
fn a_board_does_not_differ_from_itself() {
    assert!(compare(&board(), &board()).is_empty());
}

#[test]
fn a_new_round_does_not_differ_until_somebody_works_on_it() {
    let before = board();
    let mut after = duplicate(&before, "", "board1", 5);
    assert_eq!(compare(&before, &after), Comparison::default());
    after.notes[2].text = "text 2, and more".to_owned();
    assert_eq!(
        compare(&before, &after).notes.changed,
        [Changed {
            item: Item { id: "note-2".to_owned(), was: None, name: "text 2, and more".to_owned() },
            fields: vec![FieldChange {
                field: "text".to_owned(),
                before: json!("text 2"),
                after: json!("text 2, and more")
            }],
        }]
    );
}

#[test]
fn what_goes_to_the_trash_is_removed_and_what_comes_back_is_added() {
    let before = board();
    let mut after = board();
    after.notes[3].deleted = Some(Deleted::default());
    after.actions[0].deleted = Some(Deleted::default());
    after.personas.push(Persona {
        id: "persona-1".to_owned(),
        name: "Ania".to_owned(),
        ..Persona::default()
    });
    let there = compare(&before, &after);
    assert_eq!(names(&there.notes.removed), ["text 3"]);
    assert_eq!(names(&there.actions.removed), ["Call them"]);
    assert_eq!(names(&there.personas.added), ["Ania"]);
    assert!(there.actions.moved.is_empty(), "what is left is in the same order");
    let back = compare(&after, &before);
    assert_eq!(names(&back.notes.added), ["text 3"]);
    assert_eq!(names(&back.personas.removed), ["Ania"]);
}

#[test]
fn a_note_in_another_cell_has_moved_and_one_within_its_cell_has_not() {
    let before = board();
    let mut after = board();
    after.notes[0].place.l = Some(after.lanes[4].id.clone());
    after.notes[1].place.o = Some("b5".to_owned());
    after.notes[1].place.d = Some([3.0, 4.0]);
    after.notes[2].place = Place { xy: Some([10.0, 20.0]), ..Place::default() };
    let changes = compare(&before, &after).notes;
    assert_eq!(moved(&changes.moved), ["text 0", "text 2"]);
    assert!(changes.changed.is_empty());
    let lane = |spot: &Spot| spot.lane.as_ref().map(|lane| lane.name.clone());
    assert_eq!(lane(&changes.moved[0].from).as_deref(), Some("Needs"));
    assert_eq!(lane(&changes.moved[0].to).as_deref(), Some("Pain points"));
    assert_eq!(changes.moved[1].to, Spot { xy: Some([10.0, 20.0]), ..Spot::default() });
}

#[test]
fn a_free_note_moves_on_the_canvas() {
    let mut before = board();
    before.notes[0].place = Place { xy: Some([1.0, 2.0]), ..Place::default() };
    let mut after = before.clone();
    after.notes[0].place.xy = Some([1.0, 3.0]);
    assert_eq!(moved(&compare(&before, &after).notes.moved), ["text 0"]);
}

#[test]
fn a_renamed_stage_does_not_move_its_notes_and_a_deleted_one_leaves_them_without_a_place() {
    let before = board();
    let mut after = board();
    after.stages[0].name = "Looking around".to_owned();
    after.stages[1].deleted = Some(Deleted::default());
    let changes = compare(&before, &after);
    assert_eq!(changes.stages.changed[0].fields[0].before, json!("Information search"));
    assert_eq!(names(&changes.stages.removed), ["Pre-use"]);
    assert_eq!(moved(&changes.notes.moved), ["text 1"]);
    assert_eq!(changes.notes.moved[0].to, Spot::default());
}

#[test]
fn a_stage_taken_to_the_end_is_the_only_one_that_moved() {
    let before = board();
    let mut after = board();
    after.stages.rotate_left(1);
    let changes = compare(&before, &after).stages;
    assert_eq!(moved(&changes.moved), ["Information search"]);
    assert_eq!((changes.moved[0].from.position, changes.moved[0].to.position), (Some(1), Some(7)));
}

#[test]
fn a_stage_put_in_front_moves_no_other() {
    let before = board();
    let mut after = board();
    let first = crate::board::model::Stage {
        id: "stage-0".to_owned(),
        name: "Dream".to_owned(),
        ..after.stages[0].clone()
    };
    after.stages.insert(0, first);
    let changes = compare(&before, &after).stages;
    assert_eq!(names(&changes.added), ["Dream"]);
    assert!(changes.moved.is_empty());
}

#[test]
fn a_stage_that_becomes_a_step_has_moved_into_its_phase() {
    let before = board();
    let mut after = board();
    after.stages[2].parent = Some(after.stages[1].id.clone());
    let changes = compare(&before, &after).stages;
    assert_eq!(moved(&changes.moved), ["First use"]);
    assert_eq!(changes.moved[0].to.phase.as_ref().map(|phase| phase.name.as_str()), Some("Pre-use"));
}

#[test]
fn feelings_and_figures_are_compared_stage_by_stage() {
    let before = board();
    let mut after = board();
    after.points[0].v = 1.5;
    after.points.push(Point { stage: after.stages[1].id.clone(), ..after.points[0].clone() });
    after.metrics.clear();
    let changes = compare(&before, &after);
    assert_eq!(changes.points.changed[0].item.name, "Emotions: Information search");
    assert_eq!(changes.points.changed[0].fields[0].after, json!(1.5));
    assert_eq!(names(&changes.points.added), ["Emotions: Pre-use"]);
    assert_eq!(names(&changes.metrics.removed), ["Metrics: Information search"]);
    after.stages[0].deleted = Some(Deleted::default());
    assert_eq!(names(&compare(&before, &after).points.removed), ["Emotions: Information search"]);
}

#[test]
fn nothing_is_the_same_as_empty() {
    let before = board();
    let mut after = board();
    after.notes[0].owner = Some(String::new());
    after.notes[1].owner = Some("Ania".to_owned());
    let changed = compare(&before, &after).notes.changed;
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].fields[0].before, Value::Null);
}

#[test]
fn the_title_and_the_objective_are_compared_and_the_dates_are_not() {
    let before = board();
    let mut after = duplicate(&before, "Round 2", "board1", 99);
    after.meta.objective = "Why do they leave?".to_owned();
    let fields: Vec<_> = compare(&before, &after).board.into_iter().map(|change| change.field).collect();
    assert_eq!(fields, ["objective", "title"]);
}

#[test]
fn notes_are_the_same_by_where_they_come_from() {
    let before = board();
    let mut after = board();
    for (at, note) in after.notes.iter_mut().enumerate() {
        note.id = format!("copy-{at}");
        note.src = Some(json!({ "round": { "board": "board1", "note": format!("note-{at}") } }));
    }
    after.notes[1].text = "other".to_owned();
    after.notes[2].src = None;
    let changes = compare(&before, &after).notes;
    assert_eq!(changes.changed.len(), 1);
    assert_eq!(changes.changed[0].item.was.as_deref(), Some("note-1"));
    assert_eq!(changes.changed[0].item.id, "copy-1");
    assert_eq!((names(&changes.added), names(&changes.removed)), (vec!["text 2"], vec!["text 2"]));

    let back = compare(&after, &before).notes;
    assert_eq!(back.changed[0].item.was.as_deref(), Some("copy-1"), "the later round may come first");

    let mut sister = after.clone();
    for note in &mut sister.notes {
        note.id = note.id.replace("copy", "sister");
    }
    let both = compare(&after, &sister).notes;
    assert_eq!(both.added.len(), 1, "both come from the same board, but for the note without an origin");
    assert!(both.changed.is_empty() && both.moved.is_empty());
}

#[test]
fn no_note_is_the_same_as_two() {
    let before = board();
    let mut after = board();
    let twin = Note {
        id: "twin-1".to_owned(),
        src: Some(json!({ "round": { "board": "board1", "note": "note-1" } })),
        ..after.notes[1].clone()
    };
    after.notes.insert(0, twin);
    let changes = compare(&before, &after).notes;
    assert_eq!(changes.added.len(), 1);
    assert_eq!(changes.added[0].id, "twin-1", "the one with the id itself is the note");
}

#[test]
fn of_several_notes_with_one_origin_the_first_is_taken() {
    let mut before = board();
    for note in &mut before.notes[..2] {
        note.src = Some(json!({ "round": { "board": "board1", "note": "source" } }));
    }
    let mut after = before.clone();
    after.notes.remove(1);
    after.notes[0].id = "third-1".to_owned();
    let changes = compare(&before, &after).notes;
    assert_eq!(names(&changes.removed), ["text 1"]);
    assert!(changes.changed.is_empty() && changes.added.is_empty());
}

#[test]
fn the_json_leaves_out_what_there_is_not() {
    let before = board();
    let mut after = board();
    after.notes[2].place = Place { xy: Some([10.0, 20.0]), ..Place::default() };
    let json = serde_json::to_value(compare(&before, &after)).expect("JSON");
    assert_eq!(json["notes"]["moved"][0]["to"], json!({ "xy": [10.0, 20.0] }));
    assert_eq!(json["notes"]["moved"][0]["id"], "note-2");
}

proptest! {
    /// Forth and back: what one way adds the other removes, and both see the same items move and change.
    #[test]
    fn there_and_back_again(
        gone in prop::collection::btree_set(0_usize..7, 0..4),
        cells in prop::collection::vec((0_usize..7, 0_usize..7, 0_usize..7), 0..5),
        texts in prop::collection::vec((0_usize..7, "[ab]{0,2}"), 0..4),
        front in 0_usize..7,
    ) {
        let before = board();
        let mut after = board();
        for (note, stage, lane) in cells {
            after.notes[note].place.s = Some(after.stages[stage].id.clone());
            after.notes[note].place.l = Some(after.lanes[lane].id.clone());
        }
        for (note, text) in texts {
            after.notes[note].text = text;
        }
        for note in gone {
            after.notes[note].deleted = Some(Deleted::default());
        }
        after.stages[..=front].rotate_right(1);
        let (there, back) = (compare(&before, &after), compare(&after, &before));
        prop_assert_eq!(&there.notes.removed.len(), &back.notes.added.len());
        prop_assert_eq!(&there.notes.added.len(), &back.notes.removed.len());
        let ids = |moved: &[Moved]| moved.iter().map(|moved| moved.item.id.clone()).collect::<std::collections::BTreeSet<_>>();
        prop_assert_eq!(ids(&there.notes.moved), ids(&back.notes.moved));
        prop_assert_eq!(there.notes.changed.len(), back.notes.changed.len());
        prop_assert!(there.stages.moved.len() <= 1);
        prop_assert_eq!(there.is_empty(), before == after || (before.notes == after.notes && front == 0));
    }
}
