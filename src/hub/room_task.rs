//! The actor that owns one open document: letters in, effects out.
//!
//! It is the room's clock, its way to the log and to the sockets, and nothing else reads or writes its state.
//!
//! Not here: every decision (`room`), what comes before and after (`hub/life.rs`), loading and compaction
//! (`hub/saving.rs`).

mod compacting;
mod ending;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use super::life::answer;
use super::notices::Notice;
use super::saving::{self, Saved};
use super::{Hub, HubError, Letter, Sent, Sink};
use crate::id::{DocumentName, Seq, SessionId};
use crate::metrics::{Metrics, number};
use crate::protocol::CloseReason;
use crate::room::document::DocumentError;
use crate::room::document::json::{Budget, JsonError};
use crate::room::{Effect, Input, Join, Note, Record, Refused, Room, Ticket};
use crate::store::Append;
use crate::store::log::{Durability, DurabilityWatch};

/// Letters handled before the room looks at what is due.
const LETTERS_MAX: usize = 512;
/// A deadline this near is not worth a timer, which is a millisecond coarse.
const NEAR: Duration = Duration::from_micros(300);
/// Documents beyond this size are encoded with the other tasks moved off this worker.
const HEAVY_BYTES: usize = 1 << 20;

/// What the task holds besides the room itself.
pub(super) struct Actor {
    hub: Hub,
    name: DocumentName,
    room: Room,
    sinks: HashMap<SessionId, Member>,
    tickets: HashMap<Ticket, oneshot::Sender<Result<(), HubError>>>,
    next_ticket: u64,
    pub(super) durability: Arc<Durability>,
    watch: DurabilityWatch,
    compaction: Option<JoinHandle<Option<Saved>>>,
    /// Who waits for the log to become a snapshot, all that was appended up to a position included.
    compaction_waiters: Vec<(Seq, oneshot::Sender<Result<(), HubError>>)>,
    leaving: bool,
    done: bool,
    effects: Vec<Effect>,
    /// The last position that the log has taken.
    pub(super) appended: Seq,
}

struct Member {
    sink: Arc<dyn Sink>,
    dialect: crate::id::Dialect,
}

/// What the task woke up for.
enum Event {
    Letter(Option<Letter>),
    Durability,
    Compaction(Option<Saved>),
    Deadline,
    Stop,
}

impl Actor {
    pub(super) fn new(hub: Hub, name: DocumentName, room: Room) -> Self {
        let appended = room.log_last();
        let durability = Arc::new(Durability::new(appended));
        let watch = durability.watch();
        Self {
            hub,
            name,
            room,
            sinks: HashMap::new(),
            tickets: HashMap::new(),
            next_ticket: 0,
            durability,
            watch,
            compaction: None,
            compaction_waiters: Vec::new(),
            leaving: false,
            done: false,
            effects: Vec::new(),
            appended,
        }
    }

    /// Handles letters and whatever else happens, until the room ends.
    pub(super) async fn serve(&mut self, mailbox: &mut mpsc::Receiver<Letter>, first: Option<Letter>) {
        if let Some(letter) = first {
            self.letter(letter).await;
        }
        while !self.done {
            let event = if self.is_due() {
                // All sockets that are readable in this turn of the event loop join the tick.
                tokio::task::yield_now().await;
                self.drain(mailbox).await;
                if self.done {
                    return;
                }
                self.poll().await;
                // A room that is always due must hear of the disk, of its snapshot and of the end all the same.
                self.next_event(mailbox).now_or_never()
            } else {
                Some(self.next_event(mailbox).await)
            };
            if let Some(event) = event.filter(|_| !self.done) {
                self.event(event, mailbox).await;
            }
            if self.leaving && self.compaction.is_none() && !self.done {
                self.try_leave(mailbox).await;
            }
        }
    }

    async fn event(&mut self, event: Event, mailbox: &mut mpsc::Receiver<Letter>) {
        match event {
            Event::Letter(Some(letter)) => {
                self.letter(letter).await;
                self.drain(mailbox).await;
            }
            Event::Letter(None) => self.done = true,
            Event::Durability => self.durability_changed().await,
            Event::Compaction(saved) => self.compaction_ended(saved).await,
            Event::Deadline => {}
            Event::Stop => self.stop(mailbox).await,
        }
    }

    fn is_due(&self) -> bool {
        self.room.deadline().is_some_and(|at| at <= now() + NEAR)
    }

    async fn next_event(&mut self, mailbox: &mut mpsc::Receiver<Letter>) -> Event {
        let deadline = self.room.deadline();
        let sleep = async {
            match deadline {
                Some(at) => tokio::time::sleep_until(at.into()).await,
                None => std::future::pending().await,
            }
        };
        let compaction = async {
            match &mut self.compaction {
                Some(job) => job.await.unwrap_or(None),
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            letter = mailbox.recv() => Event::Letter(letter),
            () = self.watch.changed() => Event::Durability,
            saved = compaction => Event::Compaction(saved),
            () = sleep => Event::Deadline,
            () = self.hub.0.stopping.cancelled() => Event::Stop,
        }
    }

    async fn drain(&mut self, mailbox: &mut mpsc::Receiver<Letter>) {
        for _ in 0..LETTERS_MAX {
            if self.done {
                return;
            }
            let Ok(letter) = mailbox.try_recv() else { return };
            self.letter(letter).await;
        }
    }

    async fn letter(&mut self, letter: Letter) {
        match letter {
            Letter::Join(join, sink) => self.join(join, sink).await,
            Letter::Input(Input::Leave(session)) => {
                self.forget(session);
                self.handle(Input::Leave(session)).await;
            }
            Letter::Input(input) => self.handle(input).await,
            Letter::Write { update, reply } => {
                let ticket = self.ticket(reply);
                self.handle(Input::Write { ticket, update }).await;
            }
            Letter::Update { state_vector, reply } => {
                self.question(reply, |room| match &state_vector {
                    None => Ok(room.document().state()?),
                    Some(held) => Ok(room.missing_from(held)?),
                });
            }
            Letter::Json { roots, reply } => {
                let budget = Budget { nodes_max: self.hub.0.limits.json_nodes_max, ..Budget::default() };
                self.question(reply, |room| Ok(room.document().json(&roots, budget)?));
            }
            Letter::Edit { edit, reply } => {
                let ticket = self.ticket(reply);
                // Reading the whole board, as most of them do, takes long on a large one.
                self.handle(Input::Edit { ticket, edit }).await;
            }
            Letter::Look(question) => self.heavy(|| question(Ok(self.room.document()))),
            Letter::Users(reply) => answer(reply, Ok(self.room.users())),
            Letter::Compact(reply) => self.compact(reply).await,
            Letter::Written(reply) => answer(reply, Ok(self.room.log_last() > Seq(0))),
            Letter::Delete(reply) => self.delete(reply).await,
        }
    }

    fn ticket(&mut self, reply: oneshot::Sender<Result<(), HubError>>) -> Ticket {
        self.next_ticket += 1;
        let ticket = Ticket(self.next_ticket);
        self.tickets.insert(ticket, reply);
        ticket
    }

    /// Answers a question that changes nothing; a heavy one makes way for other tasks.
    fn question<T>(
        &self,
        reply: oneshot::Sender<Result<T, HubError>>,
        ask: impl FnOnce(&Room) -> Result<T, Question>,
    ) {
        let result = self.heavy(|| ask(&self.room));
        let result = result.map_err(|error| match error {
            Question::Json(error) => HubError::Json(error),
            Question::Refused(refused) => HubError::Refused(refused),
            Question::Document(error) => HubError::Unavailable(error.to_string().into()),
        });
        answer(reply, result);
    }

    fn heavy<T>(&self, work: impl FnOnce() -> T) -> T {
        if self.room.document_bytes() > HEAVY_BYTES { tokio::task::block_in_place(work) } else { work() }
    }

    async fn join(&mut self, join: Join, sink: Arc<dyn Sink>) {
        self.hub.0.metrics.sessions(join.dialect).increment(1.0);
        self.sinks.insert(join.session, Member { sink, dialect: join.dialect });
        self.leaving = false;
        self.room.stay(now());
        self.hub.0.notices.mark(&self.name, Notice::PRESENCE);
        self.handle(Input::Join(join)).await;
    }

    fn forget(&mut self, session: SessionId) -> Option<Member> {
        let member = self.sinks.remove(&session)?;
        self.hub.0.notices.mark(&self.name, Notice::PRESENCE);
        self.hub.0.metrics.sessions(member.dialect).decrement(1.0);
        Some(member)
    }

    async fn handle(&mut self, input: Input) {
        let mut effects = std::mem::take(&mut self.effects);
        if self.room.document_bytes() > HEAVY_BYTES && input.is_heavy() {
            tokio::task::block_in_place(|| self.room.handle(now(), input, &mut effects));
        } else {
            self.room.handle(now(), input, &mut effects);
        }
        self.effects = effects;
        self.carry_out().await;
    }

    async fn poll(&mut self) {
        let began = now();
        let mut effects = std::mem::take(&mut self.effects);
        let ticked = self.room.poll(began, &mut effects);
        self.effects = effects;
        self.carry_out().await;
        if ticked {
            let busy = self.hub.0.busy.read();
            self.hub.0.metrics.tick_cost_seconds.record(now().duration_since(began).as_secs_f64());
            let mut none = Vec::new();
            self.room.handle(now(), Input::TickEnded { began, busy }, &mut none);
        }
    }

    /// Does what the room wants, in order, and what it wants because of that, until it wants nothing.
    async fn carry_out(&mut self) {
        while !self.effects.is_empty() {
            let mut effects = std::mem::take(&mut self.effects);
            for effect in effects.drain(..) {
                self.carry_out_one(effect).await;
            }
            if self.effects.is_empty() {
                self.effects = effects; // Its memory serves the next time.
                return;
            }
        }
    }

    async fn carry_out_one(&mut self, effect: Effect) {
        match effect {
            Effect::Send { session, frame, class } => {
                let Some(member) = self.sinks.get(&session) else { return };
                if member.sink.send(session, frame, class) == Sent::Congested {
                    self.room.handle(now(), Input::Congested(session), &mut self.effects);
                }
            }
            Effect::Append { seq, record } => self.append(seq, record).await,
            Effect::AwaitDurable(seq) => {
                self.durability.want(seq);
                self.hub.0.log.hurry();
            }
            Effect::Answer(ticket, result) => {
                if let Some(reply) = self.tickets.remove(&ticket) {
                    answer(reply, result.map_err(HubError::Refused));
                }
            }
            Effect::Close(session, reason) => {
                if let Some(member) = self.forget(session) {
                    member.sink.close(session, reason);
                }
            }
            Effect::Rebuild => self.rebuild().await,
            Effect::Compact(upto) => self.start_compaction(upto),
            Effect::Unload => self.leaving = true,
            Effect::Note(note) => self.note(note),
        }
    }

    async fn append(&mut self, seq: Seq, record: Record) {
        let metrics = &self.hub.0.metrics;
        metrics.log_records.increment(1);
        metrics.log_bytes.increment(record.bytes().len() as u64);
        let at = (self.hub.0.wall_clock)();
        let append = Append { document: self.name.clone(), seq, record, at };
        match self.hub.0.log.append(append, &self.durability).await {
            Ok(()) => {
                self.appended = seq;
                self.hub.0.notices.mark(&self.name, Notice::EDITED);
            }
            // The log is closed only when the server stops; what it did not take was not acknowledged.
            Err(_) => self.fail(CloseReason::GoingAway),
        }
    }

    async fn durability_changed(&mut self) {
        if self.durability.failed().is_some() {
            // What it took before is on disk all the same.
            self.handle(Input::StoreFailed(self.durability.durable())).await;
        } else {
            self.handle(Input::Durable(self.durability.durable())).await;
        }
    }

    /// The document failed: everything logged so far is loaded anew. If that fails too, the room ends.
    async fn rebuild(&mut self) {
        let loaded = if self.on_disk().await {
            saving::load(&self.hub, &self.name).await.map_err(|error| error.close_reason())
        } else {
            Err(CloseReason::TryAgain)
        };
        match loaded {
            Ok(stored) => {
                self.room.handle(now(), Input::Rebuilt(Box::new(stored.document)), &mut self.effects);
            }
            Err(reason) => self.fail(reason),
        }
    }

    /// Waits until everything logged so far is on disk; `false` if the store does not take it.
    async fn on_disk(&self) -> bool {
        self.hub.0.log.hurry();
        self.durability.reached(self.appended).await.is_ok()
    }

    fn note(&self, note: Note) {
        let metrics = &self.hub.0.metrics;
        match note {
            Note::Ticked { edits, update_bytes, length } => note_tick(metrics, edits, update_bytes, length),
            Note::Refused(session, refused) => {
                metrics.rejected(refused.reason());
                let session = session.map(|session| session.0);
                tracing::debug!(session.id = session, reason = refused.reason(), "input refused");
            }
            Note::Resynced(session) => {
                metrics.resyncs.increment(1);
                tracing::debug!(session.id = %session, "slow session resynced");
            }
            Note::Rebuilding => {
                metrics.rebuilds.increment(1);
                tracing::error!("document failed and is rebuilt from the store");
            }
        }
    }
}

fn note_tick(metrics: &Metrics, edits: usize, update_bytes: usize, length: Duration) {
    metrics.tick_length_seconds.record(length.as_secs_f64());
    metrics.edits_in.increment(edits as u64);
    metrics.tick_edits.record(number(edits));
    if update_bytes > 0 {
        metrics.updates_out.increment(1);
    }
}

/// Why a question was not answered.
enum Question {
    Json(JsonError),
    Refused(Refused),
    Document(DocumentError),
}

impl From<JsonError> for Question {
    fn from(error: JsonError) -> Self {
        Self::Json(error)
    }
}

impl From<Refused> for Question {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl From<DocumentError> for Question {
    fn from(error: DocumentError) -> Self {
        Self::Document(error)
    }
}

#[expect(clippy::disallowed_methods, reason = "the room's clock: the one place that reads it for a room")]
pub(super) fn now() -> Instant {
    Instant::now()
}
