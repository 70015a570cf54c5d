//! Boards over HTTP: what their files cost the server, and what requests that go wrong leave behind.

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
