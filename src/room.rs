//! One collaborative document and everyone editing it.
//!
//! A [`Room`] takes an [`Input`] and answers with [`Effect`]s. It does no I/O, owns no clock and never waits;
//! `hub/room_task.rs` does so on its behalf. Edits are collected and, when the tick is due, applied in one
//! transaction; the one merged update that comes of it is appended to the log and sent to every session, framed
//! once per wire. An edit is acknowledged when the log says that it is on disk, and not before.
//!
//! The methods come in three kinds: `handle` takes what has happened, [`Room::poll`] carries out what is due,
//! [`Room::deadline`] says when to call `poll` next.
//!
//! Not here: wire formats (`protocol`), whether bytes are sound (`guard`), who may join (`auth`), durability
//! (`store`), queues towards sockets (`connection::outbox`). Rules: `docs/architecture.md`, "Rules of a room".

mod acks;
mod causal;
pub mod document;
mod edits;
mod exchange;
mod limits;
mod membership;
mod presence;
mod recovery;
mod refused;
mod server_edits;
mod session;
mod state;
mod tick;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::time::{Duration, Instant};

use bytes::Bytes;

use crate::guard::{self, Ledger};
use crate::id::{ClientId, Seq, SessionId, UserId};

use causal::Causal;
use document::Document;
pub use exchange::{Class, Effect, Input, Join, Note, Record, Rule, RuleFn, ServerEdit, Ticket};
pub use limits::Limits;
use presence::Presence;
pub use refused::Refused;
use session::{AckNumber, Held, Session};
use state::StateCache;
pub use tick::{Busy, PaceLimits};
use tick::{Edit, Tick};

/// What the store has of a document, ready to be opened.
#[derive(Debug)]
pub struct Stored {
    /// Snapshot and log, applied.
    pub document: Document,
    /// Updates that were waiting for others when they were logged.
    pub waiting: Vec<Bytes>,
    /// The last position of the log.
    pub last: Seq,
    /// Records and bytes in the log.
    pub log_records: u64,
    /// See `log_records`.
    pub log_bytes: u64,
    /// Size of the encoded state, roughly.
    pub document_bytes: usize,
}

/// See the module's documentation.
#[derive(Debug)]
pub struct Room {
    limits: Limits,
    document: Document,
    /// Built at the first write: most rooms are only read after a restart.
    ledger: Option<Ledger>,
    document_bytes: usize,
    sessions: BTreeMap<SessionId, Session>,
    /// Sessions that are owed a resync: few, while there may be hundreds of sessions.
    lagging: BTreeSet<SessionId>,
    presence: Presence,
    /// Which session a client id belongs to: nobody else may bring new blocks of it.
    owners: HashMap<ClientId, SessionId>,
    tick: Tick,
    waiting: Causal,
    state: StateCache,
    /// What every session held before the last tick, refreshed now and then.
    recent_held: Option<(Instant, Held)>,
    log: LogState,
    /// Edits to apply one by one once the document is rebuilt.
    suspects: Option<VecDeque<Edit>>,
    sweep_at: Instant,
    /// Since when nobody is here.
    idle_since: Option<Instant>,
    unloading: bool,
}

/// Where the log stands.
#[derive(Debug)]
struct LogState {
    last: Seq,
    durable: Seq,
    failed: bool,
    records: u64,
    bytes: u64,
    compacting: bool,
    compact_at_records: u64,
    compact_at_bytes: u64,
    /// Who waits for which position.
    receipts: VecDeque<(Seq, Vec<Receipt>)>,
}

/// Whom to tell that something is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Receipt {
    /// What a session is owed for one of its messages, by number.
    Session(SessionId, AckNumber),
    /// An HTTP write.
    Answer(Ticket),
}

impl Room {
    /// Opens a document that nobody has open.
    pub fn open(now: Instant, stored: Stored, limits: Limits) -> Self {
        let mut waiting = Causal::new();
        for update in stored.waiting {
            waiting.restore(now, update, &limits);
        }
        Self {
            document: stored.document,
            ledger: None,
            document_bytes: stored.document_bytes,
            sessions: BTreeMap::new(),
            lagging: BTreeSet::new(),
            presence: Presence::new(),
            owners: HashMap::new(),
            tick: Tick::new(now),
            waiting,
            state: StateCache::new(),
            recent_held: None,
            log: LogState {
                last: stored.last,
                durable: stored.last,
                failed: false,
                records: stored.log_records,
                bytes: stored.log_bytes,
                compacting: false,
                compact_at_records: limits.compact_records,
                compact_at_bytes: limits.compact_bytes,
                receipts: VecDeque::new(),
            },
            suspects: None,
            sweep_at: now + Duration::from_millis(limits.keepalive_ms),
            idle_since: Some(now),
            unloading: false,
            limits,
        }
    }

    /// Takes what has happened.
    pub fn handle(&mut self, now: Instant, input: Input, fx: &mut Vec<Effect>) {
        match input {
            Input::Join(join) => self.join(now, join, fx),
            Input::Leave(session) => self.leave(now, session),
            Input::Message(session, message) => self.message(now, session, message, fx),
            Input::Access(session, access, user) => self.grant(now, session, access, user, fx),
            Input::Congested(session) => self.congested(session),
            Input::Drained { session, lost } => self.drained(now, session, lost, fx),
            Input::Write { ticket, update } => self.write(now, ticket, update, fx),
            Input::Edit { ticket, edit } => self.server_edit(now, ticket, edit, fx),
            Input::Regulate(rule) => self.regulate(now, &rule, fx),
            Input::Durable(seq) => self.durable(now, seq, fx),
            Input::StoreFailed(durable) => self.store_failed(durable, fx),
            Input::TickEnded { began, busy } => self.tick.ended(began, now, busy, &self.limits.pace),
            Input::Compacted { snapshot_bytes, .. } => self.compacted(snapshot_bytes),
            Input::CompactionFailed => self.compaction_failed(),
            Input::Rebuilt(document) => self.rebuilt(now, *document, fx),
        }
    }

    /// Carries out what is due at `now`. Says whether a tick was, so that its cost can be measured.
    pub fn poll(&mut self, now: Instant, fx: &mut Vec<Effect>) -> bool {
        if self.suspects.is_some() {
            return false;
        }
        self.expire_waiting(now, fx);
        let ticked = self.tick_due().is_some_and(|due| due <= now);
        if ticked {
            self.tick_now(now, fx);
        }
        if self.suspects.is_none() {
            self.resync_due(now, fx);
        }
        if self.suspects.is_some() {
            return ticked; // Nothing is asked of a document that is being rebuilt.
        }
        if self.sweep_at <= now {
            self.sweep(now, fx);
        }
        self.compact_if_long(fx);
        if !self.unloading && self.unload_due().is_some_and(|due| due <= now) {
            self.unloading = true;
            fx.push(Effect::Unload);
        }
        ticked
    }

    /// When [`Room::poll`] has something to do next.
    pub fn deadline(&self) -> Option<Instant> {
        if self.suspects.is_some() {
            return None;
        }
        let sweep = (!self.sessions.is_empty()).then_some(self.sweep_at);
        let resync = self.lagging.iter().filter_map(|id| self.sessions.get(id)?.resync_at()).min();
        let unload = self.unload_due().filter(|_| !self.unloading);
        [self.tick_due(), sweep, resync, unload, self.waiting.expires_at()].into_iter().flatten().min()
    }

    /// The unload was called off: somebody came in the meantime, or not everything could be saved.
    pub fn stay(&mut self, now: Instant) {
        self.unloading = false;
        if self.sessions.is_empty() {
            self.idle_since = Some(now);
        }
    }

    /// The document, for questions that change nothing.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Size of the encoded state, roughly: exact after each compaction, growing with each update.
    pub fn document_bytes(&self) -> usize {
        self.document_bytes
    }

    /// Who is here, as their tokens say; those whose tokens say nothing are left out.
    pub fn users(&self) -> BTreeSet<UserId> {
        self.sessions.values().filter_map(|session| session.user.clone()).collect()
    }

    /// The last position given to a record.
    pub fn log_last(&self) -> Seq {
        self.log.last
    }

    /// Records in the log that no snapshot covers.
    pub fn log_records(&self) -> u64 {
        self.log.records
    }

    /// Whether no edits and no presence wait for the next tick, and no acknowledgements for the disk.
    pub fn is_settled(&self) -> bool {
        self.tick.is_empty() && !self.presence.is_dirty() && self.log.receipts.is_empty()
    }

    /// Whether the log may become a snapshot now: not while it does, and not after it could not.
    pub fn may_compact(&self) -> bool {
        !self.log.compacting && !self.log.failed && self.log.compact_at_records <= self.limits.compact_records
    }

    /// What somebody who holds `state_vector` lacks, as update v1.
    pub fn missing_from(&self, state_vector: &[u8]) -> Result<Bytes, Refused> {
        guard::state_vector(state_vector, &self.limits.guard).map_err(Refused::StateVector)?;
        self.document.diff(state_vector).map_err(|_| Refused::NotApplied)
    }

    /// Makes the next tick due at once: the server is about to stop.
    pub fn hurry(&mut self, now: Instant) {
        self.tick.hurry(now);
    }

    fn tick_due(&self) -> Option<Instant> {
        (!self.tick.is_empty() || self.presence.is_dirty()).then(|| self.tick.due(&self.limits.pace))
    }

    fn unload_due(&self) -> Option<Instant> {
        let quiet = self.sessions.is_empty() && self.is_settled() && !self.log.failed && !self.log.compacting;
        self.idle_since.filter(|_| quiet).map(|since| since + Duration::from_millis(self.limits.grace_ms))
    }

    /// What the document holds, encoded. One that has failed holds nothing until it is rebuilt: whoever is
    /// asked or resynced from there gets or sends more than needed, which harms nobody.
    fn state_vector(&self) -> Bytes {
        self.document.state_vector().unwrap_or(Bytes::from_static(membership::NOTHING))
    }

    fn ledger(&mut self) -> Result<&mut Ledger, document::DocumentError> {
        if self.ledger.is_none() {
            self.ledger = Some(self.document.ledger()?);
        }
        Ok(self.ledger.get_or_insert_with(Ledger::new))
    }
}
