//! The Hocuspocus dialect: many documents on one socket, each frame headed by its document's address.
//!
//! A frame is `varString address, varUint type, body`. The address is the document's name, or the name, a NUL
//! and the client's own session id; answers repeat it exactly. Ping and pong are bare frames of one byte.
//! Read for providers 2.x to 4.8.

use bytes::Bytes;

use super::frame::put_frame;
use super::lib0::{Reader, put_var_bytes, put_var_uint};
use super::y_websocket::decode_sync;
use super::{DecodeError, Message};
use crate::id::NAME_BYTES_MAX;

/// Bytes of an address: the longest name, a NUL, and as much again for the client's own session id.
const ADDRESS_BYTES_MAX: usize = 2 * NAME_BYTES_MAX + 1;

/// A frame from a Hocuspocus provider.
#[derive(Debug, PartialEq, Eq)]
pub enum Incoming<'a> {
    /// Something said on one address.
    Addressed {
        /// The address as sent: to be repeated in every answer.
        address: &'a str,
        /// What is said.
        body: Body,
    },
    /// The provider asks whether we live.
    Ping,
    /// The provider answers our own ping.
    Pong,
}

/// What a provider says on one address.
#[derive(Debug, PartialEq, Eq)]
pub enum Body {
    /// Its token, and from version 4 on its version.
    Auth {
        /// Empty where the application gave none.
        token: String,
        /// "4.8.0"; absent before version 4.
        version: Option<String>,
    },
    /// It leaves the document; the socket stays.
    Close,
    /// For the room.
    Room(Message),
}

/// Reads one frame.
pub fn decode(frame: &[u8]) -> Result<Incoming<'_>, DecodeError> {
    match frame {
        [9] => return Ok(Incoming::Ping),
        [10] => return Ok(Incoming::Pong),
        _ => {}
    }
    let mut reader = Reader::new(frame);
    let address = reader.var_str()?;
    if address.len() > ADDRESS_BYTES_MAX {
        return Err(DecodeError::TooLong);
    }
    let body = match reader.var_uint()? {
        0 => Body::Room(decode_sync(&mut reader)?),
        1 => Body::Room(Message::Awareness(Bytes::copy_from_slice(reader.var_bytes()?))),
        2 => decode_auth(&mut reader)?,
        3 => Body::Room(Message::QueryAwareness),
        5 => Body::Room(Message::Stateless(reader.var_str()?.to_owned())),
        7 => Body::Close,
        8..=10 => Body::Room(Message::Nothing),
        // 4 and 6 are spoken between servers; a client that uses them is not one.
        other => return Err(DecodeError::UnknownType(other)),
    };
    Ok(Incoming::Addressed { address, body })
}

fn decode_auth(reader: &mut Reader<'_>) -> Result<Body, DecodeError> {
    match reader.var_uint()? {
        0 => {
            let token = reader.var_str()?.to_owned();
            let version = if reader.rest().is_empty() { None } else { Some(reader.var_str()?.to_owned()) };
            Ok(Body::Auth { token, version })
        }
        other => Err(DecodeError::UnknownType(other)),
    }
}

/// The document's name in an address: all before the first NUL.
pub fn document_of(address: &str) -> &str {
    address.split_once('\0').map_or(address, |(name, _)| name)
}

/// An answer to a provider's token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuthReply<'a> {
    /// "Send me your token again": it has expired or its rights have changed.
    AskToken,
    /// Not let in, and why. The socket stays open and the provider may try again.
    Denied(&'a str),
    /// Let in to read and write.
    ReadWrite,
    /// Let in to read.
    ReadOnly,
}

/// A complete frame with an [`AuthReply`] on `address`.
pub fn auth(address: &str, reply: AuthReply<'_>) -> Bytes {
    let mut body = vec![2];
    match reply {
        AuthReply::AskToken => body.push(0),
        AuthReply::Denied(reason) => {
            body.push(1);
            put_var_bytes(&mut body, reason.as_bytes());
        }
        AuthReply::ReadWrite => {
            body.push(2);
            put_var_bytes(&mut body, b"read-write");
        }
        AuthReply::ReadOnly => {
            body.push(2);
            put_var_bytes(&mut body, b"readonly");
        }
    }
    addressed(address, &body)
}

/// A complete frame that ends one address. A provider does not come back from it by itself.
pub fn close(address: &str, reason: &str) -> Bytes {
    let mut body = vec![7];
    put_var_bytes(&mut body, reason.as_bytes());
    addressed(address, &body)
}

/// A complete ping frame. Only for providers from version 4 on: older ones choke on it.
pub fn ping() -> Bytes {
    bare(9)
}

/// A complete pong frame.
pub fn pong() -> Bytes {
    bare(10)
}

/// The address as it heads a frame.
pub fn prefix(address: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(address.len() + 2);
    put_var_uint(&mut out, address.len() as u64);
    out.extend_from_slice(address.as_bytes());
    out
}

fn addressed(address: &str, body: &[u8]) -> Bytes {
    let mut out = Vec::new();
    let head = prefix(address);
    put_frame(&mut out, head.len() + body.len());
    out.extend_from_slice(&head);
    out.extend_from_slice(body);
    out.into()
}

fn bare(byte: u8) -> Bytes {
    let mut out = Vec::new();
    put_frame(&mut out, 1);
    out.push(byte);
    out.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn auth_is_read_with_and_without_a_version() {
        let check = |tail: &[u8], version: Option<&str>| {
            let frame = [&[1, b'd', 2, 0, 1, b't'], tail].concat();
            let body = Body::Auth { token: "t".into(), version: version.map(Into::into) };
            assert_eq!(decode(&frame), Ok(Incoming::Addressed { address: "d", body }));
        };
        check(&[], None);
        check(&[5, b'4', b'.', b'8', b'.', b'0'], Some("4.8.0"));
    }

    #[test]
    fn sessions_share_a_document() {
        assert_eq!(document_of("board\0abc"), "board");
        assert_eq!(document_of("board"), "board");
    }

    #[test]
    fn rubbish_and_server_messages_are_errors() {
        for frame in [&[][..], &[1, b'd'], &[1, b'd', 4, 0, 0], &[1, b'd', 6, 0], &[9, 9], &[1, 0xff, 0, 0]] {
            assert!(decode(frame).is_err(), "{frame:?}");
        }
    }
}
