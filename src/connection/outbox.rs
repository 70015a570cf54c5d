//! The way out of one connection: everything that is written to a socket, in one order.
//!
//! A room writes its frames straight to the socket from its own task, as long as nothing is queued: one system
//! call per connection and tick, no task woken. What the socket does not take is queued as references to
//! shared bytes. Past a limit broadcasts are dropped, because one diff will make up for them, and answers are
//! kept. Over TLS every byte is encrypted for its receiver, so all frames are queued and the connection's own
//! task writes them.
//!
//! Not here: when to send what (`room`), reading (`connection::socket`).

use std::collections::VecDeque;
use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::io::AsyncWriteExt;
use tokio::net::tcp::OwnedWriteHalf;
use tokio::sync::Notify;

use super::transport::TlsWriter;
use crate::hub::{Sent, Sink};
use crate::id::SessionId;
use crate::metrics::Metrics;
use crate::protocol::CloseReason;
use crate::room::Class;

/// Answers that may be queued: whoever asks this much without reading is cut off.
const REPLIES_MAX: usize = 8192;

/// Bounds of a connection's queue.
#[derive(Debug, Clone, Copy)]
pub struct OutboxLimits {
    /// Bytes of broadcasts queued before they are dropped in favour of one diff.
    pub bytes_max: usize,
    /// How long a socket may take nothing while something is queued.
    pub stall_ms_max: u64,
}

/// Something for the connection's task.
#[derive(Debug)]
pub(super) enum OutboxEvent {
    /// The queue is empty again; these sessions were told that they are congested.
    Freed(Vec<Freed>),
    /// Rooms have ended these sessions.
    Ended(Vec<(SessionId, CloseReason)>),
    /// The socket takes nothing, or is broken.
    Stuck,
}

/// A session whose frames flow again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Freed {
    pub(super) session: SessionId,
    /// Whether broadcasts to it were dropped.
    pub(super) lost: bool,
}

/// See the module's documentation.
pub(super) struct Outbox {
    /// The socket, where it can be written to from any task.
    direct: Option<OwnedWriteHalf>,
    state: Mutex<State>,
    wake: Notify,
    limits: OutboxLimits,
    metrics: Metrics,
}

#[derive(Default)]
struct State {
    queue: VecDeque<Queued>,
    /// Bytes of the first frame that are written.
    head_bytes: usize,
    tick_bytes: usize,
    reply_bytes: usize,
    replies: usize,
    /// Since when the socket has taken nothing of what is queued.
    stuck_since: Option<Instant>,
    /// Sessions whose rooms know that something is queued.
    congested: Vec<SessionId>,
    /// Sessions that have lost broadcasts: they get no more until the diff that makes up for it.
    lost: Vec<SessionId>,
    ended: Vec<(SessionId, CloseReason)>,
    /// A close frame is queued, or the socket is broken: nothing more goes in.
    closed: bool,
    broken: bool,
    /// TLS may hold bytes back.
    unflushed: bool,
}

struct Queued {
    frame: Bytes,
    kind: Kind,
}

/// What may happen to a queued frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Never dropped.
    Reply,
    /// A broadcast from before its room was told of the queue: the room could not make up for it.
    Kept,
    /// A broadcast that may be dropped.
    Tick(SessionId),
}

impl Outbox {
    pub(super) fn new(direct: Option<OwnedWriteHalf>, limits: OutboxLimits, metrics: Metrics) -> Self {
        Self { direct, state: Mutex::default(), wake: Notify::new(), limits, metrics }
    }

    /// Writes or queues a frame that belongs to no session: a pong, a refusal, a close.
    pub(super) fn control(&self, frame: Bytes) {
        let mut state = self.lock();
        if !state.closed {
            self.put(&mut state, frame, Kind::Reply);
        }
    }

    /// Writes or queues the last frame.
    pub(super) fn finish(&self, frame: Bytes) {
        let mut state = self.lock();
        if !state.closed {
            self.put(&mut state, frame, Kind::Reply);
            state.closed = true;
        }
    }

    /// Waits for something to do, and writes what is queued meanwhile. Cancel-safe.
    pub(super) async fn event(&self, tls: &mut Option<TlsWriter>) -> OutboxEvent {
        loop {
            let (chunk, unflushed, since) = {
                let mut state = self.lock();
                if state.broken {
                    return OutboxEvent::Stuck;
                }
                if !state.ended.is_empty() {
                    return OutboxEvent::Ended(std::mem::take(&mut state.ended));
                }
                let chunk = state.queue.front().map(|queued| queued.frame.slice(state.head_bytes..));
                let since = *state.stuck_since.get_or_insert_with(now);
                (chunk, state.unflushed, since)
            };
            if chunk.is_none() && !unflushed {
                self.lock().stuck_since = None;
                self.wake.notified().await;
                continue;
            }
            // Counted from the last progress: this wait may be given up and begun again any number of times.
            let stall = Duration::from_millis(self.limits.stall_ms_max);
            let stall = stall.saturating_sub(now().saturating_duration_since(since));
            let written = tokio::select! {
                written = tokio::time::timeout(stall, self.write_some(tls, chunk.as_deref())) => written,
                () = self.wake.notified() => continue,
            };
            let Ok(Ok(written)) = written else { return OutboxEvent::Stuck };
            let freed = self.lock().advance(written, tls.is_some());
            if !freed.is_empty() {
                return OutboxEvent::Freed(freed);
            }
        }
    }

    /// Writes some bytes of `chunk`, the head of the queue; without one, what TLS still holds back.
    async fn write_some(&self, tls: &mut Option<TlsWriter>, chunk: Option<&[u8]>) -> io::Result<usize> {
        if let Some(writer) = tls {
            return match chunk {
                Some(chunk) => writer.write(chunk).await,
                None => writer.flush().await.map(|()| 0),
            };
        }
        let (Some(direct), Some(chunk)) = (&self.direct, chunk) else {
            return Err(io::ErrorKind::NotConnected.into());
        };
        loop {
            direct.writable().await?;
            match direct.try_write(chunk) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                result => return result,
            }
        }
    }

    /// Whether everything is written.
    pub(super) fn is_empty(&self) -> bool {
        let state = self.lock();
        state.queue.is_empty() && !state.unflushed
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A panic under this lock leaves a queue that is still in order.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes `frame` at once if nothing is queued, and queues what is left of it. Says whether it is written.
    fn put(&self, state: &mut State, frame: Bytes, kind: Kind) -> bool {
        self.metrics.frames_out.increment(1);
        self.metrics.bytes_out.increment(frame.len() as u64);
        let mut written = 0;
        if let Some(direct) = self.direct.as_ref().filter(|_| state.queue.is_empty()) {
            while written < frame.len() {
                match direct.try_write(&frame[written..]) {
                    Ok(0) => break,
                    Ok(count) => written += count,
                    Err(error) if error.kind() == io::ErrorKind::WouldBlock => break,
                    Err(_) => {
                        state.broken = true;
                        state.closed = true;
                        self.wake.notify_one();
                        return true;
                    }
                }
            }
            if written == frame.len() {
                return true;
            }
            state.head_bytes = written;
        }
        match kind {
            Kind::Tick(_) | Kind::Kept => state.tick_bytes += frame.len(),
            Kind::Reply => {
                state.replies += 1;
                state.reply_bytes += frame.len();
            }
        }
        if state.replies > REPLIES_MAX {
            state.closed = true;
            state.broken = true;
            self.wake.notify_one();
        }
        let first = state.queue.is_empty();
        state.queue.push_back(Queued { frame, kind });
        if first {
            self.wake.notify_one();
        }
        false
    }
}

impl Sink for Outbox {
    fn send(&self, session: SessionId, frame: Bytes, class: Class) -> Sent {
        let mut state = self.lock();
        if state.closed {
            return Sent::Fine;
        }
        match class {
            Class::Tick if state.lost.contains(&session) => return Sent::Fine,
            Class::Resync => state.lost.retain(|lost| *lost != session),
            Class::Tick | Class::Reply => {}
        }
        // The room makes up for what is dropped from the moment on at which it was told of the queue. Over TLS
        // everything is queued for a moment, which alone is no congestion: it is told later, and what was queued
        // before stays.
        let is_told = state.congested.contains(&session);
        let bytes = state.tick_bytes + state.reply_bytes + frame.len();
        let is_brief =
            self.direct.is_none() && bytes < self.limits.bytes_max / 2 && state.replies < REPLIES_MAX / 2;
        let kind = match class {
            Class::Tick if is_told || !is_brief => Kind::Tick(session),
            Class::Tick => Kind::Kept,
            Class::Reply | Class::Resync => Kind::Reply,
        };
        if self.put(&mut state, frame, kind) {
            return Sent::Fine;
        }
        if state.tick_bytes > self.limits.bytes_max {
            state.drop_ticks();
        }
        if is_told || is_brief {
            return Sent::Fine;
        }
        state.congested.push(session);
        Sent::Congested
    }

    fn close(&self, session: SessionId, reason: CloseReason) {
        self.lock().ended.push((session, reason));
        self.wake.notify_one();
    }
}

impl State {
    /// `count` bytes of the head are written; 0 says that TLS holds nothing back any more. Says who is free
    /// again once all is written.
    fn advance(&mut self, count: usize, tls: bool) -> Vec<Freed> {
        self.unflushed = tls && count > 0;
        self.stuck_since = None;
        self.head_bytes += count;
        let Some(head) = self.queue.front() else { return Vec::new() };
        if self.head_bytes < head.frame.len() {
            return Vec::new();
        }
        self.head_bytes = 0;
        match head.kind {
            Kind::Tick(_) | Kind::Kept => self.tick_bytes -= head.frame.len(),
            Kind::Reply => {
                self.replies -= 1;
                self.reply_bytes -= head.frame.len();
            }
        }
        self.queue.pop_front();
        if !self.queue.is_empty() {
            return Vec::new();
        }
        let freed = std::mem::take(&mut self.congested).into_iter();
        freed.map(|session| Freed { session, lost: self.lost.contains(&session) }).collect()
    }

    /// Drops all broadcasts but the first frame, and remembers who has lost some. The connection's task may be
    /// writing the first one right now, and it is what calls the sessions free again once it is written.
    fn drop_ticks(&mut self) {
        let mut is_head = true;
        let (lost, tick_bytes) = (&mut self.lost, &mut self.tick_bytes);
        self.queue.retain(|queued| {
            let stays = std::mem::replace(&mut is_head, false);
            let Kind::Tick(session) = queued.kind else { return true };
            if stays {
                return true;
            }
            *tick_bytes -= queued.frame.len();
            if !lost.contains(&session) {
                lost.push(session);
            }
            false
        });
    }
}

#[expect(clippy::disallowed_methods, reason = "a socket stalls in real time")]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests;
