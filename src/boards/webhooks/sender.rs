//! One attempt at a delivery: one request on a connection of its own.
//!
//! The name is resolved once, and the connection goes to an address that was looked at: a name that leads into the
//! server's own network, now or a moment after it was checked, leads nowhere. Nothing that the target says can send
//! us elsewhere: there are no redirects, no proxies and no kept connections. So it is hyper's plain connection and
//! not a ready-made client, in which each of these would have to be switched off.
//!
//! Not here: what is sent and when (`hooks`), and how it is signed (`signature`).

use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use http::header::{CONNECTION, CONTENT_TYPE, HOST, HeaderValue, USER_AGENT};
use http::{Request, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::signature::sign;
use super::target::{self, Host, Policy, Target};
use super::{Delivery, Limits, Outcome, Reason, Subscription};

/// Bytes of the head of an answer; hyper's least is 8 KiB.
const HEAD_BYTES_MAX: usize = 16 * 1024;

/// Finds the addresses of names.
pub trait Resolve: Send + Sync {
    /// All addresses of `name`.
    fn resolve<'a>(&'a self, name: &'a str) -> BoxFuture<'a, io::Result<Vec<IpAddr>>>;
}

/// The resolver of the system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemResolver;

impl Resolve for SystemResolver {
    fn resolve<'a>(&'a self, name: &'a str) -> BoxFuture<'a, io::Result<Vec<IpAddr>>> {
        async move {
            let found = tokio::net::lookup_host((name, 0)).await?;
            Ok(found.map(|address| address.ip()).collect())
        }
        .boxed()
    }
}

/// Why there is no sender.
#[derive(Debug, thiserror::Error)]
pub enum SenderError {
    /// The TLS library takes none of its own settings.
    #[error("webhooks cannot use TLS: {0}")]
    Tls(#[from] tokio_rustls::rustls::Error),
}

/// Sends deliveries. A cheap clone.
#[derive(Clone)]
pub struct Sender {
    policy: Policy,
    limits: Arc<Limits>,
    resolver: Arc<dyn Resolve>,
    tls: TlsConnector,
    places: Arc<Semaphore>,
}

/// A place to send from: there are as many as attempts may run at once.
#[derive(Debug)]
pub struct Place {
    _permit: Option<OwnedSemaphorePermit>,
}

impl fmt::Debug for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sender").field("policy", &self.policy).finish_non_exhaustive()
    }
}

impl Sender {
    /// A sender that asks the system for addresses, and trusts the certificate authorities that the system does.
    /// Reads their files: not for a task that others wait for.
    pub fn new(policy: Policy, limits: Limits) -> Result<Self, SenderError> {
        let found = rustls_native_certs::load_native_certs();
        let mut roots = RootCertStore::empty();
        let (known, _) = roots.add_parsable_certificates(found.certs);
        if known == 0 {
            let errors = found.errors.len();
            tracing::warn!(errors, "no certificate authorities on this system: webhooks to https will fail");
        }
        Self::with(policy, limits, Arc::new(SystemResolver), roots)
    }

    /// A sender with everything given.
    pub fn with(
        policy: Policy,
        limits: Limits,
        resolver: Arc<dyn Resolve>,
        roots: RootCertStore,
    ) -> Result<Self, SenderError> {
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let places = Arc::new(Semaphore::new(limits.sends_max.max(1)));
        let tls = TlsConnector::from(Arc::new(config));
        Ok(Self { policy, limits: Arc::new(limits), resolver, tls, places })
    }

    /// What the operator allows: for [`Hooks::subscribe`](super::Hooks::subscribe).
    pub fn policy(&self) -> Policy {
        self.policy
    }

    /// A place to send from, if one is free and nobody waits for it.
    pub fn free_place(&self) -> Option<Place> {
        let permit = Arc::clone(&self.places).try_acquire_owned().ok()?;
        Some(Place { _permit: Some(permit) })
    }

    /// Waits for a place to send from. Whoever waits longest gets the next one.
    pub async fn place(&self) -> Place {
        Place { _permit: Arc::clone(&self.places).acquire_owned().await.ok() }
    }

    /// Makes one attempt. `now_ms` is what it is stamped with: receivers refuse what is old.
    pub async fn send(
        &self,
        _place: Place,
        subscription: &Subscription,
        delivery: &Delivery,
        now_ms: u64,
    ) -> Outcome {
        // The status decides, even if the rest of the answer never ends.
        let mut status = None;
        let attempt = self.attempt(subscription, delivery, now_ms, &mut status);
        let ended = timeout(Duration::from_millis(self.limits.send_ms_max), attempt).await;
        let outcome = match (status, ended) {
            (Some(status), _) => judge(status),
            (None, Ok(Err(reason))) => Outcome::Failed { reason },
            (None, Ok(Ok(()))) => Outcome::Failed { reason: Reason::NoAnswer },
            (None, Err(_)) => Outcome::Failed { reason: Reason::Timeout },
        };
        let (id, attempt) = (&delivery.id, delivery.attempt);
        tracing::debug!(subscription = subscription.id, delivery = id, attempt, ?outcome, "webhook");
        outcome
    }

    async fn attempt(
        &self,
        subscription: &Subscription,
        delivery: &Delivery,
        now_ms: u64,
        status: &mut Option<StatusCode>,
    ) -> Result<(), Reason> {
        let target = target::check(&subscription.url, self.policy, &self.limits)?;
        let request = request(&target, subscription, delivery, now_ms).map_err(|_| Reason::NoAnswer)?;
        let stream = self.connect(&target).await?;
        if target.tls {
            let stream = self.secure(&target, stream).await?;
            self.exchange(stream, request, status).await
        } else {
            self.exchange(stream, request, status).await
        }
    }

    /// Connects to an address that the policy admits, and to no other.
    async fn connect(&self, target: &Target) -> Result<TcpStream, Reason> {
        let found = match &target.host {
            Host::Address(address) => vec![*address],
            Host::Name(name) => self.resolver.resolve(name).await.unwrap_or_default(),
        };
        let admitted = admitted(found, self.policy)?;
        let wait = Duration::from_millis(self.limits.connect_ms_max);
        for address in admitted.into_iter().take(self.limits.addresses_max) {
            let connecting = TcpStream::connect(SocketAddr::new(address, target.port));
            if let Ok(Ok(stream)) = timeout(wait, connecting).await {
                return Ok(stream);
            }
        }
        Err(Reason::Unreachable)
    }

    async fn secure(&self, target: &Target, stream: TcpStream) -> Result<TlsStream<TcpStream>, Reason> {
        let name = match &target.host {
            Host::Address(address) => ServerName::from(*address),
            Host::Name(name) => {
                ServerName::try_from(name.clone()).map_err(|error| Reason::Tls(error.to_string()))?
            }
        };
        self.tls.connect(name, stream).await.map_err(|error| Reason::Tls(error.to_string()))
    }

    async fn exchange(
        &self,
        stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
        request: Request<Full<Bytes>>,
        status: &mut Option<StatusCode>,
    ) -> Result<(), Reason> {
        let (mut requests, connection) = hyper::client::conn::http1::Builder::new()
            .max_buf_size(HEAD_BYTES_MAX)
            .handshake(TokioIo::new(stream))
            .await
            .map_err(|_| Reason::NoAnswer)?;
        let bytes_max = self.limits.answer_bytes_max;
        let answer = async move {
            let answer = requests.send_request(request).await.map_err(|_| Reason::NoAnswer)?;
            *status = Some(answer.status());
            read_away(answer.into_body(), bytes_max).await;
            Ok(())
        };
        tokio::pin!(answer);
        tokio::select! {
            biased;
            done = &mut answer => done,
            // What came before the end is still to be read.
            _ = connection => answer.await,
        }
    }
}

/// Those of the addresses that were found which the policy admits.
fn admitted(found: Vec<IpAddr>, policy: Policy) -> Result<Vec<IpAddr>, Reason> {
    if found.is_empty() {
        return Err(Reason::Unresolved);
    }
    let admitted: Vec<_> = found.into_iter().filter(|address| policy.admits(*address)).collect();
    if admitted.is_empty() { Err(Reason::Internal) } else { Ok(admitted) }
}

/// Reads a body that nobody wants, so that the target can finish it in peace; an endless one only up to a bound.
async fn read_away(mut body: Incoming, bytes_max: usize) {
    let mut bytes = 0;
    while let Some(Ok(frame)) = body.frame().await {
        bytes += frame.data_ref().map_or(0, Bytes::len);
        if bytes > bytes_max {
            break;
        }
    }
}

fn request(
    target: &Target,
    subscription: &Subscription,
    delivery: &Delivery,
    now_ms: u64,
) -> Result<Request<Full<Bytes>>, http::Error> {
    let at_s = now_ms / 1_000;
    let mut signature =
        HeaderValue::try_from(sign(&subscription.secret, &delivery.id, at_s, &delivery.body))?;
    signature.set_sensitive(true);
    Request::post(target.path.as_str())
        .header(HOST, target.authority())
        .header(USER_AGENT, concat!("Wayboard/", env!("CARGO_PKG_VERSION")))
        .header(CONTENT_TYPE, "application/json")
        .header(CONNECTION, "close")
        .header("webhook-id", delivery.id.as_str())
        .header("webhook-timestamp", at_s)
        .header("webhook-signature", signature)
        .body(Full::new(Bytes::from(delivery.body.clone())))
}

fn judge(status: StatusCode) -> Outcome {
    let reason = match status {
        status if status.is_success() => return Outcome::Delivered,
        StatusCode::GONE => return Outcome::Gone,
        status if status.is_redirection() => Reason::Redirect(status.as_u16()),
        status => Reason::Status(status.as_u16()),
    };
    Outcome::Failed { reason }
}

#[cfg(test)]
mod tests;
