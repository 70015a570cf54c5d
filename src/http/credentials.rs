//! Where a token travels in a request.
//!
//! HTTP calls carry it in `Authorization: Bearer`. A browser cannot set that header on a WebSocket, so there it
//! may also come as the query `token=` or as one of the offered subprotocols. It is never taken from a cookie:
//! a foreign page cannot make a browser add it.
//!
//! Not here: whether it is good (`auth`).

use http::HeaderMap;
use http::header::{AUTHORIZATION, HOST, ORIGIN, SEC_WEBSOCKET_PROTOCOL};
use percent_encoding::percent_decode_str;

/// The token of an HTTP call.
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    let text = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = text.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// The token of a WebSocket's upgrade, and the subprotocol that it came as: the answer must name that one.
pub fn of_upgrade(headers: &HeaderMap, query: Option<&str>) -> (Option<String>, Option<String>) {
    if let Some(token) = bearer(headers) {
        return (Some(token.to_owned()), None);
    }
    if let Some(token) = query.and_then(query_token) {
        return (Some(token), None);
    }
    let offered = headers.get_all(SEC_WEBSOCKET_PROTOCOL).iter().filter_map(|value| value.to_str().ok());
    let token = offered.flat_map(|list| list.split(',')).map(str::trim).find(|text| looks_like_jwt(text));
    (token.map(str::to_owned), token.map(str::to_owned))
}

/// The `Origin` and the `Host` of a request, for the check of pages.
pub fn origin_and_host(headers: &HeaderMap) -> (Option<&str>, Option<&str>) {
    // What is no text can match nothing; it must not count as "no origin".
    let text = |name| headers.get(name).map(|value: &http::HeaderValue| value.to_str().unwrap_or("?"));
    (text(ORIGIN), text(HOST))
}

fn query_token(query: &str) -> Option<String> {
    let value = query.split('&').find_map(|pair| pair.strip_prefix("token="))?;
    let token = percent_decode_str(value).decode_utf8().ok()?;
    (!token.is_empty()).then(|| token.into_owned())
}

/// Three parts of base64url: other subprotocols do not look like that.
fn looks_like_jwt(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    text.split('.').count() == 3 && text.split('.').all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(list: &[(http::HeaderName, &str)]) -> HeaderMap {
        list.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect()
    }

    #[test]
    fn a_token_is_found_where_clients_put_it() {
        let check = |list: &[(http::HeaderName, &str)], query: Option<&str>, want: (Option<&str>, bool)| {
            let (token, protocol) = of_upgrade(&headers(list), query);
            assert_eq!((token.as_deref(), protocol.is_some()), want);
        };
        check(&[], None, (None, false));
        check(&[], Some("a=b"), (None, false));
        check(&[], Some("token="), (None, false));
        check(&[], Some("z=1&token=a.b%2Dc.d"), (Some("a.b-c.d"), false));
        check(&[(AUTHORIZATION, "Bearer x")], Some("token=y"), (Some("x"), false));
        check(&[(AUTHORIZATION, "bearer  x ")], None, (Some("x"), false));
        check(&[(AUTHORIZATION, "Basic x")], None, (None, false));
        check(&[(SEC_WEBSOCKET_PROTOCOL, "yjs, aa.b-b.c_c")], None, (Some("aa.b-b.c_c"), true));
        check(&[(SEC_WEBSOCKET_PROTOCOL, "yjs, v1.2")], None, (None, false));
    }

    #[test]
    fn an_unreadable_origin_is_not_taken_for_none() {
        let mut map = HeaderMap::new();
        map.insert(ORIGIN, http::HeaderValue::from_bytes(b"http://\xff").unwrap());
        assert_eq!(origin_and_host(&map), (Some("?"), None));
    }
}
