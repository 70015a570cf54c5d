//! How a workshop ends: everybody comes back, everything is told, and the server dies once more.
//!
//! Not here: what must hold then (`secrets`).

use wayboard::board::family::Part;
use wayboard::workshop::public::Authors;
use wayboard::workshop::vote::VoteState;
use wayboard::workshop::{Answer, Command, NewVote, Public};

use super::replica::Replica;
use super::server::{Server, clock_to, now_ms};
use super::story::{Act, Done, Fate, Flights, Plan, Sent, Story};

impl Story {
    /// Everybody is there, everything is synced and revealed, and all votes are over.
    pub(super) fn end(&mut self) {
        for device in self.people.iter_mut().flat_map(|person| &mut person.devices) {
            device.online = true;
        }
        self.refresh();
        if self.public.state.locked {
            self.burst(&Act::Command(Command::Unlock {}), 0, false);
        }
        let open = |public: &Public| {
            let open = public.votes.iter().find(|(_, vote)| vote.state == VoteState::Open);
            open.map(|(id, _)| id.clone())
        };
        while let Some(vote) = open(&self.public) {
            self.burst(&Act::Command(Command::VoteClose { vote }), 2, false);
        }
        self.sync_all();
        if !self.public.state.private.as_ref().is_some_and(|private| private.on) {
            self.burst(
                &Act::Command(Command::PrivateStart { lanes: None, authors: Authors::Named }),
                0,
                false,
            );
        }
        self.burst(&Act::Command(Command::PrivateReveal {}), 0, false);
        self.check_end();
        self.die_after_an_answer();
    }

    /// A vote by the clock is opened, and the server dies as soon as it has said so. It must end all the same.
    fn die_after_an_answer(&mut self) {
        let rules = NewVote { title: "Last".into(), n: 1, secs: Some(5), open: true, ..NewVote::default() };
        let opened = self.server().run(self.act(&Act::Command(Command::VoteCreate(rules))));
        // There may be no notes.
        let Ok(Done::Answer(Answer::Vote { vote })) = opened else { return };
        if let Some(server) = self.server.take() {
            server.crash();
        }
        clock_to(now_ms() + 6_000);
        self.server = Some(Server::start(&self.store, 30_000));
        self.check_awake(&[vote]);
        self.refresh();
    }

    /// What there was, in figures.
    pub(super) fn leave(mut self) -> String {
        if let Some(server) = self.server.take() {
            server.stop();
        }
        let owed = self.drafts.iter().filter(|draft| draft.fate == Fate::Owed).count();
        let late: u32 = self.public.votes.values().map(|vote| vote.late.ballots).sum();
        format!(
            "{} people, {} bursts, {} crashes, {} drafts ({owed} owed), {} votes, {} results, {late} ballots late",
            self.people.len(),
            self.burst,
            self.crashes,
            self.drafts.len(),
            self.public.votes.len(),
            self.public.results.len(),
        )
    }

    fn sync_all(&mut self) {
        for (person, who) in self.people.iter().enumerate() {
            for device in 0..who.devices.len() {
                for part in [Part::Desk(who.id.clone()), Part::Board] {
                    let plan = Plan { person, device, part, delays_ms: [0, 0] };
                    let flights = Flights::default();
                    self.server().run(self.sync(&plan, &flights)).expect("a sync");
                    for (person, push) in flights.into_inner() {
                        assert!(push.acknowledged);
                        if let Part::Desk(_) = plan.part {
                            let sent = Replica::new(1);
                            sent.apply(&push.state);
                            let burst = self.burst + 1;
                            self.sent.push(Sent { burst, person, desk: sent.desk(), acknowledged: true });
                        }
                    }
                }
            }
        }
    }
}
