//! The kinds of problem: the status, type and title of each.
//!
//! Not here: which error is of which kind (`problem`).

use http::StatusCode;

/// What can go wrong with a request, as the client sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The request makes no sense as it is.
    BadRequest,
    /// The document name is none.
    BadName,
    /// No token, or a bad one.
    Unauthorized,
    /// The token does not allow it.
    Forbidden,
    /// A web page that may not use the server.
    ForeignOrigin,
    /// There is nothing under this path, or no such document.
    NotFound,
    /// Something stands in the way at the moment, or was done already.
    Conflict,
    /// The path knows no such method.
    MethodNotAllowed,
    /// The path speaks WebSocket only.
    UpgradeRequired,
    /// The request took too long to arrive.
    Timeout,
    /// The update builds on others that the server lacks.
    Incomplete,
    /// The body, or the document with it, is too large.
    TooLarge,
    /// The update is not acceptable.
    Refused,
    /// The server has too much to do.
    Busy,
    /// The store does not work.
    Unavailable,
    /// The server shuts down.
    GoingAway,
    /// The stored document is damaged.
    Damaged,
    /// A fault of the program.
    Internal,
}

impl Kind {
    /// Every kind, for the documentation and the tests.
    pub const ALL: [Self; 18] = [
        Self::BadRequest,
        Self::BadName,
        Self::Unauthorized,
        Self::Forbidden,
        Self::ForeignOrigin,
        Self::NotFound,
        Self::Conflict,
        Self::MethodNotAllowed,
        Self::UpgradeRequired,
        Self::Timeout,
        Self::Incomplete,
        Self::TooLarge,
        Self::Refused,
        Self::Busy,
        Self::Unavailable,
        Self::GoingAway,
        Self::Damaged,
        Self::Internal,
    ];

    /// Status, the last part of the type URI, and title.
    pub fn row(self) -> (StatusCode, &'static str, &'static str) {
        match self {
            Self::BadRequest => (StatusCode::BAD_REQUEST, "bad-request", "The request makes no sense"),
            Self::BadName => (StatusCode::BAD_REQUEST, "bad-name", "This is no document name"),
            Self::Unauthorized => (StatusCode::UNAUTHORIZED, "unauthorized", "A valid token is needed"),
            Self::Forbidden => (StatusCode::FORBIDDEN, "forbidden", "The token does not allow this"),
            Self::ForeignOrigin => {
                (StatusCode::FORBIDDEN, "foreign-origin", "This page may not use the server")
            }
            Self::NotFound => (StatusCode::NOT_FOUND, "not-found", "There is nothing here"),
            Self::Conflict => (StatusCode::CONFLICT, "conflict", "Not as things are"),
            Self::MethodNotAllowed => {
                (StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", "Not with this method")
            }
            Self::UpgradeRequired => {
                (StatusCode::UPGRADE_REQUIRED, "upgrade-required", "This speaks WebSocket only")
            }
            Self::Timeout => (StatusCode::REQUEST_TIMEOUT, "timeout", "The request took too long"),
            Self::Incomplete => (StatusCode::CONFLICT, "incomplete", "The update needs others first"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too-large", "That is too large"),
            Self::Refused => (StatusCode::UNPROCESSABLE_ENTITY, "refused", "The content is not acceptable"),
            Self::Busy => (StatusCode::SERVICE_UNAVAILABLE, "busy", "The server has too much to do"),
            Self::Unavailable => {
                (StatusCode::SERVICE_UNAVAILABLE, "unavailable", "The store is not available")
            }
            Self::GoingAway => (StatusCode::SERVICE_UNAVAILABLE, "going-away", "The server shuts down"),
            Self::Damaged => (StatusCode::INTERNAL_SERVER_ERROR, "damaged", "The stored document is damaged"),
            Self::Internal => (StatusCode::INTERNAL_SERVER_ERROR, "internal", "The server made a mistake"),
        }
    }

    /// The type URI.
    pub fn uri(self) -> String {
        format!("urn:wayboard:problem:{}", self.row().1)
    }
}
