//! What can be asked of a workshop: the commands, the role that each needs, and the answers.
//!
//! In HTTP a command is `POST …/workshop/<name>` with its fields as the body. Not here: what each does (the other files
//! of this folder).

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::public::Authors;
use super::role::Role;
use super::vote::{Names, Scope, Secrecy, Unit};
use crate::board::agenda::AgendaStep;

/// Something that is asked of a workshop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "command", rename_all = "kebab-case", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Command {
    /// Come onto the board: by a link's key, by an operator's token, or once more as who one is.
    Join {
        /// The link's key; not needed by those who are known.
        #[serde(default)]
        key: Option<String>,
        /// The name to show; needed by those who are new.
        #[serde(default)]
        name: Option<String>,
        /// A colour; one that few have, if not given.
        #[serde(default)]
        color: Option<String>,
    },
    /// Change one's own name or colour.
    Rename {
        /// The new name.
        #[serde(default)]
        name: Option<String>,
        /// The new colour.
        #[serde(default)]
        color: Option<String>,
    },
    /// Add a seat for somebody in the room without a device.
    SeatAdd {
        /// Their name.
        name: String,
        /// Who types for them; whoever asks, if not given.
        #[serde(default)]
        host: Option<String>,
        /// What they may do; not facilitate. Voters, if not given.
        #[serde(default)]
        role: Option<Role>,
    },
    /// Change what a participant may do.
    SetRole {
        /// Who.
        participant: String,
        /// The new role.
        #[serde(default)]
        role: Option<Role>,
        /// Whether they are asked to vote.
        #[serde(default)]
        can_vote: Option<bool>,
    },
    /// Send a participant away.
    Remove {
        /// Who.
        participant: String,
        /// Whether to take their name off everything as well.
        #[serde(default)]
        erase: bool,
    },
    /// Replace a role's link, or make one where it was revoked.
    LinkRenew {
        /// Whose.
        role: Role,
        /// How long the new one is good, with all who come by it; for ever, if not given.
        #[serde(default)]
        expires_in_secs: Option<u64>,
        /// Whether to send away those who came by the old one.
        #[serde(default)]
        remove: bool,
    },
    /// Take a role's link away.
    LinkRevoke {
        /// Whose.
        role: Role,
        /// Whether to send away those who came by it.
        #[serde(default)]
        remove: bool,
    },
    /// Make oneself an editor and somebody else a facilitator.
    HandOver {
        /// Who.
        to: String,
    },
    /// Become the facilitator, when none has been online for a minute.
    TakeOver {},

    /// Replace the agenda.
    AgendaSet {
        /// The steps.
        steps: Vec<AgendaStep>,
    },
    /// Go to a step.
    Step {
        /// Which, from 0.
        step: u32,
        /// Whether to start the timer with its minutes.
        #[serde(default)]
        start: bool,
    },
    /// Go to the next step.
    Next {
        /// Whether to start the timer with its minutes.
        #[serde(default)]
        start: bool,
    },
    /// Start the timer anew.
    TimerStart {
        /// How long.
        secs: u64,
    },
    /// Halt the timer.
    TimerPause {},
    /// Let a paused timer run on.
    TimerResume {},
    /// Give more time.
    TimerExtend {
        /// How much.
        secs: u64,
    },
    /// Take the timer away.
    TimerStop {},
    /// Make the board read-only for everyone.
    Lock {},
    /// Let editors write again.
    Unlock {},
    /// Show everyone where to look.
    Bring {
        /// The map.
        #[serde(default)]
        map: Option<String>,
        /// The middle, on the canvas.
        xy: [f64; 2],
        /// 1 is 100 %.
        zoom: f64,
    },
    /// Point at a note, or at none.
    Spotlight {
        /// The note.
        #[serde(default)]
        note: Option<String>,
    },

    /// Let people write for themselves.
    PrivateStart {
        /// The rows to write in; all if not given.
        #[serde(default)]
        lanes: Option<Vec<String>>,
        /// What the reveal will show of the authors.
        #[serde(default)]
        authors: Authors,
    },
    /// Bring all drafts onto the board.
    PrivateReveal {},
    /// End the round without a reveal.
    PrivateCancel {
        /// Whether to throw the drafts away. If not, they stay on their desks until the next round.
        #[serde(default)]
        clear: bool,
    },

    /// Draft a vote.
    VoteCreate(NewVote),
    /// Freeze the candidates, and let people vote.
    VoteOpen {
        /// Which.
        vote: String,
        /// How long; as drafted, or until somebody closes it, if not given.
        #[serde(default)]
        secs: Option<u64>,
    },
    /// Add a note to an open vote.
    VoteAdd {
        /// Which.
        vote: String,
        /// The note.
        note: String,
    },
    /// Give more time.
    VoteExtend {
        /// Which.
        vote: String,
        /// How much.
        secs: u64,
    },
    /// Give every voter more choices.
    VoteRaise {
        /// Which.
        vote: String,
        /// The new number.
        n: u32,
    },
    /// Count.
    VoteClose {
        /// Which.
        vote: String,
    },
    /// Call a vote off.
    VoteVoid {
        /// Which.
        vote: String,
    },
    /// Draft a vote with the rules of an old one.
    VoteRepeat {
        /// The old one.
        vote: String,
        /// Only its candidates down to this rank.
        #[serde(default)]
        ranks: Option<u32>,
    },
    /// Make a second result that counts the ballots that came late. Once.
    VoteIncludeLate {
        /// Which.
        vote: String,
    },
    /// Make the winners actions on the board.
    VoteActions {
        /// Which.
        vote: String,
        /// The first so many.
        #[serde(default)]
        top: Option<u32>,
        /// All down to this rank.
        #[serde(default)]
        ranks: Option<u32>,
    },
}

/// The rules of a vote to be drafted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewVote {
    /// Its title.
    pub title: String,
    /// Choices of each voter.
    pub n: u32,
    /// How many of them may go to one candidate; 1 if not given.
    #[serde(default)]
    pub per_item: Option<u32>,
    /// Which notes it is about; all if not given.
    #[serde(default)]
    pub scope: Scope,
    /// What a choice counts for.
    #[serde(default)]
    pub unit: Unit,
    /// What is shown while it is open.
    #[serde(default)]
    pub secrecy: Secrecy,
    /// What is shown of the voters afterwards.
    #[serde(default)]
    pub names: Names,
    /// Whether voters can check that their ballot was counted.
    #[serde(default)]
    pub receipt: bool,
    /// How long it is open; until somebody closes it, if not given.
    #[serde(default)]
    pub secs: Option<u64>,
    /// Whether to open it at once.
    #[serde(default)]
    pub open: bool,
}

impl Command {
    /// The command of this name, with the fields of `body`: an object, or null for none.
    pub fn parse(name: &str, body: Value) -> Result<Self, serde_json::Error> {
        let mut body = if body.is_null() { Value::Object(serde_json::Map::default()) } else { body };
        if let Value::Object(fields) = &mut body {
            fields.insert("command".to_owned(), name.into());
        }
        serde_json::from_value(body)
    }

    /// The least role that may ask for it; nothing for those who are not on the board yet.
    pub fn least_role(&self) -> Option<Role> {
        match self {
            Self::Join { .. } => None,
            Self::Rename { .. } => Some(Role::Viewer),
            Self::TakeOver {} => Some(Role::Editor),
            Self::SeatAdd { .. }
            | Self::SetRole { .. }
            | Self::Remove { .. }
            | Self::LinkRenew { .. }
            | Self::LinkRevoke { .. }
            | Self::HandOver { .. }
            | Self::AgendaSet { .. }
            | Self::Step { .. }
            | Self::Next { .. }
            | Self::TimerStart { .. }
            | Self::TimerPause {}
            | Self::TimerResume {}
            | Self::TimerExtend { .. }
            | Self::TimerStop {}
            | Self::Lock {}
            | Self::Unlock {}
            | Self::Bring { .. }
            | Self::Spotlight { .. }
            | Self::PrivateStart { .. }
            | Self::PrivateReveal {}
            | Self::PrivateCancel { .. }
            | Self::VoteCreate(_)
            | Self::VoteOpen { .. }
            | Self::VoteAdd { .. }
            | Self::VoteExtend { .. }
            | Self::VoteRaise { .. }
            | Self::VoteClose { .. }
            | Self::VoteVoid { .. }
            | Self::VoteRepeat { .. }
            | Self::VoteIncludeLate { .. }
            | Self::VoteActions { .. } => Some(Role::Facilitator),
        }
    }
}

/// What the shell has to have at hand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Needs {
    /// The board.
    pub board: bool,
    /// The desks of everyone.
    pub desks: Desks,
}

/// Which desks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Desks {
    /// No desk.
    #[default]
    None,
    /// Those of all participants.
    All,
}

/// What came of a command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum Answer {
    /// Who somebody is now.
    Joined {
        /// Their id.
        participant: String,
        /// What they may do.
        role: Role,
        /// Whether they were not on the board before.
        new: bool,
    },
    /// A seat's id.
    Seat {
        /// As a participant.
        participant: String,
    },
    /// A new link.
    Link {
        /// Whose.
        role: Role,
        /// The secret in it.
        key: String,
    },
    /// A private round.
    Round {
        /// Its id.
        round: String,
        /// What its reveal will show: not more than was promised for drafts that may still lie on the desks.
        authors: Authors,
    },
    /// A vote's id.
    Vote {
        /// As a key of `votes`.
        vote: String,
    },
    /// A result's key.
    Result {
        /// In `results`.
        result: String,
    },
    /// New actions.
    Actions {
        /// Their ids, the winner first.
        actions: Vec<String>,
    },
    /// It is done.
    Done {},
}
