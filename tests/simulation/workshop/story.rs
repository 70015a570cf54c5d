//! One workshop from its creation to its end: people, their devices, a server that dies, and what is owed to them.
//!
//! It goes in bursts. In each, some devices sync and perhaps the facilitator does something, all at the same time, and
//! perhaps the server dies in the midst of it. After each, what the server says is compared with what it may say.
//!
//! Not here: what people choose to do (`script`), and the comparing (`checks`).

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use rand::Rng;
use rand::seq::IndexedRandom;
use rand_chacha::ChaCha8Rng;
use wayboard::auth::Identity;
use wayboard::board::edit::Edit;
use wayboard::board::family::{BoardId, Part};
use wayboard::board::template;
use wayboard::boards::{BoardsError, Creation};
use wayboard::hub::HubError;
use wayboard::id::{Access, DocumentName, UnixMs};
use wayboard::store::memory::MemoryStore;
use wayboard::workshop::public::Authors;
use wayboard::workshop::vote::VoteState;
use wayboard::workshop::{Answer, By, Command, Public, Role};

use super::replica::{Push, Replica, delays};
use super::server::{Server, clock_to, now_ms};

/// What the facilitator does in a burst.
#[derive(Debug, Clone)]
pub(super) enum Act {
    Nothing,
    Command(Command),
    Edit(Edit),
    /// The clock goes on to this time.
    Clock(u64),
}

/// What came of it, if the server lived to say so.
#[derive(Debug)]
pub(super) enum Done {
    Answer(Answer),
    Edited(Vec<String>),
    Nothing,
}

pub(super) struct Person {
    pub(super) id: String,
    pub(super) role: Role,
    pub(super) identity: Identity,
    pub(super) devices: Vec<Device>,
    /// Was sent away at this burst.
    pub(super) gone: bool,
}

pub(super) struct Device {
    pub(super) desk: Replica,
    pub(super) board: Replica,
    pub(super) online: bool,
    /// The workshop as this device saw it last.
    pub(super) seen: Public,
}

/// Whether a draft has to be on the board in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Owed,
    Maybe,
    Never,
}

pub(super) struct Draft {
    pub(super) id: String,
    pub(super) person: usize,
    pub(super) round: Option<String>,
    /// What was promised when it was written.
    pub(super) promise: Option<Authors>,
    /// Nobody else may have its text yet.
    pub(super) secret: bool,
    pub(super) fate: Fate,
}

/// A push of a desk, for counting what came late.
pub(super) struct Sent {
    pub(super) burst: usize,
    pub(super) person: usize,
    pub(super) desk: wayboard::board::desk::Desk,
    pub(super) acknowledged: bool,
}

/// A vote that has been closed: who could vote, and who may have done so by then.
pub(super) struct Closed {
    pub(super) burst: usize,
    pub(super) eligible: BTreeSet<String>,
    pub(super) casts: Vec<BTreeSet<String>>,
}

pub(super) struct Story {
    pub(super) rng: ChaCha8Rng,
    pub(super) store: Arc<MemoryStore>,
    pub(super) server: Option<Server>,
    pub(super) id: BoardId,
    pub(super) links: BTreeMap<Role, String>,
    pub(super) people: Vec<Person>,
    /// What the server said last.
    pub(super) public: Public,
    /// What is acknowledged, by document; the server must have at least that for ever.
    pub(super) owed: BTreeMap<DocumentName, Replica>,
    pub(super) drafts: Vec<Draft>,
    pub(super) sent: Vec<Sent>,
    pub(super) closed: BTreeMap<String, Closed>,
    /// Who has ever emptied a slot, in which vote.
    pub(super) emptied: BTreeSet<(usize, String)>,
    pub(super) burst: usize,
    pub(super) crashes: usize,
}

/// Pushes of one burst, by person.
pub(super) type Flights = RefCell<Vec<(usize, Push)>>;

/// One device syncs one document.
pub(super) struct Plan {
    pub(super) person: usize,
    pub(super) device: usize,
    pub(super) part: Part,
    pub(super) delays_ms: [u64; 2],
}

impl Story {
    pub(super) fn new(mut rng: ChaCha8Rng) -> Self {
        let store = Arc::new(MemoryStore::new());
        let server = Server::start(&store, 30_000);
        let creation = Creation {
            template: (*template::IDS.choose(&mut rng).expect("templates")).to_owned(),
            lang: template::LANGS.choose(&mut rng).map(|lang| (*lang).to_owned()),
            ..Creation::default()
        };
        let made = server.run(server.boards.create(&creation)).expect("a board");
        let mut this = Self {
            rng,
            store,
            server: Some(server),
            id: BoardId::parse(&made.id).expect("an id"),
            links: made.links,
            people: Vec::new(),
            public: Public::default(),
            owed: BTreeMap::new(),
            drafts: Vec::new(),
            sent: Vec::new(),
            closed: BTreeMap::new(),
            emptied: BTreeSet::new(),
            burst: 0,
            crashes: 0,
        };
        this.join(Role::Facilitator);
        for _ in 0..this.rng.random_range(2..6) {
            this.come();
        }
        this.refresh();
        this
    }

    pub(super) fn server(&self) -> &Server {
        self.server.as_ref().expect("a server is up between bursts")
    }

    pub(super) fn facilitator(&self) -> By {
        By::Participant(self.people[0].id.clone())
    }

    /// Somebody comes by the link of a role, with one device or two.
    pub(super) fn join(&mut self, role: Role) {
        let number = self.people.len();
        let command = Command::Join {
            key: Some(self.links[&role].clone()),
            name: Some(format!("Person {number}")),
            color: None,
        };
        let server = self.server();
        let joined = server.run(server.boards.join(&self.id, &Identity::nobody(), command)).expect("a join");
        let identity = server.auth.authenticate(Some(&joined.token), UnixMs(now_ms())).expect("a good token");
        let device = |device: u64| Device {
            desk: Replica::new(1_000 + 10 * number as u64 + device),
            board: Replica::new(1_000 + 10 * number as u64 + device),
            online: true,
            seen: Public::default(),
        };
        let count = if self.rng.random_ratio(1, 4) { 2 } else { 1 };
        let devices = (0..count).map(device).collect();
        self.people.push(Person { id: joined.participant, role, identity, devices, gone: false });
        self.check_doors(number);
        self.refresh();
    }

    /// What the server says now.
    pub(super) fn refresh(&mut self) {
        let server = self.server();
        self.public = server.run(server.boards.public(&self.id)).expect("the workshop");
    }

    /// Some devices sync, the facilitator acts, the server perhaps dies; then all that must hold is checked.
    pub(super) fn burst(&mut self, act: &Act, syncs: usize, crash: bool) {
        self.burst += 1;
        let closing = self.closing(act);
        let plans = self.plan(syncs, closing.is_empty());
        self.announce(act);
        let (flights, done) = (Flights::default(), RefCell::new(None));
        let dies_after = crash.then(|| Duration::from_millis(self.rng.random_range(0..25)));
        let waits = Duration::from_millis(delays(&mut self.rng)[0]);
        let server = self.server();
        server.run(async {
            let acting = async {
                tokio::time::sleep(waits).await;
                *done.borrow_mut() = Some(self.act(act).await);
            };
            let syncing = join_all(plans.iter().map(|plan| self.sync(plan, &flights)));
            let all = async {
                let (synced, ()) = tokio::join!(syncing, acting);
                for (plan, result) in plans.iter().zip(synced) {
                    result.unwrap_or_else(|error| panic!("{:?} of {}: {error}", plan.part, plan.person));
                }
            };
            match dies_after {
                None => all.await,
                Some(after) => tokio::select! { () = all => {}, () = tokio::time::sleep(after) => {} },
            }
        });
        let before = std::mem::take(&mut self.public);
        if crash {
            self.restart(act, &before);
        } else if !closing.is_empty() {
            self.wait_for_results(&closing);
        }
        self.refresh();
        let flights = flights.into_inner();
        self.tell(act, crash, done.borrow().as_ref(), &flights);
        self.check_results(&before, &flights);
        self.check_done(act, done.into_inner(), &before, crash);
        self.absorb(flights, crash);
        for plan in &plans {
            self.people[plan.person].devices[plan.device].seen = self.public.clone();
        }
    }

    /// Shown when a run fails.
    #[expect(clippy::print_stdout, reason = "what led to a failure")]
    fn tell(
        &self,
        act: &Act,
        crash: bool,
        done: Option<&Result<Done, BoardsError>>,
        flights: &[(usize, Push)],
    ) {
        let pushes: Vec<String> = flights
            .iter()
            .map(|(person, push)| format!("{person}{}", if push.acknowledged { "" } else { "?" }))
            .collect();
        let crash = if crash { ", CRASH" } else { "" };
        println!("{}: {act:?} -> {done:?}; pushed by {pushes:?}{crash}", self.burst);
    }

    /// The open votes that `act` ends.
    pub(super) fn closing(&self, act: &Act) -> Vec<String> {
        let open = self.public.votes.iter().filter(|(_, vote)| vote.state == VoteState::Open);
        let ends = |id: &String, closes_at: Option<u64>| match act {
            Act::Command(Command::VoteClose { vote }) => vote == id,
            Act::Clock(at) => closes_at.is_some_and(|closes_at| closes_at <= *at),
            Act::Nothing | Act::Command(_) | Act::Edit(_) => false,
        };
        open.filter(|(id, vote)| ends(id, vote.closes_at)).map(|(id, _)| id.clone()).collect()
    }

    /// While votes are being closed, nobody writes on the board: or nobody could say what was on it.
    fn plan(&mut self, syncs: usize, with_board: bool) -> Vec<Plan> {
        let mut plans: Vec<Plan> = Vec::new();
        for _ in 0..syncs {
            let person = self.rng.random_range(0..self.people.len());
            let device = self.rng.random_range(0..self.people[person].devices.len());
            let on_board = self.people[person].role == Role::Viewer || self.rng.random_ratio(1, 3);
            let part = if on_board { Part::Board } else { Part::Desk(self.people[person].id.clone()) };
            let twice = plans.iter().any(|plan| (plan.person, plan.device) == (person, device));
            let online = self.people[person].devices[device].online && !self.people[person].gone;
            if online && !twice && (with_board || !on_board) {
                plans.push(Plan { person, device, part, delays_ms: delays(&mut self.rng) });
            }
        }
        plans
    }

    pub(super) async fn sync(&self, plan: &Plan, flights: &Flights) -> Result<(), HubError> {
        let (person, server) = (&self.people[plan.person], self.server());
        let device = &person.devices[plan.device];
        let name = self.id.document(&plan.part);
        let replica = if plan.part == Part::Board { &device.board } else { &device.desk };
        // Refused while the board is locked, or when one was sent away.
        if !server.boards.may(&person.identity, Access::Write, &name).await? {
            return Ok(());
        }
        let push = |push| {
            flights.borrow_mut().push((plan.person, push));
            flights.borrow().len() - 1
        };
        let acknowledged = |at: usize| flights.borrow_mut()[at].1.acknowledged = true;
        replica.sync(server, &name, plan.delays_ms, push, acknowledged).await
    }

    pub(super) async fn act(&self, act: &Act) -> Result<Done, BoardsError> {
        let (server, by) = (self.server(), self.facilitator());
        match act {
            Act::Nothing => Ok(Done::Nothing),
            Act::Command(command) => {
                server.boards.command(&self.id, &by, command.clone()).await.map(Done::Answer)
            }
            Act::Edit(edit) => {
                let outcome = server.boards.edit(&self.id, &by, edit.clone()).await?;
                Ok(Done::Edited(outcome.ids))
            }
            Act::Clock(at) => {
                clock_to(*at);
                server.look_at_the_clock().await;
                Ok(Done::Nothing)
            }
        }
    }

    /// The server dies and comes back, perhaps long after.
    fn restart(&mut self, act: &Act, before: &Public) {
        self.crashes += 1;
        if let Some(server) = self.server.take() {
            server.crash();
        }
        let open = before.votes.iter().filter(|(_, vote)| vote.state == VoteState::Open);
        let ends: Vec<_> = open.filter_map(|(id, vote)| Some((vote.closes_at?, id.clone()))).collect();
        if let Some((at, _)) = ends.choose(&mut self.rng).filter(|_| self.crashes.is_multiple_of(2)) {
            clock_to(at + self.rng.random_range(0..5_000));
        }
        let grace_ms = *[0, 20, 30_000].choose(&mut self.rng).expect("one of them");
        self.server = Some(Server::start(&self.store, grace_ms));
        let over: Vec<String> =
            ends.into_iter().filter(|(at, _)| *at <= now_ms()).map(|(_, id)| id).collect();
        // The votes that nobody was just changing are closed without anybody asking for the board.
        if !matches!(act, Act::Command(_)) {
            self.check_awake(&over);
        }
    }

    fn wait_for_results(&self, closing: &[String]) {
        eventually("votes are closed", || {
            let server = self.server();
            let public = server.run(server.boards.public(&self.id)).expect("the workshop");
            let open = closing.iter().find(|id| public.votes[*id].state == VoteState::Open);
            open.map(|id| format!("{id} is open"))
        });
    }

    /// Takes note of what the server now owes its people; after a crash, looks whether it still has all of it.
    fn absorb(&mut self, flights: Vec<(usize, Push)>, crashed: bool) {
        for (person, push) in flights {
            let owed = self.owed.entry(push.document.clone()).or_insert_with(|| Replica::new(1));
            if push.document != self.id.document(&Part::Board) {
                let sent = Replica::new(1);
                sent.apply(&push.state);
                let (burst, acknowledged) = (self.burst, push.acknowledged);
                self.sent.push(Sent { burst, person, desk: sent.desk(), acknowledged });
            }
            if push.acknowledged {
                owed.apply(&push.state);
            }
        }
        if crashed {
            self.check_owed();
        }
    }
}

/// Looks again and again, for up to ten seconds; `wrong` says what is not as it should be.
#[track_caller]
pub(super) fn eventually(what: &str, mut wrong: impl FnMut() -> Option<String>) {
    let mut last = None;
    for _ in 0..2_000 {
        last = wrong();
        if last.is_none() {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("{what}: {}", last.unwrap_or_default());
}
