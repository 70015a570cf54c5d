//! From a message to an admitted edit, and from the edits of a tick to one merged update.
//!
//! Every update passes the guard before yrs sees it (`docs/design.md`, guard). One that is sound and complete
//! waits for the tick; one that needs others waits in `room::causal` and its sender is asked for what it holds.
//!
//! Not here: acknowledging (`room::acks`), and what happens when the document fails (`room::recovery`).

use std::collections::HashMap;
use std::time::{Duration, Instant};

use bytes::Bytes;

use super::causal::Waiting;
use super::session::{AckNumber, Held, Owed, Session};
use super::tick::{Author, Edit};
use super::{Class, Effect, Note, Receipt, Record, Refused, Room, Ticket};
use crate::guard::{self, ClientSpan, Completeness, Ledger, Shape, Split};
use crate::id::{Access, Dialect, SessionId};
use crate::protocol::{CloseReason, Message, Reply, Wire};

/// How old what is kept for slow sessions may be.
const RECENT_HELD_AGE: Duration = Duration::from_millis(50);

/// What a session's update came as: it decides how a refusal is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Step2,
    Update,
}

/// What became of an update.
enum Fate {
    /// It waits for the tick, or for others; its receipts are taken care of.
    Taken,
    /// Like `Taken`, and its sender should be asked for what it holds.
    Question,
    Refused(Refused),
}

impl Room {
    pub(super) fn message(&mut self, now: Instant, id: SessionId, message: Message, fx: &mut Vec<Effect>) {
        let Some(session) = self.sessions.get_mut(&id) else { return };
        session.last_heard = now;
        match message {
            Message::Step1(held) => self.answer_step1(now, id, held, fx),
            Message::Step2(update) => self.session_edit(now, id, update, Kind::Step2, fx),
            Message::Update(update) => self.session_edit(now, id, update, Kind::Update, fx),
            Message::Awareness(body) => self.awareness(now, id, &body, fx),
            Message::QueryAwareness => self.query_awareness(now, id, fx),
            Message::Version(message) => self.version(now, id, message, fx),
            Message::Stateless(text) => self.stateless(id, &text, fx),
            Message::Nothing => {}
        }
    }

    /// y-sweet's "up to here": it comes back once all edits of the session before it are on disk.
    fn version(&mut self, now: Instant, id: SessionId, message: Bytes, fx: &mut Vec<Effect>) {
        if self.sessions.get(&id).is_none_or(|session| session.owed_question) {
            return; // An edit was refused because the store fails: nothing is called saved.
        }
        if let Some(number) = self.expect(now, id, Owed::Version(message), fx) {
            self.tick.owe(Receipt::Session(id, number));
        }
    }

    /// Gives a message its place among those that are acknowledged. A session that goes on and on behind an edit
    /// that waits for others is ended: it comes back and is asked for everything.
    fn expect(&mut self, now: Instant, id: SessionId, owed: Owed, fx: &mut Vec<Effect>) -> Option<AckNumber> {
        let session = self.sessions.get_mut(&id)?;
        if session.acks.len() < self.limits.acks_count_max {
            return Some(session.acks.expect(owed));
        }
        self.expel(now, id, CloseReason::TryAgain, fx);
        None
    }

    fn session_edit(&mut self, now: Instant, id: SessionId, update: Bytes, kind: Kind, fx: &mut Vec<Effect>) {
        let Some(session) = self.sessions.get(&id) else { return };
        let (dialect, access) = (session.dialect, session.access);
        // y-websocket has no word for "saved", and nobody hurries the disk for it.
        let number = match dialect {
            Dialect::YWebsocket => None,
            Dialect::Hocuspocus | Dialect::YSweet => match self.expect(now, id, Owed::Saved, fx) {
                Some(number) => Some(number),
                None => return,
            },
        };
        let receipts = number.map(|number| Receipt::Session(id, number)).into_iter().collect();
        let fate = if access == Access::Read {
            self.read_only_edit(&update, kind, receipts)
        } else {
            self.edit(now, Author::Session(id), update, receipts, fx)
        };
        let least = Duration::from_millis(self.limits.resync_ms_min);
        match fate {
            Fate::Taken => {}
            Fate::Question => self.question(now, id, least, fx),
            Fate::Refused(refused) => {
                if let Some(session) = self.sessions.get_mut(&id) {
                    session.owed_question |= refused == Refused::NotSaving;
                }
                if let Some(number) = number {
                    self.tell_saved(id, number, false, fx);
                }
                self.refuse(now, id, refused, fx);
            }
        }
    }

    /// A reader's step 2 is fine if it adds nothing: its provider answers our step 1 as any other does.
    fn read_only_edit(&mut self, update: &Bytes, kind: Kind, receipts: Vec<Receipt>) -> Fate {
        let mut adds_nothing = || {
            let shape = guard::inspect(update, &self.limits.guard).ok();
            shape.is_some_and(|shape| self.ledger().is_ok_and(|ledger| is_known(ledger, &shape)))
        };
        if kind == Kind::Step2 && adds_nothing() {
            self.tick.owe_all(receipts);
            return Fate::Taken;
        }
        Fate::Refused(Refused::ReadOnly)
    }

    /// Asks a session for all that we lack.
    pub(super) fn question(&mut self, now: Instant, id: SessionId, least: Duration, fx: &mut Vec<Effect>) {
        let vector = self.state_vector();
        let Some(session) = self.sessions.get_mut(&id) else { return };
        if session.may_question(now, least) {
            session.last_sent = now;
            let frame = session.wire.frame(Reply::Step1(&vector));
            fx.push(Effect::Send { session: id, frame, class: Class::Reply });
        }
    }

    /// An HTTP write: it is answered when it is on disk, or refused at once if it needs what nobody has sent.
    pub(super) fn write(&mut self, now: Instant, ticket: Ticket, update: Bytes, fx: &mut Vec<Effect>) {
        let receipts = vec![Receipt::Answer(ticket)];
        match self.edit(now, Author::Ticket(ticket), update, receipts, fx) {
            Fate::Taken => {}
            Fate::Question => fx.push(Effect::Answer(ticket, Err(Refused::Incomplete))),
            Fate::Refused(refused) => {
                fx.push(Effect::Note(Note::Refused(None, refused)));
                fx.push(Effect::Answer(ticket, Err(refused)));
            }
        }
    }

    fn edit(
        &mut self,
        now: Instant,
        author: Author,
        update: Bytes,
        receipts: Vec<Receipt>,
        fx: &mut Vec<Effect>,
    ) -> Fate {
        if self.log.failed {
            return Fate::Refused(Refused::NotSaving);
        }
        let shape = match guard::inspect(&update, &self.limits.guard) {
            Ok(shape) => shape,
            Err(refusal) => return Fate::Refused(Refused::Update(refusal)),
        };
        if shape.is_empty() {
            self.tick.owe_all(receipts);
            return Fate::Taken;
        }
        match self.admissible(author, &shape) {
            Ok(Completeness::Complete) => {
                self.admit(now, update, &shape, author, receipts);
                self.admit_waiting(now);
                Fate::Taken
            }
            Ok(Completeness::Missing) => self.let_wait(now, update, shape, author, receipts, fx),
            Err(refused) => Fate::Refused(refused),
        }
    }

    /// Whether an update may be applied now, has to wait, or never may.
    fn admissible(&mut self, author: Author, shape: &Shape) -> Result<Completeness, Refused> {
        let limits = self.limits.guard.clone();
        let writer = self.document.writer();
        // Those that wait for the tick are as good as in it.
        let is_full = self.document_bytes + self.tick.bytes() > self.limits.document_bytes_max;
        let ledger = self.ledger().map_err(|_| Refused::NotApplied)?;
        let completeness = ledger.check(shape, &limits).map_err(Refused::Update)?;
        if shape.clients().any(|span| span.client == writer && span.end > ledger.clock(writer)) {
            return Err(Refused::Impersonation); // Only the server writes in its own name.
        }
        let clients = ledger.clients();
        let unknown = shape.clients().filter(|span| ledger.clock(span.client) == 0).count();
        if is_full && shape.clients().any(|span| ledger.clock(span.client) < span.end) {
            return Err(Refused::DocumentFull);
        }
        if clients + unknown > self.limits.clients_per_document_max {
            return Err(Refused::TooManyClients);
        }
        let Author::Session(id) = author else { return Ok(completeness) };
        let brought = self.sessions.get(&id).map_or(0, |session| session.new_clients);
        // Whoever fills an empty document brings its whole history, all past client ids included.
        if clients > 0 && brought + unknown > self.limits.new_clients_per_session_max {
            return Err(Refused::TooManyClients);
        }
        let ahead = shape.clients().any(|span| self.is_ahead_of_owner(id, span));
        Ok(if ahead { Completeness::Missing } else { completeness })
    }

    /// Whether a session brings blocks of a client that is here itself and has not shown them yet. New blocks of
    /// such a client come from itself; what another brings of them waits until the owner has them too, in the
    /// document or in an update that waits in turn: after a crash two clients may each hold the other's blocks.
    fn is_ahead_of_owner(&self, id: SessionId, span: ClientSpan) -> bool {
        let Some(owner) = self.owners.get(&span.client).filter(|owner| **owner != id) else { return false };
        let known = self.ledger.as_ref().map_or(0, |ledger| ledger.clock(span.client));
        span.end > known && span.end > self.waiting.shown_by(*owner, span.client)
    }

    fn admit(&mut self, now: Instant, update: Bytes, shape: &Shape, author: Author, receipts: Vec<Receipt>) {
        let Some(ledger) = &mut self.ledger else { return };
        let unknown = shape.clients().filter(|span| ledger.clock(span.client) == 0).count();
        ledger.record(shape);
        if let Author::Session(id) = author
            && let Some(session) = self.sessions.get_mut(&id)
        {
            session.new_clients += unknown;
        }
        self.tick.push(now, Edit { update, author, receipts });
    }

    fn let_wait(
        &mut self,
        now: Instant,
        update: Bytes,
        shape: Shape,
        author: Author,
        receipts: Vec<Receipt>,
        fx: &mut Vec<Effect>,
    ) -> Fate {
        if matches!(author, Author::Ticket(_)) {
            return Fate::Question;
        }
        let (update, shape) = self.admit_what_fits(now, author, update, shape);
        if let Some(waiting) = self.waiting.find(&update) {
            waiting.receipts.extend(receipts);
            if let Author::Session(id) = author {
                waiting.senders.insert(id);
            }
            return Fate::Question;
        }
        if !self.waiting.push(now, update.clone(), shape, author, receipts, &self.limits) {
            return Fate::Refused(Refused::WaitingFull);
        }
        self.append(Record::Waiting(update), fx);
        Fate::Question
    }

    /// Admits the part of an update that needs nothing more, and gives back the part that has to wait. A client
    /// that waits for others' edits itself sends those along with its own, again and again.
    fn admit_what_fits(
        &mut self,
        now: Instant,
        author: Author,
        update: Bytes,
        shape: Shape,
    ) -> (Bytes, Shape) {
        let limits = &self.limits.guard;
        let split = self.ledger.as_ref().map(|ledger| ledger.split(&update, &shape, limits));
        let Some(Ok(Split { complete: Some(complete), rest: Some(rest) })) = split else {
            return (update, shape);
        };
        let (Ok(part), Ok(rest_shape)) = (guard::inspect(&complete, limits), guard::inspect(&rest, limits))
        else {
            return (update, shape);
        };
        if matches!(self.admissible(author, &part), Ok(Completeness::Complete)) {
            self.admit(now, complete.into(), &part, author, Vec::new());
            return (rest.into(), rest_shape);
        }
        (update, shape)
    }

    /// Admits what waited and is complete now, in the order in which it came, until nothing more is.
    pub(super) fn admit_waiting(&mut self, now: Instant) {
        while !self.waiting.is_empty() && self.ledger().is_ok() {
            let Some(ready) = self.waiting.iter().position(|waiting| self.is_ready(waiting)) else { return };
            let Some(Waiting { update, shape, author, receipts, .. }) = self.waiting.take(ready) else {
                return;
            };
            self.admit(now, update, &shape, author, receipts);
        }
    }

    fn is_ready(&self, waiting: &Waiting) -> bool {
        let held_back = match waiting.author {
            Author::Session(id) => waiting.shape.clients().any(|span| self.is_ahead_of_owner(id, span)),
            Author::Ticket(_) | Author::Log => false,
        };
        let check = |ledger: &Ledger| ledger.check(&waiting.shape, &self.limits.guard);
        !held_back && matches!(self.ledger.as_ref().map(check), Some(Ok(Completeness::Complete)))
    }

    /// Gives up on updates that have waited too long: they were never acknowledged, and now are refused.
    pub(super) fn expire_waiting(&mut self, now: Instant, fx: &mut Vec<Effect>) {
        while self.waiting.expires_at().is_some_and(|at| at <= now) {
            let Some(expired) = self.waiting.take(0) else { return };
            self.decline(now, expired.author, expired.receipts, Refused::Incomplete, fx);
        }
    }

    /// Applies all edits of the tick in one transaction, logs and sends the one update that comes of it.
    pub(super) fn tick_now(&mut self, now: Instant, fx: &mut Vec<Effect>) {
        let length = self.tick.length(now);
        let (mut edits, mut receipts) = self.tick.take(self.sessions.len());
        let aged = |(at, _): &(Instant, Held)| now.saturating_duration_since(*at) > RECENT_HELD_AGE;
        if !self.sessions.is_empty() && self.recent_held.as_ref().is_none_or(aged) {
            let presence_at = self.presence.drained_at();
            self.recent_held = Some((now, Held { vector: self.state_vector(), presence_at }));
        }
        let merged = if edits.is_empty() {
            None
        } else {
            let updates: Vec<Bytes> = edits.iter().map(|edit| edit.update.clone()).collect();
            let Ok(merged) = self.document.apply(&updates) else {
                // Presence stays for the next tick; what was owed is owed with what can be applied.
                self.tick.owe_all(receipts);
                self.rebuild(edits, fx);
                return;
            };
            merged
        };
        for edit in &mut edits {
            receipts.append(&mut edit.receipts);
        }
        let update_bytes = merged.as_ref().map_or(0, Bytes::len);
        fx.push(Effect::Note(Note::Ticked { edits: edits.len(), update_bytes, length }));
        self.publish(now, merged.as_ref(), fx);
        self.owe(receipts, fx);
    }

    /// Logs a merged update, and sends it and what has changed in presence to everybody.
    pub(super) fn publish(&mut self, now: Instant, merged: Option<&Bytes>, fx: &mut Vec<Effect>) {
        if let Some(merged) = merged {
            self.document_bytes += merged.len();
            self.append(Record::Update(merged.clone()), fx);
            self.state.ticked(now, merged, Duration::from_millis(self.limits.state_ms_max));
        }
        let presence = self.presence.drain(now);
        if merged.is_none() && presence.is_none() {
            return;
        }
        let mut frames: HashMap<(Wire, bool), Bytes> = HashMap::new();
        for (id, session) in &mut self.sessions {
            // Before its own question is answered a session gets presence alone: an update could leave a hole.
            let update = merged.filter(|_| session.live);
            if update.is_none() && presence.is_none() {
                continue;
            }
            session.last_sent = now;
            let frame = frames
                .entry((session.wire.clone(), session.live))
                .or_insert_with(|| tick_frame(session, update, presence.as_deref()));
            fx.push(Effect::Send { session: *id, frame: frame.clone(), class: Class::Tick });
        }
    }
}

/// Whether all blocks of an update are in the document. What it deletes is not looked at: a state repeats all
/// deletions.
fn is_known(ledger: &Ledger, shape: &Shape) -> bool {
    shape.clients().all(|span| span.end <= ledger.clock(span.client))
}

/// The frames of one tick for one wire, back to back.
fn tick_frame(session: &Session, update: Option<&Bytes>, presence: Option<&[u8]>) -> Bytes {
    let mut out = Vec::new();
    if let Some(update) = update {
        session.wire.put(&mut out, Reply::Update(update));
    }
    if let Some(presence) = presence {
        session.wire.put(&mut out, Reply::Awareness(presence));
    }
    out.into()
}
