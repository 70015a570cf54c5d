//! The ballot paper: what can be chosen, and what each choice counts for.
//!
//! Frozen at opening as the list of [`Candidate`]s; at closing, each is looked up on the board once more. Not here:
//! counting choices (`workshop::tally`).

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use super::conflict::{Bound, Conflict};
use super::error::WorkshopError;
use super::limits::{CANDIDATES_BYTES_MAX, CANDIDATES_MAX};
use super::tally::Score;
use super::vote::{Candidate, Scope, Unit, Vote};
use crate::board::group::Groups;
use crate::board::model::{Board, Note};
use crate::board::result::{ResultRow, VoteResult};

/// What a choice of a candidate comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Its note is in the trash, or purged.
    Deleted,
    /// It counts for the unit of this row.
    Counts(usize),
}

/// What every candidate's choices come to, and the rows that a result has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paper {
    fates: HashMap<String, Fate>,
    /// Without votes, in order of the frozen list.
    rows: Vec<ResultRow>,
    /// The place of each row's unit among all of them, by their bytes: sorting numbers is cheaper than sorting texts.
    ranks: Vec<usize>,
}

impl Paper {
    /// As the board is now.
    pub fn of_board(vote: &Vote, board: &Board) -> Self {
        let notes: HashMap<&str, &Note> = board.notes.iter().map(|note| (note.id.as_str(), note)).collect();
        let groups = groups(vote.unit, board);
        let (mut fates, mut rows) = (HashMap::new(), Vec::new());
        let mut places: HashMap<String, usize> = HashMap::new();
        for candidate in &vote.candidates {
            let deleted = notes.get(candidate.id.as_str()).is_none_or(|note| note.deleted.is_some());
            // A deleted note stands for itself alone, whatever group it was in.
            let unit = groups.head(&candidate.id).unwrap_or(&candidate.id);
            let place = *places.entry(unit.to_owned()).or_insert_with(|| {
                let text_at_close = notes.get(unit).map_or_else(String::new, |note| note.text.clone());
                rows.push(ResultRow { id: unit.to_owned(), text_at_close, deleted, ..ResultRow::default() });
                rows.len() - 1
            });
            let fate = if deleted { Fate::Deleted } else { Fate::Counts(place) };
            fates.insert(candidate.id.clone(), fate);
            let row = &mut rows[place];
            row.members.push(candidate.id.clone());
            if candidate.id == unit {
                row.text_at_open.clone_from(&candidate.text);
            }
        }
        Self::new(fates, rows)
    }

    fn new(fates: HashMap<String, Fate>, rows: Vec<ResultRow>) -> Self {
        let mut sorted: Vec<usize> = (0..rows.len()).collect();
        sorted.sort_unstable_by_key(|row| rows[*row].id.as_str());
        let mut ranks = vec![0; rows.len()];
        for (rank, row) in sorted.into_iter().enumerate() {
            ranks[row] = rank;
        }
        Self { fates, rows, ranks }
    }

    /// As a result has it, whatever became of the board since.
    pub fn of_result(vote: &Vote, result: &VoteResult) -> Self {
        let places: HashMap<&str, usize> = vote
            .candidates
            .iter()
            .enumerate()
            .map(|(place, candidate)| (candidate.id.as_str(), place))
            .collect();
        let place =
            |row: &ResultRow| row.members.first().and_then(|member| places.get(member.as_str()).copied());
        let mut rows = result.rows.clone();
        rows.sort_by_key(place);
        let fates = rows.iter().enumerate().flat_map(|(at, row)| {
            let fate = if row.deleted { Fate::Deleted } else { Fate::Counts(at) };
            row.members.iter().map(move |member| (member.clone(), fate))
        });
        Self::new(fates.collect(), rows)
    }

    /// What a choice of this note comes to; nothing if it is no candidate.
    pub fn fate(&self, note: &str) -> Option<Fate> {
        self.fates.get(note).copied()
    }

    /// The units, each at the place of its row.
    pub fn units(&self) -> impl ExactSizeIterator<Item = &str> {
        self.rows.iter().map(|row| row.id.as_str())
    }

    /// The unit of a row that a fate has named.
    pub fn unit(&self, row: usize) -> &str {
        &self.rows[row].id
    }

    /// Sorts rows by their units.
    pub fn sort(&self, rows: &mut [usize]) {
        rows.sort_unstable_by_key(|row| self.ranks[*row]);
    }

    /// All rows with `scores`, one for each row, added to what they have; the winner first.
    pub fn rows(&self, scores: &[Score]) -> Vec<ResultRow> {
        let mut rows = self.rows.clone();
        for (row, score) in rows.iter_mut().zip(scores) {
            row.votes += score.votes;
            row.voters += score.voters;
        }
        // Stable: equal ones stay in the order of the frozen list, where no two have the same place.
        rows.sort_by_key(|row| Reverse((row.votes, row.voters)));
        let mut last = (u32::MAX, 0);
        for (place, row) in (1..).zip(&mut rows) {
            if row.votes != last.0 {
                last = (row.votes, place);
            }
            row.rank = last.1;
        }
        rows
    }
}

/// The candidates that `scope` has on the board now, in reading order.
pub fn candidates(scope: &Scope, unit: Unit, board: &Board) -> Result<Vec<Candidate>, WorkshopError> {
    let groups = groups(unit, board);
    let set =
        |ids: &Option<Vec<String>>| ids.as_ref().map(|ids| ids.iter().cloned().collect::<BTreeSet<_>>());
    let (stages, lanes, ids) = (set(&scope.stages), set(&scope.lanes), set(&scope.note_ids));
    let is_in = |set: &Option<BTreeSet<String>>, id: Option<&String>| {
        set.as_ref().is_none_or(|set| id.is_some_and(|id| set.contains(id)))
    };
    let mut notes: Vec<&Note> = board
        .notes
        .iter()
        .filter(|note| note.deleted.is_none())
        .filter(|note| scope.map.is_none() || scope.map == note.place.m)
        .filter(|note| is_in(&stages, note.place.s.as_ref()) && is_in(&lanes, note.place.l.as_ref()))
        .filter(|note| is_in(&ids, Some(&note.id)))
        .collect();
    if let Some(missing) = ids.iter().flatten().find(|id| !board.notes.iter().any(|note| is_alive(note, id)))
    {
        return Err(WorkshopError::NoNote(missing.clone()));
    }
    if notes.is_empty() {
        return Err(Conflict::NoCandidates.into());
    }
    sort_as_read(&mut notes, board);
    let candidates: Vec<_> = notes.into_iter().map(|note| candidate(note, &groups)).collect();
    check_size(&candidates)?;
    Ok(candidates)
}

/// `scope` without the named notes that are in the trash, or purged.
pub fn still_there(scope: &Scope, board: &Board) -> Scope {
    let is_there = |id: &&String| board.notes.iter().any(|note| is_alive(note, id));
    let note_ids = scope.note_ids.as_ref().map(|ids| ids.iter().filter(is_there).cloned().collect());
    Scope { note_ids, ..scope.clone() }
}

/// A note as a candidate that is added later.
pub fn addition(id: &str, vote: &Vote, board: &Board) -> Result<Candidate, WorkshopError> {
    let note = board.notes.iter().find(|note| is_alive(note, id));
    let note = note.ok_or_else(|| WorkshopError::NoNote(id.to_owned()))?;
    Ok(candidate(note, &groups(vote.unit, board)))
}

/// Refuses a list that is too long to be frozen.
pub fn check_size(candidates: &[Candidate]) -> Result<(), WorkshopError> {
    if candidates.len() > CANDIDATES_MAX {
        return Err(WorkshopError::Full(Bound::Candidates, CANDIDATES_MAX));
    }
    if bytes(candidates) > CANDIDATES_BYTES_MAX {
        return Err(WorkshopError::Full(Bound::BytesOfVote, CANDIDATES_BYTES_MAX));
    }
    Ok(())
}

/// How large their texts are.
pub fn bytes(candidates: &[Candidate]) -> usize {
    candidates.iter().map(|candidate| candidate.text.len()).sum()
}

fn is_alive(note: &Note, id: &str) -> bool {
    note.id == id && note.deleted.is_none()
}

fn candidate(note: &Note, groups: &Groups<'_>) -> Candidate {
    let head = groups.head(&note.id).filter(|head| *head != note.id).map(str::to_owned);
    Candidate { id: note.id.clone(), text: note.text.clone(), head }
}

/// The groups that count as one; none if each note counts for itself.
fn groups(unit: Unit, board: &Board) -> Groups<'_> {
    match unit {
        Unit::Note => Groups::default(),
        Unit::Group => Groups::of(&board.notes),
    }
}

/// Map by map, row by row, as people read them; free notes last.
fn sort_as_read(notes: &mut [&Note], board: &Board) {
    let rank = |ids: Vec<&String>| ids.into_iter().cloned().zip(0..).collect::<HashMap<String, usize>>();
    let maps = rank(board.maps.iter().map(|map| &map.id).collect());
    let stages = rank(board.stages.iter().map(|stage| &stage.id).collect());
    let lanes = rank(board.lanes.iter().map(|lane| &lane.id).collect());
    let place = |ranks: &HashMap<String, usize>, id: &Option<String>| {
        id.as_ref().and_then(|id| ranks.get(id)).copied().unwrap_or(usize::MAX)
    };
    notes.sort_by_cached_key(|note| {
        let at = &note.place;
        let cell = (place(&maps, &at.m), place(&lanes, &at.l), place(&stages, &at.s));
        (cell, at.o.clone(), note.id.clone())
    });
}
