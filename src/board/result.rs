//! The result of a vote, as it stands in the workshop document for ever.
//!
//! Not here: how it is counted (`workshop::tally`), and how it is shown (`export`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What a vote came to. Immutable once written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct VoteResult {
    /// The vote's id.
    pub vote: String,
    /// Its title.
    pub title: String,
    /// When it was closed, in milliseconds since 1970.
    pub closed_at: u64,
    /// How many could vote.
    pub eligible: u32,
    /// How many did: at least one choice counted.
    pub ballots: u32,
    /// Choices that counted.
    pub spent: u32,
    /// Choices that were not made or did not count.
    pub unspent: u32,
    /// All candidates, the winner first.
    pub rows: Vec<ResultRow>,
    /// Choices that did not count, by reason.
    pub void: VoidChoices,
    /// How many of `ballots` came after the end: none, but in a second result.
    pub late: u32,
    /// SHA-256 of the canonical JSON of the counted ballots, in hex.
    pub digest: String,
    /// Commitments of voters who asked for a receipt, sorted, in hex.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub receipts: Vec<String>,
    /// Of a named vote: participant id and the units they chose, one entry for each counted choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voters: Option<BTreeMap<String, Vec<String>>>,
    /// The first result, if this one counts late ballots too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amends: Option<String>,
}

/// What one candidate got.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct ResultRow {
    /// The candidate: a note, or the head of a group.
    pub id: String,
    /// Its text when the vote was opened.
    pub text_at_open: String,
    /// Its text when the vote was closed.
    pub text_at_close: String,
    /// The notes that count for it.
    pub members: Vec<String>,
    /// Choices that counted.
    pub votes: u32,
    /// Different people among them.
    pub voters: u32,
    /// From 1; equal votes share a rank.
    pub rank: u32,
    /// Whether its note is in the trash by the time of closing.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub deleted: bool,
}

/// Choices that did not count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct VoidChoices {
    /// The note was deleted.
    pub deleted: u32,
    /// More on one candidate than a voter may give.
    pub cap: u32,
}
