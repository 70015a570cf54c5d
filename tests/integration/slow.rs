//! Those who stop reading: everybody else goes on, memory stays bounded, and who reads again gets one difference.

use std::time::Duration;

use tokio_tungstenite::tungstenite::Message as Frame;
use wayboard::id::Dialect;
use wayboard::protocol::awareness;
use wayboard::protocol::lib0::put_var_bytes;

use crate::call::Call;
use crate::pair::Pair;
use crate::peer::Peer;
use crate::server::{Process, directory, metric};
use crate::{eventually, now};

/// What a few slow readers may cost, in MiB, on top of the document.
const GROWTH_MIB: u64 = 64;

/// Writes until sockets of a few hundred KiB and a queue of one MiB have long overflowed.
async fn flood(writer: &mut Peer) {
    for _ in 0..250 {
        writer.edit_with(&"x".repeat(16 << 10)).await;
        writer.turn(Duration::from_millis(2)).await;
    }
    let edits = writer.edits;
    writer.until("all saved", |writer| writer.saved == edits).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_who_stops_reading_catches_up_by_one_difference() {
    let (_keep, data) = directory();
    let server = Process::start(&data, &["--outbox-stall-ms-max=60000"]);
    let pair = Pair::start(server.address, "doc").await;
    for dialect in [Dialect::YWebsocket, Dialect::YSweet, Dialect::Hocuspocus] {
        let before = server.rss_mib();
        let resyncs = metric(server.address, "wayboard_resyncs_total").await;
        let mut slow = Call::new(server.address, dialect, "doc").small_buffer().join().await;
        let mut writer = Call::new(server.address, Dialect::Hocuspocus, "doc").join().await;
        flood(&mut writer).await;
        let mark = writer.edit().await;
        let seen = slow.updates;
        let grown = server.rss_mib().saturating_sub(before);
        assert!(grown < GROWTH_MIB, "memory has grown by {grown} MiB");
        slow.until("the last edit", |slow| slow.holds(&mark)).await;
        let frames = slow.updates - seen;
        println!("{dialect:?}: caught up with {frames} updates; memory grew by {grown} MiB");
        assert!(frames < 200, "{frames} updates for what one difference tells");
        let resynced = metric(server.address, "wayboard_resyncs_total").await - resyncs;
        assert!(resynced >= 1.0, "nobody was resynced");
        // From here on it is one like all others.
        let mark = writer.edit().await;
        slow.until("the next edit", |slow| slow.holds(&mark)).await;
        assert_eq!(slow.marks(), writer_marks(&mut writer, &slow).await);
    }
    let (_, slowest) = pair.stop().await;
    assert!(slowest < Duration::from_secs(1), "an honest edit took {slowest:?}");
}

/// The writer's marks, once it has heard of all that `other` has.
async fn writer_marks(writer: &mut Peer, other: &Peer) -> std::collections::BTreeSet<String> {
    let marks = other.marks();
    writer.until("all marks", |writer| writer.marks().is_superset(&marks)).await;
    let mut held = writer.marks();
    held.retain(|mark| marks.contains(mark));
    held
}

#[tokio::test(flavor = "multi_thread")]
async fn one_who_takes_nothing_for_long_is_cut_off() {
    let (_keep, data) = directory();
    let server = Process::start(&data, &["--outbox-stall-ms-max=1000"]);
    let mut slow = Call::new(server.address, Dialect::YWebsocket, "doc").small_buffer().join().await;
    let mut chatty = Call::new(server.address, Dialect::Hocuspocus, "doc").small_buffer().join().await;
    let mut writer = Call::new(server.address, Dialect::Hocuspocus, "doc").join().await;
    flood(&mut writer).await;
    let began = now();
    let name = "wayboard_closed_total{reason=\"stalled\"}";
    // Who talks without listening is no better than who is silent.
    eventually("both are cut off", async || {
        chatty.show("{}").await;
        tokio::time::sleep(Duration::from_millis(100)).await;
        metric(server.address, name).await >= 2.0
    })
    .await;
    let took = now().saturating_duration_since(began);
    assert!(took < Duration::from_secs(5), "it took {took:?}");
    // Who wakes up in time hears why.
    assert!([1013, 0].contains(&slow.until_closed().await));
    eventually("only the writer is left", async || metric(server.address, "wayboard_sessions").await < 1.5)
        .await;
}

/// Answers are never dropped, so asking and being told must not fill the memory of the server.
#[tokio::test(flavor = "multi_thread")]
async fn questions_and_texts_for_one_who_does_not_read_stay_bounded() {
    let (_keep, data) = directory();
    let args =
        ["--outbox-stall-ms-max=60000", "--updates-per-second-max=1000000", "--updates-burst-max=1000000"];
    let server = Process::start(&data, &args);
    let pair = Pair::start(server.address, "doc").await;
    // Presence of a good size, so that each question has a large answer.
    let mut shown = Call::new(server.address, Dialect::YWebsocket, "doc").join().await;
    for client in 0..16 {
        let state = format!("{{\"x\":\"{}\"}}", "y".repeat(8_000));
        let mut message = vec![1];
        put_var_bytes(&mut message, &awareness::encode([(9_000 + client, 1, Some(&*state))].into_iter()));
        shown.say(&message).await;
    }
    shown.until("its presence", |shown| shown.shown.len() == 16).await;
    let before = server.rss_mib();

    let mut asking = Call::new(server.address, Dialect::YWebsocket, "doc").small_buffer().join().await;
    for _ in 0..4_000 {
        asking.send(Frame::binary(vec![3])).await;
        asking.send(Frame::binary(vec![0, 0, 1, 0])).await;
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    let grown = server.rss_mib().saturating_sub(before);
    assert!(grown < GROWTH_MIB, "questions: memory has grown by {grown} MiB");

    let mut deaf = Call::new(server.address, Dialect::Hocuspocus, "doc").small_buffer().join().await;
    let mut talker = Call::new(server.address, Dialect::Hocuspocus, "doc").join().await;
    let mut text = vec![5];
    put_var_bytes(&mut text, "z".repeat(1 << 18).as_bytes());
    for _ in 0..600 {
        talker.say(&text).await;
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    let grown = server.rss_mib().saturating_sub(before);
    assert!(grown < GROWTH_MIB, "texts: memory has grown by {grown} MiB");
    deaf.turn(Duration::from_millis(1)).await;
    drop((asking, deaf));
    let (_, slowest) = pair.stop().await;
    println!("the slowest honest edit took {slowest:?}");
}

/// What comes back as it was sent, to one who never reads it.
#[tokio::test(flavor = "multi_thread")]
async fn echoes_for_one_who_does_not_read_stay_bounded() {
    let (_keep, data) = directory();
    let args =
        ["--outbox-stall-ms-max=60000", "--updates-per-second-max=1000000", "--updates-burst-max=1000000"];
    let server = Process::start(&data, &args);
    let pair = Pair::start(server.address, "doc").await;
    let before = server.rss_mib();
    let call = Call::new(server.address, Dialect::YWebsocket, "doc").small_buffer();
    let mut pinging = call.join().await;
    for _ in 0..300_000 {
        pinging.send(Frame::Ping(vec![7; 125].into())).await;
    }
    let mut counting = Call::new(server.address, Dialect::YSweet, "doc").small_buffer().join().await;
    let mut count = vec![102];
    put_var_bytes(&mut count, &vec![7; 1 << 20]);
    for _ in 0..150 {
        counting.say(&count).await;
    }
    // Names that are refused, and would be remembered.
    let mut guessing =
        Call::new(server.address, Dialect::Hocuspocus, "doc").small_buffer().connect().await.unwrap();
    for guess in 0..150 {
        let mut frame = Vec::new();
        put_var_bytes(&mut frame, format!("{guess}{}", "n".repeat(1 << 20)).as_bytes());
        frame.extend_from_slice(&[2, 0, 0]);
        guessing.send(Frame::binary(frame)).await;
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    let grown = server.rss_mib().saturating_sub(before);
    println!("memory grew by {grown} MiB");
    assert!(grown < GROWTH_MIB, "memory has grown by {grown} MiB");
    drop((pinging, counting, guessing));
    let (_, slowest) = pair.stop().await;
    assert!(slowest < Duration::from_secs(1), "an honest edit took {slowest:?}");
}
