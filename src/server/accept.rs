//! Accepting connections and serving HTTP on them, until they become WebSockets or end.
//!
//! Not here: routes (`http`), and WebSockets (`connection`).

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_rustls::TlsAcceptor;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt;

use crate::config::SocketLimits;
use crate::connection::Transport;
use crate::http::Peer;

/// Pause after the system refuses to accept, as it does when file descriptors have run out.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);
/// Buffer for the head of a request: an upgrade with a long token fits.
const HEAD_BYTES_MAX: usize = 16 << 10;

/// Turns TCP connections into requests.
pub(super) struct Acceptor {
    router: Router,
    tls: Option<TlsAcceptor>,
    http: http1::Builder,
    handshake: Duration,
    /// Connections that are not WebSockets (yet): those have their own limit.
    requests: Arc<Semaphore>,
    /// One for each of them.
    tasks: TaskTracker,
}

impl Acceptor {
    pub(super) fn new(router: Router, tls: Option<TlsAcceptor>, limits: &SocketLimits) -> Self {
        let handshake = Duration::from_millis(limits.handshake_ms_max);
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new()).header_read_timeout(handshake).max_buf_size(HEAD_BYTES_MAX);
        let requests = Arc::new(Semaphore::new(limits.connections_max));
        Self { router, tls, http, handshake, requests, tasks: TaskTracker::new() }
    }

    /// Waits for the answers to requests that are under way. Nothing is accepted any more.
    pub(super) async fn finish(&self) {
        self.tasks.close();
        self.tasks.wait().await;
    }

    /// Accepts until `stop` is cancelled.
    pub(super) async fn run(&self, listener: TcpListener, stop: CancellationToken) {
        loop {
            // At the limit nobody is accepted; the kernel's queue holds newcomers for a while.
            let next = async {
                let permit = Arc::clone(&self.requests).acquire_owned().await;
                (permit, listener.accept().await)
            };
            let (permit, accepted) = tokio::select! {
                next = next => next,
                () = stop.cancelled() => return,
            };
            let Ok(permit) = permit else { return };
            match accepted {
                Ok((stream, peer)) => self.serve(stream, peer, permit, stop.clone()),
                Err(error) => {
                    tracing::warn!(%error, "cannot accept a connection");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            }
        }
    }

    fn serve(
        &self,
        stream: TcpStream,
        peer: SocketAddr,
        permit: OwnedSemaphorePermit,
        stop: CancellationToken,
    ) {
        let (tls, http, router, handshake) =
            (self.tls.clone(), self.http.clone(), self.router.clone(), self.handshake);
        self.tasks.spawn(async move {
            let _permit = permit;
            let transport = match open(stream, peer, tls, handshake).await {
                Ok(transport) => transport,
                Err(error) => {
                    tracing::debug!(peer.addr = %peer, %error, "connection not opened");
                    return;
                }
            };
            let service = hyper::service::service_fn(move |request: Request<Incoming>| {
                let mut request = request.map(Body::new);
                request.extensions_mut().insert(Peer(peer));
                router.clone().oneshot(request)
            });
            let connection = http.serve_connection(TokioIo::new(transport), service).with_upgrades();
            tokio::pin!(connection);
            let served = tokio::select! {
                served = connection.as_mut() => served,
                () = stop.cancelled() => {
                    connection.as_mut().graceful_shutdown();
                    connection.await
                }
            };
            if let Err(error) = served {
                tracing::debug!(peer.addr = %peer, %error, "request not served");
            }
        });
    }
}

/// Small frames must not wait for each other; and TLS, if asked for, comes first.
async fn open(
    stream: TcpStream,
    peer: SocketAddr,
    tls: Option<TlsAcceptor>,
    handshake: Duration,
) -> io::Result<Transport> {
    stream.set_nodelay(true)?;
    let Some(tls) = tls else { return Ok(Transport::plain(stream, peer)) };
    let stream =
        tokio::time::timeout(handshake, tls.accept(stream)).await.map_err(|_| io::ErrorKind::TimedOut)??;
    Ok(Transport::tls(stream, peer))
}
