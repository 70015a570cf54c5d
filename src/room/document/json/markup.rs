//! XML types as the text that Yjs's `toString` makes of them.
//!
//! Attributes are sorted, element names in lower case, the formatting of XML text written as tags, and nothing
//! is escaped: this is what Yjs does, so it is for reading, not for putting into a page.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use serde_json::Value;
use yrs::branch::{Branch, BranchPtr};
use yrs::types::text::YChange;
use yrs::{Any, GetString, Map, MapRef, Number, Out, Text, TextRef};

use super::{Elements, Formats, JsonError, Walker, exact_integer};
use crate::guard::translate::{Foreign, recognise};

/// What JavaScript calls any object when asked for text.
const OBJECT: &str = "[object Object]";

impl Walker<'_, '_> {
    /// The children of an XML fragment, as a JSON string.
    pub(super) fn xml(&mut self, branch: &Branch, depth: usize) -> Result<Value, JsonError> {
        let mut markup = String::new();
        self.children(branch, depth, &mut markup)?;
        self.string(markup)
    }

    /// One XML node inside of something else, as a JSON string.
    pub(super) fn xml_node(&mut self, out: &Out, depth: usize) -> Result<Value, JsonError> {
        let mut markup = String::new();
        self.node(out, depth, &mut markup)?;
        self.string(markup)
    }

    fn children(&mut self, branch: &Branch, depth: usize, markup: &mut String) -> Result<(), JsonError> {
        self.enter(depth)?;
        for out in Elements::of(branch, self.txn) {
            self.node(&out, depth, markup)?;
        }
        Ok(())
    }

    fn node(&mut self, out: &Out, depth: usize, markup: &mut String) -> Result<(), JsonError> {
        // Markup becomes one string of the answer; it is counted when that is whole and bounded while it grows.
        self.reserve(markup.len())?;
        match out {
            Out::YXmlElement(element) => {
                let Some(name) = element.try_tag() else {
                    return self.children(element.as_ref(), depth, markup);
                };
                let name = match recognise(name.as_bytes()) {
                    Some(Foreign::Hook(_)) => {
                        markup.push_str(OBJECT);
                        return Ok(());
                    }
                    Some(Foreign::Wrapped(name)) => String::from_utf8_lossy(name).to_lowercase(),
                    Some(Foreign::Subdocument(_) | Foreign::Integer(_) | Foreign::Json(_)) | None => {
                        name.to_lowercase()
                    }
                };
                markup.push('<');
                markup.push_str(&name);
                self.attributes(element.as_ref(), markup)?;
                markup.push('>');
                self.children(element.as_ref(), depth + 1, markup)?;
                let _ = write!(markup, "</{name}>");
            }
            Out::YXmlFragment(fragment) => self.children(fragment.as_ref(), depth + 1, markup)?,
            Out::YXmlText(text) => self.formatted(text.as_ref(), markup)?,
            Out::YText(text) => {
                self.reserve(markup.len() + usize::try_from(text.len(self.txn)).unwrap_or(usize::MAX))?;
                markup.push_str(&text.get_string(self.txn));
            }
            Out::Any(any) => markup.push_str(&js_text(any)),
            Out::YMap(_) | Out::YArray(_) | Out::YDoc(_) | Out::UndefinedRef(_) => markup.push_str(OBJECT),
        }
        Ok(())
    }

    fn attributes(&mut self, branch: &Branch, markup: &mut String) -> Result<(), JsonError> {
        let map = MapRef::from(BranchPtr::from(branch));
        let mut keys: Vec<&str> = map.keys(self.txn).collect();
        keys.sort_unstable();
        for key in keys {
            self.write(0)?;
            let text = match map.get(self.txn, key) {
                Some(Out::Any(any)) => js_text(&any),
                Some(_) => OBJECT.to_owned(),
                None => continue,
            };
            self.reserve(markup.len() + text.len())?;
            let _ = write!(markup, " {key}=\"{text}\"");
        }
        Ok(())
    }

    /// XML text, with its formatting as tags around each chunk.
    fn formatted(&mut self, branch: &Branch, markup: &mut String) -> Result<(), JsonError> {
        let units = usize::try_from(branch.len()).unwrap_or(usize::MAX);
        self.reserve(markup.len().saturating_add(units))?;
        let formats = *self.formats.get_or_insert_with(|| Formats::count(self.txn));
        if formats.layout_max(units) > self.budget.nodes_max {
            return Err(JsonError::TooManyNodes(self.budget.nodes_max));
        }
        for chunk in TextRef::from(BranchPtr::from(branch)).diff(self.txn, YChange::identity) {
            let tags = chunk.attributes.as_deref().map(tags).unwrap_or_default();
            self.write(0)?;
            for (name, attributes) in &tags {
                self.reserve(markup.len() + name.len() + attributes.len())?;
                let _ = write!(markup, "<{name}{attributes}>");
            }
            if let Out::Any(any) = &chunk.insert {
                markup.push_str(&js_text(any));
            } else {
                markup.push_str(OBJECT);
            }
            for (name, _) in tags.iter().rev() {
                let _ = write!(markup, "</{name}>");
            }
            self.reserve(markup.len())?;
        }
        Ok(())
    }
}

/// Formatting marks as tags in the order of their names, with their attributes written out.
fn tags(marks: &HashMap<Arc<str>, Any>) -> Vec<(&str, String)> {
    let mut tags: Vec<_> = marks.iter().map(|(name, value)| (name.as_ref(), tag_attributes(value))).collect();
    tags.sort_unstable();
    tags
}

/// What `for (const key in value)` finds in a mark's value.
fn tag_attributes(value: &Any) -> String {
    let mut attributes: Vec<(String, String)> = match value {
        Any::Map(entries) => entries.iter().map(|(key, value)| (key.clone(), js_text(value))).collect(),
        Any::Array(values) => {
            values.iter().map(js_text).enumerate().map(|(n, text)| (n.to_string(), text)).collect()
        }
        Any::String(text) => {
            let units = text.encode_utf16().map(|unit| String::from_utf16_lossy(&[unit]));
            units.enumerate().map(|(n, text)| (n.to_string(), text)).collect()
        }
        Any::Null | Any::Undefined | Any::Bool(_) | Any::Number(_) | Any::Buffer(_) => Vec::new(),
    };
    attributes.sort_unstable();
    attributes.into_iter().fold(String::new(), |mut all, (key, text)| {
        let _ = write!(all, " {key}=\"{text}\"");
        all
    })
}

/// What JavaScript makes of a value when text is wanted.
fn js_text(any: &Any) -> String {
    match any {
        Any::Null => "null".to_owned(),
        Any::Undefined => "undefined".to_owned(),
        Any::Bool(value) => value.to_string(),
        Any::Number(Number::Int(integer)) => integer.to_string(),
        Any::Number(Number::Float(float)) => js_number(*float),
        Any::String(text) => match recognise(text.as_bytes()) {
            Some(Foreign::Json(json)) if json.starts_with('{') => OBJECT.to_owned(),
            Some(Foreign::Json(json)) => json.to_owned(),
            Some(Foreign::Hook(_) | Foreign::Subdocument(_) | Foreign::Integer(_) | Foreign::Wrapped(_))
            | None => text.to_string(),
        },
        Any::Array(values) => {
            let each = values.iter().map(|value| {
                let nothing = matches!(value, Any::Null | Any::Undefined);
                if nothing { String::new() } else { js_text(value) }
            });
            each.collect::<Vec<_>>().join(",")
        }
        Any::Map(_) => OBJECT.to_owned(),
        Any::Buffer(bytes) => match recognise(bytes) {
            Some(Foreign::Integer(integer)) => integer.to_string(),
            Some(Foreign::Subdocument(_)) => OBJECT.to_owned(),
            Some(Foreign::Wrapped(bytes)) => byte_list(bytes),
            Some(Foreign::Hook(_) | Foreign::Json(_)) | None => byte_list(bytes),
        },
    }
}

fn byte_list(bytes: &[u8]) -> String {
    bytes.iter().map(u8::to_string).collect::<Vec<_>>().join(",")
}

fn js_number(float: f64) -> String {
    if let Some(integer) = exact_integer(float) {
        return integer.to_string();
    }
    if float.is_nan() {
        return "NaN".to_owned();
    }
    if float.is_infinite() {
        return if float > 0.0 { "Infinity" } else { "-Infinity" }.to_owned();
    }
    if (1e-6..1e21).contains(&float.abs()) {
        return float.to_string();
    }
    // JavaScript writes the sign of a positive exponent, Rust does not.
    let text = format!("{float:e}");
    if text.contains("e-") { text } else { text.replace('e', "e+") }
}
