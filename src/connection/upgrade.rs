//! From an HTTP request to a WebSocket: who asks, from which page, for what, and is there a place.
//!
//! A y-websocket or y-sweet client is checked here, before the upgrade, because that is the one refusal which
//! each of its versions understands. A Hocuspocus client says who it is later, per document.
//!
//! Not here: routes and problems (`http`).

use std::net::IpAddr;

use axum::body::Body;
use bytes::Bytes;
use http::header::{
    CONNECTION, HOST, ORIGIN, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_PROTOCOL,
    SEC_WEBSOCKET_VERSION, UPGRADE,
};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use hyper::upgrade::{OnUpgrade, Upgraded};
use hyper_util::rt::TokioIo;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tracing::Instrument;

use super::admission::{Full, Slot};
use super::single::{self, Guest};
use super::socket::Socket;
use super::transport::Transport;
use super::{Gate, hocuspocus};
use crate::auth::{AuthError, OriginError};
use crate::id::{Access, Dialect, DocumentName};
use crate::metrics::Metrics;

/// What a WebSocket is wanted for.
#[derive(Debug, Clone)]
pub enum Target {
    /// One document, in a dialect that is let in before the upgrade.
    Document(Dialect, DocumentName),
    /// Any documents, each let in by its own message.
    Hocuspocus,
}

/// Who asks, as far as the request tells.
#[derive(Debug, Clone)]
pub struct Asker {
    /// The token, wherever in the request it stood.
    pub token: Option<String>,
    /// The subprotocol that the answer has to name.
    pub protocol: Option<String>,
    /// Whom to count the connection for.
    pub address: IpAddr,
}

/// Why a request does not become a WebSocket.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UpgradeError {
    /// It does not ask for one.
    #[error("this address speaks WebSocket only")]
    NotWebSocket,
    /// It asks for a version other than 13.
    #[error("only WebSocket version 13 is spoken here")]
    Version,
    /// It comes from a page that is not allowed.
    #[error(transparent)]
    Origin(#[from] OriginError),
    /// There is no place.
    #[error(transparent)]
    Full(#[from] Full),
    /// Its token is not good.
    #[error(transparent)]
    Auth(#[from] AuthError),
    /// Its token does not cover the document. Told as a bad token is: names are nobody's business.
    #[error("this token does not cover the document")]
    Forbidden,
    /// What the board's workshop says cannot be found out.
    #[error("the store does not answer at the moment")]
    Unavailable,
    /// The server shuts down.
    #[error("the server is going away")]
    GoingAway,
}

/// Answers an upgrade request with 101 and serves the connection on a task of its own.
pub async fn upgrade(
    gate: &Gate,
    mut request: Request<Body>,
    target: Target,
    asker: &Asker,
) -> Result<Response<Body>, UpgradeError> {
    if gate.0.stopping.is_cancelled() {
        return Err(UpgradeError::GoingAway);
    }
    let headers = request.headers();
    let accept = handshake(request.method(), headers)?;
    // What is no text can match nothing; it must not count as "no origin".
    let text = |name| headers.get(name).map(|value: &HeaderValue| value.to_str().unwrap_or("?"));
    gate.0.origins.check(text(ORIGIN), text(HOST))?;
    let guest = gate.identify(target, asker.token.as_deref()).await?;
    let slot = gate.0.slots.take(asker.address)?;
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
    let answer = response.headers_mut();
    answer.insert(CONNECTION, HeaderValue::from_static("upgrade"));
    answer.insert(UPGRADE, HeaderValue::from_static("websocket"));
    answer.insert(SEC_WEBSOCKET_ACCEPT, accept);
    let protocol = asker.protocol.as_deref().and_then(|protocol| HeaderValue::from_str(protocol).ok());
    if let Some(protocol) = protocol {
        answer.insert(SEC_WEBSOCKET_PROTOCOL, protocol);
    }
    let on_upgrade = hyper::upgrade::on(&mut request);
    let dialect = guest.as_ref().map_or(Dialect::Hocuspocus, |guest| guest.dialect);
    let document = guest.as_ref().map(|guest| guest.document.to_string());
    let span = tracing::info_span!(
        "connection",
        peer.addr = %asker.address,
        dialect = dialect.as_str(),
        room.id = document,
        session.id = tracing::field::Empty,
    );
    gate.0.tasks.spawn(serve(gate.clone(), on_upgrade, guest, slot).instrument(span));
    Ok(response)
}

/// Checks the request as RFC 6455, section 4.2.1 wants it, and makes the answer to its key.
fn handshake(method: &Method, headers: &HeaderMap) -> Result<HeaderValue, UpgradeError> {
    let has = |name, word: &str| {
        let value = headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or("");
        value.split(',').any(|part| part.trim().eq_ignore_ascii_case(word))
    };
    let key = headers.get(SEC_WEBSOCKET_KEY).filter(|key| key.len() == 24);
    let Some(key) =
        key.filter(|_| method == Method::GET && has(CONNECTION, "upgrade") && has(UPGRADE, "websocket"))
    else {
        return Err(UpgradeError::NotWebSocket);
    };
    if !has(SEC_WEBSOCKET_VERSION, "13") {
        return Err(UpgradeError::Version);
    }
    HeaderValue::from_str(&derive_accept_key(key.as_bytes())).map_err(|_| UpgradeError::NotWebSocket)
}

impl Gate {
    async fn identify(&self, target: Target, token: Option<&str>) -> Result<Option<Guest>, UpgradeError> {
        let Target::Document(dialect, document) = target else { return Ok(None) };
        let identity = self.0.auth.authenticate(token, (self.0.wall_clock)())?;
        let admitted =
            self.0.boards.admit(&identity, &document).await.map_err(|_| UpgradeError::Unavailable)?;
        let access = admitted.ok_or(UpgradeError::Forbidden)?.granted;
        Ok(Some(Guest { dialect, document, access: access.min(Access::Write), identity }))
    }
}

async fn serve(gate: Gate, on_upgrade: OnUpgrade, guest: Option<Guest>, slot: Slot) {
    let Ok(upgraded) = on_upgrade.await else { return };
    let Some((transport, read)) = take_back(upgraded) else { return };
    let _counted = Counted::new(&gate);
    gate.0.metrics.connections_opened.increment(1);
    let mut socket = Socket::new(transport, read, &gate.0.limits, gate.0.metrics.clone()).await;
    let reason = match guest {
        Some(guest) => single::serve(&gate, &mut socket, guest).await,
        // In boxes of their own: idle connections of the other dialects should not pay for their size.
        None => Box::pin(hocuspocus::serve(&gate, &mut socket)).await,
    };
    if let Some(reason) = reason {
        tracing::debug!(reason = reason.as_str(), "connection closed by the server");
        gate.0.metrics.closed(reason.as_str());
        Box::pin(socket.close(reason, gate.0.limits.close_patience())).await;
    }
    drop(slot);
}

/// One open connection in the metrics, whichever way it ends.
struct Counted(Metrics);

impl Counted {
    fn new(gate: &Gate) -> Self {
        gate.0.metrics.connections.increment(1.0);
        Self(gate.0.metrics.clone())
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.connections.decrement(1.0);
    }
}

/// The stream under an upgraded connection, and what was read of it already.
fn take_back(upgraded: Upgraded) -> Option<(Transport, Bytes)> {
    let parts = upgraded.downcast::<TokioIo<Transport>>().ok()?;
    Some((parts.io.into_inner(), parts.read_buf))
}
