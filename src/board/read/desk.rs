//! Reading a desk. What lies there was written by one participant's devices alone, and is trusted no more for it.
//!
//! Not here: what the values mean (`board::desk`).

use yrs::{Map, ReadTxn};

use super::reader::{Reader, is_set};
use crate::board::desk::{Desk, SlotChoice};
use crate::board::id;
use crate::board::limits::{SLOTS_MAX, VOTES_PER_DESK_MAX};

/// The last part of the key of a receipt's secret.
const RECEIPT: &str = "receipt";
/// Most characters of such a secret.
const SECRET_CHARS_MAX: usize = 128;

/// The desk that is in the document.
pub fn desk(txn: &impl ReadTxn) -> Desk {
    let mut reader = Reader::new(txn);
    let mut desk = Desk { drafts: reader.items("drafts", Reader::entry), ..Desk::default() };
    reader.ballots(&mut desk);
    reader.finished(&mut desk);
    desk
}

impl<T: ReadTxn> Reader<'_, T> {
    fn ballots(&mut self, desk: &mut Desk) {
        let txn = self.txn;
        let Some(map) = self.root("ballots") else { return };
        let named = map.keys(txn).filter_map(|key| key.split_once('/')).map(|(vote, _)| vote);
        desk.voted = named.filter(|vote| id::is_valid(vote)).map(str::to_owned).collect();
        // One more for the receipt of each vote.
        let max = VOTES_PER_DESK_MAX * (SLOTS_MAX as usize + 1);
        for key in self.keys(&map, max, |key| parse(key).is_some()) {
            let (Some(out), Some((vote, slot))) = (map.get(txn, key), parse(key)) else { continue };
            let vote = vote.to_owned();
            match slot {
                Some(slot) => desk.ballots.push(SlotChoice { vote, slot, note: self.id(&out) }),
                None => {
                    desk.receipts
                        .extend(self.optional_text(&out, SECRET_CHARS_MAX).map(|secret| (vote, secret)));
                }
            }
        }
        desk.ballots.sort_by(|one, other| (&one.vote, one.slot).cmp(&(&other.vote, other.slot)));
    }

    fn finished(&mut self, desk: &mut Desk) {
        let txn = self.txn;
        let Some(map) = self.root("finished") else { return };
        let votes = self.keys(&map, VOTES_PER_DESK_MAX, id::is_valid);
        let said = votes.into_iter().filter(|vote| map.get(txn, vote).is_some_and(|out| is_set(&out)));
        desk.finished = said.map(str::to_owned).collect();
    }
}

/// The vote, and the slot if it is not the receipt.
fn parse(key: &str) -> Option<(&str, Option<u32>)> {
    let (vote, slot) = key.split_once('/').filter(|(vote, _)| id::is_valid(vote))?;
    if slot == RECEIPT {
        return Some((vote, None));
    }
    let number: u32 = slot.parse().ok()?;
    // One key for each slot: not `01`, not `+1`.
    (number < SLOTS_MAX && number.to_string() == slot).then_some((vote, Some(number)))
}
