//! The workshop of a board: commands, and what everybody may know of it.
//!
//! The same is in the document `boards/<id>/workshop`, which clients follow; this is for programs.
//!
//! Not here: the commands (`workshop::command`) and what they do (`workshop`).

use axum::Json;
use axum::extract::{FromRequestParts, State};
use http::request::Parts;
use serde_json::Value;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{OnBoard, path_part};
use crate::http::extract::OptionalJson;
use crate::http::problem::Body;
use crate::http::{AppState, Kind, Problem};
use crate::workshop::{Answer, Command};

pub(super) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(show)).routes(routes!(command))
}

/// What everybody on the board may know: state, agenda, roster, votes, results.
#[utoipa::path(get, path = "/api/v1/boards/{id}/workshop", tag = "workshop",
    params(("id" = String, Path, description = "the board")),
    responses(
        (status = 200, description = "the roots of the workshop document", body = Value),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn show(State(state): State<AppState>, on: OnBoard) -> Result<Json<Value>, Problem> {
    let public = state.boards.public(&on.id).await?;
    Ok(Json(Value::Object(public.roots())))
}

/// The name of a command.
struct CommandPath(String);

impl<S: Send + Sync> FromRequestParts<S> for CommandPath {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        path_part(parts, state, "command").await.map(Self)
    }
}

/// Gives a command. Most need a facilitator. The body has the command's fields; what comes of it is on disk, and in the
/// workshop document, when it is answered.
#[utoipa::path(post, path = "/api/v1/boards/{id}/workshop/{command}", tag = "workshop",
    params(
        ("id" = String, Path, description = "the board"),
        ("command" = String, Path, description = "its name, such as `timer-start`; see the schema Command")),
    request_body(content = Option<Command>, description = "the fields of the command, without its name"),
    responses(
        (status = 200, description = "what came of it", body = Answer),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn command(
    State(state): State<AppState>,
    on: OnBoard,
    CommandPath(name): CommandPath,
    OptionalJson(body): OptionalJson<Value>,
) -> Result<Json<Answer>, Problem> {
    if name == "join" {
        return Err(Problem::new(Kind::BadRequest, "join with POST …/join; the answer there has a token"));
    }
    let command = Command::parse(&name, body)
        .map_err(|error| Problem::new(Kind::BadRequest, format!("{name}: {error}")))?;
    Ok(Json(state.boards.command(&on.id, &on.by, command).await?))
}
