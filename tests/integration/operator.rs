//! The server as its operator meets it: starting, refusing to start, ending, and what it says about itself.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use futures_util::future::join_all;
use rustix::process::Signal;
use wayboard::id::Dialect;

use crate::call::Call;
use crate::peer::Peer;
use crate::server::{Process, directory, get, http, marks, metric, run, wayboard};
use crate::{eventually, now};

const DIALECTS: [Dialect; 3] = [Dialect::YWebsocket, Dialect::YSweet, Dialect::Hocuspocus];

/// Starts a server that must not start: one line that has `parts`, and a code that is not zero.
fn refuses(command: &mut Command, parts: &[&str]) {
    let output = run(command);
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success(), "{text}");
    // What is logged before stands apart; the complaint itself is one line.
    let line = text.lines().last().unwrap_or_default();
    for part in parts {
        assert!(line.contains(part), "{part:?} is not in {line:?}");
    }
    assert!(line.starts_with("wayboard: "), "{text}");
    assert!(!text.contains("panicked") && !text.contains("RUST_BACKTRACE"), "{text}");
}

fn serve(data: &Path, args: &[&str]) -> Command {
    let given = ["serve", "--listen=127.0.0.1:0", "--ballast-bytes=0", "--data", data.to_str().unwrap()];
    wayboard(&[&given, args].concat())
}

#[test]
fn what_keeps_it_from_starting_is_one_clear_line() {
    let (_keep, data) = directory();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().to_string();
    let data_text = data.to_str().unwrap();
    refuses(&mut wayboard(&["serve", "--listen", &port, "--data", data_text]), &["cannot listen on", &port]);
    refuses(&mut wayboard(&["serve", "--listen=0.0.0.0:0", "--data", data_text]), &["--open", "--tokens"]);
    refuses(&mut serve(&data, &["--open", "--tokens"]), &["open", "tokens"]);
    refuses(&mut serve(&data, &["--frame-bytes-max=1"]), &["frame_bytes_max", "at least"]);
    refuses(&mut serve(&data, &["--log=,,=!"]), &["log"]);
    refuses(&mut serve(&data, &["--tls-certificate=/nowhere.pem"]), &["tls_key"]);
    refuses(
        &mut serve(&data, &["--tls-certificate=/nowhere.pem", "--tls-key=/nowhere.key"]),
        &["tls_certificate", "/nowhere.pem"],
    );
    refuses(serve(&data, &[]).env("WAYBOARD_ROOM_GRACE_MS", "soon"), &["WAYBOARD_ROOM_GRACE_MS", "soon"]);

    let file = data.with_extension("toml");
    fs::write(&file, "listne = '127.0.0.1:1'\n").unwrap();
    let config = format!("--config={}", file.display());
    refuses(&mut serve(&data, &[&config]), &["there is no setting \"listne\"", file.to_str().unwrap()]);
    fs::write(&file, "open = true\n= 5\n").unwrap();
    refuses(&mut serve(&data, &[&config]), &[file.to_str().unwrap(), "line 2"]);
    refuses(&mut serve(&data, &["--config=/nowhere.toml"]), &["/nowhere.toml"]);
}

#[test]
fn a_bad_option_is_named_with_advice() {
    let output = run(&mut wayboard(&["serve", "--no-such-thing"]));
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text.contains("--no-such-thing") && text.contains("Usage"), "{text}");
}

#[test]
fn a_directory_that_cannot_be_used_is_one_clear_line() {
    let (_keep, data) = directory();
    fs::write(&data, "a file, not a directory").unwrap();
    refuses(&mut serve(&data, &[]), &[data.to_str().unwrap()]);
    refuses(&mut serve(Path::new("/proc/wayboard"), &[]), &["/proc/wayboard"]);

    let (_keep, data) = directory();
    let server = Process::start(&data, &[]);
    refuses(&mut serve(&data, &[]), &[data.to_str().unwrap(), "use"]);
    server.kill();
    // The lock of one that was killed is gone with it.
    Process::start(&data, &[]).kill();

    // Root writes anywhere, so this says something for other users only.
    let (_keep, data) = directory();
    fs::create_dir(&data).unwrap();
    fs::set_permissions(&data, fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(data.join("probe"), "").is_err() {
        refuses(&mut serve(&data, &[]), &[data.to_str().unwrap()]);
    }
    fs::set_permissions(&data, fs::Permissions::from_mode(0o700)).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn sigterm_and_sigint_end_it_with_everything_saved() {
    for signal in [Signal::TERM, Signal::INT] {
        let (_keep, data) = directory();
        let mut server = Process::start(&data, &[]);
        let calls = DIALECTS.map(|dialect| Call::new(server.address, dialect, "doc"));
        let mut peers: Vec<Peer> = join_all(calls.iter().map(Call::join)).await;
        let mut expected = Vec::new();
        for _ in 0..30 {
            for peer in &mut peers {
                expected.push(peer.edit().await);
            }
        }
        for peer in &mut peers {
            // The answer says that all before it has arrived; nothing says that it is saved.
            peer.shown.insert(0, String::new());
            peer.say(&[3]).await;
            peer.show("{}").await;
        }
        for peer in &mut peers {
            peer.until("presence", |peer| peer.shown.contains_key(&peer.id)).await;
        }
        let began = now();
        server.signal(signal);
        for peer in &mut peers {
            assert_eq!(peer.until_closed().await, 1001);
        }
        assert_eq!(server.wait().code(), Some(0), "{}", server.log());
        assert!(now().saturating_duration_since(began) < Duration::from_secs(5));
        assert!(server.log().contains("everything is saved"), "{}", server.log());

        let again = Process::start(&data, &[]);
        let info = get(again.address, "/api/v1/documents/doc").await;
        let info: serde_json::Value = serde_json::from_slice(&info.body).unwrap();
        assert_eq!(info["log_records"], 0, "the log has become a snapshot: {info}");
        assert!(info["snapshot_bytes"].as_u64().unwrap() > 0);
        expected.sort();
        assert_eq!(marks(again.address, "doc").await, expected);
    }
}

/// A client that neither reads nor answers holds up the end for a while; a second signal does not wait for it.
#[tokio::test(flavor = "multi_thread")]
async fn a_second_signal_ends_it_at_once() {
    let (_keep, data) = directory();
    let mut server = Process::start(&data, &[]);
    let silent = Call::new(server.address, Dialect::YWebsocket, "doc").join().await;
    server.signal(Signal::TERM);
    eventually("it shuts down", async || server.log().contains("shutting down")).await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(server.is_running(), "it gives the silent client time to answer");
    let began = now();
    server.signal(Signal::INT);
    assert_eq!(server.wait().code(), Some(130));
    assert!(now().saturating_duration_since(began) < Duration::from_secs(1));
    drop(silent);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_says_how_it_is() {
    let (_keep, data) = directory();
    let server = Process::start(&data, &[]);
    assert_eq!(get(server.address, "/healthz").await.status, 200);
    assert_eq!(get(server.address, "/readyz").await.status, 200);
    let mut peer = Call::new(server.address, Dialect::Hocuspocus, "doc").join().await;
    peer.edit().await;
    peer.until("saved", |peer| peer.saved == 1).await;
    for (name, least) in [
        ("wayboard_connections", 1.0),
        ("wayboard_sessions", 1.0),
        ("wayboard_rooms", 1.0),
        ("wayboard_edits_in_total", 1.0),
        ("wayboard_updates_out_total", 1.0),
        ("wayboard_log_records_total", 1.0),
        ("wayboard_frames_in_total", 3.0),
        ("wayboard_ack_lag_seconds_count", 1.0),
        ("wayboard_tick_cost_seconds_count", 1.0),
    ] {
        let value = metric(server.address, name).await;
        assert!(value >= least, "{name} is {value}");
    }
}

/// Whatever is logged at the finest level, a token is not in it: neither as text nor as the bytes of a frame.
#[tokio::test(flavor = "multi_thread")]
async fn tokens_and_secrets_stay_out_of_the_log() {
    let (_keep, data) = directory();
    let secret = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA==";
    let args = ["--tokens", "--log=trace", "--log-format=json"];
    let mut server = Process::spawn(serve(&data, &args).env("WAYBOARD_JWT_SECRET", secret));
    let data_text = data.to_str().unwrap();
    let mint = ["token", "mint", "--document=*", "--access=admin", "--user=ada", "--data", data_text];
    let token = String::from_utf8(run(&mut wayboard(&mint)).stdout).unwrap().trim().to_owned();
    assert!(token.len() > 50, "{token}");

    for dialect in DIALECTS {
        let mut peer = Call::new(server.address, dialect, "doc").token(&token).join().await;
        peer.edit().await;
        peer.linger(Duration::from_millis(50)).await;
    }
    let head = format!("Authorization: Bearer {token}\r\n");
    assert_eq!(http(server.address, "GET", "/api/v1/documents", &head, b"").await.status, 200);
    assert_eq!(http(server.address, "POST", "/doc/doc/auth", &head, b"{}").await.status, 200);
    // Refused ones as well, and in places where they do not belong.
    let broken = format!("{token}x");
    for path in ["/nothing", "/ws/doc", "/metrics", "/readyz"] {
        get(server.address, &format!("{path}?token={token}")).await;
    }
    let head = format!("Authorization: Bearer {broken}\r\n");
    assert_eq!(http(server.address, "GET", "/api/v1/documents", &head, b"").await.status, 401);
    assert!(Call::new(server.address, Dialect::YWebsocket, "doc").token(&broken).connect().await.is_err());
    let mut peer =
        Call::new(server.address, Dialect::Hocuspocus, "doc").token(&broken).connect().await.unwrap();
    peer.greet().await;
    peer.until("denied", |peer| peer.denied.is_some()).await;
    server.signal(Signal::TERM);
    assert_eq!(server.wait().code(), Some(0));

    let log = server.log();
    assert!(log.contains("\"TRACE\"") && log.contains("effective configuration"), "it logs at all");
    let hex = |text: &str| {
        let digits = text.bytes().flat_map(|byte| [byte >> 4, byte & 15]);
        digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect::<String>()
    };
    // The signature is the part that nobody can guess.
    let signature = token.rsplit('.').next().unwrap();
    for needle in [token.as_str(), signature, secret, "secret-secret"] {
        for needle in [needle.to_owned(), hex(needle), format!("{:?}", needle.as_bytes())] {
            let line = log.lines().find(|line| line.to_lowercase().contains(&needle.to_lowercase()));
            assert!(line.is_none(), "in the log: {line:.600?}");
        }
    }
    assert!(log.contains("jwt_secret = (hidden)"), "that a secret was given is no secret");
}
