//! What people do next, chosen at random: on their devices, and as the facilitator.
//!
//! Not here: doing it (`story`).

use rand::Rng;
use rand::seq::{IndexedRandom, IteratorRandom};
use rand_chacha::ChaCha8Rng;
use wayboard::board::edit::{Edit, ItemKind};
use wayboard::board::id;
use wayboard::board::model::{Board, Note, Place};
use wayboard::workshop::public::Authors;
use wayboard::workshop::vote::{Names, Scope, Secrecy, Unit, VoteState};
use wayboard::workshop::{Command, NewVote, Public, Role};

use super::server::now_ms;
use super::story::{Act, Draft, Fate, Story};

const PEOPLE_MAX: usize = 12;

/// What a draft says: its number can be found in any bytes.
pub(super) fn sentinel(number: usize) -> String {
    format!("zq{number:06}qz")
}

/// A voter's secret for a receipt.
pub(super) fn nonce(vote: &str, person: usize) -> String {
    format!("nonce-{vote}-{person:04}")
}

impl Story {
    /// One more turn of the workshop.
    pub(super) fn step(&mut self) {
        if self.people.len() < PEOPLE_MAX && self.rng.random_ratio(1, 12) {
            self.come();
        }
        for _ in 0..self.rng.random_range(1..15) {
            self.use_a_device();
        }
        let act = self.choose_act();
        let (mut syncs, crash) = (self.rng.random_range(0..10), self.rng.random_ratio(1, 10));
        if let Some(vote) = self.closing(&act).first().cloned() {
            self.rush(&vote);
            syncs += 10;
        }
        self.burst(&act, syncs, crash);
        if self.rng.random_ratio(1, 8) {
            self.check_secrets();
        }
    }

    /// Somebody comes who is no facilitator.
    pub(super) fn come(&mut self) {
        let role = match self.rng.random_range(0..10) {
            0 => Role::Viewer,
            1..4 => Role::Voter,
            _ => Role::Editor,
        };
        self.join(role);
    }

    fn use_a_device(&mut self) {
        let person = self.rng.random_range(0..self.people.len());
        let device = self.rng.random_range(0..self.people[person].devices.len());
        let role = self.people[person].role;
        match self.rng.random_range(0..100) {
            0..8 => {
                let online = &mut self.people[person].devices[device].online;
                *online = !*online;
            }
            8..35 if role >= Role::Editor => self.draft(person, device),
            35..80 if role >= Role::Voter => self.vote(person, device),
            80..100 if role >= Role::Editor => self.edit(person, device),
            _ => {}
        }
    }

    fn draft(&mut self, person: usize, device: usize) {
        let device = &self.people[person].devices[device];
        let Some(private) = device.seen.private_on() else { return };
        let (board, number) = (device.board.board(), self.drafts.len());
        let place = random_cell(&board, &mut self.rng);
        // Some clients forget to say which round it is.
        let round = Some(private.0.clone()).filter(|_| !self.rng.random_ratio(1, 10));
        let id = id::fresh(&mut self.rng);
        device.desk.draft(&id, &format!("{} is what I think", sentinel(number)), &place, round.as_deref());
        // A device that was away may write for a round that is over.
        let secret = self.public.private_on().is_some_and(|on| on.0 == private.0);
        self.drafts.push(Draft {
            id,
            person,
            promise: round.as_ref().map(|_| private.1),
            round,
            secret,
            fate: if self.people[person].gone { Fate::Maybe } else { Fate::Owed },
        });
    }

    fn vote(&mut self, person: usize, device: usize) {
        let who = &self.people[person];
        let votes = &who.devices[device].seen.votes;
        let open = votes.iter().filter(|(_, vote)| vote.state == VoteState::Open);
        let Some((id, vote)) = open.choose(&mut self.rng) else { return };
        let desk = &who.devices[device].desk;
        if vote.receipt {
            desk.choose(id, "receipt", Some(&nonce(id, person)));
        }
        let any = |rng: &mut ChaCha8Rng| vote.candidates.choose(rng).map(|candidate| candidate.id.clone());
        match self.rng.random_range(0..10) {
            // One more than there are, a slot that is no number, a note that is no candidate.
            0 => desk.choose(id, &vote.n.to_string(), any(&mut self.rng).as_deref()),
            1 => desk.choose(id, "01", any(&mut self.rng).as_deref()),
            2 => {
                self.emptied.insert((person, id.clone()));
                desk.choose(id, "0", Some("no-candidate"));
            }
            3 if who.devices.len() == 1 => {
                self.emptied.insert((person, id.clone()));
                desk.choose(id, &self.rng.random_range(0..vote.n).to_string(), None);
            }
            4 => desk.finish(id),
            _ => {
                for slot in 0..self.rng.random_range(0..=vote.n) {
                    desk.choose(id, &slot.to_string(), any(&mut self.rng).as_deref());
                }
            }
        }
    }

    /// Some remember at the last moment that they wanted to vote.
    fn rush(&mut self, vote: &str) {
        for person in 0..self.people.len() {
            let who = &mut self.people[person];
            if who.role >= Role::Voter && self.rng.random_ratio(1, 4) {
                let rules = &self.public.votes[vote];
                who.devices[0].seen = self.public.clone();
                for slot in 0..self.rng.random_range(0..=rules.n) {
                    let note = rules.candidates.choose(&mut self.rng).map(|candidate| candidate.id.as_str());
                    who.devices[0].desk.choose(vote, &slot.to_string(), note);
                }
            }
        }
    }

    fn edit(&mut self, person: usize, device: usize) {
        let who = &self.people[person];
        let replica = &who.devices[device].board;
        let board = replica.board();
        if board.maps.is_empty() {
            return; // It has not come yet.
        }
        let edit = random_edit(&board, &mut self.rng);
        replica.edit(&who.id, &edit, &mut self.rng);
    }

    /// What the facilitator does. Some of it is refused, as it should be.
    fn choose_act(&mut self) -> Act {
        let open: Vec<_> =
            self.public.votes.iter().filter(|(_, vote)| vote.state == VoteState::Open).collect();
        let vote = open.choose(&mut self.rng).map(|(id, vote)| ((*id).clone(), vote.n, vote.closes_at));
        let next_end = open.iter().filter_map(|(_, vote)| vote.closes_at).min();
        let command = match (self.rng.random_range(0..100), vote) {
            (0..12, _) => self.choose_for_drafts(),
            (12..24, vote) if vote.is_none() || open.len() < 3 => Command::VoteCreate(self.random_vote()),
            (24..34, Some((vote, ..))) => Command::VoteClose { vote },
            (34..36, Some((vote, ..))) => Command::VoteVoid { vote },
            (36..40, Some((vote, n, _))) => Command::VoteRaise { vote, n: n + 1 },
            (40..44, Some((vote, ..))) => {
                let Some(note) = self.notes().choose(&mut self.rng).cloned() else { return Act::Nothing };
                Command::VoteAdd { vote, note }
            }
            (44..47, Some((vote, ..))) => Command::VoteExtend { vote, secs: 5 },
            (47..58, Some((.., Some(at)))) => return Act::Clock(at + self.rng.random_range(0..3_000)),
            (58..62, _) => {
                if self.public.state.locked {
                    Command::Unlock {}
                } else {
                    Command::Lock {}
                }
            }
            (62..76, _) => {
                let server = self.server();
                let board = server.run(server.boards.read(&self.id)).expect("the board");
                return Act::Edit(random_edit(&board, &mut self.rng));
            }
            (76..80, _) => self.choose_for_people(),
            (80..86, _) => {
                let over = self.public.votes.iter().filter(|(_, vote)| vote.state == VoteState::Closed);
                let Some((vote, _)) = over.choose(&mut self.rng) else { return Act::Nothing };
                let vote = vote.clone();
                match self.rng.random_range(0..3) {
                    0 => Command::VoteIncludeLate { vote },
                    1 => Command::VoteActions { vote, top: Some(2), ranks: None },
                    _ => Command::VoteRepeat { vote, ranks: Some(3) },
                }
            }
            (86..92, _) => {
                // Not so far that a vote ends by it.
                let to = now_ms() + self.rng.random_range(0..4_000);
                return Act::Clock(next_end.map_or(to, |end| to.min(end - 1)));
            }
            _ => return Act::Nothing,
        };
        Act::Command(command)
    }

    fn choose_for_drafts(&mut self) -> Command {
        let authors = [Authors::Named, Authors::Pseudonyms, Authors::Hidden];
        let authors = *authors.choose(&mut self.rng).expect("one of them");
        if self.public.private_on().is_none() {
            return Command::PrivateStart { lanes: None, authors };
        }
        match self.rng.random_range(0..8) {
            0 => Command::PrivateCancel { clear: true },
            1 => Command::PrivateCancel { clear: false },
            _ => Command::PrivateReveal {},
        }
    }

    fn choose_for_people(&mut self) -> Command {
        let who = self.people.iter().skip(1).filter(|person| !person.gone).choose(&mut self.rng);
        let participant = who.expect("never all of them leave").id.clone();
        let here = self.people.iter().filter(|person| !person.gone).count();
        if here > 4 && self.rng.random_ratio(1, 4) {
            return Command::Remove { participant, erase: false };
        }
        Command::SetRole { participant, role: None, can_vote: Some(self.rng.random_ratio(2, 3)) }
    }

    fn notes(&self) -> Vec<String> {
        let server = self.server();
        let board = server.run(server.boards.read(&self.id)).expect("the board");
        board.notes.iter().filter(|note| note.deleted.is_none()).map(|note| note.id.clone()).collect()
    }

    fn random_vote(&mut self) -> NewVote {
        let n = self.rng.random_range(1..6);
        let note_ids = self.rng.random_ratio(1, 4).then(|| {
            let notes = self.notes();
            notes.choose_multiple(&mut self.rng, 5).cloned().collect()
        });
        NewVote {
            title: "Where to begin?".to_owned(),
            n,
            per_item: Some(self.rng.random_range(1..=n)),
            scope: Scope { note_ids, ..Scope::default() },
            unit: if self.rng.random() { Unit::Group } else { Unit::Note },
            secrecy: if self.rng.random_ratio(1, 4) { Secrecy::Open } else { Secrecy::Hidden },
            names: if self.rng.random_ratio(1, 3) { Names::Named } else { Names::Anonymous },
            receipt: self.rng.random(),
            secs: self.rng.random::<bool>().then(|| self.rng.random_range(5..60)),
            open: true,
        }
    }
}

/// The round under way, and what was promised for it.
pub(super) trait PrivateOn {
    fn private_on(&self) -> Option<(String, Authors)>;
}

impl PrivateOn for Public {
    fn private_on(&self) -> Option<(String, Authors)> {
        let private = self.state.private.as_ref().filter(|private| private.on)?;
        Some((private.id.clone(), private.authors))
    }
}

fn random_cell(board: &Board, rng: &mut ChaCha8Rng) -> Place {
    let stage = board.stages.choose(rng);
    let lanes = board.lanes.iter().filter(|lane| stage.is_some_and(|stage| stage.map == lane.map));
    match (stage, lanes.choose(rng)) {
        (Some(stage), Some(lane)) => Place {
            m: Some(stage.map.clone()),
            s: Some(stage.id.clone()),
            l: Some(lane.id.clone()),
            ..Place::default()
        },
        _ => Place { xy: Some([0.0, 0.0]), ..Place::default() },
    }
}

fn random_edit(board: &Board, rng: &mut ChaCha8Rng) -> Edit {
    let alive: Vec<String> =
        board.notes.iter().filter(|note| note.deleted.is_none()).map(|note| note.id.clone()).collect();
    let some: Vec<String> = alive.choose_multiple(rng, 3).cloned().collect();
    match rng.random_range(0..10) {
        0..2 if some.len() == 3 => Edit::Group { head: some[0].clone(), members: some[1..].to_vec() },
        2 if !some.is_empty() => Edit::Ungroup(some),
        3 if alive.len() > 4 => Edit::Delete { what: ItemKind::Note, ids: some[..1].to_vec() },
        4 => {
            let trash = board.notes.iter().filter(|note| note.deleted.is_some());
            Edit::Restore {
                what: ItemKind::Note,
                ids: trash.choose(rng).map(|n| n.id.clone()).into_iter().collect(),
            }
        }
        _ => {
            let note = |rng: &mut ChaCha8Rng| Note {
                id: id::fresh(rng),
                text: "what we saw".to_owned(),
                place: random_cell(board, rng),
                ..Note::default()
            };
            Edit::AddNotes((0..3).map(|_| note(rng)).collect())
        }
    }
}
