//! What comes along into the next round and into the future, and what stays behind.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use super::*;
use crate::board::model::{Action, Comment, Deleted, Lane, Link, Persona, Point, Reaction, Stage};
use crate::board::{compare, template};

fn rng() -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(5)
}

fn from_template(id: &str, lang: &str) -> Board {
    let request = template::Request { template: id, lang, persona: "Ania", ..template::Request::default() };
    template::board(request, 0, &mut rng()).expect("a template").board
}

/// A note in a cell of the first map, by the lane's role.
fn add_note(board: &mut Board, id: &str, stage: usize, role: &str, kind: &str) {
    let map = board.maps[0].id.clone();
    let is_it = |lane: &&Lane| lane.map == map && lane.role.as_deref() == Some(role);
    let lane = board.lanes.iter().find(is_it).expect("a lane of that role").id.clone();
    let stage = board.stages.iter().filter(|stage| stage.map == map).nth(stage).expect("a stage").id.clone();
    let place =
        Place { m: Some(map), s: Some(stage), l: Some(lane), o: Some("a0".to_owned()), ..Place::default() };
    let (id, kind, by) = (id.to_owned(), kind.to_owned(), "ania-1".to_owned());
    board.notes.push(Note { text: id.clone(), id, place, kind, by, at: 1, ..Note::default() });
}

fn trash() -> Deleted {
    Deleted { by: "server".to_owned(), at: 2 }
}

fn link(id: &str, from: &str, to: &str) -> Link {
    Link { id: id.to_owned(), from: from.to_owned(), to: to.to_owned(), ..Link::default() }
}

fn note<'a>(board: &'a Board, source: &str) -> &'a Note {
    let is_it = |note: &&Note| note.src.as_ref().is_some_and(|src| src["note"] == source);
    board.notes.iter().find(is_it).expect("a note with that source")
}

fn lane<'a>(board: &'a Board, note: &Note) -> &'a Lane {
    board.lanes.iter().find(|lane| Some(&lane.id) == note.place.l.as_ref()).expect("its lane")
}

#[test]
fn a_new_round_keeps_the_work_and_drops_the_talk() {
    let mut board = from_template("lifecycle7", "pl");
    add_note(&mut board, "note-1", 0, "pain", "pain");
    board.reactions.push(Reaction {
        target: "note-1".to_owned(),
        emoji: "👍".to_owned(),
        by: "ania-1".to_owned(),
    });
    board.comments.push(Comment::default());
    let next = duplicate(&board, "Runda 2", "board-1", 77);
    assert_eq!((next.meta.title.as_str(), next.meta.created_at), ("Runda 2", 77));
    assert_eq!(next.meta.extra["round"], json!({ "board": "board-1" }));
    assert_eq!((next.meta.lang.as_str(), next.meta.template_id.as_str()), ("pl", "lifecycle7"));
    assert_eq!((&next.stages, &next.lanes, &next.maps), (&board.stages, &board.lanes, &board.maps));
    assert!(next.reactions.is_empty() && next.comments.is_empty());
    assert_eq!((next.notes[0].id.as_str(), next.notes[0].text.as_str()), ("note-1", "note-1"));
    assert_eq!(next.notes[0].place, board.notes[0].place);
    assert_eq!(next.notes[0].by, "", "participants belong to one board");
    assert_eq!(origin(&next.notes[0]), Some(Origin { board: "board-1", note: "note-1" }));
}

#[test]
fn a_note_keeps_what_else_is_known_of_its_source() {
    let mut board = from_template("lifecycle7", "en");
    for (id, src) in [("note-1", json!({ "row": 17 })), ("note-2", json!("survey.csv"))] {
        add_note(&mut board, id, 0, "pain", "note");
        board.notes.last_mut().expect("a note").src = Some(src);
    }
    let next = duplicate(&duplicate(&board, "", "board-1", 1), "", "board-2", 2);
    let src = |at: usize| next.notes[at].src.clone().expect("a source");
    assert_eq!(src(0), json!({ "row": 17, "round": { "board": "board-2", "note": "note-1" } }));
    assert_eq!(src(1)["of"], "survey.csv");
}

#[test]
fn only_what_is_to_be_done_is_carried_over() {
    let mut board = from_template("lifecycle7", "en");
    add_note(&mut board, "note-1", 0, "pain", "pain");
    add_note(&mut board, "note-2", 0, "pain", "pain");
    board.notes[1].deleted = Some(trash());
    for status in ["open", "doing", "done", "dropped", "open"] {
        board.actions.push(Action {
            id: format!("action-{}", board.actions.len()),
            status: status.to_owned(),
            from: ["note-1", "note-2", "vote:1"].map(str::to_owned).into(),
            ..Action::default()
        });
    }
    board.actions[4].deleted = Some(trash());
    let next = duplicate(&board, "", "board-1", 1);
    let ids: Vec<_> = next.actions.iter().map(|action| action.id.as_str()).collect();
    assert_eq!(ids, ["action-0", "action-1"]);
    assert_eq!(next.actions[0].from, ["note-1", "vote:1"]);
}

#[test]
fn the_trash_stays_behind_with_all_that_hangs_on_it() {
    let mut board = from_template("lifecycle7", "en");
    for (id, stage) in [("note-0", 0), ("note-1", 1), ("note-2", 2), ("note-3", 1)] {
        add_note(&mut board, id, stage, "pain", "pain");
    }
    board.notes[2].deleted = Some(trash());
    board.notes[3].group = Some("note-2".to_owned());
    board.links = vec![link("link-1", "note-0", "note-1"), link("link-2", "note-0", "note-2")];
    board.stages[1].deleted = Some(trash());
    let curve = board.curves[0].id.clone();
    for stage in &board.stages {
        board.points.push(Point { curve: curve.clone(), stage: stage.id.clone(), ..Point::default() });
    }
    let anchored = |anchor: Option<Value>| Stroke { anchor, by: "ania-1".to_owned(), ..Stroke::default() };
    board.strokes = vec![
        anchored(None),
        anchored(Some(json!({ "s": board.stages[1].id, "l": board.lanes[0].id }))),
        anchored(Some(json!({ "s": board.stages[0].id, "l": board.lanes[0].id }))),
        anchored(Some(json!({ "m": board.maps[0].id }))),
    ];
    board.personas[0].deleted = Some(trash());

    let next = duplicate(&board, "", "board-1", 1);
    assert_eq!((next.stages.len(), next.points.len(), next.strokes.len()), (6, 6, 3));
    assert!(next.strokes.iter().all(|stroke| stroke.by.is_empty()));
    let ids: Vec<_> = next.notes.iter().map(|note| note.id.as_str()).collect();
    assert_eq!(ids, ["note-0", "note-1", "note-3"]);
    assert_eq!(next.notes[1].place, Place::default(), "its stage is gone, so it has no place");
    assert_eq!(next.notes[2].group, None);
    assert_eq!(next.links.len(), 1);
    assert!(next.personas.is_empty() && next.maps[0].personas.is_empty());
    assert_eq!(next.curves[0].persona, None);
}

#[test]
fn a_step_whose_phase_is_in_the_trash_stands_on_its_own() {
    let mut board = from_template("before-after", "en");
    board.stages[0].deleted = Some(trash());
    let next = duplicate(&board, "", "board-1", 1);
    let alone: Vec<_> = next.stages.iter().filter(|stage| stage.parent.is_none()).collect();
    assert_eq!(alone.len(), 4, "two steps and two phases");
}

#[test]
fn a_free_note_stays_where_it_is() {
    let mut board = from_template("blank", "en");
    let place = Place { xy: Some([1.0, 2.0]), ..Place::default() };
    board.notes.push(Note { id: "note-1".to_owned(), place: place.clone(), ..Note::default() });
    assert_eq!(duplicate(&board, "", "board-1", 1).notes[0].place, place);
}

fn ask(board: &Board, with_notes: bool) -> Board {
    let request = FutureRequest { map: &board.maps[0].id, name: "", with_notes };
    future(board, request, 9, &mut rng_of(1)).expect("a future")
}

fn rng_of(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}

fn ids(board: &Board) -> Vec<String> {
    let ids = board.maps.iter().map(|map| &map.id).chain(board.stages.iter().map(|stage| &stage.id));
    let ids =
        ids.chain(board.lanes.iter().map(|lane| &lane.id)).chain(board.notes.iter().map(|note| &note.id));
    let ids = ids.chain(board.curves.iter().map(|curve| &curve.id));
    ids.chain(board.links.iter().map(|link| &link.id)).cloned().collect()
}

#[test]
fn the_future_has_the_same_stages_and_nothing_on_them() {
    let mut board = from_template("before-after", "ru");
    add_note(&mut board, "note-1", 1, "touch", "note");
    let new = ask(&board, false);
    assert_eq!(new.maps.len(), 1);
    let map = &new.maps[0];
    assert_eq!((map.name.as_str(), map.state.as_str()), ("Желаемое состояние", "future"));
    assert_eq!(map.from.as_ref(), Some(&board.maps[0].id));
    assert_eq!(map.personas, board.maps[0].personas);
    assert!(map.o > board.maps[0].o, "it comes after the others");
    let names = |board: &Board| board.stages.iter().map(|stage| stage.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&new), names(&board));
    let steps: Vec<_> =
        new.stages.iter().filter(|stage| stage.parent.as_ref() == Some(&new.stages[0].id)).collect();
    assert_eq!(steps.len(), 2, "phases are copied too");
    assert_eq!((new.notes.len(), new.links.len(), new.points.len()), (0, 0, 0));
    assert_eq!(new.curves.len(), 1);
    assert_eq!(new.curves[0].map, map.id);
    assert!(new.personas.is_empty() && new.meta == Meta::default(), "nothing of the board itself");
    let old: BTreeSet<_> = ids(&board).into_iter().collect();
    assert!(ids(&new).iter().all(|id| !old.contains(id)));
}

#[test]
fn a_map_that_is_not_there_has_no_future() {
    let board = from_template("blank", "en");
    let request = FutureRequest { map: "nowhere", name: "", with_notes: true };
    assert_eq!(future(&board, request, 9, &mut rng()), Err(RoundError::UnknownMap("nowhere".to_owned())));
}

#[test]
fn every_pain_gets_an_improvement_and_an_arrow_to_it() {
    let mut board = from_template("lifecycle7", "en");
    add_note(&mut board, "pain-1", 0, "pain", "note");
    add_note(&mut board, "pain-2", 3, "act", "pain");
    add_note(&mut board, "action-1", 3, "act", "note");
    board.notes[0].tags = vec!["data".to_owned()];
    board.notes[2].locked = true;
    board.notes[2].tags = vec!["data".to_owned()];
    let new = ask(&board, true);
    assert!(!new.lanes.iter().any(|lane| lane.role.as_deref() == Some("pain")), "no lane for pains");
    for pain in ["pain-1", "pain-2"] {
        let answer = note(&new, pain);
        assert_eq!((answer.kind.as_str(), answer.text.as_str()), ("idea", pain));
        assert_eq!(lane(&new, answer).role.as_deref(), Some("fix"));
        assert!(answer.tags.is_empty(), "evidence of the pain is none of the idea");
        let arrow = new.links.iter().find(|link| link.from == pain).expect("an arrow");
        assert_eq!((&arrow.to, arrow.arrow.as_str()), (&answer.id, "end"));
    }
    let copy = note(&new, "action-1");
    assert_eq!((copy.kind.as_str(), copy.at, copy.locked), ("note", 9, false));
    assert_eq!(lane(&new, copy).role.as_deref(), Some("act"));
    assert_eq!(copy.tags, ["data"]);
    let index = |board: &Board, id: &Option<String>| {
        board.stages.iter().position(|stage| Some(&stage.id) == id.as_ref())
    };
    assert_eq!(index(&new, &copy.place.s), Some(3));
    assert_eq!(copy.place.m.as_ref(), Some(&new.maps[0].id));
    assert_eq!(new.links.len(), 2);
}

#[test]
fn where_there_was_only_a_lane_for_pains_there_is_one_for_improvements() {
    let mut board = from_template("blueprint", "it");
    add_note(&mut board, "pain-1", 0, "pain", "note");
    let new = ask(&board, true);
    assert_eq!(new.lanes.len(), board.lanes.len());
    let last = new.lanes.last().expect("a lane");
    assert_eq!((last.role.as_deref(), last.name.as_str()), (Some("fix"), "Miglioramenti"));
    assert_eq!(note(&new, "pain-1").place.l.as_ref(), Some(&last.id));
    let lines = |board: &Board| board.lanes.iter().map(|lane| lane.line.clone()).collect::<Vec<_>>();
    assert_eq!(lines(&new), lines(&board));
}

#[test]
fn without_a_lane_for_improvements_they_stay_in_their_cells() {
    let mut board = from_template("journey-classic", "en");
    add_note(&mut board, "pain-1", 2, "touch", "pain");
    let new = ask(&board, true);
    assert_eq!(lane(&new, note(&new, "pain-1")).role.as_deref(), Some("touch"));
}

#[test]
fn groups_and_arrows_come_along() {
    let mut board = from_template("lifecycle7", "en");
    for (id, role, head) in [
        ("head-1", "act", None),
        ("member-1", "act", Some("head-1")),
        ("pain-1", "pain", None),
        ("pain-2", "pain", Some("pain-1")),
    ] {
        add_note(&mut board, id, 0, role, "note");
        board.notes.last_mut().expect("a note").group = head.map(str::to_owned);
    }
    board.links = vec![link("link-1", "head-1", "member-1"), link("link-2", "head-1", "pain-1")];
    let new = ask(&board, true);
    assert_eq!(note(&new, "member-1").group.as_ref(), Some(&note(&new, "head-1").id));
    assert_eq!(new.notes.len(), 3, "a group of pains gets one answer");
    let arrows: BTreeSet<_> = new.links.iter().map(|link| (link.from.as_str(), link.to.as_str())).collect();
    let id = |source: &str| note(&new, source).id.as_str();
    assert_eq!(arrows, BTreeSet::from([("pain-1", id("pain-1")), (id("head-1"), id("member-1"))]));
}

#[test]
fn what_is_in_the_trash_has_no_future() {
    let mut board = from_template("lifecycle7", "en");
    add_note(&mut board, "note-1", 0, "act", "note");
    add_note(&mut board, "note-2", 1, "act", "note");
    add_note(&mut board, "note-3", 2, "act", "note");
    board.notes[0].deleted = Some(trash());
    board.stages[1].deleted = Some(trash());
    board.lanes[6].deleted = Some(trash());
    let new = ask(&board, true);
    assert_eq!((new.stages.len(), new.lanes.len(), new.notes.len()), (6, 5, 1));
    assert_eq!(note(&new, "note-3").text, "note-3");
}

#[test]
fn a_map_of_the_future_has_a_future_of_its_own() {
    let mut board = from_template("future", "en");
    let request = FutureRequest { map: &board.maps[1].id, name: "In ten years", with_notes: true };
    let new = future(&board, request, 9, &mut rng_of(8)).expect("a future");
    assert_eq!((new.maps[0].name.as_str(), new.stages.len()), ("In ten years", 5));
    assert!(new.maps[0].o > board.maps[1].o);
    board.maps.extend(new.maps);
    assert_eq!(compare::compare(&board, &board), compare::Comparison::default());
}

/// Any state of the trash, of groups and of parents.
fn any_board() -> impl Strategy<Value = Board> {
    let notes = prop::collection::vec((0_usize..9, 0_usize..5, any::<bool>(), 0_usize..12), 0..12);
    (notes, prop::collection::vec(any::<bool>(), 9), prop::collection::vec(any::<bool>(), 5)).prop_map(
        |(notes, stages, lanes)| {
            let mut board = from_template("before-after", "en");
            for (at, (stage, lane, is_gone, head)) in notes.iter().enumerate() {
                let place = Place {
                    m: Some(board.maps[0].id.clone()),
                    s: Some(board.stages[*stage].id.clone()),
                    l: Some(board.lanes[*lane].id.clone()),
                    ..Place::default()
                };
                let kind = if head % 3 == 0 { "pain" } else { "note" }.to_owned();
                let deleted = is_gone.then(Deleted::default);
                let group = Some(format!("note-{head}"));
                board.notes.push(Note {
                    id: format!("note-{at}"),
                    place,
                    kind,
                    group,
                    deleted,
                    ..Note::default()
                });
                board.links.push(link(&format!("link-{at}"), &format!("note-{at}"), &format!("note-{head}")));
            }
            for (stage, is_gone) in board.stages.iter_mut().zip(stages) {
                stage.deleted = is_gone.then(Deleted::default);
            }
            for (lane, is_gone) in board.lanes.iter_mut().zip(lanes) {
                lane.deleted = is_gone.then(Deleted::default);
            }
            board
        },
    )
}

/// Everything that is referred to is there, on `board` or on `base`.
fn holds_together(board: &Board, base: &Board) -> bool {
    let maps: BTreeSet<_> = board.maps.iter().map(|map| &map.id).collect();
    let stages: BTreeSet<_> = board.stages.iter().map(|stage| &stage.id).collect();
    let lanes: BTreeSet<_> = board.lanes.iter().map(|lane| &lane.id).collect();
    let notes: BTreeSet<_> = board.notes.iter().chain(&base.notes).map(|note| &note.id).collect();
    let personas: BTreeSet<_> =
        board.personas.iter().chain(&base.personas).map(|persona: &Persona| &persona.id).collect();
    let has = |ids: &BTreeSet<&String>, id: &Option<String>| id.as_ref().is_none_or(|id| ids.contains(id));
    board.stages.iter().all(|stage: &Stage| maps.contains(&stage.map) && has(&stages, &stage.parent))
        && board.lanes.iter().all(|lane| maps.contains(&lane.map))
        && board.curves.iter().all(|curve| maps.contains(&curve.map) && has(&personas, &curve.persona))
        && board.notes.iter().all(|note| {
            has(&maps, &note.place.m)
                && has(&stages, &note.place.s)
                && has(&lanes, &note.place.l)
                && has(&notes, &note.group)
        })
        && board.links.iter().all(|link| notes.contains(&link.from) && notes.contains(&link.to))
}

proptest! {
    #[test]
    fn no_round_refers_to_what_is_not_there(board in any_board()) {
        let next = duplicate(&board, "", "board-1", 1);
        prop_assert!(holds_together(&next, &Board::default()));
        let new = ask(&board, true);
        prop_assert!(holds_together(&new, &board));
        let ids = ids(&new);
        prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    }

    /// Nothing differs but for the arrangement of what has lost its place; and so the next round is like this one.
    #[test]
    fn a_new_round_compares_as_the_same(board in any_board()) {
        let next = duplicate(&board, "", "board-1", 1);
        let differs = compare::compare(&board, &next);
        prop_assert!(differs.notes.added.is_empty() && differs.notes.removed.is_empty());
        prop_assert!(differs.notes.moved.is_empty() && differs.stages == compare::Changes::default());
        prop_assert_eq!(duplicate(&next, "", "board-1", 1), next);
    }
}
