//! The frames of the Hocuspocus dialect that this client reads and writes.
//!
//! A frame is the document's name, a type, and a body. The bodies of sync and presence are those of y-protocols,
//! which yrs can read. Not here: what is done about a frame (`session`).

use yrs::encoding::read::{Cursor, Error, Read};
use yrs::encoding::write::Write;
use yrs::sync::Message;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;

const SYNC: u8 = 0;
const AWARENESS: u8 = 1;
const AUTH: u8 = 2;
const SYNC_STATUS: u8 = 8;

const AUTH_TOKEN: u8 = 0;
const AUTH_DENIED: u8 = 1;
const AUTH_GRANTED: u8 = 2;

/// What the server says.
pub(crate) enum Heard {
    /// A message of y-protocols.
    Message(Message),
    /// "Send me your token again."
    TokenWanted,
    /// The token is no good for this document.
    Denied(String),
    /// The token is good; the scope is `read-write` or `readonly`.
    Granted(String),
    /// An edit of ours is on disk.
    Saved,
    /// An edit of ours was refused: we may only read.
    NotSaved,
    /// Something that this client has no use for.
    Other,
}

/// Our token, as a frame. Without our version the server sends us no pings of its own making.
pub(crate) fn token(document: &str, token: &str) -> Vec<u8> {
    let mut frame = head(document);
    frame.write_u8(AUTH);
    frame.write_u8(AUTH_TOKEN);
    frame.write_string(token);
    frame
}

/// A message of y-protocols, as a frame.
pub(crate) fn message(document: &str, message: &Message) -> Vec<u8> {
    let mut frame = head(document);
    frame.extend(message.encode_v1());
    frame
}

/// Reads one frame.
pub(crate) fn read(frame: &[u8]) -> Result<Heard, Error> {
    let mut cursor = Cursor::new(frame);
    cursor.read_string()?;
    let body = frame.get(cursor.next..).unwrap_or_default();
    Ok(match cursor.read_u8()? {
        SYNC | AWARENESS => Heard::Message(Message::decode_v1(body)?),
        AUTH => match cursor.read_u8()? {
            AUTH_TOKEN => Heard::TokenWanted,
            AUTH_DENIED => Heard::Denied(cursor.read_string()?.to_owned()),
            AUTH_GRANTED => Heard::Granted(cursor.read_string()?.to_owned()),
            _ => Heard::Other,
        },
        SYNC_STATUS if cursor.read_u8()? == 1 => Heard::Saved,
        SYNC_STATUS => Heard::NotSaved,
        _ => Heard::Other,
    })
}

fn head(document: &str) -> Vec<u8> {
    let mut frame = Vec::with_capacity(document.len() + 32);
    frame.write_string(document);
    frame
}
