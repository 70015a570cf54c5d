//! Workshops as stories: people, desks and a board, and a shell that does what the workshop asks for.

mod drafts;
mod late;
mod pace;
mod people;
mod script;
mod secrecy;
mod situations;
mod tallies;
mod voters;
mod winners;

use std::collections::{BTreeMap, BTreeSet};

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use super::command::{Answer, Command, Desks, NewVote};
use super::effect::{Effect, EventKind};
use super::error::WorkshopError;
use super::public::Participant;
use super::reveal;
use super::role::{By, Role};
use super::vote::Vote;
use super::{Sight, Workshop};
use crate::board::agenda::{AgendaStep, Mode};
use crate::board::desk::{Desk, SlotChoice};
use crate::board::model::{Board, Deleted, Lane, Map, Note, Place, Stage};
use crate::board::result::VoteResult;

/// A moment on which nothing depends.
const START: u64 = 1_790_000_000_000;

/// A board's workshop with everything around it.
pub(super) struct World {
    pub(super) workshop: Workshop,
    pub(super) now: u64,
    pub(super) board: Board,
    pub(super) desks: BTreeMap<String, Desk>,
    pub(super) online: BTreeSet<String>,
    pub(super) events: Vec<(EventKind, String)>,
    pub(super) versions: Vec<String>,
    pub(super) restarts: bool,
    rng: ChaCha8Rng,
}

impl World {
    /// One map with the cells (`stage1`, `stage2`) x (`lane_1`, `lane_2`), and notes `note_1` to `note_6`.
    pub(super) fn new() -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(7);
        let steps = [("Know", 10, Mode::Open), ("Find", 5, Mode::Private), ("Choose", 0, Mode::Vote)];
        let agenda = steps
            .map(|(title, minutes, mode)| AgendaStep {
                title: title.to_owned(),
                minutes,
                mode,
                ..AgendaStep::default()
            })
            .to_vec();
        let workshop = Workshop::new(START, agenda, &mut rng);
        Self {
            workshop,
            now: START,
            board: board(),
            desks: BTreeMap::new(),
            online: BTreeSet::new(),
            events: Vec::new(),
            versions: Vec::new(),
            restarts: false,
            rng,
        }
    }

    /// A world with a facilitator, and people with these names as editors: their ids.
    pub(super) fn with<const N: usize>(names: [&str; N]) -> (Self, String, [String; N]) {
        let mut world = Self::new();
        let facilitator = world.join("Fay", Role::Facilitator);
        let ids = names.map(|name| world.join(name, Role::Editor));
        (world, facilitator, ids)
    }

    /// Comes by the link of a role, and is online from then on.
    pub(super) fn join(&mut self, name: &str, role: Role) -> String {
        let key = self.workshop.private.links[&role].key.clone();
        let command = Command::Join { key: Some(key), name: Some(name.to_owned()), color: None };
        let Answer::Joined { participant, .. } = self.ask(&By::Guest, command).unwrap() else {
            panic!("no join")
        };
        self.online.insert(participant.clone());
        self.news_of_presence();
        participant
    }

    /// Gives a command, with the sight that it needs, and lets the shell do its work.
    pub(super) fn ask(&mut self, by: &By, command: Command) -> Result<Answer, WorkshopError> {
        let needs = self.workshop.needs(&command);
        let sight = self.sight(needs.board, needs.desks == Desks::All);
        let before = self.workshop.clone();
        let answer = self.workshop.handle(self.now, by, command, &sight, &mut self.rng);
        if answer.is_err() {
            assert_eq!(self.workshop, before, "an error changes nothing");
        }
        self.settle();
        answer
    }

    /// A participant gives a command that must be obeyed.
    #[track_caller]
    pub(super) fn must(&mut self, by: &str, command: Command) -> Answer {
        self.ask(&By::Participant(by.to_owned()), command).unwrap()
    }

    /// A participant gives a command that must be refused: with this text in it.
    #[track_caller]
    pub(super) fn must_not(&mut self, by: &str, command: Command, why: &str) {
        let error = self.ask(&By::Participant(by.to_owned()), command).unwrap_err().to_string();
        assert!(error.contains(why), "{error}");
    }

    fn sight(&self, board: bool, desks: bool) -> Sight {
        Sight { board: board.then(|| self.board.clone()), desks: desks.then(|| self.desks.clone()) }
    }

    /// What the shell does after every call.
    pub(super) fn settle(&mut self) {
        self.maybe_restart();
        while let Some(pending) = self.workshop.pending().first().cloned() {
            self.carry_out(&pending.effect);
            if self.restarts {
                // Crashed before it was noted as done: once more.
                self.carry_out(&pending.effect);
            }
            self.workshop.done(pending.id);
            self.maybe_restart();
        }
    }

    /// Stores and loads everything.
    fn maybe_restart(&mut self) {
        if self.restarts {
            let stored = serde_json::to_string(&self.workshop).unwrap();
            self.workshop = serde_json::from_str(&stored).unwrap();
        }
    }

    pub(super) fn carry_out(&mut self, effect: &Effect) {
        match effect {
            Effect::Regulate => {}
            Effect::AddActions { actions } => {
                for action in actions {
                    if !self.board.actions.iter().any(|known| known.id == action.id) {
                        self.board.actions.push(action.clone());
                    }
                }
            }
            Effect::Reveal(terms) => {
                let revealed = reveal::reveal(&self.desks, &self.board, terms);
                for note in revealed.notes {
                    if !self.board.notes.iter().any(|known| known.id == note.id) {
                        self.board.notes.push(note);
                    }
                }
                for (participant, taken) in revealed.taken {
                    self.desk(&participant).drafts.retain(|draft| !taken.contains(&draft.id));
                }
            }
            Effect::ClearDrafts { round } => {
                let choice = self.workshop.drafts_of(round);
                for desk in self.desks.values_mut() {
                    desk.drafts.retain(|draft| !reveal::is_chosen(draft, &choice));
                }
            }
            Effect::ForgetBallots { vote, participant } => {
                let is_meant = |id: &str| participant.as_ref().is_none_or(|only| only == id);
                for (id, desk) in self.desks.iter_mut().filter(|(id, _)| is_meant(id)) {
                    self.workshop.desk_wiped(id, vote, desk);
                    desk.ballots.retain(|choice| choice.vote != *vote);
                    desk.receipts.remove(vote);
                }
            }
            Effect::Erase { participant } => {
                self.desks.remove(participant);
                for note in self.board.notes.iter_mut().filter(|note| note.by == *participant) {
                    note.by.clear();
                }
            }
            Effect::Version { label } => self.versions.push(label.clone()),
            Effect::Event { kind, data } => {
                self.events.push((*kind, serde_json::to_string(data).unwrap()));
            }
        }
    }

    pub(super) fn desk(&mut self, participant: &str) -> &mut Desk {
        self.desks.entry(participant.to_owned()).or_default()
    }

    /// What a device wrote reaches the server.
    pub(super) fn sync(&mut self, participant: &str) {
        let desk = self.desk(participant).clone();
        self.workshop.desk_changed(self.now, participant, &desk);
        self.settle();
    }

    pub(super) fn news_of_presence(&mut self) {
        self.workshop.presence_changed(self.now, &self.online);
        self.settle();
    }

    /// Time passes, and the shell's clock rings whenever it was asked to.
    pub(super) fn wait(&mut self, ms: u64) {
        let until = self.now + ms;
        while let Some(at) = self.workshop.deadline().filter(|at| *at <= until) {
            self.now = at.max(self.now);
            self.ring();
        }
        self.now = until;
    }

    /// The shell's clock rings.
    pub(super) fn ring(&mut self) {
        let needs = self.workshop.due_needs(self.now);
        let sight = self.sight(needs.board, needs.desks == Desks::All);
        self.workshop.due(self.now, &sight);
        self.settle();
    }

    /// Puts choices into the first slots of somebody's ballot, and syncs.
    pub(super) fn choose(&mut self, participant: &str, vote: &str, notes: &[&str]) {
        let desk = self.desk(participant);
        desk.ballots.retain(|choice| choice.vote != vote);
        desk.ballots.extend((0..).zip(notes).map(|(slot, note)| SlotChoice {
            vote: vote.to_owned(),
            slot,
            note: Some((*note).to_owned()),
        }));
        self.sync(participant);
    }

    /// Opens a vote with these rules at once.
    #[track_caller]
    pub(super) fn open(&mut self, by: &str, rules: NewVote) -> String {
        let title = if rules.title.is_empty() { "Which first?".to_owned() } else { rules.title };
        let command = Command::VoteCreate(NewVote { title, open: true, ..rules });
        let Answer::Vote { vote } = self.must(by, command) else { panic!("no vote") };
        vote
    }

    #[track_caller]
    pub(super) fn close(&mut self, by: &str, vote: &str) -> VoteResult {
        self.must(by, Command::VoteClose { vote: vote.to_owned() });
        self.result(vote)
    }

    #[track_caller]
    pub(super) fn result(&self, key: &str) -> VoteResult {
        self.workshop.public.results[key].clone()
    }

    pub(super) fn vote(&self, id: &str) -> &Vote {
        &self.workshop.public.votes[id]
    }

    pub(super) fn who(&self, id: &str) -> &Participant {
        &self.workshop.public.roster[id]
    }

    pub(super) fn note(&mut self, id: &str) -> &mut Note {
        self.board.notes.iter_mut().find(|note| note.id == id).unwrap()
    }

    pub(super) fn delete(&mut self, id: &str) {
        self.note(id).deleted = Some(Deleted { by: "server".to_owned(), at: START });
    }

    pub(super) fn group(&mut self, head: &str, members: &[&str]) {
        for member in members {
            self.note(member).group = Some(head.to_owned());
        }
    }

    /// Everything that is stored, as text.
    pub(super) fn stored(&self) -> String {
        let workshop = serde_json::to_string(&self.workshop).unwrap();
        workshop + &serde_json::to_string(&self.desks).unwrap()
    }
}

/// A board with one map of four cells and six notes.
pub(super) fn board() -> Board {
    let map = "map_one".to_owned();
    let stage = |id: &str| Stage { id: id.to_owned(), map: "map_one".to_owned(), ..Stage::default() };
    let lane = |id: &str| Lane { id: id.to_owned(), map: "map_one".to_owned(), ..Lane::default() };
    let notes = (1..=6).map(|no: u32| {
        let cell = cell(if no <= 3 { "stage1" } else { "stage2" }, "lane_1", &format!("a{no}"));
        Note { id: format!("note_{no}"), text: format!("text {no}"), place: cell, ..Note::default() }
    });
    Board {
        maps: vec![Map { id: map, ..Map::default() }],
        stages: vec![stage("stage1"), stage("stage2")],
        lanes: vec![lane("lane_1"), lane("lane_2")],
        notes: notes.collect(),
        ..Board::default()
    }
}

/// A cell of that board.
pub(super) fn cell(stage: &str, lane: &str, order: &str) -> Place {
    Place {
        m: Some("map_one".to_owned()),
        s: Some(stage.to_owned()),
        l: Some(lane.to_owned()),
        o: Some(order.to_owned()),
        ..Place::default()
    }
}

/// A draft in a cell of that board.
pub(super) fn draft(id: &str, text: &str) -> Note {
    Note {
        id: id.to_owned(),
        text: text.to_owned(),
        place: cell("stage1", "lane_2", "a0"),
        ..Note::default()
    }
}

/// The ids and votes of all rows, in order.
pub(super) fn rows(result: &VoteResult) -> Vec<(&str, u32, u32)> {
    result.rows.iter().map(|row| (row.id.as_str(), row.votes, row.rank)).collect()
}
