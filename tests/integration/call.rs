//! How to reach a document: address, dialect, token, page, encryption.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpSocket;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::ClientConfig;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_tungstenite::tungstenite::Error;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use wayboard::id::Dialect;

use crate::PATIENCE;
use crate::peer::Peer;

/// A byte stream, encrypted or not.
pub(crate) trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

/// How to reach a document.
#[derive(Clone)]
pub(crate) struct Call {
    at: SocketAddr,
    pub(crate) dialect: Dialect,
    pub(crate) name: String,
    pub(crate) token: Option<String>,
    origin: Option<String>,
    receive_buffer: Option<u32>,
    tls: Option<Arc<ClientConfig>>,
    pub(crate) id: Option<u64>,
}

impl Call {
    pub(crate) fn new(at: SocketAddr, dialect: Dialect, name: &str) -> Self {
        Self {
            at,
            dialect,
            name: name.into(),
            token: None,
            origin: None,
            receive_buffer: None,
            tls: None,
            id: None,
        }
    }

    pub(crate) fn token(mut self, token: &str) -> Self {
        self.token = Some(token.into());
        self
    }

    pub(crate) fn origin(mut self, origin: &str) -> Self {
        self.origin = Some(origin.into());
        self
    }

    /// A small buffer in the kernel: a reader that stops is noticed at once.
    pub(crate) fn small_buffer(mut self) -> Self {
        self.receive_buffer = Some(8 << 10);
        self
    }

    pub(crate) fn tls(mut self, config: Arc<ClientConfig>) -> Self {
        self.tls = Some(config);
        self
    }

    pub(crate) fn id(mut self, id: u64) -> Self {
        self.id = Some(id);
        self
    }

    pub(crate) async fn stream(&self) -> io::Result<Box<dyn Stream>> {
        let socket = TcpSocket::new_v4()?;
        if let Some(bytes) = self.receive_buffer {
            socket.set_recv_buffer_size(bytes)?;
        }
        let stream = socket.connect(self.at).await?;
        stream.set_nodelay(true)?;
        let Some(tls) = &self.tls else { return Ok(Box::new(stream)) };
        let name = ServerName::try_from("localhost").unwrap();
        Ok(Box::new(TlsConnector::from(Arc::clone(tls)).connect(name, stream).await?))
    }

    /// Opens the socket and says nothing yet. An error is the status of a refused upgrade, 0 without one.
    pub(crate) async fn connect(&self) -> Result<Peer, u16> {
        let name = &self.name;
        let path = match self.dialect {
            Dialect::YWebsocket => format!("/ws/{name}"),
            Dialect::YSweet => format!("/d/{name}/ws/{name}"),
            Dialect::Hocuspocus => "/hocuspocus".to_owned(),
        };
        let in_query = self.token.as_ref().filter(|_| self.dialect != Dialect::Hocuspocus);
        let query = in_query.map(|token| format!("?token={token}")).unwrap_or_default();
        let mut request = format!("ws://{}{path}{query}", self.at).into_client_request().unwrap();
        if let Some(origin) = &self.origin {
            request.headers_mut().insert("origin", origin.parse().unwrap());
        }
        let stream = self.stream().await.map_err(|_| 0u16)?;
        let handshake = tokio_tungstenite::client_async(request, stream);
        match tokio::time::timeout(PATIENCE, handshake).await.expect("an answer to the upgrade") {
            Ok((socket, _)) => Ok(Peer::new(self, socket)),
            Err(Error::Http(response)) => Err(response.status().as_u16()),
            Err(_) => Err(0),
        }
    }

    /// Opens the socket, greets as a provider does, and waits for all that is there.
    pub(crate) async fn join(&self) -> Peer {
        let mut peer = self.connect().await.unwrap_or_else(|status| panic!("refused with {status}"));
        peer.greet().await;
        peer.until("synced", |peer| peer.synced).await;
        peer
    }
}
