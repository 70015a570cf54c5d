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

mod board;
mod documents;
mod rights;

const NOW: UnixMs = UnixMs(1_800_000_000_000);
const KEY: [u8; 32] = [7; 32];

/// A Yjs update of client 1: the map `m` has `k` = "v".
const UPDATE: &[u8] = &[1, 1, 1, 0, 40, 1, 1, b'm', 1, b'k', 1, 119, 1, b'v', 0];

struct Server {
    router: Router,
    auth: Auth,
    boards: Boards,
    store: Arc<MemoryStore>,
    drawings: Places,
    imports: Places,
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
        // Where they go to in these tests.
        let policy = boards::webhooks::Policy { internal_allowed: true };
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
        let (drawings, imports) = (Places::new(1), Places::new(1));
        let state = AppState {
            hub,
            boards,
            gate,
            auth: auth.clone(),
            origins: Arc::new(origins),
            metrics,
            exporter,
            settings: Arc::new(settings),
            drawings: drawings.clone(),
            imports: imports.clone(),
            clock: || NOW,
        };
        let boards = state.boards.clone();
        Self { router: router(state), auth, boards, store, drawings, imports }
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
            "POST /api/v1/boards/{id}/webhooks/{hook}/resume",
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
