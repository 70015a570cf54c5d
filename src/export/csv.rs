//! Tables of a board: its notes, actions, personas and results of votes, one row each.
//!
//! Not here: how a table is written (`export::table`), and the table of stages and lanes (`export::grid`).

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::board::model::{Lane, Map, Note, Stage};
use crate::board::result::{ResultRow, VoteResult};
use crate::calendar::date_time;
use crate::export::contents::{Contents, standings};
use crate::export::table::{Table, number, text};
use crate::export::{ExportError, Format, View};

const NOTES: [&str; 21] = [
    "map",
    "state",
    "stage_no",
    "stage",
    "lane_no",
    "lane",
    "lane_type",
    "order",
    "note_id",
    "text",
    "kind",
    "color",
    "tags",
    "author",
    "group",
    "votes",
    "rank",
    "reactions",
    "x",
    "y",
    "created_at",
];

const ACTIONS: [&str; 11] = [
    "action_id",
    "title",
    "owner",
    "due",
    "status",
    "effects",
    "impact",
    "effort",
    "from",
    "from_text",
    "votes",
];

const RESULTS: [&str; 21] = [
    "vote_id",
    "vote",
    "closed_at",
    "eligible",
    "ballots",
    "spent",
    "unspent",
    "rank",
    "note_id",
    "text",
    "text_at_open",
    "votes",
    "voters",
    "members",
    "deleted",
    "chosen_by",
    "void_deleted",
    "void_cap",
    "late",
    "digest",
    "amends",
];

const PERSONAS: [&str; 8] = ["persona_id", "name", "role", "quote", "goals", "needs", "pains", "context"];

/// Joins lists inside of a cell.
const LIST: &str = "; ";

/// The notes: those in cells map by map, then those that lost theirs, then the free ones.
pub fn notes(view: &View<'_>) -> Result<Vec<u8>, ExportError> {
    let rows = NoteRows::of(view);
    let mut table = headed(Format::Csv, &NOTES)?;
    for sheet in &rows.contents.maps {
        for (stage_no, stage) in (1_usize..).zip(&sheet.stages) {
            for (lane_no, lane) in (1_usize..).zip(&sheet.lanes) {
                for (order, note) in (1_usize..).zip(rows.contents.cell(stage, lane)) {
                    let cell = cell(sheet.map, (stage_no, stage), (lane_no, lane), order);
                    table.row(cell.into_iter().chain(rows.note(note)))?;
                }
            }
        }
    }
    for note in rows.contents.unplaced.iter().chain(&rows.contents.free) {
        table.row(std::iter::repeat_n(Cow::Borrowed(""), 8).chain(rows.note(note)))?;
    }
    table.finish()
}

fn headed(format: Format, columns: &[&'static str]) -> Result<Table, ExportError> {
    let mut table = Table::new(format, b',');
    table.row(columns.iter().map(|column| Cow::Borrowed(*column)))?;
    Ok(table)
}

/// The first eight columns.
fn cell<'a>(
    map: &'a Map,
    stage: (usize, &'a Stage),
    lane: (usize, &'a Lane),
    order: usize,
) -> [Cow<'a, str>; 8] {
    [
        text(&map.name),
        text(&map.state),
        number(stage.0),
        text(&stage.1.name),
        number(lane.0),
        text(&lane.1.name),
        text(&lane.1.r#type),
        number(order),
    ]
}

/// What the rows of notes are made from.
struct NoteRows<'a> {
    view: &'a View<'a>,
    contents: Contents<'a>,
    standings: BTreeMap<&'a str, (u32, u32)>,
    /// Emoji of each item, with how many gave it.
    reactions: BTreeMap<&'a str, BTreeMap<&'a str, usize>>,
}

impl<'a> NoteRows<'a> {
    fn of(view: &'a View<'a>) -> Self {
        let mut reactions: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
        for reaction in &view.board.reactions {
            *reactions.entry(&reaction.target).or_default().entry(&reaction.emoji).or_default() += 1;
        }
        Self { view, contents: Contents::of(view.board), standings: standings(view.votes), reactions }
    }

    /// All columns after the cell's.
    fn note(&self, note: &'a Note) -> [Cow<'a, str>; 13] {
        let standing = self.standings.get(note.id.as_str());
        let given = self.reactions.get(note.id.as_str()).into_iter().flatten();
        let reactions: Vec<_> = given.map(|(emoji, count)| format!("{emoji} {count}")).collect();
        let coordinate = |axis: usize| note.place.xy.map_or(Cow::Borrowed(""), |xy| number(xy[axis]));
        [
            text(&note.id),
            text(&note.text),
            text(&note.kind),
            text(&note.color),
            owned_text(&note.tags.join(LIST)),
            text(author(self.view, note)),
            text(self.contents.head(note).unwrap_or_default()),
            standing.map_or(Cow::Borrowed(""), |(votes, _)| number(votes)),
            standing.map_or(Cow::Borrowed(""), |(_, rank)| number(rank)),
            owned_text(&reactions.join(" ")),
            coordinate(0),
            coordinate(1),
            if note.at == 0 { Cow::Borrowed("") } else { Cow::Owned(date_time(note.at)) },
        ]
    }
}

/// Who wrote a note: its author in the file that it was imported from, or the participant's name.
fn author<'a>(view: &'a View<'_>, note: &'a Note) -> &'a str {
    let imported = note.src.as_ref().and_then(|src| src.get("author")).and_then(|author| author.as_str());
    imported.or_else(|| view.names.get(&note.by).map(String::as_str)).unwrap_or_default()
}

fn owned_text(typed: &str) -> Cow<'static, str> {
    Cow::Owned(text(typed).into_owned())
}

/// The actions.
pub fn actions(view: &View<'_>) -> Result<Vec<u8>, ExportError> {
    let texts: BTreeMap<_, _> =
        view.board.notes.iter().map(|note| (note.id.as_str(), note.text.as_str())).collect();
    let mut table = headed(Format::ActionsCsv, &ACTIONS)?;
    for action in view.board.actions.iter().filter(|action| action.deleted.is_none()) {
        let from: Vec<_> = action.from.iter().filter_map(|id| texts.get(id.as_str()).copied()).collect();
        let votes = action.extra.get("votes").and_then(serde_json::Value::as_u64);
        let rated = |rating: u8| if rating == 0 { Cow::Borrowed("") } else { number(rating) };
        table.row([
            text(&action.id),
            text(&action.title),
            text(&action.owner),
            text(&action.due),
            text(&action.status),
            owned_text(&action.effects.join(LIST)),
            rated(action.impact),
            rated(action.effort),
            owned_text(&action.from.join(LIST)),
            owned_text(&from.join(LIST)),
            votes.map_or(Cow::Borrowed(""), number),
        ])?;
    }
    table.finish()
}

/// The results: one row for each candidate of each vote.
pub fn results(view: &View<'_>) -> Result<Vec<u8>, ExportError> {
    let mut table = headed(Format::ResultsCsv, &RESULTS)?;
    for vote in view.votes {
        for row in &vote.rows {
            table.row(result(view, vote, row))?;
        }
    }
    table.finish()
}

fn result<'a>(view: &View<'_>, vote: &'a VoteResult, row: &'a ResultRow) -> [Cow<'a, str>; 21] {
    [
        text(&vote.vote),
        text(&vote.title),
        Cow::Owned(date_time(vote.closed_at)),
        number(vote.eligible),
        number(vote.ballots),
        number(vote.spent),
        number(vote.unspent),
        number(row.rank),
        text(&row.id),
        text(&row.text_at_close),
        text(&row.text_at_open),
        number(row.votes),
        number(row.voters),
        owned_text(&row.members.join(LIST)),
        Cow::Borrowed(if row.deleted { "yes" } else { "" }),
        owned_text(&chosen_by(view, vote, row)),
        number(vote.void.deleted),
        number(vote.void.cap),
        number(vote.late),
        text(&vote.digest),
        text(vote.amends.as_deref().unwrap_or_default()),
    ]
}

/// Of a named vote: who chose the candidate, and how often if more than once.
fn chosen_by(view: &View<'_>, vote: &VoteResult, row: &ResultRow) -> String {
    let voters = vote.voters.iter().flatten();
    let chosen = voters.filter_map(|(voter, units)| {
        let name = view.names.get(voter).unwrap_or(voter);
        match units.iter().filter(|unit| **unit == row.id).count() {
            0 => None,
            1 => Some(name.clone()),
            times => Some(format!("{name} ×{times}")),
        }
    });
    chosen.collect::<Vec<_>>().join(LIST)
}

/// The personas.
pub fn personas(view: &View<'_>) -> Result<Vec<u8>, ExportError> {
    let mut table = headed(Format::PersonasCsv, &PERSONAS)?;
    for persona in view.board.personas.iter().filter(|persona| persona.deleted.is_none()) {
        let cells = [
            &persona.id,
            &persona.name,
            &persona.role,
            &persona.quote,
            &persona.goals,
            &persona.needs,
            &persona.pains,
            &persona.context,
        ];
        table.row(cells.map(|cell| text(cell)))?;
    }
    table.finish()
}

#[cfg(test)]
mod tests;
