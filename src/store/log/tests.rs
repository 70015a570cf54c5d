//! Group commit, on a store that fails when told to.

use std::sync::Arc;
use std::time::Duration;

use super::*;
use crate::id::Seq;
use crate::store::contract::{name, noise, update};
use crate::store::memory::MemoryStore;

fn start(options: LogOptions) -> (Arc<MemoryStore>, LogWriter) {
    let store = Arc::new(MemoryStore::new());
    let writer = LogWriter::start(Arc::clone(&store) as Arc<dyn Store>, options, ()).unwrap();
    (store, writer)
}

async fn shut_down(writer: LogWriter) -> Result<(), StoreError> {
    tokio::task::spawn_blocking(|| writer.shutdown()).await.unwrap()
}

async fn soon<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(20), future).await.expect("it takes too long")
}

#[tokio::test]
async fn what_is_reached_is_in_the_store() {
    let (store, writer) = start(LogOptions::default());
    let durability = Arc::new(Durability::new(Seq(0)));
    for seq in 1..=50 {
        writer.log().append(update("a", seq, "x"), &durability).await.unwrap();
    }
    soon(durability.reached(Seq(50))).await.unwrap();
    assert_eq!(durability.durable(), Seq(50));
    assert_eq!(store.load(&name("a")).unwrap().unwrap().last, Seq(50));
    shut_down(writer).await.unwrap();
}

#[tokio::test]
async fn a_busy_log_commits_groups() {
    let (store, writer) = start(LogOptions { window_ms: 50, ..LogOptions::default() });
    let rooms: Vec<_> = (0..100).map(|_| Arc::new(Durability::new(Seq(0)))).collect();
    for (room, durability) in rooms.iter().enumerate() {
        writer.log().append(update(&room.to_string(), 1, "x"), durability).await.unwrap();
    }
    for durability in &rooms {
        soon(durability.reached(Seq(1))).await.unwrap();
    }
    // One for the first, which found a quiet log, and few for the rest.
    assert!(store.appends() <= 10, "{} commits for 100 records", store.appends());
    shut_down(writer).await.unwrap();
}

#[tokio::test]
async fn nothing_is_durable_while_the_store_fails_and_everything_is_afterwards() {
    let (store, writer) = start(LogOptions { retry_ms_max: 20, ..LogOptions::default() });
    let (first, second) = (Arc::new(Durability::new(Seq(4))), Arc::new(Durability::new(Seq(0))));
    store.fill();
    writer.log().append(update("a", 5, "x"), &first).await.unwrap();
    let error = soon(first.reached(Seq(5))).await.unwrap_err();
    assert!(error.to_string().contains("disk is full"), "{error}");
    writer.log().append(update("b", 1, "x"), &second).await.unwrap();
    assert!(second.failed().is_some(), "a record behind a failing batch waits for the same store");
    assert!(writer.log().failure().is_some());
    assert_eq!((first.durable(), second.durable()), (Seq(4), Seq(0)));

    let mut watch = first.watch();
    store.free();
    soon(watch.changed()).await;
    assert_eq!((first.durable(), first.failed()), (Seq(5), None));
    while second.durable() < Seq(1) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!((second.failed(), writer.log().failure()), (None, None));
    assert_eq!(store.load(&name("b")).unwrap().unwrap().last, Seq(1));
    shut_down(writer).await.unwrap();
}

#[tokio::test]
async fn a_failed_batch_is_tried_again_in_order() {
    let (store, writer) = start(LogOptions { retry_ms_max: 20, ..LogOptions::default() });
    let durability = Arc::new(Durability::new(Seq(0)));
    store.fail_next_appends(3);
    for seq in 1..=20 {
        writer.log().append(update("a", seq, "x"), &durability).await.unwrap();
    }
    while soon(durability.reached(Seq(20))).await.is_err() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let stored = store.load(&name("a")).unwrap().unwrap();
    assert_eq!((stored.log.len(), stored.last), (20, Seq(20)));
    shut_down(writer).await.unwrap();
}

#[tokio::test]
async fn a_full_queue_holds_its_writers_back() {
    let (store, writer) =
        start(LogOptions { queue_bytes_max: 10_000, retry_ms_max: 20, ..LogOptions::default() });
    let durability = Arc::new(Durability::new(Seq(0)));
    store.fill();
    let mut taken = 0;
    while writer.log().try_append(update("a", taken + 1, noise(1_000)), &durability).is_ok() {
        taken += 1;
    }
    assert_eq!(taken, 6, "1,000 bytes and 512 for the record each");
    let log = writer.log();
    let late = {
        let durability = Arc::clone(&durability);
        tokio::spawn(async move { log.append(update("a", 7, noise(50_000)), &durability).await })
    };
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(!late.is_finished());
    store.free();
    soon(late).await.unwrap().unwrap();
    while durability.durable() < Seq(7) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(writer.log().queued(), (0, 0));
    shut_down(writer).await.unwrap();
}

#[tokio::test]
async fn shutting_down_writes_what_is_queued() {
    let (store, writer) = start(LogOptions { window_ms: 5_000, ..LogOptions::default() });
    let log = writer.log();
    let durability = Arc::new(Durability::new(Seq(0)));
    for seq in 1..=10 {
        log.append(update("a", seq, "x"), &durability).await.unwrap();
    }
    soon(shut_down(writer)).await.unwrap();
    assert_eq!(durability.durable(), Seq(10));
    assert_eq!(store.load(&name("a")).unwrap().unwrap().last, Seq(10));
    assert_eq!(log.append(update("a", 11, "x"), &durability).await, Err(Closed));
}

#[tokio::test]
async fn shutting_down_on_a_failing_store_ends_and_says_so() {
    let (store, writer) = start(LogOptions::default());
    store.fill();
    let durability = Arc::new(Durability::new(Seq(0)));
    writer.log().append(update("a", 1, "x"), &durability).await.unwrap();
    assert!(matches!(soon(shut_down(writer)).await, Err(StoreError::Full { .. })));
    assert_eq!(durability.durable(), Seq(0));
    assert!(durability.failed().is_some());
}

#[tokio::test]
async fn only_those_who_wait_are_woken() {
    let durability = Durability::new(Seq(0));
    let mut watch = durability.watch();
    durability.publish(Seq(1));
    let woken = tokio::time::timeout(Duration::from_millis(20), watch.changed()).await;
    assert!(woken.is_err(), "nobody asked");
    durability.want(Seq(3));
    durability.publish(Seq(2));
    soon(watch.changed()).await;
    durability.publish(Seq(3));
    soon(watch.changed()).await;
    durability.publish(Seq(4));
    assert!(tokio::time::timeout(Duration::from_millis(20), watch.changed()).await.is_err());
    assert_eq!(durability.durable(), Seq(4));
    // The commit was faster than the wish to hear of it.
    durability.want(Seq(4));
    soon(watch.changed()).await;
}
