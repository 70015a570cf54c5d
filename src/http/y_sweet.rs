//! The HTTP API of y-sweet 0.9, so that its SDK, client and React hooks work unchanged.
//!
//! Its *server token* is one of ours with admin access to all documents; its *document tokens* are ours for one
//! document. In open mode none are needed and none are handed out. A cache-buster in the query is ignored.
//!
//! Not here: its WebSocket (`connection`), the wire (`protocol`).

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HOST};
use http::{HeaderMap, StatusCode};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::{Caller, OptionalJson, UpdateBody};
use super::problem::Body;
use super::{AppState, Kind, Name, Problem, ops};
use crate::auth::{Claims, Grant, NumericDate, Pattern};
use crate::id::{Access, DocumentName, UserId};

/// Seconds that a document token lives if nobody says otherwise.
const TOKEN_SECONDS: u64 = 3_600;

/// Seconds that it lives at most: ten years.
const TOKEN_SECONDS_MAX: u64 = 10 * 365 * 24 * 3_600;

/// All that a path segment need not escape.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

pub(super) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(ready))
        .routes(routes!(check_store, check_store_deprecated))
        .routes(routes!(new_document))
        .routes(routes!(authorize))
        .routes(routes!(as_update))
        .routes(routes!(update))
        .routes(routes!(as_update_deprecated))
        .routes(routes!(update_deprecated))
}

/// `{"ok": true}`, or why not.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct Health {
    ok: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// Whether the server is ready.
#[utoipa::path(get, path = "/ready", tag = "y-sweet", responses(
    (status = 200, description = "ready", body = Health),
    (status = 503, description = "not ready", content_type = "application/problem+json", body = Body)))]
async fn ready(State(state): State<AppState>) -> Result<Json<Health>, Problem> {
    ops::ready(&state).await?;
    Ok(Json(Health { ok: true, error: None }))
}

/// Whether the store can be written. Needs the server token.
#[utoipa::path(post, path = "/check_store", tag = "y-sweet", responses(
    (status = 200, description = "what the store says", body = Health),
    (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn check_store(State(state): State<AppState>, caller: Caller) -> Result<Json<Health>, Problem> {
    caller.administers("")?;
    let hub = state.hub.clone();
    let answer = tokio::task::spawn_blocking(move || hub.ready()).await;
    let error = match answer {
        Ok(Ok(())) => None,
        Ok(Err(error)) => Some(error.to_string()),
        Err(_) => Some("the store failed unexpectedly".to_owned()),
    };
    Ok(Json(Health { ok: error.is_none(), error }))
}

/// The same as POST, for old clients.
#[utoipa::path(get, path = "/check_store", tag = "y-sweet", responses(
    (status = 200, description = "what the store says", body = Health),
    (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn check_store_deprecated(state: State<AppState>, caller: Caller) -> Result<Json<Health>, Problem> {
    check_store(state, caller).await
}

/// Which document to make.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
struct NewDocument {
    /// Its name, of letters, digits, - and _; made up if absent.
    doc_id: Option<String>,
}

/// Which document was made, or was there.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
struct DocumentId {
    doc_id: String,
}

/// Makes a document; one that is there already stays as it is. Needs the server token.
#[utoipa::path(post, path = "/doc/new", tag = "y-sweet", request_body = NewDocument, responses(
    (status = 200, description = "the document", body = DocumentId),
    (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn new_document(
    State(state): State<AppState>,
    caller: Caller,
    OptionalJson(wish): OptionalJson<NewDocument>,
) -> Result<Json<DocumentId>, Problem> {
    let doc_id = match wish.doc_id {
        None => URL_SAFE_NO_PAD.encode(rand::random::<[u8; 16]>()),
        Some(id) if is_doc_id(&id) => id,
        Some(_) => {
            return Err(Problem::new(Kind::BadName, "docId must be made of letters, digits, - and _"));
        }
    };
    let name = DocumentName::parse(&doc_id)?;
    caller.may(&state, Access::Admin, &name).await?;
    state.hub.create(&name).await?;
    Ok(Json(DocumentId { doc_id }))
}

/// What a client is to be allowed.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
struct Wish {
    #[serde(default)]
    authorization: Authorization,
    /// Who the client is.
    user_id: Option<String>,
    /// How long the token is good for; 3,600 if absent.
    valid_for_seconds: Option<u64>,
}

/// What a client may do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
enum Authorization {
    /// Read and write.
    #[default]
    Full,
    /// Read.
    ReadOnly,
}

/// All that a client needs to connect.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
struct ClientToken {
    /// Where the WebSocket is; clients append the document once more.
    url: String,
    /// Where the document's HTTP API is.
    base_url: String,
    doc_id: String,
    /// Absent in open mode.
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<String>,
    authorization: Authorization,
}

/// Lets a client in: answers with a token for one document. Needs the server token.
#[utoipa::path(post, path = "/doc/{name}/auth", tag = "y-sweet",
    params(("name" = String, Path, description = "the document")),
    request_body = Wish,
    responses(
        (status = 200, description = "how to connect", body = ClientToken),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn authorize(
    State(state): State<AppState>,
    caller: Caller,
    Name(name): Name,
    headers: HeaderMap,
    OptionalJson(wish): OptionalJson<Wish>,
) -> Result<Response, Problem> {
    caller.may(&state, Access::Admin, &name).await?;
    let claims = claims(&state, &name, &wish)?;
    let base = base_url(&state, &headers)?;
    if !state.hub.exists(&name).await? {
        return Err(Problem::no_such_document());
    }
    let token = if state.auth.is_open() { None } else { Some(state.auth.sign(&claims)?) };
    let base_url = format!("{base}/d/{}", utf8_percent_encode(name.as_str(), SEGMENT));
    let answer = ClientToken {
        // http becomes ws and https becomes wss.
        url: format!("{}/ws", base_url.replacen("http", "ws", 1)),
        base_url,
        doc_id: name.to_string(),
        token,
        authorization: wish.authorization,
    };
    Ok(([(CACHE_CONTROL, "no-store")], Json(answer)).into_response())
}

/// A document as a Yjs update. Needs a token for it.
#[utoipa::path(get, path = "/d/{name}/as-update", tag = "y-sweet",
    params(("name" = String, Path, description = "the document")),
    responses(
        (status = 200, description = "the update", content_type = "application/octet-stream", body = [u8]),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn as_update(
    State(state): State<AppState>,
    caller: Caller,
    Name(name): Name,
) -> Result<Response, Problem> {
    caller.may(&state, Access::Read, &name).await?;
    let update = state.hub.update(&name, None).await?.ok_or_else(Problem::no_such_document)?;
    let headers = [(CONTENT_TYPE, "application/octet-stream"), (CACHE_CONTROL, "no-store")];
    Ok((headers, update).into_response())
}

/// Writes a Yjs update into a document. On disk when answered. Needs a token for it that may write.
#[utoipa::path(post, path = "/d/{name}/update", tag = "y-sweet",
    params(("name" = String, Path, description = "the document")),
    request_body(content = [u8], content_type = "application/octet-stream"),
    responses(
        (status = 200, description = "the update is in the document and on disk"),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn update(
    State(state): State<AppState>,
    caller: Caller,
    Name(name): Name,
    UpdateBody(update): UpdateBody,
) -> Result<StatusCode, Problem> {
    caller.may(&state, Access::Write, &name).await?;
    state.hub.write(&name, update).await?;
    Ok(StatusCode::OK)
}

/// The same as `/d/{name}/as-update`, for old clients.
#[utoipa::path(get, path = "/doc/{name}/as-update", tag = "y-sweet",
    params(("name" = String, Path, description = "the document")),
    responses(
        (status = 200, description = "the update", content_type = "application/octet-stream", body = [u8]),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn as_update_deprecated(
    state: State<AppState>,
    caller: Caller,
    name: Name,
) -> Result<Response, Problem> {
    as_update(state, caller, name).await
}

/// The same as `/d/{name}/update`, for old clients.
#[utoipa::path(post, path = "/doc/{name}/update", tag = "y-sweet",
    params(("name" = String, Path, description = "the document")),
    request_body(content = [u8], content_type = "application/octet-stream"),
    responses(
        (status = 200, description = "the update is in the document and on disk"),
        (status = "4XX", description = "problem", content_type = "application/problem+json", body = Body)))]
async fn update_deprecated(
    state: State<AppState>,
    caller: Caller,
    name: Name,
    body: UpdateBody,
) -> Result<StatusCode, Problem> {
    update(state, caller, name, body).await
}

fn is_doc_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

fn claims(state: &AppState, name: &DocumentName, wish: &Wish) -> Result<Claims, Problem> {
    let only = Pattern::only(name)
        .map_err(|_| Problem::new(Kind::BadName, "there are no tokens for a name that ends in *"))?;
    if wish.user_id.as_deref().is_some_and(|user| UserId::parse(user).is_none()) {
        return Err(Problem::new(
            Kind::BadRequest,
            "userId must have 1 to 256 bytes and no control characters",
        ));
    }
    let access = match wish.authorization {
        Authorization::Full => Access::Write,
        Authorization::ReadOnly => Access::Read,
    };
    let now = NumericDate::from((state.clock)());
    let seconds = wish.valid_for_seconds.unwrap_or(TOKEN_SECONDS).min(TOKEN_SECONDS_MAX);
    Ok(Claims {
        sub: wish.user_id.clone(),
        name: None,
        exp: NumericDate(now.0.saturating_add(seconds)),
        nbf: None,
        iat: Some(now),
        board: None,
        documents: vec![Grant { name: only, access }],
    })
}

/// `https://host`, as clients reach the server: by configuration, or as this request did.
fn base_url(state: &AppState, headers: &HeaderMap) -> Result<String, Problem> {
    if let Some(url) = &state.settings.public_url {
        return Ok(url.trim_end_matches('/').to_owned());
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let host = text(HOST.as_str())
        .filter(|host| host.parse::<http::uri::Authority>().is_ok())
        .ok_or_else(|| Problem::new(Kind::BadRequest, "the Host header is missing or is no host"))?;
    let forwarded = text("x-forwarded-proto").filter(|_| state.settings.behind_proxy);
    let is_secure = forwarded.map_or(state.settings.tls, |scheme| matches!(scheme, "https" | "wss"));
    let scheme = if is_secure { "https" } else { "http" };
    Ok(format!("{scheme}://{host}"))
}
