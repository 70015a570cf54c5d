//! Votes until they are closed: drafting, opening, and what may still change while one is open.
//!
//! Opening freezes the candidates. After that a facilitator may give more time, give more choices, add a note, close,
//! or call it off; for anything else there is a new vote.
//!
//! Not here: closing and what comes late (`workshop::closing`), the ballot paper (`workshop::paper`).

use rand::RngCore;

use super::command::{Answer, NewVote};
use super::conflict::{Bound, Conflict};
use super::effect::Effect;
use super::error::{WorkshopError, line, within};
use super::limits::{
    ALL_CANDIDATES_BYTES_MAX, CLOCK_SECS_MAX, RUNNING_EVERY_MS, SCOPE_MAX, SLOTS_MAX, TITLE_CHARS_MAX,
    VOTES_MAX, VOTES_OPEN_MAX,
};
use super::pace::check_id;
use super::paper::{self, Paper};
use super::private::Book;
use super::public::late_key;
use super::tally::{size, tally};
use super::vote::{Progress, Scope, Secrecy, Vote, VoteState};
use super::{Sight, Workshop};
use crate::board::desk::Desk;
use crate::board::id;

impl Workshop {
    /// Drafts a vote, and opens it if asked to.
    pub(super) fn create_vote(
        &mut self,
        now_ms: u64,
        new: NewVote,
        sight: &Sight,
        rng: &mut dyn RngCore,
    ) -> Result<Answer, WorkshopError> {
        let open = new.open;
        let id = self.add_vote(check_rules(new)?, rng)?;
        if open && let Err(error) = self.open_vote(now_ms, &id, None, sight) {
            self.public.votes.remove(&id);
            return Err(error);
        }
        Ok(Answer::Vote { vote: id })
    }

    /// Drafts a vote with the rules of an old one, and maybe only its first ranks.
    pub(super) fn repeat_vote(
        &mut self,
        vote: &str,
        ranks: Option<u32>,
        rng: &mut dyn RngCore,
    ) -> Result<Answer, WorkshopError> {
        let old = self.vote(vote)?;
        if !matches!(old.state, VoteState::Closed | VoteState::Void) {
            return Err(Conflict::VoteNotOver.into());
        }
        let mut scope = old.scope.clone();
        if let Some(ranks) = ranks {
            let result = self.public.results.get(&late_key(vote)).or_else(|| self.public.results.get(vote));
            let result = result.ok_or(Conflict::VoteCalledOff)?;
            let rows = result.rows.iter().filter(|row| row.rank <= ranks && !row.deleted);
            let members = rows.flat_map(|row| row.members.iter().cloned()).collect();
            scope = Scope { note_ids: Some(members), ..Scope::default() };
        }
        let draft = Vote {
            title: old.title.clone(),
            n: old.n,
            per_item: old.per_item,
            scope,
            unit: old.unit,
            secrecy: old.secrecy,
            names: old.names,
            receipt: old.receipt,
            secs: old.secs,
            repeats: Some(vote.to_owned()),
            ..Vote::default()
        };
        Ok(Answer::Vote { vote: self.add_vote(draft, rng)? })
    }

    fn add_vote(&mut self, vote: Vote, rng: &mut dyn RngCore) -> Result<String, WorkshopError> {
        if self.public.votes.len() >= VOTES_MAX {
            return Err(WorkshopError::Full(Bound::Votes, VOTES_MAX));
        }
        let id = id::fresh(rng);
        self.public.votes.insert(id.clone(), vote);
        Ok(id)
    }

    /// Freezes the candidates, and lets people vote.
    pub(super) fn open_vote(
        &mut self,
        now_ms: u64,
        id: &str,
        secs: Option<u64>,
        sight: &Sight,
    ) -> Result<(), WorkshopError> {
        let secs = secs.map(check_secs).transpose()?;
        let vote = self.vote(id)?;
        if vote.state != VoteState::Draft {
            return Err(Conflict::VoteOpenedBefore.into());
        }
        if self.open_votes().count() >= VOTES_OPEN_MAX {
            return Err(WorkshopError::Full(Bound::OpenVotes, VOTES_OPEN_MAX));
        }
        let board = sight.board()?;
        // Whoever repeats a vote has named no notes: what has gone since cannot be chosen again, and is no mistake.
        let scope = match &vote.repeats {
            Some(_) => paper::still_there(&vote.scope, board),
            None => vote.scope.clone(),
        };
        let candidates = paper::candidates(&scope, vote.unit, board)?;
        let all: usize = self.public.votes.values().map(|vote| paper::bytes(&vote.candidates)).sum();
        if all + paper::bytes(&candidates) > ALL_CANDIDATES_BYTES_MAX {
            return Err(WorkshopError::Full(Bound::BytesOfAllVotes, ALL_CANDIDATES_BYTES_MAX));
        }
        let vote = self.vote_mut(id)?;
        vote.state = VoteState::Open;
        vote.candidates = candidates;
        vote.opens_at = Some(now_ms);
        vote.closes_at = secs.or(vote.secs).map(|secs| now_ms.saturating_add(secs * 1_000));
        let running_at = (vote.secrecy == Secrecy::Open).then_some(now_ms);
        self.private.books.insert(id.to_owned(), Book::Open { finished: [].into(), running_at });
        self.publish_progress(now_ms);
        Ok(())
    }

    /// Adds a note to an open vote.
    pub(super) fn add_candidate(&mut self, id: &str, note: &str, sight: &Sight) -> Result<(), WorkshopError> {
        let vote = self.open_vote_mut(id)?;
        if vote.candidates.iter().any(|candidate| candidate.id == note) {
            return Err(Conflict::CandidateAlready.into());
        }
        let addition = paper::addition(note, vote, sight.board()?)?;
        vote.candidates.push(addition);
        let checked = paper::check_size(&vote.candidates);
        if checked.is_err() {
            vote.candidates.pop();
        }
        checked
    }

    /// Gives more time.
    pub(super) fn extend_vote(&mut self, now_ms: u64, id: &str, secs: u64) -> Result<(), WorkshopError> {
        let secs = check_secs(secs)?;
        let vote = self.open_vote_mut(id)?;
        let end = vote.closes_at.ok_or(Conflict::VoteWithoutEnd)?;
        // An end that has just passed, and was not yet seen to, does not eat up the extension.
        let end = end.max(now_ms).saturating_add(secs * 1_000);
        check_secs(end.saturating_sub(now_ms) / 1_000)?;
        vote.closes_at = Some(end);
        Ok(())
    }

    /// Gives every voter more choices.
    pub(super) fn raise_vote(&mut self, now_ms: u64, id: &str, n: u32) -> Result<(), WorkshopError> {
        let n = within("the choices of a voter", n, 1, SLOTS_MAX.into())?;
        let vote = self.open_vote_mut(id)?;
        if n <= vote.n {
            return Err(Conflict::FewerChoices.into());
        }
        vote.n = n;
        // Slots that were above the limit count now.
        self.recount_soon(now_ms, id);
        Ok(())
    }

    /// Calls a vote off. Nobody will count what was chosen.
    pub(super) fn void_vote(&mut self, now_ms: u64, id: &str) -> Result<(), WorkshopError> {
        let vote = self.vote_mut(id)?;
        if matches!(vote.state, VoteState::Closed | VoteState::Void) {
            return Err(Conflict::VoteOver.into());
        }
        vote.state = VoteState::Void;
        vote.closed_at = Some(now_ms);
        vote.running = None;
        self.private.books.insert(id.to_owned(), Book::Void);
        self.private.outbox.push(Effect::ForgetBallots { vote: id.to_owned(), participant: None });
        Ok(())
    }

    /// Takes note of who is done, and that choices may have changed.
    pub(super) fn note_open_ballots(&mut self, now_ms: u64, participant: &str, desk: &Desk) {
        let mut changed = false;
        for id in self.open_votes().map(|(id, _)| id.clone()).collect::<Vec<_>>() {
            if let Some(Book::Open { finished, .. }) = self.private.books.get_mut(&id) {
                changed |= if desk.finished.contains(&id) {
                    finished.insert(participant.to_owned())
                } else {
                    finished.remove(participant)
                };
            }
            if desk.ballots.iter().any(|choice| choice.vote == id) {
                self.recount_soon(now_ms, &id);
            }
        }
        if changed {
            self.publish_progress(now_ms);
        }
    }

    /// Shows how many of those who can vote are done.
    pub(super) fn publish_progress(&mut self, now_ms: u64) {
        if self.open_votes().next().is_none() {
            return;
        }
        let voters = self.voters(now_ms);
        for (id, book) in &self.private.books {
            if let (Book::Open { finished, .. }, Some(vote)) = (book, self.public.votes.get_mut(id)) {
                let finished = finished.intersection(&voters).count();
                vote.progress = Progress { finished: size(finished), eligible: size(voters.len()) };
            }
        }
    }

    /// Has the running tally published, if the vote has one; but not more often than once a second, so that it does
    /// not show whose choice came when.
    fn recount_soon(&mut self, now_ms: u64, id: &str) {
        let shows = self.public.votes.get(id).is_some_and(|vote| vote.secrecy == Secrecy::Open);
        if let Some(Book::Open { running_at, .. }) = self.private.books.get_mut(id).filter(|_| shows) {
            running_at.get_or_insert(now_ms.saturating_add(RUNNING_EVERY_MS));
        }
    }

    /// When the next vote closes, or the next running tally is published.
    pub(super) fn votes_deadline(&self) -> Option<u64> {
        let times = self.open_votes().flat_map(|(id, vote)| {
            let running = match self.private.books.get(id) {
                Some(Book::Open { running_at, .. }) => *running_at,
                Some(Book::Closed { .. } | Book::Void) | None => None,
            };
            [vote.closes_at, running]
        });
        times.flatten().min()
    }

    /// Closes the votes whose time is over, and publishes running tallies.
    pub(super) fn count_due_votes(&mut self, now_ms: u64, sight: &Sight) -> Result<(), WorkshopError> {
        for id in self.open_votes().map(|(id, _)| id.clone()).collect::<Vec<_>>() {
            let closes_at = self.public.votes.get(&id).and_then(|vote| vote.closes_at);
            match closes_at.filter(|at| *at <= now_ms) {
                Some(end) => self.close_vote(end, &id, sight)?,
                None => self.publish_running(now_ms, &id, sight)?,
            }
        }
        Ok(())
    }

    fn publish_running(&mut self, now_ms: u64, id: &str, sight: &Sight) -> Result<(), WorkshopError> {
        let Some(Book::Open { running_at, .. }) = self.private.books.get_mut(id) else { return Ok(()) };
        if running_at.is_none_or(|at| now_ms < at) {
            return Ok(());
        }
        let (board, desks) = (sight.board()?, sight.desks()?);
        *running_at = None;
        let voters = self.voters(now_ms);
        let vote = self.open_vote_mut(id)?;
        vote.running = Some(tally(id, vote, &voters, &Paper::of_board(vote, board), desks).running());
        Ok(())
    }

    pub(super) fn open_votes(&self) -> impl Iterator<Item = (&String, &Vote)> {
        self.public.votes.iter().filter(|(_, vote)| vote.state == VoteState::Open)
    }

    pub(super) fn vote(&self, id: &str) -> Result<&Vote, WorkshopError> {
        self.public.votes.get(id).ok_or_else(|| WorkshopError::NoVote(id.to_owned()))
    }

    pub(super) fn vote_mut(&mut self, id: &str) -> Result<&mut Vote, WorkshopError> {
        self.public.votes.get_mut(id).ok_or_else(|| WorkshopError::NoVote(id.to_owned()))
    }

    pub(super) fn open_vote_mut(&mut self, id: &str) -> Result<&mut Vote, WorkshopError> {
        let vote = self.vote_mut(id)?;
        if vote.state != VoteState::Open {
            return Err(Conflict::VoteNotOpen.into());
        }
        Ok(vote)
    }
}

/// A draft with these rules, if they make sense.
fn check_rules(new: NewVote) -> Result<Vote, WorkshopError> {
    let title = line("the title of a vote", &new.title, TITLE_CHARS_MAX)?;
    let n = within("the choices of a voter", new.n, 1, SLOTS_MAX.into())?;
    let per_item = within("the choices for one candidate", new.per_item.unwrap_or(1), 1, n.into())?;
    let secs = new.secs.map(check_secs).transpose()?;
    let scope = &new.scope;
    let lists = [&scope.stages, &scope.lanes, &scope.note_ids];
    if lists.iter().any(|list| list.as_ref().is_some_and(|list| list.len() > SCOPE_MAX)) {
        return Err(WorkshopError::Full(Bound::NamesInScope, SCOPE_MAX));
    }
    check_id(lists.into_iter().flatten().flatten().chain(&scope.map).map(String::as_str))?;
    Ok(Vote {
        title,
        n,
        per_item,
        scope: new.scope,
        unit: new.unit,
        secrecy: new.secrecy,
        names: new.names,
        receipt: new.receipt,
        secs,
        ..Vote::default()
    })
}

fn check_secs(secs: u64) -> Result<u64, WorkshopError> {
    within("the time of a vote in seconds", secs, 1, CLOCK_SECS_MAX)
}
