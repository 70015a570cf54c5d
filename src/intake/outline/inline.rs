//! Markup inside of lines of Markdown, as plain text.

/// Named characters that people meet.
const ENTITIES: [(&str, char); 7] = [
    ("&amp;", '&'),
    ("&lt;", '<'),
    ("&gt;", '>'),
    ("&quot;", '"'),
    ("&#39;", '\''),
    ("&apos;", '\''),
    ("&nbsp;", ' '),
];

/// The text without marks for emphasis and code, and without backslashes before punctuation.
pub(in crate::intake) fn plain(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    let mut before = ' ';
    let mut rest = markdown;
    while let Some(c) = rest.chars().next() {
        let after = rest[c.len_utf8()..].chars().next().unwrap_or(' ');
        let mut taken = c.len_utf8();
        if c == '\\' && after.is_ascii_punctuation() {
            plain.push(after);
            taken += after.len_utf8();
        } else if let Some((entity, meant)) = ENTITIES.iter().find(|(entity, _)| rest.starts_with(entity)) {
            plain.push(*meant);
            taken = entity.len();
        } else if !is_mark(c, before, after) {
            plain.push(c);
        }
        before = rest[..taken].chars().next_back().unwrap_or(' ');
        rest = &rest[taken..];
    }
    plain
}

/// `2 * 3` and `snake_case` have no marks.
fn is_mark(c: char, before: char, after: char) -> bool {
    let is_between_spaces = before.is_whitespace() && after.is_whitespace();
    match c {
        '*' | '`' => !is_between_spaces,
        '_' => !(is_between_spaces || before.is_alphanumeric() && after.is_alphanumeric()),
        '~' => before == '~' || after == '~',
        _ => false,
    }
}

/// Without the votes that our outline writes behind a note: ` (3 votes)`.
pub(super) fn without_votes(text: &str) -> &str {
    let Some((before, votes)) = text.rsplit_once(" (") else { return text };
    let number = votes.strip_suffix(" votes)").or_else(|| votes.strip_suffix(" vote)"));
    let is_number = |number: &str| !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
    if number.is_some_and(is_number) { before } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_gone_and_text_stays() {
        for (markdown, text) in [
            ("**bold** and *soft* and `code`", "bold and soft and code"),
            ("2 * 3 = 6, snake_case, _so_", "2 * 3 = 6, snake_case, so"),
            (r"\*stars\* C:\\temp \&amp; \(3 votes)", r"*stars* C:\temp &amp; (3 votes)"),
            ("R&amp;D &lt; ~~old~~ ~5", "R&D < old ~5"),
            ("żółć 👍🏽", "żółć 👍🏽"),
        ] {
            assert_eq!(plain(markdown), text);
        }
    }

    #[test]
    fn votes_behind_a_note_are_not_its_text() {
        assert_eq!(without_votes("slow (3 votes)"), "slow");
        assert_eq!(without_votes("slow (1 vote)"), "slow");
        assert_eq!(without_votes(r"slow \(3 votes)"), r"slow \(3 votes)");
        assert_eq!(without_votes("slow (many votes)"), "slow (many votes)");
    }
}
