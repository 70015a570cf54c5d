//! Who may do what on a board: roles, whoever asks, and the parts of a board.
//!
//! Not here: tokens (`auth`), and the table of what each command needs (`workshop::command`).

use std::fmt;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a participant may do. Each role includes those before it.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Looks on.
    #[default]
    Viewer,
    /// Votes.
    Voter,
    /// Writes.
    Editor,
    /// Runs the workshop.
    Facilitator,
}

impl Role {
    /// All roles, the least first.
    pub const ALL: [Self; 4] = [Self::Viewer, Self::Voter, Self::Editor, Self::Facilitator];

    /// Its name, as in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Voter => "voter",
            Self::Editor => "editor",
            Self::Facilitator => "facilitator",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Who gives a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// Somebody whom the board does not know, and who can only join, with a link's key.
    Guest,
    /// Somebody with an operator's token, who can only join: as whom, and in which role.
    User {
        /// The token's user id.
        id: String,
        /// The role that it grants.
        role: Role,
    },
    /// A participant, by id. Their role is what the workshop says, whatever their token said when it was made.
    Participant(String),
    /// The operator.
    Admin,
    /// The server itself.
    Server,
}

impl By {
    /// What stands as the author of what they do: a participant's id, or a word that is no id.
    pub fn name(&self) -> &str {
        match self {
            Self::Participant(id) => id,
            Self::Admin => "admin",
            Self::Server => "server",
            Self::Guest | Self::User { .. } => "",
        }
    }
}

/// One document of a board's family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// The journey map.
    Board,
    /// The workshop document.
    Workshop,
    /// The desk of this participant.
    Desk(&'a str),
}
