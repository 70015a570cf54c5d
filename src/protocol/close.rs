//! Why the server ends a session or a connection, and the close code that each client family understands.
//!
//! This is the one table of it. y-websocket from 3.1.0 on stops for good at codes 4400 to 4499 and reconnects
//! after any other; Hocuspocus and y-sweet always reconnect (`docs/protocol.md`, close codes).

/// Why a session or a whole connection is ended by the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CloseReason {
    /// The server shuts down; another, or the same, will be back.
    GoingAway,
    /// A frame breaks the WebSocket or the dialect's rules.
    Malformed,
    /// A text frame came where only binary ones have a meaning.
    TextFrame,
    /// A message is larger than the limit.
    TooLarge,
    /// The client keeps sending what must be refused.
    Misbehaving,
    /// The document cannot be served or saved at the moment; all is kept, come back later.
    TryAgain,
    /// The client does not read what it is sent.
    Stalled,
    /// The document is damaged in the store; an operator has to look at it.
    Damaged,
    /// The token was good and is not any more.
    TokenExpired,
    /// The document was deleted.
    Deleted,
    /// The participant was removed from the board, or their link was revoked.
    Revoked,
    /// The client did not say who it is, or anything, in time.
    TimedOut,
}

impl CloseReason {
    /// The WebSocket close code.
    pub fn code(self) -> u16 {
        match self {
            Self::GoingAway => 1001,
            Self::Malformed => 1002,
            Self::TextFrame => 1003,
            Self::TooLarge => 1009,
            Self::Misbehaving => 1008,
            Self::Damaged => 1011,
            Self::TryAgain | Self::Stalled => 1013,
            Self::TokenExpired => 4401,
            Self::Revoked => 4403,
            Self::Deleted => 4404,
            // Not 4408: a phone that woke up late must reconnect, and 44xx would stop it for good.
            Self::TimedOut => 4508,
        }
    }

    /// What the client is told, at most 123 bytes.
    pub fn text(self) -> &'static str {
        match self {
            Self::GoingAway => "server is going away",
            Self::Malformed => "malformed message",
            Self::TextFrame => "text frames are not understood here",
            Self::TooLarge => "message is too large",
            Self::Misbehaving => "too many refused messages",
            Self::TryAgain => "try again later: the document cannot be saved at the moment",
            Self::Stalled => "connection is too slow: come back for the latest state",
            Self::Damaged => "the stored document is damaged: an operator has to run `wayboard check`",
            Self::TokenExpired => "the token has expired",
            Self::Deleted => "the document was deleted",
            Self::Revoked => "you no longer have access: the link was revoked, or you were removed",
            Self::TimedOut => "timed out",
        }
    }

    /// A short word for metrics and logs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::GoingAway => "going_away",
            Self::Malformed => "malformed",
            Self::TextFrame => "text_frame",
            Self::TooLarge => "too_large",
            Self::Misbehaving => "misbehaving",
            Self::TryAgain => "try_again",
            Self::Stalled => "stalled",
            Self::Damaged => "damaged",
            Self::TokenExpired => "token_expired",
            Self::Deleted => "deleted",
            Self::Revoked => "revoked",
            Self::TimedOut => "timed_out",
        }
    }

    /// Whether only this document is closed to the client: on a socket that carries many documents, the others
    /// go on. All other reasons end the socket, because only that makes a Hocuspocus provider come back.
    pub fn ends_session_only(self) -> bool {
        match self {
            Self::Deleted | Self::Revoked | Self::Misbehaving | Self::Damaged => true,
            Self::GoingAway
            | Self::Malformed
            | Self::TextFrame
            | Self::TooLarge
            | Self::TryAgain
            | Self::Stalled
            | Self::TokenExpired
            | Self::TimedOut => false,
        }
    }
}
