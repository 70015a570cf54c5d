//! A document as plain JSON, within a budget.
//!
//! Says what Yjs's `toJSON` says: text without its formatting, XML as markup. Where JSON has no word for something:
//! bytes are base64; a 64-bit integer is a number if JavaScript holds it exactly and a string otherwise; `undefined`
//! is left out of objects and `null` in arrays; NaN and infinities are `null`; a subdocument is `{"guid": …}`.
//!
//! Not yrs' own `to_json`: a hostile document sends that into an endless loop or through the end of the stack. This
//! walker stops at the first limit of its [`Budget`], and it never makes a root as a side effect, let alone
//! one of the wrong kind: it only looks.

mod markup;
mod root;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Map as Object, Number as JsonNumber, Value};
use yrs::branch::{Branch, BranchPtr};
use yrs::{Any, GetString, Map, MapRef, Number, Out, ReadTxn, TextRef, Transaction};

use super::DocumentError;
use super::formats::Formats;
use super::sequence::{self, Elements};
use crate::guard::translate::{Foreign, recognise};

pub use self::root::{ROOTS_MAX, Root, RootError, RootKind};

/// How much one answer may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// Values, each entry of an object or array counted. Also bounds what laying out formatted XML may allocate.
    pub nodes_max: usize,
    /// Objects and arrays within each other. The walk is recursive; 256 levels fit a thread's stack.
    pub depth_max: usize,
    /// Bytes of JSON.
    pub output_bytes_max: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { nodes_max: 1_000_000, depth_max: 96, output_bytes_max: 32 << 20 }
    }
}

/// Why there is no JSON.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// A root holds something else than what it was asked for as.
    #[error("the root `{name}` does not hold a {kind}")]
    WrongKind {
        /// The root's name.
        name: String,
        /// What it was asked for as.
        kind: RootKind,
    },
    /// [`Budget::nodes_max`].
    #[error("the answer would hold more than {0} values")]
    TooManyNodes(usize),
    /// [`Budget::depth_max`].
    #[error("the answer would be nested deeper than {0}")]
    TooDeep(usize),
    /// [`Budget::output_bytes_max`].
    #[error("the answer would be longer than {0} bytes")]
    TooLong(usize),
    /// The document cannot be read.
    #[error(transparent)]
    Document(#[from] DocumentError),
}

/// Writes `roots` as one object, keyed by their names. A root that was never written is empty.
pub(super) fn json(txn: &Transaction<'_>, roots: &[Root], budget: Budget) -> Result<Value, JsonError> {
    let mut walker = Walker { txn, budget, nodes: 0, output_bytes: 2, formats: None };
    let mut answer = Object::new();
    for root in roots {
        walker.write_key(&root.name)?;
        let value = match txn.get(root.name.as_str()) {
            Some(out) => walker.root(root, &out)?,
            None => empty(root.kind),
        };
        answer.insert(root.name.clone(), value);
    }
    Ok(Value::Object(answer))
}

fn empty(kind: RootKind) -> Value {
    match kind {
        RootKind::Map => Value::Object(Object::new()),
        RootKind::Array => Value::Array(Vec::new()),
        RootKind::Text | RootKind::Xml => Value::String(String::new()),
    }
}

/// What was written so far, and what may still be.
struct Walker<'a, 'doc> {
    txn: &'a Transaction<'doc>,
    budget: Budget,
    nodes: usize,
    output_bytes: usize,
    /// Counted when the first formatted XML is met.
    formats: Option<Formats>,
}

impl Walker<'_, '_> {
    fn root(&mut self, root: &Root, out: &Out) -> Result<Value, JsonError> {
        let wrong = || JsonError::WrongKind { name: root.name.clone(), kind: root.kind };
        let branch = out.try_branch().ok_or_else(wrong)?;
        if !sequence::holds(branch, root.kind, self.txn) {
            return Err(wrong());
        }
        match root.kind {
            RootKind::Map => self.map(branch, 1),
            RootKind::Array => self.array(branch, 1),
            RootKind::Text => self.text(branch),
            RootKind::Xml => self.xml(branch, 1),
        }
    }

    /// The value of one entry or element; `None` for `undefined`.
    fn value(&mut self, out: &Out, depth: usize) -> Result<Option<Value>, JsonError> {
        match out {
            Out::Any(any) => self.any(any, depth),
            Out::YMap(map) => self.map(map.as_ref(), depth).map(Some),
            // An XML hook is a map with a name.
            Out::UndefinedRef(branch) => self.map(branch, depth).map(Some),
            Out::YArray(array) => self.array(array.as_ref(), depth).map(Some),
            Out::YText(text) => self.text(text.as_ref()).map(Some),
            Out::YXmlElement(_) | Out::YXmlFragment(_) | Out::YXmlText(_) => {
                self.xml_node(out, depth).map(Some)
            }
            Out::YDoc(document) => self.subdocument(&document.guid()).map(Some),
        }
    }

    fn map(&mut self, branch: &Branch, depth: usize) -> Result<Value, JsonError> {
        self.enter(depth)?;
        let map = MapRef::from(BranchPtr::from(branch));
        let mut object = Object::new();
        // Not `iter`: that recurses over entries without a value, of which a hostile map can have many.
        for key in map.keys(self.txn) {
            let Some(out) = map.get(self.txn, key) else { continue };
            if let Some(value) = self.value(&out, depth + 1)? {
                self.write_key(key)?;
                object.insert(key.to_owned(), value);
            }
        }
        Ok(Value::Object(object))
    }

    fn array(&mut self, branch: &Branch, depth: usize) -> Result<Value, JsonError> {
        self.enter(depth)?;
        let mut array = Vec::new();
        for out in Elements::of(branch, self.txn) {
            array.push(self.value(&out, depth + 1)?.unwrap_or(Value::Null));
        }
        Ok(Value::Array(array))
    }

    fn text(&mut self, branch: &Branch) -> Result<Value, JsonError> {
        // Every unit is at least a byte, so what is too long is known before it is put together.
        self.reserve(usize::try_from(branch.len()).unwrap_or(usize::MAX))?;
        self.string(TextRef::from(BranchPtr::from(branch)).get_string(self.txn))
    }

    fn any(&mut self, any: &Any, depth: usize) -> Result<Option<Value>, JsonError> {
        self.write(1)?;
        Ok(Some(match any {
            Any::Undefined => return Ok(None),
            Any::Null => Value::Null,
            Any::Bool(value) => Value::Bool(*value),
            Any::Number(number) => self.number(*number)?,
            Any::String(text) => self.string(text.to_string())?,
            Any::Buffer(bytes) => self.bytes(bytes)?,
            Any::Array(values) => {
                self.enter(depth)?;
                let mut array = Vec::new();
                for value in values.iter() {
                    array.push(self.any(value, depth + 1)?.unwrap_or(Value::Null));
                }
                Value::Array(array)
            }
            Any::Map(entries) => {
                self.enter(depth)?;
                let mut object = Object::new();
                for (key, value) in entries.iter() {
                    if let Some(value) = self.any(value, depth + 1)? {
                        self.write_key(key)?;
                        object.insert(key.clone(), value);
                    }
                }
                Value::Object(object)
            }
        }))
    }

    fn number(&mut self, number: Number) -> Result<Value, JsonError> {
        let value = match number {
            Number::Int(integer) => integer_value(integer),
            Number::Float(float) => match exact_integer(float) {
                Some(integer) => Value::Number(integer.into()),
                None => JsonNumber::from_f64(float).map_or(Value::Null, Value::Number),
            },
        };
        self.write(value.to_string().len())?;
        Ok(value)
    }

    fn bytes(&mut self, bytes: &[u8]) -> Result<Value, JsonError> {
        match recognise(bytes) {
            Some(Foreign::Integer(integer)) => Ok(integer_value(integer)),
            Some(Foreign::Subdocument(guid)) => self.subdocument(guid),
            Some(Foreign::Wrapped(bytes)) => self.base64(bytes),
            Some(Foreign::Hook(_) | Foreign::Json(_)) | None => self.base64(bytes),
        }
    }

    fn base64(&mut self, bytes: &[u8]) -> Result<Value, JsonError> {
        self.reserve(bytes.len().div_ceil(3) * 4)?;
        self.string(BASE64.encode(bytes))
    }

    fn subdocument(&mut self, guid: &str) -> Result<Value, JsonError> {
        self.write_key("guid")?;
        let guid = self.string(guid.to_owned())?;
        Ok(Value::Object(Object::from_iter([("guid".to_owned(), guid)])))
    }

    fn string(&mut self, text: String) -> Result<Value, JsonError> {
        self.write(escaped_len(&text))?;
        Ok(Value::String(text))
    }

    /// Counts an object or array, `depth` deep.
    fn enter(&mut self, depth: usize) -> Result<(), JsonError> {
        if depth > self.budget.depth_max {
            return Err(JsonError::TooDeep(self.budget.depth_max));
        }
        self.write(2)
    }

    fn write_key(&mut self, key: &str) -> Result<(), JsonError> {
        self.write(escaped_len(key) + 1)
    }

    /// Counts one value of `bytes` and the comma after it.
    fn write(&mut self, bytes: usize) -> Result<(), JsonError> {
        self.nodes += 1;
        if self.nodes > self.budget.nodes_max {
            return Err(JsonError::TooManyNodes(self.budget.nodes_max));
        }
        self.reserve(bytes + 1)?;
        self.output_bytes += bytes + 1;
        Ok(())
    }

    /// Is there room for `bytes` more?
    fn reserve(&self, bytes: usize) -> Result<(), JsonError> {
        if bytes > self.budget.output_bytes_max.saturating_sub(self.output_bytes) {
            return Err(JsonError::TooLong(self.budget.output_bytes_max));
        }
        Ok(())
    }
}

fn integer_value(integer: i64) -> Value {
    const EXACT: std::ops::RangeInclusive<i64> = Number::I64_MIN_SAFE_INTEGER..=Number::I64_MAX_SAFE_INTEGER;
    if EXACT.contains(&integer) { Value::Number(integer.into()) } else { Value::String(integer.to_string()) }
}

/// JavaScript writes 3.0 as 3.
fn exact_integer(float: f64) -> Option<i64> {
    match Number::try_i64(float) {
        Number::Int(integer) => Some(integer),
        Number::Float(_) => None,
    }
}

/// The bytes of `text` as a JSON string.
fn escaped_len(text: &str) -> usize {
    let each = text.bytes().map(|byte| match byte {
        b'"' | b'\\' | b'\n' | b'\r' | b'\t' => 2,
        0..0x20 => 6,
        _ => 1,
    });
    each.sum::<usize>() + 2
}
