//! Outlines in Markdown: `# map`, `## stage`, `### lane`, `- note`, with members of its group below it.
//!
//! A file whose headings are all of the first level has stages there. After a rule, what follows belongs to no
//! heading. Tasks (`- [ ]`) are actions. Where there are lists, other paragraphs are left out; where there are none,
//! every line of them is a note. Front matter and quotes are left out always.
//!
//! Not here: what markup inside of a line means (`outline::inline`).

use super::plan::{self, Plan};
use super::{IntakeError, Oddity, ROWS_MAX};
use crate::board::model::Action;
use crate::board::rule;

pub(super) mod inline;
mod line;

use line::Line;

/// Does it look like an outline?
pub(super) fn is_likely(text: &str) -> bool {
    line::lines(text).any(|line| matches!(line, Line::Heading(..)))
        || text.lines().any(|line| line.starts_with("  - ") || line.starts_with("- ["))
}

/// Reads an outline.
pub(super) fn read(text: &str) -> Result<Plan, IntakeError> {
    let lines: Vec<_> = line::lines(text).take(ROWS_MAX + 1).collect();
    if lines.len() > ROWS_MAX {
        return Err(IntakeError::TooLong { what: "lines", max: ROWS_MAX });
    }
    let has_lists = lines.iter().any(|line| matches!(line, Line::Item { .. }));
    let is_flat =
        has_lists && lines.iter().all(|line| !matches!(line, Line::Heading(level, _) if *level > 1));
    let mut reading = Reading { has_lists, is_flat, ..Reading::default() };
    for line in &lines {
        reading.line(line);
        reading.plan.check_size()?;
    }
    reading.end_item();
    if reading.left_out > 0 {
        reading.plan.oddities.push(Oddity::LinesLeftOut { n: reading.left_out });
    }
    Ok(reading.plan)
}

/// An outline on its way to a plan.
#[derive(Default)]
struct Reading {
    plan: Plan,
    has_lists: bool,
    /// Only headings of the first level, which are stages then.
    is_flat: bool,
    map: Option<usize>,
    stage: Option<usize>,
    lane: Option<usize>,
    /// Lanes of the stage so far: a second one of that name is another one.
    lanes_here: Vec<usize>,
    item: Option<Item>,
    /// The last item that is in no other, as an index and how far its text is indented.
    head: Option<(usize, usize)>,
    blank_lines: usize,
    left_out: usize,
}

/// The item of a list that is being read.
struct Item {
    /// Column where its bullet is.
    bullet: usize,
    /// Column where its text begins.
    indent: usize,
    /// Whether it is a task, and whether that is done.
    task: Option<bool>,
    text: String,
}

impl Reading {
    fn line(&mut self, line: &Line<'_>) {
        match line {
            Line::Blank => self.blank_lines += 1,
            Line::Rule => {
                self.end_list();
                (self.map, self.stage, self.lane) = (None, None, None);
            }
            Line::Heading(level, name) => {
                self.end_list();
                self.heading(*level, &inline::plain(name));
            }
            Line::Quote => self.end_list(),
            Line::Item { bullet, indent, task, text } => {
                self.end_item();
                let (bullet, indent, task) = (*bullet, *indent, *task);
                self.item = Some(Item { bullet, indent, task, text: (*text).to_owned() });
            }
            Line::Text { indent, text } => self.text(*indent, text),
        }
        if !matches!(line, Line::Blank) {
            self.blank_lines = 0;
        }
    }

    fn text(&mut self, indent: usize, text: &str) {
        let blank_lines = self.blank_lines;
        match &mut self.item {
            // A line right after an item belongs to it, however it is indented.
            Some(item) if blank_lines == 0 || indent >= item.indent => {
                item.text.push_str(&"\n".repeat(blank_lines + 1));
                item.text.push_str(text);
            }
            _ => {
                self.end_list();
                if self.has_lists {
                    self.left_out += 1;
                } else {
                    self.add(&inline::plain(text), None);
                }
            }
        }
    }

    fn heading(&mut self, level: usize, name: &str) {
        let level = if self.is_flat { 2 } else { level };
        match level {
            1 => {
                let name = Some(name).filter(|name| !name.is_empty());
                self.map = Some(self.plan.map(name));
                (self.stage, self.lane) = (None, None);
                self.lanes_here.clear();
            }
            2 => {
                let map = self.map();
                self.stage = Some(self.plan.add_stage(map, name));
                self.lane = None;
                self.lanes_here.clear();
            }
            _ => self.lane = Some(self.lane_called(name)),
        }
    }

    fn map(&mut self) -> usize {
        *self.map.get_or_insert_with(|| self.plan.map(None))
    }

    /// The lane of this name that other stages of the map have; a new one if this stage has it already.
    fn lane_called(&mut self, name: &str) -> usize {
        let map = self.map();
        let lanes = self.plan.lanes.iter().enumerate();
        let mut called =
            lanes.filter(|(_, lane)| lane.map == map && plan::folded(&lane.name) == plan::folded(name));
        let found = called.find(|(at, _)| !self.lanes_here.contains(at)).map(|(at, _)| at);
        let lane = found.unwrap_or_else(|| self.plan.add_lane(map, name, ""));
        self.lanes_here.push(lane);
        lane
    }

    fn end_list(&mut self) {
        self.end_item();
        self.head = None;
    }

    fn end_item(&mut self) {
        let Some(item) = self.item.take() else { return };
        let text = inline::plain(inline::without_votes(item.text.trim()));
        if let Some(is_done) = item.task {
            self.plan.actions.push(action(&text, is_done));
            return;
        }
        match self.head {
            Some((head, indent)) if item.bullet >= indent => self.add(&text, Some(head)),
            _ => {
                self.head = Some((self.plan.notes.len(), item.indent));
                self.add(&text, None);
            }
        }
    }

    fn add(&mut self, text: &str, head: Option<usize>) {
        let mut note = plan::note(text);
        (note.stage, note.lane) = (self.stage, self.lane);
        note.key = self.plan.notes.len().to_string();
        note.group = head.map(|head| head.to_string());
        self.plan.notes.push(note);
    }
}

/// `title (owner: Anna; due: 2026-10-01)`.
fn action(text: &str, is_done: bool) -> Action {
    let status = if is_done { "done" } else { "open" };
    let mut action = Action { title: text.to_owned(), status: status.to_owned(), ..Action::default() };
    let Some((title, known)) = text.strip_suffix(')').and_then(|text| text.rsplit_once(" (")) else {
        return action;
    };
    let mut is_known = true;
    for entry in known.split("; ") {
        match entry.split_once(": ") {
            Some(("owner", owner)) => owner.clone_into(&mut action.owner),
            Some(("due", due)) if rule::is_date(due) => due.clone_into(&mut action.due),
            _ => is_known = false,
        }
    }
    if is_known {
        title.clone_into(&mut action.title);
    }
    action
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notes(plan: &Plan) -> Vec<(&str, Option<usize>, Option<usize>)> {
        plan.notes.iter().map(|note| (note.note.text.as_str(), note.stage, note.lane)).collect()
    }

    #[test]
    fn headings_are_maps_stages_and_lanes() {
        let plan = read("---\ntitle: x\n---\n\n# Today\n\n## Buy ##\n\n### Pains\n> -1\n\n- slow\n  really\n- dear (3 votes)\n\n## Use\n### Pains\n1. late\n\n---\n\n- free\n- [ ] fix it (owner: Anna; due: 2026-10-01)\n- [x] done (soon)\n").unwrap();
        assert_eq!(plan.maps[0].name.as_deref(), Some("Today"));
        assert_eq!(plan.stages.iter().map(|stage| &*stage.name).collect::<Vec<_>>(), ["Buy", "Use"]);
        assert_eq!(plan.lanes.len(), 1);
        assert_eq!(
            notes(&plan),
            [
                ("slow\nreally", Some(0), Some(0)),
                ("dear", Some(0), Some(0)),
                ("late", Some(1), Some(0)),
                ("free", None, None),
            ]
        );
        let actions: Vec<_> =
            plan.actions.iter().map(|a| (&*a.title, &*a.owner, &*a.due, &*a.status)).collect();
        assert_eq!(actions, [("fix it", "Anna", "2026-10-01", "open"), ("done (soon)", "", "", "done")]);
    }

    #[test]
    fn items_below_an_item_are_members_of_its_group() {
        let plan = read("- head\n  - one\n    - deeper\n  - two\n- alone\n").unwrap();
        let groups: Vec<_> = plan.notes.iter().map(|note| note.group.as_deref()).collect();
        assert_eq!(groups, [None, Some("0"), Some("0"), Some("0"), None]);
    }

    #[test]
    fn headings_of_the_first_level_alone_are_stages() {
        let plan = read("# Before\n- a\n# After\n* b\n\nwords in between\n").unwrap();
        assert_eq!(notes(&plan), [("a", Some(0), None), ("b", Some(1), None)]);
        assert_eq!(plan.oddities.len(), 1);
    }

    #[test]
    fn without_lists_lines_are_notes() {
        let plan = read("# Map\n## Stage\none\ntwo\n").unwrap();
        assert_eq!(notes(&plan), [("one", Some(0), None), ("two", Some(0), None)]);
    }
}
