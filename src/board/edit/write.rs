//! The smallest operations that make an item of a document what it should be.
//!
//! Nothing here fails: what is to be written was checked before (`edit::check`), and what is there may be anything.
//! Shared texts and maps are changed and not replaced; what is not understood stays.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::{Map as Object, Value};
use yrs::{Any, ArrayPrelim, Map, MapPrelim, MapRef, Number, Out, TextPrelim, TransactionMut, WriteTxn};

use super::field::{self, Field, Stored, millis};
use super::flat::Flat;
use super::text;
use crate::board::limits::TAG_CHARS_MAX;
use crate::board::model::{CommentMessage, Extra, Meta};
use crate::board::rule;

/// What a root holds by keys.
pub(super) fn root(txn: &mut TransactionMut<'_>, name: &str) -> MapRef {
    txn.get_or_insert_map(name)
}

/// Writes a new item, over whatever may be at its key.
pub(super) fn add<I: Stored>(txn: &mut TransactionMut<'_>, item: &I) {
    let root = root(txn, I::ROOT);
    if !I::SHARED {
        root.insert(txn, item.id(), plain_item(HashMap::new(), &Extra::new(), item));
        return;
    }
    let map = root.insert(txn, item.id(), MapPrelim::default());
    for (key, field) in item.fields() {
        if field != Field::Absent {
            set(txn, &map, key, &Field::Absent, &field);
        }
    }
    set_unknown(txn, &map, &[], &Extra::new(), item.extra());
}

/// Writes what differs between two versions of an item that is there; nothing if nothing does.
pub(super) fn change<I: Stored>(txn: &mut TransactionMut<'_>, old: &I, new: &I) -> bool {
    let (before, after) = (old.fields(), new.fields());
    let is_same = |(one, other): (&(_, Field<'_>), &(_, Field<'_>))| one == other || is_thread(&one.1);
    if before.iter().zip(&after).all(is_same) && old.extra() == new.extra() {
        return false;
    }
    let root = root(txn, I::ROOT);
    match root.get(txn, new.id()) {
        Some(Out::YMap(map)) if I::SHARED => {
            for ((key, old), (_, new)) in before.iter().zip(&after) {
                if old != new && !is_thread(new) {
                    set(txn, &map, key, old, new);
                }
            }
            let known: Vec<&str> = after.iter().map(|(key, _)| *key).collect();
            set_unknown(txn, &map, &known, old.extra(), new.extra());
        }
        Some(Out::Any(Any::Map(entries))) if !I::SHARED => {
            root.insert(txn, new.id(), plain_item(HashMap::clone(&entries), old.extra(), new));
        }
        // It was read a moment ago.
        None | Some(_) => add(txn, new),
    }
    true
}

fn is_thread(field: &Field<'_>) -> bool {
    matches!(field, Field::Messages(_))
}

/// Writes what differs between two versions of `meta`.
pub(super) fn change_meta(txn: &mut TransactionMut<'_>, old: &Meta, new: &Meta) {
    let map = root(txn, "meta");
    let (before, after) = (field::meta(old), field::meta(new));
    for ((key, old), (_, new)) in before.iter().zip(&after) {
        // The objective has to be there, so that nobody else makes it.
        if old != new || (matches!(new, Field::Text(_)) && !map.contains_key(txn, key)) {
            set(txn, &map, key, old, new);
        }
    }
    let known: Vec<&str> = after.iter().map(|(key, _)| *key).collect();
    set_unknown(txn, &map, &known, &old.extra, &new.extra);
}

/// Sets a flat key.
pub(super) fn set_flat<F: Flat>(txn: &mut TransactionMut<'_>, item: &F) {
    let root = root(txn, F::ROOT);
    set(txn, &root, &item.key(), &Field::Absent, &item.field());
}

/// Sets the JSON of others.
pub(super) fn set_foreign(txn: &mut TransactionMut<'_>, root_name: &str, key: &str, value: &Value) {
    let root = root(txn, root_name);
    set_json(txn, &root, key, value);
}

/// Removes a key of a root for good.
pub(super) fn remove(txn: &mut TransactionMut<'_>, root_name: &str, key: &str) -> bool {
    let root = root(txn, root_name);
    root.contains_key(txn, key) && root.remove(txn, key).is_some()
}

/// Makes `key` what `new` says. `old` is what it was read as.
pub(super) fn set(txn: &mut TransactionMut<'_>, map: &MapRef, key: &str, old: &Field<'_>, new: &Field<'_>) {
    match new {
        Field::Absent => {
            if map.contains_key(txn, key) {
                map.remove(txn, key);
            }
        }
        Field::Plain(any) => set_plain(txn, map, key, any),
        Field::Object(entries) => {
            let mut object = match map.get(txn, key) {
                Some(Out::Any(Any::Map(there))) => HashMap::clone(&there),
                None | Some(_) => HashMap::new(),
            };
            for (key, value) in entries {
                put(&mut object, key, value.clone());
            }
            set_plain(txn, map, key, &Any::from(object));
        }
        Field::Text(wanted) => {
            let done = match map.get(txn, key) {
                Some(Out::YText(there)) => text::edit(txn, &there, wanted),
                None | Some(_) => false,
            };
            if !done {
                map.insert(txn, key, TextPrelim::new(*wanted));
            }
        }
        Field::Set(members) => {
            let before = if let Field::Set(members) = old { *members } else { &[] };
            set_members(txn, map, key, before, members);
        }
        Field::Messages(messages) => {
            let messages: Vec<Any> = messages.iter().map(message).collect();
            map.insert(txn, key, ArrayPrelim::from(messages));
        }
    }
}

fn set_plain(txn: &mut TransactionMut<'_>, map: &MapRef, key: &str, any: &Any) {
    match (map.get(txn, key), any) {
        (Some(Out::Any(there)), any) if there == *any => {}
        // A client made a text of it; that merges better, so be it.
        (Some(Out::YText(there)), Any::String(wanted)) if text::edit(txn, &there, wanted) => {}
        _ => _ = map.insert(txn, key, any.clone()),
    }
}

/// Only members that came or went are touched: there may be more of them than are read.
fn set_members(txn: &mut TransactionMut<'_>, map: &MapRef, key: &str, before: &[String], after: &[String]) {
    let set = match map.get(txn, key) {
        Some(Out::YMap(set)) => set,
        None | Some(_) => map.insert(txn, key, MapPrelim::default()),
    };
    let gone =
        |member: &str| before.iter().any(|old| old == member) && !after.iter().any(|new| new == member);
    let there: Vec<String> = set.keys(txn).map(str::to_owned).collect();
    for member in there {
        if gone(&rule::clean(&member, TAG_CHARS_MAX)) {
            set.remove(txn, &member);
        }
    }
    for member in after.iter().filter(|member| !before.contains(member)) {
        set.insert(txn, member.as_str(), true);
    }
}

/// Makes the unknown keys of a shared map those of `new`. What is in neither has no JSON, and stays.
fn set_unknown(txn: &mut TransactionMut<'_>, map: &MapRef, known: &[&str], old: &Extra, new: &Extra) {
    for key in old.keys().filter(|key| !new.contains_key(*key)) {
        map.remove(txn, key);
    }
    for (key, value) in new {
        if old.get(key) != Some(value) && key != "id" && !known.contains(&key.as_str()) {
            set_json(txn, map, key, value);
        }
    }
}

/// Shared maps and texts that a third party has put there stay shared.
fn set_json(txn: &mut TransactionMut<'_>, map: &MapRef, key: &str, value: &Value) {
    match (map.get(txn, key), value) {
        (Some(Out::YMap(there)), Value::Object(wanted)) => {
            let gone: Vec<String> =
                there.keys(txn).filter(|key| !wanted.contains_key(*key)).map(str::to_owned).collect();
            for key in gone {
                there.remove(txn, &key);
            }
            for (key, value) in wanted {
                set_json(txn, &there, key, value);
            }
        }
        (Some(Out::YText(there)), Value::String(wanted)) => _ = text::edit(txn, &there, wanted),
        (None | Some(Out::Any(_)), value) => set_plain(txn, map, key, &any(value)),
        // Nothing plain takes the place of something shared.
        _ => {}
    }
}

/// An item that is one plain object: what is there, but for what is known of it.
fn plain_item(mut there: HashMap<String, Any>, old: &Extra, new: &impl Stored) -> Any {
    for key in old.keys() {
        there.remove(key);
    }
    for (key, value) in new.extra() {
        there.insert(key.clone(), any(value));
    }
    for (key, field) in new.fields() {
        put(&mut there, key, if let Field::Plain(any) = field { Some(any) } else { None });
    }
    Any::from(there)
}

fn put(object: &mut HashMap<String, Any>, key: &str, value: Option<Any>) {
    match value {
        Some(value) => _ = object.insert(key.to_owned(), value),
        None => _ = object.remove(key),
    }
}

/// A message of a thread.
pub(super) fn message(message: &CommentMessage) -> Any {
    let mut object: HashMap<String, Any> =
        message.extra.iter().map(|(key, value)| (key.clone(), any(value))).collect();
    object.insert("by".to_owned(), Any::from(message.by.as_str()));
    object.insert("at".to_owned(), millis(message.at));
    object.insert("text".to_owned(), Any::from(message.text.as_str()));
    Any::from(object)
}

/// JSON as a plain value.
pub(super) fn any(value: &Value) -> Any {
    match value {
        Value::Null => Any::Null,
        Value::Bool(value) => Any::Bool(*value),
        Value::Number(number) => {
            let whole = number.as_i64().map(Number::Int);
            Any::Number(whole.unwrap_or_else(|| Number::try_i64(number.as_f64().unwrap_or_default())))
        }
        Value::String(text) => Any::from(text.as_str()),
        Value::Array(values) => Any::Array(values.iter().map(any).collect()),
        Value::Object(entries) => object(entries),
    }
}

fn object(entries: &Object<String, Value>) -> Any {
    Any::Map(Arc::new(entries.iter().map(|(key, value)| (key.clone(), any(value))).collect()))
}
