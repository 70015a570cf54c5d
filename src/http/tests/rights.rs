//! Who may do what over HTTP: tokens, admins, pages of other origins.

use super::*;

#[tokio::test]
async fn tokens_open_what_they_name_and_no_more() {
    let server = Server::with_tokens();
    let admin = server.token("*", Access::Admin);
    let writer = server.token("a", Access::Write);
    let reader = server.token("a", Access::Read);
    let other = server.token("b*", Access::Admin);
    server.call_with(&admin, "POST", "/api/v1/documents/a/update", UPDATE).await;
    let check = async |method: &str, path: &str, statuses: [u16; 5]| {
        let body = || if method == "POST" { UPDATE.to_vec() } else { vec![] };
        let none = server.call(method, path, body()).await.status.as_u16();
        let mut got = vec![none];
        for token in [&other, &reader, &writer, &admin] {
            got.push(server.call_with(token, method, path, body()).await.status.as_u16());
        }
        assert_eq!(got, statuses, "{method} {path}");
        let bad = server.call_with("garbage", method, path, body()).await;
        assert_eq!((bad.status.as_u16(), bad.problem().as_str()), (401, "unauthorized"));
    };
    check("GET", "/api/v1/documents/a/update", [401, 403, 200, 200, 200]).await;
    check("GET", "/api/v1/documents/a/json?roots=map:m", [401, 403, 200, 200, 200]).await;
    check("POST", "/api/v1/documents/a/update", [401, 403, 403, 204, 204]).await;
    check("GET", "/api/v1/documents/a", [401, 403, 403, 403, 200]).await;
    check("GET", "/api/v1/documents", [401, 403, 403, 403, 200]).await;
    check("GET", "/api/v1/documents?prefix=b", [401, 200, 403, 403, 200]).await;
    check("GET", "/d/a/as-update", [401, 403, 200, 200, 200]).await;
    check("GET", "/doc/a/as-update", [401, 403, 200, 200, 200]).await;
    check("POST", "/d/a/update", [401, 403, 403, 200, 200]).await;
    check("POST", "/doc/a/update", [401, 403, 403, 200, 200]).await;
    check("GET", "/check_store", [401, 403, 403, 403, 200]).await;
    check("GET", "/metrics", [401, 403, 403, 403, 200]).await;
    check("DELETE", "/api/v1/documents/a", [401, 403, 403, 403, 204]).await;
    // Without rights, a document that is there and one that is not answer alike.
    for (token, path) in [(&reader, "/api/v1/documents/none/update"), (&reader, "/d/none/as-update")] {
        assert_eq!(server.call_with(token, "GET", path, "").await.problem(), "forbidden");
    }
    assert_eq!(server.call_with(&admin, "GET", "/d/none/as-update", "").await.problem(), "not-found");
}

#[tokio::test]
async fn y_sweet_clients_get_what_they_need_to_connect() {
    let server = Server::with_tokens();
    let admin = server.token("*", Access::Admin);
    let made = server.call_with(&admin, "POST", "/doc/new?z=123", "{}").await.json();
    let id = made["docId"].as_str().unwrap();
    assert!(id.len() > 16 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
    assert_eq!(server.call("POST", "/doc/new", "{}").await.status, StatusCode::UNAUTHORIZED);
    let twice = || server.call_with(&admin, "POST", "/doc/new", r#"{"docId":"d1"}"#);
    assert_eq!(twice().await.json(), twice().await.json());

    let auth = format!("/doc/{id}/auth");
    let full = server.call_with(&admin, "POST", &auth, "").await.json();
    assert_eq!(full["url"], format!("ws://127.0.0.1:8090/d/{id}/ws"));
    assert_eq!(full["baseUrl"], format!("http://127.0.0.1:8090/d/{id}"));
    assert_eq!((&full["docId"], &full["authorization"]), (&json!(id), &json!("full")));
    let path = format!("/d/{id}/update");
    let token = full["token"].as_str().unwrap();
    assert_eq!(server.call_with(token, "POST", &path, UPDATE).await.status, StatusCode::OK);

    let wish = json!({ "authorization": "read-only", "userId": "u1", "validForSeconds": 5 }).to_string();
    let reader = server.call_with(&admin, "POST", &auth, wish).await.json();
    let token = reader["token"].as_str().unwrap();
    assert_eq!(server.call_with(token, "POST", &path, UPDATE).await.status, StatusCode::FORBIDDEN);
    assert_eq!(server.call_with(token, "GET", &format!("/d/{id}/as-update"), "").await.body, UPDATE);
    let identity = |at: u64| server.auth.authenticate(Some(token), UnixMs(at));
    assert_eq!(identity(NOW.0 + 34_999).unwrap().user.unwrap().as_str(), "u1");
    assert!(identity(NOW.0 + 35_000).is_err());

    assert_eq!(server.call_with(&admin, "POST", "/doc/none/auth", "").await.problem(), "not-found");
    assert_eq!(server.call_with(&admin, "POST", "/doc/a*/auth", "").await.problem(), "bad-name");
    // A document's token is no server token.
    assert_eq!(server.call_with(token, "POST", &auth, "").await.problem(), "forbidden");
}

#[tokio::test]
async fn y_sweet_needs_no_token_in_open_mode() {
    let server = Server::open();
    server.call("POST", "/doc/new", r#"{"docId":"d1"}"#).await;
    let answer = server.call("POST", "/doc/d1/auth", "{}").await.json();
    assert_eq!(answer.get("token"), None);
    assert_eq!(server.get("/d/d1/as-update").await.body, [0, 0]);
    assert_eq!(server.get("/ready").await.json(), json!({ "ok": true }));
    assert_eq!(server.call("POST", "/check_store", "{}").await.json(), json!({ "ok": true }));
}

#[tokio::test]
async fn metrics_need_an_admin_unless_asked_from_this_machine() {
    let server = Server::with_tokens();
    let from = |address: &str| {
        let peer = Peer(address.parse().unwrap());
        server.ask(request("GET", "/metrics").extension(peer).body(Body::empty()).unwrap())
    };
    assert_eq!(from("10.0.0.1:5").await.status, StatusCode::UNAUTHORIZED);
    let answer = from("127.0.0.1:5").await;
    let text = String::from_utf8(answer.body).unwrap();
    assert!(text.contains("wayboard_rejected_total{reason=\"token_missing\"} 1"), "{text}");
}

#[tokio::test]
async fn foreign_pages_are_refused_and_allowed_ones_may_read() {
    let server = Server::with_tokens();
    let from = |method: Method, origin: &str| {
        let request =
            Request::builder().method(method).uri("/api/v1/documents").header(HOST, "board.example");
        let request = request.header(ORIGIN, origin).header("access-control-request-method", "GET");
        server.ask(request.body(Body::empty()).unwrap())
    };
    for method in [Method::GET, Method::OPTIONS, Method::POST] {
        let refused = from(method, "https://evil.example").await;
        assert_eq!(refused.problem(), "foreign-origin");
        assert_eq!(refused.header(ACCESS_CONTROL_ALLOW_ORIGIN), "");
    }
    let preflight = from(Method::OPTIONS, "https://app.example").await;
    assert_eq!(preflight.status, StatusCode::NO_CONTENT);
    assert_eq!(preflight.header(ACCESS_CONTROL_ALLOW_ORIGIN), "https://app.example");
    // Errors are for allowed pages to read as well.
    let unauthorized = from(Method::GET, "https://app.example").await;
    assert_eq!(unauthorized.problem(), "unauthorized");
    assert_eq!(unauthorized.header(ACCESS_CONTROL_ALLOW_ORIGIN), "https://app.example");
}

#[tokio::test]
async fn every_answer_forbids_guessing() {
    let server = Server::open();
    for path in ["/", "/nothing", "/healthz", "/api/v1/documents"] {
        let answer = server.get(path).await;
        assert_eq!(answer.header(http::header::X_CONTENT_TYPE_OPTIONS), "nosniff", "{path}");
        assert_eq!(answer.header(http::header::REFERRER_POLICY), "no-referrer", "{path}");
    }
    let page = server.get("/n/any/name").await;
    assert_eq!(page.header(CONTENT_TYPE), "text/html; charset=utf-8");
    assert!(page.header(http::header::CONTENT_SECURITY_POLICY).contains("default-src 'self'"));
}
