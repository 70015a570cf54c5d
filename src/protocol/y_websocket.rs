//! The y-websocket dialect, and y-sweet's on top of it: one message in one frame.
//!
//! `00` sync (`00` step 1, `01` step 2, `02` update), `01` awareness, `02` auth, `03` query awareness, and
//! y-sweet's `66` (102), whose body is the client's own count of its edits. A client of y-sweet answers a query
//! with type `03` and a body; it is read as a query, which harms nobody.

use bytes::Bytes;

use super::lib0::Reader;
use super::{DecodeError, Message};

/// y-sweet's "everything up to here".
const VERSION: u64 = 102;
/// Bytes of a count, in any form that a client may think of.
const COUNT_BYTES_MAX: usize = 256;

/// Reads the first message of a frame; what follows it is ignored, as the reference provider does.
pub fn decode(frame: &[u8]) -> Result<Message, DecodeError> {
    let mut reader = Reader::new(frame);
    match reader.var_uint()? {
        0 => decode_sync(&mut reader),
        1 => Ok(Message::Awareness(Bytes::copy_from_slice(reader.var_bytes()?))),
        2 => Ok(Message::Nothing),
        3 => Ok(Message::QueryAwareness),
        VERSION => {
            // It comes back as it is, so it may not be large: a count is all that belongs there.
            if reader.var_bytes()?.len() > COUNT_BYTES_MAX {
                return Err(DecodeError::TooLong);
            }
            Ok(Message::Version(Bytes::copy_from_slice(frame)))
        }
        other => Err(DecodeError::UnknownType(other)),
    }
}

/// Reads a sync message behind its type: the sub-type and its bytes.
pub(super) fn decode_sync(reader: &mut Reader<'_>) -> Result<Message, DecodeError> {
    let kind = reader.var_uint()?;
    let body = Bytes::copy_from_slice(reader.var_bytes()?);
    match kind {
        0 => Ok(Message::Step1(body)),
        1 => Ok(Message::Step2(body)),
        2 => Ok(Message::Update(body)),
        other => Err(DecodeError::UnknownType(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_message_is_read() {
        let check = |frame: &[u8], message: Message| assert_eq!(decode(frame), Ok(message));
        check(&[0, 0, 1, 0], Message::Step1(Bytes::from_static(&[0])));
        check(&[0, 1, 2, 0, 0], Message::Step2(Bytes::from_static(&[0, 0])));
        check(&[0, 2, 2, 0, 0], Message::Update(Bytes::from_static(&[0, 0])));
        check(&[1, 1, 0], Message::Awareness(Bytes::from_static(&[0])));
        check(&[3], Message::QueryAwareness);
        check(&[3, 1, 0], Message::QueryAwareness);
        check(&[102, 1, 5], Message::Version(Bytes::from_static(&[102, 1, 5])));
    }

    #[test]
    fn rubbish_is_an_error() {
        for frame in [&[][..], &[0], &[0, 0], &[0, 0, 9, 1], &[0, 7, 0], &[77], &[0xff; 12], &[102, 9]] {
            assert!(decode(frame).is_err(), "{frame:?}");
        }
    }
}
