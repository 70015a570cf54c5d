//! The grid for spreadsheets: a block for each map, its stages in the first row, its lanes in the first column.
//!
//! A cell has a line for each note. Further lines of a note are indented by two spaces, so that an import can tell
//! them from the next note. Lanes that are not of text say their type in brackets, and their figures have a dot in
//! front. Notes without a cell are in the last block, which has no stages; so maps without stages have no block.

use std::borrow::Cow;

use crate::board::model::{Board, Lane, Note, Stage};
use crate::export::contents::Contents;
use crate::export::figures::figures;
use crate::export::table::{Table, text};
use crate::export::{ExportError, Format, View};

/// How further lines of a note begin.
const INDENT: &str = "  ";

/// How figures, channels and moods begin.
const DOT: &str = "· ";

/// The grid, separated by tabs.
pub fn tsv(view: &View<'_>) -> Result<Vec<u8>, ExportError> {
    let contents = Contents::of(view.board);
    let mut table = Table::new(Format::Tsv, b'\t');
    let mut is_first = true;
    for sheet in contents.maps.iter().filter(|sheet| !sheet.stages.is_empty()) {
        if !is_first {
            table.row([Cow::Borrowed("")])?;
        }
        is_first = false;
        let stages = sheet.stages.iter().map(|stage| text(one_line(&stage.name)));
        table.row(std::iter::once(text(one_line(&sheet.map.name))).chain(stages))?;
        for lane in &sheet.lanes {
            let cells = sheet.stages.iter().map(|stage| cell(view.board, &contents, stage, lane));
            table.row(std::iter::once(lane_name(lane)).chain(cells))?;
        }
    }
    let loose: Vec<_> = contents.unplaced.iter().chain(&contents.free).copied().collect();
    if !loose.is_empty() {
        if !is_first {
            table.row([Cow::Borrowed("")])?;
        }
        for note in loose {
            table.row([Cow::Owned(text(&lines_of(note)).into_owned())])?;
        }
    }
    table.finish()
}

fn one_line(name: &str) -> &str {
    name.lines().next().unwrap_or_default()
}

fn lane_name(lane: &Lane) -> Cow<'_, str> {
    let name = one_line(&lane.name);
    match lane.r#type.as_str() {
        "emotion" | "channel" | "metric" => {
            Cow::Owned(text(&format!("{name} [{}]", lane.r#type)).into_owned())
        }
        _ => text(name),
    }
}

fn cell(board: &Board, contents: &Contents<'_>, stage: &Stage, lane: &Lane) -> Cow<'static, str> {
    let figures = figures(board, stage, lane).into_iter().map(|figure| format!("{DOT}{}", one_line(&figure)));
    let mut lines: Vec<_> = figures.collect();
    lines.extend(contents.cell(stage, lane).iter().map(|note| lines_of(note)));
    Cow::Owned(text(&lines.join("\n")).into_owned())
}

fn lines_of(note: &Note) -> String {
    note.text.trim().replace('\n', &format!("\n{INDENT}"))
}
