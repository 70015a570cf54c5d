//! What a vote must come to: a count as one would do it by hand, slot by slot, written without a look at the server's.
//!
//! Not here: what lay on the desks when a vote was closed (`story`), and comparing (`checks`).

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};
use wayboard::board::desk::Desk;
use wayboard::board::model::Board;
use wayboard::board::result::VoteResult;
use wayboard::workshop::vote::{Names, Unit, Vote};

/// Units of each voter with any, by voter.
pub(super) type Ballots = BTreeMap<String, Vec<String>>;

/// A vote, counted by hand.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Count {
    pub(super) ballots: Ballots,
    pub(super) cast: BTreeSet<String>,
    deleted: u32,
    cap: u32,
}

/// Counts what the eligible ones have on these desks.
pub(super) fn count(id: &str, vote: &Vote, board: &Board, desks: &BTreeMap<String, Desk>) -> Count {
    let mut count = Count::default();
    for (voter, desk) in desks {
        let mut units: Vec<String> = Vec::new();
        for note in chosen(id, vote, desk) {
            count.cast.insert(voter.clone());
            let alive = board.notes.iter().any(|known| known.id == note && known.deleted.is_none());
            let unit = if vote.unit == Unit::Group { head(board, &note) } else { note };
            if !alive {
                count.deleted += 1;
            } else if units.iter().filter(|known| **known == unit).count() == vote.per_item as usize {
                count.cap += 1;
            } else {
                units.push(unit);
            }
        }
        if !units.is_empty() {
            units.sort();
            count.ballots.insert(voter.clone(), units);
        }
    }
    count
}

/// The candidates that a desk has in the slots that count, by slot.
pub(super) fn chosen(id: &str, vote: &Vote, desk: &Desk) -> Vec<String> {
    let is_candidate = |note: &String| vote.candidates.iter().any(|candidate| candidate.id == *note);
    let in_slot = |slot| desk.ballots.iter().find(|choice| choice.vote == id && choice.slot == slot);
    (0..vote.n).filter_map(in_slot).filter_map(|choice| choice.note.clone()).filter(is_candidate).collect()
}

/// Follows the notes that say whose group they are in.
fn head(board: &Board, note: &str) -> String {
    let next = |id: &str| {
        let alive = |id: &str| board.notes.iter().find(|note| note.id == id && note.deleted.is_none());
        alive(id).and_then(|note| note.group.as_deref()).and_then(alive).map(|head| head.id.clone())
    };
    let mut path = vec![note.to_owned()];
    while let Some(head) = next(&path[path.len() - 1]) {
        if let Some(start) = path.iter().position(|seen| *seen == head) {
            return path[start..].iter().min().cloned().expect("a circle has notes");
        }
        if path.len() == 9 {
            return note.to_owned();
        }
        path.push(head);
    }
    path.pop().expect("at least the note itself")
}

impl Count {
    /// What is wrong with a result that should be this count; nothing if it is.
    pub(super) fn differs(
        &self,
        id: &str,
        vote: &Vote,
        result: &VoteResult,
        voters: usize,
    ) -> Option<String> {
        let mut rows: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
        for units in self.ballots.values() {
            for unit in units.iter().collect::<BTreeSet<_>>() {
                let row = rows.entry(unit).or_default();
                row.0 += units.iter().filter(|known| *known == unit).map(|_| 1).sum::<u32>();
                row.1 += 1;
            }
        }
        let got: BTreeMap<&str, (u32, u32)> = result
            .rows
            .iter()
            .filter(|row| row.votes > 0)
            .map(|row| (row.id.as_str(), (row.votes, row.voters)))
            .collect();
        let spent: u32 = rows.values().map(|row| row.0).sum();
        let eligible = u32::try_from(voters).expect("few people");
        let ballots = u32::try_from(self.ballots.len()).expect("few people");
        let figures = [
            ("eligible", result.eligible, eligible),
            ("ballots", result.ballots, ballots),
            ("spent", result.spent, spent),
            ("unspent", result.unspent, eligible * vote.n - spent),
            ("void, deleted", result.void.deleted, self.deleted),
            ("void, cap", result.void.cap, self.cap),
        ];
        let wrong = figures.iter().find(|(_, got, want)| got != want);
        if let Some((name, got, want)) = wrong {
            return Some(format!("{name}: {got} and not {want}"));
        }
        let voters = (vote.names == Names::Named).then(|| self.ballots.clone());
        if got != rows || result.voters != voters {
            return Some(format!("rows {got:?} and not {rows:?}, or voters {:?}", result.voters));
        }
        let digest = self.digest(id, vote.names);
        (result.digest != digest).then(|| format!("digest {} and not {digest}", result.digest))
    }

    fn digest(&self, id: &str, names: Names) -> String {
        let ballots = match names {
            Names::Named => serde_json::json!(self.ballots),
            Names::Anonymous => {
                let mut lists: Vec<_> = self.ballots.values().cloned().collect();
                lists.sort();
                serde_json::json!(lists)
            }
        };
        sha256(&serde_json::json!({"ballots": ballots, "vote": id}).to_string())
    }
}

/// What a voter looks for among the receipts.
pub(super) fn receipt(id: &str, nonce: &str, units: &[String]) -> String {
    sha256(&format!("{id}|{nonce}|{}", serde_json::json!(units)))
}

fn sha256(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}
