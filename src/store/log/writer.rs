//! The log thread: takes a group out of the queue, commits it, publishes, and begins again.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::{Commit, Entry, LogObserver, LogOptions, Queue, QueueState, now};
use crate::store::{Append, Store, StoreError};

/// From this much on, a commit is worth waking the thread for before its window ends.
pub(super) const WAKE_BYTES: usize = 128 << 10;
/// Most records of one commit; the store flushes at most so many keys at a time.
const BATCH_RECORDS_MAX: usize = 1_000;
const RETRY_MS_MIN: u64 = 20;

/// What the log thread runs.
pub(super) struct Writer<O> {
    store: Arc<dyn Store>,
    queue: Arc<Queue>,
    options: LogOptions,
    observer: O,
    /// When the last commit began.
    began: Option<Instant>,
}

/// Entries taken together, and their records apart, as the store wants them.
struct Group {
    entries: Vec<Entry>,
    batch: Vec<Append>,
    bytes: usize,
}

impl<O: LogObserver> Writer<O> {
    pub(super) fn new(store: Arc<dyn Store>, queue: Arc<Queue>, options: LogOptions, observer: O) -> Self {
        Self { store, queue, options, observer, began: None }
    }

    /// Runs until the queue is closed and empty.
    pub(super) fn run(mut self) -> Result<(), StoreError> {
        while let Some(group) = self.next_group() {
            self.began = Some(now());
            if let Err(error) = self.commit(&group) {
                self.give_up(&group, &error);
                return Err(error);
            }
        }
        Ok(())
    }

    /// Waits for records and for the window; `None` when the queue is closed and empty.
    fn next_group(&self) -> Option<Group> {
        let mut state = self.queue.state();
        loop {
            if state.entries.is_empty() {
                if state.is_closed {
                    return None;
                }
                state = self.queue.wake.wait(state).unwrap_or_else(PoisonError::into_inner);
                continue;
            }
            let window_ms =
                if state.is_awaited { self.options.window_ms } else { self.options.unawaited_window_ms };
            let window = Duration::from_millis(window_ms);
            let rest = self.began.map_or(Duration::ZERO, |began| {
                window.saturating_sub(now().saturating_duration_since(began))
            });
            if rest.is_zero() || state.is_closed || state.bytes >= self.options.batch_bytes_max {
                return Some(take_group(&mut state, self.options.batch_bytes_max));
            }
            (state, _) = self.queue.wake.wait_timeout(state, rest).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Tries until the group is durable; an error only when shutting down.
    fn commit(&mut self, group: &Group) -> Result<(), StoreError> {
        let mut pause_ms = RETRY_MS_MIN;
        let mut attempts_closed = 0;
        loop {
            let began = now();
            match self.append(&group.batch) {
                Ok(()) => {
                    self.published(group, began);
                    return Ok(());
                }
                Err(error) => {
                    self.failed(group, &error);
                    attempts_closed += u32::from(self.queue.state().is_closed);
                    if attempts_closed >= self.options.shutdown_attempts_max {
                        return Err(error);
                    }
                    self.pause(pause_ms);
                    pause_ms = (pause_ms * 2).min(self.options.retry_ms_max);
                }
            }
        }
    }

    /// A panic of the store must not end the thread, which every ack depends on.
    fn append(&self, batch: &[Append]) -> Result<(), StoreError> {
        catch_unwind(AssertUnwindSafe(|| self.store.append(batch)))
            .unwrap_or_else(|_| Err(StoreError::Unavailable("the store panicked".into())))
    }

    fn published(&mut self, group: &Group, began: Instant) {
        if self.queue.state().failure.take().is_some() {
            tracing::info!("the store takes records again");
        }
        for entry in &group.entries {
            entry.durability.publish(entry.seq());
        }
        let durable = now();
        let oldest = group.entries.first().map_or(durable, |entry| entry.since);
        self.observer.committed(&Commit {
            records: group.entries.len(),
            bytes: group.bytes,
            lag: durable.saturating_duration_since(oldest),
            store_time: durable.saturating_duration_since(began),
        });
    }

    fn failed(&mut self, group: &Group, error: &StoreError) {
        let reason: Arc<str> = error.to_string().into();
        let mut state = self.queue.state();
        if state.failure.replace(Arc::clone(&reason)).is_none() {
            tracing::error!(%error, "the store takes no records; trying again until it does");
        }
        for entry in group.entries.iter().chain(&state.entries) {
            entry.durability.fail(&reason);
        }
        drop(state);
        self.observer.failed(error);
    }

    fn give_up(&self, group: &Group, error: &StoreError) {
        let records = group.entries.len() + std::mem::take(&mut self.queue.state().entries).len();
        tracing::error!(%error, records, "shutting down without these records: they were never acknowledged");
    }

    /// Sleeps, in steps short enough for a shutdown not to wait for it.
    fn pause(&self, pause_ms: u64) {
        let step_ms = 50;
        for slept_ms in (0..pause_ms).step_by(step_ms) {
            thread::sleep(Duration::from_millis((pause_ms - slept_ms).min(step_ms as u64)));
            if self.queue.state().is_closed {
                return;
            }
        }
    }
}

fn take_group(state: &mut QueueState, batch_bytes_max: usize) -> Group {
    state.is_awaited = false;
    let mut group = Group { entries: Vec::new(), batch: Vec::new(), bytes: 0 };
    while group.bytes < batch_bytes_max && group.entries.len() < BATCH_RECORDS_MAX {
        let Some(entry) = state.entries.pop_front() else { break };
        let bytes = entry.append.record.bytes().len();
        group.bytes += bytes;
        state.bytes -= bytes;
        group.batch.push(entry.append.clone());
        group.entries.push(entry);
    }
    group
}

impl Entry {
    fn seq(&self) -> crate::id::Seq {
        self.append.seq
    }
}
