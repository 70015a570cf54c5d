//! Why a room refuses something: told to whoever said it, and counted.
//!
//! Not here: how it is told (`room::membership`, `http::problem`).

use crate::guard;
use crate::protocol::awareness::AwarenessError;

/// Why a message was refused. Nothing of it was applied or sent on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The session may only read.
    #[error("this session may only read")]
    ReadOnly,
    /// The update is unsound, or too large.
    #[error("update refused: {0}")]
    Update(guard::Refusal),
    /// The state vector is unsound.
    #[error("state vector refused: {0}")]
    StateVector(guard::Refusal),
    /// The presence is unsound.
    #[error(transparent)]
    Awareness(AwarenessError),
    /// The presence claims to be somebody else, or another session's client id.
    #[error("presence speaks for somebody else")]
    Impersonation,
    /// Presence for too many client ids.
    #[error("presence for too many client ids")]
    TooManyPresences,
    /// The update needs others that nobody has sent.
    #[error("update needs others that are missing")]
    Incomplete,
    /// Too many updates wait for others.
    #[error("too many updates wait for others")]
    WaitingFull,
    /// The document would grow too large.
    #[error("document is full")]
    DocumentFull,
    /// Too many new client ids.
    #[error("too many new client ids")]
    TooManyClients,
    /// The store does not take anything at the moment.
    #[error("edits cannot be saved at the moment")]
    NotSaving,
    /// The update made the document unusable and was taken out again.
    #[error("update could not be applied")]
    NotApplied,
}

impl Refused {
    /// A short word for metrics.
    pub fn reason(self) -> &'static str {
        match self {
            Self::ReadOnly => "read_only",
            Self::Update(refusal) | Self::StateVector(refusal) => refusal.reason(),
            Self::Awareness(error) => error.reason(),
            Self::Impersonation => "impersonation",
            Self::TooManyPresences => "presences",
            Self::Incomplete => "incomplete",
            Self::WaitingFull => "waiting_full",
            Self::DocumentFull => "document_full",
            Self::TooManyClients => "clients",
            Self::NotSaving => "not_saving",
            Self::NotApplied => "not_applied",
        }
    }

    /// Whether only a faulty or hostile client does this.
    pub(super) fn is_strike(self) -> bool {
        match self {
            Self::Update(_)
            | Self::StateVector(_)
            | Self::Awareness(_)
            | Self::Impersonation
            | Self::TooManyPresences
            | Self::TooManyClients
            | Self::NotApplied => true,
            Self::ReadOnly | Self::Incomplete | Self::WaitingFull | Self::DocumentFull | Self::NotSaving => {
                false
            }
        }
    }
}
