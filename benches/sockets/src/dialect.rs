//! The two dialects that the load speaks: bytes of a message, and what a message of the server is.
//!
//! Frames around them are [`crate::frame`]'s, documents are [`crate::editor`]'s.

/// How client and server talk about a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// y-protocols as the y-websocket provider frames them; y-sweet's clients too.
    YWebsocket,
    /// Hocuspocus: every message begins with the document's name.
    Hocuspocus,
}

/// What a message of the server is, as far as the load cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message<'a> {
    /// The server asks for what it lacks.
    StepOne,
    /// The answer to our step 1.
    StepTwo(&'a [u8]),
    /// An edit, or several merged.
    Update(&'a [u8]),
    /// Hocuspocus refused us.
    Denied,
    /// Hocuspocus' bare ping.
    Ping,
    /// Presence, acknowledgements, anything else.
    Other,
}

impl Dialect {
    /// What a client says once its socket is open, one message each.
    pub fn hello(self, document: &str) -> Vec<Vec<u8>> {
        let step_one = self.message(document, &[0, 0, 1, 0]);
        match self {
            Self::YWebsocket => vec![step_one],
            Self::Hocuspocus => {
                let mut auth = vec![2, 0];
                put_bytes(&mut auth, b"token");
                put_bytes(&mut auth, b"4.8.0");
                vec![self.message(document, &auth), step_one]
            }
        }
    }

    /// The answer of a client that holds nothing to a step 1.
    pub fn nothing_to_add(self, document: &str) -> Vec<u8> {
        self.message(document, &[0, 1, 2, 0, 0])
    }

    /// An edit.
    pub fn update(self, document: &str, update: &[u8]) -> Vec<u8> {
        let mut body = vec![0, 2];
        put_bytes(&mut body, update);
        self.message(document, &body)
    }

    /// One client's presence.
    pub fn awareness(self, document: &str, client: u64, clock: u64, json: &str) -> Vec<u8> {
        let mut states = vec![1];
        put_uint(&mut states, client);
        put_uint(&mut states, clock);
        put_bytes(&mut states, json.as_bytes());
        let mut body = vec![1];
        put_bytes(&mut body, &states);
        self.message(document, &body)
    }

    fn message(self, document: &str, body: &[u8]) -> Vec<u8> {
        let mut message = Vec::with_capacity(document.len() + body.len() + 2);
        if self == Self::Hocuspocus {
            put_bytes(&mut message, document.as_bytes());
        }
        message.extend_from_slice(body);
        message
    }

    /// Says what a message of the server is. A payload that was cut short still tells its kind.
    pub fn read(self, payload: &[u8]) -> Message<'_> {
        let body = match self {
            Self::YWebsocket => payload,
            Self::Hocuspocus if payload == [9] => return Message::Ping,
            Self::Hocuspocus => match take_uint(payload) {
                Some((len, rest)) if rest.len() >= len as usize => &rest[len as usize..],
                _ => return Message::Other,
            },
        };
        match *body {
            [0, 0, ..] => Message::StepOne,
            [0, 1, ..] => Message::StepTwo(take_bytes(&body[2..])),
            [0, 2, ..] => Message::Update(take_bytes(&body[2..])),
            [2, 1, ..] if self == Self::Hocuspocus => Message::Denied,
            _ => Message::Other,
        }
    }
}

fn put_uint(into: &mut Vec<u8>, mut value: u64) {
    while value > 127 {
        into.push(value as u8 | 0x80);
        value >>= 7;
    }
    into.push(value as u8);
}

fn put_bytes(into: &mut Vec<u8>, bytes: &[u8]) {
    put_uint(into, bytes.len() as u64);
    into.extend_from_slice(bytes);
}

fn take_uint(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut value = 0;
    for (index, byte) in bytes.iter().take(9).enumerate() {
        value |= u64::from(byte & 127) << (7 * index);
        if byte & 128 == 0 {
            return Some((value, &bytes[index + 1..]));
        }
    }
    None
}

fn take_bytes(bytes: &[u8]) -> &[u8] {
    take_uint(bytes).map_or(&[], |(len, rest)| &rest[..rest.len().min(len as usize)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_told_apart_in_both_dialects() {
        for dialect in [Dialect::YWebsocket, Dialect::Hocuspocus] {
            let long = "d".repeat(200);
            for document in ["d", long.as_str()] {
                assert_eq!(dialect.read(&dialect.update(document, &[5; 300])), Message::Update(&[5; 300]));
                assert_eq!(dialect.read(&dialect.nothing_to_add(document)), Message::StepTwo(&[0, 0]));
                assert_eq!(dialect.read(dialect.hello(document).last().unwrap()), Message::StepOne);
                assert_eq!(dialect.read(&dialect.awareness(document, 1 << 40, 3, "{}")), Message::Other);
            }
        }
        assert_eq!(Dialect::Hocuspocus.read(&[9]), Message::Ping);
        assert_eq!(Dialect::Hocuspocus.read(&[1, b'd', 2, 1, 0]), Message::Denied);
    }
}
