//! What only the server knows of a workshop: keys, secrets, and what is still to be done.
//!
//! No ballot of an anonymous vote is in here under a name. Not here: what everyone may know (`workshop::public`).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::effect::Outbox;
use super::public::{Authors, DraftCount, RoundEnd};
use super::role::Role;

/// What only the server knows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Private {
    /// The link of each role; a revoked one is not there.
    pub links: BTreeMap<Role, Link>,
    /// How everyone on the roster came, by participant id.
    pub people: BTreeMap<String, Person>,
    /// Private rounds, the newest last.
    pub rounds: Vec<Round>,
    /// Drafts on each desk, while a round is under way.
    pub drafts: BTreeMap<String, DraftCount>,
    /// Rounds and participants with late drafts that wait until the board is unlocked.
    pub waiting: BTreeMap<String, BTreeSet<String>>,
    /// What is kept of each vote that was opened.
    pub books: BTreeMap<String, Book>,
    /// What is to be done outside.
    pub outbox: Outbox,
    /// Since when no facilitator has been online, in milliseconds since 1970.
    pub away_since: Option<u64>,
    /// The last link's number.
    pub link_no: u64,
}

/// A link that people join by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Link {
    /// The secret in it.
    pub key: String,
    /// Tells it from the links that were there before it.
    pub no: u64,
    /// Since when, in milliseconds since 1970.
    pub created_at: u64,
    /// Until when it and those who came by it are good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<u64>,
}

/// How somebody came onto the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// By what.
    pub via: Via,
    /// Until when they may stay, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<u64>,
}

/// By what somebody came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Via {
    /// The link with this number.
    Link(u64),
    /// An operator's token.
    User {
        /// The user that it names.
        id: String,
        /// The role that it granted when they joined last.
        granted: Role,
    },
    /// A seat in the room, which a participant types for.
    Seat,
}

/// A private round's settings, kept for drafts that come late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Round {
    /// Its id.
    pub id: String,
    /// What was promised to the authors.
    pub authors: Authors,
    /// The secret of its order and pseudonyms.
    pub seed: String,
    /// How it ended; nothing while it is under way.
    pub end: Option<RoundEnd>,
}

/// What is kept of a vote besides what everyone sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Book {
    /// It is open.
    Open {
        /// Who said that they are done, allowed to vote or not.
        finished: BTreeSet<String>,
        /// When the running tally is to be published next.
        running_at: Option<u64>,
    },
    /// It is closed.
    Closed {
        /// Who could vote.
        eligible: BTreeSet<String>,
        /// Who did, in time or late: whatever else they send is not counted.
        cast: BTreeSet<String>,
        /// What came late, sorted, until it is included.
        late: Vec<LateBallot>,
    },
    /// It was called off.
    Void,
}

/// A ballot that came after the end.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LateBallot {
    /// The notes that were chosen, by slot.
    pub choices: Vec<String>,
    /// The secret of the voter's receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nonce: Option<String>,
    /// The voter, if the vote is a named one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voter: Option<String>,
}
