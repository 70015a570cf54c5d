//! New order keys for lists whose keys have become long or equal.
//!
//! Moving an item at the same time as this sets its key may lose the move, so it is for boards that nobody works on.
//! Not here: making the keys (`board::order`).

use std::collections::BTreeMap;

use yrs::TransactionMut;

use super::field::Stored;
use super::{Outcome, Writer, write};
use crate::board::model::{Action, Curve, Lane, Map, Note, Persona, Stage};
use crate::board::{order, read};

/// Looks through all lists.
pub(super) fn rebalance(txn: &mut TransactionMut<'_>, writer: &mut Writer<'_>) -> Outcome {
    let mut ids = Vec::new();
    lists::<Map>(txn, writer, &mut ids);
    lists::<Stage>(txn, writer, &mut ids);
    lists::<Lane>(txn, writer, &mut ids);
    lists::<Note>(txn, writer, &mut ids);
    lists::<Curve>(txn, writer, &mut ids);
    lists::<Persona>(txn, writer, &mut ids);
    lists::<Action>(txn, writer, &mut ids);
    Outcome { ids, skipped: 0 }
}

/// All lists of one kind: the stages of each map, the notes of each cell.
fn lists<I: Stored>(txn: &mut TransactionMut<'_>, writer: &mut Writer<'_>, ids: &mut Vec<String>) {
    let items = read::outlines::<I>(txn, I::ROOT);
    let mut lists: BTreeMap<[&str; 2], Vec<&I>> = BTreeMap::new();
    for item in &items {
        if let Some(list) = item.list() {
            // They are in order.
            lists.entry(list).or_default().push(item);
        }
    }
    for items in lists.into_values() {
        let keys: Vec<&str> = items.iter().map(|item| item.order_key()).collect();
        for (at, key) in order::rebalance(&keys, writer.rng) {
            let mut new = items[at].clone();
            new.set_order_key(key);
            write::change(txn, items[at], &new);
            ids.push(new.id().to_owned());
        }
    }
}
