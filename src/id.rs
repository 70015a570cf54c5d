//! The words that everything else is said in: names and numbers, checked once at the border.
//!
//! A value of one of these types is known to be well formed; nothing further in checks it again.
//! Not here: what a name may do for whom (`auth`), or where its bytes are kept (`store`).

use std::fmt;
use std::sync::Arc;

/// Longest document name, in bytes of UTF-8 after percent-decoding.
pub const NAME_BYTES_MAX: usize = 512;

/// The name of a document: one name, whatever dialect speaks it. A cheap clone.
///
/// 1 to [`NAME_BYTES_MAX`] bytes of UTF-8 without control characters. Slashes, spaces and any script are
/// allowed; a name never reaches the file system. NUL in particular is excluded because Hocuspocus puts one
/// between a name and a session id.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocumentName(Arc<str>);

/// Why a text is no document name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// The text is empty.
    #[error("a document name must not be empty")]
    Empty,
    /// The text is too long.
    #[error("a document name has at most {NAME_BYTES_MAX} bytes, not {0}")]
    TooLong(usize),
    /// The text holds a control character.
    #[error("a document name must not hold control characters")]
    Control,
}

impl DocumentName {
    /// Checks `text` and makes it a name.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        if text.is_empty() {
            return Err(NameError::Empty);
        }
        if text.len() > NAME_BYTES_MAX {
            return Err(NameError::TooLong(text.len()));
        }
        if text.chars().any(char::is_control) {
            return Err(NameError::Control);
        }
        Ok(Self(text.into()))
    }

    /// A name that this program has put together from parts that are known to be good.
    pub(crate) fn composed(text: &str) -> Self {
        debug_assert!(Self::parse(text).is_ok(), "{text:?} is no name");
        Self(text.into())
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DocumentName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for DocumentName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &self.0)
    }
}

/// Who a token says its bearer is. A cheap clone.
///
/// 1 to [`USER_BYTES_MAX`] bytes without control characters; unique where the tokens come from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UserId(Arc<str>);

/// Longest user id, in bytes of UTF-8.
pub const USER_BYTES_MAX: usize = 256;

impl UserId {
    /// Checks `text` and makes it an id; nothing if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = (1..=USER_BYTES_MAX).contains(&text.len()) && !text.chars().any(char::is_control);
        fits.then(|| Self(text.into()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One connection's membership of one room; unique in the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SessionId(pub u64);

/// One WebSocket; unique in the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ConnectionId(pub u64);

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for ConnectionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The Yjs client id that a writer puts on its edits and its presence, at most 2^53 - 1.
pub type ClientId = u64;

/// A room's log position: record 1 is the first ever, and positions only grow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Seq(pub u64);

impl Seq {
    /// The position after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for Seq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Milliseconds since 1970, for what people read (lists, tokens). Never used to order edits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnixMs(pub u64);

/// The three wire protocols.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// y-protocols as the y-websocket provider speaks them.
    YWebsocket,
    /// y-websocket plus message 102, and an HTTP API around it.
    YSweet,
    /// Many documents on one socket, each frame headed by its document's address.
    Hocuspocus,
}

impl Dialect {
    /// The dialect's name in logs and metrics.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::YWebsocket => "y-websocket",
            Self::YSweet => "y-sweet",
            Self::Hocuspocus => "hocuspocus",
        }
    }
}

/// What a session may do with one document. Each level includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Access {
    /// Follow the document and show presence.
    Read,
    /// Edit as well.
    Write,
    /// Delete the document and ask what it costs as well.
    Admin,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_any_script_are_taken() {
        for name in ["a", "my/room x", "Карта пути клиента", "📌/1", &"x".repeat(NAME_BYTES_MAX)]
        {
            assert_eq!(DocumentName::parse(name).unwrap().as_str(), name);
        }
    }

    #[test]
    fn bad_names_are_told_why() {
        let check = |text: &str, error: NameError| assert_eq!(DocumentName::parse(text), Err(error));
        check("", NameError::Empty);
        check("a\0b", NameError::Control);
        check("a\nb", NameError::Control);
        check(&"ж".repeat(257), NameError::TooLong(514));
    }
}
