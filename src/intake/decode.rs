//! Bytes as text: UTF-8 and UTF-16 as spreadsheets save them, and the old code pages of their users' languages.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};

use super::{IntakeError, Oddity};

/// How files of other programs begin, and what to call them.
const FOREIGN: [(&[u8], &str); 6] = [
    (b"PK\x03\x04", "a workbook or an archive"),
    (b"\xd0\xcf\x11\xe0", "an old workbook"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
];

/// A file as text.
#[derive(Debug)]
pub(super) struct Decoded<'a> {
    /// Without a byte order mark.
    pub(super) text: Cow<'a, str>,
    /// What was guessed.
    pub(super) oddity: Option<Oddity>,
}

/// Decodes `bytes`. Without a byte order mark they are UTF-8, or else in the code page that programs in the board's
/// language `lang` used to save in.
pub(super) fn text<'a>(bytes: &'a [u8], lang: &str) -> Result<Decoded<'a>, IntakeError> {
    if let Some((_, what)) = FOREIGN.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(IntakeError::NotText(what));
    }
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (unmarked(bytes, lang), 0));
    let (text, has_errors) = encoding.decode_without_bom_handling(&bytes[mark..]);
    if has_errors && mark > 0 || text.contains('\0') {
        return Err(IntakeError::NotText("not readable as text"));
    }
    let is_guess = mark == 0 && encoding != UTF_8;
    let oddity = is_guess.then(|| Oddity::EncodingGuessed { encoding: encoding.name() });
    Ok(Decoded { text, oddity })
}

fn unmarked(bytes: &[u8], lang: &str) -> &'static Encoding {
    match lang {
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        "ru" => WINDOWS_1251,
        "pl" => WINDOWS_1250,
        _ => WINDOWS_1252,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_spreadsheets_save_is_read() {
        let utf16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "\u{feff}żółć 👍".encode_utf16().flat_map(bytes).collect()
        };
        for bytes in [
            "żółć 👍".as_bytes().to_vec(),
            "\u{feff}żółć 👍".as_bytes().to_vec(),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
        ] {
            let decoded = text(&bytes, "pl").unwrap();
            assert_eq!((&*decoded.text, decoded.oddity), ("żółć 👍", None));
        }
    }

    #[test]
    fn old_code_pages_go_by_the_language_and_are_told() {
        for (bytes, lang, told) in [(b"\xbf\xf3\xb3\xe6", "pl", "żółć"), (b"\xd6\xe5\xed\xe0", "ru", "Цена")]
        {
            let decoded = text(bytes, lang).unwrap();
            assert_eq!(decoded.text, told);
            assert!(matches!(
                decoded.oddity,
                Some(Oddity::EncodingGuessed { encoding }) if encoding.starts_with("windows-125")
            ));
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [&b"PK\x03\x04rest"[..], b"%PDF-1.7", b"\x00\x01\x02", b"\xff\xfe\x00"] {
            assert!(matches!(text(bytes, "en"), Err(IntakeError::NotText(_))), "{bytes:?}");
        }
    }
}
