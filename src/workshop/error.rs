//! Why a command is refused, in words that say what to do about it.
//!
//! Not here: HTTP's status codes (`http`), which go by [`Class`].

use super::conflict::{Bound, Conflict};
use super::role::Role;

/// Why a command is refused. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WorkshopError {
    /// The key opens nothing.
    #[error("the link is not valid any more: ask the facilitator for a new one")]
    Key,
    /// Whoever asks is no participant.
    #[error("you are not on this board: join it by its link")]
    NotHere,
    /// Whoever asks may not do this.
    #[error("this needs the role {0}: ask the facilitator")]
    Role(Role),
    /// There is no such participant.
    #[error("there is no participant {0} on this board")]
    NoParticipant(String),
    /// There is no such vote.
    #[error("there is no vote {0} on this board")]
    NoVote(String),
    /// There is no such note.
    #[error("there is no note {0} on this board, or it is in the trash: restore it first")]
    NoNote(String),
    /// A text is no line.
    #[error("{what} must be one line of 1 to {chars_max} characters")]
    Line {
        /// Which text.
        what: &'static str,
        /// How long it may be.
        chars_max: usize,
    },
    /// A number is out of range.
    #[error("{what} must be from {min} to {max}")]
    Range {
        /// Which number.
        what: &'static str,
        /// The least.
        min: u64,
        /// The most.
        max: u64,
    },
    /// Another value is not what it should be.
    #[error("{0}")]
    Invalid(&'static str),
    /// There are as many as there may be.
    #[error("there can be at most {1} {what}: {remedy}", what = .0.words().0, remedy = .0.words().1)]
    Full(Bound, usize),
    /// It does not go together with how things stand.
    #[error(transparent)]
    Conflict(#[from] Conflict),
    /// A facilitator is there, or was until just now.
    #[error("a facilitator was here less than a minute ago: try again in {0} s")]
    Attended(u64),
    /// The shell did not give what [`Needs`](super::command::Needs) asks for.
    #[error("the board and the desks were not at hand: try again")]
    Blind,
}

/// What kind of refusal it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Not by this one.
    Forbidden,
    /// What is named is not there.
    Missing,
    /// The command itself is wrong.
    Invalid,
    /// Not as things stand.
    Conflict,
    /// The server's own fault.
    Internal,
}

impl WorkshopError {
    /// What kind of refusal it is.
    pub fn class(&self) -> Class {
        match self {
            Self::Key | Self::NotHere | Self::Role(_) => Class::Forbidden,
            Self::NoParticipant(_) | Self::NoVote(_) | Self::NoNote(_) => Class::Missing,
            Self::Line { .. } | Self::Range { .. } | Self::Invalid(_) => Class::Invalid,
            Self::Full(..) | Self::Conflict(_) | Self::Attended(_) => Class::Conflict,
            Self::Blind => Class::Internal,
        }
    }

    /// What it is for a program, in a word that never changes; none where the form of the command is wrong.
    pub fn code(&self) -> Option<&'static str> {
        match self {
            Self::Key => Some("link-not-valid"),
            Self::NotHere => Some("not-joined"),
            Self::Role(_) => Some("role"),
            Self::NoParticipant(_) => Some("no-participant"),
            Self::NoVote(_) => Some("no-vote"),
            Self::NoNote(_) => Some("no-note"),
            Self::Full(bound, _) => Some(bound.into()),
            Self::Conflict(conflict) => Some(conflict.into()),
            Self::Attended(_) => Some("facilitator-was-here"),
            Self::Line { .. } | Self::Range { .. } | Self::Invalid(_) | Self::Blind => None,
        }
    }

    /// How many there can be, where there are as many.
    pub fn max(&self) -> Option<usize> {
        if let Self::Full(_, max) = self { Some(*max) } else { None }
    }
}

/// `text` without space around it, if it is one line of 1 to `chars_max` characters.
pub(super) fn line(what: &'static str, text: &str, chars_max: usize) -> Result<String, WorkshopError> {
    let text = text.trim();
    // Those that turn the direction of writing could make one name look like another.
    let is_hidden = |c: char| {
        c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c)
    };
    let fits = (1..=chars_max).contains(&text.chars().count()) && !text.contains(is_hidden);
    if fits { Ok(text.to_owned()) } else { Err(WorkshopError::Line { what, chars_max }) }
}

/// `number` if it is from `min` to `max`.
pub(super) fn within<N: Copy + Into<u64>>(
    what: &'static str,
    number: N,
    min: u64,
    max: u64,
) -> Result<N, WorkshopError> {
    let fits = (min..=max).contains(&number.into());
    if fits { Ok(number) } else { Err(WorkshopError::Range { what, min, max }) }
}
