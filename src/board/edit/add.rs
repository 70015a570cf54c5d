//! Adding items: ids and order keys that are left out are filled in, and what is there already is skipped.
//!
//! A [`Plan`] is made of everything first; writing it cannot fail.

use std::collections::{BTreeMap, BTreeSet};

use yrs::{Map as _, ReadTxn, TransactionMut};

use super::check::{Check, checked};
use super::field::Stored;
use super::flat::Flat;
use super::settle::{Settle, settled};
use super::structure::Structure;
use super::{EditError, Outcome, Writer, write};
use crate::board::model::{Channel, Curve, Lane, Metric, Note, Point, Stage};
use crate::board::{id, order, read};

type Added = Result<Outcome, EditError>;

/// Items that are ready to be written.
pub(super) struct Plan<I> {
    new: Vec<I>,
    skipped: usize,
}

impl<I: Stored + Settle + Check> Plan<I> {
    /// Checks `items`, each also by `refers`, which may complete what it refers to.
    pub(super) fn of(
        txn: &impl ReadTxn,
        items: &[I],
        writer: &mut Writer<'_>,
        mut refers: impl FnMut(&mut I) -> Result<(), EditError>,
    ) -> Result<Self, EditError> {
        let root = read::root(txn, I::ROOT);
        let is_there = |id: &str| root.as_ref().is_some_and(|root| root.contains_key(txn, id));
        let (mut new, mut ids) = (Vec::with_capacity(items.len()), BTreeSet::new());
        for item in items {
            let mut item = item.clone();
            while item.id().is_empty() {
                let fresh = id::fresh(writer.rng);
                item.set_id(if is_there(&fresh) { String::new() } else { fresh });
            }
            let mut item = checked(item)?;
            if !ids.insert(item.id().to_owned()) {
                return Err(EditError::Twice(item.id().to_owned()));
            }
            if !is_there(item.id()) {
                refers(&mut item)?;
                new.push(item);
            }
        }
        let skipped = items.len() - new.len();
        let is_crowded = root.as_ref().is_some_and(|root| root.len(txn) as usize + new.len() > I::MAX);
        if is_crowded || new.len() > I::MAX || new.iter().any(lacks_key) {
            let there = read::outlines::<I>(txn, I::ROOT);
            has_room(&there, new.iter().filter(|item| !item.is_deleted()).count())?;
            put_last(&there, &mut new, writer);
        }
        Ok(Self { new, skipped })
    }

    /// Writes it.
    pub(super) fn write(self, txn: &mut TransactionMut<'_>, outcome: &mut Outcome) {
        outcome.skipped += self.skipped;
        for item in self.new {
            write::add(txn, &item);
            outcome.ids.push(item.id().to_owned());
        }
    }
}

/// Can `new` more items be on the board?
pub(super) fn has_room<I: Stored>(there: &[I], new: usize) -> Result<(), EditError> {
    let live = there.iter().filter(|item| !item.is_deleted()).count();
    if live + new <= I::MAX { Ok(()) } else { Err(EditError::Many { what: I::ROOT, max: I::MAX }) }
}

fn lacks_key<I: Stored>(item: &I) -> bool {
    item.order_key().is_empty() && item.list().is_some()
}

/// Gives order keys to those of `new` that lack one, after all of their list, in the order given.
pub(super) fn put_last<I: Stored>(there: &[I], new: &mut [I], writer: &mut Writer<'_>) {
    let owned = |item: &I| item.list().map(|list| list.map(str::to_owned));
    let mut lasts: BTreeMap<[String; 2], String> = BTreeMap::new();
    for item in there.iter().chain(new.iter()) {
        if let Some(list) = owned(item) {
            let last = lasts.entry(list).or_default();
            if last.as_str() < item.order_key() {
                item.order_key().clone_into(last);
            }
        }
    }
    let mut lacking: BTreeMap<[String; 2], Vec<&mut I>> = BTreeMap::new();
    for item in new.iter_mut().filter(|item| lacks_key(*item)) {
        if let Some(list) = owned(item) {
            lacking.entry(list).or_default().push(item);
        }
    }
    for (list, items) in lacking {
        let last = lasts.get(&list).map(String::as_str).filter(|key| !key.is_empty());
        let keys = order::series(last, None, items.len(), writer.rng);
        for (item, key) in items.into_iter().zip(keys) {
            item.set_order_key(key);
        }
    }
}

/// Adds items that refer to nothing that has to be there.
pub(super) fn any<I: Stored + Settle + Check>(
    txn: &mut TransactionMut<'_>,
    items: &[I],
    writer: &mut Writer<'_>,
) -> Added {
    add(txn, items, writer, |_| Ok(()))
}

/// Adds stages, also phases and their steps at once.
pub(super) fn stages(txn: &mut TransactionMut<'_>, stages: &[Stage], writer: &mut Writer<'_>) -> Added {
    let there = Structure::of(txn).with_stages(stages);
    add(txn, stages, writer, |stage| there.map(&stage.map).and_then(|()| there.parent(stage)))
}

/// Adds lanes.
pub(super) fn lanes(txn: &mut TransactionMut<'_>, lanes: &[Lane], writer: &mut Writer<'_>) -> Added {
    let there = Structure::of(txn);
    add(txn, lanes, writer, |lane| there.map(&lane.map))
}

/// Adds notes. Those that do not say when they were written are written now.
pub(super) fn notes(txn: &mut TransactionMut<'_>, notes: &[Note], writer: &mut Writer<'_>) -> Added {
    let (there, now_ms) = (Structure::of(txn), writer.now_ms);
    add(txn, notes, writer, |note| {
        if note.at == 0 {
            note.at = now_ms;
        }
        there.place(&mut note.place)
    })
}

/// Adds emotion curves.
pub(super) fn curves(txn: &mut TransactionMut<'_>, curves: &[Curve], writer: &mut Writer<'_>) -> Added {
    let there = Structure::of(txn);
    add(txn, curves, writer, |curve| there.map(&curve.map))
}

/// Sets points of curves.
pub(super) fn points(txn: &mut TransactionMut<'_>, points: &[Point]) -> Added {
    let there = Structure::of(txn);
    set(txn, points, |point| there.curve(&point.curve).and_then(|()| there.stage(&point.stage)))
}

/// Sets figures.
pub(super) fn metrics(txn: &mut TransactionMut<'_>, metrics: &[Metric]) -> Added {
    let there = Structure::of(txn);
    set(txn, metrics, |metric| there.lane(&metric.lane).and_then(|()| there.stage(&metric.stage)))
}

/// Adds channels.
pub(super) fn channels(txn: &mut TransactionMut<'_>, channels: &[Channel]) -> Added {
    let there = Structure::of(txn);
    set(txn, channels, |channel| there.lane(&channel.lane).and_then(|()| there.stage(&channel.stage)))
}

fn add<I: Stored + Settle + Check>(
    txn: &mut TransactionMut<'_>,
    items: &[I],
    writer: &mut Writer<'_>,
    refers: impl FnMut(&mut I) -> Result<(), EditError>,
) -> Added {
    let mut outcome = Outcome::default();
    Plan::of(txn, items, writer, refers)?.write(txn, &mut outcome);
    Ok(outcome)
}

fn set<F: Flat + Settle + Check + Clone>(
    txn: &mut TransactionMut<'_>,
    items: &[F],
    refers: impl FnMut(&F) -> Result<(), EditError>,
) -> Added {
    let items = flat(txn, items)?;
    items.iter().try_for_each(refers)?;
    let mut outcome = Outcome::default();
    write_flat(txn, &items, &mut outcome);
    Ok(outcome)
}

/// Flat items in their settled form, if they are allowed and there is room for them.
pub(super) fn flat<F: Flat + Settle + Check + Clone>(
    txn: &impl ReadTxn,
    items: &[F],
) -> Result<Vec<F>, EditError> {
    let root = read::root(txn, F::ROOT);
    let is_there = |key: &str| root.as_ref().is_some_and(|root| root.contains_key(txn, key));
    let items: Vec<F> = items.iter().map(settled).collect();
    items.iter().try_for_each(Check::check)?;
    let new: BTreeSet<String> = items.iter().map(Flat::key).filter(|key| !is_there(key)).collect();
    let there = root.as_ref().map_or(0, |root| root.len(txn) as usize);
    if !new.is_empty() && there + new.len() > F::MAX {
        return Err(EditError::Many { what: F::NAME, max: F::MAX });
    }
    Ok(items)
}

/// Writes flat items.
pub(super) fn write_flat<F: Flat>(txn: &mut TransactionMut<'_>, items: &[F], outcome: &mut Outcome) {
    for item in items {
        write::set_flat(txn, item);
        outcome.ids.push(item.key());
    }
}
