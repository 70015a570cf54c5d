//! Making a board's content that of another one, as an edit like any other: the restore of a version, and a file that
//! replaces a board.
//!
//! Nothing is thrown away that could come back: what is not in the other board goes to the trash if it has one, and
//! only what differs is written, so that the work of others at the same time merges. On a restore comments and
//! reactions stay: they are what people said, and not what the board was. A file brings its own, and its trash.

use std::collections::BTreeMap;

use serde_json::{Map as Object, Value};
use yrs::TransactionMut;

use super::field::{Stored, Trashable};
use super::flat::Flat;
use super::trash::mark;
use super::whole::{EXT, SHAPES, checked_board};
use super::{EditError, Outcome, Writer, write};
use crate::board::model::{Board, Comment, Deleted, Meta, SCHEMA};
use crate::board::read;

/// Makes the content that of `target`.
pub(super) fn forward(
    txn: &mut TransactionMut<'_>,
    target: &Board,
    writer: &Writer<'_>,
) -> Result<Outcome, EditError> {
    let target = checked_board(target)?;
    let there = read::board(txn).0;
    Ok(Outcome { ids: content(txn, &there, &target, writer), skipped: 0 })
}

/// Makes the whole board `target`.
pub(super) fn replace_all(
    txn: &mut TransactionMut<'_>,
    target: &Board,
    writer: &Writer<'_>,
) -> Result<Outcome, EditError> {
    let target = checked_board(target)?;
    let there = read::board(txn).0;
    let mut ids = content(txn, &there, &target, writer);
    replace_threads(txn, &there.comments, &target.comments, &mut ids);
    replace_flat(txn, &there.reactions, &target.reactions, &mut ids);
    bring_trash(txn, &there.stages, &target.stages, &mut ids);
    bring_trash(txn, &there.lanes, &target.lanes, &mut ids);
    bring_trash(txn, &there.notes, &target.notes, &mut ids);
    bring_trash(txn, &there.personas, &target.personas, &mut ids);
    bring_trash(txn, &there.actions, &target.actions, &mut ids);
    Ok(Outcome { ids, skipped: 0 })
}

/// Writes what of the board's content differs. The ids of what did.
fn content(txn: &mut TransactionMut<'_>, there: &Board, target: &Board, writer: &Writer<'_>) -> Vec<String> {
    let mark = mark(writer);
    let mut ids = Vec::new();
    // It was read by this program, whatever it was written by.
    let meta = Meta { schema: SCHEMA, ..target.meta.clone() };
    write::change_meta(txn, &there.meta, &meta);
    replace(txn, &there.maps, &target.maps, &mut ids);
    reform(txn, &there.stages, &target.stages, &mark, &mut ids);
    reform(txn, &there.lanes, &target.lanes, &mark, &mut ids);
    reform(txn, &there.notes, &target.notes, &mark, &mut ids);
    reform(txn, &there.personas, &target.personas, &mark, &mut ids);
    reform(txn, &there.actions, &target.actions, &mark, &mut ids);
    replace(txn, &there.curves, &target.curves, &mut ids);
    replace(txn, &there.links, &target.links, &mut ids);
    replace(txn, &there.strokes, &target.strokes, &mut ids);
    replace_flat(txn, &there.points, &target.points, &mut ids);
    replace_flat(txn, &there.metrics, &target.metrics, &mut ids);
    replace_flat(txn, &there.channels, &target.channels, &mut ids);
    replace_foreign(txn, SHAPES, &there.shapes, &target.shapes, &mut ids);
    replace_foreign(txn, EXT, &there.ext, &target.ext, &mut ids);
    ids
}

fn by_id<I: Stored>(items: &[I]) -> BTreeMap<&str, &I> {
    items.iter().map(|item| (item.id(), item)).collect()
}

/// Items with a trash.
fn reform<I: Trashable>(
    txn: &mut TransactionMut<'_>,
    there: &[I],
    target: &[I],
    mark: &Deleted,
    ids: &mut Vec<String>,
) {
    let (old, wanted) = (by_id(there), by_id(target));
    for item in there.iter().filter(|item| !item.is_deleted() && !wanted.contains_key(item.id())) {
        let mut gone = item.clone();
        gone.set_deleted(Some(mark.clone()));
        write::change(txn, item, &gone);
        ids.push(item.id().to_owned());
    }
    for item in target {
        match old.get(item.id()) {
            // What was in the trash then, and is not there any more, is not brought back to be in the trash.
            None if item.is_deleted() => {}
            None => {
                write::add(txn, item);
                ids.push(item.id().to_owned());
            }
            Some(old) => {
                let mut new = item.clone();
                if item.is_deleted() {
                    // Deleted since whenever it was, or since now: it may be purged that much later.
                    new.set_deleted(Some(old.deleted().unwrap_or(mark).clone()));
                }
                if write::change(txn, *old, &new) {
                    ids.push(item.id().to_owned());
                }
            }
        }
    }
}

/// Items without one.
fn replace<I: Stored>(txn: &mut TransactionMut<'_>, there: &[I], target: &[I], ids: &mut Vec<String>) {
    let (old, wanted) = (by_id(there), by_id(target));
    for id in old.keys().filter(|id| !wanted.contains_key(*id)) {
        write::remove(txn, I::ROOT, id);
        ids.push((*id).to_owned());
    }
    for item in target {
        let is_changed = if let Some(old) = old.get(item.id()) {
            write::change(txn, *old, item)
        } else {
            write::add(txn, item);
            true
        };
        if is_changed {
            ids.push(item.id().to_owned());
        }
    }
}

/// Threads, with their messages: a thread that differs is written anew.
fn replace_threads(
    txn: &mut TransactionMut<'_>,
    there: &[Comment],
    target: &[Comment],
    ids: &mut Vec<String>,
) {
    let (old, wanted) = (by_id(there), by_id(target));
    for id in old.keys().filter(|id| !wanted.contains_key(*id)) {
        write::remove(txn, Comment::ROOT, id);
        ids.push((*id).to_owned());
    }
    for thread in target.iter().filter(|thread| old.get(thread.id.as_str()) != Some(thread)) {
        write::add(txn, thread);
        ids.push(thread.id.clone());
    }
}

/// What is in the target's trash, and not on the board in any way.
fn bring_trash<I: Trashable>(txn: &mut TransactionMut<'_>, there: &[I], target: &[I], ids: &mut Vec<String>) {
    let old = by_id(there);
    for item in target.iter().filter(|item| item.is_deleted() && !old.contains_key(item.id())) {
        write::add(txn, item);
        ids.push(item.id().to_owned());
    }
}

fn replace_flat<F: Flat>(txn: &mut TransactionMut<'_>, there: &[F], target: &[F], ids: &mut Vec<String>) {
    let by_key = |items: &'_ [F]| -> BTreeMap<String, usize> {
        items.iter().enumerate().map(|(at, item)| (item.key(), at)).collect()
    };
    let (old, wanted) = (by_key(there), by_key(target));
    for key in old.keys().filter(|key| !wanted.contains_key(*key)) {
        write::remove(txn, F::ROOT, key);
        ids.push(key.clone());
    }
    for (key, at) in wanted {
        if old.get(&key).is_none_or(|old| there[*old].field() != target[at].field()) {
            write::set_flat(txn, &target[at]);
            ids.push(key);
        }
    }
}

fn replace_foreign(
    txn: &mut TransactionMut<'_>,
    root: &str,
    there: &Object<String, Value>,
    target: &Object<String, Value>,
    ids: &mut Vec<String>,
) {
    for key in there.keys().filter(|key| !target.contains_key(*key)) {
        write::remove(txn, root, key);
        ids.push(key.clone());
    }
    for (key, value) in target {
        if there.get(key) != Some(value) {
            write::set_foreign(txn, root, key, value);
            ids.push(key.clone());
        }
    }
}
