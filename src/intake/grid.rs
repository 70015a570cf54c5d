//! Tables with stages across and lanes down, as our `tsv` writes them and people draw them in spreadsheets.
//!
//! A block for each map, with an empty row between: stages in its first row after the name of the map, lanes in the
//! first column. Each line of a cell is a note; a line that is indented belongs to the one before. A block with
//! nothing but a first column holds notes without a cell.

use super::IntakeError;
use super::plan::{self, Plan};
use super::table::{self, Rows};

/// How figures of lanes begin that are not of text.
const DOT: &str = "· ";

/// How further lines of a note begin.
const INDENT: &str = "  ";

/// Does it look like a grid? Nothing is above the lanes, and something above what is beside them.
pub(super) fn is_likely(text: &str) -> bool {
    let head = table::rows(text.lines().next().unwrap_or_default(), table::delimiter(text));
    let head = head.unwrap_or_default().into_iter().next().unwrap_or_default();
    head.len() > 1 && head[0].trim().is_empty() && head[1..].iter().all(|name| !name.trim().is_empty())
}

/// Reads a grid.
pub(super) fn read(text: &str) -> Result<Plan, IntakeError> {
    let rows = table::rows(text, table::delimiter(text))?;
    let mut plan = Plan::default();
    for block in blocks(rows) {
        let is_loose = block.iter().all(|row| row.iter().skip(1).all(|cell| cell.trim().is_empty()));
        if is_loose {
            for row in &block {
                plan.notes.extend(
                    row.first().into_iter().flat_map(|cell| texts(cell)).map(|text| plan::note(&text)),
                );
            }
        } else {
            read_map(&block, &mut plan);
        }
        plan.check_size()?;
    }
    Ok(plan)
}

fn blocks(rows: Rows) -> Vec<Rows> {
    let mut blocks = vec![Rows::new()];
    for row in rows {
        if row.iter().all(|cell| cell.trim().is_empty()) {
            blocks.push(Rows::new());
        } else if let Some(block) = blocks.last_mut() {
            block.push(row);
        }
    }
    blocks.retain(|block| !block.is_empty());
    blocks
}

fn read_map(block: &Rows, plan: &mut Plan) {
    let name = block[0].first().map(|name| name.trim()).filter(|name| !name.is_empty());
    let map = plan.map(name);
    let is_used =
        |at: &usize| block.iter().any(|row| row.get(*at).is_some_and(|cell| !cell.trim().is_empty()));
    let across = block.iter().map(Vec::len).max().unwrap_or_default();
    let stages: Vec<_> = (1..across)
        .filter(is_used)
        .map(|at| (at, plan.add_stage(map, block[0].get(at).map_or("", |name| name.trim()))))
        .collect();
    for row in &block[1..] {
        let (name, kind) = lane_name(row.first().map_or("", |name| name.trim()));
        let lane = plan.add_lane(map, name, kind);
        for (at, stage) in &stages {
            for text in row.get(*at).into_iter().flat_map(|cell| texts(cell)) {
                if !kind.is_empty() && text.starts_with(DOT) {
                    continue;
                }
                let mut note = plan::note(&text);
                (note.stage, note.lane) = (Some(*stage), Some(lane));
                plan.notes.push(note);
            }
        }
    }
}

/// The name of a lane, and its type if it is in brackets behind it.
fn lane_name(cell: &str) -> (&str, &'static str) {
    let typed = ["emotion", "channel", "metric"].into_iter().find_map(|kind| {
        let name = cell.strip_suffix(']')?.strip_suffix(kind)?.strip_suffix('[')?;
        Some((name.trim_end(), kind))
    });
    typed.unwrap_or((cell, ""))
}

/// The notes of a cell.
fn texts(cell: &str) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for line in cell.lines() {
        match (line.strip_prefix(INDENT), texts.last_mut()) {
            (Some(further), Some(text)) => {
                text.push('\n');
                text.push_str(further);
            }
            _ if line.trim().is_empty() => {}
            _ => texts.push(line.trim().to_owned()),
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_are_across_and_lanes_down() {
        let plan =
            read("\tBefore\tAfter\t\nTouchpoints\t\"a\n  more\nb\"\tc\t\nMood [emotion]\t· +1 calm\td\t\n")
                .unwrap();
        let names =
            |heads: &[plan::PlannedHead]| heads.iter().map(|head| head.name.clone()).collect::<Vec<_>>();
        assert_eq!(
            (names(&plan.stages), names(&plan.lanes)),
            (
                vec!["Before".to_owned(), "After".to_owned()],
                vec!["Touchpoints".to_owned(), "Mood".to_owned()],
            )
        );
        assert_eq!(plan.lanes[1].kind, "emotion");
        let notes: Vec<_> = plan.notes.iter().map(|note| (&*note.note.text, note.stage, note.lane)).collect();
        assert_eq!(
            notes,
            [
                ("a\nmore", Some(0), Some(0)),
                ("b", Some(0), Some(0)),
                ("c", Some(1), Some(0)),
                ("d", Some(1), Some(1)),
            ]
        );
    }

    #[test]
    fn blocks_are_maps_and_the_last_one_may_be_loose() {
        let plan = read("Today\tBuy\nPains\ta\n\t\nFuture\tBuy\nPains\tb\n\"\"\nloose\nnotes\n").unwrap();
        assert_eq!(
            plan.maps.iter().map(|map| map.name.as_deref()).collect::<Vec<_>>(),
            [Some("Today"), Some("Future")]
        );
        assert_eq!((plan.stages.len(), plan.lanes.len()), (2, 2));
        assert_eq!(plan.notes.iter().filter(|note| note.stage.is_none()).count(), 2);
    }
}
