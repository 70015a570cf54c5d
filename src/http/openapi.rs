//! The description of the HTTP API, made from the routes themselves, under `/api/v1/openapi.json`.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use utoipa::OpenApi;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, openapi};

use super::AppState;

const PATH: &str = "/api/v1/openapi.json";

#[derive(OpenApi)]
#[openapi(
    info(title = "Wayboard", description = "Documents of a Wayboard server over HTTP"),
    modifiers(&Tokens),
    security((), ("token" = [])),
    tags(
        (name = "documents", description = "Documents for programs"),
        (name = "y-sweet", description = "The API of y-sweet 0.9, for its SDK and client"),
        (name = "operation", description = "For those who run the server"),
    )
)]
struct Head;

struct Tokens;

impl Modify for Tokens {
    fn modify(&self, document: &mut openapi::OpenApi) {
        let bearer = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .bearer_format("JWT")
            .description(Some("Needed unless the server is open to everybody"))
            .build();
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(bearer));
    }
}

/// The description before any route.
pub(super) fn head() -> openapi::OpenApi {
    Head::openapi()
}

/// Serves the finished description.
pub(super) fn routes(document: &openapi::OpenApi) -> Router<AppState> {
    // It is plain data: serializing it does not fail, and if it did the page would be empty and a test red.
    let text = Bytes::from(document.to_json().unwrap_or_default());
    Router::new().route(PATH, get(move || std::future::ready(serve(text.clone()))))
}

fn serve(text: Bytes) -> Response {
    ([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-cache")], text).into_response()
}
