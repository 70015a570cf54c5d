//! What boards keep and forget, over a hub that keeps documents in memory and with a clock that the tests turn.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::*;
use crate::auth::ServerKey;
use crate::board::edit::{Edit, ItemKind};
use crate::board::model::Note;
use crate::hub::janitor::{Janitor, JanitorLimits};
use crate::metrics::Metrics;
use crate::room::{self, Refused};
use crate::store::Store;
use crate::store::log::{LogOptions, LogWriter};
use crate::store::memory::MemoryStore;
use crate::workshop::By;

const DAY_MS: u64 = 24 * 3_600_000;

struct Server {
    boards: Boards,
    _log: LogWriter,
}

fn serve(store: &Arc<MemoryStore>, room: room::Limits, wall_clock: fn() -> UnixMs) -> Server {
    let log = LogWriter::start(Arc::clone(store) as Arc<dyn Store>, LogOptions::default(), ()).unwrap();
    let hub = Hub::new(
        Arc::clone(store) as Arc<dyn Store>,
        log.log(),
        Janitor::with_program("/nowhere".into(), Vec::new(), JanitorLimits::default()),
        crate::hub::Limits { room, ..crate::hub::Limits::default() },
        Metrics::for_tests(),
        wall_clock,
    );
    let policy = webhooks::Policy { internal_allowed: false };
    let boards = Boards::new(Parts {
        hub,
        auth: Auth::open(ServerKey::from_bytes(&[7; 32])),
        limits: Limits { look_every_ms: 5, ..Limits::default() },
        sender: webhooks::Sender::new(policy, webhooks::Limits::default()).unwrap(),
        hook: None,
        wall_clock,
    });
    Server { boards, _log: log }
}

async fn board_of(boards: &Boards) -> BoardId {
    let creation = Creation {
        template: "lifecycle7".to_owned(),
        lang: None,
        title: None,
        objective: None,
        persona: None,
    };
    BoardId::parse(&boards.create(&creation).await.unwrap().id).unwrap()
}

fn notes(text: &str) -> Edit {
    Edit::AddNotes(vec![Note { id: "note_1".to_owned(), text: text.to_owned(), ..Note::default() }])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_version_may_be_larger_than_an_edit() {
    let mut room = room::Limits::default();
    room.guard.update_bytes_max = 4_096;
    let server = serve(&Arc::new(MemoryStore::new()), room, || UnixMs(DAY_MS));
    let id = board_of(&server.boards).await;
    let now = server.boards.read(&id).await.unwrap();
    let version = server.boards.keep_version(&id, "before", &By::Admin).await.unwrap();
    assert_eq!(server.boards.version(&id, &version.id).await.unwrap(), now);
    server.boards.edit(&id, &By::Admin, notes("more")).await.unwrap();
    server.boards.restore_version(&id, &version.id, &By::Admin).await.unwrap();
    assert_eq!(server.boards.versions(&id).await.unwrap().len(), 2, "and what was, before it was restored");
    server.boards.forget_version(&id, &version.id).await.unwrap();
    assert!(server.boards.version(&id, &version.id).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_ask_for_is_refused_where_the_document_is_full() {
    let room = room::Limits { document_bytes_max: 1_000, ..room::Limits::default() };
    let server = serve(&Arc::new(MemoryStore::new()), room, || UnixMs(DAY_MS));
    let id = board_of(&server.boards).await;
    let refused = server.boards.edit(&id, &By::Admin, notes("more")).await;
    assert!(
        matches!(refused, Err(BoardsError::Hub(HubError::Refused(Refused::DocumentFull)))),
        "{refused:?}"
    );
    // The server itself goes on: what is deleted makes room.
    server.boards.change(&id, work::SERVER, Edit::Rebalance).await.unwrap();
    server.boards.delete(&id).await.unwrap();
}

static CLOCK_MS: AtomicU64 = AtomicU64::new(100 * DAY_MS);

#[tokio::test(flavor = "multi_thread")]
async fn the_trash_is_emptied_though_nobody_comes_back() {
    let clock: fn() -> UnixMs = || UnixMs(CLOCK_MS.load(Ordering::SeqCst));
    let store = Arc::new(MemoryStore::new());
    let id = {
        let server = serve(&store, room::Limits::default(), clock);
        let id = board_of(&server.boards).await;
        server.boards.edit(&id, &By::Admin, notes("to go")).await.unwrap();
        let delete = Edit::Delete { what: ItemKind::Note, ids: vec!["note_1".to_owned()] };
        server.boards.edit(&id, &By::Admin, delete).await.unwrap();
        let open = server.boards.open(&id).await.unwrap();
        let mut office = open.lock().await;
        office.life.edited_at = clock().0;
        // As when the last one has left.
        server.boards.tidy(&mut office).await.unwrap();
        drop(office);
        assert_eq!(server.boards.read(&id).await.unwrap().notes.len(), 1, "not so soon");
        id
    };
    CLOCK_MS.fetch_add(31 * DAY_MS, Ordering::SeqCst);
    let server = serve(&store, room::Limits::default(), clock);
    server.boards.start().await.unwrap();
    for _ in 0..500 {
        if server.boards.read(&id).await.unwrap().notes.is_empty() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the note is still in the trash");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_done_but_not_written_down_is_written_down_at_the_next_try() {
    let server = serve(&Arc::new(MemoryStore::new()), room::Limits::default(), || UnixMs(DAY_MS));
    let id = board_of(&server.boards).await;
    server.boards.start().await.unwrap();
    let open = server.boards.open(&id).await.unwrap();
    {
        let mut office = open.lock().await;
        office.retry_at_ms = Some(DAY_MS);
        server.boards.set_alarm(&office);
    }
    for _ in 0..500 {
        if open.lock().await.retry_at_ms.is_none() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the board is looked at again and again for nothing");
}
