//! Why something asked of a document was not done, and what its session is told.
//!
//! Not here: what a client of HTTP is told (`http::problem`).

use std::sync::Arc;

use crate::protocol::CloseReason;
use crate::room::Refused;
use crate::room::document::json::JsonError;
use crate::store::StoreError;

/// Why something asked of a document was not done.
#[derive(Debug, Clone, thiserror::Error)]
pub enum HubError {
    /// Too many documents are open.
    #[error("too many documents are open: at most {0}")]
    TooManyDocuments(usize),
    /// The update was refused; nothing of it was applied.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The document cannot be shown as JSON as asked.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// The stored document is damaged.
    #[error("{0}")]
    Damaged(Arc<str>),
    /// The store does not answer at the moment.
    #[error("{0}")]
    Unavailable(Arc<str>),
    /// The server shuts down.
    #[error("the server is going away")]
    GoingAway,
}

impl HubError {
    /// What the session is told that asked for the document.
    pub(super) fn close_reason(&self) -> CloseReason {
        match self {
            Self::Damaged(_) => CloseReason::Damaged,
            Self::GoingAway => CloseReason::GoingAway,
            Self::TooManyDocuments(_) | Self::Refused(_) | Self::Json(_) | Self::Unavailable(_) => {
                CloseReason::TryAgain
            }
        }
    }
}

impl From<StoreError> for HubError {
    fn from(error: StoreError) -> Self {
        let text: Arc<str> = error.to_string().into();
        match error {
            StoreError::Corrupt { .. } => Self::Damaged(text),
            StoreError::Locked { .. }
            | StoreError::Unwritable { .. }
            | StoreError::Full { .. }
            | StoreError::Damaged { .. }
            | StoreError::Unavailable(_) => Self::Unavailable(text),
        }
    }
}
