//! The workshop document `boards/<id>/workshop` as a value: all that everyone on the board may know.
//!
//! Nothing of a draft's text and nothing of a ballot is ever in here, while it is secret. Only the server writes it.
//! Not here: what only the server knows (`workshop::private`); writing it into the document (`boards`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use super::role::Role;
use super::vote::Vote;
use crate::board::agenda::AgendaStep;
use crate::board::result::VoteResult;

/// All that everyone on the board may know of the workshop.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Public {
    /// What is going on.
    pub state: State,
    /// The steps.
    pub agenda: Vec<AgendaStep>,
    /// Who is on the board, by participant id.
    pub roster: BTreeMap<String, Participant>,
    /// Who has how many drafts, while private mode is on: by participant id, or all together under
    /// [`EVERYBODY`] if authors are to stay unknown.
    pub desks: BTreeMap<String, DraftCount>,
    /// The votes, by id.
    pub votes: BTreeMap<String, Vote>,
    /// Their results, by vote id; see [`late_key`] for a second one.
    pub results: BTreeMap<String, VoteResult>,
}

/// The key of all drafts together in [`Public::desks`]. No participant's id is that short.
pub const EVERYBODY: &str = "all";

/// The key of a vote's second result, which counts late ballots too.
pub fn late_key(vote: &str) -> String {
    format!("{vote}-late")
}

impl Public {
    /// The document's roots: root, key, JSON value.
    ///
    /// `agenda` has one key, `steps`. An entry of `roster` or `votes` is best kept as a map of its own, so that one
    /// more finished voter does not rewrite a thousand candidates.
    pub fn roots(&self) -> Map<String, Value> {
        let mut state = value(&self.state);
        if let Value::Object(keys) = &mut state {
            keys.retain(|_, value| !value.is_null());
        }
        let entries = [
            ("state", state),
            ("agenda", json!({ "steps": self.agenda })),
            ("roster", value(&self.roster)),
            ("desks", value(&self.desks)),
            ("votes", value(&self.votes)),
            ("results", value(&self.results)),
        ];
        entries.into_iter().map(|(root, value)| (root.to_owned(), value)).collect()
    }
}

/// Plain values with text keys: they always have a JSON form.
fn value(of: &impl Serialize) -> Value {
    serde_json::to_value(of).unwrap_or_default()
}

/// What is going on.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct State {
    /// The current step, from 0.
    pub step: Option<u32>,
    /// Whether nobody can write on the board.
    pub locked: bool,
    /// The private round that is under way, or the last one.
    pub private: Option<PrivateMode>,
    /// The timer, if it was started.
    pub timer: Option<Timer>,
    /// Where the facilitator wants everyone to look.
    pub viewport: Option<Viewport>,
    /// The note that is talked about.
    pub spotlight: Option<Spotlight>,
}

/// A private round: people write for themselves until all is revealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PrivateMode {
    /// Whether it is under way.
    pub on: bool,
    /// The round's id. Clients put it on each draft (key `round`), so that one that comes much later is still shown
    /// as it was promised; and into `finished` of the desk, for "I am done".
    pub id: String,
    /// The rows that are written in; all if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lanes: Option<Vec<String>>,
    /// Since when, in milliseconds since 1970.
    pub since: u64,
    /// What will be shown of the authors.
    pub authors: Authors,
    /// How it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<RoundEnd>,
}

/// What a reveal shows of the authors, the most secret last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Authors {
    /// Who wrote what.
    Named,
    /// Which notes have the same author.
    Pseudonyms,
    /// Nothing.
    #[default]
    Hidden,
}

/// How a private round ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RoundEnd {
    /// The drafts are on the board.
    Revealed,
    /// They stayed where they were, or were thrown away.
    Cancelled,
}

/// The timer, in the server's time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Timer {
    /// When it ends, in milliseconds since 1970. Says nothing while it is paused.
    pub ends_at: u64,
    /// Milliseconds that are left, if it is paused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paused_left: Option<u64>,
    /// Whether the server has announced its end.
    pub ended: bool,
}

/// A participant, as everyone sees them.
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the document")]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Participant {
    /// The name they gave.
    pub name: String,
    /// Their colour.
    pub color: String,
    /// What they may do.
    pub role: Role,
    /// Whether they are asked to vote, if their role allows it.
    pub can_vote: bool,
    /// When they came first, in milliseconds since 1970.
    pub joined_at: u64,
    /// Whether they said that they are done with the private round.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
    /// Whether they are connected.
    pub online: bool,
    /// Who types for them: a seat for somebody in the room without a device.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// Whether they are no longer on the board; kept for the notes they wrote.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub gone: bool,
}

/// Drafts, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DraftCount {
    /// All.
    pub total: u32,
    /// By cell, `map/stage/lane`; free ones are only in the total.
    pub cells: BTreeMap<String, u32>,
    /// How many people wrote them, where authors are to stay unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub writers: Option<u32>,
}

/// Where to look.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Viewport {
    /// Whose view it is.
    pub by: String,
    /// The map.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub map: Option<String>,
    /// The middle, on the canvas.
    pub xy: [f64; 2],
    /// 1 is 100 %.
    pub zoom: f64,
    /// Since when, in milliseconds since 1970.
    pub at: u64,
}

/// The note that is talked about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Spotlight {
    /// The note.
    pub note: String,
    /// Who points at it.
    pub by: String,
    /// Since when, in milliseconds since 1970.
    pub at: u64,
}
