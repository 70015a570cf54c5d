//! What the server counts: one struct of handles, passed to whoever counts.
//!
//! There is no global recorder: a test makes its own [`Metrics`] and sees nobody else's numbers. No label
//! holds a document's name or anything else that a client chooses, so the number of series is bounded.
//!
//! Not here: how the numbers are served (`http/ops`).

pub mod prometheus;

use std::ops::Deref;
use std::sync::Arc;

use metrics::{
    Counter, Gauge, Histogram, Key, KeyName, Label, Level, Metadata, NoopRecorder, Recorder, Unit,
};

use crate::id::Dialect;

/// All numbers of one server. A cheap clone of one shared set of handles: every connection holds one.
#[derive(Clone)]
pub struct Metrics(Arc<Handles>);

impl Deref for Metrics {
    type Target = Handles;

    fn deref(&self) -> &Handles {
        &self.0
    }
}

/// Handles to all numbers.
pub struct Handles {
    /// Open WebSockets.
    pub connections: Gauge,
    /// WebSockets opened since the start.
    pub connections_opened: Counter,
    /// Documents in memory.
    pub rooms: Gauge,
    /// Seconds from the first wish for a document to its being loaded.
    pub room_open_seconds: Histogram,
    /// Edits taken from clients.
    pub edits_in: Counter,
    /// Merged updates made of them: one per tick, whatever the number of receivers.
    pub updates_out: Counter,
    /// WebSocket messages received.
    pub frames_in: Counter,
    /// Their bytes.
    pub bytes_in: Counter,
    /// WebSocket messages sent.
    pub frames_out: Counter,
    /// Their bytes.
    pub bytes_out: Counter,
    /// Seconds of work in one tick.
    pub tick_cost_seconds: Histogram,
    /// Seconds from a tick's first edit to its end.
    pub tick_length_seconds: Histogram,
    /// Edits in one tick.
    pub tick_edits: Histogram,
    /// Seconds from an edit's arrival to its being on disk.
    pub ack_lag_seconds: Histogram,
    /// Bytes appended to the log.
    pub log_bytes: Counter,
    /// Records appended to the log.
    pub log_records: Counter,
    /// Seconds that one group commit took.
    pub commit_seconds: Histogram,
    /// Documents written as a whole.
    pub snapshots: Counter,
    /// Their bytes.
    pub snapshot_bytes: Counter,
    /// Failed calls of the store.
    pub store_errors: Counter,
    /// Slow sessions that got one difference in place of what they missed.
    pub resyncs: Counter,
    /// Documents that failed and were built again; each ended one tick of one room.
    pub rebuilds: Counter,
    /// Bytes of documents when they are written as a whole.
    pub document_bytes: Histogram,
    sessions: [Gauge; 3],
    recorder: Arc<dyn Recorder + Send + Sync>,
}

impl Metrics {
    /// Registers and describes everything at `recorder`.
    pub fn new(recorder: Arc<dyn Recorder + Send + Sync>) -> Self {
        let at = Registrar(&*recorder);
        let sessions = [Dialect::YWebsocket, Dialect::YSweet, Dialect::Hocuspocus].map(|dialect| {
            let label = Label::from_static_parts("dialect", dialect.as_str());
            let key = Key::from_parts("wayboard_sessions", vec![label]);
            recorder.register_gauge(&key, &METADATA)
        });
        at.describe_gauge("wayboard_sessions", Unit::Count, "sessions by dialect");
        at.describe_counter("wayboard_rejected_total", Unit::Count, "input refused, by reason");
        at.describe_counter(
            "wayboard_closed_total",
            Unit::Count,
            "connections closed by the server, by reason",
        );
        let (count, bytes, seconds) = (Unit::Count, Unit::Bytes, Unit::Seconds);
        let handles = Handles {
            connections: at.gauge("wayboard_connections", count, "open WebSockets"),
            connections_opened: at.counter("wayboard_connections_opened_total", count, "WebSockets opened"),
            rooms: at.gauge("wayboard_rooms", count, "documents in memory"),
            room_open_seconds: at.histogram("wayboard_room_open_seconds", seconds, "loading of a document"),
            edits_in: at.counter("wayboard_edits_in_total", count, "edits taken from clients"),
            updates_out: at.counter("wayboard_updates_out_total", count, "merged updates made of them"),
            frames_in: at.counter("wayboard_frames_in_total", count, "WebSocket messages received"),
            bytes_in: at.counter("wayboard_bytes_in_total", bytes, "bytes of WebSocket messages received"),
            frames_out: at.counter("wayboard_frames_out_total", count, "WebSocket messages sent"),
            bytes_out: at.counter("wayboard_bytes_out_total", bytes, "bytes of WebSocket messages sent"),
            tick_cost_seconds: at.histogram("wayboard_tick_cost_seconds", seconds, "work in one tick"),
            tick_length_seconds: at.histogram(
                "wayboard_tick_length_seconds",
                seconds,
                "time from a tick's first edit to its end",
            ),
            tick_edits: at.histogram("wayboard_tick_edits", count, "edits in one tick"),
            ack_lag_seconds: at.histogram(
                "wayboard_ack_lag_seconds",
                seconds,
                "time from an edit's arrival to its being on disk",
            ),
            log_bytes: at.counter("wayboard_log_bytes_total", bytes, "bytes appended to the log"),
            log_records: at.counter("wayboard_log_records_total", count, "records appended to the log"),
            commit_seconds: at.histogram("wayboard_commit_seconds", seconds, "one group commit"),
            snapshots: at.counter("wayboard_snapshots_total", count, "documents written as a whole"),
            snapshot_bytes: at.counter(
                "wayboard_snapshot_bytes_total",
                bytes,
                "bytes of documents written as a whole",
            ),
            store_errors: at.counter("wayboard_store_errors_total", count, "failed calls of the store"),
            resyncs: at.counter(
                "wayboard_resyncs_total",
                count,
                "slow sessions brought up to date by one difference",
            ),
            rebuilds: at.counter("wayboard_rebuilds_total", count, "documents that failed and were rebuilt"),
            document_bytes: at.histogram("wayboard_document_bytes", bytes, "bytes of documents when written"),
            sessions,
            recorder,
        };
        Self(Arc::new(handles))
    }

    /// Handles that lead nowhere.
    pub fn for_tests() -> Self {
        Self::new(Arc::new(NoopRecorder))
    }

    /// The sessions of one dialect.
    pub fn sessions(&self, dialect: Dialect) -> &Gauge {
        let [y_websocket, y_sweet, hocuspocus] = &self.sessions;
        match dialect {
            Dialect::YWebsocket => y_websocket,
            Dialect::YSweet => y_sweet,
            Dialect::Hocuspocus => hocuspocus,
        }
    }

    /// Counts one connection that the server has closed; `reason` is a word of the program, as above.
    pub fn closed(&self, reason: &'static str) {
        let key = Key::from_parts("wayboard_closed_total", vec![Label::from_static_parts("reason", reason)]);
        self.recorder.register_counter(&key, &METADATA).increment(1);
    }

    /// Counts one refused input. `reason` is a word of the program, never of a client, so series stay bounded.
    pub fn rejected(&self, reason: &'static str) {
        let key =
            Key::from_parts("wayboard_rejected_total", vec![Label::from_static_parts("reason", reason)]);
        self.recorder.register_counter(&key, &METADATA).increment(1);
    }
}

/// A count or a size for a histogram, which keeps it as a rough number anyway.
#[expect(clippy::cast_precision_loss, reason = "beyond 2^52 nobody minds the last digits")]
pub fn number(count: usize) -> f64 {
    count as f64
}

static METADATA: Metadata<'static> = Metadata::new("wayboard", Level::INFO, Some(module_path!()));

/// Registers a number and says what it is, in one call.
struct Registrar<'a>(&'a dyn Recorder);

impl Registrar<'_> {
    fn counter(&self, name: &'static str, unit: Unit, text: &'static str) -> Counter {
        self.describe_counter(name, unit, text);
        self.0.register_counter(&Key::from_static_name(name), &METADATA)
    }

    fn gauge(&self, name: &'static str, unit: Unit, text: &'static str) -> Gauge {
        self.describe_gauge(name, unit, text);
        self.0.register_gauge(&Key::from_static_name(name), &METADATA)
    }

    fn histogram(&self, name: &'static str, unit: Unit, text: &'static str) -> Histogram {
        self.0.describe_histogram(KeyName::from_const_str(name), Some(unit), text.into());
        self.0.register_histogram(&Key::from_static_name(name), &METADATA)
    }

    fn describe_counter(&self, name: &'static str, unit: Unit, text: &'static str) {
        self.0.describe_counter(KeyName::from_const_str(name), Some(unit), text.into());
    }

    fn describe_gauge(&self, name: &'static str, unit: Unit, text: &'static str) {
        self.0.describe_gauge(KeyName::from_const_str(name), Some(unit), text.into());
    }
}
