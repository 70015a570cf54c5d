//! What each edit does, and what it refuses.

use yrs::{Any, Array, Map as _, Text, WriteTxn};

use super::*;
use crate::board::limits::{NOTES_MAX, STAGES_MAX};

pub(super) fn note_of(doc: &Doc, id: &str) -> Note {
    whole(doc).notes.into_iter().find(|note| note.id == id).unwrap()
}

fn unknown(what: ItemKind, id: &str) -> EditError {
    EditError::Unknown { what, id: text(id) }
}

#[test]
fn what_is_created_is_read_again() {
    let board = rich();
    let doc = created(&board);
    let (read, skipped) = read::board(&doc.transact());
    assert_eq!(read, board);
    assert_eq!(skipped.total(), 0, "{skipped:?}");
    // Also on a device that has never asked for a root by name.
    assert_eq!(whole(&copy(&doc, 2)), board);
    let json = serde_json::to_string(&read).unwrap();
    assert_eq!(serde_json::from_str::<Board>(&json).unwrap(), board);
}

#[test]
fn a_board_is_created_once() {
    let doc = created(&Board { meta: Meta { title: text("One"), ..Meta::default() }, ..Board::default() });
    assert_eq!(create(&mut doc.transact_mut(), &rich()), Err(EditError::Created));
    assert_eq!((whole(&doc).meta.title.as_str(), whole(&doc).meta.schema), ("One", SCHEMA));
    let bad =
        Board { notes: vec![note("note-01", &"x".repeat(2_001), Place::default())], ..Board::default() };
    let doc = document(1);
    let refused = create(&mut doc.transact_mut(), &bad);
    assert_eq!(refused, Err(EditError::Long { field: "text", max: 2_000 }));
    assert!(doc.transact().state_vector().is_empty());
}

#[test]
fn added_notes_come_last_in_their_cell_and_can_be_sent_twice() {
    let doc = created(&rich());
    let place = Place { s: Some(text("stage-1")), l: Some(text("lane-01")), ..Place::default() };
    let add = Edit::AddNotes(vec![
        Note { text: text("pierwsza\r\nlinia"), place: place.clone(), ..Note::default() },
        Note { id: text("mine-01"), text: text("druga"), place: place.clone(), ..Note::default() },
        Note { id: text("note-01"), text: text("stolen"), place, ..Note::default() },
    ]);
    let outcome = done(&doc, &add);
    assert_eq!((outcome.ids.len(), outcome.skipped), (2, 1));
    let [first, second] = [&outcome.ids[0], &outcome.ids[1]].map(|id| note_of(&doc, id));
    assert_eq!(
        (first.text.as_str(), first.kind.as_str(), first.at),
        ("pierwsza\nlinia", "note", 1_800_000_000_000)
    );
    assert_eq!(first.place.m.as_deref(), Some("map-01"));
    assert!(Some("a1") < first.place.o.as_deref() && first.place.o < second.place.o);
    assert_eq!(note_of(&doc, "note-01"), rich().notes.into_iter().find(|note| note.id == "note-01").unwrap());
    // Once more: only the one without an id is new.
    assert_eq!(done(&doc, &add).skipped, 2);
}

#[test]
fn what_is_referred_to_has_to_be_there() {
    let doc = created(&rich());
    let add = |place: Place| apply_to(&doc, &Edit::AddNotes(vec![note("new-01", "", place)])).unwrap_err();
    assert_eq!(add(cell("nowhere", "lane-01", "a0")), unknown(ItemKind::Stage, "nowhere"));
    assert_eq!(add(cell("stage-1", "nowhere", "a0")), unknown(ItemKind::Lane, "nowhere"));
    assert_eq!(
        add(Place { m: Some(text("map-02")), ..cell("stage-1", "lane-01", "a0") }),
        EditError::OtherMap { what: ItemKind::Stage, id: text("stage-1"), map: text("map-02") }
    );
    let step = Stage { map: text("map-01"), parent: Some(text("nowhere")), ..Stage::default() };
    assert_eq!(
        apply_to(&doc, &Edit::AddStages(vec![step])).unwrap_err(),
        unknown(ItemKind::Stage, "nowhere")
    );
    let lane = Lane { map: text("nowhere"), ..Lane::default() };
    assert_eq!(apply_to(&doc, &Edit::AddLanes(vec![lane])).unwrap_err(), unknown(ItemKind::Map, "nowhere"));
    let point = Point { curve: text("curve-9"), stage: text("stage-1"), ..Point::default() };
    assert_eq!(
        apply_to(&doc, &Edit::SetPoints(vec![point])).unwrap_err(),
        unknown(ItemKind::Curve, "curve-9")
    );
    let patch = NotePatch { text: Some(text("x")), ..NotePatch::default() };
    let patch = Edit::PatchNote { id: text("note-99"), patch };
    assert_eq!(apply_to(&doc, &patch).unwrap_err(), unknown(ItemKind::Note, "note-99"));
    // A stage in the trash is there: its notes wait for it.
    done(&doc, &Edit::AddNotes(vec![note("new-01", "", cell("stage-3", "lane-01", "a0"))]));
    // A phase and its step can come together.
    let phase = |id: &str, parent: Option<&str>| Stage {
        id: text(id),
        map: text("map-02"),
        parent: parent.map(text),
        ..Stage::default()
    };
    done(&doc, &Edit::AddStages(vec![phase("step-01", Some("phase-1")), phase("phase-1", None)]));
    assert_eq!(whole(&doc), whole(&copy(&doc, 2)));
}

#[test]
fn what_breaks_a_rule_is_refused_with_its_reason() {
    let doc = created(&rich());
    let check = |change: fn(&mut Note), error: EditError| {
        let mut note = note("new-01", "text", Place::default());
        change(&mut note);
        // Also if it is the last of many.
        let many = vec![self::note("new-00", "fine", Place::default()), note];
        assert_eq!(apply_to(&doc, &Edit::AddNotes(many)), Err(error));
    };
    check(|note| note.id = text("a/b"), EditError::Id(text("a/b")));
    check(|note| note.id = text("new-00"), EditError::Twice(text("new-00")));
    check(|note| note.text = "ж".repeat(2_001), EditError::Long { field: "text", max: 2_000 });
    check(|note| note.text = text("bell\u{7}"), EditError::Control("text"));
    check(|note| note.tags = vec!["t".repeat(41)], EditError::Long { field: "tags", max: 40 });
    check(
        |note| note.tags = (0..13).map(|n| n.to_string()).collect(),
        EditError::Many { what: "tags of a note", max: 12 },
    );
    let wanted = "it has to be a named colour or #rrggbb";
    check(|note| note.color = text("red; x"), EditError::Value { field: "color", wanted });
    let wanted = "it has to be two numbers from -1000000 to 1000000";
    check(|note| note.place.xy = Some([0.0, f64::NAN]), EditError::Value { field: "xy", wanted });
    let patch = ActionPatch { due: Some(text("soon")), ..ActionPatch::default() };
    let wanted = "it has to be a day, YYYY-MM-DD";
    assert_eq!(
        apply_to(&doc, &Edit::PatchAction { id: text("action-1"), patch }),
        Err(EditError::Value { field: "due", wanted })
    );
    assert_eq!(whole(&doc), rich());
}

#[test]
fn a_full_board_takes_no_more_until_something_goes() {
    let stage = |n: usize| Stage { id: format!("extra-{n}"), map: text("map-01"), ..Stage::default() };
    let doc = created(&rich());
    done(&doc, &Edit::AddStages((2..STAGES_MAX).map(stage).collect()));
    let more = Edit::AddStages(vec![stage(999)]);
    let full = EditError::Many { what: "stages", max: STAGES_MAX };
    assert_eq!(apply_to(&doc, &more), Err(full.clone()));
    let restore = Edit::Restore { what: ItemKind::Stage, ids: vec![text("stage-3")] };
    assert_eq!(apply_to(&doc, &restore), Err(full));
    done(&doc, &Edit::Delete { what: ItemKind::Stage, ids: vec![text("stage-1")] });
    done(&doc, &more);
    assert_eq!(whole(&doc).stages.iter().filter(|stage| stage.deleted.is_none()).count(), STAGES_MAX);
    let many = (0..=NOTES_MAX).map(|n| note(&format!("many-{n}"), "", Place::default())).collect();
    assert_eq!(apply_to(&doc, &Edit::AddNotes(many)), Err(EditError::Many { what: "notes", max: NOTES_MAX }));
}

#[test]
fn a_patch_sets_what_it_names_and_takes_away_what_is_empty() {
    let doc = created(&rich());
    let patch: NotePatch = serde_json::from_str(
        r#"{"text": "Заказ дошёл", "owner": "", "tags": ["новый", "interview"], "place": {"s": "stage-2", "l": "lane-01"}}"#,
    )
    .unwrap();
    done(&doc, &Edit::PatchNote { id: text("note-01"), patch });
    let before = rich().notes.into_iter().find(|note| note.id == "note-01").unwrap();
    let after = note_of(&doc, "note-01");
    let key = after.place.o.clone().unwrap();
    assert!(key.as_str() > "a1", "it comes last in its new cell");
    let wanted = Note {
        text: text("Заказ дошёл"),
        owner: None,
        tags: vec![text("interview"), text("новый")],
        place: cell("stage-2", "lane-01", &key),
        ..before
    };
    assert_eq!(after, wanted);
    assert!(serde_json::from_str::<NotePatch>(r#"{"txt": "typo"}"#).is_err());

    let patch = StagePatch { w: Some(0.0), color: Some(String::new()), ..StagePatch::default() };
    done(&doc, &Edit::PatchStage { id: text("stage-1"), patch });
    let patch = MetaPatch { objective: Some(text("Nowy cel")), ..MetaPatch::default() };
    done(&doc, &Edit::Meta(patch));
    let board = whole(&doc);
    assert_eq!((board.stages[0].w, board.stages[0].color.as_str()), (None, ""));
    assert_eq!((board.meta.objective.as_str(), board.meta.title.as_str()), ("Nowy cel", "Zakup roweru"));
}

#[test]
fn an_edit_costs_what_it_changes() {
    let mut board = rich();
    board.notes[1].text = "ż".repeat(1_900);
    let id = board.notes[1].id.clone();
    let doc = created(&board);
    let longer = format!("{}!", board.notes[1].text);
    let patch = |patch: NotePatch| Edit::PatchNote { id: id.clone(), patch };
    let same = NotePatch { text: Some(board.notes[1].text.clone()), ..NotePatch::default() };
    assert_eq!(cost(&doc, &patch(same)), 0);
    let letter = NotePatch { text: Some(longer), ..NotePatch::default() };
    assert!(cost(&doc, &patch(letter)) < 30);
    let moved = NotePatch { place: Some(cell("stage-2", "lane-01", "a5")), ..NotePatch::default() };
    assert!(cost(&doc, &patch(moved)) < 90);
    let now = whole(&doc);
    assert_eq!(cost(&doc, &Edit::Become(Box::new(now))), 0);
    let color = NotePatch { color: Some(text("blue")), ..NotePatch::default() };
    assert!(cost(&doc, &patch(color)) < 40);
}

#[test]
fn groups_are_one_level_deep() {
    let mut board = rich();
    board.notes.retain(|note| note.deleted.is_none());
    let doc = created(&board);
    let group = |head: &str, members: &[&str]| Edit::Group {
        head: text(head),
        members: members.iter().map(|id| text(id)).collect(),
    };
    // note-02 is in the group of note-01, so it comes along.
    done(&doc, &group("note-04", &["note-01"]));
    let heads = |doc: &Doc| -> Vec<_> {
        whole(doc).notes.into_iter().map(|note| (note.id, note.group.unwrap_or_default())).collect()
    };
    let pairs = |pairs: [(&str, &str); 3]| pairs.map(|(id, head)| (text(id), text(head))).to_vec();
    assert_eq!(heads(&doc), pairs([("note-04", ""), ("note-01", "note-04"), ("note-02", "note-04")]));
    done(&doc, &group("note-01", &["note-04"]));
    assert_eq!(heads(&doc), pairs([("note-04", "note-01"), ("note-01", ""), ("note-02", "note-01")]));
    done(&doc, &Edit::Ungroup(vec![text("note-02")]));
    assert_eq!(heads(&doc), pairs([("note-04", "note-01"), ("note-01", ""), ("note-02", "")]));
    done(&doc, &Edit::Ungroup(vec![text("note-01")]));
    assert_eq!(heads(&doc), pairs([("note-04", ""), ("note-01", ""), ("note-02", "")]));
    assert_eq!(apply_to(&doc, &group("note-09", &[])), Err(unknown(ItemKind::Note, "note-09")));
}

#[test]
fn threads_grow_and_are_resolved() {
    let doc = created(&rich());
    let message =
        |body: &str| CommentMessage { by: text("person-3"), text: text(body), ..CommentMessage::default() };
    let comment = |thread: &str, body: &str| Edit::AddComment {
        thread: text(thread),
        target: text("note-02"),
        message: message(body),
    };
    done(&doc, &comment("thread-1", "ещё 👍"));
    let fresh = done(&doc, &comment("", "new")).ids.remove(0);
    done(&doc, &Edit::ResolveComment { thread: text("thread-1"), done: true });
    let comments = whole(&doc).comments;
    let old = comments.iter().find(|comment| comment.id == "thread-1").unwrap();
    assert!(old.done && old.target == "note-01" && old.msgs.len() == 3);
    assert_eq!((old.msgs[2].text.as_str(), old.msgs[2].at), ("ещё 👍", 1_800_000_000_000));
    assert!(comments.iter().any(|comment| comment.id == fresh && comment.target == "note-02"));
    for n in 3..500 {
        done(&doc, &comment("thread-1", &n.to_string()));
    }
    assert!(matches!(apply_to(&doc, &comment("thread-1", "x")), Err(EditError::Many { .. })));
}

#[test]
fn rebalancing_keeps_the_order() {
    let mut board = rich();
    let long = |n: usize| format!("a0{}{n}V", "z".repeat(60));
    board.notes =
        (0..9).map(|n| note(&format!("note-{n}0"), "", cell("stage-1", "lane-01", &long(n)))).collect();
    board.lanes[1].o = text("a0");
    let doc = created(&board);
    let before: Vec<_> = whole(&doc).notes.into_iter().map(|note| note.id).collect();
    let outcome = done(&doc, &Edit::Rebalance);
    assert_eq!(outcome.ids.len(), 10, "nine notes and the second of two equal lanes");
    let after = whole(&doc);
    assert_eq!(after.notes.iter().map(|note| note.id.clone()).collect::<Vec<_>>(), before);
    assert!(after.notes.iter().all(|note| note.place.o.as_ref().unwrap().len() < 10));
    assert!(after.lanes[0].o < after.lanes[1].o && after.lanes[1].id == "lane-02");
    assert_eq!(cost(&doc, &Edit::Rebalance), 0);
}

#[test]
fn what_a_third_party_put_somewhere_stays() {
    let doc = created(&rich());
    {
        let mut txn = doc.transact_mut();
        let notes = txn.get_or_insert_map("notes");
        let Some(yrs::Out::YMap(note)) = notes.get(&txn, "note-01") else { panic!("no note") };
        note.insert(&mut txn, "blob", Any::from(vec![1_u8, 2, 3]));
        let list = note.insert(&mut txn, "list", yrs::ArrayPrelim::from([1_i32, 2]));
        list.push_back(&mut txn, 3_i32);
        let place =
            Any::from_json(r#"{"m":"map-01","s":"stage-1","l":"lane-01","o":"a0","tilt":3}"#).unwrap();
        note.insert(&mut txn, "place", place);
        let Some(yrs::Out::YText(body)) = note.get(&txn, "text") else { panic!("no text") };
        body.insert_embed(&mut txn, 5, Any::from_json(r#"{"image": 1}"#).unwrap());
    }
    let before = note_of(&doc, "note-01");
    assert_eq!(before.extra["list"], serde_json::json!([1, 2, 3]));
    let patch = NotePatch {
        text: Some(format!("!{}?", before.text)),
        color: Some(text("blue")),
        place: Some(cell("stage-2", "lane-01", "b00")),
        ..NotePatch::default()
    };
    done(&doc, &Edit::PatchNote { id: text("note-01"), patch });
    done(&doc, &Edit::Become(Box::new(rich())));
    let txn = doc.transact();
    let Some(yrs::Out::YMap(note)) = read::root(&txn, "notes").unwrap().get(&txn, "note-01") else {
        panic!("no note")
    };
    assert_eq!(note.get(&txn, "blob"), Some(yrs::Out::Any(Any::from(vec![1_u8, 2, 3]))));
    let Some(yrs::Out::Any(Any::Map(place))) = note.get(&txn, "place") else { panic!("no place") };
    assert_eq!((place["tilt"].clone(), place["s"].clone()), (Any::from(3), Any::from("stage-1")));
    let Some(yrs::Out::YText(body)) = note.get(&txn, "text") else { panic!("no text") };
    assert_eq!(body.len(&txn) as usize, rich_text_units() + 1, "the embed is still there");
    assert_eq!(read::board(&txn).0.notes[1].text, before.text);
}

fn rich_text_units() -> usize {
    rich().notes.iter().find(|note| note.id == "note-01").map_or(0, |note| note.text.encode_utf16().count())
}

#[test]
fn a_merge_adds_what_is_new_and_leaves_the_rest() {
    let doc = created(&rich());
    let mut other = rich();
    other.meta.title = text("Other");
    other.notes[1].text = text("changed elsewhere");
    other.notes.push(Note {
        text: text("imported"),
        place: cell("stage-1", "lane-01", ""),
        ..Note::default()
    });
    other.points.push(Point { curve: text("curve-1"), stage: text("stage-2"), v: 2.0, ..Point::default() });
    other.shapes.insert(text("new-shape"), serde_json::json!([]));
    let outcome = done(&doc, &Edit::Merge(Box::new(other)));
    assert_eq!(outcome.ids.len(), 3, "{:?}", outcome.ids);
    let mut board = whole(&doc);
    let imported = board.notes.iter().position(|note| note.text == "imported").unwrap();
    assert!(board.notes.remove(imported).place.o.unwrap().as_str() > "a1");
    board.points.pop();
    board.shapes.remove("new-shape");
    assert_eq!(board, rich());
}
