//! Changing a shared text by the part that differs, so that what others type meanwhile stays.
//!
//! Not here: finding that part (`edit::splice`).

use yrs::types::text::YChange;
use yrs::{Any, GetString, OffsetKind, Out, Text, TextRef, TransactionMut};

use super::splice;

/// Makes `wanted` of `text`, but for embeds, which stay. Answers `false`, with nothing done, if it holds what no text
/// holds: then it has to be replaced.
pub(super) fn edit(txn: &mut TransactionMut<'_>, text: &TextRef, wanted: &str) -> bool {
    let there = text.get_string(txn);
    let Some(splice) = splice::between(&there, wanted) else { return true };
    let kind = txn.doc().offset_kind();
    let Some(runs) = runs(txn, text, kind, &there) else { return false };
    let start = units(kind, &there[..splice.start]);
    let (at, removed) = locate(&runs, start, start + units(kind, splice.removed));
    // The last one first, so that the others keep their places.
    for (index, len) in removed.into_iter().rev() {
        text.remove_range(txn, index, len);
    }
    text.insert(txn, at, splice.inserted);
    true
}

/// A part of a shared text: how long it is, and whether it is an embed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    units: u32,
    is_embed: bool,
}

/// What the text consists of; `None` if that is not all.
fn runs(txn: &TransactionMut<'_>, text: &TextRef, kind: OffsetKind, there: &str) -> Option<Vec<Run>> {
    let whole = units(kind, there);
    if text.len(txn) == whole {
        return Some(vec![Run { units: whole, is_embed: false }]);
    }
    let runs: Vec<Run> = text
        .diff(txn, YChange::identity)
        .into_iter()
        .map(|chunk| {
            if let Out::Any(Any::String(text)) = chunk.insert {
                Run { units: units(kind, &text), is_embed: false }
            } else {
                Run { units: 1, is_embed: true }
            }
        })
        .collect();
    (runs.iter().map(|run| run.units).sum::<u32>() == text.len(txn)).then_some(runs)
}

/// Where `start` of the text without embeds is with them, and the ranges that make up `start..end`.
fn locate(runs: &[Run], start: u32, end: u32) -> (u32, Vec<(u32, u32)>) {
    let (mut index, mut offset) = (0, 0);
    let (mut at, mut ranges) = (None, Vec::new());
    for run in runs {
        if !run.is_embed {
            let (low, high) = (start.max(offset), end.min(offset + run.units));
            if low < high {
                ranges.push((index + low - offset, high - low));
            }
            if start <= offset + run.units {
                at = at.or(Some(index + start - offset));
            }
            offset += run.units;
        }
        index += run.units;
    }
    (at.unwrap_or_default(), ranges)
}

/// How long `text` is, as the document counts.
fn units(kind: OffsetKind, text: &str) -> u32 {
    let units = match kind {
        OffsetKind::Bytes => text.len(),
        OffsetKind::Utf16 => text.encode_utf16().count(),
    };
    u32::try_from(units).unwrap_or(u32::MAX)
}
