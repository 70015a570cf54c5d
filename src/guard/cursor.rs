//! Reading lib0 primitives from bytes that nobody has checked yet.
//!
//! Every read is bounded by the bytes that are left and allocates nothing. Numbers are taken in the ranges that
//! Yjs writes: yrs wraps longer ones silently, so that what it reads and what a browser reads would differ.
//! Not here: what the numbers mean (`walk`).

use super::Refusal;

/// The largest integer that JavaScript holds exactly; also the largest client id.
pub(super) const INTEGER_MAX: u64 = (1 << 53) - 1;

/// Clocks stay below this: yrs subtracts them as `i32`.
pub(super) const CLOCK_END: u64 = 1 << 31;

/// The longest variable-length integer: eight groups of seven bits hold 53 bits.
const VARIABLE_BYTES_MAX: u32 = 8;

/// A position in unvetted bytes.
#[derive(Clone)]
pub(super) struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// How many bytes were read.
    #[inline]
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// How many bytes are left.
    #[inline]
    pub(super) fn left(&self) -> usize {
        self.bytes.len() - self.at
    }

    /// Succeeds when nothing is left.
    pub(super) fn finish(&self) -> Result<(), Refusal> {
        if self.left() == 0 { Ok(()) } else { Err(Refusal::Trailing) }
    }

    #[inline]
    pub(super) fn byte(&mut self) -> Result<u8, Refusal> {
        let byte = *self.bytes.get(self.at).ok_or(Refusal::Truncated)?;
        self.at += 1;
        Ok(byte)
    }

    #[inline]
    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], Refusal> {
        if count > self.left() {
            return Err(Refusal::Truncated);
        }
        let taken = &self.bytes[self.at..self.at + count];
        self.at += count;
        Ok(taken)
    }

    /// A variable-length unsigned integer up to [`INTEGER_MAX`].
    #[inline]
    pub(super) fn unsigned(&mut self) -> Result<u64, Refusal> {
        let first = self.byte()?;
        if first < 0x80 {
            return Ok(u64::from(first));
        }
        self.unsigned_rest(u64::from(first & 0x7f), 7)
    }

    fn unsigned_rest(&mut self, mut value: u64, mut shift: u32) -> Result<u64, Refusal> {
        loop {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return if value <= INTEGER_MAX { Ok(value) } else { Err(Refusal::Number) };
            }
            shift += 7;
            if shift >= VARIABLE_BYTES_MAX * 7 {
                return Err(Refusal::Number);
            }
        }
    }

    /// A variable-length signed integer: is it negative, and how large.
    pub(super) fn signed(&mut self) -> Result<(bool, u64), Refusal> {
        let first = self.byte()?;
        let negative = first & 0x40 != 0;
        let low = u64::from(first & 0x3f);
        if first < 0x80 {
            return Ok((negative, low));
        }
        Ok((negative, self.unsigned_rest(low, 6)?))
    }

    /// A clock or a length, below [`CLOCK_END`].
    #[inline]
    pub(super) fn clock(&mut self) -> Result<u32, Refusal> {
        let value = self.unsigned()?;
        if value < CLOCK_END { u32::try_from(value).map_err(|_| Refusal::Clock) } else { Err(Refusal::Clock) }
    }

    /// A count of things that take at least `each_bytes_min` bytes each, so at most what is left can hold.
    #[inline]
    pub(super) fn count(&mut self, each_bytes_min: usize) -> Result<usize, Refusal> {
        let value = usize::try_from(self.unsigned()?).map_err(|_| Refusal::Count)?;
        if value <= self.left() / each_bytes_min { Ok(value) } else { Err(Refusal::Count) }
    }

    /// Bytes headed by their count.
    #[inline]
    pub(super) fn buffer(&mut self) -> Result<&'a [u8], Refusal> {
        let count = self.count(1)?;
        self.take(count)
    }

    /// Text headed by its count of bytes.
    #[inline]
    pub(super) fn text(&mut self) -> Result<&'a str, Refusal> {
        std::str::from_utf8(self.buffer()?).map_err(|_| Refusal::Utf8)
    }
}

/// How many UTF-16 units `text` has: what Yjs counts text in.
pub(super) fn utf16_units(text: &str) -> usize {
    let bytes = text.as_bytes();
    if bytes.is_ascii() {
        return bytes.len();
    }
    // One unit for each character, found by its first byte, and one more for each that takes four bytes.
    bytes.iter().map(|&byte| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0)).sum()
}

/// Appends `value` as a variable-length unsigned integer.
pub(super) fn write_unsigned(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value.to_le_bytes()[0] | 0x80);
        value >>= 7;
    }
    out.push(value.to_le_bytes()[0]);
}

/// Appends `bytes` headed by their count.
pub(super) fn write_buffer(out: &mut Vec<u8>, bytes: &[u8]) {
    write_unsigned(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for value in [0, 1, 127, 128, 300, 1 << 31, INTEGER_MAX] {
            let mut bytes = Vec::new();
            write_unsigned(&mut bytes, value);
            let mut cursor = Cursor::new(&bytes);
            assert_eq!(cursor.unsigned(), Ok(value));
            assert_eq!(cursor.finish(), Ok(()));
        }
    }

    #[test]
    fn numbers_that_javascript_cannot_hold_are_refused() {
        let mut bytes = Vec::new();
        write_unsigned(&mut bytes, INTEGER_MAX + 1);
        assert_eq!(Cursor::new(&bytes).unsigned(), Err(Refusal::Number));
        assert_eq!(Cursor::new(&[0x80; 20]).unsigned(), Err(Refusal::Number));
        assert_eq!(Cursor::new(&[0x80, 0x80, 0x80, 0x80, 0x08]).clock(), Err(Refusal::Clock));
    }

    #[test]
    fn a_count_is_bounded_by_what_is_left() {
        assert_eq!(Cursor::new(&[2, 0, 0, 0, 0]).count(2), Ok(2));
        assert_eq!(Cursor::new(&[3, 0, 0, 0, 0]).count(2), Err(Refusal::Count));
        assert_eq!(Cursor::new(&[5, 0]).text(), Err(Refusal::Count));
    }

    #[test]
    fn text_is_counted_as_javascript_does() {
        for text in ["", "ascii", "ñandú", "日本", "a😀b", "\u{fffd}\u{10fffd}"] {
            assert_eq!(utf16_units(text), text.encode_utf16().count(), "{text}");
        }
    }
}
