//! Deleting, restoring, and removing for good.
//!
//! What has a trash is marked and not removed, so that edits of others to it are not lost and it can come back. Not
//! here: erasing a person (`edit::erase`).

use std::collections::BTreeSet;

use yrs::{Map as _, TransactionMut};

use super::add::has_room;
use super::field::{Stored, Trashable};
use super::flat::Flat;
use super::{EditError, ItemKind, Outcome, Writer, write};
use crate::board::item::Item;
use crate::board::model::{
    Action, Channel, Comment, Curve, Deleted, Lane, Link, Map, Metric, Note, Persona, Point, Reaction, Stage,
    Stroke,
};
use crate::board::read;

/// Deletes items of a kind.
pub(super) fn delete(
    txn: &mut TransactionMut<'_>,
    what: ItemKind,
    ids: &[String],
    writer: &Writer<'_>,
) -> Result<Outcome, EditError> {
    let outcome = match what {
        ItemKind::Stage => discard::<Stage>(txn, ids, writer),
        ItemKind::Lane => discard::<Lane>(txn, ids, writer),
        ItemKind::Note => discard::<Note>(txn, ids, writer),
        ItemKind::Persona => discard::<Persona>(txn, ids, writer),
        ItemKind::Action => discard::<Action>(txn, ids, writer),
        ItemKind::Map => {
            ids.iter().try_for_each(|id| is_empty(txn, id))?;
            remove(txn, Map::ROOT, ids)
        }
        ItemKind::Curve => {
            let gone: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
            remove_keys(txn, Point::ROOT, |key| {
                key.split('/').next().is_some_and(|curve| gone.contains(curve))
            });
            remove(txn, Curve::ROOT, ids)
        }
        ItemKind::Point => remove(txn, Point::ROOT, ids),
        ItemKind::Metric => remove(txn, Metric::ROOT, ids),
        ItemKind::Channel => remove(txn, Channel::ROOT, ids),
        ItemKind::Link => remove(txn, Link::ROOT, ids),
        ItemKind::Stroke => remove(txn, Stroke::ROOT, ids),
        ItemKind::Shape => remove(txn, "shapes", ids),
        ItemKind::Comment => remove(txn, Comment::ROOT, ids),
        ItemKind::Reaction => remove(txn, Reaction::ROOT, ids),
    };
    Ok(outcome)
}

/// Takes items of a kind out of the trash.
pub(super) fn restore(
    txn: &mut TransactionMut<'_>,
    what: ItemKind,
    ids: &[String],
) -> Result<Outcome, EditError> {
    match what {
        ItemKind::Stage => recover::<Stage>(txn, ids),
        ItemKind::Lane => recover::<Lane>(txn, ids),
        ItemKind::Note => recover::<Note>(txn, ids),
        ItemKind::Persona => recover::<Persona>(txn, ids),
        ItemKind::Action => recover::<Action>(txn, ids),
        ItemKind::Map
        | ItemKind::Curve
        | ItemKind::Point
        | ItemKind::Metric
        | ItemKind::Channel
        | ItemKind::Link
        | ItemKind::Stroke
        | ItemKind::Shape
        | ItemKind::Comment
        | ItemKind::Reaction => Err(EditError::NoTrash(what)),
    }
}

/// The mark of what the writer deletes.
pub(super) fn mark(writer: &Writer<'_>) -> Deleted {
    Deleted { by: writer.by.to_owned(), at: writer.now_ms }
}

fn discard<I: Trashable>(txn: &mut TransactionMut<'_>, ids: &[String], writer: &Writer<'_>) -> Outcome {
    let mut outcome = Outcome::default();
    for id in ids {
        match read::item::<I>(txn, I::ROOT, id) {
            Some(old) if !old.is_deleted() => {
                let mut new = old.clone();
                new.set_deleted(Some(mark(writer)));
                write::change(txn, &old, &new);
                outcome.ids.push(id.clone());
            }
            Some(_) | None => outcome.skipped += 1,
        }
    }
    outcome
}

fn recover<I: Trashable>(txn: &mut TransactionMut<'_>, ids: &[String]) -> Result<Outcome, EditError> {
    let ids: BTreeSet<&String> = ids.iter().collect();
    let items: Vec<I> =
        ids.iter().filter_map(|id| read::item::<I>(txn, I::ROOT, id)).filter(Item::is_deleted).collect();
    if !items.is_empty() {
        has_room(&read::outlines::<I>(txn, I::ROOT), items.len())?;
    }
    let mut outcome = Outcome { ids: Vec::new(), skipped: ids.len() - items.len() };
    for old in items {
        let mut new = old.clone();
        new.set_deleted(None);
        write::change(txn, &old, &new);
        outcome.ids.push(old.id().to_owned());
    }
    Ok(outcome)
}

/// Nothing but what is in the trash may be on a map that goes.
fn is_empty(txn: &TransactionMut<'_>, map: &str) -> Result<(), EditError> {
    let is_used = read::outlines::<Stage>(txn, Stage::ROOT)
        .iter()
        .any(|stage| stage.map == map && stage.deleted.is_none())
        || read::outlines::<Lane>(txn, Lane::ROOT)
            .iter()
            .any(|lane| lane.map == map && lane.deleted.is_none());
    if is_used { Err(EditError::NotEmpty(map.to_owned())) } else { Ok(()) }
}

fn remove(txn: &mut TransactionMut<'_>, root: &str, keys: &[String]) -> Outcome {
    let mut outcome = Outcome::default();
    for key in keys {
        if write::remove(txn, root, key) {
            outcome.ids.push(key.clone());
        } else {
            outcome.skipped += 1;
        }
    }
    outcome
}

/// Removes the keys of a root that `is_gone`, and answers with them.
pub(super) fn remove_keys(
    txn: &mut TransactionMut<'_>,
    root_name: &str,
    is_gone: impl Fn(&str) -> bool,
) -> Vec<String> {
    let root = write::root(txn, root_name);
    let mut gone: Vec<String> = root.keys(txn).filter(|key| is_gone(key)).map(str::to_owned).collect();
    // In one order, whatever the order of the map.
    gone.sort_unstable();
    for key in &gone {
        root.remove(txn, key);
    }
    gone
}

/// Removes what was put into the trash before `before_ms`, and what hangs on it.
pub(super) fn purge(txn: &mut TransactionMut<'_>, before_ms: u64) -> Outcome {
    let mut ids = Vec::new();
    expire::<Stage>(txn, before_ms, &mut ids);
    expire::<Lane>(txn, before_ms, &mut ids);
    expire::<Note>(txn, before_ms, &mut ids);
    expire::<Persona>(txn, before_ms, &mut ids);
    expire::<Action>(txn, before_ms, &mut ids);
    remove_dependants(txn, &ids.iter().map(String::as_str).collect());
    Outcome { ids, skipped: 0 }
}

fn expire<I: Trashable>(txn: &mut TransactionMut<'_>, before_ms: u64, ids: &mut Vec<String>) {
    for item in read::outlines::<I>(txn, I::ROOT) {
        if item.deleted().is_some_and(|deleted| deleted.at < before_ms) {
            write::remove(txn, I::ROOT, item.id());
            ids.push(item.id().to_owned());
        }
    }
}

/// Removes points, figures, channels, reactions, threads and arrows of items that are gone.
pub(super) fn remove_dependants(txn: &mut TransactionMut<'_>, gone: &BTreeSet<&str>) {
    if gone.is_empty() {
        return;
    }
    for root in [Point::ROOT, Metric::ROOT, Channel::ROOT] {
        remove_keys(txn, root, |key| key.split('/').take(2).any(|id| gone.contains(id)));
    }
    remove_keys(txn, Reaction::ROOT, |key| key.split('/').next().is_some_and(|id| gone.contains(id)));
    for link in read::items::<Link>(txn, Link::ROOT) {
        if gone.contains(link.from.as_str()) || gone.contains(link.to.as_str()) {
            write::remove(txn, Link::ROOT, &link.id);
        }
    }
    for comment in read::items::<Comment>(txn, Comment::ROOT) {
        if gone.contains(comment.target.as_str()) {
            write::remove(txn, Comment::ROOT, &comment.id);
        }
    }
}
