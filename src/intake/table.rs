//! Tables with a row for each note: our own, those of surveys, and those that other whiteboards make.
//!
//! Separated by commas, semicolons or tabs, quoted as RFC 4180 has it. Not here: what a header means
//! (`intake::columns`), what a cell says (`table::cell`), and our tables of actions and personas (`table::ours`).

use std::collections::{HashMap, HashSet};

use super::columns::{self, Column, Field};
use super::options::Options;
use super::plan::{self, Plan, PlannedNote, folded};
use super::{COLUMNS_MAX, IntakeError, Oddity, ROWS_MAX, color};
use crate::board::model::Board;

pub(super) mod cell;
mod ours;

/// A first row whose cells are all at most this long may be headers that are not known.
const HEADER_CHARS_MAX: usize = 40;

/// Rows that are looked at to find out the delimiter.
const ROWS_TO_LOOK_AT: usize = 20;

/// Rows of cells.
pub(super) type Rows = Vec<Vec<String>>;

/// Does it look like a table of notes? It has a header for texts, and more columns than one.
pub(super) fn is_likely(text: &str) -> bool {
    let Some(head) = rows(first_lines(text), delimiter(text)).ok().and_then(|rows| rows.into_iter().next())
    else {
        return false;
    };
    let fields: Vec<_> = head.iter().filter_map(|header| columns::field(header)).collect();
    head.len() > 1 && (fields.contains(&Field::Text) && fields.len() > 1 || ours::is_ours(&head))
}

/// Reads a table of notes, or one of our others.
pub(super) fn read(text: &str, options: &Options, target: &Board) -> Result<Plan, IntakeError> {
    let mut rows = rows(text, delimiter(text))?;
    rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    let Some(head) = rows.first() else { return Err(IntakeError::Nothing) };
    if ours::is_ours(head) {
        return Ok(ours::read(&rows));
    }
    let has_head = !options.columns.is_empty() || is_head(head);
    let across = rows.iter().map(Vec::len).max().unwrap_or_default();
    let headers: Vec<_> = (0..across)
        .map(|at| head.get(at).filter(|_| has_head).cloned().unwrap_or_else(|| format!("Column {}", at + 1)))
        .collect();
    let headers: Vec<_> = headers.iter().map(String::as_str).collect();
    let mut columns = columns::of(&headers, &options.columns)?;
    let body = &rows[usize::from(has_head)..];
    let mut oddity = None;
    if !columns.iter().any(|column| column.field == Some(Field::Text)) {
        let at = wordiest(body, &columns);
        oddity = Some(Oddity::TextColumnGuessed { column: columns[at].header.clone() });
        columns[at].field = Some(Field::Text);
    }
    let mut plan = Reading::of(&columns, body).plan(target);
    plan.columns = columns;
    plan.oddities.splice(0..0, oddity);
    Ok(plan)
}

/// The rows of a table. Its cells are what somebody typed: without what our tables put before formulas.
pub(super) fn rows(text: &str, delimiter: u8) -> Result<Rows, IntakeError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // Some spreadsheets say their delimiter in a line of its own.
    let text =
        if text.starts_with("sep=") { text.split_once('\n').map_or("", |(_, rest)| rest) } else { text };
    let mut builder = csv::ReaderBuilder::new();
    let reader = builder.has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.into_records() {
        // Reading UTF-8 from memory into rows of any length has no way to fail.
        let Ok(record) = record else { break };
        if rows.len() > ROWS_MAX {
            return Err(IntakeError::TooLong { what: "rows", max: ROWS_MAX });
        }
        rows.push(record.iter().take(COLUMNS_MAX).map(|cell| cell::typed(cell).to_owned()).collect());
    }
    Ok(rows)
}

/// The delimiter that gives most known headers, then the most even rows, then the most columns.
pub(super) fn delimiter(text: &str) -> u8 {
    let text = first_lines(text);
    let score = |delimiter: u8| {
        let rows = rows(text, delimiter).unwrap_or_default();
        let across = rows.first().map_or(0, Vec::len);
        let known = rows.iter().take(1).flatten().filter(|header| columns::field(header).is_some()).count();
        let even = rows.iter().filter(|row| row.len() == across).count();
        if across < 2 { (0, 0, 0) } else { (known, even, across) }
    };
    // Of equals the last one counts, and that is the comma.
    b"\t;,".iter().copied().max_by_key(|delimiter| score(*delimiter)).unwrap_or(b',')
}

fn first_lines(text: &str) -> &str {
    let end = text.match_indices('\n').nth(ROWS_TO_LOOK_AT).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

fn is_head(head: &[String]) -> bool {
    let is_name = |cell: &String| !cell.trim().is_empty() && cell.chars().count() <= HEADER_CHARS_MAX;
    head.iter().any(|header| columns::field(header).is_some()) || head.len() > 1 && head.iter().all(is_name)
}

/// The column with the longest cells, of those that are nothing else.
fn wordiest(rows: &[Vec<String>], columns: &[Column]) -> usize {
    let chars = |at: &usize| rows.iter().filter_map(|row| row.get(*at)).map(String::len).sum::<usize>();
    let unknown = (0..columns.len()).filter(|at| columns[*at].field.is_none()).max_by_key(chars);
    unknown.unwrap_or_default()
}

/// A stage or lane as a row names it: map, number, name.
type HeadKey = (usize, Option<u32>, String);

/// A table on its way to a plan.
struct Reading<'a> {
    rows: &'a [Vec<String>],
    at: HashMap<Field, usize>,
}

impl<'a> Reading<'a> {
    fn of(columns: &[Column], rows: &'a [Vec<String>]) -> Self {
        let at = columns.iter().enumerate().filter_map(|(at, column)| Some((column.field?, at)));
        Self { rows, at: at.collect() }
    }

    fn cell(&self, row: &'a [String], field: Field) -> &'a str {
        self.at.get(&field).and_then(|at| row.get(*at)).map_or("", |cell| cell.trim())
    }

    fn plan(&self, target: &Board) -> Plan {
        let mut plan = Plan::default();
        let maps: Vec<_> = self.rows.iter().map(|row| self.map(row, &mut plan)).collect();
        let keys = |field: Field, number: Field| -> Vec<Option<HeadKey>> {
            let key = |(row, map): (&'a Vec<String>, &usize)| {
                let name = self.cell(row, field);
                let number = self.cell(row, number).parse().ok();
                (!name.is_empty() || number.is_some()).then(|| (*map, number, name.to_owned()))
            };
            self.rows.iter().zip(&maps).map(key).collect()
        };
        let (mut stages, mut lanes) = (keys(Field::Stage, Field::StageNo), keys(Field::Lane, Field::LaneNo));
        let known = target.lanes.iter().filter(|lane| lane.deleted.is_none()).map(|lane| folded(&lane.name));
        let lane_names: HashSet<_> =
            known.chain(lanes.iter().flatten().map(|(_, _, name)| folded(name))).collect();
        for (index, row) in self.rows.iter().enumerate() {
            let area = self.cell(row, Field::Area);
            let is_lane = lane_names.contains(&folded(area));
            let key = if is_lane { &mut lanes[index] } else { &mut stages[index] };
            if key.is_none() && !area.is_empty() {
                *key = Some((maps[index], None, area.to_owned()));
            }
        }
        let types: HashMap<_, _> = lanes
            .iter()
            .zip(self.rows)
            .filter_map(|(lane, row)| Some((lane.clone()?, self.cell(row, Field::LaneType))))
            .collect();
        let stage_at = in_order(&stages, |(map, _, name)| plan.add_stage(*map, name));
        let lane_at =
            in_order(&lanes, |key| plan.add_lane(key.0, &key.2, types.get(key).copied().unwrap_or_default()));
        for (index, row) in self.rows.iter().enumerate() {
            let mut note = self.note(row);
            let at = |keys: &[Option<HeadKey>], places: &HashMap<_, usize>| {
                keys[index].as_ref().and_then(|key| places.get(&identity(key)).copied())
            };
            (note.stage, note.lane) = (at(&stages, &stage_at), at(&lanes, &lane_at));
            if !note.note.text.is_empty() || !note.key.is_empty() {
                plan.notes.push(note);
            }
        }
        plan
    }

    fn map(&self, row: &'a [String], plan: &mut Plan) -> usize {
        let name = self.cell(row, Field::Map);
        let map = plan.map(Some(name).filter(|name| !name.is_empty()));
        let state = self.cell(row, Field::State);
        if plan.maps[map].state.is_empty() && matches!(state, "current" | "future" | "research") {
            state.clone_into(&mut plan.maps[map].state);
        }
        map
    }

    fn note(&self, row: &'a [String]) -> PlannedNote {
        let mut note = plan::note(self.cell(row, Field::Text));
        cell::kind(self.cell(row, Field::Kind)).clone_into(&mut note.note.kind);
        note.note.color = color::named(self.cell(row, Field::Color)).unwrap_or_default();
        note.note.tags = cell::list(self.cell(row, Field::Tags));
        note.note.owner = Some(self.cell(row, Field::Owner).to_owned()).filter(|owner| !owner.is_empty());
        note.note.at = cell::moment_ms(self.cell(row, Field::CreatedAt)).unwrap_or_default();
        let axes = [Field::X, Field::Y].map(|axis| cell::number(self.cell(row, axis)));
        note.xy = if let [Some(x), Some(y)] = axes { Some([x, y]) } else { None };
        self.cell(row, Field::Id).clone_into(&mut note.key);
        self.cell(row, Field::Author).clone_into(&mut note.author);
        note.group = Some(self.cell(row, Field::Group).to_owned()).filter(|group| !group.is_empty());
        note
    }
}

/// What makes two rows name one stage: the map, the number, and the name without case.
fn identity((map, number, name): &HeadKey) -> (usize, Option<u32>, String) {
    (*map, *number, folded(name))
}

/// Adds each stage or lane once, by number where there are numbers, otherwise as they come.
fn in_order(
    keys: &[Option<HeadKey>],
    mut add: impl FnMut(&HeadKey) -> usize,
) -> HashMap<(usize, Option<u32>, String), usize> {
    let mut first: Vec<&HeadKey> = Vec::new();
    let mut seen = HashSet::new();
    first.extend(keys.iter().flatten().filter(|key| seen.insert(identity(key))));
    first.sort_by_key(|(map, number, _)| (*map, number.unwrap_or(u32::MAX)));
    first.into_iter().map(|key| (identity(key), add(key))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(plan: &Plan) -> Vec<&str> {
        plan.notes.iter().map(|note| note.note.text.as_str()).collect()
    }

    #[test]
    fn any_delimiter_and_quoted_cells_are_read() {
        for delimiter in [",", ";", "\t"] {
            let table = ["text,x,y", "\"one, two; \"\"three\"\"\nfour\",1,\"2.5\"", "five,3,4"].join("\r\n");
            let table = table.replace(",x", &format!("{delimiter}x")).replace(",y", &format!("{delimiter}y"));
            let table = table.replace(",1,", &format!("{delimiter}1{delimiter}"));
            let table = table.replace(",3,4", &format!("{delimiter}3{delimiter}4"));
            let plan = read(&table, &Options::default(), &Board::default()).unwrap();
            assert_eq!(texts(&plan), ["one, two; \"three\"\nfour", "five"]);
            assert_eq!(plan.notes[0].xy, Some([1.0, 2.5]));
        }
    }

    #[test]
    fn a_spreadsheets_own_way_of_naming_the_delimiter_is_skipped() {
        let plan = read("sep=;\r\nTreść;Etap\r\nbrak ceny;Zakup\r\n", &Options::default(), &Board::default())
            .unwrap();
        assert_eq!((texts(&plan), plan.stages[0].name.as_str()), (vec!["brak ceny"], "Zakup"));
    }

    #[test]
    fn without_a_header_for_texts_the_wordiest_column_is_taken_and_told() {
        let plan =
            read("nr,odpowiedź\n1,za drogo\n2,nie wiem\n", &Options::default(), &Board::default()).unwrap();
        assert_eq!(texts(&plan), ["za drogo", "nie wiem"]);
        assert_eq!(plan.oddities, [Oddity::TextColumnGuessed { column: "odpowiedź".into() }]);
    }

    #[test]
    fn equal_names_with_other_numbers_are_other_stages_in_the_order_of_the_numbers() {
        let table = "stage_no,stage,text\n2,Use,b\n1,Use,a\n2,use,c\n";
        let plan = read(table, &Options::default(), &Board::default()).unwrap();
        assert_eq!(plan.stages.len(), 2);
        assert_eq!(plan.notes.iter().map(|note| note.stage).collect::<Vec<_>>(), [Some(1), Some(0), Some(1)]);
    }
}
