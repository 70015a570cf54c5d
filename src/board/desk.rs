//! A participant's desk as plain values: drafts of the private mode, ballots, and what goes with them.
//!
//! Only its owner reads and writes the document; the server reads it to count, to reveal and to tally.
//! Not here: reading it out of the document (`board::read`), removing things from it (`board::edit`), and what a
//! ballot is worth (`workshop::tally`).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::model::Note;

/// What lies on one desk.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Desk {
    /// Notes that nobody else has seen yet.
    pub drafts: Vec<Note>,
    /// The slots that were ever written, of all votes; key `<vote>/<slot>` in the document.
    pub ballots: Vec<SlotChoice>,
    /// A secret of the voter's device for each vote with receipts; key `<vote>/receipt` among the ballots.
    pub receipts: BTreeMap<String, String>,
    /// The votes that any key among the ballots names, also one that is no slot.
    pub voted: BTreeSet<String>,
    /// Votes whose voter said "I am done".
    pub finished: BTreeSet<String>,
}

/// One slot of a ballot: a register that holds a choice or nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SlotChoice {
    /// The vote.
    pub vote: String,
    /// Which of the voter's choices, from 0.
    pub slot: u32,
    /// The note that is chosen, or nothing.
    pub note: Option<String>,
}
