//! Frames that break the protocol of WebSockets, and connections that hold on to their place without using it.

use std::net::SocketAddr;
use std::time::Duration;

use futures_util::future::join_all;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message as Frame;

use crate::call::Call;
use crate::hostile::{DIALECTS, GROWTH_MIB, check_pair};
use crate::pair::Pair;
use crate::server::{Process, TestServer, directory};
use crate::{PATIENCE, now};

/// A WebSocket by hand: for frames that no library sends.
async fn by_hand(at: SocketAddr, path: &str) -> TcpStream {
    let mut stream = TcpStream::connect(at).await.unwrap();
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {at}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
         Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.unwrap());
    }
    assert!(head.starts_with(b"HTTP/1.1 101"));
    stream
}

/// Reads server frames until one that closes, and says with which code; 0 if there is none.
async fn close_code(stream: &mut TcpStream) -> u16 {
    let read = async {
        loop {
            let (first, length) = (stream.read_u8().await.ok()?, stream.read_u8().await.ok()?);
            let length = match length {
                126 => u64::from(stream.read_u16().await.ok()?),
                127 => stream.read_u64().await.ok()?,
                length => u64::from(length),
            };
            let mut body = vec![0; usize::try_from(length).unwrap()];
            stream.read_exact(&mut body).await.ok()?;
            if first == 0x88 {
                return Some(u16::from_be_bytes([body[0], body[1]]));
            }
        }
    };
    tokio::time::timeout(PATIENCE, read).await.expect("the server says or does something").unwrap_or(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn frames_that_break_the_protocol_end_their_connection() {
    let server = TestServer::start(&["--frame-bytes-max=100000"]).await;
    let pair = Pair::start(server.address, "doc").await;
    let masked = |first: u8, body: &[u8]| {
        let length = u8::try_from(body.len()).unwrap();
        [&[first, 0x80 | length, 0, 0, 0, 0], body].concat()
    };
    for (bytes, code) in [
        // Not masked; reserved bits; an unknown opcode; a fragment of nothing; a long ping; bad UTF-8.
        (vec![0x82, 3, 0, 0, 0], 1002),
        (masked(0xf2, &[0, 0, 1, 0]), 1002),
        (masked(0x83, &[0]), 1002),
        (masked(0x80, &[0]), 1002),
        ([&[0x89, 0xfe, 0, 126][..], &[0; 130]].concat(), 1002),
        (masked(0x81, b"hello"), 1003),
        (vec![0x82, 0xff, 0, 0, 0, 0, 0, 1, 0x86, 0xa1, 0, 0, 0, 0], 1009),
        (vec![0x82, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0], 1009),
    ] {
        for path in ["/ws/doc", "/d/doc/ws/doc", "/hocuspocus"] {
            let mut stream = by_hand(server.address, path).await;
            stream.write_all(&bytes).await.unwrap();
            println!("{path} {:02x?}", &bytes[..bytes.len().min(16)]);
            assert_eq!(close_code(&mut stream).await, code);
        }
    }
    for dialect in DIALECTS {
        let mut peer = Call::new(server.address, dialect, "doc").connect().await.unwrap();
        peer.send(Frame::text("hello")).await;
        assert_eq!(peer.until_closed().await, 1003);
        let mut peer = Call::new(server.address, dialect, "doc").connect().await.unwrap();
        peer.send(Frame::binary(vec![0; 100_001])).await;
        assert_eq!(peer.until_closed().await, 1009);
        // One byte less is read, and is no message.
        let mut peer = Call::new(server.address, dialect, "doc").connect().await.unwrap();
        for _ in 0..8 {
            peer.send(Frame::binary(vec![0xff; 100_000])).await;
        }
        assert_eq!(peer.until_closed().await, 1002);
    }
    let (reader, slowest) = pair.stop().await;
    check_pair(&reader, slowest);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_thousand_fragments_cost_nothing() {
    let (_keep, data) = directory();
    let mut server = Process::start(&data, &[]);
    let pair = Pair::start(server.address, "doc").await;
    let before = server.rss_mib();
    let mut streams = join_all((0..4).map(|_| by_hand(server.address, "/ws/doc"))).await;
    let mut fragments = vec![0x02, 0x81, 0, 0, 0, 0, 0];
    for _ in 0..100_000 {
        fragments.extend_from_slice(&[0x00, 0x81, 0, 0, 0, 0, 0xff]);
    }
    for stream in &mut streams {
        stream.write_all(&fragments).await.unwrap();
    }
    // Empty ones never make a message larger, nor any message.
    for stream in &mut streams {
        stream.write_all(&[0x00, 0x80, 0, 0, 0, 0].repeat(100_000)).await.unwrap();
    }
    tokio::time::sleep(Duration::from_millis(200)).await;
    let grown = server.rss_mib().saturating_sub(before);
    assert!(server.is_running() && grown < GROWTH_MIB, "memory has grown by {grown} MiB");
    let (reader, slowest) = pair.stop().await;
    check_pair(&reader, slowest);
}

/// Heads that never end, and sockets that say nothing after theirs, are gone after a while.
#[tokio::test(flavor = "multi_thread")]
async fn the_slow_and_the_silent_are_cut_off() {
    let server =
        TestServer::start(&["--handshake-ms-max=300", "--idle-ms-max=600", "--keep-alive-ms=200"]).await;
    let pair = Pair::start(server.address, "doc").await;
    let slow = async {
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        let began = now();
        for byte in b"GET /ws/doc HTTP/1.1\r\nHost: x\r\nX-Long: ".iter().chain(&[b'a'; 1_000]) {
            if stream.write_all(&[*byte]).await.is_err() {
                break;
            }
            let mut answer = [0];
            let read = tokio::time::timeout(Duration::from_millis(20), stream.read(&mut answer)).await;
            if matches!(read, Ok(Ok(0) | Err(_))) {
                break;
            }
        }
        now().saturating_duration_since(began)
    };
    let took = slow.await;
    assert!(took < Duration::from_secs(3), "a head may take {took:?}");
    let nothing = TcpStream::connect(server.address).await.unwrap().read(&mut [0; 9]).await;
    assert!(matches!(nothing, Ok(0) | Err(_)), "a connection that says nothing is closed");

    // It never answers a ping: as if the other end had lost its power.
    for path in ["/ws/doc", "/hocuspocus"] {
        let mut stream = by_hand(server.address, path).await;
        let began = now();
        assert_eq!(close_code(&mut stream).await, 4508);
        let took = now().saturating_duration_since(began);
        assert!(took > Duration::from_millis(500) && took < Duration::from_secs(3), "{path}: {took:?}");
    }
    let (reader, slowest) = pair.stop().await;
    check_pair(&reader, slowest);
    server.stop().await;
}
