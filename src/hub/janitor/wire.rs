//! What the server and its janitor say to each other: jobs one way, answers the other.
//!
//! A frame is the length of its body and the body's CRC-32 (four bytes each, little endian), then the body. The
//! checksum is there because the child may have gone mad on a hostile document, and what it says will replace what
//! is stored. Both ends are the same program, so there is no version.

use bytes::{Buf, BufMut, Bytes, BytesMut};

use crate::room::document::compaction::Compacted;

/// Bytes before a body.
pub const HEADER_BYTES: usize = 8;

/// The largest body, either way.
pub const FRAME_BYTES_MAX: usize = 512 << 20;

const DONE: u8 = 0;
const REFUSED: u8 = 1;

/// What goes before a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// The body's length.
    pub body_bytes: u32,
    crc32: u32,
}

impl Header {
    /// Reads a header; `None` if it announces more than [`FRAME_BYTES_MAX`].
    pub fn decode(bytes: [u8; HEADER_BYTES]) -> Option<Self> {
        let mut rest = bytes.as_slice();
        let header = Self { body_bytes: rest.get_u32_le(), crc32: rest.get_u32_le() };
        (usize::try_from(header.body_bytes).ok()? <= FRAME_BYTES_MAX).then_some(header)
    }

    /// Is `body` what this was written for?
    pub fn fits(&self, body: &[u8]) -> bool {
        crc32fast::hash(body) == self.crc32
    }
}

/// What is stored of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// The last snapshot.
    pub snapshot_v2: Option<Bytes>,
    /// The updates logged after it.
    pub updates_v1: Vec<Bytes>,
}

impl Job {
    /// The job as a frame; `None` if that is too large.
    pub fn encode(&self) -> Option<Bytes> {
        let parts: usize = self.snapshot_v2.iter().chain(&self.updates_v1).map(|part| part.len() + 4).sum();
        frame(parts + 1, |body| {
            body.put_u8(u8::from(self.snapshot_v2.is_some()));
            for part in self.snapshot_v2.iter().chain(&self.updates_v1) {
                put_part(body, part);
            }
        })
    }

    /// Reads a frame's body.
    pub fn decode(body: Vec<u8>) -> Option<Self> {
        let mut rest = Bytes::from(body);
        let snapshot_v2 = match rest.try_get_u8().ok()? {
            0 => None,
            1 => Some(take_part(&mut rest)?),
            _ => return None,
        };
        let mut updates_v1 = Vec::new();
        while !rest.is_empty() {
            updates_v1.push(take_part(&mut rest)?);
        }
        Some(Self { snapshot_v2, updates_v1 })
    }
}

/// What became of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It is done.
    Done(Compacted),
    /// It cannot be done, and why.
    Refused(String),
}

impl Answer {
    /// The answer as a frame; `None` if that is too large.
    pub fn encode(&self) -> Option<Bytes> {
        match self {
            Self::Done(Compacted { snapshot_v2, state_vector }) => {
                frame(snapshot_v2.len() + state_vector.len() + 9, |body| {
                    body.put_u8(DONE);
                    put_part(body, snapshot_v2);
                    put_part(body, state_vector);
                })
            }
            Self::Refused(reason) => frame(reason.len() + 1, |body| {
                body.put_u8(REFUSED);
                body.put_slice(reason.as_bytes());
            }),
        }
    }

    /// Reads a frame's body.
    pub fn decode(body: Vec<u8>) -> Option<Self> {
        let mut rest = Bytes::from(body);
        match rest.try_get_u8().ok()? {
            DONE => {
                let compacted =
                    Compacted { snapshot_v2: take_part(&mut rest)?, state_vector: take_part(&mut rest)? };
                rest.is_empty().then_some(Self::Done(compacted))
            }
            REFUSED => Some(Self::Refused(String::from_utf8_lossy(&rest).into_owned())),
            _ => None,
        }
    }
}

/// A body of `bytes` and the header before it.
fn frame(bytes: usize, write: impl FnOnce(&mut BytesMut)) -> Option<Bytes> {
    if bytes > FRAME_BYTES_MAX {
        return None;
    }
    let mut whole = BytesMut::with_capacity(HEADER_BYTES + bytes);
    whole.put_bytes(0, HEADER_BYTES);
    write(&mut whole);
    debug_assert_eq!(whole.len(), HEADER_BYTES + bytes, "the size is known beforehand");
    let (mut header, body) = whole.split_at_mut(HEADER_BYTES);
    header.put_u32_le(u32::try_from(body.len()).ok()?);
    header.put_u32_le(crc32fast::hash(body));
    Some(whole.freeze())
}

/// No part is larger than a frame, and a frame's length fits 32 bits.
fn put_part(body: &mut BytesMut, part: &[u8]) {
    body.put_u32_le(u32::try_from(part.len()).unwrap_or(u32::MAX));
    body.put_slice(part);
}

fn take_part(rest: &mut Bytes) -> Option<Bytes> {
    let bytes = usize::try_from(rest.try_get_u32_le().ok()?).ok()?;
    (bytes <= rest.len()).then(|| rest.split_to(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(frame: &Bytes) -> Vec<u8> {
        let header = Header::decode(frame[..HEADER_BYTES].try_into().unwrap()).unwrap();
        let body = frame[HEADER_BYTES..].to_vec();
        assert_eq!(header.body_bytes as usize, body.len());
        assert!(header.fits(&body));
        assert!(!header.fits(b"something else"));
        body
    }

    #[test]
    fn what_is_sent_arrives() {
        for job in [
            Job { snapshot_v2: None, updates_v1: vec![] },
            Job { snapshot_v2: None, updates_v1: vec!["one".into(), "".into()] },
            Job { snapshot_v2: Some("zero".into()), updates_v1: vec!["one".into()] },
        ] {
            assert_eq!(Job::decode(body(&job.encode().unwrap())), Some(job));
        }
        let done = Compacted { snapshot_v2: "snapshot".into(), state_vector: "vector".into() };
        for answer in [Answer::Done(done), Answer::Refused("why".to_owned())] {
            assert_eq!(Answer::decode(body(&answer.encode().unwrap())), Some(answer));
        }
    }

    #[test]
    fn cut_bytes_are_nothing() {
        let job = Job { snapshot_v2: Some("zero".into()), updates_v1: vec!["one".into()] };
        let whole = body(&job.encode().unwrap());
        // Where a part ends, a shorter job is well formed; its checksum is not.
        let ends = [9, whole.len()];
        for cut in (0..whole.len()).filter(|cut| !ends.contains(cut)) {
            assert_eq!(Job::decode(whole[..cut].to_vec()), None, "{cut}");
        }
        assert_eq!(Header::decode([0xff; HEADER_BYTES]), None);
    }
}
