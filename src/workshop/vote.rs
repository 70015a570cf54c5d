//! A vote as everybody sees it: its rules, its candidates, and how far it is.
//!
//! It never holds a choice of anybody. Not here: opening and closing one (`workshop::poll`, `workshop::closing`),
//! counting (`workshop::tally`), and results (`board::result`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A voting session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Vote {
    /// Its title.
    pub title: String,
    /// Choices of each voter.
    pub n: u32,
    /// How many of them may go to one candidate.
    pub per_item: u32,
    /// Which notes it is about.
    pub scope: Scope,
    /// What a choice counts for.
    pub unit: Unit,
    /// What is shown while it is open.
    pub secrecy: Secrecy,
    /// What is shown of the voters afterwards.
    pub names: Names,
    /// Whether voters can check that their ballot was counted.
    pub receipt: bool,
    /// How long it is open, as planned in the draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secs: Option<u64>,
    /// How far it is.
    pub state: VoteState,
    /// When it was opened, in milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<u64>,
    /// When the server closes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<u64>,
    /// When it was closed or voided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<u64>,
    /// What can be chosen, frozen at opening; only additions since.
    pub candidates: Vec<Candidate>,
    /// How many are done.
    pub progress: Progress,
    /// Votes so far of each unit, if that is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub running: Option<BTreeMap<String, u32>>,
    /// Ballots that came after the end.
    pub late: LateCount,
    /// The vote that this one repeats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeats: Option<String>,
    /// Units that were made actions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<String>,
}

/// Which notes a vote is about: those that are in all of the sets that are given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Scope {
    /// Those of one map.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub map: Option<String>,
    /// Those in these columns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stages: Option<Vec<String>>,
    /// Those in these rows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lanes: Option<Vec<String>>,
    /// Just these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_ids: Option<Vec<String>>,
}

/// What a choice counts for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Unit {
    /// The note.
    #[default]
    Note,
    /// The group that the note is in when the vote is closed.
    Group,
}

/// What is shown while the vote is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Secrecy {
    /// The votes of each candidate so far.
    Open,
    /// Only how many have finished.
    #[default]
    Hidden,
}

/// What is shown of the voters afterwards.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Names {
    /// Nothing, and nothing is kept.
    #[default]
    Anonymous,
    /// Who chose what.
    Named,
}

/// How far a vote is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum VoteState {
    /// Nobody can vote yet.
    #[default]
    Draft,
    /// Everybody can.
    Open,
    /// It has a result.
    Closed,
    /// It was called off, and has none.
    Void,
}

/// What can be chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Candidate {
    /// The note.
    pub id: String,
    /// Its text when it became a candidate.
    pub text: String,
    /// The head of its group at that time, if it was in one and not the head itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub head: Option<String>,
}

/// How many are done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Progress {
    /// Those who said so.
    pub finished: u32,
    /// Those who can vote.
    pub eligible: u32,
}

/// Ballots that came after the end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LateCount {
    /// How many.
    pub ballots: u32,
    /// How many of them a second result counts.
    pub included: u32,
}
