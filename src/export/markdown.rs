//! The outline: `# map`, `## stage`, `### lane`, `- note (3 votes)`, members of a group below its head.
//!
//! Title and objective are front matter, because every heading is an item of the board. The first stage names every
//! lane, so that their order survives; the others name those with notes. Figures and moods are quotes. After a rule, notes without a cell and the
//! actions follow, as a list of tasks. What Markdown would take for markup is escaped, and lines of a note stay lines.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write as _;

use crate::board::model::{Action, Note};
use crate::export::View;
use crate::export::contents::{Contents, MapContents, standings};
use crate::export::figures::figures;

/// The outline of the board.
pub fn markdown(view: &View<'_>) -> String {
    let outline = Outline { contents: Contents::of(view.board), standings: standings(view.votes), view };
    let mut blocks = Vec::new();
    blocks.extend(outline.front_matter());
    for sheet in &outline.contents.maps {
        outline.map(sheet, &mut blocks);
    }
    blocks.extend(outline.rest());
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

struct Outline<'a> {
    contents: Contents<'a>,
    standings: BTreeMap<&'a str, (u32, u32)>,
    view: &'a View<'a>,
}

impl Outline<'_> {
    fn front_matter(&self) -> Option<String> {
        let meta = &self.view.board.meta;
        let fields = [("title", &meta.title), ("objective", &meta.objective)];
        // A string of JSON is one of YAML too.
        let lines = fields
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}: {}\n", serde_json::Value::from(value.as_str())));
        let lines: String = lines.collect();
        (!lines.is_empty()).then(|| format!("---\n{lines}---"))
    }

    fn map(&self, sheet: &MapContents<'_>, blocks: &mut Vec<String>) {
        blocks.push(heading(1, &sheet.map.name));
        for (index, stage) in sheet.stages.iter().enumerate() {
            blocks.push(heading(2, &stage.name));
            for lane in &sheet.lanes {
                let notes = self.contents.cell(stage, lane);
                let figures = figures(self.view.board, stage, lane);
                if index == 0 || !notes.is_empty() || !figures.is_empty() {
                    blocks.push(heading(3, &lane.name));
                }
                if !figures.is_empty() {
                    let lines: Vec<_> = figures.iter().map(|line| format!("> {}", escaped(line))).collect();
                    blocks.push(lines.join("\n"));
                }
                blocks.extend(self.list(notes));
            }
        }
    }

    /// The notes as one list. A member stands below its head if both are in it.
    fn list(&self, notes: &[&Note]) -> Option<String> {
        let here: HashSet<_> = notes.iter().map(|note| note.id.as_str()).collect();
        let mut members: HashMap<&str, Vec<&Note>> = HashMap::new();
        let mut tops = Vec::new();
        for note in notes {
            match self.contents.head(note).filter(|head| here.contains(head)) {
                Some(head) => members.entry(head).or_default().push(note),
                None => tops.push(note),
            }
        }
        let mut text = String::new();
        for note in tops {
            self.item(&mut text, "", note);
            for member in members.get(note.id.as_str()).into_iter().flatten() {
                self.item(&mut text, "  ", member);
            }
        }
        text.pop();
        (!text.is_empty()).then_some(text)
    }

    fn item(&self, text: &mut String, indent: &str, note: &Note) {
        let votes = self.standings.get(note.id.as_str()).filter(|(votes, _)| *votes > 0);
        let lines = escaped_text(note.text.trim()).replace('\n', &format!("\n{indent}  "));
        let _ = write!(text, "{indent}- {lines}");
        if let Some((votes, _)) = votes {
            let _ = write!(text, " ({votes} {})", if *votes == 1 { "vote" } else { "votes" });
        }
        text.push('\n');
    }

    /// Notes without a cell, and actions.
    fn rest(&self) -> Vec<String> {
        let loose: Vec<_> = self.contents.unplaced.iter().chain(&self.contents.free).copied().collect();
        let actions = self.view.board.actions.iter().filter(|action| action.deleted.is_none());
        let tasks: Vec<_> = actions.map(task).collect();
        let blocks = [self.list(&loose), (!tasks.is_empty()).then(|| tasks.join("\n"))];
        let mut rest: Vec<_> = blocks.into_iter().flatten().collect();
        if !rest.is_empty() {
            rest.insert(0, "---".to_owned());
        }
        rest
    }
}

fn heading(level: usize, name: &str) -> String {
    format!("{} {}", "#".repeat(level), escaped(&name.replace('\n', " "))).trim_end().to_owned()
}

/// `- [ ] title (owner: Anna; due: 2026-10-01)`.
fn task(action: &Action) -> String {
    let mark = if matches!(action.status.as_str(), "done" | "dropped") { 'x' } else { ' ' };
    let known = [("owner", &action.owner), ("due", &action.due)];
    let known = known.into_iter().filter(|(_, value)| !value.is_empty());
    let known: Vec<_> = known.map(|(name, value)| format!("{name}: {}", escaped(value))).collect();
    let known = if known.is_empty() { String::new() } else { format!(" ({})", known.join("; ")) };
    format!("- [{mark}] {}{known}", escaped(&action.title.trim().replace('\n', " ")))
}

/// Plain text as Markdown that shows the same; its lines stay lines.
pub(super) fn escaped_text(text: &str) -> String {
    text.lines().map(escaped).collect::<Vec<_>>().join("\n")
}

/// A line with a backslash before everything that Markdown, or a reader of this outline, would take for markup.
fn escaped(line: &str) -> String {
    let line = line.trim();
    let mut escaped = String::with_capacity(line.len());
    let bullet = ordinal_end(line);
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        let after = line[at..].chars().nth(1).unwrap_or(' ');
        let is_markup = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' => true,
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '#' | '-' | '+' | '=' => at == 0,
            '&' => after == '#' || after.is_ascii_alphabetic(),
            '(' => line.ends_with(')'),
            _ => Some(at) == bullet,
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(c);
        before = c;
    }
    escaped
}

/// Where the dot of `1. text`, or the bracket of `1) text`, is.
fn ordinal_end(line: &str) -> Option<usize> {
    let digits = line.find(|c: char| !c.is_ascii_digit())?;
    (digits > 0 && line[digits..].starts_with(['.', ')'])).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        for (typed, told) in [
            ("# no heading", r"\# no heading"),
            ("- no bullet", r"\- no bullet"),
            ("12. no number", r"12\. no number"),
            ("*stars* and snake_case", r"\*stars\* and snake_case"),
            ("<b> & &amp; [x](y)", r"\<b\> & \&amp; \[x\]\(y)"),
            ("plain (3 votes)", r"plain \(3 votes)"),
            (r"C:\temp", r"C:\\temp"),
        ] {
            assert_eq!(escaped(typed), told);
        }
    }
}
