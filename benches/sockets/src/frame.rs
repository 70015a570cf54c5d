//! WebSocket frames by hand: what the thin client writes, and a reader that copies nothing it need not.
//!
//! It knows neither sockets nor what the payload means; [`crate::dialect`] does. Fragmented messages are
//! refused: none of the measured servers sends them.

use anyhow::{Result, bail};

/// Length codes: two or eight bytes of length follow.
const LENGTH_16: u8 = 0x7E;
const LENGTH_64: u8 = 0x7F;

/// Binary data.
pub const BINARY: u8 = 2;
/// The other side goes away.
pub const CLOSE: u8 = 8;
/// Asks for a pong of the same bytes.
pub const PING: u8 = 9;
/// Answers a ping.
pub const PONG: u8 = 10;

/// Writes one masked frame, as clients must.
pub fn write_masked(out: &mut Vec<u8>, opcode: u8, payload: &[u8], mask: u32) {
    write_header(out, opcode, payload.len(), 0x80);
    let mask = mask.to_be_bytes();
    out.extend_from_slice(&mask);
    let start = out.len();
    out.extend_from_slice(payload);
    unmask(&mut out[start..], mask);
}

/// Writes one plain frame, as servers do.
pub fn write_plain(out: &mut Vec<u8>, opcode: u8, payload: &[u8]) {
    write_header(out, opcode, payload.len(), 0);
    out.extend_from_slice(payload);
}

fn write_header(out: &mut Vec<u8>, opcode: u8, len: usize, masked: u8) {
    out.push(0x80 | opcode);
    if len < 126 {
        out.push(masked | len as u8);
    } else if let Ok(len) = u16::try_from(len) {
        out.push(masked | LENGTH_16);
        out.extend_from_slice(&len.to_be_bytes());
    } else {
        out.push(masked | LENGTH_64);
        out.extend_from_slice(&(len as u64).to_be_bytes());
    }
}

fn unmask(bytes: &mut [u8], mask: [u8; 4]) {
    for (byte, key) in bytes.iter_mut().zip(mask.iter().cycle()) {
        *byte ^= key;
    }
}

/// One whole frame.
pub struct Frame<'a> {
    /// What kind it is.
    pub opcode: u8,
    /// The payload, or its first bytes where the reader keeps no more.
    pub payload: &'a [u8],
}

struct Header {
    opcode: u8,
    mask: Option<[u8; 4]>,
    payload_len: usize,
    own_len: usize,
}

fn parse_header(bytes: &[u8]) -> Result<Option<Header>> {
    let [first, second, ..] = *bytes else { return Ok(None) };
    let opcode = first & 0x0F;
    if first & 0x80 == 0 || opcode == 0 {
        bail!("fragmented message");
    }
    let length_bytes = match second & 0x7F {
        LENGTH_16 => 2,
        LENGTH_64 => 8,
        _ => 0,
    };
    let mask_bytes = usize::from(second >> 7) * 4;
    let own_len = 2 + length_bytes + mask_bytes;
    if bytes.len() < own_len {
        return Ok(None);
    }
    let payload_len = match length_bytes {
        0 => u64::from(second & 0x7F),
        _ => bytes[2..2 + length_bytes].iter().fold(0, |len, byte| (len << 8) | u64::from(*byte)),
    };
    let mask = (mask_bytes == 4).then(|| {
        let at = 2 + length_bytes;
        [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]
    });
    Ok(Some(Header { opcode, mask, payload_len: payload_len as usize, own_len }))
}

/// Cuts a stream of bytes into frames.
pub struct Reader {
    keep_max: usize,
    /// A cut header, or the kept head of a frame whose payload is still coming.
    partial: Vec<u8>,
    /// The frame whose payload is coming, and how many bytes of it are missing.
    open: Option<(Header, usize)>,
}

impl Reader {
    /// A reader that keeps at most so many bytes of a frame that comes in several reads.
    pub fn keeping(keep_max: usize) -> Self {
        Self { keep_max, partial: Vec::new(), open: None }
    }

    /// Keeps whole payloads from the next frame on.
    pub fn keep_all(&mut self) {
        self.keep_max = usize::MAX;
    }

    /// Reports each frame that ends in this chunk.
    pub fn feed(&mut self, mut chunk: &[u8], mut on_frame: impl FnMut(Frame<'_>)) -> Result<()> {
        while !chunk.is_empty() {
            if let Some((header, missing)) = self.open.take() {
                chunk = self.go_on(header, missing, chunk, &mut on_frame);
            } else if self.partial.is_empty() {
                chunk = self.begin(chunk, &mut on_frame)?;
            } else {
                self.partial.push(chunk[0]);
                chunk = &chunk[1..];
                if let Some(header) = parse_header(&self.partial)? {
                    self.partial.clear();
                    self.open_frame(header, &mut on_frame);
                }
            }
        }
        Ok(())
    }

    fn begin<'a>(&mut self, chunk: &'a [u8], on_frame: &mut impl FnMut(Frame<'_>)) -> Result<&'a [u8]> {
        let Some(header) = parse_header(chunk)? else {
            self.partial.extend_from_slice(chunk);
            return Ok(&[]);
        };
        let rest = &chunk[header.own_len..];
        if header.mask.is_none() && rest.len() >= header.payload_len {
            let (payload, rest) = rest.split_at(header.payload_len);
            on_frame(Frame { opcode: header.opcode, payload });
            return Ok(rest);
        }
        self.open_frame(header, on_frame);
        Ok(rest)
    }

    fn open_frame(&mut self, header: Header, on_frame: &mut impl FnMut(Frame<'_>)) {
        if header.payload_len == 0 {
            on_frame(Frame { opcode: header.opcode, payload: &[] });
        } else {
            let missing = header.payload_len;
            self.open = Some((header, missing));
        }
    }

    fn go_on<'a>(
        &mut self,
        header: Header,
        missing: usize,
        chunk: &'a [u8],
        on_frame: &mut impl FnMut(Frame<'_>),
    ) -> &'a [u8] {
        let (now, rest) = chunk.split_at(missing.min(chunk.len()));
        let room = self.keep_max.saturating_sub(self.partial.len());
        self.partial.extend_from_slice(&now[..now.len().min(room)]);
        if now.len() < missing {
            self.open = Some((header, missing - now.len()));
            return rest;
        }
        let mut payload = std::mem::take(&mut self.partial);
        if let Some(mask) = header.mask {
            unmask(&mut payload, mask);
        }
        on_frame(Frame { opcode: header.opcode, payload: &payload });
        payload.clear();
        if payload.capacity() <= 65_536 {
            self.partial = payload;
        }
        rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_survive_any_cut() {
        let payloads = [vec![], vec![7; 5], vec![8; 125], vec![9; 126], vec![1; 70_000], vec![2]];
        let mut plain = Vec::new();
        let mut masked = Vec::new();
        for payload in &payloads {
            write_plain(&mut plain, BINARY, payload);
            write_masked(&mut masked, BINARY, payload, 0xA1B2_C3D4);
        }
        for stream in [plain, masked] {
            for step in [1, 2, 3, 7, 130, 4096, 65_536, 100_000] {
                let mut reader = Reader::keeping(usize::MAX);
                let mut seen = Vec::new();
                for chunk in stream.chunks(step) {
                    reader.feed(chunk, |frame| seen.push(frame.payload.to_vec())).unwrap();
                }
                assert_eq!(seen, payloads, "cut every {step} bytes");
            }
        }
    }
}
