//! One WebSocket and the sessions on it: what comes in goes to rooms, what rooms say goes out.
//!
//! A y-websocket or y-sweet connection is one session, let in before the upgrade ([`single`]). A Hocuspocus
//! connection carries many, each let in by its own message ([`hocuspocus`]).
//!
//! Not here: HTTP (`http`), merging and presence (`room`), the bytes of a dialect (`protocol`).

mod admission;
mod hocuspocus;
mod outbox;
mod single;
mod socket;
mod transport;
mod upgrade;

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::auth::{Auth, Origins};
use crate::boards::Boards;
use crate::hub::Hub;
use crate::id::UnixMs;
use crate::metrics::Metrics;

pub use admission::{Full, Slot, Slots};
pub use outbox::OutboxLimits;
pub use transport::Transport;
pub use upgrade::{Asker, Target, UpgradeError, upgrade};

/// Bounds and waits of a connection. Defaults are those of `Config`, where each is explained to operators.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Documents on one Hocuspocus connection.
    pub sessions_max: usize,
    /// Largest message, in bytes.
    pub frame_bytes_max: usize,
    /// Messages per second and connection, on average; a faster client is read more slowly.
    pub updates_per_second_max: u32,
    /// Messages that may come at once.
    pub updates_burst_max: u32,
    /// How long a Hocuspocus client may take to authenticate, for the first time and to renew.
    pub auth_ms_max: u64,
    /// Bytes and messages that wait for a Hocuspocus client's authentication, per connection.
    pub unauthenticated_bytes_max: usize,
    /// See `unauthenticated_bytes_max`.
    pub unauthenticated_count_max: usize,
    /// A client that is silent for this long, pings included, is gone.
    pub idle_ms_max: u64,
    /// How often a silent client is pinged.
    pub keep_alive_ms: u64,
    /// How long a client may take to answer a close.
    pub close_ms_max: u64,
    /// Bounds of the queue towards a client.
    pub outbox: OutboxLimits,
}

impl Limits {
    fn close_patience(&self) -> Duration {
        Duration::from_millis(self.close_ms_max)
    }
}

/// What every connection needs. A cheap clone.
#[derive(Clone)]
pub struct Gate(Arc<Inner>);

struct Inner {
    hub: Hub,
    boards: Boards,
    auth: Auth,
    origins: Origins,
    limits: Limits,
    slots: Slots,
    metrics: Metrics,
    /// Connections that are being served; ended by the rooms, or by `stopping`.
    tasks: TaskTracker,
    stopping: CancellationToken,
    wall_clock: fn() -> UnixMs,
}

/// What a [`Gate`] is made of.
pub struct GateParts {
    /// Where documents are.
    pub hub: Hub,
    /// What may be done with them.
    pub boards: Boards,
    /// Who may come in.
    pub auth: Auth,
    /// From which pages.
    pub origins: Origins,
    /// Bounds of each connection.
    pub limits: Limits,
    /// How many at once.
    pub slots: Slots,
    /// What is counted.
    pub metrics: Metrics,
    /// Reads the wall clock: tokens expire by it.
    pub wall_clock: fn() -> UnixMs,
}

impl Gate {
    /// A gate that is open.
    pub fn new(parts: GateParts) -> Self {
        let GateParts { hub, boards, auth, origins, limits, slots, metrics, wall_clock } = parts;
        let inner = Inner {
            hub,
            boards,
            auth,
            origins,
            limits,
            slots,
            metrics,
            tasks: TaskTracker::new(),
            stopping: CancellationToken::new(),
            wall_clock,
        };
        Self(Arc::new(inner))
    }

    /// Closes the gate and all connections that are left; returns when they are gone.
    pub async fn stop(&self) {
        self.0.stopping.cancel();
        self.0.tasks.close();
        self.0.tasks.wait().await;
    }
}
