//! Boards for programs and for the page, under `/api/v1/boards`: made, listed, changed, deleted, compared.
//!
//! Reading a board needs a participant of it, whatever their role; writing needs one who may write on it; what changes
//! the board as a whole needs a facilitator. An operator's admin token may do everything, and making a board needs one
//! where tokens are asked for.
//!
//! Not here: what the areas below have in files of their own, and every decision (`boards`, `workshop`).

mod hooks;
mod items;
mod join;
mod transfer;
mod versions;
mod workshop;

use axum::Json;
use axum::extract::{FromRequestParts, RawPathParams, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::request::Parts;
use serde::{Deserialize, Serialize};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::{Caller, JsonBody, OptionalJson, Params};
use super::problem::Body;
use super::{AppState, Kind, Problem};
use crate::board::compare::Comparison;
use crate::board::edit::patch::MetaPatch;
use crate::board::family::{BoardId, PREFIX};
use crate::board::model::Board;
use crate::board::report::{Report, report};
use crate::board::round;
use crate::board::template;
use crate::boards::{BoardInfo, Created, Creation};
use crate::calendar;
use crate::workshop::{By, Role};

const LIST_DEFAULT: usize = 100;
const LIST_MAX: usize = 1_000;

pub(super) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(templates))
        .routes(routes!(create, list))
        .routes(routes!(read, patch, delete))
        .routes(routes!(duplicate))
        .routes(routes!(future))
        .routes(routes!(compare))
        .routes(routes!(report_of))
        .merge(join::routes())
        .merge(workshop::routes())
        .merge(items::routes())
        .merge(transfer::routes())
        .merge(versions::routes())
        .merge(hooks::routes())
}

/// The board that the path names, and in whose name the caller acts on it.
pub(super) struct OnBoard {
    pub(super) id: BoardId,
    pub(super) by: By,
}

impl FromRequestParts<AppState> for OnBoard {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let BoardPath(id) = BoardPath::from_request_parts(parts, state).await?;
        let Caller(identity) = Caller::from_request_parts(parts, state).await?;
        let by = state.boards.by(&identity, &id).await?;
        Ok(Self { id, by })
    }
}

impl OnBoard {
    /// Goes on if the caller runs the workshop.
    pub(super) async fn facilitates(&self, state: &AppState) -> Result<(), Problem> {
        Ok(state.boards.need(&self.id, &self.by, Role::Facilitator).await?)
    }
}

/// The board that the path names.
pub(super) struct BoardPath(pub(super) BoardId);

impl<S: Send + Sync> FromRequestParts<S> for BoardPath {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let id = path_part(parts, state, "id").await?;
        BoardId::parse(&id).map(Self).ok_or_else(|| Problem::new(Kind::NotFound, "there is no such board"))
    }
}

/// What the path says under a name.
pub(super) async fn path_part<S: Send + Sync>(
    parts: &mut Parts,
    state: &S,
    name: &str,
) -> Result<String, Problem> {
    let params = RawPathParams::from_request_parts(parts, state)
        .await
        .map_err(|_| Problem::new(Kind::BadRequest, "the path is not UTF-8"))?;
    Ok(params.iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_owned()).unwrap_or_default())
}

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct LangParams {
    /// Language of names and descriptions: en, ca, pl, ru or it.
    #[serde(default)]
    lang: Option<String>,
}

/// What a board can be made from.
#[utoipa::path(get, path = "/api/v1/templates", tag = "boards", params(LangParams),
    responses(
        (status = 200, description = "all templates", body = Vec<template::Summary>),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn templates(Params(params): Params<LangParams>) -> Result<Json<Vec<template::Summary>>, Problem> {
    Ok(Json(template::list(params.lang.as_deref().unwrap_or("en"))))
}

/// Makes a board. The answer has the key of the link for each role.
#[utoipa::path(post, path = "/api/v1/boards", tag = "boards", request_body = Creation,
    responses(
        (status = 201, description = "the board was made", body = Created),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn create(
    State(state): State<AppState>,
    caller: Caller,
    JsonBody(creation): JsonBody<Creation>,
) -> Result<Response, Problem> {
    caller.administers(PREFIX)?;
    let created = state.boards.create(&creation).await?;
    Ok((StatusCode::CREATED, Json(created)).into_response())
}

/// Boards by id.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct Page {
    boards: Vec<BoardInfo>,
    /// Where the next page begins: pass it as `after`. Absent on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct ListParams {
    /// Only boards whose ids come after this one.
    after: Option<String>,
    /// Most boards on the page: 1 to 1,000, usually 100.
    #[param(default = 100, minimum = 1, maximum = 1000)]
    limit: Option<usize>,
}

/// All boards, in pages. Needs an admin.
#[utoipa::path(get, path = "/api/v1/boards", tag = "boards", params(ListParams),
    responses(
        (status = 200, description = "a page of boards", body = Page),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn list(
    State(state): State<AppState>,
    caller: Caller,
    Params(params): Params<ListParams>,
) -> Result<Json<Page>, Problem> {
    caller.administers(PREFIX)?;
    let limit = params.limit.unwrap_or(LIST_DEFAULT).clamp(1, LIST_MAX);
    let mut boards = state.boards.list(params.after.as_deref(), limit + 1).await?;
    let more = boards.len() > limit;
    boards.truncate(limit);
    let next = boards.last().filter(|_| more).map(|last| last.id.clone());
    Ok(Json(Page { boards, next }))
}

/// A board as plain JSON, in the form of the lossless export.
#[utoipa::path(get, path = "/api/v1/boards/{id}", tag = "boards",
    params(("id" = String, Path, description = "the board")),
    responses(
        (status = 200, description = "the board", body = Board),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn read(State(state): State<AppState>, on: OnBoard) -> Result<Json<Board>, Problem> {
    Ok(Json(state.boards.read(&on.id).await?))
}

/// Changes title, language or objective.
#[utoipa::path(patch, path = "/api/v1/boards/{id}", tag = "boards",
    params(("id" = String, Path, description = "the board")),
    request_body = MetaPatch,
    responses(
        (status = 200, description = "the board", body = Board),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn patch(
    State(state): State<AppState>,
    on: OnBoard,
    JsonBody(patch): JsonBody<MetaPatch>,
) -> Result<Json<Board>, Problem> {
    Ok(Json(state.boards.patch(&on.id, &on.by, patch).await?))
}

/// Deletes a board with everything that belongs to it. Needs a facilitator.
#[utoipa::path(delete, path = "/api/v1/boards/{id}", tag = "boards",
    params(("id" = String, Path, description = "the board")),
    responses(
        (status = 204, description = "it is gone"),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn delete(State(state): State<AppState>, on: OnBoard) -> Result<StatusCode, Problem> {
    on.facilitates(&state).await?;
    state.boards.delete(&on.id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A title for a new round.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct Duplicate {
    /// The new board's title; that of the old one if absent.
    #[serde(default)]
    title: Option<String>,
}

/// Makes a new round of a board: a board of its own with the same map and notes. Needs a facilitator.
#[utoipa::path(post, path = "/api/v1/boards/{id}/duplicate", tag = "boards",
    params(("id" = String, Path, description = "the board")),
    request_body = Duplicate,
    responses(
        (status = 201, description = "the new board", body = Created),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn duplicate(
    State(state): State<AppState>,
    on: OnBoard,
    OptionalJson(wish): OptionalJson<Duplicate>,
) -> Result<Response, Problem> {
    on.facilitates(&state).await?;
    let created = state.boards.duplicate(&on.id, wish.title.as_deref()).await?;
    Ok((StatusCode::CREATED, Json(created)).into_response())
}

/// What the map of the future is to be.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FutureMap {
    /// Id of the map that it is made from; the first one if absent.
    #[serde(default)]
    map: String,
    /// Its name; the board's language's word for it if absent.
    #[serde(default)]
    name: String,
    /// Whether its notes come along.
    #[serde(default)]
    with_notes: bool,
}

/// A map that was added.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct AddedMap {
    /// Its id.
    map: String,
}

/// Adds a map of the desired state, made from a map of the board and linked to its notes.
#[utoipa::path(post, path = "/api/v1/boards/{id}/future", tag = "boards",
    params(("id" = String, Path, description = "the board")),
    request_body = FutureMap,
    responses(
        (status = 201, description = "the new map", body = AddedMap),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn future(
    State(state): State<AppState>,
    on: OnBoard,
    OptionalJson(wish): OptionalJson<FutureMap>,
) -> Result<Response, Problem> {
    let request = round::FutureRequest { map: &wish.map, name: &wish.name, with_notes: wish.with_notes };
    let map = state.boards.add_future(&on.id, &on.by, request).await?;
    Ok((StatusCode::CREATED, Json(AddedMap { map })).into_response())
}

/// What has changed from another board, an earlier round, to this one. The caller must be on both, with a token for
/// the other one in `other_token` if it is not the same.
#[utoipa::path(get, path = "/api/v1/boards/{id}/compare/{other}", tag = "boards",
    params(
        ("id" = String, Path, description = "the board"),
        ("other" = String, Path, description = "the board to compare it with"),
        OtherParams),
    responses(
        (status = 200, description = "the differences", body = Comparison),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn compare(
    State(state): State<AppState>,
    on: OnBoard,
    Caller(identity): Caller,
    OtherBoard(other): OtherBoard,
    Params(params): Params<OtherParams>,
) -> Result<Json<Comparison>, Problem> {
    let identity = match params.other_token.as_deref() {
        Some(token) => state.auth.authenticate(Some(token), (state.clock)())?,
        None => identity,
    };
    state.boards.by(&identity, &other).await?;
    Ok(Json(state.boards.compare(&on.id, &other).await?))
}

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct OtherParams {
    /// The caller's token for the other board.
    other_token: Option<String>,
}

struct OtherBoard(BoardId);

impl<S: Send + Sync> FromRequestParts<S> for OtherBoard {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let id = path_part(parts, state, "other").await?;
        BoardId::parse(&id).map(Self).ok_or_else(|| Problem::new(Kind::NotFound, "there is no such board"))
    }
}

/// What stands out on a board: gaps, low points, pains and gains, conversion, open actions.
#[utoipa::path(get, path = "/api/v1/boards/{id}/report", tag = "boards",
    params(("id" = String, Path, description = "the board")),
    responses(
        (status = 200, description = "the report", body = Report),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn report_of(State(state): State<AppState>, on: OnBoard) -> Result<Json<Report>, Problem> {
    let board = state.boards.read(&on.id).await?;
    Ok(Json(report(&board, &calendar::date((state.clock)().0))))
}
