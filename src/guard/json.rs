//! A JSON text, looked at without building anything.
//!
//! Embeds and formatting values travel as JSON text. yrs parses and prints them anew with `serde_json`, which
//! refuses or changes some texts that `JSON.stringify` writes; [`scan`] tells those apart. Not here: the reader for
//! JSON that people ask for (`room/document`).

use super::Refusal;
use super::translate::MARK;

/// What `serde_json` would make of a JSON text that is well formed for `JSON.parse`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Json {
    /// It comes back equal.
    Plain,
    /// It would be refused, would come back as something else, or looks like our own stand-in.
    Odd,
}

/// Numbers with more digits are not read to the last bit by `serde_json`, or not at all above 2^63.
const DIGITS_EXACT: usize = 15;

/// Checks that `text` is one JSON value nested at most `depth_max` deep.
pub(super) fn scan(text: &str, depth_max: u8) -> Result<Json, Refusal> {
    let mut scanner = Scanner { bytes: text.as_bytes(), at: 0, odd: false };
    scanner.space();
    // Only a text at the top can be taken for a stand-in, and only one that starts with our mark.
    scanner.odd |= scanner.bytes[scanner.at..].get(1..).is_some_and(|rest| rest.starts_with(&MARK[..4]));
    scanner.value(depth_max)?;
    scanner.space();
    if scanner.at != scanner.bytes.len() {
        return Err(Refusal::Json);
    }
    Ok(if scanner.odd { Json::Odd } else { Json::Plain })
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    odd: bool,
}

impl Scanner<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn next(&mut self) -> Result<u8, Refusal> {
        let byte = self.peek().ok_or(Refusal::Json)?;
        self.at += 1;
        Ok(byte)
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn word(&mut self, word: &str) -> Result<(), Refusal> {
        if !self.bytes[self.at..].starts_with(word.as_bytes()) {
            return Err(Refusal::Json);
        }
        self.at += word.len();
        Ok(())
    }

    fn value(&mut self, depth_left: u8) -> Result<(), Refusal> {
        match self.peek().ok_or(Refusal::Json)? {
            b'{' => self.group(depth_left, b'}'),
            b'[' => self.group(depth_left, b']'),
            b'"' => self.string(),
            b't' => self.word("true"),
            b'f' => self.word("false"),
            b'n' => self.word("null"),
            _ => self.number(),
        }
    }

    fn group(&mut self, depth_left: u8, close: u8) -> Result<(), Refusal> {
        let depth_left = depth_left.checked_sub(1).ok_or(Refusal::Depth)?;
        self.at += 1;
        self.space();
        if self.peek() == Some(close) {
            self.at += 1;
            return Ok(());
        }
        loop {
            self.space();
            if close == b'}' {
                self.string()?;
                self.space();
                self.word(":")?;
                self.space();
            }
            self.value(depth_left)?;
            self.space();
            match self.next()? {
                b',' => {}
                byte if byte == close => return Ok(()),
                _ => return Err(Refusal::Json),
            }
        }
    }

    fn string(&mut self) -> Result<(), Refusal> {
        self.word("\"")?;
        loop {
            match self.next()? {
                b'"' => return Ok(()),
                b'\\' => self.escape()?,
                0..=0x1f => return Err(Refusal::Json),
                _ => {}
            }
        }
    }

    fn escape(&mut self) -> Result<(), Refusal> {
        match self.next()? {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Ok(()),
            b'u' => {
                let mut unit = 0;
                for _ in 0..4 {
                    let digit = char::from(self.next()?).to_digit(16).ok_or(Refusal::Json)?;
                    unit = unit << 4 | digit;
                }
                // JSON.stringify escapes a surrogate only when it stands alone, and serde_json refuses that.
                self.odd |= (0xd800..0xe000).contains(&unit);
                Ok(())
            }
            _ => Err(Refusal::Json),
        }
    }

    fn number(&mut self) -> Result<(), Refusal> {
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let leading_zero = self.peek() == Some(b'0');
        let whole = self.digits()?;
        if leading_zero && whole > 1 {
            return Err(Refusal::Json);
        }
        let mut digits = whole;
        if self.peek() == Some(b'.') {
            self.at += 1;
            digits += self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
            self.odd = true;
        }
        self.odd |= digits > DIGITS_EXACT;
        Ok(())
    }

    fn digits(&mut self) -> Result<usize, Refusal> {
        let from = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == from { Err(Refusal::Json) } else { Ok(self.at - from) }
    }
}

/// Appends `text` as a JSON string.
pub(super) fn quote(out: &mut Vec<u8>, text: &[u8]) {
    out.push(b'"');
    for &byte in text {
        match byte {
            b'"' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            _ => out.push(byte),
        }
    }
    out.push(b'"');
}

/// What [`quote`] was given, if `json` is its answer.
pub(super) fn unquote(json: &[u8]) -> Option<Vec<u8>> {
    let inner = json.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
    let mut out = Vec::with_capacity(inner.len());
    let mut bytes = inner.iter();
    while let Some(&byte) = bytes.next() {
        if byte != b'\\' {
            out.push(byte);
            continue;
        }
        out.push(match bytes.next()? {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            &other @ (b'"' | b'\\') => other,
            _ => return None,
        });
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_serde_json_keeps_is_plain() {
        for text in ["null", "{}", "[]", r#"{"a":[1,-2.5,"x\n\"😀"],"b":{"c":true}}"#, "12345", " [ 1 , 2 ] "]
        {
            assert_eq!(scan(text, 16), Ok(Json::Plain), "{text}");
        }
    }

    #[test]
    fn what_serde_json_changes_or_refuses_is_odd() {
        for text in [
            r#""\ud83d""#,
            "10000000000000000000",
            "0.1234567890123456",
            "1e21",
            "\"\u{10fffd}wb:\"",
            r#"["\udbff"]"#,
        ] {
            assert_eq!(scan(text, 16), Ok(Json::Odd), "{text}");
        }
    }

    #[test]
    fn what_json_parse_refuses_is_refused() {
        for text in
            ["", "undefined", "{", "[1,]", "01", "1.", "\"a", "\"\\x\"", "\"\n\"", "{1:2}", "nul", "1 2", "-"]
        {
            assert_eq!(scan(text, 16), Err(Refusal::Json), "{text}");
        }
        assert_eq!(scan(&"[".repeat(100_000), 16), Err(Refusal::Depth));
        assert_eq!(scan(&format!("{}{}", "[".repeat(16), "]".repeat(16)), 16), Ok(Json::Plain));
    }

    #[test]
    fn quoting_is_undone() {
        for text in [r#"{"a":"\ud83d\\"}"#, "", "\n\t\r", "\"😀\""] {
            let mut quoted = Vec::new();
            quote(&mut quoted, text.as_bytes());
            assert_eq!(unquote(&quoted).unwrap(), text.as_bytes());
        }
    }
}
