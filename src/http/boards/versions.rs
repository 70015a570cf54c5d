//! Versions of a board: kept, listed, looked at, compared with what is, and gone back to.
//!
//! Not here: what a version is (`boards`).

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::request::Parts;
use serde::{Deserialize, Serialize};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{OnBoard, path_part};
use crate::board::compare::Comparison;
use crate::board::model::Board;
use crate::boards::VersionInfo;
use crate::http::extract::OptionalJson;
use crate::http::problem::Body;
use crate::http::{AppState, Problem};

pub(super) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(keep, list))
        .routes(routes!(read, forget))
        .routes(routes!(compare))
        .routes(routes!(restore))
}

/// The version that the path names.
struct VersionPath(String);

impl<S: Send + Sync> FromRequestParts<S> for VersionPath {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        path_part(parts, state, "version").await.map(Self)
    }
}

/// What a version is to be called.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct Label {
    /// At most 120 characters.
    #[serde(default)]
    label: String,
}

/// Versions, newest first.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct Versions {
    versions: Vec<VersionInfo>,
}

/// Keeps the board as it is now. Needs an editor.
#[utoipa::path(post, path = "/api/v1/boards/{id}/versions", tag = "versions",
    params(("id" = String, Path, description = "the board")),
    request_body = Label,
    responses(
        (status = 201, description = "the version", body = VersionInfo),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn keep(
    State(state): State<AppState>,
    on: OnBoard,
    OptionalJson(wish): OptionalJson<Label>,
) -> Result<Response, Problem> {
    state.boards.need(&on.id, &on.by, crate::workshop::Role::Editor).await?;
    let made = state.boards.keep_version(&on.id, &wish.label, &on.by).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

/// The versions of a board, newest first.
#[utoipa::path(get, path = "/api/v1/boards/{id}/versions", tag = "versions",
    params(("id" = String, Path, description = "the board")),
    responses(
        (status = 200, description = "all versions", body = Versions),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn list(State(state): State<AppState>, on: OnBoard) -> Result<Json<Versions>, Problem> {
    Ok(Json(Versions { versions: state.boards.versions(&on.id).await? }))
}

/// A version as plain JSON.
#[utoipa::path(get, path = "/api/v1/boards/{id}/versions/{version}", tag = "versions",
    params(
        ("id" = String, Path, description = "the board"),
        ("version" = String, Path, description = "the version")),
    responses(
        (status = 200, description = "the board as it was", body = Board),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn read(
    State(state): State<AppState>,
    on: OnBoard,
    VersionPath(version): VersionPath,
) -> Result<Json<Board>, Problem> {
    Ok(Json(state.boards.version(&on.id, &version).await?))
}

/// Deletes a version. Needs a facilitator.
#[utoipa::path(delete, path = "/api/v1/boards/{id}/versions/{version}", tag = "versions",
    params(
        ("id" = String, Path, description = "the board"),
        ("version" = String, Path, description = "the version")),
    responses(
        (status = 204, description = "it is gone"),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn forget(
    State(state): State<AppState>,
    on: OnBoard,
    VersionPath(version): VersionPath,
) -> Result<StatusCode, Problem> {
    on.facilitates(&state).await?;
    state.boards.forget_version(&on.id, &version).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What has changed since a version.
#[utoipa::path(get, path = "/api/v1/boards/{id}/versions/{version}/compare", tag = "versions",
    params(
        ("id" = String, Path, description = "the board"),
        ("version" = String, Path, description = "the version")),
    responses(
        (status = 200, description = "the differences", body = Comparison),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn compare(
    State(state): State<AppState>,
    on: OnBoard,
    VersionPath(version): VersionPath,
) -> Result<Json<Comparison>, Problem> {
    Ok(Json(state.boards.compare_version(&on.id, &version).await?))
}

/// How much going back has changed.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct Restored {
    /// Items that were changed.
    changed: usize,
}

/// Makes the board what it was, as an edit that everybody sees; what it is now is kept as a version first. Needs a
/// facilitator.
#[utoipa::path(post, path = "/api/v1/boards/{id}/versions/{version}/restore", tag = "versions",
    params(
        ("id" = String, Path, description = "the board"),
        ("version" = String, Path, description = "the version")),
    responses(
        (status = 200, description = "the board is what it was", body = Restored),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn restore(
    State(state): State<AppState>,
    on: OnBoard,
    VersionPath(version): VersionPath,
) -> Result<Json<Restored>, Problem> {
    on.facilitates(&state).await?;
    let outcome = state.boards.restore_version(&on.id, &version, &on.by).await?;
    Ok(Json(Restored { changed: outcome.ids.len() }))
}
