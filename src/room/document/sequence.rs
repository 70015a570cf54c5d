//! Looking at what a shared type holds, past two traps of yrs 0.28.
//!
//! yrs' iterator over a sequence never ends when it meets text with an astral character in it, and a root
//! that no client of this process has named has no kind to tell from.

use yrs::branch::{Branch, BranchPtr};
use yrs::types::array::ArrayIter;
use yrs::{Array, ArrayRef, GetString, Map, MapRef, Out, ReadTxn, TextRef};

use super::json::RootKind;

/// Can `branch`, a root, be read as `kind`?
///
/// Answers "no" only for content that says otherwise, so what is empty is of every kind.
pub(super) fn holds(branch: &Branch, kind: RootKind, txn: &impl ReadTxn) -> bool {
    let ordered = branch.len() > 0;
    let keyed = MapRef::from(BranchPtr::from(branch)).keys(txn).next().is_some();
    match kind {
        RootKind::Map => keyed || !ordered,
        RootKind::Array => (ordered || !keyed) && !has_text(branch, txn),
        RootKind::Text => (ordered || !keyed) && !starts_with_node(branch, txn),
        RootKind::Xml => (ordered || !keyed) && !has_text(branch, txn) && !starts_with_value(branch, txn),
    }
}

fn has_text(branch: &Branch, txn: &impl ReadTxn) -> bool {
    !TextRef::from(BranchPtr::from(branch)).get_string(txn).is_empty()
}

fn starts_with_node(branch: &Branch, txn: &impl ReadTxn) -> bool {
    matches!(Elements::of(branch, txn).next(), Some(Out::YXmlElement(_) | Out::YXmlText(_)))
}

fn starts_with_value(branch: &Branch, txn: &impl ReadTxn) -> bool {
    matches!(
        Elements::of(branch, txn).next(),
        Some(Out::Any(_) | Out::YMap(_) | Out::YArray(_) | Out::YText(_))
    )
}

/// The elements of a sequence.
///
/// One that holds text with astral characters, which no honest array does, appears to be empty.
pub(super) enum Elements<'a, T: ReadTxn> {
    /// Safe to iterate over.
    Some(ArrayIter<&'a T, T>),
    /// Not safe, or nothing there.
    None,
}

impl<'a, T: ReadTxn + 'a> Elements<'a, T> {
    pub(super) fn of(branch: &Branch, txn: &'a T) -> Self {
        let text = TextRef::from(BranchPtr::from(branch)).get_string(txn);
        if text.chars().any(|char| char.len_utf16() > 1) {
            return Self::None;
        }
        Self::Some(ArrayRef::from(BranchPtr::from(branch)).iter(txn))
    }
}

impl<T: ReadTxn> Iterator for Elements<'_, T> {
    type Item = Out;

    fn next(&mut self) -> Option<Out> {
        match self {
            Self::Some(elements) => elements.next(),
            Self::None => None,
        }
    }
}
