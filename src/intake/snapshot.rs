//! Our own lossless JSON. An empty board gets it as it is; a board with something on it gets it beside that, with
//! fresh ids.
//!
//! Results of votes and names of participants are in the file for readers, and are left out here: only the server
//! says what a vote came to.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::{IntakeError, Kind, Stamp};
use crate::board::model::{Board, Place, SCHEMA};
use crate::board::{id, order};

/// Reads it for `target`.
pub(super) fn read(mut file: Value, target: &Board, stamp: &mut Stamp<'_>) -> Result<Board, IntakeError> {
    let found = file.get("schema").and_then(Value::as_u64).unwrap_or_default();
    if found > u64::from(SCHEMA) {
        return Err(IntakeError::NewerSchema { found, known: SCHEMA });
    }
    let wrong = |reason: String| IntakeError::WrongKind { kind: Kind::Json, reason };
    for key in ["format", "schema", "exportedAt", "results", "names"] {
        if let Some(file) = file.as_object_mut() {
            file.remove(key);
        }
    }
    let mut board: Board = serde_json::from_value(file).map_err(|error| wrong(error.to_string()))?;
    if let Some(twice) = first_twice(&board) {
        return Err(wrong(format!("the id {twice:?} is in it twice")));
    }
    if !is_empty(target) {
        renew(&mut board, stamp);
        append(&mut board, target, stamp);
    }
    Ok(board)
}

/// Has the board nothing that could be in the way? A map without stages and lanes is not.
fn is_empty(board: &Board) -> bool {
    let Board { meta: _, ext: _, maps: _, stages, lanes, notes, curves, points, metrics, channels, .. } =
        board;
    let Board { links, strokes, shapes, reactions, comments, personas, actions, .. } = board;
    stages.is_empty()
        && lanes.is_empty()
        && notes.is_empty()
        && curves.is_empty()
        && points.is_empty()
        && metrics.is_empty()
        && channels.is_empty()
        && links.is_empty()
        && strokes.is_empty()
        && shapes.is_empty()
        && reactions.is_empty()
        && comments.is_empty()
        && personas.is_empty()
        && actions.is_empty()
}

/// All ids of items, for reading.
fn ids(board: &Board) -> impl Iterator<Item = &String> {
    let heads = board.maps.iter().map(|map| &map.id).chain(board.stages.iter().map(|stage| &stage.id));
    let heads =
        heads.chain(board.lanes.iter().map(|lane| &lane.id)).chain(board.notes.iter().map(|note| &note.id));
    let drawn = board.curves.iter().map(|curve| &curve.id).chain(board.links.iter().map(|link| &link.id));
    let drawn = drawn.chain(board.strokes.iter().map(|stroke| &stroke.id)).chain(board.shapes.keys());
    let people =
        board.comments.iter().map(|thread| &thread.id).chain(board.personas.iter().map(|who| &who.id));
    heads.chain(drawn).chain(people).chain(board.actions.iter().map(|action| &action.id))
}

fn first_twice(board: &Board) -> Option<&str> {
    let mut seen = HashSet::new();
    ids(board).find(|id| !id.is_empty() && !seen.insert(*id)).map(String::as_str)
}

/// Gives every item a fresh id, and says it wherever the old one was meant.
fn renew(board: &mut Board, stamp: &mut Stamp<'_>) {
    let fresh: HashMap<String, String> = ids(board).map(|old| (old.clone(), id::fresh(stamp.rng))).collect();
    let renewed = |id: &mut String| {
        if let Some(new) = fresh.get(id) {
            new.clone_into(id);
        }
    };
    let renewed_if = |id: &mut Option<String>| id.iter_mut().for_each(renewed);
    for map in &mut board.maps {
        renewed(&mut map.id);
        map.personas.iter_mut().for_each(renewed);
        renewed_if(&mut map.from);
    }
    for stage in &mut board.stages {
        renewed(&mut stage.id);
        renewed(&mut stage.map);
        renewed_if(&mut stage.parent);
    }
    for lane in &mut board.lanes {
        renewed(&mut lane.id);
        renewed(&mut lane.map);
    }
    for note in &mut board.notes {
        renewed(&mut note.id);
        let Place { m, s, l, .. } = &mut note.place;
        [m, s, l].into_iter().for_each(renewed_if);
        renewed_if(&mut note.group);
        // On a map of the future: the note that it was made from.
        if let Some(Value::String(source)) = note.src.as_mut().and_then(|src| src.get_mut("note")) {
            renewed(source);
        }
    }
    for curve in &mut board.curves {
        renewed(&mut curve.id);
        renewed(&mut curve.map);
        renewed_if(&mut curve.persona);
    }
    for point in &mut board.points {
        [&mut point.curve, &mut point.stage].into_iter().for_each(renewed);
    }
    for metric in &mut board.metrics {
        [&mut metric.lane, &mut metric.stage].into_iter().for_each(renewed);
    }
    for channel in &mut board.channels {
        [&mut channel.lane, &mut channel.stage].into_iter().for_each(renewed);
    }
    for link in &mut board.links {
        [&mut link.id, &mut link.from, &mut link.to].into_iter().for_each(renewed);
    }
    for stroke in &mut board.strokes {
        renewed(&mut stroke.id);
        let anchor = stroke.anchor.as_mut().and_then(Value::as_object_mut);
        for id in anchor.into_iter().flat_map(serde_json::Map::values_mut) {
            if let Value::String(id) = id {
                renewed(id);
            }
        }
    }
    renew_rest(board, &renewed);
}

/// What is about other items: foreign shapes, reactions, threads, personas, actions.
fn renew_rest(board: &mut Board, renewed: &impl Fn(&mut String)) {
    let shapes = std::mem::take(&mut board.shapes).into_iter();
    board.shapes = shapes
        .map(|(mut id, shape)| {
            renewed(&mut id);
            (id, shape)
        })
        .collect();
    for reaction in &mut board.reactions {
        renewed(&mut reaction.target);
    }
    for thread in &mut board.comments {
        [&mut thread.id, &mut thread.target].into_iter().for_each(renewed);
    }
    for persona in &mut board.personas {
        renewed(&mut persona.id);
    }
    for action in &mut board.actions {
        renewed(&mut action.id);
        action.from.iter_mut().for_each(renewed);
    }
}

/// Puts maps, personas and actions behind those of `target`; all else is on maps of its own.
fn append(board: &mut Board, target: &Board, stamp: &mut Stamp<'_>) {
    let last = |keys: &mut dyn Iterator<Item = &String>| keys.max().cloned();
    let mut keys = |last: Option<String>, n: usize| order::series(last.as_deref(), None, n, stamp.rng);
    let maps = keys(last(&mut target.maps.iter().map(|map| &map.o)), board.maps.len());
    let personas = keys(last(&mut target.personas.iter().map(|persona| &persona.o)), board.personas.len());
    let actions = keys(last(&mut target.actions.iter().map(|action| &action.o)), board.actions.len());
    board.maps.iter_mut().zip(maps).for_each(|(map, key)| map.o = key);
    board.personas.iter_mut().zip(personas).for_each(|(persona, key)| persona.o = key);
    board.actions.iter_mut().zip(actions).for_each(|(action, key)| action.o = key);
}
