//! Documents over HTTP: written, read, listed, deleted, and refused where they make no sense.

use super::*;

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
