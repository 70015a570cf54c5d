//! Every bound and wait of a room, by name.
//!
//! Not here: bounds on one connection (`connection`), and how operators set them (`config`).

use super::PaceLimits;
use crate::guard;

/// Bounds and waits of a room. Defaults are those of `Config`, where each is explained to operators.
#[derive(Debug, Clone)]
pub struct Limits {
    /// What one update may hold.
    pub guard: guard::Limits,
    /// When a tick is due.
    pub pace: PaceLimits,
    /// Largest document, in bytes of its encoded state; beyond it only deletions are taken.
    pub document_bytes_max: usize,
    /// Largest presence state of one client id, in bytes of JSON.
    pub awareness_bytes_max: usize,
    /// Client ids that one session may show presence for.
    pub awareness_clients_max: usize,
    /// Updates with unmet dependencies: how many, how many bytes, and for how long they wait.
    pub waiting_count_max: usize,
    /// See `waiting_count_max`.
    pub waiting_bytes_max: usize,
    /// See `waiting_count_max`.
    pub waiting_ms_max: u64,
    /// Acknowledgements of one session that wait for an earlier one; beyond it the session has to come again.
    pub acks_count_max: usize,
    /// Client ids new to a document that is not empty, per session.
    pub new_clients_per_session_max: usize,
    /// Client ids in one document.
    pub clients_per_document_max: usize,
    /// Refused messages after which a session is ended.
    pub strikes_max: u8,
    /// A session that was sent nothing for this long gets an empty presence frame: providers hang up after 30 s.
    pub keepalive_ms: u64,
    /// Presence that was not renewed for this long is taken away.
    pub presence_ms_max: u64,
    /// An owner of a client id that has been silent for this long gives way to a session that claims the id.
    pub owner_silence_ms: u64,
    /// Least time between two resyncs of one session, and between two questions for what it holds.
    pub resync_ms_min: u64,
    /// How long the framed full state is handed to joiners, followed by the ticks since.
    pub state_ms_max: u64,
    /// Log records, or bytes, after which the log is compacted into a snapshot.
    pub compact_records: u64,
    /// See `compact_records`.
    pub compact_bytes: u64,
    /// How long a room without sessions stays loaded.
    pub grace_ms: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            guard: guard::Limits::default(),
            pace: PaceLimits::default(),
            document_bytes_max: 64 << 20,
            awareness_bytes_max: 8 << 10,
            awareness_clients_max: 32,
            waiting_count_max: 1024,
            waiting_bytes_max: 4 << 20,
            waiting_ms_max: 10 * 60 * 1000,
            acks_count_max: 16_384,
            new_clients_per_session_max: 1024,
            clients_per_document_max: 20_000,
            strikes_max: 8,
            keepalive_ms: 15_000,
            presence_ms_max: 32_000,
            owner_silence_ms: 3_000,
            resync_ms_min: 1_000,
            state_ms_max: 1_000,
            compact_records: 2_000,
            compact_bytes: 1 << 20,
            grace_ms: 30_000,
        }
    }
}
