//! For those who run the server: is it up, should it be sent work, what does it count.
//!
//! `/metrics` is for everybody in open mode. Where tokens are asked for it needs admin access, except from this
//! machine itself without a proxy in between, so that a local scraper needs no token.

use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::HeaderMap;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::problem::Body;
use super::{AppState, Kind, Peer, Problem, credentials};

pub(super) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(healthz)).routes(routes!(readyz)).routes(routes!(metrics))
}

/// Whether the process is up.
#[utoipa::path(get, path = "/healthz", tag = "operation",
    responses((status = 200, description = "the process is up", content_type = "text/plain", body = String)))]
async fn healthz() -> Response {
    fresh("ok\n")
}

/// Whether the server should be sent work: its store can be written, and it is not shutting down.
#[utoipa::path(get, path = "/readyz", tag = "operation",
    responses(
        (status = 200, description = "ready", content_type = "text/plain", body = String),
        (status = 503, description = "not ready", content_type = "application/problem+json", body = Body)))]
async fn readyz(State(state): State<AppState>) -> Result<Response, Problem> {
    ready(&state).await?;
    Ok(fresh("ready\n"))
}

/// The server's numbers, for Prometheus.
#[utoipa::path(get, path = "/metrics", tag = "operation",
    responses(
        (status = 200, description = "Prometheus text format", content_type = "text/plain", body = String),
        (status = 401, description = "no token", content_type = "application/problem+json", body = Body),
        (status = 403, description = "not an admin", content_type = "application/problem+json", body = Body)))]
async fn metrics(
    State(state): State<AppState>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let local = peer.is_some_and(|Extension(Peer(address))| address.ip().is_loopback());
    if !local || state.settings.behind_proxy {
        let identity = state.auth.authenticate(credentials::bearer(&headers), (state.clock)())?;
        if !identity.is_admin() {
            return Err(Problem::forbidden());
        }
    }
    let kind = [(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    Ok((kind, state.exporter.render()).into_response())
}

/// Asks the hub off the runtime's threads: the store may have to ask the disk.
pub(super) async fn ready(state: &AppState) -> Result<(), Problem> {
    let hub = state.hub.clone();
    match tokio::task::spawn_blocking(move || hub.ready()).await {
        Ok(answer) => Ok(answer?),
        Err(_) => Err(Problem::new(Kind::Internal, "the question failed")),
    }
}

fn fresh(text: &'static str) -> Response {
    ([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "no-store")], text).into_response()
}
