//! The bounds on everything that a stranger can make large, each with its unit in its name.
//!
//! Grouped by who enforces them. The enforcing modules have plain structs of their own and know nothing of
//! this file; `server` carries the values over.

use std::time::Duration;

use clap::Args;

use super::ConfigError;

const MIB: u64 = 1024 * 1024;

/// Bounds on sockets and requests, enforced by `server` and `connection`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Limits on connections")]
pub struct SocketLimits {
    /// Connections at once, in all
    #[arg(long, value_name = "COUNT", default_value_t = 20_000)]
    pub connections_max: usize,

    /// Connections at once from one address; a whole office may sit behind one
    #[arg(long, value_name = "COUNT", default_value_t = 2_000)]
    pub connections_per_address_max: usize,

    /// Documents at once on one Hocuspocus connection
    #[arg(long, value_name = "COUNT", default_value_t = 100)]
    pub sessions_per_connection_max: usize,

    /// Bytes in one WebSocket message. A document's first upload is one message (32 MiB)
    #[arg(long, value_name = "BYTES", default_value_t = 32 * MIB)]
    pub frame_bytes_max: u64,

    /// Milliseconds for a client to send the head of its HTTP request
    #[arg(long, value_name = "MS", default_value_t = 5_000)]
    pub handshake_ms_max: u64,

    /// Milliseconds from the opening of a Hocuspocus connection to its first accepted token
    #[arg(long, value_name = "MS", default_value_t = 10_000)]
    pub auth_ms_max: u64,

    /// Milliseconds without a sign of life after which a connection is closed
    #[arg(long, value_name = "MS", default_value_t = 60_000)]
    pub idle_ms_max: u64,

    /// Milliseconds between two pings of a silent client
    #[arg(long, value_name = "MS", default_value_t = 20_000)]
    pub keep_alive_ms: u64,

    /// Milliseconds for one HTTP request, its body included
    #[arg(long, value_name = "MS", default_value_t = 60_000)]
    pub request_ms_max: u64,

    /// Bytes that wait for one slow client before its queue is dropped and later replaced by one difference
    #[arg(long, value_name = "BYTES", default_value_t = MIB)]
    pub outbox_bytes_max: u64,

    /// Milliseconds without any progress after which a slow client is disconnected
    #[arg(long, value_name = "MS", default_value_t = 15_000)]
    pub outbox_stall_ms_max: u64,

    /// Milliseconds for everything to be saved and closed at shutdown
    #[arg(long, value_name = "MS", default_value_t = 10_000)]
    pub shutdown_grace_ms: u64,
}

/// Bounds on one session, enforced by `connection` and `room`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Limits on one session")]
pub struct SessionLimits {
    /// Messages per second of one connection, in the long run; a faster client is read more slowly
    #[arg(long, value_name = "COUNT", default_value_t = 200)]
    pub updates_per_second_max: u32,

    /// Messages that it may send at once before that
    #[arg(long, value_name = "COUNT", default_value_t = 1_000)]
    pub updates_burst_max: u32,

    /// Bytes of one client's presence
    #[arg(long, value_name = "BYTES", default_value_t = 8 * 1024)]
    pub awareness_bytes_max: u64,

    /// Presences (Yjs client ids) of one session
    #[arg(long, value_name = "COUNT", default_value_t = 32)]
    pub awareness_clients_max: usize,

    /// Yjs client ids that one session may add to a document that has content already
    #[arg(long, value_name = "COUNT", default_value_t = 1_024)]
    pub client_ids_new_max: usize,

    /// Acknowledgements of one session that wait for an earlier one; beyond it the session has to come again
    #[arg(long, value_name = "COUNT", default_value_t = 16_384)]
    pub acks_count_max: usize,
}

/// Bounds on documents, enforced by `guard`, `room` and `hub`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Limits on documents")]
pub struct DocumentLimits {
    /// Documents in memory at once
    #[arg(long, value_name = "COUNT", default_value_t = 10_000)]
    pub documents_open_max: usize,

    /// Bytes in one update, also over HTTP (32 MiB)
    #[arg(long, value_name = "BYTES", default_value_t = 32 * MIB)]
    pub update_bytes_max: u64,

    /// Bytes of one document, encoded (64 MiB)
    #[arg(long, value_name = "BYTES", default_value_t = 64 * MIB)]
    pub document_bytes_max: u64,

    /// Yjs client ids in one document; each costs time on every edit
    #[arg(long, value_name = "COUNT", default_value_t = 20_000)]
    pub client_ids_max: usize,

    /// Bytes of updates of one document that wait for others they build on (4 MiB)
    #[arg(long, value_name = "BYTES", default_value_t = 4 * MIB)]
    pub waiting_bytes_max: u64,

    /// Updates of one document that wait for others they build on
    #[arg(long, value_name = "COUNT", default_value_t = 1_024)]
    pub waiting_count_max: usize,

    /// Milliseconds that an update waits in memory for others it builds on
    #[arg(long, value_name = "MS", default_value_t = 600_000)]
    pub waiting_ms_max: u64,
}

/// How a room works through its edits, enforced by `room` and `hub`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Rooms")]
pub struct RoomSettings {
    /// Milliseconds that a document stays in memory after its last session has left
    #[arg(long, value_name = "MS", default_value_t = 30_000)]
    pub room_grace_ms: u64,

    /// Pause after a tick, as a multiple of what the tick cost: more saves CPU, less saves latency
    #[arg(long, value_name = "FACTOR", default_value_t = 2.0)]
    pub tick_cost_factor: f64,

    /// Milliseconds that this pause lasts at most
    #[arg(long, value_name = "MS", default_value_t = 33)]
    pub tick_cap_ms: u64,

    /// The same in a room of more than 500 sessions
    #[arg(long, value_name = "MS", default_value_t = 50)]
    pub tick_cap_crowd_ms: u64,

    /// Edits that end the pause at once
    #[arg(long, value_name = "COUNT", default_value_t = 512)]
    pub tick_edits_max: usize,

    /// Bytes of edits that end the pause at once (128 KiB)
    #[arg(long, value_name = "BYTES", default_value_t = 128 * 1024)]
    pub tick_bytes_max: u64,

    /// Messages that wait for one room before those who send them have to
    #[arg(long, value_name = "COUNT", default_value_t = 1_024)]
    pub mailbox_max: usize,
}

/// How documents are saved, enforced by `store` and the janitor.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Saving")]
pub struct StoreSettings {
    /// Milliseconds of edits that are written to disk together; acknowledgements wait for them
    #[arg(long, value_name = "MS", default_value_t = 10)]
    pub log_window_ms: u64,

    /// The same while nobody waits for an acknowledgement, in milliseconds
    #[arg(long, value_name = "MS", default_value_t = 50)]
    pub log_unawaited_window_ms: u64,

    /// Bytes of records that wait for the disk before rooms have to (64 MiB)
    #[arg(long, value_name = "BYTES", default_value_t = 64 * MIB)]
    pub log_queue_bytes_max: u64,

    /// Log records of a document after which it is written as a whole
    #[arg(long, value_name = "COUNT", default_value_t = 2_000)]
    pub snapshot_every_records: u64,

    /// Log bytes of a document after which it is written as a whole (1 MiB)
    #[arg(long, value_name = "BYTES", default_value_t = MIB)]
    pub snapshot_every_bytes: u64,

    /// Bytes of memory for the process that rewrites documents (1 GiB)
    #[arg(long, value_name = "BYTES", default_value_t = 1024 * MIB)]
    pub janitor_memory_bytes_max: u64,

    /// Milliseconds for the rewriting of one document
    #[arg(long, value_name = "MS", default_value_t = 60_000)]
    pub janitor_ms_max: u64,

    /// Bytes kept in a file of no content, that is given up when the disk is full (64 MiB)
    #[arg(long, value_name = "BYTES", default_value_t = 64 * MIB)]
    pub ballast_bytes: u64,

    /// Bytes that must stay free on the disk, or 5 % of it if that is less: below, writes are refused (1 GiB)
    #[arg(long, value_name = "BYTES", default_value_t = 1024 * MIB)]
    pub disk_reserve_bytes: u64,
}

impl SocketLimits {
    /// `request_ms_max` as a duration.
    pub fn request_time(&self) -> Duration {
        Duration::from_millis(self.request_ms_max)
    }

    pub(super) fn check(&self) -> Result<(), ConfigError> {
        at_least("connections_max", self.connections_max as u64, 1)?;
        at_least("connections_per_address_max", self.connections_per_address_max as u64, 1)?;
        at_least("sessions_per_connection_max", self.sessions_per_connection_max as u64, 1)?;
        at_least("frame_bytes_max", self.frame_bytes_max, 64 * 1024)?;
        at_least("handshake_ms_max", self.handshake_ms_max, 100)?;
        at_least("auth_ms_max", self.auth_ms_max, 100)?;
        at_least("idle_ms_max", self.idle_ms_max, 35_000)?;
        at_least("keep_alive_ms", self.keep_alive_ms, 1_000)?;
        at_least("request_ms_max", self.request_ms_max, 100)?;
        at_least("outbox_bytes_max", self.outbox_bytes_max, 64 * 1024)?;
        at_least("outbox_stall_ms_max", self.outbox_stall_ms_max, 1_000)
    }
}

impl SessionLimits {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        at_least("updates_per_second_max", self.updates_per_second_max.into(), 1)?;
        at_least("updates_burst_max", self.updates_burst_max.into(), 1)?;
        at_least("awareness_bytes_max", self.awareness_bytes_max, 64)?;
        at_least("awareness_clients_max", self.awareness_clients_max as u64, 1)?;
        at_least("client_ids_new_max", self.client_ids_new_max as u64, 1)?;
        at_least("acks_count_max", self.acks_count_max as u64, 1)
    }
}

impl DocumentLimits {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        at_least("documents_open_max", self.documents_open_max as u64, 1)?;
        at_least("update_bytes_max", self.update_bytes_max, 1024)?;
        at_least("document_bytes_max", self.document_bytes_max, self.update_bytes_max)?;
        at_least("client_ids_max", self.client_ids_max as u64, 1)
    }
}

impl RoomSettings {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        if !(0.0..=100.0).contains(&self.tick_cost_factor) {
            return Err(ConfigError::rule("tick_cost_factor", "must be between 0 and 100"));
        }
        at_least("tick_edits_max", self.tick_edits_max as u64, 1)?;
        at_least("tick_bytes_max", self.tick_bytes_max, 1)?;
        at_least("mailbox_max", self.mailbox_max as u64, 1)
    }
}

impl StoreSettings {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        at_least("log_queue_bytes_max", self.log_queue_bytes_max, MIB)?;
        at_least("snapshot_every_records", self.snapshot_every_records, 1)?;
        at_least("snapshot_every_bytes", self.snapshot_every_bytes, 1024)?;
        at_least("janitor_memory_bytes_max", self.janitor_memory_bytes_max, 64 * MIB)?;
        at_least("janitor_ms_max", self.janitor_ms_max, 100)
    }
}

pub(super) fn at_least(option: &'static str, value: u64, least: u64) -> Result<(), ConfigError> {
    if value >= least {
        return Ok(());
    }
    Err(ConfigError::rule(option, format!("must be at least {least}, not {value}")))
}
