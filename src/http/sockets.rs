//! Where WebSockets are opened: which path speaks which dialect about which document.
//!
//! Not here: the handshake, tokens and everything after (`connection`).

use std::net::{IpAddr, Ipv4Addr};

use axum::Router;
use axum::extract::{RawPathParams, Request, State};
use axum::response::Response;
use axum::routing::get;
use http::HeaderMap;
use http::header::SEC_WEBSOCKET_PROTOCOL;

use super::{AppState, Kind, Name, Peer, Problem, credentials};
use crate::connection::{self, Asker, Target};
use crate::id::{Dialect, DocumentName};

pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route("/ws/{*name}", get(y_websocket))
        .route("/hocuspocus", get(hocuspocus))
        .route("/hocuspocus/", get(hocuspocus))
        .route("/d/{name}/ws/{again}", get(y_sweet))
        .route("/doc/ws/{name}", get(y_sweet_deprecated))
}

async fn y_websocket(
    State(state): State<AppState>,
    Name(name): Name,
    request: Request,
) -> Result<Response, Problem> {
    open(&state, Target::Document(Dialect::YWebsocket, name), request).await
}

async fn hocuspocus(State(state): State<AppState>, request: Request) -> Result<Response, Problem> {
    open(&state, Target::Hocuspocus, request).await
}

/// y-sweet's clients name the document twice.
async fn y_sweet(
    State(state): State<AppState>,
    params: RawPathParams,
    request: Request,
) -> Result<Response, Problem> {
    let mut names = params.iter().map(|(_, text)| text);
    let (name, again) = (names.next().unwrap_or_default(), names.next().unwrap_or_default());
    if name != again {
        return Err(Problem::new(Kind::BadRequest, "the two document names in the path differ"));
    }
    open(&state, Target::Document(Dialect::YSweet, DocumentName::parse(name)?), request).await
}

async fn y_sweet_deprecated(
    State(state): State<AppState>,
    Name(name): Name,
    request: Request,
) -> Result<Response, Problem> {
    open(&state, Target::Document(Dialect::YSweet, name), request).await
}

async fn open(state: &AppState, target: Target, request: Request) -> Result<Response, Problem> {
    let (token, protocol) = credentials::of_upgrade(request.headers(), request.uri().query());
    let asker = Asker {
        token,
        // A browser that offers subprotocols hangs up unless one of them is named.
        protocol: protocol.or_else(|| first_protocol(request.headers())),
        address: address_of(state, &request),
    };
    Ok(connection::upgrade(&state.gate, request, target, &asker).await?)
}

fn first_protocol(headers: &HeaderMap) -> Option<String> {
    let list = headers.get(SEC_WEBSOCKET_PROTOCOL)?.to_str().ok()?;
    list.split(',').map(str::trim).find(|protocol| !protocol.is_empty()).map(str::to_owned)
}

/// Whom to count a connection for: behind a proxy the last address that it has added, else the peer.
fn address_of(state: &AppState, request: &Request) -> IpAddr {
    let peer = request.extensions().get::<Peer>().map(|Peer(peer)| peer.ip());
    let forwarded = if state.settings.behind_proxy { last_forwarded(request.headers()) } else { None };
    forwarded.or(peer).unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED))
}

/// The last address of the last line: some proxies add a line of their own and leave those that the client sent.
fn last_forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let list = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    list.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_cannot_choose_whom_it_is_counted_for() {
        let mut headers = HeaderMap::new();
        assert_eq!(last_forwarded(&headers), None);
        headers.append("x-forwarded-for", "192.0.2.1".parse().unwrap());
        headers.append("x-forwarded-for", "192.0.2.2, 198.51.100.7".parse().unwrap());
        assert_eq!(last_forwarded(&headers), Some("198.51.100.7".parse().unwrap()));
        headers.append("x-forwarded-for", "203.0.113.9".parse().unwrap());
        assert_eq!(last_forwarded(&headers), Some("203.0.113.9".parse().unwrap()));
    }
}
