//! A value that this version knows nothing of, as JSON, so that it can be kept.
//!
//! All or nothing: what has no JSON (bytes, NaN, XML, subdocuments) or is larger than the limits is left alone in the
//! document. Not here: documents as JSON for programs (`room::document::json`), which leaves nothing out.

use serde_json::{Map as Object, Number as JsonNumber, Value};
use yrs::{Any, GetString, Map, Number, Out, ReadTxn};

use super::elements;
use crate::board::limits::{JSON_BYTES_MAX, JSON_DEPTH_MAX};

/// `out` as JSON, if it has one within the limits.
pub(in crate::board) fn to_json(txn: &impl ReadTxn, out: &Out) -> Option<Value> {
    Walker { txn, bytes: 0 }.value(out, 0)
}

struct Walker<'a, T> {
    txn: &'a T,
    /// About as many as the JSON will have.
    bytes: usize,
}

impl<T: ReadTxn> Walker<'_, T> {
    fn value(&mut self, out: &Out, depth: usize) -> Option<Value> {
        match out {
            Out::Any(any) => self.any(any, depth),
            Out::YText(text) => self.string(&text.get_string(self.txn)),
            Out::YMap(map) => {
                self.enter(depth)?;
                let mut object = Object::new();
                for key in map.keys(self.txn) {
                    self.spend(key.len() + 4)?;
                    match map.get(self.txn, key) {
                        None | Some(Out::Any(Any::Undefined)) => {}
                        Some(out) => _ = object.insert(key.to_owned(), self.value(&out, depth + 1)?),
                    }
                }
                Some(Value::Object(object))
            }
            Out::YArray(array) => {
                self.enter(depth)?;
                elements(array, self.txn)?
                    .map(|out| self.value(&out, depth + 1))
                    .collect::<Option<_>>()
                    .map(Value::Array)
            }
            Out::YXmlElement(_)
            | Out::YXmlFragment(_)
            | Out::YXmlText(_)
            | Out::YDoc(_)
            | Out::UndefinedRef(_) => None,
        }
    }

    fn any(&mut self, any: &Any, depth: usize) -> Option<Value> {
        match any {
            Any::Null => self.spend(4).map(|()| Value::Null),
            Any::Bool(value) => self.spend(5).map(|()| Value::Bool(*value)),
            Any::Number(number) => self.spend(8).and_then(|()| json_number(*number)),
            Any::String(text) => self.string(text),
            Any::Array(values) => {
                self.enter(depth)?;
                values.iter().map(|any| self.any(any, depth + 1)).collect::<Option<_>>().map(Value::Array)
            }
            Any::Map(entries) => {
                self.enter(depth)?;
                let mut object = Object::new();
                for (key, any) in entries.iter() {
                    self.spend(key.len() + 4)?;
                    if !matches!(any, Any::Undefined) {
                        object.insert(key.clone(), self.any(any, depth + 1)?);
                    }
                }
                Some(Value::Object(object))
            }
            Any::Undefined | Any::Buffer(_) => None,
        }
    }

    fn string(&mut self, text: &str) -> Option<Value> {
        self.spend(text.len() + 2)?;
        Some(Value::String(text.to_owned()))
    }

    fn enter(&mut self, depth: usize) -> Option<()> {
        if depth >= JSON_DEPTH_MAX { None } else { self.spend(2) }
    }

    fn spend(&mut self, bytes: usize) -> Option<()> {
        self.bytes += bytes + 1;
        (self.bytes <= JSON_BYTES_MAX).then_some(())
    }
}

/// As JavaScript writes it: 3.0 is 3.
fn json_number(number: Number) -> Option<Value> {
    let number = match number {
        Number::Float(float) => Number::try_i64(float),
        Number::Int(_) => number,
    };
    match number {
        Number::Int(integer) => Some(Value::Number(integer.into())),
        Number::Float(float) => JsonNumber::from_f64(float).map(Value::Number),
    }
}
