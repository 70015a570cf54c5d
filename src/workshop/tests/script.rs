//! Random workshops: whatever people do, secrets stay in, results stay as they are, and a crash changes nothing.

use rand::Rng;
use rand::seq::{IndexedRandom, IteratorRandom};

use super::super::public::Authors;
use super::super::vote::{Names, Scope, Secrecy, Unit, VoteState};
use super::*;

const STEPS: u32 = 250;
const DRAFT: &str = "DRAFT TEXT ";
const BALLOT: &str = "BALLOT TEXT ";
const NONCE: &str = "NONCE-0123456789-";

/// A world, and somebody who does things in it at random.
struct Script {
    world: World,
    random: ChaCha8Rng,
    /// How many secrets there are.
    secrets: u32,
    results: BTreeMap<String, VoteResult>,
}

impl Script {
    fn run(seed: u64, restarts: bool) -> World {
        let (mut world, ..) = World::with(["Ann", "Bob"]);
        world.restarts = restarts;
        let random = ChaCha8Rng::seed_from_u64(seed);
        let mut script = Self { world, random, secrets: 0, results: BTreeMap::new() };
        for step in 0..STEPS {
            script.step();
            // The same steps with restarts come to the same end: once is enough.
            if !restarts {
                script.check(&format!("seed {seed}, step {step}"));
            }
        }
        script.world
    }

    fn step(&mut self) {
        match self.random.random_range(0..10) {
            0..4 => self.give_command(),
            4..7 => self.write_on_a_desk(),
            7 => self.change_the_board(),
            8 => {
                let ms = self.random.random_range(0..40_000);
                self.world.wait(ms);
            }
            _ => {
                let who = self.participant();
                if !self.world.online.remove(&who) {
                    self.world.online.insert(who);
                }
                self.world.news_of_presence();
            }
        }
    }

    fn give_command(&mut self) {
        let by = match self.random.random_range(0..20) {
            0 => By::Admin,
            1 => By::Guest,
            2 => By::User { id: format!("user{}", self.random.random_range(0..3)), role: self.role() },
            // Most of the time somebody who may.
            3..13 => {
                let roster = &self.world.workshop.public.roster;
                let facilitators =
                    roster.iter().filter(|(_, who)| who.role == Role::Facilitator && !who.gone);
                let id = facilitators.map(|(id, _)| id.clone()).choose(&mut self.random);
                id.map_or(By::Admin, By::Participant)
            }
            _ => By::Participant(self.participant()),
        };
        let command = self.command();
        _ = self.world.ask(&by, command);
    }

    fn command(&mut self) -> Command {
        match self.random.random_range(0..4) {
            0 => self.command_for_people(),
            1 => self.command_for_the_pace(),
            _ => self.command_for_votes(),
        }
    }

    fn command_for_people(&mut self) -> Command {
        let (role, participant) = (self.role(), self.participant());
        let remove = self.random.random_bool(0.1);
        let name = Some("Somebody".to_owned());
        match self.random.random_range(0..12) {
            0..4 => {
                let key = self.world.workshop.private.links.get(&role).map(|link| link.key.clone());
                Command::Join { key, name, color: None }
            }
            4 => Command::Rename { name, color: Some("teal".to_owned()) },
            5 => Command::SeatAdd { name: "Seat".to_owned(), host: Some(participant), role: Some(role) },
            6 => Command::SetRole { participant, role: Some(role), can_vote: None },
            7 => Command::SetRole { participant, role: None, can_vote: Some(self.random.random()) },
            8 => Command::Remove { participant, erase: self.random.random_bool(0.3) },
            9 => Command::LinkRenew { role, expires_in_secs: Some(60).filter(|_| remove), remove },
            10 => Command::HandOver { to: participant },
            _ => Command::TakeOver {},
        }
    }

    fn command_for_the_pace(&mut self) -> Command {
        let secs = self.random.random_range(0..100);
        let authors = [Authors::Named, Authors::Pseudonyms, Authors::Hidden];
        match self.random.random_range(0..14) {
            0 => Command::Next { start: true },
            1 => Command::TimerStart { secs },
            2 => Command::TimerPause {},
            3 => Command::TimerResume {},
            4 => Command::TimerExtend { secs },
            5 => Command::Lock {},
            6 | 7 => Command::Unlock {},
            8..11 => {
                let authors = *authors.choose(&mut self.random).unwrap();
                Command::PrivateStart { lanes: None, authors }
            }
            11 | 12 => Command::PrivateReveal {},
            _ => Command::PrivateCancel { clear: self.random.random() },
        }
    }

    fn command_for_votes(&mut self) -> Command {
        let (vote, note) = (self.vote(), self.note());
        let n = self.random.random_range(0..8);
        let secs = self.random.random_bool(0.5).then(|| self.random.random_range(1..100));
        match self.random.random_range(0..14) {
            0..3 => Command::VoteCreate(NewVote {
                title: "Which?".to_owned(),
                n,
                per_item: self.random.random_bool(0.5).then(|| self.random.random_range(1..3)),
                scope: Scope::default(),
                unit: if self.random.random() { Unit::Note } else { Unit::Group },
                secrecy: if self.random.random() { Secrecy::Open } else { Secrecy::Hidden },
                names: if self.random.random_bool(0.7) { Names::Anonymous } else { Names::Named },
                receipt: self.random.random(),
                secs,
                open: self.random.random_bool(0.7),
            }),
            3 => Command::VoteOpen { vote, secs },
            4 => Command::VoteAdd { vote, note },
            5 => Command::VoteExtend { vote, secs: 10 },
            6 => Command::VoteRaise { vote, n },
            7 | 8 => Command::VoteClose { vote },
            9 => Command::VoteVoid { vote },
            10 => Command::VoteRepeat { vote, ranks: Some(2) },
            11 | 12 => Command::VoteIncludeLate { vote },
            _ => Command::VoteActions { vote, top: Some(n), ranks: None },
        }
    }

    fn write_on_a_desk(&mut self) {
        let (participant, vote, note) = (self.participant(), self.vote(), self.note());
        let rounds = self.world.workshop.private.rounds.iter().map(|round| round.id.clone());
        let round = rounds.choose(&mut self.random);
        let slot = self.random.random_range(0..8);
        self.secrets += 1;
        let (no, choice) = (self.secrets, self.random.random_range(0..8));
        let desk = self.world.desk(&participant);
        match choice {
            0..3 => {
                let mut draft = draft(&format!("draft_{no}"), &format!("{DRAFT}{no}-"));
                if let Some(round) = round.filter(|_| no % 2 == 0) {
                    draft.extra.insert("round".to_owned(), round.into());
                }
                draft.place.s = Some(if no % 7 == 0 { format!("{DRAFT}{no}-") } else { "stage1".to_owned() });
                desk.drafts.push(draft);
            }
            3..6 => {
                let note = if no % 5 == 0 { format!("{BALLOT}{no}-") } else { note };
                desk.ballots.retain(|choice| (&choice.vote, choice.slot) != (&vote, slot));
                desk.ballots.push(SlotChoice { vote, slot, note: Some(note).filter(|_| no % 6 > 0) });
            }
            6 => _ = desk.receipts.insert(vote, format!("{NONCE}{no}")),
            _ => _ = desk.finished.insert(if no % 3 == 0 { round.unwrap_or(vote) } else { vote }),
        }
        self.world.sync(&participant);
    }

    fn change_the_board(&mut self) {
        let (id, head) = (self.note(), self.note());
        let choice = self.random.random_range(0..4);
        let Some(note) = self.world.board.notes.iter_mut().find(|note| note.id == id) else { return };
        match choice {
            0 => note.deleted = Some(Deleted::default()),
            1 => note.deleted = None,
            2 => note.group = Some(head),
            _ => note.group = None,
        }
    }

    fn participant(&mut self) -> String {
        let roster = self.world.workshop.public.roster.keys();
        roster.choose(&mut self.random).cloned().unwrap_or_else(|| "nobody".to_owned())
    }

    fn vote(&mut self) -> String {
        let votes = self.world.workshop.public.votes.keys();
        votes.choose(&mut self.random).cloned().unwrap_or_else(|| "no_vote".to_owned())
    }

    fn note(&mut self) -> String {
        self.world.board.notes.choose(&mut self.random).unwrap().id.clone()
    }

    fn role(&mut self) -> Role {
        *Role::ALL.choose(&mut self.random).unwrap()
    }

    fn check(&mut self, when: &str) {
        self.check_secrets(when);
        self.check_results(when);
    }

    fn check_secrets(&self, when: &str) {
        let workshop = &self.world.workshop;
        let public = serde_json::to_string(&workshop.public).unwrap();
        let told: String = self.world.events.iter().map(|(_, data)| data.as_str()).collect();
        assert!(!told.contains(DRAFT) && !told.contains(BALLOT) && !told.contains(NONCE), "{when}: {told}");
        assert!(!public.contains(BALLOT) && !public.contains(NONCE), "{when}: {public}");
        for at in public.match_indices(DRAFT).map(|(at, _)| at) {
            let text: String = public[at..].chars().take_while(|c| *c != '"').collect();
            let is_revealed = self.world.board.notes.iter().any(|note| note.text == text);
            assert!(is_revealed, "{when}: {text} is shown");
        }
        let private = serde_json::to_string(&workshop.private).unwrap();
        assert!(!private.contains(BALLOT), "{when}: {private}");
        // What is over and anonymous lies on no desk that anybody can write on.
        for (id, vote) in &workshop.public.votes {
            let over = vote.state == VoteState::Void
                || vote.state == VoteState::Closed && vote.names == Names::Anonymous;
            let mut here = self
                .world
                .desks
                .iter()
                .filter(|(who, _)| workshop.public.roster.get(*who).is_some_and(|who| !who.gone));
            assert!(
                !over || here.all(|(_, desk)| desk.ballots.iter().all(|choice| choice.vote != *id)),
                "{when}"
            );
        }
        let roster = &workshop.public.roster;
        assert!(roster.keys().eq(workshop.private.people.keys()), "{when}");
    }

    fn check_results(&mut self, when: &str) {
        let public = &self.world.workshop.public;
        for (key, result) in &public.results {
            let known = self.results.entry(key.clone()).or_insert_with(|| result.clone());
            assert_eq!(known, result, "{when}: a result changed");
            let vote = &public.votes[&result.vote];
            assert_eq!(vote.state, VoteState::Closed, "{when}");
            assert_eq!(result.spent, result.rows.iter().map(|row| row.votes).sum::<u32>(), "{when}");
            assert_eq!(result.spent + result.unspent, result.eligible * vote.n, "{when}");
            assert!(result.ballots <= result.eligible, "{when}");
            for row in &result.rows {
                assert!(row.votes <= row.voters * vote.per_item && row.voters <= result.ballots, "{when}");
            }
        }
        for (id, vote) in &public.votes {
            assert_eq!(vote.state == VoteState::Closed, public.results.contains_key(id), "{when}");
            assert!(vote.progress.finished <= vote.progress.eligible, "{when}");
        }
        assert_eq!(self.results.len(), public.results.len(), "{when}: a result is gone");
    }
}

#[test]
fn random_workshops_keep_their_promises_and_survive_a_crash_at_any_step() {
    let (mut late_results, mut late_drafts) = (0, 0);
    for seed in 0..12 {
        let calm = Script::run(seed, false);
        let shaken = Script::run(seed, true);
        assert_eq!(calm.workshop, shaken.workshop, "seed {seed}");
        assert_eq!(calm.stored(), shaken.stored(), "seed {seed}");
        assert_eq!(calm.board, shaken.board, "seed {seed}");
        late_results += calm.workshop.public.results.keys().filter(|key| key.ends_with("-late")).count();
        late_drafts += calm.board.notes.iter().filter(|note| note.extra.contains_key("late")).count();
    }
    assert!(late_results > 0 && late_drafts > 0, "the scripts come as far as that");
}
