//! The end of a vote: counting, forgetting who chose what, and what comes late.
//!
//! A ballot is late if its voter had chosen no candidate by the end; whatever else arrives then is not counted. It is
//! kept without a name, in sorted order, while the name joins those who cast a ballot: so what is stored does not join
//! them. Of an anonymous vote the desks are wiped, at closing and whenever more comes.
//!
//! Not here: counting (`workshop::tally`), wiping (`boards`).

use std::collections::BTreeSet;

use serde_json::json;

use super::command::Answer;
use super::conflict::Conflict;
use super::effect::{Effect, EventKind};
use super::error::WorkshopError;
use super::paper::Paper;
use super::private::{Book, LateBallot};
use super::public::late_key;
use super::tally::{self, Tally, choices, receipts, size};
use super::vote::{Names, Vote, VoteState};
use super::{Sight, Workshop};
use crate::board::desk::Desk;
use crate::board::result::{VoidChoices, VoteResult};

impl Workshop {
    /// A facilitator closes a vote.
    pub(super) fn close_by_hand(
        &mut self,
        now_ms: u64,
        id: &str,
        sight: &Sight,
    ) -> Result<Answer, WorkshopError> {
        let end = self.vote(id)?.closes_at.map_or(now_ms, |at| at.min(now_ms));
        self.close_vote(end, id, sight)?;
        Ok(Answer::Result { result: id.to_owned() })
    }

    /// Counts. `end_ms` is when it closed: by the clock, that may be a while ago, if the server was down.
    pub(super) fn close_vote(&mut self, end_ms: u64, id: &str, sight: &Sight) -> Result<(), WorkshopError> {
        let (board, desks) = (sight.board()?, sight.desks()?);
        let voters = self.voters(end_ms);
        let vote = self.open_vote_mut(id)?;
        vote.state = VoteState::Closed;
        vote.closed_at = Some(end_ms);
        vote.running = None;
        let paper = Paper::of_board(vote, board);
        let tally = tally::tally(id, vote, &voters, &paper, desks);
        let result = tally.result(id, vote, &voters, desks);
        let (title, anonymous) = (vote.title.clone(), vote.names == Names::Anonymous);
        self.announce(id, id, &result);
        self.public.results.insert(id.to_owned(), result);
        let book = Book::Closed { eligible: voters, cast: tally.cast, late: Vec::new() };
        self.private.books.insert(id.to_owned(), book);
        let outbox = &mut self.private.outbox;
        if anonymous {
            outbox.push(Effect::ForgetBallots { vote: id.to_owned(), participant: None });
        }
        outbox.push(Effect::Version { label: title });
        Ok(())
    }

    fn announce(&mut self, id: &str, key: &str, result: &VoteResult) {
        let data = [
            ("vote", json!(id)),
            ("result", json!(key)),
            ("title", json!(result.title)),
            ("eligible", json!(result.eligible)),
            ("ballots", json!(result.ballots)),
            ("digest", json!(result.digest)),
        ];
        self.private.outbox.tell(EventKind::VoteClosed, data);
    }

    /// Takes note of what a desk has of votes, open or over.
    pub(super) fn note_ballots(&mut self, now_ms: u64, participant: &str, desk: &Desk) {
        self.note_open_ballots(now_ms, participant, desk);
        for id in voted(desk) {
            self.take_late_ballot(&id, participant, desk);
        }
        self.forget_what_is_over(participant, desk);
    }

    /// Has a desk wiped of what nobody may know, whoever it belongs to, and however little of it would count.
    pub(super) fn forget_what_is_over(&mut self, participant: &str, desk: &Desk) {
        for id in voted(desk) {
            self.forget_if_over(&id, participant);
        }
    }

    fn forget_if_over(&mut self, id: &str, participant: &str) {
        let (Some(vote), Some(book)) = (self.public.votes.get(id), self.private.books.get(id)) else {
            return;
        };
        let forget = match book {
            Book::Open { .. } => false,
            Book::Closed { .. } => vote.names == Names::Anonymous,
            Book::Void => true,
        };
        if forget {
            let participant = Some(participant.to_owned());
            self.private.outbox.push(Effect::ForgetBallots { vote: id.to_owned(), participant });
        }
    }

    /// Has these desks wiped each by itself: it did not succeed with all of them at once.
    pub fn forget_later(&mut self, vote: &str, participants: impl IntoIterator<Item = String>) {
        for participant in participants {
            let effect = Effect::ForgetBallots { vote: vote.to_owned(), participant: Some(participant) };
            self.private.outbox.push(effect);
        }
    }

    /// Takes a ballot that came after the end: one from each of those who could have voted and had not.
    pub(super) fn take_late_ballot(&mut self, id: &str, participant: &str, desk: &Desk) {
        let included = self.public.results.contains_key(&late_key(id));
        let (Some(vote), Some(Book::Closed { eligible, cast, late })) =
            (self.public.votes.get_mut(id), self.private.books.get_mut(id))
        else {
            return;
        };
        if cast.contains(participant) || !eligible.contains(participant) {
            return;
        }
        let candidates: BTreeSet<_> = vote.candidates.iter().map(|candidate| &*candidate.id).collect();
        let choices = choices(id, vote, desk).into_iter().filter(|id| candidates.contains(id));
        let choices: Vec<_> = choices.map(str::to_owned).collect();
        if choices.is_empty() {
            return;
        }
        cast.insert(participant.to_owned());
        vote.late.ballots += 1;
        if !included {
            let nonce = desk.receipts.get(id).filter(|_| vote.receipt).cloned();
            let voter = (vote.names == Names::Named).then(|| participant.to_owned());
            late.push(LateBallot { choices, nonce, voter });
            // In an order that tells nothing of who came when.
            late.sort_unstable();
        }
    }

    /// Makes a second result that counts what came late; the first one stays.
    pub(super) fn include_late(&mut self, id: &str) -> Result<Answer, WorkshopError> {
        let key = late_key(id);
        let vote = self.vote(id)?;
        let (Some(first), Some(Book::Closed { late, .. })) =
            (self.public.results.get(id), self.private.books.get(id))
        else {
            return Err(Conflict::NoResult.into());
        };
        if self.public.results.contains_key(&key) {
            return Err(Conflict::LateIncluded.into());
        }
        if late.is_empty() {
            return Err(Conflict::NothingLate.into());
        }
        let second = amended(id, vote, first, late);
        self.announce(id, &key, &second);
        self.public.results.insert(key.clone(), second);
        if let Some(Book::Closed { late, .. }) = self.private.books.get_mut(id) {
            let included = size(std::mem::take(late).len());
            self.vote_mut(id)?.late.included = included;
        }
        Ok(Answer::Result { result: key })
    }

    /// Takes somebody who is erased out of what is kept of votes and late drafts.
    pub(super) fn forget_person(&mut self, participant: &str) {
        for book in self.private.books.values_mut() {
            match book {
                Book::Open { finished, .. } => _ = finished.remove(participant),
                Book::Closed { eligible, cast, late } => {
                    eligible.remove(participant);
                    cast.remove(participant);
                    late.retain(|ballot| ballot.voter.as_deref() != Some(participant));
                }
                Book::Void => {}
            }
        }
        for participants in self.private.waiting.values_mut() {
            participants.remove(participant);
        }
    }
}

/// The votes that a desk has anything of.
fn voted(desk: &Desk) -> BTreeSet<String> {
    let slots = desk.ballots.iter().map(|choice| &choice.vote);
    slots.chain(desk.receipts.keys()).chain(&desk.voted).cloned().collect()
}

/// `first` with `late` ballots added: what it counted stays counted, on the rows that it has.
fn amended(id: &str, vote: &Vote, first: &VoteResult, late: &[LateBallot]) -> VoteResult {
    let paper = Paper::of_result(vote, first);
    let mut tally = Tally::new(&paper);
    // Of an anonymous vote, voters are told apart by number alone.
    let voters: Vec<_> =
        late.iter().zip(0..).map(|(ballot, no)| ballot.voter.clone().unwrap_or(format!("{no:04}"))).collect();
    for (voter, ballot) in voters.iter().zip(late) {
        tally.add(voter, ballot.choices.iter().map(String::as_str), vote);
    }
    let nonces = voters.iter().zip(late).filter_map(|(voter, ballot)| {
        Some((ballot.nonce.as_deref()?, tally.ballots.get(voter).map_or(&[][..], Vec::as_slice)))
    });
    let mut all_receipts = [first.receipts.clone(), receipts(id, nonces)].concat();
    all_receipts.sort_unstable();
    VoteResult {
        ballots: first.ballots + size(tally.ballots.len()),
        spent: first.spent + tally.spent(),
        unspent: first.unspent.saturating_sub(tally.spent()),
        late: size(tally.ballots.len()),
        rows: tally.rows(),
        void: VoidChoices {
            deleted: first.void.deleted + tally.void.deleted,
            cap: first.void.cap + tally.void.cap,
        },
        digest: tally.digest(id, vote.names, Some(&first.digest)),
        receipts: all_receipts,
        voters: first.voters.clone().map(|mut voters| {
            voters.extend(tally.by_name());
            voters
        }),
        amends: Some(id.to_owned()),
        ..first.clone()
    }
}
