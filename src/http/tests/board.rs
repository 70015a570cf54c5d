//! Boards over HTTP: what their files cost the server, and what requests that go wrong leave behind.

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::*;

/// Longer than anything here takes that does not wait.
const SOON: Duration = Duration::from_secs(3);

impl Server {
    /// A new board: its path and its links.
    async fn board(&self) -> (String, Value) {
        let made = self.call("POST", "/api/v1/boards", r#"{"template":"blank","title":"One"}"#).await;
        assert_eq!(made.status, StatusCode::CREATED);
        let made = made.json();
        (format!("/api/v1/boards/{}", made["id"].as_str().unwrap()), made["links"].clone())
    }

    /// Joins by a link: the participant's token.
    async fn join(&self, board: &str, links: &Value, role: &str, name: &str) -> String {
        let body = json!({ "key": links[role], "name": name }).to_string();
        let joined = self.call("POST", &format!("{board}/join"), body).await;
        assert_eq!(joined.status, StatusCode::OK, "{}", joined.json());
        joined.json()["token"].as_str().unwrap().to_owned()
    }
}

#[tokio::test]
async fn imports_and_exports_wait_for_a_place() {
    let server = Server::open();
    let (board, links) = server.board().await;
    let editor = server.join(&board, &links, "editor", "Ann").await;
    let (import, export) = (format!("{board}/import?preview=true"), format!("{board}/export?format=md"));
    for (places, method, path) in [(&server.imports, "POST", import), (&server.drawings, "GET", export)] {
        let place = places.take().await.unwrap();
        let mut waiting = std::pin::pin!(server.call_with(&editor, method, &path, "one\ntwo"));
        assert!(tokio::time::timeout(Duration::from_millis(50), &mut waiting).await.is_err(), "{path}");
        drop(place);
        assert_eq!(tokio::time::timeout(SOON, waiting).await.unwrap().status, StatusCode::OK);
    }
}

/// Programs number their rows, each from 1.
#[tokio::test]
async fn idempotency_keys_are_each_callers_own() {
    let server = Server::open();
    let (board, links) = server.board().await;
    let ann = server.join(&board, &links, "editor", "Ann").await;
    let bob = server.join(&board, &links, "editor", "Bob").await;
    let add = async |who: &str, items: &str, body: &str| {
        let request = request("POST", &format!("{board}/{items}")).header("Idempotency-Key", "1");
        let request = request.header(AUTHORIZATION, format!("Bearer {who}"));
        server.ask(request.body(Body::from(body.to_owned())).unwrap()).await
    };
    let first = add(&ann, "notes", r#"{"text":"a"}"#).await;
    assert_eq!(first.status, StatusCode::CREATED);
    let others = add(&bob, "notes", r#"{"text":"a"}"#).await;
    assert_eq!(others.status, StatusCode::CREATED);
    assert_ne!(first.json(), others.json());
    assert_eq!(add(&ann, "actions", r#"{"text":"a"}"#).await.status, StatusCode::CREATED);
    assert_eq!(add(&ann, "notes", r#"{"text":"a"}"#).await.json(), first.json());
    assert_eq!(add(&ann, "notes", r#"{"text":"b"}"#).await.problem(), "conflict");
}

#[tokio::test]
async fn a_key_is_taken_also_by_a_request_whose_answer_is_long() {
    let server = Server::open();
    let (board, links) = server.board().await;
    let ann = server.join(&board, &links, "editor", "Ann").await;
    let add = async |body: String| {
        let request = request("POST", &format!("{board}/notes")).header("Idempotency-Key", "many");
        let request = request.header(AUTHORIZATION, format!("Bearer {ann}"));
        server.ask(request.body(Body::from(body)).unwrap()).await
    };
    let notes: Vec<_> = (0..400).map(|n| json!({ "text": format!("note {n}") })).collect();
    let notes = json!(notes).to_string();
    let first = add(notes.clone()).await.json();
    assert!(first.to_string().len() > 8 * 1024);
    assert_eq!(add(r#"{"text":"another"}"#.to_owned()).await.problem(), "conflict");
    assert_eq!(add(notes).await.json(), first);
}

#[tokio::test]
async fn a_board_that_is_not_made_is_not_listed() {
    let server = Server::open();
    let (board, links) = server.board().await;
    let token = server.join(&board, &links, "facilitator", "Fay").await;
    let wish = json!({ "title": "x".repeat(60_000) }).to_string();
    let refused = server.call_with(&token, "POST", &format!("{board}/duplicate"), wish).await;
    assert_eq!(refused.problem(), "refused");
    let refused = json!({ "template": "blank", "title": "x".repeat(60_000) }).to_string();
    assert!(server.call("POST", "/api/v1/boards", refused).await.status.is_client_error());
    let listed = server.get("/api/v1/boards").await.json();
    assert_eq!(listed["boards"].as_array().unwrap().len(), 1, "{listed}");
}

/// What a file says of a board is all there again, in the words in which a program reads it.
#[tokio::test]
async fn a_file_that_replaces_a_board_makes_it_the_same_board() {
    let server = Server::open();
    let (one, two) = (server.board().await, server.board().await);
    let file = json!({
        "format": "cjm", "schema": 1,
        "meta": { "title": "Today", "objective": "why" },
        "maps": [{ "id": "map001", "name": "Map", "o": "a0" }],
        "notes": [{ "id": "note01", "text": "a", "place": { "xy": [1.0, 2.0] } },
            { "id": "note02", "text": "b", "place": { "xy": [1.0, 2.0] }, "del": { "by": "ann001", "at": 5 } }],
        "reactions": [{ "target": "note01", "by": "ann001", "emoji": "👍" }],
        "comments": [{ "id": "thread", "target": "note01", "done": true,
            "msgs": [{ "by": "ann001", "at": 5, "text": "why?" }] }],
    });
    let mut boards = Vec::new();
    let mut file = file.to_string().into_bytes();
    for (board, links) in [&one, &two] {
        let token = server.join(board, links, "facilitator", "Fay").await;
        let import = format!("{board}/import?kind=json&replace=true");
        let answer = server.call_with(&token, "POST", &import, file).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.json());
        let export = server.call_with(&token, "GET", &format!("{board}/export?format=json"), "").await;
        file = export.body;
        boards.push(server.call_with(&token, "GET", board, "").await.json());
    }
    assert_eq!(boards[0]["comments"][0]["msgs"][0]["text"], "why?");
    assert_eq!(boards[0]["reactions"].as_array().unwrap().len(), 1);
    assert_eq!(boards[0]["notes"].as_array().unwrap().len(), 2, "the trash too");
    assert_eq!(boards[0], boards[1]);
}

/// A target of webhooks on this machine that answers, or never does. How many requests have come is in the channel.
async fn target(answers: bool) -> (String, tokio::sync::mpsc::UnboundedReceiver<()>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let (heard, requests) = tokio::sync::mpsc::unbounded_channel();
    tokio::spawn(async move {
        let mut kept = Vec::new();
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 4096];
            assert_ne!(stream.read(&mut request).await.unwrap(), 0);
            if answers {
                stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await.unwrap();
            }
            kept.push(stream);
            heard.send(()).unwrap();
        }
    });
    (url, requests)
}

#[tokio::test]
async fn a_webhook_that_answers_does_not_wait_for_one_that_does_not() {
    let server = Server::open();
    server.boards.start().await.unwrap();
    let (board, links) = server.board().await;
    let token = server.join(&board, &links, "facilitator", "Fay").await;
    let (silent, mut silent_heard) = target(false).await;
    let (fast, mut fast_heard) = target(true).await;
    for url in [silent, fast] {
        let hook = json!({ "url": url, "events": ["action.created"] }).to_string();
        let made = server.call_with(&token, "POST", &format!("{board}/webhooks"), hook).await;
        assert_eq!(made.status, StatusCode::CREATED);
    }
    let tell = async || {
        let action = json!({ "title": "Do it" }).to_string();
        let added = server.call_with(&token, "POST", &format!("{board}/actions"), action).await;
        assert_eq!(added.status, StatusCode::CREATED);
    };
    for _ in 0..3 {
        tell().await;
        tokio::time::timeout(SOON, fast_heard.recv()).await.expect("it waits for the silent one").unwrap();
    }
    assert_eq!(
        (silent_heard.recv().await, silent_heard.try_recv().is_err()),
        (Some(()), true),
        "one at a time"
    );
    server.boards.stop().await;
}

/// People write actions into the document, files bring them, programs post them.
#[tokio::test]
async fn every_new_action_is_told_once() {
    let server = Server::open();
    server.boards.start().await.unwrap();
    let (board, links) = server.board().await;
    let token = server.join(&board, &links, "facilitator", "Fay").await;
    let call = async |method: &str, path: &str, body: Value| {
        let answer = server.call_with(&token, method, &format!("{board}/{path}"), body.to_string()).await;
        assert!(answer.status.is_success(), "{path}: {}", answer.json());
        answer
    };
    call("POST", "actions", json!({ "title": "Before anybody asked" })).await;
    let (url, mut heard) = target(true).await;
    call("POST", "webhooks", json!({ "url": url, "events": ["action.created"] })).await;
    let file = json!({
        "format": "cjm", "schema": 1, "meta": {},
        "actions": [{ "id": "action1", "title": "From a file" }, { "id": "action2", "title": "Another" }],
    });
    call("POST", "import?kind=json", file).await;
    for _ in 0..2 {
        tokio::time::timeout(SOON, heard.recv()).await.expect("an action that nobody is told of").unwrap();
    }
    call("POST", "actions", json!({ "title": "From a program" })).await;
    call("POST", "notes", json!({ "text": "So that the board is looked at again" })).await;
    tokio::time::timeout(SOON, heard.recv()).await.expect("an action that nobody is told of").unwrap();
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert!(heard.try_recv().is_err(), "an action is told twice, or one from before");
    server.boards.stop().await;
}
