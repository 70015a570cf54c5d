//! JSON records in a document: maps of keys and values, read whole and written as the smallest difference.
//!
//! The documents that the server alone writes (workshop, office, index) are such records: a root is a map of key and
//! JSON value, or an array that is replaced whole. A value that is an object is a shared map of its own with plain
//! fields, so that a field can change alone.
//!
//! Not here: boards and desks, which people write together (`board::read`, `board::edit`).

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::{Map as JsonMap, Value};
use yrs::types::ToJson;
use yrs::{Any, Array, Map, MapPrelim, MapRef, Number, Out, ReadTxn, TransactionMut, WriteTxn};

/// Reads the roots named in `maps` and `arrays`; one that is not there is empty. Values that are no plain JSON are
/// left out: the server writes none.
pub fn read(txn: &impl ReadTxn, maps: &[&str], arrays: &[&str]) -> JsonMap<String, Value> {
    let mut roots = JsonMap::new();
    for name in maps {
        let entries = txn.get_map(*name).map(|map| {
            map.iter(txn).filter_map(|(key, value)| Some((key.to_owned(), plain(&value, txn)?))).collect()
        });
        roots.insert((*name).to_owned(), Value::Object(entries.unwrap_or_default()));
    }
    for name in arrays {
        let items = txn
            .get_array(*name)
            .map(|array| array.iter(txn).filter_map(|value| plain(&value, txn)).collect());
        roots.insert((*name).to_owned(), Value::Array(items.unwrap_or_default()));
    }
    roots
}

/// Makes the roots equal to `roots`, changing only what differs. Other roots stay. Values other than objects and
/// arrays at the top are not written.
pub fn write(txn: &mut TransactionMut<'_>, roots: &JsonMap<String, Value>) {
    for (name, root) in roots {
        match root {
            Value::Object(entries) => write_map(txn, name, entries),
            Value::Array(items) => write_array(txn, name, items),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
}

/// Reads all roots, as maps.
pub fn read_all(txn: &impl ReadTxn) -> JsonMap<String, Value> {
    let names: Vec<String> = txn.root_refs().map(|(name, _)| name.to_owned()).collect();
    read(txn, &names.iter().map(String::as_str).collect::<Vec<_>>(), &[])
}

/// Makes the whole document equal to `roots`, which are maps: as [`write()`], and what is in no root of them goes.
pub fn write_all(txn: &mut TransactionMut<'_>, roots: &JsonMap<String, Value>) {
    let names: Vec<String> = txn.root_refs().map(|(name, _)| name.to_owned()).collect();
    for name in names.iter().filter(|name| !roots.contains_key(*name)) {
        write_map(txn, name, &JsonMap::new());
    }
    write(txn, roots);
}

/// Sets one key of a root, or takes it out.
pub fn put(txn: &mut TransactionMut<'_>, root: &str, key: &str, value: Option<&Value>) {
    let map = txn.get_or_insert_map(root);
    match value {
        Some(value) => put_value(txn, &map, key, value),
        None => {
            map.remove(txn, key);
        }
    }
}

fn write_map(txn: &mut TransactionMut<'_>, name: &str, entries: &JsonMap<String, Value>) {
    let map = txn.get_or_insert_map(name);
    let held: HashMap<String, Option<Value>> =
        map.iter(txn).map(|(key, value)| (key.to_owned(), plain(&value, txn))).collect();
    for key in held.keys().filter(|key| !entries.contains_key(*key)) {
        map.remove(txn, key);
    }
    for (key, value) in entries {
        if differs(held.get(key).and_then(Option::as_ref), value) {
            put_value(txn, &map, key, value);
        }
    }
}

fn put_value(txn: &mut TransactionMut<'_>, map: &MapRef, key: &str, value: &Value) {
    let Value::Object(fields) = value else {
        map.insert(txn, key, any(value));
        return;
    };
    let Some(Out::YMap(entry)) = map.get(txn, key) else {
        map.insert(
            txn,
            key,
            fields.iter().map(|(name, value)| (name.clone(), any(value))).collect::<MapPrelim>(),
        );
        return;
    };
    let held: HashMap<String, Option<Value>> =
        entry.iter(txn).map(|(name, value)| (name.to_owned(), plain(&value, txn))).collect();
    for name in held.keys().filter(|name| !fields.contains_key(*name)) {
        entry.remove(txn, name);
    }
    for (name, value) in fields {
        if differs(held.get(name).and_then(Option::as_ref), value) {
            entry.insert(txn, name.as_str(), any(value));
        }
    }
}

fn write_array(txn: &mut TransactionMut<'_>, name: &str, items: &[Value]) {
    let array = txn.get_or_insert_array(name);
    let held: Vec<Option<Value>> = array.iter(txn).map(|value| plain(&value, txn)).collect();
    if held.len() == items.len() && held.iter().zip(items).all(|(held, item)| !differs(held.as_ref(), item)) {
        return;
    }
    let len = array.len(txn);
    array.remove_range(txn, 0, len);
    array.insert_range(txn, 0, items.iter().map(any));
}

/// Whether what is held has to be replaced. 1.0 is written as 1, and is the same.
fn differs(held: Option<&Value>, value: &Value) -> bool {
    held != Some(value) && held != json(&any(value)).as_ref()
}

fn plain(value: &Out, txn: &impl ReadTxn) -> Option<Value> {
    match value {
        Out::Any(any) => json(any),
        Out::YMap(map) => json(&map.to_json(txn)),
        // The server writes nothing else.
        Out::YText(_)
        | Out::YArray(_)
        | Out::YXmlElement(_)
        | Out::YXmlFragment(_)
        | Out::YXmlText(_)
        | Out::YDoc(_)
        | Out::UndefinedRef(_) => None,
    }
}

/// A number without a fraction is an integer again: JavaScript, and so the wire, has one kind only.
fn json(any: &Any) -> Option<Value> {
    Some(match any {
        Any::Null | Any::Undefined => Value::Null,
        Any::Bool(value) => Value::Bool(*value),
        Any::Number(number) => match number.as_i64() {
            Some(integer) => Value::from(integer),
            None => Value::Number(serde_json::Number::from_f64(number.as_f64()?)?),
        },
        Any::String(text) => Value::String(text.to_string()),
        Any::Array(items) => Value::Array(items.iter().map(json).collect::<Option<_>>()?),
        Any::Map(entries) => Value::Object(
            entries.iter().map(|(key, value)| Some((key.clone(), json(value)?))).collect::<Option<_>>()?,
        ),
        Any::Buffer(_) => return None,
    })
}

fn any(value: &Value) -> Any {
    match value {
        Value::Null => Any::Null,
        Value::Bool(value) => Any::Bool(*value),
        Value::Number(number) => Any::Number(Number::try_i64(number.as_f64().unwrap_or_default())),
        Value::String(text) => Any::String(Arc::from(text.as_str())),
        Value::Array(items) => Any::Array(items.iter().map(any).collect()),
        Value::Object(entries) => {
            Any::Map(Arc::new(entries.iter().map(|(key, value)| (key.clone(), any(value))).collect()))
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use yrs::{Doc, Transact};

    use super::*;

    fn roots(value: &Value) -> JsonMap<String, Value> {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn records_come_back_as_they_were_written() {
        let doc = Doc::new();
        let records = json!({
            "state": {"step": 1, "timer": {"endsAt": 1_800_000_000_123_u64, "left": null}, "half": 0.5},
            "agenda": [{"title": "Шаг", "minutes": 5}, "x"],
            "empty": {},
        });
        write(&mut doc.transact_mut(), &roots(&records));
        let held = read(&doc.transact(), &["state", "empty", "missing"], &["agenda"]);
        assert_eq!(Value::Object(held.clone())["state"], records["state"]);
        assert_eq!(held["agenda"], records["agenda"]);
        assert_eq!(held["missing"], json!({}));
    }

    #[test]
    fn a_document_becomes_what_it_is_told_to_be() {
        let doc = Doc::new();
        write_all(&mut doc.transact_mut(), &roots(&json!({"a": {"x": 1}, "b": {"y": 2, "z": 3}})));
        write_all(&mut doc.transact_mut(), &roots(&json!({"b": {"y": 2}, "c": {"w": 4}})));
        let held = read_all(&doc.transact());
        assert_eq!(Value::Object(held), json!({"a": {}, "b": {"y": 2}, "c": {"w": 4}}));
    }

    #[test]
    fn only_what_differs_is_written() {
        let doc = Doc::new();
        write(&mut doc.transact_mut(), &roots(&json!({"a": {"x": 1, "y": {"z": [1, 2]}}, "b": [1]})));
        let mut txn = doc.transact_mut();
        write(&mut txn, &roots(&json!({"a": {"x": 1, "y": {"z": [1, 2]}}, "b": [1]})));
        assert_eq!(txn.encode_update_v1(), [0, 0]);
        write(&mut txn, &roots(&json!({"a": {"x": 1.0, "y": {"z": [1.0, 2]}}, "b": [1.0]})));
        assert_eq!(txn.encode_update_v1(), [0, 0]);
        write(&mut txn, &roots(&json!({"a": {"y": {"z": [1, 3]}}, "b": []})));
        drop(txn);
        let held = read(&doc.transact(), &["a"], &["b"]);
        assert_eq!(Value::Object(held), json!({"a": {"y": {"z": [1, 3]}}, "b": []}));
    }
}
