//! Files in and out: exports in every format, and imports with a preview.
//!
//! Drawing and parsing are work for the processor, so they run on the blocking pool.
//!
//! Not here: the formats (`export`, `intake`).

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::OnBoard;
use crate::board::edit::Edit;
use crate::board::model::Board;
use crate::export::{self, Format, View};
use crate::http::extract::{LargeBody, Params};
use crate::http::problem::Body;
use crate::http::{AppState, Kind, Problem};
use crate::intake;

pub(super) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(export_as)).routes(routes!(import))
}

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct ExportParams {
    /// json, csv, actions.csv, results.csv, personas.csv, tsv, md, svg, png, pdf, canvas, excalidraw, tldr or yjs.
    format: String,
}

/// The board as a file.
#[utoipa::path(get, path = "/api/v1/boards/{id}/export", tag = "files",
    params(("id" = String, Path, description = "the board"), ExportParams),
    responses(
        (status = 200, description = "the file", content_type = "application/octet-stream", body = [u8]),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn export_as(
    State(state): State<AppState>,
    on: OnBoard,
    Params(params): Params<ExportParams>,
) -> Result<Response, Problem> {
    let format =
        Format::parse(&params.format).map_err(|error| Problem::new(Kind::BadRequest, error.to_string()))?;
    let bytes = if format == Format::Yjs {
        state.boards.update(&on.id).await?.to_vec()
    } else {
        // Before the board is taken: those who wait hold no copy of it.
        let place = state.drawings.take().await?;
        let picture = state.boards.picture(&on.id).await?;
        let draw = move || {
            let view = View {
                board: &picture.board,
                votes: &picture.votes,
                names: &picture.names,
                now_ms: picture.now_ms,
            };
            export::render(format, &view)
        };
        place.work(draw).await?.map_err(|error| Problem::new(Kind::TooLarge, error.to_string()))?
    };
    let name = format!("attachment; filename=\"board-{}.{}\"", on.id, format.extension());
    let headers = [
        (CONTENT_TYPE, format.media_type().to_owned()),
        (CONTENT_DISPOSITION, name),
        (CACHE_CONTROL, "no-store".into()),
    ];
    Ok((headers, bytes).into_response())
}

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct ImportParams {
    /// csv, tsv, md, lines, json, canvas, excalidraw or tldr; found out from the content if absent.
    #[serde(default)]
    kind: Option<String>,
    /// The file's name, which helps to find out the kind.
    #[serde(default)]
    name: Option<String>,
    /// Only say what would come in.
    #[serde(default)]
    preview: bool,
    /// Make the board what the file says, ids, comments, reactions and trash included, instead of adding to it. Only
    /// for our JSON; needs a facilitator. What is on the board now is kept as a version, and what is not in the file goes to the trash.
    #[serde(default)]
    replace: bool,
    /// The map to put notes on; the first one if absent.
    #[serde(default)]
    map: Option<String>,
    /// The stage for notes that say none.
    #[serde(default)]
    stage: Option<String>,
    /// The lane for notes that say none.
    #[serde(default)]
    lane: Option<String>,
    /// What columns of a table hold, by their headers, as `Comment=text,Phase=stage,Labels=tags`.
    #[serde(default)]
    columns: Option<String>,
}

/// What came in, or would.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct Imported {
    /// Whether nothing was changed.
    preview: bool,
    /// Items that were there already, by their ids.
    skipped: usize,
    #[serde(flatten)]
    summary: intake::Summary,
}

/// Brings a file onto the board, in one edit. The body is the file.
#[utoipa::path(post, path = "/api/v1/boards/{id}/import", tag = "files",
    params(("id" = String, Path, description = "the board"), ImportParams),
    request_body(content = [u8], content_type = "application/octet-stream"),
    responses(
        (status = 200, description = "what came in, or would", body = Imported),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn import(
    State(state): State<AppState>,
    on: OnBoard,
    Params(params): Params<ImportParams>,
    LargeBody(bytes): LargeBody,
) -> Result<Json<Imported>, Problem> {
    state.boards.may_edit(&on.id, &on.by).await?;
    let kind = params.kind.as_deref().map(word::<intake::Kind>).transpose()?;
    let options = intake::options::Options {
        map: params.map,
        stage: params.stage,
        lane: params.lane,
        columns: params.columns.as_deref().map(columns).transpose()?.unwrap_or_default(),
    };
    if params.replace {
        on.facilitates(&state).await?;
    }
    // A file that is to replace everything is read for a board that has nothing: it keeps its ids.
    let place = state.imports.take().await?;
    let board = if params.replace { Board::default() } else { state.boards.read(&on.id).await? };
    let (by, now_ms) = (on.by.name().to_owned(), (state.clock)().0);
    let read = move || {
        let source = intake::Source { kind, bytes: &bytes, file_name: params.name.as_deref(), options };
        intake::read(&source, &board, now_ms, &by, &mut rand::rng())
    };
    let read = place.work(read).await??;
    if params.replace && read.summary.kind != intake::Kind::Json {
        return Err(Problem::new(
            Kind::BadRequest,
            "only our own JSON can replace a board; leave out `replace`",
        ));
    }
    let addition = Box::new(read.addition);
    let skipped = match (params.preview, params.replace) {
        (true, _) => 0,
        (false, true) => state.boards.replace_by_file(&on.id, &on.by, addition).await?.skipped,
        (false, false) => state.boards.edit(&on.id, &on.by, Edit::Merge(addition)).await?.skipped,
    };
    Ok(Json(Imported { preview: params.preview, skipped, summary: read.summary }))
}

/// One of the words of an enum.
fn word<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    serde_json::from_value(text.into())
        .map_err(|error| Problem::new(Kind::BadRequest, format!("{text:?}: {error}")))
}

/// Headers and what their columns hold.
fn columns(text: &str) -> Result<BTreeMap<String, intake::Field>, Problem> {
    let pair = |part: &str| match part.rsplit_once('=') {
        Some((header, field)) => Ok((header.to_owned(), word(field)?)),
        None => Err(Problem::new(Kind::BadRequest, "columns is a list such as Comment=text,Phase=stage")),
    };
    text.split(',').map(pair).collect()
}
