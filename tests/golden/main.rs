//! The codecs against recorded frames of the published clients and servers, one file per message.
//!
//! `record.mjs` beside this file makes them anew. What a client says must decode to the right message; what a
//! server says must be, to the byte, what our own encoder writes for the same reply.

#![expect(clippy::unwrap_used, reason = "a recorded frame that cannot be read is a failure, and says so")]

use std::collections::BTreeMap;
use std::path::Path;

use bytes::Bytes;
use wayboard::protocol::hocuspocus::{self, AuthReply, Body, Incoming};
use wayboard::protocol::{Message, Reply, Wire, awareness, y_websocket};

/// The frames of one dialect: file name without its ending, and bytes.
fn frames(dialect: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(dialect);
    let files = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let hex = files.filter(|path| path.extension().is_some_and(|ending| ending == "hex"));
    hex.map(|path| {
        let text = std::fs::read_to_string(&path).unwrap();
        let digits: String = text.lines().filter(|line| !line.starts_with('#')).collect();
        let byte = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
        (
            path.file_stem().unwrap().to_str().unwrap().to_owned(),
            (0..digits.len()).step_by(2).map(byte).collect(),
        )
    })
    .collect()
}

/// The kind of message that a file's name promises.
fn is_as_named(name: &str, message: &Message) -> bool {
    let kind = name.strip_prefix("client_").unwrap();
    match message {
        Message::Step1(_) => kind.starts_with("step1"),
        Message::Step2(_) => kind.starts_with("step2"),
        Message::Update(_) => kind.starts_with("update"),
        Message::Awareness(body) => kind.starts_with("awareness") && awareness::decode(body, 8192).is_ok(),
        Message::QueryAwareness => kind.starts_with("query_awareness"),
        Message::Version(_) => kind.starts_with("version_102"),
        Message::Stateless(_) => kind.starts_with("stateless"),
        Message::Nothing => false,
    }
}

#[test]
fn what_clients_say_is_understood() {
    for dialect in ["y_websocket", "y_sweet"] {
        let frames = frames(dialect);
        assert!(frames.len() > 10, "{dialect} has too few recorded frames");
        for (name, frame) in frames.iter().filter(|(name, _)| name.starts_with("client_")) {
            let message = y_websocket::decode(frame).unwrap();
            assert!(is_as_named(name, &message), "{dialect}/{name}: {message:?}");
        }
    }
    for (name, frame) in frames("hocuspocus").iter().filter(|(name, _)| name.starts_with("client_")) {
        match hocuspocus::decode(frame).unwrap() {
            Incoming::Pong => assert_eq!(name, "client_pong"),
            Incoming::Ping => panic!("{name} is no ping"),
            Incoming::Addressed { address, body } => {
                assert_eq!(hocuspocus::document_of(address), "golden", "{name}");
                match body {
                    Body::Auth { token, version } => {
                        assert_eq!(token, "secret", "{name}");
                        let is_version_4 = name == "client_auth" || name == "client_auth_session";
                        assert_eq!(version.as_deref(), is_version_4.then_some("4.8.0"), "{name}");
                    }
                    Body::Close => assert_eq!(name, "client_close"),
                    Body::Room(message) => assert!(is_as_named(name, &message), "{name}: {message:?}"),
                }
            }
        }
    }
}

/// The payload of our own frame that says `reply`.
fn payload(wire: &Wire, reply: Reply<'_>) -> Vec<u8> {
    wire.frame(reply)[2..].to_vec()
}

#[test]
fn what_servers_say_we_say_to_the_byte() {
    for (dialect, wire) in
        [("y_websocket", Wire::Plain), ("y_sweet", Wire::Plain), ("hocuspocus", Wire::addressed("golden"))]
    {
        let address = if dialect == "hocuspocus" { hocuspocus::prefix("golden").len() } else { 0 };
        let mut compared = 0;
        for (name, frame) in &frames(dialect) {
            let Some(kind) = name.strip_prefix("server_") else { continue };
            // Server and client write these alike: what was decoded, encoded again, is the recorded frame.
            let Ok(message) = y_websocket::decode(&frame[address.min(frame.len())..]) else { continue };
            let again = match &message {
                Message::Step1(body) => payload(&wire, Reply::Step1(body)),
                Message::Step2(body) => payload(&wire, Reply::Step2(body)),
                Message::Update(body) => payload(&wire, Reply::Update(body)),
                Message::Awareness(body) => payload(&wire, Reply::Awareness(body)),
                Message::Version(body) => payload(&wire, Reply::Version(body)),
                Message::QueryAwareness | Message::Stateless(_) | Message::Nothing => continue,
            };
            assert_eq!(&again, frame, "{dialect}/{kind}");
            compared += 1;
        }
        assert!(compared >= 5, "{dialect}: only {compared} frames compared");
    }
}

#[test]
fn hocuspocus_answers_are_the_servers_own() {
    let frames = frames("hocuspocus");
    let check = |name: &str, ours: &Bytes| assert_eq!(ours[2..], frames[name][..], "{name}");
    let wire = Wire::addressed("golden");
    check("server_auth_ok", &hocuspocus::auth("golden", AuthReply::ReadWrite));
    check("server_auth_readonly", &hocuspocus::auth("golden", AuthReply::ReadOnly));
    check("server_auth_denied", &hocuspocus::auth("golden", AuthReply::Denied("permission-denied")));
    check("server_token_request", &hocuspocus::auth("golden", AuthReply::AskToken));
    check("server_auth_ok_session", &hocuspocus::auth("golden\0session0001", AuthReply::ReadWrite));
    check("server_close", &hocuspocus::close("golden", "Reset Connection"));
    check("server_sync_applied", &wire.frame(Reply::Saved(true)));
    check("server_sync_refused", &wire.frame(Reply::Saved(false)));
    check("server_stateless", &wire.frame(Reply::Stateless(r#"{"hello":"world"}"#)));
    check("server_ping", &hocuspocus::ping());
}

#[test]
fn a_refusal_is_what_y_websocket_prints() {
    let ours = Wire::Plain.frame(Reply::Refused("not this token"));
    assert_eq!(ours[2..], frames("y_websocket")["server_auth_denied"][..]);
}
