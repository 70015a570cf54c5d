//! The server as a whole: built in order, run, and shut down in reverse order.
//!
//! [`Server::build`] opens the store and puts the parts together; [`Server::run`] serves a listener until it is
//! told to stop, then finishes ticks, flushes, says good-bye and writes snapshots within a grace limit.
//!
//! Not here: settings (`config`), accepting connections (`server/accept.rs`), and the signals that stop it
//! (`main`).

mod accept;
mod observe;
mod tls;

use std::io;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tokio::net::{TcpListener, TcpSocket};
use tokio_util::sync::CancellationToken;

use crate::auth::Auth;
use crate::boards::webhooks::{Policy, Sender};
use crate::boards::{Boards, Parts};
use crate::config::{Config, ConfigError};
use crate::connection::{Gate, GateParts, Slots};
use crate::http::{self, AppState, Places, Settings};
use crate::hub::Hub;
use crate::hub::janitor::Janitor;
use crate::id::UnixMs;
use crate::metrics::prometheus;
use crate::store::StoreError;
use crate::store::log::LogWriter;
use crate::store::sled::SledStore;

use accept::Acceptor;
use observe::CountCommits;

/// The kernel's send buffer per connection. Left to itself it grows to 4 MiB, and a slow client then gets
/// stale broadcasts instead of one diff.
const SEND_BUFFER_BYTES: u32 = 256 << 10;
/// Connections that the kernel holds until they are accepted.
const BACKLOG: u32 = 4096;

/// Why the server does not start, or did not stop well.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// A setting is wrong.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The store does not open, or did not take the last records.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// What was asked for.
        address: std::net::SocketAddr,
        /// What the system says.
        source: io::Error,
    },
    /// The certificate or its key.
    #[error("{0}")]
    Tls(String),
    /// A part of the server could not be set up.
    #[error("cannot start: {0}")]
    Start(String),
    /// Not everything could be finished in time.
    #[error("not everything was finished within the grace time of {0} ms; what was acknowledged is on disk")]
    Grace(u64),
}

/// All parts, put together.
pub struct Server {
    hub: Hub,
    boards: Boards,
    gate: Gate,
    log: LogWriter,
    acceptor: Acceptor,
    exporter: prometheus::Exporter,
    grace: Duration,
}

impl Server {
    /// Opens the store and puts the parts together. Must be called on the runtime that will run it.
    pub async fn build(config: &Config) -> Result<Self, ServeError> {
        let (metrics, exporter) =
            prometheus::metrics().map_err(|error| ServeError::Start(error.to_string()))?;
        let options = config.store_options();
        let opened = tokio::task::spawn_blocking(move || SledStore::open(&options)).await;
        let store = Arc::new(opened.map_err(|error| ServeError::Start(error.to_string()))??);
        let auth = config.auth()?;
        let tls = tls::acceptor(&config.edge)?;
        let observer = CountCommits::new(metrics.clone());
        let log = LogWriter::start(store.clone(), config.log_options(), observer)
            .map_err(|error| ServeError::Start(format!("the log thread: {error}")))?;
        let janitor = Janitor::new(config.janitor_limits())
            .map_err(|error| ServeError::Start(format!("the janitor: {error}")))?;
        let hub = Hub::new(store, log.log(), janitor, config.hub_limits(), metrics.clone(), wall_clock);
        let boards = boards(config, hub.clone(), auth.clone())?;
        let gate = Gate::new(GateParts {
            hub: hub.clone(),
            boards: boards.clone(),
            auth: auth.clone(),
            origins: config.origins()?,
            limits: config.connection_limits(),
            slots: Slots::new(config.sockets.connections_max, config.sockets.connections_per_address_max),
            metrics: metrics.clone(),
            wall_clock,
        });
        let state = AppState {
            hub: hub.clone(),
            boards: boards.clone(),
            gate: gate.clone(),
            auth,
            origins: Arc::new(config.origins()?),
            metrics,
            exporter: exporter.clone(),
            settings: Arc::new(Settings {
                public_url: config.edge.public_url.clone(),
                behind_proxy: config.edge.behind_proxy,
                tls: tls.is_some(),
                update_bytes_max: usize::try_from(config.documents.update_bytes_max).unwrap_or(usize::MAX),
                import_bytes_max: usize::try_from(config.boards.import_bytes_max).unwrap_or(usize::MAX),
                request_time: config.sockets.request_time(),
            }),
            drawings: Places::new(config.boards.drawings_max),
            imports: Places::new(config.boards.imports_max),
            clock: wall_clock,
        };
        let acceptor = Acceptor::new(http::router(state), tls, &config.sockets);
        Ok(Self {
            hub,
            boards,
            gate,
            log,
            acceptor,
            exporter,
            grace: Duration::from_millis(config.sockets.shutdown_grace_ms),
        })
    }

    /// Serves `listener` until `stop` is cancelled, then shuts down.
    pub async fn run(self, listener: TcpListener, stop: CancellationToken) -> Result<(), ServeError> {
        let upkeep = tokio::spawn(observe::upkeep(self.exporter));
        if let Err(error) = self.boards.start().await {
            return Err(ServeError::Start(format!("boards: {error}")));
        }
        self.acceptor.run(listener, stop).await;
        tracing::info!("shutting down");
        // Rooms first: they finish their ticks, acknowledge, and tell their sessions; then whoever is left.
        let mut in_time = false;
        let ending = async {
            self.boards.stop().await;
            self.hub.stop().await;
            self.gate.stop().await;
            in_time = true;
            // What is on disk by now is also said to be, to those who read it.
            self.acceptor.finish().await;
        };
        drop(tokio::time::timeout(self.grace, ending).await);
        upkeep.abort();
        let log = self.log;
        let flushed = tokio::task::spawn_blocking(move || log.shutdown()).await;
        flushed.map_err(|error| ServeError::Start(error.to_string()))??;
        if !in_time {
            return Err(ServeError::Grace(u64::try_from(self.grace.as_millis()).unwrap_or(u64::MAX)));
        }
        tracing::info!("everything is saved");
        Ok(())
    }
}

/// The boards of a hub, as the settings want them.
fn boards(config: &Config, hub: Hub, auth: Auth) -> Result<Boards, ServeError> {
    let settings = &config.boards;
    let limits = config.boards_limits();
    let policy = Policy { internal_allowed: settings.webhooks_internal };
    let sender = Sender::new(policy, limits.webhooks.clone())
        .map_err(|error| ServeError::Start(format!("webhooks: {error}")))?;
    let hook = config.webhook(policy, &limits.webhooks)?;
    Ok(Boards::new(Parts { hub, auth, limits, sender, hook, wall_clock }))
}

/// Listens on an address, with the socket options that the hub wants.
pub fn listen(address: std::net::SocketAddr) -> Result<TcpListener, ServeError> {
    let listen = || {
        let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
        socket.set_reuseaddr(true)?;
        socket.set_send_buffer_size(SEND_BUFFER_BYTES)?;
        socket.bind(address)?;
        socket.listen(BACKLOG)
    };
    listen().map_err(|source| ServeError::Listen { address, source })
}

/// The wall clock: for what people read, and for when tokens expire.
#[expect(clippy::disallowed_methods, reason = "the one wall clock, handed to whoever needs it")]
pub fn wall_clock() -> UnixMs {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    UnixMs(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
}
