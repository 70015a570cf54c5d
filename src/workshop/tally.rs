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
use crate::board::result::{ResultRow, VoidChoices, VoteResult};

/// What the ballots came to, voter by voter. Never stored: it has names and choices side by side.
#[derive(Debug)]
pub struct Tally<'p> {
    paper: &'p Paper,
    /// The counted units of each voter who has any, sorted.
    pub ballots: BTreeMap<String, Vec<&'p str>>,
    /// Who has chosen any candidate, whether it counts or not.
    pub cast: BTreeSet<String>,
    /// What did not count.
    pub void: VoidChoices,
    /// Of each row of the paper.
    scores: Vec<Score>,
}

/// Counts the ballots that `voters` have on `desks`.
pub fn tally<'p>(
    vote_id: &str,
    vote: &Vote,
    voters: &BTreeSet<String>,
    paper: &'p Paper,
    desks: &BTreeMap<String, Desk>,
) -> Tally<'p> {
    let mut tally = Tally::new(paper);
    for (voter, desk) in voters.iter().filter_map(|voter| desks.get_key_value(voter)) {
        tally.add(voter, choices(vote_id, vote, desk), vote);
    }
    tally
}

/// What a desk's slots of a vote hold, in ascending order. Two entries for one slot, which no document has, are one.
pub fn choices<'a>(vote_id: &str, vote: &Vote, desk: &'a Desk) -> Vec<&'a str> {
    let mine = desk.ballots.iter().filter(|choice| choice.vote == vote_id && choice.slot < vote.n);
    let mut slots: Vec<_> = mine.filter_map(|choice| Some((choice.slot, choice.note.as_deref()?))).collect();
    slots.sort_unstable();
    slots.dedup_by_key(|(slot, _)| *slot);
    slots.into_iter().map(|(_, note)| note).collect()
}

impl<'p> Tally<'p> {
    /// A count of nothing yet.
    pub fn new(paper: &'p Paper) -> Self {
        Self {
            paper,
            ballots: BTreeMap::new(),
            cast: BTreeSet::new(),
            void: VoidChoices::default(),
            scores: vec![Score::default(); paper.units().len()],
        }
    }

    /// Counts one voter's choices.
    pub fn add<'a>(&mut self, voter: &str, choices: impl IntoIterator<Item = &'a str>, vote: &Vote) {
        let (paper, mut rows, mut has_cast) = (self.paper, Vec::new(), false);
        for fate in choices.into_iter().filter_map(|note| paper.fate(note)) {
            has_cast = true;
            match fate {
                Fate::Deleted => self.void.deleted += 1,
                Fate::Counts(row) => {
                    let spent = rows.iter().filter(|known| **known == row).count();
                    if spent < vote.per_item as usize {
                        rows.push(row);
                    } else {
                        self.void.cap += 1;
                    }
                }
            }
        }
        if has_cast {
            self.cast.insert(voter.to_owned());
        }
        if rows.is_empty() {
            return;
        }
        paper.sort(&mut rows);
        for run in rows.chunk_by(|a, b| a == b) {
            let score = &mut self.scores[run[0]];
            score.votes += size(run.len());
            score.voters += 1;
        }
        self.ballots.insert(voter.to_owned(), rows.into_iter().map(|row| paper.unit(row)).collect());
    }

    /// Choices that counted.
    pub fn spent(&self) -> u32 {
        self.ballots.values().map(|units| size(units.len())).sum()
    }

    /// Votes of each unit that has any.
    pub fn running(&self) -> BTreeMap<String, u32> {
        let scored = self.paper.units().zip(&self.scores).filter(|(_, score)| score.votes > 0);
        scored.map(|(unit, score)| (unit.to_owned(), score.votes)).collect()
    }

    /// The paper's rows with what was counted, the winner first.
    pub fn rows(&self) -> Vec<ResultRow> {
        self.paper.rows(&self.scores)
    }

    /// The counted units by name, as a named vote tells them.
    pub fn by_name(&self) -> BTreeMap<String, Vec<String>> {
        let owned = |units: &Vec<&str>| units.iter().map(|unit| (*unit).to_owned()).collect();
        self.ballots.iter().map(|(voter, units)| (voter.clone(), owned(units))).collect()
    }

    /// The result of a vote that is closed now.
    pub fn result(
        &self,
        vote_id: &str,
        vote: &Vote,
        voters: &BTreeSet<String>,
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
            rows: self.rows(),
            void: self.void,
            late: 0,
            digest: self.digest(vote_id, vote.names, None),
            receipts: receipts(vote_id, nonces),
            voters: (vote.names == Names::Named).then(|| self.by_name()),
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
    Named(&'a BTreeMap<String, Vec<&'a str>>),
    Anonymous(Vec<&'a [&'a str]>),
}

/// Commitments for these voters' secrets and counted units, sorted, so that their order tells nothing.
pub fn receipts<'a>(vote_id: &str, voters: impl Iterator<Item = (&'a str, &'a [&'a str])>) -> Vec<String> {
    let mut receipts: Vec<_> = voters
        .filter(|(nonce, _)| is_nonce(nonce))
        .map(|(nonce, units)| commitment(vote_id, nonce, units))
        .collect();
    receipts.sort_unstable();
    receipts
}

/// What a voter's device looks for among the receipts.
pub fn commitment(vote_id: &str, nonce: &str, units: &[impl Serialize]) -> String {
    let list = serde_json::to_string(units).unwrap_or_default();
    sha256(&format!("{vote_id}|{nonce}|{list}"))
}

/// Whether a device's secret is of a form that makes guessing it hopeless, and reading it unambiguous.
pub fn is_nonce(nonce: &str) -> bool {
    (NONCE_CHARS_MIN..=NONCE_CHARS_MAX).contains(&nonce.len())
        && nonce.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// In hex.
pub(super) fn sha256(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}

/// How many there are; limits keep all counts far below.
pub(super) fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
