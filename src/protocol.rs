//! The bytes on the wire, both directions: what a frame says, and how a message becomes a frame.
//!
//! Three dialects share one vocabulary. [`Message`] is what a client may say to a room, whichever dialect it
//! speaks; [`Reply`] is what a room may say to a session. [`Wire`] turns a [`Reply`] into a complete WebSocket
//! frame, once for all sessions that share a wire.
//!
//! Not here: whether an update is sound (`guard`), who may say what (`auth`, `room`), and sockets
//! (`connection`). Bytes of each message: `docs/protocol.md`; recorded frames: `tests/golden`.

pub mod awareness;
pub mod close;
pub mod frame;
pub mod hocuspocus;
pub mod lib0;
pub mod y_websocket;

pub use close::CloseReason;
pub use frame::{Reply, Wire};

use bytes::Bytes;

/// What a client says to the room that its session belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// "I hold this much": an encoded state vector. Answered with what is missing.
    Step1(Bytes),
    /// The answer to our own step 1: an update v1, often one that adds nothing.
    Step2(Bytes),
    /// One edit or several: an update v1.
    Update(Bytes),
    /// Presence of one or more client ids: the entries, still encoded.
    Awareness(Bytes),
    /// "Tell me everybody's presence."
    QueryAwareness,
    /// y-sweet's message 102: echoed unchanged once all before it is on disk. The whole message, type included.
    Version(Bytes),
    /// An application's own text, for all other sessions of the document (Hocuspocus).
    Stateless(String),
    /// "Am I still allowed?" and other chatter that needs no answer.
    Nothing,
}

impl Message {
    /// How many bytes it holds, for queues that are bounded in bytes.
    pub fn bytes_len(&self) -> usize {
        match self {
            Self::Step1(bytes)
            | Self::Step2(bytes)
            | Self::Update(bytes)
            | Self::Awareness(bytes)
            | Self::Version(bytes) => bytes.len(),
            Self::Stateless(text) => text.len(),
            Self::QueryAwareness | Self::Nothing => 0,
        }
    }
}

/// Why bytes from a client make no message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// The bytes end in the middle of something.
    #[error("message ends too early")]
    TooShort,
    /// A number has more than 53 bits.
    #[error("number is too large")]
    NumberTooLarge,
    /// A text is not UTF-8.
    #[error("text is not valid UTF-8")]
    NotUtf8,
    /// The message type, or the kind within it, is unknown.
    #[error("message type {0} is unknown")]
    UnknownType(u64),
    /// More entries than bytes.
    #[error("a count exceeds what the message can hold")]
    CountTooLarge,
    /// A name or a number that would come back in an answer has absurdly many bytes.
    #[error("a name or number is too long")]
    TooLong,
}

impl DecodeError {
    /// A short word for metrics.
    pub fn reason(self) -> &'static str {
        match self {
            Self::TooShort => "truncated",
            Self::NumberTooLarge => "number",
            Self::NotUtf8 => "utf8",
            Self::UnknownType(_) => "type",
            Self::CountTooLarge => "count",
            Self::TooLong => "too_long",
        }
    }
}
