//! Documents for programs: list, look at, read, write and delete, under `/api/v1/documents`.
//!
//! A document's name is one segment of the path, percent-encoded, a slash in it as `%2F`. Reading needs read
//! access, writing write access; everything else admin access to the name, or to the prefix that is listed.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::{Caller, Params, UpdateBody};
use super::problem::Body;
use super::{AppState, Kind, Name, Problem};
use crate::board::family::{Family, family};
use crate::id::{Access, DocumentName};
use crate::room::document::json::Root;
use crate::store::DocumentInfo;

const LIST_DEFAULT: usize = 100;
const LIST_MAX: usize = 1_000;

pub(super) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(info, delete))
        .routes(routes!(read, write))
        .routes(routes!(json))
}

/// One document as stored.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct Document {
    /// Its name.
    name: String,
    /// When it was first stored, in milliseconds since 1970.
    created_at_ms: u64,
    /// When its newest edit was stored, in milliseconds since 1970.
    changed_at_ms: u64,
    /// Bytes of its snapshot.
    snapshot_bytes: u64,
    /// Bytes of its log after the snapshot.
    log_bytes: u64,
    /// Records in its log after the snapshot.
    log_records: u64,
}

/// Documents by name.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct Page {
    documents: Vec<Document>,
    /// Where the next page begins: pass it as `after`. Absent on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct ListParams {
    /// Only documents whose names begin with this text.
    #[serde(default)]
    prefix: String,
    /// Only documents whose names come after this one.
    after: Option<String>,
    /// Most documents on the page: 1 to 1,000, usually 100.
    #[param(default = 100, minimum = 1, maximum = 1000)]
    limit: Option<usize>,
}

/// Documents by name, in pages. What belongs to boards is listed only to those with a token for it: how a desk grows
/// says who is writing.
#[utoipa::path(get, path = "/api/v1/documents", tag = "documents", params(ListParams),
    responses(
        (status = 200, description = "a page of documents", body = Page),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn list(
    State(state): State<AppState>,
    caller: Caller,
    Params(params): Params<ListParams>,
) -> Result<Json<Page>, Problem> {
    caller.administers(&params.prefix)?;
    let after = params.after.as_deref().map(DocumentName::parse).transpose()?;
    let limit = params.limit.unwrap_or(LIST_DEFAULT).clamp(1, LIST_MAX);
    // One more than asked for tells whether there is a next page.
    let mut found = state.hub.list(&params.prefix, after.as_ref(), limit + 1).await?;
    let more = found.len() > limit;
    found.truncate(limit);
    let next = found.last().filter(|_| more).map(|last| last.name.to_string());
    found.retain(|info| caller.0.is_known || family(&info.name) == Family::Plain);
    Ok(Json(Page { documents: found.into_iter().map(Document::from).collect(), next }))
}

/// Age and size of a document.
#[utoipa::path(get, path = "/api/v1/documents/{name}", tag = "documents",
    params(("name" = String, Path, description = "the document's name, percent-encoded")),
    responses(
        (status = 200, description = "the document", body = Document),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn info(
    State(state): State<AppState>,
    caller: Caller,
    Name(name): Name,
) -> Result<Json<Document>, Problem> {
    caller.may(&state, Access::Admin, &name).await?;
    let info = state.hub.info(&name).await?.ok_or_else(Problem::no_such_document)?;
    Ok(Json(info.into()))
}

/// Deletes a document and ends its sessions.
#[utoipa::path(delete, path = "/api/v1/documents/{name}", tag = "documents",
    params(("name" = String, Path, description = "the document's name, percent-encoded")),
    responses(
        (status = 204, description = "deleted"),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn delete(
    State(state): State<AppState>,
    caller: Caller,
    Name(name): Name,
) -> Result<StatusCode, Problem> {
    caller.may(&state, Access::Admin, &name).await?;
    if state.hub.delete(&name).await? { Ok(StatusCode::NO_CONTENT) } else { Err(Problem::no_such_document()) }
}

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct ReadParams {
    /// A Yjs state vector in base64url: only what it lacks is answered.
    sv: Option<String>,
}

/// A document as a Yjs update (version 1).
#[utoipa::path(get, path = "/api/v1/documents/{name}/update", tag = "documents",
    params(("name" = String, Path, description = "the document's name, percent-encoded"), ReadParams),
    responses(
        (status = 200, description = "the update", content_type = "application/octet-stream", body = [u8]),
        (status = 304, description = "not changed since the ETag in If-None-Match"),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn read(
    State(state): State<AppState>,
    caller: Caller,
    Name(name): Name,
    Params(params): Params<ReadParams>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    caller.may(&state, Access::Read, &name).await?;
    let state_vector = params.sv.as_deref().map(decode_state_vector).transpose()?;
    let update = state.hub.update(&name, state_vector).await?.ok_or_else(Problem::no_such_document)?;
    Ok(tagged(update, &headers))
}

/// Writes a Yjs update (version 1) into a document, which is made if there is none. On disk when answered.
#[utoipa::path(post, path = "/api/v1/documents/{name}/update", tag = "documents",
    params(("name" = String, Path, description = "the document's name, percent-encoded")),
    request_body(content = [u8], content_type = "application/octet-stream"),
    responses(
        (status = 204, description = "the update is in the document and on disk"),
        (status = 409, description = "the update builds on others that the server lacks",
            content_type = "application/problem+json", body = Body),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn write(
    State(state): State<AppState>,
    caller: Caller,
    Name(name): Name,
    UpdateBody(update): UpdateBody,
) -> Result<StatusCode, Problem> {
    caller.may(&state, Access::Write, &name).await?;
    state.hub.write(&name, update).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct JsonParams {
    /// Which roots, and as what: `map:notes,text:title`. Kinds are map, array, text and xml.
    roots: String,
}

/// Roots of a document as plain JSON: an object with one entry per root.
#[utoipa::path(get, path = "/api/v1/documents/{name}/json", tag = "documents",
    params(("name" = String, Path, description = "the document's name, percent-encoded"), JsonParams),
    responses(
        (status = 200, description = "the roots by name", body = serde_json::Value),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn json(
    State(state): State<AppState>,
    caller: Caller,
    Name(name): Name,
    Params(params): Params<JsonParams>,
) -> Result<Json<serde_json::Value>, Problem> {
    caller.may(&state, Access::Read, &name).await?;
    let roots = Root::parse_list(&params.roots)
        .map_err(|error| Problem::new(Kind::BadRequest, format!("roots: {error}")))?;
    let value = state.hub.json(&name, roots).await?.ok_or_else(Problem::no_such_document)?;
    Ok(Json(value))
}

impl From<DocumentInfo> for Document {
    fn from(info: DocumentInfo) -> Self {
        Self {
            name: info.name.to_string(),
            created_at_ms: info.created_at.0,
            changed_at_ms: info.changed_at.0,
            snapshot_bytes: info.snapshot_bytes,
            log_bytes: info.log_bytes,
            log_records: info.log_records,
        }
    }
}

fn decode_state_vector(text: &str) -> Result<Bytes, Problem> {
    URL_SAFE_NO_PAD
        .decode(text.trim_end_matches('='))
        .map(Bytes::from)
        .map_err(|_| Problem::new(Kind::BadRequest, "sv is not base64url"))
}

/// The update with its tag, or only that it is still the same.
///
/// The tag is a hash of the bytes: equal content may be encoded in another order after a restart, and then a
/// client reads it once more; it never misses a change.
fn tagged(update: Bytes, headers: &HeaderMap) -> Response {
    let hash = Sha256::digest(&update);
    let tag = format!("\"{}\"", URL_SAFE_NO_PAD.encode(hash.get(..16).unwrap_or(&hash)));
    // A proxy that compresses makes the tag weak; the bytes behind it are the same.
    let known = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let mut tags = known.flat_map(|list| list.split(',')).map(|one| one.trim().trim_start_matches("W/"));
    let caching = [(CACHE_CONTROL, "private, no-cache".to_owned()), (ETAG, tag.clone())];
    if tags.any(|one| one == tag || one == "*") {
        return (StatusCode::NOT_MODIFIED, caching).into_response();
    }
    (caching, [(CONTENT_TYPE, "application/octet-stream")], update).into_response()
}
