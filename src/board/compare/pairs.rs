//! Which items of two boards are the same: by id, and notes by where they come from too.
//!
//! The answer is pairs of positions on the first and on the second board, in the order of the second. No item is in two.

use std::collections::HashMap;

use super::entries::Entry;
use crate::board::grid::Grid;
use crate::board::model::Note;
use crate::board::round::origin;

/// Items with the same id.
pub(super) fn by_id(before: &[Entry], after: &[Entry]) -> Vec<(usize, usize)> {
    let mut pairs = Pairs::new(before.len(), after.len());
    pairs.join(|at| Some(before[at].id.as_str()), |at| Some(after[at].id.as_str()));
    pairs.found()
}

/// Notes with the same id, and of the others those that come from each other or from the same note.
pub(super) fn of_notes(before: &Grid<'_>, after: &Grid<'_>) -> Vec<(usize, usize)> {
    let old = |at: usize| before.notes[at].note;
    let new = |at: usize| after.notes[at].note;
    let id = |note: &'_ Note| note.id.clone();
    let source = |note: &Note| origin(note).map(|origin| origin.note.to_owned());
    let third = |note: &Note| origin(note).map(|origin| (origin.board.to_owned(), origin.note.to_owned()));
    let mut pairs = Pairs::new(before.notes.len(), after.notes.len());
    pairs.join(|at| Some(id(old(at))), |at| Some(id(new(at))));
    pairs.join(|at| Some(id(old(at))), |at| source(new(at)));
    pairs.join(|at| source(old(at)), |at| Some(id(new(at))));
    pairs.join(|at| third(old(at)), |at| third(new(at)));
    pairs.found()
}

struct Pairs {
    /// Whether an item of the first board has its pair.
    is_taken: Vec<bool>,
    /// For every item of the second board, that of the first.
    partners: Vec<Option<usize>>,
}

impl Pairs {
    fn new(before: usize, after: usize) -> Self {
        Self { is_taken: vec![false; before], partners: vec![None; after] }
    }

    /// Joins what is still alone and has the same key; of several with one key, the first.
    fn join<K: Eq + std::hash::Hash>(
        &mut self,
        old_key: impl Fn(usize) -> Option<K>,
        new_key: impl Fn(usize) -> Option<K>,
    ) {
        let mut open = HashMap::new();
        for at in (0..self.is_taken.len()).rev().filter(|at| !self.is_taken[*at]) {
            if let Some(key) = old_key(at) {
                open.insert(key, at);
            }
        }
        for (at, partner) in self.partners.iter_mut().enumerate().filter(|(_, partner)| partner.is_none()) {
            *partner = new_key(at).and_then(|key| open.remove(&key));
            if let Some(old) = *partner {
                self.is_taken[old] = true;
            }
        }
    }

    fn found(self) -> Vec<(usize, usize)> {
        self.partners.into_iter().enumerate().filter_map(|(new, old)| Some((old?, new))).collect()
    }
}
