//! Where notes lie that are in no cell and for which the file says nothing: in rows left of everything.

use crate::board::limits::COORDINATE_MAX;
use crate::board::model::{Board, Note};

/// From note to note.
const STEP: f64 = 220.0;

/// Notes beside each other.
const ACROSS: usize = 5;

/// Where the first one lies: maps begin at 0.
const LEFT: f64 = -1_200.0;

/// Gives a place to the notes that have none, below those of `target` that are there already.
pub(super) fn spread(notes: &mut [Note], target: &Board) {
    let given = notes.iter().filter_map(|note| note.place.xy);
    let taken = target.notes.iter().filter(|note| note.place.m.is_none()).filter_map(|note| note.place.xy);
    let left = taken.chain(given).filter(|[x, _]| *x < 0.0);
    let top = left.map(|[_, y]| y + STEP).fold(0.0, f64::max);
    let without = notes.iter_mut().filter(|note| note.place.m.is_none() && note.place.xy.is_none());
    for (at, note) in without.enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a few thousand notes")]
        let (column, row) = ((at % ACROSS) as f64, (at / ACROSS) as f64);
        note.place.xy = Some([LEFT + column * STEP, (top + row * STEP).min(COORDINATE_MAX)]);
    }
}
