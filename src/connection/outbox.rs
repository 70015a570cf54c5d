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
mod tests {
    use tokio::io::AsyncReadExt;
    use tokio::net::{TcpListener, TcpSocket, TcpStream};

    use super::*;
    use crate::protocol::{Reply, Wire};

    const SESSION: SessionId = SessionId(1);

    /// An outbox on a socket that takes little, and the client's end of it.
    async fn link() -> (Outbox, TcpStream) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let client = TcpSocket::new_v4().unwrap();
        client.set_recv_buffer_size(4096).unwrap();
        let client = client.connect(listener.local_addr().unwrap()).await.unwrap();
        let (server, _) = listener.accept().await.unwrap();
        let limits = OutboxLimits { bytes_max: 64 << 10, stall_ms_max: 10_000 };
        (Outbox::new(Some(server.into_split().1), limits, Metrics::for_tests()), client)
    }

    /// Writes until the kernel takes not a byte more, and says how many it took.
    async fn fill_kernel(outbox: &Outbox) -> usize {
        let direct = outbox.direct.as_ref().unwrap();
        let mut filled = 0;
        loop {
            let before = filled;
            while let Ok(count) = direct.try_write(&[0; 4096]) {
                filled += count;
            }
            if filled == before {
                return filled;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
            drop(tokio::time::timeout(Duration::from_millis(50), direct.writable()).await);
        }
    }

    fn frame(fill: u8, bytes: usize) -> Bytes {
        Wire::Plain.frame(Reply::Update(&vec![fill; bytes]))
    }

    /// Reads whole frames of the length given until one is filled with `last`; all must be intact.
    async fn read_until(client: &mut TcpStream, like: &Bytes, last: u8) -> usize {
        let mut count = 0;
        loop {
            let mut read = vec![0; like.len()];
            client.read_exact(&mut read).await.unwrap();
            let fill = read[read.len() - 1];
            assert_eq!(read, frame(fill, 1000), "frame {count} is torn");
            count += 1;
            if fill == last {
                return count;
            }
        }
    }

    #[tokio::test]
    async fn what_is_dropped_leaves_the_stream_whole_and_is_made_up_for() {
        let (outbox, mut client) = link().await;
        let tick = frame(1, 1000);
        let filled = fill_kernel(&outbox).await;
        let mut told = usize::from(outbox.send(SESSION, tick.clone(), Class::Tick) == Sent::Congested);
        assert_eq!(outbox.lock().head_bytes, 0);
        let run = async {
            loop {
                if let OutboxEvent::Freed(freed) = outbox.event(&mut None).await {
                    return freed;
                }
            }
        };
        let fill = async {
            // The first frame is on its way out; now come a reply, and more broadcasts than are kept.
            tokio::task::yield_now().await;
            outbox.send(SESSION, frame(2, 1000), Class::Reply);
            for _ in 0..100 {
                told += usize::from(outbox.send(SESSION, tick.clone(), Class::Tick) == Sent::Congested);
            }
            client.read_exact(&mut vec![0; filled]).await.unwrap();
            read_until(&mut client, &tick, 2).await;
        };
        let (freed, ()) = tokio::join!(run, fill);
        assert_eq!(told, 1, "the room hears of it once");
        assert_eq!(freed, [Freed { session: SESSION, lost: true }]);
        // Nothing that builds on what was dropped is sent before the diff.
        outbox.send(SESSION, tick.clone(), Class::Tick);
        outbox.send(SESSION, frame(3, 1000), Class::Resync);
        outbox.send(SESSION, frame(4, 1000), Class::Tick);
        let mut rest = vec![0; 2 * tick.len()];
        client.read_exact(&mut rest).await.unwrap();
        assert_eq!((rest[tick.len() - 1], rest[2 * tick.len() - 1]), (3, 4));
    }

    #[tokio::test]
    async fn a_broadcast_larger_than_the_queue_is_not_forgotten() {
        let (outbox, mut client) = link().await;
        let big = frame(1, 80 << 10);
        let mut told = 0;
        while outbox.lock().queue.is_empty() {
            told += usize::from(outbox.send(SESSION, big.clone(), Class::Tick) == Sent::Congested);
        }
        assert_eq!(told, 1, "the room makes up for what is dropped, so it has to know");
        let drain = async {
            let mut all = Vec::new();
            client.read_to_end(&mut all).await.unwrap();
        };
        let freed = async { outbox.event(&mut None).await };
        tokio::select! {
            () = drain => {}
            event = freed => assert!(matches!(event, OutboxEvent::Freed(freed) if freed[0].session == SESSION)),
        }
    }

    #[tokio::test]
    async fn pongs_that_nobody_reads_end_the_connection() {
        let (outbox, _client) = link().await;
        fill_kernel(&outbox).await;
        for _ in 0..2 * REPLIES_MAX {
            outbox.control(Bytes::from_static(&[0x8a, 0]));
        }
        assert!(matches!(outbox.event(&mut None).await, OutboxEvent::Stuck));
        assert!(outbox.lock().queue.len() <= REPLIES_MAX + 1);
    }
}
