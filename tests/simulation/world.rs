//! The room, its log, its clients, and the weather.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use bytes::Bytes;
use rand::Rng;
use rand::seq::IndexedRandom;
use rand_chacha::ChaCha8Rng;
use wayboard::id::{Access, Dialect, Seq, SessionId};
use wayboard::protocol::Wire;
use wayboard::room::document::{Document, compaction};
use wayboard::room::{Busy, Effect, Input, Join, Limits, Record, Room, Stored};

use crate::client::{Client, mark};

const CLIENTS: u64 = 6;

pub(crate) struct World {
    rng: ChaCha8Rng,
    began: Instant,
    now: Instant,
    room: Room,
    log: Log,
    clients: Vec<Client>,
    sessions: u64,
    /// What happened, for the test of replaying.
    trace: Vec<String>,
}

/// The store as the room sees it: records, of which some are on disk.
#[derive(Default)]
struct Log {
    snapshot: Option<Bytes>,
    upto: Seq,
    records: BTreeMap<Seq, Record>,
    durable: Seq,
    wanted: Seq,
    failing: bool,
}

impl Log {
    /// All that a restart finds: what was durable, and perhaps a little more.
    fn stored(&self, kept: Seq) -> Stored {
        let records: Vec<&Record> = self.records.range(..=kept).map(|(_, record)| record).collect();
        let updates = records.iter().filter_map(|record| match record {
            Record::Update(update) => Some(update.clone()),
            Record::Waiting(_) => None,
        });
        let waiting = records.iter().filter_map(|record| match record {
            Record::Waiting(update) => Some(update.clone()),
            Record::Update(_) => None,
        });
        Stored {
            document: Document::load(self.snapshot.as_deref(), updates).expect("what was logged loads"),
            waiting: waiting.collect(),
            last: kept,
            log_records: records.len() as u64,
            log_bytes: 0,
            document_bytes: 0,
        }
    }

    fn last(&self) -> Seq {
        self.records.keys().next_back().copied().unwrap_or(self.upto)
    }

    fn compact(&mut self, upto: Seq) -> usize {
        let updates: Vec<Bytes> = self
            .records
            .range(..=upto)
            .filter_map(|(_, record)| match record {
                Record::Update(update) => Some(update.clone()),
                Record::Waiting(_) => None,
            })
            .collect();
        let compacted = compaction::compact(self.snapshot.as_deref(), &updates).expect("the log compacts");
        self.records = self.records.split_off(&Seq(upto.0 + 1));
        self.upto = upto;
        let bytes = compacted.snapshot_v2.len();
        self.snapshot = Some(compacted.snapshot_v2);
        bytes
    }
}

fn limits() -> Limits {
    Limits { compact_records: 25, waiting_ms_max: 600_000, strikes_max: u8::MAX, ..Limits::default() }
}

impl World {
    #[expect(clippy::disallowed_methods, reason = "where the virtual clock begins is of no importance")]
    pub(crate) fn new(rng: ChaCha8Rng) -> Self {
        let now = Instant::now();
        let log = Log::default();
        let room = Room::open(now, log.stored(Seq(0)), limits());
        let dialects = [Dialect::Hocuspocus, Dialect::YWebsocket, Dialect::YSweet];
        let clients =
            (1..=CLIENTS).zip(dialects.into_iter().cycle()).map(|(id, dialect)| Client::new(id, dialect));
        let clients = clients.collect();
        Self { rng, began: now, now, room, log, clients, sessions: 0, trace: Vec::new() }
    }

    /// A little time passes and something happens.
    pub(crate) fn step(&mut self) {
        self.now += Duration::from_millis(self.rng.random_range(0..60));
        let who = self.rng.random_range(0..self.clients.len());
        if !self.clients[who].gone_for_good {
            self.act(who);
        }
        self.carry();
    }

    fn act(&mut self, who: usize) {
        let at = self.now + Duration::from_millis(self.rng.random_range(1..200));
        let roll = self.rng.random_range(0..1000);
        self.trace.push(format!("{:?} {who} {roll}", self.now - self.began));
        match roll {
            0..450 => self.clients[who].edit(at, &mut self.rng),
            450..550 => self.clients[who].show(at),
            550..700 => self.connect(who),
            700..740 => self.disconnect(who),
            740..800 => {
                let other = self.clients.choose(&mut self.rng).map(Client::state).unwrap_or_default();
                self.clients[who].gossip(at, &other);
            }
            800..860 => self.clients[who].down.stalled = true,
            860..940 => self.unstall(who),
            940..960 => self.log.failing = !self.log.failing,
            960..980 => self.crash(),
            980..984 => {
                self.disconnect(who);
                self.clients[who].gone_for_good = true;
            }
            _ => self.now += Duration::from_secs(self.rng.random_range(1..60)),
        }
    }

    fn connect(&mut self, who: usize) {
        if self.clients[who].session.is_some() {
            return;
        }
        self.sessions += 1;
        let session = SessionId(self.sessions);
        let dialect = self.clients[who].dialect;
        let wire = if dialect == Dialect::Hocuspocus { Wire::addressed("d") } else { Wire::Plain };
        self.clients[who].connected(self.now, session);
        self.handle(Input::Join(Join { session, wire, dialect, access: Access::Write, user: None }));
    }

    fn disconnect(&mut self, who: usize) {
        if let Some(session) = self.clients[who].session {
            self.clients[who].disconnected();
            self.handle(Input::Leave(session));
        }
    }

    fn unstall(&mut self, who: usize) {
        self.clients[who].down.stalled = false;
    }

    /// The server dies. What was durable is there again, and perhaps some of what was not.
    fn crash(&mut self) {
        let kept = Seq(self.rng.random_range(self.log.durable.0..=self.log.last().0.max(self.log.durable.0)));
        self.log.records.retain(|seq, _| *seq <= kept);
        self.log.durable = kept;
        self.log.wanted = kept;
        for client in &mut self.clients {
            client.disconnected();
        }
        self.room = Room::open(self.now, self.log.stored(kept), limits());
    }

    /// Moves messages along, lets the room do what is due, and the disk catch up.
    fn carry(&mut self) {
        for who in 0..self.clients.len() {
            while let Some(&(at, _)) = self.clients[who].up.front()
                && at <= self.now
                && let (Some((_, message)), Some(session)) =
                    (self.clients[who].up.pop_front(), self.clients[who].session)
            {
                self.handle(Input::Message(session, message));
            }
        }
        self.poll();
        if self.log.failing {
            self.handle(Input::StoreFailed(self.log.durable));
        } else if self.rng.random_range(0..3) > 0 {
            self.log.durable = self.log.last();
            if self.log.wanted.0 > 0 {
                self.handle(Input::Durable(self.log.durable));
            }
        }
        for who in 0..self.clients.len() {
            self.deliver(who);
        }
    }

    fn deliver(&mut self, who: usize) {
        let at = self.now + Duration::from_millis(self.rng.random_range(1..100));
        let client = &mut self.clients[who];
        while let Some(frame) = client.down.pop(self.now) {
            client.hear(at, &frame);
        }
        if client.down.congested && !client.down.stalled && client.down.is_empty() {
            client.down.congested = false;
            let lost = client.down.lost;
            if let Some(session) = client.session {
                self.handle(Input::Drained { session, lost });
            }
        }
    }

    fn poll(&mut self) {
        let began = self.now;
        let mut effects = Vec::new();
        if self.room.poll(self.now, &mut effects) {
            self.room.handle(self.now, Input::TickEnded { began, busy: Busy::Little }, &mut effects);
        }
        self.carry_out(effects);
    }

    fn handle(&mut self, input: Input) {
        let mut effects = Vec::new();
        self.room.handle(self.now, input, &mut effects);
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Send { session, frame, class } => {
                    let at = self.now + Duration::from_millis(5);
                    let found = self.clients.iter_mut().find(|client| client.session == Some(session));
                    if found.is_some_and(|client| client.down.push(at, frame, class)) {
                        self.handle(Input::Congested(session));
                    }
                }
                Effect::Append { seq, record } => {
                    assert_eq!(seq, Seq(self.log.last().0 + 1), "positions have no gaps");
                    self.log.records.insert(seq, record);
                }
                Effect::AwaitDurable(seq) => self.log.wanted = seq,
                Effect::Compact(upto) => {
                    // The shell waits for the log to be durable first.
                    if self.log.failing {
                        self.handle(Input::CompactionFailed);
                    } else {
                        self.log.durable = self.log.last();
                        let snapshot_bytes = self.log.compact(upto);
                        self.handle(Input::Compacted { upto, snapshot_bytes });
                    }
                }
                Effect::Rebuild => panic!("an honest world never breaks a document"),
                Effect::Unload => self.room.stay(self.now),
                Effect::Close(session, reason) => panic!("{session} was closed: {reason:?}"),
                Effect::Answer(..) | Effect::Note(_) => {}
            }
        }
    }

    /// All links work again, everybody who is left comes back, and all is quiet.
    pub(crate) fn heal(&mut self) {
        self.log.failing = false;
        self.handle(Input::Durable(self.log.durable));
        for who in 0..self.clients.len() {
            self.unstall(who);
            if !self.clients[who].gone_for_good {
                self.connect(who);
            }
        }
        for _ in 0..600 {
            self.now += Duration::from_millis(50);
            self.carry();
        }
    }

    pub(crate) fn check(&mut self) {
        let state = self.room.document().state().expect("the document is sound");
        let fresh = Client::fresh(&state).content();
        for client in self.clients.iter().filter(|client| !client.gone_for_good) {
            assert_eq!(client.content(), fresh, "client {} and the server differ", client.id);
        }
        for client in &self.clients {
            for edit in 1..=client.saved {
                let mark = mark(client.id, edit);
                assert!(fresh.contains(&format!("{mark}=")), "{mark} was called saved and is missing");
            }
            assert!(client.down.bytes_most <= 2_000, "a queue has grown past its limit");
        }
        // Presence: those who are here and have shown themselves, and nobody else.
        let here: Vec<u64> =
            self.clients.iter().filter(|client| client.session.is_some()).map(|client| client.id).collect();
        for client in self.clients.iter().filter(|client| client.session.is_some()) {
            let ghosts: Vec<_> = client.shown.iter().filter(|id| !here.contains(id)).collect();
            assert!(ghosts.is_empty(), "client {} is shown {ghosts:?}, who are gone", client.id);
        }
        // And after a restart everything is as it was.
        self.carry();
        let again = self.log.stored(self.log.last()).document;
        assert_eq!(Client::fresh(&again.state().expect("the document is sound")).content(), fresh);
    }

    pub(crate) fn trace(&self) -> String {
        self.trace.join("\n")
    }
}
