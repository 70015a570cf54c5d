//! Reading a board or a desk out of its document, whatever is in there.
//!
//! Clients write documents, so nothing can be taken for granted: not the kind of a root, not the type of a value.
//! What breaks a rule is clipped, or skipped, or takes its default, and is counted in [`Skipped`]; nothing here
//! panics, and the work is bounded by the size of the document. Keys that this version does not know become the
//! `extra` of their item. Reading changes nothing, so what is skipped here is not lost in the document.
//!
//! Roots are looked at through their branch: one that came out of the log and was never asked for by name has no
//! kind yet, and no client can make it one, so a root of the wrong kind is one with other content than keys.
//!
//! Not here: what the values mean (`board::model`), the rules (`board::rule`), changing anything (`board::edit`).

mod desk;
mod entry;
mod flat;
mod json;
mod reader;

use std::collections::BTreeSet;

use serde::Serialize;
use yrs::branch::BranchPtr;
use yrs::{MapRef, Out, ReadTxn};

pub use self::desk::desk;
pub(super) use self::entry::Entry;
pub(super) use self::json::to_json;
use self::reader::Reader;
pub(super) use self::reader::elements;

use super::model::{Board, Comment, Curve, Lane, Link, Map, Note, Persona, Stage, Stroke};
use super::{item, limits, model};

/// What was not taken as it stood, by reason.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Skipped {
    /// Values of the wrong type.
    pub wrong_type: usize,
    /// Keys that are no ids, or not of the form of a flat key.
    pub bad_key: usize,
    /// Values of the right type that are not valid; they took their default.
    pub bad_value: usize,
    /// Texts, lists and numbers that were cut down to the limit.
    pub clipped: usize,
    /// Items beyond the limit of their list.
    pub too_many: usize,
    /// Unknown keys that have no JSON, or too much of it.
    pub opaque: usize,
}

impl Skipped {
    /// All of them.
    pub fn total(&self) -> usize {
        self.wrong_type + self.bad_key + self.bad_value + self.clipped + self.too_many + self.opaque
    }
}

/// The board that is in the document, and what of it could not be taken as it stood.
pub fn board(txn: &impl ReadTxn) -> (Board, Skipped) {
    let mut reader = Reader::new(txn);
    let board = Board {
        meta: reader.meta(),
        maps: reader.items::<Map>("maps", Reader::entry),
        stages: reader.items::<Stage>("stages", Reader::entry),
        lanes: reader.items::<Lane>("lanes", Reader::entry),
        notes: reader.items::<Note>("notes", Reader::entry),
        curves: reader.items::<Curve>("curves", Reader::entry),
        points: reader.points(),
        metrics: reader.metrics(),
        channels: reader.channels(),
        links: reader.items::<Link>("links", Reader::entry),
        strokes: {
            let mut strokes = reader.items::<Stroke>("strokes", Reader::entry);
            // They have no order key; the last one drawn lies on top.
            strokes.sort_by(|one, other| (one.at, &one.id).cmp(&(other.at, &other.id)));
            strokes
        },
        shapes: reader.foreign("shapes", limits::SHAPES_MAX),
        reactions: reader.reactions(),
        comments: reader.items::<Comment>("comments", Reader::entry),
        personas: reader.items::<Persona>("personas", Reader::entry),
        actions: reader.items::<model::Action>("actions", Reader::entry),
        ext: reader.foreign("ext", limits::VENDORS_MAX),
    };
    (board, reader.skipped)
}

/// The ids of all actions, the trash included: much faster than reading them.
pub fn action_ids(txn: &impl ReadTxn) -> BTreeSet<String> {
    let mut reader = Reader::new(txn);
    let Some(map) = reader.root("actions") else { return BTreeSet::new() };
    reader.keys(&map, 4 * limits::ACTIONS_MAX, super::id::is_valid).into_iter().map(str::to_owned).collect()
}

/// What is said of the board as a whole.
pub(super) fn meta(txn: &impl ReadTxn) -> model::Meta {
    Reader::new(txn).meta()
}

/// One item, if it is there and can be read.
pub(super) fn item<I: Entry>(txn: &impl ReadTxn, root_name: &str, id: &str) -> Option<I> {
    let out = yrs::Map::get(&root(txn, root_name)?, txn, id)?;
    Reader::new(txn).entry(id, &out)
}

/// All items of one list.
pub(super) fn items<I: Entry>(txn: &impl ReadTxn, root_name: &str) -> Vec<I> {
    Reader::new(txn).items(root_name, Reader::entry)
}

/// All items of one list, of which only their places in it are read: much faster.
pub(super) fn outlines<I: Entry>(txn: &impl ReadTxn, root_name: &str) -> Vec<I> {
    Reader::new(txn).items(root_name, Reader::outline)
}

/// One message of a thread.
pub(super) fn message(txn: &impl ReadTxn, out: &Out) -> Option<model::CommentMessage> {
    Reader::new(txn).message(out)
}

/// What is kept under a root, by its keys.
pub(super) fn root(txn: &impl ReadTxn, name: &str) -> Option<MapRef> {
    let out = txn.get(name)?;
    Some(MapRef::from(BranchPtr::from(out.try_branch()?)))
}

impl<T: ReadTxn> Reader<'_, T> {
    /// The items under a root, in the order of the board, as many as there may be in it and in its trash.
    fn items<I: Entry>(&mut self, root_name: &str, take: fn(&mut Self, &str, &Out) -> Option<I>) -> Vec<I> {
        let txn = self.txn;
        let Some(map) = self.root(root_name) else { return Vec::new() };
        let keys = self.keys(&map, 4 * I::MAX, super::id::is_valid);
        let mut items = Vec::with_capacity(keys.len());
        for key in keys {
            let out = yrs::Map::get(&map, txn, key);
            items.extend(out.and_then(|out| take(self, key, &out)));
        }
        item::sort(&mut items);
        let (mut live, mut deleted) = (0, 0);
        items.retain(|item| {
            let count = if item.is_deleted() { &mut deleted } else { &mut live };
            *count += 1;
            *count <= I::MAX
        });
        self.skipped.too_many += (live + deleted) - items.len();
        items
    }
}
