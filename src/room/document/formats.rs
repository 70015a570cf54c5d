//! How much formatting a document holds, before any of it is laid out.
//!
//! yrs lays out rich text as chunks, each with a copy of all marks that are on. A few hundred kilobytes of
//! hostile edits can thus become gigabytes, so whoever lays out text asks here first. The count is taken by
//! letting yrs encode the document into an encoder that only listens.

use std::collections::HashSet;

use yrs::encoding::write::Write;
use yrs::updates::encoder::Encoder;
use yrs::{Any, ClientID, ID, ReadTxn, StateVector};

const KIND_MASK: u8 = 0b0000_1111;
const KIND_EMBED: u8 = 5;
const KIND_FORMAT: u8 = 6;
const KIND_TYPE: u8 = 7;

/// The formatting marks of a document, deleted ones included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Formats {
    /// Places where a chunk of text may end: marks, embeds and types.
    breaks: usize,
    /// Different marks, such as `bold`.
    keys: usize,
}

impl Formats {
    /// Counts what is in a document; takes as long as encoding it.
    pub(super) fn count(txn: &impl ReadTxn) -> Self {
        let mut listener = Listener { format: false, breaks: 0, keys: HashSet::new() };
        txn.encode_diff(&StateVector::default(), &mut listener);
        Self { breaks: listener.breaks, keys: listener.keys.len() }
    }

    /// The most entries that yrs may allocate to lay out a text of `units`.
    pub(super) fn layout_max(self, units: usize) -> usize {
        self.keys.saturating_mul(units.min(self.breaks.saturating_mul(2).saturating_add(1)))
    }
}

struct Listener {
    /// The block at hand is a mark, so the next key is a mark's.
    format: bool,
    breaks: usize,
    keys: HashSet<String>,
}

impl Write for Listener {
    fn write_all(&mut self, _: &[u8]) {}
    fn write_u8(&mut self, _: u8) {}
    fn write_string(&mut self, _: &str) {}
}

impl Encoder for Listener {
    fn write_info(&mut self, info: u8) {
        self.format = info & KIND_MASK == KIND_FORMAT;
        self.breaks += usize::from(matches!(info & KIND_MASK, KIND_EMBED | KIND_FORMAT | KIND_TYPE));
    }

    fn write_key(&mut self, key: &str) {
        if self.format && !self.keys.contains(key) {
            self.keys.insert(key.to_owned());
        }
    }

    fn to_vec(self) -> Vec<u8> {
        Vec::new()
    }

    fn reset_ds_cur_val(&mut self) {}
    fn write_ds_clock(&mut self, _: u32) {}
    fn write_ds_len(&mut self, _: u32) {}
    fn write_left_id(&mut self, _: &ID) {}
    fn write_right_id(&mut self, _: &ID) {}
    fn write_client(&mut self, _: ClientID) {}
    fn write_parent_info(&mut self, _: bool) {}
    fn write_type_ref(&mut self, _: u8) {}
    fn write_len(&mut self, _: u32) {}
    fn write_any(&mut self, _: &Any) {}
    fn write_json(&mut self, _: &Any) {}
}
