//! The registry of open rooms: a document's name leads to its one room, opened once however many come at once.
//!
//! A [`Hub`] is a cheap clone. What is asked of a document travels as a letter into its room's mailbox and is
//! handled there in order (`hub/room_task.rs`). A room that unloads takes itself out of the registry only after
//! everything is on disk, and not while letters for it are on their way.
//!
//! Not here: what a room does (`room`), sockets (`connection`), where bytes are kept (`store`).

mod busy;
mod error;
pub mod janitor;
mod life;
pub mod notices;
mod questions;
mod room_task;
mod saving;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use dashmap::DashMap;
use dashmap::mapref::entry::Entry;
use tokio::sync::{Semaphore, mpsc, oneshot};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tracing::Instrument;

use crate::id::{Access, DocumentName, SessionId, UnixMs, UserId};
use crate::metrics::Metrics;
use crate::protocol::{CloseReason, Message};
use crate::room::document::Document;
use crate::room::document::json::Root;
use crate::room::{self, Class, Input, Join, ServerEdit};
use crate::store::log::Log;
use crate::store::{DocumentInfo, Store, StoreError};

use busy::BusyMeter;
pub use error::HubError;
use janitor::Janitor;
use notices::Notices;

/// Bounds of the hub.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Documents open at once.
    pub documents_open_max: usize,
    /// Letters that wait for one room; beyond it, those who write letters wait.
    pub mailbox_max: usize,
    /// Documents compacted at once.
    pub compactions_max: usize,
    /// Milliseconds that a room may take for a last snapshot when the server stops.
    pub stop_snapshot_ms_max: u64,
    /// Documents whose names begin so are watched: see [`Notices`].
    pub watched_prefix: &'static str,
    /// Nodes that one question for JSON may visit.
    pub json_nodes_max: usize,
    /// Bounds of each room.
    pub room: room::Limits,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            documents_open_max: 10_000,
            mailbox_max: 1024,
            compactions_max: 2,
            stop_snapshot_ms_max: 5_000,
            watched_prefix: "boards/",
            json_nodes_max: 1_000_000,
            room: room::Limits::default(),
        }
    }
}

/// The way to a session's socket.
pub trait Sink: Send + Sync {
    /// Writes or queues `frame`. Never waits.
    fn send(&self, session: SessionId, frame: Bytes, class: Class) -> Sent;

    /// Ends the session; what was sent before is still written.
    fn close(&self, session: SessionId, reason: CloseReason);
}

/// What became of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// Written, queued behind others, or dropped with [`Input::Drained`] to come.
    Fine,
    /// The socket has begun to queue: [`Input::Drained`] comes when it is free again.
    Congested,
}

/// What is asked of a room.
enum Letter {
    Join(Join, Arc<dyn Sink>),
    Input(Input),
    Write {
        update: Bytes,
        reply: oneshot::Sender<Result<(), HubError>>,
    },
    Update {
        state_vector: Option<Bytes>,
        reply: oneshot::Sender<Result<Bytes, HubError>>,
    },
    Json {
        roots: Vec<Root>,
        reply: oneshot::Sender<Result<serde_json::Value, HubError>>,
    },
    /// The server itself writes.
    Edit {
        edit: ServerEdit,
        reply: oneshot::Sender<Result<(), HubError>>,
    },
    /// A question to the content, or to the reason why there is none.
    Look(Question),
    /// Who is here?
    Users(oneshot::Sender<Result<BTreeSet<UserId>, HubError>>),
    /// Make a snapshot now.
    Compact(oneshot::Sender<Result<(), HubError>>),
    Delete(oneshot::Sender<Result<bool, HubError>>),
    /// Whether anything was ever written.
    Written(oneshot::Sender<Result<bool, HubError>>),
}

/// Asked of a document, or of the reason why there is none.
type Question = Box<dyn FnOnce(Result<&Document, &HubError>) + Send>;

type RoomHandle = mpsc::Sender<Letter>;

/// See the module's documentation.
#[derive(Clone)]
pub struct Hub(Arc<Inner>);

struct Inner {
    rooms: DashMap<DocumentName, RoomHandle>,
    store: Arc<dyn Store>,
    log: Log,
    janitor: Janitor,
    limits: Limits,
    metrics: Metrics,
    busy: BusyMeter,
    notices: Notices,
    compactions: Semaphore,
    next_session: AtomicU64,
    stopping: CancellationToken,
    tasks: TaskTracker,
    /// Reads the wall clock; what people read comes from it.
    wall_clock: fn() -> UnixMs,
}

/// A session's place in its room. Ends with [`Membership::leave`].
pub struct Membership {
    hub: Hub,
    document: DocumentName,
    session: SessionId,
    room: RoomHandle,
}

impl Hub {
    /// A hub over a store. `log` writes to the same store.
    pub fn new(
        store: Arc<dyn Store>,
        log: Log,
        janitor: Janitor,
        limits: Limits,
        metrics: Metrics,
        wall_clock: fn() -> UnixMs,
    ) -> Self {
        let compactions = Semaphore::new(limits.compactions_max);
        let notices = Notices::new(limits.watched_prefix);
        let inner = Inner {
            rooms: DashMap::new(),
            store,
            log,
            janitor,
            limits,
            metrics,
            busy: BusyMeter::start(),
            notices,
            compactions,
            next_session: AtomicU64::new(1),
            stopping: CancellationToken::new(),
            tasks: TaskTracker::new(),
            wall_clock,
        };
        Self(Arc::new(inner))
    }

    /// A number for a session to come.
    pub fn session_id(&self) -> SessionId {
        SessionId(self.0.next_session.fetch_add(1, Ordering::Relaxed))
    }

    /// Joins a room, opening it if need be. If the document cannot be opened, the session is closed through
    /// its sink, with the reason.
    pub async fn join(
        &self,
        document: &DocumentName,
        join: Join,
        sink: Arc<dyn Sink>,
    ) -> Result<Membership, HubError> {
        let session = join.session;
        let room = self.deliver(document, Letter::Join(join, sink)).await?;
        Ok(Membership { hub: self.clone(), document: document.clone(), session, room })
    }

    /// What `state_vector` lacks of a document, as update v1; everything without one. `None`: there is no such
    /// document.
    pub async fn update(
        &self,
        document: &DocumentName,
        state_vector: Option<Bytes>,
    ) -> Result<Option<Bytes>, HubError> {
        if !self.exists(document).await? {
            return Ok(None);
        }
        self.ask(document, |reply| Letter::Update { state_vector, reply }).await.map(Some)
    }

    /// The roots of a document as plain JSON. `None`: there is no such document.
    pub async fn json(
        &self,
        document: &DocumentName,
        roots: Vec<Root>,
    ) -> Result<Option<serde_json::Value>, HubError> {
        if !self.exists(document).await? {
            return Ok(None);
        }
        self.ask(document, |reply| Letter::Json { roots, reply }).await.map(Some)
    }

    /// Applies an update v1 to a document, which is made if there is none. On disk when this returns.
    pub async fn write(&self, document: &DocumentName, update: Bytes) -> Result<(), HubError> {
        self.ask(document, |reply| Letter::Write { update, reply }).await
    }

    /// Makes an empty document. Says `false` if there was one.
    pub async fn create(&self, document: &DocumentName) -> Result<bool, HubError> {
        let at = (self.0.wall_clock)();
        let document = document.clone();
        self.blocking(move |store| store.create(&document, at)).await
    }

    /// Deletes a document and ends its sessions. Says `false` if there was none.
    pub async fn delete(&self, document: &DocumentName) -> Result<bool, HubError> {
        self.ask(document, Letter::Delete).await
    }

    /// Whether there is such a document: stored, or with edits on their way to the store.
    pub async fn exists(&self, document: &DocumentName) -> Result<bool, HubError> {
        if self.info(document).await?.is_some() {
            return Ok(true);
        }
        Ok(self.0.rooms.contains_key(document) && self.ask(document, Letter::Written).await?)
    }

    /// Age and size of a document as stored.
    pub async fn info(&self, document: &DocumentName) -> Result<Option<DocumentInfo>, HubError> {
        let document = document.clone();
        self.blocking(move |store| store.info(&document)).await
    }

    /// Up to `limit` stored documents whose names begin with `prefix`, by name, after `after`.
    pub async fn list(
        &self,
        prefix: &str,
        after: Option<&DocumentName>,
        limit: usize,
    ) -> Result<Vec<DocumentInfo>, HubError> {
        let (prefix, after) = (prefix.to_owned(), after.cloned());
        self.blocking(move |store| store.list(&prefix, after.as_ref(), limit)).await
    }

    /// Whether the server should be sent work.
    pub fn ready(&self) -> Result<(), HubError> {
        if self.0.stopping.is_cancelled() {
            return Err(HubError::GoingAway);
        }
        if let Some(failure) = self.0.log.failure() {
            return Err(HubError::Unavailable(failure.into()));
        }
        Ok(self.0.store.writable()?)
    }

    /// Ends all rooms: ticks are finished, everything is flushed and acknowledged, sessions are closed,
    /// logs become snapshots. Returns when all that is done.
    pub async fn stop(&self) {
        self.0.stopping.cancel();
        self.0.tasks.close();
        self.0.tasks.wait().await;
    }

    async fn blocking<T: Send + 'static>(
        &self,
        call: impl FnOnce(&dyn Store) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, HubError> {
        let store = Arc::clone(&self.0.store);
        match tokio::task::spawn_blocking(move || call(&*store)).await {
            Ok(result) => Ok(result?),
            Err(_) => Err(HubError::Unavailable("the store failed unexpectedly".into())),
        }
    }

    /// Sends a letter that is to be answered and waits for the answer.
    async fn ask<T>(
        &self,
        document: &DocumentName,
        letter: impl FnOnce(oneshot::Sender<Result<T, HubError>>) -> Letter,
    ) -> Result<T, HubError> {
        let (reply, answer) = oneshot::channel();
        self.deliver(document, letter(reply)).await?;
        answer.await.unwrap_or(Err(HubError::Unavailable("the document was closed".into())))
    }

    /// Puts a letter into the mailbox of the document's room, whichever it is by then.
    async fn deliver(&self, document: &DocumentName, mut letter: Letter) -> Result<RoomHandle, HubError> {
        loop {
            let room = self.room(document)?;
            match room.send(letter).await {
                Ok(()) => return Ok(room),
                Err(mpsc::error::SendError(back)) => {
                    // The room was just leaving; the next turn opens its successor.
                    letter = back;
                    tokio::task::yield_now().await;
                }
            }
        }
    }

    /// The room of a document, opened if need be.
    fn room(&self, document: &DocumentName) -> Result<RoomHandle, HubError> {
        if let Some(room) = self.0.rooms.get(document)
            && !room.is_closed()
        {
            return Ok(room.clone());
        }
        if self.0.stopping.is_cancelled() {
            return Err(HubError::GoingAway);
        }
        let open = self.0.rooms.len();
        match self.0.rooms.entry(document.clone()) {
            Entry::Occupied(entry) if !entry.get().is_closed() => Ok(entry.get().clone()),
            Entry::Occupied(mut entry) => {
                let room = self.open(document);
                entry.insert(room.clone());
                Ok(room)
            }
            Entry::Vacant(_) if open >= self.0.limits.documents_open_max => {
                Err(HubError::TooManyDocuments(self.0.limits.documents_open_max))
            }
            Entry::Vacant(entry) => Ok(entry.insert(self.open(document)).clone()),
        }
    }

    fn open(&self, document: &DocumentName) -> RoomHandle {
        let (room, mailbox) = mpsc::channel(self.0.limits.mailbox_max);
        let span = tracing::info_span!("room", room.id = %document);
        let task = life::run(self.clone(), document.clone(), mailbox);
        self.0.tasks.spawn(task.instrument(span));
        room
    }
}

impl Membership {
    /// Hands the room what the session says; waits while the room's mailbox is full.
    pub async fn say(&self, message: Message) {
        self.tell(Input::Message(self.session, message)).await;
    }

    /// Tells the room that the session's queue is empty again.
    pub async fn drained(&self, lost: bool) {
        self.tell(Input::Drained { session: self.session, lost }).await;
    }

    /// Changes what the session may do, and who it is, after it has shown another token.
    pub async fn set_access(&self, access: Access, user: Option<UserId>) {
        self.tell(Input::Access(self.session, access, user)).await;
    }

    /// Ends the session.
    pub async fn leave(self) {
        self.tell(Input::Leave(self.session)).await;
    }

    /// The session's number.
    pub fn session(&self) -> SessionId {
        self.session
    }

    async fn tell(&self, input: Input) {
        // A closed mailbox means that the room is gone and the session was closed with it, unless the letter
        // that joined was handed on to a successor: then the successor is told.
        if let Err(mpsc::error::SendError(letter)) = self.room.send(Letter::Input(input)).await
            && self.hub.0.rooms.contains_key(&self.document)
        {
            let _ = self.hub.deliver(&self.document, letter).await;
        }
    }
}
