//! A server that can die at any moment: boards and hub in a runtime of their own, over a store that outlives them.
//!
//! Dying is abrupt: from one moment on nothing reaches the store any more, and no task is asked to finish. The wall
//! clock is virtual, and one for the process, since the server reads it through a plain function.

use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, RwLock};
use std::time::Duration;

use tokio::runtime::Runtime;
use wayboard::auth::{Auth, ServerKey};
use wayboard::boards::webhooks::{self, Policy, Sender};
use wayboard::boards::{self, Boards, Parts};
use wayboard::hub::janitor::{Janitor, JanitorLimits};
use wayboard::hub::{self, Hub};
use wayboard::id::{DocumentName, Seq, UnixMs};
use wayboard::metrics::Metrics;
use wayboard::room;
use wayboard::store::log::{LogOptions, LogWriter};
use wayboard::store::memory::MemoryStore;
use wayboard::store::{Append, DocumentInfo, Store, StoreError, Stored};
use yrs::{Doc, Map, Transact, WriteTxn};

static CLOCK_MS: AtomicU64 = AtomicU64::new(1_790_000_000_000);

/// What the virtual clock shows, in milliseconds since 1970.
pub(super) fn now_ms() -> u64 {
    CLOCK_MS.load(Ordering::SeqCst)
}

/// Lets the virtual clock go on; it never goes back.
pub(super) fn clock_to(at_ms: u64) {
    CLOCK_MS.fetch_max(at_ms, Ordering::SeqCst);
}

fn wall_clock() -> UnixMs {
    UnixMs(now_ms())
}

pub(super) struct Server {
    runtime: Runtime,
    pub(super) hub: Hub,
    pub(super) boards: Boards,
    pub(super) auth: Auth,
    wire: Arc<Wire>,
    log: LogWriter,
}

impl Server {
    /// A server over what `store` holds. Rooms that nobody is in stay for `grace_ms`.
    pub(super) fn start(store: &Arc<MemoryStore>, grace_ms: u64) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let runtime = runtime.expect("a runtime");
        let entered = runtime.enter();
        let wire = Arc::new(Wire { store: Arc::clone(store), is_cut: RwLock::new(false) });
        let options = LogOptions {
            window_ms: 1,
            unawaited_window_ms: 2,
            retry_ms_max: 20,
            shutdown_attempts_max: 1,
            ..LogOptions::default()
        };
        let log = LogWriter::start(Arc::clone(&wire) as Arc<dyn Store>, options, ()).expect("a log");
        let limits = JanitorLimits::default();
        let arguments = vec![
            "janitor".to_owned(),
            format!("--memory-bytes-max={}", limits.memory_bytes_max),
            format!("--job-ms-max={}", limits.job_ms_max),
        ];
        let janitor = Janitor::with_program(env!("CARGO_BIN_EXE_wayboard").into(), arguments, limits);
        let hub = Hub::new(
            Arc::clone(&wire) as Arc<dyn Store>,
            log.log(),
            janitor,
            hub::Limits {
                room: room::Limits { grace_ms, ..room::Limits::default() },
                ..hub::Limits::default()
            },
            Metrics::for_tests(),
            wall_clock,
        );
        let auth = Auth::tokens(ServerKey::from_bytes(&[7; 32]), Vec::new());
        let boards = Boards::new(Parts {
            hub: hub.clone(),
            auth: auth.clone(),
            limits: boards::Limits { look_every_ms: 5, ..boards::Limits::default() },
            sender: Sender::new(Policy { internal_allowed: false }, webhooks::Limits::default())
                .expect("a sender of webhooks"),
            hook: None,
            wall_clock,
        });
        runtime.block_on(boards.start()).expect("the boards start");
        drop(entered);
        Self { runtime, hub, boards, auth, wire, log }
    }

    pub(super) fn run<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// Ends as by a loss of power.
    pub(super) fn crash(self) {
        let Self { runtime, hub, boards, wire, log, .. } = self;
        // Whatever is being written at this moment is written; nothing after it.
        *wire.is_cut.write().expect("no writer panics") = true;
        drop((hub, boards));
        runtime.shutdown_background();
        // Gives up what the store did not take, as it should.
        drop(log.shutdown());
    }

    /// Ends as by an operator.
    pub(super) fn stop(self) {
        let Self { runtime, hub, boards, log, .. } = self;
        runtime.block_on(async {
            boards.stop().await;
            hub.stop().await;
        });
        log.shutdown().expect("everything is saved");
        runtime.shutdown_timeout(Duration::from_secs(5));
    }

    /// Has the server look at the clock. It sleeps until the next alarm in real time, which the virtual one outruns;
    /// any notice wakes it.
    pub(super) async fn look_at_the_clock(&self) {
        let doc = Doc::new();
        let mut txn = doc.transact_mut();
        txn.get_or_insert_map("wake").insert(&mut txn, "up", 1);
        let update = txn.encode_update_v1();
        drop(txn);
        let nobodys = DocumentName::parse("boards/none/at/all").expect("a name");
        self.hub.write(&nobodys, update.into()).await.expect("a write");
    }
}

/// The way to a store, which can be cut.
struct Wire {
    store: Arc<MemoryStore>,
    is_cut: RwLock<bool>,
}

impl Wire {
    fn write<T>(&self, write: impl FnOnce(&MemoryStore) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let is_cut = self.is_cut.read().expect("no writer panics");
        if *is_cut { Err(StoreError::Unavailable("the power is gone".into())) } else { write(&self.store) }
    }
}

impl Store for Wire {
    fn create(&self, document: &DocumentName, at: UnixMs) -> Result<bool, StoreError> {
        self.write(|store| store.create(document, at))
    }

    fn append(&self, batch: &[Append]) -> Result<(), StoreError> {
        self.write(|store| store.append(batch))
    }

    fn load(&self, document: &DocumentName) -> Result<Option<Stored>, StoreError> {
        self.store.load(document)
    }

    fn compact(
        &self,
        document: &DocumentName,
        upto: Seq,
        bytes: &[u8],
        at: UnixMs,
    ) -> Result<(), StoreError> {
        self.write(|store| store.compact(document, upto, bytes, at))
    }

    fn info(&self, document: &DocumentName) -> Result<Option<DocumentInfo>, StoreError> {
        self.store.info(document)
    }

    fn list(
        &self,
        prefix: &str,
        after: Option<&DocumentName>,
        limit: usize,
    ) -> Result<Vec<DocumentInfo>, StoreError> {
        self.store.list(prefix, after, limit)
    }

    fn delete(&self, document: &DocumentName) -> Result<bool, StoreError> {
        self.write(|store| store.delete(document))
    }

    fn writable(&self) -> Result<(), StoreError> {
        self.write(|_| Ok(()))
    }
}
