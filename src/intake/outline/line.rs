//! Lines of Markdown, each by what it begins with.

/// What a line is.
#[derive(Debug, PartialEq)]
pub(super) enum Line<'a> {
    /// Nothing.
    Blank,
    /// `---`.
    Rule,
    /// Level and name.
    Heading(usize, &'a str),
    /// `> ...`.
    Quote,
    /// The beginning of an item of a list.
    Item {
        /// Column of its bullet or number.
        bullet: usize,
        /// Column of its text.
        indent: usize,
        /// Of a task: whether it is done.
        task: Option<bool>,
        /// The text.
        text: &'a str,
    },
    /// Anything else.
    Text {
        /// Column where it begins.
        indent: usize,
        /// The text.
        text: &'a str,
    },
}

/// The lines of a file, without its front matter. One by one: a line break is one byte in the file and forty in a list.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    without_front_matter(text).lines().map(line)
}

fn without_front_matter(text: &str) -> &str {
    let rest = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n"));
    let Some(rest) = rest else { return text };
    // A rule at the very beginning has an empty line, or no second rule, after it.
    let end = rest.find("\n---").filter(|_| !rest.starts_with(['\n', '\r']));
    end.and_then(|end| rest[end + 1..].split_once('\n')).map_or(text, |(_, body)| body)
}

fn line(line: &str) -> Line<'_> {
    let text = line.trim();
    let indent = column(line, line.len() - line.trim_start().len());
    if text.is_empty() {
        return Line::Blank;
    }
    if is_rule(text) {
        return Line::Rule;
    }
    let level = text.len() - text.trim_start_matches('#').len();
    if (1..=6).contains(&level) && (text.len() == level || text[level..].starts_with([' ', '\t'])) {
        return Line::Heading(level, closed(text[level..].trim()));
    }
    if text.starts_with('>') {
        return Line::Quote;
    }
    match bullet(text) {
        Some(bullet_len) => item(line, indent, &text[bullet_len..]),
        None => Line::Text { indent, text },
    }
}

/// Without the hashes that may stand behind a heading too.
fn closed(name: &str) -> &str {
    let bare = name.trim_end_matches('#');
    if bare.is_empty() || bare.ends_with([' ', '\t']) { bare.trim_end() } else { name }
}

fn item<'a>(line: &str, bullet: usize, rest: &'a str) -> Line<'a> {
    let text = rest.trim_start();
    let indent = column(line, line.trim_end().len() - text.len());
    let task = [("[ ] ", false), ("[x] ", true), ("[X] ", true)];
    let found = task.into_iter().find_map(|(mark, is_done)| Some((text.strip_prefix(mark)?, is_done)));
    match found {
        Some((text, is_done)) => Line::Item { bullet, indent, task: Some(is_done), text: text.trim_start() },
        None => Line::Item { bullet, indent, task: None, text },
    }
}

/// Length of the bullet or number that a line begins with.
fn bullet(text: &str) -> Option<usize> {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let len = match text[digits..].chars().next()? {
        '-' | '*' | '+' if digits == 0 => 1,
        '.' | ')' if (1..=9).contains(&digits) => digits + 1,
        _ => return None,
    };
    (text.len() == len || text[len..].starts_with([' ', '\t'])).then_some(len)
}

fn is_rule(text: &str) -> bool {
    let marks = || text.chars().filter(|c| !c.is_whitespace());
    ['-', '*', '_'].into_iter().any(|mark| marks().all(|c| c == mark) && marks().count() >= 3)
}

/// The column of a byte, where tabs lead to the next fourth one.
fn column(line: &str, at: usize) -> usize {
    line[..at].chars().fold(0, |column, c| if c == '\t' { column / 4 * 4 + 4 } else { column + 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_what_they_begin_with() {
        assert_eq!(line("## Name ##"), Line::Heading(2, "Name"));
        assert_eq!(line("##"), Line::Heading(2, ""));
        assert_eq!(line("C#"), Line::Text { indent: 0, text: "C#" });
        assert_eq!(line("#tag"), Line::Text { indent: 0, text: "#tag" });
        assert_eq!(line("  - [x] a"), Line::Item { bullet: 2, indent: 4, task: Some(true), text: "a" });
        assert_eq!(line("\t10) a"), Line::Item { bullet: 4, indent: 8, task: None, text: "a" });
        assert_eq!(line("-5"), Line::Text { indent: 0, text: "-5" });
        assert_eq!(line("* * *"), Line::Rule);
        assert_eq!(line("-"), Line::Item { bullet: 0, indent: 1, task: None, text: "" });
    }

    #[test]
    fn only_front_matter_is_left_out() {
        assert!(lines("---\na: b\n---\n# c").eq([Line::Heading(1, "c")]));
        assert_eq!(lines("---\n\n- a\n\n---\n").next(), Some(Line::Rule));
    }
}
