//! Single values, each taken as what it should be, or clipped, or skipped.
//!
//! Not here: which value belongs to which key (`read::entry`, `read::flat`), unknown keys (`read::json`).

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use serde_json::Value;
use yrs::branch::{Branch, BranchPtr};
use yrs::types::array::ArrayIter;
use yrs::{Any, Array, ArrayRef, GetString, Map, MapRef, Number, Out, ReadTxn, TextRef};

use super::{Skipped, root, to_json};
use crate::board::limits::{COORDINATE_MAX, MILLIS_MAX, WORD_CHARS_MAX};
use crate::board::model::{Deleted, Extra, Place};
use crate::board::{id, order, rule};

/// Longer than any id, key, colour or word, so that none of them becomes another one by being clipped.
const CHECKED_CHARS_MAX: usize = 256;

/// Up to as many entries are iterated over, which is twice as fast as looking each of them up. But the iterator of yrs
/// recurses over entries without a value, of which a hostile map can have any number.
const ITERATED_MAX: u32 = 200;

/// Looks at values and counts what it cannot take.
pub(in crate::board) struct Reader<'a, T> {
    pub(super) txn: &'a T,
    pub(super) skipped: Skipped,
}

impl<'a, T: ReadTxn> Reader<'a, T> {
    pub(super) fn new(txn: &'a T) -> Self {
        Self { txn, skipped: Skipped::default() }
    }

    /// What a root holds by keys. Other content of it is skipped.
    pub(super) fn root(&mut self, name: &str) -> Option<MapRef> {
        let map = root(self.txn, name)?;
        let branch: &Branch = map.as_ref();
        self.skipped.wrong_type += usize::from(branch.len() > 0);
        Some(map)
    }

    /// The keys of `map` that are `valid`, sorted, at most `max` of them.
    pub(super) fn keys<'m>(&mut self, map: &'m MapRef, max: usize, valid: fn(&str) -> bool) -> Vec<&'m str>
    where
        'a: 'm,
    {
        let mut keys: Vec<&str> = Vec::new();
        for key in map.keys(self.txn) {
            if valid(key) {
                keys.push(key);
            } else {
                self.skipped.bad_key += 1;
            }
        }
        keys.sort_unstable();
        self.skipped.too_many += keys.len().saturating_sub(max);
        keys.truncate(max);
        keys
    }

    /// Shows every entry of `map` to `take`.
    pub(super) fn each(&mut self, map: &MapRef, mut take: impl FnMut(&mut Self, &str, &Out)) {
        let txn = self.txn;
        if map.len(txn) <= ITERATED_MAX {
            for (key, out) in map.iter(txn) {
                take(self, key, &out);
            }
        } else {
            for key in map.keys(txn) {
                if let Some(out) = map.get(txn, key) {
                    take(self, key, &out);
                }
            }
        }
    }

    /// A text, or a plain string, of at most `max` characters.
    pub(super) fn text(&mut self, out: &Out, max: usize) -> String {
        if let Out::YText(text) = out {
            return self.clipped(text.get_string(self.txn), max);
        }
        if let Out::Any(Any::String(text)) = out {
            return self.clipped(str::to_owned(text), max);
        }
        self.wrong_unless_nothing(out);
        String::new()
    }

    fn clipped(&mut self, text: String, max: usize) -> String {
        match rule::clean(&text, max) {
            Cow::Borrowed(_) => text,
            Cow::Owned(cleaned) => {
                self.skipped.clipped += 1;
                cleaned
            }
        }
    }

    /// A text that may be left out, which an empty one is.
    pub(super) fn optional_text(&mut self, out: &Out, max: usize) -> Option<String> {
        Some(self.text(out, max)).filter(|text| !text.is_empty())
    }

    /// A text that `valid` accepts, or else `default`.
    pub(super) fn checked(&mut self, out: &Out, valid: fn(&str) -> bool, default: &str) -> String {
        let text = self.text(out, CHECKED_CHARS_MAX);
        if valid(&text) {
            return text;
        }
        self.skipped.bad_value += usize::from(!text.is_empty());
        default.to_owned()
    }

    pub(super) fn word(&mut self, out: &Out, default: &str) -> String {
        self.checked(out, rule::is_word, default)
    }

    pub(super) fn color(&mut self, out: &Out, default: &str) -> String {
        self.checked(out, rule::is_color, default)
    }

    pub(super) fn order_key(&mut self, out: &Out) -> String {
        self.checked(out, order::is_valid, "")
    }

    pub(super) fn id(&mut self, out: &Out) -> Option<String> {
        Some(self.checked(out, id::is_valid, "")).filter(|id| !id.is_empty())
    }

    pub(super) fn flag(&mut self, out: &Out) -> bool {
        if matches!(out, Out::Any(Any::Bool(_) | Any::Number(_))) {
            return is_set(out);
        }
        self.wrong_unless_nothing(out);
        false
    }

    /// A number of at most `max`, up or down.
    pub(super) fn number(&mut self, out: &Out, max: f64) -> Option<f64> {
        let Out::Any(Any::Number(number)) = out else {
            self.wrong_unless_nothing(out);
            return None;
        };
        let value = float(*number);
        if value.is_nan() {
            self.skipped.bad_value += 1;
            return None;
        }
        self.skipped.clipped += usize::from(value.abs() > max);
        Some(value.clamp(-max, max))
    }

    /// A number that may be left out, which one that is not positive is.
    pub(super) fn size(&mut self, out: &Out) -> Option<f64> {
        self.number(out, COORDINATE_MAX).filter(|size| *size > 0.0)
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is within the range")]
    pub(super) fn whole(&mut self, out: &Out, max: u64) -> u64 {
        #[expect(clippy::cast_precision_loss, reason = "no limit is above 2^53")]
        let value = self.number(out, max as f64).unwrap_or_default();
        value.max(0.0) as u64
    }

    pub(super) fn millis(&mut self, out: &Out) -> u64 {
        self.whole(out, MILLIS_MAX)
    }

    /// A number from 0 to 5.
    pub(super) fn grade(&mut self, out: &Out) -> u8 {
        u8::try_from(self.whole(out, 5)).unwrap_or_default()
    }

    /// A position or an offset.
    pub(super) fn pair(&mut self, out: &Out) -> Option<[f64; 2]> {
        let Out::Any(Any::Array(values)) = out else {
            self.wrong_unless_nothing(out);
            return None;
        };
        let [x, y] = &**values else {
            self.skipped.bad_value += 1;
            return None;
        };
        let [x, y] = [x, y].map(|any| self.number(&Out::Any(any.clone()), COORDINATE_MAX));
        Some([x?, y?])
    }

    pub(super) fn place(&mut self, out: &Out) -> Place {
        let mut place = Place::default();
        for (key, any) in self.object(out).into_iter().flatten() {
            let out = Out::Any(any.clone());
            match key.as_str() {
                "m" => place.m = self.id(&out),
                "s" => place.s = self.id(&out),
                "l" => place.l = self.id(&out),
                "o" => place.o = Some(self.order_key(&out)).filter(|key| !key.is_empty()),
                "xy" => place.xy = self.pair(&out),
                "d" => place.d = self.pair(&out),
                _ => {}
            }
        }
        place
    }

    /// One value of a plain object.
    pub(super) fn plain<V>(
        &mut self,
        entries: &HashMap<String, Any>,
        key: &str,
        take: fn(&mut Self, &Out) -> V,
    ) -> Option<V> {
        entries.get(key).map(|any| take(self, &Out::Any(any.clone())))
    }

    /// Any sign of a deletion counts, so that what somebody deleted does not come back.
    pub(super) fn deleted(&mut self, out: &Out) -> Option<Deleted> {
        if let Out::Any(Any::Map(entries)) = out {
            let by = self.plain(entries, "by", |reader, out| reader.text(out, WORD_CHARS_MAX));
            let at = self.plain(entries, "at", Self::millis);
            return Some(Deleted { by: by.unwrap_or_default(), at: at.unwrap_or_default() });
        }
        self.wrong_unless_nothing(out);
        is_set(out).then(Deleted::default)
    }

    /// The keys of a map that is used as a set, sorted.
    pub(super) fn set(&mut self, out: &Out, max: usize, chars_max: usize) -> Vec<String> {
        let Some(map) = self.shared_map(out) else { return Vec::new() };
        let mut members = BTreeSet::new();
        self.each(map, |reader, key, out| {
            if is_set(out) {
                let member = rule::clean(key, chars_max);
                reader.skipped.clipped += usize::from(matches!(member, Cow::Owned(_)));
                if !member.is_empty() {
                    members.insert(member.into_owned());
                }
            }
        });
        self.skipped.clipped += members.len().saturating_sub(max);
        members.into_iter().take(max).collect()
    }

    /// A plain list of texts.
    pub(super) fn texts(&mut self, out: &Out, max: usize, chars_max: usize) -> Vec<String> {
        let Out::Any(Any::Array(values)) = out else {
            self.wrong_unless_nothing(out);
            return Vec::new();
        };
        self.skipped.clipped += values.len().saturating_sub(max);
        let texts = values.iter().take(max).map(|any| self.text(&Out::Any(any.clone()), chars_max));
        texts.filter(|text| !text.is_empty()).collect()
    }

    pub(super) fn json(&mut self, out: &Out) -> Option<Value> {
        let value = to_json(self.txn, out);
        self.skipped.opaque += usize::from(value.is_none());
        value
    }

    /// Keeps a key that this version does not know. `id` is not one: in JSON it is that of the item.
    pub(super) fn extra(&mut self, extra: &mut Extra, key: &str, out: &Out) {
        if key != "id"
            && !matches!(out, Out::Any(Any::Undefined))
            && let Some(value) = self.json(out)
        {
            extra.insert(key.to_owned(), value);
        }
    }

    pub(super) fn shared_map<'o>(&mut self, out: &'o Out) -> Option<&'o MapRef> {
        if let Out::YMap(map) = out {
            return Some(map);
        }
        self.wrong_unless_nothing(out);
        None
    }

    /// A plain object.
    pub(super) fn object<'o>(&mut self, out: &'o Out) -> Option<&'o HashMap<String, Any>> {
        if let Out::Any(Any::Map(entries)) = out {
            return Some(entries);
        }
        self.wrong_unless_nothing(out);
        None
    }

    /// A value that was set to nothing is not of the wrong type.
    pub(super) fn wrong_unless_nothing(&mut self, out: &Out) {
        self.skipped.wrong_type += usize::from(!matches!(out, Out::Any(Any::Null | Any::Undefined)));
    }
}

/// Does the value of a set's key say that it is in the set?
pub(super) fn is_set(out: &Out) -> bool {
    let Out::Any(any) = out else { return true };
    match any {
        Any::Bool(flag) => *flag,
        Any::Number(number) => float(*number) != 0.0,
        Any::Null | Any::Undefined => false,
        Any::String(_) | Any::Buffer(_) | Any::Array(_) | Any::Map(_) => true,
    }
}

fn float(number: Number) -> f64 {
    match number {
        #[expect(clippy::cast_precision_loss, reason = "JavaScript has no other numbers")]
        Number::Int(integer) => integer as f64,
        Number::Float(float) => float,
    }
}

/// The elements of a sequence, if it can be iterated over.
///
/// The iterator of yrs never ends when it meets text with an astral character in it, which no honest array has.
pub(in crate::board) fn elements<'a, T: ReadTxn>(
    array: &ArrayRef,
    txn: &'a T,
) -> Option<ArrayIter<&'a T, T>> {
    let branch: &Branch = array.as_ref();
    let text = TextRef::from(BranchPtr::from(branch)).get_string(txn);
    text.chars().all(|char| char.len_utf16() == 1).then(|| array.iter(txn))
}
