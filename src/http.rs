//! Everything that is asked over plain HTTP: documents for programs, y-sweet's API, health, and the page.
//!
//! [`router`] puts the areas together, one file each, and lays around them what holds for all: who may ask from
//! a browser, time limits, headers, errors as problem details. Handlers are short: take apart, ask the hub,
//! answer. Which error becomes which answer stands in one table, `http/problem.rs`.
//!
//! Not here: WebSockets after the upgrade (`connection`), who may do what (`auth`), listening (`server`).

mod boards;
pub mod credentials;
mod documents;
mod extract;
mod frame;
mod openapi;
mod ops;
mod places;
pub mod problem;
mod sockets;
mod web;
mod y_sweet;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use utoipa_axum::router::OpenApiRouter;

pub use extract::Name;
pub use places::Places;
pub use problem::{Kind, Problem};

use crate::auth::{Auth, Origins};
use crate::boards::Boards;
use crate::connection::Gate;
use crate::hub::Hub;
use crate::id::UnixMs;
use crate::metrics::Metrics;
use crate::metrics::prometheus::Exporter;

/// What every request may need. A cheap clone.
#[derive(Clone)]
pub struct AppState {
    /// The documents.
    pub hub: Hub,
    /// The boards, which say who may do what with their documents.
    pub boards: Boards,
    /// Where requests become WebSockets.
    pub gate: Gate,
    /// Who may do what.
    pub auth: Auth,
    /// Which pages may ask.
    pub origins: Arc<Origins>,
    /// Where refusals are counted.
    pub metrics: Metrics,
    /// Renders the numbers.
    pub exporter: Exporter,
    /// The part of the configuration that answers depend on.
    pub settings: Arc<Settings>,
    /// Places for exports that are being drawn.
    pub drawings: Places,
    /// Places for files that are being read.
    pub imports: Places,
    /// Reads the wall clock; tokens are checked against it.
    pub clock: fn() -> UnixMs,
}

/// The part of the configuration that answers depend on.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where clients reach the server, if that is not where their request says it went.
    pub public_url: Option<String>,
    /// Whether X-Forwarded-Proto is to be believed.
    pub behind_proxy: bool,
    /// Whether the server itself speaks TLS.
    pub tls: bool,
    /// Most bytes of an update in a request.
    pub update_bytes_max: usize,
    /// Most bytes of a file to import, or of many items in one request.
    pub import_bytes_max: usize,
    /// Time for one request, its body included.
    pub request_time: Duration,
}

/// The address at the other end of a request's connection. The server puts it into each request's extensions.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub SocketAddr);

/// All routes.
pub fn router(state: AppState) -> Router {
    let (routes, document) = documented().split_for_parts();
    routes
        .merge(openapi::routes(&document))
        .merge(sockets::routes())
        .fallback(web::page)
        .method_not_allowed_fallback(frame::method_not_allowed)
        .layer(from_fn_with_state(state.clone(), frame::frame))
        .layer(from_fn(frame::safe_headers))
        .with_state(state)
}

/// The routes that the OpenAPI document lists, with that document.
fn documented() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(openapi::head())
        .merge(documents::routes())
        .merge(boards::routes())
        .merge(y_sweet::routes())
        .merge(ops::routes())
}

#[cfg(test)]
mod tests;
