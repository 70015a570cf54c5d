//! TLS without a proxy: the same documents, and slow readers behind it.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use tempfile::TempDir;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use wayboard::id::Dialect;

use crate::call::Call;
use crate::eventually;
use crate::server::{TestServer, exchange, sum};

/// A server with a certificate of its own, and what a client has to trust.
async fn start(args: &[&str]) -> (TestServer, Arc<ClientConfig>) {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let data = Arc::new(TempDir::new().unwrap());
    let (certificate, key) = (data.path().join("certificate.pem"), data.path().join("key.pem"));
    fs::write(&certificate, made.cert.pem()).unwrap();
    fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    let mut trusted = RootCertStore::empty();
    trusted.add(made.cert.der().clone()).unwrap();
    let client = ClientConfig::builder().with_root_certificates(trusted).with_no_client_auth();
    let files =
        [format!("--tls-certificate={}", certificate.display()), format!("--tls-key={}", key.display())];
    let args: Vec<&str> = files.iter().map(String::as_str).chain(args.iter().copied()).collect();
    (TestServer::start_on(data, &args).await, Arc::new(client))
}

async fn number(server: &TestServer, tls: &Arc<ClientConfig>, name: &str) -> f64 {
    let call = Call::new(server.address, Dialect::YWebsocket, "").tls(Arc::clone(tls));
    let stream = call.stream().await.unwrap();
    sum(&exchange(stream, server.address, "GET", "/metrics", "", b"").await.text(), name)
}

#[tokio::test(flavor = "multi_thread")]
async fn clients_of_all_dialects_meet_over_tls() {
    let (server, tls) = start(&[]).await;
    let call = |dialect| Call::new(server.address, dialect, "doc").tls(Arc::clone(&tls));
    let mut writer = call(Dialect::Hocuspocus).join().await;
    let mut reader = call(Dialect::YWebsocket).join().await;
    let mut other = call(Dialect::YSweet).join().await;
    for _ in 0..50 {
        let mark = writer.edit().await;
        reader.until("the edit", |reader| reader.holds(&mark)).await;
    }
    let mark = reader.edit().await;
    other.until("the answer", |other| other.holds(&mark)).await;
    writer.until("saved", |writer| writer.saved == 50).await;
    // Who speaks no TLS gets nothing, and does no harm.
    assert!(Call::new(server.address, Dialect::YWebsocket, "doc").connect().await.is_err());
    server.stop().await;
}

/// An update larger than the whole queue reaches everybody, whatever each one's socket holds at the moment.
#[tokio::test(flavor = "multi_thread")]
async fn one_update_larger_than_the_queue_arrives() {
    let (server, tls) = start(&[]).await;
    let call = |dialect| Call::new(server.address, dialect, "doc").tls(Arc::clone(&tls));
    let mut writer = call(Dialect::Hocuspocus).join().await;
    let mut readers = [call(Dialect::YWebsocket).join().await, call(Dialect::Hocuspocus).join().await];
    let mark = writer.edit_with(&"x".repeat(3 << 20)).await;
    for reader in &mut readers {
        reader.until("the large update", |reader| reader.holds(&mark)).await;
    }
    server.stop().await;
}

/// What was queued before the congestion was noticed must not be missing from the difference that makes up for it.
#[tokio::test(flavor = "multi_thread")]
async fn a_slow_reader_over_tls_misses_nothing() {
    let (server, tls) = start(&["--outbox-stall-ms-max=60000"]).await;
    let call = |dialect| Call::new(server.address, dialect, "doc").tls(Arc::clone(&tls));
    let mut writer = call(Dialect::Hocuspocus).join().await;
    for dialect in [Dialect::YWebsocket, Dialect::Hocuspocus] {
        let mut slow = call(dialect).small_buffer().join().await;
        for _ in 0..400 {
            writer.edit_with(&"x".repeat(16 << 10)).await;
            writer.turn(Duration::from_millis(2)).await;
        }
        let marks = writer.marks();
        slow.until("all edits", |slow| slow.marks() == marks).await;
        let mark = writer.edit().await;
        slow.until("the next edit", |slow| slow.holds(&mark)).await;
    }
    let resyncs = number(&server, &tls, "wayboard_resyncs_total").await;
    assert!(resyncs >= 1.0, "nobody was resynced");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_who_takes_nothing_over_tls_is_cut_off() {
    let (server, tls) = start(&["--outbox-stall-ms-max=1000"]).await;
    let call = |dialect| Call::new(server.address, dialect, "doc").tls(Arc::clone(&tls));
    let slow = call(Dialect::YWebsocket).small_buffer().join().await;
    let mut writer = call(Dialect::Hocuspocus).join().await;
    for _ in 0..200 {
        writer.overwrite(&"x".repeat(16 << 10)).await;
        writer.turn(Duration::from_millis(2)).await;
    }
    let name = "wayboard_closed_total{reason=\"stalled\"}";
    eventually("it is cut off", async || number(&server, &tls, name).await >= 1.0).await;
    drop(slow);
    server.stop().await;
}
