//! Two honest clients in the middle of it all, who notice when they are not served.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use wayboard::id::Dialect;

use crate::call::Call;
use crate::peer::Peer;
use crate::{PATIENCE, now};

/// Two who edit the same document all the time and measure how long each edit takes from one to the other.
pub(crate) struct Pair {
    stop: CancellationToken,
    task: JoinHandle<(Peer, Duration)>,
}

impl Pair {
    pub(crate) async fn start(at: SocketAddr, name: &str) -> Self {
        let mut writer = Call::new(at, Dialect::Hocuspocus, name).join().await;
        let mut reader = Call::new(at, Dialect::YWebsocket, name).join().await;
        let stop = CancellationToken::new();
        let stopped = stop.clone();
        let task = tokio::spawn(async move {
            let mut slowest = Duration::ZERO;
            while !stopped.is_cancelled() {
                let began = now();
                let mark = writer.edit().await;
                reader.until("the other's edit", |reader| reader.holds(&mark)).await;
                slowest = slowest.max(now().saturating_duration_since(began));
                // Presence frames and acknowledgements must not pile up in front of the writer.
                writer.linger(Duration::from_millis(20)).await;
            }
            assert_eq!((writer.closed, reader.closed), (None, None));
            let edits = writer.edits;
            writer.until("all saved", |writer| writer.saved == edits).await;
            (reader, slowest)
        });
        Self { stop, task }
    }

    /// Ends the two. The reader, and the longest that an edit took.
    pub(crate) async fn stop(self) -> (Peer, Duration) {
        self.stop.cancel();
        tokio::time::timeout(PATIENCE * 2, self.task).await.expect("the pair ends").unwrap()
    }
}
