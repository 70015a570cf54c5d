//! What must hold, whatever happens.
//!
//! Results are what a count by hand gives, of what lay on the desks when the vote was closed. A push that was under
//! way at that moment may have come before or after it, so there are several such counts; the result must be one of
//! them, and whoever came too late for it must be counted as late.
//!
//! Not here: what happens (`story`, `script`), counting (`count`).

use std::collections::{BTreeMap, BTreeSet};

use wayboard::board::desk::Desk;
use wayboard::board::family::Part;
use wayboard::boards::BoardsError;
use wayboard::id::Access;
use wayboard::workshop::public::late_key;
use wayboard::workshop::vote::{Names, Vote, VoteState};
use wayboard::workshop::{Answer, Command, Public, Role};

use super::count::{Count, chosen, count, receipt};
use super::replica::{Push, Replica};
use super::script::PrivateOn;
use super::story::{Act, Closed, Done, Fate, Story, eventually};

impl Story {
    /// Nobody gets at what is not theirs.
    pub(super) fn check_doors(&self, number: usize) {
        let (server, person) = (self.server(), &self.people[number]);
        let may = |least, part: &Part| {
            let name = self.id.document(part);
            server.run(server.boards.may(&person.identity, least, &name)).expect("an answer")
        };
        assert!(may(Access::Read, &Part::Workshop) && !may(Access::Write, &Part::Workshop));
        assert!(!may(Access::Read, &Part::Office) && !may(Access::Read, &Part::Version("abcdef".into())));
        assert_eq!(may(Access::Write, &Part::Desk(person.id.clone())), person.role > Role::Viewer);
        for other in &self.people[..number] {
            assert!(!may(Access::Read, &Part::Desk(other.id.clone())));
        }
    }

    /// What became known of votes in this burst.
    pub(super) fn check_results(&mut self, before: &Public, flights: &[(usize, Push)]) {
        for (key, result) in &before.results {
            assert_eq!(self.public.results.get(key), Some(result), "a result stays as it is");
        }
        for (id, vote) in &before.votes {
            let now = &self.public.votes[id];
            let rules = |vote: &Vote| (vote.per_item, vote.unit, vote.names, vote.secrecy, vote.receipt);
            assert_eq!(rules(vote), rules(now), "rules do not change");
            assert!(vote.state == VoteState::Draft || now.candidates.starts_with(&vote.candidates));
        }
        let new: Vec<String> =
            self.public.results.keys().filter(|key| !before.results.contains_key(*key)).cloned().collect();
        for key in new {
            match key.strip_suffix("-late") {
                Some(vote) => self.check_late_result(vote),
                None => self.check_first_result(&key, flights),
            }
        }
    }

    fn check_first_result(&mut self, id: &str, flights: &[(usize, Push)]) {
        let (vote, result) = (&self.public.votes[id], &self.public.results[id]);
        assert_eq!(vote.state, VoteState::Closed);
        if let Some(at) = vote.closes_at {
            assert!(result.closed_at <= at, "closed at {} and not by {at}", result.closed_at);
        }
        self.check_limits(id);
        let server = self.server();
        let board = server.run(server.boards.read(&self.id)).expect("the board");
        let eligible: BTreeSet<String> = self
            .public
            .roster
            .iter()
            .filter(|(_, who)| !who.gone && who.can_vote && who.role >= Role::Voter)
            .map(|(id, _)| id.clone())
            .collect();
        let possible: Vec<(String, Vec<Desk>)> =
            eligible.iter().map(|voter| (voter.clone(), self.possible_desks(voter, flights))).collect();
        let (mut fitting, mut why) = (Vec::new(), Vec::new());
        for desks in combinations(&possible) {
            let count = count(id, vote, &board, &desks);
            let differs = count.differs(id, vote, result, eligible.len());
            let receipts = receipts(id, vote, &desks, &count);
            let other = || (result.receipts != receipts).then(|| format!("receipts and not {receipts:?}"));
            match differs.or_else(other) {
                None => fitting.push(count.cast),
                Some(reason) => why.push(reason),
            }
        }
        assert!(!fitting.is_empty(), "vote {id} has a result that nobody's ballots give: {why:?}");
        self.closed.insert(id.to_owned(), Closed { burst: self.burst, eligible, casts: fitting });
    }

    /// What may have been on a desk: what was known to be, and any of what was under way.
    fn possible_desks(&self, voter: &str, flights: &[(usize, Push)]) -> Vec<Desk> {
        let name = self.id.document(&Part::Desk(voter.to_owned()));
        let base = self.owed.get(&name).map_or_else(|| Replica::new(1), Replica::copy);
        let under_way: Vec<&Push> =
            flights.iter().map(|(_, push)| push).filter(|push| push.document == name).collect();
        let mut desks = Vec::new();
        for set in 0..1_u32 << under_way.len() {
            let replica = base.copy();
            for (at, push) in under_way.iter().enumerate() {
                if set & (1 << at) != 0 {
                    replica.apply(&push.state);
                }
            }
            desks.push(replica.desk());
        }
        desks
    }

    /// Never more than `n` of one voter, nor more than `perItem` on one unit.
    fn check_limits(&self, key: &str) {
        let result = &self.public.results[key];
        let vote = &self.public.votes[&result.vote];
        assert!(result.spent <= result.ballots * vote.n);
        assert_eq!(result.rows.iter().map(|row| row.votes).sum::<u32>(), result.spent);
        assert!(result.rows.iter().all(|row| row.votes <= row.voters * vote.per_item));
        assert!(result.rows.iter().all(|row| row.voters <= result.ballots));
        assert!(result.rows.is_sorted_by_key(|row| std::cmp::Reverse((row.votes, row.voters))));
        for row in &result.rows {
            let better = result.rows.iter().filter(|other| other.votes > row.votes).count();
            assert_eq!(row.rank as usize, better + 1);
        }
        let members: BTreeSet<_> = result.rows.iter().flat_map(|row| &row.members).collect();
        let candidates: BTreeSet<_> = vote.candidates.iter().map(|candidate| &candidate.id).collect();
        assert_eq!(members, candidates, "each candidate counts for one row");
        assert_eq!(result.voters.is_some(), vote.names == Names::Named);
        for units in result.voters.iter().flatten().map(|(_, units)| units) {
            assert!(units.len() <= vote.n as usize);
            let most = units.chunk_by(|a, b| a == b).map(<[String]>::len).max().unwrap_or(0);
            assert!(most <= vote.per_item as usize);
        }
    }

    fn check_late_result(&self, id: &str) {
        let key = late_key(id);
        self.check_limits(&key);
        let (first, second) = (&self.public.results[id], &self.public.results[&key]);
        let vote = &self.public.votes[id];
        assert_eq!(second.amends.as_deref(), Some(id));
        assert!(vote.late.included >= 1 && vote.late.included <= vote.late.ballots);
        assert!(second.ballots >= first.ballots && second.ballots <= first.ballots + vote.late.included);
        for row in &first.rows {
            let after = second.rows.iter().find(|after| after.id == row.id).expect("the same rows");
            assert!(after.votes >= row.votes && after.voters >= row.voters);
        }
    }

    /// What was answered is so, also if the server has died since.
    pub(super) fn check_done(
        &mut self,
        act: &Act,
        done: Option<Result<Done, BoardsError>>,
        before: &Public,
        crashed: bool,
    ) {
        let answer = match done {
            Some(Ok(done)) => Some(done),
            Some(Err(error)) => {
                let locked_out = matches!(error, BoardsError::Locked) && before.state.locked;
                let refused = matches!(error, BoardsError::Workshop(_) | BoardsError::Edit(_)) || locked_out;
                assert!(refused || crashed, "{act:?}: {error}");
                return;
            }
            None => None,
        };
        let known = answer.is_some();
        if let Act::Command(Command::PrivateCancel { clear: true }) = act {
            self.clear(before, known);
        }
        let Some(answer) = answer else { return };
        let public = &self.public;
        match (act, answer) {
            (Act::Command(Command::PrivateStart { .. }), Done::Answer(Answer::Round { round, authors })) => {
                assert_eq!(public.private_on(), Some((round, authors)));
            }
            (Act::Command(Command::PrivateReveal {} | Command::PrivateCancel { .. }), _) => {
                assert_eq!(public.private_on(), None);
            }
            (Act::Command(Command::VoteCreate(_)), Done::Answer(Answer::Vote { vote })) => {
                assert!(public.votes.contains_key(&vote), "a vote that was made is there");
            }
            (Act::Command(Command::VoteClose { vote }), _) => {
                assert!(public.results.contains_key(vote));
            }
            (Act::Command(Command::VoteVoid { vote }), _) => {
                assert_eq!(public.votes[vote].state, VoteState::Void);
            }
            (Act::Command(Command::VoteRaise { vote, n }), _) => assert_eq!(public.votes[vote].n, *n),
            (Act::Command(Command::Lock {}), _) => assert!(public.state.locked),
            (Act::Command(Command::Unlock {}), _) => assert!(!public.state.locked),
            (Act::Command(Command::Remove { participant, .. }), _) => {
                assert!(public.roster[participant].gone);
            }
            (Act::Edit(_), Done::Edited(ids)) => {
                let server = self.server();
                let board = server.run(server.boards.read(&self.id)).expect("the board");
                let lost = ids.iter().find(|id| !board.notes.iter().any(|note| note.id == **id));
                assert_eq!(lost, None, "a note that was added or changed is there");
            }
            _ => {}
        }
    }

    /// Drafts were thrown away: what was surely on a desk by then must never be seen, of the rest nobody knows.
    fn clear(&mut self, before: &Public, known: bool) {
        let round = before.private_on().map(|(round, _)| round);
        for draft in &mut self.drafts {
            let name = self.id.document(&Part::Desk(self.people[draft.person].id.clone()));
            let on_desk = self
                .owed
                .get(&name)
                .is_some_and(|desk| desk.desk().drafts.iter().any(|known| known.id == draft.id));
            if known && on_desk && draft.round == round && draft.secret {
                draft.fate = Fate::Never;
            } else if draft.fate == Fate::Owed {
                draft.fate = Fate::Maybe;
            }
        }
    }

    /// Before the facilitator acts: what that changes for what is secret, and for whom.
    pub(super) fn announce(&mut self, act: &Act) {
        match act {
            Act::Command(Command::PrivateReveal {}) => {
                for draft in &mut self.drafts {
                    draft.secret = draft.fate == Fate::Never;
                }
            }
            Act::Command(Command::Remove { participant, .. }) => {
                let gone = self.people.iter().position(|person| person.id == *participant);
                let gone = gone.expect("one of them");
                self.people[gone].gone = true;
                for draft in self.drafts.iter_mut().filter(|draft| draft.person == gone) {
                    draft.fate = if draft.fate == Fate::Never { Fate::Never } else { Fate::Maybe };
                }
            }
            Act::Nothing | Act::Command(_) | Act::Edit(_) | Act::Clock(_) => {}
        }
    }

    /// The votes that were over while the server was down are closed by its clock, though nobody opens the board.
    pub(super) fn check_awake(&self, over: &[String]) {
        let workshop = self.id.document(&Part::Workshop);
        let server = self.server();
        eventually("votes that were over while the server was down are closed", || {
            let votes = wayboard::room::document::json::Root::parse_list("map:votes").expect("a root");
            let shown =
                server.run(server.hub.json(&workshop, votes)).expect("readable").expect("it is there");
            let open = over.iter().find(|id| shown["votes"][id.as_str()]["state"] == "open");
            open.map(|id| format!("{id} is open"))
        });
    }

    /// After a crash the server has all that it ever acknowledged.
    pub(super) fn check_owed(&mut self) {
        let server = self.server.as_ref().expect("a server");
        for (name, owed) in &mut self.owed {
            let state = server.run(server.hub.update(name, None)).expect("readable").unwrap_or_default();
            let held = Replica::new(1);
            held.apply_if_any(&state);
            assert_eq!(held.lacks(owed), [], "{name} has lost what was acknowledged");
            owed.apply_if_any(&state);
        }
    }
}

/// Each choice of one desk for each voter.
fn combinations(possible: &[(String, Vec<Desk>)]) -> Vec<BTreeMap<String, Desk>> {
    let mut all = vec![BTreeMap::new()];
    for (voter, desks) in possible {
        let with = |known: &BTreeMap<String, Desk>, desk: &Desk| {
            let mut with = known.clone();
            with.insert(voter.clone(), desk.clone());
            with
        };
        all = all.iter().flat_map(|known| desks.iter().map(move |desk| with(known, desk))).collect();
    }
    all
}

/// What those who asked for a receipt will look for.
fn receipts(id: &str, vote: &Vote, desks: &BTreeMap<String, Desk>, count: &Count) -> Vec<String> {
    let nonces = desks.iter().filter_map(|(voter, desk)| Some((voter, desk.receipts.get(id)?)));
    let units = |voter| count.ballots.get(voter).map_or(&[][..], Vec::as_slice);
    let mut receipts: Vec<String> =
        nonces.filter(|_| vote.receipt).map(|(voter, nonce)| receipt(id, nonce, units(voter))).collect();
    receipts.sort();
    receipts
}

/// Whether a desk has a choice in a vote that would count.
pub(super) fn has_voted(id: &str, vote: &Vote, desk: &Desk) -> bool {
    !chosen(id, vote, desk).is_empty()
}
