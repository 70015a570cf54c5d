//! One WebSocket: frames in within size and rate limits, keep-alive, and the good-bye.
//!
//! tokio-tungstenite's protocol machine reads, with small buffers (its default costs 128 KiB per connection);
//! everything that is written goes through the [`Outbox`].
//!
//! Not here: what a frame means (`protocol`), and which sessions live on the socket (`connection::single`,
//! `connection::hocuspocus`).

use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::StreamExt;
use tokio::time::Sleep;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message as WsMessage;
use tokio_tungstenite::tungstenite::error::{CapacityError, Error as WsError};
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};

use super::Limits;
use super::outbox::{Freed, Outbox, OutboxEvent};
use super::transport::{Duplex, TlsWriter, Transport, Writer};
use crate::id::SessionId;
use crate::metrics::Metrics;
use crate::protocol::CloseReason;
use crate::protocol::frame::{close_frame, ping_frame};

/// Read buffer of a connection; it grows for larger messages.
const READ_BUFFER_BYTES: usize = 1024;

/// What happens on a socket.
#[derive(Debug)]
pub(super) enum Event {
    /// A binary frame.
    Frame(Bytes),
    /// These sessions' frames flow again.
    Freed(Vec<Freed>),
    /// Rooms have ended these sessions.
    Ended(Vec<(SessionId, CloseReason)>),
    /// The instant that the caller waits for has come.
    Due,
    /// The connection must be closed, for this reason.
    Close(CloseReason),
    /// The client has gone.
    Gone,
}

/// See the module's documentation.
pub(super) struct Socket {
    stream: WebSocketStream<Duplex>,
    outbox: Arc<Outbox>,
    tls: Option<TlsWriter>,
    timer: Pin<Box<Sleep>>,
    alive: Alive,
    pace: Pace,
    metrics: Metrics,
}

/// When the client was last heard, and what follows.
struct Alive {
    last_heard: Instant,
    ping_at: Instant,
    ping_every: Duration,
    idle_max: Duration,
}

/// A token bucket: a client that sends faster is read more slowly, and nothing is lost.
struct Pace {
    tokens: f64,
    burst: f64,
    per_second: f64,
    filled_at: Instant,
}

impl Socket {
    /// Takes over a stream whose upgrade has been answered; `read` is what the HTTP side had read of it already.
    pub(super) async fn new(transport: Transport, read: Bytes, limits: &Limits, metrics: Metrics) -> Self {
        let (reader, writer) = transport.into_halves();
        let (direct, tls) = match writer {
            Writer::Plain(half) => (Some(half), None),
            Writer::Tls(half) => (None, Some(half)),
        };
        let outbox = Arc::new(Outbox::new(direct, limits.outbox, metrics.clone()));
        let duplex = Duplex { reader, outbox: Arc::clone(&outbox) };
        let config = WebSocketConfig::default()
            .read_buffer_size(READ_BUFFER_BYTES)
            .write_buffer_size(0)
            .max_message_size(Some(limits.frame_bytes_max))
            .max_frame_size(Some(limits.frame_bytes_max));
        let stream = if read.is_empty() {
            WebSocketStream::from_raw_socket(duplex, Role::Server, Some(config)).await
        } else {
            WebSocketStream::from_partially_read(duplex, read.to_vec(), Role::Server, Some(config)).await
        };
        let now = now();
        let keep_alive = Duration::from_millis(limits.keep_alive_ms);
        Self {
            stream,
            outbox,
            tls,
            timer: Box::pin(tokio::time::sleep(keep_alive)),
            alive: Alive {
                last_heard: now,
                ping_at: now + keep_alive,
                ping_every: keep_alive,
                idle_max: Duration::from_millis(limits.idle_ms_max),
            },
            pace: Pace {
                tokens: f64::from(limits.updates_burst_max),
                burst: f64::from(limits.updates_burst_max),
                per_second: f64::from(limits.updates_per_second_max),
                filled_at: now,
            },
            metrics,
        }
    }

    /// The way out, to be handed to rooms.
    pub(super) fn outbox(&self) -> &Arc<Outbox> {
        &self.outbox
    }

    /// Waits for the next event, or for `due`.
    pub(super) async fn next(&mut self, due: Option<Instant>) -> Event {
        loop {
            let until = due.map_or(self.alive.ping_at, |due| due.min(self.alive.ping_at));
            if self.timer.deadline() != until.into() {
                self.timer.as_mut().reset(until.into());
            }
            tokio::select! {
                message = self.stream.next() => {
                    if let Some(event) = self.received(message).await {
                        return event;
                    }
                }
                event = self.outbox.event(&mut self.tls) => return match event {
                    OutboxEvent::Freed(freed) => Event::Freed(freed),
                    OutboxEvent::Ended(ended) => Event::Ended(ended),
                    OutboxEvent::Stuck => Event::Close(CloseReason::Stalled),
                },
                () = &mut self.timer => {
                    let now = now();
                    if due.is_some_and(|due| due <= now) {
                        return Event::Due;
                    }
                    if self.alive.is_over(now) {
                        return Event::Close(CloseReason::TimedOut);
                    }
                    if self.alive.must_ping(now) {
                        self.outbox.control(ping_frame());
                    }
                }
            }
        }
    }

    async fn received(&mut self, message: Option<Result<WsMessage, WsError>>) -> Option<Event> {
        self.alive.last_heard = now();
        match message {
            Some(Ok(WsMessage::Binary(frame))) => {
                self.metrics.frames_in.increment(1);
                self.metrics.bytes_in.increment(frame.len() as u64);
                if let Some(wait) = self.pace.take(self.alive.last_heard) {
                    tokio::time::sleep(wait).await;
                }
                Some(Event::Frame(frame))
            }
            Some(Ok(WsMessage::Text(_))) => Some(Event::Close(CloseReason::TextFrame)),
            // The library has queued its answer to a ping or a close already.
            Some(Ok(WsMessage::Ping(_) | WsMessage::Pong(_) | WsMessage::Frame(_) | WsMessage::Close(_))) => {
                None
            }
            Some(Err(WsError::Capacity(CapacityError::MessageTooLong { .. }))) => {
                Some(Event::Close(CloseReason::TooLarge))
            }
            Some(Err(WsError::Protocol(_) | WsError::Utf8(_))) => Some(Event::Close(CloseReason::Malformed)),
            Some(Err(_)) | None => Some(Event::Gone),
        }
    }

    /// Says good-bye, writes what is queued, and waits for the client's answer, all within `patience`.
    pub(super) async fn close(mut self, reason: CloseReason, patience: Duration) {
        self.outbox.finish(close_frame(reason.code(), reason.text()));
        let farewell = async {
            while !self.outbox.is_empty() {
                if matches!(self.outbox.event(&mut self.tls).await, OutboxEvent::Stuck) {
                    return;
                }
            }
            while let Some(Ok(_)) = self.stream.next().await {}
        };
        // Whoever does not answer in time is cut off.
        drop(tokio::time::timeout(patience, farewell).await);
    }
}

impl Alive {
    fn is_over(&self, now: Instant) -> bool {
        now.saturating_duration_since(self.last_heard) >= self.idle_max
    }

    /// Whether a ping is due; the next look is after the same time again.
    fn must_ping(&mut self, now: Instant) -> bool {
        if now < self.ping_at {
            return false;
        }
        self.ping_at = now + self.ping_every;
        now.saturating_duration_since(self.last_heard) >= self.ping_every / 2
    }
}

impl Pace {
    /// Takes one token, or says how long to wait for it.
    fn take(&mut self, now: Instant) -> Option<Duration> {
        let since = now.saturating_duration_since(self.filled_at).as_secs_f64();
        self.tokens = (self.tokens + since * self.per_second).min(self.burst);
        self.filled_at = now;
        self.tokens -= 1.0;
        (self.tokens < 0.0).then(|| Duration::from_secs_f64(-self.tokens / self.per_second.max(0.001)))
    }
}

#[expect(clippy::disallowed_methods, reason = "keep-alive and rates of a socket are real time")]
fn now() -> Instant {
    Instant::now()
}
