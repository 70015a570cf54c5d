//! The primitives of lib0, the encoding under all of Yjs: variable-length numbers, byte strings and texts.
//!
//! A reader never allocates and never reads past its bytes. Source: lib0 `encoding.js` and `decoding.js`.
//! Not here: the structure of an update (`guard`).

use super::DecodeError;

/// Largest number that lib0 writes: 53 bits, what a JavaScript number holds exactly.
pub const NUMBER_MAX: u64 = (1 << 53) - 1;

/// Reads primitives from the front of a byte slice.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    /// A reader over all of `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// What is not read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes
    }

    /// A number in groups of seven bits, the least significant first.
    pub fn var_uint(&mut self) -> Result<u64, DecodeError> {
        let mut value = 0u64;
        for (index, &byte) in self.bytes.iter().enumerate() {
            if index == 8 {
                return Err(DecodeError::NumberTooLarge);
            }
            value |= u64::from(byte & 0x7f) << (7 * index);
            if byte & 0x80 == 0 {
                if value > NUMBER_MAX {
                    return Err(DecodeError::NumberTooLarge);
                }
                self.bytes = &self.bytes[index + 1..];
                return Ok(value);
            }
        }
        Err(DecodeError::TooShort)
    }

    /// A length and that many bytes.
    pub fn var_bytes(&mut self) -> Result<&'a [u8], DecodeError> {
        let len = self.var_uint()?;
        let len = usize::try_from(len).map_err(|_| DecodeError::TooShort)?;
        let (taken, rest) = self.bytes.split_at_checked(len).ok_or(DecodeError::TooShort)?;
        self.bytes = rest;
        Ok(taken)
    }

    /// A length in bytes and that much UTF-8.
    pub fn var_str(&mut self) -> Result<&'a str, DecodeError> {
        std::str::from_utf8(self.var_bytes()?).map_err(|_| DecodeError::NotUtf8)
    }
}

/// Appends `value` in groups of seven bits.
pub fn put_var_uint(out: &mut Vec<u8>, mut value: u64) {
    loop {
        let [low, ..] = value.to_le_bytes();
        value >>= 7;
        if value == 0 {
            return out.push(low & 0x7f);
        }
        out.push(low | 0x80);
    }
}

/// Appends the length of `bytes`, then `bytes`.
pub fn put_var_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    put_var_uint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

/// How many bytes [`put_var_uint`] takes for `value`.
pub fn var_uint_len(value: usize) -> usize {
    (usize::BITS - (value | 1).leading_zeros()).div_ceil(7) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_as_written() {
        for value in [0, 1, 127, 128, 300, 16_383, 16_384, u64::from(u32::MAX), NUMBER_MAX] {
            let mut out = Vec::new();
            put_var_uint(&mut out, value);
            assert_eq!(out.len(), var_uint_len(usize::try_from(value).unwrap()));
            let mut reader = Reader::new(&out);
            assert_eq!(reader.var_uint(), Ok(value));
            assert!(reader.rest().is_empty());
        }
    }

    #[test]
    fn false_lengths_and_numbers_are_refused() {
        assert_eq!(Reader::new(&[0x80]).var_uint(), Err(DecodeError::TooShort));
        assert_eq!(Reader::new(&[0xff; 9]).var_uint(), Err(DecodeError::NumberTooLarge));
        assert_eq!(
            Reader::new(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]).var_uint(),
            Err(DecodeError::NumberTooLarge)
        );
        assert_eq!(Reader::new(&[0xff, 0xff, 0xff, 0x7f]).var_bytes(), Err(DecodeError::TooShort));
        assert_eq!(Reader::new(&[2, 0xc3, 0x28]).var_str(), Err(DecodeError::NotUtf8));
    }
}
