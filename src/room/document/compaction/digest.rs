//! A fingerprint of all that a document shows: every root, with text, formatting, attributes and embeds.
//!
//! Two documents with the same fingerprint look the same to every reader. What was deleted does not count, nor does
//! who wrote what, nor in which pieces. Each value goes in with a tag and a length, so that no two contents run
//! into each other.

use std::collections::HashMap;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};
use yrs::branch::{Branch, BranchPtr};
use yrs::types::TypeRef;
use yrs::types::text::YChange;
use yrs::{Any, GetString, Map, MapRef, Number, Out, ReadTxn, Text, TextRef};

use crate::room::document::sequence::Elements;

pub(super) type Digest = [u8; 32];

/// Types within each other that are followed; the guard admits fewer.
const DEPTH_MAX: usize = 256;

/// The fingerprint, or `None` if something is nested deeper than any document that was admitted.
pub(super) fn digest(txn: &impl ReadTxn) -> Option<Digest> {
    let mut roots: Vec<(&str, Out)> = txn.root_refs().collect();
    roots.sort_unstable_by_key(|(name, _)| *name);
    let mut feed = Feed { txn, hash: Sha256::new() };
    for (name, out) in roots {
        let Some(branch) = out.try_branch() else { continue };
        // A root without content is as good as none.
        if branch.len() > 0 || !feed.keys(branch).is_empty() {
            feed.text(b'r', name);
            feed.branch(branch, 0)?;
        }
    }
    Some(feed.hash.finalize().into())
}

struct Feed<'a, T: ReadTxn> {
    txn: &'a T,
    hash: Sha256,
}

impl<T: ReadTxn> Feed<'_, T> {
    fn bytes(&mut self, tag: u8, bytes: &[u8]) {
        self.hash.update([tag]);
        self.hash.update((bytes.len() as u64).to_le_bytes());
        self.hash.update(bytes);
    }

    fn text(&mut self, tag: u8, text: &str) {
        self.bytes(tag, text.as_bytes());
    }

    fn keys(&self, branch: &Branch) -> Vec<String> {
        let map = MapRef::from(BranchPtr::from(branch));
        let mut keys: Vec<String> = map.keys(self.txn).map(str::to_owned).collect();
        keys.sort_unstable();
        keys
    }

    fn branch(&mut self, branch: &Branch, depth: usize) -> Option<()> {
        let depth = deeper(depth)?;
        self.bytes(b'k', &[branch.type_ref().kind()]);
        if let TypeRef::XmlElement(name) = branch.type_ref() {
            self.text(b'e', name);
        }
        let map = MapRef::from(BranchPtr::from(branch));
        for key in self.keys(branch) {
            if let Some(out) = map.get(self.txn, &key) {
                self.text(b'm', &key);
                self.out(&out, depth)?;
            }
        }
        self.hash.update(branch.len().to_le_bytes());
        let rich = matches!(branch.type_ref(), TypeRef::Text | TypeRef::XmlText);
        let text = TextRef::from(BranchPtr::from(branch));
        if rich || !text.get_string(self.txn).is_empty() {
            for chunk in text.diff(self.txn, YChange::identity) {
                self.marks(chunk.attributes.as_deref());
                self.out(&chunk.insert, depth)?;
            }
        } else {
            for out in Elements::of(branch, self.txn) {
                self.out(&out, depth)?;
            }
        }
        self.hash.update(b".");
        Some(())
    }

    fn marks(&mut self, marks: Option<&HashMap<Arc<str>, Any>>) {
        let mut marks: Vec<_> = marks.into_iter().flatten().collect();
        marks.sort_unstable_by_key(|(name, _)| *name);
        for (name, value) in marks {
            self.text(b'f', name);
            hash_any(&mut self.hash, value);
        }
    }

    fn out(&mut self, out: &Out, depth: usize) -> Option<()> {
        match out {
            Out::Any(any) => {
                hash_any(&mut self.hash, any);
                Some(())
            }
            Out::YDoc(document) => {
                self.text(b'd', &document.guid());
                Some(())
            }
            Out::YText(_)
            | Out::YArray(_)
            | Out::YMap(_)
            | Out::YXmlElement(_)
            | Out::YXmlFragment(_)
            | Out::YXmlText(_)
            | Out::UndefinedRef(_) => self.branch(out.try_branch()?, depth),
        }
    }
}

/// Puts a value into `hash`, the entries of objects in the order of their keys.
pub(super) fn hash_any(hash: &mut Sha256, any: &Any) {
    let mut bytes = |tag: u8, bytes: &[u8]| {
        hash.update([tag]);
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    match any {
        Any::Null => bytes(b'0', &[]),
        Any::Undefined => bytes(b'u', &[]),
        Any::Bool(value) => bytes(b'b', &[u8::from(*value)]),
        Any::Number(Number::Int(integer)) => bytes(b'i', &integer.to_le_bytes()),
        Any::Number(Number::Float(float)) => bytes(b'n', &float.to_bits().to_le_bytes()),
        Any::String(text) => bytes(b's', text.as_bytes()),
        Any::Buffer(buffer) => bytes(b'y', buffer),
        Any::Array(values) => {
            bytes(b'a', &(values.len() as u64).to_le_bytes());
            values.iter().for_each(|value| hash_any(hash, value));
        }
        Any::Map(entries) => {
            bytes(b'o', &(entries.len() as u64).to_le_bytes());
            let mut entries: Vec<_> = entries.iter().collect();
            entries.sort_unstable_by_key(|(key, _)| *key);
            for (key, value) in entries {
                hash_any(hash, &Any::from(key.as_str()));
                hash_any(hash, value);
            }
        }
    }
}

fn deeper(depth: usize) -> Option<usize> {
    (depth < DEPTH_MAX).then_some(depth + 1)
}
