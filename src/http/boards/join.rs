//! Coming onto a board: with a link's key, again with one's token, or with an operator's token; and the links.
//!
//! Not here: who gets in (`workshop`), what a token says (`boards`).

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header::CACHE_CONTROL;
use serde::{Deserialize, Serialize};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{BoardPath, OnBoard};
use crate::boards::Joined;
use crate::http::extract::{Anybody, JsonBody};
use crate::http::problem::Body;
use crate::http::{AppState, Problem};
use crate::workshop::{Command, Role};

pub(super) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(join)).routes(routes!(links))
}

/// Who comes.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct Join {
    /// The key of a link. Not needed with a token of the board, or with an operator's.
    #[serde(default)]
    key: Option<String>,
    /// What others call them; needed the first time.
    #[serde(default)]
    name: Option<String>,
    /// Their colour: a named one or `#rrggbb`.
    #[serde(default)]
    color: Option<String>,
}

/// Joins a board. The answer has a token for the board's documents, for every dialect. Whoever comes with the token
/// that they have got before is the same participant again.
#[utoipa::path(post, path = "/api/v1/boards/{id}/join", tag = "joining",
    params(("id" = String, Path, description = "the board")),
    request_body = Join,
    responses(
        (status = 200, description = "who they are, and the token", body = Joined),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn join(
    State(state): State<AppState>,
    BoardPath(id): BoardPath,
    Anybody(identity): Anybody,
    JsonBody(wish): JsonBody<Join>,
) -> Result<Response, Problem> {
    let command = Command::Join { key: wish.key, name: wish.name, color: wish.color };
    let joined = state.boards.join(&id, &identity, command).await?;
    Ok(([(CACHE_CONTROL, "no-store")], Json(joined)).into_response())
}

/// The links of a board.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct Links {
    /// The key of each role's link; a revoked one is not there.
    links: BTreeMap<Role, String>,
}

/// The keys of the links, to invite people. Needs a facilitator.
#[utoipa::path(get, path = "/api/v1/boards/{id}/links", tag = "joining",
    params(("id" = String, Path, description = "the board")),
    responses(
        (status = 200, description = "all links", body = Links),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn links(State(state): State<AppState>, on: OnBoard) -> Result<Response, Problem> {
    on.facilitates(&state).await?;
    let links = state.boards.links(&on.id).await?;
    Ok(([(CACHE_CONTROL, "no-store")], Json(Links { links })).into_response())
}
