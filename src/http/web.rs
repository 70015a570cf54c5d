//! The workshop page: the built web client, embedded in the binary.
//!
//! A path that is a file of the client is that file; `/` and the page's own addresses (`/n/…`, `/b/…`) are its
//! index; everything else is not there. All API routes come first, so none can be shadowed.
//!
//! The client is built by `make web`. Without it the server works all the same and `/` says what to do.

use std::borrow::Cow;

use axum::response::{Html, IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use http::{HeaderMap, Method, StatusCode, Uri};
use percent_encoding::percent_decode_str;
use rust_embed::{EmbeddedFile, RustEmbed};

use super::Problem;

/// What the page may do: talk to this server only, run its own scripts and use its own style sheets only, and put
/// no text into the page as markup except through Lit's own templates.
const POLICY: &str = "default-src 'self'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'; \
    trusted-types lit-html wayboard";

const NOT_BUILT: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Wayboard</title>\
    <p>Wayboard is running, but its page was not built. Run <code>make web</code> and build again.\
    <p><a href=\"/api/v1/openapi.json\">API</a>";

#[derive(RustEmbed)]
#[folder = "clients/web/dist"]
#[allow_missing = true]
struct Files;

/// Answers every path that no route knows.
pub(super) async fn page(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return Problem::no_such_path().into_response();
    }
    let Ok(path) = percent_decode_str(uri.path()).decode_utf8() else {
        return Problem::no_such_path().into_response();
    };
    match choose(&path) {
        Choice::File(name) => match Files::get(&name) {
            Some(file) => serve(&name, file, &headers),
            None => Problem::no_such_path().into_response(),
        },
        Choice::Index => match Files::get("index.html") {
            Some(file) => serve("index.html", file, &headers),
            None => ([(CONTENT_SECURITY_POLICY, POLICY), (CACHE_CONTROL, "no-cache")], Html(NOT_BUILT))
                .into_response(),
        },
    }
}

#[derive(Debug, PartialEq)]
enum Choice<'a> {
    File(Cow<'a, str>),
    Index,
}

fn choose(path: &str) -> Choice<'_> {
    let is_page = |prefix: &str| path.strip_prefix(prefix).is_some_and(|rest| !rest.is_empty());
    if matches!(path, "/" | "/index.html") || is_page("/n/") || is_page("/b/") {
        return Choice::Index;
    }
    Choice::File(Cow::Borrowed(path.trim_start_matches('/')))
}

fn serve(name: &str, file: EmbeddedFile, headers: &HeaderMap) -> Response {
    // Names under assets/ hold a hash of the content; all others stay and change.
    let caching =
        if name.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    let tag = format!("\"{}\"", URL_SAFE_NO_PAD.encode(file.metadata.sha256_hash()));
    let known = headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let same = known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag);
    let common =
        [(CACHE_CONTROL, caching.to_owned()), (ETAG, tag), (CONTENT_SECURITY_POLICY, POLICY.to_owned())];
    if same {
        return (StatusCode::NOT_MODIFIED, common).into_response();
    }
    let kind = match file.metadata.mimetype() {
        text if text.starts_with("text/") => format!("{text}; charset=utf-8"),
        other => other.to_owned(),
    };
    (common, [(CONTENT_TYPE, kind)], file.data.into_owned()).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_pages_own_addresses_are_its_index() {
        let file = |name: &'static str| Choice::File(Cow::Borrowed(name));
        assert_eq!(choose("/"), Choice::Index);
        assert_eq!(choose("/n/any name/at all.txt"), Choice::Index);
        assert_eq!(choose("/b/7"), Choice::Index);
        assert_eq!(choose("/b/"), file("b/"));
        assert_eq!(choose("/nothing"), file("nothing"));
        assert_eq!(choose("/api/v1/nothing"), file("api/v1/nothing"));
        assert_eq!(choose("/assets/a.js"), file("assets/a.js"));
    }
}
