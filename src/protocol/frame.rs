//! From a reply to bytes that can be written to any socket: dialect, address and WebSocket header in one go.
//!
//! Server frames carry no mask, so one encoded frame serves all sessions that share a [`Wire`]: it is encoded
//! once and handed out as references (RFC 6455, section 5.1). Frames may stand one behind the other in one
//! buffer and be written at once; a frame still holds one message, because a y-websocket provider reads only
//! the first.

use std::sync::Arc;

use bytes::Bytes;

use super::hocuspocus;
use super::lib0::{put_var_uint, var_uint_len};
use crate::id::Access;

/// What a room says to a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply<'a> {
    /// "We hold this much": an encoded state vector. Asks for what we lack.
    Step1(&'a [u8]),
    /// What the client lacked: an update v1.
    Step2(&'a [u8]),
    /// Edits of one tick, or what a slow session missed: an update v1.
    Update(&'a [u8]),
    /// Presence: encoded entries.
    Awareness(&'a [u8]),
    /// y-sweet's message 102, as it came.
    Version(&'a [u8]),
    /// Whether one step 2 or update is on disk (Hocuspocus `SyncStatus`); said for each, never merged.
    Saved(bool),
    /// An application's own text (Hocuspocus).
    Stateless(&'a str),
    /// What the session may do from now on (Hocuspocus).
    Access(Access),
    /// Why a message was refused (y-websocket and y-sweet; the provider prints it).
    Refused(&'a str),
}

/// How replies are laid out for a session. Sessions with equal wires share every broadcast frame.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Wire {
    /// y-websocket and y-sweet: the message alone.
    Plain,
    /// Hocuspocus: headed by an address (already encoded).
    Addressed(Arc<[u8]>),
}

impl Wire {
    /// The wire of a Hocuspocus address.
    pub fn addressed(address: &str) -> Self {
        Self::Addressed(hocuspocus::prefix(address).into())
    }

    /// Appends one complete WebSocket frame that says `reply`; nothing where the dialect has no word for it.
    pub fn put(&self, out: &mut Vec<u8>, reply: Reply<'_>) {
        let (kind, body): (&[u8], &[u8]) = match (reply, self) {
            (Reply::Step1(bytes), _) => (&[0, 0], bytes),
            (Reply::Step2(bytes), _) => (&[0, 1], bytes),
            (Reply::Update(bytes), _) => (&[0, 2], bytes),
            (Reply::Awareness(bytes), _) => (&[1], bytes),
            (Reply::Stateless(text), Self::Addressed(_)) => (&[5], text.as_bytes()),
            (Reply::Refused(reason), Self::Plain) => (&[2, 0], reason.as_bytes()),
            (Reply::Version(message), Self::Plain) => return put_whole(out, &[], message),
            (Reply::Saved(saved), Self::Addressed(address)) => {
                return put_whole(out, address, &[8, u8::from(saved)]);
            }
            (Reply::Access(Access::Read), Self::Addressed(_)) => (&[2, 2], b"readonly"),
            (Reply::Access(_), Self::Addressed(_)) => (&[2, 2], b"read-write"),
            (Reply::Stateless(_) | Reply::Saved(_) | Reply::Access(_), Self::Plain)
            | (Reply::Refused(_) | Reply::Version(_), Self::Addressed(_)) => return,
        };
        let address: &[u8] = match self {
            Self::Plain => &[],
            Self::Addressed(address) => address,
        };
        put_frame(out, address.len() + kind.len() + var_uint_len(body.len()) + body.len());
        out.extend_from_slice(address);
        out.extend_from_slice(kind);
        put_var_uint(out, body.len() as u64);
        out.extend_from_slice(body);
    }

    /// One complete WebSocket frame that says `reply`.
    pub fn frame(&self, reply: Reply<'_>) -> Bytes {
        let mut out = Vec::new();
        self.put(&mut out, reply);
        out.into()
    }
}

fn put_whole(out: &mut Vec<u8>, address: &[u8], message: &[u8]) {
    put_frame(out, address.len() + message.len());
    out.extend_from_slice(address);
    out.extend_from_slice(message);
}

/// Appends the header of an unmasked, final, binary frame with `payload_bytes` to follow, and makes room for them.
pub(super) fn put_frame(out: &mut Vec<u8>, payload_bytes: usize) {
    put_header(out, 0x82, payload_bytes);
}

fn put_header(out: &mut Vec<u8>, first: u8, payload_bytes: usize) {
    out.reserve(payload_bytes + 10);
    out.push(first);
    match (u8::try_from(payload_bytes), u16::try_from(payload_bytes)) {
        (Ok(len @ 0..=125), _) => out.push(len),
        (_, Ok(len)) => {
            out.push(126);
            out.extend_from_slice(&len.to_be_bytes());
        }
        (_, Err(_)) => {
            out.push(127);
            out.extend_from_slice(&(payload_bytes as u64).to_be_bytes());
        }
    }
}

/// A close frame: the code, then the reason cut to the 123 bytes that fit.
pub fn close_frame(code: u16, reason: &str) -> Bytes {
    let reason = &reason[..reason.floor_char_boundary(123)];
    let mut out = Vec::with_capacity(4 + reason.len());
    put_header(&mut out, 0x88, 2 + reason.len());
    out.extend_from_slice(&code.to_be_bytes());
    out.extend_from_slice(reason.as_bytes());
    out.into()
}

/// A ping frame without a body.
pub fn ping_frame() -> Bytes {
    Bytes::from_static(&[0x89, 0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_have_the_length_that_rfc_6455_wants() {
        let check = |len: usize, head: &[u8]| {
            let frame = Wire::Plain.frame(Reply::Version(&vec![7; len]));
            assert_eq!(&frame[..head.len()], head);
            assert_eq!(frame.len(), head.len() + len);
        };
        check(125, &[0x82, 125]);
        check(126, &[0x82, 126, 0, 126]);
        check(65_536, &[0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0]);
    }

    #[test]
    fn each_dialect_hears_what_it_understands() {
        let wire = Wire::addressed("d");
        assert_eq!(&Wire::Plain.frame(Reply::Step1(&[0]))[..], [0x82, 4, 0, 0, 1, 0]);
        assert_eq!(&wire.frame(Reply::Step1(&[0]))[..], [0x82, 6, 1, b'd', 0, 0, 1, 0]);
        assert_eq!(&wire.frame(Reply::Saved(true))[..], [0x82, 4, 1, b'd', 8, 1]);
        assert!(Wire::Plain.frame(Reply::Saved(true)).is_empty());
        assert!(wire.frame(Reply::Refused("no")).is_empty());
        let readonly = hocuspocus::auth("d", hocuspocus::AuthReply::ReadOnly);
        assert_eq!(wire.frame(Reply::Access(Access::Read)), readonly);
        assert!(Wire::Plain.frame(Reply::Access(Access::Read)).is_empty());
        assert_eq!(&Wire::Plain.frame(Reply::Refused("no"))[..], [0x82, 5, 2, 0, 2, b'n', b'o']);
    }

    #[test]
    fn a_close_reason_is_cut_at_a_character() {
        let frame = close_frame(1008, &"ж".repeat(100));
        assert_eq!(frame.len(), 2 + 2 + 122);
    }
}
