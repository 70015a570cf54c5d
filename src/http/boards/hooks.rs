//! Webhooks of a board: who is told what happens on it. For facilitators.
//!
//! Not here: how events are signed, retried and kept from internal addresses (`boards::webhooks`).

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::request::Parts;
use serde::Serialize;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{OnBoard, path_part};
use crate::boards::webhooks::{NewSubscription, SubscriptionInfo};
use crate::http::extract::JsonBody;
use crate::http::problem::Body;
use crate::http::{AppState, Problem};

pub(super) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(add, list)).routes(routes!(remove)).routes(routes!(resume))
}

/// A webhook with its secret, which is shown only once.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct MadeHook {
    /// Its id.
    id: String,
    /// Where events are posted.
    url: String,
    /// What deliveries are signed with (Standard Webhooks).
    secret: String,
}

/// The webhooks of a board.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct Hooks {
    webhooks: Vec<SubscriptionInfo>,
}

/// Has events posted to an address.
#[utoipa::path(post, path = "/api/v1/boards/{id}/webhooks", tag = "webhooks",
    params(("id" = String, Path, description = "the board")),
    request_body = NewSubscription,
    responses(
        (status = 201, description = "the webhook", body = MadeHook),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn add(
    State(state): State<AppState>,
    on: OnBoard,
    JsonBody(wish): JsonBody<NewSubscription>,
) -> Result<Response, Problem> {
    on.facilitates(&state).await?;
    let made = state.boards.add_hook(&on.id, wish).await?;
    let answer = MadeHook { id: made.id, url: made.url, secret: made.secret.text() };
    Ok((StatusCode::CREATED, Json(answer)).into_response())
}

/// The webhooks of a board.
#[utoipa::path(get, path = "/api/v1/boards/{id}/webhooks", tag = "webhooks",
    params(("id" = String, Path, description = "the board")),
    responses(
        (status = 200, description = "all webhooks", body = Hooks),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn list(State(state): State<AppState>, on: OnBoard) -> Result<Json<Hooks>, Problem> {
    on.facilitates(&state).await?;
    Ok(Json(Hooks { webhooks: state.boards.hooks(&on.id).await? }))
}

struct HookPath(String);

impl<S: Send + Sync> FromRequestParts<S> for HookPath {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        path_part(parts, state, "hook").await.map(Self)
    }
}

/// No longer posts events to an address.
#[utoipa::path(delete, path = "/api/v1/boards/{id}/webhooks/{hook}", tag = "webhooks",
    params(
        ("id" = String, Path, description = "the board"),
        ("hook" = String, Path, description = "the webhook")),
    responses(
        (status = 204, description = "it is gone"),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn remove(
    State(state): State<AppState>,
    on: OnBoard,
    HookPath(hook): HookPath,
) -> Result<StatusCode, Problem> {
    on.facilitates(&state).await?;
    state.boards.remove_hook(&on.id, &hook).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Posts events again to an address that was given up, from the next event on.
#[utoipa::path(post, path = "/api/v1/boards/{id}/webhooks/{hook}/resume", tag = "webhooks",
    params(
        ("id" = String, Path, description = "the board"),
        ("hook" = String, Path, description = "the webhook")),
    responses(
        (status = 204, description = "it is enabled"),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn resume(
    State(state): State<AppState>,
    on: OnBoard,
    HookPath(hook): HookPath,
) -> Result<StatusCode, Problem> {
    on.facilitates(&state).await?;
    state.boards.resume_hook(&on.id, &hook).await?;
    Ok(StatusCode::NO_CONTENT)
}
