//! Private rounds: people write on their own desks, everyone sees how much, and then all of it at once.
//!
//! What was promised when a draft was written is kept: it is shown as its own round said, however late it comes, and a
//! round that follows a cancelled one is at least as secret, since drafts of that may still lie on the desks.
//!
//! Not here: what a draft looks like on the board (`workshop::reveal`), and copying it there (`boards`).

use std::collections::BTreeSet;

use rand::RngCore;
use serde_json::json;

use super::command::Answer;
use super::conflict::{Bound, Conflict};
use super::effect::{DraftChoice, Effect, EventKind, Reveal};
use super::error::WorkshopError;
use super::limits::{CELLS_MAX, DRAFTS_PER_DESK_MAX, ROUNDS_MAX, SCOPE_MAX};
use super::pace::check_id;
use super::private::Round;
use super::public::{Authors, DraftCount, EVERYBODY, PrivateMode, RoundEnd};
use super::reveal::is_taken;
use super::role::Role;
use super::tally::size;
use super::{Sight, Workshop};
use crate::board::desk::Desk;
use crate::board::id;
use crate::board::model::Note;

impl Workshop {
    /// Lets people write for themselves.
    pub(super) fn start_round(
        &mut self,
        now_ms: u64,
        lanes: Option<Vec<String>>,
        authors: Authors,
        sight: &Sight,
        rng: &mut dyn RngCore,
    ) -> Result<Answer, WorkshopError> {
        if self.round_on().is_some() {
            return Err(Conflict::RoundUnderWay.into());
        }
        if lanes.as_ref().is_some_and(|lanes| lanes.len() > SCOPE_MAX) {
            return Err(WorkshopError::Full(Bound::LanesOfRound, SCOPE_MAX));
        }
        check_id(lanes.iter().flatten().map(String::as_str))?;
        let desks = sight.desks()?;
        let authors = authors.max(self.owed_secrecy());
        let id = id::fresh(rng);
        let seed: String = (0..3).map(|_| id::fresh(rng)).collect();
        self.private.rounds.push(Round { id: id.clone(), authors, seed, end: None });
        let surplus = self.private.rounds.len().saturating_sub(ROUNDS_MAX);
        self.private.rounds.drain(..surplus);
        self.public.state.private =
            Some(PrivateMode { on: true, id: id.clone(), lanes, since: now_ms, authors, end: None });
        for (participant, desk) in desks {
            self.note_drafts(now_ms, participant, desk);
        }
        Ok(Answer::Round { round: id, authors })
    }

    /// What was promised for drafts that nobody has seen yet.
    fn owed_secrecy(&self) -> Authors {
        let last = self.private.rounds.last();
        let unseen =
            last.filter(|last| last.end == Some(RoundEnd::Cancelled) || !self.private.waiting.is_empty());
        unseen.map_or(Authors::Named, |last| last.authors)
    }

    /// Brings all drafts onto the board.
    pub(super) fn reveal_round(&mut self, now_ms: u64) -> Result<(), WorkshopError> {
        let round = self.end_round(RoundEnd::Revealed)?;
        let writers = self.public.roster.keys().filter(|id| self.may_write(now_ms, id));
        let participants: Vec<_> = writers.cloned().collect();
        let notes: u32 = self.private.drafts.values().map(|count| count.total).sum();
        self.private.drafts.clear();
        self.publish_drafts(now_ms);
        self.push_reveal(now_ms, &round, participants, false);
        let data = [("round", json!(round)), ("notes", json!(notes)), ("late", json!(false))];
        self.private.outbox.tell(EventKind::NotesRevealed, data);
        Ok(())
    }

    /// Ends the round without a reveal.
    pub(super) fn cancel_round(&mut self, clear: bool) -> Result<(), WorkshopError> {
        let round = self.end_round(RoundEnd::Cancelled)?;
        self.private.drafts.clear();
        self.public.desks.clear();
        if clear {
            self.private.outbox.push(Effect::ClearDrafts { round });
        }
        Ok(())
    }

    /// The round under way has ended; its id.
    fn end_round(&mut self, end: RoundEnd) -> Result<String, WorkshopError> {
        let state = self.public.state.private.as_mut().filter(|private| private.on);
        let (Some(state), Some(round)) = (state, self.private.rounds.last_mut()) else {
            return Err(Conflict::NoRound.into());
        };
        (state.on, state.end, round.end) = (false, Some(end), Some(end));
        for who in self.public.roster.values_mut() {
            who.done = false;
        }
        Ok(round.id.clone())
    }

    /// Counts what lies on a desk, and brings in what comes too late.
    pub(super) fn note_drafts(&mut self, now_ms: u64, participant: &str, desk: &Desk) {
        if !self.may_write(now_ms, participant) {
            return;
        }
        for round in self.late_rounds(desk) {
            if self.public.state.locked {
                // Else a draft would be a way around the lock.
                self.private.waiting.entry(round).or_default().insert(participant.to_owned());
            } else {
                self.reveal_late(now_ms, &round, participant);
            }
        }
        let Some(round) = self.round_on() else { return };
        let is_done = desk.finished.contains(round);
        let reveal = self.terms(now_ms, round, Vec::new(), false);
        let drafts = desk.drafts.iter().filter(|draft| is_taken(draft, &reveal)).take(DRAFTS_PER_DESK_MAX);
        let count = count(drafts);
        if let Some(who) = self.public.roster.get_mut(participant) {
            who.done = is_done;
        }
        let drafts = &mut self.private.drafts;
        let before = if count.total == 0 {
            drafts.remove(participant)
        } else {
            drafts.insert(participant.to_owned(), count.clone())
        };
        if before.unwrap_or_default() != count {
            self.publish_drafts(now_ms);
        }
    }

    /// The revealed rounds that drafts on this desk belong to.
    fn late_rounds(&self, desk: &Desk) -> Vec<String> {
        let revealed = self.private.rounds.iter().filter(|round| round.end == Some(RoundEnd::Revealed));
        let is_late = |round: &&String| {
            let reveal = self.terms(0, round, Vec::new(), true);
            desk.drafts.iter().any(|draft| is_taken(draft, &reveal))
        };
        revealed.map(|round| &round.id).filter(is_late).cloned().collect()
    }

    fn reveal_late(&mut self, now_ms: u64, round: &str, participant: &str) {
        // The round's own reveal may be about to take these too. It may also have passed this desk: so ask, but
        // do not tell.
        let is_same = |effect: &Effect| matches!(effect, Effect::Reveal(reveal) if reveal.round == round && !reveal.late);
        let is_under_way = self.pending().iter().any(|pending| is_same(&pending.effect));
        if self.push_reveal(now_ms, round, vec![participant.to_owned()], true) && !is_under_way {
            let data = [("round", json!(round)), ("late", json!(true))];
            self.private.outbox.tell(EventKind::NotesRevealed, data);
        }
    }

    /// Brings in what came too late while the board was locked.
    pub(super) fn reveal_waiting(&mut self, now_ms: u64) {
        for (round, participants) in std::mem::take(&mut self.private.waiting) {
            for participant in
                participants.iter().filter(|id| self.may_write(now_ms, id)).cloned().collect::<Vec<_>>()
            {
                self.reveal_late(now_ms, &round, &participant);
            }
        }
    }

    /// Asks for a reveal; says whether none like it was waiting.
    fn push_reveal(&mut self, now_ms: u64, round: &str, participants: Vec<String>, late: bool) -> bool {
        let reveal = self.terms(now_ms, round, participants, late);
        self.private.outbox.push(Effect::Reveal(reveal))
    }

    /// Which drafts belong to a round, as things are now.
    pub fn drafts_of(&self, round: &str) -> DraftChoice {
        self.terms(0, round, Vec::new(), false).drafts
    }

    /// How drafts of a round are revealed.
    fn terms(&self, now_ms: u64, round: &str, participants: Vec<String>, late: bool) -> Reveal {
        let rounds = &self.private.rounds;
        let at = rounds.iter().position(|known| known.id == round);
        let (authors, seed) = at.map(|at| (rounds[at].authors, rounds[at].seed.clone())).unwrap_or_default();
        // Drafts of the cancelled rounds just before it are its own: it promised at least as much.
        let before = rounds[..at.unwrap_or_default()].iter().rev();
        let cancelled = before.take_while(|known| known.end == Some(RoundEnd::Cancelled));
        let own: Vec<_> = cancelled.map(|known| known.id.clone()).chain([round.to_owned()]).collect();
        let is_last = rounds.last().is_some_and(|last| last.id == round);
        let drafts = if is_last {
            let others = rounds.iter().map(|known| &known.id).filter(|id| !own.contains(id));
            DraftChoice::AllBut(others.cloned().collect())
        } else {
            DraftChoice::Only(own)
        };
        Reveal { round: round.to_owned(), authors, seed, at: now_ms, late, participants, drafts }
    }

    /// Shows how much is on the desks. Where authors are to stay unknown, only of all together: a cell's count that
    /// grows beside a name would say whose note it is.
    pub(super) fn publish_drafts(&mut self, now_ms: u64) {
        let writers: BTreeSet<_> =
            self.private.drafts.keys().filter(|id| self.may_write(now_ms, id)).cloned().collect();
        self.private.drafts.retain(|id, _| writers.contains(id));
        let authors =
            self.public.state.private.as_ref().filter(|private| private.on).map(|private| private.authors);
        let drafts = &self.private.drafts;
        self.public.desks = match authors {
            None => [].into(),
            Some(Authors::Named) => drafts.clone(),
            Some(_) if drafts.is_empty() => [].into(),
            Some(Authors::Pseudonyms | Authors::Hidden) => {
                let mut all = DraftCount { writers: Some(size(drafts.len())), ..DraftCount::default() };
                for count in drafts.values() {
                    all.total += count.total;
                    for (cell, drafts) in &count.cells {
                        add(&mut all, cell.clone(), *drafts);
                    }
                }
                [(EVERYBODY.to_owned(), all)].into()
            }
        };
    }

    /// The id of the round under way.
    fn round_on(&self) -> Option<&str> {
        let private = self.public.state.private.as_ref().filter(|private| private.on)?;
        Some(&private.id)
    }

    fn may_write(&self, now_ms: u64, participant: &str) -> bool {
        self.role(now_ms, participant) >= Some(Role::Editor)
    }
}

fn count<'a>(drafts: impl Iterator<Item = &'a Note>) -> DraftCount {
    let mut count = DraftCount::default();
    for draft in drafts {
        count.total += 1;
        let place = &draft.place;
        if let (Some(map), Some(stage), Some(lane)) = (&place.m, &place.s, &place.l)
            // A client can write anything there; only what looks like an id is shown to others.
            && check_id([map.as_str(), stage, lane]).is_ok()
        {
            add(&mut count, format!("{map}/{stage}/{lane}"), 1);
        }
    }
    count
}

/// Counts in a cell, unless that makes more cells than there can be.
fn add(count: &mut DraftCount, cell: String, drafts: u32) {
    if count.cells.len() < CELLS_MAX || count.cells.contains_key(&cell) {
        *count.cells.entry(cell).or_default() += drafts;
    }
}
