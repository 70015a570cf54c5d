//! Notes, stages, lanes, maps, personas, actions and curves for programs: listed, added (one or many), changed, put
//! into the trash and taken out of it. Each request is one edit of the board, which everybody sees within a tick.
//!
//! A `POST` may bear an `Idempotency-Key`: sent again with the same key and body it is answered as the first time, and
//! adds nothing.
//!
//! Not here: what is valid (`board::edit`).

use std::collections::BTreeSet;

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::request::Parts;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{OnBoard, path_part};
use crate::board::edit::{Edit, ItemKind};
use crate::board::model::{Board, Note, Place};
use crate::http::extract::{JsonBody, LargeBody};
use crate::http::problem::Body;
use crate::http::{AppState, Kind, Problem};

/// Longest idempotency key, in bytes.
const KEY_BYTES_MAX: usize = 200;
/// Hexadecimal digits of an id that comes of an idempotency key.
const ID_DIGITS: usize = 24;

pub(super) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list, add)).routes(routes!(patch, delete)).routes(routes!(restore))
}

/// The kinds of items that programs work with, as the path names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Items {
    Notes,
    Stages,
    Lanes,
    Maps,
    Personas,
    Actions,
    Curves,
}

impl Items {
    const ALL: [(&'static str, Self); 7] = [
        ("notes", Self::Notes),
        ("stages", Self::Stages),
        ("lanes", Self::Lanes),
        ("maps", Self::Maps),
        ("personas", Self::Personas),
        ("actions", Self::Actions),
        ("curves", Self::Curves),
    ];

    fn kind(self) -> ItemKind {
        match self {
            Self::Notes => ItemKind::Note,
            Self::Stages => ItemKind::Stage,
            Self::Lanes => ItemKind::Lane,
            Self::Maps => ItemKind::Map,
            Self::Personas => ItemKind::Persona,
            Self::Actions => ItemKind::Action,
            Self::Curves => ItemKind::Curve,
        }
    }

    /// All of them on a board, the trash included.
    fn of(self, board: &Board) -> Vec<Value> {
        fn values<T: Serialize>(items: &[T]) -> Vec<Value> {
            items.iter().map(|item| json!(item)).collect()
        }
        match self {
            Self::Notes => values(&board.notes),
            Self::Stages => values(&board.stages),
            Self::Lanes => values(&board.lanes),
            Self::Maps => values(&board.maps),
            Self::Personas => values(&board.personas),
            Self::Actions => values(&board.actions),
            Self::Curves => values(&board.curves),
        }
    }

    fn addition(self, body: Value, board: &Board, by: &str) -> Result<Edit, Problem> {
        Ok(match self {
            Self::Notes => {
                let notes: Vec<NewNote> = one_or_many(body)?;
                Edit::AddNotes(
                    notes.into_iter().map(|note| note.place_on(board, by)).collect::<Result<_, _>>()?,
                )
            }
            Self::Stages => Edit::AddStages(one_or_many(body)?),
            Self::Lanes => Edit::AddLanes(one_or_many(body)?),
            Self::Maps => Edit::AddMaps(one_or_many(body)?),
            Self::Personas => Edit::AddPersonas(one_or_many(body)?),
            Self::Actions => Edit::AddActions(one_or_many(body)?),
            Self::Curves => Edit::AddCurves(one_or_many(body)?),
        })
    }

    fn change(self, id: String, body: Value) -> Result<Edit, Problem> {
        Ok(match self {
            Self::Notes => Edit::PatchNote { id, patch: parsed(body)? },
            Self::Stages => Edit::PatchStage { id, patch: parsed(body)? },
            Self::Lanes => Edit::PatchLane { id, patch: parsed(body)? },
            Self::Maps => Edit::PatchMap { id, patch: parsed(body)? },
            Self::Personas => Edit::PatchPersona { id, patch: parsed(body)? },
            Self::Actions => Edit::PatchAction { id, patch: parsed(body)? },
            Self::Curves => {
                return Err(Problem::new(
                    Kind::BadRequest,
                    "curves are not changed: delete it and add another",
                ));
            }
        })
    }
}

/// A note to add. Everything but the text may be left out.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(super) struct NewNote {
    /// Its id; made up if absent. A note whose id is there already is not added again.
    id: String,
    /// Its text.
    text: String,
    /// The map, by id or name; the first one if absent.
    map: Option<String>,
    /// The stage, by id or name. With a lane it says the cell.
    stage: Option<String>,
    /// The lane, by id or name.
    lane: Option<String>,
    /// Where it lies on the canvas, if it is in no cell.
    xy: Option<[f64; 2]>,
    /// Its place as the schema has it, instead of map, stage, lane and xy.
    place: Option<Place>,
    /// `note`, `pain`, `gain`, `idea` or `question`.
    kind: String,
    /// A named colour or `#rrggbb`.
    color: String,
    /// `s`, `m`, `l` or `xl`.
    size: String,
    /// Its tags.
    tags: Vec<String>,
    /// Who is responsible.
    owner: Option<String>,
    /// Id of the head note of its group.
    group: Option<String>,
    /// Where it comes from, such as the row of a survey.
    src: Option<Value>,
}

impl NewNote {
    fn place_on(self, board: &Board, by: &str) -> Result<Note, Problem> {
        let place = match self.place {
            Some(place) => place,
            None => self.cell(board)?,
        };
        Ok(Note {
            id: self.id,
            text: self.text,
            place,
            kind: self.kind,
            color: self.color,
            size: self.size,
            by: by.to_owned(),
            tags: self.tags,
            owner: self.owner,
            group: self.group,
            src: self.src,
            ..Note::default()
        })
    }

    fn cell(&self, board: &Board) -> Result<Place, Problem> {
        let unknown = |what: &str, name: &str| {
            Problem::new(Kind::BadRequest, format!("there is no {what} {name:?} on this board"))
        };
        if self.stage.is_none() && self.lane.is_none() {
            return Ok(Place { xy: Some(self.xy.unwrap_or_default()), ..Place::default() });
        }
        let map = match &self.map {
            Some(name) => board
                .maps
                .iter()
                .find(|map| &map.id == name || &map.name == name)
                .ok_or_else(|| unknown("map", name))?,
            None => board.maps.first().ok_or_else(|| unknown("map", ""))?,
        };
        let (Some(stage), Some(lane)) = (&self.stage, &self.lane) else {
            return Err(Problem::new(Kind::BadRequest, "a cell needs both a stage and a lane"));
        };
        let is_here = |of: &str, deleted: bool| of == map.id && !deleted;
        let stage = board
            .stages
            .iter()
            .filter(|known| is_here(&known.map, known.deleted.is_some()))
            .find(|known| &known.id == stage || &known.name == stage)
            .ok_or_else(|| unknown("stage", stage))?;
        let lane = board
            .lanes
            .iter()
            .filter(|known| is_here(&known.map, known.deleted.is_some()))
            .find(|known| &known.id == lane || &known.name == lane)
            .ok_or_else(|| unknown("lane", lane))?;
        Ok(Place {
            m: Some(map.id.clone()),
            s: Some(stage.id.clone()),
            l: Some(lane.id.clone()),
            ..Place::default()
        })
    }
}

/// Items, in the order of the board.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct Listed {
    /// Those in the trash have `del`.
    items: Vec<Value>,
}

/// What was added.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
struct Added {
    /// Ids of what was added, in order.
    ids: Vec<String>,
    /// How many were there already.
    skipped: usize,
}

/// The kind of items that the path names.
struct ItemsPath(Items);

impl<S: Send + Sync> FromRequestParts<S> for ItemsPath {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let name = path_part(parts, state, "items").await?;
        let known = Items::ALL.into_iter().find(|(known, _)| *known == name);
        known.map(|(_, items)| Self(items)).ok_or_else(Problem::no_such_path)
    }
}

/// The item that the path names.
struct ItemPath(String);

impl<S: Send + Sync> FromRequestParts<S> for ItemPath {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        path_part(parts, state, "item").await.map(Self)
    }
}

/// Items of one kind.
#[utoipa::path(get, path = "/api/v1/boards/{id}/{items}", tag = "items",
    params(("id" = String, Path, description = "the board"), ("items" = Items, Path, description = "which kind")),
    responses(
        (status = 200, description = "the items", body = Listed),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn list(
    State(state): State<AppState>,
    on: OnBoard,
    ItemsPath(items): ItemsPath,
) -> Result<Json<Listed>, Problem> {
    let board = state.boards.read(&on.id).await?;
    Ok(Json(Listed { items: items.of(&board) }))
}

/// Adds one item, or an array of them, in one edit.
#[utoipa::path(post, path = "/api/v1/boards/{id}/{items}", tag = "items",
    params(
        ("id" = String, Path, description = "the board"),
        ("items" = Items, Path, description = "which kind"),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body add nothing twice")),
    request_body(content = NewNote, description = "a note, or another kind of item as the schema has it; or an array"),
    responses(
        (status = 201, description = "added", body = Added),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn add(
    State(state): State<AppState>,
    on: OnBoard,
    ItemsPath(items): ItemsPath,
    headers: HeaderMap,
    LargeBody(bytes): LargeBody,
) -> Result<Response, Problem> {
    let key = idempotency_key(&headers)?;
    let request = request_of(&on, items, &bytes);
    let remembered = key.as_ref().map(|key| remembered_as(&on, items, key));
    if let Some(remembered) = &remembered
        && let Some(answer) = state.boards.answered(&on.id, remembered, &request).await?
    {
        return Ok((StatusCode::CREATED, Json(answer)).into_response());
    }
    let mut body: Value = serde_json::from_slice(&bytes)
        .map_err(|error| Problem::new(Kind::BadRequest, format!("the body is no JSON: {error}")))?;
    let named = key.as_ref().map(|key| name_items(&mut body, key, &request)).unwrap_or_default();
    let board = state.boards.read(&on.id).await?;
    let edit = items.addition(body, &board, on.by.name())?;
    let outcome = state.boards.edit(&on.id, &on.by, edit).await?;
    if items == Items::Actions {
        state.boards.actions_created(&on.id, &outcome.ids).await?;
    }
    // What the same request has added before, and could not remember or is remembering just now.
    let new: BTreeSet<_> = outcome.ids.iter().cloned().collect();
    let again: Vec<_> = named.into_iter().filter(|id| !new.contains(id)).collect();
    let skipped = outcome.skipped.saturating_sub(again.len());
    let answer = json!(Added { ids: [outcome.ids, again].concat(), skipped });
    if let Some(remembered) = remembered {
        state.boards.remember(&on.id, &remembered, &request, answer.clone()).await?;
    }
    Ok((StatusCode::CREATED, Json(answer)).into_response())
}

/// Changes an item.
#[utoipa::path(patch, path = "/api/v1/boards/{id}/{items}/{item}", tag = "items",
    params(
        ("id" = String, Path, description = "the board"),
        ("items" = Items, Path, description = "which kind"),
        ("item" = String, Path, description = "the item's id")),
    request_body(content = Value, description = "the fields to change; see the schemas NotePatch, StagePatch, ..."),
    responses(
        (status = 200, description = "the item as it is now", body = Value),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn patch(
    State(state): State<AppState>,
    on: OnBoard,
    ItemsPath(items): ItemsPath,
    ItemPath(item): ItemPath,
    JsonBody(body): JsonBody<Value>,
) -> Result<Json<Value>, Problem> {
    let edit = items.change(item.clone(), body)?;
    state.boards.edit(&on.id, &on.by, edit).await?;
    found(&state, &on, items, &item).await
}

/// Puts an item into the trash; what has none is removed.
#[utoipa::path(delete, path = "/api/v1/boards/{id}/{items}/{item}", tag = "items",
    params(
        ("id" = String, Path, description = "the board"),
        ("items" = Items, Path, description = "which kind"),
        ("item" = String, Path, description = "the item's id")),
    responses(
        (status = 204, description = "it is in the trash"),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn delete(
    State(state): State<AppState>,
    on: OnBoard,
    ItemsPath(items): ItemsPath,
    ItemPath(item): ItemPath,
) -> Result<StatusCode, Problem> {
    drop(found(&state, &on, items, &item).await?);
    state.boards.edit(&on.id, &on.by, Edit::Delete { what: items.kind(), ids: vec![item] }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes an item out of the trash.
#[utoipa::path(post, path = "/api/v1/boards/{id}/{items}/{item}/restore", tag = "items",
    params(
        ("id" = String, Path, description = "the board"),
        ("items" = Items, Path, description = "which kind"),
        ("item" = String, Path, description = "the item's id")),
    responses(
        (status = 200, description = "the item as it is now", body = Value),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn restore(
    State(state): State<AppState>,
    on: OnBoard,
    ItemsPath(items): ItemsPath,
    ItemPath(item): ItemPath,
) -> Result<Json<Value>, Problem> {
    drop(found(&state, &on, items, &item).await?);
    state.boards.edit(&on.id, &on.by, Edit::Restore { what: items.kind(), ids: vec![item.clone()] }).await?;
    found(&state, &on, items, &item).await
}

async fn found(state: &AppState, on: &OnBoard, items: Items, id: &str) -> Result<Json<Value>, Problem> {
    let board = state.boards.read(&on.id).await?;
    let found = items.of(&board).into_iter().find(|item| item["id"] == id);
    found.map(Json).ok_or_else(|| Problem::new(Kind::NotFound, "there is no such item on this board"))
}

fn one_or_many<T: DeserializeOwned>(body: Value) -> Result<Vec<T>, Problem> {
    let items = if let Value::Array(items) = body { items } else { vec![body] };
    items.into_iter().map(parsed).collect()
}

fn parsed<T: DeserializeOwned>(value: Value) -> Result<T, Problem> {
    serde_json::from_value(value)
        .map_err(|error| Problem::new(Kind::BadRequest, format!("the body is not as expected: {error}")))
}

fn idempotency_key(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(value) = headers.get("idempotency-key") else { return Ok(None) };
    let key = value.to_str().ok().filter(|key| (1..=KEY_BYTES_MAX).contains(&key.len()));
    key.map(|key| Some(key.to_owned())).ok_or_else(|| {
        Problem::new(
            Kind::BadRequest,
            format!("an Idempotency-Key has 1 to {KEY_BYTES_MAX} visible characters"),
        )
    })
}

/// Gives items without an id one that comes of the key and the request, and answers with those: a request that is sent
/// twice at the same time, or again after the server stopped in the middle of it, adds nothing twice.
fn name_items(body: &mut Value, key: &str, request: &[u8]) -> Vec<String> {
    let items =
        if let Value::Array(items) = body { items.as_mut_slice() } else { std::slice::from_mut(body) };
    let request = Sha256::digest(request);
    let mut named = Vec::new();
    for (at, item) in items.iter_mut().enumerate() {
        let Value::Object(fields) = item else { continue };
        if fields.get("id").is_none_or(|id| id == "") {
            let hash = Sha256::new().chain_update(request).chain_update(format!("{at}|{key}")).finalize();
            let mut id = format!("{hash:x}");
            id.truncate(ID_DIGITS);
            fields.insert("id".to_owned(), id.as_str().into());
            named.push(id);
        }
    }
    named
}

/// What a key is remembered as. It is its caller's own, for one kind of items: programs number their rows.
fn remembered_as(on: &OnBoard, items: Items, key: &str) -> String {
    format!("{:x}", Sha256::digest(format!("{}\n{:?}\n{key}", on.by.name(), items.kind())))
}

/// What makes two requests the same: who, what kind, and the body.
fn request_of(on: &OnBoard, items: Items, body: &Bytes) -> Vec<u8> {
    let head = format!("{}\n{:?}\n", on.by.name(), items.kind());
    [head.as_bytes(), body].concat()
}
