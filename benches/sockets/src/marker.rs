//! The 16 bytes that every edit carries: who wrote it, which one it is, and when it was due.
//!
//! A marker is plain text that merging of updates cannot drop, so one byte scan in the receiver finds
//! every edit whatever the server did to the frames. It knows nothing of frames or of documents.

use memchr::memmem::Finder;

/// Length of a marker in bytes.
pub const MARKER_BYTES: usize = 16;
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// No edit holds a tilde elsewhere, so two of them begin a marker.
const LEAD: &[u8; 2] = b"~~";

/// One edit, as the receiver finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Index of the writer, up to 18 bits.
    pub writer: u32,
    /// The writer's count of edits, up to 12 bits.
    pub sequence: u32,
    /// Microseconds from the start of the run at which the edit was due, up to 36 bits.
    pub due_us: u64,
}

impl Marker {
    /// The bytes that go into the document.
    pub fn encode(self) -> [u8; MARKER_BYTES] {
        let mut bytes = [0; MARKER_BYTES];
        bytes[..2].copy_from_slice(LEAD);
        put(&mut bytes[2..5], u64::from(self.writer));
        put(&mut bytes[5..7], u64::from(self.sequence));
        put(&mut bytes[7..13], self.due_us);
        put(&mut bytes[13..16], self.check());
        bytes
    }

    fn decode(bytes: &[u8]) -> Option<Self> {
        let marker = Self {
            writer: u32::try_from(get(&bytes[2..5])?).ok()?,
            sequence: u32::try_from(get(&bytes[5..7])?).ok()?,
            due_us: get(&bytes[7..13])?,
        };
        (get(&bytes[13..16])? == marker.check()).then_some(marker)
    }

    fn check(self) -> u64 {
        let mixed = (u64::from(self.writer) << 48) ^ (u64::from(self.sequence) << 36) ^ self.due_us;
        mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 46
    }
}

fn put(into: &mut [u8], mut value: u64) {
    for byte in into.iter_mut().rev() {
        *byte = ALPHABET[(value & 63) as usize];
        value >>= 6;
    }
}

fn get(from: &[u8]) -> Option<u64> {
    from.iter().try_fold(0, |value, byte| {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        Some((value << 6) | u64::from(digit))
    })
}

/// Finds markers in a stream of bytes that is cut anywhere.
pub struct Scanner {
    finder: Finder<'static>,
    carry: Vec<u8>,
}

impl Default for Scanner {
    fn default() -> Self {
        Self { finder: Finder::new(LEAD), carry: Vec::with_capacity(2 * MARKER_BYTES) }
    }
}

impl Scanner {
    /// Reports every marker that ends in this chunk.
    pub fn feed(&mut self, chunk: &[u8], mut found: impl FnMut(Marker)) {
        if !self.carry.is_empty() {
            let carried = self.carry.len();
            self.carry.extend_from_slice(&chunk[..chunk.len().min(MARKER_BYTES - 1)]);
            for start in self.finder.find_iter(&self.carry).take_while(|start| *start < carried) {
                if let Some(marker) = self.carry.get(start..start + MARKER_BYTES).and_then(Marker::decode) {
                    found(marker);
                }
            }
            if chunk.len() < MARKER_BYTES - 1 {
                let excess = self.carry.len().saturating_sub(MARKER_BYTES - 1);
                self.carry.drain(..excess);
                return;
            }
            self.carry.clear();
        }
        for start in self.finder.find_iter(chunk) {
            if let Some(marker) = chunk.get(start..start + MARKER_BYTES).and_then(Marker::decode) {
                found(marker);
            }
        }
        let tail = &chunk[chunk.len().saturating_sub(MARKER_BYTES - 1)..];
        if let Some(start) = memchr::memchr(LEAD[0], tail) {
            self.carry.extend_from_slice(&tail[start..]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_found_wherever_the_stream_is_cut() {
        let markers: Vec<_> = (0..5)
            .map(|n| Marker { writer: n * 311, sequence: n, due_us: 17_000_000 + u64::from(n) })
            .collect();
        let mut stream = b"x~y".to_vec();
        for marker in &markers {
            stream.extend_from_slice(&marker.encode());
            stream.extend_from_slice(&b"abcdefghijklmnopqrstuvwxyz"[..marker.sequence as usize * 4]);
        }
        stream.extend_from_slice(b"~~ABC");
        for step in 1..stream.len() {
            let mut scanner = Scanner::default();
            let mut seen = Vec::new();
            for chunk in stream.chunks(step) {
                scanner.feed(chunk, |marker| seen.push(marker));
            }
            assert_eq!(seen, markers, "cut every {step} bytes");
        }
    }
}
