//! What a value on a board may be. Readers go by it to clip and skip, edits to refuse.
//!
//! Not here: the figures (`board::limits`), ids (`board::id`), order keys (`board::order`).

use std::borrow::Cow;

use super::limits::{COORDINATE_MAX, FOREIGN_KEY_CHARS_MAX, WORD_CHARS_MAX};
use super::model::COLORS;

/// May `char` stand in a text? Control characters may not, but for line breaks and tabs.
pub fn is_showable(char: char) -> bool {
    !char.is_control() || char == '\n' || char == '\t'
}

/// `text` without what cannot be shown, and at most `max` characters of it. Borrowed if it is as it was.
pub fn clean(text: &str, max: usize) -> Cow<'_, str> {
    if is_within(text, max) && are_showable(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|char| is_showable(*char)).take(max).collect())
}

/// May all characters of `text` stand in a text?
pub fn are_showable(text: &str) -> bool {
    // Most texts have nothing but plain ASCII, where looking at bytes is much faster.
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) || text.chars().all(is_showable)
}

/// Has `text` at most `max` characters?
pub fn is_within(text: &str, max: usize) -> bool {
    // A character has at least one byte, so counting is for long texts only.
    text.len() <= max || text.chars().nth(max).is_none()
}

/// Is it a word of the schema, such as a kind or a state? Unknown ones are words too: later versions have more.
pub fn is_word(text: &str) -> bool {
    !text.is_empty() && is_within(text, WORD_CHARS_MAX) && !text.chars().any(char::is_control)
}

/// Is it a named colour or `#rrggbb`?
pub fn is_color(text: &str) -> bool {
    let is_hex = |digits: &str| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    text.strip_prefix('#').map_or_else(|| COLORS.contains(&text), is_hex)
}

/// Is it a date of the form `YYYY-MM-DD`? Whether there is such a day in the month is not asked.
pub fn is_date(text: &str) -> bool {
    let number =
        |range: std::ops::Range<usize>| text.get(range).and_then(|digits| digits.parse::<u32>().ok());
    text.len() == 10
        && text.bytes().enumerate().all(
            |(at, byte)| {
                if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() }
            },
        )
        && number(5..7).is_some_and(|month| (1..=12).contains(&month))
        && number(8..10).is_some_and(|day| (1..=31).contains(&day))
}

/// Is it a finite number within the bounds of the canvas?
pub fn is_coordinate(value: f64) -> bool {
    value.abs() <= COORDINATE_MAX
}

/// May it be a part of a key such as `lane/stage/channel`? An emoji, a channel's name.
pub fn is_key_part(text: &str) -> bool {
    is_word(text) && !text.contains('/')
}

/// May it be the key of a foreign shape, or of a third party's data?
pub fn is_foreign_key(key: &str) -> bool {
    !key.is_empty() && is_within(key, FOREIGN_KEY_CHARS_MAX) && !key.contains(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_between_characters_and_lose_what_cannot_be_shown() {
        assert!(matches!(clean("Ważne:\n\t👍", 20), Cow::Borrowed(_)));
        assert_eq!(clean("a\u{0}b\u{7f}c\u{85}d\r\n", 20), "abcd\n");
        assert_eq!(clean("👍🏽👍🏽", 3), "👍🏽👍");
        assert_eq!(clean("Покупка", 3), "Пок");
        assert!(is_within("Покупка", 7) && !is_within("Покупка", 6));
    }

    #[test]
    fn colours_dates_and_words() {
        assert!(is_color("yellow") && is_color("#00ffAA"));
        assert!(!is_color("") && !is_color("#00ffA") && !is_color("#00ffAg") && !is_color("red; drop"));
        assert!(
            is_date("2026-02-28")
                && !is_date("2026-2-28")
                && !is_date("2026-13-01")
                && !is_date("2026-01-00")
        );
        assert!(!is_date("2026-01-+1") && !is_date("żółć-01-01"));
        assert!(is_word("pain") && is_word("ból") && !is_word("") && !is_word("a\nb"));
        assert!(is_key_part("👍") && !is_key_part("a/b"));
        assert!(is_coordinate(-1e6) && !is_coordinate(f64::NAN) && !is_coordinate(f64::INFINITY));
    }
}
