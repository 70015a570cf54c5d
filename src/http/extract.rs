//! Takes requests apart: each part is checked here, and what does not fit becomes a problem.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Query, RawPathParams, Request};
use http::request::Parts;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde::de::DeserializeOwned;

use super::{AppState, Kind, Problem, credentials};
use crate::auth::Identity;
use crate::id::{Access, DocumentName};

/// Most bytes of a JSON body.
const JSON_BYTES_MAX: usize = 64 * 1024;

/// The document that the path names, percent-decoded.
pub struct Name(pub DocumentName);

impl<S: Send + Sync> FromRequestParts<S> for Name {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let params = RawPathParams::from_request_parts(parts, state)
            .await
            .map_err(|_| Problem::new(Kind::BadName, "the document name is not UTF-8"))?;
        let text = params.iter().find(|(key, _)| *key == "name").map(|(_, value)| value).unwrap_or_default();
        Ok(Self(DocumentName::parse(text)?))
    }
}

/// Whoever asks, let in by their token.
pub(super) struct Caller(pub(super) Identity);

impl FromRequestParts<AppState> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let token = credentials::bearer(&parts.headers);
        Ok(Self(state.auth.authenticate(token, (state.clock)())?))
    }
}

/// Whoever asks, with a token or without.
pub(super) struct Anybody(pub(super) Identity);

impl FromRequestParts<AppState> for Anybody {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        match Caller::from_request_parts(parts, state).await {
            Ok(Caller(identity)) => Ok(Self(identity)),
            // A token that has run out opens no less than none: the key of a link may be good.
            Err(problem) if problem.kind() == Kind::Unauthorized => Ok(Self(Identity::nobody())),
            Err(problem) => Err(problem),
        }
    }
}

impl Caller {
    /// Goes on if the caller may do `least` with the document.
    pub(super) async fn may(
        &self,
        state: &AppState,
        least: Access,
        document: &DocumentName,
    ) -> Result<(), Problem> {
        if state.boards.may(&self.0, least, document).await? { Ok(()) } else { Err(Problem::forbidden()) }
    }

    /// Goes on if the caller may administer all documents whose names begin with `prefix`.
    pub(super) fn administers(&self, prefix: &str) -> Result<(), Problem> {
        if self.0.administers(prefix) { Ok(()) } else { Err(Problem::forbidden()) }
    }
}

/// The query.
pub(super) struct Params<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Params<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let query = Query::<T>::from_request_parts(parts, state)
            .await
            .map_err(|rejection| Problem::new(Kind::BadRequest, rejection.body_text()))?;
        Ok(Self(query.0))
    }
}

/// An update in the body.
pub(super) struct UpdateBody(pub(super) Bytes);

impl FromRequest<AppState> for UpdateBody {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Problem> {
        let bytes = read(request, state.settings.update_bytes_max).await?;
        if bytes.is_empty() {
            return Err(Problem::new(Kind::BadRequest, "the body must hold a Yjs update"));
        }
        Ok(Self(bytes))
    }
}

/// A body of any kind that may be large: a file, or many items.
pub(super) struct LargeBody(pub(super) Bytes);

impl FromRequest<AppState> for LargeBody {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Problem> {
        read(request, state.settings.import_bytes_max).await.map(Self)
    }
}

/// A JSON body.
pub(super) struct JsonBody<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for JsonBody<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        parse(&read(request, JSON_BYTES_MAX).await?).map(Self)
    }
}

/// A JSON body that may be left out; y-sweet's clients do so, and they do not always name its type.
pub(super) struct OptionalJson<T>(pub(super) T);

impl<T: DeserializeOwned + Default, S: Send + Sync> FromRequest<S> for OptionalJson<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let bytes = read(request, JSON_BYTES_MAX).await?;
        if bytes.trim_ascii().is_empty() {
            return Ok(Self(T::default()));
        }
        parse(&bytes).map(Self)
    }
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(bytes)
        .map_err(|error| Problem::new(Kind::BadRequest, format!("the body is not as expected: {error}")))
}

async fn read(request: Request, bytes_max: usize) -> Result<Bytes, Problem> {
    let body = Limited::new(request.into_body(), bytes_max);
    match body.collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => {
            Err(Problem::new(Kind::TooLarge, format!("the body has more than {bytes_max} bytes")))
        }
        Err(_) => Err(Problem::new(Kind::BadRequest, "the body broke off")),
    }
}
