//! Bounds on connections, sessions and what one of them may ask for, and who may come from where.

use std::time::Duration;

use tokio_tungstenite::tungstenite::Message as Frame;
use wayboard::id::Dialect;
use wayboard::protocol::lib0::put_var_bytes;

use crate::call::Call;
use crate::peer::{Peer, sync};
use crate::server::{TestServer, get, http, metric};
use crate::{eventually, now};

const DIALECTS: [Dialect; 3] = [Dialect::YWebsocket, Dialect::YSweet, Dialect::Hocuspocus];

#[tokio::test(flavor = "multi_thread")]
async fn connections_are_bounded_in_all_and_per_address() {
    for args in [&["--connections-max=3"][..], &["--connections-per-address-max=3"]] {
        let server = TestServer::start(args).await;
        let calls = DIALECTS.map(|dialect| Call::new(server.address, dialect, "doc"));
        let mut peers: Vec<Peer> = Vec::new();
        for call in &calls {
            peers.push(call.join().await);
        }
        for call in &calls {
            let refused = call.connect().await.err();
            assert!([Some(503), Some(429)].contains(&refused), "{args:?}: {refused:?}");
        }
        // HTTP goes on, and the place of one who leaves is free.
        assert_eq!(get(server.address, "/healthz").await.status, 200);
        peers.pop();
        eventually("a place", async || calls[0].connect().await.is_ok()).await;
        server.stop().await;
    }
}

/// Puts a message on an address of the peer's own choice.
async fn say_on(peer: &mut Peer, address: &str, message: &[u8]) {
    let mut frame = Vec::new();
    put_var_bytes(&mut frame, address.as_bytes());
    frame.extend_from_slice(message);
    peer.send(Frame::binary(frame)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_on_one_connection_are_bounded() {
    let server = TestServer::start(&["--sessions-per-connection-max=3"]).await;
    let mut peer = Call::new(server.address, Dialect::Hocuspocus, "a").join().await;
    for name in ["b", "c", "d", "e"] {
        say_on(&mut peer, name, &[2, 0, 0]).await;
        say_on(&mut peer, name, &sync(0, &[0])).await;
    }
    let verdict = |peer: &Peer, name: &str| {
        let mut said = peer.elsewhere.iter().filter(|(address, _)| address == name);
        said.find_map(|(_, message)| (message[0] == 2).then(|| message[1]))
    };
    peer.until("all verdicts", |peer| ["b", "c", "d", "e"].iter().all(|name| verdict(peer, name).is_some()))
        .await;
    assert_eq!(["b", "c", "d", "e"].map(|name| verdict(&peer, name).unwrap()), [2, 2, 1, 1]);
    // Those that are in go on; one that leaves makes room.
    let mark = peer.edit().await;
    let mut reader = Call::new(server.address, Dialect::YWebsocket, "a").join().await;
    reader.until("the edit", |reader| reader.holds(&mark)).await;
    say_on(&mut peer, "b", &[7]).await;
    peer.elsewhere.clear();
    say_on(&mut peer, "f", &[2, 0, 0]).await;
    peer.until("a verdict", |peer| verdict(peer, "f").is_some()).await;
    assert_eq!(verdict(&peer, "f"), Some(2));
    server.stop().await;
}

/// Updates whose predecessors never come: some wait, the rest is refused, and none is called saved.
#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_others_is_bounded_in_count_and_time() {
    let server = TestServer::start(&["--waiting-count-max=5", "--waiting-ms-max=400"]).await;
    let mut peer = Call::new(server.address, Dialect::Hocuspocus, "doc").join().await;
    for client in 1..=9_u8 {
        // Client n at clock 5: its first five blocks are missing.
        peer.update(&[1, 1, client, 5, 4, 1, 1, b't', 1, b'x', 0]).await;
    }
    peer.until("refusals", |peer| peer.refusals.len() == 4).await;
    assert_eq!(get(server.address, "/api/v1/documents/doc/json?roots=text:t").await.text(), "{\"t\":\"\"}");
    let began = now();
    peer.until("the end of patience", |peer| peer.refusals.len() == 9).await;
    assert!(now().saturating_duration_since(began) < Duration::from_secs(3));
    // What is complete was saved all the while.
    peer.edit().await;
    peer.until("saved", |peer| peer.saved == 1).await;
    let write = http(
        server.address,
        "POST",
        "/api/v1/documents/doc/update",
        "",
        &[1, 1, 9, 5, 4, 1, 1, b't', 1, b'x', 0],
    );
    assert_eq!(write.await.status, 409, "over HTTP nothing waits");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_never_says_who_it_is_is_let_go() {
    let server = TestServer::start(&["--auth-ms-max=300", "--tokens"]).await;
    let mut silent = Call::new(server.address, Dialect::Hocuspocus, "doc").connect().await.unwrap();
    let began = now();
    assert_eq!(silent.until_closed().await, 4508);
    assert!(now().saturating_duration_since(began) < Duration::from_secs(3));
    // One that says other things first is denied, and nothing of it is kept.
    let mut chatty = Call::new(server.address, Dialect::Hocuspocus, "doc").connect().await.unwrap();
    for _ in 0..20 {
        chatty.say(&sync(2, &[0, 0])).await;
    }
    chatty.until("denied", |chatty| chatty.denied.is_some()).await;
    assert_eq!(chatty.until_closed().await, 4508, "who was let into nothing keeps no place");
    // Too much of it ends the connection.
    let mut flood = Call::new(server.address, Dialect::Hocuspocus, "doc").connect().await.unwrap();
    for _ in 0..1_001 {
        flood.say(&sync(2, &[0, 0])).await;
    }
    assert_eq!(flood.until_closed().await, 1009);
    let mut flood = Call::new(server.address, Dialect::Hocuspocus, "doc").connect().await.unwrap();
    for _ in 0..6 {
        flood.say(&sync(2, &vec![0; 1 << 20])).await;
    }
    assert_eq!(flood.until_closed().await, 1009);
    server.stop().await;
}

/// A client that sends faster than it may is read more slowly; nothing of it is lost, and others do not wait.
#[tokio::test(flavor = "multi_thread")]
async fn a_client_in_a_hurry_is_slowed_down() {
    let server = TestServer::start(&["--updates-per-second-max=200", "--updates-burst-max=20"]).await;
    let mut hasty = Call::new(server.address, Dialect::Hocuspocus, "doc").join().await;
    let mut other = Call::new(server.address, Dialect::Hocuspocus, "doc").join().await;
    let began = now();
    for _ in 0..220 {
        hasty.edit().await;
    }
    let mark = other.edit().await;
    other.until("saved", |other| other.saved == 1).await;
    let waited = now().saturating_duration_since(began);
    assert!(waited < Duration::from_millis(700), "the other waited {waited:?} for {mark}");
    hasty.until("all saved", |hasty| hasty.saved == 220).await;
    let took = now().saturating_duration_since(began);
    assert!(took > Duration::from_millis(800), "it took only {took:?}");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn foreign_pages_stay_outside() {
    let server = TestServer::start(&["--origins=https://app.example.org", "--open"]).await;
    for dialect in DIALECTS {
        let call = Call::new(server.address, dialect, "doc");
        assert_eq!(call.clone().origin("https://evil.example").connect().await.err(), Some(403));
        assert_eq!(call.clone().origin("null").connect().await.err(), Some(403));
        assert_eq!(call.clone().origin("https://app.example.org.evil").connect().await.err(), Some(403));
        call.clone().origin("https://app.example.org").join().await;
        call.clone().origin(&format!("http://{}", server.address)).join().await;
        // Programs have no page.
        call.join().await;
    }
    let foreign =
        http(server.address, "GET", "/api/v1/documents", "Origin: https://evil.example\r\n", b"").await;
    assert_eq!(foreign.status, 403);
    assert!(metric(server.address, "wayboard_rejected_total").await >= 10.0);
    server.stop().await;
}
