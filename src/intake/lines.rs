//! Plain text: a note on each line. Bullets and numbers in front are left out.

use super::plan::{self, Plan};
use super::{IntakeError, ROWS_MAX};

/// Reads plain lines.
pub(super) fn read(text: &str) -> Result<Plan, IntakeError> {
    let lines = text.lines().map(without_bullet).filter(|line| !line.is_empty());
    let mut plan = Plan::default();
    plan.notes.extend(lines.take(ROWS_MAX + 1).map(plan::note));
    if plan.notes.len() > ROWS_MAX {
        return Err(IntakeError::TooLong { what: "lines", max: ROWS_MAX });
    }
    Ok(plan)
}

fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let digits = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let rest = match line[digits..].chars().next() {
        Some('.' | ')') if (1..=4).contains(&digits) => &line[digits + 1..],
        Some('-' | '*' | '+') if digits == 0 => &line[1..],
        Some(bullet @ ('•' | '◦' | '▪' | '–')) if digits == 0 => &line[bullet.len_utf8()..],
        _ => return line,
    };
    // `-5 °C` and `3.5 stars` are texts.
    if rest.starts_with([' ', '\t']) { rest.trim_start() } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_a_note_without_its_bullet() {
        let plan = read("- one\n\n  2. two\r\n* three\n• four\n-5 °C\n3.5 stars\n12) twelve\n—\n").unwrap();
        let texts: Vec<_> = plan.notes.iter().map(|note| note.note.text.as_str()).collect();
        assert_eq!(texts, ["one", "two", "three", "four", "-5 °C", "3.5 stars", "twelve", "—"]);
    }
}
