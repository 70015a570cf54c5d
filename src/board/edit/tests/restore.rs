//! Making a board what it was.

use proptest::prelude::*;
use yrs::{Text, WriteTxn};

use super::*;

/// Without what a restore leaves alone: the trash, comments, reactions, and how old the board is.
pub(super) fn content(mut board: Board) -> Board {
    board.stages.retain(|stage| stage.deleted.is_none());
    board.lanes.retain(|lane| lane.deleted.is_none());
    board.notes.retain(|note| note.deleted.is_none());
    board.personas.retain(|persona| persona.deleted.is_none());
    board.actions.retain(|action| action.deleted.is_none());
    Board { comments: Vec::new(), reactions: Vec::new(), ..board }
}

fn later() -> Board {
    let mut board = rich();
    board.meta.title = text("Później");
    board.meta.extra.clear();
    board.maps.pop();
    board.stages[1].deleted = Some(Deleted { by: text("person-1"), at: 7 });
    board.lanes[0].name = text("Kontakt");
    let first = board.notes.iter_mut().find(|note| note.id == "note-01").unwrap();
    first.text = text("Заказ 👩‍👩‍👦 nigdy nie dochodzi");
    first.tags.remove(0);
    first.locked = false;
    first.extra = json(r#"{"rotation": 13}"#);
    board.notes.retain(|note| note.id != "note-02");
    board.notes.push(note("note-77", "nowa", cell("stage-1", "lane-01", "a7")));
    crate::board::item::sort(&mut board.notes);
    board.points.clear();
    board.channels.insert(0, Channel { lane: text("lane-02"), stage: text("stage-2"), channel: text("web") });
    board.links[0].label = text("więc");
    board.links[0].extra.clear();
    board.strokes.clear();
    board.shapes.clear();
    board.actions[0].effects.clear();
    board.personas[0].goals = text("wolno");
    board.curves.clear();
    board
}

#[test]
fn a_board_becomes_what_it_was_and_again_what_it_is() {
    let doc = created(&rich());
    done(&doc, &Edit::Become(Box::new(later())));
    assert_eq!(content(whole(&doc)), content(later()));
    let now = whole(&doc);
    assert!(now.notes.iter().any(|note| note.id == "note-02" && note.deleted.is_some()), "to the trash");
    assert_eq!((now.comments, now.reactions), (rich().comments, rich().reactions));
    done(&doc, &Edit::Become(Box::new(rich())));
    assert_eq!(content(whole(&doc)), content(rich()));
    assert_eq!(cost(&doc, &Edit::Become(Box::new(rich()))), 0);
}

#[test]
fn a_file_brings_what_people_said_and_its_trash() {
    let mut file = rich();
    file.comments[0].msgs.pop();
    file.reactions.pop();
    file.notes[0].deleted = Some(Deleted { by: text("person-1"), at: 7 });
    let doc = created(&rich());
    done(&doc, &Edit::Replace(Box::new(file.clone())));
    let now = whole(&doc);
    assert_eq!((&now.comments, &now.reactions), (&file.comments, &file.reactions));
    assert_eq!(cost(&doc, &Edit::Replace(Box::new(now))), 0);

    let doc = created(&Board::default());
    done(&doc, &Edit::Replace(Box::new(file.clone())));
    assert_eq!(whole(&doc), file);
}

#[test]
fn a_restore_keeps_the_work_of_others_mergeable() {
    let server = created(&later());
    let client = copy(&server, 2);
    {
        // Somebody types on while the version comes back.
        let mut txn = client.transact_mut();
        let notes = txn.get_or_insert_map("notes");
        let Some(yrs::Out::YMap(note)) = yrs::Map::get(&notes, &txn, "note-01") else { panic!("no note") };
        let Some(yrs::Out::YText(body)) = yrs::Map::get(&note, &txn, "text") else { panic!("no text") };
        body.push(&mut txn, " 🙁");
    }
    let patch = NotePatch { text: Some(text("nowa i dobra")), ..NotePatch::default() };
    done(&client, &Edit::PatchNote { id: text("note-77"), patch });
    done(&server, &Edit::Become(Box::new(rich())));
    sync(&server, &client);
    let notes = whole(&server).notes;
    let find = |id: &str| notes.iter().find(|note| note.id == id).unwrap();
    assert_eq!(find("note-01").text, "Заказ 👩‍👩‍👧 nie dochodzi 🙁");
    assert_eq!(find("note-02").deleted, None);
    // It was not on the old board; the work on it is in the trash and not lost.
    let kept = find("note-77");
    assert_eq!((kept.text.as_str(), kept.deleted.is_some()), ("nowa i dobra", true));
}

#[test]
fn what_is_not_allowed_is_not_restored_in_part() {
    let doc = created(&later());
    let mut bad = rich();
    bad.actions[0].impact = 6;
    assert!(apply_to(&doc, &Edit::Become(Box::new(bad))).is_err());
    assert_eq!(whole(&doc), whole(&created(&later())));
}

fn any_note() -> impl Strategy<Value = Note> {
    let body = "[a-cжż👍 \n]{0,12}";
    let place = prop_oneof![
        Just(Place::default()),
        ("stage-[12]", "a[0-3]").prop_map(|(stage, o)| cell(&stage, "lane-01", &o)),
        (-9.0..9.0_f64).prop_map(|x| Place { xy: Some([x, 1.0]), ..Place::default() }),
    ];
    let tags = prop::collection::btree_set("[a-d]", 0..3);
    ("note-[0-9]0", body, place, tags, any::<bool>(), prop::option::of("note-[0-9]0"), "blue|pink|#aabbcc")
        .prop_map(|(id, body, place, tags, locked, group, color)| Note {
            tags: tags.into_iter().collect(),
            locked,
            group,
            color,
            ..note(&id, &body, place)
        })
}

fn any_board() -> impl Strategy<Value = Board> {
    (prop::collection::vec(any_note(), 0..8), "[a-cж]{0,9}", any::<bool>(), any::<bool>()).prop_map(
        |(mut notes, objective, curves, lanes)| {
            crate::board::item::sort(&mut notes);
            let mut seen = std::collections::BTreeSet::new();
            notes.retain(|note| seen.insert(note.id.clone()));
            let mut board = Board { notes, ..if lanes { rich() } else { later() } };
            board.meta.objective = objective;
            if curves {
                board.curves = rich().curves;
                board.points = rich().points;
            }
            board
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_board_becomes_any_other(one in any_board(), two in any_board(), three in any_board()) {
        let doc = created(&one);
        prop_assert_eq!(&whole(&doc), &one);
        let other = copy(&doc, 2);
        for target in [&two, &three, &one] {
            done(&doc, &Edit::Become(Box::new(target.clone())));
            prop_assert_eq!(content(whole(&doc)), content(target.clone()));
            sync(&doc, &other);
        }
    }

    #[test]
    fn two_restores_at_once_leave_a_board_that_is_one_of_them_or_both(one in any_board(), two in any_board()) {
        let doc = created(&rich());
        let other = copy(&doc, 2);
        done(&doc, &Edit::Become(Box::new(one)));
        done(&other, &Edit::Become(Box::new(two.clone())));
        sync(&doc, &other);
        // And then it can be made one of them.
        done(&doc, &Edit::Become(Box::new(two.clone())));
        prop_assert_eq!(content(whole(&doc)), content(two));
    }
}
