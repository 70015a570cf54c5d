//! From settings to the bounds that each module takes by value.
//!
//! The one place that knows both: a setting's name for operators, and the field that enforces it.

use crate::boards::webhooks::{self, Policy, Subscription};
use crate::hub::janitor::JanitorLimits;
use crate::store::log::LogOptions;
use crate::store::sled::{DiskOptions, SledOptions};
use crate::{boards, connection, guard, hub, room};

use super::{Config, ConfigError};

/// Messages of a Hocuspocus client that wait for its token; what its own server allows too.
const UNAUTHENTICATED_BYTES_MAX: usize = 5 << 20;
const UNAUTHENTICATED_COUNT_MAX: usize = 1000;
/// How long a client may take to answer a close frame.
const CLOSE_MS_MAX: u64 = 2_000;

impl Config {
    /// Bounds of the hub and its rooms.
    pub fn hub_limits(&self) -> hub::Limits {
        hub::Limits {
            documents_open_max: self.documents.documents_open_max,
            mailbox_max: self.room.mailbox_max,
            stop_snapshot_ms_max: self.sockets.shutdown_grace_ms / 2,
            room: self.room_limits(),
            ..hub::Limits::default()
        }
    }

    fn room_limits(&self) -> room::Limits {
        room::Limits {
            guard: guard::Limits {
                update_bytes_max: bytes(self.documents.update_bytes_max),
                clients_max: self.documents.client_ids_max,
                ..guard::Limits::default()
            },
            pace: room::PaceLimits {
                cost_factor: self.room.tick_cost_factor,
                cap_ms: self.room.tick_cap_ms,
                cap_crowd_ms: self.room.tick_cap_crowd_ms,
                edits_max: self.room.tick_edits_max,
                bytes_max: bytes(self.room.tick_bytes_max),
            },
            document_bytes_max: bytes(self.documents.document_bytes_max),
            awareness_bytes_max: bytes(self.sessions.awareness_bytes_max),
            awareness_clients_max: self.sessions.awareness_clients_max,
            waiting_count_max: self.documents.waiting_count_max,
            waiting_bytes_max: bytes(self.documents.waiting_bytes_max),
            waiting_ms_max: self.documents.waiting_ms_max,
            acks_count_max: self.sessions.acks_count_max,
            new_clients_per_session_max: self.sessions.client_ids_new_max,
            clients_per_document_max: self.documents.client_ids_max,
            compact_records: self.store.snapshot_every_records,
            compact_bytes: self.store.snapshot_every_bytes,
            grace_ms: self.room.room_grace_ms,
            ..room::Limits::default()
        }
    }

    /// Bounds of one connection.
    pub fn connection_limits(&self) -> connection::Limits {
        connection::Limits {
            sessions_max: self.sockets.sessions_per_connection_max,
            frame_bytes_max: bytes(self.sockets.frame_bytes_max),
            updates_per_second_max: self.sessions.updates_per_second_max,
            updates_burst_max: self.sessions.updates_burst_max,
            auth_ms_max: self.sockets.auth_ms_max,
            unauthenticated_bytes_max: UNAUTHENTICATED_BYTES_MAX,
            unauthenticated_count_max: UNAUTHENTICATED_COUNT_MAX,
            idle_ms_max: self.sockets.idle_ms_max,
            keep_alive_ms: self.sockets.keep_alive_ms,
            close_ms_max: CLOSE_MS_MAX,
            outbox: connection::OutboxLimits {
                bytes_max: bytes(self.sockets.outbox_bytes_max),
                stall_ms_max: self.sockets.outbox_stall_ms_max,
            },
        }
    }

    /// Bounds of boards.
    pub fn boards_limits(&self) -> boards::Limits {
        boards::Limits {
            boards_max: self.boards.boards_max,
            versions_max: self.boards.versions_max,
            version_every_ms: self.boards.version_every_ms,
            trash_ms: self.boards.trash_ms,
            token_ms: self.boards.participant_token_ms,
            look_every_ms: self.boards.board_look_ms,
            idle_ms: self.boards.board_idle_ms,
            idempotency_ms: self.boards.idempotency_ms,
            idempotency_max: self.boards.idempotency_max,
            webhooks: webhooks::Limits {
                subscriptions_max: self.boards.webhooks_max,
                outbox_max: self.boards.webhook_outbox_max,
                sends_max: self.boards.webhook_sends_max,
                send_ms_max: self.boards.webhook_ms_max,
                attempts_max: self.boards.webhook_attempts_max,
                failures_max: self.boards.webhook_failures_max,
                ..webhooks::Limits::default()
            },
        }
    }

    /// The webhook of the whole server.
    pub fn webhook(
        &self,
        policy: Policy,
        limits: &webhooks::Limits,
    ) -> Result<Option<Subscription>, ConfigError> {
        let (Some(url), Some(secret)) = (&self.boards.webhook_url, &self.boards.webhook_secret) else {
            return Ok(None);
        };
        webhooks::check(url, policy, limits)
            .map_err(|error| ConfigError::rule("webhook_url", error.to_string()))?;
        let secret = webhooks::Secret::parse(secret.expose())
            .map_err(|error| ConfigError::rule("webhook_secret", error.to_string()))?;
        Ok(Some(Subscription::of_server(boards::SERVER_HOOK, url, secret)))
    }

    /// Bounds of the janitor.
    pub fn janitor_limits(&self) -> JanitorLimits {
        JanitorLimits {
            memory_bytes_max: self.store.janitor_memory_bytes_max,
            job_ms_max: self.store.janitor_ms_max,
        }
    }

    /// Where and how documents are kept.
    pub fn store_options(&self) -> SledOptions {
        let mut options = SledOptions::new(&self.auth.data);
        options.disk = DiskOptions {
            ballast_bytes: self.store.ballast_bytes,
            reserve_bytes_max: self.store.disk_reserve_bytes,
            ..DiskOptions::default()
        };
        options
    }

    /// How appended records are grouped.
    pub fn log_options(&self) -> LogOptions {
        LogOptions {
            window_ms: self.store.log_window_ms,
            unawaited_window_ms: self.store.log_unawaited_window_ms,
            queue_bytes_max: bytes(self.store.log_queue_bytes_max),
            ..LogOptions::default()
        }
    }
}

/// A setting in bytes as a size in memory; on a machine with small addresses the largest there is.
fn bytes(setting: u64) -> usize {
    usize::try_from(setting).unwrap_or(usize::MAX)
}
