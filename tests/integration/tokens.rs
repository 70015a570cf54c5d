//! Token mode: who is let in, as whom, and what becomes of a session whose token ends.

use std::time::Duration;

use wayboard::auth::{Claims, Grant, NumericDate, Pattern, ServerKey};
use wayboard::id::{Access, Dialect};
use wayboard::server::wall_clock;

use crate::call::Call;
use crate::now;
use crate::peer::Peer;
use crate::server::{TestServer, http};

const DIALECTS: [Dialect; 3] = [Dialect::YWebsocket, Dialect::YSweet, Dialect::Hocuspocus];
/// Clocks may differ by so much: a token is good for as long after its end.
const SKEW_SECONDS: u64 = 30;

/// A token by the server's own key. `seconds` is how long it is really good for.
fn token(server: &TestServer, name: &str, access: Access, user: Option<&str>, seconds: u64) -> String {
    let key = ServerKey::load(server.data.path()).unwrap().unwrap();
    let claims = Claims {
        sub: user.map(str::to_owned),
        name: None,
        exp: NumericDate(wall_clock().0 / 1000 + seconds - SKEW_SECONDS),
        nbf: None,
        iat: None,
        board: None,
        documents: vec![Grant { name: Pattern::parse(name).unwrap(), access }],
    };
    key.sign(&claims).unwrap()
}

/// Joins with a bad token: the refusal as each dialect tells it.
async fn refused(call: &Call, dialect: Dialect) -> bool {
    if dialect != Dialect::Hocuspocus {
        return call.connect().await.is_err_and(|status| status == 401);
    }
    let mut peer = call.connect().await.unwrap();
    peer.greet().await;
    peer.until("a verdict", |peer| peer.denied.is_some() || peer.let_in.is_some()).await;
    peer.linger(Duration::from_millis(30)).await;
    assert_eq!((peer.updates, peer.synced), (0, false));
    peer.denied.as_deref() == Some("permission-denied")
}

#[tokio::test(flavor = "multi_thread")]
async fn only_good_tokens_for_this_document_open_it() {
    let server = TestServer::start(&["--tokens"]).await;
    let good = token(&server, "doc", Access::Write, None, 600);
    let other = token(&server, "doc2", Access::Admin, None, 600);
    let expired = token(&server, "doc", Access::Write, None, 0);
    let mut forged = good.clone();
    forged.replace_range(
        forged.len() - 5..forged.len() - 4,
        if &forged[forged.len() - 5..forged.len() - 4] == "A" { "B" } else { "A" },
    );
    let none = format!("eyJhbGciOiJub25lIn0.{}.", good.split('.').nth(1).unwrap());
    for dialect in DIALECTS {
        let call = Call::new(server.address, dialect, "doc");
        call.clone().token(&good).join().await;
        for bad in ["", "x", &other, &forged, &none, &"y".repeat(8_000)] {
            assert!(refused(&call.clone().token(bad), dialect).await, "{dialect:?} {bad:.40}");
        }
        assert!(call.token(&expired).connect().await.map_or(true, |_| dialect == Dialect::Hocuspocus));
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_changes_nothing() {
    let server = TestServer::start(&["--tokens"]).await;
    let (write, read) =
        (token(&server, "doc", Access::Write, None, 600), token(&server, "doc", Access::Read, None, 600));
    let mut writer = Call::new(server.address, Dialect::Hocuspocus, "doc").token(&write).join().await;
    for dialect in DIALECTS {
        let mut reader = Call::new(server.address, dialect, "doc").token(&read).join().await;
        let mark = writer.edit().await;
        reader.until("the writer's edit", |reader| reader.holds(&mark)).await;
        reader.edit().await;
        reader.show("{\"reads\":true}").await;
        let id = reader.id;
        writer.until("the reader's presence", |writer| writer.shown.contains_key(&id)).await;
        if dialect != Dialect::YSweet {
            reader.until("refused", |reader| !reader.refusals.is_empty()).await;
            assert_eq!(reader.saved, 0);
        }
        writer.linger(Duration::from_millis(50)).await;
        assert!(writer.marks().iter().all(|mark| mark.starts_with(&format!("{}/", writer.id))));
        let head = format!("Authorization: Bearer {read}\r\n");
        let post = http(server.address, "POST", "/api/v1/documents/doc/update", &head, &[0, 0]).await;
        assert_eq!(post.status, 403);
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_ends_on_an_open_connection() {
    let server = TestServer::start(&["--tokens", "--auth-ms-max=500"]).await;
    let short = || token(&server, "doc", Access::Write, None, 2);
    for dialect in [Dialect::YWebsocket, Dialect::YSweet] {
        let mut peer = Call::new(server.address, dialect, "doc").token(&short()).join().await;
        let began = now();
        assert_eq!(peer.until_closed().await, 4401);
        assert!(now().saturating_duration_since(began) < Duration::from_secs(4));
    }
    // A Hocuspocus client is asked for a new one, and goes on with it.
    let mut renewing = Call::new(server.address, Dialect::Hocuspocus, "doc").token(&short()).join().await;
    let mut forgetful = Call::new(server.address, Dialect::Hocuspocus, "doc").token(&short()).join().await;
    renewing.until("asked", |peer| peer.asked_for_token).await;
    renewing.authenticate(&token(&server, "doc", Access::Write, None, 600)).await;
    forgetful.until("denied", |peer| peer.denied.is_some()).await;
    assert_eq!(forgetful.denied.as_deref(), Some("token-expired"));
    let edit = forgetful.edit().await;
    let mark = renewing.edit().await;
    renewing.until("saved", |peer| peer.saved == 1).await;
    renewing.linger(Duration::from_millis(700)).await;
    assert!(renewing.denied.is_none() && renewing.closed.is_none());
    let fresh = Call::new(server.address, Dialect::YWebsocket, "doc");
    let fresh = fresh.token(&token(&server, "doc", Access::Read, None, 600)).join().await;
    assert!(fresh.holds(&mark) && !fresh.holds(&edit), "{:?}", fresh.marks());
    server.stop().await;
}

/// Renewed with less: from then on it may only read.
#[tokio::test(flavor = "multi_thread")]
async fn a_renewed_token_may_take_rights_away() {
    let server = TestServer::start(&["--tokens"]).await;
    let write = token(&server, "doc", Access::Write, None, 600);
    let mut peer = Call::new(server.address, Dialect::Hocuspocus, "doc").token(&write).join().await;
    peer.edit().await;
    peer.until("saved", |peer| peer.saved == 1).await;
    peer.authenticate(&token(&server, "doc", Access::Read, None, 600)).await;
    peer.until("told", |peer| peer.let_in == Some(true)).await;
    peer.edit().await;
    peer.until("refused", |peer| !peer.refusals.is_empty()).await;
    // And with none: out.
    peer.authenticate(&token(&server, "other", Access::Admin, None, 600)).await;
    peer.until("denied", |peer| peer.denied.is_some()).await;
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_shows_up_as_somebody_else() {
    let server = TestServer::start(&["--tokens"]).await;
    let join = async |dialect, user| -> Peer {
        let token = token(&server, "doc", Access::Write, Some(user), 600);
        Call::new(server.address, dialect, "doc").token(&token).join().await
    };
    let mut witness = join(Dialect::YWebsocket, "witness").await;
    for dialect in DIALECTS {
        let mut liar = join(dialect, "eve").await;
        liar.show("{\"user\":{\"id\":\"ada\",\"name\":\"Ada\"}}").await;
        liar.show("{\"user\":{\"id\":[\"ada\"]}}").await;
        witness.linger(Duration::from_millis(100)).await;
        assert!(witness.shown.is_empty(), "{:?}", witness.shown);
        let id = liar.id;
        liar.show("{\"user\":{\"id\":\"eve\",\"name\":\"Ada\"}}").await;
        witness.until("herself", |witness| witness.shown.contains_key(&id)).await;
        drop(liar);
        witness.until("gone", |witness| witness.shown.is_empty()).await;
    }
    server.stop().await;
}
