//! The life of a room: opened, left, unloaded, opened again while it unloads, deleted, and damaged on disk.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tempfile::TempDir;
use tokio::task::JoinSet;
use wayboard::id::{Dialect, DocumentName, Seq, UnixMs};
use wayboard::store::sled::{SledOptions, SledStore};
use wayboard::store::{Append, Record, Store};

use crate::call::Call;
use crate::server::{Process, TestServer, directory, get, http, marks, metric};
use crate::{eventually, seeded, setting};

const DIALECTS: [Dialect; 3] = [Dialect::YWebsocket, Dialect::YSweet, Dialect::Hocuspocus];
const ROUNDS: u64 = 200;

#[tokio::test(flavor = "multi_thread")]
async fn a_room_unloads_after_its_grace_and_opens_again() {
    let server = TestServer::start(&["--room-grace-ms=50"]).await;
    let mut peer = Call::new(server.address, Dialect::Hocuspocus, "doc").join().await;
    let mark = peer.edit().await;
    assert!(metric(server.address, "wayboard_rooms").await > 0.0);
    drop(peer);
    eventually("it unloads", async || metric(server.address, "wayboard_rooms").await == 0.0).await;
    let again = Call::new(server.address, Dialect::YWebsocket, "doc").join().await;
    assert!(again.holds(&mark));
    server.stop().await;
}

/// An application fills a document that is empty when its provider says "synced". Two that come one after the other
/// must not both find it empty.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_synced_with_less_than_there_is() {
    let server = TestServer::start(&[]).await;
    for dialect in DIALECTS {
        let name = format!("new-{}", dialect.as_str());
        let mut first = Call::new(server.address, Dialect::Hocuspocus, &name).join().await;
        for _ in 0..3 {
            let mark = first.edit().await;
            first.until("saved", |first| first.saved == first.edits).await;
            let second = Call::new(server.address, dialect, &name).join().await;
            assert!(second.holds(&mark), "{dialect:?}: synced without {mark}");
        }
    }
    server.stop().await;
}

/// Joins race with unloads: there is never a second room, and no edit is lost, whether its writer waited for the
/// acknowledgement or not.
#[tokio::test(flavor = "multi_thread")]
async fn joins_race_with_unloads() {
    let mut rng = seeded("unloads");
    let (_keep, data) = directory();
    let server = Process::start(&data, &["--room-grace-ms=2", "--log=info"]);
    let rounds = setting("ROUNDS").unwrap_or(ROUNDS);
    let mut expected = BTreeSet::new();
    for round in 0..rounds {
        let mut visits = JoinSet::new();
        for _ in 0..rng.random_range(1..4) {
            let (at, seed) = (server.address, rng.random());
            visits.spawn(visit(at, seed));
        }
        while let Some(marks) = visits.join_next().await {
            expected.extend(marks.unwrap());
        }
        let rooms = metric(server.address, "wayboard_rooms").await;
        assert!(rooms <= 1.0, "round {round}: {rooms} rooms");
        tokio::time::sleep(Duration::from_micros(rng.random_range(0..30_000))).await;
    }
    let opened = server.log().matches("room opened").count();
    println!("unloads: {rounds} rounds, the room was opened {opened} times, {} edits", expected.len());
    assert!(opened > 2, "the room was opened only {opened} times: nothing raced");
    let there: BTreeSet<String> = marks(server.address, "doc").await.into_iter().collect();
    assert!(
        there.is_superset(&expected),
        "lost: {:?}",
        expected.difference(&there).take(5).collect::<Vec<_>>()
    );
    // Each line that says "opened" is followed by one that says "closed": two rooms would overlap here.
    let log = server.log();
    let mut open = 0_i64;
    for line in log.lines() {
        open += i64::from(line.contains("room opened")) - i64::from(line.contains("room closed"));
        assert!((0..=1).contains(&open), "two rooms at once:\n{line}");
    }
}

async fn visit(at: std::net::SocketAddr, seed: u64) -> Vec<String> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let dialect = [Dialect::YSweet, Dialect::Hocuspocus][rng.random_range(0..2)];
    tokio::time::sleep(Duration::from_micros(rng.random_range(0..4_000))).await;
    let mut peer = Call::new(at, dialect, "doc").join().await;
    let mut marks = Vec::new();
    for _ in 0..rng.random_range(1..4) {
        marks.push(peer.edit().await);
    }
    let edits = peer.edits;
    peer.until("saved", |peer| peer.saved == edits).await;
    marks
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_is_deleted_while_it_is_open() {
    let server = TestServer::start(&[]).await;
    let mut other = Call::new(server.address, Dialect::Hocuspocus, "other").join().await;
    for round in 0..3 {
        let mut plain = Call::new(server.address, Dialect::YWebsocket, "doc").join().await;
        let mut sweet = Call::new(server.address, Dialect::YSweet, "doc").join().await;
        let mut many = Call::new(server.address, Dialect::Hocuspocus, "doc").join().await;
        assert_eq!(many.marks().len(), 0, "round {round}: nothing is left of the one before");
        let mark = many.edit().await;
        plain.until("the edit", |plain| plain.holds(&mark)).await;
        assert_eq!(http(server.address, "DELETE", "/api/v1/documents/doc", "", b"").await.status, 204);
        assert_eq!(plain.until_closed().await, 4404);
        assert_eq!(sweet.until_closed().await, 4404);
        many.until("told", |many| many.document_closed.is_some()).await;
        assert_eq!(get(server.address, "/api/v1/documents/doc").await.status, 404);
        assert_eq!(http(server.address, "DELETE", "/api/v1/documents/doc", "", b"").await.status, 404);
        // What the evicted one still says goes nowhere.
        many.edit().await;
        many.linger(Duration::from_millis(50)).await;
        assert_eq!((many.closed, get(server.address, "/api/v1/documents/doc").await.status), (None, 404));
    }
    let mark = other.edit().await;
    other.until("saved", |other| other.saved == 1).await;
    assert_eq!(marks(server.address, "other").await, [mark]);
    let data = server.stop().await;
    let server = TestServer::start_on(data, &[]).await;
    assert_eq!(get(server.address, "/api/v1/documents/doc").await.status, 404, "not after a restart either");
    server.stop().await;
}

/// One document whose log holds what is no update: it says so, and all others go on.
#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_document_makes_only_itself_unavailable() {
    let data = Arc::new(TempDir::new().unwrap());
    let rubbish = Bytes::from_static(b"\xff\xff\xff\x7fno update");
    {
        let store = SledStore::open(&SledOptions::new(data.path())).unwrap();
        let document = DocumentName::parse("bad").unwrap();
        let (seq, record, at) = (Seq(1), Record::Update(rubbish), UnixMs(0));
        store.append(&[Append { document, seq, record, at }]).unwrap();
    }
    let server = TestServer::start_on(data, &[]).await;
    let mut good = Call::new(server.address, Dialect::Hocuspocus, "good").join().await;
    good.edit().await;
    good.until("saved", |good| good.saved == 1).await;
    for dialect in [Dialect::YWebsocket, Dialect::YSweet] {
        let mut peer = Call::new(server.address, dialect, "bad").connect().await.unwrap();
        peer.greet().await;
        assert_eq!(peer.until_closed().await, 1011);
        assert!(!peer.synced, "nobody may seed what is only unreadable");
    }
    let mut peer = Call::new(server.address, Dialect::Hocuspocus, "bad").connect().await.unwrap();
    peer.greet().await;
    peer.until("told", |peer| peer.document_closed.is_some()).await;
    assert!(peer.document_closed.as_ref().unwrap().contains("damaged"));
    assert!(!peer.synced);
    let answer = get(server.address, "/api/v1/documents/bad/update").await;
    assert_eq!(answer.status, 500, "{}", answer.text());
    assert!(answer.text().contains("urn:wayboard:problem:damaged"), "{}", answer.text());
    let write = http(server.address, "POST", "/api/v1/documents/bad/update", "", &[0, 0]).await;
    assert_eq!(write.status, 500);
    good.edit().await;
    good.until("saved", |good| good.saved == 2).await;
    assert_eq!(get(server.address, "/readyz").await.status, 200);
    // An operator may give it up; then the name is free.
    assert_eq!(http(server.address, "DELETE", "/api/v1/documents/bad", "", b"").await.status, 204);
    let mut peer = Call::new(server.address, Dialect::YSweet, "bad").join().await;
    peer.edit().await;
    peer.until("saved", |peer| peer.saved == 1).await;
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_in_memory_are_bounded() {
    let server = TestServer::start(&["--documents-open-max=2", "--room-grace-ms=50"]).await;
    let first = Call::new(server.address, Dialect::YWebsocket, "a").join().await;
    let second = Call::new(server.address, Dialect::YSweet, "b").join().await;
    for dialect in [Dialect::YWebsocket, Dialect::YSweet] {
        let mut third = Call::new(server.address, dialect, "c").connect().await.unwrap();
        assert_eq!(third.until_closed().await, 1013);
    }
    let mut third = Call::new(server.address, Dialect::Hocuspocus, "c").connect().await.unwrap();
    third.greet().await;
    third.until("denied", |third| third.denied.is_some()).await;
    let write = http(server.address, "POST", "/api/v1/documents/c/update", "", &[0, 0]).await;
    assert_eq!(write.status, 503, "{}", write.text());
    // More of the same document are welcome, and there is a place when one has gone.
    let more = DIALECTS.map(|dialect| Call::new(server.address, dialect, "a"));
    for call in &more {
        call.join().await;
    }
    drop((first, second));
    eventually("a place", async || metric(server.address, "wayboard_rooms").await == 0.0).await;
    Call::new(server.address, Dialect::Hocuspocus, "c").join().await;
    server.stop().await;
}
