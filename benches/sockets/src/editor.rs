//! What people do on the board: real yrs transactions, each with its marker.
//!
//! Every editor has a document and notes of its own and never integrates the others' edits: the load must
//! cost little, and concurrent edits of one key are not what is measured. It sends nothing.

use std::sync::Arc;

use anyhow::Result;
use yrs::updates::decoder::Decode;
use yrs::{
    Any, Doc, GetString, Map, MapPrelim, MapRef, Out, ReadTxn, Text, TextPrelim, TextRef, Transact,
    TransactionMut, Update,
};

use crate::marker::Marker;

/// The root map of notes of a journey map.
const NOTES: &str = "notes";
/// Seeding goes in batches, as a long-lived board grew in many edits.
const SEED_BATCHES: usize = 250;

/// A small random generator whose numbers are the same on every run.
pub struct Dice(u64);

impl Dice {
    /// Seeded dice.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x2545_F491_4F6C_DD1D) ^ 0x9E37_79B9_7F4A_7C15)
    }

    /// The next number below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }
}

/// One person at the board.
pub struct Editor {
    doc: Doc,
    notes: MapRef,
    markers: TextRef,
    own: Vec<(MapRef, TextRef)>,
    made: usize,
    writer: u32,
    dice: Dice,
}

impl Editor {
    /// An editor whose client id follows from its number.
    pub fn new(writer: u32) -> Self {
        let doc = Doc::with_client_id(1_000_000 + u64::from(writer));
        let notes = doc.get_or_insert_map(NOTES);
        let markers = doc.get_or_insert_text(format!("m{writer}"));
        Self { doc, notes, markers, own: Vec::new(), made: 0, writer, dice: Dice::new(u64::from(writer)) }
    }

    /// One edit of a workshop: 70 % drags, 20 % typing, 10 % new notes.
    pub fn edit(&mut self, marker: Marker) -> Vec<u8> {
        let kind = self.dice.below(10);
        let mut txn = self.doc.transact_mut();
        if self.own.is_empty() || kind == 9 {
            let key = format!("n{}-{}", self.writer, self.made);
            self.made += 1;
            let pair = add_note(&self.notes, &mut txn, &key, "", &mut self.dice);
            self.own.push(pair);
        } else {
            let recent = self.own.len().min(4) as u64;
            let (note, text) = &self.own[self.own.len() - 1 - self.dice.below(recent) as usize];
            if kind < 7 {
                note.insert(&mut txn, "p", position(&mut self.dice));
            } else {
                let end = text.len(&txn);
                text.insert(&mut txn, end, ["a", "note ", "pain", "so "][self.dice.below(4) as usize]);
            }
        }
        finish(txn, &self.markers, marker)
    }

    /// One large edit: a value of so many bytes under the editor's one key, as a pasted picture is.
    pub fn paste(&mut self, bytes: usize, marker: Marker) -> Vec<u8> {
        let letters: String = (0..bytes).map(|_| (b'a' + self.dice.below(26) as u8) as char).collect();
        let mut txn = self.doc.transact_mut();
        self.notes.insert(&mut txn, format!("paste{}", self.writer), letters);
        finish(txn, &self.markers, marker)
    }
}

fn finish(mut txn: TransactionMut<'_>, markers: &TextRef, marker: Marker) -> Vec<u8> {
    let end = markers.len(&txn);
    let bytes = marker.encode();
    markers.insert(&mut txn, end, &String::from_utf8_lossy(&bytes));
    txn.commit();
    txn.encode_update_v1()
}

fn position(dice: &mut Dice) -> Any {
    let coordinates = [dice.below(4000) as f64, dice.below(3000) as f64];
    Any::Array(Arc::from(coordinates.map(Any::from)))
}

fn add_note(
    notes: &MapRef,
    txn: &mut TransactionMut<'_>,
    key: &str,
    text: &str,
    dice: &mut Dice,
) -> (MapRef, TextRef) {
    let note = notes.insert(txn, key, MapPrelim::default());
    note.insert(txn, "p", position(dice));
    note.insert(txn, "color", ["#ffd54f", "#80cbc4", "#ef9a9a"][dice.below(3) as usize]);
    note.insert(txn, "stage", format!("s{}", dice.below(8)));
    let text = note.insert(txn, "text", TextPrelim::new(text));
    (note, text)
}

/// A board of so many notes, as the updates that made it.
pub fn seed(notes: usize) -> Vec<Vec<u8>> {
    let doc = Doc::with_client_id(999_999);
    let map = doc.get_or_insert_map(NOTES);
    let mut dice = Dice::new(7);
    let per_batch = notes.div_ceil(SEED_BATCHES).max(1);
    let keys: Vec<usize> = (0..notes).collect();
    keys.chunks(per_batch)
        .map(|batch| {
            let mut txn = doc.transact_mut();
            for key in batch {
                let text = format!("What the customer feels at step {key:06}");
                add_note(&map, &mut txn, &format!("n{key}"), &text, &mut dice);
            }
            txn.commit();
            txn.encode_update_v1()
        })
        .collect()
}

/// How many whole notes a document made of these updates holds.
pub fn notes_in<'a>(updates: impl IntoIterator<Item = &'a [u8]>) -> Result<usize> {
    let doc = Doc::new();
    let map = doc.get_or_insert_map(NOTES);
    for update in updates {
        doc.transact_mut().apply_update(Update::decode_v1(update)?)?;
    }
    let txn = doc.transact();
    let whole = |note: &Out| match note {
        Out::YMap(note) => match note.get(&txn, "text") {
            Some(Out::YText(text)) => !text.get_string(&txn).is_empty() && note.len(&txn) == 4,
            _ => false,
        },
        _ => false,
    };
    Ok(map.iter(&txn).filter(|(_, note)| whole(note)).count())
}

/// Bytes of the whole document that these updates make.
pub fn state_bytes(updates: &[Vec<u8>]) -> Result<usize> {
    let doc = Doc::new();
    for update in updates {
        doc.transact_mut().apply_update(Update::decode_v1(update)?)?;
    }
    let state = doc.transact().encode_diff_v1(&yrs::StateVector::default());
    Ok(state.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marker::Scanner;

    #[test]
    fn merging_all_edits_keeps_every_marker() {
        let mut editors: Vec<_> = (0..3).map(Editor::new).collect();
        let hub = Doc::new();
        let mut bytes_up = 0;
        for sequence in 0..60 {
            for editor in &mut editors {
                let marker = Marker { writer: editor.writer, sequence, due_us: 5 };
                let update =
                    if sequence % 20 == 19 { editor.paste(500, marker) } else { editor.edit(marker) };
                bytes_up += update.len();
                hub.transact_mut().apply_update(Update::decode_v1(&update).unwrap()).unwrap();
            }
        }
        assert!((50..150).contains(&(bytes_up / 180)), "{} bytes per edit", bytes_up / 180);
        let merged = hub.transact().encode_diff_v1(&yrs::StateVector::default());
        let mut found = 0;
        Scanner::default().feed(&merged, |_| found += 1);
        assert_eq!(found, 180);
    }

    #[test]
    fn a_seeded_board_is_counted_whole() {
        let updates = seed(1000);
        assert_eq!(updates.len(), 250);
        assert_eq!(notes_in(updates.iter().map(Vec::as_slice)).unwrap(), 1000);
        assert!((100..200).contains(&(state_bytes(&updates).unwrap() / 1000)));
    }
}
