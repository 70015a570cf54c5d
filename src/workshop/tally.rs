//! Counting a vote: a pure function, so that the same ballots always give the same bytes.
//!
//! 1. Voters are those who are given: the participants with the right to vote at closing.
//! 2. Each voter's slots are taken in ascending order, those below `n`. One that is empty, or whose note is no
//!    candidate, is skipped. A candidate in the trash is void, reason `deleted`. Any other counts for its unit: the
//!    note, or the head of the group that it is in now.
//! 3. A unit that has `perItem` choices of this voter already takes no more: void, reason `cap`.
//! 4. Rows are sorted by votes, then by distinct voters, then by place in the frozen list, then by id. Equal votes
//!    share a rank (1, 1, 3). Candidates without votes are listed too.
//!
//! The digest is the SHA-256 of `{"ballots":[["u1","u1"],["u2"]],"vote":"<id>"}`: one sorted list of units per voter,
//! the lists sorted, and no names. In a named vote, `ballots` is an object from participant to list instead. A
//! receipt is the SHA-256 of `<vote>|<nonce>|["u1","u1"]`: the voter's device knows the nonce and can work out the
//! list from its choices and the result's rows; nobody else can tell whose it is.
//!
//! Not here: when to count and what becomes of the ballots (`workshop::closing`), who may vote (`workshop::people`).

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::limits::{NONCE_CHARS_MAX, NONCE_CHARS_MIN};
use super::paper::{Fate, Paper};
use super::vote::{Names, Vote};
use crate::board::desk::Desk;
use crate::board::model::Board;
use crate::board::result::{VoidChoices, VoteResult};

/// What the ballots came to, voter by voter. Never stored: it has names and choices side by side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// The counted units of each voter who has any, sorted.
    pub ballots: BTreeMap<String, Vec<String>>,
    /// Who has chosen any candidate, whether it counts or not.
    pub cast: BTreeSet<String>,
    /// What did not count.
    pub void: VoidChoices,
}

/// Counts the ballots that `voters` have on `desks`.
pub fn tally(
    vote_id: &str,
    vote: &Vote,
    voters: &BTreeSet<String>,
    paper: &Paper,
    desks: &BTreeMap<String, Desk>,
) -> Tally {
    let mut tally = Tally::default();
    for (voter, desk) in voters.iter().filter_map(|voter| desks.get_key_value(voter)) {
        let choices = choices(vote_id, vote, desk);
        tally.add(voter, choices, vote, paper);
    }
    tally
}

/// What a desk's slots of a vote hold, in ascending order. Two entries for one slot, which no document has, are one.
pub fn choices<'a>(vote_id: &str, vote: &Vote, desk: &'a Desk) -> Vec<&'a str> {
    let mut slots: BTreeMap<u32, &str> = BTreeMap::new();
    for choice in desk.ballots.iter().filter(|choice| choice.vote == vote_id && choice.slot < vote.n) {
        let Some(note) = choice.note.as_deref() else { continue };
        slots.entry(choice.slot).and_modify(|chosen| *chosen = note.min(chosen)).or_insert(note);
    }
    slots.into_values().collect()
}

impl Tally {
    /// Counts one voter's choices.
    pub fn add<'a>(
        &mut self,
        voter: &str,
        choices: impl IntoIterator<Item = &'a str>,
        vote: &Vote,
        paper: &Paper,
    ) {
        let mut units = Vec::new();
        for fate in choices.into_iter().filter_map(|note| paper.fate(note)) {
            self.cast.insert(voter.to_owned());
            match fate {
                Fate::Deleted => self.void.deleted += 1,
                Fate::Counts(unit) => {
                    let spent = units.iter().filter(|known| *known == unit).count();
                    if spent < vote.per_item as usize {
                        units.push(unit.clone());
                    } else {
                        self.void.cap += 1;
                    }
                }
            }
        }
        if !units.is_empty() {
            units.sort_unstable();
            self.ballots.insert(voter.to_owned(), units);
        }
    }

    /// Choices that counted.
    pub fn spent(&self) -> u32 {
        self.ballots.values().map(|units| size(units.len())).sum()
    }

    /// Votes of each unit that has any.
    pub fn running(&self) -> BTreeMap<String, u32> {
        self.scores().into_iter().map(|(unit, score)| (unit.to_owned(), score.votes)).collect()
    }

    /// Votes and distinct voters of each unit that has any.
    pub fn scores(&self) -> BTreeMap<&str, Score> {
        let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
        for units in self.ballots.values() {
            // Sorted, so that equal ones are neighbours.
            for run in units.chunk_by(|a, b| a == b) {
                let score = scores.entry(&run[0]).or_default();
                score.votes += size(run.len());
                score.voters += 1;
            }
        }
        scores
    }

    /// The result of a vote that is closed now.
    pub fn result(
        &self,
        vote_id: &str,
        vote: &Vote,
        voters: &BTreeSet<String>,
        paper: &Paper,
        desks: &BTreeMap<String, Desk>,
    ) -> VoteResult {
        let (eligible, spent) = (size(voters.len()), self.spent());
        let nonces = voters.iter().filter(|_| vote.receipt).filter_map(|voter| {
            let nonce = desks.get(voter)?.receipts.get(vote_id)?;
            Some((nonce.as_str(), self.ballots.get(voter).map_or(&[][..], Vec::as_slice)))
        });
        VoteResult {
            vote: vote_id.to_owned(),
            title: vote.title.clone(),
            closed_at: vote.closed_at.unwrap_or_default(),
            eligible,
            ballots: size(self.ballots.len()),
            spent,
            unspent: eligible.saturating_mul(vote.n).saturating_sub(spent),
            rows: paper.rows(&self.scores()),
            void: self.void,
            late: 0,
            digest: self.digest(vote_id, vote.names, None),
            receipts: receipts(vote_id, nonces),
            voters: (vote.names == Names::Named).then(|| self.ballots.clone()),
            amends: None,
        }
    }

    /// The fingerprint of the counted ballots; with that of the result that they are added to, if there is one.
    pub fn digest(&self, vote_id: &str, names: Names, amends: Option<&str>) -> String {
        let ballots = match names {
            Names::Named => CanonicalBallots::Named(&self.ballots),
            Names::Anonymous => {
                let mut lists: Vec<_> = self.ballots.values().map(Vec::as_slice).collect();
                lists.sort_unstable();
                CanonicalBallots::Anonymous(lists)
            }
        };
        let canonical = Canonical { amends, ballots, vote: vote_id };
        // Texts, lists and maps with text keys: nothing here can fail to be JSON.
        sha256(&serde_json::to_string(&canonical).unwrap_or_default())
    }
}

/// Votes and distinct voters of one unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Choices that counted.
    pub votes: u32,
    /// Whose.
    pub voters: u32,
}

/// Fields in order of the alphabet: this is what is hashed.
#[derive(Serialize)]
struct Canonical<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    amends: Option<&'a str>,
    ballots: CanonicalBallots<'a>,
    vote: &'a str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum CanonicalBallots<'a> {
    Named(&'a BTreeMap<String, Vec<String>>),
    Anonymous(Vec<&'a [String]>),
}

/// Commitments for these voters' secrets and counted units, sorted, so that their order tells nothing.
pub fn receipts<'a>(vote_id: &str, voters: impl Iterator<Item = (&'a str, &'a [String])>) -> Vec<String> {
    let mut receipts: Vec<_> = voters
        .filter(|(nonce, _)| is_nonce(nonce))
        .map(|(nonce, units)| commitment(vote_id, nonce, units))
        .collect();
    receipts.sort_unstable();
    receipts
}

/// What a voter's device looks for among the receipts.
pub fn commitment(vote_id: &str, nonce: &str, units: &[String]) -> String {
    let list = serde_json::to_string(units).unwrap_or_default();
    sha256(&format!("{vote_id}|{nonce}|{list}"))
}

/// Whether a device's secret is of a form that makes guessing it hopeless, and reading it unambiguous.
pub fn is_nonce(nonce: &str) -> bool {
    (NONCE_CHARS_MIN..=NONCE_CHARS_MAX).contains(&nonce.len())
        && nonce.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// Candidates of `result` that were put into the trash after the vote was closed. The result stands.
pub fn later_deleted(result: &VoteResult, board: &Board) -> BTreeSet<String> {
    let alive: BTreeSet<_> =
        board.notes.iter().filter(|note| note.deleted.is_none()).map(|note| note.id.as_str()).collect();
    let rows = result.rows.iter().filter(|row| !row.deleted && !alive.contains(row.id.as_str()));
    rows.map(|row| row.id.clone()).collect()
}

/// In hex.
pub(super) fn sha256(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}

/// How many there are; limits keep all counts far below.
pub(super) fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
