//! Group commit: one thread that appends what all rooms hand in, and says what is durable.
//!
//! After a quiet moment a record is committed at once; under load, whatever came in since the last commit goes
//! into the next one, at most one per [`LogOptions::window_ms`], and fewer while nobody waits for an acknowledgement:
//! a commit costs the same whatever it holds. While the store fails, the same batch is tried
//! again and again, no record is called durable, and every room with a record in the queue is told.
//!
//! Not here: how records are stored (the [`Store`]s), and whom an ack goes to (`room`). This file reads the
//! clock, for the window and for how long records waited.

mod durability;
mod writer;

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

pub use self::durability::{Durability, DurabilityWatch, NotDurable};
use self::writer::Writer;
use super::{Append, Store, StoreError};

/// What a record costs in the queue besides its bytes, so that the queue's limit bounds their number too.
const RECORD_COST_BYTES: usize = 512;

/// The limits of group commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogOptions {
    /// A commit begins no sooner than this after the one before.
    pub window_ms: u64,
    /// The same while nobody waits to hear that something is on disk.
    pub unawaited_window_ms: u64,
    /// Unless this much has come in.
    pub batch_bytes_max: usize,
    /// Most that waits, with 512 bytes added for each record; past it, appending waits.
    pub queue_bytes_max: usize,
    /// The longest pause between two attempts at a failing store; the first is 20 ms, and they double.
    pub retry_ms_max: u64,
    /// Attempts at a failing store when shutting down, before what is left is given up.
    pub shutdown_attempts_max: u32,
}

impl Default for LogOptions {
    fn default() -> Self {
        Self {
            window_ms: 10,
            unawaited_window_ms: 50,
            batch_bytes_max: 256 << 10,
            queue_bytes_max: 64 << 20,
            retry_ms_max: 2_000,
            shutdown_attempts_max: 5,
        }
    }
}

/// One commit that went well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Commit {
    /// Its number of records.
    pub records: usize,
    /// Their size.
    pub bytes: usize,
    /// How long its oldest record waited, from being handed in to being durable.
    pub lag: Duration,
    /// How much of that the store took.
    pub store_time: Duration,
}

/// Is told what the log thread does, on that thread: for metrics.
pub trait LogObserver: Send + 'static {
    /// A batch became durable.
    fn committed(&mut self, commit: &Commit);
    /// The store refused a batch, which will be tried again.
    fn failed(&mut self, error: &StoreError);
}

/// For those who want to know nothing.
impl LogObserver for () {
    fn committed(&mut self, _: &Commit) {}
    fn failed(&mut self, _: &StoreError) {}
}

/// The log is shutting down and takes nothing more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the log is shutting down")]
pub struct Closed;

/// Why a record was not taken at once.
#[derive(Debug, thiserror::Error)]
pub enum TryAppendError {
    /// The queue is full; here is the record again.
    #[error("the log's queue is full")]
    Full(Append),
    /// The log takes nothing more.
    #[error(transparent)]
    Closed(#[from] Closed),
}

/// Owns the log thread.
#[derive(Debug)]
pub struct LogWriter {
    log: Log,
    thread: JoinHandle<Result<(), StoreError>>,
}

/// Where records are handed in: a cheap clone.
#[derive(Debug, Clone)]
pub struct Log {
    queue: Arc<Queue>,
    room: Arc<Semaphore>,
    queue_bytes_max: usize,
}

/// A record in the queue.
#[derive(Debug)]
struct Entry {
    append: Append,
    durability: Arc<Durability>,
    since: Instant,
    /// Its share of the queue, given back when it is dropped.
    _share: OwnedSemaphorePermit,
}

#[derive(Debug, Default)]
struct Queue {
    state: Mutex<QueueState>,
    /// Wakes the log thread: the queue is no longer empty, is worth a commit, or is closed.
    wake: Condvar,
}

#[derive(Debug, Default)]
struct QueueState {
    entries: VecDeque<Entry>,
    bytes: usize,
    is_closed: bool,
    /// Somebody waits for what is queued.
    is_awaited: bool,
    failure: Option<Arc<str>>,
}

impl Queue {
    fn state(&self) -> MutexGuard<'_, QueueState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl LogWriter {
    /// Starts the log thread on a store.
    pub fn start(
        store: Arc<dyn Store>,
        options: LogOptions,
        observer: impl LogObserver,
    ) -> std::io::Result<Self> {
        let queue = Arc::new(Queue::default());
        let queue_bytes_max = options.queue_bytes_max.clamp(RECORD_COST_BYTES, Semaphore::MAX_PERMITS);
        let log = Log {
            queue: Arc::clone(&queue),
            room: Arc::new(Semaphore::new(queue_bytes_max)),
            queue_bytes_max,
        };
        let writer = Writer::new(store, queue, options, observer);
        let thread = thread::Builder::new().name("log".into()).spawn(move || writer.run())?;
        Ok(Self { log, thread })
    }

    /// Where rooms hand their records in.
    pub fn log(&self) -> Log {
        self.log.clone()
    }

    /// Writes what is queued and ends the thread. Blocks, for as long as the store takes.
    ///
    /// An error means that records were given up, which nobody was told to be durable.
    pub fn shutdown(self) -> Result<(), StoreError> {
        self.log.queue.state().is_closed = true;
        self.log.room.close();
        self.log.queue.wake.notify_one();
        self.thread.join().unwrap_or_else(|_| Err(StoreError::Unavailable("the log thread panicked".into())))
    }
}

impl Log {
    /// Hands a record in; waits while the queue is full. `durability` hears when it is durable.
    pub async fn append(&self, append: Append, durability: &Arc<Durability>) -> Result<(), Closed> {
        let room = Arc::clone(&self.room).acquire_many_owned(self.cost(&append)).await;
        self.enqueue(append, durability, room.map_err(|_| Closed)?)
    }

    /// Hands a record in if there is room in the queue right now.
    pub fn try_append(&self, append: Append, durability: &Arc<Durability>) -> Result<(), TryAppendError> {
        match Arc::clone(&self.room).try_acquire_many_owned(self.cost(&append)) {
            Ok(share) => Ok(self.enqueue(append, durability, share)?),
            Err(tokio::sync::TryAcquireError::NoPermits) => Err(TryAppendError::Full(append)),
            Err(tokio::sync::TryAcquireError::Closed) => Err(Closed.into()),
        }
    }

    /// Somebody waits for what was handed in: the next commit is not put off.
    pub fn hurry(&self) {
        let mut state = self.queue.state();
        let is_news = !std::mem::replace(&mut state.is_awaited, true);
        drop(state);
        if is_news {
            self.queue.wake.notify_one();
        }
    }

    /// Why the store is failing, if it is: for readiness.
    pub fn failure(&self) -> Option<String> {
        self.queue.state().failure.as_deref().map(str::to_owned)
    }

    /// How much waits: records, and bytes.
    pub fn queued(&self) -> (usize, usize) {
        let state = self.queue.state();
        (state.entries.len(), state.bytes)
    }

    /// A record larger than the queue takes all of it.
    fn cost(&self, append: &Append) -> u32 {
        let bytes = append.record.bytes().len().saturating_add(RECORD_COST_BYTES);
        u32::try_from(bytes.min(self.queue_bytes_max)).unwrap_or(u32::MAX)
    }

    fn enqueue(
        &self,
        append: Append,
        durability: &Arc<Durability>,
        share: OwnedSemaphorePermit,
    ) -> Result<(), Closed> {
        let bytes = append.record.bytes().len();
        let entry = Entry { append, durability: Arc::clone(durability), since: now(), _share: share };
        let mut state = self.queue.state();
        if state.is_closed {
            return Err(Closed);
        }
        state.entries.push_back(entry);
        state.bytes += bytes;
        // Under load the thread looks by itself when its window ends: no wake for every record.
        let is_worth_waking = state.entries.len() == 1 || state.bytes >= writer::WAKE_BYTES;
        if let Some(failure) = &state.failure {
            durability.fail(failure);
        }
        drop(state);
        if is_worth_waking {
            self.queue.wake.notify_one();
        }
        Ok(())
    }
}

#[expect(clippy::disallowed_methods, reason = "the log thread's window and the lag of acks are real time")]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests;
