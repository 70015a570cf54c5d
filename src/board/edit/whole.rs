//! Whole boards: creating one, and adding everything of another.
//!
//! Not here: making a board equal to another (`edit::forward`).

use std::collections::BTreeSet;

use serde_json::{Map as Object, Value};
use yrs::{Map as _, ReadTxn, TransactionMut};

use super::add::{self, Plan};
use super::check::{self, Check, checked};
use super::field::Stored;
use super::flat::Flat;
use super::settle::{Settle, settled};
use super::{EditError, Outcome, Writer, write};
use crate::board::limits::{SHAPES_MAX, VENDORS_MAX};
use crate::board::model::{
    Action, Board, Channel, Comment, Curve, Lane, Link, Map, Meta, Metric, Note, Persona, Point, Reaction,
    Stage, Stroke,
};
use crate::board::read;

/// The roots of a board.
const ROOTS: [&str; 17] = [
    "meta",
    Map::ROOT,
    Stage::ROOT,
    Lane::ROOT,
    Note::ROOT,
    Curve::ROOT,
    Point::ROOT,
    Metric::ROOT,
    Channel::ROOT,
    Link::ROOT,
    Stroke::ROOT,
    SHAPES,
    Reaction::ROOT,
    Comment::ROOT,
    Persona::ROOT,
    Action::ROOT,
    EXT,
];
pub(super) const SHAPES: &str = "shapes";
pub(super) const EXT: &str = "ext";

/// Writes a whole board into an empty document.
pub(super) fn create(txn: &mut TransactionMut<'_>, board: &Board) -> Result<(), EditError> {
    let is_used = |name: &&str| read::root(txn, name).is_some_and(|root| root.len(txn) > 0);
    if ROOTS.iter().any(is_used) {
        return Err(EditError::Created);
    }
    let board = checked_board(board)?;
    write::change_meta(txn, &Meta::default(), &board.meta);
    write_items(txn, &board.maps);
    write_items(txn, &board.stages);
    write_items(txn, &board.lanes);
    write_items(txn, &board.notes);
    write_items(txn, &board.curves);
    write_items(txn, &board.links);
    write_items(txn, &board.strokes);
    write_items(txn, &board.comments);
    write_items(txn, &board.personas);
    write_items(txn, &board.actions);
    let outcome = &mut Outcome::default();
    add::write_flat(txn, &board.points, outcome);
    add::write_flat(txn, &board.metrics, outcome);
    add::write_flat(txn, &board.channels, outcome);
    add::write_flat(txn, &board.reactions, outcome);
    for (root, entries) in [(SHAPES, &board.shapes), (EXT, &board.ext)] {
        for (key, value) in entries {
            write::set_foreign(txn, root, key, value);
        }
    }
    Ok(())
}

fn write_items(txn: &mut TransactionMut<'_>, items: &[impl Stored]) {
    for item in items {
        write::add(txn, item);
    }
}

/// `board` in its settled form, if all of it is allowed.
pub(super) fn checked_board(board: &Board) -> Result<Board, EditError> {
    let meta = settled(&board.meta);
    meta.check()?;
    foreign(SHAPES, &board.shapes, SHAPES_MAX)?;
    foreign(EXT, &board.ext, VENDORS_MAX)?;
    Ok(Board {
        meta,
        maps: checked_items(&board.maps)?,
        stages: checked_items(&board.stages)?,
        lanes: checked_items(&board.lanes)?,
        notes: checked_items(&board.notes)?,
        curves: checked_items(&board.curves)?,
        points: checked_flat(&board.points)?,
        metrics: checked_flat(&board.metrics)?,
        channels: checked_flat(&board.channels)?,
        links: checked_items(&board.links)?,
        strokes: checked_items(&board.strokes)?,
        shapes: board.shapes.clone(),
        reactions: checked_flat(&board.reactions)?,
        comments: checked_items(&board.comments)?,
        personas: checked_items(&board.personas)?,
        actions: checked_items(&board.actions)?,
        ext: board.ext.clone(),
    })
}

fn checked_items<I: Stored + Settle + Check>(items: &[I]) -> Result<Vec<I>, EditError> {
    let mut ids = BTreeSet::new();
    for item in items {
        if !ids.insert(item.id()) {
            return Err(EditError::Twice(item.id().to_owned()));
        }
    }
    add::has_room::<I>(&[], items.iter().filter(|item| !item.is_deleted()).count())?;
    items.iter().cloned().map(checked).collect()
}

fn checked_flat<F: Flat + Settle + Check + Clone>(items: &[F]) -> Result<Vec<F>, EditError> {
    if items.len() > F::MAX {
        return Err(EditError::Many { what: F::NAME, max: F::MAX });
    }
    let items: Vec<F> = items.iter().map(settled).collect();
    items.iter().try_for_each(Check::check)?;
    Ok(items)
}

fn foreign(what: &'static str, entries: &Object<String, Value>, max: usize) -> Result<(), EditError> {
    if entries.len() > max {
        return Err(EditError::Many { what, max });
    }
    entries.iter().try_for_each(|(key, value)| {
        check::foreign_key(what, key)?;
        check::json(what, value)
    })
}

/// Adds what is not there yet.
pub(super) fn merge(
    txn: &mut TransactionMut<'_>,
    board: &Board,
    writer: &mut Writer<'_>,
) -> Result<Outcome, EditError> {
    foreign(SHAPES, &board.shapes, SHAPES_MAX)?;
    foreign(EXT, &board.ext, VENDORS_MAX)?;
    let maps = plan(txn, &board.maps, writer)?;
    let stages = plan(txn, &board.stages, writer)?;
    let lanes = plan(txn, &board.lanes, writer)?;
    let notes = plan(txn, &board.notes, writer)?;
    let curves = plan(txn, &board.curves, writer)?;
    let links = plan(txn, &board.links, writer)?;
    let strokes = plan(txn, &board.strokes, writer)?;
    let comments = plan(txn, &board.comments, writer)?;
    let personas = plan(txn, &board.personas, writer)?;
    let actions = plan(txn, &board.actions, writer)?;
    let outcome = &mut Outcome::default();
    let points = new_flat(txn, &board.points, outcome)?;
    let metrics = new_flat(txn, &board.metrics, outcome)?;
    let channels = new_flat(txn, &board.channels, outcome)?;
    let reactions = new_flat(txn, &board.reactions, outcome)?;
    let others = [(SHAPES, &board.shapes, SHAPES_MAX), (EXT, &board.ext, VENDORS_MAX)];
    for (what, entries, max) in others {
        let there = read::root(txn, what).map_or(0, |root| root.len(txn) as usize);
        if !entries.is_empty() && there + entries.len() > max {
            return Err(EditError::Many { what, max });
        }
    }

    maps.write(txn, outcome);
    stages.write(txn, outcome);
    lanes.write(txn, outcome);
    notes.write(txn, outcome);
    curves.write(txn, outcome);
    links.write(txn, outcome);
    strokes.write(txn, outcome);
    comments.write(txn, outcome);
    personas.write(txn, outcome);
    actions.write(txn, outcome);
    add::write_flat(txn, &points, outcome);
    add::write_flat(txn, &metrics, outcome);
    add::write_flat(txn, &channels, outcome);
    add::write_flat(txn, &reactions, outcome);
    for (root, entries, _) in others {
        for (key, value) in entries {
            if write::root(txn, root).contains_key(txn, key) {
                outcome.skipped += 1;
            } else {
                write::set_foreign(txn, root, key, value);
                outcome.ids.push(key.clone());
            }
        }
    }
    Ok(std::mem::take(outcome))
}

/// What an imported item refers to need not be there.
fn plan<I: Stored + Settle + Check>(
    txn: &impl ReadTxn,
    items: &[I],
    writer: &mut Writer<'_>,
) -> Result<Plan<I>, EditError> {
    Plan::of(txn, items, writer, |_| Ok(()))
}

/// Flat items whose keys are not there yet.
fn new_flat<F: Flat + Settle + Check + Clone>(
    txn: &impl ReadTxn,
    items: &[F],
    outcome: &mut Outcome,
) -> Result<Vec<F>, EditError> {
    let root = read::root(txn, F::ROOT);
    let is_there = |item: &F| root.as_ref().is_some_and(|root| root.contains_key(txn, &item.key()));
    let mut items = add::flat(txn, items)?;
    let all = items.len();
    items.retain(|item| !is_there(item));
    outcome.skipped += all - items.len();
    Ok(items)
}
