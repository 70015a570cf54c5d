//! What goes away: the trash and the way back, purges, and people who are erased.

use super::commands::note_of;
use super::*;

#[test]
fn trash_and_back() {
    let doc = created(&rich());
    let what = ItemKind::Note;
    let ids = vec![text("note-01"), text("note-03"), text("note-99")];
    let outcome = done(&doc, &Edit::Delete { what, ids: ids.clone() });
    assert_eq!((outcome.ids, outcome.skipped), (vec![text("note-01")], 2));
    assert_eq!(note_of(&doc, "note-01").deleted, Some(Deleted { by: text("server"), at: 1_800_000_000_000 }));
    let outcome = done(&doc, &Edit::Restore { what, ids });
    assert_eq!((outcome.ids, outcome.skipped), (vec![text("note-01"), text("note-03")], 1));
    let mut board = rich();
    board.notes.iter_mut().for_each(|note| note.deleted = None);
    assert_eq!(whole(&doc), board);
    let refused = apply_to(&doc, &Edit::Restore { what: ItemKind::Link, ids: vec![text("link-01")] });
    assert_eq!(refused, Err(EditError::NoTrash(ItemKind::Link)));
}

#[test]
fn what_has_no_trash_is_removed() {
    let doc = created(&rich());
    let delete = |what, id: &str| apply_to(&doc, &Edit::Delete { what, ids: vec![text(id)] });
    assert_eq!(delete(ItemKind::Map, "map-01"), Err(EditError::NotEmpty(text("map-01"))));
    for (what, id) in [
        (ItemKind::Map, "map-02"),
        (ItemKind::Curve, "curve-1"),
        (ItemKind::Metric, "lane-02/stage-1"),
        (ItemKind::Channel, "lane-02/stage-2/телефон"),
        (ItemKind::Link, "link-01"),
        (ItemKind::Stroke, "stroke-1"),
        (ItemKind::Shape, "excalidraw:1"),
        (ItemKind::Reaction, "note-01/👍🏽/person-2"),
        (ItemKind::Comment, "thread-1"),
    ] {
        assert_eq!(delete(what, id).unwrap().ids, [id]);
    }
    let board = whole(&doc);
    let mut wanted = Board { ext: rich().ext, meta: rich().meta, ..Board::default() };
    wanted.maps = rich().maps[..1].to_vec();
    (wanted.stages, wanted.lanes, wanted.notes) = (rich().stages, rich().lanes, rich().notes);
    (wanted.personas, wanted.actions) = (rich().personas, rich().actions);
    assert_eq!(board, wanted, "the points went with their curve, and nothing else");
}

#[test]
fn a_purge_takes_what_is_old_and_what_hangs_on_it() {
    let mut board = rich();
    board.points.push(Point { curve: text("curve-1"), stage: text("stage-3"), v: 1.0, ..Point::default() });
    board.links.push(Link {
        id: text("link-02"),
        from: text("note-03"),
        to: text("note-01"),
        ..Link::default()
    });
    board.reactions.push(Reaction { target: text("note-03"), emoji: text("🎉"), by: text("person-1") });
    let doc = created(&board);
    done(&doc, &Edit::Purge { before_ms: 1_790_000_000_000 });
    assert_eq!(whole(&doc).stages.len(), 3, "not a millisecond too early");
    let outcome = done(&doc, &Edit::Purge { before_ms: 1_795_000_000_001 });
    assert_eq!(outcome.ids, ["stage-3", "note-03"]);
    let mut wanted = rich();
    wanted.stages.pop();
    wanted.notes.retain(|note| note.id != "note-03");
    assert_eq!(whole(&doc), wanted);
}

#[test]
fn an_erased_person_is_nowhere_on_the_board() {
    let mut board = rich();
    board.notes.iter_mut().for_each(|note| note.by = text("person-2"));
    let doc = created(&board);
    done(&doc, &Edit::Erase { participant: text("person-2") });
    let erased = whole(&doc);
    let json = serde_json::to_string(&erased).unwrap();
    assert!(!json.contains("person-2"), "{json}");
    assert!(json.contains("person-1"));
    assert_eq!(erased.notes.len(), 3, "their note in the trash is gone");
    assert_eq!(erased.comments[0].msgs[1].text, "Да");
    assert_eq!(erased.comments[0].msgs[1].extra, rich().comments[0].msgs[1].extra);
    assert_eq!(erased.strokes[0].pts, rich().strokes[0].pts);
}
