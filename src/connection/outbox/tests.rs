//! An outbox on a real socket that takes little.

use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpSocket, TcpStream};

use super::*;
use crate::protocol::{Reply, Wire};

const SESSION: SessionId = SessionId(1);

/// An outbox on a socket that takes little, and the client's end of it.
async fn link() -> (Outbox, TcpStream) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = TcpSocket::new_v4().unwrap();
    client.set_recv_buffer_size(4096).unwrap();
    let client = client.connect(listener.local_addr().unwrap()).await.unwrap();
    let (server, _) = listener.accept().await.unwrap();
    let limits = OutboxLimits { bytes_max: 64 << 10, stall_ms_max: 10_000 };
    (Outbox::new(Some(server.into_split().1), limits, Metrics::for_tests()), client)
}

/// Writes until the kernel takes not a byte more, and says how many it took.
async fn fill_kernel(outbox: &Outbox) -> usize {
    let direct = outbox.direct.as_ref().unwrap();
    let mut filled = 0;
    loop {
        let before = filled;
        while let Ok(count) = direct.try_write(&[0; 4096]) {
            filled += count;
        }
        if filled == before {
            return filled;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
        drop(tokio::time::timeout(Duration::from_millis(50), direct.writable()).await);
    }
}

fn frame(fill: u8, bytes: usize) -> Bytes {
    Wire::Plain.frame(Reply::Update(&vec![fill; bytes]))
}

/// Reads whole frames of the length given until one is filled with `last`; all must be intact.
async fn read_until(client: &mut TcpStream, like: &Bytes, last: u8) -> usize {
    let mut count = 0;
    loop {
        let mut read = vec![0; like.len()];
        client.read_exact(&mut read).await.unwrap();
        let fill = read[read.len() - 1];
        assert_eq!(read, frame(fill, 1000), "frame {count} is torn");
        count += 1;
        if fill == last {
            return count;
        }
    }
}

#[tokio::test]
async fn what_is_dropped_leaves_the_stream_whole_and_is_made_up_for() {
    let (outbox, mut client) = link().await;
    let tick = frame(1, 1000);
    let filled = fill_kernel(&outbox).await;
    let mut told = usize::from(outbox.send(SESSION, tick.clone(), Class::Tick) == Sent::Congested);
    assert_eq!(outbox.lock().head_bytes, 0);
    let run = async {
        loop {
            if let OutboxEvent::Freed(freed) = outbox.event(&mut None).await {
                return freed;
            }
        }
    };
    let fill = async {
        // The first frame is on its way out; now come a reply, and more broadcasts than are kept.
        tokio::task::yield_now().await;
        outbox.send(SESSION, frame(2, 1000), Class::Reply);
        for _ in 0..100 {
            told += usize::from(outbox.send(SESSION, tick.clone(), Class::Tick) == Sent::Congested);
        }
        client.read_exact(&mut vec![0; filled]).await.unwrap();
        read_until(&mut client, &tick, 2).await;
    };
    let (freed, ()) = tokio::join!(run, fill);
    assert_eq!(told, 1, "the room hears of it once");
    assert_eq!(freed, [Freed { session: SESSION, lost: true }]);
    // Nothing that builds on what was dropped is sent before the diff.
    outbox.send(SESSION, tick.clone(), Class::Tick);
    outbox.send(SESSION, frame(3, 1000), Class::Resync);
    outbox.send(SESSION, frame(4, 1000), Class::Tick);
    let mut rest = vec![0; 2 * tick.len()];
    client.read_exact(&mut rest).await.unwrap();
    assert_eq!((rest[tick.len() - 1], rest[2 * tick.len() - 1]), (3, 4));
}

#[tokio::test]
async fn a_broadcast_larger_than_the_queue_is_not_forgotten() {
    let (outbox, mut client) = link().await;
    let big = frame(1, 80 << 10);
    let mut told = 0;
    while outbox.lock().queue.is_empty() {
        told += usize::from(outbox.send(SESSION, big.clone(), Class::Tick) == Sent::Congested);
    }
    assert_eq!(told, 1, "the room makes up for what is dropped, so it has to know");
    let drain = async {
        let mut all = Vec::new();
        client.read_to_end(&mut all).await.unwrap();
    };
    let freed = async { outbox.event(&mut None).await };
    tokio::select! {
        () = drain => {}
        event = freed => assert!(matches!(event, OutboxEvent::Freed(freed) if freed[0].session == SESSION)),
    }
}

#[tokio::test]
async fn pongs_that_nobody_reads_end_the_connection() {
    let (outbox, _client) = link().await;
    fill_kernel(&outbox).await;
    for _ in 0..2 * REPLIES_MAX {
        outbox.control(Bytes::from_static(&[0x8a, 0]));
    }
    assert!(matches!(outbox.event(&mut None).await, OutboxEvent::Stuck));
    assert!(outbox.lock().queue.len() <= REPLIES_MAX + 1);
}
