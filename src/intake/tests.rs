//! What comes of files: our own, those of other tools, and rubbish.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use yrs::{Doc, Transact};

use super::*;
use crate::board::edit::{self, Edit, EditError, Writer};
use crate::board::limits;
use crate::board::model::{Deleted, Lane, Map, Note, Place, Stage};
use crate::board::read as document;

mod board;
mod foreign;
mod hostile;
mod round_trip;

/// An addition to `target`, with everything else as it usually is.
fn read_named(file_name: Option<&str>, bytes: &[u8], target: &Board) -> Result<Intake, IntakeError> {
    let source = Source { kind: None, bytes, file_name, options: Options::default() };
    read(&source, target, 1_000, "ann", &mut ChaCha8Rng::seed_from_u64(7))
}

fn read_with(options: Options, text: &str, target: &Board) -> Result<Intake, IntakeError> {
    let source = Source { kind: None, bytes: text.as_bytes(), file_name: None, options };
    read(&source, target, 1_000, "ann", &mut ChaCha8Rng::seed_from_u64(7))
}

/// What the board's document holds once the addition has been merged into it.
fn merged(addition: &Board, target: &Board) -> Result<Board, EditError> {
    let doc = Doc::new();
    let mut txn = doc.transact_mut();
    edit::create(&mut txn, target)?;
    let mut rng = ChaCha8Rng::seed_from_u64(11);
    let mut writer = Writer { now_ms: 1_000, by: "ann", rng: &mut rng };
    edit::apply(&mut txn, &Edit::Merge(Box::new(addition.clone())), &mut writer)?;
    drop(txn);
    let (board, skipped) = document::board(&doc.transact());
    assert_eq!(skipped.total(), 0, "{skipped:?}");
    Ok(board)
}

/// Text and cell of each note, by names, sorted.
fn cells(addition: &Board, target: &Board) -> Vec<(String, String, String, String)> {
    let map =
        |id: &str| addition.maps.iter().chain(&target.maps).find(|map| map.id == id).map(|map| &map.name);
    let stages = || addition.stages.iter().chain(&target.stages);
    let lanes = || addition.lanes.iter().chain(&target.lanes);
    let name = |found: Option<&String>| found.cloned().unwrap_or_default();
    let live = addition.notes.iter().filter(|note| note.deleted.is_none());
    let mut cells: Vec<_> = live
        .map(|note| {
            let stage = stages().find(|stage| Some(&stage.id) == note.place.s.as_ref());
            let lane = lanes().find(|lane| Some(&lane.id) == note.place.l.as_ref());
            (
                note.text.clone(),
                name(note.place.m.as_deref().and_then(map)),
                name(stage.map(|stage| &stage.name)),
                name(lane.map(|lane| &lane.name)),
            )
        })
        .collect();
    cells.sort();
    cells
}

fn cell(text: &str, map: &str, stage: &str, lane: &str) -> (String, String, String, String) {
    (text.to_owned(), map.to_owned(), stage.to_owned(), lane.to_owned())
}

/// A board with a map of two stages and two lanes, and a note.
fn small_board() -> Board {
    let stage = |id: &str, name: &str, o: &str| Stage {
        id: id.to_owned(),
        map: "map001".to_owned(),
        name: name.to_owned(),
        o: o.to_owned(),
        ..Stage::default()
    };
    let lane = |id: &str, name: &str, o: &str| Lane {
        id: id.to_owned(),
        map: "map001".to_owned(),
        r#type: "text".to_owned(),
        name: name.to_owned(),
        o: o.to_owned(),
        ..Lane::default()
    };
    let place = Place {
        m: Some("map001".to_owned()),
        s: Some("stage1".to_owned()),
        l: Some("lane01".to_owned()),
        o: Some("a5".to_owned()),
        ..Place::default()
    };
    let map = Map { id: "map001".to_owned(), name: "Today".to_owned(), o: "a0".to_owned(), ..Map::default() };
    let mut gone = stage("stage9", "Gone", "a9");
    gone.deleted = Some(Deleted::default());
    Board {
        maps: vec![map],
        stages: vec![stage("stage1", "Buy", "a1"), stage("stage2", "Use", "a2"), gone],
        lanes: vec![lane("lane01", "Touchpoints", "a1"), lane("lane02", "Pains", "a2")],
        notes: vec![Note { id: "note01".to_owned(), text: "shop".to_owned(), place, ..Note::default() }],
        ..Board::default()
    }
}
