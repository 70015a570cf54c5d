//! What drafts look like on the board: a pure function, so that a reveal that is done twice adds nothing.
//!
//! Order tells nothing of authors: notes come in the order of a hash of a secret and the draft's id, and get their
//! order keys in that order. Where authors are not named, the time is that of the reveal, and only what a note shows
//! is taken over. A draft keeps its id, so its author's client can follow it onto the board.
//!
//! Not here: when drafts are revealed (`workshop::drafts`), and putting them on the board (`boards`).

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::effect::{DraftChoice, Reveal};
use super::limits::DRAFTS_PER_DESK_MAX;
use super::public::Authors;
use crate::board::desk::Desk;
use crate::board::edit::patch::NotePatch;
use crate::board::id;
use crate::board::limits::NOTES_MAX;
use crate::board::model::{Board, Extra, Note, Place};

/// Key of a draft, among the unknown ones: the round it was written in.
pub const ROUND_KEY: &str = "round";

/// Key of a note on the board, among the unknown ones: it came after the reveal.
pub const LATE_KEY: &str = "late";

/// What a reveal puts onto the board, and what it takes from the desks for it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Revealed {
    /// To be added in this order, in one transaction; those whose ids the board has are there already. Their order
    /// keys are empty.
    pub notes: Vec<Note>,
    /// Drafts to be removed when the notes are durable, by participant. What is not here did not fit onto the board,
    /// and stays.
    pub taken: BTreeMap<String, Vec<String>>,
}

/// The drafts of `reveal` as notes of `board`.
pub fn reveal(desks: &BTreeMap<String, Desk>, board: &Board, reveal: &Reveal) -> Revealed {
    let mut drafts = Vec::new();
    for (participant, desk) in reveal.participants.iter().filter_map(|id| desks.get_key_value(id)) {
        let own = desk.drafts.iter().filter(|draft| is_taken(draft, reveal)).take(DRAFTS_PER_DESK_MAX);
        drafts.extend(own.map(|draft| {
            let order = hash([&reveal.seed, "order", &draft.id, ""]);
            // Two desks may have a draft with the same id, if somebody wants it so.
            let twin = hash([&reveal.seed, "twin", &draft.id, participant]);
            (order, twin, participant.as_str(), draft)
        }));
    }
    drafts.sort_by(|one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1)));

    let known: BTreeSet<&str> = board.notes.iter().map(|note| note.id.as_str()).collect();
    let live = board.notes.iter().filter(|note| note.deleted.is_none()).count();
    let mut room = NOTES_MAX.saturating_sub(live);
    let (mut used, mut revealed) = (BTreeSet::new(), Revealed::default());
    for (_, twin, participant, draft) in drafts {
        let mut note = note(draft, participant, board, reveal);
        if !id::is_valid(&note.id) || !used.insert(note.id.clone()) {
            twin[..24].clone_into(&mut note.id);
        }
        if !known.contains(note.id.as_str()) {
            if room == 0 {
                continue;
            }
            room -= 1;
        }
        revealed.taken.entry(participant.to_owned()).or_default().push(draft.id.clone());
        revealed.notes.push(note);
    }
    revealed
}

/// Whether a reveal takes this draft.
pub fn is_taken(draft: &Note, reveal: &Reveal) -> bool {
    is_chosen(draft, &reveal.drafts) && draft.deleted.is_none()
}

/// Whether a draft belongs to the rounds of a choice.
pub fn is_chosen(draft: &Note, choice: &DraftChoice) -> bool {
    let round = draft.extra.get(ROUND_KEY).and_then(Value::as_str);
    let names = |rounds: &[String]| round.is_some_and(|round| rounds.iter().any(|known| known == round));
    match choice {
        DraftChoice::Only(rounds) => names(rounds),
        DraftChoice::AllBut(rounds) => !names(rounds),
    }
}

/// What has changed in revealed notes that `board` has already, because their authors were still typing.
pub fn patches(notes: &[Note], board: &Board) -> Vec<(String, NotePatch)> {
    let known: BTreeMap<&str, &Note> = board.notes.iter().map(|note| (note.id.as_str(), note)).collect();
    let changed = |new: &String, old: &String| (new != old).then(|| new.clone());
    let patches = notes.iter().filter_map(|note| {
        let old = known.get(note.id.as_str())?;
        let patch = NotePatch {
            text: changed(&note.text, &old.text),
            kind: changed(&note.kind, &old.kind),
            color: changed(&note.color, &old.color),
            size: changed(&note.size, &old.size),
            owner: note.owner.clone().filter(|_| note.owner != old.owner),
            tags: (note.tags != old.tags).then(|| note.tags.clone()),
            ..NotePatch::default()
        };
        (patch != NotePatch::default()).then(|| (note.id.clone(), patch))
    });
    patches.collect()
}

fn note(draft: &Note, participant: &str, board: &Board, reveal: &Reveal) -> Note {
    let named = reveal.authors == Authors::Named;
    let mut extra = if named { draft.extra.clone() } else { Extra::new() };
    extra.remove(ROUND_KEY);
    extra.remove(LATE_KEY);
    if reveal.late {
        extra.insert(LATE_KEY.to_owned(), true.into());
    }
    Note {
        id: draft.id.clone(),
        text: draft.text.clone(),
        place: place(&draft.place, board),
        kind: draft.kind.clone(),
        color: draft.color.clone(),
        size: draft.size.clone(),
        tags: draft.tags.clone(),
        owner: draft.owner.clone(),
        by: match reveal.authors {
            Authors::Named => participant.to_owned(),
            Authors::Pseudonyms => pseudonym(&reveal.seed, participant),
            Authors::Hidden => String::new(),
        },
        at: if named { draft.at.min(reveal.at) } else { reveal.at },
        // A group has one author: where that is a secret, so is the group.
        group: draft.group.clone().filter(|_| reveal.authors != Authors::Hidden),
        src: draft.src.clone().filter(|_| named),
        locked: false,
        deleted: None,
        extra,
    }
}

/// The place without its order key, if the board has it; else the middle of the canvas. One draft that is nowhere
/// must not keep all others from the board.
fn place(place: &Place, board: &Board) -> Place {
    let map = place.m.as_deref();
    let stage = place.s.as_deref();
    let lane = place.l.as_deref();
    let in_cell = map.is_some_and(|map| {
        board.maps.iter().any(|known| known.id == map)
            && board.stages.iter().any(|known| Some(&*known.id) == stage && known.map == map)
            && board.lanes.iter().any(|known| Some(&*known.id) == lane && known.map == map)
    });
    if in_cell {
        return Place { o: None, xy: None, ..place.clone() };
    }
    Place { xy: Some(place.xy.unwrap_or_default()), ..Place::default() }
}

/// The same for all notes of one participant in one round, and for nobody else.
pub fn pseudonym(seed: &str, participant: &str) -> String {
    let hash = hash([seed, "author", participant, ""]);
    format!("anon-{}", &hash[..12])
}

fn hash(parts: [&str; 4]) -> String {
    super::tally::sha256(&parts.join("|"))
}
