//! SIGKILL at random moments under load: whatever was acknowledged is there afterwards, and nothing comes back from
//! a client: those who wrote it are gone.
//!
//! `ROUNDS=1000 cargo test --test integration crash` runs the long version; `SEED` replays one.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use rand::Rng;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use wayboard::id::Dialect;

use crate::call::Call;
use crate::server::{Process, directory, marks, try_exchange};
use crate::{seeded, setting};

/// Rounds in `cargo test`.
const ROUNDS: u64 = 6;
const DOCUMENTS: [&str; 3] = ["a", "b", "c"];
/// Rounds on one directory: what was acknowledged long ago has to be there as well.
const ROUNDS_PER_DIRECTORY: u64 = 50;

/// Marks that were acknowledged, with their documents.
type Promised = Arc<Mutex<Vec<(&'static str, String)>>>;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_acknowledged_is_lost_by_a_crash() {
    let mut rng = seeded("crash");
    let rounds = setting("ROUNDS").unwrap_or(ROUNDS);
    let (mut kept, mut data) = directory();
    let promised = Promised::default();
    let (mut all, mut early) = (0, 0);
    for round in 0..rounds {
        if round % ROUNDS_PER_DIRECTORY == 0 {
            (kept, data) = directory();
            all += promised.lock().unwrap().len();
            promised.lock().unwrap().clear();
        }
        // Small bounds, so that snapshots are written and rooms unloaded all the time.
        let args = ["--snapshot-every-records=40", "--room-grace-ms=30"];
        let server = Process::start(&data, &args);
        check(&server, &promised, round).await;
        let before = promised.lock().unwrap().len();
        let mut writers = JoinSet::new();
        for writer in 0..6 {
            let (name, seed) = (DOCUMENTS[rng.random_range(0..DOCUMENTS.len())], rng.random());
            let promised = Arc::clone(&promised);
            match writer % 3 {
                0 => writers.spawn(write(server.address, Dialect::Hocuspocus, name, promised, seed)),
                1 => writers.spawn(write(server.address, Dialect::YSweet, name, promised, seed)),
                _ => writers.spawn(write_over_http(server.address, name, promised, seed)),
            };
        }
        tokio::time::sleep(Duration::from_millis(rng.random_range(20..600))).await;
        server.kill();
        writers.shutdown().await;
        early += usize::from(promised.lock().unwrap().len() == before);
    }
    let server = Process::start(&data, &[]);
    check(&server, &promised, rounds).await;
    drop(kept);
    all += promised.lock().unwrap().len();
    println!(
        "crash: {rounds} rounds, {all} edits acknowledged, 0 lost; {early} rounds were killed before any"
    );
    assert!(all > 0, "nothing was ever acknowledged");
}

async fn check(server: &Process, promised: &Promised, round: u64) {
    for name in DOCUMENTS {
        let there: std::collections::HashSet<String> =
            marks(server.address, name).await.into_iter().collect();
        let promised = promised.lock().unwrap();
        let lost: Vec<_> =
            promised.iter().filter(|(of, mark)| *of == name && !there.contains(mark)).collect();
        assert!(lost.is_empty(), "round {round}: {} of {} lost: {lost:.5?}", lost.len(), promised.len());
    }
}

/// Edits until it is stopped, and notes what it was told is saved. Ids do not repeat within a run.
async fn write(
    at: std::net::SocketAddr,
    dialect: Dialect,
    name: &'static str,
    promised: Promised,
    pace: u64,
) {
    let Ok(mut peer) = Call::new(at, dialect, name).connect().await else { return };
    peer.greet().await;
    let mut noted = 0;
    while peer.closed.is_none() {
        peer.edit_with(&"x".repeat((pace % 200) as usize)).await;
        peer.turn(Duration::from_millis(pace % 7)).await;
        while noted < peer.saved {
            noted += 1;
            promised.lock().unwrap().push((name, peer.mark(noted)));
        }
    }
}

async fn write_over_http(at: std::net::SocketAddr, name: &'static str, promised: Promised, id: u64) {
    use yrs::{Doc, Map, Transact, WriteTxn};
    let doc = Doc::with_client_id(id >> 16);
    for edit in 0.. {
        let mark = format!("http-{id}/{edit}");
        let update = {
            let mut txn = doc.transact_mut();
            let marks = txn.get_or_insert_map("marks");
            marks.insert(&mut txn, mark.clone(), true);
            txn.encode_update_v1()
        };
        let request = format!("POST /api/v1/documents/{name}/update HTTP/1.1\r\nHost: {at}\r\n");
        let Ok(stream) = TcpStream::connect(at).await else { return };
        // The server may be killed in the middle of it.
        match try_exchange(stream, &request, &update).await.map(|answer| answer.status) {
            Some(204) => promised.lock().unwrap().push((name, mark)),
            Some(status) => panic!("answered {status}"),
            None => return,
        }
    }
}
