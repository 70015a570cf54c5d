//! What the workshop wants done outside of itself: the outbox.
//!
//! An effect stays in [`Private::outbox`](super::private::Private::outbox) until the shell says that it is done and
//! durable. A crash in between has it done again, so doing any of them twice must be the same as doing it once.
//! They are done in order of their ids, but that rights go first, and that nothing waits for a desk that is not wiped.
//!
//! Not here: doing them (`boards`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::public::Authors;
use crate::board::model::Action;

/// An effect that is not done yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pending {
    /// Grows from one to the next.
    pub id: u64,
    /// What to do.
    pub effect: Effect,
}

/// What the shell does for the workshop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Effect {
    /// Ask again who may do what, for each open session of the board's documents.
    Regulate,
    /// Put these actions on the board, but for those whose ids it has.
    AddActions {
        /// With ids made from vote and candidate.
        actions: Vec<Action>,
    },
    /// Copy drafts onto the board, in one transaction, as [`reveal`](super::reveal::reveal) says; when that is
    /// durable, remove from each desk those that it names.
    Reveal(Reveal),
    /// Remove the drafts of a round from all desks: those that [`drafts_of`](super::Workshop::drafts_of) says when it
    /// is done, since a new round may have begun.
    ClearDrafts {
        /// The private round.
        round: String,
    },
    /// Remove a vote's ballots and receipts from one desk, or from all, for good: also what the desk's log and
    /// snapshots still have of them. What was on it then goes to
    /// [`desk_wiped`](super::Workshop::desk_wiped), else a ballot that came just before would be lost untold.
    ForgetBallots {
        /// The vote.
        vote: String,
        /// Whose; nothing for all, also of people who are gone.
        participant: Option<String>,
    },
    /// Take a participant's name off everything on the board, and delete their desk.
    Erase {
        /// Who.
        participant: String,
    },
    /// Keep the board as it is now.
    Version {
        /// Why.
        label: String,
    },
    /// Tell those who asked to be told. Never holds anything of a draft or a ballot.
    Event {
        /// What happened.
        kind: EventKind,
        /// The particulars.
        data: Map<String, Value>,
    },
}

/// Which drafts are to be revealed, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reveal {
    /// The private round.
    pub round: String,
    /// What to show of the authors.
    pub authors: Authors,
    /// A secret that order and pseudonyms are made from.
    pub seed: String,
    /// The time that the notes are to bear, in milliseconds since 1970.
    pub at: u64,
    /// Whether the round was revealed before, and these come after it.
    pub late: bool,
    /// Whose desks.
    pub participants: Vec<String>,
    /// Which drafts on them.
    pub drafts: DraftChoice,
}

/// Which drafts a reveal takes, by the rounds that they name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DraftChoice {
    /// Those that name one of these.
    Only(Vec<String>),
    /// Those that name none of these, or no round at all.
    AllBut(Vec<String>),
}

/// What people outside can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventKind {
    /// A vote has a result.
    #[serde(rename = "vote.closed")]
    VoteClosed,
    /// Drafts came onto the board.
    #[serde(rename = "notes.revealed")]
    NotesRevealed,
    /// A winner became an action.
    #[serde(rename = "action.created")]
    ActionCreated,
}

impl EventKind {
    /// Its name, as in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::VoteClosed => "vote.closed",
            Self::NotesRevealed => "notes.revealed",
            Self::ActionCreated => "action.created",
        }
    }
}

/// An outbox: what is pending, and the next id.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Outbox {
    /// What is not done yet, in order.
    pub pending: Vec<Pending>,
    next: u64,
}

impl Outbox {
    /// Puts `effect` at the end; says whether none like it was waiting. One that was gives way if once is enough: it
    /// may be half done, from before the change that asks for it again.
    pub(super) fn push(&mut self, effect: Effect) -> bool {
        let before = self.pending.len();
        self.pending.retain(|pending| !effect.replaces(&pending.effect));
        let is_new = self.pending.len() == before;
        self.next += 1;
        self.pending.push(Pending { id: self.next, effect });
        is_new
    }

    /// An event with these particulars.
    pub(super) fn tell<const N: usize>(&mut self, kind: EventKind, data: [(&str, Value); N]) {
        let data: BTreeMap<_, _> = data.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        self.push(Effect::Event { kind, data: data.into_iter().collect() });
    }

    /// Takes out the effect with this id.
    pub(super) fn done(&mut self, id: u64) -> Option<Effect> {
        let at = self.pending.iter().position(|pending| pending.id == id)?;
        Some(self.pending.remove(at).effect)
    }
}

impl Effect {
    /// Whether doing this makes it needless to do `earlier`.
    fn replaces(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Reveal(this), Self::Reveal(earlier)) => {
                this.late
                    && earlier.late
                    && this.round == earlier.round
                    && this.participants == earlier.participants
            }
            (Self::Regulate, Self::Regulate) => true,
            (Self::ForgetBallots { .. }, Self::ForgetBallots { .. })
            | (Self::ClearDrafts { .. }, Self::ClearDrafts { .. }) => self == earlier,
            _ => false,
        }
    }
}
