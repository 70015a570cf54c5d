//! The awareness body: who is here and what they show, as y-protocols writes it.
//!
//! `varUint n`, then n times `varUint client, varUint clock, varString JSON or "null"`. Decoding checks that
//! each state is a JSON object of bounded size; nothing is ever forwarded as it came in.
//!
//! Not here: which entry wins and whose it is (`room::presence`).

use std::borrow::Cow;

use serde_json::Value;

use super::DecodeError;
use super::lib0::{Reader, put_var_bytes, put_var_uint};
use crate::id::ClientId;

/// Highest clock taken: a client that renews every 15 s reaches it after a thousand years.
pub const CLOCK_MAX: u64 = 1 << 31;

/// One client id's presence, as received.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'a> {
    /// The Yjs client id that it speaks for.
    pub client: ClientId,
    /// Grows with every change and every renewal.
    pub clock: u64,
    /// The JSON text and its value; `None` says "gone".
    pub state: Option<(&'a str, Value)>,
}

/// Why a presence message is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AwarenessError {
    /// The bytes are no awareness message.
    #[error("presence does not decode: {0}")]
    Decode(#[from] DecodeError),
    /// A state has more bytes than allowed.
    #[error("a presence state is larger than {0} bytes")]
    TooLarge(usize),
    /// A state is no JSON object.
    #[error("a presence state is not a JSON object")]
    NotJson,
    /// A clock that no client reaches by renewing.
    #[error("a presence clock is absurd")]
    Clock,
}

impl AwarenessError {
    /// A short word for metrics.
    pub fn reason(self) -> &'static str {
        match self {
            Self::Decode(error) => error.reason(),
            Self::TooLarge(_) => "awareness_size",
            Self::NotJson => "awareness_json",
            Self::Clock => "awareness_clock",
        }
    }
}

/// Reads all entries of one message, each state at most `state_bytes_max` long.
///
/// JSON nested deeper than 128 levels is refused (`serde_json`'s own limit).
pub fn decode(body: &[u8], state_bytes_max: usize) -> Result<Vec<Entry<'_>>, AwarenessError> {
    let mut reader = Reader::new(body);
    let count = reader.var_uint()?;
    if count > reader.rest().len() as u64 / 3 {
        return Err(DecodeError::CountTooLarge.into());
    }
    let mut entries = Vec::with_capacity(usize::try_from(count).unwrap_or(0));
    for _ in 0..count {
        let client = reader.var_uint()?;
        let clock = reader.var_uint()?;
        let text = reader.var_str()?;
        if clock > CLOCK_MAX {
            return Err(AwarenessError::Clock);
        }
        if text.len() > state_bytes_max {
            return Err(AwarenessError::TooLarge(state_bytes_max));
        }
        let state = match serde_json::from_str(text) {
            Ok(Value::Null) => None,
            Ok(value @ Value::Object(_)) => Some((text, value)),
            Ok(_) | Err(_) => return Err(AwarenessError::NotJson),
        };
        entries.push(Entry { client, clock, state });
    }
    Ok(entries)
}

/// Writes entries given as client, clock and JSON text; `None` is written as `null`.
pub fn encode<'a>(entries: impl ExactSizeIterator<Item = (ClientId, u64, Option<&'a str>)>) -> Vec<u8> {
    let mut out = Vec::with_capacity(16 + entries.len() * 128);
    put_var_uint(&mut out, entries.len() as u64);
    for (client, clock, state) in entries {
        put_var_uint(&mut out, client);
        put_var_uint(&mut out, clock);
        put_var_bytes(&mut out, state.unwrap_or("null").as_bytes());
    }
    out
}

/// The id that a state claims in its `user` field, if it claims one: `{"user": {"id": …}}`.
pub fn claimed_user(state: &Value) -> Option<Cow<'_, str>> {
    match state.get("user")?.get("id")? {
        Value::String(id) => Some(Cow::Borrowed(id)),
        Value::Null => None,
        other @ (Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_)) => {
            Some(Cow::Owned(other.to_string()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_come_back_as_written() {
        let body = encode([(7, 3, Some(r#"{"user":{"id":"ada"}}"#)), (9, 1, None)].into_iter());
        let entries = decode(&body, 100).unwrap();
        assert_eq!(entries.len(), 2);
        let (_, state) = entries[0].state.as_ref().unwrap();
        assert_eq!(claimed_user(state).as_deref(), Some("ada"));
        assert_eq!((entries[1].client, entries[1].clock, &entries[1].state), (9, 1, &None));
    }

    #[test]
    fn absurd_presence_is_refused() {
        let check = |clock: u64, state: &str, error: AwarenessError| {
            let body = encode([(1, clock, Some(state))].into_iter());
            assert_eq!(decode(&body, 64), Err(error), "{state:.40}");
        };
        check(1, "not json", AwarenessError::NotJson);
        check(1, "5", AwarenessError::NotJson);
        check(1, r#"{"x":1e999}"#, AwarenessError::NotJson);
        check(1, &format!("{{\"x\":\"{}\"}}", "a".repeat(64)), AwarenessError::TooLarge(64));
        check(CLOCK_MAX + 1, "{}", AwarenessError::Clock);
        let bomb = [0xff, 0xff, 0xff, 0x7f];
        assert_eq!(decode(&bomb, 64), Err(DecodeError::CountTooLarge.into()));
        let deep = format!("{{\"x\":{}{}}}", "[".repeat(400), "]".repeat(400));
        let body = encode([(1, 1, Some(deep.as_str()))].into_iter());
        assert_eq!(decode(&body, 10_000), Err(AwarenessError::NotJson));
    }
}
