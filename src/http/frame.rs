//! What surrounds every route: which pages may ask, how long it may take, what is counted, which headers.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, ORIGIN,
    REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderValue, Method, StatusCode};

use super::problem::Cause;
use super::{AppState, Kind, Problem, credentials};

/// Lets a request through if its page may ask, and answers for routes that take too long.
pub(super) async fn frame(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (origin, host) = credentials::origin_and_host(request.headers());
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let mut response = if let Err(error) = state.origins.check(origin, host) {
        Problem::from(error).into_response()
    } else {
        let origin = request.headers().get(ORIGIN).cloned();
        let mut response = if is_preflight(&method, request.headers()) {
            preflight()
        } else {
            let answer = tokio::time::timeout(state.settings.request_time, next.run(request)).await;
            answer
                .unwrap_or_else(|_| Problem::new(Kind::Timeout, "the request took too long").into_response())
        };
        allow(response.headers_mut(), origin);
        response
    };
    account(&state, &method, &path, &mut response);
    response
}

/// What a browser is told about every answer: no guessing at types, no addresses (they may hold names) to others.
pub(super) async fn safe_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

/// The answer where a path exists but not with this method.
pub(super) async fn method_not_allowed() -> Problem {
    Problem::new(Kind::MethodNotAllowed, "this path does not know the method; see the Allow header")
}

fn is_preflight(method: &Method, headers: &HeaderMap) -> bool {
    method == Method::OPTIONS
        && headers.contains_key(ORIGIN)
        && headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD)
}

fn preflight() -> Response {
    let headers = [
        (ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, PATCH, DELETE"),
        (ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type, if-none-match, idempotency-key"),
        (ACCESS_CONTROL_MAX_AGE, "600"),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}

/// Lets the page at `origin`, which was checked, read the answer. Cookies play no part, so none are allowed.
fn allow(headers: &mut HeaderMap, origin: Option<HeaderValue>) {
    headers.append(VARY, HeaderValue::from_static("Origin"));
    if let Some(origin) = origin {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("etag, retry-after"));
    }
}

/// Counts a refusal and logs a failure: once, and only here.
fn account(state: &AppState, method: &Method, path: &str, response: &mut Response) {
    let Some(Cause { reason, text }) = response.extensions_mut().remove::<Cause>() else { return };
    state.metrics.rejected(reason);
    let status = response.status().as_u16();
    if response.status().is_server_error() {
        tracing::error!(%method, path, status, error = text, "request failed");
    } else {
        tracing::debug!(%method, path, status, reason, "request refused");
    }
}
