//! The routes as clients meet them: a whole router over a hub that keeps documents in memory.

use std::sync::Arc;

use axum::body::Body;
use http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, ALLOW, AUTHORIZATION, CONTENT_TYPE, ETAG, HOST, IF_NONE_MATCH, ORIGIN,
};
use http::{Method, Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;

use super::*;
use crate::auth::origin::Reach;
use crate::auth::{Claims, Grant, NumericDate, Pattern, ServerKey};
use crate::boards::{self, Boards};
use crate::connection::{self, GateParts, OutboxLimits, Slots};
use crate::hub;
use crate::hub::janitor::{Janitor, JanitorLimits};
use crate::id::Access;
use crate::metrics::prometheus;
use crate::store::Store;
use crate::store::log::{LogOptions, LogWriter};
use crate::store::memory::MemoryStore;

const NOW: UnixMs = UnixMs(1_800_000_000_000);
const KEY: [u8; 32] = [7; 32];

/// A Yjs update of client 1: the map `m` has `k` = "v".
const UPDATE: &[u8] = &[1, 1, 1, 0, 40, 1, 1, b'm', 1, b'k', 1, 119, 1, b'v', 0];

struct Server {
    router: Router,
    auth: Auth,
    store: Arc<MemoryStore>,
}

struct Answer {
    status: StatusCode,
    headers: http::HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    fn header(&self, name: http::HeaderName) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    /// The last part of the problem's type.
    fn problem(&self) -> String {
        assert_eq!(self.header(CONTENT_TYPE), "application/problem+json");
        let body = self.json();
        assert_eq!(body["status"], self.status.as_u16());
        body["type"].as_str().unwrap().rsplit(':').next().unwrap().to_owned()
    }
}

impl Server {
    fn open() -> Self {
        Self::new(Auth::open(ServerKey::from_bytes(&KEY)), Origins::new([], None, Reach::Loopback))
    }

    fn with_tokens() -> Self {
        let auth = Auth::tokens(ServerKey::from_bytes(&KEY), Vec::new());
        Self::new(auth, Origins::new(["https://app.example"], None, Reach::Anywhere))
    }

    fn new(auth: Auth, origins: Origins) -> Self {
        let store = Arc::new(MemoryStore::new());
        let (metrics, exporter) = prometheus::metrics().unwrap();
        let log = LogWriter::start(Arc::clone(&store) as Arc<dyn Store>, LogOptions::default(), ()).unwrap();
        let hub = Hub::new(
            Arc::clone(&store) as Arc<dyn Store>,
            log.log(),
            Janitor::with_program("/nowhere".into(), Vec::new(), JanitorLimits::default()),
            hub::Limits::default(),
            metrics.clone(),
            || NOW,
        );
        let webhooks = boards::webhooks::Limits::default();
        let policy = boards::webhooks::Policy { internal_allowed: false };
        let boards = Boards::new(boards::Parts {
            hub: hub.clone(),
            auth: auth.clone(),
            limits: boards::Limits::default(),
            sender: boards::webhooks::Sender::new(policy, webhooks).unwrap(),
            hook: None,
            wall_clock: || NOW,
        });
        let gate = Gate::new(GateParts {
            hub: hub.clone(),
            boards: boards.clone(),
            auth: auth.clone(),
            origins: origins.clone(),
            limits: connection_limits(),
            slots: Slots::new(10, 10),
            metrics: metrics.clone(),
            wall_clock: || NOW,
        });
        let settings = Settings {
            public_url: None,
            behind_proxy: false,
            tls: false,
            update_bytes_max: 1000,
            import_bytes_max: 100_000,
            request_time: Duration::from_secs(5),
        };
        let state = AppState {
            hub,
            boards,
            gate,
            auth: auth.clone(),
            origins: Arc::new(origins),
            metrics,
            exporter,
            settings: Arc::new(settings),
            drawings: Arc::new(Semaphore::new(1)),
            clock: || NOW,
        };
        Self { router: router(state), auth, store }
    }

    async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    async fn call(&self, method: &str, path: &str, body: impl Into<Body>) -> Answer {
        self.ask(request(method, path).body(body.into()).unwrap()).await
    }

    async fn get(&self, path: &str) -> Answer {
        self.call("GET", path, Body::empty()).await
    }

    async fn call_with(&self, token: &str, method: &str, path: &str, body: impl Into<Body>) -> Answer {
        let request = request(method, path).header(AUTHORIZATION, format!("Bearer {token}"));
        self.ask(request.body(body.into()).unwrap()).await
    }

    fn token(&self, pattern: &str, access: Access) -> String {
        let grant = Grant { name: Pattern::parse(pattern).unwrap(), access };
        let exp = NumericDate(NOW.0 / 1000 + 60);
        let claims =
            Claims { sub: None, name: None, exp, nbf: None, iat: None, board: None, documents: vec![grant] };
        self.auth.sign(&claims).unwrap()
    }
}

fn request(method: &str, path: &str) -> http::request::Builder {
    Request::builder().method(method).uri(path).header(HOST, "127.0.0.1:8090")
}

fn connection_limits() -> connection::Limits {
    connection::Limits {
        sessions_max: 10,
        frame_bytes_max: 1000,
        updates_per_second_max: 10,
        updates_burst_max: 10,
        auth_ms_max: 1000,
        unauthenticated_bytes_max: 1000,
        unauthenticated_count_max: 10,
        idle_ms_max: 1000,
        keep_alive_ms: 1000,
        close_ms_max: 1000,
        outbox: OutboxLimits { bytes_max: 1000, stall_ms_max: 1000 },
    }
}

#[tokio::test]
async fn a_document_is_written_read_listed_and_deleted() {
    let server = Server::open();
    let path = "/api/v1/documents/boards%2F7%20%D0%B6";
    assert_eq!(server.get(path).await.problem(), "not-found");
    assert_eq!(server.get(&format!("{path}/update")).await.problem(), "not-found");
    let written = server.call("POST", &format!("{path}/update"), UPDATE).await;
    assert_eq!(written.status, StatusCode::NO_CONTENT);
    assert!(server.store.appends() > 0, "answered before it was stored");

    let read = server.get(&format!("{path}/update")).await;
    assert_eq!((read.status, read.body.as_slice()), (StatusCode::OK, UPDATE));
    assert_eq!(read.header(CONTENT_TYPE), "application/octet-stream");
    // The state vector of whoever has it all: client 1, clock 1.
    let nothing = server.get(&format!("{path}/update?sv=AQEB")).await;
    assert_eq!(nothing.body, [0, 0]);

    let json = server.get(&format!("{path}/json?roots=map:m")).await;
    assert_eq!(json.json(), json!({ "m": { "k": "v" } }));

    let info = server.get(path).await.json();
    assert_eq!(info["name"], "boards/7 ж");
    assert_eq!(info["created_at_ms"], NOW.0);
    assert_eq!(server.get("/api/v1/documents?prefix=boards/").await.json()["documents"], json!([info]));
    assert_eq!(server.get("/api/v1/documents?prefix=x").await.json(), json!({ "documents": [] }));

    assert_eq!(server.call("DELETE", path, Body::empty()).await.status, StatusCode::NO_CONTENT);
    assert_eq!(server.call("DELETE", path, Body::empty()).await.problem(), "not-found");
}

#[tokio::test]
async fn unchanged_documents_are_not_sent_again() {
    let server = Server::open();
    server.call("POST", "/api/v1/documents/a/update", UPDATE).await;
    let tag = server.get("/api/v1/documents/a/update").await.header(ETAG).to_owned();
    let again = |tag: &str| {
        let request = request("GET", "/api/v1/documents/a/update").header(IF_NONE_MATCH, tag);
        server.ask(request.body(Body::empty()).unwrap())
    };
    assert_eq!(again(&tag).await.status, StatusCode::NOT_MODIFIED);
    assert_eq!(again(&format!("\"x\", W/{tag}")).await.status, StatusCode::NOT_MODIFIED);
    assert_eq!(again("\"x\"").await.status, StatusCode::OK);
}

#[tokio::test]
async fn lists_come_in_pages() {
    let server = Server::open();
    for name in ["a", "b", "c"] {
        server.call("POST", "/doc/new", json!({ "docId": name }).to_string()).await;
    }
    let page = server.get("/api/v1/documents?limit=2").await.json();
    assert_eq!(page["documents"].as_array().unwrap().len(), 2);
    assert_eq!(page["next"], "b");
    let page = server.get("/api/v1/documents?limit=2&after=b").await.json();
    assert_eq!(page["documents"][0]["name"], "c");
    assert_eq!(page.get("next"), None);
}

#[tokio::test]
async fn what_makes_no_sense_is_a_problem() {
    let server = Server::open();
    server.call("POST", "/api/v1/documents/a/update", UPDATE).await;
    let check = async |method: &str, path: &str, body: Vec<u8>, problem: &str| {
        assert_eq!(server.call(method, path, body).await.problem(), problem, "{method} {path}");
    };
    check("GET", "/api/v1/documents/%FF", vec![], "bad-name").await;
    check("GET", "/api/v1/documents/a%00b", vec![], "bad-name").await;
    check("GET", &format!("/api/v1/documents/{}", "x".repeat(600)), vec![], "bad-name").await;
    check("GET", "/api/v1/documents?after=", vec![], "bad-name").await;
    check("GET", "/api/v1/documents?limit=many", vec![], "bad-request").await;
    check("GET", "/api/v1/documents/a/update?sv=!", vec![], "bad-request").await;
    check("GET", "/api/v1/documents/a/update?sv=____", vec![], "bad-request").await;
    check("GET", "/api/v1/documents/a/json", vec![], "bad-request").await;
    check("GET", "/api/v1/documents/a/json?roots=notes", vec![], "bad-request").await;
    check("POST", "/api/v1/documents/a/update", vec![], "bad-request").await;
    check("POST", "/api/v1/documents/a/update", vec![0xff; 4], "refused").await;
    check("POST", "/api/v1/documents/a/update", vec![0; 1001], "too-large").await;
    check("POST", "/doc/new", b"{".to_vec(), "bad-request").await;
    check("POST", "/doc/new", br#"{"docId":"a/b"}"#.to_vec(), "bad-name").await;
    check("PUT", "/api/v1/documents/a", vec![], "method-not-allowed").await;
    check("GET", "/nothing", vec![], "not-found").await;
    check("GET", "/assets/../../Cargo.toml", vec![], "not-found").await;
    check("GET", "/%2e%2e/%2e%2e/Cargo.toml", vec![], "not-found").await;
    check("POST", "/", vec![], "not-found").await;
    check("GET", "/ws/a", vec![], "upgrade-required").await;
    check("GET", "/hocuspocus", vec![], "upgrade-required").await;
    check("GET", "/d/a/ws/a", vec![], "upgrade-required").await;
    check("GET", "/d/a/ws/b", vec![], "bad-request").await;
    assert_eq!(server.call("PUT", "/api/v1/documents/a", "").await.header(ALLOW), "GET,HEAD,DELETE");
}

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
async fn a_full_disk_turns_readiness_red_and_nothing_else() {
    let server = Server::open();
    assert_eq!(server.get("/readyz").await.status, StatusCode::OK);
    server.store.fill();
    assert_eq!(server.get("/readyz").await.problem(), "unavailable");
    assert_eq!(server.get("/ready").await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(server.get("/healthz").await.status, StatusCode::OK);
    let store = server.call("POST", "/check_store", "{}").await.json();
    assert!(store["ok"] == false && store["error"].is_string());
    server.store.free();
    assert_eq!(server.get("/readyz").await.status, StatusCode::OK);
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

/// The description and the routes list the same: each path there answers, and nothing else is routed.
#[tokio::test]
#[expect(clippy::too_many_lines, reason = "the list of all routes")]
async fn the_description_lists_the_routes() {
    let server = Server::open();
    server.call("POST", "/doc/new", r#"{"docId":"d"}"#).await;
    let document = server.get("/api/v1/openapi.json").await.json();
    let paths = document["paths"].as_object().unwrap();
    let mut listed: Vec<String> = Vec::new();
    for (path, methods) in paths {
        for method in methods.as_object().unwrap().keys() {
            let method = method.to_uppercase();
            listed.push(format!("{method} {path}"));
            let answer = server.call(&method, &path.replace("{name}", "d"), "{}").await;
            assert_ne!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
            assert!(
                answer.status != StatusCode::NOT_FOUND
                    || answer.json()["detail"] == "there is no such document"
                    || answer.json()["detail"] == "there is no such board",
                "{method} {path}"
            );
        }
    }
    listed.sort();
    assert_eq!(
        listed,
        [
            "DELETE /api/v1/boards/{id}",
            "DELETE /api/v1/boards/{id}/versions/{version}",
            "DELETE /api/v1/boards/{id}/webhooks/{hook}",
            "DELETE /api/v1/boards/{id}/{items}/{item}",
            "DELETE /api/v1/documents/{name}",
            "GET /api/v1/boards",
            "GET /api/v1/boards/{id}",
            "GET /api/v1/boards/{id}/compare/{other}",
            "GET /api/v1/boards/{id}/export",
            "GET /api/v1/boards/{id}/links",
            "GET /api/v1/boards/{id}/report",
            "GET /api/v1/boards/{id}/versions",
            "GET /api/v1/boards/{id}/versions/{version}",
            "GET /api/v1/boards/{id}/versions/{version}/compare",
            "GET /api/v1/boards/{id}/webhooks",
            "GET /api/v1/boards/{id}/workshop",
            "GET /api/v1/boards/{id}/{items}",
            "GET /api/v1/documents",
            "GET /api/v1/documents/{name}",
            "GET /api/v1/documents/{name}/json",
            "GET /api/v1/documents/{name}/update",
            "GET /api/v1/templates",
            "GET /check_store",
            "GET /d/{name}/as-update",
            "GET /doc/{name}/as-update",
            "GET /healthz",
            "GET /metrics",
            "GET /ready",
            "GET /readyz",
            "PATCH /api/v1/boards/{id}",
            "PATCH /api/v1/boards/{id}/{items}/{item}",
            "POST /api/v1/boards",
            "POST /api/v1/boards/{id}/duplicate",
            "POST /api/v1/boards/{id}/future",
            "POST /api/v1/boards/{id}/import",
            "POST /api/v1/boards/{id}/join",
            "POST /api/v1/boards/{id}/versions",
            "POST /api/v1/boards/{id}/versions/{version}/restore",
            "POST /api/v1/boards/{id}/webhooks",
            "POST /api/v1/boards/{id}/workshop/{command}",
            "POST /api/v1/boards/{id}/{items}",
            "POST /api/v1/boards/{id}/{items}/{item}/restore",
            "POST /api/v1/documents/{name}/update",
            "POST /check_store",
            "POST /d/{name}/update",
            "POST /doc/new",
            "POST /doc/{name}/auth",
            "POST /doc/{name}/update",
        ]
    );
}
